"""Verdicts: a value against a target on a day, with the reason."""

from datetime import date

import pytest
from attrs import evolve

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


BASELINE = gm.Baseline(value=AMOUNT("11 %"), period=gm.Period.school_year(2007))
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
        (DOUBLED, None, "det kräver ett utgångsvärde, men här står ingenting."),
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
    """With a baseline alone there is no data: never zero, never red."""
    measure = measured(DOUBLED, baseline=BASELINE)
    for at in (END_2024, END_2025, END_2026):
        row = rows(at=at, measure=measure)
        assert row.verdict is gm.Verdict.NO_DATA
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
            "Målvärdet nått före måldatum: utfallet är 80,5 % (2024), målet är minst 80 % senast "
            "2025-12-31."
        ),
        (
            "Target value met before its date: the outcome is 80.5 % (2024), the target is at least "
            "80 % by 2025-12-31."
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
        "utgångsvärdet 11 % för 2007/08)."
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
        "Uppgift saknas: för minst ett utfall anges inte när det publicerades, och det går inte att avgöra "
        "vad som var känt 2026-12-31; målet är minst 80 %."
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
        ("laslust", None),
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
