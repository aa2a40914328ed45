"""Who competes in what: every call that is timed on a plan and its results."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from benchmarks import ours
from benchmarks.municipality import MODEL
from benchmarks.peers import (
    msgspec_structs,
    networkx_thread,
    plain_cattrs,
    pydantic_v2,
    rustworkx_thread,
)
from benchmarks.question import Answer
from govmodel import Element, GovernanceModel


class FilePeer(Protocol):
    """A module that reads and writes the two kinds of file."""

    __name__: str

    def load_plan(self, data: bytes, /) -> object:
        """Read a plan."""

    def load_results(self, data: bytes, /) -> object:
        """Read results."""

    def dump_plan(self, plan: Any, /) -> bytes:  # noqa: ANN401 - each has its own class
        """Write a plan."""
        ...

    def dump_results(self, results: Any, /) -> bytes:  # noqa: ANN401 - each has its own class
        """Write results."""
        ...


class ThreadPeer(Protocol):
    """A module that answers the question about the whole plan."""

    def answer(self, elements: Sequence[Element], model: GovernanceModel, /) -> Answer:
        """Answer it, from the elements alone."""
        ...


FILE_PEERS: Mapping[str, FilePeer] = {
    "govmodel": ours,
    "pydantic v2": pydantic_v2,
    "msgspec": msgspec_structs,
    "cattrs": plain_cattrs,
}
THREAD_PEERS: Mapping[str, ThreadPeer] = {
    "rustworkx": rustworkx_thread,
    "networkx": networkx_thread,
}

Competitors = Mapping[str, Callable[[], object]]


def contests(plan_file: bytes, results_file: bytes) -> Iterator[tuple[str, Competitors]]:
    """Give every contest with its competitors; what one needs is not made before its turn."""
    yield (
        "load plan",
        {
            **{name: partial(peer.load_plan, plan_file) for name, peer in FILE_PEERS.items()},
            "pydantic v2, gc paused": partial(_paused, pydantic_v2.load_plan, plan_file),
        },
    )
    yield (
        "load results",
        {
            **{name: partial(peer.load_results, results_file) for name, peer in FILE_PEERS.items()},
            "pydantic v2, gc paused": partial(_paused, pydantic_v2.load_results, results_file),
        },
    )
    yield (
        "dump plan",
        {
            name: partial(peer.dump_plan, peer.load_plan(plan_file))
            for name, peer in FILE_PEERS.items()
        },
    )
    yield (
        "dump results",
        {
            name: partial(peer.dump_results, peer.load_results(results_file))
            for name, peer in FILE_PEERS.items()
        },
    )
    plan, results = ours.load_plan(plan_file), ours.load_results(results_file)
    yield (
        "check",
        {
            "govmodel": partial(ours.check, plan),
            "pydantic v2, loading the plan": partial(pydantic_v2.load_plan, plan_file),
        },
    )
    yield (
        "trace the whole plan",
        {
            "govmodel": partial(ours.trace_all, plan.elements),
            **{
                name: partial(peer.answer, plan.elements, MODEL)
                for name, peer in THREAD_PEERS.items()
            },
        },
    )
    yield "follow up", {"govmodel": partial(ours.follow_up, plan, results)}


def _paused(load: Callable[[bytes], object], data: bytes) -> object:
    """Load as govmodel itself does: without the garbage collector."""
    gc.disable()
    try:
        return load(data)
    finally:
        gc.enable()
