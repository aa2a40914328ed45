"""What a country's law gives every model in it: a value that a country's package offers.

The core knows no country. A model names its jurisdiction, and the functions here read it.
"""

from datetime import MAXYEAR, date

from attrs import frozen

from govmodel.bodies import Role
from govmodel.errors import InvalidValueError
from govmodel.findings import Rule
from govmodel.milestones import Milestone
from govmodel.periods import Period, comes_every_year
from govmodel.sources import Basis, Source
from govmodel.stages import Route
from govmodel.typed import refuse_slips


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

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse what would have no terms, or none in a leap year's last day of February."""
        if self.years < 1:
            raise InvalidValueError("expected.whole_years", {"found": str(self.years)})
        if not comes_every_year(self.first.month, self.first.day):
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


def _refuse_what_is_no(found: int, last: int) -> None:
    if not 1 <= found <= last:
        raise InvalidValueError("expected.part", {"last": str(last), "found": str(found)})


def _refuse_years(first: int, until: int | None) -> None:
    """Refuse a first year that no calendar has, and a last one before it."""
    for least, year in ((1, first), (first, until)):
        if year is not None and not least <= year <= MAXYEAR:
            values = {"first": str(least), "last": str(MAXYEAR), "found": str(year)}
            raise InvalidValueError("expected.year", values)


@frozen(kw_only=True)
class Elections:
    """The days of ordinary elections, for as long as one rule of law gives them.

    :param first: the year of the first election under the rule.
    :param years: how many years there are from one to the next, at least one.
    :param month: the month, 1 (January) to 12 (December).
    :param weekday: the day of the week, 1 (Monday) to 7 (Sunday).
    :param which: which such day of the month, 1 (the first) to 4 (the fourth).
    :param until: the last year under the rule; ``None`` while it is in force.
    :param source: the paragraph.
    :raises InvalidValueError: if there is no such day.

    >>> from govmodel import Elections
    >>> Elections(first=2014, years=4, month=9, weekday=7, which=2).until is None
    True
    """

    first: int
    years: int
    month: int
    weekday: int
    which: int
    until: int | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse a rule under which there is no election day."""
        if self.years < 1:
            raise InvalidValueError("expected.whole_years", {"found": str(self.years)})
        _refuse_years(self.first, self.until)
        _refuse_what_is_no(self.month, 12)
        _refuse_what_is_no(self.weekday, 7)
        _refuse_what_is_no(self.which, 4)


@frozen(kw_only=True)
class Holidays:
    """Which days nobody works, as the library ``holidays`` knows them, and what the law says then.

    :param country: the country's code in that library.
    :param categories: which kinds of its days count, in its words: ``public``, ``de_facto``.
    :param later: the law by which a deadline on such a day may be met on the next working day;
        ``None`` if no law allows it.

    >>> from govmodel import Holidays
    >>> Holidays(country="SE").categories
    ('public',)
    """

    country: str
    categories: tuple[str, ...] = ("public",)
    later: Source | None = None


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
    :param elections: the days of election that its law gives.
    :param routes: the ways of matters to a decision, with the lead times that its law gives; others
        are assumed.
    :param holidays: which days are not working days; ``None`` if nobody has said.

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
    elections: tuple[Elections, ...] = ()
    routes: tuple[Route, ...] = ()
    holidays: Holidays | None = None


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
