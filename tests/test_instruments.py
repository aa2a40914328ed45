"""What a municipality is assessed by, and every way in which an instrument contradicts itself."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.instruments import exact_points, points_or_none, same_edition, summed_up

from toy import ASSUMED
from toy_instrument import (
    DIALOGUE,
    DIMENSIONS,
    EVALUATION,
    EXAMPLE_TOWN,
    HANDBOOK,
    LEARNING,
    MEAN,
    MEDIAN,
    NEW,
    OLD,
    PRESENT,
    STEERING,
)


def finds_nothing(evaluation: gm.Evaluation, instrument: gm.Instrument) -> gm.Defects:  # noqa: ARG001
    """Find nothing."""
    return ()


RULE = gm.Rule(
    code="EX001", severity=gm.Severity.NOTE, find=finds_nothing, sentences={"sv": "Nej."}
)
NO_BASIS = "some areas say how many points they can get: say what that rests on, in most_basis"
NO_POINTS = "no area says how many points it can get: leave out most_basis"


def problems(**changes: object) -> tuple[str, ...]:
    """Change the made-up instrument and list what it is refused for."""
    with pytest.raises(gm.ModelError) as caught:
        evolve(NEW, **changes)  # type: ignore[arg-type]
    return caught.value.problems


def uncited(what: str) -> tuple[str]:
    """Say that something cites no source."""
    return (f"{what} cites no source: cite one, or say basis=Basis.ASSUMED",)


# What it is.


def test_an_edition_is_the_same_by_its_name_and_its_areas() -> None:
    """Whatever else is known of it."""
    assert same_edition(NEW, evolve(NEW, benchmarks=()))
    assert not same_edition(NEW, evolve(NEW, edition="2025"))
    assert not same_edition(NEW, evolve(NEW, name="provet"))
    renamed = (evolve(DIALOGUE, name="Samtal"), STEERING, LEARNING)
    assert not same_edition(NEW, evolve(NEW, areas=renamed))


def test_an_instrument_is_named_by_name_and_edition() -> None:
    """That is how an evaluation says by which it was made."""
    assert (NEW.id, OLD.id) == ("exempelprov@2024", "exempelprov@2020")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_instrument_is_called_by_its_title_and_edition(language: str) -> None:
    """A proper name is not translated."""
    assert NEW.label(language) == "Exempelprovet 2024"


def test_areas_and_dimensions_have_a_name_in_either_language() -> None:
    """Without a gloss it is the instrument's own."""
    assert (STEERING.label("sv"), STEERING.label("en")) == (
        "Styrning och kontroll",
        "steering and control",
    )
    assert (DIMENSIONS[1].label("sv"), DIMENSIONS[1].label("en")) == ("Huset", "the house")
    assert evolve(STEERING, gloss="").label("en") == "Styrning och kontroll"
    assert evolve(DIMENSIONS[1], gloss="").label("en") == "Huset"


def test_an_instrument_can_give_what_its_areas_can_get_together() -> None:
    """Areas need not be alike in that: 30, 20 and 50."""
    assert NEW.most == Decimal(100)
    half = evolve(LEARNING, most=Decimal("0.5"))
    assert evolve(NEW, areas=(DIALOGUE, half), benchmarks=()).most == Decimal("30.5")


def test_what_it_can_give_is_unknown_where_one_area_is() -> None:
    """A sum of some would look like the sum of all."""
    assert OLD.most is None
    assert evolve(NEW, areas=(DIALOGUE, STEERING, evolve(LEARNING, most=None))).most is None


def test_areas_are_numbered_from_one_in_their_order() -> None:
    """A number is a place in one edition."""
    assert NEW.numbers == {"dialog": 1, "styrning": 2, "larande": 3}
    assert OLD.numbers == {"dialog": 1, "oppenhet": 2, "kontroll": 3, "larande": 4, "ledarskap": 5}
    turned = evolve(NEW, areas=(LEARNING, STEERING, DIALOGUE))
    assert turned.numbers == {"larande": 1, "styrning": 2, "dialog": 3}
    assert NEW.numbers is NEW.numbers


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [
        (date.min, False, False),
        (date(2019, 12, 31), False, False),
        (date(2020, 1, 1), True, False),
        (date(2023, 12, 31), True, False),
        (date(2024, 1, 1), False, True),
        (date.max, False, True),
    ],
)
def test_an_edition_is_used_from_its_first_day_to_its_last(
    day: date, *, old: bool, new: bool
) -> None:
    """Both inside; without a last day it still is."""
    assert (OLD.used_on(day), NEW.used_on(day)) == (old, new)


