"""The golden thread of a model as a picture: what is drawn, and that it can be read."""

from itertools import combinations, pairwise
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from attrs import evolve, frozen, make_class
from drawings import LONG, Box, Drawing, box_of, check_words, names, number
from hypothesis import given, strategies as st

import govmodel as gm
from govmodel.pictures.thread import thread_in_words

from toy import ASSUMED, COMMITTEE, COUNCIL, MODEL


@frozen(kw_only=True)
class Vision(gm.Goal):
    """What is wanted in the end."""

    word = "vision"


@frozen(kw_only=True)
class Delmal(gm.Goal):
    """A goal that may serve another of its kind."""

    word = "delmål"
    gloss = "sub-goal"


@frozen(kw_only=True)
class Matt(gm.Indicator):
    """A measure."""

    word = "mått"
    gloss = "measure"


def model(*levels: gm.Level) -> gm.GovernanceModel:
    """Make a model of some levels."""
    return gm.GovernanceModel(
        name="exempelby",
        edition="2024",
        municipality="Exempelby",
        code="9999",
        language="sv",
        valid=gm.Period.years(2024),
        roles=(COUNCIL, COMMITTEE),
        levels=levels,
    )


def word(
    said: str, base: type[gm.Element] = gm.Goal, gloss: str = "", name: str = "Ord"
) -> type[gm.Element]:
    """Make a municipality's word."""
    kind: Any = make_class(name, [], bases=(base,), frozen=True, slots=True, kw_only=True)
    kind.word, kind.gloss = said, gloss
    made: type[gm.Element] = kind
    return made


def level(kind: type[gm.Element], **said: Any) -> gm.Level:  # noqa: ANN401
    """Make an assumed level."""
    return gm.Level(kind=kind, basis=ASSUMED, **said)


THREE = model(
    level(Vision, decided_by=(COUNCIL,)),
    level(
        Delmal,
        owners=(COMMITTEE, COUNCIL),
        serves=(Vision, Delmal),
        must_serve=(Vision,),
        must_have=(Matt,),
    ),
    level(Matt, serves=(Delmal, Vision)),
)
"""An arrow to the word right above in each style, one beside the boxes, one that leads back."""


def drawn(shown: gm.GovernanceModel, language: str = "sv") -> Drawing:
    """Draw the thread of a model, and read it."""
    return Drawing(gm.level_thread(shown, language=language))


def boxes_of(drawing: Drawing) -> list[Box]:
    """Give where the words stand."""
    rects = [drawing.all("rect", each)[0] for each in drawing.groups("level")]
    return [
        Box(x, y, x + number(each, "width"), y + number(each, "height"))
        for each in rects
        for x, y in [(number(each, "x"), number(each, "y"))]
    ]


def lines_of(arrow: Element, drawing: Drawing) -> list[Box]:
    """Give from where to where each line of an arrow reaches."""
    reach = []
    for each in drawing.all("path", arrow):
        points = [tuple(map(float, at.split())) for at in each.attrib["d"][1:].split("L")]
        (left, right), (top, bottom) = (sorted(along) for along in zip(*points, strict=True))
        reach.append(Box(left, top, right, bottom))
    return reach


def tip_of(arrow: Element, drawing: Drawing) -> tuple[float, float]:
    """Give the point that an arrow leads to."""
    (head,) = drawing.all("polygon", arrow)
    x, y = head.attrib["points"].split()[0].split(",")
    return float(x), float(y)


# What it says.


def test_a_box_says_who_decides_who_answers_and_what_a_word_serves() -> None:
    """A word, what it is one of, and what the level states; what it leaves open is left out."""
    drawing = drawn(THREE)
    assert [drawing.said(each) for each in drawing.groups("level")] == [
        ["vision", "mål", "Beslutas av kommunfullmäktige"],
        [
            "delmål",
            "mål",
            "Ansvarig: nämnd eller",
            "kommunfullmäktige",
            "Ska kopplas till vision",
            "Får kopplas till delmål",
            "Ska ha under sig: mått",
        ],
        ["mått", "indikator", "Får kopplas till delmål eller vision"],
    ]


def test_in_english_the_words_stay_and_their_translations_stand_below() -> None:
    """The municipality's own word is the heading of its box."""
    drawing = drawn(THREE, "en")
    last = drawing.groups("level")[-1]
    assert drawing.said(last) == ["mått", "measure · indicator", "May link to sub-goal or vision"]


def test_a_word_that_is_called_like_its_kind_is_said_once() -> None:
    """Toy goals are called goals."""
    drawing = drawn(model(level(word("mål", gloss="goal"))))
    assert drawing.said(drawing.groups("level")[0]) == ["mål"]


