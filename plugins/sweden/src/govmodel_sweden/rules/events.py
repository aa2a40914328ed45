"""SE2: what the law demands of the days that a plan records.

Only what is recorded is judged: a day that nobody wrote down is not known to be late. Of what was
done more than once about one period, such as a budget that was revised, the first time counts.
"""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from govmodel import (
    Assignment,
    Deadline,
    Defects,
    Event,
    GovernanceModel,
    Milestone,
    Period,
    Plan,
    Rule,
    Severity,
    deadline_about,
)
from govmodel_sweden.law import KOMMUNALLAGEN, LAGSTADGAD_TID
from govmodel_sweden.milestones import (
    ACT_IN_FORCE,
    ANNUAL_REPORT,
    ANNUAL_REPORT_APPROVED,
    AUDITORS_BUDGET_PROPOSAL,
    AUDITORS_ON_ANNUAL_REPORT,
    AUDITORS_ON_INTERIM_REPORT,
    BUDGET,
    BUDGET_IN_ELECTION_YEAR,
    BUDGET_PROPOSAL,
    DISCHARGE,
    INTERIM_PERIOD,
    INTERIM_REPORT,
    INTERIM_REPORT_DEALT_WITH,
    MILESTONES,
    REPORT_ON_ASSIGNMENTS,
    TAX_RATE,
    TAX_RATE_PROPOSAL,
)
from govmodel_sweden.roles import BOARD, COMMITTEE, COUNCIL
from govmodel_sweden.rules.limits import (
    cite,
    cite_period,
    closes_as,
    is_after,
    last_possible,
    law_about,
)


def proposals_are_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The board proposes the budget, and the presidium the auditors', before the end of October.

    With special reasons they may do so in November.
    """
    yield from _too_late(plan, model, BUDGET_PROPOSAL, AUDITORS_BUDGET_PROPOSAL)


def budget_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The council adopts the budget before the end of November.

    With special reasons it may do so before the end of December.
    """
    yield from _too_late(plan, model, BUDGET)


def tax_rate_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The tax rate is proposed before the end of October, and set before the end of November.

    That is so also when the budget may wait for special reasons.
    """
    yield from _too_late(plan, model, TAX_RATE_PROPOSAL, TAX_RATE)


def interim_report_is_in_time(plan: Plan, model: GovernanceModel) -> Defects:
    """The interim report of six to eight months is handed over within two months of their end.

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
    country = model.jurisdiction
    for at, event, law in _judged(plan, model):
        if law.last is None or law.late is None or event.special_reasons:
            continue
        if is_after(event.day, law.last, country) and not is_after(event.day, law.late, country):
            reasons = cite(law.milestone, law.milestone.late_source)
            yield ("events", at), {**_told(event, law), "law": reasons}


def next_working_day_may_do(plan: Plan, model: GovernanceModel) -> Defects:
    """What was due on a day when nobody works may be done on the next working day.

    Whether the act on counting time applies to a limit of this kind is not certain; the safe day is
    the working day before.
    """
    country = model.jurisdiction
    for at, event, law in _judged(plan, model):
        for limit in (law.last, law.late):
            if limit and event.day > limit and not is_after(event.day, limit, country):
                values = {**_told(event, law), "limit": limit}
                values["possible"] = last_possible(limit, country)
                yield ("events", at), {**values, "law": LAGSTADGAD_TID.at("2 §")}


def newly_elected_adopt_the_budget(plan: Plan, model: GovernanceModel) -> Defects:
    """In an election year the newly elected council adopts the budget: not before 15 October."""
    for done in _by_thing(plan).values():
        at, event = done[-1]
        law = law_about(event.what, event.about, model.jurisdiction)
        if law and law.first and event.day < law.first:
            yield ("events", at), {**_told(event, law), "expected": law.first}


def approval_comes_before_discharge(plan: Plan, model: GovernanceModel) -> Defects:
    """The council approves the annual report before it decides on discharge."""
    yield from _in_order(plan, ANNUAL_REPORT_APPROVED, DISCHARGE)


