"""When: the page gives no dates, and none are made up; the budget is decided in two steps.

What is known of one follow-up before the model, that of March 2015, stands here as what it was: one
that was done, and no rule for those that come.

>>> from govmodel_heby.calendar import CYCLES, FOLLOW_UP_2015
>>> {cycle.days.value for cycle in CYCLES}
{'unspecified'}
>>> FOLLOW_UP_2015.takes  # days from the closing day to the council
78
"""

from datetime import date

from govmodel import (
    Basis,
    DayOfYear,
    EndOfMonth,
    Milestone,
    OneOff,
    Period,
    Reading,
    Review,
    Undated,
)
from govmodel_heby.sources import (
    COUNCIL_PAPERS,
    EVALUATION,
    FOLLOW_UP,
    INTRO,
    RESULTATSTYRNING,
)
from govmodel_sweden import BOARD, COMMITTEE, COUNCIL

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

_TWO_STEPS = COUNCIL_PAPERS.at(
    "Kommunfullmäktiges budgetbeslut",
    remark="För 2016 beslutades 2015-06-17 och 2015-11-24, för 2017 2016-06-22 och 2016-11-29. Att "
    "stegen hör till juni och november varje år är härlett ur dem.",
)

MILESTONES = (
    Milestone(
        id="budget-steg-1",
        name="budget, första steget: modell, regler och avgifter",
        gloss="budget, first step: model, rules and fees",
        by=(COUNCIL,),
        first=DayOfYear(month=6, day=1, years=-1),
        last=EndOfMonth(month=6, years=-1),
        source=_TWO_STEPS,
        basis=Basis.DERIVED,
    ),
    Milestone(
        id="budget",
        name="budget, andra steget",
        gloss="budget, second step",
        by=(COUNCIL,),
        first=DayOfYear(month=11, day=1, years=-1),
        last=EndOfMonth(month=11, years=-1),
        source=_TWO_STEPS,
        basis=Basis.DERIVED,
    ),
)
"""The budget is decided in June and in November of the year before."""

_PATH = COUNCIL_PAPERS.at("Uppföljningen per den 31 mars 2015")
_CLOSED = date(2015, 3, 31)

FOLLOW_UP_2015 = Review(
    cycle=OneOff(
        id="uppfoljning-2015-03",
        name="uppföljning per den 31 mars 2015",
        gloss="follow-up of 31 March 2015",
        subject="ekonomi och verksamhet",
        subject_gloss="economy and operations",
        dates=(_CLOSED,),
        readers=(BOARD, COMMITTEE, BOARD, COUNCIL),
        readings=(
            Reading(reader=BOARD, on=Period.parse("2015-05-11"), source=_PATH),
            Reading(reader=COMMITTEE, on=Period.parse("2015-05"), source=_PATH),
            Reading(reader=BOARD, on=Period.parse("2015-06-02"), source=_PATH),
            Reading(reader=COUNCIL, on=Period.parse("2015-06-17"), source=_PATH),
        ),
        source=_PATH,
    ),
    closing=_CLOSED,
    basis=Basis.STATED,
)
"""The way of one follow-up: the board, the committees, the board again and the council."""
