"""What an uppdragshandling describes: its uppgift, its profil, its brukare, and their qualities.

>>> from govmodel_ockero.handling import HANDLING
>>> [level.kind.word for level in HANDLING][:2]
['uppgift', 'profil']
"""

from govmodel import Basis, Level
from govmodel_ockero.bodies import POLITICIANS
from govmodel_ockero.sources import OCKEROMODELLEN
from govmodel_ockero.words import (
    UPPDRAG,
    Brukare,
    Karnkvalitet,
    Kringkvalitet,
    OnskatTillstand,
    Profil,
    Tjanst,
    Uppgift,
)

HANDLING = (
    Level(
        kind=Uppgift,
        serves=UPPDRAG,
        must_serve=UPPDRAG,
        source=OCKEROMODELLEN.at(
            "Kvalitet", remark="Att varje uppdrag, på varje nivå, kan ha en uppgift är härlett."
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Profil,
        serves=UPPDRAG,
        must_serve=UPPDRAG,
        source=OCKEROMODELLEN.at(
            "Kvalitet",
            remark="Att varje uppdrag, på varje nivå, kan ha en profil, och att den är ett mål, "
            "är härlett: verksamheten ska leva upp till den.",
        ),
        basis=Basis.DERIVED,
    ),
    Level(
        kind=Brukare,
        decided_by=POLITICIANS,
        serves=(Uppgift,),
        source=OCKEROMODELLEN.at(
            "Brukare",
            remark="Politiker läses som fullmäktige, styrelse och nämnd, och brukarna som en del "
            "av uppgiften: båda är härledda.",
        ),
    ),
    Level(
        kind=OnskatTillstand,
        decided_by=POLITICIANS,
        serves=(Uppgift, Brukare),
        must_serve=(Uppgift,),
        source=OCKEROMODELLEN.at(
            "Brukare och Kvalitet",
            remark="Tillstånden beskrivs i uppgiften. Politiker läses som fullmäktige, styrelse "
            "och nämnd (härlett).",
        ),
    ),
    Level(
        kind=Tjanst,
        serves=(OnskatTillstand,),
        must_serve=(OnskatTillstand,),
        source=OCKEROMODELLEN.at("Brukare"),
    ),
    Level(
        kind=Karnkvalitet,
        serves=(OnskatTillstand, Uppgift),
        must_serve=(OnskatTillstand, Uppgift),
        source=OCKEROMODELLEN.at("Kvalitet"),
    ),
    Level(
        kind=Kringkvalitet,
        serves=(Profil,),
        must_serve=(Profil,),
        source=OCKEROMODELLEN.at("Kvalitet"),
    ),
)
"""The words of an uppdragshandling."""
