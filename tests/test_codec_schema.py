"""The schemas of files: what they let through, what they do not, and what they tell a writer."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from attrs import evolve, frozen
from jsonschema import Draft202012Validator

import govmodel as gm

from strategies import WIDE, Steg
from toy import ASSUMED, MODEL, PLAN, Mal
from toy_instrument import NEW

RESULTS = Draft202012Validator(gm.results_schema())
PLANS = Draft202012Validator(gm.plan_schema(MODEL))
EVALUATIONS = Draft202012Validator(gm.evaluation_schema())
BY_NEW = Draft202012Validator(gm.evaluation_schema(NEW))
WIDE_PLANS = Draft202012Validator(gm.plan_schema(WIDE))


def model_of(*kinds: type[gm.Element]) -> gm.GovernanceModel:
    """Make a municipality with these words and no others."""
    levels = tuple(gm.Level(kind=kind, basis=ASSUMED) for kind in kinds)
    return evolve(MODEL, levels=levels, cycles=())


RICH: dict[str, Any] = {
    "format": "govmodel.plan/1",
    "model": "exempelby@2024-2027",
    "title": "Exempelby",
    "period": "2024-2027",
    "source": "b",
    "sources": [
        {"title": "Budget", "id": "b", "url": "u", "decided": "2023-11-20", "where": "s. 1"},
    ],
    "bodies": [
        {"id": "g", "name": "G", "role": "unit", "under": "kf", "members": ["a"], "valid": 2024},
    ],
    "events": [
        {
            "what": "budget",
            "day": "2023-11-20",
            "about": 2024,
            "by": "kf",
            "special_reasons": True,
            "source": "b",
            "basis": "derived",
        },
        {"what": "revision", "day": "2024-04-02", "about": "2023"},
    ],
    "elements": [
        {"kind": "område", "id": "a", "text": "A", "valid": "2024/25", "basis": "derived"},
        {
            "kind": "mål",
            "id": "m",
            "text": "M",
            "decided_by": "kf",
            "owners": ["g"],
            "serves": ["a"],
            "source": {"id": "b", "where": "s. 2", "remark": "r"},
            "sound_management": "financial",
        },
        {
            "kind": "nämnduppdrag",
            "id": "n",
            "text": "N",
            "interpreted": "I",
            "budget": "1 234,50 tkr",
            "due": "2024-02-29",
        },
        {
            "kind": "mått",
            "id": "k",
            "text": "K",
            "unit": "procent",
            "direction": "higher",
            "measured_over": "school_year",
            "decimals": 1,
            "outside_id": "N1",
            "outside_edition": "2",
            "targets": [
                {"type": "at_least", "value": "80 %", "period": "2024-04", "basis": "assumed"},
                {"type": "at_most", "value": "−3 st"},
                {"type": "rank", "place": 3, "of": 290},
                {"type": "change", "by": "1 procentenhet"},
                {"type": "relative_change", "by": "10 %", "source": {"title": "T"}},
                {"type": "between", "low": "95 %", "high": "105 %", "period": "2024-HT"},
                {"type": "increase", "decided": "2024-06-18", "decided_by": "kf"},
                {"type": "decrease", "strength": "should"},
                {"type": "done", "period": "2024-T2"},
                {"type": "qualitative", "wanted": "W"},
                {
                    "type": "reference",
                    "others": ["0000", "0001"],
                    "direction": "lower",
                    "statistic": "mean",
                },
            ],
            "baseline": {"value": "1 %", "period": "2024-01-01/2024-04-30"},
        },
    ],
}
OUTCOMES: dict[str, Any] = {
    "format": "govmodel.results/1",
    "of": "9999",
    "title": "Utfall",
    "sources": [{"title": "R", "id": "r"}],
    "observations": [
        {"indicator": "k", "period": "2024", "value": "5 %", "published": "2025-03-01"},
        {"indicator": "k", "period": 2023, "missing": "no", "source": "r", "basis": "stated"},
        {"indicator": "k", "period": "2022-04-30", "value": "5 %", "source": {"id": "r"}},
        {
            "indicator": "k",
            "period": "2025-Q1",
            "done": False,
            "of": "0000",
            "sex": "women",
            "count": 12,
            "provisional": True,
        },
    ],
    "judgements": [
        {"at": "2025-08-31", "verdict": "met_early"},
        {
            "element": "m",
            "at": "2025-08-31",
            "verdict": "partly",
            "by": "ks",
            "because": "B",
            "published": "2025-10-01",
            "source": "r",
            "basis": "stated",
        },
    ],
    "forecasts": [
        {"element": "k", "period": "2025", "at": "2025-08-31", "value": "5 %", "by": "ks"},
        {"element": "k", "period": 2025, "at": "2025-08-31", "verdict": "not_reached"},
    ],
    "deviations": [
        {
            "element": "k",
            "at": "2025-08-31",
            "analysis": "A",
            "measure": "M",
            "responsible": "bun",
            "due": "2025-12-31",
        },
    ],
    "progress": [
        {
            "assignment": "n",
            "at": "2025-12-31",
            "state": "partly",
            "done": "2025-12-01",
            "closed": "2026-02-01",
            "closed_by": "kf",
            "decision": {"id": "r", "where": "§ 1"},
            "cost": "1 tkr",
            "expected_cost": "2 tkr",
        },
    ],
}


ASSESSED: dict[str, Any] = {
    "format": "govmodel.evaluation/1",
    "instrument": "exempelprov@2024",
    "of": "9999",
    "municipality": "Exempelby",
    "period": "2024-04",
    "title": "Exempelprovet i Exempelby",
    "sources": [{"title": "R", "id": "r"}],
    "points": [
        {"area": "dialog", "points": 61, "evidence": ["i"], "because": "B"},
        {"area": "styrning", "points": "50,5"},
    ],
    "total": 111.5,
    "evidence": [
        {
            "kind": "interviews",
            "id": "i",
            "text": "T",
            "period": 2024,
            "count": 12,
            "days": 2,
            "planned": False,
            "source": "r",
            "basis": "stated",
        },
    ],
    "strengths": [{"text": "T", "area": "dialog", "administration": "Skolan", "source": "r"}],
    "improvements": [{"text": "T", "area": None, "basis": "derived"}],
    "good_examples": [{"text": "T", "source": {"id": "r", "where": "s. 2"}}],
    "reports": [{"form": "oral", "day": "2024-04-17", "source": "r", "basis": "stated"}],
    "source": "r",
    "basis": "stated",
}


@pytest.mark.parametrize(
    "schema",
    [
        gm.results_schema(),
        gm.evaluation_schema(),
        gm.evaluation_schema(NEW),
        gm.plan_schema(MODEL),
        gm.plan_schema(WIDE),
        gm.plan_schema(model_of(Mal)),
    ],
)
def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    """It holds to the schema of schemas, and is JSON."""
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema
    assert '"discriminator":' not in json.dumps(schema)  # a word of OpenAPI's


def test_a_schema_says_what_it_is_of() -> None:
    """The format, and the edition whose words it knows."""
    assert gm.results_schema()["title"] == "govmodel.results/1"
    assert gm.evaluation_schema()["title"] == "govmodel.evaluation/1"
    assert gm.evaluation_schema(NEW)["title"] == "govmodel.evaluation/1 for exempelprov@2024"
    assert gm.plan_schema(MODEL)["title"] == "govmodel.plan/1 for exempelby@2024-2027"


def test_files_with_everything_are_let_through() -> None:
    """And can be read."""
    assert [error.message for error in PLANS.iter_errors(RICH)] == []
    assert [error.message for error in RESULTS.iter_errors(OUTCOMES)] == []
    assert len(gm.parse_plan(json.dumps(RICH).encode(), MODEL, name="p.json").plan) == 4
    read = gm.parse_results(json.dumps(OUTCOMES).encode(), name="r.json")
    assert len(read.observations) == 4
    assert (len(read.judgements), len(read.forecasts)) == (2, 2)
    assert (len(read.deviations), len(read.progress)) == (1, 1)
    for schema in (EVALUATIONS, BY_NEW):
        assert [error.message for error in schema.iter_errors(ASSESSED)] == []
    file = gm.parse_evaluation(json.dumps(ASSESSED).encode(), NEW, name="e.json")
    assert (len(file.evaluation.points), len(file.evaluation.evidence)) == (2, 1)


# What is not let through: one thing is wrong at a time.

Place = tuple[str | int, ...]
REQUIRED: tuple[set[str], ...] = (
    {"format", "model", "period"},
    {"format", "instrument", "of", "period"},
    {"format", "of"},
    {"kind", "id", "text"},
    {"id", "name", "role"},
    {"what", "day", "about"},
    {"type", "value"},
    {"type", "by"},
    {"type", "place"},
    {"type", "low", "high"},
    {"type", "others", "direction"},
    {"type"},
    {"indicator", "period"},
    {"assignment", "at", "state"},
    {"element", "period", "at"},
    {"at", "verdict"},
    {"element", "at"},
    {"value", "period"},
    {"area", "points"},
    {"form"},
    {"text"},
)
"""What each kind of object needs; the first that fits is the one. Sources are another matter."""
NO_PERIOD = ("24", "2024-1", "i år", "2024/2025", "2024-01-01/2024", "", 0, 10000, 2024.5, True)
NO_DAY = ("2024-1-1", "20240101", "2024", "i dag", "", "2024-01-01T00:00", 20240101, True)
NO_NUMBER: tuple[object, ...] = ("x", "1e3", "1 2", "5 p", "", True, [])
NO_AMOUNT: tuple[object, ...] = (
    "5",
    "kr",
    "5 dollar",
    "5 KR",
    "1 2 kr",
    "12 34 kr",
    "1,2,3 kr",
    "1e3 kr",
    "",
    5,
    [],
)
WRONG: dict[str, tuple[object, ...]] = {
    "period": (*NO_PERIOD, None),
    "valid": NO_PERIOD,
    "decided": NO_DAY,
    "due": NO_DAY,
    "published": NO_DAY,
    "at": (*NO_DAY, None),
    "day": (*NO_DAY, None),
    "about": (*NO_PERIOD, None),
    "closed": NO_DAY,
    "value": NO_AMOUNT,
    "by": (*NO_AMOUNT, None),
    "low": (*NO_AMOUNT, None),
    "high": (*NO_AMOUNT, None),
    "budget": NO_AMOUNT,
    "cost": NO_AMOUNT,
    "expected_cost": NO_AMOUNT,
    "unit": ("dollar", "KR", "", 5, ["kr"]),
    "basis": ("guessed", "Stated", "", None, 1),
    "direction": ("up", "HIGHER", "", 1),
    "measured_over": ("week", "", 1),
    "decimals": (3.5, True, "", "1,0"),
    "count": (3.5, -1, True, "", "1,0"),
    "days": (3.5, -1, True, "", "1,0"),
    "points": (*NO_NUMBER, None),
    "total": NO_NUMBER,
    "instrument": ("exempelprov@2020", "exempelprov", "", None, 1),
    "form": ("film", "Oral", "", None, 1),
    "planned": ("yes", 1, "", None),
    "done": ("yes", 1, "", []),
    "provisional": ("yes", 1, "", None),
    "special_reasons": ("yes", 1, "", None),
    "sex": ("girls", "", None, 1),
    "strength": ("ska", "", None, 1),
    "statistic": ("median of them", "", None, 1),
    "sound_management": ("money", "", 1),
    "verdict": ("Reached", "", None, 1),
    "state": ("half", "", None, 1),
    "kind": ("delmål", "Mål", "mål ", "", None, 1, ["mål"]),
    "type": ("least", "AtLeast", "", None, 1),
    "format": ("govmodel.plan/2", "govmodel.plan", "", None, 1),
    "model": ("exempelby@2020-2023", "exempelby", "", None, 1),
    "place": ("3", 3.5, True, None),
    "of": (3.5, True, ["0331"]),
    "source": (1, True, [], ["b"], {"page": 1}, {"id": 1}, {"title": None}),
}
WRONG_IN = {
    ("events", "by"): (1, 1.5, True, [], {}),
    ("judgements", "by"): (1, 1.5, True, [], {}),
    ("forecasts", "by"): (1, 1.5, True, [], {}),
    ("forecasts", "verdict"): ("met_early", "not_due", "no_data", "", 1),
    ("progress", "done"): NO_DAY,
    ("reports", "day"): NO_DAY,
    ("points", "area"): (None, 1, True, []),
    ("evidence", "period"): NO_PERIOD,
    ("targets", "direction"): ("band", "up", "", None, 1),
    ("targets", "others"): (None, "x", 1, {}, [], [1], [None], [[]]),
}
"""The same of names that mean several things."""
TEXTS = {
    *("id", "text", "decided_by", "interpreted", "outside_id", "outside_edition", "url", "where"),
    *("remark", "under", "name", "role", "indicator", "missing", "title", "wanted", "element"),
    *("because", "analysis", "measure", "responsible", "assignment", "closed_by", "what"),
    *("municipality", "area", "administration"),
}


def broken(whole: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Break a file in one place: each way, and the file."""
    for path, node in _nodes(whole):
        if isinstance(node, dict):
            yield f"{path} unknown", _with(whole, path, {**node, "unknown": "x"})
            for name in _required(path, node):
                left = {key: value for key, value in node.items() if key != name}
                yield f"{path} without {name}", _with(whole, path, left)
        for wrong in _wrong(path, node):
            yield f"{path} is {wrong!r}", _with(whole, path, wrong)


