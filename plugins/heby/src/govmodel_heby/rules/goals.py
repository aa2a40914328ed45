"""HEB101–HEB106: what Heby's model demands of its vision, its directions and its outcome goals.

What the page says that a goal *is* is an error; what it says may be, and what is our reading of it,
is a warning. That a goal has a measure, a decider and a direction above it is asked by the core.
"""

from collections.abc import Iterator

from govmodel import (
    Defects,
    GovernanceModel,
    Indicator,
    Period,
    Plan,
    Rule,
    Severity,
)
from govmodel.below import meant
from govmodel_heby.sources import DIRECTIONS, GOALS, MEASURES, RESULTATSTYRNING
from govmodel_heby.stated import VISION
from govmodel_heby.words import Effektmal, Inriktning, Kostnadsmatt, Kvalitetsmatt, Vision

_KINDS = (Kvalitetsmatt, Kostnadsmatt)


def vision_is_stated(plan: Plan, model: GovernanceModel) -> Defects:
    """The vision is the municipality's own: a plan does not put another in its place."""
    for at, element in enumerate(plan):
        if isinstance(element, Vision) and element.text != VISION.text:
            yield (
                ("elements", at, "text"),
                {"id": element.id, "expected": f'"{VISION.text}"', "found": f'"{element.text}"'},
            )


def direction_has_a_focus(plan: Plan, model: GovernanceModel) -> Defects:
    """A direction is about users or citizens, and says about which."""
    for at, element in enumerate(plan):
        if isinstance(element, Inriktning) and not element.focus:
            yield ("elements", at), {"id": element.id}


def direction_holds_for_the_period(plan: Plan, model: GovernanceModel) -> Defects:
    """A direction is long-term: it says what goes before other things for the whole period.

    The period is that of the budget and plan, which the model is valid for.
    """
    for at, element in enumerate(plan):
        if isinstance(element, Inriktning) and element.valid not in (None, model.valid):
            yield (
                ("elements", at, "valid"),
                {"id": element.id, "found": element.valid, "expected": model.valid},
            )


def outcome_goal_has_a_date(plan: Plan, model: GovernanceModel) -> Defects:
    """An outcome goal has a time: at least one target of its measures is dated."""
    undated = {
        goal.id: (at, tuple(measure.id for measure in measures))
        for at, goal, measures in _measured(plan)
        if not _dated(measures)
    }
    slipped = meant(plan, _KINDS, undated)  # the dated measure may be what a link was meant from
    for goal_id, (at, found) in undated.items():
        if goal_id not in slipped:
            yield ("elements", at), {"id": goal_id, "found": found}


def outcome_goal_has_its_horizon(plan: Plan, model: GovernanceModel) -> Defects:
    """An outcome goal may have a horizon of the years that its level gives.

    It is counted in whole years from the first day that the goal holds to the last day of its last
    target.
    """
    horizons = (level.horizon for level in model.levels if level.kind is Effektmal)
    horizon = next(horizons, None)
    if horizon is None or horizon.at_least is None or horizon.at_most is None:
        return
    for at, goal, measures in _measured(plan):
        periods = _dated(measures)
        if not periods:
            continue
        first = (goal.valid or plan.period).first
        earliest = Period.lasting(first, horizon.at_least).last
        latest = Period.lasting(first, horizon.at_most).last
        found = max(period.last for period in periods)
        if not earliest <= found <= latest:
            yield (
                ("elements", at),
                {
                    "id": goal.id,
                    "first": first,
                    "found": found,
                    "horizon": horizon,
                    "earliest": earliest,
                    "latest": latest,
                },
            )


def _measured(plan: Plan) -> Iterator[tuple[int, Effektmal, tuple[Indicator, ...]]]:
    """Give every outcome goal that has measures, with its position and with them."""
    for at, element in enumerate(plan):
        if isinstance(element, Effektmal) and plan.index.position[element.id] == at:
            below = (plan.elements[down] for down in plan.index.down[at])
            if measures := tuple(each for each in below if isinstance(each, _KINDS)):
                yield at, element, measures


def _dated(measures: tuple[Indicator, ...]) -> tuple[Period, ...]:
    return tuple(
        target.period for measure in measures for target in measure.targets if target.period
    )


def outcome_goal_has_a_focus(plan: Plan, model: GovernanceModel) -> Defects:
    """An outcome goal is about the needs of users or citizens, and says about whose."""
    for at, element in enumerate(plan):
        if isinstance(element, Effektmal) and not element.focus:
            yield ("elements", at), {"id": element.id}


RULES = (
    Rule(
        code="HEB101",
        severity=Severity.ERROR,
        find=vision_is_stated,
        source=VISION.source,
        sentences={
            "sv": "{id} är inte Heby kommuns vision. Enligt modellen lyder den {expected}, inte "
            "{found}.",
            "en": "{id} is not the municipality's vision. In the model it reads {expected}, not "
            "{found}.",
        },
    ),
    Rule(
        code="HEB102",
        severity=Severity.ERROR,
        find=direction_has_a_focus,
        source=RESULTATSTYRNING.at(DIRECTIONS),
        sentences={
            "sv": "Inriktningen {id} saknar fokus; enligt modellen har inriktningar brukarfokus, "
            "medborgarfokus eller båda.",
            "en": "The direction {id} has no focus; by the model directions are about users, "
            "citizens or both.",
        },
    ),
    Rule(
        code="HEB103",
        severity=Severity.WARNING,
        find=direction_holds_for_the_period,
        source=RESULTATSTYRNING.at(
            DIRECTIONS,
            remark="Att tidsperioden är budgetens och planens, och att en inriktning därför gäller "
            "hela den, är härlett.",
        ),
        sentences={
            "sv": "Inriktningen {id} avser {found}; enligt modellen är inriktningar långsiktiga "
            "och pekar ut vad som ska prioriteras under hela perioden, {expected}.",
            "en": "The direction {id} covers {found}; by the model directions are long-term and "
            "say what goes first for the whole period, {expected}.",
        },
    ),
    Rule(
        code="HEB104",
        severity=Severity.ERROR,
        find=outcome_goal_has_a_date,
        source=RESULTATSTYRNING.at(GOALS),
        sentences={
            "sv": "Effektmålet {id} är inte tidsatt: inget målvärde hos {found:and} har ett datum; "
            "enligt modellen är effektmål mätbara och tidsatta.",
            "en": "The outcome goal {id} has no time: no target of {found:and} has a date; by the "
            "model outcome goals are measurable and have a time.",
        },
    ),
    Rule(
        code="HEB105",
        severity=Severity.WARNING,
        find=outcome_goal_has_its_horizon,
        source=RESULTATSTYRNING.at(GOALS),
        sentences={
            "sv": "Effektmålet {id} gäller från {first} och har måldatum {found}; enligt modellen "
            "kan effektmål ha en tidshorisont på {horizon}, alltså ett måldatum tidigast "
            "{earliest} och senast {latest}.",
            "en": "The outcome goal {id} holds from {first} and has the target date {found}; by "
            "the model outcome goals may have a horizon of {horizon}, that is, a target date not "
            "before {earliest} and not after {latest}.",
        },
    ),
    Rule(
        code="HEB106",
        severity=Severity.ERROR,
        find=outcome_goal_has_a_focus,
        source=RESULTATSTYRNING.at(MEASURES),
        sentences={
            "sv": "Effektmålet {id} saknar fokus; enligt modellen har effektmål brukarfokus, "
            "medborgarfokus eller båda.",
            "en": "The outcome goal {id} has no focus; by the model outcome goals are about users, "
            "citizens or both.",
        },
    ),
)
"""Heby's rules for goals."""