def test_an_edition_without_days_is_used_on_every_day_that_is_not_known_to_be_out() -> None:
    """What no source says rules nothing out."""
    undated = evolve(OLD, first=None, last=None)
    assert undated.used_on(date.min)
    assert undated.used_on(date.max)
    assert evolve(OLD, first=None).used_on(date.min)
    assert not evolve(OLD, first=None).used_on(date(2024, 1, 1))


def test_an_edition_may_be_used_on_a_single_day() -> None:
    """Its first is then its last."""
    day = date(2024, 5, 1)
    assert evolve(NEW, first=day, last=day).used_on(day)


def test_an_instrument_is_a_value() -> None:
    """Equal ones are one key of a mapping, with a rule too, and none can be changed."""
    whole = evolve(NEW, rules=(RULE,))
    assert len({NEW, evolve(NEW), whole, OLD}) == 3
    for value, field in ((NEW, "title"), (DIALOGUE, "most"), (MEDIAN, "total")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field, None)
        assert not hasattr(value, "__dict__")


def test_an_instrument_states_nothing_that_its_source_does_not() -> None:
    """Days, maxima, evidence and reports are open until somebody says so."""
    area = gm.AssessedArea(id="a", name="A", source=HANDBOOK)
    bare = gm.Instrument(name="prov", edition="1", title="Prov", language="sv", areas=(area,))
    assert (bare.first, bare.last, bare.most, bare.source, bare.basis) == (None,) * 4 + (ASSUMED,)
    assert (bare.most_source, bare.most_basis) == (None, gm.Basis.UNSPECIFIED)
    assert (bare.evidence, bare.reports, bare.benchmarks, bare.rules) == ((), (), (), ())
    assert (bare.dimensions, bare.principles, bare.sources) == ((), (), ())
    assert bare.present_only is None
    assert (area.dimension, area.items, area.most, area.questions) == (None, (), None, ())
    assert (area.gloss, area.basis) == ("", gm.Basis.STATED)


def test_what_is_expected_is_required_unless_it_is_said_not_to_be() -> None:
    """Only the website and the presentation are."""
    assert [(each.kind.value, each.required) for each in NEW.evidence] == [
        ("interviews", True),
        ("documents", True),
        ("website", False),
    ]
    assert [(each.form.value, each.required) for each in NEW.reports] == [
        ("oral", True),
        ("written", True),
        ("presentation", False),
    ]


def test_an_instrument_nobody_thought_of_needs_no_change_of_the_core() -> None:
    """A single area, half points, a year as edition: scored and compared like any."""
    area = gm.AssessedArea(id="allt", name="Allt", most=Decimal("2.5"), source=HANDBOOK)
    made = gm.Instrument(
        name="betyg-1",
        edition="första",
        title="Betyget",
        language="fi",
        areas=(area,),
        most_source=HANDBOOK,
        most_basis=gm.Basis.STATED,
        benchmarks=(gm.Benchmark(total=Decimal(1), source=HANDBOOK),),
    )
    evaluation = evolve(
        EVALUATION,
        instrument="betyg-1@första",
        points=(gm.AreaPoints(area="allt", points=Decimal("1.5")),),
    )
    scores = gm.score(evaluation, made)
    assert (scores.total, scores.areas[0].rank) == (Decimal("1.5"), 1)
    compared = gm.compare_scores(scores, made.benchmarks[0])
    assert compared.total.difference == Decimal("0.5")


# Points are exact.

HOLDERS: dict[str, Callable[[Any], object]] = {
    "most": lambda points: evolve(DIALOGUE, most=points).most,
    "total": lambda points: evolve(MEDIAN, total=points).total,
    "area": lambda points: evolve(EXAMPLE_TOWN, points=(("dialog", points),)).points[0][1],
    "alone": exact_points,
}
"""What an instrument has points of: an area's maximum, and a benchmark's sum and areas."""


