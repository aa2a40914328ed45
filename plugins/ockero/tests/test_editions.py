"""Öckerö's editions side by side: what each is valid for, and one plan held against all."""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_ockero.later_models import EDITION_2019, EDITION_2023
from govmodel_ockero.model import EDITION_2011
from govmodel_ockero.strategy_words import Initiativ
from govmodel_ockero.words import Malomrade, OvergripandeMal, UppdragI, Vision, Visionsomrade

ASSUMED = gm.Basis.ASSUMED
EDITIONS = (EDITION_2011, EDITION_2019, EDITION_2023)


def test_the_plugin_is_found_by_name_edition_and_day() -> None:
    """Installed, each edition answers to its days; in the gap nobody does."""
    assert gm.find_model("ockero", on=date(2013, 5, 1)) is EDITION_2011
    assert gm.find_model("ockero", on=date(2022, 12, 31)) is EDITION_2019
    assert gm.find_model("ockero@2023-2026") is EDITION_2023
    with pytest.raises(gm.UnknownModelError):
        gm.find_model("ockero", on=date(2016, 1, 1))


def test_of_2015_to_2018_no_source_tells() -> None:
    """The gap is left open, and no two editions overlap."""
    assert [str(gap) for gap in gm.gaps(EDITIONS)] == ["2015-2018"]
    assert gm.overlaps(EDITIONS) == ()


def test_one_plan_is_found_other_things_in_by_every_edition() -> None:
    """What one edition passes the next does not know, and none is stopped by it."""
    plan = gm.Plan(
        model=EDITION_2019.id,
        period=gm.Period.years(2020),
        elements=(
            Vision(id="v", text="Vision", decided_by="kf", basis=ASSUMED),
            OvergripandeMal(id="m", text="Mål", serves=("v",), basis=ASSUMED),
            UppdragI(
                id="u",
                text="Uppdrag",
                interpreted="Tolkat",
                decided_by="kf",
                owners=("ks",),
                serves=("m", "i"),
                budget=gm.Amount.parse("1 mkr"),
                basis=ASSUMED,
            ),
            Initiativ(id="i", text="Initiativ", owners=("ofab",), basis=ASSUMED),
            Malomrade(id="o", text="Målområde", serves=("v",), basis=ASSUMED),
        ),
    )
    found = [
        {(finding.code, finding.element) for finding in gm.check(plan, model)} for model in EDITIONS
    ]
    assert found[0] == {
        ("GM301", None),
        ("GM401", "m"),
        ("OCK105", "u"),
        ("OCK109", "u"),
        ("OCK110", "u"),
        ("GM101", "i"),
        ("GM201", "i"),
        ("GM101", "o"),
    }
    assert found[1] == {
        ("OCK201", None),
        ("OCK204", None),
        ("OCK207", None),
        ("GM401", "m"),
        ("OCK105", "u"),
        ("OCK109", "u"),
        ("OCK110", "u"),
        ("GM105", "i"),
        ("OCK211", "i"),
        ("OCK213", "i"),
        ("GM101", "o"),
    }
    assert found[2] == {
        ("OCK302", None),
        ("GM301", None),
        ("GM101", "m"),
        ("GM101", "u"),
        ("GM101", "i"),
        ("GM104", "o"),
    }


def test_malomraden_of_2023_belong_to_several_vision_areas_at_once() -> None:
    """Only that is known of the structure: names, goals and deciders are not."""
    areas = tuple(
        Visionsomrade(id=f"v{at}", text=f"Område {at}", serves=("v",), basis=ASSUMED)
        for at in range(1, 6)
    )
    targets = tuple(
        Malomrade(id=f"m{at}", text=f"Mål {at}", serves=("v1", "v3"), basis=ASSUMED)
        for at in range(1, 9)
    )
    vision = Vision(id="v", text="Vision", basis=ASSUMED)
    plan = gm.Plan(
        model=EDITION_2023.id,
        period=gm.Period.years(2024),
        elements=(vision, *areas, *targets),
    )
    # The vision has no goals below it: what follows it up is not known.
    assert [(each.code, each.element) for each in gm.check(plan, EDITION_2023)] == [("GM401", "v")]
    assert [step.id for step in gm.trace(plan, "m1").up] == ["v1", "v", "v3"]
    loose = evolve(plan, elements=(vision, *areas, evolve(targets[0], serves=())))
    assert ("GM105", "m1") in [(each.code, each.element) for each in gm.check(loose, EDITION_2023)]


