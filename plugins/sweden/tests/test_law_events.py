"""SE2: the days that a plan records, each rule broken and mended.

The toy municipality stands under Swedish law here. Every expected day is counted by hand.
"""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import example, given, strategies as st

import govmodel as gm
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL, SWEDEN

ASSUMED = gm.Basis.ASSUMED


@frozen(kw_only=True)
class Mal(gm.Goal):
    """What the council wants."""

    word = "mål"


@frozen(kw_only=True)
class Matt(gm.Indicator):
    """What it is measured by."""

    word = "mått"


@frozen(kw_only=True)
class Uppdrag(gm.Assignment):
    """What the council tells a committee, or a company."""

    word = "uppdrag"


def body(body_id: str, role: gm.Role, *members: str) -> gm.Body:
    """Make an assumed body."""
    return gm.Body(id=body_id, name=body_id, role=role.id, members=members, basis=ASSUMED)


MODEL = gm.GovernanceModel(
    name="exempelby",
    edition="1971",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=gm.Period.years(1, 9999),
    roles=(COUNCIL, BOARD, COMMITTEE, COMPANY),
    bodies=(body("kf", COUNCIL), body("sn", COMMITTEE), body("ab", COMPANY)),
    levels=(
        gm.Level(kind=Mal, basis=ASSUMED),
        gm.Level(kind=Matt, serves=(Mal,), basis=ASSUMED),
        gm.Level(kind=Uppdrag, basis=ASSUMED),
    ),
    jurisdiction=SWEDEN,
)
ASSIGNMENT = Uppdrag(id="u", text="Utred", decided_by="kf", owners=("sn",), basis=ASSUMED)


def did(what: str, day: str, about: str, **changes: object) -> gm.Event:
    """Record that something was done."""
    return gm.Event(
        what=what,
        day=date.fromisoformat(day),
        about=gm.Period.parse(about),
        basis=ASSUMED,
        **changes,  # type: ignore[arg-type]
    )


def plan(*events: gm.Event, **changes: object) -> gm.Plan:
    """Make a plan that records some events, and has nothing else that a rule could ask of."""
    parts: dict[str, Any] = {"model": MODEL.id, "period": gm.Period.years(1, 9999)}
    return gm.Plan(events=events, **(parts | changes))


def found(*events: gm.Event, **changes: object) -> list[tuple[str, Any]]:
    """Check events and keep codes and positions; that the core knows no such thing is its own."""
    findings = gm.check(plan(*events, **changes), MODEL)
    return [(each.code, each.path[1]) for each in findings if each.code != "GM304"]


def only(*events: gm.Event) -> gm.Finding:
    """Check events that have one defect."""
    (finding,) = (each for each in gm.check(plan(*events), MODEL) if each.code != "GM304")
    return finding


HALF, TWO_THIRDS = "2026-01-01/2026-06-30", "2026-01-01/2026-08-31"

GOOD = (
    did("budgetforslag", "2025-10-31", "2026"),
    did("skattesatsforslag", "2025-10-31", "2026"),
    did("revisionsbudgetforslag", "2025-10-31", "2026"),
    did("budget", "2025-11-30", "2026"),
    did("skattesats", "2025-11-30", "2026"),
    did("delarsrapport", "2026-05-12", "2026-01-01/2026-03-31"),
    did("delarsrapport", "2026-10-31", TWO_THIRDS),
    did("revisorernas-bedomning-delar", "2026-11-10", TWO_THIRDS),
    did("delarsrapport-behandlad", "2026-11-23", TWO_THIRDS),
    did("arsredovisning", "2027-04-15", "2026"),
    did("revisorernas-bedomning-ar", "2027-04-26", "2026"),
    did("arsredovisning-godkand", "2027-05-24", "2026"),
    did("ansvarsfrihet", "2027-05-24", "2026"),
    did("uppdragsredovisning", "2027-03-01", "2026"),
)
"""A year in which everything is done on the last day, and in the right order."""


def test_a_year_in_which_everything_is_done_in_time_yields_nothing() -> None:
    """On the last day of each, with an assignment that is reported on."""
    assert found(*GOOD, elements=(ASSIGNMENT,)) == []
    assert found(*reversed(GOOD), elements=(ASSIGNMENT,)) == []


def test_a_plan_that_records_nothing_is_not_judged() -> None:
    """And a plan under no jurisdiction is not, whatever it records."""
    assert found(elements=(ASSIGNMENT,)) == []
    lawless = evolve(MODEL, jurisdiction=None)
    assert gm.check(plan(did("budget", "2027-06-01", "2027")), lawless) == ()


def test_a_milestone_of_the_municipality_s_own_is_none_of_the_law_s() -> None:
    """Its day is judged by nobody here."""
    assert (
        found(did("budget-steg-1", "2027-06-17", "2027"), did("?", "1999-01-01", "0001-9999")) == []
    )


# Too late: the day after the last, on a working day