@pytest.mark.parametrize("held", HOLDERS.values(), ids=HOLDERS)
@pytest.mark.parametrize(
    ("points", "kept"),
    [
        (30, "30"),
        (0, "0"),
        (-3, "-3"),
        (Decimal("12.50"), "12.50"),
        (10**40 + 1, "1" + "0" * 39 + "1"),
        (10**1000 - 1, "9" * 1000),
        (Decimal("1E+999"), "1E+999"),
        (Decimal("1E-999"), "1E-999"),
        (Decimal("0." + "3" * 40), "0." + "3" * 40),
    ],
)
def test_whole_numbers_of_points_become_decimals(
    held: Callable[[Any], object], points: Decimal | int, kept: str
) -> None:
    """All their digits are kept, also where the caller rounds."""
    with localcontext(prec=5):
        number = held(points)
    assert type(number) is Decimal
    assert str(number) == kept


@pytest.mark.parametrize("held", HOLDERS.values(), ids=HOLDERS)
@pytest.mark.parametrize(
    ("points", "found"),
    [
        (61.0, "61.0"),
        (True, "True"),
        (False, "False"),
        ("61", "'61'"),
        (Decimal("NaN"), "Decimal('NaN')"),
        (Decimal("sNaN"), "Decimal('sNaN')"),
        (Decimal("Infinity"), "Decimal('Infinity')"),
        (Decimal("-Infinity"), "Decimal('-Infinity')"),
        (Decimal("1E+1000"), "Decimal('1E+1000')"),
        (Decimal("1E-1000"), "Decimal('1E-1000')"),
        (Decimal("0E+1000"), "Decimal('0E+1000')"),
        (Decimal("0." + "3" * 1001), "Decimal('0." + "3" * 489 + "…"),
        (10**1000, "1" + "0" * 499 + "…"),
    ],
)
def test_what_is_no_exact_number_of_points_is_refused(
    held: Callable[[Any], object], points: object, found: str
) -> None:
    """A fraction of a program, a yes or no, text, what is no number, has no end or is too long."""
    with pytest.raises(gm.InvalidValueError) as caught:
        held(points)
    assert caught.value.key == "expected.exact_points"
    assert str(caught.value) == (
        f"expected an exact number of points, as a Decimal or a whole number, found {found}"
    )
    assert caught.value.text("sv") == (
        f"här väntades ett exakt antal poäng, som Decimal eller heltal, men här står {found}"
    )


@pytest.mark.parametrize("held", HOLDERS.values(), ids=HOLDERS)
def test_a_number_that_is_too_long_for_python_to_show_is_refused_like_any(
    held: Callable[[Any], object],
) -> None:
    """Python shows no whole number of more than 4,300 digits."""
    with pytest.raises(gm.InvalidValueError) as caught:
        held(-(10**5000))
    assert str(caught.value) == (
        "expected an exact number of points, as a Decimal or a whole number, "
        "found -1" + "0" * 498 + "…"
    )


def test_points_that_nobody_has_said_are_none() -> None:
    """Of an area's maximum and of a benchmark's sum; they are not zero."""
    assert points_or_none(None) is None
    assert str(points_or_none(0)) == "0"
    assert evolve(DIALOGUE, most=None).most is None
    assert evolve(EXAMPLE_TOWN, total=None).total is None


@pytest.mark.parametrize("held", [exact_points, HOLDERS["area"]])
def test_none_is_refused_where_points_are_needed(held: Callable[[Any], object]) -> None:
    """As an area of a benchmark, that is told because it has some."""
    with pytest.raises(gm.InvalidValueError) as caught:
        held(None)
    assert str(caught.value) == (
        "expected an exact number of points, as a Decimal or a whole number, found None"
    )


@pytest.mark.parametrize(
    ("points", "of_thirty", "of_any"),
    [
        ("-0.01", False, False),
        ("0", True, True),
        ("30.00", True, True),
        ("30.01", False, True),
        ("1E+999", False, True),
    ],
)
def test_an_area_can_get_points_from_none_to_its_most(
    points: str, *, of_thirty: bool, of_any: bool
) -> None:
    """Both inside; where nobody says its most there is none."""
    with localcontext(prec=1):
        assert DIALOGUE.can_get(Decimal(points)) is of_thirty
        assert evolve(DIALOGUE, most=None).can_get(Decimal(points)) is of_any


