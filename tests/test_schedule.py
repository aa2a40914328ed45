"""Reviews: a model's cycles laid out over a period."""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.schedule import answers, legal_about

import toy
import toy_law
from toy import COMMITTEE, COUNCIL
from toy_law import (
    ACCOUNTS,
    ANNUAL_REPORT,
    AT_MEETINGS,
    BUDGET,
    BUDGET_IN_ELECTION_YEAR,
    FIRST_STEP,
    INTERIM,
    INTERIM_REPORT,
    LAW,
    model_with,
)


def days(found: tuple[gm.Review, ...]) -> list[tuple[str, str]]:
    """Keep closing days and names."""
    return [(review.closing.isoformat(), review.name) for review in found]


def test_reviews_come_by_closing_day_and_then_by_name() -> None:
    """Two cycles in one year, interleaved."""
    assert days(gm.reviews(toy.MODEL, gm.Period.years(2024))) == [
        ("2024-04-30", "tertialrapport"),
        ("2024-08-31", "tertialrapport"),
        ("2024-12-31", "bokslut"),
        ("2024-12-31", "tertialrapport"),
    ]


def test_a_period_takes_the_reviews_that_close_inside_it_both_ends_included() -> None:
    """A closing on the first or the last day belongs; the day before and after do not."""
    just = gm.Period(first=date(2024, 4, 30), last=date(2024, 8, 31))
    inside = gm.Period(first=date(2024, 5, 1), last=date(2024, 8, 30))
    assert days(gm.reviews(toy.MODEL, just)) == [
        ("2024-04-30", "tertialrapport"),
        ("2024-08-31", "tertialrapport"),
    ]
    assert gm.reviews(toy.MODEL, inside) == ()


def test_a_review_tells_what_the_model_says_and_leaves_the_rest_unspecified() -> None:
    """Readers are the model's; the due day is nobody's; the covered period is not stated."""
    report = gm.reviews(toy.MODEL, gm.Period.parse("2024-04"))[0]
    assert report.readers == (toy.COMMITTEE, toy.COUNCIL)
    assert report.subject == "mål"
    assert (report.covers, report.covers_basis) == (None, gm.Basis.UNSPECIFIED)
    assert (report.due, report.due_basis) == (None, gm.Basis.UNSPECIFIED)
    assert report.basis is gm.Basis.ASSUMED
    assert report.source is None


def test_a_review_that_covers_the_year_to_date_begins_on_new_year_s_day() -> None:
    """Annual accounts cover the calendar year, on the basis that the model gives."""
    accounts = gm.reviews(toy.MODEL, gm.Period.parse("2024-12"))[0]
    assert accounts.covers == gm.Period.years(2024)
    assert accounts.covers_basis is gm.Basis.ASSUMED


def test_beyond_the_model_s_validity_reviews_are_extrapolated_and_not_refused() -> None:
    """The day after the last day of validity is another's to decide."""
    found = gm.reviews(toy.MODEL, gm.Period.parse("2027-12-01/2028-04-30"))
    assert [(review.closing.year, review.basis) for review in found] == [
        (2027, gm.Basis.ASSUMED),
        (2027, gm.Basis.ASSUMED),
        (2028, gm.Basis.EXTRAPOLATED),
    ]


def test_the_order_of_cycles_in_the_model_does_not_matter() -> None:
    """A model that lists its cycles the other way round gives the same reviews."""
    turned = evolve(toy.MODEL, cycles=toy.CYCLES[::-1])
    year = gm.Period.years(2025)
    assert gm.reviews(turned, year) == gm.reviews(toy.MODEL, year)


def test_cycles_without_days_are_listed_apart_in_the_model_s_order() -> None:
    """Whether they go on all the time or nobody said when; what they are by is theirs."""
    watched = gm.Continuous(
        id="l", name="löpande", subject="mål", by=(toy.COMMITTEE,), basis=toy.ASSUMED
    )
    sometime = gm.Undated(id="n", name="någon gång", subject="mål", basis=toy.ASSUMED)
    model = evolve(toy.MODEL, cycles=(sometime, *toy.CYCLES, watched))
    assert gm.without_days(model) == (sometime, watched)
    assert gm.without_days(toy.MODEL) == ()
    met = gm.Review(cycle=watched, closing=date(2024, 5, 20), basis=gm.Basis.DERIVED)
    assert gm.without_days(model, iter((met,))) == (sometime,)
    assert gm.reviews(model, gm.Period.years(2024)) == gm.reviews(toy.MODEL, gm.Period.years(2024))


