"""A plan: its elements in reading order, and the index over them."""

import copy
import pickle
from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

import govmodel as gm

from toy import PLAN, Mal, Omrade, plan_with


def plan(*elements: gm.Element) -> gm.Plan:
    """Make a plan of a few elements."""
    return gm.Plan(model="exempelby@2024", period=gm.Period.years(2024), elements=elements)


def mal(element_id: str, *serves: str, text: str = "") -> Mal:
    """Make a goal that serves others."""
    return Mal(id=element_id, text=text or element_id, serves=serves)


def ids(elements: tuple[gm.Element, ...]) -> list[str]:
    """List the ids of elements."""
    return [element.id for element in elements]


def test_elements_come_in_reading_order() -> None:
    """A plan is read from the top."""
    made = plan(mal("b"), mal("a"))
    assert [element.id for element in made] == ["b", "a"]
    assert len(made) == 2


def test_an_element_is_found_by_its_id() -> None:
    """The id leads to the element and to its position, counted from 0."""
    made = plan(mal("b"), mal("a"))
    assert made["a"] is made.elements[1]
    assert (made.at("b"), made.at("a")) == (0, 1)
    assert "a" in made
    assert "c" not in made


def test_of_two_elements_with_one_id_the_first_counts() -> None:
    """Both stay in the plan, and links go to the first."""
    made = plan(mal("a", text="first"), mal("a", text="second"), mal("b", "a"))
    assert made["a"].text == "first"
    assert len(made) == 3
    assert [element.text for element in made.above("b")] == ["first"]


def test_an_id_that_no_element_has_is_refused_with_those_most_like_it() -> None:
    """A misspelt id is seen at once; at most three others are named, the most alike first."""
    made = plan(mal("laslust"), mal("laslusten"), mal("skola"))
    with pytest.raises(gm.UnknownElementError) as caught:
        made.at("laslsut")
    assert caught.value.values == {"id": "laslsut", "nearest": ("laslust", "laslusten")}
    assert str(caught.value) == (
        "no element has the id laslsut; the nearest are laslust and laslusten"
    )


def test_an_id_that_is_like_no_other_is_refused_all_the_same() -> None:
    """Nothing is suggested where nothing is near."""
    with pytest.raises(gm.UnknownElementError, match="or one like it"):
        plan(mal("a"))["zzzz"]


@pytest.mark.parametrize("find", [gm.Plan.above, gm.Plan.below])
def test_neighbours_of_an_unknown_element_are_refused(
    find: Callable[[gm.Plan, str], tuple[gm.Element, ...]],
) -> None:
    """To ask for them is a mistake of the caller's."""
    with pytest.raises(gm.UnknownElementError):
        find(plan(mal("a")), "b")


def test_neighbours_are_one_step_away() -> None:
    """Above is what an element serves, below is what serves it; neither goes further."""
    made = plan(mal("a"), mal("b", "a"), mal("c", "b"))
    assert ids(made.above("b")) == ["a"]
    assert ids(made.below("b")) == ["c"]
    assert made.above("a") == made.below("c") == ()


def test_what_is_above_comes_in_the_order_it_is_served() -> None:
    """The element's own order is kept; what is below comes in reading order."""
    made = plan(mal("a"), mal("b"), mal("c", "b", "a"), mal("d", "a"))
    assert ids(made.above("c")) == ["b", "a"]
    assert ids(made.below("a")) == ["c", "d"]


def test_a_link_to_nothing_is_left_out_of_the_index() -> None:
    """The check reports it; the index only knows what is there."""
    made = plan(mal("a", "nowhere"), mal("b", "nowhere", "a"))
    assert made.index.up == ((), (0,))
    assert made.index.down == ((1,), ())


def test_a_link_that_is_written_twice_is_one_link() -> None:
    """No neighbour is met twice."""
    made = plan(mal("a"), mal("b", "a", "a"))
    assert made.index.up == ((), (0,))
    assert made.index.down == ((1,), ())


def test_the_elements_with_a_link_to_nothing_are_known_in_order() -> None:
    """Each once, however many of its links lead to nothing."""
    made = plan(mal("a", "x", "b", "y", "x"), mal("b"), mal("c", "a"), mal("d", "z"))
    assert made.index.lost == (0, 3)
    assert made.index.up == ((1,), (), (0,), ())
    assert plan(mal("a"), mal("b", "a")).index.lost == ()


