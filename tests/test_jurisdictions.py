"""What a country's law gives: terms of office."""

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import (
    Basis,
    InvalidValueError,
    Jurisdiction,
    Period,
    Role,
    Source,
    Term,
    Terms,
    term_of_office,
)

COUNCIL = Role(id="council", name="kommunfullmäktige")
BOARD = Role(id="board", name="kommunstyrelse")
OLD_ACT = Source(title="The old act", where="§ 1")
NEW_ACT = Source(title="The new act", where="§ 2")
LAW = Jurisdiction(
    name="Exempelland",
    code="XX",
    terms=(
        Terms(
            role=COUNCIL,
            first=date(1994, 11, 1),
            years=4,
            until=date(2014, 10, 14),
            source=OLD_ACT,
        ),
        Terms(role=COUNCIL, first=date(2014, 10, 15), years=4, source=NEW_ACT),
        Terms(role=BOARD, first=date(2015, 1, 1), years=4, basis=Basis.ASSUMED),
    ),
)


def law(first: date, years: int, until: date | None = None) -> Jurisdiction:
    """Make a law with one rule about the council."""
    terms = Terms(role=COUNCIL, first=first, years=years, until=until)
    return Jurisdiction(name="Exempelland", code="XX", terms=(terms,))


@pytest.mark.parametrize(
    ("day", "first", "last", "source"),
    [
        (date(1994, 11, 1), date(1994, 11, 1), date(1998, 10, 31), OLD_ACT),
        (date(1998, 10, 31), date(1994, 11, 1), date(1998, 10, 31), OLD_ACT),
        (date(1998, 11, 1), date(1998, 11, 1), date(2002, 10, 31), OLD_ACT),
        (date(2010, 10, 31), date(2006, 11, 1), date(2010, 10, 31), OLD_ACT),
        (date(2010, 11, 1), date(2010, 11, 1), date(2014, 10, 14), OLD_ACT),
        (date(2014, 10, 14), date(2010, 11, 1), date(2014, 10, 14), OLD_ACT),
        (date(2014, 10, 15), date(2014, 10, 15), date(2018, 10, 14), NEW_ACT),
        (date(2018, 1, 1), date(2014, 10, 15), date(2018, 10, 14), NEW_ACT),
        (date(2018, 10, 14), date(2014, 10, 15), date(2018, 10, 14), NEW_ACT),
        (date(2018, 10, 15), date(2018, 10, 15), date(2022, 10, 14), NEW_ACT),
        (date(2021, 12, 31), date(2018, 10, 15), date(2022, 10, 14), NEW_ACT),
        (date(2022, 12, 31), date(2022, 10, 15), date(2026, 10, 14), NEW_ACT),
    ],
)
def test_a_day_lies_in_the_term_that_the_law_of_its_time_gives(
    day: date, first: date, last: date, source: Source
) -> None:
    """Terms follow each other without a gap; the last under a rule ends with the rule."""
    assert term_of_office(LAW, COUNCIL, day) == Term(
        period=Period(first=first, last=last), source=source, basis=Basis.STATED
    )


def test_each_role_has_its_own_terms() -> None:
    """The board's term is not the council's, and keeps what it rests on."""
    assert term_of_office(LAW, BOARD, date(2018, 12, 31)) == Term(
        period=Period.years(2015, 2018), source=None, basis=Basis.ASSUMED
    )


@pytest.mark.parametrize(
    ("role", "day"),
    [
        (COUNCIL, date(1994, 10, 31)),
        (COUNCIL, date.min),
        (BOARD, date(2014, 12, 31)),
        (Role(id="another", name="council"), date(2020, 1, 1)),
    ],
)
def test_where_the_law_gives_no_term_it_is_unspecified(role: Role, day: date) -> None:
    """Before the first term there is none, nor for a role that the law does not speak of."""
    assert term_of_office(LAW, role, day) is None


def test_a_law_without_terms_gives_none() -> None:
    """A country whose terms nobody has written down is silent."""
    assert term_of_office(Jurisdiction(name="X", code="XX"), COUNCIL, date(2020, 1, 1)) is None


