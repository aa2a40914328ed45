"""When something is reviewed."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import evolve, frozen
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.cycles import closing_after, closing_before, covered

from toy import COMMITTEE, COUNCIL, HEAD, Mal


def month_ends(*months: int) -> gm.MonthEnds:
    """Make a cycle that closes at the end of months."""
    return gm.MonthEnds(
        id="r", name="delårsrapport", gloss="interim report", subject="mål", months=months
    )


def closings(cycle: gm.ReviewCycle, first: str, last: str) -> list[str]:
    """List the closing days of a cycle between two days."""
    period = gm.Period(first=date.fromisoformat(first), last=date.fromisoformat(last))
    return [day.isoformat() for day in cycle.closings(period)]


def test_a_cycle_that_does_not_say_when_it_closes_cannot_be_made() -> None:
    """The abstract type gathers what all cycles have in common."""
    with pytest.raises(gm.AbstractKindError, match=r"^ReviewCycle is abstract"):
        gm.ReviewCycle(id="r", name="uppföljning", subject="ekonomi")


def test_a_subclass_must_say_when_it_closes() -> None:
    """One that does not is as abstract as the cycle itself."""

    @frozen(kw_only=True)
    class Sometimes(gm.ReviewCycle):
        """A cycle without closing days."""

    with pytest.raises(gm.AbstractKindError, match=r"^Sometimes is abstract"):
        Sometimes(id="r", name="uppföljning", subject="ekonomi")


def test_a_subclass_that_says_when_it_closes_is_a_cycle() -> None:
    """Closing days can be given in a way of one's own."""

    @frozen(kw_only=True)
    class OnNewYearsDay(gm.ReviewCycle):
        """A cycle that closes every 1 January."""

        def closings(self, period: gm.Period) -> Iterator[date]:
            """Give the closing days."""
            yield date(period.first.year, 1, 1)

    cycle = OnNewYearsDay(id="r", name="nyårsuppföljning", subject="ekonomi")
    assert closings(cycle, "2010-01-01", "2010-12-31") == ["2010-01-01"]


def test_the_abstract_cycle_has_no_closing_days_to_inherit() -> None:
    """A subclass that asks it for some is told so."""
    with pytest.raises(NotImplementedError):
        gm.ReviewCycle.closings(month_ends(8), gm.Period.years(2010))


@pytest.mark.parametrize(
    ("months", "first", "last", "expected"),
    [
        ((8,), "2010-01-01", "2011-12-31", ["2010-08-31", "2011-08-31"]),
        ((8,), "2010-08-31", "2010-08-31", ["2010-08-31"]),
        ((8,), "2010-09-01", "2011-08-30", []),
        ((12,), "2010-12-31", "2011-12-30", ["2010-12-31"]),
        ((2,), "2011-01-01", "2013-12-31", ["2011-02-28", "2012-02-29", "2013-02-28"]),
        (
            (4, 8, 12),
            "2010-05-01",
            "2011-04-30",
            ["2010-08-31", "2010-12-31", "2011-04-30"],
        ),
        ((12,), "9999-01-01", "9999-12-31", ["9999-12-31"]),
        ((1,), "0001-01-01", "0001-12-31", ["0001-01-31"]),
    ],
)
def test_a_review_closes_on_the_last_day_of_its_months(
    months: tuple[int, ...], first: str, last: str, expected: list[str]
) -> None:
    """Every year has its closing days; those outside the period are left out, its ends are not."""
    assert closings(month_ends(*months), first, last) == expected


def test_months_are_kept_in_order_and_once() -> None:
    """However they are written, closing days come as the year goes."""
    assert month_ends(12, 4, 8, 4).months == (4, 8, 12)


@pytest.mark.parametrize("months", [(), (0,), (13,), (4, 13), (-1, 4)])
def test_what_is_no_month_is_refused(months: tuple[int, ...]) -> None:
    """Months run from 1 to 12, and there is at least one."""
    with pytest.raises(gm.InvalidValueError, match="expected months from 1 to 12") as caught:
        month_ends(*months)
    assert caught.value.values["found"] == str(months)


def test_the_first_and_the_last_month_there_are_can_be_named() -> None:
    """January and December are months, and a review may close every month."""
    every = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    assert month_ends(*every).months == every


