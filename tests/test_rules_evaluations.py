"""The core's rules for evaluations: each finds its defect, once, and nothing else."""

from datetime import date
from decimal import Decimal, localcontext

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.problems import Place
from govmodel.words import catalogue

from toy import ASSUMED, PLAN as PLAN_OF_TOWN
from toy_evaluation import EVALUATION, INTERVIEWS, ORAL, PLAN, PRESENTED, WRITTEN, points
from toy_instrument import NEW, PRESENT

Told = list[tuple[str, Place]]

DIALOGUE, STEERING, LEARNING = EVALUATION.points
WEBSITE = gm.Evidence(kind=gm.EvidenceKind.WEBSITE, basis=ASSUMED)
ENDED = evolve(NEW, last=date(2026, 12, 31))

# What a demand rests on, as it is told after it in the two languages.
BASES = (
    (gm.Basis.STATED, "", ""),
    (gm.Basis.DERIVED, " (härlett)", " (derived)"),
    (gm.Basis.STATUTORY, " (lagstadgat)", " (statutory)"),
    (gm.Basis.ASSUMED, " (antaget)", " (assumed)"),
    (
        gm.Basis.EXTRAPOLATED,
        " (framskrivet utöver modellens giltighetstid)",
        " (extrapolated beyond the model's validity)",
    ),
)
OPEN = (gm.Basis.UNSPECIFIED, " (ej angivet)", " (unspecified)")
"""That is no basis for how many points an area can get."""


def codes(evaluation: gm.Evaluation, instrument: gm.Instrument = NEW) -> Told:
    """Check an evaluation and keep the codes and the places."""
    return [(each.code, each.path) for each in gm.check_evaluation(evaluation, instrument)]


def sentences(
    evaluation: gm.Evaluation, instrument: gm.Instrument = NEW
) -> list[tuple[str, str, str]]:
    """Check an evaluation and keep the codes and both sentences."""
    return [
        (each.code, each.text("sv"), each.text("en"))
        for each in gm.check_evaluation(evaluation, instrument)
    ]


def rested(*evidence: gm.Evidence, **changes: object) -> gm.Evaluation:
    """Give the evaluation more evidence, and make other changes to it."""
    return evolve(EVALUATION, evidence=(INTERVIEWS, PLAN, *evidence), **changes)  # type: ignore[arg-type]


def reported(*reports: gm.EvaluationReport, **changes: object) -> gm.Evaluation:
    """Give the evaluation other reports, and make other changes to it."""
    return evolve(EVALUATION, reports=reports, **changes)  # type: ignore[arg-type]


BROKEN = gm.Evaluation(
    instrument=NEW.id,
    of="9999",
    period=gm.Period.parse("2023-04-08/2023-05-20"),
    points=(
        points("dialog", "1120.5", "plan"),
        points("dialog", "25"),
        points("styrning", "-1", "borta"),
        points("ledning", "10"),
    ),
    total=Decimal(900),
    evidence=(
        evolve(PLAN, planned=True, period=gm.Period.years(2022)),
        evolve(PLAN, text="", period=gm.Period.parse("2023-06-01/2023-06-02")),
    ),
    strengths=(gm.Remark(text="Gemensamma mallar", area="ledning"),),
    improvements=(gm.Remark(text="Mål utan mått", area="ledning"),),
    good_examples=(gm.Remark(text="Medborgarpanel", area="ledning"),),
    reports=(evolve(WRITTEN, day=date(2023, 4, 7)), evolve(ORAL, day=date(2023, 5, 25))),
)

NO_AREA_SV = "anges för ledning, som inte är ett område i Exempelprovet 2024. Områdena är dialog, styrning och larande."
NO_AREA_EN = "given for ledning, which is no area of Exempelprovet 2024. The areas are dialog, styrning and larande."

# Written by hand: code, path, and what is said in the two languages.
EXPECTED = (
    (
        "GM715",
        (),
        "Utvärderingen saknar källa. Ange källan, eller märk utvärderingen som antagen.",
        "The evaluation has no source. Cite it, or mark the evaluation as assumed.",
    ),
    (
        "GM712",
        ("period",),
        (
            "Utvärderingen gjordes 2023-04-08 – 2023-05-20, men Exempelprovet 2024 användes först "
            "från och med 2024-01-01 (antaget). Kontrollera utgåvan och perioden."
        ),
        (
            "The evaluation is from 2023-04-08 – 2023-05-20, but Exempelprovet 2024 was used only "
            "from 2024-01-01 on (assumed). Check the edition and the period."
        ),
    ),
    (
        "GM704",
        ("points", 0, "points"),
        (
            "Område 1 (Dialog med invånarna) har fått 1 120,5 poäng; det lägsta möjliga är 0 och det "
            "högsta 30 (antaget)."
        ),
        (
            "The points of area 1 (dialogue with the inhabitants) are 1,120.5; the lowest possible is "
            "0 and the highest 30 (assumed)."
        ),
    ),
    (
        "GM703",
        ("points", 1),
        (
            "Område 1 (Dialog med invånarna) har redan fått 1 120,5 poäng, och här anges 25; behåll "
            "en av uppgifterna."
        ),
        (
            "The points of area 1 (dialogue with the inhabitants) are already given as 1,120.5, and "
            "here as 25; keep one of them."
        ),
    ),
    (
        "GM713",
        ("points", 2, "evidence", 0),
        (
            "Poängen för område 2 (Styrning och kontroll) hänvisar till underlaget borta, som inte "
            "finns. Underlag med beteckning: plan."
        ),
        (
            "The points of area 2 (steering and control) cite the evidence borta, which is not "
            "there. Evidence with an id: plan."
        ),
    ),
    (
        "GM704",
        ("points", 2, "points"),
        (
            "Område 2 (Styrning och kontroll) har fått −1 poäng; det lägsta möjliga är 0 och det "
            "högsta 20 (antaget)."
        ),
        (
            "The points of area 2 (steering and control) are -1; the lowest possible is 0 and the "
            "highest 20 (assumed)."
        ),
    ),
    ("GM701", ("points", 3, "area"), f"Poäng {NO_AREA_SV}", f"Points are {NO_AREA_EN}"),
    (
        "GM706",
        ("total",),
        (
            "Summan anges till 900 poäng; det lägsta möjliga är 0 och det högsta 100 (antaget), med "
            "hänsyn till områdenas poäng."
        ),
        (
            "The total is given as 900; the lowest possible is 0 and the highest 100 (assumed), "
            "considering the points of the areas."
        ),
    ),
    (
        "GM709",
        ("evidence",),
        (
            "Underlag i form av intervjuer anges inte, trots att sådant ska ingå enligt "
            "Exempelprovet 2024 (antaget). Lägg till underlaget om det finns."
        ),
        (
            "Evidence of the kind interviews is not given, though there is to be some by "
            "Exempelprovet 2024 (assumed). Add it if there is any."
        ),
    ),
    (
        "GM708",
        ("evidence", 0, "planned"),
        (
            "Ett underlag (dokument: plan) avser något som bara är planerat, men poängen för "
            "område 1 (Dialog med invånarna) bygger på det. Enligt Exempelprovet 2024 bedöms nuläget "
            "(antaget): det som bara är planerat ger inga poäng."
        ),
        (
            "Some evidence (documents: plan) tells of something that is merely planned, but the "
            "points of area 1 (dialogue with the inhabitants) rest on it. By Exempelprovet 2024 the "
            "present is assessed (assumed): what is merely planned gives no points."
        ),
    ),
    (
        "GM714",
        ("evidence", 1, "id"),
        (
            "Beteckningen plan används för flera underlag. Varje beteckning ska vara unik; den "
            "används redan för dokument: Verksamhetsplan."
        ),
        (
            "The id plan is used for several pieces of evidence. Every id is to be unique; it is "
            "already that of documents: Verksamhetsplan."
        ),
    ),
    (
        "GM707",
        ("evidence", 1, "period"),
        (
            "Ett underlag (dokument: plan) är från 2023-06-01 – 2023-06-02, efter utvärderingens "
            "sista dag 2023-05-20, men poängen för område 1 (Dialog med invånarna) bygger på det."
        ),
        (
            "Some evidence (documents: plan) is from 2023-06-01 – 2023-06-02, after the last day of "
            "the evaluation, 2023-05-20, but the points of area 1 (dialogue with the inhabitants) "
            "rest on it."
        ),
    ),
    (
        "GM701",
        ("strengths", 0, "area"),
        f"En styrka {NO_AREA_SV}",
        f"A strong side is {NO_AREA_EN}",
    ),
    (
        "GM701",
        ("improvements", 0, "area"),
        f"Ett förbättringsområde {NO_AREA_SV}",
        f"Something to improve is {NO_AREA_EN}",
    ),
    (
        "GM701",
        ("good_examples", 0, "area"),
        f"Ett gott exempel {NO_AREA_SV}",
        f"A good example is {NO_AREA_EN}",
    ),
    (
        "GM710",
        ("reports", 0, "day"),
        (
            "Rapporterna kommer i fel ordning: den skriftliga rapporten är daterad 2023-04-07, men "
            "den muntliga rapporten 2023-05-25. Enligt Exempelprovet 2024 kommer den muntliga "
            "rapporten först (antaget)."
        ),
        (
            "The reports are out of order: the written report is dated 2023-04-07, but the oral "
            "report 2023-05-25. By Exempelprovet 2024, the oral report comes first (assumed)."
        ),
    ),
    (
        "GM711",
        ("reports", 0, "day"),
        (
            "Datumet för den skriftliga rapporten, 2023-04-07, är för tidigt: utvärderingen gjordes "
            "2023-04-08 – 2023-05-20. En rapport kan inte lämnas innan det som den bygger på är "
            "klart."
        ),
        (
            "The day of the written report, 2023-04-07, is too early: the evaluation is from "
            "2023-04-08 – 2023-05-20. A report cannot be given before what it rests on has been "
            "done."
        ),
    ),
)


