"""Days told relative to other days: two months after, on 15 April, before the end of October.

Each rule is a value, and counts from a day: the last of the period that a report or a decision is
about. Months are counted by their numbers, as people and laws do: two months after 30 June is 30
August, and where a month has no such day it is the month's last.
"""

from datetime import MAXYEAR, MINYEAR, date, timedelta

from attrs import field, frozen

from govmodel.errors import InvalidValueError
from govmodel.periods import comes_every_year, month_end
from govmodel.typed import refuse_slips
from govmodel.words import sentence

_YEAR = 12  # months


def _number(number: int) -> int:
    if number < 0:
        raise InvalidValueError("expected.days_after", {"found": str(number)})
    return number


def _month(month: int) -> int:
    if not 1 <= month <= _YEAR:
        raise InvalidValueError("expected.months", {"found": str(month)})
    return month


@frozen(kw_only=True)
class DaysAfter:
    """So many days after.

    :param days: how many; at least 0.

    >>> from datetime import date
    >>> from govmodel import DaysAfter, counted
    >>> counted(DaysAfter(days=78), date(2015, 3, 31))
    datetime.date(2015, 6, 17)
    """

    days: int = field(converter=_number)

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def label(self, language: str) -> str:
        """Tell the rule in a language.

        >>> DaysAfter(days=30).label("sv")
        '30 dagar efter avstämningsdagen'
        """
        key = "due.days_after.one" if self.days == 1 else "due.days_after"
        return sentence(key, language, {"count": str(self.days)})


@frozen(kw_only=True)
class MonthsAfter:
    """So many months after: the day with the same number, or else the month's last.

    :param months: how many; at least 0.

    >>> from datetime import date
    >>> from govmodel import MonthsAfter, counted
    >>> counted(MonthsAfter(months=2), date(2026, 6, 30))
    datetime.date(2026, 8, 30)
    """

    months: int = field(converter=_number)

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def label(self, language: str) -> str:
        """Tell the rule in a language.

        >>> MonthsAfter(months=2).label("en")
        '2 months after the closing day'
        """
        key = "due.months_after.one" if self.months == 1 else "due.months_after"
        return sentence(key, language, {"count": str(self.months)})


@frozen(kw_only=True)
class DayOfYear:
    """A certain day of the same year, or of one before or after it.

    :param month: 1 (January) to 12 (December).
    :param day: the day of the month; not 29 February, which most years lack.
    :param years: how many years after; -1 is the year before.

    >>> from datetime import date
    >>> from govmodel import DayOfYear, counted
    >>> counted(DayOfYear(month=4, day=15, years=1), date(2026, 12, 31))
    datetime.date(2027, 4, 15)
    """

    month: int = field(converter=_month)
    day: int
    years: int = 0

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse a day that not every year has."""
        if not comes_every_year(self.month, self.day):
            raise InvalidValueError(
                "expected.yearly_day", {"found": f"{self.month:02}-{self.day:02}"}
            )

    def label(self, language: str) -> str:
        """Tell the rule in a language.

        >>> DayOfYear(month=4, day=15, years=1).label("sv")
        'den 15 april året efter'
        """
        values = {"day": str(self.day), "month": sentence(f"month.{self.month}", language)}
        return sentence(f"due.day_of_year.{_which(self.years)}", language, _counted(self, values))


@frozen(kw_only=True)
class EndOfMonth:
    """The last day of a certain month of the same year, or of one before or after it.

    :param month: 1 (January) to 12 (December).
    :param years: how many years after; -1 is the year before.

    >>> from datetime import date
    >>> from govmodel import EndOfMonth, counted
    >>> counted(EndOfMonth(month=10, years=-1), date(2027, 12, 31))
    datetime.date(2026, 10, 31)
    """

    month: int = field(converter=_month)
    years: int = 0

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def label(self, language: str) -> str:
        """Tell the rule in a language.

        >>> EndOfMonth(month=11, years=-1).label("sv")
        'före utgången av november året före'
        """
        values = {"month": sentence(f"month.{self.month}", language)}
        return sentence(f"due.end_of_month.{_which(self.years)}", language, _counted(self, values))


DayRule = DaysAfter | MonthsAfter | DayOfYear | EndOfMonth
"""How a day is told relative to another."""


def _which(years: int) -> str:
    """Name the year's place: the same, the one before, the one after, or further away."""
    return {0: "same", -1: "before", 1: "after"}.get(years, "later" if years > 0 else "earlier")


def _counted(rule: DayOfYear | EndOfMonth, values: dict[str, str]) -> dict[str, str]:
    return values | {"years": str(abs(rule.years))}


def counted(rule: DayRule | None, day: date) -> date | None:
    """Count from a day.

    :param rule: how; ``None`` if that is unspecified, as its day then is.
    :returns: the day the rule leads to; ``None`` beyond the years 1 to 9999, which no calendar has.

    >>> from datetime import date
    >>> from govmodel import MonthsAfter, counted
    >>> counted(MonthsAfter(months=6), date(2025, 8, 31))
    datetime.date(2026, 2, 28)
    """
    match rule:
        case None:
            return None
        case DaysAfter(days=days):
            return day + timedelta(days=days) if days <= (date.max - day).days else None
        case MonthsAfter(months=months):
            year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
            return _in_month(year, month + 1, day.day)
        case DayOfYear(month=month, day=number, years=years):
            return _in_month(day.year + years, month, number)
    return _in_month(day.year + rule.years, rule.month, 31)


def _in_month(year: int, month: int, day: int) -> date | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    end = month_end(year, month)
    return end.replace(day=min(day, end.day))


def years_between(rule: DayRule | None) -> int:
    """Tell how many calendar years a rule may lead away, whichever day it counts from: at most.

    >>> from govmodel.due_days import EndOfMonth, MonthsAfter, years_between
    >>> years_between(MonthsAfter(months=2)), years_between(EndOfMonth(month=10, years=-1))
    (1, 1)
    """
    match rule:
        case None:
            return 0
        case DaysAfter(days=days):
            return days // 365 + 1
        case MonthsAfter(months=months):
            return months // _YEAR + 1
    return abs(rule.years)
