"""The strategy for digitalisation, clause by clause, beside Öckerömodellen.

The clauses are those of the page *Strategiskt arbete*; a mark names the clause that a test shows.
"""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_ockero.later_models import EDITION_2019 as MODEL
from govmodel_ockero.model import EDITION_2011
from govmodel_ockero.stated import STRATEGIRUBRIKER
from govmodel_ockero.strategy_words import (
    Aktivitet,
    Beneficiary,
    DigitalTjanst,
    Experience,
    Initiativ,
    Initiativmal,
    ITInfrastruktur,
    Satsning,
    Strategimal,
    Strategirubrik,
    UpplevdKvalitet,
)
from govmodel_ockero.words import (
    Brukare,
    Karnkvalitet,
    Kringkvalitet,
    Matt,
    OnskatTillstand,
    OvergripandeMal,
    Presence,
    Profil,
    UppdragEnhetschef,
    UppdragI,
    Uppgift,
    Vision,
)

ASSUMED = gm.Basis.ASSUMED
DOCUMENTS = {document.id: document for document in MODEL.documents}


def body(
    body_id: str, role: str, *, under: str | None = None, members: tuple[str, ...] = ()
) -> gm.Body:
    """Make a body of the plan; nobody knows its name, so it is called by its id."""
    return gm.Body(id=body_id, name=body_id, role=role, under=under, members=members, basis=ASSUMED)


GROUP = body("gruppen", "coordination_group", members=("skolchef", "kanslichef", "ofab"))
BODIES = (
    body("bun", "committee"),
    body("skola", "administration", under="bun"),
    body("skolchef", "head_of_administration", under="skola"),
    body("rektor", "unit_manager", under="skola"),
    body("bun/skolchef", "committee_and_head", members=("bun", "skolchef")),
    body("kansli", "administration", under="ks"),
    body("kanslichef", "head_of_administration", under="kansli"),
    body("ks/kanslichef", "committee_and_head", members=("ks", "kanslichef")),
    GROUP,
)

GOAL = OvergripandeMal(id="mal", text="Nöjda föräldrar", basis=ASSUMED)
STRATEGY_GOAL = Strategimal(
    id="battre-service", text="Bättre service", serves=("i-fokus", "styrning"), basis=ASSUMED
)
INITIATIVE = Initiativ(
    id="val",
    text="Enklare skolval",
    owners=("skola", "kansli"),
    serves=("verksamhetsnara",),
    budget=gm.Amount.parse("1 mkr"),
    citizen_benefit="Svar samma dag",
    operations_benefit="Färre samtal",
    efficiency_gain="Färre blanketter",
    extra_resources=gm.Amount.parse("200 tkr"),
    redistribution="Från porto",
    benefits=(Beneficiary.RESIDENTS,),
    priority=1,
    needs_evaluated=date(2020, 3, 1),
    large_decision=date(2020, 6, 1),
    basis=ASSUMED,
)
INITIATIVE_GOAL = Initiativmal(
    id="alla-digitalt", text="Alla väljer", serves=("val",), basis=ASSUMED
)
EFFORT = Satsning(id="ny-tjanst", text="Ny tjänst", serves=("alla-digitalt",), basis=ASSUMED)
BY_ACTIVITIES = Initiativ(
    id="utbildning",
    text="Utbilda personal",
    owners=("kansli", "ofab"),
    serves=("battre-service",),
    citizen_benefit="Ingen",
    operations_benefit="Fler som kan",
    efficiency_gain="Färre frågor",
    priority=2,
    basis=ASSUMED,
)
ACTIVITY = Aktivitet(id="kurs", text="Kurs", serves=("utbildning",), basis=ASSUMED)
FOR_EXISTING = Initiativ(
    id="kontakt",
    text="En väg in",
    owners=("kommunservice",),
    serves=("i-fokus",),
    citizen_benefit="En väg in",
    operations_benefit="ingen",
    efficiency_gain="Färre samtal",
    basis=ASSUMED,
)
EFFORT_FOR_EXISTING = Satsning(id="vaxel", text="Växel", serves=("kontakt", "mal"), basis=ASSUMED)
TO_SCHOOL = UppdragI(
    id="u-skola",
    text="Driv skolor",
    interpreted="Nära",
    decided_by="kf",
    owners=("bun/skolchef",),
    serves=("mal", "val"),
    budget=gm.Amount.parse("1 mkr"),
    basis=ASSUMED,
)
TO_OFFICE = evolve(
    TO_SCHOOL,
    id="u-kansli",
    owners=("ks/kanslichef",),
    serves=("mal", "val", "utbildning", "kontakt"),
)
SERVICE = DigitalTjanst(
    id="skolval",
    text="Skolval",
    owners=("skola",),
    serves=("val",),
    needs="Välja hemifrån",
    dialogue="Enkät till föräldrar",
    used_by=("skola",),
    public=True,
    initiated_by="kommunservice",
    basis=ASSUMED,
)


