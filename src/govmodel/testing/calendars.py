"""Whether a model's calendar has holes, as advice on what to mend.

What a source leaves open is no hole: a review that goes on all the time or of which nobody says
when it is done gives that as its reason.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

from govmodel.calendars import check_calendar
from govmodel.cycles import Coverage, Days, EveryYears, OneOff, ReportKind, ReviewCycle, covered
from govmodel.due_days import counted
from govmodel.findings import Severity
from govmodel.ics import calendar_file
from govmodel.model import GovernanceModel
from govmodel.occasions import agenda
from govmodel.periods import Period
from govmodel.pictures import year_wheel
from govmodel.schedule import without_days

_MANY = 12  # years of a validity that are looked at: a term of office three times over
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def years_of(model: GovernanceModel) -> tuple[int, ...]:
    """Give the years of a model's validity; of one without end, the first twelve.

    >>> from govmodel.testing.example import EXAMPLE
    >>> years_of(EXAMPLE)
    (2024,)
    """
    first = model.valid.first.year
    return tuple(range(first, min(model.valid.last.year, first + _MANY - 1) + 1))


def dayless_reviews(model: GovernanceModel) -> Iterator[str]:
    """Find reviews that never close while the model holds, and do not say why.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(dayless_reviews(EXAMPLE))
    []
    """
    days = Period(
        first=model.valid.first, last=min(model.valid.last, date(years_of(model)[-1], 12, 31))
    )
    for cycle in model.cycles:
        who = f"{model.id}: the review {cycle.id!r}"
        if cycle.days is not Days.DATED:
            continue
        if not any(True for _ in cycle.closings(model.valid)):
            yield (
                f"{who} never closes in {model.valid}, when the model holds: mend its days, or, "
                "if the source does not say when it is done, make it an Undated"
            )
            continue
        closings = list(cycle.closings(days))
        if closings != sorted({each for each in closings if each in days}):
            yield (
                f"{who} gives its closing days out of order, twice, or outside the days it is "
                "asked for: let closings() yield those inside the period, from first to last"
            )
        for year in () if isinstance(cycle, (OneOff, EveryYears)) else years_of(model):
            whole = Period.years(year)
            if days.covers(whole) and not any(True for _ in cycle.closings(whole)):
                yield (
                    f"{who} comes back every year and has no day in {year}: mend its days, or make "
                    "it an Undated if the source does not say when it is done"
                )


def badly_covered_days(model: GovernanceModel) -> Iterator[str]:
    """Find reports that leave out days, or cover others than their kind says.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(badly_covered_days(EXAMPLE))
    []
    """
    for cycle in model.cycles:
        yield from (
            f"{model.id}: the review {cycle.id!r} {each}" for each in _covered(cycle, model)
        )


def _covered(cycle: ReviewCycle, model: GovernanceModel) -> Iterator[str]:
    # A year more on either side, so that the turn of the year is looked at, too.
    around = Period.years(model.valid.first.year, years_of(model)[-1]).around(1)
    # Not every country's financial year is the calendar year; laws of countries look after that.
    from_january = cycle.covers is Coverage.YEAR_TO_DATE
    closings = list(cycle.closings(around))
    for closing in closings:
        days = covered(cycle, closing)
        due = counted(cycle.due, closing) if cycle.due else None
        if due is not None and due < closing:
            yield (
                f"closes on {closing} and is handed over before that, on {due}: mend due, which "
                "is counted from the closing day (years=1 is the year after it)"
            )
            break
        year_ends = (closing.month, closing.day) == (12, 31)
        if cycle.report is ReportKind.ANNUAL and from_january and not year_ends:
            yield (
                f"is the annual report and closes on {closing}: what covers the year to date ends "
                "on 31 December, so mend months (12,); or, where the financial year is another, "
                "say covers=Coverage.SINCE_LAST; or take away report=ReportKind.ANNUAL"
            )
            break
        if cycle.report is ReportKind.INTERIM and from_january and year_ends:
            yield (
                f"is an interim report and closes on {closing}, when the year is over: mend its "
                "months, or say report=ReportKind.ANNUAL"
            )
            break
        if cycle.report is ReportKind.ANNUAL and days and days.first > date(closing.year, 1, 1):
            yield (
                f"is the annual report and covers {days} alone: say covers=Coverage.YEAR_TO_DATE"
            )
            break
    if cycle.covers not in (None, Coverage.YEAR_TO_DATE):
        yield from _holes(cycle, closings)


def _holes(cycle: ReviewCycle, closings: list[date]) -> Iterator[str]:
    """Tell the first days between two closings that neither report covers."""
    for before, closing in pairwise(closings):
        days = covered(cycle, closing)
        if days is not None and days.first > before + timedelta(days=1):
            hole = Period(first=before + timedelta(days=1), last=days.first - timedelta(days=1))
            yield (
                f"covers {days} at {closing}, so that nobody looks at {hole}: mend its months, or "
                "say covers=Coverage.SINCE_LAST"
            )
            return


def readings_out_of_order(model: GovernanceModel) -> Iterator[str]:
    """Find readings of a report that come before it is closed, or before an earlier reading.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(readings_out_of_order(EXAMPLE))
    []
    """
    for cycle in model.cycles:
        if isinstance(cycle, OneOff):
            last = cycle.dates[0]
            for reading in cycle.readings:
                if reading.on and reading.on.last < last:
                    yield (
                        f"{model.id}: the review {cycle.id!r} is read by {reading.reader.name} on "
                        f"{reading.on}, after it was to be there on {last}: mend the day, or put "
                        "the readers in their order"
                    )
                last = max(last, reading.on.first) if reading.on else last


def unlawful_calendar(model: GovernanceModel) -> Iterator[str]:
    """Find what the law of the model's country does not allow of its calendar.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(unlawful_calendar(EXAMPLE))
    []
    """
    for year in years_of(model):
        for finding in check_calendar(model, year):
            if finding.severity is Severity.ERROR:
                yield (
                    f"{model.id}: in {year}, {finding.code}: {finding.text('en')} Mend the review, "
                    "or look up whether the model says so in fact: then it is the finding that "
                    "is worth telling"
                )


def undrawn_years(model: GovernanceModel) -> Iterator[str]:
    """Find years of which no year wheel or no calendar file can be made.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(undrawn_years(EXAMPLE))
    []
    """
    for year in years_of(model):
        try:
            occasions = agenda(model, Period.years(year), statutory=True)
            without = without_days(model)
            law = model.jurisdiction
            for language in dict.fromkeys((model.language, "en")):
                wheel = year_wheel(
                    occasions, year=year, title="x", language=language, without=without, law=law
                )
                ET.fromstring(wheel)  # noqa: S314 - our own, just drawn
                calendar_file(occasions, model, language=language, made=_MADE, skipped=without)
        except Exception as error:  # noqa: BLE001 - whatever a stranger's cycle raises
            yield (
                f"{model.id}: the calendar of {year} cannot be made "
                f"({type(error).__name__}: {error}): mend the review or the milestone that it "
                "names; the names and subjects of both are text"
            )
