"""Throw files at the readers that nobody would write, and see nothing but clear errors.

Each input is random bytes, or a valid file that was changed: bytes were flipped, struck out, put in,
doubled, cut off or taken from another file; a field of JSON was put in or holds another value. It
is read as a plan, as results or as an evaluation, in YAML or JSON. It is a failure if

* anything but a ``DocumentError`` comes out, or its sentences cannot be put together,
* the quick way through JSON takes what the careful way reads otherwise or refuses,
* what was read is not the same when it is written and read again,
* one small input takes seconds.

``python tests/fuzz/fuzz.py --seconds 60 --seed 1``; every input is made of the seed and its number,
so that ``--seed 1 --first 4711`` begins again at the input of that number.
"""

import argparse
import json
import re
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter

import govmodel as gm
from govmodel.codec import json_text, shapes

sys.path.insert(0, str(Path(__file__).parents[1]))

from toy import MODEL
from toy_instrument import NEW

_Tree = dict[str, object]
_SECONDS = 2.0  # that one input may take
_MANY = 10  # failures, after which the run ends

PLAN: _Tree = {
    "format": "govmodel.plan/1",
    "model": MODEL.id,
    "title": "Exempelby 2024–2027",
    "period": "2024-2027",
    "source": {"id": "b", "where": "s. 1"},
    "sources": [{"title": "Budget", "id": "b", "decided": "2023-11-20", "where": "s. 0"}],
    "elements": [
        {"kind": "område", "id": "a", "text": "Skola"},
        {"kind": "mål", "id": "m", "text": '"Läs": mer\\', "serves": ["a"], "source": "b"},
    ],
}
MEASURES: _Tree = {
    "format": "govmodel.plan/1",
    "model": MODEL.id,
    "period": 2024,
    "bodies": [{"id": "g", "name": "G", "role": "unit", "members": ["kf"], "valid": "2024/25"}],
    "elements": [
        {
            "kind": "mått",
            "id": "k",
            "text": "Andel",
            "unit": "%",
            "direction": "higher",
            "targets": [
                {"type": "at_least", "value": "80 %", "period": "2025", "basis": "assumed"},
                {"type": "rank", "place": 3, "of": None},
            ],
            "baseline": {"value": "1 234,5 %", "period": "2023-04"},
        },
    ],
}
TASKS: _Tree = {
    "format": "govmodel.plan/1",
    "model": MODEL.id,
    "period": "2024-01-01/2024-06-30",
    "elements": [
        {"kind": "nämnduppdrag", "id": "n", "text": "T", "budget": "1 mkr", "due": "2024-06-30"},
        {"kind": "delmål", "id": "d", "text": "", "vikt": [1.5, {"a": True}, None], "rest": {}},
    ],
}
RESULTS: _Tree = {
    "format": "govmodel.results/1",
    "of": "9999",
    "sources": [{"title": "Rapport", "id": "r"}],
    "observations": [
        {"indicator": "k", "period": "2024", "value": "79.50 %", "published": "2025-03-01"},
        {"indicator": "k", "period": "2023", "missing": "no", "source": {"title": "X"}},
        {"indicator": "k", "period": 2022, "value": "7 %", "source": {"id": "r", "remark": None}},
    ],
}
EVALUATION: _Tree = {
    "format": "govmodel.evaluation/1",
    "instrument": NEW.id,
    "of": "9999",
    "period": 2024,
    "sources": [{"title": "Rapport", "id": "r"}],
    "points": [
        {"area": "dialog", "points": 61, "evidence": ["i"]},
        {"area": "styrning", "points": "50,5", "because": "B"},
    ],
    "total": "111.5",
    "evidence": [{"kind": "interviews", "id": "i", "period": "2024-04", "count": 12, "days": 2}],
    "strengths": [{"text": "T", "area": "dialog", "source": {"id": "r", "where": "s. 2"}}],
    "reports": [{"form": "oral", "day": "2024-04-18", "source": "r"}],
}
YAML = """\
format: govmodel.plan/1
model: exempelby@2024-2027
period: 2024   # a comment
elements:
- {kind: mål, id: m, text: >-
    one
    two
  }
- kind: nämnduppdrag
  id: n
  text: |
    a

    b
  owners: [skolnamnden, 'kf', "k\\u00e5"]
  due: 2024-02-29
"""
TOKENS = (
    *(
        token.encode()
        for token in (
            *("[", "]", "{", "}", ":", ": ", ",", "- ", "? ", "|", ">", ">-", "%", "@", "`", "#"),
            *("&a ", "*a", "!", "!!str ", "!!binary ", "<<: ", "---\n", "...\n", "%YAML 1.1\n"),
            *("~", "null", "true", "NaN", "-Infinity", "1e999", "1e99999999999", "0.1", "-0"),
            *('"', "'", "\\", '\\"', '\\":', '":', '" :', "\\u0000", "\\ud800", "\\ud83d\\ude00"),
            *("\n", "\r", "\r\n", "\t", " ", "  ", "\x00", "\x07", "\x85", "\u2028", "\ufeff"),
            *("kind", '"kind":', '"kind":"mål",', '"id":"x",', '"id":', "type: rank\n", "rest"),
            *("2024-02-30", "2024-13", "0000", "2024/26", "12 kr", "5 dollar", "1 2 kr", "−3 %"),
            *("[" * 50, "{a: " * 50, '{"a":' * 50, "å", "e\u0301", "😀", "x" * 700, "1" * 1001),
            '"x":1,' * 40,
        )
    ),
    *(b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xfe\xff", b"\x80"),
)
VALUES = (
    *(b'""', b'"b"', b'"r"', b'"k"', b'"\\u006b"', b'"x\\": "', b'"x\\\\"', b'"\\ud800"', b'" "'),
    *(b"null", b"true", b"false", b"0", b"1", b"-1", b"2024", b"-0", b"1.0", b"1e2", b"0.5"),
    *(b"9" * 19, b"9" * 1000, b"-" + b"9" * 1000, b"9" * 1001, b"9" * 4301, b"1e400", b"1e999"),
    *(b'"2024"', b'"2024-02-29"', b'"2023-02-29"', b'"2024-1-1"', b'"0000-01-01"', b'"20240101"'),
    *(b'"2024-13"', b'"2024/25"', b'"2024/26"', b'"2027-2024"', b'"2024-01-01/2024-01-01"'),
    *(b'"1 kr"', b'"1  kr"', b'"1kr"', b'"1 234,5 SEK"', b'"1e3 kr"', b'"5"', b'"50 %"', b'"1 st"'),
    *(
        b'"higher"',
        b'"HIGHER"',
        b'"stated"',
        b'"rank"',
        b'"change"',
        '"mål"'.encode(),
        b'"m\\u00e5l"',
    ),
    *(b"[]", b"{}", b"[null]", b'["a"]', b'[["a"]]', b'{"id":"b"}', b'{"id":"b","where":null}'),
    *(b'{"title":"T"}', b'{"id":"b","url":"u"}', b'{"id":"b","title":null}', b'{"id":"?"}'),
    *(b'{"kind":"?","id":"i","text":"t"}', b'[{"type":"rank","place":1}]', b"[" * 41 + b"]" * 41),
)
"""What may stand in a field of JSON, right or wrong."""
FIELDS = tuple(
    f'"{name}"'.encode()
    for name in (
        *(
            "kind",
            "id",
            "text",
            "type",
            "of",
            "title",
            "url",
            "decided",
            "where",
            "remark",
            "basis",
        ),
        *("source", "sources", "valid", "period", "value", "by", "place", "serves", "missing", "x"),
        *("\\u0069d", "model", "format", "elements", "observations", "rest", "unit", "published"),
        *("instrument", "points", "area", "total", "evidence", "count"),
    )
)


def _seeds() -> tuple[tuple[str, bytes], ...]:
    """Give the valid files that inputs are made of, each with its ending."""
    trees = (PLAN, MEASURES, TASKS, RESULTS, EVALUATION)
    compact = (json.dumps(tree, ensure_ascii=False, separators=(",", ":")) for tree in trees)
    spaced = (json.dumps(tree, indent=1) for tree in trees)
    plans = (gm.parse_plan(text.encode(), MODEL, name="f.json").plan for text in _texts(trees[:3]))
    results, evaluation = _texts(trees[3:])
    read = gm.parse_evaluation(evaluation.encode(), NEW, name="f.json").evaluation
    return (
        *((".json", text.encode()) for text in (*compact, *spaced)),
        *((".yaml", gm.dump_plan(plan)) for plan in plans),
        (".yaml", gm.dump_results(gm.parse_results(results.encode(), name="f.json"))),
        (".yaml", gm.dump_evaluation(read)),
        (".yaml", YAML.encode()),
    )


def _texts(trees: tuple[_Tree, ...]) -> list[str]:
    return [json.dumps(tree) for tree in trees]


SEEDS = _seeds()


# How an input is made.


def _flip(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes((chance.randrange(256),)) + data[at + 1 :]


def _strike(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(1, 12) :]


def _put(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(TOKENS) + data[at + chance.choice((0, 0, 1, 5)) :]


def _splice(data: bytes, chance: Random) -> bytes:
    _, other = chance.choice(SEEDS)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _double(data: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.randrange(1, 60)]
    at = chance.choice((start, chance.randrange(len(data) + 1)))
    return data[:at] + piece * chance.choice((1, 1, 1, 20)) + data[at:]


def _move(data: bytes, chance: Random) -> bytes:
    """Put one quoted text of a file in the place of another."""
    quoted = data.split(b'"')
    one, other = chance.randrange(len(quoted)), chance.randrange(len(quoted))
    quoted[one] = quoted[other]
    return b'"'.join(quoted)


_FIELD = re.compile(rb'"\s*:\s*("[^"]*"|[^][{}",]+|\[\]|\{\})')


def _value(data: bytes, chance: Random) -> bytes:
    """Let a field of JSON hold another value."""
    fields = [each.span(1) for each in _FIELD.finditer(data)]
    if not fields:
        return data + chance.choice(VALUES)
    start, end = chance.choice(fields)
    return data[:start] + chance.choice(VALUES) + data[end:]


def _field(data: bytes, chance: Random) -> bytes:
    """Put a field into an object of JSON; it may stand there already."""
    at = [each.end() for each in re.finditer(rb"[{,]\s*(?=\")", data)]
    field = chance.choice(FIELDS) + b":" + chance.choice(VALUES) + b","
    place = chance.choice(at) if at else 0
    return data[:place] + field + data[place:]


BYTES = (_flip, _strike, _put, _put, _put, _splice, _cut, _double)
JSON = (_value, _value, _value, _field, _field, _move)


def made(chance: Random) -> tuple[str, bytes]:
    """Make one input, and the ending of its name."""
    if chance.random() < 0.05:
        return chance.choice((".yaml", ".json")), chance.randbytes(chance.randrange(60))
    ending, data = chance.choice(SEEDS)
    changes = JSON if ending == ".json" and chance.random() < 0.7 else BYTES
    for _ in range(chance.choice((1, 1, 1, 1, 2, 3, 5))):
        data = chance.choice(changes)(data, chance)
    return (".yaml" if chance.random() < 0.1 else ending), data


# What must hold of it.


class DisagreementError(Exception):
    """Two readings of one thing differ."""


def _same(one: object, other: object, what: str) -> None:
    if one != other:
        raise DisagreementError(f"{what}: {one!r} is not {other!r}")


def read_plan(data: bytes, ending: str) -> None:
    """Read an input as a plan, by both ways, and write it again."""
    plan = gm.parse_plan(data, MODEL, name=f"f{ending}").plan
    if ending == ".json":
        tree, _, problems = json_text.parse(data)
        found = list(problems)
        careful = shapes.plan_from(tree, MODEL, found)
        _same((plan, []), (careful and careful[0], found), "the careful way")
    for name in ("f.json", "f.yaml"):
        again = gm.parse_plan(gm.dump_plan(plan, name=name), MODEL, name=name).plan
        _same(plan, again, f"written and read as {name}")


def read_results(data: bytes, ending: str) -> None:
    """Read an input as results, by both ways, and write them again."""
    results = gm.parse_results(data, name=f"f{ending}")
    if ending == ".json":
        tree, _, problems = json_text.parse(data)
        found = list(problems)
        careful = shapes.results_from(tree, found)
        _same((results, []), (careful, found), "the careful way")
    for name in ("f.json", "f.yaml"):
        again = gm.parse_results(gm.dump_results(results, name=name), name=name)
        _same(results, again, f"written and read as {name}")


def read_evaluation(data: bytes, ending: str) -> None:
    """Read an input as an evaluation, by both ways, and write it again."""
    evaluation = gm.parse_evaluation(data, NEW, name=f"f{ending}").evaluation
    if ending == ".json":
        tree, _, problems = json_text.parse(data)
        found = list(problems)
        careful = shapes.evaluation_from(tree, NEW, found)
        _same((evaluation, []), (careful and careful[0], found), "the careful way")
    for name in ("f.json", "f.yaml"):
        written = gm.dump_evaluation(evaluation, name=name)
        again = gm.parse_evaluation(written, NEW, name=name).evaluation
        _same(evaluation, again, f"written and read as {name}")


READERS: dict[str, Callable[[bytes, str], None]] = {
    "plan": read_plan,
    "results": read_results,
    "evaluation": read_evaluation,
}


def _kind(data: bytes, chance: Random) -> str:
    """Tell as what an input is read: mostly as what it says it is."""
    if chance.random() < 0.02:
        return chance.choice(tuple(READERS))
    return next((kind for kind in READERS if f"{kind}/1".encode() in data), "plan")


def tried(data: bytes, ending: str, read: Callable[[bytes, str], None]) -> str:
    """Read an input; say whether it was taken or refused. Anything else is raised."""
    begun = perf_counter()
    try:
        read(data, ending)
        outcome = "taken"
    except gm.DocumentError as error:
        if error.key != "error.document" or not error.problems:
            raise
        error.text("sv").encode()
        outcome = "refused"
    if (took := perf_counter() - begun) > _SECONDS:
        raise TimeoutError(f"it took {took:.1f} s")
    return outcome


def run(seconds: float, seed: int, first: int) -> int:
    """Try inputs for some time, say how many and what failed, and count the failures."""
    chance = Random()  # noqa: S311 - nothing is kept secret
    counts: Counter[str] = Counter()
    failures = 0
    number = first
    begun = perf_counter()
    while (took := perf_counter() - begun) < seconds and failures < _MANY:
        chance.seed(f"{seed}/{number}")
        ending, data = made(chance)
        kind = _kind(data, chance)
        try:
            counts[f"{kind}{ending} {tried(data, ending, READERS[kind])}"] += 1
        except Exception:  # noqa: BLE001 - the very thing that is looked for
            failures += 1
            sys.stdout.write(f"\n--seed {seed} --first {number}: {kind} in {ending}\n{data!r}\n")
            sys.stdout.write(traceback.format_exc())
        number += 1
    for what, count in sorted(counts.items()):
        sys.stdout.write(f"{count:>9} {what}\n")
    ran = number - first
    rate = ran / took if took else 0
    sys.stdout.write(f"{ran:>9} inputs in {took:.0f} s, {rate:.0f} a second; {failures} failed\n")
    return failures


def main() -> int:
    """Read the command line; fail if an input did."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=60, help="how long to go on")
    parser.add_argument("--seed", type=int, default=1, help="what the inputs are made of")
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    asked = parser.parse_args()
    return min(1, run(asked.seconds, asked.seed, asked.first))


if __name__ == "__main__":
    sys.exit(main())
