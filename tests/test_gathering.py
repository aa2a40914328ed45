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
    return [each.evidence for each in found if each.question is question]


def texts(question: gm.Question, *asked: object, language: str = "sv") -> list[str]:
    """Give the sentences alone."""
    return [each.text for each in on(question, *asked, language=language)]  # type: ignore[arg-type]


def test_evidence_stands_with_the_areas_that_ask_for_it() -> None:
    """Question by question, each piece once, also where two areas ask for it."""
    found = gm.gather_evidence(PROBE, PLAN, MODEL)
    assert [
        (each.evidence.id, each.question.value, [area.id for area in each.areas]) for each in found
    ] == [
        ("goals-1", "goals", ["mal", "styrning"]),
        ("goals-2", "goals", ["mal", "styrning"]),
        ("reporting-1", "reporting", ["styrning"]),
        ("reporting-2", "reporting", ["styrning"]),
        ("reporting-3", "reporting", ["styrning"]),
        ("deviations-1", "deviations", ["styrning"]),
        ("deviations-2", "deviations", ["styrning"]),
    ]
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


def test_what_was_counted_in_a_plan_is_derived_from_the_plan() -> None:
    """A reader can look it up, and see for which days it is."""
    for each in on(gm.Question.GOALS):
        assert (each.basis, each.source) == (gm.Basis.DERIVED, SOURCE)
        assert each.period == PLAN.period


def test_a_plan_without_a_source_is_cited_by_its_title_if_it_has_one() -> None:
    """Nothing else is known of it."""
    untold = evolve(PLAN, source=None)
    (goals, _) = on(gm.Question.GOALS, untold)
    assert goals.source == gm.Source(title="Exempelby 2024–2027")
    (goals, _) = on(gm.Question.GOALS, evolve(untold, title=""))
    assert goals.source is None


def test_only_words_of_the_model_are_counted() -> None:
    """Of another model's indicators nobody can tell whether they are complete."""
    stranger = evolve(MODEL, levels=MODEL.levels[:2])
    assert texts(gm.Question.GOALS, PLAN, stranger) == [
        "Mål med en indikator, direkt eller genom mål under dem: 0 av 1. Utan indikator: laslust.",
        "Planen har inga indikatorer.",
    ]


def test_every_review_is_told_with_who_answers_for_it_and_who_receives_it() -> None:
    """What the source does not say is said to be unsaid."""
    assert texts(gm.Question.REPORTING) == [
        "Uppföljning: tertialrapport. Avser: mål. Ansvarar: anges inte i källan. Behandlas av: nämnd och kommunfullmäktige.",
        "Uppföljning: bokslut. Avser: ekonomi. Ansvarar: anges inte i källan. Behandlas av: anges inte i källan.",
        "Modellen, så som den är inläst, har ingen gemensam skala för hur mål bedöms.",
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
    assert evidence.period == MODEL.valid


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
    assert (said.basis, said.source, said.period) == (gm.Basis.STATED, SOURCE, MODEL.valid)


def test_a_model_without_reviews_says_so() -> None:
    """It is unspecified; no source can be cited for what is not there."""
    bare = evolve(MODEL, cycles=(), source=SOURCE)
    (said, scale) = on(gm.Question.REPORTING, PLAN, bare)
    assert said.text == "Modellen, så som den är inläst, har ingen uppföljning."
    for each in (said, scale, *on(gm.Question.DEVIATIONS, PLAN, bare)):
        assert (each.basis, each.source) == (gm.Basis.UNSPECIFIED, None)
        assert each.period == MODEL.valid
    assert texts(gm.Question.DEVIATIONS, PLAN, bare) == [
        "Modellen, så som den är inläst, har ingen avstämningsdag före årets slut 2024.",
        "Vad som ska göras vid en avvikelse beskrivs inte i modellen så som den är inläst; se styrmodellens egna dokument.",
    ]


def test_closings_before_the_end_of_the_plans_first_year_are_told_review_by_review() -> None:
    """One at its end comes too late to mend anything in it; each has its own source."""
    half = gm.MonthEnds(
        id="halvar",
        name="halvårsrapport",
        subject="ekonomi",
        months=(6,),
        source=SOURCE.at("s. 7"),
    )
    model = evolve(MODEL, cycles=(*CYCLES, half))
    (tertial, interim, left_open) = on(gm.Question.DEVIATIONS, PLAN, model)
    assert tertial.text == (
        "tertialrapport stäms av före årets slut 2024: 2024-04-30 och 2024-08-31."
    )
    assert (tertial.basis, tertial.source, tertial.period) == (gm.Basis.ASSUMED, None, MODEL.valid)
    assert interim.text == "halvårsrapport stäms av före årets slut 2024: 2024-06-30."
    assert (interim.basis, interim.source) == (gm.Basis.STATED, SOURCE.at("s. 7"))
    assert left_open.basis is gm.Basis.UNSPECIFIED
    assert texts(gm.Question.DEVIATIONS, language="en")[0] == (
        "four-monthly report closes before the end of the year 2024: 2024-04-30 and 2024-08-31."
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
            gm.Deviation(element="lasare", at=date(2025, 4, 29), analysis="Få böcker"),
        ),
    )
    said = on(gm.Question.DEVIATIONS, PLAN, MODEL, told)[1]
    assert said.text == (
        "Redovisade avvikelser: 3, för lasare och laslust. Med åtgärd: 2. Med ansvarig: 1. "
        "Med slutdatum: 1."
    )
    assert said.period == gm.Period(first=date(2025, 4, 29), last=date(2025, 8, 31))
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
        evidence=tuple(each.evidence for each in found),
    )
    assert "GM714" not in {each.code for each in gm.check_evaluation(evaluation, PROBE)}
    assert len(evaluation.evidence) == len(found) == 7
    assert all(visible(each.text) == each.text for each in evaluation.evidence)