@pytest.mark.parametrize(
    ("benchmark", "swedish", "english"),
    [
        (gm.Benchmark(total=Decimal(1), of="Örebro"), "Örebro", "Örebro"),
        (
            evolve(MEAN, period=gm.Period.years(2017)),
            "alla (medelvärdet, 2017)",
            "alla (the mean, 2017)",
        ),
        (MEAN, "alla (medelvärdet)", "alla (the mean)"),
        (
            evolve(EXAMPLE_TOWN, period=gm.Period.years(2017)),
            "Exempelstad (2017)",
            "Exempelstad (2017)",
        ),
        (evolve(MEDIAN, period=None), "okänd grupp (medianen)", "unknown group (the median)"),
        (MEDIAN, "okänd grupp (medianen, 2024)", "unknown group (the median, 2024)"),
        (evolve(MEAN, of=""), "okänd grupp (medelvärdet)", "unknown group (the mean)"),
        (gm.Benchmark(total=Decimal(1)), "okänd grupp", "unknown group"),
    ],
)
def test_a_benchmark_is_called_by_whose_points_it_tells_of_and_how(
    benchmark: gm.Benchmark, swedish: str, english: str
) -> None:
    """And by when, each as far as that is known; how it is hedged belongs to the points."""
    assert (benchmark.label("sv"), benchmark.label("en")) == (swedish, english)


def test_a_benchmark_is_told_exactly_unless_its_source_hedges_it() -> None:
    """In the source's own word."""
    assert (MEDIAN.about, MEDIAN.about_gloss) == ("", "")
    assert (MEAN.about, MEAN.about_gloss) == ("knappt", "just under")


def test_points_are_summed_exactly() -> None:
    """However far apart they are, and however few digits the caller works with."""
    far_apart = (Decimal("1E+30"), Decimal("1E-10"), Decimal(-1))
    with localcontext(prec=5):
        assert str(summed_up(far_apart)) == "999999999999999999999999999999.0000000001"
        assert str(summed_up(iter((Decimal("0.1"), Decimal("0.2"))))) == "0.3"
        assert str(summed_up(())) == "0"
        assert Decimal(100001) + 0 == 100000  # as the caller asked


def test_what_an_instrument_can_give_is_exact() -> None:
    """Also where its maxima are far apart."""
    areas = (evolve(DIALOGUE, most=10**30), evolve(LEARNING, most=Decimal("1E-10")))
    with localcontext(prec=5):
        most = evolve(NEW, areas=areas, benchmarks=()).most
    assert str(most) == "1" + "0" * 30 + ".0000000001"


# How it contradicts itself.


def test_a_name_that_cannot_be_typed_everywhere_is_refused() -> None:
    """It is a name in files, on command lines and of packages."""
    assert problems(name="Exempelprov") == (
        (
            "the name 'Exempelprov' cannot be typed everywhere: "
            "use lower-case ASCII letters, digits and hyphens"
        ),
    )


def test_an_edition_without_a_name_is_refused() -> None:
    """No evaluation could say by which it was made."""
    assert problems(edition="") == ('the edition is empty: name it, as in "2023-2026"',)


@pytest.mark.parametrize("edition", ["2024 års", "2024@2", "2024\n", "20\N{ZERO WIDTH SPACE}24"])
def test_an_edition_that_cannot_be_typed_is_refused(edition: str) -> None:
    """An evaluation names it, after the name and an @."""
    assert problems(edition=edition) == (
        (
            f"the edition {edition!r} cannot be typed everywhere: "
            "leave out @, spaces and what cannot be seen"
        ),
    )


def test_an_instrument_without_areas_is_refused() -> None:
    """Nothing could get points; then there is no basis for maxima either."""
    said = "it has no areas: an instrument says what gets points"
    assert problems(areas=(), benchmarks=(), most_basis=gm.Basis.UNSPECIFIED) == (said,)
    assert problems(areas=(), benchmarks=()) == (said, NO_POINTS)


