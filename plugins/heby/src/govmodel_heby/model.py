"""Heby's governance model of 2016–2018: who decides what, on which measures, and what follows.

The page *Mål- och resultatstyrning* is the source; what it leaves open is left open here. It has no
date. That it is about 2016–2018 is derived from the budget document that it names. Who governs
stands in ``bodies``, the words are explained in ``words``; what is known of later years is in
``later_models``.
"""

from govmodel import Basis, GovernanceModel, Horizon, Level, Period, Tie
from govmodel_heby import words as w
from govmodel_heby.bodies import BEREDNING, BODIES, ROLES
from govmodel_heby.calendar import CYCLES, MILESTONES
from govmodel_heby.documents import DOCUMENTS
from govmodel_heby.rules import RULES
from govmodel_heby.sources import (
    BUDGET_2016,
    BUDGETS,
    COUNCIL_PAPERS,
    DIRECTIONS,
    EVALUATION,
    GOALS,
    INTRO,
    MEASURES,
    RESULTATSTYRNING,
)
from govmodel_sweden import (
    ADMINISTRATION,
    BOARD,
    COMMITTEE,
    COMPANY,
    COUNCIL,
    EMPLOYEE,
    HEAD_OF_ADMINISTRATION,
    KOLADA,
    PRIVATE_PROVIDER,
    SWEDEN,
    UNIT_MANAGER,
)

# Words, from the top down

_LONG_TERM = RESULTATSTYRNING.at(DIRECTIONS, remark="Hur lång sikt som avses sägs inte.")

LEVELS = (
    Level(kind=w.Vision, source=RESULTATSTYRNING.at("Heby kommuns vision")),
    Level(
        kind=w.Inriktning,
        decided_by=(COUNCIL,),
        serves=(w.Vision,),
        must_serve=(w.Vision,),
        horizon=Horizon(tied_to=Tie.EDITION),
        source=RESULTATSTYRNING.at(
            DIRECTIONS,
            remark="Att tidsperioden är budgetens och planens, 2016–2018, är härlett.",
        ),
    ),
    Level(
        kind=w.Effektmal,
        decided_by=(COMMITTEE, BEREDNING),
        serves=(w.Inriktning,),
        must_serve=(w.Inriktning,),
        must_have=(w.Kvalitetsmatt, w.Kostnadsmatt),
        horizon=Horizon(at_least=1, at_most=4),
        source=RESULTATSTYRNING.at(
            GOALS,
            remark="Kommunstyrelsen nämns inte bland dem som beslutar. "
            'Tidshorisonten är ett "kan".',
        ),
    ),
    Level(kind=w.Kvalitetsmatt, serves=(w.Effektmal,), source=RESULTATSTYRNING.at(MEASURES)),
    Level(kind=w.Kostnadsmatt, serves=(w.Effektmal,), source=RESULTATSTYRNING.at(MEASURES)),
    Level(
        kind=w.Anslag,
        decided_by=(COUNCIL,),
        owners=(COMMITTEE, BOARD),
        serves=(w.Effektmal,),
        source=RESULTATSTYRNING.at(
            MEASURES,
            remark="Att de resurser som effektmålen är kopplade till är anslagen är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=w.Uppdrag,
        decided_by=(ADMINISTRATION,),
        owners=(
            ADMINISTRATION,
            HEAD_OF_ADMINISTRATION,
            UNIT_MANAGER,
            EMPLOYEE,
            COMPANY,
            PRIVATE_PROVIDER,
        ),
        serves=(w.Effektmal,),
        must_serve=(w.Effektmal,),
        source=RESULTATSTYRNING.at(
            INTRO,
            remark="Sidan säger inte vilka som ska genomföra uppdraget. Att det är förvaltningar, "
            "deras chefer och medarbetare, bolag och privata utförare är härlett ur att "
            "förvaltningen beslutar hur, att ansvaret är delegerat och att effektmålen styr även "
            "externt driven verksamhet.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=w.Policy,
        decided_by=(COUNCIL,),
        serves=(w.Vision,),
        must_serve=(w.Vision,),
        source=_LONG_TERM,
    ),
    Level(
        kind=w.Styrplan,
        decided_by=(COUNCIL,),
        serves=(w.Vision,),
        must_serve=(w.Vision,),
        source=_LONG_TERM,
    ),
    Level(kind=w.Riktlinje, decided_by=(BOARD, COMMITTEE), source=RESULTATSTYRNING.at(MEASURES)),
    Level(
        kind=w.Utvardering,
        serves=(w.Effektmal, w.Uppdrag),
        source=RESULTATSTYRNING.at(
            EVALUATION,
            remark="Att den utförda verksamheten är uppdragen och det de ska uppnå är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=w.Korrigering,
        serves=(w.Utvardering,),
        must_serve=(w.Utvardering,),
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
    milestones=MILESTONES,
    rules=RULES,
    sources=(RESULTATSTYRNING, BUDGET_2016, BUDGETS, COUNCIL_PAPERS, KOLADA),
)
"""The model of 2016–2018."""
