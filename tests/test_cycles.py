"""When something is reviewed."""

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import frozen
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.cycles import closing_days

from toy import COMMITTEE, COUNCIL, Mal


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
    assert [coverage.value for coverage in gm.Coverage] == ["year_to_date"]


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


def test_why_a_review_has_no_days_is_told() -> None:
    """It goes on all the time, or nobody said when."""
    always = gm.Continuous(id="r", name="uppföljning", subject="ekonomi")
    sometime = gm.Undated(id="r", name="uppföljning", subject="ekonomi")
    assert (always.days, sometime.days, month_ends(8).days) == (
        gm.Days.CONTINUOUS,
        gm.Days.UNSPECIFIED,
        gm.Days.DATED,
    )
    assert closing_days(always, 2010) == (gm.Days.CONTINUOUS,)
    assert closing_days(sometime, 2010) == (gm.Days.UNSPECIFIED,)
    assert closing_days(month_ends(4, 8), 2010) == (date(2010, 4, 30), date(2010, 8, 31))
