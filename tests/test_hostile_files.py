"""Files that nobody would write, or only to harm: the command says what is wrong, and where.

Nothing is on standard output, no more than a screen on standard error, no line is long, nothing on
it acts on a terminal, and nobody is shown a traceback.
"""

import json
import os
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from commanded import PLAN, RESULTS, exempelby_in
from packaged import Shelf

from govmodel.cli import main

HEAD = b"format: govmodel.plan/1\nmodel: exempelby@2024-2027\nperiod: 2024-2027\n"
OPEN = b'{"format": "govmodel.plan/1", "model": "exempelby@2024-2027", "period": "2024-2027", '
ELEMENT = b"elements:\n- {kind: enhetsuppdrag, id: e1, text: t, "
LONG = b"x" * 10_000_000
DEEP = b"[" * 50_000_000
NESTED = 60

UTF_8 = "the file is not encoded in UTF-8; save it as UTF-8"
EMPTY = "the file is empty"
DEEPER = "the content is nested deeper than 40 levels"
ANCHORS = "anchors, aliases and tags (&, * and !) are not allowed"
TWICE = "the field title stands there more than once; keep one of them"


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its files lie."""
    monkeypatch.delenv("GOVMODEL_TRACEBACK", raising=False)
    with exempelby_in(tmp_path, monkeypatch) as made:
        yield made


Asked = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Asked:
    """Give a way to ask about a file that is refused, and get what is said of it."""

    def ask(*line: str) -> str:
        assert main([*line, "--lang", "en"]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        lines = err.splitlines()
        assert 1 <= len(lines) <= 24
        assert max(map(len, lines)) <= 1000
        assert "Traceback" not in err
        assert "did not foresee" not in err
        assert err.replace("\n", "").isprintable()
        return str(err)

    return ask


@pytest.fixture
def refused_to_programs(capsys: pytest.CaptureFixture[str]) -> Callable[..., dict[str, object]]:
    """Give a way to ask about a file that is refused, and get what a program is told."""

    def ask(*line: str) -> dict[str, object]:
        assert main([*line, "--lang", "en", "--format", "json"]) == 2
        out, err = capsys.readouterr()
        assert err == ""
        assert out.replace("\n", "").isprintable()
        tree = json.loads(out)
        assert isinstance(tree, dict)
        assert tree["format"] == "govmodel.error/1"
        return tree

    return ask


def nested_keys() -> bytes:
    """Write 38 long keys in each other, with a key that stands twice in the innermost."""
    keys = "".join(f'{{"{at:02}{"k" * 300}": ' for at in range(38))
    return f'{keys}{{"title": 1, "title": 2}}{"}" * 38}'.encode()


HOSTILE = {
    # how it is encoded
    "latin.yaml": ("latin.yaml:9", UTF_8, PLAN.replace("–", "-").encode("latin-1")),
    "latin.json": ("latin.json:1", UTF_8, '{"title": "Öckerö"}'.encode("latin-1")),
    "utf-16.yaml": ("utf-16.yaml:1", UTF_8, PLAN.encode("utf-16")),
    "utf-16.json": ("utf-16.json:1", UTF_8, '{"title": 1}'.encode("utf-16")),
    "utf-16-be.yaml": ("utf-16-be.yaml:9", UTF_8, PLAN.encode("utf-16-be")),
    "utf-16-le.yaml": (
        "utf-16-le.yaml:1",
        "the file is not valid YAML: control characters are not allowed",
        b"title: a".decode().encode("utf-16-le"),
    ),
    "utf-16-le.json": (
        "utf-16-le.json:1",
        "the file is not valid JSON: Expecting property name enclosed in double quotes (column 2)",
        '{"title": 1}'.encode("utf-16-le"),
    ),
    # too little
    "empty.yaml": ("empty.yaml", EMPTY, b""),
    "empty.json": ("empty.json", EMPTY, b""),
    "spaces.yaml": ("spaces.yaml", EMPTY, b" \n\n  "),
    "spaces.json": ("spaces.json", EMPTY, b" \r\n\t"),
    "mark.yaml": ("mark.yaml", EMPTY, b"\xef\xbb\xbf"),
    "mark.json": ("mark.json", EMPTY, b"\xef\xbb\xbf \n"),
    "cut.yaml": (
        "cut.yaml:10",
        "the file is not valid YAML: did not find expected ',' or '}'",
        PLAN.encode()[:215],
    ),
    "cut.json": (
        "cut.json:1",
        "the file is not valid JSON: Unterminated string starting at (column 31)",
        OPEN[:35],
    ),
    "text.yaml": (
        "text.yaml:1",
        'expected fields with names and values, found "hej"',
        b"hej",
    ),
    "list.json": ("list.json", "expected fields with names and values, found a list", b"[1]"),
    # too much
    "deep.yaml": ("deep.yaml:1", DEEPER, DEEP),
    "deep.json": ("deep.json", DEEPER, DEEP),
    "nested.yaml": ("nested.yaml:1", DEEPER, b"{a: " * NESTED + b"}" * NESTED),
    "nested.json": ("nested.json", DEEPER, b'{"a": ' * NESTED + b"1" + b"}" * NESTED),
    "bomb.yaml": (
        "bomb.yaml:2: $.b",
        ANCHORS,
        b"a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c]\n",
    ),
    "tag.yaml": ("tag.yaml:1", ANCHORS, b"a: !!python/object/apply:os.system [ls]\n"),
    "long-value.yaml": (
        "long-value.yaml:4: $.title",
        "expected text, found a list",
        HEAD + b"title: [" + LONG + b"]\n",
    ),
    "long-value.json": (
        "long-value.json: $.source",
        "expected a source of the file's list of sources (nothing), or the field title, found \"xxx",
        OPEN + b'"source": "' + LONG + b'"}',
    ),
    "long-field.yaml": (
        "long-field.yaml:4",
        "the file is not valid YAML: could not find expected ':'",
        HEAD + LONG + b": 1\n",
    ),
    "long-field.json": (
        "long-field.json: $.xxx",
        "… is unknown; known fields are format, model, title, period, source, sources, bodies, events",
        OPEN + b'"' + LONG + b'": 1}',
    ),
    "long-id.yaml": (
        "long-id.yaml:5: $.elements[0].decided_by",
        "expected text, found a list",
        HEAD + ELEMENT.replace(b"e1", LONG) + b"decided_by: [kf]}\n",
    ),
    "long-number.json": (
        "long-number.json: $.title",
        "expected text, found 999",
        OPEN + b'"title": ' + b"9" * 10_000_000 + b"}",
    ),
    "long-path.json": (
        f"long-path.json: $.00{'k' * 98}.01{'k' * 98}",
        TWICE,
        nested_keys(),
    ),
    # what is no value
    "nan.json": ("nan.json", "NaN is not a number of JSON", OPEN + b'"title": NaN}'),
    "infinite.json": (
        "infinite.json",
        "-Infinity is not a number of JSON",
        OPEN + b'"title": -Infinity}',
    ),
    "exponent.json": (
        "exponent.json: $.title",
        "expected text, found 1E+999999",
        OPEN + b'"title": 1e999999}',
    ),
    "no-exponent.json": (
        "no-exponent.json",
        "the file is not valid JSON: a number is too large",
        OPEN + b'"title": 1e99999999999999999999}',
    ),
    "exponent.yaml": (
        "exponent.yaml:5: $.elements[0].budget",
        'found "1e999999 kr"',
        HEAD + ELEMENT + b"budget: 1e999999 kr}\n",
    ),
    "day.yaml": (
        "day.yaml:5: $.elements[0].due",
        'expected a day, such as 2010-04-30, found "2011-02-30"',
        HEAD + ELEMENT + b"due: 2011-02-30}\n",
    ),
    "twice.yaml": ("twice.yaml:5", TWICE, HEAD + b"title: a\ntitle: b\n"),
    "twice.json": ("twice.json", TWICE, OPEN + b'"title": "a", "title": "b"}'),
    # what acts on a terminal
    "control.yaml": (
        "control.yaml:4: $.\\x1b[2J\\u202e",
        "the field \\x1b[2J\\u202e is unknown",
        HEAD + b'"\\e[2J\\u202e": 1\n',
    ),
    "control.json": (
        "control.json: $.\\x1b[2J\\u202e\\x9b",
        "the field \\x1b[2J\\u202e\\x9b is unknown",
        OPEN + b'"\\u001b[2J\\u202e\\u009b": 1}',
    ),
    "control-value.json": (
        "control-value.json: $.source",
        'found "a b\\x1b[31m\\u2066"',
        OPEN + b'"source": "a\\nb\\u001b[31m\\u2066"}',
    ),
    "control-model.json": (
        "",
        "no installed plugin offers the model \\x1b[2J\\u202e;",
        b'{"format": "govmodel.plan/1", "model": "\\u001b[2J\\u202e", "period": "2024"}',
    ),
    "raw-control.yaml": (
        "raw-control.yaml:4",
        "the file is not valid YAML: control characters are not allowed",
        HEAD + b"title: \x1b[2J\n",
    ),
    "turned.yaml": (
        "turned.yaml:4: $.\\u202etitle",
        "the field \\u202etitle is unknown",
        HEAD + "\u202etitle: a\n".encode(),
    ),
    "half.json": (
        "half.json",
        "the file is not valid JSON: half of a surrogate pair is no character",
        OPEN + b'"\\ud800": 1}',
    ),
}
"""By name: where it is wrong, what is said of it, and what is in it."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_plan_is_refused_with_a_place_and_a_sentence(name: str, refused: Asked) -> None:
    """Whatever is in the file."""
    place, sentence, data = HOSTILE[name]
    Path(name).write_bytes(data)
    said = refused("check", name)
    if place:
        first, *lines = said.splitlines()
        assert first == f"✖ {name} cannot be read:"
        assert any(line.startswith(f"  {place}") and sentence in line for line in lines)
    else:
        assert said.startswith(f"✖ {sentence}")


