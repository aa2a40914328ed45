"""The first edition, clause by clause, and what is known of those after it.

The clauses are those of the presentation *Kommunkompassen – vad är det?*; a mark names the clause
that a test shows. The evaluations in here are made up.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from attrs import evolve

import govmodel as gm
from govmodel_kommunkompassen import instruments

FIRST, SECOND, THIRD, FOURTH = instruments()
LATER = (SECOND, THIRD, FOURTH)

PERIOD = gm.Period.parse("2006-03-06/2006-03-08")
EVIDENCE = (
    gm.Evidence(kind=gm.EvidenceKind.INTERVIEWS, id="samtal", period=PERIOD, count=40, days=3),
    gm.Evidence(kind=gm.EvidenceKind.DOCUMENTS, id="papper"),
)
EVALUATION = gm.Evaluation(
    instrument="kommunkompassen@2002",
    of="9999",
    municipality="Exempelby",
    period=PERIOD,
    points=tuple(
        gm.AreaPoints(area=area, points=Decimal(points))
        for area, points in (
            ("offentlighet", 50),
            ("tillganglighet", 61),
            ("tydlighet", 48),
            ("ledning", 47),
            ("kontroll", 55),
            ("personal", 40),
            ("forbattring", 62),
            ("samhalle", 57),
        )
    ),
    evidence=EVIDENCE,
    reports=(
        gm.EvaluationReport(form=gm.ReportForm.ORAL, day=date(2006, 3, 8)),
        gm.EvaluationReport(form=gm.ReportForm.WRITTEN, day=date(2006, 4, 3)),
        gm.EvaluationReport(form=gm.ReportForm.PRESENTATION, day=date(2006, 4, 20)),
    ),
    basis=gm.Basis.ASSUMED,
)
"""A made-up evaluation that breaks no rule; 420 points in all."""


def codes(evaluation: gm.Evaluation) -> list[str]:
    """Give the codes of what is found in an evaluation by the first edition."""
    return [finding.code for finding in gm.check_evaluation(evaluation, FIRST)]


def said(topic: gm.Topic) -> list[str]:
    """Give what the first edition says on a topic."""
    return [each.text for each in FIRST.principles if each.topic is topic]


# The document, clause by clause.


@pytest.mark.clause("K1")
def test_there_are_four_dimensions_each_with_its_question() -> None:
    """Slide 2; which criterion belongs to which is not said, and so no area has one."""
    assert [(each.name, each.asks) for each in FIRST.dimensions] == [
        ("Politiskt system", "Hur kommunicerar politiker med medborgarna och förvaltningarna?"),
        ("Produktionssystem", "Vilka system för produktion av tjänster finns i kommunen?"),
        (
            "Psykosocialt system",
            "Hur ser det ut med personalpolicy, ledarskapspolicy, medarbetarpolicy mm. i kommunen?",
        ),
        ("Lokalsamhället", "Vilka kontakter och nätverk finns till medborgarna?"),
    ]
    assert [each.label("en") for each in FIRST.dimensions] == [
        "political system",
        "production system",
        "psychosocial system",
        "local community",
    ]
    assert {area.dimension for area in FIRST.areas} == {None}


@pytest.mark.clause("K2")
def test_there_are_eight_criteria_with_the_document_s_34_items() -> None:
    """Slides 3 to 6, in the document's order and words, its slips of spelling in items included."""
    assert [(area.name, *area.items) for area in FIRST.areas] == [
        (
            "Offentlighet",
            "Information (pressutskick, hemsida, info till hushåll)",
            "Medborgarengagemang (Ö-råd, öppna möten, medborgarförslag)",
            "Information om resultat (Bokslut, årsredovisningar, (”lightversioner”)",
        ),
        (
            "Tillgänglighet",
            "Effekter ute av policys mm.",
            "Visar vi vad vi gör?",
            "Anpassar vi utbudet efter brukarna t.ex. bistånd?",
            "Jobbar vi med brukarundersökningar?",
            "Fångar vi upp klagomål?",
            "Utbildar vi för att möta allmänheten?",
        ),
        (
            "Tydlighet och samspel",
            "Målformulering",
            "Vad? Hur? Blandar vi ihop rollerna?",
            "Har rapportering gemensam struktur?",
            "Möts man i dialog – politiker och tjänstemän?",
        ),
        (
            "Ledning, decentralisering, delegation",
            "Frihet och ansvar (om man drar över budget, vad händer då?)",
            "Förvaltningsövergripande samarbete",
            "Andra intäktskällor (ex. gymnasiet – näringslivet)",
            "Chefsrekrytering – belöning",
            "Information, syns förv.cheferna, finns det nätverk?",
        ),
        (
            "Kontroll och styrning",
            "Styra och rapportera verksamheten",
            "Hur bygger man budget?",
            "Hur redovisas kostnader?",
            "Vad händer vid avvikelser?",
        ),
        (
            "Personalförvaltning",
            "Kompetensutveckling (vet vi behovet i organisation – hos individ?)",
            "Medarbetarsamtal",
            "Chefers kompetensutveckling",
            "Ps.social enkäter",
        ),
        (
            "Förbättringsarbete",
            "Hur arbetar vi med utvärdering?",
            "Hur tar vi tillvara erfarenhet? (klara system, lämna över)",
            "Internet (jobbar vi rationellt?)",
            "Lär vi av jämförelser?",
        ),
        (
            "Samhällsbyggare",
            "Stöd till föreningsliv och organisationer",
            "Kulturkommun",
            "Nya företag till kommunen – hur?",
            "Internetkontakter",
        ),
    ]
    assert [len(area.items) for area in FIRST.areas] == [3, 6, 4, 5, 4, 4, 4, 4]


