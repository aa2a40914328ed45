"""The core's rules: each finds its defect, once, and nothing else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve, frozen

import govmodel as gm
from govmodel.words import catalogue

import toy

EVERY_DEFECT = Path(__file__).parent / "data" / "every-defect.yaml"

# Written by hand from the file: code, element, path, line, and what is said in the two languages.
EXPECTED = (
    (
        "GM301",
        None,
        "$.period",
        3,
        "Planen avser 2024–2028, men styrmodellen gäller 2024–2027.",
        "The plan covers 2024–2028, but the governance model is valid for 2024–2027.",
    ),
    (
        "GM206",
        None,
        "$.bodies[1].role",
        8,
        (
            "styrelse är inte en känd roll. Den anges för plannamnden; kända roller är council, "
            "committee, administration, head och unit."
        ),
        (
            "styrelse is not a known role. It stands at plannamnden; known roles are council, "
            "committee, administration, head and unit."
        ),
    ),
    (
        "GM101",
        "x101",
        "$.elements[5].kind",
        24,
        (
            '"delmål" är inte ett begrepp i styrmodellen. Det anges för x101; begreppen är område, '
            "mål, nämnduppdrag, chefsuppdrag, enhetsuppdrag och mått."
        ),
        (
            '"delmål" is not a word of the governance model. It stands at x101; the words are area, '
            "goal, committee assignment, head's assignment, unit assignment and measure."
        ),
    ),
    (
        "GM102",
        "skola",
        "$.elements[6].id",
        25,
        (
            "Beteckningen skola används flera gånger. Varje beteckning ska vara unik; den används "
            'redan för "Skola".'
        ),
        (
            "The id skola is used more than once. Every id must be unique; it is already used for "
            '"Skola".'
        ),
    ),
    (
        "GM103",
        "m103",
        "$.elements[7].serves[1]",
        26,
        (
            "m103 hänvisar till finns-inte, som inte finns i planen. Enligt modellen kopplas mål till "
            "område eller mål."
        ),
        (
            "m103 links to finns-inte, which is not in the plan. By the model, goal links to area or "
            "goal."
        ),
    ),
    (
        "GM104",
        "n104",
        "$.elements[8].serves[1]",
        27,
        "n104 (nämnduppdrag) får inte kopplas till lasare (mått) enligt modellen. Tillåtet: mål.",
        "n104 (committee assignment) may not link to lasare (measure) by the model; allowed: goal.",
    ),
    (
        "GM105",
        "m105",
        "$.elements[9]",
        28,
        (
            "m105 saknar koppling uppåt; den röda tråden är bruten. Enligt modellen ska mål kopplas "
            "till område. Kopplat till: laslust."
        ),
        (
            "m105 has no link upwards; the golden thread is broken. By the model, goal must link to "
            "area. Linked to: laslust."
        ),
    ),
    (
        "GM106",
        "m106a",
        "$.elements[10].serves",
        29,
        "Cirkelhänvisning: m106a → m106b → m106a. I cirkeln ingår m106a och m106b; en kedja av kopplingar leder uppåt och aldrig tillbaka.",
        "Cycle: m106a → m106b → m106a. The circle holds m106a and m106b; a chain of links leads upwards and never back.",
    ),
    (
        "GM107",
        "e107",
        "$.elements[12].serves[0]",
        31,
        (
            "Nivån chefsuppdrag har hoppats över men finns i Skolförvaltningen (Skolans "
            "verksamhetschef): e107 är kopplat direkt till n-las. Enligt modellen går kopplingen via "
            "chefsuppdrag."
        ),
        (
            "The level head's assignment is skipped but exists in Skolförvaltningen (Skolans "
            "verksamhetschef): e107 links directly to n-las. By the model the link goes through "
            "head's assignment."
        ),
    ),
    (
        "GM201",
        "n201",
        "$.elements[13].owners[0]",
        32,
        (
            "okandnamnden är inte ett känt organ. Det anges för n201; kända organ är nyskolnamnden, "
            "plannamnden, kf, skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, "
            "kulturforvaltningen och biblioteket."
        ),
        (
            "okandnamnden is not a known body. It stands at n201; known bodies are nyskolnamnden, "
            "plannamnden, kf, skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, "
            "kulturforvaltningen and biblioteket."
        ),
    ),
    (
        "GM202",
        "m202",
        "$.elements[14].decided_by",
        33,
        "m202 har beslutats av Skolnämnden; enligt modellen beslutar kommunfullmäktige.",
        "m202 was decided by Skolnämnden; by the model it is decided by council.",
    ),
    (
        "GM203",
        "m203",
        "$.elements[15]",
        34,
        "m203 saknar uppgift om vem som har beslutat; enligt modellen beslutar kommunfullmäktige.",
        "m203 does not say who decided it; by the model it is decided by council.",
    ),
    (
        "GM204",
        "n204",
        "$.elements[16].owners[0]",
        35,
        "Biblioteket kan inte ansvara för n204; enligt modellen ansvarar nämnd.",
        "Biblioteket cannot be responsible for n204; by the model that is committee.",
    ),
    (
        "GM205",
        "n205",
        "$.elements[17]",
        36,
        "n205 saknar ansvarig; enligt modellen ansvarar nämnd.",
        "n205 has nobody responsible; by the model that is committee.",
    ),
    (
        "GM302",
        "o302",
        "$.elements[19].valid",
        38,
        "o302 avser 2029, men styrmodellen gäller 2024–2027.",
        "o302 covers 2029, but the governance model is valid for 2024–2027.",
    ),
    (
        "GM303",
        "n303",
        "$.elements[20].owners[1]",
        44,
        "Nya skolnämnden fanns inte 2024-01-01. n303 avser 2024–2027, men organet fanns 2025–2028.",
        (
            "Nya skolnämnden did not exist on 2024-01-01. n303 covers 2024–2027, but the body existed "
            "2025–2028."
        ),
    ),
    (
        "GM401",
        "m401",
        "$.elements[21]",
        47,
        (
            "m401 saknar indikator. Ett mål ska kunna följas upp genom en indikator eller genom mål "
            "under det, men ingenting är kopplat till det."
        ),
        (
            "m401 has no indicator. A goal is followed up through an indicator or through goals below "
            "it, but nothing links to it."
        ),
    ),
    (
        "GM402",
        "k402",
        "$.elements[22]",
        48,
        "Indikatorn k402 saknar målvärde.",
        "The indicator k402 has no target.",
    ),
    (
        "GM403",
        "k403",
        "$.elements[23]",
        49,
        "Indikatorn k403 saknar enhet.",
        "The indicator k403 has no unit.",
    ),
    (
        "GM404",
        "k404",
        "$.elements[24]",
        56,
        "Indikatorn k404 saknar riktning: ange om högre eller lägre är bättre.",
        "The indicator k404 has no direction: say whether higher or lower is better.",
    ),
    (
        "GM405",
        "k405",
        "$.elements[25]",
        57,
        "Indikatorn k405 saknar källa: ange var värdena hämtas.",
        "The indicator k405 has no source: say where its values come from.",
    ),
    (
        "GM501",
        "o501",
        "$.elements[26]",
        58,
        "Uppgiften saknar källa: o501. Ange källan, eller märk uppgiften som antagen.",
        "The claim has no source: o501. Cite it, or mark the claim as assumed.",
    ),
    (
        "GM406",
        "k406",
        "$.elements[27].targets[1]",
        67,
        "Indikatorn k406 säger att högre är bättre, men målvärdet (högst 5 %) att lägre är bättre.",
        "The indicator k406 says that higher is better, but its target (at most 5 %) that lower is better.",
    ),
)


def codes(plan: gm.Plan, model: gm.GovernanceModel = toy.MODEL) -> list[str]:
    """Check a plan and keep the codes."""
    return [finding.code for finding in gm.check(plan, model)]


def test_a_plan_with_one_defect_of_every_kind_yields_each_code_once_with_its_place() -> None:
    """Every defect is told once: its code, element, line and both sentences."""
    file = gm.read_plan(EVERY_DEFECT, toy.MODEL)
    told = [
        (
            finding.code,
            finding.element,
            file.place(finding),
            finding.text("sv").replace("\N{NO-BREAK SPACE}", " "),
            finding.text("en").replace("\N{NO-BREAK SPACE}", " "),
        )
        for finding in gm.check(file.plan, toy.MODEL)
    ]
    assert told == [
        (code, element, f"{EVERY_DEFECT}:{line}: {path}", swedish, english)
        for code, element, path, line, swedish, english in EXPECTED
    ]


def test_in_json_the_place_of_a_finding_is_its_path() -> None:
    """The same defects in a JSON file stand at the same paths, without lines."""
    plan = gm.read_plan(EVERY_DEFECT, toy.MODEL).plan
    file = gm.parse_plan(gm.dump_plan(plan, name="p.json"), toy.MODEL, name="p.json")
    places = [file.place(finding) for finding in gm.check(file.plan, toy.MODEL)]
    assert places == [f"p.json: {path}" for _, _, path, _, _, _ in EXPECTED]


def test_every_core_rule_is_among_the_defects_of_the_one_file() -> None:
    """No rule is left without a defect, and no code is used twice."""
    assert sorted(rule.code for rule in gm.CORE_RULES) == sorted(row[0] for row in EXPECTED)


def test_the_same_plan_without_defects_yields_nothing() -> None:
    """A plan that obeys its model is passed over in silence."""
    assert gm.check(toy.PLAN, toy.MODEL) == ()


@pytest.mark.parametrize("rule", gm.CORE_RULES, ids=lambda rule: rule.code)
def test_every_core_rule_is_documented_and_has_its_sentences(rule: gm.Rule) -> None:
    """The docstring is the documentation; the sentences stand in both catalogues."""
    assert rule.find.__doc__
    assert rule.code in catalogue("sv")
    assert rule.code in catalogue("en")


def test_errors_break_the_model_and_warnings_are_gaps() -> None:
    """What is missing is a warning, what contradicts the model an error."""
    warnings = [rule.code for rule in gm.CORE_RULES if rule.severity is gm.Severity.WARNING]
    errors = [rule.code for rule in gm.CORE_RULES if rule.severity is gm.Severity.ERROR]
    assert warnings == ["GM203", "GM205", "GM401", "GM402", "GM403", "GM404", "GM405", "GM501"]
    assert len(errors) == 15


def test_a_plan_checked_against_a_stranger_s_model_is_only_told_its_words() -> None:
    """A neighbour's words are unknown; nothing else is said, and nothing crashes."""

    @frozen(kw_only=True)
    class Ort(gm.Area):
        word = "ort"

    level = gm.Level(kind=Ort, basis=gm.Basis.ASSUMED)
    neighbour = evolve(toy.MODEL, name="grannby", levels=(level,), cycles=())
    assert codes(toy.PLAN, neighbour) == ["GM101"] * 6


