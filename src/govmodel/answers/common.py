"""What trees are made with: the parts that several answers have."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from attrs import asdict

import govmodel as gm
from govmodel.problems import dotted, line_of

Tree = dict[str, object]

_DAY_RULES: dict[type, str] = {
    gm.DaysAfter: "days_after",
    gm.MonthsAfter: "months_after",
    gm.DayOfYear: "day_of_year",
    gm.EndOfMonth: "end_of_month",
}


def edition_of(model: gm.GovernanceModel) -> Tree:
    """Give which edition a model is, and when it is valid."""
    return {
        "id": model.id,
        "name": model.name,
        "edition": model.edition,
        "municipality": model.municipality,
        "code": model.code,
        "language": model.language,
        "valid": period_of(model.valid),
    }


def failures_of(installed: gm.Installed) -> list[Tree]:
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


def place_of(place: gm.CodePlace | None) -> Tree | None:
    """Give a place in a plugin's code."""
    return None if place is None else {"file": place.file, "line": place.line}


def element_of(element: gm.Element) -> Tree:
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
) -> Tree:
    """Give what a claim rests on."""
    return {"basis": claim.basis, "source": source_of(claim.source)}


def source_of(source: gm.Source | None) -> Tree | None:
    """Give a citation."""
    if source is None:
        return None
    return {"title": source.title, "where": source.where, "remark": source.remark} | {
        "url": source.url,
        "decided": source.decided,
    }


def period_of(period: gm.Period | None) -> Tree | None:
    """Give the first and the last day of a period."""
    return None if period is None else {"first": period.first, "last": period.last}


def amount_of(amount: gm.Amount | None) -> Tree | None:
    """Give an amount as it was written, and its unit."""
    return None if amount is None else {"number": f"{amount.number:f}", "unit": amount.unit}


def finding_of(finding: gm.Finding, language: str) -> Tree:
    """Give a finding without its line."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "element": finding.element,
        "path": dotted(finding.path),
        "text": finding.text(language),
    }


def located(finding: gm.Finding, file: gm.PlanFile | gm.EvaluationFile, language: str) -> Tree:
    """Give a finding with the line of the file on which it stands."""
    return {**finding_of(finding, language), "line": line_of(finding.path, file.lines)}


def horizon_of(horizon: gm.Horizon) -> Tree:
    """Give how long something holds."""
    return {
        "at_least": horizon.at_least,
        "at_most": horizon.at_most,
        "tied_to": horizon.tied_to,
    }


def day_rule_of(rule: gm.DayRule | None) -> Tree | None:
    """Give how a day is told relative to another."""
    return None if rule is None else {"type": _DAY_RULES[type(rule)], **asdict(rule)}


def closing_day_of(closing: gm.ClosingDay) -> Tree:
    """Give a closing day that does not come every year."""
    return {"day": closing.day, "years": closing.years}


def deadline_of(deadline: gm.Deadline, language: str) -> Tree:
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
