"""All who compete do the same: they read, refuse, write and answer alike.

Where a peer did less, its figures would say nothing.
"""

import json
from collections.abc import Mapping

import pytest

import govmodel as gm
from benchmarks import generate, ours
from benchmarks.contests import FILE_PEERS, THREAD_PEERS, FilePeer, ThreadPeer
from benchmarks.municipality import MODEL, Enhetsuppdrag, Mal, Malomrade, Matt, Verksamhetsuppdrag
from benchmarks.question import Answer, Coverage

PLAN = generate.plan(101)
RESULTS = generate.results(PLAN, 200)

file_peers = pytest.mark.parametrize("peer", FILE_PEERS.values(), ids=FILE_PEERS)
thread_peers = pytest.mark.parametrize("peer", THREAD_PEERS.values(), ids=THREAD_PEERS)


def test_what_is_measured_is_made_up_and_without_fault() -> None:
    """No municipality has the code, and nothing is found in the plan or its results."""
    assert (MODEL.municipality, MODEL.code) == ("Exempelby", "9999")
    assert gm.check(PLAN, MODEL) == ()
    assert gm.check_results(RESULTS, PLAN, MODEL) == ()


def test_the_same_files_are_made_every_time() -> None:
    """Two runs measure the same."""
    assert generate.plan(101) == PLAN
    assert generate.results(PLAN, 200) == RESULTS


def test_a_plan_has_as_many_statements_as_are_asked_for() -> None:
    """A size need not be a whole number of areas."""
    assert len(generate.plan(250)) == 250
    assert len(generate.results(PLAN, 77).observations) == 77


@file_peers
def test_every_peer_writes_the_plan_it_has_read(peer: FilePeer) -> None:
    """Nothing is lost, and nothing that need not be said is written."""
    data = ours.dump_plan(PLAN)
    assert json.loads(peer.dump_plan(peer.load_plan(data))) == json.loads(data)


@file_peers
def test_every_peer_writes_the_results_it_has_read(peer: FilePeer) -> None:
    """Nothing is lost, and nothing that need not be said is written."""
    data = ours.dump_results(RESULTS)
    assert json.loads(peer.dump_results(peer.load_results(data))) == json.loads(data)


AREA = {"kind": "målområde", "id": "a", "text": "A"}
GOAL = {"kind": "mål", "id": "m", "text": "M"}
TASK = {"kind": "enhetsuppdrag", "id": "e", "text": "E"}
MEASURE = {"kind": "mått", "id": "k", "text": "K"}


def plan_file(element: Mapping[str, object]) -> bytes:
    """Write a plan of one statement."""
    head = {"format": "govmodel.plan/1", "model": "exempelby@2023-2026", "period": "2023-2026"}
    return json.dumps({**head, "elements": [element]}).encode()


@file_peers
@pytest.mark.parametrize(
    "element",
    [
        {**AREA, "kind": "område"} | {"fram": "1 mkr", "text": 5},
        {**AREA, "text": 5},
        {**AREA, "ägare": "kf"},
        {**AREA, "frame": 12.5},
        {**AREA, "frame": "12.5"},
        {**AREA, "frame": "12.5 mil"},
        {**AREA, "frame": "1,2,3 mkr"},
        {"kind": "målområde", "id": "a"},
        {**GOAL, "priority": "sist"},
        {**GOAL, "adopted": "2023-02-30"},
        {**GOAL, "serves": "a"},
        {**GOAL, "serves": [1]},
        {**GOAL, "valid": "2023-2022"},
        {**GOAL, "valid": "2023/25"},
        {**GOAL, "valid": ["2023"]},
        {**GOAL, "basis": "guessed"},
        {**GOAL, "source": 5},
        {**GOAL, "source": {"title": "T", "page": "4"}},
        {**TASK, "reported": 1},
        {**TASK, "due": 2023},
        {**MEASURE, "unit": "mil"},
        {**MEASURE, "direction": "up"},
        {**MEASURE, "targets": [{"value": "1 %"}]},
        {**MEASURE, "targets": [{"type": "about", "value": "1 %"}]},
        {**MEASURE, "decimals": 1.5},
        {**GOAL, "sound_management": "money"},
        {**MEASURE, "targets": [{"type": "increase", "by": "1 %"}]},
        {**MEASURE, "targets": [{"type": "done", "strength": "ska"}]},
        {**MEASURE, "targets": [{"type": "done", "decided": "2023"}]},
        {**MEASURE, "targets": [{"type": "between", "low": "5 %", "high": "4 %"}]},
        {**MEASURE, "targets": [{"type": "reference", "others": [], "direction": "higher"}]},
        {**MEASURE, "targets": [{"type": "reference", "others": ["a"], "direction": "band"}]},
        {**MEASURE, "targets": [{"type": "rank", "place": 0}]},
        {**MEASURE, "targets": [{"type": "rank", "place": 1.5}]},
        {**MEASURE, "targets": [{"type": "relative_change", "by": "1 kr"}]},
        {**MEASURE, "baseline": {"value": "1 %"}},
    ],
    ids=lambda element: json.dumps(element, ensure_ascii=False),
)
def test_every_peer_refuses_a_plan_of_wrong_types(
    peer: FilePeer, element: Mapping[str, object]
) -> None:
    """Whoever looked less closely would be faster."""
    with pytest.raises(Exception, match=r"."):
        peer.load_plan(plan_file(element))