def test_an_evaluation_with_every_defect_is_told_them_all_in_its_own_order() -> None:
    """Every defect is told once, as the fields come: its code, its place and both sentences."""
    told = [
        (
            finding.code,
            finding.path,
            finding.text("sv").replace("\N{NO-BREAK SPACE}", " "),
            finding.text("en"),
        )
        for finding in gm.check_evaluation(BROKEN, NEW)
    ]
    assert told == list(EXPECTED)


def test_every_rule_but_three_is_among_the_defects_of_the_one_evaluation() -> None:
    """Areas that lack points cannot have another sum, and the one that does is told as unknown."""
    there = {code for code, _, _, _ in EXPECTED}
    assert {rule.code for rule in gm.EVALUATION_RULES} - there == {"GM702", "GM705", "GM716"}


def test_an_evaluation_that_obeys_is_passed_over_in_silence() -> None:
    """Nothing is said where nothing is wrong."""
    assert gm.check_evaluation(EVALUATION, NEW) == ()


@pytest.mark.parametrize("rule", gm.EVALUATION_RULES, ids=lambda rule: rule.code)
def test_every_rule_for_evaluations_is_documented_and_has_its_sentences(rule: gm.Rule) -> None:
    """As the rules for plans."""
    assert rule.find.__doc__
    assert rule.code in catalogue("sv")
    assert rule.code in catalogue("en")


def test_the_codes_are_counted_up_and_what_is_lacking_is_a_warning() -> None:
    """What contradicts the evaluation or its instrument is an error."""
    assert [rule.code for rule in gm.EVALUATION_RULES] == [f"GM{code}" for code in range(701, 717)]
    warnings = [rule.code for rule in gm.EVALUATION_RULES if rule.severity is gm.Severity.WARNING]
    errors = [rule.code for rule in gm.EVALUATION_RULES if rule.severity is gm.Severity.ERROR]
    assert warnings == ["GM702", "GM709", "GM712", "GM715", "GM716"]
    assert len(errors) == 11


# Who is asked.


def test_what_is_no_evaluation_is_refused() -> None:
    """A file that was read is easily passed for the evaluation that it holds."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.check_evaluation(PLAN_OF_TOWN, NEW)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "expected an evaluation; a file that was read has it in its field evaluation, found Plan"
    )
    assert caught.value.text("sv") == (
        "här väntades en utvärdering; en inläst fil har den i fältet evaluation, men här står Plan"
    )


def test_an_evaluation_by_another_edition_is_refused() -> None:
    """Its areas are other areas, so nothing could be said of them."""
    other = evolve(EVALUATION, instrument="exempelprov@2020")
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.check_evaluation(other, NEW)
    assert str(caught.value) == (
        "expected an evaluation by exempelprov@2024, found exempelprov@2020"
    )


def test_an_instrument_s_own_rules_come_beside_the_core_s() -> None:
    """They are called with the evaluation and the instrument, and cannot replace the core's."""

    def good_example(evaluation: gm.Evaluation, instrument: gm.Instrument) -> gm.Defects:
        """An evaluation tells of a good example."""
        if not evaluation.good_examples:
            yield ("good_examples",), {"instrument": instrument}

    rule = gm.Rule(
        code="EX701",
        severity=gm.Severity.NOTE,
        find=good_example,
        sentences={"sv": "{instrument} vill ha ett gott exempel."},
    )
    own = evolve(NEW, rules=(rule,))
    bare = evolve(EVALUATION, good_examples=(), source=None)
    assert codes(bare, own) == [("GM715", ()), ("EX701", ("good_examples",))]
    assert gm.check_evaluation(bare, own)[1].text("sv") == (
        "Exempelprovet 2024 vill ha ett gott exempel."
    )


def test_a_finding_of_an_evaluation_stands_in_no_element() -> None:
    """Elements are a plan's."""
    assert {each.element for each in gm.check_evaluation(BROKEN, NEW)} == {None}


# GM701: areas that are not there.


def test_what_belongs_to_the_whole_names_no_area() -> None:
    """That is not the same as an area that is not there."""
    remarks = (gm.Remark(text="Öppenhet", basis=ASSUMED),)
    whole = evolve(EVALUATION, strengths=remarks, improvements=remarks, good_examples=remarks)
    assert codes(whole) == []


