"""What an outcome is held against."""

from datetime import date
from decimal import Decimal, DefaultContext, Inexact, localcontext

import pytest
from attrs import evolve, frozen
from attrs.exceptions import FrozenInstanceError

from govmodel import (
    AbstractKindError,
    Amount,
    AtLeast,
    AtMost,
    Baseline,
    Basis,
    Between,
    Change,
    Decrease,
    Direction,
    Done,
    Increase,
    InvalidValueError,
    Limit,
    Period,
    PeriodKind,
    Qualitative,
    Rank,
    Reference,
    RelativeChange,
    Statistic,
    Strength,
    Target,
    Unit,
    add_unit,
    in_force,
    limit,
)
from govmodel.targets import TARGETS, direction_of, exactly, worked_out

NBSP = "\N{NO-BREAK SPACE}"


@frozen(kw_only=True)
class Odd(Target):
    """A kind that govmodel does not have."""


def start(text: str) -> Baseline:
    """Make the baseline of 2010."""
    return Baseline(value=Amount.parse(text), period=Period.years(2010))


def test_a_target_of_no_kind_cannot_be_made() -> None:
    """The abstract type only gathers what the kinds have in common."""
    with pytest.raises(AbstractKindError, match="Target is abstract"):
        Target()


def test_a_target_states_nothing_that_its_source_does_not() -> None:
    """Without a date it has none; it is held to be stated unless it says otherwise."""
    target = AtMost(value=Amount.parse("17 st"))
    assert (target.period, target.source, target.basis) == (None, None, Basis.STATED)
    assert (target.strength, target.decided, target.decided_by) == (Strength.MUST, None, None)


def test_the_kinds_of_target_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    expected = {
        "at_most": AtMost,
        "at_least": AtLeast,
        "between": Between,
        "rank": Rank,
        "change": Change,
        "relative_change": RelativeChange,
        "increase": Increase,
        "decrease": Decrease,
        "done": Done,
        "qualitative": Qualitative,
        "reference": Reference,
    }
    assert expected == TARGETS


def test_the_directions_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    assert [direction.value for direction in Direction] == ["higher", "lower", "band"]


def test_the_strengths_and_the_statistics_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    assert [strength.value for strength in Strength] == ["must", "should"]
    assert [statistic.value for statistic in Statistic] == ["median", "mean", "best"]


@pytest.mark.parametrize("place", [0, -1])
def test_a_place_before_the_first_is_refused(place: int) -> None:
    """Places are counted from 1."""
    with pytest.raises(InvalidValueError, match="expected a place from 1 upwards") as caught:
        Rank(place=place)
    assert caught.value.values["found"] == str(place)


def test_the_first_place_can_be_wanted() -> None:
    """Nothing is better than the first place."""
    assert Rank(place=1).place == 1


@pytest.mark.parametrize("by", ["7 procentenheter", "7 permille", "7 kr"])
def test_a_relative_change_is_in_percent(by: str) -> None:
    """Anything else would not say of what it is a share."""
    with pytest.raises(InvalidValueError, match="expected a share in percent") as caught:
        RelativeChange(by=Amount.parse(by))
    assert caught.value.values["found"] == str(Amount.parse(by))


