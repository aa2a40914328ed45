"""When something is reviewed: the cycles a model states.

A cycle gives closing days without end; nothing is a table that runs out. What its source does not
say (which days it covers, who reads it, by when) stays unspecified.
"""

from collections.abc import Iterator
from datetime import MINYEAR, date, timedelta
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from govmodel.bodies import Role
from govmodel.due_days import DayRule
from govmodel.elements import Element
from govmodel.errors import AbstractKindError, InvalidValueError
from govmodel.periods import Period, comes_every_year, month_end
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips
from govmodel.words import local


class Coverage(StrEnum):
    """Which days a review looks back on: from when to its closing day.

    >>> from govmodel import Coverage
    >>> Coverage.YEAR_TO_DATE.value
    'year_to_date'
    """

    YEAR_TO_DATE = "year_to_date"
    """From 1 January of the closing day's year."""
    MONTH = "month"
    """From the first day of the closing day's month."""
    QUARTER = "quarter"
    """From the first day of the closing day's quarter."""
    TERTIAL = "tertial"
    """From the first day of the closing day's third of a year."""
    TERM = "term"
    """From the first day of the closing day's half-year, a school's term."""
    SCHOOL_YEAR = "school_year"
    """From the first day of the closing day's school year, 1 July."""
    SINCE_LAST = "since_last"
    """From the day after the closing before it."""


class ReportKind(StrEnum):
    """Which of the reports that laws speak of a review leads to.

    >>> from govmodel import ReportKind, text
    >>> text(ReportKind.INTERIM, "sv")
    'delårsrapport'
    """

    INTERIM = "interim"
    """A report of a part of the financial year."""
    ANNUAL = "annual"
    """The report of a whole financial year."""


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
class Reading:
    """One reading of a report: by whom, and when.

    :param reader: the role that gets it.
    :param on: the day, or a longer time in which it lies; ``None`` if unspecified.
    :param source: where that is stated.
    :param basis: what it rests on.

    >>> from datetime import date
    >>> from govmodel import Basis, Period, Reading, Role
    >>> board = Role(id="board", name="kommunstyrelse")
    >>> str(Reading(reader=board, on=Period.parse("2015-05-11"), basis=Basis.ASSUMED).on)
    '2015-05-11'
    """

    reader: Role
    on: Period | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


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
    :param readers: the roles that get it, in order, one as often as it does; none if the source
        does not say.
    :param due: by when it is handed over, counted from the closing day; ``None`` if the source does
        not say.
    :param due_basis: what that rests on.
    :param report: which of the reports that laws speak of it leads to, if it does.
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
    due: DayRule | None = None
    due_basis: Basis = Basis.UNSPECIFIED
    report: ReportKind | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse the abstract type, a subclass that does not say when it closes, wrong types."""
        if type(self).closings is ReviewCycle.closings:
            raise AbstractKindError("error.abstract", {"name": type(self).__name__})
        refuse_slips(type(self), given)

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        raise NotImplementedError

    def label(self, language: str) -> str:
        """Give the review's name in a language."""
        return local(self.name, self.gloss, language)


def months_of_a_year(months: tuple[int, ...]) -> tuple[int, ...]:
    """Put months in order, each once; at least one, from 1 to 12.

    >>> months_of_a_year((12, 4, 8, 4))
    (4, 8, 12)
    """
    if not months or not set(months) <= set(range(1, 13)):
        raise InvalidValueError("expected.months", {"found": str(months)})
    return tuple(sorted(set(months)))