def test_an_unknown_kind_hides_what_would_follow_from_it() -> None:
    """Links to and from an unknown statement are not judged."""
    unknown = gm.Unknown(
        id="x", text="?", kind="delmål", owners=("biblioteket",), serves=("skola",)
    )
    task = evolve(toy.COMMITTEE_TASK, serves=("x",))
    assert codes(toy.plan_with(unknown, task)) == ["GM101"]


def test_a_link_to_nothing_is_not_also_a_broken_thread() -> None:
    """One defect gives one finding."""
    assert codes(toy.plan_with(evolve(toy.COMMITTEE_TASK, serves=("borta",)))) == ["GM103"]


def test_a_link_to_nothing_from_an_unknown_kind_expects_nothing() -> None:
    """Of an unknown word nobody knows what it may serve."""
    unknown = gm.Unknown(id="x", text="?", kind="delmål", serves=("borta",))
    findings = gm.check(toy.plan_with(unknown), toy.MODEL)
    assert [finding.code for finding in findings] == ["GM101", "GM103"]
    assert findings[1].text("sv") == (
        "x hänvisar till borta, som inte finns i planen. "
        "Enligt modellen kopplas delmål till ingenting."
    )


def test_a_forbidden_link_is_not_also_a_broken_thread() -> None:
    """A link to the wrong kind is told as that, and no more."""
    assert codes(toy.plan_with(evolve(toy.COMMITTEE_TASK, serves=("skola",)))) == ["GM104"]


