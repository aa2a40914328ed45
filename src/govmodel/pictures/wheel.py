"""The year wheel (*årshjul*): twelve months round, a ring for each subject, a mark for each day."""

from collections.abc import Iterable, Iterator
from datetime import date
from math import cos, inf, radians, sin
from xml.etree.ElementTree import Element

from attrs import frozen

from govmodel.cycles import ReviewCycle
from govmodel.jurisdictions import Jurisdiction
from govmodel.occasions import Occasion
from govmodel.periods import month_end
from govmodel.pictures.labels import Label, labelled, labels_of
from govmodel.pictures.legend import (
    headed,
    legend,
    marks_section,
    subjects_section,
    without_section,
)
from govmodel.pictures.marks import HALF, colour, drawn, tint
from govmodel.pictures.spread import spread
from govmodel.pictures.svg import (
    BAND,
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
from govmodel.pictures.year import Mark, Year, year_of
from govmodel.words import sentence

_MARGIN = 20.0
_TEXT = 218.0  # what a label takes beside the wheel, from the middle of its marks
_BAR = 18.0  # from the line along a label to the middle of its marks
_GUTTER = 36.0  # where leaders change height
_STUB = 12.0  # how far they stand out of the wheel
_RADIUS = 240.0  # of a wheel with few rings
_BAND = 28.0  # where the months' names stand
_HUB = 52.0  # of a wheel with many rings
_LANE = 2.0 * HALF
_APART = 12.0  # between labels
_LINES = 4.0  # between lines that lead to them: no more than between two days at their widest
_MIDDLE = 10.0  # from the top of a label to the middle of its first line
_QUARTER = 90.0  # degrees
_YEAR, _MONTH = Style(34, bold=True), Style(15)


def turned(day: date) -> float:
    """Tell how far round a day stands: in degrees, clockwise from 1 January straight up.

    >>> turned(date(2011, 1, 1)), round(turned(date(2011, 7, 2)), 1)
    (0.0, 179.5)
    """
    days = date(day.year, 12, 31).timetuple().tm_yday
    return (day.timetuple().tm_yday - 1) / days * 360


@frozen
class _Spot:
    """Where a mark stands: on a ring, on a day; several occasions of one kind share it."""

    day: date
    mark: Mark


@frozen
class _Lane:
    """A circle on which marks stand that do not touch, or none and it goes on all the time."""

    subject: int
    spots: tuple[_Spot, ...]


@frozen
class _Wheel:
    """A wheel's measures."""

    x: float
    y: float
    radius: float
    lanes: tuple[_Lane, ...]

    def at(self, angle: float, distance: float) -> tuple[float, float]:
        """Give the point at an angle and a distance from the middle."""
        turn = radians(angle)
        return self.x + distance * sin(turn), self.y - distance * cos(turn)

    def distance(self, lane: int) -> float:
        """Give the distance of a lane, counted from the outermost."""
        return _distance(self.radius, lane)


def _distance(radius: float, lane: int) -> float:
    return radius - _BAND - _LANE * (lane + 0.5)


def year_wheel(  # noqa: PLR0913 - a picture is told by just these
    occasions: Iterable[Occasion],
    *,
    year: int,
    title: str,
    language: str,
    without: Iterable[ReviewCycle] = (),
    law: Jurisdiction | None = None,
) -> str:
    """Draw a calendar year's occasions as a wheel.

    January begins at the top, and the year goes clockwise. Each subject has a ring and a number;
    the shape of a mark tells whether a review closes on the day, something is to be done by it, or
    the law gives it. What is to be done stands beside the wheel, by day.

    :param occasions: such as those of :func:`~govmodel.agenda`; those of other years are left out.
    :param year: the calendar year.
    :param title: what stands above.
    :param language: ``sv`` or ``en``; for any other, English.
    :param without: reviews without days, such as those of :func:`~govmodel.without_days`: those
        that go on all the time are dashed rings, and all are listed below.
    :param law: whose working days count: of a last day on which nobody works, the working day
        before is told, too.
    :returns: the picture as SVG.

    >>> from datetime import date
    >>> import govmodel as gm
    >>> cycle = gm.MonthEnds(id="r", name="delårsrapport", subject="ekonomi", months=(8,))
    >>> review = gm.Review(cycle=cycle, closing=date(2010, 8, 31), basis=gm.Basis.STATED)
    >>> occasion = gm.Occasion(
    ...     key="exempelby/r/2010-08-31", day=review.closing, basis=review.basis, review=review
    ... )
    >>> svg = gm.year_wheel([occasion], year=2010, title="Årshjul 2010", language="sv")
    >>> svg[:4], "31 augusti 2010: delårsrapport (ekonomi)." in svg
    ('<svg', True)
    """
    told = year_of(occasions, year, language, without, law)
    lanes = tuple(_lanes(told))
    radius = max(_RADIUS, _HUB + _BAND + _LANE * len(lanes))
    sides = tuple(_side(labels, radius, side) for labels, side in _halves(told))
    up, height = _heights(sides, radius)
    placed = [each for side in sides for each in _placed(side, up, height)]
    steepest = max((abs(each.met - each.out[1]) for each in placed), default=0)
    gutter = min(max(_GUTTER, steepest / 6), 3 * _GUTTER)
    width = 2 * (_MARGIN + _TEXT + _BAR + gutter + _STUB + radius)
    head, top = headed(told, title, _MARGIN, width)
    wheel = _Wheel(x=width / 2, y=top + up, radius=radius, lanes=lanes)
    marks_at = radius + _STUB + gutter + _BAR
    below, end = legend(
        (subjects_section(told), marks_section(told), without_section(told, told.without)),
        _MARGIN,
        top + height + 24,
        width - 2 * _MARGIN,
    )
    parts = (
        *head,
        *_face(wheel, told.year),
        *(_leader(wheel, each, marks_at) for each in placed),
        *_months(wheel, told),
        letters(str(told.year), wheel.x, wheel.y + 12, _YEAR, anchor="middle"),
        element("g", *_marks(wheel), class_="days"),
        *(
            labelled(each.label, wheel.x + each.side * marks_at, wheel.y + each.top, each.side)
            for each in placed
        ),
        below,
    )
    frame = Frame(kind="wheel", title=title, description=told.description, language=language)
    return picture(frame, width, end + _MARGIN, parts)


def _lanes(told: Year) -> Iterator[_Lane]:
    """Give every subject as many lanes as its marks need in order not to touch."""
    count = 0
    for subject in range(len(told.subjects)):
        lanes: list[list[_Spot]] = []
        for entry in told.entries:
            spot = _Spot(entry.day, entry.mark)
            if entry.subject == subject and not any(spot in lane for lane in lanes):
                _lay(spot, lanes, count)
        yield from (_Lane(subject, tuple(lane)) for lane in lanes)
        endless = told.continuous(subject)
        yield from (_Lane(subject, ()) for _ in endless)
        count += len(lanes) + len(endless)


def _lay(spot: _Spot, lanes: list[list[_Spot]], before: int) -> None:
    """Put a mark on the first of a subject's lanes where it touches no other, or on a new one."""
    for at, lane in enumerate(lanes, before):
        distance = max(_distance(_RADIUS, at), _HUB)  # or further out, where there is more room
        if all(_between(spot, other, distance) >= _LANE for other in lane):
            lane.append(spot)
            return
    lanes.append([spot])


def _between(one: _Spot, other: _Spot, distance: float) -> float:
    """Tell how far two marks on a lane are from each other."""
    return 2 * distance * abs(sin(radians(turned(one.day) - turned(other.day)) / 2))


def _face(wheel: _Wheel, year: int) -> Iterator[Element]:
    """Draw the months' band, the rings, and the lines between months."""
    yield _disc(wheel, wheel.radius, BAND)
    inner = wheel.radius - _BAND
    yield _disc(wheel, inner, PAPER)
    for at, lane in enumerate(wheel.lanes):
        first = at == 0 or wheel.lanes[at - 1].subject != lane.subject
        if first:
            yield _disc(wheel, wheel.distance(at) + HALF, PAPER)
        yield _disc(wheel, wheel.distance(at) + HALF - (1 if first else 0), tint(lane.subject))
    hub = inner - _LANE * len(wheel.lanes)
    yield _disc(wheel, hub, PAPER)
    for month in range(1, 13):
        angle = turned(date(year, month, 1))
        ends = (wheel.at(angle, hub), wheel.at(angle, wheel.radius))
        yield line(ends, PALE, stroke_width=1)
    for lane, distance in ((each, wheel.distance(at)) for at, each in enumerate(wheel.lanes)):
        if not lane.spots:
            looks = {"stroke": colour(lane.subject), "stroke_dasharray": "6 5"}
            yield element(
                "circle", cx=wheel.x, cy=wheel.y, r=distance, fill="none", stroke_width=2, **looks
            )


def _disc(wheel: _Wheel, radius: float, fill: str) -> Element:
    return element("circle", cx=wheel.x, cy=wheel.y, r=radius, fill=fill)


def _months(wheel: _Wheel, told: Year) -> Iterator[Element]:
    """Write the months' names along the band, none of them upside down."""
    for month in range(1, 13):
        middle = date(told.year, month, month_end(told.year, month).day // 2 + 1)
        angle = turned(middle)
        below = _QUARTER < angle < 3 * _QUARTER
        x, y = wheel.at(angle, wheel.radius - _BAND / 2 + (5 if below else -5))
        yield letters(
            sentence(f"month.{month}", told.language),
            x,
            y,
            _MONTH,
            anchor="middle",
            transform=f"rotate({angle + (180 if below else 0):.2f} {x:.2f} {y:.2f})",
            stroke=BAND,
            stroke_width=4,
            paint_order="stroke",
        )


def _marks(wheel: _Wheel) -> Iterator[Element]:
    for at, lane in enumerate(wheel.lanes):
        distance = wheel.distance(at)
        if not lane.spots:
            yield drawn(Mark.CONTINUOUS, lane.subject, *wheel.at(_QUARTER / 2, distance))
        for spot in lane.spots:
            yield drawn(spot.mark, lane.subject, *wheel.at(turned(spot.day), distance))


# Beside the wheel. Heights and widths are those from the middle of the wheel.


@frozen
class _Side:
    """The labels on one side, from the top downwards, and the points that lead out to them.

    :param side: 1 to the right of the wheel, -1 to the left.
    :param outs: those points, one for each label.
    """

    side: int
    labels: tuple[Label, ...]
    outs: tuple[tuple[float, float], ...]

    @property
    def wanted(self) -> tuple[float, ...]:
        """Where each label would begin if it were alone."""
        return tuple(y - _MIDDLE for _, y in self.outs)

    @property
    def heights(self) -> tuple[float, ...]:
        """What each label takes."""
        return tuple(label.height + _APART for label in self.labels)


@frozen
class _Placed:
    """A label that has its place.

    :param out: the point out of the wheel from which it is told.
    :param top: where it begins.
    """

    side: int
    label: Label
    out: tuple[float, float]
    top: float

    @property
    def met(self) -> float:
        """The height at which the line from the wheel meets the label: the nearest."""
        return min(max(self.out[1], self.top + _MIDDLE), self.top + self.label.height - _MIDDLE)


def _halves(told: Year) -> tuple[tuple[tuple[Label, ...], int], ...]:
    """Give the labels to the right and to the left, each from the top downwards."""
    labels = tuple(labels_of(told.entries, told.language, _TEXT))
    right = tuple(label for label in labels if turned(label.day) < 2 * _QUARTER)
    return (right, 1), (labels[len(right) :][::-1], -1)


def _side(labels: tuple[Label, ...], radius: float, side: int) -> _Side:
    """Lead out of the wheel, so far that no two lines run close to each other beside it."""
    angles = [turned(label.day) for label in labels]
    upper = [angle for angle in angles if cos(radians(angle)) > 0]
    lower = angles[len(upper) :]
    outs = (*reversed(tuple(_outs(reversed(upper), radius, -1))), *_outs(lower, radius, 1))
    return _Side(side, labels, outs)


def _outs(angles: Iterable[float], radius: float, down: int) -> Iterator[tuple[float, float]]:
    """Give the points of one quarter of the wheel, from the middle upwards or downwards."""
    least = 0.0
    for angle in angles:
        turn = radians(angle)
        distance = radius + _STUB
        level = abs(distance * cos(turn))
        if level < least:
            distance *= least / level
            level = least
        least = level + _LINES
        yield distance * sin(turn), down * level


def _heights(sides: tuple[_Side, ...], radius: float) -> tuple[float, float]:
    """Give what the wheel and its labels take: above the middle, and in all.

    Where there are more labels than stand beside the wheel, it stands where most of them are near.
    """
    levels = [y for side in sides for _, y in side.outs]
    above = max(radius + _STUB, *(-y for y in (0, *levels)))
    below = max(radius + _STUB, *levels, 0)
    taller = max(sides, key=lambda side: sum(side.heights))
    height = max(above + below, sum(taller.heights))
    free = spread(taller.wanted, taller.heights, -inf, inf)
    up = -free[0] if free else above
    return max(above, min(height - below, up)), height


def _placed(side: _Side, up: float, height: float) -> Iterator[_Placed]:
    tops = spread(side.wanted, side.heights, -up, height - up)
    for label, out, top in zip(side.labels, side.outs, tops, strict=True):
        yield _Placed(side.side, label, out, top)


def _leader(wheel: _Wheel, placed: _Placed, marks_at: float) -> Element:
    """Lead from the marks of a day to what is said of it.

    The line goes straight out of the wheel, level to beside it, and only there up or down: so it
    crosses neither the wheel nor another line.
    """
    inmost = max(
        at
        for at, lane in enumerate(wheel.lanes)
        if any(spot.day == placed.label.day for spot in lane.spots)
    )
    across, level = placed.out
    beside = placed.side * (wheel.radius + _STUB)
    bar = placed.side * (marks_at - _BAR)
    points = ((across, level), (beside, level), (bar, placed.met))
    ends = (placed.top + 2, placed.top + placed.label.height - 2)
    return element(
        "g",
        line(
            (
                wheel.at(turned(placed.label.day), wheel.distance(inmost)),
                *((wheel.x + x, wheel.y + y) for x, y in points),
            ),
            LEADER,
            stroke_width=1.2,
        ),
        line(((wheel.x + bar, wheel.y + y) for y in ends), LEADER, stroke_width=1.2),
        class_="leader",
    )
