"""Trees about a calendar and the law."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import govmodel as gm
from govmodel.answers.asked import counts
from govmodel.answers.common import Tree, deadline_of, finding_of, period_of, source_of


def calendar_check(
    model: gm.GovernanceModel,
    calendar: gm.CalendarYear,
    found: Iterable[gm.Finding],
    language: str,
) -> Tree:
    """Give what the law demands of a year's calendar, what answers it, and what is wrong."""
    findings = tuple(found)
    return {
        "format": "govmodel.calendar-check/1",
        "model": model.id,
        "year": calendar.year,
        "jurisdiction": model.jurisdiction and model.jurisdiction.code,
        "reports": [
            {
                **deadline_of(demand, language),
                "closings": list(demand.closings),
                "answered_by": [
                    {
                        "cycle": review.cycle.id,
                        "name": review.cycle.label(language),
                        "closing": review.closing,
                        "covers": period_of(review.covers),
                        "due": review.due,
                        "due_by_law": law.last,
                    }
                    for _, review, law in calendar.answering(demand.milestone.report)
                ]
                if demand.milestone.report
                else [],
            }
            for demand in calendar.law
        ],
        "deadlines": [
            {
                **deadline_of(each, language),
                "practical": _practical(model, each),
            }
            for each in calendar.legal
        ],
        "without_day": [deadline_of(each, language) for each in calendar.dayless],
        "counts": counts(findings),
        "findings": [
            {**finding_of(each, language), "source": source_of(each.rule.source)}
            for each in findings
        ],
    }


def _practical(model: gm.GovernanceModel, deadline: gm.Deadline) -> Tree | None:
    """Give the working day before, and the one on which it may still be done, if known."""
    law = model.jurisdiction
    found = law and gm.practical_day(law, deadline.when)
    if not found:
        return None
    return {"safe": found.safe, "possible": found.possible, "source": source_of(found.source)}


def backwards(
    model: gm.GovernanceModel,
    asked: tuple[gm.Route, date],
    planned: Iterable[gm.PlannedStage],
    language: str,
) -> Tree:
    """Give the days on which a matter must be where."""
    route, last = asked
    return {
        "format": "govmodel.backwards/1",
        "model": model.id,
        "route": route.id,
        "name": route.label(language),
        "last": last,
        "stages": [
            {
                "stage": each.stage.id,
                "name": each.stage.label(language),
                "role": each.stage.role and each.stage.role.id,
                "before": each.stage.before or None,
                "lead": each.stage.days,
                "day": each.day,
                "latest": each.latest,
                "unspecified": each.unspecified,
                "warnings": [warning.label(language) for warning in each.warnings],
                "basis": each.stage.basis,
                "source": source_of(each.stage.source),
            }
            for each in planned
        ],
    }
