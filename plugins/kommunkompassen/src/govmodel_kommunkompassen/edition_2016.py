"""The edition of 2016: more demanding, and two areas with new names.

Its sources do not say whether planned activities give points, or in which order reports come: that
is carried over from the document of the first edition, and assumed.

>>> from govmodel_kommunkompassen.edition_2016 import EDITION_2016
>>> EDITION_2016.areas[1].name
'Brukarfokus, tillgänglighet och bemötande'
"""

from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve

from govmodel import (
    Basis,
    Benchmark,
    EvidenceKind,
    ExpectedEvidence,
    Instrument,
    Period,
    Principle,
    Topic,
)
from govmodel_kommunkompassen.edition_2010 import AREAS as AREAS_OF_2010
from govmodel_kommunkompassen.instrument import REPORTS_LATER
from govmodel_kommunkompassen.principles import PRESENT_ONLY_LATER
from govmodel_kommunkompassen.sources import (
    ANGELHOLM,
    HELSINGBORG,
    HUDDINGE_2017,
    KOPING,
    PM,
    PRESENTATION,
    SKL_2018,
    SKR,
)
from govmodel_kommunkompassen.systems import systems

_CHANGED: dict[str, dict[str, Any]] = {
    "tillganglighet": {
        "id": "brukarfokus",
        "name": "Brukarfokus, tillgänglighet och bemötande",
        "gloss": "focus on users, accessibility and reception",
    },
    "utveckling": {
        "id": "forbattringar",
        "name": "Ständiga förbättringar",
        "gloss": "continuous improvement",
    },
}
_CALLED_OTHERWISE = {
    "tillganglighet": "SKL:s PM kallar området ”Tillgänglighet och brukarorientering”, som 2010.",
}

AREAS = tuple(
    evolve(
        area,
        source=HUDDINGE_2017.at(
            f"Innehåll, område {number}", remark=_CALLED_OTHERWISE.get(area.id)
        ),
        **_CHANGED.get(area.id, {}),
    )
    for number, area in enumerate(AREAS_OF_2010, 1)
)
"""The areas of 2010, two of them with new names; those of each edition are its own all the same."""

EVIDENCE = tuple(
    ExpectedEvidence(kind=kind, source=ANGELHOLM.at("stycke 2"))
    for kind in (EvidenceKind.INTERVIEWS, EvidenceKind.DOCUMENTS, EvidenceKind.WEBSITE)
)
"""Interviews, official documents, and the municipality's website."""

BENCHMARKS = (
    Benchmark(
        total=Decimal(668),
        of="Helsingborg",
        period=Period.years(2017),
        source=HELSINGBORG.at(
            "stycke 1",
            remark="Den högsta poängen ”hittills”, alltså också av tidigare utgåvors. Höganäs fick "
            "fler 2023, i utgåvan 2020.",
        ),
    ),
    Benchmark(
        total=Decimal(402),
        of="Köping",
        period=Period.years(2017),
        source=KOPING.at(
            "Kommunkompassen 2017",
            remark="Sidan anger också medelvärdet 466 för samtliga deltagande kommuner. Över vilka "
            "år och utgåvor det är sägs inte, och därför står det inte här.",
        ),
    ),
)
"""Points that have been published."""

PRINCIPLES = (
    *(
        Principle(
            topic=Topic.AIM, text=text, source=SKL_2018.at("Det här är kommunkompassen, listan")
        )
        for text in (
            "utveckla demokratin och medborgarnas delaktighet",
            "utveckla styr- och uppföljningssystem",
            "utveckla effektiva verksamheter som producerar tjänster med hög kvalitet",
            "skapa goda arbetsplatser och delaktiga medarbetare",
            "skapa goda förutsättningar för tillväxt och samhällsbyggande …",
        )
    ),
    Principle(
        topic=Topic.METHOD,
        text="granskning, besök och skriftlig rapport",
        source=SKL_2018.at("Så här gör SKL utvärderingen"),
    ),
    Principle(
        topic=Topic.REPORT,
        text="muntlig återkoppling av resultatet",
        source=SKL_2018.at(
            "Kostnad, information och kontakt",
            remark="Utvärdering och återkoppling sker vid två tillfällen; om återkopplingen kommer "
            "före eller efter den skriftliga rapporten sägs inte.",
        ),
    ),
    Principle(
        topic=Topic.COMPARABILITY,
        text="… går det inte att fullt ut jämföra resultat från tidigare utvärderingar",
        source=ANGELHOLM.at("stycke 3", remark="För att utgåvan ”har blivit mer krävande”."),
    ),
    Principle(
        topic=Topic.COMPARABILITY,
        text="Mindre justeringar i frågeställningar och poängsättning har hela tiden gjorts",
        source=PM.at("Kort presentation av Kommunkompassen"),
    ),
)
"""What its sources say of it."""

EDITION_2016 = Instrument(
    name="kommunkompassen",
    edition="2016",
    title="Kommunkompassen",
    language="sv",
    first=date(2016, 1, 1),
    last=date(2019, 12, 31),
    source=HUDDINGE_2017.at(
        "1 Vad är Kommunkompassen?",
        remark="Reviderad 2016 enligt SKL och ”från 2020” enligt SKR; att utgåvan gällde hela åren "
        "däremellan är härlett. Ängelholm daterar revideringen till 2015.",
    ),
    basis=Basis.DERIVED,
    dimensions=systems(HUDDINGE_2017.at("1 Vad är Kommunkompassen?")),
    areas=AREAS,
    most_source=HELSINGBORG.at("stycke 4"),
    most_basis=Basis.STATED,
    evidence=EVIDENCE,
    present_only=PRESENT_ONLY_LATER,
    reports=REPORTS_LATER,
    benchmarks=BENCHMARKS,
    principles=PRINCIPLES,
    sources=(PRESENTATION, HUDDINGE_2017, PM, SKL_2018, ANGELHOLM, HELSINGBORG, KOPING, SKR),
)
"""The edition that was used until 2019."""
