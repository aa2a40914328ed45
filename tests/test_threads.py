"""The golden thread, of one element and of a whole plan."""

import pytest
from attrs import evolve

import govmodel as gm
from govmodel.threads import Traceability, traceability

import toy


def steps(found: tuple[gm.Step, ...]) -> list[tuple[str, int]]:
    """Keep ids and depths."""
    return [(step.id, step.depth) for step in found]


def ids(elements: tuple[gm.Element, ...]) -> list[str]:
    """Keep ids."""
    return [element.id for element in elements]


def covered(found: Traceability) -> list[tuple[str, int, int, int]]:
    """Keep the words and figures."""
    return [(each.kind.word, each.elements, each.traced, each.served) for each in found.coverage]


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


def test_a_whole_plan_is_traced_to_the_top() -> None:
    """The toy plan: one element on every level, each served by the next but the last two."""
    found = traceability(toy.PLAN, toy.MODEL)
    assert (found.untraced, found.orphans, found.cycles) == ((), (), ())
    assert covered(found) == [
        ("område", 1, 1, 1),
        ("mål", 1, 1, 1),
        ("nämnduppdrag", 1, 1, 1),
        ("chefsuppdrag", 1, 1, 1),
        ("enhetsuppdrag", 1, 1, 0),
        ("mått", 1, 1, 0),
    ]


def test_what_hangs_on_a_broken_thread_is_untraced_with_it() -> None:
    """Without its link to the goal the committee's task is cut off, and all that serves it."""
    found = traceability(toy.plan_with(evolve(toy.COMMITTEE_TASK, serves=("borta",))), toy.MODEL)
    assert ids(found.untraced) == ["n-las", "c-las", "e-las"]
    assert (found.orphans, found.cycles) == ((), ())
    assert covered(found) == [
        ("område", 1, 1, 1),
        ("mål", 1, 1, 1),
        ("nämnduppdrag", 1, 0, 1),
        ("chefsuppdrag", 1, 0, 1),
        ("enhetsuppdrag", 1, 0, 0),
        ("mått", 1, 1, 0),
    ]


def test_one_way_to_the_top_is_enough() -> None:
    """A task that serves a goal that hangs in the air, and one that does not, is traced."""
    loose = toy.Mal(id="los", text="Lös")
    both = evolve(toy.COMMITTEE_TASK, serves=("los", "laslust"))
    found = traceability(toy.plan_with(loose, both), toy.MODEL)
    assert ids(found.untraced) == ["los"]
    assert found.orphans == ()


def test_what_is_linked_to_nothing_is_an_orphan_on_any_level() -> None:
    """An area may stand alone and is on top; a goal may not, and is untraced too."""
    found = traceability(
        toy.plan_with(
            toy.Mal(id="ensam", text="Ensam"),
            toy.Omrade(id="tomt", text="Tomt"),
            toy.Mal(id="slip", text="Felstavat", serves=("skoal",)),
        ),
        toy.MODEL,
    )
    assert ids(found.orphans) == ["ensam", "tomt", "slip"]
    assert ids(found.untraced) == ["ensam", "slip"]
    assert covered(found)[:2] == [("område", 2, 2, 1), ("mål", 3, 1, 1)]


def test_each_knot_is_told_once_and_cut_off_if_nothing_leads_out_of_it() -> None:
    """A knot with a way up is traced; one without is not; one element may be a knot."""
    found = traceability(
        toy.plan_with(
            toy.Mal(id="a", text="A", serves=("b",)),
            toy.Mal(id="b", text="B", serves=("a", "skola")),
            toy.Mal(id="c", text="C", serves=("d",)),
            toy.Mal(id="d", text="D", serves=("e",)),
            toy.Mal(id="e", text="E", serves=("c",)),
            toy.Mal(id="f", text="F", serves=("f",)),
            toy.Mal(id="g", text="G", serves=("c",)),
        ),
        toy.MODEL,
    )
    assert [ids(knot) for knot in found.cycles] == [["a", "b"], ["c", "d", "e"], ["f"]]
    assert ids(found.untraced) == ["c", "d", "e", "f", "g"]
    assert found.orphans == ()
    assert covered(found)[1] == ("mål", 8, 3, 7)


