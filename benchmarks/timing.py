"""Calls that compete: each in its turn, round after round, so that all meet the same machine.

What counts is the time that the processor works for a call, and for the processes that it starts:
what else runs on the machine meanwhile should not.
"""

import gc
from collections.abc import Callable, Mapping
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import process_time

from attrs import frozen


@frozen
class Sample:
    """What was measured of one competitor, round by round."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The figure that is compared: half of the rounds are above it."""
        return median(self.rounds)


Contest = Mapping[str, Sample]
"""What was measured of several competitors in the same rounds, by their names."""


def race(competitors: Mapping[str, Callable[[], object]], rounds: int) -> Contest:
    """Time every competitor once in each round, in milliseconds.

    One round goes before and does not count, for what is made only once. The garbage collector
    works as always, but looks only at what a call itself makes, not at what lay there before.
    """
    taken: dict[str, list[float]] = {name: [] for name in competitors}
    for _ in range(rounds + 1):
        for name, call in competitors.items():
            gc.collect()
            gc.freeze()
            start = _clock()
            made = call()
            taken[name].append((_clock() - start) * 1000)
            gc.unfreeze()
            del made
    return {name: Sample(tuple(each[1:])) for name, each in taken.items()}


def _clock() -> float:
    children = getrusage(RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime
