"""Points summed, ranked and compared within one edition, and refused beyond it."""

from decimal import ROUND_UP, Context, Decimal, Inexact, localcontext
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.scoring import benchmark_in_words, named_apart, points_in_words, score_in_words

from toy_instrument import (
    DIALOGUE,
    EVALUATION,
    EXAMPLE_TOWN,
    LEARNING,
    MEAN,
    MEDIAN,
    NEW,
    OLD,
    OLD_EVALUATION,
    OLD_SCORES,
    SCORES,
    STEERING,
    evaluation,
)

UNLIMITED = evolve(
    NEW,
    areas=tuple(evolve(area, most=None) for area in NEW.areas),
    most_basis=gm.Basis.UNSPECIFIED,
)
"""The newer edition, as if nobody said how many points an area can get."""


def scores(of: str = "9998", year: int = 2024, **points: str) -> gm.Scores:
    """Score another municipality by the newer edition."""
    return gm.score(evaluation(of, year, NEW, None, **points), NEW)


def group(*members: gm.Scores, by: gm.Statistic = gm.Statistic.MEDIAN) -> gm.PeerGroup:
    """Make a group of neighbours."""
    return gm.PeerGroup(name="Grannkommuner", members=members, by=by)


def ranks(scored: gm.Scores) -> dict[str, int | None]:
    """Give the rank of each area."""
    return {each.area.id: each.rank for each in scored.areas}


def against(compared: gm.ScoreComparison) -> list[str | None]:
    """List what each area, and at the end the sum, is compared with."""
    told = (*compared.areas, compared.total)
    return [None if each.against is None else str(each.against) for each in told]


def differences(compared: gm.ScoreComparison) -> list[str | None]:
    """List the difference of each area, and at the end that of the sum."""
    told = (*compared.areas, compared.total)
    return [None if each.difference is None else str(each.difference) for each in told]


# Sums and ranks.


def test_the_sum_is_that_of_all_areas() -> None:
    """12, 17 and 25 are 54, whatever order they are told in."""
    assert (SCORES.total, SCORES.summed) == (Decimal(54), True)
    turned = evolve(EVALUATION, points=EVALUATION.points[::-1])
    assert gm.score(turned, NEW).areas == SCORES.areas
    assert [(each.area, str(each.points)) for each in SCORES.areas] == [
        (DIALOGUE, "12"),
        (STEERING, "17"),
        (LEARNING, "25"),
    ]


def test_scores_keep_whose_they_are() -> None:
    """And are called by that."""
    assert (SCORES.evaluation, SCORES.instrument) == (EVALUATION, NEW)
    assert (SCORES.label("sv"), SCORES.label("en")) == ("Exempelby 2024", "Exempelby 2024")


def test_areas_are_ranked_by_their_share_of_what_they_can_get() -> None:
    """12 of 30 is 40 %, 17 of 20 is 85 %, 25 of 50 is half."""
    assert ranks(SCORES) == {"dialog": 3, "styrning": 1, "larande": 2}


def test_areas_are_ranked_by_points_where_nobody_says_what_one_of_them_can_get() -> None:
    """25, 17, 12; the older edition says it of none."""
    unknown = evolve(NEW, areas=(DIALOGUE, STEERING, evolve(LEARNING, most=None)))
    assert ranks(gm.score(EVALUATION, unknown)) == {"dialog": 3, "styrning": 2, "larande": 1}
    assert ranks(OLD_SCORES) == {
        "dialog": 2,
        "oppenhet": 4,
        "kontroll": 2,
        "larande": 5,
        "ledarskap": 1,
    }


def test_equal_shares_share_a_place() -> None:
    """15 of 30 and 10 of 20 are half; the next place is then left out."""
    assert ranks(scores(dialog="15", styrning="10", larande="20")) == {
        "dialog": 1,
        "styrning": 1,
        "larande": 3,
    }
    assert ranks(scores(dialog="0", styrning="0", larande="0")) == {
        "dialog": 1,
        "styrning": 1,
        "larande": 1,
    }


def test_shares_are_held_against_each_other_exactly() -> None:
    """A third is more than 0.333…, however many figures that has."""
    thirds = evolve(
        NEW,
        areas=(evolve(DIALOGUE, most=Decimal(3)), evolve(STEERING, most=Decimal(1))),
        benchmarks=(),
    )
    made = evaluation(dialog="1", styrning="0." + "3" * 28)
    assert ranks(gm.score(made, thirds)) == {"dialog": 1, "styrning": 2}


def test_an_area_without_points_has_no_place() -> None:
    """The others are ranked without it, and none of them makes a sum."""
    found = scores(dialog="12", larande="25")
    assert ranks(found) == {"dialog": 2, "styrning": None, "larande": 1}
    assert [each.points for each in found.areas] == [Decimal(12), None, Decimal(25)]
    assert (found.total, found.summed) == (None, False)


def test_points_of_nothing_are_points() -> None:
    """Zero and missing are different things."""
    found = scores(dialog="0", styrning="0", larande="1")
    assert (found.total, found.summed) == (Decimal(1), True)
    assert ranks(found) == {"dialog": 2, "styrning": 2, "larande": 1}


def test_an_area_that_is_told_twice_has_no_points() -> None:
    """Nobody knows which are right, also where they are the same; the stated sum is left."""
    twice = evolve(EVALUATION, points=(*EVALUATION.points, EVALUATION.points[0]), total=Decimal(60))
    found = gm.score(twice, NEW)
    assert [each.points for each in found.areas] == [None, Decimal(17), Decimal(25)]
    assert (found.total, found.summed) == (Decimal(60), False)


def test_all_that_is_told_of_an_area_is_kept_usable_or_not() -> None:
    """In the order it is told, for whoever shows why there are no points."""
    told = (
        *evaluation(dialog="12", styrning="20.5", oppenhet="1").points,
        *evaluation(dialog="9").points,
    )
    found = gm.score(evolve(EVALUATION, points=told), NEW)
    assert [(each.area, each.told) for each in found.areas] == [
        (DIALOGUE, (Decimal(12), Decimal(9))),
        (STEERING, (Decimal("20.5"),)),
        (LEARNING, ()),
    ]
    assert [each.points for each in found.areas] == [None, None, None]
    assert [each.told for each in SCORES.areas] == [(Decimal(each),) for each in (12, 17, 25)]
    assert gm.Score(area=DIALOGUE).told == ()


@pytest.mark.parametrize("points", ["30.01", "31", "-0.01", "-5"])
def test_points_that_an_area_cannot_get_are_none(points: str) -> None:
    """Nobody knows what was meant; the stated sum is left, and others take the place."""
    found = gm.score(evaluation(dialog=points, styrning="17", larande="25", total=Decimal(60)), NEW)
    assert [each.points for each in found.areas] == [None, Decimal(17), Decimal(25)]
    assert ranks(found) == {"dialog": None, "styrning": 1, "larande": 2}
    assert (found.total, found.summed) == (Decimal(60), False)


@pytest.mark.parametrize(("points", "total"), [("30", "72"), ("0", "42")])
def test_an_area_can_get_all_and_nothing(points: str, total: str) -> None:
    """Both ends are within."""
    found = scores(dialog=points, styrning="17", larande="25")
    assert (found.total, found.summed) == (Decimal(total), True)


def test_an_area_whose_most_nobody_says_can_get_any_points_from_zero() -> None:
    """Only less than none is impossible then."""
    told = evaluation(dialog="1000", styrning="-1", larande="25")
    found = gm.score(told, UNLIMITED)
    assert [each.points for each in found.areas] == [Decimal(1000), None, Decimal(25)]
    assert ranks(found) == {"dialog": 1, "styrning": None, "larande": 2}
    assert (found.total, found.summed) == (None, False)


def test_points_of_an_area_that_the_instrument_lacks_count_for_nothing() -> None:
    """An area of another edition is not one of this."""
    found = scores(dialog="12", styrning="17", larande="25", oppenhet="90")
    assert found.areas == SCORES.areas
    assert found.total == Decimal(54)


def test_a_sum_that_is_merely_stated_is_taken_where_no_other_can_be() -> None:
    """And is said not to be the sum of areas."""
    found = gm.score(evaluation(total=Decimal(61)), NEW)
    assert (found.total, found.summed) == (Decimal(61), False)
    assert [each.points for each in found.areas] == [None, None, None]
    assert gm.score(evaluation(), NEW).total is None


def test_the_sum_of_the_areas_counts_before_a_stated_one() -> None:
    """That the two differ is for a rule to find."""
    found = gm.score(evolve(EVALUATION, total=Decimal(99)), NEW)
    assert (found.total, found.summed) == (Decimal(54), True)


def test_an_evaluation_by_another_edition_is_not_scored() -> None:
    """Its areas are others, whatever their ids."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.score(EVALUATION, OLD)
    assert str(caught.value) == (
        "expected an evaluation by exempelprov@2020, found exempelprov@2024"
    )
    assert caught.value.text("sv") == (
        "här väntades en utvärdering enligt exempelprov@2020, men här står exempelprov@2024"
    )


def test_points_are_exact_decimals_everywhere() -> None:
    """A tenth and two tenths are three tenths, in sums, medians, means and differences."""
    tenths = scores(dialog="0.1", styrning="0.2", larande="0.0")
    assert str(tenths.total) == "0.3"
    other = scores("9997", dialog="0.2", styrning="0.2", larande="0.3")
    assert against(gm.compare_scores(tenths, group(tenths, other))) == [
        "0.15",
        "0.2",
        "0.15",
        "0.5",
    ]
    groups = [group(tenths, other, by=by) for by in gm.Statistic]
    others: tuple[gm.Scores | gm.PeerGroup | gm.Benchmark, ...] = (other, MEDIAN, EXAMPLE_TOWN)
    for each in (*others, *groups):
        compared = gm.compare_scores(tenths, each)
        for told in (*compared.areas, compared.total):
            for number in (told.points, told.against, told.difference):
                assert number is None or type(number) is Decimal


HUGE = "1" + "0" * 30


def test_sums_and_differences_are_exact_however_the_caller_rounds() -> None:
    """Beyond the 28 digits of Python's own context, where the caller works with five."""
    one = evaluation(dialog=HUGE, styrning="0.0000000001", larande="1")
    other = evaluation("9998", dialog="0.0000000002", styrning=HUGE, larande="3")
    with localcontext(prec=5):
        scored, others = gm.score(one, UNLIMITED), gm.score(other, UNLIMITED)
        compared = gm.compare_scores(scored, others)
        told = differences(compared)
        medians = gm.compare_scores(scored, group(scored, others))
        means = gm.compare_scores(scored, group(scored, others, by=gm.Statistic.MEAN))
    assert str(scored.total) == f"{HUGE[:-1]}1.0000000001"
    assert str(others.total) == f"{HUGE[:-1]}3.0000000002"
    assert told == [
        "999999999999999999999999999999.9999999998",
        "-999999999999999999999999999999.9999999999",
        "-2",
        "-2.0000000001",
    ]
    halves = [
        "500000000000000000000000000000.0000000001",
        "500000000000000000000000000000.00000000005",
        "2",
        f"{HUGE[:-1]}2.00000000015",
    ]
    for each in (medians, means):
        assert [Decimal(number or "NaN") for number in against(each)] == [
            Decimal(half) for half in halves
        ]