@pytest.mark.parametrize(
    ("target", "swedish", "english"),
    [
        (
            Between(low=Amount.parse("95 %"), high=Amount.parse("105 %")),
            f"mellan 95{NBSP}% och 105{NBSP}%",
            f"between 95{NBSP}% and 105{NBSP}%",
        ),
        (Increase(), "en ökning", "an increase"),
        (Decrease(strength=Strength.SHOULD), "en minskning (bör)", "a decrease (should)"),
        (Done(), "att det är genomfört", "that it is done"),
        (Qualitative(), "kvalitativt", "qualitative"),
        (Qualitative(wanted="Alla trivs"), "Alla trivs", "Alla trivs"),
        (
            Reference(others=("0000",), direction=Direction.HIGHER),
            "minst samma värde som 0000",
            "at least the value of 0000",
        ),
        (
            Reference(others=("0000",), direction=Direction.LOWER),
            "högst samma värde som 0000",
            "at most the value of 0000",
        ),
        (
            Reference(others=("a", "b", "c"), direction=Direction.HIGHER),
            "minst medianen för a, b och c",
            "at least the median of a, b and c",
        ),
        (
            Reference(others=("a", "b"), direction=Direction.LOWER, statistic=Statistic.BEST),
            "högst det bästa värdet för a och b",
            "at most the best value of a and b",
        ),
        (Odd(), "Odd", "Odd"),
        (AtMost(value=Amount.parse("17 st")), f"högst 17{NBSP}st", f"at most 17{NBSP}pieces"),
        (AtLeast(value=Amount.parse("2,5 %")), f"minst 2,5{NBSP}%", f"at least 2.5{NBSP}%"),
        (Rank(place=145), "plats 145 eller bättre", "place 145 or better"),
        (
            Rank(place=145, of=290),
            "plats 145 av 290 eller bättre",
            "place 145 of 290 or better",
        ),
        (
            Change(by=Amount.parse("7 procentenheter")),
            f"en ändring med +7{NBSP}procentenheter från utgångsvärdet",
            f"a change by +7{NBSP}percentage points from the baseline",
        ),
        (
            Change(by=Amount.parse("-7 kr")),
            f"en ändring med −7{NBSP}kr från utgångsvärdet",
            f"a change by -7{NBSP}SEK from the baseline",
        ),
        (
            Change(by=Amount.parse("0,5 kr")),
            f"en ändring med +0,5{NBSP}kr från utgångsvärdet",
            f"a change by +0.5{NBSP}SEK from the baseline",
        ),
        (
            RelativeChange(by=Amount.parse("100 %")),
            f"en ändring med +100{NBSP}% från utgångsvärdet",
            f"a change by +100{NBSP}% from the baseline",
        ),
        (
            RelativeChange(by=Amount.parse("0 %")),
            f"en ändring med 0{NBSP}% från utgångsvärdet",
            f"a change by 0{NBSP}% from the baseline",
        ),
    ],
)
def test_a_target_says_what_it_demands(target: Target, swedish: str, english: str) -> None:
    """A rise is told with its sign, as a fall is."""
    assert (target.label("sv"), target.label("en")) == (swedish, english)


@pytest.mark.parametrize(
    ("target", "value", "direction"),
    [
        (AtMost(value=Amount.parse("17 st")), "17 st", Direction.LOWER),
        (AtLeast(value=Amount.parse("25 %")), "25 %", Direction.HIGHER),
        (Rank(place=145, of=290), "145 plats", Direction.LOWER),
    ],
)
def test_a_stated_value_is_the_limit(target: Target, value: str, direction: Direction) -> None:
    """Which way is good follows from the kind of target; a baseline changes nothing."""
    amount = Amount.parse(value)
    low, high = (None, amount) if direction is Direction.LOWER else (amount, None)
    expected = Limit(low=low, high=high, target=target)
    assert expected.direction is direction
    assert limit(target) == expected
    assert limit(target, start("5 kr")) == expected


@pytest.mark.parametrize(
    ("target", "baseline", "value", "direction"),
    [
        (Change(by=Amount.parse("7 procentenheter")), "18 %", "25 %", Direction.HIGHER),
        (Change(by=Amount.parse("-7 procentenheter")), "18 %", "11 %", Direction.LOWER),
        (Change(by=Amount.parse("500 tkr")), "1 mkr", "1,5 mkr", Direction.HIGHER),
        (Change(by=Amount.parse("-35 plats")), "180 plats", "145 plats", Direction.LOWER),
        (Change(by=Amount.parse("0 kr")), "5 kr", "5 kr", Direction.HIGHER),
        (Change(by=Amount.parse("-0,5 kr")), "5 kr", "4,5 kr", Direction.LOWER),
        (Change(by=Amount.parse("5 kr")), "0 kr", "5 kr", Direction.HIGHER),
        (RelativeChange(by=Amount.parse("100 %")), "11 %", "22 %", Direction.HIGHER),
        (RelativeChange(by=Amount.parse("20 %")), "40 000 st", "48 000 st", Direction.HIGHER),
        (RelativeChange(by=Amount.parse("-10 %")), "200 kr", "180 kr", Direction.LOWER),
        (RelativeChange(by=Amount.parse("10 %")), "-200 kr", "-180 kr", Direction.HIGHER),
        (RelativeChange(by=Amount.parse("-10 %")), "-200 kr", "-220 kr", Direction.LOWER),
        (RelativeChange(by=Amount.parse("0 %")), "5 kr", "5 kr", Direction.HIGHER),
    ],
)
def test_a_change_is_counted_from_the_baseline(
    target: Target, baseline: str, value: str, direction: Direction
) -> None:
    """The limit has the baseline's unit and keeps where it came from."""
    demanded = limit(target, start(baseline))
    amount = Amount.parse(value)
    low, high = (None, amount) if direction is Direction.LOWER else (amount, None)
    assert demanded == Limit(low=low, high=high, target=target, baseline=start(baseline))


