"""What is said of a day beside its marks."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from xml.etree.ElementTree import Element

from attrs import frozen

from govmodel.pictures.lettering import wide, wrapped
from govmodel.pictures.marks import HALF, drawn
from govmodel.pictures.svg import QUIET, Style, element, letters
from govmodel.pictures.year import Entry, named_day

NAME, HEADING, NOTE = Style(), Style(bold=True), Style(14, QUIET)
_ASIDE = 18  # from the middle of a mark to its text
_LEAD = 20  # from line to line


@frozen(kw_only=True)
class Row:
    """One occasion in a label: its mark, its name and what else is said of it."""

    entry: Entry
    lines: tuple[tuple[str, Style], ...]

    @property
    def height(self) -> float:
        """What it takes, some space after it included."""
        return 6 + _LEAD * len(self.lines)


@frozen(kw_only=True)
class Label:
    """What is said of a day: the day, and below it every occasion with its mark.

    :param heading: the day, and the working day that is safer, if one is.
    """

    day: date
    heading: tuple[tuple[str, Style], ...]
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """What it takes."""
        return _LEAD * len(self.heading) + sum(row.height for row in self.rows)

    @property
    def width(self) -> float:
        """What it takes from the middle of its marks."""
        lines = [*self.heading, *(each for row in self.rows for each in row.lines)]
        return _ASIDE + max(wide(said, style.size, bold=style.bold) for said, style in lines)


def labels_of(entries: Iterable[Entry], language: str, room: float) -> Iterator[Label]:
    """Make a label for each day, of occasions that stand in order.

    :param room: how much it may take from the middle of its marks.
    """
    for day, several in groupby(entries, key=lambda entry: entry.day):
        rows = tuple(
            Row(entry=entry, lines=tuple(_lines(entry, room - _ASIDE))) for entry in several
        )
        heading = [(named_day(language, day), HEADING)]
        heading += ((safe, NOTE) for safe in {row.entry.safe: None for row in rows} if safe)
        yield Label(day=day, heading=tuple(heading), rows=rows)


def _lines(entry: Entry, room: float) -> Iterator[tuple[str, Style]]:
    for said, style in ((entry.name, NAME), *((each, NOTE) for each in _joined(entry.notes, room))):
        yield from ((each, style) for each in wrapped(said, style.size, room))


def _joined(notes: Iterable[str], room: float) -> Iterator[str]:
    """Put notes beside each other as long as they fit on a line."""
    line = ""
    for note in notes:
        longer = f"{line} · {note}" if line else note
        if line and wide(longer, NOTE.size) > room:
            yield line
            longer = note
        line = longer
    if line:
        yield line


def labelled(label: Label, x: float, top: float, side: int) -> Element:
    """Draw a label.

    :param x: the middle of its marks.
    :param side: 1 if its text stands to the right of them, -1 if to the left.
    """
    made = element("g", class_="label", data_day=label.day.isoformat())
    beside = x + side * _ASIDE
    anchor = "start" if side > 0 else "end"
    for said, style in label.heading:
        made.append(letters(said, beside, top + 15, style, anchor=anchor))
        top += _LEAD
    for row in label.rows:
        made.append(drawn(row.entry.mark, row.entry.subject, x, top + HALF))
        for at, (said, style) in enumerate(row.lines):
            baseline = top + HALF + 5.5 + at * _LEAD
            made.append(letters(said, beside, baseline, style, anchor=anchor))
        top += row.height
    return made
