"""The files in cattrs: attrs classes, told apart by ``kind`` and ``type``, and a JSON converter."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, ClassVar, Literal, TypeVar, get_origin

from attrs import field, frozen, validators
from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.preconf.msgspec import make_converter
from cattrs.strategies import configure_tagged_union
from msgspec import json

from benchmarks.municipality import Priority, State
from benchmarks.peers import notation
from govmodel import (
    Basis,
    Direction,
    PeriodKind,
    Sex,
    SoundManagement,
    State as Progressed,
    Statistic,
    Strength,
    Verdict,
)

_T = TypeVar("_T")


@frozen
class Amount:
    """A number of a unit."""

    number: Decimal
    unit: str


@frozen
class Period:
    """The first and the last day of a period."""

    first: date
    last: date


@frozen(kw_only=True)
class Source:
    """A text; or, with an id and no title, a place in one that the file lists."""

    title: str = ""
    id: str = ""
    url: str | None = None
    decided: date | None = None
    where: str | None = None
    remark: str | None = None


Citation = str | Source | None


@frozen(kw_only=True)
class Claim:
    """What everything in a file has that somebody claims."""

    source: Citation = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Body(Claim):
    """Somebody who has a role."""

    id: str
    name: str
    role: str
    under: str | None = None
    members: tuple[str, ...] = ()
    valid: Period | None = None


@frozen(kw_only=True)
class Target(Claim):
    """What an outcome is held against."""

    name: ClassVar[str]

    period: Period | None = None
    strength: Strength = Strength.MUST
    decided: date | None = None
    decided_by: str | None = None


@frozen(kw_only=True)
class AtMost(Target):
    """No more than a value."""

    name = "at_most"

    value: Amount


@frozen(kw_only=True)
class AtLeast(Target):
    """No less than a value."""

    name = "at_least"

    value: Amount


@frozen(kw_only=True)
class Rank(Target):
    """A place among others."""

    name = "rank"

    place: int = field(validator=validators.ge(1))
    of: int | None = None


@frozen(kw_only=True)
class Change(Target):
    """A change from the baseline."""

    name = "change"

    by: Amount


@frozen(kw_only=True)
class RelativeChange(Target):
    """A change in percent of the baseline."""

    name = "relative_change"

    by: Amount

    def __attrs_post_init__(self) -> None:
        """Refuse a change in anything else."""
        if self.by.unit != "%":
            raise ValueError("a relative change is in percent")


@frozen(kw_only=True)
class Between(Target):
    """No less than one value and no more than another."""

    name = "between"

    low: Amount
    high: Amount

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.low.unit != self.high.unit or self.high.number < self.low.number:
            raise ValueError("the values are the wrong way round")


@frozen(kw_only=True)
class Increase(Target):
    """More than before."""

    name = "increase"


@frozen(kw_only=True)
class Decrease(Target):
    """Less than before."""

    name = "decrease"


@frozen(kw_only=True)
class Done(Target):
    """That it is done."""

    name = "done"


@frozen(kw_only=True)
class Qualitative(Target):
    """What somebody judges."""

    name = "qualitative"

    wanted: str | None = None


@frozen(kw_only=True)
class Reference(Target):
    """As good as others."""

    name = "reference"

    others: tuple[str, ...]
    direction: Direction
    statistic: Statistic = Statistic.MEDIAN

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        if not self.others or self.direction is Direction.BAND:
            raise ValueError("others are compared with one way")


AnyTarget = (
    AtMost
    | AtLeast
    | Between
    | Rank
    | Change
    | RelativeChange
    | Increase
    | Decrease
    | Done
    | Qualitative
    | Reference
)


@frozen(kw_only=True)
class Baseline(Claim):
    """Where a change is counted from."""

    value: Amount
    period: Period


@frozen(kw_only=True)
class Element(Claim):
    """One statement."""

    word: ClassVar[str]

    id: str
    text: str
    decided_by: str | None = None
    owners: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    valid: Period | None = None


@frozen(kw_only=True)
class Malomrade(Element):
    """An area."""

    word = "målområde"

    frame: Amount | None = None


@frozen(kw_only=True)
class Mal(Element):
    """A goal."""

    word = "mål"

    sound_management: SoundManagement | None = None
    priority: Priority = Priority.SECOND
    adopted: date | None = None


@frozen(kw_only=True)
class Assignment(Element):
    """Something somebody has been told to do."""

    interpreted: str | None = None
    budget: Amount | None = None
    due: date | None = None


@frozen(kw_only=True)
class Verksamhetsuppdrag(Assignment):
    """What a head of operations is told."""

    word = "verksamhetsuppdrag"

    state: State = State.PLANNED


@frozen(kw_only=True)
class Enhetsuppdrag(Assignment):
    """What a unit is told."""

    word = "enhetsuppdrag"

    state: State = State.PLANNED
    begun: date | None = None
    reported: bool = False


def _canonical(name: str | None) -> str | None:
    return None if name is None else notation.unit_name(name)


@frozen(kw_only=True)
class Matt(Element):
    """A measure."""

    word = "mått"

    unit: str | None = field(default=None, converter=_canonical)
    direction: Direction | None = None
    targets: tuple[AnyTarget, ...] = ()
    baseline: Baseline | None = None
    measured_over: PeriodKind | None = None
    decimals: int | None = None
    outside_id: str | None = None
    outside_edition: str | None = None
    by_sex: bool = False


AnyElement = Malomrade | Mal | Verksamhetsuppdrag | Enhetsuppdrag | Matt


@frozen(kw_only=True)
class Plan:
    """A plan file."""

    format: Literal["govmodel.plan/1"]
    model: Literal["exempelby@2023-2026"]
    title: str = ""
    period: Period
    source: Citation = None
    sources: tuple[Source, ...] = ()
    bodies: tuple[Body, ...] = ()
    elements: tuple[AnyElement, ...] = ()


@frozen(kw_only=True)
class Observation(Claim):
    """A value, whether it is done, or why there is neither."""

    indicator: str
    period: Period
    value: Amount | None = None
    done: bool | None = None
    missing: str | None = None
    of: str | None = None
    sex: Sex = Sex.ALL
    count: int | None = None
    provisional: bool = False
    published: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        if [self.value, self.done, self.missing].count(None) != 2:
            raise ValueError("an observation has one of a value, done and a reason")


@frozen(kw_only=True)
class Judgement(Claim):
    """What somebody holds something to be."""

    element: str | None = None
    at: date
    verdict: Verdict
    by: str | None = None
    because: str | None = None
    published: date | None = None


_FORESEEN = (None, Verdict.REACHED, Verdict.PARTLY, Verdict.NOT_REACHED)


@frozen(kw_only=True)
class Forecast(Claim):
    """What somebody expects."""

    element: str
    period: Period
    at: date
    value: Amount | None = None
    verdict: Verdict | None = None
    by: str | None = None
    because: str | None = None
    published: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        if (self.value is None) == (self.verdict is None) or self.verdict not in _FORESEEN:
            raise ValueError("a forecast has a value or a verdict")


@frozen(kw_only=True)
class Deviation(Claim):
    """What is done about what does not go well."""

    element: str
    at: date
    analysis: str | None = None
    measure: str | None = None
    responsible: str | None = None
    due: date | None = None
    published: date | None = None


@frozen(kw_only=True)
class Progress(Claim):
    """How far an assignment has come."""

    assignment: str
    at: date
    state: Progressed
    done: date | None = None
    closed: date | None = None
    closed_by: str | None = None
    decision: Citation = None
    cost: Amount | None = None
    expected_cost: Amount | None = None
    because: str | None = None
    published: date | None = None


@frozen(kw_only=True)
class Results:
    """A results file."""

    format: Literal["govmodel.results/1"]
    of: str
    title: str = ""
    sources: tuple[Source, ...] = ()
    observations: tuple[Observation, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    progress: tuple[Progress, ...] = ()


def _only(kind: type[_T]) -> Callable[[object, object], _T]:
    def structure(value: object, _: object) -> _T:
        if type(value) is not kind:
            raise TypeError(f"{kind.__name__} expected, {value!r} found")
        return value

    return structure


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _listed(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    items = homogenous_tuple_structure_factory(kind, converter)

    def structure(value: Any, _: object) -> Any:  # noqa: ANN401
        if not isinstance(value, list):
            raise TypeError(f"list expected, {value!r} found")
        return items(value, kind)

    return structure


_text = _only(str)


@lru_cache
def _period(text: str) -> Period:
    return Period(*notation.parse_period(text))


def _citation(value: object, _: object) -> Citation:
    return value if value is None or isinstance(value, str) else _CONVERTER.structure(value, Source)


_CONVERTER = make_converter(forbid_extra_keys=True, omit_if_default=True)
for _kind in (str, int, bool):
    _CONVERTER.register_structure_hook(_kind, _only(_kind))
_CONVERTER.register_structure_hook(StrEnum, lambda value, kind: kind(value))  # no longer as str
_CONVERTER.register_structure_hook_factory(_is_tuple, _listed)
_CONVERTER.register_structure_hook(Amount, lambda v, _: Amount(*notation.parse_amount(_text(v, _))))
_CONVERTER.register_structure_hook(Period, lambda v, _: _period(_text(v, _)))
_CONVERTER.register_structure_hook(Citation, _citation)
_CONVERTER.register_unstructure_hook(Amount, lambda a: notation.show_amount(a.number, a.unit))
_CONVERTER.register_unstructure_hook(Period, lambda p: notation.show_period(p.first, p.last))
configure_tagged_union(AnyTarget, _CONVERTER, attrgetter("name"), "type")
configure_tagged_union(AnyElement, _CONVERTER, attrgetter("word"), "kind")


def load_plan(data: bytes) -> Plan:
    """Read a plan."""
    return _CONVERTER.loads(data, Plan)


def load_results(data: bytes) -> Results:
    """Read results."""
    return _CONVERTER.loads(data, Results)


def dump_plan(plan: Plan) -> bytes:
    """Write a plan."""
    return json.format(_CONVERTER.dumps(plan), indent=2)


def dump_results(results: Results) -> bytes:
    """Write results."""
    return json.format(_CONVERTER.dumps(results), indent=2)
