"""What can be typed: the commands, their arguments, and the answers they give."""

import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from pathlib import Path
from stat import S_ISDIR
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
        help="Language of the answer; the model's own by default.",
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
    from govmodel.cli.data import errors as data
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
    if console := _terminal(stream):
        from govmodel.cli import pretty

        pretty.show(page, console)
    else:
        from govmodel.cli import plain

        for line in plain.lines(page):
            click.echo(line, file=stream)


def _terminal(stream: TextIO) -> "Console | None":
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


def model_names(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    """Offer the names that plugins have to a shell that completes."""
    from importlib.metadata import entry_points

    from govmodel.plugins import GROUP

    names = {point.name for point in entry_points(group=GROUP)}
    return sorted(name for name in names if name.startswith(begun))


def models_or_files(
    context: click.Context, parameter: click.Parameter, begun: str
) -> "list[str] | list[CompletionItem]":
    """Offer the names of models, or files where no model is called like that."""
    from click.shell_completion import CompletionItem

    names = model_names(context, parameter, begun)
    return names or [CompletionItem(begun, type="file")]


PLAN = click.argument("plan", metavar="PLAN", type=click.Path())
MODEL = click.argument("model", metavar="MODEL[@EDITION]", shell_complete=model_names)
STATUTORY = click.option(
    "--statutory", is_flag=True, help="Join the days that the law gives, marked so."
)
HELD = click.option(
    "--meeting",
    "held",
    metavar="ROLE=DAY",
    type=meeting,
    multiple=True,
    help="A day on which those with a role meet, as committee=2025-03-12; as often as they do.",
)

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

PLAN and RESULTS are files in YAML or JSON; - reads standard input.

Exit codes: 0 fine, 1 findings of severity error, 2 could not read or bad call.
"""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="govmodel")
def govmodel() -> None:
    """Municipal governance as code: plans held against the model they are written for."""


@govmodel.command()
@answering
def models() -> Answer:
    """List the installed models, and every plugin that is broken."""
    from govmodel import installed_models
    from govmodel.cli.data import models as data
    from govmodel.cli.pages import models as pages

    installed = installed_models()
    languages = {model.language for model in installed.models}
    return Answer(
        language=languages.pop() if len(languages) == 1 else None,
        page=lambda language: pages.models(installed, language),
        data=lambda _: data.models(installed),
    )


@govmodel.command(epilog="Example: govmodel show exempelby --on 2025-01-01")
@MODEL
@click.option("--on", type=day, help="Choose the edition that is valid on a day.")
@answering
def show(model: str, on: date | None) -> Answer:
    """Show what a model says.

    Its words, bodies, documents, reviews, rules, grades and sources; of all its editions, unless
    one is named or a day is given.
    """
    from govmodel.cli.data import models as data
    from govmodel.cli.pages import models as pages

    if _names_all(model, on):
        found = _editions(model, on)
        return Answer(
            language=found[0].language,
            page=lambda language: pages.editions(found, language),
            data=lambda language: data.editions(found, language),
        )
    (shown,) = _editions(model, on)
    return Answer(
        language=shown.language,
        page=lambda language: pages.model(shown, language),
        data=lambda language: data.model(shown, language),
    )


DIFF = """\b
Example: govmodel diff exempelby@2019-2022 exempelby@2023-2026
Example: govmodel diff budget.yaml revised.yaml
"""


@govmodel.command(epilog=DIFF)
@click.argument("before", metavar="MODEL@EDITION|PLAN", shell_complete=models_or_files)
@click.argument("after", metavar="MODEL@EDITION|PLAN", shell_complete=models_or_files)
@answering
def diff(before: str, after: str) -> Answer:
    """Say what changed between two editions of a model, or two versions of a plan.

    Of editions: words, deciders, owners, links, bodies, documents, reviews and rules. Of plans:
    goals, assignments, indicators, targets and owners, with who decided it and where.
    """
    import govmodel as gm
    from govmodel.cli.data import comparisons as data
    from govmodel.cli.pages import comparisons as pages

    if _is_plan(before) != _is_plan(after):
        plan, model = (before, after) if _is_plan(before) else (after, before)
        raise click.UsageError(
            f"{plan!r} is a plan and {model!r} a model: give two files with plans, "
            "or two editions as MODEL@EDITION"
        )
    if _is_plan(before):
        return _changes(before, after)
    pair = gm.find_model(before), gm.find_model(after)
    found = gm.diff(*pair)
    return Answer(
        language=pair[1].language,
        page=lambda language: pages.diff(pair, found, language),
        data=lambda _: data.diff(pair, found),
    )


def _is_plan(name: str) -> bool:
    """Tell the name of a file from that of a model."""
    if name == "-" or name.lower().endswith((".yaml", ".yml", ".json")):
        return True
    try:
        return not S_ISDIR(Path(name).stat().st_mode)
    except (OSError, ValueError):  # there is no such file, or none can be
        return False


def _changes(before: str, after: str) -> Answer:
    import govmodel as gm
    from govmodel.cli.data import changes as data
    from govmodel.cli.pages import changes as pages

    if before == after == "-":
        raise click.UsageError("only one of the two plans can be standard input")
    pair = _plan(before), _plan(after)
    found = gm.plan_changes(pair[0].plan, pair[1].plan)
    return Answer(
        language=pair[1].model.language,
        page=lambda language: pages.changes(pair, found, language),
        data=lambda _: data.changes(pair, found),
    )


@govmodel.command(epilog="Example: govmodel compare exempelby@2023-2026 grannby")
@click.argument(
    "models", metavar="MODEL[@EDITION]...", nargs=-1, required=True, shell_complete=model_names
)
@click.option("--on", type=day, help="Choose the editions that are valid on a day.")
@click.option("--all", "every", is_flag=True, help="All editions of models without one.")
@answering
def compare(models: tuple[str, ...], on: date | None, *, every: bool) -> Answer:
    """Ask the same of several models.

    Who sets the direction, who decides measurable goals, how long they hold, who carries them out,
    what is compiled, how results are judged, when they are reviewed, and what the sources leave
    open. Where no edition is named and no day given, the edition answers of which the sources tell
    most.
    """
    import govmodel as gm
    from govmodel.cli.data import comparisons as data
    from govmodel.cli.pages import comparisons as pages

    asked: list[gm.GovernanceModel] = []
    for name in models:
        editions = _editions(name, on)
        asked += editions if every else (gm.best_described(editions),)
    found = gm.compare(asked)
    languages = {each.language for each in asked}
    return Answer(
        language=languages.pop() if len(languages) == 1 else None,
        page=lambda language: pages.compare(asked, found, language),
        data=lambda _: data.compare(asked, found),
    )


@govmodel.command(epilog="Example: govmodel check plan.yaml --format json")
@PLAN
@click.option(
    "--against",
    metavar="MODEL",
    shell_complete=model_names,
    help="Another model or edition than the plan's own.",
)
@answering
def check(plan: str, against: str | None) -> Answer:
    """Hold a plan against its model and tell what does not fit.

    Exit code 1 if a finding has severity error.
    """
    import govmodel as gm
    from govmodel.cli.data import plans as data
    from govmodel.cli.pages import plans as pages

    file = _plan(plan)
    model = gm.find_model(against) if against else file.model
    with _working(plan):
        found = gm.check(file.plan, model)
    return Answer(
        language=model.language,
        page=lambda language: pages.check(file, model, found, language),
        data=lambda language: data.check(file, model, found, language),
        code=_code(found),
    )


@govmodel.command(epilog="Example: govmodel trace plan.yaml laslust")
@PLAN
@click.argument("element", metavar="[ID]", required=False)
@answering
def trace(plan: str, element: str | None) -> Answer:
    """Follow the golden thread of one element, or of the whole plan."""
    import govmodel as gm
    from govmodel.cli.data import plans as data
    from govmodel.cli.pages import plans as pages

    file = _plan(plan)
    if element is None:
        traced = gm.traceability(file.plan, file.model)
        return Answer(
            language=file.model.language,
            page=lambda language: pages.traceability(file.plan, traced, language),
            data=lambda _: data.traceability(file.plan, traced),
        )
    thread = gm.trace(file.plan, element)
    return Answer(
        language=file.model.language,
        page=lambda language: pages.thread(file.plan, thread, language),
        data=lambda _: data.thread(file.plan, thread),
    )


@govmodel.command(epilog="Example: govmodel document plan.yaml verksamhetsplan --owner skn")
@PLAN
@click.argument("document", metavar="DOCUMENT")
@click.option("--owner", metavar="BODY", help="Only that of one body.")
@answering
def document(plan: str, document: str, owner: str | None) -> Answer:
    """Show what of a plan stands in one of its model's documents, and what is left to do for it.

    Exit code 1 if something of that has severity error.
    """
    import govmodel as gm
    from govmodel.bodies import by_id
    from govmodel.cli.data import plans as data
    from govmodel.cli.pages import plans as pages

    file = _plan(plan)
    paper = _named("error.paper", document, {each.id: each for each in file.model.documents})
    bodies = by_id((*file.plan.bodies, *file.model.bodies))
    body = None if owner is None else _named("error.body", owner, bodies)
    held = gm.content(file.plan, file.model, paper, owner=owner)
    left = gm.left_to_do(file.plan, file.model, paper, owner=owner)
    return Answer(
        language=file.model.language,
        page=lambda language: pages.document(file, (paper, body), held, left, language),
        data=lambda language: data.document(file, (paper, body), held, left, language),
        code=_code(left),
    )


REVIEWS = """\b
Example: govmodel reviews exempelby --year 2025 --statutory
Example: govmodel reviews exempelby --year 2025 --ics calendar.ics --alarm 7
"""


@govmodel.command(epilog=REVIEWS)
@MODEL
@click.option("--year", type=click.IntRange(1, 9999), required=True, help="The calendar year.")
@click.option(
    "--by",
    type=click.Choice(["closing", "due"]),
    default="closing",
    help="The reviews that close in the year, or those that are handed over in it.",
)
@STATUTORY
@HELD
@click.option(
    "--ics",
    metavar="FILE",
    type=click.Path(),
    help="Write the year's calendar to a file that calendar programs read (iCalendar).",
)
@click.option(
    "--alarm",
    type=click.IntRange(0, 366),
    help="In the calendar file, remind its reader so many days before.",
)
@answering
def reviews(  # noqa: PLR0913 - each can be asked for
    model: str,
    year: int,
    by: str,
    *,
    held: "tuple[tuple[str, date], ...]",
    ics: str | None,
    alarm: int | None,
    statutory: bool,
) -> Answer:
    """List the reviews of a year.

    When they close, what they cover, and who gets them by when; then what is to be done by a day in
    that year. A calendar file has for each a day of the year, that of handing over if it is known.
    """
    import govmodel as gm
    from govmodel.cli.data import calendars as data
    from govmodel.cli.pages import calendars as pages

    if alarm is not None and ics is None:
        raise click.UsageError("--alarm is for the calendar file: name one with --ics")
    shown = _edition(model, year)
    click.get_current_context().obj = shown.language  # also of what goes wrong from here on
    meetings = _meetings(shown, held)
    whole = gm.Period.years(year)
    if ics is not None:
        occasions = gm.agenda(shown, whole, meetings=meetings, statutory=statutory)
        return _calendar(shown, year, occasions, ics, alarm)
    if by == "due":
        found = _by_due(gm.agenda(shown, whole, meetings=meetings, statutory=statutory))
    else:
        found = gm.reviews(shown, whole, meetings=meetings, statutory=statutory)
    deadlines = gm.deadlines(shown, whole, statutory=statutory)
    return Answer(
        language=shown.language,
        page=lambda language: pages.reviews(shown, (year, by), found, language, deadlines),
        data=lambda language: data.reviews(shown, (year, by), found, language, deadlines),
    )


def _calendar(
    model: "gm.GovernanceModel",
    year: int,
    occasions: "tuple[gm.Occasion, ...]",
    path: str,
    alarm: int | None,
) -> Answer:
    """Write a calendar file, in the language of the answer."""
    import govmodel as gm
    from govmodel.cli.common import Written, without_days
    from govmodel.cli.data import calendars as data
    from govmodel.cli.pages import calendars as pages
    from govmodel.codec import put_in_place

    if path == "-":
        raise click.UsageError("--ics needs the name of a file")
    made = _now()
    there = (each.review for each in occasions if each.review)
    skipped = without_days(model, there)
    told = Written(model=model, year=year, file=path, events=len(occasions), skipped=skipped)

    def write(language: str) -> Written:
        file = gm.calendar_file(
            occasions, model, language=language, made=made, alarm_days=alarm, skipped=skipped
        )
        put_in_place(Path(path), file)
        return told

    return Answer(
        language=model.language,
        page=lambda language: pages.written(write(language), language),
        data=lambda language: data.written(write(language), language),
    )


def _now() -> datetime:
    """Tell the time, or the one that whoever wants the same bytes again has set for it."""
    wanted = os.environ.get("SOURCE_DATE_EPOCH")
    if not wanted:
        return datetime.now(UTC)
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(wanted))
    except (ValueError, OverflowError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is {wanted!r}: it must be a number of seconds since 1970"
        ) from None


def _meetings(
    model: "gm.GovernanceModel", held: "tuple[tuple[str, date], ...]"
) -> "tuple[gm.Meetings, ...]":
    import govmodel as gm

    roles = {role.id: role for role in model.roles}
    return tuple(
        gm.Meetings(role=_named("error.role", role, roles), days=(on,)) for role, on in held
    )


@govmodel.command("calendar-check", epilog="Example: govmodel calendar-check exempelby --year 2025")
@MODEL
@click.option("--year", type=click.IntRange(1, 9999), required=True, help="The calendar year.")
@answering
def calendar_check(model: str, year: int) -> Answer:
    """Hold the calendar of a year against the law.

    Which review is the report that the law demands, which days the law sets, and what is wrong.

    Exit code 1 if something is wrong with severity error.
    """
    import govmodel as gm
    from govmodel.cli.data import law as data
    from govmodel.cli.pages import law as pages

    shown = _edition(model, year)
    calendar = gm.calendar_year(shown, year)
    found = gm.check_calendar(shown, year)
    return Answer(
        language=shown.language,
        page=lambda language: pages.calendar_check(shown, calendar, found, language),
        data=lambda language: data.calendar_check(shown, calendar, found, language),
        code=_code(found),
    )


@govmodel.command(epilog="Example: govmodel wheel exempelby --year 2025 --out wheel.svg")
@MODEL
@click.option("--year", type=click.IntRange(1, 9999), required=True, help="The calendar year.")
@click.option(
    "--out", metavar="FILE", type=click.Path(), required=True, help="The file to write, as SVG."
)
@click.option(
    "--kind",
    type=click.Choice(["wheel", "timeline"]),
    default="wheel",
    help="The months in a circle, or from left to right.",
)
@STATUTORY
@HELD
@answering
def wheel(  # noqa: PLR0913 - each can be asked for
    model: str,
    year: int,
    out: str,
    kind: str,
    *,
    held: "tuple[tuple[str, date], ...]",
    statutory: bool,
) -> Answer:
    """Draw a year's calendar: a year wheel, or a timeline that tells the same.

    What stands in it is what is handed over or decided by a day in the year, and the reviews that
    close in it without a day by which they are handed over. What has no days is listed below.
    """
    import govmodel as gm
    from govmodel.cli.data import pictures as data
    from govmodel.cli.pages import pictures as pages

    if out == "-":
        raise click.UsageError("--out needs the name of a file")
    shown = _edition(model, year)
    click.get_current_context().obj = shown.language  # also of what goes wrong from here on
    occasions = gm.agenda(
        shown,
        gm.Period.years(year),
        meetings=_meetings(shown, held),
        statutory=statutory,
    )
    asked = (year, kind, out)

    def page(language: str) -> "Page":
        _draw(shown, occasions, asked, language)
        return pages.written(*asked, language)

    def tree(language: str) -> Mapping[str, object]:
        _draw(shown, occasions, asked, language)
        return data.written(shown, *asked)

    return Answer(language=shown.language, page=page, data=tree)


def _draw(
    model: "gm.GovernanceModel",
    occasions: "tuple[gm.Occasion, ...]",
    asked: tuple[int, str, str],
    language: str,
) -> None:
    """Write a picture, in the language of the answer."""
    import govmodel as gm
    from govmodel.codec import put_in_place
    from govmodel.words import sentence

    year, kind, path = asked
    values = {"name": model.municipality, "year": str(year)}
    title = sentence(f"picture.title.{kind}", language, values)
    drawing = gm.year_wheel if kind == "wheel" else gm.year_line
    svg = drawing(
        occasions, year=year, title=title, language=language, without=gm.without_days(model)
    )
    put_in_place(Path(path), svg.encode())


@govmodel.command(
    "follow-up", epilog="Example: govmodel follow-up plan.yaml results.yaml --at 2025-12-31"
)
@PLAN
@click.argument("results", metavar="RESULTS", type=click.Path())
@click.option("--at", type=day, required=True, help="The closing day.")
@click.option("--known", type=day, help="Only what had been published by this day.")
@click.option(
    "--fewer-than",
    type=click.IntRange(1),
    help="Do not show values behind which there are fewer people.",
)
@answering
def follow_up(
    plan: str, results: str, at: date, known: date | None, fewer_than: int | None
) -> Answer:
    """Judge a plan's goals, assignments and indicators at a closing day, and say why.

    Beside what is computed it shows what was judged, what is expected of the year's end, what does
    not go as it was meant to, what is missing and what is due next.

    Exit code 1 if a finding about the results has severity error; a target that was not reached is
    an answer, and no error.
    """
    import govmodel as gm
    from govmodel.cli.common import FollowUp
    from govmodel.cli.data import outcomes as data
    from govmodel.cli.pages import outcomes as pages

    if plan == results == "-":
        raise click.UsageError("only one of PLAN and RESULTS can be standard input")
    file = _plan(plan)
    with _working(results):
        outcomes = gm.read_results(_file(results))
        if fewer_than is not None:
            outcomes = gm.suppressed(outcomes, fewer_than=fewer_than)
        found = gm.check_results(outcomes, file.plan, file.model)
        rows = gm.follow_up(file.plan, outcomes, file.model, at=at, known=known)
    told = FollowUp(
        file=file,
        name="<stdin>" if results == "-" else results,
        results=outcomes,
        rows=rows,
        findings=found,
        at=at,
        known=known,
        coming=gm.next_reviews(file.model, at),
    )
    return Answer(
        language=file.model.language,
        page=lambda language: pages.follow_up(told, language),
        data=lambda language: data.follow_up(told, language),
        code=_code(found),
    )


@govmodel.command(
    epilog="Example: govmodel schema exempelby > exempelby.schema.json, and in the first line of "
    "the plan: # yaml-language-server: $schema=exempelby.schema.json"
)
@click.argument("model", metavar="[MODEL[@EDITION]]", shell_complete=model_names, required=False)
@click.option("--on", type=day, help="Choose the edition that is valid on a day.")
@click.option("--results", is_flag=True, help="Of results files; they need no model.")
@answering
def schema(model: str | None, on: date | None, *, results: bool) -> Answer:
    """Write a JSON Schema of plan files or results files.

    With it an editor completes and checks the files while they are written.
    """
    import govmodel as gm

    if (model is None) is not results:
        raise click.UsageError("name the model of the plans, or ask for --results")
    described = gm.plan_schema(gm.find_model(model, on=on)) if model else gm.results_schema()
    return Answer(language=None, page=None, data=lambda _: described)


def _plan(path: str) -> "gm.PlanFile":
    import govmodel as gm

    with _working(path):
        file = gm.read_plan(_file(path), gm.find_model)
    click.get_current_context().obj = file.model.language  # also of what goes wrong from here on
    return file


def _file(path: str) -> "str | BinaryIO":
    if path != "-":
        return path
    if sys.stdin is None:
        raise click.UsageError("standard input is closed")
    return sys.stdin.buffer


def _edition(name: str, year: int) -> "gm.GovernanceModel":
    """Find the edition of a year, or the only one there is, which is then carried on to it."""
    import govmodel as gm

    if "@" in name:
        return gm.find_model(name)
    editions = gm.find_editions(name)
    return editions[0] if len(editions) == 1 else gm.find_model(name, on=date(year, 1, 1))


T = TypeVar("T")


def _named(key: str, name: str, known: Mapping[str, T]) -> T:
    from govmodel import UnknownElementError

    if name not in known:
        raise UnknownElementError(key, {"id": name, "known": tuple(known)})
    return known[name]


def _names_all(name: str, on: date | None) -> bool:
    return on is None and "@" not in name


def _editions(name: str, on: date | None) -> "tuple[gm.GovernanceModel, ...]":
    """Find the edition that is named or valid on a day, or else all of them."""
    import govmodel as gm

    return gm.find_editions(name) if _names_all(name, on) else (gm.find_model(name, on=on),)


def _by_due(occasions: "tuple[gm.Occasion, ...]") -> "tuple[gm.Review, ...]":
    """Give the reviews that are handed over in a year, and then those of which nobody said when."""
    found = [each.review for each in occasions if each.review]
    return tuple(sorted(found, key=lambda each: (each.due or date.max, each.closing)))


def _code(findings: "tuple[gm.Finding, ...]") -> int:
    return FOUND if any(finding.severity == "error" for finding in findings) else FINE


_LONG = 1_000_000  # bytes of a file that it takes a moment to read


def _working(path: str) -> AbstractContextManager[object]:
    """Show in a terminal that something goes on, if the file is long."""
    try:
        size = Path(path).stat().st_size
    except OSError:  # standard input, or what the reader will say is no file
        size = 0
    console = _terminal(sys.stderr) if size > _LONG else None
    if console is None:
        return nullcontext()

    from rich.text import Text

    from govmodel.cli.plain import visible

    return console.status(Text(visible(path)))
