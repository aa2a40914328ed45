"""Trees about results: how it went, and why that is said."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Mapping

import govmodel as gm
from govmodel.answers.asked import FollowUp, counts
from govmodel.answers.common import (
    Tree,
    amount_of,
    element_of,
    finding_of,
    period_of,
    source_of,
)
from govmodel.elements import kind_of


def follow_up(told: FollowUp, language: str) -> Tree:
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


def _tally(counted: Mapping[str, Mapping[gm.Verdict, int]]) -> Tree:
    return {kind: dict(verdicts) for kind, verdicts in counted.items()}


def _row(row: gm.Row, language: str) -> Tree:
    return {
        **element_of(row.element),
        "kind": kind_of(type(row.element)),
        "sound_management": getattr(row.element, "sound_management", None),
        "verdict": row.verdict,
        "grade": _grade(row.grade),
        "reason": row.reason(language),
        "trend": row.trend,
        "trend_reason": row.course and row.course.reason.label(language),
        "outcome": row.outcome and _outcome(row.outcome),
        "parts": {each.sex: _outcome(each) for each in row.parts},
        "target": row.target and _target(row.target, row.limit, language),
        "due": row.due,
        "lacks": list(row.lacks),
        "judgements": [_judgement(each) for each in row.judgements],
        "disputed": bool(row.disputed),
        "forecast": row.forecast and _forecast(row.forecast),
        "deviations": [_deviation(each) for each in row.deviations],
        "progress": row.progress and _progress(row, row.progress),
        "sources": [source_of(source) for source in row.sources],
    }


def _grade(grade: gm.Grade) -> Tree:
    points = None if grade.points is None else str(grade.points)
    return {"word": grade.word, "symbol": grade.symbol, "colour": grade.colour, "points": points}


def _outcome(outcome: gm.Observation) -> Tree:
    return {
        "period": period_of(outcome.period),
        "value": amount_of(outcome.value),
        "done": outcome.done,
        "missing": outcome.missing,
        "count": outcome.count,
        "provisional": outcome.provisional,
        **_published(outcome),
    }


Said = gm.Observation | gm.Judgement | gm.Forecast | gm.Deviation | gm.Progress


def _published(said: Said) -> Tree:
    """Give what everything in results has: when it became known, and what it rests on."""
    return {"published": said.published, "source": source_of(said.source), "basis": said.basis}


def _target(target: gm.Target, limit: gm.Limit | None, language: str) -> Tree:
    return {
        "period": period_of(target.period),
        "strength": target.strength,
        "decided": target.decided,
        "decided_by": target.decided_by,
        "basis": target.basis,
        "low": limit and amount_of(limit.low),
        "high": limit and amount_of(limit.high),
        "direction": limit and limit.direction,
        "text": (limit or target).label(language),
    }


def _judgement(judgement: gm.Judgement) -> Tree:
    return {
        "at": judgement.at,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "because": judgement.because,
        **_published(judgement),
    }


def _forecast(expected: gm.Expectation) -> Tree:
    forecast = expected.forecast
    return {
        "at": forecast.at,
        "period": period_of(forecast.period),
        "value": amount_of(forecast.value),
        "verdict": expected.verdict,
        "by": forecast.by,
        "because": forecast.because,
        **_published(forecast),
    }


def _deviation(deviation: gm.Deviation) -> Tree:
    return {
        "at": deviation.at,
        "analysis": deviation.analysis,
        "measure": deviation.measure,
        "responsible": deviation.responsible,
        "due": deviation.due,
        **_published(deviation),
    }


def _progress(row: gm.Row, progress: gm.Progress) -> Tree:
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
