"""Whether an outcome meets its target on a day: one line for each case, judged by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, frozen

import govmodel as gm

from toy import Matt

AMOUNT, PERIOD, DAY = gm.Amount.parse, gm.Period.parse, date.fromisoformat
HIGHER, LOWER, BAND = gm.Direction.HIGHER, gm.Direction.LOWER, gm.Direction.BAND
SHOULD, YEARLY = gm.Strength.SHOULD, gm.PeriodKind.CALENDAR_YEAR

END_2025, END_2024, MID_2025, END_2026 = map(
    DAY, ("2025-12-31", "2024-12-31", "2025-06-30", "2026-12-31")
)


def of(*targets: gm.Target, **said: object) -> gm.Indicator:
    """Make an indicator with these targets, and a baseline of 2020 if its value is given."""
    if isinstance(start := said.get("baseline"), str):
        said["baseline"] = gm.Baseline(value=AMOUNT(start), period=PERIOD("2020"))
    return Matt(id="k", text="Ett mått", targets=targets, **said)  # type: ignore[arg-type]


def seen(period: str, value: str | None = None, **said: object) -> gm.Observation:
    """Observe it: a value, or what else is said."""
    if isinstance(published := said.get("published"), str):
        said["published"] = DAY(published)
    said["value"] = AMOUNT(value) if value else None
    return gm.Observation(indicator="k", period=PERIOD(period), **said)  # type: ignore[arg-type]


def least(
    value: str,
    period: str | None = "2025",
    *,
    strength: gm.Strength = gm.Strength.MUST,
    decided: date | None = None,
) -> gm.AtLeast:
    """Demand at least a value."""
    year = PERIOD(period) if period else None
    return gm.AtLeast(value=AMOUNT(value), period=year, strength=strength, decided=decided)


def most(
    value: str, period: str | None = "2025", *, strength: gm.Strength = gm.Strength.MUST
) -> gm.AtMost:
    """Demand at most a value."""
    year = PERIOD(period) if period else None
    return gm.AtMost(value=AMOUNT(value), period=year, strength=strength)


def band(low: str, high: str) -> gm.Between:
    """Demand a value within a range."""
    return gm.Between(low=AMOUNT(low), high=AMOUNT(high), period=PERIOD("2025"))


def by(value: str, period: str | None = "2025") -> gm.Change:
    """Demand a change in absolute figures."""
    return gm.Change(by=AMOUNT(value), period=PERIOD(period) if period else None)


def share(value: str) -> gm.RelativeChange:
    """Demand a change as a share of the baseline."""
    return gm.RelativeChange(by=AMOUNT(value), period=PERIOD("2025"))


def like(*others: str, **said: object) -> gm.Reference:
    """Demand what others have; more is better unless it says otherwise."""
    made = gm.Reference(others=others, direction=HIGHER, period=PERIOD("2025"))
    return evolve(made, **said)  # type: ignore[arg-type]


def those(period: str, **values: str) -> tuple[gm.Observation, ...]:
    """Observe others, by their names."""
    return tuple(seen(period, value, of=name) for name, value in values.items())


YEAR = PERIOD("2025")
RANK = gm.Rank(place=145, of=290, period=YEAR)
UP, DOWN = gm.Increase(period=YEAR), gm.Decrease(period=YEAR)
DONE = gm.Done(period=YEAR)
QUALITATIVE = gm.Qualitative(wanted="Alla elever trivs", period=YEAR)
ANEW = (
    least("80 %"),
    least("75 %", decided=DAY("2025-06-18")),
    least("70 %", decided=DAY("2025-10-20")),
    least("60 %", decided=DAY("2026-02-01")),
)
MEAN, BEST = gm.Statistic.MEAN, gm.Statistic.BEST
NO_OUTCOME, NO_BASELINE = {"lacks": ("outcome",)}, {"lacks": ("baseline",)}
NO_OTHERS, NOT_COMPARABLE = {"lacks": ("others",)}, {"lacks": ("comparable",)}
NBSP_PERCENT = "\N{NO-BREAK SPACE}%"
QUARTER = gm.Baseline(value=AMOUNT("10 st"), period=PERIOD("2024-Q4"))
FOUR_YEARS = gm.Baseline(value=AMOUNT("5 st"), period=PERIOD("2017-2020"))
FROM_80, FROM_90 = {"partly": "80 %"}, {"partly": "90 %"}

CASES: tuple[tuple[str, gm.Indicator, tuple[gm.Observation, ...], date, str, dict[str, Any]], ...] = (
    # what is shown, the indicator, what was observed, the closing, the verdict, and what else holds
    # on the boundary, for every kind of target
    ("at least: exactly on it", of(least("80 %")), (seen("2025", "80 %"),), END_2025, "reached", {}),
    ("at least: a hair below", of(least("80 %")), (seen("2025", "79.9999999999 %"),), END_2025, "not_reached", {}),
    ("at most: exactly on it", of(most("700 st")), (seen("2025", "700 st"),), END_2025, "reached", {}),
    ("at most: a hair above", of(most("700 st")), (seen("2025", "700.0000000001 st"),), END_2025, "not_reached", {}),
    ("632 of at most 700 is enough, though 632/700 is less than one", of(most("700 st")), (seen("2025", "632 st"),), END_2025, "reached", {}),
    ("14.6 is not 15, though it is printed so", of(least("15 %"), decimals=0), (seen("2025", "14.6 %"),), END_2025, "not_reached", {}),
    ("15.4 is more than at most 15, though it is printed so", of(most("15 %"), decimals=0), (seen("2025", "15.4 %"),), END_2025, "not_reached", {}),
    ("band: below", of(band("95 %", "105 %")), (seen("2025", "94.9 %"),), END_2025, "not_reached", {}),
    ("band: on the low edge", of(band("95 %", "105 %")), (seen("2025", "95 %"),), END_2025, "reached", {}),
    ("band: inside", of(band("95 %", "105 %")), (seen("2025", "101 %"),), END_2025, "reached", {}),
    ("band: on the high edge", of(band("95 %", "105 %")), (seen("2025", "105 %"),), END_2025, "reached", {}),
    ("band: above", of(band("95 %", "105 %")), (seen("2025", "105.1 %"),), END_2025, "not_reached", {}),
    ("band of a single value", of(band("100 %", "100 %")), (seen("2025", "100 %"),), END_2025, "reached", {}),
    ("band in two units: between its ends", of(band("950 permille", "105 %")), (seen("2025", "96 %"),), END_2025, "reached", {}),
    ("band in two units: above", of(band("950 permille", "105 %")), (seen("2025", "1051 permille"),), END_2025, "not_reached", {}),
    ("rank: exactly the place", of(RANK), (seen("2025", "145 plats"),), END_2025, "reached", {}),
    ("rank: the place after", of(RANK), (seen("2025", "146 plats"),), END_2025, "not_reached", {}),
    ("rank: the first place", of(RANK), (seen("2025", "1 plats"),), END_2025, "reached", {}),
    ("change upwards: exactly on it", of(by("7 procentenheter"), baseline="18 %"), (seen("2025", "25 %"),), END_2025, "reached", {}),
    ("change upwards: a hair below", of(by("7 procentenheter"), baseline="18 %"), (seen("2025", "24.999 %"),), END_2025, "not_reached", {}),
    ("change downwards: exactly on it", of(by("-3 st"), baseline="20 st"), (seen("2025", "17 st"),), END_2025, "reached", {}),
    ("change downwards: a hair above", of(by("-3 st"), baseline="20 st"), (seen("2025", "17.001 st"),), END_2025, "not_reached", {}),
    ("relative change upwards: exactly on it", of(share("20 %"), baseline="1000 st"), (seen("2025", "1200 st"),), END_2025, "reached", {}),
    ("relative change upwards: one below", of(share("20 %"), baseline="1000 st"), (seen("2025", "1199 st"),), END_2025, "not_reached", {}),
    ("relative change downwards: exactly on it", of(share("-10 %"), baseline="50 st"), (seen("2025", "45 st"),), END_2025, "reached", {}),
    ("relative change downwards: one above", of(share("-10 %"), baseline="50 st"), (seen("2025", "46 st"),), END_2025, "not_reached", {}),
    ("as another: exactly its value", of(like("b")), (seen("2025", "80 %"), *those("2025", b="80 %")), END_2025, "reached", {}),
    ("as another: a hair below", of(like("b")), (seen("2025", "79.999 %"), *those("2025", b="80 %")), END_2025, "not_reached", {}),
    # zero is a value, and something else than none
    ("zero is not at least 1", of(least("1 st")), (seen("2025", "0 st"),), END_2025, "not_reached", {}),
    ("zero is at most 0", of(most("0 st")), (seen("2025", "0 st"),), END_2025, "reached", {}),
    ("minus zero is at least 0", of(least("0 st")), (seen("2025", "-0 st"),), END_2025, "reached", {}),
    ("one is not at most 0", of(most("0 st")), (seen("2025", "1 st"),), END_2025, "not_reached", {}),
    ("no outcome is not zero", of(most("0 st")), (), END_2025, "no_data", NO_OUTCOME),
    ("a missing outcome is not zero", of(most("0 st")), (seen("2025", missing="not_collected"),), END_2025, "no_data", NO_OUTCOME),
    ("before the date, no outcome is no failure either", of(least("80 %")), (), MID_2025, "not_due", {}),
    ("nor of what is done", of(DONE), (), MID_2025, "not_due", {}),
    ("nor of a change", of(by("5 st"), baseline="5 st"), (), MID_2025, "not_due", {}),
    ("nor is no outcome a failure beside others", of(like("b")), those("2024", b="80 %"), MID_2025, "not_due", {}),
    ("without a date, no outcome is lacking from the beginning", of(least("80 %", None)), (), MID_2025, "no_data", NO_OUTCOME),
    ("before the date, what was not known is not lacking", of(least("80 %")), (seen("2024", "80 %", published="2025-09-01"),), MID_2025, "not_due", {"known": "2025-06-30"}),
    ("nor is what nobody knows when it was known", of(least("80 %")), (seen("2024", "80 %"),), MID_2025, "not_due", {"known": "2025-06-30"}),
    ("before the date, a missing outcome is no data, but nothing is lacking", of(least("80 %")), (seen("2024", missing="not_collected"),), MID_2025, "no_data", {}),
    ("a missing outcome of a target without a date is lacking", of(least("80 %", None)), (seen("2024", missing="not_collected"),), MID_2025, "no_data", NO_OUTCOME),
    ("what does not apply cannot be measured", of(least("80 %")), (seen("2025", missing="not_applicable"),), END_2025, "not_measurable", {}),
    ("nor before the date", of(least("80 %")), (seen("2024", missing="not_applicable"),), MID_2025, "not_measurable", {}),
    ("what does not apply is not compared with others", of(like("b")), (seen("2025", missing="not_applicable"),), END_2025, "not_measurable", {}),
    ("that it did not apply the year before says nothing of the date", of(least("80 %")), (seen("2024", missing="not_applicable"),), END_2025, "no_data", NO_OUTCOME),
    ("a missing outcome hides the year before", of(least("80 %")), (seen("2024", "90 %"), seen("2025", missing="?")), END_2025, "no_data", NO_OUTCOME),
    # from a baseline of zero, or below it
    ("change from zero", of(by("5 st"), baseline="0 st"), (seen("2025", "5 st"),), END_2025, "reached", {}),
    ("change from zero: not enough", of(by("5 st"), baseline="0 st"), (seen("2025", "4 st"),), END_2025, "not_reached", {}),
    ("change from below zero", of(by("5 mkr"), baseline="-12 mkr"), (seen("2025", "-7 mkr"),), END_2025, "reached", {}),
    ("change from below zero: not enough", of(by("5 mkr"), baseline="-12 mkr"), (seen("2025", "-7.1 mkr"),), END_2025, "not_reached", {}),
    ("change downwards from below zero", of(by("-5 mkr"), baseline="-12 mkr"), (seen("2025", "-17 mkr"),), END_2025, "reached", {}),
    ("a share of zero demands nothing", of(share("20 %"), baseline="0 st"), (seen("2025", "5 st"),), END_2025, "not_measurable", NO_BASELINE),
    ("half of a loss away is upwards", of(share("50 %"), baseline="-100 kr"), (seen("2025", "-50 kr"),), END_2025, "reached", {}),
    ("less than half of a loss away", of(share("50 %"), baseline="-100 kr"), (seen("2025", "-51 kr"),), END_2025, "not_reached", {}),
    ("a tenth more loss is downwards", of(share("-10 %"), baseline="-200 kr"), (seen("2025", "-220 kr"),), END_2025, "reached", {}),
    ("less than a tenth more loss", of(share("-10 %"), baseline="-200 kr"), (seen("2025", "-219 kr"),), END_2025, "not_reached", {}),
    ("change without a baseline", of(by("5 st")), (seen("2025", "5 st"),), END_2025, "not_measurable", NO_BASELINE),
    ("change from another dimension", of(by("5 st"), baseline="5 kr"), (seen("2025", "5 st"),), END_2025, "not_measurable", NOT_COMPARABLE),
    ("percent is not changed by percent", of(by("5 %"), baseline="5 %"), (seen("2025", "50 %"),), END_2025, "not_measurable", NOT_COMPARABLE),
    ("a baseline is not an outcome", of(by("0 st"), baseline="5 st"), (), END_2025, "no_data", NO_OUTCOME),
    ("an outcome of the baseline's own year shows no change", of(by("1 st", None), baseline="5 st"), (seen("2020", "6 st"),), END_2025, "no_data", NO_OUTCOME),
    ("nor does one from before it", of(by("1 st", None), baseline="5 st"), (seen("2019", "6 st"),), END_2025, "no_data", NO_OUTCOME),
    ("the year after it does", of(by("1 st", None), baseline="5 st"), (seen("2021", "6 st"),), END_2025, "reached", {}),
    # direction only
    ("increase from a baseline", of(UP, baseline="75 %"), (seen("2025", "75.1 %"),), END_2025, "reached", {}),
    ("standing still is no increase from a baseline", of(UP, baseline="75 %"), (seen("2025", "75.0 %"),), END_2025, "not_reached", {}),
    ("decrease from a baseline", of(DOWN, baseline="75 %"), (seen("2025", "74.9 %"),), END_2025, "reached", {}),
    ("standing still is no decrease from a baseline", of(DOWN, baseline="75 %"), (seen("2025", "75 %"),), END_2025, "not_reached", {}),
    ("increase from the year before", of(UP), (seen("2024", "75 %"), seen("2025", "76 %")), END_2025, "reached", {"trend": "better"}),
    ("standing still is no increase", of(UP), (seen("2024", "75 %"), seen("2025", "75 %")), END_2025, "not_reached", {"trend": "same"}),
    ("a decrease is no increase", of(UP), (seen("2024", "75 %"), seen("2025", "74 %")), END_2025, "not_reached", {"trend": "worse"}),
    ("decrease from the year before", of(DOWN), (seen("2024", "75 st"), seen("2025", "74 st")), END_2025, "reached", {"trend": "better"}),
    ("an increase is no decrease", of(DOWN), (seen("2024", "75 st"), seen("2025", "76 st")), END_2025, "not_reached", {"trend": "worse"}),
    ("standing still is no decrease", of(DOWN), (seen("2024", "75 st"), seen("2025", "75 st")), END_2025, "not_reached", {"trend": "same"}),
    ("it is counted from the latest before its period", of(UP), (seen("2022", "90 %"), seen("2023", "70 %"), seen("2025", "80 %")), END_2025, "reached", {}),
    ("a gap the year before does not hide the start", of(UP), (seen("2023", "70 %"), seen("2024", missing="?"), seen("2025", "80 %")), END_2025, "reached", {}),
    ("of four years it is counted from the year before them", of(evolve(UP, period=PERIOD("2022-2025"))), (seen("2021", "70 %"), seen("2024", "90 %"), seen("2025", "80 %")), END_2025, "reached", {"trend": "worse"}),
    ("the baseline is taken before an earlier outcome", of(UP, baseline="85 %"), (seen("2024", "70 %"), seen("2025", "80 %")), END_2025, "not_reached", {}),
    ("no start is known", of(UP), (seen("2025", "80 %"),), END_2025, "not_measurable", NO_BASELINE),
    ("the first day of its period is not before it", of(UP), (seen("2025-01-01", "70 %"), seen("2025-06-30", "80 %")), MID_2025, "not_measurable", NO_BASELINE),
    ("a start without a value is none", of(UP), (seen("2024", missing="?"), seen("2025", "80 %")), END_2025, "not_measurable", NO_BASELINE),
    ("a start and nothing after it", of(UP), (seen("2024", "75 %"),), MID_2025, "no_data", {}),
    ("a start and nothing after it on the date", of(UP), (seen("2024", "75 %"),), END_2025, "no_data", NO_OUTCOME),
    ("a quarter is not fewer than the year before", of(DOWN), (seen("2024", "632 st"), seen("2025-Q1", "150 st")), MID_2025, "no_data", {"trend": "unknown"}),
    ("nor than the year of the baseline", of(share("-10 %"), baseline="100 st"), (seen("2025-Q4", "20 st"),), END_2025, "no_data", NO_OUTCOME),
    ("but than a quarter of the year before", of(DOWN), (seen("2024-Q1", "160 st"), seen("2025-Q1", "150 st")), MID_2025, "met_early", {"trend": "better"}),
    ("and than the quarter of the baseline, whatever the target's period", of(DOWN, baseline=QUARTER), (seen("2025", "40 st"), seen("2025-Q4", "9 st")), END_2025, "reached", {}),
    ("of a period of no kind nobody can tell, so it counts", of(by("1 st"), baseline="5 st"), (seen("2025-02-01/2025-12-31", "6 st"),), END_2025, "reached", {}),
    ("nor of what a baseline of no kind is", of(by("1 st"), baseline=FOUR_YEARS), (seen("2025", "6 st"),), END_2025, "reached", {}),
    ("what ends after the start counts, though it began before it", of(UP), (seen("2021-2024", "75 %"), seen("2022-2025", "80 %")), END_2025, "reached", {"trend": "better"}),
    ("eight months are no start for ten", of(UP), (seen("2024-01-01/2024-08-31", "75 %"), seen("2025-01-01/2025-10-31", "80 %")), END_2025, "not_measurable", {**NO_BASELINE, "trend": "unknown"}),
    ("without a date it is counted from before the plan", of(gm.Increase()), (seen("2023", "70 %"), seen("2024", "80 %")), END_2024, "reached", {"began": "2024-01-01"}),
    ("the plan's first year is not its start", of(gm.Increase()), (seen("2024", "70 %"), seen("2025", "80 %")), END_2025, "not_measurable", {**NO_BASELINE, "began": "2024-01-01"}),
    ("without a date and without a plan there is no start", of(gm.Increase()), (seen("2023", "70 %"), seen("2024", "80 %")), END_2024, "not_measurable", NO_BASELINE),
    ("an increase in another dimension", of(UP), (seen("2024", "70 %"), seen("2025", "80 kr")), END_2025, "not_measurable", NOT_COMPARABLE),
    ("an increase before its date", of(UP), (seen("2024-Q2", "70 %"), seen("2025-Q2", "80 %")), MID_2025, "met_early", {}),
    ("none before its date", of(UP), (seen("2024-Q2", "70 %"), seen("2025-Q2", "60 %")), MID_2025, "not_due", {}),
    # done, or not
    ("done in time", of(DONE), (seen("2025", done=True),), END_2025, "reached", {}),
    ("done early, and asked before the date", of(DONE), (seen("2024", done=True),), END_2024, "reached", {}),
    ("done early, and asked on the date", of(DONE), (seen("2024", done=True),), END_2025, "reached", {}),
    ("done late", of(DONE), (seen("2025", done=False), seen("2026", done=True)), END_2026, "reached", {}),
    ("not done before the date", of(DONE), (seen("2024", done=False),), MID_2025, "not_due", {}),
    ("not done on the date", of(DONE), (seen("2025", done=False),), END_2025, "not_reached", {}),
    ("not done the year before, and not known since", of(DONE), (seen("2024", done=False),), END_2025, "no_data", NO_OUTCOME),
    ("not done, without a date", of(gm.Done()), (seen("2024", done=False),), END_2025, "not_due", {}),
    ("done, without a date", of(gm.Done()), (seen("2024", done=True),), END_2025, "reached", {}),
    ("done is still done where nothing is said later", of(DONE), (seen("2024", done=True), seen("2025", missing="?")), END_2025, "reached", {}),
    ("not done and then a gap is a gap", of(DONE), (seen("2024", done=False), seen("2025", missing="?")), END_2025, "no_data", NO_OUTCOME),
    ("not done any more, and then a gap", of(gm.Done()), (seen("2023", done=True), seen("2024", done=False), seen("2025", missing="?")), END_2025, "no_data", NO_OUTCOME),
    ("it turned out not to be done", of(DONE), (seen("2024", done=True), seen("2025", done=False)), END_2025, "not_reached", {}),
    ("done is not partly done", of(DONE), (seen("2025", done=False),), END_2025, "not_reached", FROM_80),
    ("a value where done is wanted", of(DONE), (seen("2025", "5 st"),), END_2025, "not_measurable", NOT_COMPARABLE),
    ("done where a value is wanted", of(least("80 %")), (seen("2025", done=True),), END_2025, "not_measurable", NOT_COMPARABLE),
    ("not done where a value is wanted", of(most("5 st")), (seen("2025", done=False),), END_2025, "not_measurable", NOT_COMPARABLE),
    ("of done there is no trend", of(DONE, direction=HIGHER), (seen("2024", done=False), seen("2025", done=True)), END_2025, "reached", {"trend": "unknown"}),
    # what no value tells
    ("qualitative, without a value, is complete", of(QUALITATIVE), (), END_2025, "not_measurable", {}),
    ("qualitative, with a value", of(QUALITATIVE), (seen("2025", "5 st"),), END_2025, "not_measurable", {}),
    ("counted, without a value, is not complete", of(least("5 st")), (), END_2025, "no_data", NO_OUTCOME),
    ("without a target", of(), (seen("2025", "5 st"),), END_2025, "not_measurable", {"lacks": ("target",)}),
    # the date has not come, or the value is late
    ("met before the date", of(least("80 %")), (seen("2024", "80 %"),), END_2024, "met_early", {}),
    ("missed before the date", of(least("80 %")), (seen("2024", "79 %"),), END_2024, "not_due", {}),
    ("missed the day before the date", of(least("80 %")), (seen("2024", "79 %"),), DAY("2025-12-30"), "not_due", {}),
    ("missed before the date is not partly reached", of(least("80 %")), (seen("2024", "79 %"),), END_2024, "not_due", FROM_80),
    ("met before the date, nothing on it", of(least("80 %")), (seen("2024", "80 %"),), END_2025, "no_data", NO_OUTCOME),
    ("missed before the date, nothing on it", of(least("80 %")), (seen("2024", "79 %"),), END_2025, "no_data", NO_OUTCOME),
    ("a year late", of(least("80 %")), (seen("2024", "80 %"), seen("2026", "80 %")), END_2026, "reached", {}),
    ("lost after the date", of(least("80 %")), (seen("2025", "80 %"), seen("2026", "70 %")), END_2026, "not_reached", {}),
    ("what ends after the closing has not come", of(least("80 %")), (seen("2025", "90 %"),), DAY("2025-12-30"), "not_due", {}),
    # over which days
    ("a month is not the year it ends", of(most("700 st")), (seen("2025", "800 st"), seen("2025-12", "50 st")), END_2025, "not_reached", {}),
    ("a year is not the four years it ends", of(least("100 st", "2023-2026")), (seen("2023-2026", "160 st"), seen("2026", "40 st")), END_2026, "reached", {}),
    ("nor is a later year", of(least("100 st", "2022-2025")), (seen("2022-2025", "160 st"), seen("2026", "40 st")), END_2026, "reached", {}),
    ("of four years without an outcome of their own each year tells", of(least("30 st", "2023-2026")), (seen("2025", "20 st"), seen("2026", "40 st")), END_2026, "reached", {}),
    ("the year before counts before a month of the year", of(most("700 st")), (seen("2024", "800 st"), seen("2025-05", "50 st")), MID_2025, "not_due", {}),
    ("a year after counts before a month after that", of(most("700 st", "2024")), (seen("2025", "800 st"), seen("2026-11", "50 st")), END_2026, "not_reached", {}),
    ("the year counts for more than a gap of its last month", of(most("700 st")), (seen("2025", "600 st"), seen("2025-12", missing="?")), END_2025, "reached", {}),
    ("a gap of the year is not filled by its last month", of(most("700 st")), (seen("2025", missing="?"), seen("2025-12", "50 st")), END_2025, "no_data", NO_OUTCOME),
    ("where no year is known a month tells", of(most("700 st")), (seen("2025-12", "50 st"),), END_2025, "reached", {}),
    ("what the indicator is measured over goes before the target's period", of(most("700 st"), measured_over=gm.PeriodKind.MONTH), (seen("2025", "800 st"), seen("2025-12", "50 st")), END_2025, "reached", {}),
    ("something is done in a year, on whatever day that was", of(DONE), (seen("2024", done=False), seen("2025-05-06", done=True)), MID_2025, "reached", {}),
    ("no date: met", of(least("80 %", None)), (seen("2020", "80 %"),), END_2025, "reached", {}),
    ("no date: missed is never a failure", of(least("80 %", None)), (seen("2020", "79 %"),), END_2025, "not_due", FROM_80),
    # what was known
    ("not yet published", of(least("80 %")), (seen("2025", "80 %", published="2026-02-02"),), END_2025, "no_data", {**NO_OUTCOME, "known": "2026-02-01"}),
    ("published on the day", of(least("80 %")), (seen("2025", "80 %", published="2026-02-01"),), END_2025, "reached", {"known": "2026-02-01"}),
    ("no day of publication, and asked what was known", of(least("80 %")), (seen("2025", "80 %"),), END_2025, "no_data", {**NO_OUTCOME, "known": "2026-02-01"}),
    ("revised: before the revision", of(least("80 %")), (seen("2025", "81 %", published="2026-02-01"), seen("2025", "79 %", published="2026-05-01")), END_2025, "reached", {"known": "2026-04-30"}),
    ("revised: from the revision on", of(least("80 %")), (seen("2025", "81 %", published="2026-02-01"), seen("2025", "79 %", published="2026-05-01")), END_2025, "not_reached", {"known": "2026-05-01"}),
    ("revised: all that is known", of(least("80 %")), (seen("2025", "79 %", published="2026-05-01"), seen("2025", "81 %", published="2026-02-01")), END_2025, "not_reached", {}),
    ("withdrawn", of(least("80 %")), (seen("2025", "81 %", published="2026-02-01"), seen("2025", missing="fel", published="2026-05-01")), END_2025, "no_data", NO_OUTCOME),
    ("provisional counts until it is final", of(least("80 %")), (seen("2025", "81 %", provisional=True, published="2026-02-01"), seen("2025", "79 %", published="2026-05-01")), END_2025, "reached", {"known": "2026-03-01"}),
    ("final counts for more", of(least("80 %")), (seen("2025", "79 %", published="2026-05-01"), seen("2025", "81 %", provisional=True, published="2026-02-01")), END_2025, "not_reached", {}),
    ("final counts for more on one day", of(least("80 %")), (seen("2025", "79 %", published="2026-02-01"), seen("2025", "81 %", provisional=True, published="2026-02-01")), END_2025, "not_reached", {}),
    ("final counts for more without days", of(least("80 %")), (seen("2025", "79 %"), seen("2025", "81 %", provisional=True)), END_2025, "not_reached", {}),
    ("final without a day counts for more than provisional with one", of(least("80 %")), (seen("2025", "79 %"), seen("2025", "81 %", provisional=True, published="2026-02-01")), END_2025, "not_reached", {}),
    ("a gap without a day gives way to a provisional value", of(least("80 %")), (seen("2025", missing="not_published"), seen("2025", "81 %", provisional=True, published="2026-02-01")), END_2025, "reached", {}),
    ("provisional with a day is newer than provisional without", of(least("80 %")), (seen("2025", "81 %", provisional=True, published="2026-02-01"), seen("2025", "79 %", provisional=True)), END_2025, "reached", {}),
    ("a later provisional value is newer than a final one with a day", of(least("80 %")), (seen("2025", "79 %", published="2026-02-01"), seen("2025", "81 %", provisional=True, published="2026-05-01")), END_2025, "reached", {}),
    # two that were published on one day
    ("the higher of two values counts", of(most("10 st")), (seen("2025", "5 st"), seen("2025", "12 st")), END_2025, "not_reached", {}),
    ("a value counts for more than none", of(most("10 st")), (seen("2025", "5 st"), seen("2025", missing="?")), END_2025, "reached", {}),
    ("a value below zero, too", of(most("10 st")), (seen("2025", "-5 st"), seen("2025", missing="?")), END_2025, "reached", {}),
    ("that it is done counts for more than that it is not", of(DONE), (seen("2025", done=True), seen("2025", done=False)), END_2025, "reached", {}),
    ("and for more than a value", of(DONE), (seen("2025", done=True), seen("2025", "5 st")), END_2025, "reached", {}),
    # targets set anew
    ("the first decision, before any other", of(*ANEW), (seen("2025-04", "77 %"),), DAY("2025-06-17"), "not_due", {}),
    ("set anew mid-year, from its day on", of(*ANEW), (seen("2025-04", "77 %"),), DAY("2025-06-18"), "met_early", {}),
    ("set anew again", of(*ANEW), (seen("2025-09", "72 %"),), DAY("2025-10-20"), "met_early", {}),
    ("a decision after the closing does not count at it", of(*ANEW), (seen("2025", "65 %"),), END_2025, "not_reached", {}),
    ("nor where it was known when it was told", of(*ANEW), (seen("2025", "65 %", published="2026-01-20"),), END_2025, "not_reached", {"known": "2026-03-01"}),
    ("at a later closing it does", of(*ANEW), (seen("2025", "65 %"),), END_2026, "reached", {}),
    ("the order of decisions in a plan does not matter", of(*reversed(ANEW)), (seen("2025", "72 %"),), END_2025, "reached", {}),
    ("a decision was not known before it was made", of(*ANEW), (seen("2025-04", "77 %", published="2025-05-20"),), MID_2025, "not_due", {"known": "2025-06-01"}),
    ("on the day it was made it was known", of(*ANEW), (seen("2025-04", "77 %", published="2025-05-20"),), MID_2025, "met_early", {"known": "2025-06-18"}),
    ("a target that is not decided yet is none", of(*ANEW[1:]), (seen("2025-04", "77 %"),), DAY("2025-06-17"), "not_measurable", {"lacks": ("target",)}),
    ("what was known early does not make the closing's target last year's", of(least("70 %", "2024"), least("80 %")), (seen("2025-05", "75 %", published="2025-06-10"),), MID_2025, "not_due", {"known": "2025-06-15"}),
    ("nor where little was known", of(least("70 %", "2024"), least("80 %", "2026")), (seen("2023", "75 %", published="2024-03-01"),), END_2025, "not_due", {"known": "2024-06-30"}),
    ("the year's own target before that of four years", of(least("70 %", "2022-2025"), least("90 %")), (seen("2025", "80 %"),), END_2025, "not_reached", {}),
    ("and after its date too", of(least("90 %"), least("70 %", "2022-2025")), (seen("2025", "80 %"),), END_2026, "not_reached", {}),
    ("the year's target before its last month's where a year is known", of(least("80 %"), least("50 %", "2025-12")), (seen("2025", "70 %"),), END_2025, "not_reached", {}),
    ("the month's where a month is known", of(least("80 %"), least("50 %", "2025-12")), (seen("2025-11", "40 %"), seen("2025-12", "70 %")), END_2025, "reached", {}),
    ("and where the month is what is measured", of(least("80 %"), least("50 %", "2025-12"), measured_over=gm.PeriodKind.MONTH), (), END_2025, "no_data", {**NO_OUTCOME, "target": "50 %"}),
    ("and where the year is", of(least("50 %", "2025-12"), least("80 %"), measured_over=YEARLY), (), END_2025, "no_data", {**NO_OUTCOME, "target": "80 %"}),
    ("and, where nothing is known, the shorter period's", of(least("80 %"), least("50 %", "2025-12")), (), END_2025, "no_data", {**NO_OUTCOME, "target": "50 %"}),
    # partly reached
    ("higher: on 80 %", of(least("50 %")), (seen("2025", "40 %"),), END_2025, "partly", FROM_80),
    ("higher: below 80 %", of(least("50 %")), (seen("2025", "39.9 %"),), END_2025, "not_reached", FROM_80),
    ("higher: without a scale that has it", of(least("50 %")), (seen("2025", "49 %"),), END_2025, "not_reached", {}),
    ("higher: reached is not partly", of(least("50 %")), (seen("2025", "50 %"),), END_2025, "reached", FROM_80),
    ("lower: on 80 %", of(most("700 st")), (seen("2025", "840 st"),), END_2025, "partly", FROM_80),
    ("lower: beyond 80 %", of(most("700 st")), (seen("2025", "841 st"),), END_2025, "not_reached", FROM_80),
    ("rank: on 80 %", of(RANK), (seen("2025", "174 plats"),), END_2025, "partly", FROM_80),
    ("rank: beyond 80 %", of(RANK), (seen("2025", "175 plats"),), END_2025, "not_reached", FROM_80),
    ("change: 80 % of the way, not of the value", of(by("10 procentenheter"), baseline="50 %"), (seen("2025", "58 %"),), END_2025, "partly", FROM_80),
    ("change: less than 80 % of the way", of(by("10 procentenheter"), baseline="50 %"), (seen("2025", "57.9 %"),), END_2025, "not_reached", FROM_80),
    ("change downwards: 80 % of the way", of(by("-10 st"), baseline="50 st"), (seen("2025", "42 st"),), END_2025, "partly", FROM_80),
    ("change downwards: less than 80 % of the way", of(by("-10 st"), baseline="50 st"), (seen("2025", "43 st"),), END_2025, "not_reached", FROM_80),
    ("relative change: 80 % of the way", of(share("100 %"), baseline="-10 mkr"), (seen("2025", "-2 mkr"),), END_2025, "partly", FROM_80),
    ("band: nearly up to it", of(band("100 kr", "200 kr")), (seen("2025", "90 kr"),), END_2025, "partly", FROM_90),
    ("band: not nearly up to it", of(band("100 kr", "200 kr")), (seen("2025", "89 kr"),), END_2025, "not_reached", FROM_90),
    ("band: nearly down to it", of(band("100 kr", "200 kr")), (seen("2025", "220 kr"),), END_2025, "partly", FROM_90),
    ("band: not nearly down to it", of(band("100 kr", "200 kr")), (seen("2025", "221 kr"),), END_2025, "not_reached", FROM_90),
    ("band in two units: nearly down to it", of(band("100 kr", "0.2 tkr")), (seen("2025", "220 kr"),), END_2025, "partly", FROM_90),
    ("of zero no share may lack", of(most("0 st")), (seen("2025", "0.001 st"),), END_2025, "not_reached", {"partly": "0 %"}),
    ("negative target: 80 %", of(least("-10 mkr")), (seen("2025", "-12 mkr"),), END_2025, "partly", FROM_80),
    ("negative target: less than 80 %", of(least("-10 mkr")), (seen("2025", "-12.1 mkr"),), END_2025, "not_reached", FROM_80),
    ("increase: standing still is no share of it", of(UP), (seen("2024", "75 %"), seen("2025", "75 %")), END_2025, "not_reached", FROM_80),
    ("increase: falling is no share of it", of(UP), (seen("2024", "75 %"), seen("2025", "74 %")), END_2025, "not_reached", {"partly": "0 %"}),
    ("as another: on 80 % of its value", of(like("b")), (seen("2025", "40 %"), *those("2025", b="50 %")), END_2025, "partly", FROM_80),
    ("from 100 % only what is reached is", of(least("50 %")), (seen("2025", "49.9 %"),), END_2025, "not_reached", {"partly": "100 %"}),
    ("a share in per mille is the same share", of(most("700 st")), (seen("2025", "840 st"),), END_2025, "partly", {"partly": "800 permille"}),
    # what should be is judged as what must be
    ("should: reached", of(least("80 %", strength=SHOULD)), (seen("2025", "80 %"),), END_2025, "reached", {}),
    ("should: not reached", of(least("80 %", strength=SHOULD)), (seen("2025", "79 %"),), END_2025, "not_reached", {}),
    ("should: not done", of(evolve(DONE, strength=SHOULD)), (seen("2025", done=False),), END_2025, "not_reached", {}),
    # beside others
    ("better than another", of(like("b")), (seen("2025", "81 %"), *those("2025", b="80 %")), END_2025, "reached", {}),
    ("lower is better: below another", of(like("b", direction=LOWER)), (seen("2025", "79 kr"), *those("2025", b="80 kr")), END_2025, "reached", {}),
    ("lower is better: above another", of(like("b", direction=LOWER)), (seen("2025", "81 kr"), *those("2025", b="80 kr")), END_2025, "not_reached", {}),
    ("the median of three", of(like("b", "c", "d")), (seen("2025", "60 %"), *those("2025", b="90 %", c="10 %", d="60 %")), END_2025, "reached", {}),
    ("below the median of three", of(like("b", "c", "d")), (seen("2025", "59 %"), *those("2025", b="90 %", c="10 %", d="60 %")), END_2025, "not_reached", {}),
    ("the median of four lies between the middle two", of(like("b", "c", "d", "e")), (seen("2025", "65 %"), *those("2025", b="90 %", c="10 %", d="60 %", e="70 %")), END_2025, "reached", {}),
    ("below the median of four", of(like("b", "c", "d", "e")), (seen("2025", "64.9 %"), *those("2025", b="90 %", c="10 %", d="60 %", e="70 %")), END_2025, "not_reached", {}),
    ("the mean of three that does not end: above", of(like("b", "c", "d", statistic=MEAN)), (seen("2025", "1.3334 kr"), *those("2025", b="1 kr", c="1 kr", d="2 kr")), END_2025, "reached", {}),
    ("the mean of three that does not end: below", of(like("b", "c", "d", statistic=MEAN)), (seen("2025", "1.3333333333 kr"), *those("2025", b="1 kr", c="1 kr", d="2 kr")), END_2025, "not_reached", {}),
    ("the best of three", of(like("b", "c", "d", statistic=BEST)), (seen("2025", "89 %"), *those("2025", b="90 %", c="10 %", d="60 %")), END_2025, "not_reached", {}),
    ("the best where lower is better", of(like("b", "c", "d", statistic=BEST, direction=LOWER)), (seen("2025", "10 %"), *those("2025", b="90 %", c="10 %", d="60 %")), END_2025, "reached", {}),
    ("others in other units", of(like("b", "c")), (seen("2025", "1500 tkr"), *those("2025", b="1 mkr", c="2000000 kr")), END_2025, "reached", {}),
    ("one twice is one", of(like("b", "b", "c", statistic=MEAN)), (seen("2025", "50 %"), *those("2025", b="0 %", c="100 %")), END_2025, "reached", {}),
    ("one of the others is lacking before the date", of(like("b", "c")), (seen("2024", "80 %"), *those("2024", b="80 %")), MID_2025, "no_data", {}),
    ("one of the others is lacking", of(like("b", "c")), (seen("2025", "80 %"), *those("2025", b="80 %")), END_2025, "no_data", NO_OTHERS),
    ("one of the others has no value", of(like("b", "c")), (seen("2025", "80 %"), *those("2025", b="80 %"), seen("2025", of="c", missing="?")), END_2025, "no_data", NO_OTHERS),
    ("another's value of another year does not count", of(like("b")), (seen("2025", "80 %"), *those("2024", b="80 %")), END_2025, "no_data", NO_OTHERS),
    ("another's women are not all of it", of(like("b")), (seen("2025", "80 %"), seen("2025", "80 %", of="b", sex=gm.Sex.WOMEN)), END_2025, "no_data", NO_OTHERS),
    ("another's value that was not known", of(like("b")), (seen("2025", "80 %", published="2026-02-01"), seen("2025", "80 %", of="b", published="2026-05-01")), END_2025, "no_data", {**NO_OTHERS, "known": "2026-03-01"}),
    ("another's value as it was revised", of(like("b")), (seen("2025", "80 %"), seen("2025", "85 %", of="b", published="2026-05-01"), seen("2025", "75 %", of="b", published="2026-02-01")), END_2025, "not_reached", {}),
    ("others that measure different things", of(like("b", "c")), (seen("2025", "80 %"), *those("2025", b="80 %", c="80 kr")), END_2025, "not_measurable", NOT_COMPARABLE),
    ("others that measure something else than it", of(like("b")), (seen("2025", "80 %"), *those("2025", b="80 kr")), END_2025, "not_measurable", NOT_COMPARABLE),
    ("others' values without its own", of(like("b")), those("2025", b="80 %"), END_2025, "no_data", NO_OUTCOME),
    ("its own is missing, and others' too", of(like("b")), (seen("2025", missing="?"),), END_2025, "no_data", NO_OUTCOME),
    ("its own is late, and others' too", of(like("b")), (seen("2024", "80 %"),), END_2025, "no_data", NO_OUTCOME),
    ("beside others before the date", of(like("b")), (seen("2024", "80 %"), *those("2024", b="80 %")), END_2024, "met_early", {}),
    # whose value it is
    ("women's value is not the total", of(least("80 %")), (seen("2025", "90 %", sex=gm.Sex.WOMEN),), END_2025, "no_data", NO_OUTCOME),
    ("women and men do not hide the total", of(least("80 %")), (seen("2025", "70 %"), seen("2025", "90 %", sex=gm.Sex.WOMEN), seen("2025", "99 %", sex=gm.Sex.MEN)), END_2025, "not_reached", {}),
    ("another's value is not its own", of(least("80 %")), those("2025", b="90 %"), END_2025, "no_data", NO_OUTCOME),
    ("another's value does not hide its own", of(least("80 %")), (seen("2025", "70 %"), *those("2025", b="90 %")), END_2025, "not_reached", {}),
    ("no trend is made of women and men", of(least("80 %")), (seen("2025", "70 %"), seen("2024", "60 %", sex=gm.Sex.MEN)), END_2025, "not_reached", {"trend": "unknown"}),
    ("no trend is made of another", of(least("80 %")), (seen("2025", "70 %"), *those("2024", b="60 %")), END_2025, "not_reached", {"trend": "unknown"}),
    # units
    ("kronor against millions", of(least("1.5 mkr")), (seen("2025", "1500000 kr"),), END_2025, "reached", {}),
    ("one krona less", of(least("1.5 mkr")), (seen("2025", "1499999 kr"),), END_2025, "not_reached", {}),
    ("money against a share", of(least("80 %")), (seen("2025", "80 kr"),), END_2025, "not_measurable", NOT_COMPARABLE),
    ("percentage points against percent", of(least("80 %")), (seen("2025", "80 procentenheter"),), END_2025, "not_measurable", NOT_COMPARABLE),
    # the trend
    ("trend: better though missed", of(least("80 %")), (seen("2024", "70 %"), seen("2025", "71 %")), END_2025, "not_reached", {"trend": "better"}),
    ("trend: worse though reached", of(least("80 %")), (seen("2024", "90 %"), seen("2025", "85 %")), END_2025, "reached", {"trend": "worse"}),
    ("trend: lower is better", of(most("700 st")), (seen("2024", "700 st"), seen("2025", "632 st")), END_2025, "reached", {"trend": "better"}),
    ("trend: lower is worse where more is better", of(least("1 st")), (seen("2024", "700 st"), seen("2025", "632 st")), END_2025, "reached", {"trend": "worse"}),
    ("trend: the indicator's word goes before the target's", of(least("1 st"), direction=LOWER), (seen("2024", "700 st"), seen("2025", "632 st")), END_2025, "reached", {"trend": "better"}),
    ("trend: other units", of(least("1 kr")), (seen("2024", "1 mkr"), seen("2025", "1000 tkr")), END_2025, "reached", {"trend": "same"}),
    ("trend: towards a band from below", of(band("95 %", "105 %")), (seen("2024", "80 %"), seen("2025", "90 %")), END_2025, "not_reached", {"trend": "better"}),
    ("trend: away from a band upwards", of(band("95 %", "105 %")), (seen("2024", "106 %"), seen("2025", "110 %")), END_2025, "not_reached", {"trend": "worse"}),
    ("trend: within a band none is better", of(band("95 %", "105 %")), (seen("2024", "96 %"), seen("2025", "100 %")), END_2025, "reached", {"trend": "same"}),
    ("trend: as far above a band as below it", of(band("95 %", "105 %")), (seen("2024", "90 %"), seen("2025", "110 %")), END_2025, "not_reached", {"trend": "same"}),
    ("trend: out of a band", of(band("95 %", "105 %")), (seen("2024", "100 %"), seen("2025", "106 %")), END_2025, "not_reached", {"trend": "worse"}),
    ("trend: a band in two units is measured in one", of(band("950 permille", "105 %")), (seen("2024", "94 %"), seen("2025", "110 %")), END_2025, "not_reached", {"trend": "worse"}),
    ("trend: a band that is only said, without ends", of(QUALITATIVE, direction=BAND), (seen("2024", "94 %"), seen("2025", "95 %")), END_2025, "not_measurable", {"trend": "unknown"}),
    ("trend: without a target the indicator tells the way", of(direction=LOWER), (seen("2024", "3 st"), seen("2025", "2 st")), END_2025, "not_measurable", {"lacks": ("target",), "trend": "better"}),
    ("trend: nobody tells the way", of(), (seen("2024", "3 st"), seen("2025", "2 st")), END_2025, "not_measurable", {"lacks": ("target",), "trend": "unknown"}),
    ("trend: the way of a change is known without its baseline", of(by("-2 st")), (seen("2024", "3 st"), seen("2025", "2 st")), END_2025, "not_measurable", {**NO_BASELINE, "trend": "better"}),
    ("trend: of a comparison that others lack in", of(like("b")), (seen("2024", "3 st"), seen("2025", "2 st")), END_2025, "no_data", {**NO_OTHERS, "trend": "worse"}),
    ("trend: from a gap", of(least("80 %")), (seen("2023", "1 %"), seen("2024", missing="?"), seen("2025", "80 %")), END_2025, "reached", {"trend": "unknown"}),
    ("trend: into a gap", of(least("80 %")), (seen("2024", "1 %"), seen("2025", missing="?")), END_2025, "no_data", {**NO_OUTCOME, "trend": "unknown"}),
    ("trend: other dimensions", of(least("80 %")), (seen("2024", "80 kr"), seen("2025", "80 %")), END_2025, "reached", {"trend": "unknown"}),
    ("trend: a quarter is not compared with a year", of(most("700 st")), (seen("2024", "632 st"), seen("2025-Q1", "150 st")), MID_2025, "met_early", {"trend": "unknown"}),
    ("trend: a quarter is compared with a quarter", of(most("700 st")), (seen("2024-Q4", "160 st"), seen("2025-Q1", "150 st")), MID_2025, "met_early", {"trend": "better"}),
    ("trend: of no kind, and of other months", of(least("1 st", None)), (seen("2025-01-01/2025-08-31", "5 st"), seen("2025-01-01/2025-10-31", "7 st")), END_2025, "reached", {"trend": "unknown"}),
    ("trend: of no kind, and of the same months", of(least("1 st", None)), (seen("2024-01-01/2024-08-31", "5 st"), seen("2025-01-01/2025-08-31", "7 st")), END_2025, "reached", {"trend": "better"}),
    ("trend: of no kind, and of fewer years", of(least("1 st", "2026")), (seen("2021-2024", "5 st"), seen("2023-2025", "7 st")), END_2025, "met_early", {"trend": "unknown"}),
    ("trend: of no kind, from another day", of(least("1 st", None)), (seen("2024-02-01/2024-08-31", "5 st"), seen("2025-01-01/2025-08-31", "7 st")), END_2025, "reached", {"trend": "unknown"}),
    ("trend: no month is compared with the year it ends", of(most("700 st")), (seen("2024", "900 st"), seen("2025", "800 st"), seen("2025-12", "50 st")), END_2025, "not_reached", {"trend": "better"}),
    ("trend: the revised value of the year before", of(least("80 %")), (seen("2024", "90 %", published="2025-02-01"), seen("2024", "70 %", published="2025-05-01"), seen("2025", "80 %", published="2026-02-01")), END_2025, "reached", {"trend": "better"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "observed", "at", "verdict", "more"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_the_verdict_is(
    indicator: gm.Indicator,
    observed: tuple[gm.Observation, ...],
    at: date,
    verdict: str,
    more: dict[str, Any],
) -> None:
    """Each case is one line of the table above; nothing is missing unless the line says so."""
    for order in (observed, observed[::-1]):
        attainment, course = gm.judge(
            indicator,
            order,
            at=at,
            known=DAY(more["known"]) if "known" in more else None,
            began=DAY(more["began"]) if "began" in more else None,
            partly_from=AMOUNT(more["partly"]) if "partly" in more else None,
        )
        assert attainment.verdict == verdict
        assert attainment.lacks == more.get("lacks", ())
        assert course.trend == more.get("trend", course.trend)
        if "target" in more:
            assert attainment.target is not None
            assert attainment.target.label("en") == f"at least {more['target']}".replace(
                " %", NBSP_PERCENT
            )


KINDS_OF_PERIOD = {
    # the kind, its period at the closing, the one before, and one of another kind that ends as late
    "calendar_year": ("2025", "2024", "2025-12"),
    "school_year": ("2024/25", "2023/24", "2025-06"),
    "term": ("2025-HT", "2025-VT", "2025-Q4"),
    "tertial": ("2025-T2", "2025-T1", "2025-08"),
    "quarter": ("2025-Q3", "2025-Q2", "2025-09"),
    "month": ("2025-09", "2025-08", "2025-Q3"),
    "day": ("2025-09-30", "2025-09-29", "2025-09"),
}


def test_every_kind_of_period_is_tried() -> None:
    """No kind is left out of the table."""
    assert list(KINDS_OF_PERIOD) == [kind.value for kind in gm.PeriodKind]


@pytest.mark.parametrize(
    ("kind", "period", "before", "other"),
    [(kind, *periods) for kind, periods in KINDS_OF_PERIOD.items()],
)
def test_only_outcomes_of_the_kind_of_period_that_is_measured_count(
    kind: str, period: str, before: str, other: str
) -> None:
    """Neither the verdict nor the trend is taken from another kind of period."""
    measured = of(least("80 %", period), measured_over=gm.PeriodKind(kind))
    wrong, own = seen(other, "90 %"), seen(period, "70 %")
    at = PERIOD(period).last
    alone, _ = gm.judge(measured, (wrong,), at=at)
    assert (alone.verdict, alone.lacks) == (gm.Verdict.NO_DATA, (gm.Lack.OUTCOME,))
    assert alone.outcome is None
    beside, course = gm.judge(measured, (own, wrong, seen(before, "60 %")), at=at)
    assert (beside.verdict, beside.outcome) == (gm.Verdict.NOT_REACHED, own)
    assert course.trend is gm.Trend.BETTER


SENTENCES: tuple[tuple[gm.Indicator, tuple[gm.Observation, ...], date, dict[str, Any], str, str], ...] = (
    (
        of(least("80 %")), (seen("2025", "80 %"),), END_2025, {},
        "Indikatorn har nått målvärdet: utfallet är 80 % (2025), målet är minst 80 %.",
        "The indicator has reached its target: the outcome is 80 % (2025), the target is at least 80 %.",
    ),
    (
        of(most("700 st", strength=SHOULD)), (seen("2025", "632 st", provisional=True),), END_2025, {},
        "Indikatorn har nått målvärdet: utfallet är 632 st (2025, preliminärt), målet är högst 700 st (bör).",
        "The indicator has reached its target: the outcome is 632 pieces (2025, provisional), the target is at most 700 pieces (should).",
    ),
    (
        of(least("80 %")), (seen("2024", "80,5 %"),), END_2024, {},
        "Målvärdet är nått före måldatum: utfallet är 80,5 % (2024), målet är minst 80 % senast 2025-12-31.",
        "The target value is met before its date: the outcome is 80.5 % (2024), the target is at least 80 % by 2025-12-31.",
    ),
    (
        of(most("700 st")), (seen("2025", "840 st"),), END_2025, FROM_80,
        "Indikatorn har delvis nått målvärdet (högst 20 % återstår): utfallet är 840 st (2025), målet är högst 700 st senast 2025-12-31.",
        "The indicator has partly reached its target (at most 20 % is lacking): the outcome is 840 pieces (2025), the target is at most 700 pieces by 2025-12-31.",
    ),
    (
        of(band("95 %", "105 %")), (seen("2024", "94 %"),), END_2024, {},
        "Ännu inte aktuellt (måldatum 2025-12-31): utfallet är 94 % (2024), målet är mellan 95 % och 105 %.",
        "Not due until 2025-12-31: the outcome is 94 % (2024), the target is between 95 % and 105 %.",
    ),
    (
        of(least("80 %", None)), (seen("2024", "79 %"),), END_2025, {},
        "Ännu inte aktuellt (måldatum anges inte i källan): utfallet är 79 % (2024), målet är minst 80 %.",
        "Not due (the source states no date): the outcome is 79 % (2024), the target is at least 80 %.",
    ),
    (
        of(RANK), (seen("2025", "146 plats"),), END_2025, {},
        "Indikatorn har inte nått målvärdet: utfallet är plats 146 (2025), målet är plats 145 av 290 eller bättre senast 2025-12-31.",
        "The indicator has not reached its target: the outcome is place 146 (2025), the target is place 145 of 290 or better by 2025-12-31.",
    ),
    (
        of(least("80 %", strength=SHOULD)), (seen("2025", "79 %"),), END_2025, {},
        "Indikatorn har inte nått målvärdet: utfallet är 79 % (2025), målet är minst 80 % (bör) senast 2025-12-31.",
        "The indicator has not reached its target: the outcome is 79 % (2025), the target is at least 80 % (should) by 2025-12-31.",
    ),
    (
        of(least("15 %"), decimals=0), (seen("2025", "14,6 %"),), END_2025, {},
        "Indikatorn har inte nått målvärdet: utfallet är 14,6 % (2025), målet är minst 15 % senast 2025-12-31.",
        "The indicator has not reached its target: the outcome is 14.6 % (2025), the target is at least 15 % by 2025-12-31.",
    ),
    (
        of(DOWN), (seen("2024", "75 st"), seen("2025", "75 st")), END_2025, FROM_80,
        "Indikatorn har inte nått målvärdet: utfallet är 75 st (2025), målet är under 75 st (värdet för 2024) senast 2025-12-31.",
        "The indicator has not reached its target: the outcome is 75 pieces (2025), the target is below 75 pieces (the value for 2024) by 2025-12-31.",
    ),
    (
        of(share("20 %"), baseline="1000 st"), (seen("2025", "1200 st"),), END_2025, {},
        "Indikatorn har nått målvärdet: utfallet är 1 200 st (2025), målet är minst 1 200 st (härlett ur utgångsvärdet 1 000 st för 2020).",
        "The indicator has reached its target: the outcome is 1,200 pieces (2025), the target is at least 1,200 pieces (derived from the baseline 1,000 pieces for 2020).",
    ),
    (
        of(like("0001", "0002", statistic=MEAN, strength=SHOULD)),
        (seen("2025", "1 kr"), *those("2025", **{"0001": "1 kr", "0002": "2 kr"})), END_2025, {},
        "Indikatorn har inte nått målvärdet: utfallet är 1 kr (2025), målet är minst medelvärdet för 0001 och 0002 (1,5 kr) (bör) senast 2025-12-31.",
        "The indicator has not reached its target: the outcome is 1 SEK (2025), the target is at least the mean of 0001 and 0002 (1.5 SEK) (should) by 2025-12-31.",
    ),
    (
        of(like("0001", direction=LOWER)), (seen("2025", "1 kr"), *those("2025", **{"0001": "1 kr"})), END_2025, {},
        "Indikatorn har nått målvärdet: utfallet är 1 kr (2025), målet är högst samma värde som 0001 (1 kr).",
        "The indicator has reached its target: the outcome is 1 SEK (2025), the target is at most the value of 0001 (1 SEK).",
    ),
    (
        of(DONE), (seen("2024", done=True),), END_2025, {},
        "Genomfört (2024).",
        "Done (2024).",
    ),
    (
        of(DONE), (seen("2024", done=False),), END_2024, {},
        "Ännu inte aktuellt (måldatum 2025-12-31): inte genomfört (2024).",
        "Not due until 2025-12-31: not done (2024).",
    ),
    (
        of(gm.Done()), (seen("2024", done=False),), END_2024, {},
        "Ännu inte aktuellt (måldatum anges inte i källan): inte genomfört (2024).",
        "Not due (the source states no date): not done (2024).",
    ),
    (
        of(evolve(DONE, strength=SHOULD)), (seen("2025", done=False),), END_2025, {},
        "Inte genomfört (2025); målet är att det är genomfört (bör) senast 2025-12-31.",
        "Not done (2025); the target is that it is done (should) by 2025-12-31.",
    ),
    (
        of(DONE), (seen("2024", done=False),), END_2025, {},
        "Uppgift saknas för måldatum 2025-12-31: senast kända utfall är inte genomfört (2024), målet är att det är genomfört.",
        "No data for 2025-12-31: the latest known outcome is not done (2024), the target is that it is done.",
    ),
    (
        of(DONE), (seen("2025", "5 st"),), END_2025, {},
        "Ej mätbart: utfallet är 5 st (2025), men målet är att det är genomfört; ett värde visar inte om det är genomfört.",
        "Not measurable: the outcome is 5 pieces (2025), but the target is that it is done; a value does not show whether it is done.",
    ),
    (
        of(most("5 st")), (seen("2025", done=True),), END_2025, {},
        "Ej mätbart: utfallet är genomfört (2025), men målet är högst 5 st; det kräver ett värde.",
        "Not measurable: the outcome is done (2025), but the target is at most 5 pieces; it needs a value.",
    ),
    (
        of(QUALITATIVE), (), END_2025, {},
        "Kan inte bedömas genom mätning: målet är kvalitativt.",
        "Cannot be judged by measuring: the target is qualitative.",
    ),
    (
        of(), (), END_2025, {},
        "Ej mätbart: indikatorn saknar målvärde.",
        "Not measurable: the indicator has no target.",
    ),
    (
        of(UP), (seen("2025", "80 %"),), END_2025, {},
        "Ej mätbart: målet är en ökning, men varken utgångsvärde eller tidigare utfall att räkna från finns.",
        "Not measurable: the target is an increase, but there is neither a baseline nor an earlier outcome to count from.",
    ),
    (
        of(share("-10 %"), baseline="0 st"), (seen("2025", "80 st"),), END_2025, {},
        "Ej mätbart: målet är en ändring med −10 % från utgångsvärdet; det kräver ett utgångsvärde som inte är noll, men här står 0 st.",
        "Not measurable: the target is a change by -10 % from the baseline; it needs a baseline that is not zero, but there is 0 pieces.",
    ),
    (
        of(least("80 %")), (), END_2025, {},
        "Uppgift saknas: inget utfall finns till och med 2025-12-31; målet är minst 80 %.",
        "No data: there is no outcome up to 2025-12-31; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (), END_2025, {"known": "2026-02-01"},
        "Uppgift saknas: inget utfall var publicerat senast 2026-02-01; målet är minst 80 %.",
        "No data: no outcome had been published by 2026-02-01; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (seen("2025", "80 %"),), END_2025, {"known": "2026-02-01"},
        "Uppgift saknas: för minst ett utfall anges inte när det publicerades, och det går inte att avgöra vad som var känt 2026-02-01; målet är minst 80 %.",
        "No data: for at least one outcome it is not stated when it was published, so nobody can tell what was known on 2026-02-01; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (seen("2025", missing="suppressed"),), END_2025, {},
        "Uppgift saknas för 2025 (visas inte, eftersom få personer ligger bakom värdet); målet är minst 80 %.",
        "No data for 2025 (not shown, because few people are behind the value); the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (seen("2024", "90 %"),), END_2025, {},
        "Uppgift saknas för måldatum 2025-12-31: senast kända utfall är 90 % (2024), målet är minst 80 %.",
        "No data for 2025-12-31: the latest known outcome is 90 % (2024), the target is at least 80 %.",
    ),
    (
        of(like("0001", "0002", "0003")), (seen("2025", "80 %"), *those("2025", **{"0002": "80 %"})), END_2025, {},
        "Uppgift saknas för 0001 och 0003: utfallet är 80 % (2025), målet är minst medianen för 0001, 0002 och 0003.",
        "No data for 0001 and 0003: the outcome is 80 % (2025), the target is at least the median of 0001, 0002 and 0003.",
    ),
    (
        of(UP), (seen("2024", "75 %"),), MID_2025, {},
        "Uppgift saknas: inget senare utfall som kan jämföras med värdet för 2024 är känt till och med 2025-06-30; målet är över 75 % (värdet för 2024).",
        "No data: no later outcome that can be compared with the value for 2024 is known up to 2025-06-30; the target is above 75 % (the value for 2024).",
    ),
    (
        of(by("5 st"), baseline="5 st"), (seen("2020", "5 st"),), END_2025, {},
        "Uppgift saknas: inget utfall efter utgångsvärdet är känt till och med 2025-12-31; målet är minst 10 st (härlett ur utgångsvärdet 5 st för 2020).",
        "No data: no outcome after the baseline is known up to 2025-12-31; the target is at least 10 pieces (derived from the baseline 5 pieces for 2020).",
    ),
    (
        of(by("5 st"), baseline="5 st"), (seen("2020", "5 st", published="2021-01-01"),), END_2025, {"known": "2025-11-01"},
        "Uppgift saknas: inget utfall efter utgångsvärdet är känt till och med 2025-11-01; målet är minst 10 st (härlett ur utgångsvärdet 5 st för 2020).",
        "No data: no outcome after the baseline is known up to 2025-11-01; the target is at least 10 pieces (derived from the baseline 5 pieces for 2020).",
    ),
    (
        of(by("6 st"), baseline="5 st"), (seen("2020", "5 st", published="2021-01-01"),), END_2025, {"known": "2026-11-01"},
        "Uppgift saknas: inget utfall efter utgångsvärdet är känt till och med 2025-12-31; målet är minst 11 st (härlett ur utgångsvärdet 5 st för 2020).",
        "No data: no outcome after the baseline is known up to 2025-12-31; the target is at least 11 pieces (derived from the baseline 5 pieces for 2020).",
    ),
    (
        of(by("-2 st"), baseline=QUARTER), (seen("2025", "20 st"),), END_2025, {},
        "Uppgift saknas: inget senare utfall som kan jämföras med värdet för kvartal 4 2024 är känt till och med 2025-12-31; målet är högst 8 st (härlett ur utgångsvärdet 10 st för kvartal 4 2024).",
        "No data: no later outcome that can be compared with the value for quarter 4 2024 is known up to 2025-12-31; the target is at most 8 pieces (derived from the baseline 10 pieces for quarter 4 2024).",
    ),
    (
        of(by("5 st")), (seen("2025", "5 st"),), END_2025, {},
        "Ej mätbart: målet är en ändring med +5 st från utgångsvärdet, men utgångsvärde saknas.",
        "Not measurable: the target is a change by +5 pieces from the baseline, but there is no baseline.",
    ),
    (
        of(least("80 %")), (seen("2025", "80 kr"),), END_2025, {},
        "Ej mätbart: utfallet är 80 kr (2025), men målet är minst 80 %; enheterna kan inte jämföras.",
        "Not measurable: the outcome is 80 SEK (2025), but the target is at least 80 %; the units cannot be compared.",
    ),
    (
        of(least("80 %")), (seen("2025", missing="not_applicable"),), END_2025, {},
        "Ej mätbart för 2025: indikatorn är inte tillämplig; målet är minst 80 %.",
        "Not measurable for 2025: the indicator does not apply; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (), MID_2025, {},
        "Ännu inte aktuellt (måldatum 2025-12-31): inget utfall finns till och med 2025-06-30; målet är minst 80 %.",
        "Not due until 2025-12-31: there is no outcome up to 2025-06-30; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (), MID_2025, {"known": "2025-05-31"},
        "Ännu inte aktuellt (måldatum 2025-12-31): inget utfall var publicerat senast 2025-05-31; målet är minst 80 %.",
        "Not due until 2025-12-31: no outcome had been published by 2025-05-31; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (seen("2024", "80 %"),), MID_2025, {"known": "2025-05-31"},
        "Ännu inte aktuellt (måldatum 2025-12-31): för minst ett utfall anges inte när det publicerades, och det går inte att avgöra vad som var känt 2025-05-31; målet är minst 80 %.",
        "Not due until 2025-12-31: for at least one outcome it is not stated when it was published, so nobody can tell what was known on 2025-05-31; the target is at least 80 %.",
    ),
    (
        of(least("80 %")), (seen("2025-VT", "81 %"),), MID_2025, {},
        "Målvärdet är nått före måldatum: utfallet är 81 % (första halvåret 2025), målet är minst 80 % senast 2025-12-31.",
        "The target value is met before its date: the outcome is 81 % (first half of 2025), the target is at least 80 % by 2025-12-31.",
    ),
    (
        of(least("80 %")), (seen("2025-T3", "81 %", provisional=True),), END_2025, {},
        "Indikatorn har nått målvärdet: utfallet är 81 % (tertial 3 2025, preliminärt), målet är minst 80 %.",
        "The indicator has reached its target: the outcome is 81 % (tertial 3 2025, provisional), the target is at least 80 %.",
    ),
    (
        of(least("1 mkr"), unit="mkr", decimals=1), (seen("2025", "1 250 tkr"),), END_2025, {},
        "Indikatorn har nått målvärdet: utfallet är 1,3 mkr (2025), målet är minst 1 mkr.",
        "The indicator has reached its target: the outcome is 1.3 SEK million (2025), the target is at least 1 SEK million.",
    ),
)  # fmt: skip


def judged(
    indicator: gm.Indicator,
    observed: tuple[gm.Observation, ...],
    at: date,
    more: dict[str, Any],
) -> gm.Attainment:
    """Judge it, with what else is said."""
    known, partly = more.get("known"), more.get("partly")
    attainment, _ = gm.judge(
        indicator,
        observed,
        at=at,
        known=DAY(known) if known else None,
        partly_from=AMOUNT(partly) if partly else None,
    )
    return attainment


@pytest.mark.parametrize(
    ("indicator", "observed", "at", "more", "told"),
    [(*case[:4], case[4:]) for case in SENTENCES],
    ids=[each[-1] for each in SENTENCES],
)
def test_the_reason_is_told_in_both_languages(
    indicator: gm.Indicator,
    observed: tuple[gm.Observation, ...],
    at: date,
    more: dict[str, Any],
    told: tuple[str, str],
) -> None:
    """Whoever reads the sentence can defend the verdict with it."""
    reason = judged(indicator, observed, at, more).reason
    in_both = (reason.label(language) for language in ("sv", "en"))
    assert tuple(each.replace("\N{NO-BREAK SPACE}", " ") for each in in_both) == told


def test_every_verdict_has_been_told() -> None:
    """The sentences above leave out none that an indicator can have."""
    told = {judged(*case[:4]).verdict for case in SENTENCES}
    assert told == set(gm.Verdict) - {gm.Verdict.NOT_COMBINED}


@pytest.mark.parametrize(
    ("before", "latest", "swedish", "english"),
    [
        ("70 %", "75 %", "Förbättrad: 75 % (2025, preliminärt) mot 70 % (2024).",
         "Better: 75 % (2025, provisional) against 70 % (2024)."),
        ("75 %", "75 %", "Oförändrad: 75 % (2025, preliminärt) mot 75 % (2024).",
         "The same: 75 % (2025, provisional) against 75 % (2024)."),
        ("75 %", "70 %", "Försämrad: 70 % (2025, preliminärt) mot 75 % (2024).",
         "Worse: 70 % (2025, provisional) against 75 % (2024)."),
        ("75 kr", "70 %", "Trend kan inte anges: det finns inte två utfall som kan jämföras.",
         "No trend: there are not two outcomes that can be compared."),
    ],
)  # fmt: skip
def test_the_trend_tells_the_two_outcomes_in_both_languages(
    before: str, latest: str, swedish: str, english: str
) -> None:
    """Nobody has to look up what was compared."""
    observed = (seen("2025", latest, provisional=True), seen("2024", before))
    _, course = gm.judge(of(least("80 %")), observed, at=END_2025)
    told = [course.reason.label(each).replace("\N{NO-BREAK SPACE}", " ") for each in ("sv", "en")]
    assert told == [swedish, english]


def test_women_and_men_stand_beside_the_total_of_the_same_period() -> None:
    """Their newest known values are given, for the period that was judged and for no other."""
    total = seen("2025", "80 %")
    women = seen("2025", "85 %", sex=gm.Sex.WOMEN, published="2026-02-01")
    older = seen("2025", "99 %", sex=gm.Sex.WOMEN, published="2026-01-01")
    men = seen("2025", "75 %", sex=gm.Sex.MEN)
    earlier = seen("2024", "70 %", sex=gm.Sex.MEN)
    theirs = evolve(men, of="b", published=DAY("2026-03-01"))
    attainment, _ = gm.judge(
        of(least("80 %")), (men, earlier, theirs, older, women, total), at=END_2025
    )
    assert attainment.parts == (women, men)
    alone, _ = gm.judge(of(least("80 %")), (women, men), at=END_2025)
    assert (alone.outcome, alone.parts) == (None, ())


def test_of_women_and_men_only_what_was_known_is_given() -> None:
    """As of the total."""
    total = seen("2025", "80 %", published="2026-01-15")
    women = seen("2025", "85 %", sex=gm.Sex.WOMEN, published="2026-01-15")
    revised = seen("2025", "99 %", sex=gm.Sex.WOMEN, published="2026-02-15")
    men = seen("2025", "75 %", sex=gm.Sex.MEN, published="2026-02-15")
    attainment, _ = gm.judge(
        of(least("80 %")), (total, women, revised, men), at=END_2025, known=DAY("2026-01-31")
    )
    assert attainment.parts == (women,)


def test_of_two_that_say_the_same_the_order_in_the_file_does_not_matter() -> None:
    """Who cites one source and who another are told apart alike, whichever stands first."""
    one, other = (seen("2025", "80 %", source=gm.Source(title=title)) for title in ("a", "b"))
    found = [
        gm.judge(of(least("80 %")), order, at=END_2025)[0].sources
        for order in ((one, other), (other, one))
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("observed", "at", "verdict"),
    [
        ((), MID_2025, "not_due"),
        ((), END_2025, "no_data"),
        ((seen("2024", "79 %"),), END_2024, "not_due"),
        ((seen("2024", "90 %"),), END_2025, "no_data"),
        ((seen("2025", missing="?"),), END_2025, "no_data"),
        ((seen("2025", missing="not_applicable"),), END_2025, "not_measurable"),
        ((seen("2025", "80 kr"),), END_2025, "not_measurable"),
        ((seen("2025", "70 %"),), END_2025, "partly"),
        ((seen("2025", "10 %"),), END_2025, "not_reached"),
        ((seen("2025", "90 %"),), END_2025, "reached"),
    ],
)
def test_what_is_demanded_is_given_whatever_the_verdict(
    observed: tuple[gm.Observation, ...], at: date, verdict: str
) -> None:
    """Who shows a verdict shows the values that would have been enough beside it."""
    target = least("80 %")
    attainment = judged(of(target), observed, at, FROM_80)
    assert attainment.verdict == verdict
    assert attainment.limit == gm.Limit(low=AMOUNT("80 %"), target=target)


SOURCES = {name: gm.Source(title=name) for name in ("own", "goal", "start", "value", "b", "c")}


def test_the_sources_are_of_what_was_used() -> None:
    """Outcome, target and baseline; the indicator's own for a target or baseline that has none."""
    own, goal, start, value = (SOURCES[each] for each in ("own", "goal", "start", "value"))
    baseline = gm.Baseline(value=AMOUNT("10 st"), period=PERIOD("2020"), source=start)
    target = evolve(by("5 st"), source=goal)
    observed = (seen("2025", "15 st", source=value),)
    for its, from_, expected in (
        (target, baseline, (value, goal, start)),
        (evolve(target, source=None), baseline, (value, own, start)),
        (target, evolve(baseline, source=None), (value, goal, own)),
        (evolve(target, source=None), evolve(baseline, source=None), (value, own)),
    ):
        attainment, _ = gm.judge(of(its, baseline=from_, source=own), observed, at=END_2025)
        assert attainment.sources == expected
    unaimed, _ = gm.judge(of(source=own), observed, at=END_2025)
    assert unaimed.sources == (value,)


