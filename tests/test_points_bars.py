"""The points of evaluations as bars: how long they are, what is written, and that it can be read."""

from collections.abc import Iterable
from decimal import ROUND_UP, Context, Decimal, localcontext
from itertools import combinations, pairwise
from xml.etree.ElementTree import Element

import pytest
from drawings import Box, Drawing, box_of, check_words, middle_of, names, number, points, shape_of
from hypothesis import given, settings, strategies as st

import govmodel as gm
from govmodel.pictures.lettering import clean
from govmodel.pictures.patterns import filled
from govmodel.scoring import points_in_words as written

TWO = (("Dialog", 100), ("Styrning", 50))
LONG = "Kommunen som arbetsgivare – personalpolitik"
MEDIAN = gm.Benchmark(
    total=Decimal(80),
    points=(("0", Decimal(50)),),
    statistic=gm.Statistic.MEDIAN,
    basis=gm.Basis.ASSUMED,
)


def instrument(
    *areas: tuple[str, int | None],
    edition: str = "2024",
    benchmarks: tuple[gm.Benchmark, ...] = (),
) -> gm.Instrument:
    """Make an instrument of areas, each with its name and what it can get."""
    told = any(most is not None for _, most in areas)
    return gm.Instrument(
        name="exempelprov",
        edition=edition,
        title="Exempelprovet",
        language="sv",
        areas=tuple(
            gm.AssessedArea(
                id=str(at),
                name=name,
                gloss=f"area {at + 1}",
                most=None if most is None else Decimal(most),
                basis=gm.Basis.ASSUMED,
            )
            for at, (name, most) in enumerate(areas)
        ),
        most_basis=gm.Basis.ASSUMED if told else gm.Basis.UNSPECIFIED,
        benchmarks=benchmarks,
    )


PROBE = instrument(*TWO, benchmarks=(MEDIAN,))


def scored(  # noqa: PLR0913 - all have a default
    *got: str | int | None,
    by: gm.Instrument = PROBE,
    name: str = "Exempelby",
    period: str = "2024",
    total: Decimal | None = None,
    of: str = "9999",
    again: tuple[str | int, ...] = (),
) -> gm.Scores:
    """Score an evaluation that has these points, area by area, and more of the first area."""
    more = tuple(("0", each) for each in again)
    evaluation = gm.Evaluation(
        instrument=by.id,
        of=of,
        municipality=name,
        period=gm.Period.parse(period),
        total=total,
        points=tuple(
            gm.AreaPoints(area=at, points=Decimal(each))
            for at, each in (*((str(at), each) for at, each in enumerate(got)), *more)
            if each is not None
        ),
    )
    return gm.score(evaluation, by)


def bars(
    *evaluations: gm.Scores,
    marks: tuple[gm.PeerGroup | gm.Benchmark, ...] = (),
    notes: Iterable[str] = (),
    title: str = "Poäng",
    language: str = "sv",
) -> Drawing:
    """Draw the points of evaluations."""
    return Drawing(
        gm.points_bars(evaluations, title=title, language=language, marks=marks, notes=notes)
    )


def near(*held: str | int) -> tuple[gm.Benchmark, ...]:
    """Make benchmarks of the first area alone."""
    return tuple(
        gm.Benchmark(points=(("0", Decimal(each)),), basis=gm.Basis.ASSUMED) for each in held
    )


def reaches(rect: Element) -> tuple[float, float]:
    """Give from where to where a rectangle reaches."""
    left = number(rect, "x")
    return left, left + number(rect, "width")


def ends(drawing: Drawing) -> list[float]:
    """Give where each bar ends: as a share of the scale."""
    left, right = scale(drawing)
    drawn = [each for area in drawing.groups("area") for each in drawing.groups("bar", area)]
    return [(reaches(each[0])[1] - left) / (right - left) for each in drawn]


def scale(drawing: Drawing) -> tuple[float, float]:
    """Give where the scale begins and ends: its first and its last line from top to bottom."""
    lines = [each for each in drawing.root if each.tag.endswith("path")]
    xs = [points(each)[0][0] for each in lines]
    return xs[0], xs[-1]


def tracks(drawing: Drawing) -> list[float]:
    """Give where each track ends: as a share of the scale."""
    left, right = scale(drawing)
    found = [each for each in drawing.all("rect") if each.get("class") == "track"]
    return [(reaches(each)[1] - left) / (right - left) for each in found]


def axis(drawing: Drawing) -> list[str]:
    """Give what stands above the scale."""
    return [
        each.text or ""
        for each in drawing.root
        if each.tag.endswith("text") and each.attrib["text-anchor"] == "middle"
    ]


# How long bars are.


def test_a_bar_is_as_long_as_its_points_on_one_scale_for_all() -> None:
    """Half of 50 points is a quarter of the scale, if another area can get 100."""
    assert ends(bars(scored(80, 25))) == pytest.approx([0.8, 0.25], abs=0.001)


def test_a_track_ends_where_the_points_of_its_area_do() -> None:
    """So that a bar is seen against what it could have been."""
    assert tracks(bars(scored(80, 25))) == pytest.approx([1, 0.5], abs=0.001)


def test_where_nobody_says_what_an_area_can_get_there_is_no_track() -> None:
    """The scale ends with the largest of the points."""
    unknown = instrument(("Dialog", None), ("Styrning", None))
    drawing = bars(scored(30, 40, by=unknown), scored(60, None, by=unknown))
    assert tracks(drawing) == []
    assert ends(drawing) == pytest.approx([0.5, 1, 0.6667], abs=0.001)
    assert "Högsta möjliga poäng" not in drawing.said()
    assert "Område 1, Dialog. Exempelby 2024: 30." in drawing.description


