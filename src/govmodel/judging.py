"""Whether an indicator's outcome meets its target on a day, and which way it has gone.

Both are pure functions of an indicator, what was observed of it, and two days: the *closing* they
are given at, and the day up to which publications are *known*. They compute on unrounded values: a
value exactly on the target meets it, zero is a value, and a target whose day has not come is never
a failure.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from govmodel.elements import Assignment, Element, Indicator
from govmodel.errors import InvalidValueError, Phrase
from govmodel.periods import Period, PeriodKind
from govmodel.results import Observation, Sex, State
from govmodel.sources import Basis, Source
from govmodel.targets import (
    Baseline,
    Decrease,
    Direction,
    Done,
    Increase,
    Limit,
    Qualitative,
    Reference,
    Target,
    direction_of,
    in_force,
    limit,
)
from govmodel.units import Amount, convert
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


def stands_for(verdict: Verdict, kind: type[Element]) -> Verdict | State:
    """Give what a verdict says of an element of a kind: of an assignment, how far it has come.

    >>> from govmodel import Assignment, Goal, Verdict
    >>> stands_for(Verdict.REACHED, Assignment).value, stands_for(Verdict.REACHED, Goal).value
    ('done', 'reached')
    """
    return _STATES.get(verdict, verdict) if issubclass(kind, Assignment) else verdict


_STATES = {
    Verdict.REACHED: State.DONE,
    Verdict.PARTLY: State.PARTLY,
    Verdict.NOT_REACHED: State.NOT_DONE,
}


@frozen(kw_only=True)
class _Case:
    """One indicator at one closing: everything that a verdict is given on."""

    indicator: Indicator
    observed: Sequence[Observation]
    at: date
    known: date | None
    began: date | None
    partly_from: Amount | None
    target: Target | None = field(init=False)
    outcomes: Sequence[Observation] = field(init=False)

    @target.default
    def _in_force(self) -> Target | None:
        # What had not been decided when a report was made was not known to it either.
        decided = [
            each
            for each in self.indicator.targets
            if self.known is None or each.decided is None or each.decided <= self.known
        ]
        return in_force(decided, self.at)

    @outcomes.default
    def _own(self) -> Sequence[Observation]:
        return _newest(_total(self.observed), self.at, self.known, self.indicator.measured_over)


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
    against the outcome) the indicator is *not measurable*; without an outcome, or once the target's
    date has come with no outcome from that date or later, there is *no data*; an outcome that meets
    the target has *reached* it if it is from the target's date or later, and has *met it before its
    date* otherwise; an outcome that misses it is *not due* before the date, and after it *partly*
    or *not reached*. A target without a date is reached when it is met, and never failed.

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
    return attainment, _course(case.outcomes, direction, attainment.limit)


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
        values = {"expected": error.expected, "found": error.values["found"]}
        lacks = (_LACKED.get(error.key, Lack.COMPARABLE),)
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
    kind = case.outcomes[-1].period.kind if case.outcomes else None
    starts = [
        Baseline(value=each.value, period=each.period, source=each.source, basis=Basis.DERIVED)
        for each in case.outcomes
        if first and each.period.last < first and each.value and each.period.kind is kind
    ]
    return _limited(case, target, starts[-1] if starts else None)


def _beside(case: _Case, target: Reference) -> Attainment:
    """Compare with others' values for the period of the latest outcome; all of them are needed."""
    latest = _latest(case, None)
    why = _absence(case, latest)
    if latest is None or why is not None:
        return _told(case, Verdict.NO_DATA, why or "", lacks=(Lack.OUTCOME,))
    found = _of_others(case, target, latest.period)
    values = [each.value for each in found.values() if each and each.value]
    lacking = tuple(other for other, each in found.items() if not (each and each.value))
    if lacking:
        more = {"lacking": lacking}
        return _told(case, Verdict.NO_DATA, "no_others", lacks=(Lack.OTHERS,), more=more)
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
    outcomes = [
        each for each in case.outcomes if start is None or each.period.last > start.period.last
    ]
    if isinstance(case.target, Done):
        told = [each for each in outcomes if each.missing is None]
        if told and told[-1].done:
            return told[-1]
    return outcomes[-1] if outcomes else None


def _absence(case: _Case, latest: Observation | None) -> str | None:
    """Tell why there is no outcome to judge; ``None`` if there is one."""
    if latest is None:
        return "no_later" if case.outcomes else _unpublished(case)
    if latest.missing is not None:
        return "missing"
    due = _due(case)
    if due and latest.period.last < due <= case.at and not _stays(case, latest):
        return "late"
    return None


