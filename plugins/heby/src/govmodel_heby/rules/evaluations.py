"""HEB111–HEB114: what Heby's model demands of evaluations, and of the corrections they lead to."""

from govmodel import Defects, GovernanceModel, Plan, Rule, Severity, lacking
from govmodel_heby.sources import EVALUATION, RESULTATSTYRNING
from govmodel_heby.words import Korrigering, Utvardering


def cost_is_evaluated(plan: Plan, model: GovernanceModel) -> Defects:
    """An evaluation is of cost: it says what it found of it."""
    for at, element in enumerate(plan):
        if isinstance(element, Utvardering) and not (element.cost or "").strip():
            yield ("elements", at), {"id": element.id, "year": str(element.year)}


def quality_is_evaluated(plan: Plan, model: GovernanceModel) -> Defects:
    """An evaluation is of quality: it says what it found of it."""
    for at, element in enumerate(plan):
        if isinstance(element, Utvardering) and not (element.quality or "").strip():
            yield ("elements", at), {"id": element.id, "year": str(element.year)}


def evaluation_leads_to_a_correction(plan: Plan, model: GovernanceModel) -> Defects:
    """An evaluation is the ground for corrections of next year's activity."""
    for at, evaluation in lacking(plan, model, Utvardering, (Korrigering,)):
        years = {"year": str(evaluation.year), "next": str(evaluation.year + 1)}
        yield ("elements", at), {"id": evaluation.id, **years}


def correction_is_for_next_year(plan: Plan, model: GovernanceModel) -> Defects:
    """A correction is of the activity of the year after the one that was evaluated."""
    for at, element in enumerate(plan):
        if isinstance(element, Korrigering):
            above = (plan.elements[up] for up in plan.index.up[at])
            years = sorted({each.year + 1 for each in above if isinstance(each, Utvardering)})
            if years and element.year not in years:
                yield (
                    ("elements", at, "year"),
                    {
                        "id": element.id,
                        "found": str(element.year),
                        "expected": tuple(str(year) for year in years),
                    },
                )


_SOURCE = RESULTATSTYRNING.at(EVALUATION)

RULES = (
    Rule(
        code="HEB111",
        severity=Severity.ERROR,
        find=cost_is_evaluated,
        source=_SOURCE,
        sentences={
            "sv": "Utvärderingen {id} av {year} säger inget om kostnaden; enligt modellen "
            "utvärderas både kostnad och kvalitet.",
            "en": "The evaluation {id} of {year} says nothing of the cost; by the model both cost "
            "and quality are evaluated.",
        },
    ),
    Rule(
        code="HEB112",
        severity=Severity.ERROR,
        find=quality_is_evaluated,
        source=_SOURCE,
        sentences={
            "sv": "Utvärderingen {id} av {year} säger inget om kvaliteten; enligt modellen "
            "utvärderas både kostnad och kvalitet.",
            "en": "The evaluation {id} of {year} says nothing of the quality; by the model both "
            "cost and quality are evaluated.",
        },
    ),
    Rule(
        code="HEB113",
        severity=Severity.WARNING,
        find=evaluation_leads_to_a_correction,
        source=_SOURCE,
        sentences={
            "sv": "Utvärderingen {id} av {year} leder inte till någon korrigering; enligt modellen "
            "ligger den till grund för korrigeringar av verksamheten {next}.",
            "en": "The evaluation {id} of {year} leads to no correction; by the model it is the "
            "ground for corrections of the activity of {next}.",
        },
    ),
    Rule(
        code="HEB114",
        severity=Severity.ERROR,
        find=correction_is_for_next_year,
        source=_SOURCE,
        sentences={
            "sv": "Korrigeringen {id} gäller verksamheten {found}; enligt modellen korrigeras året "
            "efter det som utvärderades, {expected}.",
            "en": "The correction {id} is of the activity of {found}; by the model the year after "
            "the evaluated one is corrected, {expected}.",
        },
    ),
)
"""Heby's rules for evaluations."""