def test_the_title_and_the_description_tell_the_same_in_words() -> None:
    """Those who do not see it are told of each word in a line."""
    drawing = drawn(THREE)
    assert drawing.title == "Exempelby · den röda tråden i styrmodellen 2024"
    assert drawing.description == [
        "vision: Beslutas av kommunfullmäktige.",
        "delmål: Ansvarig: nämnd eller kommunfullmäktige. Ska kopplas till vision. Får kopplas till delmål. Ska ha under sig: mått.",
        "mått: Får kopplas till delmål eller vision.",
    ]
    assert thread_in_words(model(level(Vision)), "sv") == ("vision.",)


def test_a_title_of_ones_own_stands_in_its_place() -> None:
    """It may be another than the municipality's name and edition."""
    svg = gm.level_thread(THREE, language="sv", title="Så styrs <Exempelby>")
    assert Drawing(svg).title == "Så styrs <Exempelby>"


def test_the_legend_explains_the_arrows_that_there_are() -> None:
    """And that the source names nobody where the picture does not."""
    silent = "Där ingen anges som beslutar eller ansvarar säger källan inte vem."
    solid, dashed = "ska kopplas dit, eller till minst en av flera", "får kopplas dit"
    for shown, expected in (
        (THREE, f"{solid} {dashed} {silent}"),
        (model(level(Vision), level(Matt, serves=(Vision,))), f"{dashed} {silent}"),
        (model(level(Vision)), silent),
    ):
        drawing = drawn(shown)
        (legend,) = drawing.groups("legend")
        assert " ".join(drawing.said(legend)) == expected


# What it shows.


def test_what_must_be_served_is_led_to_by_a_solid_line_and_what_may_by_a_dashed_one() -> None:
    """The same is said in words: the style of a line tells nothing alone."""
    drawing = drawn(THREE)
    must, may = drawing.groups("must"), drawing.groups("may")
    assert (len(must), len(may)) == (1, 3)
    assert not any("stroke-dasharray" in line.attrib for line in drawing.all("path", must[0]))
    for arrow in may:
        assert all("stroke-dasharray" in line.attrib for line in drawing.all("path", arrow))


def test_an_arrow_leads_up_to_the_word_right_above() -> None:
    """From the top of one box to the bottom of the other."""
    drawing = drawn(THREE)
    (must,) = drawing.groups("must")
    first, second, _ = boxes_of(drawing)
    (line,) = lines_of(must, drawing)
    x, y = tip_of(must, drawing)
    assert (first.left + first.right) / 2 == x
    assert y == first.bottom
    assert line.bottom == second.top


def test_other_arrows_lead_round_the_boxes_to_the_side_of_the_word() -> None:
    """A dot marks where a word joins; that which leads back leaves below where it arrives."""
    drawing = drawn(THREE)
    first, second, third = boxes_of(drawing)
    beside = [each for each in drawing.groups("may") if drawing.all("circle", each)]
    met = {}
    for arrow in beside:
        (dot,) = drawing.all("circle", arrow)
        x, y = tip_of(arrow, drawing)
        assert x == first.right
        assert number(dot, "cx") > x
        into = [box.top < y < box.bottom for box in (first, second, third)].index(True)
        met[into] = (y, number(dot, "cy"))
    assert sorted(met) == [0, 1]
    assert third.top < met[0][1] < third.bottom
    assert second.top < met[1][0] < met[1][1] < second.bottom


def test_those_that_serve_one_word_in_the_same_way_share_a_line() -> None:
    """Of three below a word, one is right below it; two dots tell where the others join."""
    top, *below = (word(f"ord {at}", name=f"Ord{at}") for at in range(4))
    drawing = drawn(model(level(top), *(level(kind, serves=(top,)) for kind in below)))
    (shared,) = [each for each in drawing.groups("may") if drawing.all("circle", each)]
    assert len(drawing.all("circle", shared)) == 2
    assert len(drawing.all("polygon", shared)) == 1


def test_it_has_the_colour_of_the_text_around_it() -> None:
    """So it can be read on a dark page; it has no sheet of its own."""
    svg = gm.level_thread(THREE, language="sv")
    drawing = Drawing(svg)
    looks = ("fill", "stroke")
    painted = [each.attrib.get(look, "none") for each in drawing.root.iter() for look in looks]
    assert set(painted) == {"currentColor", "none"}


