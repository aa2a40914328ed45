"""The core's rules, and the check that runs them all.

A rule yields the place and the values of every defect; the sentences stand in
:mod:`govmodel.words`. One defect gives one finding: what merely follows from it (a broken thread
behind a link to nothing, a cycle behind a forbidden link) is left unsaid. A rule's docstring is its
documentation.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import islice
from typing import cast

from attrs import fields_dict

from govmodel.bodies import Body, Role, by_id, chain
from govmodel.elements import Element, Goal, Indicator, word_of
from govmodel.errors import InvalidValueError, RuleFailedError
from govmodel.findings import Defects, Finding, Rule, Severity
from govmodel.graphs import cycles, reached
from govmodel.model import GovernanceModel, Level
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.problems import Place
from govmodel.results import Results
from govmodel.sources import Basis
from govmodel.targets import direction_of


def check(plan: Plan, model: GovernanceModel) -> tuple[Finding, ...]:
    """Hold a plan against a model: the core's rules, then the model's own.

    :param plan: the plan; it may have been written for another edition.
    :param model: the model it is held against.
    :returns: every finding, in the plan's order and then by code; empty if nothing is wrong.
    :raises RuleFailedError: if a rule of a plugin raises; that is a defect of the rule.

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
    if not isinstance(plan, Plan):  # a PlanFile is easily passed for the plan that it holds
        raise InvalidValueError("expected.plan", {"found": type(plan).__name__})
    findings = [
        finding for rule in (*CORE_RULES, *model.rules) for finding in _run(rule, plan, model)
    ]
    return tuple(sorted(findings, key=_order))


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
    findings = [finding for rule in RESULT_RULES for finding in _run(rule, results, plan, model)]
    return tuple(sorted(findings, key=_order))


def _run(rule: Rule, *subjects: object) -> list[Finding]:
    try:
        return [_finding(rule, subjects[0], path, values) for path, values in rule.find(*subjects)]
    except Exception as error:
        cause = f"{type(error).__name__}: {error}"
        raise RuleFailedError("error.rule", {"code": rule.code, "cause": cause}) from error


def _finding(rule: Rule, subject: object, path: object, values: Mapping[str, object]) -> Finding:
    element: str | None = None
    match subject, path:
        case Plan(elements=elements), ("elements", int(position), *_):
            element = elements[position].id
        case _, tuple():
            pass  # outside the elements
        case _:
            message = f"a place is a tuple, not {path!r}"
            raise TypeError(message)
    return Finding(rule=rule, path=cast("Place", path), element=element, values=dict(values))


def _order(finding: Finding) -> tuple[object, ...]:
    """Sort by place, as the plan's fields and positions come, and then by code."""
    steps = [
        (_FIELDS.get(part, 0), part) if isinstance(part, str) else (part, "")
        for part in finding.path
    ]
    return steps, finding.code


_FIELDS: Mapping[object, int] = {
    name: at for kind in (Plan, Results) for at, name in enumerate(fields_dict(kind))
}


# What the rules share: who is there, what is linked, and whether a link is the model's.


def _bodies(plan: Plan, model: GovernanceModel) -> Mapping[str, Body]:
    return by_id((*plan.bodies, *model.bodies))


def _levelled(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, Element, Level]]:
    """Give the elements whose kind the model knows; of the others only that is said (GM101)."""
    for at, element in enumerate(plan.elements):
        if level := model.level_of.get(type(element)):
            yield at, element, level


def _links(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, int, int, str]]:
    """Give every link between two known elements: from, which of its links, to, and how it stands.

    It is ``right``, ``forbidden``, or passes over a level that may be absent: ``over``.
    """
    position = plan.index.position
    for at, element, level in _levelled(plan, model):
        for which, target in enumerate(element.serves):
            if (to := position.get(target)) is None:
                continue
            kind = type(plan.elements[to])
            if kind not in model.level_of:
                continue
            if kind in level.serves:
                yield at, which, to, "right"
            elif _passed_over(level, kind, model):
                yield at, which, to, "over"
            else:
                yield at, which, to, "forbidden"


