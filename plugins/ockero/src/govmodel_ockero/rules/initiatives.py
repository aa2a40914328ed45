"""What the strategy for digitalisation demands of each initiative of its action plan."""

from collections.abc import Iterator

from govmodel import (
    Amount,
    Defects,
    Goal,
    GovernanceModel,
    InvalidValueError,
    Plan,
    Rule,
    Severity,
    convert,
    lacking,
)
from govmodel_ockero.belonging import administrations, bodies_of
from govmodel_ockero.named import Named, unsaid
from govmodel_ockero.sources import STRATEGIN
from govmodel_ockero.strategy_words import Aktivitet, Initiativ, Initiativmal, Satsning
from govmodel_ockero.words import UPPDRAG

_CITIZENS = Named("nytta för medborgare", "benefit to citizens")
_OPERATIONS = Named("nytta för verksamheter", "benefit to operations")
_GAIN = Named("effektiviseringsvinst", "gain in efficiency")
_NOT_AT_ALL = Named("inte alls", "not at all")
_PARTS = (Initiativmal, Satsning, Aktivitet)


def _initiatives(plan: Plan) -> Iterator[tuple[int, Initiativ]]:
    for at, element in enumerate(plan):
        if isinstance(element, Initiativ):
            yield at, element


def initiative_has_a_form(plan: Plan, model: GovernanceModel) -> Defects:
    """An initiative is worded as a goal with *satsningar*, as activities, or for existing goals.

    A *satsning* is for an existing goal if it serves one, or the initiative does. Nothing is said
    where the word or the link of a part is misspelt: that is told where it stands.
    """
    without = {at for at, _ in lacking(plan, model, Initiativ, _PARTS)}
    halves = {at for at, _ in lacking(plan, model, Initiativmal, (Satsning, Aktivitet))}
    halves.update(_loose(plan))
    for at, element in _initiatives(plan):
        below = plan.index.down[at]
        unknown = any(type(plan.elements[down]) not in model.level_of for down in below)
        parts = [down for down in below if isinstance(plan.elements[down], _PARTS)]
        if at in without or (parts and not unknown and halves.issuperset(parts)):
            found = tuple(plan.elements[part].id for part in parts)
            yield ("elements", at), {"id": element.id, "found": found}


def _loose(plan: Plan) -> Iterator[int]:
    """Find the *satsningar* that are for no goal, neither the initiative's nor one that exists."""
    lost = set(plan.index.lost)
    for at, element in enumerate(plan):
        if isinstance(element, Satsning) and at not in lost:
            served = plan.index.up[at]
            further = (above for to in served for above in plan.index.up[to])
            if not any(isinstance(plan.elements[to], Goal) for to in (*served, *further)):
                yield at


def initiative_is_carried_out_where_it_belongs(plan: Plan, model: GovernanceModel) -> Defects:
    """An initiative is carried out through uppdrag of each administration that answers for it.

    That none is carried out at all is a finding of the core's. Nothing is said where it is not
    known who has received an uppdrag.
    """
    bodies = bodies_of(plan, model)
    for at, element in _initiatives(plan):
        concerned = administrations(element.owners, bodies)
        below = (plan.elements[down] for down in plan.index.down[at])
        uppdrag = [each for each in below if isinstance(each, UPPDRAG)]
        receivers = [owner for each in uppdrag for owner in each.owners]
        known = all(each.owners for each in uppdrag) and bodies.keys() >= set(receivers)
        left = concerned.keys() - administrations(receivers, bodies).keys()
        if uppdrag and known and left:
            found = tuple(concerned[each] for each in sorted(left))
            yield ("elements", at), {"id": element.id, "found": found}


def initiative_is_valued(plan: Plan, model: GovernanceModel) -> Defects:
    """An initiative is valued on benefit to citizens, to operations, and on gain in efficiency."""
    for at, element in _initiatives(plan):
        valued = (
            (element.citizen_benefit, _CITIZENS),
            (element.operations_benefit, _OPERATIONS),
            (element.efficiency_gain, _GAIN),
        )
        if unvalued := unsaid(valued):
            yield ("elements", at), {"id": element.id, "expected": unvalued}


def existing_resources_come_first(plan: Plan, model: GovernanceModel) -> Defects:
    """An initiative is not paid by extra resources alone."""
    for at, element in _initiatives(plan):
        extra, budget = element.extra_resources, element.budget
        if extra and budget and extra.number > 0 and _reaches(extra, budget):
            values = {"id": element.id, "found": extra, "budget": budget}
            yield ("elements", at, "extra_resources"), values


def _reaches(extra: Amount, budget: Amount) -> bool:
    try:
        return convert(extra, budget.unit).number >= budget.number
    except InvalidValueError:  # of another dimension: nobody can tell
        return False


def extra_resources_may_come_from_somewhere(plan: Plan, model: GovernanceModel) -> Defects:
    """Where extra resources are needed, the action plan points to a possible redistribution."""
    for at, element in _initiatives(plan):
        extra = element.extra_resources
        if extra and extra.number > 0 and not (element.redistribution or "").strip():
            yield ("elements", at, "extra_resources"), {"id": element.id, "found": extra}


