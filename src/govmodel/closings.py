"""On which days a cycle closes, told without a table of every year.

A day that comes every year is told as that of one year; any other with its year, because without it
a reader would wait for it every year.
"""

from datetime import MAXYEAR, date

from attrs import frozen

from govmodel.bodies import Role
from govmodel.cycles import Continuous, Days, EveryYears, OneOff, ReviewCycle
from govmodel.periods import Period
from govmodel.words import sentence


@frozen(kw_only=True)
class ClosingDay:
    """A closing day that does not come every year.

    :param day: the day.
    :param years: after how many years it comes back; ``None`` if it does not.

    >>> from datetime import date
    >>> from govmodel import ClosingDay
    >>> ClosingDay(day=date(2026, 10, 14), years=4).label("sv")
    '2026-10-14, med 4 års mellanrum'
    """

    day: date
    years: int | None = None

    def label(self, language: str) -> str:
        """Tell it in a language."""
        day = self.day.isoformat()
        if self.years is None:
            return day
        return sentence("closing.every", language, {"day": day, "years": str(self.years)})


def closings_of(cycle: ReviewCycle, year: int) -> tuple[date | ClosingDay | Days, ...]:
    """Tell on which days a cycle closes; of one without days, why it has none.

    :param year: the year whose days are given of a cycle that closes every year. Of one that comes
        back after several years it is the first closing day from then on.

    >>> from datetime import date
    >>> from govmodel import EveryYears, MonthEnds
    >>> from govmodel.closings import closings_of
    >>> closings_of(MonthEnds(id="a", name="bokslut", subject="ekonomi", months=(12,)), 2010)
    (datetime.date(2010, 12, 31),)
    >>> evaluation = EveryYears(
    ...     id="b", name="utvärdering", subject="mål", closing=date(2010, 10, 1), years=4
    ... )
    >>> [each.label("en") for each in closings_of(evaluation, 2023)]
    ['2026-10-01, every 4 years']
    """
    match cycle:
        case EveryYears(years=years) if years > 1:
            day = next(cycle.closings(Period.years(year, MAXYEAR)), cycle.closing)
            return (ClosingDay(day=day, years=years),)
        case OneOff(dates=dates):
            return tuple(ClosingDay(day=day) for day in dates)
    if cycle.days is not Days.DATED:
        return (cycle.days,)
    return tuple(cycle.closings(Period.years(year)))


def meetings_of(cycle: ReviewCycle) -> tuple[Role, ...]:
    """Name the roles at whose meetings a cycle is done; none if it has days of its own, or none.

    >>> from govmodel import Continuous, Role
    >>> from govmodel.closings import meetings_of
    >>> board = Role(id="board", name="kommunstyrelse")
    >>> watch = Continuous(id="r", name="rapport", subject="mål", meetings_of=(board,))
    >>> [role.name for role in meetings_of(watch)]
    ['kommunstyrelse']
    """
    return cycle.meetings_of if isinstance(cycle, Continuous) else ()
