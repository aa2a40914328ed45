"""What Söderhamn's models demand beyond the rules that every model shares.

Each rule rests on a place in the presentation of the model, or in what is known of a later one.
What is only described is a warning; what the text says the municipality has is an error.
"""

from collections.abc import Mapping

from attrs import evolve

from govmodel import (
    Body,
    Defects,
    Element,
    GovernanceModel,
    Period,
    Plan,
    Rule,
    Severity,
    Unknown,
    lacking,
)
from govmodel.bodies import by_id
from govmodel_soderhamn.sources import BUDGET_2012, MALMODELL, WEBSITE
from govmodel_soderhamn.stated import FOKUSOMRADEN, HUVUDPROCESSER, INRIKTNINGSMAL_2012, VISION
from govmodel_soderhamn.words import (
    Aktivitet,
    Fokusomrade,
    Handlingsprogram,
    Huvudprocess,
    Inriktningsmal,
    Mal,
    Vision,
)
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, PROCESS_GROUP


def _missing(plan: Plan, kind: type[Element], stated: tuple[Element, ...]) -> Defects:
    """Find what the model states and the plan lacks, by its text.

    A text or a word that is misspelt is told where it stands, and not told again as missing.
    """
    texts = {element.text for element in plan if isinstance(element, kind | Unknown)}
    missing = [element for element in stated if element.text not in texts]
    misspelt = sum(1 for _ in _not_stated(plan, kind, stated))
    for element in missing[misspelt:]:
        yield ("elements",), {"expected": f'"{element.text}"'}


def _not_stated(plan: Plan, kind: type[Element], stated: tuple[Element, ...]) -> Defects:
    """Find what the plan has and the model does not state, by its text."""
    texts = tuple(element.text for element in stated)
    for at, element in enumerate(plan):
        if isinstance(element, kind) and element.text not in texts:
            yield (
                ("elements", at, "text"),
                {"id": element.id, "found": f'"{element.text}"', "expected": texts},
            )


def vision_is_there(plan: Plan, model: GovernanceModel) -> Defects:
    """The vision guides: a plan holds it, in its own text."""
    yield from _missing(plan, Vision, (VISION,))


def main_process_is_there(plan: Plan, model: GovernanceModel) -> Defects:
    """The municipality has four main processes: a plan holds each of them."""
    yield from _missing(plan, Huvudprocess, HUVUDPROCESSER)


def main_process_is_stated(plan: Plan, model: GovernanceModel) -> Defects:
    """The municipality has four main processes: a plan holds no others."""
    yield from _not_stated(plan, Huvudprocess, HUVUDPROCESSER)


def vision_is_stated(plan: Plan, model: GovernanceModel) -> Defects:
    """The vision is the inhabitants' own: a plan does not put another in its place."""
    yield from _not_stated(plan, Vision, (VISION,))


def main_process_has_a_goal(plan: Plan, model: GovernanceModel) -> Defects:
    """The council decides direction goals for every main process."""
    for at, process in lacking(plan, model, Huvudprocess, (Inriktningsmal,)):
        yield ("elements", at), {"id": process.id, "text": f'"{process.text}"'}


def programme_is_joint(plan: Plan, model: GovernanceModel) -> Defects:
    """In an action programme committees and companies work together: there are both.

    Owners that nobody knows, or that may not own a programme, are told by the core.
    """
    bodies = by_id((*plan.bodies, *model.bodies))
    for at, element in enumerate(plan):
        if isinstance(element, Handlingsprogram):
            taking_part = dict.fromkeys(
                each for owner in element.owners for each in _forming(owner, bodies)
            )
            if all(each in bodies for each in taking_part):
                together = tuple(bodies[each] for each in taking_part)
                roles = {body.role for body in together}
                if roles and (roles <= {COMMITTEE.id, BOARD.id} or roles == {COMPANY.id}):
                    yield ("elements", at, "owners"), {"id": element.id, "found": together}


def _forming(body_id: str, bodies: Mapping[str, Body]) -> tuple[str, ...]:
    """Give the bodies that form a joint one, or the one itself."""
    members = bodies[body_id].members if body_id in bodies else ()
    return members or (body_id,)


def programme_spans_the_period(plan: Plan, model: GovernanceModel) -> Defects:
    """An action programme spans a budget period, which is tied to the term of office.

    The budget period is the one that the model is valid for; a plan may be for one year of it.
    """
    for at, element in enumerate(plan):
        if isinstance(element, Handlingsprogram) and element.valid not in (None, model.valid):
            yield (
                ("elements", at, "valid"),
                {"id": element.id, "found": element.valid, "expected": model.valid},
            )


