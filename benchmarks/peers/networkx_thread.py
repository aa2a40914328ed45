"""The question about the whole plan, asked of networkx."""

from collections.abc import Sequence

import networkx as nx

from benchmarks import question
from govmodel import Element, GovernanceModel


def answer(elements: Sequence[Element], model: GovernanceModel) -> question.Answer:
    """Build the graph, with one node above all tops, and ask it."""
    up = question.links(elements)
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(elements)))
    graph.add_edges_from(up)
    isolated = list(nx.isolates(graph))
    components = list(nx.strongly_connected_components(graph))
    above = len(elements)
    graph.add_node(above)
    graph.add_edges_from((top, above) for top in question.tops(elements, model))
    traced = nx.ancestors(graph, above)
    return question.answer(
        elements, model, up, traced=traced, isolated=isolated, components=components
    )
