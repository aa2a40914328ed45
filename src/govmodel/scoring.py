"""Points summed, ranked and compared: within one edition of an instrument, and never beyond it.

Areas of another edition are other areas, also where their numbers or their names look alike. So a
comparison across editions is not worked out but *refused*, area by area, with the reason.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from govmodel.errors import InvalidValueError
from govmodel.evaluations import Evaluation
from govmodel.instruments import AssessedArea, Benchmark, Instrument, same_edition, summed_up
from govmodel.periods import Period
from govmodel.targets import Statistic, exactly, worked_out
from govmodel.typed import refuse_slips
from govmodel.words import local, phrase, sentence, text


@frozen(kw_only=True)
class Score:
    """The points of an area in an evaluation.

    :param area: the area.
    :param points: its points; ``None`` if it has none, if it has several, or if it cannot get so
        many.
    :param told: all that the evaluation tells of it, usable or not.
    :param rank: its place among the areas, 1 for the one with most; equal ones share a place. By
        their share of what they can get if that is known of every area, else by points.

    >>> from govmodel import AssessedArea, Score
    >>> Score(area=AssessedArea(id="a", name="Dialog")).rank is None
    True
    """

    area: AssessedArea
    points: Decimal | None = None
    told: tuple[Decimal, ...] = ()
    rank: int | None = None


@frozen(kw_only=True)
class Scores:
    """An evaluation, read by the instrument it was made with.

    :param evaluation: the evaluation.
    :param instrument: the instrument.
    :param areas: the points of every area of the instrument, in its order.
    :param total: the sum of all areas; the stated sum where an area has no points; ``None`` if
        there is neither.
    :param summed: whether the total is the sum of the areas, and not merely stated.

    >>> from govmodel import score
    >>> score.__doc__.split(".")[0]
    'Read an evaluation by its instrument: the points of every area, their ranks, and the sum'
    """

    evaluation: Evaluation = field(repr=False)
    instrument: Instrument = field(repr=False)
    areas: tuple[Score, ...]
    total: Decimal | None
    summed: bool

    def label(self, language: str) -> str:
        """Give whose they are, and of which year."""
        return self.evaluation.label(language)


def score(evaluation: Evaluation, instrument: Instrument) -> Scores:
    """Read an evaluation by its instrument: the points of every area, their ranks, and the sum.

    :raises InvalidValueError: if the evaluation was made with another instrument or edition.

    >>> from decimal import Decimal
    >>> import govmodel as gm
    >>> probe = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(
    ...         gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),
    ...         gm.AssessedArea(id="b", name="Styrning", basis=gm.Basis.ASSUMED),
    ...     ),
    ... )
    >>> evaluation = gm.Evaluation(
    ...     instrument=probe.id,
    ...     of="9999",
    ...     period=gm.Period.years(2024),
    ...     points=(
    ...         gm.AreaPoints(area="a", points=Decimal(12)),
    ...         gm.AreaPoints(area="b", points=Decimal(17)),
    ...     ),
    ... )
    >>> found = gm.score(evaluation, probe)
    >>> found.total, [(each.area.id, each.rank) for each in found.areas]
    (Decimal('29'), [('a', 2), ('b', 1)])
    """
    if evaluation.instrument != instrument.id:
        values = {"expected": instrument.id, "found": evaluation.instrument}
        raise InvalidValueError("expected.instrument", values)
    told: dict[str, list[Decimal]] = {area.id: [] for area in instrument.areas}
    for each in evaluation.points:
        told.get(each.area, []).append(each.points)
    points = {area.id: _usable(area, told[area.id]) for area in instrument.areas}
    ranks = _ranks(instrument, points)
    known = [each for each in points.values() if each is not None]
    summed = len(known) == len(points)
    return Scores(
        evaluation=evaluation,
        instrument=instrument,
        areas=tuple(
            Score(
                area=area,
                points=points[area.id],
                told=tuple(told[area.id]),
                rank=ranks.get(area.id),
            )
            for area in instrument.areas
        ),
        total=summed_up(known) if summed else evaluation.total,
        summed=summed,
    )


def _usable(area: AssessedArea, told: Sequence[Decimal]) -> Decimal | None:
    return told[0] if len(told) == 1 and area.can_get(told[0]) else None


def _ranks(instrument: Instrument, points: Mapping[str, Decimal | None]) -> dict[str, int]:
    by_share = instrument.most is not None
    sizes = {
        area.id: Fraction(got) / Fraction(area.most) if by_share and area.most else Fraction(got)
        for area in instrument.areas
        if (got := points[area.id]) is not None
    }
    places: dict[Fraction, int] = {}
    for place, size in enumerate(sorted(sizes.values(), reverse=True), 1):
        places.setdefault(size, place)
    return {area: places[size] for area, size in sizes.items()}


_LONGEST = 14  # characters of a number
_DECIMALS = 2


def points_in_words(points: Decimal | None, language: str) -> str:
    """Write points, or that there are none: in full, if there is room for such a number.

    >>> from decimal import Decimal
    >>> points_in_words(Decimal("73.50"), "sv"), points_in_words(Decimal(200) / 3, "sv")
    ('73,5', '66,67')
    >>> points_in_words(None, "en")
    'no data'
    """
    if points is None:
        return sentence("verdict.no_data", language)
    if not points:
        return "0"
    with exactly():
        if abs(points.adjusted()) < _LONGEST:
            rounded = Decimal(f"{points:.{_DECIMALS}f}")
            for each in (points, rounded) if points.adjusted() >= -_DECIMALS else (points,):
                whole = phrase(each.normalize(), language)
                if len(whole) <= _LONGEST:
                    return whole
        number, _, power = f"{points:.{_DECIMALS}E}".partition("E")
        return f"{phrase(Decimal(number), language)}E{int(power)}"


def score_in_words(score: Score, language: str) -> str:
    """Write the points of an area; those that cannot be used with the reason why not.

    >>> from decimal import Decimal
    >>> from govmodel import AssessedArea, Score
    >>> area = AssessedArea(id="a", name="Dialog", most=Decimal(30))
    >>> score_in_words(Score(area=area, told=(Decimal(17), Decimal(12))), "sv")
    '17 och 12: flera uppgifter'
    """
    if score.points is not None or not score.told:
        return points_in_words(score.points, language)
    told = tuple(points_in_words(each, language) for each in score.told)
    key = "impossible" if len(told) == 1 else "contradictory"
    return sentence(f"score.{key}", language, {"points": told})


def benchmark_in_words(benchmark: Benchmark, points: Decimal, language: str) -> str:
    """Write points of a benchmark as its source tells them: hedged, if it hedges them.

    >>> from decimal import Decimal
    >>> from govmodel import Benchmark
    >>> benchmark_in_words(Benchmark(total=Decimal(350), about="knappt"), Decimal(350), "sv")
    'knappt 350'
    """
    about = local(benchmark.about, benchmark.about_gloss, language)
    return f"{about} {points_in_words(points, language)}".lstrip()


def named_apart(scores: Iterable[Scores], language: str) -> dict[Scores, str]:
    """Name evaluations by whose they are and of which year: by their days, if names are the same.

    >>> named_apart((), "sv")
    {}
    """
    told = tuple(scores)
    periods: defaultdict[str, set[Period]] = defaultdict(set)
    for each in told:
        periods[each.label(language)].add(each.evaluation.period)
    return {each: _named(each, periods[each.label(language)], language) for each in told}


def _named(scores: Scores, periods: Collection[Period], language: str) -> str:
    evaluation = scores.evaluation
    if len(periods) == 1:
        return scores.label(language)
    return f"{evaluation.municipality or evaluation.of} {evaluation.period.label(language)}"


@frozen(kw_only=True)
class PeerGroup:
    """Some municipalities' points, to compare with their median or the like.

    It has points only where each of its members has some: a median of those that happen to be known
    would be another group's.

    :param name: what the group is called.
    :param members: their scores, all of one edition, one of each municipality.
    :param by: what of their points is compared with: the median, the mean or the best.
    :raises InvalidValueError: if there is no member, if they are of several editions, or if a
        municipality is among them twice.

    >>> from govmodel import PeerGroup, InvalidValueError
    >>> try:
    ...     PeerGroup(name="grannar", members=())
    ... except InvalidValueError as error:
    ...     print(error)
    expected evaluations by one edition of an instrument, found nothing
    """

    name: str
    members: tuple[Scores, ...] = field(repr=False)
    by: Statistic = Statistic.MEDIAN

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse a group of nobody, or of evaluations that cannot be compared."""
        if not self.members or not all(
            same_edition(self.instrument, each.instrument) for each in self.members
        ):
            editions = dict.fromkeys(each.instrument for each in self.members)
            found = tuple(each.id for each in editions)
            raise InvalidValueError("expected.one_edition", {"found": found})
        counted = Counter(each.evaluation.of for each in self.members)
        if twice := tuple(of for of, count in counted.items() if count > 1):
            raise InvalidValueError("expected.each_once", {"found": twice})

    @property
    def instrument(self) -> Instrument:
        """The instrument that all have been assessed by."""
        return self.members[0].instrument

    def label(self, language: str) -> str:
        """Tell what of its members' points is compared with, and its name."""
        return f"{self.name} ({text(self.by, language)})"


