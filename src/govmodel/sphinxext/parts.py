"""The parts of a model's reference page."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from attrs import fields_dict
from docutils import nodes
from sphinx import addnodes

import govmodel as gm
from govmodel.answers.asked import said_by
from govmodel.cli.blocks import Heading, Piece, Pieces, Table, Tone
from govmodel.cli.pages.comparisons import diff
from govmodel.cli.pages.models import parts, spans
from govmodel.elements import kind_of
from govmodel.pictures.thread import thread_in_words
from govmodel.sphinxext.rules import told_rules
from govmodel.sphinxext.sheet import Sheet, names_of
from govmodel.sphinxext.written import (
    cited,
    fields,
    item,
    paragraph,
    rested,
    said,
    table,
    text,
    told,
)
from govmodel.words import phrase, sentence

Part = Callable[[gm.GovernanceModel, Sheet], list[nodes.Node]]
"""What writes a part of a model."""


def overview(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write whose model it is, when it is valid, and what that rests on."""
    words = sheet.words
    known = {
        words("column.municipality"): text(f"{model.municipality} ({model.code})"),
        words("column.model"): [nodes.paragraph("", "", nodes.literal("", model.id))],
        words("column.valid"): text(model.valid.label(sheet.language)),
        words("column.rests_on"): rested(model.source, model.basis, sheet.language),
    }
    if model.jurisdiction:
        known[words("reference.country")] = text(model.jurisdiction.name)
    return [fields(known.items())]


