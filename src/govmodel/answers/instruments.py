"""About assessment instruments: which are installed, and what one says."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import template
from govmodel.answers.common import (
    ClaimPart,
    FailurePart,
    PeriodPart,
    RulePart,
    SourcePart,
    cited,
    claim_of,
    failures_of,
    period_of,
    source_of,
)


class InstrumentPart(TypedDict):
    """Which edition of an instrument it is, and how many points there can be."""

    id: str
    name: str
    edition: str
    title: str
    language: str
    first: date | None
    last: date | None
    most: str | None


class ListedInstrumentPart(InstrumentPart):
    """An edition, and how many areas it assesses."""

    areas: int


class InstrumentsAnswer(TypedDict):
    """Which instruments are installed, and which plugins are broken."""

    format: Literal["govmodel.instruments/1"]
    instruments: list[ListedInstrumentPart]
    failures: list[FailurePart]


class DimensionPart(ClaimPart):
    """A dimension that areas belong to, and what is asked in it."""

    id: str
    name: str
    asks: str


class AreaPart(ClaimPart):
    """An area that gets points, and how many it can get."""

    id: str
    number: int
    name: str
    dimension: str | None
    items: list[str]
    most: str | None
    questions: list[gm.Question]


class ExpectedEvidencePart(ClaimPart):
    """What an evaluation is to rest on."""

    kind: gm.EvidenceKind
    required: bool
    count: int | None
    days: int | None


class ExpectedReportPart(ClaimPart):
    """How an evaluation is to be reported."""

    form: gm.ReportForm
    required: bool
    when: str


class BenchmarkPart(ClaimPart):
    """Points that are known of an edition, those of areas by their ids."""

    statistic: gm.Statistic | None
    of: str
    about: str
    period: PeriodPart | None
    total: str | None
    points: dict[str, str]


class PrinciplePart(ClaimPart):
    """A principle that points are given by."""

    topic: gm.Topic
    text: str


class InstrumentEditionPart(InstrumentPart, ClaimPart):
    """All that an edition of an instrument says."""

    most_basis: gm.Basis
    most_source: SourcePart | None
    dimensions: list[DimensionPart]
    areas: list[AreaPart]
    evidence: list[ExpectedEvidencePart]
    present_only: PrinciplePart | None
    reports: list[ExpectedReportPart]
    benchmarks: list[BenchmarkPart]
    principles: list[PrinciplePart]
    rules: list[RulePart]
    sources: list[SourcePart]


class InstrumentAnswer(TypedDict):
    """Some editions of an instrument."""

    format: Literal["govmodel.instrument/1"]
    name: str
    editions: list[InstrumentEditionPart]


def instruments(installed: gm.Installed) -> InstrumentsAnswer:
    """Give which instruments are installed, and what is broken."""
    return {
        "format": "govmodel.instruments/1",
        "instruments": [
            {**instrument_of(each), "areas": len(each.areas)} for each in installed.instruments
        ],
        "failures": failures_of(installed),
    }


def editions(shown: Iterable[gm.Instrument], language: str) -> InstrumentAnswer:
    """Give some editions of an instrument."""
    found = tuple(shown)
    return {
        "format": "govmodel.instrument/1",
        "name": found[0].name,
        "editions": [_edition(each, language) for each in found],
    }


def instrument_of(instrument: gm.Instrument) -> InstrumentPart:
    """Give which edition of an instrument it is, and how many points there can be."""
    return {
        "id": instrument.id,
        "name": instrument.name,
        "edition": instrument.edition,
        "title": instrument.title,
        "language": instrument.language,
        "first": instrument.first,
        "last": instrument.last,
        "most": points_of(instrument.most),
    }


def points_of(points: Decimal | None) -> str | None:
    """Give points that may be unknown."""
    return None if points is None else exactly(points)


def exactly(points: Decimal) -> str:
    """Give points exactly, as text."""
    return f"{points:f}"


def benchmark_of(benchmark: gm.Benchmark) -> BenchmarkPart:
    """Give points that are known of an edition."""
    return {
        "statistic": benchmark.statistic,
        "of": benchmark.of,
        "about": benchmark.about,
        "period": period_of(benchmark.period),
        "total": points_of(benchmark.total),
        "points": {area: exactly(points) for area, points in benchmark.points},
        **claim_of(benchmark),
    }


def _edition(instrument: gm.Instrument, language: str) -> InstrumentEditionPart:
    return {
        **instrument_of(instrument),
        **claim_of(instrument),
        "most_basis": instrument.most_basis,
        "most_source": source_of(instrument.most_source),
        "dimensions": [
            {"id": each.id, "name": each.label(language), "asks": each.asks, **claim_of(each)}
            for each in instrument.dimensions
        ],
        "areas": [
            {
                "id": each.id,
                "number": instrument.numbers[each.id],
                "name": each.label(language),
                "dimension": each.dimension,
                "items": list(each.items),
                "most": points_of(each.most),
                "questions": list(each.questions),
                **claim_of(each),
            }
            for each in instrument.areas
        ],
        "evidence": [
            {
                "kind": each.kind,
                "required": each.required,
                "count": each.count,
                "days": each.days,
                **claim_of(each),
            }
            for each in instrument.evidence
        ],
        "present_only": _principle(instrument.present_only) if instrument.present_only else None,
        "reports": [
            {"form": each.form, "required": each.required, "when": each.when, **claim_of(each)}
            for each in instrument.reports
        ],
        "benchmarks": [benchmark_of(each) for each in instrument.benchmarks],
        "principles": [_principle(each) for each in instrument.principles],
        "rules": [
            {
                "code": rule.code,
                "severity": rule.severity,
                "source": source_of(rule.source),
                "sentence": template(rule, instrument, language),
            }
            for rule in instrument.rules
        ],
        "sources": [cited(each) for each in instrument.sources],
    }


def _principle(principle: gm.Principle) -> PrinciplePart:
    return {"topic": principle.topic, "text": principle.text, **claim_of(principle)}
