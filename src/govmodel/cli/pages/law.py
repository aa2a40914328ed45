"""Pages about a calendar and the law: what it demands of a year, and whether it is there."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import govmodel as gm
from govmodel.cli.blocks import Block, Heading, Page, Piece, Pieces, Table, Tone
from govmodel.cli.pages.common import (
    Words,
    by_and_to,
    cell,
    earlier,
    filled,
    finding_lines,
    line,
    reasons,
    safe,
    summary,
    warning,
)
from govmodel.words import phrase


def calendar_check(
    model: gm.GovernanceModel,
    calendar: gm.CalendarYear,
    found: Iterable[gm.Finding],
    language: str,
) -> Page:
    """Show what the law demands of a year's calendar, what answers it, and what is wrong."""
    words = Words(language)
    findings = tuple(found)
    year = str(calendar.year)
    page: list[Block] = [
        Heading(words("law", name=model.municipality, id=model.id, year=year), whole=True)
    ]
    if model.jurisdiction is None:
        return (*page, line(words("law.none")))
    if calendar.law:
        page += (Heading(words("law.reports")), _reports(calendar, words))
    if calendar.legal:
        page += (Heading(words("law.days", year=year)), _days(model.jurisdiction, calendar, words))
        page += _of_working_days(model.jurisdiction, calendar, words)
    if calendar.dayless:
        page += (Heading(words("law.dayless", year=year)), _dayless(calendar, words))
    page += (finding_lines(each, _paragraph(each, language), language) for each in findings)
    if not (calendar.law or calendar.legal or calendar.dayless or findings):
        return (*page, line(words("law.unknown", year=year)))
    return (*page, summary(findings, words("law.nothing"), words))


def _paragraph(finding: gm.Finding, language: str) -> str | None:
    """Cite a rule's paragraph, unless its sentence cites the law that was in force."""
    if "law" in finding.values or finding.rule.source is None:
        return None
    return finding.rule.source.label(language)


def _reports(calendar: gm.CalendarYear, words: Words) -> Table:
    rows = tuple(
        (
            cell(demand.milestone.label(words.language), Tone.STRONG),
            cell(phrase(demand.closings, words.language)),
            _answered(calendar, demand, words),
            _limit(demand, words),
            words.rests_on(demand.milestone.source, demand.basis),
        )
        for demand in calendar.law
    )
    return Table(words.columns("report", "may_close", "answered", "due", "rests_on"), rows)


def _answered(calendar: gm.CalendarYear, demand: gm.Deadline, words: Words) -> Pieces:
    """Name the reviews that can be the report, or say that there is none."""
    kind = demand.milestone.report
    found = calendar.answering(kind) if kind else ()
    if not found:
        return cell(words("law.unanswered"), Tone.QUIET)
    return tuple(
        Piece(
            f"{review.cycle.label(words.language)} {review.closing.isoformat()} "
            f"({words.some((review.covers,) if review.covers else ())})"
        )
        for _, review, _ in found
    )


def _limit(demand: gm.Deadline, words: Words) -> Pieces:
    rule = demand.milestone.last
    return cell(rule.label(words.language)) if rule else cell(words("law.no_day"), Tone.QUIET)


def _days(law: gm.Jurisdiction, calendar: gm.CalendarYear, words: Words) -> Table:
    rows = tuple(
        (
            (*_day(law, each.when, words), *earlier(each, words)),
            cell(each.milestone.label(words.language), Tone.STRONG),
            cell(phrase(each.about.named, words.language)),
            by_and_to(each.milestone, words),
            cell(each.first.isoformat() if each.first else ""),
            (*_day(law, each.late, words), *reasons(each.milestone, words.language))
            if each.late
            else cell(""),
            words.rests_on(each.milestone.source, each.basis),
        )
        for each in calendar.legal
    )
    columns = words.columns("last", "about", "covers", "answers", "first", "late", "rests_on")
    return filled(columns, rows)


def _dayless(calendar: gm.CalendarYear, words: Words) -> Table:
    """Show what the law says is done about the year, and sets no day for."""
    rows = tuple(
        (
            cell(each.milestone.label(words.language), Tone.STRONG),
            by_and_to(each.milestone, words),
            words.rests_on(each.milestone.source, each.basis),
        )
        for each in calendar.dayless
    )
    return filled(words.columns("about", "answers", "rests_on"), rows)


def _day(law: gm.Jurisdiction, day: date, words: Words) -> Pieces:
    """Show a day as it is written; where nobody works on it, the days before and after, too."""
    written = Piece(words.day(day), Tone.STRONG)
    practical = gm.practical_day(law, day)
    if practical is None or practical.safe == day or practical.possible is None:
        return written, *safe(law, day, words)
    possible = words("law.possible", **words.named(practical.possible))
    return written, *safe(law, day, words), Piece(possible, Tone.QUIET)


def _of_working_days(
    law: gm.Jurisdiction, calendar: gm.CalendarYear, words: Words
) -> Iterator[Block]:
    """Tell what a day after the last rests on, and that working days are not known if so."""
    days = [day for each in calendar.legal for day in (each.when, each.late) if day]
    practical = [gm.practical_day(law, day) for day in days]
    if None in practical:
        yield line(words("law.working_days.unspecified", year=str(calendar.year)))
    sources = (each.source for each in practical if each and each.possible and each.source)
    for source in dict.fromkeys(sources):
        yield line(words("law.possible.by", source=source))


def backwards(
    model: gm.GovernanceModel,
    asked: tuple[gm.Route, date],
    planned: Iterable[gm.PlannedStage],
    language: str,
) -> Page:
    """Show on which days a matter must be where, from the hand-in to its deadline."""
    words = Words(language)
    route, last = asked
    values = {"name": model.municipality, "id": model.id, "route": route.label(language)}
    stages = tuple(planned)
    named = {each.stage.id: each.stage.label(language) for each in stages}
    rows = tuple(_stage(each, named, words) for each in stages)
    warnings = [each for stage in stages for each in stage.warnings if each.key != _COUNTED]
    return (
        Heading(words("backwards", **values, last=last.isoformat()), whole=True),
        Table(words.columns("day", "stage", "last", "lead", "rests_on"), rows),
        *(warning(each.label(language), language) for each in warnings),
    )


_COUNTED = "backwards.counted"  # told beside the day, not below the table


def _latest(planned: gm.PlannedStage, words: Words) -> Pieces:
    day = Piece(planned.latest.isoformat() if planned.latest else "")
    if not any(each.key == _COUNTED for each in planned.warnings):
        return (day,)
    return day, Piece(words("backwards.uncertain"), Tone.QUIET)


def _stage(planned: gm.PlannedStage, named: Mapping[str, str], words: Words) -> tuple[Pieces, ...]:
    stage = planned.stage
    key = "backwards.lead.one" if stage.days == 1 else "backwards.lead"
    before = named.get(stage.before) or words("backwards.deadline")
    lead = words(key, days=str(stage.days), stage=before)
    rested = words.rests_on(stage.source, stage.basis) if stage.days or stage.source else cell("")
    return (
        cell(words.day(planned.day), Tone.STRONG)
        if planned.day
        else cell(words("backwards.no_day"), Tone.DOUBTFUL),
        cell(stage.label(words.language)),
        _latest(planned, words),
        cell(lead if stage.days else ""),
        rested,
    )
