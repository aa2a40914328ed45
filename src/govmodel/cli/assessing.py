"""What can be typed about assessment instruments, and about evaluations by them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govmodel.cli.asking import (
    Answer,
    answering,
    code_of,
    day,
    govmodel,
    model_names,
    typed_file,
    working,
)

if TYPE_CHECKING:
    import govmodel as gm
    from govmodel.answers.asked import Evaluated
    from govmodel.cli.blocks import Page


@govmodel.command(epilog="Example: govmodel instruments kommunkompassen@2010")
@click.argument(
    "instrument", metavar="[INSTRUMENT[@EDITION]]", required=False, shell_complete=model_names
)
@click.option("--on", type=day, help="Choose the edition that is used on a day.")
@answering
def instruments(instrument: str | None, on: date | None) -> Answer:
    """List the installed assessment instruments, or show what one says.

    Its areas and their points, what they rest on, how the result is told, and which points are
    known; of all its editions, unless one is named or a day is given.
    """
    import govmodel as gm
    from govmodel.answers import instruments as data
    from govmodel.cli.pages import instruments as pages

    if instrument is None:
        if on is not None:
            raise click.UsageError("--on chooses an edition: name the instrument")
        installed = gm.installed()
        return Answer(
            language=_shared(installed.instruments),
            page=lambda language: pages.instruments(installed, language),
            data=lambda _: data.instruments(installed),
        )
    if on is None and "@" not in instrument:
        shown = gm.find_instruments(instrument)
    else:
        shown = (gm.find_instrument(instrument, on=on),)
    return Answer(
        language=_shared(shown),
        page=lambda language: pages.editions(shown, language),
        data=lambda language: data.editions(shown, language),
    )


def _shared(found: "tuple[gm.Instrument, ...]") -> str | None:
    """Give the language that all are written in, if it is one."""
    languages = {each.language for each in found}
    return languages.pop() if len(languages) == 1 else None


EVALUATE = """\b
Example: govmodel evaluate exempelby-2024.yaml
Example: govmodel evaluate exempelby-2024.yaml grannby-2023.yaml --out bars.svg
"""


@govmodel.command(epilog=EVALUATE)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())
@click.option(
    "--out", metavar="FILE", type=click.Path(), help="Draw the points as bars to a file (SVG)."
)
@answering
def evaluate(files: tuple[str, ...], out: str | None) -> Answer:
    """Check an evaluation, sum and rank its points, and compare it with others.

    The first FILE is compared with each of the others, with their median if they are of two other
    municipalities or more, and with the points that are known of its edition. Across editions
    nothing is compared: the reason is told, area by area.

    Exit code 1 if a finding about any of the files has severity error.
    """
    import govmodel as gm
    from govmodel.answers import evaluations as data
    from govmodel.cli.pages import evaluations as pages

    if files.count("-") > 1:
        raise click.UsageError("only one of the files can be standard input")
    if out == "-":
        raise click.UsageError("--out needs the name of a file")
    if out is not None and Path(out).resolve() in {Path(each).resolve() for each in files}:
        raise click.UsageError("--out would write over one of the files")
    read = tuple(_evaluation(path) for path in files)
    found = tuple(gm.check_evaluation(file.evaluation, file.instrument) for file in read)

    def page(language: str) -> "Page":
        return pages.evaluated(_evaluated(read, found, out, language), language)

    def tree(language: str) -> Mapping[str, object]:
        return data.evaluated(_evaluated(read, found, out, language), language)

    return Answer(
        language=read[0].instrument.language,
        page=page,
        data=tree,
        code=code_of(tuple(each for findings in found for each in findings)),
    )


def _evaluation(path: str) -> "gm.EvaluationFile":
    import govmodel as gm

    with working(path):
        file = gm.read_evaluation(typed_file(path), gm.find_instrument)
    click.get_current_context().obj = file.instrument.language
    return file


def _evaluated(
    files: "tuple[gm.EvaluationFile, ...]",
    findings: "tuple[tuple[gm.Finding, ...], ...]",
    out: str | None,
    language: str,
) -> "Evaluated":
    """Compare the first evaluation with all there is, and draw that if it is asked for."""
    import govmodel as gm
    from govmodel.answers.asked import Evaluated

    scores = tuple(gm.score(file.evaluation, file.instrument) for file in files)
    first, *others = scores
    alike = [each for each in others if each.instrument.id == first.instrument.id]
    groups = _group(first, alike, language)
    beside: tuple[gm.Scores | gm.PeerGroup | gm.Benchmark, ...] = (
        *others,
        *groups,
        *first.instrument.benchmarks,
    )
    if out is not None:
        left_out = [each for each in others if each not in alike]
        _draw((first, *alike), groups, left_out, out, language)
    return Evaluated(
        files=files,
        findings=findings,
        scores=scores,
        comparisons=tuple(gm.compare_scores(first, each) for each in beside),
        picture=out,
    )


def _group(
    first: "gm.Scores", alike: "list[gm.Scores]", language: str
) -> "tuple[gm.PeerGroup, ...]":
    """Make a group of the other municipalities, if they are two or more; each counts once."""
    import govmodel as gm
    from govmodel.words import sentence

    latest = {
        each.evaluation.of: each
        for each in sorted(alike, key=lambda each: each.evaluation.period)
        if each.evaluation.of != first.evaluation.of
    }
    if len(latest) < _GROUP:
        return ()
    name = sentence("page.evaluate.others", language, {"count": str(len(latest))})
    return (gm.PeerGroup(name=name, members=tuple(latest.values())),)


_GROUP = 2  # a median of one is that one


def _draw(
    scores: "tuple[gm.Scores, ...]",
    groups: "tuple[gm.PeerGroup, ...]",
    left_out: "list[gm.Scores]",
    out: str,
    language: str,
) -> None:
    """Draw the points of evaluations by one edition, what they are compared with, and the rest.

    Below it stands whose points are not there, and where those that are come from.
    """
    import govmodel as gm
    from govmodel.codec import put_in_place
    from govmodel.words import sentence

    first = scores[0]
    marks: tuple[gm.PeerGroup | gm.Benchmark, ...] = (*groups, *first.instrument.benchmarks)
    title = f"{first.instrument.label(language)} · {first.label(language)}"
    notes = [
        sentence("page.evaluate.not_drawn", language, {"name": each, "edition": each.instrument})
        for each in left_out
    ]
    sources = tuple(
        dict.fromkeys(
            each.evaluation.source.label(language) for each in scores if each.evaluation.source
        )
    )
    if sources:
        notes.append(sentence("page.evaluate.drawn_from", language, {"sources": sources}))
    svg = gm.points_bars(scores, title=title, language=language, marks=marks, notes=notes)
    put_in_place(Path(out), svg.encode())
