"""Trees about models: what is installed, and what one says."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.answers.asked import said_by, template
from govmodel.answers.common import (
    Tree,
    claim_of,
    closing_day_of,
    day_rule_of,
    edition_of,
    failures_of,
    horizon_of,
    period_of,
    source_of,
)
from govmodel.closings import closings_of, meetings_of
from govmodel.elements import kind_of


def models(installed: gm.Installed) -> Tree:
    """Give what is installed."""
    return {
        "format": "govmodel.models/1",
        "models": [edition_of(model) for model in installed.models],
        "failures": failures_of(installed),
    }


def editions(models: Iterable[gm.GovernanceModel], language: str) -> Tree:
    """Give every edition of a model, and the days that none or several are valid on."""
    found = tuple(models)
    return {
        "format": "govmodel.editions/1",
        "name": found[0].name,
        "editions": [model(each, language) for each in found],
        "gaps": [period_of(gap) for gap in gm.gaps(found)],
        "overlaps": [period_of(shared) for shared in gm.overlaps(found)],
    }


def model(shown: gm.GovernanceModel, language: str) -> Tree:
    """Give a model."""
    share = shown.scale.partly_from if shown.scale else None
    return {
        "format": "govmodel.model/1",
        **edition_of(shown),
        **claim_of(shown),
        "roles": [{"id": role.id, "name": role.label(language)} for role in shown.roles],
        "bodies": [
            {"id": body.id, "name": body.name, "role": body.role, "under": body.under}
            | {"members": list(body.members), "valid": period_of(body.valid)}
            | claim_of(body)
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
                "horizon": level.horizon and horizon_of(level.horizon),
                "absent_in": level.absent_in and level.absent_in.id,
            }
            | claim_of(level)
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
            }
            | claim_of(document)
            for document in shown.documents
        ],
        "cycles": [_cycle(cycle, shown, language) for cycle in shown.cycles],
        "milestones": [_milestone(each, language) for each in shown.milestones],
        "jurisdiction": shown.jurisdiction and shown.jurisdiction.code,
        "routes": [_route(each, language) for each in shown.routes],
        "rules": [
            {"code": rule.code, "severity": rule.severity, "source": source_of(rule.source)}
            | {"sentence": template(rule, shown, language)}
            for rule in shown.rules
        ],
        "grades": _grades(shown.scale),
        "partly_from": str(share) if share else None,
        "assignment_grades": _grades(shown.assignment_scale),
        "upwards": said_by(shown.upwards) if shown.upwards else None,
        "sources": [source_of(source) for source in shown.sources],
    }


def _cycle(cycle: gm.ReviewCycle, model: gm.GovernanceModel, language: str) -> Tree:
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
    } | claim_of(cycle)


def _milestone(milestone: gm.Milestone, language: str) -> Tree:
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
    } | claim_of(milestone)


def _route(route: gm.Route, language: str) -> Tree:
    return {
        "id": route.id,
        "name": route.label(language),
        "stages": [
            {
                "id": stage.id,
                "name": stage.label(language),
                "role": stage.role and stage.role.id,
                "before": stage.before or None,
                "days": stage.days,
            }
            | claim_of(stage)
            for stage in route.stages
        ],
    }


def _grades(scale: gm.Scale | None) -> list[Tree]:
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
