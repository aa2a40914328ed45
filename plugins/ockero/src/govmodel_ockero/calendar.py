"""When: reports continuously and in two accounts. No dates are given.

>>> from govmodel_ockero.calendar import CYCLES
>>> [cycle.days.value for cycle in CYCLES]
['continuous', 'unspecified', 'unspecified']
"""

from govmodel import Continuous, Undated
from govmodel_ockero.bodies import COMMITTEES
from govmodel_ockero.sources import OCKEROMODELLEN

_REPORTS = OCKEROMODELLEN.at(
    "Inledningen",
    remark="Ämnet är härlett: meningen följer på den om uppdrag och budget. Datum anges inte.",
)

CYCLES = (
    Continuous(
        id="namndsmoten",
        name="återrapportering på nämndsmöten",
        gloss="reports at the committees' meetings",
        subject="uppdrag och budget",
        subject_gloss="assignments and budget",
        readers=COMMITTEES,
        source=_REPORTS,
    ),
    Undated(
        id="delarsbokslut",
        name="delårsbokslut",
        gloss="interim accounts",
        subject="uppdrag och budget",
        subject_gloss="assignments and budget",
        source=_REPORTS,
    ),
    Undated(
        id="arsbokslut",
        name="årsbokslut",
        gloss="annual accounts",
        subject="uppdrag och budget",
        subject_gloss="assignments and budget",
        source=_REPORTS,
    ),
)
"""The reviews of Öckerömodellen."""