def _stays(case: _Case, latest: Observation) -> bool:
    """Tell whether an outcome holds whenever it was: what is done stays done."""
    return isinstance(case.target, Done) and bool(latest.done)


def _against(case: _Case, demanded: Limit | None) -> Attainment:
    """Hold the latest outcome against what is demanded; ``None``: that something has been done."""
    latest, due = _latest(case, demanded), _due(case)
    absence = _absence(case, latest)
    if latest is None or absence is not None:
        return _told(case, Verdict.NO_DATA, absence or "", demanded, lacks=(Lack.OUTCOME,))
    met = _met(demanded, latest)
    if met is None:
        lacks = (Lack.COMPARABLE,)
        return _told(case, Verdict.NOT_MEASURABLE, "unit", demanded, lacks=lacks)
    kind = "done" if demanded is None else ""
    if met:
        early = due is not None and case.at < due and not _stays(case, latest)
        return _told(case, Verdict.MET_EARLY if early else Verdict.REACHED, kind, demanded)
    if due is None or case.at < due:
        why = f"{kind}.undated" if due is None else kind
        return _told(case, Verdict.NOT_DUE, why.strip("."), demanded)
    if (
        demanded
        and case.partly_from
        and latest.value
        and demanded.nearly_met_by(latest.value, case.partly_from)
    ):
        return _told(case, Verdict.PARTLY, "", demanded, more={"share": case.partly_from})
    return _told(case, Verdict.NOT_REACHED, kind, demanded)


def _met(demanded: Limit | None, latest: Observation) -> bool | None:
    """Tell whether an outcome meets a demand; ``None`` if it cannot be held against it."""
    if demanded is None:
        return latest.done
    if latest.value is None:
        return None
    try:
        return demanded.met_by(latest.value)
    except InvalidValueError:
        return None


def _due(case: _Case) -> date | None:
    return case.target.period.last if case.target and case.target.period else None


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
    values: dict[str, object] = {"at": case.at, "known": case.known, "due": _due(case)}
    values |= {"target": demanded or case.target, **(more or {})}
    if latest:
        done = Phrase("outcome.done" if latest.done else "outcome.not_done")
        values["outcome"] = latest.value if latest.done is None else done
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
        due=_due(case),
        lacks=lacks,
        sources=_sources(case, latest, demanded),
    )


def _period(outcome: Observation) -> Period | Phrase:
    """Tell the period of an outcome, and that the outcome is not final."""
    if not outcome.provisional:
        return outcome.period
    return Phrase("outcome.provisional", {"period": outcome.period})


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
    own, start = case.indicator.source, demanded.baseline if demanded else None
    cited = [latest.source if latest else None]
    if case.target:
        cited.append(case.target.source or own)
    if start:
        # Of one that is no other than an earlier outcome, nobody says where it stands.
        cited.append(start.source or (own if start is case.indicator.baseline else None))
    if demanded and latest and isinstance(case.target, Reference):
        others = _of_others(case, case.target, latest.period)
        cited += [each.source for each in others.values() if each]
    return tuple(dict.fromkeys(source for source in cited if source))


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
    said = value.unit if value else ""
    return _day(observation), final, done, value is not None, said, number, repr(observation)


def _course(
    outcomes: Sequence[Observation], direction: Direction | None, demanded: Limit | None
) -> Course:
    """Compare the two latest outcomes; nothing is said if one is missing or cannot be compared."""
    pair = tuple(outcomes)[-2:]
    unknown = Course(trend=Trend.UNKNOWN, reason=Phrase("course.unknown"))
    if len(pair) < 2 or direction is None:  # noqa: PLR2004 - a pair
        return unknown
    before, latest = pair
    if before.value is None or latest.value is None or before.period.kind != latest.period.kind:
        return unknown
    try:
        gained = _gained(before.value, latest.value, direction, demanded)
    except InvalidValueError:
        return unknown
    if gained is None:
        return unknown
    trend = Trend.BETTER if gained > 0 else Trend.WORSE if gained < 0 else Trend.SAME
    values = {
        "outcome": latest.value,
        "period": _period(latest),
        "before": before.value,
        "before_period": _period(before),
    }
    return Course(trend=trend, reason=Phrase(f"course.{trend.value}", values))


def _gained(
    before: Amount, latest: Amount, direction: Direction, demanded: Limit | None
) -> Decimal | None:
    """Tell how much better the latest value is; within a range, none is better than another."""
    if direction is Direction.BAND:
        if demanded is None:
            return None
        was, is_now = (max(demanded.lacked_by(value), Decimal(0)) for value in (before, latest))
        return was - is_now
    change = convert(latest, before.unit).number - before.number
    return change if direction is Direction.HIGHER else -change