def test_a_circle_through_a_forbidden_link_is_told_as_the_forbidden_link() -> None:
    """A goal that serves its own assignment is a wrong link; the circle only follows."""
    goal = evolve(toy.GOAL, serves=("skola", "n-las"))
    assert codes(toy.plan_with(goal)) == ["GM104"]


def test_a_circle_through_an_unknown_kind_is_told_as_a_circle() -> None:
    """Links of unknown statements are not judged, so the circle they make is."""
    unknown = gm.Unknown(id="x", text="?", kind="delmål", serves=("x",))
    findings = gm.check(toy.plan_with(unknown), toy.MODEL)
    assert [finding.code for finding in findings] == ["GM101", "GM106"]
    assert findings[1].values["found"] == "x → x"


def test_two_knots_are_told_once_each_with_their_members() -> None:
    """A knot of three and a knot of two give two findings, whatever hangs below them."""
    ring = {"a": "b", "b": "c", "c": "a", "d": "e", "e": "d", "f": "a"}
    goals = [
        toy.Mal(id=name, text=name, decided_by="kf", serves=("skola", to))
        for name, to in ring.items()
    ]
    measure = evolve(toy.MEASURE, serves=("laslust", "f"))
    findings = gm.check(toy.plan_with(*goals, measure), toy.MODEL)
    assert [finding.code for finding in findings] == ["GM106", "GM106"]
    assert [finding.values["members"] for finding in findings] == [("a", "b", "c"), ("d", "e")]


