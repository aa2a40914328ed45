"""What the strategy for digitalisation demands of digital services and of the IT infrastructure."""

from collections.abc import Iterator

from govmodel import Body, Defects, GovernanceModel, Plan, Rule, Severity, lacking
from govmodel_ockero.belonging import bodies_of, standing_for
from govmodel_ockero.bodies import ADMINISTRATION, KOMMUNSERVICE, OPERATIONS
from govmodel_ockero.named import Named, unsaid
from govmodel_ockero.sources import STRATEGIN
from govmodel_ockero.strategy_words import (
    DigitalTjanst,
    Experience,
    ITInfrastruktur,
    UpplevdKvalitet,
)
from govmodel_sweden import COMPANY

_USERS = {role.id for role in (ADMINISTRATION, OPERATIONS, COMPANY)}
_NEEDS = Named("behov", "needs")
_UNTOLD = Named("anger inte vem som har initierat den", "does not say who initiated it")
_GLOSSES = {
    Experience.SIMPLE: "simple",
    Experience.SAFE: "safe",
    Experience.SECURE: "secure",
}


def _services(plan: Plan) -> Iterator[tuple[int, DigitalTjanst]]:
    for at, element in enumerate(plan):
        if isinstance(element, DigitalTjanst):
            yield at, element


def service_names_known_bodies(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever uses or has initiated a digital service is a body that the plan or model knows."""
    bodies = bodies_of(plan, model)
    for at, element in _services(plan):
        for which, user in enumerate(element.used_by):
            if user not in bodies:
                yield ("elements", at, "used_by", which), {"id": element.id, "found": user}
        if element.initiated_by is not None and element.initiated_by not in bodies:
            values = {"id": element.id, "found": element.initiated_by}
            yield ("elements", at, "initiated_by"), values


def users_answer(plan: Plan, model: GovernanceModel) -> Defects:
    """Every administration, operation and company answers for the digital services that it uses."""
    bodies = bodies_of(plan, model)
    for at, element in _services(plan):
        answering = standing_for(element.owners, bodies)
        users = (bodies[user] for user in dict.fromkeys(element.used_by) if user in bodies)
        found = tuple(user for user in users if user.role in _USERS and user.id not in answering)
        if found:
            yield ("elements", at, "used_by"), {"id": element.id, "found": found}


def service_starts_from_needs(plan: Plan, model: GovernanceModel) -> Defects:
    """A digital service starts from needs, and lets its users have a say."""
    for at, element in _services(plan):
        said = ((element.needs, _NEEDS), (element.dialogue, Named("dialog", "dialogue")))
        if silent := unsaid(said):
            yield ("elements", at), {"id": element.id, "expected": silent}


def experience_is_followed_up(plan: Plan, model: GovernanceModel) -> Defects:
    """That users find a digital service simple, safe and secure is followed up."""
    without = {at for at, _ in lacking(plan, model, DigitalTjanst, (UpplevdKvalitet,))}
    for at, element in _services(plan):
        below = [plan.elements[down] for down in plan.index.down[at]]
        followed = {each.aspect for each in below if isinstance(each, UpplevdKvalitet)}
        left = tuple(
            Named(aspect.value, _GLOSSES[aspect]) for aspect in Experience if aspect not in followed
        )
        unknown = any(type(each) not in model.level_of for each in below)
        if at in without or (followed and left and not unknown):
            yield ("elements", at), {"id": element.id, "expected": left}


def _by(body: Body) -> Named:
    return Named(f"har initierats av {body.name}", f"has been initiated by {body.name}")


def public_service_comes_from_dialogue(plan: Plan, model: GovernanceModel) -> Defects:
    """Kommunservice initiates e-services for the public, out of its dialogue with citizens."""
    bodies = bodies_of(plan, model)
    for at, element in _services(plan):
        by = element.initiated_by
        if element.public and by != KOMMUNSERVICE.id and (by is None or by in bodies):
            found = _UNTOLD if by is None else _by(bodies[by])
            values = {"id": element.id, "found": found, "expected": KOMMUNSERVICE}
            yield ("elements", at), values


def infrastructure_starts_from_needs(plan: Plan, model: GovernanceModel) -> Defects:
    """Infrastructure is planned from the needs of citizens and operations."""
    for at, element in enumerate(plan):
        if isinstance(element, ITInfrastruktur) and not (element.needs or "").strip():
            yield ("elements", at), {"id": element.id}


def infrastructure_is_open_efficient_and_secure(plan: Plan, model: GovernanceModel) -> Defects:
    """Of each part of the infrastructure it is told how it is open, efficient and secure."""
    for at, element in enumerate(plan):
        if isinstance(element, ITInfrastruktur):
            said = (
                (element.openness, Named("öppenhet", "openness")),
                (element.efficiency, Named("effektivitet", "efficiency")),
                (element.security, Named("säkerhet", "security")),
            )
            if silent := unsaid(said):
                yield ("elements", at), {"id": element.id, "expected": silent}


def infrastructure_has_competence(plan: Plan, model: GovernanceModel) -> Defects:
    """The municipality needs competence of its own for its infrastructure."""
    for at, element in enumerate(plan):
        if isinstance(element, ITInfrastruktur) and not (element.competence or "").strip():
            yield ("elements", at), {"id": element.id}


_IN_FOCUS = STRATEGIN.at("Invånare, företagare och besökare i fokus")
_CLOSE_BY = STRATEGIN.at("Verksamhetsnära utveckling")
_SMART = STRATEGIN.at("Smart IT-infrastruktur")

RULES = (
    Rule(
        code="OCK221",
        severity=Severity.ERROR,
        find=service_names_known_bodies,
        source=_CLOSE_BY,
        sentences={
            "sv": "{found} är inte ett känt organ. Det anges för den digitala tjänsten {id}.",
            "en": "{found} is not a known body. It is named for the digital service {id}.",
        },
    ),
    Rule(
        code="OCK222",
        severity=Severity.WARNING,
        find=users_answer,
        source=_CLOSE_BY,
        sentences={
            "sv": "{found:and} nyttjar den digitala tjänsten {id} utan att ansvara för den; enligt "
            "strategin är ambitionen att var och en ansvarar för de tjänster den nyttjar.",
            "en": "The digital service {id} is used by {found:and} without their answering for it; "
            "it is the strategy's ambition that everybody answers for the services they use.",
        },
    ),
    Rule(
        code="OCK223",
        severity=Severity.ERROR,
        find=service_starts_from_needs,
        source=_IN_FOCUS,
        sentences={
            "sv": "Den digitala tjänsten {id} saknar uppgift om {expected:and}; enligt strategin "
            "ska tjänster utgå från behov och ge förutsättningar för dialog.",
            "en": "The digital service {id} does not tell its {expected:and}; by the strategy "
            "services start from needs and allow for dialogue.",
        },
    ),
    Rule(
        code="OCK224",
        severity=Severity.NOTE,
        find=experience_is_followed_up,
        source=STRATEGIN.at(
            "Invånare, företagare och besökare i fokus", remark="Inget mått anges."
        ),
        sentences={
            "sv": "Det följs inte upp om användarna upplever att det är {expected:and} att använda "
            "den digitala tjänsten {id}.",
            "en": "It is not followed up whether users find it {expected:and} to use the digital "
            "service {id}.",
        },
    ),
    Rule(
        code="OCK225",
        severity=Severity.WARNING,
        find=public_service_comes_from_dialogue,
        source=STRATEGIN.at(
            "Verksamhetsnära utveckling",
            remark="Kommunservice ska bidra till att initiera tjänsterna; att andra inte gör det "
            "ensamma är härlett.",
        ),
        sentences={
            "sv": "Den publika e-tjänsten {id} {found}; enligt strategin bidrar {expected} till "
            "att initiera publika e-tjänster genom medborgardialog.",
            "en": "The public e-service {id} {found}; by the strategy {expected} contributes to "
            "initiating public e-services through citizen dialogue.",
        },
    ),
    Rule(
        code="OCK226",
        severity=Severity.ERROR,
        find=infrastructure_starts_from_needs,
        source=_SMART,
        sentences={
            "sv": "IT-infrastrukturen {id} saknar uppgift om behov; enligt strategin ska "
            "medborgares och verksamheters behov stå i fokus när den planeras.",
            "en": "The IT infrastructure {id} does not tell its needs; by the strategy the needs "
            "of citizens and operations are in focus when it is planned.",
        },
    ),
    Rule(
        code="OCK227",
        severity=Severity.WARNING,
        find=infrastructure_has_competence,
        source=_SMART,
        sentences={
            "sv": "Det framgår inte vilken egen kompetens IT-infrastrukturen {id} kräver; enligt "
            "strategin behöver kommunen egen kompetens i olika roller.",
            "en": "It is not told which competence of its own the municipality needs for the IT "
            "infrastructure {id}; by the strategy it needs that in several roles.",
        },
    ),
    Rule(
        code="OCK228",
        severity=Severity.WARNING,
        find=infrastructure_is_open_efficient_and_secure,
        source=STRATEGIN.at(
            "Smart IT-infrastruktur",
            remark="Att det gäller varje del av infrastrukturen är härlett.",
        ),
        sentences={
            "sv": "IT-infrastrukturen {id} saknar uppgift om {expected:and}; enligt strategin ska "
            "öppenhet och effektivitet kombineras med säkerhet.",
            "en": "The IT infrastructure {id} does not tell its {expected:and}; by the strategy "
            "openness and efficiency are combined with security.",
        },
    ),
)
"""What the strategy demands of services and infrastructure."""
