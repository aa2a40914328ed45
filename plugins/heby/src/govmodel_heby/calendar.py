"""When: the page gives no dates, and none are made up.

>>> from govmodel_heby.calendar import CYCLES
>>> {cycle.days.value for cycle in CYCLES}
{'unspecified'}
"""

from govmodel import Undated
from govmodel_heby.sources import EVALUATION, FOLLOW_UP, INTRO, RESULTATSTYRNING

CYCLES = (
    Undated(
        id="aterkoppling",
        name="återkoppling och analys",
        gloss="feedback and analysis",
        subject="resultatet",
        subject_gloss="the results",
        source=RESULTATSTYRNING.at(INTRO, remark='Den sägs vara "regelbunden".'),
    ),
    Undated(
        id="uppfoljning",
        name="uppföljning av ekonomi och verksamhet",
        gloss="follow-up of economy and operations",
        subject="ekonomi och verksamhet",
        subject_gloss="economy and operations",
        source=RESULTATSTYRNING.at(
            FOLLOW_UP, remark="Den följer kommunstyrelsens riktlinjer, som inte återges."
        ),
    ),
    Undated(
        id="utvardering",
        name="utvärdering av utförd verksamhet",
        gloss="evaluation of activity carried out",
        subject="kostnad och kvalitet",
        subject_gloss="cost and quality",
        source=RESULTATSTYRNING.at(
            EVALUATION,
            remark="Den ligger till grund för korrigeringar av nästa års verksamhet; det hela "
            "syftar till ständiga förbättringar.",
        ),
    ),
)
"""The reviews of 2016."""