def _dates(dates: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    if not dates or not all(comes_every_year(month, day) for month, day in dates):
        raise InvalidValueError("expected.year_days", {"found": str(dates)})
    return tuple(sorted(set(dates)))


def _days(days: tuple[date, ...]) -> tuple[date, ...]:
    if not days:
        raise InvalidValueError("expected.days", {"found": str(days)})
    return tuple(sorted(set(days)))


@frozen(kw_only=True)
class MonthEnds(ReviewCycle):
    """A review after certain months: it closes on the last day of each of them, every year.

    :param months: 1 (January) to 12 (December), at least one.

    >>> from govmodel import MonthEnds, Period
    >>> interim = MonthEnds(id="r", name="delårsrapport", subject="ekonomi", months=(8,))
    >>> [day.isoformat() for day in interim.closings(Period.years(2010, 2011))]
    ['2010-08-31', '2011-08-31']
    """

    months: tuple[int, ...] = field(converter=months_of_a_year)

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        for year in range(period.first.year, period.last.year + 1):
            for month in self.months:
                if (closing := month_end(year, month)) in period:
                    yield closing


@frozen(kw_only=True)
class YearDays(ReviewCycle):
    """A review on certain days of the year, every year.

    :param dates: months and days, such as ``((2, 1), (10, 15))``; at least one, and not 29
        February, which most years lack.

    >>> from govmodel import Period, YearDays
    >>> count = YearDays(id="r", name="räkning", subject="elever", dates=((10, 15),))
    >>> [day.isoformat() for day in count.closings(Period.years(2025))]
    ['2025-10-15']
    """

    dates: tuple[tuple[int, int], ...] = field(converter=_dates)

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        for year in range(period.first.year, period.last.year + 1):
            for month, day in self.dates:
                if (closing := date(year, month, day)) in period:
                    yield closing


@frozen(kw_only=True)
class EveryYears(ReviewCycle):
    """A review that comes back after so many years, such as once in a term of office.

    :param closing: one of its closing days; the others lie whole multiples of the years before and
        after it. Not 29 February, which most years lack.
    :param years: how many years lie between two of them; at least 1.

    >>> from datetime import date
    >>> from govmodel import EveryYears, Period
    >>> evaluation = EveryYears(
    ...     id="r", name="utvärdering", subject="programmet", closing=date(2026, 10, 14), years=4
    ... )
    >>> [day.isoformat() for day in evaluation.closings(Period.years(2020, 2030))]
    ['2022-10-14', '2026-10-14', '2030-10-14']
    """

    closing: date
    years: int

    def __attrs_post_init__(self) -> None:
        """Refuse what would not come back, or not in every year."""
        if self.years < 1:
            raise InvalidValueError("expected.whole_years", {"found": str(self.years)})
        if not comes_every_year(self.closing.month, self.closing.day):
            raise InvalidValueError("expected.yearly_day", {"found": self.closing.isoformat()})

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        first = period.first.year + (self.closing.year - period.first.year) % self.years
        for year in range(first, period.last.year + 1, self.years):
            if (closing := self.closing.replace(year=year)) in period:
                yield closing


@frozen(kw_only=True)
class OneOff(ReviewCycle):
    """A review on days of its own, that does not come back.

    :param dates: its closing days, at least one.
    :param readings: who read it when, if that is known, in the order of its readers; only where it
        has one closing day, because nobody could tell of which they are.

    >>> from datetime import date
    >>> from govmodel import OneOff, Period
    >>> audit = OneOff(id="r", name="granskning", subject="mål", dates=(date(2025, 3, 31),))
    >>> list(audit.closings(Period.years(2025))), list(audit.closings(Period.years(2026)))
    ([datetime.date(2025, 3, 31)], [])
    """

    dates: tuple[date, ...] = field(converter=_days)
    readings: tuple[Reading, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse readings that are not those of its readers, or of several closing days."""
        readers = tuple(reading.reader for reading in self.readings)
        if self.readings and readers != self.readers:
            raise InvalidValueError(
                "expected.readings",
                {"readers": self.readers, "found": ", ".join(each.name for each in readers)},
            )
        if self.readings and len(self.dates) > 1:
            found = ", ".join(each.isoformat() for each in self.dates)
            raise InvalidValueError("expected.read_once", {"found": found})

    def closings(self, period: Period) -> Iterator[date]:
        """Give the closing days inside a period, in order."""
        return (closing for closing in self.dates if closing in period)


@frozen(kw_only=True)
class Continuous(ReviewCycle):
    """A review that goes on all the time, or at every meeting: it has no closing day of its own.

    :param meetings_of: the roles at whose meetings it is done; none if it goes on all the time.
        Whoever knows when they meet hands the days to :func:`~govmodel.reviews`.

    >>> from govmodel import Continuous, Period
    >>> watch = Continuous(id="r", name="löpande uppföljning", subject="uppdrag")
    >>> list(watch.closings(Period.years(2010)))
    []
    """

    days = Days.CONTINUOUS

    meetings_of: tuple[Role, ...] = ()

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


_HALF = 6  # months
_MONTHS_OF = {
    Coverage.YEAR_TO_DATE: 12,
    Coverage.TERM: 6,
    Coverage.TERTIAL: 4,
    Coverage.QUARTER: 3,
    Coverage.MONTH: 1,
}


def covered(cycle: ReviewCycle, closing: date) -> Period | None:
    """Give the days that a review looks back on at a closing day; ``None`` if unspecified.

    >>> from datetime import date
    >>> from govmodel import Coverage, MonthEnds
    >>> from govmodel.cycles import covered
    >>> cycle = MonthEnds(
    ...     id="r", name="rapport", subject="mål", months=(4, 8, 12), covers=Coverage.TERTIAL
    ... )
    >>> str(covered(cycle, date(2025, 8, 31)))
    '2025-05-01/2025-08-31'
    """
    if cycle.covers is None:
        return None
    if cycle.covers is Coverage.SINCE_LAST:
        before = closing_before(cycle, closing)
        return None if before is None else Period(first=before + timedelta(days=1), last=closing)
    if cycle.covers is Coverage.SCHOOL_YEAR:
        year = closing.year if closing.month > _HALF else closing.year - 1
        first = date.min if year < MINYEAR else date(year, _HALF + 1, 1)
        return Period(first=first, last=closing)
    months = _MONTHS_OF[cycle.covers]
    first_month = (closing.month - 1) // months * months + 1
    return Period(first=date(closing.year, first_month, 1), last=closing)


def closing_before(cycle: ReviewCycle, day: date) -> date | None:
    """Find the last closing day before a day; ``None`` if there is none.

    >>> from datetime import date
    >>> from govmodel import MonthEnds
    >>> from govmodel.cycles import closing_before
    >>> closing_before(
    ...     MonthEnds(id="r", name="rapport", subject="mål", months=(3, 8)), date(2026, 3, 31)
    ... )
    datetime.date(2025, 8, 31)
    """
    return _nearest(cycle, day, forward=False)


def closing_after(cycle: ReviewCycle, day: date) -> date | None:
    """Find the first closing day after a day; ``None`` if there is none.

    >>> from datetime import date
    >>> from govmodel import MonthEnds
    >>> from govmodel.cycles import closing_after
    >>> closing_after(
    ...     MonthEnds(id="r", name="rapport", subject="mål", months=(3, 8)), date(2026, 8, 31)
    ... )
    datetime.date(2027, 3, 31)
    """
    return _nearest(cycle, day, forward=True)


def _nearest(cycle: ReviewCycle, day: date, *, forward: bool) -> date | None:
    """Look through ever longer times: most cycles come back within the year, some never."""
    years = 1
    while cycle.days is Days.DATED:
        near = Period(first=day, last=day).around(years)
        found = [each for each in cycle.closings(near) if (each > day if forward else each < day)]
        if found:
            return found[0] if forward else found[-1]
        if near == Period(first=date.min, last=date.max):
            break
        years *= 4
    return None
