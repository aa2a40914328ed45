"""SE2: what the law demands of the days that a plan records.

Only what is recorded is judged: a day that nobody wrote down is not known to be late.
"""

from collections.abc import Iterator
from datetime import date

from govmodel import (
    Assignment,
    Deadline,
    Defects,
    Event,
    GovernanceModel,
    Milestone,
    Plan,
    Rule,
    Severity,
    deadline_about,
    is_election_year,
    practical_day,
)
from govmodel_sweden.law import LAGSTADGAD_TID, LKBR
from govmodel_sweden.milestones import (
    ANNUAL_REPORT,
    ANNUAL_REPORT_APPROVED,
    AUDITORS_BUDGET_PROPOSAL,
    AUDITORS_ON_ANNUAL_REPORT,
    AUDITORS_ON_INTERIM_REPORT,
    BUDGET,
    BUDGET_IN_ELECTION_YEAR,
    BUDGET_PROPOSAL,
    DISCHARGE,
    INTERIM_REPORT,
    INTERIM_REPORT_DEALT_WITH,
    MILESTONES,
    REPORT_ON_ASSIGNMENTS,
    TAX_RATE,
    TAX_RATE_PROPOSAL,
)
from govmodel_sweden.roles import COUNCIL


def proposals_are_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The board proposes budget and tax rate before the end of October.

    With special reasons the budget, but not the tax rate, may be proposed in November.
    """
    proposals = BUDGET_PROPOSAL, TAX_RATE_PROPOSAL, AUDITORS_BUDGET_PROPOSAL
    yield from _too_late(plan, model, *proposals)


def budget_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The council adopts the budget before the end of November.

    With special reasons it may do so before the end of December.
    """
    yield from _too_late(plan, model, BUDGET)


def tax_rate_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The council sets the tax rate before the end of November, whatever the budget waits for."""
    yield from _too_late(plan, model, TAX_RATE)


def interim_report_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The interim report is handed over within two months of the period's end.

    In force since the financial year 2019.
    """
    yield from _too_late(plan, model, INTERIM_REPORT)


def annual_report_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The annual report is handed over by 15 April."""
    yield from _too_late(plan, model, ANNUAL_REPORT)


def discharge_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The council decides on discharge before the end of June of the year after."""
    yield from _too_late(plan, model, DISCHARGE)


def special_reasons_are_given(plan: Plan, model: GovernanceModel) -> Defects:
    """What is late, but not later than special reasons allow, has such reasons recorded."""
    for at, event, law in _judged(plan, model):
        if law.last is None or law.late is None or event.special_reasons:
            continue
        if _possible(law.last, model) < event.day <= _possible(law.late, model):
            yield ("events", at), {**_told(event, law), "reasons": law.milestone.late_source}


def next_working_day_may_do(plan: Plan, model: GovernanceModel) -> Defects:
    """What was due on a day when nobody works may be done on the next working day.

    Whether the act on counting time applies to a limit of this kind is not certain; the safe day is
    the working day before.
    """
    for at, event, law in _judged(plan, model):
        for limit in (law.last, law.late):
            if limit and limit < event.day <= _possible(limit, model):
                yield ("events", at), _told(event, law)


def newly_elected_adopt_the_budget(plan: Plan, model: GovernanceModel) -> Defects:
    """In an election year the newly elected council adopts the budget: not before 15 October."""
    for at, event, law in _judged(plan, model):
        if law.first and event.day < law.first:
            yield ("events", at), {**_told(event, law), "expected": law.first}


def approval_comes_before_discharge(plan: Plan, model: GovernanceModel) -> Defects:
    """The council approves the annual report before it decides on discharge."""
    yield from _in_order(plan, ANNUAL_REPORT_APPROVED, DISCHARGE)


def auditors_come_before_the_council(plan: Plan, model: GovernanceModel) -> Defects:
    """The auditors assess interim and annual results before the council deals with the report."""
    yield from _in_order(plan, AUDITORS_ON_INTERIM_REPORT, INTERIM_REPORT_DEALT_WITH)
    yield from _in_order(plan, AUDITORS_ON_ANNUAL_REPORT, ANNUAL_REPORT_APPROVED)


def an_interim_report_covers_enough(plan: Plan, model: GovernanceModel) -> Defects:
    """Of a year's recorded interim reports one covers six to eight months from 1 January."""
    handed_over = list(_of(plan, INTERIM_REPORT))
    enough = {event.about.last.year for _, event in handed_over if _covers_enough(event)}
    told: set[int] = set()
    for at, event in handed_over:
        year = event.about.last.year
        if year not in enough | told and _law(event, model):
            told.add(year)
            found = tuple(each.about for _, each in handed_over if each.about.last.year == year)
            yield ("events", at, "about"), {"found": found, "year": str(year)}


