"""Trees about assessment instruments: which are installed, and what one says."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import govmodel as gm
from govmodel.answers.asked import template
from govmodel.answers.common import Tree, claim_of, failures_of, period_of, source_of


def instruments(installed: gm.Installed) -> Tree:
    """Give which instruments are installed, and what is broken."""
    return {
        "format": "govmodel.instruments/1",
        "instruments": [
            instrument_of(each) | {"areas": len(each.areas)} for each in installed.instruments
        ],
        "failures": failures_of(installed),
    }


def editions(shown: Iterable[gm.Instrument], language: str) -> Tree:
    """Give some editions of an instrument."""
    found = tuple(shown)
    return {
        "format": "govmodel.instrument/1",
        "name": found[0].name,
        "editions": [_edition(each, language) for each in found],
    }


def instrument_of(instrument: gm.Instrument) -> Tree:
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
    """Give points exactly, as text."""
    return None if points is None else f"{points:f}"


def benchmark_of(benchmark: gm.Benchmark) -> Tree:
    """Give points that are known of an edition."""
    return {
        "statistic": benchmark.statistic,
        "of": benchmark.of,
        "about": benchmark.about,
        "period": period_of(benchmark.period),
        "total": points_of(benchmark.total),
        "points": {area: points_of(points) for area, points in benchmark.points},
    } | claim_of(benchmark)


def _edition(instrument: gm.Instrument, language: str) -> Tree:
    return {
        **instrument_of(instrument),
        **claim_of(instrument),
        "most_basis": instrument.most_basis,
        "most_source": source_of(instrument.most_source),
        "dimensions": [
            {"id": each.id, "name": each.label(language), "asks": each.asks} | claim_of(each)
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
            }
            | claim_of(each)
            for each in instrument.areas
        ],
        "evidence": [
            {"kind": each.kind, "required": each.required, "count": each.count, "days": each.days}
            | claim_of(each)
            for each in instrument.evidence
        ],
        "present_only": instrument.present_only and _principle(instrument.present_only),
        "reports": [
            {"form": each.form, "required": each.required, "when": each.when} | claim_of(each)
            for each in instrument.reports
        ],
        "benchmarks": [benchmark_of(each) for each in instrument.benchmarks],
        "principles": [_principle(each) for each in instrument.principles],
        "rules": [
            {"code": rule.code, "severity": rule.severity, "source": source_of(rule.source)}
            | {"sentence": template(rule, instrument, language)}
            for rule in instrument.rules
        ],
        "sources": [source_of(each) for each in instrument.sources],
    }


def _principle(principle: gm.Principle) -> Tree:
    return {"topic": principle.topic, "text": principle.text} | claim_of(principle)