def test_an_area_whose_most_is_unknown_can_lengthen_the_scale() -> None:
    """Its points are no error, however many they are; marks count, too."""
    benchmark = gm.Benchmark(points=(("1", Decimal(200)),), basis=gm.Basis.ASSUMED)
    half = instrument(("Dialog", 100), ("Styrning", None), benchmarks=(benchmark,))
    drawing = bars(scored(80, 120, by=half), marks=(benchmark,))
    assert ends(drawing) == pytest.approx([0.4, 0.6], abs=0.001)
    assert tracks(drawing) == pytest.approx([0.5], abs=0.001)


@pytest.mark.parametrize(
    ("got", "again", "said"),
    [
        ("120", (), "120: kan inte stämma"),
        ("100.5", (), "100,5: kan inte stämma"),
        ("-5", (), "−5: kan inte stämma"),
        ("73", ("70",), "73 och 70: flera uppgifter"),
        ("73", ("73", "120"), "73, 73 och 120: flera uppgifter"),
    ],
)
def test_points_that_cannot_be_used_are_not_drawn_but_written(
    got: str, again: tuple[str, ...], said: str
) -> None:
    """With the reason why, in the description, too; what can be used beside them is drawn."""
    drawing = bars(scored(got, 25, again=again), scored(80, 20, name="Provby"))
    first, second = drawing.groups("area")
    assert drawing.said(first) == ["1", "Dialog", "A", said, "B", "80"]
    assert drawing.said(second) == ["2", "Styrning", "A", "25", "B", "20"]
    assert ends(drawing) == pytest.approx([0.8, 0.25, 0.2], abs=0.001)
    assert drawing.description[1] == f"Område 1, Dialog. Exempelby 2024: {said}."
    assert drawing.description[-2:] == [
        "Summa. Exempelby 2024: Uppgift saknas.",
        "Summa. Provby 2024: 100 av 150.",
    ]


def test_points_that_cannot_be_used_do_not_lengthen_the_scale() -> None:
    """Also where nobody says how many an area can get."""
    unknown = instrument(("Dialog", None), ("Styrning", None))
    drawing = bars(scored(900, 40, by=unknown, again=(800,)), scored(20, -99, by=unknown))
    assert axis(drawing) == ["0", "10", "20", "30", "40"]
    assert ends(drawing) == pytest.approx([0.5, 1])


def test_no_points_and_0_have_no_bar() -> None:
    """What is written tells one from the other."""
    drawing = bars(scored(None, 0))
    assert ends(drawing) == []
    first, second = drawing.groups("area")
    assert drawing.said(first) == ["1", "Dialog", "A", "Uppgift saknas"]
    assert drawing.said(second) == ["2", "Styrning", "A", "0"]


def test_why_points_cannot_be_used_takes_as_many_lines_as_it_needs() -> None:
    """The bars below make room, and the line of a mark leaves all of it out."""
    again = tuple(f"{at}234567.25" for at in range(1, 10))
    few = instrument(("Dialog", None), ("Styrning", 50), benchmarks=near(20))
    drawing = bars(scored("10.5", 25, by=few, again=again), scored(100, 20, by=few), marks=near(20))
    area = drawing.groups("area")[0]
    number_, name, sign, *why, other, points_, mark, held = drawing.said(area)
    assert (number_, name, sign, other, points_, mark, held) == (
        *("1", "Dialog", "A", "B", "100", "C", "20"),
    )
    assert len(why) == 2
    gap = "\N{NO-BREAK SPACE}"
    listed = ", ".join(f"{at}{gap}234{gap}567,25" for at in range(1, 9))
    assert " ".join(why) == f"10,5, {listed} och 9{gap}234{gap}567,25: flera uppgifter"
    above, below = lines(drawing, area)
    assert below[0][1] - above[-1][1] == pytest.approx(2 * 22)
    first, second = (each for each in drawing.all("text", area) if each.text in ("A", "B"))
    assert number(second, "y") - number(first, "y") == pytest.approx(2 * 22)
    check_words(drawing)


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (100, ["0", "20", "40", "60", "80", "100"]),
        (50, ["0", "10", "20", "30", "40", "50"]),
        (35, ["0", "10", "20", "35"]),
        (73, ["0", "20", "40", "60", "73"]),
        (4, ["0", "1", "2", "3", "4"]),
        (3, ["0", "1", "2", "3"]),
        (1, ["0", "0,2", "0,4", "0,6", "0,8", "1"]),
        (12, ["0", "5", "12"]),
        (1234567890, ["0", "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567\N{NO-BREAK SPACE}890"]),
    ],
)
def test_the_scale_has_a_few_round_numbers_and_its_end(most: int, said: list[str]) -> None:
    """But no number close to another."""
    assert axis(bars(scored(1, by=instrument(("Dialog", most))))) == said


def test_without_any_points_the_scale_is_empty() -> None:
    """Nothing is known, and that is said."""
    drawing = bars(scored(by=instrument(("Dialog", None))))
    assert axis(drawing) == ["0"]
    assert drawing.said(drawing.groups("area")[0]) == ["1", "Dialog", "A", "Uppgift saknas"]
    assert drawing.description[1:] == [
        "Område 1, Dialog. Exempelby 2024: Uppgift saknas.",
        "Summa. Exempelby 2024: Uppgift saknas.",
    ]


