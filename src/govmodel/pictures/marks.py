"""Shapes for kinds of days and of points, and colours and numbers for subjects.

What a colour tells is told by a number, too, and what a shape tells is told in words below.
"""

from enum import Enum, auto
from xml.etree.ElementTree import Element

from govmodel.pictures.svg import INK, PAPER, Style, element, letters
from govmodel.pictures.year import Mark

COLOURS = (
    ("#00528f", "#e3edf6"),
    ("#9a3412", "#fbebe4"),
    ("#17603a", "#e4f2ea"),
    ("#6b2a8f", "#f2e8f7"),
    ("#6b4e00", "#f7f0dc"),
    ("#99154f", "#fae6ef"),
    ("#1d5a68", "#e2f0f3"),
    ("#414851", "#eceef0"),
)
"""For each subject in turn a colour, and a light one for its ring or lane."""

HALF = 12
"""Half of what a mark takes in height and width, its white rim included."""

_RADIUS, _SIDE, _DIAGONAL = 9.5, 17.0, 12.0
_DASHES = "3 3"


class Shape(Enum):
    """What a mark looks like, all of one size."""

    DIAMOND = auto()
    SQUARE = auto()
    CIRCLE = auto()


_SHAPES = {Mark.LAW: Shape.DIAMOND, Mark.DUE: Shape.SQUARE, Mark.DUE_UNSURE: Shape.SQUARE}


def colour(subject: int) -> str:
    """Give a subject's colour."""
    return COLOURS[subject % len(COLOURS)][0]


def tint(subject: int) -> str:
    """Give the light colour of a subject's ring or lane."""
    return COLOURS[subject % len(COLOURS)][1]


def drawn(mark: Mark, subject: int | None, x: float, y: float) -> Element:
    """Draw a mark: its shape tells the kind of day, its number the subject.

    :param subject: ``None`` for a mark that stands for all of its shape.
    """
    full = INK if subject is None else colour(subject)
    hollow = mark in (Mark.CLOSING_UNSURE, Mark.DUE_UNSURE, Mark.CONTINUOUS)
    looks: dict[str, str | float] = {
        "fill": PAPER if hollow else full,
        "stroke": full if hollow else PAPER,
        "stroke_width": 2 if hollow else 1,
    }
    if mark is Mark.CONTINUOUS:
        looks["stroke_dasharray"] = _DASHES
    shape = _SHAPES.get(mark, Shape.CIRCLE)
    made = element("g", outline(shape, x, y, **looks), class_=f"mark {mark.value}")
    if subject is not None:
        style = Style(12, full if hollow else PAPER, bold=True)
        made.append(letters(str(subject + 1), x, y + 4.3, style, anchor="middle"))
    return made


def outline(shape: Shape, x: float, y: float, **looks: str | float) -> Element:
    """Draw a shape around a point."""
    match shape:
        case Shape.DIAMOND:
            half = _DIAGONAL
            corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
            return element(
                "polygon",
                points=" ".join(f"{across:.2f},{down:.2f}" for across, down in corners),
                **looks,
            )
        case Shape.SQUARE:
            at = {"x": x - _SIDE / 2, "y": y - _SIDE / 2, "width": _SIDE, "height": _SIDE}
            return element("rect", **at, **looks)
        case _:
            return element("circle", cx=x, cy=y, r=_RADIUS, **looks)


def numbered(subject: int, x: float, y: float, fill: str) -> Element:
    """Draw a subject's number on a patch."""
    return element(
        "g",
        element("rect", x=x - 11, y=y - 11, width=22, height=22, rx=4, fill=fill),
        letters(
            str(subject + 1),
            x,
            y + 5,
            Style(14, colour(subject), bold=True),
            anchor="middle",
        ),
        class_="number",
    )
