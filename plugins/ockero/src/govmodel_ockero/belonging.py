"""Whom a body stands for, and which administration it is part of: what the rules ask of bodies."""

from collections.abc import Collection, Iterable, Mapping

from govmodel import Body, GovernanceModel, Plan, Role
from govmodel.bodies import by_id, chain
from govmodel_ockero.bodies import ADMINISTRATION


def bodies_of(plan: Plan, model: GovernanceModel) -> Mapping[str, Body]:
    """Index the bodies of a plan and its model; of two with one id, the plan's counts.

    >>> from govmodel import Period
    >>> from govmodel_ockero.model import EDITION_2011
    >>> plan = Plan(model=EDITION_2011.id, period=Period.years(2013))
    >>> bodies_of(plan, EDITION_2011)["kf"].name
    'Kommunfullmäktige'
    """
    return by_id((*plan.bodies, *model.bodies))


def there(plan: Plan, model: GovernanceModel) -> tuple[Body, ...]:
    """Give the bodies that exist on some day of the plan.

    >>> from govmodel import Period
    >>> from govmodel_ockero.model import EDITION_2011
    >>> plan = Plan(model=EDITION_2011.id, period=Period.years(2014))
    >>> "sbn" in [body.id for body in there(plan, EDITION_2011)]
    False
    """
    return tuple(
        body
        for body in bodies_of(plan, model).values()
        if body.valid is None or body.valid.overlaps(plan.period)
    )


def standing_for(ids: Iterable[str], bodies: Mapping[str, Body]) -> set[str]:
    """Give the ids of some bodies and of their members: a joint body answers for each of them.

    >>> joint = Body(id="ab", name="A/B", role="committee_and_head", members=("a", "b"))
    >>> sorted(standing_for(["ab", "c"], {"ab": joint}))
    ['a', 'ab', 'b', 'c']
    """
    named = set(ids)
    return named.union(*(bodies[each].members for each in named if each in bodies))


def administrations(ids: Iterable[str], bodies: Mapping[str, Body]) -> dict[str, Body]:
    """Find the administrations that some bodies, or their members, are part of.

    It is the nearest from the body itself upwards; a body that is part of none gives none.

    >>> office = Body(id="f", name="Förvaltningen", role="administration")
    >>> head = Body(id="c", name="Chefen", role="head_of_administration", under="f")
    >>> list(administrations(["c", "x"], {"f": office, "c": head}))
    ['f']
    """
    found: dict[str, Body] = {}
    for each in sorted(standing_for(ids, bodies)):
        ways = (body for body in chain(each, bodies) if body.role == ADMINISTRATION.id)
        if home := next(ways, None):
            found[home.id] = home
    return found


def lacks(body: Body, roles: Collection[Role], bodies: Mapping[str, Body]) -> bool:
    """Tell whether a body lacks some roles, itself and in some member: the core then says so.

    >>> from govmodel_sweden import COMMITTEE
    >>> lacks(Body(id="n", name="Nämnden", role="committee"), (COMMITTEE,), {})
    False
    """
    ids = {role.id for role in roles}
    members = [bodies[each] for each in body.members if each in bodies]
    return body.role not in ids and (
        not members or any(member.role not in ids for member in members)
    )