# What is written.


def test_all_is_told_in_words() -> None:
    """A line each: what is missing, too, but not where a mark has no points."""
    told = bars(scored(80, "17.5"), scored(60, None, name="Provby", period="2023"), marks=(MEDIAN,))
    assert told.title == "Poäng"
    assert told.description == [
        "Poäng enligt Exempelprovet 2024.",
        "Område 1, Dialog. Exempelby 2024: 80 av 100.",
        "Område 1, Dialog. Provby 2023: 60 av 100.",
        "Område 1, Dialog. okänd grupp (medianen): 50.",
        "Område 2, Styrning. Exempelby 2024: 17,5 av 50.",
        "Område 2, Styrning. Provby 2023: Uppgift saknas.",
        "Summa. Exempelby 2024: 97,5 av 150.",
        "Summa. Provby 2023: Uppgift saknas.",
        "Summa. okänd grupp (medianen): 80.",
    ]


def test_the_picture_speaks_english() -> None:
    """With the areas' English names."""
    told = bars(scored(80, "17.5", total=Decimal(90)), language="en")
    assert told.description[1:] == [
        "Area 1, area 1. Exempelby 2024: 80 of 100.",
        "Area 2, area 2. Exempelby 2024: 17.5 of 50.",
        "Sum. Exempelby 2024: 97.5 of 150.",
    ]
    assert told.root.attrib["lang"] == "en"


def test_the_sums_stand_below() -> None:
    """Those of the marks, too; a sum that is merely stated is told as such."""
    drawing = bars(
        scored(80, 20), scored(60, None, name="Provby", total=Decimal(99)), marks=(MEDIAN,)
    )
    assert drawing.said(drawing.groups("sums")[0]) == [
        "Summa",
        "A",
        "Exempelby 2024: 100 av 150",
        "B",
        "Provby 2024: 99 av 150 (angiven summa)",
        "C",
        "okänd grupp (medianen): 80",
    ]


def test_long_names_are_wrapped_and_not_cut() -> None:
    """As those of the areas often are."""
    drawing = bars(scored(1, by=instrument((LONG, 100))))
    assert drawing.said(drawing.groups("area")[0]) == [
        "1",
        "Kommunen som arbetsgivare",
        "– personalpolitik",
        "A",
        "1",
    ]


def test_the_legend_tells_whose_points_are_which() -> None:
    """By letter and fill, or by letter and shape."""
    group = gm.PeerGroup(name="Grannar", members=(scored(1, 2), scored(3, 4, of="9998")))
    drawing = bars(scored(80, 20), scored(60, 1, name="Provby"), marks=(MEDIAN, group))
    (legend,) = drawing.groups("legend")
    assert drawing.said(legend) == [
        "Teckenförklaring",
        "A",
        "Exempelby 2024",
        "B",
        "Provby 2024",
        "C",
        "okänd grupp (medianen)",
        "D",
        "Grannar (medianen)",
        "Högsta möjliga poäng",
    ]
    fills = [each.attrib["class"] for each in drawing.groups("bar", legend)]
    assert fills == ["bar full", "bar pale"]
    assert [shape_of(each) for each in drawing.groups("mark", legend)] == [
        ("polygon", True),
        ("rect", True),
    ]


def test_six_marks_are_told_apart_by_their_shapes() -> None:
    """More of them by their letters, as all are."""
    held = near(*range(7))
    drawing = bars(scored(1, 2, by=instrument(*TWO, benchmarks=held)), marks=held)
    marks = drawing.groups("mark", drawing.groups("legend")[0])
    shapes = [shape_of(each) for each in marks]
    assert len(set(shapes[:6])) == 6
    assert shapes[6] == shapes[0]
    assert [drawing.said(each) for each in marks] == [[each] for each in "BCDEFGH"]


def test_each_bar_has_its_letter_and_its_fill() -> None:
    """In every area the same."""
    for area in bars(scored(80, 20), scored(60, 1, name="Provby")).groups("area"):
        assert [each.get("class") for each in area if each.get("class")] == ["bar full", "bar pale"]
        signs = [each for each in area if each.get("text-anchor") == "end"][1:]
        assert [each.text for each in signs] == ["A", "B"]


@pytest.mark.parametrize(
    ("benchmark", "said"),
    [
        (gm.Benchmark(total=Decimal(1), basis=gm.Basis.ASSUMED), "okänd grupp: 1"),
        (
            gm.Benchmark(
                total=Decimal(1),
                of="Storby",
                about="knappt",
                about_gloss="just under",
                basis=gm.Basis.ASSUMED,
            ),
            "Storby: knappt 1",
        ),
        (
            gm.Benchmark(
                total=Decimal(1),
                statistic=gm.Statistic.MEAN,
                period=gm.Period.years(2013),
                basis=gm.Basis.ASSUMED,
            ),
            "okänd grupp (medelvärdet, 2013): 1",
        ),
    ],
)
def test_a_benchmark_is_called_what_is_known_of_it(benchmark: gm.Benchmark, said: str) -> None:
    """Whose points they are, what of them, of when, and how they are hedged."""
    drawing = bars(scored(1, 2, by=instrument(*TWO, benchmarks=(benchmark,))), marks=(benchmark,))
    assert drawing.description[-1] == f"Summa. {said}."
    assert drawing.said(drawing.groups("sums")[0])[-1] == said


