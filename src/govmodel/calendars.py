"""A model's calendar of one year, and the check that holds it against the law.

The law comes from the model's jurisdiction; the core knows none.
"""

from collections.abc import Iterable

from attrs import frozen

from govmodel.cycles import ReportKind, ReviewCycle
from govmodel.findings import Finding
from govmodel.meetings import Meetings
from govmodel.milestones import Deadline, deadline_from
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.rules import found_by
from govmodel.schedule import (
    Review,
    answers,
    deadlines,
    legal_about,
    reviews,
    without_days,
)


@frozen(kw_only=True)
class CalendarYear:
    """What a model says of one year, and what the law does.

    :param year: the calendar year.
    :param reviews: the reviews that close in it, as the model dates them.
    :param undated: the cycles that have no closing days, or get them from meetings.
    :param deadlines: the model's own deadlines in it.
    :param law: what the law says of reports about the year, in order.
    :param legal: the law's deadlines in it, those of reports about other years included.
    :param dayless: what else the law says is done about the year, and sets no day for.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> gm.calendar_year(model, 2024).reviews
    ()
    """

    year: int
    reviews: tuple[Review, ...] = ()
    undated: tuple[ReviewCycle, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    law: tuple[Deadline, ...] = ()
    legal: tuple[Deadline, ...] = ()
    dayless: tuple[Deadline, ...] = ()

    def demand(self, kind: ReportKind) -> Deadline | None:
        """Give what the law says of a kind of report about the year; ``None`` if nothing is known.

        >>> from govmodel import CalendarYear, ReportKind
        >>> CalendarYear(year=2024).demand(ReportKind.INTERIM)
        """
        return next((each for each in self.law if each.milestone.report is kind), None)

    def of_kind(self, kind: ReportKind) -> tuple[tuple[int, Review], ...]:
        """Give the reviews that lead to a kind of report, each with its position.

        >>> from govmodel import CalendarYear, ReportKind
        >>> CalendarYear(year=2024).of_kind(ReportKind.INTERIM)
        ()
        """
        return tuple(
            (at, each) for at, each in enumerate(self.reviews) if each.cycle.report is kind
        )

    def answering(self, kind: ReportKind) -> tuple[tuple[int, Review, Deadline], ...]:
        """Give the reviews that can be the report that the law demands.

        :returns: each with its position, and what the law says of it.

        >>> from govmodel import CalendarYear, ReportKind
        >>> CalendarYear(year=2024).answering(ReportKind.INTERIM)
        ()
        """
        demand = self.demand(kind)
        return tuple(
            (at, each, deadline_from(demand.milestone, each.closing))
            for at, each in self.of_kind(kind)
            if demand and answers(each, demand)
        )


def calendar_year(
    model: GovernanceModel, year: int, *, meetings: Iterable[Meetings] = ()
) -> CalendarYear:
    """Lay a model's calendar out over a year, beside what the law says.

    :param year: the calendar year, 1 to 9999.
    :param meetings: as for :func:`~govmodel.reviews`.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> report = gm.MonthEnds(
    ...     id="r",
    ...     name="delårsrapport",
    ...     subject="ekonomi",
    ...     months=(8,),
    ...     report=gm.ReportKind.INTERIM,
    ...     basis=gm.Basis.ASSUMED,
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
    >>> [str(each.closing) for each in gm.calendar_year(model, 2024).reviews]
    ['2024-08-31']
    """
    days = Period.years(year)
    own = deadlines(model, days)
    return CalendarYear(
        year=year,
        reviews=reviews(model, days, meetings=meetings),
        undated=without_days(model),
        deadlines=own,
        law=tuple(each for each in legal_about(model, year) if each.milestone.report),
        legal=tuple(each for each in deadlines(model, days, statutory=True) if each not in own),
        dayless=tuple(
            each for each in legal_about(model, year) if not each.last and not each.milestone.report
        ),
    )


def check_calendar(
    model: GovernanceModel, year: int, *, meetings: Iterable[Meetings] = ()
) -> tuple[Finding, ...]:
    """Hold a model's calendar of a year against the law of its jurisdiction.

    :param year: the calendar year, 1 to 9999.
    :param meetings: as for :func:`~govmodel.reviews`.
    :returns: every finding; its path is a place in the :class:`CalendarYear`. Empty if nothing is
        wrong, and where the model names no jurisdiction.
    :raises RuleFailedError: if a rule raises; that is a defect of the rule.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> gm.check_calendar(model, 2024)
    ()
    """
    rules = model.jurisdiction.calendar_rules if model.jurisdiction else ()
    return found_by(rules, calendar_year(model, year, meetings=meetings), model)
