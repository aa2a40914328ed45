"""Söderhamn's model, clause by clause: each is broken in a plan or asked of a public function.

The clauses are those of the presentation *Målmodell för Söderhamns kommun*; a mark names the clause
that a test shows.
"""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.cli import main
from govmodel_soderhamn.model import EDITION_2008 as MODEL
from govmodel_soderhamn.stated import HUVUDPROCESSER, VISION
from govmodel_soderhamn.words import (
    Aktivitet,
    Atagande,
    Handlingsprogram,
    Huvudprocess,
    Indikator,
    Inriktningsmal,
    Mal,
    Vision,
)
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL

ASSUMED = gm.Basis.ASSUMED
DOCUMENTS = {document.id: document for document in MODEL.documents}

GOALS = tuple(
    Inriktningsmal(
        id=f"mal-{process.id}",
        text=process.text,
        decided_by="kf",
        serves=(process.id,),
        basis=ASSUMED,
    )
    for process in HUVUDPROCESSER
)
INDICATOR = Indikator(
    id="indikator",
    text="Andel",
    unit="%",
    direction=gm.Direction.HIGHER,
    targets=(gm.AtLeast(value=gm.Amount.parse("50 %")),),
    serves=tuple(goal.id for goal in GOALS),
    basis=ASSUMED,
)
PROGRAMME = Handlingsprogram(
    id="program",
    text="Tillsammans",
    decided_by="kf",
    owners=("bun", "faxeholmen"),
    serves=(GOALS[1].id, GOALS[3].id),
    basis=ASSUMED,
)
COMMITMENT = Atagande(
    id="atagande", text="Vår del", owners=("bun",), serves=("program",), basis=ASSUMED
)
YEAR_GOAL = Mal(id="arsmal", text="Fler", owners=("bun",), serves=("atagande",), basis=ASSUMED)
ACTIVITY = Aktivitet(
    id="aktivitet",
    text="Kurs",
    owners=("bun",),
    serves=("arsmal",),
    budget=gm.Amount.parse("150 tkr"),
    basis=ASSUMED,
)
MEASURE = evolve(INDICATOR, id="arsindikator", serves=("arsmal",))
ELEMENTS = (
    VISION,
    *HUVUDPROCESSER,
    *GOALS,
    INDICATOR,
    PROGRAMME,
    COMMITMENT,
    YEAR_GOAL,
    ACTIVITY,
    MEASURE,
)
PLAN = gm.Plan(model=MODEL.id, period=gm.Period.years(2008, 2011), elements=ELEMENTS)


def plan_with(*elements: gm.Element, without: str = "") -> gm.Plan:
    """Put elements into the whole plan in the place of those with their ids, or at the end."""
    new = {element.id: element for element in elements}
    kept = [new.pop(each.id, each) for each in PLAN if each.id != without]
    return evolve(PLAN, elements=(*kept, *new.values()))


def told(plan: gm.Plan) -> list[tuple[str, str | None]]:
    """Check a plan and keep codes and elements."""
    return [(finding.code, finding.element) for finding in gm.check(plan, MODEL)]


def closings(subject: str, year: int = 2010) -> list[str]:
    """Ask when a subject is reviewed in a year."""
    found = gm.reviews(MODEL, gm.Period.years(year))
    return [review.closing.isoformat() for review in found if review.subject == subject]


def test_a_plan_that_obeys_the_model_yields_nothing() -> None:
    """All words, all links, all owners as the model has them."""
    assert told(PLAN) == []


@pytest.mark.clause("S1")
def test_a_plan_without_the_vision_lacks_its_guiding_star() -> None:
    """The vision guides the leadership: it has to be in the plan."""
    processes = [evolve(process, serves=()) for process in HUVUDPROCESSER]
    plan = plan_with(*processes, without=VISION.id)
    findings = gm.check(plan, MODEL)
    assert [(finding.code, finding.path) for finding in findings] == [("SOD101", ("elements",))]
    assert (
        findings[0]
        .text("sv")
        .startswith(
            'Planen saknar visionen, kommunens ledstjärna: "Öppna Söderhamn – något att längta till.'
        )
    )