def auditors_come_before_the_council(plan: Plan, model: GovernanceModel) -> Defects:
    """The auditors assess interim and annual results before the council deals with the report."""
    yield from _in_order(plan, AUDITORS_ON_INTERIM_REPORT, INTERIM_REPORT_DEALT_WITH)
    yield from _in_order(plan, AUDITORS_ON_ANNUAL_REPORT, ANNUAL_REPORT_APPROVED)


def an_interim_report_covers_enough(plan: Plan, model: GovernanceModel) -> Defects:
    """Of a year's recorded interim reports one covers six to eight months from 1 January.

    That is judged when something is recorded of later years: until then one may be to come.
    """
    handed_over = _of(plan, INTERIM_REPORT)
    enough = {
        event.about.last.year for _, event in handed_over if closes_as(INTERIM_REPORT, event.about)
    }
    until = max((event.day.year for event in plan.events), default=0)
    for year, done in _by_year(handed_over).items():
        law = _whole_demand(year, model)
        if law and year not in enough and until > year:
            found = tuple(event.about for _, event in done)
            values = {"found": found, "year": str(year), "law": cite_period(law.milestone)}
            yield ("events", done[0][0], "about"), values


def council_deals_with_an_interim_report(plan: Plan, model: GovernanceModel) -> Defects:
    """When the year is closed, the council has dealt with an interim report of it.

    In force since the financial year 2019.
    """
    dealt_with = _years(plan, INTERIM_REPORT_DEALT_WITH)
    closed = _years(plan, ANNUAL_REPORT)
    for year, ((at, _), *_) in _by_year(_of(plan, INTERIM_REPORT)).items():
        law = deadline_about(INTERIM_REPORT_DEALT_WITH, year)
        if law.in_force and year in closed - dealt_with:
            yield ("events", at), {"year": str(year), "law": cite(law.milestone)}


def committees_report_on_assignments(plan: Plan, model: GovernanceModel) -> Defects:
    """When the year is closed, committees have reported on what the council assigned to them."""
    reported = _years(plan, REPORT_ON_ASSIGNMENTS)
    for year, ((at, _), *_) in _by_year(_of(plan, ANNUAL_REPORT)).items():
        law = deadline_about(REPORT_ON_ASSIGNMENTS, year)
        if law.in_force and year not in reported and _councils_assign(plan, model):
            yield ("events", at), {"year": str(year), "law": cite(law.milestone)}


def periods_are_those_of_the_law(plan: Plan, model: GovernanceModel) -> Defects:
    """What the law demands of a calendar year is recorded about one; another is not judged."""
    of_years = [milestone for milestone in MILESTONES if milestone.months == (12,)]
    for at, event in enumerate(plan.events):
        year = event.about.last.year
        for milestone in of_years:
            if (
                milestone.id == event.what
                and deadline_about(milestone, year).in_force
                and not closes_as(milestone, event.about)
            ):
                yield ("events", at, "about"), {"what": milestone, "found": event.about}
                break


_Done = tuple[int, Event]


def _of(plan: Plan, *milestones: Milestone) -> list[_Done]:
    ids = {milestone.id for milestone in milestones}
    return [(at, event) for at, event in enumerate(plan.events) if event.what in ids]


def _years(plan: Plan, milestone: Milestone) -> set[int]:
    return {event.about.last.year for _, event in _of(plan, milestone)}


def _by_year(events: list[_Done]) -> dict[int, list[_Done]]:
    """Gather what is about one year, in the order in which it is recorded."""
    years: dict[int, list[_Done]] = {}
    for at, event in events:
        years.setdefault(event.about.last.year, []).append((at, event))
    return years


def _by_thing(plan: Plan) -> dict[tuple[str, Period], list[_Done]]:
    """Gather what was done about one period, by day."""
    things: dict[tuple[str, Period], list[_Done]] = {}
    for at, event in sorted(enumerate(plan.events), key=lambda each: (each[1].day, each[0])):
        things.setdefault((event.what, event.about), []).append((at, event))
    return things


def _judged(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, Event, Deadline]]:
    """Give what can be late: the first time that a thing was done when the law lets it be."""
    for done in _by_thing(plan).values():
        law = law_about(done[0][1].what, done[0][1].about, model.jurisdiction)
        if law is None:
            continue
        for at, event in done:
            if law.first is None or event.day >= law.first:
                yield at, event, law
                break


