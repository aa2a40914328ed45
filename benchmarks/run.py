"""Race govmodel against what one would take instead: ``python -m benchmarks.run``."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import amounts, generate, ours, reviews
from benchmarks.contests import FILE_PEERS, contests
from benchmarks.memory import peaks
from benchmarks.page import page
from benchmarks.ratios import GOALS, against_peers, growth
from benchmarks.report import Report, terminal
from benchmarks.startup import starts
from benchmarks.timing import Contest, race


def main(arguments: list[str] | None = None) -> None:
    """Run all races, print what came out, and write the page if one is asked for."""
    asked = _parser().parse_args(arguments)
    report = measure(asked.elements, asked.small, asked.observations, asked.repeats)
    for line in terminal(report):
        print(line)
    if asked.page:
        asked.page.write_text(page(report), encoding="utf-8")


def measure(elements: int, small: int, observations: int, repeats: int) -> Report:
    """Run all races: starts, sums, calendars, then the small plan with its results, then all."""
    start = starts(4 * repeats)
    sums = amounts.races(repeats)
    calendars = reviews.races(repeats)
    few = _races(*_files(small, observations * small // elements), repeats)
    plan, results = _files(elements, observations)
    with TemporaryDirectory() as folder:
        plan_file, results_file = Path(folder, "plan.json"), Path(folder, "results.json")
        plan_file.write_bytes(plan)
        results_file.write_bytes(results)
        modules = {name: peer.__name__ for name, peer in FILE_PEERS.items()}
        memory = peaks(modules, (plan_file, elements), (results_file, observations))
    many = _races(plan, results, repeats)
    return Report(
        elements=elements,
        small=small,
        observations=observations,
        figures={
            "To start, ms": start,
            "To compute with amounts, ms": sums,
            "To lay out calendars, ms": calendars,
            f"{small:,} elements, ms": few,
            f"{elements:,} elements, ms": many,
            "Memory at its peak, bytes per element or observation": memory,
        },
        peers=tuple(against_peers({**many, **memory, **sums, **calendars, **start}, GOALS)),
        small_peers=tuple(against_peers(few, {})),
        growth=tuple(growth(many, few)),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--elements", type=int, default=100_000, help="in the large plan")
    parser.add_argument("--small", type=int, default=1_000, help="elements in the small plan")
    parser.add_argument("--observations", type=int, default=200_000, help="with the large plan")
    parser.add_argument("--repeats", type=int, default=5, help="rounds that count")
    parser.add_argument("--page", type=Path, help="the page to write, such as page.rst")
    return parser


def _files(elements: int, observations: int) -> tuple[bytes, bytes]:
    plan = generate.plan(elements)
    results = generate.results(plan, observations)
    return ours.dump_plan(plan), ours.dump_results(results)


def _races(plan: bytes, results: bytes, repeats: int) -> Mapping[str, Contest]:
    return {what: race(competitors, repeats) for what, competitors in contests(plan, results)}


if __name__ == "__main__":
    main()
