"""Plans and results as files: reading, writing, places, and every way in which a file can fail."""

import errno
import inspect
import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve

import govmodel as gm
from govmodel import codec

from toy import MODEL, PLAN, Mal

HEAD = "format: govmodel.plan/1\nmodel: exempelby@2024-2027\nperiod: 2024\n"
SMALL = gm.Plan(model="exempelby@2024-2027", period=gm.Period.years(2024))
SMALL_YAML = b"format: govmodel.plan/1\nmodel: exempelby@2024-2027\nperiod: '2024'\n"
SMALL_JSON = b"""\
{
  "format": "govmodel.plan/1",
  "model": "exempelby@2024-2027",
  "period": "2024"
}
"""
RESULTS = gm.Results(of="0331", title="Utfall")
RESULTS_YAML = b"format: govmodel.results/1\nof: '0331'\ntitle: Utfall\n"
RESULTS_JSON = b"""\
{
  "format": "govmodel.results/1",
  "of": "0331",
  "title": "Utfall"
}
"""


def failing(call: Callable[[], object]) -> str:
    """Do what cannot be done, and give the whole error in English."""
    with pytest.raises(gm.DocumentError) as caught:
        call()
    return str(caught.value)


# Reading and writing.


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan.yaml", SMALL_YAML),
        ("plan.yml", SMALL_YAML),
        ("PLAN.YAML", SMALL_YAML),
        ("plan.json", SMALL_JSON),
        ("plan.2024.JSON", SMALL_JSON),
    ],
)
def test_a_plan_is_written_and_read_by_the_ending_of_its_name(
    tmp_path: Path, name: str, data: bytes
) -> None:
    """As bytes and as a file, in capitals or not."""
    assert gm.dump_plan(SMALL, name=name) == data
    assert gm.parse_plan(data, MODEL, name=name).plan == SMALL
    path = tmp_path / name
    gm.write_plan(SMALL, path)
    assert path.read_bytes() == data
    assert gm.read_plan(path, MODEL).plan == SMALL


@pytest.mark.parametrize(
    ("name", "data"), [("r.yaml", RESULTS_YAML), ("r.yml", RESULTS_YAML), ("r.json", RESULTS_JSON)]
)
def test_results_are_written_and_read_by_the_ending_of_their_name(
    tmp_path: Path, name: str, data: bytes
) -> None:
    """As bytes and as a file."""
    assert gm.dump_results(RESULTS, name=name) == data
    assert gm.parse_results(data, name=name) == RESULTS
    path = tmp_path / name
    gm.write_results(RESULTS, path)
    assert path.read_bytes() == data
    assert gm.read_results(path) == RESULTS


def test_yaml_is_what_is_read_and_written_if_nothing_is_said() -> None:
    """Bytes without a name are YAML."""
    assert gm.dump_plan(SMALL) == SMALL_YAML
    assert gm.parse_plan(SMALL_YAML, MODEL) == codec.PlanFile(
        plan=SMALL,
        model=MODEL,
        name="plan.yaml",
        lines={(): 1, ("format",): 1, ("model",): 2, ("period",): 3},
    )
    assert gm.dump_results(RESULTS) == RESULTS_YAML
    assert gm.parse_results(RESULTS_YAML) == RESULTS
    assert failing(lambda: gm.parse_results(b"")).startswith("results.yaml cannot be read:\n")


def test_a_path_may_be_text(tmp_path: Path) -> None:
    """What is a path to the operating system is a path here."""
    path = str(tmp_path / "plan.json")
    gm.write_plan(SMALL, path)
    file = gm.read_plan(path, MODEL)
    assert file.plan == SMALL
    assert file.name == path
    results = str(tmp_path / "results.yaml")
    gm.write_results(RESULTS, results)
    assert gm.read_results(results) == RESULTS


def test_the_toy_plan_is_the_same_when_it_is_read_again(tmp_path: Path) -> None:
    """In both kinds of file."""
    for name in ("plan.yaml", "plan.json"):
        gm.write_plan(PLAN, tmp_path / name)
        assert gm.read_plan(tmp_path / name, MODEL).plan == PLAN


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    """Some editors put one first."""
    for name, data in (("plan.yaml", SMALL_YAML), ("plan.json", SMALL_JSON)):
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + data)
        assert gm.read_plan(tmp_path / name, MODEL).plan == SMALL


# Places.


def test_a_place_is_told_with_the_line_of_the_file() -> None:
    """For a finding as for a path."""
    text = HEAD + "elements:\n- kind: mål\n  id: a\n  text: A\n  serves:\n  - b\n"
    file = gm.parse_plan(text.encode(), MODEL, name="folder/plan.yaml")
    rule = gm.Rule(code="X1", severity=gm.Severity.NOTE, find=lambda _plan, _model: ())
    finding = gm.Finding(rule=rule, path=("elements", 0, "serves", 0))
    assert file.place(finding) == "folder/plan.yaml:9: $.elements[0].serves[0]"
    assert file.place(("elements", 0, "owners")) == "folder/plan.yaml:5: $.elements[0].owners"
    assert file.place(()) == "folder/plan.yaml:1: $"


