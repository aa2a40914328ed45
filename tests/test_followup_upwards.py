"""Goals in a follow-up, where the model has a way to conclude on them: from the bottom up."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve

import govmodel as gm
from govmodel.errors import Phrase

import toy

END = date(2025, 12, 31)
YEAR = gm.Period.years(2025)
REACHED, PARTLY, NOT_REACHED = gm.Verdict.REACHED, gm.Verdict.PARTLY, gm.Verdict.NOT_REACHED
NO_DATA, SILENT = gm.Verdict.NO_DATA, gm.Verdict.NOT_COMBINED


def goal(goal_id: str, *serves: str) -> toy.Mal:
    """Make a goal."""
    return toy.Mal(id=goal_id, text=goal_id, serves=serves)


def measure(measure_id: str, *serves: str) -> toy.Matt:
    """Make a measure that should be at least 80 % in 2025."""
    return evolve(toy.MEASURE, id=measure_id, serves=serves)


def follow(
    *elements: gm.Element,
    upwards: object,
    judgements: tuple[gm.Judgement, ...] = (),
    **outcomes: str,
) -> dict[str, gm.Row]:
    """Follow up a plan of elements, with outcomes for 2025 by indicator."""
    plan = gm.Plan(model=toy.MODEL.id, period=toy.MODEL.valid, elements=elements)
    observations = tuple(
        gm.Observation(indicator=each, period=YEAR, value=gm.Amount.parse(value))
        for each, value in outcomes.items()
    )
    results = gm.Results(of="9999", observations=observations, judgements=judgements)
    model = evolve(toy.MODEL, upwards=upwards)  # type: ignore[arg-type]
    return {each.element.id: each for each in gm.follow_up(plan, results, model, at=END)}


def test_by_default_nothing_is_combined() -> None:
    """A model that brings no function has not decided that goals follow from anything."""
    assert toy.MODEL.upwards is None
    found = follow(goal("m"), measure("k", "m"), upwards=None, k="90 %")["m"]
    assert (found.verdict, found.grade.word) == ("not_combined", "Ingen sammanvägning")
    assert found.reason("sv") == (
        "Ingen sammanvägning: modellen anger inte hur målet bedöms utifrån det som ligger under det."
    )


def test_goals_are_concluded_on_from_the_bottom_up_in_whatever_order_they_stand() -> None:
    """Three levels: what is concluded below is what is concluded from above."""
    elements = (
        goal("topp"),
        goal("mitt", "topp"),
        goal("botten", "mitt"),
        measure("k", "botten"),
        measure("l", "mitt"),
    )
    for order in (elements, elements[::-1]):
        for outcome, verdict in (("80 %", REACHED), ("79 %", NOT_REACHED)):
            found = follow(*order, upwards=gm.all_reached, k=outcome, l="80 %")
            assert list(found) == [each.id for each in order]
            assert [found[each].verdict for each in ("botten", "mitt", "topp")] == [verdict] * 3
        missed = follow(*order, upwards=gm.all_reached, k="79 %", l="80 %")
        assert missed["mitt"].reason("sv") == "Inte allt under målet är uppnått: 1 av 2."
        assert str(missed["topp"].grade) == "Ej uppnått"


def test_a_goal_under_two_goals_counts_in_each() -> None:
    """It is concluded on once."""
    asked: list[str] = []

    def upwards(
        goal: gm.Goal, below: Sequence[gm.Row], judgements: Sequence[gm.Judgement]
    ) -> gm.Conclusion | None:
        asked.append(goal.id)
        return gm.all_reached(goal, below, judgements)

    found = follow(
        goal("a"),
        goal("b"),
        goal("under", "a", "b"),
        measure("k", "under"),
        measure("l", "b"),
        upwards=upwards,
        k="80 %",
        l="79 %",
    )
    assert [found[each].verdict for each in ("under", "a", "b")] == [REACHED, REACHED, NOT_REACHED]
    assert sorted(asked) == ["a", "b", "under"]


def test_a_goal_with_nothing_below_it_has_no_data() -> None:
    """With the ready-made ways; it is not reached because nothing failed."""
    weighing = gm.Weighing(indicators=2, judgement=1, trend=1, reached=75)
    for upwards in (gm.all_reached, gm.ShareReached(reached=1), weighing):
        found = follow(goal("m"), upwards=upwards)["m"]
        assert found.verdict is NO_DATA
        assert found.reason("sv") == "Uppgift saknas: inget under målet har bedömts."


def test_goals_in_a_circle_and_above_one_are_not_concluded_on() -> None:
    """They rest on each other; what stands beside and below is as it would be."""
    found = follow(
        goal("topp"),
        goal("a", "b", "topp"),
        goal("b", "a"),
        goal("sig", "sig"),
        goal("under", "a"),
        measure("k", "under", "topp"),
        goal("bredvid"),
        measure("l", "bredvid"),
        evolve(toy.COMMITTEE_TASK, id="u", serves=("v",)),
        evolve(toy.COMMITTEE_TASK, id="v", serves=("u",)),
        upwards=gm.all_reached,
        k="80 %",
        l="80 %",
    )
    for each in ("topp", "a", "b", "sig"):
        assert (found[each].verdict, found[each].grade.word) == (
            "not_combined",
            "Ingen sammanvägning",
        )
        assert found[each].reason("sv") == (
            "Ingen sammanvägning: målet ingår i en cirkel av kopplingar eller vilar på en."
        )
        assert found[each].reason("en") == (
            "Nothing is combined: the goal is in a circle of links, or rests on one."
        )
    assert found["under"].verdict is found["bredvid"].verdict is REACHED
    for each in ("u", "v"):
        assert found[each].reason("en") == (
            "Nothing has been reported on the assignment up to 2025-12-31."
        )


def test_a_way_of_one_s_own_may_say_nothing_or_anything() -> None:
    """It is given the goal, the rows of what serves it, in the plan's order, and its judgements."""
    own = gm.Judgement(element="m", at=END, verdict=PARTLY, by="kf")

    def by_council(
        goal: gm.Goal, below: Sequence[gm.Row], judgements: Sequence[gm.Judgement]
    ) -> gm.Conclusion | None:
        """Take the council's word."""
        if goal.id == "tyst":
            return None
        assert [each.element.id for each in below] == ["k", "u"]
        assert judgements == (own,)
        return gm.Conclusion(verdict=judgements[0].verdict, reason=Phrase("nothing"))

    found = follow(
        toy.AREA,
        goal("m"),
        goal("tyst"),
        measure("k", "m"),
        evolve(toy.COMMITTEE_TASK, id="u", serves=("m",)),
        evolve(toy.AREA, id="delområde", serves=("m",)),
        upwards=by_council,
        judgements=(own,),
    )
    assert (found["m"].verdict, found["m"].reason("sv")) == (PARTLY, "ingenting")
    assert (found["m"].judgements, found["m"].disputed) == ((own,), ())
    assert (found["tyst"].verdict, found["tyst"].grade.word) == (
        "not_combined",
        "Ingen sammanvägning",
    )
    assert found["tyst"].reason("sv") == (
        "Ingen sammanvägning: modellens sätt att väga samman säger inget om målet."
    )
    assert found["tyst"].reason("en") == (
        "Nothing is combined: the model's way to combine says nothing of the goal."
    )