@pytest.mark.clause("K2")
def test_each_criterion_tells_its_slide_and_how_it_was_read() -> None:
    """The subheading of one, and the spelling and the addition of another, stand in remarks."""
    cited = [area.source for area in FIRST.areas if area.source]
    assert [source.where for source in cited] == [
        "bild 3, kriterium 1",
        "bild 3, kriterium 2",
        "bild 4, kriterium 3",
        "bild 4, kriterium 4",
        "bild 5, kriterium 5",
        "bild 5, kriterium 6",
        "bild 6, kriterium 7",
        "bild 6, kriterium 8",
    ]
    assert [source.remark for source in cited if source.remark] == [
        "Underrubrik: ”Politiker och utförare”.",
        "Bilden stavar ”DECENTRALICERING” och tillägger ”(tjänstemän)”.",
    ]


def test_two_criteria_ask_what_a_plan_and_its_model_can_answer() -> None:
    """Goals and reporting under the third, reporting and deviations under the fifth."""
    assert {area.id: area.questions for area in FIRST.areas if area.questions} == {
        "tydlighet": (gm.Question.GOALS, gm.Question.REPORTING),
        "kontroll": (gm.Question.REPORTING, gm.Question.DEVIATIONS),
    }


@pytest.mark.clause("K3")
def test_points_are_summed_without_a_known_maximum() -> None:
    """The document says neither how many an area can get nor how many all can."""
    assert "Poängbedömning" in said(gm.Topic.METHOD)
    scores = gm.score(EVALUATION, FIRST)
    assert scores.total == Decimal(420)
    assert {area.most for area in FIRST.areas} == {None}
    assert FIRST.most is None
    assert FIRST.most_basis is gm.Basis.UNSPECIFIED


@pytest.mark.clause("K3")
def test_a_sum_is_compared_with_the_median_of_409() -> None:
    """Nobody knows of whom, or of when; the areas cannot be compared with it."""
    (median,) = FIRST.benchmarks
    assert (median.total, median.statistic) == (Decimal(409), gm.Statistic.MEDIAN)
    assert (median.of, median.period, median.points) == ("", None, ())
    assert median.label("sv") == "okänd grupp (medianen)"
    found = gm.compare_scores(gm.score(EVALUATION, FIRST), median)
    assert found.total.difference == Decimal(11)
    assert {each.difference for each in found.areas} == {None}


@pytest.mark.clause("K4")
@pytest.mark.clause("K6")
def test_it_is_a_snapshot_of_the_whole_municipality() -> None:
    """Slide 9: not exhaustive, and across administrations, one of which can be an example."""
    assert said(gm.Topic.SCOPE) == [
        "Ögonblicksbild - ej heltäckande",
        "Förvaltningsövergripande",
        "Förvaltningar kan vara goda exempel",
    ]


@pytest.mark.clause("K4")
def test_an_evaluation_is_of_its_own_days_and_not_of_those_after() -> None:
    """What a document of a later day tells was not seen."""
    later = evolve(EVIDENCE[1], period=gm.Period.parse("2006-05"))
    assert codes(evolve(EVALUATION, evidence=(EVIDENCE[0], later))) == ["GM707"]