def test_a_place_in_json_is_a_path() -> None:
    """Its lines are not counted."""
    file = gm.parse_plan(SMALL_JSON, MODEL, name="plan.json")
    assert file.lines == {}
    assert file.place(("elements", 0)) == "plan.json: $.elements[0]"


def test_the_file_of_a_plan_can_be_a_member_of_a_set() -> None:
    """Its lines have no part in that."""
    assert len({gm.parse_plan(SMALL_YAML, MODEL), gm.parse_plan(SMALL_YAML, MODEL)}) == 1


# Files that cannot be read.


def test_everything_that_is_wrong_is_told_in_both_languages() -> None:
    """The file first, then each problem on a line of its own."""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_plan(HEAD.encode() + b"title: [A]\ntitel: A\n", MODEL, name="plan.yaml")
    error = caught.value
    assert error.name == "plan.yaml"
    assert str(error) == (
        "plan.yaml cannot be read:\n"
        "  plan.yaml:4: $.title: expected text, found a list\n"
        "  plan.yaml:5: $.titel: the field titel is unknown; known fields are format, model, "
        "title, period, source, sources, bodies, events and elements"
    )
    assert error.text("sv") == (
        "plan.yaml kan inte läsas:\n"
        "  plan.yaml:4: $.title: här väntades text, men här står en lista\n"
        "  plan.yaml:5: $.titel: fältet titel är okänt; kända fält är format, model, title, "
        "period, source, sources, bodies, events och elements"
    )


def test_a_problem_holds_its_place_as_values() -> None:
    """For those who want to show it their own way."""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_plan(HEAD.encode() + b"titel: A\n", MODEL, name="plan.yaml")
    (problem,) = caught.value.problems
    assert isinstance(problem, gm.Problem)
    assert (problem.name, problem.line, problem.path) == ("plan.yaml", 4, ("titel",))
    assert problem.values["field"] == "titel"


def test_a_plan_that_could_be_made_is_refused_if_its_text_is_wrong() -> None:
    """A field that stands there twice is no plan, even if either would do."""
    text = HEAD + "title: A\ntitle: A\n"
    assert failing(lambda: gm.parse_plan(text.encode(), MODEL)) == (
        "plan.yaml cannot be read:\n"
        "  plan.yaml:5: the field title stands there more than once; keep one of them"
    )
    assert failing(lambda: gm.parse_results(RESULTS_YAML + b"title: B\n")) == (
        "results.yaml cannot be read:\n"
        "  results.yaml:4: the field title stands there more than once; keep one of them"
    )


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        *(
            (name, data, f"{name}: the file is empty")
            for name in ("p.json", "p.yaml")
            for data in (b"", b" \t\r\n\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n")
        ),
        *(
            (name, data, f"{name}:{line}: the file is not encoded in UTF-8; save it as UTF-8")
            for name in ("p.json", "p.yaml")
            for data, line in ((b"\xff", 1), (b"\n\na: \xe5\n", 3), (b"\xef\xbb\xbf\n\xc3", 2))
        ),
        (
            "p.json",
            b'{"a": "b",\n "c" "d"}',
            "p.json:2: the file is not valid JSON: Expecting ':' delimiter (column 6)",
        ),
        ("p.yaml", b"# nothing\n", "p.yaml: expected fields with names and values, found nothing"),
        (
            "p.yaml",
            b"a: b\nc: d: e\n",
            (
                "p.yaml:2: the file is not valid YAML: mapping values are not allowed in this "
                "context"
            ),
        ),
        (
            "p.yaml",
            b"a:\n " + b"[" * 50,
            "p.yaml:2: the content is nested deeper than 40 levels",
        ),
        ("p.json", b"[1]", "p.json: expected fields with names and values, found a list"),
        ("p.json", b"null", "p.json: expected fields with names and values, found nothing"),
        ("p.json", b"1.5", "p.json: expected fields with names and values, found 1.5"),
    ],
)
def test_a_text_that_is_no_document_is_told(name: str, data: bytes, sentence: str) -> None:
    """With its line, if lines could be counted so far; of plans and results alike."""
    wanted = f"{name} cannot be read:\n  {sentence}"
    assert failing(lambda: gm.parse_plan(data, MODEL, name=name)) == wanted
    assert failing(lambda: gm.parse_results(data, name=name)) == wanted


