"""A plan of any number of statements and results of any number of observations, always the same.

They are as large and as mixed as a municipality's own: areas with goals, goals with measures and
assignments, most serving one statement and some several, texts of the usual length, some cited to
the page. ``check`` finds nothing in them. Everything in them is made up.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count, islice
from random import Random

import govmodel as gm
from benchmarks.municipality import (
    HEADED,
    MODEL,
    SUBJECTS,
    Enhetsuppdrag,
    Mal,
    Malomrade,
    Matt,
    Priority,
    State,
    Verksamhetsuppdrag,
    unit,
)

CLOSING = date(2025, 12, 31)
"""The day the follow-up is made for."""
KNOWN = date(2026, 3, 1)
"""The day up to which the follow-up knows what was published."""

# An area has so many goals, and a goal so many of the others.
GOALS = 10
MEASURES = 3
ASSIGNMENTS = 2
UNIT_ASSIGNMENTS = 4

SOURCES = tuple(
    gm.Source(
        id=f"underlag-{at}",
        title=f"Exempelbys påhittade underlag {at}",
        url=f"https://example.org/underlag/{at}",
        decided=date(2022, 11, 1) + timedelta(days=at),
    )
    for at in range(20)
)

_HOW = (
    "Under planperioden ska nämnden se till att",
    "Senast vid årets slut ska det vara säkrat att",
    "I dialog med dem det berör ska nämnden verka för att",
    "Tillsammans med föreningslivet ska kommunen arbeta för att",
    "Det ska följas upp varje tertial att",
)
_WHO = (
    "elever i behov av stöd",
    "äldre med insatser i hemmet",
    "nyanlända familjer",
    "besökare på biblioteken",
    "företag som söker tillstånd",
    "boende på landsbygden",
    "gående och cyklister",
)
_WHAT = (
    "får besked inom den tid som har utlovats",
    "möts av samma bemötande i alla verksamheter, oavsett var i kommunen de bor",
    "erbjuds tidiga och samordnade insatser med uppföljning efter sex månader",
    "ges möjlighet till inflytande innan besluten fattas",
    "kan utföra sina ärenden digitalt, utan att någon som behöver hjälp blir utan",
)

# The lowest and the highest value in each unit that is measured, in tenths where there are any.
_RANGES = {
    "%": (0, 1000),
    "mkr": (50, 9000),
    "kr": (100_000, 9_000_000),
    "index_point": (300, 1000),
    "piece": (0, 5000),
    "place": (1, 290),
}
_MONEY = {"tkr": (50, 90_000)}
_WHOLE = ("kr", "piece", "place")
_ONE_SIDED = (gm.Direction.HIGHER, gm.Direction.LOWER)


def plan(size: int, seed: int = 9999) -> gm.Plan:
    """Make a plan of so many statements, in reading order."""
    chance = Random(seed)  # noqa: S311 - nothing here is secret
    units = tuple(unit(at) for at in range(max(40, size // 400)))
    return gm.Plan(
        model=MODEL.id,
        title="Påhittad plan för Exempelby 2023–2026",
        period=gm.Period.years(2023, 2026),
        source=SOURCES[0],
        sources=SOURCES,
        bodies=units,
        elements=tuple(islice(_elements(chance, units), size)),
    )


def results(of: gm.Plan, size: int, seed: int = 9999) -> gm.Results:
    """Make so many observations of a plan's measures, year by year."""
    chance = Random(seed)  # noqa: S311 - nothing here is secret
    measures = [element for element in of if isinstance(element, Matt)]
    return gm.Results(
        of=MODEL.code,
        title="Påhittade utfall för Exempelby",
        sources=SOURCES,
        observations=tuple(islice(_observations(chance, measures), size)),
    )


def _elements(chance: Random, units: Sequence[gm.Body]) -> Iterator[gm.Element]:
    areas: list[str] = []
    goals: list[str] = []
    for area in count():
        areas.append(f"omrade-{area}")
        yield _area(chance, areas[-1])
        for goal in range(GOALS):
            name = f"{area}-{goal}"
            yield _goal(chance, f"mal-{name}", _parents(chance, areas), goals)
            goals.append(f"mal-{name}")
            for at in range(MEASURES):
                yield _measure(chance, f"matt-{name}-{at}", _parents(chance, goals))
            for at in range(ASSIGNMENTS):
                yield _assignment(chance, f"uppdrag-{name}-{at}", _parents(chance, goals))
            assignments = [f"uppdrag-{name}-{at}" for at in range(ASSIGNMENTS)]
            for at in range(UNIT_ASSIGNMENTS):
                owner = chance.choice(units)
                served = goals if _headless(owner) else assignments
                task = f"enhet-{name}-{at}"
                yield _unit_assignment(chance, task, _parents(chance, served), owner.id)


def _area(chance: Random, area: str) -> Malomrade:
    return Malomrade(
        id=area,
        text=f"Ett Exempelby där {chance.choice(_WHO)} {chance.choice(_WHAT)}",
        decided_by="kf",
        frame=_amount(chance, "mkr"),
    )


def _goal(chance: Random, goal: str, areas: tuple[str, ...], before: Sequence[str]) -> Mal:
    return Mal(
        id=goal,
        text=_text(chance),
        decided_by="kf",
        owners=(f"namnd-{chance.randrange(len(SUBJECTS))}",),
        serves=(*areas, before[-1]) if before and _one_in(chance, 10) else areas,
        source=_cited(chance),
        priority=chance.choice(tuple(Priority)),
        adopted=_day(chance),
    )