def test_who_answers_for_a_review_is_told() -> None:
    """As its cycle says."""
    cycle = evolve(toy.CYCLES[1], by=(toy.HEAD,))
    (review,) = gm.reviews(evolve(toy.MODEL, cycles=(cycle,)), gm.Period.years(2024))
    assert review.by == (toy.HEAD,)


# Due days, and days beyond the model's validity.

YEAR = gm.Period.years(2026)


def the_review(cycle: gm.ReviewCycle, year: int = 2026, *, statutory: bool = False) -> gm.Review:
    """Give the one review that a cycle has in a year, in Exempelland."""
    (review,) = gm.reviews(model_with(cycle), gm.Period.years(year), statutory=statutory)
    return review


DUE = evolve(INTERIM, due=gm.MonthsAfter(months=2), due_basis=gm.Basis.ASSUMED)
"""Handed over within two months, as somebody assumed."""


@pytest.mark.parametrize(
    ("year", "basis", "due_basis", "day"),
    [
        (2023, gm.Basis.EXTRAPOLATED, gm.Basis.EXTRAPOLATED, date(2023, 10, 31)),
        (2024, gm.Basis.STATED, gm.Basis.ASSUMED, date(2024, 10, 31)),
        (2027, gm.Basis.STATED, gm.Basis.ASSUMED, date(2027, 10, 31)),
        (2028, gm.Basis.EXTRAPOLATED, gm.Basis.EXTRAPOLATED, date(2028, 10, 31)),
    ],
)
def test_before_and_after_the_model_s_validity_days_are_extrapolated(
    year: int, basis: gm.Basis, due_basis: gm.Basis, day: date
) -> None:
    """The day it closes and the day it is handed over."""
    review = the_review(evolve(DUE, basis=gm.Basis.STATED), year)
    assert (review.basis, review.due, review.due_basis) == (basis, day, due_basis)


def test_a_due_day_that_the_calendar_lacks_is_unspecified() -> None:
    """Two months after the last day there is."""
    cycle = evolve(DUE, months=(12,))
    (review,) = gm.reviews(model_with(cycle), gm.Period.years(9999))
    assert (review.due, review.due_basis) == (None, gm.Basis.UNSPECIFIED)


def test_what_a_first_review_covers_is_unspecified() -> None:
    """Since the one before it, and there is none: on no basis."""
    cycle = gm.OneOff(
        id="g",
        name="granskning",
        subject="mål",
        dates=(date(2026, 3, 31), date(2026, 9, 30)),
        covers=gm.Coverage.SINCE_LAST,
        covers_basis=gm.Basis.ASSUMED,
        basis=toy.ASSUMED,
    )
    first, second = gm.reviews(model_with(cycle), YEAR)
    assert (first.covers, first.covers_basis) == (None, gm.Basis.UNSPECIFIED)
    assert (str(second.covers), second.covers_basis) == (
        "2026-04-01/2026-09-30",
        gm.Basis.ASSUMED,
    )


# Reviews at meetings.

MEETINGS = (
    gm.Meetings(role=COMMITTEE, days=(date(2026, 5, 20), date(2026, 2, 18), date(2028, 2, 16))),
    gm.Meetings(role=COUNCIL, days=(date(2026, 5, 20), date(2026, 6, 15))),
    gm.Meetings(role=COMMITTEE, days=(date(2026, 9, 16),)),
    gm.Meetings(role=toy.HEAD, days=(date(2026, 3, 3),)),
)


def test_what_is_reviewed_at_meetings_is_reviewed_on_their_days() -> None:
    """Those of its roles, each day once; that it is on them is derived."""
    model = model_with(evolve(AT_MEETINGS, basis=gm.Basis.STATED, source=toy_law.ACT))
    found = gm.reviews(model, YEAR, meetings=iter(MEETINGS))
    assert [(str(each.closing), each.basis) for each in found] == [
        ("2026-02-18", gm.Basis.DERIVED),
        ("2026-05-20", gm.Basis.DERIVED),
        ("2026-06-15", gm.Basis.DERIVED),
        ("2026-09-16", gm.Basis.DERIVED),
    ]
    assert gm.reviews(model, YEAR) == ()
    assert gm.reviews(model, YEAR, meetings=MEETINGS[3:]) == ()
    (later,) = gm.reviews(model, gm.Period.years(2028), meetings=MEETINGS)
    assert later.basis is gm.Basis.EXTRAPOLATED


