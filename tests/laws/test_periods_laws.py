"""Laws that every period keeps."""

from contextlib import suppress
from datetime import MAXYEAR, date, timedelta

from hypothesis import example, given, strategies as st

from govmodel import InvalidValueError, Period

YEARS = st.integers(1, MAXYEAR)


def between(one: date, two: date) -> Period:
    """Make the period between two days, whichever comes first."""
    return Period(first=min(one, two), last=max(one, two))


SPANS = st.builds(between, st.dates(), st.dates())
WHOLE_YEARS = st.builds(lambda one, two: Period.years(min(one, two), max(one, two)), YEARS, YEARS)
SCHOOL_YEARS = st.builds(Period.school_year, st.integers(1, MAXYEAR - 1))
PERIODS = st.one_of(
    SPANS,
    WHOLE_YEARS,
    SCHOOL_YEARS,
    st.builds(Period.years, YEARS),
    st.builds(lambda day: between(day, day), st.dates()),
)
"""Every form in which a period is written is drawn often."""

NEAR = st.dates(date(2010, 1, 1), date(2010, 1, 6))
SHORT = st.builds(between, NEAR, NEAR)
"""So few days that one period often covers another."""

PIECES = st.sampled_from(
    ["2010", "2008", "0000", "9999", "04", "13", "30", "31", "-", "–", "/", " ", "W1", "T", "٣"]
)
NEARLY = st.lists(PIECES, max_size=7).map("".join)
"""Texts that often look like periods."""


def days(period: Period) -> set[date]:
    """List the days of a short period, one by one."""
    count = (period.last - period.first).days + 1
    return {period.first + timedelta(days=number) for number in range(count)}


class TestWriting:
    """What is written is read back: ``Period.parse(str(period)) == period``."""

    @given(PERIODS)
    @example(Period.years(1))
    @example(Period.school_year(99))
    def test_every_period_is_read_back_as_it_was(self, period: Period) -> None:
        """No period is written as another."""
        assert Period.parse(str(period)) == period

    @given(PERIODS, PERIODS)
    def test_different_periods_are_written_differently(self, one: Period, two: Period) -> None:
        """The same text is the same period."""
        assert (str(one) == str(two)) is (one == two)

    @given(WHOLE_YEARS | SCHOOL_YEARS)
    def test_years_written_for_people_are_read_back_too(self, period: Period) -> None:
        """A label with a dash between years is as good as a hyphen."""
        assert Period.parse(period.label("sv")) == period


class TestReading:
    """Any text at all is a period or an ``InvalidValueError``."""

    @given(st.text() | NEARLY)
    @example("2010-02-30")
    @example("9999/00")
    def test_reading_never_fails_in_another_way(self, text: str) -> None:
        """A caller who catches that one error has caught all."""
        with suppress(InvalidValueError):
            assert isinstance(Period.parse(text), Period)

    @given(YEARS, st.integers(1, 12))
    def test_a_month_ends_the_day_before_the_next_begins(self, year: int, month: int) -> None:
        """Whatever the month, the day after its last is the first of another."""
        period = Period.parse(f"{year:04}-{month:02}")
        assert period.first == date(year, month, 1)
        assert (period.last.year, period.last.month) == (year, month)
        assert period.last == date.max or (period.last + timedelta(days=1)).day == 1


class TestCovering:
    """To cover is a partial order.

    A period covers itself; two that cover each other are one; what covers a period covers all that
    it covers.
    """

    @given(PERIODS)
    def test_a_period_covers_itself(self, period: Period) -> None:
        """The order is reflexive."""
        assert period.covers(period)

    @given(SHORT, SHORT)
    def test_periods_that_cover_each_other_are_equal(self, one: Period, two: Period) -> None:
        """The order is antisymmetric."""
        assert (one.covers(two) and two.covers(one)) is (one == two)

    @given(SHORT, SHORT, SHORT)
    def test_what_covers_a_period_covers_all_that_it_covers(
        self, one: Period, two: Period, three: Period
    ) -> None:
        """The order is transitive."""
        assert not (one.covers(two) and two.covers(three)) or one.covers(three)

    @given(SHORT, SHORT)
    def test_a_period_covers_another_when_it_has_all_its_days(
        self, one: Period, two: Period
    ) -> None:
        """The definition, counted day by day."""
        assert one.covers(two) is (days(two) <= days(one))

    @given(SHORT, NEAR)
    def test_a_day_lies_inside_when_it_is_one_of_the_days(self, period: Period, day: date) -> None:
        """The definition, counted day by day."""
        assert (day in period) is (day in days(period))
