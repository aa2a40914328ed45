"""Who governs in Heby: the roles of the page, and the bodies of the budgets of 2016 and 2017.

>>> from govmodel_heby.bodies import BEREDNING
>>> BEREDNING.label("sv"), BEREDNING.basis.value
('beredning', 'derived')
"""

from attrs import evolve

from govmodel import Basis, Body
from govmodel_heby.sources import BUDGETS, DIRECTIONS, GOALS, MEASURES, RESULTATSTYRNING
from govmodel_sweden import (
    ADMINISTRATION,
    BOARD,
    COMMITTEE,
    COMPANY,
    COUNCIL,
    DRAFTING_COMMITTEE,
    EMPLOYEE,
    HEAD_OF_ADMINISTRATION,
    PRIVATE_PROVIDER,
    UNIT_MANAGER,
)

BEREDNING = evolve(
    DRAFTING_COMMITTEE,
    name="beredning",
    source=RESULTATSTYRNING.at(
        GOALS,
        remark="Sidan talar om beredningar. Att de är fullmäktigeberedningar, motsvarande dagens "
        "3 kap. 2 § kommunallagen (2017:725), är härlett ur budgeten för 2014; när de upphörde är "
        "inte känt.",
    ),
    basis=Basis.DERIVED,
)
"""*Beredning*: prepares the council's matters, and set effektmål beside the committees.

Which ones there still were in 2016 is not known: a plan brings its own.
"""

ROLES = (
    COUNCIL,
    BOARD,
    COMMITTEE,
    BEREDNING,
    ADMINISTRATION,
    HEAD_OF_ADMINISTRATION,
    UNIT_MANAGER,
    EMPLOYEE,
    COMPANY,
    PRIVATE_PROVIDER,
)
"""The roles that the page speaks of, and those of the staff that carries the assignments out."""

_BUDGETED = BUDGETS.at("2016 och 2017", remark="Att det fanns under hela 2016–2018 är antaget.")

BODIES = (
    Body(
        id="kf",
        name="Kommunfullmäktige",
        role=COUNCIL.id,
        source=RESULTATSTYRNING.at(DIRECTIONS),
    ),
    Body(
        id="ks",
        name="Kommunstyrelsen",
        role=BOARD.id,
        source=RESULTATSTYRNING.at(MEASURES),
    ),
    *(
        Body(id=body_id, name=name, role=role.id, source=_BUDGETED, basis=Basis.ASSUMED)
        for body_id, name, role in (
            ("bmn", "Bygg- och miljönämnden", COMMITTEE),
            ("von", "Vård- och omsorgsnämnden", COMMITTEE),
            ("sbn", "Samhällsbyggnadsnämnden", COMMITTEE),
            ("utn", "Utbildningsnämnden", COMMITTEE),
            ("kfn", "Kultur- och fritidsnämnden", COMMITTEE),
            ("koncernbolaget", "Koncernbolaget", COMPANY),
        )
    ),
)
"""The bodies of 2016."""
