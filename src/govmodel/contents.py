"""What of a plan stands in a document of its model, and what is missing from it."""

from collections.abc import Iterator

from govmodel.documents import Document
from govmodel.elements import Element
from govmodel.findings import Finding
from govmodel.graphs import reached
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.rules import check


def content(plan: Plan, document: Document, *, owner: str | None = None) -> tuple[Element, ...]:
    """Gather what stands in a document: the kinds that it holds, and what is compiled into it.

    :param owner: the id of the body whose own document it is: what it answers for, and what
        belongs to that and nobody answers for by himself; everybody's statements if ``None``.
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
    return tuple(plan.elements[at] for at in _positions(plan, document, owner))


def missing(
    plan: Plan, model: GovernanceModel, document: Document, *, owner: str | None = None
) -> tuple[Finding, ...]:
    """List what keeps a document from being complete: the steps that have not been done.

    :param document: one of the model's; its ``steps`` name the rules that must find nothing.
    :param owner: the id of the body whose own document it is; everybody's if ``None``.
    :returns: what those rules find in what stands in the document, in the plan's order.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> paper = gm.Document(
    ...     id="vp",
    ...     name="verksamhetsplan",
    ...     holds=(Mal,),
    ...     steps=("GM401",),
    ...     basis=gm.Basis.ASSUMED,
    ... )
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     documents=(paper,),
    ... )
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(Mal(id="m1", text="Tryggare skolvägar"),),
    ... )
    >>> [(finding.code, finding.element) for finding in gm.missing(plan, model, paper)]
    [('GM401', 'm1')]
    """
    within = set(_positions(plan, document, owner))
    return tuple(
        finding
        for finding in check(plan, model)
        if finding.code in document.steps and finding.index in within
    )


def _positions(plan: Plan, document: Document, owner: str | None) -> Iterator[int]:
    """Give the positions of what stands in a document, in order."""
    starts = [
        at for at, element in enumerate(plan.elements) if isinstance(element, document.derived_from)
    ]
    compiled = reached(plan.index.down, starts).union(starts)
    own = range(len(plan)) if owner is None else _belonging(plan, owner)
    for at, element in enumerate(plan.elements):
        if at in own and (at in compiled or isinstance(element, document.holds)):
            yield at


def _belonging(plan: Plan, owner: str) -> set[int]:
    """Find what a body answers for, and what serves that and has no owner of its own."""
    owned = [at for at, element in enumerate(plan.elements) if owner in element.owners]
    # A way down ends at whatever somebody else answers for.
    ownerless = [
        tuple(below for below in down if not plan.elements[below].owners)
        for down in plan.index.down
    ]
    return reached(ownerless, owned) | set(owned)