@pytest.mark.clause("K5")
def test_what_is_planned_gives_no_points() -> None:
    """The same evidence does where it tells what is already so; slide 9 says it, plainly."""
    principle = FIRST.present_only
    assert principle is not None
    assert principle.text == "Nuläge - ej ”poäng” för planerade aktiviteter"
    assert (principle.topic, principle.basis) == (gm.Topic.SCOPE, gm.Basis.STATED)
    assert codes(EVALUATION) == []
    planned = evolve(EVALUATION, evidence=(EVIDENCE[0], evolve(EVIDENCE[1], planned=True)))
    (finding,) = gm.check_evaluation(planned, FIRST)
    assert (finding.code, finding.severity) == ("GM708", gm.Severity.ERROR)
    assert "(antaget)" not in finding.text("sv")


@pytest.mark.clause("K6")
def test_an_administration_can_be_a_good_example() -> None:
    """Points are of the municipality; an example names an administration."""
    example = gm.Remark(
        text="Lär av andra skolor",
        area="forbattring",
        administration="Utbildningsförvaltningen",
        basis=gm.Basis.ASSUMED,
    )
    evaluation = evolve(EVALUATION, good_examples=(example,))
    assert codes(evaluation) == []
    assert evaluation.good_examples[0].administration == "Utbildningsförvaltningen"
    assert codes(evolve(EVALUATION, good_examples=(evolve(example, area="skolan"),))) == ["GM701"]


@pytest.mark.clause("K7")
def test_points_rest_on_about_forty_interviews_in_three_days_and_on_documents() -> None:
    """Slides 7 and 9; how many documents is not said."""
    assert [(each.kind.value, each.required, each.count, each.days) for each in FIRST.evidence] == [
        ("interviews", True, 40, 3),
        ("documents", True, None, None),
    ]


@pytest.mark.clause("K7")
@pytest.mark.parametrize("left", [0, 1])
def test_points_without_interviews_or_without_documents_are_noticed(left: int) -> None:
    """Either is needed, and neither is there where it is merely counted as none."""
    none = evolve(EVIDENCE[1 - left], count=0)
    assert codes(evolve(EVALUATION, evidence=(EVIDENCE[left], none))) == ["GM709"]
    assert codes(evolve(EVALUATION, evidence=(EVIDENCE[left],))) == ["GM709"]


@pytest.mark.clause("K8")
def test_the_result_is_told_orally_then_in_writing_and_then_to_whoever_asks() -> None:
    """With the document's own words for when; the presentation is offered."""
    assert [(each.form.value, each.required, each.when) for each in FIRST.reports] == [
        ("oral", True, "i direkt anslutning till intervjuerna"),
        ("written", True, "kort tid efter intervjuerna"),
        ("presentation", False, ""),
    ]


@pytest.mark.clause("K8")
def test_reports_that_come_in_another_order_are_noticed() -> None:
    """No oral report after the written one; and no report at all before the interviews."""
    oral, written, presented = EVALUATION.reports
    late = evolve(oral, day=date(2006, 4, 10))
    assert codes(evolve(EVALUATION, reports=(late, written, presented))) == ["GM710"]
    early = evolve(oral, day=date(2006, 3, 7))
    assert codes(evolve(EVALUATION, reports=(early, written, presented))) == ["GM711"]


@pytest.mark.clause("K9")
def test_the_report_goes_through_criteria_strengths_and_comparison() -> None:
    """Slide 7, in its own words."""
    assert said(gm.Topic.REPORT) == [
        "Genomgång av kriterier",
        "Kommunens starka sidor resp. förbättringsområden",
        "Jämförelse med likvärdiga kommuner",
    ]


@pytest.mark.clause("K9")
def test_an_evaluation_is_gone_through_area_by_area_and_compared_with_similar_ones() -> None:
    """Against two made-up neighbours: the median of each area, and of the sums."""
    points = {each.area: each.points for each in EVALUATION.points}
    near = [
        evolve(
            EVALUATION,
            of=code,
            points=tuple(
                gm.AreaPoints(area=area, points=got + more) for area, got in points.items()
            ),
        )
        for code, more in (("9998", 2), ("9997", 6))
    ]
    group = gm.PeerGroup(name="grannar", members=tuple(gm.score(each, FIRST) for each in near))
    found = gm.compare_scores(gm.score(EVALUATION, FIRST), group)
    assert [each.difference for each in found.areas] == [Decimal(-4)] * 8
    assert found.total.difference == Decimal(-32)


