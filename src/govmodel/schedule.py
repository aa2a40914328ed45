"""What is reviewed and done when: a model's cycles, and milestones, laid out over a period.

What the model leaves open stays open: no due day, reader or covered period is made up. What the law
gives is joined when it is asked for, and marked *statutory*.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from govmodel.bodies import Role
from govmodel.cycles import (
    Continuous,
    Days,
    OneOff,
    Reading,
    ReviewCycle,
    closing_after,
    covered,
)
from govmodel.due_days import counted
from govmodel.elections import holds, that_hold
from govmodel.meetings import Meetings, days_by_role
from govmodel.milestones import Deadline, Milestone, deadline_from, deadlines_in
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.sources import Basis, Source, weaker


@frozen(kw_only=True)
class Review:
    """One review: a cycle at one of its closing days.

    :param cycle: the cycle that it belongs to.
    :param closing: the closing day (*avstämningsdag*); of a review at every meeting, the meeting.
    :param basis: what the closing day rests on.
    :param covers: the days it looks back on; ``None`` if unspecified.
    :param covers_basis: what that rests on.
    :param due: the day it is handed over at the latest; ``None`` if unspecified.
    :param due_basis: what that rests on.
    :param law: what the law says of it, if that was asked for and there is something.

    >>> from datetime import date
    >>> from govmodel import Basis, MonthEnds, Review
    >>> cycle = MonthEnds(id="r", name="delårsrapport", subject="ekonomi", months=(8,))
    >>> review = Review(cycle=cycle, closing=date(2010, 8, 31), basis=Basis.STATED)
    >>> review.name, review.due, review.due_basis.value
    ('delårsrapport', None, 'unspecified')
    """

    cycle: ReviewCycle
    closing: date
    basis: Basis
    covers: Period | None = None
    covers_basis: Basis = Basis.UNSPECIFIED
    due: date | None = None
    due_basis: Basis = Basis.UNSPECIFIED
    law: Deadline | None = None

    @property
    def name(self) -> str:
        """The municipality's word for the review."""
        return self.cycle.name

    @property
    def subject(self) -> str:
        """What it is about."""
        return self.cycle.subject

    @property
    def by(self) -> tuple[Role, ...]:
        """The roles that answer for it; none if unspecified."""
        return self.cycle.by

    @property
    def readers(self) -> tuple[Role, ...]:
        """The roles that get it, in order; none if unspecified."""
        return self.cycle.readers

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Who gets it when, in order; of most it is not known when."""
        if isinstance(self.cycle, OneOff) and self.cycle.readings:
            return self.cycle.readings
        return tuple(
            Reading(reader=reader, source=self.source, basis=self.cycle.basis)
            for reader in self.readers
        )

    @property
    def takes(self) -> int | None:
        """How many days lie between the closing and the last reading; ``None`` if unspecified."""
        last = self.readings[-1].on if self.readings else None
        return (last.last - self.closing).days if last else None

    @property
    def source(self) -> Source | None:
        """Where the cycle is stated."""
        return self.cycle.source


def reviews(
    model: GovernanceModel,
    period: Period,
    *,
    meetings: Iterable[Meetings] = (),
    statutory: bool = False,
) -> tuple[Review, ...]:
    """List the reviews that close in a period, by closing day and then by name.

    :param period: the days in which the closing day lies, both ends inside. Beyond the model's
        validity the reviews are marked *extrapolated*.
    :param meetings: when those meet at whose meetings something is reviewed; it then has days,
        which are *derived*, if that they are reviewed there is not itself *assumed*.
    :param statutory: whether the days that the model leaves open are those of the law where it has
        any; they are marked so.

    >>> from attrs import frozen
    >>> import govmodel as gm
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
    ...     cycles=(
    ...         gm.MonthEnds(
    ...             id="u",
    ...             name="uppföljning",
    ...             subject="mål",
    ...             months=(4, 12),
    ...             basis=gm.Basis.ASSUMED,
    ...         ),
    ...     ),
    ... )
    >>> for review in gm.reviews(model, gm.Period.parse("2024-12-01/2025-04-30")):
    ...     print(review.closing, review.name, gm.text(review.basis, "sv"))
    2024-12-31 uppföljning Antaget
    2025-04-30 uppföljning Framskrivet utöver modellens giltighetstid
    """
    days = days_by_role(meetings)
    found = (
        (_with_law(review, model) if statutory else review)
        for cycle in model.cycles
        for review in _of(cycle, model, period, days, statutory=statutory)
    )
    return tuple(sorted(found, key=lambda review: (review.closing, review.name, review.cycle.id)))


def _of(
    cycle: ReviewCycle,
    model: GovernanceModel,
    period: Period,
    meetings: Mapping[str, Sequence[date]],
    *,
    statutory: bool,
) -> Iterator[Review]:
    if isinstance(cycle, Continuous):
        met = {day for role in cycle.meetings_of for day in meetings.get(role.id, ())}
        for day in sorted(met):
            if day in period:
                yield _at(cycle, model, day, weaker(Basis.DERIVED, cycle.basis))
    elif cycle.days is Days.UNSPECIFIED and statutory:
        yield from _by_law(cycle, model, period)
    else:
        for closing in cycle.closings(period):
            yield _at(cycle, model, closing, cycle.basis)


def _at(cycle: ReviewCycle, model: GovernanceModel, closing: date, basis: Basis) -> Review:
    """Make the review at a closing day; beyond the model's validity it is extrapolated."""
    inside = closing in model.valid
    covers, due = covered(cycle, closing), counted(cycle.due, closing)
    due_basis = cycle.due_basis if inside else Basis.EXTRAPOLATED
    return Review(
        cycle=cycle,
        closing=closing,
        basis=basis if inside else Basis.EXTRAPOLATED,
        covers=covers,
        covers_basis=cycle.covers_basis if covers else Basis.UNSPECIFIED,
        due=due,
        due_basis=due_basis if due else Basis.UNSPECIFIED,
    )


