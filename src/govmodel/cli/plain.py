"""A page as lines of text, for a pipe or a file: no colours, no wrapping, one thing a line."""

from collections.abc import Iterator
from itertools import zip_longest
from unicodedata import category, east_asian_width

from govmodel.cli.blocks import Block, Branches, Heading, Lines, Page, Pieces, Table

_ACTING = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Categories of characters that would act on a terminal, or not be seen in it."""

_DEEPEST = 100  # levels that a tree is indented by, so that a long chain is no wall of space


def visible(text: str) -> str:
    r"""Make every character of a text one that is seen where it stands, on one line.

    Text comes from files that anybody may have written: control characters could move the cursor
    or colour the screen, right-to-left marks could make a line read as another. Both are written
    out; line breaks and tabs become spaces.

    >>> print(visible("kf\x1b[2J\u202e"))
    kf\x1b[2J\u202e
    >>> visible("two\nlines")
    'two lines'
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in "\n\r\t":
        return " "
    return character.encode("unicode_escape").decode() if acts(character) else character


def acts(character: str) -> bool:
    r"""Tell whether a character would act on a terminal, or not be seen where it stands.

    >>> acts("\x1b"), acts("\u202e"), acts("å"), acts("\N{NO-BREAK SPACE}")
    (True, True, False, False)
    """
    return category(character) in _ACTING and character != "\N{SOFT HYPHEN}"


def lines(page: Page) -> Iterator[str]:
    """Write a page, line by line.

    >>> from govmodel.cli.blocks import Piece
    >>> list(lines((Heading("Källor"), Lines(((Piece("Fel"), Piece("GM104")),)))))
    ['', 'Källor', 'Fel GM104']
    """
    for at, block in enumerate(page):
        if at and isinstance(block, Heading) and block.whole:
            yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, whole=whole):
            if not whole:
                yield ""
            yield visible(text)
        case Lines(lines=several, depth=depth, apart=apart):
            left = "  " * min(depth, _DEEPEST)
            lines = [_line(pieces) for pieces in several]
            if apart:
                yield from (f"{left}{'    ' if at else ''}{line}" for at, line in enumerate(lines))
            else:
                yield left + ": ".join(lines)
        case Branches(lines=several):
            for depth, pieces in several:
                yield "  " * min(depth, _DEEPEST) + _line(pieces)
        case _:
            yield from _table(block)


def _line(pieces: Pieces) -> str:
    return " ".join(visible(piece.text) for piece in pieces)


def _table(table: Table) -> Iterator[str]:
    written = _piled if table.piled else _in_one_line
    rows = [
        [visible(column) for column in table.columns],
        *(line for row in table.rows for line in written(row)),
    ]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def _in_one_line(row: tuple[Pieces, ...]) -> Iterator[list[str]]:
    yield [_cell(cell) for cell in row]


def _piled(row: tuple[Pieces, ...]) -> Iterator[list[str]]:
    """Write a row in as many lines as its tallest cell has."""
    for pieces in zip_longest(*row):
        yield [visible(piece.text) if piece else "" for piece in pieces]


def _cell(cell: Pieces) -> str:
    return "; ".join(visible(piece.text) for piece in cell if piece.text)


def width(text: str) -> int:
    """Count the columns that a text takes.

    >>> width("målområde"), width("目標")
    (9, 4)
    """
    if text.isascii():
        return len(text)
    wide = sum(east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(category(character) in ("Mn", "Me") for character in text)
