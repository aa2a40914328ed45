"""Whether an indicator's outcome meets its target on a day, and which way it has gone.

Both are pure functions of an indicator, what was observed of it, and two days: the *closing* they
are given at, and the day up to which publications are *known*. They compute on unrounded values: a
value exactly on the target meets it, zero is a value, and a target whose day has not come is never
a failure.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from govmodel.elements import Indicator
from govmodel.errors import InvalidValueError, Phrase
from govmodel.periods import Period, PeriodKind
from govmodel.results import Missing, Observation, Sex
from govmodel.sources import Basis, Source
from govmodel.targets import (
    Baseline,
    Change,
    Decrease,
    Direction,
    Done,
    Increase,
    Limit,
    Qualitative,
    Reference,
    RelativeChange,
    Target,
    direction_of,
    in_force,
    limit,
)
from govmodel.units import Amount, convert, rounded, trimmed
from govmodel.verdicts import Trend, Verdict


class Lack(StrEnum):
    """What is missing for a verdict.

    >>> from govmodel import Lack, text
    >>> text(Lack.OUTCOME, "sv")
    'utfall'
    """

    TARGET = "target"
    BASELINE = "baseline"
    OUTCOME = "outcome"
    OTHERS = "others"
    COMPARABLE = "comparable"
    PROGRESS = "progress"


@frozen(kw_only=True)
class Attainment:
    """How an indicator's outcome stands to its target at a closing, and why that is said.

    :param verdict: how it stands.
    :param reason: why, with the figures and days that were used.
    :param outcome: the outcome that was judged.
    :param parts: the outcomes of women and of men for the same period.
    :param target: the target that it was judged by.
    :param limit: the values that the target demands.
    :param due: the target's date; ``None`` if the source states none.
    :param lacks: what is missing for a verdict; nothing, where only somebody's judgement can tell.
    :param sources: where the figures stand.

    >>> from govmodel import Attainment, Verdict
    >>> from govmodel.errors import Phrase
    >>> why = Phrase("reason.not_measurable.no_target")
    >>> Attainment(verdict=Verdict.NOT_MEASURABLE, reason=why).outcome is None
    True
    """

    verdict: Verdict
    reason: Phrase
    outcome: Observation | None = None
    parts: tuple[Observation, ...] = ()
    target: Target | None = None
    limit: Limit | None = None
    due: date | None = None
    lacks: tuple[Lack, ...] = ()
    sources: tuple[Source, ...] = ()


@frozen(kw_only=True)
class Course:
    """Which way an indicator has gone, and why that is said.

    :param trend: which way.
    :param reason: why, with the two outcomes that were compared.

    >>> from govmodel import Course, Trend
    >>> from govmodel.errors import Phrase
    >>> Course(trend=Trend.UNKNOWN, reason=Phrase("course.unknown")).trend.value
    'unknown'
    """

    trend: Trend
    reason: Phrase


_CHANGES = (Change, RelativeChange, Increase, Decrease)


@frozen(kw_only=True)
class _Case:
    """One indicator at one closing: everything that a verdict is given on."""

    indicator: Indicator
    observed: Sequence[Observation]
    at: date
    known: date | None
    began: date | None
    partly_from: Amount | None
    known_outcomes: Sequence[Observation] = field(init=False)
    target: Target | None = field(init=False)
    outcomes: Sequence[Observation] = field(init=False)

    @known_outcomes.default
    def _own(self) -> Sequence[Observation]:
        return _newest(_total(self.observed), self.at, self.known, self.indicator.measured_over)

    @target.default
    def _in_force(self) -> Target | None:
        # What had not been decided when a report was made was not known to it either.
        decided = [
            each
            for each in self.indicator.targets
            if self.known is None or each.decided is None or each.decided <= self.known
        ]
        over = self.indicator.measured_over
        if over is None and self.known_outcomes:
            over = self.known_outcomes[-1].period.kind
        return in_force(decided, self.at, over=over)

    @outcomes.default
    def _counted(self) -> Sequence[Observation]:
        """Keep the outcomes of the target's own kind of period, if there are any.

        A month's deaths are few because a month is short. Where the indicator says what it is
        measured over, they have been chosen by that.
        """
        target, every = self.target, self.known_outcomes
        if self.indicator.measured_over or not target or not target.period:
            return every
        if isinstance(target, Done):
            return every
        start = self.indicator.baseline if isinstance(target, _CHANGES) else None
        kind = (start.period.kind if start else None) or target.period.kind
        alike = [
            each
            for each in every
            if each.period == target.period or (kind and each.period.kind is kind)
        ]
        return alike or every

    @property
    def due(self) -> date | None:
        """The target's date."""
        return self.target.period.last if self.target and self.target.period else None

    @property
    def waits(self) -> bool:
        """Whether the target has a date that has not come: nothing is missing yet."""
        return self.due is not None and self.at < self.due


