"""What pictures are made of: widths and lines of text, places in a column, elements, colours."""

import re
from datetime import date
from xml.etree.ElementTree import fromstring

import pytest
from drawings import BOLD, REGULAR, Drawing, contrast, number, occasion
from hypothesis import given, strategies as st

import govmodel as gm
from govmodel.pictures import lettering, marks, svg
from govmodel.pictures.lettering import clean, wide, wrapped
from govmodel.pictures.spread import spread

from strategies import texts

# Text.


@pytest.mark.parametrize(("table", "bold"), [(REGULAR, False), (BOLD, True)])
def test_no_character_is_wider_than_it_is_taken_for(table: dict[int, str], bold: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """In the widest of the fonts."""
    for width, alike in table.items():
        assert all(wide(each, 1000, bold=bold) >= width for each in alike)


@pytest.mark.parametrize(
    ("text", "like"), [("é", "e"), ("e\u0301", "e"), ("ﬁ", "fi"), ("Ǻ", "A"), ("½", "1\u20442")]
)
def test_a_character_with_an_accent_is_as_wide_as_its_letter(text: str, like: str) -> None:
    """A ligature is as wide as its letters."""
    assert wide(text, 10) == wide(like, 10)


def test_a_character_that_nobody_measured_counts_as_a_wide_one() -> None:
    """Such as a picture of a fire engine."""
    assert wide("🚒", 10) == 14


@given(texts, st.sampled_from([120, 200]))
def test_every_line_fits_and_nothing_is_lost(text: str, room: float) -> None:
    """Whatever is written: but for spaces, and hyphens where a word was cut."""
    lines = wrapped(text, 16, room)
    assert all(wide(line, 16) <= room for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == clean(text).replace("-", "").replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("bokslut", ("bokslut",)),
        ("uppföljning av ekonomi och mål", ("uppföljning", "av ekonomi", "och mål")),
        ("medborgarundersökning", ("medborga-", "rundersök-", "ning")),
        ("medborgarundersöknin", ("medborga-", "rundersö-", "knin")),
        ("0¼각", ("0¼-", "각")),
        ("mmmm각", ("mmmm-", "각")),
        ("bo medborgarundersökning nu", ("bo", "medborga-", "rundersök-", "ning nu")),
    ],
)
def test_lines_break_between_words_and_in_words_that_are_too_long(
    text: str, lines: tuple[str, ...]
) -> None:
    """Never leaving a letter or two alone."""
    assert wrapped(text, 16, 96) == lines


@given(texts)
def test_what_xml_cannot_hold_is_left_out(text: str) -> None:
    """What is left can be read back, on one line."""
    root = svg.letters(text, 0, 0, svg.Style())
    frame = svg.Frame(kind="k", title=text, description=(text,), language="sv")
    picture = svg.picture(frame, 10, 10, [root])
    back = fromstring(picture)  # noqa: S314 - our own
    assert [each.text or "" for each in back.iter(f"{{{back.tag[1:-4]}}}text")] == [clean(text)]
    assert "\n" not in clean(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "</text><script>alert(1)</script>",
        '" onload="alert(1)',
        "&#x0;&evil;",
        "<![CDATA[ x ]]>",
        "a\x00b\x1b[2J",
        "\ud800",
        "\ufffe\uffff",
        "]]>",
    ],
)
def test_hostile_names_are_only_text(hostile: str) -> None:
    """In the picture's text, its title and its description."""
    told = occasion(date(2011, 3, 1), hostile, hostile)
    for draw in (gm.year_wheel, gm.year_line):
        written = draw([told], year=2011, title=hostile, language="sv")
        drawing = Drawing(written)
        assert drawing.title == clean(hostile)
        assert drawing.description[0].startswith(clean(f"1 mars 2011: {hostile} ("))
        assert {each.tag.partition("}")[2] for each in drawing.root.iter()} <= {
            "svg", "title", "desc", "rect", "circle", "polygon", "path", "g", "text",
        }  # fmt: skip
        names = {name for each in drawing.root.iter() for name in each.attrib}
        assert not any(name.startswith("on") or "href" in name for name in names)


def test_right_to_left_marks_do_not_turn_a_line() -> None:
    """They are left out, as all that cannot be seen."""
    assert clean("kf\u202e\u200b\xad 1\u2028 2\xa0000") == "kf 1 2\xa0000"


# Numbers.


