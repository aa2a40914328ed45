"""Laws of schemas: what is written is let through, and what is let through can be read."""

import copy
import json
from typing import Any

from attrs import evolve
from hypothesis import given, settings, strategies as st
from jsonschema import Draft202012Validator

import govmodel as gm

from strategies import WIDE, evaluations, odd_evaluations, plans, results, wide_plans
from toy import MODEL
from toy_instrument import NEW

PLANS = Draft202012Validator(gm.plan_schema(MODEL))
WIDE_PLANS = Draft202012Validator(gm.plan_schema(WIDE))
RESULTS = Draft202012Validator(gm.results_schema())
EVALUATIONS = Draft202012Validator(gm.evaluation_schema())
BY_NEW = Draft202012Validator(gm.evaluation_schema(NEW))


def faults(schema: Draft202012Validator, data: bytes) -> list[str]:
    """List what a schema has against a file in JSON."""
    return [error.message for error in schema.iter_errors(json.loads(data))]


class TestWhatIsWrittenIsLetThrough:
    """A schema refuses nothing that govmodel writes."""

    @given(plan=plans)
    @settings(max_examples=500)
    def test_a_plan(self, plan: gm.Plan) -> None:
        """Except for the words that the model lacks."""
        known = tuple(each for each in plan.elements if not isinstance(each, gm.Unknown))
        data = gm.dump_plan(evolve(plan, elements=known), name="p.json")
        assert faults(PLANS, data) == []
        if known != plan.elements:
            assert faults(PLANS, gm.dump_plan(plan, name="p.json"))

    @given(plan=wide_plans)
    @settings(max_examples=200)
    def test_a_plan_with_fields_of_every_type(self, plan: gm.Plan) -> None:
        """Whatever a word of a plugin may hold."""
        assert faults(WIDE_PLANS, gm.dump_plan(plan, name="p.json")) == []

    @given(results=results)
    @settings(max_examples=500)
    def test_results(self, results: gm.Results) -> None:
        """Values, and reasons why there is none."""
        assert faults(RESULTS, gm.dump_results(results, name="r.json")) == []

    @given(evaluation=evaluations)
    @settings(max_examples=300)
    def test_an_evaluation(self, evaluation: gm.Evaluation) -> None:
        """By its instrument, and by any."""
        data = gm.dump_evaluation(evaluation, name="e.json")
        assert faults(BY_NEW, data) == []
        assert faults(EVALUATIONS, data) == []

    @given(evaluation=odd_evaluations)
    @settings(max_examples=200)
    def test_an_evaluation_of_areas_that_the_instrument_lacks(
        self, evaluation: gm.Evaluation
    ) -> None:
        """By any instrument: the schema of its own knows its areas."""
        data = gm.dump_evaluation(evaluation, name="e.json")
        assert faults(EVALUATIONS, data) == []
        remarks = (*evaluation.strengths, *evaluation.improvements, *evaluation.good_examples)
        areas = {each.area for each in evaluation.points} | {each.area for each in remarks}
        assert (faults(BY_NEW, data) == []) is (areas <= {"dialog", "styrning", "larande", None})


