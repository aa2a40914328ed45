"""What a file is read from: paths, streams and pipes; and what reading leaves as it was."""

import gc
import io
import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest
from attrs import evolve, frozen

import govmodel as gm

from toy import ASSUMED, MODEL, PLAN, Mal

YAML = b"format: govmodel.plan/1\nmodel: exempelby@2024-2027\nperiod: 2024\n"
JSON = b'{"format":"govmodel.plan/1","model":"exempelby@2024-2027","period":"2024"}'
SMALL = gm.Plan(model="exempelby@2024-2027", period=gm.Period.years(2024))
RESULTS = b'{"format": "govmodel.results/1", "of": "0331"}'


def failing(call: Callable[[], object]) -> str:
    """Do what cannot be done, and give the whole error in English."""
    with pytest.raises(gm.DocumentError) as caught:
        call()
    return str(caught.value)


def named(data: bytes, name: object) -> BinaryIO:
    """Make a stream with a name."""
    stream = BytesIO(data)
    stream.name = name
    return stream


class Dripping(BytesIO):
    """A stream that gives little at a time, as a network does."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Give three bytes at most."""
        return super().read(3 if size is None or size < 0 else min(size, 3))


# Streams.


@pytest.mark.parametrize("data", [YAML, JSON, b"\xef\xbb\xbf" + JSON, b" \r\n\t\n" + JSON])
def test_a_stream_is_read_by_how_it_begins(data: bytes) -> None:
    """JSON begins with a brace, YAML with anything else."""
    file = gm.read_plan(BytesIO(data), MODEL)
    assert (file.plan, file.model, file.name) == (SMALL, MODEL, "<stream>")
    assert (file.lines == {}) == (b"{" in data)
    assert gm.read_plan(Dripping(data), MODEL).plan == SMALL


def test_results_are_read_from_a_stream_too() -> None:
    """In both kinds of file."""
    assert gm.read_results(BytesIO(RESULTS)).of == "0331"
    assert gm.read_results(Dripping(b"format: govmodel.results/1\nof: 0331\n")).of == "0331"


def test_yaml_that_begins_with_a_brace_is_taken_for_json_unless_its_name_says_otherwise() -> None:
    """There is no telling them apart by one character."""
    data = b"{format: govmodel.results/1, of: 0331}"
    assert failing(lambda: gm.read_results(BytesIO(data))) == (
        "<stream> cannot be read:\n  <stream>:1: the file is not valid JSON: Expecting property "
        "name enclosed in double quotes (column 2)"
    )
    assert gm.read_results(named(data, "r.yml")).of == "0331"


def test_a_stream_is_called_by_its_name() -> None:
    """Which tells YAML from JSON if it has an ending that does."""
    assert gm.read_plan(named(JSON, "plan.json"), MODEL).name == "plan.json"
    assert gm.read_plan(named(JSON, "plan.yaml"), MODEL).lines[("period",)] == 1
    assert gm.read_plan(named(JSON, "plan.txt"), MODEL).lines == {}
    assert gm.read_plan(named(YAML, "<stdin>"), MODEL).name == "<stdin>"
    assert failing(lambda: gm.read_plan(named(b"", "x.json"), MODEL)) == (
        "x.json cannot be read:\n  x.json: the file is empty"
    )
    assert failing(lambda: gm.read_plan(named(YAML, "p.json"), MODEL)).startswith(
        "p.json cannot be read:\n  p.json:1: the file is not valid JSON: "
    )


@pytest.mark.parametrize("name", [3, None, b"plan.json"])
def test_a_stream_whose_name_is_no_text_is_called_a_stream(name: object) -> None:
    """One that was opened by its number has that for a name."""
    assert gm.read_plan(named(YAML, name), MODEL).name == "<stream>"


def test_an_open_file_is_a_stream(tmp_path: Path) -> None:
    """With its path for a name, and from where it stands."""
    path = tmp_path / "plan.json"
    path.write_bytes(b"###" + JSON)
    with path.open("rb") as stream:
        stream.seek(3)
        file = gm.read_plan(stream, MODEL)
        assert not stream.closed
    assert (file.plan, file.name) == (SMALL, str(path))


