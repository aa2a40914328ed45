"""Plans, results and evaluations of all shapes, for the laws that hold of every one of them."""

from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any

from attrs import Factory, evolve, field, fields, frozen
from hypothesis import strategies as st

import govmodel as gm
from govmodel.periods import month_end
from govmodel.testing import strategies as testing

import toy_law
from toy import (
    ASSUMED,
    COMMITTEE,
    COUNCIL,
    LEVELS,
    MODEL,
    Chefsuppdrag,
    Enhetsuppdrag,
    Mal,
    Matt,
    Namnduppdrag,
    Omrade,
)
from toy_instrument import NEW

texts = testing.texts()
numbers = testing.numbers()
units = st.sampled_from(testing.UNITS)
amounts = testing.amounts()
periods = testing.periods()
bases = st.sampled_from(gm.Basis)
maybe_text = st.none() | texts

listed = st.shared(
    st.lists(
        st.builds(
            gm.Source,
            title=texts,
            id=texts,
            url=maybe_text,
            decided=st.none() | st.dates(),
            where=maybe_text,
            remark=maybe_text,
        ),
        max_size=3,
        unique_by=lambda source: source.id or object(),
    ).map(tuple),
    key="listed",
)
"""The list of sources of one file, each with an id of its own or with none."""


def _cite(sources: tuple[gm.Source, ...], how: int, at: int, other: gm.Source) -> gm.Source | None:
    if how == 0:
        return None
    if how == 1 or not sources:
        return other
    source = sources[at % len(sources)]
    match how:
        case 2:
            return source
        case 3:
            return evolve(source, where=other.where, remark=other.remark)
        case 4:
            return evolve(source, where=other.where)
    return evolve(source, url=other.url, title=other.title)


cited = st.builds(
    _cite,
    listed,
    st.integers(0, 5),
    st.integers(0, 2),
    st.builds(
        gm.Source,
        title=texts,
        id=texts,
        url=maybe_text,
        decided=st.none() | st.dates(),
        where=maybe_text,
        remark=maybe_text,
    ),
)
"""Sources as they may be cited: none, one written out, a listed one at its place or another."""

held = {
    "period": st.none() | periods,
    "strength": st.sampled_from(gm.Strength),
    "decided": st.none() | st.dates(),
    "decided_by": maybe_text,
    "source": cited,
    "basis": bases,
}


def _between(low: Decimal, more: Decimal, unit: str, said: dict[str, Any]) -> gm.Between:
    high = gm.Amount(max(low, more), unit)
    return gm.Between(low=gm.Amount(min(low, more), unit), high=high, **said)


targets = st.one_of(
    st.builds(gm.AtLeast, value=amounts, **held),
    st.builds(gm.AtMost, value=amounts, **held),
    st.builds(
        gm.Rank,
        place=st.integers(1, 10**18 - 1),
        of=st.none() | st.integers(-(10**18) + 1, 10**18 - 1),
        **held,
    ),
    st.builds(gm.Change, by=amounts, **held),
    st.builds(gm.RelativeChange, by=st.builds(gm.Amount, numbers, st.just("%")), **held),
    st.builds(_between, numbers, numbers, units, st.fixed_dictionaries(held)),
    st.builds(gm.Increase, **held),
    st.builds(gm.Decrease, **held),
    st.builds(gm.Done, **held),
    st.builds(gm.Qualitative, wanted=maybe_text, **held),
    st.builds(
        gm.Reference,
        others=st.lists(texts, min_size=1, max_size=3).map(tuple),
        direction=st.sampled_from([gm.Direction.HIGHER, gm.Direction.LOWER]),
        statistic=st.sampled_from(gm.Statistic),
        **held,
    ),
)
"""Targets of every kind."""

trees = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
"""What may stand in a field that nobody knows."""

KNOWN_FIELDS = frozenset({"kind", *(field.name for field in fields(gm.Element))})
rests = st.dictionaries(
    (texts | st.sampled_from(["rest", "word", "due"])).filter(
        lambda name: name not in KNOWN_FIELDS
    ),
    trees,
    max_size=3,
).map(lambda rest: tuple(rest.items()))

