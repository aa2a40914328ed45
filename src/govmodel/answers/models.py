"""About models: what is installed, and what one says."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import said_by, template
from govmodel.answers.common import (
    ClaimPart,
    ClosingDayPart,
    DayRulePart,
    EditionPart,
    FailurePart,
    HorizonPart,
    PeriodPart,
    RulePart,
    SourcePart,
    cited,
    claim_of,
    closing_day_of,
    day_rule_of,
    days_of,
    edition_of,
    failures_of,
    horizon_of,
    period_of,
    source_of,
)
from govmodel.closings import closings_of, meetings_of
from govmodel.elements import kind_of


class ModelsAnswer(TypedDict):
    """What is installed, and which plugins are broken."""

    format: Literal["govmodel.models/1"]
    models: list[EditionPart]
    failures: list[FailurePart]


class RolePart(TypedDict):
    """A role, such as that of the council."""

    id: str
    name: str


class BodyPart(ClaimPart):
    """A body: the role it has, the body it is under, and who sits in it."""

    id: str
    name: str
    role: str
    under: str | None
    members: list[str]
    valid: PeriodPart | None


class LevelPart(ClaimPart):
    """A word for statements: who decides and owns them, and what they serve."""

    word: str
    kind: str
    decided_by: list[str]
    owners: list[str]
    serves: list[str]
    must_serve: list[str]
    must_have: list[str]
    horizon: HorizonPart | None
    absent_in: str | None


class PaperPart(ClaimPart):
    """A document: who issues it, and the words of what stands in it."""

    id: str
    name: str
    by: list[str]
    holds: list[str]
    derived_from: list[str]
    steps: list[str]


class CyclePart(ClaimPart):
    """A review cycle; ``closings`` are those of the model's first year."""

    id: str
    name: str
    subject: str
    looks_at: list[str]
    covers: gm.Coverage | None
    covers_basis: gm.Basis
    days: gm.Days
    closings: list[date]
    not_yearly: list[ClosingDayPart]
    meetings_of: list[str]
    due: DayRulePart | None
    due_basis: gm.Basis
    report: gm.ReportKind | None
    by: list[str]
    readers: list[str]


class MilestonePart(ClaimPart):
    """What is to be done by a day of the year."""

    id: str
    name: str
    by: list[str]
    to: list[str]
    report: gm.ReportKind | None
    months: list[int]
    first: DayRulePart | None
    last: DayRulePart | None
    late: DayRulePart | None
    late_source: SourcePart | None
    election_year: bool | None
    valid: PeriodPart | None


class StagePart(ClaimPart):
    """A stage of the way that a matter takes, and how many days it comes before another."""

    id: str
    name: str
    role: str | None
    before: str | None
    days: int


class RoutePart(TypedDict):
    """The way that a matter takes."""

    id: str
    name: str
    stages: list[StagePart]


class ScaleGradePart(TypedDict):
    """A grade of the model's scale, and the verdict it stands for."""

    verdict: gm.Verdict
    word: str
    symbol: str
    colour: gm.Colour | None
    points: str | None


class ModelAnswer(EditionPart, ClaimPart):
    """All that a model says."""

    format: Literal["govmodel.model/1"]
    roles: list[RolePart]
    bodies: list[BodyPart]
    levels: list[LevelPart]
    documents: list[PaperPart]
    cycles: list[CyclePart]
    milestones: list[MilestonePart]
    jurisdiction: str | None
    routes: list[RoutePart]
    rules: list[RulePart]
    grades: list[ScaleGradePart]
    partly_from: str | None
    assignment_grades: list[ScaleGradePart]
    upwards: str | None
    sources: list[SourcePart]


class EditionsAnswer(TypedDict):
    """Editions of a model, and the days between them that none or several are valid on."""

    format: Literal["govmodel.editions/1"]
    name: str
    editions: list[ModelAnswer]
    gaps: list[PeriodPart]
    overlaps: list[PeriodPart]


def models(installed: gm.Installed) -> ModelsAnswer:
    """Give what is installed.

    >>> import govmodel as gm
    >>> models(gm.Installed(models=(), failures=()))
    {'format': 'govmodel.models/1', 'models': [], 'failures': []}
    """
    return {
        "format": "govmodel.models/1",
        "models": [edition_of(model) for model in installed.models],
        "failures": failures_of(installed),
    }


def editions(models: Iterable[gm.GovernanceModel], language: str) -> EditionsAnswer:
    """Give every edition of a model, and the days that none or several are valid on."""
    found = tuple(models)
    return {
        "format": "govmodel.editions/1",
        "name": found[0].name,
        "editions": [model(each, language) for each in found],
        "gaps": [days_of(gap) for gap in gm.gaps(found)],
        "overlaps": [days_of(shared) for shared in gm.overlaps(found)],
    }


