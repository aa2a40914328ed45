"""Heby's model, clause by clause: each is broken in a plan or asked of a public function.

The clauses are those of the page *Mål- och resultatstyrning*; a mark names the clause that a test
shows.
"""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.cli import main
from govmodel_heby.later_models import EDITION_2019
from govmodel_heby.model import EDITION_2016 as MODEL
from govmodel_heby.stated import VISION
from govmodel_heby.words import (
    Anslag,
    Effektmal,
    Focus,
    Inriktning,
    Korrigering,
    Kostnadsmatt,
    Kvalitetsmatt,
    Mal,
    Policy,
    Riktlinje,
    Styrplan,
    Uppdrag,
    Utvardering,
    Vision,
)

ASSUMED = gm.Basis.ASSUMED
DOCUMENTS = {document.id: document for document in MODEL.documents}

BODIES = (
    gm.Body(
        id="uf",
        name="Utbildningsförvaltningen",
        role="administration",
        under="utn",
        basis=ASSUMED,
    ),
    gm.Body(id="friskolan", name="Friskolan AB", role="private_provider", basis=ASSUMED),
    gm.Body(id="skolberedningen", name="Beredningen", role="drafting_committee", basis=ASSUMED),
)

DIRECTION = Inriktning(
    id="skolan",
    text="En skola där alla lyckas",
    decided_by="kf",
    serves=(VISION.id,),
    focus=(Focus.BRUKARE, Focus.MEDBORGARE),
    basis=ASSUMED,
)
GOAL = Effektmal(
    id="malen",
    text="Fler elever når målen",
    decided_by="utn",
    serves=("skolan",),
    focus=(Focus.BRUKARE,),
    basis=ASSUMED,
)
QUALITY = Kvalitetsmatt(
    id="kvalitet",
    text="Elever som når målen i alla ämnen, andel (%)",
    serves=("malen",),
    unit="%",
    direction=gm.Direction.HIGHER,
    targets=(gm.AtLeast(value=gm.Amount.parse("80 %"), period=gm.Period.years(2018)),),
    outside_id="N15418",
    basis=ASSUMED,
)
COST = Kostnadsmatt(
    id="kostnad",
    text="Kostnad, kr/elev",
    serves=("malen",),
    unit="kr",
    direction=gm.Direction.LOWER,
    targets=(gm.AtMost(value=gm.Amount.parse("100 tkr"), period=gm.Period.years(2018)),),
    outside_id="N15006",
    basis=ASSUMED,
)
MONEY = Anslag(
    id="anslag",
    text="Grundskola",
    decided_by="kf",
    owners=("utn", "ks"),
    serves=("malen",),
    budget=gm.Amount.parse("100 mkr"),
    basis=ASSUMED,
)
ASSIGNMENT = Uppdrag(
    id="uppdrag",
    text="Läsverkstad",
    decided_by="uf",
    owners=("uf", "friskolan", "koncernbolaget"),
    serves=("malen",),
    basis=ASSUMED,
)
POLICY = Policy(id="policy", text="Så möts vi", decided_by="kf", serves=("vision",), basis=ASSUMED)
LONG_PLAN = Styrplan(id="op", text="Översikt", decided_by="kf", serves=("vision",), basis=ASSUMED)
GUIDELINE = Riktlinje(id="riktlinje", text="Så följer vi upp", decided_by="ks", basis=ASSUMED)
EVALUATION = Utvardering(
    id="utvardering",
    text="Skolan 2016",
    year=2016,
    cost="Som planerat",
    quality="Färre nådde målen",
    serves=("malen", "uppdrag"),
    basis=ASSUMED,
)
CORRECTION = Korrigering(
    id="korrigering", text="En lärare till", year=2017, serves=("utvardering",), basis=ASSUMED
)
PLAN = gm.Plan(
    model=MODEL.id,
    period=gm.Period.years(2016, 2018),
    bodies=BODIES,
    elements=(
        VISION,
        DIRECTION,
        GOAL,
        QUALITY,
        COST,
        MONEY,
        ASSIGNMENT,
        POLICY,
        LONG_PLAN,
        GUIDELINE,
        EVALUATION,
        CORRECTION,
    ),
)