def test_a_benchmark_is_compared_exactly_however_the_caller_rounds() -> None:
    """With a sum of the areas as with a stated one."""
    published = evolve(MEDIAN, total=Decimal(HUGE))
    with_it = evolve(UNLIMITED, benchmarks=(published,))
    for stated in (
        evaluation(total=Decimal("0.1")),
        evaluation(dialog="0", styrning="0", larande="0.1"),
    ):
        with localcontext(prec=5):
            compared = gm.compare_scores(gm.score(stated, with_it), published)
            told = str(compared.total.difference)
        assert told == "-999999999999999999999999999999.9"


NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("points", "swedish", "english"),
    [
        ("0.00", "0", "0"),
        ("0E-20", "0", "0"),
        ("-0", "0", "0"),
        ("0E+20", "0", "0"),
        ("0.01", "0,01", "0.01"),
        ("0.004", "0,004", "0.004"),
        ("-0.0004", "−0,0004", "-0.0004"),
        ("0.000000000001", "0,000000000001", "0.000000000001"),
        ("0.0000000000001", "1,00E-13", "1.00E-13"),
        ("0.0166666666666666666666", "0,02", "0.02"),
        ("0.0066666666666666666666", "6,67E-3", "6.67E-3"),
        ("-0.0033333333333333333333", "−3,33E-3", "-3.33E-3"),
        ("99.99999999999999", "100", "100"),
        ("73.50", "73,5", "73.5"),
        ("1E+2", "100", "100"),
        ("-8.25", "−8,25", "-8.25"),
        ("1234.5", f"1{NBSP}234,5", "1,234.5"),
        ("66.6666666666666666666666666667", "66,67", "66.67"),
        ("-66.6666666666666666666666666667", "−66,67", "-66.67"),
        ("0.333333333333", "0,333333333333", "0.333333333333"),
        ("0.3333333333333", "0,33", "0.33"),
        ("12345678901", f"12{NBSP}345{NBSP}678{NBSP}901", "12,345,678,901"),
        ("123456789012", "1,23E11", "1.23E11"),
        ("-12345678901", "−1,23E10", "-1.23E10"),
        ("1234567890.5", "1,23E9", "1.23E9"),
        ("98765432109876", "9,88E13", "9.88E13"),
        ("1E+14", "1,00E14", "1.00E14"),
        ("1E-14", "1,00E-14", "1.00E-14"),
        (HUGE, "1,00E30", "1.00E30"),
        ("-2E-40", "−2,00E-40", "-2.00E-40"),
    ],
)
def test_points_are_written_in_full_where_there_is_room(
    points: str, swedish: str, english: str
) -> None:
    """In fourteen characters, if need be with two decimals, and else as a power of ten."""
    number = Decimal(points)
    assert (points_in_words(number, "sv"), points_in_words(number, "en")) == (swedish, english)
    with localcontext(Context(prec=1, rounding=ROUND_UP, Emax=1, Emin=-1, traps=[Inexact])):
        assert points_in_words(number, "sv") == swedish


def test_points_of_a_benchmark_are_written_as_its_source_hedges_them() -> None:
    """In its language, and in English where there is a gloss; what is not hedged is bare."""
    assert benchmark_in_words(MEAN, Decimal(50), "sv") == "knappt 50"
    assert benchmark_in_words(MEAN, Decimal(50), "en") == "just under 50"
    assert benchmark_in_words(evolve(MEAN, about_gloss=""), Decimal(50), "en") == "knappt 50"
    assert benchmark_in_words(MEDIAN, Decimal("52.5"), "sv") == "52,5"
    assert benchmark_in_words(EXAMPLE_TOWN, Decimal(47), "en") == "47"


def test_that_there_are_no_points_is_told_in_either_language() -> None:
    """They are not zero."""
    assert points_in_words(None, "sv") == "Uppgift saknas"
    assert points_in_words(None, "en") == "no data"


def test_evaluations_are_named_by_their_days_only_where_their_years_are_the_same() -> None:
    """By the name of the municipality, or else by its code."""

    def in_days(first: gm.Scores, days: str) -> gm.Scores:
        return evolve(first, evaluation=evolve(first.evaluation, period=gm.Period.parse(days)))

    spring, autumn = in_days(SCORES, "2024-03-11/2024-03-15"), in_days(SCORES, "2024-11")
    before, other, again = in_days(SCORES, "2023-05"), scores(), in_days(scores(), "2024-02")
    assert named_apart((spring, before, other), "sv") == {
        spring: "Exempelby 2024",
        before: "Exempelby 2023",
        other: "9998 2024",
    }
    assert named_apart(iter((spring, other, autumn, before, again)), "en") == {
        spring: "Exempelby 2024-03-11 – 2024-03-15",
        other: "9998 2024",
        autumn: "Exempelby 2024-11",
        before: "Exempelby 2023",
        again: "9998 2024-02",
    }
    assert list(named_apart((other, before, spring), "sv")) == [other, before, spring]
    assert named_apart((spring, spring), "sv") == {spring: "Exempelby 2024"}


