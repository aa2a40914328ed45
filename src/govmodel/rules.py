"""The core's rules, and the check that runs them all.

A rule yields the place and the values of every defect; the sentences stand in
:mod:`govmodel.words`. One defect gives one finding: what merely follows from it (a broken thread
behind a link to nothing, a cycle behind a forbidden link) is left unsaid. A rule's docstring is its
documentation.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache
from itertools import islice
from typing import TypeVar, cast

from attrs import fields_dict

from govmodel.bodies import Body, Role, by_id, chain
from govmodel.elements import Element, Goal, Indicator, word_of
from govmodel.errors import InvalidValueError, Phrase, RuleFailedError
from govmodel.findings import Defects, Finding, Rule, Severity
from govmodel.graphs import cycles, reached
from govmodel.model import GovernanceModel, Level
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.problems import Place
from govmodel.results import Results
from govmodel.sources import Basis
from govmodel.targets import direction_of

E = TypeVar("E", bound=Element)
Pair = tuple[type[Element], type[Element]]


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
    return _in_order(findings, Plan)


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
    return _in_order(findings, Results)


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


def _in_order(findings: Iterable[Finding], subject: type[Plan | Results]) -> tuple[Finding, ...]:
    """Sort by place, as the subject's fields and positions come, and then by code."""
    fields: dict[object, int] = {name: at for at, name in enumerate(fields_dict(subject))}

    def order(finding: Finding) -> tuple[object, ...]:
        first = [fields.get(step, -1) for step in finding.path[:1]]
        # A rule of a plugin may name and count at one place: names and numbers have no order.
        further = [(isinstance(step, str), step) for step in finding.path[1:]]
        return first, further, finding.code

    return tuple(sorted(findings, key=order))


# What the rules share: who is there, what is linked, and whether a link is the model's.


def _bodies(plan: Plan, model: GovernanceModel) -> Mapping[str, Body]:
    return by_id((*plan.bodies, *model.bodies))


def _levelled(plan: Plan, levels: Iterable[Level]) -> Iterator[tuple[int, Element, Level]]:
    """Give the elements on some levels; of a kind without a level only that is said (GM101)."""
    level_of = {level.kind: level for level in levels}
    for at, element in enumerate(plan.elements):
        if level := level_of.get(type(element)):
            yield at, element, level


def _known(plan: Plan, model: GovernanceModel, wanted: type[E]) -> Iterator[tuple[int, E]]:
    """Give the elements of those of the model's kinds that are goals, say, or indicators."""
    kinds = {level.kind for level in model.levels if issubclass(level.kind, wanted)}
    for at, element in enumerate(plan.elements):
        if type(element) in kinds and isinstance(element, wanted):
            yield at, element


def _lost(plan: Plan) -> Iterator[tuple[int, int, str]]:
    """Give every link to nothing: from, which of its links, and the id that no element has."""
    for at in plan.index.lost:
        for which, target in enumerate(plan.elements[at].serves):
            if target not in plan.index.position:
                yield at, which, target


def _links(plan: Plan, pairs: Collection[Pair]) -> Iterator[tuple[int, int, int]]:
    """Give every link between some pairs of kinds: from, which of its links, and to."""
    for at in sorted({at for pair in pairs for at in plan.linked[pair]}):
        element = plan.elements[at]
        for which, target in enumerate(element.serves):
            to = plan.index.position.get(target)
            if to is not None and (type(element), type(plan.elements[to])) in pairs:
                yield at, which, to


def _forbidden(plan: Plan, model: GovernanceModel) -> Iterator[tuple[int, int, int]]:
    """Give every link between two known kinds of which the one may not serve the other."""
    known = model.level_of
    return _links(
        plan,
        {
            (kind, to)
            for kind, to in plan.linked
            if kind in known
            and to in known
            and to not in known[kind].serves
            and not _passed_over(kind, to, model)
        },
    )


