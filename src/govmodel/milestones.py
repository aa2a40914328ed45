"""What must be done by a day: milestones, of the law or of a model, and the deadlines they give.

A milestone is a rule: the budget is adopted before the end of November. A deadline is what it comes
to in one year. Some milestones have no day, such as the auditors' statement: they are things that a
plan may record (:class:`~govmodel.Event`), and rules ask in which order.
"""

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from govmodel.bodies import Role
from govmodel.cycles import ReportKind, months_of_a_year
from govmodel.due_days import DayRule, counted, years_between
from govmodel.errors import InvalidValueError
from govmodel.periods import Period, month_end
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips
from govmodel.words import local

_ANY_YEAR = 2001


@frozen(kw_only=True)
class Milestone:
    """Something that is done every year, and mostly by a day.

    Its days are counted from the last day of the period it is about: the budget from the end of the
    year that is budgeted, an interim report from the end of its own.

    :param id: its short name, by which a plan records that it was done; unique in a model.
        Milestones of the law that are one thing under several rules, such as in election years and
        in others, share it.
    :param name: what people call it.
    :param gloss: the same in English.
    :param by: the roles that do it.
    :param to: the roles that get it.
    :param report: which report it is about; ``None`` if it is about none.
    :param months: the months, 1 to 12, at whose end the period it is about may end.
    :param first: not before; ``None`` if that is open.
    :param last: the day by which; ``None`` if there is none.
    :param late: the day by which if there are special reasons; ``None`` if none are known.
    :param late_source: where that is stated.
    :param election_year: whether it holds only in election years (true), only in others (false), or
        in all; the year is that of its last day.
    :param valid: the days on which the rule is in force; its last day counts. Always, if ``None``.
    :param source: where it is stated.
    :param basis: what it rests on.
    :raises InvalidValueError: if its first day would come after its last, or that after the day for
        special reasons.

    >>> from govmodel import Basis, EndOfMonth, Milestone
    >>> budget = Milestone(
    ...     id="budget", name="budget", last=EndOfMonth(month=11, years=-1), basis=Basis.ASSUMED
    ... )
    >>> budget.last.label("en")
    'before the end of November of the year before'
    """

    id: str
    name: str
    gloss: str = ""
    by: tuple[Role, ...] = ()
    to: tuple[Role, ...] = ()
    report: ReportKind | None = None
    months: tuple[int, ...] = field(default=(12,), converter=months_of_a_year)
    first: DayRule | None = None
    last: DayRule | None = None
    late: DayRule | None = None
    late_source: Source | None = None
    election_year: bool | None = None
    valid: Period | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse days in the wrong order, such as a first day in the year after the last."""
        end = month_end(_ANY_YEAR, self.months[-1])
        days = [counted(rule, end) for rule in (self.first, self.last, self.late)]
        known = [day for day in days if day]
        if known != sorted(known):
            found = ", ".join(day.isoformat() for day in known)
            raise InvalidValueError("expected.days_in_order", {"closing": end, "found": found})

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.name, self.gloss, language)


@frozen(kw_only=True)
class Deadline:
    """What a milestone comes to in one year.

    :param milestone: the rule.
    :param closings: the days on which the period it is about may end, in order; its own last day is
        counted from the last of them, or from that of the review that it is about.
    :param first: not before this day; ``None`` if that is open.
    :param last: the last day; ``None`` if there is none.
    :param late: the last day if there are special reasons; ``None`` if none are known.
    :param basis: what the days rest on.

    >>> from datetime import date
    >>> from govmodel import Basis, Deadline, EndOfMonth, Milestone
    >>> budget = Milestone(
    ...     id="budget", name="budget", last=EndOfMonth(month=11, years=-1), basis=Basis.ASSUMED
    ... )
    >>> str(
    ...     Deadline(
    ...         milestone=budget, closings=(date(2027, 12, 31),), last=date(2026, 11, 30)
    ...     ).about
    ... )
    '2027'
    """

    milestone: Milestone
    closings: tuple[date, ...]
    first: date | None = None
    last: date | None = None
    late: date | None = None
    basis: Basis = Basis.STATED

    @property
    def about(self) -> Period:
        """The period that it is about: the year to the last day on which that may end."""
        closing = self.closings[-1]
        return Period(first=date(closing.year, 1, 1), last=closing)

    @property
    def when(self) -> date:
        """The day in whose year it falls: the last, or where it has none, the period's end."""
        return self.last or self.closings[-1]

    @property
    def in_force(self) -> bool:
        """Whether its rule is in force then, and the calendar has its last day."""
        rule = self.milestone
        there = self.last is not None or rule.last is None
        return there and (rule.valid is None or self.when in rule.valid)


def deadline_about(milestone: Milestone, year: int) -> Deadline:
    """Count a milestone's days for one year, from the last day on which its period may end.

    :param year: the calendar year that it is about.
    :raises InvalidValueError: for a year that no calendar has.

    >>> from govmodel import Basis, Milestone, MonthsAfter, ReportKind
    >>> from govmodel.milestones import deadline_about
    >>> interim = Milestone(
    ...     id="delarsrapport",
    ...     name="delårsrapport",
    ...     report=ReportKind.INTERIM,
    ...     months=(6, 7, 8),
    ...     last=MonthsAfter(months=2),
    ...     basis=Basis.ASSUMED,
    ... )
    >>> deadline_about(interim, 2026).last
    datetime.date(2026, 10, 31)
    """
    whole = Period.years(year)
    closings = tuple(month_end(whole.first.year, month) for month in milestone.months)
    return _counted(milestone, closings)


def deadline_from(milestone: Milestone, closing: date) -> Deadline:
    """Count a milestone's days from the day on which the period that it is about did end.

    >>> from datetime import date
    >>> from govmodel import Basis, Milestone, MonthsAfter, deadline_from
    >>> interim = Milestone(
    ...     id="delarsrapport",
    ...     name="delårsrapport",
    ...     last=MonthsAfter(months=2),
    ...     basis=Basis.ASSUMED,
    ... )
    >>> deadline_from(interim, date(2026, 6, 30)).last
    datetime.date(2026, 8, 30)
    """
    return _counted(milestone, (closing,))


def _counted(milestone: Milestone, closings: tuple[date, ...]) -> Deadline:
    first, last, late = (
        counted(rule, closings[-1]) for rule in (milestone.first, milestone.last, milestone.late)
    )
    return Deadline(
        milestone=milestone,
        closings=closings,
        first=first,
        last=last,
        late=late,
        basis=milestone.basis,
    )


def deadlines_in(milestone: Milestone, period: Period) -> Iterator[Deadline]:
    """Give a milestone's deadlines that fall in a period and are in force, by year.

    Whether there is an election is not asked here.

    >>> from govmodel import Basis, EndOfMonth, Milestone, Period
    >>> from govmodel.milestones import deadlines_in
    >>> budget = Milestone(
    ...     id="budget", name="budget", last=EndOfMonth(month=11, years=-1), basis=Basis.ASSUMED
    ... )
    >>> [str(each.about) for each in deadlines_in(budget, Period.years(2025, 2026))]
    ['2026', '2027']
    """
    about = period.around(years_between(milestone.last))
    for year in range(about.first.year, about.last.year + 1):
        deadline = deadline_about(milestone, year)
        if deadline.in_force and deadline.when in period:
            yield deadline