def test_a_character_that_yaml_cannot_hold_is_not_told_on_the_first_line() -> None:
    """The parser names no line for it; the line of the file's beginning would mislead."""
    text = HEAD + "# a comment\n" * 20_000 + "title: \x07\n"
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_plan(text.encode(), MODEL)
    (problem,) = caught.value.problems
    assert isinstance(problem, gm.Problem)
    assert problem.key == "problem.syntax"
    assert problem.line in (None, 20_004)


@pytest.mark.parametrize("depth", [60, 950])
def test_json_that_is_nested_deeply_is_refused_like_yaml(depth: int) -> None:
    """Also where it hides in a statement whose word the model does not know."""
    tree = "[" * depth + "]" * depth
    head = SMALL_JSON.decode().rstrip().removesuffix("}").rstrip()
    text = f'{head}, "elements": [{{"kind": "?", "id": "a", "text": "A", "extra": {tree}}}]}}'
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_plan(text.encode(), MODEL, name="plan.json")
    (problem,) = caught.value.problems
    assert isinstance(problem, gm.Problem)
    assert problem.key == "problem.deep"


@pytest.mark.parametrize(
    ("name", "found"), [("plan.txt", ".txt"), ("plan", "nothing"), (".yaml", "nothing")]
)
def test_a_name_with_another_ending_is_refused(tmp_path: Path, name: str, found: str) -> None:
    """The ending says how a file is read and written."""
    wanted = f"expected a file name that ends in .yaml, .yml or .json, found {found}"
    read = f"{name} cannot be read:\n  {name}: {wanted}"
    assert failing(lambda: gm.parse_plan(SMALL_YAML, MODEL, name=name)) == read
    assert failing(lambda: gm.parse_results(RESULTS_YAML, name=name)) == read
    written = f"{name} cannot be written:\n  {name}: {wanted}"
    assert failing(lambda: gm.dump_plan(SMALL, name=name)) == written
    assert failing(lambda: gm.dump_results(RESULTS, name=name)) == written
    path = tmp_path / name
    written = f"{path} cannot be written:\n  {path}: {wanted}"
    assert failing(lambda: gm.write_plan(SMALL, path)) == written
    assert failing(lambda: gm.write_results(RESULTS, path)) == written
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(SMALL_YAML)
    assert failing(lambda: gm.read_plan(path, MODEL)) == (
        f"{path} cannot be read:\n  {path}: {wanted}"
    )


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """In a sentence of its own."""
    path = tmp_path / "plan.yaml"
    wanted = f"{path} cannot be read:\n  {path}: there is no such file"
    assert failing(lambda: gm.read_plan(path, MODEL)) == wanted
    assert failing(lambda: gm.read_results(path)) == wanted


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Its name may end as it likes."""
    path = tmp_path / "plan.yaml"
    path.mkdir()
    assert failing(lambda: gm.read_plan(path, MODEL)) == (
        f"{path} cannot be read:\n  {path}: it is a directory and not a file"
    )


def test_a_file_as_large_as_the_limit_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    """The limit can be raised by whoever means it."""
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(SMALL_YAML)
    size = len(SMALL_YAML)
    assert gm.read_plan(plan, MODEL, limit=size).plan == SMALL
    assert failing(lambda: gm.read_plan(plan, MODEL, limit=size - 1)) == (
        f"{plan} cannot be read:\n  {plan}: the file is larger than the limit, {size - 1} bytes"
    )
    results = tmp_path / "results.yaml"
    results.write_bytes(RESULTS_YAML)
    size = len(RESULTS_YAML)
    assert gm.read_results(results, limit=size) == RESULTS
    assert f"larger than the limit, {size - 1} bytes" in failing(
        lambda: gm.read_results(results, limit=size - 1)
    )


def test_the_limit_is_a_hundred_megabytes_unless_the_caller_says_otherwise() -> None:
    """A million statements fit into that."""
    for function in (gm.read_plan, gm.read_results):
        assert inspect.signature(function).parameters["limit"].default == 100_000_000


def test_a_file_that_is_too_large_is_not_read_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One byte beyond the limit is enough to refuse it."""
    asked: list[int | None] = []

    class Endless(BytesIO):
        """A file that never ends."""

        def read(self, size: int | None = -1, /) -> bytes:
            """Give as many bytes as are asked for, if somebody says how many."""
            asked.append(size)
            return b"x" * (size or 0)

    monkeypatch.setattr(Path, "open", lambda _path, _mode: Endless())
    assert "larger than the limit, 1,000 bytes" in failing(
        lambda: gm.read_plan("plan.yaml", MODEL, limit=1000)
    )
    assert asked == [1001]