def test_links_are_found_by_the_kinds_that_they_join() -> None:
    """For each pair of kinds those that link so, in reading order, once for each link."""
    area, other = Omrade(id="o", text="O"), Omrade(id="p", text="P")
    made = plan(area, mal("a", "o", "b"), other, mal("b", "p", "o", "p", "nowhere"), mal("c"))
    assert made.linked == {(Mal, Omrade): (1, 3, 3), (Mal, Mal): (1,)}
    assert made.linked is made.linked
    assert plan(area, mal("c")).linked == {}


def test_a_link_may_lead_down_or_to_itself() -> None:
    """The index shows what stands there; whether it may is the check's business."""
    made = plan(mal("a", "b", "a"), mal("b"))
    assert made.index.up == ((1, 0), ())
    assert made.index.down == ((0,), (0,))


def test_the_index_is_built_once() -> None:
    """Asking again gives the same index."""
    made = plan(mal("a"))
    assert made.index is made.index
    assert made.index.position == {"a": 0}


def test_the_index_of_a_changed_plan_is_its_own() -> None:
    """Nothing of the old plan's index stays behind."""
    made = plan(mal("a"))
    assert "a" in made
    changed = evolve(made, elements=(mal("b"),))
    assert "b" in changed
    assert "a" not in changed


def pickled(plan: gm.Plan) -> gm.Plan:
    """Take a plan the way to another process and back."""
    again: gm.Plan = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own bytes
    return again


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_a_copied_plan_is_equal_and_can_be_searched(again: Callable[[gm.Plan], gm.Plan]) -> None:
    """Also one whose index has been built."""
    assert "laslust" in PLAN
    arrived = again(PLAN)
    assert arrived == PLAN
    assert arrived["laslust"] == PLAN["laslust"]


def test_a_plan_without_elements_is_a_plan() -> None:
    """It has nothing in it, and no part of it is made up."""
    empty = plan()
    assert (len(empty), empty.elements, list(empty)) == (0, (), [])
    assert (empty.title, empty.source, empty.sources, empty.bodies) == ("", None, (), ())
    assert (empty.index.up, empty.index.down) == ((), ())


def test_plans_are_values() -> None:
    """Equal plans are one key of a mapping, also when only one has been searched."""
    searched = plan(mal("a"))
    assert "a" in searched
    assert searched == plan(mal("a"))
    assert len({searched, plan(mal("a")), plan(mal("b"))}) == 2
    assert hash(searched.index) == hash(plan(mal("a")).index)
    with pytest.raises(FrozenInstanceError):
        searched.title = "another"  # type: ignore[misc]


def test_the_toy_plan_is_changed_in_place_or_at_its_end() -> None:
    """An element with an id of the plan's takes its place; a new one comes last."""
    changed = plan_with(Omrade(id="skola", text="Utbildning"), mal("nytt", "skola"), title="T")
    assert [element.id for element in changed] == [*(each.id for each in PLAN), "nytt"]
    assert (changed["skola"].text, changed.title) == ("Utbildning", "T")


def test_an_id_that_nobody_types_is_not_suggested() -> None:
    """Nor is one looked for that is like it: comparing long texts takes long."""
    made = plan(mal("a" * 101), mal("a" * 100))
    for asked in ("a" * 99, "a" * 100_000):
        with pytest.raises(gm.UnknownElementError) as caught:
            made.at(asked)
        assert caught.value.values["nearest"] == ("a" * 100,)


def test_a_plan_keeps_what_was_done_when_in_the_order_it_was_written() -> None:
    """Elements are what it is read for, so that only they are counted."""
    november = gm.Event(what="budget", day=date(2015, 11, 24), about=gm.Period.years(2016))
    june = evolve(november, day=date(2015, 6, 17))
    made = evolve(PLAN, events=(november, june))
    assert made.events == (november, june)
    assert len(made) == len(PLAN)
    assert PLAN.events == ()


def test_an_event_states_nothing_that_its_source_does_not() -> None:
    """Neither who did it nor that there were reasons."""
    event = gm.Event(what="budget", day=date(2015, 11, 24), about=gm.Period.years(2016))
    assert (event.by, event.special_reasons, event.source) == (None, False, None)
    assert event.basis is gm.Basis.STATED
    assert (event.label("sv"), event.label("en")) == ("budget 2015-11-24", "budget 2015-11-24")


def test_events_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    event = gm.Event(what="budget", day=date(2015, 11, 24), about=gm.Period.years(2016))
    assert len({event, evolve(event), evolve(event, special_reasons=True)}) == 2
    with pytest.raises(FrozenInstanceError):
        event.day = date(2015, 6, 17)  # type: ignore[misc]