def test_scores_and_comparisons_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    assert len({SCORES, gm.score(evolve(EVALUATION), evolve(NEW)), OLD_SCORES}) == 2
    refused = gm.compare_scores(SCORES, OLD_SCORES)
    assert len({refused, gm.compare_scores(SCORES, OLD_SCORES)}) == 1
    values: tuple[tuple[Any, str], ...] = (
        (SCORES, "total"),
        (SCORES.areas[0], "rank"),
        (group(SCORES), "name"),
        (refused, "kind"),
        (refused.total, "against"),
        (refused.total.refusal, "area"),
    )
    for value, field in values:
        with pytest.raises(FrozenInstanceError):
            setattr(value, field, None)
        assert not hasattr(value, "__dict__")


def test_what_is_shown_of_scores_leaves_out_what_they_are_of() -> None:
    """A whole instrument in an error's text would bury what is wrong."""
    refused = gm.compare_scores(SCORES, OLD_SCORES)
    for value in (SCORES, group(SCORES), refused.total):
        assert "Instrument(" not in repr(value)
        assert "Evaluation(" not in repr(value)


# Within an edition.


def test_points_are_compared_with_another_municipalitys() -> None:
    """Area by area, and in sum."""
    other = scores(dialog="20", styrning="17", larande="20.5")
    compared = gm.compare_scores(SCORES, other)
    assert (compared.kind, compared.other, compared.refused) == (
        gm.ComparedWith.OTHER,
        other,
        False,
    )
    assert [each.area for each in compared.areas] == [DIALOGUE, STEERING, LEARNING]
    assert compared.total.area is None
    assert [each.points for each in compared.areas] == [Decimal(12), Decimal(17), Decimal(25)]
    assert compared.total.points == Decimal(54)
    assert against(compared) == ["20", "17", "20.5", "57.5"]
    assert differences(compared) == ["-8", "0", "4.5", "-3.5"]
    assert [each.refusal for each in (*compared.areas, compared.total)] == [None] * 4


@pytest.mark.parametrize(
    ("days", "kind"),
    [
        ("2023", gm.ComparedWith.EARLIER),
        ("2023-12-31", gm.ComparedWith.EARLIER),
        ("2023-12-31/2024-01-01", gm.ComparedWith.MEANWHILE),
        ("2024-01-01", gm.ComparedWith.MEANWHILE),
        ("2024", gm.ComparedWith.MEANWHILE),
        ("2024-06-01", gm.ComparedWith.MEANWHILE),
        ("2023-2025", gm.ComparedWith.MEANWHILE),
        ("2024-12-31", gm.ComparedWith.MEANWHILE),
        ("2024-12-31/2025-01-01", gm.ComparedWith.MEANWHILE),
        ("2025-01-01", gm.ComparedWith.LATER),
        ("2025", gm.ComparedWith.LATER),
    ],
)
def test_points_are_compared_with_the_municipalitys_own_earlier_or_later(
    days: str, kind: gm.ComparedWith
) -> None:
    """One that shares a single day with it is neither: nobody knows which of the two came first."""
    own = evolve(EVALUATION, period=gm.Period.parse(days), municipality="Exempelby kommun")
    compared = gm.compare_scores(SCORES, gm.score(own, NEW))
    assert compared.kind is kind
    assert differences(compared) == ["0", "0", "0", "0"]


def test_points_that_one_of_the_two_lacks_have_no_difference() -> None:
    """On either side."""
    less = scores(styrning="10", larande="10")
    assert differences(gm.compare_scores(SCORES, less)) == [None, "7", "15", None]
    assert differences(gm.compare_scores(less, SCORES)) == [None, "-7", "-15", None]
    assert against(gm.compare_scores(less, SCORES)) == ["12", "17", "25", "54"]


def test_a_stated_sum_is_compared_where_the_areas_are_unknown() -> None:
    """It is a sum all the same."""
    stated = gm.score(evaluation("9998", total=Decimal(61)), NEW)
    assert differences(gm.compare_scores(SCORES, stated)) == [None, None, None, "-7"]


def test_points_are_compared_with_a_groups_median() -> None:
    """Of an odd number the one in the middle, of an even one halfway; of each area, and of sums."""
    one = scores("9996", dialog="10", styrning="20", larande="30")
    two = scores("9997", dialog="30", styrning="5", larande="1")
    three = scores("9998", dialog="15", styrning="10", larande="50")
    compared = gm.compare_scores(SCORES, group(one, two, three))
    assert (compared.kind, compared.refused) == (gm.ComparedWith.GROUP, False)
    assert against(compared) == ["15", "10", "30", "60"]  # of 60, 36 and 75
    assert differences(compared) == ["-3", "7", "-5", "-6"]
    assert against(gm.compare_scores(SCORES, group(one, three))) == ["12.5", "15", "40", "67.5"]
    assert against(gm.compare_scores(SCORES, group(two))) == ["30", "5", "1", "36"]