def _required(path: Place, node: dict[str, Any]) -> set[str]:
    if "sources" in path:
        return {"title"}
    if "evidence" in path:
        return {"kind"}
    return next((needed for needed in REQUIRED if needed <= node.keys()), set())


def _wrong(path: Place, node: object) -> tuple[object, ...]:
    """Give what must not stand in a place."""
    last = path[-1] if path else ""
    for (among, name), wrong in WRONG_IN.items():
        if among in path and last == name:
            return wrong
    if isinstance(node, dict):
        cited = last in ("source", "decision", "baseline")
        return (1, []) if cited else (None, "x", 1, [])
    if isinstance(node, list):
        return (None, "x", 1, {}, [1], [None], [[]])
    if last == "period" and "targets" in path:
        return NO_PERIOD
    if last in WRONG:
        return WRONG[str(last)]
    assert last in TEXTS or isinstance(last, int), path
    return (1, 1.5, True, [], {})


def _nodes(tree: object, path: Place = ()) -> Iterator[Any]:
    yield path, tree
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _nodes(value, (*path, key))
    elif isinstance(tree, list):
        for at, value in enumerate(tree):
            yield from _nodes(value, (*path, at))


def _with(whole: object, path: Place, value: object) -> object:
    """Copy a tree, with another value in one place."""
    if not path:
        return value
    tree = copy.deepcopy(whole)
    node: Any = tree
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return tree


