"""Öckerömodellen, clause by clause: each is broken in a plan or asked of a public function.

The clauses are those of the page *Öckerömodellen*; a mark names the clause that a test shows.
"""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_ockero.model import EDITION_2011 as MODEL
from govmodel_ockero.words import (
    Brukare,
    Karnkvalitet,
    Kringkvalitet,
    Matt,
    OnskatTillstand,
    OvergripandeMal,
    Presence,
    Profil,
    Tjanst,
    UppdragEnhetschef,
    UppdragI,
    UppdragMedarbetare,
    UppdragVerksamhetschef,
    Uppgift,
    Vision,
)
from govmodel_sweden import COUNCIL

ASSUMED = gm.Basis.ASSUMED
DOCUMENTS = {document.id: document for document in MODEL.documents}
OTHERS = ("ks", "kfn", "myndn", "valn", "sbn")  # the committees of 2013 besides two


def body(
    body_id: str, role: str, *, under: str | None = None, members: tuple[str, ...] = ()
) -> gm.Body:
    """Make a body of the plan; nobody knows its name, so it is called by its id."""
    return gm.Body(id=body_id, name=body_id, role=role, under=under, members=members, basis=ASSUMED)


BODIES = (
    # an administration with a head of operations
    body("skola", "administration", under="bun"),
    body("skolchef", "head_of_administration", under="skola"),
    body("bun/skolchef", "committee_and_head", members=("bun", "skolchef")),
    body("forskolechef", "head_of_operations", under="skola"),
    body("rektor", "unit_manager", under="forskolechef"),
    body("rektor-2", "unit_manager", under="forskolechef"),
    body("larare", "employee", under="rektor"),
    # and one without
    body("omsorg", "administration", under="sn"),
    body("socialchef", "head_of_administration", under="omsorg"),
    body("sn/socialchef", "committee_and_head", members=("sn", "socialchef")),
    body("hemtjanstchef", "unit_manager", under="omsorg"),
    body("underskoterska", "employee", under="hemtjanstchef"),
    *(body(f"{each}-chef", "head_of_administration") for each in OTHERS),
    *(
        body(f"{each}/chef", "committee_and_head", members=(each, f"{each}-chef"))
        for each in OTHERS
    ),
)

VISION = Vision(id="vision", text="Värt att sträva efter", decided_by="kf", basis=ASSUMED)
GOAL = OvergripandeMal(id="mal", text="Mindre grupper", serves=("vision",), basis=ASSUMED)
MEASURE = Matt(
    id="matt",
    text="Barn per grupp",
    unit="st",
    direction=gm.Direction.LOWER,
    targets=(gm.AtMost(value=gm.Amount.parse("17 st")),),
    serves=("mal",),
    basis=ASSUMED,
)
TO_SCHOOL = UppdragI(
    id="u-skola",
    text="Driv förskolor",
    interpreted="Små grupper nära hemmet",
    decided_by="kf",
    owners=("bun/skolchef",),
    serves=("mal",),
    budget=gm.Amount.parse("1 mkr"),
    basis=ASSUMED,
)
TO_CARE = evolve(TO_SCHOOL, id="u-omsorg", owners=("sn/socialchef",), serves=("vision",))
TO_OTHERS = evolve(TO_CARE, id="u-andra", owners=tuple(f"{each}/chef" for each in OTHERS))
TO_OPERATIONS = UppdragVerksamhetschef(
    id="u-forskola",
    text="Led förskolan",
    interpreted="Lika bra överallt",
    decided_by="skolchef",
    owners=("forskolechef",),
    serves=("u-skola",),
    basis=ASSUMED,
)
TO_UNIT = UppdragEnhetschef(
    id="u-enhet",
    text="Led enheten",
    interpreted="Tryggt varje dag",
    decided_by="forskolechef",
    owners=("rektor",),
    serves=("u-forskola",),
    basis=ASSUMED,
)
TO_UNIT_2 = evolve(TO_UNIT, id="u-enhet-2", owners=("rektor-2",))
TO_EMPLOYEE = UppdragMedarbetare(
    id="u-larare",
    text="Samordna introduktionen",
    interpreted="En plan för varje barn",
    decided_by="rektor",
    owners=("larare",),
    serves=("u-enhet",),
    basis=ASSUMED,
)
TO_CARE_UNIT = evolve(
    TO_UNIT,
    id="u-hemtjanst",
    decided_by="socialchef",
    owners=("hemtjanstchef",),
    serves=("u-omsorg",),
)
TO_CARE_EMPLOYEE = evolve(
    TO_EMPLOYEE,
    id="u-vard",
    decided_by="socialchef",
    owners=("underskoterska",),
    serves=("u-omsorg",),
)
UPPDRAG = (
    TO_SCHOOL,
    TO_CARE,
    TO_OTHERS,
    TO_OPERATIONS,
    TO_UNIT,
    TO_UNIT_2,
    TO_EMPLOYEE,
    TO_CARE_UNIT,
    TO_CARE_EMPLOYEE,
)
ALL = tuple(each.id for each in UPPDRAG)
TASK = Uppgift(id="uppgift", text="Omsorg och lärande", serves=ALL, basis=ASSUMED)
PROFILE = Profil(id="profil", text="Nära till hands", serves=ALL, basis=ASSUMED)
USERS = Brukare(
    id="barn",
    text="Barn i förskolan",
    decided_by="bun",
    serves=("uppgift",),
    presence=(Presence.LIVES,),
    basis=ASSUMED,
)
STATE = OnskatTillstand(
    id="trygg",
    text="Är trygg i gruppen",
    present_situation="Är ny i gruppen",
    decided_by="bun",
    serves=("uppgift", "barn"),
    basis=ASSUMED,
)
SERVICE = Tjanst(id="introduktion", text="Introduktion", serves=("trygg",), basis=ASSUMED)
CORE = Karnkvalitet(
    id="andel-trygga",
    text="Andel trygga barn",
    unit="%",
    direction=gm.Direction.HIGHER,
    targets=(gm.AtLeast(value=gm.Amount.parse("90 %")),),
    serves=("trygg",),
    basis=ASSUMED,
)
AROUND = Kringkvalitet(
    id="andel-nara",
    text="Andel med nära till förskolan",
    unit="%",
    direction=gm.Direction.HIGHER,
    targets=(gm.AtLeast(value=gm.Amount.parse("80 %")),),
    serves=("profil",),
    basis=ASSUMED,
)
ELEMENTS = (
    VISION,
    GOAL,
    MEASURE,
    *UPPDRAG,
    TASK,
    PROFILE,
    USERS,
    STATE,
    SERVICE,
    CORE,
    AROUND,
)
PLAN = gm.Plan(model=MODEL.id, period=gm.Period.years(2013), bodies=BODIES, elements=ELEMENTS)


