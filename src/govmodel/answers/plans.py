"""Trees about plans: what is wrong in one, how it hangs together, what stands in its papers."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.answers.asked import counts
from govmodel.answers.common import Tree, element_of, located
from govmodel.elements import kind_of


def check(
    file: gm.PlanFile, held_against: gm.GovernanceModel, found: Iterable[gm.Finding], language: str
) -> Tree:
    """Give what was found in a plan."""
    findings = tuple(found)
    return {
        "format": "govmodel.check/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": held_against.id,
        "counts": counts(findings),
        "findings": [located(finding, file, language) for finding in findings],
    }


def thread(plan: gm.Plan, thread: gm.Thread) -> Tree:
    """Give the thread of one element."""
    return {
        "format": "govmodel.thread/1",
        "plan": plan.title,
        "model": plan.model,
        "element": element_of(thread.element),
        "up": [{**element_of(step.element), "depth": step.depth} for step in thread.up],
        "down": [{**element_of(step.element), "depth": step.depth} for step in thread.down],
    }


def traceability(plan: gm.Plan, traced: gm.Traceability) -> Tree:
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
) -> Tree:
    """Give what stands in a document, and what is left to do for it."""
    paper, owner = asked
    return {
        "format": "govmodel.document/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": file.model.id,
        "document": paper.id,
        "owner": owner and owner.id,
        "steps": list(paper.steps),
        "elements": [
            element_of(each) | {"interpreted": getattr(each, "interpreted", None)} for each in held
        ],
        "left_to_do": [located(each, file, language) for each in lacks],
    }
