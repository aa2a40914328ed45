"""Pages in a terminal: as wide as it is, in colours, and never in colours alone."""

from io import StringIO

import pytest
from rich.console import Console

from govmodel.cli.blocks import Block, Branches, Heading, Lines, Piece, Pieces, Table, Tone
from govmodel.cli.pretty import show

LOREM = "Andelen elever som läser varje vecka ska öka till åttio procent"


def said(*texts: str) -> Pieces:
    """Give pieces of text."""
    return tuple(map(Piece, texts))


def printed(*page: Block, width: int = 40, colours: bool = False) -> str:
    """Print a page to a terminal of some width."""
    screen = StringIO()
    terminal = Console(
        file=screen,
        width=width,
        force_terminal=colours,
        color_system="standard" if colours else None,
        _environ={},
    )
    show(page, terminal)
    return screen.getvalue()


def test_headings_stand_apart() -> None:
    """That of the page above it, those of its parts below what goes before."""
    assert printed(Heading("Söderhamn", whole=True), Heading("Källor"), Lines((said("en"),))) == (
        "Söderhamn\n\n\nKällor\nen\n"
    )


def test_a_page_that_follows_another_stands_apart_from_it() -> None:
    """As its parts do."""
    two = (Heading("Utgåva 1", whole=True), Lines((said("en"),)), Heading("Utgåva 2", whole=True))
    assert printed(*two) == "Utgåva 1\n\nen\n\nUtgåva 2\n\n"


def test_what_is_wrapped_stands_under_its_line() -> None:
    """The lines after the first of several are told from it, too."""
    block = Lines((said("▲ Varning", "GM405"), said(LOREM)))
    assert printed(block) == (
        "▲ Varning GM405\n"
        "    Andelen elever som läser varje\n"
        "      vecka ska öka till åttio procent\n"
    )


def test_what_stands_deeper_is_wrapped_there() -> None:
    """As the problems of a file do."""
    assert printed(Lines((said(LOREM),), depth=1)) == (
        "  Andelen elever som läser varje vecka\n    ska öka till åttio procent\n"
    )


def test_a_tree_is_drawn() -> None:
    """What follows a branch is told from what ends it, and wrapped lines keep its trunk."""
    tree = Branches(
        (
            (0, said("mål", "m1")),
            (1, said("mått", "k1")),
            (2, said(LOREM)),
            (1, said("uppdrag", "u1")),
            (2, said(LOREM)),
            (0, said("mål", "m2")),
            (1, said("mått", "k2")),
        )
    )
    assert printed(tree) == (
        "mål m1\n"
        "├─ mått k1\n"
        "│  └─ Andelen elever som läser varje\n"
        "│     vecka ska öka till åttio procent\n"
        "└─ uppdrag u1\n"
        "   └─ Andelen elever som läser varje\n"
        "      vecka ska öka till åttio procent\n"
        "mål m2\n"
        "└─ mått k2\n"
    )


def test_many_lines_are_all_there_in_their_order() -> None:
    """They are printed together, a few hundred at a time."""
    tree = Branches(tuple((0, said(f"mål {at}")) for at in range(3000)))
    page = (Heading("Mål"), tree, Heading("Slut"))
    expected = ["", "Mål", *(f"mål {at}" for at in range(3000)), "", "Slut"]
    assert printed(*page).splitlines() == expected


def test_a_line_is_wrapped_when_it_takes_more_columns_than_there_are() -> None:
    """A letter may take two of them; what further lines stand under is left free."""
    assert printed(Lines((said("目標" * 5, "abcd", "efghi"),)), width=33) == (
        f"{'目標' * 5} abcd efghi\n"
    )
    assert printed(Lines((said("目標" * 5, "abcd", "efghi"),)), width=32) == (
        f"{'目標' * 5} abcd\n  efghi\n"
    )


def test_an_empty_tree_is_nothing() -> None:
    """A plan may be empty."""
    assert printed(Branches(())) == ""


def test_a_deep_tree_keeps_room_for_its_texts() -> None:
    """What is deeper than twelve levels stands below each other."""
    tree = Branches(tuple((depth, said(f"mål {depth}")) for depth in range(15)))
    lines = printed(tree, width=60).splitlines()
    assert lines[0] == "mål 0"
    assert lines[1] == "└─ mål 1"
    assert lines[11] == f"{'   ' * 10}└─ mål 11"
    assert lines[12] == f"{'   ' * 11}├─ mål 12"
    assert lines[13] == f"{'   ' * 11}├─ mål 13"
    assert lines[14] == f"{'   ' * 11}└─ mål 14"


def test_in_a_terminal_of_no_width_something_can_still_be_read() -> None:
    """Twenty columns are kept, and the terminal breaks them."""
    tree = Branches(tuple((depth, said("läslust och glädje")) for depth in range(13)))
    assert "läslust" in printed(tree, width=40)
    assert printed(tree, width=5)


TABLE = Table(
    ("Begrepp", "Antal", "Källa"),
    (
        (said("mål"), said("12"), said("Budget 2024", "Härlett")),
        (said("mått"), said("7"), said("Antaget", "")),
    ),
)