def test_an_edition_that_ends_before_it_begins_is_refused() -> None:
    """By a day is enough."""
    assert problems(last=date(2023, 12, 31)) == (
        "its last day, 2023-12-31, is before its first, 2024-01-01",
    )


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"areas": (*NEW.areas, evolve(LEARNING, name="Lek"))},
            "the area 'larande' is there 2 times: keep one",
        ),
        (
            {"dimensions": (*DIMENSIONS, DIMENSIONS[0], DIMENSIONS[0])},
            "the dimension 'folk' is there 3 times: keep one",
        ),
        (
            {"evidence": (*NEW.evidence, evolve(NEW.evidence[0], count=3))},
            "the evidence 'interviews' is there 2 times: keep one",
        ),
        (
            {"reports": (*NEW.reports, NEW.reports[1])},
            "the report 'written' is there 2 times: keep one",
        ),
        ({"rules": (RULE, RULE)}, "the rule 'EX001' is there 2 times: keep one"),
        (
            {"sources": (HANDBOOK, evolve(HANDBOOK, title="En annan"))},
            "the source 'handbok' is there 2 times: keep one",
        ),
        (
            {"benchmarks": (MEDIAN, evolve(EXAMPLE_TOWN, points=EXAMPLE_TOWN.points[:1] * 2))},
            "the area of the benchmark 2 'larande' is there 2 times: keep one",
        ),
    ],
)
def test_what_is_there_twice_is_refused(changes: dict[str, object], problem: str) -> None:
    """Two things with one name could not be told apart."""
    assert problems(**changes) == (problem,)


def test_sources_that_no_file_cites_need_no_names() -> None:
    """Several may go without an id; so may several benchmarks have points of one area."""
    sources = (evolve(HANDBOOK, id=""), evolve(HANDBOOK, id="", title="En annan"))
    made = evolve(NEW, sources=sources, benchmarks=(EXAMPLE_TOWN, EXAMPLE_TOWN))
    assert made.sources == sources


def test_an_area_of_a_dimension_that_is_not_there_is_refused() -> None:
    """One that is of none is not."""
    assert problems(dimensions=DIMENSIONS[:1]) == (
        "the area 'styrning' is of the dimension 'hus', which is not there",
    )


def test_an_area_without_an_id_is_refused() -> None:
    """By its name, as it has no other."""
    assert problems(areas=(*NEW.areas, evolve(LEARNING, id="", name="Lek"))) == (
        "the area 'Lek' has no id: an evaluation's file calls it by one",
    )


@pytest.mark.parametrize(("most", "said"), [(Decimal(0), "0"), (Decimal("-0.5"), "-0.5")])
def test_an_area_that_can_get_no_points_is_refused(most: Decimal, said: str) -> None:
    """It would be no area, and a share of nothing is no share."""
    areas = (DIALOGUE, STEERING, evolve(LEARNING, most=most))
    assert problems(areas=areas, benchmarks=()) == (
        f"the area 'larande' can get {said} points: say more than none, or None",
    )


def test_maxima_rest_on_something_and_nothing_rests_on_nothing() -> None:
    """As soon as one area has a maximum there is a basis, and a source unless it is assumed."""
    without = tuple(evolve(area, most=None) for area in NEW.areas)
    no_source = "how many points an area can get cites no source: say most_source"
    assert problems(areas=without) == (NO_POINTS,)
    assert problems(most_basis=gm.Basis.UNSPECIFIED) == (NO_BASIS,)
    assert problems(most_basis=gm.Basis.UNSPECIFIED, most_source=HANDBOOK) == (NO_BASIS,)
    assert problems(most_basis=gm.Basis.STATED) == (no_source,)
    assert problems(areas=(*without[:2], LEARNING), most_basis=gm.Basis.STATED) == (no_source,)
    cited = evolve(NEW, most_basis=gm.Basis.STATED, most_source=HANDBOOK)
    assert cited.most_source == HANDBOOK


def test_a_benchmark_without_points_is_refused() -> None:
    """A total of zero is one."""
    assert problems(benchmarks=(MEDIAN, evolve(MEDIAN, total=None))) == (
        "the benchmark 2 has no points: say a total, or those of an area",
    )
    assert evolve(NEW, benchmarks=(evolve(MEDIAN, total=Decimal(0)),)).benchmarks[0].total == 0


def test_a_benchmark_of_an_area_that_is_not_there_is_refused() -> None:
    """An area of another edition is not."""
    other = evolve(
        EXAMPLE_TOWN, points=(("oppenhet", Decimal(1)), ("dialog", Decimal(2)), ("x", Decimal(3)))
    )
    assert problems(benchmarks=(other,)) == (
        "the benchmark 1 has points of the area 'oppenhet', which is not there",
        "the benchmark 1 has points of the area 'x', which is not there",
    )


