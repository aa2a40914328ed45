"""SE1: calendars that the law has something to say of, each broken in one way, and mended.

The toy municipality stands under Swedish law here. Every expected day is counted by hand.
"""

from datetime import date
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given, strategies as st

import govmodel as gm
from govmodel_sweden import BOARD, COMMITTEE, COUNCIL, SWEDEN

ASSUMED = gm.Basis.ASSUMED


@frozen(kw_only=True)
class Mal(gm.Goal):
    """What the council wants."""

    word = "mål"
    gloss = "goal"


@frozen(kw_only=True)
class Uppdrag(gm.Assignment):
    """What the council tells a committee."""

    word = "uppdrag"
    gloss = "assignment"


@frozen(kw_only=True)
class Atagande(gm.Assignment):
    """What a committee takes upon itself."""

    word = "åtagande"
    gloss = "commitment"


def interim(*months: int, **changes: object) -> gm.MonthEnds:
    """Make an interim report of the year so far."""
    report = gm.MonthEnds(
        id="delar",
        name="delårsrapport",
        gloss="interim report",
        subject="ekonomi",
        months=months,
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=ASSUMED,
        report=gm.ReportKind.INTERIM,
        basis=ASSUMED,
    )
    return evolve(report, **changes)  # type: ignore[arg-type]


ANNUAL = evolve(
    interim(12),
    id="ar",
    name="årsredovisning",
    gloss="annual report",
    report=gm.ReportKind.ANNUAL,
)
UNDATED = gm.Undated(
    id="bokslut",
    name="delårsbokslut",
    gloss="interim accounts",
    subject="ekonomi",
    report=gm.ReportKind.INTERIM,
    basis=ASSUMED,
)
GOALS = gm.Level(kind=Mal, decided_by=(COUNCIL,), basis=ASSUMED)
ASSIGNMENTS = gm.Level(
    kind=Uppdrag, decided_by=(COUNCIL,), owners=(COMMITTEE,), serves=(Mal,), basis=ASSUMED
)


def model(*cycles: gm.ReviewCycle, **changes: object) -> gm.GovernanceModel:
    """Make the toy municipality with some reviews, under Swedish law."""
    parts: dict[str, Any] = {
        "name": "exempelby",
        "edition": "1971",
        "municipality": "Exempelby",
        "code": "9999",
        "language": "sv",
        "valid": gm.Period.years(1971, 2200),
        "roles": (COUNCIL, BOARD, COMMITTEE),
        "levels": (GOALS,),
        "cycles": cycles,
        "jurisdiction": SWEDEN,
    }
    return gm.GovernanceModel(**(parts | changes))


def own(what: str, last: gm.DayRule, **changes: object) -> gm.Milestone:
    """Make a deadline of the municipality's own."""
    made = gm.Milestone(id=what, name="budget", gloss="budget", last=last, basis=ASSUMED)
    return evolve(made, **changes)  # type: ignore[arg-type]


def found(made: gm.GovernanceModel, year: int) -> list[str]:
    """Check a calendar and keep the codes."""
    return [finding.code for finding in gm.check_calendar(made, year)]


def only(made: gm.GovernanceModel, year: int) -> gm.Finding:
    """Check a calendar that has one defect."""
    (finding,) = gm.check_calendar(made, year)
    return finding


# Which period