def plan_with(*elements: gm.Element, without: tuple[str, ...] = ()) -> gm.Plan:
    """Put elements into the whole plan in the place of those with their ids, or at the end."""
    new = {element.id: element for element in elements}
    kept = [new.pop(each.id, each) for each in PLAN if each.id not in without]
    return evolve(PLAN, elements=(*kept, *new.values()))


def told(plan: gm.Plan, model: gm.GovernanceModel = MODEL) -> list[tuple[str, str | None]]:
    """Check a plan and keep codes and elements."""
    return [(finding.code, finding.element) for finding in gm.check(plan, model)]


def only(plan: gm.Plan) -> gm.Finding:
    """Check a plan that has one defect."""
    (finding,) = gm.check(plan, MODEL)
    return finding


def writers() -> dict[str, list[str]]:
    """Ask which roles the papers are by: what differs from a model that leaves it open."""
    silent = evolve(MODEL, documents=tuple(evolve(each, by=()) for each in MODEL.documents))
    roles = {
        each.key: each.after
        for each in gm.diff(silent, MODEL)
        if each.part is gm.Part.DOCUMENT and each.aspect is gm.Aspect.BY
    }
    return {paper: [role.id for role in by] for paper, by in roles.items() if isinstance(by, tuple)}


def due(last: str) -> gm.Plan:
    """Let both targets of the outcome goal have one last day."""
    period = gm.Period.parse(f"2016-01-01/{last}")
    return plan_with(
        evolve(QUALITY, targets=(evolve(QUALITY.targets[0], period=period),)),
        evolve(COST, targets=(evolve(COST.targets[0], period=period),)),
    )


def test_a_plan_that_obeys_the_model_yields_nothing() -> None:
    """All words, all links, all deciders as the model has them."""
    assert gm.check(PLAN, MODEL) == ()
    assert {type(element) for element in PLAN} == {level.kind for level in MODEL.levels}


@pytest.mark.clause("H1")
def test_goals_are_set_and_what_comes_of_them_is_judged_against_them() -> None:
    """A goal without measure or target cannot be judged; an outcome is held against its target."""
    bare = plan_with(evolve(QUALITY, targets=()))
    assert told(bare) == [("GM402", "kvalitet")]
    assert told(plan_with(without=("kvalitet", "kostnad"))) == [("GM108", "malen")]
    seen = gm.Observation(
        indicator="kvalitet", period=gm.Period.years(2018), value=gm.Amount.parse("79 %")
    )
    results = gm.Results(of="0331", observations=(seen,))
    assert gm.check_results(results, PLAN, MODEL) == ()
    rows = gm.follow_up(PLAN, results, MODEL, at=date(2018, 12, 31))
    assert [(row.element.id, row.verdict) for row in rows if row.course] == [
        ("kvalitet", "not_reached"),
        ("kostnad", "no_data"),
    ]
    other = evolve(results, of="2182")
    assert [each.code for each in gm.check_results(other, PLAN, MODEL)] == ["GM602"]


@pytest.mark.clause("H2")
def test_politicians_say_what_and_the_administration_decides_how() -> None:
    """A committee does not decide an uppdrag, nor an administration an effektmål."""
    assert told(plan_with(evolve(ASSIGNMENT, decided_by="utn"))) == [("GM202", "uppdrag")]
    assert told(plan_with(evolve(GOAL, decided_by="uf"))) == [("GM202", "malen")]


@pytest.mark.clause("H3")
def test_responsibility_is_delegated_to_those_who_carry_the_assignment_out() -> None:
    """Somebody has the uppdrag, and it is not a committee or the board."""
    assert told(plan_with(evolve(ASSIGNMENT, owners=()))) == [("GM205", "uppdrag")]
    assert told(plan_with(evolve(ASSIGNMENT, owners=("utn",)))) == [("GM204", "uppdrag")]
    assert told(plan_with(evolve(ASSIGNMENT, owners=("ks",)))) == [("GM204", "uppdrag")]