@pytest.mark.parametrize(
    "target", [Change(by=Amount.parse("1 kr")), RelativeChange(by=Amount.parse("1 %"))]
)
def test_a_change_without_a_baseline_has_no_limit(target: Target) -> None:
    """Nothing is made up to count from."""
    with pytest.raises(InvalidValueError) as caught:
        limit(target, None)
    assert str(caught.value) == "expected a baseline, found nothing"


def test_a_change_from_a_baseline_of_another_kind_has_no_limit() -> None:
    """Kronor are not moved by places."""
    with pytest.raises(InvalidValueError) as caught:
        limit(Change(by=Amount.parse("3 plats")), start("5 kr"))
    assert caught.value.key == "expected.convertible"


def test_a_share_of_nothing_has_no_limit() -> None:
    """A relative change from zero would demand nothing."""
    with pytest.raises(
        InvalidValueError, match=f"a baseline that is not zero, found 0{NBSP}pieces"
    ):
        limit(RelativeChange(by=Amount.parse("20 %")), start("0 st"))


def test_a_kind_of_target_that_is_not_known_has_no_limit() -> None:
    """A kind from elsewhere is named instead of judged."""
    with pytest.raises(InvalidValueError, match="a kind of target that govmodel knows, found Odd"):
        limit(Odd(), None)


@pytest.mark.parametrize("target", [Done(), Qualitative()])
def test_what_is_not_counted_has_no_limit(target: Target) -> None:
    """No value would be enough."""
    with pytest.raises(InvalidValueError, match="a kind of target that govmodel knows"):
        limit(target, start("5 kr"))


@pytest.mark.parametrize(
    ("target", "direction"),
    [
        (AtLeast(value=Amount.parse("5 kr")), Direction.HIGHER),
        (AtMost(value=Amount.parse("5 kr")), Direction.LOWER),
        (Between(low=Amount.parse("5 kr"), high=Amount.parse("6 kr")), Direction.BAND),
        (Rank(place=1), Direction.LOWER),
        (Change(by=Amount.parse("5 kr")), Direction.HIGHER),
        (Change(by=Amount.parse("0 kr")), Direction.HIGHER),
        (Change(by=Amount.parse("-5 kr")), Direction.LOWER),
        (RelativeChange(by=Amount.parse("5 %")), Direction.HIGHER),
        (RelativeChange(by=Amount.parse("-5 %")), Direction.LOWER),
        (Increase(), Direction.HIGHER),
        (Decrease(), Direction.LOWER),
        (Reference(others=("b",), direction=Direction.HIGHER), Direction.HIGHER),
        (Reference(others=("b",), direction=Direction.LOWER), Direction.LOWER),
        (Done(), None),
        (Qualitative(), None),
        (Odd(), None),
    ],
)
def test_which_way_is_good_follows_from_the_kind(
    target: Target, direction: Direction | None
) -> None:
    """Where nothing is counted, or the kind is not known, no way is."""
    assert direction_of(target) is direction


def test_a_band_that_no_value_lies_in_is_refused() -> None:
    """Its ends are compared as what they are, in whatever units they stand."""
    Between(low=Amount.parse("1 mkr"), high=Amount.parse("1000 tkr"))
    with pytest.raises(InvalidValueError) as caught:
        Between(low=Amount.parse("1 mkr"), high=Amount.parse("999 tkr"))
    assert caught.value.key == "expected.high"
    assert caught.value.text("sv").replace(NBSP, " ") == (
        "här väntades ett högsta värde som inte är lägre än det lägsta (1 mkr), men här står "
        "999 tkr"
    )


