"""Söderhamn after 2011: what is known of two later models, and what is not known between them."""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_soderhamn.later_models import EDITION_2012, EDITION_2020
from govmodel_soderhamn.model import EDITION_2008
from govmodel_soderhamn.stated import FOKUSOMRADEN, INRIKTNINGSMAL_2012
from govmodel_soderhamn.words import (
    Fokusomrade,
    GemensamtSyfte,
    Huvuduppgift,
    Indikator,
    Inriktningsmal,
    OnskadEffekt,
    Varumarkestema,
    Vision,
)

ASSUMED = gm.Basis.ASSUMED

GROUP = gm.Body(
    id="grupp",
    name="Processgruppen",
    role="process_group",
    members=("bun", "ks", "faxeholmen"),
    basis=ASSUMED,
)
GOALS = tuple(
    evolve(goal, serves=("vision", "tema", "uppgift"), owners=("grupp",))
    for goal in INRIKTNINGSMAL_2012
)
MEASURE = Indikator(
    id="indikator",
    text="Andel",
    unit="%",
    direction=gm.Direction.HIGHER,
    targets=(gm.AtLeast(value=gm.Amount.parse("50 %")),),
    serves=tuple(goal.id for goal in GOALS),
    basis=ASSUMED,
)
PLAN_2012 = gm.Plan(
    model=EDITION_2012.id,
    period=gm.Period.years(2012, 2015),
    bodies=(GROUP,),
    elements=(
        Vision(id="vision", text="Visionen", basis=ASSUMED),
        Varumarkestema(id="tema", text="Ett tema", basis=ASSUMED),
        Huvuduppgift(id="uppgift", text="Omsorg", basis=ASSUMED),
        *GOALS,
        MEASURE,
    ),
)
EFFECT = OnskadEffekt(
    id="effekt", text="Fler går klart", serves=("larande", "vaxtkraft"), basis=ASSUMED
)
PLAN_2020 = gm.Plan(
    model=EDITION_2020.id,
    period=gm.Period.years(2020, 2023),
    elements=(
        GemensamtSyfte(id="syfte", text="Tillsammans", basis=ASSUMED),
        *(evolve(area, serves=("syfte",)) for area in FOKUSOMRADEN),
        EFFECT,
        evolve(MEASURE, serves=("effekt",)),
    ),
)


def told(plan: gm.Plan, model: gm.GovernanceModel) -> list[tuple[str, str | None]]:
    """Check a plan and keep codes and elements."""
    return [(finding.code, finding.element) for finding in gm.check(plan, model)]


def changed(plan: gm.Plan, *elements: gm.Element, without: str = "") -> gm.Plan:
    """Put elements into a plan in the place of those with their ids, or at the end."""
    new = {element.id: element for element in elements}
    kept = [new.pop(each.id, each) for each in plan if each.id != without]
    return evolve(plan, elements=(*kept, *new.values()))


def test_plans_that_obey_their_models_yield_nothing() -> None:
    """Goals of 2012 rest on three kinds of ground, an effect of 2020 belongs to two areas."""
    assert told(PLAN_2012, EDITION_2012) == []
    assert told(PLAN_2020, EDITION_2020) == []


def test_the_six_goals_of_2012_are_there_and_no_others() -> None:
    """One that is left out is missed, one that is made up is found."""
    without = evolve(MEASURE, serves=MEASURE.serves[1:])
    found = gm.check(changed(PLAN_2012, without, without="skargard"), EDITION_2012)
    assert [(each.code, each.path) for each in found] == [("SOD201", ("elements",))]
    assert found[0].text("sv") == (
        'Planen saknar inriktningsmålet "Attraktiv skärgårdskommun", ett av sex för 2012–2015.'
    )
    made_up = evolve(GOALS[0], id="idrott", text="Mer idrott")
    measure = evolve(MEASURE, serves=(*MEASURE.serves, "idrott"))
    found = gm.check(changed(PLAN_2012, made_up, measure), EDITION_2012)
    assert [(each.code, each.element) for each in found] == [("SOD202", "idrott")]
    assert found[0].text("sv") == (
        'idrott: "Mer idrott" är inte ett av inriktningsmålen för 2012–2015, som är Attraktiv '
        "skärgårdskommun, Flexibelt lärande, Långsiktigt hållbart samhälle, Utveckling av "
        "infrastruktur, Nöjda brukare och Bättre företagsklimat."
    )


