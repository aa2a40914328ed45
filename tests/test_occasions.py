"""A calendar's occasions: each on the day it is done by, under a name that stays."""

from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm

import toy
import toy_law
from toy import COMMITTEE
from toy_law import (
    ACCOUNTS,
    ANNUAL_REPORT,
    AT_MEETINGS,
    BUDGET,
    FIRST_STEP,
    INTERIM,
    INTERIM_REPORT,
    LAW,
    model_with,
)

YEAR = gm.Period.years(2026)


def told(found: tuple[gm.Occasion, ...]) -> list[tuple[str, str]]:
    """Keep days and names."""
    return [(each.day.isoformat(), each.label("sv")) for each in found]


def keys(found: tuple[gm.Occasion, ...]) -> list[str]:
    """Keep the keys."""
    return [each.key for each in found]


def test_a_review_stands_on_the_day_it_is_handed_over() -> None:
    """The annual report for 2026 in April 2027, by the law; not in 2026."""
    spring = gm.Period.parse("2027-04")
    (occasion,) = gm.agenda(toy_law.MODEL, spring, statutory=True)
    assert (occasion.day, occasion.basis) == (date(2027, 4, 15), gm.Basis.STATUTORY)
    assert occasion.key == "exempelby/bokslut/2026-12-31"
    assert occasion.review is not None
    assert occasion.review.closing == date(2026, 12, 31)
    assert (occasion.closes, occasion.statutory, occasion.legal) == (False, True, False)
    assert occasion.source == ANNUAL_REPORT.source
    december = gm.Period.parse("2026-12")
    assert gm.agenda(toy_law.MODEL, december, statutory=True) == ()


def test_a_review_that_nobody_says_the_due_day_of_stands_where_it_closes() -> None:
    """On the basis of its closing day, and from its source."""
    (occasion,) = gm.agenda(model_with(INTERIM), YEAR)
    assert (occasion.day, occasion.basis) == (date(2026, 8, 31), gm.Basis.ASSUMED)
    assert (occasion.closes, occasion.statutory, occasion.legal) == (True, False, False)
    assert (occasion.source, occasion.deadline) == (INTERIM.source, None)
    assert (occasion.label("sv"), occasion.label("en")) == ("delårsbokslut", "interim accounts")
    assert (occasion.subject("sv"), occasion.subject("en")) == ("ekonomi", "economy")


def test_a_year_s_agenda_has_reviews_and_deadlines_by_day() -> None:
    """The law's deadlines of its two reports stand with the reviews that they are."""
    assert told(gm.agenda(toy_law.MODEL, YEAR, statutory=True)) == [
        ("2026-04-15", "årsbokslut"),
        ("2026-06-30", "budgetramar"),
        ("2026-10-31", "delårsbokslut"),
        ("2026-11-30", "budget"),
    ]
    assert told(gm.agenda(toy_law.MODEL, YEAR)) == [
        ("2026-06-30", "budgetramar"),
        ("2026-08-31", "delårsbokslut"),
    ]


def test_deadlines_are_told_from_each_other_by_whose_they_are() -> None:
    """The municipality's own, and those by law."""
    own, legal = gm.agenda(
        evolve(toy_law.MODEL, cycles=()), gm.Period.parse("2026-06-30/2026-10-31"), statutory=True
    )
    assert (own.key, own.legal, own.basis) == (
        "exempelby/milestone/ramar/2027-12-31",
        False,
        gm.Basis.ASSUMED,
    )
    assert (own.subject("sv"), own.subject("en")) == (
        "kommunens egna tidsfrister",
        "the municipality's own deadlines",
    )
    assert (own.label("en"), own.source) == ("budget limits", FIRST_STEP.source)
    assert (legal.key, legal.legal) == ("exempelby/law/delarsrapport/2026-08-31", True)
    assert (legal.subject("sv"), legal.subject("en")) == (
        "tidsfrister enligt lag",
        "deadlines by law",
    )
    assert (legal.day, legal.source) == (date(2026, 10, 31), INTERIM_REPORT.source)
    assert (own.review, legal.review) == (None, None)
    assert (own.closes, legal.closes) == (False, False)


