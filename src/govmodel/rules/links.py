"""GM1: the words of a plan, its ids, and its links."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from govmodel.below import lacking, lost
from govmodel.bodies import Body, Role, chain
from govmodel.elements import Element, word_of
from govmodel.errors import Phrase
from govmodel.findings import Defects, Rule, Severity
from govmodel.graphs import cycles
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.rules.common import bodies_of, levelled

Pair = tuple[type[Element], type[Element]]

_SHOWN = 10  # members of a cycle, before its sentence is cut short


def unknown_kind(plan: Plan, model: GovernanceModel) -> Defects:
    """Every statement is of a kind that the model has: its words, and no others."""
    expected = tuple(level.kind for level in model.levels)
    words = {level.kind.word.casefold(): level.kind.word for level in model.levels}
    hints: dict[str, Phrase] = {}
    for at, element in enumerate(plan.elements):
        if type(element) not in model.level_of:
            word = word_of(element)
            if word not in hints:
                near = _nearest(word, words, exact=len(hints) >= _SLIPS)
                values = {"expected": expected, "near": near}
                hints[word] = Phrase("hint.words.near" if near else "hint.words", values)
            values = {"id": element.id, "word": word, "expected": expected}
            yield ("elements", at, "kind"), {**values, "hint": hints[word]}


_SLIPS = 10  # unknown words for which one that is merely like them is looked for
_TYPED = 100  # characters of a word


def _nearest(slip: str, words: Mapping[str, str], *, exact: bool) -> str | None:
    """Find the word that differs in capitals alone, or else is much like it."""
    folded = slip[:_TYPED].casefold()
    if exact or folded in words:
        return words.get(folded)
    near = get_close_matches(folded, words, n=1, cutoff=_LIKE)
    return words[near[0]] if near else None


_LIKE = 0.75  # how much of two words must be alike for one to be a slip for the other


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
    for at, which, target in lost(plan):
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
    for at, element, level in levelled(plan, demanding):
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
    bodies = bodies_of(plan, model)
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


def nothing_below(plan: Plan, model: GovernanceModel) -> Defects:
    """Every element whose level must have something below it does.

    It is not told when what is wrong is the link or the word of what should serve it.
    """
    for level in model.levels:
        if level.must_have:
            for at, element in lacking(plan, model, level.kind, level.must_have):
                yield (
                    ("elements", at),
                    {
                        "id": element.id,
                        "word": level.kind,
                        "expected": level.must_have,
                        "found": tuple(plan.elements[down].id for down in plan.index.down[at]),
                    },
                )


# What these rules share: which links there are, and whether a link is the model's.


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
    on any of them. There are none where the one may serve the other anyway, nor where it has no
    level, or one without owners: nobody could tell where it is.
    """
    level = model.level_of.get(kind)
    if level is None or not level.owners or to in level.serves:
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


RULES = (
    Rule(code="GM101", severity=Severity.ERROR, find=unknown_kind),
    Rule(code="GM102", severity=Severity.ERROR, find=duplicate_id),
    Rule(code="GM103", severity=Severity.ERROR, find=link_to_nothing),
    Rule(code="GM104", severity=Severity.ERROR, find=forbidden_link),
    Rule(code="GM105", severity=Severity.ERROR, find=broken_thread),
    Rule(code="GM106", severity=Severity.ERROR, find=cycle),
    Rule(code="GM107", severity=Severity.ERROR, find=level_skipped),
    Rule(code="GM108", severity=Severity.ERROR, find=nothing_below),
)
