"""How it went, and why it is said so.

A verdict is a pure function of an indicator, its outcomes and two days: the *closing* it is given
at, and the day up to which publications are *known*. It is computed on unrounded values, a value
exactly on the target meets it, zero is a value, and a target whose day has not come is never a
failure.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from govmodel.elements import Indicator
from govmodel.errors import InvalidValueError
from govmodel.model import GovernanceModel
from govmodel.periods import PeriodKind
from govmodel.plan import Plan
from govmodel.results import Observation, Results
from govmodel.targets import Direction, Limit, Target, limit
from govmodel.units import convert
from govmodel.verdicts import Grade, Trend, Verdict
from govmodel.words import sentence, text


@frozen(kw_only=True)
class Row:
    """One indicator's follow-up at one closing.

    :param element: the indicator.
    :param verdict: how its outcome stands to its target.
    :param grade: the model's own word for the verdict.
    :param trend: how the latest value stands to the one before.
    :param outcome: the outcome that was judged.
    :param target: the target that it was judged by.
    :param limit: the value that the target demands; derived, if the target is a change.
    :param due: the target's date; ``None`` if the source states none.
    :param why: which sentence of the catalogue gives the reason.
    :param values: the figures and days that the reason tells.

    >>> from govmodel import Row
    >>> Row.__name__
    'Row'
    """

    element: Indicator
    verdict: Verdict
    grade: Grade
    trend: Trend
    outcome: Observation | None
    target: Target | None
    limit: Limit | None
    due: date | None
    why: str
    values: Mapping[str, object] = field(hash=False)

    def reason(self, language: str) -> str:
        """Say in one sentence why the verdict is what it is, with the figures used."""
        return sentence(self.why, language, self.values)


def follow_up(
    plan: Plan, results: Results, model: GovernanceModel, *, at: date, known: date | None = None
) -> tuple[Row, ...]:
    """Judge every indicator of a plan at a closing day.

    :param at: the closing: outcomes of periods that end later do not count.
    :param known: what had been published by this day; everything, if ``None``. With it, a value
        whose day of publication is not stated does not count, because nobody can tell that it was
        known.
    :returns: one row for each indicator, in the plan's order. Nothing is combined upwards.

    The verdict is the first of these that holds: without a target (or with one that cannot be held
    against the outcome) the indicator is *not measurable*; without an outcome, or once the target's
    date has come with no outcome from that date or later, there is *no data*; an outcome that meets
    the target has *reached* it if it is from the target's date or later, and has *met it before its
    date* otherwise; an outcome that misses it is *not due* before the date and *not reached* after.
    A target without a date is reached when it is met, and never failed.

    An outcome from before the target's date says nothing about that date once it has come: the
    value of the year before may have been lost since. An outcome from after the date
    is the latest word on the target, and judged as such.

    >>> from datetime import date
    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Matt(gm.Indicator):
    ...     word = "mått"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Matt, basis=gm.Basis.ASSUMED),),
    ... )
    >>> target = gm.AtMost(value=gm.Amount.parse("700 st"), period=gm.Period.years(2024))
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(Matt(id="k1", text="Olyckor", unit="st", targets=(target,)),),
    ... )
    >>> seen = gm.Observation(
    ...     indicator="k1", period=gm.Period.years(2024), value=gm.Amount.parse("632 st")
    ... )
    >>> results = gm.Results(of="9999", observations=(seen,))
    >>> for row in gm.follow_up(plan, results, model, at=date(2024, 12, 31)):
    ...     print(row.element.id, row.grade, row.verdict.value, row.trend.value)
    k1 Uppnått reached unknown
    """
    observed: dict[str, list[Observation]] = {}
    for observation in results.observations:
        if observation.period.last <= at:
            observed.setdefault(observation.indicator, []).append(observation)
    return tuple(
        _row(element, observed.get(element.id, ()), model, at, known)
        for element in plan.elements
        if isinstance(element, Indicator)
    )


def _row(
    indicator: Indicator,
    observed: Sequence[Observation],
    model: GovernanceModel,
    at: date,
    known: date | None,
) -> Row:
    outcomes = _outcomes(observed, known, indicator.measured_over)
    latest = outcomes[-1] if outcomes else None
    target = _in_force(indicator.targets, at)
    due = target.period.last if target and target.period else None
    values: dict[str, object] = {"at": at, "known": known, "due": due, "target": target}
    if latest:
        values |= {"outcome": latest.value, "period": latest.period, "missing": latest.missing}
    demanded = None
    verdict, why = Verdict.NOT_MEASURABLE, "no_target"
    if target:
        try:
            demanded = limit(target, indicator.baseline)
        except InvalidValueError as error:
            why = "no_limit"
            values |= {"expected": error.expected, "found": error.values["found"]}
        else:
            values["target"] = demanded
            verdict, why = _judged(demanded, latest, due, at)
    if why == "" and verdict is Verdict.NO_DATA and observed and known:
        dated = any(observation.published for observation in observed)
        why = "unpublished" if dated else "publication_unknown"
    reason = ".".join(filter(None, ("reason", verdict.value, why)))
    return Row(
        element=indicator,
        verdict=verdict,
        grade=_grade(verdict, model),
        trend=_trend(outcomes, _direction(indicator, demanded)),
        outcome=latest,
        target=target,
        limit=demanded,
        due=due,
        why=reason,
        values=values,
    )


def _judged(
    demanded: Limit, latest: Observation | None, due: date | None, at: date
) -> tuple[Verdict, str]:
    """Give the verdict, and which variant of its reason fits."""
    if latest is None:
        return Verdict.NO_DATA, ""
    if latest.value is None:
        return Verdict.NO_DATA, "missing"
    if due and latest.period.last < due <= at:
        return Verdict.NO_DATA, "late"
    try:
        met = demanded.met_by(latest.value)
    except InvalidValueError:
        return Verdict.NOT_MEASURABLE, "unit"
    if due is None:
        return (Verdict.REACHED, "") if met else (Verdict.NOT_DUE, "undated")
    if at < due:
        return (Verdict.MET_EARLY if met else Verdict.NOT_DUE), ""
    return (Verdict.REACHED if met else Verdict.NOT_REACHED), ""


def _outcomes(
    observed: Iterable[Observation], known: date | None, over: PeriodKind | None
) -> list[Observation]:
    """Give the newest known publication for every period, the latest period last.

    Where the indicator says what kind of period it is measured over, a month's outcome is not taken
    for a year's.
    """
    newest: dict[object, Observation] = {}
    for observation in sorted(observed, key=_age):
        if over is not None and observation.period.kind is not over:
            continue
        if known is None or (observation.published and observation.published <= known):
            newest[observation.period] = observation
    return list(newest.values())


def _age(observation: Observation) -> tuple[object, ...]:
    """Order observations so that their order in a file does not matter."""
    period, value = observation.period, observation.value
    said = (value.unit, value.number, str(value)) if value else ("", 0, observation.missing)
    return (period.last, period.first, observation.published or date.min, *said)


def _in_force(targets: Iterable[Target], at: date) -> Target | None:
    """Choose the target of a closing: the next whose date has not passed, else the last."""
    dated = [(target.period.last, target) for target in targets if target.period]
    if coming := [each for each in dated if each[0] >= at]:
        return min(coming, key=lambda each: each[0])[1]
    if undated := [target for target in targets if not target.period]:
        return undated[0]
    return max(dated, key=lambda each: each[0])[1] if dated else None


def _direction(indicator: Indicator, demanded: Limit | None) -> Direction | None:
    return indicator.direction or (demanded.direction if demanded else None)


def _trend(outcomes: Sequence[Observation], direction: Direction | None) -> Trend:
    """Compare the two latest outcomes; nothing is said if one is missing or cannot be compared."""
    before, latest = (None, None, *(outcome.value for outcome in outcomes))[-2:]
    if before is None or latest is None or direction is None:
        return Trend.UNKNOWN
    try:
        change = convert(latest, before.unit).number - before.number
    except InvalidValueError:
        return Trend.UNKNOWN
    if not change:
        return Trend.SAME
    return Trend.BETTER if (change > 0) is (direction is Direction.HIGHER) else Trend.WORSE


def _grade(verdict: Verdict, model: GovernanceModel) -> Grade:
    own = model.scale.grade(verdict) if model.scale else None
    return own or Grade(verdict=verdict, word=text(verdict, model.language))
