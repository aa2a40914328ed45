"""Working days, and what a deadline becomes that falls on a day when nobody works.

This is the only door to the library ``holidays``, which the extra ``calendar`` brings. Which of its
calendars counts is said by the jurisdiction. It knows the holidays of some years and not of others:
where it knows nothing, the answer is ``None``.
"""

from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from govmodel.errors import InvalidValueError, MissingExtraError, Phrase
from govmodel.jurisdictions import Holidays, Jurisdiction
from govmodel.sources import Source

if TYPE_CHECKING:
    from types import ModuleType

    from holidays import HolidayBase

_BEFORE, _AFTER = timedelta(days=-1), timedelta(days=1)


@frozen(kw_only=True)
class PracticalDay:
    """What a deadline means in practice.

    :param written: the day as it was written.
    :param safe: the last working day on or before it.
    :param possible: the day on which it may still be met: the day itself, if it is a working day,
        or else the next working day, if a law allows that. ``None`` if no law does, and if that day
        lies where no holidays are known.
    :param source: the law that allows a later day; ``None`` if none does or none is needed.

    >>> from datetime import date
    >>> from govmodel import PracticalDay
    >>> saturday, friday = date(2026, 8, 29), date(2026, 8, 28)
    >>> PracticalDay(written=saturday, safe=friday).possible is None
    True
    """

    written: date
    safe: date
    possible: date | None = None
    source: Source | None = None


def practical_day(jurisdiction: Jurisdiction, day: date) -> PracticalDay | None:
    """Tell what a deadline means in practice.

    :param day: the deadline as it was written.
    :returns: ``None`` where working days are unspecified: the jurisdiction has no holidays, or
        those of the year are not known.
    :raises MissingExtraError: without the extra ``calendar``.
    :raises InvalidValueError: if the library has no such calendar as the jurisdiction names.

    >>> from datetime import date
    >>> from govmodel import Holidays, Jurisdiction, Source, practical_day
    >>> act = Source(title="An act", where="2 §")
    >>> law = Jurisdiction(
    ...     name="Exempelland", code="XX", holidays=Holidays(country="SE", later=act)
    ... )
    >>> all_saints = practical_day(law, date(2026, 10, 31))  # a Saturday
    >>> all_saints.safe.isoformat(), all_saints.possible.isoformat()
    ('2026-10-30', '2026-11-02')
    """
    known = jurisdiction.holidays
    safe = None if known is None else _nearest(known, day, _BEFORE)
    if known is None or safe is None:
        return None
    if safe == day or known.later is None:
        return PracticalDay(written=day, safe=safe, possible=safe if safe == day else None)
    possible = _nearest(known, day, _AFTER)
    return PracticalDay(written=day, safe=safe, possible=possible, source=known.later)


def safer_day(jurisdiction: Jurisdiction | None, day: date) -> date | None:
    """Give the working day before a deadline on which nobody works.

    :returns: ``None`` for a working day, and where nobody knows: without a jurisdiction, in a year
        whose holidays are not known, and without the extra ``calendar``.

    >>> from datetime import date
    >>> from govmodel import Holidays, Jurisdiction
    >>> law = Jurisdiction(name="Exempelland", code="XX", holidays=Holidays(country="SE"))
    >>> safer_day(law, date(2026, 10, 31)).isoformat()  # a Saturday
    '2026-10-30'
    >>> safer_day(law, date(2026, 10, 30))
    """
    try:
        practical = None if jurisdiction is None else practical_day(jurisdiction, day)
    except MissingExtraError:
        return None
    return None if practical is None or practical.safe == day else practical.safe


def _nearest(known: Holidays, day: date, step: timedelta) -> date | None:
    """Find the nearest working day, from a day on; ``None`` if the known years end before it."""
    while (idle := _idle(known, day.year)) is not None:
        if day not in idle:
            return day
        day += step
    return None


@lru_cache(maxsize=1024)
def _idle(known: Holidays, year: int) -> frozenset[date] | None:
    """List the days of a year that are not working days; ``None`` where they are not known."""
    days = _calendar(known, year)
    if not days.start_year <= year <= days.end_year:
        return None
    first = date(year, 1, 1)
    every = (first + timedelta(days=number) for number in range(366 if isleap(year) else 365))
    return frozenset(day for day in every if not days.is_working_day(day))


def _calendar(known: Holidays, year: int) -> "HolidayBase":
    """Ask the library for a year: a calendar of its own, because a shared one changes when read."""
    library = _library()
    try:
        days: HolidayBase = library.country_holidays(
            known.country, years=year, expand=False, categories=known.categories
        )
    except (NotImplementedError, ValueError):
        found = f"{known.country} ({', '.join(known.categories)})"
        raise InvalidValueError("expected.holidays", {"found": found}) from None
    return days


def _library() -> "ModuleType":
    try:
        import holidays
    except ImportError:
        values = {"extra": "calendar", "purpose": Phrase("files.working_days")}
        raise MissingExtraError("error.extra", values) from None
    return holidays
