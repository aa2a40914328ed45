"""What the presentation of the first edition says of the instrument itself.

>>> from govmodel_kommunkompassen.principles import PRINCIPLES
>>> PRINCIPLES[0].text
'Ett verktyg för kommunal utveckling'
"""

from govmodel import Principle, Source, Topic
from govmodel_kommunkompassen.sources import PRESENTATION

_AIMS = PRESENTATION.at("Bild 1")
_CONTENTS = PRESENTATION.at("Bild 7, innehåller")
_SCOPE = PRESENTATION.at("Bild 9")
_DIAGRAM = PRESENTATION.at(
    "Bild 8, Vad är kvalitet?",
    remark="Etiketterna i en figur. Avskriften visar inga pilar, och någon kedja härleds inte här; "
    "”HUR?” står också vid politiken.",
)


def _said(topic: Topic, source: Source, *texts: str) -> tuple[Principle, ...]:
    return tuple(Principle(topic=topic, text=text, source=source) for text in texts)


PRINCIPLES = (
    *_said(
        Topic.AIM,
        _AIMS,
        "Ett verktyg för kommunal utveckling",
        "Utveckla demokratin och medborgarnas delaktighet",
        "Utveckla effektiva verksamheter och tjänster med hög kvalitet",
        "Skapa goda arbetsplatser och delaktiga medarbetare",
        "Skapa goda förutsättningar för tillväxt",
    ),
    *_said(
        Topic.PERSPECTIVE,
        _AIMS,
        "Brukarperspektiv",
        "Helhetsperspektiv",
        "Poängbedömning",
        "Nulägesanalys",
    ),
    *_said(
        Topic.SCOPE,
        _SCOPE,
        "Ögonblicksbild - ej heltäckande",
        "Nuläge - ej ”poäng” för planerade aktiviteter",
        "Förvaltningsövergripande",
        "Förvaltningar kan vara goda exempel",
    ),
    *_said(Topic.METHOD, PRESENTATION.at("Bild 7"), "Kvalitetssäkrad av Oslo"),
    *_said(
        Topic.REPORT,
        _CONTENTS,
        "Genomgång av kriterier",
        "Kommunens starka sidor resp. förbättringsområden",
        "Jämförelse med likvärdiga kommuner",
    ),
    *_said(
        Topic.IDEA,
        _DIAGRAM,
        "Medborgare VAD?",
        "Tjänster VAD?",
        "Beställning VAD?",
        "Verksamheter HUR? MÄTA!",
        "Politik HUR? MÄTA!",
        "Brukare",
    ),
)
"""Aims, perspectives, scope, method, what the report holds, and the labels of the diagram."""
