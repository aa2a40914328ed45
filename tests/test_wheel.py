"""The year wheel: where days stand, what is said of them, and that it can be read."""

from datetime import date
from itertools import combinations, pairwise
from math import hypot

import pytest
from attrs import evolve
from drawings import (
    LONG,
    Drawing,
    box_of,
    calendars,
    check_labels,
    check_words,
    cross,
    deadline,
    deadline_on,
    middle_of,
    number,
    occasion,
    points,
    shape_of,
    strokes,
    undated,
)
from hypothesis import given, settings

import govmodel as gm
from govmodel.pictures.wheel import turned


def drawn(
    *occasions: gm.Occasion,
    year: int = 2011,
    language: str = "sv",
    without: tuple[gm.ReviewCycle, ...] = (),
) -> str:
    """Draw the wheel of a year, as it is written."""
    title = "Exempelby · årshjul"
    return gm.year_wheel(occasions, year=year, title=title, language=language, without=without)


def wheel(
    *occasions: gm.Occasion,
    year: int = 2011,
    language: str = "sv",
    without: tuple[gm.ReviewCycle, ...] = (),
) -> Drawing:
    """Draw the wheel of a year, and read it."""
    return Drawing(drawn(*occasions, year=year, language=language, without=without))


def hub(drawing: Drawing) -> tuple[float, float, float]:
    """Give the middle of the wheel, and how large it is."""
    band = drawing.all("circle")[0]
    return number(band, "cx"), number(band, "cy"), number(band, "r")


def around_hub(drawing: Drawing) -> list[tuple[float, float]]:
    """Give where the marks on the wheel stand, seen from its middle: to the right, and down."""
    x, y, _ = hub(drawing)
    (days,) = drawing.groups("days")
    return [(at[0] - x, at[1] - y) for at in map(middle_of, drawing.groups("mark", days))]


# Where days stand.


@pytest.mark.parametrize(
    ("day", "degrees"),
    [
        (date(2011, 1, 1), 0.0),
        (date(2011, 4, 1), 88.767),
        (date(2011, 7, 1), 178.521),
        (date(2011, 12, 31), 359.014),
        (date(2012, 3, 1), 59.016),
        (date(2012, 4, 1), 89.508),
        (date(2012, 12, 31), 359.016),
    ],
)
def test_a_day_stands_as_far_round_as_the_year_has_come(day: date, degrees: float) -> None:
    """By days, of which a leap year has one more."""
    assert turned(day) == pytest.approx(degrees, abs=0.001)


@pytest.mark.parametrize(
    ("day", "across", "down"),
    [
        (date(2011, 1, 1), 0.0, -200.0),
        (date(2011, 4, 1), 199.95, -4.30),
        (date(2011, 7, 1), 5.16, 199.93),
        (date(2011, 12, 31), -3.44, -199.97),
    ],
)
def test_january_begins_at_the_top_and_the_year_goes_clockwise(
    day: date, across: float, down: float
) -> None:
    """The mark of each day stands on the ring of its subject, at the angle of the day."""
    (mark,) = around_hub(wheel(occasion(day)))
    assert mark == pytest.approx((across, down), abs=0.02)


def test_the_months_stand_round_the_wheel_and_none_upside_down() -> None:
    """January to the right of the top, December to the left of it."""
    drawing = wheel()
    x, y, _ = hub(drawing)
    months = [each for each in drawing.all("text") if "transform" in each.attrib]
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
    right = [number(each, "x") > x for each in months]
    below = [number(each, "y") > y for each in months]
    assert right == [True] * 6 + [False] * 6
    assert below == [False] * 3 + [True] * 6 + [False] * 3
    turns = [float(each.attrib["transform"].removeprefix("rotate(").split()[0]) for each in months]
    assert all(turn % 360 < 90 or turn % 360 > 270 for turn in turns)


def test_each_subject_has_a_ring_and_a_number() -> None:
    """The first from outside is that of the first occasion; the legend tells which is which."""
    drawing = wheel(
        occasion(date(2011, 4, 30), "a", "ekonomi"),
        occasion(date(2011, 4, 30), "b", "personal"),
        occasion(date(2011, 8, 31), "c", "ekonomi"),
    )
    (days,) = drawing.groups("days")
    assert drawing.said(days) == ["1", "1", "2"]
    assert [round(hypot(*at)) for at in around_hub(drawing)] == [200, 200, 176]
    (legend,) = drawing.groups("legend")
    assert drawing.said(legend)[:5] == ["Ämnen", "1", "ekonomi", "2", "personal"]