def test_a_table_that_fits_is_drawn() -> None:
    """Numbers stand under each other by their ends, and a cell may have several lines."""
    assert [line.rstrip() for line in printed(TABLE).splitlines()] == [
        " Begrepp   Antal   Källa",
        "───────────────────────────────",
        " mål          12   Budget 2024",
        "                   Härlett",
        " mått          7   Antaget",
    ]


def test_a_table_that_is_too_wide_is_told_row_by_row() -> None:
    """First what a row is about, then each column that says something in it."""
    assert printed(TABLE, width=24) == (
        "mål\n"
        "    Antal: 12\n"
        "    Källa: Budget 2024;\n"
        "      Härlett\n"
        "mått\n"
        "    Antal: 7\n"
        "    Källa: Antaget\n"
    )


def test_a_column_without_a_word_is_passed_over_in_a_row() -> None:
    """Nothing stands after its heading."""
    table = Table(("Organ", "Under", "Roll"), ((said("kf"), said(""), said("fullmäktige" * 5)),))
    assert printed(table, width=20).startswith("kf\n    Roll:\n")


def test_what_a_row_is_about_is_told_piece_by_piece() -> None:
    """As in the lines below it, or a day and the day before it would read as one."""
    row = (said("2026-10-31 (lördag)", "säkrast 2026-10-30"), said("revisionsbudgetförslagets"))
    assert printed(Table(("Senast", "Vad"), (row,)), width=40) == (
        "2026-10-31 (lördag); säkrast\n  2026-10-30\n    Vad: revisionsbudgetförslagets\n"
    )


def test_a_table_with_piles_of_lines_is_told_row_by_row() -> None:
    """Its words fit, but nobody would read it."""
    table = Table(("Kod", "Lydelse"), ((said("GM1"), said(LOREM, LOREM)),))
    assert printed(table, width=60).startswith(" Kod   Lydelse ")
    assert printed(table, width=50).startswith("GM1\n    Lydelse: Andelen elever ")


def test_a_word_is_not_broken_in_a_table() -> None:
    """It is told row by row instead."""
    table = Table(("Organ", "Roll"), ((said("samhällsutvecklingsnämnden"), said("nämnd")),))
    assert "samhällsutvecklingsnämnden   nämnd" in printed(table, width=38)
    assert printed(table, width=34) == "samhällsutvecklingsnämnden\n    Roll: nämnd\n"


@pytest.mark.parametrize("width", [20, 37, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Not even for a word that is."""
    long = said(LOREM, "x" * 200)
    page = (
        Heading(LOREM, whole=True),
        Heading(LOREM),
        Lines((long, long), depth=1),
        Branches(((0, long), (1, long), (2, long))),
        TABLE,
        Table(("Organ",), ((long,),)),
    )
    assert max(map(len, printed(*page, width=width).splitlines())) <= width


@pytest.mark.parametrize(
    ("tone", "code"),
    [
        (Tone.PLAIN, ""),
        (Tone.STRONG, "1"),
        (Tone.QUIET, "2"),
        (Tone.GOOD, "32"),
        (Tone.DOUBTFUL, "33"),
        (Tone.BAD, "1;31"),
    ],
)
def test_a_tone_has_a_colour_of_the_terminals_own(tone: Tone, code: str) -> None:
    """So that it can be read on any background that its owner can read on."""
    coloured = printed(Lines(((Piece("Fel", tone),),)), colours=True)
    assert coloured == (f"\x1b[{code}mFel\x1b[0m\n" if code else "Fel\n")


def test_a_text_cannot_colour_itself() -> None:
    """Neither with codes nor with marks that the library behind would understand."""
    text = "\x1b[31m [bold]fet[/bold] :warning: \u202e1234"
    screen = printed(
        Heading(text),
        Lines((said(text),)),
        Branches(((0, said(text)),)),
        Table((text,), ((said(text),),)),
        width=80,
        colours=True,
    )
    written = "\\x1b[31m [bold]fet[/bold] :warning: \\u202e1234"
    assert screen.count(written) == 5
    assert "\x1b[31m" not in screen


CELLS = (
    (
        "begrepp",
        "uppdrag till verksamhetschef",
        "kopplas till",
        "uppdrag I",
        "uppdrag I, initiativ",
    ),
    (
        "begrepp",
        "uppdrag till medarbetare",
        "kopplas till",
        "uppdrag till enhetschef, uppdrag till verksamhetschef, uppdrag I",
        "uppdrag till enhetschef, uppdrag till verksamhetschef, uppdrag I, initiativ",
    ),
    ("organ", "Samhällsbyggnadsnämnden", "borttaget", "", ""),
)


@pytest.mark.parametrize("piled", [False, True])
@pytest.mark.parametrize("width", range(60, 200, 7))
def test_of_a_table_no_word_is_broken_or_lost_however_wide_the_terminal_is(
    width: int, *, piled: bool
) -> None:
    """Every line fits, and every word stands whole on one of them."""
    rows = tuple(tuple(said(cell) for cell in row) for row in CELLS)
    table = Table(("Del", "Vad", "Ändring", "Före", "Efter"), rows, piled=piled)
    text = printed(table, width=width)
    assert max(map(len, text.splitlines())) <= width
    words = text.replace(":", " ").split()
    for row in CELLS:
        for word in " ".join(row).split():
            assert words.count(word) >= 1
    expected = sum(cell.count("uppdrag") for row in CELLS for cell in row)
    assert sum(word.startswith("uppdrag") for word in words) == expected
