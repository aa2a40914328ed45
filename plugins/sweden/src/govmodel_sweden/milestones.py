"""What the law says is done every year, by whom and by when.

A rule holds for the days on which it is in force: what it comes to in a year before that is not
told, or is told by the act before it. Of the earlier acts only the pattern is known, so that it is
*assumed*, the years in which they were in force included. Who does a thing, and who gets it, is
told where the paragraph is known to say so.

>>> from datetime import date
>>> from govmodel_sweden.milestones import INTERIM_REPORT
>>> INTERIM_REPORT.last.label("sv"), INTERIM_REPORT.source.where
('2 månader efter avstämningsdagen', '11 kap. 16 § andra stycket')
"""

from datetime import date

from attrs import evolve

from govmodel import Basis, DayOfYear, EndOfMonth, Milestone, MonthsAfter, Period, ReportKind
from govmodel_sweden.law import (
    KOMMUNALLAGEN,
    KOMMUNALLAGEN_1991,
    LKBR,
    REDOVISNINGSLAGEN_1997,
)
from govmodel_sweden.roles import AUDITORS, BOARD, COMMITTEE, COUNCIL, PRESIDIUM

ACT_IN_FORCE = Period(first=date(2018, 1, 1), last=date.max)
"""The days on which the act of 2017 is in force."""

ACCOUNTING_ACT_IN_FORCE = Period(first=date(2019, 1, 1), last=date.max)
"""The days on which the accounting act of 2018 is in force, and the two months' limit with it."""

_OLD_KL = Period(first=date(1992, 1, 1), last=date(2017, 12, 31))
_OLD_ACCOUNTS = Period(first=date(1998, 1, 1), last=date(2018, 12, 31))

# The budget: the days fall in the year before the one that is budgeted.

_OCTOBER = EndOfMonth(month=10, years=-1)
_NOVEMBER = EndOfMonth(month=11, years=-1)
_DECEMBER = EndOfMonth(month=12, years=-1)

BUDGET_PROPOSAL = Milestone(
    id="budgetforslag",
    name="förslag till budget",
    gloss="budget proposal",
    by=(BOARD,),
    last=_OCTOBER,
    late=_NOVEMBER,
    late_source=KOMMUNALLAGEN.at("11 kap. 8 §"),
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at(
        "11 kap. 8 §", remark="Den sittande styrelsen upprättar förslaget, även under ett valår."
    ),
    basis=Basis.STATUTORY,
)
"""The sitting board drafts the budget before the end of October, in election years too."""

TAX_RATE_PROPOSAL = Milestone(
    id="skattesatsforslag",
    name="förslag till skattesats",
    gloss="proposed tax rate",
    by=(BOARD,),
    last=_OCTOBER,
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at(
        "11 kap. 8 §", remark="Gäller även när förslaget till budget får dröja till november."
    ),
    basis=Basis.STATUTORY,
)
"""The tax rate is proposed before the end of October, also when the budget may be late."""

AUDITORS_BUDGET_PROPOSAL = Milestone(
    id="revisionsbudgetforslag",
    name="förslag till budget för revisorerna",
    gloss="budget proposal for the auditors",
    by=(PRESIDIUM,),
    last=_OCTOBER,
    late=_NOVEMBER,
    late_source=KOMMUNALLAGEN.at("11 kap. 8 §"),
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at(
        "11 kap. 8 §",
        remark="Att tidsgränsen är densamma som styrelsens även när det finns särskilda skäl är "
        "härlett.",
    ),
    basis=Basis.STATUTORY,
)
"""The council's presidium drafts the auditors' budget, with the same limit."""

BUDGET = Milestone(
    id="budget",
    name="budget",
    gloss="budget",
    by=(COUNCIL,),
    last=_NOVEMBER,
    late=_DECEMBER,
    late_source=KOMMUNALLAGEN.at("11 kap. 11 §"),
    election_year=False,
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at("11 kap. 10 § första stycket"),
    basis=Basis.STATUTORY,
)
"""The council adopts the budget before the end of November."""

BUDGET_IN_ELECTION_YEAR = evolve(
    BUDGET,
    first=DayOfYear(month=10, day=15, years=-1),
    election_year=True,
    source=KOMMUNALLAGEN.at(
        "11 kap. 10 § andra stycket",
        remark="Nyvalda fullmäktige fastställer budgeten, alltså tidigast den 15 oktober (5 kap. "
        "9 §).",
    ),
)
"""In an election year the newly elected council adopts it."""

TAX_RATE = Milestone(
    id="skattesats",
    name="skattesats",
    gloss="tax rate",
    by=(COUNCIL,),
    last=_NOVEMBER,
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at(
        "11 kap. 10–11 §§", remark="Gäller även när budgeten får fastställas i december."
    ),
    basis=Basis.STATUTORY,
)
"""The tax rate is set in November, also when the budget may be late."""

_PATTERN = KOMMUNALLAGEN_1991.at(
    "8 kap.",
    remark="Att samma tidsgränser gällde som i den nya lagen, och att de gällde från 1992, är "
    "antaget.",
)
OLD_BUDGET_PROPOSAL = evolve(
    BUDGET_PROPOSAL,
    late_source=_PATTERN,
    valid=_OLD_KL,
    source=_PATTERN,
    basis=Basis.ASSUMED,
)
"""The same under the act before: assumed."""

OLD_BUDGET = evolve(
    BUDGET,
    late_source=_PATTERN,
    election_year=None,
    valid=_OLD_KL,
    source=_PATTERN,
    basis=Basis.ASSUMED,
)
"""The same under the act before: assumed."""

