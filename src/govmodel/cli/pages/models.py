"""Pages about models: what is installed, and what one says."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import govmodel as gm
from govmodel.answers.asked import said_by
from govmodel.cli.blocks import Block, Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Part,
    Words,
    at_meetings,
    broken,
    cell,
    filled,
    in_brackets,
    in_years,
    line,
    misplaced_lines,
    month_names,
    rules_of,
    sources_of,
    subject_of,
    value_in,
)
from govmodel.closings import closings_of, meetings_of
from govmodel.elements import kind_of
from govmodel.grades import stands_for
from govmodel.stages import lead_time
from govmodel.words import phrase, sentence

if TYPE_CHECKING:
    from govmodel.diagnosis import Misplaced


def models(installed: gm.Installed, language: str, elsewhere: Iterable[Misplaced] = ()) -> Page:
    """Show what is installed, and what is broken; if there is no model, where one may be."""
    words = Words(language)
    page: list[Block] = []
    if installed.models:
        rows = tuple(
            (
                cell(model.id, Tone.STRONG),
                cell(f"{model.municipality} ({model.code})"),
                (
                    Piece(model.valid.label(language)),
                    Piece(gm.text(model.basis, language), Tone.QUIET),
                ),
            )
            for model in installed.models
        )
        page.append(Table(words.columns("model", "municipality", "valid"), rows))
    else:
        page += [line(words("models.none")), *misplaced_lines(elsewhere, words)]
    return (*page, *broken(installed, words))


def editions(models: Iterable[gm.GovernanceModel], language: str) -> Page:
    """Show every edition of a model, and the days that none or several are valid on."""
    found = tuple(models)
    pages = [block for each in found for block in model(each, language)]
    if len(found) == 1:
        return tuple(pages)
    words = Words(language)
    heading = words("editions", name=found[-1].municipality, id=found[-1].name)
    return (Heading(heading, whole=True), spans(found, language), *pages)


def spans(found: tuple[gm.GovernanceModel, ...], language: str) -> Table:
    """Show when each edition is valid, and the days that none or several are valid on."""
    words = Words(language)
    told = [(each.valid, each.id, gm.text(each.basis, language)) for each in found]
    told += ((gap, words("editions.gap"), "") for gap in gm.gaps(found))
    for shared in dict.fromkeys(gm.overlaps(found)):
        valid = tuple(each.edition for each in found if each.valid.overlaps(shared))
        told.append((shared, words("editions.overlap", editions=valid), ""))
    rows = tuple(
        (cell(period.label(language)), cell(said, Tone.STRONG), cell(basis, Tone.QUIET))
        for period, said, basis in sorted(told)
    )
    return filled(words.columns("valid", "model", "rests_on"), rows)


def model(shown: gm.GovernanceModel, language: str) -> Page:
    """Show a model: its words, bodies, documents, reviews, milestones, rules and sources."""
    words = Words(language)
    valid, source = words("model.valid", period=shown.valid), words("column.rests_on")
    rested = words.rests_on(shown.source, shown.basis)
    page: list[Block] = [
        Heading(words("model", name=shown.municipality, code=shown.code, id=shown.id), whole=True),
        line(f"{valid} {source}: {'; '.join(map(str, rested)).removesuffix('.')}."),
    ]
    if shown.jurisdiction:
        page.append(line(words("model.jurisdiction", name=shown.jurisdiction.name)))
    for part, blocks in parts(shown, language):
        page += (Heading(words(f"model.{part}")), *blocks)
    if shown.upwards:
        page.append(line(words("model.upwards", function=said_by(shown.upwards))))
    return tuple(page)


def parts(shown: gm.GovernanceModel, language: str) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Give each part of a model in which something stands: its key, and its table."""
    words = Words(language)
    tables = (
        ("levels", _levels),
        ("bodies", _bodies),
        ("documents", _documents),
        ("cycles", _cycles),
        ("milestones", _milestones),
        ("routes", _routes),
        ("rules", rules_of),
        ("grades", lambda shown, words: _grades(shown.scale, gm.Goal, words)),
        (
            "assignment_grades",
            lambda shown, words: _grades(shown.assignment_scale, gm.Assignment, words),
        ),
        ("sources", sources_of),
    )
    for part, table in tables:
        columns, rows = table(shown, words)
        blocks: list[Block] = [filled(words.columns(*columns), rows)] if rows else []
        if part == "grades" and shown.scale and shown.scale.partly_from:
            blocks.append(line(words("model.partly_from", share=shown.scale.partly_from)))
        if blocks:
            yield part, tuple(blocks)


