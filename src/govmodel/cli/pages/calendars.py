"""Pages about reviews: those of a year, and those without a day."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import govmodel as gm
from govmodel.cli.blocks import Block, Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.common import Written
from govmodel.cli.pages.common import Words, cell, line, subject_of
from govmodel.ics import why_skipped
from govmodel.words import phrase


def reviews(
    model: gm.GovernanceModel,
    asked: tuple[int, str],
    found: Iterable[gm.Review],
    language: str,
    deadlines: Iterable[gm.Deadline] = (),
) -> Page:
    """Show the reviews of a year: that of their closing days, or of the days they are due.

    Then what is to be done by a day in that year.
    """
    words = Words(language)
    year, by = asked
    said = words(f"reviews.{by}", name=model.municipality, id=model.id, year=str(year))
    heading = Heading(said, whole=True)
    everything = tuple(found)
    rest = (
        *_deadlines(deadlines, year, words),
        *_without_days(gm.without_days(model, everything), words),
    )
    if by == "closing":
        return (heading, _reviewed(everything, words) or line(words("reviews.none")), *rest)
    dated = _reviewed((each for each in everything if each.due), words)
    undated = _reviewed((each for each in everything if each.due is None), words)
    page: list[Block] = [heading, dated or line(words("reviews.due.none"))]
    if undated:
        page += (Heading(words("reviews.due.undated", year=str(year))), undated)
    return (*page, *rest)


def written(file: Written, language: str) -> Page:
    """Tell in one line what was written to a calendar file, and what has no day to stand on."""
    words = Words(language)
    key = {0: "none", 1: "one"}.get(file.events, "many")
    values = {"count": str(file.events), "year": str(file.year), "file": file.file}
    said = words(f"reviews.written.{key}", **values)
    if not file.skipped:
        return (line(said),)
    cycles = tuple(why_skipped(cycle, language) for cycle in file.skipped)
    return (line(said, words("reviews.skipped", cycles=cycles)),)


def _deadlines(deadlines: Iterable[gm.Deadline], year: int, words: Words) -> Page:
    """Show what is to be done by a day, by whom, and about which year."""
    rows = tuple(
        (
            _by(deadline, words),
            cell("–" if deadline.first is None else phrase(deadline.first, words.language)),
            cell(deadline.milestone.label(words.language)),
            cell(str(deadline.closings[-1].year)),
            cell(words.some(deadline.milestone.by, "and")),
            words.rests_on(deadline.milestone.source, deadline.basis),
        )
        for deadline in deadlines
    )
    columns = words.columns("last", "first", "about", "year", "answers", "rests_on")
    title = Heading(words("reviews.deadlines", year=str(year)))
    return (title, Table(columns, rows)) if rows else ()


def _by(deadline: gm.Deadline, words: Words) -> Pieces:
    """Write the last day, and the one if there are special reasons."""
    last = Piece(phrase(deadline.when, words.language), Tone.STRONG)
    if deadline.late is None:
        return (last,)
    late = Piece(words("reviews.late", day=deadline.late))
    source = deadline.milestone.late_source
    return (last, late, *(() if source is None else (Piece(source.label(words.language)),)))


def _without_days(cycles: Iterable[gm.ReviewCycle], words: Words) -> Page:
    """Show the reviews that are done without anybody having said on which days."""
    rows = tuple(
        (
            _cycle(cycle, words),
            cell(gm.text(cycle.days, words.language), Tone.QUIET),
            cell(words.some(cycle.by, "and")),
            cell(words.some(cycle.readers, "and")),
            words.rests_on(cycle.source, cycle.basis),
        )
        for cycle in cycles
    )
    columns = words.columns("cycle", "days", "answers", "readers", "rests_on")
    return (Heading(words("reviews.undated")), Table(columns, rows)) if rows else ()


def _reviewed(found: Iterable[gm.Review], words: Words) -> Table | None:
    language = words.language
    rows = tuple(
        (
            cell(phrase(review.closing, language), Tone.STRONG),
            _cycle(review.cycle, words),
            (*_or(review.covers, words.unspecified, language), *_law(review.covers_basis, words)),
            (*_or(review.due, words("due.unspecified"), language), *_law(review.due_basis, words)),
            cell(words.some(review.readers, "and")),
            (*words.rests_on(review.source, review.basis), *_by_law(review.law, words)),
        )
        for review in found
    )
    columns = words.columns("closing", "cycle", "covers", "due", "readers", "rests_on")
    return Table(columns, rows) if rows else None


def _cycle(cycle: gm.ReviewCycle, words: Words) -> Pieces:
    return Piece(cycle.label(words.language)), Piece(subject_of(cycle, words), Tone.QUIET)


def _or(value: gm.Period | date | None, otherwise: str, language: str) -> Pieces:
    if value is None:
        return cell(otherwise, Tone.QUIET)
    return cell(phrase(value, language))


def _law(basis: gm.Basis, words: Words) -> Pieces:
    """Mark what the law says, in words."""
    statutory = basis is gm.Basis.STATUTORY
    return (Piece(gm.text(basis, words.language), Tone.QUIET),) if statutory else ()


def _by_law(deadline: gm.Deadline | None, words: Words) -> Pieces:
    """Cite the law that speaks of a review."""
    source = deadline.milestone.source if deadline else None
    return () if source is None else (Piece(source.label(words.language)),)
