"""The kinds of statement a plan is made of."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve, fields_dict, frozen
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.elements import KINDS, Element, Unknown, word_of

from toy import Chefsuppdrag, Mal, Matt, Omrade

MADE: list[Element] = [
    Omrade(id="a", text="Skola"),
    Mal(id="m", text="Fler läser", decided_by="kf", owners=("n",), serves=("a", "b")),
    Chefsuppdrag(
        id="u", text="Utred", interpreted="Vi utreder", budget=gm.Amount(1, "mkr"), due=date.max
    ),
    Matt(id="k", text="Andel", unit="%", targets=(gm.AtLeast(value=gm.Amount(80, "%")),)),
    Unknown(id="x", text="?", kind="delmål", rest=(("extra", ["y"]),)),
]


def named(element: Element) -> str:
    """Name a test's case after its class."""
    return type(element).__name__


@pytest.mark.parametrize("kind", [Element, gm.Area, gm.Goal, gm.Assignment, gm.Indicator])
def test_a_kind_without_a_word_cannot_be_made(kind: type[Element]) -> None:
    """The abstract kinds only say what the words of a municipality have in common."""
    with pytest.raises(gm.AbstractKindError, match=f"^{kind.__name__} is abstract"):
        kind(id="x", text="y")


def test_a_word_that_was_forgotten_is_missed_at_once() -> None:
    """A subclass that gives no word is as abstract as its kind."""

    @frozen(kw_only=True)
    class Delmal(gm.Goal):
        """A subclass without a word."""

    with pytest.raises(gm.AbstractKindError, match=r"^Delmal is abstract"):
        Delmal(id="x", text="y")


def test_a_word_one_level_deep_can_be_made() -> None:
    """A municipality's own word is a class of its own, with a gloss if it wants one."""

    @frozen(kw_only=True)
    class Delmal(gm.Goal):
        """A goal on the way, with a field of its own."""

        word = "delmål"

        weight: Decimal = Decimal(1)

    made = Delmal(id="d1", text="Halvvägs", weight=Decimal(2))
    assert (made.word, made.gloss, made.weight) == ("delmål", "", Decimal(2))
    assert isinstance(made, gm.Goal)


def test_the_kinds_are_four() -> None:
    """A municipality's words are subclasses of these and of nothing else."""
    assert (gm.Area, gm.Goal, gm.Assignment, gm.Indicator) == KINDS


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (gm.Area, []),
        (gm.Goal, ["sound_management"]),
        (gm.Assignment, ["interpreted", "budget", "due"]),
        (
            gm.Indicator,
            [
                "unit",
                "direction",
                "targets",
                "baseline",
                "measured_over",
                "decimals",
                "outside_id",
                "outside_edition",
            ],
        ),
        (Unknown, ["kind", "rest"]),
    ],
)
def test_a_kind_has_the_fields_of_every_element_and_its_own(
    kind: type[Element], names: list[str]
) -> None:
    """The names are part of the file format."""
    common = ["id", "text", "decided_by", "owners", "serves", "valid", "source", "basis"]
    assert [*fields_dict(kind)] == common + names


def test_an_element_states_nothing_that_its_plan_does_not() -> None:
    """Only id and text must be there; all else is empty, and the basis is that it is stated."""
    made = Omrade(id="a", text="Skola")
    assert (made.decided_by, made.owners, made.serves) == (None, (), ())
    assert (made.valid, made.source, made.basis) == (None, None, gm.Basis.STATED)


def test_a_goal_is_one_for_sound_management_only_if_that_is_said() -> None:
    """Financial or operational; most goals are neither."""
    assert Mal(id="m", text="Fler läser").sound_management is None
    made = Mal(id="m", text="Överskott", sound_management=gm.SoundManagement.FINANCIAL)
    assert made.sound_management is gm.SoundManagement.FINANCIAL


def test_an_indicator_states_nothing_that_its_plan_does_not() -> None:
    """What is measured, how and against what is empty until it is said."""
    made = Matt(id="k", text="Andel")
    assert (made.unit, made.direction, made.targets, made.baseline) == (None, None, (), None)
    assert (made.measured_over, made.decimals) == (None, None)
    assert (made.outside_id, made.outside_edition) == (None, None)


