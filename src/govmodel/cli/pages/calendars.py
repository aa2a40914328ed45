"""Pages about reviews: those of a year, and those without a day."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import govmodel as gm
from govmodel.cli.blocks import Block, Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import Words, cell, line, subject_of
from govmodel.words import phrase


def reviews(
    model: gm.GovernanceModel, asked: tuple[int, str], found: Iterable[gm.Review], language: str
) -> Page:
    """Show the reviews of a year: that of their closing days, or of the days they are due."""
    words = Words(language)
    year, by = asked
    said = words(f"reviews.{by}", name=model.municipality, id=model.id, year=str(year))
    heading = Heading(said, whole=True)
    everything = tuple(found)
    without = _without_days(gm.without_days(model), words)
    if by == "closing":
        return (heading, _reviewed(everything, words) or line(words("reviews.none")), *without)
    dated = _reviewed((each for each in everything if each.due), words)
    undated = _reviewed((each for each in everything if each.due is None), words)
    page: list[Block] = [heading, dated or line(words("reviews.due.none"))]
    if undated:
        page += (Heading(words("reviews.due.undated", year=str(year))), undated)
    return (*page, *without)


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
            _or(review.covers, words.unspecified, language),
            _or(review.due, words("due.unspecified"), language),
            cell(words.some(review.readers, "and")),
            words.rests_on(review.source, review.basis),
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