def test_what_stands_on_standard_input_is_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes are."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(named(YAML, "<stdin>")))
    assert gm.read_plan(sys.stdin.buffer, MODEL).plan == SMALL


def test_a_stream_of_text_is_refused_with_what_to_do() -> None:
    """Its line breaks and its encoding may be lost already."""
    with pytest.raises(gm.InvalidValueError) as caught:
        gm.read_plan(cast("Any", StringIO(YAML.decode())), MODEL)
    assert str(caught.value) == 'expected a stream of bytes (open the file with "rb"), found str'
    assert caught.value.text("sv") == (
        'här väntades en ström av bytes (öppna filen med "rb"), men här står str'
    )


def test_a_stream_that_breaks_off_is_told() -> None:
    """In the system's words."""

    class Broken(BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    assert failing(lambda: gm.read_results(Broken())) == (
        "<stream> cannot be read:\n  <stream>: the file cannot be read: Input/output error"
    )


def test_the_limit_holds_for_streams_however_little_comes_at_a_time() -> None:
    """As large as the limit is read, one byte more is not."""
    for kind in (BytesIO, Dripping):
        assert gm.read_plan(kind(JSON), MODEL, limit=len(JSON)).plan == SMALL
        assert failing(partial(gm.read_plan, kind(JSON), MODEL, limit=len(JSON) - 1)) == (
            "<stream> cannot be read:\n  <stream>: the file is larger than the limit, "
            f"{len(JSON) - 1} bytes"
        )


def test_a_stream_that_never_ends_is_not_read_far() -> None:
    """A byte beyond the limit at most."""
    given: list[int] = []

    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            given.append(min(size, 400))
            return b"x" * given[-1]

    assert "larger than the limit, 1,000 bytes" in failing(
        lambda: gm.read_plan(Endless(), MODEL, limit=1000)
    )
    assert given == [400, 400, 201]


# Files that are none.


def from_a_pipe(path: Path, data: bytes, read: Callable[[], object]) -> object:
    """Write into a pipe with a name while somebody reads from it."""
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_bytes(data))
    writer.start()
    try:
        return read()
    finally:
        writer.join()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_with_a_name_is_read_by_how_it_begins(tmp_path: Path) -> None:
    """As a shell makes them: ``govmodel check <(make-plan)``."""
    for number, data in enumerate((YAML, JSON)):
        path = tmp_path / f"pipe{number}"
        file = from_a_pipe(path, data, partial(gm.read_plan, path, MODEL))
        assert isinstance(file, gm.PlanFile)
        assert (file.plan, file.name) == (SMALL, str(path))
    path = tmp_path / "pipe.yaml"
    read = from_a_pipe(
        path, b"{format: govmodel.results/1, of: 0331}", lambda: gm.read_results(path)
    )
    assert read == gm.Results(of="0331")


def test_a_pipe_without_a_name_is_read_by_its_number() -> None:
    """As ``os.fdopen`` opens it."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(JSON)
    with os.fdopen(reading, "rb") as pipe:
        file = gm.read_plan(pipe, MODEL)
    assert (file.plan, file.name) == (SMALL, "<stream>")


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sentence of its own, in reading and in writing."""
    path = tmp_path / "plan.yaml"

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    monkeypatch.setattr(os, "open", forbidden)
    assert failing(lambda: gm.read_plan(path, MODEL)) == (
        f"{path} cannot be read:\n  {path}: access to the file is denied"
    )
    assert failing(lambda: gm.write_plan(SMALL, path)) == (
        f"{path} cannot be written:\n  {path}: access to the file is denied"
    )