@pytest.mark.parametrize("by", gm.Statistic)
def test_a_group_has_points_only_where_all_of_its_members_have(by: gm.Statistic) -> None:
    """A median of those that happen to be known would be another group's."""
    one = scores("9996", dialog="10", styrning="20")
    two = scores("9997", dialog="10")
    three = gm.score(evaluation("9998", total=Decimal(70)), NEW)
    four = gm.score(evaluation("9995", total=Decimal(70)), NEW)
    groups = ((one, two), (one, two, three), (three, four), (one, SCORES))
    of = {each: against(gm.compare_scores(SCORES, group(*each, by=by))) for each in groups}
    assert of[one, two] == ["10", None, None, None]
    assert of[one, two, three] == [None, None, None, None]
    assert of[three, four] == [None, None, None, "70"]
    assert [each is None for each in of[one, SCORES]] == [False, False, True, True]


def test_points_that_a_member_cannot_have_got_leave_the_group_without() -> None:
    """They are no points of its."""
    wrong = scores("9997", dialog="31", styrning="20", larande="10")
    found = gm.compare_scores(SCORES, group(SCORES, wrong))
    assert against(found) == [None, "18.5", "17.5", None]


def test_points_are_compared_with_a_groups_mean_or_best() -> None:
    """The best is of each area by itself, and of the sums."""
    one = scores("9996", dialog="10", styrning="20", larande="30")
    two = scores("9997", dialog="10", styrning="5", larande="1.5")
    three = scores("9998", dialog="11", styrning="11", larande="48")
    mean = gm.compare_scores(SCORES, group(one, two, three, by=gm.Statistic.MEAN))
    assert against(mean) == [
        "10.333333333333333333333333333333333333333333333333",
        "12",
        "26.5",
        "48.833333333333333333333333333333333333333333333333",
    ]
    best = gm.compare_scores(SCORES, group(one, two, three, by=gm.Statistic.BEST))
    assert against(best) == ["11", "20", "48", "70"]


def test_a_group_is_called_by_its_name_and_compares_by_the_median() -> None:
    """Unless it says otherwise; a name is not translated."""
    made = gm.PeerGroup(name="Grannkommuner", members=(SCORES,))
    assert (made.by, made.instrument) == (gm.Statistic.MEDIAN, NEW)
    assert (made.label("sv"), made.label("en")) == (
        "Grannkommuner (medianen)",
        "Grannkommuner (the median)",
    )


@pytest.mark.parametrize(
    ("members", "english", "swedish"),
    [
        ((), "nothing", "ingenting"),
        (
            (SCORES, OLD_SCORES, SCORES),
            "exempelprov@2024 and exempelprov@2020",
            "exempelprov@2024 och exempelprov@2020",
        ),
    ],
)
def test_a_group_is_of_one_edition(
    members: tuple[gm.Scores, ...], english: str, swedish: str
) -> None:
    """Neither of none nor of two: there would be no median."""
    with pytest.raises(gm.InvalidValueError) as caught:
        group(*members)
    assert str(caught.value) == (
        f"expected evaluations by one edition of an instrument, found {english}"
    )
    assert caught.value.text("sv") == (
        "här väntades utvärderingar enligt en och samma utgåva av ett instrument, "
        f"men här står {swedish}"
    )


@pytest.mark.parametrize(
    ("members", "english", "swedish"),
    [
        ((SCORES, SCORES), "9999", "9999"),
        ((scores(year=2023), SCORES, scores(year=2024)), "9998", "9998"),
        (
            (scores("9997"), scores("9996"), SCORES, *(scores("9996"), scores("9997")) * 2),
            "9997 and 9996",
            "9997 och 9996",
        ),
    ],
)
def test_a_group_has_one_evaluation_of_each_municipality(
    members: tuple[gm.Scores, ...], english: str, swedish: str
) -> None:
    """One that is there twice would count twice, be it of another year."""
    with pytest.raises(gm.InvalidValueError) as caught:
        group(*members)
    assert caught.value.key == "expected.each_once"
    assert str(caught.value) == (
        f"expected at most one evaluation of each municipality, found {english}"
    )
    assert caught.value.text("sv") == (
        f"här väntades högst en utvärdering av varje kommun, men här står {swedish}"
    )


def test_a_group_is_of_one_edition_and_not_of_two_that_are_called_the_same() -> None:
    """Their areas are others, whatever the edition is called; only the areas count in that."""
    other = gm.score(evaluation("9998"), UNLIMITED)
    with pytest.raises(gm.InvalidValueError) as caught:
        group(SCORES, other)
    assert caught.value.key == "expected.one_edition"
    assert str(caught.value).endswith("found exempelprov@2024 and exempelprov@2024")
    titled = gm.score(evaluation("9998", dialog="30"), evolve(NEW, title="Provet", benchmarks=()))
    assert against(gm.compare_scores(SCORES, group(SCORES, titled))) == ["21", None, None, None]


def test_points_are_compared_with_published_ones() -> None:
    """What the source does not say is not compared, be it areas or the sum."""
    compared = gm.compare_scores(SCORES, MEDIAN)
    assert (compared.kind, compared.other) == (gm.ComparedWith.BENCHMARK, MEDIAN)
    assert not compared.refused
    assert differences(compared) == [None, None, None, "2"]
    assert differences(gm.compare_scores(SCORES, EXAMPLE_TOWN)) == ["-16", None, "-22", None]
    assert [each.exact for each in (*compared.areas, compared.total)] == [True] * 4