def plan_with(*elements: gm.Element, without: tuple[str, ...] = ()) -> gm.Plan:
    """Put elements into the whole plan in the place of those with their ids, or at the end."""
    new = {element.id: element for element in elements}
    kept = [new.pop(each.id, each) for each in PLAN if each.id not in without]
    return evolve(PLAN, elements=(*kept, *new.values()))


def told(plan: gm.Plan, model: gm.GovernanceModel = MODEL) -> list[tuple[str, str | None]]:
    """Check a plan and keep codes and elements."""
    return [(finding.code, finding.element) for finding in gm.check(plan, model)]


def said(plan: gm.Plan, language: str = "sv") -> str:
    """Check a plan with one defect, and say it without hard spaces."""
    (finding,) = gm.check(plan, MODEL)
    return finding.text(language).replace("\N{NO-BREAK SPACE}", " ")


def test_a_plan_that_obeys_the_model_yields_nothing() -> None:
    """All words, all links, all owners as the model has them."""
    assert gm.check(PLAN, MODEL) == ()
    assert {type(each) for each in PLAN} == {level.kind for level in MODEL.levels}


@pytest.mark.clause("O1")
def test_politicians_give_uppdrag_and_the_staff_carry_them_out() -> None:
    """A head does not give an uppdrag I, and no politician receives an uppdrag of the staff's."""
    assert told(plan_with(evolve(TO_SCHOOL, decided_by="skolchef"))) == [("GM202", "u-skola")]
    by_committee = evolve(TO_OPERATIONS, decided_by="bun")
    assert told(plan_with(by_committee)) == [("GM202", "u-forskola")]
    assert told(plan_with(evolve(TO_UNIT_2, owners=("bun",)))) == [("GM204", "u-enhet-2")]
    assert told(plan_with(evolve(TO_CARE_EMPLOYEE, owners=("ks",)))) == [("GM204", "u-vard")]


@pytest.mark.clause("O2")
def test_every_committee_gets_a_budget_with_its_uppdrag() -> None:
    """An uppdrag I without money is found."""
    plan = plan_with(evolve(TO_CARE, budget=None))
    assert told(plan) == [("OCK103", "u-omsorg")]
    assert said(plan) == (
        "Uppdrag I u-omsorg saknar budget; enligt modellen knyter kommunfullmäktige en budget till "
        "uppdraget."
    )


@pytest.mark.clause("O2")
def test_the_budget_is_given_anew_every_year() -> None:
    """One budget for two years is found; an uppdrag for a part of a year is not."""
    two_years = evolve(TO_SCHOOL, valid=gm.Period.years(2013, 2014))
    assert said(plan_with(two_years)) == (
        "Uppdrag I u-skola avser 2013–2014 med en enda budget, 1 mkr; enligt modellen tilldelas "
        "budgeten varje år."
    )
    assert told(plan_with(two_years)) == [("OCK104", "u-skola")]
    spring = evolve(TO_SCHOOL, valid=gm.Period.parse("2013-01-01/2013-06-30"))
    assert told(plan_with(spring)) == []
    neither = evolve(two_years, budget=None)
    assert told(plan_with(neither)) == [("OCK103", "u-skola")]


