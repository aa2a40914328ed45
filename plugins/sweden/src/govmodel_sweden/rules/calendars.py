"""SE1: what the law demands of a model's calendar of a year.

A day or a period that a model leaves open is not wrong: that is told as a note, with what the law
then says.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from govmodel import (
    Assignment,
    Days,
    Deadline,
    Defects,
    GovernanceModel,
    Level,
    ReportKind,
    Role,
    Rule,
    Severity,
    counted,
)
from govmodel_sweden.law import KOMMUNALLAGEN, LKBR
from govmodel_sweden.milestones import (
    ACCOUNTING_ACT_IN_FORCE,
    ACT_IN_FORCE,
    ANNUAL_REPORT,
    BUDGET,
    BUDGET_IN_ELECTION_YEAR,
    INTERIM_PERIOD,
    INTERIM_REPORT,
    INTERIM_REPORT_DEALT_WITH,
    REPORT_ON_ASSIGNMENTS,
)
from govmodel_sweden.roles import COMMITTEE, COUNCIL
from govmodel_sweden.routes import NOTICE
from govmodel_sweden.rules.limits import cite, cite_period, law_about

if TYPE_CHECKING:  # what it is made of is not needed to list a model
    from govmodel import CalendarYear

_FINANCIAL_YEAR = LKBR.at("1 kap. 5 §")
INTERIM, ANNUAL = ReportKind.INTERIM, ReportKind.ANNUAL


def interim_report_covers_enough(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """At least one interim report covers six, seven or eight months, counted from 1 January.

    Months are counted, not days: six are at least half of every year, and eight are at most two
    thirds. A report of May to August alone is none of these, though it closes in August. Nothing is
    said where another interim report has no days: it may be the one.
    """
    demand = calendar.demand(INTERIM)
    interim = calendar.of_kind(INTERIM)
    if demand and interim and not calendar.answering(INTERIM) and not _undated(calendar, INTERIM):
        at, _ = interim[0]
        found = tuple(review.covers or review.closing for _, review in interim)
        values = {"found": found, "year": _year(calendar), "law": cite_period(demand.milestone)}
        yield ("reviews", at), values


def interim_report_says_what_it_covers(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """Of the interim report that the law demands it is known that it covers the year so far."""
    answering = calendar.answering(INTERIM)
    if answering and all(review.covers is None for _, review, _ in answering):
        at, review, law = answering[0]
        values = {
            "review": review.cycle,
            "closing": review.closing,
            "law": cite_period(law.milestone),
        }
        yield ("reviews", at), values


def interim_report_has_days(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The model dates its interim report; the law leaves three days to choose from."""
    demand = calendar.demand(INTERIM)
    if demand is None or calendar.answering(INTERIM):
        return
    for at in _undated(calendar, INTERIM):
        values = {"review": calendar.undated[at], "closings": demand.closings}
        yield ("undated", at), {**values, "law": cite_period(demand.milestone)}


