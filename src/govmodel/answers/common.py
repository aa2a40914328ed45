"""What answers are made with: the parts that several of them have."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from datetime import date
from typing import Literal, TypedDict, cast

from attrs import asdict

import govmodel as gm
from govmodel.problems import dotted, line_of

_DAY_RULES: dict[type, str] = {
    gm.DaysAfter: "days_after",
    gm.MonthsAfter: "months_after",
    gm.DayOfYear: "day_of_year",
    gm.EndOfMonth: "end_of_month",
}


class PeriodPart(TypedDict):
    """The first and the last day of a period."""

    first: date
    last: date


class SourcePart(TypedDict):
    """A citation."""

    title: str
    where: str | None
    remark: str | None
    url: str | None
    decided: date | None


class ClaimPart(TypedDict):
    """What a claim rests on."""

    basis: gm.Basis
    source: SourcePart | None


class AmountPart(TypedDict):
    """An amount as it was written, and its unit."""

    number: str
    unit: str


class EditionPart(TypedDict):
    """Which edition a model is, and when it is valid."""

    id: str
    name: str
    edition: str
    municipality: str
    code: str
    language: str
    valid: PeriodPart


class CodePlacePart(TypedDict):
    """A line of a plugin's code."""

    file: str
    line: int | None


class FailurePart(TypedDict):
    """A plugin that is broken, why, and where in its code that arose."""

    name: str
    plugin: str
    host: str
    cause: str
    place: CodePlacePart | None


class ElementPart(TypedDict):
    """A statement of a plan in brief: its id, what the municipality calls such a one, its text."""

    id: str
    word: str
    text: str


class FindingPart(TypedDict):
    """A finding: its rule's code, where it is, and the sentence that says it."""

    code: str
    severity: gm.Severity
    element: str | None
    path: str
    text: str


class LocatedFindingPart(FindingPart):
    """A finding with the line of the file on which it stands; ``null`` in JSON."""

    line: int | None


class RulePart(TypedDict):
    """A rule of a model's or an instrument's own, its sentence with the values left open."""

    code: str
    severity: gm.Severity
    source: SourcePart | None
    sentence: str


class HorizonPart(TypedDict):
    """How long something holds, in years."""

    at_least: int | None
    at_most: int | None
    tied_to: gm.Tie | None


class _DayRule(TypedDict):
    type: Literal["days_after", "months_after", "day_of_year", "end_of_month"]


class DayRulePart(_DayRule, total=False):
    """How a day is told relative to another; ``type`` says which of the other fields are there."""

    days: int
    months: int
    month: int
    day: int
    years: int


class ClosingDayPart(TypedDict):
    """A closing day that comes every so many years, or once."""

    day: date
    years: int | None


class DeadlinePart(TypedDict):
    """By when a thing is to be done, by whom, and where that stands."""

    milestone: str
    name: str
    about: PeriodPart | None
    first: date | None
    last: date | None
    late: date | None
    basis: gm.Basis
    by: list[str]
    to: list[str]
    source: SourcePart | None
    late_source: SourcePart | None


def edition_of(model: gm.GovernanceModel) -> EditionPart:
    """Give which edition a model is, and when it is valid."""
    return {
        "id": model.id,
        "name": model.name,
        "edition": model.edition,
        "municipality": model.municipality,
        "code": model.code,
        "language": model.language,
        "valid": days_of(model.valid),
    }


def failures_of(installed: gm.Installed) -> list[FailurePart]:
    """Give the plugins that are broken, and why."""
    return [
        {
            "name": failure.name,
            "plugin": failure.plugin,
            "host": failure.host,
            "cause": failure.cause,
            "place": place_of(failure.place),
        }
        for failure in installed.failures
    ]


def place_of(place: gm.CodePlace | None) -> CodePlacePart | None:
    """Give a place in a plugin's code."""
    return None if place is None else {"file": place.file, "line": place.line}


def element_of(element: gm.Element) -> ElementPart:
    """Give a statement in brief."""
    return {"id": element.id, "word": gm.word_of(element), "text": element.text}


def claim_of(
    claim: gm.GovernanceModel
    | gm.Body
    | gm.Level
    | gm.Document
    | gm.ReviewCycle
    | gm.Milestone
    | gm.Stage
    | gm.Instrument
    | gm.Dimension
    | gm.AssessedArea
    | gm.ExpectedEvidence
    | gm.ExpectedReport
    | gm.Benchmark
    | gm.Principle
    | gm.Evidence
    | gm.Remark
    | gm.EvaluationReport,
) -> ClaimPart:
    """Give what a claim rests on."""
    return {"basis": claim.basis, "source": source_of(claim.source)}


def source_of(source: gm.Source | None) -> SourcePart | None:
    """Give a citation, if there is one."""
    return None if source is None else cited(source)


def cited(source: gm.Source) -> SourcePart:
    """Give a citation."""
    return {
        "title": source.title,
        "where": source.where,
        "remark": source.remark,
        "url": source.url,
        "decided": source.decided,
    }


def days_of(period: gm.Period) -> PeriodPart:
    """Give the first and the last day of a period."""
    return {"first": period.first, "last": period.last}


def period_of(period: gm.Period | None) -> PeriodPart | None:
    """Give the first and the last day of a period that may be unknown."""
    return None if period is None else days_of(period)


def amount_of(amount: gm.Amount | None) -> AmountPart | None:
    """Give an amount as it was written, and its unit."""
    return None if amount is None else {"number": f"{amount.number:f}", "unit": amount.unit}


def finding_of(finding: gm.Finding, language: str) -> FindingPart:
    """Give a finding without its line."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "element": finding.element,
        "path": dotted(finding.path),
        "text": finding.text(language),
    }


def located(
    finding: gm.Finding, file: gm.PlanFile | gm.EvaluationFile, language: str
) -> LocatedFindingPart:
    """Give a finding with the line of the file on which it stands."""
    return {**finding_of(finding, language), "line": line_of(finding.path, file.lines)}


def horizon_of(horizon: gm.Horizon) -> HorizonPart:
    """Give how long something holds."""
    return {
        "at_least": horizon.at_least,
        "at_most": horizon.at_most,
        "tied_to": horizon.tied_to,
    }


def day_rule_of(rule: gm.DayRule | None) -> DayRulePart | None:
    """Give how a day is told relative to another."""
    if rule is None:
        return None
    return cast("DayRulePart", {"type": _DAY_RULES[type(rule)], **asdict(rule)})


def closing_day_of(closing: gm.ClosingDay) -> ClosingDayPart:
    """Give a closing day that does not come every year."""
    return {"day": closing.day, "years": closing.years}


def deadline_of(deadline: gm.Deadline, language: str) -> DeadlinePart:
    """Give by when a thing is to be done, by whom, and where that stands."""
    milestone = deadline.milestone
    return {
        "milestone": milestone.id,
        "name": milestone.label(language),
        "about": period_of(deadline.about),
        "first": deadline.first,
        "last": deadline.last,
        "late": deadline.late,
        "basis": deadline.basis,
        "by": [role.id for role in milestone.by],
        "to": [role.id for role in milestone.to],
        "source": source_of(milestone.source),
        "late_source": source_of(milestone.late_source),
    }