def test_a_cycle_states_nothing_that_its_source_does_not() -> None:
    """What it looks at, covers and who reads it are open until somebody says so."""
    cycle = month_ends(8)
    assert (cycle.looks_at, cycle.covers, cycle.readers) == ((), None, ())
    assert (cycle.covers_basis, cycle.basis) == (gm.Basis.UNSPECIFIED, gm.Basis.STATED)
    assert (cycle.source, cycle.subject_gloss) == (None, "")


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "interim report"), ("sv", "delårsrapport"), ("fi", "delårsrapport")],
)
def test_a_cycle_is_called_by_its_own_name_or_its_gloss(language: str, name: str) -> None:
    """English readers get the gloss; all others the municipality's own word."""
    assert month_ends(8).label(language) == name


def test_a_cycle_without_a_gloss_keeps_its_name() -> None:
    """No translation is made up."""
    cycle = gm.MonthEnds(id="r", name="bokslut", subject="ekonomi", months=(12,))
    assert cycle.label("en") == "bokslut"


def test_the_ways_to_look_back_are_named_by_these_words() -> None:
    """The words are part of what other programs read."""
    assert [coverage.value for coverage in gm.Coverage] == [
        "year_to_date",
        "month",
        "quarter",
        "tertial",
        "term",
        "school_year",
        "since_last",
    ]


def test_cycles_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    full = gm.MonthEnds(
        id="r",
        name="r",
        subject="mål",
        looks_at=(Mal,),
        covers=gm.Coverage.YEAR_TO_DATE,
        readers=(COMMITTEE, COUNCIL),
        months=(8,),
    )
    assert len({full, month_ends(8), month_ends(8, 8)}) == 2
    with pytest.raises(FrozenInstanceError):
        full.months = (9,)  # type: ignore[misc]


@pytest.mark.parametrize("kind", [gm.Continuous, gm.Undated])
def test_a_review_without_days_closes_on_none(kind: type[gm.Continuous | gm.Undated]) -> None:
    """Whatever the period: no day is made up."""
    cycle = kind(id="r", name="uppföljning", subject="ekonomi")
    assert closings(cycle, "1971-01-01", "2200-12-31") == []


def test_why_a_review_has_no_days_is_known() -> None:
    """It goes on all the time, or nobody said when."""
    always = gm.Continuous(id="r", name="uppföljning", subject="ekonomi")
    sometime = gm.Undated(id="r", name="uppföljning", subject="ekonomi")
    assert (always.days, sometime.days, month_ends(8).days) == (
        gm.Days.CONTINUOUS,
        gm.Days.UNSPECIFIED,
        gm.Days.DATED,
    )


# Cycles of other kinds.

USUAL: dict[str, Any] = {"id": "r", "name": "rapport", "subject": "mål"}


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (tuple(range(1, 13)), ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"]),
        ((3, 6, 9, 12), ["2023-12-31", "2024-03-31"]),
        ((4, 8, 12), ["2023-12-31"]),
        ((8,), []),
        ((12,), ["2023-12-31"]),
    ],
)
def test_reviews_by_month_quarter_tertial_interim_and_year_close_as_they_are_called(
    months: tuple[int, ...], expected: list[str]
) -> None:
    """In the days from New Year's Eve to the end of March of a leap year."""
    assert closings(month_ends(*months), "2023-12-31", "2024-03-31") == expected


@pytest.mark.parametrize(
    ("dates", "first", "last", "expected"),
    [
        (((10, 15),), "2024-01-01", "2025-12-31", ["2024-10-15", "2025-10-15"]),
        (((10, 15), (2, 1)), "2024-01-01", "2024-12-31", ["2024-02-01", "2024-10-15"]),
        (((10, 15), (2, 1)), "2024-10-15", "2025-02-01", ["2024-10-15", "2025-02-01"]),
        (((10, 15), (2, 1)), "2024-10-16", "2025-01-31", []),
        (((2, 28), (2, 28)), "2024-01-01", "2024-12-31", ["2024-02-28"]),
        (((1, 1), (12, 31)), "2024-12-31", "2025-01-01", ["2024-12-31", "2025-01-01"]),
        (((12, 31),), "9999-01-01", "9999-12-31", ["9999-12-31"]),
        (((1, 1),), "0001-01-01", "0001-12-31", ["0001-01-01"]),
    ],
)
def test_a_review_on_days_of_the_year_closes_on_them_every_year(
    dates: tuple[tuple[int, int], ...], first: str, last: str, expected: list[str]
) -> None:
    """As the year goes, however they are written."""
    assert closings(gm.YearDays(dates=dates, **USUAL), first, last) == expected


