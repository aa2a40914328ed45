"""Days told relative to other days."""

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

import govmodel as gm
from govmodel.due_days import years_between

LAST_OF_JUNE = date(2026, 6, 30)
NEW_YEARS_EVE = date(2026, 12, 31)
FIRST, LAST = date.min, date.max


@pytest.mark.parametrize(
    ("rule", "day", "expected"),
    [
        (gm.DaysAfter(days=0), LAST_OF_JUNE, date(2026, 6, 30)),
        (gm.DaysAfter(days=1), LAST_OF_JUNE, date(2026, 7, 1)),
        (gm.DaysAfter(days=78), date(2015, 3, 31), date(2015, 6, 17)),
        (gm.DaysAfter(days=60), date(2023, 12, 31), date(2024, 2, 29)),
        (gm.DaysAfter(days=60), date(2024, 12, 31), date(2025, 3, 1)),
        (gm.DaysAfter(days=0), LAST, LAST),
        (gm.DaysAfter(days=1), date(9999, 12, 30), LAST),
        (gm.DaysAfter(days=3652058), FIRST, LAST),
        (gm.MonthsAfter(months=0), LAST_OF_JUNE, date(2026, 6, 30)),
        (gm.MonthsAfter(months=2), LAST_OF_JUNE, date(2026, 8, 30)),
        (gm.MonthsAfter(months=2), date(2026, 7, 31), date(2026, 9, 30)),
        (gm.MonthsAfter(months=2), date(2026, 8, 31), date(2026, 10, 31)),
        (gm.MonthsAfter(months=2), NEW_YEARS_EVE, date(2027, 2, 28)),
        (gm.MonthsAfter(months=2), date(2027, 12, 31), date(2028, 2, 29)),
        (gm.MonthsAfter(months=1), date(2026, 11, 15), date(2026, 12, 15)),
        (gm.MonthsAfter(months=1), NEW_YEARS_EVE, date(2027, 1, 31)),
        (gm.MonthsAfter(months=12), date(2024, 2, 29), date(2025, 2, 28)),
        (gm.MonthsAfter(months=48), date(2024, 2, 29), date(2028, 2, 29)),
        (gm.MonthsAfter(months=4), date(9999, 8, 31), LAST),
        (gm.DayOfYear(month=4, day=15), NEW_YEARS_EVE, date(2026, 4, 15)),
        (gm.DayOfYear(month=4, day=15, years=1), NEW_YEARS_EVE, date(2027, 4, 15)),
        (gm.DayOfYear(month=10, day=15, years=-1), NEW_YEARS_EVE, date(2025, 10, 15)),
        (gm.DayOfYear(month=4, day=15, years=1), date(2026, 1, 1), date(2027, 4, 15)),
        (gm.DayOfYear(month=12, day=31), LAST, LAST),
        (gm.DayOfYear(month=1, day=1), FIRST, FIRST),
        (gm.EndOfMonth(month=11, years=-1), NEW_YEARS_EVE, date(2025, 11, 30)),
        (gm.EndOfMonth(month=12), LAST_OF_JUNE, NEW_YEARS_EVE),
        (gm.EndOfMonth(month=6, years=1), NEW_YEARS_EVE, date(2027, 6, 30)),
        (gm.EndOfMonth(month=2, years=1), date(2027, 12, 31), date(2028, 2, 29)),
        (gm.EndOfMonth(month=2, years=-2), NEW_YEARS_EVE, date(2024, 2, 29)),
    ],
)
def test_a_rule_leads_from_a_day_to_another(rule: gm.DayRule, day: date, expected: date) -> None:
    """Months by their numbers; a month that lacks the day gives its last."""
    assert gm.counted(rule, day) == expected


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        (None, LAST_OF_JUNE),
        (gm.DaysAfter(days=1), LAST),
        (gm.DaysAfter(days=3652059), FIRST),
        (gm.DaysAfter(days=10**12), FIRST),
        (gm.MonthsAfter(months=2), LAST),
        (gm.MonthsAfter(months=1), date(9999, 12, 1)),
        (gm.MonthsAfter(months=10**12), FIRST),
        (gm.DayOfYear(month=4, day=15, years=1), LAST),
        (gm.DayOfYear(month=10, day=15, years=-1), date(1, 12, 31)),
        (gm.EndOfMonth(month=6, years=1), LAST),
        (gm.EndOfMonth(month=11, years=-1), date(1, 12, 31)),
    ],
)
def test_beyond_the_calendar_and_without_a_rule_there_is_no_day(
    rule: gm.DayRule | None, day: date
) -> None:
    """It is unspecified, and nothing is made up."""
    assert gm.counted(rule, day) is None


@pytest.mark.parametrize("kind", [gm.DaysAfter, gm.MonthsAfter])
def test_what_is_after_is_not_before(kind: type[gm.DaysAfter | gm.MonthsAfter]) -> None:
    """A number below nought would lead backwards."""
    name = "days" if kind is gm.DaysAfter else "months"
    with pytest.raises(
        gm.InvalidValueError,
        match="expected a number of days or months after, at least 0, found -1",
    ):
        kind(**{name: -1})


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_that_does_not_exist_is_refused(month: int) -> None:
    """They run from January to December."""
    for make in (
        lambda: gm.EndOfMonth(month=month),
        lambda: gm.DayOfYear(month=month, day=1),
    ):
        with pytest.raises(gm.InvalidValueError, match=f"months from 1 to 12, .* found {month}$"):
            make()


