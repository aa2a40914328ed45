"""Scales as municipalities print them: words, signs and colours."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve, frozen

import govmodel as gm
import govmodel_sweden as sweden

SCALES = {
    name: getattr(sweden, name)
    for name in sweden.__all__
    if isinstance(getattr(sweden, name), gm.Scale)
}

PRINTED = {
    # the scale: verdict, what is printed, colour
    "TRAFFIC_LIGHTS": [
        ("reached", "● Uppnått", "grönt"),
        ("partly", "▲ Delvis uppnått", "gult"),
        ("not_reached", "■ Ej uppnått", "rött"),
    ],
    "TRAFFIC_LIGHTS_WITH_WHITE": [
        ("reached", "● Uppnått", "grönt"),
        ("partly", "▲ Delvis uppnått", "gult"),
        ("not_reached", "■ Ej uppnått", "rött"),
        ("not_measurable", "□ Ej mätbart", "vitt"),
    ],
    "FACES": [
        ("reached", "🙂 Uppnått", "grönt"),
        ("partly", "😐 Delvis uppnått", "gult"),
        ("not_reached", "🙁 Ej uppnått", "rött"),
    ],
    "FULFILMENT": [
        ("reached", "● Helt uppfyllt", None),
        ("partly", "◐ Delvis uppfyllt", None),
        ("not_reached", "○ Ej uppfyllt", None),
    ],
    "YES_NO": [("reached", "✓ Ja", None), ("not_reached", "✗ Nej", None)],
    "POINTS": [
        ("reached", "● Uppnått", None),
        ("partly", "◐ Delvis uppnått", None),
        ("not_reached", "○ Ej uppnått", None),
    ],
    "FINISHED": [
        ("reached", "✓ Klart", None),
        ("partly", "✗ Ej klart", None),
        ("not_due", "✗ Ej klart", None),
        ("not_reached", "✗ Ej klart", None),
    ],
}


@frozen(kw_only=True)
class Matt(gm.Indicator):
    """What is measured."""

    word = "mått"


@frozen(kw_only=True)
class Uppdrag(gm.Assignment):
    """What somebody is told to do."""

    word = "uppdrag"


MODEL = gm.GovernanceModel(
    name="exempelby",
    edition="2024",
    municipality="Exempelby",
    code="9999",
    language="sv",
    valid=gm.Period.years(2024),
    levels=tuple(gm.Level(kind=kind, basis=gm.Basis.ASSUMED) for kind in (Matt, Uppdrag)),
)
YEAR = gm.Period.years(2024)
END = date(2024, 12, 31)
MEASURE = Matt(
    id="k1",
    text="Andel nöjda",
    unit="%",
    targets=(gm.AtLeast(value=gm.Amount(50, "%"), period=YEAR),),
)
UNMEASURED = Matt(id="k2", text="Trivsel", targets=(gm.Qualitative(period=YEAR),))


def followed(scale: gm.Scale, share: str) -> dict[str, gm.Row]:
    """Follow up a measure with 50 % as its target, and one that no measuring can tell of."""
    seen = gm.Observation(indicator="k1", period=YEAR, value=gm.Amount.parse(share))
    plan = gm.Plan(model=MODEL.id, period=YEAR, elements=(MEASURE, UNMEASURED))
    results = gm.Results(of="9999", observations=(seen,))
    rows = gm.follow_up(plan, results, evolve(MODEL, scale=scale), at=END)
    return {row.element.id: row for row in rows}


@pytest.mark.parametrize("name", PRINTED)
def test_a_scale_prints_these_words_signs_and_colours(name: str) -> None:
    """Each word is written as a council secretary writes it."""
    printed = [
        (
            grade.verdict.value,
            str(grade),
            None if grade.colour is None else gm.text(grade.colour, "sv"),
        )
        for grade in SCALES[name].grades
    ]
    assert printed == PRINTED[name]


def test_every_scale_is_among_those_that_are_quoted() -> None:
    """So that one that is added is not forgotten."""
    assert SCALES.keys() == PRINTED.keys()


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_what_has_another_word_has_another_sign(scale: gm.Scale) -> None:
    """No grade is told from another by its colour alone."""
    assert all(grade.symbol and grade.word for grade in scale.grades)
    said = {(grade.symbol, grade.word) for grade in scale.grades}
    assert len(said) == len({grade.symbol for grade in scale.grades})
    assert len(said) == len({grade.word for grade in scale.grades})


def test_points_are_two_one_and_none() -> None:
    """Zero points are points."""
    assert [grade.points for grade in sweden.POINTS.grades] == [Decimal(2), Decimal(1), Decimal(0)]


def test_no_scale_decides_by_itself_from_where_on_a_target_is_partly_reached() -> None:
    """That is for the model to say."""
    assert {scale.partly_from for scale in SCALES.values()} == {None}


@pytest.mark.parametrize(
    ("outcome", "printed"),
    [
        ("50 %", "● Uppnått"),
        ("49,9 %", "▲ Delvis uppnått"),
        ("40 %", "▲ Delvis uppnått"),
        ("39,9 %", "■ Ej uppnått"),
    ],
)
def test_with_a_threshold_a_target_is_partly_reached_from_80_percent_of_it(
    outcome: str, printed: str
) -> None:
    """Four fifths of 50 % are 40 %."""
    scale = evolve(sweden.TRAFFIC_LIGHTS, partly_from=sweden.PARTLY_FROM_80)
    assert str(followed(scale, outcome)["k1"].grade) == printed


def test_what_cannot_be_measured_is_white_where_there_is_a_white_and_else_has_no_colour() -> None:
    """It is never red."""
    white = followed(sweden.TRAFFIC_LIGHTS_WITH_WHITE, "50 %")["k2"].grade
    plain = followed(sweden.TRAFFIC_LIGHTS, "50 %")["k2"].grade
    assert white == sweden.WHITE
    assert plain == gm.Grade(verdict=gm.Verdict.NOT_MEASURABLE, word="Ej mätbart")


def test_partly_and_cannot_be_judged_stay_apart_where_a_scale_prints_one_sign_for_both() -> None:
    """The page says the same of both; verdict, reason and count do not."""
    partly = gm.Grade(verdict=gm.Verdict.PARTLY, word="Delvis uppnått eller svårbedömt", symbol="▲")
    one_sign = gm.Scale(
        grades=(partly, evolve(partly, verdict=gm.Verdict.NOT_MEASURABLE)),
        partly_from=sweden.PARTLY_FROM_80,
    )
    rows = followed(one_sign, "40 %")
    assert {str(row.grade) for row in rows.values()} == {"▲ Delvis uppnått eller svårbedömt"}
    assert rows["k1"].verdict is gm.Verdict.PARTLY
    assert rows["k2"].verdict is gm.Verdict.NOT_MEASURABLE
    assert rows["k1"].reason("sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Indikatorn har delvis nått målvärdet (högst 20 % återstår): utfallet är 40 % (2024), målet "
        "är minst 50 % senast 2024-12-31."
    )
    assert rows["k2"].reason("sv") == "Kan inte bedömas genom mätning: målet är kvalitativt."
    assert gm.tally(rows.values()) == {
        "indicator": {gm.Verdict.PARTLY: 1, gm.Verdict.NOT_MEASURABLE: 1}
    }


@pytest.mark.parametrize(
    ("state", "due", "verdict", "printed"),
    [
        (gm.State.DONE, END, "reached", "✓ Klart"),
        (gm.State.PARTLY, END, "partly", "✗ Ej klart"),
        (gm.State.NOT_DONE, END, "not_reached", "✗ Ej klart"),
        (gm.State.PARTLY, date(2025, 1, 1), "not_due", "✗ Ej klart"),
        (gm.State.NOT_DONE, None, "not_due", "✗ Ej klart"),
    ],
)
def test_an_assignment_is_finished_or_not(
    state: gm.State, due: date | None, verdict: str, printed: str
) -> None:
    """What is late and what need not be finished yet are printed alike, and are not the same."""
    plan = gm.Plan(model=MODEL.id, period=YEAR, elements=(Uppdrag(id="u1", text="Utred", due=due),))
    told = gm.Progress(assignment="u1", at=END, state=state)
    model = evolve(MODEL, scale=sweden.TRAFFIC_LIGHTS, assignment_scale=sweden.FINISHED)
    (row,) = gm.follow_up(plan, gm.Results(of="9999", progress=(told,)), model, at=END)
    assert (row.verdict, str(row.grade)) == (verdict, printed)


def test_hard_to_judge_can_be_added_to_any_scale() -> None:
    """Where a municipality says so."""
    scale = evolve(sweden.FULFILMENT, grades=(*sweden.FULFILMENT.grades, sweden.HARD_TO_JUDGE))
    assert str(followed(scale, "50 %")["k2"].grade) == "? Svårbedömt"
