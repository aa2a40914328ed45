"""What is drawn: plans that a model allows, results of them, periods and amounts.

They are Hypothesis strategies. A drawn plan obeys the policy of its model: whoever decides and owns
may, what must be served is served, and what must be below is there. What else a municipality's own
rules ask for it need not have.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, get_origin

from attrs import evolve, frozen, has
from hypothesis import strategies as st

from govmodel.bodies import Body, Role
from govmodel.elements import Assignment, Element, Goal, Indicator
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.periods import Period, PeriodKind, month_end
from govmodel.plan import Event, Plan
from govmodel.results import (
    FORESEEN,
    Deviation,
    Forecast,
    Judgement,
    Missing,
    Observation,
    Progress,
    Results,
    Sex,
)
from govmodel.sources import Basis, Source
from govmodel.targets import AtLeast, AtMost, Baseline, Between, Direction, Done, Target
from govmodel.testing.samples import attributes_of, holders, inner_of, required, thread
from govmodel.units import Amount
from govmodel.verdicts import State, Verdict

ODD = (
    "",
    " ",
    "null",
    "Null",
    "~",
    "0331",
    "no",
    "true",
    "2010-04-30",
    "1e3",
    "0x1F",
    ".nan",
    "12:30",
    "<<",
    "=",
    "-",
    "- a",
    "? a",
    ": a",
    "a: b",
    "a #b",
    "#",
    "&a",
    "*a",
    "!a",
    "!!str a",
    "%a",
    "@a",
    "`a",
    "|",
    ">-",
    "[a]",
    "{a: b}",
    "'",
    '"',
    "\\",
    "---",
    "...",
    " a",
    "a ",
    "\ta\t",
    "a\n",
    "\na",
    "a\n\nb",
    "a\r\nb",
    "a\rb",
    " a\n  b\n c ",
    "a\x85b",
    "a\u2028b\u2029c",
    "\ufeff",
    "\x00",
    "\x07\x1b\x7f",
    "\ufffe\uffff",
    "e\u0301",
    "räksmörgås § – ”’",
    "😀 👩‍🚒",
    "עברית",
    "ord " * 60,
    "x" * 300,
)
"""Texts that some reader or writer has once mistaken for something else."""

UNITS = ("kr", "mkr", "%", "percentage_point", "place", "piece", "index_point")
"""Units of which amounts are drawn unless others are asked for."""


def texts() -> st.SearchStrategy[str]:
    """Draw texts, among them those that readers of files have once mistaken.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: text.endswith("null"))
    'null'
    """
    return st.one_of(
        st.sampled_from(ODD),
        st.text(st.characters(codec="utf-8"), max_size=20),
        st.text("abc åäö\n\t'\"#:-&*!|>%@`{}[],?\\~", max_size=20),
    )


def numbers() -> st.SearchStrategy[Decimal]:
    """Draw decimals, from millionths to a million billions.

    >>> from hypothesis import strategies as st
    >>> isinstance(numbers(), st.SearchStrategy)
    True
    """
    return st.builds(
        lambda digits, exponent: Decimal(digits).scaleb(exponent),
        st.integers(-(10**12), 10**12),
        st.integers(-6, 6),
    )


def amounts(*units: str) -> st.SearchStrategy[Amount]:
    """Draw amounts.

    :param units: the units they are of; of money, shares, places, pieces and points if there are
        none.

    >>> from hypothesis import find
    >>> find(amounts("kr", "mkr"), lambda amount: amount.number > 2).unit in ("kr", "mkr")
    True
    """
    return st.builds(Amount, numbers(), st.sampled_from(units or UNITS))


def periods() -> st.SearchStrategy[Period]:
    """Draw periods: calendar years, school years, days, and from any day to any other.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: period.first.month == 7 and period.kind).last.month in (6, 7)
    True
    """
    years = st.integers(1, 9999)
    return st.one_of(
        st.builds(lambda one, other: Period.years(min(one, other), max(one, other)), years, years),
        st.builds(Period.school_year, st.integers(1, 9998)),
        st.builds(_between, st.dates(), st.dates()),
        st.builds(lambda day: Period(first=day, last=day), st.dates()),
    )


def _between(one: date, other: date) -> Period:
    return Period(first=min(one, other), last=max(one, other))


def _dates(within: Period) -> st.SearchStrategy[date]:
    return st.dates(within.first, within.last)


def _periods(within: Period) -> st.SearchStrategy[Period]:
    return st.builds(_between, _dates(within), _dates(within))


_SCALARS: Mapping[object, st.SearchStrategy[Any]] = {
    str: texts(),
    bool: st.booleans(),
    int: st.integers(0, 3000),
    Decimal: numbers(),
    date: st.dates(),
    Period: periods(),
    Amount: amounts(),
    Any: texts(),
}


def of_type(kind: object) -> st.SearchStrategy[Any]:
    """Draw values of a type that a field of a word may have.

    >>> from hypothesis import find
    >>> find(of_type(tuple[int, ...]), lambda value: len(value) == 2)
    (0, 0)
    """
    if kind in _SCALARS:
        return _SCALARS[kind]
    inner = inner_of(kind)
    if get_origin(kind) is tuple:
        return st.lists(of_type(inner[0]), max_size=2).map(tuple)
    if inner:
        return st.none() | of_type(inner[0])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    if isinstance(kind, type) and has(kind):
        return _values(kind)
    return texts()


def _values(kind: type[Any], but: frozenset[str] = frozenset()) -> st.SearchStrategy[Any]:
    """Draw values of an attrs class; what its validators refuse is made in the simplest way."""
    return _fields(kind, but).map(lambda said: made(kind, said))


def _fields(kind: type[Any], but: frozenset[str]) -> st.SearchStrategy[dict[str, Any]]:
    needed: dict[str, st.SearchStrategy[Any]] = {}
    free: dict[str, st.SearchStrategy[Any]] = {}
    for name, (must, its) in attributes_of(kind).items():
        if name not in but:
            (needed if must else free)[name] = of_type(its)
    return st.fixed_dictionaries(needed, optional=free)


def made(kind: type[Any], drawn: Mapping[str, Any], **said: Any) -> Any:  # noqa: ANN401
    """Make a value of a class out of what was drawn, or out of the simplest if it is refused.

    :param said: what is said in any case.

    >>> from govmodel import Source
    >>> made(Source, {"title": "Budget"}, where="s. 4").label("sv")
    'Budget, s. 4'
    """
    try:
        return kind(**drawn, **said)
    except Exception:  # noqa: BLE001 - whatever a stranger's validator raises
        return kind(**(required(kind, said) | said))


# Plans

_COMMON = frozenset(each for each in attributes_of(Element))
_OF_INDICATORS = frozenset(
    {"unit", "direction", "targets", "baseline", "decimals", "outside_id", "outside_edition"}
)
_MONEY = ("kr", "tkr", "mkr")


def plans(model: GovernanceModel) -> st.SearchStrategy[Plan]:
    """Draw plans that a model allows: ``check`` has no error of the policy to tell of them.

    The bodies are the model's, and our own for roles of which it knows none. Fields of a
    municipality's own words are drawn by their types.

    :param model: the model; a word of which no plan can hold a statement is left out.

    >>> from hypothesis import find
    >>> from govmodel import check
    >>> from govmodel.testing.example import EXAMPLE
    >>> plan = find(plans(EXAMPLE), lambda plan: len(plan) > 2)
    >>> sorted({element.word for element in plan})
    ['mål', 'mått', 'område']
    >>> [finding.code for finding in check(plan, EXAMPLE) if finding.severity.value == "error"]
    []
    """
    return _plans(model, _drawn(model))


def _days_of(model: GovernanceModel) -> Period:
    """Give the days of a validity; of an endless one, the first years."""
    latest = Period.years(min(model.valid.first.year + _MANY, MAXYEAR)).last
    return Period(first=model.valid.first, last=min(model.valid.last, latest))


_MANY = 20  # years of an endless validity


@st.composite
def _plans(draw: st.DrawFn, model: GovernanceModel, drawn: "_Drawn") -> Plan:
    wanted = draw(drawn.wanted)
    links = thread(model, wanted, lambda kinds: kinds[draw(_places) % len(kinds)])
    listed = draw(_listed)
    ids = [f"{kind.word}-{at}" for at, (kind, _) in enumerate(links, 1)]
    elements = []
    for at, (kind, serves) in enumerate(links):
        said = dict(draw(drawn.contents[kind]))
        may = [to for to in range(at) if links[to][0] in model.level_of[kind].serves]
        more = (may[each % len(may)] for each in said.pop("more") if may)
        said["serves"] = tuple(ids[to] for to in dict.fromkeys((*serves, *more)))
        said["source"] = _cited(said["source"], listed)
        elements.append(made(kind, said.pop("own"), id=ids[at], **said))
    return Plan(
        model=model.id,
        title=draw(_text),
        period=draw(drawn.periods),
        source=_cited(draw(_citations), listed),
        sources=listed,
        bodies=drawn.bodies,
        events=draw(drawn.events),
        elements=tuple(elements),
    )


@frozen(kw_only=True)
class _Drawn:
    """What the plans of one model are made of: strategies are slow to make, and are made once.

    :param wanted: kinds of which there shall be a statement.
    :param contents: what a statement of each kind says beside its links.
    :param bodies: our own ones, which every plan brings.
    """

    wanted: st.SearchStrategy[list[type[Element]]]
    contents: Mapping[type[Element], st.SearchStrategy[Mapping[str, Any]]]
    periods: st.SearchStrategy[Period]
    events: st.SearchStrategy[tuple[Event, ...]]
    bodies: tuple[Body, ...]


def _drawn(model: GovernanceModel) -> _Drawn:
    days = _days_of(model)
    pool = {role: holders(model, role) for role in model.roles}
    known = {body.id for body in model.bodies}
    own = {body.id: body for bodies in pool.values() for body in bodies if body.id not in known}
    kinds = [level.kind for level in model.levels]
    return _Drawn(
        # Few words by chance, or every word: so none is passed over in a handful of plans.
        wanted=st.lists(st.sampled_from(kinds), max_size=4) | st.just(kinds),
        contents={level.kind: _content(level, days, pool) for level in model.levels},
        periods=st.just(days) | _periods(days),
        events=st.lists(_events(model, days, pool), max_size=2).map(tuple),
        bodies=tuple(own.values()),
    )


def _content(level: Level, days: Period, pool: "Pool") -> st.SearchStrategy[Mapping[str, Any]]:
    special: dict[str, st.SearchStrategy[Any]] = {}
    if issubclass(level.kind, Assignment):
        special = {"budget": st.none() | amounts(*_MONEY), "due": st.none() | _dates(days)}
    own = _fields(level.kind, _COMMON | _OF_INDICATORS | special.keys())
    every = {
        "text": _text,
        "decided_by": _decider(level, pool),
        "owners": _owners(level, pool),
        "valid": st.none() | _periods(days),
        "source": _citations,
        "basis": st.sampled_from(Basis),
        "more": st.lists(_places, max_size=2),
        "own": own,
        **special,
    }
    if issubclass(level.kind, Indicator):
        both = st.tuples(st.fixed_dictionaries(every), _measured(days))
        return both.map(lambda said: {**said[0], **said[1]})
    return st.fixed_dictionaries(every)


_text = texts()
_places = st.integers(0, 20)
_listed = st.lists(
    st.builds(Source, title=_text, id=st.sampled_from(["k1", "k2", "k3"])),
    max_size=2,
    unique_by=lambda source: source.id,
).map(tuple)
_citations = st.none() | st.tuples(_places, st.builds(Source, title=_text, where=st.none() | _text))


def _cited(citation: tuple[int, Source] | None, listed: tuple[Source, ...]) -> Source | None:
    """Cite a place in one of a plan's sources, or a text that is not among them."""
    if citation is None:
        return None
    which, other = citation
    if which and listed:
        return evolve(listed[which % len(listed)], where=other.where)
    return other