@pytest.mark.clause("S14")
def test_another_vision_than_the_inhabitants_own_is_refused() -> None:
    """The vision's text is given; a plan may not put another in its place."""
    other = Vision(id="egen", text="Störst i Norrland", basis=ASSUMED)
    process = evolve(HUVUDPROCESSER[0], serves=(VISION.id, "egen"))
    findings = gm.check(plan_with(other, process), MODEL)
    assert [(finding.code, finding.element) for finding in findings] == [("SOD102", "egen")]
    assert "Våra företag växer och alla bidrar till utvecklingen." in findings[0].text("en")


@pytest.mark.clause("S2")
def test_a_main_process_that_is_left_out_or_made_up_is_found() -> None:
    """There are four, with the names that the document gives them."""
    made_up = Huvudprocess(id="idrott", text="Främja idrott", basis=ASSUMED)
    goal = evolve(GOALS[0], id="mal-idrott", serves=("idrott",))
    measure = evolve(INDICATOR, serves=(*INDICATOR.serves, "mal-idrott"))
    assert told(plan_with(made_up, goal, measure)) == [("SOD104", "idrott")]
    moved = evolve(GOALS[0], serves=("larande",))
    assert told(plan_with(moved, without="omsorg")) == [("SOD103", None)]
    left_out = gm.check(plan_with(moved, without="omsorg"), MODEL)[0]
    assert left_out.text("sv") == 'Planen saknar huvudprocessen "Tillhandahålla omsorgstjänster".'


@pytest.mark.clause("S3")
def test_inriktningsmal_belong_to_a_main_process_and_are_the_council_s_to_decide() -> None:
    """Each main process has goals; a goal has its process; the council decides."""
    vision_only = evolve(GOALS[0], serves=(VISION.id,))
    assert told(plan_with(vision_only)) == [
        ("SOD105", "omsorg"),
        ("GM104", "mal-omsorg"),
    ]
    alone = evolve(GOALS[0], serves=())
    assert ("GM105", "mal-omsorg") in told(plan_with(alone))
    by_committee = evolve(GOALS[0], decided_by="sn")
    assert told(plan_with(by_committee)) == [("GM202", "mal-omsorg")]


@pytest.mark.clause("S4")
def test_a_handlingsprogram_is_joint_work_that_the_council_decides() -> None:
    """Committees and companies own it together, it serves inriktningsmål, the council decides."""
    assert told(plan_with(evolve(PROGRAMME, owners=("bun",)))) == [("SOD106", "program")]
    assert told(plan_with(evolve(PROGRAMME, owners=("kf", "bun")))) == [("GM204", "program")]
    assert told(plan_with(evolve(PROGRAMME, decided_by="faxeholmen"))) == [("GM202", "program")]
    assert told(plan_with(evolve(PROGRAMME, serves=()))) == [("GM105", "program")]
    assert told(plan_with(evolve(PROGRAMME, owners=("ks", "nara")))) == []


@pytest.mark.clause("S5")
def test_a_handlingsprogram_spans_the_budget_period() -> None:
    """A programme for less, or for more, than the period is found."""
    whole = evolve(PROGRAMME, valid=gm.Period.years(2008, 2011))
    short = evolve(PROGRAMME, valid=gm.Period.years(2008, 2010))
    assert told(plan_with(whole)) == []
    findings = gm.check(plan_with(short), MODEL)
    assert [finding.code for finding in findings] == ["SOD107"]
    assert findings[0].text("sv") == (
        "Handlingsprogrammet program avser 2008–2010; enligt modellen sträcker det sig över "
        "budgetperioden, 2008–2011."
    )


@pytest.mark.clause("S5")
def test_the_budget_period_is_as_long_as_the_term_of_office_it_is_tied_to() -> None:
    """Four years, as the term of the council that was elected in 2006 (derived)."""
    assert MODEL.jurisdiction is not None
    council = next(role for role in MODEL.roles if role.id == "council")
    term = gm.term_of_office(MODEL.jurisdiction, council, MODEL.valid.first)
    assert term is not None
    assert term.period.last.year - term.period.first.year == 4
    years = gm.Period.years(term.period.first.year + 2, term.period.last.year + 1)
    shorter = gm.Period.years(term.period.first.year + 2, term.period.last.year)
    assert told(plan_with(evolve(PROGRAMME, valid=years))) == []
    assert told(plan_with(evolve(PROGRAMME, valid=shorter))) == [("SOD107", "program")]


