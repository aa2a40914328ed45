"""The edition of 2020: eight areas, most of them other ones than before.

Its sources do not say whether planned activities give points, or in which order reports come: that
is carried over from the document of the first edition, and assumed.

>>> from govmodel_kommunkompassen.edition_2020 import EDITION_2020
>>> EDITION_2020.last is None
True
"""

from datetime import date
from decimal import Decimal

from attrs import evolve

from govmodel import (
    AssessedArea,
    Basis,
    Benchmark,
    Dimension,
    EvidenceKind,
    ExpectedEvidence,
    Instrument,
    Period,
    Principle,
    Question,
    Statistic,
    Topic,
)
from govmodel_kommunkompassen.instrument import REPORTS_LATER
from govmodel_kommunkompassen.principles import PRESENT_ONLY_LATER
from govmodel_kommunkompassen.sources import (
    HOGANAS,
    HOGANAS_PAGE,
    MARK,
    PRESENTATION,
    SKR,
    SKR_NEWS,
    TOMELILLA,
    TOMELILLA_SURVEYS,
    VALLENTUNA,
)

_PAGE = SKR.at("Åtta områden granskas i Kommunkompassen")

DIMENSIONS = tuple(
    Dimension(id=dimension, name=name, gloss=gloss, source=_PAGE)
    for dimension, name, gloss in (
        ("demokratiaktor", "Demokratiaktör", "democracy actor"),
        ("samhallsbyggare", "Samhällsbyggare", "community builder"),
        ("valfardsaktor", "Välfärdsaktör", "welfare actor"),
        ("arbetsgivare", "Arbetsgivare", "employer"),
    )
)
"""As what a municipality is to succeed; the page does not say which area belongs to which."""

AREAS = tuple(
    AssessedArea(
        id=area,
        name=name,
        gloss=gloss,
        most=Decimal(100),
        questions=tuple(Question) if area == "styrning" else (),
        source=_PAGE,
    )
    for area, name, gloss in (
        (
            "samspel",
            "Samspel mellan förtroendevalda och medborgare",
            "interplay of elected representatives and citizens",
        ),
        ("samhallsutveckling", "Samhällsutveckling", "community development"),
        ("styrning", "Styrning och kontroll", "steering and control"),
        ("effektivitet", "Effektivitet", "efficiency"),
        ("brukare", "Brukarens fokus", "the user’s focus"),
        ("kvalitet", "Kvalitetsutveckling", "quality development"),
        ("arbetsliv", "Arbetsliv", "working life"),
        (
            "ledarskap",
            "Chefs- och ledarskap samt medarbetarskap",
            "management, leadership and employeeship",
        ),
    )
)
"""The eight areas. That area 3 asks what a plan and its model can answer is our reading."""

_LOOKED_AT = MARK.at("Kompassen utvärderar kommunen")

EVIDENCE = (
    ExpectedEvidence(kind=EvidenceKind.INTERVIEWS, source=_LOOKED_AT),
    ExpectedEvidence(kind=EvidenceKind.DOCUMENTS, source=_LOOKED_AT),
    ExpectedEvidence(
        kind=EvidenceKind.WEBSITE,
        source=evolve(_LOOKED_AT, remark="Också kommunens sociala medier."),
    ),
)
"""Three sources: interviews, steering documents, and the municipality's website."""

BENCHMARKS = (
    Benchmark(
        points=tuple(
            (area.id, Decimal(points))
            for area, points in zip(AREAS, (63, 65, 73, 64, 61, 59, 68, 64), strict=True)
        ),
        statistic=Statistic.MEAN,
        of="”Sverigesnitt” enligt Vallentuna",
        source=VALLENTUNA.at(
            "Poängen för 2021",
            remark="Siffran inom parentes; vilka kommuner det gäller, och när, sägs inte. "
            "Någon summa anges inte. Sidan kallar område 1 ”Offentlighet och demokrati”, dess namn "
            "i äldre utgåvor.",
        ),
    ),
    Benchmark(
        total=Decimal(679),
        of="Höganäs",
        period=Period.parse("2023-02"),
        source=HOGANAS.at(
            "stycke 1",
            remark="Den högsta poängen i april 2023, också av tidigare utgåvors. Månaden för "
            "utvärderingen står på Höganäs sida om Kommunkompassen.",
        ),
    ),
)
"""Points that have been published."""

PRINCIPLES = (
    Principle(
        topic=Topic.PERSPECTIVE,
        text="förmåga att leda organisationen utifrån ett helhetsperspektiv",
        source=_PAGE,
    ),
    Principle(
        topic=Topic.SCOPE,
        text="utvärderar inte verksamhetens resultat",
        source=MARK.at("Kompassen utvärderar kommunen"),
    ),
    Principle(
        topic=Topic.COMPARABILITY,
        text="vissa frågeställningar förstärkta och tillagda",
        source=SKR_NEWS.at("stycke 4"),
    ),
    Principle(
        topic=Topic.COMPARABILITY,
        text="reviderats och ställer högre krav",
        source=VALLENTUNA.at("Poängen för 2021"),
    ),
    Principle(
        topic=Topic.COMPARABILITY,
        text="Det går att jämföra resultat mellan versioner … mest kvalitetssäkrat att jämföra "
        "resultat från samma version",
        source=TOMELILLA_SURVEYS.at("Kommunkompassen", remark="Kommunens ord, inte SKR:s."),
    ),
)
"""What its sources say of it."""

EDITION_2020 = Instrument(
    name="kommunkompassen",
    edition="2020",
    title="Kommunkompassen",
    language="sv",
    first=date(2020, 1, 1),
    source=SKR.at(
        "Om Kommunkompassen",
        remark="”vad som är nytt för kommunkompassen 2020”; i sidans lydelse av den 16 december "
        "2019 ”från 2020”. Att första dagen är nyårsdagen är härlett.",
    ),
    basis=Basis.DERIVED,
    dimensions=DIMENSIONS,
    areas=AREAS,
    most_source=TOMELILLA.at("stycke 4"),
    most_basis=Basis.STATED,
    evidence=EVIDENCE,
    present_only=PRESENT_ONLY_LATER,
    reports=REPORTS_LATER,
    benchmarks=BENCHMARKS,
    principles=PRINCIPLES,
    sources=(
        PRESENTATION,
        SKR,
        SKR_NEWS,
        MARK,
        TOMELILLA,
        TOMELILLA_SURVEYS,
        VALLENTUNA,
        HOGANAS,
        HOGANAS_PAGE,
    ),
)
"""The edition that is used today, as far as is known."""
