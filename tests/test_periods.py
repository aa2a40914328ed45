"""Whole days, both ends inside."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import InvalidValueError, Period, PeriodKind
from govmodel.periods import month_end


def days(first: str, last: str) -> Period:
    """Make a period from two days as they are written."""
    return Period(first=date.fromisoformat(first), last=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("year", "month", "expected"),
    [
        (2010, 1, date(2010, 1, 31)),
        (2010, 2, date(2010, 2, 28)),
        (2012, 2, date(2012, 2, 29)),
        (1900, 2, date(1900, 2, 28)),
        (2010, 4, date(2010, 4, 30)),
        (2010, 11, date(2010, 11, 30)),
        (2010, 12, date(2010, 12, 31)),
        (9999, 12, date(9999, 12, 31)),
    ],
)
def test_a_month_ends_on_its_last_day(year: int, month: int, expected: date) -> None:
    """Leap years have their day, and the last month there is can be asked for."""
    assert month_end(year, month) == expected


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    """The error says which day would have been the earliest."""
    with pytest.raises(InvalidValueError) as caught:
        days("2010-01-02", "2010-01-01")
    assert str(caught.value) == (
        "expected a last day not before the first (2010-01-02), found 2010-01-01"
    )


def test_a_period_may_be_a_single_day() -> None:
    """It ends on the day it begins."""
    day = date(2010, 1, 2)
    assert day in Period(first=day, last=day)


def test_years_are_whole_calendar_years() -> None:
    """They run from 1 January of the first to 31 December of the last."""
    assert Period.years(2008, 2011) == days("2008-01-01", "2011-12-31")
    assert Period.years(2010) == days("2010-01-01", "2010-12-31")


def test_the_first_and_the_last_year_there_are_can_be_named() -> None:
    """Years run from 1 to 9999."""
    assert Period.years(1, 9999) == days("0001-01-01", "9999-12-31")


@pytest.mark.parametrize(("first", "last"), [(0, None), (10000, None), (2010, 10000), (0, 2010)])
def test_a_year_that_does_not_exist_is_refused(first: int, last: int | None) -> None:
    """The error says which years there are, whichever of the two is wrong."""
    with pytest.raises(InvalidValueError, match=r"a year from 1 to 9999, found (0|10000)$"):
        Period.years(first, last)


def test_years_in_the_wrong_order_are_refused() -> None:
    """A period cannot be turned round by writing it so."""
    with pytest.raises(InvalidValueError, match="2011-01-01"):
        Period.years(2011, 2008)


def test_a_school_year_runs_from_july_to_june() -> None:
    """It is named by the year of its autumn."""
    assert Period.school_year(2007) == days("2007-07-01", "2008-06-30")


def test_the_first_and_the_last_school_year_there_are_can_be_named() -> None:
    """The last one ends in the last year there is."""
    assert Period.school_year(1).first == date(1, 7, 1)
    assert Period.school_year(9998).last == date(9999, 6, 30)


@pytest.mark.parametrize("autumn", [0, 9999, 10000])
def test_a_school_year_that_does_not_exist_is_refused(autumn: int) -> None:
    """The error says which autumns there are."""
    with pytest.raises(InvalidValueError, match=f"expected a year from 1 to 9998, found {autumn}$"):
        Period.school_year(autumn)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2010", "2010-01-01", "2010-12-31"),
        (" 2010\n", "2010-01-01", "2010-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("2008-2011", "2008-01-01", "2011-12-31"),
        ("2008–2011", "2008-01-01", "2011-12-31"),
        ("2010-2010", "2010-01-01", "2010-12-31"),
        ("2007/08", "2007-07-01", "2008-06-30"),
        ("1999/00", "1999-07-01", "2000-06-30"),
        ("2010-VT", "2010-01-01", "2010-06-30"),
        ("2010-HT", "2010-07-01", "2010-12-31"),
        ("2010-ht", "2010-07-01", "2010-12-31"),
        ("2010-T1", "2010-01-01", "2010-04-30"),
        ("2010-T2", "2010-05-01", "2010-08-31"),
        ("2010-t3", "2010-09-01", "2010-12-31"),
        ("2012-Q1", "2012-01-01", "2012-03-31"),
        ("2012-Q2", "2012-04-01", "2012-06-30"),
        ("2012-Q3", "2012-07-01", "2012-09-30"),
        ("9999-Q4", "9999-10-01", "9999-12-31"),
        ("2010-04", "2010-04-01", "2010-04-30"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2010-04-30", "2010-04-30", "2010-04-30"),
        ("2010-01-01/2010-04-30", "2010-01-01", "2010-04-30"),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, first: str, last: str) -> None:
    """Years, school years, months, days and spans of days are understood."""
    assert Period.parse(text) == days(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "201",
        "20100",
        "0000",
        "2011-2008",
        "2008 - 2011",
        "2008-2011-2014",
        "2007/09",
        "2007/07",
        "2007/8",
        "2007/2008",
        "9999/00",
        "2010-00",
        "2010-13",
        "2010-4",
        "2010-02-29",
        "2010-04-31",
        "20100430",
        "2010-W04",
        "2010-T0",
        "2010-T4",
        "2010-Q0",
        "2010-Q5",
        "2010-V1",
        "2010-VT1",
        "2010T1",
        "0000-T1",
        "2010-04-30/2010-04-29",
        "2010-04-30/2010",
        "2010-01-01–2010-04-30",
        "2010-04-30T12:00",
        "٢٠١٠",
        "last year",
    ],
)
def test_what_is_no_period_is_refused_with_the_forms_that_are(text: str) -> None:
    """The error quotes what was found and shows every form that can be read."""
    with pytest.raises(InvalidValueError) as caught:
        Period.parse(text)
    assert caught.value.values == {"found": text}
    assert all(
        form in str(caught.value)
        for form in (
            "2010",
            "2008-2011",
            "2007/08",
            "2010-VT",
            "2010-T1",
            "2010-Q1",
            "2010-04",
            "2010-04-30",
            "2010-01-01/2010-04-30",
        )
    )
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("first", "last", "text", "label"),
    [
        ("2010-01-01", "2010-12-31", "2010", "2010"),
        ("0009-01-01", "0009-12-31", "0009", "0009"),
        ("2008-01-01", "2011-12-31", "2008-2011", "2008–2011"),
        ("0009-01-01", "0010-12-31", "0009-0010", "0009–0010"),
        ("2007-07-01", "2008-06-30", "2007/08", "2007/08"),
        ("1999-07-01", "2000-06-30", "1999/00", "1999/00"),
        ("0099-07-01", "0100-06-30", "0099/00", "0099/00"),
        ("2010-04-01", "2010-04-30", "2010-04", "2010-04"),
        ("2012-02-01", "2012-02-29", "2012-02", "2012-02"),
        ("2012-02-01", "2012-02-28", "2012-02-01/2012-02-28", "2012-02-01 – 2012-02-28"),
        ("2010-04-02", "2010-04-30", "2010-04-02/2010-04-30", "2010-04-02 – 2010-04-30"),
        ("0009-12-01", "0009-12-31", "0009-12", "0009-12"),
        ("2010-04-30", "2010-04-30", "2010-04-30", "2010-04-30"),
        ("2010-01-01", "2010-01-01", "2010-01-01", "2010-01-01"),
        ("2010-12-31", "2010-12-31", "2010-12-31", "2010-12-31"),
        ("2010-01-01", "2010-04-30", "2010-01-01/2010-04-30", "2010-01-01 – 2010-04-30"),
        ("2010-01-02", "2010-12-31", "2010-01-02/2010-12-31", "2010-01-02 – 2010-12-31"),
        ("2010-01-01", "2011-12-30", "2010-01-01/2011-12-30", "2010-01-01 – 2011-12-30"),
        ("2007-07-01", "2009-06-30", "2007-07-01/2009-06-30", "2007-07-01 – 2009-06-30"),
        ("2007-07-02", "2008-06-30", "2007-07-02/2008-06-30", "2007-07-02 – 2008-06-30"),
    ],
)
def test_a_period_is_written_shortly_and_for_people(
    first: str, last: str, text: str, label: str
) -> None:
    """Files hold hyphens and slashes; people in any language read dashes."""
    period = days(first, last)
    assert str(period) == text
    assert period.label("sv") == period.label("en") == label


@pytest.mark.parametrize(
    ("make", "number", "last"),
    [
        (Period.tertial, 0, 3),
        (Period.tertial, 4, 3),
        (Period.quarter, 0, 4),
        (Period.quarter, 5, 4),
        (Period.quarter, -1, 4),
    ],
)
def test_a_part_of_a_year_that_does_not_exist_is_refused(
    make: Callable[[int, int], Period], number: int, last: int
) -> None:
    """The error says which parts there are."""
    with pytest.raises(InvalidValueError) as caught:
        make(2010, number)
    assert str(caught.value) == f"expected a number from 1 to {last}, found {number}"


@pytest.mark.parametrize("year", [0, 10000])
def test_a_part_of_a_year_that_is_none_is_refused(year: int) -> None:
    """As with whole years, the error says which there are."""
    for make in (Period.term, lambda each: Period.tertial(each, 1)):
        with pytest.raises(InvalidValueError, match=f"a year from 1 to 9999, found {year}$"):
            make(year)


def test_the_parts_of_a_year_fill_it() -> None:
    """No day lies between two of them, and none in both."""
    for parts in (
        [Period.term(2012), Period.term(2012, autumn=True)],
        [Period.tertial(2012, number) for number in (1, 2, 3)],
        [Period.quarter(2012, number) for number in (1, 2, 3, 4)],
    ):
        assert parts[0].first == date(2012, 1, 1)
        assert parts[-1].last == date(2012, 12, 31)
        for one, next_one in pairwise(parts):
            assert next_one.first - one.last == timedelta(days=1)


def test_the_first_and_the_last_parts_there_are_can_be_named() -> None:
    """They lie in the first and the last year there is."""
    assert Period.tertial(1, 1).first == date(1, 1, 1)
    assert Period.quarter(9999, 4).last == date(9999, 12, 31)


def test_both_ends_lie_inside() -> None:
    """The first and the last day belong to the period, the days beside them do not."""
    period, day = Period.years(2010), timedelta(days=1)
    assert date(2010, 1, 1) in period
    assert date(2010, 12, 31) in period
    assert date(2010, 1, 1) - day not in period
    assert date(2010, 12, 31) + day not in period


@pytest.mark.parametrize(
    ("first", "last", "covered"),
    [
        ("2010-01-01", "2010-12-31", True),
        ("2010-01-02", "2010-12-30", True),
        ("2009-12-31", "2010-12-31", False),
        ("2010-01-01", "2011-01-01", False),
        ("2011-01-01", "2011-12-31", False),
    ],
)
def test_a_period_covers_what_lies_wholly_inside_it(
    first: str, last: str, *, covered: bool
) -> None:
    """Ends in common are inside; a day too many on either side is not."""
    assert Period.years(2010).covers(days(first, last)) is covered


def test_periods_are_ordered_by_first_day_and_then_by_last() -> None:
    """Sorted periods are read as a calendar is."""
    year, half, later = Period.years(2010), days("2010-01-01", "2010-06-30"), Period.years(2011)
    assert sorted([later, year, half]) == [half, year, later]


def test_a_period_is_a_value() -> None:
    """Equal periods are one key of a mapping, and none can be changed."""
    period = Period.years(2010)
    assert len({period, Period.parse("2010")}) == 1
    with pytest.raises(FrozenInstanceError):
        period.first = date(2009, 1, 1)  # type: ignore[misc]


def test_the_kinds_of_period_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    assert [kind.value for kind in PeriodKind] == [
        "calendar_year",
        "school_year",
        "term",
        "tertial",
        "quarter",
        "month",
        "day",
    ]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2008-2011", "2010-2014", "2010-2011"),
        ("2008-2011", "2011-12-31", "2011-12-31"),
        ("2008-2011", "2012", None),
        ("2010", "2008-2011", "2010"),
    ],
)
def test_what_two_periods_share_is_the_same_seen_from_either(
    one: str, other: str, shared: str | None
) -> None:
    """They overlap if they have a day in common, the ends included."""
    first, second = Period.parse(one), Period.parse(other)
    wanted = Period.parse(shared) if shared else None
    assert first.shared(second) == second.shared(first) == wanted
    assert first.overlaps(second) is second.overlaps(first) is (shared is not None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2010", PeriodKind.CALENDAR_YEAR),
        ("9999", PeriodKind.CALENDAR_YEAR),
        ("2007/08", PeriodKind.SCHOOL_YEAR),
        ("2007-08-01/2008-06-30", None),
        ("2008-2011", None),
        ("2010-01-02/2010-12-31", None),
        ("2010-VT", PeriodKind.TERM),
        ("2010-HT", PeriodKind.TERM),
        ("2010-02-01/2010-07-31", None),
        ("2010-T1", PeriodKind.TERTIAL),
        ("2010-T2", PeriodKind.TERTIAL),
        ("2010-T3", PeriodKind.TERTIAL),
        ("2010-02-01/2010-05-31", None),
        ("2010-Q1", PeriodKind.QUARTER),
        ("2010-Q4", PeriodKind.QUARTER),
        ("2010-02-01/2010-04-30", None),
        ("2010-01-01/2010-08-31", None),
        ("2010-01-01/2010-02-28", None),
        ("2010-11-01/2011-04-30", None),
        ("2010-12-01/2011-12-31", None),
        ("2010-12", PeriodKind.MONTH),
        ("2012-02", PeriodKind.MONTH),
        ("9999-12", PeriodKind.MONTH),
        ("2012-02-01/2012-02-28", None),
        ("2012-02-02/2012-02-29", None),
        ("2010-12-31", PeriodKind.DAY),
        ("2010-01-01", PeriodKind.DAY),
    ],
)
def test_a_period_knows_of_which_kind_it_is(text: str, kind: PeriodKind | None) -> None:
    """Anything else is of no kind that indicators are measured over."""
    assert Period.parse(text).kind is kind


@pytest.mark.parametrize(
    ("first", "years", "last"),
    [
        ("2018-10-15", 4, "2022-10-14"),
        ("2016-01-01", 1, "2016-12-31"),
        ("2016-01-01", 4, "2019-12-31"),
        ("2012-02-29", 1, "2013-02-28"),
        ("2012-02-29", 4, "2016-02-28"),
        ("2012-03-01", 1, "2013-02-28"),
        ("2011-03-01", 1, "2012-02-29"),
        ("2011-02-28", 1, "2012-02-27"),
        ("2096-02-29", 4, "2100-02-28"),
        ("2015-01-29", 3, "2018-01-28"),
        ("9998-05-01", 1, "9999-04-30"),
        ("9998-01-01", 2, "9999-12-31"),
        ("9998-05-01", 2, "9999-12-31"),
        ("0001-01-01", 9998, "9998-12-31"),
    ],
)
def test_whole_years_end_on_the_day_before_the_same_day(first: str, years: int, last: str) -> None:
    """Before 1 March where a year has no 29 February; no calendar goes beyond the year 9999."""
    period = Period.lasting(date.fromisoformat(first), years)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("period", "years", "expected"),
    [
        ("2026-03-31", 0, "2026"),
        ("2026-03-31", 1, "2025-2027"),
        ("2025-12-31/2026-01-01", 2, "2023-2028"),
        ("2007/08", 0, "2007-2008"),
        ("0001-06", 1, "0001-0002"),
        ("0003", 2, "0001-0005"),
        ("9998", 1, "9997-9999"),
        ("9999-06", 1, "9998-9999"),
        ("2026", 10**6, "0001-9999"),
    ],
)
def test_the_years_around_a_period_are_whole_and_those_of_the_calendar(
    period: str, years: int, expected: str
) -> None:
    """So many before its first year and after its last, as far as there are any."""
    assert str(Period.parse(period).around(years)) == expected