@pytest.mark.clause("H3")
@pytest.mark.parametrize("role", ["head_of_administration", "unit_manager", "employee"])
def test_those_who_carry_the_assignment_out_may_be_managers_and_employees(role: str) -> None:
    """The page does not say who they are: the whole staff is meant (derived)."""
    somebody = gm.Body(id="nn", name="Någon", role=role, under="uf", basis=ASSUMED)
    plan = plan_with(evolve(ASSIGNMENT, owners=("nn",)))
    assert told(evolve(plan, bodies=(*BODIES, somebody))) == []


@pytest.mark.clause("H3")
def test_feedback_and_analysis_come_regularly_on_days_that_nobody_states() -> None:
    """The review is there; its days are not."""
    (feedback,) = [each for each in gm.without_days(MODEL) if each.subject == "resultatet"]
    assert feedback.label("sv") == "återkoppling och analys"
    assert feedback.days is gm.Days.UNSPECIFIED


@pytest.mark.clause("H4")
def test_directions_start_in_the_vision_which_has_its_own_text() -> None:
    """Another vision is refused, and so is a direction that serves none."""
    other = Vision(id="vision", text="Störst i Uppland", basis=ASSUMED)
    finding = only(plan_with(other))
    assert (finding.code, finding.path) == ("HEB101", ("elements", 0, "text"))
    assert finding.text("sv") == (
        'vision är inte Heby kommuns vision. Enligt modellen lyder den "Heby kommun, En växande '
        'landsbygdskommun, med trygghet, närhet och livskvalitet.", inte "Störst i Uppland".'
    )
    stray = evolve(DIRECTION, id="annan", serves=())
    plan = plan_with(stray, evolve(GOAL, serves=("skolan", "annan")))
    assert told(plan) == [("GM105", "annan")]
    unlinked = [evolve(each, serves=()) for each in (DIRECTION, POLICY, LONG_PLAN)]
    assert told(plan_with(*unlinked, without=("vision",))) == [
        ("GM105", "skolan"),
        ("GM105", "policy"),
        ("GM105", "op"),
    ]


@pytest.mark.clause("H5")
def test_directions_are_the_council_s_and_stand_in_the_budget() -> None:
    """Nobody else decides them; the budget holds them, with the money."""
    assert told(plan_with(evolve(DIRECTION, decided_by="ks"))) == [("GM202", "skolan")]
    assert [each.id for each in gm.content(PLAN, MODEL, DOCUMENTS["budget"])] == [
        "skolan",
        "anslag",
    ]


@pytest.mark.clause("H5")
def test_directions_are_as_long_as_the_edition_and_effektmal_one_to_four_years() -> None:
    """How long each goal holds, as the comparison with other municipalities tells it."""
    (told_of,) = [each for each in gm.compare((MODEL,)) if each.concept is gm.Concept.HORIZON]
    assert {each.about: each.said for each in told_of.answers[0]} == {
        Vision: (),
        Inriktning: (gm.Horizon(tied_to=gm.Tie.EDITION),),
        Effektmal: (gm.Horizon(at_least=1, at_most=4),),
    }


@pytest.mark.clause("H5")
def test_a_direction_has_a_focus() -> None:
    """On users, citizens or both."""
    finding = only(plan_with(evolve(DIRECTION, focus=())))
    assert (finding.code, finding.path) == ("HEB102", ("elements", 1))
    assert finding.severity is gm.Severity.ERROR
    assert finding.text("sv") == (
        "Inriktningen skolan saknar fokus; enligt modellen har inriktningar brukarfokus, "
        "medborgarfokus eller båda."
    )
    assert told(plan_with(evolve(DIRECTION, focus=(Focus.MEDBORGARE,)))) == []


@pytest.mark.clause("H5")
def test_a_direction_is_for_the_whole_period_also_in_a_plan_for_one_year() -> None:
    """The period is that of the budget and plan."""
    finding = only(plan_with(evolve(DIRECTION, valid=gm.Period.years(2016))))
    assert (finding.code, finding.path) == ("HEB103", ("elements", 1, "valid"))
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "Inriktningen skolan avser 2016; enligt modellen är inriktningar långsiktiga och pekar ut "
        "vad som ska prioriteras under hela perioden, 2016–2018."
    )
    whole = evolve(DIRECTION, valid=gm.Period.years(2016, 2018))
    assert told(evolve(plan_with(whole), period=gm.Period.years(2016))) == []


