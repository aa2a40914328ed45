"""GM6: whether results are of the plan and the municipality that they are held against."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from govmodel.elements import Assignment, Goal, Indicator, told_as
from govmodel.errors import Phrase
from govmodel.findings import Defects, Rule, Severity
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.problems import Place
from govmodel.results import Deviation, Forecast, Judgement, Progress, Results, Sex
from govmodel.rules.common import bodies_of, possible
from govmodel.targets import UNCOUNTED, Done, Reference, Target
from govmodel.units import Amount, Unit, convert, unit

Said = Judgement | Forecast | Deviation | Progress

_FOLLOWED_UP = (Goal, Assignment, Indicator)
_BODIES = {
    "judgements": "by",
    "forecasts": "by",
    "deviations": "responsible",
    "progress": "closed_by",
}
"""The field that names a body, of everything that is said at a closing."""


def unknown_indicator(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Every observation is of an indicator of the plan."""
    indicators = tuple(element.id for element in plan if isinstance(element, Indicator))
    known = set(indicators)
    for at, observation in enumerate(results.observations):
        if observation.indicator not in known:
            yield (
                ("observations", at, "indicator"),
                {
                    "found": observation.indicator,
                    "period": observation.period,
                    "expected": indicators,
                },
            )


def other_kind_of_period(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Every observation is of the kind of period that its indicator is measured over."""
    kinds = {each.id: each.measured_over for each in plan if isinstance(each, Indicator)}
    for at, observation in enumerate(results.observations):
        wanted = kinds.get(observation.indicator)
        if wanted is not None and observation.period.kind is not wanted:
            yield (
                ("observations", at, "period"),
                {
                    "id": observation.indicator,
                    "found": observation.period,
                    "expected": wanted,
                },
            )


def two_values(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has one outcome for a period, or several with different days of publication.

    The outcomes of others, of women and of men, provisional and final ones, each are one of a kind.
    """
    seen: set[object] = set()
    for at, observation in enumerate(results.observations):
        key = (
            observation.indicator,
            observation.period,
            observation.of,
            observation.sex,
            observation.published,
            observation.provisional,
        )
        if key in seen:
            values = {"id": observation.indicator, "period": observation.period}
            yield ("observations", at), values
        seen.add(key)


def other_municipality(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Results are of the model's own municipality."""
    if results.of != model.code:
        yield (
            ("of",),
            {"found": results.of, "expected": model.code, "municipality": model.municipality},
        )


def unknown_element(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """What is judged, expected or told is of an element of the plan."""
    expected = tuple(each.id for each in plan if isinstance(each, _FOLLOWED_UP))
    for place, element_id, day in _elements(results):
        if element_id not in plan:
            yield place, {"found": element_id, "day": day, "expected": expected}


def _said(results: Results) -> Iterator[tuple[str, int, Said]]:
    """Give everything that somebody says at a closing, and where it stands."""
    for name in _BODIES:
        things: tuple[Said, ...] = getattr(results, name)
        for at, said in enumerate(things):
            yield name, at, said


def _elements(results: Results) -> Iterator[tuple[Place, str, date]]:
    """Give every element of which something else than progress is told, where and at which day."""
    for name, at, said in _said(results):
        if not isinstance(said, Progress) and said.element is not None:
            yield (name, at, "element"), said.element, said.at


def progress_of_no_assignment(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Progress is of an assignment of the plan."""
    assignments = tuple(each.id for each in plan if isinstance(each, Assignment))
    known = set(assignments)
    for at, progress in enumerate(results.progress):
        if progress.assignment not in known:
            yield (
                ("progress", at, "assignment"),
                {"found": progress.assignment, "day": progress.at, "expected": assignments},
            )


def cost_beside_budget(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """What an assignment costs can be held against its budget."""
    budgets = {each.id: each.budget for each in plan if isinstance(each, Assignment)}
    for at, progress in enumerate(results.progress):
        budget = budgets.get(progress.assignment)
        for name in ("cost", "expected_cost"):
            cost: Amount | None = getattr(progress, name)
            if budget and cost and not possible(convert, cost, budget.unit):
                yield (
                    ("progress", at, name),
                    {"id": progress.assignment, "found": cost, "expected": budget},
                )


def not_followed_up(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """What is judged, expected or told is of something that is followed up.

    Areas gather and are not followed up, and neither is what has a word that the model lacks.
    """
    followed_up = {each.id for each in plan if isinstance(each, _FOLLOWED_UP)}
    for place, element_id, day in _elements(results):
        if element_id in plan and element_id not in followed_up:
            yield place, {"id": element_id, "word": told_as(plan[element_id]), "day": day}


def others_not_compared_with(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever else's outcomes are given, a target of the indicator compares with them.

    It is told once of each of the others, at the first of their outcomes.
    """
    compared = _compared(plan)
    told: set[tuple[str, str]] = set()
    for at, observation in enumerate(results.observations):
        indicator, other = observation.indicator, observation.of
        if other is None or indicator not in compared or (indicator, other) in told:
            continue
        told.add((indicator, other))
        if other not in compared[indicator]:
            expected = tuple(compared[indicator])
            yield (
                ("observations", at, "of"),
                {"id": indicator, "found": other, "expected": expected},
            )


def _compared(plan: Plan) -> Mapping[str, Mapping[str, None]]:
    """Give the others that each indicator's targets compare with, in their order."""
    return {
        each.id: {
            other: None
            for target in each.targets
            if isinstance(target, Reference)
            for other in target.others
        }
        for each in plan
        if isinstance(each, Indicator)
    }


def women_or_men_alone(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Where there are outcomes of women or of men, there is one of all for the same period.

    The two are shown beside the outcome of all, and nowhere else.
    """
    kinds = {each.id: each.measured_over for each in plan if isinstance(each, Indicator)}
    apart: defaultdict[tuple[str, Period], dict[Sex, int]] = defaultdict(dict)
    own = [(at, each) for at, each in enumerate(results.observations) if each.of is None]
    for at, each in own:
        if each.sex is Sex.ALL or each.missing is not None or each.indicator not in kinds:
            continue
        if kinds[each.indicator] in (None, each.period.kind):  # another kind is a finding already
            apart[each.indicator, each.period].setdefault(each.sex, at)
    if not apart:
        return
    whole = {(each.indicator, each.period) for _, each in own if each.sex is Sex.ALL}
    for (indicator, period), sexes in apart.items():
        if (indicator, period) not in whole:
            found = tuple(sex for sex in Sex if sex in sexes)
            yield (
                ("observations", min(sexes.values()), "sex"),
                {"id": indicator, "period": period, "found": found},
            )


def unknown_body(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever judges, expects, acts or closes an assignment is known to the plan or the model."""
    bodies = bodies_of(plan, model)
    known = tuple(bodies)
    for name, at, said in _said(results):
        body_id: str | None = getattr(said, _BODIES[name])
        if body_id is not None and body_id not in bodies:
            values = {"id": _about(said), "found": body_id, "day": said.at, "expected": known}
            yield (name, at, _BODIES[name]), values


def _about(said: Said) -> str | Phrase:
    """Name what something is said of; sound financial management as a whole is no element."""
    about = said.assignment if isinstance(said, Progress) else said.element
    return Phrase("change.sound_management") if about is None else about


def cannot_be_compared(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """An outcome, and a value that is expected, can be held against its indicator.

    A value is of what the indicator's unit measures, and there is none where every target asks that
    something be done. What is counted, on the other hand, is not just done or not. Outcomes of
    others with whom no target compares are not used, and nothing is asked of them here.
    """
    demands = {each.id: _demand(each) for each in plan if isinstance(each, Indicator)}
    compared = _compared(plan)
    for at, seen in enumerate(results.observations):
        demand = demands.get(seen.indicator)
        used = seen.of is None or seen.of in compared.get(seen.indicator, ())
        if not demand or not used or seen.missing is not None:
            continue
        if expected := _against(demand, seen.value):
            name = "done" if seen.value is None else "value"
            found = seen.value or Phrase("outcome.done" if seen.done else "outcome.not_done")
            values = {"id": seen.indicator, "period": seen.period, "found": found}
            yield ("observations", at, name), _contrast(expected, f"told.{name}", values)
    for at, forecast in enumerate(results.forecasts):
        demand = demands.get(forecast.element)
        if demand and forecast.value and (expected := _against(demand, forecast.value)):
            values = {"id": forecast.element, "period": forecast.period, "found": forecast.value}
            yield ("forecasts", at, "value"), _contrast(expected, "told.forecast", values)


@frozen(kw_only=True)
class _Demand:
    """What an indicator asks of what is told of it.

    :param unit: what a value has to be of; anything, if ``None``.
    :param no_value: the target because of which there can be no value.
    :param no_doing: because of which unit or target nothing can be just done or not.
    """

    unit: Unit | None
    no_value: Target | None
    no_doing: Unit | Target | None


def _demand(indicator: Indicator) -> _Demand:
    measured = None if indicator.unit is None else unit(indicator.unit)
    targets = indicator.targets
    first = targets[0] if targets else None
    done = [target for target in targets if isinstance(target, Done)]
    uncounted = any(isinstance(target, UNCOUNTED) for target in targets)
    return _Demand(
        unit=measured,
        no_value=first if len(done) == len(targets) else None,
        no_doing=None if done else measured or (None if uncounted else first),
    )


def _against(demand: _Demand, value: Amount | None) -> Unit | Target | None:
    """Give what a value, or else that something is done or not, cannot be held against."""
    if value is None:
        return demand.no_doing
    if demand.unit is None or possible(convert, value, demand.unit.name):
        return demand.no_value
    return demand.unit


def _contrast(
    expected: Unit | Target, told: str, values: Mapping[str, object]
) -> Mapping[str, object]:
    """Tell what is asked for, and what is there instead."""
    asked = "demand.unit" if isinstance(expected, Unit) else "demand.target"
    every = {**values, "expected": expected}
    return {**every, "demand": Phrase(asked, every), "told": Phrase(told, every)}


def impossible_day(results: Results, plan: Plan, model: GovernanceModel) -> Defects:
    """What is told at a closing has happened by then, and was not published before it.

    Of outcomes that is not asked: a survey of a year is often published before the year has ended.
    """
    for name, at, said in _said(results):
        late = {"done": said.done, "closed": said.closed} if isinstance(said, Progress) else {}
        wrong = {which: day for which, day in late.items() if day and day > said.at}
        if said.published and said.published < said.at:
            wrong["published"] = said.published
        for which, day in wrong.items():
            event = Phrase(f"event.{which}", {"found": day})
            values = {"id": _about(said), "day": said.at, "found": day, "event": event}
            yield (name, at, which), values


RULES = (
    Rule(code="GM601", severity=Severity.WARNING, find=unknown_indicator),
    Rule(code="GM602", severity=Severity.ERROR, find=other_municipality),
    Rule(code="GM603", severity=Severity.WARNING, find=other_kind_of_period),
    Rule(code="GM604", severity=Severity.ERROR, find=two_values),
    Rule(code="GM605", severity=Severity.WARNING, find=unknown_element),
    Rule(code="GM606", severity=Severity.WARNING, find=progress_of_no_assignment),
    Rule(code="GM607", severity=Severity.WARNING, find=cost_beside_budget),
    Rule(code="GM608", severity=Severity.WARNING, find=not_followed_up),
    Rule(code="GM609", severity=Severity.NOTE, find=others_not_compared_with),
    Rule(code="GM610", severity=Severity.NOTE, find=women_or_men_alone),
    Rule(code="GM611", severity=Severity.WARNING, find=unknown_body),
    Rule(code="GM612", severity=Severity.ERROR, find=cannot_be_compared),
    Rule(code="GM613", severity=Severity.WARNING, find=impossible_day),
)
