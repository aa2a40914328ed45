"""When a file is no tree at all, and what is refused so that it need not be read."""

from govmodel.problems import Problem

DEPTH = 40
"""How many levels deep a file may be nested."""


class UnreadableError(Exception):
    """A text is no tree at all; reading cannot go on. Caught in this package, not seen outside."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        self.problem = problem
        super().__init__(problem)