def horizons() -> dict[str, object]:
    """Ask how long each word holds: what differs from a model that leaves it open."""
    silent = evolve(MODEL, levels=tuple(evolve(each, horizon=None) for each in MODEL.levels))
    found = gm.diff(silent, MODEL)
    return {each.key: each.after for each in found if each.aspect is gm.Aspect.HORIZON}


@pytest.mark.clause("S3")
@pytest.mark.clause("S5")
@pytest.mark.clause("S7")
def test_goals_and_programmes_are_as_long_as_the_edition_and_a_year_s_plan_as_the_year() -> None:
    """The comparison tells it of goals, the difference from a silent model of all."""
    period, year = gm.Horizon(tied_to=gm.Tie.EDITION), gm.Horizon(tied_to=gm.Tie.YEAR)
    (told_of,) = [each for each in gm.compare((MODEL,)) if each.concept is gm.Concept.HORIZON]
    assert {each.about: each.said for each in told_of.answers[0]} == {
        Vision: (),
        Inriktningsmal: (period,),
        Mal: (year,),
    }
    assert horizons() == {
        "inriktningsmål": period,
        "handlingsprogram": period,
        "mål": year,
        "aktivitet": year,
    }


@pytest.mark.clause("S6")
def test_handlingsprogram_are_followed_up_after_april_august_and_december() -> None:
    """Three times a year, in every year of the period and beyond."""
    assert closings("handlingsprogram", 2008) == ["2008-04-30", "2008-08-31", "2008-12-31"]
    assert closings("handlingsprogram", 2011) == ["2011-04-30", "2011-08-31", "2011-12-31"]
    looked_at = {
        review.cycle.looks_at
        for review in gm.reviews(MODEL, gm.Period.years(2010))
        if review.subject == "handlingsprogram"
    }
    assert looked_at == {(Handlingsprogram,)}


@pytest.mark.clause("S7")
def test_a_verksamhetsplan_holds_what_one_committee_wants_and_does() -> None:
    """Every committee and company has its own, with its goals, activities and money."""
    own = gm.content(PLAN, MODEL, DOCUMENTS["verksamhetsplan"], owner="bun")
    assert [each.id for each in own] == ["atagande", "arsmal", "aktivitet"]
    assert gm.content(PLAN, MODEL, DOCUMENTS["verksamhetsplan"], owner="faxeholmen") == ()
    by_council = evolve(ACTIVITY, owners=("kf",))
    assert told(plan_with(by_council)) == [("GM204", "aktivitet")]
    silent = evolve(MODEL, documents=tuple(evolve(each, by=()) for each in MODEL.documents))
    writers = {
        each.key: each.after
        for each in gm.diff(silent, MODEL)
        if each.part is gm.Part.DOCUMENT and each.aspect is gm.Aspect.BY
    }
    assert writers == {
        "verksamhetsplan": (COMMITTEE, BOARD, COMPANY),
        "budgetdokument": (COUNCIL,),
    }


@pytest.mark.clause("S7")
def test_goals_and_activities_of_a_verksamhetsplan_are_for_the_coming_year() -> None:
    """One that holds for longer is found; one of a single year, or of part of it, is not."""
    year = gm.Period.years(2010)
    assert told(plan_with(evolve(YEAR_GOAL, valid=year), evolve(ACTIVITY, valid=year))) == []
    autumn = gm.Period.parse("2010-07-01/2010-12-31")
    assert told(plan_with(evolve(ACTIVITY, valid=autumn))) == []
    findings = gm.check(plan_with(evolve(YEAR_GOAL, valid=gm.Period.years(2010, 2011))), MODEL)
    assert [(finding.code, finding.element) for finding in findings] == [("SOD109", "arsmal")]
    assert findings[0].text("sv") == (
        "arsmal (mål) avser 2010–2011; enligt modellen beskriver verksamhetsplanen det kommande "
        "årets mål och aktiviteter."
    )
    school_year = evolve(ACTIVITY, valid=gm.Period.school_year(2009))
    assert told(plan_with(school_year)) == [("SOD109", "aktivitet")]


