"""SE1: what the law demands of a model's calendar of a year.

What a model leaves open is not wrong: that is told as a note, with what the law then says.
"""

from collections.abc import Iterator
from datetime import date

from govmodel import (
    Assignment,
    CalendarYear,
    Deadline,
    Defects,
    GovernanceModel,
    Level,
    ReportKind,
    Rule,
    Severity,
)
from govmodel_sweden.law import LKBR
from govmodel_sweden.milestones import (
    ANNUAL_REPORT,
    BUDGET,
    INTERIM_REPORT,
    INTERIM_REPORT_DEALT_WITH,
    REPORT_ON_ASSIGNMENTS,
)
from govmodel_sweden.roles import COMMITTEE, COUNCIL

INTERIM, ANNUAL = ReportKind.INTERIM, ReportKind.ANNUAL


def interim_report_covers_enough(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """At least one interim report covers six, seven or eight months, counted from 1 January.

    Months are counted, not days: six are at least half of every year, and eight are exactly two
    thirds. A report of May to August alone is none of these, though it closes in August.
    """
    demand = calendar.demand(INTERIM)
    interim = calendar.of_kind(INTERIM)
    if demand and interim and not calendar.answering(INTERIM):
        at, _ = interim[0]
        found = tuple(review.covers or review.closing for _, review in interim)
        yield ("reviews", at), {"found": found, "year": _year(calendar), "law": _law(demand)}


def interim_report_says_what_it_covers(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """Of the interim report that the law demands it is known that it covers the year so far."""
    answering = calendar.answering(INTERIM)
    if answering and all(review.covers is None for _, review, _ in answering):
        at, review, law = answering[0]
        values = {"review": review.cycle, "closing": review.closing, "law": _law(law)}
        yield ("reviews", at), values


def interim_report_has_days(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The model dates its interim report; the law leaves three days to choose from."""
    demand = calendar.demand(INTERIM)
    if demand is None or calendar.of_kind(INTERIM):
        return
    for at, cycle in enumerate(calendar.undated):
        if cycle.report is INTERIM:
            values = {"review": cycle, "closings": demand.closings, "law": _law(demand)}
            yield ("undated", at), values


def there_is_an_interim_report(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The calendar has an interim report."""
    yield from _there_is(calendar, INTERIM)


def there_is_an_annual_report(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The calendar has an annual report."""
    yield from _there_is(calendar, ANNUAL)


def _there_is(calendar: CalendarYear, kind: ReportKind) -> Defects:
    demand = calendar.demand(kind)
    undated = any(cycle.report is kind for cycle in calendar.undated)
    if demand and not undated and not calendar.of_kind(kind):
        yield (), {"year": _year(calendar), "law": _law(demand)}


def interim_report_is_in_time(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The interim report is handed over within two months of the period's end.

    In force since the financial year 2019.
    """
    yield from _late(calendar, INTERIM)


def annual_report_is_in_time(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The annual report is handed over by 15 April."""
    yield from _late(calendar, ANNUAL)


def _late(calendar: CalendarYear, kind: ReportKind) -> Defects:
    for at, review, law in calendar.answering(kind):
        if law.last and review.due and review.due > law.last:
            values = {"review": review.cycle, "found": review.due, "expected": law.last}
            yield ("reviews", at), values


def annual_report_covers_the_year(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The annual report closes on 31 December: the financial year is the calendar year."""
    answering = {at for at, _, _ in calendar.answering(ANNUAL)}
    for at, review in calendar.of_kind(ANNUAL):
        if calendar.demand(ANNUAL) and at not in answering:
            found = review.covers or review.closing
            yield ("reviews", at), {"review": review.cycle, "found": found}


def council_reads_the_interim_report(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """The interim report reaches the council, where the model says who reads it."""
    for at, review, law in calendar.answering(INTERIM):
        if law.last and review.readers and COUNCIL not in review.readers:
            values = {"review": review.cycle, "found": review.readers, "expected": COUNCIL}
            yield ("reviews", at), values


def deadlines_are_within_the_law(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """A deadline of the model's own is not after the law's for the same thing.

    Where the law lets it be late for special reasons, that is another finding.
    """
    for at, own, legal in _both(calendar):
        limit = legal.late or legal.last
        if own.last and limit and own.last > limit:
            values = {"what": own.milestone, "found": own.last, "expected": limit}
            yield ("deadlines", at), {**values, "law": _law(legal)}


def late_deadlines_have_special_reasons(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """A deadline of the model's own does not count on special reasons, that are not there yet."""
    for at, own, legal in _both(calendar):
        if own.last and legal.last and legal.late and legal.last < own.last <= legal.late:
            values = {"what": own.milestone, "found": own.last, "expected": legal.last}
            yield ("deadlines", at), {**values, "law": _law(legal)}


def _both(calendar: CalendarYear) -> Iterator[tuple[int, Deadline, Deadline]]:
    """Pair the model's own deadlines with the law's on the same thing about the same year."""
    for at, own in enumerate(calendar.deadlines):
        for legal in calendar.legal:
            same = own.milestone.id == legal.milestone.id
            if same and own.about.last.year == legal.about.last.year:
                yield at, own, legal


def assignments_are_reported_on(calendar: CalendarYear, model: GovernanceModel) -> Defects:
    """Some review looks at what the council assigns to committees: they report how it went.

    Nothing is said where a review's source does not tell what it looks at: it may be that.
    """
    given = [level.kind for level in model.levels if _is_given(level)]
    cycles = model.cycles
    told = cycles and all(cycle.looks_at for cycle in cycles)
    looked_at = {kind for cycle in cycles for kind in cycle.looks_at}
    in_force = calendar.year >= _SINCE.year
    if in_force and told and given and looked_at.isdisjoint(given):
        yield (), {"found": tuple(given)}


_SINCE = date(2018, 1, 1)  # the act


def _is_given(level: Level) -> bool:
    return (
        issubclass(level.kind, Assignment)
        and COUNCIL in level.decided_by
        and COMMITTEE in level.owners
    )


def _law(demand: Deadline) -> object:
    return demand.milestone.source


def _year(calendar: CalendarYear) -> str:
    return str(calendar.year)


_PERIOD = LKBR.at(
    "13 kap. 1 §",
    remark="Före räkenskapsåret 2019 prövas mot lagen (1997:614), 9 kap. 1 §: antaget.",
)

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
            "sv": "Vad {review} per {closing} omfattar anges inte i källan; enligt lag ska den "
            "avse tiden från den 1 januari ({law}).",
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
            "sv": "Kalendern för {year} anger ingen delårsrapport; lagen kräver minst en ({law}).",
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
            "sv": "Kalendern för {year} anger ingen årsredovisning; lagen kräver en ({law}).",
            "en": "The calendar of {year} has no annual report; the law demands one ({law}).",
        },
    ),
    Rule(
        code="SE106",
        severity=Severity.ERROR,
        find=interim_report_is_in_time,
        source=INTERIM_REPORT.source,
        sentences={
            "sv": "{review} ska enligt modellen överlämnas senast {found}; enligt lag ska den "
            "överlämnas inom två månader, alltså senast {expected}.",
            "en": "By the model {review} is handed over by {found}; by law it is to be within two "
            "months, that is by {expected}.",
        },
    ),
    Rule(
        code="SE107",
        severity=Severity.ERROR,
        find=annual_report_is_in_time,
        source=ANNUAL_REPORT.source,
        sentences={
            "sv": "{review} ska enligt modellen överlämnas senast {found}; enligt lag ska den "
            "överlämnas senast {expected}.",
            "en": "By the model {review} is handed over by {found}; by law it is to be by "
            "{expected}.",
        },
    ),
    Rule(
        code="SE108",
        severity=Severity.ERROR,
        find=annual_report_covers_the_year,
        source=LKBR.at("1 kap. 5 §"),
        sentences={
            "sv": "{review} avser {found}; räkenskapsåret är kalenderåret.",
            "en": "{review} covers {found}; the financial year is the calendar year.",
        },
    ),
    Rule(
        code="SE109",
        severity=Severity.WARNING,
        find=council_reads_the_interim_report,
        source=INTERIM_REPORT_DEALT_WITH.source,
        sentences={
            "sv": "{review} går enligt modellen till {found:and}; enligt lag ska den behandlas av "
            "{expected}.",
            "en": "By the model {review} goes to {found:and}; by law the {expected} deals with it.",
        },
    ),
    Rule(
        code="SE110",
        severity=Severity.ERROR,
        find=deadlines_are_within_the_law,
        source=BUDGET.source,
        sentences={
            "sv": "{what} ska enligt modellen vara klart senast {found}, men enligt lag senast "
            "{expected} ({law}).",
            "en": "By the model {what} is to be done by {found}, but by law by {expected} ({law}).",
        },
    ),
    Rule(
        code="SE111",
        severity=Severity.WARNING,
        find=late_deadlines_have_special_reasons,
        source=BUDGET.late_source,
        sentences={
            "sv": "{what} ska enligt modellen vara klart senast {found}; enligt lag senast "
            "{expected}, om det inte finns särskilda skäl ({law}).",
            "en": "By the model {what} is to be done by {found}; by law by {expected}, unless "
            "there are special reasons ({law}).",
        },
    ),
    Rule(
        code="SE112",
        severity=Severity.NOTE,
        find=assignments_are_reported_on,
        source=REPORT_ON_ASSIGNMENTS.source,
        sentences={
            "sv": "Ingen uppföljning i modellen ser på {found:and}; nämnderna ska redovisa hur de "
            "har fullgjort fullmäktiges uppdrag.",
            "en": "No review in the model looks at {found:and}; committees are to report how they "
            "have fulfilled the council's assignments.",
        },
    ),
)
"""The rules."""
