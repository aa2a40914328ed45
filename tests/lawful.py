"""Lagby: a toy municipality under a law, whose calendar has a day of every origin.

Its source states some days, its law others, a meeting gives one, and some things have no day. It
and its law are made up.
"""

from attrs import evolve

import govmodel as gm

import toy
from toy import ADMINISTRATION, COMMITTEE, COUNCIL

STATUTORY = gm.Basis.STATUTORY

CODE = gm.Source(title="Exempellag (0000:1)", url="https://lag.example/0000:1")
GUIDE = gm.Source(title="Lagbys styrmodell", url="https://lagby.example/styrmodell")


def reads_its_interim_report(calendar: gm.CalendarYear, _: gm.GovernanceModel) -> gm.Defects:
    """Somebody deals with the interim report, from 2027 on."""
    for at, review, law in calendar.answering(gm.ReportKind.INTERIM):
        if calendar.year >= 2027:
            values = {"review": review.cycle, "law": law.milestone.source}
            yield ("reviews", at), values


RULE = gm.Rule(
    code="XX101",
    severity=gm.Severity.ERROR,
    find=reads_its_interim_report,
    source=CODE.at("7 §"),
    sentences={
        "sv": "Ingen behandlar {review} ({law}).",
        "en": "Nobody deals with {review} ({law}).",
    },
)

ROUTE = gm.Route(
    id="arende",
    name="ärende till fullmäktige",
    gloss="matter to the council",
    stages=(
        gm.Stage(id="council", name="beslut i fullmäktige", gloss="decision", role=COUNCIL),
        gm.Stage(
            id="notice",
            name="kungörelse",
            gloss="notice",
            before="council",
            days=7,
            source=CODE.at("3 §"),
        ),
        gm.Stage(
            id="committee",
            name="beslut i nämnden",
            gloss="decision of the committee",
            role=COMMITTEE,
            before="notice",
            days=1,
            basis=toy.ASSUMED,
        ),
    ),
)

LAW = gm.Jurisdiction(
    name="Exempelland",
    code="XX",
    milestones=(
        gm.Milestone(
            id="budget",
            name="budget",
            gloss="budget adopted",
            by=(COUNCIL,),
            to=(COMMITTEE, ADMINISTRATION),
            first=gm.DayOfYear(month=9, day=1, years=-1),
            last=gm.EndOfMonth(month=10, years=-1),
            late=gm.EndOfMonth(month=11, years=-1),
            late_source=CODE.at("9 §"),
            source=CODE.at("8 §"),
            basis=STATUTORY,
        ),
        gm.Milestone(
            id="delarsrapport",
            name="delårsrapport",
            gloss="interim report",
            by=(COMMITTEE,),
            to=(COUNCIL,),
            report=gm.ReportKind.INTERIM,
            months=(6, 7, 8),
            last=gm.MonthsAfter(months=2),
            source=CODE.at("5 §"),
            basis=STATUTORY,
        ),
        gm.Milestone(
            id="arsredovisning",
            name="årsredovisning",
            gloss="annual report",
            report=gm.ReportKind.ANNUAL,
            last=gm.DayOfYear(month=4, day=15, years=1),
            source=CODE.at("6 §"),
            basis=STATUTORY,
        ),
    ),
    calendar_rules=(RULE,),
    routes=(ROUTE,),
    holidays=gm.Holidays(country="SE", later=CODE.at("2 §")),
)

CYCLES = (
    gm.MonthEnds(
        id="delar",
        name="delårsbokslut",
        gloss="interim accounts",
        subject="mål, ekonomi och personal",
        subject_gloss="goals, economy and staff",
        months=(8,),
        by=(ADMINISTRATION,),
        readers=(COMMITTEE, COUNCIL),
        report=gm.ReportKind.INTERIM,
        source=GUIDE.at("s. 4"),
    ),
    gm.MonthEnds(
        id="prognos",
        name="prognos",
        gloss="forecast",
        subject="ekonomi",
        subject_gloss="economy",
        months=(3,),
        covers=gm.Coverage.YEAR_TO_DATE,
        covers_basis=gm.Basis.DERIVED,
        due=gm.DaysAfter(days=30),
        due_basis=gm.Basis.STATED,
        source=GUIDE.at("s. 5"),
    ),
    gm.Undated(
        id="bokslut",
        name="årsbokslut",
        gloss="annual accounts",
        subject="ekonomi",
        subject_gloss="economy",
        report=gm.ReportKind.ANNUAL,
        source=GUIDE.at("s. 6"),
    ),
    gm.Continuous(
        id="moten",
        name="uppföljning på möten",
        gloss="follow-up at meetings",
        subject="mål",
        subject_gloss="goals",
        meetings_of=(COMMITTEE,),
        basis=toy.ASSUMED,
    ),
)

MODEL = evolve(
    toy.MODEL,
    name="lagby",
    municipality="Lagby",
    jurisdiction=LAW,
    cycles=CYCLES,
    milestones=(
        gm.Milestone(
            id="ramar",
            name="budgetramar",
            gloss="budget limits",
            last=gm.EndOfMonth(month=6, years=-1),
            basis=toy.ASSUMED,
        ),
    ),
)

PLUGIN = """
import govmodel as gm
import lawful

@gm.hookimpl
def governance_models():
    return (lawful.MODEL,)
"""
"""The module of a plugin that offers it."""