def test_a_deadline_that_the_model_and_the_law_share_by_name_is_told_of_both() -> None:
    """Each under a key of its own."""
    own = evolve(BUDGET, last=gm.EndOfMonth(month=10, years=-1))
    model = evolve(toy_law.MODEL, cycles=(), milestones=(own,))
    autumn = gm.Period.parse("2025-10-31/2025-11-30")
    assert keys(gm.agenda(model, autumn, statutory=True)) == [
        "exempelby/milestone/budget/2026-12-31",
        "exempelby/law/delarsrapport/2025-08-31",
        "exempelby/law/budget/2026-12-31",
    ]


def test_a_milestone_of_the_law_that_the_model_names_is_told_once() -> None:
    """As the model's own."""
    model = evolve(toy_law.MODEL, cycles=(), milestones=(BUDGET,))
    (occasion,) = gm.agenda(model, gm.Period.parse("2025-11"), statutory=True)
    assert (occasion.key, occasion.legal) == ("exempelby/milestone/budget/2026-12-31", False)


def test_what_the_law_says_of_a_report_with_a_day_of_its_own_is_not_told_twice() -> None:
    """The review stands on the model's day, from the model's source, with the law beside it."""
    source = gm.Source(title="Styrmodell")
    cycle = evolve(INTERIM, due=gm.DaysAfter(days=45), due_basis=gm.Basis.STATED, source=source)
    (occasion,) = gm.agenda(
        model_with(cycle), gm.Period.parse("2026-08-01/2026-10-31"), statutory=True
    )
    assert (occasion.day, occasion.basis) == (date(2026, 10, 15), gm.Basis.STATED)
    assert (occasion.source, occasion.statutory) == (source, False)
    assert occasion.deadline is not None
    assert occasion.deadline.last == date(2026, 10, 31)
    (closing,) = gm.agenda(model_with(cycle), gm.Period.parse("2026-10-15"), statutory=True)
    assert closing == occasion


def test_the_law_s_day_is_told_where_no_review_is_its_report() -> None:
    """One that covers May to August is another."""
    cycle = evolve(INTERIM, covers=gm.Coverage.TERTIAL, covers_basis=gm.Basis.ASSUMED)
    autumn = gm.Period.parse("2026-08-01/2026-10-31")
    assert told(gm.agenda(model_with(cycle), autumn, statutory=True)) == [
        ("2026-08-31", "delårsbokslut"),
        ("2026-10-31", "delårsrapport"),
    ]
    assert told(gm.agenda(model_with(), autumn, statutory=True)) == [
        ("2026-10-31", "delårsrapport")
    ]


def test_a_report_of_one_year_is_not_that_of_the_next() -> None:
    """A report that was made once leaves the law's day of every other year."""
    once = gm.OneOff(
        id="d",
        name="delårsbokslut",
        subject="ekonomi",
        dates=(date(2025, 8, 31),),
        report=gm.ReportKind.INTERIM,
        basis=toy.ASSUMED,
    )
    autumns = gm.Period.years(2024, 2026)
    found = gm.agenda(model_with(once), autumns, statutory=True)
    assert [each.key for each in found if each.day.month == 10] == [
        "exempelby/law/delarsrapport/2024-08-31",
        "exempelby/d/2025-08-31",
        "exempelby/law/delarsrapport/2026-08-31",
    ]


def test_what_else_the_law_says_about_a_report_is_told() -> None:
    """That it is published is not that it is handed over."""
    published = evolve(ANNUAL_REPORT, id="publicerad", last=gm.EndOfMonth(month=6, years=1))
    model = evolve(
        model_with(ACCOUNTS), jurisdiction=evolve(LAW, milestones=(ANNUAL_REPORT, published))
    )
    assert keys(gm.agenda(model, gm.Period.years(2027), statutory=True)) == [
        "exempelby/bokslut/2026-12-31",
        "exempelby/law/publicerad/2026-12-31",
    ]


def test_a_law_without_a_day_for_a_report_leaves_it_where_it_closes() -> None:
    """What it says is told with the review, and by itself it has no day."""
    timeless = evolve(ANNUAL_REPORT, last=None)
    model = evolve(model_with(ACCOUNTS), jurisdiction=evolve(LAW, milestones=(timeless,)))
    (occasion,) = gm.agenda(model, YEAR, statutory=True)
    assert (occasion.day, occasion.basis) == (date(2026, 12, 31), gm.Basis.STATUTORY)
    assert (occasion.closes, occasion.source) == (True, ANNUAL_REPORT.source)