Pool = Mapping[Role, tuple[Body, ...]]


def _of_roles(roles: Iterable[Role], pool: Pool) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({body.id for role in roles for body in pool[role]}))


def _anybody(pool: Pool) -> st.SearchStrategy[str | None]:
    return st.none() | _of_roles(pool, pool) if pool else st.none()


def _decider(level: Level, pool: Pool) -> st.SearchStrategy[str | None]:
    return _of_roles(level.decided_by, pool) if level.decided_by else _anybody(pool)


def _owners(level: Level, pool: Pool) -> st.SearchStrategy[tuple[str, ...]]:
    if level.owners:
        several = st.lists(_of_roles(level.owners, pool), min_size=1, max_size=2, unique=True)
        return several.map(tuple)
    return _anybody(pool).map(lambda one: () if one is None else (one,))


def _measured(days: Period) -> st.SearchStrategy[Mapping[str, Any]]:
    """Draw what an indicator measures, and targets that go with it."""
    years = st.integers(days.first.year, days.last.year)
    asked = st.lists(
        st.tuples(years, numbers(), numbers()), max_size=2, unique_by=lambda one: one[0]
    )
    return st.builds(
        _indicator,
        st.none() | st.sampled_from(UNITS),
        st.sampled_from([None, Direction.HIGHER, Direction.LOWER]),
        asked,
        st.none() | numbers(),
        st.fixed_dictionaries(
            {
                "decimals": st.none() | st.integers(0, 6),
                "outside_id": st.none() | st.sampled_from(["N15418", "U00000"]) | _text,
                "outside_edition": st.none() | _text,
            }
        ),
    )


