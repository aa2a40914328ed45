"""Who governs in Öckerö: the roles that its texts speak of, and the bodies that are known.

The organisation changes between the years, and the sources tell of 2010, of 2014 and of later. What
is not known of a body's days is assumed, and its remark says so. Administrations, their heads and
units are not named in the sources: a plan brings its own.

>>> from govmodel_ockero.bodies import JOINT
>>> JOINT.label("sv"), JOINT.basis.value
('nämnd/förvaltningschef', 'derived')
"""

from attrs import evolve

import govmodel_sweden as sweden
from govmodel import Basis, Body, Period, Role
from govmodel_ockero.sources import ANNUAL_REPORTS, OCKEROMODELLEN, STRATEGIN
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL, KOMMUNALLAGEN

# Roles: those of the law, and those of the staff that the page states

ADMINISTRATION, HEAD_OF_ADMINISTRATION, HEAD_OF_OPERATIONS, UNIT_MANAGER, EMPLOYEE = (
    evolve(role, source=OCKEROMODELLEN.at(place), basis=Basis.STATED)
    for role, place in (
        (sweden.ADMINISTRATION, "Uppdrag"),
        (sweden.HEAD_OF_ADMINISTRATION, "Ansvar"),
        (sweden.HEAD_OF_OPERATIONS, "Ansvar"),
        (sweden.UNIT_MANAGER, "Ansvar"),
        (sweden.EMPLOYEE, "Uppdrag"),
    )
)

JOINT = Role(
    id="committee_and_head",
    name="nämnd/förvaltningschef",
    gloss="committee with its head of administration",
    source=OCKEROMODELLEN.at(
        "Uppdrag", remark="Att snedstrecket betyder en gemensam mottagare är härlett."
    ),
    basis=Basis.DERIVED,
)
"""A committee and its head of administration, who receive an *uppdrag I* as one."""

CHIEF_GUARDIAN = Role(
    id="chief_guardian",
    name="överförmyndare",
    gloss="chief guardian",
    source=ANNUAL_REPORTS.at("2010"),
)
"""*Överförmyndare*: one person who is elected to oversee guardians, and not a committee."""

CHIEF_EXECUTIVE = evolve(
    sweden.CHIEF_EXECUTIVE,
    source=STRATEGIN.at("Tydlig styrning och uppföljning"),
    basis=Basis.STATED,
)
"""*Kommunchef*, who answers overall for the follow-up of the strategy."""

OPERATIONS = Role(
    id="operations",
    name="verksamhet",
    gloss="operation",
    source=STRATEGIN.at("Verksamhetsnära utveckling"),
)
"""*Verksamhet*: an operation that stands beside administrations and companies in the strategy."""

COORDINATION_GROUP = Role(
    id="coordination_group",
    name="förvaltningsövergripande grupp",
    gloss="cross-administration group",
    source=STRATEGIN.at("Tydlig styrning och uppföljning"),
)
"""The group that coordinates the strategy for digitalisation and its action plan."""

# The board is a committee too: where the model says "nämnd", it is meant (derived).
COMMITTEES = (COMMITTEE, BOARD)

POLITICIANS = (COUNCIL, *COMMITTEES)

ROLES = (
    COUNCIL,
    BOARD,
    COMMITTEE,
    CHIEF_GUARDIAN,
    COMPANY,
    ADMINISTRATION,
    JOINT,
    HEAD_OF_ADMINISTRATION,
    HEAD_OF_OPERATIONS,
    UNIT_MANAGER,
    EMPLOYEE,
)
"""The roles of Öckerömodellen and of the organisation it meets."""

STRATEGY_ROLES = (OPERATIONS, CHIEF_EXECUTIVE, COORDINATION_GROUP)
"""The roles that the strategy for digitalisation speaks of besides."""

# Bodies, as the annual reports of 2010 and 2014 tell of them

