"""The core's rules: each finds its defect, once, and nothing else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve, frozen

import govmodel as gm
from govmodel.problems import Place
from govmodel.rules import found_by, links
from govmodel.targets import direction_of
from govmodel.words import catalogue

import toy

EVERY_DEFECT = Path(__file__).parent / "data" / "every-defect.yaml"
BUDGET = gm.Milestone(id="budget", name="budget", basis=toy.ASSUMED)
TAX_RATE = gm.Milestone(id="skattesats", name="skattesats", basis=toy.ASSUMED)
MODEL = evolve(toy.MODEL, milestones=(BUDGET, TAX_RATE))

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
        "GM304",
        None,
        "$.events[1].what",
        91,
        (
            "buget är inte en känd hållpunkt. Den anges för 2024-11-25; kända hållpunkter är budget "
            "och skattesats."
        ),
        (
            "buget is not a known milestone. It is recorded on 2024-11-25; known milestones are "
            "budget and skattesats."
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
        "Indikatorn k404 saknar riktning: ange om högre eller lägre är bättre, eller om ett värde inom ett intervall är bäst.",
        "The indicator k404 has no direction: say whether higher or lower is better, or a range.",
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
        "Indikatorn k406 anger att högre är bättre, men målvärdet (högst 5 %) innebär att lägre är bättre.",
        "The indicator k406 says that higher is better, but its target (at most 5 %) that lower is better.",
    ),
    (
        "GM108",
        "o108",
        "$.elements[28]",
        69,
        (
            "o108 saknar mål, som område ska ha under sig enligt modellen. Kopplat till o108: "
            "ingenting."
        ),
        ("o108 has no goal, which area must have below it by the model. Linked to o108: nothing."),
    ),
    (
        "GM407",
        "k407",
        "$.elements[29].targets[2]",
        79,
        (
            "Indikatorn k407 har flera målvärden för 2025 som inte skiljs åt av beslutsdag, bland "
            "dem minst 80 %; behåll ett av dem eller ange när vart och ett beslutades."
        ),
        (
            "The indicator k407 has several targets for 2025 that are not told apart by days of "
            "decision, at least 80 % among them; keep one, or say when each was decided."
        ),
    ),
    (
        "GM408",
        "k408",
        "$.elements[30].targets[0]",
        87,
        ("Indikatorn k408 mäts i %, men målvärdet är högst 5 tkr; de kan inte jämföras."),
        (
            "The indicator k408 is measured in %, but its target is at most 5 SEK thousand; "
            "the two cannot be compared."
        ),
    ),
)


def codes(plan: gm.Plan, model: gm.GovernanceModel = toy.MODEL) -> list[str]:
    """Check a plan and keep the codes."""
    return [finding.code for finding in gm.check(plan, model)]


def test_a_plan_with_one_defect_of_every_kind_yields_each_code_once_with_its_place() -> None:
    """Every defect is told once: its code, element, line and both sentences."""
    file = gm.read_plan(EVERY_DEFECT, MODEL)
    told = [
        (
            finding.code,
            finding.element,
            file.place(finding),
            finding.text("sv").replace("\N{NO-BREAK SPACE}", " "),
            finding.text("en").replace("\N{NO-BREAK SPACE}", " "),
        )
        for finding in gm.check(file.plan, MODEL)
    ]
    assert told == [
        (code, element, f"{EVERY_DEFECT}:{line}: {path}", swedish, english)
        for code, element, path, line, swedish, english in EXPECTED
    ]


def test_in_json_the_place_of_a_finding_is_its_path() -> None:
    """The same defects in a JSON file stand at the same paths, without lines."""
    plan = gm.read_plan(EVERY_DEFECT, MODEL).plan
    file = gm.parse_plan(gm.dump_plan(plan, name="p.json"), MODEL, name="p.json")
    places = [file.place(finding) for finding in gm.check(file.plan, MODEL)]
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
    assert len(errors) == 19


def test_a_plan_checked_against_a_stranger_s_model_is_only_told_its_words() -> None:
    """A neighbour's words are unknown; nothing else is said, and nothing crashes."""

    @frozen(kw_only=True)
    class Ort(gm.Area):
        word = "ort"

    level = gm.Level(kind=Ort, basis=gm.Basis.ASSUMED)
    neighbour = evolve(toy.MODEL, name="grannby", levels=(level,), cycles=())
    assert codes(toy.PLAN, neighbour) == ["GM101"] * 6


def test_a_stranger_s_goal_and_indicator_lack_nothing_that_the_model_could_ask_for() -> None:
    """Of kinds that the model does not have, not even what every goal and indicator needs."""

    @frozen(kw_only=True)
    class Ort(gm.Area):
        word = "ort"

    level = gm.Level(kind=Ort, basis=gm.Basis.ASSUMED)
    neighbour = evolve(toy.MODEL, name="grannby", levels=(level,), cycles=())
    bare = (toy.Mal(id="m", text="M"), toy.Matt(id="k", text="K", targets=(gm.Rank(place=1),)))
    assert codes(evolve(toy.PLAN, elements=bare), neighbour) == ["GM101", "GM101"]


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
        "Modellen säger inte vad delmål kopplas till."
    )
    assert findings[1].values["expected"] == ()


def test_a_link_to_nothing_tells_what_the_model_expects() -> None:
    """In words for people, and as kinds for programs."""
    task = evolve(toy.COMMITTEE_TASK, serves=("borta",))
    (finding,) = gm.check(toy.plan_with(task), toy.MODEL)
    assert finding.values["expected"] == (toy.Mal,)
    assert finding.text("sv").endswith(
        " hänvisar till borta, som inte finns i planen. Enligt modellen kopplas nämnduppdrag till mål."
    )


