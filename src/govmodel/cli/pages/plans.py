"""Pages about plans: what is wrong in one, how it hangs together, what stands in its papers."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Iterator

import govmodel as gm
from govmodel.cli.blocks import Block, Branches, Heading, Lines, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Words,
    cell,
    finding_lines,
    from_the_top,
    heading_of,
    line,
    met_again,
    said_of,
    summary,
)
from govmodel.words import phrase


def check(
    file: gm.PlanFile, held_against: gm.GovernanceModel, found: Iterable[gm.Finding], language: str
) -> Page:
    """Show what is wrong in a plan, or that nothing is."""
    words = Words(language)
    findings = tuple(found)
    return (
        heading_of(file.plan, held_against.id),
        *(finding_lines(finding, file.place(finding), language) for finding in findings),
        summary(findings, words("check.nothing"), words),
    )


def thread(plan: gm.Plan, thread: gm.Thread, language: str) -> Page:
    """Show what an element serves, and what serves it."""
    words = Words(language)

    def way(key: str, steps: tuple[gm.Step, ...]) -> Iterator[Block]:
        yield Heading(words(f"thread.{key}"))
        if steps:
            yield Branches(
                tuple((step.depth - 1, said_of(step.element, language)) for step in steps)
            )
        else:
            yield line(words(f"thread.{key}.nothing"))

    return (
        heading_of(plan, plan.model),
        Lines((said_of(thread.element, language),)),
        *way("up", thread.up),
        *way("down", thread.down),
    )


def traceability(plan: gm.Plan, traced: gm.Traceability, language: str) -> Page:
    """Show a whole plan from the top down, and where its threads are broken."""
    words = Words(language)
    broken: list[Block] = []
    for key, elements in (("untraced", traced.untraced), ("orphans", traced.orphans)):
        if elements:
            broken.append(Heading(words(f"thread.{key}", count=str(len(elements)))))
            broken += (Lines((said_of(element, language),)) for element in elements)
    if traced.cycles:
        broken.append(Heading(words("thread.cycles")))
        broken += (
            line(phrase(tuple(element.id for element in cycle), language, "and"))
            for cycle in traced.cycles
        )
    rows = tuple(
        (
            cell(row.kind.word, Tone.STRONG),
            cell(str(row.elements)),
            cell(str(row.traced)),
            cell(str(row.served)),
        )
        for row in traced.coverage
    )
    return (
        heading_of(plan, plan.model),
        Branches(tuple(_from_the_top(plan, words))),
        *broken,
        Heading(words("thread.coverage")),
        Table(words.columns("word", "elements", "traced", "served"), rows),
    )


def _from_the_top(plan: gm.Plan, words: Words) -> Iterator[tuple[int, Pieces]]:
    for depth, at, again in from_the_top(plan):
        element = plan.elements[at]
        yield depth, met_again(element, words) if again else said_of(element, words.language)


def document(
    file: gm.PlanFile,
    asked: tuple[gm.Document, gm.Body | None],
    held: Iterable[gm.Element],
    lacks: Iterable[gm.Finding],
    language: str,
) -> Page:
    """Show what stands in a document, and what is left to do for it."""
    words = Words(language)
    paper = asked[0]
    named = [phrase(each, language) for each in asked if each is not None]
    heading = " · ".join(filter(None, (file.plan.title, file.model.id, *named)))
    statements = [_described(element, words) for element in held]
    findings = [finding_lines(finding, file.place(finding), language) for finding in lacks]
    page: list[Block] = [Heading(heading, whole=True), *statements]
    if not statements:
        page.append(line(words("document.empty")))
    if findings:
        page += (Heading(words("document.left")), *findings)
    elif not paper.steps:
        page.append(line(Piece(words("document.unknown"), Tone.QUIET)))
    elif statements:  # an empty document is no complete one
        page.append(line(Piece(f"✔ {words('document.complete')}", Tone.GOOD)))
    return tuple(page)


def _described(element: gm.Element, words: Words) -> Lines:
    """Write a statement, and below an assignment how its receiver has described it in turn."""
    said = said_of(element, words.language)
    if isinstance(element, gm.Assignment) and element.interpreted:
        return Lines((said, (Piece(words("document.interpreted", text=element.interpreted)),)))
    return Lines((said,))
