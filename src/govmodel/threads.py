"""The golden thread (*röd tråd*): what an element serves, and what serves it.

Everything here is a question to a plan; no model is needed, because the links are the plan's own.
"""

from attrs import frozen

from govmodel.elements import Element, word_of
from govmodel.graphs import depth_first, reached
from govmodel.model import Document
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


def content(plan: Plan, document: Document, *, owner: str | None = None) -> tuple[Element, ...]:
    """Gather what stands in a document: the kinds that it holds, and what is compiled into it.

    :param owner: the id of the body whose own document it is; everybody's statements if ``None``.
    :returns: the statements in the plan's order.

    >>> from attrs import frozen
    >>> from govmodel import Basis, Document, Goal, Period, Plan, content
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> plan = Plan(
    ...     model="exempelby@2024",
    ...     period=Period.years(2024),
    ...     elements=(Mal(id="m1", text="Ett", owners=("n1",)), Mal(id="m2", text="Två")),
    ... )
    >>> budget = Document(id="budget", name="budget", holds=(Mal,), basis=Basis.ASSUMED)
    >>> [element.id for element in content(plan, budget, owner="n1")]
    ['m1']
    """
    starts = [
        at for at, element in enumerate(plan.elements) if isinstance(element, document.derived_from)
    ]
    compiled = reached(plan.index.down, starts).union(starts)
    return tuple(
        element
        for at, element in enumerate(plan.elements)
        if (at in compiled or isinstance(element, document.holds))
        and (owner is None or owner in element.owners)
    )
