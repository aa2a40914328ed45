"""No program or command stands on a page that nobody runs: one that does stops the build.

What runs them: the doctest builder, ``.. testcode::`` and ``.. terminal::``; the tests, examples in
docstrings; the pages and ``nox``, the files that lie in folders of their own. What
``.. code-block:: console`` shows is run if a hidden ``.. testcode::`` of its page asks the same.
"""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging

ROOT = Path(__file__).parents[2]
RUN = tuple(f"{ROOT}/{folder}/" for folder in ("docs/exempelby", "examples"))
"""Where programs lie that are run."""
SHOWN = frozenset({"json", "none", "text", "toml", "xml", "yaml"})
"""Languages of files and answers, which are read and not run."""

_LOG = logging.getLogger(__name__)


def is_run(block: nodes.literal_block, hidden: str) -> bool:
    """Tell whether somebody runs a block, or nobody needs to."""
    if "testnodetype" in block or "terminal" in block["classes"]:
        return True
    if "source" in block:  # a file, or a part of one
        return str(block["source"]).startswith(RUN)
    if block.get("language") == "console":
        asked = [line.partition("$ govmodel ")[2] for line in block.astext().splitlines()]
        return all(line and line in hidden for line in asked)
    return block.get("language") in SHOWN


def look_for_what_nobody_runs(_app: Sphinx, doctree: nodes.document) -> None:
    """Look at every block of a page but those of docstrings, which are tried with the tests."""
    hidden = "\n".join(
        node.astext() for node in doctree.findall(nodes.comment) if "testnodetype" in node
    )
    blocks = [block for block in doctree.findall(nodes.literal_block) if not is_run(block, hidden)]
    for block in (*blocks, *doctree.findall(nodes.doctest_block)):
        if "docstring of " not in str(block.source):
            _LOG.warning("nobody runs this block: write testcode or terminal", location=block)


def leave_out_blank_ends(_app: Sphinx, doctree: nodes.document) -> None:
    """Let a part of a file end with its last line, and not with the blank ones after it."""
    for block in doctree.findall(nodes.literal_block):
        if "source" in block:
            block.rawsource = block.astext().rstrip("\n")
            block.children = [nodes.Text(block.rawsource)]


def setup(app: Sphinx) -> dict[str, bool]:
    """Look at every page that has been read."""
    app.connect("doctree-read", leave_out_blank_ends)
    app.connect("doctree-read", look_for_what_nobody_runs)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