def _indicator(
    unit: str | None,
    direction: Direction | None,
    asked: list[tuple[int, Decimal, Decimal]],
    began: Decimal | None,
    more: Mapping[str, Any],
) -> Mapping[str, Any]:
    baseline = began is not None and Baseline(
        value=Amount(began, unit or "piece"), period=Period.years(2001), basis=Basis.ASSUMED
    )
    return {
        "unit": unit,
        "direction": direction,
        "targets": tuple(_target(unit, direction, *each) for each in asked),
        "baseline": baseline or None,
        **more,
    }


def _target(
    unit: str | None, direction: Direction | None, year: int, one: Decimal, other: Decimal
) -> Target:
    period = Period.years(year)
    if unit is None:
        return Done(period=period)
    low, high = sorted((one, other))
    if direction is Direction.HIGHER:
        return AtLeast(value=Amount(low, unit), period=period)
    if direction is Direction.LOWER:
        return AtMost(value=Amount(high, unit), period=period)
    return Between(low=Amount(low, unit), high=Amount(high, unit), period=period)


def _events(model: GovernanceModel, days: Period, pool: Pool) -> st.SearchStrategy[Event]:
    legal = model.jurisdiction.milestones if model.jurisdiction else ()
    known = sorted({each.id for each in (*model.milestones, *legal)})
    return st.builds(
        Event,
        what=st.sampled_from(known) if known else _text,
        day=_dates(days),
        about=st.builds(Period.years, st.integers(days.first.year, days.last.year)),
        by=_anybody(pool),
        special_reasons=st.booleans(),
    )