@file_peers
@pytest.mark.parametrize(
    "element",
    [
        {**AREA, "frame": "1 234,5 mnkr"},
        {**AREA, "frame": "−3.50 kr"},
        {**GOAL, "valid": "2023-04"},
        {**GOAL, "valid": "2023–2026"},
        {**GOAL, "valid": "2023/24"},
        {**GOAL, "valid": "2023-04-30"},
        {**GOAL, "valid": "2023-04-30/2024-02-29"},
        {**GOAL, "source": {"title": "T", "where": "s. 4"}},
        {**MEASURE, "unit": "st"},
        {**MEASURE, "unit": "kr / invånare", "direction": "band", "decimals": 1},
        {**GOAL, "sound_management": "financial", "valid": "2023-HT"},
        {
            **MEASURE,
            "targets": [
                {"type": "between", "low": "5 %", "high": "5 procent", "period": "2023-T2"},
                {"type": "increase", "strength": "should", "period": "2023-Q4"},
                {"type": "decrease", "strength": "must", "period": "2023-vt"},
                {"type": "done", "decided": "2023-06-18", "decided_by": "kf"},
                {"type": "qualitative", "wanted": "W"},
                {"type": "reference", "others": ["0000"], "direction": "lower"},
            ],
        },
    ],
    ids=lambda element: json.dumps(element, ensure_ascii=False),
)
def test_every_peer_reads_what_govmodel_reads_and_writes_it_alike(
    peer: FilePeer, element: Mapping[str, object]
) -> None:
    """Amounts, periods and units have one way to be written, and several to be read."""
    data = plan_file(element)
    plain = json.loads(ours.dump_plan(ours.load_plan(data)))
    assert json.loads(peer.dump_plan(peer.load_plan(data))) == plain


@file_peers
@pytest.mark.parametrize(
    "observation",
    [
        {"indicator": "k", "period": "2023"},
        {"indicator": "k", "period": "2023", "value": "1 %", "missing": "?"},
        {"indicator": "k", "value": "1 %"},
        {"indicator": "k", "period": "2023", "value": "1 %", "published": "yesterday"},
        {"indicator": "k", "period": "2023", "value": "1 %", "done": False},
        {"indicator": "k", "period": "2023", "done": 1},
        {"indicator": "k", "period": "2023", "value": "1 %", "sex": "girls"},
        {"indicator": "k", "period": "2023", "value": "1 %", "count": 7.5},
    ],
    ids=json.dumps,
)
def test_every_peer_refuses_results_of_wrong_types(
    peer: FilePeer, observation: Mapping[str, object]
) -> None:
    """Whoever looked less closely would be faster."""
    head = {"format": "govmodel.results/1", "of": "9999"}
    data = json.dumps({**head, "observations": [observation]}).encode()
    with pytest.raises(Exception, match=r"."):
        peer.load_results(data)