def test_what_was_assumed_stands_nowhere_unless_somebody_says_where() -> None:
    """The indicator's own source is none of a target or a baseline that nobody decided."""
    own, goal, start, value = (SOURCES[each] for each in ("own", "goal", "start", "value"))
    assumed = gm.Basis.ASSUMED
    baseline = gm.Baseline(value=AMOUNT("10 st"), period=PERIOD("2020"), basis=assumed)
    target = evolve(by("5 st"), basis=assumed)
    observed = (seen("2025", "15 st", source=value),)
    for its, from_, expected in (
        (target, baseline, (value,)),
        (evolve(target, source=goal), evolve(baseline, source=start), (value, goal, start)),
        (evolve(target, basis=gm.Basis.DERIVED), baseline, (value, own)),
        (target, evolve(baseline, basis=gm.Basis.DERIVED), (value, own)),
    ):
        attainment, _ = gm.judge(of(its, baseline=from_, source=own), observed, at=END_2025)
        assert attainment.sources == expected


def test_an_earlier_outcome_that_is_counted_from_is_cited_where_it_stands() -> None:
    """One that nobody cites is not said to stand where the indicator does."""
    own, start, value = (SOURCES[each] for each in ("own", "start", "value"))
    latest = seen("2025", "80 %", source=value)
    goal = evolve(UP, source=SOURCES["goal"])
    for cited, expected in ((start, (start,)), (None, ())):
        observed = (seen("2024", "75 %", source=cited), latest)
        attainment, _ = gm.judge(of(goal, source=own), observed, at=END_2025)
        assert attainment.sources == (value, SOURCES["goal"], *expected)
        assert attainment.limit
        assert attainment.limit.baseline == gm.Baseline(
            value=AMOUNT("75 %"), period=PERIOD("2024"), source=cited, basis=gm.Basis.DERIVED
        )


