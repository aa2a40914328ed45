"""Laws of files: what is written is what is read, and nothing but a DocumentError ever comes out."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings, strategies as st

import govmodel as gm
from govmodel.codec import json_text, yaml_text
from govmodel.codec.unreadable import UnreadableError

from strategies import ODD, plans, results, texts, trees
from toy import ASSUMED, BODIES, MODEL, PLAN, SOURCE, Mal

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
    """Read anything as a plan or as results; what is said to be wrong must make sense."""
    try:
        if kind == "plan":
            gm.parse_plan(data, MODEL, name=name)
        else:
            gm.parse_results(data, name=name)
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
        kind=st.sampled_from(["plan", "results"]),
    )
    @settings(max_examples=300)
    def test_any_bytes(self, data: bytes, name: str, kind: str) -> None:
        """Bytes without any sense."""
        read(data, name, kind)

    @given(kind=st.sampled_from(["plan", "results"]), name=st.sampled_from(NAMES), changes=CHANGES)
    @settings(max_examples=300)
    def test_a_file_in_which_something_was_struck_out_or_put_in(
        self, kind: str, name: str, changes: list[tuple[float, int, bytes]]
    ) -> None:
        """A slip of the hand, or several."""
        whole = (
            gm.dump_plan(TOY, name=name) if kind == "plan" else gm.dump_results(RESULTS, name=name)
        )
        read(changed(whole, changes), name, kind)

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
            lines, problems = {}, (error.problem,)
        rows = lines_of(data)
        assert all(1 <= line <= rows for line in lines.values())
        assert all(problem.line is None or 1 <= problem.line <= rows for problem in problems)

    @given(
        kind=st.sampled_from(["plan", "results"]),
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
        tree = copy.deepcopy(TOY_TREE if kind == "plan" else RESULTS_TREE)
        for place, value in changes:
            spots = list(_spots(tree))
            holder, key = spots[int(place * len(spots))]
            holder[key] = copy.deepcopy(value)
        read(json.dumps(tree).encode(), name, kind)


TOY_YAML = gm.dump_plan(TOY)
TOY_TREE = json.loads(gm.dump_plan(TOY, name="f.json"))
RESULTS_TREE = json.loads(gm.dump_results(RESULTS, name="f.json"))


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
