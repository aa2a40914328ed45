"""One question to all: what is read off models, whatever their words."""

from datetime import date

import pytest
from attrs import evolve, frozen

import govmodel as gm

from toy import (
    ASSUMED,
    COMMITTEE,
    COUNCIL,
    CYCLES,
    HEAD,
    LEVELS,
    MODEL,
    UNIT,
    Chefsuppdrag,
    Enhetsuppdrag,
    Mal,
    Matt,
    Namnduppdrag,
    Omrade,
)

DERIVED, STATED, UNSPECIFIED = gm.Basis.DERIVED, gm.Basis.STATED, gm.Basis.UNSPECIFIED
SOURCE = gm.Source(title="Styrmodell")


@frozen(kw_only=True)
class Vision(gm.Goal):
    """What is longed for."""

    word = "vision"


@frozen(kw_only=True)
class Delmal(gm.Goal):
    """A goal of somebody's own, below an assignment."""

    word = "delmål"


def answers(concept: gm.Concept, *models: gm.GovernanceModel) -> list[list[tuple[object, ...]]]:
    """Ask one thing and keep what is said."""
    asked = next(each for each in gm.compare(models) if each.concept is concept)
    return [[(entry.about, entry.said, entry.basis) for entry in each] for each in asked.answers]


def with_levels(*levels: gm.Level) -> gm.GovernanceModel:
    """Replace the toy model's levels by kind, and put new ones at the top."""
    new = {level.kind: level for level in levels}
    kept = tuple(new.pop(level.kind, level) for level in LEVELS)
    return evolve(MODEL, levels=(*new.values(), *kept))


def test_every_concept_is_asked_of_every_model() -> None:
    """In the concepts' order and the models'."""
    found = gm.compare((MODEL, MODEL, MODEL))
    assert [each.concept for each in found] == list(gm.Concept)
    assert {len(each.answers) for each in found} == {3}


def test_of_no_models_nothing_is_said() -> None:
    """The questions are still there."""
    assert [each.answers for each in gm.compare(())] == [()] * 8


def test_a_goal_that_no_indicator_measures_sets_the_direction() -> None:
    """Who decides it may be open."""
    goal = evolve(LEVELS[1], serves=(Omrade, Mal, Vision), basis=ASSUMED)
    stated = evolve(LEVELS[5], source=SOURCE, basis=STATED)
    model = with_levels(gm.Level(kind=Vision, source=SOURCE), goal, stated)
    assert answers(gm.Concept.DIRECTION, model) == [[(Vision, (), UNSPECIFIED)]]
    assert answers(gm.Concept.MEASURABLE, model) == [[(Mal, (COUNCIL,), ASSUMED)]]


def test_a_goal_that_is_only_assumed_to_be_measured_sets_the_direction_too() -> None:
    """The toy's measures are assumed: its goal is named on both sides."""
    said = [[(Mal, (COUNCIL,), ASSUMED)]]
    assert answers(gm.Concept.DIRECTION, MODEL) == said
    assert answers(gm.Concept.MEASURABLE, MODEL) == said


def test_a_goal_below_an_assignment_does_not_set_the_direction() -> None:
    """However far below it hangs."""
    part = gm.Level(kind=Delmal, serves=(Vision,), basis=ASSUMED)
    vision = gm.Level(kind=Vision, serves=(Enhetsuppdrag,), basis=ASSUMED)
    model = with_levels(part, vision)
    assert answers(gm.Concept.DIRECTION, model) == [[(Mal, (COUNCIL,), ASSUMED)]]


def test_goals_that_serve_each_other_do_not_go_round_for_ever() -> None:
    """The toy's goals may serve goals."""
    vision = gm.Level(kind=Vision, serves=(Delmal,), basis=ASSUMED)
    part = gm.Level(kind=Delmal, serves=(Vision,), decided_by=(HEAD,), basis=DERIVED, source=SOURCE)
    assert answers(gm.Concept.DIRECTION, with_levels(vision, part)) == [
        [(Vision, (), UNSPECIFIED), (Delmal, (HEAD,), DERIVED), (Mal, (COUNCIL,), ASSUMED)]
    ]


def test_how_long_goals_hold_is_what_their_levels_say() -> None:
    """Areas, assignments and indicators are not asked."""
    four = gm.Horizon(at_most=4)
    model = with_levels(gm.Level(kind=Vision, horizon=four, basis=ASSUMED))
    assert answers(gm.Concept.HORIZON, model) == [
        [(Vision, (four,), ASSUMED), (Mal, (), UNSPECIFIED)]
    ]


