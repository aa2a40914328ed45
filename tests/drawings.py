"""What the tests of pictures share: occasions, and a picture read as a viewer reads it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from hypothesis import strategies as st

import govmodel as gm

SVG = "{http://www.w3.org/2000/svg}"

LONG = "Uppföljning av handlingsprogram för miljö-, välfärds- och jämställdhetsfrågor"

REGULAR = {
    275: "'",
    278: "ijl",
    295: "IJ",
    318: " \N{NO-BREAK SPACE}.,·",
    337: ";:/",
    353: "f",
    361: "-",
    391: "()",
    393: "t",
    412: "r",
    500: "–",
    521: "s",
    525: "z",
    550: "c",
    558: "L",
    576: "F",
    580: "k",
    592: "vxy",
    604: "P",
    611: "TY",
    612: "oö",
    613: "aåä",
    616: "e",
    632: "E",
    634: "hnu",
    635: "bdgpqS",
    637: "0123456789",
    656: "K",
    685: "AVÅÄ",
    686: "XZ",
    687: "B",
    695: "R",
    699: "C",
    732: "U",
    749: "N",
    752: "H",
    771: "D",
    775: "G",
    788: "OQÖ",
    818: "w",
    838: "−",
    863: "M",
    975: "m",
    989: "W",
    1000: "…",
}
"""How wide the characters of DejaVu Sans are, the widest font that pictures name: in 1/1000 em."""

BOLD = {
    307: "'",
    343: "ijl",
    349: " \N{NO-BREAK SPACE}",
    366: "/",
    373: "IJ",
    380: ".,·",
    400: ";:",
    416: "-",
    436: "f",
    458: "()",
    479: "t",
    494: "r",
    500: "–",
    583: "z",
    593: "c",
    596: "s",
    638: "L",
    646: "x",
    652: "vy",
    666: "k",
    675: "aåä",
    679: "e",
    683: "T",
    684: "EF",
    688: "oö",
    696: "0123456789",
    712: "hnu",
    716: "bdgpq",
    721: "S",
    725: "Y",
    726: "Z",
    733: "P",
    734: "C",
    763: "B",
    771: "RX",
    774: "AVÅÄ",
    775: "K",
    813: "U",
    821: "G",
    831: "D",
    837: "HN",
    838: "−",
    851: "OQÖ",
    924: "w",
    996: "M",
    1000: "…",
    1042: "m",
    1104: "W",
}
"""The same of DejaVu Sans Bold."""

_WIDTHS = {
    bold: {each: width for width, alike in table.items() for each in alike}
    for bold, table in (("normal", REGULAR), ("bold", BOLD))
}

names = st.sampled_from([LONG, "x" * 60, "Wm" * 20, ""]) | st.text(
    "abcdefghijklmnopqrstuvwxyzåäö ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789 -/.,;:()", max_size=60
)
"""Names in letters whose widths are known."""


def occasion(  # noqa: PLR0913 - each has a meaning of its own
    day: date,
    name: str = "delårsrapport",
    subject: str = "ekonomi",
    basis: gm.Basis = gm.Basis.STATED,
    *,
    due: bool = False,
    covers: gm.Period | None = None,
    law: gm.Deadline | None = None,
) -> gm.Occasion:
    """Make a review that closes on a day, or is handed over on it."""
    cycle = gm.OneOff(id=name, name=name, subject=subject, dates=(day,))
    review = gm.Review(
        cycle=cycle,
        closing=day,
        basis=basis,
        covers=covers,
        due=day if due else None,
        due_basis=basis if due else gm.Basis.UNSPECIFIED,
        law=law,
    )
    return gm.Occasion(
        key=f"exempelby/{name}/{day}", day=day, basis=basis, review=review, deadline=law
    )


def deadline(
    day: date,
    name: str = "budget",
    basis: gm.Basis = gm.Basis.STATUTORY,
    closings: tuple[date, ...] = (),
) -> gm.Deadline:
    """Make a deadline, of the law unless something else is said."""
    milestone = gm.Milestone(id=name, name=name, basis=basis)
    return gm.Deadline(
        milestone=milestone, closings=closings or (date(day.year, 12, 31),), last=day, basis=basis
    )


def deadline_on(
    day: date,
    name: str = "budget",
    basis: gm.Basis = gm.Basis.STATUTORY,
    closings: tuple[date, ...] = (),
) -> gm.Occasion:
    """Make the occasion of a deadline."""
    return gm.Occasion(
        key=f"exempelby/milestone/{name}/{day}",
        day=day,
        basis=basis,
        deadline=deadline(day, name, basis, closings),
        legal=basis is gm.Basis.STATUTORY,
    )


def _any_occasion(day: date, name: str, subject: str, basis: gm.Basis, kind: int) -> gm.Occasion:
    if kind == 0:
        return deadline_on(day, name)
    return occasion(day, name, subject, basis, due=kind == 1, covers=gm.Period.years(2010))


YEAR = gm.Period.years(2012)
days = st.dates(YEAR.first, YEAR.last) | st.sampled_from(
    [date(2012, 1, 1), date(2012, 6, 30), date(2012, 7, 1), date(2012, 12, 31)]
)
calendars = st.lists(
    st.builds(_any_occasion, days, names, names, st.sampled_from(gm.Basis), st.integers(0, 2)),
    max_size=40,
)
"""Up to forty occasions of the year 2012."""

undated = st.lists(
    st.builds(gm.Continuous, id=names, name=names, subject=names)
    | st.builds(gm.Undated, id=names, name=names, subject=names),
    max_size=4,
)
"""Some reviews without days."""


class Box(NamedTuple):
    """From where to where something reaches."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        """Whether two share more than their rims; figures are rounded to a hundredth."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.02
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.02
        )