def test_what_is_broken_in_one_place_is_not_let_through() -> None:
    """A field too few or too many, another type, a word that is none."""
    cases = [("plan", PLANS, each) for each in broken(RICH)]
    cases += [("results", RESULTS, each) for each in broken(OUTCOMES)]
    cases += [("evaluation", BY_NEW, each) for each in broken(ASSESSED)]
    assert len(cases) > 500
    passed = [f"{kind} {how}" for kind, schema, (how, tree) in cases if schema.is_valid(tree)]
    assert passed == []


def test_what_is_broken_in_one_place_cannot_be_read() -> None:
    """Except for what a reader forgives: a word that the model lacks, and numbers as text."""
    forgiven = re.compile(r"'kind'\) is ('delmål'|'Mål'|'mål '|'')$|'place'\) is '3'$")
    read = []
    for how, tree in broken(RICH):
        try:
            gm.parse_plan(json.dumps(tree).encode(), MODEL, name="p.json")
        except gm.DocumentError:
            continue
        read.append(how)
    assert [how for how in read if not forgiven.search(how)] == []
    assert len(read) == 17


def test_what_is_broken_in_one_place_of_results_cannot_be_read() -> None:
    """Nothing of it is forgiven."""
    for how, tree in broken(OUTCOMES):
        with pytest.raises(gm.DocumentError):
            gm.parse_results(json.dumps(tree).encode(), name=f"{how}.json")


