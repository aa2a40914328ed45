"""GM3: whether everything lies in its time."""

from collections.abc import Mapping
from datetime import date, timedelta

from govmodel.bodies import Body
from govmodel.elements import Element
from govmodel.findings import Defects, Rule, Severity
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.rules.common import bodies_of


def plan_outside_model(plan: Plan, model: GovernanceModel) -> Defects:
    """A plan's period lies inside the model's validity."""
    if not model.valid.covers(plan.period):
        yield ("period",), {"found": plan.period, "expected": model.valid}


def element_outside_model(plan: Plan, model: GovernanceModel) -> Defects:
    """A statement's own days lie inside the model's validity.

    Where the plan itself reaches outside, that is one finding, and is not told again of statements
    whose days lie inside the plan's.
    """
    told = () if model.valid.covers(plan.period) else (plan.period,)
    for at, element in enumerate(plan.elements):
        if element.valid and not any(
            period.covers(element.valid) for period in (model.valid, *told)
        ):
            yield (
                ("elements", at, "valid"),
                {"id": element.id, "found": element.valid, "expected": model.valid},
            )


def body_outside_validity(plan: Plan, model: GovernanceModel) -> Defects:
    """An owner exists on every day of its statement; a decider has existed by its last.

    A joint owner exists as long as all its members do. Days outside the model's validity are a
    finding of their own, and are not asked about here.
    """
    bodies = bodies_of(plan, model)
    dated: Mapping[str | None, Body] = {body.id: body for body in bodies.values() if body.valid}
    if not dated:
        return  # mostly: few plans tell since when their bodies exist
    of_plan = model.valid.shared(plan.period)
    for at, element in enumerate(plan.elements):
        days = model.valid.shared(element.valid) if element.valid else of_plan
        if days is None:
            continue
        for which, owner in enumerate(element.owners):
            members = bodies[owner].members if owner in bodies else ()
            for body in map(dated.get, (owner, *members)):
                if body and body.valid and not body.valid.covers(days):
                    ended = body.valid.last + timedelta(days=1)
                    first = days.first if days.first not in body.valid else ended
                    yield (
                        ("elements", at, "owners", which),
                        _did_not_exist(element, body, days, first),
                    )
                    break
        decider = dated.get(element.decided_by)
        if decider and decider.valid and decider.valid.first > days.last:
            yield (
                ("elements", at, "decided_by"),
                _did_not_exist(element, decider, days, days.last),
            )


def _did_not_exist(element: Element, body: Body, days: Period, day: date) -> dict[str, object]:
    return {"id": element.id, "body": body, "day": day, "found": days, "expected": body.valid}


def unknown_milestone(plan: Plan, model: GovernanceModel) -> Defects:
    """What a plan records as done is a milestone of the model or of its country's law.

    Where neither has any, nobody can tell.
    """
    legal = model.jurisdiction.milestones if model.jurisdiction else ()
    known = tuple(dict.fromkeys(milestone.id for milestone in (*model.milestones, *legal)))
    for at, event in enumerate(plan.events):
        if known and event.what not in known:
            yield (
                ("events", at, "what"),
                {"found": event.what, "day": event.day, "expected": known},
            )


RULES = (
    Rule(code="GM301", severity=Severity.ERROR, find=plan_outside_model),
    Rule(code="GM302", severity=Severity.ERROR, find=element_outside_model),
    Rule(code="GM303", severity=Severity.ERROR, find=body_outside_validity),
    Rule(code="GM304", severity=Severity.ERROR, find=unknown_milestone),
)
