"""What a municipality is assessed by: areas in points, in one edition of an instrument.

An instrument is no governance model: it says what is asked of any municipality, not how one of them
governs itself. Each edition is a value of its own. Its areas are *its* areas: those of another
edition are others, whatever their numbers and names.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from attrs import field, frozen

from govmodel.contradictions import Claim, in_its_name, in_its_rules, there_twice, uncited
from govmodel.errors import InvalidValueError, ModelError
from govmodel.findings import Rule
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.targets import Statistic, exactly
from govmodel.typed import mistyped, slip
from govmodel.words import local, sentence, text

_LONGEST = 1000  # digits of a number; a file may not have more, either


def exact_points(points: Decimal | int) -> Decimal:
    """Take a number of points that is exact, as those of files are.

    :raises InvalidValueError: for a float, for what is no number, and for more than 1,000 digits.

    >>> exact_points(61)
    Decimal('61')
    """
    if type(points) in (Decimal, int):
        number = Decimal(points)
        digits = len(number.as_tuple().digits)
        if number.is_finite() and digits <= _LONGEST > abs(number.adjusted()):
            return number
    found = str(Decimal(points)) if type(points) is int else repr(points)  # of any length
    raise InvalidValueError("expected.exact_points", {"found": found})


def points_or_none(points: Decimal | int | None) -> Decimal | None:
    """Take a number of points that is exact, or none.

    >>> points_or_none(None) is None
    True
    """
    return None if points is None else exact_points(points)


def summed_up(points: Iterable[Decimal]) -> Decimal:
    """Add points exactly.

    >>> summed_up((Decimal("61.5"), Decimal(60)))
    Decimal('121.5')
    """
    with exactly():
        return sum(points, Decimal())


class EvidenceKind(StrEnum):
    """What those who assess have looked at.

    >>> from govmodel import EvidenceKind, text
    >>> text(EvidenceKind.INTERVIEWS, "sv")
    'intervjuer'
    """

    INTERVIEWS = "interviews"
    DOCUMENTS = "documents"
    WEBSITE = "website"


class ReportForm(StrEnum):
    """In which form those who assess tell what they have found.

    >>> from govmodel import ReportForm, text
    >>> text(ReportForm.ORAL, "sv")
    'muntlig rapport'
    """

    ORAL = "oral"
    """Said, to those who were assessed."""
    WRITTEN = "written"
    PRESENTATION = "presentation"
    """The written report, presented in words."""


class Question(StrEnum):
    """What an area can ask that a plan and its model have something to say on.

    >>> from govmodel import Question, text
    >>> text(Question.REPORTING, "en")
    'Does reporting have a common structure?'
    """

    GOALS = "goals"
    """Are goals worded so that they can be followed up?"""
    REPORTING = "reporting"
    """Does reporting have a common structure?"""
    DEVIATIONS = "deviations"
    """What happens where something does not go as it was meant to?"""


class Topic(StrEnum):
    """What a principle of an instrument is about.

    >>> from govmodel import Topic, text
    >>> text(Topic.AIM, "sv")
    'Syfte'
    """

    AIM = "aim"
    """What it is for."""
    PERSPECTIVE = "perspective"
    """From where it looks."""
    SCOPE = "scope"
    """What it covers, and what it does not."""
    METHOD = "method"
    """How it is done, and who answers for that."""
    REPORT = "report"
    """What its report holds."""
    COMPARABILITY = "comparability"
    """What its points can be compared with, and what not."""
    IDEA = "idea"
    """The idea behind it."""


@frozen(kw_only=True)
class Dimension:
    """A side of a municipality that an instrument looks at.

    :param id: its short name.
    :param name: its name, as the instrument writes it.
    :param gloss: the same in English.
    :param asks: the question that it asks, in the instrument's own words.
    :param source: where that stands.

    >>> from govmodel import Dimension
    >>> Dimension(id="politik", name="Politiskt system", gloss="political system").label("en")
    'political system'
    """

    id: str
    name: str
    gloss: str = ""
    asks: str = ""
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.name, self.gloss, language)


@frozen(kw_only=True)
class AssessedArea:
    """An area that gets points; its number is its place among the areas of its edition.

    :param id: its short name, by which an evaluation's file calls it.
    :param name: its name, as the instrument writes it.
    :param gloss: the same in English.
    :param dimension: the id of the dimension it belongs to; ``None`` if the source does not say.
    :param items: what it looks at, in the instrument's own words, some of them questions.
    :param most: how many points it can get; ``None`` if the source does not say.
    :param questions: what it asks that a plan and its model have something to say on; by the
        reading of whoever wrote the instrument down, not by its source.
    :param source: where the area stands.

    >>> from govmodel import AssessedArea
    >>> AssessedArea(id="styrning", name="Styrning och kontroll", gloss="steering").label("sv")
    'Styrning och kontroll'
    """

    id: str
    name: str
    gloss: str = ""
    dimension: str | None = None
    items: tuple[str, ...] = ()
    most: Decimal | None = field(default=None, converter=points_or_none)
    questions: tuple[Question, ...] = ()
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.name, self.gloss, language)

    def can_get(self, points: Decimal) -> bool:
        """Tell whether it can get so many points, as far as that is known.

        >>> from decimal import Decimal
        >>> from govmodel import AssessedArea
        >>> AssessedArea(id="a", name="Dialog", most=Decimal(30)).can_get(Decimal("30.5"))
        False
        """
        return points >= 0 and (self.most is None or points <= self.most)


@frozen(kw_only=True)
class ExpectedEvidence:
    """What points are meant to rest on.

    :param kind: which kind of evidence.
    :param required: whether there is no evaluation without it.
    :param count: about how many, such as of interviews; ``None`` if the source does not say.
    :param days: on how many days they are held; ``None`` if the source does not say.
    :param source: where that stands.

    >>> from govmodel import EvidenceKind, ExpectedEvidence
    >>> ExpectedEvidence(kind=EvidenceKind.INTERVIEWS, count=40, days=3).required
    True
    """

    kind: EvidenceKind
    required: bool = True
    count: int | None = None
    days: int | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class ExpectedReport:
    """How a result is meant to be told; an instrument lists its reports in the order they come in.

    :param form: in which form.
    :param required: whether there is always one; that is only shown, and no rule asks for it.
    :param when: when it comes, in the instrument's own words.
    :param source: where that stands.

    >>> from govmodel import ExpectedReport, ReportForm
    >>> ExpectedReport(form=ReportForm.PRESENTATION, required=False).when
    ''
    """

    form: ReportForm
    required: bool = True
    when: str = ""
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Principle:
    """What an instrument says of itself that is neither counted nor checked.

    :param topic: what it is about.
    :param text: what it says, in the instrument's own words.
    :param source: where it stands.

    >>> from govmodel import Principle, Topic
    >>> Principle(topic=Topic.SCOPE, text="Ögonblicksbild – ej heltäckande").topic.value
    'scope'
    """

    topic: Topic
    text: str
    source: Source | None = None
    basis: Basis = Basis.STATED


def _of_areas(points: Iterable[tuple[str, Decimal | int]]) -> tuple[tuple[str, Decimal], ...]:
    try:
        told = tuple((area, number) for area, number in points)
    except (TypeError, ValueError):  # one of them, or its number, alone
        raise slip(Benchmark, {"points": points}) from None
    return tuple((area, exact_points(number)) for area, number in told)


@frozen(kw_only=True)
class Benchmark:
    """Points that somebody has published, to hold others' points against.

    :param total: the sum of all areas; ``None`` if the source does not say.
    :param points: what the source says of single areas: the id of each, and its points.
    :param statistic: what they are of all whose points they tell of; ``None`` if they are those of
        one municipality.
    :param about: how the source hedges them, in a word of its language, such as *knappt*; ``""`` if
        it tells them exactly.
    :param about_gloss: the same in English.
    :param of: whose points they tell of, in words; ``""`` if the source does not say.
    :param period: the days they tell of; ``None`` if the source does not say.
    :param source: where they stand; a remark tells how, if they are not told exactly.

    >>> from decimal import Decimal
    >>> from govmodel import Benchmark, Statistic
    >>> Benchmark(total=Decimal(409), statistic=Statistic.MEDIAN).of
    ''
    """

    total: Decimal | None = field(default=None, converter=points_or_none)
    points: tuple[tuple[str, Decimal], ...] = field(default=(), converter=_of_areas)
    statistic: Statistic | None = None
    about: str = ""
    about_gloss: str = ""
    of: str = ""
    period: Period | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:
        """Tell whose points they are, and what of them, of when, as far as that is known.

        >>> from decimal import Decimal
        >>> from govmodel import Benchmark, Period, Statistic
        >>> Benchmark(
        ...     total=Decimal(466),
        ...     statistic=Statistic.MEAN,
        ...     of="alla deltagande kommuner",
        ...     period=Period.years(2017),
        ... ).label("sv")
        'alla deltagande kommuner (medelvärdet, 2017)'
        """
        details = (
            text(self.statistic, language) if self.statistic else "",
            self.period.label(language) if self.period else "",
        )
        known = ", ".join(filter(None, details))
        of = self.of or sentence("benchmark", language)
        return f"{of} ({known})" if known else of


@frozen(kw_only=True)
class Instrument:
    """An assessment instrument in points, in one edition.

    :param name: its short name, as files and callers give it: lower case, ASCII.
    :param edition: which edition, such as ``2010``.
    :param title: its name, for people.
    :param language: the language it is written in, such as ``sv``.
    :param first: the first day on which this edition is used; ``None`` if no source says.
    :param last: the last one; ``None`` if none is known.
    :param source: where the edition is described.
    :param basis: what its first and last day rest on.
    :param dimensions: the sides of a municipality that it looks at.
    :param areas: what gets points, in the order of their numbers.
    :param most_source: where it stands how many points an area can get.
    :param most_basis: what that rests on; left out if no area says how many it can get.
    :param evidence: what the points are meant to rest on.
    :param present_only: the principle by which what is merely planned gives no points; ``None`` if
        no source says so.
    :param reports: how its result is told, in the order the reports come in.
    :param benchmarks: points that are known of this edition, to hold others' against.
    :param principles: what its sources say of it beside all that.
    :param rules: what it demands beyond the core's rules, of an evaluation and this instrument.
    :param sources: the texts it is written from.
    :raises ModelError: if it contradicts itself, with everything that is wrong.

    >>> from decimal import Decimal
    >>> from govmodel import AssessedArea, Basis, Instrument
    >>> probe = Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(
    ...         AssessedArea(id="a", name="Dialog", most=Decimal(30), basis=Basis.ASSUMED),
    ...         AssessedArea(id="b", name="Styrning", most=Decimal(20), basis=Basis.ASSUMED),
    ...     ),
    ...     most_basis=Basis.ASSUMED,
    ... )
    >>> probe.id, probe.most
    ('exempelprov@2024', Decimal('50'))
    """

    name: str
    edition: str
    title: str
    language: str
    first: date | None = None
    last: date | None = None
    source: Source | None = None
    basis: Basis = Basis.ASSUMED
    dimensions: tuple[Dimension, ...] = ()
    areas: tuple[AssessedArea, ...]
    most_source: Source | None = None
    most_basis: Basis = Basis.UNSPECIFIED
    evidence: tuple[ExpectedEvidence, ...] = ()
    present_only: Principle | None = None
    reports: tuple[ExpectedReport, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    principles: tuple[Principle, ...] = ()
    rules: tuple[Rule, ...] = ()
    sources: tuple[Source, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse an instrument that contradicts itself, with everything that is wrong."""
        wrong = tuple(each.label("en") for each in mistyped(self))
        if problems := wrong or tuple(_contradictions(self)):
            raise ModelError(self.id, problems, "instrument")

    @property
    def id(self) -> str:
        """Its name and edition, as an evaluation names it."""
        return f"{self.name}@{self.edition}"

    @property
    def most(self) -> Decimal | None:
        """How many points all areas can get together; ``None`` if no source says it of each."""
        known = [area.most for area in self.areas if area.most is not None]
        return summed_up(known) if len(known) == len(self.areas) else None

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each area, from 1, by the area's id."""
        return {area.id: number for number, area in enumerate(self.areas, 1)}

    def used_on(self, day: date) -> bool:
        """Tell whether this edition is used on a day, as far as its first and last day are known.

        >>> from datetime import date
        >>> from govmodel import AssessedArea, Basis, Instrument
        >>> area = AssessedArea(id="a", name="Dialog", basis=Basis.ASSUMED)
        >>> probe = Instrument(
        ...     name="prov",
        ...     edition="2",
        ...     title="Prov",
        ...     language="sv",
        ...     first=date(2024, 1, 1),
        ...     areas=(area,),
        ... )
        >>> probe.used_on(date(2023, 12, 31)), probe.used_on(date(2050, 1, 1))
        (False, True)
        """
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def label(self, language: str) -> str:  # noqa: ARG002 - a proper name is not translated
        """Give its title and edition, which are the same in every language."""
        return f"{self.title} {self.edition}"