@pytest.mark.clause("K9")
def test_strong_sides_and_what_can_be_improved_belong_to_a_criterion() -> None:
    """To one of the edition's, that is."""
    strong = gm.Remark(text="Täta möten", area="tydlighet", basis=gm.Basis.ASSUMED)
    weak = gm.Remark(text="Få enkäter", area="personal", basis=gm.Basis.ASSUMED)
    assert codes(evolve(EVALUATION, strengths=(strong,), improvements=(weak,))) == []
    astray = evolve(weak, area="arbetsgivare")
    assert codes(evolve(EVALUATION, strengths=(strong,), improvements=(astray,))) == ["GM701"]


@pytest.mark.clause("K10")
def test_it_is_a_tool_with_four_aims() -> None:
    """Slide 1."""
    assert said(gm.Topic.AIM) == [
        "En genomlysning av kommunen – ett verktyg för kommunal utveckling",
        "Utveckla demokratin och medborgarnas delaktighet",
        "Utveckla effektiva verksamheter och tjänster med hög kvalitet",
        "Skapa goda arbetsplatser och delaktiga medarbetare",
        "Skapa goda förutsättningar för tillväxt",
    ]


@pytest.mark.clause("K10")
def test_it_looks_from_the_users_and_at_the_whole() -> None:
    """These are its two perspectives; slide 1."""
    assert said(gm.Topic.PERSPECTIVE) == ["Brukarperspektiv", "Helhetsperspektiv"]


@pytest.mark.clause("K11")
def test_the_diagram_is_six_labels_and_no_chain() -> None:
    """No arrows were read, and a remark says so; HOW stands by politics, too."""
    assert said(gm.Topic.IDEA) == [
        "Medborgare VAD?",
        "Tjänster VAD?",
        "Beställning VAD?",
        "Verksamheter HUR? MÄTA!",
        "Politik HUR? MÄTA!",
        "Brukare",
    ]
    told = [each.source for each in FIRST.principles if each.topic is gm.Topic.IDEA]
    assert {source.label("sv") for source in told if source} == {
        "Kommunkompassen – vad är det?, bild 8, Vad är kvalitet?"
    }
    first = told[0]
    assert first is not None
    assert first.remark is not None
    assert "Avskriften visar inga pilar" in first.remark
    assert "”HUR?” står också vid politiken" in first.remark


@pytest.mark.clause("K12")
def test_the_method_is_quality_assured_from_oslo() -> None:
    """Beside that, points and the present are all that is said of the method."""
    assert said(gm.Topic.METHOD) == ["Poängbedömning", "Nulägesanalys", "Kvalitetssäkrad av Oslo"]


# The editions.


def test_there_are_four_editions_one_after_another() -> None:
    """On every day since 2002 exactly one of them is used."""
    assert [each.id for each in instruments()] == [
        "kommunkompassen@2002",
        "kommunkompassen@2010",
        "kommunkompassen@2016",
        "kommunkompassen@2020",
    ]
    assert [str(each.first) for each in instruments()] == [
        "2002-01-01",
        "2010-03-01",
        "2016-01-01",
        "2020-01-01",
    ]
    for one, other in pairwise(instruments()):
        assert one.last is not None
        assert other.first is not None
        assert (other.first - one.last).days == 1
    assert FOURTH.last is None


def test_when_an_edition_was_used_is_assumed_of_the_first_and_derived_of_the_others() -> None:
    """The presentation is undated; of the others their years of revision are known."""
    assert [each.basis.value for each in instruments()] == [
        "assumed",
        "derived",
        "derived",
        "derived",
    ]
    for each in instruments():
        assert each.source is not None
        assert each.source.remark is not None