PLAN: dict[str, Any] = {
    "format": "govmodel.plan/1",
    "model": MODEL.id,
    "period": "2024",
    "source": "b",
    "sources": [{"title": "B", "id": "b", "decided": "2023-11-20"}, {"title": "C"}],
    "bodies": [{"id": "g", "name": "G", "role": "unit", "members": []}],
    "elements": [
        {"kind": "mål", "id": "m", "text": "M", "serves": ["a"], "source": {"id": "b"}},
        {"kind": "nämnduppdrag", "id": "n", "text": "N", "budget": "1 kr", "due": "2024-06-30"},
        {
            "kind": "mått",
            "id": "k",
            "text": "K",
            "unit": "%",
            "direction": "higher",
            "targets": [
                {"type": "at_least", "value": "80 %", "period": "2025"},
                {"type": "relative_change", "by": "5 %"},
                {"type": "rank", "place": 3},
            ],
            "baseline": {"value": "1 %", "period": 2023},
        },
    ],
}
OUTCOMES: dict[str, Any] = {
    "format": "govmodel.results/1",
    "of": "9999",
    "sources": [{"title": "R", "id": "r"}],
    "observations": [
        {"indicator": "k", "period": "2024", "value": "5 %", "source": "r"},
        {"indicator": "k", "period": "2023", "missing": "no", "published": "2025-01-01"},
    ],
}
ASSESSED: dict[str, Any] = {
    "format": "govmodel.evaluation/1",
    "instrument": "exempelprov@2024",
    "of": "9999",
    "period": "2024",
    "sources": [{"title": "R", "id": "r"}],
    "points": [
        {"area": "dialog", "points": 61, "evidence": ["i"]},
        {"area": "styrning", "points": "50,5"},
    ],
    "total": 111.5,
    "evidence": [{"kind": "interviews", "id": "i", "period": 2024, "count": 12, "days": 2}],
    "strengths": [{"text": "T", "area": "dialog", "source": {"id": "r"}}],
    "reports": [{"form": "oral", "day": "2024-04-18", "source": "r"}],
    "source": "r",
}
VALUES: tuple[object, ...] = (
    *(None, True, 0, 1, -1, 2024, 3.0, 0.5, 10**30, "", " ", "x", "b", "k", "m", [], ["x"], {}),
    *(
        "2024",
        "2024-04",
        "2024-13",
        "2024/25",
        "2024/26",
        "2025-2024",
        "0000",
        "2024-02-30",
        "9999",
    ),
    *("2024-04-30", "2024-04-30/2024-05-01", "2024-04-30/2024-04-01", "24", "2024-1-1", "0001"),
    *("5 kr", "5 %", "-5 %", "1 234,5 tkr", "1 2 kr", "12345 678 kr", "5% ", "+5procent", "5  st"),
    *("5", "kr", "1e3 kr", "kr 5", "higher", "lower", "stated", "assumed", "calendar_year", "mkr"),
    *("mål", "område", "mått", "rank", "change", "at_most", "dialog", "interviews", "oral"),
    *(
        {"id": "b"},
        {"id": "?"},
        {"id": "b", "where": None},
        {"id": "b", "url": "u"},
        {"where": "s"},
    ),
    *({"title": "T"}, {"title": "T", "id": "b"}, {"title": "T", "id": "r"}),
    *(
        [{"title": "T", "id": "b"}],
        {"value": "1 kr", "period": "2024"},
        {"type": "rank", "place": 0},
    ),
    {"kind": "mål", "id": "x", "text": "X"},
)
NAMES = (
    *(
        "title",
        "source",
        "sources",
        "url",
        "decided",
        "where",
        "remark",
        "basis",
        "valid",
        "period",
    ),
    *("unit", "direction", "measured_over", "baseline", "targets", "due", "budget", "owners", "of"),
    *(
        "published",
        "missing",
        "value",
        "by",
        "place",
        "members",
        "under",
        "id",
        "kind",
        "type",
        "x",
    ),
    *("area", "points", "total", "evidence", "count", "days", "planned", "form", "day", "because"),
)
CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(["put", "put", "put", "add", "strike"]),
        st.sampled_from(NAMES),
        st.sampled_from(VALUES),
    ),
    min_size=1,
    max_size=3,
)
"""What is done to a file, and where: another value put in, a field added, something struck out."""


def changed(whole: dict[str, Any], changes: list[tuple[float, str, str, object]]) -> dict[str, Any]:
    """Copy a file and change it."""
    tree: dict[str, Any] = json.loads(json.dumps(whole))
    for place, how, name, value in changes:
        spots = list(_spots(tree))
        holder, key = spots[int(place * len(spots))]
        if how == "strike":
            del holder[key]
        elif how == "add" and isinstance(holder[key], dict):
            holder[key][name] = copy.deepcopy(value)
        else:
            holder[key] = copy.deepcopy(value)
    return tree


