"""GM6: whether results are of the plan and the municipality that they are held against."""

from govmodel.elements import Assignment, Indicator
from govmodel.errors import InvalidValueError
from govmodel.findings import Defects, Rule, Severity
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.results import Deviation, Forecast, Judgement, Results
from govmodel.units import Amount, convert


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
    said: dict[str, tuple[Judgement | Forecast | Deviation, ...]] = {
        "judgements": results.judgements,
        "forecasts": results.forecasts,
        "deviations": results.deviations,
    }
    for name, things in said.items():
        for at, thing in enumerate(things):
            if thing.element is not None and thing.element not in plan:
                yield (name, at, "element"), {"found": thing.element, "day": thing.at}


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
            if budget and cost and not _convertible(cost, budget):
                yield (
                    ("progress", at, name),
                    {"id": progress.assignment, "found": cost, "expected": budget},
                )


def _convertible(amount: Amount, other: Amount) -> bool:
    try:
        convert(amount, other.unit)
    except InvalidValueError:
        return False
    return True


RULES = (
    Rule(code="GM601", severity=Severity.WARNING, find=unknown_indicator),
    Rule(code="GM602", severity=Severity.ERROR, find=other_municipality),
    Rule(code="GM603", severity=Severity.WARNING, find=other_kind_of_period),
    Rule(code="GM604", severity=Severity.ERROR, find=two_values),
    Rule(code="GM605", severity=Severity.WARNING, find=unknown_element),
    Rule(code="GM606", severity=Severity.WARNING, find=progress_of_no_assignment),
    Rule(code="GM607", severity=Severity.WARNING, find=cost_beside_budget),
)