def test_a_knot_shows_one_way_round_and_names_all_its_members() -> None:
    """Where two circles share a member, the way is a real one, and nobody in the knot is left out."""
    ring = {"a": ("b", "c"), "b": ("a",), "c": ("a",)}
    goals = [
        toy.Mal(id=name, text=name, decided_by="kf", serves=("skola", *to))
        for name, to in ring.items()
    ]
    (finding,) = gm.check(toy.plan_with(*goals), toy.MODEL)
    assert finding.text("sv").startswith("Cirkelhänvisning: a → b → a. I cirkeln ingår a, b och c;")


def test_the_way_round_a_long_circle_is_cut_short() -> None:
    """A sentence stays a sentence; the members are still all there as values."""
    names = [f"m{number}" for number in range(30)]
    goals = [
        toy.Mal(id=name, text=name, decided_by="kf", serves=("skola", to))
        for name, to in zip(names, [*names[1:], names[0]], strict=True)
    ]
    (finding,) = gm.check(toy.plan_with(*goals), toy.MODEL)
    assert finding.values["members"] == tuple(names)
    assert finding.values["found"] == ("m0 → m1 → m2 → m3 → m4 → m5 → m6 → m7 → m8 → m9 → … → m0")


def test_a_change_says_which_way_is_good_by_its_sign() -> None:
    """An increase goes with higher is better, a decrease with lower."""
    more = gm.Change(by=gm.Amount.parse("1 procentenhet"))
    less = gm.RelativeChange(by=gm.Amount.parse("-1 %"))
    rank = gm.Rank(place=1)
    measure = evolve(toy.MEASURE, targets=(more, less, rank))
    findings = gm.check(toy.plan_with(measure), toy.MODEL)
    assert [(finding.code, finding.path[-1]) for finding in findings] == [
        ("GM406", 1),
        ("GM406", 2),
    ]
    lower = evolve(measure, direction=gm.Direction.LOWER)
    found = gm.check(toy.plan_with(lower), toy.MODEL)
    assert [(finding.code, finding.path[-1]) for finding in found] == [("GM406", 0)]


def test_a_level_that_is_absent_may_be_passed_over() -> None:
    """The culture administration has no head, so its unit may serve the committee directly."""
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("biblioteket",), serves=("n-las",))
    assert codes(toy.plan_with(unit)) == []


def test_a_level_that_exists_may_not_be_passed_over() -> None:
    """The school administration has a head."""
    unit = evolve(toy.UNIT_TASK, serves=("n-las",))
    assert codes(toy.plan_with(unit)) == ["GM107"]


def test_a_head_that_a_plan_brings_makes_the_level_exist() -> None:
    """Organisations change yearly: the plan's own bodies count."""
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("biblioteket",), serves=("n-las",))
    head = toy.body("kulturchefen", "Kulturchefen", toy.HEAD, "kulturforvaltningen")
    assert codes(toy.plan_with(unit, bodies=(head,))) == ["GM107"]


def test_without_an_administration_above_the_owner_all_bodies_are_looked_at() -> None:
    """A unit that hangs in the air could have any head over it, so a head anywhere counts."""
    stray = toy.body("badet", "Badet", toy.UNIT)
    unit = toy.Enhetsuppdrag(id="e", text="Bada", owners=("badet",), serves=("n-las",))
    findings = gm.check(toy.plan_with(unit, bodies=(stray,)), toy.MODEL)
    assert [finding.code for finding in findings] == ["GM107"]
    assert findings[0].values["scope"] == "Exempelby"


def test_each_owner_s_administration_is_asked_in_whatever_order() -> None:
    """One owner without a head and one with: the level is skipped for the second."""
    for owners in (("biblioteket", "ekskolan"), ("ekskolan", "biblioteket")):
        unit = toy.Enhetsuppdrag(id="e", text="Läs", owners=owners, serves=("n-las",))
        findings = gm.check(toy.plan_with(unit), toy.MODEL)
        assert [(finding.code, finding.values["scope"]) for finding in findings] == [
            ("GM107", toy.BODIES[2])
        ]


def test_every_unit_that_skips_a_level_is_told() -> None:
    """Two units of one administration, whose head is looked for once."""
    first = evolve(toy.UNIT_TASK, serves=("n-las",))
    second = evolve(first, id="e-bok")
    assert codes(toy.plan_with(first, second)) == ["GM107", "GM107"]