@pytest.mark.parametrize("years", [3, -3])
def test_a_review_is_found_however_far_away_it_is_handed_over(years: int) -> None:
    """In a year long after, or before, the one in which it closes."""
    rule = gm.DayOfYear(month=5, day=1, years=years)
    cycle = evolve(INTERIM, due=rule, due_basis=gm.Basis.ASSUMED)
    assert keys(gm.agenda(model_with(cycle), YEAR)) == [f"exempelby/delar/{2026 - years}-08-31"]
    far = evolve(ANNUAL_REPORT, last=rule)
    model = evolve(model_with(ACCOUNTS), jurisdiction=evolve(LAW, milestones=(far,)))
    assert keys(gm.agenda(model, YEAR, statutory=True)) == [
        f"exempelby/bokslut/{2026 - years}-12-31"
    ]


def test_what_is_reviewed_at_meetings_stands_on_their_days() -> None:
    """If they are known."""
    meetings = (gm.Meetings(role=COMMITTEE, days=(date(2026, 5, 20),)),)
    (occasion,) = gm.agenda(model_with(AT_MEETINGS), YEAR, meetings=iter(meetings))
    assert (occasion.key, occasion.basis) == ("exempelby/moten/2026-05-20", gm.Basis.ASSUMED)
    assert gm.agenda(model_with(AT_MEETINGS), YEAR) == ()


def test_reviews_without_days_are_not_there() -> None:
    """They are listed apart."""
    model = model_with(ACCOUNTS, AT_MEETINGS)
    assert gm.agenda(model, YEAR) == ()
    assert gm.without_days(model) == (ACCOUNTS, AT_MEETINGS)


def test_a_key_is_the_same_in_every_edition_and_for_every_period() -> None:
    """So that a calendar that is made again changes what it has, and adds nothing."""
    year = keys(gm.agenda(toy_law.MODEL, YEAR, statutory=True))
    assert len(set(year)) == len(year) == 4
    again = gm.agenda(
        evolve(toy_law.MODEL, edition="2028-2031", valid=gm.Period.years(2028, 2031)),
        gm.Period.years(2020, 2030),
        statutory=True,
    )
    assert set(year) < set(keys(again))
    assert len(set(keys(again))) == len(again)


def test_on_one_day_occasions_come_by_name_and_then_by_key() -> None:
    """In the model's language; as often as it is asked."""
    first, second, third = (
        evolve(INTERIM, id=key, name=name, gloss=gloss)
        for key, name, gloss in (("c", "a", "z"), ("b", "a", "z"), ("a", "b", "a"))
    )
    found = gm.agenda(model_with(first, second, third), YEAR)
    assert keys(found) == [f"exempelby/{each}/2026-08-31" for each in ("b", "c", "a")]
    english = evolve(model_with(first, second, third), language="en")
    assert keys(gm.agenda(english, YEAR)) == [
        f"exempelby/{each}/2026-08-31" for each in ("a", "b", "c")
    ]


def test_an_occasion_of_nobody_s_is_called_by_its_key() -> None:
    """It has no source; whoever makes one by hand may leave both out."""
    bare = gm.Occasion(key="exempelby/x", day=date(2026, 1, 1), basis=toy.ASSUMED)
    assert (bare.label("sv"), bare.source, bare.closes) == ("exempelby/x", None, False)


def test_occasions_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    one, again = (gm.agenda(toy_law.MODEL, YEAR)[0] for _ in range(2))
    assert len({one, again}) == 1
    with pytest.raises(FrozenInstanceError):
        one.day = date(2026, 1, 1)  # type: ignore[misc]


def test_a_model_without_cycles_and_without_a_law_has_its_milestones() -> None:
    """Nothing else is asked for them."""
    own = gm.Milestone(
        id="budget", name="budget", last=gm.EndOfMonth(month=6, years=-1), basis=gm.Basis.ASSUMED
    )
    model = evolve(toy.MODEL, cycles=(), milestones=(own,), jurisdiction=None)
    (occasion,) = gm.agenda(model, YEAR, statutory=True)
    assert (occasion.day, occasion.legal) == (date(2026, 6, 30), False)
