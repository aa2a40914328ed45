"""The core's rules, and the check that runs them all.

A rule yields the place and the values of every defect; the sentences stand in
:mod:`govmodel.words`. One defect gives one finding: what merely follows from it (a broken thread
behind a link to nothing, a cycle behind a forbidden link) is left unsaid. A rule's docstring is its
documentation.

Each hundred of codes has a module: ``links`` (GM1), ``who`` (GM2), ``when`` (GM3), ``measures``
(GM4), ``sources`` (GM5), ``results`` (GM6) and ``evaluations`` (GM7).
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, cast

from attrs import fields_dict, has

from govmodel.elements import Element
from govmodel.errors import InvalidValueError, MissingExtraError, Phrase, RuleFailedError
from govmodel.evaluations import Evaluation
from govmodel.findings import Finding, Rule
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.problems import Place
from govmodel.results import Results
from govmodel.rules import (
    evaluations,
    links,
    measures,
    results as of_results,
    sources,
    when,
    who,
)
from govmodel.typed import refuse_mistyped

CORE_RULES: tuple[Rule, ...] = (
    *links.RULES,
    *who.RULES,
    *when.RULES,
    *measures.RULES,
    *sources.RULES,
)
"""The core's rules. They stand beside a model's own, so that a plugin cannot switch them off."""

RESULT_RULES: tuple[Rule, ...] = of_results.RULES
"""What is asked of results."""

EVALUATION_RULES: tuple[Rule, ...] = evaluations.RULES
"""What is asked of evaluations. They stand beside an instrument's own."""


def check(plan: Plan, model: GovernanceModel) -> tuple[Finding, ...]:
    """Hold a plan against a model: by the core's rules, those of its country and its own.

    :param plan: the plan; it may have been written for another edition.
    :param model: the model it is held against.
    :returns: every finding, in the plan's order and then by code; empty if nothing is wrong.
    :raises RuleFailedError: if a rule of a plugin raises, or yields a place that the plan does not
        have; that is a defect of the rule.
    :raises InvalidValueError: if what stands in the plan is of such types that a rule cannot look
        at it; :func:`~govmodel.mistyped` finds that in any case.
    :raises MissingExtraError: if a rule needs an extra, such as one that asks for working days.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(Mal(id="m1", text="Tryggare skolvägar", serves=("v9",)),),
    ... )
    >>> for finding in gm.check(plan, model):
    ...     print(finding.code, finding.severity.value, finding.path)
    GM401 warning ('elements', 0)
    GM501 warning ('elements', 0)
    GM103 error ('elements', 0, 'serves', 0)
    """
    _refuse_others(plan, model)
    legal = model.jurisdiction.plan_rules if model.jurisdiction else ()
    return found_by((*CORE_RULES, *legal, *model.rules), plan, model)


def found_by(rules: Iterable[Rule], subject: object, *others: object) -> tuple[Finding, ...]:
    """Let some rules look at a subject, such as a plan, and at what it is held against.

    :param subject: an attrs value, in which the findings' paths are places.
    :returns: every finding, as the subject's fields and positions come, and then by code.

    >>> from govmodel.rules import found_by
    >>> found_by((), None)
    ()
    """
    findings = (finding for rule in rules for finding in _run(rule, subject, *others))
    return _in_order(findings, subject)


def check_results(results: Results, plan: Plan, model: GovernanceModel) -> tuple[Finding, ...]:
    """Hold results against the plan and the model that they are to be judged by.

    :func:`~govmodel.follow_up` passes over what it has no use for; here that is told, so that a
    slip in an id does not look like missing data.

    :returns: every finding, in the order of the results; its path is a place in the results.

    >>> import govmodel as gm
    >>> from govmodel import Amount, GovernanceModel, Observation, Period, Plan, Results
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Matt(gm.Indicator):
    ...     word = "mått"
    >>> model = GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=Period.years(2024),
    ...     levels=(gm.Level(kind=Matt, basis=gm.Basis.ASSUMED),),
    ... )
    >>> plan = Plan(
    ...     model=model.id, period=Period.years(2024), elements=(Matt(id="k1", text="Olyckor"),)
    ... )
    >>> slip = Observation(indicator="k2", period=Period.years(2024), value=Amount.parse("3 st"))
    >>> for finding in gm.check_results(Results(of="9999", observations=(slip,)), plan, model):
    ...     print(finding.code, finding.path)
    GM601 ('observations', 0, 'indicator')
    """
    if not isinstance(results, Results):  # the plan is as easily passed first
        raise InvalidValueError("expected.results", {"found": type(results).__name__})
    _refuse_others(plan, model)
    return found_by(RESULT_RULES, results, plan, model)


def _refuse_others(plan: object, model: object) -> None:
    if not isinstance(plan, Plan):  # a PlanFile is easily passed for the plan that it holds
        raise InvalidValueError("expected.plan", {"found": type(plan).__name__})
    if not isinstance(model, GovernanceModel):
        raise InvalidValueError("expected.governance_model", {"found": type(model).__name__})