def test_what_is_broken_in_one_place_of_an_evaluation_cannot_be_read() -> None:
    """Nothing of it is forgiven, and an evaluation by any instrument is as strict."""
    cases = list(broken(ASSESSED))
    assert len(cases) > 150
    for how, tree in cases:
        with pytest.raises(gm.DocumentError):
            gm.parse_evaluation(json.dumps(tree).encode(), NEW, name=f"{how}.json")
        if "('instrument',)" not in how:
            assert not EVALUATIONS.is_valid(tree), how


def test_the_areas_of_an_instrument_are_offered_and_no_others() -> None:
    """In points and in remarks, which need have none; without an instrument, any text."""
    defined = gm.evaluation_schema(NEW)["$defs"]
    assert defined["AreaPoints"]["properties"]["area"]["enum"] == ["dialog", "styrning", "larande"]
    assert defined["Remark"]["properties"]["area"]["enum"] == [
        "dialog",
        "styrning",
        "larande",
        None,
    ]
    assert defined["Evaluation"]["properties"]["instrument"]["const"] == "exempelprov@2024"
    anywhere = json.dumps(gm.evaluation_schema())
    assert "dialog" not in anywhere
    assert '"const"' not in anywhere
    for tree in (
        {**ASSESSED, "points": [{"area": "ekonomi", "points": 5}]},
        *(
            {**ASSESSED, kind: [{"text": "T", "area": "ekonomi"}]}
            for kind in ("strengths", "improvements", "good_examples")
        ),
        {**ASSESSED, "instrument": "annatprov@2024"},
    ):
        assert not BY_NEW.is_valid(tree)
        assert EVALUATIONS.is_valid(tree)


def test_an_evaluation_in_yaml_is_let_through_as_an_editor_sees_it() -> None:
    """With numbers for points and years, and a comma or a full stop in them."""
    text = """\
format: govmodel.evaluation/1
instrument: exempelprov@2024
of: '9999'
period: 2024
points:
- {area: dialog, points: 61}
- area: styrning
  points: 50,5
total: 111.5
reports:
- {form: oral, day: 2024-04-17}
"""
    assert [error.message for error in BY_NEW.iter_errors(in_an_editor(text))] == []
    written = gm.dump_evaluation(gm.parse_evaluation(text.encode(), NEW).evaluation)
    assert [error.message for error in BY_NEW.iter_errors(in_an_editor(written))] == []


