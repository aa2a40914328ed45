"""Laws that every verdict keeps."""

from datetime import date, timedelta
from decimal import (
    Clamped,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    localcontext,
)
from itertools import pairwise

from attrs import evolve
from hypothesis import assume, given, strategies as st

import govmodel as gm
from govmodel.targets import direction_of

from toy import Matt

GOOD = {
    gm.Verdict.REACHED: 2,
    gm.Verdict.MET_EARLY: 2,
    gm.Verdict.PARTLY: 1,
    gm.Verdict.NOT_DUE: 0,
    gm.Verdict.NOT_REACHED: 0,
}
"""How good a verdict is, of an outcome that was judged."""

YEAR = gm.Period.years(2025)
numbers = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(-300, 300),
    st.integers(-2, 1),
)
shares = st.integers(0, 100).map(lambda share: gm.Amount(share, "%"))
days = st.dates(date(2022, 12, 1), date(2027, 1, 31))
closings = days | st.sampled_from([date(year, 12, 31) for year in range(2022, 2027)])
dates = st.sampled_from([None, gm.Period.years(2024), YEAR, gm.Period.years(2026)])


def pieces(number: Decimal | int) -> gm.Amount:
    """Count a number of pieces."""
    return gm.Amount(number, "piece")


def percent(number: Decimal | int) -> gm.Amount:
    """Tell a share."""
    return gm.Amount(number, "%")


def told(period: gm.Period, value: gm.Amount, of: str | None = None) -> gm.Observation:
    """Observe a value."""
    return gm.Observation(indicator="k", period=period, value=value, of=of)


def measure(*targets: gm.Target, start: gm.Amount | None = None) -> gm.Indicator:
    """Make an indicator with targets and, if it starts from a value, a baseline."""
    baseline = gm.Baseline(value=start, period=gm.Period.years(2020)) if start else None
    return Matt(id="k", text="Ett mått", targets=targets, baseline=baseline)


# Each target stands beside its mirror image: the same with more and less changed for each other.
absolute = st.one_of(
    st.builds(
        lambda value, period: (
            gm.AtLeast(value=pieces(value), period=period),
            gm.AtMost(value=pieces(-value), period=period),
        ),
        numbers,
        dates,
    ),
    st.builds(
        lambda one, other, period: (
            gm.Between(low=pieces(min(one, other)), high=pieces(max(one, other)), period=period),
            gm.Between(low=pieces(-max(one, other)), high=pieces(-min(one, other)), period=period),
        ),
        numbers,
        numbers,
        dates,
    ),
    st.builds(
        lambda by, period: (
            gm.Change(by=pieces(by), period=period),
            gm.Change(by=pieces(-by), period=period),
        ),
        numbers.filter(bool),
        dates,
    ),
    st.builds(
        lambda by, period: (
            gm.RelativeChange(by=percent(by), period=period),
            gm.RelativeChange(by=percent(-by), period=period),
        ),
        numbers.filter(bool),
        dates,
    ),
    st.builds(lambda period: (gm.Increase(period=period), gm.Decrease(period=period)), dates),
    st.builds(
        lambda statistic, period: (
            gm.Reference(
                others=("b", "c", "d"),
                direction=gm.Direction.HIGHER,
                statistic=statistic,
                period=period,
            ),
            gm.Reference(
                others=("b", "c", "d"),
                direction=gm.Direction.LOWER,
                statistic=statistic,
                period=period,
            ),
        ),
        st.sampled_from(gm.Statistic),
        dates,
    ),
)
one_sided = absolute.filter(lambda pair: not isinstance(pair[0], gm.Between))
histories = st.lists(
    st.builds(
        told,
        st.sampled_from([gm.Period.years(year) for year in range(2021, 2027)]),
        st.builds(pieces, numbers),
        st.sampled_from([None, None, "b", "c", "d"]),
    ),
    max_size=12,
    unique_by=lambda each: (each.period, each.of),
).map(tuple)
"""What is observed of some years, of the municipality and of others."""


def negated(observed: tuple[gm.Observation, ...]) -> tuple[gm.Observation, ...]:
    """Give every value its other sign."""
    return tuple(evolve(each, value=-each.value) for each in observed if each.value)


class TestMirror:
    """Lower is better of negated values just as higher is better of the values."""

    @given(absolute, st.none() | numbers, histories, closings, st.none() | shares)
    def test_verdict_and_trend_are_the_same_in_the_mirror(
        self,
        pair: tuple[gm.Target, gm.Target],
        start: Decimal | None,
        observed: tuple[gm.Observation, ...],
        at: date,
        share: gm.Amount | None,
    ) -> None:
        """Nothing is judged by a quotient that only one of the two directions knows."""
        first = None if start is None else pieces(start)
        one, one_course = gm.judge(
            measure(pair[0], start=first), observed, at=at, partly_from=share
        )
        other, other_course = gm.judge(
            measure(pair[1], start=-first if first else None),
            negated(observed),
            at=at,
            partly_from=share,
        )
        assert (one.verdict, one.lacks) == (other.verdict, other.lacks)
        assert one_course.trend == other_course.trend