def test_others_values_are_cited_where_they_were_compared_with() -> None:
    """Each of them is a figure that was used."""
    observed = tuple(
        evolve(each, source=SOURCES[each.of or "value"])
        for each in (seen("2025", "80 %"), *those("2025", b="80 %", c="90 %"))
    )
    attainment, _ = gm.judge(of(like("b", "c", statistic=BEST)), observed, at=END_2025)
    assert attainment.sources == (SOURCES["value"], SOURCES["b"], SOURCES["c"])
    lacking, _ = gm.judge(of(like("b", "d")), observed, at=END_2025)
    assert lacking.sources == (SOURCES["value"],)


def test_an_attainment_holds_what_it_was_given_on() -> None:
    """The target, its date, the limit and the outcome can be asked for, not only read."""
    target, outcome = most("700 st"), seen("2025", "632 st")
    attainment, _ = gm.judge(of(target), (outcome,), at=END_2025)
    assert (attainment.target, attainment.due, attainment.outcome) == (target, END_2025, outcome)
    assert attainment.limit == gm.Limit(high=AMOUNT("700 st"), target=target)
    for uncounted in (DONE, QUALITATIVE, UP):
        attainment, _ = gm.judge(of(uncounted), (outcome,), at=END_2025)
        assert (attainment.target, attainment.limit) == (uncounted, None)


