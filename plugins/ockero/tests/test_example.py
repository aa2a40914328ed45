"""The shipped example: Öckerö's real overall goals of 2011–2014, and a chain of uppdrag made up."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_ockero.later_models import EDITION_2019, EDITION_2023
from govmodel_ockero.model import EDITION_2011 as MODEL
from govmodel_ockero.words import UPPDRAG, OvergripandeMal

EXAMPLE = Path(__file__).parents[3] / "examples" / "ockero-2011-2014"
FILE = gm.read_plan(EXAMPLE / "plan.yaml", MODEL)
PLAN = FILE.plan
RESULTS = gm.read_results(EXAMPLE / "results.yaml")


def verdict(indicator: str) -> tuple[str, str]:
    """Follow the example up at the end of the term, and say how one indicator went."""
    rows = gm.follow_up(PLAN, RESULTS, MODEL, at=date(2014, 12, 31))
    row = next(each for each in rows if each.element.id == indicator)
    assert row.verdict
    return row.verdict.value, row.reason("sv").replace("\N{NO-BREAK SPACE}", " ")


def test_the_example_yields_these_warnings_and_no_error() -> None:
    """What has no target, the committees outside the chain, and the parts left out."""
    findings = gm.check(PLAN, MODEL)
    assert [(finding.code, finding.element) for finding in findings] == [
        ("OCK102", None),
        ("OCK102", None),
        ("OCK102", None),
        ("GM402", "andel-trygga"),
        ("GM402", "andel-nojda"),
        ("OCK109", "uppdrag-sn"),
        ("OCK110", "uppdrag-sn"),
        ("OCK109", "uppdrag-hemtjanst"),
        ("OCK110", "uppdrag-hemtjanst"),
        ("OCK109", "uppdrag-anhoriga"),
        ("OCK110", "uppdrag-anhoriga"),
    ]
    assert {finding.severity for finding in findings} == {gm.Severity.WARNING}
    by_year = [each.text("sv").partition(": ")[0] for each in findings if each.code == "OCK102"]
    assert by_year == [f"Nämnder utan uppdrag I {years}" for years in ("2011–2012", "2013", "2014")]


@pytest.mark.clause("O12")
def test_the_chain_goes_from_the_council_to_an_employee() -> None:
    """Where there is a head of operations, through him."""
    up = gm.trace(PLAN, "uppdrag-introduktion").up
    assert [(step.word, step.id) for step in up] == [
        ("uppdrag till enhetschef", "uppdrag-forskola-norr"),
        ("uppdrag till verksamhetschef", "uppdrag-forskola"),
        ("uppdrag I", "uppdrag-bun"),
        ("politiskt övergripande mål", "forskolegrupper"),
    ]


@pytest.mark.clause("O8")
def test_each_uppdrag_of_the_chain_goes_to_the_level_below() -> None:
    """Handed to the level it was given by, or by the one it was given to, it is found."""
    given = PLAN["uppdrag-forskola"]
    assert (given.decided_by, given.owners) == ("buf-chef", ("forskolechef",))
    for turned, code in (
        (evolve(given, owners=("buf-chef",)), "GM204"),
        (evolve(given, decided_by="forskolechef"), "GM202"),
    ):
        kept = tuple(turned if each is given else each for each in PLAN)
        found = gm.check(evolve(PLAN, elements=kept), MODEL)
        assert code in [each.code for each in found if each.element == "uppdrag-forskola"]


@pytest.mark.clause("O9")
def test_the_head_gives_straight_to_the_unit_where_there_is_no_head_of_operations() -> None:
    """It passes in the one administration; the same link in the other would skip a level."""
    up = gm.trace(PLAN, "uppdrag-hemtjanst").up
    assert [step.id for step in up] == ["uppdrag-sn", "hemtjanstens-brukare"]
    straight = tuple(
        evolve(each, decided_by="buf-chef", serves=("uppdrag-bun",))
        if each.id == "uppdrag-forskola-norr"
        else each
        for each in PLAN
    )
    skipped = gm.check(evolve(PLAN, elements=straight), MODEL)
    assert [each.element for each in skipped if each.code == "GM107"] == ["uppdrag-forskola-norr"]


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        (
            "barn-per-grupp",
            (
                "no_data",
                "Uppgift saknas för 2014 (inte återfunnet i källorna); målet är högst 17 st.",
            ),
        ),
        (
            "andel-barnomsorgspeng",
            (
                "not_measurable",
                "Ej mätbart: målet är en ökning, men varken utgångsvärde eller tidigare utfall att räkna från finns.",
            ),
        ),
        (
            "andel-kollektivtrafik",
            (
                "no_data",
                "Uppgift saknas för 2014 (inte återfunnet i källorna); målet är minst 25 %.",
            ),
        ),
        (
            "antal-gastnatter",
            (
                "not_measurable",
                "Ej mätbart: målet är en ändring med +20 % från utgångsvärdet, men utgångsvärde saknas.",
            ),
        ),
        (
            "fritidsgard-finns",
            (
                "no_data",
                "Uppgift saknas för 2014 (inte återfunnet i källorna); målet är att det är genomfört.",
            ),
        ),
        (
            "simhall-finns",
            (
                "no_data",
                "Uppgift saknas för 2014 (inte återfunnet i källorna); målet är att det är genomfört (bör).",
            ),
        ),
        (
            "god-undervisning",
            ("not_measurable", "Kan inte bedömas genom mätning: målet är kvalitativt."),
        ),
    ],
)
def test_no_outcome_is_made_up(indicator: str, expected: tuple[str, str]) -> None:
    """What is not known is missing, and what the source leaves open cannot be measured."""
    assert verdict(indicator) == expected


def test_a_qualitative_target_lacks_nothing_and_a_counted_one_its_outcome() -> None:
    """What nobody could measure is not missing."""
    rows = gm.follow_up(PLAN, RESULTS, MODEL, at=date(2014, 12, 31))
    lacks = {row.element.id: row.lacks for row in rows}
    assert lacks["god-undervisning"] == ()
    assert lacks["barn-per-grupp"] == (gm.Lack.OUTCOME,)
    assert lacks["antal-gastnatter"] == (gm.Lack.BASELINE,)


def test_the_results_are_of_the_plan_and_hold_no_value() -> None:
    """Reasons alone, for the indicators of the overall goals."""
    assert gm.check_results(RESULTS, PLAN, MODEL) == ()
    assert {observation.value for observation in RESULTS.observations} == {None}


def test_what_is_made_up_in_the_example_says_so() -> None:
    """Goals and measures are cited and in words of ours; the chain and its bodies are assumed."""
    assert {body.basis for body in PLAN.bodies} == {gm.Basis.ASSUMED}
    goals = {each.id for each in PLAN if isinstance(each, OvergripandeMal)}
    cited = {each.id for each in PLAN if each.basis is not gm.Basis.ASSUMED}
    measures = {each.id for each in PLAN if goals & set(each.serves)} - {
        "uppdrag-bun",
        "uppdrag-sn",
    }
    assert cited == goals | measures
    assert all(PLAN[each].source for each in cited)
    assert {PLAN[each].basis for each in cited} == {gm.Basis.DERIVED}


def test_the_plan_held_against_every_edition_is_found_other_things_in() -> None:
    """The later editions do not know its committees, or its words; none is stopped by it."""
    codes = [
        {finding.code for finding in gm.check(PLAN, model)}
        for model in (MODEL, EDITION_2019, EDITION_2023)
    ]
    assert codes[0] == {"OCK102", "OCK109", "OCK110", "GM402"}
    assert codes[1] == {"OCK109", "OCK110", "GM201", "GM301", "GM402"}
    assert {"GM101", "GM206", "GM301"} <= codes[2]


@pytest.mark.clause("O7")
def test_the_units_verksamhetsplaner_lack_what_they_lack() -> None:
    """The preschool has taken every step; home care still has its uppgift and profil to write."""
    paper = next(each for each in MODEL.documents if each.id == "verksamhetsplan")
    assert gm.left_to_do(PLAN, MODEL, paper, owner="forskola-norr") == ()
    lacking = gm.left_to_do(PLAN, MODEL, paper, owner="hemtjansten")
    assert [finding.code for finding in lacking] == ["OCK109", "OCK110"]
    assert all(isinstance(PLAN[str(each.element)], UPPDRAG) for each in lacking)


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_the_plan_is_the_same_when_it_is_written_and_read_again(name: str) -> None:
    """In either kind of file."""
    assert gm.parse_plan(gm.dump_plan(PLAN, name=name), MODEL, name=name).plan == PLAN
