"""A page about evaluations: what is wrong in them, their points, and what those compare with."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import govmodel as gm
from govmodel.answers.asked import Evaluated
from govmodel.cli.blocks import Block, Heading, Lines, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import Words, capital, cell, filled, finding_lines, line, summary
from govmodel.cli.pages.instruments import most
from govmodel.scoring import benchmark_in_words, named_apart, points_in_words, score_in_words


def evaluated(asked: Evaluated, language: str) -> Page:
    """Show an evaluation beside others."""
    words = Words(language)
    first, names = asked.scores[0], named_apart(asked.scores, language)
    title = first.evaluation.title or names[first]
    findings = tuple(each for found in asked.findings for each in found)
    return (
        Heading(f"{first.instrument.label(language)} · {title}", whole=True),
        *(
            finding_lines(finding, file.place(finding), language)
            for file, found in zip(asked.files, asked.findings, strict=True)
            for finding in found
        ),
        summary(findings, words("evaluate.nothing"), words),
        *_not_asked(first.instrument, words),
        *_points(first, [each for each in asked.comparisons if _in_columns(each)], names, words),
        *_drawn(asked, words),
        *_benchmarks([each for each in asked.comparisons if _is_benchmark(each)], words),
        *_explained(asked, names, words),
        *_refused(asked.comparisons, names, words),
        *_reasons(first, words),
        *_remarks(first, words),
        *_evidence(first.evaluation, words),
        *_reports(first.evaluation, words),
        *_sources(asked, names, words),
    )


def _not_asked(instrument: gm.Instrument, words: Words) -> Iterator[Block]:
    """Say what could not be checked, because no source says how it should be."""
    open_ = [
        words(f"evaluate.open.{key}")
        for key, unsaid in (
            ("most", any(area.most is None for area in instrument.areas)),
            ("plans", instrument.present_only is None),
            ("reports", not instrument.reports),
            ("evidence", not instrument.evidence),
        )
        if unsaid
    ]
    if open_:
        said = words("evaluate.open", edition=instrument, what=tuple(open_))
        yield line(Piece(said, Tone.QUIET))


def _in_columns(comparison: gm.ScoreComparison) -> bool:
    """Tell whether there is something to show beside the evaluation's points.

    Of a benchmark the sum alone stands in a table of its own.
    """
    told = comparison.areas if _is_benchmark(comparison) else (*comparison.areas, comparison.total)
    return any(each.against is not None for each in told)


def _is_benchmark(comparison: gm.ScoreComparison) -> bool:
    return comparison.kind is gm.ComparedWith.BENCHMARK


Names = Mapping[gm.Scores, str]
"""What the evaluations are called that were asked about."""


def _points(
    first: gm.Scores, beside: list[gm.ScoreComparison], names: Names, words: Words
) -> Iterator[Block]:
    """Show the points of every area and their sum, with a column for each comparison."""
    instrument = first.instrument
    rows = [
        (
            cell(f"{instrument.numbers[each.area.id]}. {each.area.label(words.language)}"),
            _got(each, words),
            cell("" if each.area.most is None else most(each.area.most, words), Tone.QUIET),
            cell("" if each.rank is None else str(each.rank)),
            *(_beside(comparison.areas[at], comparison, words) for comparison in beside),
        )
        for at, each in enumerate(first.areas)
    ]
    stated = first.total is not None and not first.summed
    total = words("evaluate.total.stated" if stated else "evaluate.total")
    rows.append(
        (
            cell(total, Tone.STRONG),
            _sum(first, words),
            cell("" if instrument.most is None else most(instrument.most, words), Tone.QUIET),
            (),
            *(_total(comparison, words) for comparison in beside),
        )
    )
    columns = (
        *words.columns("area", "points", "most", "rank"),
        *(_named(each, names, words) for each in beside),
    )
    yield filled(columns, tuple(rows))
    ranked = any(each.rank is not None for each in first.areas)
    if ranked and len({each.area.most for each in first.areas}) > 1:
        key = "evaluate.rank" if instrument.most is not None else "evaluate.rank.points"
        yield line(Piece(words(key), Tone.QUIET))


def _named(comparison: gm.ScoreComparison, names: Names, words: Words) -> str:
    """Name what is compared with, as at the top of a column."""
    other = comparison.other
    if not isinstance(other, gm.Scores):
        return capital(other.label(words.language))
    own = comparison.kind is not gm.ComparedWith.OTHER
    return words(f"evaluate.{comparison.kind}", name=names[other]) if own else names[other]


def _got(score: gm.Score, words: Words) -> Pieces:
    """Write the points of an area; those that cannot be used with the reason why not."""
    tone = Tone.STRONG if score.points is not None else Tone.BAD if score.told else Tone.QUIET
    return cell(score_in_words(score, words.language), tone)


def _sum(scores: gm.Scores, words: Words) -> Pieces:
    """Write the sum, and the one that is stated if that is another."""
    said = points_in_words(scores.total, words.language)
    stated = scores.evaluation.total
    if stated is None or stated == scores.total:
        return cell(said, Tone.QUIET if scores.total is None else Tone.STRONG)
    told = points_in_words(stated, words.language)
    return cell(words("evaluate.stated_otherwise", points=said, stated=told), Tone.STRONG)


def _beside(each: gm.ScoreDifference, comparison: gm.ScoreComparison, words: Words) -> Pieces:
    """Write what points are compared with, and in brackets how many more or fewer they are."""
    if each.against is None:
        return cell("–", Tone.QUIET)
    other = comparison.other
    if isinstance(other, gm.Benchmark):
        said = benchmark_in_words(other, each.against, words.language)
    else:
        said = points_in_words(each.against, words.language)
    if each.difference is None:
        return cell(said)
    return cell(f"{said} ({_signed(each.difference, words)})")


def _total(comparison: gm.ScoreComparison, words: Words) -> Pieces:
    """Write the sum that is compared with, and that it is merely stated if so."""
    said, other = _beside(comparison.total, comparison, words), comparison.other
    if comparison.total.against is None or not isinstance(other, gm.Scores) or other.summed:
        return said
    return cell(words("evaluate.stated", points=str(said[0])))


def _signed(difference: Decimal, words: Words) -> str:
    said = points_in_words(difference, words.language)
    return said if difference < 0 else f"{'+' if difference else '±'}{said}"


def _benchmarks(found: list[gm.ScoreComparison], words: Words) -> Iterator[Block]:
    """Show the sum beside the sums that are known of the edition, with where they stand."""
    rows = tuple(
        (
            cell(capital(each.other.label(words.language))),
            _beside(each.total, each, words),
            words.rests_on(each.other.source, each.other.basis),
        )
        for each in found
        if isinstance(each.other, gm.Benchmark)
    )
    if rows:
        yield Heading(words("evaluate.benchmarks"))
        yield Table(words.columns("benchmark", "total", "rests_on"), rows)


def _explained(asked: Evaluated, names: Names, words: Words) -> Iterator[Block]:
    """Say what stands in brackets, if anything does."""
    found = [each for beside in asked.comparisons for each in (*beside.areas, beside.total)]
    first = names[asked.scores[0]]
    if any(each.difference is not None for each in found):
        yield line(Piece(words("evaluate.difference", name=first), Tone.QUIET))
    for each in asked.comparisons:
        if isinstance(each.other, gm.PeerGroup):
            said = words(
                "evaluate.group",
                group=_named(each, names, words),
                members=tuple(names[member] for member in each.other.members),
                name=first,
            )
            yield line(Piece(said, Tone.QUIET))


def _refused(found: Iterable[gm.ScoreComparison], names: Names, words: Words) -> Iterator[Block]:
    """Tell why nothing is compared, and what could be taken for what, area by area.

    It is told once for each edition: it is the same for all who were assessed by it.
    """
    whose: dict[str, list[str]] = {}
    refused: dict[str, tuple[gm.ScoreComparison, gm.Refusal]] = {}
    for each in found:
        if isinstance(each.other, gm.Scores) and (refusal := each.total.refusal):
            whose.setdefault(refusal.there.id, []).append(names[each.other])
            refused.setdefault(refusal.there.id, (each, refusal))
    editions: list[gm.Instrument] = []
    for each, refusal in refused.values():
        here, there = (edition.label(words.language) for edition in (refusal.here, refusal.there))
        label = words.some(whose[refusal.there.id], "and")
        yield Heading(words("evaluate.refused", label=label, edition=there))
        yield line(Piece("✖", Tone.BAD), Piece(refusal.text(words.language)))
        if refusal.here.name != refusal.there.name:
            continue
        yield line(words("evaluate.within"))
        rows = tuple(
            _mistaken(beside.area, beside.refusal, words)
            for beside in each.areas
            if beside.area and beside.refusal
        )
        columns = ("evaluate.area_here", "evaluate.area_there")
        yield Table(tuple(words(key, here=here, there=there) for key in columns), rows)
        editions += (refusal.there,) if editions else (refusal.here, refusal.there)
    yield from _comparability(editions, words)


def _mistaken(area: gm.AssessedArea, refusal: gm.Refusal, words: Words) -> tuple[Pieces, Pieces]:
    """Name an area, and the areas of the other edition that it could be taken for."""
    there = refusal.there
    return (
        cell(_numbered(area, refusal.here, words)),
        tuple(
            Piece(words("evaluate.mistakable", area=_numbered(each, there, words), why=by))
            for each, by in refusal.mistakable
        ),
    )


def _numbered(area: gm.AssessedArea, instrument: gm.Instrument, words: Words) -> str:
    return f"{instrument.numbers[area.id]}. {area.label(words.language)}"


def _comparability(editions: Iterable[gm.Instrument], words: Words) -> Iterator[Block]:
    """Cite what is said of what the points of editions can be compared with."""
    rows = tuple(
        (
            cell(edition.label(words.language)),
            cell(words.quoted(each.text), Tone.STRONG),
            words.rests_on(each.source, each.basis),
        )
        for edition in editions
        for each in edition.principles
        if each.topic is gm.Topic.COMPARABILITY
    )
    if rows:
        yield Heading(words("evaluate.comparability"))
        yield Table(words.columns("edition", "says", "rests_on"), rows)


def _reasons(first: gm.Scores, words: Words) -> Iterator[Block]:
    """Show why areas got their points."""
    names = {each.area.id: each.area.label(words.language) for each in first.areas}
    given = [each for each in first.evaluation.points if each.because]
    if given:
        yield Heading(words("evaluate.reasons"))
    for each in given:
        about = Piece(f"{names.get(each.area, each.area)}:", Tone.STRONG)
        yield line(about, each.because or "")


_REMARKS = ("strengths", "improvements", "good_examples")


def _remarks(first: gm.Scores, words: Words) -> Iterator[Block]:
    """Show what was found to be strong, to be improved, and to learn from."""
    names = {each.area.id: each.area.label(words.language) for each in first.areas}
    for key in _REMARKS:
        remarks: Iterable[gm.Remark] = getattr(first.evaluation, key)
        if remarks:
            yield Heading(words(f"evaluate.{key}"))
        for each in remarks:
            where = names.get(each.area or "", each.area or "")
            who = (Piece(f"({each.administration})", Tone.QUIET),) if each.administration else ()
            about = (Piece(f"{where}:", Tone.STRONG),) if where else ()
            cited = _cited(each, first.evaluation, words)
            yield Lines(((*about, Piece(each.text), *who, *cited),))


def _cited(
    claim: gm.Remark | gm.EvaluationReport, evaluation: gm.Evaluation, words: Words
) -> Pieces:
    """Tell in brackets what a claim rests on, if that is something else than the evaluation."""
    if _silent(claim, evaluation):
        return ()
    return (Piece(f"[{words.rested(claim.source, claim.basis)}]", Tone.QUIET),)


def _silent(
    claim: gm.Remark | gm.EvaluationReport | gm.Evidence, evaluation: gm.Evaluation
) -> bool:
    """Tell whether a claim rests on what all of the evaluation rests on."""
    return claim.source in (None, evaluation.source) and claim.basis is gm.Basis.STATED


def _evidence(evaluation: gm.Evaluation, words: Words) -> Iterator[Block]:
    """Show what the points rest on."""
    rows = tuple(
        (
            cell(gm.text(each.kind, words.language)),
            cell(each.text),
            cell("" if each.count is None else str(each.count)),
            cell("" if each.days is None else str(each.days)),
            cell(each.period.label(words.language) if each.period else ""),
            cell(words("evaluate.planned") if each.planned else "", Tone.DOUBTFUL),
            () if _silent(each, evaluation) else words.rests_on(each.source, each.basis),
        )
        for each in evaluation.evidence
    )
    if rows:
        yield Heading(words("evaluate.evidence"))
        columns = words.columns(
            "kind", "description", "count", "days", "covers", "status", "rests_on"
        )
        yield filled(columns, rows)


def _reports(evaluation: gm.Evaluation, words: Words) -> Iterator[Block]:
    """Show how the result was told, and when."""
    if evaluation.reports:
        yield Heading(words("evaluate.reports"))
    for each in evaluation.reports:
        on = words("evaluate.undated") if each.day is None else each.day.isoformat()
        yield line(f"{gm.text(each.form, words.language)}: {on}", *_cited(each, evaluation, words))


def _sources(asked: Evaluated, names: Names, words: Words) -> Iterator[Block]:
    """Tell of every evaluation when it was done, and what its points rest on."""
    yield Heading(words("evaluate.sources"))
    yield Table(
        words.columns("evaluation", "done", "instrument", "rests_on"),
        tuple(
            (
                cell(names[scores]),
                cell(file.evaluation.period.label(words.language)),
                cell(file.instrument.id),
                words.rests_on(file.evaluation.source, file.evaluation.basis),
            )
            for file, scores in zip(asked.files, asked.scores, strict=True)
        ),
    )


def _drawn(asked: Evaluated, words: Words) -> Iterator[Block]:
    if asked.picture is not None:
        yield line(words("evaluate.picture", file=asked.picture))