def test_a_start_is_not_given_as_the_outcome() -> None:
    """Where there is nothing after it, nothing was judged."""
    attainment, _ = gm.judge(of(UP), (seen("2024", "75 %"),), at=MID_2025)
    assert attainment.outcome is None


def test_a_kind_of_target_that_is_not_known_is_named_and_not_combined() -> None:
    """It has no limit and no direction, but the reason can be read."""

    @frozen(kw_only=True)
    class Odd(gm.Target):
        """A kind that govmodel does not have."""

    observed = (seen("2024", "1 st"), seen("2025", "2 st"))
    attainment, course = gm.judge(of(Odd(period=YEAR)), observed, at=END_2025)
    assert (attainment.verdict, attainment.lacks) == (
        gm.Verdict.NOT_MEASURABLE,
        (gm.Lack.TARGET,),
    )
    assert course.trend is gm.Trend.UNKNOWN
    assert attainment.reason.label("sv") == (
        "Ej mätbart: målet är Odd; det kräver ett slag av målvärde som govmodel känner till, men "
        "här står Odd."
    )


def test_a_special_kind_of_a_known_target_is_judged_and_told_as_that() -> None:
    """A subclass demands what its parent does."""

    @frozen(kw_only=True)
    class Promised(gm.AtLeast):
        """What was promised to the government."""

    promised = Promised(value=AMOUNT("80 %"), period=YEAR)
    attainment, _ = gm.judge(of(promised), (seen("2025", "80 %"),), at=END_2025)
    assert attainment.verdict is gm.Verdict.REACHED
    assert promised.label("sv") == "minst 80\N{NO-BREAK SPACE}%"


