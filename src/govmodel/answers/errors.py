"""What is answered when something went wrong."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from typing import Literal, TypedDict

import govmodel as gm
from govmodel.problems import dotted


class ProblemPart(TypedDict):
    """One thing that is wrong in a file: where, and what was expected and found.

    ``line`` is ``null`` in JSON, whose places are paths.
    """

    file: str
    path: str
    line: int | None
    text: str


class ErrorAnswer(TypedDict):
    """What went wrong; ``error`` is the name of what was raised, of :mod:`govmodel.errors`.

    ``problems`` are all those of a file that cannot be read, and empty otherwise.
    """

    format: Literal["govmodel.error/1"]
    error: str
    text: str
    problems: list[ProblemPart]


def error(raised: gm.GovmodelError, language: str) -> ErrorAnswer:
    """Give what went wrong.

    >>> import govmodel as gm
    >>> try:
    ...     gm.parse_results(b'{"format": "govmodel.results/1", "of": 2182}', name="r.json")
    ... except gm.GovmodelError as raised:
    ...     told = error(raised, "en")
    >>> told["error"], [(each["path"], each["text"]) for each in told["problems"]]
    ('DocumentError', [('$.of', 'expected text, found 2182')])
    """
    problems = raised.problems if isinstance(raised, gm.DocumentError) else ()
    return {
        "format": "govmodel.error/1",
        "error": type(raised).__name__,
        "text": raised.text(language),
        "problems": [
            {
                "file": problem.name,
                "path": dotted(problem.path),
                "line": problem.line,
                "text": problem.sentence(language),
            }
            for problem in problems
        ],
    }