@pytest.mark.parametrize(
    "dates", [(), ((2, 29),), ((4, 31),), ((0, 1),), ((13, 1),), ((1, 0),), ((10, 15), (2, 30))]
)
def test_days_that_not_every_year_has_are_refused(dates: tuple[tuple[int, int], ...]) -> None:
    """The leap day among them, and none at all."""
    with pytest.raises(
        gm.InvalidValueError, match="expected months and days that come every year"
    ) as caught:
        gm.YearDays(dates=dates, **USUAL)
    assert caught.value.values["found"] == str(dates)


@pytest.mark.parametrize(
    ("closing", "years", "first", "last", "expected"),
    [
        (date(2026, 10, 14), 4, "2020-01-01", "2030-12-31", ["2022", "2026", "2030"]),
        (date(2026, 10, 14), 4, "2022-10-14", "2026-10-13", ["2022"]),
        (date(2026, 10, 14), 4, "2022-10-15", "2026-10-14", ["2026"]),
        (date(2026, 10, 14), 4, "2023-01-01", "2025-12-31", []),
        (date(2026, 3, 1), 1, "2023-01-01", "2024-12-31", ["2023", "2024"]),
        (date(2026, 3, 1), 5000, "0001-01-01", "9999-12-31", ["2026", "7026"]),
        (date(2026, 3, 1), 10**6, "0001-01-01", "9999-12-31", ["2026"]),
        (date(1, 1, 1), 9998, "0001-01-01", "9999-12-31", ["0001", "9999"]),
    ],
)
def test_a_review_every_so_many_years_closes_before_and_after_the_one_that_is_named(
    closing: date, years: int, first: str, last: str, expected: list[str]
) -> None:
    """Always on the same day of the year."""
    found = closings(gm.EveryYears(closing=closing, years=years, **USUAL), first, last)
    assert found == [f"{year}-{closing:%m-%d}" for year in expected]


@pytest.mark.parametrize("years", [0, -4])
def test_a_review_that_would_not_come_back_is_refused(years: int) -> None:
    """It comes back after a whole number of years."""
    with pytest.raises(gm.InvalidValueError, match=f"at least one, found {years}$"):
        gm.EveryYears(closing=date(2026, 10, 14), years=years, **USUAL)


def test_a_review_every_four_years_does_not_close_on_the_leap_day() -> None:
    """It would be missing in 2100; the days beside it are fine."""
    with pytest.raises(gm.InvalidValueError, match="a day that comes every year, found 2024-02-29"):
        gm.EveryYears(closing=date(2024, 2, 29), years=4, **USUAL)
    for day in (date(2024, 2, 28), date(2024, 3, 29)):
        assert gm.EveryYears(closing=day, years=4, **USUAL).closing == day


def test_a_review_on_days_of_its_own_does_not_come_back() -> None:
    """Its days are kept in order, each once."""
    spring, autumn = date(2025, 3, 31), date(2025, 9, 30)
    audit = gm.OneOff(dates=(autumn, spring, autumn), **USUAL)
    assert audit.dates == (spring, autumn)
    assert closings(audit, "0001-01-01", "9999-12-31") == ["2025-03-31", "2025-09-30"]
    assert closings(audit, "2025-04-01", "2025-09-30") == ["2025-09-30"]
    assert closings(audit, "2025-04-01", "2025-09-29") == []


def test_a_review_on_no_days_of_its_own_is_refused() -> None:
    """Then nothing is known of when: it is undated."""
    with pytest.raises(gm.InvalidValueError, match=r"expected at least one day, found \(\)"):
        gm.OneOff(dates=(), **USUAL)


def reading(reader: gm.Role, day: str) -> gm.Reading:
    """Make a reading on a day, or in a longer time."""
    return gm.Reading(reader=reader, on=gm.Period.parse(day), basis=gm.Basis.ASSUMED)


