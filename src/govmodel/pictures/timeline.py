"""The timeline: the months beside each other, a lane for each subject, a mark for each day."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from attrs import frozen

from govmodel.cycles import ReviewCycle
from govmodel.jurisdictions import Jurisdiction
from govmodel.occasions import Occasion
from govmodel.periods import month_end
from govmodel.pictures.labels import HEADING, NAME, Label, labelled, labels_of
from govmodel.pictures.legend import headed, legend, marks_section, without_section
from govmodel.pictures.lettering import wide, wrapped
from govmodel.pictures.marks import HALF, colour, drawn, numbered, tint
from govmodel.pictures.svg import BAND, PALE, PAPER, Frame, Style, element, letters, line, picture
from govmodel.pictures.year import Mark, Undated, Year, year_of
from govmodel.words import sentence, text

_WIDTH = 1000.0
_MARGIN = 20.0
_LEFT, _RIGHT = _MARGIN + HALF, _WIDTH - _MARGIN - HALF  # the first and the last day
_TEXT = 240.0  # what a label takes, from the middle of its marks
_BAND = 30.0  # where the months' names stand
_APART = 12.0  # between labels
_MONTH = Style(14)


def across(day: date) -> float:
    """Tell where a day stands from left to right: from 0 on 1 January to 1 on 31 December.

    >>> across(date(2011, 1, 1)), across(date(2011, 12, 31))
    (0.0, 1.0)
    """
    days = date(day.year, 12, 31).timetuple().tm_yday
    return (day.timetuple().tm_yday - 1) / (days - 1)


def _at(day: date) -> float:
    return _LEFT + across(day) * (_RIGHT - _LEFT)


@frozen
class _Placed:
    """A label in a row of a lane, to the right or to the left of its marks."""

    label: Label
    x: float
    side: int

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where it reaches, some space around it included."""
        short, long = HALF + _APART / 2, self.label.width + _APART / 2
        left, right = (short, long) if self.side > 0 else (long, short)
        return self.x - left, self.x + right


def year_line(  # noqa: PLR0913 - a picture is told by just these
    occasions: Iterable[Occasion],
    *,
    year: int,
    title: str,
    language: str,
    without: Iterable[ReviewCycle] = (),
    law: Jurisdiction | None = None,
) -> str:
    """Draw a calendar year's occasions along a line.

    It tells what :func:`~govmodel.year_wheel` does, to those who find a wheel hard to read: the
    months from left to right, a lane for each subject, and beside each mark its day and its name.

    :param occasions: such as those of :func:`~govmodel.agenda`; those of other years are left out.
    :param year: the calendar year.
    :param title: what stands above.
    :param language: ``sv`` or ``en``; for any other, English.
    :param without: reviews without days, such as those of :func:`~govmodel.without_days`: those
        that go on all the time are dashed lines, and all are listed below.
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
    >>> svg = gm.year_line([occasion], year=2010, title="Tidslinje 2010", language="sv")
    >>> svg[:4], "31 augusti 2010: delårsrapport (ekonomi)." in svg
    ('<svg', True)
    """
    told = year_of(occasions, year, language, without, law)
    head, top = headed(told, title, _MARGIN, _WIDTH)
    lanes: list[_Lane] = []
    for subject in range(len(told.subjects)):
        lanes.append(_lane(told, subject, lanes[-1].bottom if lanes else top + _BAND))
    end = lanes[-1].bottom if lanes else top + _BAND
    undrawn = (each for each in told.without if each.subject is None)
    below, bottom = legend(
        (marks_section(told), without_section(told, tuple(undrawn))),
        _MARGIN,
        end + 24,
        _WIDTH - 2 * _MARGIN,
    )
    parts = (
        *head,
        *(_background(lane) for lane in lanes),
        *_months(told, top, end),
        *(each for lane in lanes for each in lane.inside),
        below,
    )
    frame = Frame(kind="line", title=title, description=told.description, language=language)
    return picture(frame, _WIDTH, bottom + _MARGIN, parts)


@frozen
class _Lane:
    """What is drawn of one subject, and from where to where it reaches."""

    subject: int
    top: float
    bottom: float
    inside: tuple[Element, ...]


def _lane(told: Year, subject: int, top: float) -> _Lane:
    """Write a subject, what of it goes on all the time, and below that its days."""
    inside = [numbered(subject, _MARGIN + 16, top + 19, PAPER)]
    at = top + 8
    for said in wrapped(told.subjects[subject], HEADING.size, _RIGHT - _MARGIN - 40, bold=True):
        inside.append(letters(said, _MARGIN + 36, at + 16, HEADING))
        at += 20
    at += 8
    for each in told.continuous(subject):
        drawing, at = _endless(told, each, subject, at)
        inside += drawing
    entries = (entry for entry in told.entries if entry.subject == subject)
    for row in _rows(labels_of(entries, told.language, _TEXT)):
        inside += (labelled(each.label, each.x, at, each.side) for each in row)
        at += max(each.label.height for each in row) + 4
    return _Lane(subject, top, at + 6, tuple(inside))


def _endless(told: Year, undated: Undated, subject: int, top: float) -> tuple[list[Element], float]:
    """Write what goes on all the time, with a dashed line from there to the year's end."""
    said = told.say("without.why", what=undated.name, days=text(undated.days, told.language))
    lines = wrapped(said, NAME.size, (_RIGHT - _LEFT) / 2)
    middle = top + HALF
    begins = _LEFT + 30 + wide(lines[0], NAME.size)
    looks: dict[str, str | float] = {"stroke_width": 2, "stroke_dasharray": "6 5"}
    made = [
        line(((begins, middle), (_RIGHT + HALF, middle)), colour(subject), **looks),
        drawn(Mark.CONTINUOUS, subject, _LEFT, middle),
    ]
    made += (
        letters(each, _LEFT + 18, middle + 5.5 + at * 20, NAME) for at, each in enumerate(lines)
    )
    return made, top + 20 * len(lines) + 12


def _rows(labels: Iterable[Label]) -> Iterator[tuple[_Placed, ...]]:
    """Put labels into rows, each into the first where it touches no other."""
    rows: list[list[_Placed]] = []
    for label in labels:
        x = _at(label.day)
        placed = _Placed(label, x, 1 if x + label.width <= _WIDTH - _MARGIN else -1)
        free = (row for row in rows if not any(_touch(placed, other) for other in row))
        row = next(free, None)
        if row is None:
            rows.append([placed])
        else:
            row.append(placed)
    return (tuple(row) for row in rows)


def _touch(one: _Placed, other: _Placed) -> bool:
    return one.ends[0] < other.ends[1] and other.ends[0] < one.ends[1]


def _background(lane: _Lane) -> Element:
    return element(
        "rect",
        x=_MARGIN,
        y=lane.top,
        width=_WIDTH - 2 * _MARGIN,
        height=lane.bottom - lane.top - 3,
        fill=tint(lane.subject),
    )


def _months(told: Year, top: float, bottom: float) -> Iterator[Element]:
    """Write the months' names above, and draw a line down where each begins."""
    yield element("rect", x=_MARGIN, y=top, width=_WIDTH - 2 * _MARGIN, height=_BAND - 3, fill=BAND)
    for month in range(1, 13):
        first, last = date(told.year, month, 1), month_end(told.year, month)
        middle = (_at(first) + _at(last)) / 2
        name = sentence(f"month.{month}", told.language)
        yield letters(name, middle, top + 19, _MONTH, anchor="middle")
        if month > 1:
            yield line(((_at(first), top), (_at(first), bottom - 3)), PALE, stroke_width=1)