@pytest.mark.parametrize(
    ("language", "hedged", "told"),
    [
        ("sv", "knappt", ("Område 1, Dialog", "Summa")),
        ("en", "just under", ("Area 1, area 1", "Sum")),
    ],
)
def test_points_are_hedged_as_their_source_does(
    language: str, hedged: str, told: tuple[str, str]
) -> None:
    """At the mark, in the sum and in the description; the mark stands at the number."""
    held = gm.Benchmark(
        total=Decimal(80),
        points=(("0", Decimal(50)),),
        of="Storby",
        about="knappt",
        about_gloss="just under",
        basis=gm.Basis.ASSUMED,
    )
    probe = instrument(*TWO, benchmarks=(held,))
    drawing = bars(scored(70, 20, by=probe), marks=(held,), language=language)
    area = drawing.groups("area")[0]
    assert drawing.said(area)[-2:] == ["B", f"{hedged} 50"]
    assert drawing.said(drawing.groups("sums")[0])[-2:] == ["B", f"Storby: {hedged} 80"]
    area_told, sum_told = told
    assert f"{area_told}. Storby: {hedged} 50." in drawing.description
    assert drawing.description[-1] == f"{sum_told}. Storby: {hedged} 80."
    left, right = scale(drawing)
    assert middle_of(drawing.groups("mark", area)[0])[0] == pytest.approx((left + right) / 2, abs=1)


@pytest.mark.parametrize(
    ("got", "said"),
    [
        ("73", "73"),
        ("73.50", "73,5"),
        ("73.125", "73,125"),
        ("0.12345678901234", "0,12"),
        ("-1234.5", "−1\N{NO-BREAK SPACE}234,5"),
        ("9999999999", "9\N{NO-BREAK SPACE}999\N{NO-BREAK SPACE}999\N{NO-BREAK SPACE}999"),
        ("123456789012", "1,23E11"),
        ("-1E+300", "−1,00E300"),
        ("2E-20", "2,00E-20"),
    ],
)
def test_a_number_is_written_as_long_as_there_is_room(got: str, said: str) -> None:
    """In full, to two decimals, or else by its power of ten."""
    assert written(Decimal(got), "sv") == said


# What the points are held against.


def lines(drawing: Drawing, area: Element) -> list[list[tuple[float, float]]]:
    """Give the pieces of the lines of an area's marks."""
    return [points(each) for group in drawing.groups("line", area) for each in group]


def test_a_mark_stands_above_its_points_with_a_line_behind_the_bars() -> None:
    """And its points beside it; where it has none, there is none."""
    drawing = bars(scored(80, 20), marks=(MEDIAN,))
    first, second = drawing.groups("area")
    left, right = scale(drawing)
    x, y = middle_of(drawing.groups("mark", first)[0])
    assert x == pytest.approx((left + right) / 2, abs=0.01)
    assert drawing.said(first) == ["1", "Dialog", "A", "80", "B", "50"]
    (line,) = lines(drawing, first)
    (bar,) = drawing.groups("bar", first)
    bottom = number(bar[0], "y") + number(bar[0], "height")
    assert {across for across, _ in line} == {x}
    assert line[0][1] == y
    assert line[-1][1] == pytest.approx(bottom + 6)
    kinds = [each.get("class") for each in first if each.get("class")]
    assert kinds == ["line", "bar full", "mark"]
    assert drawing.groups("mark", second) == []


def test_a_line_leaves_out_what_is_written_at_a_bar() -> None:
    """It goes on below."""
    drawing = bars(scored(80, 20), scored(48, 1), scored(90, 1), marks=(MEDIAN,))
    area = drawing.groups("area")[0]
    above, below = lines(drawing, area)
    tops = [number(each[0], "y") for each in drawing.groups("bar", area)]
    pitch = tops[1] - tops[0]
    assert above[-1][1] == pytest.approx(tops[1], abs=2)
    assert below[0][1] == pytest.approx(tops[2], abs=2)
    assert below[-1][1] - above[-1][1] == pytest.approx(2 * pitch + 4, abs=0.02)


def test_a_line_ends_below_what_is_written_at_the_last_bar() -> None:
    """There it is short: so that it is seen where it ends."""
    drawing = bars(scored(48, 20), marks=(MEDIAN,))
    area = drawing.groups("area")[0]
    above, below = lines(drawing, area)
    (bar,) = drawing.groups("bar", area)
    top, height = number(bar[0], "y"), number(bar[0], "height")
    assert above[-1][1] == pytest.approx(top - 2)
    assert [y for _, y in below] == pytest.approx([top + height + 2, top + height + 6])


@pytest.mark.parametrize(
    ("held", "apart"),
    [
        ((10, 50, 90), (0, 0, 0)),
        ((50, 51), (-1, 1)),
        ((51, 50), (1, -1)),
        ((50, 51, 90), (-1, 1, 0)),
        ((0, 1), (0, 1)),  # there is no room to the left
        ((99, 100), (-1, 1)),
    ],
)
def test_marks_stand_in_a_row_and_make_room_for_each_other(
    held: tuple[int, ...], apart: tuple[int, ...]
) -> None:
    """To both sides, as little as they need; their lines end at their points all the same."""
    drawing = bars(scored(80, 20, by=instrument(*TWO, benchmarks=near(*held))), marks=near(*held))
    area = drawing.groups("area")[0]
    left, right = scale(drawing)
    signs = {drawing.said(each)[0]: middle_of(each) for each in drawing.groups("mark", area)}
    middles = [signs[sign] for sign in "BCD"[: len(held)]]
    assert len({y for _, y in middles}) == 1
    right_ones = [left + each / 100 * (right - left) for each in held]
    moved = [x - wanted for (x, _), wanted in zip(middles, right_ones, strict=True)]
    assert [(each > 0.02) - (each < -0.02) for each in moved] == [*apart]
    assert max(map(abs, moved)) < 60
    found = [piece[-1][0] for piece in lines(drawing, area)]
    assert sorted(set(found)) == pytest.approx(sorted(right_ones), abs=0.02)