@pytest.mark.parametrize(
    ("instrument", "names"),
    [
        (
            SECOND,
            [
                "Offentlighet och demokrati",
                "Tillgänglighet och brukarorientering",
                "Politisk styrning och kontroll",
                "Ledarskap, ansvar och delegation",
                "Resultat och effektivitet",
                "Kommunen som arbetsgivare – personalpolitik",
                "Verksamhetsutveckling",
                "Kommunen som samhällsbyggare",
            ],
        ),
        (
            THIRD,
            [
                "Offentlighet och demokrati",
                "Brukarfokus, tillgänglighet och bemötande",
                "Politisk styrning och kontroll",
                "Ledarskap, ansvar och delegation",
                "Resultat och effektivitet",
                "Kommunen som arbetsgivare – personalpolitik",
                "Ständiga förbättringar",
                "Kommunen som samhällsbyggare",
            ],
        ),
        (
            FOURTH,
            [
                "Samspel mellan förtroendevalda och medborgare",
                "Samhällsutveckling",
                "Styrning och kontroll",
                "Effektivitet",
                "Brukarens fokus",
                "Kvalitetsutveckling",
                "Arbetsliv",
                "Chefs- och ledarskap samt medarbetarskap",
            ],
        ),
    ],
    ids=lambda value: value.edition if isinstance(value, gm.Instrument) else "names",
)
def test_the_areas_of_a_later_edition(instrument: gm.Instrument, names: list[str]) -> None:
    """Eight of at most a hundred points; their sub-questions are not public."""
    assert [area.name for area in instrument.areas] == names
    assert instrument.most == Decimal(800)
    assert {area.most for area in instrument.areas} == {Decimal(100)}
    assert {(area.items, area.dimension) for area in instrument.areas} == {((), None)}


@pytest.mark.parametrize("instrument", LATER, ids=lambda each: each.edition)
def test_a_later_edition_rests_on_three_kinds_of_evidence(instrument: gm.Instrument) -> None:
    """How many interviews, on how many days, its sources do not say."""
    kinds = [each.kind.value for each in instrument.evidence]
    assert kinds == ["interviews", "documents", "website"]
    assert {(each.count, each.days) for each in instrument.evidence} == {(None, None)}
    assert {each.basis for each in instrument.evidence} == {gm.Basis.STATED}


@pytest.mark.parametrize("instrument", LATER, ids=lambda each: each.edition)
def test_what_is_said_of_the_first_edition_alone_is_assumed_of_a_later_one(
    instrument: gm.Instrument,
) -> None:
    """That plans give no points, and how a result is told: in the same words, with a remark."""
    assert instrument.present_only is not None
    assert instrument.present_only.text == "Nuläge - ej ”poäng” för planerade aktiviteter"
    assert [(each.form.value, each.required, each.when) for each in instrument.reports] == [
        ("oral", True, "i direkt anslutning till intervjuerna"),
        ("written", True, "kort tid efter intervjuerna"),
        ("presentation", False, ""),
    ]
    carried_over: tuple[gm.Principle | gm.ExpectedReport, ...] = (
        instrument.present_only,
        *instrument.reports,
    )
    assert {each.basis for each in carried_over} == {gm.Basis.ASSUMED}
    assert {(each.source.where, each.source.remark) for each in carried_over if each.source} == {
        ("bild 7", "Sägs om den första utgåvan; att det gäller också denna är antaget."),
        ("bild 9", "Sägs om den första utgåvan; att det gäller också denna är antaget."),
    }


@pytest.mark.parametrize("instrument", LATER, ids=lambda each: each.edition)
def test_what_is_found_by_what_is_assumed_says_so(instrument: gm.Instrument) -> None:
    """Of plans, and of reports in another order."""
    evaluation = evolve(
        EVALUATION,
        instrument=instrument.id,
        period=gm.Period.parse(f"{instrument.edition}-03"),
        points=tuple(gm.AreaPoints(area=area.id, points=50) for area in instrument.areas),
        evidence=(
            gm.Evidence(kind=gm.EvidenceKind.INTERVIEWS, count=25),
            gm.Evidence(kind=gm.EvidenceKind.DOCUMENTS, planned=True),
            gm.Evidence(kind=gm.EvidenceKind.WEBSITE),
        ),
        reports=(
            gm.EvaluationReport(
                form=gm.ReportForm.WRITTEN, day=date(int(instrument.edition), 4, 3)
            ),
            gm.EvaluationReport(form=gm.ReportForm.ORAL, day=date(int(instrument.edition), 4, 20)),
        ),
    )
    found = gm.check_evaluation(evaluation, instrument)
    assert [(each.code, "(antaget)" in each.text("sv")) for each in found] == [
        ("GM708", True),
        ("GM710", True),
    ]