def one(kind: str, **fields: object) -> dict[str, object]:
    """Make results that say one thing."""
    return {"format": "govmodel.results/1", "of": "9999", kind: [fields]}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"value": "1 %", "done": True},
        {"done": False, "missing": "not_found"},
        {"value": "1 %", "missing": ""},
        {"value": "1 %", "done": False, "missing": "not_found"},
    ],
)
def test_an_observation_tells_one_of_three_things(said: dict[str, object]) -> None:
    """A value, whether it is done, or why there is none."""
    assert not RESULTS.is_valid(one("observations", indicator="k", period="2024", **said))


def test_a_forecast_has_a_value_or_a_verdict() -> None:
    """Not both, and not neither."""
    about = {"element": "k", "period": "2025", "at": "2025-08-31"}
    both = {"value": "1 %", "verdict": "partly"}
    assert not RESULTS.is_valid(one("forecasts", **about))
    assert not RESULTS.is_valid(one("forecasts", **about, **both))
    assert RESULTS.is_valid(one("forecasts", **about, verdict="partly"))


def test_the_reasons_that_have_a_word_are_offered_and_other_words_let_through() -> None:
    """A source says in its own words why there is no value."""
    missing = gm.results_schema()["$defs"]["Observation"]["properties"]["missing"]
    assert missing["examples"] == [
        "not_collected",
        "not_published",
        "not_found",
        "not_applicable",
        "suppressed",
    ]
    for reason in ("suppressed", "Enkäten ställdes in"):
        assert RESULTS.is_valid(one("observations", indicator="k", period="2024", missing=reason))


@pytest.mark.parametrize("form", ["2024-VT", "2024-ht", "2024-T3", "2024-t1", "2024-Q4", "2024-q1"])
def test_the_parts_of_a_year_are_periods(form: str) -> None:
    """A reader takes them, however large their letters are."""
    assert RESULTS.is_valid(one("observations", indicator="k", period=form, value="1 %"))
    assert gm.Period.parse(form).first.year == 2024


@pytest.mark.parametrize(
    "form", ["2024-ST", "2024-T4", "2024-T0", "2024-Q5", "2024-HT1", "VT-2024"]
)
def test_what_is_no_part_of_a_year_is_no_period(form: str) -> None:
    """There are two terms, three tertials and four quarters."""
    assert not RESULTS.is_valid(one("observations", indicator="k", period=form, value="1 %"))
    with pytest.raises(gm.InvalidValueError):
        gm.Period.parse(form)


@pytest.mark.parametrize(
    "element",
    [
        {"kind": "mål", "id": "a", "text": "A", "due": "2024-01-01"},
        {"kind": "nämnduppdrag", "id": "a", "text": "A", "unit": "kr"},
        {"kind": "mått", "id": "a", "text": "A", "targets": [{"type": "rank", "value": "5 kr"}]},
        {"kind": "mått", "id": "a", "text": "A", "targets": [{"type": "change", "value": "5 kr"}]},
        {
            "kind": "mått",
            "id": "a",
            "text": "A",
            "targets": [{"type": "rank", "place": 1, "by": 1}],
        },
    ],
)
def test_a_kind_has_its_own_fields_and_no_others(element: dict[str, object]) -> None:
    """Those of another kind are refused."""
    assert not PLANS.is_valid({**RICH, "elements": [element]})


# Every type of field.


def wide(**fields: object) -> dict[str, object]:
    """Make a plan with one element of the word with a field of every type."""
    return {**RICH, "elements": [{"kind": "allt", "id": "a", "text": "A", **fields}]}


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("name", ("", "x"), (1, None, True)),
        ("count", (0, -7, 10**30), ("5", 0.5, True, None)),
        ("agreed", (True, False), ("true", 1, None)),
        ("share", ("1 234,5", "−2", 0.5, 7), ("1e3", "x", "1 2", "", True, None)),
        ("begun", ("2024-02-29",), ("2024", 2024, None)),
        ("over", ("2024", 2024, "2024-2025", "2024/25", "2024-04"), ("24", 0, 10000, None)),
        ("cost", ("5 kr", "1 234 tkr", "5%", "-0.5 miljarder kr"), ("5", 5, None, "5 euro")),
        ("colour", ("röd", "blå"), ("RED", "", None, 1)),
        ("size", ("liten", "stor"), ("SMALL", "", None, 1)),
        ("step", (-1, 2, "-1", "2"), (1, "1", True, None)),
        ("part", ("None", "True", "0.5", "(1, 1)", "2024-02-29", "10", 10), (None, True, 0.5, 1)),
        ("any_of", ("ett", "annat"), ("tre", None)),
        ("detail", ({"amount": "1 kr"}, {"amount": "1 kr", "_inner": "x"}), ({}, None, {"x": 1})),
        ("names", ([], ["a"]), ("a", None, [1])),
        ("steps", ([], [2, "2"]), ([1], 2)),
        ("rows", ([], [[1], []]), ([1], [["x"]])),
        ("targets", ([{"type": "rank", "place": 1}],), ([{"type": "rank"}], [{"place": 1}])),
        ("maybe_count", (None, 1), ("1", 0.5)),
        ("maybe_part", (None, "None"), (True,)),
        ("maybe_names", (None, []), ("a",)),
        ("also", (None, "x", {"title": "T"}), (1, [])),
        ("_private", (1,), ("1", None)),
        ("private", (), (1,)),
        ("same", ("x",), (None,)),
        ("derived", (), (7,)),
    ],
)
def test_a_field_of_every_type_is_described(
    name: str, right: tuple[object, ...], wrong: tuple[object, ...]
) -> None:
    """What can be read is let through, as far as a schema can tell."""
    assert [value for value in right if not WIDE_PLANS.is_valid(wide(**{name: value}))] == []
    assert [value for value in wrong if WIDE_PLANS.is_valid(wide(**{name: value}))] == []


