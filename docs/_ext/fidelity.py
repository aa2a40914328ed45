"""``.. fidelity-table:: heby``: a plugin's clauses, where each is expressed, which tests show it.

It is made from the plugin's list and from the marks of its tests: a test of our own fails when a
clause has no mark, or a mark no clause.
"""

from collections.abc import Iterator
from itertools import groupby

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import govmodel

from clauses import clauses, marked


def _place(place: str) -> str:
    """Write where a clause is expressed, with a link where there is a page."""
    kind, _, name = place.partition(" ")
    match kind:
        case "rule":
            return f":ref:`{name} <rule-{name}>`"
        case "function":
            role = "class" if isinstance(getattr(govmodel, name), type) else "func"
            return f":py:{role}:`govmodel.{name}`"
    return f"{kind} *{name}*"


def lines(plugin: str) -> Iterator[str]:
    """Write a table for each document of a plugin, with the tests of each clause."""
    tests = marked(plugin)
    for source, told in groupby(clauses(plugin), lambda clause: clause.source):
        yield from (f".. list-table:: {source}", "   :header-rows: 1", "   :width: 100%")
        yield from ("   :widths: 8 46 46", "")
        yield from ("   * - clause", "     - what it says", "     - where, and which tests")
        for clause in told:
            yield f"   * - {clause.id}"
            yield f"     - {clause.says}"
            yield f"     - {', '.join(map(_place, clause.where))}"
            yield ""
            for test in tests[clause.id]:
                name = test.partition("::")[2].removeprefix("test_")
                yield f"       * {name.replace('_s_', '’s ').replace('_', ' ')}"
            yield ""


class FidelityTable(SphinxDirective):
    """``.. fidelity-table:: PLUGIN``, the name of a folder in ``plugins``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Read the list and the marks, and let Sphinx read what is written of them."""
        return self.parse_text_to_nodes("\n".join(lines(self.arguments[0])) + "\n")


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("fidelity-table", FidelityTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