# Results


def results(model: GovernanceModel, plan: Plan) -> st.SearchStrategy[Results]:
    """Draw results of a plan, in which ``check_results`` finds nothing.

    :param plan: a plan of the model, such as one that :func:`govmodel.testing.plans` draws.

    >>> from hypothesis import find
    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE, Matt
    >>> plan = Plan(
    ...     model=EXAMPLE.id, period=Period.years(2024), elements=(Matt(id="k", text="Läsare"),)
    ... )
    >>> found = find(results(EXAMPLE, plan), lambda results: results.observations)
    >>> found.of, found.observations[0].indicator
    ('9999', 'k')
    """
    return _told.map(lambda told: _fitted(told, model, plan))


_maybe = st.none() | _text
_SAID: Mapping[str, st.SearchStrategy[Any]] = {
    "of": _places,
    "who": st.none() | _places,
    "days": _places,
    "source": st.none() | st.builds(Source, title=_text),
    "basis": st.sampled_from(Basis),
}
_money = st.none() | amounts(*_MONEY)
_told = st.fixed_dictionaries(
    {
        "title": _text,
        "observations": st.lists(
            st.fixed_dictionaries(
                {
                    "of": _places,
                    "year": _places,
                    "sexes": st.sampled_from([(), (Sex.WOMEN, Sex.MEN)]),
                    "missing": st.none() | st.sampled_from(Missing),
                    "number": numbers(),
                    "done": st.booleans(),
                    "provisional": st.booleans(),
                }
            ),
            max_size=3,
        ),
        "judgements": st.lists(
            st.fixed_dictionaries(
                {**_SAID, "because": _maybe, "verdict": st.sampled_from(Verdict)}
            ),
            max_size=2,
        ),
        "forecasts": st.lists(
            st.fixed_dictionaries(
                {**_SAID, "because": _maybe, "verdict": st.sampled_from(FORESEEN)}
            ),
            max_size=2,
        ),
        "deviations": st.lists(
            st.fixed_dictionaries(
                {**_SAID, "analysis": _maybe, "measure": _maybe, "due": st.none() | st.dates()}
            ),
            max_size=2,
        ),
        "progress": st.lists(
            st.fixed_dictionaries(
                {
                    **_SAID,
                    "because": _maybe,
                    "state": st.sampled_from(State),
                    "cost": _money,
                    "expected_cost": _money,
                }
            ),
            max_size=2,
        ),
    }
)
"""What results tell, of whichever statements and bodies a plan has."""