@pytest.mark.clause("H6")
def test_committees_and_beredningar_decide_effektmal_and_the_board_does_not() -> None:
    """Out of the directions: one that serves none, or the vision itself, is found."""
    assert told(plan_with(evolve(GOAL, decided_by="skolberedningen"))) == []
    finding = only(plan_with(evolve(GOAL, decided_by="ks")))
    assert (finding.code, finding.element) == ("GM202", "malen")
    assert "nämnd eller beredning" in finding.text("sv")
    assert told(plan_with(evolve(GOAL, decided_by="kf"))) == [("GM202", "malen")]
    below = [evolve(each, serves=("malen", "annat")) for each in (QUALITY, COST, MONEY)]
    stray = evolve(GOAL, id="annat", serves=())
    assert told(plan_with(*below, stray)) == [("GM105", "annat")]
    too_high = evolve(stray, serves=("vision",))
    assert told(plan_with(*below, too_high)) == [("GM104", "annat")]


@pytest.mark.clause("H6")
def test_an_effektmal_that_nothing_measures_or_that_has_no_time_is_an_error() -> None:
    """Measurable and with a date: one dated target is enough, none is not."""
    unmeasured = only(plan_with(without=("kvalitet", "kostnad")))
    assert (unmeasured.code, unmeasured.severity) == ("GM108", gm.Severity.ERROR)
    timeless = [
        evolve(each, targets=(evolve(each.targets[0], period=None),)) for each in (QUALITY, COST)
    ]
    finding = only(plan_with(*timeless))
    assert (finding.code, finding.path) == ("HEB104", ("elements", 2))
    assert finding.severity is gm.Severity.ERROR
    assert finding.text("sv") == (
        "Effektmålet malen är inte tidsatt: inget målvärde hos kvalitet och kostnad har ett datum; "
        "enligt modellen är effektmål mätbara och tidsatta."
    )
    assert told(plan_with(timeless[0])) == []


@pytest.mark.clause("H6")
@pytest.mark.parametrize("last", ["2016-12-31", "2017-06-30", "2018-12-31", "2019-12-31"])
def test_one_to_four_whole_years_are_quiet(last: str) -> None:
    """From the first day of validity to the target's last day, both ends inside."""
    assert told(due(last)) == []


@pytest.mark.clause("H6")
@pytest.mark.parametrize("last", ["2016-06-30", "2016-12-30", "2020-01-01", "2025-12-31"])
def test_less_than_one_and_more_than_four_years_are_a_warning(last: str) -> None:
    """The page says that they may have that horizon: outside it is no error."""
    finding = only(due(last))
    assert (finding.code, finding.element) == ("HEB105", "malen")
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        f"Effektmålet malen gäller från 2016-01-01 och har måldatum {last}; enligt modellen kan "
        "effektmål ha en tidshorisont på 1–4 år, alltså ett måldatum tidigast 2016-12-31 och "
        "senast 2019-12-31."
    )


@pytest.mark.clause("H6")
def test_the_horizon_is_counted_from_the_goal_s_own_first_day() -> None:
    """And to its last target: a milestone on the way may come sooner."""
    later = evolve(GOAL, valid=gm.Period.parse("2016-07-01/2018-12-31"))
    assert told(evolve(due("2016-12-31"), elements=(*_with(due("2016-12-31"), later),))) == [
        ("HEB105", "malen")
    ]
    assert told(evolve(due("2020-06-30"), elements=(*_with(due("2020-06-30"), later),))) == []
    milestone = gm.AtLeast(value=gm.Amount.parse("70 %"), period=gm.Period.parse("2016-03"))
    assert told(plan_with(evolve(QUALITY, targets=(milestone, *QUALITY.targets)))) == []


def _with(plan: gm.Plan, element: gm.Element) -> tuple[gm.Element, ...]:
    """Put one element into a plan's in the place of the one with its id."""
    return tuple(element if each.id == element.id else each for each in plan)


