"""GM2: who decides, who answers, and whether anybody knows them."""

from collections.abc import Collection, Iterator, Mapping

from govmodel.bodies import Body, Role
from govmodel.findings import Defects, Rule, Severity
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.problems import Place
from govmodel.rules.common import bodies_of, levelled


def unknown_body(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever decides, owns, is above, is a member or did something is a body that is known.

    The plan or the model knows it.
    """
    bodies = bodies_of(plan, model)
    known = tuple(bodies)
    for place, by, body_id in _unknown(plan, bodies):
        yield place, {"id": by, "found": body_id, "expected": known}


def unknown_role(plan: Plan, model: GovernanceModel) -> Defects:
    """Every body that a plan brings has a role of the model."""
    roles = {role.id for role in model.roles}
    for at, body in enumerate(plan.bodies):
        if body.role not in roles:
            yield (
                ("bodies", at, "role"),
                {
                    "id": body.id,
                    "found": body.role,
                    "expected": tuple(role.id for role in model.roles),
                },
            )


def wrong_decider(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever decided a statement has a role that decides on its level."""
    bodies = bodies_of(plan, model)
    levels = [level for level in model.levels if level.decided_by]
    lacking = {level.kind: _lacking(level.decided_by, bodies, model) for level in levels}
    for at, element, level in levelled(plan, levels):
        if decider := lacking[level.kind].get(element.decided_by):
            yield (
                ("elements", at, "decided_by"),
                {"id": element.id, "found": decider, "expected": level.decided_by},
            )


def no_decider(plan: Plan, model: GovernanceModel) -> Defects:
    """Where the model says who decides, the plan says who did."""
    levels = [level for level in model.levels if level.decided_by]
    for at, element, level in levelled(plan, levels):
        if element.decided_by is None:
            yield ("elements", at), {"id": element.id, "expected": level.decided_by}


def wrong_owner(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever answers for a statement has a role that may answer on its level."""
    bodies = bodies_of(plan, model)
    levels = [level for level in model.levels if level.owners]
    lacking = {level.kind: _lacking(level.owners, bodies, model) for level in levels}
    for at, element, level in levelled(plan, levels):
        for which, owner in enumerate(element.owners):
            if body := lacking[level.kind].get(owner):
                yield (
                    ("elements", at, "owners", which),
                    {"id": element.id, "found": body, "expected": level.owners},
                )


def no_owner(plan: Plan, model: GovernanceModel) -> Defects:
    """Where the model says who answers, the plan names somebody."""
    levels = [level for level in model.levels if level.owners]
    for at, element, level in levelled(plan, levels):
        if not element.owners:
            yield ("elements", at), {"id": element.id, "expected": level.owners}


def _unknown(plan: Plan, known: Collection[str]) -> Iterator[tuple[Place, str, str]]:
    """Give every body that is named and not known: where, by what (its id), and the body's id."""
    for at, element in enumerate(plan.elements):
        if element.decided_by is not None and element.decided_by not in known:
            yield ("elements", at, "decided_by"), element.id, element.decided_by
        for which, owner in enumerate(element.owners):
            if owner not in known:
                yield ("elements", at, "owners", which), element.id, owner
    for at, event in enumerate(plan.events):
        if event.by is not None and event.by not in known:
            yield ("events", at, "by"), event.what, event.by
    for at, body in enumerate(plan.bodies):
        yield from _unknown_beside(body, at, known)


def _unknown_beside(
    body: Body, at: int, known: Collection[str]
) -> Iterator[tuple[Place, str, str]]:
    if body.under is not None and body.under not in known:
        yield ("bodies", at, "under"), body.id, body.under
    for which, member in enumerate(body.members):
        if member not in known:
            yield ("bodies", at, "members", which), body.id, member


def _lacking(
    roles: tuple[Role, ...], bodies: Mapping[str, Body], model: GovernanceModel
) -> Mapping[str | None, Body]:
    """Find the bodies that lack the roles: themselves and, if they are joint, in some member.

    Nothing is said of a body whose role the model does not know: that is a finding of its own.
    """
    ids = {role.id for role in roles}
    others = {role.id for role in model.roles} - ids
    return {
        body.id: body
        for body in bodies.values()
        if body.role in others
        and (
            not body.members
            or any(bodies[each].role not in ids for each in body.members if each in bodies)
        )
    }


RULES = (
    Rule(code="GM201", severity=Severity.ERROR, find=unknown_body),
    Rule(code="GM202", severity=Severity.ERROR, find=wrong_decider),
    Rule(code="GM203", severity=Severity.WARNING, find=no_decider),
    Rule(code="GM204", severity=Severity.ERROR, find=wrong_owner),
    Rule(code="GM205", severity=Severity.WARNING, find=no_owner),
    Rule(code="GM206", severity=Severity.ERROR, find=unknown_role),
)