class TestMonotonic:
    """More of what is good is never worse."""

    @given(one_sided, st.tuples(numbers, numbers, numbers), closings, st.none() | shares)
    def test_a_better_value_never_gives_a_worse_verdict(
        self,
        pair: tuple[gm.Target, gm.Target],
        values: tuple[Decimal, Decimal, Decimal],
        at: date,
        share: gm.Amount | None,
    ) -> None:
        """Of every kind of target with one side, before its date and after it."""
        target, (start, low, more) = pair[0], values
        latest = gm.Period.years(
            min(at.year if (at.month, at.day) == (12, 31) else at.year - 1, 2026)
        )
        signs = 1 if direction_of(target) is gm.Direction.HIGHER else -1
        found = []
        for value in (low, low + signs * abs(more)):
            observed = (
                told(latest, pieces(value)),
                *(told(latest, pieces(start), name) for name in ("b", "c", "d")),
            )
            attainment, _ = gm.judge(
                measure(target, start=pieces(start)), observed, at=at, partly_from=share
            )
            found.append(attainment.verdict)
        if found[0] in GOOD:
            assert GOOD[found[1]] >= GOOD[found[0]]
        else:
            assert found[0] == found[1]

    @given(absolute, numbers, histories, closings, st.tuples(shares, shares))
    def test_a_scale_that_lets_more_lack_never_makes_a_verdict_worse(
        self,
        pair: tuple[gm.Target, gm.Target],
        start: Decimal,
        observed: tuple[gm.Observation, ...],
        at: date,
        both: tuple[gm.Amount, gm.Amount],
    ) -> None:
        """It makes partly of not reached, and nothing of anything else."""
        strict, mild = sorted(both, key=lambda share: share.number, reverse=True)
        found = [
            gm.judge(measure(pair[0], start=pieces(start)), observed, at=at, partly_from=share)[
                0
            ].verdict
            for share in (None, strict, mild)
        ]
        for worse, better in pairwise(found):
            assert worse == better or (worse, better) == (
                gm.Verdict.NOT_REACHED,
                gm.Verdict.PARTLY,
            )


SCALES = {"kr": 0, "tkr": -3, "mkr": -6, "mdkr": -9}, {"%": 0, "permille": 1}
"""The powers of ten between a unit and the first of its kind."""


class TestUnits:
    """In which unit a figure is told changes nothing."""

    @given(st.data(), st.sampled_from(SCALES), closings, st.none() | shares)
    def test_the_unit_of_a_figure_changes_neither_verdict_nor_trend(
        self, data: st.DataObject, scales: dict[str, int], at: date, share: gm.Amount | None
    ) -> None:
        """Outcomes, targets, baselines and others' values each have a unit of their own."""
        first = next(iter(scales))

        def in_two_units(number: Decimal) -> tuple[gm.Amount, gm.Amount]:
            name = data.draw(st.sampled_from(list(scales)))
            return gm.Amount(number, first), gm.Amount(number.scaleb(scales[name]), name)

        low, high = sorted((data.draw(numbers), data.draw(numbers)))
        period, start = data.draw(dates), in_two_units(data.draw(numbers))
        (low_one, low_other), (high_one, high_other) = in_two_units(low), in_two_units(high)
        others = gm.Reference(
            others=("b", "c"),
            direction=data.draw(st.sampled_from([gm.Direction.HIGHER, gm.Direction.LOWER])),
            statistic=data.draw(st.sampled_from(gm.Statistic)),
            period=period,
        )
        targets: tuple[tuple[gm.Target, gm.Target], ...] = (
            (gm.AtLeast(value=low_one), gm.AtLeast(value=low_other)),
            (gm.AtMost(value=low_one), gm.AtMost(value=low_other)),
            (gm.Between(low=low_one, high=high_one), gm.Between(low=low_other, high=high_other)),
            (gm.Increase(), gm.Increase()),
            (gm.RelativeChange(by=percent(low)), gm.RelativeChange(by=percent(low))),
            (others, others),
        )
        if first == "kr":
            targets += ((gm.Change(by=low_one), gm.Change(by=low_other)),)
        pair = data.draw(st.sampled_from(targets))
        observed: list[list[gm.Observation]] = [[], []]
        for year in (2023, 2024, 2025, 2026):
            for of in (None, "b", "c"):
                values = in_two_units(data.draw(numbers))
                for told_in, value in zip(observed, values, strict=True):
                    told_in.append(told(gm.Period.years(year), value, of))
        found = []
        for target, value, told_in in zip(pair, start, observed, strict=True):
            judged, course = gm.judge(
                measure(evolve(target, period=period), start=value),
                told_in,
                at=at,
                partly_from=share,
            )
            found.append((judged.verdict, judged.lacks, course.trend))
        assert found[0] == found[1]


