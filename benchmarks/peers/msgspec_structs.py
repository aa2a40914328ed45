"""The files in msgspec: frozen structs, told apart by ``kind`` and ``type``."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, json
from msgspec.structs import force_setattr

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


class Amount:
    """A number of a unit. A plain class: about any other, msgspec does not ask its hooks."""

    __slots__ = ("number", "unit")

    def __init__(self, number: Decimal, unit: str) -> None:
        """Keep both."""
        self.number = number
        self.unit = unit

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same."""
        if not isinstance(other, Amount):
            return NotImplemented
        return (self.number, self.unit) == (other.number, other.unit)

    def __hash__(self) -> int:
        """Let equal amounts be one key."""
        return hash((self.number, self.unit))


class Period:
    """The first and the last day of a period. A plain class, as :class:`Amount`."""

    __slots__ = ("first", "last")

    def __init__(self, first: date, last: date) -> None:
        """Keep both."""
        self.first = first
        self.last = last

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same."""
        if not isinstance(other, Period):
            return NotImplemented
        return (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        """Let equal periods be one key."""
        return hash((self.first, self.last))


class Strict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A struct that cannot be changed and takes no unknown fields."""


class Source(Strict, frozen=True, kw_only=True):
    """A text; or, with an id and no title, a place in one that the file lists."""

    title: str = ""
    id: str = ""
    url: str | None = None
    decided: date | None = None
    where: str | None = None
    remark: str | None = None


class Claim(Strict, frozen=True, kw_only=True):
    """What everything in a file has that somebody claims."""

    source: str | Source | None = None
    basis: Basis = Basis.STATED


class Body(Claim, frozen=True, kw_only=True):
    """Somebody who has a role."""

    id: str
    name: str
    role: str
    under: str | None = None
    members: tuple[str, ...] = ()
    valid: Period | None = None


class Target(Claim, frozen=True, kw_only=True, tag_field="type"):
    """What an outcome is held against."""

    period: Period | None = None
    strength: Strength = Strength.MUST
    decided: date | None = None
    decided_by: str | None = None


class AtMost(Target, frozen=True, kw_only=True, tag="at_most"):
    """No more than a value."""

    value: Amount


class AtLeast(Target, frozen=True, kw_only=True, tag="at_least"):
    """No less than a value."""

    value: Amount


class Rank(Target, frozen=True, kw_only=True, tag="rank"):
    """A place among others."""

    place: Annotated[int, Meta(ge=1)]
    of: int | None = None


class Change(Target, frozen=True, kw_only=True, tag="change"):
    """A change from the baseline."""

    by: Amount


class RelativeChange(Target, frozen=True, kw_only=True, tag="relative_change"):
    """A change in percent of the baseline."""

    by: Amount

    def __post_init__(self) -> None:
        """Refuse a change in anything else."""
        if self.by.unit != "%":
            raise ValueError("a relative change is in percent")


class Between(Target, frozen=True, kw_only=True, tag="between"):
    """No less than one value and no more than another."""

    low: Amount
    high: Amount

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.low.unit != self.high.unit or self.high.number < self.low.number:
            raise ValueError("the values are the wrong way round")


class Increase(Target, frozen=True, kw_only=True, tag="increase"):
    """More than before."""


class Decrease(Target, frozen=True, kw_only=True, tag="decrease"):
    """Less than before."""


class Done(Target, frozen=True, kw_only=True, tag="done"):
    """That it is done."""


class Qualitative(Target, frozen=True, kw_only=True, tag="qualitative"):
    """What somebody judges."""

    wanted: str | None = None


class Reference(Target, frozen=True, kw_only=True, tag="reference"):
    """As good as others."""

    others: tuple[str, ...]
    direction: Direction
    statistic: Statistic = Statistic.MEDIAN

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if not self.others or self.direction is Direction.BAND:
            raise ValueError("others are compared with one way")


class Baseline(Claim, frozen=True, kw_only=True):
    """Where a change is counted from."""

    value: Amount
    period: Period


class Element(Claim, frozen=True, kw_only=True, tag_field="kind"):
    """One statement."""

    id: str
    text: str
    decided_by: str | None = None
    owners: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    valid: Period | None = None


class Malomrade(Element, frozen=True, kw_only=True, tag="målområde"):
    """An area."""

    frame: Amount | None = None


class Mal(Element, frozen=True, kw_only=True, tag="mål"):
    """A goal."""

    sound_management: SoundManagement | None = None
    priority: Priority = Priority.SECOND
    adopted: date | None = None