class ComparedWith(StrEnum):
    """What points are compared with.

    >>> from govmodel import ComparedWith, text
    >>> text(ComparedWith.EARLIER, "sv")
    'kommunens tidigare utvärdering'
    """

    EARLIER = "earlier"
    """The municipality's own evaluation before this one."""
    LATER = "later"
    """The municipality's own evaluation after this one."""
    MEANWHILE = "meanwhile"
    """The municipality's own evaluation on some of the same days, as far as these are known."""
    OTHER = "other"
    """Another municipality's evaluation."""
    GROUP = "group"
    BENCHMARK = "benchmark"
    """Points that somebody has published."""


class Resemblance(StrEnum):
    """By what an area could be taken for one of another edition.

    >>> from govmodel import Resemblance, text
    >>> text(Resemblance.NUMBER, "sv")
    'samma nummer'
    """

    NUMBER = "number"
    NAME = "name"
    """The same name, or one like it."""
    BOTH = "both"


@frozen(kw_only=True)
class Refusal:
    """Why an area's points, or the sum, cannot be compared.

    :param here: the edition whose points would be compared.
    :param there: the edition they would be compared with.
    :param area: the area; ``None`` for the sum.
    :param mistakable: the areas there that it could be taken for, each with what by.

    >>> import govmodel as gm
    >>> def edition(named, *names):
    ...     areas = tuple(
    ...         gm.AssessedArea(id=name, name=name, basis=gm.Basis.ASSUMED) for name in names
    ...     )
    ...     return gm.Instrument(
    ...         name="prov", edition=named, title="Prov", language="sv", areas=areas
    ...     )
    >>> old, new = edition("1", "Kontroll"), edition("2", "Dialog", "Kontroll och styrning")
    >>> refusal = gm.Refusal(
    ...     here=old,
    ...     there=new,
    ...     area=old.areas[0],
    ...     mistakable=(
    ...         (new.areas[0], gm.Resemblance.NUMBER),
    ...         (new.areas[1], gm.Resemblance.NAME),
    ...     ),
    ... )
    >>> for said in refusal.text("en").replace(": ", ". ").split(". "):
    ...     print(said)
    Area 1, Kontroll, of Prov 1 cannot be compared with any area of Prov 2
    points hold within one edition alone
    Area 1 of Prov 2, Dialog, has the same number and is another area
    Area 2 of Prov 2, Kontroll och styrning, has the same name or one like it and is another area.
    """

    here: Instrument = field(repr=False)
    there: Instrument = field(repr=False)
    area: AssessedArea | None = None
    mistakable: tuple[tuple[AssessedArea, Resemblance], ...] = ()

    def text(self, language: str) -> str:
        """Say why in a sentence or a few, in a language."""
        values: dict[str, object] = {"here": self.here, "there": self.there}
        if self.here.name != self.there.name:
            return sentence("refusal.instrument", language, values)
        if self.area is None:
            return sentence("refusal.total", language, values)
        number = str(self.here.numbers[self.area.id])
        values |= {"area": self.area, "number": number}
        said = [sentence("refusal.area", language, values)]
        for other, by in self.mistakable:
            values |= {"other": other, "number": str(self.there.numbers[other.id])}
            said.append(sentence(f"refusal.{by.value}", language, values))
        return " ".join(said)