def activity_has_money(plan: Plan, model: GovernanceModel) -> Defects:
    """In the operational plan the money is distributed over the parts of the activity."""
    for at, element in enumerate(plan):
        if isinstance(element, Aktivitet) and element.budget is None:
            yield ("elements", at), {"id": element.id}


def year_s_own_is_for_one_year(plan: Plan, model: GovernanceModel) -> Defects:
    """The goals and activities of an operational plan are those of the coming year."""
    for at, element in enumerate(plan):
        if isinstance(element, Mal | Aktivitet) and element.valid is not None:
            year = Period.years(element.valid.first.year)
            if not year.covers(element.valid):
                yield (
                    ("elements", at, "valid"),
                    {"id": element.id, "word": type(element), "found": element.valid},
                )


def goal_of_2012_is_there(plan: Plan, model: GovernanceModel) -> Defects:
    """The council has six direction goals for 2012–2015: a plan holds each of them."""
    yield from _missing(plan, Inriktningsmal, INRIKTNINGSMAL_2012)


def goal_of_2012_is_stated(plan: Plan, model: GovernanceModel) -> Defects:
    """The council has six direction goals for 2012–2015: a plan holds no others."""
    yield from _not_stated(plan, Inriktningsmal, INRIKTNINGSMAL_2012)


def process_group_is_joint(plan: Plan, model: GovernanceModel) -> Defects:
    """In the process group of a direction goal committees and companies work together."""
    bodies = by_id((*plan.bodies, *model.bodies))
    for at, body in enumerate(plan.bodies):
        if body.role == PROCESS_GROUP.id and all(member in bodies for member in body.members):
            roles = {bodies[member].role for member in body.members}
            if not roles & {COMMITTEE.id, BOARD.id} or COMPANY.id not in roles:
                found = tuple(bodies[member] for member in body.members)
                yield ("bodies", at, "members"), {"body": body, "found": found}


def focus_area_is_there(plan: Plan, model: GovernanceModel) -> Defects:
    """There are three focus areas in 2020–2023: a plan holds each of them."""
    yield from _missing(plan, Fokusomrade, FOKUSOMRADEN)


def focus_area_is_stated(plan: Plan, model: GovernanceModel) -> Defects:
    """There are three focus areas in 2020–2023: a plan holds no others."""
    yield from _not_stated(plan, Fokusomrade, FOKUSOMRADEN)


_PROCESSES = MALMODELL.at("Huvudprocesser & inriktningsmål")
_PROGRAMMES = MALMODELL.at("Handlingsprogrammen")

