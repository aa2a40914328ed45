"""When: reports continuously and in two accounts, and plans all the time. No dates are given.

>>> from govmodel_ockero.calendar import CYCLES
>>> [cycle.days.value for cycle in CYCLES]
['continuous', 'unspecified', 'unspecified', 'continuous']
"""

from govmodel import Basis, Continuous, ReportKind, Undated
from govmodel_ockero.bodies import COMMITTEES
from govmodel_ockero.sources import OCKEROMODELLEN

_REPORTS = OCKEROMODELLEN.at(
    "Inledningen",
    remark="Ämnet är härlett: meningen följer på den om uppdrag och budget. Datum anges inte. Att "
    "boksluten leder till lagens delårsrapport och årsredovisning är också härlett.",
)

CYCLES = (
    Continuous(
        id="namndsmoten",
        name="återrapportering på nämndsmöten",
        gloss="reports at the committees' meetings",
        subject="uppdrag och budget",
        subject_gloss="assignments and budget",
        readers=COMMITTEES,
        meetings_of=COMMITTEES,
        source=_REPORTS,
    ),
    Undated(
        id="delarsbokslut",
        name="delårsbokslut",
        gloss="interim accounts",
        subject="uppdrag och budget",
        subject_gloss="assignments and budget",
        report=ReportKind.INTERIM,
        source=_REPORTS,
    ),
    Undated(
        id="arsbokslut",
        name="årsbokslut",
        gloss="annual accounts",
        subject="uppdrag och budget",
        subject_gloss="assignments and budget",
        report=ReportKind.ANNUAL,
        source=_REPORTS,
    ),
    Continuous(
        id="utveckling-och-forbattring",
        name="kontinuerlig utveckling och förbättring av verksamheterna",
        gloss="continuous development and improvement of the activities",
        subject="verksamhetsplan",
        subject_gloss="operational plan",
        source=OCKEROMODELLEN.at(
            "Verksamhetsplan",
            remark="Att användningen av planen läses som en löpande uppföljning är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
)
"""The reviews of Öckerömodellen."""
