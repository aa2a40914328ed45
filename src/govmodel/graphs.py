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
    Tarjan's algorithm, without recursion, so that a long chain does not exhaust the stack.)

    >>> cycles([[1], [2], [0], [3], []])
    [[0, 1, 2], [3]]
    """
    return sorted(
        [*(way := _way_round(graph, knot)), *sorted(knot - set(way))] for knot in _knots(graph)
    )


def _knots(graph: Graph) -> list[set[int]]:
    unseen = -1
    index = [unseen] * len(graph)
    low = [0] * len(graph)
    on_stack = [False] * len(graph)
    stack: list[int] = []
    knots: list[set[int]] = []
    count = 0
    for root in range(len(graph)):
        if index[root] != unseen:
            continue
        work = [(root, 0)]
        while work:
            node, step = work.pop()
            if step == 0:
                index[node] = low[node] = count
                count += 1
                stack.append(node)
                on_stack[node] = True
            else:
                low[node] = min(low[node], low[graph[node][step - 1]])
            for position in range(step, len(graph[node])):
                successor = graph[node][position]
                if index[successor] == unseen:
                    work.append((node, position + 1))
                    work.append((successor, 0))
                    break
                if on_stack[successor]:
                    low[node] = min(low[node], index[successor])
            else:
                if low[node] == index[node]:
                    group: set[int] = set()
                    while node not in group:
                        member = stack.pop()
                        on_stack[member] = False
                        group.add(member)
                    if len(group) > 1 or node in graph[node]:
                        knots.append(group)
    return knots


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
