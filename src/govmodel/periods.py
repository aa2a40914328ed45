"""Whole days, both ends inside.

A period has no clock and no time zone: governance runs on days.
"""

import re
from calendar import isleap
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from attrs import field, frozen

from govmodel.errors import InvalidValueError, Phrase
from govmodel.typed import slip

_FEBRUARY, _DECEMBER = 2, 12
_LAST = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEARS = re.compile(r"([0-9]{4})(?:[-\N{EN DASH}]([0-9]{4}))?")
_SCHOOL_YEAR = re.compile(r"([0-9]{4})/([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_PART = re.compile(r"([0-9]{4})-(VT|HT|T[1-3]|Q[1-4])", re.IGNORECASE)
_DAYS = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?")


class PeriodKind(StrEnum):
    """What kind of period an indicator is measured over.

    A term lasts for half a year, a tertial for a third of one.

    >>> from govmodel import PeriodKind
    >>> PeriodKind("school_year")
    <PeriodKind.SCHOOL_YEAR: 'school_year'>
    """

    CALENDAR_YEAR = "calendar_year"
    SCHOOL_YEAR = "school_year"
    TERM = "term"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


_MONTHS_OF = {PeriodKind.TERM: 6, PeriodKind.TERTIAL: 4, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_NAMED = (PeriodKind.TERM, PeriodKind.TERTIAL, PeriodKind.QUARTER)


def _not_a_year(found: int, last: int) -> InvalidValueError:
    values = {"first": str(MINYEAR), "last": str(last), "found": found}
    return InvalidValueError("expected.year", values)


def month_end(year: int, month: int) -> date:
    """Give the last day of a month.

    :param year: the calendar year, 1–9999.
    :param month: 1 (January) to 12 (December).

    >>> month_end(2012, 2)
    datetime.date(2012, 2, 29)
    """
    return date(year, month, 29 if month == _FEBRUARY and isleap(year) else _LAST[month])


def comes_every_year(month: int, day: int) -> bool:
    """Tell whether every year has a day: 29 February it has not.

    >>> comes_every_year(12, 31), comes_every_year(2, 29)
    (True, False)
    """
    return 1 <= month <= _DECEMBER and 1 <= day <= _LAST[month]


@frozen(kw_only=True, order=True)
class Period:
    """The days from the first to the last, both inside.

    :param first: the first day.
    :param last: the last day, not before the first.
    :raises InvalidValueError: if it would end before it begins.

    >>> from govmodel import Period
    >>> Period.years(2008, 2011).last
    datetime.date(2011, 12, 31)
    >>> str(Period.parse("2007-07-01/2008-06-30"))
    '2007/08'
    """

    first: date
    last: date = field()

    def __attrs_post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        try:
            ends_too_early = self.last < self.first
        except TypeError:
            raise slip(Period, {"first": self.first, "last": self.last}) from None
        if ends_too_early:
            raise InvalidValueError(
                "expected.last_day", {"first": self.first, "found": self.last.isoformat()}
            )

    @classmethod
    def years(cls, first: int, last: int | None = None) -> "Period":
        """Make a period of whole calendar years; of one, if only one is named.

        >>> Period.years(2010).first
        datetime.date(2010, 1, 1)
        """
        until = first if last is None else last
        for year in (first, until):
            if not MINYEAR <= year <= MAXYEAR:
                raise _not_a_year(year, MAXYEAR)
        return cls(first=date(first, 1, 1), last=date(until, 12, 31))

    @classmethod
    def school_year(cls, autumn: int) -> "Period":
        """Make the school year that begins in the autumn of a year: 1 July to 30 June.

        Schools begin in August and end in June; the turn of the half-year is taken so that every
        day lies in one school year (*assumed*).

        >>> str(Period.school_year(2007))
        '2007/08'
        """
        if not MINYEAR <= autumn < MAXYEAR:
            raise _not_a_year(autumn, MAXYEAR - 1)
        return cls(first=date(autumn, 7, 1), last=date(autumn + 1, 6, 30))

    @classmethod
    def term(cls, year: int, *, autumn: bool = False) -> "Period":
        """Make a school's term: spring, January to June, or autumn, July to December.

        As with the school year, the turn of the half-year is taken, so that every day lies in one
        term (*assumed*).

        >>> str(Period.term(2025, autumn=True))
        '2025-07-01/2025-12-31'
        """
        return cls._part(year, 2 if autumn else 1, 6)

    @classmethod
    def tertial(cls, year: int, number: int) -> "Period":
        """Make a third of a year: January to April, May to August or September to December.

        :param number: 1, 2 or 3.

        >>> str(Period.tertial(2025, 2))
        '2025-05-01/2025-08-31'
        """
        return cls._part(year, number, 4)

    @classmethod
    def quarter(cls, year: int, number: int) -> "Period":
        """Make a quarter of a year.

        :param number: 1 to 4.

        >>> str(Period.quarter(2025, 4))
        '2025-10-01/2025-12-31'
        """
        return cls._part(year, number, 3)

    @classmethod
    def _part(cls, year: int, number: int, months: int) -> "Period":
        last = _DECEMBER // months
        if not 1 <= number <= last:
            raise InvalidValueError("expected.part", {"last": str(last), "found": str(number)})
        if not MINYEAR <= year <= MAXYEAR:
            raise _not_a_year(year, MAXYEAR)
        until = number * months
        return cls(first=date(year, until - months + 1, 1), last=month_end(year, until))

    @classmethod
    def lasting(cls, first: date, years: int) -> "Period":
        """Make the period of so many whole years that begins on a day.

        It ends on the day before the same day, or before 1 March where the last year has no 29
        February; no calendar goes beyond the year 9999.

        >>> from datetime import date
        >>> str(Period.lasting(date(2018, 10, 15), 4))
        '2018-10-15/2022-10-14'
        """
        year = first.year + years
        if year > MAXYEAR:
            return cls(first=first, last=date.max)
        leap_day = (first.month, first.day) == (2, 29) and not isleap(year)
        after = date(year, 3, 1) if leap_day else first.replace(year=year)
        return cls(first=first, last=after - timedelta(days=1))

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period as people write it.

        :param text: ``2010``, ``2008-2011``, ``2007/08``, ``2010-VT`` and ``2010-HT`` for the
            spring and the autumn term, ``2010-T1`` for a tertial, ``2010-Q1`` for a quarter,
            ``2010-04``, ``2010-04-30`` or ``2010-01-01/2010-04-30``.
        :raises InvalidValueError: naming the forms that can be read.

        >>> Period.parse("2010-04") == Period.parse("2010-04-01/2010-04-30")
        True
        """
        try:
            return cls._parse(text.strip())
        except ValueError:
            raise InvalidValueError("expected.period", {"found": text}) from None

    @classmethod
    def _parse(cls, text: str) -> "Period":
        if years := _YEARS.fullmatch(text):
            return cls.years(int(years[1]), int(years[2] or years[1]))
        if school_year := _SCHOOL_YEAR.fullmatch(text):
            autumn = int(school_year[1])
            if (autumn + 1) % 100 != int(school_year[2]):
                raise ValueError(text)
            return cls.school_year(autumn)
        if part := _PART.fullmatch(text):
            year, name = int(part[1]), part[2].upper()
            if name in ("VT", "HT"):
                return cls.term(year, autumn=name == "HT")
            make = cls.tertial if name[0] == "T" else cls.quarter
            return make(year, int(name[1]))
        if month := _MONTH.fullmatch(text):
            year, number = int(month[1]), int(month[2])
            return cls(first=date(year, number, 1), last=month_end(year, number))
        if days := _DAYS.fullmatch(text):
            return cls(
                first=date.fromisoformat(days[1]), last=date.fromisoformat(days[2] or days[1])
            )
        raise ValueError(text)

    def __contains__(self, day: date) -> bool:
        """Tell whether a day lies inside.

        >>> from datetime import date
        >>> date(2010, 12, 31) in Period.years(2010)
        True
        """
        return self.first <= day <= self.last

    def covers(self, other: "Period") -> bool:
        """Tell whether every day of the other period lies inside this one.

        >>> Period.years(2008, 2011).covers(Period.years(2010))
        True
        """
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two have a day in common.

        >>> Period.years(2008, 2011).overlaps(Period.years(2011, 2014))
        True
        """
        return self.first <= other.last and other.first <= self.last

    def shared(self, other: "Period") -> "Period | None":
        """Give the days that lie in both; ``None`` if there are none.

        >>> str(Period.years(2008, 2011).shared(Period.years(2010, 2014)))
        '2010-2011'
        """
        if not self.overlaps(other):
            return None
        return Period(first=max(self.first, other.first), last=min(self.last, other.last))

    def around(self, years: int) -> "Period":
        """Make the whole calendar years of the period, and so many before and after them.

        No calendar goes below the year 1 or beyond 9999.

        >>> str(Period.parse("2026-03").around(1))
        '2025-2027'
        """
        return Period.years(
            max(MINYEAR, self.first.year - years), min(MAXYEAR, self.last.year + years)
        )

    @property
    def kind(self) -> PeriodKind | None:
        """What kind of period it is, if it is of one that indicators are measured over.

        >>> Period.school_year(2007).kind.value, Period.years(2008, 2011).kind
        ('school_year', None)
        >>> Period.parse("2025-T1").kind.value, Period.parse("2025-04-30").kind.value
        ('tertial', 'day')
        """
        first, last = self.first, self.last
        if first == last:
            return PeriodKind.DAY
        days = (first.month, first.day, last.month, last.day)
        if days == (1, 1, 12, 31) and last.year == first.year:
            return PeriodKind.CALENDAR_YEAR
        if days == (7, 1, 6, 30) and last.year == first.year + 1:
            return PeriodKind.SCHOOL_YEAR
        if first.day == 1 and first.year == last.year and last == month_end(last.year, last.month):
            for kind, months in _MONTHS_OF.items():
                if last.month - first.month + 1 == months and last.month % months == 0:
                    return kind
        return None

    @property
    def named(self) -> "Period | Phrase":
        """The period by the name that people have for it, to be put into a sentence.

        A half-year (a school's term, or not), a tertial and a quarter have one; any other is told
        as :meth:`label` does.

        >>> [Period.parse(text).named.label("sv") for text in ("2025-VT", "2025-T3", "2025")]
        ['första halvåret 2025', 'tertial 3 2025', '2025']
        """
        kind = self.kind
        if kind not in _NAMED:
            return self
        number = str(self.last.month // _MONTHS_OF[kind])
        key = f"period.term.{number}" if kind is PeriodKind.TERM else f"period.{kind.value}"
        return Phrase(key, {"number": number, "year": f"{self.first.year:04}"})

    def label(self, language: str) -> str:  # noqa: ARG002 - figures read alike in every language
        """Write the period for people.

        >>> Period.years(2008, 2011).label("sv")
        '2008–2011'
        """
        written = str(self)
        if len(written) == len("2008-2011"):
            return written.replace("-", "\N{EN DASH}")
        return (
            written if len(written) <= len("2010-04-30") else written.replace("/", " \N{EN DASH} ")
        )

    def __str__(self) -> str:
        """Write the period in the shortest form that :meth:`parse` reads back.

        A term, a tertial or a quarter is written by its days, so that nobody has to know which they
        are.
        """
        first, last = self.first, self.last
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            years = f"{first.year:04}"
            return years if first.year == last.year else f"{years}-{last.year:04}"
        if (first.month, first.day, last.month, last.day) == (7, 1, 6, 30) and (
            last.year == first.year + 1
        ):
            return f"{first.year:04}/{last.year % 100:02}"
        if first == last:
            return first.isoformat()
        if first.day == 1 and last == month_end(first.year, first.month):
            return f"{first.year:04}-{first.month:02}"
        return f"{first.isoformat()}/{last.isoformat()}"
