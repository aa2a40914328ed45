"""What the presentation of the first edition says of the instrument itself.

>>> from govmodel_kommunkompassen.principles import PRINCIPLES
>>> PRINCIPLES[0].text
'En genomlysning av kommunen – ett verktyg för kommunal utveckling'
"""

from attrs import evolve

from govmodel import Basis, Principle, Source, Topic
from govmodel_kommunkompassen.sources import PRESENTATION

_AIMS = PRESENTATION.at("bild 1")
_CONTENTS = PRESENTATION.at("bild 7, innehåller")
_SCOPE = PRESENTATION.at("bild 9")
_DIAGRAM = PRESENTATION.at(
    "bild 8, Vad är kvalitet?",
    remark="Etiketterna i en figur. Avskriften visar inga pilar, och någon kedja härleds inte här; "
    "”HUR?” står också vid politiken.",
)


def _said(topic: Topic, source: Source, *texts: str) -> tuple[Principle, ...]:
    return tuple(Principle(topic=topic, text=text, source=source) for text in texts)


PRESENT_ONLY = Principle(
    topic=Topic.SCOPE, text="Nuläge - ej ”poäng” för planerade aktiviteter", source=_SCOPE
)
"""By which what is merely planned gives no points."""

PRESENT_ONLY_LATER = evolve(
    PRESENT_ONLY,
    source=PRESENTATION.at(
        "bild 9", remark="Sägs om den första utgåvan; att det gäller också denna är antaget."
    ),
    basis=Basis.ASSUMED,
)
"""The same, carried over to editions whose own sources do not say."""

PRINCIPLES = (
    *_said(
        Topic.AIM,
        _AIMS,
        "En genomlysning av kommunen – ett verktyg för kommunal utveckling",
        "Utveckla demokratin och medborgarnas delaktighet",
        "Utveckla effektiva verksamheter och tjänster med hög kvalitet",
        "Skapa goda arbetsplatser och delaktiga medarbetare",
        "Skapa goda förutsättningar för tillväxt",
    ),
    *_said(Topic.PERSPECTIVE, _AIMS, "Brukarperspektiv", "Helhetsperspektiv"),
    *_said(
        Topic.SCOPE,
        _SCOPE,
        "Ögonblicksbild - ej heltäckande",
        "Förvaltningsövergripande",
        "Förvaltningar kan vara goda exempel",
    ),
    *_said(Topic.METHOD, _AIMS, "Poängbedömning", "Nulägesanalys"),
    *_said(Topic.METHOD, PRESENTATION.at("bild 7"), "Kvalitetssäkrad av Oslo"),
    *_said(
        Topic.REPORT,
        _CONTENTS,
        "Genomgång av kriterier",
        "Kommunens starka sidor resp. förbättringsområden",
        "Jämförelse med likvärdiga kommuner",
    ),
    *_said(Topic.IDEA, _DIAGRAM, "Medborgare VAD?"),
    *_said(
        Topic.IDEA,
        PRESENTATION.at("bild 8, Vad är kvalitet?"),
        "Tjänster VAD?",
        "Beställning VAD?",
        "Verksamheter HUR? MÄTA!",
        "Politik HUR? MÄTA!",
        "Brukare",
    ),
)
"""Aims, perspectives, scope, method, what the report holds, and the labels of the diagram."""
