"""Working days, and what a deadline becomes that falls on another day."""

import sys
from datetime import date

import pytest
from attrs import evolve

from govmodel import (
    Holidays,
    InvalidValueError,
    Jurisdiction,
    MissingExtraError,
    PracticalDay,
    Source,
    practical_day,
)
from govmodel.working_days import safer_day

ACT = Source(title="The act on time limits", where="2 §")
HOLIDAYS = Holidays(country="SE", categories=("public", "de_facto"), later=ACT)
LAW = Jurisdiction(name="Exempelland", code="XX", holidays=HOLIDAYS)
STRICT = evolve(LAW, holidays=evolve(HOLIDAYS, later=None))
SILENT = Jurisdiction(name="Exempelland", code="XX")


@pytest.mark.parametrize(
    ("written", "safe", "possible"),
    [
        (date(2026, 10, 31), date(2026, 10, 30), date(2026, 11, 2)),  # Saturday, All Saints
        (date(2026, 8, 30), date(2026, 8, 28), date(2026, 8, 31)),  # Sunday
        (date(2026, 8, 29), date(2026, 8, 28), date(2026, 8, 31)),  # Saturday
        (date(2026, 5, 14), date(2026, 5, 13), date(2026, 5, 15)),  # a Thursday, Ascension Day
        (date(2026, 4, 5), date(2026, 4, 2), date(2026, 4, 7)),  # from Good Friday to Monday
        (date(2026, 6, 19), date(2026, 6, 18), date(2026, 6, 22)),  # Midsummer's Eve, a Friday
        (date(2026, 6, 20), date(2026, 6, 18), date(2026, 6, 22)),
        (date(2026, 12, 24), date(2026, 12, 23), date(2026, 12, 28)),  # Christmas Eve, a Thursday
        (date(2026, 12, 31), date(2026, 12, 30), date(2027, 1, 4)),  # New Year's Eve, a Thursday
        (date(2027, 1, 1), date(2026, 12, 30), date(2027, 1, 4)),
        (date(2028, 12, 31), date(2028, 12, 29), date(2029, 1, 2)),  # the 366th day, a Sunday
    ],
)
def test_a_deadline_on_another_day_has_a_safe_day_and_a_possible_one(
    written: date, safe: date, possible: date
) -> None:
    """The working day before, and the one after that the law may allow."""
    assert practical_day(LAW, written) == PracticalDay(
        written=written, safe=safe, possible=possible, source=ACT
    )


@pytest.mark.parametrize(
    "day", [date(2027, 4, 15), date(2026, 10, 30), date(2026, 12, 30), date(2024, 2, 29)]
)
@pytest.mark.parametrize("law", [LAW, STRICT])
def test_a_deadline_on_a_working_day_is_that_day(law: Jurisdiction, day: date) -> None:
    """No law is needed for it."""
    assert practical_day(law, day) == PracticalDay(written=day, safe=day, possible=day)


def test_no_later_day_is_possible_where_no_law_allows_it() -> None:
    """The safe day is the last."""
    saturday = date(2026, 10, 31)
    assert practical_day(STRICT, saturday) == PracticalDay(
        written=saturday, safe=date(2026, 10, 30)
    )


def test_only_the_kinds_of_day_count_that_the_jurisdiction_names() -> None:
    """Midsummer's Eve is no public holiday."""
    public = evolve(LAW, holidays=evolve(HOLIDAYS, categories=("public",)))
    eve = date(2026, 6, 19)
    assert practical_day(public, eve) == PracticalDay(written=eve, safe=eve, possible=eve)


def test_a_sunday_that_a_country_works_is_a_working_day() -> None:
    """China moved a working day to Sunday 4 February 2024."""
    law = evolve(LAW, holidays=Holidays(country="CN", later=ACT))
    sunday = date(2024, 2, 4)
    assert practical_day(law, sunday) == PracticalDay(written=sunday, safe=sunday, possible=sunday)


@pytest.mark.parametrize(
    "day", [date.min, date(1952, 12, 31), date(1953, 1, 1), date(2101, 1, 3), date.max]
)
def test_where_no_holidays_are_known_the_practical_day_is_unspecified(day: date) -> None:
    """They are known from 1953 to 2100; before 1 January 1953 there is no known working day."""
    assert practical_day(LAW, day) is None


def test_the_first_known_working_day_is_told() -> None:
    """A Friday."""
    day = date(1953, 1, 2)
    assert practical_day(LAW, day) == PracticalDay(written=day, safe=day, possible=day)


def test_a_later_day_that_lies_where_nothing_is_known_is_not_made_up() -> None:
    """The law allows one, and which it is nobody can say."""
    last = date(2100, 12, 31)
    assert practical_day(LAW, last) == PracticalDay(
        written=last, safe=date(2100, 12, 30), possible=None, source=ACT
    )


def test_a_jurisdiction_without_holidays_tells_no_practical_day() -> None:
    """Nobody has said which days are working days."""
    assert practical_day(SILENT, date(2026, 10, 31)) is None


@pytest.mark.parametrize(
    ("holidays", "found"),
    [
        (Holidays(country="XX"), r"XX \(public\)"),
        (Holidays(country="SE", categories=("public", "lunch")), r"SE \(public, lunch\)"),
    ],
)
def test_a_calendar_that_the_library_does_not_have_is_refused(
    holidays: Holidays, found: str
) -> None:
    """In its name or in its kinds of day."""
    law = evolve(LAW, holidays=holidays)
    message = f"a calendar that the library holidays has, found {found}$"
    with pytest.raises(InvalidValueError, match=message):
        practical_day(law, date(2026, 10, 31))


def test_a_missing_library_is_told_with_the_extra_that_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In either language."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    unseen = evolve(LAW, holidays=evolve(HOLIDAYS, later=ACT.at("3 §")))  # in no memory
    with pytest.raises(MissingExtraError) as caught:
        practical_day(unseen, date(2026, 10, 31))
    assert (
        str(caught.value)
        == 'Working days need an extra that is not installed: pip install "govmodel[calendar]"'
    )
    assert caught.value.text("sv") == (
        "Beräkningar av arbetsdagar kräver ett tillägg som inte är installerat: "
        'pip install "govmodel[calendar]"'
    )


# The day that is safer.


@pytest.mark.parametrize(
    ("law", "day", "safer"),
    [
        (LAW, date(2026, 10, 31), date(2026, 10, 30)),
        (STRICT, date(2026, 12, 31), date(2026, 12, 30)),
        (LAW, date(2026, 10, 30), None),  # a working day
        (LAW, date(2101, 10, 30), None),  # a Sunday, in a year of which nobody knows
        (SILENT, date(2026, 10, 31), None),
        (None, date(2026, 10, 31), None),
    ],
)
def test_a_day_on_which_nobody_works_has_a_safer_one(
    law: Jurisdiction | None, day: date, safer: date | None
) -> None:
    """And no other day has, nor one of which it is not known."""
    assert safer_day(law, day) == safer


def test_without_the_extra_no_day_is_safer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lists a year's days can do without it."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    unseen = evolve(LAW, holidays=evolve(HOLIDAYS, later=ACT.at("4 §")))  # in no memory
    assert safer_day(unseen, date(2026, 10, 31)) is None