def judge(  # noqa: PLR0913 - a verdict is given on just these
    indicator: Indicator,
    observed: Iterable[Observation],
    *,
    at: date,
    known: date | None = None,
    began: date | None = None,
    partly_from: Amount | None = None,
) -> tuple[Attainment, Course]:
    """Judge an indicator at a closing: how it stands to its target, and which way it has gone.

    :param observed: what was observed of it, in any order; others' values only serve to compare.
    :param at: the closing: outcomes of periods that end later do not count, and neither do targets
        that were decided later.
    :param known: what had been published by this day; everything, if ``None``. With it, a value
        whose day of publication is not stated does not count, because nobody can tell that it was
        known.
    :param began: the day the plan began, from which an increase is counted that has no period of
        its own.
    :param partly_from: the share of the target from which it is partly reached, as in
        :class:`~govmodel.Scale`.

    The verdict is the first of these that holds: without a target (or with one that cannot be held
    against the outcome, or where the indicator is told not to apply) the indicator is *not
    measurable*; without any outcome it is *not due* before the target's date; without an outcome,
    or once the target's date has come with no outcome from that date or later, there is *no data*;
    an outcome that meets the target has *reached* it if it is from the target's date or later, and
    has *met it before its date* otherwise; an outcome that misses it is *not due* before the date,
    and after it *partly* or *not reached*. A target without a date is reached when it is met, and
    never failed. Before the target's date no outcome is *lacking*.

    Where the indicator does not say what it is measured over, only outcomes of the target's own
    period, or of periods of that kind, count; if there are none, all do. Of a change, a quarter is
    not compared with a year.

    An outcome from before the target's date says nothing about that date once it has come: the
    value of the year before may have been lost since. An outcome from after the date counts, and a
    later one counts for more. Of a change, only an outcome from after what it is counted from tells
    anything.

    What is done stays done, until somebody says that it is not: of a target that something is done,
    it counts whenever that was.

    >>> from datetime import date
    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Matt(gm.Indicator):
    ...     word = "mått"
    >>> year = gm.Period.years(2024)
    >>> target = gm.AtMost(value=gm.Amount.parse("700 st"), period=year)
    >>> measure = Matt(id="k1", text="Olyckor", unit="st", targets=(target,))
    >>> seen = gm.Observation(indicator="k1", period=year, value=gm.Amount.parse("632 st"))
    >>> attainment, course = gm.judge(measure, (seen,), at=date(2024, 12, 31))
    >>> attainment.verdict.value, course.trend.value
    ('reached', 'unknown')
    """
    case = _Case(
        indicator=indicator,
        observed=tuple(observed),
        at=at,
        known=known,
        began=began,
        partly_from=partly_from,
    )
    attainment = _attainment(case)
    direction = indicator.direction or (direction_of(case.target) if case.target else None)
    return attainment, _course(case, direction, attainment.limit)


def _attainment(case: _Case) -> Attainment:
    target = case.target
    match target:
        case None:
            return _told(case, Verdict.NOT_MEASURABLE, "no_target", lacks=(Lack.TARGET,))
        case Qualitative():
            return _told(case, Verdict.NOT_MEASURABLE, "qualitative")
        case Done():
            return _against(case, None)
        case Reference():
            return _beside(case, target)
        case Increase() | Decrease() if case.indicator.baseline is None:
            return _from_before(case, target)
    return _limited(case, target, case.indicator.baseline)