def test_a_goal_of_2012_has_a_process_group_and_rests_on_something() -> None:
    """Somebody else cannot answer for it, and a goal in the air breaks the thread."""
    assert told(changed(PLAN_2012, evolve(GOALS[0], owners=("bun",))), EDITION_2012) == [
        ("GM204", "skargard")
    ]
    assert told(changed(PLAN_2012, evolve(GOALS[0], owners=())), EDITION_2012) == [
        ("GM205", "skargard")
    ]
    assert told(changed(PLAN_2012, evolve(GOALS[0], serves=())), EDITION_2012) == [
        ("GM105", "skargard")
    ]
    assert told(changed(PLAN_2012, evolve(GOALS[0], decided_by="bun")), EDITION_2012) == [
        ("GM202", "skargard")
    ]
    assert told(changed(PLAN_2012, evolve(GOALS[0], serves=("tema",))), EDITION_2012) == []


@pytest.mark.parametrize(
    ("members", "found"),
    [
        (("bun", "faxeholmen"), False),
        (("ks", "nara"), False),
        (("bun", "sn"), True),
        (("faxeholmen", "nara"), True),
        ((), True),
        (("kf", "faxeholmen"), True),
    ],
)
def test_a_process_group_is_of_committees_and_companies(
    members: tuple[str, ...], *, found: bool
) -> None:
    """The board counts as a committee, the council does not."""
    plan = evolve(PLAN_2012, bodies=(evolve(GROUP, members=members),))
    codes = [each.code for each in gm.check(plan, EDITION_2012)]
    assert ("SOD203" in codes) is found


def test_a_process_group_of_committees_alone_is_told_with_its_members() -> None:
    """So that a reader sees who is missing."""
    plan = evolve(PLAN_2012, bodies=(evolve(GROUP, members=("bun", "sn")),))
    (finding,) = gm.check(plan, EDITION_2012)
    assert finding.text("sv") == (
        "Processgruppen Processgruppen består av Barn- och utbildningsnämnden och Socialnämnden; "
        "enligt budgeten ingår både nämnder och bolag."
    )
    unknown = evolve(PLAN_2012, bodies=(evolve(GROUP, members=("bun", "nn")),))
    assert [each.code for each in gm.check(unknown, EDITION_2012)] == ["GM201"]


def test_the_three_focus_areas_of_2020_are_there_and_no_others() -> None:
    """And an effect belongs to at least one of them."""
    found = gm.check(changed(PLAN_2020, without="livsmiljoer"), EDITION_2020)
    assert [each.code for each in found] == ["SOD301"]
    assert found[0].text("sv") == (
        'Planen saknar fokusområdet "Goda livsmiljöer", ett av tre för 2020–2023.'
    )
    made_up = Fokusomrade(id="idrott", text="Idrott", basis=ASSUMED)
    found = gm.check(changed(PLAN_2020, made_up), EDITION_2020)
    assert [(each.code, each.element) for each in found] == [("SOD302", "idrott")]
    assert found[0].text("sv") == (
        'idrott: "Idrott" är inte ett av fokusområdena för 2020–2023, som är Lärande, Växtkraft '
        "och Goda livsmiljöer."
    )
    other = evolve(EFFECT, id="annan", serves=())
    measure = evolve(MEASURE, serves=("effekt", "annan"))
    assert told(changed(PLAN_2020, other, measure), EDITION_2020) == [("GM105", "annan")]