def test_marks_that_have_no_room_in_a_row_stand_below_each_other() -> None:
    """Each at its points: what is written beside one stands right of all lines from above."""
    held = near(*(f"{at}234567.1234" for at in (3, 1, 2, 5, 4, 6)))
    drawing = bars(
        scored(1, 2, by=instrument(("Dialog", None), ("Styrning", None), benchmarks=held)),
        marks=held,
    )
    area = drawing.groups("area")[0]
    middles = [middle_of(each) for each in drawing.groups("mark", area)]
    assert [drawing.said(each)[0] for each in drawing.groups("mark", area)] == [*"CDBFEG"]
    steps = [(right - left, lower - upper) for (left, upper), (right, lower) in pairwise(middles)]
    assert [each for _, each in steps] == [24] * 5
    assert all(each > 0 for each, _ in steps)
    for group, (x, _) in zip(drawing.groups("line", area), middles, strict=True):
        assert {across for piece in group for across, _ in points(piece)} == {x}


def test_what_is_written_at_the_end_of_the_scale_leaves_the_margin_free() -> None:
    """At a bar and at a mark."""
    benchmark = gm.Benchmark(points=(("0", Decimal(5)),), basis=gm.Basis.ASSUMED)
    probe = instrument(("Dialog", 5), benchmarks=(benchmark,))
    area = bars(scored(5, by=probe), marks=(benchmark,)).groups("area")[0]
    texts = [box_of(each) for each in area.iter() if each.tag.endswith("text")]
    assert 960 < max(each.right for each in texts) <= 980


def test_hedged_points_at_the_end_of_the_scale_leave_the_margin_free() -> None:
    """The scale is shorter by what is written there, also where marks stand below each other."""
    held = tuple(
        gm.Benchmark(
            points=(("0", Decimal(at)),), about="i bästa fall knappt", basis=gm.Basis.ASSUMED
        )
        for at in (97, 98, 99, 100)
    )
    drawing = bars(scored(1, 2, by=instrument(*TWO, benchmarks=held)), marks=held)
    area = drawing.groups("area")[0]
    marks = [middle_of(each) for each in drawing.groups("mark", area)]
    assert [lower - upper for (_, upper), (_, lower) in pairwise(marks)] == [24] * 3
    said = [each for each in drawing.all("text", area) if "knappt" in (each.text or "")]
    assert [each.text for each in said][-1] == "i bästa fall knappt 100"
    assert 960 < max(box_of(each).right for each in said) <= 980


def test_what_is_worked_out_of_a_group_is_rounded() -> None:
    """Nobody means the mean of three to 28 digits."""
    members = (scored(10, 1), scored(10, 2, of="9998"), scored(12, 3, of="9997"))
    group = gm.PeerGroup(name="Grannar", members=members, by=gm.Statistic.MEAN)
    assert bars(scored(80, 20), marks=(group,)).description[2:] == [
        "Område 1, Dialog. Grannar (medelvärdet): 10,67.",
        "Område 2, Styrning. Exempelby 2024: 20 av 50.",
        "Område 2, Styrning. Grannar (medelvärdet): 2.",
        "Summa. Exempelby 2024: 100 av 150.",
        "Summa. Grannar (medelvärdet): 12,67.",
    ]


def test_what_has_no_points_of_areas_stands_among_the_sums_alone() -> None:
    """Last, by its name: a letter or a shape would be nowhere else."""
    total = gm.Benchmark(total=Decimal(99), of="Storby", basis=gm.Basis.ASSUMED)
    probe = instrument(*TWO, benchmarks=(total, MEDIAN))
    drawing = bars(scored(80, 20, by=probe), marks=(total, MEDIAN))
    (legend,) = drawing.groups("legend")
    (sums,) = drawing.groups("sums")
    assert drawing.said(legend) == [
        "Teckenförklaring",
        "A",
        "Exempelby 2024",
        "B",
        "okänd grupp (medianen)",
        "Högsta möjliga poäng",
    ]
    assert drawing.said(sums) == [
        "Summa",
        "A",
        "Exempelby 2024: 100 av 150",
        "B",
        "okänd grupp (medianen): 80",
        "Storby: 99",
    ]
    assert drawing.description[-2:] == [
        "Summa. okänd grupp (medianen): 80.",
        "Summa. Storby: 99.",
    ]


def test_what_tells_of_single_areas_alone_has_no_sum() -> None:
    """Nobody said one."""
    held = near(50)
    drawing = bars(scored(80, 20, by=instrument(*TWO, benchmarks=held)), marks=held)
    assert drawing.said(drawing.groups("sums")[0]) == ["Summa", "A", "Exempelby 2024: 100 av 150"]
    assert len(drawing.groups("mark")) == 2


def test_of_a_group_that_nothing_is_known_of_that_is_said() -> None:
    """It has no marks, and is not left out in silence."""
    group = gm.PeerGroup(name="Grannar", members=(scored(),))
    drawing = bars(scored(80, 20), marks=(group,))
    assert drawing.said(drawing.groups("sums")[0]) == [
        "Summa",
        "A",
        "Exempelby 2024: 100 av 150",
        "Grannar (medianen): Uppgift saknas",
    ]
    assert drawing.groups("mark") == []


