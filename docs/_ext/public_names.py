"""What ``import govmodel as gm`` offers: a table of it, and links to it.

``.. public-names::`` is a table of govmodel's modules, in the order of its lines, each with its
first sentence and its public names. A module that is missing there stops the build.

A public name that no page describes stops it, too: one of govmodel's own, or of the ``__all__`` of
one of its packages, such as ``govmodel.testing``.

A reference to ``govmodel.check`` leads to where it is described, ``govmodel.rules.check``.
"""

import pkgutil
from functools import cache
from importlib import import_module

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import govmodel

_LOG = logging.getLogger(__name__)


@cache
def home_of() -> dict[str, str]:
    """Give for every public name the module that describes it."""
    return {name: govmodel._MODULE_OF[name] for name in govmodel.__all__}  # noqa: SLF001


@cache
def described_as() -> dict[str, str]:
    """Give for every public name, written in full, where it is described."""
    found = {f"govmodel.{name}": f"govmodel.{home}.{name}" for name, home in home_of().items()}
    for package in (each for each in pkgutil.iter_modules(govmodel.__path__) if each.ispkg):
        module = import_module(f"govmodel.{package.name}")
        for name in getattr(module, "__all__", ()):
            home = getattr(getattr(module, name), "__module__", module.__name__)
            home = home if home.startswith(module.__name__) else module.__name__
            found[f"{module.__name__}.{name}"] = f"{home}.{name}"
    return found


class PublicNames(SphinxDirective):
    """``.. public-names::``: the modules, and what of each is public by name."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Write the table as reStructuredText, and let Sphinx read it."""
        modules = [line.strip() for line in self.content if line.strip()]
        found = (each.name for each in pkgutil.iter_modules(govmodel.__path__))
        there = {name for name in found if not name.startswith("__")}  # __main__ is a command
        if there != set(modules):
            raise SphinxError(f"public-names: modules differ: {sorted(there ^ set(modules))}")
        lines = [
            ".. list-table::",
            "   :header-rows: 1",
            "   :width: 100%",
            "   :widths: 22 78",
            "",
        ]
        lines += ["   * - module", "     - what it holds"]
        for module in modules:
            summary = (import_module(f"govmodel.{module}").__doc__ or "").split("\n\n")[0]
            names = [name for name, home in home_of().items() if home == module]
            lines += [f"   * - :doc:`{module} <{module}>`", f"     - {' '.join(summary.split())}"]
            if names:
                links = ", ".join(f":py:obj:`~govmodel.{name}`" for name in names)
                lines += ["", f"       {links}"]
        return self.parse_text_to_nodes("\n".join(lines) + "\n")


def resolve(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.Element
) -> nodes.Element | None:
    """Lead ``govmodel.check`` to where ``check`` is described."""
    asked = str(node.get("reftarget", ""))
    inside = f"{node.get('py:module')}.{asked}"
    target = described_as().get(asked) or described_as().get(inside)
    if node.get("refdomain") != "py" or target is None:
        return None
    where = (node["refdoc"], app.builder, node["reftype"], target, node, content)
    return env.domains["py"].resolve_xref(env, *where)


def look_for_names_without_a_page(_app: Sphinx, env: BuildEnvironment) -> None:
    """Stop at a public name that no page describes: govmodel's own, and those of its packages."""
    described = env.domains["py"].data["objects"]
    for name, home in described_as().items():
        if home not in described and name not in described:
            _LOG.warning("no page describes the public name %s", name)


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive, and the last word on references that lead nowhere."""
    app.add_directive("public-names", PublicNames)
    app.connect("missing-reference", resolve)
    app.connect("env-check-consistency", look_for_names_without_a_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
