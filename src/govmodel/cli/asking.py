"""How a command is asked and answers: its options, its languages, what it prints.

An answer is a page for people and a tree for programs; which one is wanted, and in what language,
is the same question for all commands.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext, redirect_stderr
from datetime import date
from functools import wraps
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TextIO, TypeVar

import click

from govmodel.cli import FAILED, FINE, FOUND

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem
    from rich.console import Console

    import govmodel as gm
    from govmodel.cli.blocks import Page


class Answer(NamedTuple):
    """What a command answers; no attrs class, because ``--help`` does without attrs.

    :param language: the language it is given in unless another is asked for.
    :param page: makes the page for people; ``None`` if the answer is for programs alone.
    :param data: makes the tree for programs.
    :param code: the exit code.
    """

    language: str | None
    page: "Callable[[str], Page] | None"
    data: Callable[[str], Mapping[str, object]]
    code: int = FINE


def answering(ask: Callable[..., Answer]) -> Callable[..., int]:
    """Make a command of a function that answers: in a language, for people or for programs."""

    @click.option(
        "--lang",
        type=click.Choice(["sv", "en"]),
        help="Language of the answer; by default that of the model or the instrument, and of the "
        "environment where neither is asked about.",
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help="For people or for programs.",
    )
    @wraps(ask)
    def command(*, lang: str | None, form: str, **arguments: object) -> int:
        from govmodel.errors import GovmodelError

        try:
            return _say(ask(**arguments), lang, form)
        except GovmodelError as error:  # also of a rule whose sentence cannot be said
            return _say(_failed(error), lang, form)

    return command


def _say(answer: Answer, lang: str | None, form: str) -> int:
    language = lang or answer.language or _locale()
    if form == "json" or answer.page is None:
        _print_data(answer.data(language))
    else:
        _print_page(answer.page(language), failed=answer.code == FAILED)
    return answer.code


def _failed(error: "gm.GovmodelError") -> Answer:
    from govmodel.answers import errors as data
    from govmodel.cli.pages import errors as pages

    return Answer(
        language=click.get_current_context().obj,
        page=lambda language: pages.error(error, language),
        data=lambda language: data.error(error, language),
        code=FAILED,
    )


def _locale() -> str:
    """Tell the language of the user's environment, where no model says which."""
    spoken = next(
        (os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), ""
    )
    return "sv" if spoken.startswith("sv") else "en"


def _print_data(tree: Mapping[str, object]) -> None:
    from govmodel.cli.plain import acts

    lacking = "utf" not in (sys.stdout.encoding or "utf-8").lower()
    text = json.dumps(tree, ensure_ascii=lacking, indent=2, default=str)
    # Characters that turn a line round or cannot be seen are written as JSON lets them be written.
    click.echo(
        re.sub(r"[^\n -~]", lambda at: json.dumps(at[0])[1:-1] if acts(at[0]) else at[0], text)
    )


def _print_page(page: "Page", *, failed: bool) -> None:
    stream = sys.stderr if failed else sys.stdout
    if console := terminal_of(stream):
        from govmodel.cli import pretty

        pretty.show(page, console)
    else:
        from govmodel.cli import plain

        for line in plain.lines(page):
            click.echo(line, file=stream)


def terminal_of(stream: TextIO) -> "Console | None":
    """Give the terminal that a stream leads to, if it does and rich is there to draw on it."""
    if not stream.isatty():
        return None
    try:
        from rich.console import Console
    except ImportError:
        return None
    return Console(file=stream)


# What is typed.


def day(text: str) -> date:
    """Read a day, as 2010-04-30; the name of this function is what ``--help`` calls it.

    >>> day("2010-04-30")
    datetime.date(2010, 4, 30)
    """
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise click.BadParameter(f"{text!r} is not a day: write it as 2010-04-30, and one that exists")


def meeting(text: str) -> tuple[str, date]:
    """Read who meets when, as committee=2025-03-12.

    >>> meeting("committee=2025-03-12")
    ('committee', datetime.date(2025, 3, 12))
    """
    role, separates, on = text.rpartition("=")
    if not (role and separates):
        raise click.BadParameter(f"{text!r} is not a meeting: write it as committee=2025-03-12")
    return role, day(on)