ids = st.lists(texts, max_size=2).map(tuple)
common = {
    "id": texts,
    "text": texts,
    "decided_by": maybe_text,
    "owners": ids,
    "serves": ids,
    "valid": st.none() | periods,
    "source": cited,
    "basis": bases,
}
tasks = {"interpreted": maybe_text, "budget": st.none() | amounts, "due": st.none() | st.dates()}
elements = st.one_of(
    st.builds(Omrade, **common),
    st.builds(Mal, **common, sound_management=st.none() | st.sampled_from(gm.SoundManagement)),
    st.builds(Namnduppdrag, **common, **tasks),
    st.builds(Chefsuppdrag, **common, **tasks),
    st.builds(Enhetsuppdrag, **common, **tasks),
    st.builds(
        Matt,
        **common,
        unit=st.none() | units,
        direction=st.none() | st.sampled_from(gm.Direction),
        targets=st.lists(targets, max_size=2).map(tuple),
        baseline=st.none()
        | st.builds(gm.Baseline, value=amounts, period=periods, source=cited, basis=bases),
        measured_over=st.none() | st.sampled_from(gm.PeriodKind),
        decimals=st.none() | st.integers(0, 30),
        outside_id=maybe_text,
        outside_edition=maybe_text,
    ),
    st.builds(
        gm.Unknown,
        **common,
        kind=texts.filter(lambda word: word not in MODEL.kinds),
        rest=rests,
    ),
)
"""Elements of every word of the toy municipality, and of words that it lacks."""

bodies = st.builds(
    gm.Body,
    id=texts,
    name=texts,
    role=texts,
    under=maybe_text,
    members=ids,
    valid=st.none() | periods,
    source=cited,
    basis=bases,
)

events = st.builds(
    gm.Event,
    what=texts,
    day=st.dates(),
    about=periods,
    by=maybe_text,
    special_reasons=st.booleans(),
    source=cited,
    basis=bases,
)

plans = st.builds(
    gm.Plan,
    model=st.just(MODEL.id),
    title=texts,
    period=periods,
    source=cited,
    sources=listed,
    bodies=st.lists(bodies, max_size=1).map(tuple),
    events=st.lists(events, max_size=2).map(tuple),
    elements=st.lists(elements, max_size=4).map(tuple),
)
"""Plans for the toy municipality; what they say need make no sense."""

said = {"published": st.none() | st.dates(), "source": cited, "basis": bases}
noted = {
    "indicator": texts,
    "period": periods,
    "of": maybe_text,
    "sex": st.sampled_from(gm.Sex),
    "count": st.none() | st.integers(0, 10**18),
    "provisional": st.booleans(),
    **said,
}
observations = st.one_of(
    st.builds(gm.Observation, value=amounts, **noted),
    st.builds(gm.Observation, done=st.booleans(), **noted),
    st.builds(gm.Observation, missing=texts | st.sampled_from(gm.Missing), **noted),
)
"""Values, whether something is done, and reasons why there is nothing to tell."""

judgements = st.builds(
    gm.Judgement,
    element=maybe_text,
    at=st.dates(),
    verdict=st.sampled_from(gm.Verdict),
    by=maybe_text,
    because=maybe_text,
    **said,
)
expected = {
    "element": texts,
    "period": periods,
    "at": st.dates(),
    "by": maybe_text,
    "because": maybe_text,
    **said,
}
forecasts = st.builds(gm.Forecast, value=amounts, **expected) | st.builds(
    gm.Forecast,
    verdict=st.sampled_from([gm.Verdict.REACHED, gm.Verdict.PARTLY, gm.Verdict.NOT_REACHED]),
    **expected,
)
deviations = st.builds(
    gm.Deviation,
    element=texts,
    at=st.dates(),
    analysis=maybe_text,
    measure=maybe_text,
    responsible=maybe_text,
    due=st.none() | st.dates(),
    **said,
)
progress = st.builds(
    gm.Progress,
    assignment=texts,
    at=st.dates(),
    state=st.sampled_from(gm.State),
    done=st.none() | st.dates(),
    closed=st.none() | st.dates(),
    closed_by=maybe_text,
    decision=cited,
    cost=st.none() | amounts,
    expected_cost=st.none() | amounts,
    because=maybe_text,
    **said,
)
results = st.builds(
    gm.Results,
    of=texts,
    title=texts,
    sources=listed,
    observations=st.lists(observations, max_size=3).map(tuple),
    judgements=st.lists(judgements, max_size=2).map(tuple),
    forecasts=st.lists(forecasts, max_size=2).map(tuple),
    deviations=st.lists(deviations, max_size=2).map(tuple),
    progress=st.lists(progress, max_size=2).map(tuple),
)
"""Results of every kind; what they say need make no sense."""

