"""The tree about what stopped a command."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import govmodel as gm
from govmodel.answers.common import Tree
from govmodel.problems import dotted


def error(raised: gm.GovmodelError, language: str) -> Tree:
    """Give what stopped a command."""
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
