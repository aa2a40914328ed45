"""Rules on a page, made from the rules themselves.

What a rule demands is its docstring; what it says is looked up where a finding looks. So the page
cannot tell anything else than the code does.
"""

from collections.abc import Iterable

from docutils import nodes

import govmodel as gm
from govmodel.cli.blocks import Piece, Tone
from govmodel.sphinxext.sheet import Sheet
from govmodel.sphinxext.written import cited, fields, made_table, paragraph, text
from govmodel.words import LANGUAGES, catalogue


def told_rules(rules: Iterable[gm.Rule], sheet: Sheet) -> list[nodes.Node]:
    """Write a table of rules, then each with its sentences; a rule's label is ``rule-CODE``."""
    every = tuple(rules)
    each_told = [node for rule in every for node in _told(rule, sheet)]  # the labels come first
    columns = (sheet.words("column.code"), sheet.words("reference.demands"))
    rows = (
        (
            [
                nodes.paragraph("", "", sheet.linked(_name(rule), rule.code)),
                paragraph(Piece(gm.text(rule.severity, sheet.language), Tone.QUIET)),
            ],
            sheet.doc(rule.find),
        )
        for rule in every
    )
    return [made_table(columns, rows), *each_told]


def _name(rule: gm.Rule) -> str:
    return f"rule-{rule.code}"


def _told(rule: gm.Rule, sheet: Sheet) -> list[nodes.Node]:
    heading = nodes.rubric("", "", nodes.Text(rule.code))
    sheet.label(heading, _name(rule))
    said = {language: catalogue(language).get(rule.code) for language in LANGUAGES}
    sentences = rule.sentences or said
    known = [
        (_language(language, sheet), text(sentence))
        for language, sentence in sentences.items()
        if sentence
    ]
    if rule.source:
        known.append((sheet.words("column.source"), cited(rule.source, sheet.language)))
    return [heading, *sheet.doc(rule.find, whole=True), fields(known)]


def _language(language: str, sheet: Sheet) -> str:
    return sheet.words(f"reference.{language}") if language in LANGUAGES else language
