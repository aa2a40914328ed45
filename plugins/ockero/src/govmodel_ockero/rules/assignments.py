"""What Öckerömodellen demands of goals and uppdrag beyond the rules that every model shares.

Each rule rests on a place on the page of the model. What the page states is an error; what follows
by our reading is a warning. The parts of an uppdragshandling have rules of their own, in
:mod:`govmodel_ockero.rules.handling`.
"""

from collections.abc import Iterable, Iterator, Mapping

from govmodel import (
    Body,
    Defects,
    GovernanceModel,
    Plan,
    Rule,
    Severity,
    term_of_office,
)
from govmodel.graphs import reached
from govmodel_ockero.belonging import administrations, bodies_of, lacks, standing_for
from govmodel_ockero.bodies import COMMITTEES, HEAD_OF_ADMINISTRATION, JOINT
from govmodel_ockero.rules import yearly
from govmodel_ockero.sources import OCKEROMODELLEN
from govmodel_ockero.words import UPPDRAG, OvergripandeMal, UppdragI, UppdragMedarbetare
from govmodel_sweden import COUNCIL

_COMMITTEES = {role.id for role in COMMITTEES}
_RECEIVERS = (JOINT, *COMMITTEES, HEAD_OF_ADMINISTRATION)
_GIVEN_ON = UPPDRAG[1:]  # what is given by somebody who has received an uppdrag himself


def overall_goal_keeps_to_its_term(plan: Plan, model: GovernanceModel) -> Defects:
    """An overall goal holds within one term of office.

    The year in which the term ends counts whole, because goals are stated for calendar years. Days
    outside the model's validity are a finding of the core's.
    """
    if model.jurisdiction is None:
        return
    for at, element in enumerate(plan):
        days = element.valid or plan.period
        if not isinstance(element, OvergripandeMal) or not model.valid.covers(days):
            continue
        term = term_of_office(model.jurisdiction, COUNCIL, days.first)
        if term and days.last.year > term.period.last.year:
            values = {"id": element.id, "found": days, "expected": term.period}
            yield ("elements", at), values


def assignment_has_a_budget(plan: Plan, model: GovernanceModel) -> Defects:
    """The council ties a budget to every uppdrag I."""
    for at, element in enumerate(plan):
        if isinstance(element, UppdragI) and element.budget is None:
            yield ("elements", at), {"id": element.id}


def budget_is_for_one_year(plan: Plan, model: GovernanceModel) -> Defects:
    """The budget of an uppdrag I is given anew every year: the uppdrag is for one calendar year."""
    for at, element in enumerate(plan):
        if isinstance(element, UppdragI) and element.budget is not None:
            days = element.valid or plan.period
            if days.first.year != days.last.year:
                values = {"id": element.id, "found": days, "budget": element.budget}
                yield ("elements", at), values


def receiver_is_joint(plan: Plan, model: GovernanceModel) -> Defects:
    """An uppdrag I goes to a joint receiver: one committee and one head of administration.

    A receiver whom nobody knows, or who may not receive it at all, is a finding of the core's.
    """
    bodies = bodies_of(plan, model)
    for at, element in enumerate(plan):
        if isinstance(element, UppdragI):
            receivers = (bodies[owner] for owner in element.owners if owner in bodies)
            apart = tuple(each for each in receivers if _is_apart(each, bodies))
            if apart:
                yield ("elements", at, "owners"), {"id": element.id, "found": apart}


def _is_apart(receiver: Body, bodies: Mapping[str, Body]) -> bool:
    members = [bodies[each].role for each in receiver.members if each in bodies]
    if len(members) < len(receiver.members) or lacks(receiver, _RECEIVERS, bodies):
        return False
    heads = members.count(HEAD_OF_ADMINISTRATION.id)
    committees = sum(role in _COMMITTEES for role in members)
    return (committees, heads, len(members)) != (1, 1, 2)