def test_a_report_to_the_end_of_march_alone_is_not_enough() -> None:
    """It covers three months, which is less than half of the year."""
    finding = only(model(interim(3), ANNUAL), 2026)
    assert (finding.code, finding.severity) == ("SE101", gm.Severity.ERROR)
    assert finding.path == ("reviews", 0)
    assert finding.text("sv") == (
        "Ingen delårsrapport 2026 omfattar minst hälften och högst två tredjedelar av året, räknat "
        "i hela månader från den 1 januari; kalendern har 2026-01-01 – 2026-03-31 (Lagen "
        "(2018:597) om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )
    assert finding.text("en") == (
        "No interim report of 2026 covers at least half and at most two thirds of the year, in "
        "whole months from 1 January; the calendar has 2026-01-01 – 2026-03-31 (Lagen (2018:597) "
        "om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )


@pytest.mark.parametrize("year", [2010, 2026, 2028])
@pytest.mark.parametrize(
    ("month", "codes"),
    [
        (1, ["SE101"]),
        (5, ["SE101"]),
        (6, []),
        (7, []),
        (8, []),
        (9, ["SE101"]),
        (11, ["SE101"]),
    ],
)
def test_six_seven_and_eight_months_are_enough_and_five_and_nine_are_not(
    year: int, month: int, codes: list[str]
) -> None:
    """Months are counted, in leap years as in others, and under the act of 1997 as well."""
    assert found(model(interim(month), ANNUAL), year) == codes


def test_may_to_august_alone_is_not_counted_from_the_first_of_january() -> None:
    """It closes on 31 August and is still another report."""
    finding = only(model(interim(8, covers=gm.Coverage.TERTIAL), ANNUAL), 2026)
    assert finding.code == "SE101"
    assert "kalendern har 2026-05-01 – 2026-08-31 (" in finding.text("sv")


def test_a_quarterly_series_is_enough_by_its_report_to_the_end_of_june() -> None:
    """One report is enough: those of three and nine months are no defects beside it."""
    quarterly = model(interim(3, 6, 9), ANNUAL)
    assert found(quarterly, 2026) == []
    year = gm.calendar_year(quarterly, 2026)
    assert [review.closing for _, review, _ in year.answering(gm.ReportKind.INTERIM)] == [
        date(2026, 6, 30)
    ]
    assert found(model(interim(3, 6, 9, covers=gm.Coverage.QUARTER), ANNUAL), 2026) == ["SE101"]


def test_all_reports_that_are_not_enough_are_told_at_once_at_the_first() -> None:
    """Of a year with two such reports there is one finding, which names both."""
    finding = only(model(ANNUAL, interim(3, 9)), 2026)
    assert finding.path == ("reviews", 0)
    assert "2026-01-01 – 2026-03-31 och 2026-01-01 – 2026-09-30" in finding.text("sv")
    silent = interim(3, covers=None, covers_basis=gm.Basis.UNSPECIFIED)
    assert "kalendern har 2026-03-31 (" in only(model(silent, ANNUAL), 2026).text("sv")


def test_under_the_act_of_1997_the_sentence_says_that_the_period_is_assumed() -> None:
    """Nobody here has read that act."""
    finding = only(model(interim(3)), 2010)
    assert finding.text("sv").endswith(
        "(Lagen (1997:614) om kommunal redovisning, 9 kap. 1 §; antaget)."
    )
    assert finding.text("en").endswith(
        "(Lagen (1997:614) om kommunal redovisning, 9 kap. 1 §; assumed)."
    )


@pytest.mark.parametrize("year", [1971, 1991])
def test_before_the_acts_nothing_is_said(year: int) -> None:
    """Whatever is wrong with the calendar."""
    late = own("budget", gm.DayOfYear(month=3, day=1), name="budget")
    last = interim(3, due=gm.MonthsAfter(months=9), due_basis=ASSUMED, readers=(BOARD,))
    assert found(model(last, milestones=(late,)), year) == []
    assert found(model(), year) == []


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (1998, ["SE104"]),
        (2016, ["SE104"]),
        (2017, ["SE104", "SE105"]),  # the annual report for 2017 is handed over in 2018
        (2018, ["SE104", "SE105"]),
        (2026, ["SE104", "SE105"]),
    ],
)
def test_a_calendar_without_reports_lacks_those_that_the_act_of_the_year_demands(
    year: int, codes: list[str]
) -> None:
    """The act of 1997 has interim reports from 1998, that of 2017 annual ones from 2018."""
    assert found(model(), year) == codes


