"""Exempelland: a made-up country whose law says what is done by when, and demands it of calendars.

It has an election every four years from 2014; of the years before nobody knows. What its law says is
statutory there; everything else is assumed.
"""

from datetime import date

from attrs import evolve

import govmodel as gm

import toy
from toy import ASSUMED, COMMITTEE, COUNCIL

STATUTORY = gm.Basis.STATUTORY

ACT = gm.Source(id="lag", title="Exempellag")
FROM_2018 = gm.Period(first=date(2018, 1, 1), last=date.max)

BUDGET = gm.Milestone(
    id="budget",
    name="budget",
    by=(COUNCIL,),
    last=gm.EndOfMonth(month=11, years=-1),
    late=gm.EndOfMonth(month=12, years=-1),
    election_year=False,
    source=ACT.at("10 §"),
    basis=STATUTORY,
)
BUDGET_IN_ELECTION_YEAR = evolve(
    BUDGET,
    first=gm.DayOfYear(month=10, day=15, years=-1),
    election_year=True,
    source=ACT.at("10 § andra stycket"),
)
INTERIM_REPORT = gm.Milestone(
    id="delarsrapport",
    name="delårsrapport",
    gloss="interim report",
    by=(COMMITTEE,),
    to=(COUNCIL,),
    report=gm.ReportKind.INTERIM,
    months=(8, 6, 7),
    last=gm.MonthsAfter(months=2),
    valid=FROM_2018,
    source=ACT.at("16 §"),
    basis=STATUTORY,
)
ANNUAL_REPORT = gm.Milestone(
    id="arsredovisning",
    name="årsredovisning",
    gloss="annual report",
    report=gm.ReportKind.ANNUAL,
    last=gm.DayOfYear(month=4, day=15, years=1),
    source=ACT.at("20 §"),
    basis=STATUTORY,
)
AUDIT = gm.Milestone(
    id="revision", name="revisorernas bedömning", source=ACT.at("12 §"), basis=STATUTORY
)
"""Something that is done, and by no day."""

MILESTONES = (BUDGET, BUDGET_IN_ELECTION_YEAR, INTERIM_REPORT, ANNUAL_REPORT, AUDIT)


def an_interim_report_answers(calendar: gm.CalendarYear, model: gm.GovernanceModel) -> gm.Defects:
    """Some review is the interim report that the law speaks of."""
    demand = calendar.demand(gm.ReportKind.INTERIM)
    if demand and not calendar.answering(gm.ReportKind.INTERIM):
        found = calendar.of_kind(gm.ReportKind.INTERIM)
        path = ("reviews", found[0][0]) if found else ("reviews",)
        yield path, {"expected": demand.closings, "municipality": model.municipality}


def it_is_handed_over_in_time(calendar: gm.CalendarYear, _: gm.GovernanceModel) -> gm.Defects:
    """No review that is such a report is due later than the law says."""
    for at, review, law in calendar.answering(gm.ReportKind.INTERIM):
        if review.due and law.last and review.due > law.last:
            yield ("reviews", at), {"found": review.due, "expected": law.last}


CALENDAR_RULES = (
    gm.Rule(
        code="EX102",
        severity=gm.Severity.ERROR,
        find=it_is_handed_over_in_time,
        sentences={"sv": "{found} är senare än {expected}."},
    ),
    gm.Rule(
        code="EX101",
        severity=gm.Severity.ERROR,
        find=an_interim_report_answers,
        sentences={"sv": "{municipality} har ingen delårsrapport per {expected}."},
    ),
)

LAW = gm.Jurisdiction(
    name="Exempelland",
    code="XX",
    milestones=MILESTONES,
    calendar_rules=CALENDAR_RULES,
    elections=(gm.Elections(first=2014, years=4, month=9, weekday=7, which=2, basis=ASSUMED),),
)

INTERIM = gm.MonthEnds(
    id="delar",
    name="delårsbokslut",
    gloss="interim accounts",
    subject="ekonomi",
    subject_gloss="economy",
    months=(8,),
    report=gm.ReportKind.INTERIM,
    source=ACT.at("s. 4"),
    basis=ASSUMED,
)
ACCOUNTS = gm.Undated(
    id="bokslut",
    name="årsbokslut",
    subject="ekonomi",
    report=gm.ReportKind.ANNUAL,
    basis=ASSUMED,
)
AT_MEETINGS = gm.Continuous(
    id="moten",
    name="uppföljning på möten",
    subject="mål",
    meetings_of=(COMMITTEE, COUNCIL),
    basis=ASSUMED,
)
FIRST_STEP = gm.Milestone(
    id="ramar",
    name="budgetramar",
    gloss="budget limits",
    by=(COUNCIL,),
    last=gm.EndOfMonth(month=6, years=-1),
    source=ACT.at("s. 7"),
    basis=ASSUMED,
)

MODEL = evolve(
    toy.MODEL,
    jurisdiction=LAW,
    cycles=(INTERIM, ACCOUNTS, AT_MEETINGS),
    milestones=(FIRST_STEP,),
)
"""The toy municipality in that country."""


def model_with(*cycles: gm.ReviewCycle) -> gm.GovernanceModel:
    """Make the toy municipality in that country with other cycles, and no milestones of its own."""
    return evolve(MODEL, cycles=cycles, milestones=())


def lawful(*milestones: gm.Milestone) -> gm.GovernanceModel:
    """Make the toy municipality under a law that has other milestones."""
    return evolve(MODEL, jurisdiction=evolve(LAW, milestones=milestones))
