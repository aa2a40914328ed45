"""What a plan and its model have to say on an instrument's questions."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.cli.plain import visible

from toy import ASSUMED, CYCLES, GOAL, MEASURE, MODEL, PLAN, SOURCE, Matt, plan_with

AREAS = (
    gm.AssessedArea(id="dialog", name="Dialog", basis=ASSUMED),
    gm.AssessedArea(id="mal", name="Mål", questions=(gm.Question.GOALS,), basis=ASSUMED),
    gm.AssessedArea(
        id="styrning",
        name="Styrning",
        questions=(gm.Question.REPORTING, gm.Question.DEVIATIONS, gm.Question.GOALS),
        basis=ASSUMED,
    ),
)
PROBE = gm.Instrument(name="prov", edition="1", title="Prov", language="sv", areas=AREAS)


def on(
    question: gm.Question,
    plan: gm.Plan = PLAN,
    model: gm.GovernanceModel = MODEL,
    results: gm.Results | None = None,
    *,
    language: str = "sv",
) -> list[gm.Evidence]:
    """Gather what there is on one question."""
    found = gm.gather_evidence(PROBE, plan, model, results, language=language)
    return [each.evidence for each in found if each.question is question and each.area.id != "mal"]


def texts(question: gm.Question, *asked: object, language: str = "sv") -> list[str]:
    """Give the sentences alone."""
    return [each.text for each in on(question, *asked, language=language)]  # type: ignore[arg-type]


def test_evidence_stands_with_the_areas_that_ask_for_it_in_their_order() -> None:
    """An area that asks nothing gets none; a question that two ask is answered in both alike."""
    found = gm.gather_evidence(PROBE, PLAN, MODEL)
    assert [(each.area.id, each.question.value, each.evidence.id) for each in found] == [
        ("mal", "goals", "goals-1"),
        ("mal", "goals", "goals-2"),
        ("styrning", "reporting", "reporting-1"),
        ("styrning", "reporting", "reporting-2"),
        ("styrning", "reporting", "reporting-3"),
        ("styrning", "deviations", "deviations-1"),
        ("styrning", "deviations", "deviations-2"),
        ("styrning", "goals", "goals-1"),
        ("styrning", "goals", "goals-2"),
    ]
    assert found[0].evidence == found[-2].evidence
    assert {each.evidence.kind for each in found} == {gm.EvidenceKind.DOCUMENTS}


def test_an_instrument_that_asks_nothing_gets_nothing() -> None:
    """Nobody gathers what nobody asks for."""
    silent = evolve(PROBE, areas=AREAS[:1])
    assert gm.gather_evidence(silent, PLAN, MODEL) == ()


def test_the_sentences_are_in_the_models_language_unless_another_is_asked_for() -> None:
    """A Swedish model speaks Swedish."""
    (first, *_) = gm.gather_evidence(PROBE, PLAN, MODEL)
    assert first.evidence.text == (
        "Mål med en indikator, direkt eller genom mål under dem: 1 av 1."
    )
    assert texts(gm.Question.GOALS, language="en")[0] == (
        "Goals with an indicator, directly or through goals below them: 1 of 1."
    )


def test_goals_that_nothing_measures_and_indicators_that_cannot_be_judged_are_named() -> None:
    """A goal is measured also through a goal below it."""
    plan = plan_with(
        evolve(GOAL, id="overst", serves=("skola",)),
        evolve(GOAL, id="laslust", serves=("skola", "overst")),
        evolve(GOAL, id="sjoar"),
        evolve(GOAL, id="parker"),
        Matt(id="tomt", text="Antal parker", serves=("laslust",)),
    )
    assert texts(gm.Question.GOALS, plan) == [
        "Mål med en indikator, direkt eller genom mål under dem: 2 av 4. Utan indikator: sjoar och parker.",
        "Indikatorer med målvärde, enhet, riktning och källa: 1 av 2. Ofullständiga: tomt.",
    ]
    assert texts(gm.Question.GOALS, plan, language="en") == [
        "Goals with an indicator, directly or through goals below them: 2 of 4. Without one: sjoar and parker.",
        "Indicators with a target, a unit, a direction and a source: 1 of 2. Incomplete: tomt.",
    ]


@pytest.mark.parametrize(
    "lack", [{"targets": ()}, {"unit": None}, {"direction": None}, {"source": None}]
)
def test_each_thing_that_an_indicator_lacks_makes_it_incomplete(lack: dict[str, Any]) -> None:
    """Without it nobody can judge it, or defend how it was judged."""
    plan = plan_with(evolve(MEASURE, **lack))
    assert texts(gm.Question.GOALS, plan)[1] == (
        "Indikatorer med målvärde, enhet, riktning och källa: 0 av 1. Ofullständiga: lasare."
    )


def test_what_is_wrong_with_an_indicator_otherwise_does_not_make_it_incomplete() -> None:
    """A target that contradicts it is found by a rule; it is all there."""
    wrong = evolve(MEASURE, direction=gm.Direction.LOWER)
    assert texts(gm.Question.GOALS, plan_with(wrong))[1] == (
        "Indikatorer med målvärde, enhet, riktning och källa: 1 av 1."
    )


def test_a_plan_without_goals_says_so() -> None:
    """And nothing of counts."""
    empty = evolve(PLAN, elements=())
    assert texts(gm.Question.GOALS, empty) == [
        "Planen har inga mål.",
        "Planen har inga indikatorer.",
    ]


def test_what_was_counted_in_a_plan_is_derived_from_the_plans_source() -> None:
    """A reader can look it up."""
    for each in on(gm.Question.GOALS):
        assert (each.basis, each.source) == (gm.Basis.DERIVED, SOURCE)


def test_every_review_is_told_with_who_answers_for_it_and_who_receives_it() -> None:
    """What the source does not say is said to be unsaid."""
    assert texts(gm.Question.REPORTING) == [
        "Uppföljning: tertialrapport. Avser: mål. Ansvarar: anges inte i källan. Behandlas av: nämnd och kommunfullmäktige.",
        "Uppföljning: bokslut. Avser: ekonomi. Ansvarar: anges inte i källan. Behandlas av: anges inte i källan.",
        "Styrmodellen anger ingen gemensam skala för hur mål bedöms.",
    ]
    (first, *_) = texts(gm.Question.REPORTING, language="en")
    assert first == (
        "Review: four-monthly report. Subject: goals. Answered for by: not stated in the source. "
        "Received by: committee and council."
    )


def test_a_review_keeps_its_own_source_and_basis() -> None:
    """It is as sure as the model is of it."""
    cited = evolve(CYCLES[0], source=SOURCE.at("s. 9"), basis=gm.Basis.STATED)
    (evidence, *_) = on(gm.Question.REPORTING, PLAN, evolve(MODEL, cycles=(cited,)))
    assert (evidence.basis, evidence.source) == (gm.Basis.STATED, SOURCE.at("s. 9"))


def test_a_common_scale_is_told_with_its_words_each_once() -> None:
    """Two verdicts may have one word."""
    scale = gm.Scale(
        grades=(
            gm.Grade(verdict=gm.Verdict.REACHED, word="Ja"),
            gm.Grade(verdict=gm.Verdict.PARTLY, word="Nej"),
            gm.Grade(verdict=gm.Verdict.NOT_REACHED, word="Nej"),
        )
    )
    said = on(gm.Question.REPORTING, PLAN, evolve(MODEL, scale=scale, source=SOURCE))[-1]
    assert said.text == "Målen bedöms på en gemensam skala: Ja och Nej."
    assert (said.basis, said.source) == (gm.Basis.STATED, SOURCE)


def test_a_model_without_reviews_says_so() -> None:
    """It is unspecified, and nothing is made up."""
    bare = evolve(MODEL, cycles=())
    (said, _) = on(gm.Question.REPORTING, PLAN, bare)
    assert said.text == "Styrmodellen anger ingen uppföljning."
    assert said.basis is gm.Basis.UNSPECIFIED
    assert texts(gm.Question.DEVIATIONS, PLAN, bare) == [
        "Styrmodellen anger ingen avstämningsdag före årets slut 2024.",
        "Vad som ska göras vid en avvikelse beskrivs inte här; se styrmodellens egna dokument.",
    ]


def test_closings_before_the_end_of_the_plans_first_year_are_told() -> None:
    """One at its end comes too late to mend anything in it."""
    (early, left_open) = on(gm.Question.DEVIATIONS)
    assert early.text == (
        "Avstämningar före årets slut 2024: tertialrapport 2024-04-30 och tertialrapport "
        "2024-08-31."
    )
    assert early.basis is gm.Basis.ASSUMED
    assert left_open.basis is gm.Basis.UNSPECIFIED
    assert texts(gm.Question.DEVIATIONS, language="en")[0] == (
        "Closings before the end of the year 2024: four-monthly report 2024-04-30 and "
        "four-monthly report 2024-08-31."
    )


def test_deviations_are_counted_with_what_is_done_about_them() -> None:
    """Who does it and until when; the evidence is of the days at which they were told."""
    told = gm.Results(
        of="9999",
        deviations=(
            gm.Deviation(
                element="lasare",
                at=date(2025, 8, 31),
                measure="Fler böcker",
                responsible="skolnamnden",
                due=date(2025, 12, 31),
            ),
            gm.Deviation(element="laslust", at=date(2025, 4, 30), measure="Fler bibliotekarier"),
            gm.Deviation(element="lasare", at=date(2025, 4, 30), analysis="Få böcker"),
        ),
    )
    said = on(gm.Question.DEVIATIONS, PLAN, MODEL, told)[1]
    assert said.text == (
        "Redovisade avvikelser: 3, för lasare och laslust. Med åtgärd: 2. Med ansvarig: 1. "
        "Med slutdatum: 1."
    )
    assert said.period == gm.Period(first=date(2025, 4, 30), last=date(2025, 8, 31))
    assert said.basis is gm.Basis.DERIVED


def test_results_without_deviations_say_so() -> None:
    """That none was told is not that there is none, so it has no days."""
    said = on(gm.Question.DEVIATIONS, PLAN, MODEL, gm.Results(of="9999"))[1]
    assert said.text == "Resultaten redovisar inga avvikelser."
    assert said.period is None


def test_gathered_evidence_can_stand_in_an_evaluation_and_has_no_points() -> None:
    """Points cite it by its id; how many there are is for those who assess."""
    found = gm.gather_evidence(PROBE, PLAN, MODEL)
    assert not hasattr(found[0], "points")
    evaluation = gm.Evaluation(
        instrument=PROBE.id,
        of="9999",
        period=gm.Period.years(2025),
        evidence=tuple({each.evidence.id: each.evidence for each in found}.values()),
    )
    assert len({each.id for each in evaluation.evidence}) == len(evaluation.evidence) == 7
    assert all(visible(each.text) == each.text for each in evaluation.evidence)