def needs_come_before_decisions(plan: Plan, model: GovernanceModel) -> Defects:
    """Digital services have been evaluated from needs before a large decision or investment."""
    for at, element in _initiatives(plan):
        decided, evaluated = element.large_decision, element.needs_evaluated
        if decided and (evaluated is None or evaluated >= decided):
            found = evaluated or _NOT_AT_ALL
            values = {"id": element.id, "found": found, "expected": decided}
            yield ("elements", at, "large_decision"), values


def benefit_comes_first(plan: Plan, model: GovernanceModel) -> Defects:
    """What benefits residents, businesses or visitors is ranked before what benefits none."""
    ranked = [
        (element.priority, element.id)
        for _, element in _initiatives(plan)
        if element.priority is not None and element.benefits
    ]
    if not ranked:
        return
    last, passed_by = max(ranked)
    for at, element in _initiatives(plan):
        if element.priority is not None and not element.benefits and element.priority < last:
            values = {
                "id": element.id,
                "found": str(element.priority),
                "target": passed_by,
                "expected": str(last),
            }
            yield ("elements", at, "priority"), values


_STEERING = STRATEGIN.at("Tydlig styrning och uppföljning")
_MONEY = STRATEGIN.at("Effektiv användning av ekonomiska resurser")

RULES = (
    Rule(
        code="OCK211",
        severity=Severity.ERROR,
        find=initiative_has_a_form,
        source=_STEERING,
        sentences={
            "sv": "Initiativet {id} är inte formulerat enligt strategin: som mål och satsningar, "
            "som aktiviteter eller som satsningar för befintliga mål. Kopplat till det: {found}.",
            "en": "The initiative {id} is not worded by the strategy: as a goal with priority "
            "initiatives, as activities, or as priority initiatives for existing goals. Linked to "
            "it: {found}.",
        },
    ),
    Rule(
        code="OCK212",
        severity=Severity.WARNING,
        find=initiative_is_carried_out_where_it_belongs,
        source=STRATEGIN.at(
            "Tydlig styrning och uppföljning",
            remark="Berörd förvaltning läses som den som ansvarar för initiativet (härlett).",
        ),
        sentences={
            "sv": "Initiativet {id} verkställs inte genom något uppdrag i {found:and}; enligt "
            "strategin sker det genom respektive förvaltnings uppdrag.",
            "en": "The initiative {id} is carried out through no assignment in {found:and}; by the "
            "strategy that is done through each administration's assignments.",
        },
    ),
    Rule(
        code="OCK213",
        severity=Severity.ERROR,
        find=initiative_is_valued,
        source=_MONEY,
        sentences={
            "sv": "Initiativet {id} saknar uppgift om {expected:and}; enligt strategin ska "
            "initiativ värderas på nytta för medborgare och verksamheter och på "
            "effektiviseringsvinst.",
            "en": "The initiative {id} does not tell its {expected:and}; by the strategy "
            "initiatives are valued on benefit to citizens and operations and on gain in "
            "efficiency.",
        },
    ),
    Rule(
        code="OCK214",
        severity=Severity.WARNING,
        find=existing_resources_come_first,
        source=STRATEGIN.at(
            "Effektiv användning av ekonomiska resurser",
            remark="Att gränsen går där de extra resurserna är hela budgeten är härlett.",
        ),
        sentences={
            "sv": "Initiativet {id} kräver extra resurser på {found} av en budget på {budget}; "
            "enligt strategin bedrivs utvecklingen i första hand med befintliga resurser.",
            "en": "The initiative {id} needs extra resources of {found} of a budget of {budget}; "
            "by the strategy development is mainly done within existing resources.",
        },
    ),
    Rule(
        code="OCK215",
        severity=Severity.NOTE,
        find=extra_resources_may_come_from_somewhere,
        source=_MONEY,
        sentences={
            "sv": "Initiativet {id} kräver extra resurser på {found} utan att peka på en eventuell "
            "omfördelning av budget.",
            "en": "The initiative {id} needs extra resources of {found} and points to no possible "
            "redistribution of budget.",
        },
    ),
    Rule(
        code="OCK216",
        severity=Severity.ERROR,
        find=needs_come_before_decisions,
        source=STRATEGIN.at("Verksamhetsnära utveckling"),
        sentences={
            "sv": "För initiativet {id} fattas ett stort beslut eller görs en stor investering "
            "{expected}; enligt strategin ska digitala tjänster dessförinnan utvärderas utifrån "
            "behoven. Utvärderat: {found}.",
            "en": "For the initiative {id} a large decision or investment is made on {expected}; "
            "by the strategy digital services are evaluated from needs before that. Evaluated: "
            "{found}.",
        },
    ),
    Rule(
        code="OCK217",
        severity=Severity.WARNING,
        find=benefit_comes_first,
        source=STRATEGIN.at(
            "Invånare, företagare och besökare i fokus",
            remark="Att prioriteringen gäller initiativens inbördes ordning är härlett.",
        ),
        sentences={
            "sv": "Initiativet {id} (prioritet {found}) går före {target} (prioritet {expected}); "
            "enligt strategin ska det som ger nytta till invånare, företagare och besökare "
            "prioriteras.",
            "en": "The initiative {id} (priority {found}) is ranked before {target} (priority "
            "{expected}); by the strategy what benefits residents, businesses and visitors comes "
            "first.",
        },
    ),
)
"""What the strategy demands of initiatives."""