def test_who_carries_it_out_are_the_owners_of_assignments() -> None:
    """Each assignment's own."""
    assert answers(gm.Concept.CARRIED_OUT, MODEL) == [
        [
            (Namnduppdrag, (COMMITTEE,), ASSUMED),
            (Chefsuppdrag, (HEAD,), ASSUMED),
            (Enhetsuppdrag, (UNIT,), ASSUMED),
        ]
    ]


def test_who_does_what_nobody_is_said_to_answer_for_is_left_open() -> None:
    """It is no answer to who carries things out."""
    head = evolve(LEVELS[3], owners=(), absent_in=None)
    assert [about for about, _, _ in answers(gm.Concept.CARRIED_OUT, with_levels(head))[0]] == [
        Namnduppdrag,
        Enhetsuppdrag,
    ]


def test_what_is_derived_are_papers_that_are_compiled() -> None:
    """A paper that merely holds something is not."""
    held = gm.Document(id="a", name="plan", holds=(Mal,), basis=ASSUMED)
    compiled = gm.Document(id="b", name="budget", derived_from=(Mal,), source=SOURCE)
    model = evolve(MODEL, documents=(held, compiled))
    assert answers(gm.Concept.DERIVED, model) == [[(compiled, (Mal,), STATED)]]


def test_results_are_judged_by_indicators_and_in_grades() -> None:
    """A scale's grades come after what is measured."""
    grade = gm.Grade(verdict=gm.Verdict.REACHED, word="Ja")
    model = evolve(MODEL, scale=gm.Scale(grades=(grade,)))
    measured = (Matt, (Mal,), ASSUMED)
    assert answers(gm.Concept.JUDGED, model, MODEL) == [
        [measured, (grade, (gm.Verdict.REACHED,), STATED)],
        [measured],
    ]


def test_from_which_share_a_target_is_partly_reached_is_told_with_the_grade_for_it() -> None:
    """Or by itself, where there is no such grade."""
    share = gm.Amount.parse("80 %")
    partly = gm.Grade(verdict=gm.Verdict.PARTLY, word="Delvis uppfyllt")
    done = gm.Grade(verdict=gm.Verdict.REACHED, word="Helt uppfyllt")
    graded = evolve(MODEL, scale=gm.Scale(grades=(done, partly), partly_from=share))
    bare = evolve(MODEL, scale=gm.Scale(grades=(done,), partly_from=share))
    never = evolve(MODEL, scale=gm.Scale(grades=(done, partly)))
    measured = (Matt, (Mal,), ASSUMED)
    assert answers(gm.Concept.JUDGED, graded, bare, never) == [
        [
            measured,
            (done, (gm.Verdict.REACHED,), STATED),
            (partly, (gm.Verdict.PARTLY, share), STATED),
        ],
        [
            measured,
            (done, (gm.Verdict.REACHED,), STATED),
            (None, (gm.Verdict.PARTLY, share), STATED),
        ],
        [
            measured,
            (done, (gm.Verdict.REACHED,), STATED),
            (partly, (gm.Verdict.PARTLY,), STATED),
        ],
    ]


def test_how_assignments_are_graded_and_goals_concluded_on_is_told_last() -> None:
    """A grade of an assignment stands for how far it has come, and others for what they say."""
    grades = [
        gm.Grade(verdict=verdict, word=verdict.value)
        for verdict in (
            gm.Verdict.REACHED,
            gm.Verdict.PARTLY,
            gm.Verdict.NOT_REACHED,
            gm.Verdict.NO_DATA,
        )
    ]
    model = evolve(MODEL, assignment_scale=gm.Scale(grades=tuple(grades)), upwards=gm.all_reached)
    assert answers(gm.Concept.JUDGED, model) == [
        [
            (Matt, (Mal,), ASSUMED),
            (grades[0], (gm.State.DONE,), STATED),
            (grades[1], (gm.State.PARTLY,), STATED),
            (grades[2], (gm.State.NOT_DONE,), STATED),
            (grades[3], (gm.Verdict.NO_DATA,), STATED),
            (None, (gm.all_reached,), STATED),
        ]
    ]