def _by_law(cycle: ReviewCycle, model: GovernanceModel, period: Period) -> Iterator[Review]:
    """Let a report close on the day of the law, where the law leaves no choice."""
    for year in range(period.first.year, period.last.year + 1):
        legal = _law_of(cycle, model, year)
        if legal and len(legal.closings) == 1 and legal.closings[0] in period:
            # The law's day is the law's also beyond the model's validity.
            review = evolve(_at(cycle, model, legal.closings[0], legal.basis), basis=legal.basis)
            if answers(review, legal):
                yield review


def _law_of(cycle: ReviewCycle, model: GovernanceModel, year: int) -> Deadline | None:
    """Find what the law says of the report that a cycle leads to, for one year."""
    law = model.jurisdiction
    if cycle.report is None or law is None:
        return None
    of_the_kind = (each for each in law.milestones if each.report is cycle.report)
    return next(that_hold(of_the_kind, law, year), None)


def legal_about(model: GovernanceModel, year: int) -> tuple[Deadline, ...]:
    """List what the law in force says is done about a year, also where it sets no day for it.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> from govmodel.schedule import legal_about
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> interim = gm.Milestone(
    ...     id="r", name="delårsrapport", report=gm.ReportKind.INTERIM, months=(6, 7, 8)
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     jurisdiction=gm.Jurisdiction(name="Exempelland", code="XX", milestones=(interim,)),
    ... )
    >>> [str(day) for day in legal_about(model, 2024)[0].closings]
    ['2024-06-30', '2024-07-31', '2024-08-31']
    """
    milestones = model.jurisdiction.milestones if model.jurisdiction else ()
    return tuple(that_hold(milestones, model.jurisdiction, year))


def _with_law(review: Review, model: GovernanceModel) -> Review:
    """Let the law say what the model leaves open, of a review that leads to a report it speaks of.

    The report that the law speaks of looks back on the year; one that does not is another.
    """
    legal = _law_of(review.cycle, model, review.closing.year)
    if legal is None or not answers(review, legal):
        return review
    legal = deadline_from(legal.milestone, review.closing)
    found = evolve(review, law=legal)
    if found.covers is None:
        found = evolve(found, covers=legal.about, covers_basis=legal.basis)
    if found.due is None and legal.last:
        found = evolve(found, due=legal.last, due_basis=legal.basis)
    return found