@frozen(kw_only=True)
class ScoreDifference:
    """One area, or the sum, beside what it is compared with.

    :param area: the area; ``None`` for the sum.
    :param points: its points.
    :param against: the points it is compared with; ``None`` if there are none, or if it is refused.
    :param exact: whether these are told exactly.
    :param refusal: why it cannot be compared; ``None`` if it can.

    >>> from decimal import Decimal
    >>> from govmodel import ScoreDifference
    >>> ScoreDifference(points=Decimal(506), against=Decimal(615)).difference
    Decimal('-109')
    """

    area: AssessedArea | None = None
    points: Decimal | None = None
    against: Decimal | None = None
    exact: bool = True
    refusal: Refusal | None = None

    @property
    def difference(self) -> Decimal | None:
        """How many points more it has; ``None`` unless both are known, and exactly."""
        if self.points is None or self.against is None or not self.exact:
            return None
        with exactly():
            return self.points - self.against


@frozen(kw_only=True)
class ScoreComparison:
    """An evaluation's points beside others.

    :param other: what they are compared with.
    :param kind: which kind of thing that is.
    :param areas: each area of the instrument, in its order.
    :param total: the sum of all areas.

    >>> from govmodel import compare_scores
    >>> compare_scores.__doc__.split(",")[0]
    "Hold an evaluation's points against another's"
    """

    other: "Scores | PeerGroup | Benchmark" = field(repr=False)
    kind: ComparedWith
    areas: tuple[ScoreDifference, ...]
    total: ScoreDifference

    @property
    def refused(self) -> bool:
        """Whether nothing is compared, because the editions differ."""
        return self.total.refusal is not None