def test_a_judgement_of_a_goal_stands_beside_what_is_concluded_on_it() -> None:
    """It is disputed, and what was concluded is not changed."""
    own = gm.Judgement(element="m", at=END, verdict=REACHED, by="kf")
    found = follow(
        goal("m"), measure("k", "m"), upwards=gm.all_reached, judgements=(own,), k="79 %"
    )["m"]
    assert (found.verdict, found.disputed) == (NOT_REACHED, (own,))


def test_what_is_concluded_on_a_goal_is_disputed_at_its_own_closing_only() -> None:
    """And only if something could be concluded that a judgement can differ from."""
    august = gm.Judgement(element="m", at=date(2025, 8, 31), verdict=REACHED, by="skolnamnden")
    winter = gm.Judgement(element="m", at=END, verdict=PARTLY, by="kf")
    elements, told = (goal("m"), measure("k", "m")), (august, winter)
    found = follow(*elements, upwards=gm.all_reached, judgements=told, k="79 %")["m"]
    assert (found.at, found.judgements, found.disputed) == (END, told, (winter,))
    unknown = follow(*elements, upwards=gm.all_reached, judgements=told)["m"]
    assert (unknown.verdict, unknown.disputed) == (NO_DATA, ())
    silent = follow(*elements, upwards=lambda *_: None, judgements=told, k="79 %")["m"]
    assert (silent.verdict, silent.disputed) == (SILENT, ())


def test_the_word_for_what_is_not_combined_is_told_in_the_model_s_language() -> None:
    """It is neither judged nor unknown: nothing is combined."""
    for language, word in (("sv", "Ingen sammanvägning"), ("en", "not combined")):
        model = evolve(toy.MODEL, language=language)
        grade = gm.grade_of(SILENT, toy.Mal, model)
        assert (gm.text(SILENT, language), grade.word) == (word, word)


def test_a_goal_is_graded_on_the_model_s_scale() -> None:
    """As an indicator is."""
    scale = gm.Scale(grades=(gm.Grade(verdict=REACHED, word="Helt uppfyllt", symbol="●"),))
    plan = gm.Plan(
        model=toy.MODEL.id, period=toy.MODEL.valid, elements=(goal("m"), measure("k", "m"))
    )
    seen = gm.Observation(indicator="k", period=YEAR, value=gm.Amount.parse("80 %"))
    results = gm.Results(of="9999", observations=(seen,))
    model = evolve(toy.MODEL, scale=scale, upwards=gm.all_reached)
    assert [str(each.grade) for each in gm.follow_up(plan, results, model, at=END)] == [
        "● Helt uppfyllt",
        "● Helt uppfyllt",
    ]
