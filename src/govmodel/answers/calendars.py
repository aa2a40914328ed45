"""Trees about reviews: those of a year, and those without a day."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.answers.asked import Written
from govmodel.answers.common import Tree, claim_of, deadline_of, period_of, source_of


def reviews(
    model: gm.GovernanceModel,
    asked: tuple[int, str],
    found: Iterable[gm.Review],
    language: str,
    deadlines: Iterable[gm.Deadline] = (),
) -> Tree:
    """Give the reviews of a year, and whether it is that of the closing days or the due days.

    Beside them, what is to be done by a day in that year.
    """
    year, by = asked
    everything = tuple(found)
    return {
        "format": "govmodel.reviews/1",
        "model": model.id,
        "year": year,
        "by": by,
        "reviews": [
            {
                "cycle": review.cycle.id,
                "name": review.cycle.label(language),
                "subject": review.subject,
                "closing": review.closing,
                "basis": review.basis,
                "covers": period_of(review.covers),
                "covers_basis": review.covers_basis,
                "due": review.due,
                "due_basis": review.due_basis,
                "by": [role.id for role in review.by],
                "readers": [role.id for role in review.readers],
                "source": source_of(review.source),
                "law": deadline_of(review.law, language) if review.law else None,
            }
            for review in everything
        ],
        "deadlines": [deadline_of(deadline, language) for deadline in deadlines],
        "without_days": [
            _without_days(cycle, language)
            | {
                "by": [role.id for role in cycle.by],
                "readers": [role.id for role in cycle.readers],
            }
            | claim_of(cycle)
            for cycle in gm.without_days(model, everything)
        ],
    }


def written(file: Written, language: str) -> Tree:
    """Give what was written to a calendar file, and what has no day to stand on."""
    return {
        "format": "govmodel.calendar/1",
        "model": file.model.id,
        "year": file.year,
        "file": file.file,
        "events": file.events,
        "skipped": [_without_days(cycle, language) for cycle in file.skipped],
    }


def _without_days(cycle: gm.ReviewCycle, language: str) -> Tree:
    return {
        "cycle": cycle.id,
        "name": cycle.label(language),
        "subject": cycle.subject,
        "days": cycle.days,
    }