def test_what_cannot_be_opened_is_told_in_swedish_too(tmp_path: Path) -> None:
    """Where it is in one sentence, what is wrong in the other."""
    path = tmp_path / "plan.yaml"
    with pytest.raises(gm.DocumentError) as caught:
        gm.read_plan(path, MODEL)
    assert caught.value.text("sv") == f"{path} kan inte läsas:\n  {path}: filen finns inte"


# The model that a plan names.


def finding(name: str) -> gm.GovernanceModel:
    """Find the toy municipality and no other."""
    if name == MODEL.id:
        return MODEL
    raise gm.UnknownModelError("error.model.unknown", {"name": name, "known": (MODEL.id,)})


@pytest.mark.parametrize("data", [YAML, JSON])
def test_a_plan_may_be_read_with_the_model_that_it_names(tmp_path: Path, data: bytes) -> None:
    """Which comes with the plan."""
    name = "plan.json" if data is JSON else "plan.yaml"
    path = tmp_path / name
    path.write_bytes(data)
    for file in (
        gm.parse_plan(data, finding, name=name),
        gm.read_plan(path, finding),
        gm.read_plan(BytesIO(data), finding),
    ):
        assert (file.plan, file.model) == (SMALL, MODEL)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("format: govmodel.plan/1\nperiod: 2024\n", "1: $.model: expected text, found nothing"),
        ("format: govmodel.plan/1\nmodel: [a]\n", "2: $.model: expected text, found a list"),
        ("model: a@1\n", "1: $.format: expected govmodel.plan/1, found nothing"),
    ],
)
def test_a_plan_that_names_no_model_is_told(text: str, problem: str) -> None:
    """Without it nothing else can be judged."""
    assert failing(lambda: gm.parse_plan(text.encode(), finding)) == (
        f"plan.yaml cannot be read:\n  plan.yaml:{problem}"
    )


def test_a_plan_that_names_a_model_by_half_is_told_its_whole_name() -> None:
    """A plan names the edition that it was written for."""
    data = YAML.replace(b"@2024-2027", b"")
    for name in ("plan.yaml", "plan.json"):
        assert "expected exempelby@2024-2027: a plan is read with the edition" in failing(
            partial(
                gm.parse_plan,
                data if name == "plan.yaml" else JSON.replace(b"@2024-2027", b""),
                lambda _: MODEL,
                name=name,
            )
        )


def test_a_model_that_nobody_knows_is_told_by_who_looks_for_it() -> None:
    """It is not the file that is wrong."""
    for data, name in ((YAML, "p.yaml"), (JSON, "p.json")):
        with pytest.raises(gm.UnknownModelError):
            gm.parse_plan(data.replace(b"exempelby", b"annanby"), finding, name=name)


# Enough is enough.


def keys(call: Callable[[], object]) -> list[str]:
    """Do what cannot be done, and give the key of each problem in its order."""
    with pytest.raises(gm.DocumentError) as caught:
        call()
    return [problem.key for problem in caught.value.problems]


HEAD = '{"format": "govmodel.results/1", "of": "0331"'


@pytest.mark.parametrize("name", ["r.json", "r.yaml"])
@pytest.mark.parametrize("field", ["observations", "sources"])
def test_a_thousand_problems_are_enough(name: str, field: str) -> None:
    """Then the file is not read on, and says so at the end; 999 are told and nothing more."""
    for count in (999, 1000, 3000):
        text = f'{HEAD}, "{field}": [{", ".join(["1"] * count)}]}}'
        found = keys(partial(gm.parse_results, text.encode(), name=name))
        wanted = ["problem.value"] * min(count, 1000) + ["problem.many"] * (count >= 1000)
        assert found == wanted


def test_a_thousand_sources_of_one_id_are_enough() -> None:
    """They can be read, but not cited."""
    listed = ", ".join(['{"title": "T", "id": "a"}'] * 2000)
    text = f'{HEAD}, "sources": [{listed}]}}'
    assert keys(lambda: gm.parse_results(text.encode(), name="r.json")) == (
        ["problem.duplicate_source"] * 1000 + ["problem.many"]
    )


