"""What is lacking below an element, and what only seems to be."""

import pytest
from attrs import evolve, frozen

import govmodel as gm
from govmodel.below import meant

import toy


@frozen(kw_only=True)
class Delmal(gm.Goal):
    """A word that the toy model does not have."""

    word = "delmål"


def area(area_id: str) -> toy.Omrade:
    """Make an area."""
    return toy.Omrade(id=area_id, text=area_id, basis=toy.ASSUMED)


def goal(goal_id: str, *serves: str) -> toy.Mal:
    """Make a goal."""
    return toy.Mal(id=goal_id, text=goal_id, serves=serves, basis=toy.ASSUMED)


def plan(*elements: gm.Element) -> gm.Plan:
    """Make a plan of elements."""
    return evolve(toy.PLAN, elements=elements)


def lacking(*elements: gm.Element) -> list[tuple[int, str]]:
    """Find the areas that lack goals."""
    found = gm.lacking(plan(*elements), toy.MODEL, toy.Omrade, (toy.Mal,))
    return [(at, element.id) for at, element in found]


def test_an_element_that_nothing_wanted_serves_is_found_with_its_position() -> None:
    """In the plan's order; of another kind, nothing is said."""
    assert lacking(area("b"), goal("m", "c"), area("a"), area("c")) == [(0, "b"), (2, "a")]


def test_something_else_below_is_not_what_was_wanted() -> None:
    """A measure that serves an area is no goal."""
    measure = evolve(toy.MEASURE, serves=("a",))
    assert lacking(area("a"), measure) == [(0, "a")]
    found = gm.lacking(plan(area("a"), measure), toy.MODEL, toy.Omrade, (toy.Mal, toy.Matt))
    assert found == ()


def test_a_word_that_the_model_lacks_may_be_what_was_wanted() -> None:
    """Whether it was read from a file or is another model's."""
    assert lacking(area("a"), gm.Unknown(id="x", text="X", kind="mol", serves=("a",))) == []
    assert lacking(area("a"), Delmal(id="x", text="X", serves=("a",))) == []


def test_of_two_with_one_id_only_the_first_can_be_served() -> None:
    """The second is never told."""
    assert lacking(area("a"), goal("m", "a"), area("a")) == []
    assert lacking(area("a"), area("a")) == [(0, "a")]


def test_a_link_to_nothing_excuses_the_element_that_it_was_meant_for() -> None:
    """If it is of a kind that was wanted, and like enough."""
    assert lacking(area("skola"), area("kultur"), goal("m", "skolan")) == [(1, "kultur")]
    assert lacking(area("skola"), goal("m", "trafik")) == [(0, "skola")]
    assert lacking(area("skola"), evolve(toy.MEASURE, serves=("skolan",))) == [(0, "skola")]


def test_what_slips_meant_are_the_likest_of_the_ids() -> None:
    """One for each slip, or nobody."""
    slips = plan(goal("m1", "skolan"), goal("m2", "kulturen", "x" * 101), goal("m3", "q"))
    assert meant(slips, (toy.Mal,), ("skola", "skolor", "kultur", "x" * 101)) == {
        "skola",
        "kultur",
        None,
    }
    assert meant(slips, (toy.Matt,), ("skola",)) == frozenset()


@pytest.mark.parametrize(
    ("slip", "ids", "expected"),
    [
        ("trygghet", ("trygghett",), "trygghett"),
        ("abcd", ("abcdef",), "abcdef"),
        ("abcd", ("abcdefg",), None),
        ("skolan", ("skolan-a", "skolan-b"), "skolan-b"),
        ("skolan", ("skolan-b", "skolan-a"), "skolan-b"),
        ("abcdef", ("fedcba",), None),
        ("abcdef", ("abcdex", "fedcba"), "abcdex"),
        ("abcdef", ("uvwxyz",), None),
        ("abcdef", ("abcdxx", "abcdex", "abcxxx"), "abcdex"),
        ("abcdefgh", ("abcdefg", "abcdefgx"), "abcdefg"),
    ],
)
def test_a_slip_meant_the_id_that_it_is_most_like(
    slip: str, ids: tuple[str, ...], expected: str | None
) -> None:
    """Four letters in five must be alike; of ids that are like it alike the last is taken."""
    assert meant(plan(goal("m", slip)), (toy.Mal,), ids) == {expected}


def test_ten_slips_are_looked_at_and_no_more() -> None:
    """To look for what each of thousands meant would take hours."""
    others = [f"zzz{n}" for n in range(9)]
    assert meant(plan(goal("m", *others, "skolan")), (toy.Mal,), ("skola",)) == {"skola", None}
    assert meant(plan(goal("m", *others, "q", "skolan")), (toy.Mal,), ("skola",)) == {None}


@pytest.mark.parametrize(("length", "found"), [(100, True), (101, False)])
def test_ids_that_nobody_types_mean_nothing(length: int, *, found: bool) -> None:
    """Neither as what is meant nor as what was written."""
    typed, written = "m" * length, "m" * 99 + "n"
    expected: set[str | None] = {typed} if found else {None}
    assert meant(plan(goal("a", written)), (toy.Mal,), (typed,)) == expected
    written = "m" * (length - 1) + "n"
    expected = {"m" * 100} if found else set()
    assert meant(plan(goal("a", written)), (toy.Mal,), ("m" * 100,)) == expected
