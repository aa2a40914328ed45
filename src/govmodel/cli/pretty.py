"""A page in a terminal: colours that any background can bear, wrapped to the terminal's width."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govmodel.cli.blocks import (
    Block,
    Branches,
    Heading,
    Lines,
    Page,
    Piece,
    Pieces,
    Table,
    Tone,
)
from govmodel.cli.plain import visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.segment import Segment
    from rich.text import Text

# The terminal's own colours by name, so that its theme decides how they look on its background.
_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.GOOD: "green",
    Tone.DOUBTFUL: "yellow",
    Tone.BAD: "bold red",
}

_BETWEEN = 3  # columns of a terminal that separate two of a table
_PILED = 2.5  # lines a row of a table may have, on the whole
_TALL = 4  # lines that each thing in a piled table may have
_ROOM = 20  # columns that a text is given, however deep it stands
# rich would break a line at the first; the second is in no text that is shown.
_NO_BREAK, _HELD = "\N{NO-BREAK SPACE}", "\ue000"
_TOGETHER = 2000  # segments, a few hundred lines
_DEEPEST = 12  # levels that a tree is indented by; what is deeper stands below each other


def show(page: Page, console: "Console") -> None:
    """Print a page to a terminal."""
    from rich.segment import Segment, Segments

    ready: list[Segment] = []  # printed together: each call to print costs as much as many lines
    for at, block in enumerate(page):
        if at and isinstance(block, Heading) and block.whole:
            ready.append(Segment("\n"))
        for part in _block(block, console):
            if isinstance(part, list):
                ready += part
                if len(ready) < _TOGETHER:
                    continue
            console.print(Segments(ready), end="", crop=False)
            ready = []
            if not isinstance(part, list):
                console.print(part, highlight=False)
    console.print(Segments(ready), end="", crop=False)


def _block(block: Block, console: "Console") -> "Iterator[RenderableType | list[Segment]]":
    from rich.text import Text

    match block:
        case Heading(text=text, whole=True):
            yield Text(visible(text), style="bold")
            yield ""
        case Heading(text=text):
            yield ""
            yield Text(visible(text), style="bold underline")
        case Lines(lines=lines, depth=depth):
            for at, pieces in enumerate(lines):
                left = "  " * min(depth, _DEEPEST) + ("    " if at else "")
                yield _hanging(pieces, console, left, left + "  ")
        case Branches(lines=lines):
            for guide, further, pieces in _guided(lines):
                yield _hanging(pieces, console, guide, further)
        case Table() if _fits(block, console.width):
            yield _table(block, console.width)
        case _:
            for row in block.rows:
                yield from _block(_record(block.columns, row, piled=block.piled), console)


def _text(pieces: Pieces, between: str = " ") -> "Text":
    from rich.text import Text

    parts = [Text(visible(piece.text), style=_STYLES[piece.tone]) for piece in pieces]
    return Text(between).join(part for part in parts if part)


def _hanging(
    pieces: Pieces, console: "Console", first: str, further: str
) -> "Text | list[Segment]":
    """Wrap pieces after what stands before their first line, and before its further ones."""
    from rich.cells import cell_len
    from rich.segment import Segment
    from rich.text import Text

    left = max(len(first), len(further))
    room = max(_ROOM, console.width - left)
    texts = [(visible(piece.text), _STYLES[piece.tone]) for piece in pieces if piece.text]
    if left + cell_len(" ".join(text for text, _ in texts)) <= console.width:
        style = console.get_style
        fitting = [Segment(first, style("dim"))] if first else []
        for at, (text, tone) in enumerate(texts):
            fitting.append(Segment(f" {text}" if at else text, style(tone)))
        return [*fitting, Segment("\n")]
    held, lines = _text(pieces), []
    held.plain = held.plain.replace(_NO_BREAK, _HELD)
    for at, line in enumerate(held.wrap(console, room)):
        line.rstrip()
        line.plain = line.plain.replace(_HELD, _NO_BREAK)
        lines.append(Text.assemble((further if at else first, "dim"), line))
    if left + room > console.width:  # too narrow: the terminal has to break these lines again
        return Text("\n").join(lines)
    return [segment for line in lines for segment in line.render(console, end="\n")]


def _guided(lines: Iterable[tuple[int, Pieces]]) -> list[tuple[str, str, Pieces]]:
    """Draw the branches of a tree: before each line, and before what it is wrapped to."""
    drawn = []
    below: set[int] = set()  # the levels on which a line still follows
    for depth, pieces in reversed(tuple(lines)):
        level = min(depth, _DEEPEST)
        trunk = "".join("│  " if each in below else "   " for each in range(1, level))
        branch = ("├─ " if level in below else "└─ ") if level else ""
        under = ("│  " if level in below else "   ") if level else "  "
        drawn.append((trunk + branch, trunk + under, pieces))
        below = {each for each in below if each < level} | {level}
    return drawn[::-1]


def _fits(table: Table, width: int) -> bool:
    """Tell whether a table can be read: no word is broken, and no row is a pile of lines."""
    from rich.cells import cell_len

    columns = _columns(table)
    between = _BETWEEN * len(columns)
    words = sum(map(_longest_word, columns))
    if table.piled:  # what stands in a cell stands below each other anyway
        return words + between <= width and sum(_widest(table)) + between <= _TALL * width
    cells = sum(max(map(cell_len, cells)) for cells in columns)
    return words + between <= width and cells + between <= _PILED * width


def _columns(table: Table) -> list[list[str]]:
    """Give what stands in each column, its heading first."""
    return [
        [visible(column), *(_text(row[at]).plain for row in table.rows)]
        for at, column in enumerate(table.columns)
    ]


def _widest(table: Table) -> list[int]:
    """Give the width that each column would have if no line in it were broken."""
    from rich.cells import cell_len

    return [
        max(
            cell_len(visible(column)),
            *(cell_len(visible(piece.text)) for row in table.rows for piece in row[at]),
            0,
        )
        for at, column in enumerate(table.columns)
    ]


def _widths(table: Table, width: int) -> list[int]:
    """Share a terminal's width: to each column its longest word, and of the rest as it needs."""
    least = list(map(_longest_word, _columns(table)))
    wanted = [wide - word for wide, word in zip(_widest(table), least, strict=True)]
    free = width - _BETWEEN * len(least) + 1 - sum(least)  # none after the last
    if free >= sum(wanted):
        return _widest(table)
    return [word + more * free // sum(wanted) for word, more in zip(least, wanted, strict=True)]


def _longest_word(cells: list[str]) -> int:
    from rich.cells import cell_len

    return max(cell_len(word) for cell in cells for word in cell.split())


def _record(columns: tuple[str, ...], row: tuple[Pieces, ...], *, piled: bool) -> Lines:
    """Write a row of a table that is too wide as a paragraph: what it is about, then the rest."""
    first, *rest = zip(columns, row, strict=True)
    return Lines(
        (
            first[1] if piled else _apart(first[1]),
            *(
                line
                for column, cell in rest
                if any(piece.text for piece in cell)
                for line in _under(Piece(f"{column}:", Tone.QUIET), cell, piled=piled)
            ),
        )
    )


def _under(column: Piece, cell: Pieces, *, piled: bool) -> Iterator[Pieces]:
    """Write a cell behind its column's heading, or below it if much stands there."""
    if not piled:
        yield (column, *_apart(cell))
        return
    yield (column,)
    for piece in cell:
        yield Piece("–", Tone.QUIET), piece


def _apart(cell: Pieces) -> Pieces:
    texts = [piece for piece in cell if piece.text]
    return tuple(
        Piece(piece.text if piece is texts[-1] else f"{piece.text};", piece.tone) for piece in texts
    )


def _table(table: Table, width: int) -> "RenderableType":
    from rich import box, table as rich_table
    from rich.text import Text

    made = rich_table.Table(box=box.SIMPLE_HEAD, show_edge=False, header_style="bold")
    for cells, wide in zip(_columns(table), _widths(table, width), strict=True):
        heading, *below = cells
        made.add_column(
            Text(heading),  # a string would be read as markup
            overflow="fold",
            width=wide,
            justify="right" if all(map(str.isdigit, below)) else "left",
        )
    for row in table.rows:
        made.add_row(*(_text(cell, between="\n") for cell in row))
    return made