def _fitted(told: Mapping[str, Any], model: GovernanceModel, plan: Plan) -> Results:
    indicators = [each for each in plan if isinstance(each, Indicator)]
    assignments = [each.id for each in plan if isinstance(each, Assignment)]
    followed = [each.id for each in plan if isinstance(each, Goal | Assignment | Indicator)]
    bodies = sorted({body.id for body in (*model.bodies, *plan.bodies)})

    def fit(name: str, ids: Sequence[str], key: str, by: str) -> Iterator[dict[str, Any]]:
        for each in told[name] if ids else ():
            said = dict(each)
            who, later = said.pop("who"), timedelta(days=said.pop("days"))
            yield {
                key: ids[said.pop("of") % len(ids)],
                by: None if who is None or not bodies else bodies[who % len(bodies)],
                "at": min(plan.period.first + later, plan.period.last),
                **said,
            }

    return Results(
        of=model.code,
        title=told["title"],
        observations=_observed(told["observations"], indicators, plan),
        judgements=tuple(
            Judgement(**each) for each in fit("judgements", followed, "element", "by")
        ),
        forecasts=tuple(
            Forecast(**each, period=plan.period)
            for each in fit("forecasts", followed, "element", "by")
        ),
        deviations=tuple(
            Deviation(**each) for each in fit("deviations", followed, "element", "responsible")
        ),
        progress=tuple(
            Progress(**each) for each in fit("progress", assignments, "assignment", "closed_by")
        ),
    )


def _observed(
    told: Sequence[Mapping[str, Any]], indicators: Sequence[Indicator], plan: Plan
) -> tuple[Observation, ...]:
    """Give outcomes of the indicators, one for each period, with those of women and men beside."""
    found: dict[object, tuple[Observation, ...]] = {}
    for each in told if indicators else ():
        indicator = indicators[each["of"] % len(indicators)]
        year = min(plan.period.first.year + each["year"], plan.period.last.year)
        period = _measured_over(indicator.measured_over, year)
        found[indicator.id, period] = tuple(
            Observation(
                indicator=indicator.id,
                period=period,
                sex=sex,
                provisional=each["provisional"],
                basis=Basis.ASSUMED,
                **_outcome(indicator, each),
            )
            for sex in (Sex.ALL, *each["sexes"])
        )
    return tuple(each for several in found.values() for each in several)


def _outcome(indicator: Indicator, told: Mapping[str, Any]) -> Mapping[str, Any]:
    if told["missing"]:
        return {"missing": told["missing"]}
    if indicator.targets and all(isinstance(each, Done) for each in indicator.targets):
        return {"done": told["done"]}
    return {"value": Amount(told["number"], indicator.unit or "piece")}


def _measured_over(kind: PeriodKind | None, year: int) -> Period:
    """Give a period of a kind that indicators are measured over, in a year or beginning in it."""
    first = Period.years(year).first
    periods: Mapping[PeriodKind | None, Callable[[], Period]] = {
        PeriodKind.SCHOOL_YEAR: lambda: Period.school_year(min(year, MAXYEAR - 1)),
        PeriodKind.TERM: lambda: Period.term(year),
        PeriodKind.TERTIAL: lambda: Period.tertial(year, 1),
        PeriodKind.QUARTER: lambda: Period.quarter(year, 1),
        PeriodKind.MONTH: lambda: Period(first=first, last=month_end(year, 1)),
        PeriodKind.DAY: lambda: Period(first=first, last=first),
    }
    return periods.get(kind, lambda: Period.years(year))()
