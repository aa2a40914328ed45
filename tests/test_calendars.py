"""A model's calendar of one year, held against the law."""

from datetime import date

import pytest
from attrs import evolve

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

INTERIM_KIND, ANNUAL_KIND = gm.ReportKind.INTERIM, gm.ReportKind.ANNUAL
LEAP, COMMON = 2024, 2025


def codes(model: gm.GovernanceModel, year: int = COMMON) -> list[tuple[str, object]]:
    """Hold a model against the toy law, and keep codes and places."""
    return [(finding.code, finding.path) for finding in gm.check_calendar(model, year)]


def reports(*months: int, covers: gm.Coverage | None = None) -> gm.GovernanceModel:
    """Make a model whose interim reports close at the end of months."""
    basis = gm.Basis.UNSPECIFIED if covers is None else gm.Basis.ASSUMED
    return model_with(evolve(INTERIM, months=months, covers=covers, covers_basis=basis))


# What a year holds.


def test_a_year_has_what_the_model_says_and_beside_it_the_law() -> None:
    """Reviews as the model dates them; deadlines of its own, and the law's."""
    year = gm.calendar_year(toy_law.MODEL, COMMON)
    assert year.year == COMMON
    assert [(each.name, each.due, each.law) for each in year.reviews] == [
        ("delårsbokslut", None, None)
    ]
    assert year.undated == (ACCOUNTS, AT_MEETINGS)
    assert [(each.milestone, each.last) for each in year.deadlines] == [
        (FIRST_STEP, date(2025, 6, 30))
    ]
    assert [(each.milestone, each.last) for each in year.legal] == [
        (ANNUAL_REPORT, date(2025, 4, 15)),
        (INTERIM_REPORT, date(2025, 10, 31)),
        (BUDGET, date(2025, 11, 30)),
    ]
    assert [(each.milestone, each.last) for each in year.law] == [
        (INTERIM_REPORT, date(2025, 10, 31)),
        (ANNUAL_REPORT, date(2026, 4, 15)),
    ]


def test_meetings_give_a_year_reviews() -> None:
    """What is reviewed at them stays among what has no days of its own."""
    meetings = (gm.Meetings(role=COMMITTEE, days=(date(2025, 5, 20), date(2024, 5, 20))),)
    year = gm.calendar_year(model_with(AT_MEETINGS), COMMON, meetings=iter(meetings))
    assert [each.closing for each in year.reviews] == [date(2025, 5, 20)]
    assert year.undated == (AT_MEETINGS,)


def test_under_no_law_a_year_has_what_is_the_model_s() -> None:
    """Nothing is demanded of it."""
    year = gm.calendar_year(evolve(toy_law.MODEL, jurisdiction=None), COMMON)
    assert (year.law, year.legal) == ((), ())
    assert len(year.reviews) == len(year.deadlines) == 1
    assert year.demand(INTERIM_KIND) is None
    assert year.of_kind(INTERIM_KIND) == ((0, year.reviews[0]),)
    assert year.answering(INTERIM_KIND) == ()


def test_what_the_law_demands_of_a_kind_of_report_is_found() -> None:
    """About the year, whenever its day is."""
    year = gm.calendar_year(toy_law.MODEL, COMMON)
    assert year.demand(INTERIM_KIND) == year.law[0]
    assert year.demand(ANNUAL_KIND) == year.law[1]
    before = gm.calendar_year(toy_law.MODEL, 2017)
    assert before.demand(INTERIM_KIND) is None


def test_reviews_of_a_kind_keep_their_positions() -> None:
    """Among all of the year's."""
    other = evolve(INTERIM, id="t", months=(1, 7, 12), report=None)
    annual = evolve(INTERIM, id="å", months=(12,), report=ANNUAL_KIND)
    year = gm.calendar_year(model_with(evolve(INTERIM, months=(3, 8)), other, annual), COMMON)
    assert [at for at, _ in year.of_kind(INTERIM_KIND)] == [1, 3]
    assert [at for at, _ in year.of_kind(ANNUAL_KIND)] == [5]
    ((at, review, law),) = year.answering(INTERIM_KIND)
    assert (at, review) == (3, year.reviews[3])
    assert (law.closings, law.last) == ((date(2025, 8, 31),), date(2025, 10, 31))


def test_what_the_law_says_of_a_report_is_counted_from_its_own_closing() -> None:
    """Of one at the end of June from there."""
    year = gm.calendar_year(reports(6, 8), COMMON)
    assert [law.last for _, _, law in year.answering(INTERIM_KIND)] == [
        date(2025, 8, 30),
        date(2025, 10, 31),
    ]


# Which reports answer.


@pytest.mark.parametrize("year", [LEAP, COMMON])
@pytest.mark.parametrize("covers", [None, gm.Coverage.YEAR_TO_DATE])
@pytest.mark.parametrize(
    ("months", "answer"),
    [
        ((3,), False),
        ((5,), False),
        ((6,), True),
        ((7,), True),
        ((8,), True),
        ((9,), False),
        ((12,), False),
        ((3, 9), False),
        ((3, 8), True),
    ],
)
def test_an_interim_report_answers_from_the_end_of_june_to_the_end_of_august(
    months: tuple[int, ...], covers: gm.Coverage | None, year: int, *, answer: bool
) -> None:
    """It covers half of the year at least and two thirds at most; in leap years, too."""
    found = codes(reports(*months, covers=covers), year)
    assert found == ([] if answer else [("EX101", ("reviews", 0))])