LATE = (
    # what, period, the last day, the first too late, code
    ("budgetforslag", "2026", "2025-12-01", "2025-12-02", "SE201"),  # 30 November was a Sunday
    ("revisionsbudgetforslag", "2024", "2023-11-30", "2023-12-01", "SE201"),
    ("budget", "2024", "2023-12-31", "2024-01-03", "SE202"),
    ("skattesats", "2024", "2023-11-30", "2023-12-01", "SE203"),
    ("skattesatsforslag", "2024", "2023-10-31", "2023-11-01", "SE203"),
    ("delarsrapport", "2023-01-01/2023-06-30", "2023-08-30", "2023-08-31", "SE204"),
    ("delarsrapport", "2023-01-01/2023-07-31", "2023-09-30", "2023-10-03", "SE204"),
    ("delarsrapport", "2023-01-01/2023-08-31", "2023-10-31", "2023-11-01", "SE204"),
    ("delarsrapport", "2028-01-01/2028-08-31", "2028-10-31", "2028-11-01", "SE204"),
    ("arsredovisning", "2023", "2024-04-15", "2024-04-16", "SE205"),
    ("ansvarsfrihet", "2022", "2023-06-30", "2023-07-01", "SE206"),
)


@pytest.mark.parametrize(("what", "about", "last", "late", "code"), LATE)
def test_each_thing_has_a_last_day_and_is_an_error_after_it(
    what: str, about: str, last: str, late: str, code: str
) -> None:
    """The day before the first that is too late is none, but at most a note."""
    reasons = {"special_reasons": True}
    finding = only(did(what, late, about, **reasons))
    assert (finding.code, finding.severity) == (code, gm.Severity.ERROR)
    assert finding.path == ("events", 0)
    in_time = gm.check(plan(did(what, last, about, **reasons)), MODEL)
    assert [each for each in in_time if each.severity is not gm.Severity.NOTE] == []
    before = date.fromisoformat(late) - timedelta(days=1)
    just = gm.check(plan(did(what, before.isoformat(), about, **reasons)), MODEL)
    assert code not in {each.code for each in just}