def test_a_field_that_may_hold_anything_may_hold_anything() -> None:
    """A schema has nothing to say of it."""

    @frozen(kw_only=True)
    class Vadsomhelst(gm.Goal):
        word = "vad som helst"
        anything: Any = None
        several: tuple[Any, ...] = ()

    schema = Draft202012Validator(gm.plan_schema(model_of(Vadsomhelst)))
    element = {"kind": "vad som helst", "id": "a", "text": "A"}
    values: tuple[object, ...] = (None, 1, 0.5, "x", [1, "x"], {"a": {"b": []}})
    for value in values:
        plan = {**RICH, "elements": [{**element, "anything": value, "several": [value]}]}
        assert schema.is_valid(plan)
    assert not schema.is_valid({**RICH, "elements": [{**element, "several": 1}]})


@frozen
class Gren:
    """A value that holds others of its kind."""

    name: str
    below: "tuple[Gren, ...]" = ()


@frozen(kw_only=True)
class Trad(gm.Goal):
    """A word with such a value."""

    word = "träd"

    grows: Gren | None = None


def test_a_value_that_holds_others_of_its_kind_is_described_once() -> None:
    """What it holds may be anything."""
    schema = Draft202012Validator(gm.plan_schema(model_of(Mal, Trad)))
    element = {"kind": "träd", "id": "a", "text": "A"}
    grows = {"name": "x", "below": [{"name": "y"}]}
    assert schema.is_valid({**RICH, "elements": [{**element, "grows": grows}]})
    assert not schema.is_valid({**RICH, "elements": [{**element, "grows": {"below": []}}]})


@pytest.mark.parametrize("name", ["Plan", "Source", "ListedSource", "Basis", "Rank", "Body"])
def test_a_word_may_have_the_name_of_a_class_of_ours(name: str) -> None:
    """Each of the two is described by its own fields."""
    kind = frozen(kw_only=True)(
        type(name, (gm.Goal,), {"word": "eget", "__doc__": "Own.", "__module__": "own"})
    )
    schema = gm.plan_schema(model_of(Mal, kind))
    validator = Draft202012Validator(schema)
    elements = [{"kind": "eget", "id": "a", "text": "A"}, {"kind": "mål", "id": "b", "text": "B"}]
    plan = {**RICH, "elements": elements}
    assert validator.is_valid(plan)
    assert not validator.is_valid({**plan, "model": "annanby@1"})
    assert not validator.is_valid({**plan, "source": {"id": "b", "kind": "eget"}})
    described = [each for each in schema["$defs"].values() if each.get("title") == "eget"]
    assert [each["description"] for each in described] == ["Own."]


# What a writer is told.


def test_every_kind_is_completed_by_its_word() -> None:
    """An editor offers the municipality's words, one for each kind, and shows the word's meaning."""
    schema = gm.plan_schema(MODEL)
    offered = schema["$defs"]["Plan"]["properties"]["elements"]["items"]["anyOf"]
    kinds = [schema["$defs"][each["$ref"].removeprefix("#/$defs/")] for each in offered]
    words = ["område", "mål", "nämnduppdrag", "chefsuppdrag", "enhetsuppdrag", "mått"]
    assert [kind["properties"]["kind"] for kind in kinds] == [{"enum": [word]} for word in words]
    assert [kind["title"] for kind in kinds] == words
    assert [kind["required"][:1] for kind in kinds] == [["kind"]] * 6
    assert [kind["description"] for kind in kinds][:2] == [
        "A target area.",
        "A goal; it may serve another goal beside its area.",
    ]


