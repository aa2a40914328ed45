"""Pages about results: how it went, and why that is said."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

import govmodel as gm
from govmodel.cli.blocks import Lines, Page, Piece, Tone
from govmodel.cli.pages.common import Words, finding_lines, heading_of, line, said_of

_VERDICTS = {
    gm.Verdict.REACHED: Tone.GOOD,
    gm.Verdict.MET_EARLY: Tone.GOOD,
    gm.Verdict.NOT_DUE: Tone.PLAIN,
    gm.Verdict.NOT_REACHED: Tone.BAD,
    gm.Verdict.NO_DATA: Tone.DOUBTFUL,
    gm.Verdict.NOT_MEASURABLE: Tone.DOUBTFUL,
}


def follow_up(
    file: gm.PlanFile,
    rows: Iterable[gm.Row],
    found: Iterable[tuple[gm.Finding, str]],
    days: tuple[date, date | None],
    language: str,
) -> Page:
    """Show how it went, why that is said, and what is wrong in the results, each with its place."""
    words = Words(language)
    judged = tuple(rows)
    at, known = days
    said = (
        words("follow_up.at", at=at)
        if known is None
        else words("follow_up.known", at=at, known=known)
    )
    grades = [_graded(row, file.model, language) for row in judged]
    counted = Counter(grades)
    return (
        heading_of(file.plan, file.model.id),
        line(said),
        *(finding_lines(finding, place, language) for finding, place in found),
        *(_row(row, grade, words) for row, grade in zip(judged, grades, strict=True)),
        line(
            Piece(
                ", ".join(f"{grade}: {count}" for grade, count in counted.items())
                or words("follow_up.none"),
                Tone.STRONG,
            )
        ),
    )


def _graded(row: gm.Row, model: gm.GovernanceModel, language: str) -> str:
    """Give a grade in the municipality's word, and to others in their own as well."""
    said = str(row.grade)
    return said if language == model.language else f"{said} ({gm.text(row.verdict, language)})"


def _row(row: gm.Row, grade: str, words: Words) -> Lines:
    return Lines(
        (
            said_of(row.element, words.language),
            (
                Piece(grade, _VERDICTS[row.verdict]),
                Piece("·"),
                Piece(words("follow_up.trend", trend=row.trend)),
            ),
            (Piece(row.reason(words.language)),),
        )
    )