def test_reviews_are_told_with_their_days_or_why_they_have_none() -> None:
    """Days are those of the model's first year."""
    watched = gm.Continuous(id="l", name="löpande", subject="mål", basis=ASSUMED)
    sometime = gm.Undated(id="n", name="någon gång", subject="mål", basis=ASSUMED)
    model = evolve(MODEL, cycles=(CYCLES[0], watched, sometime))
    assert answers(gm.Concept.REVIEWED, model) == [
        [
            (
                CYCLES[0],
                (date(2024, 4, 30), date(2024, 8, 31), date(2024, 12, 31)),
                ASSUMED,
            ),
            (watched, (gm.Days.CONTINUOUS,), ASSUMED),
            (sometime, (gm.Days.UNSPECIFIED,), ASSUMED),
        ]
    ]


def test_a_review_that_does_not_come_every_year_is_told_with_its_years() -> None:
    """It would otherwise seem to be told without a day in the model's first year."""
    evaluation = gm.EveryYears(
        id="u", name="u", subject="mål", closing=date(2026, 10, 14), years=4, basis=ASSUMED
    )
    audit = gm.OneOff(id="g", name="g", subject="mål", dates=(date(2030, 3, 31),), basis=ASSUMED)
    assert answers(gm.Concept.REVIEWED, evolve(MODEL, cycles=(evaluation, audit))) == [
        [
            (evaluation, (gm.ClosingDay(day=date(2026, 10, 14), years=4),), ASSUMED),
            (audit, (gm.ClosingDay(day=date(2030, 3, 31)),), ASSUMED),
        ]
    ]


def test_a_review_at_meetings_is_told_with_those_who_meet() -> None:
    """After why it has no days of its own."""
    at_meetings = gm.Continuous(
        id="m", name="m", subject="mål", meetings_of=(COMMITTEE, COUNCIL), basis=ASSUMED
    )
    assert answers(gm.Concept.REVIEWED, evolve(MODEL, cycles=(at_meetings,))) == [
        [(at_meetings, (gm.Days.CONTINUOUS, COMMITTEE, COUNCIL), ASSUMED)]
    ]


def test_what_the_sources_leave_open_is_listed_word_by_word() -> None:
    """Of words, papers, reviews and the scale."""
    open_paper = gm.Document(id="a", name="plan", basis=ASSUMED)
    written = gm.Document(id="b", name="budget", by=(COUNCIL,), basis=ASSUMED)
    watched = gm.Continuous(id="l", name="löpande", subject="mål", basis=ASSUMED)
    sometime = gm.Undated(id="n", name="n", subject="mål", by=(HEAD,), basis=ASSUMED)
    told = evolve(
        CYCLES[1],
        by=(HEAD,),
        readers=(COUNCIL,),
        due=gm.MonthsAfter(months=2),
        due_basis=ASSUMED,
    )
    goal = evolve(LEVELS[1], horizon=gm.Horizon(at_most=4))
    head = evolve(LEVELS[3], owners=(), absent_in=None, decided_by=(COMMITTEE,))
    levels = with_levels(gm.Level(kind=Vision, basis=ASSUMED), goal, head).levels
    model = evolve(
        MODEL,
        levels=levels,
        documents=(open_paper, written),
        cycles=(watched, sometime, told, CYCLES[0]),
        scale=gm.Scale(grades=()),
    )
    silence = gm.Silence
    assert answers(gm.Concept.OPEN, model) == [
        [
            (Vision, (silence.DECIDED_BY, silence.HORIZON), UNSPECIFIED),
            (Namnduppdrag, (silence.DECIDED_BY,), UNSPECIFIED),
            (Chefsuppdrag, (silence.OWNERS,), UNSPECIFIED),
            (Enhetsuppdrag, (silence.DECIDED_BY,), UNSPECIFIED),
            (open_paper, (silence.BY,), UNSPECIFIED),
            (watched, (silence.OWNERS, silence.READERS), UNSPECIFIED),
            (
                sometime,
                (silence.CLOSINGS, silence.COVERS, silence.DUE, silence.READERS),
                UNSPECIFIED,
            ),
            (CYCLES[0], (silence.COVERS, silence.DUE, silence.OWNERS), UNSPECIFIED),
        ]
    ]
    assert answers(gm.Concept.OPEN, MODEL)[0][-1] == (None, (silence.SCALE,), UNSPECIFIED)


@pytest.mark.parametrize("value", [*gm.Concept, *gm.Silence], ids=repr)
def test_every_question_and_silence_has_words_in_both_languages(
    value: gm.Concept | gm.Silence,
) -> None:
    """They are what a table's headings and cells are made of."""
    assert gm.text(value, "sv") != gm.text(value, "en")
