"""A tree about a picture that was written."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import govmodel as gm
from govmodel.answers.common import Tree


def written(model: gm.GovernanceModel, year: int, kind: str, path: str) -> Tree:
    """Tell what was written to which file."""
    return {
        "format": "govmodel.picture/1",
        "model": model.id,
        "year": year,
        "kind": kind,
        "file": path,
    }