def test_a_group_has_a_mark_only_where_all_its_members_have_points() -> None:
    """The median of those that happen to be known would be another group's."""
    group = gm.PeerGroup(
        name="Grannar", members=(scored(10, 1), scored(120, 2, of="9998"), scored(30, 6, of="9997"))
    )
    drawing = bars(scored(80, 20), marks=(group,))
    first, second = drawing.groups("area")
    assert drawing.groups("mark", first) == []
    assert drawing.said(second)[-2:] == ["B", "2"]
    assert drawing.said(drawing.groups("sums")[0])[2:] == ["Exempelby 2024: 100 av 150"]


def test_two_evaluations_of_a_year_are_told_apart_by_their_days() -> None:
    """In words, too; those of other years keep their short names."""
    drawing = bars(
        scored(80, 20, period="2024-03-11/2024-03-15"),
        scored(60, 1, period="2024-11"),
        scored(50, 1, period="2023-05"),
    )
    names = [
        "Exempelby 2024-03-11 – 2024-03-15",
        "Exempelby 2024-11",
        "Exempelby 2023",
    ]
    said = " ".join(drawing.said(drawing.groups("legend")[0]))
    assert said == f"Teckenförklaring A {names[0]} B {names[1]} C {names[2]} Högsta möjliga poäng"
    assert drawing.description[-3:] == [
        f"Summa. {name}: {points} av 150."
        for name, points in zip(names, (100, 61, 51), strict=True)
    ]


def test_the_same_days_tell_nothing_apart() -> None:
    """So they are not written."""
    drawing = bars(scored(80, 20), scored(60, 1))
    assert drawing.said(drawing.groups("legend")[0])[2:5:2] == ["Exempelby 2024"] * 2


# What stands below.


def test_notes_stand_below_the_sums() -> None:
    """Wrapped; they are told in words, too, a line each; an empty one is none."""
    long = "Källa: " + "utvärderingsrapporter " * 8 + "2024."
    notes = ["Exempelby 2020 visas inte:\nannan utgåva.", " ", long]
    drawing = bars(scored(80, 20), notes=iter(notes))
    said = drawing.said()
    assert said[-3] == "Exempelby 2020 visas inte: annan utgåva."
    assert f"{said[-2]} {said[-1]}" == long
    assert drawing.description[-3:] == [
        "Summa. Exempelby 2024: 100 av 150.",
        "Exempelby 2020 visas inte: annan utgåva.",
        long,
    ]
    sums, *below = [
        box_of(each)
        for each in drawing.all("text")
        if each.text in (*said[-3:], "Exempelby 2024: 100 av 150")
    ]
    assert all(each.top > sums.bottom for each in below)
    check_words(drawing)


def test_five_evaluations_and_three_marks_fit_on_a_sheet_of_paper() -> None:
    """It is as high as its width times 1.414 at the most: with eight areas and two notes."""
    areas = tuple((LONG, 100) for _ in range(8))
    held = tuple(
        gm.Benchmark(
            total=Decimal(400 + at),
            points=tuple((str(area), Decimal(50 + at)) for area in range(8)),
            of=f"jämförbara kommuner {at}",
            statistic=gm.Statistic.MEDIAN,
            basis=gm.Basis.ASSUMED,
        )
        for at in range(3)
    )
    by = instrument(*areas, benchmarks=held)
    drawing = bars(
        *(scored(*range(50, 58), by=by, name=f"Exempelby {at}") for at in range(5)),
        marks=held,
        notes=("Exempelby 2010 visas inte: annan utgåva.", "Källa: påhittade poäng."),
    )
    _, _, width, height = drawing.size
    assert height <= 1.414 * width
    check_words(drawing)
    smallest = min(number(each, "font-size") for each in drawing.all("text"))
    assert smallest * 210 / width >= 2.5  # millimetres, at the width of the sheet


def test_the_context_of_the_caller_changes_nothing() -> None:
    """However few digits it computes with, and however it rounds."""
    group = gm.PeerGroup(
        name="Grannar",
        members=(scored("61.55", 2), scored(58, "3.333", of="9998")),
        by=gm.Statistic.MEAN,
    )

    def drawn() -> str:
        return gm.points_bars(
            iter((scored("61.55", "49.9"), scored("1234.5", 1))),
            title="",
            language="sv",
            marks=(group, MEDIAN),
        )

    usual = drawn()
    assert "Exempelby 2024: 61,55 av 100." in usual
    assert "Exempelby 2024: 111,45 av 150." in usual
    assert "Exempelby 2024: 1\N{NO-BREAK SPACE}234,5: kan inte stämma." in usual
    with localcontext(Context(prec=2, rounding=ROUND_UP, Emax=3, Emin=-3)):
        assert drawn() == usual


# What cannot be drawn.


def test_another_edition_is_refused() -> None:
    """As an evaluation, and as a group."""
    other = scored(1, 2, by=instrument(*TWO, edition="2020"))
    for refused in (
        {"evaluations": (scored(80, 20), other)},
        {
            "evaluations": (scored(80, 20),),
            "marks": (gm.PeerGroup(name="Grannar", members=(other,)),),
        },
    ):
        with pytest.raises(gm.InvalidValueError) as caught:
            gm.points_bars(**refused, title="Poäng", language="sv")
        assert caught.value.text("sv") == (
            "här väntades en utvärdering enligt exempelprov@2024, eftersom poäng enligt olika "
            "utgåvor inte kan jämföras, men här står exempelprov@2020"
        )