def test_what_is_known_of_who_read_a_review_is_told_in_the_order_of_its_readers() -> None:
    """One may read it twice."""
    readers = (HEAD, COMMITTEE, HEAD, COUNCIL)
    days = ("2025-05-11", "2025-05", "2025-06-02", "2025-06-17")
    readings = tuple(map(reading, readers, days))
    audit = gm.OneOff(dates=(date(2025, 3, 31),), readers=readers, readings=readings, **USUAL)
    assert audit.readings == readings
    for wrong in ((), readers[::-1], readers[:3]):
        with pytest.raises(gm.InvalidValueError, match="expected readers in the order of") as error:
            gm.OneOff(dates=(date(2025, 3, 31),), readers=wrong, readings=readings, **USUAL)
        assert error.value.values["readers"] == wrong
        assert error.value.values["found"] == (
            "verksamhetschef, nämnd, verksamhetschef, kommunfullmäktige"
        )


def test_readings_are_those_of_one_closing_day() -> None:
    """Of several nobody could tell which was read."""
    two = (date(2025, 3, 31), date(2025, 9, 30))
    known: dict[str, Any] = {
        **USUAL,
        "readers": (COUNCIL,),
        "readings": (reading(COUNCIL, "2025-06-17"),),
    }
    with pytest.raises(
        gm.InvalidValueError, match=r"expected one closing day, .*, found 2025-03-31, 2025-09-30$"
    ):
        gm.OneOff(dates=two, **known)
    assert len(gm.OneOff(dates=(two[0], two[0]), **known).dates) == 1


def test_where_nobody_knows_who_read_a_review_its_readers_stand_alone() -> None:
    """Readings are not made up."""
    audit = gm.OneOff(dates=(date(2025, 3, 31),), readers=(COUNCIL,), **USUAL)
    assert (audit.readers, audit.readings) == ((COUNCIL,), ())


# What a review looks back on.

EVERY = tuple(range(1, 13))


@pytest.mark.parametrize(
    ("covers", "closing", "expected"),
    [
        (gm.Coverage.YEAR_TO_DATE, date(2026, 8, 31), "2026-01-01/2026-08-31"),
        (gm.Coverage.YEAR_TO_DATE, date(2026, 12, 31), "2026"),
        (gm.Coverage.YEAR_TO_DATE, date(1, 1, 31), "0001-01"),
        (gm.Coverage.MONTH, date(2024, 2, 29), "2024-02"),
        (gm.Coverage.MONTH, date(2024, 12, 31), "2024-12"),
        (gm.Coverage.QUARTER, date(2026, 3, 31), "2026-01-01/2026-03-31"),
        (gm.Coverage.QUARTER, date(2026, 4, 30), "2026-04"),
        (gm.Coverage.QUARTER, date(2026, 12, 31), "2026-10-01/2026-12-31"),
        (gm.Coverage.TERTIAL, date(2026, 4, 30), "2026-01-01/2026-04-30"),
        (gm.Coverage.TERTIAL, date(2026, 8, 31), "2026-05-01/2026-08-31"),
        (gm.Coverage.TERTIAL, date(2026, 9, 30), "2026-09"),
        (gm.Coverage.TERTIAL, date(2026, 12, 31), "2026-09-01/2026-12-31"),
        (gm.Coverage.TERM, date(2026, 6, 30), "2026-01-01/2026-06-30"),
        (gm.Coverage.TERM, date(2026, 7, 31), "2026-07"),
        (gm.Coverage.TERM, date(2026, 12, 31), "2026-07-01/2026-12-31"),
        (gm.Coverage.SCHOOL_YEAR, date(2026, 6, 30), "2025/26"),
        (gm.Coverage.SCHOOL_YEAR, date(2026, 7, 31), "2026-07"),
        (gm.Coverage.SCHOOL_YEAR, date(2026, 1, 31), "2025-07-01/2026-01-31"),
        (gm.Coverage.SCHOOL_YEAR, date(1, 1, 31), "0001-01"),
        (gm.Coverage.SCHOOL_YEAR, date(1, 7, 31), "0001-07"),
        (gm.Coverage.SINCE_LAST, date(2024, 3, 31), "2024-03"),
        (gm.Coverage.SINCE_LAST, date(2024, 1, 31), "2024-01"),
    ],
)
def test_a_review_looks_back_from_its_closing_day(
    covers: gm.Coverage, closing: date, expected: str
) -> None:
    """To the first day of what it covers, in the closing day's own year, quarter or month."""
    cycle = evolve(month_ends(*EVERY), covers=covers, covers_basis=gm.Basis.ASSUMED)
    assert covered(cycle, closing) == gm.Period.parse(expected)