def test_what_was_said_of_several_days_without_any_is_not_known() -> None:
    """An undated outcome may have been known; one that was published later was not."""
    later, undated = seen("2025", "80 %", published="2026-05-01"), seen("2025", "80 %")
    for observed, key in (
        ((), "unpublished"),
        ((later,), "unpublished"),
        ((undated,), "publication_unknown"),
        ((undated, later), "publication_unknown"),
        ((evolve(undated, sex=gm.Sex.MEN),), "unpublished"),
        ((evolve(undated, of="b"),), "unpublished"),
        ((evolve(undated, period=PERIOD("2026")),), "unpublished"),
        ((evolve(undated, period=PERIOD("2025-12")),), "unpublished"),
    ):
        attainment, _ = gm.judge(
            of(least("80 %"), measured_over=YEARLY), observed, at=END_2025, known=DAY("2026-02-01")
        )
        assert attainment.reason.key == f"reason.no_data.{key}"


def test_what_is_left_is_told_in_percent_whatever_unit_the_share_has() -> None:
    """A scale lets a fifth lack, whether more or less is better."""
    attainment = judged(of(most("700 st")), (seen("2025", "840 st"),), END_2025, FROM_80)
    assert attainment.reason.values["rest"] == AMOUNT("20 %")


SHOWN = (
    # the value, the unit and the decimals of the indicator, what it is held against, what is shown
    ("2.04 %", "%", 1, None, "2.0 %"),
    ("2.04 %", "%", None, None, "2.04 %"),
    ("2.04 %", None, 1, None, "2.0 %"),
    ("2 %", "%", 1, None, "2.0 %"),
    ("2.05 %", "%", 1, most("2.1 %"), "2.1 %"),
    ("2.04 %", "%", 1, most("2 %"), "2.04 %"),
    ("2.041 %", "%", 1, most("2 %"), "2.04 %"),
    ("2.0041 %", "%", 1, most("2 %"), "2.004 %"),
    ("1400.463309 kr", "kr", 0, most("1400 kr"), "1400.5 kr"),
    ("1400.000001 kr", "kr", 0, most("1400 kr"), "1400.000001 kr"),
    ("1.96 %", "%", 1, least("2 %"), "1.96 %"),
    ("2.04 %", "%", 1, least("2 %"), "2.0 %"),
    ("2.04 %", "%", 1, most("5 kr"), "2.0 %"),
    ("1 250 tkr", "mkr", None, None, "1.25 mkr"),
    ("1 250 tkr", "mkr", 1, None, "1.3 mkr"),
    ("1 250 tkr", "mkr", 1, most("1.27 mkr"), "1.25 mkr"),
    ("1 250 000 kr", "tkr", None, None, "1250 tkr"),
    ("3 mkr", "kr", 0, None, "3000000 kr"),
    ("3.45 kr", "%", 1, None, "3.45 kr"),
)


