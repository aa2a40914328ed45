"""What a model judges by, as people and programs are told it: grades, shares, conclusions."""

from decimal import Decimal

from attrs import evolve

import govmodel as gm
from govmodel.answers import comparisons as compared_data, models as models_data
from govmodel.cli import plain
from govmodel.cli.blocks import Page
from govmodel.cli.pages import comparisons, models

import toy


def own_way(*_: object) -> gm.Conclusion | None:
    """Take the council's word.

    And nobody else's.
    """
    return None


SCALE = gm.Scale(
    grades=(
        gm.Grade(
            verdict=gm.Verdict.REACHED,
            word="Helt",
            symbol="●",
            colour=gm.Colour.GREEN,
            points=Decimal(2),
        ),
        gm.Grade(verdict=gm.Verdict.PARTLY, word="Delvis", colour=gm.Colour.YELLOW),
        gm.Grade(verdict=gm.Verdict.NOT_REACHED, word="Inte", points=Decimal(0)),
    ),
    partly_from=gm.Amount.parse("80 %"),
)
FINISHED = gm.Scale(grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Klart", symbol="✓"),))
JUDGING = evolve(toy.MODEL, scale=SCALE, assignment_scale=FINISHED, upwards=own_way)
BARE = evolve(toy.MODEL, scale=gm.Scale(grades=SCALE.grades[2:]), upwards=gm.all_reached)


def read(page: Page) -> list[str]:
    """Write a page line by line, with single spaces."""
    lines = (" ".join(line.split()) for line in plain.lines(page))
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def after(heading: str, page: Page, count: int) -> list[str]:
    """Keep some lines after a heading."""
    lines = read(page)
    start = lines.index(heading) + 1
    return lines[start : start + count]


def test_colours_points_and_the_share_are_shown_beside_the_grades_in_swedish() -> None:
    """Zero points are points; a grade without a colour has none."""
    page = models.model(JUDGING, "sv")
    assert after("Bedömningsskala", page, 5) == [
        "Bedömning Betyder Färg Poäng",
        "● Helt Uppnått grönt 2",
        "Delvis Delvis uppnått gult",
        "Inte Ej uppnått 0",
        "Delvis uppnått från 80 % av målvärdet.",
    ]
    assert after("Bedömningsskala för uppdrag", page, 2) == [
        "Bedömning Betyder",
        "✓ Klart Genomfört",
    ]
    assert read(page).count("Delvis uppnått från 80 % av målvärdet.") == 1
    assert read(page)[-1] == "Sammanvägning: Take the council's word."


def test_colours_points_and_the_share_are_shown_beside_the_grades_in_english() -> None:
    """The municipality's own words are kept."""
    page = models.model(JUDGING, "en")
    assert after("Scale", page, 5) == [
        "Grade Means Colour Points",
        "● Helt reached green 2",
        "Delvis partly reached yellow",
        "Inte not reached 0",
        "Partly reached from 80 % of the target.",
    ]
    assert after("Scale of assignments", page, 2) == ["Grade Means", "✓ Klart done"]
    assert read(page)[-1] == "What concludes on goals: Take the council's word."


def test_of_what_a_model_does_not_have_nothing_is_shown() -> None:
    """No share, no scale for assignments, no way to conclude."""
    page = "\n".join(read(models.model(evolve(BARE, upwards=None), "sv")))
    assert "Bedömningsskala\nBedömning Betyder Poäng\nInte Ej uppnått 0" in page
    assert "Delvis uppnått från" not in page
    assert "uppdrag\nBedömning" not in page
    assert "Sammanvägning" not in page


def test_programs_are_given_colours_points_the_share_and_the_way() -> None:
    """Points are text, so that no digit is lost."""
    tree = models_data.model(JUDGING, "sv")
    assert tree["grades"] == [
        {"verdict": "reached", "word": "Helt", "symbol": "●", "colour": "green", "points": "2"},
        {"verdict": "partly", "word": "Delvis", "symbol": "", "colour": "yellow", "points": None},
        {"verdict": "not_reached", "word": "Inte", "symbol": "", "colour": None, "points": "0"},
    ]
    assert tree["partly_from"] == "80 %"
    assert tree["assignment_grades"] == [
        {"verdict": "reached", "word": "Klart", "symbol": "✓", "colour": None, "points": None}
    ]
    assert tree["upwards"] == "Take the council's word."
    bare = models_data.model(evolve(BARE, upwards=None), "sv")
    assert (bare["partly_from"], bare["assignment_grades"], bare["upwards"]) == (None, [], None)


def test_what_two_editions_judge_by_is_told_where_it_differs() -> None:
    """A way to conclude by what its docstring says, with what it was given."""
    new = evolve(
        BARE,
        scale=evolve(SCALE, partly_from=gm.Amount.parse("90 %")),
        assignment_scale=None,
        upwards=gm.ShareReached(reached=80),
    )
    found = gm.diff(JUDGING, new)
    lines = read(comparisons.diff((JUDGING, new), found, "sv"))
    assert lines[2:] == [
        "styrmodell exempelby delvis uppnått från 80 % 90 %",
        "styrmodell exempelby bedömningsskala för uppdrag ✓ Klart –",
        (
            "styrmodell exempelby sammanvägning Take the council's word. Hold a goal to be reached if so "
            "large a share of what is below it is; partly, if a smaller. (80, None)"
        ),
    ]
    tree = compared_data.diff((JUDGING, new), found)
    assert [(each["aspect"], each["before"], each["after"]) for each in tree["differences"]] == [
        ("partly_from", "80 %", "90 %"),
        ("assignment_grades", ["Klart"], []),
        (
            "upwards",
            "Take the council's word.",
            (
                "Hold a goal to be reached if so large a share of what is below it is; partly, if a "
                "smaller. (80, None)"
            ),
        ),
    ]


def test_what_several_models_judge_by_is_told_side_by_side() -> None:
    """From which share, for assignments what has been done, and how goals are concluded on."""
    found = tuple(each for each in gm.compare((JUDGING,)) if each.concept is gm.Concept.JUDGED)
    said = " ".join(read(comparisons.compare((JUDGING,), found, "sv")))
    for each in (
        "● Helt: Uppnått",
        "Delvis: Delvis uppnått, från 80 % av målvärdet",
        "Inte: Ej uppnått",
        "✓ Klart: Genomfört",
        "Take the council's word.",
    ):
        assert each in said
    tree = compared_data.compare((JUDGING,), found)
    answers = tree["concepts"][0]["answers"][0]
    assert [each["said"] for each in answers[1:]] == [
        ["reached"],
        ["partly", "80 %"],
        ["not_reached"],
        ["done"],
        ["Take the council's word."],
    ]


def test_a_way_to_conclude_without_a_docstring_is_told_by_its_name() -> None:
    """There is nothing else to tell it by."""

    def nameless(*_: object) -> gm.Conclusion | None:
        return None

    assert models_data.model(evolve(BARE, upwards=nameless), "sv")["upwards"] == "nameless"
