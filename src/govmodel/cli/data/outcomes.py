"""Trees about results: how it went, and why that is said."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import govmodel as gm
from govmodel.cli.common import counts
from govmodel.cli.data.common import Tree, amount_of, element_of, finding_of


def follow_up(
    file: gm.PlanFile,
    rows: Iterable[gm.Row],
    found: Iterable[gm.Finding],
    asked: tuple[str, date, date | None],
    language: str,
) -> Tree:
    """Give how it went by the results in a file, and what is wrong in them."""
    results, at, known = asked
    findings = tuple(found)
    return {
        "format": "govmodel.follow-up/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": file.model.id,
        "results": results,
        "at": at,
        "known": known,
        "counts": counts(findings),
        "findings": [finding_of(finding, language) for finding in findings],
        "rows": [
            {
                **element_of(row.element),
                "verdict": row.verdict,
                "grade": row.grade.word,
                "trend": row.trend,
                "outcome": row.outcome
                and {
                    "period": str(row.outcome.period),
                    "value": amount_of(row.outcome.value),
                    "missing": row.outcome.missing,
                },
                "limit": row.limit and amount_of(row.limit.value),
                "direction": row.limit and row.limit.direction,
                "due": row.due,
                "reason": row.reason(language),
            }
            for row in rows
        ],
    }