@pytest.mark.clause("O2")
def test_committees_without_an_uppdrag_are_told_in_one_finding() -> None:
    """The board is a committee too; one that does not exist that year is left out."""
    left = tuple(owner for owner in TO_OTHERS.owners if owner.startswith(("kfn", "sbn")))
    plan = plan_with(evolve(TO_OTHERS, owners=left))
    assert told(plan) == [("OCK102", None)]
    assert said(plan) == (
        "Nämnder utan uppdrag I 2013: Kommunstyrelsen, Myndighetsnämnden och Valnämnden. Enligt "
        "modellen tilldelar kommunfullmäktige varje år respektive nämnd en budget kopplad till "
        "uppdraget."
    )
    # In 2014 another committee has come, and the one for planning has gone.
    left = tuple(owner for owner in TO_OTHERS.owners if not owner.startswith("sbn"))
    of_2014 = evolve(plan_with(evolve(TO_OTHERS, owners=left)), period=gm.Period.years(2014))
    assert said(of_2014).startswith("Nämnder utan uppdrag I 2014: Bygg- och miljönämnden.")


@pytest.mark.clause("O2")
def test_every_year_of_the_plan_is_asked_which_committees_have_an_uppdrag() -> None:
    """Years in a row with the same committees left out are one finding, and a gap is another."""
    of_2013 = [
        evolve(each, valid=gm.Period.years(2013)) if isinstance(each, UppdragI) else each
        for each in PLAN
    ]
    whole = evolve(PLAN, period=gm.Period.years(2011, 2014), elements=tuple(of_2013))
    assert told(whole) == [("OCK102", None), ("OCK102", None)]
    first, last = (finding.text("sv").partition(". ")[0] for finding in gm.check(whole, MODEL))
    assert first == (
        "Nämnder utan uppdrag I 2011–2012: Kommunstyrelsen, Barn- och utbildningsnämnden, "
        "Socialnämnden, Kultur- och fritidsnämnden, Myndighetsnämnden, Valnämnden och "
        "Samhällsbyggnadsnämnden"
    )
    assert last == (
        "Nämnder utan uppdrag I 2014: Kommunstyrelsen, Barn- och utbildningsnämnden, "
        "Socialnämnden, Kultur- och fritidsnämnden, Myndighetsnämnden, Valnämnden och Bygg- och "
        "miljönämnden"
    )
    spring = evolve(PLAN, period=gm.Period.parse("2013-01-01/2013-06-30"))
    assert told(spring) == []
    beyond = evolve(PLAN, period=gm.Period.years(2016))
    assert "OCK102" not in [code for code, _ in told(beyond)]


@pytest.mark.clause("O2")
def test_an_unclear_receiver_keeps_only_its_own_year_silent() -> None:
    """Whose uppdrag it is in the one year says nothing of the other."""
    two = evolve(PLAN, period=gm.Period.years(2012, 2013))
    unclear = [
        evolve(each, valid=gm.Period.years(2013), owners=("x",))
        if each.id == "u-omsorg"
        else evolve(each, valid=gm.Period.years(2013))
        if isinstance(each, UppdragI)
        else each
        for each in two
    ]
    findings = gm.check(evolve(two, elements=tuple(unclear)), MODEL)
    assert [finding.code for finding in findings] == ["OCK102", "GM201"]
    assert findings[0].text("sv").startswith("Nämnder utan uppdrag I 2012: ")


@pytest.mark.clause("O2")
def test_nobody_is_said_to_lack_an_uppdrag_while_its_receiver_is_unclear() -> None:
    """A slip in a receiver or in the word is one defect, and so is a receiver left out."""
    assert told(plan_with(evolve(TO_CARE, owners=("sn/socialchf",)))) == [("GM201", "u-omsorg")]
    assert told(plan_with(evolve(TO_CARE, owners=()))) == [("GM205", "u-omsorg")]
    slip = gm.Unknown(id="u-omsorg", text="Vård", kind="uppdrag 1", owners=("sn/socialchef",))
    kept = (*ELEMENTS[:3], slip, *(each for each in ELEMENTS[3:] if each.id != "u-omsorg"))
    assert told(evolve(PLAN, elements=kept)) == [("GM101", "u-omsorg")]


@pytest.mark.clause("O3")
def test_reports_are_made_at_meetings_and_in_two_accounts_without_dates() -> None:
    """Continuously at the committees' meetings, and in two accounts of unspecified days."""
    cycles = gm.without_days(MODEL)
    assert [(cycle.name, cycle.days.value) for cycle in cycles] == [
        ("återrapportering på nämndsmöten", "continuous"),
        ("delårsbokslut", "unspecified"),
        ("årsbokslut", "unspecified"),
        ("kontinuerlig utveckling och förbättring av verksamheterna", "continuous"),
    ]
    assert [reader.name for reader in cycles[0].readers] == ["nämnd", "kommunstyrelse"]
    assert [cycle.readers for cycle in cycles[1:3]] == [(), ()]
    assert gm.reviews(MODEL, MODEL.valid) == ()


@pytest.mark.clause("O4")
def test_the_vision_is_the_council_s_to_decide() -> None:
    """Not the board's, and it stands on top."""
    assert told(plan_with(evolve(VISION, decided_by="ks"))) == [("GM202", "vision")]
    below = evolve(VISION, serves=("mal",))
    assert ("GM104", "vision") in told(plan_with(below))


