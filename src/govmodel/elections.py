"""Elections, and whose goals govern a year.

The term of office, the planning period and the calendar year are three different things. A council
sits from soon after its election; the goals that it decides hold for years of their own, and may
outlast it. Where a jurisdiction is silent, the answer is ``None``: unspecified.
"""

from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, timedelta

from attrs import frozen

from govmodel.bodies import Role
from govmodel.jurisdictions import Elections, Jurisdiction, Term, term_of_office
from govmodel.milestones import Deadline, Milestone, deadline_about
from govmodel.periods import Period
from govmodel.sources import Basis, Source, weaker


@frozen(kw_only=True)
class Election:
    """An ordinary election.

    :param day: the day of election.
    :param source: the paragraph that gives it.
    :param basis: what it rests on.

    >>> from datetime import date
    >>> from govmodel import Basis, Election
    >>> Election(day=date(2026, 9, 13), source=None, basis=Basis.ASSUMED).day.year
    2026
    """

    day: date
    source: Source | None
    basis: Basis


def election_in(jurisdiction: Jurisdiction, year: int) -> Election | None:
    """Find the ordinary election of a year.

    :returns: the election; ``None`` where there is none that year, and where the jurisdiction does
        not say, which :func:`is_election_year` tells apart.

    >>> from govmodel import Elections, Jurisdiction, election_in
    >>> second_sunday = Elections(first=2014, years=4, month=9, weekday=7, which=2)
    >>> law = Jurisdiction(name="Exempelland", code="XX", elections=(second_sunday,))
    >>> election_in(law, 2026).day.isoformat(), election_in(law, 2027)
    ('2026-09-13', None)
    """
    rule = _rule(jurisdiction, year)
    if rule is None or not _falls_in(rule, year):
        return None
    first = date(year, rule.month, 1)
    days = (rule.weekday - first.isoweekday()) % 7 + 7 * (rule.which - 1)
    return Election(day=first + timedelta(days=days), source=rule.source, basis=rule.basis)


def is_election_year(jurisdiction: Jurisdiction, year: int) -> bool | None:
    """Tell whether an ordinary election is held in a year.

    :returns: ``None`` where the jurisdiction does not say: it is unspecified.

    >>> from govmodel import Elections, Jurisdiction, is_election_year
    >>> second_sunday = Elections(first=2014, years=4, month=9, weekday=7, which=2)
    >>> law = Jurisdiction(name="Exempelland", code="XX", elections=(second_sunday,))
    >>> [is_election_year(law, year) for year in (2013, 2014, 2015)]
    [None, True, False]
    """
    rule = _rule(jurisdiction, year)
    return None if rule is None else _falls_in(rule, year)


def holds(milestone: Milestone, jurisdiction: Jurisdiction | None, year: int) -> bool:
    """Tell whether a milestone of election years alone, or of others alone, holds in a year.

    Where nobody knows whether there is an election, it does not.

    >>> from govmodel import Basis, Milestone
    >>> from govmodel.elections import holds
    >>> holds(Milestone(id="budget", name="budget", basis=Basis.ASSUMED), None, 2026)
    True
    """
    wanted = milestone.election_year
    if wanted is None:
        return True
    return jurisdiction is not None and is_election_year(jurisdiction, year) is wanted


def that_hold(
    milestones: Iterable[Milestone], jurisdiction: Jurisdiction | None, year: int
) -> Iterator[Deadline]:
    """Count the days of those milestones for a year that are in force then, and for such years.

    >>> from govmodel import Basis, EndOfMonth, Milestone
    >>> from govmodel.elections import that_hold
    >>> budget = Milestone(
    ...     id="budget", name="budget", last=EndOfMonth(month=11, years=-1), basis=Basis.ASSUMED
    ... )
    >>> [str(each.last) for each in that_hold((budget,), None, 2027)]
    ['2026-11-30']
    """
    for milestone in milestones:
        found = deadline_about(milestone, year)
        if found.in_force and holds(milestone, jurisdiction, found.when.year):
            yield found


def legal_deadline(jurisdiction: Jurisdiction, what: str, year: int) -> Deadline | None:
    """Find what the law in force says of one thing about a year.

    :param what: the id of a milestone.
    :param year: the calendar year that it is about.
    :returns: ``None`` if the law says nothing, or nobody knows what.

    >>> from govmodel import Basis, EndOfMonth, Jurisdiction, Milestone, legal_deadline
    >>> budget = Milestone(
    ...     id="budget", name="budget", last=EndOfMonth(month=11, years=-1), basis=Basis.ASSUMED
    ... )
    >>> law = Jurisdiction(name="Exempelland", code="XX", milestones=(budget,))
    >>> legal_deadline(law, "budget", 2027).last.isoformat()
    '2026-11-30'
    """
    called_that = (each for each in jurisdiction.milestones if each.id == what)
    return next(that_hold(called_that, jurisdiction, year), None)


