"""The points of evaluations as bars: a row for each area, from 0, with what they are held against.

The scale is one for all areas, so that equally long bars are equally many points; how far an area
can get is told by a track behind its bars.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
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
from govmodel.pictures.spread import spread
from govmodel.pictures.svg import (
    BAND,
    INK,
    LEADER,
    PALE,
    PAPER,
    QUIET,
    Frame,
    Style,
    element,
    letters,
    line,
    picture,
)
from govmodel.scoring import PeerGroup, Scores
from govmodel.targets import exactly
from govmodel.words import sentence

_WIDTH = 1000.0
_MARGIN = 20.0
_TEXT = 250.0  # what an area's name takes
_SIGNS = 36.0  # where the letters of the bars stand
_LEAD = 20.0  # from line to line
_CLEAR = 6.0  # around what is written
_ASIDE = HALF + 4.0  # from the middle of a mark to its points
_OUT = 4.0  # how far the line of a mark leaves the bars above and below
_STEPS = 5  # of the scale, about
_AXIS, _SMALL = Style(14), Style(13, QUIET)


@frozen
class _Sizes:
    """How much space things take.

    :param bar: how high a bar is.
    :param pitch: from bar to bar.
    :param points: how points are written at a bar.
    :param held: how they are written at a mark.
    :param fan: between the marks and the bars, where lines lead from one to the other.
    :param apart: below an area that has marks.
    :param entry: between the lines of the legend.
    :param sums: how a sum is written.
    :param sum: from sum to sum.
    :param columns: of the sums; a single one stands below the scale.
    """

    bar: float
    pitch: float
    points: Style
    held: Style
    fan: float
    apart: float
    entry: float
    sums: Style
    sum: float
    columns: int


_WIDE = _Sizes(18, 22, Style(15, bold=True), _AXIS, 12, 18, 12, NAME, 26, 1)
_NARROW = _Sizes(13, 15.25, Style(13, bold=True), Style(13), 9, 8, 6, Style(14), 22, 2)
_FEW = 2  # evaluations that leave space


def points_bars(
    evaluations: Iterable[Scores],
    *,
    title: str,
    language: str,
    marks: Iterable[PeerGroup | Benchmark] = (),
    notes: Iterable[str] = (),
) -> str:
    """Draw the points of evaluations as bars, area by area.

    Each area has a bar for every evaluation, which begins at 0 and has its points written at its
    end; above the bars a mark for each thing they are held against, with a line behind them; and a
    track that ends where the area's points do, if that is known. The sums stand below, also of
    what tells nothing of single areas. Points that cannot be used, because the area cannot get them
    or because several are told, have no bar: in its place stands why. With more than two
    evaluations all is drawn smaller: five of them, held against three things in eight areas, fit on
    a sheet of A4.

    :param evaluations: the points, all of one edition: what the picture is about first, then what
        else is drawn beside it, such as earlier evaluations and those of others.
    :param title: what stands above.
    :param language: ``sv`` or ``en``; for any other, English.
    :param marks: groups of municipalities and benchmarks, of the same edition.
    :param notes: what stands below, such as sources, and what is left out.
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
    scores, held, below = tuple(evaluations), tuple(marks), tuple(notes)
    with exactly():
        return _drawn(points_of(scores, held, below, language), title)


def _drawn(told: Points, title: str) -> str:
    sheet = _sheet(told)
    head, top = titled(title, (), _MARGIN, _WIDTH)
    key, top = legend(
        ((sentence("picture.marks", told.language), tuple(_signs(told))),),
        _MARGIN,
        top,
        _WIDTH - 2 * _MARGIN,
        apart=sheet.sizes.entry,
    )
    axis, top = _axis(sheet, top)
    rows: list[_Row] = []
    for at in range(len(told.areas)):
        rows.append(_row(sheet, at, rows[-1].bottom if rows else top))
    end = rows[-1].bottom
    sums, bottom = _sums(sheet, end)
    notes, bottom = _notes(told, bottom)
    parts = (
        *head,
        key,
        *axis,
        *(each for row in rows for each in row.behind),
        *_lines(sheet, top - 4, end),
        *(row.drawn for row in rows),
        sums,
        *notes,
    )
    frame = Frame(kind="bars", title=title, description=told.description, language=told.language)
    return picture(frame, _WIDTH, bottom + _MARGIN, parts)