def test_of_many_areas_twenty_are_named() -> None:
    """The rest are counted."""
    areas = tuple(
        gm.AssessedArea(id=f"a{number}", name=f"A{number}", basis=ASSUMED)
        for number in range(1, 24)
    )
    many = evolve(NEW, areas=areas, most_basis=gm.Basis.UNSPECIFIED, benchmarks=())
    evaluation = evolve(
        EVALUATION,
        points=tuple(points(area.id, "1") for area in areas),
        total=None,
        strengths=(gm.Remark(text="Mallar", area="a0"),),
        good_examples=(),
    )
    named = (
        "a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20"
    )
    assert sentences(evaluation, many) == [
        (
            "GM701",
            f"En styrka anges för a0, som inte är ett område i Exempelprovet 2024. Områdena är {named} m.fl. (ytterligare 3).",
            f"A strong side is given for a0, which is no area of Exempelprovet 2024. The areas are {named} and 3 more.",
        )
    ]


# GM702 and GM703: none, or several.


def test_all_areas_without_points_are_told_at_once() -> None:
    """In the order of the instrument, by number and name."""
    assert sentences(evolve(EVALUATION, points=(STEERING,), total=None)) == [
        (
            "GM702",
            "Poäng saknas för områdena 1 (Dialog med invånarna) och 3 (Lärande).",
            "There are no points for areas 1 (dialogue with the inhabitants) and 3 (learning).",
        )
    ]
    assert sentences(evolve(EVALUATION, points=()))[0][1] == (
        "Poäng saknas för områdena 1 (Dialog med invånarna), 2 (Styrning och kontroll) och 3 (Lärande)."
    )


def test_an_area_with_a_slip_in_its_id_is_told_once() -> None:
    """As unknown; not as lacking too, unless fewer are unknown than are lacking."""
    slip, other = points("lerande", "0"), points("stryning", "17")
    told = ("GM701", ("points", 2, "area"))
    assert codes(evolve(EVALUATION, points=(DIALOGUE, STEERING, slip))) == [told]
    assert codes(evolve(EVALUATION, points=(DIALOGUE, other, slip), total=None)) == [
        ("GM701", ("points", 1, "area")),
        told,
    ]
    lacking = ("GM702", ("points",))
    assert codes(evolve(EVALUATION, points=(DIALOGUE, slip), total=None)) == [
        lacking,
        ("GM701", ("points", 1, "area")),
    ]
    twice = evolve(EVALUATION, points=(DIALOGUE, slip, slip), total=None)
    assert lacking in codes(twice)


def test_no_points_at_all_are_not_lacking() -> None:
    """An area that got 0 points has got points."""
    assert LEARNING.points == 0
    assert codes(EVALUATION) == []


def test_each_further_time_that_an_area_has_points_is_told() -> None:
    """Against the first of them, also where the two are equal."""
    several = evolve(EVALUATION, points=(*EVALUATION.points, DIALOGUE, points("dialog", "23")))
    assert sentences(several) == [
        (
            "GM703",
            "Område 1 (Dialog med invånarna) har redan fått 22,5 poäng, och här anges 22,5; behåll en av uppgifterna.",
            "The points of area 1 (dialogue with the inhabitants) are already given as 22.5, and here as 22.5; keep one of them.",
        ),
        (
            "GM703",
            "Område 1 (Dialog med invånarna) har redan fått 22,5 poäng, och här anges 23; behåll en av uppgifterna.",
            "The points of area 1 (dialogue with the inhabitants) are already given as 22.5, and here as 23; keep one of them.",
        ),
    ]
    assert codes(several) == [("GM703", ("points", 3)), ("GM703", ("points", 4))]
    turned = evolve(EVALUATION, points=(*EVALUATION.points, points("dialog", "23"), DIALOGUE))
    assert sentences(turned) == sentences(several)[::-1]


def test_an_area_that_is_not_there_is_told_once_for_each_time() -> None:
    """That it has points twice is of no interest then."""
    unknown = points("ledning", "1", "samtal")
    assert codes(evolve(EVALUATION, points=(*EVALUATION.points, unknown, unknown))) == [
        ("GM701", ("points", 3, "area")),
        ("GM701", ("points", 4, "area")),
    ]


# GM704, GM705 and GM706: how many points there can be.


@pytest.mark.parametrize(
    ("got", "possible"),
    [("-0.1", False), ("0", True), ("19.9", True), ("20", True), ("20.1", False)],
)
def test_an_area_gets_points_from_0_up_to_its_own_maximum(got: str, *, possible: bool) -> None:
    """Both ends are possible; another area may get more."""
    evaluation = evolve(
        EVALUATION, points=(DIALOGUE, points("styrning", got), LEARNING), total=None
    )
    assert codes(evaluation) == ([] if possible else [("GM704", ("points", 1, "points"))])


def test_where_nobody_says_how_many_points_there_are_only_fewer_than_0_are_told() -> None:
    """Nothing is said of a maximum, neither of an area nor of the sum."""
    bare = tuple(evolve(area, most=None) for area in NEW.areas)
    silent = evolve(NEW, areas=bare, most_basis=gm.Basis.UNSPECIFIED)
    low, high = points("dialog", "-3"), points("dialog", "300000")
    assert codes(evolve(EVALUATION, points=(high,), total=Decimal(300000)), silent) == [
        ("GM702", ("points",))
    ]
    assert sentences(evolve(EVALUATION, points=(low,), total=Decimal(-3)), silent)[1:] == [
        (
            "GM704",
            "Område 1 (Dialog med invånarna) har fått −3 poäng; det lägsta möjliga är 0.",
            "The points of area 1 (dialogue with the inhabitants) are -3; the lowest possible is 0.",
        ),
        (
            "GM706",
            "Summan anges till −3 poäng; det lägsta möjliga är 0, med hänsyn till områdenas poäng.",
            "The total is given as -3; the lowest possible is 0, considering the points of the areas.",
        ),
    ]


def test_a_maximum_that_is_known_of_one_area_alone_holds_for_it_alone() -> None:
    """The sum then has none."""
    first, *others = NEW.areas
    partly = evolve(NEW, areas=(first, *(evolve(area, most=None) for area in others)))
    evaluation = evolve(
        EVALUATION, points=(points("dialog", "31"), points("larande", "51")), total=Decimal(9999)
    )
    assert codes(evaluation, partly) == [
        ("GM702", ("points",)),
        ("GM704", ("points", 0, "points")),
    ]


@pytest.mark.parametrize("got", ["-7", "700"])
def test_of_an_area_that_is_not_there_it_is_not_asked_how_many_points_it_can_get(got: str) -> None:
    """Nobody could say; that it is not there is told."""
    unknown = evolve(EVALUATION, points=(*EVALUATION.points, points("ledning", got)))
    assert codes(unknown) == [("GM701", ("points", 3, "area"))]


