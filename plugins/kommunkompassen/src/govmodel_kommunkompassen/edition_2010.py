"""The edition of 2010: eight areas of at most a hundred points.

The sub-questions and their points are not public, so no area has items. Its sources do not say
whether planned activities give points, or in which order reports come: that is carried over from
the document of the first edition, and assumed.

>>> from govmodel_kommunkompassen.edition_2010 import EDITION_2010
>>> EDITION_2010.most
Decimal('800')
"""

from datetime import date
from decimal import Decimal

from govmodel import (
    AssessedArea,
    Basis,
    Benchmark,
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
    ANGELHOLM,
    GRASTORP,
    HUDDINGE_2017,
    KARLSKOGA,
    KS,
    PM_2010,
    PRESENTATION,
    STRANGNAS_2014,
)
from govmodel_kommunkompassen.systems import systems

AREAS = tuple(
    AssessedArea(
        id=area,
        name=name,
        gloss=gloss,
        most=Decimal(100),
        questions=tuple(Question) if area == "styrning" else (),
        source=STRANGNAS_2014.at(f"Innehåll, område {number}"),
    )
    for number, (area, name, gloss) in enumerate(
        (
            ("offentlighet", "Offentlighet och demokrati", "openness and democracy"),
            (
                "tillganglighet",
                "Tillgänglighet och brukarorientering",
                "accessibility and user orientation",
            ),
            ("styrning", "Politisk styrning och kontroll", "political steering and control"),
            (
                "ledarskap",
                "Ledarskap, ansvar och delegation",
                "leadership, responsibility and delegation",
            ),
            ("resultat", "Resultat och effektivitet", "results and efficiency"),
            (
                "arbetsgivare",
                "Kommunen som arbetsgivare – personalpolitik",
                "the municipality as employer: personnel policy",
            ),
            ("utveckling", "Verksamhetsutveckling", "development of operations"),
            (
                "samhallsbyggare",
                "Kommunen som samhällsbyggare",
                "the municipality as community builder",
            ),
        ),
        1,
    )
)
"""The eight areas. That area 3 asks what a plan and its model can answer is our reading."""

EVIDENCE = tuple(
    ExpectedEvidence(kind=kind, source=GRASTORP.at("Vad är Kommunkompassen?"))
    for kind in (EvidenceKind.INTERVIEWS, EvidenceKind.DOCUMENTS, EvidenceKind.WEBSITE)
)
"""Three sources: interviews, official documents, and the municipality's website."""

_OF_NOBODY = (
    "Sidan säger inte vilka kommuner som räknas eller när. Den talar om en version som används i "
    "Norge, Sverige och Danmark; att det är utgåvan 2010 är härlett."
)

BENCHMARKS = (
    Benchmark(
        total=Decimal(615),
        of="Örebro",
        source=GRASTORP.at(
            "Sammanfattning av resultat 2014",
            remark="Poängen då Örebro utsågs till årets kvalitetskommun 2013; när utvärderingen "
            "gjordes sägs inte.",
        ),
    ),
    Benchmark(
        total=Decimal(644),
        of="Nacka",
        period=Period.years(2011),
        source=KARLSKOGA.at(
            "stycke 2",
            remark="Enligt sidan, senast ändrad 2018, den högsta poängen i Sverige. Helsingborg "
            "fick fler 2017, i utgåvan 2016.",
        ),
    ),
    Benchmark(
        total=Decimal(450),
        of="Karlskoga",
        period=Period.years(2014),
        source=KARLSKOGA.at(
            "stycke 1 och 2",
            remark="Motsvarade enligt sidan snittet för svenska kommuner, som inte anges.",
        ),
    ),
    Benchmark(
        total=Decimal(656),
        statistic=Statistic.BEST,
        source=KS.at("stycke 3", remark=_OF_NOBODY),
        basis=Basis.DERIVED,
    ),
    Benchmark(
        total=Decimal(350),
        statistic=Statistic.MEAN,
        about="knappt",
        about_gloss="just under",
        source=KS.at("stycke 3", remark=f"”i underkant av 350”. {_OF_NOBODY}"),
        basis=Basis.DERIVED,
    ),
)
"""Points that have been published; two of them by a page that does not say whose they are."""

EDITION_2010 = Instrument(
    name="kommunkompassen",
    edition="2010",
    title="Kommunkompassen",
    language="sv",
    first=date(2010, 3, 1),
    last=date(2015, 12, 31),
    source=STRANGNAS_2014.at(
        "1 Vad är Kommunkompassen?",
        remark="I bruk sedan mars 2010 enligt SKL:s PM till Sundbyberg, reviderad 2016 enligt "
        "rapporten om Huddinge; att utgåvan gällde hela tiden däremellan är härlett. Ängelholm "
        "daterar nästa revidering till 2015.",
    ),
    basis=Basis.DERIVED,
    dimensions=systems(STRANGNAS_2014.at("1 Vad är Kommunkompassen?")),
    areas=AREAS,
    most_source=KARLSKOGA.at("stycke 2"),
    most_basis=Basis.STATED,
    evidence=EVIDENCE,
    present_only=PRESENT_ONLY_LATER,
    reports=REPORTS_LATER,
    benchmarks=BENCHMARKS,
    principles=(
        Principle(
            topic=Topic.COMPARABILITY,
            text="få den gamla poängbedömningen tillsammans med den nya för att kunna göra "
            "jämförelser med … utvärderingar genomförda tidigare än år 2010",
            source=PM_2010.at("Kort presentation av Kommunkompassen"),
        ),
        Principle(
            topic=Topic.COMPARABILITY,
            text="sen 2010 då Kommunkompassen fick nuvarande form",
            source=GRASTORP.at("ingressen"),
        ),
        Principle(
            topic=Topic.SCOPE,
            text="utvärderar inte verksamhetens resultat utan sättet att leda den och sättet att "
            "samspela i organisationen",
            source=GRASTORP.at("Vad är Kommunkompassen?"),
        ),
    ),
    sources=(
        PRESENTATION,
        PM_2010,
        STRANGNAS_2014,
        HUDDINGE_2017,
        GRASTORP,
        KARLSKOGA,
        KS,
        ANGELHOLM,
    ),
)
"""The edition that was used until 2015."""
