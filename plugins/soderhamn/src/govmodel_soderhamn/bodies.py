"""Who: the bodies of Söderhamn, as far as they are known.

>>> from govmodel_soderhamn.bodies import BODIES
>>> BODIES[0].name
'Kommunfullmäktige'
"""

from attrs import evolve

from govmodel import Basis, Body
from govmodel_soderhamn.sources import MALMODELL, WEBSITE
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL

_NAMED = evolve(
    WEBSITE, remark="Sidorna anger inte sedan när: att det fanns under hela perioden är antaget."
)

BODIES = (
    Body(
        id="kf",
        name="Kommunfullmäktige",
        role=COUNCIL.id,
        source=MALMODELL.at("Handlingsprogrammen"),
    ),
    Body(id="ks", name="Kommunstyrelsen", role=BOARD.id, basis=Basis.ASSUMED),
    *(
        Body(id=body_id, name=name, role=role.id, source=_NAMED, basis=Basis.ASSUMED)
        for body_id, name, role in (
            ("ksn", "Kultur- och samhällsutvecklingsnämnden", COMMITTEE),
            ("bmn", "Bygg- och miljönämnden", COMMITTEE),
            ("bun", "Barn- och utbildningsnämnden", COMMITTEE),
            ("nla", "Nämnden för lärande och arbete", COMMITTEE),
            ("sn", "Socialnämnden", COMMITTEE),
            ("on", "Omvårdnadsnämnden", COMMITTEE),
            ("stadshus", "Söderhamns Stadshus AB", COMPANY),
            ("elnat", "Söderhamn Elnät AB", COMPANY),
            ("nara", "Söderhamn NÄRA AB", COMPANY),
            ("faxeholmen", "Faxeholmen AB", COMPANY),
        )
    ),
)
"""The council, the board, and the committees and companies that the public pages name."""

COMMITTEES_AND_COMPANIES = (COMMITTEE, BOARD, COMPANY)
"""*Nämnder och bolag*. The board is a committee too: where the text says "nämnd", it is meant
(derived)."""