periods = st.sampled_from(
    [gm.Period.parse(text) for text in ("2023", "2024", "2025", "2024/25", "2025-T1", "2025-12")]
)
told_when = st.none() | days
observations = st.builds(
    lambda said, period, of, sex, provisional, published: evolve(
        said, period=period, of=of, sex=sex, provisional=provisional, published=published
    ),
    st.one_of(
        st.builds(lambda number: told(YEAR, percent(number)), st.integers(0, 5)),
        st.builds(lambda number: told(YEAR, pieces(number)), st.integers(0, 5)),
        st.builds(
            lambda done: gm.Observation(indicator="k", period=YEAR, done=done), st.booleans()
        ),
        st.just(gm.Observation(indicator="k", period=YEAR, missing="ej mätt")),
    ),
    periods,
    st.sampled_from([None, None, "b", "c"]),
    st.sampled_from([gm.Sex.ALL, gm.Sex.ALL, gm.Sex.WOMEN]),
    st.booleans(),
    told_when,
)
every_target = st.builds(
    lambda target, period, decided: evolve(target, period=period, decided=decided),
    st.one_of(
        absolute.map(lambda pair: pair[0]),
        st.builds(lambda number: gm.AtMost(value=percent(number)), st.integers(0, 5)),
        st.just(gm.Rank(place=3)),
        st.just(gm.Done()),
        st.just(gm.Qualitative()),
        st.just(gm.Reference(others=("b", "c"), direction=gm.Direction.LOWER)),
    ),
    st.none() | periods,
    told_when,
)
indicators = st.builds(
    lambda targets, start, over: evolve(
        measure(*targets, start=start and percent(start)), measured_over=over
    ),
    st.lists(every_target, max_size=4, unique_by=lambda each: (each.period, each.decided)),
    st.none() | st.integers(0, 5),
    st.none() | st.sampled_from(gm.PeriodKind),
)
"""Indicators with targets of every kind that are told apart by period and day of decision."""


class TestOrder:
    """In which order a file says something changes nothing."""

    @given(indicators, st.lists(observations, max_size=8), closings, told_when, st.data())
    def test_the_order_of_observations_and_of_targets_does_not_matter(
        self,
        indicator: gm.Indicator,
        observed: list[gm.Observation],
        at: date,
        known: date | None,
        data: st.DataObject,
    ) -> None:
        """Verdict, trend, reason and figures are the same, whichever stands first."""
        shuffled = evolve(indicator, targets=tuple(data.draw(st.permutations(indicator.targets))))
        again = data.draw(st.permutations(observed))
        assert gm.judge(indicator, observed, at=at, known=known) == gm.judge(
            shuffled, again, at=at, known=known
        )


class TestKnown:
    """A report can be made again as it was."""

    @given(
        indicators,
        st.lists(observations, max_size=6),
        st.tuples(
            st.lists(observations, min_size=1, max_size=4), st.lists(every_target, max_size=3)
        ),
        closings,
        days,
    )
    def test_what_came_later_changes_nothing_of_what_was_known(
        self,
        indicator: gm.Indicator,
        observed: list[gm.Observation],
        later: tuple[list[gm.Observation], list[gm.Target]],
        at: date,
        known: date,
    ) -> None:
        """Neither what was published after the day nor what was decided after it or the closing."""
        published = [
            evolve(each, published=known + timedelta(days=1 + day))
            for day, each in enumerate(later[0])
        ]
        first = min(at, known)
        decided = tuple(
            evolve(each, decided=first + timedelta(days=1 + day))
            for day, each in enumerate(later[1])
        )
        more = evolve(indicator, targets=(*decided, *indicator.targets))
        assert gm.judge(indicator, observed, at=at, known=known) == gm.judge(
            more, [*published, *observed], at=at, known=known
        )

    @given(indicators, st.lists(observations, max_size=6), observations, closings)
    def test_what_ends_after_the_closing_changes_nothing_at_it(
        self,
        indicator: gm.Indicator,
        observed: list[gm.Observation],
        later: gm.Observation,
        at: date,
    ) -> None:
        """The outcome of a period that has not ended is no outcome."""
        assume(later.period.last > at)
        assert gm.judge(indicator, observed, at=at) == gm.judge(
            indicator, [later, *observed], at=at
        )


TRAPS = [
    Clamped,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
]
exact_numbers = st.decimals(
    min_value=-(10**9), max_value=10**9, places=6, allow_nan=False, allow_infinity=False
)


