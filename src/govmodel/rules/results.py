"""GM6: whether results are of the plan and the municipality that they are held against."""

from govmodel.elements import Indicator
from govmodel.findings import Defects, Rule, Severity
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.results import Results


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
    """An indicator has one outcome for a period, or several with different days of publication."""
    seen: set[object] = set()
    for at, observation in enumerate(results.observations):
        key = (observation.indicator, observation.period, observation.published)
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


RULES = (
    Rule(code="GM601", severity=Severity.WARNING, find=unknown_indicator),
    Rule(code="GM602", severity=Severity.ERROR, find=other_municipality),
    Rule(code="GM603", severity=Severity.WARNING, find=other_kind_of_period),
    Rule(code="GM604", severity=Severity.ERROR, find=two_values),
)