@pytest.mark.clause("S8")
def test_a_verksamhetsplan_develops_commitments_and_distributes_money() -> None:
    """A commitment comes from a programme; activities below it have a budget."""
    assert told(plan_with(evolve(COMMITMENT, serves=()))) == [("GM105", "atagande")]
    assert told(plan_with(evolve(ACTIVITY, budget=None))) == [("SOD108", "aktivitet")]
    straight = evolve(ACTIVITY, serves=("atagande",))
    assert told(plan_with(straight)) == []
    past_the_commitment = evolve(ACTIVITY, serves=("program",))
    assert told(plan_with(past_the_commitment)) == [("GM104", "aktivitet")]


@pytest.mark.clause("S9")
def test_the_budget_document_compiles_what_touches_goals_and_programmes() -> None:
    """An activity outside the programmes stays in the committee's own plan."""
    outside = evolve(ACTIVITY, id="vardag", text="Drift", serves=())
    plan = plan_with(outside)
    compiled = [each.id for each in gm.content(plan, MODEL, DOCUMENTS["budgetdokument"])]
    assert compiled == [
        "mal-omsorg",
        "mal-larande",
        "mal-livsmiljo",
        "mal-arbete-tillvaxt",
        "indikator",
        "program",
        "atagande",
        "arsmal",
        "aktivitet",
        "arsindikator",
    ]
    own = gm.content(plan, MODEL, DOCUMENTS["verksamhetsplan"], owner="bun")
    assert "vardag" in [each.id for each in own]
    alone = plan_with(evolve(PROGRAMME, serves=()))
    compiled = [each.id for each in gm.content(alone, MODEL, DOCUMENTS["budgetdokument"])]
    assert compiled[5:] == ["program", "atagande", "arsmal", "aktivitet", "arsindikator"]


@pytest.mark.clause("S10")
def test_operations_and_economy_are_followed_up_after_august_and_december() -> None:
    """Twice a year: the interim report and the annual report, each with the year until then."""
    found = [
        (review.name, review.closing, review.covers, review.covers_basis)
        for review in gm.reviews(MODEL, gm.Period.years(2009))
        if review.subject == "verksamhet och ekonomi"
    ]
    derived = gm.Basis.DERIVED
    assert found == [
        ("delårsrapport", date(2009, 8, 31), gm.Period.parse("2009-01-01/2009-08-31"), derived),
        ("årsredovisning", date(2009, 12, 31), gm.Period.years(2009), derived),
    ]


@pytest.mark.clause("S10")
def test_the_interim_report_s_more_detailed_than_what_is_left_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who asks for the calendar is told the source's own words, and that they are unfinished."""
    assert main(["reviews", MODEL.id, "--year", "2010"]) == 0
    (interim,) = [
        line for line in capsys.readouterr().out.splitlines() if " delårsrapport;" in line
    ]
    assert 'Den sägs vara "mer utförlig"; jämfört med vad framgår inte.' in interim


@pytest.mark.clause("S11")
def test_a_special_report_closes_after_december() -> None:
    """Environment, welfare and gender equality have a report of their own."""
    assert closings("miljö-, välfärd- och jämställdhetsfrågor") == ["2010-12-31"]


@pytest.mark.clause("S12")
def test_programmes_and_operations_are_two_calendars_on_two_subjects() -> None:
    """Three times a year the one, twice the other, and they share two days."""
    programmes, operations = closings("handlingsprogram"), closings("verksamhet och ekonomi")
    assert (len(programmes), len(operations)) == (3, 2)
    assert set(programmes) & set(operations) == {"2010-08-31", "2010-12-31"}


@pytest.mark.clause("S13")
def test_improvement_is_continuous_and_closes_on_no_day() -> None:
    """The management process is worked on all the time: no year has a day for it."""
    (always,) = gm.without_days(MODEL)
    assert (always.name, always.days) == ("ständiga förbättringar", gm.Days.CONTINUOUS)
    assert closings("verksamhetsledning") == []


