"""Slips: what people get wrong in a plan, one at a time, and the code of the finding that tells it.

A model stands the test if every slip in every plan that it allows is found, whatever its own rules
say beside.
"""

from collections.abc import Collection, Iterator
from datetime import timedelta
from itertools import islice

from attrs import evolve, frozen

from govmodel.bodies import Body
from govmodel.elements import Element, Indicator, Unknown
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.sources import Basis
from govmodel.targets import Increase
from govmodel.testing.refusals import (
    CODES,
    Of,
    given,
    is_told,
    refused_kinds,
    refused_roles,
)
from govmodel.testing.samples import element


@frozen(kw_only=True)
class Slip:
    """One slip in a plan.

    :param what: what was done, in words.
    :param code: the code of the finding that tells it.
    :param plan: the plan with the slip.
    :param element: the id of the element in which it is found; ``None`` for elsewhere in the plan.

    >>> from govmodel import Period, Plan
    >>> Slip(what="x", code="GM301", plan=Plan(model="m@1", period=Period.years(2024))).code
    'GM301'
    """

    what: str
    code: str
    plan: Plan
    element: str | None = None


def slips(plan: Plan, model: GovernanceModel) -> Iterator[Slip]:
    """Make every slip that a plan gives room for: in the first statement of each word.

    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE, Omrade
    >>> plan = Plan(
    ...     model=EXAMPLE.id, period=Period.years(2024), elements=(Omrade(id="o", text="Skola"),)
    ... )
    >>> sorted({slip.code for slip in slips(plan, EXAMPLE)})[:4]
    ['GM101', 'GM102', 'GM103', 'GM104']
    """
    yield from _of_time(plan, model)
    stranger = Body(id="slip", name="x", role="slip", basis=Basis.ASSUMED)
    yield Slip(
        what="a body was given a role that the model does not have",
        code="GM206",
        plan=evolve(plan, bodies=(*plan.bodies, stranger)),
    )
    for at in _firsts(plan):
        each = plan.elements[at]
        yield from _of_words(plan, at, each)
        yield from _of_links(plan, model, at, each)
        yield from _of_people(plan, model, at, each)


def _firsts(plan: Plan) -> Collection[int]:
    """Give the position of the first statement of each word."""
    kinds = [type(each) for each in plan.elements]
    return sorted({kinds.index(kind) for kind in kinds})


def _put(plan: Plan, at: int, changed: Element, *more: Element) -> Plan:
    return evolve(plan, elements=(*plan.elements[:at], changed, *plan.elements[at + 1 :], *more))


def _of_time(plan: Plan, model: GovernanceModel) -> Iterator[Slip]:
    if outside := _outside(model.valid):
        yield Slip(
            what=f"the plan was moved to {outside}, when the model does not hold",
            code="GM301",
            plan=evolve(plan, period=outside),
        )
        for at in _firsts(plan):
            each = plan.elements[at]
            moved = _put(plan, at, evolve(each, valid=outside))
            what = f"{each.id!r} was moved to {outside}, when the model does not hold"
            yield Slip(what=what, code="GM302", plan=moved, element=each.id)


def _outside(valid: Period) -> Period | None:
    """Give a day beside a validity, if there is one."""
    for there, step in ((valid.last < Period.years(9999).last, 1), (valid.first.year > 1, -1)):
        if there:
            day = (valid.last if step > 0 else valid.first) + timedelta(days=step)
            return Period(first=day, last=day)
    return None


def _of_words(plan: Plan, at: int, each: Element) -> Iterator[Slip]:
    unknown = Unknown(id=each.id, text=each.text, kind="…", serves=each.serves)
    what = f"{each.id!r} was given a word that the model does not have"
    yield Slip(what=what, code="GM101", plan=_put(plan, at, unknown), element=each.id)
    what = f"{each.id!r} was put there twice"
    yield Slip(what=what, code="GM102", plan=_put(plan, at, each, each), element=each.id)
    if isinstance(each, Indicator):
        twice = evolve(each, direction=None, targets=(Increase(), Increase()))
        what = f"the indicator {each.id!r} was given two targets for one period"
        yield Slip(what=what, code="GM407", plan=_put(plan, at, twice), element=each.id)


def _of_links(plan: Plan, model: GovernanceModel, at: int, each: Element) -> Iterator[Slip]:
    level = model.level_of[type(each)]

    def linked(target: str, *more: Element) -> Plan:
        return _put(plan, at, evolve(each, serves=(*each.serves, target)), *more)

    lost = "slip"
    what = f"{each.id!r} was linked to an id that nobody has"
    yield Slip(what=what, code="GM103", plan=linked(lost), element=each.id)
    for kind in islice(refused_kinds(model, level), 1):
        stray = element(kind, lost)
        what = f"{each.id!r} was linked to {kind.word!r}, which it may not serve"
        yield Slip(what=what, code="GM104", plan=linked(lost, stray), element=each.id)
    if level.must_serve:
        alone = _put(plan, at, evolve(each, serves=()))
        what = f"{each.id!r} was left without what it must serve"
        yield Slip(what=what, code="GM105", plan=alone, element=each.id)
    if level.kind in level.serves:
        what = f"{each.id!r} was linked to itself"
        yield Slip(what=what, code="GM106", plan=linked(each.id), element=each.id)
    if level.must_have:
        lonely = evolve(each, id=lost)
        more = evolve(plan, elements=(*plan.elements, lonely))
        what = f"a copy of {each.id!r} was left without what must be below it"
        yield Slip(what=what, code="GM108", plan=more, element=lost)


def _of_people(plan: Plan, model: GovernanceModel, at: int, each: Element) -> Iterator[Slip]:
    level = model.level_of[type(each)]
    for of in (Of.DECIDER, Of.OWNER):
        changed = given(each, of, "slip")
        what = f"{each.id!r} was given a {of.value} whom nobody knows"
        yield Slip(what=what, code="GM201", plan=_put(plan, at, changed), element=each.id)
        for role in islice(refused_roles(model, level, of), 1):
            who = Body(id="slip", name=role.name, role=role.id, basis=Basis.ASSUMED)
            wrong = _put(evolve(plan, bodies=(*plan.bodies, who)), at, changed)
            what = f"{each.id!r} was given a {of.value} who is {role.name!r}"
            yield Slip(what=what, code=CODES[of], plan=wrong, element=each.id)


def unfound_slips(plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Tell the slips that ``check`` does not find where they are.

    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE, Omrade
    >>> plan = Plan(
    ...     model=EXAMPLE.id, period=Period.years(2024), elements=(Omrade(id="o", text="Skola"),)
    ... )
    >>> list(unfound_slips(plan, EXAMPLE))
    []
    """
    for slip in slips(plan, model):
        if not is_told(slip.code, slip.plan, model, slip.element):
            yield (
                f"{model.id}: {slip.what}, and {slip.code} does not tell: look at what is unusual "
                "in the fields of the word or in the level, and say so to who maintains govmodel"
            )