def check_evaluation(evaluation: Evaluation, instrument: Instrument) -> tuple[Finding, ...]:
    """Hold an evaluation against its instrument: by the core's rules and the instrument's own.

    :param evaluation: the evaluation.
    :param instrument: the instrument, in the edition that the evaluation was made with.
    :returns: every finding, in the order of the evaluation's fields and then by code; its path is a
        place in the evaluation.
    :raises InvalidValueError: if the evaluation was made with another instrument or edition.
    :raises RuleFailedError: if a rule of a plugin raises, or yields a place that the evaluation
        does not have; that is a defect of the rule.

    >>> from decimal import Decimal
    >>> import govmodel as gm
    >>> probe = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(
    ...         gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),
    ...         gm.AssessedArea(id="b", name="Styrning", basis=gm.Basis.ASSUMED),
    ...     ),
    ... )
    >>> evaluation = gm.Evaluation(
    ...     instrument=probe.id,
    ...     of="9999",
    ...     period=gm.Period.years(2024),
    ...     points=(gm.AreaPoints(area="a", points=Decimal(-12)),),
    ...     basis=gm.Basis.ASSUMED,
    ... )
    >>> for finding in gm.check_evaluation(evaluation, probe):
    ...     print(finding.code, finding.path, finding.text("en"))
    GM702 ('points',) There are no points for area 2 (Styrning).
    GM704 ('points', 0, 'points') The points of area 1 (Dialog) are -12; the lowest possible is 0.
    """
    if not isinstance(evaluation, Evaluation):  # an EvaluationFile is as easily passed for it
        raise InvalidValueError("expected.evaluation", {"found": type(evaluation).__name__})
    if not isinstance(instrument, Instrument):
        raise InvalidValueError("expected.an_instrument", {"found": type(instrument).__name__})
    if evaluation.instrument != instrument.id:
        values = {"expected": instrument.id, "found": evaluation.instrument}
        raise InvalidValueError("expected.instrument", values)
    return found_by((*EVALUATION_RULES, *instrument.rules), evaluation, instrument)


def _run(rule: Rule, *subjects: object) -> list[Finding]:
    try:
        return [
            _finding(rule, subjects[0], path, values) for path, values in _yielded(rule, *subjects)
        ]
    except MissingExtraError:  # the rule is right, and says what it needs
        raise
    except Exception as error:
        refuse_mistyped(*subjects)  # no rule can be right about a day that is text
        odd = isinstance(error, _OddError)
        cause = error.args[0] if odd else f"{type(error).__name__}: {error}"
        values = {"code": rule.code, "cause": cause}
        line = _line(rule, error)
        if line is None:
            raise RuleFailedError("error.rule", values) from error
        values |= {"module": rule.find.__module__, "line": str(line)}
        raise RuleFailedError("error.rule.at", values) from error


class _OddError(Exception):
    """A rule gave what is not asked for; its phrase is the one argument."""


def _yielded(rule: Rule, *subjects: object) -> Iterator[tuple[object, Mapping[str, object]]]:
    given: object = rule.find(*subjects)
    if not isinstance(given, Iterable):
        raise _OddError(Phrase("error.rule.returned", {"found": repr(given)}))
    for each in given:
        match each:
            case (path, Mapping() as values):
                yield path, values
            case _:
                raise _OddError(Phrase("error.rule.yielded", {"found": repr(each)}))


def _line(rule: Rule, error: BaseException) -> int | None:
    """Tell on which line of its module a rule was stopped, or else on which it begins."""
    code = getattr(rule.find, "__code__", None)
    if code is None:  # it is no function
        return None
    line, at = code.co_firstlineno, error.__traceback__
    while at is not None:
        if at.tb_frame.f_code.co_filename == code.co_filename:
            line = at.tb_lineno
        at = at.tb_next
    return int(line)


def _finding(rule: Rule, subject: object, path: object, values: Mapping[str, object]) -> Finding:
    element: str | None = None
    if not isinstance(path, tuple):
        message = f"a place is a tuple, not {path!r}"
        raise TypeError(message)
    _refuse_nowhere(subject, path)
    match subject, path:
        case Plan(elements=elements), ("elements", int(position), *_):
            element = elements[position].id
    return Finding(rule=rule, path=cast("Place", path), element=element, values=dict(values))


def _refuse_nowhere(subject: object, path: tuple[object, ...]) -> None:
    """Refuse a place that the subject does not have: nobody would find what is wrong there."""
    held = subject
    for step in path:
        if isinstance(held, tuple):
            if not isinstance(step, int) or not 0 <= step < len(held):
                raise _nowhere("position", path, {"found": repr(step), "count": str(len(held))})
            held = held[step]
            continue
        kind: Any = type(held)
        names = _names(kind)
        if not names:  # what is inside, nobody can tell
            return
        if step not in names:
            raise _no_field(kind, path, step, names)
        held = getattr(held, str(step), None)


@cache
def _names(kind: type) -> frozenset[object]:
    """Name the fields of a class, as files have them: an element has its word in ``kind``."""
    names = fields_dict(kind) if has(kind) else ()
    return frozenset((*names, "kind") if issubclass(kind, Element) else names)


def _no_field(
    kind: type, path: tuple[object, ...], step: object, names: Iterable[object]
) -> _OddError:
    values = {"kind": kind.__name__, "found": repr(step)}
    near = get_close_matches(str(step), map(str, names), n=1)
    if near:
        return _nowhere("near", path, {**values, "near": repr(near[0])})
    return _nowhere("field", path, {**values, "names": tuple(sorted(map(repr, names)))})


def _nowhere(key: str, path: tuple[object, ...], values: Mapping[str, object]) -> _OddError:
    return _OddError(Phrase(f"error.rule.place.{key}", {"place": repr(path), **values}))


def _in_order(findings: Iterable[Finding], subject: object) -> tuple[Finding, ...]:
    kind = type(subject)
    fields: dict[object, int] = {
        name: at for at, name in enumerate(fields_dict(kind) if has(kind) else ())
    }

    def order(finding: Finding) -> tuple[object, ...]:
        first = [fields.get(step, -1) for step in finding.path[:1]]
        # A rule of a plugin may name and count at one place: names and numbers have no order.
        further = [(isinstance(step, str), step) for step in finding.path[1:]]
        return first, further, finding.code

    return tuple(sorted(findings, key=order))