SAID = {
    "observations": [
        {"indicator": "k", "period": "2023", "done": False, "of": "0000", "count": 7},
        {"indicator": "k", "period": "2023", "missing": "suppressed", "sex": "men"},
        {"indicator": "k", "period": "2023", "value": "1 %", "provisional": True},
    ],
    "judgements": [{"at": "2023-08-31", "verdict": "met_early", "because": "B"}],
    "forecasts": [
        {"element": "k", "period": "2023", "at": "2023-08-31", "value": "5 %"},
        {"element": "k", "period": "2023", "at": "2023-08-31", "verdict": "partly"},
    ],
    "deviations": [{"element": "k", "at": "2023-08-31", "measure": "M", "due": "2023-10-31"}],
    "progress": [
        {
            "assignment": "e",
            "at": "2023-08-31",
            "state": "partly",
            "decision": {"title": "T"},
            "cost": "1 tkr",
        }
    ],
}


@file_peers
def test_every_peer_reads_all_that_results_tell_and_writes_it_alike(peer: FilePeer) -> None:
    """Values, judgements, forecasts, deviations and progress."""
    data = json.dumps({"format": "govmodel.results/1", "of": "9999", **SAID}).encode()
    plain = json.loads(ours.dump_results(ours.load_results(data)))
    assert json.loads(peer.dump_results(peer.load_results(data))) == plain


@file_peers
@pytest.mark.parametrize(
    "said",
    [{}, {"verdict": "met_early"}, {"verdict": "partly", "value": "1 %"}],
    ids=json.dumps,
)
def test_every_peer_refuses_what_cannot_be_expected(
    peer: FilePeer, said: Mapping[str, object]
) -> None:
    """Neither, both, and what cannot be said of an end."""
    forecast = {"element": "k", "period": "2023", "at": "2023-08-31", **said}
    data = json.dumps(
        {"format": "govmodel.results/1", "of": "9999", "forecasts": [forecast]}
    ).encode()
    with pytest.raises(Exception, match=r"."):
        peer.load_results(data)


DEFECTS = (
    Malomrade(id="area", text="A top that is served"),
    Malomrade(id="lonely-area", text="A top that nothing is linked to"),
    Mal(id="goal", text="It leads to the top", serves=("area",)),
    Mal(id="loose-goal", text="It serves nothing, and nothing serves it"),
    Mal(id="round-1", text="It leads to one that leads back", serves=("round-2",)),
    Mal(id="round-2", text="It leads back", serves=("round-1",)),
    Mal(id="way-out-1", text="In a circle, and yet traced", serves=("way-out-2",)),
    Mal(id="way-out-2", text="It leads out", serves=("way-out-1", "area")),
    Mal(id="itself", text="It leads to itself", serves=("itself",)),
    Matt(id="measure", text="Two ways lead up", serves=("goal", "round-1")),
    Matt(id="slip", text="It serves what is not there", serves=("gaol",)),
    Verksamhetsuppdrag(id="task", text="Below a circle", serves=("round-2",)),
    Enhetsuppdrag(id="far", text="Two steps below a circle", serves=("task",)),
    Enhetsuppdrag(id="near", text="It passes over a level", serves=("goal", "goal")),
    gm.Unknown(id="strange", text="Nobody knows whether it is a top", kind="vision"),
    Mal(id="below", text="It serves what is no top", serves=("strange",)),
    Malomrade(id="goal", text="No link means it: the id is another's"),
)

ANSWER = Answer(
    untraced=("loose-goal", "round-1", "round-2", "itself", "slip", "task", "far", "below"),
    orphans=("lonely-area", "loose-goal", "slip", "goal"),
    cycles=(("round-1", "round-2"), ("way-out-1", "way-out-2"), ("itself",)),
    coverage={
        "målområde": Coverage(count=3, traced=3, served=1),
        "mål": Coverage(count=8, traced=3, served=6),
        "mått": Coverage(count=2, traced=1, served=0),
        "verksamhetsuppdrag": Coverage(count=1, traced=0, served=1),
        "enhetsuppdrag": Coverage(count=2, traced=1, served=0),
    },
)


@thread_peers
def test_every_peer_gives_the_same_answer_about_a_plan_with_defects(peer: ThreadPeer) -> None:
    """What is loose, what leads in circles, and how it stands with each kind."""
    assert peer.answer(DEFECTS, MODEL) == ANSWER


def test_govmodel_gives_the_answer_of_its_peers() -> None:
    """The same ids and the same counts."""
    assert ours.answer(DEFECTS) == ANSWER
