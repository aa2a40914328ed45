"""What can be typed about a year: its reviews, the law's days, its calendar in other forms."""

import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govmodel.cli import FINE
from govmodel.cli.asking import (
    MODEL,
    Answer,
    answering,
    code_of,
    day,
    edition_in,
    govmodel,
    lead,
    meeting,
    named,
    other_editions,
)

if TYPE_CHECKING:
    import govmodel as gm
    from govmodel.cli.blocks import Page


MEETINGS = click.option(
    "--meeting",
    "held",
    metavar="ROLE=DAY",
    type=meeting,
    multiple=True,
    help="A day on which those with a role meet, as committee=2025-03-12; as often as they do.",
)

REVIEWS = """\b
Example: govmodel reviews exempelby --year 2025 --statutory
Example: govmodel reviews exempelby --year 2025 --ics calendar.ics --alarm 7
"""


@govmodel.command(epilog=REVIEWS)
@MODEL
@click.option("--year", type=click.IntRange(1, 9999), required=True, help="The calendar year.")
@click.option(
    "--by",
    type=click.Choice(["closing", "due"]),
    default="closing",
    help="The reviews that close in the year, or those that are handed over in it.",
)
@click.option("--statutory", is_flag=True, help="Join the days that the law gives, marked so.")
@MEETINGS
@click.option(
    "--ics",
    metavar="FILE",
    type=click.Path(),
    help="Write the year's calendar to a file that calendar programs read (iCalendar).",
)
@click.option(
    "--alarm",
    type=click.IntRange(0, 366),
    help="In the calendar file, remind its reader so many days before.",
)
@answering
def reviews(  # noqa: PLR0913 - each can be asked for
    model: str,
    year: int,
    by: str,
    *,
    held: "tuple[tuple[str, date], ...]",
    ics: str | None,
    alarm: int | None,
    statutory: bool,
) -> Answer:
    """List the reviews of a year.

    When they close, what they cover, and who gets them by when; then what is to be done by a day in
    that year. A calendar file has for each a day of the year, that of handing over if it is known.
    """
    import govmodel as gm
    from govmodel.answers import calendars as data
    from govmodel.answers.asked import untold
    from govmodel.cli.pages import calendars as pages

    if alarm is not None and ics is None:
        raise click.UsageError("--alarm is for the calendar file: name one with --ics")
    whole = gm.Period.years(year)
    shown = edition_in(model, whole)
    meetings = _meetings(shown, held)
    if ics is not None:
        occasions = gm.agenda(shown, whole, meetings=meetings, statutory=statutory)
        return _calendar(shown, year, occasions, ics, alarm)
    if by == "due":
        found = _by_due(gm.agenda(shown, whole, meetings=meetings, statutory=statutory))
    else:
        found = gm.reviews(shown, whole, meetings=meetings, statutory=statutory)
    deadlines = untold(gm.deadlines(shown, whole, statutory=statutory), found)
    return _answer(
        shown,
        whole,
        page=lambda language: pages.reviews(shown, (year, by), found, language, deadlines),
        data=lambda language: data.reviews(shown, (year, by), found, language, deadlines),
    )


def _answer(
    model: "gm.GovernanceModel",
    days: "gm.Period",
    *,
    page: "Callable[[str], Page]",
    data: Callable[[str], Mapping[str, object]],
    code: int = FINE,
) -> Answer:
    """Answer in a model's language, and name the other editions that are valid in those days."""
    from govmodel.answers import common as trees
    from govmodel.cli.pages import common as blocks

    others = other_editions(model, days)
    return Answer(
        language=model.language,
        page=lambda language: (*page(language), *blocks.other_editions(others, days, language)),
        data=lambda language: {
            **data(language),
            "other_editions": [trees.edition_of(each) for each in others],
        },
        code=code,
    )


