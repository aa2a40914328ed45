"""What one run has found, and how a terminal shows it."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version

from attrs import frozen

from benchmarks.ratios import Ratio
from benchmarks.timing import Contest

_LIBRARIES = (
    "pydantic",
    "msgspec",
    "cattrs",
    "attrs",
    "rustworkx",
    "networkx",
    "pint",
    "numpy",
    "click",
)


@frozen(kw_only=True)
class Report:
    """Everything that one run has found.

    :param elements: how many elements the large plan has.
    :param small: how many the small one has.
    :param observations: how many observations there are with the large plan.
    :param figures: what was measured, by headings that tell the unit.
    :param peers: how govmodel stands to its peers on the large plan, and where there is no plan.
    :param small_peers: how it stands to them on the small plan.
    :param growth: how it stands to itself on the small plan.
    """

    elements: int
    small: int
    observations: int
    figures: Mapping[str, Mapping[str, Contest]]
    peers: Sequence[Ratio]
    small_peers: Sequence[Ratio]
    growth: Sequence[Ratio]


def machine() -> str:
    """Tell what matters of the machine, and nothing by which it could be known again."""
    major, minor, _ = platform.python_version_tuple()
    return f"{platform.python_implementation()} {major}.{minor}, {os.cpu_count()} cores"


def libraries() -> str:
    """Tell which editions of the peers have run."""
    return ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)


def cells(ratio: Ratio) -> tuple[str, ...]:
    """Write what, against whom, the ratio, its spread, the goal, and whether it is met."""
    low, high = ratio.spread
    spread = f"{low:.2f}–{high:.2f}" if low < high else ""
    goal = "" if ratio.goal is None else f"≤ {ratio.goal:g}"
    met = {None: "", True: "yes", False: "no"}[ratio.met]
    return ratio.what, ratio.against, f"{ratio.value:.2f}", spread, goal, met


def terminal(report: Report) -> Iterator[str]:
    """Write every figure, then the ratios with their goals, line by line."""
    yield "Medians (and the lowest and the highest round)"
    for heading, contests in report.figures.items():
        yield f"\n{heading}"
        if not contests:
            yield "  not measured: this system does not tell"
        for what, contest in contests.items():
            for name, sample in contest.items():
                low, high = min(sample.rounds), max(sample.rounds)
                spread = f"({low:,.1f} to {high:,.1f})" if low < high else ""
                yield f"  {what:26} {name:30} {sample.median:12,.1f}  {spread}".rstrip()
    yield f"\nRatios of medians (lowest to highest round)\n{machine()}; {libraries()}"
    for heading, rows in (
        (f"{report.elements:,} elements", report.peers),
        (f"{report.small:,} elements", report.small_peers),
        (f"{report.elements:,} elements beside {report.small:,}", report.growth),
    ):
        yield f"\n{heading}"
        for row in rows:
            yield "  {:26} {:30} {:>8}  {:>15} {:>8}  {}".format(*cells(row)).rstrip()