def _spots(tree: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - JSON
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    found = [(tree, key) for key, _ in items]
    for holder, key in list(found):
        if isinstance(holder[key], dict | list):
            found += _spots(holder[key])
    return found


# What a schema cannot say, or does not: the sentence that tells it, and what it expected there.
MORE_IS_KNOWN = {
    ("problem.value", "expected.source"): "a citation of what is not listed",
    ("problem.duplicate_source", ""): "two sources of one id",
    ("problem.unknown_field", "id where remark"): "a citation by id that says more",
    ("problem.value", "expected.day"): "a day that does not exist",
    (
        "problem.value",
        "expected.period",
    ): "a day that does not exist, an end before its beginning",
    ("problem.value", "expected.value_or_missing"): "a value that is null",
    ("problem.value", "expected.percent"): "a share in another unit than percent",
    ("problem.value", "expected.whole_number"): "3.0, which is a whole number to JSON Schema",
}


def told(error: gm.DocumentError) -> set[tuple[str, str]]:
    """Give the key of each problem, and what was expected."""
    found = set()
    for problem in error.problems:
        match problem.values:
            case {"expected": expected}:
                more = str(getattr(expected, "key", ""))
            case {"known": known, "field": _}:
                more = " ".join(map(str, known))  # type: ignore[call-overload]
            case {"field": field} if problem.key == "problem.required":
                more = str(field)
            case _:
                more = ""
        found.add((problem.key, more))
    return found


class TestWhatIsLetThroughCanBeRead:
    """Unless a reader knows more than a schema can say."""

    @given(changes=CHANGES)
    @settings(max_examples=800)
    def test_a_plan(self, changes: list[tuple[float, str, str, object]]) -> None:
        """Each exception is listed above."""
        tree = changed(PLAN, changes)
        if PLANS.is_valid(tree):
            try:
                gm.parse_plan(json.dumps(tree).encode(), MODEL, name="p.json")
            except gm.DocumentError as error:
                assert told(error) <= MORE_IS_KNOWN.keys()  # noqa: PT017 - it need not be raised

    @given(changes=CHANGES)
    @settings(max_examples=500)
    def test_results(self, changes: list[tuple[float, str, str, object]]) -> None:
        """Each exception is listed above."""
        tree = changed(OUTCOMES, changes)
        if RESULTS.is_valid(tree):
            try:
                gm.parse_results(json.dumps(tree).encode(), name="r.json")
            except gm.DocumentError as error:
                assert told(error) <= MORE_IS_KNOWN.keys()  # noqa: PT017 - it need not be raised

    @given(changes=CHANGES)
    @settings(max_examples=500)
    def test_an_evaluation(self, changes: list[tuple[float, str, str, object]]) -> None:
        """Each exception is listed above."""
        tree = changed(ASSESSED, changes)
        if BY_NEW.is_valid(tree):
            try:
                gm.parse_evaluation(json.dumps(tree).encode(), NEW, name="e.json")
            except gm.DocumentError as error:
                assert told(error) <= MORE_IS_KNOWN.keys()  # noqa: PT017 - it need not be raised

    def test_every_exception_is_one(self) -> None:
        """Each is let through, and told by the reader as it is listed."""
        seen: set[tuple[str, str]] = set()
        for place, value in (
            (("source",), "?"),
            (("sources", 1, "id"), "b"),
            (("source",), {"id": "b", "url": "u"}),
            (("elements", 1, "due"), "2024-02-30"),
            (("period",), "2024-02-31"),
            (("elements", 2, "targets", 1, "by"), "5 kr"),
            (("elements", 2, "targets", 2, "place"), 3.0),
        ):
            tree = json.loads(json.dumps(PLAN))
            node = tree
            for step in place[:-1]:
                node = node[step]
            node[place[-1]] = value
            assert PLANS.is_valid(tree)
            try:
                gm.parse_plan(json.dumps(tree).encode(), MODEL, name="p.json")
            except gm.DocumentError as error:
                seen |= told(error)
        neither = json.loads(json.dumps(OUTCOMES))
        neither["observations"][0]["value"] = None
        assert RESULTS.is_valid(neither)
        try:
            gm.parse_results(json.dumps(neither).encode(), name="r.json")
        except gm.DocumentError as error:
            seen |= told(error)
        assert seen == MORE_IS_KNOWN.keys()