@pytest.mark.clause("O5")
def test_overall_goals_are_for_the_term_and_nobody_is_said_to_decide_them() -> None:
    """With any decider or none nothing is found; beyond the edition's term the core tells."""
    for decider in (None, "kf", "bun", "skolchef"):
        assert told(plan_with(evolve(GOAL, decided_by=decider))) == []
    asked = {each.concept: each.answers[0] for each in gm.compare((MODEL,))}
    horizons = {entry.about: entry.said for entry in asked[gm.Concept.HORIZON]}
    assert horizons[OvergripandeMal] == (gm.Horizon(tied_to=gm.Tie.TERM),)
    silences = {entry.about: entry.said for entry in asked[gm.Concept.OPEN]}
    assert gm.Silence.DECIDED_BY in silences[OvergripandeMal]
    term = evolve(GOAL, valid=gm.Period.years(2011, 2014))
    assert told(plan_with(term)) == []
    beyond = evolve(GOAL, valid=gm.Period.years(2013, 2016))
    assert told(plan_with(beyond)) == [("GM302", "mal")]


@pytest.mark.clause("O5")
def test_a_goal_over_two_terms_is_found_even_where_the_model_outlives_the_term() -> None:
    """The political majority of one term does not speak for the next."""
    lasting = evolve(MODEL, valid=gm.Period.years(2011, 2018))
    across = plan_with(evolve(GOAL, valid=gm.Period.years(2013, 2016)))
    findings = gm.check(across, lasting)
    assert [(finding.code, finding.element) for finding in findings] == [("OCK101", "mal")]
    assert findings[0].text("sv") == (
        "Det politiska övergripande målet mal avser 2013–2016; enligt modellen gäller det en "
        "mandatperiod, och den som målet börjar i är 2010-11-01 – 2014-10-14."
    )
    next_term = plan_with(evolve(GOAL, valid=gm.Period.years(2015, 2018)))
    assert told(next_term, lasting) == []


@pytest.mark.clause("O5")
def test_where_the_law_gives_no_term_nothing_is_said_of_it() -> None:
    """Without a jurisdiction, and in a time of which it does not tell."""
    across = plan_with(evolve(GOAL, valid=gm.Period.years(2013, 2016)))
    lawless = evolve(MODEL, valid=gm.Period.years(2011, 2018), jurisdiction=None)
    assert told(across, lawless) == []
    silent = evolve(
        MODEL,
        valid=gm.Period.years(2011, 2018),
        jurisdiction=gm.Jurisdiction(name="Exempelland", code="XX"),
    )
    assert told(across, silent) == []


@pytest.mark.clause("O5")
def test_the_edition_is_the_calendar_years_of_a_term_of_office() -> None:
    """The last calendar year of the term is the edition's last."""
    assert MODEL.jurisdiction is not None
    term = gm.term_of_office(MODEL.jurisdiction, COUNCIL, MODEL.valid.first)
    assert term is not None
    assert (term.period.first, term.period.last) == (date(2010, 11, 1), date(2014, 10, 14))
    assert told(plan_with(evolve(GOAL, valid=gm.Period.years(2010, 2014)))) == [("GM302", "mal")]
    after = gm.term_of_office(MODEL.jurisdiction, COUNCIL, date(2014, 10, 15))
    assert after is not None
    assert told(plan_with(evolve(GOAL, valid=after.period))) == [("GM302", "mal")]


@pytest.mark.clause("O6")
@pytest.mark.parametrize("uppdrag", UPPDRAG, ids=lambda each: each.id)
def test_somebody_is_responsible_on_every_level(uppdrag: gm.Element) -> None:
    """An uppdrag that nobody answers for is found, and nothing that follows from it."""
    assert told(plan_with(evolve(uppdrag, owners=()))) == [("GM205", uppdrag.id)]


@pytest.mark.clause("O6")
def test_whoever_gives_an_uppdrag_answers_for_the_one_above() -> None:
    """Another administration's head cannot give it, nor another unit's manager."""
    plan = plan_with(evolve(TO_OPERATIONS, decided_by="socialchef"))
    assert told(plan) == [("OCK106", "u-forskola")]
    assert said(plan) == (
        "socialchef har gett uppdraget u-forskola men ansvarar inte för uppdraget ovanför; enligt "
        "modellen delar den ansvarige ut uppdrag till underordnad nivå; ansvarig är bun/skolchef."
    )
    assert told(plan_with(evolve(TO_EMPLOYEE, decided_by="rektor-2"))) == [("OCK106", "u-larare")]


@pytest.mark.clause("O7")
def test_what_a_unit_s_verksamhetsplan_still_lacks_is_listed() -> None:
    """The step that one unit has not taken is missing from its plan, and from no other's."""
    paper = DOCUMENTS["verksamhetsplan"]
    plan = plan_with(evolve(TO_UNIT, interpreted=None))
    lacking = gm.left_to_do(plan, MODEL, paper, owner="rektor")
    assert [(finding.code, finding.element) for finding in lacking] == [("OCK108", "u-enhet")]
    assert gm.left_to_do(plan, MODEL, paper, owner="rektor-2") == ()
    assert gm.left_to_do(PLAN, MODEL, paper, owner="rektor") == ()
    assert gm.left_to_do(PLAN, MODEL, paper) == ()