# The scale.


@frozen
class _Sheet:
    """What is drawn, and where points stand from left to right.

    :param number: where the areas' names begin, right of their numbers.
    :param left: where no points stand.
    :param right: where as many stand as the scale holds.
    :param ticks: the points that are written above it.
    """

    told: Points
    sizes: _Sizes
    number: float
    left: float
    right: float
    ticks: tuple[Decimal, ...]

    def at(self, points: Decimal) -> float:
        """Tell where points stand: there are none below 0 or beyond the end of the scale."""
        return self.left + float(points / (self.told.full or 1)) * (self.right - self.left)


def _sheet(told: Points) -> _Sheet:
    """Leave as much space beside the scale as the longest of the texts there takes."""
    sizes = _WIDE if len(told.bars) <= _FEW else _NARROW
    numbers = max(wide(area.number, HEADING.size, bold=True) for area in told.areas)
    written = [
        wide(said, sizes.points.size, bold=True)
        for series in told.bars
        for points, said in zip(series.points, series.said, strict=True)
        if points is not None
    ]
    written += (
        wide(said, sizes.held.size)
        for series in told.marks
        for points, said in zip(series.points, series.said, strict=True)
        if points is not None
    )
    name = _MARGIN + numbers + 10
    left = name + _TEXT + _SIGNS
    right = _WIDTH - _MARGIN - _ASIDE - _CLEAR - max(written, default=0)
    ticks = tuple(_ticks(told.full))
    widest = max(wide(told.written(tick), _AXIS.size) for tick in ticks)
    if widest + 2 * _CLEAR > (right - left) / (2 * _STEPS):
        ticks = tuple(dict.fromkeys((ticks[0], ticks[-1])))
    return _Sheet(told, sizes, name, left, right, ticks)


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


def _axis(sheet: _Sheet, top: float) -> tuple[list[Element], float]:
    made = []
    said = sheet.told.say("axis", instrument=sheet.told.edition)
    for each in wrapped(said, NOTE.size, _WIDTH - _MARGIN - sheet.left):
        made.append(letters(each, sheet.left, top + 14, NOTE))
        top += 18
    made.extend(
        letters(sheet.told.written(tick), sheet.at(tick), top + 16, _AXIS, anchor="middle")
        for tick in sheet.ticks
    )
    return made, top + 28


def _lines(sheet: _Sheet, top: float, bottom: float) -> Iterator[Element]:
    for at, tick in enumerate(sheet.ticks):
        x = sheet.at(tick)
        yield line(((x, top), (x, bottom)), PALE if at else LEADER, stroke_width=1)


# An area.


@frozen
class _Row:
    """What is drawn of an area, what of it lies behind the scale, and where it ends."""

    behind: tuple[Element, ...]
    drawn: Element
    bottom: float


@frozen
class _Pin:
    """What the bars of an area are held against.

    :param at: its place among all of these.
    :param x: where its points stand.
    :param mark: where its mark stands.
    :param row: its row of marks above the bars.
    """

    at: int
    x: float
    mark: float
    said: str
    row: int