def test_a_band_between_different_things_is_refused() -> None:
    """Kronor and percent have nothing between them."""
    with pytest.raises(InvalidValueError) as caught:
        Between(low=Amount.parse("1 kr"), high=Amount.parse("2 %"))
    assert caught.value.key == "expected.convertible"


@pytest.mark.parametrize(("others", "found"), [("0000", "0000"), ((), "nothing")])
def test_others_are_several_codes(others: object, found: str) -> None:
    """One code for a list of them would be read letter by letter."""
    with pytest.raises(InvalidValueError, match=f"found {found}") as caught:
        Reference(others=others, direction=Direction.HIGHER)
    assert caught.value.key == "expected.others"


def test_a_comparison_goes_one_way() -> None:
    """Nothing is compared with the range of others."""
    with pytest.raises(InvalidValueError, match="expected higher or lower, found band"):
        Reference(others=("0000",), direction=Direction.BAND)


@pytest.mark.parametrize(
    ("statistic", "direction", "values", "expected"),
    [
        (Statistic.MEDIAN, Direction.HIGHER, ["3 kr"], "3 kr"),
        (Statistic.MEDIAN, Direction.HIGHER, ["9 kr", "1 kr", "2 kr"], "2 kr"),
        (Statistic.MEDIAN, Direction.LOWER, ["9 kr", "1 kr", "2 kr", "3 kr"], "2.5 kr"),
        (Statistic.MEAN, Direction.HIGHER, ["9 kr", "1 kr", "2 kr"], "4 kr"),
        (Statistic.MEAN, Direction.HIGHER, ["1 tkr", "2000 kr"], "1.5 tkr"),
        (Statistic.BEST, Direction.HIGHER, ["9 kr", "1 kr", "2 kr"], "9 kr"),
        (Statistic.BEST, Direction.LOWER, ["9 kr", "1 kr", "2 kr"], "1 kr"),
    ],
)
def test_one_value_is_made_of_others(
    statistic: Statistic, direction: Direction, values: list[str], expected: str
) -> None:
    """Whatever order they are given in."""
    target = Reference(others=("b", "c"), direction=direction, statistic=statistic)
    for order in (values, values[::-1]):
        demanded = limit(target, None, [Amount.parse(each) for each in order])
        assert (demanded.low or demanded.high) == Amount.parse(expected)
        assert demanded.direction is direction


def test_without_values_of_others_there_is_no_limit() -> None:
    """Nothing is made up to compare with."""
    with pytest.raises(InvalidValueError, match="expected values to compare with, found nothing"):
        limit(Reference(others=("b",), direction=Direction.HIGHER))


def test_a_mean_that_does_not_end_is_told_with_four_decimals_and_judged_with_all() -> None:
    """A reader sees enough of it; however large it is."""
    target = Reference(others=("b",), direction=Direction.HIGHER, statistic=Statistic.MEAN)
    demanded = limit(target, None, [Amount(each, "kr") for each in (1, 0, 1)])
    assert demanded.label("sv") == f"minst samma värde som b (0,6667{NBSP}kr)"
    assert not demanded.met_by(Amount.parse("0,66666 kr"))
    assert demanded.met_by(Amount.parse("0,6667 kr"))
    large = limit(target, None, [Amount(each, "kr") for each in (10**30, 10**30, 10**30 + 1)])
    assert large.label("en").endswith(f",000.3333{NBSP}SEK)")


def test_a_value_of_others_that_ends_is_told_as_it_stands() -> None:
    """It gets no decimals that nobody measured."""
    target = Reference(others=("b",), direction=Direction.LOWER)
    demanded = limit(target, None, [Amount.parse("0,25 kr")])
    assert demanded.label("en") == f"at most the value of b (0.25{NBSP}SEK)"


