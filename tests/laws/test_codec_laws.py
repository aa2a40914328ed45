"""Laws of files: what is written is what is read, and nothing but a DocumentError ever comes out."""

import copy
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import given, settings, strategies as st

import govmodel as gm
from govmodel.codec import json_text, shapes, structs, yaml_text
from govmodel.codec.unreadable import UnreadableError
from govmodel.testing.strategies import ODD

from strategies import (
    WIDE,
    odd_evaluations,
    plans,
    results,
    texts,
    trees,
    wide_plans,
)
from toy import ASSUMED, BODIES, MODEL, PLAN, SOURCE, Mal
from toy_instrument import NEW

NAMES = ("f.yaml", "f.json")


class TestWhatIsWrittenIsWhatIsRead:
    """``parse(dump(x)) == x``."""

    @given(plan=plans)
    @settings(max_examples=2000)
    def test_a_plan_survives_both_kinds_of_file(self, plan: gm.Plan) -> None:
        """So that JSON and YAML of one plan are read as the same plan."""
        for name in NAMES:
            assert gm.parse_plan(gm.dump_plan(plan, name=name), MODEL, name=name).plan == plan

    @given(results=results)
    @settings(max_examples=1000)
    def test_results_survive_both_kinds_of_file(self, results: gm.Results) -> None:
        """So that JSON and YAML of the same results are read as the same."""
        for name in NAMES:
            assert gm.parse_results(gm.dump_results(results, name=name), name=name) == results

    @given(evaluation=odd_evaluations)
    @settings(max_examples=700)
    def test_an_evaluation_survives_both_kinds_of_file(self, evaluation: gm.Evaluation) -> None:
        """Whatever its areas are called, and however exact its points are."""
        for name in NAMES:
            data = gm.dump_evaluation(evaluation, name=name)
            assert gm.parse_evaluation(data, NEW, name=name).evaluation == evaluation

    @given(plan=wide_plans)
    @settings(max_examples=200)
    def test_fields_of_every_type_survive_both_kinds_of_file(self, plan: gm.Plan) -> None:
        """Whatever a word of a plugin may hold."""
        for name in NAMES:
            assert gm.parse_plan(gm.dump_plan(plan, name=name), WIDE, name=name).plan == plan

    @given(tree=st.dictionaries(texts, trees, max_size=5))
    @settings(max_examples=1000)
    def test_any_tree_of_texts_survives_both_kinds_of_text(self, tree: dict[str, object]) -> None:
        """Whatever its texts and the names of its fields may look like."""
        assert yaml_text.parse(yaml_text.dump(tree))[::2] == (tree, ())
        assert json_text.parse(json_text.dump(tree)) == (tree, {}, ())

    @given(text=st.text(st.characters(codec="utf-8"), max_size=400))
    @settings(max_examples=1500)
    def test_any_text_survives_in_yaml(self, text: str) -> None:
        """As a value, as an item and as the name of a field; long ones are folded."""
        tree = {"text": text, "list": [text, [text]], "fields": {text: "a"}}
        assert yaml_text.parse(yaml_text.dump(tree))[::2] == (tree, ())

    def test_every_odd_text_survives_everywhere_it_can_stand(self) -> None:
        """As a text, an id, a title, a reason, and in a field that nobody knows."""
        plan = evolve(
            PLAN,
            sources=tuple(gm.Source(title=text, id=f"?{text}", remark=text) for text in ODD),
            elements=tuple(
                element
                for text in ODD
                for element in (
                    Mal(id=text, text=text, owners=(text, text), source=gm.Source(title=text)),
                    gm.Unknown(
                        id=text,
                        text=text,
                        source=gm.Source(title=text, id=f"?{text}", remark=text, where=text),
                        kind=f"?{text}",
                        rest=((f"?{text}", [text, {text: text}]),),
                    ),
                )
            ),
        )
        told = tuple(
            gm.Observation(indicator=text, period=gm.Period.years(2024), missing=text)
            for text in ODD
        )
        result = gm.Results(of="0331", observations=told)
        for name in NAMES:
            assert gm.parse_plan(gm.dump_plan(plan, name=name), MODEL, name=name).plan == plan
            assert gm.parse_results(gm.dump_results(result, name=name), name=name) == result