def _calendar(
    model: "gm.GovernanceModel",
    year: int,
    occasions: "tuple[gm.Occasion, ...]",
    path: str,
    alarm: int | None,
) -> Answer:
    """Write a calendar file, in the language of the answer."""
    import govmodel as gm
    from govmodel.answers import calendars as data
    from govmodel.answers.asked import Written
    from govmodel.cli.pages import calendars as pages
    from govmodel.codec import put_in_place

    if path == "-":
        raise click.UsageError("--ics needs the name of a file")
    made = _now()
    there = (each.review for each in occasions if each.review)
    skipped = gm.without_days(model, there)
    told = Written(model=model, year=year, file=path, events=len(occasions), skipped=skipped)

    def write(language: str) -> Written:
        file = gm.calendar_file(
            occasions, model, language=language, made=made, alarm_days=alarm, skipped=skipped
        )
        put_in_place(Path(path), file)
        return told

    return _answer(
        model,
        gm.Period.years(year),
        page=lambda language: pages.written(write(language), language),
        data=lambda language: data.written(write(language), language),
    )


def _now() -> datetime:
    """Tell the time, or the one that whoever wants the same bytes again has set for it."""
    wanted = os.environ.get("SOURCE_DATE_EPOCH")
    if not wanted:
        return datetime.now(UTC)
    try:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(wanted))
    except (ValueError, OverflowError):
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is {wanted!r}: it must be a number of seconds since 1970"
        ) from None


def _meetings(
    model: "gm.GovernanceModel", held: "tuple[tuple[str, date], ...]"
) -> "tuple[gm.Meetings, ...]":
    import govmodel as gm

    roles = {role.id: role for role in model.roles}
    return tuple(
        gm.Meetings(role=named("error.role", role, roles), days=(on,)) for role, on in held
    )


@govmodel.command(epilog="Example: govmodel wheel exempelby --year 2025 --out wheel.svg")
@MODEL
@click.option("--year", type=click.IntRange(1, 9999), required=True, help="The calendar year.")
@click.option(
    "--out", metavar="FILE", type=click.Path(), required=True, help="The file to write, as SVG."
)
@click.option(
    "--kind",
    type=click.Choice(["wheel", "timeline"]),
    default="wheel",
    help="The months in a circle, or from left to right.",
)
@click.option("--statutory", is_flag=True, help="Join the days that the law gives, marked so.")
@MEETINGS
@answering
def wheel(  # noqa: PLR0913 - each can be asked for
    model: str,
    year: int,
    out: str,
    kind: str,
    *,
    held: "tuple[tuple[str, date], ...]",
    statutory: bool,
) -> Answer:
    """Draw a year's calendar: a year wheel, or a timeline that tells the same.

    What stands in it is what is handed over or decided by a day in the year, and the reviews that
    close in it without a day by which they are handed over. What has no days is listed below.
    """
    import govmodel as gm
    from govmodel.answers import pictures as data
    from govmodel.cli.pages import pictures as pages

    if out == "-":
        raise click.UsageError("--out needs the name of a file")
    whole = gm.Period.years(year)
    shown = edition_in(model, whole)
    occasions = gm.agenda(
        shown,
        whole,
        meetings=_meetings(shown, held),
        statutory=statutory,
    )
    asked = (year, kind, out)

    def page(language: str) -> "Page":
        _draw(shown, occasions, asked, language)
        return pages.written(*asked, language)

    def tree(language: str) -> Mapping[str, object]:
        _draw(shown, occasions, asked, language)
        return data.written(shown, *asked)

    return _answer(shown, whole, page=page, data=tree)


def _draw(
    model: "gm.GovernanceModel",
    occasions: "tuple[gm.Occasion, ...]",
    asked: tuple[int, str, str],
    language: str,
) -> None:
    """Write a picture, in the language of the answer."""
    import govmodel as gm
    from govmodel.codec import put_in_place
    from govmodel.words import sentence

    year, kind, path = asked
    values = {"name": model.municipality, "year": str(year)}
    title = sentence(f"picture.title.{kind}", language, values)
    drawing = gm.year_wheel if kind == "wheel" else gm.year_line
    svg = drawing(
        occasions,
        year=year,
        title=title,
        language=language,
        without=gm.without_days(model),
        law=model.jurisdiction,
    )
    put_in_place(Path(path), svg.encode())


@govmodel.command("calendar-check", epilog="Example: govmodel calendar-check exempelby --year 2025")
@MODEL
@click.option("--year", type=click.IntRange(1, 9999), required=True, help="The calendar year.")
@answering
def calendar_check(model: str, year: int) -> Answer:
    """Hold the calendar of a year against the law.

    Which review is the report that the law demands, which days the law sets, and what is wrong.

    Exit code 1 if something is wrong with severity error.
    """
    import govmodel as gm
    from govmodel.answers import law as data
    from govmodel.cli.pages import law as pages

    whole = gm.Period.years(year)
    shown = edition_in(model, whole)
    calendar = gm.calendar_year(shown, year)
    found = gm.check_calendar(shown, year)
    return _answer(
        shown,
        whole,
        page=lambda language: pages.calendar_check(shown, calendar, found, language),
        data=lambda language: data.calendar_check(shown, calendar, found, language),
        code=code_of(found),
    )


