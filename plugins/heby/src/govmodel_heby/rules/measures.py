"""HEB107–HEB110: what Heby's model demands of the measures and the money that a goal rests on."""

from govmodel import Defects, GovernanceModel, Plan, Rule, Severity, lacking
from govmodel_heby.sources import DIRECTIONS, MEASURES, RESULTATSTYRNING
from govmodel_heby.words import Anslag, Effektmal, Kostnadsmatt, Kvalitetsmatt
from govmodel_sweden import is_kolada_id

_KINDS = (Kvalitetsmatt, Kostnadsmatt)


def quality_is_set_against_cost(plan: Plan, model: GovernanceModel) -> Defects:
    """An outcome goal rests on both quality and cost, so that the two can be compared.

    One that rests on neither is told by the core.
    """
    neither = {at for at, _ in lacking(plan, model, Effektmal, _KINDS)}
    for missing, there in (_KINDS, _KINDS[::-1]):
        for at, goal in lacking(plan, model, Effektmal, (missing,)):
            if at not in neither:
                values = {"id": goal.id, "found": there, "expected": missing}
                yield ("elements", at), values


def measure_is_shared(plan: Plan, model: GovernanceModel) -> Defects:
    """A measure is one that other municipalities use too: it has an id in Kolada."""
    for at, element in enumerate(plan):
        if isinstance(element, _KINDS) and not is_kolada_id(element.outside_id or ""):
            yield ("elements", at), {"id": element.id}


def outcome_goal_has_resources(plan: Plan, model: GovernanceModel) -> Defects:
    """An outcome goal is tied to the resources that the council gives committees and board."""
    for at, goal in lacking(plan, model, Effektmal, (Anslag,)):
        yield ("elements", at), {"id": goal.id}


def appropriation_has_money(plan: Plan, model: GovernanceModel) -> Defects:
    """An appropriation is money: it says how much."""
    for at, element in enumerate(plan):
        if isinstance(element, Anslag) and element.budget is None:
            yield ("elements", at), {"id": element.id}


RULES = (
    Rule(
        code="HEB107",
        severity=Severity.WARNING,
        find=quality_is_set_against_cost,
        source=RESULTATSTYRNING.at(
            MEASURES,
            remark="Att varje effektmål för sig ska vila på mått av båda slagen är härlett ur att "
            "kvaliteten ska kunna jämföras med kostnaden.",
        ),
        sentences={
            "sv": "Effektmålet {id} har {found} men inget {expected}; enligt modellen formuleras "
            "effektmål med både kvalitets- och kostnadsmått som grund, så att kvaliteten kan "
            "jämföras med kostnaden.",
            "en": "The outcome goal {id} has a {found} but no {expected}; by the model outcome "
            "goals rest on measures of both quality and cost, so that the two can be compared.",
        },
    ),
    Rule(
        code="HEB108",
        severity=Severity.NOTE,
        find=measure_is_shared,
        source=RESULTATSTYRNING.at(
            MEASURES,
            remark="Sidan nämner inte Kolada. Att måtten finns där är härlett: budgeten för 2014 "
            "styr på måtten i Kommunens kvalitet i korthet.",
        ),
        sentences={
            "sv": "Måttet {id} har inget id i Kolada; enligt modellen används mått som andra "
            "kommuner också använder, så att jämförelser blir möjliga.",
            "en": "The measure {id} has no id in Kolada; by the model measures are used that other "
            "municipalities use too, so that comparison is possible.",
        },
    ),
    Rule(
        code="HEB109",
        severity=Severity.WARNING,
        find=outcome_goal_has_resources,
        source=RESULTATSTYRNING.at(
            MEASURES,
            remark="Att effektmålen är kopplade till resurser står på sidan. Att resurserna är "
            "anslag är härlett: därför bara en varning.",
        ),
        sentences={
            "sv": "Effektmålet {id} har inget anslag; enligt modellen är effektmål kopplade till "
            "de resurser som fullmäktige ställer till förfogande för nämnderna och "
            "kommunstyrelsen.",
            "en": "The outcome goal {id} has no appropriation; by the model outcome goals are tied "
            "to the resources that the council puts at the disposal of the committees and the "
            "board.",
        },
    ),
    Rule(
        code="HEB110",
        severity=Severity.WARNING,
        find=appropriation_has_money,
        source=RESULTATSTYRNING.at(DIRECTIONS),
        sentences={
            "sv": "Anslaget {id} saknar belopp; enligt modellen styr fullmäktige med ekonomiska "
            "anslag.",
            "en": "The appropriation {id} has no amount; by the model the council steers by "
            "appropriations of money.",
        },
    ),
)
"""Heby's rules for measures and money."""