def test_other_areas_under_the_same_name_are_refused() -> None:
    """An edition that somebody has changed is another, whatever it is called."""
    other = scored(1, 2, by=instrument(("Dialog", 100), ("Kontroll", 50)))
    for refused in (
        {"evaluations": (scored(80, 20), other)},
        {
            "evaluations": (scored(80, 20),),
            "marks": (gm.PeerGroup(name="Grannar", members=(other,)),),
        },
    ):
        with pytest.raises(gm.InvalidValueError) as caught:
            gm.points_bars(**refused, title="Poäng", language="sv")
        assert caught.value.key == "expected.same_edition"


def test_a_foreign_benchmark_is_refused() -> None:
    """It belongs to no edition but its own."""
    with pytest.raises(gm.InvalidValueError) as caught:
        bars(scored(80, 20), marks=(gm.Benchmark(total=Decimal(1)),))
    assert caught.value.key == "expected.benchmark"


def test_no_evaluation_is_refused() -> None:
    """There is no edition whose areas could be drawn."""
    with pytest.raises(gm.InvalidValueError) as caught:
        bars()
    assert (caught.value.key, caught.value.values["found"]) == ("expected.one_edition", None)


# Fills.


def test_fills_differ_where_there_is_no_colour() -> None:
    """Six of them; the seventh is the first one's, and has another letter."""
    looks = []
    for at in range(7):
        bar = filled(at, 0, 0, 100, 18)
        slopes = tuple(
            round((lower - upper) / (right - left), 1)
            for (left, upper), (right, lower) in map(points, bar[2:])
        )
        looks.append((bar[1].attrib["fill"] == "none", bar[1].attrib["fill-opacity"], slopes[:1]))
    assert looks[:6] == [
        (False, "1.00", ()),
        (False, "0.40", ()),
        (True, "1.00", (-1.0,)),
        (True, "1.00", ()),
        (True, "1.00", (0.0,)),
        (True, "1.00", (1.0,)),
    ]
    assert looks[6] == looks[0]


@given(st.integers(0, 5), st.floats(0.01, 600))
def test_a_fill_stays_in_its_bar(at: int, width: float) -> None:
    """However short that is."""
    bar = filled(at, 10, 20, width, 18)
    for each in bar[:2]:
        assert number(each, "width") >= 0
        assert number(each, "x") >= 9.99
        assert number(each, "x") + number(each, "width") <= 10.02 + width
    for line in bar[2:]:
        for x, y in points(line):
            assert 9.99 <= x <= 10.01 + width
            assert 19.99 <= y <= 38.01


def test_a_hatched_bar_is_hatched_to_its_end() -> None:
    """A line every six steps along the bar and its end."""
    bar = filled(2, 0, 0, 26, 18)
    assert [points(each) for each in bar[2:]] == [
        [(0, 6), (6, 0)],
        [(0, 12), (12, 0)],
        [(0, 18), (18, 0)],
        [(6, 18), (24, 0)],
        [(12, 18), (26, 4)],
        [(18, 18), (26, 10)],
        [(24, 18), (26, 16)],
    ]


def test_no_line_of_a_hatched_bar_is_a_mere_dot() -> None:
    """Also where the next one would meet the corner of the bar."""
    bar = filled(2, 0, 0, 6, 18)
    assert [points(each) for each in bar[2:]] == [
        [(0, 6), (6, 0)],
        [(0, 12), (6, 6)],
        [(0, 18), (6, 12)],
    ]


# Laws.

amounts = (
    st.decimals(-20, 120, places=1)
    | st.integers(0, 100).map(Decimal)
    | st.sampled_from([Decimal("1E+30"), Decimal("-123456.789"), Decimal("66.6666666666666666")])
)
"""What an evaluation tells of an area: also what cannot be."""

possible = st.decimals(0, 1, places=3)
"""Of what an area can get, or of a lot if nobody says how many that are."""

hedges = st.just("") | st.just("knappt") | names.map(lambda name: name[:20])
"""As long as the instrument allows."""


@st.composite
def drawn(
    draw: st.DrawFn,
) -> tuple[tuple[gm.Scores, ...], tuple[gm.PeerGroup | gm.Benchmark, ...]]:
    """Give up to six evaluations by an instrument, and what they are held against."""
    most = st.none() | st.sampled_from([100, 40, 7])
    areas = draw(st.lists(st.tuples(names, most), min_size=1, max_size=4))
    lot = draw(st.sampled_from([Decimal(90), Decimal("12345678.9"), Decimal("1E+30")]))
    ends = [lot if each is None else Decimal(each) for _, each in areas]

    def told(end: Decimal) -> list[Decimal]:
        """Tell nothing of an area, something that it can get, or anything, also often."""
        if draw(st.booleans()):
            return [draw(possible) * end]
        return draw(st.lists(amounts, max_size=25))

    benchmarks = tuple(
        gm.Benchmark(
            total=draw(possible) * sum(ends),
            points=tuple(
                (str(at), draw(possible) * end)
                for at, end in enumerate(ends)
                if draw(st.booleans())
            ),
            of=draw(names),
            about=draw(hedges),
            basis=gm.Basis.ASSUMED,
        )
        for _ in range(draw(st.integers(0, 4)))
    )
    by = instrument(*areas, benchmarks=benchmarks)

    def many(least: int, longest: int) -> tuple[gm.Scores, ...]:
        return tuple(
            gm.score(
                gm.Evaluation(
                    instrument=by.id,
                    of=str(code),
                    municipality=draw(names),
                    period=gm.Period.years(2024),
                    total=draw(st.none() | amounts),
                    points=tuple(
                        gm.AreaPoints(area=str(at), points=each)
                        for at, end in enumerate(ends)
                        for each in told(end)
                    ),
                ),
                by,
            )
            for code in range(draw(st.integers(least, longest)))
        )

    groups = tuple(
        gm.PeerGroup(name=draw(names), members=many(1, 2), by=draw(st.sampled_from(gm.Statistic)))
        for _ in range(draw(st.integers(0, 2)))
    )
    return many(1, 6), tuple(draw(st.permutations([*benchmarks, *groups])))