def test_that_something_is_reviewed_at_meetings_may_be_assumed_and_so_are_its_days() -> None:
    """A day that somebody tells makes no assumption certain."""
    found = gm.reviews(model_with(AT_MEETINGS), YEAR, meetings=MEETINGS)
    assert {each.basis for each in found} == {gm.Basis.ASSUMED}


def test_what_goes_on_all_the_time_is_at_no_meeting() -> None:
    """Whoever meets."""
    watch = evolve(AT_MEETINGS, meetings_of=())
    assert gm.reviews(model_with(watch), YEAR, meetings=MEETINGS) == ()


# What the law adds, when it is asked.


def test_the_law_is_joined_only_when_it_is_asked_for() -> None:
    """Else what the model leaves open is open."""
    review = the_review(INTERIM)
    assert (review.law, review.due, review.covers) == (None, None, None)
    assert gm.reviews(model_with(ACCOUNTS), YEAR) == ()


def test_the_law_gives_a_report_its_due_day_and_what_it_covers() -> None:
    """Marked as statutory; its closing day is the model's."""
    review = the_review(INTERIM, statutory=True)
    assert (review.closing, review.basis) == (date(2026, 8, 31), gm.Basis.ASSUMED)
    assert (review.due, review.due_basis) == (date(2026, 10, 31), gm.Basis.STATUTORY)
    assert (str(review.covers), review.covers_basis) == (
        "2026-01-01/2026-08-31",
        gm.Basis.STATUTORY,
    )
    assert review.law == gm.Deadline(
        milestone=INTERIM_REPORT,
        closings=(date(2026, 8, 31),),
        last=date(2026, 10, 31),
        basis=gm.Basis.STATUTORY,
    )


def test_what_is_assumed_of_a_law_is_no_more_than_assumed_of_a_report() -> None:
    """As of an act before the one that was read."""
    assumed = evolve(INTERIM_REPORT, basis=gm.Basis.ASSUMED)
    annual = evolve(toy_law.ANNUAL_REPORT, basis=gm.Basis.ASSUMED)
    law = evolve(LAW, milestones=(assumed, annual))
    undated = gm.Undated(
        id="ar",
        name="bokslut",
        subject="ekonomi",
        report=gm.ReportKind.ANNUAL,
        basis=gm.Basis.ASSUMED,
    )
    model = evolve(model_with(INTERIM), jurisdiction=law, cycles=(INTERIM, undated))
    interim, year = gm.reviews(model, YEAR, statutory=True)
    assert (interim.covers_basis, interim.due_basis) == (gm.Basis.ASSUMED, gm.Basis.ASSUMED)
    assert (year.closing, year.basis) == (date(2026, 12, 31), gm.Basis.ASSUMED)


def test_the_law_s_day_is_counted_from_the_day_the_report_closes() -> None:
    """Not from the last on which it could."""
    review = the_review(evolve(INTERIM, months=(6,)), statutory=True)
    assert (review.due, str(review.covers)) == (date(2026, 8, 30), "2026-01-01/2026-06-30")


def test_an_undated_annual_report_closes_when_the_law_says() -> None:
    """It leaves no choice: at the end of the year."""
    review = the_review(ACCOUNTS, statutory=True)
    assert (review.closing, review.basis) == (date(2026, 12, 31), gm.Basis.STATUTORY)
    assert (review.due, review.due_basis) == (date(2027, 4, 15), gm.Basis.STATUTORY)
    assert (review.covers, review.covers_basis) == (gm.Period.years(2026), gm.Basis.STATUTORY)
    beyond = the_review(ACCOUNTS, 2031, statutory=True)
    assert (beyond.basis, beyond.due_basis) == (gm.Basis.STATUTORY, gm.Basis.STATUTORY)
    spring = gm.Period.parse("2027-01-01/2027-12-30")
    assert gm.reviews(model_with(ACCOUNTS), spring, statutory=True) == ()


