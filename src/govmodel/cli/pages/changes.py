"""The page about two versions of a plan: what was changed, by whom and where."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum, StrEnum

from attrs import fields, has

import govmodel as gm
from govmodel.bodies import by_id
from govmodel.cli.blocks import Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import Words, cell, line
from govmodel.elements import told_as
from govmodel.words import Labelled, catalogue, phrase

Pair = tuple[gm.PlanFile, gm.PlanFile]


def changes(pair: Pair, found: Iterable[gm.PlanChange], language: str) -> Page:
    """Show what was changed from one version of a plan to the other, or that nothing was."""
    words = Words(language)
    names = _names(pair)
    rows = tuple(
        (_about(each, words), *_changed(each, names, words), _decided(each, names, words))
        for each in found
    )
    columns = words.columns("about", "aspect", "before", "after", "decision")
    return (
        Heading(_heading(pair, words), whole=True),
        Table(columns, rows) if rows else line(words("diff.nothing")),
    )


def _heading(pair: Pair, words: Words) -> str:
    """Name the plan, its versions, and the edition of the model that each was written for."""
    before, after = pair
    names = [file.name for file in pair]
    models = [after.model.id]
    if before.model.id != after.model.id:
        names = [f"{file.name} ({file.model.id})" for file in pair]
        models = []
    versions = words("diff", before=names[0], after=names[1])
    return " · ".join(filter(None, (after.plan.title, versions, *models)))


def _names(pair: Pair) -> Mapping[str, gm.Body]:
    """Give the bodies that the versions name, as the newer one knows them if it does."""
    return by_id(
        body for file in reversed(pair) for body in (*file.plan.bodies, *file.model.bodies)
    )


def _about(change: gm.PlanChange, words: Words) -> Pieces:
    match change.new or change.old:
        case gm.Element() as element:
            word = phrase(told_as(element), words.language)
            return cell(f"{word} {element.id}: {element.text}", Tone.STRONG)
        case gm.Body() as body:
            return cell(
                f"{gm.text(gm.Part.BODY, words.language)} {body.id}: {body.name}", Tone.STRONG
            )
    return cell(words("changes.plan"), Tone.STRONG)


def _changed(
    change: gm.PlanChange, names: Mapping[str, gm.Body], words: Words
) -> tuple[Pieces, Pieces, Pieces]:
    if change.aspect is None:
        came = change.old is None
        said = words("diff.came" if came else "diff.went")
        return cell(said, Tone.GOOD if came else Tone.DOUBTFUL), (), ()
    label = catalogue(words.language).get(f"change.{change.aspect}", change.aspect)
    if change.period is not None:
        label = words("changes.of", aspect=label, period=change.period)
    revised = (Piece(words("changes.revised"), Tone.QUIET),) if change.revised else ()
    values = (change.before, change.after)
    before, after = (_said(_named(change.aspect, each, names), words) for each in values)
    if before == after:  # what tells them apart is more than their names
        before, after = (_in_full(each, words) for each in values)
    return (Piece(label), *revised), cell(before), cell(after)


def _named(aspect: str, value: object, names: Mapping[str, gm.Body]) -> object:
    """Put bodies in the place of their ids; an id that nobody has stays."""
    if aspect.rsplit(".", maxsplit=1)[-1] not in ("decided_by", "owners", "under", "members"):
        return value
    if isinstance(value, tuple):
        return tuple(names.get(each, each) for each in value)
    return names.get(str(value), value)


def _said(value: object, words: Words) -> str:
    """Put a value of a plan into words, whole however long it is; a dash for none."""
    match value:
        case None | () | "":
            return "–"
        case StrEnum() | type():
            return phrase(value, words.language)
        case Enum():
            return str(value.value)
        case str():
            return value
        case bool():
            return words("yes" if value else "no")
        case tuple():
            return ", ".join(_said(each, words) for each in value)
        case gm.Baseline():
            return words("changes.of", aspect=value.value, period=value.period)
        case Labelled():
            return value.label(words.language)
    return _in_full(value, words) if has(type(value)) else phrase(value, words.language)


def _in_full(value: object, words: Words) -> str:
    """Write all that is known of a value, where its name does not tell."""
    if isinstance(value, tuple):
        return ", ".join(_in_full(each, words) for each in value)
    if isinstance(value, type):
        return str(getattr(value, "word", value.__name__))
    kind = type(value)
    if not has(kind):
        return _said(value, words)
    held = [getattr(value, each.name) for each in fields(kind)]
    return "; ".join(_said(each, words) for each in held if each not in (None, ()))


def _decided(change: gm.PlanChange, names: Mapping[str, gm.Body], words: Words) -> Pieces:
    """Tell who decided what stands now and when, and where that is written."""
    who = _said(_named("decided_by", change.decided_by, names), words) if change.decided_by else ""
    day = change.decided.isoformat() if change.decided else ""
    decided = ", ".join(filter(None, (who, day)))
    where = change.source.label(words.language) if change.source else ""
    said = tuple(Piece(each) for each in (decided, where) if each)
    return said or cell(words("changes.undecided"), Tone.QUIET)