TOLD = (
    (
        did("budget", "2024-01-15", "2024"),
        (
            "Datum för budget avseende 2024 är enligt planen 2024-01-15; enligt lag är sista dagen "
            "2023-11-30, eller 2023-12-31 om det finns särskilda skäl (Kommunallagen (2017:725), "
            "11 kap. 10 § första stycket)."
        ),
        (
            "By the plan budget for 2024 is dated 2024-01-15; by law the last day is 2023-11-30, "
            "or 2023-12-31 if there are special reasons (Kommunallagen (2017:725), 11 kap. 10 § första "
            "stycket)."
        ),
    ),
    (
        did("budgetforslag", "2023-12-04", "2024"),
        (
            "Datum för förslag till budget avseende 2024 är enligt planen 2023-12-04; enligt lag är "
            "sista dagen 2023-10-31, eller 2023-11-30 om det finns särskilda skäl (Kommunallagen "
            "(2017:725), 11 kap. 8 §)."
        ),
        (
            "By the plan budget proposal for 2024 is dated 2023-12-04; by law the last day is "
            "2023-10-31, or 2023-11-30 if there are special reasons (Kommunallagen (2017:725), 11 kap. "
            "8 §)."
        ),
    ),
    (
        did("skattesats", "2023-12-04", "2024"),
        (
            "Datum för skattesats avseende 2024 är enligt planen 2023-12-04; enligt lag är sista dagen "
            "2023-11-30 (Kommunallagen (2017:725), 11 kap. 10–11 §§)."
        ),
        (
            "By the plan tax rate for 2024 is dated 2023-12-04; by law the last day is "
            "2023-11-30 (Kommunallagen (2017:725), 11 kap. 10–11 §§)."
        ),
    ),
    (
        did("delarsrapport", "2023-09-05", "2023-01-01/2023-06-30"),
        (
            "Datum för delårsrapport avseende 2023-01-01 – 2023-06-30 är enligt planen 2023-09-05; "
            "enligt lag är sista dagen 2023-08-30 (Kommunallagen (2017:725), 11 kap. 16 § andra "
            "stycket)."
        ),
        (
            "By the plan interim report for 2023-01-01 – 2023-06-30 is dated 2023-09-05; by law "
            "the last day is 2023-08-30 (Kommunallagen (2017:725), 11 kap. 16 § andra stycket)."
        ),
    ),
    (
        did("arsredovisning", "2024-05-02", "2023"),
        (
            "Datum för årsredovisning avseende 2023 är enligt planen 2024-05-02; enligt lag är sista "
            "dagen 2024-04-15 (Kommunallagen (2017:725), 11 kap. 20 §)."
        ),
        (
            "By the plan annual report for 2023 is dated 2024-05-02; by law the last day is "
            "2024-04-15 (Kommunallagen (2017:725), 11 kap. 20 §)."
        ),
    ),
    (
        did("ansvarsfrihet", "2024-09-02", "2023"),
        (
            "Datum för beslut om ansvarsfrihet avseende 2023 är enligt planen 2024-09-02; enligt lag "
            "är sista dagen 2024-06-30 (Kommunallagen (2017:725), 5 kap. 24 §)."
        ),
        (
            "By the plan decision on discharge for 2023 is dated 2024-09-02; by law the last day "
            "is 2024-06-30 (Kommunallagen (2017:725), 5 kap. 24 §)."
        ),
    ),
    (
        did("budget", "2023-12-18", "2024"),
        (
            "Datum för budget avseende 2024 är enligt planen 2023-12-18, alltså efter den sista dagen, 2023-11-30. Det är "
            "tillåtet om det finns särskilda skäl, men planen anger inga (Kommunallagen (2017:725), 11 kap. "
            "11 §)."
        ),
        (
            "By the plan budget for 2024 is dated 2023-12-18, after the last day, 2023-11-30. That is allowed "
            "for special reasons, but none are given (Kommunallagen (2017:725), 11 kap. 11 §)."
        ),
    ),
    (
        did("delarsrapport", "2026-11-02", TWO_THIRDS),
        (
            "Datum för delårsrapport avseende 2026-01-01 – 2026-08-31 är enligt planen 2026-11-02. "
            "Sista dagen enligt lag är 2026-10-31, som inte är en arbetsdag; det är möjligt men inte säkert att "
            "det räcker med nästa vardag, 2026-11-02 (Lagen (1930:173) om beräkning av "
            "lagstadgad tid, 2 §)."
        ),
        (
            "By the plan interim report for 2026-01-01 – 2026-08-31 is dated 2026-11-02. The "
            "last day by law is 2026-10-31, which is not a working day; that the next one, 2026-11-02, "
            "is enough may hold but is not certain (Lagen (1930:173) om beräkning av lagstadgad tid, "
            "2 §)."
        ),
    ),
    (
        did("budget", "2026-10-05", "2027"),
        (
            "Datum för budget avseende 2027 är enligt planen 2026-10-05, men under ett valår fastställs "
            "budgeten av nyvalda fullmäktige, alltså tidigast 2026-10-15 (Kommunallagen (2017:725), "
            "11 kap. 10 § andra stycket)."
        ),
        (
            "By the plan budget for 2027 is dated 2026-10-05, but in an election year the newly "
            "elected council adopts the budget, so not before 2026-10-15 (Kommunallagen (2017:725), "
            "11 kap. 10 § andra stycket)."
        ),
    ),
    (
        did("budget", "2027-09-01", "2028-2030"),
        (
            "Datum för budget avser enligt planen 2028–2030; i lagen gäller det ett kalenderår, och "
            "dagen prövas därför inte."
        ),
        (
            "By the plan the date of budget is about 2028–2030; in the law it is about a calendar "
            "year, so the day is not judged."
        ),
    ),
)


@pytest.mark.parametrize(("event", "swedish", "english"), TOLD)
def test_what_is_wrong_with_a_day_is_told_with_what_the_law_says(
    event: gm.Event, swedish: str, english: str
) -> None:
    """Word by word, in both languages."""
    finding = only(event)
    assert finding.text("sv") == swedish
    assert finding.text("en") == english


def test_all_that_is_late_is_found_at_once() -> None:
    """In the plan's order."""
    late = (
        did("budget", "2024-02-01", "2024"),
        did("skattesats", "2024-02-01", "2024"),
        did("delarsrapport", "2024-12-20", "2024-01-01/2024-08-31"),
        did("ansvarsfrihet", "2025-09-01", "2024"),
        did("budgetforslag", "2024-01-20", "2024"),
        did("arsredovisning", "2025-05-05", "2024"),
    )
    assert found(*late) == [
        ("SE202", 0),
        ("SE203", 1),
        ("SE204", 2),
        ("SE213", 2),
        ("SE206", 3),
        ("SE201", 4),
        ("SE205", 5),
    ]


# Special reasons


@pytest.mark.parametrize(
    ("what", "day", "reasons", "codes"),
    [
        ("budget", "2023-11-30", False, []),
        ("budget", "2023-12-01", False, ["SE207"]),
        ("budget", "2023-12-01", True, []),
        ("budget", "2023-12-29", True, []),
        ("budget", "2024-01-03", True, ["SE202"]),
        ("budget", "2024-01-03", False, ["SE202"]),
        ("budgetforslag", "2023-10-31", False, []),
        ("budgetforslag", "2023-11-01", False, ["SE207"]),
        ("budgetforslag", "2023-11-30", True, []),
        ("budgetforslag", "2023-12-01", True, ["SE201"]),
        ("revisionsbudgetforslag", "2023-11-30", False, ["SE207"]),
        ("skattesats", "2023-12-01", True, ["SE203"]),
        ("skattesatsforslag", "2023-11-01", True, ["SE203"]),
    ],
)
def test_special_reasons_give_the_budget_a_month_more_and_the_tax_rate_none(
    what: str, day: str, *, reasons: bool, codes: list[str]
) -> None:
    """A budget that has none recorded is a warning until then."""
    event = did(what, day, "2024", special_reasons=reasons)
    assert [code for code, _ in found(event)] == codes