@pytest.mark.clause("S13")
def test_the_management_process_is_mapped_in_a_document_of_its_own() -> None:
    """It is among what the source leaves open, for it does not tell whose the map is."""
    left_open = next(each for each in gm.compare((MODEL,)) if each.concept is gm.Concept.OPEN)
    papers = {
        each.about.name: each.said
        for each in left_open.answers[0]
        if isinstance(each.about, gm.Document)
    }
    assert papers == {"Kartläggning av verksamhetsledningsprocessen": (gm.Silence.BY,)}


def test_reviews_of_2010_are_six_and_leave_open_what_the_document_does() -> None:
    """Subject, basis and source of each; no reader and no due day is made up."""
    found = gm.reviews(MODEL, gm.Period.years(2010))
    assert [(review.closing.isoformat(), review.name) for review in found] == [
        ("2010-04-30", "uppföljning av handlingsprogram"),
        ("2010-08-31", "delårsrapport"),
        ("2010-08-31", "uppföljning av handlingsprogram"),
        ("2010-12-31", "särskild rapport"),
        ("2010-12-31", "uppföljning av handlingsprogram"),
        ("2010-12-31", "årsredovisning"),
    ]
    assert [(review.subject, review.source and review.source.where) for review in found] == [
        ("handlingsprogram", "Handlingsprogrammen"),
        ("verksamhet och ekonomi", "Uppföljning"),
        ("handlingsprogram", "Handlingsprogrammen"),
        ("miljö-, välfärd- och jämställdhetsfrågor", "Uppföljning"),
        ("handlingsprogram", "Handlingsprogrammen"),
        ("verksamhet och ekonomi", "Uppföljning"),
    ]
    for review in found:
        assert review.basis is gm.Basis.DERIVED
        assert review.readers == ()
        assert (review.due, review.due_basis) == (None, gm.Basis.UNSPECIFIED)
        if review.name in {"uppföljning av handlingsprogram", "särskild rapport"}:
            assert (review.covers, review.covers_basis) == (None, gm.Basis.UNSPECIFIED)


@pytest.mark.clause("S2")
def test_what_is_misspelt_is_not_told_again_as_missing() -> None:
    """A slip in a text or a word is one defect."""
    slip = evolve(HUVUDPROCESSER[1], text="Möjliggöra lärande och utveckling av individer")
    assert told(plan_with(slip)) == [("SOD104", "larande")]
    unknown = gm.Unknown(id="larande", text=HUVUDPROCESSER[1].text, kind="huvudproces")
    assert told(plan_with(unknown)) == [("GM101", "larande")]
    stray = gm.Unknown(id="x", text="Något annat", kind="?")
    both = told(plan_with(stray, evolve(GOALS[0], serves=("larande",)), without="omsorg"))
    assert both == [("SOD103", None), ("GM101", "x")]
    goal = gm.Unknown(id="mal-omsorg", text="M", kind="inriktingsmål", serves=("omsorg",))
    assert told(plan_with(goal)) == [("GM101", "mal-omsorg")]


@pytest.mark.clause("S3")
def test_nobody_but_the_council_decides_inriktningsmal() -> None:
    """Not the board either."""
    assert told(plan_with(evolve(GOALS[0], decided_by="ks"))) == [("GM202", "mal-omsorg")]


@pytest.mark.clause("S4")
def test_a_joint_body_of_two_is_cooperation_enough() -> None:
    """It answers as one, and its members work together."""
    joint = gm.Body(
        id="ihop",
        name="Skola och bostäder",
        role="committee",
        members=("bun", "faxeholmen"),
        basis=ASSUMED,
    )
    plan = evolve(plan_with(evolve(PROGRAMME, owners=("ihop",))), bodies=(joint,))
    assert told(plan) == []
    one_kind = evolve(plan, bodies=(evolve(joint, members=("bun", "sn")),))
    assert told(one_kind) == [("SOD106", "program")]


