"""Milestones: what is done every year by a day, and what that comes to in one."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.milestones import deadline_about, deadlines_in

from toy_law import ANNUAL_REPORT, AUDIT, BUDGET, BUDGET_IN_ELECTION_YEAR, INTERIM_REPORT


def lasts(milestone: gm.Milestone, first: str, last: str) -> list[str]:
    """List the last days that fall between two days."""
    period = gm.Period(first=date.fromisoformat(first), last=date.fromisoformat(last))
    return [str(each.last) for each in deadlines_in(milestone, period)]


def test_a_budget_is_adopted_in_the_year_before() -> None:
    """Before the end of November, or with special reasons of December."""
    assert deadline_about(BUDGET, 2027) == gm.Deadline(
        milestone=BUDGET,
        closings=(date(2027, 12, 31),),
        last=date(2026, 11, 30),
        late=date(2026, 12, 31),
        basis=gm.Basis.STATUTORY,
    )


def test_a_deadline_says_from_when_and_about_what() -> None:
    """An election year's budget not before 15 October; it is about a whole year."""
    deadline = deadline_about(BUDGET_IN_ELECTION_YEAR, 2027)
    assert (deadline.first, deadline.when) == (date(2026, 10, 15), date(2026, 11, 30))
    assert deadline.about == gm.Period.years(2027)


def test_an_interim_report_may_close_on_several_days_and_is_counted_from_the_last() -> None:
    """Or from the one on which it did."""
    may = deadline_about(INTERIM_REPORT, 2026)
    assert may.closings == (date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31))
    assert (may.last, str(may.about)) == (date(2026, 10, 31), "2026-01-01/2026-08-31")
    did = gm.deadline_from(INTERIM_REPORT, date(2026, 6, 30))
    assert did.closings == (date(2026, 6, 30),)
    assert (did.last, str(did.about)) == (date(2026, 8, 30), "2026-01-01/2026-06-30")


@pytest.mark.parametrize("year", [0, 10000])
def test_a_year_that_no_calendar_has_is_refused(year: int) -> None:
    """In our words, as everywhere."""
    with pytest.raises(gm.InvalidValueError, match=rf"1 to 9999.*{year}"):
        deadline_about(BUDGET, year)


def test_what_has_no_day_falls_where_its_period_ends() -> None:
    """It can be done, and cannot be late."""
    deadline = deadline_about(AUDIT, 2026)
    assert (deadline.first, deadline.last, deadline.late) == (None, None, None)
    assert deadline.when == date(2026, 12, 31)
    assert deadline.in_force


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-11-30", "2026-11-30", ["2026-11-30"]),
        ("2026-12-01", "2027-11-29", []),
        ("2025-01-01", "2027-12-31", ["2025-11-30", "2026-11-30", "2027-11-30"]),
        ("9998-01-01", "9999-12-31", ["9998-11-30"]),
        ("0001-01-01", "0002-12-31", ["0001-11-30", "0002-11-30"]),
    ],
)
def test_deadlines_fall_on_their_last_day(first: str, last: str, expected: list[str]) -> None:
    """In the year before the one they are about; the calendar's last year has none after it."""
    assert lasts(BUDGET, first, last) == expected


def test_deadlines_of_the_year_before_fall_in_this_one() -> None:
    """The annual report for 2026 in April 2027; that for the year 0 there is not."""
    assert lasts(ANNUAL_REPORT, "2027-01-01", "2027-12-31") == ["2027-04-15"]
    assert lasts(ANNUAL_REPORT, "0001-01-01", "0002-12-31") == ["0002-04-15"]
    assert lasts(ANNUAL_REPORT, "9999-01-01", "9999-12-31") == ["9999-04-15"]


@pytest.mark.parametrize("years", [5, -5])
def test_deadlines_are_found_however_far_they_are_from_what_they_are_about(years: int) -> None:
    """A plan for what comes in five years, and a report of what was five years ago."""
    far = evolve(AUDIT, last=gm.DayOfYear(month=5, day=1, years=years))
    (deadline,) = deadlines_in(far, gm.Period.years(2026))
    assert (deadline.last, deadline.about) == (date(2026, 5, 1), gm.Period.years(2026 - years))