def _passed_over(level: Level, kind: type[Element], model: GovernanceModel) -> tuple[Level, ...]:
    """Find the levels, all of which may be absent, that a link to a kind passes over."""
    trails: list[tuple[Level, ...]] = [()]
    while trails:
        trail = trails.pop(0)
        for above in (trail[-1] if trail else level).serves:
            between = model.level_of[above]
            if above is kind and trail:
                return trail
            if between.absent_in is not None and between not in trail and between is not level:
                trails.append((*trail, between))
    return ()


def _scopes(
    owners: Iterable[str], role: Role | None, bodies: Mapping[str, Body]
) -> tuple[Body | None, ...]:
    """Find the administrations that owners belong to; a joint owner belongs where its members do.

    An administration is the nearest body above an owner that has the role; an owner that is under
    none could belong anywhere: ``None``.
    """
    found: list[Body | None] = []
    for owner in owners:
        body = bodies.get(owner)
        for each in body.members or (owner,) if body else ():
            above = (up for up in chain(each, bodies) if role and up.role == role.id)
            found.append(next(above, None))
    return tuple(dict.fromkeys(found))


def _holders(
    passed: Level, scope: Body | None, days: Period, bodies: Mapping[str, Body]
) -> tuple[Body, ...]:
    """Find who holds a level's owner roles in an administration on some of the days."""
    roles = {role.id for role in passed.owners}
    return tuple(
        body
        for body in bodies.values()
        if body.role in roles
        and (body.valid is None or days.overlaps(body.valid))
        and (scope is None or scope in chain(body.id, bodies))
    )


def _lacks(
    body: Body, roles: tuple[Role, ...], bodies: Mapping[str, Body], model: GovernanceModel
) -> bool:
    """Tell whether a body lacks the roles: itself and, if it is a joint one, some of its members.

    Nothing is said of a body whose role the model does not know: that is a finding of its own.
    """
    ids = {role.id for role in roles}
    if not ids or body.role in ids or body.role not in {role.id for role in model.roles}:
        return False
    members = [bodies[member] for member in body.members if member in bodies]
    return not body.members or any(member.role not in ids for member in members)


# The rules, by code.

_SHOWN = 10  # members of a cycle, before its sentence is cut short
_SLIPS = 10  # links of indicators to nothing, for which the goal that was meant is looked for


def unknown_kind(plan: Plan, model: GovernanceModel) -> Defects:
    """Every statement is of a kind that the model has: its words, and no others."""
    for at, element in enumerate(plan.elements):
        if type(element) not in model.level_of:
            yield (
                ("elements", at, "kind"),
                {
                    "id": element.id,
                    "word": word_of(element),
                    "expected": tuple(level.kind for level in model.levels),
                },
            )


def duplicate_id(plan: Plan, model: GovernanceModel) -> Defects:
    """Every id is used once: of elements in the plan, of bodies in the plan and the model."""
    position = plan.index.position
    for at, element in enumerate(plan.elements):
        if (first := position[element.id]) != at:
            values = {"id": element.id, "found": plan.elements[first].text}
            yield ("elements", at, "id"), values
    seen = {body.id: body for body in model.bodies}
    for at, body in enumerate(plan.bodies):
        if body.id in seen:
            yield ("bodies", at, "id"), {"id": body.id, "found": seen[body.id]}
        seen.setdefault(body.id, body)


def link_to_nothing(plan: Plan, model: GovernanceModel) -> Defects:
    """Every link leads to an element of the plan."""
    for at, element in enumerate(plan.elements):
        for which, target in enumerate(element.serves):
            if target not in plan.index.position:
                level = model.level_of.get(type(element))
                yield (
                    ("elements", at, "serves", which),
                    {
                        "id": element.id,
                        "found": target,
                        "word": type(element) if level else word_of(element),
                        "expected": level.serves if level else (),
                    },
                )


def forbidden_link(plan: Plan, model: GovernanceModel) -> Defects:
    """Every link leads to a kind that the element's level may serve."""
    for at, which, to, standing in _links(plan, model):
        if standing == "forbidden":
            element, target = plan.elements[at], plan.elements[to]
            yield (
                ("elements", at, "serves", which),
                {
                    "id": element.id,
                    "word": type(element),
                    "target": target.id,
                    "found": type(target),
                    "expected": model.level_of[type(element)].serves,
                },
            )