KF = Body(id="kf", name="Kommunfullmäktige", role=COUNCIL.id, source=OCKEROMODELLEN.at("Vision"))

KS = Body(
    id="ks",
    name="Kommunstyrelsen",
    role=BOARD.id,
    source=ANNUAL_REPORTS.at("2010 och 2014"),
)

_THERE_IN_2010 = ANNUAL_REPORTS.at("2010", remark="Att organet fanns hela 2011–2014 är antaget.")
_COMPANIES = evolve(
    ANNUAL_REPORTS,
    remark="Året framgår inte; att bolaget fanns under hela tiden är antaget. Öckerö Bostads AB "
    "blev Öckerö Fastighets AB.",
)

ORAB = Body(
    id="orab",
    name="Öckerö Rederi AB",
    role=COMPANY.id,
    source=_COMPANIES,
    basis=Basis.ASSUMED,
)

BODIES_2011 = (
    KF,
    KS,
    *(
        Body(id=body_id, name=name, role=role.id, source=_THERE_IN_2010, basis=Basis.ASSUMED)
        for body_id, name, role in (
            ("bun", "Barn- och utbildningsnämnden", COMMITTEE),
            ("sn", "Socialnämnden", COMMITTEE),
            ("kfn", "Kultur- och fritidsnämnden", COMMITTEE),
            ("myndn", "Myndighetsnämnden", COMMITTEE),
            ("valn", "Valnämnden", COMMITTEE),
            ("of", "Överförmyndaren", CHIEF_GUARDIAN),
        )
    ),
    Body(
        id="sbn",
        name="Samhällsbyggnadsnämnden",
        role=COMMITTEE.id,
        valid=Period.years(2010, 2013),
        source=ANNUAL_REPORTS.at(
            "2010 och 2014",
            remark="Fanns 2010; 2014 låg samhällsbyggnad under kommunstyrelsen. När nämnden "
            "upphörde framgår inte: slutet av 2013 är antaget.",
        ),
        basis=Basis.ASSUMED,
    ),
    Body(
        id="bmn",
        name="Bygg- och miljönämnden",
        role=COMMITTEE.id,
        valid=Period.years(2014),
        source=ANNUAL_REPORTS.at(
            "2010 och 2014",
            remark="Fanns 2014 men inte 2010. När den inrättades framgår inte: början av 2014 är "
            "antagen, och om tiden därefter sägs inget.",
        ),
        basis=Basis.ASSUMED,
    ),
    Body(
        id="obab",
        name="Öckerö Bostads AB",
        role=COMPANY.id,
        source=_COMPANIES,
        basis=Basis.ASSUMED,
    ),
    ORAB,
)
"""The bodies of 2011–2014."""

BODIES_LATER = (
    *(
        evolve(
            body,
            source=KOMMUNALLAGEN.at(place, remark="Lagen ger varje kommun ett sådant organ."),
            basis=Basis.STATUTORY,
        )
        for body, place in ((KF, "5 kap. 1–2 §§"), (KS, "6 kap. 1 §"))
    ),
    Body(
        id="ofab",
        name="Öckerö Fastighets AB",
        role=COMPANY.id,
        source=_COMPANIES,
        basis=Basis.ASSUMED,
    ),
    ORAB,
)
"""The bodies that are known after 2014."""

KOMMUNSERVICE = Body(
    id="kommunservice",
    name="Kommunservice",
    role=OPERATIONS.id,
    source=STRATEGIN.at(
        "Verksamhetsnära utveckling", remark="Att Kommunservice är en verksamhet är härlett."
    ),
    basis=Basis.DERIVED,
)

STRATEGY_BODIES = (
    Body(
        id="kommunchef",
        name="Kommunchefen",
        role=CHIEF_EXECUTIVE.id,
        source=STRATEGIN.at("Tydlig styrning och uppföljning"),
    ),
    KOMMUNSERVICE,
)
"""The bodies that the strategy for digitalisation names."""