def percent(
    kind: type[gm.Indicator], element_id: str, *serves: str, **more: object
) -> gm.Indicator:
    """Make an indicator in percent."""
    given: dict[str, object] = {
        "id": element_id,
        "text": element_id,
        "unit": "%",
        "direction": gm.Direction.HIGHER,
        "targets": (gm.AtLeast(value=gm.Amount.parse("80 %")),),
        "serves": serves,
        "basis": ASSUMED,
        **more,
    }
    return kind(**given)  # type: ignore[arg-type]


SIMPLE, SAFE, SECURE = (
    percent(UpplevdKvalitet, f"upplevs-{aspect.value}", "skolval", aspect=aspect)
    for aspect in Experience
)
NETWORK = ITInfrastruktur(
    id="nat",
    text="Nytt nät",
    serves=("it",),
    needs="Lektioner utan avbrott",
    openness="Öppna gränssnitt",
    efficiency="Delat med bolagen",
    security="Dubbla vägar",
    competence="En nätansvarig",
    basis=ASSUMED,
)
ELEMENTS = (
    GOAL,
    TO_SCHOOL,
    TO_OFFICE,
    Uppgift(id="uppgift", text="U", serves=("u-skola", "u-kansli"), basis=ASSUMED),
    Profil(id="profil", text="P", serves=("u-skola", "u-kansli"), basis=ASSUMED),
    Brukare(
        id="elever",
        text="Elever",
        decided_by="kf",
        presence=(Presence.LIVES,),
        basis=ASSUMED,
    ),
    OnskatTillstand(
        id="vald",
        text="Har valt skola",
        present_situation="Står inför valet",
        decided_by="kf",
        serves=("uppgift", "elever"),
        basis=ASSUMED,
    ),
    percent(Karnkvalitet, "har-valt", "vald"),
    percent(Kringkvalitet, "nara", "profil"),
    *STRATEGIRUBRIKER,
    STRATEGY_GOAL,
    INITIATIVE,
    INITIATIVE_GOAL,
    EFFORT,
    BY_ACTIVITIES,
    ACTIVITY,
    FOR_EXISTING,
    EFFORT_FOR_EXISTING,
    percent(Matt, "andel", "mal", "battre-service", "alla-digitalt"),
    SERVICE,
    SIMPLE,
    SAFE,
    SECURE,
    NETWORK,
)
PLAN = gm.Plan(model=MODEL.id, period=gm.Period.years(2020), bodies=BODIES, elements=ELEMENTS)


def plan_with(*elements: gm.Element, without: tuple[str, ...] = ()) -> gm.Plan:
    """Put elements into the whole plan in the place of those with their ids, or at the end."""
    new = {element.id: element for element in elements}
    kept = [new.pop(each.id, each) for each in PLAN if each.id not in without]
    return evolve(PLAN, elements=(*kept, *new.values()))


def grouped(*members: str, more: tuple[gm.Body, ...] = ()) -> gm.Plan:
    """Give the whole plan's coordination group other members."""
    kept = tuple(each for each in BODIES if each is not GROUP)
    return evolve(PLAN, bodies=(*kept, *more, evolve(GROUP, members=members)))


def told(plan: gm.Plan) -> list[tuple[str, str | None]]:
    """Check a plan and keep codes and elements."""
    return [(finding.code, finding.element) for finding in gm.check(plan, MODEL)]


def said(plan: gm.Plan) -> str:
    """Check a plan with one defect, and say it without hard spaces."""
    (finding,) = gm.check(plan, MODEL)
    return finding.text("sv").replace("\N{NO-BREAK SPACE}", " ")


def severity(plan: gm.Plan) -> str:
    """Check a plan with one defect, and tell how serious it is."""
    (finding,) = gm.check(plan, MODEL)
    return finding.severity.value


def test_a_plan_that_obeys_model_and_strategy_yields_nothing() -> None:
    """Every word of the strategy is in it."""
    assert gm.check(PLAN, MODEL) == ()
    own = {level.kind for level in MODEL.levels} - {level.kind for level in EDITION_2011.levels}
    assert own <= {type(each) for each in PLAN}


def test_a_plan_with_nothing_of_the_strategy_is_not_asked_for_it() -> None:
    """Öckerömodellen stands for itself in the same edition."""
    kinds = {level.kind for level in EDITION_2011.levels}
    only = [each for each in PLAN if type(each) in kinds]
    served = [
        evolve(each, serves=tuple(to for to in each.serves if to in {"mal", "uppgift", "profil"}))
        if isinstance(each, UppdragI | Matt)
        else each
        for each in only
    ]
    assert told(evolve(PLAN, elements=tuple(served))) == []


