"""What is wrong in a file, and where it stands."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from govmodel.words import sentence

_SHOWN = 100  # characters of a field's name

Place = tuple[str | int, ...]
"""Where something stands in a document: ``("elements", 2, "serves", 0)``."""


def show(name: str, path: Place, lines: Mapping[Place, int]) -> str:
    """Write a place: the file, its line if lines are known, and the path.

    >>> show("plan.json", ("elements", 2, "serves", 0), {})
    'plan.json: $.elements[2].serves[0]'
    """
    line = line_of(path, lines)
    return f"{name}: {dotted(path)}" if line is None else f"{name}:{line}: {dotted(path)}"


def line_of(path: Place, lines: Mapping[Place, int]) -> int | None:
    """Find the line of a place, or of the nearest thing around it that has one.

    >>> line_of(("elements", 0, "text"), {("elements", 0): 7})
    7
    """
    for length in range(len(path), -1, -1):
        if (line := lines.get(path[:length])) is not None:
            return line
    return None


def dotted(path: Place) -> str:
    """Write a path as JSON tools do.

    >>> dotted(("elements", 2, "serves", 0))
    '$.elements[2].serves[0]'
    """
    return "$" + "".join(
        f"[{part}]" if isinstance(part, int) else f".{part[:_SHOWN]}" for part in path
    )


@frozen(kw_only=True)
class Problem:
    """One thing that is wrong in a file.

    :param name: the file's name.
    :param path: where, as keys and positions.
    :param line: which line, from 1; ``None`` in JSON.
    :param key: which sentence of the catalogue says it.
    :param values: what was expected, and what was found.

    >>> from govmodel import Problem
    >>> problem = Problem(
    ...     name="plan.yaml",
    ...     path=("elements", 0),
    ...     line=7,
    ...     key="problem.required",
    ...     values={"field": "text"},
    ... )
    >>> problem.text("sv")
    'plan.yaml:7: $.elements[0]: det obligatoriska fältet text saknas'
    """

    name: str = ""
    path: Place = ()
    line: int | None = None
    key: str
    values: Mapping[str, object] = field(factory=dict, hash=False)

    def text(self, language: str) -> str:
        """Say where and what, in a language."""
        file = self.name if self.line is None else f"{self.name}:{self.line}"
        within = f" {dotted(self.path)}:" if self.path else ""
        return f"{file}:{within} {self.sentence(language)}"

    def sentence(self, language: str) -> str:
        """Say what, in a language, without where."""
        return sentence(self.key, language, self.values)

    def placed(self, name: str, lines: Mapping[Place, int]) -> "Problem":
        """Add the file's name, and the line unless the problem knows it."""
        line = line_of(self.path, lines) if self.line is None else self.line
        return evolve(self, name=name, line=line)

    def order(self) -> tuple[object, ...]:
        """Sort by line, and then by path with positions as numbers; JSON has no lines."""
        path = tuple((0, part, "") if isinstance(part, int) else (1, 0, part) for part in self.path)
        return (self.line or 0, path)