def test_marks_that_would_touch_stand_on_circles_of_their_own() -> None:
    """Also those of the last and the first days of the year."""
    days = [date(2011, 1, 1), date(2011, 1, 2), date(2011, 1, 20), date(2011, 12, 31)]
    drawing = wheel(*(occasion(day, str(day)) for day in days))
    assert [round(hypot(*at)) for at in around_hub(drawing)] == [200, 200, 176, 152]
    marks = around_hub(drawing)
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= 24 for a, b in combinations(marks, 2))


def test_what_is_alike_on_a_day_shares_a_mark_and_all_is_named() -> None:
    """Four occasions, three of one kind: two marks on the wheel, four beside it, one leader."""
    day = date(2011, 12, 31)
    drawing = wheel(
        *(occasion(day, name) for name in ("a", "b", "c")), occasion(day, "d", due=True)
    )
    assert len(around_hub(drawing)) == 2
    (label,) = drawing.groups("label")
    assert drawing.said(label) == ["lördag 31 december", "1", "a", "1", "b", "1", "c", "1", "d"]
    assert label.attrib["data-day"] == "2011-12-31"
    assert len(drawing.groups("leader")) == 1


def test_a_wheel_with_many_rings_is_larger() -> None:
    """Its innermost ring leaves room for the year."""
    few = [occasion(date(2011, 3, 1), "r", f"ämne {at}") for at in range(6)]
    many = [occasion(date(2011, 3, 1), "r", f"ämne {at}") for at in range(10)]
    assert hub(wheel(*few))[2] == 240
    assert hub(wheel(*many))[2] == 52 + 28 + 10 * 24
    assert min(hypot(*at) for at in around_hub(wheel(*many))) == pytest.approx(64, abs=0.02)


def test_occasions_of_other_years_are_left_out() -> None:
    """The wheel is that of one year."""
    drawing = wheel(occasion(date(2010, 12, 31)), occasion(date(2012, 1, 1)))
    assert around_hub(drawing) == []
    assert "Inget datum är angivet för 2011." in drawing.said()


# Shapes.


@pytest.mark.parametrize(
    ("told", "shape", "says"),
    [
        (
            occasion(date(2011, 8, 31)),
            ("circle", True),
            "Avstämningsdag; datum för överlämning anges inte",
        ),
        (
            occasion(date(2011, 8, 31), basis=gm.Basis.DERIVED),
            ("circle", True),
            "Avstämningsdag; datum för överlämning anges inte",
        ),
        (
            occasion(date(2011, 8, 31), basis=gm.Basis.EXTRAPOLATED),
            ("circle", False),
            "Avstämningsdag, antagen eller framskriven; datum för överlämning anges inte",
        ),
        (occasion(date(2011, 8, 31), due=True), ("rect", True), "Sista dag"),
        (
            occasion(date(2011, 8, 31), basis=gm.Basis.ASSUMED, due=True),
            ("rect", False),
            "Sista dag, antagen eller framskriven",
        ),
        (deadline_on(date(2011, 8, 31), basis=gm.Basis.STATED), ("rect", True), "Sista dag"),
        (deadline_on(date(2011, 8, 31)), ("polygon", True), "Sista dag enligt lag"),
    ],
)
def test_a_kind_of_day_has_a_shape_that_the_legend_explains(
    told: gm.Occasion, shape: tuple[str, bool], says: str
) -> None:
    """On the wheel, beside the name, and in the legend: the same shape."""
    drawing = wheel(told)
    assert [shape_of(mark) for mark in drawing.groups("mark")] == [shape] * 3
    (legend,) = drawing.groups("legend")
    assert drawing.said(legend)[0] == "Ämnen"
    assert " ".join(drawing.said(legend)[3:]) == f"Teckenförklaring {says}"


