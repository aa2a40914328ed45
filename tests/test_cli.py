"""The command as a process sees it: its exit codes, and that nobody is shown a traceback."""

import gc
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.resources import files
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TextIO

import pytest
from commanded import PLAN, Screen, exempelby_in, screens
from packaged import Shelf

import govmodel as gm
from govmodel.__main__ import run
from govmodel.cli import main

MISSING = ("trasby-plugin", "2.1", "trasby = trasby_module")
"""A plugin that is broken, but for its module."""


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its files lie."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        yield made


def typed(line: str) -> int:
    """Type a line after ``govmodel``."""
    return main(line.split())


# Exit codes.


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    "line",
    [
        "models",
        "show exempelby",
        "check plan.yaml",  # there is a warning
        "trace plan.yaml",
        "trace plan.yaml laslust",
        "reviews exempelby --year 2025",
        "follow-up plan.yaml results.yaml --at 2025-12-31",  # the target was not reached
        "schema exempelby",
        "--help",
        "--version",
    ],
)
def test_what_is_asked_and_answered_ends_in_0(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Warnings and targets that were not reached are answers; nothing is on standard error."""
    assert typed(line) == 0
    written = capsys.readouterr()
    assert written.out
    assert written.err == ""


def test_a_broken_plugin_in_a_list_is_an_answer(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list is what was asked for."""
    shelf.put(*MISSING, trasby_module="1/0")
    assert typed("models") == 0
    assert "ZeroDivisionError: division by zero" in capsys.readouterr().out


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("form", ["", " --format json"])
def test_a_finding_of_severity_error_ends_in_1(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever the answer is for."""
    Path("plan.yaml").write_text(PLAN.replace("kf", "ks"), encoding="utf-8")
    assert typed(f"check plan.yaml{form}") == 1
    assert "GM201" in capsys.readouterr().out


@pytest.mark.usefixtures("shelf")
def test_an_error_in_results_ends_in_1(capsys: pytest.CaptureFixture[str]) -> None:
    """It is told before the rows."""
    text = Path("results.yaml").read_text(encoding="utf-8").replace("9999", "0331")
    Path("results.yaml").write_text(text, encoding="utf-8")
    assert typed("follow-up plan.yaml results.yaml --at 2025-12-31") == 1
    assert "✖ Fel GM602 results.yaml: $.of" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check", "Missing argument 'PLAN'."),
        ("chek plan.yaml", "No such command 'chek'."),
        ("check plan.yaml --lang de", "'de' is not one of 'sv', 'en'."),
        ("check plan.yaml --format xml", "'xml' is not one of 'text', 'json'."),
        ("models soderhamn", "Got unexpected extra argument (soderhamn)"),
        ("reviews exempelby", "Missing option '--year'."),
        ("reviews exempelby --year 0", "0 is not in the range 1<=x<=9999."),
        ("reviews exempelby --year 10000", "10000 is not in the range 1<=x<=9999."),
        ("reviews exempelby --year 2025 --by end", "'end' is not one of 'closing', 'due'."),
        ("follow-up plan.yaml results.yaml", "Missing option '--at'."),
        ("follow-up - - --at 2025-12-31", "only one of PLAN and RESULTS can be standard input"),
        ("schema", "name the model of the plans, or ask for --results"),
        ("schema", "or ask for --results or --evaluations"),
        ("schema exempelby --results", "--results needs no name, and no other kind of file"),
        ("schema --results --evaluations", "--results needs no name, and no other kind of file"),
        ("schema --results --on 2025-01-01", "--on chooses an edition: give the name, too"),
        ("schema --evaluations --on 2025-01-01", "--on chooses an edition: give the name, too"),
        ("instruments --on 2025-01-01", "--on chooses an edition: name the instrument"),
        ("evaluate", "Missing argument 'FILE...'."),
        ("evaluate - plan.yaml -", "only one of the files can be standard input"),
        ("evaluate plan.yaml --out -", "--out needs the name of a file"),
        ("evaluate plan.yaml --out ./plan.yaml", "--out would write over one of the files"),
        (
            "show exempelby --on 2011-02-30",
            "'2011-02-30' is not a day: write it as 2010-04-30, and one that exists",
        ),
    ],
)
def test_a_call_that_cannot_be_understood_ends_in_2(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says how the command is used, and what is wrong, on standard error."""
    assert typed(line) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("Usage: govmodel ")
    assert said in written.err


def test_nothing_typed_is_answered_with_help(capsys: pytest.CaptureFixture[str]) -> None:
    """It is no answer to a question, so it ends in 2."""
    assert main([]) == 2
    assert "Usage: govmodel [OPTIONS] COMMAND [ARGS]..." in capsys.readouterr().err


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check no.yaml", "✖ no.yaml cannot be read:\n  no.yaml: there is no such file\n"),
        (
            "show atlantis",
            (
                "✖ no installed plugin offers the model atlantis; installed models are exempelby; "
                "govmodel plugins --why atlantis tells more, and in Python a model can be given "
                "itself in place of its name\n"
            ),
        ),
        (
            "show exempelby --on 2023-12-31",
            (
                "✖ no edition of the model exempelby is valid on 2023-12-31; its editions are "
                "2024-2027; name one to use it all the same, such as exempelby@2024-2027\n"
            ),
        ),
        (
            "trace plan.yaml laslus --lang en",
            "✖ no element has the id laslus; the nearest are laslust\n",
        ),
    ],
)
def test_what_cannot_be_read_or_found_ends_in_2(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason is on standard error, and nothing on standard output."""
    assert typed(line) == 2
    assert capsys.readouterr() == ("", said)


def test_a_plugin_that_is_needed_and_broken_ends_in_2(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named, in one line, whatever it raised."""
    shelf.put(*MISSING, trasby_module="raise ValueError('one\\ntwo\\x1b[2J')")
    assert typed("show trasby") == 2
    said = capsys.readouterr().err
    assert said.startswith("✖ the plugin trasby-plugin 2.1 (trasby, with govmodel ")
    assert said.endswith(
        ") is broken: ValueError: one two\\x1b[2J "
        f"({Path.cwd()}/trasby-plugin-2.1/trasby_module.py:1)\n"
    )
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{lacking}", "av en mening med ett värde som den inte ger, 'lacking'"),
        ("Så är det.", "av ZeroDivisionError: division by zero (felby_module, rad 8)"),
    ],
)
@pytest.mark.parametrize("form", ["", " --format json"])
def test_a_rule_that_fails_ends_in_2(
    rule: str, said: str, form: str, shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    """While it looks, or not before its sentence is said."""
    module = FAILING.replace("{sentence}", rule).replace(
        "{path}", "1 / 0" if "det" in rule else "()"
    )
    shelf.put("felby-plugin", "1.0", "felby = felby_module", felby_module=module)
    assert typed(f"check plan.yaml --against felby{form}") == 2
    out, err = capsys.readouterr()
    sentence = f"regeln EX1 avbröts {said}: felet ligger i regeln, inte i det som granskas"
    assert (json.loads(out)["text"] if form else err) == (sentence if form else f"✖ {sentence}\n")


FAILING = """
from attrs import evolve
import govmodel as gm
import toy

def look(plan, model):
    "Look."
    yield {path}, {}

@gm.hookimpl
def governance_models():
    rule = gm.Rule(
        code="EX1", severity=gm.Severity.ERROR, find=look, sentences={"sv": "{sentence}"}
    )
    return (evolve(toy.MODEL, name="felby", rules=(rule,)),)
"""


@pytest.mark.usefixtures("shelf")
def test_without_yaml_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON works without it."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert typed("check plan.yaml") == 2
    said = '✖ YAML files need an extra that is not installed: pip install "govmodel[yaml]"\n'
    assert capsys.readouterr() == ("", said)


@pytest.mark.usefixtures("shelf")
def test_with_json_what_went_wrong_is_on_standard_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A program reads one stream."""
    assert typed("check no.yaml --format json") == 2
    written = capsys.readouterr()
    assert written.err == ""
    assert json.loads(written.out) == {
        "format": "govmodel.error/1",
        "error": "DocumentError",
        "text": "no.yaml cannot be read:\n  no.yaml: there is no such file",
        "problems": [
            {"file": "no.yaml", "path": "$", "line": None, "text": "there is no such file"}
        ],
    }


def raising(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the list of models end in an error."""

    def stopped() -> gm.Installed:
        raise error

    monkeypatch.setattr(gm, "installed", stopped)


def test_an_interruption_ends_in_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a word."""
    raising(KeyboardInterrupt(), monkeypatch)
    assert typed("models") == 130
    assert capsys.readouterr() == ("", "")


@contextmanager
def nobody() -> Iterator[TextIO]:
    """Give a stream that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    stream = open(writing, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - a pipe has no path
    try:
        yield stream
    finally:
        with suppress(BrokenPipeError):
            stream.close()


def ended(line: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Type a line to the process, which ends with it."""
    monkeypatch.setattr("sys.argv", ["govmodel", *line.split()])
    collecting = gc.isenabled()
    with pytest.raises(SystemExit) as told:
        run()
    gc.unfreeze()  # it is freed with the process, and this process goes on
    if collecting:
        gc.enable()
    assert isinstance(told.value.code, int)
    return told.value.code


@pytest.mark.usefixtures("shelf")
def test_when_nobody_reads_on_it_ends_in_141(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a word; only the process makes Python find nothing to complain of at its end."""
    with nobody() as stream, monkeypatch.context() as patch:
        patch.setattr("sys.stdout", stream)
        assert typed("models") == 141
        with pytest.raises(BrokenPipeError):
            stream.flush()
    with nobody() as stream:
        with monkeypatch.context() as patch:
            patch.setattr("sys.stdout", stream)
            assert ended("models", patch) == 141
        print("more", file=stream, flush=True)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("line", ["--help", "schema --results"])
def test_a_process_that_nobody_reads_ends_in_141(line: str) -> None:
    """As in ``govmodel schema --results | true``, and help is no exception."""
    command = [sys.executable, "-m", "govmodel", *line.split()]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 141


class Full(Screen):
    """A file on a disk without space."""

    def isatty(self) -> bool:
        """Be a file."""
        return False

    def flush(self) -> None:
        """Have no space."""
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_told_and_ends_in_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is nobody's defect, and not reported as one."""
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", Full())
        assert typed("schema --results") == 2
        assert ended("schema --results", patch) == 2
    said = "govmodel was stopped by the system: No space left on device\n"
    assert capsys.readouterr() == ("", said * 2)


def test_where_nothing_can_be_told_it_still_ends_in_2(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error may lie on a full disk, too."""
    raising(LookupError("one"), monkeypatch)
    monkeypatch.delenv("GOVMODEL_TRACEBACK", raising=False)
    monkeypatch.setattr("sys.stderr", Full())
    assert typed("models") == 2


# Streams that are closed.


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("check plan.yaml", 0),
        ("check plan.yaml --format json", 0),
        ("check no.yaml", 2),
        ("chek", 2),
        ("--help", 0),
    ],
)
def test_what_is_written_to_a_closed_stream_goes_nowhere(
    line: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As after ``>&-`` and ``2>&-``; what is meant for one stream does not land in the other."""
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", None)
        patch.setattr("sys.stderr", None)
        assert typed(line) == code
        assert sys.stdout is None
        assert sys.stderr is None
        assert ended(line, patch) == code
    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", None)
        assert typed(line) == code
        assert (capsys.readouterr().out == "") is (code == 2)


# A call within a process that goes on.


@pytest.mark.usefixtures("shelf")
def test_streams_are_left_as_they_were_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of its own writes out what a stream lacks; another's is not told to."""
    stream = TextIOWrapper(BytesIO(), encoding="ascii", errors="strict")
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", stream)
        assert typed("schema --results") == 0
        assert stream.errors == "strict"
        assert ended("schema --results", patch) == 0
        assert stream.errors == "backslashreplace"


# What a call has in it.


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "a", "\x1b[31mRED\u202eX\nY"], "(\\x1b[31mRED\\u202eX Y)"),
        (["\x1b[31mRED\u202eX"], "'\\x1b[31mRED\\u202eX'"),
        (["check", "--\x1b[31mRED\u202eX"], "--\\x1b[31mRED\\u202eX"),
        (["reviews", "x", "--year", "\x1b[31m\u202eX"], "'\\x1b[31m\\u202eX'"),
    ],
)
def test_a_call_cannot_act_on_the_terminal(
    arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed is written out where it is told of."""
    _, err = screens(monkeypatch)
    assert main(arguments) == 2
    told = err.getvalue()
    assert told.startswith("Usage: govmodel ")
    assert "\nTry 'govmodel " in told
    assert said in told
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert told.count("\n") == 4


# What nobody has foreseen.


def test_what_nobody_has_foreseen_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends in 2, and shows neither a traceback nor what would move the cursor."""
    monkeypatch.delenv("GOVMODEL_TRACEBACK", raising=False)
    raising(LookupError(f"one\ntwo\x1b[2J{'x' * 10_000}"), monkeypatch)
    assert typed("models") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        "govmodel has stopped at something it did not foresee, LookupError: "
        f"one two\\x1b[2J{'x' * 489}. "
        "Set GOVMODEL_TRACEBACK=1 to see where, and please report it.\n"
    )