@pytest.mark.clause("S4")
@pytest.mark.parametrize(
    ("owners", "names"),
    [
        (("bun",), "Barn- och utbildningsnämnden"),
        (("bun", "ks"), "Barn- och utbildningsnämnden och Kommunstyrelsen"),
        (("faxeholmen", "nara"), "Faxeholmen AB och Söderhamn NÄRA AB"),
    ],
)
def test_a_handlingsprogram_of_committees_alone_or_of_companies_alone_is_a_warning(
    owners: tuple[str, ...], names: str
) -> None:
    """Both are to take part; that every programme has both is derived."""
    (finding,) = gm.check(plan_with(evolve(PROGRAMME, owners=owners)), MODEL)
    assert (finding.code, finding.severity) == ("SOD106", gm.Severity.WARNING)
    assert finding.text("sv") == (
        f"I handlingsprogrammet program deltar bara {names}; enligt modellen är det en arbetsform "
        "där nämnder och bolag samverkar."
    )


def test_owners_of_a_programme_that_nobody_knows_are_told_once() -> None:
    """Whether they are a committee or a company cannot be told."""
    assert told(plan_with(evolve(PROGRAMME, owners=("bun", "nn")))) == [("GM201", "program")]
    assert told(plan_with(evolve(PROGRAMME, owners=()))) == [("GM205", "program")]


@pytest.mark.clause("S5")
def test_a_plan_for_one_year_may_hold_a_programme_for_the_whole_period() -> None:
    """The budget period is the model's, not the plan's own."""
    whole = evolve(PROGRAMME, valid=gm.Period.years(2008, 2011))
    assert told(evolve(plan_with(whole), period=gm.Period.years(2010))) == []


@pytest.mark.clause("S8")
def test_commitments_and_activities_keep_to_their_owners_and_places() -> None:
    """The council has no commitments of its own, and an activity serves no inriktningsmål."""
    assert told(plan_with(evolve(COMMITMENT, owners=("kf",)))) == [("GM204", "atagande")]
    aside = evolve(ACTIVITY, serves=("mal-omsorg",))
    assert told(plan_with(aside)) == [("GM104", "aktivitet")]


def test_reviews_beyond_2011_are_extrapolated() -> None:
    """The presentation speaks of its own period; later years are carried on."""
    found = gm.reviews(MODEL, gm.Period.years(2012))
    assert {review.basis for review in found} == {gm.Basis.EXTRAPOLATED}


def test_every_level_review_and_document_says_where_it_is_stated_or_that_it_is_assumed() -> None:
    """The only word without a source is the one for indicators."""
    claims: tuple[gm.Level | gm.ReviewCycle | gm.Document, ...]
    claims = (*MODEL.levels, *MODEL.cycles, *MODEL.documents)
    uncited = [claim for claim in claims if claim.source is None or claim.source.where is None]
    assert [claim.kind for claim in uncited if isinstance(claim, gm.Level)] == [Indikator]
    assert [claim.basis for claim in uncited] == [ASSUMED]


def test_every_rule_is_as_severe_as_its_place_in_the_presentation() -> None:
    """What is only described is a warning; what the text says that there is, an error."""
    assert {rule.code: rule.severity.value for rule in MODEL.rules} == {
        "SOD101": "warning",
        "SOD102": "error",
        "SOD103": "warning",
        "SOD104": "error",
        "SOD105": "warning",
        "SOD106": "warning",
        "SOD107": "error",
        "SOD108": "warning",
        "SOD109": "warning",
    }


@pytest.mark.parametrize("rule", MODEL.rules, ids=lambda rule: rule.code)
def test_every_rule_cites_the_presentation_and_speaks_both_languages(rule: gm.Rule) -> None:
    """A finding can be defended with the place it rests on."""
    assert rule.source is not None
    assert rule.source.where
    assert set(rule.sentences) == {"sv", "en"}


def test_the_plugin_is_found_by_name_edition_and_day() -> None:
    """Installed, the model answers to its name and to the days of its validity alone."""
    assert gm.find_model("soderhamn", on=date(2010, 1, 1)) is MODEL
    assert gm.find_model("soderhamn@2008-2011") is MODEL
    with pytest.raises(gm.UnknownModelError):
        gm.find_model("soderhamn", on=date(2007, 12, 31))