areas = st.sampled_from([area.id for area in NEW.areas])
counts = st.none() | st.integers(0, 10**18)
rests_on = {"source": cited, "basis": bases}


def _evaluations(area: st.SearchStrategy[str]) -> st.SearchStrategy[gm.Evaluation]:
    remarks = st.lists(
        st.builds(
            gm.Remark, text=texts, area=st.none() | area, administration=maybe_text, **rests_on
        ),
        max_size=2,
    ).map(tuple)
    return st.builds(
        gm.Evaluation,
        instrument=st.just(NEW.id),
        of=texts,
        municipality=texts,
        period=periods,
        title=texts,
        sources=listed,
        points=st.lists(
            st.builds(gm.AreaPoints, area=area, points=numbers, evidence=ids, because=maybe_text),
            max_size=3,
        ).map(tuple),
        total=st.none() | numbers,
        evidence=st.lists(
            st.builds(
                gm.Evidence,
                kind=st.sampled_from(gm.EvidenceKind),
                id=texts,
                text=texts,
                period=st.none() | periods,
                count=counts,
                days=counts,
                planned=st.booleans(),
                **rests_on,
            ),
            max_size=2,
        ).map(tuple),
        strengths=remarks,
        improvements=remarks,
        good_examples=remarks,
        reports=st.lists(
            st.builds(
                gm.EvaluationReport,
                form=st.sampled_from(gm.ReportForm),
                day=st.none() | st.dates(),
                **rests_on,
            ),
            max_size=2,
        ).map(tuple),
        **rests_on,
    )


evaluations = _evaluations(areas)
"""Evaluations by the newer toy instrument, of its areas; what they say need make no sense."""
odd_evaluations = _evaluations(areas | texts)
"""The same, also of areas that it lacks."""


YEAR = gm.Period.years(2024)
CROWN = gm.Amount(1, "kr")


class Farg(StrEnum):
    """A colour: texts."""

    RED = "röd"
    BLUE = "blå"


class Storlek(str, Enum):  # noqa: UP042 - as it was written before StrEnum
    """A size: members that are texts themselves."""

    SMALL = "liten"
    LARGE = "stor"


class Steg(IntEnum):
    """A step: whole numbers."""

    LOW = -1
    HIGH = 2


class Andel(Enum):
    """A share: values of many types."""

    NONE = None
    TRUE = True
    HALF = 0.5
    WHOLE = (1, 1)
    DAY = date(2024, 2, 29)
    TEN = 10


class Valfri(StrEnum):
    """An enumeration that makes a member of any text, when it is called."""

    ONE = "ett"
    OTHER = "annat"

    @classmethod
    def _missing_(cls, _: object) -> "Valfri":
        return cls.OTHER


def _upper(text: str) -> str:
    return text.upper()


@frozen
class Kostnad:
    """A value of a plugin's own.

    :param amount: how much, as an :class:`~govmodel.Amount` of ``kr``.
    """

    amount: gm.Amount
    year: int = 2024
    note: str | None = None
    tags: tuple[str, ...] = field(factory=tuple)
    _inner: str = field(default="i", alias="hidden")
    shout: str = field(default="a", converter=_upper)