def answers(review: Review, deadline: Deadline) -> bool:
    """Tell whether a review can be the report that a deadline is about.

    It is of that kind, closes when the period may end, and covers the year from its first day; if
    its source does not say what it covers, it may.

    >>> from datetime import date
    >>> from govmodel import Basis, Coverage, Milestone, MonthEnds, ReportKind, Review
    >>> from govmodel.cycles import covered
    >>> from govmodel.milestones import deadline_about
    >>> from govmodel.schedule import answers
    >>> interim = Milestone(
    ...     id="delarsrapport", name="delårsrapport", report=ReportKind.INTERIM, months=(6, 7, 8)
    ... )
    >>> cycle = MonthEnds(
    ...     id="r",
    ...     name="rapport",
    ...     subject="ekonomi",
    ...     months=(8,),
    ...     covers=Coverage.TERTIAL,
    ...     report=ReportKind.INTERIM,
    ... )
    >>> closing = date(2026, 8, 31)
    >>> review = Review(
    ...     cycle=cycle, closing=closing, basis=Basis.ASSUMED, covers=covered(cycle, closing)
    ... )
    >>> answers(review, deadline_about(interim, 2026))  # it covers May to August
    False
    """
    return (
        review.cycle.report is not None
        and review.cycle.report is deadline.milestone.report
        and review.closing in deadline.closings
        and (review.covers is None or review.covers.first == date(review.closing.year, 1, 1))
    )


def deadlines(
    model: GovernanceModel, period: Period, *, statutory: bool = False
) -> tuple[Deadline, ...]:
    """List what is to be done by a day in a period, by that day and then by name.

    :param period: the days in which the last day lies, both ends inside. Beyond the model's
        validity its own are marked *extrapolated*.
    :param statutory: whether the law's are listed, too. One of the law's that stands unchanged
        among the model's milestones is listed once, as the model's; any other, also one with the
        same id, stands beside the law's. Those that hold in election years alone, or in others
        alone, are left out where nobody knows whether there is an election.

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
    ...     milestones=(
    ...         gm.Milestone(
    ...             id="budget-1",
    ...             name="budget, första steget",
    ...             last=gm.EndOfMonth(month=6, years=-1),
    ...             basis=gm.Basis.ASSUMED,
    ...         ),
    ...     ),
    ... )
    >>> for deadline in gm.deadlines(model, gm.Period.years(2024)):
    ...     print(deadline.last, deadline.milestone.name, deadline.about)
    2024-06-30 budget, första steget 2025
    """
    found = [
        deadline if deadline.when in model.valid else evolve(deadline, basis=Basis.EXTRAPOLATED)
        for deadline in _that_hold(model.milestones, model, period)
    ]
    if statutory and model.jurisdiction:
        legal = (each for each in model.jurisdiction.milestones if each not in model.milestones)
        found += _that_hold(legal, model, period)
    dated = [deadline for deadline in found if deadline.last]
    return tuple(
        sorted(dated, key=lambda each: (each.when, each.milestone.name, each.milestone.id))
    )


def _that_hold(
    milestones: Iterable[Milestone], model: GovernanceModel, period: Period
) -> Iterator[Deadline]:
    for milestone in milestones:
        for deadline in deadlines_in(milestone, period):
            if holds(milestone, model.jurisdiction, deadline.when.year):
                yield deadline


def next_reviews(model: GovernanceModel, day: date) -> tuple[Review, ...]:
    """Give the next reviews that close after a day: all that close on the first such day.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> from datetime import date
    >>> from govmodel.schedule import next_reviews
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> cycle = gm.MonthEnds(
    ...     id="r", name="rapport", subject="mål", months=(4,), basis=gm.Basis.ASSUMED
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(cycle,),
    ... )
    >>> [str(review.closing) for review in next_reviews(model, date(2024, 4, 30))]
    ['2025-04-30']
    """
    days = (closing_after(cycle, day) for cycle in model.cycles)
    soonest = min((each for each in days if each), default=None)
    return reviews(model, Period(first=soonest, last=soonest)) if soonest else ()


def without_days(model: GovernanceModel, found: Iterable[Review] = ()) -> tuple[ReviewCycle, ...]:
    """List the cycles that have no closing days: continuous ones, and those of unspecified days.

    :func:`reviews` cannot give them, and whoever lists a year's reviews has to tell of them.

    :param found: the reviews that are listed: a cycle that has some all the same, because a meeting
        or the law gave it a day, is left out.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> accounts = gm.Undated(
    ...     id="bokslut", name="årsbokslut", subject="ekonomi", basis=gm.Basis.ASSUMED
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     cycles=(accounts,),
    ... )
    >>> gm.reviews(model, gm.Period.years(2024)), [cycle.name for cycle in gm.without_days(model)]
    ((), ['årsbokslut'])
    """
    dated = {review.cycle.id for review in found}
    return tuple(
        cycle for cycle in model.cycles if cycle.days is not Days.DATED and cycle.id not in dated
    )
