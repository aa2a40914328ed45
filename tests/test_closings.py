"""On which days a cycle closes: those of a year, or with their years, or why there are none."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import govmodel as gm
from govmodel.closings import closings_of, meetings_of

from toy import COMMITTEE, COUNCIL


def every(years: int, closing: date = date(2026, 10, 14)) -> gm.EveryYears:
    """Make a review that comes back after some years."""
    return gm.EveryYears(
        id="r", name="utvärdering", subject="programmet", closing=closing, years=years
    )


def test_days_of_every_year_are_those_of_the_year_that_is_asked_for() -> None:
    """Ends of months, and other days."""
    ends = gm.MonthEnds(id="r", name="rapport", subject="mål", months=(2, 8))
    days = gm.YearDays(id="r", name="räkning", subject="elever", dates=((10, 15), (2, 1)))
    assert closings_of(ends, 2024) == (date(2024, 2, 29), date(2024, 8, 31))
    assert closings_of(days, 2024) == (date(2024, 2, 1), date(2024, 10, 15))


def test_what_comes_back_every_year_is_told_as_such() -> None:
    """Though it might come back after more."""
    assert closings_of(every(1), 2030) == (date(2030, 10, 14),)


@pytest.mark.parametrize(
    ("year", "closing"), [(2022, 2022), (2023, 2026), (2026, 2026), (2027, 2030), (9998, 9998)]
)
def test_of_what_comes_back_after_years_the_first_day_from_a_year_on_is_told(
    year: int, closing: int
) -> None:
    """With after how many years it comes back."""
    assert closings_of(every(4), year) == (gm.ClosingDay(day=date(closing, 10, 14), years=4),)


def test_where_the_calendar_ends_before_it_comes_back_the_day_it_was_told_by_is_told() -> None:
    """It would otherwise seem to have none."""
    assert closings_of(every(4), 9999) == (gm.ClosingDay(day=date(2026, 10, 14), years=4),)


@given(st.dates(date(2, 1, 1), date(9998, 1, 28)), st.integers(2, 12000), st.integers(1, 9999))
def test_a_day_that_is_told_is_one_on_which_the_cycle_closes(
    closing: date, years: int, year: int
) -> None:
    """And there is none between the year that was asked for and it."""
    if (closing.month, closing.day) == (2, 29):
        closing = closing.replace(day=28)
    cycle = every(years, closing)
    (told,) = closings_of(cycle, year)
    assert isinstance(told, gm.ClosingDay)
    assert list(cycle.closings(gm.Period(first=told.day, last=told.day))) == [told.day]
    if told.day.year > year:
        assert list(cycle.closings(gm.Period.years(year, told.day.year - 1))) == []


def test_days_that_do_not_come_back_are_told_with_their_years_whenever_they_are() -> None:
    """Whatever year is asked for."""
    days = (date(2025, 3, 31), date(2024, 9, 30))
    audit = gm.OneOff(id="r", name="granskning", subject="mål", dates=days)
    told = (gm.ClosingDay(day=date(2024, 9, 30)), gm.ClosingDay(day=date(2025, 3, 31)))
    assert closings_of(audit, 2000) == told


def test_of_a_review_without_days_it_is_told_why() -> None:
    """Nothing is made up."""
    watched = gm.Continuous(id="r", name="löpande", subject="mål")
    sometime = gm.Undated(id="r", name="bokslut", subject="mål")
    assert closings_of(watched, 2024) == (gm.Days.CONTINUOUS,)
    assert closings_of(sometime, 2024) == (gm.Days.UNSPECIFIED,)


def test_only_what_is_done_at_meetings_has_those_who_meet() -> None:
    """Whatever else has days of its own, or none."""
    at_meetings = gm.Continuous(
        id="r", name="rapport", subject="mål", meetings_of=(COMMITTEE, COUNCIL)
    )
    assert meetings_of(at_meetings) == (COMMITTEE, COUNCIL)
    assert meetings_of(gm.Continuous(id="r", name="löpande", subject="mål")) == ()
    assert meetings_of(every(4)) == ()


@pytest.mark.parametrize(
    ("years", "swedish", "english"),
    [
        (None, "2026-10-14", "2026-10-14"),
        (2, "2026-10-14, med 2 års mellanrum", "2026-10-14, every 2 years"),
    ],
)
def test_a_closing_day_is_told_in_a_language(years: int | None, swedish: str, english: str) -> None:
    """With its year, because it does not come every year."""
    day = gm.ClosingDay(day=date(2026, 10, 14), years=years)
    assert (day.label("sv"), day.label("en")) == (swedish, english)