def giver_answers_above(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever gives an uppdrag answers for the uppdrag above it, alone or with others.

    To an employee any level above may give: whoever answers for an uppdrag further up, and the
    council.
    """
    bodies = bodies_of(plan, model)
    for at, giver, receivers in _given_on(plan, model):
        if not _may_give(plan, at, giver, receivers, bodies):
            yield (
                ("elements", at, "decided_by"),
                {
                    "id": plan.elements[at].id,
                    "found": giver,
                    "expected": tuple(bodies[each] for each in receivers),
                },
            )


def _may_give(
    plan: Plan, at: int, giver: Body, receivers: Iterable[str], bodies: Mapping[str, Body]
) -> bool:
    answering = set(receivers)
    if isinstance(plan.elements[at], UppdragMedarbetare):
        if giver.role == COUNCIL.id:
            return True
        above = (plan.elements[to] for to in reached(plan.index.up, (at,)))
        answering.update(*(each.owners for each in above if isinstance(each, UPPDRAG)))
    return bool(standing_for((giver.id,), bodies) & standing_for(answering, bodies))


def receiver_is_in_the_same_administration(plan: Plan, model: GovernanceModel) -> Defects:
    """An uppdrag is given on within the administration that has received the uppdrag above it.

    Nothing is said where it is not known which administration somebody is part of, nor where the
    giver is a finding of its own.
    """
    bodies = bodies_of(plan, model)
    for at, giver, receivers in _given_on(plan, model):
        element = plan.elements[at]
        if not _may_give(plan, at, giver, receivers, bodies):
            continue
        expected = administrations(receivers, bodies)
        found = administrations(element.owners, bodies)
        if expected and (elsewhere := found.keys() - expected.keys()):
            yield (
                ("elements", at, "owners"),
                {
                    "id": element.id,
                    "found": tuple(found[each] for each in sorted(elsewhere)),
                    "expected": tuple(expected.values()),
                },
            )


def _given_on(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, Body, tuple[str, ...]]]:
    """Give the uppdrag below uppdrag I, with who gave them and who received what is above them.

    Left out are those of which nobody can tell, or that the core tells of: without a giver who may
    give them, or without known receivers above them.
    """
    bodies = bodies_of(plan, model)
    for at, element in enumerate(plan):
        level = model.level_of.get(type(element))
        if level is None or not isinstance(element, _GIVEN_ON):
            continue
        giver = bodies.get(element.decided_by or "")
        above = (plan.elements[to] for to in plan.index.up[at])
        receivers = {
            owner: None for each in above if isinstance(each, UPPDRAG) for owner in each.owners
        }
        known = receivers and receivers.keys() <= bodies.keys()
        if giver and known and not lacks(giver, level.decided_by, bodies):
            yield at, giver, tuple(receivers)


def assignment_is_interpreted(plan: Plan, model: GovernanceModel) -> Defects:
    """The receiver of an uppdrag interprets it, on every level."""
    bodies = bodies_of(plan, model)
    for at, element in enumerate(plan):
        if not isinstance(element, UPPDRAG) or not element.owners:
            continue
        if not (element.interpreted or "").strip():
            receivers = tuple(bodies.get(owner, owner) for owner in element.owners)
            values = {"id": element.id, "word": type(element), "expected": receivers}
            yield ("elements", at), values


_CHAIN = OCKEROMODELLEN.at("Uppdrag")

RULES = (
    Rule(
        code="OCK101",
        severity=Severity.WARNING,
        find=overall_goal_keeps_to_its_term,
        source=OCKEROMODELLEN.at("Politiska övergripande mål"),
        sentences={
            "sv": "Det politiska övergripande målet {id} avser {found}; enligt modellen gäller det "
            "en mandatperiod, och den som målet börjar i är {expected}.",
            "en": "The overall political goal {id} covers {found}; by the model it is for one term "
            "of office, and the term in which it begins is {expected}.",
        },
    ),
    yearly.RULE,
    Rule(
        code="OCK103",
        severity=Severity.ERROR,
        find=assignment_has_a_budget,
        source=yearly.BUDGET,
        sentences={
            "sv": "Uppdrag I {id} saknar budget; enligt modellen knyter kommunfullmäktige en "
            "budget till uppdraget.",
            "en": "The assignment I {id} has no budget; by the model the council ties a budget to "
            "the assignment.",
        },
    ),
    Rule(
        code="OCK104",
        severity=Severity.WARNING,
        find=budget_is_for_one_year,
        source=yearly.BUDGET,
        sentences={
            "sv": "Uppdrag I {id} avser {found} med en enda budget, {budget}; enligt modellen "
            "tilldelas budgeten varje år.",
            "en": "The assignment I {id} covers {found} with a single budget, {budget}; by the "
            "model a budget is given every year.",
        },
    ),
    Rule(
        code="OCK105",
        severity=Severity.WARNING,
        find=receiver_is_joint,
        source=OCKEROMODELLEN.at(
            "Uppdrag", remark="Att snedstrecket betyder en gemensam mottagare är härlett."
        ),
        sentences={
            "sv": "Uppdrag I {id} har lämnats till {found:and}; enligt modellen är mottagaren en "
            "nämnd och dess förvaltningschef gemensamt.",
            "en": "The assignment I {id} has been given to {found:and}; by the model the receiver "
            "is a committee and its head of administration jointly.",
        },
    ),
    Rule(
        code="OCK106",
        severity=Severity.ERROR,
        find=giver_answers_above,
        source=_CHAIN,
        sentences={
            "sv": "{found} har gett uppdraget {id} men ansvarar inte för uppdraget ovanför; enligt "
            "modellen delar den ansvarige ut uppdrag till underordnad nivå; ansvarig är "
            "{expected:and}.",
            "en": "{found} has given the assignment {id} but does not answer for the assignment "
            "above it; by the model whoever is responsible gives assignments to the level below; "
            "responsible for it: {expected:and}.",
        },
    ),
    Rule(
        code="OCK107",
        severity=Severity.WARNING,
        find=receiver_is_in_the_same_administration,
        source=OCKEROMODELLEN.at(
            "Uppdrag", remark="Att underordnad nivå finns i samma förvaltning är härlett."
        ),
        sentences={
            "sv": "Mottagaren av uppdraget {id} hör till {found:and}, men uppdraget ovanför har "
            "lämnats till {expected:and}; enligt modellen ges uppdrag till underordnad nivå.",
            "en": "The receiver of the assignment {id} is part of {found:and}, but the assignment "
            "above it was given to {expected:and}; by the model assignments go to the level below.",
        },
    ),
    Rule(
        code="OCK108",
        severity=Severity.ERROR,
        find=assignment_is_interpreted,
        source=_CHAIN,
        sentences={
            "sv": "Mottagaren, {expected:and}, har inte tolkat {word} {id}; enligt modellen ska "
            "mottagaren tolka det tilldelade uppdraget genom att beskriva det enligt "
            "Öckerömodellen.",
            "en": "The receiver, {expected:and}, has not interpreted the {word} {id}; by the model "
            "the receiver interprets the assignment by describing it according to the model.",
        },
    ),
)
"""Öckerö's own rules for goals and uppdrag."""