@frozen(kw_only=True)
class Allt(gm.Goal):
    """A word with a field of every type.

    :param count: how many, and
        not how much.
    """

    word = "allt"
    gloss = "everything"

    name: str = ""
    count: int = 0
    agreed: bool = False
    share: Decimal = Decimal(1)
    begun: date = date(2024, 1, 1)
    over: gm.Period = YEAR
    cost: gm.Amount = CROWN
    colour: Farg = Farg.RED
    size: Storlek = Storlek.SMALL
    step: Steg = Steg.LOW
    part: Andel = Andel.HALF
    any_of: Valfri = Valfri.ONE
    detail: Kostnad = Kostnad(CROWN)
    names: tuple[str, ...] = ()
    counts: tuple[int, ...] = field(factory=lambda: (1, 2))
    votes: tuple[bool, ...] = ()
    shares: tuple[Decimal, ...] = ()
    days: tuple[date, ...] = ()
    periods: tuple[gm.Period, ...] = ()
    costs: tuple[gm.Amount, ...] = ()
    colours: tuple[Farg, ...] = ()
    sizes: tuple[Storlek, ...] = ()
    steps: tuple[Steg, ...] = ()
    parts: tuple[Andel, ...] = ()
    details: tuple[Kostnad, ...] = ()
    rows: tuple[tuple[int, ...], ...] = ()
    targets: tuple[gm.Target, ...] = ()
    maybe_count: int | None = 0
    maybe_agreed: bool | None = None
    maybe_share: Decimal | None = None
    maybe_begun: date | None = None
    maybe_over: gm.Period | None = None
    maybe_cost: gm.Amount | None = None
    maybe_size: Storlek | None = None
    maybe_step: Steg | None = None
    maybe_part: Andel | None = None
    maybe_detail: Kostnad | None = None
    maybe_names: tuple[str, ...] | None = None
    also: gm.Source | None = None
    _private: int = 1
    same: str = field(default=Factory(lambda self: self.id, takes_self=True))
    derived: int = field(default=7, init=False)


WIDE = evolve(MODEL, levels=(*LEVELS, gm.Level(kind=Allt, basis=ASSUMED)))
"""The toy municipality with that word."""

whole = st.integers(-(10**30), 10**30)
details = st.builds(
    Kostnad, amounts, whole, maybe_text, ids, texts, texts.map(str.upper) | st.just("A")
)
_plain = {
    "name": texts,
    "count": whole,
    "agreed": st.booleans(),
    "share": numbers,
    "begun": st.dates(),
    "over": periods,
    "cost": amounts,
    "colour": st.sampled_from(Farg),
    "size": st.sampled_from(Storlek),
    "step": st.sampled_from(Steg),
    "part": st.sampled_from(Andel),
    "any_of": st.sampled_from(Valfri),
    "detail": details,
}
_several = {
    "names": "name",
    "counts": "count",
    "votes": "agreed",
    "shares": "share",
    "days": "begun",
    "periods": "over",
    "costs": "cost",
    "colours": "colour",
    "sizes": "size",
    "steps": "step",
    "parts": "part",
    "details": "detail",
}
_every = {
    **_plain,
    **{many: st.lists(_plain[one], max_size=2).map(tuple) for many, one in _several.items()},
    **{
        f"maybe_{one}": st.none() | _plain[one]
        for one in ("count", "agreed", "share", "begun", "over", "cost", "size", "step", "part")
    },
    "rows": st.lists(st.lists(whole, max_size=2).map(tuple), max_size=2).map(tuple),
    "targets": st.lists(targets, max_size=2).map(tuple),
    "maybe_detail": st.none() | details,
    "maybe_names": st.none() | ids,
    "also": cited,
    "private": whole,
    "same": texts,
}


def _allt(said: dict[str, Any]) -> Allt:
    return Allt(**said)


wide = st.fixed_dictionaries({"id": texts, "text": texts}, optional=_every).map(_allt)
"""Elements of the word with a field of every type, with some of its fields."""

wide_plans = st.builds(
    gm.Plan,
    model=st.just(WIDE.id),
    period=periods,
    sources=listed,
    elements=st.lists(wide, min_size=1, max_size=2).map(tuple),
)
"""Plans with such elements."""


# Calendars.

turns = st.builds(
    lambda year, turn: date(year, *turn),
    st.integers(1971, 2200),
    st.sampled_from([(1, 1), (2, 28), (3, 1), (6, 30), (8, 31), (10, 14), (12, 31)]),
)
"""Days on which something begins or ends."""
near_days = st.one_of(
    turns, st.sampled_from([date(2000, 2, 29), date(2024, 2, 29), date(2096, 2, 29)])
) | st.dates(date(1971, 1, 1), date(2200, 12, 31))
any_days = near_days | st.dates() | st.sampled_from([date.min, date.max])