def test_the_strategy_adds_words_and_lets_uppdrag_serve_initiatives() -> None:
    """What Öckerömodellen has of words stays, and of its links none goes."""
    changes = gm.diff(EDITION_2011, EDITION_2019)
    words = [each for each in changes if each.part is gm.Part.WORD]
    assert [each.key for each in words if each.aspect is None] == [
        "strategirubrik",
        "övergripande mål i strategin",
        "initiativ",
        "mål i initiativ",
        "satsning",
        "aktivitet",
        "digital tjänst",
        "upplevd kvalitet",
        "IT-infrastruktur",
    ]
    assert {(each.key, each.aspect) for each in words if each.aspect} == {
        ("uppdrag I", gm.Aspect.SERVES),
        ("uppdrag till verksamhetschef", gm.Aspect.SERVES),
        ("uppdrag till enhetschef", gm.Aspect.SERVES),
        ("uppdrag till medarbetare", gm.Aspect.SERVES),
        ("mått", gm.Aspect.SERVES),
    }
    rules = [each for each in changes if each.part is gm.Part.RULE]
    assert all(each.before is None for each in rules)


def areas(kind: type[gm.Area], count: int, *serves: str) -> tuple[gm.Area, ...]:
    """Make some areas of a kind, numbered."""
    return tuple(
        kind(id=f"{kind.word}-{at}", text=f"Nr {at}", serves=serves, basis=ASSUMED)
        for at in range(count)
    )


@pytest.mark.parametrize(
    ("visions", "targets", "codes"),
    [
        (5, 8, []),
        (5, 0, []),
        (0, 0, []),
        (4, 8, ["OCK301"]),
        (6, 8, ["OCK301"]),
        (5, 7, ["OCK302"]),
        (5, 9, ["OCK302"]),
        (1, 1, ["OCK301", "OCK302"]),
    ],
)
def test_the_vision_of_2023_has_five_areas_and_there_are_eight_malomraden(
    visions: int, targets: int, codes: list[str]
) -> None:
    """Any other number is a warning; none at all is a plan that does not tell."""
    vision = Vision(id="v", text="Vision", basis=ASSUMED)
    plan = gm.Plan(
        model=EDITION_2023.id,
        period=gm.Period.years(2024),
        elements=(
            vision,
            *areas(Visionsomrade, visions, "v"),
            *areas(Malomrade, targets, "visionsområde-0"),
        ),
    )
    findings = [each for each in gm.check(plan, EDITION_2023) if each.code.startswith("OCK")]
    assert [each.code for each in findings] == codes
    assert {each.severity for each in findings} <= {gm.Severity.WARNING}


def test_how_many_areas_there_are_is_said_in_both_languages() -> None:
    """With what was found; a word that is misspelt may be the one that is missing."""
    vision = Vision(id="v", text="Vision", basis=ASSUMED)
    elements = (
        vision,
        *areas(Visionsomrade, 4, "v"),
        *areas(Malomrade, 9, "visionsområde-0"),
    )
    plan = gm.Plan(model=EDITION_2023.id, period=gm.Period.years(2024), elements=elements)
    found = [each for each in gm.check(plan, EDITION_2023) if each.code.startswith("OCK")]
    assert [each.text("sv") for each in found] == [
        "Antal visionsområden i planen: 4. Enligt kommunens webbplats är de fem.",
        "Antal målområden i planen: 9. Enligt kommunens webbplats är de åtta.",
    ]
    assert found[0].text("en") == (
        "Vision areas in the plan: 4. By the municipality's website they are five."
    )
    slip = gm.Unknown(id="v5", text="Nr 5", kind="visionområde", serves=("v",))
    again = gm.check(evolve(plan, elements=(*elements[:-1], slip)), EDITION_2023)
    assert {each.code for each in again} == {"GM101"}