def council_deals_with_an_interim_report(plan: Plan, model: GovernanceModel) -> Defects:
    """When the year is closed, the council has dealt with an interim report of it."""
    dealt_with = {event.about.last.year for _, event in _of(plan, INTERIM_REPORT_DEALT_WITH)}
    closed = {event.about.last.year for _, event in _of(plan, ANNUAL_REPORT)}
    for at, event in _of(plan, INTERIM_REPORT):
        law = _law(event, model)
        year = event.about.last.year
        if law and law.last and year in closed - dealt_with:
            closed.remove(year)
            yield ("events", at), {"year": str(year)}


def committees_report_on_assignments(plan: Plan, model: GovernanceModel) -> Defects:
    """When the year is closed, committees have reported on what the council assigned to them."""
    councils = {body.id for body in (*plan.bodies, *model.bodies) if body.role == COUNCIL.id}
    given = any(isinstance(each, Assignment) and each.decided_by in councils for each in plan)
    reported = {event.about.last.year for _, event in _of(plan, REPORT_ON_ASSIGNMENTS)}
    for at, event in _of(plan, ANNUAL_REPORT):
        if given and event.about.last.year not in reported and _law(event, model):
            yield ("events", at), {"year": str(event.about.last.year)}


def _of(plan: Plan, *milestones: Milestone) -> Iterator[tuple[int, Event]]:
    ids = {milestone.id for milestone in milestones}
    return ((at, event) for at, event in enumerate(plan.events) if event.what in ids)


def _law(event: Event, model: GovernanceModel) -> Deadline | None:
    """Find what the law in force says of what was done."""
    for milestone in MILESTONES:
        if milestone.id == event.what:
            law = deadline_about(milestone, event.about.last.year, event.about.last)
            if law.in_force and _holds(milestone, law.when.year, model):
                return law
    return None


def _holds(milestone: Milestone, year: int, model: GovernanceModel) -> bool:
    wanted = milestone.election_year
    country = model.jurisdiction
    return wanted is None or (country is not None and is_election_year(country, year) is wanted)


def _judged(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, Event, Deadline]]:
    for at, event in enumerate(plan.events):
        if law := _law(event, model):
            yield at, event, law


def _too_late(plan: Plan, model: GovernanceModel, *milestones: Milestone) -> Defects:
    for at, event in _of(plan, *milestones):
        law = _law(event, model)
        limit = law and (law.late or law.last)
        if law and limit and event.day > _possible(limit, model):
            yield ("events", at), _told(event, law)


def _possible(day: date, model: GovernanceModel) -> date:
    """Give the last day on which a deadline may still be met, if a day nobody works is no limit."""
    practical = model.jurisdiction and practical_day(model.jurisdiction, day)
    return (practical and practical.possible) or day


def _told(event: Event, law: Deadline) -> dict[str, object]:
    return {
        "what": law.milestone,
        "about": event.about,
        "found": event.day,
        "expected": law.last,
        "law": law.milestone.source,
    }


def _in_order(plan: Plan, before: Milestone, after: Milestone) -> Defects:
    """Ask whether of one and the same period the one came before the other."""
    done = {event.about: event.day for _, event in _of(plan, after)}
    for at, event in _of(plan, before):
        then = done.get(event.about)
        if then and event.day > then:
            values = {"what": before, "found": event.day, "other": after, "expected": then}
            yield ("events", at), {**values, "about": event.about}


def _covers_enough(event: Event) -> bool:
    about = event.about
    ends = deadline_about(INTERIM_REPORT, about.last.year).closings
    return about.first == date(about.last.year, 1, 1) and about.last in ends


_LATE = {
    "sv": "{what} avseende {about} är daterat {found}; enligt lag ska det ske senast {expected} "
    "({law}).",
    "en": "{what} about {about} is dated {found}; by law it is to be done by {expected} ({law}).",
}