def compare_scores(scores: Scores, other: Scores | PeerGroup | Benchmark) -> ScoreComparison:
    """Hold an evaluation's points against another's, a group's or published ones, area by area.

    :param scores: the points that are compared.
    :param other: another evaluation, of the same municipality or not; a group; or one of the
        instrument's own benchmarks.
    :returns: what can be compared; across editions every area with a refusal instead, and so the
        sum.
    :raises InvalidValueError: if a benchmark is not one of the instrument's.

    >>> from decimal import Decimal
    >>> import govmodel as gm
    >>> area = gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED)
    >>> probe = gm.Instrument(
    ...     name="prov", edition="2024", title="Provet", language="sv", areas=(area,)
    ... )
    >>> def of(code, points):
    ...     return gm.score(
    ...         gm.Evaluation(
    ...             instrument="prov@2024",
    ...             of=code,
    ...             period=gm.Period.years(2024),
    ...             points=(gm.AreaPoints(area="a", points=Decimal(points)),),
    ...         ),
    ...         probe,
    ...     )
    >>> found = gm.compare_scores(of("9999", 17), of("9998", 12))
    >>> found.kind.value, found.total.difference
    ('other', Decimal('5'))
    """
    here = scores.instrument
    if isinstance(other, Benchmark):
        if other not in here.benchmarks:
            points = tuple(points for _, points in other.points)
            found = points if other.total is None else other.total
            raise InvalidValueError("expected.benchmark", {"expected": here.id, "found": found})
    elif not same_edition(here, other.instrument):
        return _refused(scores, other)
    of_area, total = _points_of(other)
    exact = not (isinstance(other, Benchmark) and other.about)
    return ScoreComparison(
        other=other,
        kind=_kind(scores, other),
        areas=tuple(
            ScoreDifference(
                area=each.area, points=each.points, against=of_area.get(each.area.id), exact=exact
            )
            for each in scores.areas
        ),
        total=ScoreDifference(points=scores.total, against=total, exact=exact),
    )