def test_every_later_rule_is_as_severe_as_what_is_known() -> None:
    """What is left out of a plan is a warning, what is made up an error."""
    later = (*EDITION_2012.rules, *EDITION_2020.rules)
    assert {rule.code: rule.severity.value for rule in later} == {
        "SOD201": "warning",
        "SOD202": "error",
        "SOD203": "warning",
        "SOD301": "warning",
        "SOD302": "error",
    }


def test_the_council_is_known_in_2020_too() -> None:
    """That it and the others were still there is assumed; somebody else is unknown."""
    assert told(changed(PLAN_2020, evolve(EFFECT, decided_by="kf")), EDITION_2020) == []
    assert told(changed(PLAN_2020, evolve(EFFECT, decided_by="nn")), EDITION_2020) == [
        ("GM201", "effekt")
    ]
    assert {body.basis for body in EDITION_2020.bodies} == {ASSUMED}


def test_what_is_derived_of_2012_says_so_and_the_public_pages_are_not_the_budget() -> None:
    """Each claim cites the text it rests on, and that one alone."""
    for goal in INRIKTNINGSMAL_2012:
        assert goal.source is not None
        assert "härlett" in str(goal.source.remark)
    for rule in EDITION_2020.rules:
        assert rule.source is not None
        assert "2012" not in f"{rule.source.title} {rule.source.where} {rule.source.remark}"


def test_the_years_between_the_two_are_a_gap() -> None:
    """Of 2016–2019 it is known that there were focus areas, and not which."""
    editions = gm.find_editions("soderhamn")
    assert [model.id for model in editions] == [
        "soderhamn@2008-2011",
        "soderhamn@2012-2015",
        "soderhamn@2020-2023",
    ]
    assert [str(gap) for gap in gm.gaps(editions)] == ["2016-2019"]
    assert gm.overlaps(editions) == ()
    with pytest.raises(gm.UnknownModelError, match="the day lies in the gap 2016–2019"):
        gm.find_model("soderhamn", on=date(2017, 6, 1))
    assert gm.find_model("soderhamn", on=date(2013, 6, 1)) is EDITION_2012
    assert gm.find_model("soderhamn", on=date(2021, 6, 1)) is EDITION_2020


def test_one_plan_is_found_other_faults_with_by_each_edition() -> None:
    """It can be held against any of them, and none gives up."""
    goal = evolve(GOALS[5], serves=("vision",), owners=())
    plan = gm.Plan(
        model=EDITION_2012.id,
        period=gm.Period.years(2012),
        elements=(Vision(id="vision", text="Visionen", basis=ASSUMED), goal),
    )
    codes = {
        model.edition: sorted({finding.code for finding in gm.check(plan, model)})
        for model in (EDITION_2008, EDITION_2012, EDITION_2020)
    }
    assert codes == {
        "2008-2011": ["GM104", "GM301", "GM401", "SOD102", "SOD103"],
        "2012-2015": ["GM205", "GM401", "SOD201"],
        "2020-2023": ["GM101", "GM301", "SOD301"],
    }


def test_what_changed_between_the_first_two_is_told() -> None:
    """Process groups came, and with them other grounds to rest on; papers and calendar went."""
    found = gm.diff(EDITION_2008, EDITION_2012)
    inriktningsmal = [
        (each.aspect, each.before, each.after) for each in found if each.key == Inriktningsmal.word
    ]
    assert [str(aspect) for aspect, _, _ in inriktningsmal] == ["owners", "serves", "must_serve"]
    came = {each.key for each in found if each.part is gm.Part.WORD and each.before is None}
    went = {each.key for each in found if each.part is gm.Part.WORD and each.after is None}
    assert came == {"varumärkestema", "huvuduppgift"}
    assert went == {"huvudprocess", "handlingsprogram", "åtagande", "mål", "aktivitet"}
    assert {each.key for each in found if each.part is gm.Part.CYCLE} == {
        "handlingsprogram",
        "delarsrapport",
        "arsredovisning",
        "sarskild-rapport",
        "standiga-forbattringar",
    }
