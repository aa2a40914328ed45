"""Elections, and whose goals govern a year."""

from datetime import date

import pytest
from attrs import evolve

from govmodel import (
    Basis,
    DayOfYear,
    Deadline,
    Election,
    Elections,
    EndOfMonth,
    GovernedYear,
    InvalidValueError,
    Jurisdiction,
    Milestone,
    MonthsAfter,
    Period,
    Role,
    Source,
    Term,
    Terms,
    election_in,
    governed_years,
    is_election_year,
    legal_deadline,
)
from govmodel.elections import holds

COUNCIL = Role(id="council", name="kommunfullmäktige")
BOARD = Role(id="board", name="kommunstyrelse")
ELECTIONS_ACT = Source(title="The elections act", where="§ 3")
BUDGET_ACT = Source(title="The budget act", where="§ 10")
TERMS_ACT = Source(title="The act on terms", where="§ 9")
OLD_BUDGET = Milestone(
    id="budget",
    name="budget",
    last=EndOfMonth(month=11, years=-1),
    valid=Period(first=date(1994, 1, 1), last=date(2017, 12, 31)),
    basis=Basis.ASSUMED,
)
BUDGET = evolve(
    OLD_BUDGET,
    valid=Period(first=date(2018, 1, 1), last=date.max),
    source=BUDGET_ACT,
    basis=Basis.STATED,
)


BUDGET_ALWAYS = evolve(BUDGET, valid=None)


def adoption(rule: Milestone, year: int) -> Deadline:
    """Say by hand by when a year's budget is adopted."""
    return Deadline(
        milestone=rule,
        closings=(date(year, 12, 31),),
        last=date(year - 1, 11, 30),
        basis=rule.basis,
    )


LAW = Jurisdiction(
    name="Exempelland",
    code="XX",
    terms=(
        Terms(role=BOARD, first=date(1995, 1, 1), years=4),
        Terms(
            role=COUNCIL,
            first=date(1994, 11, 1),
            years=4,
            until=date(2014, 10, 14),
            basis=Basis.ASSUMED,
        ),
        Terms(role=COUNCIL, first=date(2014, 10, 15), years=4, source=TERMS_ACT),
    ),
    elections=(
        Elections(
            first=1994, years=4, month=9, weekday=7, which=3, until=2013, basis=Basis.ASSUMED
        ),
        Elections(first=2014, years=4, month=9, weekday=7, which=2, source=ELECTIONS_ACT),
    ),
    milestones=(OLD_BUDGET, BUDGET),
)
ELECTED_2010 = Term(
    period=Period(first=date(2010, 11, 1), last=date(2014, 10, 14)),
    source=None,
    basis=Basis.ASSUMED,
)
ELECTED_2014 = Term(
    period=Period(first=date(2014, 10, 15), last=date(2018, 10, 14)),
    source=TERMS_ACT,
    basis=Basis.STATED,
)
ELECTED_2018 = Term(
    period=Period(first=date(2018, 10, 15), last=date(2022, 10, 14)),
    source=TERMS_ACT,
    basis=Basis.STATED,
)


def law(**rule: int) -> Jurisdiction:
    """Make a law with one rule about elections."""
    usual = Elections(first=2000, years=4, month=9, weekday=7, which=2)
    changed = evolve(usual, **rule)  # type: ignore[arg-type]
    return Jurisdiction(name="Exempelland", code="XX", elections=(changed,))