def test_what_has_no_day_is_given_in_the_year_it_is_about() -> None:
    """Where its period ends."""
    assert [each.when for each in deadlines_in(AUDIT, gm.Period.years(2026))] == [
        date(2026, 12, 31)
    ]
    assert list(deadlines_in(AUDIT, gm.Period.parse("2026-11"))) == []


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        (gm.Period(first=date(2026, 10, 31), last=date.max), ["2026-10-31", "2027-10-31"]),
        (gm.Period(first=date(2026, 11, 1), last=date.max), ["2027-10-31"]),
        (gm.Period(first=date.min, last=date(2026, 10, 31)), ["2025-10-31", "2026-10-31"]),
        (gm.Period(first=date.min, last=date(2026, 10, 30)), ["2025-10-31"]),
    ],
)
def test_a_rule_gives_deadlines_while_it_is_in_force(valid: gm.Period, expected: list[str]) -> None:
    """On their last day."""
    rule = evolve(INTERIM_REPORT, valid=valid)
    assert lasts(rule, "2025-01-01", "2027-12-31") == expected


def test_a_rule_without_a_day_is_in_force_where_its_period_ends() -> None:
    """As any other."""
    rule = evolve(AUDIT, valid=gm.Period.years(2026, 2027))
    years = [each.about.last.year for each in deadlines_in(rule, gm.Period.years(2020, 2030))]
    assert years == [2026, 2027]


def test_a_day_that_the_calendar_lacks_is_no_day_without_a_rule() -> None:
    """A budget for the year 1 would have been adopted in the year 0."""
    deadline = deadline_about(BUDGET, 1)
    assert (deadline.last, deadline.in_force) == (None, False)


def test_a_milestone_is_called_by_its_own_name_or_its_gloss() -> None:
    """English readers get the gloss, if there is one."""
    assert (INTERIM_REPORT.label("sv"), INTERIM_REPORT.label("en")) == (
        "delårsrapport",
        "interim report",
    )
    assert BUDGET.label("en") == "budget"


def test_a_milestone_states_nothing_that_its_source_does_not() -> None:
    """It is about a calendar year, and by when it is done is open."""
    bare = gm.Milestone(id="m", name="möte")
    assert (bare.months, bare.first, bare.last, bare.late) == ((12,), None, None, None)
    assert (bare.by, bare.to, bare.report, bare.election_year, bare.valid) == (
        (),
        (),
        None,
        None,
        None,
    )


def test_the_months_of_a_milestone_are_months_in_order() -> None:
    """As those of a review."""
    assert INTERIM_REPORT.months == (6, 7, 8)
    for months in ((), (13,)):
        with pytest.raises(gm.InvalidValueError, match="expected months from 1 to 12"):
            evolve(BUDGET, months=months)


def test_milestones_and_deadlines_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    assert len({deadline_about(BUDGET, 2026), deadline_about(evolve(BUDGET), 2026)}) == 1
    with pytest.raises(FrozenInstanceError):
        BUDGET.last = None  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        deadline_about(BUDGET, 2026).last = None  # type: ignore[misc]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"first": gm.DayOfYear(month=10, day=15)}, "2001-10-15, 2000-11-30"),
        ({"late": gm.EndOfMonth(month=10, years=-1)}, "2000-11-30, 2000-10-31"),
        (
            {"first": gm.DayOfYear(month=1, day=1), "last": None, "late": gm.DaysAfter(days=0)},
            None,
        ),
        ({"first": gm.EndOfMonth(month=11, years=-1)}, None),
    ],
)
def test_days_in_the_wrong_order_are_refused(changes: dict[str, Any], found: str | None) -> None:
    """As when one of them forgets that it lies in the year before; one day may be both."""
    budget = {"id": "budget", "name": "budget", "last": gm.EndOfMonth(month=11, years=-1)}
    if found is None:
        assert gm.Milestone(**{**budget, **changes}).id == "budget"
        return
    with pytest.raises(gm.InvalidValueError, match=f"2001-12-31\\), found {found}$"):
        gm.Milestone(**{**budget, **changes})