def test_what_the_law_demands_is_told_by_shape_and_word() -> None:
    """A diamond, and *Lagstadgat* below the name, with the year that it is about."""
    drawing = wheel(deadline_on(date(2011, 11, 30), closings=(date(2012, 12, 31),)))
    (label,) = drawing.groups("label")
    assert drawing.said(label) == ["onsdag 30 november", "1", "budget", "Lagstadgat · Avser 2012"]
    assert drawing.description == [
        (
            "30 november 2011: budget (tidsfrister enligt lag). Sista dag enligt lag. "
            "Lagstadgat. Avser 2012."
        )
    ]


def test_a_deadline_whose_period_is_open_does_not_say_which() -> None:
    """The law lets an interim report's period end in one of three months: the day is the last."""
    closings = (date(2011, 6, 30), date(2011, 7, 31), date(2011, 8, 31))
    drawing = wheel(deadline_on(date(2011, 10, 31), "delårsrapport", closings=closings))
    assert drawing.said(drawing.groups("label")[0])[2:] == [
        "delårsrapport",
        "Lagstadgat",
        "Tidigare om perioden slutar",
        "före 31 augusti",
    ]


def test_other_days_of_a_deadline_are_told_below_its_name() -> None:
    """Before which it is too early, and until when there is time if there are special reasons."""
    rule = deadline(date(2011, 11, 30), closings=(date(2012, 12, 31),))
    whole = evolve(rule, first=date(2011, 11, 1), late=date(2011, 12, 31))
    drawing = wheel(gm.Occasion(key="k", day=whole.when, basis=whole.basis, deadline=whole))
    (label,) = drawing.groups("label")
    assert drawing.said(label) == [
        "onsdag 30 november",
        "1",
        "budget",
        "Lagstadgat · Avser 2012",
        "Tidigast 1 november 2011",
        "Om det finns särskilda skäl:",
        "senast 31 december 2011",
    ]


LAW = gm.Jurisdiction(name="Exempelland", code="XX", holidays=gm.Holidays(country="SE"))


def test_a_last_day_on_which_nobody_works_has_the_safer_one_below_it_once() -> None:
    """For those who do not see the picture it is told of each; a closing needs no other day."""
    day = date(2011, 12, 31)  # a Saturday
    told = (occasion(day, "a", due=True), occasion(day, "b", due=True), occasion(day, "c"))
    drawing = Drawing(gm.year_wheel(told, year=2011, title="t", language="sv", law=LAW))
    (label,) = drawing.groups("label")
    assert drawing.said(label) == [
        "lördag 31 december",
        "Säkrast fredag 30 december",
        "1",
        "a",
        "1",
        "b",
        "1",
        "c",
    ]
    assert [each.count("Säkrast fredag 30 december.") for each in drawing.description] == [1, 1, 0]
    line = Drawing(gm.year_line(told, year=2011, title="t", language="sv", law=LAW))
    assert line.said(line.groups("label")[0])[:2] == drawing.said(label)[:2]
    (closing,) = Drawing(
        gm.year_wheel(told[2:], year=2011, title="t", language="sv", law=LAW)
    ).groups("label")
    assert drawing.said(closing) == ["lördag 31 december", "1", "c"]


def test_a_review_whose_day_the_law_gives_tells_the_laws_other_days() -> None:
    """And not that day again."""
    rule = evolve(deadline(date(2011, 4, 15), "årsredovisning"), late=date(2011, 5, 15))
    statutory = gm.Basis.STATUTORY
    drawing = wheel(occasion(date(2011, 4, 15), "a", basis=statutory, due=True, law=rule))
    (label,) = drawing.groups("label")
    assert " ".join(drawing.said(label)) == (
        "fredag 15 april 1 a Lagstadgat Om det finns särskilda skäl: senast 15 maj 2011"
    )
    assert shape_of(drawing.groups("mark", label)[0]) == ("polygon", True)


def test_a_report_tells_what_it_is_about_and_the_days_of_the_law_stand_with_it() -> None:
    """One that closes on its day covers the time to that day: nothing is told."""
    day = date(2011, 3, 31)
    law = gm.Deadline(
        milestone=gm.Milestone(id="m", name="årsredovisning"),
        closings=(date(2010, 12, 31),),
        last=date(2011, 4, 15),
        basis=gm.Basis.STATUTORY,
    )
    year = gm.Period.years(2010)
    drawing = wheel(
        occasion(day, "a", due=True, covers=year, law=law), occasion(day, "b", covers=year)
    )
    (label,) = drawing.groups("label")
    assert drawing.said(label) == [
        "torsdag 31 mars",
        "1",
        "a",
        "Avser 2010",
        "Enligt lag senast 15 april",
        "2011",
        "1",
        "b",
    ]


