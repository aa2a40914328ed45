"""What holds of every plan that a model allows, and of every set of results of it.

Each law is given one plan, or one plan and results, and yields what to mend.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from attrs import evolve

from govmodel.codec import dump_plan, dump_results, parse_plan, parse_results, read_plan
from govmodel.errors import GovmodelError, RuleFailedError, UnknownModelError
from govmodel.findings import Finding, Severity
from govmodel.followup import follow_up
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.results import Results
from govmodel.rules import check, check_results
from govmodel.testing.samples import element, possible
from govmodel.testing.slips import slips

_FILES = ("plan.yaml", "plan.json")


def impossible_words(model: GovernanceModel) -> Iterator[str]:
    """Find words of which no plan can hold a statement without breaking a level's demands.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(impossible_words(EXAMPLE))
    []
    """
    can = set(possible(model))
    if words := [word for word, kind in model.kinds.items() if kind not in can]:
        listed = ", ".join(map(repr, words))
        yield (
            f"{model.id}: no plan can hold a statement of {listed} and be allowed: each must serve "
            "(must_serve) or must have below it (must_have) what in the end needs the same again, "
            "so that no plan can begin: take one of the demands away"
        )


def unmakeable_words(model: GovernanceModel) -> Iterator[str]:
    """Find words of which no statement can be made out of the simplest values.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(unmakeable_words(EXAMPLE))
    []
    """
    for level in model.levels:
        try:
            element(level.kind, "it")
        except Exception as error:  # noqa: BLE001 - whatever a stranger's validator raises
            yield (
                f"{model.id}: {level.kind.__name__} does not take what its fields are filled in "
                f"with ({type(error).__name__}: {error}): give the field that refuses it a "
                'default, or a value that it takes, such as metadata={"example": 2024}'
            )


def refused_plans(plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Find errors of the policy in a plan that keeps to it.

    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE
    >>> list(refused_plans(Plan(model=EXAMPLE.id, period=Period.years(2024)), EXAMPLE))
    []
    """
    for finding in check(plan, model):
        if finding.severity is Severity.ERROR and finding.code.startswith("GM"):
            yield (
                f"{model.id}: a plan that names the right roles and links is refused, "
                f"{finding.code}: {finding.text('en')} Look at the level of {finding.element!r}: "
                "its demands do not go together"
            )


