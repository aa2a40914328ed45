"""About reviews: those of a year, and those without a day."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import Written
from govmodel.answers.common import (
    ClaimPart,
    DeadlinePart,
    PeriodPart,
    SourcePart,
    claim_of,
    deadline_of,
    period_of,
    source_of,
)


class ReviewPart(TypedDict):
    """One review of a cycle: when it closes, what it covers, who gets it by when.

    ``law`` is what the law demands of it, where it demands something.
    """

    cycle: str
    name: str
    subject: str
    closing: date
    basis: gm.Basis
    covers: PeriodPart | None
    covers_basis: gm.Basis
    due: date | None
    due_basis: gm.Basis
    by: list[str]
    readers: list[str]
    source: SourcePart | None
    law: DeadlinePart | None


class DaylessPart(TypedDict):
    """A review cycle that has no days, and why it has none."""

    cycle: str
    name: str
    subject: str
    days: gm.Days


class DaylessCyclePart(DaylessPart, ClaimPart):
    """A review cycle that has no days, who answers for it, who reads it, and what that rests on."""

    by: list[str]
    readers: list[str]


class ReviewsAnswer(TypedDict):
    """The reviews of a year, what else is to be done by a day in it, and what has no day.

    ``by`` tells whether it is the year of the closing days, ``closing``, or of the ``due`` days.
    The command adds ``other_editions``: the model's others that are valid in that year.
    """

    format: Literal["govmodel.reviews/1"]
    model: str
    year: int
    by: str
    reviews: list[ReviewPart]
    deadlines: list[DeadlinePart]
    without_days: list[DaylessCyclePart]


class CalendarAnswer(TypedDict):
    """A calendar file that was written, and what has no day to stand on."""

    format: Literal["govmodel.calendar/1"]
    model: str
    year: int
    file: str
    events: int
    skipped: list[DaylessPart]


def reviews(
    model: gm.GovernanceModel,
    asked: tuple[int, str],
    found: Iterable[gm.Review],
    language: str,
    deadlines: Iterable[gm.Deadline] = (),
) -> ReviewsAnswer:
    """Give the reviews of a year, and whether it is that of the closing days or the due days.

    Beside them, what is to be done by a day in that year.

    :param asked: the year, and ``closing`` or ``due``.
    :param found: what :func:`~govmodel.reviews` found.
    :param deadlines: what else is to be done; see :func:`~govmodel.answers.asked.untold`.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> report = gm.MonthEnds(
    ...     id="bokslut", name="bokslut", subject="ekonomi", months=(12,), basis=gm.Basis.ASSUMED
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(report,),
    ... )
    >>> found = gm.reviews(model, gm.Period.years(2024))
    >>> reviews(model, (2024, "closing"), found, "sv")["reviews"][0]["closing"]
    datetime.date(2024, 12, 31)
    """
    year, by = asked
    everything = tuple(found)
    return {
        "format": "govmodel.reviews/1",
        "model": model.id,
        "year": year,
        "by": by,
        "reviews": [
            {
                "cycle": review.cycle.id,
                "name": review.cycle.label(language),
                "subject": review.subject,
                "closing": review.closing,
                "basis": review.basis,
                "covers": period_of(review.covers),
                "covers_basis": review.covers_basis,
                "due": review.due,
                "due_basis": review.due_basis,
                "by": [role.id for role in review.by],
                "readers": [role.id for role in review.readers],
                "source": source_of(review.source),
                "law": deadline_of(review.law, language) if review.law else None,
            }
            for review in everything
        ],
        "deadlines": [deadline_of(deadline, language) for deadline in deadlines],
        "without_days": [
            {
                **_without_days(cycle, language),
                "by": [role.id for role in cycle.by],
                "readers": [role.id for role in cycle.readers],
                **claim_of(cycle),
            }
            for cycle in gm.without_days(model, everything)
        ],
    }


def written(file: Written, language: str) -> CalendarAnswer:
    """Give what was written to a calendar file, and what has no day to stand on."""
    return {
        "format": "govmodel.calendar/1",
        "model": file.model.id,
        "year": file.year,
        "file": file.file,
        "events": file.events,
        "skipped": [_without_days(cycle, language) for cycle in file.skipped],
    }


def _without_days(cycle: gm.ReviewCycle, language: str) -> DaylessPart:
    return {
        "cycle": cycle.id,
        "name": cycle.label(language),
        "subject": cycle.subject,
        "days": cycle.days,
    }