@pytest.mark.parametrize(
    ("month", "day", "found"),
    [(2, 29, "02-29"), (2, 30, "02-30"), (4, 31, "04-31"), (12, 32, "12-32"), (1, 0, "01-00")],
)
def test_a_day_that_not_every_year_has_is_refused(month: int, day: int, found: str) -> None:
    """The leap day, and those that no month has."""
    with pytest.raises(gm.InvalidValueError, match=f"a day that comes every year, found {found}$"):
        gm.DayOfYear(month=month, day=day)


@pytest.mark.parametrize(("month", "day"), [(1, 1), (1, 31), (2, 28), (4, 30), (12, 31)])
def test_a_day_that_every_year_has_is_fine(month: int, day: int) -> None:
    """The first and the last of a month among them."""
    rule = gm.DayOfYear(month=month, day=day)
    assert (rule.month, rule.day, rule.years) == (month, day, 0)


@pytest.mark.parametrize(
    ("rule", "swedish", "english"),
    [
        (
            gm.DaysAfter(days=30),
            "30 dagar efter avstämningsdagen",
            "30 days after the closing day",
        ),
        (gm.DaysAfter(days=1), "dagen efter avstämningsdagen", "the day after the closing day"),
        (
            gm.MonthsAfter(months=2),
            "2 månader efter avstämningsdagen",
            "2 months after the closing day",
        ),
        (
            gm.MonthsAfter(months=1),
            "en månad efter avstämningsdagen",
            "one month after the closing day",
        ),
        (gm.DayOfYear(month=3, day=1), "den 1 mars samma år", "on 1 March of the same year"),
        (
            gm.DayOfYear(month=4, day=15, years=1),
            "den 15 april året efter",
            "on 15 April of the year after",
        ),
        (
            gm.DayOfYear(month=10, day=15, years=-1),
            "den 15 oktober året före",
            "on 15 October of the year before",
        ),
        (
            gm.DayOfYear(month=5, day=31, years=3),
            "den 31 maj 3 år senare",
            "on 31 May 3 years later",
        ),
        (
            gm.DayOfYear(month=5, day=31, years=-2),
            "den 31 maj 2 år tidigare",
            "on 31 May 2 years earlier",
        ),
        (
            gm.EndOfMonth(month=12),
            "före utgången av december samma år",
            "before the end of December of the same year",
        ),
        (
            gm.EndOfMonth(month=6, years=1),
            "före utgången av juni året efter",
            "before the end of June of the year after",
        ),
        (
            gm.EndOfMonth(month=11, years=-1),
            "före utgången av november året före",
            "before the end of November of the year before",
        ),
        (
            gm.EndOfMonth(month=1, years=2),
            "före utgången av januari 2 år senare",
            "before the end of January 2 years later",
        ),
        (
            gm.EndOfMonth(month=1, years=-4),
            "före utgången av januari 4 år tidigare",
            "before the end of January 4 years earlier",
        ),
    ],
)
def test_a_rule_is_told_in_both_languages(rule: gm.DayRule, swedish: str, english: str) -> None:
    """As one would say it."""
    assert (rule.label("sv"), rule.label("en")) == (swedish, english)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (None, 0),
        (gm.DaysAfter(days=1), 1),
        (gm.DaysAfter(days=364), 1),
        (gm.DaysAfter(days=366), 2),
        (gm.MonthsAfter(months=1), 1),
        (gm.MonthsAfter(months=11), 1),
        (gm.MonthsAfter(months=13), 2),
        (gm.MonthsAfter(months=12 * 9000), 9001),
        (gm.DayOfYear(month=4, day=15), 0),
        (gm.DayOfYear(month=4, day=15, years=1), 1),
        (gm.DayOfYear(month=4, day=15, years=-5000), 5000),
        (gm.EndOfMonth(month=11, years=-1), 1),
        (gm.EndOfMonth(month=11, years=3), 3),
    ],
)
def test_how_far_a_rule_may_lead_is_known(rule: gm.DayRule | None, expected: int) -> None:
    """In calendar years, from whichever day: a rule that leads out of one calendar, too."""
    assert years_between(rule) == expected


def test_rules_are_values() -> None:
    """Equal ones are one key of a mapping, and none can be changed."""
    rules: set[gm.DayRule] = {
        gm.DaysAfter(days=2),
        gm.DaysAfter(days=2),
        gm.MonthsAfter(months=2),
        gm.EndOfMonth(month=2),
    }
    assert len(rules) == 3
    with pytest.raises(FrozenInstanceError):
        gm.DaysAfter(days=2).days = 3  # type: ignore[misc]


def test_no_day_after_is_the_day_itself() -> None:
    """Handed over on the closing day."""
    day = date(2026, 8, 31)
    zero = gm.DaysAfter(days=0), gm.MonthsAfter(months=0)
    assert [gm.counted(rule, day) for rule in zero] == [day, day]


def test_a_rule_never_leads_further_away_than_is_said() -> None:
    """A thousand years are not a thousand times 366 days."""
    assert years_between(gm.DaysAfter(days=365_000)) == 1001