def test_a_head_who_had_left_before_the_plan_began_skips_nobody() -> None:
    """Only who is there on some of the statement's days is passed over."""
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("biblioteket",), serves=("n-las",))
    head = toy.body("kulturchefen", "Kulturchefen", toy.HEAD, "kulturforvaltningen")
    past = evolve(head, valid=gm.Period.years(2020, 2023))
    until = evolve(head, valid=gm.Period.parse("2020-01-01/2024-01-01"))
    assert codes(toy.plan_with(unit, bodies=(past,))) == []
    assert codes(toy.plan_with(unit, bodies=(until,))) == ["GM107"]


def test_a_joint_owner_belongs_where_its_members_do() -> None:
    """Two libraries as one: their administration has no head."""
    second = toy.body("bokbussen", "Bokbussen", toy.UNIT, "kulturforvaltningen")
    joint = gm.Body(
        id="ihop",
        name="Biblioteken",
        role="unit",
        members=("biblioteket", "bokbussen"),
        basis=toy.ASSUMED,
    )
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("ihop",), serves=("n-las",))
    assert codes(toy.plan_with(unit, bodies=(second, joint))) == []


def test_without_a_known_owner_a_skipped_level_is_not_told() -> None:
    """Nobody can tell where the level would be; the missing owner is the defect."""
    nobody = evolve(toy.UNIT_TASK, serves=("n-las",), owners=())
    stranger = evolve(toy.UNIT_TASK, serves=("n-las",), owners=("borta",))
    assert codes(toy.plan_with(nobody)) == ["GM205"]
    assert codes(toy.plan_with(stranger)) == ["GM201"]


def test_a_joint_body_with_an_unknown_member_is_told_as_that() -> None:
    """What is not known of a member is not held against the others."""
    joint = gm.Body(
        id="ihop", name="Ihop", role="head", members=("skolnamnden", "borta"), basis=toy.ASSUMED
    )
    task = evolve(toy.COMMITTEE_TASK, owners=("ihop",))
    assert codes(toy.plan_with(task, bodies=(joint,))) == ["GM201"]


def test_days_outside_the_model_are_not_told_again_of_its_bodies() -> None:
    """Bodies that exist as long as the model is valid have done enough."""
    bodies = tuple(evolve(each, valid=toy.MODEL.valid) for each in toy.BODIES)
    model = evolve(toy.MODEL, bodies=bodies)
    assert codes(toy.plan_with(period=gm.Period.years(2024, 2028)), model) == ["GM301"]
    outside = evolve(toy.UNIT_TASK, valid=gm.Period.years(2029))
    assert codes(toy.plan_with(outside), model) == ["GM302"]


def test_a_goal_is_not_told_for_the_slip_of_its_indicator() -> None:
    """A misspelt link or word of what measures it is the one defect."""
    link = evolve(toy.MEASURE, serves=("laslsut",))
    assert codes(toy.plan_with(link)) == ["GM103"]
    word = gm.Unknown(id="lasare", text="Läsare", kind="måt", serves=("laslust",))
    assert codes(toy.plan_with(word)) == ["GM101"]
    many = evolve(toy.MEASURE, serves=(*(f"zzz{n}" for n in range(10)), "laslsut"))
    assert codes(toy.plan_with(many)) == ["GM401"] + ["GM103"] * 11
    elsewhere = evolve(toy.MEASURE, serves=("zzz",))
    assert codes(toy.plan_with(elsewhere)) == ["GM401", "GM103"]


def test_a_link_may_pass_over_two_absent_levels() -> None:
    """Between the unit and the committee two levels may be absent, and both are."""

    @frozen(kw_only=True)
    class Omradesuppdrag(gm.Assignment):
        word = "områdesuppdrag"

    area_head = gm.Role(id="area_head", name="områdeschef", basis=toy.ASSUMED)
    between = gm.Level(
        kind=Omradesuppdrag,
        owners=(area_head,),
        serves=(toy.Chefsuppdrag,),
        absent_in=toy.ADMINISTRATION,
        basis=toy.ASSUMED,
    )
    levels = tuple(
        evolve(level, serves=(Omradesuppdrag,), must_serve=(Omradesuppdrag,))
        if level.kind is toy.Enhetsuppdrag
        else level
        for level in toy.LEVELS
    )
    model = evolve(toy.MODEL, roles=(*toy.ROLES, area_head), levels=(*levels, between))
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("biblioteket",), serves=("n-las",))
    plan = evolve(
        toy.PLAN, elements=(*(each for each in toy.PLAN if each.id != toy.UNIT_TASK.id), unit)
    )
    assert codes(plan, model) == []
    head = toy.body("kulturchefen", "Kulturchefen", toy.HEAD, "kulturforvaltningen")
    above = toy.body("omradeschefen", "Områdeschefen", area_head, "kulturforvaltningen")
    assert codes(evolve(plan, bodies=(head,)), model) == ["GM107"]
    assert codes(evolve(plan, bodies=(above,)), model) == ["GM107"]
    assert codes(evolve(plan, bodies=(head, above)), model) == ["GM107"]