def test_the_unit_of_a_plugin_has_its_name_in_a_change() -> None:
    """A unit that was added is told as any other."""
    add_unit(
        Unit(
            name="borrowed_book",
            definition="[borrowed_books]",
            names={"sv": "lån", "en": "loans"},
        )
    )
    more = Change(by=Amount(3, "borrowed_book"))
    assert more.label("sv") == f"en ändring med +3{NBSP}lån från utgångsvärdet"
    assert more.label("en") == f"a change by +3{NBSP}loans from the baseline"


def test_a_band_is_held_against_in_one_unit() -> None:
    """What lacks to its lower and to its upper end can be compared, and is told in the lower's."""
    wide = Between(low=Amount.parse("950 permille"), high=Amount.parse("105 %"))
    demanded = limit(wide)
    assert demanded.direction is Direction.BAND
    assert demanded.lacked_by(Amount.parse("94 %")) == Decimal(10)
    assert demanded.lacked_by(Amount.parse("110 %")) == Decimal(50)
    assert demanded.lacked_by(Amount.parse("104 %")) == Decimal(-10)
    assert demanded.lacked_by(Amount.parse("96 %")) == Decimal(-10)


def test_a_strict_limit_is_not_met_on_it_and_never_nearly() -> None:
    """Of an increase that nobody gave a figure for there is no share."""
    every = [Amount.parse(f"{share} %") for share in (0, 80, 100)]
    for target, beyond, short in ((Increase(), "5,1 kr", "4 kr"), (Decrease(), "4,9 kr", "6 kr")):
        demanded = limit(target, start("5 kr"))
        assert demanded.met_by(Amount.parse(beyond))
        assert not demanded.met_by(Amount.parse("5 kr"))
        for share in every:
            assert demanded.nearly_met_by(Amount.parse(beyond), share)
            assert not demanded.nearly_met_by(Amount.parse("5 kr"), share)
            assert not demanded.nearly_met_by(Amount.parse(short), share)


BAND = Between(low=Amount.parse("95 %"), high=Amount.parse("105 %"))


@pytest.mark.parametrize(
    ("target", "share", "last", "first"),
    [
        # the target, the share, the last value that is nearly enough, and the first that is not
        (AtLeast(value=Amount.parse("50 %")), "80 %", "40 %", "39,9 %"),
        (AtLeast(value=Amount.parse("-10 mkr")), "80 %", "-12 mkr", "-12,1 mkr"),
        (AtMost(value=Amount.parse("700 st")), "80 %", "840 st", "841 st"),
        (AtMost(value=Amount.parse("700 st")), "800 promille", "840 st", "841 st"),
        (AtMost(value=Amount.parse("0 st")), "0 %", "0 st", "0,1 st"),
        (AtMost(value=Amount.parse("1 mkr")), "90 %", "1100 tkr", "1100,1 tkr"),
        (Rank(place=145), "80 %", "174 plats", "175 plats"),
        (BAND, "80 %", "76 %", "75,9 %"),
        (BAND, "80 %", "126 %", "126,1 %"),
        (AtLeast(value=Amount.parse("50 %")), "100 %", "50 %", "49,9 %"),
        (AtLeast(value=Amount.parse("50 %")), "0 %", "0 %", "-0,1 %"),
        # of a change it is a share of the way from the baseline, 40 %
        (Change(by=Amount.parse("10 procentenheter")), "80 %", "48 %", "47,9 %"),
        (Change(by=Amount.parse("-10 procentenheter")), "80 %", "32 %", "32,1 %"),
        (RelativeChange(by=Amount.parse("50 %")), "75 %", "55 %", "54,9 %"),
    ],
)
def test_what_may_lack_is_the_rest_of_a_share_of_what_is_demanded(
    target: Target, share: str, last: str, first: str
) -> None:
    """Whether more is better or less; of a change, of what should be changed."""
    demanded = limit(target, start("400 promille"))
    wanted = Amount.parse(share)
    assert demanded.nearly_met_by(Amount.parse(last), wanted)
    assert not demanded.nearly_met_by(Amount.parse(first), wanted)


def test_halfway_between_its_ends_a_band_is_as_far_from_both() -> None:
    """And either of them may be told."""
    assert limit(BAND).lacked_by(Amount.parse("100 %")) == Decimal(-5)