@pytest.mark.parametrize("points", ["-0.01", "-1", "30.01", "31"])
def test_a_benchmark_of_points_that_an_area_cannot_get_is_refused(points: str) -> None:
    """Whichever benchmark it is, and whatever else it tells."""
    wrong = evolve(EXAMPLE_TOWN, points=(("larande", Decimal(50)), ("dialog", Decimal(points))))
    assert problems(benchmarks=(MEDIAN, wrong)) == (
        "the benchmark 2 has more points than the area 'dialog' can get, or less than none",
    )


@pytest.mark.parametrize("points", ["-0.01", "-52", "100.01", "101"])
def test_a_benchmark_of_a_sum_that_no_municipality_can_get_is_refused(points: str) -> None:
    """30, 20 and 50 are a hundred."""
    assert problems(benchmarks=(evolve(MEDIAN, total=Decimal(points)), EXAMPLE_TOWN)) == (
        "the benchmark 1 has more points than all areas can get, or less than none",
    )


def test_everything_that_a_benchmark_cannot_be_is_told() -> None:
    """The areas first, in its own order."""
    wrong = gm.Benchmark(
        total=Decimal(-1),
        points=(("styrning", Decimal(21)), ("x", Decimal(-9)), ("larande", Decimal(-2))),
        basis=ASSUMED,
    )
    assert problems(benchmarks=(wrong,)) == (
        "the benchmark 1 has more points than the area 'styrning' can get, or less than none",
        "the benchmark 1 has points of the area 'x', which is not there",
        "the benchmark 1 has more points than the area 'larande' can get, or less than none",
        "the benchmark 1 has more points than all areas can get, or less than none",
    )


def test_a_benchmark_is_hedged_by_a_word_and_not_by_a_story() -> None:
    """A picture has room for that much beside a number."""
    words = ("i allra bästa knappt", "i allra bästa knappt,")
    assert [len(each) for each in words] == [20, 21]
    fits, too_long = (evolve(MEDIAN, about=each) for each in words)
    fits_in_english, too_long_in_english = (evolve(MEDIAN, about_gloss=each) for each in words)
    assert problems(benchmarks=(fits, too_long, fits_in_english, too_long_in_english)) == (
        "the benchmark 2 is hedged by more than a word: say it in its source's remark",
        "the benchmark 4 is hedged by more than a word: say it in its source's remark",
    )


def test_a_benchmark_may_be_all_or_nothing() -> None:
    """Both ends are within; where nobody says what an area can get only less than none is not."""
    everything = evolve(MEDIAN, total=Decimal(100), points=(("dialog", Decimal(30)),))
    nothing = evolve(MEDIAN, total=Decimal(0), points=(("dialog", Decimal(0)),))
    assert evolve(NEW, benchmarks=(everything, nothing)).benchmarks == (everything, nothing)
    one_unknown = (evolve(DIALOGUE, most=None), STEERING, LEARNING)
    beyond = evolve(MEDIAN, total=Decimal(1000), points=(("dialog", Decimal(900)),))
    assert evolve(NEW, areas=one_unknown, benchmarks=(beyond,)).benchmarks == (beyond,)
    below = evolve(beyond, total=Decimal(-1), points=(("dialog", Decimal(-1)),))
    assert problems(areas=one_unknown, benchmarks=(below,)) == (
        "the benchmark 1 has more points than the area 'dialog' can get, or less than none",
        "the benchmark 1 has more points than all areas can get, or less than none",
    )


@pytest.mark.parametrize("numbers", [{"count": -1}, {"days": -1}, {"count": -1, "days": -1}])
def test_evidence_that_is_expected_less_often_than_never_is_refused(
    numbers: dict[str, Any],
) -> None:
    """Once for each kind, be it too few or on too few days."""
    interviews, *others = NEW.evidence
    assert problems(evidence=(evolve(interviews, **numbers), *others)) == (
        "the evidence 'interviews' is expected less often than never",
    )