def _limited(
    case: _Case, target: Target, baseline: Baseline | None, others: Iterable[Amount] = ()
) -> Attainment:
    try:
        demanded = limit(target, baseline, others)
    except InvalidValueError as error:
        lacks = (_LACKED.get(error.key, Lack.COMPARABLE),)
        if error.key == "expected.baseline":
            why = "no_start" if isinstance(target, Increase | Decrease) else "no_baseline"
            return _told(case, Verdict.NOT_MEASURABLE, why, lacks=lacks)
        values = {"expected": error.expected, "found": error.values["found"]}
        return _told(case, Verdict.NOT_MEASURABLE, "no_limit", lacks=lacks, more=values)
    return _against(case, demanded)


_LACKED = {
    "expected.baseline": Lack.BASELINE,
    "expected.baseline_not_zero": Lack.BASELINE,
    "expected.target": Lack.TARGET,
}
"""What is missing where a target demands no values, by what was expected there."""


def _from_before(case: _Case, target: Target) -> Attainment:
    """Count an increase from the latest outcome before its period."""
    first = target.period.first if target.period else case.began
    # A quarter has not fewer accidents than the year before because they have decreased.
    starts = [
        Baseline(value=each.value, period=each.period, source=each.source, basis=Basis.DERIVED)
        for each in case.outcomes
        if first
        and each.period.last < first
        and each.value
        and _alike(each.period, case.outcomes[-1].period)
    ]
    return _limited(case, target, starts[-1] if starts else None)


def _alike(one: Period, other: Period) -> bool:
    """Tell whether two periods are of one kind, or, of no kind, as long and the same days."""
    if one.kind or other.kind:
        return one.kind is other.kind
    ends = [
        (
            (each.first.month, each.first.day),
            (each.last.month, each.last.day),
            each.last.year - each.first.year,
        )
        for each in (one, other)
    ]
    return ends[0] == ends[1]


def _beside(case: _Case, target: Reference) -> Attainment:
    """Compare with others' values for the period of the latest outcome; all of them are needed."""
    latest = _latest_or_none(case, None)
    if isinstance(latest, Attainment):
        return latest
    found = _of_others(case, target, latest.period)
    values = [each.value for each in found.values() if each and each.value]
    lacking = tuple(other for other, each in found.items() if not (each and each.value))
    if lacking:
        lacks = () if case.waits else (Lack.OTHERS,)
        more = {"lacking": lacking}
        return _told(case, Verdict.NO_DATA, "no_others", lacks=lacks, more=more)
    return _limited(case, target, None, values)


def _of_others(case: _Case, target: Reference, period: Period) -> dict[str, Observation | None]:
    """Find what is known of each of the others for the period of the latest outcome."""
    found: dict[str, Observation | None] = {}
    for other in target.others:
        its = [
            each
            for each in case.observed
            if each.of == other and each.sex is Sex.ALL and each.period == period
        ]
        found[other] = next(iter(_newest(its, case.at, case.known, None)), None)
    return found


def _latest(case: _Case, demanded: Limit | None) -> Observation | None:
    """Find the outcome that is judged: the latest that tells anything about the target."""
    start = demanded.baseline if demanded else None
    outcomes = [each for each in case.outcomes if start is None or _shows(each, start)]
    if isinstance(case.target, Done):
        told = [each for each in outcomes if each.missing is None]
        if told and told[-1].done:
            return told[-1]
    return outcomes[-1] if outcomes else None


def _shows(outcome: Observation, start: Baseline) -> bool:
    """Tell whether an outcome shows a change: it is later, and not a quarter's beside a year's."""
    kinds = {outcome.period.kind, start.period.kind} - {None}
    return outcome.period.last > start.period.last and len(kinds) <= 1


def _latest_or_none(case: _Case, demanded: Limit | None) -> Observation | Attainment:
    """Find the outcome that is judged, or tell why there is none."""
    latest = _latest(case, demanded)
    lacks = () if case.waits else (Lack.OUTCOME,)
    if latest is None:
        return _without(case, demanded, lacks)
    late = case.due is not None and latest.period.last < case.due <= case.at
    if latest.missing == Missing.NOT_APPLICABLE and not late:
        return _told(case, Verdict.NOT_MEASURABLE, "not_applicable", demanded)
    if latest.missing is not None:
        return _told(case, Verdict.NO_DATA, "missing", demanded, lacks=lacks)
    if late and not _stays(case, latest):
        return _told(case, Verdict.NO_DATA, "late", demanded, lacks=lacks)
    return latest