@pytest.mark.clause("D1")
def test_the_strategy_is_carried_by_its_six_headings() -> None:
    """One left out, one made up, and one misspelt, each told once."""
    plan = plan_with(without=("resurser",))
    assert told(plan) == [("OCK201", None)]
    assert said(plan) == (
        'Planen tar upp strategin men saknar "Effektiv användning av ekonomiska resurser"; '
        "strategin har sex rubriker."
    )
    made_up = Strategirubrik(id="ai", text="Artificiell intelligens", basis=ASSUMED)
    assert told(plan_with(made_up)) == [("OCK202", "ai")]
    assert said(plan_with(made_up)) == (
        'ai: "Artificiell intelligens" är inte en av strategins rubriker, som är "Invånare, '
        'företagare och besökare i fokus", "Effektiv användning av ekonomiska resurser", '
        '"Helhetstänk, samordning och tydlig ansvarsfördelning", "Smart IT-infrastruktur", '
        '"Verksamhetsnära utveckling" och "Tydlig styrning och uppföljning".'
    )
    slip = evolve(STRATEGIRUBRIKER[3], text="Smart it-infrastruktur")
    assert told(plan_with(slip)) == [("OCK202", "it")]
    unknown = gm.Unknown(id="it", text=STRATEGIRUBRIKER[3].text, kind="rubrik")
    assert told(plan_with(unknown)) == [("GM101", "it")]


@pytest.mark.clause("D2")
def test_a_handlingsplan_points_out_initiatives() -> None:
    """A strategy without any has no action plan yet; a word misspelt is not that."""
    bare = evolve(PLAN, bodies=(), elements=STRATEGIRUBRIKER)
    codes = [finding.code for finding in gm.check(bare, MODEL)]
    assert codes == ["OCK102", "OCK203"]
    assert gm.check(bare, MODEL)[1].text("sv") == (
        "Planen har något av strategin men inga initiativ; enligt strategin ska en handlingsplan "
        "peka ut initiativ för att nå de övergripande målen."
    )
    slip = gm.Unknown(id="i", text="I", kind="initativ", serves=("it",))
    plan = evolve(bare, elements=(*STRATEGIRUBRIKER, slip))
    assert [finding.code for finding in gm.check(plan, MODEL)] == ["OCK102", "GM101"]


@pytest.mark.clause("D2")
def test_the_handlingsplan_holds_initiatives_that_serve_the_strategy_and_somebody_answers_for() -> (
    None
):
    """An initiative that serves nothing of it is found; the paper holds each with its parts."""
    assert told(plan_with(evolve(FOR_EXISTING, serves=()))) == [("GM105", "kontakt")]
    paper = gm.content(PLAN, MODEL, DOCUMENTS["handlingsplan"])
    assert [each.id for each in paper] == [
        "val",
        "alla-digitalt",
        "ny-tjanst",
        "utbildning",
        "kurs",
        "kontakt",
        "vaxel",
    ]
    own = gm.content(PLAN, MODEL, DOCUMENTS["handlingsplan"], owner="kommunservice")
    assert [each.id for each in own] == ["kontakt", "vaxel"]
    strategy = gm.content(PLAN, MODEL, DOCUMENTS["strategi"])
    assert [each.id for each in strategy] == [
        *(heading.id for heading in STRATEGIRUBRIKER),
        "battre-service",
    ]


@pytest.mark.clause("D3")
def test_an_initiative_is_a_goal_with_satsningar_or_activities_or_for_existing_goals() -> None:
    """Without a form it is found, and so is half a form; either reading of the third passes."""
    formless = plan_with(without=("kurs",))
    assert told(formless) == [("OCK211", "utbildning")]
    assert said(formless) == (
        "Initiativet utbildning är inte formulerat enligt strategin: som mål och satsningar, som "
        "aktiviteter eller som satsningar för befintliga mål. Kopplat till det: ingenting."
    )
    assert told(plan_with(without=("ny-tjanst",))) == [("OCK211", "val")]
    loose = plan_with(evolve(EFFORT_FOR_EXISTING, serves=("kontakt",)))
    assert told(loose) == [("OCK211", "kontakt")]
    assert said(loose).endswith("Kopplat till det: vaxel.")
    activity = Aktivitet(id="vaxel", text="Växel", serves=("kontakt", "mal"), basis=ASSUMED)
    assert told(plan_with(activity)) == []
    vision = Vision(id="vision", text="Vision", decided_by="kf", basis=ASSUMED)
    leading = evolve(GOAL, serves=("vision",))
    for existing in ("mal", "battre-service", "profil", "vald", "vision"):
        for_it = evolve(EFFORT_FOR_EXISTING, serves=("kontakt", existing))
        assert told(plan_with(for_it, vision, leading)) == []
    through = evolve(FOR_EXISTING, serves=("battre-service",))
    assert told(plan_with(through, evolve(EFFORT_FOR_EXISTING, serves=("kontakt",)))) == []
    below_the_goal = Aktivitet(
        id="ny-tjanst", text="Ny tjänst", serves=("alla-digitalt",), basis=ASSUMED
    )
    assert told(plan_with(below_the_goal)) == []


@pytest.mark.clause("D3")
def test_a_part_serves_an_initiative_or_its_goal_and_no_heading() -> None:
    """A goal of an initiative belongs to one, and a satsning to either of them."""
    assert told(plan_with(evolve(INITIATIVE_GOAL, serves=("val", "battre-service")))) == [
        ("GM104", "alla-digitalt")
    ]
    for part in (EFFORT, ACTIVITY):
        to_heading = evolve(part, serves=(*part.serves, "styrning"))
        assert told(plan_with(to_heading)) == [("GM104", part.id)]
    for part in (EFFORT, evolve(ACTIVITY, id="ny-tjanst")):
        for above in ("alla-digitalt", "val"):
            loose = plan_with(evolve(part, serves=(above,)), evolve(EFFORT, id="e"))
            assert told(loose) == []


