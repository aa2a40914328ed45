"""The golden thread (*röd tråd*): what an element serves, and what serves it.

Everything here is a question to a plan. The links are the plan's own: all of them are followed, and
whether each of them may be is asked by :func:`~govmodel.check`. A model only says which elements
are on top, where a thread ends.
"""

from collections import Counter

from attrs import frozen

from govmodel.elements import Element, word_of
from govmodel.graphs import cycles, depth_first, reached
from govmodel.model import GovernanceModel
from govmodel.plan import Plan


@frozen(kw_only=True)
class Step:
    """One element on a thread.

    :param element: the element.
    :param depth: how many links away it is, by the way on which it was met.

    >>> from govmodel import Step, Unknown
    >>> Step(element=Unknown(id="a", text="A", kind="mål"), depth=1).word
    'mål'
    """

    element: Element
    depth: int

    @property
    def id(self) -> str:
        """The element's id."""
        return self.element.id

    @property
    def word(self) -> str:
        """The element's word, as the municipality writes it."""
        return word_of(self.element)

    @property
    def text(self) -> str:
        """What the element says."""
        return self.element.text


@frozen(kw_only=True)
class Thread:
    """An element with all that it serves and all that serves it.

    :param element: the element.
    :param up: what it serves, and what that serves, to the top.
    :param down: what serves it, and what serves that, to the bottom.

    >>> from govmodel import Thread, Unknown
    >>> Thread(element=Unknown(id="a", text="A", kind="mål"), up=(), down=()).up
    ()
    """

    element: Element
    up: tuple[Step, ...]
    down: tuple[Step, ...]


def trace(plan: Plan, element_id: str) -> Thread:
    """Follow the golden thread from an element, up and down.

    Both ways are read like a tree: a step's own steps follow it, one deeper, in the plan's order.
    An element that several ways lead to stands once, where it is met first; a circle ends where it
    began.

    :raises UnknownElementError: if no element of the plan has the id.

    >>> from govmodel import Period, Plan, Unknown, trace
    >>> plan = Plan(
    ...     model="exempelby@2024",
    ...     period=Period.years(2024),
    ...     elements=(
    ...         Unknown(id="v", text="Vision", kind="vision"),
    ...         Unknown(id="m", text="Mål", kind="mål", serves=("v",)),
    ...         Unknown(id="u", text="Uppdrag", kind="uppdrag", serves=("m",)),
    ...     ),
    ... )
    >>> [step.id for step in trace(plan, "m").up], [step.id for step in trace(plan, "m").down]
    (['v'], ['u'])
    """
    at = plan.at(element_id)
    return Thread(
        element=plan.elements[at],
        up=tuple(
            Step(element=plan.elements[to], depth=depth)
            for to, depth in depth_first(plan.index.up, at)
        ),
        down=tuple(
            Step(element=plan.elements[to], depth=depth)
            for to, depth in depth_first(plan.index.down, at)
        ),
    )


@frozen(kw_only=True)
class LevelCoverage:
    """How far the golden thread covers one level of a model.

    :param kind: the level's kind.
    :param elements: how many elements of the plan are on the level.
    :param traced: how many of them a way leads up from to the top; on a top level, all.
    :param served: how many of them something serves.

    >>> from govmodel import Unknown
    >>> from govmodel.threads import LevelCoverage
    >>> level = LevelCoverage(kind=Unknown, elements=4, traced=3, served=0)
    >>> level.elements - level.traced
    1
    """

    kind: type[Element]
    elements: int
    traced: int
    served: int


@frozen(kw_only=True)
class Traceability:
    """How whole the golden thread of a plan is.

    :param untraced: the elements that must serve something and from which no way leads up to the
        top, in the plan's order.
    :param orphans: the elements that are linked to nothing, neither up nor down, in the plan's
        order. One that must serve something is untraced too.
    :param cycles: each knot of elements that all lead to each other, once, beginning with a
        shortest way round from its first element.
    :param coverage: how far each level is covered, in the model's order.

    >>> from govmodel.threads import Traceability
    >>> Traceability(untraced=(), orphans=(), cycles=(), coverage=()).untraced
    ()
    """

    untraced: tuple[Element, ...]
    orphans: tuple[Element, ...]
    cycles: tuple[tuple[Element, ...], ...]
    coverage: tuple[LevelCoverage, ...]


def traceability(plan: Plan, model: GovernanceModel) -> Traceability:
    """Follow every golden thread of a plan at once, up to the top.

    The top are the elements whose level need serve nothing. A way up may pass over any element, but
    one of a kind that the model does not know is never the top, and is not counted: it has no
    level, and nobody can say what it must serve. Of several elements with one id the first is
    meant by every link to it; the others are there too, and nothing serves them.

    :param plan: the plan; all its links are followed, also those that the model forbids.
    :param model: the model whose levels say what must serve something.
    :returns: what is cut off from the top, what is linked to nothing, what goes in circles, and how
        far each level is covered.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> from govmodel.threads import traceability
    >>> @frozen(kw_only=True)
    ... class Vision(gm.Area):
    ...     word = "vision"
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
    ...     levels=(
    ...         gm.Level(kind=Vision, basis=gm.Basis.ASSUMED),
    ...         gm.Level(kind=Mal, serves=(Vision,), must_serve=(Vision,), basis=gm.Basis.ASSUMED),
    ...     ),
    ... )
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(
    ...         Vision(id="v", text="Vision"),
    ...         Mal(id="m1", text="Tryggare skolvägar", serves=("v",)),
    ...         Mal(id="m2", text="Renare sjöar"),
    ...     ),
    ... )
    >>> found = traceability(plan, model)
    >>> [element.id for element in found.untraced], [element.id for element in found.orphans]
    (['m2'], ['m2'])
    >>> [(level.kind.word, level.elements, level.traced) for level in found.coverage]
    [('vision', 1, 1), ('mål', 2, 1)]
    """
    elements, up, down = plan.elements, plan.index.up, plan.index.down
    tops = {level.kind for level in model.levels if not level.must_serve}
    top = [at for at, element in enumerate(elements) if type(element) in tops]
    traced = reached(down, top).union(top)
    there = Counter(type(element) for element in elements)
    reaching = Counter(type(elements[at]) for at in traced)
    served = Counter(type(element) for element, below in zip(elements, down, strict=True) if below)
    return Traceability(
        untraced=tuple(
            element
            for at, element in enumerate(elements)
            if at not in traced and type(element) in model.level_of
        ),
        orphans=tuple(
            element
            for element, above, below in zip(elements, up, down, strict=True)
            if not above and not below
        ),
        cycles=tuple(tuple(elements[at] for at in knot) for knot in cycles(up)),
        coverage=tuple(
            LevelCoverage(
                kind=level.kind,
                elements=there[level.kind],
                traced=reaching[level.kind],
                served=served[level.kind],
            )
            for level in model.levels
        ),
    )