@frozen(kw_only=True)
class GovernedYear:
    """A calendar year of a planning period: whose goals it lies under, and who sits meanwhile.

    :param year: the calendar year.
    :param decided: the council's term in which the goals were decided; ``None`` if unspecified.
    :param sitting: the terms of the councils that sit during the year, in order; none if
        unspecified.
    :param budget: the term of the council that adopts the year's budget: in an election year the
        newly elected one. ``None`` if unspecified.
    :param adoption: by when it does so, in the year before; ``None`` if unspecified.
    :param budget_basis: what it rests on that this council adopts the budget.

    >>> from govmodel import Basis, GovernedYear, Period, Term
    >>> term = Term(period=Period.years(2011, 2014), source=None, basis=Basis.ASSUMED)
    >>> year = GovernedYear(year=2015, decided=term)
    >>> year.outgoing, year.outgoing_basis.value
    (True, 'assumed')
    """

    year: int
    decided: Term | None = None
    sitting: tuple[Term, ...] = ()
    budget: Term | None = None
    adoption: Deadline | None = None
    budget_basis: Basis = Basis.UNSPECIFIED

    @property
    def outgoing(self) -> bool | None:
        """Whether an outgoing council's goals govern the year; ``None`` if unspecified.

        They do where the term in which they were decided ended before the year began. They *may*
        govern it: the council that adopts the year's budget may change them.
        """
        if self.decided is None:
            return None
        return self.decided.period.last.year < self.year

    @property
    def outgoing_basis(self) -> Basis:
        """What that rests on: what the term rests on in which the goals were decided."""
        return Basis.UNSPECIFIED if self.decided is None else self.decided.basis


def governed_years(
    jurisdiction: Jurisdiction,
    council: Role,
    planning: Period,
    decided: date,
    *,
    budget: str = "budget",
) -> tuple[GovernedYear, ...]:
    """Tell of each calendar year of a planning period whose goals it lies under.

    :param council: the role that decides the goals and adopts the budget.
    :param planning: the period that the goals are for.
    :param decided: the day on which they were decided.
    :param budget: the id of the jurisdiction's milestone by which a budget is adopted.

    >>> from datetime import date
    >>> from govmodel import Jurisdiction, Period, Role, Terms, governed_years
    >>> council = Role(id="council", name="council")
    >>> terms = Terms(role=council, first=date(2010, 10, 15), years=4)
    >>> law = Jurisdiction(name="Exempelland", code="XX", terms=(terms,))
    >>> years = governed_years(law, council, Period.years(2012, 2015), date(2011, 6, 20))
    >>> [(each.year, each.outgoing) for each in years]
    [(2012, False), (2013, False), (2014, False), (2015, True)]
    """
    term = term_of_office(jurisdiction, council, decided)
    found = []
    for year in range(planning.first.year, planning.last.year + 1):
        adoption = legal_deadline(jurisdiction, budget, year)
        adopts = term_of_office(jurisdiction, council, adoption.when) if adoption else None
        found.append(
            GovernedYear(
                year=year,
                decided=term,
                sitting=_sitting(jurisdiction, council, year),
                budget=adopts,
                adoption=adoption,
                budget_basis=weaker(adoption.basis, adopts.basis)
                if adoption and adopts
                else Basis.UNSPECIFIED,
            )
        )
    return tuple(found)


def _sitting(jurisdiction: Jurisdiction, council: Role, year: int) -> tuple[Term, ...]:
    """List the terms that a year has days of: one begins on New Year's Day, or on its own day."""
    rules = [terms for terms in jurisdiction.terms if terms.role.id == council.id]
    days = {date(year, 1, 1), *(rule.first.replace(year=year) for rule in rules)}
    found = (term_of_office(jurisdiction, council, day) for day in sorted(days))
    return tuple(dict.fromkeys(term for term in found if term is not None))


def _rule(jurisdiction: Jurisdiction, year: int) -> Elections | None:
    return next(
        (each for each in jurisdiction.elections if each.first <= year <= (each.until or MAXYEAR)),
        None,
    )


def _falls_in(rule: Elections, year: int) -> bool:
    return (year - rule.first) % rule.years == 0