def test_evidence_may_be_expected_never_or_nobody_knows_how_often() -> None:
    """Neither is less than never."""
    interviews = NEW.evidence[0]
    for count, days in ((0, 0), (None, 0), (0, None), (None, None)):
        expected = (evolve(interviews, count=count, days=days),)
        assert evolve(NEW, evidence=expected).evidence == expected


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        (
            evolve(RULE, code="GM701"),
            "the rule GM701 has a code of the core's: use letters of your own",
        ),
        (
            evolve(RULE, sentences={"en": "No."}),
            "the rule EX001 has no sentence in the language 'sv'",
        ),
        (
            evolve(RULE, find=lambda _evaluation, _instrument: ()),
            "the rule EX001 has no docstring: it is the rule's documentation",
        ),
    ],
)
def test_a_rule_is_held_to_what_a_models_rule_is(rule: gm.Rule, problem: str) -> None:
    """A code of its own, a sentence in the instrument's language, and a docstring."""
    assert problems(rules=(rule,)) == (problem,)


def test_a_rule_has_a_sentence_in_the_language_that_the_instrument_is_written_in() -> None:
    """Not in Swedish, if that is another."""
    assert problems(language="nb", rules=(RULE,)) == (
        "the rule EX001 has no sentence in the language 'nb'",
    )
    norwegian = evolve(RULE, sentences={"nb": "Nei."})
    assert evolve(NEW, language="nb", rules=(norwegian,)).rules == (norwegian,)


STATED = gm.Basis.STATED


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"areas": (DIALOGUE, STEERING, evolve(LEARNING, basis=STATED))}, "the area 'larande'"),
        (
            {"dimensions": (DIMENSIONS[0], evolve(DIMENSIONS[1], basis=STATED))},
            "the dimension 'hus'",
        ),
        (
            {"evidence": (evolve(NEW.evidence[0], basis=gm.Basis.UNSPECIFIED),)},
            "the evidence 'interviews'",
        ),
        (
            {"reports": (evolve(NEW.reports[2], basis=gm.Basis.DERIVED),)},
            "the report 'presentation'",
        ),
        ({"benchmarks": (MEDIAN, evolve(EXAMPLE_TOWN, basis=STATED))}, "the benchmark 2"),
        (
            {"principles": (evolve(NEW.principles[0], basis=gm.Basis.STATUTORY),)},
            "the principle 'Ett prov, inte ett facit'",
        ),
        ({"present_only": evolve(PRESENT, basis=STATED)}, "the principle 'Bara det som är'"),
        ({"basis": STATED}, "the edition"),
        ({"basis": gm.Basis.UNSPECIFIED}, "the edition"),
    ],
)
def test_a_claim_without_a_source_is_refused_unless_it_is_assumed(
    changes: dict[str, object], what: str
) -> None:
    """Whatever is claimed cites a source or says that it is assumed."""
    assert problems(**changes) == uncited(what)


def test_claims_that_cite_a_source_are_accepted() -> None:
    """Whatever they rest on."""
    said: dict[str, Any] = {"source": HANDBOOK, "basis": STATED}
    cited = evolve(
        NEW,
        areas=tuple(evolve(each, **said) for each in NEW.areas),
        dimensions=tuple(evolve(each, **said) for each in NEW.dimensions),
        evidence=tuple(evolve(each, **said) for each in NEW.evidence),
        reports=tuple(evolve(each, **said) for each in NEW.reports),
        benchmarks=tuple(evolve(each, **said) for each in NEW.benchmarks),
        principles=tuple(evolve(each, **said) for each in NEW.principles),
        present_only=evolve(PRESENT, **said),
        **said,
    )
    assert cited.most == Decimal(100)