def test_a_note_that_is_longer_than_a_line_begins_on_the_line_below_the_name() -> None:
    """Nothing stands empty between."""
    rule = deadline(date(2011, 11, 30), closings=(date(2011, 8, 31),))
    drawing = wheel(occasion(date(2011, 8, 31), "a", law=rule))
    (label,) = drawing.groups("label")
    assert drawing.said(label) == [
        "onsdag 31 augusti",
        "1",
        "a",
        "Enligt lag senast 30",
        "november 2011",
    ]


# What has no days.

WATCH = gm.Continuous(id="w", name="löpande uppföljning", subject="uppdrag")
SILENT = gm.Undated(id="s", name="bokslut", subject="ekonomi")


def test_what_goes_on_all_the_time_is_a_dashed_ring_with_its_number() -> None:
    """And stands in the list below, which says why it has no day."""
    drawing = wheel(without=(WATCH,))
    dashed = [each for each in drawing.all("circle") if each.get("stroke-dasharray") == "6 5"]
    assert [number(each, "r") for each in dashed] == [200.0]
    (at,) = around_hub(drawing)
    assert hypot(*at) == pytest.approx(200, abs=0.02)
    (legend,) = drawing.groups("legend")
    said = " ".join(drawing.said(legend))
    assert said == (
        "Ämnen 1 uppdrag Teckenförklaring Löpande, utan bestämda dagar "
        "Utan bestämda dagar 1 Löpande: löpande uppföljning (uppdrag)"
    )


def test_what_the_source_gives_no_days_is_listed_and_not_drawn() -> None:
    """No ring is made up for it."""
    drawing = wheel(without=(SILENT,))
    assert len(drawing.all("circle")) == 3  # the months' band, what is inside, and the hub
    assert drawing.said(drawing.groups("legend")[0]) == [
        "Utan bestämda dagar",
        "–",
        "Datum anges inte i källan: bokslut",
        "(ekonomi)",
    ]
    assert drawing.description == [
        "Inget datum är angivet för 2011.",
        "Utan bestämda dagar: bokslut (ekonomi). Datum anges inte i källan.",
    ]


def test_what_got_days_after_all_is_not_listed_among_what_has_none() -> None:
    """Somebody knew when there are meetings."""
    day = date(2011, 3, 1)
    review = gm.Review(cycle=WATCH, closing=day, basis=gm.Basis.DERIVED)
    met = gm.Occasion(key="k", day=day, basis=review.basis, review=review)
    drawing = wheel(met, without=(WATCH, SILENT))
    assert [line for line in drawing.description if "löpande" in line] == [
        "1 mars 2011: löpande uppföljning (uppdrag). Avstämningsdag; datum för överlämning anges inte."
    ]


# Words.


@settings(max_examples=60)
@given(calendars, undated)
def test_no_word_stands_upon_another_or_outside(
    occasions: list[gm.Occasion], without: list[gm.ReviewCycle]
) -> None:
    """Whatever there is, in the widest of the fonts."""
    drawing = wheel(*occasions, year=2012, without=tuple(without))
    check_words(drawing)
    check_labels(drawing)


@settings(max_examples=60)
@given(calendars)
def test_labels_keep_out_of_the_wheel_and_leaders_do_not_cross(
    occasions: list[gm.Occasion],
) -> None:
    """Each day has one of both."""
    drawing = wheel(*occasions, year=2012)
    x, _, radius = hub(drawing)
    labels, leaders = drawing.groups("label"), drawing.groups("leader")
    days = {each.day for each in occasions}
    assert len(labels) == len(leaders) == len(days)
    for label in labels:
        for text in drawing.all("text", label):
            box = box_of(text)
            assert box.left > x + radius or box.right < x - radius
    for one, other in combinations(leaders, 2):
        assert not any(cross(a, b) for a in strokes(one[0]) for b in strokes(other[0]))