def test_what_is_published_as_about_so_many_is_told_without_a_difference() -> None:
    """Nobody knows how far it is from *just under 50*, be it of the sum or of an area."""
    hedged = evolve(EXAMPLE_TOWN, about="drygt")
    instrument = evolve(NEW, benchmarks=(MEAN, hedged))
    here = gm.score(EVALUATION, instrument)
    of_sum, of_areas = (gm.compare_scores(here, each) for each in instrument.benchmarks)
    assert against(of_sum) == [None, None, None, "50"]
    assert against(of_areas) == ["28", None, "47", None]
    for compared in (of_sum, of_areas):
        assert differences(compared) == [None] * 4
        assert [each.exact for each in (*compared.areas, compared.total)] == [False] * 4
        assert not compared.refused


@pytest.mark.parametrize(
    ("points", "published", "exact", "difference"),
    [
        (Decimal(54), Decimal(50), True, Decimal(4)),
        (Decimal(54), Decimal(50), False, None),
        (None, Decimal(50), True, None),
        (Decimal(54), None, True, None),
        (None, None, False, None),
    ],
)
def test_a_difference_is_known_where_both_are_known_exactly(
    points: Decimal | None, published: Decimal | None, difference: Decimal | None, *, exact: bool
) -> None:
    """Else there is none, and not one of zero."""
    told = gm.ScoreDifference(points=points, against=published, exact=exact)
    assert told.difference == difference


def test_a_benchmark_that_says_nothing_is_none_of_the_editions() -> None:
    """The error tells that it is nothing."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.compare_scores(SCORES, gm.Benchmark())
    assert str(caught.value) == (
        "expected one of the benchmarks of exempelprov@2024, found nothing"
    )


@pytest.mark.parametrize(
    ("benchmark", "english", "swedish"),
    [
        (evolve(MEDIAN, total=Decimal("52.5")), "52.5", "52,5"),
        (evolve(EXAMPLE_TOWN, of="Annanstad"), "47 and 28", "47 och 28"),
    ],
)
def test_a_benchmark_that_is_not_the_editions_own_is_refused(
    benchmark: gm.Benchmark, english: str, swedish: str
) -> None:
    """Nobody knows which edition it tells of; the error tells its sum, or else its points."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.compare_scores(SCORES, benchmark)
    assert str(caught.value) == (
        f"expected one of the benchmarks of exempelprov@2024, found {english}"
    )
    assert caught.value.text("sv") == (
        "här väntades ett av de jämförelsetal som hör till exempelprov@2024, "
        f"men här står {swedish}"
    )


def test_a_benchmark_of_the_newer_edition_is_none_of_the_older() -> None:
    """Points hold within one edition."""
    with pytest.raises(gm.InvalidValueError):
        gm.compare_scores(OLD_SCORES, MEDIAN)


# Across editions.

SWEDISH = [
    (
        "Område 1, Dialog, i Exempelprovet 2020 kan inte jämföras med något område i Exempelprovet 2024: "
        "poäng gäller bara inom en utgåva. "
        "Område 1 i Exempelprovet 2024, Dialog med invånarna, har samma nummer och samma eller ett "
        "liknande namn men är ett annat område."
    ),
    (
        "Område 2, Öppenhet, i Exempelprovet 2020 kan inte jämföras med något område i Exempelprovet 2024: "
        "poäng gäller bara inom en utgåva. "
        "Område 2 i Exempelprovet 2024, Styrning och kontroll, har samma nummer men är ett annat område."
    ),
    (
        "Område 3, Kontroll, i Exempelprovet 2020 kan inte jämföras med något område i Exempelprovet 2024: "
        "poäng gäller bara inom en utgåva. "
        "Område 3 i Exempelprovet 2024, Lärande, har samma nummer men är ett annat område. "
        "Område 2 i Exempelprovet 2024, Styrning och kontroll, har samma eller ett liknande namn men "
        "är ett annat område."
    ),
    (
        "Område 4, Lärande, i Exempelprovet 2020 kan inte jämföras med något område i Exempelprovet 2024: "
        "poäng gäller bara inom en utgåva. "
        "Område 3 i Exempelprovet 2024, Lärande, har samma eller ett liknande namn men är ett annat område."
    ),
    (
        "Område 5, Ledarskap, i Exempelprovet 2020 kan inte jämföras med något område i Exempelprovet 2024: "
        "poäng gäller bara inom en utgåva."
    ),
    (
        "Summan kan inte jämföras: Exempelprovet 2020 och Exempelprovet 2024 är skilda utgåvor, "
        "och govmodel jämför bara inom en utgåva."
    ),
]
ENGLISH = [
    (
        "Area 1, dialogue, of Exempelprovet 2020 cannot be compared with any area of Exempelprovet 2024: "
        "points hold within one edition alone. "
        "Area 1 of Exempelprovet 2024, dialogue with the inhabitants, has the same number, and the "
        "same name or one like it, and is another area."
    ),
    (
        "Area 2, openness, of Exempelprovet 2020 cannot be compared with any area of Exempelprovet 2024: "
        "points hold within one edition alone. "
        "Area 2 of Exempelprovet 2024, steering and control, has the same number and is another area."
    ),
    (
        "Area 3, control, of Exempelprovet 2020 cannot be compared with any area of Exempelprovet 2024: "
        "points hold within one edition alone. "
        "Area 3 of Exempelprovet 2024, learning, has the same number and is another area. "
        "Area 2 of Exempelprovet 2024, steering and control, has the same name or one like it and is "
        "another area."
    ),
    (
        "Area 4, learning, of Exempelprovet 2020 cannot be compared with any area of Exempelprovet 2024: "
        "points hold within one edition alone. "
        "Area 3 of Exempelprovet 2024, learning, has the same name or one like it and is another area."
    ),
    (
        "Area 5, leadership, of Exempelprovet 2020 cannot be compared with any area of Exempelprovet 2024: "
        "points hold within one edition alone."
    ),
    (
        "The sum cannot be compared: Exempelprovet 2020 and Exempelprovet 2024 are different editions, "
        "and govmodel compares within one edition alone."
    ),
]