RULES_2008 = (
    Rule(
        code="SOD101",
        severity=Severity.WARNING,
        find=vision_is_there,
        source=VISION.source,
        sentences={
            "sv": "Planen saknar visionen, kommunens ledstjärna: {expected}",
            "en": "The plan lacks the vision, the municipality's guiding star: {expected}",
        },
    ),
    Rule(
        code="SOD102",
        severity=Severity.ERROR,
        find=vision_is_stated,
        source=VISION.source,
        sentences={
            "sv": "{id} är inte söderhamnarnas vision. Enligt modellen lyder den: {expected}",
            "en": "{id} is not the inhabitants' vision. In the model it reads: {expected}",
        },
    ),
    Rule(
        code="SOD103",
        severity=Severity.WARNING,
        find=main_process_is_there,
        source=_PROCESSES,
        sentences={
            "sv": "Planen saknar huvudprocessen {expected}.",
            "en": "The plan lacks the main process {expected}.",
        },
    ),
    Rule(
        code="SOD104",
        severity=Severity.ERROR,
        find=main_process_is_stated,
        source=_PROCESSES,
        sentences={
            "sv": "{id}: {found} är inte en av kommunens huvudprocesser, som är {expected:and}.",
            "en": "{id}: {found} is not one of the main processes, which are {expected:and}.",
        },
    ),
    Rule(
        code="SOD105",
        severity=Severity.WARNING,
        find=main_process_has_a_goal,
        source=_PROCESSES,
        sentences={
            "sv": "Huvudprocessen {id} ({text}) saknar inriktningsmål; enligt modellen beslutar "
            "kommunfullmäktige om inriktningsmål för varje huvudprocess.",
            "en": "The main process {id} ({text}) has no direction goal; by the model the council "
            "decides direction goals for every main process.",
        },
    ),
    Rule(
        code="SOD106",
        severity=Severity.WARNING,
        find=programme_is_joint,
        source=evolve(
            _PROGRAMMES,
            remark="Att det i varje handlingsprogram ska finnas både nämnd och bolag är härlett.",
        ),
        sentences={
            "sv": "I handlingsprogrammet {id} deltar bara {found:and}; enligt modellen är det en "
            "arbetsform där nämnder och bolag samverkar.",
            "en": "The action programme {id} is carried by {found:and} alone; by the model it is a "
            "way of working in which committees and companies cooperate.",
        },
    ),
    Rule(
        code="SOD107",
        severity=Severity.ERROR,
        find=programme_spans_the_period,
        source=_PROGRAMMES,
        sentences={
            "sv": "Handlingsprogrammet {id} avser {found}; enligt modellen sträcker det sig över "
            "budgetperioden, {expected}.",
            "en": "The action programme {id} covers {found}; by the model it spans the budget "
            "period, {expected}.",
        },
    ),
    Rule(
        code="SOD108",
        severity=Severity.WARNING,
        find=activity_has_money,
        source=MALMODELL.at("Verksamhetsplan"),
        sentences={
            "sv": "Aktiviteten {id} saknar budget; enligt modellen fördelas resurserna på "
            "verksamhetens olika delar i verksamhetsplanen.",
            "en": "The activity {id} has no budget; by the model the operational plan distributes "
            "the money over the parts of the activity.",
        },
    ),
    Rule(
        code="SOD109",
        severity=Severity.WARNING,
        find=year_s_own_is_for_one_year,
        source=MALMODELL.at("Verksamhetsplan"),
        sentences={
            "sv": "{id} ({word}) avser {found}; enligt modellen beskriver verksamhetsplanen det "
            "kommande årets mål och aktiviteter.",
            "en": "{id} ({word}) covers {found}; by the model an operational plan describes the "
            "goals and activities of the coming year.",
        },
    ),
)
"""Of the model of 2008–2011."""

_GROUPS = BUDGET_2012.at("processgrupper")

RULES_2012 = (
    Rule(
        code="SOD201",
        severity=Severity.WARNING,
        find=goal_of_2012_is_there,
        source=BUDGET_2012.at("inriktningsmål"),
        sentences={
            "sv": "Planen saknar inriktningsmålet {expected}, ett av sex för 2012–2015.",
            "en": "The plan lacks the direction goal {expected}, one of six for 2012–2015.",
        },
    ),
    Rule(
        code="SOD202",
        severity=Severity.ERROR,
        find=goal_of_2012_is_stated,
        source=BUDGET_2012.at("inriktningsmål"),
        sentences={
            "sv": "{id}: {found} är inte ett av inriktningsmålen för 2012–2015, som är "
            "{expected:and}.",
            "en": "{id}: {found} is not one of the direction goals for 2012–2015, which are "
            "{expected:and}.",
        },
    ),
    Rule(
        code="SOD203",
        severity=Severity.WARNING,
        find=process_group_is_joint,
        source=_GROUPS,
        sentences={
            "sv": "Processgruppen {body} består av {found:and}; enligt budgeten ingår både nämnder "
            "och bolag.",
            "en": "The process group {body} consists of {found:and}; by the budget both committees "
            "and companies belong to it.",
        },
    ),
)
"""Of the model of 2012–2015."""

_FOCUS = WEBSITE.at("fokusområden 2020–2023")

RULES_2020 = (
    Rule(
        code="SOD301",
        severity=Severity.WARNING,
        find=focus_area_is_there,
        source=_FOCUS,
        sentences={
            "sv": "Planen saknar fokusområdet {expected}, ett av tre för 2020–2023.",
            "en": "The plan lacks the focus area {expected}, one of three for 2020–2023.",
        },
    ),
    Rule(
        code="SOD302",
        severity=Severity.ERROR,
        find=focus_area_is_stated,
        source=_FOCUS,
        sentences={
            "sv": "{id}: {found} är inte ett av fokusområdena för 2020–2023, som är "
            "{expected:and}.",
            "en": "{id}: {found} is not one of the focus areas of 2020–2023, which are "
            "{expected:and}.",
        },
    ),
)
"""Of the model of 2020–2023."""