def test_a_link_to_nothing_from_the_top_is_told_that_it_is_the_top() -> None:
    """What may serve nothing is not told what it may serve."""
    findings = gm.check(toy.plan_with(evolve(toy.AREA, serves=("borta",))), toy.MODEL)
    assert [finding.code for finding in findings] == ["GM103"]
    assert findings[0].text("sv") == (
        f"{toy.AREA.id} hänvisar till borta, som inte finns i planen. "
        "Enligt modellen är område överst och kopplas inte uppåt."
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


def each_year(*targets: gm.Target) -> tuple[gm.Target, ...]:
    """Give every target a year of its own."""
    return tuple(
        evolve(target, period=gm.Period.years(2024 + at)) for at, target in enumerate(targets)
    )


def test_a_change_says_which_way_is_good_by_its_sign() -> None:
    """An increase goes with higher is better, a decrease with lower."""
    more = gm.Change(by=gm.Amount.parse("1 procentenhet"))
    less = gm.RelativeChange(by=gm.Amount.parse("-1 %"))
    at_most = gm.AtMost(value=gm.Amount.parse("1 %"))
    measure = evolve(toy.MEASURE, targets=each_year(more, less, at_most))
    findings = gm.check(toy.plan_with(measure), toy.MODEL)
    assert [(finding.code, finding.path[-1]) for finding in findings] == [
        ("GM406", 1),
        ("GM406", 2),
    ]
    lower = evolve(measure, direction=gm.Direction.LOWER)
    found = gm.check(toy.plan_with(lower), toy.MODEL)
    assert [(finding.code, finding.path[-1]) for finding in found] == [("GM406", 0)]


def test_a_place_and_a_change_without_a_figure_say_which_way_is_good() -> None:
    """A lower place and a decrease go with lower, an increase and a range do not."""
    ranked = evolve(toy.MEASURE, unit="plats", targets=(gm.Rank(place=1),))
    assert codes(toy.plan_with(ranked)) == ["GM406"]
    assert codes(toy.plan_with(evolve(ranked, direction=gm.Direction.LOWER))) == []
    targets = each_year(gm.Increase(), gm.Decrease(), PERCENT_BAND)
    for direction, wrong in (
        (gm.Direction.HIGHER, [1, 2]),
        (gm.Direction.LOWER, [0, 2]),
        (gm.Direction.BAND, [0, 1]),
    ):
        measure = evolve(toy.MEASURE, direction=direction, targets=targets)
        found = gm.check(toy.plan_with(measure), toy.MODEL)
        assert [(each.code, each.path[-1]) for each in found] == [("GM406", at) for at in wrong]


def test_a_target_that_is_not_counted_says_nothing_of_which_way_is_good() -> None:
    """Nor do an indicator with no other targets need a unit and a direction."""
    targets = each_year(gm.Done(), gm.Qualitative(wanted="Alla läser"))
    bare = evolve(toy.MEASURE, unit=None, direction=None)
    assert codes(toy.plan_with(evolve(toy.MEASURE, targets=targets))) == []
    assert codes(toy.plan_with(evolve(bare, targets=targets))) == []
    assert codes(toy.plan_with(evolve(bare, targets=()))) == ["GM402", "GM403", "GM404"]
    counted = (*targets, gm.AtLeast(value=gm.Amount.parse("1 %")))
    assert codes(toy.plan_with(evolve(bare, targets=counted))) == ["GM403", "GM404"]


PERCENT_BAND = gm.Between(low=gm.Amount.parse("95 %"), high=gm.Amount.parse("105 %"))


def test_targets_of_one_period_are_told_apart_by_their_days_of_decision() -> None:
    """Each decision stays; of two of one day nobody could tell which counts."""
    first = gm.AtLeast(value=gm.Amount.parse("80 %"), period=gm.Period.years(2025))
    anew = evolve(first, value=gm.Amount.parse("75 %"), decided=date(2025, 6, 18))
    other_year = evolve(first, period=gm.Period.years(2026))
    measure = evolve(toy.MEASURE, targets=(first, anew, other_year))
    assert codes(toy.plan_with(measure)) == []
    again = evolve(measure, targets=(first, anew, other_year, first, anew))
    found = gm.check(toy.plan_with(again), toy.MODEL)
    assert [(each.code, each.path[-1]) for each in found] == [("GM407", 3), ("GM407", 4)]


def test_several_targets_without_a_date_are_told_so() -> None:
    """No period is not a period."""
    target = gm.AtLeast(value=gm.Amount.parse("80 %"))
    (found,) = gm.check(toy.plan_with(evolve(toy.MEASURE, targets=(target, target))), toy.MODEL)
    assert found.text("sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Indikatorn lasare har flera målvärden utan måldatum som inte skiljs åt av beslutsdag, "
        "bland dem minst 80 %; behåll ett av dem eller ange när vart och ett beslutades."
    )
    assert found.text("en").replace("\N{NO-BREAK SPACE}", " ") == (
        "The indicator lasare has several targets without a date that are not told apart by days "
        "of decision, at least 80 % among them; keep one, or say when each was decided."
    )


@pytest.mark.parametrize(
    ("target", "fits"),
    [
        (gm.AtLeast(value=gm.Amount.parse("50 promille")), True),
        (gm.AtLeast(value=gm.Amount.parse("50 st")), False),
        (gm.AtMost(value=gm.Amount.parse("1 kr")), False),
        (PERCENT_BAND, True),
        (gm.Between(low=gm.Amount.parse("1 kr"), high=gm.Amount.parse("2 kr")), False),
        (gm.Rank(place=3), False),
        (gm.Change(by=gm.Amount.parse("1 procentenhet")), True),
        (gm.Change(by=gm.Amount.parse("1 %")), False),
        (gm.Change(by=gm.Amount.parse("1 kr")), False),
        (gm.RelativeChange(by=gm.Amount.parse("10 %")), True),
        (gm.Increase(), True),
        (gm.Reference(others=("0000",), direction=gm.Direction.HIGHER), True),
        (gm.Done(), True),
    ],
)
def test_a_target_measures_what_its_indicator_measures(target: gm.Target, *, fits: bool) -> None:
    """Here percent; a share is changed by percentage points, and by nothing else."""
    direction = direction_of(target)
    measure = evolve(toy.MEASURE, targets=(target,), direction=direction or gm.Direction.HIGHER)
    assert codes(toy.plan_with(measure)) == ([] if fits else ["GM408"])
    assert "GM408" not in codes(toy.plan_with(evolve(measure, unit=None)))


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


def without_goal(*others: gm.Element) -> gm.Plan:
    """Leave nothing below the toy plan's area but what is given."""
    return evolve(toy.PLAN, elements=(toy.AREA, *others))


def test_an_area_that_must_have_a_goal_is_told_without_one() -> None:
    """With what links to it instead, if anything does."""
    goal = evolve(toy.GOAL, serves=("annat",))
    other = toy.Omrade(id="annat", text="Annat")
    measure = evolve(toy.MEASURE, serves=("laslust", "skola"))
    findings = gm.check(without_goal(goal, other, measure), toy.MODEL)
    assert [(each.code, each.path, each.values.get("found")) for each in findings] == [
        ("GM108", ("elements", 0), ("lasare",)),
        ("GM104", ("elements", 3, "serves", 1), toy.Omrade),
    ]


def test_a_word_unknown_may_be_what_an_area_must_have() -> None:
    """The slip is told where it stands, and not again as missing."""
    slip = gm.Unknown(id="laslust", text="M", kind="mol", serves=("skola",))
    assert codes(without_goal(slip)) == ["GM101"]


def test_a_slip_in_the_link_of_what_an_area_must_have_is_told_once() -> None:
    """Of two bare areas only the one that the link was not meant for is told."""
    slip = evolve(toy.GOAL, serves=("skolan",))
    other = toy.Omrade(id="kultur", text="Kultur", basis=toy.ASSUMED)
    findings = gm.check(without_goal(slip, toy.MEASURE, other), toy.MODEL)
    assert [(each.code, each.element) for each in findings] == [
        ("GM103", "laslust"),
        ("GM108", "kultur"),
    ]


def test_a_slip_of_what_an_area_need_not_have_excuses_nothing() -> None:
    """A measure that misses the area's id is no goal."""
    slip = evolve(toy.MEASURE, serves=("skolan",))
    assert codes(without_goal(slip)) == ["GM108", "GM103"]


def test_the_second_of_two_with_one_id_is_not_told_that_nothing_links_to_it() -> None:
    """Every link leads to the first."""
    twice = toy.Omrade(id="skola", text="Skolan")
    plan = evolve(toy.PLAN, elements=(*toy.PLAN.elements, twice))
    assert codes(plan) == ["GM102"]


def test_a_goal_that_must_have_an_indicator_is_told_so_and_not_warned_besides() -> None:
    """It is one defect: an error where the model demands the indicator."""
    levels = tuple(
        evolve(level, must_have=(toy.Matt,)) if level.kind is toy.Mal else level
        for level in toy.MODEL.levels
    )
    stricter = evolve(toy.MODEL, levels=levels)
    bare = toy.Mal(id="bart", text="M", decided_by="kf", serves=("skola",))
    assert codes(toy.plan_with(bare)) == ["GM401"]
    assert codes(toy.plan_with(bare), stricter) == ["GM108"]
    assert codes(toy.PLAN, stricter) == []


def test_a_level_that_either_an_indicator_or_something_else_will_do_for_is_no_quieter() -> None:
    """An assignment below the goal is enough for the level, and the goal still lacks an indicator."""
    levels = tuple(
        evolve(level, must_have=(toy.Matt, toy.Namnduppdrag)) if level.kind is toy.Mal else level
        for level in toy.MODEL.levels
    )
    bare = toy.Mal(id="bart", text="M", decided_by="kf", serves=("skola",))
    task = evolve(toy.COMMITTEE_TASK, id="n-bar", serves=("bart",))
    assert codes(toy.plan_with(bare, task), evolve(toy.MODEL, levels=levels)) == ["GM401"]


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


def test_what_nobody_owns_passes_over_no_level() -> None:
    """Where it is cannot be told, so its links are those that its level may have."""
    levels = tuple(
        evolve(level, serves=(toy.Mal, toy.Chefsuppdrag)) if level.kind is toy.Matt else level
        for level in toy.MODEL.levels
    )
    model = evolve(toy.MODEL, levels=levels)
    measure = evolve(toy.MEASURE, serves=("laslust", "n-las"))
    assert codes(toy.plan_with(measure), model) == ["GM104"]


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


def recorded(*events: gm.Event) -> gm.Plan:
    """Make the toy plan with events."""
    return evolve(toy.PLAN, events=events)


def event(what: str, **more: object) -> gm.Event:
    """Make an event of November 2024."""
    day, about = date(2024, 11, 25), gm.Period.years(2025)
    return gm.Event(what=what, day=day, about=about, **more)  # type: ignore[arg-type]


def test_what_a_plan_records_is_a_milestone_of_the_model_or_of_the_law() -> None:
    """Those of both are known, and those that they share are named once."""
    law = gm.Jurisdiction(
        name="Exempelland",
        code="XX",
        milestones=(evolve(TAX_RATE, election_year=True), evolve(TAX_RATE, id="revision")),
    )
    model = evolve(MODEL, jurisdiction=law)
    known = recorded(event("budget"), event("skattesats"), event("revision"))
    assert gm.check(known, model) == ()
    (finding,) = gm.check(recorded(event("revision"), event("Budget")), model)
    assert (finding.code, finding.path, finding.severity) == (
        "GM304",
        ("events", 1, "what"),
        gm.Severity.ERROR,
    )
    assert finding.element is None
    assert finding.values["expected"] == ("budget", "skattesats", "revision")
    assert [each.path for each in gm.check(known, MODEL)] == [("events", 2, "what")]
    only_law = evolve(toy.MODEL, jurisdiction=law)
    assert [each.path for each in gm.check(known, only_law)] == [("events", 0, "what")]


def test_where_no_milestones_are_known_nothing_is_said_of_what_is_recorded() -> None:
    """Neither by the model nor by a law that has none."""
    plan = recorded(event("vad som helst"))
    assert gm.check(plan, toy.MODEL) == ()
    law = gm.Jurisdiction(name="Exempelland", code="XX")
    assert gm.check(plan, evolve(toy.MODEL, jurisdiction=law)) == ()


def test_who_did_what_is_recorded_is_a_known_body() -> None:
    """The plan's, or the model's; nobody need be named."""
    own = toy.body("badet", "Badet", toy.UNIT)
    known = recorded(event("budget"), event("budget", by="kf"), event("budget", by="badet"))
    assert codes(evolve(known, bodies=(own,))) == []
    (finding,) = gm.check(known, toy.MODEL)
    assert (finding.code, finding.path) == ("GM201", ("events", 2, "by"))
    assert finding.text("en").startswith("badet is not a known body. It stands at budget; ")
    assert finding.text("sv").startswith("badet är inte ett känt organ. Det anges för budget; ")


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


def test_a_member_of_a_joint_owner_that_is_gone_is_told_at_the_owner() -> None:
    """Each owner once, with the first member that did not exist on all days."""
    old = gm.Body(
        id="gamla",
        name="Gamla nämnden",
        role="committee",
        valid=gm.Period.years(2020, 2025),
        basis=toy.ASSUMED,
    )
    older = evolve(old, id="aldre", name="Äldre nämnden", valid=gm.Period.years(2024))
    joint = toy.body("ihop", "Tillsammans", toy.COMMITTEE)
    task = evolve(toy.COMMITTEE_TASK, owners=("skolnamnden", "ihop"))
    for members, gone in ((("skolnamnden",), []), (("kulturnamnden", "gamla", "aldre"), [old])):
        bodies = (old, older, evolve(joint, members=members))
        found = gm.check(toy.plan_with(task, bodies=bodies), toy.MODEL)
        assert [each.values["body"] for each in found] == gone
        assert [(each.code, each.path) for each in found] == [
            ("GM303", ("elements", 3, "owners", 1)) for _ in gone
        ]
    both = evolve(joint, members=("gamla", "aldre"))
    further = evolve(task, id="n-mer", owners=("ihop", "gamla"))
    plan = toy.plan_with(task, further, bodies=(old, older, both))
    assert [each.path for each in gm.check(plan, toy.MODEL)] == [
        ("elements", 3, "owners", 1),
        ("elements", 6, "owners", 0),
        ("elements", 6, "owners", 1),
    ]


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
    file = gm.PlanFile(plan=toy.PLAN, model=toy.MODEL, name="plan.yaml")
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


def test_a_rule_that_needs_an_extra_is_not_broken() -> None:
    """What is missing is told as that."""

    def needy(_: gm.Plan, model: gm.GovernanceModel) -> gm.Defects:
        """Ask for what is not there."""
        raise gm.MissingExtraError("error.extra", {"extra": "calendar", "purpose": model.id})

    with pytest.raises(gm.MissingExtraError, match="calendar"):
        gm.check(toy.PLAN, evolve(toy.MODEL, rules=(rule(needy, "EX777"),)))


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


def test_values_that_tell_of_different_things_are_told_apart() -> None:
    """Others' values, those of women and of men, and a provisional one beside the final one."""
    once = observed("lasare", 2025)
    seen = (
        once,
        evolve(once, of="0000"),
        evolve(once, sex=gm.Sex.WOMEN),
        evolve(once, sex=gm.Sex.MEN),
        evolve(once, provisional=True),
        evolve(once, period=gm.Period.years(2024)),
    )
    plan = toy.plan_with(compared("0000"))
    assert codes_of(gm.Results(of="9999", observations=seen), plan) == []
    twice = gm.Results(of="9999", observations=seen + seen)
    assert codes_of(twice, plan) == [("GM604", ("observations", at)) for at in range(6, 12)]


END = date(2025, 8, 31)


def compared(*others: str) -> toy.Matt:
    """Let the toy's indicator be compared with others."""
    target = gm.Reference(
        others=others, direction=gm.Direction.HIGHER, period=gm.Period.years(2025)
    )
    return evolve(toy.MEASURE, targets=(*toy.MEASURE.targets, target))


def codes_of(results: gm.Results, plan: gm.Plan = toy.PLAN) -> list[tuple[str, Place]]:
    """Check results against a plan and keep the codes with their places."""
    return [(each.code, each.path) for each in gm.check_results(results, plan, toy.MODEL)]


def test_what_is_judged_or_told_of_is_in_the_plan() -> None:
    """Of any kind; sound financial management as a whole needs no element."""
    year = gm.Period.years(2025)
    results = gm.Results(
        of="9999",
        judgements=(
            gm.Judgement(at=END, verdict=gm.Verdict.REACHED),
            gm.Judgement(element="laslust", at=END, verdict=gm.Verdict.REACHED),
            gm.Judgement(element="laslsut", at=END, verdict=gm.Verdict.REACHED),
            gm.Judgement(element="", at=END, verdict=gm.Verdict.REACHED),
        ),
        forecasts=(
            gm.Forecast(element="lsaare", period=year, at=END, verdict=gm.Verdict.REACHED),
            gm.Forecast(element="lasare", period=year, at=END, verdict=gm.Verdict.REACHED),
        ),
        deviations=(
            gm.Deviation(element="n-las", at=END),
            gm.Deviation(element="lasare", at=END),
            gm.Deviation(element="n-sal", at=END),
        ),
    )
    findings = gm.check_results(results, toy.PLAN, toy.MODEL)
    assert [(each.code, each.path) for each in findings] == [
        ("GM605", ("judgements", 2, "element")),
        ("GM605", ("judgements", 3, "element")),
        ("GM605", ("forecasts", 0, "element")),
        ("GM605", ("deviations", 2, "element")),
    ]
    assert findings[0].text("sv") == (
        "laslsut bedöms eller kommenteras per 2025-08-31, men finns inte i planen. Planens mål, "
        "uppdrag och indikatorer är laslust, lasare, n-las, c-las och e-las."
    )
    assert findings[0].text("en") == (
        "laslsut is judged or told of on 2025-08-31, but is not in the plan. The plan's goals, "
        "assignments and indicators are laslust, lasare, n-las, c-las and e-las."
    )
    assert findings[0].severity is gm.Severity.WARNING


def progress(
    assignment: str, cost: gm.Amount | None = None, expected_cost: gm.Amount | None = None
) -> gm.Results:
    """Report of one assignment."""
    told = gm.Progress(
        assignment=assignment,
        at=END,
        state=gm.State.PARTLY,
        cost=cost,
        expected_cost=expected_cost,
    )
    return gm.Results(of="9999", progress=(told,))


def test_progress_is_of_an_assignment_of_the_plan() -> None:
    """A goal is none."""
    assert codes_of(progress("n-las")) == []
    for other in ("laslust", "n-sal"):
        assert codes_of(progress(other)) == [("GM606", ("progress", 0, "assignment"))]
    (finding,) = gm.check_results(progress("n-sal"), toy.PLAN, toy.MODEL)
    assert finding.text("sv") == (
        "n-sal redovisas per 2025-08-31, men är inte ett uppdrag i planen. "
        "Uppdragen är n-las, c-las och e-las."
    )
    assert finding.text("en") == (
        "n-sal is reported on 2025-08-31, but is no assignment of the plan. "
        "Its assignments are n-las, c-las and e-las."
    )
    assert finding.severity is gm.Severity.WARNING


def test_a_cost_is_held_against_the_budget() -> None:
    """Money against money; where there is no budget there is nothing to hold it against."""
    kronor, hours = gm.Amount.parse("5 kr"), gm.Amount.parse("5 årsarbetare")
    plan = toy.plan_with(evolve(toy.COMMITTEE_TASK, budget=gm.Amount.parse("1 mkr")))
    assert codes_of(progress("n-las", cost=kronor, expected_cost=kronor), plan) == []
    assert codes_of(progress("n-las", cost=hours, expected_cost=hours)) == []
    assert codes_of(progress("n-sal", cost=hours), plan) == [
        ("GM606", ("progress", 0, "assignment"))
    ]
    wrong = progress("n-las", cost=hours, expected_cost=hours)
    assert codes_of(wrong, plan) == [
        ("GM607", ("progress", 0, "cost")),
        ("GM607", ("progress", 0, "expected_cost")),
    ]
    finding, _ = gm.check_results(wrong, plan, toy.MODEL)
    assert finding.text("sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "n-las har budgeten 1 mkr, men redovisas med 5 årsarbetare; de kan inte jämföras."
    )
    assert finding.text("en").replace("\N{NO-BREAK SPACE}", " ") == (
        "n-las has the budget 1 SEK million, but what is reported is 5 full-time equivalents; "
        "the two cannot be compared."
    )
    assert finding.severity is gm.Severity.WARNING


def test_a_cost_of_nothing_is_a_cost() -> None:
    """Zero of what cannot be compared is told as well."""
    plan = toy.plan_with(evolve(toy.COMMITTEE_TASK, budget=gm.Amount(0, "kr")))
    nothing = gm.Amount(0, "piece")
    assert codes_of(progress("n-las", cost=nothing), plan) == [("GM607", ("progress", 0, "cost"))]


YEAR = gm.Period.years(2025)


def wording(results: gm.Results, plan: gm.Plan = toy.PLAN) -> tuple[gm.Severity, str, str]:
    """Check results that have one defect, and keep how serious it is and what is said of it."""
    (finding,) = gm.check_results(results, plan, toy.MODEL)
    swedish, english = (
        finding.text(each).replace("\N{NO-BREAK SPACE}", " ") for each in ("sv", "en")
    )
    return finding.severity, swedish, english


def test_what_is_judged_or_told_of_an_area_is_told() -> None:
    """Areas are not followed up, and nobody would see it; a word that is unknown is none either."""
    unknown = gm.Unknown(id="x", text="?", kind="delmål")
    results = gm.Results(
        of="9999",
        judgements=(
            gm.Judgement(element="laslust", at=END, verdict=gm.Verdict.REACHED),
            gm.Judgement(element="skola", at=END, verdict=gm.Verdict.REACHED),
        ),
        forecasts=(
            gm.Forecast(element="skola", period=YEAR, at=END, verdict=gm.Verdict.REACHED),
            gm.Forecast(element="lasare", period=YEAR, at=END, verdict=gm.Verdict.REACHED),
        ),
        deviations=(gm.Deviation(element="n-las", at=END), gm.Deviation(element="x", at=END)),
    )
    assert codes_of(results, toy.plan_with(unknown)) == [
        ("GM608", ("judgements", 1, "element")),
        ("GM608", ("forecasts", 0, "element")),
        ("GM608", ("deviations", 1, "element")),
    ]
    area = gm.Results(of="9999", deviations=(gm.Deviation(element="skola", at=END),))
    assert wording(area) == (
        gm.Severity.WARNING,
        (
            "skola (område) bedöms eller kommenteras per 2025-08-31, men följs inte upp; det som sägs "
            "visas därför inte. Endast mål, uppdrag och indikatorer följs upp."
        ),
        (
            "skola (area) is judged or told of on 2025-08-31, but is not followed up; what is said is "
            "therefore not shown. Only goals, assignments and indicators are followed up."
        ),
    )
    other = gm.Results(of="9999", deviations=(gm.Deviation(element="x", at=END),))
    assert wording(other, toy.plan_with(unknown))[1].startswith("x (delmål) bedöms")


def test_outcomes_of_others_with_whom_no_target_compares_are_told_once_of_each() -> None:
    """However many there are, the first is the place; what is of no indicator is told as that."""
    other = evolve(observed("lasare", 2024), of="0331")
    results = gm.Results(
        of="9999",
        observations=(
            observed("lasare", 2024),
            evolve(other, of="0000"),
            other,
            evolve(other, period=YEAR),
            evolve(other, of="0319"),
            evolve(other, indicator="lsaare"),
            evolve(other, indicator="skrivare"),
        ),
    )
    writers = evolve(compared("0319"), id="skrivare")
    plan = toy.plan_with(compared("0000", "0180"), writers)
    assert codes_of(results, plan) == [
        ("GM609", ("observations", 2, "of")),
        ("GM609", ("observations", 4, "of")),
        ("GM601", ("observations", 5, "indicator")),
        ("GM609", ("observations", 6, "of")),
    ]
    alone = gm.Results(of="9999", observations=(other,))
    assert wording(alone, plan) == (
        gm.Severity.NOTE,
        (
            "Indikatorn lasare har utfall för 0331, men inget målvärde innebär en jämförelse med 0331; "
            "utfallen används därför inte. Jämförelse görs med: 0000 och 0180."
        ),
        (
            "The indicator lasare has outcomes of 0331, but no target compares with 0331; the outcomes "
            "are therefore not used. Compared with: 0000 and 0180."
        ),
    )
    assert wording(alone)[1].endswith("Jämförelse görs med: ingenting.")


def test_outcomes_of_women_or_men_without_one_of_all_are_told() -> None:
    """Once for each period, at the first of them; a reason why there is none of all is enough."""
    women = evolve(observed("lasare", 2024), sex=gm.Sex.WOMEN)
    men = evolve(women, sex=gm.Sex.MEN)
    lacking = gm.Observation(indicator="lasare", period=YEAR, missing="inte klart")
    month = gm.Period.parse("2025-03")
    seen = (
        evolve(men, period=YEAR),
        evolve(men, period=gm.Period.years(2023)),
        men,
        women,
        evolve(women, period=gm.Period.years(2022), value=None, missing=gm.Missing.SUPPRESSED),
        evolve(women, indicator="lsaare"),
        evolve(women, of="0000", period=month),
        evolve(women, period=gm.Period.years(2021)),
        evolve(women, period=gm.Period.years(2021)),
        lacking,
        evolve(observed("lasare", 2023), of="0000"),
    )
    plan = toy.plan_with(compared("0000"))
    told = [
        ("GM610", ("observations", 1, "sex")),
        ("GM610", ("observations", 2, "sex")),
        ("GM601", ("observations", 5, "indicator")),
        ("GM610", ("observations", 7, "sex")),
        ("GM604", ("observations", 8)),
    ]
    assert codes_of(gm.Results(of="9999", observations=seen), plan) == told
    assert wording(gm.Results(of="9999", observations=(men, women))) == (
        gm.Severity.NOTE,
        (
            "Indikatorn lasare har utfall för kvinnor och män (2024), men inget för alla; utan det "
            "visas de inte."
        ),
        (
            "The indicator lasare has outcomes of women and men (2024), but none of all; without it "
            "they are not shown."
        ),
    )


def test_outcomes_of_women_for_another_kind_of_period_are_told_as_that_alone() -> None:
    """One of all for the same month would not be shown either."""
    yearly = toy.plan_with(evolve(toy.MEASURE, measured_over=gm.PeriodKind.CALENDAR_YEAR))
    women = evolve(observed("lasare", 2024), sex=gm.Sex.WOMEN)
    month = evolve(women, period=gm.Period.parse("2025-03"))
    assert codes_of(gm.Results(of="9999", observations=(women, month)), yearly) == [
        ("GM610", ("observations", 0, "sex")),
        ("GM603", ("observations", 1, "period")),
    ]


def test_whoever_judges_expects_acts_or_closes_is_known() -> None:
    """The model's bodies and the plan's own are; where nobody is named, nobody is asked for."""
    own = toy.plan_with(bodies=(toy.body("badet", "Badet", toy.UNIT),))

    def said_by(body: str | None) -> gm.Results:
        """Let a body do everything that one can do in results."""
        return gm.Results(
            of="9999",
            judgements=(
                gm.Judgement(element="laslust", at=END, verdict=gm.Verdict.REACHED, by=body),
            ),
            forecasts=(
                gm.Forecast(
                    element="lasare", period=YEAR, at=END, verdict=gm.Verdict.REACHED, by=body
                ),
            ),
            deviations=(gm.Deviation(element="n-las", at=END, responsible=body),),
            progress=(
                gm.Progress(
                    assignment="n-las", at=END, state=gm.State.NOT_DONE, closed=END, closed_by=body
                ),
            ),
        )

    for known in ("badet", "kf", None):
        assert codes_of(said_by(known), own) == []
    assert codes_of(said_by("badet")) == [
        ("GM611", ("judgements", 0, "by")),
        ("GM611", ("forecasts", 0, "by")),
        ("GM611", ("deviations", 0, "responsible")),
        ("GM611", ("progress", 0, "closed_by")),
    ]
    (*_, finding) = gm.check_results(said_by("sol"), own, toy.MODEL)
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "sol är inte ett känt organ. Det anges för n-las per 2025-08-31; kända organ är badet, kf, "
        "skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, kulturforvaltningen "
        "och biblioteket."
    )
    assert finding.text("en") == (
        "sol is not a known body. It stands at n-las on 2025-08-31; known bodies are badet, kf, "
        "skolnamnden, skolforvaltningen, skolchefen, ekskolan, kulturnamnden, kulturforvaltningen "
        "and biblioteket."
    )
    whole = gm.Judgement(at=END, verdict=gm.Verdict.REACHED, by="")
    results = gm.Results(of="9999", judgements=(whole,))
    assert "Det anges för god ekonomisk hushållning per 2025-08-31;" in wording(results)[1]
    assert "It stands at sound financial management on 2025-08-31;" in wording(results)[2]