def test_a_thousand_unknown_fields_are_enough() -> None:
    """In one place as in many."""
    fields = ", ".join(f'"x{number}": 1' for number in range(2000))
    assert keys(lambda: gm.parse_results(f"{HEAD}, {fields}}}".encode(), name="r.json")) == (
        ["problem.unknown_field"] * 1000 + ["problem.many"]
    )


def test_a_thousand_keys_that_stand_twice_are_enough() -> None:
    """In JSON and in YAML."""
    items = ", ".join(['{"a": 1, "a": 2}'] * 2000)
    text = f'{HEAD}, "observations": [{items}]}}'
    for name in ("r.json", "r.yaml"):
        assert keys(partial(gm.parse_results, text.encode(), name=name)) == (
            ["problem.duplicate_key"] * 1000 + ["problem.many"]
        )


def test_a_list_of_a_million_wrong_items_is_not_gone_through() -> None:
    """Each error takes space, and a small file could fill a machine with them."""
    text = f'{HEAD}, "observations": [{"1," * 1_000_000}1]}}'
    assert len(keys(lambda: gm.parse_results(text.encode(), name="r.json"))) == 1001


def test_after_a_thousand_errors_a_list_is_not_read_on() -> None:
    """What nobody would be told is not looked at."""
    tried: list[str] = []

    @frozen(kw_only=True)
    class Omojlig(gm.Goal):
        word = "omöjlig"

        def __attrs_post_init__(self) -> None:
            tried.append(self.id)
            raise gm.InvalidValueError("expected.text", {"found": self.id})

    model = evolve(MODEL, levels=(gm.Level(kind=Omojlig, basis=ASSUMED),), cycles=())
    elements = "".join(f"- {{kind: omöjlig, id: {at}, text: A}}\n" for at in range(1500))
    data = YAML + b"elements:\n" + elements.encode()
    assert keys(lambda: gm.parse_plan(data, model)) == ["problem.value"] * 1000 + ["problem.many"]
    assert tried == [str(at) for at in range(1000)]


