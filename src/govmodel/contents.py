"""What of a plan stands in a document of its model, and what is left to do for it."""

from collections.abc import Iterator

from govmodel import rules
from govmodel.bodies import by_id
from govmodel.documents import Document
from govmodel.elements import Element
from govmodel.findings import Finding
from govmodel.graphs import reached
from govmodel.model import GovernanceModel
from govmodel.plan import Plan


def content(
    plan: Plan, model: GovernanceModel, document: Document, *, owner: str | None = None
) -> tuple[Element, ...]:
    """Gather what stands in a document: the kinds that it holds, and what is compiled into it.

    :param model: the model, for its bodies: what a joint body answers for is its members' too.
    :param owner: the id of the body whose own document it is: what it answers for, and what
        belongs to that and is nobody else's; everybody's statements if ``None``.
    :returns: the statements in the plan's order.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> budget = gm.Document(id="budget", name="budget", holds=(Mal,), basis=gm.Basis.ASSUMED)
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     documents=(budget,),
    ... )
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(Mal(id="m1", text="Ett", owners=("n1",)), Mal(id="m2", text="Två")),
    ... )
    >>> [element.id for element in gm.content(plan, model, budget, owner="n1")]
    ['m1']
    """
    return tuple(plan.elements[at] for at in _positions(plan, model, document, owner))


def left_to_do(
    plan: Plan, model: GovernanceModel, document: Document, *, owner: str | None = None
) -> tuple[Finding, ...]:
    """List what keeps a document from being complete: the steps that have not been done.

    :param document: one of the model's; its ``steps`` name the rules that must find nothing.
    :param owner: the id of the body whose own document it is; everybody's if ``None``.
    :returns: what those rules find in what stands in the document, in the plan's order; of
        everybody's document also what they find in the plan as a whole.

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
    >>> [(finding.code, finding.element) for finding in gm.left_to_do(plan, model, paper)]
    [('GM401', 'm1')]
    """
    within = set(_positions(plan, model, document, owner))
    steps = [rule for rule in (*rules.CORE_RULES, *model.rules) if rule.code in document.steps]
    return tuple(
        finding
        for finding in rules.found_by(steps, plan, model)
        if finding.index in within or (finding.index is None and owner is None)
    )


def _positions(
    plan: Plan, model: GovernanceModel, document: Document, owner: str | None
) -> Iterator[int]:
    """Give the positions of what stands in a document, in order."""
    starts = [
        at for at, element in enumerate(plan.elements) if isinstance(element, document.derived_from)
    ]
    compiled = reached(plan.index.down, starts).union(starts)
    own = range(len(plan)) if owner is None else _belonging(plan, model, owner)
    for at, element in enumerate(plan.elements):
        if at in own and (at in compiled or isinstance(element, document.holds)):
            yield at


def _belonging(plan: Plan, model: GovernanceModel, owner: str) -> set[int]:
    """Find what a body answers for, by itself or with others, and what serves that and is nobody's.

    A way down ends at whatever somebody else answers for.
    """
    bodies = by_id((*plan.bodies, *model.bodies)).values()
    own = {owner, *(body.id for body in bodies if owner in body.members)}
    owned = [at for at, each in enumerate(plan.elements) if not own.isdisjoint(each.owners)]
    ownerless = [
        tuple(below for below in down if not plan.elements[below].owners)
        for down in plan.index.down
    ]
    return reached(ownerless, owned) | set(owned)