class Assignment(Element, frozen=True, kw_only=True):
    """Something somebody has been told to do."""

    interpreted: str | None = None
    budget: Amount | None = None
    due: date | None = None


class Verksamhetsuppdrag(Assignment, frozen=True, kw_only=True, tag="verksamhetsuppdrag"):
    """What a head of operations is told."""

    state: State = State.PLANNED


class Enhetsuppdrag(Assignment, frozen=True, kw_only=True, tag="enhetsuppdrag"):
    """What a unit is told."""

    state: State = State.PLANNED
    begun: date | None = None
    reported: bool = False


class Matt(Element, frozen=True, kw_only=True, tag="mått"):
    """A measure."""

    unit: str | None = None
    direction: Direction | None = None
    targets: tuple[
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
        | Reference,
        ...,
    ] = ()
    baseline: Baseline | None = None
    measured_over: PeriodKind | None = None
    decimals: int | None = None
    outside_id: str | None = None
    outside_edition: str | None = None
    by_sex: bool = False

    def __post_init__(self) -> None:
        """Keep the unit's own name, whatever alias was used."""
        if self.unit is not None:
            force_setattr(self, "unit", notation.unit_name(self.unit))


class Plan(Strict, frozen=True, kw_only=True):
    """A plan file."""

    format: Literal["govmodel.plan/1"]
    model: Literal["exempelby@2023-2026"]
    title: str = ""
    period: Period
    source: str | Source | None = None
    sources: tuple[Source, ...] = ()
    bodies: tuple[Body, ...] = ()
    elements: tuple[Malomrade | Mal | Verksamhetsuppdrag | Enhetsuppdrag | Matt, ...] = ()


class Observation(Claim, frozen=True, kw_only=True):
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

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if [self.value, self.done, self.missing].count(None) != 2:
            raise ValueError("an observation has one of a value, done and a reason")


class Judgement(Claim, frozen=True, kw_only=True):
    """What somebody holds something to be."""

    element: str | None = None
    at: date
    verdict: Verdict
    by: str | None = None
    because: str | None = None
    published: date | None = None


_FORESEEN = (None, Verdict.REACHED, Verdict.PARTLY, Verdict.NOT_REACHED)


class Forecast(Claim, frozen=True, kw_only=True):
    """What somebody expects."""

    element: str
    period: Period
    at: date
    value: Amount | None = None
    verdict: Verdict | None = None
    by: str | None = None
    because: str | None = None
    published: date | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be."""
        if (self.value is None) == (self.verdict is None) or self.verdict not in _FORESEEN:
            raise ValueError("a forecast has a value or a verdict")


class Deviation(Claim, frozen=True, kw_only=True):
    """What is done about what does not go well."""

    element: str
    at: date
    analysis: str | None = None
    measure: str | None = None
    responsible: str | None = None
    due: date | None = None
    published: date | None = None


class Progress(Claim, frozen=True, kw_only=True):
    """How far an assignment has come."""

    assignment: str
    at: date
    state: Progressed
    done: date | None = None
    closed: date | None = None
    closed_by: str | None = None
    decision: str | Source | None = None
    cost: Amount | None = None
    expected_cost: Amount | None = None
    because: str | None = None
    published: date | None = None


class Results(Strict, frozen=True, kw_only=True):
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


@lru_cache
def _period(text: str) -> Period:
    return Period(*notation.parse_period(text))


def _read(kind: type[Any], value: object) -> Amount | Period:
    if not isinstance(value, str):
        raise ValueError(f"a {kind.__name__} is text")  # noqa: TRY004 - msgspec asks for ValueError
    return _period(value) if kind is Period else Amount(*notation.parse_amount(value))


def _write(value: object) -> str:
    match value:
        case Amount():
            return notation.show_amount(value.number, value.unit)
        case Period():
            return notation.show_period(value.first, value.last)
    raise NotImplementedError(type(value))


_PLANS = json.Decoder(Plan, dec_hook=_read)
_RESULTS = json.Decoder(Results, dec_hook=_read)
_WRITER = json.Encoder(enc_hook=_write)


def load_plan(data: bytes) -> Plan:
    """Read a plan."""
    return _PLANS.decode(data)


def load_results(data: bytes) -> Results:
    """Read results."""
    return _RESULTS.decode(data)


def dump_plan(plan: Plan) -> bytes:
    """Write a plan."""
    return json.format(_WRITER.encode(plan), indent=2)


def dump_results(results: Results) -> bytes:
    """Write results."""
    return json.format(_WRITER.encode(results), indent=2)