@pytest.mark.clause("H6")
def test_the_years_are_those_of_the_level() -> None:
    """A model that gives other years, or none, is held to its own."""

    def model_with(horizon: gm.Horizon | None) -> gm.GovernanceModel:
        levels = (
            evolve(each, horizon=horizon) if each.kind is Effektmal else each
            for each in MODEL.levels
        )
        return evolve(MODEL, levels=tuple(levels))

    assert told(PLAN, model_with(gm.Horizon(at_least=1, at_most=2))) == [("HEB105", "malen")]
    assert told(due("2025-12-31"), model_with(None)) == []
    assert told(due("2025-12-31"), model_with(gm.Horizon(at_least=1))) == []
    assert told(due("2016-01-31"), model_with(gm.Horizon(at_most=4))) == []


@pytest.mark.clause("H7")
def test_an_effektmal_has_a_focus() -> None:
    """It is about what users or citizens need."""
    finding = only(plan_with(evolve(GOAL, focus=())))
    assert (finding.code, finding.path) == ("HEB106", ("elements", 2))
    assert finding.severity is gm.Severity.ERROR
    assert finding.text("sv") == (
        "Effektmålet malen saknar fokus; enligt modellen har effektmål brukarfokus, "
        "medborgarfokus eller båda."
    )


@pytest.mark.clause("H8")
def test_quality_is_set_and_can_be_compared_with_cost() -> None:
    """Quality alone cannot be compared, and cost alone sets no level."""
    finding = only(plan_with(without=("kostnad",)))
    assert (finding.code, finding.element) == ("HEB107", "malen")
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "Effektmålet malen har kvalitetsmått men inget kostnadsmått; enligt modellen formuleras "
        "effektmål med både kvalitets- och kostnadsmått som grund, så att kvaliteten kan jämföras "
        "med kostnaden."
    )
    finding = only(plan_with(without=("kvalitet",)))
    assert "har kostnadsmått men inget kvalitetsmått" in finding.text("sv")


@pytest.mark.clause("H9")
@pytest.mark.parametrize("outside_id", [None, "15418", "N15418 "])
def test_a_measure_that_no_other_municipality_uses_is_a_note(outside_id: str | None) -> None:
    """One with an id in Kolada can be compared; a slip in the id cannot be looked up."""
    finding = only(plan_with(evolve(QUALITY, outside_id=outside_id)))
    assert (finding.code, finding.element) == ("HEB108", "kvalitet")
    assert finding.severity is gm.Severity.NOTE
    assert finding.text("sv") == (
        "Måttet kvalitet har inget id i Kolada; enligt modellen används mått som andra kommuner "
        "också använder, så att jämförelser blir möjliga."
    )


@pytest.mark.clause("H10")
def test_effektmal_are_tied_to_the_money_of_committees_and_board() -> None:
    """One without money is found, and so is money that goes elsewhere."""
    finding = only(plan_with(without=("anslag",)))
    assert (finding.code, finding.element) == ("HEB109", "malen")
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "Effektmålet malen har inget anslag; enligt modellen är effektmål kopplade till de resurser "
        "som fullmäktige ställer till förfogande för nämnderna och kommunstyrelsen."
    )
    assert told(plan_with(evolve(MONEY, owners=("ks",)))) == []
    assert told(plan_with(evolve(MONEY, owners=("utn",)))) == []
    assert told(plan_with(evolve(MONEY, owners=("uf",)))) == [("GM204", "anslag")]
    assert told(plan_with(evolve(MONEY, serves=("skolan",)))) == [
        ("HEB109", "malen"),
        ("GM104", "anslag"),
    ]


@pytest.mark.clause("H11")
def test_effektmal_govern_what_others_carry_out_too() -> None:
    """A private provider may have an uppdrag, and it has to lead to an effektmål all the same."""
    external = evolve(ASSIGNMENT, owners=("friskolan",))
    assert told(plan_with(external)) == []
    without_a_goal = plan_with(evolve(external, serves=()), evolve(EVALUATION, serves=("malen",)))
    assert told(without_a_goal) == [("GM105", "uppdrag")]


@pytest.mark.clause("H12")
def test_the_council_also_steers_by_policies_plans_and_appropriations() -> None:
    """They are its own to decide; an appropriation says how much."""
    for element in (POLICY, LONG_PLAN, MONEY):
        assert told(plan_with(evolve(element, decided_by="ks"))) == [("GM202", element.id)]
    finding = only(plan_with(evolve(MONEY, budget=None)))
    assert (finding.code, finding.element) == ("HEB110", "anslag")
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "Anslaget anslag saknar belopp; enligt modellen styr fullmäktige med ekonomiska anslag."
    )


