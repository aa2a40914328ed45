"""How it went, element by element, and why it is said so.

:func:`follow_up` brings together what is computed, what somebody judged, what is expected and what
is done about it. They stand beside each other: no judgement changes a computed verdict, no forecast
is taken for an outcome, and nothing is combined upwards unless the model brings a function for it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from operator import attrgetter
from typing import TypeVar

from attrs import evolve, frozen

from govmodel.elements import KINDS, Area, Assignment, Element, Goal, Indicator, kind_of
from govmodel.errors import InvalidValueError, Phrase
from govmodel.grades import grade_of
from govmodel.graphs import reached
from govmodel.judging import Course, Lack, judge
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.results import (
    Deviation,
    Forecast,
    Judgement,
    Observation,
    Progress,
    Results,
)
from govmodel.sources import Source
from govmodel.targets import Limit, Target, in_force, limit
from govmodel.typed import refuse_argument
from govmodel.units import Amount
from govmodel.verdicts import Grade, State, Trend, Verdict
from govmodel.words import Labelled, sentence


@frozen(kw_only=True)
class Expectation:
    """What is expected of the end of a period, and what that means for the target.

    :param forecast: what somebody expects.
    :param verdict: whether the target is expected to be reached; ``None`` if the expected value
        cannot be held against one.

    >>> from datetime import date
    >>> import govmodel as gm
    >>> forecast = gm.Forecast(
    ...     element="k1",
    ...     period=gm.Period.years(2025),
    ...     at=date(2025, 8, 31),
    ...     verdict=gm.Verdict.REACHED,
    ... )
    >>> gm.Expectation(forecast=forecast, verdict=forecast.verdict).label("sv")
    'Bedöms uppnås'
    """

    forecast: Forecast
    verdict: Verdict | None

    def label(self, language: str) -> str:
        """Say what is expected, apart from any outcome."""
        verdict = "unknown" if self.verdict is None else self.verdict.value
        return sentence(f"expected_verdict.{verdict}", language)


@frozen(kw_only=True)
class Row:
    """One element's follow-up at one closing.

    :param element: a goal, an assignment or an indicator.
    :param at: the closing.
    :param verdict: what is computed; *not combined* for a goal of which nothing is.
    :param grade: the model's own word for the verdict.
    :param why: why the verdict is what it is; it says so in either language.
    :param course: which way an indicator's values have gone, and why that is said.
    :param outcome: the outcome that was judged.
    :param parts: the outcomes of women and of men for the same period.
    :param target: the target that the outcome was judged by.
    :param limit: the values that the target demands.
    :param due: the target's or the assignment's date; ``None`` if the source states none.
    :param lacks: what is missing for a verdict.
    :param judgements: what was judged, by each body that did, as known last; of two on one day, and
        published on one, the more cautious.
    :param forecast: what is expected, as known last; of two on one day, and published on one, the
        more cautious.
    :param deviations: what was told of what does not go as it was meant to, at the latest closing
        at which anything was; each has its day.
    :param progress: how far an assignment has come, as known last, with the decision to close it,
        whenever that was told.
    :param left: what is left of an assignment's budget, see :func:`budget_deviation`.
    :param expected_left: what is expected to be left of it in the end.
    :param sources: where the figures stand.

    >>> from datetime import date
    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> from govmodel.errors import Phrase
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> verdict, day = gm.Verdict.REACHED, date(2025, 12, 31)
    >>> row = gm.Row(
    ...     element=Mal(id="m1", text="Tryggare skolvägar"),
    ...     at=day,
    ...     verdict=verdict,
    ...     grade=gm.Grade(verdict=verdict, word="Helt uppfyllt"),
    ...     why=Phrase("reason.upwards.all", {"met": "2", "count": "2"}),
    ...     judgements=(gm.Judgement(element="m1", at=day, verdict=gm.Verdict.PARTLY, by="ks"),),
    ... )
    >>> row.reason("en"), [judgement.by for judgement in row.disputed]
    ('Everything below the goal is reached: 2 of 2.', ['ks'])
    """

    element: Element
    at: date
    verdict: Verdict
    grade: Grade
    why: Labelled
    course: Course | None = None
    outcome: Observation | None = None
    parts: tuple[Observation, ...] = ()
    target: Target | None = None
    limit: Limit | None = None
    due: date | None = None
    lacks: tuple[Lack, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    forecast: Expectation | None = None
    deviations: tuple[Deviation, ...] = ()
    progress: Progress | None = None
    left: Amount | None = None
    expected_left: Amount | None = None
    sources: tuple[Source, ...] = ()

    @property
    def trend(self) -> Trend:
        """Which way an indicator's values have gone; unknown of what has no values."""
        return self.course.trend if self.course else Trend.UNKNOWN

    @property
    def disputed(self) -> tuple[Judgement, ...]:
        """The judgements of this closing that say something else than what is computed.

        Where nothing could be computed, nothing is disputed.
        """
        computed = _WEIGHED.get(self.verdict)
        return tuple(
            each
            for each in self.judgements
            if computed and each.at == self.at and _WEIGHED.get(each.verdict, computed) != computed
        )

    def reason(self, language: str) -> str:
        """Say in one sentence why the verdict is what it is, with the figures used."""
        return self.why.label(language)


