"""What govmodel takes for each thing that a peer takes, and what it may take at most."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from benchmarks.timing import Contest, Sample

GOALS = {
    ("load plan", "pydantic v2"): 1.0,
    ("load results", "pydantic v2"): 1.0,
    ("dump plan", "pydantic v2"): 1.0,
    ("dump results", "pydantic v2"): 1.0,
    ("check", "pydantic v2, loading the plan"): 1.0,
    ("trace the whole plan", "rustworkx"): 3.0,
    ("trace the whole plan", "networkx"): 0.5,
    ("add amounts", "pint"): 0.2,
    ("add amounts", "float"): 40.0,
    ("convert an array", "numpy"): 1.2,
    ("expand reviews", "dateutil"): 0.25,
    ("govmodel models", 'python -c "import click"'): 3.0,
    ("govmodel --help", 'python -c "import click"'): 2.0,
}
"""The highest ratio that is good enough on a large plan, by contest and peer."""
GROWTH = 200.0
"""How many times longer anything may take on a plan that is a hundred times larger."""


@frozen(kw_only=True)
class Ratio:
    """What govmodel takes, divided by what something else takes.

    :param what: the contest.
    :param against: the peer.
    :param of: what govmodel took.
    :param to: what the peer took in the same rounds.
    :param goal: the highest ratio that is good enough; ``None`` if none is set.
    """

    what: str
    against: str
    of: Sample
    to: Sample
    goal: float | None = None

    @property
    def value(self) -> float:
        """The ratio of the medians."""
        return self.of.median / self.to.median

    @property
    def spread(self) -> tuple[float, float]:
        """The lowest and the highest ratio of one round."""
        each = [ours / theirs for ours, theirs in zip(self.of.rounds, self.to.rounds, strict=True)]
        return min(each), max(each)

    @property
    def met(self) -> bool | None:
        """Whether the goal is met, if there is one."""
        return None if self.goal is None else self.value <= self.goal


def against_peers(
    contests: Mapping[str, Contest], goals: Mapping[tuple[str, str], float]
) -> Iterator[Ratio]:
    """Hold govmodel against each peer of each contest, and to the goals that there are."""
    for what, contest in contests.items():
        for peer in contest:
            if peer != "govmodel":
                goal = goals.get((what, peer))
                of, to = contest["govmodel"], contest[peer]
                yield Ratio(what=what, against=peer, of=of, to=to, goal=goal)


def growth(large: Mapping[str, Contest], small: Mapping[str, Contest]) -> Iterator[Ratio]:
    """Hold govmodel on a large plan against itself on a small one."""
    for what, contest in large.items():
        of, to = contest["govmodel"], small[what]["govmodel"]
        yield Ratio(what=what, against="govmodel itself", of=of, to=to, goal=GROWTH)