@pytest.mark.clause("D3")
def test_a_part_belongs_to_an_initiative_and_a_slip_in_it_is_told_once() -> None:
    """A satsning for an existing goal alone hangs loose; a misspelt part leaves no form missing."""
    alone = evolve(ACTIVITY, serves=("battre-service",))
    assert told(plan_with(alone)) == [("OCK211", "utbildning"), ("GM105", "kurs")]
    for_no_initiative = evolve(EFFORT_FOR_EXISTING, serves=("mal",))
    assert told(plan_with(for_no_initiative)) == [("OCK211", "kontakt"), ("GM105", "vaxel")]
    to_nothing = evolve(INITIATIVE_GOAL, serves=())
    assert told(plan_with(to_nothing)) == [("OCK211", "val"), ("GM105", "alla-digitalt")]
    slip = evolve(ACTIVITY, serves=("utbildningg",))
    assert told(plan_with(slip)) == [("GM103", "kurs")]
    unknown = gm.Unknown(id="kurs", text="Kurs", kind="aktivitt", serves=("utbildning",))
    assert told(plan_with(unknown)) == [("GM101", "kurs")]
    further = gm.Unknown(id="ny-tjanst", text="N", kind="satsnig", serves=("alla-digitalt",))
    assert told(plan_with(further)) == [("GM101", "ny-tjanst")]
    twice = plan_with()
    twice = evolve(twice, elements=(*twice.elements, evolve(BY_ACTIVITIES, text="Igen")))
    assert told(twice) == [("GM102", "utbildning")]


@pytest.mark.clause("D4")
def test_an_initiative_is_carried_out_through_the_uppdrag_of_an_administration() -> None:
    """One without any uppdrag is found."""
    without = evolve(TO_OFFICE, serves=("mal", "val", "utbildning"))
    assert told(plan_with(without)) == [("GM108", "kontakt")]


@pytest.mark.clause("D4")
def test_each_administration_that_answers_for_an_initiative_has_an_uppdrag_for_it() -> None:
    """An uppdrag of another administration alone is not enough; a company has none."""
    only = evolve(TO_OFFICE, serves=("mal", "utbildning", "kontakt"))
    assert told(plan_with(only)) == [("OCK212", "val")]
    assert said(plan_with(only)) == (
        "Initiativet val verkställs inte genom något uppdrag i kansli; enligt strategin sker det "
        "genom respektive förvaltnings uppdrag."
    )
    assert told(plan_with(evolve(BY_ACTIVITIES, owners=("ofab",)))) == []
    assert told(plan_with(evolve(TO_OFFICE, owners=("x",)))) == [("GM201", "u-kansli")]
    below = UppdragEnhetschef(
        id="u-rektor",
        text="Inför skolvalet",
        interpreted="Visa föräldrarna",
        decided_by="skolchef",
        owners=("rektor",),
        serves=("u-skola", "val"),
        basis=ASSUMED,
    )
    parts = (
        Uppgift(id="uppgift-2", text="U", serves=("u-rektor",), basis=ASSUMED),
        Profil(id="profil", text="P", serves=("u-skola", "u-kansli", "u-rektor"), basis=ASSUMED),
        evolve(PLAN["vald"], serves=("uppgift", "uppgift-2", "elever")),
    )
    through_a_unit = plan_with(below, *parts, evolve(TO_SCHOOL, serves=("mal",)))
    assert told(through_a_unit) == []


@pytest.mark.clause("D4")
def test_the_thread_of_the_strategy_meets_the_thread_of_uppdrag() -> None:
    """From an uppdrag the way leads up to the overall goal and to the strategy's heading."""
    assert [step.id for step in gm.trace(PLAN, "u-skola").up] == ["mal", "val", "verksamhetsnara"]
    assert "u-kansli" in [step.id for step in gm.trace(PLAN, "styrning").down]


@pytest.mark.clause("D5")
def test_a_cross_administration_group_coordinates() -> None:
    """None is found, and so is one with members of a single administration."""
    without = evolve(PLAN, bodies=tuple(each for each in BODIES if each is not GROUP))
    assert told(without) == [("OCK204", None)]
    assert said(without) == (
        "Planen har initiativ men ingen förvaltningsövergripande grupp; enligt strategin ska en "
        "sådan samordna strategi och handlingsplan."
    )
    past = evolve(GROUP, valid=gm.Period.years(2019))
    ended = evolve(PLAN, bodies=tuple(past if each is GROUP else each for each in BODIES))
    assert told(ended) == [("OCK204", None)]
    one = grouped("kanslichef", "kansli", "ofab")
    assert told(one) == [("OCK205", None)]
    assert said(one) == (
        "gruppen har bara medlemmar från en förvaltning, kansli; enligt strategin är gruppen "
        "förvaltningsövergripande."
    )


