"""A page about a picture that was written."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from govmodel.cli.blocks import Page
from govmodel.cli.pages.common import Words, line


def written(year: int, kind: str, path: str, language: str) -> Page:
    """Tell in one line what was written to which file."""
    return (line(Words(language)(f"picture.{kind}", year=str(year), file=path)),)
