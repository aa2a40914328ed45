"""Pages about several models: how two editions differ, and how any compare."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Mapping

import govmodel as gm
from govmodel.answers.asked import open_in, said_by
from govmodel.cli.blocks import Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Words,
    at_meetings,
    cell,
    in_years,
    line,
    month_names,
    value_in,
    values_in,
)
from govmodel.words import catalogue, phrase, sentence


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
    """Name what differs: by its name or its word, or else by its code."""
    match difference.about:
        case gm.Level(kind=kind):
            return phrase(kind, words.language)
        case gm.Role() | gm.Body() | gm.Document() | gm.ReviewCycle() | gm.Milestone():
            return phrase(difference.about, words.language)
    return difference.key


def _changed(difference: gm.Difference, words: Words) -> tuple[Pieces, Pieces, Pieces]:
    if difference.aspect is None:
        came = difference.before is None
        said = words("diff.came" if came else "diff.went")
        return cell(said, Tone.GOOD if came else Tone.DOUBTFUL), (), ()
    before, after = (
        _said(difference.aspect, each, words) for each in (difference.before, difference.after)
    )
    return cell(_aspect(difference, difference.aspect, words)), cell(before), cell(after)


def _aspect(difference: gm.Difference, aspect: gm.Aspect, words: Words) -> str:
    """Name what has changed, in the word for it in that part of a model if there is one."""
    own = catalogue(words.language).get(f"aspect.{aspect}.{difference.part}")
    return own or gm.text(aspect, words.language)


def _said(aspect: gm.Aspect, value: object, words: Words) -> str:
    match value:
        case str() if aspect is gm.Aspect.ONE_OF:
            return sentence(f"kind.{value}", words.language)
        case bool() | None if aspect is gm.Aspect.ELECTION_YEAR:
            return in_years(value, words)
        case tuple() if aspect is gm.Aspect.MONTHS:
            return phrase(month_names(value, words), words.language)
        case Mapping():  # a rule's sentences
            said = value.get(words.language) or next(iter(value.values()), "–")
            return open_in(said)
    if callable(value):  # what a rule asks, which its docstring says
        return said_by(value)
    return values_in(value, words)


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
    said = ", ".join(_value(each, words) for each in entry.said)
    if isinstance(entry.said[0], gm.Days):  # a sentence of its own elsewhere
        said = _without_days(entry.said[0], entry.said[1:], words)
    plain = entry.basis in (gm.Basis.STATED, gm.Basis.UNSPECIFIED)
    basis = "" if plain else f" ({gm.text(entry.basis, words.language).lower()})"
    return f"{named}{said}{basis}"


def _without_days(days: gm.Days, at: tuple[object, ...], words: Words) -> str:
    """Tell why a review has no days, or at whose meetings it is done."""
    if roles := tuple(each for each in at if isinstance(each, gm.Role)):
        return at_meetings(roles, words)
    said = gm.text(days, words.language)
    return said[0].lower() + said[1:]


def _value(value: object, words: Words) -> str:
    """Write one thing that a model says; a share is one of the target."""
    if isinstance(value, gm.Amount):
        return words("compare.from", share=value)
    if callable(value) and not isinstance(value, type):  # what concludes on a goal
        return said_by(value)
    return value_in(value, words)
