"""govmodel, in the shape in which its peers are called: the only place where it is timed."""

from collections.abc import Sequence

from attrs import evolve

import govmodel as gm
from benchmarks.generate import CLOSING, KNOWN
from benchmarks.municipality import MODEL
from benchmarks.question import Answer, Coverage


def load_plan(data: bytes) -> gm.Plan:
    """Read a plan."""
    return gm.parse_plan(data, MODEL, name="plan.json").plan


def load_results(data: bytes) -> gm.Results:
    """Read results."""
    return gm.parse_results(data, name="results.json")


def dump_plan(plan: gm.Plan) -> bytes:
    """Write a plan."""
    return gm.dump_plan(plan, name="plan.json")


def dump_results(results: gm.Results) -> bytes:
    """Write results."""
    return gm.dump_results(results, name="results.json")


def check(plan: gm.Plan) -> tuple[gm.Finding, ...]:
    """Hold a plan, as it is when it has just been read, against the core's rules."""
    return gm.check(evolve(plan), MODEL)


def follow_up(plan: gm.Plan, results: gm.Results) -> tuple[gm.Row, ...]:
    """Judge every measure at the closing day."""
    return gm.follow_up(plan, results, MODEL, at=CLOSING, known=KNOWN)


def trace_all(elements: Sequence[gm.Element]) -> gm.Traceability:
    """Look at every thread of a plan that has just been made of its elements."""
    plan = gm.Plan(model=MODEL.id, period=MODEL.valid, elements=tuple(elements))
    return gm.traceability(plan, MODEL)


def answer(elements: Sequence[gm.Element]) -> Answer:
    """Say what :func:`trace_all` has found as the peers say it; this is not timed."""
    found = trace_all(elements)
    place = {id(element): at for at, element in enumerate(elements)}
    cycles = (sorted(knot, key=lambda element: place[id(element)]) for knot in found.cycles)
    return Answer(
        untraced=tuple(element.id for element in found.untraced),
        orphans=tuple(element.id for element in found.orphans),
        cycles=tuple(tuple(element.id for element in cycle) for cycle in cycles),
        coverage={
            row.kind.word: Coverage(row.elements, row.traced, row.served) for row in found.coverage
        },
    )
