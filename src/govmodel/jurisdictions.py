"""What a country's law gives every model in it: a value that a country's package offers.

The core knows no country. A model names its jurisdiction, and the functions here read it.
"""

from datetime import date

from attrs import frozen

from govmodel.bodies import Role
from govmodel.errors import InvalidValueError
from govmodel.findings import Rule
from govmodel.milestones import Milestone
from govmodel.periods import Period
from govmodel.sources import Basis, Source


@frozen(kw_only=True)
class Terms:
    """The terms of office of a role, for as long as one rule of law gives them.

    :param role: whose terms.
    :param first: the first day of the first term under the rule.
    :param years: the length of a term in whole years, at least one.
    :param until: the last day under the rule; ``None`` while it is in force.
    :param source: the paragraph.

    >>> from datetime import date
    >>> from govmodel import Role, Terms
    >>> Terms(role=Role(id="council", name="council"), first=date(2014, 10, 15), years=4).years
    4
    """

    role: Role
    first: date
    years: int
    until: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_post_init__(self) -> None:
        """Refuse what would have no terms, or none in a leap year's last day of February."""
        if self.years < 1:
            raise InvalidValueError("expected.whole_years", {"found": str(self.years)})
        if (self.first.month, self.first.day) == (2, 29):
            raise InvalidValueError("expected.yearly_day", {"found": self.first.isoformat()})


@frozen(kw_only=True)
class Term:
    """One term of office.

    :param period: its days.
    :param source: the paragraph that gives them.
    :param basis: what they rest on.

    >>> from govmodel import Basis, Period, Term
    >>> str(Term(period=Period.years(2019, 2022), source=None, basis=Basis.STATED).period)
    '2019-2022'
    """

    period: Period
    source: Source | None
    basis: Basis


@frozen(kw_only=True)
class Jurisdiction:
    """A country's rules for its municipalities.

    :param name: the country, in its own language.
    :param code: its two letters (ISO 3166-1).
    :param terms: the terms of office that its law gives.
    :param milestones: what its law says is done, and by when.
    :param calendar_rules: what its law demands of a model's calendar; see
        :func:`~govmodel.check_calendar`.
    :param plan_rules: what its law demands of a plan and the days it records; see
        :func:`~govmodel.check`.

    >>> from govmodel import Jurisdiction
    >>> Jurisdiction(name="Exempelland", code="XX").terms
    ()
    """

    name: str
    code: str
    terms: tuple[Terms, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    calendar_rules: tuple[Rule, ...] = ()
    plan_rules: tuple[Rule, ...] = ()


def term_of_office(jurisdiction: Jurisdiction, role: Role, day: date) -> Term | None:
    """Find the term of office of a role in which a day lies.

    :returns: the term; ``None`` where the jurisdiction gives none: the term is unspecified.

    >>> from datetime import date
    >>> from govmodel import Jurisdiction, Role, Terms, term_of_office
    >>> council = Role(id="council", name="council")
    >>> terms = Terms(role=council, first=date(2014, 10, 15), years=4)
    >>> law = Jurisdiction(name="Exempelland", code="XX", terms=(terms,))
    >>> str(term_of_office(law, council, date(2020, 1, 1)).period)
    '2018-10-15/2022-10-14'
    """
    for terms in jurisdiction.terms:
        until = terms.until or date.max
        if terms.role.id == role.id and terms.first <= day <= until:
            count = (day.year - terms.first.year) // terms.years
            first = terms.first.replace(year=terms.first.year + count * terms.years)
            if first > day:
                first = first.replace(year=first.year - terms.years)
            last = min(Period.lasting(first, terms.years).last, until)
            return Term(
                period=Period(first=first, last=last), source=terms.source, basis=terms.basis
            )
    return None


def is_election_year(jurisdiction: Jurisdiction, year: int) -> bool | None:
    """stub"""
    return year % 4 == 2
