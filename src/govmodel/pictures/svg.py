"""Elements of a picture, and the picture they make."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, indent, tostring
from zlib import crc32

from attrs import frozen

from govmodel.pictures.lettering import FAMILY, clean
from govmodel.words import LANGUAGES

INK = "#1a1a1a"
"""Text."""
QUIET = "#4a4f57"
"""Text beside it."""
LEADER = "#767e88"
"""Lines that lead to a text."""
PALE = "#d5dae0"
"""Lines in the background."""
BAND = "#eceff3"
"""Where the months stand."""
PAPER = "#ffffff"


def number(value: float) -> str:
    """Write a number, always with two decimals and never as minus zero.

    >>> number(12), number(-0.001)
    ('12.00', '0.00')
    """
    return f"{round(value, 2) + 0.0:.2f}"


def element(name: str, *inside: Element, **attributes: str | float) -> Element:
    """Make an element; ``stroke_width`` is its attribute ``stroke-width``.

    >>> from xml.etree.ElementTree import tostring
    >>> tostring(element("line", x1=1, stroke_width=2)).decode()
    '<line x1="1.00" stroke-width="2.00" />'
    """
    made = Element(
        name,
        {
            key.strip("_").replace("_", "-"): value if isinstance(value, str) else number(value)
            for key, value in attributes.items()
        },
    )
    made.extend(inside)
    return made


@frozen
class Style:
    """How a text looks: how large, in which colour, and whether it is bold."""

    size: float = 16
    fill: str = INK
    bold: bool = False


def letters(
    text: str, x: float, y: float, style: Style, *, anchor: str = "start", **more: str | float
) -> Element:
    """Write one line of text, with its baseline at a height.

    :param anchor: whether it begins (``start``) or ends there, or stands around it (``middle``).
    """
    made = element(
        "text",
        x=x,
        y=y,
        font_size=style.size,
        font_weight="bold" if style.bold else "normal",
        fill=style.fill,
        text_anchor=anchor,
        **more,
    )
    made.text = clean(text)
    return made


def line(points: Iterable[tuple[float, float]], stroke: str, **more: str | float) -> Element:
    """Draw a line through points."""
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element("path", d=path, fill="none", stroke=stroke, **more)


@frozen(kw_only=True)
class Frame:
    """What a picture says of itself.

    :param kind: a short word for what it is, for the names of its parts.
    :param title: its title.
    :param description: all that it shows, in words, a line each.
    :param language: the language of its words.
    """

    kind: str
    title: str
    description: tuple[str, ...]
    language: str


def picture(
    frame: Frame, width: float, height: float, parts: Iterable[Element], *, paper: str = PAPER
) -> str:
    """Put parts on a sheet that scales, with a title and a description.

    The names that tie title and description to it differ from picture to picture, so that several
    can stand on one page.
    """
    told = "\n".join(map(clean, frame.description))
    mark = f"{frame.kind}-{crc32((frame.title + told).encode(errors='replace')):08x}"
    title = element("title", id=f"{mark}-title")
    title.text = clean(frame.title)
    description = element("desc", id=f"{mark}-desc")
    description.text = told
    root = element(
        "svg",
        title,
        description,
        element("rect", x=0, y=0, width=width, height=height, fill=paper),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=" ".join(map(number, (0, 0, width, height))),
        role="img",
        lang=frame.language if frame.language in LANGUAGES else "en",
        aria_labelledby=title.attrib["id"],
        aria_describedby=description.attrib["id"],
        font_family=FAMILY,
    )
    indent(root, " ")
    return tostring(root, encoding="unicode") + "\n"
