"""What stands above and below a picture: its title, and what its signs mean."""

from collections.abc import Callable, Iterable
from functools import partial
from xml.etree.ElementTree import Element

from govmodel.pictures.labels import HEADING, NAME, NOTE
from govmodel.pictures.lettering import wrapped
from govmodel.pictures.marks import HALF, drawn, numbered, tint
from govmodel.pictures.svg import Style, element, letters
from govmodel.pictures.year import Mark, Undated, Year
from govmodel.words import text

TITLE = Style(26, bold=True)

Item = tuple[Callable[[float, float], Element], str]
"""What the legend shows, drawn around a point, and what it says of that."""

Section = tuple[str, tuple[Item, ...]]
"""A heading of the legend, and what stands below it."""

_COLUMNS = 3


def headed(told: Year, title: str, margin: float, width: float) -> tuple[list[Element], float]:
    """Write the title, and that there is nothing if so.

    :returns: what was written, and the height at which it ends.
    """
    nothing = () if told.entries else (told.say("none", year=str(told.year)),)
    return titled(title, nothing, margin, width)


def titled(
    title: str, below: Iterable[str], margin: float, width: float
) -> tuple[list[Element], float]:
    """Write the title, and what is said right below it.

    :returns: what was written, and the height at which it ends.
    """
    top = margin
    made = []
    for words, style in ((title, TITLE), *((each, NAME) for each in below)):
        for each in wrapped(words, style.size, width - 2 * margin, bold=style.bold):
            made.append(letters(each, margin, top + style.size, style))
            top += style.size * 1.3
    return made, top + 12


def subjects_section(told: Year) -> Section:
    """Tell which number is which subject."""
    return told.say("subjects"), tuple(
        (partial(numbered, at, fill=tint(at)), name) for at, name in enumerate(told.subjects)
    )


def marks_section(told: Year) -> Section:
    """Tell which shape is which kind of day."""
    return told.say("marks"), tuple(
        (partial(drawn, mark, None), text(mark, told.language)) for mark in told.marks()
    )


def without_section(told: Year, without: Iterable[Undated]) -> Section:
    """List what has no days, and why."""
    return told.say("without"), tuple(
        (
            _dash if each.subject is None else partial(drawn, Mark.CONTINUOUS, each.subject),
            told.say("without.why", what=each.text, days=text(each.days, told.language)),
        )
        for each in without
    )


def _dash(x: float, y: float) -> Element:
    return letters("–", x, y + 5, NOTE, anchor="middle")


def legend(
    sections: Iterable[Section], left: float, top: float, width: float, *, apart: float = 12
) -> tuple[Element, float]:
    """Draw a legend in columns; sections without anything are left out.

    :param apart: from a line to the next.
    :returns: what was drawn, and the height at which it ends.
    """
    made = element("g", class_="legend")
    for heading, items in sections:
        if not items:
            continue
        made.append(letters(heading, left, top + 15, HEADING))
        top += 30
        column = width / _COLUMNS
        for first in range(0, len(items), _COLUMNS):
            tallest = 0.0
            for at, (shape, said) in enumerate(items[first : first + _COLUMNS]):
                x = left + at * column
                lines = wrapped(said, NOTE.size, column - 46)
                made.append(shape(x + HALF, top + 8))
                made.extend(
                    letters(each, x + 34, top + 13 + row * 18, Style(NOTE.size))
                    for row, each in enumerate(lines)
                )
                tallest = max(tallest, 18.0 * len(lines))
            top += tallest + apart
        top += 8
    return made, top
