"""The question about the whole plan, asked of rustworkx."""

from collections.abc import Sequence

import rustworkx

from benchmarks import question
from govmodel import Element, GovernanceModel


def answer(elements: Sequence[Element], model: GovernanceModel) -> question.Answer:
    """Build the graph, with one node above all tops, and ask it."""
    up = question.links(elements)
    graph: rustworkx.PyDiGraph[int, None] = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(len(elements)))
    graph.add_edges_from_no_data(up)
    isolated = rustworkx.isolates(graph)
    components = rustworkx.strongly_connected_components(graph)
    above = graph.add_node(len(elements))
    graph.add_edges_from_no_data([(top, above) for top in question.tops(elements, model)])
    traced = rustworkx.ancestors(graph, above)
    return question.answer(
        elements, model, up, traced=traced, isolated=isolated, components=components
    )
