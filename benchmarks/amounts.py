"""Who competes in computing with amounts: no plan is needed, and its size does not matter."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.contests import Competitors
from benchmarks.timing import Contest, race
from govmodel import Amount, factor
from govmodel.units import registry

_AMOUNTS = 1_000
_VALUES = 1_000_000
_TIMES = 20  # one sum, or one conversion, is too short to be timed


def races(rounds: int) -> Mapping[str, Contest]:
    """Time every contest of amounts."""
    return {what: race(competitors, rounds) for what, competitors in contests()}


def contests() -> Iterator[tuple[str, Competitors]]:
    """Give every contest with its competitors, who all do the same sums."""
    numbers = [Decimal(number) / 10 for number in range(1, _AMOUNTS + 1)]
    quantity = registry().Quantity
    yield (
        "add amounts",
        {
            "govmodel": partial(_added, [Amount(number, "kr") for number in numbers]),
            "pint": partial(_added, [quantity(number, "kr") for number in numbers]),
            "float": partial(_added, [float(number) for number in numbers]),
        },
    )
    values = np.arange(_VALUES, dtype=np.float64)
    yield (
        "convert an array",
        {"govmodel": partial(_converted, values), "numpy": partial(_multiplied, values, 0.1)},
    )


def _added(terms: Sequence[Any]) -> object:
    said = None
    for _ in range(_TIMES):
        said = terms[0]
        for term in terms[1:]:
            said = said + term
    return said


def _converted(values: NDArray[np.float64]) -> object:
    said = None
    for _ in range(_TIMES):
        said = values * float(factor("permille", "%"))
    return said


def _multiplied(values: NDArray[np.float64], by: float) -> object:
    said = None
    for _ in range(_TIMES):
        said = values * by
    return said