PERCENT, PIECES, DONE = gm.Amount.parse("0 %"), gm.Amount.parse("5 st"), gm.Done()
MANY, GOOD = gm.AtLeast(value=PIECES), gm.Qualitative()


@pytest.mark.parametrize(
    ("unit", "targets", "value", "fits"),
    [
        ("%", (), PERCENT, True),
        ("%", (), gm.Amount.parse("3 promille"), True),
        ("%", (), gm.Amount.parse("3 procentenheter"), False),
        ("%", (), PIECES, False),
        ("st", (MANY, DONE), PERCENT, False),
        ("st", (MANY,), PIECES, True),
        ("st", (DONE,), PIECES, False),
        ("st", (DONE,), PERCENT, False),
        (None, (), PERCENT, True),
        (None, (MANY,), PERCENT, True),
        (None, (DONE, DONE), PIECES, False),
        (None, (DONE, MANY), PIECES, True),
        (None, (DONE, GOOD), PIECES, True),
        (None, (GOOD,), PIECES, True),
        ("%", (), None, False),
        ("%", (MANY,), None, False),
        ("%", (GOOD,), None, False),
        ("%", (DONE,), None, True),
        (None, (), None, True),
        (None, (MANY,), None, False),
        (None, (MANY, MANY), None, False),
        (None, (MANY, GOOD), None, True),
        (None, (MANY, DONE), None, True),
        (None, (DONE,), None, True),
    ],
)
def test_an_outcome_fits_its_indicator(
    unit: str | None,
    targets: tuple[gm.Target, ...],
    value: gm.Amount | None,
    fits: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """A value is of the unit and meets something counted; what is done is not counted, or may be."""
    plan = toy.plan_with(evolve(toy.MEASURE, unit=unit, targets=targets))
    done = True if value is None else None
    seen = gm.Observation(indicator="lasare", period=YEAR, value=value, done=done)
    name = "done" if done else "value"
    told = [] if fits else [("GM612", ("observations", 0, name))]
    assert codes_of(gm.Results(of="9999", observations=(seen,)), plan) == told
    if value:
        forecast = gm.Forecast(element="lasare", period=YEAR, at=END, value=value)
        told = [] if fits else [("GM612", ("forecasts", 0, "value"))]
        assert codes_of(gm.Results(of="9999", forecasts=(forecast,)), plan) == told


def test_what_does_not_fit_its_indicator_is_told_beside_what_is_asked_for() -> None:
    """The unit, or else the first target; an outcome, what was done or not, and a forecast."""
    pieces = gm.Observation(indicator="lasare", period=YEAR, value=PIECES)
    undone = gm.Observation(indicator="lasare", period=YEAR, done=False)
    to_do = toy.plan_with(evolve(toy.MEASURE, unit=None, targets=(DONE,)))
    many = toy.plan_with(evolve(toy.MEASURE, unit=None, targets=(MANY,)))
    assert wording(gm.Results(of="9999", observations=(pieces,))) == (
        gm.Severity.ERROR,
        "Indikatorn lasare mäts i %, men utfallet för 2025 är 5 st; de kan inte jämföras.",
        (
            "The indicator lasare is measured in %, but the outcome for 2025 is 5 pieces; the two cannot "
            "be compared."
        ),
    )
    assert wording(gm.Results(of="9999", observations=(pieces,)), to_do)[1:] == (
        (
            "Målet för indikatorn lasare är att det är genomfört, men utfallet för 2025 är 5 st; de kan "
            "inte jämföras."
        ),
        (
            "The target of the indicator lasare is that it is done, but the outcome for 2025 is "
            "5 pieces; the two cannot be compared."
        ),
    )
    assert wording(gm.Results(of="9999", observations=(undone,)))[1:] == (
        (
            "Indikatorn lasare mäts i %, men utfallet för 2025 anges som inte genomfört; de kan inte "
            "jämföras."
        ),
        (
            "The indicator lasare is measured in %, but the outcome for 2025 is given as not done; the "
            "two cannot be compared."
        ),
    )
    done = evolve(undone, done=True)
    assert wording(gm.Results(of="9999", observations=(done,)), many)[1:] == (
        (
            "Målet för indikatorn lasare är minst 5 st, men utfallet för 2025 anges som genomfört; de "
            "kan inte jämföras."
        ),
        (
            "The target of the indicator lasare is at least 5 pieces, but the outcome for 2025 is given "
            "as done; the two cannot be compared."
        ),
    )
    forecast = gm.Forecast(element="lasare", period=YEAR, at=END, value=PIECES)
    assert wording(gm.Results(of="9999", forecasts=(forecast,)))[1:] == (
        "Indikatorn lasare mäts i %, men prognosen för 2025 är 5 st; de kan inte jämföras.",
        (
            "The indicator lasare is measured in %, but the forecast for 2025 is 5 pieces; the two "
            "cannot be compared."
        ),
    )


def test_only_what_is_used_has_to_fit() -> None:
    """Others are compared with or not used; behind what cannot be asked about the rest is."""
    wrong = gm.Observation(indicator="lasare", period=YEAR, value=PIECES)
    results = gm.Results(
        of="9999",
        observations=(
            evolve(wrong, indicator="laslust"),
            evolve(wrong, period=gm.Period.years(2024), value=None, missing="inte klart"),
            evolve(wrong, of="0331"),
            evolve(wrong, of="0000"),
            wrong,
        ),
        forecasts=(
            gm.Forecast(element="laslust", period=YEAR, at=END, value=PIECES),
            gm.Forecast(element="lasare", period=YEAR, at=END, verdict=gm.Verdict.REACHED),
            gm.Forecast(element="lasare", period=YEAR, at=END, value=PIECES),
        ),
    )
    assert codes_of(results, toy.plan_with(compared("0000"))) == [
        ("GM601", ("observations", 0, "indicator")),
        ("GM609", ("observations", 2, "of")),
        ("GM612", ("observations", 3, "value")),
        ("GM612", ("observations", 4, "value")),
        ("GM612", ("forecasts", 2, "value")),
    ]


BEFORE, AFTER = date(2025, 8, 30), date(2025, 9, 1)


def test_what_is_told_at_a_closing_has_happened_by_then() -> None:
    """An assignment was done or closed on the day itself or before."""
    told = gm.Progress(assignment="n-las", at=END, state=gm.State.DONE, done=END, closed=END)
    earlier = evolve(told, done=BEFORE, closed=BEFORE)
    late, closed_late = evolve(told, done=AFTER), evolve(told, closed=AFTER)
    assert codes_of(gm.Results(of="9999", progress=(told, earlier, late, closed_late))) == [
        ("GM613", ("progress", 2, "done")),
        ("GM613", ("progress", 3, "closed")),
    ]
    assert wording(gm.Results(of="9999", progress=(late,))) == (
        gm.Severity.WARNING,
        (
            "Det som sägs om n-las avser 2025-08-31, men uppdraget anges vara genomfört först "
            "2025-09-01."
        ),
        (
            "What is told of n-las is about 2025-08-31, but the assignment is said to have been done on "
            "2025-09-01, which is later."
        ),
    )
    assert wording(gm.Results(of="9999", progress=(closed_late,)))[1:] == (
        (
            "Det som sägs om n-las avser 2025-08-31, men uppdraget anges vara avslutat först "
            "2025-09-01."
        ),
        (
            "What is told of n-las is about 2025-08-31, but the assignment is said to have been closed "
            "on 2025-09-01, which is later."
        ),
    )


def test_nothing_is_published_before_the_closing_that_it_is_about() -> None:
    """But a survey of a year may be, before the year has ended."""
    year_s = evolve(observed("lasare", 2025), published=BEFORE)

    def published(day: date) -> gm.Results:
        """Publish one of everything on a day."""
        return gm.Results(
            of="9999",
            observations=(year_s,),
            judgements=(gm.Judgement(at=END, verdict=gm.Verdict.REACHED, published=day),),
            forecasts=(
                gm.Forecast(
                    element="lasare",
                    period=YEAR,
                    at=END,
                    verdict=gm.Verdict.REACHED,
                    published=day,
                ),
            ),
            deviations=(gm.Deviation(element="n-las", at=END, published=day),),
            progress=(
                gm.Progress(
                    assignment="n-las", at=END, state=gm.State.DONE, done=AFTER, published=day
                ),
            ),
        )

    late = ("GM613", ("progress", 0, "done"))
    assert codes_of(published(END)) == codes_of(published(AFTER)) == [late]
    assert codes_of(published(BEFORE)) == [
        ("GM613", ("judgements", 0, "published")),
        ("GM613", ("forecasts", 0, "published")),
        ("GM613", ("deviations", 0, "published")),
        late,
        ("GM613", ("progress", 0, "published")),
    ]
    first, *_ = gm.check_results(published(BEFORE), toy.PLAN, toy.MODEL)
    assert first.text("sv") == (
        "Det som sägs om god ekonomisk hushållning avser 2025-08-31, men anges vara publicerat redan "
        "2025-08-30."
    )
    assert first.text("en") == (
        "What is told of sound financial management is about 2025-08-31, but is said to have been "
        "published on 2025-08-30, which is earlier."
    )
    assert first.values["found"] == BEFORE


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


def test_what_broke_a_rule_is_told_by_its_kind_and_its_words() -> None:
    """Whoever wrote the rule sees the error as Python would have shown it."""

    def odd(*_: object) -> gm.Defects:
        """Yield text for a place."""
        yield "elements", {}  # type: ignore[misc]

    with pytest.raises(gm.RuleFailedError) as caught:
        gm.check(toy.PLAN, evolve(toy.MODEL, rules=(rule(odd, "EX999"),)))
    assert caught.value.values["cause"] == "TypeError: a place is a tuple, not 'elements'"


def test_a_link_behind_one_that_cannot_be_judged_is_judged() -> None:
    """A link to nothing or to an unknown kind does not hide a forbidden one after it."""
    after_nothing = evolve(toy.COMMITTEE_TASK, serves=("borta", "skola"))
    assert codes(toy.plan_with(after_nothing)) == ["GM103", "GM104"]
    unknown = gm.Unknown(id="x", text="?", kind="delmål")
    after_unknown = evolve(toy.COMMITTEE_TASK, serves=("x", "skola"))
    assert codes(toy.plan_with(unknown, after_unknown)) == ["GM104", "GM101"]


@pytest.mark.parametrize(
    ("size", "way"),
    [
        (10, "m0 → m1 → m2 → m3 → m4 → m5 → m6 → m7 → m8 → m9 → m0"),
        (11, "m0 → m1 → m2 → m3 → m4 → m5 → m6 → m7 → m8 → m9 → … → m0"),
    ],
)
def test_a_circle_of_ten_is_shown_whole_and_one_of_eleven_is_not(size: int, way: str) -> None:
    """Ten members fit in a sentence."""
    goals = [
        toy.Mal(id=f"m{at}", text="Runt", decided_by="kf", serves=("skola", f"m{(at + 1) % size}"))
        for at in range(size)
    ]
    (finding,) = gm.check(toy.plan_with(*goals), toy.MODEL)
    assert finding.values["found"] == way


def test_a_body_s_id_that_is_used_again_is_told_with_who_had_it_first() -> None:
    """However often it comes again, the first of the plan or the model is named."""
    first, second, third = (toy.body("badet", name, toy.UNIT) for name in ("Bad", "Sim", "Dopp"))
    findings = gm.check(toy.plan_with(bodies=(first, second, third)), toy.MODEL)
    assert [finding.path for finding in findings] == [("bodies", 1, "id"), ("bodies", 2, "id")]
    assert {finding.text("sv") for finding in findings} == {
        (
            "Beteckningen badet används flera gånger. Varje beteckning ska vara unik; den används "
            'redan för "Bad".'
        )
    }


def test_an_unknown_body_above_another_is_told_with_those_that_are_known() -> None:
    """The sentence names the body it stands at, what was found, and who there is."""
    lost = toy.body("badet", "Badet", toy.UNIT, "borta")
    (finding,) = gm.check(toy.plan_with(bodies=(lost,)), toy.MODEL)
    assert finding.text("sv") == (
        "borta är inte ett känt organ. Det anges för badet; kända organ är badet, kf, skolnamnden, "
        "skolforvaltningen, skolchefen, ekskolan, kulturnamnden, kulturforvaltningen och "
        "biblioteket."
    )


def test_an_unknown_decider_is_told_where_it_stands() -> None:
    """The place is the statement's own line about who decided."""
    (finding,) = gm.check(toy.plan_with(evolve(toy.GOAL, decided_by="borta")), toy.MODEL)
    assert finding.path == ("elements", 1, "decided_by")


def test_a_joint_decider_decides_if_all_its_members_may() -> None:
    """Two councils as one may decide what a council decides; with a committee they may not."""
    neighbour = toy.body("grannen", "Grannens fullmäktige", toy.COUNCIL)
    joint = gm.Body(
        id="ihop", name="Ihop", role="committee", members=("kf", "grannen"), basis=toy.ASSUMED
    )
    goal = evolve(toy.GOAL, decided_by="ihop")
    assert codes(toy.plan_with(goal, bodies=(neighbour, joint))) == []
    mixed = evolve(joint, members=("kf", "skolnamnden"))
    assert codes(toy.plan_with(goal, bodies=(neighbour, mixed))) == ["GM202"]


def test_a_decider_that_did_not_exist_yet_is_told_with_the_days_of_both() -> None:
    """The sentence holds the last day, the statement's days and the body's."""
    future = evolve(toy.body("nya", "Nya", toy.COUNCIL), valid=gm.Period.years(2028, 2031))
    goal = evolve(toy.GOAL, decided_by="nya")
    (finding,) = gm.check(toy.plan_with(goal, bodies=(future,)), toy.MODEL)
    assert finding.text("sv") == (
        "Nya fanns inte 2027-12-31. laslust avser 2024–2027, men organet fanns 2028–2031."
    )


def test_of_several_goals_like_a_slip_only_the_nearest_is_not_told() -> None:
    """One link meant one goal; the others have no indicator whatever was meant."""
    goals = [
        toy.Mal(id=name, text="Läs", decided_by="kf", serves=("skola",))
        for name in ("laslusten", "laslustan")
    ]
    slip = evolve(toy.MEASURE, serves=("laslsut",))
    findings = gm.check(toy.plan_with(*goals, slip), toy.MODEL)
    assert [(finding.code, finding.element) for finding in findings] == [
        ("GM103", "lasare"),
        ("GM401", "laslusten"),
        ("GM401", "laslustan"),
    ]


def test_a_goal_without_an_indicator_is_told_with_what_leads_to_it_instead() -> None:
    """An assignment is no measure of its goal, and is named."""
    unmeasured = evolve(
        toy.PLAN, elements=tuple(each for each in toy.PLAN if each.id != toy.MEASURE.id)
    )
    (finding,) = gm.check(unmeasured, toy.MODEL)
    assert finding.text("sv") == (
        "laslust saknar indikator. Ett mål ska kunna följas upp genom en indikator eller genom mål "
        "under det, men n-las är kopplat till det."
    )


def test_a_body_without_a_source_is_told_by_its_id() -> None:
    """A body has no line of its own to be quoted, so the id is said."""
    plan = evolve(
        toy.PLAN,
        source=None,
        elements=tuple(evolve(element, basis=toy.ASSUMED) for element in toy.PLAN),
        bodies=(gm.Body(id="badet", name="Badet", role="unit"),),
    )
    (finding,) = gm.check(plan, toy.MODEL)
    assert finding.text("sv") == (
        "Uppgiften saknar källa: badet. Ange källan, eller märk uppgiften som antagen."
    )


def test_any_two_places_in_one_statement_can_be_told_of() -> None:
    """A field that is called as one of the plan's own stands beside one that is not."""
    places = {("elements", 2, "targets", 0), ("elements", 2, "source"), ("elements", 2)}

    def several(*_: object) -> gm.Defects:
        """Tell of every place."""
        for place in places:
            yield place, {"count": "3"}

    findings = gm.check(toy.PLAN, evolve(toy.MODEL, rules=(rule(several),)))
    assert {finding.path for finding in findings} == places


def test_the_tenth_slip_is_still_looked_at() -> None:
    """Nine links that mean nothing do not hide the one that means a goal."""
    many = evolve(toy.MEASURE, serves=(*(f"zzz{n}" for n in range(9)), "laslsut"))
    assert codes(toy.plan_with(many)) == ["GM103"] * 10


@pytest.mark.parametrize(("of", "found"), [("1232", ["GM602"]), ("1233", []), ("1234", ["GM602"])])
def test_results_are_of_the_one_code(of: str, found: list[str]) -> None:
    """A lower code is another municipality's, and so is a higher."""
    model = evolve(toy.MODEL, code="1233")
    findings = gm.check_results(gm.Results(of=of), toy.PLAN, model)
    assert [finding.code for finding in findings] == found


def unmeasured(slip: str, *goals: str) -> list[str | None]:
    """Check goals without indicators beside an indicator with a slip; keep the goals told."""
    elements = (
        toy.AREA,
        *(toy.Mal(id=goal, text=goal, decided_by="kf", serves=("skola",)) for goal in goals),
        evolve(toy.MEASURE, serves=(slip,)),
    )
    findings = gm.check(evolve(toy.PLAN, elements=elements), toy.MODEL)
    assert [each.code for each in findings if each.code != "GM401"] == ["GM103"]
    return [each.element for each in findings if each.code == "GM401"]


@pytest.mark.parametrize(
    ("slip", "goals", "told"),
    [
        ("trygghet", ("trygghett",), []),
        ("abcd", ("abcdef",), []),
        ("abcd", ("abcdefg",), ["abcdefg"]),
        ("skolan", ("skolan-a", "skolan-b"), ["skolan-a"]),
        ("skolan", ("skolan-b", "skolan-a"), ["skolan-a"]),
        ("abcdef", ("fedcba",), ["fedcba"]),
        ("abcdef", ("abcdex", "fedcba"), ["fedcba"]),
        ("abcdef", ("uvwxyz",), ["uvwxyz"]),
        ("abcdef", ("abcdxx", "abcdex", "abcxxx"), ["abcdxx", "abcxxx"]),
        ("abcdefgh", ("abcdefg", "abcdefgx"), ["abcdefgx"]),
    ],
)
def test_a_slip_meant_the_goal_that_it_is_most_like(
    slip: str, goals: tuple[str, ...], told: list[str]
) -> None:
    """Four letters in five must be alike; of goals that are like it alike the last id is taken."""
    assert unmeasured(slip, *goals) == told


def test_goals_of_several_kinds_and_slips_are_told_together() -> None:
    """Each slip meant one goal, and the rest are told in the plan's order."""
    goals = [
        toy.Mal(id=name, text=name, decided_by="kf", serves=("skola",))
        for name in ("zebra", "lampa", "orkan", "buske")
    ]
    slips = evolve(toy.MEASURE, serves=("lapma", "laslust", "zebr"))
    findings = gm.check(toy.plan_with(*goals, slips), toy.MODEL)
    assert [each.element for each in findings if each.code == "GM401"] == ["orkan", "buske"]


def heads_of(*bodies: gm.Body, owners: tuple[str, ...]) -> list[object]:
    """Let a unit's task pass over the heads, and keep where they are said to be."""
    unit = toy.Enhetsuppdrag(id="e", text="Läs", owners=owners, serves=("n-las",))
    findings = gm.check(toy.plan_with(unit, bodies=bodies), toy.MODEL)
    assert {each.code for each in findings} <= {"GM107", "GM204"}
    return [each.values["scope"] for each in findings if each.code == "GM107"]


SCHOOLS, CULTURE = toy.BODIES[2], toy.BODIES[6]


def test_a_body_far_below_its_administration_belongs_to_it() -> None:
    """However many bodies are between, and whichever of them is asked about first."""
    low = toy.body("low", "Avdelningen", toy.UNIT, "mid")
    mid = toy.body("mid", "Delen", toy.UNIT, "ekskolan")
    library = toy.body("room", "Rummet", toy.UNIT, "biblioteket")
    for bodies in ((low, mid, library), (library, mid, low)):
        assert heads_of(*bodies, owners=("low",)) == [SCHOOLS]
        assert heads_of(*bodies, owners=("mid",)) == [SCHOOLS]
        assert heads_of(*bodies, owners=("room",)) == []


def test_an_administration_belongs_to_itself_and_hides_the_one_above() -> None:
    """The nearest counts: a part of the school administration that is one itself has no head."""
    part = toy.body("part", "Delförvaltningen", toy.ADMINISTRATION, "skolforvaltningen")
    unit = toy.body("unit", "Delens enhet", toy.UNIT, "part")
    assert heads_of(part, unit, owners=("unit",)) == []
    assert heads_of(part, unit, owners=("part",)) == []
    assert heads_of(part, unit, owners=("skolforvaltningen",)) == [SCHOOLS]


def test_a_head_below_a_part_of_an_administration_is_there_for_both() -> None:
    """Who is under the part is under the whole as well."""
    part = toy.body("part", "Delförvaltningen", toy.ADMINISTRATION, "kulturforvaltningen")
    head = toy.body("head", "Delens chef", toy.HEAD, "part")
    assert heads_of(part, head, owners=("biblioteket",)) == [CULTURE]
    assert heads_of(part, head, owners=("part",)) == [part]


def test_bodies_that_are_under_each_other_could_belong_anywhere() -> None:
    """A circle ends where it began, also for who hangs below it: any head counts."""
    one = toy.body("one", "Ett", toy.UNIT, "two")
    two = toy.body("two", "Två", toy.UNIT, "one")
    below = toy.body("below", "Under", toy.UNIT, "one")
    for bodies in ((one, two, below), (below, two, one)):
        for owner in ("one", "two", "below"):
            assert heads_of(*bodies, owners=(owner,)) == ["Exempelby"]


def test_a_joint_owner_is_asked_about_member_by_member() -> None:
    """The first member in whose administration there is a head decides what is told."""
    joint = gm.Body(
        id="ihop",
        name="Ihop",
        role="unit",
        members=("biblioteket", "ekskolan"),
        basis=toy.ASSUMED,
    )
    assert heads_of(joint, owners=("ihop",)) == [SCHOOLS]
    assert heads_of(joint, owners=("biblioteket", "ihop")) == [SCHOOLS]


def test_the_days_of_each_statement_are_asked_about() -> None:
    """Two tasks of one unit: while there was a head, and after."""
    head = evolve(
        toy.body("chef", "Kulturchefen", toy.HEAD, "kulturforvaltningen"),
        valid=gm.Period.years(2024),
    )
    during = toy.Enhetsuppdrag(
        id="e1", text="Ett", owners=("biblioteket",), serves=("n-las",), valid=gm.Period.years(2024)
    )
    after = evolve(during, id="e2", valid=gm.Period.years(2025))
    findings = gm.check(toy.plan_with(during, after, bodies=(head,)), toy.MODEL)
    assert [(each.code, each.element) for each in findings] == [("GM107", "e1")]
    assert findings[0].values["found"] == (head,)


def test_of_two_ways_over_absent_levels_the_shortest_is_taken() -> None:
    """A link that could pass over one level or two passes over one."""

    @frozen(kw_only=True)
    class Omradesuppdrag(gm.Assignment):
        word = "områdesuppdrag"

    area_head = gm.Role(id="area_head", name="områdeschef", basis=toy.ASSUMED)
    between = gm.Level(
        kind=Omradesuppdrag,
        owners=(area_head,),
        serves=(Omradesuppdrag, toy.Chefsuppdrag),
        absent_in=toy.ADMINISTRATION,
        basis=toy.ASSUMED,
    )
    levels = tuple(
        evolve(level, serves=(Omradesuppdrag, toy.Chefsuppdrag))
        if level.kind is toy.Enhetsuppdrag
        else level
        for level in toy.LEVELS
    )
    model = evolve(toy.MODEL, roles=(*toy.ROLES, area_head), levels=(*levels, between))
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("biblioteket",), serves=("n-las",))
    above = toy.body("omradeschefen", "Områdeschefen", area_head, "kulturforvaltningen")
    assert codes(toy.plan_with(unit, bodies=(above,)), model) == []
    head = toy.body("kulturchefen", "Kulturchefen", toy.HEAD, "kulturforvaltningen")
    (finding,) = gm.check(toy.plan_with(unit, bodies=(above, head)), model)
    assert (finding.code, finding.values["level"]) == ("GM107", toy.Chefsuppdrag)


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_equally_short_ways_a_level_that_is_there_is_skipped_on_either(
    turned: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """In whichever order the model names them: the unit should have gone by the one that is there."""

    @frozen(kw_only=True)
    class Omradesuppdrag(gm.Assignment):
        word = "områdesuppdrag"

    @frozen(kw_only=True)
    class Avdelningsuppdrag(gm.Assignment):
        word = "avdelningsuppdrag"

    area_head = gm.Role(id="area_head", name="områdeschef", basis=toy.ASSUMED)
    department_head = gm.Role(id="department_head", name="avdelningschef", basis=toy.ASSUMED)
    above = gm.Level(
        kind=Avdelningsuppdrag,
        owners=(department_head,),
        serves=(toy.Namnduppdrag,),
        absent_in=toy.ADMINISTRATION,
        basis=toy.ASSUMED,
    )
    below = gm.Level(
        kind=Omradesuppdrag,
        owners=(area_head,),
        serves=(Avdelningsuppdrag,),
        absent_in=toy.ADMINISTRATION,
        basis=toy.ASSUMED,
    )
    # Two ways up, both over two levels: by head or by area head, and then by department head.
    ways = (Omradesuppdrag, toy.Chefsuppdrag) if turned else (toy.Chefsuppdrag, Omradesuppdrag)
    levels = tuple(
        evolve(level, serves=ways)
        if level.kind is toy.Enhetsuppdrag
        else evolve(level, serves=(Avdelningsuppdrag,), must_serve=(Avdelningsuppdrag,))
        if level.kind is toy.Chefsuppdrag
        else level
        for level in toy.LEVELS
    )
    roles = (*toy.ROLES, area_head, department_head)
    model = evolve(toy.MODEL, roles=roles, levels=(*levels, above, below))
    unit = toy.Enhetsuppdrag(id="e", text="Låna ut", owners=("biblioteket",), serves=("n-las",))
    elements = (*(each for each in toy.PLAN if not isinstance(each, toy.Chefsuppdrag)), unit)
    elements = tuple(each for each in elements if each.id != toy.UNIT_TASK.id)
    plan = evolve(toy.PLAN, elements=elements)
    assert codes(plan, model) == []
    for body_id, role, level in (
        ("kulturchefen", toy.HEAD, toy.Chefsuppdrag),
        ("omradeschefen", area_head, Omradesuppdrag),
        ("avdelningschefen", department_head, Avdelningsuppdrag),
    ):
        there = toy.body(body_id, body_id.capitalize(), role, "kulturforvaltningen")
        (finding,) = gm.check(evolve(plan, bodies=(there,)), model)
        assert (finding.code, finding.values["level"]) == ("GM107", level)


def test_findings_come_in_the_order_of_the_plans_fields_and_then_of_their_codes() -> None:
    """What is said of the whole plan first; then of positions, before names."""
    ordered: tuple[tuple[str | int, ...], ...] = (
        (),
        ("model",),
        ("model", 0),
        ("model", "edition"),
        ("source",),
        ("sources", 0),
        ("elements",),
        ("elements", 0),
        ("elements", 0, "source"),
        ("elements", 1),
        ("elements", 1, "serves", 0),
        ("elements", 1, "source"),
    )

    def everywhere(*_: object) -> gm.Defects:
        """Something is wrong everywhere."""
        for path in reversed(ordered):
            yield path, {}

    rules = tuple(
        gm.Rule(code=code, severity=gm.Severity.NOTE, find=everywhere, sentences={"sv": "Fel."})
        for code in ("EX002", "EX001")
    )
    found = gm.check(toy.PLAN, evolve(toy.MODEL, rules=rules))
    assert [(each.path, each.code) for each in found] == [
        (path, code) for path in ordered for code in ("EX001", "EX002")
    ]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("MÅL", " Menade du mål?"),
        ("Mål", " Menade du mål?"),
        ("chefsupdrag", " Menade du chefsuppdrag?"),
        ("vision", ""),
    ],
)
def test_a_word_that_is_almost_the_models_is_told_which_one_it_is_like(
    word: str, meant: str
) -> None:
    """Capitals and a letter too few are slips."""
    slip = gm.Unknown(id="x", text="?", kind=word)
    (finding,) = found_by((links.RULES[0],), toy.plan_with(slip), toy.MODEL)
    assert finding.text("sv") == (
        f'"{word}" är inte ett begrepp i styrmodellen. Det anges för x; '
        f"begreppen är område, mål, nämnduppdrag, chefsuppdrag, enhetsuppdrag och mått.{meant}"
    )
    assert finding.text("en").endswith(meant.replace("Menade du", "Did you mean"))