def _passed_over(
    kind: type[Element], to: type[Element], model: GovernanceModel
) -> tuple[Level, ...]:
    """Find the levels that a link between two kinds passes over, from the bottom up.

    They are those on the shortest ways over levels that may be absent; of several such ways, those
    on any of them. There are none where the one may serve the other anyway, or has no level.
    """
    if kind not in model.level_of or to in model.level_of[kind].serves:
        return ()
    met = {kind}
    layer: dict[type[Element], set[type[Element]]] = {kind: set()}
    while layer:
        passed = [over for below, over in layer.items() if to in model.level_of[below].serves]
        if passed:
            over = set().union(*passed)
            return tuple(level for level in reversed(model.levels) if level.kind in over)
        further: dict[type[Element], set[type[Element]]] = {}
        for below, over in layer.items():
            for above in model.level_of[below].serves:
                if model.level_of[above].absent_in is not None and above not in met:
                    further.setdefault(above, {above}).update(over)
        met.update(further)
        layer = further
    return ()


def _homes(role: Role | None, bodies: Mapping[str, Body]) -> Mapping[str, Body | None]:
    """Find the administration of every body: the nearest that has the role, from itself upwards.

    A body that is under none could belong anywhere: ``None``.
    """
    homes: dict[str, Body | None] = {
        body.id: body for body in bodies.values() if role and body.role == role.id
    }
    for body in bodies.values():
        way: list[str] = []
        at: Body | None = body
        while at and at.id not in homes:
            homes[at.id] = None  # so that a circle ends
            way.append(at.id)
            at = None if at.under is None else bodies.get(at.under)
        homes.update(dict.fromkeys(way, homes[at.id] if at else None))
    return homes


def _holders(level: Level, bodies: Mapping[str, Body]) -> Mapping[str | None, Sequence[Body]]:
    """Find who has a level's owner roles, in each administration and (``None``) anywhere."""
    roles = {role.id for role in level.owners}
    holders: defaultdict[str | None, list[Body]] = defaultdict(list)
    for body in bodies.values():
        if body.role in roles:
            holders[None].append(body)
            for up in chain(body.id, bodies):
                if level.absent_in and up.role == level.absent_in.id:
                    holders[up.id].append(body)
    return holders


def _presence(
    level: Level, bodies: Mapping[str, Body]
) -> Callable[[tuple[str, ...], Period], tuple[Body | None, tuple[Body, ...]] | None]:
    """Make a function that finds a level: in which administration of some owners, and who has it.

    A joint owner belongs where its members do. Many links ask the same, so the answers are kept.
    """
    homes = _homes(level.absent_in, bodies)
    holders = _holders(level, bodies)

    @cache
    def there(scope: str | None, days: Period) -> tuple[Body, ...]:
        return tuple(
            body
            for body in holders.get(scope, ())
            if body.valid is None or days.overlaps(body.valid)
        )

    @cache
    def find(owners: tuple[str, ...], days: Period) -> tuple[Body | None, tuple[Body, ...]] | None:
        known = (bodies[owner] for owner in owners if owner in bodies)
        scopes = [homes.get(each) for body in known for each in body.members or (body.id,)]
        return next(
            ((scope, who) for scope in scopes if (who := there(scope and scope.id, days))), None
        )

    return find


def _unknown(plan: Plan, known: Collection[str]) -> Iterator[tuple[Place, str, str]]:
    """Give every body that is named and not known: where, by which element or body, and its id."""
    for at, element in enumerate(plan.elements):
        if element.decided_by is not None and element.decided_by not in known:
            yield ("elements", at, "decided_by"), element.id, element.decided_by
        for which, owner in enumerate(element.owners):
            if owner not in known:
                yield ("elements", at, "owners", which), element.id, owner
    for at, body in enumerate(plan.bodies):
        if body.under is not None and body.under not in known:
            yield ("bodies", at, "under"), body.id, body.under
        for which, member in enumerate(body.members):
            if member not in known:
                yield ("bodies", at, "members", which), body.id, member


def _lacking(
    roles: tuple[Role, ...], bodies: Mapping[str, Body], model: GovernanceModel
) -> Mapping[str | None, Body]:
    """Find the bodies that lack the roles: themselves and, if they are joint, in some member.

    Nothing is said of a body whose role the model does not know: that is a finding of its own.
    """
    ids = {role.id for role in roles}
    others = {role.id for role in model.roles} - ids
    return {
        body.id: body
        for body in bodies.values()
        if body.role in others
        and (
            not body.members
            or any(bodies[each].role not in ids for each in body.members if each in bodies)
        )
    }