# The next working day


@pytest.mark.parametrize(
    ("what", "day", "about", "codes"),
    [
        ("delarsrapport", "2026-10-31", TWO_THIRDS, []),  # Saturday and All Saints' Day
        ("delarsrapport", "2026-11-01", TWO_THIRDS, ["SE208"]),
        ("delarsrapport", "2026-11-02", TWO_THIRDS, ["SE208"]),
        ("delarsrapport", "2026-11-03", TWO_THIRDS, ["SE204"]),
        ("delarsrapport", "2026-08-30", HALF, []),  # a Sunday
        ("delarsrapport", "2026-08-31", HALF, ["SE208"]),
        ("delarsrapport", "2026-09-01", HALF, ["SE204"]),
        ("arsredovisning", "2022-04-19", "2021", ["SE208"]),  # 15 April was Good Friday
        ("arsredovisning", "2022-04-20", "2021", ["SE205"]),
        ("budget", "2025-12-01", "2026", ["SE208"]),  # 30 November was a Sunday
        ("budget", "2025-12-02", "2026", ["SE207"]),
        ("budget", "2026-01-02", "2026", ["SE207", "SE208"]),  # New Year's Eve is no working day
        ("budget", "2026-01-05", "2026", ["SE202"]),
        ("ansvarsfrihet", "2024-07-01", "2023", ["SE208"]),  # 30 June was a Sunday
        ("ansvarsfrihet", "2024-07-02", "2023", ["SE206"]),
    ],
)
def test_the_working_day_after_a_last_day_that_is_none_is_a_note_and_no_error(
    what: str, day: str, about: str, codes: list[str]
) -> None:
    """The next is an error again."""
    assert [code for code, _ in found(did(what, day, about))] == codes


def test_a_limit_for_special_reasons_that_is_no_working_day_is_told_as_that() -> None:
    """31 December 2025: the day that is named is that one, and not 30 November."""
    finding = only(did("budget", "2026-01-02", "2026", special_reasons=True))
    assert (finding.code, finding.severity) == ("SE208", gm.Severity.NOTE)
    assert "Sista dagen enligt lag är 2025-12-31" in finding.text("sv")


def test_where_holidays_are_not_known_the_last_day_is_the_last_day() -> None:
    """31 October 2150 is a Saturday; no calendar of holidays reaches so far."""
    about = "2150-01-01/2150-08-31"
    assert found(did("delarsrapport", "2150-10-31", about)) == []
    assert found(did("delarsrapport", "2150-11-01", about)) == [("SE204", 0)]


# Election years


@pytest.mark.parametrize(
    ("day", "about", "codes"),
    [
        ("2026-10-14", "2027", ["SE209"]),
        ("2026-10-15", "2027", []),
        ("2026-11-30", "2027", []),
        ("2026-12-31", "2027", ["SE207"]),
        ("2025-06-16", "2026", []),
        ("2022-10-14", "2023", ["SE209"]),
        ("2018-10-14", "2019", ["SE209"]),
        ("2014-06-16", "2015", []),  # what the act of 1991 said of it nobody has read
    ],
)
def test_in_an_election_year_the_budget_waits_for_the_newly_elected(
    day: str, about: str, codes: list[str]
) -> None:
    """In others it does not."""
    assert [code for code, _ in found(did("budget", day, about))] == codes


def test_a_budget_that_both_councils_adopted_is_the_new_one_s() -> None:
    """Also where that is too late; of the outgoing council's decisions the last is told."""
    june, november = did("budget", "2026-06-15", "2027"), did("budget", "2026-11-23", "2027")
    september = did("budget", "2026-09-21", "2027")
    assert found(june, november) == []
    assert found(november, june) == []
    assert found(june, did("budget", "2027-02-01", "2027")) == [("SE202", 1)]
    assert found(september, june) == [("SE209", 0)]
    on_the_first_day = did("budget", "2026-10-15", "2027")
    assert found(on_the_first_day, did("budget", "2027-02-01", "2027")) == []


def test_who_drafts_and_when_is_the_same_in_an_election_year() -> None:
    """The sitting board, in October."""
    assert found(did("budgetforslag", "2026-09-30", "2027")) == []
    assert found(did("budgetforslag", "2026-11-03", "2027")) == [("SE207", 0)]


def test_where_nobody_knows_when_elections_are_the_budget_s_day_is_not_judged() -> None:
    """Neither as too early nor as too late."""
    silent = evolve(MODEL, jurisdiction=evolve(SWEDEN, elections=()))
    events = did("budget", "2026-10-05", "2027"), did("budget", "2027-10-05", "2027")
    assert gm.check(plan(*events), silent) == ()