@pytest.mark.clause("H12")
def test_policies_and_plans_are_the_council_s_papers_and_guidelines_the_others() -> None:
    """As the difference from a model tells that knows no writers."""
    assert {paper: writers()[paper] for paper in ("policyer", "planer", "riktlinjer")} == {
        "policyer": ["council"],
        "planer": ["council"],
        "riktlinjer": ["board", "committee"],
    }


@pytest.mark.clause("H12")
def test_the_board_and_the_committees_also_steer_by_guidelines() -> None:
    """Both may; the council does not."""
    assert told(plan_with(evolve(GUIDELINE, decided_by="kfn"))) == []
    assert told(plan_with(evolve(GUIDELINE, decided_by="kf"))) == [("GM202", "riktlinje")]
    papers = ("policyer", "planer", "riktlinjer")
    held = [each for name in papers for each in gm.content(PLAN, MODEL, DOCUMENTS[name])]
    assert [(each.id, each.decided_by) for each in held] == [
        ("policy", "kf"),
        ("op", "kf"),
        ("riktlinje", "ks"),
    ]


@pytest.mark.clause("H13")
def test_economy_and_operations_are_followed_up_by_the_board_s_guidelines_without_dates() -> None:
    """The review is there, its guidelines are the board's, and no day is made up."""
    assert gm.reviews(MODEL, gm.Period.years(2016, 2018)) == ()
    (follow_up,) = [
        each for each in gm.without_days(MODEL) if each.subject == "ekonomi och verksamhet"
    ]
    assert writers()["uppfoljningsriktlinjer"] == ["board"]
    reviewed = gm.compare((MODEL,))[list(gm.Concept).index(gm.Concept.REVIEWED)]
    (entry,) = [each for each in reviewed.answers[0] if each.about is follow_up]
    assert entry.said == (gm.Days.UNSPECIFIED,)


@pytest.mark.clause("H13")
def test_who_asks_for_the_calendar_is_told_whose_guidelines_it_follows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the line of the review that no day is given for."""
    assert main(["reviews", "heby@2016-2018", "--year", "2016"]) == 0
    (line,) = [
        line
        for line in capsys.readouterr().out.splitlines()
        if "uppföljning av ekonomi och verksamhet" in line
    ]
    assert "Den följer kommunstyrelsens riktlinjer" in line


@pytest.mark.clause("H14")
@pytest.mark.parametrize("nothing", [None, "", " "])
def test_an_evaluation_is_of_both_cost_and_quality(nothing: str | None) -> None:
    """One that says nothing of the one or the other is an error."""
    finding = only(plan_with(evolve(EVALUATION, cost=nothing)))
    assert (finding.code, finding.severity) == ("HEB111", gm.Severity.ERROR)
    assert finding.text("sv") == (
        "Utvärderingen utvardering av 2016 säger inget om kostnaden; enligt modellen utvärderas "
        "både kostnad och kvalitet."
    )
    finding = only(plan_with(evolve(EVALUATION, quality=nothing)))
    assert (finding.code, finding.severity) == ("HEB112", gm.Severity.ERROR)
    assert finding.text("sv") == (
        "Utvärderingen utvardering av 2016 säger inget om kvaliteten; enligt modellen utvärderas "
        "både kostnad och kvalitet."
    )


@pytest.mark.clause("H14")
def test_an_evaluation_leads_to_corrections_of_the_next_year() -> None:
    """Without one it is a warning; one of another year, or of no evaluation, is an error."""
    finding = only(plan_with(without=("korrigering",)))
    assert (finding.code, finding.element) == ("HEB113", "utvardering")
    assert finding.severity is gm.Severity.WARNING
    assert finding.text("sv") == (
        "Utvärderingen utvardering av 2016 leder inte till någon korrigering; enligt modellen "
        "ligger den till grund för korrigeringar av verksamheten 2017."
    )
    finding = only(plan_with(evolve(CORRECTION, year=2016)))
    assert (finding.code, finding.path) == ("HEB114", ("elements", 11, "year"))
    assert finding.severity is gm.Severity.ERROR
    assert finding.text("sv") == (
        "Korrigeringen korrigering gäller verksamheten 2016; enligt modellen korrigeras året efter "
        "det som utvärderades, 2017."
    )
    stray = evolve(CORRECTION, id="till", serves=())
    assert told(plan_with(stray)) == [("GM105", "till")]


@pytest.mark.clause("H14")
def test_a_correction_may_follow_from_several_evaluations() -> None:
    """It is of the year after one of them."""
    later = evolve(EVALUATION, id="utvardering-2", year=2017)
    both = evolve(CORRECTION, serves=("utvardering", "utvardering-2"))
    assert told(plan_with(later, both)) == []
    finding = only(plan_with(later, evolve(both, year=2020)))
    assert "utvärderades, 2017 eller 2018." in finding.text("sv")


@pytest.mark.clause("H14")
def test_cost_and_quality_are_evaluated_on_days_that_nobody_states() -> None:
    """The review is there; its days are not."""
    subjects = [cycle.subject for cycle in gm.without_days(MODEL)]
    assert subjects == ["resultatet", "ekonomi och verksamhet", "kostnad och kvalitet"]


@pytest.mark.clause("H14")
def test_who_asks_for_the_calendar_is_told_what_evaluation_is_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is the ground for corrections of next year, and aims at continuous improvement."""
    assert main(["reviews", "heby@2016-2018", "--year", "2016"]) == 0
    (line,) = [
        line
        for line in capsys.readouterr().out.splitlines()
        if "utvärdering av utförd verksamhet" in line
    ]
    assert "korrigeringar av nästa års verksamhet" in line
    assert "ständiga förbättringar" in line


