"""What the public pages of 2023–2026 tell of the number of visionsområden and målområden."""

from govmodel import Defects, Element, GovernanceModel, Plan, Rule, Severity, Unknown
from govmodel_ockero.named import Named
from govmodel_ockero.sources import STRUCTURE_2023
from govmodel_ockero.words import Malomrade, Visionsomrade

_FIVE = Named("fem", "five")
_EIGHT = Named("åtta", "eight")


def _number(plan: Plan, kind: type[Element], number: int, expected: Named) -> Defects:
    """Find another number of a kind than the pages tell; a word misspelt may be one of them."""
    found = len({element.id for element in plan if isinstance(element, kind)})
    slips = sum(isinstance(element, Unknown) for element in plan)
    if found and not found <= number <= found + slips:
        yield ("elements",), {"found": str(found), "expected": expected}


def there_are_five_vision_areas(plan: Plan, model: GovernanceModel) -> Defects:
    """A plan that holds any visionsområde holds five."""
    yield from _number(plan, Visionsomrade, 5, _FIVE)


def there_are_eight_target_areas(plan: Plan, model: GovernanceModel) -> Defects:
    """A plan that holds any målområde holds eight."""
    yield from _number(plan, Malomrade, 8, _EIGHT)


RULES = (
    Rule(
        code="OCK301",
        severity=Severity.WARNING,
        find=there_are_five_vision_areas,
        source=STRUCTURE_2023,
        sentences={
            "sv": "Antal visionsområden i planen: {found}. Enligt kommunens webbplats är de "
            "{expected}.",
            "en": "Vision areas in the plan: {found}. By the municipality's website they are "
            "{expected}.",
        },
    ),
    Rule(
        code="OCK302",
        severity=Severity.WARNING,
        find=there_are_eight_target_areas,
        source=STRUCTURE_2023,
        sentences={
            "sv": "Antal målområden i planen: {found}. Enligt kommunens webbplats är de "
            "{expected}.",
            "en": "Target areas in the plan: {found}. By the municipality's website they are "
            "{expected}.",
        },
    ),
)
"""What is known of the numbers of 2023–2026."""