def _levels(model: gm.GovernanceModel, words: Words) -> Part:
    return ("word", "decided_by", "owners", "serves", "horizon", "rests_on"), tuple(
        (
            cell(_word(level.kind, words.language), Tone.STRONG),
            cell(words.some(level.decided_by)),
            cell(words.some(level.owners)),
            _served(level, words),
            cell(level.horizon.label(words.language) if level.horizon else ""),
            words.rests_on(level.source, level.basis),
        )
        for level in model.levels
    )


def _word(kind: type[gm.Element], language: str) -> str:
    """Give a word as files have it, in the reader's language, and what it is one of."""
    names = tuple(dict.fromkeys((kind.word, phrase(kind, language))))
    said, one_of = " – ".join(names), sentence(f"kind.{kind_of(kind)}", language)
    return said if one_of in names else f"{said} ({one_of})"


def _served(level: gm.Level, words: Words) -> Pieces:
    said = [phrase(level.serves, words.language) if level.serves else words("model.top")]
    if level.serves and level.must_serve == level.serves:
        said.append(words("model.must"))
    elif level.must_serve:
        said.append(words("model.must.some", kinds=level.must_serve))
    if level.must_have:
        said.append(words("model.must_have", kinds=level.must_have))
    if level.absent_in:
        said.append(words("model.absent", role=level.absent_in))
    return tuple(map(Piece, said))


def _bodies(model: gm.GovernanceModel, words: Words) -> Part:
    roles = {role.id: role.label(words.language) for role in model.roles}
    named = {body.id: body.name for body in model.bodies}
    return ("body", "role", "under", "members", "valid", "rests_on"), tuple(
        (
            (Piece(body.name, Tone.STRONG), Piece(body.id, Tone.QUIET)),
            cell(roles[body.role]),
            cell(named.get(body.under or "", "")),
            tuple(Piece(named[member]) for member in body.members),
            cell(body.valid.label(words.language) if body.valid else ""),
            words.rests_on(body.source, body.basis),
        )
        for body in model.bodies
    )


def _documents(model: gm.GovernanceModel, words: Words) -> Part:
    return ("document", "by", "holds", "rests_on"), tuple(
        (
            cell(document.label(words.language), Tone.STRONG),
            cell(words.some(document.by)),
            _held(document, words),
            words.rests_on(document.source, document.basis),
        )
        for document in model.documents
    )


def _held(document: gm.Document, words: Words) -> Pieces:
    """Say what a document holds, what it is compiled from, and what completes it."""
    said = []
    if document.holds or not document.derived_from:
        said.append(words.some(document.holds, "and"))
    if document.derived_from:
        said.append(words("model.derived", kinds=document.derived_from))
    if document.steps:
        said.append(words("model.steps", codes=document.steps))
    return tuple(map(Piece, said))


def _cycles(model: gm.GovernanceModel, words: Words) -> Part:
    first = model.valid.first.year
    return ("cycle", "subject", "closings", "due", "answers", "readers", "rests_on"), tuple(
        (
            _reviewed(cycle, words),
            cell(subject_of(cycle, words)),
            _closings(cycle, first, words),
            _due(cycle, words),
            cell(phrase(cycle.by, words.language, "and") if cycle.by else ""),
            cell(words.some(cycle.readers, "and")),
            words.rests_on(cycle.source, cycle.basis),
        )
        for cycle in model.cycles
    )


