"""Elections, whose goals govern a year, and working days, by Swedish law."""

from datetime import date

import pytest

import govmodel as gm
import govmodel_sweden as sweden


@pytest.mark.parametrize(
    ("day", "basis"),
    [
        (date(1994, 9, 18), gm.Basis.ASSUMED),
        (date(1998, 9, 20), gm.Basis.ASSUMED),
        (date(2002, 9, 15), gm.Basis.ASSUMED),
        (date(2006, 9, 17), gm.Basis.ASSUMED),
        (date(2010, 9, 19), gm.Basis.ASSUMED),
        (date(2014, 9, 14), gm.Basis.DERIVED),
        (date(2018, 9, 9), gm.Basis.DERIVED),
        (date(2022, 9, 11), gm.Basis.DERIVED),
        (date(2026, 9, 13), gm.Basis.DERIVED),
        (date(2030, 9, 8), gm.Basis.DERIVED),
    ],
)
def test_elections_are_held_on_a_sunday_of_september(day: date, basis: gm.Basis) -> None:
    """The third until 2010 and the second from 2014, with what that rests on."""
    election = gm.election_in(sweden.SWEDEN, day.year)
    assert election is not None
    assert election.day == day
    assert election.basis is basis


def test_the_day_of_election_cites_its_paragraph() -> None:
    """And its remark tells what is derived."""
    election = gm.election_in(sweden.SWEDEN, 2026)
    assert election is not None
    assert election.source is not None
    assert election.source.label("sv") == "Vallagen (2005:837), 1 kap. 3 §"
    assert "vart fjärde år" in str(election.source.remark)


def test_years_between_elections_are_told_apart_from_years_before_them_all() -> None:
    """Before 1994 it is unspecified."""
    found = [
        gm.is_election_year(sweden.SWEDEN, year)
        for year in (1991, 1993, 1994, 1995, 2012, 2013, 2014, 2025, 2026)
    ]
    assert found == [None, None, True, False, False, False, True, False, True]


def test_an_outgoing_councils_goals_govern_the_last_of_soderhamns_years() -> None:
    """Goals for 2012–2015 follow the election of 2010, and the council of 2014 meets the last."""
    years = gm.governed_years(
        sweden.SWEDEN, sweden.COUNCIL, gm.Period.years(2012, 2015), date(2011, 6, 20)
    )
    assert [each.outgoing for each in years] == [False, False, False, True]
    assert {str(each.decided and each.decided.period) for each in years} == {
        "2010-11-01/2014-10-14"
    }
    assert [[str(term.period) for term in each.sitting] for each in years[1:]] == [
        ["2010-11-01/2014-10-14"],
        ["2010-11-01/2014-10-14", "2014-10-15/2018-10-14"],
        ["2014-10-15/2018-10-14"],
    ]
    assert [str(each.budget and each.budget.period) for each in years[2:]] == [
        "2010-11-01/2014-10-14",
        "2014-10-15/2018-10-14",
    ]
    assert {each.outgoing_basis for each in years} == {gm.Basis.ASSUMED}


def test_in_an_election_year_the_newly_elected_council_adopts_the_budget() -> None:
    """By the last of November, as the act of 2017 has it."""
    (year,) = gm.governed_years(
        sweden.SWEDEN, sweden.COUNCIL, gm.Period.years(2027), date(2025, 6, 1)
    )
    assert year.outgoing is True
    assert year.budget is not None
    assert year.budget.period == gm.Period.parse("2026-10-15/2030-10-14")
    assert year.adoption is not None
    assert (year.adoption.first, year.adoption.last) == (date(2026, 10, 15), date(2026, 11, 30))
    source = year.adoption.milestone.source
    assert source is not None
    assert source.label("sv") == "Kommunallagen (2017:725), 11 kap. 10 § andra stycket"
    assert year.budget_basis is gm.Basis.STATUTORY


@pytest.mark.parametrize(
    ("year", "by", "basis"),
    [
        (1992, None, gm.Basis.UNSPECIFIED),
        (1994, date(1993, 11, 30), gm.Basis.UNSPECIFIED),
        (1995, date(1994, 11, 30), gm.Basis.ASSUMED),
        (2018, date(2017, 11, 30), gm.Basis.ASSUMED),
        (2019, date(2018, 11, 30), gm.Basis.STATUTORY),
    ],
)
def test_the_day_of_the_budget_is_assumed_before_the_act_of_2017(
    year: int, by: date | None, basis: gm.Basis
) -> None:
    """And unspecified before the terms are."""
    (told,) = gm.governed_years(
        sweden.SWEDEN, sweden.COUNCIL, gm.Period.years(year), date(2011, 6, 20)
    )
    assert (told.adoption.last if told.adoption else None) == by
    assert told.budget_basis is basis


@pytest.mark.parametrize(
    ("written", "safe", "possible"),
    [
        (date(2026, 10, 31), date(2026, 10, 30), date(2026, 11, 2)),  # Saturday, All Saints
        (date(2026, 8, 30), date(2026, 8, 28), date(2026, 8, 31)),  # Sunday
        (date(2027, 4, 15), date(2027, 4, 15), date(2027, 4, 15)),  # Thursday
        (date(2026, 6, 19), date(2026, 6, 18), date(2026, 6, 22)),  # Midsummer's Eve
        (date(2026, 12, 24), date(2026, 12, 23), date(2026, 12, 28)),  # Christmas Eve
        (date(2026, 12, 31), date(2026, 12, 30), date(2027, 1, 4)),  # New Year's Eve
        (date(2100, 12, 31), date(2100, 12, 30), None),
    ],
)
def test_a_deadline_becomes_a_safe_day_and_the_day_that_the_act_may_allow(
    written: date, safe: date, possible: date | None
) -> None:
    """The eves are no working days either."""
    practical = gm.practical_day(sweden.SWEDEN, written)
    assert practical is not None
    assert (practical.safe, practical.possible) == (safe, possible)
    assert (practical.source is None) is (safe == written)


def test_the_later_day_cites_its_paragraph() -> None:
    """A reader can look up whether it holds for the deadline in question."""
    practical = gm.practical_day(sweden.SWEDEN, date(2026, 10, 31))
    assert practical is not None
    assert practical.source is not None
    assert practical.source.label("sv") == ("Lagen (1930:173) om beräkning av lagstadgad tid, 2 §")


@pytest.mark.parametrize("day", [date(1952, 12, 31), date(2101, 1, 1), date.min, date.max])
def test_beyond_the_known_holidays_the_practical_day_is_unspecified(day: date) -> None:
    """They are known from 1953 to 2100."""
    assert gm.practical_day(sweden.SWEDEN, day) is None