class Drawing:
    """A picture, read."""

    def __init__(self, svg: str) -> None:
        """Read it."""
        self.root = fromstring(svg)  # noqa: S314 - our own

    def all(self, name: str, inside: Element | None = None) -> list[Element]:
        """Give all elements of a name."""
        return [*(self.root if inside is None else inside).iter(SVG + name)]

    def groups(self, kind: str, inside: Element | None = None) -> list[Element]:
        """Give all groups of a kind."""
        return [each for each in self.all("g", inside) if kind in each.get("class", "").split()]

    def said(self, inside: Element | None = None) -> list[str]:
        """Give every line of text."""
        return [each.text or "" for each in self.all("text", inside)]

    @property
    def title(self) -> str:
        """What the picture is called."""
        return self.all("title")[0].text or ""

    @property
    def description(self) -> list[str]:
        """What it tells to those who do not see it."""
        return (self.all("desc")[0].text or "").split("\n")

    @property
    def size(self) -> Box:
        """The whole sheet."""
        return Box(*map(float, self.root.attrib["viewBox"].split()))


def number(element: Element, name: str) -> float:
    """Give an attribute as a number."""
    return float(element.attrib[name])


def box_of(text: Element) -> Box:
    """Give what a line of text takes in the widest of its fonts."""
    size, x, y = (number(text, name) for name in ("font-size", "x", "y"))
    widths = _WIDTHS[text.attrib["font-weight"]]
    width = sum(widths[each] for each in text.text or "") * size / 1000
    left = x - {"start": 0, "middle": width / 2, "end": width}[text.attrib["text-anchor"]]
    return Box(left, y - 0.93 * size, left + width, y + 0.24 * size)


def around(boxes: Iterable[Box]) -> Box:
    """Give the box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def shape_of(mark: Element) -> tuple[str, bool]:
    """Tell a mark's shape, and whether it is filled."""
    shape = mark[0]
    return shape.tag.removeprefix(SVG), shape.attrib["fill"] != "#ffffff"


def middle_of(mark: Element) -> tuple[float, float]:
    """Give the point around which a mark is drawn."""
    shape = mark[0]
    match shape.tag.removeprefix(SVG):
        case "circle":
            return number(shape, "cx"), number(shape, "cy")
        case "rect":
            return (
                number(shape, "x") + number(shape, "width") / 2,
                number(shape, "y") + number(shape, "height") / 2,
            )
        case _:
            corners = [
                tuple(map(float, each.split(","))) for each in shape.attrib["points"].split()
            ]
            return corners[0][0], corners[1][1]


def check_words(drawing: Drawing) -> None:
    """Hold that every line of text is on the sheet, and none upon another."""
    left, top, right, bottom = drawing.size
    upright = [each for each in drawing.all("text") if "transform" not in each.attrib]
    boxes = [(each.text, box_of(each)) for each in upright if each.text]
    for said, box in boxes:
        assert left <= box.left, said
        assert box.right <= right, said
        assert top <= box.top, said
        assert box.bottom <= bottom, said
    for (said, box), (other, another) in combinations(boxes, 2):
        assert not box.touches(another), (said, other)


def check_labels(drawing: Drawing) -> None:
    """Hold that what is said of one day keeps clear of what is said of another, marks included."""
    boxes = []
    for label in drawing.groups("label"):
        marks = [middle_of(each) for each in drawing.groups("mark", label)]
        boxes.append(
            around(
                [
                    *(box_of(each) for each in drawing.all("text", label)),
                    *(Box(x - 12, y - 12, x + 12, y + 12) for x, y in marks),
                ]
            )
        )
    for box, another in combinations(boxes, 2):
        assert not box.touches(another)


def luminance(colour: str) -> float:
    """Tell how light a colour is, as WCAG 2.2 defines it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Tell how far two colours are from each other, as WCAG 2.2 defines it: from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def points(path: Element) -> list[tuple[float, float]]:
    """Give the points of a line."""
    told = path.attrib["d"].removeprefix("M").split("L")
    return [(float(x), float(y)) for x, y in (each.split() for each in told)]


def strokes(path: Element) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Give the straight pieces of a line."""
    return pairwise(points(path))


def cross(
    one: tuple[tuple[float, float], tuple[float, float]],
    other: tuple[tuple[float, float], tuple[float, float]],
) -> bool:
    """Tell whether two straight pieces cross, by more than the rounding of figures."""

    def turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    def apart(line: tuple[tuple[float, float], tuple[float, float]], c: float, d: float) -> bool:
        (x, y), (u, v) = line
        least = 0.05 * max(abs(u - x), abs(v - y), 1)
        return min(c, d) < -least and max(c, d) > least

    return apart(one, turn(*one, other[0]), turn(*one, other[1])) and apart(
        other, turn(*other, one[0]), turn(*other, one[1])
    )