def test_a_link_that_the_level_may_have_anyway_passes_over_nothing() -> None:
    """A unit that may serve head and committee alike skips nobody."""
    both = (toy.Chefsuppdrag, toy.Namnduppdrag)
    levels = tuple(
        evolve(level, serves=both) if level.kind is toy.Enhetsuppdrag else level
        for level in toy.LEVELS
    )
    direct = toy.plan_with(evolve(toy.UNIT_TASK, serves=("c-las", "n-las")))
    assert codes(direct, evolve(toy.MODEL, levels=levels)) == []


def test_a_joint_owner_answers_if_all_its_members_may() -> None:
    """Two committees as one body may own what a committee may own; with a unit in it they may not."""
    joint = gm.Body(
        id="ihop",
        name="Nämnderna ihop",
        role="administration",
        members=("skolnamnden", "kulturnamnden"),
        basis=toy.ASSUMED,
    )
    task = evolve(toy.COMMITTEE_TASK, owners=("ihop",))
    assert codes(toy.plan_with(task, bodies=(joint,))) == []
    mixed = evolve(joint, members=("skolnamnden", "biblioteket"))
    assert codes(toy.plan_with(task, bodies=(mixed,))) == ["GM204"]


def test_an_unknown_member_or_superior_of_a_body_is_told_at_the_body() -> None:
    """A body may not be under, or formed of, what nobody knows."""
    lost = gm.Body(
        id="b",
        name="B",
        role="unit",
        under="borta",
        members=("ekskolan", "bort"),
        basis=toy.ASSUMED,
    )
    findings = gm.check(toy.plan_with(bodies=(lost,)), toy.MODEL)
    assert [(finding.code, finding.path, finding.index) for finding in findings] == [
        ("GM201", ("bodies", 0, "members", 1), None),
        ("GM201", ("bodies", 0, "under"), None),
    ]


def test_a_body_that_the_plan_brings_twice_or_the_model_has_is_told() -> None:
    """The ids of bodies are unique, in the plan and together with the model."""
    twice = toy.body("badet", "Badet", toy.UNIT)
    known = toy.body("kf", "Fullmäktige", toy.COUNCIL)
    findings = gm.check(toy.plan_with(bodies=(twice, twice, known)), toy.MODEL)
    assert [(finding.code, finding.path) for finding in findings] == [
        ("GM102", ("bodies", 1, "id")),
        ("GM102", ("bodies", 2, "id")),
    ]


def test_an_unknown_decider_is_not_also_a_wrong_one() -> None:
    """Who nobody knows cannot be judged."""
    assert codes(toy.plan_with(evolve(toy.GOAL, decided_by="borta"))) == ["GM201"]


def test_a_level_whose_deciders_are_unspecified_takes_any_known_body() -> None:
    """Where the source is silent, so is the rule."""
    assert codes(toy.plan_with(evolve(toy.AREA, decided_by="biblioteket"))) == []


def test_a_body_that_ends_during_the_plan_is_told_with_the_first_day_it_is_gone() -> None:
    """An owner must exist on every day of its statement."""
    ended = evolve(
        toy.body("badet", "Badnämnden", toy.COMMITTEE),
        valid=gm.Period.parse("2020-01-01/2026-06-30"),
    )
    task = evolve(toy.COMMITTEE_TASK, owners=("badet",))
    findings = gm.check(toy.plan_with(task, bodies=(ended,)), toy.MODEL)
    assert [finding.code for finding in findings] == ["GM303"]
    assert findings[0].values["day"] == date(2026, 7, 1)
    short = evolve(task, valid=gm.Period.years(2025))
    assert codes(toy.plan_with(short, bodies=(ended,))) == []


def test_a_decider_may_have_ended_before_but_not_begun_after() -> None:
    """An earlier council's decision holds; one of a council that did not exist yet does not."""
    past = evolve(toy.body("gamla", "Gamla", toy.COUNCIL), valid=gm.Period.years(2020, 2023))
    future = evolve(toy.body("nya", "Nya", toy.COUNCIL), valid=gm.Period.years(2028, 2031))
    by_past = toy.plan_with(evolve(toy.GOAL, decided_by="gamla"), bodies=(past,))
    by_future = toy.plan_with(evolve(toy.GOAL, decided_by="nya"), bodies=(future,))
    assert codes(by_past) == []
    findings = gm.check(by_future, toy.MODEL)
    assert [(finding.code, finding.path) for finding in findings] == [
        ("GM303", ("elements", 1, "decided_by"))
    ]
    assert findings[0].values["day"] == date(2027, 12, 31)
    at_last = evolve(future, valid=gm.Period.parse("2027-12-31/2031-12-31"))
    decided_at_last = toy.plan_with(evolve(toy.GOAL, decided_by="nya"), bodies=(at_last,))
    assert codes(decided_at_last) == []