# Elections.


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1994, date(1994, 9, 18)),
        (1998, date(1998, 9, 20)),
        (2002, date(2002, 9, 15)),
        (2006, date(2006, 9, 17)),
        (2010, date(2010, 9, 19)),
    ],
)
def test_an_election_is_held_on_the_day_that_the_law_of_its_time_gives(
    year: int, day: date
) -> None:
    """The third Sunday of September, under the older rule."""
    assert election_in(LAW, year) == Election(day=day, source=None, basis=Basis.ASSUMED)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2014, date(2014, 9, 14)),
        (2018, date(2018, 9, 9)),
        (2022, date(2022, 9, 11)),
        (2026, date(2026, 9, 13)),
        (2030, date(2030, 9, 8)),
    ],
)
def test_a_new_rule_moves_the_election_and_brings_its_source(year: int, day: date) -> None:
    """The second Sunday of September, under the newer rule."""
    assert election_in(LAW, year) == Election(day=day, source=ELECTIONS_ACT, basis=Basis.STATED)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ({"which": 1}, 2024, date(2024, 9, 1)),  # a month that begins on a Sunday
        ({"which": 4}, 2024, date(2024, 9, 22)),
        ({"which": 4, "month": 2}, 2004, date(2004, 2, 22)),
        ({"which": 1, "weekday": 6}, 2024, date(2024, 9, 7)),  # and so ends its first week late
        ({"which": 4, "weekday": 6}, 2024, date(2024, 9, 28)),
        ({"which": 1, "weekday": 1, "month": 1}, 2024, date(2024, 1, 1)),
        ({"which": 1, "weekday": 2, "month": 12}, 2024, date(2024, 12, 3)),
    ],
)
def test_the_weekday_is_counted_within_the_month(
    rule: dict[str, int], year: int, day: date
) -> None:
    """Monday is 1 and Sunday 7; the first one may be the first of the month."""
    found = election_in(law(**rule), year)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("year", "held"),
    [
        (1, None),
        (1993, None),
        (1994, True),
        (1995, False),
        (2010, True),
        (2013, False),
        (2014, True),
        (2015, False),
        (2026, True),
        (9998, True),
        (9999, False),
    ],
)
def test_a_year_without_election_is_told_apart_from_one_that_nothing_is_known_of(
    *, year: int, held: bool | None
) -> None:
    """Before the first rule it is unspecified."""
    assert is_election_year(LAW, year) is held
    assert (election_in(LAW, year) is not None) is (held is True)


@pytest.mark.parametrize("year", [-4, 0, 10000, 10002])
def test_a_year_that_no_calendar_has_is_unspecified(year: int) -> None:
    """Nothing is said of it, and nothing raised."""
    assert is_election_year(LAW, year) is None
    assert election_in(LAW, year) is None


def test_after_its_last_year_a_rule_gives_no_election() -> None:
    """A rule that is no longer in force is not carried on."""
    old = law(first=2000, until=2008)
    assert is_election_year(old, 2008) is True
    assert is_election_year(old, 2009) is None
    assert election_in(old, 2012) is None


def test_where_two_rules_hold_at_once_the_first_counts() -> None:
    """The law is read from the top."""
    two = evolve(LAW, elections=(*law(first=2000, which=1).elections, *LAW.elections))
    found = election_in(two, 2024)
    assert found is not None
    assert found.day == date(2024, 9, 1)
    assert is_election_year(two, 2014) is False


def test_a_law_without_elections_is_silent() -> None:
    """A country whose elections nobody has written down is unspecified."""
    silent = Jurisdiction(name="Exempelland", code="XX")
    assert is_election_year(silent, 2026) is None
    assert election_in(silent, 2026) is None


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"years": 0}, "a whole number of years, at least one, found 0$"),
        ({"first": 0}, "a year from 1 to 9999, found 0$"),
        ({"first": 10000}, "a year from 1 to 9999, found 10000$"),
        ({"until": 1999}, "a year from 2000 to 9999, found 1999$"),
        ({"until": 10000}, "a year from 2000 to 9999, found 10000$"),
        ({"month": 0}, "a number from 1 to 12, found 0$"),
        ({"month": 13}, "a number from 1 to 12, found 13$"),
        ({"weekday": 0}, "a number from 1 to 7, found 0$"),
        ({"weekday": 8}, "a number from 1 to 7, found 8$"),
        ({"which": 0}, "a number from 1 to 4, found 0$"),
        ({"which": 5}, "a number from 1 to 4, found 5$"),
    ],
)
def test_a_rule_without_a_day_of_election_is_refused(rule: dict[str, int], message: str) -> None:
    """Not every month has a fifth Sunday, and none has a nought."""
    with pytest.raises(InvalidValueError, match=message):
        law(**rule)