def test_what_an_undated_report_says_besides_stands_on_the_law_s_day() -> None:
    """When it is handed over, and what it covers; beyond its validity that is extrapolated."""
    cycle = evolve(
        ACCOUNTS,
        due=gm.DayOfYear(month=3, day=1, years=1),
        due_basis=gm.Basis.ASSUMED,
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=gm.Basis.ASSUMED,
    )
    review = the_review(cycle, statutory=True)
    assert (review.closing, review.basis) == (date(2026, 12, 31), gm.Basis.STATUTORY)
    assert (review.due, review.due_basis) == (date(2027, 3, 1), gm.Basis.ASSUMED)
    assert (review.covers, review.covers_basis) == (gm.Period.years(2026), gm.Basis.ASSUMED)
    beyond = the_review(cycle, 2031, statutory=True)
    assert (beyond.basis, beyond.due_basis) == (gm.Basis.STATUTORY, gm.Basis.EXTRAPOLATED)


def test_an_undated_report_of_a_part_of_the_year_gets_no_day_of_the_law() -> None:
    """It is not the one that the law speaks of."""
    part = evolve(ACCOUNTS, covers=gm.Coverage.TERTIAL, covers_basis=gm.Basis.ASSUMED)
    assert gm.reviews(model_with(part), YEAR, statutory=True) == ()


def test_an_undated_interim_report_stays_undated() -> None:
    """The law lets it close on several days, and nobody chose."""
    undated = evolve(ACCOUNTS, report=gm.ReportKind.INTERIM)
    assert gm.reviews(model_with(undated), YEAR, statutory=True) == ()


def test_an_undated_review_that_leads_to_no_report_is_none_of_the_law_s() -> None:
    """Nor is one under no law."""
    undated = evolve(ACCOUNTS, report=None)
    assert gm.reviews(model_with(undated), YEAR, statutory=True) == ()
    lawless = evolve(model_with(ACCOUNTS), jurisdiction=None)
    assert gm.reviews(lawless, YEAR, statutory=True) == ()


def test_what_the_model_says_is_not_overruled() -> None:
    """Its own due day and its own days stand; the law's is told beside them."""
    cycle = evolve(
        INTERIM,
        due=gm.DaysAfter(days=100),
        due_basis=gm.Basis.ASSUMED,
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=gm.Basis.ASSUMED,
    )
    review = the_review(cycle, statutory=True)
    assert (review.due, review.due_basis) == (date(2026, 12, 9), gm.Basis.ASSUMED)
    assert review.covers_basis is gm.Basis.ASSUMED
    assert review.law is not None
    assert review.law.last == date(2026, 10, 31)


@pytest.mark.parametrize(
    "cycle",
    [
        evolve(INTERIM, covers=gm.Coverage.TERTIAL, covers_basis=gm.Basis.ASSUMED),
        evolve(INTERIM, months=(5,)),
        evolve(INTERIM, months=(9,)),
        evolve(INTERIM, report=None),
        evolve(INTERIM, report=gm.ReportKind.ANNUAL),
    ],
    ids=["it covers May to August", "31 May", "30 September", "no report", "another report"],
)
def test_the_law_says_nothing_of_what_is_not_its_report(cycle: gm.ReviewCycle) -> None:
    """Of a part of the half-year, of too little, of too much, of something else."""
    review = the_review(cycle, statutory=True)
    assert (review.law, review.due) == (None, None)


def test_the_law_says_nothing_before_it_is_in_force() -> None:
    """In Exempelland, of the interim report for 2017."""
    assert the_review(INTERIM, 2017, statutory=True).law is None
    assert the_review(INTERIM, 2018, statutory=True).law is not None


def test_a_law_that_gives_a_report_no_day_says_what_it_covers() -> None:
    """It is due on no day."""
    timeless = evolve(INTERIM_REPORT, last=None)
    model = evolve(model_with(INTERIM), jurisdiction=evolve(LAW, milestones=(timeless,)))
    (review,) = gm.reviews(model, YEAR, statutory=True)
    assert (review.due, review.due_basis) == (None, gm.Basis.UNSPECIFIED)
    assert review.covers_basis is gm.Basis.STATUTORY
    assert review.law is not None


def test_a_report_of_election_years_alone_is_due_by_law_in_them_alone() -> None:
    """The law's day for the report on 2025 lies in an election year, that for 2026 does not."""
    only = evolve(ANNUAL_REPORT, election_year=True)
    model = evolve(model_with(ACCOUNTS), jurisdiction=evolve(LAW, milestones=(only,)))
    found = gm.reviews(model, gm.Period.years(2025, 2026), statutory=True)
    assert [(each.closing.year, each.due) for each in found] == [(2025, date(2026, 4, 15))]