def test_only_the_first_of_many_unknown_words_are_held_against_the_models() -> None:
    """To look closely at thousands would take long; capitals are seen in any case."""
    slips = (f"chefsuppdra{at}" for at in range(11))
    unknown = [gm.Unknown(id=word, text="?", kind=word) for word in (*slips, "MÅL")]
    again = gm.Unknown(id="again", text="?", kind="chefsuppdra0")
    found = found_by((links.RULES[0],), toy.plan_with(*unknown, again), toy.MODEL)
    hinted = [each.element for each in found if "Did you mean" in each.text("en")]
    assert hinted == [*(f"chefsuppdra{at}" for at in range(10)), "MÅL", "again"]


def test_levels_that_may_be_absent_and_serve_each_other_end_the_search() -> None:
    """A link that no such way leads to is forbidden, however the levels go in circles."""
    levels = tuple(
        evolve(level, serves=(*level.serves, toy.Chefsuppdrag))
        if level.kind is toy.Chefsuppdrag
        else level
        for level in toy.LEVELS
    )
    model = evolve(toy.MODEL, levels=levels)
    unit = evolve(toy.UNIT_TASK, serves=("c-las", "skola"))
    assert codes(toy.plan_with(unit), model) == ["GM104"]


def test_a_link_that_may_be_but_is_not_the_one_that_must_leaves_the_thread_broken() -> None:
    """A goal under another goal only, or under several, has no area; with one beside it has."""
    low = toy.Mal(id="lag", text="Lägre", decided_by="kf", serves=("laslust",))
    low_measure = evolve(toy.MEASURE, id="k", serves=("lag",))
    assert codes(toy.plan_with(low, low_measure)) == ["GM105"]
    twice = evolve(low, serves=("laslust", "laslust"))
    (finding,) = gm.check(toy.plan_with(twice, low_measure), toy.MODEL)
    assert (finding.code, finding.values["found"]) == ("GM105", ("laslust",))
    both = evolve(low, serves=("laslust", "skola"))
    assert codes(toy.plan_with(both, low_measure)) == []