def test_how_many_points_an_area_can_get_is_told_with_its_basis() -> None:
    """In brackets, where that is not its source."""
    handbook = gm.Source(title="Handboken")
    high = evolve(EVALUATION, points=(points("dialog", "31"), STEERING, LEARNING), total=None)
    for basis, swedish, english in BASES:
        telling = evolve(NEW, most_basis=basis, most_source=handbook)
        assert sentences(high, telling) == [
            (
                "GM704",
                f"Område 1 (Dialog med invånarna) har fått 31 poäng; det lägsta möjliga är 0 och det högsta 30{swedish}.",
                f"The points of area 1 (dialogue with the inhabitants) are 31; the lowest possible is 0 and the highest 30{english}.",
            )
        ]


def test_a_total_that_is_not_the_sum_is_told_with_both() -> None:
    """Where points are told in halves, nothing has been rounded to whole ones."""
    assert sentences(evolve(EVALUATION, total=Decimal("40.5"))) == [
        (
            "GM705",
            "Summan anges till 40,5 poäng, men områdena har tillsammans fått 39,5.",
            "The total is given as 40.5, but the points of the areas add up to 39.5.",
        )
    ]
    assert codes(evolve(EVALUATION, total=Decimal("40.5"))) == [("GM705", ("total",))]


WHOLE = evolve(EVALUATION, points=(points("dialog", "22"), STEERING, LEARNING), total=None)
"""22, 17 and 0 points: 39."""


def test_a_total_that_rounding_explains_is_told_with_both_and_not_as_an_error() -> None:
    """It may be the sum of the points as they were before."""
    (finding,) = gm.check_evaluation(evolve(WHOLE, total=Decimal(40)), NEW)
    assert (finding.code, finding.path, finding.severity) == (
        "GM716",
        ("total",),
        gm.Severity.WARNING,
    )
    assert finding.text("sv") == (
        "Summan anges till 40 poäng, men områdena har tillsammans fått 39. Det kan bero på att "
        "områdenas poäng är avrundade."
    )
    assert finding.text("en") == (
        "The total is given as 40, but the points of the areas add up to 39. That may be because "
        "these have been rounded."
    )


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("37", "GM705"),
        ("37.4", "GM705"),
        ("37.5", "GM716"),
        ("38.9", "GM716"),
        ("39", None),
        ("39.00", None),
        ("39.1", "GM716"),
        ("40.5", "GM716"),
        ("40.50000000000000000000000000000000001", "GM705"),
        ("41", "GM705"),
    ],
)
def test_rounding_explains_half_a_point_for_each_area(total: str, expected: str | None) -> None:
    """Of three areas that is one and a half, and nothing above."""
    told = codes(evolve(WHOLE, total=Decimal(total)))
    assert told == ([(expected, ("total",))] if expected else [])


def test_rounding_explains_nothing_where_one_area_has_a_part_of_a_point() -> None:
    """Whichever that is; 22.0 is whole."""
    for got, code in (("0.5", "GM705"), ("0.25", "GM705"), ("0.0", "GM716"), ("1", "GM716")):
        told = (points("dialog", "22"), STEERING, points("larande", got))
        assert codes(evolve(WHOLE, points=told, total=Decimal("39.9"))) == [(code, ("total",))]


def test_only_areas_of_the_instrument_may_have_been_rounded() -> None:
    """What is not there allows for no more, and is not asked whether it is whole."""
    further = tuple(points("ledning", got) for got in ("1", "2.5"))
    for total, code in (("40.5", "GM716"), ("41", "GM705")):
        more = evolve(WHOLE, points=(*WHOLE.points, *further), total=Decimal(total))
        assert [told for told, _ in codes(more)] == ["GM701", "GM701", code]


def test_points_of_a_thousand_digits_are_summed_up_and_rounded_as_others() -> None:
    """Whatever precision the caller works with."""
    bare = tuple(evolve(area, most=None) for area in NEW.areas)
    silent = evolve(NEW, areas=bare, most_basis=gm.Basis.UNSPECIFIED)
    huge = evolve(WHOLE, points=(points("dialog", "1E900"), STEERING, LEARNING))
    for off, code in (("18.5", "GM716"), ("19", "GM705"), ("17", None)):
        with localcontext(prec=2000):
            total = Decimal("1E900") + Decimal(off)
        told = codes(evolve(huge, total=total), silent)
        assert told == ([(code, ("total",))] if code else [])


@pytest.mark.parametrize("total", [None, Decimal("39.5"), Decimal("39.50")])
def test_a_total_that_is_the_sum_or_is_not_stated_is_not_told(total: Decimal | None) -> None:
    """However it is written."""
    assert codes(evolve(EVALUATION, total=total)) == []


def test_a_total_beside_points_that_cannot_be_is_not_summed() -> None:
    """What the area did get, nobody knows: anything it can get."""
    wrong = evolve(WHOLE, points=(points("dialog", "31"), STEERING, LEARNING))
    for total, told in (("16.9", ["GM706"]), ("17", []), ("47", []), ("47.1", ["GM706"])):
        found = [code for code, _ in codes(evolve(wrong, total=Decimal(total)))]
        assert found == ["GM704", *told]


def test_a_total_beside_all_areas_is_told_for_its_sum_alone() -> None:
    """That it is impossible beside follows from it."""
    assert codes(evolve(EVALUATION, total=Decimal(-1))) == [("GM705", ("total",))]
    assert codes(evolve(EVALUATION, total=Decimal(9999))) == [("GM705", ("total",))]


@pytest.mark.parametrize(
    ("total", "possible"), [("-1", False), ("0", True), ("100", True), ("100.1", False)]
)
def test_a_total_alone_is_from_0_up_to_what_all_areas_can_get(
    total: str, *, possible: bool
) -> None:
    """Where no area has points."""
    alone = evolve(EVALUATION, points=(), total=Decimal(total))
    assert codes(alone)[1:] == ([] if possible else [("GM706", ("total",))])


@pytest.mark.parametrize(
    ("total", "possible"), [("39.4", False), ("39.5", True), ("89.5", True), ("89.6", False)]
)
def test_a_total_is_no_less_than_the_known_points_and_no_more_than_the_others_can_add(
    total: str, *, possible: bool
) -> None:
    """Whether the last area, of 50 points, has none or has several."""
    lacking = evolve(EVALUATION, points=(DIALOGUE, STEERING), total=Decimal(total))
    twice = evolve(lacking, points=(*EVALUATION.points, LEARNING))
    for evaluation, code in ((lacking, "GM702"), (twice, "GM703")):
        told = [told for told, _ in codes(evaluation)]
        assert told == ([code] if possible else [code, "GM706"])


def test_a_total_that_cannot_be_is_told_with_what_could() -> None:
    """The basis is that of how many points there are."""
    lacking = evolve(EVALUATION, points=(DIALOGUE, STEERING), total=Decimal(30))
    assert sentences(lacking)[1:] == [
        (
            "GM706",
            "Summan anges till 30 poäng; det lägsta möjliga är 39,5 och det högsta 89,5 (antaget), med hänsyn till områdenas poäng.",
            "The total is given as 30; the lowest possible is 39.5 and the highest 89.5 (assumed), considering the points of the areas.",
        )
    ]
    first, second, third = NEW.areas
    silent = evolve(NEW, areas=(first, second, evolve(third, most=None)))
    assert sentences(lacking, silent)[1:] == [
        (
            "GM706",
            "Summan anges till 30 poäng; det lägsta möjliga är 39,5, med hänsyn till områdenas poäng.",
            "The total is given as 30; the lowest possible is 39.5, considering the points of the areas.",
        )
    ]
    assert codes(evolve(lacking, total=Decimal(9999)), silent) == [("GM702", ("points",))]