RULES = (
    Rule(
        code="SE201",
        severity=Severity.ERROR,
        find=proposals_are_in_time,
        source=BUDGET_PROPOSAL.source,
        sentences=_LATE,
    ),
    Rule(
        code="SE202",
        severity=Severity.ERROR,
        find=budget_is_in_time,
        source=BUDGET.late_source,
        sentences=_LATE,
    ),
    Rule(
        code="SE203",
        severity=Severity.ERROR,
        find=tax_rate_is_in_time,
        source=TAX_RATE.source,
        sentences=_LATE,
    ),
    Rule(
        code="SE204",
        severity=Severity.ERROR,
        find=interim_report_is_in_time,
        source=INTERIM_REPORT.source,
        sentences=_LATE,
    ),
    Rule(
        code="SE205",
        severity=Severity.ERROR,
        find=annual_report_is_in_time,
        source=ANNUAL_REPORT.source,
        sentences=_LATE,
    ),
    Rule(
        code="SE206",
        severity=Severity.ERROR,
        find=discharge_is_in_time,
        source=DISCHARGE.source,
        sentences=_LATE,
    ),
    Rule(
        code="SE207",
        severity=Severity.WARNING,
        find=special_reasons_are_given,
        source=BUDGET.late_source,
        sentences={
            "sv": "{what} avseende {about} är daterat {found}, efter {expected}; det får ske om "
            "det finns särskilda skäl, men inga anges ({reasons}).",
            "en": "{what} about {about} is dated {found}, after {expected}; that is allowed for "
            "special reasons, but none are given ({reasons}).",
        },
    ),
    Rule(
        code="SE208",
        severity=Severity.NOTE,
        find=next_working_day_may_do,
        source=LAGSTADGAD_TID.at("2 §"),
        sentences={
            "sv": "{what} avseende {about} är daterat {found}, första vardagen efter en sista dag "
            "som inte är en arbetsdag; det kan vara tillåtet, men är inte säkert.",
            "en": "{what} about {about} is dated {found}, the first working day after a last day "
            "that is none; that may be allowed, but is not certain.",
        },
    ),
    Rule(
        code="SE209",
        severity=Severity.ERROR,
        find=newly_elected_adopt_the_budget,
        source=BUDGET_IN_ELECTION_YEAR.source,
        sentences={
            "sv": "{what} avseende {about} är daterat {found}; ett valår fastställs budgeten av "
            "nyvalda fullmäktige, alltså tidigast {expected} ({law}).",
            "en": "{what} about {about} is dated {found}; in an election year the newly elected "
            "council adopts the budget, so not before {expected} ({law}).",
        },
    ),
    Rule(
        code="SE210",
        severity=Severity.ERROR,
        find=approval_comes_before_discharge,
        source=ANNUAL_REPORT_APPROVED.source,
        sentences={
            "sv": "{what} avseende {about} är daterat {found}, efter {other} ({expected}); det ska "
            "ske före.",
            "en": "{what} about {about} is dated {found}, after the {other} ({expected}); it is to "
            "come before.",
        },
    ),
    Rule(
        code="SE211",
        severity=Severity.ERROR,
        find=auditors_come_before_the_council,
        source=AUDITORS_ON_INTERIM_REPORT.source,
        sentences={
            "sv": "{what} avseende {about} är daterad {found}, efter fullmäktiges {other} "
            "({expected}); den ska komma före.",
            "en": "{what} about {about} is dated {found}, after the council's {other} "
            "({expected}); it is to come before.",
        },
    ),
    Rule(
        code="SE212",
        severity=Severity.ERROR,
        find=an_interim_report_covers_enough,
        source=LKBR.at(
            "13 kap. 1 §",
            remark="Före räkenskapsåret 2019 prövas mot lagen (1997:614), 9 kap. 1 §: antaget.",
        ),
        sentences={
            "sv": "Ingen delårsrapport {year} omfattar minst hälften och högst två tredjedelar av "
            "året, räknat i hela månader från den 1 januari; planen har {found:and}.",
            "en": "No interim report of {year} covers at least half and at most two thirds of the "
            "year, in whole months from 1 January; the plan has {found:and}.",
        },
    ),
    Rule(
        code="SE213",
        severity=Severity.WARNING,
        find=council_deals_with_an_interim_report,
        source=INTERIM_REPORT_DEALT_WITH.source,
        sentences={
            "sv": "Det framgår inte att kommunfullmäktige har behandlat någon delårsrapport för "
            "{year}.",
            "en": "It is not recorded that the council has dealt with an interim report of {year}.",
        },
    ),
    Rule(
        code="SE214",
        severity=Severity.NOTE,
        find=committees_report_on_assignments,
        source=REPORT_ON_ASSIGNMENTS.source,
        sentences={
            "sv": "Det framgår inte att nämnderna har redovisat hur de har fullgjort fullmäktiges "
            "uppdrag för {year}.",
            "en": "It is not recorded that the committees have reported how they have fulfilled "
            "the council's assignments for {year}.",
        },
    ),
)
"""The rules."""