def _row(sheet: _Sheet, at: int, top: float) -> _Row:
    """Draw an area: name, marks and bars, each as high up that all have the same middle."""
    told, sizes = sheet.told, sheet.sizes
    area = told.areas[at]
    name = wrapped(area.name, NAME.size, _TEXT)
    pins = _pins(sheet, at)
    above = 2 * HALF * (1 + max(pin.row for pin in pins)) + sizes.fan if pins else 0.0
    ends = tuple(_end(sheet, at, series) for series in told.bars)
    bars = sum(end.height for end in ends)
    height = max(_LEAD * len(name), above + bars)
    begins = top + (height - above - bars) / 2
    below = begins + above
    made = element("g", class_="area")
    made.extend(_name(area, name, sheet.number, top + (height - _LEAD * len(name)) / 2))
    for pin in pins:
        made.append(_line(pin, begins, below, ends))
    y = below
    for place, (series, end) in enumerate(zip(told.bars, ends, strict=True)):
        base = y + sizes.pitch / 2 + 0.345 * sizes.points.size
        made.append(letters(series.sign, sheet.left - 6, base, _sign(place, sizes), anchor="end"))
        if (length := end.bar - sheet.left) > 0:
            rest = (sizes.pitch - sizes.bar) / 2
            made.append(filled(place, sheet.left, y + rest, length, sizes.bar))
        made.extend(
            letters(each, end.bar + _CLEAR, base + row * sizes.pitch, end.style)
            for row, each in enumerate(end.lines)
        )
        y += end.height
    for pin in pins:
        made.extend(_pin(told, pin, begins, sizes.held))
    bottom = top + height + (sizes.apart if pins else _WIDE.apart)
    return _Row(tuple(_track(area, sheet, below, bars)), made, bottom)


@frozen
class _End:
    """Where a bar ends, what is written there, and how much space both take downwards."""

    bar: float
    lines: tuple[str, ...]
    style: Style
    height: float

    def covers(self, x: float) -> bool:
        """Tell whether a line there would run through what is written."""
        size, bold = self.style.size, self.style.bold
        width = max(wide(each, size, bold=bold) for each in self.lines)
        return _CLEAR / 2 < x - self.bar < _CLEAR + width + _CLEAR / 2


def _end(sheet: _Sheet, at: int, series: Series) -> _End:
    """Find where a bar ends; why there is none can take several lines."""
    points, said, sizes = series.points[at], series.said[at], sheet.sizes
    if points is not None:
        return _End(sheet.at(points), (said,), sizes.points, sizes.pitch)
    style = Style(min(sizes.points.size, NOTE.size), QUIET)
    lines = wrapped(said, style.size, _WIDTH - _MARGIN - sheet.left - _CLEAR)
    return _End(sheet.left, lines, style, sizes.pitch * len(lines))


def _name(area: Area, name: Sequence[str], x: float, top: float) -> Iterator[Element]:
    yield letters(area.number, x - 10, top + 15.5, HEADING, anchor="end")
    for at, each in enumerate(name):
        yield letters(each, x, top + 15.5 + _LEAD * at, NAME)


def _track(area: Area, sheet: _Sheet, top: float, height: float) -> Iterator[Element]:
    if area.most is not None:
        width = sheet.at(area.most) - sheet.left
        yield element(
            "rect", x=sheet.left, y=top, width=width, height=height, fill=BAND, class_="track"
        )


# What the bars are held against.


def _pins(sheet: _Sheet, at: int) -> tuple[_Pin, ...]:
    """Put marks into a row from left to right, each as near to its points as the others let it.

    If there is not room for all, each gets a row of its own, the next one always below: so that no
    line, on its way down, runs through what is written beside another mark.
    """
    size = sheet.sizes.held.size
    held = sorted(
        (sheet.at(points), place, series.said[at])
        for place, series in enumerate(sheet.told.marks)
        if (points := series.points[at]) is not None
    )
    wanted = [x - HALF for x, _, _ in held]
    widths = [HALF + _ASIDE + wide(said, size) + _CLEAR for _, _, said in held]
    left, right = sheet.left - HALF, _WIDTH - _MARGIN + _CLEAR
    if sum(widths) > right - left:
        return tuple(_Pin(place, x, x, said, row) for row, (x, place, said) in enumerate(held))
    begin = spread(wanted, widths, left, right)
    return tuple(
        _Pin(place, x, begin[which] + HALF, said, 0) for which, (x, place, said) in enumerate(held)
    )


