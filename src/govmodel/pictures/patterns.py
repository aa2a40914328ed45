"""Fills for bars that lie beside each other, told apart also where there is no colour."""

from collections.abc import Iterator
from math import ceil
from xml.etree.ElementTree import Element

from govmodel.pictures.marks import colour
from govmodel.pictures.svg import PAPER, element, line

_PALE = 0.4  # how much of its colour a pale bar keeps
_STEP = 6.0  # from one line of a hatched bar to the next
_RIM = 1.5
_KINDS = ("full", "pale", "hatched", "hollow", "striped", "counter-hatched")


def filled(at: int, x: float, y: float, width: float, height: float) -> Element:
    """Draw a bar with the fill of its place among several: these repeat after the sixth.

    :param at: its place, from 0.
    """
    kind, ink = _KINDS[at % len(_KINDS)], colour(at)
    made = element(
        "g", element("rect", x=x, y=y, width=width, height=height, fill=PAPER), class_=f"bar {kind}"
    )
    rim = min(_RIM, width, height)
    made.append(
        element(
            "rect",
            x=x + rim / 2,
            y=y + rim / 2,
            width=width - rim,
            height=height - rim,
            fill=ink if kind in ("full", "pale") else "none",
            fill_opacity=_PALE if kind == "pale" else 1,
            stroke=ink,
            stroke_width=rim,
        )
    )
    made.extend(
        line(((x + left, y + top), (x + right, y + bottom)), ink, stroke_width=_RIM)
        for (left, top), (right, bottom) in _lines(kind, width, height)
    )
    return made


_Point = tuple[float, float]


def _lines(kind: str, width: float, height: float) -> Iterator[tuple[_Point, _Point]]:
    """Give the lines inside a bar, from its corner."""
    match kind:
        case "striped":
            yield from (((0, down), (width, down)) for down in (height / 3, 2 * height / 3))
        case "hatched":
            yield from _slanting(width, height)
        case "counter-hatched":
            for (left, top), (right, bottom) in _slanting(width, height):
                yield (left, height - top), (right, height - bottom)
        case _:
            return


def _slanting(width: float, height: float) -> Iterator[tuple[_Point, _Point]]:
    """Give lines that rise to the right, each as far as the bar reaches."""
    for at in range(1, ceil((width + height) / _STEP)):
        foot = at * _STEP - height  # where it would leave the bar below
        first, last = max(0.0, -foot), min(height, width - foot)
        yield (foot + first, height - first), (foot + last, height - last)
