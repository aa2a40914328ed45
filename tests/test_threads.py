"""The golden thread and the content of documents."""

import pytest
from attrs import evolve

import govmodel as gm

import toy


def steps(found: tuple[gm.Step, ...]) -> list[tuple[str, int]]:
    """Keep ids and depths."""
    return [(step.id, step.depth) for step in found]


def test_a_thread_leads_up_to_the_top_and_down_to_the_bottom() -> None:
    """From the committee's task: up to its goal and area, down to its head and unit."""
    thread = gm.trace(toy.PLAN, "n-las")
    assert thread.element is toy.COMMITTEE_TASK
    assert steps(thread.up) == [("laslust", 1), ("skola", 2)]
    assert steps(thread.down) == [("c-las", 1), ("e-las", 2)]


def test_a_step_tells_its_word_and_text() -> None:
    """What is printed is the municipality's word and the plan's text."""
    up = gm.trace(toy.PLAN, "laslust").up
    assert [(step.word, step.text) for step in up] == [("område", "Skola")]


def test_an_element_that_several_ways_lead_to_stands_once() -> None:
    """Two parents that share a grandparent: the grandparent comes under the first."""
    second = toy.Mal(id="mattelust", text="Räkna", serves=("skola",))
    both = evolve(toy.COMMITTEE_TASK, serves=("laslust", "mattelust"))
    thread = gm.trace(toy.plan_with(second, both), "n-las")
    assert steps(thread.up) == [("laslust", 1), ("skola", 2), ("mattelust", 1)]


def test_a_thread_is_read_like_a_tree() -> None:
    """A branch is followed to its end before the next, in the plan's order."""
    second = toy.Namnduppdrag(id="n-bok", text="Köp böcker", serves=("laslust",))
    thread = gm.trace(toy.plan_with(second), "laslust")
    assert steps(thread.down) == [
        ("lasare", 1),
        ("n-las", 1),
        ("c-las", 2),
        ("e-las", 3),
        ("n-bok", 1),
    ]


def test_a_circle_ends_where_it_began() -> None:
    """Each member of a circle is met once, and the element itself is not met again."""
    one = toy.Mal(id="a", text="A", serves=("b",))
    other = toy.Mal(id="b", text="B", serves=("a",))
    thread = gm.trace(toy.plan_with(one, other), "a")
    assert steps(thread.up) == [("b", 1)]
    assert steps(thread.down) == [("b", 1)]


def test_an_unknown_id_is_refused_with_what_was_probably_meant() -> None:
    """A slip of the finger is answered with the nearest id."""
    with pytest.raises(gm.UnknownElementError) as caught:
        gm.trace(toy.PLAN, "laslsut")
    assert caught.value.values["nearest"][0] == "laslust"  # type: ignore[index]


def test_a_document_holds_its_kinds_in_the_plan_s_order() -> None:
    """What stands in a paper is chosen by kind, and by owner if one is named."""
    paper = gm.Document(id="vp", name="verksamhetsplan", holds=(toy.Namnduppdrag, toy.Chefsuppdrag))
    assert [each.id for each in gm.content(toy.PLAN, paper)] == ["n-las", "c-las"]
    assert [each.id for each in gm.content(toy.PLAN, paper, owner="skolchefen")] == ["c-las"]
    assert gm.content(toy.PLAN, paper, owner="biblioteket") == ()


def test_what_is_derived_from_a_kind_comes_with_all_that_serves_it() -> None:
    """A compiled paper holds the kind itself and everything below it, and nothing above."""
    paper = gm.Document(id="budget", name="budget", derived_from=(toy.Namnduppdrag,))
    assert [each.id for each in gm.content(toy.PLAN, paper)] == ["n-las", "c-las", "e-las"]


def test_a_document_that_names_no_kind_is_empty() -> None:
    """A paper whose content the source does not tell holds nothing that we know of."""
    assert gm.content(toy.PLAN, gm.Document(id="x", name="x")) == ()
