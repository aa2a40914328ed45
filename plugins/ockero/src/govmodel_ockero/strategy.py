"""The strategy for digitalisation, beside Öckerömodellen: a second thread that meets the first.

The headings and goals of the strategy are served by initiatives, and these are carried out through
the uppdrag of the administrations: there the two threads meet.
"""

from attrs import evolve

from govmodel import Basis, Continuous, Document, Element, Level, Undated
from govmodel_ockero.bodies import (
    ADMINISTRATION,
    CHIEF_EXECUTIVE,
    HEAD_OF_ADMINISTRATION,
    HEAD_OF_OPERATIONS,
    OPERATIONS,
    UNIT_MANAGER,
)
from govmodel_ockero.sources import STRATEGIN
from govmodel_ockero.strategy_words import (
    Aktivitet,
    DigitalTjanst,
    Initiativ,
    Initiativmal,
    ITInfrastruktur,
    Satsning,
    Strategimal,
    Strategirubrik,
    UpplevdKvalitet,
)
from govmodel_ockero.words import UPPDRAG, Matt, OnskatTillstand, OvergripandeMal, Profil, Vision
from govmodel_sweden import COMPANY

_STEERING = STRATEGIN.at("Tydlig styrning och uppföljning")
_IN_FOCUS = STRATEGIN.at("Invånare, företagare och besökare i fokus")
_PARTS = STRATEGIN.at(
    "Tydlig styrning och uppföljning",
    remark='"För att nå befintliga mål" kan gälla satsningar eller både aktiviteter och '
    "satsningar: ingen läsning avvisas. Vilka de befintliga målen är anges inte: vart och ett av "
    "modellens mål kan vara det (härlett).",
)
_EXISTING = (Vision, OvergripandeMal, Profil, OnskatTillstand, Strategimal)

# Words, from the top down

STRATEGY_LEVELS = (
    Level(kind=Strategirubrik, source=STRATEGIN.at("Rubrikerna")),
    Level(
        kind=Strategimal,
        serves=(Strategirubrik,),
        source=STRATEGIN.at(
            "Tydlig styrning och uppföljning",
            remark="Vilka målen är anges inte. Att de kan sortera under rubrikerna är härlett.",
        ),
    ),
    Level(
        kind=Initiativ,
        owners=(
            OPERATIONS,
            ADMINISTRATION,
            COMPANY,
            HEAD_OF_ADMINISTRATION,
            HEAD_OF_OPERATIONS,
            UNIT_MANAGER,
        ),
        serves=(Strategirubrik, Strategimal),
        must_serve=(Strategirubrik, Strategimal),
        must_have=UPPDRAG,
        source=STRATEGIN.at(
            "Tydlig styrning och uppföljning",
            remark="Att förvaltningar, bolag och chefer ansvarar vid sidan av verksamheterna är "
            "härlett ur Verksamhetsnära utveckling. Förvaltningens uppdrag läses som uppdrag på "
            "alla nivåer, eftersom verksamheten byggs upp av dem (härlett).",
        ),
    ),
    Level(kind=Initiativmal, serves=(Initiativ,), must_serve=(Initiativ,), source=_STEERING),
    Level(
        kind=Satsning,
        serves=(Initiativmal, Initiativ, *_EXISTING),
        must_serve=(Initiativmal, Initiativ),
        source=_PARTS,
    ),
    Level(
        kind=Aktivitet,
        serves=(Initiativmal, Initiativ, *_EXISTING),
        must_serve=(Initiativmal, Initiativ),
        source=_PARTS,
    ),
    Level(
        kind=DigitalTjanst,
        serves=(Initiativ, Strategimal, Strategirubrik),
        source=STRATEGIN.at(
            "Invånare, företagare och besökare i fokus",
            remark="Vad en tjänst kopplas till är härlett. Att var och en ansvarar för de tjänster "
            "den nyttjar är en ambition, och därför utesluts ingen ansvarig.",
        ),
    ),
    Level(
        kind=UpplevdKvalitet,
        serves=(DigitalTjanst,),
        must_serve=(DigitalTjanst,),
        source=STRATEGIN.at(
            "Invånare, företagare och besökare i fokus", remark="Inget mått anges."
        ),
    ),
    Level(
        kind=ITInfrastruktur,
        serves=(Initiativ, Strategimal, Strategirubrik),
        source=STRATEGIN.at(
            "Smart IT-infrastruktur", remark="Vad infrastrukturen kopplas till är härlett."
        ),
    ),
)
"""The words of the strategy, from the top down."""


