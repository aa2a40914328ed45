"""About a calendar and the law."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import counts
from govmodel.answers.common import (
    ClaimPart,
    DeadlinePart,
    FindingPart,
    PeriodPart,
    SourcePart,
    deadline_of,
    finding_of,
    period_of,
    source_of,
)


class AnsweringReviewPart(TypedDict):
    """A review that answers what the law demands, and the last day that the law gives it."""

    cycle: str
    name: str
    closing: date
    covers: PeriodPart | None
    due: date | None
    due_by_law: date | None


class DemandPart(DeadlinePart):
    """A report that the law demands, the days it may close on, and the reviews that are such."""

    closings: list[date]
    answered_by: list[AnsweringReviewPart]


class PracticalPart(TypedDict):
    """The working day before a day, and the one on which it may still be met, if known."""

    safe: date
    possible: date | None
    source: SourcePart | None


class LegalDeadlinePart(DeadlinePart):
    """A day that the law sets, and what it means in practice if it is no working day."""

    practical: PracticalPart | None


class SourcedFindingPart(FindingPart):
    """A finding, and what its rule rests on."""

    source: SourcePart | None


class CalendarCheckAnswer(TypedDict):
    """What the law demands of a year's calendar, what answers it, and what is wrong.

    The command adds ``other_editions``: the model's others that are valid in that year.
    """

    format: Literal["govmodel.calendar-check/1"]
    model: str
    year: int
    jurisdiction: str | None
    reports: list[DemandPart]
    deadlines: list[LegalDeadlinePart]
    without_day: list[DeadlinePart]
    counts: dict[str, int]
    findings: list[SourcedFindingPart]


class PlannedStagePart(ClaimPart):
    """A stage of a matter's way: the day it gets, the last on which it may be, what is wrong."""

    stage: str
    name: str
    role: str | None
    before: str | None
    lead: int
    day: date | None
    latest: date | None
    unspecified: bool
    warnings: list[str]


class BackwardsAnswer(TypedDict):
    """The days on which a matter must be where, so that it is in time for the ``last``."""

    format: Literal["govmodel.backwards/1"]
    model: str
    route: str
    name: str
    last: date
    stages: list[PlannedStagePart]


def calendar_check(
    model: gm.GovernanceModel,
    calendar: gm.CalendarYear,
    found: Iterable[gm.Finding],
    language: str,
) -> CalendarCheckAnswer:
    """Give what the law demands of a year's calendar, what answers it, and what is wrong."""
    findings = tuple(found)
    return {
        "format": "govmodel.calendar-check/1",
        "model": model.id,
        "year": calendar.year,
        "jurisdiction": model.jurisdiction.code if model.jurisdiction else None,
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


def _practical(model: gm.GovernanceModel, deadline: gm.Deadline) -> PracticalPart | None:
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
) -> BackwardsAnswer:
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
                "role": each.stage.role.id if each.stage.role else None,
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