def _without(case: _Case, demanded: Limit | None, lacks: tuple[Lack, ...]) -> Attainment:
    """Tell that there is no outcome at all, or none that shows a change."""
    start = demanded.baseline if demanded else None
    if start and case.known_outcomes:
        ended = case.known_outcomes[-1].period.last
        plain = start is case.indicator.baseline and ended <= start.period.last
        why = "no_later" if plain else "no_comparable"
        more = {"start": start.period.named, "day": min(case.at, case.known or case.at)}
        return _told(case, Verdict.NO_DATA, why, demanded, lacks=lacks, more=more)
    why = _unpublished(case)
    if case.waits:
        return _told(case, Verdict.NOT_DUE, why or "no_outcome", demanded)
    return _told(case, Verdict.NO_DATA, why, demanded, lacks=lacks)


def _stays(case: _Case, latest: Observation) -> bool:
    """Tell whether an outcome holds whenever it was: what is done stays done."""
    return isinstance(case.target, Done) and bool(latest.done)


def _against(case: _Case, demanded: Limit | None) -> Attainment:
    """Hold the latest outcome against what is demanded; ``None``: that something has been done."""
    latest = _latest_or_none(case, demanded)
    if isinstance(latest, Attainment):
        return latest
    met = _met(demanded, latest)
    if met is None:
        why = _unlike(demanded, latest)
        lacks = (Lack.COMPARABLE,)
        return _told(case, Verdict.NOT_MEASURABLE, why, demanded, lacks=lacks)
    kind = "done" if demanded is None else ""
    if met:
        early = case.waits and not _stays(case, latest)
        return _told(case, Verdict.MET_EARLY if early else Verdict.REACHED, kind, demanded)
    if case.due is None or case.waits:
        why = f"{kind}.undated" if case.due is None else kind
        return _told(case, Verdict.NOT_DUE, why.strip("."), demanded)
    share = case.partly_from
    if demanded and share and latest.value and demanded.nearly_met_by(latest.value, share):
        # Of what should be less, an outcome above the target is not a part of it.
        rest = Amount(100, "%") - convert(share, "%")
        return _told(case, Verdict.PARTLY, "", demanded, more={"rest": rest})
    return _told(case, Verdict.NOT_REACHED, kind, demanded)


def _unlike(demanded: Limit | None, latest: Observation) -> str:
    """Tell why an outcome cannot be held against a demand."""
    if demanded is None:
        return "value_for_done"
    return "done_for_value" if latest.value is None else "unit"


def _met(demanded: Limit | None, latest: Observation) -> bool | None:
    """Tell whether an outcome meets a demand; ``None`` if it cannot be held against it."""
    if demanded is None:
        return latest.done
    if latest.value is None:
        return None
    return _enough(demanded, latest.value)


def _enough(demanded: Limit, value: Amount) -> bool | None:
    try:
        return demanded.met_by(value)
    except InvalidValueError:
        return None


def _unpublished(case: _Case) -> str:
    """Tell which kind of absence it is, where what was known is asked for.

    What was published later must not show: it was not known that it would be.
    """
    if case.known is None:
        return ""
    undated = [each for each in case.observed if each.published is None]
    over = case.indicator.measured_over
    return "publication_unknown" if _newest(_total(undated), case.at, None, over) else "unpublished"


def _total(observed: Iterable[Observation]) -> list[Observation]:
    """Keep the municipality's own outcomes, of women and men together."""
    return [each for each in observed if each.of is None and each.sex is Sex.ALL]


