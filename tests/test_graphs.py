"""Directed graphs of positions: the little that a golden thread needs."""

import pytest

from govmodel.graphs import Graph, cycles, depth_first, reached

LONG = 5000
"""More steps than Python would recurse."""

DIAMOND: Graph = [[1, 2], [3], [3], []]
RING: Graph = [[1], [2], [0]]


@pytest.mark.parametrize(
    ("graph", "starts", "expected"),
    [
        ([], [], set()),
        ([[]], [0], set()),
        ([[0]], [0], {0}),
        (DIAMOND, [0], {1, 2, 3}),
        (DIAMOND, [1], {3}),
        (DIAMOND, [], set()),
        (DIAMOND, [1, 2], {3}),
        (DIAMOND, [0, 1], {1, 2, 3}),
        (RING, [1], {0, 1, 2}),
        ([[1, 1], []], [0], {1}),
    ],
)
def test_what_is_reached_takes_at_least_one_step(
    graph: Graph, starts: list[int], expected: set[int]
) -> None:
    """A start is reached only where something leads back to it or another start leads to it."""
    assert reached(graph, starts) == expected


def test_starts_may_be_given_one_by_one() -> None:
    """Any iterable will do, and it is read once."""
    assert reached(DIAMOND, iter([1, 2])) == {3}


@pytest.mark.parametrize(
    ("graph", "start", "expected"),
    [
        ([[]], 0, []),
        ([[0]], 0, []),
        ([[1, 2], [3], [3], []], 0, [(1, 1), (3, 2), (2, 1)]),
        ([[2, 1], [], []], 0, [(2, 1), (1, 1)]),
        ([[1], [2], [0]], 1, [(2, 1), (0, 2)]),
        ([[1, 3], [2], [3], []], 0, [(1, 1), (2, 2), (3, 3)]),
        ([[1, 1], []], 0, [(1, 1)]),
        ([[1], [], [0]], 0, [(1, 1)]),
    ],
)
def test_what_lies_below_is_listed_as_a_tree_is_read(
    graph: Graph, start: int, expected: list[tuple[int, int]]
) -> None:
    """Each node comes once, at its first place in reading order, with its depth there."""
    assert depth_first(graph, start) == expected


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        ([], []),
        ([[]], []),
        ([[1], []], []),
        (DIAMOND, []),
        ([[0]], [[0]]),
        (RING, [[0, 1, 2]]),
        ([[2], [0], [1]], [[0, 2, 1]]),
        ([[1], [0], [3], [2]], [[0, 1], [2, 3]]),
        ([[1], [2, 0], [3], [2]], [[0, 1], [2, 3]]),
        ([[], [2], [1], [1]], [[1, 2]]),
        ([[1, 2], [0], [0]], [[0, 1, 2]]),
        ([[1, 2], [3], [0], [2]], [[0, 2, 1, 3]]),
        ([[0, 1], [0]], [[0, 1]]),
        ([[1], [2], [1, 0]], [[0, 1, 2]]),
        ([[1, 1], [0, 0]], [[0, 1]]),
        ([[3], [0], [1], [2]], [[0, 3, 2, 1]]),
        ([[3], [2], [1], [4], [0]], [[0, 3, 4], [1, 2]]),
        ([[1], [2], [3, 1], []], [[1, 2]]),
        ([[1], [0, 2], [3], [4], [3]], [[0, 1], [3, 4]]),
        ([[2], [0], [1, 3], [], [0], [4]], [[0, 2, 1]]),
        ([[1, 1], [2], [], [2, 2]], []),
    ],
)
def test_each_knot_is_found_once(graph: Graph, expected: list[list[int]]) -> None:
    """It begins with its first node and goes a shortest way round; the rest of it follows."""
    assert cycles(graph) == expected


def test_what_merely_leads_to_a_knot_or_away_from_it_is_not_in_it() -> None:
    """Only nodes that lead to each other are named."""
    assert cycles([[1], [2], [3], [1, 4], []]) == [[1, 2, 3]]


def test_a_long_chain_does_not_exhaust_the_stack() -> None:
    """A chain longer than Python would recurse is walked to its end."""
    chain: Graph = [*([at + 1] for at in range(LONG - 1)), []]
    assert cycles(chain) == []
    assert reached(chain, [0]) == set(range(1, LONG))
    assert depth_first(chain, 0)[-1] == (LONG - 1, LONG - 1)


def test_a_long_ring_does_not_exhaust_the_stack() -> None:
    """A ring longer than Python would recurse is one knot, in its own order."""
    ring: Graph = [[(at + 1) % LONG] for at in range(LONG)]
    assert cycles(ring) == [list(range(LONG))]


def test_a_knot_in_the_middle_of_long_chains_is_found_alone() -> None:
    """Whatever long way leads to it, and whatever long way away from it."""
    graph: Graph = [*([at + 1] for at in range(2 * LONG)), []]
    knotted = [*graph[:LONG], [LONG + 1, LONG - 1], *graph[LONG + 1 :]]
    assert cycles(knotted) == [[LONG - 1, LONG]]