def test_after_its_last_day_a_rule_gives_no_term() -> None:
    """A rule that is no longer in force is not carried on."""
    old = law(date(2000, 1, 1), 4, until=date(2009, 6, 30))
    last = term_of_office(old, COUNCIL, date(2009, 6, 30))
    assert last is not None
    assert last.period == Period(first=date(2008, 1, 1), last=date(2009, 6, 30))
    assert term_of_office(old, COUNCIL, date(2009, 7, 1)) is None


def test_a_rule_that_ends_with_a_term_cuts_nothing_off() -> None:
    """The last term is whole."""
    found = term_of_office(law(date(2000, 1, 1), 4, date(2003, 12, 31)), COUNCIL, date(2003, 1, 1))
    assert found is not None
    assert found.period == Period.years(2000, 2003)


def test_where_two_rules_hold_at_once_the_first_counts() -> None:
    """The law is read from the top."""
    two = Jurisdiction(
        name="Exempelland",
        code="XX",
        terms=(
            Terms(role=COUNCIL, first=date(2000, 1, 1), years=3),
            Terms(role=COUNCIL, first=date(2000, 1, 1), years=5),
        ),
    )
    found = term_of_office(two, COUNCIL, date(2000, 1, 1))
    assert found is not None
    assert found.period == Period.years(2000, 2002)


def test_a_term_may_last_a_year() -> None:
    """One year is the shortest term there is."""
    found = term_of_office(law(date(2019, 7, 1), 1), COUNCIL, date(2021, 6, 30))
    assert found is not None
    assert found.period == Period.school_year(2020)


def test_a_far_day_has_its_term_too() -> None:
    """Terms have no end of their own."""
    found = term_of_office(LAW, COUNCIL, date(9990, 1, 1))
    assert found is not None
    assert found.period == Period(first=date(9986, 10, 15), last=date(9990, 10, 14))


def test_a_term_that_ends_in_the_last_year_ends_on_its_own_day() -> None:
    """The calendar's end cuts off only what goes beyond it."""
    found = term_of_office(law(date(1995, 10, 15), 4), COUNCIL, date(9999, 10, 14))
    assert found is not None
    assert found.period == Period(first=date(9995, 10, 15), last=date(9999, 10, 14))


@pytest.mark.parametrize(
    ("first", "years", "begins"),
    [
        (date(2014, 10, 15), 4, date(9998, 10, 15)),
        (date(2015, 12, 31), 4, date(9999, 12, 31)),
        (date(2000, 1, 1), 8000, date(2000, 1, 1)),
    ],
)
def test_the_last_term_there_is_ends_with_the_calendar(
    first: date, years: int, begins: date
) -> None:
    """The last day that can be written lies in a term like any other."""
    found = term_of_office(law(first, years), COUNCIL, date.max)
    assert found is not None
    assert found.period == Period(first=begins, last=date.max)


@pytest.mark.parametrize("years", [0, -4])
def test_a_term_of_no_years_is_refused(years: int) -> None:
    """A term lasts a whole number of years, at least one."""
    with pytest.raises(InvalidValueError, match=f"at least one, found {years}$"):
        Terms(role=COUNCIL, first=date(2014, 10, 15), years=years)


def test_a_first_day_that_does_not_come_every_year_is_refused() -> None:
    """From 29 February a term could not begin four years on in 2100."""
    with pytest.raises(InvalidValueError, match="a day that comes every year, found 2012-02-29"):
        Terms(role=COUNCIL, first=date(2012, 2, 29), years=4)


@pytest.mark.parametrize("first", [date(2012, 2, 28), date(2012, 3, 29), date(2012, 3, 1)])
def test_a_first_day_beside_the_leap_day_is_fine(first: date) -> None:
    """Only the leap day itself is missing in other years."""
    assert Terms(role=COUNCIL, first=first, years=4).first == first


def test_terms_and_jurisdictions_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    assert len({law(date(2000, 1, 1), 4), law(date(2000, 1, 1), 4), LAW}) == 2
    with pytest.raises(FrozenInstanceError):
        LAW.code = "YY"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        LAW.terms[0].years = 3  # type: ignore[misc]
    term = Term(period=Period.years(2000), source=None, basis=Basis.STATED)
    with pytest.raises(FrozenInstanceError):
        term.period = Period.years(2001)  # type: ignore[misc]
