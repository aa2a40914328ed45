"""What can be typed about models, plans and results, and the answers it gets."""

from datetime import date
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING

import click

from govmodel.cli import FINE, FOUND
from govmodel.cli.asking import (
    MODEL,
    PLAN,
    Answer,
    answering,
    code_of,
    day,
    govmodel,
    model_names,
    models_or_files,
    named,
    plugin_names,
    typed_file,
    working,
)

if TYPE_CHECKING:
    import govmodel as gm


@govmodel.command()
@answering
def models() -> Answer:
    """List the installed models, and every plugin that is broken."""
    import govmodel as gm
    from govmodel.answers import models as data
    from govmodel.cli.pages import models as pages
    from govmodel.diagnosis import misplaced

    installed = gm.installed()
    elsewhere = () if installed.models else misplaced()
    languages = {model.language for model in installed.models}
    return Answer(
        language=languages.pop() if len(languages) == 1 else None,
        page=lambda language: pages.models(installed, language, elsewhere),
        data=lambda _: data.models(installed),
    )


@govmodel.command(epilog="Example: govmodel plugins --why exempelby")
@click.option(
    "--why",
    metavar="NAME",
    shell_complete=plugin_names,
    help="Tell why one plugin can be used, or cannot, or why there is none of that name.",
)
@answering
def plugins(why: str | None) -> Answer:
    """List the installed plugins: what each gives, and what stops those that are broken.

    With --why every question that a plugin is asked while it is loaded is answered; exit code 1 if
    one of the answers is no.
    """
    import govmodel as gm
    from govmodel.answers import plugins as data
    from govmodel.cli.pages import plugins as pages
    from govmodel.diagnosis import misplaced

    if why is None:
        every, elsewhere = gm.examinations(), misplaced()
        return Answer(
            language=_language_of(every),
            page=lambda language: pages.plugins(every, language, elsewhere),
            data=lambda language: data.plugins(every, language, elsewhere),
        )
    found = gm.examine(why)
    return Answer(
        language=_language_of((found,)),
        page=lambda language: pages.examination(found, language),
        data=lambda language: data.examination(found, language),
        code=FINE if found.usable else FOUND,
    )


def _language_of(found: "tuple[gm.Examination, ...]") -> str | None:
    """Give the language of all that plugins offer, if it is one."""
    languages = {each.language for plugin in found for each in plugin.models}
    languages |= {each.language for plugin in found for each in plugin.instruments}
    return languages.pop() if len(languages) == 1 else None


@govmodel.command(epilog="Example: govmodel show exempelby --on 2025-01-01")
@MODEL
@click.option("--on", type=day, help="Choose the edition that is valid on a day.")
@answering
def show(model: str, on: date | None) -> Answer:
    """Show what a model says.

    Its words, bodies, documents, reviews, rules, grades and sources; of all its editions, unless
    one is named or a day is given.
    """
    from govmodel.answers import models as data
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
    from govmodel.answers import comparisons as data
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
    from govmodel.answers import changes as data
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
    from govmodel.answers import comparisons as data
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
    from govmodel.answers import plans as data
    from govmodel.cli.pages import plans as pages

    file = _plan(plan)
    model = gm.find_model(against) if against else file.model
    with working(plan):
        found = gm.check(file.plan, model)
    return Answer(
        language=model.language,
        page=lambda language: pages.check(file, model, found, language),
        data=lambda language: data.check(file, model, found, language),
        code=code_of(found),
    )


@govmodel.command(epilog="Example: govmodel trace plan.yaml laslust")
@PLAN
@click.argument("element", metavar="[ID]", required=False)
@answering
def trace(plan: str, element: str | None) -> Answer:
    """Follow the golden thread of one element, or of the whole plan."""
    import govmodel as gm
    from govmodel.answers import plans as data
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
    from govmodel.answers import plans as data
    from govmodel.bodies import by_id
    from govmodel.cli.pages import plans as pages

    file = _plan(plan)
    paper = named("error.paper", document, {each.id: each for each in file.model.documents})
    bodies = by_id((*file.plan.bodies, *file.model.bodies))
    body = None if owner is None else named("error.body", owner, bodies)
    held = gm.content(file.plan, file.model, paper, owner=owner)
    left = gm.left_to_do(file.plan, file.model, paper, owner=owner)
    return Answer(
        language=file.model.language,
        page=lambda language: pages.document(file, (paper, body), held, left, language),
        data=lambda language: data.document(file, (paper, body), held, left, language),
        code=code_of(left),
    )


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
    from govmodel.answers import outcomes as data
    from govmodel.answers.asked import FollowUp
    from govmodel.cli.pages import outcomes as pages

    if plan == results == "-":
        raise click.UsageError("only one of PLAN and RESULTS can be standard input")
    file = _plan(plan)
    with working(results):
        outcomes = gm.read_results(typed_file(results))
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
        code=code_of(found),
    )


SCHEMA = """\b
Example: govmodel schema exempelby > exempelby.schema.json
Example: govmodel schema exempelprov@2024 --evaluations > exempelprov.schema.json

\b
In the first line of the file: # yaml-language-server: $schema=exempelby.schema.json
"""


@govmodel.command(epilog=SCHEMA)
@click.argument(
    "model", metavar="[NAME[@EDITION]]", shell_complete=model_names, required=False, default=None
)
@click.option("--on", type=day, help="Choose the edition that holds on a day.")
@click.option("--results", is_flag=True, help="Of results files; they need no model.")
@click.option(
    "--evaluations", is_flag=True, help="Of evaluation files; NAME is that of an instrument."
)
@answering
def schema(model: str | None, on: date | None, *, results: bool, evaluations: bool) -> Answer:
    """Write a JSON Schema of plan files, results files or evaluation files.

    With it an editor completes and checks the files while they are written.
    """
    import govmodel as gm

    if results and (evaluations or model is not None):
        raise click.UsageError("--results needs no name, and no other kind of file beside it")
    if model is None and not (results or evaluations):
        raise click.UsageError("name the model of the plans, or ask for --results or --evaluations")
    if on is not None and model is None:
        raise click.UsageError("--on chooses an edition: give the name, too")
    if evaluations:
        described = gm.evaluation_schema(gm.find_instrument(model, on=on) if model else None)
    else:
        described = gm.plan_schema(gm.find_model(model, on=on)) if model else gm.results_schema()
    return Answer(language=None, page=None, data=lambda _: described)


def _plan(path: str) -> "gm.PlanFile":
    import govmodel as gm

    with working(path):
        file = gm.read_plan(typed_file(path), gm.find_model)
    click.get_current_context().obj = file.model.language  # also of what goes wrong from here on
    return file


def _names_all(name: str, on: date | None) -> bool:
    return on is None and "@" not in name


def _editions(name: str, on: date | None) -> "tuple[gm.GovernanceModel, ...]":
    """Find the edition that is named or valid on a day, or else all of them."""
    import govmodel as gm

    return gm.find_editions(name) if _names_all(name, on) else (gm.find_model(name, on=on),)
