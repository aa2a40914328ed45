"""What a page is made of: a few kinds of block, without a word on how they are printed."""

from enum import StrEnum

from attrs import frozen


class Tone(StrEnum):
    """How a piece of text is meant; a terminal shows it in colour, never in colour alone.

    >>> Tone.BAD.value
    'bad'
    """

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@frozen
class Piece:
    """A piece of text with its tone.

    >>> str(Piece("Ej uppnått", Tone.BAD))
    'Ej uppnått'
    """

    text: str
    tone: Tone = Tone.PLAIN

    def __str__(self) -> str:
        """Give the text."""
        return self.text


Pieces = tuple[Piece, ...]


@frozen
class Heading:
    """A heading: of the whole page, or of a part of it.

    >>> Heading("Källor").whole
    False
    """

    text: str
    whole: bool = False


@frozen
class Lines:
    """Something said in one or more lines; a terminal shows those after the first indented.

    In a pipe they stand behind each other, so that one thing is one line; each on a line of its own
    if they are *apart*, because they are too many to be read so.

    >>> Lines(((Piece("Fel"), Piece("GM104")), (Piece("…"),))).depth
    0
    """

    lines: tuple[Pieces, ...]
    depth: int = 0
    apart: bool = False


@frozen
class Table:
    """A table; a cell is one or more lines.

    In a pipe they stand behind each other, so that a row is one line; below each other if the table
    is *piled*, because too much stands in its cells.

    >>> Table(("Modell",), (((Piece("exempelby@2023-2026"),),),)).columns
    ('Modell',)
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Pieces, ...], ...]
    piled: bool = False


@frozen
class Branches:
    """A tree, read from the top: each line with its depth, from 0.

    >>> Branches(((0, (Piece("mål"),)), (1, (Piece("uppdrag"),)))).lines[1][0]
    1
    """

    lines: tuple[tuple[int, Pieces], ...]


Block = Heading | Lines | Table | Branches
Page = tuple[Block, ...]