@settings(max_examples=60)
@given(calendars)
def test_marks_on_the_wheel_do_not_touch(occasions: list[gm.Occasion]) -> None:
    """Neither on one ring nor on two."""
    marks = around_hub(wheel(*occasions, year=2012))
    assert all(hypot(a[0] - b[0], a[1] - b[1]) >= 23.95 for a, b in combinations(marks, 2))


def test_labels_stand_beside_their_half_of_the_year() -> None:
    """The first half to the right, the second to the left; both from the top down."""
    days = [date(2011, month, 15) for month in range(1, 13)]
    drawing = wheel(*(occasion(day, str(day)) for day in reversed(days)))
    x, _, _ = hub(drawing)
    labels = drawing.groups("label")
    right = [each.attrib["data-day"] for each in labels if number(each[0], "x") > x]
    assert right == [f"2011-{month:02}-15" for month in range(1, 7)]
    tops = {each.attrib["data-day"]: number(each[0], "y") for each in labels}
    assert sorted(right, key=lambda day: tops[day]) == right
    left = [day for day in tops if day not in right]
    assert sorted(left, key=lambda day: -tops[day]) == sorted(left)


def test_a_leader_goes_from_the_innermost_mark_to_what_is_said_of_the_day() -> None:
    """Straight out, level, and to the line along the label."""
    drawing = wheel(
        occasion(date(2011, 1, 1), "a", "ekonomi"), occasion(date(2011, 1, 1), "b", "personal")
    )
    x, y, radius = hub(drawing)
    (leader,) = drawing.groups("leader")
    first, out, beside, met = points(leader[0])
    assert first == pytest.approx((x, y - 176), abs=0.02)
    assert out == pytest.approx((x, y - radius - 12), abs=0.02)
    assert beside == pytest.approx((x + radius + 12, y - radius - 12), abs=0.02)
    top, bottom = points(leader[1])
    assert met[0] == top[0] == bottom[0]
    assert top[1] <= met[1] <= bottom[1]


def test_a_column_of_many_labels_makes_the_picture_higher() -> None:
    """Twelve long names in June: the wheel stands where most of them are near."""
    few = wheel(occasion(date(2011, 6, 1), LONG))
    many = wheel(*(occasion(date(2011, 6, 2 * at + 1), LONG) for at in range(12)))
    assert many.size.bottom > 1.8 * few.size.bottom
    assert hub(many)[1] < many.size.bottom / 3


def test_the_wheel_stands_low_where_most_stands_above() -> None:
    """Twelve long names in January."""
    drawing = wheel(*(occasion(date(2011, 1, 2 * at + 1), LONG) for at in range(12)))
    labels = [number(label[0], "y") for label in drawing.groups("label")]
    _, y, radius = hub(drawing)
    assert y > max(labels) / 2 + radius


def test_labels_that_stand_close_are_kept_apart() -> None:
    """A line of 20, a mark's row of 26, and 12 between."""
    drawing = wheel(occasion(date(2011, 4, 1), "a"), occasion(date(2011, 4, 2), "b"))
    one, other = (number(label[0], "y") for label in drawing.groups("label"))
    assert other - one == pytest.approx(58)


def test_leaders_have_room_where_they_go_far_up_or_down() -> None:
    """The labels stand further out."""
    few = wheel(occasion(date(2011, 6, 1), LONG))
    many = wheel(*(occasion(date(2011, 6, 2 * at + 1), LONG) for at in range(12)))
    assert few.size.right == 1088
    assert 1100 < many.size.right < 1088 + 4 * 36


def test_leaders_of_neighbouring_days_run_apart() -> None:
    """Also at the top and at the bottom of the wheel, where days stand level."""
    days = [date(2011, 12, 29), date(2011, 12, 30), date(2011, 12, 31)]
    days += [date(2011, 6, 29), date(2011, 6, 30), date(2011, 7, 1)]
    drawing = wheel(*(occasion(day, str(day)) for day in days))
    _, y, radius = hub(drawing)
    levels = sorted(abs(points(each[0])[2][1] - y) for each in drawing.groups("leader")[3:])
    assert len(levels) == 3
    below = sorted(abs(points(each[0])[2][1] - y) for each in drawing.groups("leader")[:3])
    for found in (levels[:3], below[:2]):
        gaps = [after - before for before, after in pairwise(found)]
        assert all(gap >= 3.98 for gap in gaps)
    assert min(levels) > radius


