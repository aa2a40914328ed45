"""Verdicts: a value against a target on a day, with the reason."""

from collections.abc import Mapping
from datetime import date
from decimal import localcontext
from itertools import combinations, permutations
from random import Random
from types import MappingProxyType
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import govmodel as gm

import toy

AMOUNT = gm.Amount.parse
YEARS = gm.Period.years
END_2024, END_2025, END_2026 = (date(year, 12, 31) for year in (2024, 2025, 2026))


def seen(value: str, year: int, *, published: date | None = None) -> gm.Observation:
    """Observe the toy measure over a calendar year."""
    return gm.Observation(
        indicator="lasare", period=YEARS(year), value=AMOUNT(value), published=published
    )


def rows(
    *observations: gm.Observation,
    at: date,
    known: date | None = None,
    measure: gm.Indicator = toy.MEASURE,
    model: gm.GovernanceModel = toy.MODEL,
) -> gm.Row:
    """Follow the toy plan up, and keep its one indicator's row."""
    results = gm.Results(of="9999", observations=observations)
    followed = gm.follow_up(toy.plan_with(measure), results, model, at=at, known=known)
    (row,) = (each for each in followed if each.element is measure)
    return row


def measured(*targets: gm.Target, **changes: object) -> gm.Indicator:
    """Give the toy measure other targets."""
    return evolve(toy.MEASURE, targets=targets, **changes)  # type: ignore[arg-type]


LOW = measured(gm.AtMost(value=AMOUNT("17 st"), period=YEARS(2025)), unit="piece", direction=None)
RANK = measured(gm.Rank(place=145, of=290, period=YEARS(2025)), unit="place", direction=None)

