"""About plans: what is wrong in one, how it hangs together, what stands in its papers."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import counts
from govmodel.answers.common import ElementPart, LocatedFindingPart, element_of, located
from govmodel.elements import kind_of


class CheckAnswer(TypedDict):
    """What was found in a plan; ``counts`` has a number for each severity."""

    format: Literal["govmodel.check/1"]
    file: str
    plan: str
    model: str
    counts: dict[str, int]
    findings: list[LocatedFindingPart]


class StepPart(ElementPart):
    """An element on a thread, and how many links away it is."""

    depth: int


class ThreadAnswer(TypedDict):
    """An element with all that it serves, to the top, and all that serves it."""

    format: Literal["govmodel.thread/1"]
    plan: str
    model: str
    element: ElementPart
    up: list[StepPart]
    down: list[StepPart]


class LinkedElementPart(ElementPart):
    """An element, and the ids of those it serves."""

    serves: list[str]


class CoveragePart(TypedDict):
    """How far a level is covered: how many elements it has, and how many are linked up and down."""

    word: str
    kind: str
    elements: int
    traced: int
    served: int


class TraceabilityAnswer(TypedDict):
    """The threads of a whole plan, and where they are broken."""

    format: Literal["govmodel.traceability/1"]
    plan: str
    model: str
    elements: list[LinkedElementPart]
    untraced: list[str]
    orphans: list[str]
    cycles: list[list[str]]
    coverage: list[CoveragePart]


class HeldElementPart(ElementPart):
    """An element of a document, and how it was read where the paper can be read in several ways."""

    interpreted: str | None


class DocumentAnswer(TypedDict):
    """What stands in a document, and what is left to do for it."""

    format: Literal["govmodel.document/1"]
    file: str
    plan: str
    model: str
    document: str
    owner: str | None
    steps: list[str]
    elements: list[HeldElementPart]
    left_to_do: list[LocatedFindingPart]


def check(
    file: gm.PlanFile, held_against: gm.GovernanceModel, found: Iterable[gm.Finding], language: str
) -> CheckAnswer:
    """Give what was found in a plan.

    :param file: the plan.
    :param held_against: the model it was checked against.
    :param found: what :func:`~govmodel.check` found.
    :param language: the language of the sentences.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> text = b"{format: govmodel.plan/1, model: exempelby@2024, period: 2023, title: Plan}"
    >>> file = gm.parse_plan(text, model)
    >>> told = check(file, model, gm.check(file.plan, model), "en")
    >>> told["counts"], told["findings"][0]["code"]
    ({'error': 1, 'warning': 0, 'note': 0}, 'GM301')
    """
    findings = tuple(found)
    return {
        "format": "govmodel.check/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": held_against.id,
        "counts": counts(findings),
        "findings": [located(finding, file, language) for finding in findings],
    }


def thread(plan: gm.Plan, thread: gm.Thread) -> ThreadAnswer:
    """Give the thread of one element.

    >>> import govmodel as gm
    >>> plan = gm.Plan(
    ...     model="exempelby@2024",
    ...     period=gm.Period.years(2024),
    ...     elements=(
    ...         gm.Unknown(id="v", text="Vision", kind="vision"),
    ...         gm.Unknown(id="m", text="Trygga skolvägar", kind="mål", serves=("v",)),
    ...     ),
    ... )
    >>> thread(plan, gm.trace(plan, "m"))["up"]
    [{'id': 'v', 'word': 'vision', 'text': 'Vision', 'depth': 1}]
    """
    return {
        "format": "govmodel.thread/1",
        "plan": plan.title,
        "model": plan.model,
        "element": element_of(thread.element),
        "up": [{**element_of(step.element), "depth": step.depth} for step in thread.up],
        "down": [{**element_of(step.element), "depth": step.depth} for step in thread.down],
    }


def traceability(plan: gm.Plan, traced: gm.Traceability) -> TraceabilityAnswer:
    """Give the threads of a whole plan."""
    return {
        "format": "govmodel.traceability/1",
        "plan": plan.title,
        "model": plan.model,
        "elements": [
            {**element_of(element), "serves": list(element.serves)} for element in plan.elements
        ],
        "untraced": [element.id for element in traced.untraced],
        "orphans": [element.id for element in traced.orphans],
        "cycles": [[element.id for element in cycle] for cycle in traced.cycles],
        "coverage": [
            {
                "word": level.kind.word,
                "kind": kind_of(level.kind),
                "elements": level.elements,
                "traced": level.traced,
                "served": level.served,
            }
            for level in traced.coverage
        ],
    }


def document(
    file: gm.PlanFile,
    asked: tuple[gm.Document, gm.Body | None],
    held: Iterable[gm.Element],
    lacks: Iterable[gm.Finding],
    language: str,
) -> DocumentAnswer:
    """Give what stands in a document, and what is left to do for it."""
    paper, owner = asked
    return {
        "format": "govmodel.document/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": file.model.id,
        "document": paper.id,
        "owner": owner.id if owner else None,
        "steps": list(paper.steps),
        "elements": [
            {**element_of(each), "interpreted": getattr(each, "interpreted", None)} for each in held
        ],
        "left_to_do": [located(each, file, language) for each in lacks],
    }