SEVERITIES = {
    "OCK101": "warning",
    "OCK102": "warning",
    "OCK103": "error",
    "OCK104": "warning",
    "OCK105": "warning",
    "OCK106": "error",
    "OCK107": "warning",
    "OCK108": "error",
    "OCK109": "warning",
    "OCK110": "warning",
    "OCK111": "warning",
    "OCK112": "error",
    "OCK113": "warning",
    "OCK114": "note",
    "OCK201": "warning",
    "OCK202": "error",
    "OCK203": "error",
    "OCK204": "error",
    "OCK205": "warning",
    "OCK206": "warning",
    "OCK207": "warning",
    "OCK211": "error",
    "OCK212": "warning",
    "OCK213": "error",
    "OCK214": "warning",
    "OCK215": "note",
    "OCK216": "error",
    "OCK217": "warning",
    "OCK221": "error",
    "OCK222": "warning",
    "OCK223": "error",
    "OCK224": "note",
    "OCK225": "warning",
    "OCK226": "error",
    "OCK227": "warning",
    "OCK228": "warning",
    "OCK301": "warning",
    "OCK302": "warning",
}
"""What each rule's finding is: an error where a page says so, a warning where it is a reading."""


def test_every_rule_is_as_severe_as_its_page_says() -> None:
    """Each code stands for one rule, in whichever edition."""
    rules = {rule.code: rule for model in EDITIONS for rule in model.rules}
    assert {code: rule.severity.value for code, rule in rules.items()} == SEVERITIES
    assert all(rules[rule.code] is rule for model in EDITIONS for rule in model.rules)


def test_council_and_board_are_there_by_law_where_no_page_tells_of_them() -> None:
    """In 2011 the page and the annual reports do; roles of the staff are the page's own."""
    bases = [{body.id: body.basis.value for body in model.bodies} for model in EDITIONS]
    assert [(each["kf"], each["ks"]) for each in bases] == [
        ("stated", "stated"),
        ("statutory", "statutory"),
        ("statutory", "statutory"),
    ]
    roles = {role.id: role for role in EDITION_2019.roles}
    for role_id, page in (
        ("head_of_administration", "ockeromodellen"),
        ("head_of_operations", "ockeromodellen"),
        ("unit_manager", "ockeromodellen"),
        ("employee", "ockeromodellen"),
        ("chief_executive", "strategiskt-arbete"),
    ):
        source = roles[role_id].source
        assert source is not None
        assert (source.id, roles[role_id].basis) == (page, gm.Basis.STATED)


@pytest.mark.parametrize("model", EDITIONS, ids=lambda model: model.edition)
def test_every_claim_says_where_it_is_stated_or_that_it_is_assumed(
    model: gm.GovernanceModel,
) -> None:
    """Words, reviews and papers cite the pages; what is derived or assumed says how."""
    claims: tuple[gm.Level | gm.ReviewCycle | gm.Document | gm.Body, ...]
    claims = (*model.levels, *model.cycles, *model.documents, *model.bodies)
    for claim in claims:
        assert claim.source is not None
        if claim.basis is not gm.Basis.STATED:
            assert claim.source.remark
    assert model.source is not None
    assert model.source.remark


@pytest.mark.parametrize(
    ("model", "basis"),
    [
        (EDITION_2011, gm.Basis.DERIVED),
        (EDITION_2019, gm.Basis.ASSUMED),
        (EDITION_2023, gm.Basis.STATED),
    ],
    ids=lambda each: getattr(each, "edition", None),
)
def test_an_edition_says_what_its_days_rest_on(model: gm.GovernanceModel, basis: gm.Basis) -> None:
    """The pages are undated: derived from the goals of a term, assumed, and stated."""
    assert model.basis is basis


def test_all_editions_can_be_asked_the_same() -> None:
    """Who sets the direction, who carries it out, and when it is reviewed."""
    asked = {each.concept: each.answers for each in gm.compare(EDITIONS)}
    carried_out = asked[gm.Concept.CARRIED_OUT][0][0]
    assert carried_out.about is UppdragI
    assert [str(getattr(role, "name", "")) for role in carried_out.said] == [
        "nämnd/förvaltningschef",
        "nämnd",
        "kommunstyrelse",
        "förvaltningschef",
    ]
    assert [len(answers) for answers in asked[gm.Concept.REVIEWED]] == [4, 8, 0]