@pytest.mark.parametrize("name", HOSTILE)
def test_results_are_refused_in_the_same_way(name: str, refused: Asked) -> None:
    """They are read by the same readers; what is hostile in a plan is no results."""
    _, sentence, data = HOSTILE[name]
    Path(name).write_bytes(data)
    said = refused("follow-up", "plan.yaml", name, "--at", "2025-12-31")
    assert said.startswith(f"✖ {name} cannot be read:\n  {name}")
    assert sentence in said or "$.format: expected govmodel.results/1" in said


@pytest.mark.parametrize("name", HOSTILE)
def test_a_program_is_told_all_problems(
    name: str, refused_to_programs: Callable[..., dict[str, object]]
) -> None:
    """Each by itself; what acts on a terminal is written as JSON lets it be."""
    place, _, data = HOSTILE[name]
    Path(name).write_bytes(data)
    tree = refused_to_programs("check", name)
    problems = tree["problems"]
    assert isinstance(problems, list)
    assert {problem["file"] for problem in problems} == ({name} if place else set())


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["check", "latin.yaml"], "filen är inte kodad i UTF-8; spara den som UTF-8"),
        (["check", "no.yaml"], "filen finns inte"),
        (["check", "folder.yaml"], "det är en mapp och inte en fil"),
    ],
)
def test_it_is_said_in_swedish_too(
    command: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """To those who ask for it."""
    Path("latin.yaml").write_bytes("å".encode("latin-1"))
    Path("folder.yaml").mkdir()
    assert main([*command, "--lang", "sv"]) == 2
    assert sentence in capsys.readouterr().err


# Very many problems.

MANY = 20_000


def test_of_very_many_problems_only_so_many_are_shown(
    refused: Asked, refused_to_programs: Callable[..., dict[str, object]]
) -> None:
    """A program is told a thousand, and that there are more."""
    element = b"- {kind: vision, id: a}\n"  # it has no text
    Path("many.yaml").write_bytes(HEAD + b"elements:\n" + element * MANY)
    lines = refused("check", "many.yaml").splitlines()
    assert len(lines) == 22
    assert lines[1] == "  many.yaml:5: $.elements[0]: the required field text is missing"
    assert lines[-1] == "  … and 981 more."
    problems = refused_to_programs("check", "many.yaml")["problems"]
    assert isinstance(problems, list)
    assert len(problems) == 1001
    assert problems[-1]["text"] == "there is more that is wrong; the file was not read on"


def test_of_very_many_fields_that_stand_twice_only_so_many_are_shown(refused: Asked) -> None:
    """They are told while the file is read, which then ends."""
    Path("many.yaml").write_bytes(HEAD + b"period: 2024\n" * MANY)
    lines = refused("check", "many.yaml").splitlines()
    assert lines[1].startswith("  many.yaml:4: the field period stands there more than once")
    assert lines[-1] == "  … and 981 more."


def test_of_very_many_outcomes_only_so_many_problems_are_shown(refused: Asked) -> None:
    """Results are no exception."""
    Path("many.json").write_text(
        json.dumps({"format": "govmodel.results/1", "of": "9999", "observations": [1] * MANY})
    )
    lines = refused("follow-up", "plan.yaml", "many.json", "--at", "2025-12-31").splitlines()
    assert lines[1].startswith("  many.json: $.observations[0]: expected fields with names")
    assert lines[-1] == "  … and 981 more."


# What is no file.


def test_a_directory_is_refused(refused: Asked) -> None:
    """Also one that is called as a file would be."""
    Path("plan.json").mkdir()
    assert refused("check", "plan.json").endswith("plan.json: it is a directory and not a file\n")
    assert "plan.json: it is a directory" in refused(
        "follow-up", "plan.yaml", "plan.json", "--at", "2025-12-31"
    )


def test_a_missing_file_is_refused(refused: Asked) -> None:
    """By its name, whatever is in that."""
    assert refused("check", "no.yaml").endswith("  no.yaml: there is no such file\n")
    assert refused("check", "\x1b[2J\u202e\n.yaml").endswith(
        "  \\x1b[2J\\u202e .yaml: there is no such file\n"
    )


def test_a_file_without_permission_is_refused(
    refused: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own words for it would be in its language."""

    def forbidden(path: Path, *_: object, **__: object) -> BytesIO:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", forbidden)
    assert refused("check", "plan.yaml").endswith("  plan.yaml: access to the file is denied\n")


def test_another_ending_is_refused(refused: Asked) -> None:
    """What is in the file is not guessed."""
    Path("plan.txt").write_text(PLAN, encoding="utf-8")
    said = refused("check", "plan.txt")
    assert "expected a file name that ends in .yaml, .yml or .json, found " in said


def fed(path: Path, data: bytes) -> threading.Thread:
    """Make a pipe with a name, and feed it."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes with names")
    os.mkfifo(path)
    feeder = threading.Thread(target=path.write_bytes, args=(data,))
    feeder.start()
    return feeder


def test_a_pipe_is_read_to_its_end(
    refused: Asked, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has no length, and may have no ending in its name; what it holds is told by how it begins."""
    feeder = fed(tmp_path / "pipe", PLAN.encode())
    assert main(["check", "pipe"]) == 0
    assert "GM405 pipe:15: $.elements[2]" in capsys.readouterr().out
    feeder.join()
    feeder = fed(tmp_path / "cut.json", OPEN)
    assert "cut.json:1: the file is not valid JSON: " in refused("check", "cut.json")
    feeder.join()


class Stream(BytesIO):
    """What standard input is made of."""

    name = "<stdin>"


class Shrinking(Stream):
    """A file that gives less than is asked for, and then is shorter than it was."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give seven bytes at a time."""
        return super().read(min(7, size or 7))


class Failing(Stream):
    """A file on a drive that is pulled out."""

    def read(self, _: int | None = -1, /) -> bytes:
        """Fail."""
        raise OSError(5, "Input/output error")


class Endless(Stream):
    """A file that never ends, such as ``/dev/zero``."""

    given = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Give what is asked for, but no more than a lot."""
        assert size is not None
        assert 0 < size <= 100_000_001 - self.given
        piece = bytes(min(size, 25_000_000))
        self.given += len(piece)
        return piece


@pytest.mark.parametrize(
    ("stream", "said"),
    [
        (Shrinking(PLAN.encode()[:215]), "<stdin>:10: the file is not valid YAML: did not find"),
        (Failing(), "<stdin>: the file cannot be read: Input/output error"),
        (Endless(), "<stdin>: the file is larger than the limit, 100,000,000 bytes"),
    ],
)
def test_a_stream_that_is_not_what_it_seems_is_refused(
    stream: Stream, said: str, refused: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is read piece by piece, and no further than the limit."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    assert f"\n  {said}" in refused("check", "-")


def test_a_file_that_is_read_bit_by_bit_is_read_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """However little comes at a time."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Shrinking(PLAN.encode())))
    assert main(["check", "-"]) == 0
    assert capsys.readouterr().out.startswith("Exempelby 2024–2027 · ")


# What is accepted.


def test_a_byte_order_mark_is_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    """Some editors write one."""
    Path("plan.yaml").write_bytes(b"\xef\xbb\xbf" + PLAN.encode())
    Path("results.yaml").write_bytes(b"\xef\xbb\xbf" + RESULTS.encode())
    assert main(["follow-up", "plan.yaml", "results.yaml", "--at", "2025-12-31"]) == 0
    assert capsys.readouterr().out.endswith("1 Ej uppnått\n")


def test_what_looks_like_another_type_is_text_where_text_stands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """YAML would take 0331 for a number and no for a truth value."""
    Path("plan.yaml").write_text(PLAN.replace("title: Exempelby 2024–2027", "title: no"))
    Path("results.yaml").write_text(RESULTS.replace("'9999'", "0331"))
    assert main(["follow-up", "plan.yaml", "results.yaml", "--at", "2025-12-31"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "no · exempelby@2024-2027"
    assert lines[2].endswith(
        "Resultaten avser kommunkod 0331, men styrmodellen gäller Exempelby (9999)."
    )


def test_what_acts_on_a_terminal_is_written_out_in_an_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It may stand in a text: that is no reason to refuse it."""
    hostile = PLAN.replace("text: Skola", 'text: "Sk\\e[2Jola\\u202e\\nx"').replace(
        "title: Exempelby 2024–2027", 'title: "a\\rb"'
    )
    Path("plan.yaml").write_text(hostile, encoding="utf-8")
    assert main(["trace", "plan.yaml"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "a b · exempelby@2024-2027",
        "område skola: Sk\\x1b[2Jola\\u202e x",
    ]
