"""The clauses of the source documents: what each says, where it is expressed, which tests show it.

A plugin lists its clauses in ``clauses.toml``; a test that shows one is marked with its id. The
documentation makes its table of both, so that it cannot tell anything else than they do.
"""

import ast
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

PLUGINS = Path(__file__).parents[1] / "plugins"


@frozen(kw_only=True)
class Clause:
    """One statement of a source document.

    :param id: a letter for the document, and a number.
    :param source: the document.
    :param says: what it says, in our own words.
    :param where: where it is expressed: ``word effektmål``, ``rule HEB104``, ``area kontroll``,
        ``function trace``.
    :param plugin: the folder of the plugin that expresses it.
    """

    id: str
    source: str
    says: str
    where: tuple[str, ...]
    plugin: str


def listed() -> tuple[str, ...]:
    """Name the plugins that list clauses."""
    return tuple(sorted(path.parent.name for path in PLUGINS.glob("*/clauses.toml")))


def clauses(plugin: str) -> tuple[Clause, ...]:
    """Read the clauses of a plugin, in the order of its list."""
    table = tomllib.loads((PLUGINS / plugin / "clauses.toml").read_text(encoding="utf-8"))
    return tuple(
        Clause(
            id=clause_id,
            source=table["sources"][clause_id.rstrip("0123456789")],
            says=clause["says"],
            where=tuple(clause["where"]),
            plugin=plugin,
        )
        for clause_id, clause in table["clauses"].items()
    )


def marked(plugin: str) -> Mapping[str, tuple[str, ...]]:
    """Find the tests of a plugin that are marked with each clause, as ``test_file.py::test``."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((PLUGINS / plugin / "tests").glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                for clause_id in _marks(node):
                    found[clause_id].append(f"{path.name}::{node.name}")
    return {clause_id: tuple(tests) for clause_id, tests in found.items()}


def _marks(test: ast.FunctionDef) -> Iterator[str]:
    for decorator in test.decorator_list:
        match decorator:
            case ast.Call(func=ast.Attribute(attr="clause"), args=arguments):
                yield from (ast.literal_eval(argument) for argument in arguments)