class TestAFileIsReadTheSameEachTime:
    """Reading and writing depend on nothing but what is read and written."""

    @given(plan=plans, name=st.sampled_from(NAMES))
    @settings(max_examples=40)
    def test_reading_and_writing_twice_give_the_same(self, plan: gm.Plan, name: str) -> None:
        """A dump is deterministic, and so are a plan and its lines."""
        data = gm.dump_plan(plan, name=name)
        first = gm.parse_plan(data, MODEL, name=name)
        second = gm.parse_plan(data, MODEL, name=name)
        assert first == second
        assert first.lines == second.lines
        assert gm.dump_plan(first.plan, name=name) == data

    @given(plan=plans)
    @settings(max_examples=40)
    def test_every_element_has_its_line(self, plan: gm.Plan) -> None:
        """Whoever stands further down in the plan does so in the file.

        YAML ends a line at more characters than a line feed.
        """
        data = gm.dump_plan(plan)
        file = gm.parse_plan(data, MODEL)
        at = [file.lines["elements", position] for position in range(len(plan.elements))]
        assert at == sorted(set(at))
        rows = re.split("\r\n|[\n\r\x85\u2028\u2029]", data.decode())
        assert all(rows[line - 1].startswith("- kind: ") for line in at)


TOY = evolve(
    PLAN,
    source=SOURCE.at("s. 1"),
    bodies=BODIES[:1],
    elements=(
        *PLAN.elements,
        gm.Unknown(id="d", text="D", kind="delmål", basis=ASSUMED, rest=(("vikt", ["1"]),)),
    ),
)
RESULTS = gm.Results(
    of="9999",
    sources=(SOURCE,),
    observations=(
        gm.Observation(
            indicator="lasare",
            period=gm.Period.years(2025),
            value=gm.Amount(81, "%"),
            source=SOURCE.at("s. 2"),
        ),
    ),
)
EVALUATION = gm.Evaluation(
    instrument=NEW.id,
    of="9999",
    period=gm.Period.years(2025),
    sources=(SOURCE,),
    points=(gm.AreaPoints(area="dialog", points=Decimal("61.5"), evidence=("i",)),),
    total=Decimal(612),
    evidence=(gm.Evidence(kind=gm.EvidenceKind.INTERVIEWS, id="i", count=12),),
    good_examples=(gm.Remark(text="T", area="styrning", source=SOURCE.at("s. 3")),),
    reports=(gm.EvaluationReport(form=gm.ReportForm.ORAL, day=date(2025, 4, 18)),),
)
KINDS = ("plan", "results", "evaluation")
PIECES = (
    *(piece.encode() for piece in ("[", "]", "{", "}", ":", "- ", ",", "&a ", "*a", "!!str ")),
    *(piece.encode() for piece in ("? ", "null", "~", '"', "'", "\n", "  ", "\t", "0", "---\n")),
    *(piece.encode() for piece in ("kind", "type", "id: ", "\ufeff", "1e999", "true", "<<: ")),
    b"\xff",
    b"\x00",
    b"",
)
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PIECES)), min_size=1, max_size=4
)
"""Slips of the hand: where, how much is struck out, and what is put in."""


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Strike out and put in."""
    for place, length, piece in changes:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


def lines_of(data: bytes) -> int:
    """Count the lines that YAML sees in a file, and one more for its end."""
    breaks = re.findall("\r\n|[\n\r\x85\u2028\u2029]", data.decode(errors="replace"))
    return len(breaks) + 2


def read(data: bytes, name: str, kind: str) -> None:
    """Read anything as a file of some kind; what is said to be wrong must make sense."""
    try:
        match kind:
            case "plan":
                gm.parse_plan(data, MODEL, name=name)
            case "results":
                gm.parse_results(data, name=name)
            case _:
                gm.parse_evaluation(data, NEW, name=name)
    except gm.DocumentError as error:
        assert error.problems  # noqa: PT017 - whether it is raised depends on the data
        for problem in error.problems:
            assert isinstance(problem, gm.Problem)
            assert problem.line is None or 1 <= problem.line <= lines_of(data)
            for language in ("sv", "en"):
                assert problem.text(language).startswith(name)


class TestNothingButADocumentErrorComesOut:
    """Whatever stands in a file: it is read, or it is told what is wrong with it."""

    @given(
        data=st.binary(max_size=200),
        name=st.sampled_from(NAMES),
        kind=st.sampled_from(KINDS),
    )
    @settings(max_examples=300)
    def test_any_bytes(self, data: bytes, name: str, kind: str) -> None:
        """Bytes without any sense."""
        read(data, name, kind)

    @given(kind=st.sampled_from(KINDS), name=st.sampled_from(NAMES), changes=CHANGES)
    @settings(max_examples=300)
    def test_a_file_in_which_something_was_struck_out_or_put_in(
        self, kind: str, name: str, changes: list[tuple[float, int, bytes]]
    ) -> None:
        """A slip of the hand, or several."""
        whole = {
            "plan": lambda: gm.dump_plan(TOY, name=name),
            "results": lambda: gm.dump_results(RESULTS, name=name),
            "evaluation": lambda: gm.dump_evaluation(EVALUATION, name=name),
        }
        read(changed(whole[kind](), changes), name, kind)

    @given(changes=CHANGES)
    @settings(max_examples=1000)
    def test_a_text_in_which_something_was_struck_out_or_put_in(
        self, changes: list[tuple[float, int, bytes]]
    ) -> None:
        """It is a tree, or it is told that it is none; and every problem has its line."""
        data = changed(TOY_YAML, changes)
        try:
            _, lines, problems = yaml_text.parse(data)
        except UnreadableError as error:
            lines, problems = {}, error.problems
        rows = lines_of(data)
        assert all(1 <= line <= rows for line in lines.values())
        assert all(problem.line is None or 1 <= problem.line <= rows for problem in problems)

    @given(
        kind=st.sampled_from(KINDS),
        name=st.sampled_from(NAMES),
        changes=st.lists(
            st.tuples(
                st.floats(0, 1, exclude_max=True),
                st.sampled_from(
                    [
                        *(None, True, 0, -1, 1.5, 10**30, "", "x", "budget", [], ["x"], [[]], {}),
                        {"id": ["budget"], "type": {}, "kind": 1, "title": None},
                    ]
                ),
            ),
            min_size=1,
            max_size=4,
        ),
    )
    @settings(max_examples=300)
    def test_a_tree_in_which_something_is_of_another_type(
        self, kind: str, name: str, changes: list[tuple[float, object]]
    ) -> None:
        """Any value may be anything; JSON is read as YAML too, which it is."""
        tree = copy.deepcopy(TREES[kind])
        for place, value in changes:
            spots = list(_spots(tree))
            holder, key = spots[int(place * len(spots))]
            holder[key] = copy.deepcopy(value)
        read(json.dumps(tree).encode(), name, kind)


TOY_YAML = gm.dump_plan(TOY)
TOY_TREE = json.loads(gm.dump_plan(TOY, name="f.json"))
RESULTS_TREE = json.loads(gm.dump_results(RESULTS, name="f.json"))
EVALUATION_TREE = json.loads(gm.dump_evaluation(EVALUATION, name="f.json"))
TREES = {"plan": TOY_TREE, "results": RESULTS_TREE, "evaluation": EVALUATION_TREE}


def _spots(tree: object) -> Iterator[tuple[dict[object, object], object]]:
    """Give every place in a tree where a value stands: what holds it, and by which name."""
    if isinstance(tree, dict | list):
        for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield tree, key  # type: ignore[misc]
            yield from _spots(value)


class TestAFileOnDisk:
    """Written to a file and read from it, a plan is what it was as bytes."""

    def test_a_file_holds_the_bytes_of_the_dump(self, tmp_path: Path) -> None:
        """On every platform, without other line breaks."""
        for name in NAMES:
            gm.write_plan(TOY, tmp_path / name)
            assert (tmp_path / name).read_bytes() == gm.dump_plan(TOY, name=name)
            assert gm.read_plan(tmp_path / name, MODEL).plan == TOY


Given = gm.GovernanceModel | gm.Instrument | None
"""What a file is written for: a plan, an evaluation, or results."""
Read = gm.Plan | gm.Evaluation | gm.Results | None


def quick(data: bytes, given: Given) -> Read:
    """Read a file the quick way; nothing if that does not lead through."""
    try:
        match given:
            case gm.GovernanceModel():
                return structs.plan(data, given)[0]
            case gm.Instrument():
                return structs.evaluation(data, given)[0]
        return structs.results(data)
    except structs.NotPlainError:
        return None


def careful(data: bytes, given: Given) -> Read:
    """Read a file the careful way; nothing if anything is wrong."""
    try:
        tree, _, twice = json_text.parse(data)
    except UnreadableError:
        return None
    problems = list(twice)
    made: Read
    match given:
        case gm.GovernanceModel():
            (made, _) = shapes.plan_from(tree, given, problems) or (None, None)
        case gm.Instrument():
            (made, _) = shapes.evaluation_from(tree, given, problems) or (None, None)
        case _:
            made = shapes.results_from(tree, problems)
    return None if problems else made


WAYS = st.fixed_dictionaries(
    {
        "indent": st.sampled_from([None, 0, 2, "\t"]),
        "separators": st.sampled_from([(",", ":"), (", ", ": "), (" ,", ":  "), (",\n", ":\r\n")]),
        "ensure_ascii": st.booleans(),
    }
)
"""Ways to write JSON, none of which has a space before a colon."""


def filled(tree: object, at: str = "") -> object:
    """Write out every field that was left out because it has its ordinary value."""
    if isinstance(tree, list):
        return [filled(each, at) for each in tree]
    if not isinstance(tree, dict):
        return tree
    return ORDINARY.get(at, {}) | {name: filled(each, name) for name, each in tree.items()}


_SAID: dict[str, object] = {"source": None, "basis": "stated"}
ORDINARY: dict[str, dict[str, object]] = {
    "": {"title": "", "sources": []},
    "bodies": {"under": None, "members": [], "valid": None, **_SAID},
    "elements": {"decided_by": None, "owners": [], "serves": [], "valid": None, **_SAID},
    "targets": {"period": None, **_SAID},
    "baseline": _SAID,
    "observations": {"value": None, "missing": None, "published": None, **_SAID},
    "points": {"evidence": [], "because": None},
    "evidence": {"id": "", "text": "", "period": None, "count": None, "planned": False, **_SAID},
    "strengths": {"area": None, "administration": None, **_SAID},
    "reports": {"day": None, **_SAID},
}


def turned(tree: object) -> object:
    """Turn round the order of all fields."""
    if isinstance(tree, list):
        return [turned(each) for each in tree]
    if not isinstance(tree, dict):
        return tree
    return {name: turned(each) for name, each in reversed(tree.items())}


def spaced(data: bytes) -> bool:
    """Tell whether there may be a space before a colon, which only the careful way takes."""
    return re.search(rb'"[ \t\r\n]+:', data) is not None


def known(plan: gm.Plan) -> gm.Plan:
    """Leave out the statements whose words the model lacks, which only the careful way takes."""
    return evolve(plan, elements=tuple(each for each in plan if not isinstance(each, gm.Unknown)))


class TestBothWaysThroughJsonAgree:
    """What the quick way takes, the careful way reads as the same."""

    @given(
        plan=plans.map(known) | wide_plans,
        way=WAYS,
        mark=st.sampled_from([b"", b"\xef\xbb\xbf"]),
        change=st.sampled_from(
            [lambda tree: tree, filled, turned, lambda tree: turned(filled(tree))]
        ),
    )
    @settings(max_examples=700)
    def test_a_plan_however_it_is_written(
        self, plan: gm.Plan, way: dict[str, Any], mark: bytes, change: Callable[[object], object]
    ) -> None:
        """In another order, with other space, with nulls and defaults written out."""
        tree = change(json.loads(gm.dump_plan(plan, name="f.json")))
        data = mark + json.dumps(tree, **way).encode()
        assert careful(data, WIDE) == plan
        assert quick(data, WIDE) == (None if spaced(data) else plan)
        assert gm.parse_plan(data, WIDE, name="f.json").plan == plan

    @given(
        results=results,
        way=WAYS,
        change=st.sampled_from([lambda tree: tree, filled, turned]),
    )
    @settings(max_examples=300)
    def test_results_however_they_are_written(
        self, results: gm.Results, way: dict[str, Any], change: Callable[[object], object]
    ) -> None:
        """In another order, with other space, with nulls and defaults written out."""
        data = json.dumps(
            change(json.loads(gm.dump_results(results, name="f.json"))), **way
        ).encode()
        assert careful(data, None) == results
        assert quick(data, None) == (None if spaced(data) else results)

    @given(
        evaluation=odd_evaluations,
        way=WAYS,
        change=st.sampled_from([lambda tree: tree, filled, turned]),
    )
    @settings(max_examples=300)
    def test_an_evaluation_however_it_is_written(
        self, evaluation: gm.Evaluation, way: dict[str, Any], change: Callable[[object], object]
    ) -> None:
        """In another order, with other space, with nulls and defaults written out."""
        data = json.dumps(
            change(json.loads(gm.dump_evaluation(evaluation, name="f.json"))), **way
        ).encode()
        assert careful(data, NEW) == evaluation
        assert quick(data, NEW) == (None if spaced(data) else evaluation)

    @given(
        plan=plans | wide_plans, place=st.floats(0, 1, exclude_max=True), value=st.none() | texts
    )
    @settings(max_examples=200)
    def test_a_key_that_stands_twice_is_taken_by_neither(
        self, plan: gm.Plan, place: float, value: str | None
    ) -> None:
        """Wherever it stands, and whatever stands there the first time."""
        data = gm.dump_plan(plan, name="f.json")
        keys = list(re.finditer(rb'^ *("[^"\\]+": )', data, re.MULTILINE))
        key = keys[int(place * len(keys))]
        again = key[1] + json.dumps(value).encode() + b", "
        twice = data[: key.start(1)] + again + data[key.start(1) :]
        assert quick(twice, WIDE) is None
        assert careful(twice, WIDE) is None

    @given(
        whole=st.sampled_from([*KINDS, "wide"]),
        place=st.floats(0, 1, exclude_max=True),
        how=st.sampled_from(["put", "put", "put", "add", "strike"]),
        name=st.sampled_from(
            [
                *(
                    "kind",
                    "type",
                    "id",
                    "title",
                    "url",
                    "where",
                    "source",
                    "of",
                    "value",
                    "missing",
                ),
                *("points", "area", "count", "evidence", "total", "planned"),
                *("period", "due", "step", "part", "_private", "private", "derived", "x", "format"),
            ]
        ),
        value=st.sampled_from(
            [
                *(None, True, 0, 1, -1, 2, 2.0, 2024, 0.5, 10**400, -(10**999), 10**1000),
                *("", "x", "a", "budget", "2", "-1", "None", "True", "röd", "annat", "tre", "mål"),
                *("2024", "2024/25", "2024/26", "2024-02-29", "2023-02-29", "2024-13", "0000"),
                *("5 kr", "5", "1 234,5 %", "1e3 kr", "rank", '":', "\\", '" :', "\ud800"),
                *([], ["x"], [["x"]], [1], [None], {}, {"id": "budget"}, {"title": "T"}),
                *({"id": "budget", "where": None}, {"id": "?"}, {"id": "budget", "url": "u"}),
                *({"amount": "1 kr"}, {"type": "rank", "place": 0}, {"kind": "mål", "id": "x"}),
            ]
        ),
    )
    @settings(max_examples=1500)
    def test_a_file_that_was_changed_in_one_place(
        self, whole: str, place: float, how: str, name: str, value: object
    ) -> None:
        """If the quick way takes it, the careful way finds nothing wrong and reads the same."""
        tree = copy.deepcopy({**TREES, "wide": WIDE_TREE}[whole])
        spots = list(_spots(tree))
        holder, key = spots[int(place * len(spots))]
        if how == "strike":
            del holder[key]
        elif how == "add" and isinstance(holder[key], dict):
            holder[key][name] = copy.deepcopy(value)  # type: ignore[index]
        else:
            holder[key] = copy.deepcopy(value)
        data = json.dumps(tree).encode()
        given = {"results": None, "evaluation": NEW}.get(whole, WIDE)
        taken = quick(data, given)
        if taken is not None:
            assert careful(data, given) == taken


WIDE_TREE = {
    "format": "govmodel.plan/1",
    "model": WIDE.id,
    "period": "2024",
    "sources": [{"title": "B", "id": "budget"}],
    "elements": [
        {
            "kind": "allt",
            "id": "a",
            "text": "A",
            "count": 1,
            "agreed": True,
            "share": "0.5",
            "begun": "2024-01-01",
            "over": 2024,
            "cost": "1 kr",
            "colour": "röd",
            "size": "stor",
            "step": 2,
            "part": "0.5",
            "any_of": "ett",
            "detail": {"amount": "1 kr", "tags": [], "_inner": "x"},
            "counts": [1],
            "rows": [[1]],
            "maybe_step": None,
            "also": {"id": "budget", "remark": "r"},
        }
    ],
}