def test_what_the_areas_that_have_points_could_get_is_of_no_interest() -> None:
    """Only those that lack points must have a known maximum."""
    first, second, third = NEW.areas
    partly = evolve(NEW, areas=(evolve(first, most=None), second, third))
    lacking = evolve(EVALUATION, points=(DIALOGUE, STEERING), total=Decimal("89.6"))
    assert [code for code, _ in codes(lacking, partly)] == ["GM702", "GM706"]


# GM707 and GM708: what points rest on.

LATE = gm.Evidence(
    kind=gm.EvidenceKind.WEBSITE, id="webb", period=gm.Period.parse("2024-05-21"), basis=ASSUMED
)
PLANNED = gm.Evidence(kind=gm.EvidenceKind.DOCUMENTS, id="utkast", planned=True, basis=ASSUMED)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [(LATE, ("GM707", "period")), (PLANNED, ("GM708", "planned"))],
    ids=["late", "planned"],
)
def test_points_that_cite_nothing_rest_on_all_evidence(
    evidence: gm.Evidence, expected: tuple[str, str]
) -> None:
    """Those that cite other evidence do not rest on it; where all do so, nothing is said."""
    code, field = expected
    assert codes(rested(evidence)) == [(code, ("evidence", 2, field))]
    cited = (DIALOGUE, STEERING, points("larande", "0", "samtal"))
    assert codes(rested(evidence, points=cited)) == []
    cited = (DIALOGUE, STEERING, points("larande", "0", "samtal", evidence.id))
    assert codes(rested(evidence, points=cited)) == [(code, ("evidence", 2, field))]


def test_no_points_rest_on_anything() -> None:
    """A sum that is merely stated is no area's points."""
    assert codes(rested(LATE, PLANNED, points=())) == [("GM702", ("points",))]


@pytest.mark.parametrize(
    ("got", "swedish", "english"),
    [
        (EVALUATION.points, "område 3 (Lärande)", "area 3 (learning)"),
        (
            (points("larande", "0"), points("styrning", "17"), DIALOGUE),
            "områdena 2 (Styrning och kontroll) och 3 (Lärande)",
            "areas 2 (steering and control) and 3 (learning)",
        ),
        (
            (points("larande", "0", "webb"), points("styrning", "17", "webb"), DIALOGUE),
            "områdena 2 (Styrning och kontroll) och 3 (Lärande)",
            "areas 2 (steering and control) and 3 (learning)",
        ),
        (
            (points("larande", "0"), points("styrning", "17", "webb"), DIALOGUE),
            "område 2 (Styrning och kontroll) och för områden utan angivet underlag",
            "area 2 (steering and control) and of areas that cite no evidence",
        ),
        (
            (points("larande", "0"), points("styrning", "17"), points("dialog", "22.5", "webb")),
            "alla områden",
            "all areas",
        ),
    ],
    ids=["uncited", "two uncited", "two", "cited and uncited", "all"],
)
def test_the_areas_that_rest_on_late_evidence_are_named(
    got: tuple[gm.AreaPoints, ...], swedish: str, english: str
) -> None:
    """One, several or all of them, in the order of the instrument."""
    assert sentences(rested(LATE, points=got)) == [
        (
            "GM707",
            f"Ett underlag (webbplats: webb) är från 2024-05-21, efter utvärderingens sista dag 2024-05-20, men poängen för {swedish} bygger på det.",
            f"Some evidence (website: webb) is from 2024-05-21, after the last day of the evaluation, 2024-05-20, but the points of {english} rest on it.",
        )
    ]


def test_the_only_area_of_an_instrument_is_named() -> None:
    """Nobody speaks of all of one."""
    single = evolve(NEW, areas=NEW.areas[:1], benchmarks=())
    evaluation = rested(PLANNED, points=(points("dialog", "22.5"),), total=None, strengths=())
    assert sentences(evaluation, single) == [
        (
            "GM708",
            "Ett underlag (dokument: utkast) avser något som bara är planerat, men poängen för område 1 (Dialog med invånarna) bygger på det. Enligt Exempelprovet 2024 bedöms nuläget (antaget): det som bara är planerat ger inga poäng.",
            "Some evidence (documents: utkast) tells of something that is merely planned, but the points of area 1 (dialogue with the inhabitants) rest on it. By Exempelprovet 2024 the present is assessed (assumed): what is merely planned gives no points.",
        )
    ]


def test_both_areas_of_an_instrument_are_all_of_them() -> None:
    """Two are enough to speak of all."""
    two = evolve(NEW, areas=NEW.areas[:2], benchmarks=())
    got = (points("dialog", "22.5"), points("styrning", "17"))
    ((code, swedish, english),) = sentences(rested(PLANNED, points=got, total=None), two)
    assert code == "GM708"
    assert "men poängen för alla områden bygger på det" in swedish
    assert "but the points of all areas rest on it" in english


@pytest.mark.parametrize(
    ("changes", "swedish", "english"),
    [
        ({}, "webbplats: webb", "website: webb"),
        ({"text": "Startsidan"}, "webbplats: webb", "website: webb"),
        ({"id": "", "text": "Startsidan"}, "webbplats: Startsidan", "website: Startsidan"),
        ({"id": ""}, "webbplats", "website"),
    ],
)
def test_evidence_is_called_by_its_id_or_what_it_is(
    changes: dict[str, str], swedish: str, english: str
) -> None:
    """Or by its kind alone."""
    ((_, in_swedish, in_english),) = sentences(rested(evolve(LATE, **changes)))  # type: ignore[arg-type]
    assert in_swedish.startswith(f"Ett underlag ({swedish}) är från 2024-05-21")
    assert in_english.startswith(f"Some evidence ({english}) is from 2024-05-21")


def test_evidence_that_began_by_the_last_day_is_not_late() -> None:
    """Nor is that of unknown days."""
    began = evolve(LATE, period=gm.Period.parse("2024-05-20/2024-06-30"))
    assert codes(rested(began)) == []
    assert codes(rested(evolve(LATE, period=None))) == []


def test_areas_that_are_not_there_rest_on_nothing() -> None:
    """Whether they cite the evidence or none; beside others they are not named."""
    others = (points("dialog", "22.5", "samtal"), STEERING, points("larande", "0", "plan"))
    for unknown in (points("ledning", "1"), points("ledning", "1", "webb", "utkast")):
        told = codes(rested(LATE, PLANNED, points=(*others, unknown)))
        assert told == [("GM701", ("points", 3, "area"))]
    beside = (*others[:2], points("larande", "0", "webb"), points("ledning", "1", "webb"))
    ((_, _, _), (code, swedish, _)) = sentences(rested(LATE, points=beside))
    assert code == "GM707"
    assert "men poängen för område 3 (Lärande) bygger på det" in swedish


