"""Trees about reviews: those of a year, and those without a day."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.cli.data.common import Tree, claim_of, period_of, source_of


def reviews(
    model: gm.GovernanceModel, asked: tuple[int, str], found: Iterable[gm.Review], language: str
) -> Tree:
    """Give the reviews of a year, and whether it is that of the closing days or the due days."""
    year, by = asked
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
            }
            for review in found
        ],
        "without_days": [
            {
                "cycle": cycle.id,
                "name": cycle.label(language),
                "subject": cycle.subject,
                "days": cycle.days,
                "by": [role.id for role in cycle.by],
                "readers": [role.id for role in cycle.readers],
            }
            | claim_of(cycle)
            for cycle in gm.without_days(model)
        ],
    }