def test_a_way_up_may_be_one_that_the_model_forbids() -> None:
    """Whether a link may be is another question, and one through the wrong level leads up too."""
    task = toy.Enhetsuppdrag(id="e", text="E", serves=("k",))
    measure = evolve(toy.MEASURE, id="k", serves=("skola",))
    found = traceability(toy.plan_with(task, measure), toy.MODEL)
    assert found.untraced == ()
    assert covered(found)[-2:] == [("enhetsuppdrag", 2, 2, 0), ("mått", 2, 2, 1)]


def test_an_unknown_kind_is_passed_over_but_is_never_the_top() -> None:
    """It has no level: it is not counted or untraced itself, but may be an orphan or in a knot."""
    found = traceability(
        toy.plan_with(
            gm.Unknown(id="x", text="X", kind="delmål", serves=("skola",)),
            gm.Unknown(id="y", text="Y", kind="delmål"),
            gm.Unknown(id="z", text="Z", kind="delmål"),
            gm.Unknown(id="q", text="Q", kind="delmål", serves=("q",)),
            toy.Mal(id="over", text="Över", serves=("x",)),
            toy.Mal(id="under", text="Under", serves=("y",)),
        ),
        toy.MODEL,
    )
    assert ids(found.untraced) == ["under"]
    assert ids(found.orphans) == ["z"]
    assert [ids(knot) for knot in found.cycles] == [["q"]]
    assert covered(found)[:2] == [("område", 1, 1, 1), ("mål", 3, 2, 1)]
    assert len(found.coverage) == 6


def test_of_elements_with_one_id_links_mean_the_first_and_the_others_are_there_too() -> None:
    """The second is traced by its own links, counted, and served by nothing."""
    first = toy.Mal(id="tva", text="Första", serves=("skola",))
    second = toy.Mal(id="tva", text="Andra")
    task = evolve(toy.COMMITTEE_TASK, serves=("tva",))
    plan = evolve(toy.PLAN, elements=(toy.AREA, first, second, task))
    found = traceability(plan, toy.MODEL)
    assert [element.text for element in found.untraced] == ["Andra"]
    assert [element.text for element in found.orphans] == ["Andra"]
    assert covered(found)[:3] == [
        ("område", 1, 1, 1),
        ("mål", 2, 1, 1),
        ("nämnduppdrag", 1, 1, 0),
    ]


def test_what_need_serve_nothing_is_the_top_though_it_may_serve_something() -> None:
    """By another model's levels other elements are the top."""
    levels = tuple(
        evolve(level, must_serve=()) if level.kind is toy.Namnduppdrag else level
        for level in toy.LEVELS
    )
    loose = evolve(toy.COMMITTEE_TASK, serves=())
    found = traceability(toy.plan_with(loose), evolve(toy.MODEL, levels=levels))
    assert found.untraced == ()
    assert covered(found)[2:4] == [("nämnduppdrag", 1, 1, 1), ("chefsuppdrag", 1, 1, 1)]


def test_levels_come_in_the_model_s_order_and_none_is_left_out() -> None:
    """A level without elements is covered by none."""
    model = evolve(toy.MODEL, levels=toy.LEVELS[::-1])
    plan = evolve(toy.PLAN, elements=(toy.AREA,))
    assert covered(traceability(plan, model)) == [
        ("mått", 0, 0, 0),
        ("enhetsuppdrag", 0, 0, 0),
        ("chefsuppdrag", 0, 0, 0),
        ("nämnduppdrag", 0, 0, 0),
        ("mål", 0, 0, 0),
        ("område", 1, 1, 0),
    ]


def test_an_empty_plan_has_nothing_to_trace() -> None:
    """No element, no finding, and every level empty."""
    found = traceability(evolve(toy.PLAN, elements=()), toy.MODEL)
    assert (found.untraced, found.orphans, found.cycles) == ((), (), ())
    assert {(each.elements, each.traced, each.served) for each in found.coverage} == {(0, 0, 0)}


def test_a_thread_longer_than_python_would_recurse_is_followed() -> None:
    """Five thousand goals, each under the one before; and the same without the first link."""
    goals = [toy.Mal(id=f"m{at}", text="M", serves=(f"m{at - 1}",)) for at in range(1, 5000)]
    top = toy.Mal(id="m0", text="M", serves=("skola",))
    whole = traceability(evolve(toy.PLAN, elements=(toy.AREA, top, *goals)), toy.MODEL)
    assert whole.untraced == ()
    loose = traceability(evolve(toy.PLAN, elements=(toy.AREA, *goals)), toy.MODEL)
    assert loose.untraced == tuple(goals)