# Done more than once


def test_of_what_was_done_again_the_first_time_counts() -> None:
    """A budget that is revised in the year is not late."""
    first, again = did("budget", "2023-11-20", "2024"), did("budget", "2024-04-22", "2024")
    assert found(first, again) == []
    assert found(again, first) == []
    assert found(again, did("budget", "2024-05-20", "2024")) == [("SE202", 0)]


# In order


def test_an_approval_after_the_discharge_is_an_error() -> None:
    """On the same day it is none: the minutes have the order."""
    approved = did("arsredovisning-godkand", "2024-05-21", "2023")
    finding = only(approved, did("ansvarsfrihet", "2024-05-20", "2023"))
    assert (finding.code, finding.severity) == ("SE210", gm.Severity.ERROR)
    assert finding.path == ("events", 0)
    assert finding.text("sv") == (
        "Datum för godkännande av årsredovisningen avseende 2023 är enligt planen 2024-05-21, "
        "alltså efter beslut om ansvarsfrihet (2024-05-20); enligt lag är ordningen den omvända "
        "(Kommunallagen (2017:725), 11 kap. 21 §)."
    )
    assert finding.text("en") == (
        "By the plan approval of the annual report for 2023 is dated 2024-05-21, that is "
        "after decision on discharge (2024-05-20); by law the order is the reverse (Kommunallagen "
        "(2017:725), 11 kap. 21 §)."
    )
    assert found(approved, did("ansvarsfrihet", "2024-05-21", "2023")) == []
    assert found(approved, did("ansvarsfrihet", "2025-05-20", "2024")) == []


def test_auditors_after_the_council_are_an_error_for_both_reports() -> None:
    """Each is told at the auditors' day."""
    interim = "2023-01-01/2023-08-31"
    first, second = gm.check(
        plan(
            did("revisorernas-bedomning-delar", "2023-11-21", interim),
            did("delarsrapport-behandlad", "2023-11-20", interim),
            did("revisorernas-bedomning-ar", "2024-05-21", "2023"),
            did("arsredovisning-godkand", "2024-05-20", "2023"),
        ),
        MODEL,
    )
    assert (first.code, first.path) == ("SE211", ("events", 0))
    assert first.text("sv") == (
        "Datum för revisorernas bedömning av delårsrapporten avseende 2023-01-01 – "
        "2023-08-31 är enligt planen 2023-11-21, alltså efter behandling av delårsrapporten (2023-11-20); enligt "
        "lag är ordningen den omvända (Kommunallagen (2017:725), 12 kap. 2 §)."
    )
    assert (second.code, second.path) == ("SE211", ("events", 2))
    assert second.severity is gm.Severity.ERROR
    assert second.text("en") == (
        "By the plan the auditors' assessment of the annual report for 2023 is dated "
        "2024-05-21, that is after approval of the annual report (2024-05-20); by law the order is "
        "the reverse (Kommunallagen (2017:725), 12 kap. 2 §)."
    )


def test_the_first_assessment_and_the_first_treatment_are_compared() -> None:
    """An assessment that is completed afterwards was there before."""
    once = did("revisorernas-bedomning-ar", "2024-05-02", "2023")
    again = did("revisorernas-bedomning-ar", "2024-06-02", "2023")
    approved = did("arsredovisning-godkand", "2024-05-20", "2023")
    assert found(again, approved, once) == []
    assert found(approved, again, did("arsredovisning-godkand", "2024-06-17", "2023")) == [
        ("SE211", 1)
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("arsredovisning-godkand", "ansvarsfrihet"),
        ("revisorernas-bedomning-ar", "arsredovisning-godkand"),
    ],
)
def test_orders_are_those_of_the_act_of_2017(before: str, after: str) -> None:
    """What was done in another order before 2018 is not held against it."""

    def turned(year: int) -> list[tuple[str, Any]]:
        about = str(year - 1)
        return found(did(before, f"{year}-05-30", about), did(after, f"{year}-05-20", about))

    assert turned(2017) == []
    assert len(turned(2018)) == 1
    late = did(before, "2018-01-02", "2016"), did(after, "2017-12-31", "2016")
    assert found(*late) == []


# Interim reports


def test_a_year_whose_only_interim_report_is_of_three_months_is_told_when_it_is_over() -> None:
    """Until then another may be to come."""
    quarter = did("delarsrapport", "2026-04-20", "2026-01-01/2026-03-31")
    assert found(quarter) == []
    assert found(quarter, did("budget", "2026-12-30", "2027", special_reasons=True)) == []
    finding = only(did("ansvarsfrihet", "2027-01-01", "2026"), quarter)
    assert (finding.code, finding.severity) == ("SE212", gm.Severity.ERROR)
    assert finding.path == ("events", 1, "about")
    assert finding.text("sv") == (
        "Ingen delårsrapport 2026 omfattar minst hälften och högst två tredjedelar av året, räknat "
        "i hela månader från den 1 januari; planen har 2026-01-01 – 2026-03-31 (Lagen (2018:597) "
        "om kommunal bokföring och redovisning, 13 kap. 1 §)."
    )
    assert finding.text("en") == (
        "No interim report of 2026 covers at least half and at most two thirds of the year, in "
        "whole months from 1 January; the plan has 2026-01-01 – 2026-03-31 (Lagen (2018:597) om "
        "kommunal bokföring och redovisning, 13 kap. 1 §)."
    )


