"""Pages about assessment instruments: which are installed, and what one says."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import govmodel as gm
from govmodel.cli.blocks import Block, Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Part,
    Words,
    broken,
    capital,
    cell,
    filled,
    line,
    rules_of,
    sources_of,
)
from govmodel.scoring import benchmark_in_words, points_in_words


def instruments(installed: gm.Installed, language: str) -> Page:
    """Show which instruments are installed, and what is broken."""
    words = Words(language)
    rows = tuple(
        (
            cell(each.id, Tone.STRONG),
            cell(each.title),
            _used(each, words),
            cell(str(len(each.areas))),
            cell(most(each.most, words)),
        )
        for each in installed.instruments
    )
    columns = words.columns("instrument", "title", "used", "areas", "most")
    shown: Block = Table(columns, rows) if rows else line(words("instruments.none"))
    return (shown, *broken(installed, words))


def editions(shown: Iterable[gm.Instrument], language: str) -> Page:
    """Show some editions of an instrument, one after the other."""
    return tuple(block for each in shown for block in instrument(each, language))


def instrument(shown: gm.Instrument, language: str) -> Page:
    """Show an instrument: its areas, what they rest on, its reports, known points and sources."""
    words = Words(language)
    page: list[Block] = [
        Heading(f"{shown.label(language)} ({shown.id})", whole=True),
        line(
            words(
                "instrument.used",
                days=used(shown, words),
                rests=words.rested(shown.source, shown.basis),
            )
        ),
    ]
    for part, (columns, rows) in (
        ("dimensions", _dimensions(shown, words)),
        ("areas", _areas(shown, words)),
        ("evidence", _evidence(shown, words)),
        ("reports", _reports(shown, words)),
        ("benchmarks", _benchmarks(shown, words)),
        ("principles", _principles(shown, words)),
        ("rules", rules_of(shown, words)),
        ("sources", sources_of(shown, words)),
    ):
        if rows:
            page += (Heading(words(f"instrument.{part}")), filled(words.columns(*columns), rows))
        if part == "areas":
            page.append(_most(shown, words))
        if part in ("evidence", "reports") and not rows:
            page.append(line(words(f"instrument.{part}.unspecified")))
        if part == "evidence":
            page.append(line(_present(shown, words)))
    return tuple(page)


def used(shown: gm.Instrument, words: Words) -> str:
    """Tell on which days an edition is used, as far as that is known."""
    if shown.first and shown.last:
        return f"{shown.first}–{shown.last}"
    if shown.first:
        return words("instrument.from", day=shown.first)
    return words("instrument.to", day=shown.last) if shown.last else words.unspecified


def _used(shown: gm.Instrument, words: Words) -> Pieces:
    """Tell the same, and what it rests on if any day is known."""
    if shown.first is None and shown.last is None:
        return cell(words.unspecified)
    return Piece(used(shown, words)), Piece(gm.text(shown.basis, words.language), Tone.QUIET)


def most(points: Decimal | None, words: Words) -> str:
    """Tell how many points there can be, or that no source says."""
    return words.unspecified if points is None else points_in_words(points, words.language)


def _present(shown: gm.Instrument, words: Words) -> str:
    """Tell whether what is merely planned gives points, and who says so."""
    principle = shown.present_only
    if principle is None:
        return words("instrument.present.unspecified")
    rested = words.rested(principle.source, principle.basis)
    return words("instrument.present", said=words.quoted(principle.text), rests=rested)


def _most(shown: gm.Instrument, words: Words) -> Block:
    """Tell how many points there can be in all, and what that rests on."""
    rested = words.rested(shown.most_source, shown.most_basis)
    if shown.most is None:
        some = any(area.most is not None for area in shown.areas)
        return line(words(f"instrument.most.{'some' if some else 'unspecified'}", rests=rested))
    return line(words("instrument.most", points=most(shown.most, words), rests=rested))


def _dimensions(shown: gm.Instrument, words: Words) -> Part:
    return ("dimension", "asks", "rests_on"), tuple(
        (
            cell(each.label(words.language), Tone.STRONG),
            cell(each.asks),
            words.rests_on(each.source, each.basis),
        )
        for each in shown.dimensions
    )


def _areas(shown: gm.Instrument, words: Words) -> Part:
    names = {each.id: each.label(words.language) for each in shown.dimensions}
    return ("number", "area", "dimension", "items", "most", "rests_on"), tuple(
        (
            cell(str(shown.numbers[each.id]), Tone.QUIET),
            (Piece(each.label(words.language), Tone.STRONG), Piece(each.id, Tone.QUIET)),
            cell(names.get(each.dimension or "", "")),
            tuple(map(Piece, each.items)),
            cell(most(each.most, words)),
            words.rests_on(each.source, each.basis),
        )
        for each in shown.areas
    )


def _evidence(shown: gm.Instrument, words: Words) -> Part:
    return ("evidence", "about_count", "days", "required", "rests_on"), tuple(
        (
            cell(gm.text(each.kind, words.language), Tone.STRONG),
            cell("" if each.count is None else str(each.count)),
            cell("" if each.days is None else str(each.days)),
            cell(words(f"instrument.{'required' if each.required else 'optional'}")),
            words.rests_on(each.source, each.basis),
        )
        for each in shown.evidence
    )


def _reports(shown: gm.Instrument, words: Words) -> Part:
    return ("report", "when", "required", "rests_on"), tuple(
        (
            cell(gm.text(each.form, words.language), Tone.STRONG),
            cell(each.when),
            cell(words(f"instrument.{'required' if each.required else 'optional'}")),
            words.rests_on(each.source, each.basis),
        )
        for each in shown.reports
    )


def _benchmarks(shown: gm.Instrument, words: Words) -> Part:
    names = {each.id: each.label(words.language) for each in shown.areas}
    return ("benchmark", "points", "covers", "rests_on"), tuple(
        (
            cell(capital(each.label(words.language)), Tone.STRONG),
            tuple(map(Piece, _figures(each, names, words))),
            cell(each.period.label(words.language) if each.period else words.unspecified),
            words.rests_on(each.source, each.basis),
        )
        for each in shown.benchmarks
    )


def _figures(benchmark: gm.Benchmark, names: Mapping[str, str], words: Words) -> Iterator[str]:
    """Write the sum and the points of areas as their source tells them."""
    if benchmark.total is not None:
        yield benchmark_in_words(benchmark, benchmark.total, words.language)
    for area, got in benchmark.points:
        yield f"{names[area]}: {benchmark_in_words(benchmark, got, words.language)}"


def _principles(shown: gm.Instrument, words: Words) -> Part:
    return ("topic", "says", "rests_on"), tuple(
        (
            cell(gm.text(each.topic, words.language)),
            cell(each.text, Tone.STRONG),
            words.rests_on(each.source, each.basis),
        )
        for each in shown.principles
    )