def test_an_area_that_has_points_twice_rests_on_what_either_cites() -> None:
    """It is counted once."""
    twice = (points("larande", "0", "webb"), points("larande", "0"), DIALOGUE, STEERING)
    told = sentences(rested(LATE, points=twice))
    assert [code for code, _, _ in told] == ["GM703", "GM707"]
    assert "men poängen för område 3 (Lärande) bygger på det" in told[1][1]


def test_evidence_of_one_id_is_rested_on_by_those_who_cite_it() -> None:
    """That which has no id is rested on only by those who cite none."""
    again = evolve(LATE, kind=gm.EvidenceKind.DOCUMENTS)
    nameless = evolve(LATE, id="")
    got = (DIALOGUE, STEERING, points("larande", "0", "webb"))
    assert codes(rested(LATE, again, nameless, points=got)) == [
        ("GM707", ("evidence", 2, "period")),
        ("GM714", ("evidence", 3, "id")),
        ("GM707", ("evidence", 3, "period")),
    ]
    assert codes(rested(LATE, nameless)) == [
        ("GM707", ("evidence", 2, "period")),
        ("GM707", ("evidence", 3, "period")),
    ]


def test_that_plans_give_no_points_is_told_with_its_basis() -> None:
    """In brackets, where that is not its source."""
    handbook = gm.Source(title="Handboken")
    for basis, swedish, english in (*BASES, OPEN):
        present = evolve(PRESENT, basis=basis, source=handbook)
        ((code, in_swedish, in_english),) = sentences(
            rested(PLANNED), evolve(NEW, present_only=present)
        )
        assert code == "GM708"
        assert in_swedish.endswith(
            f" Enligt Exempelprovet 2024 bedöms nuläget{swedish}: det som bara är planerat ger inga poäng."
        )
        assert in_english.endswith(
            f" By Exempelprovet 2024 the present is assessed{english}: what is merely planned gives no points."
        )


def test_an_instrument_may_say_nothing_of_plans() -> None:
    """Then what is planned may give points."""
    assert codes(rested(PLANNED), evolve(NEW, present_only=None)) == []


def test_evidence_can_be_both_planned_and_late() -> None:
    """Those are two defects."""
    assert codes(rested(evolve(LATE, planned=True))) == [
        ("GM707", ("evidence", 2, "period")),
        ("GM708", ("evidence", 2, "planned")),
    ]


# GM709: what is required.


def test_each_kind_of_evidence_that_is_required_is_there() -> None:
    """One finding for each kind that is not, in the order of the instrument."""
    uncited = tuple(evolve(each, evidence=()) for each in EVALUATION.points)
    bare = evolve(EVALUATION, points=uncited, evidence=())
    assert sentences(bare) == [
        (
            "GM709",
            "Underlag i form av intervjuer anges inte, trots att sådant ska ingå enligt Exempelprovet 2024 (antaget). Lägg till underlaget om det finns.",
            "Evidence of the kind interviews is not given, though there is to be some by Exempelprovet 2024 (assumed). Add it if there is any.",
        ),
        (
            "GM709",
            "Underlag i form av dokument anges inte, trots att sådant ska ingå enligt Exempelprovet 2024 (antaget). Lägg till underlaget om det finns.",
            "Evidence of the kind documents is not given, though there is to be some by Exempelprovet 2024 (assumed). Add it if there is any.",
        ),
    ]
    assert codes(bare) == [("GM709", ("evidence",)), ("GM709", ("evidence",))]
    website = gm.ExpectedEvidence(kind=gm.EvidenceKind.WEBSITE, basis=ASSUMED)
    strict = evolve(NEW, evidence=(website,))
    assert codes(EVALUATION, strict) == [("GM709", ("evidence",))]
    assert codes(rested(WEBSITE), strict) == []


def test_no_interviews_are_not_there() -> None:
    """Of some, or of an unknown number, it is not asked whether they are enough."""
    for number, there in ((0, False), (1, True), (None, True)):
        for told in (evolve(INTERVIEWS, count=number), evolve(INTERVIEWS, days=number)):
            evaluation = evolve(EVALUATION, evidence=(told, PLAN))
            assert codes(evaluation) == ([] if there else [("GM709", ("evidence",))])


def test_evidence_that_is_given_but_cannot_be_used_is_not_said_to_be_missing() -> None:
    """Somebody who has told of it would look for it in vain."""
    none = evolve(EVALUATION, evidence=(evolve(INTERVIEWS, count=0), PLAN))
    assert sentences(none) == [
        (
            "GM709",
            "Underlag i form av intervjuer anges bara som planerat, som senare än utvärderingen eller med antalet noll, trots att sådant ska ingå enligt Exempelprovet 2024 (antaget). Lägg till underlaget om det finns.",
            "Evidence of the kind interviews is given only as planned, as later than the evaluation or as none at all, though there is to be some by Exempelprovet 2024 (assumed). Add it if there is any.",
        )
    ]


ON_INTERVIEWS = tuple(points(each.area, str(each.points), "samtal") for each in EVALUATION.points)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"planned": True}, ("GM708", "planned")),
        ({"period": gm.Period.parse("2024-05-21")}, ("GM707", "period")),
    ],
    ids=["planned", "late"],
)
def test_planned_and_late_evidence_is_there_only_if_points_rest_on_it(
    changes: dict[str, object], found: tuple[str, str]
) -> None:
    """Then what is wrong with it is said of it, and not that it is lacking."""
    code, field = found
    wrong = evolve(EVALUATION, evidence=(INTERVIEWS, evolve(PLAN, **changes)))  # type: ignore[arg-type]
    assert codes(wrong) == [(code, ("evidence", 1, field))]
    assert codes(evolve(wrong, points=ON_INTERVIEWS)) == [("GM709", ("evidence",))]
    further = evolve(wrong, points=ON_INTERVIEWS, evidence=(*wrong.evidence, evolve(PLAN, id="")))
    assert codes(further) == []


def test_where_nothing_is_said_of_plans_what_is_planned_is_there() -> None:
    """What is late is not."""
    silent = evolve(NEW, present_only=None)
    planned = evolve(PLAN, planned=True)
    asked = evolve(EVALUATION, points=ON_INTERVIEWS, evidence=(INTERVIEWS, planned))
    assert codes(asked, silent) == []
    assert codes(asked) == [("GM709", ("evidence",))]
    late = evolve(planned, period=gm.Period.parse("2024-05-21"))
    assert codes(evolve(asked, evidence=(INTERVIEWS, late)), silent) == [("GM709", ("evidence",))]


def test_that_some_evidence_is_required_is_told_with_its_basis() -> None:
    """Each kind has its own."""
    handbook = gm.Source(title="Handboken")
    bare = evolve(EVALUATION, points=(), total=None, evidence=())
    for basis, swedish, english in (*BASES, OPEN):
        first, *others = NEW.evidence
        telling = evolve(NEW, evidence=(evolve(first, basis=basis, source=handbook), *others))
        _, interviews, documents = sentences(bare, telling)
        assert interviews[1].endswith(
            f", trots att sådant ska ingå enligt Exempelprovet 2024{swedish}. Lägg till underlaget om det finns."
        )
        assert interviews[2].endswith(
            f", though there is to be some by Exempelprovet 2024{english}. Add it if there is any."
        )
        assert "Exempelprovet 2024 (antaget)." in documents[1]