@pytest.mark.clause("O7")
def test_every_step_that_is_left_out_keeps_the_verksamhetsplan_from_being_complete() -> None:
    """Uppgift and profil of each uppdrag, states of the uppgift, and whose and whence they are."""
    paper = DOCUMENTS["verksamhetsplan"]
    but_one = tuple(each for each in ALL if each != "u-hemtjanst")
    for part, code, swedish, definite in (
        (evolve(TASK, serves=but_one), "OCK109", "uppgift", "uppgiften"),
        (evolve(PROFILE, serves=but_one), "OCK110", "profil", "profilen"),
    ):
        (finding,) = gm.left_to_do(plan_with(part), MODEL, paper, owner="hemtjanstchef")
        assert (finding.code, finding.element) == (code, "u-hemtjanst")
        assert finding.text("sv") == (
            f"u-hemtjanst (uppdrag till enhetschef) är tolkat men har ingen beskriven {swedish}; "
            f"enligt modellen finns {definite} i uppdragshandlingen."
        )
        assert gm.left_to_do(plan_with(part), MODEL, paper, owner="rektor") == ()
    for changed, code in (
        (evolve(STATE, serves=("uppgift",)), "OCK112"),
        (evolve(STATE, present_situation=None), "OCK113"),
        (evolve(AROUND, serves=()), "GM401"),
    ):
        found = gm.left_to_do(plan_with(changed), MODEL, paper, owner="rektor")
        assert [finding.code for finding in found] == [code]
    stateless = plan_with(without=("trygg", "introduktion", "andel-trygga"))
    (finding,) = gm.left_to_do(stateless, MODEL, paper, owner="rektor")
    assert (finding.code, finding.element) == ("OCK111", "uppgift")
    assert finding.text("sv") == (
        "Uppgiften uppgift saknar önskat tillstånd; enligt modellen beskriver uppgiften vilka "
        "tillstånd brukarna ska nå."
    )


@pytest.mark.clause("O7")
def test_a_verksamhetsplan_is_compiled_of_what_a_unit_has_been_told() -> None:
    """Its uppdrag with all that describes them, and nobody else's uppdrag."""
    own = gm.content(PLAN, MODEL, DOCUMENTS["verksamhetsplan"], owner="rektor")
    assert [each.id for each in own] == [
        "u-enhet",
        "uppgift",
        "profil",
        "barn",
        "trygg",
        "introduktion",
        "andel-trygga",
        "andel-nara",
    ]
    compiled = gm.content(PLAN, MODEL, DOCUMENTS["verksamhetsplan"])
    assert [each.id for each in compiled] == [
        each.id for each in PLAN if each.id not in {"vision", "mal", "matt"}
    ]
    handling = gm.content(PLAN, MODEL, DOCUMENTS["uppdragshandling"], owner="bun/skolchef")
    assert [each.id for each in handling] == [
        "u-skola",
        "uppgift",
        "profil",
        "barn",
        "trygg",
        "introduktion",
    ]


@pytest.mark.clause("O7")
@pytest.mark.parametrize("owner", ["bun", "skolchef", "bun/skolchef"])
def test_what_a_joint_body_has_been_told_is_its_members_too(owner: str) -> None:
    """Committee and head of administration each find the uppdrag I of both."""
    paper = DOCUMENTS["verksamhetsplan"]
    own = gm.content(PLAN, MODEL, paper, owner=owner)
    assert [each.id for each in own if isinstance(each, UppdragI)] == ["u-skola"]
    plan = plan_with(evolve(TO_SCHOOL, interpreted=None))
    lacking = gm.left_to_do(plan, MODEL, paper, owner=owner)
    assert [(finding.code, finding.element) for finding in lacking] == [("OCK108", "u-skola")]
    assert gm.left_to_do(plan, MODEL, paper, owner="sn") == ()


@pytest.mark.clause("O7")
def test_a_verksamhetsplan_is_used_all_the_time() -> None:
    """To develop and improve, the page says, and names no day."""
    (cycle,) = [each for each in gm.without_days(MODEL) if each.subject == "verksamhetsplan"]
    assert cycle.days is gm.Days.CONTINUOUS
    assert cycle.source is not None
    assert cycle.source.where == "Verksamhetsplan"


@pytest.mark.clause("O7")
def test_what_is_not_interpreted_is_not_told_again_as_lacking_its_parts() -> None:
    """Nor is a part whose word or link is misspelt."""
    but_one = tuple(each for each in ALL if each != "u-hemtjanst")
    bare = plan_with(
        evolve(TO_CARE_UNIT, interpreted=" "),
        evolve(TASK, serves=but_one),
        evolve(PROFILE, serves=but_one),
    )
    assert told(bare) == [("OCK108", "u-hemtjanst")]
    slip = evolve(TASK, serves=(*but_one, "u-hemtjanstt"))
    assert told(plan_with(slip)) == [("GM103", "uppgift")]
    unknown = gm.Unknown(id="u", text="U", kind="upgift", serves=("u-hemtjanst",))
    assert told(plan_with(evolve(TASK, serves=but_one), unknown)) == [("GM101", "u")]