@settings(deadline=None)
@given(drawn(), names, st.lists(names, max_size=2))
def test_words_keep_clear_of_each_other(
    told: tuple[tuple[gm.Scores, ...], tuple[gm.PeerGroup | gm.Benchmark, ...]],
    title: str,
    notes: list[str],
) -> None:
    """And of marks and lines; all stays on the sheet, and the same is drawn as the same bytes."""
    evaluations, marks = told
    svg = gm.points_bars(evaluations, title=title, language="sv", marks=marks, notes=notes)
    assert svg == gm.points_bars(
        iter(evaluations), title=title, language="sv", marks=iter(marks), notes=iter(notes)
    )
    drawing = Drawing(svg)
    check_words(drawing)
    for area in drawing.groups("area"):
        shapes = [
            Box(x - 12, y - 12, x + 12, y + 12)
            for x, y in map(middle_of, drawing.groups("mark", area))
        ]
        texts = [box_of(each) for each in area if each.tag.endswith("text") and each.text]
        for one, other in combinations(shapes, 2):
            assert not one.touches(other)
        for one in texts:
            assert not any(one.touches(other) for other in shapes)
            for piece in lines(drawing, area):
                for (x, top), (across, bottom) in pairwise(piece):
                    around = Box(min(x, across) - 1, top, max(x, across) + 1, bottom)
                    assert not one.touches(around)
    left, _, right, _ = drawing.size
    for rect in drawing.all("rect"):
        assert left <= reaches(rect)[0] <= reaches(rect)[1] <= right


@settings(deadline=None)
@given(drawn())
def test_every_value_is_told(
    told: tuple[tuple[gm.Scores, ...], tuple[gm.PeerGroup | gm.Benchmark, ...]],
) -> None:
    """A line for each area of each evaluation, also where there are no points."""
    evaluations, marks = told
    description = bars(*evaluations, marks=marks).description
    areas = evaluations[0].instrument.areas
    for at, area in enumerate(areas):
        begins = clean(f"Område {at + 1}, {clean(area.name)}. ")
        said = [each for each in description if each.startswith(begins)]
        for scores in evaluations:
            told_of = [each.points for each in scores.evaluation.points if each.area == str(at)]
            name = clean(scores.label("sv"))
            if not told_of:
                assert clean(f"{begins} {name}: Uppgift saknas.") in said
            elif len(told_of) == 1 and told_of[0] >= 0 and told_of[0] <= (area.most or told_of[0]):
                out_of = "" if area.most is None else f" av {area.most}"
                assert clean(f"{begins} {name}: {written(told_of[0], 'sv')}{out_of}.") in said
            else:
                why = "kan inte stämma" if len(told_of) == 1 else "flera uppgifter"
                figures = [written(each, "sv") for each in told_of[:20]]
                assert any(
                    line.startswith(clean(f"{begins} {name}: {figures[0]}"))
                    and line.endswith(f": {why}.")
                    and all(each in line for each in figures)
                    for line in said
                )
        for other in (each for each in marks if isinstance(each, gm.Benchmark)):
            if (held := dict(other.points).get(area.id)) is not None:
                value = f"{other.about} {written(held, 'sv')}"
                assert clean(f"{begins} {clean(other.label('sv'))}: {clean(value)}.") in said


@pytest.mark.parametrize(
    "hostile", ["</text><script>alert(1)</script>", '" onload="alert(1)', "a\x00b\x1b[2J", "]]>"]
)
def test_hostile_names_are_only_text(hostile: str) -> None:
    """Of a municipality, an area, a group, and in the title and a note."""
    probe = instrument((hostile, 100))
    one = scored(5, by=probe, name=hostile)
    group = gm.PeerGroup(name=hostile, members=(one,))
    drawing = bars(one, marks=(group,), notes=(hostile,), title=hostile)
    assert drawing.title == clean(hostile)
    name = clean(hostile)
    assert drawing.description[1] == f"Område 1, {name}. {name} 2024: 5 av 100."
    assert {each.tag.partition("}")[2] for each in drawing.root.iter()} <= {
        "svg", "title", "desc", "rect", "circle", "polygon", "path", "g", "text",
    }  # fmt: skip
    attributes = {name for each in drawing.root.iter() for name in each.attrib}
    assert not any(name.startswith("on") or "href" in name for name in attributes)


def test_more_than_the_alphabet_can_be_drawn() -> None:
    """The letters begin again, doubled."""
    drawing = bars(*(scored(at, at) for at in range(28)))
    assert [each for each in drawing.said(drawing.groups("sums")[0]) if each.isupper()][-2:] == [
        "AA",
        "BB",
    ]
    check_words(drawing)