def test_an_instrument_says_everything_that_is_wrong_at_once() -> None:
    """Its author need not find out one by one, and is told of an instrument, not of a model."""
    with pytest.raises(gm.ModelError) as caught:
        gm.Instrument(
            name="Prov",
            edition="",
            title="Prov",
            language="sv",
            first=date(2024, 1, 2),
            last=date(2024, 1, 1),
            dimensions=(DIMENSIONS[0], DIMENSIONS[0]),
            areas=(evolve(STEERING, most=Decimal(0), basis=STATED),),
            evidence=(NEW.evidence[0], NEW.evidence[0]),
            reports=(NEW.reports[0], NEW.reports[0]),
            benchmarks=(gm.Benchmark(source=HANDBOOK), EXAMPLE_TOWN),
            rules=(evolve(RULE, code="GM7", sentences={}),),
            sources=(HANDBOOK, HANDBOOK),
        )
    assert (caught.value.name, caught.value.what) == ("Prov@", "instrument")
    assert str(caught.value) == (
        "the instrument Prov@ contradicts itself:\n"
        "  - the name 'Prov' cannot be typed everywhere: use lower-case ASCII letters, digits and hyphens\n"
        '  - the edition is empty: name it, as in "2023-2026"\n'
        "  - its last day, 2024-01-01, is before its first, 2024-01-02\n"
        "  - the dimension 'folk' is there 2 times: keep one\n"
        "  - the evidence 'interviews' is there 2 times: keep one\n"
        "  - the report 'oral' is there 2 times: keep one\n"
        "  - the source 'handbok' is there 2 times: keep one\n"
        "  - the area 'styrning' is of the dimension 'hus', which is not there\n"
        "  - the area 'styrning' can get 0 points: say more than none, or None\n"
        "  - some areas say how many points they can get: say what that rests on, in most_basis\n"
        "  - the benchmark 1 has no points: say a total, or those of an area\n"
        "  - the benchmark 2 has points of the area 'larande', which is not there\n"
        "  - the benchmark 2 has points of the area 'dialog', which is not there\n"
        "  - the rule GM7 has a code of the core's: use letters of your own\n"
        "  - the rule GM7 has no sentence in the language 'sv'\n"
        "  - the area 'styrning' cites no source: cite one, or say basis=Basis.ASSUMED"
    )


@pytest.mark.parametrize(
    ("word", "swedish", "english"),
    [
        (gm.EvidenceKind.INTERVIEWS, "intervjuer", "interviews"),
        (gm.EvidenceKind.DOCUMENTS, "dokument", "documents"),
        (gm.EvidenceKind.WEBSITE, "webbplats", "website"),
        (gm.ReportForm.ORAL, "muntlig rapport", "oral report"),
        (gm.ReportForm.WRITTEN, "skriftlig rapport", "written report"),
        (gm.ReportForm.PRESENTATION, "muntlig presentation", "oral presentation"),
        (
            gm.Question.GOALS,
            "Är målen formulerade så att de kan följas upp?",
            "Are goals worded so that they can be followed up?",
        ),
        (
            gm.Question.REPORTING,
            "Har rapporteringen en gemensam struktur?",
            "Does reporting have a common structure?",
        ),
        (gm.Question.DEVIATIONS, "Vad händer vid avvikelser?", "What happens at deviations?"),
        (gm.Topic.AIM, "Syfte", "Aim"),
        (gm.Topic.PERSPECTIVE, "Perspektiv", "Perspective"),
        (gm.Topic.SCOPE, "Omfattning", "Scope"),
        (gm.Topic.METHOD, "Genomförande", "How it is done"),
        (gm.Topic.REPORT, "Rapportens innehåll", "What the report holds"),
        (gm.Topic.COMPARABILITY, "Jämförbarhet", "Comparability"),
        (gm.Topic.IDEA, "Grundtanke", "The idea"),
        (
            gm.ComparedWith.EARLIER,
            "kommunens tidigare utvärdering",
            "the municipality's earlier evaluation",
        ),
        (
            gm.ComparedWith.LATER,
            "kommunens senare utvärdering",
            "the municipality's later evaluation",
        ),
        (
            gm.ComparedWith.MEANWHILE,
            "kommunens utvärdering under samma tid",
            "the municipality's evaluation on the same days",
        ),
        (gm.ComparedWith.OTHER, "annan kommuns utvärdering", "another municipality's evaluation"),
        (gm.ComparedWith.GROUP, "grupp av kommuner", "a group of municipalities"),
        (gm.ComparedWith.BENCHMARK, "jämförelsetal", "benchmark"),
        (gm.Resemblance.NUMBER, "samma nummer", "the same number"),
        (gm.Resemblance.NAME, "samma eller ett liknande namn", "the same name, or one like it"),
        (
            gm.Resemblance.BOTH,
            "samma nummer och samma eller ett liknande namn",
            "the same number, and the same name or one like it",
        ),
    ],
)
def test_the_words_of_an_instrument_are_told_in_either_language(
    word: gm.EvidenceKind, swedish: str, english: str
) -> None:
    """None is left to the code that shows it."""
    assert (gm.text(word, "sv"), gm.text(word, "en")) == (swedish, english)