def test_a_thread_that_a_link_to_nothing_may_have_held_is_not_told() -> None:
    """Beside a link that is not enough there is one that leads nowhere: that is the defect."""
    low = toy.Mal(id="lag", text="Lägre", decided_by="kf", serves=("laslust", "sola"))
    low_measure = evolve(toy.MEASURE, id="k", serves=("lag",))
    assert codes(toy.plan_with(low, low_measure)) == ["GM103"]


def test_a_circle_beside_a_forbidden_link_is_told() -> None:
    """Only the forbidden link is left out, and not the others of the same element."""
    one = toy.Mal(id="a", text="A", decided_by="kf", serves=("skola", "n-las", "b"))
    other = toy.Mal(id="b", text="B", decided_by="kf", serves=("skola", "a"))
    measure = evolve(toy.MEASURE, serves=("laslust", "a"))
    findings = gm.check(toy.plan_with(one, other, measure), toy.MODEL)
    assert [(each.code, each.values.get("found")) for each in findings] == [
        ("GM106", "a → b → a"),
        ("GM104", toy.Namnduppdrag),
    ]


def test_a_forbidden_link_that_is_written_twice_is_told_twice() -> None:
    """Each has a place of its own; so has one to nothing."""
    twice = evolve(toy.COMMITTEE_TASK, serves=("laslust", "skola", "skola"))
    findings = gm.check(toy.plan_with(twice), toy.MODEL)
    assert [(each.code, each.path[-1]) for each in findings] == [("GM104", 1), ("GM104", 2)]
    lost = evolve(toy.COMMITTEE_TASK, serves=("borta", "laslust", "borta"))
    findings = gm.check(toy.plan_with(lost), toy.MODEL)
    assert [(each.code, each.path[-1]) for each in findings] == [("GM103", 0), ("GM103", 2)]


