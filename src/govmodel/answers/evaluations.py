"""About evaluations: what is wrong in them, their points, and what those compare with."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import Evaluated, counts
from govmodel.answers.common import (
    ClaimPart,
    LocatedFindingPart,
    PeriodPart,
    SourcePart,
    claim_of,
    days_of,
    located,
    period_of,
    source_of,
)
from govmodel.answers.instruments import (
    BenchmarkPart,
    InstrumentPart,
    benchmark_of,
    exactly,
    instrument_of,
    points_of,
)


class ReasonsPart(TypedDict):
    """Why an area got its points, and the ids of the evidence they rest on."""

    because: str | None
    evidence: list[str]


class AreaScorePart(ReasonsPart):
    """The points of an area: all that are told of it, and those that count."""

    area: str
    number: int
    name: str
    points: str | None
    told: list[str]
    most: str | None
    rank: int | None


class RemarkPart(ClaimPart):
    """What was said of an area, or of all."""

    text: str
    area: str | None
    administration: str | None


class EvidencePart(ClaimPart):
    """What an evaluation rests on."""

    kind: gm.EvidenceKind
    id: str
    text: str
    period: PeriodPart | None
    count: int | None
    days: int | None
    planned: bool


class ReportPart(ClaimPart):
    """How an evaluation was reported, and when."""

    form: gm.ReportForm
    day: date | None


class ScoresPart(TypedDict):
    """An evaluation, and its points."""

    label: str
    title: str
    instrument: str
    of: str
    municipality: str
    period: PeriodPart
    areas: list[AreaScorePart]
    total: str | None
    summed: bool
    stated: str | None
    most: str | None
    strengths: list[RemarkPart]
    improvements: list[RemarkPart]
    good_examples: list[RemarkPart]
    evidence: list[EvidencePart]
    reports: list[ReportPart]
    basis: gm.Basis
    source: SourcePart | None


class EvaluationPart(ScoresPart):
    """An evaluation with its file and what is wrong in it."""

    file: str
    findings: list[LocatedFindingPart]


class DifferencePart(TypedDict):
    """Points, those they are held against, and the difference; or why they are not compared."""

    points: str | None
    against: str | None
    difference: str | None
    refusal: str | None


class AreaDifferencePart(DifferencePart):
    """The difference in an area."""

    area: str | None


# ``with`` is a word of Python's.
ComparisonPart = TypedDict(
    "ComparisonPart",
    {
        "with": str,
        "kind": gm.ComparedWith,
        "instrument": str | None,
        "benchmark": BenchmarkPart | None,
        "refused": bool,
        "areas": list[AreaDifferencePart],
        "total": DifferencePart,
    },
)
"""The first evaluation beside another, beside its group, or beside what is known of its edition."""


class EvaluatedAnswer(TypedDict):
    """Evaluations: their points, what is wrong in them, and what the first compares with."""

    format: Literal["govmodel.evaluated/1"]
    instrument: InstrumentPart
    evaluations: list[EvaluationPart]
    counts: dict[str, int]
    comparisons: list[ComparisonPart]
    picture: str | None


def evaluated(asked: Evaluated, language: str) -> EvaluatedAnswer:
    """Give an evaluation beside others."""
    findings = tuple(each for found in asked.findings for each in found)
    return {
        "format": "govmodel.evaluated/1",
        "instrument": instrument_of(asked.scores[0].instrument),
        "evaluations": [
            {
                "file": file.name,
                **_scores(scores, language),
                "findings": [located(each, file, language) for each in found],
            }
            for file, scores, found in zip(asked.files, asked.scores, asked.findings, strict=True)
        ],
        "counts": counts(findings),
        "comparisons": [_comparison(each, language) for each in asked.comparisons],
        "picture": asked.picture,
    }


def _scores(scores: gm.Scores, language: str) -> ScoresPart:
    evaluation = scores.evaluation
    told = {each.area: each for each in evaluation.points}
    return {
        "label": scores.label(language),
        "title": evaluation.title,
        "instrument": evaluation.instrument,
        "of": evaluation.of,
        "municipality": evaluation.municipality,
        "period": days_of(evaluation.period),
        "areas": [
            {
                "area": each.area.id,
                "number": scores.instrument.numbers[each.area.id],
                "name": each.area.label(language),
                "points": points_of(each.points),
                "told": [exactly(points) for points in each.told],
                "most": points_of(each.area.most),
                "rank": each.rank,
                **_reasons(told.get(each.area.id) if each.points is not None else None),
            }
            for each in scores.areas
        ],
        "total": points_of(scores.total),
        "summed": scores.summed,
        "stated": points_of(evaluation.total),
        "most": points_of(scores.instrument.most),
        "strengths": _remarks(evaluation.strengths),
        "improvements": _remarks(evaluation.improvements),
        "good_examples": _remarks(evaluation.good_examples),
        "evidence": [_evidence(each) for each in evaluation.evidence],
        "reports": [
            {"form": each.form, "day": each.day, **claim_of(each)} for each in evaluation.reports
        ],
        "basis": evaluation.basis,
        "source": source_of(evaluation.source),
    }


def _reasons(points: gm.AreaPoints | None) -> ReasonsPart:
    """Give why an area got its points, and the ids of the evidence they rest on."""
    return {
        "because": points.because if points else None,
        "evidence": list(points.evidence) if points else [],
    }


def _remarks(remarks: Iterable[gm.Remark]) -> list[RemarkPart]:
    return [
        {
            "text": each.text,
            "area": each.area,
            "administration": each.administration,
            **claim_of(each),
        }
        for each in remarks
    ]


def _evidence(evidence: gm.Evidence) -> EvidencePart:
    return {
        "kind": evidence.kind,
        "id": evidence.id,
        "text": evidence.text,
        "period": period_of(evidence.period),
        "count": evidence.count,
        "days": evidence.days,
        "planned": evidence.planned,
        **claim_of(evidence),
    }


def _comparison(comparison: gm.ScoreComparison, language: str) -> ComparisonPart:
    return {
        "with": comparison.other.label(language),
        "kind": comparison.kind,
        "instrument": _instrument(comparison),
        "benchmark": benchmark_of(comparison.other)
        if isinstance(comparison.other, gm.Benchmark)
        else None,
        "refused": comparison.refused,
        "areas": [
            {"area": each.area.id if each.area else None, **_difference(each, language)}
            for each in comparison.areas
        ],
        "total": _difference(comparison.total, language),
    }


def _instrument(comparison: gm.ScoreComparison) -> str | None:
    """Give the edition that the others were assessed by; a benchmark is of that which is asked."""
    other = comparison.other
    return None if isinstance(other, gm.Benchmark) else other.instrument.id


def _difference(each: gm.ScoreDifference, language: str) -> DifferencePart:
    return {
        "points": points_of(each.points),
        "against": points_of(each.against),
        "difference": points_of(each.difference),
        "refusal": each.refusal.text(language) if each.refusal else None,
    }