# GM710 and GM711: when it was told.


def test_a_report_before_one_that_comes_first_is_told_with_both_days() -> None:
    """The one that is out of order is the later one by the instrument."""
    early = evolve(PRESENTED, day=date(2024, 5, 1))
    assert sentences(reported(ORAL, WRITTEN, early)) == [
        (
            "GM710",
            "Rapporterna kommer i fel ordning: den muntliga presentationen är daterad 2024-05-01, men den skriftliga rapporten 2024-05-20. Enligt Exempelprovet 2024 kommer den skriftliga rapporten först (antaget).",
            "The reports are out of order: the oral presentation is dated 2024-05-01, but the written report 2024-05-20. By Exempelprovet 2024, the written report comes first (assumed).",
        )
    ]


def test_a_report_before_several_that_come_first_is_told_once() -> None:
    """With the first of them."""
    early = evolve(PRESENTED, day=date(2024, 4, 20))
    orals = evolve(ORAL, day=date(2024, 4, 21))
    assert sentences(reported(early, WRITTEN, orals)) == [
        (
            "GM710",
            "Rapporterna kommer i fel ordning: den muntliga presentationen är daterad 2024-04-20, men den muntliga rapporten 2024-04-21. Enligt Exempelprovet 2024 kommer den muntliga rapporten först (antaget).",
            "The reports are out of order: the oral presentation is dated 2024-04-20, but the oral report 2024-04-21. By Exempelprovet 2024, the oral report comes first (assumed).",
        )
    ]


def test_the_order_of_two_reports_is_told_with_the_weaker_basis_of_both() -> None:
    """The instrument must say of either where it comes."""
    handbook = gm.Source(title="Handboken")
    early = evolve(WRITTEN, day=date(2024, 4, 9))
    stated, derived, assumed = gm.Basis.STATED, gm.Basis.DERIVED, ASSUMED
    for oral, written, swedish, english in (
        (stated, stated, "", ""),
        (stated, derived, " (härlett)", " (derived)"),
        (derived, stated, " (härlett)", " (derived)"),
        (assumed, derived, " (antaget)", " (assumed)"),
    ):
        first, second, third = (evolve(each, source=handbook) for each in NEW.reports)
        bases = (evolve(first, basis=oral), evolve(second, basis=written), third)
        told = sentences(reported(ORAL, early), evolve(NEW, reports=bases))
        assert told[0][0] == "GM710"
        assert told[0][1].endswith(f" kommer den muntliga rapporten först{swedish}.")
        assert told[0][2].endswith(f", the oral report comes first{english}.")


def test_reports_on_one_day_or_on_no_known_day_are_in_order() -> None:
    """And one that the instrument does not list has no place in the order."""
    same = evolve(PRESENTED, day=WRITTEN.day)
    assert codes(reported(same, WRITTEN, ORAL)) == []
    undated = evolve(PRESENTED, day=None)
    assert codes(reported(undated, evolve(ORAL, day=None), WRITTEN)) == []
    assert codes(reported(undated, evolve(PRESENTED, day=date(2024, 5, 1)), WRITTEN)) == [
        ("GM710", ("reports", 1, "day"))
    ]
    short = evolve(NEW, reports=NEW.reports[:2])
    assert codes(reported(evolve(PRESENTED, day=ORAL.day), ORAL, WRITTEN), short) == []
    assert codes(reported(WRITTEN)) == []


def test_of_several_reports_in_one_form_the_first_counts() -> None:
    """Whichever stands first; a second oral report may come after the written one."""
    again = evolve(ORAL, day=date(2024, 6, 15))
    assert codes(reported(ORAL, again, WRITTEN)) == []
    assert codes(reported(again, ORAL, WRITTEN)) == []
    assert codes(reported(again, evolve(ORAL, day=date(2024, 6, 14)), WRITTEN)) == [
        ("GM710", ("reports", 2, "day"))
    ]
    first = evolve(WRITTEN, day=date(2024, 4, 10))
    assert codes(reported(ORAL, WRITTEN, first)) == []


def test_a_report_before_the_interviews_had_ended_is_too_early() -> None:
    """On their last day it is not."""
    early = evolve(ORAL, day=date(2024, 4, 9))
    assert sentences(reported(early, WRITTEN)) == [
        (
            "GM711",
            "Datumet för den muntliga rapporten, 2024-04-09, är för tidigt: intervjuerna hölls 2024-04-08 – 2024-04-10. En rapport kan inte lämnas innan det som den bygger på är klart.",
            "The day of the oral report, 2024-04-09, is too early: the interviews are from 2024-04-08 – 2024-04-10. A report cannot be given before what it rests on has been done.",
        )
    ]
    assert codes(reported(early, WRITTEN)) == [("GM711", ("reports", 0, "day"))]
    assert codes(reported(ORAL)) == []
    assert codes(reported(evolve(ORAL, day=None))) == []


def test_the_last_of_several_interviews_is_the_end_of_them() -> None:
    """Wherever it stands, and whenever it began."""
    further = evolve(INTERVIEWS, id="fler", period=gm.Period.parse("2024-04-01/2024-05-02"))
    for evidence in ((INTERVIEWS, PLAN, further), (further, PLAN, INTERVIEWS)):
        told = codes(evolve(EVALUATION, evidence=evidence))
        assert told == [("GM711", ("reports", 0, "day"))]


@pytest.mark.parametrize(
    "interviews",
    [
        evolve(INTERVIEWS, period=None),
        evolve(INTERVIEWS, kind=gm.EvidenceKind.DOCUMENTS),
        evolve(INTERVIEWS, count=0),
        evolve(INTERVIEWS, days=0),
    ],
    ids=["undated", "documents", "none", "on no day"],
)
def test_without_days_of_interviews_the_evaluation_s_own_first_day_counts(
    interviews: gm.Evidence,
) -> None:
    """On that day somebody could have told something."""
    began = evolve(ORAL, day=date(2024, 4, 8))
    dated = evolve(EVALUATION, evidence=(interviews, PLAN))
    told = [code for code, _ in codes(evolve(dated, reports=(began,)))]
    assert "GM711" not in told
    before = evolve(ORAL, day=date(2024, 4, 7))
    assert sentences(evolve(dated, reports=(before,)))[-1] == (
        "GM711",
        "Datumet för den muntliga rapporten, 2024-04-07, är för tidigt: utvärderingen gjordes 2024-04-08 – 2024-05-20. En rapport kan inte lämnas innan det som den bygger på är klart.",
        "The day of the oral report, 2024-04-07, is too early: the evaluation is from 2024-04-08 – 2024-05-20. A report cannot be given before what it rests on has been done.",
    )


