"""Laws that calendars keep, for every way to say when."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

import govmodel as gm
from govmodel.cycles import closing_after, closing_before, covered
from govmodel.due_days import years_between

import strategies
import toy
import toy_law

ONE = timedelta(days=1)
MEETINGS = st.lists(strategies.meetings, max_size=2)
YEARS = st.integers(1971, 2200) | st.integers(1, 9999) | st.sampled_from([1, 2, 9998, 9999])


def between(one: date, two: date) -> gm.Period:
    """Make the period between two days, whichever comes first."""
    return gm.Period(first=min(one, two), last=max(one, two))


SPANS = st.builds(between, strategies.near_days, strategies.near_days)


@st.composite
def adjacent(draw: st.DrawFn) -> tuple[gm.Period, gm.Period, gm.Period]:
    """Draw two periods, the one of which begins where the other ends, and both in one."""
    whole = draw(
        SPANS.filter(lambda span: span.first < span.last)
        | st.builds(lambda year: gm.Period.years(year).around(1), YEARS)
    )
    cut = draw(
        st.dates(whole.first, whole.last - ONE)
        | st.sampled_from(
            [
                day
                for year in range(whole.first.year, whole.last.year + 1)
                for day in (date(year, 2, 28), date(year, 12, 31))
                if whole.first <= day < whole.last
            ]
            or [whole.first]
        )
    )
    return (
        gm.Period(first=whole.first, last=cut),
        gm.Period(first=cut + ONE, last=whole.last),
        whole,
    )


class TestDueDays:
    """A rule leads from a day to another, and keeps their order if it counts from it."""

    @given(
        st.one_of(
            st.builds(gm.DaysAfter, days=st.integers(0, 4 * 10**6)),
            st.builds(gm.MonthsAfter, months=st.integers(0, 120_000)),
        ),
        strategies.any_days,
        strategies.any_days,
    )
    def test_what_is_counted_from_a_later_day_is_not_earlier(
        self, rule: gm.DayRule, one: date, other: date
    ) -> None:
        """And lies in the calendar if that does; it is never before the day it counts from."""
        early, late = (gm.counted(rule, day) for day in sorted((one, other)))
        if late is not None:
            assert early is not None
            assert min(one, other) <= early <= late

    @given(strategies.day_rules, strategies.any_days)
    def test_a_rule_leads_no_further_than_is_known(self, rule: gm.DayRule, day: date) -> None:
        """In calendar years."""
        found = gm.counted(rule, day)
        assert found is None or abs(found.year - day.year) <= years_between(rule)

    @given(st.integers(0, 1200), strategies.near_days)
    def test_months_are_counted_by_their_numbers(self, months: int, day: date) -> None:
        """The day has the same number, or is the month's last."""
        found = gm.counted(gm.MonthsAfter(months=months), day)
        assert found is not None
        assert (found.year - day.year) * 12 + found.month - day.month == months
        assert found.day == day.day or (found.day < day.day and (found + ONE).day == 1)


class TestClosings:
    """A cycle gives closing days without end."""

    @given(strategies.cycles, SPANS)
    def test_closings_lie_inside_and_come_in_order(
        self, cycle: gm.ReviewCycle, period: gm.Period
    ) -> None:
        """Each once."""
        found = list(cycle.closings(period))
        assert all(day in period for day in found)
        assert found == sorted(set(found))

    @given(strategies.cycles, adjacent())
    def test_adjacent_periods_share_no_closing_and_lose_none(
        self, cycle: gm.ReviewCycle, cut: tuple[gm.Period, gm.Period, gm.Period]
    ) -> None:
        """Wherever the cut is: on a leap day's eve, at the end of a year."""
        one, other, both = (list(cycle.closings(period)) for period in cut)
        assert one + other == both

    @given(strategies.cycles, strategies.any_days)
    def test_the_nearest_closings_are_the_nearest(self, cycle: gm.ReviewCycle, day: date) -> None:
        """There is none between them and the day, and if there is none at all, none is found."""
        before, after = closing_before(cycle, day), closing_after(cycle, day)
        earlier = list(cycle.closings(gm.Period(first=date.min, last=day)))
        later = list(cycle.closings(gm.Period(first=day, last=date.max)))
        assert before == max((each for each in earlier if each != day), default=None)
        assert after == min((each for each in later if each != day), default=None)

    @given(strategies.dated_cycles, SPANS)
    def test_what_a_review_covers_ends_on_its_closing_day(
        self, cycle: gm.ReviewCycle, period: gm.Period
    ) -> None:
        """And lies before it: at most a year, if it is not counted from the one before."""
        for closing in cycle.closings(period):
            days = covered(cycle, closing)
            if days is not None:
                assert days.last == closing
                assert cycle.covers is gm.Coverage.SINCE_LAST or (closing - days.first).days < 366
            else:
                assert cycle.covers in (None, gm.Coverage.SINCE_LAST)

    @given(strategies.dated_cycles, SPANS)
    def test_what_is_covered_since_the_last_leaves_no_day_out(
        self, cycle: gm.ReviewCycle, period: gm.Period
    ) -> None:
        """Each begins the day after the one before it."""
        since = evolve(cycle, covers=gm.Coverage.SINCE_LAST)
        found = list(since.closings(period))
        for before, closing in pairwise(found):
            assert covered(since, closing) == gm.Period(first=before + ONE, last=closing)