@pytest.mark.parametrize("instrument", LATER, ids=lambda each: each.edition)
def test_of_a_later_edition_the_third_area_asks_all_three_questions(
    instrument: gm.Instrument,
) -> None:
    """That is our reading of *styrning och kontroll*."""
    assert {area.id: area.questions for area in instrument.areas if area.questions} == {
        "styrning": (gm.Question.GOALS, gm.Question.REPORTING, gm.Question.DEVIATIONS)
    }
    assert instrument.numbers["styrning"] == 3


def test_what_an_edition_looks_at() -> None:
    """The same four systems in 2010 and 2016, four roles of a municipality in 2020."""
    systems = [
        "Det politiska systemet",
        "Kommunernas förmedling av tjänster",
        "Kommunen som arbetsplats",
        "Utvecklingen av lokalsamhället",
    ]
    assert [each.name for each in SECOND.dimensions] == systems
    assert [each.name for each in THIRD.dimensions] == systems
    assert [each.name for each in FOURTH.dimensions] == [
        "Demokratiaktör",
        "Samhällsbyggare",
        "Välfärdsaktör",
        "Arbetsgivare",
    ]


def test_the_published_points_of_2010_and_2016() -> None:
    """Single municipalities', and two of whom no page says whose they are, one of them hedged."""
    assert [
        (str(each.total), each.about, each.about_gloss, each.label("sv"), each.basis.value)
        for instrument in (SECOND, THIRD)
        for each in instrument.benchmarks
    ] == [
        ("615", "", "", "Örebro", "stated"),
        ("644", "", "", "Nacka (2011)", "stated"),
        ("450", "", "", "Karlskoga (2014)", "stated"),
        ("656", "", "", "okänd grupp (det bästa värdet)", "derived"),
        ("350", "knappt", "just under", "okänd grupp (medelvärdet)", "derived"),
        ("668", "", "", "Helsingborg (2017)", "stated"),
        ("402", "", "", "Köping (2017)", "stated"),
    ]


def test_the_published_points_of_2020() -> None:
    """A mean of each area without a sum, which nobody gives, and one municipality's sum."""
    mean, hoganas = FOURTH.benchmarks
    assert (mean.total, mean.label("sv")) == (
        None,
        "”Sverigesnitt” enligt Vallentuna (medelvärdet)",
    )
    assert [(area, int(points)) for area, points in mean.points] == [
        ("samspel", 63),
        ("samhallsutveckling", 65),
        ("styrning", 73),
        ("effektivitet", 64),
        ("brukare", 61),
        ("kvalitet", 59),
        ("arbetsliv", 68),
        ("ledarskap", 64),
    ]
    assert (hoganas.total, hoganas.label("sv")) == (Decimal(679), "Höganäs (2023-02)")
    assert {each.basis for each in FOURTH.benchmarks} == {gm.Basis.STATED}


@pytest.mark.parametrize("instrument", LATER, ids=lambda each: each.edition)
def test_a_published_point_that_is_not_plain_says_why(instrument: gm.Instrument) -> None:
    """Every one of them has something to say, and tells where it stands."""
    for each in instrument.benchmarks:
        assert each.source is not None
        assert each.source.url is not None
        assert each.source.where is not None
        assert each.source.remark is not None


def test_the_sources_say_what_points_can_be_compared_with() -> None:
    """They do not agree; that govmodel compares within an edition alone is told beside it."""
    told = [
        (instrument.edition, each.text)
        for instrument in instruments()
        for each in instrument.principles
        if each.topic is gm.Topic.COMPARABILITY
    ]
    assert told == [
        (
            "2010",
            "få den gamla poängbedömningen tillsammans med den nya för att kunna göra jämförelser med … utvärderingar genomförda tidigare än år 2010",
        ),
        ("2010", "sen 2010 då Kommunkompassen fick nuvarande form"),
        ("2016", "… går det inte att fullt ut jämföra resultat från tidigare utvärderingar"),
        ("2016", "Mindre justeringar i frågeställningar och poängsättning har hela tiden gjorts"),
        ("2020", "vissa frågeställningar förstärkta och tillagda"),
        ("2020", "reviderats och ställer högre krav"),
        (
            "2020",
            (
                "Det går att jämföra resultat mellan versioner … mest kvalitetssäkrat att jämföra "
                "resultat från samma version"
            ),
        ),
    ]