def _told(  # noqa: PLR0913 - what a verdict is told with
    case: _Case,
    verdict: Verdict,
    why: str,
    demanded: Limit | None = None,
    *,
    lacks: tuple[Lack, ...] = (),
    more: Mapping[str, object] | None = None,
) -> Attainment:
    """Make the answer, with a reason that tells what was used."""
    latest = _latest(case, demanded)
    values: dict[str, object] = {"at": case.at, "known": case.known, "due": case.due}
    values |= {"target": demanded or case.target, **(more or {})}
    if latest:
        done = Phrase("outcome.done" if latest.done else "outcome.not_done")
        value = latest.value and shown(latest.value, case.indicator, demanded)
        values["outcome"] = value if latest.done is None else done
        values["missing"] = latest.missing
        values["period"] = _period(latest)
    key = ".".join(filter(None, ("reason", verdict.value, why)))
    return Attainment(
        verdict=verdict,
        reason=Phrase(key, values),
        outcome=latest,
        parts=_parts(case, latest),
        target=case.target,
        limit=demanded,
        due=case.due,
        lacks=lacks,
        sources=_sources(case, latest, demanded),
    )


def _period(outcome: Observation) -> Period | Phrase:
    """Tell the period of an outcome, and that the outcome is not final."""
    if not outcome.provisional or outcome.missing is not None:
        return outcome.period.named
    return Phrase("outcome.provisional", {"period": outcome.period.named})


def _parts(case: _Case, latest: Observation | None) -> tuple[Observation, ...]:
    """Find the outcomes of women and of men for the period of all."""
    apart = [each for each in case.observed if each.sex is not Sex.ALL and each.of is None]
    if latest is None or not apart:
        return ()
    parts: list[Observation] = []
    for sex in (Sex.WOMEN, Sex.MEN):
        its = [each for each in apart if each.sex is sex and each.period == latest.period]
        parts += _newest(its, case.at, case.known, None)
    return tuple(parts)


def _sources(case: _Case, latest: Observation | None, demanded: Limit | None) -> tuple[Source, ...]:
    """Cite what was used: outcome, target, what a change is counted from, others' values."""
    start = demanded.baseline if demanded else None
    cited = [latest.source if latest else None]
    if case.target:
        cited.append(_where(case.target, case.indicator))
    if start:
        # Of one that is no other than an earlier outcome, nobody says where it stands.
        plain = start is case.indicator.baseline
        cited.append(_where(start, case.indicator) if plain else start.source)
    if demanded and latest and isinstance(case.target, Reference):
        others = _of_others(case, case.target, latest.period)
        cited += [each.source for each in others.values() if each]
    return tuple(dict.fromkeys(source for source in cited if source))


def _where(stated: Target | Baseline, indicator: Indicator) -> Source | None:
    """Say where a target or a baseline is stated; one that was assumed stands nowhere."""
    assumed = stated.basis is Basis.ASSUMED
    return stated.source or (None if assumed else indicator.source)


def _newest(
    observed: Iterable[Observation], at: date, known: date | None, over: PeriodKind | None
) -> list[Observation]:
    """Give the newest known publication for every period, the latest period last.

    Where the indicator says what kind of period it is measured over, a month's outcome is not taken
    for a year's.
    """
    known_of: dict[tuple[date, date], list[Observation]] = {}
    for each in observed:
        period, published = each.period, each.published
        if period.last > at or (known is not None and (published is None or published > known)):
            continue
        known_of.setdefault((period.last, period.first), []).append(each)
    latest = [_published_last(known_of[key]) for key in sorted(known_of)]
    return [each for each in latest if each.period.kind is over] if over else latest


def _published_last(known: list[Observation]) -> Observation:
    """Choose what counts of all that is known of a period; the order in a file does not matter."""
    if len(known) == 1:
        return known[0]
    days = {each.published for each in known}
    # Mostly the days tell them apart; to ask for all the rest takes long.
    first, *rest = sorted(known, key=_day if len(days) == len(known) else _age)
    for each in rest:
        # A final value stays, also where nobody says when a provisional one was replaced by it.
        settled = first.published is None and not first.provisional and first.missing is None
        if not (each.provisional and settled):
            first = each
    return first


def _day(observation: Observation) -> date:
    return observation.published or date.min


def _age(observation: Observation) -> tuple[object, ...]:
    """Order what is known of one period: by publication, then what is final, done, higher."""
    value = observation.value
    number = value.number if value else Decimal(0)
    final, done = not observation.provisional, bool(observation.done)
    return _day(observation), final, done, value is not None, number, repr(observation)