def broken_thread(plan: Plan, model: GovernanceModel) -> Defects:
    """Every element whose level must serve something does: the golden thread is whole.

    A link to nothing, to an unknown kind or to a forbidden one is its own finding, and the broken
    thread that follows from it is not told again; a link over an absent level counts.
    """
    for at, element, level in _levelled(plan, model):
        targets = [plan.elements[to] for to in plan.index.up[at]]
        excused = len(targets) < len(set(element.serves)) or any(
            type(target) in level.must_serve or type(target) not in level.serves
            for target in targets
        )
        if level.must_serve and not excused:
            yield (
                ("elements", at),
                {
                    "id": element.id,
                    "word": level.kind,
                    "expected": level.must_serve,
                    "found": tuple(target.id for target in targets),
                },
            )


def cycle(plan: Plan, model: GovernanceModel) -> Defects:
    """No chain of links comes back to where it began.

    Each knot of elements that lead to each other is found once, with its members. Links that the
    model forbids are findings of their own and are left out, so that a cycle through one is not
    told twice.
    """
    forbidden = {(at, to) for at, _, to, standing in _links(plan, model) if standing == "forbidden"}
    graph = [
        [to for to in above if (at, to) not in forbidden] for at, above in enumerate(plan.index.up)
    ]
    for knot in cycles(graph):
        members = tuple(plan.elements[at].id for at in knot)
        back = next(step for step, at in enumerate(knot) if knot[0] in graph[at])
        way = members[: back + 1] if back < _SHOWN else (*members[:_SHOWN], "…")
        found = " → ".join((*way, members[0]))
        yield ("elements", knot[0], "serves"), {"found": found, "members": members}


def level_skipped(plan: Plan, model: GovernanceModel) -> Defects:
    """A link passes over a level that may be absent only where that level is absent.

    Whether it is absent is found by walking from the element's owners up through what they are
    under: is there, in that administration, a body with one of the level's owner roles? Without a
    known owner nobody can tell; that is a finding of its own.
    """
    bodies = _bodies(plan, model)
    asked: dict[object, tuple[Body, ...]] = {}
    for at, which, to, standing in _links(plan, model):
        if standing != "over":
            continue
        element, target = plan.elements[at], plan.elements[to]
        days = element.valid or plan.period
        passed_over = _passed_over(model.level_of[type(element)], type(target), model)
        for passed, scope in (
            (level, scope)
            for level in passed_over
            for scope in _scopes(element.owners, level.absent_in, bodies)
        ):
            question = (passed.kind, scope, days)
            if question not in asked:
                asked[question] = _holders(passed, scope, days, bodies)
            if holders := asked[question]:
                yield (
                    ("elements", at, "serves", which),
                    {
                        "id": element.id,
                        "target": target.id,
                        "level": passed.kind,
                        "scope": scope or model.municipality,
                        "found": holders,
                        "expected": passed.kind,
                    },
                )
                break