def there_is_an_interim_report(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The calendar has an interim report."""
    demand = calendar.demand(INTERIM)
    if demand and _is_missing(calendar, INTERIM):
        yield (), {"year": _year(calendar), "law": cite_period(demand.milestone)}


def there_is_an_annual_report(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The calendar has an annual report."""
    demand = calendar.demand(ANNUAL)
    if demand and _is_missing(calendar, ANNUAL):
        yield (), {"year": _year(calendar), "law": cite(demand.milestone)}


def _is_missing(calendar: "CalendarYear", kind: ReportKind) -> bool:
    return not calendar.of_kind(kind) and not _undated(calendar, kind)


def interim_report_is_in_time(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The interim report is handed over within two months of the period's end.

    In force since the financial year 2019.
    """
    yield from _late(calendar, INTERIM)


def annual_report_is_in_time(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The annual report is handed over by 15 April.

    That holds also where the model leaves open when it closes: the law does not.
    """
    yield from _late(calendar, ANNUAL)


def _late(calendar: "CalendarYear", kind: ReportKind) -> Defects:
    for at, review, law in calendar.answering(kind):
        if law.last and review.due and review.due > law.last:
            values = {"review": review.cycle, "closing": review.closing, "found": review.due}
            yield ("reviews", at), {**values, "expected": law.last, "law": cite(law.milestone)}
    yield from _late_though_undated(calendar, kind)


def _late_though_undated(calendar: "CalendarYear", kind: ReportKind) -> Defects:
    """Find what is late whose closing day the model leaves open and the law does not."""
    law = calendar.demand(kind)
    if law is None or law.last is None or len(law.closings) > 1:
        return
    (closing,) = law.closings
    for at in _undated(calendar, kind):
        cycle = calendar.undated[at]
        due = counted(cycle.due, closing) if cycle.days is Days.UNSPECIFIED else None
        if due and due > law.last:
            values = {"review": cycle, "closing": closing, "found": due}
            yield ("undated", at), {**values, "expected": law.last, "law": cite(law.milestone)}


def annual_report_covers_the_year(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The annual report covers the calendar year, which is the financial year.

    In force since the financial year 2019.
    """
    demand = calendar.demand(ANNUAL)
    answering = {at for at, _, _ in calendar.answering(ANNUAL)}
    for at, review in calendar.of_kind(ANNUAL):
        if demand and review.closing in ACCOUNTING_ACT_IN_FORCE and at not in answering:
            found = review.covers or review.closing
            values = {"review": review.cycle, "found": found, "law": _FINANCIAL_YEAR}
            yield ("reviews", at), values


def council_reads_the_interim_report(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """An interim report that the law demands reaches the council, if it is told who reads it.

    In force since the financial year 2019. Nothing is said where another interim report has no
    days and may reach it: it may be the one.
    """
    answering = [each for each in calendar.answering(INTERIM) if each[2].last]
    readers = [review.readers for _, review, _ in answering]
    readers += [calendar.undated[at].readers for at in _undated(calendar, INTERIM)]
    if answering and all(_passes_by(each, COUNCIL) for each in readers):
        at, review, _ = answering[0]
        values = {"review": review.cycle, "found": review.readers, "expected": COUNCIL}
        yield ("reviews", at), {**values, "law": cite(INTERIM_REPORT_DEALT_WITH)}


def _passes_by(readers: tuple[Role, ...], role: Role) -> bool:
    """Tell whether it is known who reads a report, and the role is not among them."""
    return bool(readers) and role.id not in {reader.id for reader in readers}


def deadlines_are_within_the_law(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """A deadline of the model's own is not after the law's for the same thing.

    Where the law lets it be late for special reasons, that is another finding.
    """
    for at, own, legal in _both(calendar, model):
        limit = legal.late or legal.last
        if own.last and limit and own.last > limit:
            yield ("deadlines", at), {**_told(own, legal), "expected": limit}


def late_deadlines_have_special_reasons(
    calendar: "CalendarYear", model: GovernanceModel
) -> Defects:
    """A deadline of the model's own does not count on special reasons, that are not there yet."""
    for at, own, legal in _both(calendar, model):
        if own.last and legal.last and legal.late and legal.last < own.last <= legal.late:
            yield ("deadlines", at), {**_told(own, legal), "expected": legal.last}


def deadlines_wait_for_the_newly_elected(
    calendar: "CalendarYear", model: GovernanceModel
) -> Defects:
    """In an election year a deadline of the model's own leaves the budget to the new council."""
    for at, own, legal in _both(calendar, model):
        if own.last and legal.first and own.last < legal.first:
            yield ("deadlines", at), {**_told(own, legal), "expected": legal.first}


def _both(
    calendar: "CalendarYear", model: GovernanceModel
) -> Iterator[tuple[int, Deadline, Deadline]]:
    """Pair the model's own deadlines with what the law says of the same thing about the year."""
    for at, own in enumerate(calendar.deadlines):
        if legal := law_about(own.milestone.id, own.about, model.jurisdiction):
            yield at, own, legal


def _told(own: Deadline, legal: Deadline) -> dict[str, object]:
    return {
        "what": own.milestone,
        "about": own.about,
        "found": own.last,
        "law": cite(legal.milestone),
    }


def notice_is_given_a_week_before(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """The council's meeting is announced a week before it, in the model's own routes as well."""
    in_force = calendar.year >= ACT_IN_FORCE.first.year
    for route in model.routes:
        for stage in route.stages:
            if in_force and stage.id == NOTICE.id and stage.days < NOTICE.days:
                found, expected = str(stage.days), str(NOTICE.days)
                yield (), {"what": route, "found": found, "expected": expected}


def assignments_are_reported_on(calendar: "CalendarYear", model: GovernanceModel) -> Defects:
    """Some review looks at what the council assigns to committees: they report how it went.

    Nothing is said where a review's source does not tell what it looks at: it may be that.
    """
    given = tuple(level.kind for level in model.levels if _is_given(level))
    cycles = model.cycles
    told = cycles and all(cycle.looks_at for cycle in cycles)
    looked_at = {kind for cycle in cycles for kind in cycle.looks_at}
    in_force = calendar.year >= ACT_IN_FORCE.first.year
    if in_force and told and given and looked_at.isdisjoint(given):
        yield (), {"found": given, "law": cite(REPORT_ON_ASSIGNMENTS)}


def _is_given(level: Level) -> bool:
    deciders = {role.id for role in level.decided_by}
    owners = {role.id for role in level.owners}
    return issubclass(level.kind, Assignment) and COUNCIL.id in deciders and COMMITTEE.id in owners


def _undated(calendar: "CalendarYear", kind: ReportKind) -> list[int]:
    """Find the cycles without days that lead to a kind of report."""
    return [at for at, cycle in enumerate(calendar.undated) if cycle.report is kind]


def _year(calendar: "CalendarYear") -> str:
    return str(calendar.year)


_PERIOD = evolve(
    INTERIM_PERIOD,
    remark="Före räkenskapsåret 2019 prövas mot lagen (1997:614), 9 kap. 1 §: antaget.",
)
_OWN_DAYS = "Varje tidsgräns prövas mot den paragraf som gäller det som ska göras."

RULES = (
    Rule(
        code="SE101",
        severity=Severity.ERROR,
        find=interim_report_covers_enough,
        source=_PERIOD,
        sentences={
            "sv": "Ingen delårsrapport {year} omfattar minst hälften och högst två tredjedelar av "
            "året, räknat i hela månader från den 1 januari; kalendern har {found:and} ({law}).",
            "en": "No interim report of {year} covers at least half and at most two thirds of the "
            "year, in whole months from 1 January; the calendar has {found:and} ({law}).",
        },
    ),
    Rule(
        code="SE102",
        severity=Severity.NOTE,
        find=interim_report_says_what_it_covers,
        source=_PERIOD,
        sentences={
            "sv": "Vad {review} per {closing} omfattar anges inte i källan; enligt lag är det "
            "tiden från den 1 januari ({law}).",
            "en": "The source does not say what {review} at {closing} covers; by law it is the "
            "time from 1 January ({law}).",
        },
    ),
    Rule(
        code="SE103",
        severity=Severity.NOTE,
        find=interim_report_has_days,
        source=_PERIOD,
        sentences={
            "sv": "Avstämningsdag för {review} anges inte i källan; enligt lag kan den vara "
            "{closings} ({law}).",
            "en": "The source states no closing day for {review}; by law it may be {closings} "
            "({law}).",
        },
    ),
    Rule(
        code="SE104",
        severity=Severity.WARNING,
        find=there_is_an_interim_report,
        source=_PERIOD,
        sentences={
            "sv": "Kalendern för {year} innehåller ingen delårsrapport; lagen kräver minst en "
            "({law}).",
            "en": "The calendar of {year} has no interim report; the law demands at least one "
            "({law}).",
        },
    ),
    Rule(
        code="SE105",
        severity=Severity.WARNING,
        find=there_is_an_annual_report,
        source=ANNUAL_REPORT.source,
        sentences={
            "sv": "Kalendern för {year} innehåller ingen årsredovisning; lagen kräver en ({law}).",
            "en": "The calendar of {year} has no annual report; the law demands one ({law}).",
        },
    ),
    Rule(
        code="SE106",
        severity=Severity.ERROR,
        find=interim_report_is_in_time,
        source=INTERIM_REPORT.source,
        sentences={
            "sv": "Enligt modellen överlämnas {review} per {closing} senast {found}; enligt lag är "
            "sista dagen {expected}, två månader efter periodens utgång ({law}).",
            "en": "By the model {review} at {closing} is handed over by {found}; by law the last "
            "day is {expected}, two months after the period's end ({law}).",
        },
    ),
    Rule(
        code="SE107",
        severity=Severity.ERROR,
        find=annual_report_is_in_time,
        source=ANNUAL_REPORT.source,
        sentences={
            "sv": "Enligt modellen överlämnas {review} per {closing} senast {found}; enligt lag är "
            "sista dagen {expected} ({law}).",
            "en": "By the model {review} at {closing} is handed over by {found}; by law the last "
            "day is {expected} ({law}).",
        },
    ),
    Rule(
        code="SE108",
        severity=Severity.ERROR,
        find=annual_report_covers_the_year,
        source=_FINANCIAL_YEAR,
        sentences={
            "sv": "Enligt modellen omfattar {review} ({found}) inte kalenderåret, som är "
            "räkenskapsår ({law}).",
            "en": "By the model {review} ({found}) does not cover the calendar year, which is the "
            "financial year ({law}).",
        },
    ),
    Rule(
        code="SE109",
        severity=Severity.WARNING,
        find=council_reads_the_interim_report,
        source=INTERIM_REPORT_DEALT_WITH.source,
        sentences={
            "sv": "Enligt modellen går {review} till {found:and}; enligt lag ska {expected} "
            "behandla minst en delårsrapport ({law}).",
            "en": "By the model {review} goes to {found:and}; by law the {expected} deals with at "
            "least one interim report ({law}).",
        },
    ),
    Rule(
        code="SE110",
        severity=Severity.ERROR,
        find=deadlines_are_within_the_law,
        source=KOMMUNALLAGEN.at("5 kap. 24 § och 11 kap.", remark=_OWN_DAYS),
        sentences={
            "sv": "Enligt modellen är {found} sista dag för {what} avseende {about}; enligt lag är "
            "sista dagen {expected} ({law}).",
            "en": "By the model {found} is the last day of {what} for {about}; by law the last day "
            "is {expected} ({law}).",
        },
    ),
    Rule(
        code="SE111",
        severity=Severity.WARNING,
        find=late_deadlines_have_special_reasons,
        source=BUDGET.late_source,
        sentences={
            "sv": "Enligt modellen är {found} sista dag för {what} avseende {about}; enligt lag är "
            "sista dagen {expected}, om det inte finns särskilda skäl ({law}).",
            "en": "By the model {found} is the last day of {what} for {about}; by law the last day "
            "is {expected}, unless there are special reasons ({law}).",
        },
    ),
    Rule(
        code="SE112",
        severity=Severity.NOTE,
        find=assignments_are_reported_on,
        source=REPORT_ON_ASSIGNMENTS.source,
        sentences={
            "sv": "Ingen uppföljning i modellen gäller {found:and}; enligt lag ska nämnderna "
            "redovisa hur de har fullgjort fullmäktiges uppdrag ({law}).",
            "en": "No review in the model looks at {found:and}; by law committees report how they "
            "have fulfilled the council's assignments ({law}).",
        },
    ),
    Rule(
        code="SE113",
        severity=Severity.WARNING,
        find=deadlines_wait_for_the_newly_elected,
        source=BUDGET_IN_ELECTION_YEAR.source,
        sentences={
            "sv": "Enligt modellen är {found} sista dag för {what} avseende {about}, men under "
            "ett valår fastställs budgeten av nyvalda fullmäktige, alltså tidigast {expected} "
            "({law}).",
            "en": "By the model {found} is the last day of {what} for {about}, but in an election "
            "year the newly elected council adopts the budget, so not before {expected} ({law}).",
        },
    ),
    Rule(
        code="SE114",
        severity=Severity.ERROR,
        find=notice_is_given_a_week_before,
        source=NOTICE.source,
        sentences={
            "sv": "Enligt modellen tillkännages fullmäktiges sammanträde för sent ({what}); enligt "
            "lag ska det ske minst {expected} dagar före, och modellen har {found}.",
            "en": "By the model the council's meeting is announced too late ({what}); by law that "
            "is to be at least {expected} days before it, and the model has {found}.",
        },
    ),
)
"""The rules."""