def _too_late(plan: Plan, model: GovernanceModel, *milestones: Milestone) -> Defects:
    ids = {milestone.id for milestone in milestones}
    for at, event, law in _judged(plan, model):
        limit = law.late or law.last
        if event.what in ids and limit and is_after(event.day, limit, model.jurisdiction):
            yield ("events", at), _told(event, law)


def _told(event: Event, law: Deadline) -> dict[str, object]:
    return {
        "what": law.milestone,
        "about": event.about,
        "found": event.day,
        "expected": law.last,
        "late": law.late,
        "law": cite(law.milestone),
    }


def _in_order(plan: Plan, before: Milestone, after: Milestone) -> Defects:
    """Ask whether of one and the same period the one came before the other, each the first time.

    The act has to be in force on both days.
    """
    things = _by_thing(plan)
    for (what, about), done in things.items():
        then = things.get((after.id, about), ())
        if what != before.id or not then:
            continue
        (at, event), (_, other) = done[0], then[0]
        if event.day > other.day and other.day in ACT_IN_FORCE:
            values = {"what": before, "about": about, "found": event.day, "other": after}
            yield ("events", at), {**values, "expected": other.day, "law": cite(before)}


def _whole_demand(year: int, model: GovernanceModel) -> Deadline | None:
    """Give what the law in force demands of the interim reports of a year."""
    whole = Period(first=date(year, 1, 1), last=deadline_about(INTERIM_REPORT, year).closings[-1])
    return law_about(INTERIM_REPORT.id, whole, model.jurisdiction)


def _councils_assign(plan: Plan, model: GovernanceModel) -> bool:
    """Tell whether the plan has something that the council assigns to a committee."""
    bodies = (*plan.bodies, *model.bodies)
    councils = {body.id for body in bodies if body.role == COUNCIL.id}
    committees = {body.id for body in bodies if body.role in {COMMITTEE.id, BOARD.id}}
    committees |= {body.id for body in bodies if not committees.isdisjoint(body.members)}
    return any(
        isinstance(each, Assignment)
        and each.decided_by in councils
        and not committees.isdisjoint(each.owners)
        for each in plan
    )


_LATE = {
    "sv": "Datum för {what} avseende {about} är enligt planen {found}; enligt lag är sista dagen "
    "{expected} ({law}).",
    "en": "By the plan {what} for {about} is dated {found}; by law the last day is "
    "{expected} ({law}).",
}
_TOO_LATE = {
    "sv": "Datum för {what} avseende {about} är enligt planen {found}; enligt lag är sista dagen "
    "{expected}, eller {late} om det finns särskilda skäl ({law}).",
    "en": "By the plan {what} for {about} is dated {found}; by law the last day is "
    "{expected}, or {late} if there are special reasons ({law}).",
}
_OUT_OF_ORDER = {
    "sv": "Datum för {what} avseende {about} är enligt planen {found}, alltså efter {other} "
    "({expected}); enligt lag är ordningen den omvända ({law}).",
    "en": "By the plan {what} for {about} is dated {found}, that is after {other} "
    "({expected}); by law the order is the reverse ({law}).",
}