# The rules, by code.

_SHOWN = 10  # members of a cycle, before its sentence is cut short
_SLIPS = 10  # links of indicators to nothing, for which the goal that was meant is looked for
_LONGEST = 100  # characters of an id that somebody types; longer ones take too long to compare
_LIKE = 0.6  # how much of two ids must be alike for one to be a slip for the other


def unknown_kind(plan: Plan, model: GovernanceModel) -> Defects:
    """Every statement is of a kind that the model has: its words, and no others."""
    expected = tuple(level.kind for level in model.levels)
    for at, element in enumerate(plan.elements):
        if type(element) not in model.level_of:
            yield (
                ("elements", at, "kind"),
                {"id": element.id, "word": word_of(element), "expected": expected},
            )


def duplicate_id(plan: Plan, model: GovernanceModel) -> Defects:
    """Every id is used once: of elements in the plan, of bodies in the plan and the model."""
    position = plan.index.position
    if len(position) < len(plan):
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
    for at, which, target in _lost(plan):
        element = plan.elements[at]
        level = model.level_of.get(type(element))
        yield (
            ("elements", at, "serves", which),
            {
                "id": element.id,
                "found": target,
                "expected": level.serves if level else (),
                "hint": _may_serve(element, level),
            },
        )


def _may_serve(element: Element, level: Level | None) -> Phrase:
    """Say what the model lets an element serve, if it says anything."""
    if level is None:
        return Phrase("hint.no_level", {"word": word_of(element)})
    key = "hint.serves" if level.serves else "hint.top"
    return Phrase(key, {"word": level.kind, "expected": level.serves})


def forbidden_link(plan: Plan, model: GovernanceModel) -> Defects:
    """Every link leads to a kind that the element's level may serve."""
    for at, which, to in _forbidden(plan, model):
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
    whole = set(plan.index.lost)
    for (kind, above), positions in plan.linked.items():
        level = model.level_of.get(kind)
        if level and (above in level.must_serve or above not in level.serves):
            whole.update(positions)
    demanding = [level for level in model.levels if level.must_serve]
    for at, element, level in _levelled(plan, demanding):
        if at not in whole:
            yield (
                ("elements", at),
                {
                    "id": element.id,
                    "word": level.kind,
                    "expected": level.must_serve,
                    "found": tuple(plan.elements[to].id for to in plan.index.up[at]),
                },
            )


