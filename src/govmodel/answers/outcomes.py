"""About results: how it went, and why that is said."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import FollowUp, counts
from govmodel.answers.common import (
    AmountPart,
    ElementPart,
    FindingPart,
    PeriodPart,
    SourcePart,
    amount_of,
    cited,
    days_of,
    element_of,
    finding_of,
    period_of,
    source_of,
)
from govmodel.elements import kind_of


class NextReviewPart(TypedDict):
    """A review that comes next."""

    cycle: str
    closing: date
    basis: gm.Basis


class GradePart(TypedDict):
    """A verdict as the municipality prints it."""

    word: str
    symbol: str
    colour: gm.Colour | None
    points: str | None


class PublishedPart(TypedDict):
    """What everything in results has: when it became known, and what it rests on."""

    published: date | None
    source: SourcePart | None
    basis: gm.Basis


class OutcomePart(PublishedPart):
    """An outcome: a value, or whether something was done, or why there is none."""

    period: PeriodPart
    value: AmountPart | None
    done: bool | None
    missing: str | None
    count: int | None
    provisional: bool


class TargetPart(TypedDict):
    """What was to be reached: from ``low`` to ``high`` as far as that can be computed."""

    period: PeriodPart | None
    strength: gm.Strength
    decided: date | None
    decided_by: str | None
    basis: gm.Basis
    low: AmountPart | None
    high: AmountPart | None
    direction: gm.Direction | None
    text: str


class JudgementPart(PublishedPart):
    """What somebody said of how it went."""

    at: date
    verdict: gm.Verdict
    by: str | None
    because: str | None


class ForecastPart(PublishedPart):
    """What somebody expects, and the verdict that would be."""

    at: date
    period: PeriodPart
    value: AmountPart | None
    verdict: gm.Verdict | None
    by: str | None
    because: str | None


class DeviationPart(PublishedPart):
    """What does not go as it was meant to, and what is done about it."""

    at: date
    analysis: str | None
    measure: str | None
    responsible: str | None
    due: date | None


class ProgressPart(PublishedPart):
    """How far an assignment has come, and what it costs."""

    at: date
    state: gm.State
    done: date | None
    closed: date | None
    closed_by: str | None
    decision: SourcePart | None
    because: str | None
    budget: AmountPart | None
    cost: AmountPart | None
    expected_cost: AmountPart | None
    left: AmountPart | None
    expected_left: AmountPart | None


class RowPart(ElementPart):
    """How it went with one goal, assignment or indicator, and why that is said.

    ``parts`` are the outcomes of women and men, by sex.
    """

    kind: str
    sound_management: gm.SoundManagement | None
    verdict: gm.Verdict
    grade: GradePart
    reason: str
    trend: gm.Trend | None
    trend_reason: str | None
    outcome: OutcomePart | None
    parts: dict[gm.Sex, OutcomePart]
    target: TargetPart | None
    due: date | None
    lacks: list[gm.Lack]
    judgements: list[JudgementPart]
    disputed: bool
    forecast: ForecastPart | None
    deviations: list[DeviationPart]
    progress: ProgressPart | None
    sources: list[SourcePart]


class FollowUpAnswer(TypedDict):
    """How it went by a closing day.

    ``findings`` are what is wrong in the results. ``verdicts`` counts, for each kind of element,
    how many have which verdict; ``areas`` does so for each area. ``overall`` is what somebody said
    of the whole.
    """

    format: Literal["govmodel.follow-up/2"]
    file: str
    plan: str
    model: str
    results: str
    at: date
    known: date | None
    next_reviews: list[NextReviewPart]
    counts: dict[str, int]
    findings: list[FindingPart]
    verdicts: dict[str, dict[gm.Verdict, int]]
    areas: dict[str, dict[str, dict[gm.Verdict, int]]]
    overall: list[JudgementPart]
    rows: list[RowPart]


def follow_up(told: FollowUp, language: str) -> FollowUpAnswer:
    """Give how it went by the results in a file, and what is wrong in them."""
    plan = told.file.plan
    return {
        "format": "govmodel.follow-up/2",
        "file": told.file.name,
        "plan": plan.title,
        "model": told.file.model.id,
        "results": told.name,
        "at": told.at,
        "known": told.known,
        "next_reviews": [
            {"cycle": review.cycle.id, "closing": review.closing, "basis": review.basis}
            for review in told.coming
        ],
        "counts": counts(told.findings),
        "findings": [finding_of(finding, language) for finding in told.findings],
        "verdicts": _tally(gm.tally(told.rows)),
        "areas": {
            area: _tally(counted) for area, counted in gm.tally_by_area(plan, told.rows).items()
        },
        "overall": [
            _judgement(each) for each in gm.overall(told.results, at=told.at, known=told.known)
        ],
        "rows": [_row(row, language) for row in told.rows],
    }


def _tally(counted: Mapping[str, Mapping[gm.Verdict, int]]) -> dict[str, dict[gm.Verdict, int]]:
    return {kind: dict(verdicts) for kind, verdicts in counted.items()}


def _row(row: gm.Row, language: str) -> RowPart:
    return {
        **element_of(row.element),
        "kind": kind_of(type(row.element)),
        "sound_management": getattr(row.element, "sound_management", None),
        "verdict": row.verdict,
        "grade": _grade(row.grade),
        "reason": row.reason(language),
        "trend": row.trend,
        "trend_reason": row.course.reason.label(language) if row.course else None,
        "outcome": _outcome(row.outcome) if row.outcome else None,
        "parts": {each.sex: _outcome(each) for each in row.parts},
        "target": _target(row.target, row.limit, language) if row.target else None,
        "due": row.due,
        "lacks": list(row.lacks),
        "judgements": [_judgement(each) for each in row.judgements],
        "disputed": bool(row.disputed),
        "forecast": _forecast(row.forecast) if row.forecast else None,
        "deviations": [_deviation(each) for each in row.deviations],
        "progress": _progress(row, row.progress) if row.progress else None,
        "sources": [cited(source) for source in row.sources],
    }


def _grade(grade: gm.Grade) -> GradePart:
    points = None if grade.points is None else str(grade.points)
    return {"word": grade.word, "symbol": grade.symbol, "colour": grade.colour, "points": points}


def _outcome(outcome: gm.Observation) -> OutcomePart:
    return {
        "period": days_of(outcome.period),
        "value": amount_of(outcome.value),
        "done": outcome.done,
        "missing": outcome.missing,
        "count": outcome.count,
        "provisional": outcome.provisional,
        **_published(outcome),
    }


Said = gm.Observation | gm.Judgement | gm.Forecast | gm.Deviation | gm.Progress


def _published(said: Said) -> PublishedPart:
    """Give what everything in results has: when it became known, and what it rests on."""
    return {"published": said.published, "source": source_of(said.source), "basis": said.basis}


def _target(target: gm.Target, limit: gm.Limit | None, language: str) -> TargetPart:
    return {
        "period": period_of(target.period),
        "strength": target.strength,
        "decided": target.decided,
        "decided_by": target.decided_by,
        "basis": target.basis,
        "low": amount_of(limit.low) if limit else None,
        "high": amount_of(limit.high) if limit else None,
        "direction": limit.direction if limit else None,
        "text": (limit or target).label(language),
    }


def _judgement(judgement: gm.Judgement) -> JudgementPart:
    return {
        "at": judgement.at,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "because": judgement.because,
        **_published(judgement),
    }


def _forecast(expected: gm.Expectation) -> ForecastPart:
    forecast = expected.forecast
    return {
        "at": forecast.at,
        "period": days_of(forecast.period),
        "value": amount_of(forecast.value),
        "verdict": expected.verdict,
        "by": forecast.by,
        "because": forecast.because,
        **_published(forecast),
    }


def _deviation(deviation: gm.Deviation) -> DeviationPart:
    return {
        "at": deviation.at,
        "analysis": deviation.analysis,
        "measure": deviation.measure,
        "responsible": deviation.responsible,
        "due": deviation.due,
        **_published(deviation),
    }


def _progress(row: gm.Row, progress: gm.Progress) -> ProgressPart:
    return {
        "at": progress.at,
        "state": progress.state,
        "done": progress.done,
        "closed": progress.closed,
        "closed_by": progress.closed_by,
        "decision": source_of(progress.decision),
        "because": progress.because,
        "budget": amount_of(getattr(row.element, "budget", None)),
        "cost": amount_of(progress.cost),
        "expected_cost": amount_of(progress.expected_cost),
        "left": amount_of(row.left),
        "expected_left": amount_of(row.expected_left),
        **_published(progress),
    }