def beside(levels: tuple[Level, ...]) -> tuple[Level, ...]:
    """Put the strategy's words beside those of Öckerömodellen, and let the two threads meet.

    An uppdrag may then serve an initiative, and a mått measure the goals of the strategy (assumed).

    >>> from govmodel_ockero.model import LEVELS
    >>> [kind.word for kind in beside(LEVELS)[2].serves]
    ['politiskt övergripande mål', 'vision', 'initiativ']
    """
    further: dict[type[Element], tuple[type[Element], ...]] = {
        **dict.fromkeys(UPPDRAG, (Initiativ,)),
        Matt: (Strategimal, Initiativmal),
    }
    met = (evolve(level, serves=(*level.serves, *further.get(level.kind, ()))) for level in levels)
    return (*met, *STRATEGY_LEVELS)


# Papers

DOCUMENTS = (
    Document(
        id="strategi",
        name="strategi för digitalisering",
        gloss="strategy for digitalisation",
        holds=(Strategirubrik, Strategimal),
        source=_STEERING,
    ),
    Document(
        id="handlingsplan",
        name="kommunövergripande handlingsplan",
        gloss="municipality-wide action plan",
        holds=(Initiativ, Initiativmal, Satsning, Aktivitet),
        source=_STEERING,
    ),
    Document(
        id="ansvarsfordelning",
        name="ansvarsfördelning mellan stödfunktioner och verksamheter",
        gloss="division of responsibility between support functions and operations",
        source=STRATEGIN.at(
            "Helhetstänk, samordning och tydlig ansvarsfördelning",
            remark="Den ska vara tydlig och uppdaterad; vad som står i den anges inte, och inte "
            "heller att den är ett eget dokument (härlett).",
        ),
        basis=Basis.DERIVED,
    ),
)

# Calendar: what the chief executive answers for, and what goes on all the time. No dates are given.

CYCLES = (
    Undated(
        id="strategi-och-handlingsplan",
        name="uppföljning av strategi och handlingsplan",
        gloss="follow-up of strategy and action plan",
        subject="strategi och handlingsplan",
        subject_gloss="strategy and action plan",
        looks_at=(Strategirubrik, Strategimal, Initiativ),
        by=(CHIEF_EXECUTIVE,),
        source=_STEERING,
    ),
    Undated(
        id="behov-och-anvandning",
        name="systematisk analys av behov och användning av tjänster",
        gloss="systematic analysis of needs and use of services",
        subject="digitala tjänster",
        subject_gloss="digital services",
        looks_at=(DigitalTjanst,),
        source=_IN_FOCUS,
    ),
    Continuous(
        id="lasningseffekter",
        name="utvärdering av teknik och digitala tjänster",
        gloss="evaluation of technology and digital services",
        subject="låsningseffekter",
        subject_gloss="lock-in",
        looks_at=(ITInfrastruktur, DigitalTjanst),
        source=STRATEGIN.at("Smart IT-infrastruktur"),
    ),
    Continuous(
        id="samarbeten",
        name="omvärldsbevakning, utveckling och utvärdering av samarbeten",
        gloss="environmental scanning, development and evaluation of cooperation",
        subject="samarbeten med andra kommuner, verksamheter och leverantörer",
        subject_gloss="cooperation with other municipalities, operations and suppliers",
        source=STRATEGIN.at("Smart IT-infrastruktur"),
    ),
)