def test_a_limit_keeps_the_target_that_it_comes_from() -> None:
    """Whatever its kind."""
    for target in (
        BAND,
        Rank(place=1),
        Increase(),
        Change(by=Amount.parse("5 procentenheter")),
        AtLeast(value=Amount.parse("5 %")),
    ):
        assert limit(target, start("5 %")).target is target


YEARLY = {
    year: AtLeast(value=Amount(year, "piece"), period=Period.years(year))
    for year in range(2024, 2028)
}


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2023-01-01", 2024),
        ("2024-12-31", 2024),
        ("2025-01-01", 2025),
        ("2027-12-31", 2027),
        ("2028-01-01", 2027),
    ],
)
def test_the_next_target_whose_date_has_not_passed_is_in_force(day: str, year: int) -> None:
    """The last one remains when all have passed, in whatever order they stand."""
    for targets in (YEARLY.values(), [*YEARLY.values()][::-1]):
        assert in_force(targets, date.fromisoformat(day)) is YEARLY[year]


def test_where_there_is_no_target_none_is_in_force() -> None:
    """Nor where one was decided later."""
    assert in_force((), date(2025, 1, 1)) is None
    later = evolve(YEARLY[2025], decided=date(2025, 1, 2))
    assert in_force((later,), date(2025, 1, 1)) is None
    assert in_force((later,), date(2025, 1, 2)) is later


def test_of_two_targets_with_one_date_the_shorter_period_s_is_in_force() -> None:
    """Before the date and after it, in whatever order they stand, whenever they were decided."""
    long = AtLeast(
        value=Amount(1, "piece"), period=Period.years(2022, 2025), decided=date(2024, 1, 1)
    )
    for targets in ((long, YEARLY[2025]), (YEARLY[2025], long)):
        for year in (2024, 2025, 2026):
            assert in_force(targets, date(year, 12, 31)) is YEARLY[2025]


def test_a_target_without_a_date_remains_when_the_dated_have_passed() -> None:
    """It is not set aside by what was decided for a year."""
    lasting = evolve(YEARLY[2024], period=None)
    for targets in ((lasting, YEARLY[2025]), (YEARLY[2025], lasting)):
        assert in_force(targets, date(2025, 12, 31)) is YEARLY[2025]
        assert in_force(targets, date(2026, 1, 1)) is lasting


def test_of_several_decisions_for_one_period_the_last_by_then_is_in_force() -> None:
    """Of two that nothing tells apart it is the one that stands first."""
    first = YEARLY[2025]
    anew = evolve(first, decided=date(2025, 6, 18))
    again = evolve(first, decided=date(2025, 10, 20))
    twin = evolve(anew, value=Amount(7, "piece"))
    for targets in ((first, anew, again), (again, anew, first)):
        found = [
            in_force(targets, date.fromisoformat(day))
            for day in ("2025-06-17", "2025-06-18", "2025-10-19", "2025-10-20")
        ]
        assert found == [first, anew, anew, again]
    assert in_force((anew, twin), date(2025, 12, 31)) is anew
    assert in_force((twin, anew), date(2025, 12, 31)) is twin


@pytest.mark.parametrize(
    ("target", "met", "missed"),
    [
        (AtMost(value=Amount.parse("17 st")), ["17 st", "16,9 st", "0 st", "-1 st"], ["17,1 st"]),
        (AtLeast(value=Amount.parse("25 %")), ["25 %", "25,1 %", "250 permille"], ["24,9 %"]),
        (Rank(place=145), ["145 plats", "1 plats"], ["146 plats"]),
        (AtMost(value=Amount.parse("1 mkr")), ["1000 tkr", "999999 kr"], ["1001 tkr", "1 mdkr"]),
    ],
)
def test_a_value_exactly_on_the_limit_is_enough(
    target: Target, met: list[str], missed: list[str]
) -> None:
    """Nothing is rounded, and a value in another unit is held against the same limit."""
    demanded = limit(target, None)
    assert [demanded.met_by(Amount.parse(text)) for text in met] == [True] * len(met)
    assert [demanded.met_by(Amount.parse(text)) for text in missed] == [False] * len(missed)


def test_a_value_of_another_kind_cannot_be_held_against_a_limit() -> None:
    """It is neither enough nor too little."""
    with pytest.raises(InvalidValueError):
        limit(AtMost(value=Amount.parse("17 st")), None).met_by(Amount.parse("17 %"))


