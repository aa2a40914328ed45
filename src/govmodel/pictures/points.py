"""What a picture of points tells: those of each area, whose they are, and their sums."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from string import ascii_uppercase

from attrs import evolve, frozen

from govmodel.errors import InvalidValueError
from govmodel.instruments import Benchmark, same_edition
from govmodel.pictures.lettering import clean
from govmodel.scoring import (
    PeerGroup,
    Scores,
    compare_scores,
    named_apart,
    points_in_words,
    score_in_words,
)
from govmodel.words import local, sentence


@frozen(kw_only=True)
class Area:
    """An area of the edition: its number, its name, and how many points it can get."""

    number: str
    name: str
    most: Decimal | None


@frozen(kw_only=True)
class Series:
    """An evaluation's points, or those that it is held against.

    :param sign: the letter by which it is found in the picture; empty if only its sum is told.
    :param name: whose points they are.
    :param points: of each area in order; none where they cannot be used.
    :param said: what is written of each area: its points, hedged as their source does; or why there
        are none.
    :param total: their sum, in words; empty if there is none to tell.
    """

    sign: str
    name: str
    points: tuple[Decimal | None, ...]
    said: tuple[str, ...]
    total: str


@frozen(kw_only=True)
class Points:
    """What a picture of points tells.

    :param bars: the evaluations.
    :param marks: what else they are held against, area by area.
    :param sums: what they are held against in sum alone.
    :param full: the points that reach to the end of the scale.
    :param notes: what else is to be known.
    """

    language: str
    edition: str
    areas: tuple[Area, ...]
    bars: tuple[Series, ...]
    marks: tuple[Series, ...]
    sums: tuple[Series, ...]
    full: Decimal
    notes: tuple[str, ...]

    def say(self, key: str, **values: object) -> str:
        """Say one of the sentences of pictures of points."""
        return sentence(f"picture.points.{key}", self.language, values)

    def written(self, points: Decimal) -> str:
        """Write points."""
        return points_in_words(points, self.language)

    @property
    def description(self) -> tuple[str, ...]:
        """All that the picture tells, in words, a line each."""
        return tuple(_told(self))


def points_of(
    evaluations: Iterable[Scores],
    marks: Iterable[PeerGroup | Benchmark],
    notes: Iterable[str],
    language: str,
) -> Points:
    """Gather what a picture of points tells.

    What has no points of any area gets no letter: there is nothing that could be found by it.

    :raises InvalidValueError: if there is no evaluation, or if not all are of one edition.
    """
    scores = tuple(evaluations)
    if not scores:
        raise InvalidValueError("expected.one_edition", {"found": None})
    first = scores[0]
    bars = tuple(_evaluated(scores, language))
    held = [_held(each, first, language) for each in marks]
    placed = [each for each in held if _in_areas(each.points)]
    signed = tuple(evolve(each, sign=_sign(at)) for at, each in enumerate(placed, len(bars)))
    areas = tuple(
        Area(number=str(number), name=clean(area.label(language)), most=area.most)
        for number, area in enumerate(first.instrument.areas, 1)
    )
    return Points(
        language=language,
        edition=first.instrument.label(language),
        areas=areas,
        bars=bars,
        marks=signed,
        sums=tuple(each for each in held if not _in_areas(each.points)),
        full=_full(areas, (*bars, *signed)),
        notes=tuple(filter(None, map(clean, notes))),
    )


def _full(areas: tuple[Area, ...], series: tuple[Series, ...]) -> Decimal:
    """Find the end of the scale: the most an area can get, or what is largest where none says."""
    ends = [Decimal()]
    for at, area in enumerate(areas):
        if area.most is not None:
            ends.append(area.most)
        else:
            ends += (got for each in series if (got := each.points[at]) is not None)
    return max(ends)


def _sign(at: int) -> str:
    return ascii_uppercase[at % len(ascii_uppercase)] * (1 + at // len(ascii_uppercase))


def _of_one_edition(first: Scores, other: Scores | PeerGroup) -> None:
    here, there = first.instrument, other.instrument
    if not same_edition(here, there):
        raise InvalidValueError("expected.same_edition", {"expected": here.id, "found": there.id})


def _evaluated(scores: Sequence[Scores], language: str) -> Iterator[Series]:
    """Gather the points of evaluations."""
    first, *others = scores
    for each in others:
        _of_one_edition(first, each)
    names = named_apart(scores, language)
    for at, each in enumerate(scores):
        yield Series(
            sign=_sign(at),
            name=names[each],
            points=tuple(one.points for one in each.areas),
            said=tuple(score_in_words(one, language) for one in each.areas),
            total=_total(each, language),
        )


def _total(scores: Scores, language: str) -> str:
    said = _out_of(scores.total, scores.instrument.most, language)
    if scores.summed or scores.total is None:
        return said
    return sentence("picture.points.stated", language, {"points": said})


def _out_of(points: Decimal | None, most: Decimal | None, language: str) -> str:
    said = points_in_words(points, language)
    if points is None or most is None:
        return said
    values = {"points": said, "most": points_in_words(most, language)}
    return sentence("picture.points.of", language, values)


def _held(other: PeerGroup | Benchmark, first: Scores, language: str) -> Series:
    """Gather what the points are held against."""
    if isinstance(other, PeerGroup):
        _of_one_edition(first, other)
    compared = compare_scores(first, other)
    points = tuple(each.against for each in compared.areas)
    total = compared.total.against
    untold = total is None and _in_areas(points)
    about = local(other.about, other.about_gloss, language) if isinstance(other, Benchmark) else ""
    *said, summed = (
        clean(f"{about} {points_in_words(each, language)}") for each in (*points, total)
    )
    return Series(
        sign="",
        name=clean(other.label(language)),
        points=points,
        said=tuple(said),
        total="" if untold else summed,
    )


def _in_areas(points: Iterable[Decimal | None]) -> bool:
    return any(each is not None for each in points)


def _told(points: Points) -> Iterator[str]:
    yield f"{points.say('axis', instrument=points.edition)}."
    for at, area in enumerate(points.areas):
        for each in points.bars:
            got, said = each.points[at], each.said[at]
            out_of = said if got is None else _out_of(got, area.most, points.language)
            yield _line(points, area, each, out_of)
        for each in points.marks:
            if each.points[at] is not None:
                yield _line(points, area, each, each.said[at])
    for each in (*points.bars, *points.marks, *points.sums):
        if each.total:
            yield points.say("told.total", said=in_sum(points, each))
    yield from points.notes


def _line(points: Points, area: Area, series: Series, said: str) -> str:
    named = points.say("named", name=series.name, points=said)
    return points.say("told", number=area.number, area=area.name, said=named)


def in_sum(points: Points, series: Series) -> str:
    """Say a sum, and whose it is."""
    return points.say("named", name=series.name, points=series.total)