def same_edition(one: Instrument, other: Instrument) -> bool:
    """Tell whether points by one can be compared with points by the other.

    Two instruments that share a name and an edition by mistake do not share their areas.

    >>> from attrs import evolve
    >>> from govmodel import AssessedArea, Basis, Instrument
    >>> area = AssessedArea(id="a", name="Dialog", basis=Basis.ASSUMED)
    >>> probe = Instrument(name="prov", edition="2", title="Prov", language="sv", areas=(area,))
    >>> same_edition(probe, probe), same_edition(probe, evolve(probe, edition="3"))
    (True, False)
    """
    return (one.id, one.areas) == (other.id, other.areas)


def _contradictions(instrument: Instrument) -> Iterator[str]:
    yield from in_its_name(instrument.name, instrument.edition)
    if not instrument.areas:
        yield "it has no areas: an instrument says what gets points"
    if instrument.first and instrument.last and instrument.last < instrument.first:
        yield f"its last day, {instrument.last}, is before its first, {instrument.first}"
    yield from there_twice("area", (area.id for area in instrument.areas))
    yield from there_twice("dimension", (each.id for each in instrument.dimensions))
    yield from there_twice("evidence", (each.kind.value for each in instrument.evidence))
    yield from there_twice("report", (each.form.value for each in instrument.reports))
    yield from there_twice("rule", (rule.code for rule in instrument.rules))
    yield from there_twice("source", (each.id for each in instrument.sources if each.id))
    yield from _area_problems(instrument)
    yield from _benchmark_problems(instrument)
    yield from _evidence_problems(instrument)
    yield from in_its_rules(instrument.rules, instrument.language)
    yield from uncited(_claims(instrument))