RULES = (
    Rule(
        code="SE201",
        severity=Severity.ERROR,
        find=proposals_are_in_time,
        source=BUDGET_PROPOSAL.source,
        sentences=_TOO_LATE,
    ),
    Rule(
        code="SE202",
        severity=Severity.ERROR,
        find=budget_is_in_time,
        source=KOMMUNALLAGEN.at("11 kap. 10–11 §§"),
        sentences=_TOO_LATE,
    ),
    Rule(
        code="SE203",
        severity=Severity.ERROR,
        find=tax_rate_is_in_time,
        source=KOMMUNALLAGEN.at("11 kap. 8 och 10–11 §§"),
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
        source=KOMMUNALLAGEN.at("11 kap. 8 och 11 §§"),
        sentences={
            "sv": "Datum för {what} avseende {about} är enligt planen {found}, alltså efter den "
            "sista dagen, {expected}. "
            "Det är tillåtet om det finns särskilda skäl, men planen anger inga ({law}).",
            "en": "By the plan {what} for {about} is dated {found}, after the last day, "
            "{expected}. That "
            "is allowed for special reasons, but none are given ({law}).",
        },
    ),
    Rule(
        code="SE208",
        severity=Severity.NOTE,
        find=next_working_day_may_do,
        source=LAGSTADGAD_TID.at("2 §"),
        sentences={
            "sv": "Datum för {what} avseende {about} är enligt planen {found}. Sista dagen enligt "
            "lag är {limit}, som inte är en arbetsdag; det är möjligt men inte säkert att "
            "det räcker med nästa vardag, {possible} ({law}).",
            "en": "By the plan {what} for {about} is dated {found}. The last day by law is "
            "{limit}, which is not a working day; that the next one, {possible}, is enough may "
            "hold but is not certain ({law}).",
        },
    ),
    Rule(
        code="SE209",
        severity=Severity.ERROR,
        find=newly_elected_adopt_the_budget,
        source=BUDGET_IN_ELECTION_YEAR.source,
        sentences={
            "sv": "Datum för {what} avseende {about} är enligt planen {found}, men under ett "
            "valår fastställs budgeten av nyvalda fullmäktige, alltså tidigast {expected} ({law}).",
            "en": "By the plan {what} for {about} is dated {found}, but in an election year "
            "the newly elected council adopts the budget, so not before {expected} ({law}).",
        },
    ),
    Rule(
        code="SE210",
        severity=Severity.ERROR,
        find=approval_comes_before_discharge,
        source=ANNUAL_REPORT_APPROVED.source,
        sentences=_OUT_OF_ORDER,
    ),
    Rule(
        code="SE211",
        severity=Severity.ERROR,
        find=auditors_come_before_the_council,
        source=AUDITORS_ON_INTERIM_REPORT.source,
        sentences=_OUT_OF_ORDER,
    ),
    Rule(
        code="SE212",
        severity=Severity.ERROR,
        find=an_interim_report_covers_enough,
        source=evolve(
            INTERIM_PERIOD,
            remark="Före räkenskapsåret 2019 prövas mot lagen (1997:614), 9 kap. 1 §: antaget.",
        ),
        sentences={
            "sv": "Ingen delårsrapport {year} omfattar minst hälften och högst två tredjedelar av "
            "året, räknat i hela månader från den 1 januari; planen har {found:and} ({law}).",
            "en": "No interim report of {year} covers at least half and at most two thirds of the "
            "year, in whole months from 1 January; the plan has {found:and} ({law}).",
        },
    ),
    Rule(
        code="SE213",
        severity=Severity.WARNING,
        find=council_deals_with_an_interim_report,
        source=INTERIM_REPORT_DEALT_WITH.source,
        sentences={
            "sv": "Det framgår inte av planen att kommunfullmäktige har behandlat någon "
            "delårsrapport för {year} ({law}).",
            "en": "The plan does not record that the council has dealt with an interim report of "
            "{year} ({law}).",
        },
    ),
    Rule(
        code="SE214",
        severity=Severity.NOTE,
        find=committees_report_on_assignments,
        source=REPORT_ON_ASSIGNMENTS.source,
        sentences={
            "sv": "Det framgår inte av planen att nämnderna har redovisat hur de har fullgjort "
            "fullmäktiges uppdrag för {year} ({law}).",
            "en": "The plan does not record that the committees have reported how they have "
            "fulfilled the council's assignments for {year} ({law}).",
        },
    ),
    Rule(
        code="SE215",
        severity=Severity.NOTE,
        find=periods_are_those_of_the_law,
        source=KOMMUNALLAGEN.at("11 kap. 5 §", remark="Budgeten är för ett kalenderår."),
        sentences={
            "sv": "Datum för {what} avser enligt planen {found}; i lagen gäller det ett "
            "kalenderår, och dagen prövas därför inte.",
            "en": "By the plan the date of {what} is about {found}; in the law it is about a "
            "calendar year, so the day is not judged.",
        },
    ),
)
"""The rules."""