@pytest.mark.clause("H15")
def test_policies_and_plans_bear_on_the_vision() -> None:
    """One that does not is found; a link to something lower is not enough."""
    for element in (POLICY, LONG_PLAN):
        assert told(plan_with(evolve(element, serves=()))) == [("GM105", element.id)]
        lower = evolve(element, serves=("skolan",))
        assert told(plan_with(lower)) == [("GM104", element.id)]
    assert [step.id for step in gm.trace(PLAN, "policy").up] == ["vision"]


def test_a_slip_in_a_link_is_not_told_again_as_something_missing() -> None:
    """What was meant for the goal or the evaluation counts as there."""
    for element in (COST, MONEY):
        assert told(plan_with(evolve(element, serves=("malem",)))) == [("GM103", element.id)]
    slip = evolve(CORRECTION, serves=("utvarderin",))
    assert told(plan_with(slip)) == [("GM103", "korrigering")]
    timeless = evolve(QUALITY, targets=(evolve(QUALITY.targets[0], period=None),))
    dated = evolve(COST, serves=("malem",))
    assert told(plan_with(timeless, dated)) == [("GM103", "kostnad")]


def test_a_misspelt_word_is_not_told_again_as_something_missing() -> None:
    """Nobody can tell what it would have been."""
    for element in (COST, MONEY, CORRECTION):
        unknown = gm.Unknown(id=element.id, text="?", kind="?", serves=element.serves)
        assert told(plan_with(unknown)) == [("GM101", element.id)]


def test_an_id_that_is_used_twice_is_told_once() -> None:
    """Links lead to the first: the second is not asked for measures, money or corrections."""
    for element in (GOAL, EVALUATION):
        plan = evolve(PLAN, elements=(*PLAN, element))
        assert told(plan) == [("GM102", element.id)]


def test_a_plan_of_strangers_is_told_and_stops_nothing() -> None:
    """Unknown bodies, links to nothing and circles are the core's to tell."""
    plan = plan_with(
        evolve(GOAL, decided_by="nämnden", serves=("malen", "borta")),
        evolve(EVALUATION, serves=("korrigering",)),
    )
    assert told(plan) == [
        ("GM401", "skolan"),
        ("GM201", "malen"),
        ("GM104", "malen"),
        ("GM103", "malen"),
        ("GM104", "utvardering"),
    ]
    assert gm.check(evolve(PLAN, elements=()), MODEL) == ()