def follow_up(
    plan: Plan, results: Results, model: GovernanceModel, *, at: date, known: date | None = None
) -> tuple[Row, ...]:
    """Follow up every goal, assignment and indicator of a plan at a closing day.

    :param at: the closing: what is about later days does not count.
    :param known: what had been published by this day; everything, if ``None``. With it, what has no
        stated day of publication does not count, because nobody can tell that it was known. So a
        report can be made again as it was, from results that have grown since.
    :returns: one row for each, in the plan's order; areas gather, and are not followed up. How an
        indicator is judged, :func:`~govmodel.judge` says. A goal has a verdict only if the model
        brings a function for it, ``upwards``.
    :raises InvalidValueError: if it is called with something else.

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
    for given, kind, key in (
        (plan, Plan, "expected.plan"),
        (results, Results, "expected.results"),
        (model, GovernanceModel, "expected.governance_model"),
    ):
        if not isinstance(given, kind):  # one is as easily passed for another
            raise InvalidValueError(key, {"found": type(given).__name__})
    refuse_argument("at", at, date)
    refuse_argument("known", known, date | None)
    grade = cache(partial(grade_of, model=model))  # rows are many, and grades are few
    asked = _Asked(plan=plan, model=model, at=at, known=known, grade=grade)
    told = _Told(results)
    rows = [_row(element, asked, told) for element in plan.elements]
    if model.upwards is not None:
        _combine(rows, asked)
    return tuple(row for row in rows if row)


S = TypeVar("S", Judgement, Forecast, Deviation, Progress)
T = TypeVar("T")


@frozen(kw_only=True)
class _Asked:
    """What is asked, and what gives the grades."""

    plan: Plan
    model: GovernanceModel
    at: date
    known: date | None
    grade: Callable[..., Grade]

    def known_of(self, said: Iterable[S]) -> list[S]:
        """Keep what is about a day that has come and was known; what was said last comes last."""
        return _known(said, self.at, self.known)


class _Told:
    """Results by the element that they are about."""

    def __init__(self, results: Results) -> None:
        self.observations = _grouped(results.observations, "indicator")
        self.judgements = _grouped(results.judgements, "element")
        self.forecasts = _grouped(results.forecasts, "element")
        self.deviations = _grouped(results.deviations, "element")
        self.progress = _grouped(results.progress, "assignment")


def _grouped(things: Iterable[T], by: str) -> Mapping[str | None, Sequence[T]]:
    groups: defaultdict[str | None, list[T]] = defaultdict(list)
    about = attrgetter(by)
    for thing in things:
        groups[about(thing)].append(thing)
    return groups


def _row(element: Element, asked: _Asked, told: _Told) -> Row | None:
    match element:
        case Indicator():
            row = _of_indicator(element, asked, told)
        case Assignment():
            row = _of_assignment(element, asked, told)
        case Goal():
            row = _of_goal(element, asked)
        case _:
            return None
    its = element.id
    if its not in told.judgements and its not in told.forecasts and its not in told.deviations:
        return row
    return evolve(
        row,
        judgements=_last_by_each(asked.known_of(told.judgements.get(its, ()))),
        forecast=_forecast(row, told.forecasts.get(its, ()), asked),
        deviations=_told_last(asked.known_of(told.deviations.get(its, ()))),
    )


def _of_goal(goal: Goal, asked: _Asked) -> Row:
    verdict = Verdict.NOT_COMBINED
    grade = asked.grade(verdict, type(goal))
    why = Phrase("reason.goal")
    return Row(element=goal, at=asked.at, verdict=verdict, grade=grade, why=why)


def _of_indicator(indicator: Indicator, asked: _Asked, told: _Told) -> Row:
    scale = asked.model.scale
    attainment, course = judge(
        indicator,
        told.observations.get(indicator.id, ()),
        at=asked.at,
        known=asked.known,
        began=asked.plan.period.first,
        partly_from=scale.partly_from if scale else None,
    )
    return Row(
        element=indicator,
        at=asked.at,
        verdict=attainment.verdict,
        grade=asked.grade(attainment.verdict, type(indicator)),
        why=attainment.reason,
        course=course,
        outcome=attainment.outcome,
        parts=attainment.parts,
        target=attainment.target,
        limit=attainment.limit,
        due=attainment.due,
        lacks=attainment.lacks,
        sources=attainment.sources,
    )


def _of_assignment(assignment: Assignment, asked: _Asked, told: _Told) -> Row:
    known = asked.known_of(told.progress.get(assignment.id, ()))
    if not known:
        return _unreported(assignment, asked)
    progress = _with_closing(known, asked.at)
    verdict, why = _carried_out(assignment, progress, asked.at)
    values = {
        "due": assignment.due,
        "day": progress.done or progress.at,
        "told": progress.at,
        "closed": progress.closed,
    }
    return Row(
        element=assignment,
        at=asked.at,
        verdict=verdict,
        grade=asked.grade(verdict, type(assignment)),
        why=Phrase(f"reason.assignment.{why}", values),
        due=assignment.due,
        lacks=(Lack.PROGRESS,) if verdict is Verdict.NO_DATA else (),
        progress=progress,
        left=_left(assignment.budget, progress.cost),
        expected_left=_left(assignment.budget, progress.expected_cost),
        sources=tuple(source for source in (progress.source, progress.decision) if source),
    )


def _unreported(assignment: Assignment, asked: _Asked) -> Row:
    """Say that nothing has been reported; before its day that is nothing that is missing."""
    waits = assignment.due is not None and asked.at < assignment.due
    verdict = Verdict.NOT_DUE if waits else Verdict.NO_DATA
    late = asked.known is not None and asked.known < asked.at
    why = "no_data.known" if late else "no_data"
    values = {"at": asked.known if late else asked.at, "due": assignment.due}
    return Row(
        element=assignment,
        at=asked.at,
        verdict=verdict,
        grade=asked.grade(verdict, type(assignment)),
        why=Phrase(f"reason.assignment.{why}{'.dated' if waits else ''}", values),
        due=assignment.due,
        lacks=() if waits else (Lack.PROGRESS,),
    )


def _with_closing(known: Sequence[Progress], at: date) -> Progress:
    """Give what was reported last, with the decision to close, whenever that was reported."""
    last = known[-1]
    closing = [each for each in known if each.closed and each.closed <= at]
    if closing:
        told = closing[-1]
        return evolve(last, closed=told.closed, closed_by=told.closed_by, decision=told.decision)
    return evolve(last, closed=None, closed_by=None, decision=None) if last.closed else last


def _carried_out(assignment: Assignment, progress: Progress, at: date) -> tuple[Verdict, str]:
    """Give the verdict of an assignment, and which sentence tells why.

    What was told before its day says nothing about that day once it has come, as of indicators.
    """
    if progress.state is State.DONE:
        day = progress.done or progress.at
        late = progress.done and assignment.due and assignment.due < day
        return Verdict.REACHED, "done.late" if late else "done"
    verdict = Verdict.PARTLY if progress.state is State.PARTLY else Verdict.NOT_REACHED
    if progress.closed:
        return verdict, f"{progress.state.value}.closed"
    if assignment.due is None:  # it is never failed, and what is half done is half done
        return (
            verdict if verdict is Verdict.PARTLY else Verdict.NOT_DUE,
            f"{progress.state.value}.undated",
        )
    if at < assignment.due:
        return Verdict.NOT_DUE, f"{progress.state.value}.dated"
    if progress.at < assignment.due:
        return Verdict.NO_DATA, f"{progress.state.value}.late"
    return verdict, f"{progress.state.value}.over"


def budget_deviation(budget: Amount, cost: Amount) -> Amount:
    """Tell what is left of a budget: plus is a surplus, minus an overrun, always.

    It is the budget minus the cost, in the budget's unit.

    :raises InvalidValueError: if the two are not of one dimension.

    >>> from govmodel import Amount, budget_deviation
    >>> str(budget_deviation(Amount.parse("1 mkr"), Amount.parse("1 200 tkr")))
    '-0.200 mkr'
    """
    return budget - cost


def _left(budget: Amount | None, cost: Amount | None) -> Amount | None:
    if budget is None or cost is None:
        return None
    try:
        return budget_deviation(budget, cost)
    except InvalidValueError:  # told by a rule
        return None


def _known(said: Iterable[S], at: date, known: date | None) -> list[S]:
    """Keep what is about a day that has come and was known; what was said last comes last."""
    kept = [
        each
        for each in said
        if each.at <= at and (known is None or (each.published and each.published <= known))
    ]
    # Of two said on one day the order in a file does not matter: the more cautious counts.
    return sorted(
        kept,
        key=lambda each: (each.at, each.published or date.min, _caution(each), repr(each)),
    )


def _caution(said: Judgement | Forecast | Deviation | Progress | Expectation) -> int:
    """Tell how far down a list that begins with the best stands what is said."""
    if isinstance(said, Progress):  # a list by itself: some words are states and verdicts alike
        return list(State).index(said.state)
    verdict = getattr(said, "verdict", None)
    return -1 if verdict is None else list(Verdict).index(verdict)


def _last_by_each(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give what each body judged last, in the order in which they did."""
    last: dict[str | None, Judgement] = {}
    for judgement in judgements:
        last.pop(judgement.by, None)
        last[judgement.by] = judgement
    return tuple(last.values())