def unknown_body(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever decides, owns, is above or is a member is a body that the plan or model knows."""
    bodies = _bodies(plan, model)
    known = tuple(bodies)
    for at, element in enumerate(plan.elements):
        decider = [(("decided_by",), element.decided_by)] if element.decided_by is not None else []
        owners = [(("owners", which), owner) for which, owner in enumerate(element.owners)]
        for field, body_id in (*decider, *owners):
            if body_id not in bodies:
                yield (
                    ("elements", at, *field),
                    {"id": element.id, "found": body_id, "expected": known},
                )
    for at, body in enumerate(plan.bodies):
        above = [(("under",), body.under)] if body.under is not None else []
        members = [(("members", which), member) for which, member in enumerate(body.members)]
        for field, body_id in (*above, *members):
            if body_id not in bodies:
                yield ("bodies", at, *field), {"id": body.id, "found": body_id, "expected": known}


def unknown_role(plan: Plan, model: GovernanceModel) -> Defects:
    """Every body that a plan brings has a role of the model."""
    roles = {role.id for role in model.roles}
    for at, body in enumerate(plan.bodies):
        if body.role not in roles:
            yield (
                ("bodies", at, "role"),
                {
                    "id": body.id,
                    "found": body.role,
                    "expected": tuple(role.id for role in model.roles),
                },
            )


def wrong_decider(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever decided a statement has a role that decides on its level."""
    bodies = _bodies(plan, model)
    for at, element, level in _levelled(plan, model):
        decider = bodies.get(element.decided_by or "")
        if decider and _lacks(decider, level.decided_by, bodies, model):
            yield (
                ("elements", at, "decided_by"),
                {"id": element.id, "found": decider, "expected": level.decided_by},
            )


def no_decider(plan: Plan, model: GovernanceModel) -> Defects:
    """Where the model says who decides, the plan says who did."""
    for at, element, level in _levelled(plan, model):
        if level.decided_by and element.decided_by is None:
            yield ("elements", at), {"id": element.id, "expected": level.decided_by}


def wrong_owner(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever answers for a statement has a role that may answer on its level."""
    bodies = _bodies(plan, model)
    for at, element, level in _levelled(plan, model):
        for which, owner in enumerate(element.owners):
            body = bodies.get(owner)
            if body and _lacks(body, level.owners, bodies, model):
                yield (
                    ("elements", at, "owners", which),
                    {"id": element.id, "found": body, "expected": level.owners},
                )


def no_owner(plan: Plan, model: GovernanceModel) -> Defects:
    """Where the model says who answers, the plan names somebody."""
    for at, element, level in _levelled(plan, model):
        if level.owners and not element.owners:
            yield ("elements", at), {"id": element.id, "expected": level.owners}


def plan_outside_model(plan: Plan, model: GovernanceModel) -> Defects:
    """A plan's period lies inside the model's validity."""
    if not model.valid.covers(plan.period):
        yield ("period",), {"found": plan.period, "expected": model.valid}


def element_outside_model(plan: Plan, model: GovernanceModel) -> Defects:
    """A statement's own days lie inside the model's validity.

    Where the plan itself reaches outside, that is one finding, and is not told again of statements
    whose days lie inside the plan's.
    """
    told = () if model.valid.covers(plan.period) else (plan.period,)
    for at, element in enumerate(plan.elements):
        if element.valid and not any(
            period.covers(element.valid) for period in (model.valid, *told)
        ):
            yield (
                ("elements", at, "valid"),
                {"id": element.id, "found": element.valid, "expected": model.valid},
            )


def body_outside_validity(plan: Plan, model: GovernanceModel) -> Defects:
    """An owner exists on every day of its statement; a decider has existed by its last.

    Days outside the model's validity are a finding of their own, and are not asked about here.
    """
    bodies = _bodies(plan, model)
    for at, element in enumerate(plan.elements):
        days = model.valid.shared(element.valid or plan.period)
        if days is None:
            continue
        for which, owner in enumerate(element.owners):
            body = bodies.get(owner)
            if body and body.valid and not body.valid.covers(days):
                ended = body.valid.last + timedelta(days=1)
                first = days.first if days.first not in body.valid else ended
                yield (
                    ("elements", at, "owners", which),
                    _did_not_exist(element, body, days, first),
                )
        decider = bodies.get(element.decided_by or "")
        if decider and decider.valid and decider.valid.first > days.last:
            yield (
                ("elements", at, "decided_by"),
                _did_not_exist(element, decider, days, days.last),
            )


def _did_not_exist(element: Element, body: Body, days: Period, day: date) -> dict[str, object]:
    return {"id": element.id, "body": body, "day": day, "found": days, "expected": body.valid}


def goal_without_indicator(plan: Plan, model: GovernanceModel) -> Defects:
    """A goal can be followed up: an indicator leads to it, or a goal that answers for itself does.

    Only the lowest goals are told; a goal above them is followed up through them. A goal is not
    told when what is wrong is the link or the word of what should lead to it.
    """
    starts = (
        at
        for at, element in enumerate(plan.elements)
        if isinstance(element, Goal | Indicator) or type(element) not in model.level_of
    )
    measured = reached(plan.index.up, starts)
    left = {
        element.id: at
        for at, element, _ in _levelled(plan, model)
        if isinstance(element, Goal) and at not in measured
    }
    # Slips are few; to look for what each of thousands meant would take hours.
    links = (to for _, indicator in _indicators(plan, model) for to in indicator.serves)
    slips = islice((to for to in links if to not in plan), _SLIPS)
    meant = {goal for slip in slips for goal in get_close_matches(slip, left, 1)}
    for element_id, at in left.items():
        if element_id not in meant:
            below = tuple(plan.elements[down].id for down in plan.index.down[at])
            yield ("elements", at), {"id": element_id, "found": below}


def _indicators(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, Indicator]]:
    for at, element, _ in _levelled(plan, model):
        if isinstance(element, Indicator):
            yield at, element


def indicator_without_target(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has a target."""
    for at, indicator in _indicators(plan, model):
        if not indicator.targets:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_unit(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has a unit."""
    for at, indicator in _indicators(plan, model):
        if indicator.unit is None:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_direction(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator says which way is good."""
    for at, indicator in _indicators(plan, model):
        if indicator.direction is None:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_source(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator says where its values come from, itself: the plan's own source is not enough."""
    for at, indicator in _indicators(plan, model):
        if indicator.source is None and indicator.basis is not Basis.ASSUMED:
            yield ("elements", at), {"id": indicator.id}


def indicator_against_target(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator and its targets say the same about which way is good."""
    for at, indicator in _indicators(plan, model):
        for which, target in enumerate(indicator.targets):
            direction = direction_of(target)
            if indicator.direction is not None and direction is not indicator.direction:
                yield (
                    ("elements", at, "targets", which),
                    {
                        "id": indicator.id,
                        "found": indicator.direction,
                        "target": target,
                        "expected": direction,
                    },
                )


def claim_without_source(plan: Plan, model: GovernanceModel) -> Defects:
    """Every statement and body of a plan cites a source, its own or the plan's, or is assumed."""
    if plan.source is not None:
        return
    for at, element, _ in _levelled(plan, model):
        uncited = element.source is None and element.basis is not Basis.ASSUMED
        if uncited and not isinstance(element, Indicator):
            yield ("elements", at), {"id": element.id}
    for at, body in enumerate(plan.bodies):
        if body.source is None and body.basis is not Basis.ASSUMED:
            yield ("bodies", at), {"id": body.id}


CORE_RULES: tuple[Rule, ...] = (
    Rule(code="GM101", severity=Severity.ERROR, find=unknown_kind),
    Rule(code="GM102", severity=Severity.ERROR, find=duplicate_id),
    Rule(code="GM103", severity=Severity.ERROR, find=link_to_nothing),
    Rule(code="GM104", severity=Severity.ERROR, find=forbidden_link),
    Rule(code="GM105", severity=Severity.ERROR, find=broken_thread),
    Rule(code="GM106", severity=Severity.ERROR, find=cycle),
    Rule(code="GM107", severity=Severity.ERROR, find=level_skipped),
    Rule(code="GM201", severity=Severity.ERROR, find=unknown_body),
    Rule(code="GM202", severity=Severity.ERROR, find=wrong_decider),
    Rule(code="GM203", severity=Severity.WARNING, find=no_decider),
    Rule(code="GM204", severity=Severity.ERROR, find=wrong_owner),
    Rule(code="GM205", severity=Severity.WARNING, find=no_owner),
    Rule(code="GM206", severity=Severity.ERROR, find=unknown_role),
    Rule(code="GM301", severity=Severity.ERROR, find=plan_outside_model),
    Rule(code="GM302", severity=Severity.ERROR, find=element_outside_model),
    Rule(code="GM303", severity=Severity.ERROR, find=body_outside_validity),
    Rule(code="GM401", severity=Severity.WARNING, find=goal_without_indicator),
    Rule(code="GM402", severity=Severity.WARNING, find=indicator_without_target),
    Rule(code="GM403", severity=Severity.WARNING, find=indicator_without_unit),
    Rule(code="GM404", severity=Severity.WARNING, find=indicator_without_direction),
    Rule(code="GM405", severity=Severity.WARNING, find=indicator_without_source),
    Rule(code="GM406", severity=Severity.ERROR, find=indicator_against_target),
    Rule(code="GM501", severity=Severity.WARNING, find=claim_without_source),
)
"""The core's rules. They stand beside a model's own, so that a plugin cannot switch them off."""


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


RESULT_RULES: tuple[Rule, ...] = (
    Rule(code="GM601", severity=Severity.WARNING, find=unknown_indicator),
    Rule(code="GM602", severity=Severity.ERROR, find=other_municipality),
    Rule(code="GM603", severity=Severity.WARNING, find=other_kind_of_period),
    Rule(code="GM604", severity=Severity.ERROR, find=two_values),
)
"""What is asked of results."""