@pytest.mark.clause("D6")
def test_the_chief_executive_answers_for_the_follow_up_of_strategy_and_plan() -> None:
    """The day is not stated, so it is no dated review."""
    (cycle,) = [
        each for each in gm.without_days(MODEL) if each.subject == "strategi och handlingsplan"
    ]
    assert [role.name for role in cycle.by] == ["kommunchef"]
    assert cycle.days is gm.Days.UNSPECIFIED
    assert cycle.looks_at == (Strategirubrik, Strategimal, Initiativ)
    assert cycle.readers == ()
    assert gm.reviews(MODEL, MODEL.valid) == ()


@pytest.mark.clause("D6")
def test_the_chief_executive_is_somebody_a_plan_may_name() -> None:
    """The strategy names the body; another office of his is not one that the model knows."""
    under = body("kontaktcenter", "operations", under="kommunchef")
    assert told(evolve(PLAN, bodies=(*BODIES, under))) == [("OCK207", None)]
    owned = evolve(SERVICE, owners=("skola", "kommunchef"))
    assert told(plan_with(owned)) == []
    unknown = evolve(SERVICE, owners=("skola", "kommundirektor"))
    assert told(plan_with(unknown)) == [("GM201", "skolval")]


@pytest.mark.clause("D7")
def test_an_initiative_is_valued_on_benefit_and_efficiency_gain() -> None:
    """Each of the three that is missing is named; that there is none is a valid answer."""
    assert BY_ACTIVITIES.citizen_benefit == "Ingen"
    reason = "nytta för medborgare och verksamheter och på effektiviseringsvinst."
    for unvalued, name in (
        (evolve(FOR_EXISTING, citizen_benefit=None), "nytta för medborgare"),
        (evolve(FOR_EXISTING, operations_benefit=""), "nytta för verksamheter"),
        (evolve(FOR_EXISTING, efficiency_gain=" "), "effektiviseringsvinst"),
    ):
        assert told(plan_with(unvalued)) == [("OCK213", "kontakt")]
        assert said(plan_with(unvalued)) == (
            f"Initiativet kontakt saknar uppgift om {name}; enligt strategin ska initiativ "
            f"värderas på {reason}"
        )
    bare = evolve(FOR_EXISTING, citizen_benefit=None, operations_benefit=None, efficiency_gain="")
    assert said(plan_with(bare)) == (
        "Initiativet kontakt saknar uppgift om nytta för medborgare, nytta för verksamheter och "
        f"effektiviseringsvinst; enligt strategin ska initiativ värderas på {reason}"
    )


@pytest.mark.clause("D8")
def test_development_is_mainly_done_within_existing_resources() -> None:
    """Extra resources for all of the budget are a warning; of another unit nobody can tell."""
    extra = evolve(INITIATIVE, extra_resources=gm.Amount.parse("1 000 tkr"))
    assert told(plan_with(extra)) == [("OCK214", "val")]
    assert severity(plan_with(extra)) == "warning"
    assert said(plan_with(extra)) == (
        "Initiativet val kräver extra resurser på 1 000 tkr av en budget på 1 mkr; enligt strategin "
        "bedrivs utvecklingen i första hand med befintliga resurser."
    )
    for harmless in ("999 tkr", "2 årsarbetare", "0 kr"):
        amount = gm.Amount.parse(harmless)
        assert told(plan_with(evolve(INITIATIVE, extra_resources=amount))) == []
    assert told(plan_with(evolve(extra, budget=None))) == []


@pytest.mark.clause("D8")
def test_where_extra_resources_are_needed_a_possible_redistribution_is_pointed_to() -> None:
    """That it points to none is worth knowing, and no more: redistribution is possible."""
    plan = plan_with(evolve(INITIATIVE, redistribution=None))
    assert told(plan) == [("OCK215", "val")]
    assert severity(plan) == "note"
    assert said(plan) == (
        "Initiativet val kräver extra resurser på 200 tkr utan att peka på en eventuell omfördelning "
        "av budget."
    )
    none = evolve(INITIATIVE, extra_resources=None, redistribution=None)
    assert told(plan_with(none)) == []
    nothing = evolve(none, extra_resources=gm.Amount.parse("0 kr"))
    assert told(plan_with(nothing)) == []


@pytest.mark.clause("D9")
def test_needs_are_evaluated_before_large_decisions() -> None:
    """Never, afterwards and the same day are found; without a large decision nothing is."""
    never = plan_with(evolve(INITIATIVE, needs_evaluated=None))
    assert told(never) == [("OCK216", "val")]
    assert said(never) == (
        "För initiativet val fattas ett stort beslut eller görs en stor investering 2020-06-01; "
        "enligt strategin ska digitala tjänster dessförinnan utvärderas utifrån behoven. "
        "Utvärderat: inte alls."
    )
    same_day = evolve(INITIATIVE, needs_evaluated=date(2020, 6, 1))
    assert said(plan_with(same_day)).endswith("Utvärderat: 2020-06-01.")
    undecided = evolve(INITIATIVE, needs_evaluated=None, large_decision=None)
    assert told(plan_with(undecided)) == []