@pytest.mark.parametrize("element", MADE, ids=named)
def test_an_element_cannot_be_changed(element: Element) -> None:
    """A changed element is another element."""
    with pytest.raises(FrozenInstanceError):
        element.text = "something else"  # type: ignore[misc]


@pytest.mark.parametrize("element", MADE, ids=named)
def test_an_element_holds_its_fields_and_nothing_else(element: Element) -> None:
    """It has slots, so that a hundred thousand of them stay small."""
    assert not hasattr(element, "__dict__")


@pytest.mark.parametrize("element", MADE, ids=named)
def test_equal_elements_are_one_key(element: Element) -> None:
    """Every element can be looked up, also one that holds what cannot be hashed."""
    assert len({element, evolve(element), evolve(element, text="other")}) == 2


@pytest.mark.parametrize("kind", [Omrade, Mal, Chefsuppdrag, Matt, Unknown])
def test_fields_are_given_by_name(kind: type[Element]) -> None:
    """A field that is added between two others can then change nothing."""
    with pytest.raises(TypeError, match="positional"):
        kind("x", "y")  # type: ignore[call-arg]


def test_equal_fields_of_different_words_are_different_elements() -> None:
    """A word is part of what an element says."""
    area: Element = Omrade(id="a", text="b")
    assert area != Mal(id="a", text="b")


def test_an_indicators_unit_is_kept_by_its_canonical_name() -> None:
    """An alias in a file is the same unit."""
    assert Matt(id="k", text="Budget", unit="mnkr").unit == "mkr"


def test_an_indicator_with_a_unit_that_does_not_exist_is_refused() -> None:
    """A misspelt unit would be comparable with nothing."""
    with pytest.raises(gm.InvalidValueError, match="expected a unit"):
        Matt(id="k", text="Andel", unit="procnt")


def test_the_word_of_an_element_is_its_classs_own() -> None:
    """Every element of a kind has the same word."""
    assert word_of(Mal(id="m", text="Fler läser")) == "mål"


def test_the_word_of_a_statement_the_model_does_not_have_is_what_stands_in_the_file() -> None:
    """Nothing is lost, and the finding can quote it."""
    made = Unknown(id="x", text="?", kind="delmål")
    assert word_of(made) == "delmål"
    assert Unknown.word == "?"
    assert made.rest == ()


@pytest.mark.parametrize("field", ["owners", "serves"])
def test_one_id_is_not_taken_for_a_tuple_of_ids(field: str) -> None:
    """It would be read letter by letter."""
    with pytest.raises(gm.InvalidValueError) as caught:
        Unknown(id="a", text="A", kind="?", **{field: "bun"})  # type: ignore[arg-type]
    assert str(caught.value) == 'expected a tuple of ids: ("a",), not "a", found bun'


@pytest.mark.parametrize("decimals", [0, 1, 30, None])
def test_an_indicator_is_printed_with_so_many_decimals(decimals: int | None) -> None:
    """None, one, or as its values stand."""
    assert Matt(id="k", text="Andel", decimals=decimals).decimals == decimals


@pytest.mark.parametrize("decimals", [-1, 31, 5000])
def test_fewer_decimals_than_none_and_more_than_anybody_reads_are_refused(decimals: int) -> None:
    """Nobody rounds to tens here, or prints a page of zeros."""
    with pytest.raises(gm.InvalidValueError, match="a number of decimals from 0 to 30, found"):
        Matt(id="k", text="Andel", decimals=decimals)


@pytest.mark.parametrize(
    ("targets", "said"),
    [
        (
            gm.AtLeast(value=gm.Amount(80, "%")),
            "found a value of type AtLeast: write (…,), with the comma",
        ),
        ([gm.Done()], "found a list: write tuple([…])"),
        (None, "found None: leave it out"),
    ],
)
def test_a_target_in_the_place_of_several_is_refused(targets: object, said: str) -> None:
    """A comma is easily forgotten."""
    with pytest.raises(gm.InvalidValueError) as caught:
        Matt(id="k", text="Andel", targets=targets)  # type: ignore[arg-type]
    assert str(caught.value) == f"expected a tuple of Target as Indicator.targets, {said}"
    assert caught.value.text("sv").startswith("här väntades en tupel av Target som Indicator.")