class TestCalendars:
    """What is laid out over a period is what lies in it."""

    @given(strategies.calendars, adjacent(), MEETINGS, st.booleans())
    def test_two_adjacent_periods_are_as_good_as_one(
        self,
        model: gm.GovernanceModel,
        cut: tuple[gm.Period, gm.Period, gm.Period],
        meetings: list[gm.Meetings],
        statutory: bool,  # noqa: FBT001 - drawn
    ) -> None:
        """Of reviews, of deadlines and of an agenda: nothing is lost, and nothing told twice."""
        asked = {"meetings": meetings, "statutory": statutory}
        for found in (
            [gm.reviews(model, period, **asked) for period in cut],  # type: ignore[arg-type]
            [gm.deadlines(model, period, statutory=statutory) for period in cut],
            [gm.agenda(model, period, **asked) for period in cut],  # type: ignore[arg-type]
        ):
            one, other, both = found
            assert one + other == both

    @given(strategies.calendars, SPANS, st.data())
    def test_the_order_of_cycles_and_milestones_does_not_matter(
        self, model: gm.GovernanceModel, period: gm.Period, data: st.DataObject
    ) -> None:
        """However they are listed, the same comes in the same order."""
        turned = evolve(
            model,
            cycles=tuple(data.draw(st.permutations(model.cycles))),
            milestones=tuple(data.draw(st.permutations(model.milestones))),
        )
        for statutory in (False, True):
            assert gm.agenda(turned, period, statutory=statutory) == gm.agenda(
                model, period, statutory=statutory
            )
        assert gm.reviews(turned, period) == gm.reviews(model, period)
        assert gm.deadlines(turned, period) == gm.deadlines(model, period)

    @given(strategies.calendars, YEARS, MEETINGS)
    def test_an_agenda_names_each_thing_once(
        self, model: gm.GovernanceModel, year: int, meetings: list[gm.Meetings]
    ) -> None:
        """Its keys are unique and the same each time, and its days lie in the period."""
        period = gm.Period.years(year)
        found, again = (
            gm.agenda(model, period, meetings=meetings, statutory=True) for _ in range(2)
        )
        assert found == again
        assert len({each.key for each in found}) == len(found)
        assert all(each.day in period for each in found)

    @given(strategies.calendars, YEARS)
    def test_the_law_adds_and_takes_nothing_away(
        self, model: gm.GovernanceModel, year: int
    ) -> None:
        """All that the model says of a year is there when the law is asked for, too."""
        period = gm.Period.years(year)
        own = {(each.cycle.id, each.closing) for each in gm.reviews(model, period)}
        joined = gm.reviews(model, period, statutory=True)
        assert own <= {(each.cycle.id, each.closing) for each in joined}
        assert set(gm.deadlines(model, period)) <= set(gm.deadlines(model, period, statutory=True))
        for review in joined:
            assert (review.due is None) is (review.due_basis is gm.Basis.UNSPECIFIED)
            assert (review.covers is None) is (review.covers_basis is gm.Basis.UNSPECIFIED)

    @given(strategies.calendars, YEARS, MEETINGS)
    @example(toy_law.MODEL, 1, [])
    @example(toy_law.MODEL, 9999, [])
    def test_no_year_is_one_too_many(
        self, model: gm.GovernanceModel, year: int, meetings: list[gm.Meetings]
    ) -> None:
        """Whatever the model says, every year of the calendar has an answer."""
        period = gm.Period.years(year)
        for statutory in (False, True):
            gm.reviews(model, period, meetings=meetings, statutory=statutory)
            gm.deadlines(model, period, statutory=statutory)
            gm.agenda(model, period, meetings=meetings, statutory=statutory)
        made = gm.calendar_year(model, year, meetings=meetings)
        assert made.reviews == gm.reviews(model, period, meetings=meetings)
        assert {each.rule.code for each in gm.check_calendar(model, year)} <= {"EX101", "EX102"}
        for day in (period.first, period.last):
            following = gm.next_reviews(model, day)
            assert len({each.closing for each in following}) <= 1
            assert all(each.closing > day for each in following)


@pytest.mark.parametrize("model", [toy.MODEL, toy_law.MODEL], ids=["no law", "a law"])
def test_every_year_from_1971_to_2200_has_its_calendar(model: gm.GovernanceModel) -> None:
    """As many reviews as cycles close, whether it is a leap year or not."""
    for year in range(1971, 2201):
        made = gm.calendar_year(model, year)
        assert len(made.reviews) == (4 if model is toy.MODEL else 1)
        assert len(made.deadlines) == (0 if model is toy.MODEL else 1)
        assert gm.check_calendar(model, year) == ()
        agenda = gm.agenda(model, gm.Period.years(year), statutory=True)
        assert {each.day.year for each in agenda} == {year}