def _told_last(deviations: Sequence[Deviation]) -> tuple[Deviation, ...]:
    """Give everything that was told at the latest closing at which anything was."""
    return tuple(each for each in deviations if each.at == deviations[-1].at)


def _forecast(row: Row, forecasts: Iterable[Forecast], asked: _Asked) -> Expectation | None:
    """Give what is expected of the nearest period that has not ended; of two, the more cautious."""
    coming = [each for each in asked.known_of(forecasts) if each.period.last > asked.at]
    if not coming:
        return None
    nearest = min(each.period.last for each in coming)
    told = [each for each in coming if each.period.last == nearest]
    said = told[-1].at, told[-1].published
    held = [_held(each, row, asked) for each in told if (each.at, each.published) == said]
    return max(held, key=lambda each: (_caution(each[0]), each[1]))[0]


def _held(forecast: Forecast, row: Row, asked: _Asked) -> tuple[Expectation, Decimal]:
    """Hold what is expected against the target, if it is a value; give what it lacks too."""
    verdict, lacks = forecast.verdict, Decimal(0)
    if forecast.value and isinstance(row.element, Indicator):
        verdict, lacks = _expected(row.element, row, forecast, asked) or (None, lacks)
    return Expectation(forecast=forecast, verdict=verdict), lacks