@pytest.mark.clause("O8")
def test_uppdrag_go_from_the_responsible_to_the_level_below() -> None:
    """Each level has its giver, its receiver and the level it comes from."""
    assert told(plan_with(evolve(TO_UNIT, decided_by="rektor-2"))) == [("GM202", "u-enhet")]
    assert told(plan_with(evolve(TO_UNIT_2, owners=("larare",)))) == [("GM204", "u-enhet-2")]
    assert told(plan_with(evolve(TO_OPERATIONS, serves=("vision",)))) == [("GM104", "u-forskola")]
    past = evolve(TO_UNIT, decided_by="skolchef")
    assert told(plan_with(past)) == [("OCK106", "u-enhet")]


@pytest.mark.clause("O8")
def test_an_uppdrag_i_goes_to_committee_and_head_as_one() -> None:
    """One of them alone, both apart, and two committees with a head are found."""
    plan = plan_with(evolve(TO_CARE, owners=("sn", "socialchef")))
    assert told(plan) == [("OCK105", "u-omsorg")]
    assert said(plan) == (
        "Uppdrag I u-omsorg har lämnats till Socialnämnden och socialchef; enligt modellen är "
        "mottagaren en nämnd och dess förvaltningschef gemensamt."
    )
    alone = evolve(TO_OTHERS, owners=(*TO_OTHERS.owners[:-1], "sbn"))
    assert told(plan_with(alone)) == [("OCK105", "u-andra")]
    many = body("många", "committee_and_head", members=("sn", "bun", "socialchef"))
    crowd = evolve(plan_with(evolve(TO_CARE, owners=("många",))), bodies=(*BODIES, many))
    assert told(crowd) == [("OCK105", "u-omsorg")]
    nobody = body("ingen", "committee_and_head")
    none = evolve(
        plan_with(evolve(TO_OTHERS, owners=(*TO_OTHERS.owners, "ingen"))), bodies=(*BODIES, nobody)
    )
    assert told(none) == [("OCK105", "u-andra")]
    office = body("avdelning", "administration")
    neither = evolve(
        plan_with(evolve(TO_OTHERS, owners=(*TO_OTHERS.owners, "avdelning"))),
        bodies=(*BODIES, office),
    )
    assert told(neither) == [("GM204", "u-andra")]
    slip = evolve(nobody, members=("sn", "socialchf"))
    lost = evolve(none, bodies=(*BODIES, slip))
    assert [finding.code for finding in gm.check(lost, MODEL)] == ["GM201"]


@pytest.mark.clause("O8")
def test_an_uppdrag_stays_within_the_administration_that_received_it() -> None:
    """A unit of another administration is found; one that is part of none could be anywhere."""
    plan = plan_with(evolve(TO_UNIT_2, owners=("hemtjanstchef",)))
    assert told(plan) == [("OCK107", "u-enhet-2")]
    assert said(plan) == (
        "Mottagaren av uppdraget u-enhet-2 hör till omsorg, men uppdraget ovanför har lämnats till "
        "skola; enligt modellen ges uppdrag till underordnad nivå."
    )
    free = evolve(plan, bodies=(*BODIES, body("fri", "unit_manager")))
    somewhere = [evolve(each, owners=("fri",)) if each.id == "u-enhet-2" else each for each in free]
    assert told(evolve(free, elements=tuple(somewhere))) == []
    by_another = evolve(TO_UNIT_2, decided_by="socialchef", owners=("hemtjanstchef",))
    assert told(plan_with(by_another)) == [("OCK106", "u-enhet-2")]


@pytest.mark.clause("O8")
def test_of_a_giver_or_receiver_whom_nobody_knows_only_that_is_said() -> None:
    """An unknown giver, an unknown receiver above, no giver, and no thread."""
    assert told(plan_with(evolve(TO_UNIT_2, decided_by="x"))) == [("GM201", "u-enhet-2")]
    assert told(plan_with(evolve(TO_OPERATIONS, owners=("x",)))) == [("GM201", "u-forskola")]
    assert told(plan_with(evolve(TO_UNIT_2, decided_by=None))) == [("GM203", "u-enhet-2")]
    assert told(plan_with(evolve(TO_UNIT_2, serves=()))) == [("GM105", "u-enhet-2")]


