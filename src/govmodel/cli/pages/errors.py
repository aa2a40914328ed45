"""The page about what stopped a command."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import govmodel as gm
from govmodel.cli.blocks import Page, Piece, Tone
from govmodel.cli.pages.common import Words, line
from govmodel.cli.plain import visible
from govmodel.words import sentence

_PROBLEMS = 20  # of a file, before the rest is only counted


_LONGEST = 900  # characters of a problem


def error(raised: gm.GovmodelError, language: str) -> Page:
    """Show what stopped a command, with so many problems as fit on a screen, none of them long."""
    first = raised.text(language)
    problems: tuple[gm.Problem, ...] = ()
    if isinstance(raised, gm.DocumentError):
        first = sentence(raised.key, language, {"name": raised.name})
        problems = raised.problems
    rest = len(problems) - _PROBLEMS
    return (
        line(Piece("✖", Tone.BAD), _clipped(first)),
        *(line(_clipped(problem.text(language)), depth=1) for problem in problems[:_PROBLEMS]),
        *((line(Words(language)("more", count=str(rest)), depth=1),) if rest > 0 else ()),
    )


def _clipped(text: str) -> str:
    """Shorten what is too long in the middle: it begins with the file, and ends with the point."""
    seen = visible(text)
    half = _LONGEST // 2
    return seen if len(seen) <= _LONGEST else f"{seen[:half]} … {seen[-half:]}"