def _expected(
    indicator: Indicator, row: Row, forecast: Forecast, asked: _Asked
) -> tuple[Verdict, Decimal] | None:
    """Hold an expected value against the target of the period's end, as decided at the closing."""
    day = min(asked.at, asked.known or asked.at)
    target = in_force((each for each in indicator.targets if _lasts(each, forecast)), day)
    if target is None or forecast.value is None:
        return None
    # What an increase is counted from may be an outcome, which the row has found.
    found = row.limit if row.target is target and row.limit and row.limit.baseline else None
    try:
        demanded = found or limit(target, indicator.baseline)
        lacks = demanded.lacked_by(forecast.value)
        if demanded.met_by(forecast.value):
            return Verdict.REACHED, lacks
        share = asked.model.scale.partly_from if asked.model.scale else None
        nearly = share is not None and demanded.nearly_met_by(forecast.value, share)
    except InvalidValueError:
        return None
    return Verdict.PARTLY if nearly else Verdict.NOT_REACHED, lacks


def _lasts(target: Target, forecast: Forecast) -> bool:
    """Tell whether a target is for the end of the period that something is expected of."""
    return target.period is None or target.period.last == forecast.period.last


def overall(results: Results, *, at: date, known: date | None = None) -> tuple[Judgement, ...]:
    """Give the overall judgements of sound financial management: by each body that did, the last.

    :param at: the closing.
    :param known: what had been published by this day; everything, if ``None``.

    >>> from datetime import date
    >>> from govmodel import Judgement, Results, Verdict, overall
    >>> judged = Judgement(at=date(2025, 12, 31), verdict=Verdict.REACHED, by="kf")
    >>> results = Results(of="9999", judgements=(judged,))
    >>> [judgement.by for judgement in overall(results, at=date(2025, 12, 31))]
    ['kf']
    """
    whole = [each for each in results.judgements if each.element is None]
    return _last_by_each(_known(whole, at, known))


