"""Directed graphs of integers: the little that a golden thread needs.

A graph is a sequence of successor lists: ``graph[0]`` holds the nodes that node 0 points to. Nodes
are positions in a plan, so the lists stay small and fast.
"""

from collections import deque
from collections.abc import Iterable, Sequence

Graph = Sequence[Sequence[int]]


def reached(graph: Graph, starts: Iterable[int]) -> set[int]:
    """Find every node that some start leads to by at least one step.

    >>> sorted(reached([[1], [2], []], [0]))
    [1, 2]
    """
    seen: set[int] = set()
    waiting = list(starts)
    while waiting:
        for successor in graph[waiting.pop()]:
            if successor not in seen:
                seen.add(successor)
                waiting.append(successor)
    return seen


def depth_first(graph: Graph, start: int) -> list[tuple[int, int]]:
    """List what a node leads to, each node once with its depth, in the order a tree is read.

    >>> depth_first([[1, 2], [3], [3], []], 0)
    [(1, 1), (3, 2), (2, 1)]
    """
    seen = {start}
    order: list[tuple[int, int]] = []
    waiting = [(node, 1) for node in reversed(graph[start])]
    while waiting:
        node, depth = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        order.append((node, depth))
        waiting.extend((below, depth + 1) for below in reversed(graph[node]))
    return order


def cycles(graph: Graph) -> list[list[int]]:
    """Find the knots of a graph: each group of nodes that all lead to each other, once.

    A knot's nodes come in the order of a shortest way round from its first node; nodes of the knot
    that this way does not pass follow in their own order. (Strongly connected components by
    Kosaraju's algorithm, without recursion, so that a long chain does not exhaust the stack.)

    >>> cycles([[1], [2], [0], [3], []])
    [[0, 1, 2], [3]]
    """
    return sorted(
        [*(way := _way_round(graph, knot)), *sorted(knot - set(way))] for knot in _knots(graph)
    )


def _knots(graph: Graph) -> list[set[int]]:
    """Walk back from each node, the last finished first, to those that are not yet grouped."""
    left = _left_over(graph)
    back: dict[int, list[int]] = {node: [] for node in left}
    for node in left:
        for successor in graph[node]:
            back[successor].append(node)
    grouped: set[int] = set()
    knots: list[set[int]] = []
    for start in reversed(_finished(graph, left)):
        if start in grouped:
            continue
        grouped.add(start)
        group = {start}
        waiting = [start]
        while waiting:
            for node in back[waiting.pop()]:
                if node not in grouped:
                    grouped.add(node)
                    group.add(node)
                    waiting.append(node)
        if len(group) > 1 or start in graph[start]:
            knots.append(group)
    return knots


def _left_over(graph: Graph) -> list[int]:
    """Take away the nodes that nothing leads to, again and again; what is left a knot leads to.

    Most graphs have no knot: then nothing is left, and no knot need be looked for.
    """
    leading_to = [0] * len(graph)
    for successors in graph:
        for successor in successors:
            leading_to[successor] += 1
    free = [node for node, count in enumerate(leading_to) if count == 0]
    for node in free:  # it grows on the way
        for successor in graph[node]:
            leading_to[successor] -= 1
            if leading_to[successor] == 0:
                free.append(successor)
    return [node for node, count in enumerate(leading_to) if count > 0]


def _finished(graph: Graph, roots: Iterable[int]) -> list[int]:
    """List the nodes in the order in which a depth-first walk from the roots is done with them."""
    order: list[int] = []
    seen: set[int] = set()
    for root in roots:
        waiting = [(root, False)]
        while waiting:
            node, done = waiting.pop()
            if done:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                waiting.append((node, True))
                waiting.extend((successor, False) for successor in graph[node])
    return order


def _way_round(graph: Graph, knot: set[int]) -> list[int]:
    """Walk breadth first from the knot's first node until it is met again."""
    start = min(knot)
    came_from: dict[int, int] = {}
    waiting = deque([start])
    while True:  # a knot leads back to each of its nodes, so the walk ends
        node = waiting.popleft()
        for successor in graph[node]:
            if successor == start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if successor in knot and successor not in came_from:
                came_from[successor] = node
                waiting.append(successor)
