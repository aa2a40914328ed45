"""The timeline: where days stand, what is said of them, and that it can be read."""

from datetime import date

import pytest
from drawings import (
    Box,
    Drawing,
    box_of,
    calendars,
    check_labels,
    check_words,
    deadline_on,
    middle_of,
    number,
    occasion,
    points,
    shape_of,
    undated,
)
from hypothesis import given, settings

import govmodel as gm
from govmodel.pictures.timeline import across

WATCH = gm.Continuous(id="w", name="löpande uppföljning", subject="uppdrag")
SILENT = gm.Undated(id="s", name="bokslut", subject="ekonomi")


def timeline(
    *occasions: gm.Occasion,
    year: int = 2011,
    without: tuple[gm.ReviewCycle, ...] = (),
) -> Drawing:
    """Draw the timeline of a year."""
    title = "Exempelby · tidslinje"
    return Drawing(gm.year_line(occasions, year=year, title=title, language="sv", without=without))


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2011, 1, 1), 0.0),
        (date(2011, 7, 2), 0.5),
        (date(2011, 12, 31), 1.0),
        (date(2012, 3, 1), 0.1644),
        (date(2012, 12, 31), 1.0),
    ],
)
def test_a_day_stands_as_far_along_as_the_year_has_come(day: date, share: float) -> None:
    """By days, of which a leap year has one more."""
    assert across(day) == pytest.approx(share, abs=0.0001)


@pytest.mark.parametrize(
    ("day", "x"), [(date(2011, 1, 1), 32), (date(2011, 7, 2), 500), (date(2011, 12, 31), 968)]
)
def test_a_mark_stands_below_its_day(day: date, x: float) -> None:
    """From the left to the right of the sheet."""
    (label,) = timeline(occasion(day)).groups("label")
    assert middle_of(label[1])[0] == pytest.approx(x)


def test_the_months_stand_above_their_days() -> None:
    """With a line where each but the first begins."""
    drawing = timeline(occasion(date(2011, 2, 1)))
    months = [each for each in drawing.all("text") if each.attrib["text-anchor"] == "middle"][:12]
    assert [each.text for each in months] == [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ]
    lefts = [number(each, "x") for each in months]
    assert lefts == sorted(lefts)
    lines = [points(each)[0][0] for each in drawing.all("path")]
    assert len(lines) == 11
    (label,) = drawing.groups("label")
    assert middle_of(label[1])[0] == pytest.approx(lines[0])


def test_each_subject_has_a_lane_with_its_name() -> None:
    """What is said of its days stands in it."""
    drawing = timeline(
        occasion(date(2011, 4, 30), "a", "ekonomi"),
        occasion(date(2011, 4, 30), "b", "personal"),
        occasion(date(2011, 8, 31), "c", "ekonomi"),
    )
    said = drawing.said()
    assert said[13:] == [
        "1", "ekonomi", "lördag 30 april", "1", "a", "onsdag 31 augusti", "1", "c",
        "2", "personal", "lördag 30 april", "2", "b",
        "Teckenförklaring", "Avstämningsdag; datum för", "överlämning anges inte",
    ]  # fmt: skip
    tops = [number(label[0], "y") for label in drawing.groups("label")]
    assert tops[0] == tops[1] < tops[2]


def test_what_would_touch_stands_lower() -> None:
    """And what does not stands in the first row again."""
    days = [date(2011, 2, 1), date(2011, 2, 10), date(2011, 7, 1)]
    drawing = timeline(*(occasion(day, str(day)) for day in days))
    tops = [number(label[0], "y") for label in drawing.groups("label")]
    by_day = dict(
        zip((each.attrib["data-day"] for each in drawing.groups("label")), tops, strict=True)
    )
    assert by_day["2011-02-01"] == by_day["2011-07-01"] < by_day["2011-02-10"]


def test_late_in_the_year_text_stands_to_the_left_of_its_mark() -> None:
    """Or it would leave the sheet."""
    drawing = timeline(occasion(date(2011, 1, 1)), occasion(date(2011, 12, 31)))
    early, late = drawing.groups("label")
    assert [each.attrib["text-anchor"] for each in (early[0], late[0])] == ["start", "end"]


@settings(max_examples=60)
@given(calendars, undated)
def test_no_word_stands_upon_another_or_outside(
    occasions: list[gm.Occasion], without: list[gm.ReviewCycle]
) -> None:
    """Whatever there is, in the widest of the fonts."""
    drawing = timeline(*occasions, year=2012, without=tuple(without))
    check_words(drawing)
    check_labels(drawing)


def test_the_marks_are_those_of_the_wheel() -> None:
    """By shape, and the law's by a word, too."""
    drawing = timeline(
        occasion(date(2011, 4, 30)),
        occasion(date(2011, 4, 30), basis=gm.Basis.ASSUMED, due=True),
        deadline_on(date(2011, 11, 30), closings=(date(2012, 12, 31),)),
    )
    labels = drawing.groups("label")
    shapes = [shape_of(mark) for label in labels for mark in drawing.groups("mark", label)]
    assert shapes == [("circle", True), ("rect", False), ("polygon", True)]
    assert "Lagstadgat · Avser 2012" in drawing.said(labels[-1])
    (legend,) = drawing.groups("legend")
    assert [shape_of(mark) for mark in drawing.groups("mark", legend)] == shapes
    assert " ".join(drawing.said(legend)) == (
        "Teckenförklaring Avstämningsdag; datum för överlämning anges inte "
        "Sista dag, antagen eller framskriven Sista dag enligt lag"
    )


def test_what_goes_on_all_the_time_is_a_dashed_line_in_its_lane() -> None:
    """From its name to the end of the year; what the source gives no days is listed below."""
    drawing = timeline(without=(WATCH, SILENT))
    (dashed,) = [each for each in drawing.all("path") if "stroke-dasharray" in each.attrib]
    (start, level), (end, same) = points(dashed)
    (name,) = [each for each in drawing.all("text") if each.text == "Löpande: löpande uppföljning"]
    assert box_of(name).right < start
    assert (end, same) == (980, level)
    assert drawing.said()[14:] == [
        "1",
        "uppdrag",
        "1",
        "Löpande: löpande uppföljning",
        "Teckenförklaring",
        "Löpande, utan bestämda dagar",
        "Utan bestämda dagar",
        "–",
        "Datum anges inte i källan: bokslut",
        "(ekonomi)",
    ]


def test_the_picture_tells_the_same_as_the_wheel() -> None:
    """Its description is the wheel's."""
    told = (occasion(date(2011, 8, 31)), deadline_on(date(2011, 11, 30)))
    drawing = timeline(*told, without=(WATCH, SILENT))
    wheel = gm.year_wheel(told, year=2011, title="t", language="sv", without=(WATCH, SILENT))
    assert drawing.description == Drawing(wheel).description
    assert drawing.title == "Exempelby · tidslinje"


def test_a_year_without_anything_says_so_in_words() -> None:
    """Above the months, and in the description."""
    drawing = timeline()
    assert drawing.said()[:2] == ["Exempelby · tidslinje", "Inget datum är angivet för 2011."]
    assert drawing.description == ["Inget datum är angivet för 2011."]
    assert drawing.size == Box(0, 0, 1000, drawing.size.bottom)