def test_what_the_law_says_of_a_year_is_what_is_in_force_in_years_of_its_kind() -> None:
    """With elections or without, in the year of its day; nothing where no law is known."""
    only = evolve(ANNUAL_REPORT, election_year=True)
    model = toy_law.lawful(BUDGET, INTERIM_REPORT, only)
    assert [each.milestone for each in legal_about(model, 2016)] == [BUDGET]
    assert [each.milestone for each in legal_about(model, 2025)] == [BUDGET, INTERIM_REPORT, only]
    assert [each.milestone for each in legal_about(model, 2026)] == [BUDGET, INTERIM_REPORT]
    assert [each.milestone for each in legal_about(model, 2027)] == [INTERIM_REPORT]
    assert legal_about(toy.MODEL, 2026) == ()


def test_whether_a_review_answers_is_asked_of_kind_day_and_days() -> None:
    """In a leap year, too."""
    (report,) = (
        each
        for each in legal_about(toy_law.MODEL, 2024)
        if each.milestone.report is gm.ReportKind.INTERIM
    )
    monthly = evolve(INTERIM, months=tuple(range(1, 13)))
    found = gm.reviews(model_with(monthly), gm.Period.years(2024))
    assert [each.closing.month for each in found if answers(each, report)] == [6, 7, 8]
    assert not any(answers(each, evolve(report, milestone=BUDGET)) for each in found)
    bare = gm.reviews(model_with(evolve(monthly, report=None)), gm.Period.years(2024))
    assert not any(answers(each, evolve(report, milestone=BUDGET)) for each in bare)


# Readings.


def test_of_most_reviews_it_is_not_known_when_they_are_read() -> None:
    """Their readers are, in order, on the basis of the cycle."""
    cycle = evolve(INTERIM, readers=(COMMITTEE, COUNCIL))
    review = the_review(cycle)
    assert review.readings == tuple(
        gm.Reading(reader=role, source=INTERIM.source, basis=gm.Basis.ASSUMED)
        for role in (COMMITTEE, COUNCIL)
    )
    assert review.takes is None
    assert the_review(INTERIM).takes is None


def test_how_long_a_review_took_is_counted_to_its_last_reading() -> None:
    """To the last day of the time in which that lies."""

    def took(*days: str | None) -> int | None:
        readings = tuple(
            gm.Reading(reader=COUNCIL, on=day and gm.Period.parse(day), basis=toy.ASSUMED)  # type: ignore[arg-type]
            for day in days
        )
        audit = gm.OneOff(
            id="g",
            name="granskning",
            subject="mål",
            dates=(date(2026, 3, 31),),
            readers=(COUNCIL,) * len(days),
            readings=readings,
            basis=toy.ASSUMED,
        )
        review = the_review(audit)
        assert not days or review.readings == readings
        return review.takes

    assert took("2026-05-11", "2026-06-17") == 78
    assert took("2026-06-17", "2026-06") == 91
    assert took("2026-05-11", None) is None
    assert took(None, "2026-03-31") == 0
    assert took() is None


# Deadlines.


def told(found: tuple[gm.Deadline, ...]) -> list[tuple[str, str]]:
    """Keep last days and ids."""
    return [(str(each.last), each.milestone.id) for each in found]


def test_a_model_s_own_deadlines_are_listed_alone_unless_the_law_is_asked_for() -> None:
    """By day and then by name; in 2025 there is no election."""
    assert told(gm.deadlines(toy_law.MODEL, gm.Period.years(2025))) == [("2025-06-30", "ramar")]
    assert told(gm.deadlines(toy_law.MODEL, gm.Period.years(2025), statutory=True)) == [
        ("2025-04-15", "arsredovisning"),
        ("2025-06-30", "ramar"),
        ("2025-10-31", "delarsrapport"),
        ("2025-11-30", "budget"),
    ]
    assert told(gm.deadlines(toy.MODEL, YEAR, statutory=True)) == []


def test_deadlines_on_one_day_are_told_by_name() -> None:
    """And then by id, whosever they are."""
    step = evolve(FIRST_STEP, last=gm.EndOfMonth(month=11, years=-1))
    model = evolve(
        toy_law.MODEL,
        milestones=(
            evolve(step, id="a", name="z"),
            evolve(step, id="c", name="a"),
            evolve(step, id="b", name="a"),
        ),
    )
    november = gm.Period.parse("2025-11")
    assert [each.milestone.id for each in gm.deadlines(model, november, statutory=True)] == [
        "b",
        "c",
        "budget",
        "a",
    ]


