"""Pages of text as nodes of docutils: what stands in a model is text here, and never markup."""

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

import govmodel as gm
from govmodel.cli.blocks import Block, Heading, Lines, Piece, Pieces, Table, Tone

_WIDEST = 60  # letters beside each other in a table that can be read on a telephone
_RIM = 4  # letters that what is around a cell takes
_COLUMN = 50  # letters in a column where a page is plain text


def told(blocks: Iterable[Block]) -> Iterator[nodes.Node]:
    """Write the blocks of a page.

    >>> [node.astext() for node in told([Heading("Källor"), Lines(((Piece("*Fel*"),),))])]
    ['Källor', '*Fel*']
    """
    for block in blocks:
        if isinstance(block, Heading):
            yield nodes.rubric("", "", nodes.Text(block.text))
        elif isinstance(block, Table):
            yield table(block) if _narrow(block) else cards(block)
        elif isinstance(block, Lines):
            yield paragraph(*(each for line in block.lines for each in line))
        else:
            yield nodes.line_block("", *(_branch(*line) for line in block.lines))


def _branch(depth: int, pieces: Pieces) -> nodes.line:
    return nodes.line("", "", nodes.Text("\N{NO-BREAK SPACE}" * 4 * depth), *said(pieces))


def said(pieces: Pieces) -> Iterator[nodes.Node]:
    """Write pieces beside each other: what is strong is, and what is quiet is emphasized."""
    for at, piece in enumerate(pieces):
        if at:
            yield nodes.Text(" ")
        yield _toned(piece)


def _toned(piece: Piece) -> nodes.Node:
    text = nodes.Text(piece.text)
    match piece.tone:
        case Tone.STRONG:
            return nodes.strong("", "", text)
        case Tone.QUIET:
            return nodes.emphasis("", "", text)
    return text


def paragraph(*pieces: Piece | str) -> nodes.paragraph:
    """Write a paragraph."""
    toned = tuple(Piece(each) if isinstance(each, str) else each for each in pieces)
    return nodes.paragraph("", "", *said(toned))


def cell(pieces: Pieces) -> list[nodes.Node]:
    """Write what stands in a cell: each piece is a line of its own."""
    shown = [piece for piece in pieces if piece.text]
    return [nodes.paragraph("", "", _toned(piece)) for piece in shown]


def _narrow(block: Table) -> bool:
    heads = tuple((Piece(each),) for each in block.columns)
    columns = zip(heads, *block.rows, strict=True)
    longest = (max(len(str(piece)) for inside in each for piece in inside) for each in columns)
    return sum(each + _RIM for each in longest) <= _WIDEST


def table(block: Table) -> nodes.table:
    """Write a table."""
    return made_table(block.columns, [[cell(each) for each in row] for row in block.rows])


def made_table(columns: Sequence[str], rows: Iterable[Sequence[list[nodes.Node]]]) -> nodes.table:
    """Make a table of what stands in its cells, each column as wide as that needs."""
    heads = [[nodes.paragraph("", "", nodes.Text(each))] for each in columns]
    every = [heads, *rows]
    widths = [max(map(_width, column)) for column in zip(*every, strict=True)]
    group = nodes.tgroup("", cols=len(columns))
    group += [nodes.colspec("", colwidth=min(width, _COLUMN)) for width in widths]
    group += nodes.thead("", _row(heads))
    group += nodes.tbody("", *map(_row, every[1:]))
    return nodes.table("", group, classes=["colwidths-auto"])


def _width(inside: list[nodes.Node]) -> int:
    return max((len(each.astext()) for each in inside), default=1) + 6


def _row(cells: Iterable[list[nodes.Node]]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *inside) for inside in cells))


def cards(block: Table) -> nodes.definition_list:
    """Write a table with many columns so that it can be read in a narrow one: row by row.

    What stands first in a row is its term; below it stand the other columns, each with its name.
    """
    items = []
    quiet = all(piece.tone is Tone.QUIET for row in block.rows for piece in row[0])
    named_by = 2 if quiet else 1  # a mere number is no name
    for row in block.rows:
        first = tuple(piece for each in row[:named_by] for piece in each)
        named = zip(block.columns[named_by:], map(cell, row[named_by:]), strict=True)
        items.append(
            item(
                nodes.term("", "", *said(first)),
                fields((name, inside) for name, inside in named if inside),
            )
        )
    return nodes.definition_list("", *items)


def item(term: nodes.term, *inside: nodes.Node) -> nodes.definition_list_item:
    """Make an item of a list of definitions."""
    return nodes.definition_list_item("", term, nodes.definition("", *inside))


def fields(named: Iterable[tuple[str, list[nodes.Node]]]) -> nodes.line_block:
    """Write names and what stands behind each, a line each, which every theme shows close together.

    >>> fields([("Källa", [paragraph("5 §"), paragraph("utkast")])]).astext()
    'Källa: 5 § · utkast'
    """
    return nodes.line_block("", *(_field(name, body) for name, body in named))


def _field(name: str, body: list[nodes.Node]) -> nodes.line:
    made = nodes.line("", "", nodes.strong("", "", nodes.Text(f"{name}:")), nodes.Text(" "))
    for at, each in enumerate(body):
        if at:
            made += nodes.Text(" · ")
        made += each.children
    return made


def text(content: str) -> list[nodes.Node]:
    """Write one paragraph of plain text, as the body of a field or cell."""
    return [paragraph(content)]


def cited(source: gm.Source, language: str, *, remark: bool = True) -> list[nodes.Node]:
    """Cite a source, with a link if it can be read somewhere, and what a reader must know of it."""
    label = nodes.Text(source.label(language))
    url = source.url or ""
    linked = url.startswith(("https://", "http://"))
    shown = nodes.reference("", "", label, internal=False, refuri=url) if linked else label
    cite = [nodes.paragraph("", "", shown)]
    if source.remark and remark:
        cite.append(paragraph(Piece(source.remark, Tone.QUIET)))
    return cite


def rested(source: gm.Source | None, basis: gm.Basis, language: str) -> list[nodes.Node]:
    """Cite what a claim rests on, and say on which basis where that is not the source alone."""
    found = [] if source is None else cited(source, language)
    if basis is not gm.Basis.STATED or not found:
        found.append(paragraph(Piece(gm.text(basis, language), Tone.QUIET)))
    return found
