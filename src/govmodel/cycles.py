"""When something is reviewed: the cycles a model states.

A cycle gives closing days without end; nothing is a table that runs out. What its source does not
say (which days it covers, who reads it, by when) stays unspecified.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from govmodel.bodies import Role
from govmodel.elements import Element
from govmodel.errors import AbstractKindError, InvalidValueError
from govmodel.periods import Period, month_end
from govmodel.sources import Basis, Source
from govmodel.words import local


class Coverage(StrEnum):
    """Which days a review looks back on.

    >>> from govmodel import Coverage
    >>> Coverage.YEAR_TO_DATE.value
    'year_to_date'
    """

    YEAR_TO_DATE = "year_to_date"
    """From 1 January of the closing day's year to the closing day."""


class Days(StrEnum):
    """What a kind of cycle knows of the days on which it closes.

    >>> from govmodel import Days, text
    >>> text(Days.UNSPECIFIED, "sv")
    'Datum anges inte i källan'
    """

    DATED = "dated"
    """It gives its closing days."""
    CONTINUOUS = "continuous"
    """It goes on all the time, or at every meeting: there is no day that closes it."""
    UNSPECIFIED = "unspecified"
    """The source says that it is done, and not when."""


@frozen(kw_only=True)
class ReviewCycle:
    """A review that comes back: abstract, one subclass for each way its closing days are given.

    :param id: its short name, unique in the model.
    :param name: the municipality's own word for the review.
    :param gloss: the same in English.
    :param subject: what it is about, in the municipality's words.
    :param looks_at: the kinds of statement it looks at; none if the source does not tell.
    :param covers: which days it looks back on; ``None`` if the source does not say.
    :param covers_basis: what that rests on.
    :param by: the roles that answer for it; none if the source does not say.
    :param readers: the roles that get it, in order; none if the source does not say.
    :param source: where it is stated.
    :param basis: what the closing days rest on.

    >>> from govmodel import AbstractKindError, ReviewCycle
    >>> try:
    ...     ReviewCycle(id="r", name="uppföljning", subject="ekonomi")
    ... except AbstractKindError as error:
    ...     print(error.values["name"])
    ReviewCycle
    """

    days: ClassVar[Days] = Days.DATED
    """What its closing days are like."""

    id: str
    name: str
    gloss: str = ""
    subject: str
    subject_gloss: str = ""
    looks_at: tuple[type[Element], ...] = ()
    covers: Coverage | None = None
    covers_basis: Basis = Basis.UNSPECIFIED
    by: tuple[Role, ...] = ()
    readers: tuple[Role, ...] = ()
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self) -> None:
        """Refuse the abstract type, and a subclass that does not say when it closes."""
        if type(self).closings is ReviewCycle.closings:
            raise AbstractKindError("error.abstract", {"name": type(self).__name__})

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        raise NotImplementedError

    def label(self, language: str) -> str:
        """Give the review's name in a language."""
        return local(self.name, self.gloss, language)


def _months(months: tuple[int, ...]) -> tuple[int, ...]:
    if not months or not set(months) <= set(range(1, 13)):
        raise InvalidValueError("expected.months", {"found": str(months)})
    return tuple(sorted(set(months)))


@frozen(kw_only=True)
class MonthEnds(ReviewCycle):
    """A review after certain months: it closes on the last day of each of them, every year.

    :param months: 1 (January) to 12 (December), at least one.

    >>> from govmodel import MonthEnds, Period
    >>> interim = MonthEnds(id="r", name="delårsrapport", subject="ekonomi", months=(8,))
    >>> [day.isoformat() for day in interim.closings(Period.years(2010, 2011))]
    ['2010-08-31', '2011-08-31']
    """

    months: tuple[int, ...] = field(converter=_months)

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        for year in range(period.first.year, period.last.year + 1):
            for month in self.months:
                if (closing := month_end(year, month)) in period:
                    yield closing


@frozen(kw_only=True)
class Continuous(ReviewCycle):
    """A review that goes on all the time, or at every meeting: it has no closing day of its own.

    >>> from govmodel import Continuous, Period
    >>> watch = Continuous(id="r", name="löpande uppföljning", subject="uppdrag")
    >>> list(watch.closings(Period.years(2010)))
    []
    """

    days = Days.CONTINUOUS

    def closings(self, period: Period) -> Iterator[date]:  # noqa: ARG002 - whichever it is
        """Give no day: none closes it."""
        return iter(())


@frozen(kw_only=True)
class Undated(ReviewCycle):
    """A review of which the source says that it is done, and not when: its days are unspecified.

    >>> from govmodel import Period, Undated
    >>> interim = Undated(id="r", name="delårsbokslut", subject="ekonomi")
    >>> list(interim.closings(Period.years(2010)))
    []
    """

    days = Days.UNSPECIFIED

    def closings(self, period: Period) -> Iterator[date]:  # noqa: ARG002 - whichever it is
        """Give no day: none is made up."""
        return iter(())


def closing_days(cycle: ReviewCycle, year: int) -> tuple[date | Days, ...]:
    """Give the days on which a cycle closes in a year; of one without days, why it has none.

    >>> from govmodel import MonthEnds, Undated
    >>> from govmodel.cycles import closing_days
    >>> closing_days(MonthEnds(id="a", name="bokslut", subject="ekonomi", months=(12,)), 2010)
    (datetime.date(2010, 12, 31),)
    >>> closing_days(Undated(id="b", name="bokslut", subject="ekonomi"), 2010)
    (<Days.UNSPECIFIED: 'unspecified'>,)
    """
    if cycle.days is not Days.DATED:
        return (cycle.days,)
    return tuple(cycle.closings(Period.years(year)))