def citations(instrument: gm.Instrument) -> Iterator[gm.Source | None]:
    """Give what everything in an instrument cites."""
    yield from (instrument.source, instrument.most_source)
    yield instrument.present_only.source if instrument.present_only else None
    yield from (each.source for each in instrument.dimensions)
    yield from (each.source for each in instrument.areas)
    yield from (each.source for each in instrument.evidence)
    yield from (each.source for each in instrument.reports)
    yield from (each.source for each in instrument.benchmarks)
    yield from (each.source for each in instrument.principles)


@pytest.mark.parametrize("instrument", instruments(), ids=lambda each: each.edition)
def test_every_citation_is_of_a_text_that_is_listed(instrument: gm.Instrument) -> None:
    """And every text tells how it was read."""
    listed = {source.title for source in instrument.sources}
    cited = {source.title for source in citations(instrument) if source}
    assert cited <= listed
    assert len({source.id for source in instrument.sources}) == len(listed)
    assert all("läst i" in (source.remark or "").lower() for source in instrument.sources)


@pytest.mark.parametrize(
    ("instrument", "uncited"),
    [
        (FIRST, {"skl-2018": "SKL", "pm-2010": "Sundbyberg"}),
        (SECOND, {"huddinge-2017": "Huddinge", "angelholm": "Ängelholm"}),
        (THIRD, {"skr": "SKR"}),
        (FOURTH, {"hoganas-kommunkompassen": "Höganäs sida"}),
    ],
    ids=lambda value: value.edition if isinstance(value, gm.Instrument) else "uncited",
)
def test_a_text_that_is_listed_is_cited_or_named_in_a_remark(
    instrument: gm.Instrument, uncited: dict[str, str]
) -> None:
    """A text that is named beside another one says when an edition or an evaluation was."""
    told = [source for source in citations(instrument) if source]
    cited = {source.title for source in told}
    assert {each.id for each in instrument.sources if each.title not in cited} == set(uncited)
    remarks = " ".join(source.remark or "" for source in told)
    assert [name for name in uncited.values() if name not in remarks] == []


def test_the_first_edition_tells_the_slide_of_everything_else_it_says() -> None:
    """Of eleven slides; the tenth has nothing but its heading, and is not cited."""

    def slides(*sources: gm.Source | None) -> list[str]:
        return [source.where for source in sources if source and source.where]

    assert slides(FIRST.source, *(each.source for each in FIRST.dimensions)) == [
        "bild 1",
        *["bild 2, dimensioner"] * 4,
    ]
    assert slides(*(each.source for each in FIRST.evidence)) == ["bild 7, punkt 1", "bild 9"]
    assert slides(*(each.source for each in FIRST.reports)) == [
        "bild 7, punkt 2",
        "bild 7, punkt 3",
        "bild 7, punkt 4",
    ]
    assert slides(FIRST.present_only.source if FIRST.present_only else None) == ["bild 9"]
    assert slides(FIRST.benchmarks[0].source) == ["bild 11, totalsumma"]
    assert slides(*(each.source for each in FIRST.principles)) == [
        *["bild 1"] * 7,
        *["bild 9"] * 3,
        *["bild 1"] * 2,
        "bild 7",
        *["bild 7, innehåller"] * 3,
        *["bild 8, Vad är kvalitet?"] * 6,
    ]


@pytest.mark.parametrize("instrument", instruments(), ids=lambda each: each.edition)
def test_an_edition_is_called_by_the_same_name_in_swedish(instrument: gm.Instrument) -> None:
    """Its edition is told beside it."""
    assert (instrument.name, instrument.title) == ("kommunkompassen", "Kommunkompassen")
    assert instrument.language == "sv"
    assert instrument.label("en") == f"Kommunkompassen {instrument.edition}"


def test_the_criteria_of_the_first_edition_in_english() -> None:
    """Glosses of ours."""
    assert [area.label("en") for area in FIRST.areas] == [
        "openness",
        "accessibility",
        "clarity and interplay",
        "leadership, decentralisation, delegation",
        "control and steering",
        "personnel administration",
        "improvement work",
        "community builder",
    ]


@pytest.mark.parametrize("instrument", instruments(), ids=lambda each: each.edition)
def test_areas_and_dimensions_have_a_name_in_english(instrument: gm.Instrument) -> None:
    """Each its own; in Swedish it is the source's."""
    for named in (instrument.areas, instrument.dimensions):
        assert all(each.label("sv") == each.name for each in named)
        assert len({each.label("en") for each in named} - {each.name for each in named}) == len(
            named
        )
