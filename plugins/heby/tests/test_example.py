"""The shipped example: Heby 2016–2018 with shared measures, and Kolada's values as history."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_heby.later_models import EDITION_2019
from govmodel_heby.model import EDITION_2016 as MODEL
from govmodel_heby.stated import VISION
from govmodel_sweden import is_kolada_id

EXAMPLE = Path(__file__).parents[3] / "examples" / "heby-2016"
FILE = gm.read_plan(EXAMPLE / "plan.yaml", MODEL)
RESULTS = gm.read_results(EXAMPLE / "results.yaml")


def rows(year: int) -> dict[str, gm.Row]:
    """Follow the example up at the end of a year, by indicator."""
    found = gm.follow_up(FILE.plan, RESULTS, MODEL, at=date(year, 12, 31))
    return {row.element.id: row for row in found}


def test_the_example_breaks_no_rule_and_says_what_is_not_known() -> None:
    """No money is known, no target of the school's cost, and no quality of financial support."""
    findings = gm.check(FILE.plan, MODEL)
    assert [(finding.code, finding.element) for finding in findings] == [
        ("HEB109", "alla-amnen"),
        ("GM402", "grundskola-kostnad"),
        ("HEB107", "mindre-bistand"),
        ("HEB109", "mindre-bistand"),
    ]
    assert {finding.severity for finding in findings} == {gm.Severity.WARNING}
    assert gm.check_results(RESULTS, FILE.plan, MODEL) == ()


def test_the_history_is_kolada_s_to_the_last_digit() -> None:
    """Källa: Kolada. Heby's values of 2009–2012, rounded by nobody here."""
    assert RESULTS.of == "0331"
    known = [
        (each.indicator, str(each.period), str(each.value))
        for each in RESULTS.observations
        if each.value
    ]
    assert known == [
        ("alla-amnen-andel", "2009", "67.6329 %"),
        ("alla-amnen-andel", "2010", "70.94972 %"),
        ("alla-amnen-andel", "2011", "63.483146 %"),
        ("alla-amnen-andel", "2012", "74.358974 %"),
        ("bistand-kostnad", "2009", "1116.95994 kr_per_inhabitant"),
        ("bistand-kostnad", "2010", "1400.463309 kr_per_inhabitant"),
        ("bistand-kostnad", "2011", "1520.514162 kr_per_inhabitant"),
    ]
    for observation in RESULTS.observations:
        if observation.value:
            assert observation.source is not None
            assert observation.source.remark == "Källa: Kolada"
        else:
            assert (observation.source, observation.basis) == (None, gm.Basis.UNSPECIFIED)


def test_2016_has_no_data_and_is_not_failed_for_it() -> None:
    """A missing value says why it is missing; it is neither zero nor the value of 2012."""
    found = rows(2016)
    for indicator in ("alla-amnen-andel", "bistand-kostnad"):
        assert found[indicator].verdict is gm.Verdict.NO_DATA
        assert found[indicator].trend is gm.Trend.UNKNOWN
        assert found[indicator].due == date(2018, 12, 31)
    assert found["alla-amnen-andel"].reason("sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Uppgift saknas för 2016 (exemplets uppgifter ur Kolada slutar 2012); målet är minst 80 %."
    )
    assert found["grundskola-kostnad"].verdict is gm.Verdict.NOT_MEASURABLE


def test_at_the_end_of_2012_the_history_speaks() -> None:
    """More pupils reach the goals than the year before, and support costs more."""
    found = {name: (row.verdict, row.trend) for name, row in rows(2012).items() if row.course}
    assert found == {
        "alla-amnen-andel": ("not_due", "better"),
        "grundskola-kostnad": ("not_measurable", "unknown"),
        "bistand-kostnad": ("not_due", "worse"),
    }


def test_everything_but_the_vision_and_the_measures_is_assumed() -> None:
    """Targets too: no figure of Heby's own goals is known."""
    assumed = [element.id for element in FILE.plan if element.basis is gm.Basis.ASSUMED]
    assert assumed == [
        "skola",
        "egen-forsorjning",
        "alla-amnen",
        "studiestod",
        "mindre-bistand",
    ]
    assert FILE.plan[VISION.id].text == VISION.text
    measures = [element for element in FILE.plan if isinstance(element, gm.Indicator)]
    assert [measure.outside_id for measure in measures] == ["N15418", "N15006", "N31001"]
    for measure in measures:
        assert is_kolada_id(measure.outside_id or "")
        assert measure.source is not None
        assert str(measure.source.remark).startswith(
            "Källa: Kolada. Rubriken är läst i Koladas publika metadata, mars 2026. Riktningen är "
            "antagen."
        )
        assert {target.basis for target in measure.targets} <= {gm.Basis.ASSUMED}


def test_the_example_held_against_the_model_that_came_after_is_told_and_not_stopped() -> None:
    """None of its words is left there."""
    codes = [finding.code for finding in gm.check(FILE.plan, EDITION_2019)]
    assert codes.count("GM101") == len(FILE.plan)
    assert "HEB109" not in codes


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_the_plan_is_the_same_when_it_is_written_and_read_again(tmp_path: Path, name: str) -> None:
    """In either kind of file, its foci and editions included."""
    gm.write_plan(FILE.plan, tmp_path / name)
    assert gm.read_plan(tmp_path / name, MODEL).plan == FILE.plan


@pytest.mark.parametrize("name", ["results.yaml", "results.json"])
def test_the_results_are_the_same_when_they_are_written_and_read_again(
    tmp_path: Path, name: str
) -> None:
    """In either kind of file, the missing ones included."""
    gm.write_results(RESULTS, tmp_path / name)
    assert gm.read_results(tmp_path / name) == RESULTS


def test_the_budget_s_four_days_are_recorded_with_their_source() -> None:
    """In two steps, in June and in November of the year before; they break no law."""
    assert [(each.what, str(each.day), str(each.about)) for each in FILE.plan.events] == [
        ("budget-steg-1", "2015-06-17", "2016"),
        ("budget", "2015-11-24", "2016"),
        ("budget-steg-1", "2016-06-22", "2017"),
        ("budget", "2016-11-29", "2017"),
    ]
    for event in FILE.plan.events:
        assert event.by == "kf"
        assert event.source is not None
        assert event.source.where == "Kommunfullmäktiges budgetbeslut"
    assert {milestone.id for milestone in MODEL.milestones} == {
        event.what for event in FILE.plan.events
    }


def test_a_budget_in_january_instead_would_break_the_law_as_it_is_assumed_to_have_been() -> None:
    """That the rules look at the example's days."""
    events = tuple(
        evolve(each, day=date(2016, 1, 13)) if str(each.day) == "2015-11-24" else each
        for each in FILE.plan.events
    )
    (finding,) = [
        each
        for each in gm.check(evolve(FILE.plan, events=events), MODEL)
        if each.code.startswith("SE")
    ]
    assert (finding.code, finding.path) == ("SE202", ("events", 1))
    assert finding.text("sv") == (
        "Datum för budget avseende 2016 är enligt planen 2016-01-13; enligt lag är sista dagen "
        "2015-11-30, eller 2015-12-31 om det finns särskilda skäl (Kommunallagen (1991:900), "
        "8 kap.; antaget)."
    )