@pytest.mark.parametrize("year", [LEAP, COMMON])
@pytest.mark.parametrize(
    ("covers", "answer"),
    [
        (gm.Coverage.TERTIAL, False),
        (gm.Coverage.MONTH, False),
        (gm.Coverage.QUARTER, False),
        (gm.Coverage.TERM, False),
        (gm.Coverage.SCHOOL_YEAR, False),
        (gm.Coverage.SINCE_LAST, False),
        (gm.Coverage.YEAR_TO_DATE, True),
    ],
)
def test_a_report_of_a_part_of_the_year_that_does_not_begin_with_it_does_not_answer(
    covers: gm.Coverage, year: int, *, answer: bool
) -> None:
    """May to August alone is no two thirds."""
    found = codes(reports(8, covers=covers), year)
    assert found == ([] if answer else [("EX101", ("reviews", 0))])


def test_a_half_year_answers_that_begins_with_the_year() -> None:
    """January to June; and so does what was covered since New Year's Eve."""
    assert codes(reports(6, covers=gm.Coverage.TERM)) == []
    assert codes(reports(6, 12, covers=gm.Coverage.SINCE_LAST)) == []


def test_a_calendar_without_interim_reports_is_told_to_be() -> None:
    """There is no review to tell it of."""
    (finding,) = gm.check_calendar(model_with(), COMMON)
    assert (finding.path, finding.element) == (("reviews",), None)
    assert finding.values["municipality"] == "Exempelby"


# The check.


def test_findings_come_in_the_calendar_s_order_and_then_by_code() -> None:
    """Not in that of the rules."""
    late = evolve(INTERIM, due=gm.MonthsAfter(months=3), due_basis=gm.Basis.ASSUMED)
    assert codes(model_with(late)) == [("EX102", ("reviews", 0))]
    twice = evolve(late, months=(7, 8), id="b")
    assert codes(model_with(late, twice)) == [("EX102", ("reviews", at)) for at in (0, 1, 2)]
    first, second = LAW.calendar_rules
    both = evolve(
        LAW,
        calendar_rules=(
            evolve(first, find=lambda *_: [(("law", 0), {}), (("year",), {}), (("law", 0), {})]),
            evolve(second, find=lambda *_: [(("law", 0), {}), (("reviews", 0), {})]),
        ),
    )
    assert codes(evolve(model_with(late), jurisdiction=both)) == [
        ("EX102", ("year",)),
        ("EX101", ("reviews", 0)),
        ("EX101", ("law", 0)),
        ("EX102", ("law", 0)),
        ("EX102", ("law", 0)),
    ]


def test_a_finding_says_what_its_rule_says() -> None:
    """In the language of the law."""
    late = evolve(INTERIM, due=gm.MonthsAfter(months=3), due_basis=gm.Basis.ASSUMED)
    (finding,) = gm.check_calendar(model_with(late), COMMON)
    assert finding.text("sv") == "2025-11-30 är senare än 2025-10-31."
    assert finding.severity is gm.Severity.ERROR


def test_a_calendar_before_the_law_breaks_nothing() -> None:
    """In Exempelland, of 2017."""
    assert codes(model_with(), 2017) == []
    assert codes(model_with(), 2018) == [("EX101", ("reviews",))]


def test_a_model_under_no_law_breaks_none() -> None:
    """Nothing is asked of it."""
    assert gm.check_calendar(toy.MODEL, COMMON) == ()


def test_a_rule_that_raises_is_told_to_be_broken() -> None:
    """By its code."""

    def broken(*_: object) -> gm.Defects:
        """It raises."""
        raise KeyError("oj")

    rule = gm.Rule(code="EX109", severity=gm.Severity.NOTE, find=broken)
    model = evolve(toy_law.MODEL, jurisdiction=evolve(LAW, calendar_rules=(rule,)))
    with pytest.raises(gm.RuleFailedError, match=r"EX109.*KeyError: 'oj'"):
        gm.check_calendar(model, COMMON)


def test_what_the_law_sets_no_day_for_is_there_without_one() -> None:
    """The audit: it is done about the year, and reports stand elsewhere."""
    (audit,) = gm.calendar_year(toy_law.MODEL, 2026).dayless
    assert (audit.milestone, audit.last, str(audit.about)) == (toy_law.AUDIT, None, "2026")
    assert gm.calendar_year(toy.MODEL, 2026).dayless == ()


def test_a_calendar_is_checked_with_the_meetings_that_are_known() -> None:
    """A review at meetings has days then, of which a rule may ask."""

    def reviews_something(calendar: gm.CalendarYear, _: gm.GovernanceModel) -> gm.Defects:
        """Some review has a day."""
        if calendar.reviews:
            yield (), {}

    rule = gm.Rule(
        code="XX900",
        severity=gm.Severity.NOTE,
        find=reviews_something,
        sentences={"sv": "Så är det."},
    )
    watch = gm.Continuous(
        id="moten",
        name="rapport",
        subject="mål",
        meetings_of=(COMMITTEE,),
        basis=gm.Basis.ASSUMED,
    )
    law = evolve(toy_law.LAW, calendar_rules=(rule,))
    model = evolve(toy.MODEL, cycles=(watch,), jurisdiction=law)
    meetings = gm.Meetings(role=COMMITTEE, days=(date(2026, 3, 4),))
    assert gm.check_calendar(model, 2026) == ()
    assert [each.code for each in gm.check_calendar(model, 2026, meetings=[meetings])] == ["XX900"]
