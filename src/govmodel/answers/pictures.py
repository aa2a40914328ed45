"""About a picture that was written."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from typing import Literal, TypedDict

import govmodel as gm


class PictureAnswer(TypedDict):
    """What was written to which file."""

    format: Literal["govmodel.picture/1"]
    model: str
    year: int
    kind: str
    file: str


def written(model: gm.GovernanceModel, year: int, kind: str, path: str) -> PictureAnswer:
    """Tell what was written to which file."""
    return {
        "format": "govmodel.picture/1",
        "model": model.id,
        "year": year,
        "kind": kind,
        "file": path,
    }