def test_a_byte_that_is_no_text_is_told_on_its_line_in_a_large_file() -> None:
    """Large files are looked at piece by piece, wherever a piece ends inside a letter."""
    for before in (1_500_000, 2**20 // 2 - 1, 2**20 // 3):
        data = b"\n" * before + "å".encode() * 2**20 + b"\n\xff"
        with pytest.raises(gm.DocumentError) as caught:
            gm.parse_results(data)
        (problem,) = caught.value.problems
        assert (problem.key, problem.line) == ("problem.encoding", before + 2)


def test_a_long_name_is_told_shortened() -> None:
    """A sentence is to be read."""
    text = f'{HEAD}, "{"n" * 600}": 1}}'
    told = failing(lambda: gm.parse_results(text.encode(), name="r.json"))
    assert f"$.{'n' * 100}: the field {'n' * 500}… is unknown" in told


# The garbage collector.


@pytest.fixture
def _collecting() -> Iterator[None]:
    """Leave the collector as it was, whatever the test does."""
    running = gc.isenabled()
    yield
    (gc.enable if running else gc.disable)()


@pytest.mark.usefixtures("_collecting")
@pytest.mark.parametrize("running", [True, False])
def test_the_collector_goes_on_after_reading_and_writing_as_before(*, running: bool) -> None:
    """Also after an error, and not at all if the caller has stopped it."""
    (gc.enable if running else gc.disable)()
    paused: list[bool] = []

    def watching(name: str) -> gm.GovernanceModel:
        paused.append(not gc.isenabled())
        return finding(name)

    for name, data in (("p.json", JSON), ("p.yaml", YAML)):
        gm.parse_plan(data, watching, name=name)
        assert gc.isenabled() is running
        gm.dump_plan(SMALL, name=name)
        assert gc.isenabled() is running
        with pytest.raises(gm.DocumentError):
            gm.parse_results(data, name=name)
        assert gc.isenabled() is running
        with pytest.raises(gm.UnknownModelError):
            gm.parse_plan(data.replace(b"exempelby", b"x"), watching, name=name)
        assert gc.isenabled() is running
        gm.dump_results(gm.Results(of="0331"), name=name)
        with pytest.raises(gm.DocumentError):
            gm.dump_results(gm.Results(of="\ud800"), name=name)
        assert gc.isenabled() is running
    assert len(paused) >= 4
    assert all(paused)


@pytest.mark.usefixtures("_collecting")
def test_the_collector_goes_on_when_several_threads_have_read() -> None:
    """Whichever came first and whichever was done last."""
    gc.enable()
    both_in = threading.Barrier(2, timeout=10)

    def waiting(_: str) -> gm.GovernanceModel:
        both_in.wait()
        return MODEL

    readers = [threading.Thread(target=gm.parse_plan, args=(YAML, waiting)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert gc.isenabled()


# The file of a plan.


def test_the_file_of_a_plan_has_its_model() -> None:
    """Which is not shown with it: it is long."""
    file = gm.parse_plan(gm.dump_plan(PLAN), finding)
    assert file.model is MODEL
    assert "Governance" not in repr(file)
    assert hash(file) == hash(gm.parse_plan(gm.dump_plan(PLAN), MODEL))


def test_half_of_a_character_is_not_written_in_its_own_words() -> None:
    """The system's words say which."""
    plan = gm.Plan(
        model=MODEL.id, period=gm.Period.years(2024), elements=(Mal(id="a", text="\ud800"),)
    )
    for name in ("p.json", "p.yaml"):
        assert "the file cannot be written: " in failing(partial(gm.dump_plan, plan, name=name))


@pytest.mark.parametrize("given", [RESULTS, None, 5])
def test_what_is_neither_a_path_nor_a_stream_is_refused(given: object) -> None:
    """Bytes are parsed, not read."""
    with pytest.raises(gm.InvalidValueError, match="a path or a stream of bytes") as caught:
        gm.read_results(cast("Path", given))
    assert caught.value.values["found"] == type(given).__name__


def test_a_stream_that_is_closed_is_told() -> None:
    """In the words of Python."""
    stream = named(RESULTS, "results.json")
    stream.close()
    assert failing(lambda: gm.read_results(stream)) == (
        "results.json cannot be read:\n"
        "  results.json: the file cannot be read: I/O operation on closed file."
    )


def test_a_stream_that_has_nothing_yet_is_refused() -> None:
    """It was opened so that nobody waits for it: it is not known to be empty."""

    class Waiting(BytesIO):
        def read(self, *_: object) -> bytes:
            return None  # type: ignore[return-value]

    with pytest.raises(gm.InvalidValueError, match="a stream of bytes"):
        gm.read_results(Waiting())


def test_nothing_is_written_into_what_is_no_ordinary_file(tmp_path: Path) -> None:
    """A pipe is not replaced by a file, and a link that leads to itself leads nowhere."""
    pipe, loop = tmp_path / "pipe.json", tmp_path / "loop.json"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    assert failing(lambda: gm.write_plan(SMALL, pipe)) == (
        f"{pipe} cannot be written:\n"
        f"  {pipe}: it is no ordinary file; govmodel does not write into it"
    )
    assert failing(lambda: gm.write_plan(SMALL, loop)).startswith(f"{loop} cannot be written:\n")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["loop.json", "pipe.json"]
    assert pipe.is_fifo()


def test_a_file_keeps_its_mode_and_a_new_one_has_the_usual(tmp_path: Path) -> None:
    """What only its owner could read stays so; its name may be as long as a name may be."""
    secret, new = tmp_path / f"{'s' * 250}.json", tmp_path / "new.json"
    secret.touch(mode=0o600)
    (tmp_path / "plain").touch()
    gm.write_plan(SMALL, secret)
    gm.write_plan(SMALL, new)
    assert secret.stat().st_mode & 0o777 == 0o600
    assert new.stat().st_mode == (tmp_path / "plain").stat().st_mode