def test_a_limit_that_is_stated_says_what_the_target_says() -> None:
    """Nothing was derived, so nothing is said about it."""
    demanded = limit(Rank(place=145, of=290), start("180 plats"))
    assert demanded.label("sv") == "plats 145 av 290 eller bättre"
    assert demanded.label("en") == "place 145 of 290 or better"


@pytest.mark.parametrize(
    ("by", "swedish", "english"),
    [
        (
            "100 %",
            f"minst 22{NBSP}% (härlett ur utgångsvärdet 11{NBSP}% för 2010)",
            f"at least 22{NBSP}% (derived from the baseline 11{NBSP}% for 2010)",
        ),
        (
            "-100 %",
            f"högst 0{NBSP}% (härlett ur utgångsvärdet 11{NBSP}% för 2010)",
            f"at most 0{NBSP}% (derived from the baseline 11{NBSP}% for 2010)",
        ),
    ],
)
def test_a_limit_that_is_derived_says_from_what(by: str, swedish: str, english: str) -> None:
    """A reader sees the value, the baseline and its period."""
    demanded = limit(RelativeChange(by=Amount.parse(by)), start("11 %"))
    assert (demanded.label("sv"), demanded.label("en")) == (swedish, english)


@pytest.mark.parametrize(
    ("target", "swedish", "english"),
    [
        (
            Increase(strength=Strength.SHOULD),
            f"över 11{NBSP}% (värdet för 2010) (bör)",
            f"above 11{NBSP}% (the value for 2010) (should)",
        ),
        (
            Decrease(),
            f"under 11{NBSP}% (värdet för 2010)",
            f"below 11{NBSP}% (the value for 2010)",
        ),
        (
            Reference(others=("b", "c"), direction=Direction.LOWER, strength=Strength.SHOULD),
            f"högst medianen för b och c (7{NBSP}%) (bör)",
            f"at most the median of b and c (7{NBSP}%) (should)",
        ),
    ],
)
def test_a_limit_says_what_it_is_counted_from_and_how_strongly_it_is_meant(
    target: Target, swedish: str, english: str
) -> None:
    """In both languages."""
    demanded = limit(target, start("11 %"), [Amount.parse("6 %"), Amount.parse("8 %")])
    assert (demanded.label("sv"), demanded.label("en")) == (swedish, english)


def test_a_change_in_places_is_not_told_as_a_place() -> None:
    """Three places are a distance; *place 3* would be a position."""
    told = Change(by=Amount.parse("3 plats")).label("sv")
    assert "plats" in told
    assert f"plats{NBSP}3" not in told


def test_targets_and_baselines_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    made = [Rank(place=145), Rank(place=145, of=None)]
    assert len({*made}) == len({start("1 kr"), start("1,0 SEK")}) == 1
    assert len({limit(made[0], None), limit(made[1], None)}) == 1
    with pytest.raises(FrozenInstanceError):
        made[0].place = 1  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        start("1 kr").value = Amount(Decimal(2), "kr")  # type: ignore[misc]


def test_a_limit_with_one_value_at_both_ends_is_met_by_it_alone() -> None:
    """Also where the two are one and the same object."""
    edge = Amount.parse("100 %")
    demanded = limit(Between(low=edge, high=edge))
    met = [demanded.met_by(Amount.parse(text)) for text in ("50 %", "100 %", "150 %")]
    assert met == [False, True, False]
    assert demanded.lacked_by(Amount.parse("150 %")) == Decimal(50)


def test_a_limit_without_an_end_is_refused() -> None:
    """Any value would meet it."""
    with pytest.raises(InvalidValueError, match="expected a lowest or a highest value"):
        Limit(target=Done())


THIRD = "3" * 50


