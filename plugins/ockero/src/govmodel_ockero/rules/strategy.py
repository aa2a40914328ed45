"""What the strategy for digitalisation demands: headings, an action plan, a group, initiatives.

Nothing of it is asked of a plan that has nothing of the strategy. What the strategy says shall be
is an error; an expectation, and what follows by our reading, is a warning.
"""

from collections.abc import Iterator

from govmodel import Body, Defects, GovernanceModel, Plan, Rule, Severity, Unknown
from govmodel.bodies import chain
from govmodel_ockero.belonging import administrations, bodies_of, standing_for, there
from govmodel_ockero.bodies import ADMINISTRATION, COORDINATION_GROUP, OPERATIONS
from govmodel_ockero.named import Named
from govmodel_ockero.sources import STRATEGIN
from govmodel_ockero.stated import STRATEGIRUBRIKER
from govmodel_ockero.strategy_words import (
    Aktivitet,
    DigitalTjanst,
    Initiativ,
    Initiativmal,
    ITInfrastruktur,
    Satsning,
    Strategimal,
    Strategirubrik,
    UpplevdKvalitet,
)
from govmodel_sweden import BOARD, COMPANY

_OF_THE_STRATEGY = (
    Strategirubrik,
    Strategimal,
    Initiativ,
    Initiativmal,
    Satsning,
    Aktivitet,
    DigitalTjanst,
    UpplevdKvalitet,
    ITInfrastruktur,
)
_HEADINGS = tuple(heading.text for heading in STRATEGIRUBRIKER)


def headings_are_there(plan: Plan, model: GovernanceModel) -> Defects:
    """Six headings carry the strategy: a plan with something of it holds them all.

    A heading or a word that is misspelt is told where it stands, and not told again as missing.
    """
    if not any(isinstance(element, _OF_THE_STRATEGY) for element in plan):
        return
    texts = {each.text for each in plan if isinstance(each, Strategirubrik | Unknown)}
    misspelt = sum(isinstance(each, Strategirubrik) and each.text not in _HEADINGS for each in plan)
    missing = [f'"{text}"' for text in _HEADINGS if text not in texts]
    if found := tuple(missing[misspelt:]):
        yield ("elements",), {"expected": found}


def heading_is_stated(plan: Plan, model: GovernanceModel) -> Defects:
    """Six headings carry the strategy: a plan holds no others."""
    for at, element in enumerate(plan):
        if isinstance(element, Strategirubrik) and element.text not in _HEADINGS:
            yield (
                ("elements", at, "text"),
                {
                    "id": element.id,
                    "found": f'"{element.text}"',
                    "expected": tuple(f'"{text}"' for text in _HEADINGS),
                },
            )


def action_plan_is_there(plan: Plan, model: GovernanceModel) -> Defects:
    """An action plan with initiatives is made to reach the strategy's overall goals."""
    of_it = any(isinstance(element, _OF_THE_STRATEGY) for element in plan)
    if of_it and not any(isinstance(element, Initiativ | Unknown) for element in plan):
        yield ("elements",), {}


def group_is_there(plan: Plan, model: GovernanceModel) -> Defects:
    """Where there are initiatives, a cross-administration group coordinates them."""
    initiatives = any(isinstance(element, Initiativ) for element in plan)
    if initiatives and not any(body.role == COORDINATION_GROUP.id for body in there(plan, model)):
        yield ("bodies",), {"expected": COORDINATION_GROUP}


def group_is_cross_administration(plan: Plan, model: GovernanceModel) -> Defects:
    """The group that coordinates has members of more than one administration."""
    bodies = bodies_of(plan, model)
    for at, group in _groups(plan, model):
        homes = administrations(group.members, bodies)
        if len(homes) == 1:
            yield ("bodies", at, "members"), {"id": group, "found": tuple(homes.values())}


def group_has_key_roles(plan: Plan, model: GovernanceModel) -> Defects:
    """In the group are key roles of administrations, of companies and of the board's operations."""
    bodies = bodies_of(plan, model)
    for at, group in _groups(plan, model):
        ways = [chain(member, bodies) for member in group.members]
        roles = {body.role for way in ways for body in way}
        under_board = any(body.role == BOARD.id for way in ways for body in way[1:])
        lacking = tuple(
            name
            for there_already, name in (
                (ADMINISTRATION.id in roles, Named("förvaltningar", "administrations")),
                (COMPANY.id in roles, Named("bolag", "companies")),
                (under_board, Named("kommunstyrelsens verksamheter", "the board's operations")),
            )
            if not there_already
        )
        if lacking:
            yield ("bodies", at, "members"), {"id": group, "expected": lacking}


