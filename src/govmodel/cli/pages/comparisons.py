"""Pages about several models: how two editions differ, and how any compare."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.cli.blocks import Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import Words, cell, line, values_in
from govmodel.words import phrase


def diff(
    pair: tuple[gm.GovernanceModel, gm.GovernanceModel],
    found: Iterable[gm.Difference],
    language: str,
) -> Page:
    """Show what differs between two editions, or that nothing does."""
    words = Words(language)
    before, after = pair
    rows = tuple(
        (
            cell(gm.text(each.part, language), Tone.QUIET),
            cell(_about(each, words), Tone.STRONG),
            *_changed(each, words),
        )
        for each in found
    )
    columns = words.columns("part", "about", "aspect", "before", "after")
    return (
        Heading(words("diff", before=before.id, after=after.id), whole=True),
        Table(columns, rows) if rows else line(words("diff.nothing")),
    )


def _about(difference: gm.Difference, words: Words) -> str:
    """Name what differs: by its name where it has one, and else by its word or code."""
    thing = difference.after or difference.before
    named = isinstance(thing, gm.Role | gm.Body | gm.Document | gm.ReviewCycle)
    return phrase(thing, words.language) if named else difference.key


def _changed(difference: gm.Difference, words: Words) -> tuple[Pieces, Pieces, Pieces]:
    if difference.aspect is None:
        came = difference.before is None
        said = words("diff.came" if came else "diff.went")
        return cell(said, Tone.GOOD if came else Tone.DOUBTFUL), (), ()
    return (
        cell(gm.text(difference.aspect, words.language)),
        cell(values_in(difference.before, words)),
        cell(values_in(difference.after, words)),
    )


def compare(
    models: Iterable[gm.GovernanceModel], found: Iterable[gm.Comparison], language: str
) -> Page:
    """Show what several models say on the same concepts, concept by concept."""
    words = Words(language)
    asked = tuple(models)
    rows = tuple(
        (
            cell(gm.text(each.concept, language), Tone.STRONG),
            *(_entries(answer, words) for answer in each.answers),
        )
        for each in found
    )
    valid = tuple(f"{each.id} ({each.valid.label(language)})" for each in asked)
    return (
        Heading(words("compare"), whole=True),
        Table((words("column.question"), *(each.id for each in asked)), rows, piled=True),
        line(words("compare.valid", editions=valid)),
    )


def _entries(answer: Iterable[gm.Entry], words: Words) -> Pieces:
    said = tuple(Piece(_entry(entry, words)) for entry in answer)
    return said or cell(words.unspecified, Tone.QUIET)


def _entry(entry: gm.Entry, words: Words) -> str:
    """Write what a model says of one of its words, and what that rests on where it matters."""
    about = str(entry.about) if isinstance(entry.about, gm.Grade) else entry.about
    named = "" if about is None else f"{phrase(about, words.language)}: "
    if not entry.said:
        return f"{named}{words.unspecified.lower()}"
    plain = entry.basis in (gm.Basis.STATED, gm.Basis.UNSPECIFIED)
    basis = "" if plain else f" ({gm.text(entry.basis, words.language).lower()})"
    return f"{named}{values_in(entry.said, words)}{basis}"