def rules_that_fail(plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Find rules that raise, and findings that cannot be told, in a plan and with slips in it.

    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE
    >>> list(rules_that_fail(Plan(model=EXAMPLE.id, period=Period.years(2024)), EXAMPLE))
    []
    """
    # One slip of each kind: what they make of a plan is much the same wherever it is made.
    slipped = {slip.code: slip.plan for slip in slips(plan, model)}
    turned = evolve(plan, elements=tuple(reversed(plan.elements)))
    for each in (plan, turned, *slipped.values()):
        try:
            for finding in check(each, model):
                for language in (model.language, "en"):
                    finding.text(language)
        except RuleFailedError as error:
            yield (
                f"{model.id}: {error}. A rule yields what is wrong in a plan, whatever stands in "
                "it, with a value for every brace of its sentences, and never raises"
            )
            return


def unsteady_rules(plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Find rules that find something else the second time, or when the elements are turned round.

    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE
    >>> list(unsteady_rules(Plan(model=EXAMPLE.id, period=Period.years(2024)), EXAMPLE))
    []
    """
    once = _told(check(plan, model))
    for how, other in (
        ("the second time", plan),
        (
            "when the elements stand in another order",
            evolve(plan, elements=tuple(reversed(plan.elements))),
        ),
    ):
        again = _told(check(other, model))
        for code, where in sorted((once - again) + (again - once), key=str):
            yield (
                f"{model.id}: the rule {code} finds something else in {where or 'the plan'!r} "
                f"{how}: let what it finds follow from the plan and the model alone, without "
                "chance, and without keeping anything from one plan to the next"
            )


def _told(findings: Iterable[Finding]) -> Counter[tuple[str, str | None]]:
    # Of a circle it does not matter at which of its members it is told.
    return Counter((each.code, None if each.code == "GM106" else each.element) for each in findings)


def plans_that_change(plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Find what of a plan is another when it has been written and read.

    >>> from govmodel import Period, Plan
    >>> from govmodel.testing.example import EXAMPLE
    >>> list(plans_that_change(Plan(model=EXAMPLE.id, period=Period.years(2024)), EXAMPLE))
    []
    """
    for name in _FILES:
        try:
            read = parse_plan(dump_plan(plan, name=name), model, name=name).plan
        except GovmodelError as error:
            yield (
                f"{model.id}: {name} cannot be written and read again: {error}. Give the fields of "
                "the word types that a file can hold, and validators that take what they say"
            )
            continue
        for before, after in zip(plan.elements, read.elements, strict=True):
            if before != after:
                yield (
                    f"{model.id}: a {before.word!r} is another when it comes back from {name}: "
                    f"{_differing(before, after)}; let converters of a field leave what they have "
                    "converted once as it is"
                )


def _differing(before: object, after: object) -> str:
    return f"{before!r} became {after!r}"


def results_that_change(results: Results) -> Iterator[str]:
    """Find results that are others when they have been written and read.

    >>> from govmodel import Results
    >>> list(results_that_change(Results(of="9999")))
    []
    """
    for name in ("results.yaml", "results.json"):
        if parse_results(dump_results(results, name=name), name=name) != results:
            yield f"results of {results.of} are others when they come back from {name}"


def refused_results(results: Results, plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Find what ``check_results`` tells of results that fit the plan.

    >>> from govmodel import Period, Plan, Results
    >>> from govmodel.testing.example import EXAMPLE
    >>> plan = Plan(model=EXAMPLE.id, period=Period.years(2024))
    >>> next(refused_results(Results(of="1"), plan, EXAMPLE))[:51]
    'exempelby@2024: GM602: The results are of the munic'
    """
    for finding in check_results(results, plan, model):
        yield f"{model.id}: {finding.code}: {finding.text('en')}"


def follow_ups_that_fail(results: Results, plan: Plan, model: GovernanceModel) -> Iterator[str]:
    """Find a follow-up that cannot be made, or a row of it that cannot be told.

    >>> from govmodel import Period, Plan, Results
    >>> from govmodel.testing.example import EXAMPLE
    >>> plan = Plan(model=EXAMPLE.id, period=Period.years(2024))
    >>> list(follow_ups_that_fail(Results(of="9999"), plan, EXAMPLE))
    []
    """
    days: tuple[date, ...] = (plan.period.first, plan.period.last)
    for at in days:
        try:
            for row in follow_up(plan, results, model, at=at):
                for language in (model.language, "en"):
                    row.reason(language)
        except Exception as error:  # noqa: BLE001 - whatever a stranger's function raises
            yield (
                f"{model.id}: the follow-up at {at} was stopped by {type(error).__name__}: {error}."
                " Look at the model's function upwards, which concludes on goals, and let it give "
                "None where nothing can be said; and at the words of its scales"
            )
            return


def failing_plans(file: Path | str, editions: Sequence[GovernanceModel]) -> Iterator[str]:
    """Find what is wrong in the file of an example plan.

    >>> from govmodel.testing.example import EXAMPLE
    >>> print(*failing_plans("no-such-plan.yaml", (EXAMPLE,)))
    no-such-plan.yaml cannot be read:
      no-such-plan.yaml: there is no such file
    """
    try:
        found = read_plan(Path(file), _finder(editions))
    except GovmodelError as error:
        yield str(error)
        return
    try:
        findings = tuple(check(found.plan, found.model))
    except RuleFailedError as error:
        yield f"{file}: {error}"
        return
    for finding in findings:
        if finding.severity is Severity.ERROR:
            yield f"{found.place(finding)}: {finding.code}: {finding.text('en')}"
    yield from plans_that_change(found.plan, found.model)


def _finder(editions: Sequence[GovernanceModel]) -> Callable[[str], GovernanceModel]:
    """Find an edition by what a plan names, among those that are tested and no others."""

    def find(named: str) -> GovernanceModel:
        found = {each.id: each for each in editions}
        if named not in found:
            name, _, edition = named.partition("@")
            known = tuple(each.edition for each in editions)
            values = {"name": name, "edition": edition, "known": known}
            raise UnknownModelError("error.model.edition", values)
        return found[named]

    return find