def test_an_error_of_the_system_without_a_sentence_says_what_it_can(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not every library fills in what the system said."""
    raising(OSError("the drive is gone"), monkeypatch)
    assert typed("models") == 2
    assert capsys.readouterr().err == "govmodel was stopped by the system: the drive is gone\n"


def test_the_traceback_is_shown_to_those_who_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a variable of the environment."""
    monkeypatch.setenv("GOVMODEL_TRACEBACK", "1")
    raising(LookupError("one"), monkeypatch)
    with pytest.raises(LookupError):
        typed("models")


# What is missing.


def test_without_click_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command is there without its extra, and can do nothing."""
    monkeypatch.setitem(sys.modules, "click", None)
    assert typed("models") == 2
    said = "The commands of govmodel need an extra that is not installed: "
    assert capsys.readouterr() == ("", f'{said}pip install "govmodel[cli]"\n')


@pytest.mark.usefixtures("shelf")
def test_a_terminal_without_rich_is_written_to_as_a_file_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rich makes the answer look better, and is not needed to give one."""
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setattr("govmodel.cli.asking._LONG", 0)
    out, err = screens(monkeypatch)
    assert typed("check plan.yaml") == 0
    assert out.getvalue().splitlines()[-1] == "Sammanlagt 0 fel, 1 varning, 0 upplysningar."
    assert err.getvalue() == ""


# How it is started.


def test_the_module_is_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``python -m govmodel`` reads what was typed after it."""
    monkeypatch.setattr("sys.argv", ["govmodel", "--version"])
    with pytest.raises(SystemExit) as told:
        runpy.run_path(str(files("govmodel") / "__main__.py"), run_name="__main__")
    gc.unfreeze()  # it is freed with the process, and this process goes on
    gc.enable()
    assert told.value.code == 0
    assert capsys.readouterr().out.startswith("govmodel, version ")


def test_importing_the_module_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """A tool that looks at every module does no harm."""
    runpy.run_path(str(files("govmodel") / "__main__.py"), run_name="looked_at")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_left_as_it_was_found(*, before: bool) -> None:
    """Only a process of its own does without it."""
    collecting = gc.isenabled()
    try:
        gc.enable() if before else gc.disable()
        typed("--version")
        assert gc.isenabled() is before
    finally:
        gc.enable() if collecting else gc.disable()


def test_help_gives_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """Also that of each command."""
    commands = (
        "models",
        "show",
        "diff",
        "compare",
        "check",
        "trace",
        "document",
        "reviews",
        "follow-up",
        "schema",
    )
    assert typed("--help") == 0
    told = capsys.readouterr().out
    assert "  govmodel follow-up plan.yaml results.yaml --at 2025-12-31\n" in told
    assert "Exit codes: 0 fine, 1 findings of severity error, 2 could not read or" in told
    for command in commands:
        assert f"\n  {command} " in told
        assert typed(f"{command} -h") == 0
        said = capsys.readouterr().out
        assert said.startswith(f"Usage: govmodel {command} [OPTIONS]")
        assert command == "models" or f"Example: govmodel {command} " in " ".join(said.split())


# Completion in the shell.


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("govmodel s", "schema show"),
        ("govmodel show ex", "exempelby"),
        ("govmodel show atl", ""),
        ("govmodel reviews e", "exempelby"),
        ("govmodel schema e", "exempelby"),
        ("govmodel check plan.yaml --against e", "exempelby"),
        ("govmodel reviews exempelby --by d", "due"),
    ],
)
def test_a_shell_is_offered_what_can_be_typed(
    words: str,
    offered: str,
    shelf: Shelf,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Commands, options, and the names of models, without loading those of other names."""
    shelf.put("exby-plugin", "1.0", "xby = exby_module", exby_module="1/0")
    monkeypatch.setenv("_GOVMODEL_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    assert main([]) == 0
    assert capsys.readouterr().out.split() == [f"plain,{each}" for each in offered.split()]
    assert "exby_module" not in sys.modules


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_shell_is_given_its_script(
    shell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the documentation has it called."""
    monkeypatch.setenv("_GOVMODEL_COMPLETE", f"{shell}_source")
    assert main([]) == 0
    assert f"_GOVMODEL_COMPLETE={shell}_complete" in capsys.readouterr().out


# Streams that lack letters.


def ascii_only(*line: str) -> bytes:
    """Run the command where standard output knows ASCII alone."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "govmodel", *line], check=True, capture_output=True, env=environment
    )
    return done.stdout + done.stderr


def test_a_letter_that_the_stream_lacks_is_written_out(tmp_path: Path) -> None:
    """It is no reason to stop."""
    path = tmp_path / "våren.yaml"
    command = [sys.executable, "-m", "govmodel", "check", str(path), "--lang", "sv"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, check=False, capture_output=True, env=environment)
    assert done.returncode == 2
    assert done.stderr.startswith(b"\\u2716 ")
    assert done.stderr.endswith(b"v\\xe5ren.yaml: filen finns inte\n")


def test_json_is_json_on_any_stream() -> None:
    """JSON has a way of its own to write a letter that the stream lacks."""
    schema = json.loads(ascii_only("schema", "--results"))
    assert schema == json.loads(json.dumps(gm.results_schema()))


def test_a_stream_that_cannot_be_told_how_to_write_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Such as one that only gathers."""
    gathered = Screen()
    monkeypatch.setattr(gathered, "isatty", lambda: False)
    monkeypatch.setattr("sys.stdout", gathered)
    assert typed("schema --results") == 0
    assert json.loads(gathered.getvalue())["title"]