def _course(case: _Case, direction: Direction | None, demanded: Limit | None) -> Course:
    """Compare the two latest outcomes; nothing is said if one is missing or cannot be compared."""
    pair = tuple(case.outcomes)[-2:]
    unknown = Course(trend=Trend.UNKNOWN, reason=Phrase("course.unknown"))
    if len(pair) < 2 or direction is None:  # noqa: PLR2004 - a pair
        return unknown
    before, latest = pair
    if before.value is None or latest.value is None or not _alike(before.period, latest.period):
        return unknown
    try:
        gained = _gained(before.value, latest.value, direction, demanded)
    except InvalidValueError:
        return unknown
    if gained is None:
        return unknown
    trend = Trend.BETTER if gained > 0 else Trend.WORSE if gained < 0 else Trend.SAME
    was, is_now = _shown_beside(before.value, latest.value, case.indicator, demanded)
    values = {
        "outcome": is_now,
        "period": _period(latest),
        "before": was,
        "before_period": _period(before),
    }
    return Course(trend=trend, reason=Phrase(f"course.{trend.value}", values))


def _gained(
    before: Amount, latest: Amount, direction: Direction, demanded: Limit | None
) -> int | None:
    """Tell whether the latest value is better; within a range, none is better than another."""
    if direction is not Direction.BAND:
        risen = _order(before, latest)
        return risen if direction is Direction.HIGHER else -risen
    if demanded is None:
        return None
    was, is_now = (max(demanded.lacked_by(value), Decimal(0)) for value in (before, latest))
    return (was > is_now) - (was < is_now)


def _order(before: Amount, latest: Amount) -> int:
    """Tell whether a value is above another (1), below it (-1) or the same.

    It is compared and not subtracted, because subtracting is done in the caller's precision.
    """
    was, is_now = before.number, convert(latest, before.unit).number
    return (is_now > was) - (is_now < was)


def shown(value: Amount, indicator: Indicator, limit: Limit | None = None) -> Amount:
    """Give a value of an indicator as it is printed: in its unit and with its decimals.

    It has as many decimals more as it takes to tell no other verdict than the one that was given:
    of at most 2 %, a value of 2.041 % is printed as 2.04 %, and not as 2.0 %. What cannot be told
    in the indicator's unit stays in its own, and exact.

    :param limit: what the value is held against, if it is.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Matt(gm.Indicator):
    ...     word = "mått"
    >>> measure, value = Matt(id="k1", text="Frånvaro", unit="%", decimals=1), gm.Amount.parse
    >>> at_most = gm.limit(gm.AtMost(value=value("2 %")))
    >>> str(gm.shown(value("2.041 %"), measure)), str(gm.shown(value("2.041 %"), measure, at_most))
    ('2.0 %', '2.04 %')
    """
    told = _in_unit(value, indicator)
    if indicator.decimals is None or indicator.unit not in (None, told.unit):
        return told
    alike = (
        short
        for short in _ever_finer(told, indicator.decimals)
        if limit is None or _enough(limit, short) is _enough(limit, value)
    )
    return next(alike, told)


def _ever_finer(value: Amount, decimals: int) -> Iterator[Amount]:
    """Round a value to a number of decimals, then to one more, until that leaves out nothing."""
    has = -int(value.number.as_tuple().exponent)
    for each in range(decimals, max(decimals + 1, has)):
        try:
            yield rounded(value, each)
        except InvalidValueError:  # more decimals than anything is rounded to
            return


def _shown_beside(
    before: Amount, latest: Amount, indicator: Indicator, demanded: Limit | None
) -> tuple[Amount, Amount]:
    """Give two values as they are printed, exact where they would not tell which is higher."""
    was, is_now = shown(before, indicator, demanded), shown(latest, indicator, demanded)
    if _order(was, is_now) == _order(before, latest):
        return was, is_now
    return _in_unit(before, indicator), _in_unit(latest, indicator)


def _in_unit(value: Amount, indicator: Indicator) -> Amount:
    """Tell a value in an indicator's unit, if it can be, without zeros that this leaves."""
    if indicator.unit in (None, value.unit):
        return value
    try:
        return trimmed(convert(value, indicator.unit))
    except InvalidValueError:
        return value