@pytest.mark.clause("D10")
def test_it_is_an_ambition_that_users_answer_for_their_services() -> None:
    """A user who does not is a warning, even where nobody does; a committee is not asked."""
    plan = plan_with(evolve(SERVICE, used_by=("skola", "ofab", "ofab", "kommunservice")))
    assert told(plan) == [("OCK222", "skolval")]
    assert severity(plan) == "warning"
    assert said(plan) == (
        "Öckerö Fastighets AB och Kommunservice nyttjar den digitala tjänsten skolval utan att "
        "ansvara för den; enligt strategin är ambitionen att var och en ansvarar för de tjänster "
        "den nyttjar."
    )
    assert told(plan_with(evolve(SERVICE, owners=()))) == [("OCK222", "skolval")]
    assert told(plan_with(evolve(SERVICE, owners=("bun",), used_by=("bun", "ks")))) == []


@pytest.mark.clause("D10")
def test_a_user_whom_nobody_knows_is_found() -> None:
    """So that a slip does not hide who does not answer."""
    plan = plan_with(evolve(SERVICE, used_by=("skola", "skol"), initiated_by="komunservice"))
    assert [(finding.code, finding.path[2:]) for finding in gm.check(plan, MODEL)] == [
        ("OCK221", ("initiated_by",)),
        ("OCK221", ("used_by", 1)),
    ]
    assert said(plan_with(evolve(SERVICE, used_by=("skol",)))) == (
        "skol är inte ett känt organ. Det anges för den digitala tjänsten skolval."
    )


@pytest.mark.clause("D11")
def test_services_start_from_needs_and_allow_for_dialogue() -> None:
    """What is missing is named."""
    assert said(plan_with(evolve(SERVICE, needs=None))) == (
        "Den digitala tjänsten skolval saknar uppgift om behov; enligt strategin ska tjänster utgå "
        "från behov och ge förutsättningar för dialog."
    )
    both = plan_with(evolve(SERVICE, needs=" ", dialogue=""))
    assert told(both) == [("OCK223", "skolval")]
    assert "saknar uppgift om behov och dialog;" in said(both)
    assert (
        gm.check(both, MODEL)[0]
        .text("en")
        .startswith("The digital service skolval does not tell its needs and dialogue;")
    )


@pytest.mark.clause("D11")
def test_needs_and_use_are_analysed_though_no_day_is_stated() -> None:
    """Systematically, the strategy says, and not when."""
    (cycle,) = [each for each in gm.without_days(MODEL) if DigitalTjanst in each.looks_at][:1]
    assert cycle.name == "systematisk analys av behov och användning av tjänster"
    assert cycle.days is gm.Days.UNSPECIFIED


@pytest.mark.clause("D12")
def test_whether_users_find_a_service_simple_safe_and_secure_is_followed_up() -> None:
    """No measure is given, so an aspect that is left out is no more than a note."""
    plan = plan_with(without=("upplevs-enkelt", "upplevs-säkert"))
    assert told(plan) == [("OCK224", "skolval")]
    assert severity(plan) == "note"
    assert said(plan) == (
        "Det följs inte upp om användarna upplever att det är enkelt och säkert att använda den "
        "digitala tjänsten skolval."
    )
    unknown = gm.Unknown(id="upplevs-enkelt", text="E", kind="upplevelse", serves=("skolval",))
    assert told(plan_with(unknown)) == [("GM101", "upplevs-enkelt")]
    assert told(plan_with(evolve(SIMPLE, serves=("val",)))) == [
        ("OCK224", "skolval"),
        ("GM104", "upplevs-enkelt"),
    ]
    twice = evolve(PLAN, elements=(*ELEMENTS, evolve(SERVICE, text="Igen")))
    assert told(twice) == [("GM102", "skolval")]


@pytest.mark.clause("D13")
def test_what_benefits_residents_businesses_and_visitors_comes_first() -> None:
    """What benefits none of them is not ranked before it; what is not ranked is left alone."""
    swapped = plan_with(evolve(INITIATIVE, priority=2), evolve(BY_ACTIVITIES, priority=1))
    assert told(swapped) == [("OCK217", "utbildning")]
    assert severity(swapped) == "warning"
    assert said(swapped) == (
        "Initiativet utbildning (prioritet 1) går före val (prioritet 2); enligt strategin ska det "
        "som ger nytta till invånare, företagare och besökare prioriteras."
    )
    for visitors in (Beneficiary.VISITORS, Beneficiary.BUSINESSES):
        both = evolve(BY_ACTIVITIES, priority=1, benefits=(visitors,))
        assert told(plan_with(evolve(INITIATIVE, priority=2), both)) == []
    assert told(plan_with(evolve(INITIATIVE, priority=None))) == []