def _by_due(occasions: "tuple[gm.Occasion, ...]") -> "tuple[gm.Review, ...]":
    """Give the reviews that are handed over in a year, and then those of which nobody said when."""
    found = [each.review for each in occasions if each.review]
    return tuple(sorted(found, key=lambda each: (each.due or date.max, each.closing)))


BACKWARDS = """\b
Example: govmodel backwards exempelby 2025-11-30 --meeting council=2025-11-24
Example: govmodel backwards exempelby budget --year 2025 --meeting council=2025-11-24
"""


@govmodel.command(epilog=BACKWARDS)
@MODEL
@click.argument("deadline", metavar="DAY|MILESTONE")
@click.option("--year", type=click.IntRange(1, 9999), help="In which year the milestone falls.")
@click.option("--route", metavar="ID", help="Which way it takes; the first, if none is named.")
@MEETINGS
@click.option(
    "--lead",
    "leads",
    metavar="STAGE=DAYS",
    type=lead,
    multiple=True,
    help="So many days before the next stage, instead of those that are assumed.",
)
@answering
def backwards(  # noqa: PLR0913 - each can be asked for
    model: str,
    deadline: str,
    year: int | None,
    *,
    route: str | None,
    held: "tuple[tuple[str, date], ...]",
    leads: "tuple[tuple[str, int], ...]",
) -> Answer:
    """Plan a matter backwards from its deadline, by the days on which people meet.

    The deadline is a day, or the id of one of the law's or the model's milestones, such as budget.

    When each stage must have its day, with a warning where no meeting is early enough.
    """
    import govmodel as gm
    from govmodel.answers import law as data
    from govmodel.cli.pages import law as pages

    if deadline[:1].isdigit():
        last, milestone = day(deadline), ""
        days = gm.Period(first=last, last=last)
    elif year is None:
        raise click.UsageError("say --year YEAR, in which the milestone falls")
    else:
        last, milestone, days = None, deadline, gm.Period.years(year)
    shown = edition_in(model, days)
    routes = {each.id: each for each in gm.routes_of(shown)}
    if not routes:
        raise gm.UnknownElementError("error.route.none", {"id": shown.id})
    way = _led(named("error.route", route or next(iter(routes)), routes), leads)
    first, by = (None, last) if last else _limits(shown, milestone, days)
    roles = {stage.role.id: stage.role for stage in way.stages if stage.role}
    meetings = tuple(
        gm.Meetings(role=named("error.role", role, roles), days=(on,)) for role, on in held
    )
    planned = gm.plan_backwards(
        way.stages, meetings, by, first=first, jurisdiction=shown.jurisdiction
    )
    return _answer(
        shown,
        days,
        page=lambda language: pages.backwards(shown, (way, by), planned, language),
        data=lambda language: data.backwards(shown, (way, by), planned, language),
    )


def _led(route: "gm.Route", leads: "tuple[tuple[str, int], ...]") -> "gm.Route":
    """Put other lead times in the place of a route's: they are stated by whoever asks."""
    from attrs import evolve

    from govmodel import Basis, Source

    stages = {stage.id: stage for stage in route.stages}
    for stage, days in leads:
        found = named("error.stage", stage, stages)
        source = Source(title=f"--lead {stage}={days}")
        stages[stage] = evolve(found, days=days, source=source, basis=Basis.STATED)
    return evolve(route, stages=tuple(stages.values()))


def _limits(
    model: "gm.GovernanceModel", milestone: str, year: "gm.Period"
) -> "tuple[date | None, date]":
    """Find from when and by when a milestone is done in a year; the model's own counts first."""
    import govmodel as gm

    found = {
        each.milestone.id: (each.first, each.when)
        for each in reversed(gm.deadlines(model, year, statutory=True))
    }
    found |= {each.milestone.id: (each.first, each.when) for each in gm.deadlines(model, year)}
    return named("error.milestone", milestone, found)
