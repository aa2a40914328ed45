"""What Öckerömodellen demands of an uppdragshandling: its uppgift, its profil, its brukare.

Which of this makes a verksamhetsplan complete the page does not list: the rules that follow by our
reading are warnings.
"""

from govmodel import Defects, Element, GovernanceModel, Plan, Rule, Severity, Unknown, lacking
from govmodel_ockero.sources import OCKEROMODELLEN
from govmodel_ockero.words import UPPDRAG, Brukare, OnskatTillstand, Profil, Uppgift


def _interpreted(plan: Plan, model: GovernanceModel, part: type[Element]) -> Defects:
    """Find the uppdrag that have been interpreted and still lack a part of the handling."""
    for kind in UPPDRAG:
        for at, element in lacking(plan, model, kind, (part,)):
            if (element.interpreted or "").strip():
                yield ("elements", at), {"id": element.id, "word": kind}


def assignment_has_a_task(plan: Plan, model: GovernanceModel) -> Defects:
    """An uppdrag that has been interpreted is described by an uppgift."""
    yield from _interpreted(plan, model, Uppgift)


def assignment_has_a_profile(plan: Plan, model: GovernanceModel) -> Defects:
    """An uppdrag that has been interpreted is described by a profil."""
    yield from _interpreted(plan, model, Profil)


def task_describes_states(plan: Plan, model: GovernanceModel) -> Defects:
    """An uppgift describes the desired states that brukare are to reach."""
    for at, element in lacking(plan, model, Uppgift, (OnskatTillstand,)):
        yield ("elements", at), {"id": element.id}


def state_is_a_users(plan: Plan, model: GovernanceModel) -> Defects:
    """A desired state is the state of some brukare."""
    lost = set(plan.index.lost)
    for at, element in enumerate(plan):
        if isinstance(element, OnskatTillstand) and at not in lost:
            above = (plan.elements[to] for to in plan.index.up[at])
            if not any(isinstance(each, Brukare | Unknown) for each in above):
                yield ("elements", at), {"id": element.id}


def state_starts_somewhere(plan: Plan, model: GovernanceModel) -> Defects:
    """A desired state tells the present situation that brukare are to be moved from."""
    for at, element in enumerate(plan):
        if isinstance(element, OnskatTillstand) and not (element.present_situation or "").strip():
            yield ("elements", at), {"id": element.id}


def user_is_in_the_municipality(plan: Plan, model: GovernanceModel) -> Defects:
    """Brukare live, are active or stay in the municipality: which of these is told."""
    for at, element in enumerate(plan):
        if isinstance(element, Brukare) and not element.presence:
            yield ("elements", at), {"id": element.id}


_QUALITY = OCKEROMODELLEN.at(
    "Uppdrag och Kvalitet",
    remark="Att tolkningen av varje uppdrag har både uppgift och profil är härlett.",
)
_USERS = OCKEROMODELLEN.at("Brukare")

RULES = (
    Rule(
        code="OCK109",
        severity=Severity.WARNING,
        find=assignment_has_a_task,
        source=_QUALITY,
        sentences={
            "sv": "{id} ({word}) är tolkat men har ingen beskriven uppgift; enligt modellen "
            "finns uppgiften i uppdragshandlingen.",
            "en": "The {word} {id} has been interpreted but has no task; by the model it "
            "is in the assignment document.",
        },
    ),
    Rule(
        code="OCK110",
        severity=Severity.WARNING,
        find=assignment_has_a_profile,
        source=_QUALITY,
        sentences={
            "sv": "{id} ({word}) är tolkat men har ingen beskriven profil; enligt modellen "
            "finns profilen i uppdragshandlingen.",
            "en": "The {word} {id} has been interpreted but has no profile; by the model it "
            "is in the assignment document.",
        },
    ),
    Rule(
        code="OCK111",
        severity=Severity.WARNING,
        find=task_describes_states,
        source=OCKEROMODELLEN.at(
            "Kvalitet", remark="Att varje uppgift beskriver minst ett tillstånd är härlett."
        ),
        sentences={
            "sv": "Uppgiften {id} saknar önskat tillstånd; enligt modellen beskriver uppgiften "
            "vilka tillstånd brukarna ska nå.",
            "en": "The task {id} has no desired state; by the model a task describes which states "
            "the service users are to reach.",
        },
    ),
    Rule(
        code="OCK112",
        severity=Severity.ERROR,
        find=state_is_a_users,
        source=_USERS,
        sentences={
            "sv": "Det önskade tillståndet {id} är inte kopplat till några brukare; enligt "
            "modellen är det brukarnas situation som ska förändras.",
            "en": "The desired state {id} is not linked to any service users; by the model it is "
            "their situation that is to change.",
        },
    ),
    Rule(
        code="OCK113",
        severity=Severity.WARNING,
        find=state_starts_somewhere,
        source=OCKEROMODELLEN.at(
            "Brukare", remark="Att varje önskat tillstånd anger sin nuvarande situation är härlett."
        ),
        sentences={
            "sv": "Det önskade tillståndet {id} saknar nuvarande situation; enligt modellen ska "
            "brukarnas situation förändras från den nuvarande till den önskade.",
            "en": "The desired state {id} has no present situation; by the model the situation of "
            "the service users is to change from the present one to the desired one.",
        },
    ),
    Rule(
        code="OCK114",
        severity=Severity.NOTE,
        find=user_is_in_the_municipality,
        source=_USERS,
        sentences={
            "sv": "Det framgår inte om brukarna {id} bor, verkar eller vistas i kommunen.",
            "en": "It is not told whether the service users {id} live, are active or stay in the "
            "municipality.",
        },
    ),
)
"""Öckerö's own rules for the parts of an uppdragshandling."""