@pytest.mark.clause("D14")
def test_key_roles_of_administrations_companies_and_the_board_s_operations_coordinate() -> None:
    """Each that is left out of the group is named."""
    assert said(grouped("skolchef", "kanslichef")) == (
        "gruppen saknar medlemmar från bolag; enligt strategin sker samordningen tillsammans med "
        "nyckelroller från förvaltningar, bolag och kommunstyrelsens verksamheter."
    )
    other = (body("omsorg", "administration", under="bun"),)
    not_the_board = grouped("skolchef", "omsorg", "ofab", more=other)
    lacking, inactive = gm.check(not_the_board, MODEL)
    assert (lacking.code, inactive.code) == ("OCK206", "OCK207")
    assert "saknar medlemmar från kommunstyrelsens verksamheter;" in lacking.text("sv")
    nobody = grouped("ks")
    assert "från förvaltningar, bolag och kommunstyrelsens verksamheter;" in said(nobody)
    assert told(grouped("skolchef", "x")) == [("GM201", None)]


@pytest.mark.clause("D14")
def test_administrations_and_companies_answer_together_as_one_group() -> None:
    """An initiative is theirs side by side; a group of administrations alone is not whole."""
    for owners in (("kansli", "ofab"), ("ofab",), ("kansli", "ofab", "orab")):
        assert told(plan_with(evolve(BY_ACTIVITIES, owners=owners))) == []
    assert told(plan_with(evolve(BY_ACTIVITIES, owners=("kansli", "ks")))) == [
        ("GM204", "utbildning")
    ]
    assert told(plan_with(evolve(NETWORK, owners=("kansli", "ofab")))) == []


@pytest.mark.clause("D14")
def test_the_division_of_responsibility_comes_with_the_strategy() -> None:
    """The papers that the strategy brings are new, and of this one it is not told who writes it."""
    added = [
        each.key
        for each in gm.diff(EDITION_2011, MODEL)
        if each.part is gm.Part.DOCUMENT and each.before is None
    ]
    assert added == ["strategi", "handlingsplan", "ansvarsfordelning"]
    paper = DOCUMENTS["ansvarsfordelning"]
    (asked,) = [each for each in gm.compare((MODEL,)) if each.concept is gm.Concept.OPEN]
    assert [entry.said for entry in asked.answers[0] if entry.about is paper] == [(gm.Silence.BY,)]


@pytest.mark.clause("D15")
def test_two_reviews_go_on_all_the_time() -> None:
    """Of technology and services against lock-in, and of cooperation with others."""
    before = {cycle.id for cycle in gm.without_days(EDITION_2011)}
    continuous = [
        cycle.subject
        for cycle in gm.without_days(MODEL)
        if cycle.days is gm.Days.CONTINUOUS and cycle.id not in before
    ]
    assert continuous == [
        "låsningseffekter",
        "samarbeten med andra kommuner, verksamheter och leverantörer",
    ]


@pytest.mark.clause("D15")
def test_lock_in_is_looked_for_in_technology_and_in_digital_services() -> None:
    """Both are looked at; of cooperation the plan holds nothing to look at."""
    looked_at = {each.id: each.looks_at for each in gm.without_days(MODEL)}
    assert looked_at["lasningseffekter"] == (ITInfrastruktur, DigitalTjanst)
    assert looked_at["samarbeten"] == ()


@pytest.mark.clause("D16")
@pytest.mark.parametrize(
    ("network", "word"),
    [
        (evolve(NETWORK, openness=None), "öppenhet"),
        (evolve(NETWORK, efficiency=""), "effektivitet"),
        (evolve(NETWORK, security=" "), "säkerhet"),
        (evolve(NETWORK, openness="", security=None), "öppenhet och säkerhet"),
    ],
    ids=["openness", "efficiency", "security", "two"],
)
def test_infrastructure_is_open_efficient_and_secure(network: ITInfrastruktur, word: str) -> None:
    """Each of them that says nothing is named."""
    plan = plan_with(network)
    assert told(plan) == [("OCK228", "nat")]
    assert said(plan) == (
        f"IT-infrastrukturen nat saknar uppgift om {word}; enligt strategin ska öppenhet och "
        "effektivitet kombineras med säkerhet."
    )


@pytest.mark.clause("D16")
def test_infrastructure_is_planned_from_needs_and_hangs_where_it_may() -> None:
    """Without needs it is found; it may serve initiative, goal or heading, and nothing else."""
    plan = plan_with(evolve(NETWORK, needs=" "))
    assert told(plan) == [("OCK226", "nat")]
    assert said(plan) == (
        "IT-infrastrukturen nat saknar uppgift om behov; enligt strategin ska medborgares och "
        "verksamheters behov stå i fokus när den planeras."
    )
    for above in ("val", "battre-service", "it"):
        assert told(plan_with(evolve(NETWORK, serves=(above,)))) == []
    for wrong in ("mal", "skolval", "u-skola"):
        assert told(plan_with(evolve(NETWORK, serves=(wrong,)))) == [("GM104", "nat")]


@pytest.mark.clause("D16")
def test_infrastructure_needs_competence_of_the_municipality_s_own() -> None:
    """Which, is asked."""
    plan = plan_with(evolve(NETWORK, competence=None))
    assert told(plan) == [("OCK227", "nat")]
    assert said(plan) == (
        "Det framgår inte vilken egen kompetens IT-infrastrukturen nat kräver; enligt strategin "
        "behöver kommunen egen kompetens i olika roller."
    )


