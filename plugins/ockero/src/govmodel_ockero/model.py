"""Öckerömodellen: who gives uppdrag to whom, from the council to the employee.

The page *Öckerömodellen* is the source; it is undated, and what it leaves open is left open here.
Who governs stands in ``bodies``, the words are explained in ``words``, what an uppdragshandling
describes is in ``handling``. The strategy for digitalisation is in ``strategy``, and the editions
after this one are in ``later_models``.
"""

from attrs import evolve

from govmodel import Basis, GovernanceModel, Horizon, Level, Period, Tie
from govmodel_ockero.bodies import (
    ADMINISTRATION,
    BODIES_2011,
    COMMITTEES,
    EMPLOYEE,
    HEAD_OF_ADMINISTRATION,
    HEAD_OF_OPERATIONS,
    JOINT,
    ROLES,
    UNIT_MANAGER,
)
from govmodel_ockero.calendar import CYCLES
from govmodel_ockero.documents import DOCUMENTS
from govmodel_ockero.handling import HANDLING
from govmodel_ockero.rules import MODEL_RULES
from govmodel_ockero.sources import ANNUAL_REPORTS, GOALS_2011, OCKEROMODELLEN, WEBSITE
from govmodel_ockero.words import (
    UPPDRAG,
    Matt,
    OvergripandeMal,
    UppdragEnhetschef,
    UppdragI,
    UppdragMedarbetare,
    UppdragVerksamhetschef,
    Vision,
)
from govmodel_sweden import COUNCIL, SWEDEN

# Words, from the top down

LEVELS = (
    Level(kind=Vision, decided_by=(COUNCIL,), source=OCKEROMODELLEN.at("Vision")),
    Level(
        kind=OvergripandeMal,
        serves=(Vision,),
        horizon=Horizon(tied_to=Tie.TERM),
        source=OCKEROMODELLEN.at(
            "Politiska övergripande mål",
            remark="Vem som beslutar målen anges inte. Att de kan tjäna visionen är härlett.",
        ),
    ),
    Level(
        kind=UppdragI,
        decided_by=(COUNCIL,),
        owners=(JOINT, *COMMITTEES, HEAD_OF_ADMINISTRATION),
        serves=(OvergripandeMal, Vision),
        source=OCKEROMODELLEN.at(
            "Uppdrag",
            remark="Mottagaren är nämnd/förvaltningschef gemensamt (härlett). Att kommunstyrelsen "
            "räknas som nämnd, och att uppdraget kan tjäna mål och vision (politikerna ger uppdrag "
            "för att påverka utvecklingen), är härlett.",
        ),
    ),
    Level(
        kind=UppdragVerksamhetschef,
        decided_by=(HEAD_OF_ADMINISTRATION,),
        owners=(HEAD_OF_OPERATIONS,),
        serves=(UppdragI,),
        must_serve=(UppdragI,),
        absent_in=ADMINISTRATION,
        source=OCKEROMODELLEN.at(
            "Uppdrag",
            remark="Bara uppdrag I har ett eget namn i källan; begreppet är härlett ur "
            "mottagaren. Att nivån inte får hoppas över där den finns är härlett.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=UppdragEnhetschef,
        decided_by=(HEAD_OF_OPERATIONS, HEAD_OF_ADMINISTRATION),
        owners=(UNIT_MANAGER,),
        serves=(UppdragVerksamhetschef,),
        must_serve=(UppdragVerksamhetschef,),
        source=OCKEROMODELLEN.at(
            "Uppdrag",
            remark="Bara uppdrag I har ett eget namn i källan; begreppet är härlett ur mottagaren.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=UppdragMedarbetare,
        decided_by=(
            COUNCIL,
            *COMMITTEES,
            HEAD_OF_ADMINISTRATION,
            HEAD_OF_OPERATIONS,
            UNIT_MANAGER,
        ),
        owners=(EMPLOYEE,),
        serves=(UppdragEnhetschef, UppdragVerksamhetschef, UppdragI),
        must_serve=(UppdragEnhetschef, UppdragVerksamhetschef, UppdragI),
        source=OCKEROMODELLEN.at(
            "Uppdrag",
            remark="Vem som ger uppdraget anges inte: varje nivå ovanför får (härlett). Begreppet "
            "är härlett ur mottagaren.",
        ),
        basis=Basis.DERIVED,
    ),
    *HANDLING,
    Level(
        kind=Matt,
        serves=(OvergripandeMal, *UPPDRAG),
        source=WEBSITE.at(
            "Uppdragshandlingar 2 för år 2013",
            remark="Mått fogas i efterhand till uppdragshandlingarna. Att de mäter uppdrag på alla "
            "nivåer, och också övergripande mål, är antaget.",
        ),
        basis=Basis.ASSUMED,
    ),
)
"""The words of Öckerömodellen, from the top down."""

# The edition

EDITION_2011 = GovernanceModel(
    name="ockero",
    edition="2011-2014",
    municipality="Öckerö",
    code="1407",
    language="sv",
    valid=Period.years(2011, 2014),
    source=evolve(
        GOALS_2011,
        remark="Sidan om Öckerömodellen är odaterad; tiden är härledd ur mandatperiodens "
        "övergripande mål.",
    ),
    basis=Basis.DERIVED,
    jurisdiction=SWEDEN,
    roles=ROLES,
    bodies=BODIES_2011,
    levels=LEVELS,
    documents=DOCUMENTS,
    cycles=CYCLES,
    rules=MODEL_RULES,
    sources=(OCKEROMODELLEN, GOALS_2011, ANNUAL_REPORTS, WEBSITE),
)
"""Öckerömodellen in the term of office whose overall goals are known."""