@pytest.mark.parametrize(
    ("about", "codes"),
    [
        ("2024-01-01/2024-05-31", ["SE212"]),
        ("2024-01-01/2024-06-29", ["SE212"]),
        ("2024-01-01/2024-06-30", []),
        ("2024-01-01/2024-07-31", []),
        ("2024-01-01/2024-08-31", []),
        ("2024-01-01/2024-09-30", ["SE212"]),
        ("2024-05-01/2024-08-31", ["SE212"]),
        ("2023-12-01/2024-08-31", ["SE212"]),
        ("2024", ["SE212"]),
        ("2010-01-01/2010-03-31", ["SE212"]),
        ("1998-01-01/1998-03-31", ["SE212"]),
        ("1997-01-01/1997-03-31", []),
    ],
)
def test_six_to_eight_months_from_1_january_are_enough(about: str, codes: list[str]) -> None:
    """Under the act of 1997 as well, and in leap years."""
    report = did("delarsrapport", about[:4] + "-08-30", about)
    budget = did("budget-steg-1", "2040-06-01", "2041")
    assert [code for code, _ in found(report, budget)] == codes


def test_of_several_reports_one_is_enough_and_of_none_each_is_named() -> None:
    """Each year is told once, at its first report."""
    later = did("x", "2030-01-01", "2030")
    quarters = [
        did("delarsrapport", "2025-04-20", "2025-01-01/2025-03-31"),
        did("delarsrapport", "2025-10-20", "2025-01-01/2025-09-30"),
    ]
    finding = only(*quarters, later)
    assert finding.path == ("events", 0, "about")
    assert "2025-01-01 – 2025-03-31 och 2025-01-01 – 2025-09-30" in finding.text("sv")
    assert found(*quarters, did("delarsrapport", "2025-08-20", "2025-01-01/2025-06-30")) == []
    another = did("delarsrapport", "2026-04-20", "2026-01-01/2026-03-31")
    assert found(*quarters, another, later) == [("SE212", 0), ("SE212", 2)]


def test_under_the_act_of_1997_it_is_told_that_the_period_is_assumed() -> None:
    """Nobody here has read that act."""
    report = did("delarsrapport", "2018-05-01", "2018-01-01/2018-03-31")
    text = only(report, did("x", "2019-01-01", "2019")).text("sv")
    assert text.endswith("(Lagen (1997:614) om kommunal redovisning, 9 kap. 1 §; antaget).")


@pytest.mark.parametrize("about", ["2018-01-01/2018-06-30", "2018-01-01/2018-08-31"])
def test_reports_of_2018_are_not_judged_by_the_two_months(about: str) -> None:
    """They became law for the financial year 2019."""
    assert found(did("delarsrapport", "2019-03-01", about)) == []
    year_later = about.replace("2018", "2019")
    assert found(did("delarsrapport", "2020-03-01", year_later)) == [("SE204", 0)]


def test_a_report_of_eleven_months_of_2018_is_not_judged_by_them_either() -> None:
    """Though its two months would end in 2019."""
    codes = [code for code, _ in found(did("delarsrapport", "2019-06-01", "2018-01-01/2018-11-30"))]
    assert codes == ["SE212"]


def test_a_closed_year_in_which_the_council_dealt_with_no_interim_report_is_a_warning() -> None:
    """That is told once, at the first interim report."""
    reports = (
        did("delarsrapport", "2023-08-20", "2023-01-01/2023-06-30"),
        did("delarsrapport", "2023-10-20", "2023-01-01/2023-08-31"),
    )
    closed = did("arsredovisning", "2024-04-01", "2023")
    finding = only(*reports, closed)
    assert (finding.code, finding.severity) == ("SE213", gm.Severity.WARNING)
    assert finding.path == ("events", 0)
    assert finding.text("sv") == (
        "Det framgår inte av planen att kommunfullmäktige har behandlat någon delårsrapport för "
        "2023 (Kommunallagen (2017:725), 11 kap. 16 § första stycket)."
    )
    assert finding.text("en") == (
        "The plan does not record that the council has dealt with an interim report of 2023 "
        "(Kommunallagen (2017:725), 11 kap. 16 § första stycket)."
    )
    assert found(*reports) == []
    assert found(*reports, closed, did("delarsrapport-behandlad", "2023-09-18", HALF)) == [
        ("SE213", 0)  # that was the report of another year
    ]
    dealt_with = did("delarsrapport-behandlad", "2023-09-18", "2023-01-01/2023-06-30")
    assert found(*reports, closed, dealt_with) == []


