"""GM4: whether goals can be followed up, and indicators be judged."""

from govmodel.below import meant
from govmodel.elements import Goal, Indicator
from govmodel.errors import Phrase
from govmodel.findings import Defects, Rule, Severity
from govmodel.graphs import reached
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.rules.common import known_of, possible
from govmodel.sources import Basis
from govmodel.targets import (
    UNCOUNTED,
    AtLeast,
    AtMost,
    Between,
    Change,
    Rank,
    Target,
    direction_of,
)
from govmodel.units import Amount, convert, shift, unit


def goal_without_indicator(plan: Plan, model: GovernanceModel) -> Defects:
    """A goal can be followed up: an indicator leads to it, or a goal that answers for itself does.

    Only the lowest goals are told; a goal above them is followed up through them. A goal is not
    told when what is wrong is the link or the word of what should lead to it, nor on a level that
    must have an indicator and nothing else will do: there it is GM108.
    """
    through = {level.kind for level in model.levels if not issubclass(level.kind, Goal | Indicator)}
    starts = [at for at, element in enumerate(plan.elements) if type(element) not in through]
    measured = reached(plan.index.up, starts)
    demanded = {level.kind for level in model.levels if _must_be_measured(level)}
    left = {
        goal.id: at
        for at, goal in known_of(plan, model, Goal)
        if at not in measured and type(goal) not in demanded
    }
    indicators = {level.kind for level in model.levels if issubclass(level.kind, Indicator)}
    slipped = meant(plan, indicators, left) if left else ()
    for element_id, at in left.items():
        if element_id not in slipped:
            below = tuple(plan.elements[down].id for down in plan.index.down[at])
            yield ("elements", at), {"id": element_id, "found": below}


def _must_be_measured(level: Level) -> bool:
    """Tell whether nothing but an indicator will do below a level."""
    kinds = level.must_have
    return bool(kinds) and all(issubclass(kind, Indicator) for kind in kinds)


def indicator_without_target(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has a target."""
    for at, indicator in known_of(plan, model, Indicator):
        if not indicator.targets:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_unit(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has a unit, unless all its targets are of a kind that is not counted."""
    for at, indicator in known_of(plan, model, Indicator):
        if indicator.unit is None and not _uncounted(indicator):
            yield ("elements", at), {"id": indicator.id}


def indicator_without_direction(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator says which way is good, unless all its targets are of a kind not counted."""
    for at, indicator in known_of(plan, model, Indicator):
        if indicator.direction is None and not _uncounted(indicator):
            yield ("elements", at), {"id": indicator.id}


def _uncounted(indicator: Indicator) -> bool:
    targets = indicator.targets
    return bool(targets) and all(isinstance(target, UNCOUNTED) for target in targets)


def indicator_without_source(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator says where its values come from, itself: the plan's own source is not enough."""
    for at, indicator in known_of(plan, model, Indicator):
        if indicator.source is None and indicator.basis is not Basis.ASSUMED:
            yield ("elements", at), {"id": indicator.id}


def indicator_against_target(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator and its targets say the same about which way is good."""
    for at, indicator in known_of(plan, model, Indicator):
        for which, target in enumerate(indicator.targets):
            direction = direction_of(target)
            if None not in (direction, indicator.direction) and direction != indicator.direction:
                yield (
                    ("elements", at, "targets", which),
                    {
                        "id": indicator.id,
                        "found": indicator.direction,
                        "target": target,
                        "expected": direction,
                    },
                )


def targets_not_told_apart(plan: Plan, model: GovernanceModel) -> Defects:
    """Of several targets for one period, each has its own day of decision, so that one counts."""
    for at, indicator in known_of(plan, model, Indicator):
        seen: set[object] = set()
        for which, target in enumerate(indicator.targets):
            key = (target.period, target.decided)
            if key in seen:
                when = Phrase("target.for", {"period": target.period})
                yield (
                    ("elements", at, "targets", which),
                    {
                        "id": indicator.id,
                        "found": target,
                        "when": when if target.period else Phrase("target.undated"),
                    },
                )
            seen.add(key)


def target_in_other_unit(plan: Plan, model: GovernanceModel) -> Defects:
    """A target's value measures what its indicator measures."""
    for at, indicator in known_of(plan, model, Indicator):
        for which, target in enumerate(indicator.targets):
            if indicator.unit is not None and not _of_unit(target, indicator.unit):
                yield (
                    ("elements", at, "targets", which),
                    {
                        "id": indicator.id,
                        "found": target,
                        "expected": unit(indicator.unit),
                    },
                )


def _of_unit(target: Target, name: str) -> bool:
    match target:
        case AtLeast() | AtMost():
            value = target.value
        case Between():
            value = target.low
        case Rank():
            value = Amount(target.place, "place")
        case Change():
            return possible(shift, Amount(0, name), target.by)
        case _:
            return True
    return possible(convert, value, name)


RULES = (
    Rule(code="GM401", severity=Severity.WARNING, find=goal_without_indicator),
    Rule(code="GM402", severity=Severity.WARNING, find=indicator_without_target),
    Rule(code="GM403", severity=Severity.WARNING, find=indicator_without_unit),
    Rule(code="GM404", severity=Severity.WARNING, find=indicator_without_direction),
    Rule(code="GM405", severity=Severity.WARNING, find=indicator_without_source),
    Rule(code="GM406", severity=Severity.ERROR, find=indicator_against_target),
    Rule(code="GM407", severity=Severity.ERROR, find=targets_not_told_apart),
    Rule(code="GM408", severity=Severity.ERROR, find=target_in_other_unit),
)