@pytest.mark.parametrize(
    "rule",
    [
        {"years": 1},
        {"first": 1},
        {"first": 9999},
        {"until": 2000},
        {"until": 9999},
        {"month": 1},
        {"month": 12},
        {"weekday": 1},
        {"which": 1},
        {"which": 4},
    ],
)
def test_the_outermost_rules_are_fine(rule: dict[str, int]) -> None:
    """Each end belongs to what is allowed."""
    first = rule.get("first", 2000)
    assert is_election_year(law(**rule), first) is True


# Whose goals govern a year.


def test_goals_of_an_outgoing_council_govern_the_last_year_of_a_planning_period() -> None:
    """Goals for 2012–2015, decided by the council elected in 2010, which went in October 2014."""
    usual = GovernedYear(
        year=2012,
        decided=ELECTED_2010,
        sitting=(ELECTED_2010,),
        budget=ELECTED_2010,
        adoption=adoption(OLD_BUDGET, 2012),
        budget_basis=Basis.ASSUMED,
    )
    years = governed_years(LAW, COUNCIL, Period.years(2012, 2015), date(2011, 6, 20))
    assert years == (
        usual,
        evolve(usual, year=2013, adoption=adoption(OLD_BUDGET, 2013)),
        evolve(
            usual,
            year=2014,
            sitting=(ELECTED_2010, ELECTED_2014),
            adoption=adoption(OLD_BUDGET, 2014),
        ),
        evolve(
            usual,
            year=2015,
            sitting=(ELECTED_2014,),
            budget=ELECTED_2014,
            adoption=adoption(OLD_BUDGET, 2015),
        ),
    )
    assert [each.outgoing for each in years] == [False, False, False, True]


def test_in_an_election_year_the_newly_elected_council_adopts_the_budget() -> None:
    """The term in which the law's day lies, with its source and what both rest on."""
    (year,) = governed_years(LAW, COUNCIL, Period.years(2019), date(2018, 6, 1))
    assert year.decided == ELECTED_2014
    assert year.budget == ELECTED_2018
    assert year.adoption == adoption(BUDGET, 2019)
    assert year.budget_basis is Basis.STATED
    assert year.outgoing is True


def test_what_the_budget_rests_on_is_the_weaker_of_day_and_term() -> None:
    """A stated term and an assumed day are assumed together."""
    (year,) = governed_years(LAW, COUNCIL, Period.years(2016), date(2015, 6, 1))
    assert year.budget == ELECTED_2014
    assert year.budget_basis is Basis.ASSUMED
    statutory = evolve(BUDGET, basis=Basis.STATUTORY)
    derived = tuple(evolve(each, basis=Basis.DERIVED) for each in LAW.terms)
    other = evolve(LAW, terms=derived, milestones=(statutory,))
    (year,) = governed_years(other, COUNCIL, Period.years(2020), date(2019, 6, 1))
    assert year.budget_basis is Basis.DERIVED


def test_goals_that_a_council_decides_for_its_own_time_are_no_outgoing_councils() -> None:
    """Also where they are decided when the planning period has begun."""
    years = governed_years(LAW, COUNCIL, Period.years(2018, 2019), date(2018, 11, 1))
    assert [each.decided for each in years] == [ELECTED_2018, ELECTED_2018]
    assert [each.outgoing for each in years] == [False, False]


def test_a_term_that_ends_with_a_year_does_not_reach_the_next() -> None:
    """The board of 2015–2018 sits on the last day of 2018, and no longer in 2019."""
    years = governed_years(LAW, BOARD, Period.years(2018, 2019), date(2016, 1, 1))
    assert [[str(term.period) for term in each.sitting] for each in years] == [
        ["2015-2018"],
        ["2019-2022"],
    ]
    assert [each.outgoing for each in years] == [False, True]


def test_a_council_that_sits_for_one_day_of_a_year_sat_in_it() -> None:
    """It went on New Year's Day."""
    terms = (Terms(role=COUNCIL, first=date(2007, 1, 2), years=4),)
    (year,) = governed_years(
        evolve(LAW, terms=terms), COUNCIL, Period.years(2011), date(2010, 6, 1)
    )
    assert [str(term.period) for term in year.sitting] == [
        "2007-01-02/2011-01-01",
        "2011-01-02/2015-01-01",
    ]
    assert year.outgoing is False