@pytest.mark.parametrize(
    ("period", "in_april"),
    [
        ("2024", True),
        ("2023-2024", True),
        ("2024-04", True),
        ("2024-04-01/2024-04-29", False),
        ("2024-04-02/2024-04-30", False),
    ],
)
def test_interviews_of_whole_months_may_have_ended_on_any_of_their_days(
    period: str, *, in_april: bool
) -> None:
    """So a report is too early only if it comes before all of them."""
    roughly = evolve(INTERVIEWS, period=gm.Period.parse(period))
    evaluation = evolve(EVALUATION, evidence=(roughly, PLAN), reports=(ORAL, WRITTEN))
    assert codes(evaluation) == ([] if in_april else [("GM711", ("reports", 0, "day"))])
    before = evolve(evaluation, reports=(evolve(ORAL, day=date(2022, 12, 31)),))
    assert codes(before) == [("GM711", ("reports", 0, "day"))]


def test_interviews_after_the_evaluation_are_told_as_such_and_not_of_its_reports() -> None:
    """One defect is one finding; interviews that began by the last day are asked about."""
    later = evolve(INTERVIEWS, period=gm.Period.parse("2024-05-21/2024-05-22"))
    began = evolve(INTERVIEWS, period=gm.Period.parse("2024-05-20/2024-05-22"))
    assert codes(evolve(EVALUATION, evidence=(later, PLAN))) == [
        ("GM707", ("evidence", 0, "period"))
    ]
    assert codes(evolve(EVALUATION, evidence=(began, PLAN))) == [
        ("GM711", ("reports", 0, "day")),
        ("GM711", ("reports", 1, "day")),
    ]


# GM712: which edition.


@pytest.mark.parametrize(
    ("period", "in_use"),
    [
        ("2023-12-01/2023-12-31", False),
        ("2023-12-01/2024-01-01", True),
        ("2023-2027", True),
        ("2026-12-31/2027-01-31", True),
        ("2027-01-01/2027-01-31", False),
    ],
)
def test_the_edition_is_used_on_some_day_of_the_evaluation(period: str, *, in_use: bool) -> None:
    """An evaluation that began or ended outside is not told."""
    outside = reported(period=gm.Period.parse(period), evidence=(WEBSITE,), points=(), total=None)
    told = [code for code, path in codes(outside, ENDED) if path == ("period",)]
    assert told == ([] if in_use else ["GM712"])
    endless = evolve(NEW, first=None, last=None)
    assert ("GM712", ("period",)) not in codes(outside, endless)


def test_an_edition_that_is_no_longer_used_is_told_with_its_last_day() -> None:
    """As one that is not used yet is told with its first."""
    after = reported(period=gm.Period.years(2027))
    assert sentences(after, ENDED) == [
        (
            "GM712",
            "Utvärderingen gjordes 2027, men Exempelprovet 2024 användes bara till och med 2026-12-31 (antaget). Kontrollera utgåvan och perioden.",
            "The evaluation is from 2027, but Exempelprovet 2024 was used only until 2026-12-31 (assumed). Check the edition and the period.",
        )
    ]
    assert codes(after, NEW) == []
    before = reported(period=gm.Period.years(2023), evidence=(WEBSITE,), points=(), total=None)
    assert ("GM712", ("period",)) not in codes(before, evolve(ENDED, first=None))


def test_when_an_edition_is_used_is_told_with_its_basis() -> None:
    """In brackets, where that is not its source."""
    handbook = gm.Source(title="Handboken")
    after = reported(period=gm.Period.years(2027))
    for basis, swedish, english in (*BASES, OPEN):
        ((code, in_swedish, in_english),) = sentences(
            after, evolve(ENDED, basis=basis, source=handbook)
        )
        assert code == "GM712"
        assert f"bara till och med 2026-12-31{swedish}. Kontrollera" in in_swedish
        assert f"only until 2026-12-31{english}. Check" in in_english


# GM713, GM714 and GM715: what is cited.


def test_what_points_cite_is_there() -> None:
    """Each id that is not there is told; if none is, that is said."""
    wrong = points("larande", "0", "samtal", "bort", "", "plan", "borta")
    assert codes(evolve(EVALUATION, points=(DIALOGUE, STEERING, wrong))) == [
        ("GM713", ("points", 2, "evidence", 1)),
        ("GM713", ("points", 2, "evidence", 2)),
        ("GM713", ("points", 2, "evidence", 4)),
    ]
    nameless = evolve(EVALUATION, evidence=(evolve(INTERVIEWS, id=""), evolve(PLAN, id="")))
    assert sentences(nameless)[0] == (
        "GM713",
        "Poängen för område 1 (Dialog med invånarna) hänvisar till underlaget samtal, som inte finns. Underlag med beteckning: ingenting.",
        "The points of area 1 (dialogue with the inhabitants) cite the evidence samtal, which is not there. Evidence with an id: nothing.",
    )
    one = evolve(EVALUATION, points=(DIALOGUE, STEERING, points("larande", "0", "bort")))
    assert sentences(one) == [
        (
            "GM713",
            "Poängen för område 3 (Lärande) hänvisar till underlaget bort, som inte finns. Underlag med beteckning: samtal och plan.",
            "The points of area 3 (learning) cite the evidence bort, which is not there. Evidence with an id: samtal and plan.",
        )
    ]


def test_an_area_that_is_not_there_is_called_by_its_id() -> None:
    """What it cites is asked about all the same."""
    unknown = points("ledning", "1", "bort")
    told = sentences(evolve(EVALUATION, points=(*EVALUATION.points, unknown)))
    assert [code for code, _, _ in told] == ["GM701", "GM713"]
    assert told[1][1].startswith("Poängen för område ledning hänvisar till underlaget bort, som ")
    assert told[1][2].startswith("The points of area ledning cite the evidence bort, which is ")


def test_points_that_cite_the_empty_id_do_not_rest_on_what_has_none() -> None:
    """No id is no id: it cannot be cited."""
    nameless = evolve(PLANNED, id="")
    cited = (DIALOGUE, STEERING, points("larande", "0", ""))
    assert codes(rested(nameless, points=cited)) == [("GM713", ("points", 2, "evidence", 0))]


def test_each_further_evidence_with_an_id_is_told_against_the_first() -> None:
    """By its text, or its kind alone; what has no id is not told."""
    again = evolve(WEBSITE, id="samtal", text="Startsidan")
    assert (
        sentences(rested(again, again))
        == [
            (
                "GM714",
                "Beteckningen samtal används för flera underlag. Varje beteckning ska vara unik; den används redan för intervjuer.",
                "The id samtal is used for several pieces of evidence. Every id is to be unique; it is already that of interviews.",
            )
        ]
        * 2
    )
    assert codes(rested(again, again)) == [
        ("GM714", ("evidence", 2, "id")),
        ("GM714", ("evidence", 3, "id")),
    ]
    assert codes(rested(WEBSITE, WEBSITE)) == []


def test_an_evaluation_has_a_source_or_is_assumed() -> None:
    """On any other basis somebody must have said it."""
    for basis in gm.Basis:
        told = codes(evolve(EVALUATION, source=None, basis=basis))
        assert told == ([] if basis is gm.Basis.ASSUMED else [("GM715", ())])