def test_a_plan_outside_the_model_is_told_once_and_not_for_every_statement() -> None:
    """What lies inside the plan's own days follows from the plan's."""
    area = evolve(toy.AREA, valid=gm.Period.years(2023))
    assert codes(toy.plan_with(area, period=gm.Period.years(2023, 2026))) == ["GM301"]
    assert codes(toy.plan_with(area)) == ["GM302"]


def test_a_goal_is_followed_up_through_goals_below_it() -> None:
    """Only the lowest goal without an indicator is told."""
    low = toy.Mal(id="lag", text="Lägre", decided_by="kf", serves=("skola", "laslust"))
    measured_above = toy.plan_with(low)
    assert [finding.element for finding in gm.check(measured_above, toy.MODEL)] == ["lag"]
    moved = evolve(toy.MEASURE, serves=("lag",))
    assert codes(toy.plan_with(low, moved)) == []


def test_what_is_assumed_needs_no_source_and_the_plan_s_own_source_is_enough() -> None:
    """A claim without source is told unless it says that it is a guess, for bodies too."""
    assumed = tuple(evolve(element, basis=gm.Basis.ASSUMED) for element in toy.PLAN)
    assert codes(evolve(toy.PLAN, source=None, elements=assumed)) == []
    body = gm.Body(id="badet", name="Badet", role="unit")
    plan = evolve(toy.PLAN, source=None, elements=assumed, bodies=(body,))
    assert [(each.code, each.path) for each in gm.check(plan, toy.MODEL)] == [
        ("GM501", ("bodies", 0))
    ]


def test_an_assumed_indicator_needs_no_source() -> None:
    """A guess is marked as one, and that is enough."""
    guess = evolve(toy.MEASURE, source=None, basis=gm.Basis.ASSUMED)
    assert codes(toy.plan_with(guess)) == []
    assert codes(toy.plan_with(evolve(toy.MEASURE, source=None))) == ["GM405"]


def rule(find: Callable[..., gm.Defects], code: str = "EX001") -> gm.Rule:
    """Make a rule of a plugin."""
    return gm.Rule(
        code=code,
        severity=gm.Severity.NOTE,
        find=find,
        sentences={"sv": "Planen har {count} delar.", "en": "The plan has {count} parts."},
    )


def test_a_model_s_own_rules_stand_beside_the_core_s() -> None:
    """A plugin's rule is run with the core's, and speaks for itself."""

    def count(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:
        """Count the parts."""
        yield (), {"count": str(len(plan) + len(model.levels))}

    model = evolve(toy.MODEL, rules=(rule(count),))
    plan = toy.plan_with(evolve(toy.MEASURE, unit=None))
    findings = gm.check(plan, model)
    assert [(finding.code, finding.text("sv")) for finding in findings] == [
        ("EX001", "Planen har 12 delar."),
        ("GM403", "Indikatorn lasare saknar enhet."),
    ]
    assert findings[0].element is None


def test_a_file_is_not_taken_for_the_plan_that_it_holds() -> None:
    """A slip of the caller's is told as that, not as a broken rule."""
    file = gm.PlanFile(plan=toy.PLAN, name="plan.yaml")
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.check(file, toy.MODEL)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "expected a plan; a file that was read has it in its field plan, found PlanFile"
    )