def _refused(scores: Scores, other: Scores | PeerGroup) -> ScoreComparison:
    """Say of the sum and of every area why it is not compared."""
    here, there = scores.instrument, other.instrument
    resembling = _resembling(here, there)
    return ScoreComparison(
        other=other,
        kind=_kind(scores, other),
        areas=tuple(
            ScoreDifference(
                area=each.area,
                points=each.points,
                refusal=Refusal(
                    here=here, there=there, area=each.area, mistakable=resembling[each.area.id]
                ),
            )
            for each in scores.areas
        ),
        total=ScoreDifference(points=scores.total, refusal=Refusal(here=here, there=there)),
    )


def _points_of(
    other: Scores | PeerGroup | Benchmark,
) -> tuple[Mapping[str, Decimal | None], Decimal | None]:
    match other:
        case Benchmark():
            return dict(other.points), other.total
        case PeerGroup():
            return _of_all(other)
    return {each.area.id: each.points for each in other.areas}, other.total


def _of_all(
    group: PeerGroup,
) -> tuple[Mapping[str, Decimal | None], Decimal | None]:
    """Work out a group's median or the like: of each area, and in sum.

    That of the sums is not the sum of the areas' medians: it is worked out from the sums.
    """
    columns = zip(*(member.areas for member in group.members), strict=True)
    of_area = {
        column[0].area.id: _of_each(group, tuple(each.points for each in column))
        for column in columns
    }
    return of_area, _of_each(group, tuple(member.total for member in group.members))


def _of_each(group: PeerGroup, points: Sequence[Decimal | None]) -> Decimal | None:
    known = [each for each in points if each is not None]
    return worked_out(group.by, known) if len(known) == len(points) else None


def _kind(scores: Scores, other: Scores | PeerGroup | Benchmark) -> ComparedWith:
    match other:
        case Benchmark():
            return ComparedWith.BENCHMARK
        case PeerGroup():
            return ComparedWith.GROUP
    one, two = scores.evaluation, other.evaluation
    if one.of != two.of:
        return ComparedWith.OTHER
    if two.period.last < one.period.first:
        return ComparedWith.EARLIER
    return ComparedWith.LATER if two.period.first > one.period.last else ComparedWith.MEANWHILE


def _resembling(
    here: Instrument, there: Instrument
) -> dict[str, tuple[tuple[AssessedArea, Resemblance], ...]]:
    """Find for each area here which ones there it could be taken for; by its number comes first."""
    telling: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for area_id, names in _telling(there).items():
        for name in names:
            telling[name][area_id] = None
    found = {}
    for area_id, names in _telling(here).items():
        number = here.numbers[area_id]
        named = {each for name in names for each in telling.get(name, ())}
        at = there.areas[number - 1 : number]
        numbered = [
            (each, Resemblance.BOTH if each.id in named else Resemblance.NUMBER) for each in at
        ]
        others = sorted(named - {each.id for each in at}, key=there.numbers.__getitem__)
        alike = [(there.areas[there.numbers[each] - 1], Resemblance.NAME) for each in others]
        found[area_id] = (*numbered, *alike)
    return found


_SHORTEST = 5  # letters of a word that tells something: not *och*, *som* or *and*


def _telling(instrument: Instrument) -> dict[str, set[str]]:
    """Give what each area's name could be taken for another's by: itself, and words of its own.

    A word that stands in the names of several areas, such as *kommunen*, tells none of them.
    """
    names = {area.id: area.name.casefold() for area in instrument.areas}
    words = {
        area: {word for word in re.findall(r"\w+", name) if len(word) >= _SHORTEST}
        for area, name in names.items()
    }
    counted = Counter(word for each in words.values() for word in each)
    return {
        area: {names[area], *(word for word in each if counted[word] == 1)}
        for area, each in words.items()
    }
