"""Laws that the threads of every plan keep, against definitions that are simple and slow."""

from collections.abc import Sequence

from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm
from govmodel.threads import Traceability, traceability

import toy

KINDS = (toy.Omrade, toy.Mal, toy.Namnduppdrag, toy.Chefsuppdrag, toy.Matt, gm.Unknown)


def elements(number: int, drawn: tuple[type[gm.Element], Sequence[int]]) -> gm.Element:
    """Make an element of a drawn kind, which links to drawn numbers; not all of them are there."""
    kind, to = drawn
    serves = tuple(f"e{each}" for each in to)
    if kind is gm.Unknown:
        return gm.Unknown(id=f"e{number}", text="E", kind="delmål", serves=serves)
    return kind(id=f"e{number}", text="E", serves=serves)


PLANS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.lists(st.integers(0, 9), max_size=3)), max_size=9
).map(lambda drawn: evolve(toy.PLAN, elements=tuple(map(elements, range(len(drawn)), drawn))))
"""Plans of a few elements, with links in every direction and to nothing."""


def above(plan: gm.Plan, element: gm.Element) -> set[gm.Element]:
    """Find all that is above an element, by adding what each serves until nothing is new."""
    found = {each for each in plan if each.id in element.serves}
    while more := {each for low in found for each in plan if each.id in low.serves} - found:
        found |= more
    return found


def on_top(element: gm.Element) -> bool:
    """Tell whether an element need serve nothing: in the toy model, whether it is an area."""
    return isinstance(element, toy.Omrade)


def traced(plan: gm.Plan, element: gm.Element) -> bool:
    """Tell whether an element is on top or something above it is."""
    return on_top(element) or any(map(on_top, above(plan, element)))


class TestTraceability:
    """An element is traced if it is on top or a way leads up from it to one that is."""

    @given(PLANS)
    def test_untraced_is_what_must_serve_and_has_no_top_above(self, plan: gm.Plan) -> None:
        """The definition, element by element, in the plan's order."""
        assert traceability(plan, toy.MODEL).untraced == tuple(
            each for each in plan if not isinstance(each, gm.Unknown) and not traced(plan, each)
        )

    @given(PLANS)
    def test_orphans_are_in_no_link(self, plan: gm.Plan) -> None:
        """The definition, by the ids at both ends of every link that leads somewhere."""
        linked = {
            end
            for each in plan
            for to in each.serves
            if any(to == other.id for other in plan)
            for end in (each.id, to)
        }
        assert traceability(plan, toy.MODEL).orphans == tuple(
            each for each in plan if each.id not in linked
        )

    @given(PLANS)
    def test_in_a_cycle_is_whatever_is_above_itself(self, plan: gm.Plan) -> None:
        """Each such element is in one knot, with all that are above it and below it."""
        knots = traceability(plan, toy.MODEL).cycles
        assert sorted(each.id for knot in knots for each in knot) == sorted(
            each.id for each in plan if each in above(plan, each)
        )
        for knot in knots:
            for each in knot:
                assert set(knot) == {
                    other for other in above(plan, each) if each in above(plan, other)
                }

    @given(PLANS)
    def test_coverage_counts_what_is_on_each_level(self, plan: gm.Plan) -> None:
        """The definition, level by level."""
        for found in traceability(plan, toy.MODEL).coverage:
            there = [each for each in plan if type(each) is found.kind]
            served = {to for each in plan for to in each.serves}
            assert found.elements == len(there)
            assert found.traced == sum(traced(plan, each) for each in there)
            assert found.served == sum(each.id in served for each in there)

    @given(PLANS)
    def test_the_parts_agree(self, plan: gm.Plan) -> None:
        """What is on a level is traced or told, and an orphan that must serve is told."""
        found = traceability(plan, toy.MODEL)
        on_levels = sum(level.elements - level.traced for level in found.coverage)
        assert on_levels == len(found.untraced)
        assert {
            each for each in found.orphans if not on_top(each) and not isinstance(each, gm.Unknown)
        } <= set(found.untraced)

    @given(PLANS, st.data())
    def test_the_order_of_elements_changes_no_answer(
        self, plan: gm.Plan, data: st.DataObject
    ) -> None:
        """However the elements stand, the same ones are told."""
        shuffled = evolve(plan, elements=tuple(data.draw(st.permutations(plan.elements))))

        def told(found: Traceability) -> object:
            return (
                set(found.untraced),
                set(found.orphans),
                {frozenset(knot) for knot in found.cycles},
                found.coverage,
            )

        assert told(traceability(plan, toy.MODEL)) == told(traceability(shuffled, toy.MODEL))


class TestTrace:
    """What is traced is what a single thread says of each element."""

    @given(PLANS)
    def test_a_thread_s_steps_lead_to_the_top_of_what_is_traced(self, plan: gm.Plan) -> None:
        """An element on no thread to the top is told, and no other that must serve something."""
        told = set(traceability(plan, toy.MODEL).untraced)
        for each in plan:
            up = gm.trace(plan, each.id).up
            reaches = on_top(each) or any(on_top(step.element) for step in up)
            assert (each in told) is (not reaches and not isinstance(each, gm.Unknown))
