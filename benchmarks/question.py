"""The question about a whole plan: is everything on a thread that leads to the top?

A *top* is an element of a kind that need serve nothing. Of several elements with one id, every link
means the first.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from govmodel import Element, GovernanceModel


@frozen
class Coverage:
    """How the elements of one kind are linked."""

    count: int
    """How many there are."""
    traced: int
    """How many are tops or lead to one."""
    served: int
    """How many are served by something."""


@frozen
class Answer:
    """What there is to say about the threads of a plan; all ids are in the plan's order."""

    untraced: tuple[str, ...]
    """The elements whose kind must serve something, and that lead to no top."""
    orphans: tuple[str, ...]
    """The elements that are linked to nothing, neither up nor down."""
    cycles: tuple[tuple[str, ...], ...]
    """The knots: elements that all lead to each other, or one that leads to itself."""
    coverage: dict[str, Coverage]
    """How it stands with each kind of the model, by its word."""


def tops(elements: Sequence[Element], model: GovernanceModel) -> list[int]:
    """Give the positions of the tops."""
    free = {level.kind for level in model.levels if not level.must_serve}
    return [at for at, element in enumerate(elements) if type(element) in free]


def links(elements: Sequence[Element]) -> list[tuple[int, int]]:
    """Give the links upwards, from position to position; links to nothing are left out."""
    position: dict[str, int] = {}
    for at, element in enumerate(elements):
        position.setdefault(element.id, at)
    return [
        (at, position[to])
        for at, element in enumerate(elements)
        for to in element.serves
        if to in position
    ]


def answer(  # noqa: PLR0913 - what a graph library is given and what it finds
    elements: Sequence[Element],
    model: GovernanceModel,
    up: Sequence[tuple[int, int]],
    *,
    traced: Collection[int],
    isolated: Iterable[int],
    components: Iterable[Collection[int]],
) -> Answer:
    """Put what was found about positions into words about elements.

    :param up: the links.
    :param traced: what leads to a top, and perhaps the tops themselves.
    :param isolated: what has no link.
    :param components: all strongly connected components.
    """
    bound = {level.kind for level in model.levels if level.must_serve}
    themselves = {at for at, to in up if at == to}
    knots = sorted(
        sorted(each)
        for each in components
        if len(each) > 1 or (themselves and themselves.issuperset(each))
    )
    traced = {*traced, *tops(elements, model)}
    kinds = [type(element) for element in elements]
    there = Counter(kinds)
    of_traced = Counter(kinds[at] for at in traced)
    of_served = Counter(kinds[at] for at in {to for _, to in up})
    return Answer(
        untraced=tuple(
            element.id
            for at, element in enumerate(elements)
            if at not in traced and kinds[at] in bound
        ),
        orphans=tuple(elements[at].id for at in sorted(isolated)),
        cycles=tuple(tuple(elements[at].id for at in knot) for knot in knots),
        coverage={
            kind.word: Coverage(there[kind], of_traced[kind], of_served[kind])
            for kind in model.level_of
        },
    )
