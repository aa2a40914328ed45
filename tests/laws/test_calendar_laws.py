"""Laws that elections, terms and working days keep in every year."""

from datetime import MAXYEAR, date, timedelta

from attrs import evolve
from hypothesis import example, given, strategies as st

import govmodel as gm

COUNCIL = gm.Role(id="council", name="kommunfullmäktige")
ACT = gm.Source(title="The act on time limits", where="2 §")
LAW = gm.Jurisdiction(
    name="Exempelland",
    code="XX",
    terms=(
        gm.Terms(role=COUNCIL, first=date(1994, 11, 1), years=4, until=date(2014, 10, 14)),
        gm.Terms(role=COUNCIL, first=date(2014, 10, 15), years=4),
    ),
    elections=(
        gm.Elections(first=1994, years=4, month=9, weekday=7, which=3, until=2013),
        gm.Elections(first=2014, years=4, month=9, weekday=7, which=2),
    ),
    milestones=(gm.Milestone(id="budget", name="budget", last=gm.EndOfMonth(month=11, years=-1)),),
    holidays=gm.Holidays(country="SE", categories=("public", "de_facto"), later=ACT),
)
STRICT = evolve(LAW, holidays=gm.Holidays(country="SE", categories=("public", "de_facto")))

YEARS = st.integers(1, MAXYEAR)
DAYS = st.dates(date(1971, 1, 1), date(2200, 12, 31)) | st.dates()
KNOWN = st.dates(date(1953, 1, 2), date(2100, 12, 30))
SATURDAY = 6
RULES = st.builds(
    gm.Elections,
    first=YEARS,
    years=st.integers(1, 50),
    month=st.integers(1, 12),
    weekday=st.integers(1, 7),
    which=st.integers(1, 4),
)


class TestWorkingDays:
    """The safe day is not after the written one, nor the possible one before it."""

    @given(DAYS)
    @example(date.min)
    @example(date.max)
    @example(date(1953, 1, 1))
    @example(date(2100, 12, 31))
    def test_safe_written_and_possible_come_in_this_order(self, day: date) -> None:
        """Wherever anything is known; and nothing is raised elsewhere."""
        practical = gm.practical_day(LAW, day)
        if practical is None:
            assert not date(1953, 1, 2) <= day <= date(2100, 12, 31)
        else:
            assert practical.written == day
            assert practical.safe <= day <= (practical.possible or day)
            assert (practical.safe == day) is (practical.possible == day)

    @given(KNOWN)
    def test_safe_and_possible_days_are_working_days(self, day: date) -> None:
        """Neither is at a weekend, and each is its own practical day."""
        practical = gm.practical_day(LAW, day)
        assert practical is not None
        for each in (practical.safe, practical.possible):
            assert each is not None
            assert each.isoweekday() < SATURDAY
            assert gm.practical_day(LAW, each) == gm.PracticalDay(
                written=each, safe=each, possible=each
            )

    @given(KNOWN)
    def test_no_working_day_lies_between(self, day: date) -> None:
        """From the safe day to the possible one nobody works."""
        practical = gm.practical_day(LAW, day)
        assert practical is not None
        assert practical.possible is not None
        between = (practical.possible - practical.safe).days
        for number in range(1, between):
            other = gm.practical_day(LAW, practical.safe + timedelta(days=number))
            assert other is not None
            assert (other.safe, other.possible) == (practical.safe, practical.possible)

    @given(DAYS)
    def test_a_law_adds_a_later_day_and_changes_nothing_else(self, day: date) -> None:
        """The safe day is the same without it."""
        with_law, without = gm.practical_day(LAW, day), gm.practical_day(STRICT, day)
        assert (with_law is None) is (without is None)
        if with_law is not None and without is not None:
            assert with_law.safe == without.safe
            assert without.possible in {None, day}


class TestElections:
    """Every year is an election year, or none, or unspecified; and has its day if it is one."""

    @given(RULES, YEARS)
    def test_an_election_lies_where_its_rule_says(self, rule: gm.Elections, year: int) -> None:
        """In its year and month, on its weekday, in its week of the month."""
        law = evolve(LAW, elections=(rule,))
        found = gm.election_in(law, year)
        assert (found is not None) is (gm.is_election_year(law, year) is True)
        assert (gm.is_election_year(law, year) is None) is (year < rule.first)
        if found is not None:
            day = found.day
            assert (day.year, day.month, day.isoweekday()) == (year, rule.month, rule.weekday)
            assert (day.day - 1) // 7 + 1 == rule.which

    @given(YEARS, st.integers(0, 30), DAYS)
    def test_every_year_of_a_planning_period_is_told(
        self, first: int, more: int, decided: date
    ) -> None:
        """In order, whatever is known of it."""
        last = min(first + more, MAXYEAR)
        years = gm.governed_years(LAW, COUNCIL, gm.Period.years(first, last), decided)
        assert [each.year for each in years] == list(range(first, last + 1))
        for each in years:
            assert each.decided == gm.term_of_office(LAW, COUNCIL, decided)
            assert (each.outgoing is None) is (decided < date(1994, 11, 1))
            whole = gm.Period.years(each.year)
            assert all(term.period.overlaps(whole) for term in each.sitting)
            assert list(each.sitting) == sorted(each.sitting, key=lambda term: term.period)

    @given(st.dates(date(1994, 11, 1), date(9998, 1, 1)))
    def test_every_day_of_a_year_lies_in_a_term_that_is_told(self, day: date) -> None:
        """From the first term on there is no gap."""
        (year,) = gm.governed_years(LAW, COUNCIL, gm.Period.years(day.year), day)
        assert gm.term_of_office(LAW, COUNCIL, day) in year.sitting
