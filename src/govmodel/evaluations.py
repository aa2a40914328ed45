"""What somebody found when a municipality was assessed by an instrument.

An evaluation is a snapshot: it is of one municipality, on some days, by one edition of an
instrument, and its points mean something within that edition alone.
"""

from datetime import date
from decimal import Decimal

from attrs import field, frozen

from govmodel.instruments import EvidenceKind, ReportForm, exact_points, points_or_none
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips
from govmodel.units import count_or_none


@frozen(kw_only=True)
class AreaPoints:
    """The points of one area.

    :param area: the area's id in the instrument.
    :param points: how many it got.
    :param evidence: the ids of the evidence they rest on; that of the whole evaluation, if none is
        named.
    :param because: why, in the words of those who assessed.

    >>> from decimal import Decimal
    >>> from govmodel import AreaPoints
    >>> AreaPoints(area="styrning", points=Decimal(73)).evidence
    ()
    """

    area: str
    points: Decimal = field(converter=exact_points)
    evidence: tuple[str, ...] = ()
    because: str | None = None


@frozen(kw_only=True)
class Evidence:
    """What those who assessed have looked at, or whom they have met.

    :param kind: which kind it is.
    :param id: a short name by which points cite it; ``""`` if none needs to.
    :param text: what it is, or what it says.
    :param period: the days it is from: those of the interviews, the day a document was decided.
    :param count: how many, such as of interviews.
    :param days: on how many days they were held.
    :param planned: whether it tells of something that is merely planned.
    :param source: where it can be read.

    >>> from govmodel import Evidence, EvidenceKind
    >>> Evidence(kind=EvidenceKind.INTERVIEWS, count=25).planned
    False
    """

    kind: EvidenceKind
    id: str = ""
    text: str = ""
    period: Period | None = None
    count: int | None = field(default=None, converter=count_or_none)
    days: int | None = field(default=None, converter=count_or_none)
    planned: bool = False
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Remark:
    """A strong side, something to improve, or a good example, as the report tells it.

    :param text: what it is.
    :param area: the id of the area it belongs to; ``None`` if it belongs to the whole.
    :param administration: the part of the municipality that shows it.
    :param source: where it stands.

    >>> from govmodel import Remark
    >>> Remark(text="Gemensamma mallar", area="styrning", administration="Skolan").area
    'styrning'
    """

    text: str
    area: str | None = None
    administration: str | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class EvaluationReport:
    """A report of an evaluation.

    :param form: in which form it was told.
    :param day: when it was told; ``None`` if that is not known.
    :param source: where it can be read.

    >>> from datetime import date
    >>> from govmodel import EvaluationReport, ReportForm
    >>> EvaluationReport(form=ReportForm.ORAL, day=date(2024, 4, 18)).form.value
    'oral'
    """

    form: ReportForm
    day: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Evaluation:
    """An evaluation of a municipality by an instrument.

    :param instrument: the instrument's name and edition, as in ``exempelprov@2024``.
    :param of: the code of the municipality, as text with its leading zeros.
    :param municipality: its name.
    :param period: the days on which it was done, as exactly as they are known.
    :param title: the evaluation's name.
    :param sources: the texts that are cited, each with an ``id`` by which the file calls it.
    :param points: the points of the areas, in any order.
    :param total: their sum, if it is stated.
    :param evidence: what they rest on.
    :param strengths: its strong sides.
    :param improvements: what can be improved.
    :param good_examples: what others can learn from, and in which administration.
    :param reports: how it was told, and when.
    :param source: where the points stand.

    >>> from decimal import Decimal
    >>> from govmodel import Evaluation, Period
    >>> evaluation = Evaluation(
    ...     instrument="exempelprov@2024",
    ...     of="9999",
    ...     municipality="Exempelby",
    ...     period=Period.years(2024),
    ...     total=Decimal(54),
    ... )
    >>> evaluation.label("sv")
    'Exempelby 2024'
    """

    instrument: str
    of: str
    municipality: str = ""
    period: Period
    title: str = ""
    sources: tuple[Source, ...] = ()
    points: tuple[AreaPoints, ...] = ()
    total: Decimal | None = field(default=None, converter=points_or_none)
    evidence: tuple[Evidence, ...] = ()
    strengths: tuple[Remark, ...] = ()
    improvements: tuple[Remark, ...] = ()
    good_examples: tuple[Remark, ...] = ()
    reports: tuple[EvaluationReport, ...] = ()
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self, *, total: object, **given: object) -> None:
        """Refuse values of other types than the fields'; the total is converted."""
        refuse_slips(type(self), given)

    def label(self, language: str) -> str:  # noqa: ARG002 - names and years need no translation
        """Give whose it is, by name or else by code, and the year or years it was done in."""
        first, last = self.period.first.year, self.period.last.year
        years = str(first) if first == last else f"{first}–{last}"
        return f"{self.municipality or self.of} {years}"