@pytest.mark.parametrize(("year", "codes"), [(2017, []), (2018, []), (2019, ["SE213"])])
def test_dealing_with_it_is_asked_for_from_the_financial_year_2019(
    year: int, codes: list[str]
) -> None:
    """With the act that the paragraph speaks of."""
    report = did("delarsrapport", f"{year}-10-20", f"{year}-01-01/{year}-08-31")
    closed = did("arsredovisning", f"{year + 1}-04-01", str(year))
    assert [code for code, _ in found(report, closed)] == codes


# Assignments

CLOSED = did("arsredovisning", "2024-04-01", "2023")


def test_a_closed_year_without_a_report_on_the_council_s_assignments_is_told() -> None:
    """Committees report how they have fulfilled them."""
    (finding,) = gm.check(plan(CLOSED, elements=(ASSIGNMENT,)), MODEL)
    assert (finding.code, finding.severity) == ("SE214", gm.Severity.NOTE)
    assert finding.path == ("events", 0)
    assert finding.text("sv") == (
        "Det framgår inte av planen att nämnderna har redovisat hur de har fullgjort fullmäktiges "
        "uppdrag för 2023 (Kommunallagen (2017:725), 6 kap. 5 §)."
    )
    assert finding.text("en") == (
        "The plan does not record that the committees have reported how they have fulfilled the "
        "council's assignments for 2023 (Kommunallagen (2017:725), 6 kap. 5 §)."
    )
    reported = did("uppdragsredovisning", "2024-03-01", "2023")
    assert found(CLOSED, reported, elements=(ASSIGNMENT,)) == []
    other_year = did("uppdragsredovisning", "2024-03-01", "2022")
    assert found(CLOSED, other_year, elements=(ASSIGNMENT,)) == [("SE214", 0)]


@pytest.mark.parametrize(("year", "codes"), [(2017, []), (2018, ["SE214"])], ids=["2017", "2018"])
def test_reports_on_assignments_are_asked_for_from_2018(year: int, codes: list[str]) -> None:
    """When the act came into force."""
    closed = did("arsredovisning", f"{year + 1}-04-01", str(year))
    assert [code for code, _ in found(closed, elements=(ASSIGNMENT,))] == codes


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"owners": ("ks",)}, ["SE214"]),  # the board is a committee too
        ({"owners": ("ab", "gemensam")}, ["SE214"]),
        ({"owners": ("ab",)}, []),
        ({"owners": ()}, []),
        ({"decided_by": "sn"}, []),
        ({"decided_by": None}, []),
    ],
)
def test_only_what_a_council_assigns_to_a_committee_is_asked_for(
    changes: dict[str, Any], codes: list[str]
) -> None:
    """Alone or with others; the plan's own bodies count as the model's do."""
    bodies = (body("ks", BOARD), body("gemensam", COMPANY, "ab", "sn"))
    told = gm.check(plan(CLOSED, elements=(evolve(ASSIGNMENT, **changes),), bodies=bodies), MODEL)
    assert [finding.code for finding in told] == codes


def test_a_goal_is_no_assignment() -> None:
    """Whoever decides it for whom."""
    goal = Mal(id="m", text="Fler", decided_by="kf", owners=("sn",), basis=ASSUMED)
    told = gm.check(plan(CLOSED, elements=(goal,)), MODEL)
    assert "SE214" not in {finding.code for finding in told}


# Which period


@pytest.mark.parametrize(
    ("what", "about", "codes"),
    [
        ("budget", "2028-2030", ["SE215"]),
        ("arsredovisning", "2027/28", ["SE215"]),
        ("arsredovisning-godkand", "2026-01-01/2026-06-30", ["SE215"]),
        ("budget", "2018", []),
        ("budget", "2010-2012", ["SE215"]),
        ("budget", "1988-1990", []),
        ("ansvarsfrihet", "2010-2012", []),
        ("delarsrapport-behandlad", "2026-01-01/2026-03-31", []),
    ],
)
def test_what_is_not_about_a_calendar_year_is_told_and_not_judged(
    what: str, about: str, codes: list[str]
) -> None:
    """Only where the act of the year speaks of one."""
    assert [code for code, _ in found(did(what, "2017-05-01", about))] == codes


# Earlier acts


