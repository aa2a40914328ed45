"""What an outcome is held against."""

from decimal import Decimal

import pytest
from attrs import frozen
from attrs.exceptions import FrozenInstanceError

from govmodel import (
    AbstractKindError,
    Amount,
    AtLeast,
    AtMost,
    Baseline,
    Basis,
    Change,
    Direction,
    InvalidValueError,
    Limit,
    Period,
    Rank,
    RelativeChange,
    Target,
    limit,
)
from govmodel.targets import TARGETS

NBSP = "\N{NO-BREAK SPACE}"


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


def test_the_kinds_of_target_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    expected = {
        "at_most": AtMost,
        "at_least": AtLeast,
        "rank": Rank,
        "change": Change,
        "relative_change": RelativeChange,
    }
    assert expected == TARGETS


def test_the_directions_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    assert [direction.value for direction in Direction] == ["higher", "lower"]


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
def test_a_target_says_what_it_demands(
    target: AtMost | AtLeast | Rank | Change | RelativeChange, swedish: str, english: str
) -> None:
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
    with pytest.raises(InvalidValueError, match="a baseline that is not zero, found 0 piece"):
        limit(RelativeChange(by=Amount.parse("20 %")), start("0 st"))


def test_a_kind_of_target_that_is_not_known_has_no_limit() -> None:
    """A kind from elsewhere is named instead of judged."""

    @frozen(kw_only=True)
    class Between(Target):
        """A kind that govmodel does not have."""

    with pytest.raises(InvalidValueError, match="a kind of target that govmodel knows, found Betw"):
        limit(Between(), None)


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
