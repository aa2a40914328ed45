"""The shipped example: Söderhamn's real plan and results of 2008–2011, as far as they are known."""

from datetime import date
from pathlib import Path

import pytest

import govmodel as gm
from govmodel_soderhamn.model import EDITION_2008 as MODEL
from govmodel_soderhamn.stated import HUVUDPROCESSER, VISION

EXAMPLE = Path(__file__).parents[3] / "examples" / "soderhamn-2008-2011"
FILE = gm.read_plan(EXAMPLE / "plan.yaml", MODEL)
RESULTS = gm.read_results(EXAMPLE / "results.yaml")


def row(indicator: str, year: int) -> gm.Row:
    """Follow the example up at the end of a year, and keep one indicator's row."""
    found = gm.follow_up(FILE.plan, RESULTS, MODEL, at=date(year, 12, 31))
    return next(each for each in found if each.element.id == indicator)


@pytest.mark.parametrize(
    ("year", "place", "verdict", "trend"),
    [
        (2008, 180, "not_due", "unknown"),
        (2009, 112, "met_early", "better"),
        (2010, 124, "met_early", "worse"),
        (2011, 178, "not_reached", "worse"),
    ],
)
def test_foretagsklimat_year_by_year(year: int, place: int, verdict: str, trend: str) -> None:
    """Place 145 or better by 2011: met twice before its date, and lost when it came."""
    found = row("foretagsklimat-plats", year)
    assert found.outcome is not None
    assert found.outcome.value == gm.Amount(place, "place")
    assert (found.verdict.value, found.trend.value) == (verdict, trend)


def test_the_reason_of_2011_tells_outcome_target_and_date() -> None:
    """The figures that a controller needs to defend the verdict."""
    reason = row("foretagsklimat-plats", 2011).reason("sv").replace("\N{NO-BREAK SPACE}", " ")
    assert reason == (
        "Indikatorn har inte nått målvärdet: utfallet är plats 178 (2011), målet är plats 145 "
        "av 290 eller bättre senast 2011-12-31."
    )


@pytest.mark.parametrize("year", [2008, 2009, 2010, 2011])
def test_uf_foretag_has_no_data_because_a_baseline_is_no_outcome(year: int) -> None:
    """11 % is where it starts, 22 % is derived, and the outcome is not known: never red."""
    found = row("uf-foretag-andel", year)
    assert found.verdict is gm.Verdict.NO_DATA
    assert found.outcome is None
    assert found.due is None
    assert found.limit is not None
    assert found.limit.low == gm.Amount.parse("22 %")
    assert found.reason("sv").replace("\N{NO-BREAK SPACE}", " ") == (
        f"Uppgift saknas: inget utfall finns till och med {year}-12-31; målet är minst 22 % "
        "(härlett ur utgångsvärdet 11 % för 2007/08)."
    )


def test_the_example_breaks_no_rule_and_says_which_goals_are_not_known() -> None:
    """Two main processes have no goal in it, because nine of the eleven goals are not known."""
    findings = gm.check(FILE.plan, MODEL)
    assert [(finding.code, finding.element) for finding in findings] == [
        ("SOD105", "omsorg"),
        ("SOD105", "livsmiljo"),
    ]
    assert {finding.severity for finding in findings} == {gm.Severity.WARNING}


def test_the_thread_runs_from_the_vision_to_the_commitments() -> None:
    """Everything the example holds of företagsklimat hangs together."""
    thread = gm.trace(FILE.plan, "foretagsklimat")
    assert [step.id for step in thread.up] == ["arbete-tillvaxt", "vision-2012"]
    assert [(step.word, step.id) for step in thread.down] == [
        ("indikator", "foretagsklimat-plats"),
        ("handlingsprogram", "program-foretagande"),
        ("åtagande", "lokaler"),
        ("åtagande", "uf-stod"),
    ]


def test_the_vision_and_the_main_processes_are_those_of_the_model() -> None:
    """The example quotes the document, and does not rewrite it."""
    texts = {element.id: element.text for element in FILE.plan}
    assert texts[VISION.id] == VISION.text
    assert [texts[process.id] for process in HUVUDPROCESSER] == [
        process.text for process in HUVUDPROCESSER
    ]


def test_what_is_made_up_in_the_example_says_so() -> None:
    """Programmes and commitments only show the thread: they are assumed, everything else cited."""
    assumed = [element.id for element in FILE.plan if element.basis is gm.Basis.ASSUMED]
    assert assumed == ["program-foretagande", "lokaler", "uf-stod"]
    assert all(element.source for element in FILE.plan if element.id not in assumed)
