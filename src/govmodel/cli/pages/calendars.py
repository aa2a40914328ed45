"""Pages about reviews: those of a year, and those without a day."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.answers.asked import Written
from govmodel.cli.blocks import Block, Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Words,
    by_and_to,
    cell,
    earlier,
    filled,
    line,
    reasons,
    safe,
    subject_of,
)
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
        *_deadlines(tuple(deadlines), year, model, words),
        *_without_days(gm.without_days(model, everything), words),
    )
    if by == "closing":
        return (heading, _reviewed(everything, model, words) or line(words("reviews.none")), *rest)
    dated = _reviewed((each for each in everything if each.due), model, words)
    undated = _reviewed((each for each in everything if each.due is None), model, words)
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


def _deadlines(
    deadlines: tuple[gm.Deadline, ...], year: int, model: gm.GovernanceModel, words: Words
) -> Page:
    """Show what is to be done by a day, by whom, and about which year.

    Where some of it is the law's, it is told of each whether it is that or the model's own.
    """
    told = any(each.milestone not in model.milestones for each in deadlines)
    rows = tuple(
        (
            _by(deadline, model.jurisdiction, words),
            (
                Piece(deadline.milestone.label(words.language)),
                *_whose(deadline, model, words)[:told],
            ),
            cell(str(deadline.closings[-1].year)),
            by_and_to(deadline.milestone, words),
            cell("" if deadline.first is None else phrase(deadline.first, words.language)),
            _late(deadline, model.jurisdiction, words),
            words.rests_on(deadline.milestone.source, deadline.basis),
        )
        for deadline in deadlines
    )
    columns = words.columns("last", "about", "year", "answers", "first", "late", "rests_on")
    title = Heading(words("reviews.deadlines", year=str(year)))
    return (title, filled(columns, rows)) if rows else ()


def _whose(deadline: gm.Deadline, model: gm.GovernanceModel, words: Words) -> Pieces:
    """Tell whether a deadline is the law's or the model's own."""
    own = deadline.milestone in model.milestones
    return cell(words("reviews.by_model" if own else "reviews.by_law"), Tone.QUIET)


def _by(deadline: gm.Deadline, law: gm.Jurisdiction | None, words: Words) -> Pieces:
    """Write the last day, and the working day before where nobody works on it."""
    day = deadline.when
    return Piece(words.day(day), Tone.STRONG), *safe(law, day, words), *earlier(deadline, words)


def _late(deadline: gm.Deadline, law: gm.Jurisdiction | None, words: Words) -> Pieces:
    """Write the last day if there are special reasons, and where that stands."""
    if deadline.late is None:
        return cell("")
    late = Piece(words.day(deadline.late)), *safe(law, deadline.late, words)
    return *late, *reasons(deadline.milestone, words.language)


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


def _reviewed(found: Iterable[gm.Review], model: gm.GovernanceModel, words: Words) -> Table | None:
    language = words.language
    rows = tuple(
        (
            cell(phrase(review.closing, language), Tone.STRONG),
            _cycle(review.cycle, words),
            (*_or(review.covers, words.unspecified, language), *_law(review.covers_basis, words)),
            _due(review, model.jurisdiction, words),
            cell(words.some(review.readers, "and")),
            (*words.rests_on(review.source, review.basis), *_by_law(review.law, words)),
        )
        for review in found
    )
    columns = words.columns("closing", "cycle", "covers", "due", "readers", "rests_on")
    return Table(columns, rows) if rows else None


def _due(review: gm.Review, law: gm.Jurisdiction | None, words: Words) -> Pieces:
    """Tell by when a review is handed over, and that the law says so, if it does."""
    if review.due is None:
        return cell(words("due.unspecified"), Tone.QUIET)
    basis = _law(review.due_basis, words)
    return Piece(words.day(review.due)), *basis, *safe(law, review.due, words)


def _cycle(cycle: gm.ReviewCycle, words: Words) -> Pieces:
    return Piece(cycle.label(words.language)), Piece(subject_of(cycle, words), Tone.QUIET)


def _or(value: gm.Period | None, otherwise: str, language: str) -> Pieces:
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