def _assignment(chance: Random, assignment: str, goals: tuple[str, ...]) -> Verksamhetsuppdrag:
    head = chance.randrange(HEADED)
    return Verksamhetsuppdrag(
        id=assignment,
        text=_text(chance),
        decided_by=f"namnd-{head}",
        owners=(f"chef-{head}",),
        serves=goals,
        source=_cited(chance),
        interpreted=_text(chance) if _one_in(chance, 2) else None,
        budget=_amount(chance, "mkr"),
        due=_day(chance),
        state=chance.choice(tuple(State)),
    )


def _unit_assignment(
    chance: Random, task: str, served: tuple[str, ...], owner: str
) -> Enhetsuppdrag:
    return Enhetsuppdrag(
        id=task,
        text=_text(chance),
        owners=(owner,),
        serves=served,
        valid=gm.Period.years(chance.randint(2023, 2026)) if _one_in(chance, 10) else None,
        basis=chance.choice((gm.Basis.STATED, gm.Basis.DERIVED)),
        interpreted=_text(chance) if _one_in(chance, 4) else None,
        budget=_amount(chance, "tkr") if _one_in(chance, 2) else None,
        due=_day(chance),
        state=chance.choice(tuple(State)),
        begun=_day(chance) if _one_in(chance, 3) else None,
        reported=_one_in(chance, 3),
    )


def _measure(chance: Random, measure: str, goals: tuple[str, ...]) -> Matt:
    unit_name = chance.choice(tuple(_RANGES))
    school = unit_name == "%" and _one_in(chance, 3)
    year = gm.Period.school_year if school else gm.Period.years
    direction = gm.Direction.LOWER if unit_name == "place" else chance.choice(_ONE_SIDED)
    years = sorted(chance.sample(range(2023, 2027), chance.randint(1, 3)))
    return Matt(
        id=measure,
        text=_text(chance),
        serves=goals,
        source=_cited(chance) or SOURCES[1],
        unit=unit_name,
        direction=direction,
        targets=tuple(_target(chance, unit_name, direction, year(each)) for each in years),
        baseline=gm.Baseline(value=_amount(chance, unit_name), period=year(2022)),
        measured_over=gm.PeriodKind.SCHOOL_YEAR if school else gm.PeriodKind.CALENDAR_YEAR,
        outside_id=f"X{chance.randrange(10_000, 99_999)}" if _one_in(chance, 2) else None,
        by_sex=_one_in(chance, 4),
    )


def _target(
    chance: Random, unit_name: str, direction: gm.Direction, period: gm.Period
) -> gm.Target:
    higher = direction is gm.Direction.HIGHER
    if unit_name == "place":
        return gm.Rank(place=chance.randint(1, 290), of=290, period=period)
    if _one_in(chance, 4):
        share = Decimal(chance.randint(1, 30) if higher else -chance.randint(1, 30))
        if unit_name == "%":
            return gm.Change(by=gm.Amount(share, "percentage_point"), period=period)
        return gm.RelativeChange(by=gm.Amount(share, "%"), period=period)
    limit = gm.AtLeast if higher else gm.AtMost
    return limit(value=_amount(chance, unit_name), period=period)


def _observations(chance: Random, measures: Sequence[Matt]) -> Iterator[gm.Observation]:
    for year in range(2025, 0, -1):
        for measure in measures:
            school = measure.measured_over is gm.PeriodKind.SCHOOL_YEAR
            period = gm.Period.school_year(year - 1) if school else gm.Period.years(year)
            published = period.last + timedelta(days=chance.randint(20, 60))
            if _one_in(chance, 20):
                yield gm.Observation(
                    indicator=measure.id, period=period, missing="Enkäten ställdes in"
                )
                continue
            for revision in range(chance.choice((1, 1, 1, 2))):
                yield gm.Observation(
                    indicator=measure.id,
                    period=period,
                    value=_amount(chance, measure.unit or "%"),
                    published=published + timedelta(days=30 * revision),
                    source=_cited(chance),
                )


def _one_in(chance: Random, many: int) -> bool:
    return not chance.randrange(many)


def _parents(chance: Random, above: Sequence[str]) -> tuple[str, ...]:
    """Serve the last of those above, and now and then some other ones too."""
    others = chance.sample(above, min(len(above), 2)) if _one_in(chance, 8) else ()
    return tuple(dict.fromkeys((above[-1], *others)))


def _text(chance: Random) -> str:
    return f"{chance.choice(_HOW)} {chance.choice(_WHO)} {chance.choice(_WHAT)}."


def _cited(chance: Random) -> gm.Source | None:
    """Cite nothing, mostly; else a whole text or, more often, a page of it."""
    if not _one_in(chance, 4):
        return None
    source = chance.choice(SOURCES)
    return source if _one_in(chance, 4) else source.at(f"s. {chance.randint(1, 80)}")


def _day(chance: Random) -> date:
    return date(2023, 1, 1) + timedelta(days=chance.randrange(1400))


def _amount(chance: Random, unit_name: str) -> gm.Amount:
    low, high = _RANGES[unit_name] if unit_name in _RANGES else _MONEY[unit_name]
    number = Decimal(chance.randint(low, high))
    return gm.Amount(number if unit_name in _WHOLE else number / 10, unit_name)


def _headless(body: gm.Body) -> bool:
    """Tell whether a unit is in an administration that has no head of operations."""
    return int((body.under or "").rpartition("-")[2]) >= HEADED