def _line(pin: _Pin, top: float, bars: float, ends: Sequence[_End]) -> Element:
    """Draw a line from a mark to its points, and on behind the bars.

    It leaves out what is written at their ends.
    """
    mark = top + 2 * HALF * pin.row + HALF
    pieces = [[(pin.mark, mark), (pin.mark, mark + HALF), (pin.x, bars - _OUT), (pin.x, bars)]]
    y = bars
    for end in ends:
        if end.covers(pin.x):
            pieces.append([])
        else:
            pieces[-1] += [(pin.x, y), (pin.x, y + end.height)]
        y += end.height
    pieces[-1] += [(pin.x, y), (pin.x, y + _OUT)]
    drawn = (line(piece, INK, stroke_width=1.3) for piece in pieces if piece)
    return element("g", *drawn, class_="line")


def _pin(told: Points, pin: _Pin, top: float, style: Style) -> Iterator[Element]:
    middle = top + 2 * HALF * pin.row + HALF
    yield _mark(pin.at, told.marks[pin.at], pin.mark, middle)
    yield letters(pin.said, pin.mark + _ASIDE, middle + 5, style)


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


def _sign(place: int, sizes: _Sizes = _WIDE) -> Style:
    return Style(sizes.points.size - 1, colour(place), bold=True)


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


def _sums(sheet: _Sheet, top: float) -> tuple[Element, float]:
    """Write the sums, below a line."""
    told, sizes = sheet.told, sheet.sizes
    ends = ((_MARGIN, top), (_WIDTH - _MARGIN, top))
    made = element("g", line(ends, LEADER, stroke_width=1), class_="sums")
    top += 12
    if sizes.columns > 1:
        made.append(letters(told.say("total"), _MARGIN, top + 15, HEADING))
        top, left = top + 26, _MARGIN + 2 * HALF
    else:
        made.append(letters(told.say("total"), sheet.number, top + 15.5, HEADING))
        left = sheet.left
    written: list[Item] = [
        (shape, in_sum(told, series)) for shape, series in _summed(told) if series.total
    ]
    width = (_WIDTH - _MARGIN - left) / sizes.columns
    most, lead = -(-len(written) // sizes.columns), 1.25 * sizes.sums.size
    bottom = top
    for at in range(sizes.columns):
        y, x = top, left + at * width
        for shape, said in written[at * most : (at + 1) * most]:
            made.append(shape(x - HALF - 2, y + 10))
            lines = wrapped(said, sizes.sums.size, width - 2 * HALF - _CLEAR)
            made.extend(
                letters(each, x + _CLEAR, y + 15.5 + row * lead, sizes.sums)
                for row, each in enumerate(lines)
            )
            y += sizes.sum + lead * (len(lines) - 1)
        bottom = max(bottom, y)
    return made, bottom


def _summed(told: Points) -> Iterator[tuple[Callable[[float, float], Element], Series]]:
    """Give the sign of everything that has a sum."""
    for at, series in enumerate(told.bars):
        yield partial(_letter, series.sign, at), series
    for at, series in enumerate(told.marks):
        yield partial(_mark, at, series), series
    for series in told.sums:
        yield _nothing, series


def _letter(sign: str, at: int, x: float, y: float) -> Element:
    return letters(sign, x, y + 5, _sign(at), anchor="middle")


def _nothing(_: float, __: float) -> Element:
    return element("g")


def _notes(told: Points, top: float) -> tuple[list[Element], float]:
    """Write what else is to be known, below everything."""
    made = []
    for note in told.notes:
        top += 6
        for each in wrapped(note, _SMALL.size, _WIDTH - 2 * _MARGIN):
            made.append(letters(each, _MARGIN, top + 13, _SMALL))
            top += 16
    return made, top