def lead(text: str) -> tuple[str, int]:
    """Read how many days before the next one a stage is, as board=14.

    >>> lead("board=14")
    ('board', 14)
    """
    stage, separates, days = text.rpartition("=")
    if not (stage and separates and re.fullmatch(r"[0-9]{1,4}", days)):
        raise click.BadParameter(f"{text!r} is not a lead time: write it as board=14, in days")
    return stage, int(days)


def model_names(context: click.Context, _: click.Parameter, begun: str) -> list[str]:
    """Offer the names of models to a shell that completes; of instruments where those are meant.

    Only the plugins whose names begin like that are loaded, and in silence.
    """
    from govmodel import plugins

    names = plugins.model_names
    if context.params.get("evaluations") or context.info_name == "instruments":
        names = plugins.instrument_names
    with redirect_stderr(StringIO()):
        return sorted(names(begun))


def plugin_names(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Offer the names of plugins, whatever they hold, without loading any."""
    from govmodel.plugins import points

    return sorted({point.name for point in points() if point.name.startswith(begun)})


def models_or_files(
    context: click.Context, parameter: click.Parameter, begun: str
) -> "list[str] | list[CompletionItem]":
    """Offer the names of models, or files where no model is called like that."""
    from click.shell_completion import CompletionItem

    names = model_names(context, parameter, begun)
    return names or [CompletionItem(begun, type="file")]


PLAN = click.argument("plan", metavar="PLAN", type=click.Path())
MODEL = click.argument("model", metavar="MODEL[@EDITION]", shell_complete=model_names)

EPILOG = """\b
Examples:
  govmodel models
  govmodel check plan.yaml
  govmodel trace plan.yaml laslust
  govmodel show exempelby@2023-2026
  govmodel compare exempelby grannby
  govmodel reviews exempelby --year 2025
  govmodel wheel exempelby --year 2025 --out wheel.svg
  govmodel follow-up plan.yaml results.yaml --at 2025-12-31
  govmodel evaluate exempelby-2024.yaml exempelby-2014.yaml

PLAN, RESULTS and FILE are files in YAML or JSON; - reads standard input.

Exit codes: 0 fine, 1 findings of severity error, 2 could not read or bad call.
"""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="govmodel")
def govmodel() -> None:
    """Municipal governance as code: plans held against the model they are written for."""


# What commands look up.


def edition_in(name: str, days: "gm.Period") -> "gm.GovernanceModel":
    """Find the edition that is valid first in some days; the only one there is carried on to them.

    What goes wrong from here on is told in its language.
    """
    import govmodel as gm

    editions = () if "@" in name else gm.find_editions(name)
    if len(editions) == 1:
        (model,) = editions
    else:
        valid = (each.valid for each in editions if each.valid.overlaps(days))
        first = min((max(each.first, days.first) for each in valid), default=days.first)
        model = gm.find_model(name, on=first if editions else None)
    click.get_current_context().obj = model.language
    return model


def other_editions(
    model: "gm.GovernanceModel", days: "gm.Period"
) -> "tuple[gm.GovernanceModel, ...]":
    """Give the other editions that are valid on some of the days that a model is asked about."""
    import govmodel as gm

    editions = gm.find_editions(model.name)
    return tuple(each for each in editions if each != model and each.valid.overlaps(days))


T = TypeVar("T")


def named(key: str, name: str, known: Mapping[str, T]) -> T:
    """Find what is called by a name, or name what there is."""
    from govmodel import UnknownElementError

    if name not in known:
        raise UnknownElementError(key, {"id": name, "known": tuple(known)})
    return known[name]


def code_of(findings: "tuple[gm.Finding, ...]") -> int:
    """Give the exit code for what was found."""
    return FOUND if any(finding.severity == "error" for finding in findings) else FINE


def typed_file(path: str) -> "str | BinaryIO":
    """Give what a reader of files takes: a path, or standard input for ``-``."""
    if path != "-":
        return path
    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    return sys.stdin.buffer


_LONG = 1_000_000  # bytes of a file that it takes a moment to read


def working(path: str) -> AbstractContextManager[object]:
    """Show in a terminal that something goes on, if the file is long."""
    try:
        size = Path(path).stat().st_size
    except OSError:  # standard input, or what the reader will say is no file
        size = 0
    console = terminal_of(sys.stderr) if size > _LONG else None
    if console is None:
        return nullcontext()

    from rich.text import Text

    from govmodel.cli.plain import visible

    return console.status(Text(visible(path)))