def test_the_budget_is_another_milestone_in_election_years() -> None:
    """In 2026 there is an election: then not before 15 October."""
    november = gm.Period.parse("2024-11-01/2026-11-30")
    found = [
        (each.milestone, each.first, each.last, each.late)
        for each in gm.deadlines(toy_law.MODEL, november, statutory=True)
        if each.milestone.id == "budget"
    ]
    assert found == [
        (BUDGET, None, date(2024, 11, 30), date(2024, 12, 31)),
        (BUDGET, None, date(2025, 11, 30), date(2025, 12, 31)),
        (BUDGET_IN_ELECTION_YEAR, date(2026, 10, 15), date(2026, 11, 30), date(2026, 12, 31)),
    ]


def test_where_nobody_knows_of_elections_what_hangs_on_them_is_left_out() -> None:
    """Before the first that the law gives, and under no law."""
    assert told(gm.deadlines(toy_law.MODEL, gm.Period.parse("2013-11"), statutory=True)) == []
    own = evolve(FIRST_STEP, election_year=False)
    model = evolve(toy_law.MODEL, milestones=(own,))
    assert told(gm.deadlines(model, gm.Period.parse("2025-06"))) == [("2025-06-30", "ramar")]
    assert told(gm.deadlines(evolve(model, jurisdiction=None), gm.Period.parse("2025-06"))) == []


def test_beyond_its_validity_a_model_s_own_deadlines_are_extrapolated() -> None:
    """Not the law's."""
    found = gm.deadlines(toy_law.MODEL, gm.Period.parse("2023-06-01/2023-10-31"), statutory=True)
    assert [(each.milestone.id, each.basis) for each in found] == [
        ("ramar", gm.Basis.EXTRAPOLATED),
        ("delarsrapport", gm.Basis.STATUTORY),
    ]
    for year, basis in (
        (2024, gm.Basis.ASSUMED),
        (2027, gm.Basis.ASSUMED),
        (2028, gm.Basis.EXTRAPOLATED),
    ):
        (deadline,) = gm.deadlines(toy_law.MODEL, gm.Period.years(year))
        assert deadline.basis is basis


def test_what_has_no_day_has_no_deadline() -> None:
    """The audit is done, and by no day."""
    december = gm.Period.parse("2025-12")
    assert gm.deadlines(toy_law.MODEL, december, statutory=True) == ()
    own = evolve(toy_law.MODEL, milestones=(toy_law.AUDIT,))
    assert gm.deadlines(own, december) == ()


# The next reviews.


def test_the_next_reviews_are_all_that_close_on_the_first_day_after() -> None:
    """Two on New Year's Eve; the day itself is not after it."""
    assert days(gm.next_reviews(toy.MODEL, date(2024, 8, 30))) == [("2024-08-31", "tertialrapport")]
    both = [("2024-12-31", "bokslut"), ("2024-12-31", "tertialrapport")]
    assert days(gm.next_reviews(toy.MODEL, date(2024, 8, 31))) == both
    assert days(gm.next_reviews(toy.MODEL, date(2024, 12, 31))) == [
        ("2025-04-30", "tertialrapport")
    ]


def test_beyond_the_model_s_validity_the_next_reviews_are_extrapolated() -> None:
    """They are not refused."""
    (review,) = gm.next_reviews(toy.MODEL, date(2027, 12, 31))
    assert (review.closing, review.basis) == (date(2028, 4, 30), gm.Basis.EXTRAPOLATED)


def test_where_nothing_comes_there_is_no_next_review() -> None:
    """All is undated, was once, or would come after the last day there is."""
    once = gm.OneOff(
        id="g", name="granskning", subject="mål", dates=(date(2025, 3, 31),), basis=toy.ASSUMED
    )
    assert days(gm.next_reviews(model_with(ACCOUNTS, once), date(2025, 3, 30))) == [
        ("2025-03-31", "granskning")
    ]
    assert gm.next_reviews(model_with(ACCOUNTS, once, AT_MEETINGS), date(2025, 3, 31)) == ()
    assert gm.next_reviews(model_with(INTERIM), date.max) == ()
    assert gm.next_reviews(model_with(), date(2025, 3, 31)) == ()
