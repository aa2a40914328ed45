"""Heby's governance model of 2016–2018: who decides what, on which measures, and what follows.

The page *Mål- och resultatstyrning* is the source; what it leaves open is left open here. It has no
date. That it is about 2016–2018 is derived from the budget document that it names. Who governs
stands in ``bodies``, the words are explained in ``words``; what is known of later years is in
``later_models``.
"""

from govmodel import Basis, GovernanceModel, Horizon, Level, Period, Tie
from govmodel_heby.bodies import BEREDNING, BODIES, ROLES
from govmodel_heby.calendar import CYCLES
from govmodel_heby.documents import DOCUMENTS
from govmodel_heby.rules import RULES
from govmodel_heby.sources import (
    BUDGET_2016,
    BUDGETS,
    DIRECTIONS,
    EVALUATION,
    GOALS,
    INTRO,
    MEASURES,
    RESULTATSTYRNING,
)
from govmodel_heby.words import (
    Anslag,
    Effektmal,
    Inriktning,
    Korrigering,
    Kostnadsmatt,
    Kvalitetsmatt,
    Policy,
    Riktlinje,
    Styrplan,
    Uppdrag,
    Utvardering,
    Vision,
)
from govmodel_sweden import (
    ADMINISTRATION,
    BOARD,
    COMMITTEE,
    COMPANY,
    COUNCIL,
    KOLADA,
    PRIVATE_PROVIDER,
    SWEDEN,
)

# Words, from the top down

LEVELS = (
    Level(kind=Vision, source=RESULTATSTYRNING.at("Heby kommuns vision")),
    Level(
        kind=Inriktning,
        decided_by=(COUNCIL,),
        serves=(Vision,),
        must_serve=(Vision,),
        horizon=Horizon(tied_to=Tie.EDITION),
        source=RESULTATSTYRNING.at(
            DIRECTIONS,
            remark="Att tidsperioden är budgetens och planens, 2016–2018, är härlett.",
        ),
    ),
    Level(
        kind=Effektmal,
        decided_by=(COMMITTEE, BEREDNING),
        serves=(Inriktning,),
        must_serve=(Inriktning,),
        must_have=(Kvalitetsmatt, Kostnadsmatt),
        horizon=Horizon(at_least=1, at_most=4),
        source=RESULTATSTYRNING.at(
            GOALS,
            remark="Kommunstyrelsen nämns inte bland dem som beslutar. "
            'Tidshorisonten är ett "kan".',
        ),
    ),
    Level(kind=Kvalitetsmatt, serves=(Effektmal,), source=RESULTATSTYRNING.at(MEASURES)),
    Level(kind=Kostnadsmatt, serves=(Effektmal,), source=RESULTATSTYRNING.at(MEASURES)),
    Level(
        kind=Anslag,
        decided_by=(COUNCIL,),
        owners=(COMMITTEE, BOARD),
        serves=(Effektmal,),
        source=RESULTATSTYRNING.at(
            MEASURES,
            remark="Att de resurser som effektmålen är kopplade till är anslagen är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Uppdrag,
        decided_by=(ADMINISTRATION,),
        owners=(ADMINISTRATION, COMPANY, PRIVATE_PROVIDER),
        serves=(Effektmal,),
        must_serve=(Effektmal,),
        source=RESULTATSTYRNING.at(
            INTRO,
            remark="Att uppdragen är hur verksamheten genomförs, och att förvaltningar, bolag och "
            "privata utförare har dem, är härlett ur att förvaltningen beslutar hur, att ansvaret "
            "är delegerat och att effektmålen styr även externt driven verksamhet.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Policy,
        decided_by=(COUNCIL,),
        serves=(Vision,),
        must_serve=(Vision,),
        source=RESULTATSTYRNING.at(DIRECTIONS, remark="Hur lång sikt som avses sägs inte."),
    ),
    Level(
        kind=Styrplan,
        decided_by=(COUNCIL,),
        serves=(Vision,),
        must_serve=(Vision,),
        source=RESULTATSTYRNING.at(DIRECTIONS, remark="Hur lång sikt som avses sägs inte."),
    ),
    Level(kind=Riktlinje, decided_by=(BOARD, COMMITTEE), source=RESULTATSTYRNING.at(MEASURES)),
    Level(
        kind=Utvardering,
        serves=(Effektmal, Uppdrag),
        source=RESULTATSTYRNING.at(
            EVALUATION,
            remark="Att den utförda verksamheten är uppdragen och det de ska uppnå är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Korrigering,
        serves=(Utvardering,),
        must_serve=(Utvardering,),
        source=RESULTATSTYRNING.at(EVALUATION),
    ),
)

# The edition

EDITION_2016 = GovernanceModel(
    name="heby",
    edition="2016-2018",
    municipality="Heby",
    code="0331",
    language="sv",
    valid=Period.years(2016, 2018),
    source=RESULTATSTYRNING.at(
        DIRECTIONS,
        remark='Sidan talar om "budget 2016 och plan 2016-2017", som är dokumentet Budget 2016, '
        "plan 2017–2018. Att modellen gäller just de åren är härlett.",
    ),
    basis=Basis.DERIVED,
    jurisdiction=SWEDEN,
    roles=ROLES,
    bodies=BODIES,
    levels=LEVELS,
    documents=DOCUMENTS,
    cycles=CYCLES,
    rules=RULES,
    sources=(RESULTATSTYRNING, BUDGET_2016, BUDGETS, KOLADA),
)
"""The model of 2016–2018."""
