"""Laws that every directed graph keeps, against definitions that are simple and slow."""

from itertools import pairwise
from random import Random

from hypothesis import given, strategies as st

from govmodel.graphs import Graph, cycles, depth_first, reached


def graphs(size: int = 8) -> st.SearchStrategy[list[list[int]]]:
    """Draw graphs of up to some nodes; a node may lead to itself, and to another twice."""
    return st.integers(1, size).flatmap(
        lambda count: st.lists(
            st.lists(st.integers(0, count - 1), max_size=3), min_size=count, max_size=count
        )
    )


GRAPHS = graphs()


def leads_to(graph: Graph) -> list[set[int]]:
    """List for each node all that it leads to, by adding steps until nothing changes."""
    closure = [set(successors) for successors in graph]
    for _ in graph:
        closure = [
            nodes.union(*(closure[node] for node in nodes)) if nodes else nodes for nodes in closure
        ]
    return closure


def knots(graph: Graph) -> set[frozenset[int]]:
    """Group the nodes that lead to each other; a node alone counts if it leads to itself."""
    closure = leads_to(graph)
    return {
        frozenset(other for other in closure[node] if node in closure[other])
        for node in range(len(graph))
        if node in closure[node]
    }


def read_as_a_tree(graph: Graph, node: int, depth: int, seen: set[int]) -> list[tuple[int, int]]:
    """Read what is below a node, by recursion."""
    order: list[tuple[int, int]] = []
    for below in graph[node]:
        if below not in seen:
            seen.add(below)
            order += [(below, depth), *read_as_a_tree(graph, below, depth + 1, seen)]
    return order


def shortest_way_round(graph: Graph, node: int) -> int:
    """Count the steps of a shortest way from a node back to itself."""
    steps, front = 1, set(graph[node])
    while node not in front:
        steps, front = steps + 1, {below for above in front for below in graph[above]}
    return steps


class TestReached:
    """A node is reached when a start leads to it by at least one step."""

    @given(GRAPHS, st.data())
    def test_what_is_reached_is_what_any_start_leads_to(
        self, graph: list[list[int]], data: st.DataObject
    ) -> None:
        """The definition, by adding steps until nothing changes."""
        starts = data.draw(st.lists(st.integers(0, len(graph) - 1)))
        closure = leads_to(graph)
        assert reached(graph, starts) == {node for start in starts for node in closure[start]}


class TestDepthFirst:
    """What a node leads to is listed once each, in the order a tree is read."""

    @given(GRAPHS)
    def test_every_reachable_node_is_listed_once(self, graph: list[list[int]]) -> None:
        """All but the start itself, and none twice."""
        listed = [node for node, _ in depth_first(graph, 0)]
        assert len(listed) == len(set(listed))
        assert set(listed) == leads_to(graph)[0] - {0}

    @given(GRAPHS)
    def test_the_order_and_the_depth_are_those_of_a_tree(self, graph: list[list[int]]) -> None:
        """The definition, by recursion."""
        assert depth_first(graph, 0) == read_as_a_tree(graph, 0, 1, {0})


class TestCycles:
    """A knot is a group of nodes that all lead to each other."""

    @given(GRAPHS)
    def test_each_knot_is_found_once_and_nothing_else(self, graph: list[list[int]]) -> None:
        """The definition, by mutual reachability; no node is named twice."""
        found = cycles(graph)
        assert {frozenset(knot) for knot in found} == knots(graph)
        assert len(found) == len(knots(graph))
        assert all(len(knot) == len(set(knot)) for knot in found)

    @given(GRAPHS)
    def test_a_knot_begins_with_a_shortest_way_round(self, graph: list[list[int]]) -> None:
        """From its first node step by step back to it; nodes that are not passed follow in order."""
        for knot in cycles(graph):
            length = shortest_way_round(graph, min(knot))
            way, rest = knot[:length], knot[length:]
            assert way[0] == min(knot)
            assert all(after in graph[before] for before, after in pairwise([*way, way[0]]))
            assert rest == sorted(rest)

    @given(GRAPHS)
    def test_knots_come_in_order(self, graph: list[list[int]]) -> None:
        """The knot with the first node comes first."""
        firsts = [knot[0] for knot in cycles(graph)]
        assert firsts == sorted(firsts)

    @given(GRAPHS, st.randoms(use_true_random=False))
    def test_the_order_of_links_changes_no_knot(
        self, graph: list[list[int]], random: Random
    ) -> None:
        """However successors are listed, the same nodes are tied together."""
        shuffled = [random.sample(successors, len(successors)) for successors in graph]
        assert {frozenset(knot) for knot in cycles(shuffled)} == {
            frozenset(knot) for knot in cycles(graph)
        }

    @given(GRAPHS, st.data())
    def test_the_order_of_nodes_changes_no_knot(
        self, graph: list[list[int]], data: st.DataObject
    ) -> None:
        """However elements are numbered, the same ones are tied together."""
        new = data.draw(st.permutations(range(len(graph))))
        renumbered: list[list[int]] = [[] for _ in graph]
        for node, successors in enumerate(graph):
            renumbered[new[node]] = [new[successor] for successor in successors]
        assert {frozenset(knot) for knot in cycles(renumbered)} == {
            frozenset(new[node] for node in knot) for knot in cycles(graph)
        }