def test_the_same_model_gives_the_same_picture() -> None:
    """Byte by byte."""
    assert gm.level_thread(MODEL, language="en") == gm.level_thread(MODEL, language="en")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_word_in_markup_is_text(language: str) -> None:
    """What a model says cannot become an element."""
    shown = model(level(Vision))
    svg = gm.level_thread(evolve(shown, municipality="<script>"), language=language)
    assert "<script" not in svg


# That it can be read.


WORDS = names.filter(str.strip)


@st.composite
def models(draw: st.DrawFn) -> gm.GovernanceModel:
    """Make a model with words of any length, which serve any others, themselves and later ones."""
    words = draw(st.lists(WORDS, min_size=1, max_size=9, unique=True))
    abstract = st.sampled_from([gm.Area, gm.Goal, gm.Assignment, gm.Indicator])
    kinds = [
        word(each, draw(abstract), draw(names), name=f"Ord{at}") for at, each in enumerate(words)
    ]
    some = st.lists(st.sampled_from(kinds), max_size=5, unique=True).map(tuple)
    who = st.lists(st.sampled_from([COUNCIL, COMMITTEE]), unique=True).map(tuple)
    levels = []
    for kind in kinds:
        serves = draw(some)
        must = tuple(each for each in serves if draw(st.booleans()))
        said = {"decided_by": draw(who), "owners": draw(who)}
        levels.append(level(kind, serves=serves, must_serve=must, **said))
    return model(*levels)


@given(models(), st.sampled_from(["sv", "en"]))
def test_no_words_overlap_or_leave_the_sheet(shown: gm.GovernanceModel, language: str) -> None:
    """However long they are, and whatever serves what."""
    drawing = drawn(shown, language)
    check_words(drawing)
    boxes = boxes_of(drawing)
    for box, words in zip(boxes, drawing.groups("level"), strict=True):
        for each in map(box_of, drawing.all("text", words)):
            assert box.left < each.left
            assert each.right < box.right
            assert box.top < each.top
            assert each.bottom < box.bottom
    for upper, lower in pairwise(boxes):
        assert upper.bottom < lower.top


@given(models())
def test_no_arrow_runs_through_a_box_or_along_another(shown: gm.GovernanceModel) -> None:
    """Arrows may cross; none covers another, and none what is said."""
    drawing = drawn(shown)
    _, _, right, bottom = drawing.size
    boxes = boxes_of(drawing)
    arrows = [lines_of(each, drawing) for each in drawing.groups("serves")]
    for line in (line for arrow in arrows for line in arrow):
        assert not any(line.touches(box) for box in boxes)
        assert line.right < right
        assert line.bottom < bottom
    for arrow, other in combinations(arrows, 2):
        assert not any(along(one, another) for one in arrow for another in other)


def along(one: Box, other: Box) -> bool:
    """Whether two straight lines lie on each other for a while."""
    if one.left == one.right == other.left == other.right:
        return min(one.bottom, other.bottom) - max(one.top, other.top) > 0
    if one.top == one.bottom == other.top == other.bottom:
        return min(one.right, other.right) - max(one.left, other.left) > 0
    return False


@given(models())
def test_every_link_is_drawn_once(shown: gm.GovernanceModel) -> None:
    """Each either between two boxes, or with a dot beside them."""
    drawing = drawn(shown)
    arrows = drawing.groups("serves")
    dots = sum(len(drawing.all("circle", each)) for each in arrows)
    straight = sum(not drawing.all("circle", each) for each in arrows)
    assert dots + straight == sum(len(each.serves) for each in shown.levels)
    for style, dashed in (("must", False), ("may", True)):
        lines = [line for each in drawing.groups(style) for line in drawing.all("path", each)]
        assert all(("stroke-dasharray" in line.attrib) is dashed for line in lines)


def test_a_box_has_room_for_all_lines_that_meet_it() -> None:
    """The last of twelve words serves all but the one above it: ten lines leave its box."""
    kinds = [word(f"o{at}", name=f"Ord{at}") for at in range(12)]
    above = [level(each) for each in kinds[:-1]]
    drawing = drawn(model(*above, level(kinds[-1], serves=tuple(kinds[:-2]))))
    last = boxes_of(drawing)[-1]
    dots = [number(each, "cy") for each in drawing.all("circle")]
    heights = [last.top, *sorted(each for each in dots if each > last.top), last.bottom]
    assert len(heights) == 12
    assert all(lower - upper > 13.9 for upper, lower in pairwise(heights))


def test_a_very_long_word_is_broken() -> None:
    """It stays in its box."""
    drawing = drawn(model(level(word(LONG.replace(" ", "")))))
    check_words(drawing)
    assert len(drawing.said(drawing.groups("level")[0])) > 2
