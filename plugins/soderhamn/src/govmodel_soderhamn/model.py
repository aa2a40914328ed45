"""Söderhamn's governance model of 2008–2011: who decides, in which words, reviewed when.

The presentation *Målmodell för Söderhamns kommun* is the source; what it leaves open is left open
here. It has no year. That it describes the edition of 2008–2011 is derived from the auditors'
report of January 2008, which lists the same parts. Later editions are in ``later_models``.
"""

from attrs import evolve

from govmodel import Basis, GovernanceModel, Horizon, Level, Period, Tie
from govmodel_soderhamn import words as w
from govmodel_soderhamn.bodies import BODIES, COMMITTEES_AND_COMPANIES
from govmodel_soderhamn.calendar import CYCLES_2008
from govmodel_soderhamn.documents import DOCUMENTS
from govmodel_soderhamn.rules import RULES_2008
from govmodel_soderhamn.sources import MALMODELL, PWC_2008, WEBSITE
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL, SWEDEN

DERIVED, ASSUMED = Basis.DERIVED, Basis.ASSUMED
PERIOD, YEAR = Horizon(tied_to=Tie.EDITION), Horizon(tied_to=Tie.YEAR)

# Words, from the top down

_PROCESSES = MALMODELL.at("Huvudprocesser & inriktningsmål")
_PROGRAMMES = MALMODELL.at("Handlingsprogrammen")
_PLANS = MALMODELL.at("Verksamhetsplan")
_BUDGET_PERIOD = "Att budgetperioden är utgåvans dagar, 2008–2011, är härlett."
_DEVELOPS = MALMODELL.at(
    "Verksamhetsplan", remark="Att mål och aktiviteter utvecklar åtagandena är härlett."
)

LEVELS = (
    Level(kind=w.Vision, source=MALMODELL.at("Vision 2012 – Önskebilden")),
    Level(
        kind=w.Huvudprocess,
        serves=(w.Vision,),
        source=evolve(
            _PROCESSES,
            remark="De börjar i vad kunderna behöver och önskar och slutar i att kunderna är "
            "nöjda. Att huvudprocesserna tjänar visionen är härlett: den är ledstjärnan.",
        ),
        basis=DERIVED,
    ),
    Level(
        kind=w.Inriktningsmal,
        decided_by=(COUNCIL,),
        serves=(w.Huvudprocess,),
        must_serve=(w.Huvudprocess,),
        horizon=PERIOD,
        source=evolve(
            _PROCESSES,
            remark="Målen säger vart kommunen vill och hur långt: ambitionsnivån. "
            f"{_BUDGET_PERIOD}",
        ),
    ),
    Level(
        kind=w.Handlingsprogram,
        decided_by=(COUNCIL,),
        owners=COMMITTEES_AND_COMPANIES,
        serves=(w.Inriktningsmal,),
        must_serve=(w.Inriktningsmal,),
        horizon=PERIOD,
        source=evolve(_PROGRAMMES, remark=_BUDGET_PERIOD),
    ),
    Level(
        kind=w.Atagande,
        owners=COMMITTEES_AND_COMPANIES,
        serves=(w.Handlingsprogram,),
        must_serve=(w.Handlingsprogram,),
        source=_PLANS,
    ),
    Level(
        kind=w.Mal,
        owners=COMMITTEES_AND_COMPANIES,
        serves=(w.Atagande,),
        horizon=YEAR,
        source=_DEVELOPS,
        basis=DERIVED,
    ),
    Level(
        kind=w.Aktivitet,
        owners=COMMITTEES_AND_COMPANIES,
        serves=(w.Mal, w.Atagande),
        horizon=YEAR,
        source=_DEVELOPS,
        basis=DERIVED,
    ),
    Level(kind=w.Indikator, serves=(w.Inriktningsmal, w.Atagande, w.Mal), basis=ASSUMED),
)

# The edition

EDITION_2008 = GovernanceModel(
    name="soderhamn",
    edition="2008-2011",
    municipality="Söderhamn",
    code="2182",
    language="sv",
    valid=Period.years(2008, 2011),
    source=evolve(
        PWC_2008,
        remark="Presentationen saknar år; att den beskriver 2008–2011 är härlett: "
        "revisionsrapporten räknar upp samma delar.",
    ),
    basis=DERIVED,
    jurisdiction=SWEDEN,
    roles=(COUNCIL, BOARD, COMMITTEE, COMPANY),
    bodies=BODIES,
    levels=LEVELS,
    documents=DOCUMENTS,
    cycles=CYCLES_2008,
    rules=RULES_2008,
    sources=(MALMODELL, PWC_2008, WEBSITE),
)
"""The model of 2008–2011."""