def test_part_of_a_year_is_a_year_of_the_planning_period() -> None:
    """A period need not begin on New Year's Day."""
    period = Period.school_year(2015)
    years = governed_years(LAW, COUNCIL, period, date(2015, 1, 1))
    assert [each.year for each in years] == [2015, 2016]


def test_what_rests_on_the_deciding_council_tells_so() -> None:
    """Whether the council is an outgoing one rests on what its term rests on."""
    assumed, stated = (
        governed_years(LAW, COUNCIL, Period.years(2019), day)[0]
        for day in (date(2011, 1, 1), date(2015, 1, 1))
    )
    assert assumed.outgoing_basis is Basis.ASSUMED
    assert stated.outgoing_basis is Basis.STATED


def test_where_terms_are_unspecified_so_is_all_that_follows() -> None:
    """The year in which the first known term begins is known in part."""
    years = governed_years(LAW, COUNCIL, Period.years(1994, 1995), date(1993, 6, 1))
    first = Term(
        period=Period(first=date(1994, 11, 1), last=date(1998, 10, 31)),
        source=None,
        basis=Basis.ASSUMED,
    )
    assert years == (
        GovernedYear(year=1994, sitting=(first,)),
        GovernedYear(
            year=1995,
            sitting=(first,),
            budget=first,
            adoption=adoption(OLD_BUDGET, 1995),
            budget_basis=Basis.ASSUMED,
        ),
    )
    assert [each.outgoing for each in years] == [None, None]
    assert [each.outgoing_basis for each in years] == [Basis.UNSPECIFIED] * 2


def test_a_day_without_a_term_names_no_council() -> None:
    """The law gives the day by which a budget is adopted, and not who sits then."""
    silent = evolve(LAW, terms=())
    (year,) = governed_years(silent, COUNCIL, Period.years(2019), date(2018, 6, 1))
    assert year == GovernedYear(year=2019, adoption=adoption(BUDGET, 2019))
    assert year.budget_basis is Basis.UNSPECIFIED


def test_the_first_year_of_the_calendar_has_no_year_before_it() -> None:
    """Its budget is unspecified, even where the law says by which day it is adopted."""
    always = Jurisdiction(
        name="X",
        code="XX",
        terms=(Terms(role=COUNCIL, first=date.min, years=4),),
        milestones=(BUDGET_ALWAYS,),
    )
    one, two = governed_years(always, COUNCIL, Period.years(1, 2), date.min)
    assert (one.budget, one.adoption) == (None, None)
    assert two.adoption == adoption(BUDGET_ALWAYS, 2)
    assert two.budget == one.decided


# What the law says of a year.


@pytest.mark.parametrize(
    ("wanted", "year", "known"),
    [(True, 2026, True), (True, 2025, False), (False, 2026, False), (False, 2025, True)],
)
def test_a_milestone_of_some_years_holds_in_them(wanted: bool, year: int, known: bool) -> None:  # noqa: FBT001
    """In years with an election, or in the others; nowhere, where nobody knows of elections."""
    some = evolve(BUDGET_ALWAYS, election_year=wanted)
    assert holds(some, LAW, year) is known
    assert not holds(some, None, year)
    assert not holds(some, LAW, 1990)
    assert holds(BUDGET_ALWAYS, None, year)


def test_the_law_is_asked_by_what_it_is_about_and_when() -> None:
    """In election years another rule may hold; a report is counted from its last possible end."""
    newly = evolve(BUDGET_ALWAYS, first=DayOfYear(month=10, day=15, years=-1), election_year=True)
    others = evolve(BUDGET_ALWAYS, election_year=False)
    report = Milestone(id="report", name="report", months=(6, 8), last=MonthsAfter(months=2))
    law = evolve(LAW, milestones=(others, newly, report))
    of_2027, of_2026 = legal_deadline(law, "budget", 2027), legal_deadline(law, "budget", 2026)
    assert of_2027 is not None
    assert (of_2027.first, of_2027.last) == (date(2026, 10, 15), date(2026, 11, 30))
    assert of_2026 is not None
    assert (of_2026.first, of_2026.last) == (None, date(2025, 11, 30))
    latest = legal_deadline(law, "report", 2026)
    assert latest is not None
    assert latest.last == date(2026, 10, 31)
    assert legal_deadline(law, "audit", 2026) is None