def model(shown: gm.GovernanceModel, language: str) -> ModelAnswer:
    """Give a model."""
    share = shown.scale.partly_from if shown.scale else None
    return {
        "format": "govmodel.model/1",
        **edition_of(shown),
        **claim_of(shown),
        "roles": [{"id": role.id, "name": role.label(language)} for role in shown.roles],
        "bodies": [
            {
                "id": body.id,
                "name": body.name,
                "role": body.role,
                "under": body.under,
                "members": list(body.members),
                "valid": period_of(body.valid),
                **claim_of(body),
            }
            for body in shown.bodies
        ],
        "levels": [
            {
                "word": level.kind.word,
                "kind": kind_of(level.kind),
                "decided_by": [role.id for role in level.decided_by],
                "owners": [role.id for role in level.owners],
                "serves": [kind.word for kind in level.serves],
                "must_serve": [kind.word for kind in level.must_serve],
                "must_have": [kind.word for kind in level.must_have],
                "horizon": horizon_of(level.horizon) if level.horizon else None,
                "absent_in": level.absent_in.id if level.absent_in else None,
                **claim_of(level),
            }
            for level in shown.levels
        ],
        "documents": [
            {
                "id": document.id,
                "name": document.label(language),
                "by": [role.id for role in document.by],
                "holds": [kind.word for kind in document.holds],
                "derived_from": [kind.word for kind in document.derived_from],
                "steps": list(document.steps),
                **claim_of(document),
            }
            for document in shown.documents
        ],
        "cycles": [_cycle(cycle, shown, language) for cycle in shown.cycles],
        "milestones": [_milestone(each, language) for each in shown.milestones],
        "jurisdiction": shown.jurisdiction.code if shown.jurisdiction else None,
        "routes": [_route(each, language) for each in shown.routes],
        "rules": [
            {
                "code": rule.code,
                "severity": rule.severity,
                "source": source_of(rule.source),
                "sentence": template(rule, shown, language),
            }
            for rule in shown.rules
        ],
        "grades": _grades(shown.scale),
        "partly_from": str(share) if share else None,
        "assignment_grades": _grades(shown.assignment_scale),
        "upwards": said_by(shown.upwards) if shown.upwards else None,
        "sources": [cited(source) for source in shown.sources],
    }


def _cycle(cycle: gm.ReviewCycle, model: gm.GovernanceModel, language: str) -> CyclePart:
    first = model.valid.first.year
    return {
        "id": cycle.id,
        "name": cycle.label(language),
        "subject": cycle.subject,
        "looks_at": [kind.word for kind in cycle.looks_at],
        "covers": cycle.covers,
        "covers_basis": cycle.covers_basis,
        "days": cycle.days,
        "closings": list(cycle.closings(gm.Period.years(first))),
        "not_yearly": [
            closing_day_of(each)
            for each in closings_of(cycle, first)
            if isinstance(each, gm.ClosingDay)
        ],
        "meetings_of": [role.id for role in meetings_of(cycle)],
        "due": day_rule_of(cycle.due),
        "due_basis": cycle.due_basis,
        "report": cycle.report,
        "by": [role.id for role in cycle.by],
        "readers": [role.id for role in cycle.readers],
        **claim_of(cycle),
    }


def _milestone(milestone: gm.Milestone, language: str) -> MilestonePart:
    return {
        "id": milestone.id,
        "name": milestone.label(language),
        "by": [role.id for role in milestone.by],
        "to": [role.id for role in milestone.to],
        "report": milestone.report,
        "months": list(milestone.months),
        "first": day_rule_of(milestone.first),
        "last": day_rule_of(milestone.last),
        "late": day_rule_of(milestone.late),
        "late_source": source_of(milestone.late_source),
        "election_year": milestone.election_year,
        "valid": period_of(milestone.valid),
        **claim_of(milestone),
    }


def _route(route: gm.Route, language: str) -> RoutePart:
    return {
        "id": route.id,
        "name": route.label(language),
        "stages": [
            {
                "id": stage.id,
                "name": stage.label(language),
                "role": stage.role.id if stage.role else None,
                "before": stage.before or None,
                "days": stage.days,
                **claim_of(stage),
            }
            for stage in route.stages
        ],
    }


def _grades(scale: gm.Scale | None) -> list[ScaleGradePart]:
    return [
        {
            "verdict": grade.verdict,
            "word": grade.word,
            "symbol": grade.symbol,
            "colour": grade.colour,
            "points": None if grade.points is None else str(grade.points),
        }
        for grade in (scale.grades if scale else ())
    ]
