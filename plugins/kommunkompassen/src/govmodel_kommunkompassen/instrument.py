"""The first edition: that of the document that govmodel was started for.

What points are meant to rest on, how a result is told, and the only figure that the document gives.
The eight criteria with their items are in :mod:`~govmodel_kommunkompassen.criteria`.

>>> from govmodel_kommunkompassen.instrument import EDITION_2002
>>> EDITION_2002.present_only.text, EDITION_2002.most
('Nuläge - ej ”poäng” för planerade aktiviteter', None)
"""

from datetime import date
from decimal import Decimal

from attrs import evolve

from govmodel import (
    Basis,
    Benchmark,
    EvidenceKind,
    ExpectedEvidence,
    ExpectedReport,
    Instrument,
    ReportForm,
    Statistic,
)
from govmodel_kommunkompassen.criteria import AREAS, DIMENSIONS
from govmodel_kommunkompassen.principles import PRESENT_ONLY, PRINCIPLES
from govmodel_kommunkompassen.sources import PM_2010, PRESENTATION, SKL_2018

EVIDENCE = (
    ExpectedEvidence(
        kind=EvidenceKind.INTERVIEWS,
        count=40,
        days=3,
        source=PRESENTATION.at("bild 7, punkt 1", remark="”ca. 40 st. under 3 dagar”"),
    ),
    ExpectedEvidence(
        kind=EvidenceKind.DOCUMENTS,
        source=PRESENTATION.at("bild 9", remark="”Dokumentation”; vilken sägs inte."),
    ),
)
"""Interviews and documents."""

REPORTS = (
    ExpectedReport(
        form=ReportForm.ORAL,
        when="i direkt anslutning till intervjuerna",
        source=PRESENTATION.at("bild 7, punkt 2"),
    ),
    ExpectedReport(
        form=ReportForm.WRITTEN,
        when="kort tid efter intervjuerna",
        source=PRESENTATION.at("bild 7, punkt 3"),
    ),
    ExpectedReport(
        form=ReportForm.PRESENTATION,
        required=False,
        source=PRESENTATION.at("bild 7, punkt 4", remark="”Möjlighet till muntlig presentation”"),
    ),
)
"""Two reports, and a presentation for those who want one."""

REPORTS_LATER = tuple(
    evolve(
        each,
        source=PRESENTATION.at(
            "bild 7", remark="Sägs om den första utgåvan; att det gäller också denna är antaget."
        ),
        basis=Basis.ASSUMED,
    )
    for each in REPORTS
)
"""The same, carried over to editions whose own sources do not say."""

MEDIAN = Benchmark(
    total=Decimal(409),
    statistic=Statistic.MEDIAN,
    source=PRESENTATION.at(
        "bild 11, totalsumma",
        remark="”Median – 409p”. Vilka kommuner medianen gäller, och när, sägs inte; inte heller "
        "den högsta möjliga poängen.",
    ),
)
"""The median of the total sum, of nobody knows whom."""

EDITION_2002 = Instrument(
    name="kommunkompassen",
    edition="2002",
    title="Kommunkompassen",
    language="sv",
    first=date(2002, 1, 1),
    last=date(2010, 2, 28),
    source=PRESENTATION.at(
        "bild 1",
        remark="Presentationen är odaterad. Att den visar den utgåva som användes från 2002, då "
        "utvärderingarna började enligt SKL, till revideringen i mars 2010, som SKL:s PM till "
        "Sundbyberg nämner, är antaget.",
    ),
    basis=Basis.ASSUMED,
    dimensions=DIMENSIONS,
    areas=AREAS,
    evidence=EVIDENCE,
    present_only=PRESENT_ONLY,
    reports=REPORTS,
    benchmarks=(MEDIAN,),
    principles=PRINCIPLES,
    sources=(PRESENTATION, SKL_2018, PM_2010),
)
"""The instrument as its document tells it."""