# Reports: the days are counted from the end of the period that the report is about.

_HALF_TO_TWO_THIRDS = (6, 7, 8)
"""At least half and at most two thirds of the year, in whole months from 1 January."""

INTERIM_PERIOD = LKBR.at("13 kap. 1 §")
"""Where that is stated."""

INTERIM_REPORT = Milestone(
    id="delarsrapport",
    name="delårsrapport",
    gloss="interim report",
    by=(BOARD,),
    to=(COUNCIL, AUDITORS),
    report=ReportKind.INTERIM,
    months=_HALF_TO_TWO_THIRDS,
    last=MonthsAfter(months=2),
    valid=ACCOUNTING_ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at(
        "11 kap. 16 § andra stycket",
        remark="Rapporten är den som lagen (2018:597) om kommunal bokföring och redovisning, 13 "
        "kap. 1 §, kräver. Tidsgränsen gäller från räkenskapsåret 2019 (SFS 2018:600).",
    ),
    basis=Basis.STATUTORY,
)
"""An interim report of six to eight months goes to council and auditors within two months."""

OLD_INTERIM_REPORT = evolve(
    INTERIM_REPORT,
    by=(),
    to=(),
    last=None,
    valid=_OLD_ACCOUNTS,
    source=REDOVISNINGSLAGEN_1997.at(
        "9 kap. 1 §",
        remark="Att perioden var densamma som i den nya lagen, och att det gällde från 1998, är "
        "antaget.",
    ),
    basis=Basis.ASSUMED,
)
"""The same under the act before: the period is assumed, and there was no two months' limit."""

ANNUAL_REPORT = Milestone(
    id="arsredovisning",
    name="årsredovisning",
    gloss="annual report",
    to=(COUNCIL, AUDITORS),
    report=ReportKind.ANNUAL,
    last=DayOfYear(month=4, day=15, years=1),
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at("11 kap. 20 §", remark="Snarast möjligt och senast den 15 april."),
    basis=Basis.STATUTORY,
)
"""The annual report goes to council and auditors by 15 April."""

DISCHARGE = Milestone(
    id="ansvarsfrihet",
    name="beslut om ansvarsfrihet",
    gloss="decision on discharge",
    by=(COUNCIL,),
    last=EndOfMonth(month=6, years=1),
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at("5 kap. 24 §"),
    basis=Basis.STATUTORY,
)
"""The council decides on discharge from liability before the end of June."""

# What the law speaks of and sets no day: plans record it, and rules ask in which order.

INTERIM_REPORT_DEALT_WITH = Milestone(
    id="delarsrapport-behandlad",
    name="behandling av delårsrapporten",
    gloss="dealing with the interim report",
    by=(COUNCIL,),
    months=_HALF_TO_TWO_THIRDS,
    valid=ACCOUNTING_ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at("11 kap. 16 § första stycket", remark="Ingen dag anges."),
    basis=Basis.STATUTORY,
)
"""The council deals with at least one interim report; no day is set for that."""

AUDITORS_ON_INTERIM_REPORT = Milestone(
    id="revisorernas-bedomning-delar",
    name="revisorernas bedömning av delårsrapporten",
    gloss="the auditors' assessment of the interim report",
    by=(AUDITORS,),
    months=_HALF_TO_TWO_THIRDS,
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at(
        "12 kap. 2 §", remark="Skriftlig, och före fullmäktiges behandling av rapporten."
    ),
    basis=Basis.STATUTORY,
)
"""The auditors assess whether the interim results agree with the council's goals."""

AUDITORS_ON_ANNUAL_REPORT = evolve(
    AUDITORS_ON_INTERIM_REPORT,
    id="revisorernas-bedomning-ar",
    name="revisorernas bedömning av årsredovisningen",
    gloss="the auditors' assessment of the annual report",
    months=(12,),
)
"""The same of the annual results."""

ANNUAL_REPORT_APPROVED = Milestone(
    id="arsredovisning-godkand",
    name="godkännande av årsredovisningen",
    gloss="approval of the annual report",
    by=(COUNCIL,),
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at("11 kap. 21 §", remark="Före beslutet om ansvarsfrihet."),
    basis=Basis.STATUTORY,
)
"""The council approves the annual report before it decides on discharge."""

REPORT_ON_ASSIGNMENTS = Milestone(
    id="uppdragsredovisning",
    name="redovisning av fullmäktiges uppdrag",
    gloss="report on the council's assignments",
    by=(COMMITTEE,),
    valid=ACT_IN_FORCE,
    source=KOMMUNALLAGEN.at("6 kap. 5 §", remark="Ingen dag anges."),
    basis=Basis.STATUTORY,
)
"""Committees report how they have fulfilled what the council assigned to them."""

MILESTONES = (
    BUDGET_PROPOSAL,
    TAX_RATE_PROPOSAL,
    AUDITORS_BUDGET_PROPOSAL,
    BUDGET,
    BUDGET_IN_ELECTION_YEAR,
    TAX_RATE,
    OLD_BUDGET_PROPOSAL,
    OLD_BUDGET,
    INTERIM_REPORT,
    OLD_INTERIM_REPORT,
    INTERIM_REPORT_DEALT_WITH,
    AUDITORS_ON_INTERIM_REPORT,
    ANNUAL_REPORT,
    AUDITORS_ON_ANNUAL_REPORT,
    ANNUAL_REPORT_APPROVED,
    DISCHARGE,
    REPORT_ON_ASSIGNMENTS,
)
"""All of them."""
