"""Pages as lines of text: one thing a line, and every character seen where it stands."""

import pytest

from govmodel.cli.blocks import Block, Branches, Heading, Lines, Piece, Pieces, Table, Tone
from govmodel.cli.plain import acts, lines, visible, width


def said(*texts: str) -> Pieces:
    """Give pieces of text."""
    return tuple(map(Piece, texts))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("", ""),
        ("Tryggare skolvägar – nu!", "Tryggare skolvägar – nu!"),
        ("1\N{NO-BREAK SPACE}234,5", "1\N{NO-BREAK SPACE}234,5"),
        ("för\N{SOFT HYPHEN}valtning", "för\N{SOFT HYPHEN}valtning"),
        ("a\nb\r\nc\td", "a b  c d"),
        ("\x1b[2J\x07", "\\x1b[2J\\x07"),
        ("\x7f\x9b31m", "\\x7f\\x9b31m"),
        ("\u202egol\u202c", "\\u202egol\\u202c"),
        ("a\u200b\u2060\ufeffb", "a\\u200b\\u2060\\ufeffb"),
        ("a\u2028b\u2029c\x85d", "a\\u2028b\\u2029c\\x85d"),
        ("\ud83d", "\\ud83d"),
        ("\U000e0041\ue000\uffff", "\\U000e0041\\ue000\\uffff"),
        ("目標 👍", "目標 👍"),
    ],
)
def test_every_character_is_seen_where_it_stands(text: str, seen: str) -> None:
    """What would act on a terminal or be invisible is written out; line breaks become spaces."""
    assert visible(text) == seen


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x9f", "\u200f", "\u2066", "\ud800"])
def test_characters_that_act_on_a_terminal_are_known(character: str) -> None:
    """Controls, marks of direction, halves of pairs."""
    assert acts(character)


@pytest.mark.parametrize(
    "character", ["a", "Å", " ", "\N{NO-BREAK SPACE}", "\N{SOFT HYPHEN}", "目"]
)
def test_characters_that_only_stand_there_are_known(character: str) -> None:
    """A hyphen that is only sometimes seen is one of them: words in Swedish are long."""
    assert not acts(character)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("mål", 3), ("目標", 4), ("a\u030a", 1), ("a\u20dd", 1)]
)
def test_the_columns_of_a_text_are_counted(text: str, columns: int) -> None:
    """Some characters take two, and a ring above takes none."""
    assert width(text) == columns


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Heading("Söderhamn", whole=True), ["Söderhamn"]),
        (Heading("Källor"), ["", "Källor"]),
        (Lines((said("Fel", "GM104"),)), ["Fel GM104"]),
        (Lines((said("Fel", "GM104"), said("Så är det."))), ["Fel GM104: Så är det."]),
        (Lines((said("en rad"),), depth=2), ["    en rad"]),
        (
            Branches(((0, said("mål", "m1:")), (1, said("uppdrag")), (0, said("mål")))),
            ["mål m1:", "  uppdrag", "mål"],
        ),
        (Branches(()), []),
        (
            Table(
                ("Modell", "Gäller"),
                ((said("a", "b", ""), said("")), (said("目標目標"), said("2024"))),
            ),
            ["Modell    Gäller", "a; b", "目標目標  2024"],
        ),
        (Table(("Modell",), ()), ["Modell"]),
    ],
)
def test_a_block_is_written_line_by_line(block: Block, text: list[str]) -> None:
    """A table's columns stand under each other, and no line ends in space."""
    assert list(lines((block,))) == text


def test_a_page_that_follows_another_stands_apart_from_it() -> None:
    """The first line of what is printed is not empty."""
    page = (Heading("Utgåva 1", whole=True), Lines((said("en"),)), Heading("Utgåva 2", whole=True))
    assert list(lines(page)) == ["Utgåva 1", "en", "", "Utgåva 2"]


def test_no_text_breaks_its_line() -> None:
    """Wherever it stands."""
    broken = said("a\nb")
    page: tuple[Block, ...] = (
        Heading("a\nb"),
        Lines((broken,)),
        Branches(((0, broken),)),
        Table(("a\nb",), ((broken,),)),
    )
    assert list(lines(page)) == ["", *["a b"] * 5]


def test_a_tree_is_not_indented_without_end() -> None:
    """A chain of thousands would be a wall of space."""
    chain = Branches(tuple((depth, said("mål")) for depth in range(5000)))
    assert [len(line) for line in lines((chain,))] == [
        *range(3, 203, 2),
        *[203] * 4900,
    ]


def test_a_tone_is_not_seen() -> None:
    """There are no colours in a file."""
    assert list(lines((Lines(((Piece("✖ Fel", Tone.BAD),),)),))) == ["✖ Fel"]
