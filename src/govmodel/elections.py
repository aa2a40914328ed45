"""Elections, and whose goals govern a year.

The term of office, the planning period and the calendar year are three different things. A council
sits from soon after its election; the goals that it decides hold for years of their own, and may
outlast it. Where a jurisdiction is silent, the answer is ``None``: unspecified.
"""

from datetime import MAXYEAR, date, timedelta

from attrs import frozen

from govmodel.bodies import Role
from govmodel.jurisdictions import BudgetDay, Elections, Jurisdiction, Term, term_of_office
from govmodel.periods import Period
from govmodel.sources import Basis, Source


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


@frozen(kw_only=True)
class GovernedYear:
    """A calendar year of a planning period: whose goals it lies under, and who sits meanwhile.

    :param year: the calendar year.
    :param decided: the council's term in which the goals were decided; ``None`` if unspecified.
    :param sitting: the terms of the councils that sit during the year, in order; none if
        unspecified.
    :param budget: the term of the council that adopts the year's budget: in an election year the
        newly elected one. ``None`` if unspecified.
    :param budget_by: the day by which it does so, in the year before; ``None`` if unspecified.
    :param budget_source: the paragraph that gives that day.
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
    budget_by: date | None = None
    budget_source: Source | None = None
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
    jurisdiction: Jurisdiction, council: Role, planning: Period, decided: date
) -> tuple[GovernedYear, ...]:
    """Tell of each calendar year of a planning period whose goals it lies under.

    :param council: the role that decides the goals and adopts the budget.
    :param planning: the period that the goals are for.
    :param decided: the day on which they were decided.

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
    return tuple(
        _governed(jurisdiction, council, year, term)
        for year in range(planning.first.year, planning.last.year + 1)
    )


def _governed(
    jurisdiction: Jurisdiction, council: Role, year: int, decided: Term | None
) -> GovernedYear:
    by = _budget_day(jurisdiction, year - 1)
    sitting = _sitting(jurisdiction, council, year)
    if by is None:
        return GovernedYear(year=year, decided=decided, sitting=sitting)
    day = date(year - 1, by.month, by.day)
    budget = term_of_office(jurisdiction, council, day)
    return GovernedYear(
        year=year,
        decided=decided,
        sitting=sitting,
        budget=budget,
        budget_by=day,
        budget_source=by.source,
        budget_basis=Basis.UNSPECIFIED if budget is None else _weaker(by.basis, budget.basis),
    )


def _sitting(jurisdiction: Jurisdiction, council: Role, year: int) -> tuple[Term, ...]:
    """List the terms that a year has days of: one begins on New Year's Day, or on its own day."""
    rules = [terms for terms in jurisdiction.terms if terms.role.id == council.id]
    days = {date(year, 1, 1), *(rule.first.replace(year=year) for rule in rules)}
    found = (term_of_office(jurisdiction, council, day) for day in sorted(days))
    return tuple(dict.fromkeys(term for term in found if term is not None))


def _rule(jurisdiction: Jurisdiction, year: int) -> Elections | None:
    return next((each for each in jurisdiction.elections if _in_force(each, year)), None)


def _budget_day(jurisdiction: Jurisdiction, year: int) -> BudgetDay | None:
    return next((each for each in jurisdiction.budget_days if _in_force(each, year)), None)


def _in_force(rule: Elections | BudgetDay, year: int) -> bool:
    return rule.first <= year <= (rule.until or MAXYEAR)


def _falls_in(rule: Elections, year: int) -> bool:
    return (year - rule.first) % rule.years == 0


_WEAKER = (
    Basis.STATED,
    Basis.STATUTORY,
    Basis.DERIVED,
    Basis.ASSUMED,
    Basis.EXTRAPOLATED,
    Basis.UNSPECIFIED,
)


def _weaker(one: Basis, other: Basis) -> Basis:
    return max(one, other, key=_WEAKER.index)