def test_yaml_needs_an_extra_and_json_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says how to get it."""
    path = tmp_path / "plan.yaml"
    path.write_bytes(SMALL_YAML)
    monkeypatch.setitem(sys.modules, "yaml", None)
    message = 'YAML files need an extra that is not installed: pip install "govmodel[yaml]"'
    calls: tuple[Callable[[], object], ...] = (
        lambda: gm.read_plan(path, MODEL),
        lambda: gm.read_results(path),
        lambda: gm.dump_plan(SMALL),
        lambda: gm.write_plan(SMALL, tmp_path / "other.yaml"),
        lambda: gm.write_results(RESULTS, tmp_path / "other.yml"),
    )
    for call in calls:
        with pytest.raises(gm.MissingExtraError) as caught:
            call()
        assert str(caught.value) == message
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]
    gm.write_plan(SMALL, tmp_path / "plan.json")
    assert gm.read_plan(tmp_path / "plan.json", MODEL).plan == SMALL


# Files that cannot be written.


def test_writing_takes_the_place_of_the_old_file(tmp_path: Path) -> None:
    """All of it, also where the old one was longer."""
    path = tmp_path / "plan.yaml"
    gm.write_plan(PLAN, path)
    gm.write_plan(SMALL, path)
    assert path.read_bytes() == SMALL_YAML
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_a_failure_while_writing_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A full disk costs the new version, never the old one."""
    path = tmp_path / name
    gm.write_plan(SMALL, path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert failing(lambda: gm.write_plan(PLAN, path)) == (
        f"{path} cannot be written:\n  {path}: the file cannot be written: No space left on device"
    )
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_results_are_written_as_carefully(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure leaves the folder as it was."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left on device" in failing(
        lambda: gm.write_results(RESULTS, tmp_path / "r.json")
    )
    assert list(tmp_path.iterdir()) == []


def test_a_reader_sees_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new one is whole, beside the old one and on the disk, before it takes its place."""
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"old")
    seen: list[tuple[str, bytes]] = []
    ordinary = os.fsync

    def watching(descriptor: int) -> None:
        seen.extend(
            ("old" if each == path else "beside", each.read_bytes())
            for each in sorted(tmp_path.iterdir(), reverse=True)
        )
        ordinary(descriptor)

    monkeypatch.setattr(os, "fsync", watching)
    gm.write_plan(SMALL, path)
    assert seen == [("old", b"old"), ("beside", SMALL_YAML)]
    assert path.read_bytes() == SMALL_YAML


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """It is not made: the name may be a slip of the hand."""
    path = tmp_path / "folder" / "plan.yaml"
    wanted = f"{path} cannot be written:\n  {path}: the folder is not there"
    assert failing(lambda: gm.write_plan(SMALL, path)) == wanted
    assert failing(lambda: gm.write_results(RESULTS, path)) == wanted
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    """Nor is anything left beside it."""
    path = tmp_path / "plan.yaml"
    path.mkdir()
    assert failing(lambda: gm.write_plan(SMALL, path)) == (
        f"{path} cannot be written:\n  {path}: it is a directory and not a file"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_text_that_no_file_can_hold_is_not_written(tmp_path: Path) -> None:
    """Half a character cannot be encoded; the old file stays."""
    path = tmp_path / "plan.yaml"
    gm.write_plan(SMALL, path)
    plan = evolve(SMALL, elements=(Mal(id="a", text="\ud800"),))
    with pytest.raises(ValueError, match=r"written|surrogates"):
        gm.write_plan(plan, path)
    assert path.read_bytes() == SMALL_YAML
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_link_stays_a_link_and_a_file_keeps_its_mode(tmp_path: Path) -> None:
    """Whoever may read the file before may read it after, by whatever name."""
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(b"{}")
    real.chmod(0o640)
    link.symlink_to(real)
    gm.write_results(gm.Results(of="0331"), link)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert gm.read_results(real).of == "0331"


def test_a_name_that_no_file_can_have_is_told() -> None:
    """A null byte ends a name for the system, in reading and in writing."""
    with pytest.raises(gm.DocumentError, match="null"):
        gm.read_results("a\0b.json")
    with pytest.raises(gm.DocumentError, match="null"):
        gm.write_results(gm.Results(of="0331"), "a\0b.json")


@pytest.mark.parametrize("name", ["r.yaml", "r.json"])
def test_half_of_a_surrogate_pair_cannot_be_written(name: str) -> None:
    """It is no text, and no file could hold it."""
    with pytest.raises(gm.DocumentError) as caught:
        gm.dump_results(gm.Results(of="0331", title="\ud800"), name=name)
    assert "surrogates not allowed" in str(caught.value)


def test_sources_that_share_an_id_cannot_be_written() -> None:
    """What is written must be read again, and a citation could not tell them apart."""
    both = (gm.Source(id="a", title="A"), gm.Source(id="a", title="B"))
    with pytest.raises(gm.DocumentError) as caught:
        gm.dump_results(gm.Results(of="0331", sources=both), name="r.json")
    assert str(caught.value) == (
        "r.json cannot be written:\n  r.json: $.sources[1].id: the source a is there more than "
        "once; every source needs an id of its own"
    )