@pytest.mark.parametrize("rule", gm.CORE_RULES, ids=lambda rule: rule.code)
def test_a_rule_by_itself_yields_what_the_check_tells(rule: gm.Rule) -> None:
    """Called alone, on a plan that nothing was asked about yet, it yields the same in any order."""
    plan = gm.read_plan(EVERY_DEFECT, MODEL).plan
    told = [each.path for each in gm.check(plan, MODEL) if each.rule is rule]
    assert sorted(path for path, _ in rule.find(evolve(plan), MODEL)) == sorted(told)
    assert told


def test_of_a_stranger_s_goals_and_indicators_only_the_words_are_told() -> None:
    """What else they lack is for their own model to say."""

    @frozen(kw_only=True)
    class Ort(gm.Area):
        word = "ort"

    @frozen(kw_only=True)
    class Nyckeltal(gm.Indicator):
        word = "nyckeltal"

    levels = tuple(gm.Level(kind=kind, basis=gm.Basis.ASSUMED) for kind in (Ort, Nyckeltal))
    neighbour = evolve(toy.MODEL, name="grannby", levels=levels, cycles=())
    bare = evolve(toy.MEASURE, unit=None, direction=None, source=None, targets=())
    assert codes(toy.plan_with(bare), neighbour) == ["GM101"] * 6