# The target of the toy measure is at least 80 % for 2025.
CASES: tuple[tuple[str, gm.Indicator, dict[int, str], date, str], ...] = (
    # what is shown, the measure, outcomes by year, the closing, the verdict
    ("exactly on the target", toy.MEASURE, {2025: "80 %"}, END_2025, "reached"),
    ("just below the target", toy.MEASURE, {2025: "79.999 %"}, END_2025, "not_reached"),
    ("above the target", toy.MEASURE, {2025: "81 %"}, END_2025, "reached"),
    ("reached the year before", toy.MEASURE, {2024: "80 %"}, END_2024, "met_early"),
    ("missed the year before", toy.MEASURE, {2024: "79 %"}, END_2024, "not_due"),
    ("zero is a value", toy.MEASURE, {2025: "0 %"}, END_2025, "not_reached"),
    ("no outcome", toy.MEASURE, {}, END_2025, "no_data"),
    ("only the outcome of a later year", toy.MEASURE, {2026: "90 %"}, END_2025, "no_data"),
    ("the outcome of the target's year is late", toy.MEASURE, {2024: "90 %"}, END_2025, "no_data"),
    ("it is late a year after too", toy.MEASURE, {2024: "90 %"}, END_2026, "no_data"),
    ("reached the year after", toy.MEASURE, {2025: "70 %", 2026: "80 %"}, END_2026, "reached"),
    ("lost the year after", toy.MEASURE, {2025: "80 %", 2026: "70 %"}, END_2026, "not_reached"),
    ("a day before the date", toy.MEASURE, {2024: "80 %"}, date(2025, 12, 30), "met_early"),
    ("per mille is compared as percent", toy.MEASURE, {2025: "800 permille"}, END_2025, "reached"),
    ("fewer per mille", toy.MEASURE, {2025: "799 permille"}, END_2025, "not_reached"),
    ("money against a share", toy.MEASURE, {2025: "80 kr"}, END_2025, "not_measurable"),
    ("percentage points against percent", toy.MEASURE, {2025: "80 percentage_point"}, END_2025,
     "not_measurable"),
    ("lower is better, on the limit", LOW, {2025: "17 st"}, END_2025, "reached"),
    ("lower is better, below it", LOW, {2025: "16.9 st"}, END_2025, "reached"),
    ("lower is better, above it", LOW, {2025: "17.1 st"}, END_2025, "not_reached"),
    ("lower is better, zero", LOW, {2025: "0 st"}, END_2025, "reached"),
    ("the last place that is enough", RANK, {2025: "145 plats"}, END_2025, "reached"),
    ("the first place that is not", RANK, {2025: "146 plats"}, END_2025, "not_reached"),
    ("the very first place", RANK, {2025: "1 plats"}, END_2025, "reached"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "outcomes", "at", "verdict"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_the_verdict_is(
    measure: gm.Indicator, outcomes: dict[int, str], at: date, verdict: str
) -> None:
    """Each case is one line of the table above, judged by hand."""
    row = rows(*(seen(value, year) for year, value in outcomes.items()), at=at, measure=measure)
    assert row.verdict == verdict


BASELINE = gm.Baseline(value=AMOUNT("11 %"), period=YEARS(2007))
DOUBLED = gm.RelativeChange(by=AMOUNT("100 %"), period=YEARS(2025))

CHANGES = (
    # the target, the baseline, the outcome, the value demanded, the verdict
    (gm.RelativeChange(by=AMOUNT("100 %")), "11 %", "22 %", "22 %", "reached"),
    (gm.RelativeChange(by=AMOUNT("100 %")), "11 %", "21.9 %", "22 %", "not_due"),
    (gm.RelativeChange(by=AMOUNT("20 %")), "1000 st", "1200 st", "1200 st", "reached"),
    (gm.RelativeChange(by=AMOUNT("-10 %")), "50 st", "45 st", "45 st", "reached"),
    (gm.RelativeChange(by=AMOUNT("-10 %")), "50 st", "46 st", "45 st", "not_due"),
    (gm.RelativeChange(by=AMOUNT("50 %")), "-100 kr", "-50 kr", "-50 kr", "reached"),
    (gm.RelativeChange(by=AMOUNT("50 %")), "-100 kr", "-51 kr", "-50 kr", "not_due"),
    (gm.Change(by=AMOUNT("7 procentenheter")), "18 %", "25 %", "25 %", "reached"),
    (gm.Change(by=AMOUNT("7 procentenheter")), "18 %", "24.9 %", "25 %", "not_due"),
    (gm.Change(by=AMOUNT("-3 st")), "20 st", "17 st", "17 st", "reached"),
    (gm.Change(by=AMOUNT("-3 st")), "20 st", "18 st", "17 st", "not_due"),
    (gm.Change(by=AMOUNT("2 tkr")), "1 mkr", "1002 tkr", "1.002 mkr", "reached"),
    (gm.Change(by=AMOUNT("0 st")), "5 st", "5 st", "5 st", "reached"),
    (gm.Change(by=AMOUNT("5 st")), "0 st", "5 st", "5 st", "reached"),
)


@pytest.mark.parametrize(("target", "start", "outcome", "demanded", "verdict"), CHANGES)
def test_a_change_is_counted_from_the_baseline(
    target: gm.Target, start: str, outcome: str, demanded: str, verdict: str
) -> None:
    """Absolute and relative changes, upwards and downwards, from what is above and below zero."""
    baseline = evolve(BASELINE, value=AMOUNT(start))
    row = rows(seen(outcome, 2025), at=END_2025, measure=measured(target, baseline=baseline))
    assert row.limit is not None
    assert (row.limit.low or row.limit.high) == AMOUNT(demanded)
    assert row.verdict == verdict


@pytest.mark.parametrize(
    ("target", "start", "reason"),
    [
        (DOUBLED, None, ", men utgångsvärde saknas."),
        (DOUBLED, "0 %", "det kräver ett utgångsvärde som inte är noll, men här står 0 %."),
        (gm.Change(by=AMOUNT("2 %")), "11 %", "till exempel 3 procentenheter, men här står 2 %."),
        (gm.Change(by=AMOUNT("2 kr")), "11 st", "ett värde som kan anges i st, men här står 2"),
    ],
)
def test_a_change_that_cannot_be_counted_is_not_measurable(
    target: gm.Target, start: str | None, reason: str
) -> None:
    """Without a baseline, from zero, or in another dimension, there is nothing to hold against."""
    baseline = evolve(BASELINE, value=AMOUNT(start)) if start else None
    row = rows(seen("22 %", 2025), at=END_2025, measure=measured(target, baseline=baseline))
    assert row.verdict is gm.Verdict.NOT_MEASURABLE
    assert row.limit is None
    assert reason in row.reason("sv").replace("\N{NO-BREAK SPACE}", " ")


def test_a_baseline_is_not_an_outcome() -> None:
    """With a baseline alone there is nothing to judge: never zero, never red."""
    measure = measured(DOUBLED, baseline=BASELINE)
    for at, verdict in ((END_2024, "not_due"), (END_2025, "no_data"), (END_2026, "no_data")):
        row = rows(at=at, measure=measure)
        assert row.verdict == verdict
        assert row.outcome is None


def test_an_indicator_without_a_target_is_not_measurable() -> None:
    """There is nothing to hold the outcome against."""
    row = rows(seen("80 %", 2025), at=END_2025, measure=measured())
    assert row.verdict is gm.Verdict.NOT_MEASURABLE
    assert row.reason("sv") == "Ej mätbart: indikatorn saknar målvärde."
    assert row.due is None


REASONS = (
    # verdict, closing, outcomes, Swedish, English
    (
        END_2025,
        (seen("80 %", 2025),),
        "Indikatorn har nått målvärdet: utfallet är 80 % (2025), målet är minst 80 %.",
        (
            "The indicator has reached its target: the outcome is 80 % (2025), the target is at least "
            "80 %."
        ),
    ),
    (
        END_2024,
        (seen("80.5 %", 2024),),
        (
            "Målvärdet är nått före måldatum: utfallet är 80,5 % (2024), målet är minst 80 % "
            "senast 2025-12-31."
        ),
        (
            "The target value is met before its date: the outcome is 80.5 % (2024), the target is "
            "at least 80 % by 2025-12-31."
        ),
    ),
    (
        END_2024,
        (seen("79 %", 2024),),
        "Ännu inte aktuellt (måldatum 2025-12-31): utfallet är 79 % (2024), målet är minst 80 %.",
        "Not due until 2025-12-31: the outcome is 79 % (2024), the target is at least 80 %.",
    ),
    (
        END_2025,
        (seen("79 %", 2025),),
        (
            "Indikatorn har inte nått målvärdet: utfallet är 79 % (2025), målet är minst 80 % senast "
            "2025-12-31."
        ),
        (
            "The indicator has not reached its target: the outcome is 79 % (2025), the target is at "
            "least 80 % by 2025-12-31."
        ),
    ),
    (
        END_2025,
        (),
        "Uppgift saknas: inget utfall finns till och med 2025-12-31; målet är minst 80 %.",
        "No data: there is no outcome up to 2025-12-31; the target is at least 80 %.",
    ),
    (
        END_2025,
        (seen("90 %", 2024),),
        (
            "Uppgift saknas för måldatum 2025-12-31: senast kända utfall är 90 % (2024), målet är "
            "minst 80 %."
        ),
        (
            "No data for 2025-12-31: the latest known outcome is 90 % (2024), the target is at least "
            "80 %."
        ),
    ),
    (
        END_2025,
        (gm.Observation(indicator="lasare", period=YEARS(2025), missing="enkäten ställdes in"),),
        "Uppgift saknas för 2025 (enkäten ställdes in); målet är minst 80 %.",
        "No data for 2025 (enkäten ställdes in); the target is at least 80 %.",
    ),
    (
        END_2025,
        (seen("80 kr", 2025),),
        (
            "Ej mätbart: utfallet är 80 kr (2025), men målet är minst 80 %; enheterna kan inte "
            "jämföras."
        ),
        (
            "Not measurable: the outcome is 80 SEK (2025), but the target is at least 80 %; the units "
            "cannot be compared."
        ),
    ),
)


@pytest.mark.parametrize(("at", "outcomes", "swedish", "english"), REASONS)
def test_the_reason_tells_the_figures_used_in_both_languages(
    at: date, outcomes: tuple[gm.Observation, ...], swedish: str, english: str
) -> None:
    """A controller can defend the verdict with the sentence alone."""
    row = rows(*outcomes, at=at)
    assert row.reason("sv").replace("\N{NO-BREAK SPACE}", " ") == swedish
    assert row.reason("en").replace("\N{NO-BREAK SPACE}", " ") == english


def test_the_reason_of_a_change_tells_the_value_that_it_comes_to() -> None:
    """A doubling of 11 % is at least 22 %: nobody has to count it out again."""
    doubled = measured(DOUBLED, baseline=BASELINE)
    reason = rows(seen("22 %", 2025), at=END_2025, measure=doubled).reason("sv")
    assert reason.replace("\N{NO-BREAK SPACE}", " ") == (
        "Indikatorn har nått målvärdet: utfallet är 22 % (2025), målet är minst 22 % (härlett ur "
        "utgångsvärdet 11 % för 2007)."
    )


def test_what_was_known_by_a_day_does_not_change_the_reason_of_a_value_that_was() -> None:
    """A value that was published in time is judged and told as any other."""
    known = seen("80 %", 2025, published=date(2026, 2, 1))
    row = rows(known, at=END_2025, known=date(2026, 2, 1))
    assert row.reason("sv").replace("\N{NO-BREAK SPACE}", " ") == (
        "Indikatorn har nått målvärdet: utfallet är 80 % (2025), målet är minst 80 %."
    )


def test_a_row_holds_the_outcome_that_was_judged() -> None:
    """It is the observation itself, of the latest period that has ended."""
    latest = seen("79 %", 2025)
    assert rows(latest, seen("75 %", 2024), seen("81 %", 2026), at=END_2025).outcome is latest


def test_a_target_without_a_date_is_reached_when_it_is_met_and_never_failed() -> None:
    """The source states no date, so none has passed."""
    undated = measured(gm.AtLeast(value=AMOUNT("80 %")))
    met = rows(seen("80 %", 2024), at=END_2026, measure=undated)
    missed = rows(seen("79 %", 2024), at=END_2026, measure=undated)
    assert met.verdict is gm.Verdict.REACHED
    assert met.reason("sv").startswith("Indikatorn har nått målvärdet: utfallet är 80")
    assert missed.verdict is gm.Verdict.NOT_DUE
    assert missed.reason("sv").startswith("Ännu inte aktuellt (måldatum anges inte i källan)")
    assert missed.due is None


def test_at_a_closing_the_next_target_whose_date_has_not_passed_is_in_force() -> None:
    """With yearly targets each closing is judged by its own year's, the last by the last."""
    yearly = measured(
        gm.AtLeast(value=AMOUNT("90 %"), period=YEARS(2026)),
        gm.AtLeast(value=AMOUNT("70 %"), period=YEARS(2024)),
        gm.AtLeast(value=AMOUNT("80 %"), period=YEARS(2025)),
    )
    closings = (date(2024, 6, 30), END_2024, date(2025, 1, 1), END_2025, END_2026, date(2027, 5, 1))
    dues = [rows(at=at, measure=yearly).due for at in closings]
    assert dues == [END_2024, END_2024, END_2025, END_2025, END_2026, END_2026]


def test_of_two_targets_with_the_same_date_or_none_the_first_is_in_force() -> None:
    """The indicator's own order decides, before the date and when it has passed."""
    first = gm.AtLeast(value=AMOUNT("80 %"), period=YEARS(2025))
    second = gm.AtLeast(value=AMOUNT("70 %"), period=YEARS(2025))
    for at in (END_2024, END_2026):
        assert rows(at=at, measure=measured(first, second)).target is first
        assert rows(at=at, measure=measured(second, first)).target is second
    undated, other = evolve(first, period=None), evolve(second, period=None)
    assert rows(at=END_2026, measure=measured(undated, other)).target is undated
    assert rows(at=END_2026, measure=measured(other, undated)).target is other


def test_a_target_without_a_date_stands_behind_one_whose_date_is_still_to_come() -> None:
    """Once the dated targets have passed, the one without a date remains."""
    dated = gm.AtLeast(value=AMOUNT("70 %"), period=YEARS(2024))
    lasting = gm.AtLeast(value=AMOUNT("95 %"))
    both = measured(lasting, dated)
    assert rows(at=END_2024, measure=both).target is dated
    assert rows(at=END_2025, measure=both).target is lasting


def test_an_outcome_counts_only_when_its_period_has_ended_at_the_closing() -> None:
    """Half a year's closing does not know the year's outcome."""
    assert rows(seen("80 %", 2025), at=date(2025, 12, 30)).outcome is None


def test_what_was_published_later_was_not_known() -> None:
    """The report of 15 April is made from what was known on 15 April."""
    first = seen("79 %", 2025, published=date(2026, 2, 1))
    revised = seen("81 %", 2025, published=date(2026, 5, 1))
    before, between, after = (date(2026, 1, 31), date(2026, 4, 15), date(2026, 5, 1))
    verdicts = [
        rows(revised, first, at=END_2025, known=known).verdict
        for known in (before, between, after, None)
    ]
    assert verdicts == [
        gm.Verdict.NO_DATA,
        gm.Verdict.NOT_REACHED,
        gm.Verdict.REACHED,
        gm.Verdict.REACHED,
    ]
    assert rows(first, at=END_2025, known=before).reason("sv").replace("\xa0", " ") == (
        "Uppgift saknas: inget utfall var publicerat senast 2026-01-31; målet är minst 80 %."
    )


def test_without_a_day_of_publication_nobody_can_tell_that_a_value_was_known() -> None:
    """Asked what was known on a day, an undated value is left out."""
    assert rows(seen("80 %", 2025), at=END_2025, known=END_2026).verdict is gm.Verdict.NO_DATA


def test_where_no_value_tells_when_it_was_published_that_is_the_reason() -> None:
    """It is not said that nothing was published: nobody knows."""
    row = rows(seen("80 %", 2025), at=END_2025, known=END_2026)
    assert row.reason("sv").replace("\xa0", " ") == (
        "Uppgift saknas: för minst ett utfall anges inte när det publicerades, och det går inte att "
        "avgöra vad som var känt 2026-12-31; målet är minst 80 %."
    )


def test_an_outcome_for_another_kind_of_period_is_not_taken_for_the_year_s() -> None:
    """December is not 2025, and January to August is no year to compare with."""
    yearly = measured(*toy.MEASURE.targets, measured_over=gm.PeriodKind.CALENDAR_YEAR)
    december = evolve(seen("99 %", 2025), period=gm.Period.parse("2025-12"))
    autumn = evolve(seen("99 %", 2025), period=gm.Period.parse("2024-01-01/2024-08-31"))
    row = rows(december, autumn, seen("70 %", 2025), at=END_2025, measure=yearly)
    assert (row.verdict, row.trend) == (gm.Verdict.NOT_REACHED, gm.Trend.UNKNOWN)
    assert rows(december, at=END_2025, measure=yearly).verdict is gm.Verdict.NO_DATA


def test_a_revision_without_a_day_is_taken_as_older_than_one_with() -> None:
    """The newest publication counts, in whatever order the values stand."""
    undated, dated = seen("79 %", 2025), seen("81 %", 2025, published=END_2026)
    for order in ((undated, dated), (dated, undated)):
        assert rows(*order, at=END_2025).verdict is gm.Verdict.REACHED


def test_of_two_values_that_nothing_tells_apart_the_higher_is_judged() -> None:
    """Their order does not matter, and a value stands before a reason why there is none."""
    low, high = seen("79 %", 2025), seen("81 %", 2025)
    gap = gm.Observation(indicator="lasare", period=YEARS(2025), missing="ej mätt")
    for order in ((low, high, gap), (gap, high, low), (high, gap, low)):
        assert rows(*order, at=END_2025).outcome is high


@pytest.mark.parametrize(
    ("before", "latest", "measure", "trend"),
    [
        ("70 %", "75 %", toy.MEASURE, "better"),
        ("75 %", "75.5 %", toy.MEASURE, "better"),
        ("75 %", "70 %", toy.MEASURE, "worse"),
        ("75.5 %", "75 %", toy.MEASURE, "worse"),
        ("75 %", "75.0 %", toy.MEASURE, "same"),
        ("75 %", "750 permille", toy.MEASURE, "same"),
        ("20 st", "18 st", LOW, "better"),
        ("18 st", "20 st", LOW, "worse"),
        ("112 plats", "124 plats", RANK, "worse"),
        ("75 %", "75 kr", toy.MEASURE, "unknown"),
    ],
)
def test_the_trend_compares_the_two_latest_outcomes(
    before: str, latest: str, measure: gm.Indicator, trend: str
) -> None:
    """Better is the way that the indicator or its target says."""
    row = rows(
        seen("1 %", 2023), seen(before, 2024), seen(latest, 2025), at=END_2025, measure=measure
    )
    assert row.trend == trend


def test_the_trend_is_unknown_from_one_outcome_and_behind_a_missing_one() -> None:
    """What cannot be compared is not called the same."""
    gap = gm.Observation(indicator="lasare", period=YEARS(2025), missing="ej mätt")
    assert rows(seen("75 %", 2024), at=END_2024).trend is gm.Trend.UNKNOWN
    assert rows(seen("75 %", 2024), gap, at=END_2025).trend is gm.Trend.UNKNOWN
    assert rows(at=END_2025).trend is gm.Trend.UNKNOWN


def test_without_any_direction_there_is_no_trend() -> None:
    """An indicator that does not say which way is good has neither better nor worse."""
    silent = measured(direction=None)
    row = rows(seen("70 %", 2024), seen("75 %", 2025), at=END_2025, measure=silent)
    assert row.trend is gm.Trend.UNKNOWN


def test_attainment_and_trend_may_disagree() -> None:
    """Worse than last year, and still good enough."""
    row = rows(seen("95 %", 2024), seen("85 %", 2025), at=END_2025)
    assert (row.verdict, row.trend) == (gm.Verdict.REACHED, gm.Trend.WORSE)


def test_a_grade_is_the_model_s_own_word_where_it_has_one() -> None:
    """The scale is the model's; what it has no word for keeps govmodel's, in the model's language."""
    scale = gm.Scale(
        grades=(gm.Grade(verdict=gm.Verdict.REACHED, word="Helt uppfyllt", symbol="●"),)
    )
    own = evolve(toy.MODEL, scale=scale)
    english = evolve(toy.MODEL, language="en")
    assert str(rows(seen("80 %", 2025), at=END_2025, model=own).grade) == "● Helt uppfyllt"
    missed = rows(seen("79 %", 2025), at=END_2025, model=own)
    assert missed.grade == gm.Grade(verdict=gm.Verdict.NOT_REACHED, word="Ej uppnått")
    assert str(rows(seen("79 %", 2025), at=END_2025, model=english).grade) == "not reached"


def test_there_is_one_row_for_each_but_areas_in_the_plan_s_order() -> None:
    """Goals get no verdict of their own: nothing is combined upwards."""
    other = evolve(toy.MEASURE, id="bocker", serves=("laslust",))
    results = gm.Results(of="9999", observations=(seen("80 %", 2025),))
    found = gm.follow_up(toy.plan_with(other), results, toy.MODEL, at=END_2025)
    assert [(row.element.id, row.verdict) for row in found] == [
        ("laslust", "not_combined"),
        ("lasare", "reached"),
        ("n-las", "no_data"),
        ("c-las", "no_data"),
        ("e-las", "no_data"),
        ("bocker", "no_data"),
    ]


def test_rows_can_be_counted_in_a_set() -> None:
    """Rows that say the same are one, though their figures are kept in a mapping."""
    assert len({rows(seen("80 %", 2025), at=END_2025) for _ in range(2)}) == 1


def test_the_order_of_a_file_does_not_matter_for_two_reasons_or_two_ways_to_write_a_value() -> None:
    """Two that differ in nothing but their words are ordered by these."""
    year = YEARS(2025)
    sick = gm.Observation(indicator="lasare", period=year, missing="sjukdom")
    stopped = gm.Observation(indicator="lasare", period=year, missing="enkäten ställdes in")
    short = gm.Observation(indicator="lasare", period=year, value=gm.Amount.parse("80 %"))
    long = gm.Observation(indicator="lasare", period=year, value=gm.Amount.parse("80,0 %"))
    for one, other in ((sick, stopped), (short, long)):
        told = set()
        for observations in ((one, other), (other, one)):
            outcome = rows(*observations, at=END_2025).outcome
            assert outcome
            told.add(outcome.missing or str(outcome.value))
        assert len(told) == 1


# What somebody judged.

APRIL, AUGUST = date(2025, 4, 30), date(2025, 8, 31)


def follow(
    *,
    plan: gm.Plan = toy.PLAN,
    model: gm.GovernanceModel = toy.MODEL,
    at: date = END_2025,
    known: date | None = None,
    told: Mapping[str, Any] = MappingProxyType({}),
    **more: Any,  # noqa: ANN401 - what results hold
) -> dict[str, gm.Row]:
    """Follow the toy plan up, and give its rows by id."""
    results = gm.Results(of="9999", **told, **more)
    followed = gm.follow_up(plan, results, model, at=at, known=known)
    return {row.element.id: row for row in followed}


def plainly(text: str) -> str:
    """Write a sentence with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def judged(
    verdict: gm.Verdict,
    at: date = END_2025,
    by: str | None = "skolnamnden",
    element: str | None = "lasare",
    published: date | None = None,
) -> gm.Judgement:
    """Judge the toy measure, if nothing else is named."""
    return gm.Judgement(element=element, at=at, verdict=verdict, by=by, published=published)


REACHED, PARTLY, NOT_REACHED = gm.Verdict.REACHED, gm.Verdict.PARTLY, gm.Verdict.NOT_REACHED


def test_a_judgement_stands_beside_what_is_computed_and_changes_nothing_of_it() -> None:
    """Both are kept, and that they differ is told."""
    own = judged(PARTLY)
    without = follow(observations=(seen("79 %", 2025),))["lasare"]
    row = follow(observations=(seen("79 %", 2025),), judgements=(own,))["lasare"]
    assert row.verdict is NOT_REACHED
    assert row.judgements == row.disputed == (own,)
    assert evolve(row, judgements=()) == without


def test_a_judgement_that_says_the_same_is_not_disputed() -> None:
    """Of two bodies only the one that says something else is; of one day the best stands first."""
    same, other = judged(NOT_REACHED), judged(REACHED, by="kf")
    row = follow(observations=(seen("79 %", 2025),), judgements=(same, other))["lasare"]
    assert row.judgements == (other, same)
    assert row.disputed == (other,)


def test_a_row_tells_its_closing_whatever_it_is_about() -> None:
    """Goals, indicators and assignments that were reported on and that were not."""
    reported = came(gm.State.DONE, APRIL)
    for at in (AUGUST, END_2025):
        found = follow(plan=toy.plan_with(TASK), progress=(reported,), at=at)
        assert {each: row.at for each, row in found.items()} == dict.fromkeys(
            ("laslust", "lasare", "n-las", "c-las", "e-las"), at
        )


NEARLY = evolve(toy.MODEL, scale=gm.Scale(grades=(), partly_from=AMOUNT("80 %")))
NEXT_YEAR = measured(gm.AtLeast(value=AMOUNT("80 %"), period=YEARS(2026)))
QUALITATIVE = measured(gm.Qualitative(period=YEARS(2025)))


@pytest.mark.parametrize(
    ("outcome", "measure", "computed", "disputed"),
    [
        ("80 %", toy.MEASURE, "reached", {PARTLY, NOT_REACHED}),
        ("80 %", NEXT_YEAR, "met_early", {PARTLY, NOT_REACHED}),
        ("79 %", toy.MEASURE, "partly", {REACHED, gm.Verdict.MET_EARLY, NOT_REACHED}),
        ("60 %", toy.MEASURE, "not_reached", {REACHED, gm.Verdict.MET_EARLY, PARTLY}),
        ("79 %", NEXT_YEAR, "not_due", set()),
        (None, toy.MEASURE, "no_data", set()),
        ("80 kr", toy.MEASURE, "not_measurable", set()),
        ("80 %", QUALITATIVE, "not_measurable", set()),
    ],
)
def test_only_what_is_reached_partly_or_not_can_be_disputed_and_only_by_such(
    outcome: str | None, measure: gm.Indicator, computed: str, disputed: set[gm.Verdict]
) -> None:
    """Where nothing was computed nothing is; met early is met, and who cannot tell disputes nothing."""
    found = set()
    for verdict in gm.Verdict:
        row = follow(
            plan=toy.plan_with(measure),
            model=NEARLY,
            observations=(seen(outcome, 2025),) if outcome else (),
            judgements=(judged(verdict),),
        )["lasare"]
        assert row.verdict == computed
        assert [each.verdict for each in row.judgements] == [verdict]
        found |= {each.verdict for each in row.disputed}
    assert found == disputed


def test_a_judgement_of_an_earlier_closing_disputes_nothing_now() -> None:
    """It was made of other figures; it is kept, and that of this closing is held against it."""
    august, winter = judged(REACHED, AUGUST, "kf"), judged(PARTLY)
    row = follow(observations=(seen("79 %", 2025),), judgements=(august, winter))["lasare"]
    assert row.judgements == (august, winter)
    assert row.disputed == (winter,)
    later = follow(observations=(seen("79 %", 2025),), judgements=(winter,), at=END_2026)["lasare"]
    assert (later.verdict, later.judgements, later.disputed) == ("not_reached", (winter,), ())


def test_a_judgement_of_an_assignment_is_disputed_as_any_other() -> None:
    """Done is what it is held against, and nothing where nobody has reported."""
    own = judged(NOT_REACHED, element="n-las")
    assert follow(progress=(came(gm.State.DONE),), judgements=(own,))["n-las"].disputed == (own,)
    assert follow(judgements=(own,))["n-las"].disputed == ()


def test_of_a_goal_that_nothing_is_computed_of_a_judgement_disputes_nothing() -> None:
    """There is nothing to say something else than."""
    own = judged(REACHED, element="laslust")
    row = follow(judgements=(own,))["laslust"]
    assert (row.verdict, row.grade.word, row.trend) == (
        "not_combined",
        "Ingen sammanvägning",
        "unknown",
    )
    in_english = follow(model=evolve(toy.MODEL, language="en"))["laslust"]
    assert in_english.grade.word == "not combined"
    assert (row.judgements, row.disputed) == ((own,), ())
    assert row.reason("sv") == (
        "Ingen sammanvägning: modellen anger inte hur målet bedöms utifrån det som ligger under det."
    )
    assert row.reason("en") == (
        "Nothing is combined: the model does not say how the goal follows from what is below it."
    )


def test_each_body_s_last_judgement_counts() -> None:
    """They come in the order in which they were made; one that nobody signed is nobody's."""
    first, last = judged(NOT_REACHED, APRIL), judged(REACHED, END_2025)
    council, unsigned = judged(PARTLY, AUGUST, "kf"), judged(PARTLY, APRIL, None)
    expected = (unsigned, council, last)
    for order in permutations((first, last, council, unsigned)):
        assert follow(judgements=order)["lasare"].judgements == expected


def test_of_two_judgements_of_one_closing_the_one_published_last_counts() -> None:
    """A body may correct itself; one without a day of publication is taken as older."""
    draft, early = judged(PARTLY), judged(NOT_REACHED, published=date(2026, 1, 20))
    late = judged(REACHED, published=date(2026, 2, 10))
    for order in permutations((draft, early, late)):
        assert follow(judgements=order)["lasare"].judgements == (late,)
        known = follow(judgements=order, known=date(2026, 2, 9))["lasare"]
        assert known.judgements == (early,)


@pytest.mark.parametrize("published", [None, date(2026, 1, 20)])
def test_of_two_judgements_of_one_body_on_one_day_the_more_cautious_counts(
    published: date | None,
) -> None:
    """From the best: reached, met early, partly, not reached; each body by itself."""
    best_first = (REACHED, gm.Verdict.MET_EARLY, PARTLY, NOT_REACHED)
    for better, worse in combinations(best_first, 2):
        one = evolve(judged(better, published=published), because="först")
        other = evolve(judged(worse, published=published), because="sedan")
        council = judged(REACHED, by="kf", published=published)
        for order in permutations((one, other, council)):
            assert set(follow(judgements=order)["lasare"].judgements) == {other, council}


def test_what_was_published_later_counts_before_what_is_more_cautious() -> None:
    """A correction may be for the better."""
    first = judged(NOT_REACHED, published=date(2026, 1, 20))
    corrected = judged(REACHED, published=date(2026, 1, 21))
    for order in ((first, corrected), (corrected, first)):
        assert follow(judgements=order)["lasare"].judgements == (corrected,)


def test_of_two_overall_judgements_of_one_body_on_one_day_the_more_cautious_counts() -> None:
    """As of those of an element."""
    good, half = judged(REACHED, element=None), judged(PARTLY, element=None)
    for order in ((good, half), (half, good)):
        assert gm.overall(gm.Results(of="9999", judgements=order), at=END_2025) == (half,)


def test_a_judgement_of_a_later_closing_or_published_later_does_not_count() -> None:
    """Neither does one without a day of publication, where it is asked what was known."""
    later = judged(REACHED, date(2026, 1, 1), published=date(2026, 1, 1))
    unpublished = judged(REACHED, published=date(2026, 3, 2))
    undated = judged(REACHED)
    assert follow(judgements=(later,))["lasare"].judgements == ()
    known = date(2026, 3, 1)
    assert follow(judgements=(unpublished, undated), known=known)["lasare"].judgements == ()
    on_the_day = follow(judgements=(unpublished,), known=date(2026, 3, 2))["lasare"]
    assert on_the_day.judgements == (unpublished,)


def test_an_overall_judgement_is_about_no_element() -> None:
    """It is asked for by itself, and each body's last counts."""
    whole = judged(PARTLY, AUGUST, "kf", None, date(2025, 10, 1))
    last = judged(REACHED, END_2025, "kf", None, date(2026, 2, 1))
    auditors = judged(NOT_REACHED, AUGUST, "revisorerna", None)
    of_one = judged(REACHED)
    results = gm.Results(of="9999", judgements=(last, of_one, auditors, whole))
    assert gm.overall(results, at=END_2025) == (auditors, last)
    assert gm.overall(results, at=date(2025, 12, 30)) == (whole, auditors)[::-1]
    assert gm.overall(results, at=END_2025, known=date(2026, 1, 31)) == (whole,)
    assert gm.overall(results, at=APRIL) == ()
    assert all(
        row.judgements in ((), (of_one,)) for row in follow(judgements=(last, of_one)).values()
    )


# What is expected.


def expected(
    said: str | gm.Verdict,
    year: int = 2025,
    at: date = AUGUST,
    element: str = "lasare",
    published: date | None = None,
) -> gm.Forecast:
    """Expect a value or a verdict of the toy measure at the end of a year."""
    value, verdict = (None, said) if isinstance(said, gm.Verdict) else (AMOUNT(said), None)
    return gm.Forecast(
        element=element,
        period=YEARS(year),
        at=at,
        value=value,
        verdict=verdict,
        published=published,
    )


def test_a_forecast_is_no_outcome() -> None:
    """It stands apart: with it alone nothing is judged, and with an outcome it changes nothing."""
    forecast = expected("90 %")
    alone = follow(forecasts=(forecast,), at=AUGUST)["lasare"]
    assert (alone.verdict, alone.outcome, alone.trend) == ("not_due", None, "unknown")
    assert alone.forecast == gm.Expectation(forecast=forecast, verdict=REACHED)
    outcomes = (seen("79 %", 2024),)
    without = follow(observations=outcomes, at=AUGUST)["lasare"]
    row = follow(observations=outcomes, forecasts=(forecast,), at=AUGUST)["lasare"]
    assert row.verdict is gm.Verdict.NOT_DUE
    assert evolve(row, forecast=None) == without


@pytest.mark.parametrize(
    ("verdict", "swedish", "english"),
    [
        (REACHED, "Bedöms uppnås", "expected to be reached"),
        (PARTLY, "Bedöms delvis uppnås", "expected to be partly reached"),
        (NOT_REACHED, "Bedöms ej uppnås", "expected not to be reached"),
        (None, "Kan inte bedömas", "cannot be judged"),
    ],
)
def test_what_is_expected_is_told_in_other_words_than_what_has_been(
    verdict: gm.Verdict | None, swedish: str, english: str
) -> None:
    """Nobody can take it for an outcome."""
    expectation = gm.Expectation(forecast=expected("90 %"), verdict=verdict)
    assert (expectation.label("sv"), expectation.label("en")) == (swedish, english)


@pytest.mark.parametrize("verdict", [REACHED, PARTLY, NOT_REACHED])
@pytest.mark.parametrize("element", ["lasare", "laslust", "n-las"])
def test_a_verdict_that_is_expected_is_told_as_it_was_said(
    verdict: gm.Verdict, element: str
) -> None:
    """Of goals, assignments and indicators."""
    forecast = expected(verdict, element=element)
    row = follow(forecasts=(forecast,), at=AUGUST)[element]
    assert row.forecast == gm.Expectation(forecast=forecast, verdict=verdict)


FROM_80 = gm.Scale(grades=(), partly_from=AMOUNT("80 %"))
NEVER_PARTLY = gm.Scale(grades=())
UNDATED = measured(gm.AtLeast(value=AMOUNT("80 %")))


@pytest.mark.parametrize(
    ("said", "measure", "scale", "verdict"),
    [
        ("80 %", toy.MEASURE, None, REACHED),
        ("79.9 %", toy.MEASURE, None, NOT_REACHED),
        ("79.9 %", toy.MEASURE, NEVER_PARTLY, NOT_REACHED),
        ("79.9 %", toy.MEASURE, FROM_80, PARTLY),
        ("64 %", toy.MEASURE, FROM_80, PARTLY),
        ("63.9 %", toy.MEASURE, FROM_80, NOT_REACHED),
        ("800 promille", toy.MEASURE, FROM_80, REACHED),
        ("20.4 st", LOW, FROM_80, PARTLY),
        ("20.5 st", LOW, FROM_80, NOT_REACHED),
        ("17 st", LOW, FROM_80, REACHED),
        ("80 %", UNDATED, None, REACHED),
        ("79 %", UNDATED, None, NOT_REACHED),
        ("80 kr", toy.MEASURE, FROM_80, None),
        ("80 %", measured(), FROM_80, None),
        ("80 %", measured(gm.Qualitative(period=YEARS(2025))), FROM_80, None),
        ("80 %", measured(gm.AtLeast(value=AMOUNT("80 %"), period=YEARS(2026))), FROM_80, None),
        ("22 %", measured(DOUBLED, baseline=BASELINE), None, REACHED),
        ("21 %", measured(DOUBLED, baseline=BASELINE), None, NOT_REACHED),
        ("21 %", measured(DOUBLED), None, None),
        ("99 %", measured(gm.Reference(others=("0000",), period=YEARS(2025),
                                       direction=gm.Direction.HIGHER)), None, None),
    ],
)  # fmt: skip
def test_an_expected_value_is_held_against_the_target_of_the_period_s_end(
    said: str, measure: gm.Indicator, scale: gm.Scale | None, verdict: gm.Verdict | None
) -> None:
    """With 80 % as the threshold a fifth of the target may lack: 64 of 80 %, 20.4 for 17."""
    forecast = expected(said)
    row = follow(
        plan=toy.plan_with(measure),
        model=evolve(toy.MODEL, scale=scale),
        forecasts=(forecast,),
        at=AUGUST,
    )["lasare"]
    assert row.forecast == gm.Expectation(forecast=forecast, verdict=verdict)


@pytest.mark.parametrize(
    ("said", "verdict"), [("71 %", REACHED), ("70 %", NOT_REACHED), ("69 %", NOT_REACHED)]
)
def test_an_expected_increase_is_counted_from_the_outcome_that_the_row_counts_it_from(
    said: str, verdict: gm.Verdict
) -> None:
    """Without a baseline it is the last outcome before the target's period."""
    increase = measured(gm.Increase(period=YEARS(2025)))
    plan, forecasts = toy.plan_with(increase), (expected(said),)
    outcomes = (seen("70 %", 2024),)
    from_outcome = follow(plan=plan, observations=outcomes, forecasts=forecasts, at=AUGUST)[
        "lasare"
    ].forecast
    assert from_outcome is not None
    assert from_outcome.verdict is verdict
    from_nothing = follow(plan=plan, forecasts=forecasts, at=AUGUST)["lasare"].forecast
    assert from_nothing is not None
    assert from_nothing.verdict is None


def test_an_increase_to_another_year_is_not_counted_from_this_row_s_outcome() -> None:
    """What this year's target is counted from is not what next year's is."""
    both = measured(gm.Increase(period=YEARS(2025)), gm.Increase(period=YEARS(2026)))
    row = follow(
        plan=toy.plan_with(both),
        observations=(seen("70 %", 2024),),
        forecasts=(expected("75 %", 2026),),
        at=AUGUST,
    )["lasare"]
    assert row.forecast is not None
    assert row.forecast.verdict is None


def test_an_expected_value_of_a_goal_cannot_be_held_against_anything() -> None:
    """Only an indicator has targets."""
    forecast = expected("80 %", element="laslust")
    row = follow(forecasts=(forecast,), at=AUGUST)["laslust"]
    assert row.forecast == gm.Expectation(forecast=forecast, verdict=None)


def test_the_forecast_of_the_nearest_period_that_has_not_ended_is_told() -> None:
    """Once it has ended, what was expected of it is not told any more, on its last day neither."""
    this, following = expected("81 %"), expected("85 %", 2026)
    told = {
        at: follow(forecasts=(following, this), at=at)["lasare"].forecast
        for at in (AUGUST, date(2025, 12, 30), END_2025, date(2026, 12, 30), END_2026)
    }
    assert [each and each.forecast for each in told.values()] == [
        this,
        this,
        following,
        following,
        None,
    ]


def test_of_one_period_what_was_expected_last_counts() -> None:
    """By the closing, then by the day of publication; what was not known is left out."""
    spring = expected("70 %", at=APRIL, published=date(2025, 5, 20))
    autumn = expected("75 %", published=date(2025, 9, 20))
    corrected = evolve(expected("82 %", published=date(2025, 10, 20)), by="kf")
    cases = (
        (APRIL, None, spring),
        (date(2025, 4, 29), None, None),
        (AUGUST, None, corrected),
        (AUGUST, date(2025, 10, 19), autumn),
        (AUGUST, date(2025, 9, 19), spring),
        (AUGUST, date(2025, 5, 19), None),
    )
    for order in permutations((spring, autumn, corrected)):
        for at, known, last in cases:
            forecast = follow(forecasts=order, at=at, known=known)["lasare"].forecast
            assert (forecast and forecast.forecast) == last


@pytest.mark.parametrize("published", [None, date(2025, 9, 20)])
@pytest.mark.parametrize(
    ("better", "worse", "measure"),
    [
        # what somebody said of it
        (REACHED, PARTLY, toy.MEASURE),
        (REACHED, NOT_REACHED, toy.MEASURE),
        (PARTLY, NOT_REACHED, toy.MEASURE),
        # values, held against at least 80 %: partly from 64 %
        ("80 %", "79 %", toy.MEASURE),
        ("79 %", "63 %", toy.MEASURE),
        ("62 %", "61 %", toy.MEASURE),
        ("100 %", "99 %", toy.MEASURE),
        ("800 promille", "79 %", toy.MEASURE),
        # and against at most 17
        ("9 st", "10 st", LOW),
        ("18 st", "19 st", LOW),
        ("99 st", "100 st", LOW),
        # one of each
        ("80 %", NOT_REACHED, toy.MEASURE),
        (REACHED, "79 %", toy.MEASURE),
        (PARTLY, "63 %", toy.MEASURE),
        # what can be held against nothing says the least
        ("80 kr", "80 %", toy.MEASURE),
        ("80 kr", REACHED, toy.MEASURE),
    ],
)
def test_of_two_forecasts_on_one_day_the_more_cautious_counts(
    better: str | gm.Verdict,
    worse: str | gm.Verdict,
    measure: gm.Indicator,
    published: date | None,
) -> None:
    """Whoever made them: no forecast looks better for the order of a file."""
    one, other = (expected(each, published=published) for each in (better, worse))
    older = expected(NOT_REACHED, at=APRIL, published=published)
    longer = expected(NOT_REACHED, 2026, published=published)
    for order in permutations((one, other, older, longer)):
        row = follow(plan=toy.plan_with(measure), model=NEARLY, forecasts=order, at=AUGUST)
        found = row["lasare"].forecast
        assert found is not None
        assert found.forecast is other


def test_of_two_that_expect_a_miss_the_one_that_tells_by_how_much_counts() -> None:
    """Also where it is by little."""
    said, told = expected(NOT_REACHED), expected("79,5 %")
    for order in ((said, told), (told, said)):
        found = follow(forecasts=order, at=AUGUST)["lasare"].forecast
        assert found == gm.Expectation(forecast=told, verdict=NOT_REACHED)


def test_a_change_that_is_expected_later_is_counted_from_the_baseline() -> None:
    """Although another target is the next that the outcomes are held against."""
    rise = gm.Change(by=AMOUNT("5 procentenheter"), period=YEARS(2026))
    measure = measured(
        *toy.MEASURE.targets,
        rise,
        baseline=gm.Baseline(value=AMOUNT("70 %"), period=YEARS(2023)),
    )
    for value, verdict in (("75 %", REACHED), ("74,9 %", NOT_REACHED)):
        row = follow(plan=toy.plan_with(measure), forecasts=(expected(value, 2026),), at=AUGUST)[
            "lasare"
        ]
        assert row.forecast is not None
        assert row.forecast.verdict is verdict


def test_a_forecast_that_was_published_later_counts_before_what_is_more_cautious() -> None:
    """A correction may be for the better."""
    first = expected("60 %", published=date(2025, 9, 20))
    corrected = expected("82 %", published=date(2025, 9, 21))
    for order in ((first, corrected), (corrected, first)):
        found = follow(forecasts=order, at=AUGUST)["lasare"].forecast
        assert found == gm.Expectation(forecast=corrected, verdict=REACHED)


def test_a_forecast_is_held_against_the_target_as_it_was_decided_at_the_closing() -> None:
    """A target that is lowered in June is the one in August, and nobody knew of it in May."""
    lowered = gm.AtLeast(value=AMOUNT("75 %"), period=YEARS(2025), decided=date(2025, 6, 18))
    plan = toy.plan_with(measured(*toy.MEASURE.targets, lowered))
    forecast = expected("76 %", at=APRIL, published=APRIL)
    cases = (
        (APRIL, None, NOT_REACHED),
        (AUGUST, None, REACHED),
        (AUGUST, date(2025, 6, 18), REACHED),
        (AUGUST, date(2025, 6, 17), NOT_REACHED),
    )
    for at, known, verdict in cases:
        row = follow(plan=plan, forecasts=(forecast,), at=at, known=known)["lasare"]
        assert row.forecast is not None
        assert row.forecast.verdict is verdict


# What is done about it.


def deviation(
    analysis: str, at: date = AUGUST, element: str = "lasare", published: date | None = None
) -> gm.Deviation:
    """Tell why something does not go as it was meant to."""
    return gm.Deviation(element=element, at=at, analysis=analysis, published=published)


def test_the_deviations_are_those_of_the_latest_closing_at_which_any_were_told() -> None:
    """All of them, whoever told them; what is about other elements or later days is left out."""
    old, one, other = deviation("a", APRIL), deviation("b"), deviation("c")
    later, elsewhere = deviation("d", END_2025), deviation("e", element="n-las")
    for order in permutations((old, one, other, later, elsewhere)):
        found = follow(deviations=order, at=AUGUST)
        assert found["lasare"].deviations == (one, other)
        assert found["n-las"].deviations == (elsewhere,)
        assert found["laslust"].deviations == ()
    assert follow(deviations=(later, old), at=date(2025, 12, 30))["lasare"].deviations == (old,)


def test_a_deviation_that_was_published_later_is_not_known() -> None:
    """The older one was what was known."""
    old = deviation("a", APRIL, published=date(2025, 5, 20))
    late = deviation("b", published=date(2025, 9, 20))
    told = follow(deviations=(late, old), at=AUGUST, known=date(2025, 9, 19))
    assert told["lasare"].deviations == (old,)
    told = follow(deviations=(late, old), at=AUGUST, known=date(2025, 9, 20))
    assert told["lasare"].deviations == (late,)


# Assignments.

TASK = evolve(toy.COMMITTEE_TASK, budget=AMOUNT("1 mkr"), due=date(2025, 6, 30))
UNDATED_TASK = evolve(TASK, due=None)
DONE, HALF, NOT_DONE = gm.State


def came(state: gm.State, at: date = AUGUST, **told: Any) -> gm.Progress:  # noqa: ANN401
    """Tell how far the toy committee's assignment has come."""
    return gm.Progress(assignment="n-las", at=at, state=state, **told)


CARRIED_OUT = (
    # what was told, the assignment, the closing, the verdict, why in Swedish and in English
    (None, TASK, AUGUST, "no_data",
     ("Uppdraget har inte redovisats till och med 2025-08-31.",
     "Nothing has been reported on the assignment up to 2025-08-31.")),
    (None, TASK, date(2025, 6, 30), "no_data",
     ("Uppdraget har inte redovisats till och med 2025-06-30.",
     "Nothing has been reported on the assignment up to 2025-06-30.")),
    (None, UNDATED_TASK, AUGUST, "no_data",
     ("Uppdraget har inte redovisats till och med 2025-08-31.",
     "Nothing has been reported on the assignment up to 2025-08-31.")),
    (None, TASK, date(2025, 6, 29), "not_due",
     (("Uppdraget har inte redovisats till och med 2025-06-29; det ska vara klart senast "
       "2025-06-30."),
     ("Nothing has been reported on the assignment up to 2025-06-29; it is due on "
      "2025-06-30."))),
    (came(DONE), TASK, AUGUST, "reached",
     ("Uppdraget är genomfört (2025-08-31).",
     "The assignment is done (2025-08-31).")),
    (came(DONE, done=date(2025, 6, 10)), TASK, AUGUST, "reached",
     ("Uppdraget är genomfört (2025-06-10).",
     "The assignment is done (2025-06-10).")),
    (came(DONE, done=date(2025, 6, 30)), TASK, AUGUST, "reached",
     ("Uppdraget är genomfört (2025-06-30).",
     "The assignment is done (2025-06-30).")),
    (came(DONE, done=date(2025, 7, 1)), TASK, AUGUST, "reached",
     ("Uppdraget är genomfört (2025-07-01), efter måldatum 2025-06-30.",
     "The assignment is done (2025-07-01), after it was due on 2025-06-30.")),
    (came(DONE, done=date(2025, 7, 1)), UNDATED_TASK, AUGUST, "reached",
     ("Uppdraget är genomfört (2025-07-01).",
     "The assignment is done (2025-07-01).")),
    (came(DONE, APRIL), TASK, END_2025, "reached",
     ("Uppdraget är genomfört (2025-04-30).",
     "The assignment is done (2025-04-30).")),
    (came(DONE, closed=date(2025, 7, 1)), TASK, AUGUST, "reached",
     ("Uppdraget är genomfört (2025-08-31).",
     "The assignment is done (2025-08-31).")),
    (came(HALF, APRIL), TASK, APRIL, "not_due",
     (("Uppdraget var delvis genomfört per 2025-04-30 och ska vara klart senast 2025-06-30."),
     "The assignment is partly done on 2025-04-30, and due on 2025-06-30.")),
    (came(NOT_DONE, APRIL), TASK, date(2025, 6, 29), "not_due",
     ("Uppdraget var inte genomfört per 2025-04-30 och ska vara klart senast 2025-06-30.",
     "The assignment is not done on 2025-04-30, and due on 2025-06-30.")),
    (came(HALF), UNDATED_TASK, END_2026, "partly",
     ("Uppdraget var delvis genomfört per 2025-08-31; måldatum anges inte.",
     "The assignment is partly done on 2025-08-31; when it is due is not stated.")),
    (came(NOT_DONE), UNDATED_TASK, END_2026, "not_due",
     ("Uppdraget var inte genomfört per 2025-08-31; måldatum anges inte.",
     "The assignment is not done on 2025-08-31; when it is due is not stated.")),
    (came(HALF, date(2025, 6, 30)), TASK, date(2025, 6, 30), "partly",
     ("Uppdraget var delvis genomfört per 2025-06-30; det skulle vara klart senast 2025-06-30.",
     "The assignment is partly done on 2025-06-30; it was due on 2025-06-30.")),
    (came(NOT_DONE), TASK, AUGUST, "not_reached",
     ("Uppdraget var inte genomfört per 2025-08-31; det skulle vara klart senast 2025-06-30.",
     "The assignment is not done on 2025-08-31; it was due on 2025-06-30.")),
    (came(HALF, APRIL), TASK, AUGUST, "no_data",
     (("Uppgift saknas per 2025-06-30, då uppdraget skulle vara klart: det redovisades senast per "
      "2025-04-30 och var då delvis genomfört."),
     ("No data for 2025-06-30, when the assignment was due: it was last reported on 2025-04-30, "
     "and partly done then."))),
    (came(NOT_DONE, date(2025, 6, 29)), TASK, date(2025, 6, 30), "no_data",
     (("Uppgift saknas per 2025-06-30, då uppdraget skulle vara klart: det redovisades senast per "
     "2025-06-29 och var då inte genomfört."),
     ("No data for 2025-06-30, when the assignment was due: it was last reported on 2025-06-29, "
     "and not done then."))),
    (came(HALF, closed=date(2025, 8, 31)), UNDATED_TASK, AUGUST, "partly",
     ("Uppdraget är delvis genomfört och avslutades 2025-08-31.",
     "The assignment is partly done, and was closed on 2025-08-31.")),
    (came(NOT_DONE, APRIL, closed=date(2025, 4, 29)), TASK, AUGUST, "not_reached",
     ("Uppdraget är inte genomfört och avslutades 2025-04-29.",
     "The assignment is not done, and was closed on 2025-04-29.")),
)  # fmt: skip


@pytest.mark.parametrize(("told", "task", "at", "verdict", "why"), CARRIED_OUT, ids=str)
def test_an_assignment_is_carried_out_or_not_and_why_is_told_in_both_languages(
    told: gm.Progress | None,
    task: gm.Assignment,
    at: date,
    verdict: str,
    why: tuple[str, str],
) -> None:
    """What is not due is never a failure, and what was told before its day says nothing of it."""
    row = follow(plan=toy.plan_with(task), progress=(told,) if told else (), at=at)["n-las"]
    assert row.verdict == verdict
    assert (row.reason("sv"), row.reason("en")) == why
    assert row.progress == told
    assert row.due == task.due
    assert row.lacks == ((gm.Lack.PROGRESS,) if verdict == "no_data" else ())


DAY_BEFORE = date(2025, 8, 30)
IN_SEPTEMBER = evolve(TASK, due=date(2025, 9, 1))


@pytest.mark.parametrize(
    ("known", "task", "verdict", "swedish", "english"),
    [
        (DAY_BEFORE, TASK, "no_data",
         "Ingen redovisning av uppdraget var publicerad senast 2025-08-30.",
         "Nothing on the assignment had been published by 2025-08-30."),
        (DAY_BEFORE, UNDATED_TASK, "no_data",
         "Ingen redovisning av uppdraget var publicerad senast 2025-08-30.",
         "Nothing on the assignment had been published by 2025-08-30."),
        # The closing, and not the day by which something was known, is before its day or is not.
        (date(2025, 6, 1), TASK, "no_data",
         "Ingen redovisning av uppdraget var publicerad senast 2025-06-01.",
         "Nothing on the assignment had been published by 2025-06-01."),
        (DAY_BEFORE, IN_SEPTEMBER, "not_due",
         ("Ingen redovisning av uppdraget var publicerad senast 2025-08-30; det ska vara klart "
          "senast 2025-09-01."),
         "Nothing on the assignment had been published by 2025-08-30; it is due on 2025-09-01."),
        (AUGUST, TASK, "no_data",
         "Uppdraget har inte redovisats till och med 2025-08-31.",
         "Nothing has been reported on the assignment up to 2025-08-31."),
        (date(2025, 9, 19), IN_SEPTEMBER, "not_due",
         ("Uppdraget har inte redovisats till och med 2025-08-31; det ska vara klart senast "
          "2025-09-01."),
         "Nothing has been reported on the assignment up to 2025-08-31; it is due on 2025-09-01."),
    ],
)  # fmt: skip
def test_an_assignment_of_which_nothing_was_known_tells_by_which_day(
    known: date, task: gm.Assignment, verdict: str, swedish: str, english: str
) -> None:
    """What was published later is not told; before its day nothing is missing."""
    row = follow(
        plan=toy.plan_with(task),
        progress=(came(DONE, APRIL, published=date(2025, 9, 20)),),
        at=AUGUST,
        known=known,
    )["n-las"]
    assert (row.verdict, row.progress, row.due) == (verdict, None, task.due)
    assert (row.reason("sv"), row.reason("en")) == (swedish, english)
    assert row.lacks == ((gm.Lack.PROGRESS,) if verdict == "no_data" else ())


MINUTES = toy.SOURCE.at("§ 31")


def closing(day: date, at: date = APRIL, state: gm.State = gm.State.NOT_DONE) -> gm.Progress:
    """Tell that the council decided to close the assignment."""
    return came(state, at, closed=day, closed_by="kf", decision=MINUTES)


def test_a_decision_to_close_that_was_told_earlier_stays() -> None:
    """Who decided it, and where, are told with it; how far it has come is what was told last."""
    told = toy.SOURCE.at("s. 9")
    early, late = closing(date(2025, 4, 29)), came(HALF, cost=AMOUNT("2 kr"), source=told)
    for order in ((early, late), (late, early)):
        for task in (TASK, UNDATED_TASK, IN_SEPTEMBER):
            row = follow(plan=toy.plan_with(task), progress=order, at=AUGUST)["n-las"]
            assert row.progress == came(
                HALF,
                cost=AMOUNT("2 kr"),
                source=told,
                closed=date(2025, 4, 29),
                closed_by="kf",
                decision=MINUTES,
            )
            assert row.verdict is PARTLY
            assert row.reason("sv") == "Uppdraget är delvis genomfört och avslutades 2025-04-29."
            assert row.sources == (told, MINUTES)


def test_the_decision_to_close_that_was_told_last_counts() -> None:
    """Of two the later word; that which tells of no decision takes none back."""
    first, second = closing(date(2025, 4, 29)), closing(date(2025, 6, 1), date(2025, 6, 30))
    told = evolve(second, closed_by="skolnamnden", decision=None)
    for order in permutations((first, told, came(NOT_DONE))):
        progress = follow(progress=order, at=AUGUST)["n-las"].progress
        assert progress == came(NOT_DONE, closed=date(2025, 6, 1), closed_by="skolnamnden")


def test_a_decision_to_close_that_lies_after_the_closing_neither_counts_nor_is_shown() -> None:
    """On its own day it does both; what was decided before stays."""
    later = closing(date(2025, 9, 1), AUGUST)
    row = follow(plan=toy.plan_with(UNDATED_TASK), progress=(later,), at=AUGUST)["n-las"]
    assert (row.verdict, row.progress, row.sources) == ("not_due", came(NOT_DONE), ())
    assert row.reason("sv") == "Uppdraget var inte genomfört per 2025-08-31; måldatum anges inte."
    on_the_day = follow(progress=(later,), at=date(2025, 9, 1))["n-las"]
    assert (on_the_day.verdict, on_the_day.progress) == ("not_reached", later)
    assert on_the_day.sources == (MINUTES,)
    before = evolve(closing(date(2025, 4, 29)), closed_by="skolnamnden", decision=None)
    for order in ((later, before), (before, later)):
        progress = follow(progress=order, at=AUGUST)["n-las"].progress
        assert progress == came(NOT_DONE, closed=date(2025, 4, 29), closed_by="skolnamnden")


def test_a_decision_to_close_that_was_not_known_does_not_count() -> None:
    """Not in the report that is made again as it was."""
    unknown = evolve(closing(date(2025, 4, 29)), published=date(2025, 10, 20))
    last = came(HALF, published=date(2025, 9, 20))
    for known, closed in ((date(2025, 10, 19), None), (date(2025, 10, 20), date(2025, 4, 29))):
        progress = follow(progress=(unknown, last), at=AUGUST, known=known)["n-las"].progress
        assert progress is not None
        assert (progress.state, progress.closed) == (HALF, closed)


def test_where_a_decision_stands_is_kept_though_its_day_is_not_told() -> None:
    """Nobody can say that it lies after the closing; it closes nothing either."""
    told = came(HALF, decision=MINUTES)
    row = follow(plan=toy.plan_with(IN_SEPTEMBER), progress=(told,), at=AUGUST)["n-las"]
    assert (row.verdict, row.progress, row.sources) == ("not_due", told, (MINUTES,))


@pytest.mark.parametrize("published", [None, date(2025, 9, 20)])
def test_of_two_progresses_on_one_day_the_more_cautious_counts(published: date | None) -> None:
    """Done is less cautious than partly done, and that less than not done."""
    for better, worse in combinations(gm.State, 2):
        one = came(better, published=published, because="först")
        other = came(worse, published=published, because="sedan")
        for order in ((one, other), (other, one)):
            assert follow(progress=order, at=AUGUST)["n-las"].progress == other


def test_of_an_assignment_what_was_told_last_and_was_known_counts() -> None:
    """Of one closing what was published last, in whatever order they stand."""
    spring = came(NOT_DONE, APRIL, published=date(2025, 5, 20))
    autumn = came(HALF, published=date(2025, 9, 20))
    corrected = came(DONE, published=date(2025, 10, 20))
    cases = (
        (AUGUST, None, corrected),
        (AUGUST, date(2025, 10, 19), autumn),
        (AUGUST, date(2025, 9, 19), spring),
        (AUGUST, date(2025, 5, 19), None),
        (date(2025, 8, 30), None, spring),
        (date(2025, 4, 29), None, None),
    )
    for order in permutations((spring, autumn, corrected)):
        for at, known, last in cases:
            assert follow(progress=order, at=at, known=known)["n-las"].progress is last


def test_what_is_published_late_about_an_earlier_closing_is_not_the_last_word() -> None:
    """The closing counts before the day of publication."""
    late = came(NOT_DONE, APRIL, published=date(2025, 12, 1))
    newer = came(DONE, AUGUST, published=date(2025, 9, 20))
    for order in ((late, newer), (newer, late)):
        assert follow(progress=order)["n-las"].progress is newer
    told = (judged(PARTLY, AUGUST), judged(REACHED, APRIL, published=date(2025, 12, 1)))
    assert follow(judgements=told)["lasare"].judgements == told[:1]


@pytest.mark.parametrize(
    ("budget", "cost", "left"),
    [
        ("1 mkr", "900 tkr", "0.1 mkr"),
        ("1 mkr", "1 200 tkr", "-0.2 mkr"),
        ("1000 tkr", "1 mkr", "0 tkr"),
        ("1 mkr", "0 kr", "1 mkr"),
        ("0 kr", "-5 kr", "5 kr"),
        ("1 mkr", "5 kr per invånare", None),
        ("1 mkr", "5 st", None),
        (None, "900 tkr", None),
        ("1 mkr", None, None),
    ],
)
def test_what_is_left_of_a_budget_is_a_surplus_if_plus_and_an_overrun_if_minus(
    budget: str | None, cost: str | None, left: str | None
) -> None:
    """Of what it has cost, and of what it is expected to cost, in the budget's unit."""
    task = evolve(TASK, budget=AMOUNT(budget) if budget else None)
    amount = AMOUNT(cost) if cost else None
    plan = toy.plan_with(task)
    so_far = follow(plan=plan, progress=(came(HALF, cost=amount),), at=AUGUST)["n-las"]
    in_the_end = follow(plan=plan, progress=(came(HALF, expected_cost=amount),), at=AUGUST)["n-las"]
    demanded = AMOUNT(left) if left else None
    assert (so_far.left, so_far.expected_left) == (demanded, None)
    assert (in_the_end.left, in_the_end.expected_left) == (None, demanded)


def test_a_long_cost_is_taken_from_a_budget_to_the_last_digit() -> None:
    """Whatever precision somebody else computes with."""
    long = "1234567890123456789012345678901234567890.5 kr"
    with localcontext() as context:
        context.prec = 3
        assert gm.budget_deviation(AMOUNT("0 kr"), AMOUNT(long)) == AMOUNT(f"-{long}")


def test_an_assignment_cites_where_its_progress_and_its_closing_are_told() -> None:
    """Each that there is."""
    told, decided = toy.SOURCE.at("s. 9"), toy.SOURCE.at("§ 31")
    assert follow(progress=(came(DONE),), at=AUGUST)["n-las"].sources == ()
    one = came(DONE, source=told)
    assert follow(progress=(one,), at=AUGUST)["n-las"].sources == (told,)
    both = came(HALF, source=told, decision=decided, closed=AUGUST)
    assert follow(progress=(both,), at=AUGUST)["n-las"].sources == (told, decided)


@pytest.mark.parametrize(
    ("verdict", "swedish", "english"),
    [
        (REACHED, "Genomfört", "done"),
        (PARTLY, "Delvis genomfört", "partly done"),
        (NOT_REACHED, "Ej genomfört", "not done"),
        (gm.Verdict.NOT_DUE, "Ännu inte aktuellt", "not due"),
        (gm.Verdict.NO_DATA, "Uppgift saknas", "no data"),
    ],
)
def test_assignments_are_carried_out_where_the_model_has_no_words_for_them(
    verdict: gm.Verdict, swedish: str, english: str
) -> None:
    """They are not graded on the scale of goals and indicators."""
    goals = gm.Scale(grades=(gm.Grade(verdict=verdict, word="Mål"),))
    model = evolve(toy.MODEL, scale=goals)
    assert gm.grade_of(verdict, toy.Namnduppdrag, model).word == swedish
    assert gm.grade_of(verdict, toy.Mal, model).word == "Mål"
    assert gm.grade_of(verdict, toy.Matt, model).word == "Mål"
    in_english = evolve(model, language="en")
    assert gm.grade_of(verdict, toy.Namnduppdrag, in_english).word == english


def test_assignments_have_a_scale_of_their_own() -> None:
    """In their rows, and nowhere else."""
    scale = gm.Scale(grades=(gm.Grade(verdict=REACHED, word="Klart", symbol="✓"),))
    model = evolve(toy.MODEL, assignment_scale=scale)
    found = follow(model=model, observations=(seen("80 %", 2025),), progress=(came(DONE),))
    assert str(found["n-las"].grade) == "✓ Klart"
    assert str(found["lasare"].grade) == "Uppnått"
    assert str(found["c-las"].grade) == "Uppgift saknas"


# Counts.


def test_verdicts_are_counted_by_kind_goals_first() -> None:
    """Goals on which nothing is computed are counted as such."""
    rows = follow(observations=(seen("80 %", 2025),), progress=(came(DONE),)).values()
    counted = gm.tally(rows)
    assert list(counted) == ["goal", "assignment", "indicator"]
    assert counted == {
        "goal": {gm.Verdict.NOT_COMBINED: 1},
        "assignment": {REACHED: 1, gm.Verdict.NO_DATA: 2},
        "indicator": {REACHED: 1},
    }


def test_under_an_area_everything_below_it_is_counted_and_in_each_of_several() -> None:
    """An element that serves two areas, however far above, counts in each, and once."""
    other = toy.Omrade(id="kultur", text="Kultur")
    empty = toy.Omrade(id="tomt", text="Tomt")
    goal = evolve(toy.GOAL, serves=("skola", "kultur"))
    second = toy.Mal(id="bokslukare", text="Fler böcker", serves=("kultur",))
    shared = evolve(toy.MEASURE, serves=("laslust", "bokslukare"))
    plan = toy.plan_with(other, goal, second, shared, empty)
    rows = follow(plan=plan, observations=(seen("80 %", 2025),)).values()
    school = {
        "goal": {gm.Verdict.NOT_COMBINED: 1},
        "assignment": {gm.Verdict.NO_DATA: 3},
        "indicator": {REACHED: 1},
    }
    assert gm.tally_by_area(plan, rows) == {
        "skola": school,
        "kultur": {**school, "goal": {gm.Verdict.NOT_COMBINED: 2}},
        "tomt": {},
    }
    assert list(gm.tally_by_area(plan, rows)) == ["skola", "kultur", "tomt"]


def test_an_area_below_an_area_gathers_for_both_and_only_rows_that_are_given_count() -> None:
    """Areas are not counted themselves."""
    part = toy.Omrade(id="lagstadiet", text="Lågstadiet", serves=("skola",))
    goal = evolve(toy.GOAL, serves=("lagstadiet",))
    plan = toy.plan_with(part, goal)
    rows = follow(plan=plan)
    assert gm.tally_by_area(plan, [rows["lasare"], rows["n-las"]]) == {
        "skola": {"assignment": {gm.Verdict.NO_DATA: 1}, "indicator": {gm.Verdict.NO_DATA: 1}},
        "lagstadiet": {"assignment": {gm.Verdict.NO_DATA: 1}, "indicator": {gm.Verdict.NO_DATA: 1}},
    }


# The report again.

KNOWN = date(2026, 2, 15)
JUDGED_BY = evolve(toy.MODEL, upwards=gm.Weighing(indicators=2, judgement=1, trend=1, reached=75))


def without_elements(rows: dict[str, gm.Row]) -> list[tuple[str, gm.Row, str, str]]:
    """Keep everything of a report but the elements, which hold decisions that came later."""
    return [
        (each, evolve(row, element=toy.GOAL), row.reason("sv"), row.reason("en"))
        for each, row in rows.items()
    ]


def test_a_report_can_be_made_again_as_the_council_got_it() -> None:
    """Whatever has been revised since: values, judgements, forecasts, progress and targets."""
    then, since = date(2026, 2, 1), date(2026, 2, 16)
    told: dict[str, tuple[Any, ...]] = {
        "observations": (seen("75 %", 2024, published=then), seen("79 %", 2025, published=then)),
        "judgements": (
            judged(PARTLY, published=then),
            judged(REACHED, element="laslust", published=then),
        ),
        "forecasts": (expected("81 %", 2026, END_2025, published=then),),
        "deviations": (deviation("få svar", END_2025, published=then),),
        "progress": (came(HALF, END_2025, published=then, cost=AMOUNT("2 mkr")),),
    }
    revised: dict[str, tuple[Any, ...]] = {
        "observations": (seen("85 %", 2024, published=since), seen("90 %", 2025, published=since)),
        "judgements": (
            judged(REACHED, published=since),
            judged(PARTLY, element="laslust", published=since),
        ),
        "forecasts": (expected("60 %", 2026, END_2025, published=since),),
        "deviations": (deviation("fel räknat", END_2025, published=since),),
        "progress": (came(DONE, END_2025, published=since, cost=AMOUNT("1 mkr")),),
    }
    demanded = [gm.AtLeast(value=AMOUNT("80 %"), period=YEARS(year)) for year in (2025, 2026)]
    measure = measured(*demanded)
    lower = [evolve(each, value=AMOUNT("50 %"), decided=since) for each in demanded]
    first = follow(plan=toy.plan_with(measure, TASK), model=JUDGED_BY, known=KNOWN, told=told)
    grown = {name: (*revised[name], *each) for name, each in told.items()}
    plan = toy.plan_with(evolve(measure, targets=(*lower, *measure.targets)), TASK)
    again = follow(plan=plan, model=JUDGED_BY, known=KNOWN, told=grown)
    assert without_elements(again) == without_elements(first)
    assert (first["lasare"].verdict, first["lasare"].trend) == ("not_reached", "better")
    assert first["lasare"].disputed == told["judgements"][:1]
    assert first["lasare"].forecast is not None
    assert first["lasare"].forecast.verdict is REACHED
    assert (first["n-las"].verdict, first["n-las"].left) == ("partly", AMOUNT("-1 mkr"))
    # Of the goal: the indicator is worth nothing, the judgement one, the trend one: 2 of 4.
    assert first["laslust"].verdict is NOT_REACHED
    today = follow(plan=plan, model=JUDGED_BY, told=grown)
    assert (today["lasare"].verdict, today["n-las"].verdict) == ("reached", "reached")


# Laws.

days = st.sampled_from([APRIL, AUGUST, END_2024, END_2025, date(2025, 12, 30), END_2026])
published_on = st.sampled_from([APRIL, END_2025, KNOWN, date(2026, 2, 16), END_2026])
published = st.none() | published_on
later_on = st.sampled_from([date(2026, 2, 16), END_2026])
amounts = st.sampled_from(
    [AMOUNT(each) for each in ("79 %", "80 %", "80,0 %", "800 promille", "5 kr")]
)
said_of = st.sampled_from(["lasare", "bocker", "laslust", "n-las"])
whoever = st.sampled_from([None, "kf", "skolnamnden"])
cited = st.none() | st.just(toy.SOURCE)


def told_of(when: st.SearchStrategy[date | None]) -> st.SearchStrategy[dict[str, tuple[Any, ...]]]:
    """Make results of the toy plan that were published on certain days."""
    noted: dict[str, Any] = {"published": when, "source": cited}
    observed: dict[str, Any] = {
        "indicator": st.sampled_from(["lasare", "bocker"]),
        "period": st.sampled_from([YEARS(2024), YEARS(2025), gm.Period.parse("2025-12")]),
        "of": st.sampled_from([None, None, "0000"]),
        "sex": st.sampled_from([gm.Sex.ALL, gm.Sex.ALL, gm.Sex.MEN]),
        "count": st.none() | st.integers(5, 6),
        "provisional": st.booleans(),
        **noted,
    }
    several = {
        "observations": st.builds(gm.Observation, value=amounts, **observed)
        | st.builds(gm.Observation, done=st.booleans(), **observed)
        | st.builds(gm.Observation, missing=st.sampled_from(["sjukdom", "flytt"]), **observed),
        "judgements": st.builds(
            gm.Judgement,
            element=said_of,
            at=days,
            by=whoever,
            verdict=st.sampled_from(gm.Verdict),
            **noted,
        ),
        "forecasts": st.builds(
            gm.Forecast,
            element=said_of,
            at=days,
            period=st.sampled_from([YEARS(2025), YEARS(2026)]),
            value=amounts,
            by=whoever,
            **noted,
        ),
        "deviations": st.builds(
            gm.Deviation, element=said_of, at=days, analysis=st.sampled_from("ab"), **noted
        ),
        "progress": st.builds(
            gm.Progress,
            assignment=st.just("n-las"),
            at=days,
            state=st.sampled_from(gm.State),
            cost=st.none() | amounts,
            closed=st.none() | days,
            closed_by=whoever,
            decision=cited,
            **noted,
        ),
    }
    made = {name: st.lists(each, max_size=4).map(tuple) for name, each in several.items()}
    return st.fixed_dictionaries(made)


dated = {"period": st.none() | st.sampled_from([YEARS(2025), YEARS(2026)])}


def decided(when: st.SearchStrategy[date | None]) -> st.SearchStrategy[tuple[gm.Target, ...]]:
    """Make targets that were decided on certain days."""
    held = {**dated, "decided": when}
    comparing: dict[str, Any] = {
        "others": st.just(("0000",)),
        "direction": st.just(gm.Direction.HIGHER),
    }
    made = (
        st.builds(gm.AtLeast, value=amounts, **held)
        | st.builds(gm.Increase, **held)
        | st.builds(gm.Done, **held)
        | st.builds(gm.Reference, **comparing, **held)
    )
    return st.lists(made, max_size=2).map(tuple)


def both_measures(targets: tuple[gm.Target, ...], later: tuple[gm.Target, ...] = ()) -> gm.Plan:
    """Plan two measures, of which one has the targets, with those that were decided later."""
    other = evolve(toy.MEASURE, id="bocker", unit=None, targets=(*later, *targets))
    return toy.plan_with(other, TASK)


known_days = st.sampled_from([END_2025, KNOWN])


@given(
    st.tuples(told_of(published), told_of(later_on)),
    st.tuples(decided(published), decided(later_on)),
    days,
    known_days,
)
def test_what_was_published_or_decided_after_a_report_changes_no_row_of_it(
    told: tuple[dict[str, tuple[Any, ...]], dict[str, tuple[Any, ...]]],
    targets: tuple[tuple[gm.Target, ...], tuple[gm.Target, ...]],
    at: date,
    known: date,
) -> None:
    """Neither a verdict nor the sentence that tells why."""
    then, later = told
    grown = {name: (*later[name], *each) for name, each in then.items()}
    first = follow(plan=both_measures(targets[0]), model=JUDGED_BY, at=at, known=known, told=then)
    plan = both_measures(*targets)
    again = follow(plan=plan, model=JUDGED_BY, at=at, known=known, told=grown)
    assert without_elements(again) == without_elements(first)


@given(told_of(published), decided(published), days, st.none() | known_days, st.randoms())
def test_the_order_of_results_does_not_matter(
    told: dict[str, tuple[Any, ...]],
    targets: tuple[gm.Target, ...],
    at: date,
    known: date | None,
    chance: Random,
) -> None:
    """Not of anything in them."""
    shuffled = {name: tuple(chance.sample(each, len(each))) for name, each in told.items()}
    plan = both_measures(targets)
    first = follow(plan=plan, model=JUDGED_BY, at=at, known=known, told=told)
    again = follow(plan=plan, model=JUDGED_BY, at=at, known=known, told=shuffled)
    assert without_elements(again) == without_elements(first)
    assert repr(again) == repr(first)


def test_what_is_passed_for_another_is_refused() -> None:
    """As when a plan is checked."""
    results: Any = gm.Results(of="9999")
    plan: Any = toy.PLAN
    model: Any = toy.MODEL
    day: Any = "2024-12-31"
    for asked, said in (
        ((plan, model, results), "expected results, found GovernanceModel"),
        (
            (results, plan, model),
            "expected a plan; a file that was read has it in its field plan, found Results",
        ),
        ((plan, results, plan), "expected a governance model, found Plan"),
    ):
        with pytest.raises(gm.InvalidValueError) as caught:
            gm.follow_up(*asked, at=date(2024, 12, 31))
        assert str(caught.value) == said
    with pytest.raises(gm.InvalidValueError, match=r"expected date as at, .* write date\(2024, 12"):
        gm.follow_up(plan, results, model, at=day)
    with pytest.raises(gm.InvalidValueError, match="expected date or None as known"):
        gm.follow_up(plan, results, model, at=date(2024, 12, 31), known=day)
