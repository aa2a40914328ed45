"""Who: the bodies of Söderhamn, as far as they are known.

>>> from govmodel_soderhamn.bodies import BODIES
>>> BODIES[0].name
'Kommunfullmäktige'
"""

from attrs import evolve

from govmodel import Basis, Body
from govmodel_soderhamn.sources import BUDGET_2012, MALMODELL, WEBSITE
from govmodel_sweden import BOARD, COMMITTEE, COMPANY, COUNCIL, PROCESS_GROUP

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

LATER_BODIES = tuple(
    evolve(body, source=None, basis=Basis.ASSUMED) if body.basis is Basis.STATED else body
    for body in BODIES
)
"""The same after 2011: that they were still there is assumed, of the council too."""

PROCESSGRUPP = evolve(PROCESS_GROUP, source=BUDGET_2012.at("processgrupper"), basis=Basis.STATED)
"""*Processgrupp*: committees and companies that work for a direction goal of 2012–2015 together."""

COMMITTEES_AND_COMPANIES = (COMMITTEE, BOARD, COMPANY)
"""*Nämnder och bolag*. The board is a committee too: where the text says "nämnd", it is meant
(derived)."""