def _area_problems(instrument: Instrument) -> Iterator[str]:
    dimensions = {dimension.id for dimension in instrument.dimensions}
    for area in instrument.areas:
        if not area.id:
            yield f"the area {area.name!r} has no id: an evaluation's file calls it by one"
        if area.dimension is not None and area.dimension not in dimensions:
            yield f"the area {area.id!r} is of the dimension {area.dimension!r}, which is not there"
        if area.most is not None and area.most <= 0:
            yield f"the area {area.id!r} can get {area.most} points: say more than none, or None"
    said = any(area.most is not None for area in instrument.areas)
    unsaid = instrument.most_basis is Basis.UNSPECIFIED
    if said and unsaid:
        yield "some areas say how many points they can get: say what that rests on, in most_basis"
    if not said and not unsaid:
        yield "no area says how many points it can get: leave out most_basis"
    if said and instrument.most_source is None and instrument.most_basis not in _NEED_NO_SOURCE:
        yield "how many points an area can get cites no source: say most_source"


_NEED_NO_SOURCE = (Basis.ASSUMED, Basis.UNSPECIFIED)


def _benchmark_problems(instrument: Instrument) -> Iterator[str]:
    areas = {area.id: area for area in instrument.areas}
    most = instrument.most
    beyond = "more points than {} can get, or less than none"
    for at, each in enumerate(instrument.benchmarks, 1):
        if each.total is None and not each.points:
            yield f"the benchmark {at} has no points: say a total, or those of an area"
        yield from there_twice(f"area of the benchmark {at}", (area for area, _ in each.points))
        for area_id, points in each.points:
            if area_id not in areas:
                yield f"the benchmark {at} has points of the area {area_id!r}, which is not there"
            elif not areas[area_id].can_get(points):
                yield f"the benchmark {at} has {beyond.format(f'the area {area_id!r}')}"
        total = each.total
        if total is not None and (total < 0 or (most is not None and total > most)):
            yield f"the benchmark {at} has {beyond.format('all areas')}"
        if max(len(each.about), len(each.about_gloss)) > _HEDGE:
            yield f"the benchmark {at} is hedged by more than a word: say it in its source's remark"


_HEDGE = 20  # characters


def _evidence_problems(instrument: Instrument) -> Iterator[str]:
    for each in instrument.evidence:
        if any(number is not None and number < 0 for number in (each.count, each.days)):
            yield f"the evidence {each.kind.value!r} is expected less often than never"


def _claims(instrument: Instrument) -> Iterator[tuple[str, Claim]]:
    yield "the edition", instrument
    yield from ((f"the area {area.id!r}", area) for area in instrument.areas)
    yield from ((f"the dimension {each.id!r}", each) for each in instrument.dimensions)
    yield from ((f"the evidence {each.kind.value!r}", each) for each in instrument.evidence)
    yield from ((f"the report {each.form.value!r}", each) for each in instrument.reports)
    yield from ((f"the benchmark {at}", each) for at, each in enumerate(instrument.benchmarks, 1))
    told = (instrument.present_only,) if instrument.present_only else ()
    principles = (*told, *instrument.principles)
    yield from ((f"the principle {each.text!r}", each) for each in principles)