months = st.integers(1, 12)
month_lists = st.lists(months, min_size=1, max_size=4).map(tuple)
year_days = st.tuples(months, st.integers(1, 28)) | st.sampled_from([(1, 31), (12, 31), (6, 30)])
near_rules = st.one_of(
    st.builds(gm.DaysAfter, days=st.integers(0, 800)),
    st.builds(gm.MonthsAfter, months=st.integers(0, 30)),
    st.builds(
        lambda day, years: gm.DayOfYear(month=day[0], day=day[1], years=years),
        year_days,
        st.integers(-3, 3),
    ),
    st.builds(gm.EndOfMonth, month=months, years=st.integers(-3, 3)),
)
"""Due days some years before and after."""
day_rules = st.one_of(
    near_rules,
    st.builds(gm.DaysAfter, days=st.integers(0, 4 * 10**6)),
    st.builds(gm.MonthsAfter, months=st.integers(0, 120_000)),
    st.builds(gm.EndOfMonth, month=months, years=st.integers(-10_000, 10_000)),
)
"""Due days near and beyond the calendar."""


def _based(said: dict[str, Any]) -> dict[str, Any]:
    """Let what is said have a basis, and what is not have none."""
    known = {name: value for name, value in said.items() if value is not None}
    return known | {
        f"{name}_basis": gm.Basis.ASSUMED for name in ("covers", "due") if name in known
    }


_cycle = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["bokslut", "delårsrapport", "uppföljning"]),
        "covers": st.none() | st.sampled_from(gm.Coverage),
        "due": st.none() | near_rules,
        "report": st.none() | st.sampled_from(gm.ReportKind),
    }
).map(lambda said: {"id": "r", "subject": "mål", "basis": ASSUMED, **_based(said)})


def _cycle_of(kind: type[gm.ReviewCycle], **more: Any) -> st.SearchStrategy[gm.ReviewCycle]:  # noqa: ANN401
    return st.builds(lambda usual, own: kind(**usual, **own), _cycle, st.fixed_dictionaries(more))


dated_cycles = st.one_of(
    _cycle_of(gm.MonthEnds, months=month_lists),
    _cycle_of(gm.YearDays, dates=st.lists(year_days, min_size=1, max_size=3).map(tuple)),
    _cycle_of(gm.EveryYears, closing=turns, years=st.integers(1, 12) | st.just(2000)),
    _cycle_of(gm.OneOff, dates=st.lists(any_days, min_size=1, max_size=3).map(tuple)),
)
"""Reviews of every kind that gives its closing days."""
cycles = st.one_of(
    dated_cycles,
    _cycle_of(gm.Continuous, meetings_of=st.sampled_from([(), (COMMITTEE,), (COMMITTEE, COUNCIL)])),
    _cycle_of(gm.Undated),
)
"""Reviews of every kind."""
meetings = st.builds(
    gm.Meetings,
    role=st.sampled_from([COMMITTEE, COUNCIL]),
    days=st.lists(any_days, max_size=3).map(tuple),
)


def _milestone(days: list[gm.DayRule | None], months: tuple[int, ...], **held: Any) -> gm.Milestone:  # noqa: ANN401
    """Put a milestone's days in order, as they must be."""
    end = month_end(2001, max(months))
    there = sorted((each for each in days if each), key=lambda rule: gm.counted(rule, end) or end)
    first, last, late = (there.pop(0) if each else None for each in days)
    return gm.Milestone(months=months, first=first, last=last, late=late, **held)


milestones = st.builds(
    _milestone,
    st.lists(st.none() | near_rules, min_size=3, max_size=3),
    month_lists,
    id=st.just("m"),
    name=st.sampled_from(["budget", "årsredovisning"]),
    report=st.none() | st.sampled_from(gm.ReportKind),
    election_year=st.none() | st.booleans(),
    valid=st.none() | st.just(gm.Period(first=date(2018, 1, 1), last=date.max)),
    basis=st.just(ASSUMED),
)
"""What is done by a day, or by none, every year or in some."""


def _numbered(things: list[Any]) -> tuple[Any, ...]:
    return tuple(evolve(each, id=f"{each.id}{at}") for at, each in enumerate(things))


calendars = st.builds(
    lambda drawn, own, legal: evolve(
        toy_law.MODEL,
        cycles=drawn,
        milestones=own,
        jurisdiction=evolve(toy_law.LAW, milestones=legal),
    ),
    st.lists(cycles, max_size=4).map(_numbered),
    st.lists(milestones, max_size=2).map(_numbered),
    st.just(toy_law.MILESTONES) | st.lists(milestones, max_size=3).map(_numbered),
)
"""Models under a law, with calendars of every kind; what they say need make no sense."""