def test_a_rule_that_raises_is_named_as_the_broken_one() -> None:
    """The defect is the rule's: the caller is told which."""

    def broken(plan: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:
        """Look where nothing is."""
        yield ("elements", 0), {"id": plan["borta"].id, "model": model.id}

    with pytest.raises(gm.RuleFailedError) as caught:
        gm.check(toy.PLAN, evolve(toy.MODEL, rules=(rule(broken, "EX777"),)))
    assert caught.value.values["code"] == "EX777"
    assert "borta" in str(caught.value)


def observed(indicator: str, year: int) -> gm.Observation:
    """Observe something in a year."""
    value = gm.Amount.parse("1 %")
    return gm.Observation(indicator=indicator, period=gm.Period.years(year), value=value)


def test_an_observation_of_what_is_no_indicator_of_the_plan_is_told() -> None:
    """A slip in an id would else look like missing data; a goal is not an indicator either."""
    seen = (observed("lasare", 2024), observed("lsaare", 2025), observed("laslust", 2025))
    findings = gm.check_results(gm.Results(of="9999", observations=seen), toy.PLAN, toy.MODEL)
    assert [(finding.code, finding.path, finding.element) for finding in findings] == [
        ("GM601", ("observations", 1, "indicator"), None),
        ("GM601", ("observations", 2, "indicator"), None),
    ]
    assert findings[0].text("sv") == (
        "Utfallet för 2025 avser lsaare, som inte är en indikator i planen. "
        "Indikatorerna är lasare."
    )
    assert findings[0].text("en") == (
        "The outcome for 2025 is of lsaare, which is no indicator of the plan. "
        "The indicators are lasare."
    )
    assert findings[0].severity is gm.Severity.WARNING


def test_another_municipality_s_results_are_told() -> None:
    """Codes are compared as text, with their leading zeros."""
    findings = gm.check_results(gm.Results(of="0999"), toy.PLAN, toy.MODEL)
    assert [(finding.code, finding.path) for finding in findings] == [("GM602", ("of",))]
    assert findings[0].severity is gm.Severity.ERROR
    assert findings[0].text("sv") == (
        "Resultaten avser kommunkod 0999, men styrmodellen gäller Exempelby (9999)."
    )
    assert findings[0].text("en") == (
        "The results are of the municipality 0999, but the governance model is that of "
        "Exempelby (9999)."
    )


def test_an_outcome_for_another_kind_of_period_is_told() -> None:
    """A month is not a year; where the indicator says nothing, everything goes."""
    month = gm.Observation(
        indicator="lasare", period=gm.Period.parse("2025-12"), value=gm.Amount.parse("1 %")
    )
    yearly = evolve(toy.MEASURE, measured_over=gm.PeriodKind.CALENDAR_YEAR)
    results = gm.Results(of="9999", observations=(observed("lasare", 2025), month))
    findings = gm.check_results(results, toy.plan_with(yearly), toy.MODEL)
    assert [(finding.code, finding.path) for finding in findings] == [
        ("GM603", ("observations", 1, "period"))
    ]
    assert findings[0].text("sv") == (
        "Utfallet för lasare avser 2025-12, men indikatorn mäts per kalenderår."
    )
    assert findings[0].text("en") == (
        "The outcome of lasare is for 2025-12, but the indicator is measured per calendar year."
    )
    assert gm.check_results(results, toy.PLAN, toy.MODEL) == ()


def test_two_values_that_nothing_tells_apart_are_told() -> None:
    """Revisions have different days of publication."""
    once = observed("lasare", 2025)
    revised = evolve(once, published=date(2026, 4, 1))
    findings = gm.check_results(
        gm.Results(of="9999", observations=(once, revised, once)), toy.PLAN, toy.MODEL
    )
    assert [(finding.code, finding.path) for finding in findings] == [
        ("GM604", ("observations", 2))
    ]
    assert findings[0].text("sv") == (
        "lasare har flera utfall för 2025 utan skilda publiceringsdagar; behåll ett av dem eller "
        "ange när vart och ett publicerades."
    )
    assert findings[0].text("en") == (
        "lasare has several outcomes for 2025 that are not told apart by days of publication; "
        "keep one of them, or say when each was published."
    )


@pytest.mark.parametrize("yielded", [("elements", 99), "elements", 7, None])
def test_a_rule_that_yields_no_place_is_named_as_the_broken_one(yielded: object) -> None:
    """Whatever it yields, the caller is told which rule it was."""

    def odd(*_: object) -> gm.Defects:
        """Yield what is no place."""
        yield yielded if yielded is None else (yielded, {})  # type: ignore[misc]

    with pytest.raises(gm.RuleFailedError) as caught:
        gm.check(toy.PLAN, evolve(toy.MODEL, rules=(rule(odd, "EX888"),)))
    assert caught.value.values["code"] == "EX888"


def test_results_of_the_plan_s_own_indicators_yield_nothing() -> None:
    """What can be judged is passed over in silence."""
    results = gm.Results(of="9999", observations=(observed("lasare", 2025),))
    assert gm.check_results(results, toy.PLAN, toy.MODEL) == ()


@pytest.mark.parametrize("rule", gm.RESULT_RULES, ids=lambda rule: rule.code)
def test_every_rule_for_results_is_documented_and_has_its_sentences(rule: gm.Rule) -> None:
    """As the rules for plans."""
    assert rule.find.__doc__
    assert rule.code in catalogue("sv")
    assert rule.code in catalogue("en")