@pytest.mark.parametrize(("value", "unit", "decimals", "target", "expected"), SHOWN)
def test_a_value_is_shown_rounded_unless_that_tells_another_verdict(
    value: str, unit: str | None, decimals: int | None, target: gm.Target | None, expected: str
) -> None:
    """In the unit of its indicator, and without zeros that come of a conversion."""
    demanded = gm.limit(target) if target else None
    shown = gm.shown(AMOUNT(value), of(unit=unit, decimals=decimals), demanded)
    assert str(shown) == expected


def test_a_value_that_cannot_be_rounded_is_shown_as_it_is() -> None:
    """It has more digits than are computed with."""
    huge = gm.Amount(Decimal("1E+1999"), "%")
    assert gm.shown(huge, of(unit="%", decimals=2)) == huge


@pytest.mark.parametrize(
    ("before", "latest", "told"),
    [
        ("70.2 %", "75.4 %", "Förbättrad: 75 % (2025) mot 70 % (2024)."),
        ("75.1 %", "75.4 %", "Förbättrad: 75,4 % (2025) mot 75,1 % (2024)."),
        ("75.1 %", "751 permille", "Oförändrad: 75 % (2025) mot 75 % (2024)."),
        ("751 permille", "754 permille", "Förbättrad: 75,4 % (2025) mot 75,1 % (2024)."),
        ("79.1 %", "79.6 %", "Förbättrad: 79,6 % (2025) mot 79 % (2024)."),
        ("79.6 %", "85.2 %", "Förbättrad: 85 % (2025) mot 79,6 % (2024)."),
    ],
)
def test_the_trend_is_told_in_figures_that_show_it(before: str, latest: str, told: str) -> None:
    """Two values that differ are not told as the same."""
    observed = (seen("2024", before), seen("2025", latest))
    _, course = gm.judge(of(least("80 %"), unit="%", decimals=0), observed, at=END_2025)
    assert course.reason.label("sv").replace("\N{NO-BREAK SPACE}", " ") == told


def test_the_periods_of_a_trend_have_the_names_that_people_use() -> None:
    """Terms and tertials are not told by their days."""
    observed = (seen("2024-HT", "70 %"), seen("2025-VT", "75 %"))
    _, course = gm.judge(of(least("80 %")), observed, at=MID_2025)
    told = [course.reason.label(each).replace("\N{NO-BREAK SPACE}", " ") for each in ("sv", "en")]
    assert told == [
        "Förbättrad: 75 % (första halvåret 2025) mot 70 % (andra halvåret 2024).",
        "Better: 75 % (first half of 2025) against 70 % (second half of 2024).",
    ]