def test_only_an_indicator_that_slips_excuses_a_goal() -> None:
    """A task that was meant for the goal would not have measured it."""
    goal = evolve(toy.GOAL, id="laslust")
    task = evolve(toy.COMMITTEE_TASK, serves=("laslsut",))
    elements = (toy.AREA, goal, task)
    assert codes(evolve(toy.PLAN, elements=elements)) == ["GM401", "GM103"]


def test_ids_that_nobody_types_are_not_taken_for_slips() -> None:
    """Comparing long texts would take longer than the rest of the check together."""
    for length, expected in ((100, ["GM103"]), (101, ["GM401", "GM103"])):
        goal = evolve(toy.GOAL, id="m" * length)
        elements = (toy.AREA, goal, evolve(toy.MEASURE, serves=("m" * (length - 1) + "n",)))
        assert codes(evolve(toy.PLAN, elements=elements)) == expected
    hard = "".join(chr(0x4E00 + at * 7 % 130) for at in range(20_000))
    elements = (toy.AREA, evolve(toy.GOAL, id=hard), evolve(toy.MEASURE, serves=(hard[::-1],)))
    assert codes(evolve(toy.PLAN, elements=elements)) == ["GM401", "GM103"]


def has_an_event(plan: gm.Plan, _: gm.GovernanceModel) -> gm.Defects:
    """A plan records something."""
    if not plan.events:
        yield ("events",), {"title": plan.title}


