"""A tree about evaluations: what is wrong in them, their points, and what those compare with."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.answers.asked import Evaluated, counts
from govmodel.answers.common import Tree, claim_of, located, period_of, source_of
from govmodel.answers.instruments import benchmark_of, instrument_of, points_of


def evaluated(asked: Evaluated, language: str) -> Tree:
    """Give an evaluation beside others."""
    findings = tuple(each for found in asked.findings for each in found)
    return {
        "format": "govmodel.evaluated/1",
        "instrument": instrument_of(asked.scores[0].instrument),
        "evaluations": [
            {"file": file.name, **_scores(scores, language)}
            | {"findings": [located(each, file, language) for each in found]}
            for file, scores, found in zip(asked.files, asked.scores, asked.findings, strict=True)
        ],
        "counts": counts(findings),
        "comparisons": [_comparison(each, language) for each in asked.comparisons],
        "picture": asked.picture,
    }


def _scores(scores: gm.Scores, language: str) -> Tree:
    evaluation = scores.evaluation
    told = {each.area: each for each in evaluation.points}
    return {
        "label": scores.label(language),
        "title": evaluation.title,
        "instrument": evaluation.instrument,
        "of": evaluation.of,
        "municipality": evaluation.municipality,
        "period": period_of(evaluation.period),
        "areas": [
            {
                "area": each.area.id,
                "number": scores.instrument.numbers[each.area.id],
                "name": each.area.label(language),
                "points": points_of(each.points),
                "told": [points_of(points) for points in each.told],
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
            {"form": each.form, "day": each.day} | claim_of(each) for each in evaluation.reports
        ],
        "basis": evaluation.basis,
        "source": source_of(evaluation.source),
    }


def _reasons(points: gm.AreaPoints | None) -> Tree:
    """Give why an area got its points, and the ids of the evidence they rest on."""
    return {
        "because": points and points.because,
        "evidence": list(points.evidence) if points else [],
    }


def _remarks(remarks: Iterable[gm.Remark]) -> list[Tree]:
    return [
        {"text": each.text, "area": each.area, "administration": each.administration}
        | claim_of(each)
        for each in remarks
    ]


def _evidence(evidence: gm.Evidence) -> Tree:
    return {
        "kind": evidence.kind,
        "id": evidence.id,
        "text": evidence.text,
        "period": period_of(evidence.period),
        "count": evidence.count,
        "days": evidence.days,
        "planned": evidence.planned,
    } | claim_of(evidence)


def _comparison(comparison: gm.ScoreComparison, language: str) -> Tree:
    return {
        "with": comparison.other.label(language),
        "kind": comparison.kind,
        "instrument": _instrument(comparison),
        "benchmark": benchmark_of(comparison.other)
        if isinstance(comparison.other, gm.Benchmark)
        else None,
        "refused": comparison.refused,
        "areas": [
            {"area": each.area and each.area.id, **_difference(each, language)}
            for each in comparison.areas
        ],
        "total": _difference(comparison.total, language),
    }


def _instrument(comparison: gm.ScoreComparison) -> str | None:
    """Give the edition that the others were assessed by; a benchmark is of that which is asked."""
    other = comparison.other
    return None if isinstance(other, gm.Benchmark) else other.instrument.id


def _difference(each: gm.ScoreDifference, language: str) -> Tree:
    return {
        "points": points_of(each.points),
        "against": points_of(each.against),
        "difference": points_of(each.difference),
        "refusal": each.refusal and each.refusal.text(language),
    }