def _groups(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, Body]]:
    """Give the coordinating groups that a plan brings and whose members are all known."""
    bodies = bodies_of(plan, model)
    for at, body in enumerate(plan.bodies):
        if body.role == COORDINATION_GROUP.id and bodies.keys() >= set(body.members):
            yield at, body


def everybody_takes_initiative(plan: Plan, model: GovernanceModel) -> Defects:
    """Every administration and operation takes initiatives; all that take none are one finding.

    Nothing is said while some initiative has no owner or one that nobody knows: it may be theirs.
    """
    bodies = bodies_of(plan, model)
    initiatives = [element for element in plan if isinstance(element, Initiativ)]
    taken = standing_for((owner for each in initiatives for owner in each.owners), bodies)
    unclear = not all(each.owners for each in initiatives) or not taken <= bodies.keys()
    if not initiatives or unclear:
        return
    active = {body.id for each in taken for body in chain(each, bodies)}
    without = tuple(
        body
        for body in there(plan, model)
        if body.role in (ADMINISTRATION.id, OPERATIONS.id) and body.id not in active
    )
    if without:
        yield ("elements",), {"found": without}


_STEERING = STRATEGIN.at("Tydlig styrning och uppföljning")

RULES = (
    Rule(
        code="OCK201",
        severity=Severity.WARNING,
        find=headings_are_there,
        source=STRATEGIN.at("Rubrikerna"),
        sentences={
            "sv": "Planen tar upp strategin men saknar {expected:and}; strategin har sex rubriker.",
            "en": "The plan takes up the strategy but lacks {expected:and}; the strategy has six "
            "headings.",
        },
    ),
    Rule(
        code="OCK202",
        severity=Severity.ERROR,
        find=heading_is_stated,
        source=STRATEGIN.at("Rubrikerna"),
        sentences={
            "sv": "{id}: {found} är inte en av strategins rubriker, som är {expected:and}.",
            "en": "{id}: {found} is not one of the strategy's headings, which are {expected:and}.",
        },
    ),
    Rule(
        code="OCK203",
        severity=Severity.ERROR,
        find=action_plan_is_there,
        source=_STEERING,
        sentences={
            "sv": "Planen har något av strategin men inga initiativ; enligt strategin ska en "
            "handlingsplan peka ut initiativ för att nå de övergripande målen.",
            "en": "The plan has something of the strategy and no initiatives; by the strategy an "
            "action plan points out initiatives to reach its overall goals.",
        },
    ),
    Rule(
        code="OCK204",
        severity=Severity.ERROR,
        find=group_is_there,
        source=_STEERING,
        sentences={
            "sv": "Planen har initiativ men ingen {expected}; enligt strategin ska en sådan "
            "samordna strategi och handlingsplan.",
            "en": "The plan has initiatives and no {expected}; by the strategy one coordinates "
            "strategy and action plan.",
        },
    ),
    Rule(
        code="OCK205",
        severity=Severity.WARNING,
        find=group_is_cross_administration,
        source=STRATEGIN.at(
            "Tydlig styrning och uppföljning",
            remark="Förvaltningsövergripande läses som minst två förvaltningar (härlett).",
        ),
        sentences={
            "sv": "{id} har bara medlemmar från en förvaltning, {found}; enligt strategin är "
            "gruppen förvaltningsövergripande.",
            "en": "{id} has members of only one administration, {found}; by the strategy the group "
            "is cross-administration.",
        },
    ),
    Rule(
        code="OCK206",
        severity=Severity.WARNING,
        find=group_has_key_roles,
        source=STRATEGIN.at(
            "Helhetstänk, samordning och tydlig ansvarsfördelning",
            remark="Att det är samma grupp som samordnar strategi och handlingsplan är härlett.",
        ),
        sentences={
            "sv": "{id} saknar medlemmar från {expected:and}; enligt strategin sker samordningen "
            "tillsammans med nyckelroller från förvaltningar, bolag och kommunstyrelsens "
            "verksamheter.",
            "en": "{id} has no members from {expected:and}; by the strategy coordination is done "
            "with key roles of administrations, companies and the board's operations.",
        },
    ),
    Rule(
        code="OCK207",
        severity=Severity.WARNING,
        find=everybody_takes_initiative,
        source=STRATEGIN.at("Verksamhetsnära utveckling"),
        sentences={
            "sv": "Utan initiativ: {found:and}. Enligt strategin förväntas varje verksamhet och "
            "förvaltning fortlöpande ta initiativ.",
            "en": "Without initiatives: {found:and}. By the strategy every operation and "
            "administration is expected to take initiatives continuously.",
        },
    ),
)
"""What the strategy demands of a plan as a whole."""
