"""``.. rule-table:: govmodel.rules.CORE_RULES``: rules as a page, made from the rules themselves.

What a rule demands is its docstring; what it says is looked up where a finding looks. So the page
cannot tell anything else than the code does.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import cleandoc

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from govmodel import Rule
from govmodel.words import LANGUAGES, catalogue

_NAMES = {"sv": "Swedish", "en": "English"}


def _sentence(rule: Rule, language: str) -> str:
    """Give what a rule says, with the names of its values in braces."""
    return rule.sentences[language] if rule.sentences else catalogue(language)[rule.code]


def _text(sentence: str) -> str:
    """Write a sentence so that nothing in it is markup."""
    for mark in r"\*`|_":
        sentence = sentence.replace(mark, f"\\{mark}")
    return sentence


def lines(rules: Iterable[Rule]) -> Iterator[str]:
    """Write rules as reStructuredText: a table of all, then each with its sentences."""
    rules = tuple(rules)
    yield from (
        ".. list-table::",
        "   :header-rows: 1",
        "   :width: 100%",
        "   :widths: 12 14 74",
        "",
    )
    yield from ("   * - code", "     - severity", "     - what it demands")
    for rule in rules:
        summary = cleandoc(rule.find.__doc__ or "").split("\n\n")[0].replace("\n", " ")
        yield f"   * - :ref:`{rule.code} <rule-{rule.code}>`"
        yield f"     - {rule.severity.value}"
        yield f"     - {summary}"
    yield ""
    for rule in rules:
        yield from (f".. _rule-{rule.code}:", "", f".. rubric:: {rule.code}", "")
        yield from (*cleandoc(rule.find.__doc__ or "").splitlines(), "")
        for language in LANGUAGES:
            yield f":{_NAMES[language]}: {_text(_sentence(rule, language))}"
        if rule.source:
            yield f":Source: {_text(rule.source.label('sv'))}"
        yield ""


class RuleTable(SphinxDirective):
    """``.. rule-table:: module.NAME``, the name of a tuple of rules."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Find the rules, and let Sphinx read what is written of them."""
        module, _, name = self.arguments[0].rpartition(".")
        rules = getattr(import_module(module), name)
        return self.parse_text_to_nodes("\n".join(lines(rules)) + "\n", allow_section_headings=True)


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("rule-table", RuleTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
