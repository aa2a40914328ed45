"""The files in pydantic: frozen models, told apart by ``kind`` and ``type``, strict throughout."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    model_serializer,
    model_validator,
)

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


class Strict(BaseModel):
    """A model that cannot be changed, and takes neither unknown fields nor other types."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Amount(Strict):
    """A number of a unit; text in a file."""

    number: Decimal
    unit: str

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        if not isinstance(value, str):
            raise ValueError("an amount is text")  # noqa: TRY004 - pydantic asks for ValueError
        number, unit = notation.parse_amount(value)
        return {"number": number, "unit": unit}

    @model_serializer
    def _write(self) -> str:
        return notation.show_amount(self.number, self.unit)


class Days(Strict):
    """The first and the last day of a period."""

    first: date
    last: date


@lru_cache
def _days(text: str) -> Days:
    first, last = notation.parse_period(text)
    return Days(first=first, last=last)


def _read_period(value: object) -> Days:
    if not isinstance(value, str):
        raise ValueError("a period is text")  # noqa: TRY004 - pydantic asks for ValueError
    return _days(value)


def _write_period(days: Days) -> str:
    return notation.show_period(days.first, days.last)


Period = Annotated[Days, PlainValidator(_read_period), PlainSerializer(_write_period)]
Canonical = Annotated[str, PlainValidator(notation.unit_name)]


class Source(Strict):
    """A text; or, with an id and no title, a place in one that the file lists."""

    title: str = ""
    id: str = ""
    url: str | None = None
    decided: date | None = None
    where: str | None = None
    remark: str | None = None


class Claim(Strict):
    """What everything in a file has that somebody claims."""

    source: str | Source | None = None
    basis: Basis = Basis.STATED


class Body(Claim):
    """Somebody who has a role."""

    id: str
    name: str
    role: str
    under: str | None = None
    members: tuple[str, ...] = ()
    valid: Period | None = None


class Target(Claim):
    """What an outcome is held against."""

    type: str
    period: Period | None = None
    strength: Strength = Strength.MUST
    decided: date | None = None
    decided_by: str | None = None


class AtMost(Target):
    """No more than a value."""

    type: Literal["at_most"]
    value: Amount


class AtLeast(Target):
    """No less than a value."""

    type: Literal["at_least"]
    value: Amount


class Rank(Target):
    """A place among others."""

    type: Literal["rank"]
    place: Annotated[int, Field(ge=1)]
    of: int | None = None


class Change(Target):
    """A change from the baseline."""

    type: Literal["change"]
    by: Amount


class RelativeChange(Target):
    """A change in percent of the baseline."""

    type: Literal["relative_change"]
    by: Amount

    @model_validator(mode="after")
    def _in_percent(self) -> "RelativeChange":
        if self.by.unit != "%":
            raise ValueError("a relative change is in percent")
        return self


class Between(Target):
    """No less than one value and no more than another."""

    type: Literal["between"]
    low: Amount
    high: Amount

    @model_validator(mode="after")
    def _fits(self) -> "Between":
        if self.low.unit != self.high.unit or self.high.number < self.low.number:
            raise ValueError("the values are the wrong way round")
        return self


class Increase(Target):
    """More than before."""

    type: Literal["increase"]


class Decrease(Target):
    """Less than before."""

    type: Literal["decrease"]


class Done(Target):
    """That it is done."""

    type: Literal["done"]


class Qualitative(Target):
    """What somebody judges."""

    type: Literal["qualitative"]
    wanted: str | None = None


class Reference(Target):
    """As good as others."""

    type: Literal["reference"]
    others: tuple[str, ...]
    direction: Direction
    statistic: Statistic = Statistic.MEDIAN

    @model_validator(mode="after")
    def _fits(self) -> "Reference":
        if not self.others or self.direction is Direction.BAND:
            raise ValueError("others are compared with one way")
        return self


class Baseline(Claim):
    """Where a change is counted from."""

    value: Amount
    period: Period


class Element(Claim):
    """One statement."""

    kind: str
    id: str
    text: str
    decided_by: str | None = None
    owners: tuple[str, ...] = ()
    serves: tuple[str, ...] = ()
    valid: Period | None = None


class Malomrade(Element):
    """An area."""

    kind: Literal["målområde"]
    frame: Amount | None = None


class Mal(Element):
    """A goal."""

    kind: Literal["mål"]
    sound_management: SoundManagement | None = None
    priority: Priority = Priority.SECOND
    adopted: date | None = None


class Assignment(Element):
    """Something somebody has been told to do."""

    interpreted: str | None = None
    budget: Amount | None = None
    due: date | None = None


class Verksamhetsuppdrag(Assignment):
    """What a head of operations is told."""

    kind: Literal["verksamhetsuppdrag"]
    state: State = State.PLANNED


class Enhetsuppdrag(Assignment):
    """What a unit is told."""

    kind: Literal["enhetsuppdrag"]
    state: State = State.PLANNED
    begun: date | None = None
    reported: bool = False


class Matt(Element):
    """A measure."""

    kind: Literal["mått"]
    unit: Canonical | None = None
    direction: Direction | None = None
    targets: tuple[
        Annotated[
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
            Field(discriminator="type"),
        ],
        ...,
    ] = ()
    baseline: Baseline | None = None
    measured_over: PeriodKind | None = None
    decimals: int | None = None
    outside_id: str | None = None
    outside_edition: str | None = None
    by_sex: bool = False


class Plan(Strict):
    """A plan file."""

    format: Literal["govmodel.plan/1"]
    model: Literal["exempelby@2023-2026"]
    title: str = ""
    period: Period
    source: str | Source | None = None
    sources: tuple[Source, ...] = ()
    bodies: tuple[Body, ...] = ()
    elements: tuple[
        Annotated[
            Malomrade | Mal | Verksamhetsuppdrag | Enhetsuppdrag | Matt,
            Field(discriminator="kind"),
        ],
        ...,
    ] = ()


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

    @model_validator(mode="after")
    def _one(self) -> "Observation":
        if [self.value, self.done, self.missing].count(None) != 2:
            raise ValueError("an observation has one of a value, done and a reason")
        return self


class Judgement(Claim):
    """What somebody holds something to be."""

    element: str | None = None
    at: date
    verdict: Verdict
    by: str | None = None
    because: str | None = None
    published: date | None = None


class Forecast(Claim):
    """What somebody expects."""

    element: str
    period: Period
    at: date
    value: Amount | None = None
    verdict: Literal[Verdict.REACHED, Verdict.PARTLY, Verdict.NOT_REACHED] | None = None
    by: str | None = None
    because: str | None = None
    published: date | None = None

    @model_validator(mode="after")
    def _one(self) -> "Forecast":
        if (self.value is None) == (self.verdict is None):
            raise ValueError("a forecast has a value or a verdict")
        return self


class Deviation(Claim):
    """What is done about what does not go well."""

    element: str
    at: date
    analysis: str | None = None
    measure: str | None = None
    responsible: str | None = None
    due: date | None = None
    published: date | None = None


class Progress(Claim):
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


class Results(Strict):
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


def load_plan(data: bytes) -> Plan:
    """Read a plan."""
    return Plan.model_validate_json(data)


def load_results(data: bytes) -> Results:
    """Read results."""
    return Results.model_validate_json(data)


def dump_plan(plan: Plan) -> bytes:
    """Write a plan, without what need not be said."""
    return plan.model_dump_json(indent=2, exclude_defaults=True).encode()


def dump_results(results: Results) -> bytes:
    """Write results, without what need not be said."""
    return results.model_dump_json(indent=2, exclude_defaults=True).encode()