def test_the_only_word_of_a_model_is_completed_too() -> None:
    """And needed."""
    schema = gm.plan_schema(model_of(Mal))
    assert schema["$defs"]["Plan"]["properties"]["elements"]["items"] == {"$ref": "#/$defs/Mal"}
    assert schema["$defs"]["Mal"]["properties"]["kind"] == {"enum": ["mål"]}
    assert schema["$defs"]["Mal"]["required"] == ["kind", "id", "text"]
    assert schema["$defs"]["Mal"]["title"] == "mål"


def test_every_kind_of_target_is_completed_by_its_type() -> None:
    """By the words of the format."""
    schema = gm.plan_schema(MODEL)
    offered = schema["$defs"]["Matt"]["properties"]["targets"]["items"]["anyOf"]
    names = [each["$ref"].removeprefix("#/$defs/") for each in offered]
    assert [schema["$defs"][name]["properties"]["type"]["enum"] for name in names] == [
        ["at_most"],
        ["at_least"],
        ["between"],
        ["rank"],
        ["change"],
        ["relative_change"],
        ["increase"],
        ["decrease"],
        ["done"],
        ["qualitative"],
        ["reference"],
    ]


def test_the_units_of_an_indicator_are_offered() -> None:
    """With their aliases."""
    unit = gm.plan_schema(MODEL)["$defs"]["Matt"]["properties"]["unit"]
    assert unit["enum"][:3] == ["kr", "SEK", "tkr"]
    assert {"meritvärde", "kr/invånare", "antal per 1 000 invånare"} <= {*unit["enum"]}
    assert unit["enum"][-1] is None


def test_a_field_is_described_by_the_words_of_its_class() -> None:
    """Its own, or those of the class above it."""
    defined = gm.plan_schema(WIDE)["$defs"]
    assert defined["Plan"]["properties"]["model"]["description"] == (
        "the edition it was written for: exempelby@2024."
    )
    assert defined["Namnduppdrag"]["properties"]["due"]["description"] == (
        "the day it shall be done."
    )
    assert defined["Namnduppdrag"]["properties"]["serves"]["description"] == (
        "the ids of the elements it serves, upwards; several are normal."
    )
    assert defined["Rank"]["properties"]["period"]["description"] == (
        "the period whose outcome is judged; its last day is the target's date. Left out if the source "
        "states no date."
    )
    assert defined["Allt"]["properties"]["count"]["description"] == "how many, and not how much."
    assert "description" not in defined["Allt"]["properties"]["name"]
    assert defined["Basis"]["description"] == "What a claim or a date rests on."


def test_descriptions_have_no_markup() -> None:
    """An editor shows them as they stand."""
    kostnad = gm.plan_schema(WIDE)["$defs"]["Kostnad"]
    assert kostnad["properties"]["amount"]["description"] == "how much, as an Amount of kr."
    told = json.dumps([gm.plan_schema(WIDE), gm.results_schema(), gm.evaluation_schema()])
    descriptions = re.findall(r'"description": "([^"]*)"', told)
    assert len(descriptions) > 100
    assert [each for each in descriptions if re.search(r"[`*]|:\w+:|  |None", each)] == []
    assert gm.results_schema()["$defs"]["Observation"]["properties"]["of"]["description"] == (
        "whose value it is: the code of another municipality or of a group, the id of a unit; left "
        "out for the municipality whose results they are."
    )


def test_every_class_is_described() -> None:
    """Those of every kind of file."""
    for schema in (gm.results_schema(), gm.plan_schema(MODEL), gm.evaluation_schema()):
        assert [name for name, each in schema["$defs"].items() if not each["description"]] == []


@frozen(kw_only=True)
class Uppmarkt(gm.Goal):
    """What *Målmodell* calls a **goal**; see :ref:`the page <goals>` and `the site <https://x.y>`_.

    More is not told.

    :param text: in the words of this one.
    :param one: as :meth:`govmodel.Plan.at` and :py:class:`~govmodel.plan.Plan` say,
        ``a*b`` or 2 * 3 * 4; `this`.
    """

    word = "uppmärkt"

    one: str = ""


@frozen(kw_only=True)
class Tyst(gm.Goal):  # noqa: D101 - that is what is tested
    word = "tyst"


def test_markup_is_taken_off_and_its_text_kept() -> None:
    """Roles, links, stress and literals."""
    kind = gm.plan_schema(model_of(Mal, Uppmarkt))["$defs"]["Uppmarkt"]
    assert kind["description"] == "What Målmodell calls a goal; see the page and the site."
    assert kind["properties"]["one"]["description"] == (
        "as govmodel.Plan.at and Plan say, a*b or 2 * 3 * 4; this."
    )