def test_every_number_has_two_decimals() -> None:
    """So that the same picture is the same bytes, wherever it is drawn."""
    written = gm.year_wheel([occasion(date(2011, 3, 1))], year=2011, title="t", language="sv")
    shapes = re.sub(
        r'(id|aria-[a-z]*|data-day|stroke-dasharray|fill|stroke)="[^"]*"|>[^<]+<', "", written
    )
    figures = re.findall(
        r"(?<![\w.#])-?\d+(?:\.\d*)?(?![\w.])", shapes.replace("http://www.w3.org/2000/svg", "")
    )
    assert len(figures) > 100
    assert [each for each in figures if not re.fullmatch(r"-?\d+\.\d\d", each)] == []
    assert "-0.00" not in written


# Places in a column.


def test_things_stand_where_they_want_to_if_there_is_room() -> None:
    """Nothing is moved."""
    assert spread([0, 30, 70], [20, 20, 20], 0, 100) == (0, 30, 70)


def test_things_that_would_touch_give_way_equally() -> None:
    """Both are as far from where they want to be."""
    assert spread([40, 40], [20, 20], 0, 100) == (30, 50)
    assert spread([40, 44, 40], [10, 10, 10], 0, 100) == pytest.approx(
        (31.333, 41.333, 51.333), abs=0.001
    )


def test_things_stay_in_the_column() -> None:
    """At its top and at its bottom."""
    assert spread([-50, -40], [20, 20], 0, 100) == (0, 20)
    assert spread([90, 95], [20, 20], 0, 100) == (60, 80)
    assert spread([], [], 0, 100) == ()


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(1, 100)), max_size=20))
def test_nothing_overlaps_in_a_column(things: list[tuple[float, float]]) -> None:
    """Whatever is wanted."""
    wanted = sorted(each for each, _ in things)
    heights = [height for _, height in things]
    room = sum(heights) + 10
    tops = spread(wanted, heights, 0, room)
    ends = [top + height for top, height in zip(tops, heights, strict=True)]
    assert all(top >= end - 1e-6 for end, top in zip(ends, tops[1:], strict=False))
    assert all(top >= -1e-6 for top in tops)
    assert all(end <= room + 1e-6 for end in ends)


# Colours.


@pytest.mark.parametrize(("full", "light"), marks.COLOURS)
def test_a_subjects_colour_can_be_read_on_white_and_on_its_ring(full: str, light: str) -> None:
    """And white on it, as WCAG asks for of text; so can what else is written on the ring."""
    assert contrast(full, svg.PAPER) >= 4.5
    assert contrast(full, light) >= 4.5
    assert contrast(svg.INK, light) >= 4.5
    assert contrast(svg.QUIET, light) >= 4.5


@pytest.mark.parametrize("ground", [svg.PAPER, svg.BAND])
def test_text_can_be_read_on_what_is_behind_it(ground: str) -> None:
    """As WCAG asks for."""
    assert contrast(svg.INK, ground) >= 4.5
    assert contrast(svg.QUIET, ground) >= 4.5


def test_a_line_that_leads_somewhere_can_be_seen() -> None:
    """As WCAG asks for of what is not text."""
    assert contrast(svg.LEADER, svg.PAPER) >= 3
    assert all(contrast(svg.LEADER, light) >= 3 for _, light in marks.COLOURS)


def test_contrast_is_told_as_wcag_does() -> None:
    """Black on white is 21, and the grey that just passes is known."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_a_picture_brings_its_own_white_paper() -> None:
    """On a dark page it is as readable as on a light one."""
    drawing = Drawing(gm.year_line([], year=2011, title="t", language="sv"))
    paper = drawing.all("rect")[0]
    assert paper.attrib["fill"] == "#ffffff"
    assert (number(paper, "width"), number(paper, "height")) == drawing.size[2:]
    assert drawing.root.get("width") is None
    assert drawing.root.attrib["font-family"] == lettering.FAMILY
    assert lettering.FAMILY.endswith("sans-serif")


def test_more_subjects_than_colours_are_told_apart_by_their_numbers() -> None:
    """The ninth has the first one's colour, and another number."""
    told = [occasion(date(2011, 3, 1), "r", f"ämne {at}") for at in range(9)]
    drawing = Drawing(gm.year_line(told, year=2011, title="t", language="sv"))
    labels = drawing.groups("label")
    colours = [drawing.groups("mark", label)[0][0].attrib["fill"] for label in labels]
    assert colours[0] == colours[8]
    assert len(set(colours)) == 8
    assert [drawing.said(label)[1] for label in labels] == list("123456789")