def reasons(compared: gm.ScoreComparison, language: str) -> list[str]:
    """Say why each area, and at the end the sum, is refused."""
    return [
        each.refusal.text(language)
        for each in (*compared.areas, compared.total)
        if each.refusal is not None
    ]


@pytest.mark.parametrize(
    ("other", "kind"),
    [(SCORES, gm.ComparedWith.LATER), (group(SCORES), gm.ComparedWith.GROUP)],
)
def test_across_editions_nothing_is_compared(
    other: gm.Scores | gm.PeerGroup, kind: gm.ComparedWith
) -> None:
    """Neither a single area nor the sum, be it an evaluation or a group; every reason is told."""
    compared = gm.compare_scores(OLD_SCORES, other)
    assert (compared.kind, compared.other, compared.refused) == (kind, other, True)
    assert [each.area for each in compared.areas] == [*OLD.areas]
    assert [each.points for each in (*compared.areas, compared.total)] == [
        Decimal(40),
        Decimal(30),
        Decimal(40),
        Decimal(10),
        Decimal(70),
        Decimal(190),
    ]
    assert against(compared) == [None] * 6
    assert differences(compared) == [None] * 6
    assert reasons(compared, "sv") == SWEDISH
    assert reasons(compared, "en") == ENGLISH


def test_the_other_way_round_is_refused_as_well() -> None:
    """With the areas that could be taken for these."""
    compared = gm.compare_scores(SCORES, OLD_SCORES)
    assert (compared.kind, compared.refused) == (gm.ComparedWith.EARLIER, True)
    told = [each.refusal for each in compared.areas]
    assert [[other.id for other, _ in each.mistakable] for each in told if each is not None] == [
        ["dialog"],
        ["oppenhet", "kontroll"],
        ["kontroll", "larande"],
    ]
    assert reasons(compared, "sv")[2:] == [
        (
            "Område 3, Lärande, i Exempelprovet 2024 kan inte jämföras med något område i Exempelprovet 2020: "
            "poäng gäller bara inom en utgåva. "
            "Område 3 i Exempelprovet 2020, Kontroll, har samma nummer men är ett annat område. "
            "Område 4 i Exempelprovet 2020, Lärande, har samma eller ett liknande namn men är ett annat område."
        ),
        (
            "Summan kan inte jämföras: Exempelprovet 2024 och Exempelprovet 2020 är skilda utgåvor, "
            "och govmodel jämför bara inom en utgåva."
        ),
    ]


def test_an_area_says_which_are_mistakable_and_why() -> None:
    """By number, by name or by neither; an area that is both is there once."""
    told = [each.refusal for each in gm.compare_scores(OLD_SCORES, SCORES).areas]
    number, name, both = gm.Resemblance
    assert [each.mistakable for each in told if each is not None] == [
        ((DIALOGUE, both),),
        ((STEERING, number),),
        ((LEARNING, number), (STEERING, name)),
        ((LEARNING, name),),
        (),
    ]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Styrning", "styrning", True),
        ("Styrning och kontroll", "Demokratisk KONTROLL", True),
        ("Brukarens fokus", "Fokus", True),
        ("Vård och omsorg", "Tro och hopp", False),
        ("Vård", "Skog", False),
        ("Vård", "vård", True),
        ("IT", "IT", True),
        ("Vård", "Vård och skog", False),
        ("Styrning", "Kvalitetsstyrning", False),
        ("Personal-politik", "Politik", True),
    ],
)
def test_names_look_alike_if_they_are_the_same_or_share_a_longer_word(
    one: str, other: str, *, alike: bool
) -> None:
    """Capitals tell nothing, short words such as *och* and *vård* on their own neither."""
    first = evolve(OLD, areas=(evolve(OLD.areas[0], name=one),))
    second = evolve(NEW, areas=(evolve(DIALOGUE, name=other),), benchmarks=())
    mine = gm.score(evolve(OLD_EVALUATION, points=()), first)
    compared = gm.compare_scores(mine, gm.score(evolve(EVALUATION, points=()), second))
    refusal = compared.areas[0].refusal
    assert refusal is not None
    both = gm.Resemblance.BOTH if alike else gm.Resemblance.NUMBER
    assert refusal.mistakable == ((second.areas[0], both),)


def test_several_areas_whose_names_look_alike_are_all_told() -> None:
    """In the order of their numbers."""
    many = evolve(OLD, areas=(evolve(OLD.areas[0], name="Dialog, styrning, lärande"),))
    compared = gm.compare_scores(gm.score(evolve(OLD_EVALUATION, points=()), many), SCORES)
    refusal = compared.areas[0].refusal
    assert refusal is not None
    _, name, both = gm.Resemblance
    assert refusal.mistakable == ((DIALOGUE, both), (STEERING, name), (LEARNING, name))