@pytest.mark.clause("O9")
def test_a_head_gives_straight_to_a_unit_where_there_is_no_head_of_operations() -> None:
    """In the one administration it passes; in the other a level that is there is skipped."""
    assert TO_CARE_UNIT.serves == ("u-omsorg",)
    assert told(PLAN) == []
    past = evolve(TO_UNIT_2, decided_by="skolchef", serves=("u-skola",))
    plan = plan_with(past)
    assert told(plan) == [("GM107", "u-enhet-2")]
    assert said(plan) == (
        "Nivån uppdrag till verksamhetschef har hoppats över men finns i skola (forskolechef): "
        "u-enhet-2 är kopplat direkt till u-skola. Enligt modellen går kopplingen via uppdrag till "
        "verksamhetschef."
    )
    head = body("vardchef", "head_of_operations", under="omsorg")
    assert told(evolve(PLAN, bodies=(*BODIES, head))) == [("GM107", "u-hemtjanst")]


@pytest.mark.clause("O10")
@pytest.mark.parametrize(
    ("giver", "above"),
    [
        ("rektor", "u-enhet"),
        ("forskolechef", "u-enhet"),
        ("forskolechef", "u-forskola"),
        ("skolchef", "u-enhet"),
        ("skolchef", "u-skola"),
        ("bun", "u-skola"),
        ("bun/skolchef", "u-enhet"),
        ("kf", "u-enhet"),
        ("kf", "u-skola"),
    ],
)
def test_an_employee_may_get_an_uppdrag_from_any_level_above(giver: str, above: str) -> None:
    """From the council down to the unit's manager, whichever uppdrag it belongs to."""
    assert told(plan_with(evolve(TO_EMPLOYEE, decided_by=giver, serves=(above,)))) == []


@pytest.mark.clause("O10")
def test_an_employee_s_uppdrag_comes_from_a_level_above_and_from_no_other() -> None:
    """Not from a colleague, not from the goals, not from nowhere."""
    assert told(plan_with(evolve(TO_EMPLOYEE, decided_by="larare"))) == [("GM202", "u-larare")]
    for elsewhere in ("sn", "socialchef", "rektor-2"):
        other = plan_with(evolve(TO_EMPLOYEE, decided_by=elsewhere))
        assert told(other) == [("OCK106", "u-larare")]
    assert told(plan_with(evolve(TO_EMPLOYEE, serves=("mal",)))) == [("GM104", "u-larare")]
    assert told(plan_with(evolve(TO_EMPLOYEE, serves=()))) == [("GM105", "u-larare")]


@pytest.mark.clause("O11")
@pytest.mark.parametrize("uppdrag", UPPDRAG, ids=lambda each: each.id)
def test_the_receiver_interprets_the_uppdrag_on_every_level(
    uppdrag: UppdragI | UppdragVerksamhetschef | UppdragEnhetschef | UppdragMedarbetare,
) -> None:
    """An uppdrag as it was given, and no text of the receiver's, is found."""
    assert told(plan_with(evolve(uppdrag, interpreted=None))) == [("OCK108", uppdrag.id)]
    assert told(plan_with(evolve(uppdrag, interpreted="\n"))) == [("OCK108", uppdrag.id)]


@pytest.mark.clause("O11")
def test_it_is_told_who_was_to_interpret_an_uppdrag() -> None:
    """The receivers are named, by their ids where nobody knows them."""
    assert said(plan_with(evolve(TO_UNIT, interpreted=""))) == (
        "Mottagaren, rektor, har inte tolkat uppdrag till enhetschef u-enhet; enligt modellen ska "
        "mottagaren tolka det tilldelade uppdraget genom att beskriva det enligt Öckerömodellen."
    )
    nobody = evolve(TO_UNIT_2, interpreted="", owners=("x",))
    assert told(plan_with(nobody)) == [("OCK108", "u-enhet-2"), ("GM201", "u-enhet-2")]


@pytest.mark.clause("O12")
def test_a_golden_thread_runs_from_an_employee_to_the_vision() -> None:
    """Through every level where it is there, and past the one that is not."""
    up = gm.trace(PLAN, "u-larare").up
    assert [step.id for step in up] == [
        "u-enhet",
        "u-forskola",
        "u-skola",
        "mal",
        "vision",
    ]
    assert [step.id for step in gm.trace(PLAN, "u-hemtjanst").up] == ["u-omsorg", "vision"]
    cut = plan_with(evolve(TO_OPERATIONS, serves=()))
    assert told(cut) == [("GM105", "u-forskola")]


@pytest.mark.clause("O13")
def test_politicians_decide_which_brukare_and_which_states() -> None:
    """Council, board or committee; no head of administration."""
    assert told(plan_with(evolve(USERS, decided_by="skolchef"))) == [("GM202", "barn")]
    assert told(plan_with(evolve(STATE, decided_by="skolchef"))) == [("GM202", "trygg")]
    for politician in ("kf", "ks", "sn"):
        assert told(plan_with(evolve(STATE, decided_by=politician))) == []


@pytest.mark.clause("O13")
def test_brukare_live_are_active_or_stay_in_the_municipality() -> None:
    """Which of these is kept with them, and told where it is left out."""
    plan = plan_with(evolve(USERS, presence=()))
    assert told(plan) == [("OCK114", "barn")]
    assert gm.check(plan, MODEL)[0].severity is gm.Severity.NOTE
    assert said(plan) == "Det framgår inte om brukarna barn bor, verkar eller vistas i kommunen."
    file = gm.dump_plan(plan_with(evolve(USERS, presence=tuple(Presence))), name="plan.json")
    again = gm.parse_plan(file, MODEL, name="plan.json").plan["barn"]
    assert isinstance(again, Brukare)
    assert [each.value for each in again.presence] == ["bor", "verkar", "vistas"]


