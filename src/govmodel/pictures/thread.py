"""The golden thread of a model as a picture: its words from the top down, and what serves what.

Each word has a box of its own, one below the other, so that the picture can be read on a telephone
as on paper. A link to the word right above is an arrow between the two boxes. All other links run
beside the boxes: those that lead to one word meet on one line, with a dot where each joins it, and
where two lines merely cross there is none.

It has no sheet of its own: lines and letters have the colour of the text around them.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from attrs import field, frozen

from govmodel.elements import kind_of
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.pictures.lettering import wrapped
from govmodel.pictures.svg import Frame, Style, element, letters, line, number, picture
from govmodel.words import phrase, sentence

_COLOUR = "currentColor"
_WORD = Style(17, _COLOUR, bold=True)
_SAID = Style(15, _COLOUR)
_MARGIN = 4
_BOX = 316
_PAD = 12
_LEAD = 20  # from line to line
_APART = 30  # from box to box
_PORT = 14  # from one line that meets a box to the next
_LANE = 13  # from one line beside the boxes to the next
_HEAD = 9  # how long the head of an arrow is
_DASHES = "6 5"


def level_thread(model: GovernanceModel, *, language: str, title: str | None = None) -> str:
    """Draw which words of a model serve which, and who decides and answers for each, as SVG.

    A solid arrow leads to what a word must serve, a dashed one to what it may serve; the same
    stands in words in its box.

    :param language: ``sv`` or ``en``; for any other, English.
    :param title: what the picture is called; the municipality and the edition, if ``None``.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Vision(gm.Goal):
    ...     word = "vision"
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(
    ...         gm.Level(kind=Vision, basis=gm.Basis.ASSUMED),
    ...         gm.Level(kind=Mal, serves=(Vision,), must_serve=(Vision,), basis=gm.Basis.ASSUMED),
    ...     ),
    ... )
    >>> svg = gm.level_thread(model, language="sv")
    >>> svg[:4], "Ska kopplas till vision" in svg
    ('<svg', True)
    """
    beside, between = _parted(model)
    lanes = _laid(beside)
    boxes = _stacked(model, beside, language)
    width = 2 * _MARGIN + _BOX + (_LANE * (len(lanes) + 1) if lanes else 0)
    styles = sorted({link.must for link in (*beside, *between)}, reverse=True)
    legend, bottom = _legend(styles, boxes[-1].bottom + _APART, width - 2 * _MARGIN, language)
    parts = (
        *(_drawn(box) for box in boxes),
        *(_straight(link, boxes) for link in between),
        *(_bent(link, at, boxes) for at, lane in enumerate(lanes) for link in lane),
        *legend,
    )
    named = {"name": model.municipality, "edition": model.edition}
    frame = Frame(
        kind="thread",
        title=sentence("picture.title.thread", language, named) if title is None else title,
        description=thread_in_words(model, language),
        language=language,
    )
    return picture(frame, width, bottom + _MARGIN, parts, paper="none")


@frozen
class _Link:
    """Words that serve one word, all of them because they must, or all because they may.

    :param target: the position of the word that is served.
    :param sources: the positions of those that serve it.
    """

    target: int
    sources: tuple[int, ...]
    must: bool

    @property
    def span(self) -> tuple[int, int]:
        """From which word to which it reaches."""
        return min(self.target, *self.sources), max(self.target, *self.sources)


@frozen
class _Box:
    """A word's box.

    :param lines: what stands in it.
    :param ports: the links that meet it on its side, from the top.
    """

    top: float
    lines: tuple[tuple[str, Style], ...]
    ports: tuple[_Link, ...] = field(repr=False)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        text = 2 * _PAD + _LEAD * len(self.lines)
        return self.top + max(text, _PORT * (len(self.ports) + 1))

    def entry(self, link: _Link) -> float:
        """Give the height at which a link arrives."""
        return self._port(self.ports.index(link))

    def exit(self, link: _Link) -> float:
        """Give the height at which a link leaves; one that leads back arrives above that."""
        return self._port(len(self.ports) - 1 - self.ports[::-1].index(link))

    def _port(self, at: int) -> float:
        return self.top + (self.bottom - self.top) / (len(self.ports) + 1) * (at + 1)


def _parted(model: GovernanceModel) -> tuple[tuple[_Link, ...], tuple[_Link, ...]]:
    """Part the links that run beside the boxes from those to the word right above."""
    position = {level.kind: at for at, level in enumerate(model.levels)}
    beside: dict[tuple[int, bool], list[int]] = {}
    between = []
    for at, level in enumerate(model.levels):
        for kind in dict.fromkeys(level.serves):
            target, must = position[kind], kind in level.must_serve
            if target == at - 1:
                between.append(_Link(target, (at,), must))
            else:
                beside.setdefault((target, must), []).append(at)
    links = (_Link(target, tuple(found), must) for (target, must), found in beside.items())
    return tuple(links), tuple(between)


def _laid(links: tuple[_Link, ...]) -> tuple[tuple[_Link, ...], ...]:
    """Lay links on lanes, the shortest nearest to the boxes, so that none on a lane meet."""
    lanes: list[list[_Link]] = []
    for link in sorted(links, key=lambda each: (each.span[1] - each.span[0], each.span)):
        first, last = link.span
        free = (
            lane
            for lane in lanes
            if all(last < each.span[0] or each.span[1] < first for each in lane)
        )
        lane = next(free, None)
        if lane is None:
            lanes.append(lane := [])
        lane.append(link)
    return tuple(map(tuple, lanes))


def _stacked(model: GovernanceModel, links: tuple[_Link, ...], language: str) -> tuple[_Box, ...]:
    """Put the boxes below each other."""
    boxes: list[_Box] = []
    top: float = _MARGIN
    for at, level in enumerate(model.levels):
        room = _BOX - 2 * _PAD
        lines = tuple(
            (each, style)
            for said, style in _lines(level, language)
            for each in wrapped(said, style.size, room, bold=style.bold)
        )
        leaving = (link for link in links if at in link.sources)
        ports = (*(link for link in links if link.target == at), *leaving)
        boxes.append(_Box(top, lines, ports))
        top = boxes[-1].bottom + _APART
    return tuple(boxes)


def _lines(level: Level, language: str) -> Iterator[tuple[str, Style]]:
    """Write a word, what it is, who decides it, who answers for it, and what it serves."""
    yield level.kind.word, _WORD
    translated = phrase(level.kind, language)
    one_of = sentence(f"kind.{kind_of(level.kind)}", language)
    known = dict.fromkeys((translated, one_of))
    if aside := [each for each in known if each != level.kind.word]:
        yield " · ".join(aside), _SAID
    yield from ((said, _SAID) for said in _facts(level, language))


def _facts(level: Level, language: str) -> Iterator[str]:
    may = tuple(kind for kind in level.serves if kind not in level.must_serve)
    facts = {
        "decided_by": level.decided_by,
        "owners": level.owners,
        "must_serve": level.must_serve,
        "may_serve": may,
        "must_have": level.must_have,
    }
    for key, values in facts.items():
        if values:
            yield sentence(f"picture.thread.{key}", language, {"values": values})


def thread_in_words(model: GovernanceModel, language: str) -> tuple[str, ...]:
    """Tell the same in words, a line for each word of a model: to those who see no picture.

    >>> import govmodel as gm
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> council = gm.Role(id="council", name="kommunfullmäktige", basis=gm.Basis.ASSUMED)
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     roles=(council,),
    ...     levels=(gm.Level(kind=Mal, decided_by=(council,), basis=gm.Basis.ASSUMED),),
    ... )
    >>> thread_in_words(model, "sv")
    ('mål: Beslutas av kommunfullmäktige.',)
    """
    return tuple(_told(level, language) for level in model.levels)


def _told(level: Level, language: str) -> str:
    named = phrase(level.kind, language)
    facts = " ".join(f"{said}." for said in _facts(level, language))
    return f"{named}: {facts}" if facts else f"{named}."


def _drawn(box: _Box) -> Element:
    made = element(
        "g",
        element(
            "rect",
            x=_MARGIN,
            y=box.top,
            width=_BOX,
            height=box.bottom - box.top,
            rx=6,
            fill="none",
            stroke=_COLOUR,
            stroke_width=1.4,
        ),
        class_="level",
    )
    for at, (said, style) in enumerate(box.lines):
        baseline = box.top + _PAD + 15 + at * _LEAD
        made.append(letters(said, _MARGIN + _PAD, baseline, style))
    return made


def _straight(link: _Link, boxes: tuple[_Box, ...]) -> Element:
    """Lead to the word right above."""
    x, upper = _MARGIN + _BOX / 2, boxes[link.target].bottom
    return element(
        "g",
        _line(((x, boxes[link.target + 1].top), (x, upper + _HEAD)), must=link.must),
        _head((x, upper), (-0.5, 1), (0.5, 1)),
        class_=_class(link),
    )


def _bent(link: _Link, lane: int, boxes: tuple[_Box, ...]) -> Element:
    """Lead out of the boxes to a lane, along it, and into the box of what is served."""
    edge = _MARGIN + _BOX
    x = edge + _LANE * (lane + 1)
    at = boxes[link.target].entry(link)
    met = [boxes[source].exit(link) for source in link.sources]
    made = element("g", class_=_class(link))
    heights = (at, *met)
    made.append(_line(((x, min(heights)), (x, max(heights))), must=link.must))
    made.append(_line(((x, at), (edge + _HEAD, at)), must=link.must))
    for y in met:
        made.append(_line(((edge, y), (x, y)), must=link.must))
        made.append(element("circle", cx=x, cy=y, r=2.6, fill=_COLOUR))
    made.append(_head((edge, at), (1, -0.5), (1, 0.5)))
    return made


def _line(points: tuple[tuple[float, float], ...], *, must: bool) -> Element:
    looks = {} if must else {"stroke_dasharray": _DASHES}
    return line(points, _COLOUR, stroke_width=1.6, **looks)


def _head(tip: tuple[float, float], *ends: tuple[float, float]) -> Element:
    """Draw the head of an arrow: its tip, and the two corners behind it, in lengths of it."""
    corners = (tip, *((tip[0] + _HEAD * x, tip[1] + _HEAD * y) for x, y in ends))
    points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
    return element("polygon", points=points, fill=_COLOUR)


def _class(link: _Link) -> str:
    return f"serves {'must' if link.must else 'may'}"


def _legend(
    styles: list[bool], top: float, room: float, language: str
) -> tuple[list[Element], float]:
    """Say what the arrows mean that there are, and what it means where nothing is said.

    :returns: what was written, and the height at which it ends.
    """
    made = []
    aside = _MARGIN + 44
    for must in styles:
        made += [
            _line(((_MARGIN + _HEAD, top + 10), (aside - 8, top + 10)), must=must),
            _head((_MARGIN, top + 10), (1, -0.5), (1, 0.5)),
        ]
        said = sentence(f"picture.thread.{'solid' if must else 'dashed'}", language)
        for each in wrapped(said, _SAID.size, room + _MARGIN - aside):
            made.append(letters(each, aside, top + 15, _SAID))
            top += _LEAD
    top += _PAD if made else 0
    for each in wrapped(sentence("picture.thread.silent", language), _SAID.size, room):
        made.append(letters(each, _MARGIN, top + 15, _SAID))
        top += _LEAD
    return [element("g", *made, class_="legend")], top