@pytest.mark.clause("D17")
def test_every_operation_and_administration_is_expected_to_take_initiatives() -> None:
    """Those that take none are one warning; an initiative of a part of one counts for it."""
    by_the_office = evolve(INITIATIVE, owners=("kansli",))
    plan = plan_with(by_the_office, evolve(FOR_EXISTING, owners=("kansli",)))
    assert told(plan) == [("OCK207", None)]
    assert severity(plan) == "warning"
    assert said(plan) == (
        "Utan initiativ: skola och Kommunservice. Enligt strategin förväntas varje verksamhet och "
        "förvaltning fortlöpande ta initiativ."
    )
    part = body("kok", "operations", under="skola")
    of_a_part = plan_with(evolve(INITIATIVE, owners=("kok", "kansli")))
    assert told(evolve(of_a_part, bodies=(*BODIES, part))) == []
    unclear = plan_with(by_the_office, evolve(FOR_EXISTING, owners=("x",)))
    assert told(unclear) == [("GM201", "kontakt")]


@pytest.mark.clause("D18")
def test_kommunservice_initiates_public_services_through_citizen_dialogue() -> None:
    """One that somebody else has initiated is a warning; without dialogue it is an error."""
    plan = plan_with(evolve(SERVICE, initiated_by="skola"))
    assert told(plan) == [("OCK225", "skolval")]
    assert severity(plan) == "warning"
    assert said(plan) == (
        "Den publika e-tjänsten skolval har initierats av skola; enligt strategin bidrar "
        "Kommunservice till att initiera publika e-tjänster genom medborgardialog."
    )
    assert said(plan_with(evolve(SERVICE, initiated_by=None))) == (
        "Den publika e-tjänsten skolval anger inte vem som har initierat den; enligt strategin "
        "bidrar Kommunservice till att initiera publika e-tjänster genom medborgardialog."
    )
    assert told(plan_with(evolve(SERVICE, dialogue=None))) == [("OCK223", "skolval")]
    internal = evolve(SERVICE, public=False, initiated_by=None)
    assert told(plan_with(internal)) == []


@pytest.mark.clause("D19")
@pytest.mark.parametrize("initiative", [INITIATIVE, BY_ACTIVITIES, FOR_EXISTING])
def test_roles_are_clear_somebody_answers_for_each_initiative(initiative: Initiativ) -> None:
    """One that nobody answers for is found, and so is one that a committee has taken."""
    assert told(plan_with(evolve(initiative, owners=()))) == [("GM205", initiative.id)]
    heads = ("skolchef", "verksamhetschef", "rektor")
    with_heads = plan_with(evolve(initiative, owners=(*initiative.owners, *heads)))
    more = (*BODIES, body("verksamhetschef", "head_of_operations", under="skola"))
    assert "GM204" not in [code for code, _ in told(evolve(with_heads, bodies=more))]
    with_committee = evolve(initiative, owners=(*initiative.owners, "bun"))
    assert told(plan_with(with_committee)) == [("GM204", initiative.id)]


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_the_strategy_s_own_fields_survive_a_file(name: str) -> None:
    """Amounts, days, enumerations and ids are read as they were written."""
    assert gm.parse_plan(gm.dump_plan(PLAN, name=name), MODEL, name=name).plan == PLAN


@pytest.mark.parametrize("rule", MODEL.rules, ids=lambda rule: rule.code)
def test_every_rule_cites_its_page_and_speaks_both_languages(rule: gm.Rule) -> None:
    """A finding can be defended with the place it rests on."""
    assert rule.source is not None
    assert rule.source.where
    assert set(rule.sentences) == {"sv", "en"}


def test_every_rule_of_the_strategy_finds_something_and_says_it_in_english() -> None:
    """Each English sentence can be filled with what its rule yields."""
    broken = (
        plan_with(without=("resurser", "kurs", "upplevs-enkelt")),
        plan_with(Strategirubrik(id="ai", text="AI", basis=ASSUMED)),
        evolve(PLAN, bodies=(), elements=STRATEGIRUBRIKER),
        evolve(PLAN, bodies=tuple(each for each in BODIES if each is not GROUP)),
        grouped("kanslichef", "kansli"),
        plan_with(
            evolve(TO_OFFICE, serves=("mal", "utbildning", "kontakt")),
            evolve(
                INITIATIVE,
                priority=3,
                citizen_benefit=None,
                redistribution=None,
                extra_resources=gm.Amount.parse("1 mkr"),
                needs_evaluated=None,
            ),
            evolve(FOR_EXISTING, owners=("kansli",)),
            evolve(SERVICE, used_by=("ofab", "x"), needs=None, initiated_by=None),
            evolve(NETWORK, needs=None, openness=None, competence=None),
        ),
    )
    findings = [finding for plan in broken for finding in gm.check(plan, MODEL)]
    own = {rule.code for rule in MODEL.rules} - {rule.code for rule in EDITION_2011.rules}
    assert own <= {finding.code for finding in findings}
    assert all("{" not in finding.text("en") for finding in findings)