def test_a_word_that_several_areas_share_makes_none_of_them_look_like_another() -> None:
    """*Kommunen* stands in half of the names, and tells none of them."""
    first, second, *_ = OLD.areas
    one = evolve(first, name="Kommunen som arbetsgivare")
    two = evolve(second, name="Kommunen som granne")
    old = evolve(OLD, areas=(one, two))
    new = evolve(
        NEW, areas=(DIALOGUE, evolve(STEERING, name="Kommunen som arbetsgivare")), benchmarks=()
    )
    points = gm.score(evolve(OLD_EVALUATION, points=()), old)
    compared = gm.compare_scores(points, gm.score(evolve(EVALUATION, points=()), new))
    told = [each.refusal.mistakable for each in compared.areas if each.refusal]
    number, name, _ = gm.Resemblance
    assert told == [
        ((new.areas[0], number), (new.areas[1], name)),
        ((new.areas[1], number),),
    ]


def test_another_edition_with_the_same_areas_is_another_edition() -> None:
    """Neither are points of the same number, name and maximum the same points."""
    copied = evolve(NEW, edition="2025")
    other = gm.score(evolve(EVALUATION, of="9998", instrument=copied.id), copied)
    compared = gm.compare_scores(SCORES, other)
    assert (compared.kind, compared.refused) == (gm.ComparedWith.OTHER, True)
    assert differences(compared) == [None] * 4


def test_an_edition_of_the_same_name_with_other_areas_is_refused() -> None:
    """Two readings of an edition that differ in a maximum are of two instruments."""
    other = gm.score(evaluation("9998", dialog="12", styrning="17", larande="25"), UNLIMITED)
    compared = gm.compare_scores(SCORES, other)
    assert (compared.kind, compared.refused) == (gm.ComparedWith.OTHER, True)
    assert (against(compared), differences(compared)) == ([None] * 4, [None] * 4)
    both = gm.Resemblance.BOTH
    assert [each.refusal.mistakable for each in compared.areas if each.refusal] == [
        ((area, both),) for area in UNLIMITED.areas
    ]


def test_an_edition_with_the_same_areas_may_be_told_of_otherwise() -> None:
    """Its title, its benchmarks and its sources say nothing of what points mean."""
    told = evolve(NEW, title="Provet", benchmarks=(), sources=(), present_only=None)
    other = gm.score(evaluation("9998", dialog="10", styrning="10", larande="10"), told)
    assert differences(gm.compare_scores(SCORES, other)) == ["2", "7", "15", "24"]


def test_whose_points_are_compared_is_told_across_editions_too() -> None:
    """Also where the days overlap."""
    meanwhile = evolve(OLD_EVALUATION, period=gm.Period.parse("2023-12-31/2024-01-01"))
    compared = gm.compare_scores(SCORES, gm.score(meanwhile, OLD))
    assert (compared.kind, compared.refused) == (gm.ComparedWith.MEANWHILE, True)
    other = gm.score(evolve(OLD_EVALUATION, of="9998"), OLD)
    assert gm.compare_scores(SCORES, other).kind is gm.ComparedWith.OTHER


@pytest.mark.parametrize(
    ("instrument", "called"),
    [
        (evolve(NEW, name="andraprovet", title="Andra provet"), "Andra provet 2024"),
        (evolve(OLD, name="andraprovet"), "Exempelprovet 2020"),
    ],
)
def test_another_instrument_altogether_is_refused_as_such(
    instrument: gm.Instrument, called: str
) -> None:
    """By its short name, whatever its areas, its edition and its title look like."""
    other = gm.score(evolve(EVALUATION, instrument=instrument.id), instrument)
    compared = gm.compare_scores(SCORES, other)
    assert compared.refused
    assert differences(compared) == [None] * 4
    assert (
        reasons(compared, "sv")
        == [f"Poängen kan inte jämföras: Exempelprovet 2024 och {called} är olika instrument."] * 4
    )
    assert (
        reasons(compared, "en")
        == [
            f"The points cannot be compared: Exempelprovet 2024 and {called} are different instruments."
        ]
        * 4
    )


@pytest.mark.parametrize(
    ("told", "swedish", "english"),
    [
        (("17.5",), "17,5", "17.5"),
        ((), "Uppgift saknas", "no data"),
        (("31",), "31: kan inte stämma", "31: cannot be right"),
        (("-0.5",), "−0,5: kan inte stämma", "-0.5: cannot be right"),
        (("17", "12.5"), "17 och 12,5: flera uppgifter", "17 and 12.5: several figures"),
        (("17", "17", "31"), "17, 17 och 31: flera uppgifter", "17, 17 and 31: several figures"),
    ],
)
def test_points_that_cannot_be_used_are_told_with_the_reason(
    told: tuple[str, ...], swedish: str, english: str
) -> None:
    """And those that can be used as they are."""
    points = tuple(gm.AreaPoints(area="dialog", points=Decimal(each)) for each in told)
    (dialogue, *_) = gm.score(evolve(EVALUATION, points=points), NEW).areas
    assert score_in_words(dialogue, "sv") == swedish
    assert score_in_words(dialogue, "en") == english


def test_a_share_and_points_are_never_ranked_among_each_other() -> None:
    """Where one area's most is not known, all are ranked by their points."""
    areas = (DIALOGUE, evolve(STEERING, most=None), LEARNING)
    half_known = evolve(NEW, areas=areas, benchmarks=())
    found = gm.score(evaluation(dialog="24", styrning="2", larande="20"), half_known)
    assert [each.rank for each in found.areas] == [1, 3, 2]