class TestPrecision:
    """With how many digits a caller works changes nothing."""

    @given(
        absolute,
        st.tuples(exact_numbers, exact_numbers),
        st.lists(exact_numbers, min_size=8, max_size=8),
        st.none() | shares,
        st.tuples(st.integers(1, 5), st.none() | st.integers(0, 3)),
    )
    def test_a_hostile_context_changes_neither_verdict_nor_reason(
        self,
        pair: tuple[gm.Target, gm.Target],
        more: tuple[Decimal, Decimal],
        values: list[Decimal],
        share: gm.Amount | None,
        precision: tuple[int, int | None],
    ) -> None:
        """Nothing is rounded, and nothing is trapped, whatever kind of target it is."""
        (start, near), (digits, decimals) = more, precision
        observed = [
            told(gm.Period.years(year), pieces(values.pop()), of)
            for year in (2024, 2025)
            for of in (None, "b", "c", "d")
        ]
        targets: list[gm.Target] = [
            evolve(pair[0], period=YEAR),
            gm.AtLeast(value=pieces(near), period=YEAR),
            gm.AtMost(value=pieces(near), period=YEAR),
            gm.Between(low=pieces(near), high=pieces(near + 1), period=YEAR),
        ]
        measures = [
            evolve(measure(target, start=pieces(start)), decimals=decimals) for target in targets
        ]

        def found() -> list[object]:
            every = [
                gm.judge(each, observed, at=date(2025, 12, 31), partly_from=share)
                for each in measures
            ]
            return [
                (each, each[0].reason.label("sv"), each[1].reason.label("en")) for each in every
            ]

        plain = found()
        for hostile in (Context(prec=digits, traps=[]), Context(prec=digits, traps=TRAPS)):
            with localcontext(hostile):
                assert found() == plain


class TestPeriods:
    """Over which days something was measured is part of what it says."""

    @given(absolute, numbers, histories, st.sampled_from([2024, 2025, 2026]), closings)
    def test_a_year_s_target_does_not_see_what_is_told_of_shorter_periods(
        self,
        pair: tuple[gm.Target, gm.Target],
        number: Decimal,
        observed: tuple[gm.Observation, ...],
        year: int,
        at: date,
    ) -> None:
        """Where a year's outcome is known, neither a month nor a quarter changes the verdict."""
        target = evolve(pair[0], period=gm.Period.years(year))
        assume(any(each.of is None and each.period.last <= at for each in observed))
        shorter = [
            told(gm.Period.parse(f"{each}-{part}"), pieces(number))
            for each in range(2023, 2027)
            for part in ("12", "Q4", "T3", "HT", "06")
        ]
        for start in (None, pieces(number)):
            its = measure(target, start=start)
            one = gm.judge(its, observed, at=at)
            other = gm.judge(its, [*shorter, *observed], at=at)
            assert (one[0].verdict, one[0].outcome, one[1]) == (
                other[0].verdict,
                other[0].outcome,
                other[1],
            )

    @given(absolute, st.none() | numbers, histories, st.sampled_from([2024, 2025]), closings)
    def test_to_say_that_years_are_measured_changes_nothing_where_years_are_known(
        self,
        pair: tuple[gm.Target, gm.Target],
        start: Decimal | None,
        observed: tuple[gm.Observation, ...],
        year: int,
        at: date,
    ) -> None:
        """The target's own kind of period is taken for it."""
        target = evolve(pair[0], period=gm.Period.years(year))
        its = measure(target, start=None if start is None else pieces(start))
        said = evolve(its, measured_over=gm.PeriodKind.CALENDAR_YEAR)
        assert gm.judge(its, observed, at=at) == gm.judge(said, observed, at=at)


class TestShown:
    """What is printed does not contradict what is judged."""

    @given(one_sided, exact_numbers, exact_numbers, st.integers(0, 3))
    def test_a_value_that_is_shown_meets_a_limit_just_as_the_value_does(
        self, pair: tuple[gm.Target, gm.Target], number: Decimal, start: Decimal, decimals: int
    ) -> None:
        """And two values are not shown the other way round."""
        baseline = gm.Baseline(value=pieces(abs(start) + 1), period=gm.Period.years(2020))
        demanded = gm.limit(pair[0], baseline, [pieces(start)])
        its = evolve(measure(), unit="piece", decimals=decimals)
        value, other = pieces(number), pieces(number + Decimal("0.3"))
        shown, beside = gm.shown(value, its, demanded), gm.shown(other, its, demanded)
        assert demanded.met_by(shown) == demanded.met_by(value)
        assert shown.number <= beside.number
        assert abs(shown.number - value.number) * 2 <= Decimal(1).scaleb(-decimals)
