"""GM5: whether every claim tells where it comes from."""

from govmodel.elements import Indicator
from govmodel.findings import Defects, Rule, Severity
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.rules.common import levelled
from govmodel.sources import Basis


def claim_without_source(plan: Plan, model: GovernanceModel) -> Defects:
    """Every statement and body of a plan cites a source, its own or the plan's, or is assumed."""
    if plan.source is not None:
        return
    for at, element, _ in levelled(plan, model.levels):
        uncited = element.source is None and element.basis is not Basis.ASSUMED
        if uncited and not isinstance(element, Indicator):
            yield ("elements", at), {"id": element.id}
    for at, body in enumerate(plan.bodies):
        if body.source is None and body.basis is not Basis.ASSUMED:
            yield ("bodies", at), {"id": body.id}


RULES = (Rule(code="GM501", severity=Severity.WARNING, find=claim_without_source),)