def thread(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Draw which words serve which; where no picture can be, tell it in words."""
    listed = (
        nodes.list_item("", paragraph(each)) for each in thread_in_words(model, sheet.language)
    )
    other = addnodes.only("", nodes.bullet_list("", *listed), expr="not format_html")
    return [drawn(gm.level_thread(model, language=sheet.language), "thread"), other]


def drawn(svg: str, kind: str, *, least: float = 0) -> nodes.raw:
    """Put a picture on a page of HTML, no wider than it is meant to be.

    :param least: the share of its width below which it does not shrink but scrolls.
    """
    width = float(re.findall(r'viewBox="\S+ \S+ (\S+)', svg)[0])
    size = f"min-width: {width * least:.0f}px; max-width: {width:.0f}px"
    html = (
        f'<div class="govmodel-{kind}" style="overflow-x: auto; margin: 1em 0">'
        f'<div style="{size}">\n{svg}</div></div>\n'
    )
    return nodes.raw("", html, format="html")


def words(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write what each word means: its translation, what it is one of, and what its class says."""
    return [nodes.definition_list("", *(_word(level.kind, model, sheet) for level in model.levels))]


def _word(
    kind: type[gm.Element], model: gm.GovernanceModel, sheet: Sheet
) -> nodes.definition_list_item:
    one_of = sentence(f"kind.{kind_of(kind)}", sheet.language)
    term = nodes.term("", "", nodes.strong("", "", nodes.Text(kind.word)))
    if kind.gloss and kind.gloss != kind.word:
        term += [nodes.Text(" – "), nodes.emphasis("", "", nodes.Text(kind.gloss))]
    term += nodes.Text(f" ({one_of})")
    sheet.label(term, *names_of(model, kind.word))
    where = nodes.paragraph("", "", nodes.literal("", kind.__qualname__), nodes.Text(" "))
    where += [nodes.Text("("), nodes.literal("", kind.__module__), nodes.Text(")")]
    named = [(sheet.words("reference.class"), [where])]
    inherited = fields_dict(kind.__mro__[1])
    if own := [name for name in fields_dict(kind) if name not in inherited]:
        named.append((_capital(gm.text(gm.Aspect.FIELDS, sheet.language)), [_literals(own)]))
    return item(term, *sheet.doc(kind), fields(named))


def _literals(names: Iterable[str]) -> nodes.paragraph:
    made = nodes.paragraph()
    for at, name in enumerate(names):
        made += [nodes.Text(", ")] if at else []
        made += nodes.literal("", name)
    return made


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def levels(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write of each word who decides it, who answers for it, what it serves, and how long."""
    return [
        nodes.definition_list(
            "",
            *(
                item(_named(level.kind, sheet), fields(_facts(level, model, sheet)))
                for level in model.levels
            ),
        )
    ]


def _named(kind: type[gm.Element], sheet: Sheet) -> nodes.term:
    """Write a word, with what it is called in the language of the page."""
    term = nodes.term("", "", nodes.strong("", "", nodes.Text(kind.word)))
    translated = phrase(kind, sheet.language)
    if translated != kind.word:
        term += [nodes.Text(" – "), nodes.emphasis("", "", nodes.Text(translated))]
    return term


def _facts(
    level: gm.Level, model: gm.GovernanceModel, sheet: Sheet
) -> Iterator[tuple[str, list[nodes.Node]]]:
    said_of, language = sheet.words, sheet.language
    yield said_of("column.decided_by"), text(said_of.some(level.decided_by))
    yield said_of("column.owners"), text(said_of.some(level.owners))
    may = tuple(kind for kind in level.serves if kind not in level.must_serve)
    if not level.serves:
        yield said_of("column.serves"), text(said_of("reference.top"))
    for name, kinds in (
        (_capital(gm.text(gm.Aspect.MUST_SERVE, language)), level.must_serve),
        (said_of("reference.may_serve"), may),
        (_capital(gm.text(gm.Aspect.MUST_HAVE, language)), level.must_have),
    ):
        if kinds:
            yield name, [_linked(kinds, model, sheet)]
    if level.horizon:
        yield said_of("column.horizon"), text(level.horizon.label(language))
    if level.absent_in:
        name = _capital(gm.text(gm.Aspect.ABSENT_IN, language))
        yield name, text(level.absent_in.label(language))
    yield said_of("column.rests_on"), rested(level.source, level.basis, language)


def _linked(
    kinds: tuple[type[gm.Element], ...], model: gm.GovernanceModel, sheet: Sheet
) -> nodes.paragraph:
    """Name some words, each with a link to what it means."""
    made = nodes.paragraph()
    for at, kind in enumerate(kinds):
        if at:
            last = sentence("list.or", sheet.language)
            made += nodes.Text(f" {last} " if at == len(kinds) - 1 else ", ")
        edition, _ = names_of(model, kind.word)
        made += sheet.linked(edition, phrase(kind, sheet.language))
    return made


def listed(key: str) -> Part:
    """Give what writes a part of a model that the command shows in the same way."""

    def write(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
        return [*told(dict(parts(model, sheet.language)).get(key, ()))]

    return write


def _headed(key: str, model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write a part below a heading of its own, within a section."""
    inside = listed(key)(model, sheet)
    return [*told([Heading(sheet.words(f"model.{key}"))]), *inside] if inside else []


def scale(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write the grades, and what concludes on goals."""
    page = [*listed("grades")(model, sheet), *_headed("assignment_grades", model, sheet)]
    if model.upwards:
        page.append(paragraph(sheet.words("model.upwards", function=said_by(model.upwards))))
    return page


def calendar(model: gm.GovernanceModel, sheet: Sheet, year: int | None = None) -> list[nodes.Node]:
    """Write the reviews, the milestones and the routes; draw a year of them if one is given."""
    keys = ("cycles", "milestones", "routes")
    page = [node for key in keys for node in _headed(key, model, sheet)]
    if year is None or not model.valid.overlaps(gm.Period.years(year)):
        return page
    return [_wheel(model, sheet, year), *page]


def _wheel(model: gm.GovernanceModel, sheet: Sheet, year: int) -> nodes.raw:
    days = gm.Period.years(year)
    occasions = gm.agenda(model, days, statutory=True)
    values = {"name": model.municipality, "year": str(year)}
    title = sentence("picture.title.wheel", sheet.language, values)
    svg = gm.year_wheel(
        occasions,
        year=year,
        title=title,
        language=sheet.language,
        without=gm.without_days(model, (each.review for each in occasions if each.review)),
        law=model.jurisdiction,
    )
    return drawn(svg, "wheel", least=0.6)


def rules(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write the rules that the model brings."""
    return told_rules(model.rules, sheet) if model.rules else []


def sources(model: gm.GovernanceModel, sheet: Sheet) -> list[nodes.Node]:
    """Write the texts that the model rests on, with links."""
    items = []
    for source in model.sources:
        body = cited(source, sheet.language)
        if source.decided:
            body[0] += nodes.Text(f" ({source.decided.isoformat()})")
        items.append(nodes.list_item("", *body))
    return [nodes.bullet_list("", *items)] if items else []


def editions(models: tuple[gm.GovernanceModel, ...], sheet: Sheet) -> list[nodes.Node]:
    """Write when each edition is valid."""
    return [table(spans(models, sheet.language))]


def changes(
    before: gm.GovernanceModel, after: gm.GovernanceModel, sheet: Sheet
) -> list[nodes.Node]:
    """Write what is another than in the edition before: thing by thing, what was and what is."""
    pages = diff((before, after), gm.diff(before, after), sheet.language)[1:]
    rows = [row for block in pages if isinstance(block, Table) for row in block.rows]
    if not rows:
        return [*told(pages)]
    items = []
    for (part, about), several in groupby(rows, key=lambda row: row[:2]):
        term = nodes.term("", "", *said((*about, Piece(f"({part[0]})", Tone.QUIET))))
        items.append(item(term, *(_change(row[2:]) for row in several)))
    return [nodes.definition_list("", *items)]


def _change(row: tuple[Pieces, ...]) -> nodes.paragraph:
    """Write one change: what of the thing, and both values, or that it is new or gone."""
    aspect, *values = (" ".join(map(str, each)) for each in row)
    if not any(values):
        return paragraph(_capital(aspect))
    return paragraph(f"{_capital(aspect)}:", " → ".join(values))


PARTS: dict[str, tuple[str, Part]] = {
    "overview": ("reference.overview", overview),
    "thread": ("reference.thread", thread),
    "words": ("reference.words", words),
    "levels": ("reference.levels", levels),
    "bodies": ("model.bodies", listed("bodies")),
    "documents": ("model.documents", listed("documents")),
    "calendar": ("reference.calendar", calendar),
    "scale": ("model.grades", scale),
    "rules": ("model.rules", rules),
    "sources": ("model.sources", sources),
}
"""The parts of a model in the order of a page: the key of their heading, and what writes them."""