def test_a_ring_near_the_middle_holds_what_has_room_there() -> None:
    """The wheel grows, so that its innermost ring is as far out as the year needs."""
    told = [occasion(date(2011, 6, 1), "r", f"ämne {at}") for at in range(8)]
    told += [occasion(date(2011, month, 1), "r", "mål") for month in (8, 9, 10)]
    distances = sorted(hypot(*at) for at in around_hub(wheel(*told)))
    assert distances[:3] == pytest.approx([64, 64, 64], abs=0.02)


# What it is to those who do not see it, and to programs.


def test_the_picture_has_a_title_and_a_description() -> None:
    """It is one image, named by its title and described by every occasion."""
    drawing = wheel(
        occasion(date(2011, 8, 31), "delårsrapport", "ekonomi"),
        occasion(date(2011, 4, 30), "granskning", "mål", gm.Basis.ASSUMED, due=True),
    )
    root = drawing.root.attrib
    assert (root["role"], root["lang"]) == ("img", "sv")
    assert root["aria-labelledby"] == drawing.all("title")[0].attrib["id"]
    assert root["aria-describedby"] == drawing.all("desc")[0].attrib["id"]
    assert drawing.title == "Exempelby · årshjul"
    assert drawing.description == [
        "30 april 2011: granskning (mål). Sista dag. Antaget.",
        "31 augusti 2011: delårsrapport (ekonomi). Avstämningsdag; datum för överlämning anges inte.",
    ]


def test_the_picture_is_in_the_language_that_is_asked_for() -> None:
    """English for a language without sentences; names have their glosses."""
    cycle = gm.MonthEnds(
        id="r",
        name="delårsrapport",
        gloss="interim report",
        subject="ekonomi",
        subject_gloss="economy",
        months=(8,),
    )
    review = gm.Review(cycle=cycle, closing=date(2011, 8, 31), basis=gm.Basis.STATED)
    told = gm.Occasion(key="k", day=review.closing, basis=review.basis, review=review)
    english = wheel(told, language="en")
    assert english.description == [
        "31 August 2011: interim report (economy). closing day; not said when it is handed over."
    ]
    assert english.root.attrib["lang"] == "en"
    assert wheel(told, language="fi").root.attrib["lang"] == "en"
    assert "August" in english.said()


def test_a_year_without_anything_says_so_in_words() -> None:
    """Above the empty wheel, and in the description."""
    drawing = wheel()
    assert drawing.said()[:2] == ["Exempelby · årshjul", "Inget datum är angivet för 2011."]
    assert drawing.description == ["Inget datum är angivet för 2011."]
    assert drawing.groups("legend")[0].findall("*") == []


def test_the_same_occasions_give_the_same_bytes() -> None:
    """In whatever order they come from different days."""
    told = (occasion(date(2011, 4, 30), "a"), occasion(date(2011, 8, 31), "b", "mål"))
    assert drawn(*told) == drawn(*told) == drawn(*reversed(told))


def test_two_pictures_on_one_page_have_different_names_for_their_parts() -> None:
    """Or a title would name the other's picture."""
    one, other = wheel(occasion(date(2011, 4, 30))), wheel(occasion(date(2011, 5, 31)))
    assert one.root.attrib["aria-labelledby"] != other.root.attrib["aria-labelledby"]


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_can_be_drawn(year: int) -> None:
    """A calendar has no other."""
    drawing = wheel(occasion(date(year, 12, 31)), year=year)
    assert str(year) in drawing.said()


def test_the_wheel_of_a_model_shows_its_calendar() -> None:
    """With nothing but the package's own functions."""
    cycle = gm.MonthEnds(id="r", name="tertialrapport", subject="mål", months=(4, 8, 12))
    reviews = [
        gm.Review(cycle=cycle, closing=day, basis=gm.Basis.STATED)
        for day in cycle.closings(gm.Period.years(2011))
    ]
    told = [
        gm.Occasion(key=str(each.closing), day=each.closing, basis=each.basis, review=each)
        for each in reviews
    ]
    assert [label.attrib["data-day"] for label in wheel(*told).groups("label")] == [
        "2011-04-30",
        "2011-12-31",
        "2011-08-31",
    ]