def test_a_plan_is_held_to_the_law_of_its_model_s_country() -> None:
    """Beside the core's rules and the model's own."""
    legal = gm.Rule(
        code="XX201",
        severity=gm.Severity.WARNING,
        find=has_an_event,
        sentences={"sv": "{title} saknar händelser."},
    )
    own = evolve(legal, code="EX001")
    law = gm.Jurisdiction(name="Exempelland", code="XX", plan_rules=(legal,))
    model = evolve(toy.MODEL, jurisdiction=law)
    (finding,) = gm.check(toy.PLAN, model)
    assert (finding.code, finding.path, finding.element) == ("XX201", ("events",), None)
    assert finding.text("sv") == "Exempelby 2024–2027 saknar händelser."
    assert codes(toy.PLAN, evolve(model, rules=(own,))) == ["EX001", "XX201"]
    assert codes(recorded(event("budget")), model) == []
    broken = evolve(toy.PLAN, elements=(*toy.PLAN.elements, evolve(toy.AREA, id="tom")))
    assert codes(broken, model) == ["XX201", "GM108"]


def test_rules_look_at_any_value_and_at_what_it_is_held_against() -> None:
    """In the order of its fields, if it has any; only a plan has elements to tell them of."""

    def find(*subjects: object) -> gm.Defects:
        """It always finds three things."""
        held = {"held": len(subjects)}
        return [(("days",), held), (("role", "id"), held), ((), held)]

    def text(*_: object) -> gm.Defects:
        """It finds what only a plan has an id for."""
        return [(("elements", 0), {})]

    rule = gm.Rule(code="EX001", severity=gm.Severity.NOTE, find=find)
    meetings = gm.Meetings(role=toy.COUNCIL, days=())
    found = found_by((rule,), meetings, toy.PLAN, toy.MODEL)
    assert [each.path for each in found] == [(), ("role", "id"), ("days",)]
    assert [(each.element, each.values["held"]) for each in found] == [(None, 3)] * 3
    assert [each.path for each in found_by((rule,), "text")] == [
        (),
        ("days",),
        ("role", "id"),
    ]
    (finding,) = found_by((evolve(rule, find=text),), "text")
    assert (finding.path, finding.element) == (("elements", 0), None)
    assert found_by((), meetings) == ()


@pytest.mark.parametrize(
    ("place", "cause"),
    [
        (("element", 8), "Plan has no field 'element'; did you mean 'elements'?"),
        (
            ("mål",),
            (
                "Plan has no field 'mål'; its fields are 'bodies', 'elements', 'events', 'model', "
                "'period', 'source', 'sources' and 'title'"
            ),
        ),
        ((0,), "Plan has no field 0; its fields are 'bodies', 'elements', "),
        (("elements", 6), "6 is no position among 6, counted from 0"),
        (("elements", -1), "-1 is no position among 6, counted from 0"),
        (("elements", "skola"), "'skola' is no position among 6, counted from 0"),
        (("elements", 0, "serve"), "Omrade has no field 'serve'; did you mean 'serves'?"),
        (("elements", 0, "serves", 0), "0 is no position among 0, counted from 0"),
        (("period", "begin"), "Period has no field 'begin'; its fields are 'first'"),
    ],
)
def test_a_place_that_the_plan_does_not_have_is_a_defect_of_its_rule(
    place: tuple[str | int, ...], cause: str
) -> None:
    """Nobody would find what is wrong there; what to write is told."""
    rule = gm.Rule(
        code="EX001",
        severity=gm.Severity.NOTE,
        find=lambda *_: [(place, {})],
        sentences={"sv": "Fel.", "en": "Wrong."},
    )
    with pytest.raises(gm.RuleFailedError) as caught:
        found_by((rule,), toy.PLAN)
    said = str(caught.value)
    start = f"the rule EX001 was stopped by giving the place {place!r}, which does not exist: "
    assert said.startswith(f"{start}{cause}")
    assert caught.value.text("sv").startswith(
        f"regeln EX001 avbröts av att den ger platsen {place!r}, som inte finns: "
    )


@pytest.mark.parametrize(
    "place",
    [
        (),
        ("title",),
        ("elements", 5, "text"),
        ("elements", 0, "kind"),  # in its file the word stands there
        ("elements", 0, "source", "page"),  # it cites none, and should
    ],
)
def test_a_place_that_the_plan_has_is_kept(place: tuple[str | int, ...]) -> None:
    """Also one where something is missing."""
    rule = gm.Rule(code="EX001", severity=gm.Severity.NOTE, find=lambda *_: [(place, {})])
    assert [each.path for each in found_by((rule,), toy.PLAN)] == [place]