def test_a_missing_report_is_a_warning_that_names_the_year() -> None:
    """The calendar may leave out what is done all the same."""
    first, second = gm.check_calendar(model(), 2026)
    assert (first.severity, second.severity) == (gm.Severity.WARNING, gm.Severity.WARNING)
    assert (first.path, second.path) == ((), ())
    assert first.text("sv") == (
        "Kalendern för 2026 innehåller ingen delårsrapport; lagen kräver minst en (Lagen (2018:597) "
        "om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )
    assert first.text("en") == (
        "The calendar of 2026 has no interim report; the law demands at least one (Lagen "
        "(2018:597) om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )
    assert second.text("sv") == (
        "Kalendern för 2026 innehåller ingen årsredovisning; lagen kräver en (Kommunallagen "
        "(2017:725), 11 kap. 20 §)."
    )
    assert second.text("en") == (
        "The calendar of 2026 has no annual report; the law demands one (Kommunallagen "
        "(2017:725), 11 kap. 20 §)."
    )


def test_a_report_that_does_not_say_what_it_covers_is_told_what_the_law_says() -> None:
    """It may be the one that the law demands."""
    silent = interim(8, covers=None, covers_basis=gm.Basis.UNSPECIFIED)
    finding = only(model(silent, ANNUAL), 2026)
    assert (finding.code, finding.severity) == ("SE102", gm.Severity.NOTE)
    assert finding.path == ("reviews", 0)
    assert finding.text("sv") == (
        "Vad delårsrapport per 2026-08-31 omfattar anges inte i källan; enligt lag är det tiden "
        "från den 1 januari (Lagen (2018:597) om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )
    assert finding.text("en") == (
        "The source does not say what interim report at 2026-08-31 covers; by law it is the time "
        "from 1 January (Lagen (2018:597) om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )
    assert found(model(silent, evolve(interim(6), id="juni"), ANNUAL), 2026) == []


def test_a_report_without_days_is_told_the_three_that_the_law_leaves() -> None:
    """That the source gives none is not wrong."""
    finding = only(model(ANNUAL, UNDATED), 2026)
    assert (finding.code, finding.severity) == ("SE103", gm.Severity.NOTE)
    assert finding.path == ("undated", 0)
    assert finding.text("sv") == (
        "Avstämningsdag för delårsbokslut anges inte i källan; enligt lag kan den vara 2026-06-30, "
        "2026-07-31 eller 2026-08-31 (Lagen (2018:597) om kommunal bokföring och redovisning, "
        "13 kap. 1 §)."
    )
    assert finding.text("en") == (
        "The source states no closing day for interim accounts; by law it may be 2026-06-30, "
        "2026-07-31 or 2026-08-31 (Lagen (2018:597) om kommunal bokföring och redovisning, "
        "13 kap. 1 §)."
    )
    assert found(model(ANNUAL, UNDATED), 1997) == []


def test_a_report_without_days_may_be_the_one_beside_another_that_is_not_enough() -> None:
    """The one of March is no defect then; with one of August nothing is left to tell."""
    assert found(model(interim(3), ANNUAL, UNDATED), 2026) == ["SE103"]
    assert found(model(interim(8), ANNUAL, UNDATED), 2026) == []


def test_an_annual_report_without_days_is_there() -> None:
    """Its day is the law's: the last of the year."""
    annual = evolve(UNDATED, id="ar", report=gm.ReportKind.ANNUAL)
    assert found(model(interim(8), annual), 2026) == []


# In time


@pytest.mark.parametrize(
    ("month", "due", "codes"),
    [
        (6, gm.MonthsAfter(months=2), []),
        (6, gm.DayOfYear(month=8, day=30), []),
        (6, gm.DayOfYear(month=8, day=31), ["SE106"]),
        (8, gm.DayOfYear(month=10, day=31), []),
        (8, gm.DayOfYear(month=11, day=1), ["SE106"]),
        (8, gm.MonthsAfter(months=3), ["SE106"]),
    ],
)
def test_the_interim_report_is_handed_over_within_two_months(
    month: int, due: gm.DayRule, codes: list[str]
) -> None:
    """Two months after 30 June is 30 August."""
    assert found(model(interim(month, due=due, due_basis=ASSUMED), ANNUAL), 2026) == codes


def test_a_late_interim_report_is_told_the_last_day() -> None:
    """With the paragraph that gives it."""
    finding = only(
        model(interim(6, due=gm.DayOfYear(month=8, day=31), due_basis=ASSUMED), ANNUAL), 2026
    )
    assert (finding.severity, finding.path) == (gm.Severity.ERROR, ("reviews", 0))
    assert finding.text("sv") == (
        "Enligt modellen överlämnas delårsrapport per 2026-06-30 senast 2026-08-31; enligt lag är "
        "sista dagen 2026-08-30, två månader efter periodens utgång (Kommunallagen (2017:725), "
        "11 kap. 16 § andra stycket)."
    )
    assert finding.text("en") == (
        "By the model interim report at 2026-06-30 is handed over by 2026-08-31; by law the last "
        "day is 2026-08-30, two months after the period's end (Kommunallagen (2017:725), 11 kap. "
        "16 § andra stycket)."
    )


@pytest.mark.parametrize(("year", "codes"), [(2010, []), (2018, []), (2019, ["SE106"])])
def test_the_two_months_are_law_from_the_financial_year_2019(year: int, codes: list[str]) -> None:
    """Those of 2018 are never held against them."""
    late = interim(8, due=gm.MonthsAfter(months=4), due_basis=ASSUMED)
    assert found(model(late, ANNUAL), year) == codes


def test_a_report_that_the_law_does_not_demand_has_no_two_months() -> None:
    """That of March may be handed over when it is ready."""
    early = interim(3, due=gm.MonthsAfter(months=4), due_basis=ASSUMED, id="mars")
    assert found(model(early, interim(8), ANNUAL), 2026) == []


@pytest.mark.parametrize(
    ("due", "codes"),
    [
        (gm.DayOfYear(month=4, day=15, years=1), []),
        (gm.DayOfYear(month=4, day=16, years=1), ["SE107"]),
    ],
)
def test_the_annual_report_is_handed_over_by_15_april(due: gm.DayRule, codes: list[str]) -> None:
    """Of the year after."""
    annual = evolve(ANNUAL, due=due, due_basis=ASSUMED)
    assert found(model(interim(8), annual), 2026) == codes
    assert found(model(interim(8), annual), 2016) == []


def test_a_late_annual_report_is_told_the_last_day() -> None:
    """With the paragraph that gives it."""
    late = evolve(ANNUAL, due=gm.MonthsAfter(months=5), due_basis=ASSUMED)
    finding = only(model(interim(8), late), 2026)
    assert (finding.severity, finding.path) == (gm.Severity.ERROR, ("reviews", 1))
    assert finding.text("sv") == (
        "Enligt modellen överlämnas årsredovisning per 2026-12-31 senast 2027-05-31; enligt lag är "
        "sista dagen 2027-04-15 (Kommunallagen (2017:725), 11 kap. 20 §)."
    )
    assert finding.text("en") == (
        "By the model annual report at 2026-12-31 is handed over by 2027-05-31; by law the last "
        "day is 2027-04-15 (Kommunallagen (2017:725), 11 kap. 20 §)."
    )


@pytest.mark.parametrize(
    ("day", "codes"), [(15, []), (16, ["SE107"])], ids=["15 April", "16 April"]
)
def test_an_annual_report_may_be_late_whose_closing_day_the_model_leaves_open(
    day: int, codes: list[str]
) -> None:
    """The law leaves no choice of when it closes, so that the days can be told apart."""
    due = gm.DayOfYear(month=4, day=day, years=1)
    annual = evolve(UNDATED, report=gm.ReportKind.ANNUAL, due=due, due_basis=ASSUMED)
    assert found(model(interim(8), annual), 2026) == codes
    assert found(model(interim(8), annual), 2016) == []


def test_an_undated_annual_report_that_is_late_is_told_the_last_day() -> None:
    """Counted from the last day of the year."""
    late = gm.MonthsAfter(months=5)
    annual = evolve(
        UNDATED, name="bokslut", report=gm.ReportKind.ANNUAL, due=late, due_basis=ASSUMED
    )
    finding = only(model(interim(8), annual), 2026)
    assert (finding.severity, finding.path) == (gm.Severity.ERROR, ("undated", 0))
    assert finding.text("sv") == (
        "Enligt modellen överlämnas bokslut per 2026-12-31 senast 2027-05-31; enligt lag är "
        "sista dagen 2027-04-15 (Kommunallagen (2017:725), 11 kap. 20 §)."
    )


def test_what_has_no_closing_day_by_law_either_is_not_late() -> None:
    """The interim report may close on three days, and what goes on all the time closes on none."""
    late = gm.MonthsAfter(months=5)
    undated = evolve(UNDATED, due=late, due_basis=ASSUMED)
    assert found(model(undated, ANNUAL), 2026) == ["SE103"]
    endless = gm.Continuous(
        id="alltid",
        name="årsredovisning",
        subject="ekonomi",
        report=gm.ReportKind.ANNUAL,
        due=late,
        due_basis=ASSUMED,
        basis=ASSUMED,
    )
    assert found(model(interim(8), endless), 2026) == []


def test_an_annual_report_of_another_year_than_the_calendar_s_is_an_error() -> None:
    """The financial year is the calendar year: from 2019, when the accounting act came."""
    broken = evolve(ANNUAL, months=(4,))
    finding = only(model(interim(8), broken), 2026)
    assert (finding.code, finding.severity) == ("SE108", gm.Severity.ERROR)
    assert finding.path == ("reviews", 0)
    assert finding.text("sv") == (
        "Enligt modellen omfattar årsredovisning (2026-01-01 – 2026-04-30) inte kalenderåret, som "
        "är räkenskapsår (Lagen (2018:597) om kommunal bokföring och redovisning, 1 kap. 5 §)."
    )
    assert finding.text("en") == (
        "By the model annual report (2026-01-01 – 2026-04-30) does not cover the calendar year, "
        "which is the financial year (Lagen (2018:597) om kommunal bokföring och redovisning, "
        "1 kap. 5 §)."
    )
    assert found(model(interim(8), evolve(ANNUAL, covers=gm.Coverage.TERTIAL)), 2026) == ["SE108"]
    assert found(model(interim(8), broken), 2019) == ["SE108"]
    assert found(model(interim(8), broken), 2018) == []


def test_an_annual_report_that_says_only_when_it_closes_is_told_that_day() -> None:
    """What it covers is not made up."""
    silent = evolve(ANNUAL, months=(11,), covers=None, covers_basis=gm.Basis.UNSPECIFIED)
    assert "årsredovisning (2026-11-30)" in only(model(interim(8), silent), 2026).text("sv")


def test_an_interim_report_that_passes_the_council_by_is_a_warning() -> None:
    """The council deals with at least one of those that the law demands."""
    past = interim(8, readers=(COMMITTEE, BOARD))
    finding = only(model(past, ANNUAL), 2026)
    assert (finding.code, finding.severity) == ("SE109", gm.Severity.WARNING)
    assert finding.path == ("reviews", 0)
    assert finding.text("sv") == (
        "Enligt modellen går delårsrapport till nämnd och kommunstyrelse; enligt lag ska "
        "kommunfullmäktige behandla minst en delårsrapport (Kommunallagen (2017:725), 11 kap. 16 § "
        "första stycket)."
    )
    assert finding.text("en") == (
        "By the model interim report goes to committee and municipal executive board; by law the "
        "municipal council deals with at least one interim report (Kommunallagen (2017:725), "
        "11 kap. 16 § första stycket)."
    )
    assert found(model(past, ANNUAL), 2018) == []


def test_one_interim_report_to_the_council_or_to_nobody_knows_whom_is_enough() -> None:
    """A role is told by its id, whatever else a model says of it."""
    past = interim(8, readers=(BOARD,))
    plain = gm.Level(kind=Mal, basis=ASSUMED)
    for readers in ((BOARD, COUNCIL), (evolve(COUNCIL, source=None, basis=ASSUMED),), ()):
        other = evolve(interim(6), id="juni", readers=readers)
        roles = {role.id: role for role in (COUNCIL, BOARD, COMMITTEE, *readers)}
        made = model(past, other, ANNUAL, roles=tuple(roles.values()), levels=(plain,))
        assert found(made, 2026) == []


@pytest.mark.parametrize(
    ("readers", "codes"), [((), []), ((BOARD, COUNCIL), []), ((BOARD,), ["SE109"])]
)
def test_an_interim_report_without_days_may_be_the_one_for_the_council(
    readers: tuple[gm.Role, ...], codes: list[str]
) -> None:
    """Unless it is known that it passes the council by, too."""
    undated = evolve(UNDATED, readers=readers)
    assert found(model(interim(8, readers=(BOARD,)), undated, ANNUAL), 2026) == codes


# Deadlines of the municipality's own


@pytest.mark.parametrize(
    ("last", "codes"),
    [
        (gm.EndOfMonth(month=6, years=-1), []),
        (gm.EndOfMonth(month=11, years=-1), []),
        (gm.DayOfYear(month=12, day=1, years=-1), ["SE111"]),
        (gm.EndOfMonth(month=12, years=-1), ["SE111"]),
    ],
)
def test_a_budget_that_counts_on_special_reasons_is_a_warning(
    last: gm.DayRule, codes: list[str]
) -> None:
    """No special reason is there from the beginning."""
    made = model(interim(8), ANNUAL, milestones=(own("budget", last),))
    assert found(made, 2025) == codes


def test_a_budget_later_than_the_law_ever_lets_it_be_is_an_error_in_the_year_it_falls_in() -> None:
    """Also where that is the year that is budgeted."""
    late = own("budget", gm.DayOfYear(month=1, day=1))
    made = model(interim(8), ANNUAL, milestones=(late,))
    finding = only(made, 2026)
    assert (finding.code, finding.severity) == ("SE110", gm.Severity.ERROR)
    assert finding.path == ("deadlines", 0)
    assert finding.text("sv") == (
        "Enligt modellen är 2026-01-01 sista dag för budget avseende 2026; enligt lag är sista "
        "dagen 2025-12-31 (Kommunallagen (2017:725), 11 kap. 10 § första stycket)."
    )
    assert finding.text("en") == (
        "By the model 2026-01-01 is the last day of budget for 2026; by law the last day is 2025-12-31 "
        "(Kommunallagen (2017:725), 11 kap. 10 § första stycket)."
    )


def test_a_budget_in_december_is_told_that_it_takes_special_reasons() -> None:
    """With the day that holds without them."""
    last = gm.DayOfYear(month=12, day=15, years=-1)
    finding = only(model(interim(8), ANNUAL, milestones=(own("budget", last),)), 2025)
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "Enligt modellen är 2025-12-15 sista dag för budget avseende 2026; enligt lag är sista "
        "dagen 2025-11-30, om det inte finns särskilda skäl (Kommunallagen (2017:725), 11 kap. 10 § "
        "första stycket)."
    )
    assert finding.text("en") == (
        "By the model 2025-12-15 is the last day of budget for 2026; by law the last day is 2025-11-30, unless "
        "there are special reasons (Kommunallagen (2017:725), 11 kap. 10 § första stycket)."
    )


def test_deadlines_under_the_act_of_1991_are_held_against_what_is_assumed_of_it() -> None:
    """From 1992, whose budget was adopted in 1992 for 1993, to the one for 2018."""
    late = own("budget", gm.DayOfYear(month=1, day=1))
    made = model(interim(8), ANNUAL, milestones=(late,))
    assert [year for year in (1992, 1993, 2018) if found(made, year)] == [1993, 2018]
    assert only(made, 2018).text("sv").endswith("(Kommunallagen (1991:900), 8 kap.; antaget).")
    assert only(made, 2019).text("sv").endswith("11 kap. 10 § andra stycket).")


@pytest.mark.parametrize(
    ("what", "last", "codes"),
    [
        ("skattesats", gm.DayOfYear(month=12, day=1, years=-1), ["SE110"]),
        ("skattesats", gm.EndOfMonth(month=11, years=-1), []),
        ("budgetforslag", gm.DayOfYear(month=12, day=1, years=-1), ["SE110"]),
        ("budgetforslag", gm.EndOfMonth(month=11, years=-1), ["SE111"]),
        ("budgetforslag", gm.EndOfMonth(month=10, years=-1), []),
        ("skattesatsforslag", gm.DayOfYear(month=11, day=1, years=-1), ["SE110"]),
        ("ansvarsfrihet", gm.EndOfMonth(month=6, years=1), []),
        ("ansvarsfrihet", gm.DayOfYear(month=7, day=1, years=1), ["SE110"]),
        ("budget-steg-1", gm.EndOfMonth(month=12, years=-1), []),
    ],
)
def test_every_deadline_is_held_against_the_one_of_the_same_name(
    what: str, last: gm.DayRule, codes: list[str]
) -> None:
    """What the law does not speak of is the municipality's own."""
    made = model(interim(8), ANNUAL, milestones=(own(what, last),))
    assert found(made, 2025) == codes


def test_an_interim_report_s_own_deadline_is_counted_from_its_own_closing_day() -> None:
    """For June it is in August, and for the first quarter the law has none."""
    late = own("delarsrapport", gm.DayOfYear(month=8, day=31), months=(6,))
    assert found(model(interim(6), ANNUAL, milestones=(late,)), 2026) == ["SE110"]
    for other in (evolve(late, months=(7,)), evolve(late, months=(3,))):
        assert found(model(interim(6), ANNUAL, milestones=(other,)), 2026) == []


def test_a_budget_in_june_is_too_early_where_a_council_is_elected_in_september() -> None:
    """In other years it is not; a model can say so."""
    june = own("budget", gm.EndOfMonth(month=6, years=-1))
    made = model(interim(8), ANNUAL, milestones=(june,))
    finding = only(made, 2026)
    assert (finding.code, finding.severity) == ("SE113", gm.Severity.WARNING)
    assert finding.path == ("deadlines", 0)
    assert finding.text("sv") == (
        "Enligt modellen är 2026-06-30 sista dag för budget avseende 2027, men under ett valår "
        "fastställs budgeten av nyvalda fullmäktige, alltså tidigast 2026-10-15 (Kommunallagen "
        "(2017:725), 11 kap. 10 § andra stycket)."
    )
    assert finding.text("en") == (
        "By the model 2026-06-30 is the last day of budget for 2027, but in an election year the "
        "newly elected council adopts the budget, so not before 2026-10-15 (Kommunallagen "
        "(2017:725), 11 kap. 10 § andra stycket)."
    )
    assert found(made, 2025) == []
    assert found(made, 2014) == []  # what the act of 1991 said of election years nobody has read
    first = own("budget", gm.DayOfYear(month=10, day=15, years=-1))
    assert found(model(interim(8), ANNUAL, milestones=(first,)), 2026) == []
    not_then = evolve(june, election_year=False)
    assert found(model(interim(8), ANNUAL, milestones=(not_then,)), 2026) == []


# The notice of a meeting


def test_a_notice_of_less_than_a_week_is_told() -> None:
    """A week is the law's, in a route of the model's own, too."""

    def noticed(days: int) -> gm.GovernanceModel:
        stage = gm.Stage(id="notice", name="kungörelse", days=days, basis=ASSUMED)
        route = gm.Route(id="arende", name="ärende", gloss="matter", stages=(stage,))
        return model(interim(8), ANNUAL, routes=(route,))

    finding = only(noticed(6), 2026)
    assert (finding.code, finding.severity, finding.path) == ("SE114", gm.Severity.ERROR, ())
    assert finding.text("sv") == (
        "Enligt modellen tillkännages fullmäktiges sammanträde för sent (ärende); enligt lag ska "
        "det ske minst 7 dagar före, och modellen har 6."
    )
    assert finding.text("en") == (
        "By the model the council's meeting is announced too late (matter); by law that is to be "
        "at least 7 days before it, and the model has 6."
    )
    assert found(noticed(7), 2026) == []
    assert found(noticed(6), 2017) == []


# Assignments


def test_a_calendar_in_which_no_review_looks_at_the_council_s_assignments_is_told() -> None:
    """Committees report on them."""
    made = model(
        interim(8, looks_at=(Mal,)), evolve(ANNUAL, looks_at=(Mal,)), levels=(GOALS, ASSIGNMENTS)
    )
    finding = only(made, 2026)
    assert (finding.code, finding.severity) == ("SE112", gm.Severity.NOTE)
    assert finding.path == ()
    assert finding.text("sv") == (
        "Ingen uppföljning i modellen gäller uppdrag; enligt lag ska nämnderna redovisa hur de har "
        "fullgjort fullmäktiges uppdrag (Kommunallagen (2017:725), 6 kap. 5 §)."
    )
    assert finding.text("en") == (
        "No review in the model looks at assignment; by law committees report how they have "
        "fulfilled the council's assignments (Kommunallagen (2017:725), 6 kap. 5 §)."
    )
    assert found(made, 2018) == ["SE112"]
    assert found(made, 2017) == []


def test_nothing_is_told_of_assignments_where_a_review_looks_at_them_or_may() -> None:
    """Or where there is no calendar, and where none goes from the council to a committee."""
    told = evolve(ANNUAL, looks_at=(Mal,))
    levels = (GOALS, ASSIGNMENTS)
    assert found(model(interim(8, looks_at=(Uppdrag, Mal)), told, levels=levels), 2026) == []
    assert found(model(interim(8), told, levels=levels), 2026) == []
    assert "SE112" not in found(model(levels=levels), 2026)
    report = interim(8, looks_at=(Mal,))
    for other in (
        evolve(ASSIGNMENTS, decided_by=(BOARD,)),
        evolve(ASSIGNMENTS, owners=(BOARD,)),
        gm.Level(kind=Mal, decided_by=(COUNCIL,), owners=(COMMITTEE,), basis=ASSUMED),
        gm.Level(kind=Atagande, decided_by=(COMMITTEE,), owners=(COMMITTEE,), basis=ASSUMED),
    ):
        made = model(report, told, levels=(other,) if other.kind is Mal else (GOALS, other))
        assert found(made, 2026) == []


# All of it


def test_all_findings_come_at_once() -> None:
    """In the order of the calendar's parts."""
    made = model(
        interim(3, looks_at=(Mal,)),
        evolve(
            ANNUAL, due=gm.MonthsAfter(months=6), due_basis=ASSUMED, looks_at=(Mal,), id="senare"
        ),
        evolve(ANNUAL, months=(10,), looks_at=(Mal,), id="tidigare"),
        levels=(GOALS, ASSIGNMENTS),
        milestones=(
            own("budget", gm.EndOfMonth(month=12, years=-1)),
            own("skattesats", gm.EndOfMonth(month=12, years=-1), name="skattesats"),
        ),
    )
    assert found(made, 2025) == ["SE112", "SE101", "SE108", "SE107", "SE111", "SE110"]


def test_a_calendar_that_obeys_the_law_yields_nothing() -> None:
    """In every year of a term, and in a leap year."""
    made = model(
        interim(
            8,
            due=gm.MonthsAfter(months=2),
            due_basis=ASSUMED,
            readers=(BOARD, COUNCIL),
            looks_at=(Uppdrag,),
        ),
        evolve(ANNUAL, due=gm.DayOfYear(month=4, day=15, years=1), due_basis=ASSUMED),
        levels=(GOALS, ASSIGNMENTS),
        milestones=(
            own("budgetforslag", gm.EndOfMonth(month=10, years=-1), name="förslag"),
            own("budget", gm.EndOfMonth(month=11, years=-1)),
            own("skattesats", gm.EndOfMonth(month=11, years=-1), name="skattesats"),
            own("ansvarsfrihet", gm.EndOfMonth(month=6, years=1), name="ansvarsfrihet"),
        ),
    )
    assert [found(made, year) for year in range(2024, 2032)] == [[]] * 8


@pytest.mark.parametrize("rule", SWEDEN.calendar_rules, ids=lambda rule: rule.code)
def test_every_rule_cites_its_paragraph_and_speaks_both_languages(rule: gm.Rule) -> None:
    """Each has its documentation too."""
    assert rule.code.startswith("SE1")
    assert rule.source is not None
    assert rule.source.where
    assert set(rule.sentences) == {"sv", "en"}
    assert rule.find.__doc__


months = st.lists(st.integers(1, 12), min_size=1, max_size=4).map(tuple)
rules_of_days = st.one_of(
    st.builds(gm.DaysAfter, days=st.integers(0, 800)),
    st.builds(gm.MonthsAfter, months=st.integers(0, 30)),
    st.builds(
        gm.DayOfYear,
        month=st.integers(1, 12),
        day=st.integers(1, 28),
        years=st.integers(-2, 2),
    ),
    st.builds(gm.EndOfMonth, month=st.integers(1, 12), years=st.integers(-2, 2)),
)


@st.composite
def cycles(draw: st.DrawFn) -> gm.ReviewCycle:
    """Draw a review of any kind."""
    kind = draw(st.sampled_from([*gm.ReportKind, None]))
    name = draw(st.sampled_from("abc"))
    if draw(st.booleans()):
        return evolve(UNDATED, id=name, report=kind)
    covers = draw(st.none() | st.sampled_from(gm.Coverage))
    due = draw(st.none() | rules_of_days)
    return interim(
        *draw(months),
        id=name,
        report=kind,
        covers=covers,
        covers_basis=ASSUMED if covers else gm.Basis.UNSPECIFIED,
        due=due,
        due_basis=ASSUMED if due else gm.Basis.UNSPECIFIED,
        readers=draw(st.sampled_from([(), (BOARD,), (BOARD, COUNCIL)])),
        looks_at=draw(st.sampled_from([(), (Mal,), (Uppdrag,)])),
    )


own_deadlines = st.builds(
    own,
    st.sampled_from([milestone.id for milestone in SWEDEN.milestones]),
    rules_of_days,
    months=months,
    election_year=st.none() | st.booleans(),
)


@given(
    st.lists(cycles(), max_size=3, unique_by=lambda cycle: cycle.id),
    st.lists(own_deadlines, max_size=3, unique_by=lambda milestone: milestone.id),
    st.integers(1971, 2200),
)
def test_no_calendar_stops_the_check(
    drawn: list[gm.ReviewCycle], milestones: list[gm.Milestone], year: int
) -> None:
    """Whatever it says, of any year: what is found can be told in both languages."""
    made = model(*drawn, levels=(GOALS, ASSIGNMENTS), milestones=tuple(milestones))
    for finding in gm.check_calendar(made, year):
        assert finding.text("sv") != finding.text("en")
        assert "ingenting" not in finding.text("sv")