def test_the_same_plan_has_other_findings_in_the_edition_that_came_after() -> None:
    """Other words, other years, and bodies that nobody knows there; and the other way round."""
    later = gm.check(PLAN, EDITION_2019)
    assert [finding.code for finding in later].count("GM101") == len(PLAN)
    assert {finding.code for finding in later} == {"GM101", "GM201", "GM206", "GM301"}
    goal = Mal(id="m", text="Fler nöjda", basis=ASSUMED)
    plan = gm.Plan(model=EDITION_2019.id, period=gm.Period.years(2020), elements=(goal,))
    assert told(plan, EDITION_2019) == [("GM401", "m")]
    assert told(plan) == [("GM301", None), ("GM101", "m")]


def test_the_goals_of_2019_live_as_long_as_the_term() -> None:
    """Until 2022, as the council that was elected in 2018."""
    assert EDITION_2019.jurisdiction is not None
    council = next(role for role in MODEL.roles if role.id == "council")
    term = gm.term_of_office(EDITION_2019.jurisdiction, council, EDITION_2019.valid.first)
    assert term is not None
    assert term.period.last.year == EDITION_2019.valid.last.year == 2022
    (level,) = EDITION_2019.levels
    assert level.horizon == gm.Horizon(tied_to=gm.Tie.TERM)


def test_the_two_editions_share_no_word_and_leave_no_day_between_them() -> None:
    """The one ends on the day before the other begins."""
    assert not set(MODEL.kinds) & set(EDITION_2019.kinds)
    assert gm.gaps((MODEL, EDITION_2019)) == ()
    assert gm.overlaps((MODEL, EDITION_2019)) == ()


def test_every_claim_says_where_it_is_stated_or_that_it_is_assumed() -> None:
    """Levels, reviews and papers cite a place; a derived one says what was read how."""
    claims: tuple[gm.Level | gm.ReviewCycle | gm.Document, ...]
    for model in (MODEL, EDITION_2019):
        claims = (*model.levels, *model.cycles, *model.documents)
        for claim in claims:
            assert claim.source is not None
            assert claim.source.where
            if claim.basis is gm.Basis.DERIVED:
                assert "härlett" in str(claim.source.remark)
    assumed = [body.id for body in MODEL.bodies if body.basis is ASSUMED]
    assert assumed == ["bmn", "von", "sbn", "utn", "kfn", "koncernbolaget"]


def test_every_rule_is_as_severe_as_its_place_in_the_page() -> None:
    """What the page says that there is, is an error; what it may be or is derived, a warning."""
    assert {rule.code: rule.severity.value for rule in MODEL.rules} == {
        "HEB101": "error",
        "HEB102": "error",
        "HEB103": "warning",
        "HEB104": "error",
        "HEB105": "warning",
        "HEB106": "error",
        "HEB107": "warning",
        "HEB108": "note",
        "HEB109": "warning",
        "HEB110": "warning",
        "HEB111": "error",
        "HEB112": "error",
        "HEB113": "warning",
        "HEB114": "error",
    }
    for rule in MODEL.rules:
        if rule.code in {"HEB103", "HEB107", "HEB108", "HEB109"}:
            assert rule.source is not None
            assert "härlett" in str(rule.source.remark)


@pytest.mark.parametrize("rule", MODEL.rules, ids=lambda rule: rule.code)
def test_every_rule_cites_the_page_and_speaks_both_languages(rule: gm.Rule) -> None:
    """A finding can be defended with the place it rests on."""
    assert rule.source is not None
    assert rule.source.title.startswith("Mål- och resultatstyrning")
    assert rule.source.where
    assert set(rule.sentences) == {"sv", "en"}


def test_the_plugin_is_found_by_name_edition_and_day() -> None:
    """Installed, the models answer to their name and to the days of their validity alone."""
    assert gm.find_model("heby", on=date(2016, 1, 1)) is MODEL
    assert gm.find_model("heby", on=date(2019, 1, 1)) is EDITION_2019
    assert gm.find_model("heby@2016-2018") is MODEL
    with pytest.raises(gm.UnknownModelError):
        gm.find_model("heby", on=date(2015, 12, 31))