@pytest.mark.parametrize(
    ("values", "mean"),
    [
        (["0 kr", "0 kr", "1 kr"], f"0.{THIRD}"),
        (["0 kr", "0 kr", "100 kr"], f"33.{THIRD[2:]}"),
        (["0 kr", "0 kr", "-1 kr"], f"-0.{THIRD}"),
        (["1 kr", "2 kr"], "1.5"),
        (["0 kr"], "0"),
        ([f"1.{THIRD}{THIRD} kr"], f"1.{THIRD}{THIRD}"),
        ([f"1.{THIRD}{THIRD} kr"] * 2, f"1.{THIRD}{THIRD}"),
    ],
)
def test_a_mean_that_does_not_end_has_fifty_digits(values: list[str], mean: str) -> None:
    """It can be written to a file and read back; one that ends is exact."""
    target = Reference(others=("b",), direction=Direction.HIGHER, statistic=Statistic.MEAN)
    low = limit(target, None, [Amount.parse(each) for each in values]).low
    assert low is not None
    assert low.number == Decimal(mean)
    assert Amount.parse(str(low)) == low


FAR = "1" + "0" * 30
"""A number with more digits than Python's own context keeps."""


@pytest.mark.parametrize(
    ("numbers", "median", "mean", "highest", "lowest"),
    [
        (["7"], "7", "7", "7", "7"),
        (["58", "61", "73", "60"], "60.5", "63", "73", "58"),
        (["3", "-1", "1"], "1", "1", "3", "-1"),
        (["0", "0", "1"], "0", f"0.{THIRD}", "1", "0"),
        (["0.1", "0.2"], "0.15", "0.15", "0.2", "0.1"),
        ([f"{FAR}.5", FAR], f"{FAR}.25", f"{FAR}.25", f"{FAR}.5", FAR),
    ],
)
def test_a_statistic_is_worked_out_exactly(
    numbers: list[str], median: str, mean: str, highest: str, lowest: str
) -> None:
    """In whatever order, however few digits the caller works with; the lowest may be the best."""
    given = tuple(Decimal(each) for each in numbers)
    for each in (given, given[::-1]):
        with localcontext(prec=5):
            found = [
                worked_out(statistic, each)
                for statistic in (Statistic.MEDIAN, Statistic.MEAN, Statistic.BEST)
            ]
            low = [worked_out(statistic, each, lower=True) for statistic in Statistic]
        assert [str(number) for number in found] == [median, mean, highest]
        assert [str(number) for number in low] == [median, mean, lowest]


def test_a_mean_is_the_same_whatever_decimal_does_by_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program may have changed that for all that it computes."""
    monkeypatch.setattr(DefaultContext, "rounding", "ROUND_UP")
    monkeypatch.setitem(DefaultContext.traps, Inexact, value=True)
    third = worked_out(Statistic.MEAN, [Decimal(1), Decimal(0), Decimal(0)])
    assert str(third) == f"0.{'3' * 50}"


def test_within_a_block_numbers_are_computed_exactly_and_after_it_as_before() -> None:
    """Also where the block failed, or changed its own way to compute."""
    with localcontext(prec=5):
        with exactly() as inside:
            assert str(Decimal(1) + Decimal("1E-40")) == "1." + "0" * 39 + "1"
            inside.prec = 3
        assert str(Decimal(1) + Decimal("1E-40")) == "1.0000"
        with pytest.raises(ZeroDivisionError), exactly():
            Decimal(1) / 0
        assert str(Decimal(1) / 3) == "0.33333"
        with exactly():
            assert str(Decimal(1) + Decimal("1E-40")) == "1." + "0" * 39 + "1"


def test_of_two_targets_with_one_date_the_one_of_the_kind_that_is_measured_is_in_force() -> None:
    """Only among those with one date; a kind that none of them has changes nothing."""
    december = AtLeast(value=Amount(12, "piece"), period=Period.parse("2025-12"))
    year, day = YEARLY[2025], date(2025, 6, 30)
    for targets in ((december, year, YEARLY[2026]), (YEARLY[2026], year, december)):
        assert in_force(targets, day) is december
        assert in_force(targets, day, over=PeriodKind.CALENDAR_YEAR) is year
        assert in_force(targets, day, over=PeriodKind.MONTH) is december
        assert in_force(targets, day, over=PeriodKind.QUARTER) is december
        assert in_force(targets, date(2026, 1, 1), over=PeriodKind.MONTH) is YEARLY[2026]
    lasting = evolve(year, period=Period.years(2022, 2025))
    assert in_force((lasting, december), day) is december