@pytest.mark.clause("O13")
def test_a_desired_state_is_some_brukare_s_and_starts_in_a_situation() -> None:
    """Whose it is and where they are now; a link or a word that is misspelt is told there."""
    assert said(plan_with(evolve(STATE, serves=("uppgift",)))) == (
        "Det önskade tillståndet trygg är inte kopplat till några brukare; enligt modellen är det "
        "brukarnas situation som ska förändras."
    )
    assert said(plan_with(evolve(STATE, present_situation=" "))) == (
        "Det önskade tillståndet trygg saknar nuvarande situation; enligt modellen ska brukarnas "
        "situation förändras från den nuvarande till den önskade."
    )
    assert told(plan_with(evolve(STATE, serves=("uppgift", "barnn")))) == [("GM103", "trygg")]
    unknown = gm.Unknown(id="barn", text="Barn", kind="brukre", serves=("uppgift",))
    assert told(plan_with(unknown)) == [("GM101", "barn")]


@pytest.mark.clause("O14")
def test_products_and_services_contribute_to_a_desired_state() -> None:
    """One that contributes to none is found, and so is one that hangs elsewhere."""
    assert told(plan_with(evolve(SERVICE, serves=()))) == [("GM105", "introduktion")]
    assert told(plan_with(evolve(SERVICE, serves=("uppgift",)))) == [("GM104", "introduktion")]


@pytest.mark.clause("O15")
def test_core_quality_measures_the_desired_states_of_the_uppgift() -> None:
    """Not the profil; and a state that nothing measures is found."""
    assert told(plan_with(evolve(CORE, serves=("trygg", "profil")))) == [("GM104", "andel-trygga")]
    assert told(plan_with(evolve(CORE, serves=()))) == [
        ("GM401", "trygg"),
        ("GM105", "andel-trygga"),
    ]
    both = evolve(CORE, serves=("trygg", "uppgift"))
    assert told(plan_with(both)) == []


@pytest.mark.clause("O16")
def test_surrounding_quality_measures_the_profil() -> None:
    """Not the uppgift; and a profil that nothing measures is found."""
    assert told(plan_with(evolve(AROUND, serves=("profil", "uppgift")))) == [
        ("GM104", "andel-nara")
    ]
    assert told(plan_with(evolve(AROUND, serves=()))) == [
        ("GM401", "profil"),
        ("GM105", "andel-nara"),
    ]


def test_measures_are_added_to_goals_and_to_uppdrag_on_every_level() -> None:
    """As the municipality has done; not to the vision."""
    assert told(plan_with(evolve(MEASURE, serves=("mal", *ALL)))) == []
    assert told(plan_with(evolve(MEASURE, serves=("mal", "vision")))) == [("GM104", "matt")]


def test_bodies_exist_when_the_annual_reports_tell_of_them() -> None:
    """The committee for planning in 2010 and not in 2014, the one for building the other way."""
    early = evolve(TO_OTHERS, owners=(*TO_OTHERS.owners, "bmn"))
    assert told(plan_with(early)) == [("OCK105", "u-andra"), ("GM303", "u-andra")]


@pytest.mark.parametrize("rule", MODEL.rules, ids=lambda rule: rule.code)
def test_every_rule_cites_the_page_and_speaks_both_languages(rule: gm.Rule) -> None:
    """A finding can be defended with the place it rests on."""
    assert rule.source is not None
    assert rule.source.where
    assert set(rule.sentences) == {"sv", "en"}


BROKEN = plan_with(
    evolve(GOAL, valid=gm.Period.years(2011, 2014)),
    evolve(TO_SCHOOL, budget=None, owners=("bun",), interpreted=""),
    evolve(TO_OTHERS, valid=gm.Period.years(2013, 2014), owners=TO_OTHERS.owners[:1]),
    evolve(TO_UNIT, decided_by="skolchef"),
    evolve(TO_UNIT_2, owners=("hemtjanstchef",)),
    evolve(TASK, serves=("u-enhet",)),
    evolve(PROFILE, serves=("u-enhet",)),
    evolve(USERS, presence=()),
    evolve(STATE, serves=("uppgift",), present_situation=None),
    Uppgift(id="tom", text="Tom", serves=("u-enhet",), basis=ASSUMED),
)


def test_every_rule_finds_something_and_says_it_in_both_languages() -> None:
    """Each sentence can be filled with what its rule yields."""
    lasting = evolve(MODEL, valid=gm.Period.years(2011, 2018))
    findings = [
        *gm.check(BROKEN, MODEL),
        *gm.check(plan_with(evolve(GOAL, valid=gm.Period.years(2011, 2016))), lasting),
    ]
    assert {rule.code for rule in MODEL.rules} <= {finding.code for finding in findings}
    for finding in findings:
        assert all("{" not in finding.text(language) for language in ("sv", "en"))