def test_a_word_may_describe_a_field_that_every_element_has() -> None:
    """Its own words come before those of the class above it."""
    fields = gm.plan_schema(model_of(Mal, Uppmarkt))["$defs"]["Uppmarkt"]["properties"]
    assert fields["text"]["description"] == "in the words of this one."
    assert fields["id"]["description"] == "its id, unique in the plan."


def test_a_class_without_a_docstring_is_described_by_nothing() -> None:
    """Nothing is made up."""
    assert gm.plan_schema(model_of(Mal, Tyst))["$defs"]["Tyst"]["description"] == ""


def test_patterns_mean_the_same_to_an_editor() -> None:
    """They have none of what only Python understands, nor an escape that JavaScript refuses."""
    told = json.dumps([gm.plan_schema(WIDE), gm.results_schema(), gm.evaluation_schema(NEW)])
    patterns = {
        json.loads(f'"{each}"') for each in re.findall(r'"pattern": "((?:[^"\\]|\\.)*)"', told)
    }
    assert len(patterns) == 4
    for pattern in patterns:
        assert pattern.startswith("^(")
        assert pattern.endswith(")$")
        assert set(re.findall(r"\\.|\(\?", pattern)) <= {r"\-"}


# YAML, as an editor sees it.


class Editor(yaml.SafeLoader):
    """Reads YAML 1.2, as editors do: no days, no octal zeros, no words for truth but two."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


def _resolve(tag: str, pattern: str, first: str) -> None:
    Editor.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), [*first]
    )


_resolve("null", "null|Null|NULL|~", "nN~")
_resolve("bool", "true|True|TRUE|false|False|FALSE", "tTfF")
_resolve("int", "[-+]?[0-9]+", "-+0123456789")
_resolve("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789")


def _number(loader: Editor, node: yaml.ScalarNode) -> float:
    written = str(loader.construct_scalar(node))
    return int(written) if node.tag.endswith("int") else float(written)


for _tag in ("int", "float"):
    Editor.add_constructor(f"tag:yaml.org,2002:{_tag}", _number)


def in_an_editor(text: str | bytes) -> object:
    """Read YAML as an editor does."""
    return yaml.load(text, Loader=Editor)  # noqa: S506 - it is a safe one


HANDWRITTEN = """\
# yaml-language-server: $schema=plan.schema.json
format: govmodel.plan/1
model: exempelby@2024-2027
period: 2024-2027
source: budget
sources:
- id: budget
  title: Exempelby budget 2024
  decided: 2023-11-20
elements:
- kind: område
  id: skola
  text: Skola
  valid: 2024
- kind: mått
  id: läsare
  text: no
  serves: [skola]
  source: {id: budget, where: s. 4, remark: ~}
  unit: '%'
  targets:
  - {type: at_least, value: 80 %, period: 2025}
  - type: rank
    place: 3
    source: # none
"""


def test_a_plan_in_yaml_is_let_through_as_an_editor_sees_it() -> None:
    """With numbers for years, days as text, and words that older YAML took for truth values."""
    tree = in_an_editor(HANDWRITTEN.replace("source: # none", "source: ~"))
    assert [error.message for error in PLANS.iter_errors(tree)] == []
    assert gm.parse_plan(HANDWRITTEN.encode(), MODEL).plan["läsare"].text == "no"
    unquoted = in_an_editor(HANDWRITTEN.replace("text: Skola", "text: 0331"))
    assert not PLANS.is_valid(unquoted)


def test_what_we_write_in_yaml_is_let_through_as_an_editor_sees_it() -> None:
    """What an editor would take for a number has quotes."""
    odd = ("0331", "1e3", "-1", "+.5", "1.", "0o17", "true", "null", "~", "2024", "2024-01-01", "")
    plan = evolve(
        PLAN,
        elements=(*PLAN.elements, *(Mal(id=text, text=text, serves=(text,)) for text in odd)),
    )
    assert [e.message for e in PLANS.iter_errors(in_an_editor(gm.dump_plan(plan)))] == []


def test_a_number_is_written_in_yaml_as_a_number_is() -> None:
    """A step of a scale is no text."""
    text = "format: govmodel.plan/1\nmodel: exempelby@2024-2027\nperiod: 2024\n"
    text += "elements:\n- {kind: allt, id: a, text: A, step: 2, count: 5, share: 0.50}\n"
    assert WIDE_PLANS.is_valid(in_an_editor(text))
    plan = gm.parse_plan(text.encode(), WIDE).plan
    assert getattr(plan["a"], "step") is Steg.HIGH  # noqa: B009 - a field of the word's own
    assert b"step: 2\n" in gm.dump_plan(plan)
    assert WIDE_PLANS.is_valid(in_an_editor(gm.dump_plan(plan)))