def test_a_review_on_any_day_looks_back_to_the_same_first_days() -> None:
    """Also in the middle of a month."""
    cycle = gm.YearDays(dates=((5, 20),), covers=gm.Coverage.TERTIAL, **USUAL)
    assert str(covered(cycle, date(2026, 5, 20))) == "2026-05-01/2026-05-20"


def test_a_review_looks_back_to_the_day_after_the_one_before_it() -> None:
    """However long ago that was; the first one looks back on nobody knows what."""
    thirds = evolve(month_ends(3, 8), covers=gm.Coverage.SINCE_LAST)
    assert str(covered(thirds, date(2026, 3, 31))) == "2025-09-01/2026-03-31"
    assert str(covered(thirds, date(2026, 8, 31))) == "2026-04-01/2026-08-31"
    assert covered(thirds, date(1, 3, 31)) is None
    years = gm.EveryYears(
        closing=date(2026, 10, 14), years=4, covers=gm.Coverage.SINCE_LAST, **USUAL
    )
    assert str(covered(years, date(2026, 10, 14))) == "2022-10-15/2026-10-14"
    once = gm.OneOff(
        dates=(date(2025, 3, 31), date(2025, 9, 30)), covers=gm.Coverage.SINCE_LAST, **USUAL
    )
    assert covered(once, date(2025, 3, 31)) is None
    assert str(covered(once, date(2025, 9, 30))) == "2025-04-01/2025-09-30"


def test_what_no_source_says_a_review_covers_is_unspecified() -> None:
    """Also of a review at meetings, since the one before."""
    assert covered(month_ends(8), date(2026, 8, 31)) is None
    watch = gm.Continuous(meetings_of=(COMMITTEE,), covers=gm.Coverage.SINCE_LAST, **USUAL)
    assert covered(watch, date(2026, 8, 31)) is None


# The closing before and after a day.


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2026, 8, 31), date(2026, 3, 31), date(2027, 3, 31)),
        (date(2026, 8, 30), date(2026, 3, 31), date(2026, 8, 31)),
        (date(2026, 9, 1), date(2026, 8, 31), date(2027, 3, 31)),
        (date(2026, 3, 31), date(2025, 8, 31), date(2026, 8, 31)),
        (date(1, 3, 31), None, date(1, 8, 31)),
        (date.min, None, date(1, 3, 31)),
        (date(9999, 8, 31), date(9999, 3, 31), None),
        (date.max, date(9999, 8, 31), None),
    ],
)
def test_the_closings_before_and_after_a_day_are_found(
    day: date, before: date | None, after: date | None
) -> None:
    """The day itself is neither; where the calendar ends there is none."""
    cycle = month_ends(3, 8)
    assert (closing_before(cycle, day), closing_after(cycle, day)) == (before, after)


def test_a_closing_is_found_however_far_away_it_is() -> None:
    """Once in a term, once in a thousand years, or once."""
    rare = gm.EveryYears(closing=date(2026, 10, 14), years=1000, **USUAL)
    assert closing_before(rare, date(2026, 10, 14)) == date(1026, 10, 14)
    assert closing_after(rare, date(2026, 10, 14)) == date(3026, 10, 14)
    once = gm.OneOff(dates=(date(1971, 5, 1), date(1998, 5, 1)), **USUAL)
    assert closing_before(once, date(9000, 1, 1)) == date(1998, 5, 1)
    assert closing_after(once, date(12, 1, 1)) == date(1971, 5, 1)
    assert closing_before(once, date(1971, 5, 1)) is None
    assert closing_after(once, date(1998, 5, 1)) is None


@pytest.mark.parametrize("kind", [gm.Continuous, gm.Undated])
def test_a_review_without_days_has_none_before_or_after(
    kind: type[gm.Continuous | gm.Undated],
) -> None:
    """No day is made up."""
    cycle = kind(**USUAL)
    assert closing_before(cycle, date(2026, 1, 1)) is None
    assert closing_after(cycle, date(2026, 1, 1)) is None
