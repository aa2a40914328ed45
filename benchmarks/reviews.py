"""Who competes in laying out calendars: every municipality's reviews, over ten years."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial

from dateutil.rrule import YEARLY, rrule

from benchmarks.contests import Competitors
from benchmarks.municipality import MODEL
from benchmarks.timing import Contest, race
from govmodel import Basis, Coverage, GovernanceModel, MonthEnds, Period, Review, reviews

_MODELS = 290  # as many as there are municipalities
_YEARS = Period.years(2020, 2029)
_MONTHS = ((4, 8, 12), (8,), (12,), (3, 6, 9, 12))


def races(rounds: int) -> Mapping[str, Contest]:
    """Time every contest of calendars."""
    return {what: race(competitors, rounds) for what, competitors in contests()}


def contests() -> Iterator[tuple[str, Competitors]]:
    """Give every contest with its competitors, who find the same days."""
    models = tuple(_model(number) for number in range(_MODELS))
    yield (
        "expand reviews",
        {"govmodel": partial(by_govmodel, models), "dateutil": partial(by_dateutil, models)},
    )


def _model(number: int) -> GovernanceModel:
    """Make a model with four reviews; no two in a row have the same months."""
    cycles = tuple(
        MonthEnds(
            id=f"r{at}",
            name=f"rapport {at}",
            subject="mål",
            months=tuple((month + number) % 12 + 1 for month in months),
            covers=Coverage.YEAR_TO_DATE,
            covers_basis=Basis.ASSUMED,
            basis=Basis.ASSUMED,
        )
        for at, months in enumerate(_MONTHS)
    )
    return GovernanceModel(
        name="exempelby",
        edition=str(number),
        municipality="Exempelby",
        code="9999",
        language="sv",
        valid=MODEL.valid,
        levels=MODEL.levels,
        roles=MODEL.roles,
        bodies=MODEL.bodies,
        cycles=cycles,
        sources=MODEL.sources,
    )


def by_govmodel(models: Sequence[GovernanceModel]) -> list[tuple[Review, ...]]:
    """Make the reviews, with what they cover and what they rest on."""
    return [reviews(model, _YEARS) for model in models]


def by_dateutil(models: Sequence[GovernanceModel]) -> list[list[tuple[datetime, str]]]:
    """Find the days by recurrence rules, and nothing but days and names."""
    first = datetime(_YEARS.first.year, 1, 1)  # noqa: DTZ001 - dateutil has no dates
    last = datetime(_YEARS.last.year, 12, 31)  # noqa: DTZ001
    found = []
    for model in models:
        days = [
            (day, cycle.name)
            for cycle in model.cycles
            if isinstance(cycle, MonthEnds)
            for day in rrule(YEARLY, bymonth=cycle.months, bymonthday=-1, dtstart=first, until=last)
        ]
        found.append(sorted(days))
    return found