_WEIGHED = {
    Verdict.REACHED: Verdict.REACHED,
    Verdict.MET_EARLY: Verdict.REACHED,
    Verdict.PARTLY: Verdict.PARTLY,
    Verdict.NOT_REACHED: Verdict.NOT_REACHED,
}
"""Verdicts that can differ from each other; met early is met."""


# Upwards.


def _combine(rows: list[Row | None], asked: _Asked) -> None:
    """Let the model's function conclude on every goal, from the bottom up.

    Goals in a circle of links rest on each other, and nothing is concluded on them.
    """
    index, elements = asked.plan.index, asked.plan.elements
    waits = [len(below) for below in index.down]
    ready = [at for at, count in enumerate(waits) if not count]
    while ready:
        at = ready.pop()
        goal, row = elements[at], rows[at]
        if isinstance(goal, Goal) and row and asked.model.upwards:
            below = tuple(each for each in (rows[down] for down in index.down[at]) if each)
            said = asked.model.upwards(goal, below, row.judgements)
            if said is None:
                rows[at] = evolve(row, why=Phrase("reason.goal.silent"))
            else:
                grade = asked.grade(said.verdict, type(goal))
                rows[at] = evolve(row, verdict=said.verdict, grade=grade, why=said.reason)
        for up in index.up[at]:
            waits[up] -= 1
            if not waits[up]:
                ready.append(up)
    for at, count in enumerate(waits):
        row = rows[at]
        if count and row and row.verdict is Verdict.NOT_COMBINED:
            rows[at] = evolve(row, why=Phrase("reason.goal.circle"))


Tally = Mapping[str, Mapping[Verdict, int]]
"""How many of each kind got which verdict."""


def tally(rows: Iterable[Row]) -> Tally:
    """Count verdicts, goals, assignments and indicators apart.

    >>> from govmodel import tally
    >>> tally(())
    {}
    """
    counts: defaultdict[str, Counter[Verdict]] = defaultdict(Counter)
    for row in rows:
        counts[kind_of(type(row.element))][row.verdict] += 1
    return {kind: dict(counts[kind]) for kind in map(kind_of, KINDS) if kind in counts}


def tally_by_area(plan: Plan, rows: Iterable[Row]) -> Mapping[str, Tally]:
    """Count verdicts under each area of a plan; what serves several areas counts in each.

    >>> from govmodel import Period, Plan, tally_by_area
    >>> tally_by_area(Plan(model="exempelby@2024", period=Period.years(2024)), ())
    {}
    """
    row_of = {row.element.id: row for row in rows}
    counted: dict[str, Tally] = {}
    for at, element in enumerate(plan.elements):
        if isinstance(element, Area):
            below = sorted(reached(plan.index.down, (at,)))
            found = (row_of.get(plan.elements[each].id) for each in below)
            counted[element.id] = tally(row for row in found if row)
    return counted
