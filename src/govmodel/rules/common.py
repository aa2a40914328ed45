"""What the rules share: who is there, which statements a rule is about, what goes together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from govmodel.bodies import Body, by_id
from govmodel.elements import Element
from govmodel.errors import InvalidValueError
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.units import Amount

A = TypeVar("A")
E = TypeVar("E", bound=Element)


def possible(compute: Callable[[Amount, A], Amount], amount: Amount, other: A) -> bool:
    """Tell whether an amount goes with something else: whether the two can be computed with."""
    try:
        compute(amount, other)
    except InvalidValueError:
        return False
    return True


def bodies_of(plan: Plan, model: GovernanceModel) -> Mapping[str, Body]:
    """Index the bodies of a plan and its model; of two with one id, the plan's counts."""
    return by_id((*plan.bodies, *model.bodies))


def levelled(plan: Plan, levels: Iterable[Level]) -> Iterator[tuple[int, Element, Level]]:
    """Give the elements on some levels; of a kind without a level only that is said (GM101)."""
    level_of = {level.kind: level for level in levels}
    for at, element in enumerate(plan.elements):
        if level := level_of.get(type(element)):
            yield at, element, level


def known_of(plan: Plan, model: GovernanceModel, wanted: type[E]) -> Iterator[tuple[int, E]]:
    """Give the elements of those of the model's kinds that are goals, say, or indicators."""
    kinds = {level.kind for level in model.levels if issubclass(level.kind, wanted)}
    for at, element in enumerate(plan.elements):
        if type(element) in kinds and isinstance(element, wanted):
            yield at, element