def _reviewed(cycle: gm.ReviewCycle, words: Words) -> Pieces:
    """Name a review, and the report that it leads to."""
    name = Piece(cycle.label(words.language), Tone.STRONG)
    if cycle.report is None:
        return (name,)
    return name, Piece(words("model.leads_to", report=cycle.report), Tone.QUIET)


def _closings(cycle: gm.ReviewCycle, year: int, words: Words) -> Pieces:
    """Tell when a review closes, or at whose meetings it is done."""
    if roles := meetings_of(cycle):
        return cell(at_meetings(roles, words))
    return tuple(Piece(value_in(day, words)) for day in closings_of(cycle, year))


def _due(cycle: gm.ReviewCycle, words: Words) -> Pieces:
    """Tell by when a review is handed over, and what that rests on where it is not its source."""
    if cycle.due is None:
        return cell("")
    return Piece(cycle.due.label(words.language)), *in_brackets(cycle.due_basis, words.language)


def _milestones(model: gm.GovernanceModel, words: Words) -> Part:
    columns = ("milestone", "concerns", "by_whom", "to_whom", "first", "last", "valid", "rests_on")
    return columns, tuple(
        (
            cell(milestone.label(words.language), Tone.STRONG),
            _concerns(milestone, words),
            cell(words.some(milestone.by, "and")),
            cell(phrase(milestone.to, words.language, "and") if milestone.to else ""),
            cell(milestone.first.label(words.language) if milestone.first else ""),
            _last(milestone, words),
            _valid(milestone, words),
            _rested(milestone, words),
        )
        for milestone in model.milestones
    )


def _routes(model: gm.GovernanceModel, words: Words) -> Part:
    return ("route", "stage", "role", "rests_on"), tuple(
        (
            cell(route.label(words.language), Tone.STRONG),
            cell(lead_time(stage).label(words.language)),
            cell(stage.role.label(words.language) if stage.role else ""),
            words.rests_on(stage.source, stage.basis),
        )
        for route in model.routes
        for stage in route.stages
    )


def _concerns(milestone: gm.Milestone, words: Words) -> Pieces:
    """Tell which report a milestone is about, and in which months its period may end."""
    said = []
    if milestone.report:
        said.append(words("model.statutory", report=milestone.report))
    if milestone.months != (12,):
        said.append(words("model.period_ends", months=month_names(milestone.months, words)))
    return tuple(map(Piece, said))


def _valid(milestone: gm.Milestone, words: Words) -> Pieces:
    """Tell in which time a milestone holds, and in which years of it."""
    said = [] if milestone.valid is None else [milestone.valid.label(words.language)]
    if milestone.election_year is not None:
        said.append(in_years(milestone.election_year, words))
    return tuple(map(Piece, said))


def _last(milestone: gm.Milestone, words: Words) -> Pieces:
    """Tell by when, and by when if there are special reasons."""
    last = words.unspecified if milestone.last is None else milestone.last.label(words.language)
    if milestone.late is None:
        return cell(last)
    return Piece(last), Piece(words("model.late", day=milestone.late))


def _rested(milestone: gm.Milestone, words: Words) -> Pieces:
    said = words.rests_on(milestone.source, milestone.basis)
    if milestone.late_source is None:
        return said
    reasons = words("model.late_source", source=milestone.late_source)
    return *said, Piece(reasons, Tone.QUIET)


def _grades(scale: gm.Scale | None, kind: type[gm.Element], words: Words) -> Part:
    return ("grade", "verdict", "colour", "points"), tuple(
        (
            cell(str(grade), Tone.STRONG),
            cell(gm.text(stands_for(grade.verdict, kind), words.language)),
            cell(gm.text(grade.colour, words.language) if grade.colour else ""),
            cell("" if grade.points is None else phrase(grade.points, words.language)),
        )
        for grade in (scale.grades if scale else ())
    )
