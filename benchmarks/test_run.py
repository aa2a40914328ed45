"""What is measured becomes ratios, and ratios become a page."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from benchmarks import amounts, reviews, run
from benchmarks.page import page
from benchmarks.ratios import GOALS, Ratio
from benchmarks.report import Report, terminal
from benchmarks.timing import Sample, race
from govmodel import Amount
from govmodel.units import registry


@pytest.fixture(scope="module")
def report() -> Report:
    """Measure plans that are as small as they can be."""
    return run.measure(elements=101, small=11, observations=60, repeats=1)


def test_a_ratio_is_that_of_the_medians() -> None:
    """One slow round changes nothing; it shows in the spread."""
    ratio = Ratio(
        what="load plan",
        against="pydantic v2",
        of=Sample((2.0, 3.0, 40.0)),
        to=Sample((4.0, 4.0, 5.0)),
        goal=0.75,
    )
    assert ratio.value == 0.75
    assert ratio.spread == (0.5, 8.0)
    assert ratio.met


def test_a_goal_is_missed_by_what_is_above_it() -> None:
    """A ratio of exactly the goal meets it, and one above does not."""
    ratio = Ratio(what="a", against="b", of=Sample((3.0,)), to=Sample((2.0,)), goal=1.0)
    assert not ratio.met


def test_competitors_take_turns() -> None:
    """Every round has one of each, and the first round does not count."""
    calls: list[str] = []
    contest = race({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, rounds=2)
    assert calls == ["a", "b"] * 3
    assert {name: len(sample.rounds) for name, sample in contest.items()} == {"a": 2, "b": 2}


def test_every_goal_is_measured(report: Report) -> None:
    """A goal that nothing is held to would look met."""
    assert {(row.what, row.against) for row in report.peers if row.goal is not None} == set(GOALS)


def test_all_who_lay_out_calendars_find_the_same_days() -> None:
    """Of every model the same reviews, in the same order: 290 times 9 in each of ten years."""
    for _, competitors in reviews.contests():
        ours, theirs = (call() for call in competitors.values())
        assert isinstance(ours, list)
        said = [[(each.closing, each.name) for each in found] for found in ours]
        assert isinstance(theirs, list)
        assert said == [[(day.date(), name) for day, name in found] for found in theirs]
        assert sum(map(len, said)) == 290 * 9 * 10


def test_all_who_compute_with_amounts_get_the_same() -> None:
    """A sum that is wrong would be no competitor."""
    for what, competitors in amounts.contests():
        said = {name: call() for name, call in competitors.items()}
        if what == "add amounts":
            assert said["govmodel"] == Amount(50050, "kr")
            assert said["pint"] == registry().Quantity(Decimal(50050), "kr")
            assert said["float"] == pytest.approx(50050)
        else:
            assert np.array_equal(said["govmodel"], said["numpy"])  # type: ignore[arg-type]


def test_the_page_names_no_place(report: Report) -> None:
    """A page tells ratios, and nothing of where they were measured but Python and cores."""
    text = page(report)
    assert str(Path.cwd()) not in text
    assert "101 statements" in text
    assert all(row.against in text for row in report.peers)


def test_the_terminal_shows_every_figure_and_every_ratio(report: Report) -> None:
    """Each contest stands there with its figures, and again with its ratios."""
    text = "\n".join(terminal(report))
    assert all(what in text for contests in report.figures.values() for what in contests)
    assert all(row.against in text for row in (*report.peers, *report.growth))