def cycle(plan: Plan, model: GovernanceModel) -> Defects:
    """No chain of links comes back to where it began.

    Each knot of elements that lead to each other is found once, with its members. Links that the
    model forbids are findings of their own and are left out, so that a cycle through one is not
    told twice.
    """
    forbidden: defaultdict[int, set[int]] = defaultdict(set)
    for at, _, to in _forbidden(plan, model):
        forbidden[at].add(to)
    graph = [
        [to for to in above if to not in forbidden[at]] if at in forbidden else above
        for at, above in enumerate(plan.index.up)
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
    presence = {level.kind: _presence(level, bodies) for level in model.levels if level.absent_in}
    over = {pair: levels for pair in plan.linked if (levels := _passed_over(*pair, model))}
    for at, which, to in _links(plan, over):
        element, target = plan.elements[at], plan.elements[to]
        days = element.valid or plan.period
        for passed in over[type(element), type(target)]:
            if found := presence[passed.kind](element.owners, days):
                scope, holders = found
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
    for place, by, body_id in _unknown(plan, bodies):
        yield place, {"id": by, "found": body_id, "expected": known}


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
    levels = [level for level in model.levels if level.decided_by]
    lacking = {level.kind: _lacking(level.decided_by, bodies, model) for level in levels}
    for at, element, level in _levelled(plan, levels):
        if decider := lacking[level.kind].get(element.decided_by):
            yield (
                ("elements", at, "decided_by"),
                {"id": element.id, "found": decider, "expected": level.decided_by},
            )


def no_decider(plan: Plan, model: GovernanceModel) -> Defects:
    """Where the model says who decides, the plan says who did."""
    levels = [level for level in model.levels if level.decided_by]
    for at, element, level in _levelled(plan, levels):
        if element.decided_by is None:
            yield ("elements", at), {"id": element.id, "expected": level.decided_by}


def wrong_owner(plan: Plan, model: GovernanceModel) -> Defects:
    """Whoever answers for a statement has a role that may answer on its level."""
    bodies = _bodies(plan, model)
    levels = [level for level in model.levels if level.owners]
    lacking = {level.kind: _lacking(level.owners, bodies, model) for level in levels}
    for at, element, level in _levelled(plan, levels):
        for which, owner in enumerate(element.owners):
            if body := lacking[level.kind].get(owner):
                yield (
                    ("elements", at, "owners", which),
                    {"id": element.id, "found": body, "expected": level.owners},
                )


def no_owner(plan: Plan, model: GovernanceModel) -> Defects:
    """Where the model says who answers, the plan names somebody."""
    levels = [level for level in model.levels if level.owners]
    for at, element, level in _levelled(plan, levels):
        if not element.owners:
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
    bodies = _bodies(plan, model).values()
    dated: Mapping[str | None, Body] = {body.id: body for body in bodies if body.valid}
    if not dated:
        return  # mostly: few plans tell since when their bodies exist
    of_plan = model.valid.shared(plan.period)
    for at, element in enumerate(plan.elements):
        days = model.valid.shared(element.valid) if element.valid else of_plan
        if days is None:
            continue
        for which, owner in enumerate(element.owners):
            body = dated.get(owner)
            if body and body.valid and not body.valid.covers(days):
                ended = body.valid.last + timedelta(days=1)
                first = days.first if days.first not in body.valid else ended
                yield (
                    ("elements", at, "owners", which),
                    _did_not_exist(element, body, days, first),
                )
        decider = dated.get(element.decided_by)
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
    through = {level.kind for level in model.levels if not issubclass(level.kind, Goal | Indicator)}
    starts = [at for at, element in enumerate(plan.elements) if type(element) not in through]
    measured = reached(plan.index.up, starts)
    left = {goal.id: at for at, goal in _known(plan, model, Goal) if at not in measured}
    indicators = {level.kind for level in model.levels if issubclass(level.kind, Indicator)}
    slips = (
        to
        for at, _, to in _lost(plan)
        if type(plan.elements[at]) in indicators and len(to) <= _LONGEST
    )
    ids = sorted(goal for goal in left if len(goal) <= _LONGEST)
    # Slips are few; to look for what each of thousands meant would take hours.
    meant = {_nearest(slip, ids) for slip in islice(slips, _SLIPS)}
    for element_id, at in left.items():
        if element_id not in meant:
            below = tuple(plan.elements[down].id for down in plan.index.down[at])
            yield ("elements", at), {"id": element_id, "found": below}


def _nearest(slip: str, ids: Iterable[str]) -> str | None:
    """Find the id most like a slip, the last of several; ``None`` if none is like it.

    It is the one that :func:`difflib.get_close_matches` finds, which looks closely at every id that
    is somewhat like the slip; here only those are looked at that may be liker than the best so far.
    """
    nearest, likeness = None, _LIKE
    matcher = SequenceMatcher(b=slip)
    for each in ids:
        matcher.set_seq1(each)
        if (
            matcher.real_quick_ratio() >= likeness
            and matcher.quick_ratio() >= likeness
            and matcher.ratio() >= likeness
        ):
            nearest, likeness = each, matcher.ratio()
    return nearest


def indicator_without_target(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has a target."""
    for at, indicator in _known(plan, model, Indicator):
        if not indicator.targets:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_unit(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator has a unit."""
    for at, indicator in _known(plan, model, Indicator):
        if indicator.unit is None:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_direction(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator says which way is good."""
    for at, indicator in _known(plan, model, Indicator):
        if indicator.direction is None:
            yield ("elements", at), {"id": indicator.id}


def indicator_without_source(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator says where its values come from, itself: the plan's own source is not enough."""
    for at, indicator in _known(plan, model, Indicator):
        if indicator.source is None and indicator.basis is not Basis.ASSUMED:
            yield ("elements", at), {"id": indicator.id}


def indicator_against_target(plan: Plan, model: GovernanceModel) -> Defects:
    """An indicator and its targets say the same about which way is good."""
    for at, indicator in _known(plan, model, Indicator):
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
    for at, element, _ in _levelled(plan, model.levels):
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