@pytest.mark.parametrize(
    ("what", "day", "about", "codes"),
    [
        ("budget", "2017-12-15", "2018", ["SE207"]),
        ("budget", "2018-02-15", "2018", ["SE202"]),
        ("budget", "1993-02-15", "1993", ["SE202"]),
        ("budget", "1992-02-15", "1992", []),
        ("budgetforslag", "2016-12-15", "2017", ["SE201"]),
        ("skattesats", "2017-12-15", "2018", []),
        ("skattesats", "2018-12-14", "2019", ["SE203"]),
        ("revisionsbudgetforslag", "2016-12-15", "2017", []),
        ("arsredovisning", "2017-06-15", "2016", []),
        ("arsredovisning", "2018-06-15", "2017", ["SE205"]),
        ("ansvarsfrihet", "2017-09-15", "2016", []),
        ("ansvarsfrihet", "2018-09-14", "2017", ["SE206"]),
    ],
)
def test_what_was_done_before_2018_is_held_against_what_is_assumed_of_the_act_before(
    what: str, day: str, about: str, codes: list[str]
) -> None:
    """That is the budget's October and November since 1992, and nothing else."""
    assert [code for code, _ in found(did(what, day, about))] == codes


def test_under_the_act_of_1991_it_is_told_that_the_days_are_assumed() -> None:
    """Nobody here has read that act."""
    for day in ("2009-12-18", "2010-02-15"):
        text = only(did("budget", day, "2010")).text("sv")
        assert text.endswith("(Kommunallagen (1991:900), 8 kap.; antaget).")


# All of it


def test_every_rule_has_been_broken_here() -> None:
    """None is forgotten."""
    assert [rule.code for rule in SWEDEN.plan_rules] == [
        f"SE{number}" for number in range(201, 216)
    ]


@pytest.mark.parametrize("rule", SWEDEN.plan_rules, ids=lambda rule: rule.code)
def test_every_rule_cites_its_paragraph_and_speaks_both_languages(rule: gm.Rule) -> None:
    """Each has its documentation too."""
    assert rule.source is not None
    assert rule.source.where
    assert set(rule.sentences) == {"sv", "en"}
    assert rule.find.__doc__


years = st.integers(1971, 2200)


@st.composite
def periods(draw: st.DrawFn) -> gm.Period:
    """Draw a year, its first months, or any period."""
    year = draw(years)
    if draw(st.booleans()):
        return gm.Period.years(year, year + draw(st.sampled_from([0, 0, 0, 2])))
    first = date(year, draw(st.sampled_from([1, 1, 5])), 1)
    return gm.Period(first=first, last=first + timedelta(days=draw(st.integers(0, 400))))


WHAT = sorted({milestone.id for milestone in SWEDEN.milestones})


@st.composite
def recorded(draw: st.DrawFn) -> gm.Event:
    """Draw an event on a day near what it is about."""
    about = draw(periods())
    return gm.Event(
        what=draw(st.sampled_from([*WHAT, "?"])),
        day=about.last + timedelta(days=draw(st.integers(-900, 500))),
        about=about,
        special_reasons=draw(st.booleans()),
        basis=ASSUMED,
    )


@given(st.lists(recorded(), max_size=6))
def test_no_events_stop_the_check(events: list[gm.Event]) -> None:
    """Whatever is recorded: what is found can be told in both languages."""
    for finding in gm.check(plan(*events, elements=(ASSIGNMENT,)), MODEL):
        assert finding.text("sv") != finding.text("en")
        assert "ingenting" not in finding.text("sv")


@given(st.sampled_from(WHAT), st.dates(), st.dates(), st.dates())
@example("budget", date.max, date.max, date.max)
@example("budget", date.min, date.min, date.min)
def test_no_calendar_s_end_stops_the_check(what: str, day: date, one: date, other: date) -> None:
    """The first and the last year that there are."""
    about = gm.Period(first=min(one, other), last=max(one, other))
    gm.check(plan(gm.Event(what=what, day=day, about=about, basis=ASSUMED)), MODEL)


_LATENESS = {"SE201", "SE202", "SE203", "SE204", "SE205", "SE206", "SE207", "SE208"}
_HOW_BAD = [gm.Severity.NOTE, gm.Severity.WARNING, gm.Severity.ERROR]


def how_late(events: tuple[gm.Event, ...]) -> dict[int, int]:
    """Give for each event how bad its worst finding of lateness is, from 1 (a note)."""
    worst: dict[int, int] = {}
    for finding in gm.check(plan(*events), MODEL):
        if finding.code in _LATENESS:
            at = int(finding.path[1])
            worst[at] = max(worst.get(at, 0), 1 + _HOW_BAD.index(finding.severity))
    return worst


@given(recorded(), st.lists(recorded(), max_size=3), st.integers(0, 500))
@example(did("budget", "2026-01-05", "2026"), [], 3)
@example(did("delarsrapport", "2026-11-03", TWO_THIRDS), [], 1)
def test_what_is_done_earlier_is_never_later(
    event: gm.Event, others: list[gm.Event], days: int
) -> None:
    """No finding of lateness comes or gets worse: neither on it nor on what was done besides.

    Except that what an outgoing council did does not count for the newly elected: what is drawn
    besides is about other things.
    """
    others = [each for each in others if (each.what, each.about) != (event.what, event.about)]
    before = how_late((event, *others))
    after = how_late((evolve(event, day=event.day - timedelta(days=days)), *others))
    assert after.keys() <= before.keys()
    assert all(after[at] <= before[at] for at in after)
