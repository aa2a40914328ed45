"""The points of evaluations as bars: a row for each area, from 0, with what they are held against.

The scale is one for all areas, so that equally long bars are equally many points; how far an area
can get is told by a track behind its bars.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from xml.etree.ElementTree import Element

from attrs import frozen

from govmodel.instruments import Benchmark
from govmodel.pictures.labels import HEADING, NAME, NOTE
from govmodel.pictures.legend import Item, legend, titled
from govmodel.pictures.lettering import wide, wrapped
from govmodel.pictures.marks import HALF, Shape, colour, outline
from govmodel.pictures.patterns import filled
from govmodel.pictures.points import Area, Points, Series, in_sum, points_of
from govmodel.pictures.svg import (
    BAND,
    INK,
    LEADER,
    PALE,
    PAPER,
    Frame,
    Style,
    element,
    letters,
    line,
    picture,
)
from govmodel.scoring import PeerGroup, Scores
from govmodel.words import sentence

_WIDTH = 1000.0
_MARGIN = 20.0
_TEXT = 250.0  # what an area's name takes
_SIGNS = 36.0  # where the letters of the bars stand
_LEAD = 20.0  # from line to line
_BAR = 18.0
_PITCH = 22.0  # from bar to bar
_STRIP = 25.0  # what a row of marks takes
_APART = 16.0  # between areas
_CLEAR = 6.0  # around what is written
_ASIDE = HALF + 3.0  # from the middle of a mark to its points
_STEPS = 5  # of the scale, about
_POINTS, _AXIS = Style(15, bold=True), Style(14)


def points_bars(
    evaluations: Iterable[Scores],
    *,
    title: str,
    language: str,
    marks: Iterable[PeerGroup | Benchmark] = (),
) -> str:
    """Draw the points of evaluations as bars, area by area.

    Each area has a bar for every evaluation, which begins at 0 and has its points written at its
    end; a line through the bars for each thing they are held against; and a track behind them that
    ends where the area's points do, if that is known. The sums stand below. A bar that would leave
    the scale ends with it, and its points are written all the same.

    :param evaluations: the points, all of one edition: what the picture is about first, then what
        else is drawn beside it, such as earlier evaluations and those of others.
    :param title: what stands above.
    :param language: ``sv`` or ``en``; for any other, English.
    :param marks: groups of municipalities and benchmarks, of the same edition.
    :returns: the picture as SVG.
    :raises InvalidValueError: if there is no evaluation, or if one, a group or a benchmark is not
        of the edition of the first: their points cannot be compared.

    >>> from decimal import Decimal
    >>> import govmodel as gm
    >>> probe = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),),
    ... )
    >>> evaluation = gm.Evaluation(
    ...     instrument=probe.id,
    ...     of="9999",
    ...     municipality="Exempelby",
    ...     period=gm.Period.years(2024),
    ...     points=(gm.AreaPoints(area="a", points=Decimal("17.5")),),
    ... )
    >>> svg = gm.points_bars([gm.score(evaluation, probe)], title="Poäng", language="sv")
    >>> svg[:4], "Område 1, Dialog. Exempelby 2024: 17,5." in svg
    ('<svg', True)
    """
    told = points_of(evaluations, marks, language)
    head, top = titled(title, (), _MARGIN, _WIDTH)
    key, top = legend(
        ((sentence("picture.marks", language), tuple(_signs(told))),),
        _MARGIN,
        top,
        _WIDTH - 2 * _MARGIN,
    )
    scale = _scale(told)
    axis, top = _axis(told, scale, top)
    rows: list[_Row] = []
    for at in range(len(told.areas)):
        rows.append(_row(told, scale, at, rows[-1].bottom if rows else top))
    below, bottom = _sums(told, scale, rows[-1].bottom)
    parts = (
        *head,
        key,
        *axis,
        *(each for row in rows for each in row.behind),
        *_lines(scale, top - 4, rows[-1].bottom),
        *(row.drawn for row in rows),
        below,
    )
    frame = Frame(kind="bars", title=title, description=told.description, language=language)
    return picture(frame, _WIDTH, bottom + _MARGIN, parts)


# The scale.


@frozen
class _Scale:
    """Where points stand from left to right.

    :param number: where the areas' names begin, right of their numbers.
    :param left: where no points stand.
    :param right: where as many stand as the scale holds.
    :param ticks: the points that are written above it.
    """

    number: float
    left: float
    right: float
    full: Decimal
    ticks: tuple[Decimal, ...]

    def at(self, points: Decimal) -> float:
        """Tell where points stand: at an end of the scale, if they are beyond it."""
        within = min(max(points, Decimal()), self.full)
        return self.left + float(within / (self.full or 1)) * (self.right - self.left)


def _scale(told: Points) -> _Scale:
    """Leave as much space beside the scale as the longest of the texts there takes."""
    numbers = max(wide(area.number, HEADING.size, bold=True) for area in told.areas)
    written = (
        wide(told.written(points), _POINTS.size, bold=True)
        for series in (*told.bars, *told.marks)
        for points in series.points
        if points is not None
    )
    name = _MARGIN + numbers + 10
    left = name + _TEXT + _SIGNS
    right = _WIDTH - _MARGIN - _ASIDE - max(written, default=0)
    ticks = tuple(_ticks(told.full))
    widest = max(wide(told.written(tick), _AXIS.size) for tick in ticks)
    if widest + 2 * _CLEAR > (right - left) / (2 * _STEPS):
        ticks = tuple(dict.fromkeys((ticks[0], ticks[-1])))
    return _Scale(name, left, right, told.full, ticks)


def _ticks(full: Decimal) -> Iterator[Decimal]:
    """Give 0, the end of the scale, and round numbers between them that keep clear of it."""
    tick = Decimal()
    if full:
        least = full / _STEPS
        power = Decimal(1).scaleb(least.adjusted())
        step = next(each for each in (power, 2 * power, 5 * power, 10 * power) if each >= least)
        while tick < full - step / 2:
            yield tick
            tick += step
    yield full


def _axis(told: Points, scale: _Scale, top: float) -> tuple[list[Element], float]:
    made = []
    said = told.say("axis", instrument=told.edition)
    for each in wrapped(said, NOTE.size, _WIDTH - _MARGIN - scale.left):
        made.append(letters(each, scale.left, top + 14, NOTE))
        top += 18
    made.extend(
        letters(told.written(tick), scale.at(tick), top + 16, _AXIS, anchor="middle")
        for tick in scale.ticks
    )
    return made, top + 32


def _lines(scale: _Scale, top: float, bottom: float) -> Iterator[Element]:
    for at, tick in enumerate(scale.ticks):
        x = scale.at(tick)
        yield line(((x, top), (x, bottom)), PALE if at else LEADER, stroke_width=1)


# An area.


@frozen
class _Row:
    """What is drawn of an area, what of it lies behind the lines, and where it ends."""

    behind: tuple[Element, ...]
    drawn: Element
    bottom: float


@frozen
class _Pin:
    """What the bars of an area are held against.

    :param at: its place among all of these.
    :param row: its row of marks above the bars.
    """

    at: int
    x: float
    said: str
    row: int


def _row(told: Points, scale: _Scale, at: int, top: float) -> _Row:
    """Draw an area: name, marks and bars, each as high up that all have the same middle."""
    area = told.areas[at]
    name = wrapped(area.name, NAME.size, _TEXT)
    pins = tuple(_pins(told, scale, at))
    strips = _STRIP * (1 + max((pin.row for pin in pins), default=-1))
    bars = _PITCH * len(told.bars)
    height = max(_LEAD * len(name), strips + bars)
    begins = top + (height - strips - bars) / 2
    below = begins + strips
    ends = tuple(_end(told, scale, at, series) for series in told.bars)
    made = element("g", class_="area")
    made.extend(_name(area, name, scale, top + (height - _LEAD * len(name)) / 2))
    for place, (series, end) in enumerate(zip(told.bars, ends, strict=True)):
        y = below + place * _PITCH
        made.append(letters(series.sign, scale.left - 6, y + 15.5, _sign(place), anchor="end"))
        if (length := end.x - _CLEAR - scale.left) > 0:
            made.append(filled(place, scale.left, y + 1, length, _BAR))
        made.append(letters(end.said, end.x, y + 15, end.style))
    for pin in pins:
        made.append(_line(pin, begins, below, ends))
    for pin in pins:
        made.extend(_pin(told, pin, begins))
    return _Row(tuple(_track(area, scale, below, below + bars)), made, top + height + _APART)


@frozen
class _End:
    """What is written at the end of a bar, and where it begins."""

    said: str
    style: Style
    x: float

    def covers(self, x: float) -> bool:
        """Tell whether a line there would run through it."""
        width = wide(self.said, self.style.size, bold=self.style.bold)
        return self.x - _CLEAR / 2 < x < self.x + width + _CLEAR / 2


def _end(told: Points, scale: _Scale, at: int, series: Series) -> _End:
    points = series.points[at]
    x = scale.at(points or Decimal()) + _CLEAR
    return _End(told.written(points), NOTE if points is None else _POINTS, x)


def _name(area: Area, name: Sequence[str], scale: _Scale, top: float) -> Iterator[Element]:
    yield letters(area.number, scale.number - 10, top + 15.5, HEADING, anchor="end")
    for at, each in enumerate(name):
        yield letters(each, scale.number, top + 15.5 + _LEAD * at, NAME)


def _track(area: Area, scale: _Scale, top: float, bottom: float) -> Iterator[Element]:
    if area.most is not None:
        width = scale.at(area.most) - scale.left
        yield element(
            "rect",
            x=scale.left,
            y=top - 1,
            width=width,
            height=bottom - top,
            fill=BAND,
            class_="track",
        )


# What the bars are held against.


def _pins(told: Points, scale: _Scale, at: int) -> Iterator[_Pin]:
    """Put marks into rows from left to right, so that no line runs through what is written.

    A line runs down from its mark: so a mark stands in a row only if, there and in all rows below,
    what stands already ends to the left of it.
    """
    held = [
        (scale.at(points), place, told.written(points))
        for place, series in enumerate(told.marks)
        if (points := series.points[at]) is not None
    ]
    ends: list[float] = []
    for x, place, said in sorted(held):
        row = len(ends)
        while row and ends[row - 1] <= x - HALF - _CLEAR:
            row -= 1
        end = x + _ASIDE + wide(said, _AXIS.size)
        ends[row : row + 1] = [end]
        yield _Pin(place, x, said, row)


def _line(pin: _Pin, top: float, bars: float, ends: Iterable[_End]) -> Element:
    """Draw a line through the bars, but not through what is written at their ends.

    It is dark with a light rim: it is seen on any bar.
    """
    pieces = [(top + _STRIP * pin.row + HALF, bars)]
    for place, end in enumerate(ends, 1):
        if not end.covers(pin.x):
            upper, lower = pieces[-1]
            below = bars + place * _PITCH
            if lower == below - _PITCH:
                pieces[-1] = (upper, below)
            else:
                pieces.append((below - _PITCH, below))
    made = element("g", class_="line")
    for ink, width in ((PAPER, 5), (INK, 2)):
        made.extend(
            line(((pin.x, upper), (pin.x, lower)), ink, stroke_width=width)
            for upper, lower in pieces
        )
    return made


def _pin(told: Points, pin: _Pin, top: float) -> Iterator[Element]:
    middle = top + _STRIP * pin.row + HALF
    yield _mark(pin.at, told.marks[pin.at], pin.x, middle)
    yield letters(pin.said, pin.x + _ASIDE, middle + 5, _AXIS)


def _mark(at: int, series: Series, x: float, y: float) -> Element:
    """Draw a mark: a shape, dark or light, and a letter."""
    shapes = tuple(Shape)
    light = at // len(shapes) % 2
    shape = outline(
        shapes[at % len(shapes)],
        x,
        y,
        fill=PAPER if light else INK,
        stroke=INK if light else PAPER,
        stroke_width=1.5,
    )
    style = Style(12, INK if light else PAPER, bold=True)
    return element(
        "g", shape, letters(series.sign, x, y + 4.3, style, anchor="middle"), class_="mark"
    )


# What the signs mean, and the sums.


def _sign(place: int) -> Style:
    return Style(14, colour(place), bold=True)


def _signs(told: Points) -> Iterator[Item]:
    for at, series in enumerate(told.bars):
        yield partial(_sample, at, series), series.name
    for at, series in enumerate(told.marks):
        yield partial(_mark, at, series), series.name
    if any(area.most is not None for area in told.areas):
        yield _tracked, told.say("most")


def _sample(at: int, series: Series, x: float, y: float) -> Element:
    return element(
        "g",
        letters(series.sign, x - 2, y + 5, _sign(at), anchor="end"),
        filled(at, x + 1, y - 7, 14, 14),
        class_="sample",
    )


def _tracked(x: float, y: float) -> Element:
    return element("rect", x=x - HALF, y=y - 7, width=2 * HALF, height=14, fill=BAND, stroke=PALE)


def _sums(told: Points, scale: _Scale, top: float) -> tuple[Element, float]:
    """Write the sums, below a line."""
    ends = ((_MARGIN, top), (_WIDTH - _MARGIN, top))
    made = element("g", line(ends, LEADER, stroke_width=1), class_="sums")
    top += 12
    made.append(letters(told.say("total"), scale.number, top + 15.5, HEADING))
    for at, series in enumerate(told.bars):
        made.append(letters(series.sign, scale.left - 6, top + 15.5, _sign(at), anchor="end"))
        top = _sum(told, scale, series, made, top)
    for at, series in enumerate(told.marks):
        if series.total:
            made.append(_mark(at, series, scale.left - HALF - 2, top + 10))
            top = _sum(told, scale, series, made, top)
    return made, top


def _sum(told: Points, scale: _Scale, series: Series, made: Element, top: float) -> float:
    for each in wrapped(in_sum(told, series), NAME.size, _WIDTH - _MARGIN - scale.left - _CLEAR):
        made.append(letters(each, scale.left + _CLEAR, top + 15.5, NAME))
        top += _LEAD
    return top + 6
