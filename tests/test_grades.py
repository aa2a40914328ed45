"""What a municipality says for a verdict, and what that verdict says of an assignment."""

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.grades import stands_for

import toy


@pytest.mark.parametrize(
    ("verdict", "goal", "assignment"),
    [
        (gm.Verdict.REACHED, "Uppnått", "Genomfört"),
        (gm.Verdict.PARTLY, "Delvis uppnått", "Delvis genomfört"),
        (gm.Verdict.NOT_REACHED, "Ej uppnått", "Ej genomfört"),
        (gm.Verdict.NOT_DUE, "Ännu inte aktuellt", "Ännu inte aktuellt"),
        (gm.Verdict.NO_DATA, "Uppgift saknas", "Uppgift saknas"),
    ],
)
def test_goals_are_reached_and_assignments_carried_out(
    verdict: gm.Verdict, goal: str, assignment: str
) -> None:
    """Where the model has no word of its own."""
    assert gm.grade_of(verdict, toy.Mal, toy.MODEL).word == goal
    assert gm.grade_of(verdict, toy.Matt, toy.MODEL).word == goal
    assert gm.grade_of(verdict, toy.Namnduppdrag, toy.MODEL).word == assignment


def test_assignments_have_a_scale_of_their_own() -> None:
    """The scale of goals is not theirs."""
    done = gm.Grade(verdict=gm.Verdict.REACHED, word="Klart")
    good = gm.Grade(verdict=gm.Verdict.REACHED, word="Helt uppfyllt")
    model = evolve(toy.MODEL, scale=gm.Scale(grades=(good,)))
    assert gm.grade_of(gm.Verdict.REACHED, toy.Namnduppdrag, model).word == "Genomfört"
    both = evolve(model, assignment_scale=gm.Scale(grades=(done,)))
    assert gm.grade_of(gm.Verdict.REACHED, toy.Namnduppdrag, both) is done
    assert gm.grade_of(gm.Verdict.REACHED, toy.Mal, both) is good


def test_a_verdict_on_an_assignment_tells_how_far_it_has_come() -> None:
    """On anything else it is itself."""
    assert stands_for(gm.Verdict.PARTLY, toy.Namnduppdrag) is gm.State.PARTLY
    assert stands_for(gm.Verdict.NOT_DUE, toy.Namnduppdrag) is gm.Verdict.NOT_DUE
    assert stands_for(gm.Verdict.PARTLY, toy.Mal) is gm.Verdict.PARTLY
