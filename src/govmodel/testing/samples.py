"""Statements in their simplest form, and how they hang together where a policy is obeyed.

What is here draws nothing: :mod:`govmodel.testing.strategies` hands in how to choose.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from govmodel.bodies import Body, Role
from govmodel.elements import Element
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.sources import Basis
from govmodel.units import Amount

T = TypeVar("T")
Choice = Callable[[Sequence[type[Element]]], type[Element]]
Thread = tuple[tuple[type[Element], tuple[int, ...]], ...]
"""Kinds, and for each the positions of what it serves: always some that stand before it."""

SIMPLE: Mapping[object, object] = {
    str: "x",
    bool: False,
    int: 1,
    Decimal: Decimal(1),
    date: date(2001, 1, 1),
    Period: Period.years(2001),
    Amount: Amount(1, "kr"),
}
"""The simplest value of each type that a file can hold."""


def attributes_of(kind: type[Any]) -> Mapping[str, tuple[bool, object]]:
    """Give the fields of an attrs class: whether a caller must fill them in, and their types.

    A type that stands there as text is looked up; one that nobody can look up is taken for text.

    >>> from govmodel import Source
    >>> attributes_of(Source)["title"]
    (True, <class 'str'>)
    """
    try:
        hints = get_type_hints(kind)
    except Exception:  # noqa: BLE001 - a stranger's text may be anything
        hints = {}
    return {
        each.alias or each.name: (each.default is NOTHING, hints.get(each.name, each.type))
        for each in fields(kind)
        if each.init
    }


def inner_of(kind: object) -> tuple[object, ...]:
    """Give what a type is made of: the items of a tuple, what an optional value is if it is there.

    >>> inner_of(int | None), inner_of(tuple[str, ...]), inner_of(str)
    ((<class 'int'>,), (<class 'str'>,), ())
    """
    return tuple(each for each in get_args(kind) if each not in (NoneType, Ellipsis))


def simplest(kind: object) -> object:
    """Give the simplest value of a type that a field of a word may have.

    >>> simplest(int), simplest(tuple[str, ...]), simplest(int | None)
    (1, (), None)
    """
    if kind in SIMPLE:
        return SIMPLE[kind]
    if get_origin(kind) is tuple:
        return ()
    if inner_of(kind):
        return None
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if isinstance(kind, type) and has(kind):
        return kind(**required(kind))
    return "x"


def required(kind: type[Any], but: Iterable[str] = ()) -> dict[str, Any]:
    """Fill in what a class does not do without, in the simplest way.

    A field that does not take the simplest value says what it takes:
    ``year: int = field(metadata={"example": 2024})``.

    :param but: the fields that somebody else fills in.

    >>> from govmodel import Source
    >>> required(Source)
    {'title': 'x'}
    """
    examples = {
        each.alias: each.metadata["example"] for each in fields(kind) if "example" in each.metadata
    }
    return {
        name: examples.get(name, simplest(its))
        for name, (needed, its) in attributes_of(kind).items()
        if needed and name not in but
    }


def element(kind: type[Element], element_id: str, **said: Any) -> Element:  # noqa: ANN401
    """Make a statement that says no more than it must.

    >>> from attrs import frozen
    >>> from govmodel import Goal
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    ...     year: int
    >>> element(Mal, "m").year
    1
    """
    return kind(**required(kind, ("id", "text")), id=element_id, text=kind.word, **said)


def holders(model: GovernanceModel, role: Role) -> tuple[Body, ...]:
    """Give the model's bodies that have a role as long as the model holds, or else one of our own.

    >>> from govmodel import Basis, Goal, GovernanceModel, Level, Period, Role
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> council = Role(id="council", name="fullmäktige", basis=Basis.ASSUMED)
    >>> model = GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=Period.years(2024),
    ...     roles=(council,),
    ...     levels=(Level(kind=Mal, decided_by=(council,), basis=Basis.ASSUMED),),
    ... )
    >>> [body.id for body in holders(model, council)]
    ['own-council']
    """
    there = tuple(
        body
        for body in model.bodies
        if body.role == role.id
        and not body.members
        and (body.valid is None or body.valid.covers(model.valid))
    )
    own = Body(id=f"own-{role.id}", name=role.name, role=role.id, basis=Basis.ASSUMED)
    return there or (own,)


def possible(model: GovernanceModel) -> tuple[type[Element], ...]:
    """Give the kinds of which a plan can hold a statement without breaking a level's demands.

    A kind that must serve what must serve it can never begin; one that must have below it what must
    have it below can never end.

    >>> from govmodel import Basis, Goal, GovernanceModel, Level, Period
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> level = Level(kind=Mal, basis=Basis.ASSUMED)
    >>> model = GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=Period.years(2024),
    ...     levels=(level,),
    ... )
    >>> [kind.word for kind in possible(model)]
    ['mål']
    """
    return tuple(_possible(model)[0])


Ranks = Mapping[type[Element], int]


def _possible(model: GovernanceModel) -> tuple[Ranks, Ranks]:
    kinds = [level.kind for level in model.levels]
    while True:
        up = _ranked(kinds, {kind: model.level_of[kind].must_serve for kind in kinds})
        down = _ranked(up, {kind: model.level_of[kind].must_have for kind in up})
        if len(down) == len(kinds):
            return {kind: up[kind] for kind in kinds}, down
        kinds = [kind for kind in kinds if kind in down]


def _ranked(
    kinds: Iterable[type[Element]], needs: Mapping[type[Element], tuple[type[Element], ...]]
) -> Ranks:
    """Rank kinds: 0 for what needs nothing, and one more than the lowest of what it needs."""
    left, ranks, rank = list(kinds), dict[type[Element], int](), 0
    while now := [kind for kind in left if not needs[kind] or ranks.keys() & set(needs[kind])]:
        ranks.update(dict.fromkeys(now, rank))
        left = [kind for kind in left if kind not in ranks]
        rank += 1
    return ranks


def thread(model: GovernanceModel, wanted: Iterable[type[Element]], choose: Choice) -> Thread:
    """Let statements of some kinds hang together as the model demands, and add what they need.

    :param wanted: kinds, each as often as it is wanted; those that are not possible are left out.
    :param choose: picks one of several kinds.

    >>> from govmodel import Area, Basis, Goal, GovernanceModel, Level, Period
    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Omrade(Area):
    ...     word = "område"
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> model = GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=Period.years(2024),
    ...     levels=(
    ...         Level(kind=Omrade, basis=Basis.ASSUMED),
    ...         Level(kind=Mal, serves=(Omrade,), must_serve=(Omrade,), basis=Basis.ASSUMED),
    ...     ),
    ... )
    >>> [(kind.word, serves) for kind, serves in thread(model, (Mal,), lambda kinds: kinds[0])]
    [('område', ()), ('mål', (0,))]
    """
    up, down = _possible(model)
    made: list[tuple[type[Element], tuple[int, ...]]] = []

    def make(kind: type[Element], serving: tuple[int, ...] = ()) -> int:
        needed = model.level_of[kind].must_serve
        if needed and not any(made[at][0] in needed for at in serving):
            there = [at for at, (each, _) in enumerate(made) if each in needed]
            above = [each for each in needed if up.get(each, up[kind]) < up[kind]]
            serving = (*serving, there[-1] if there else make(choose(above)))
        made.append((kind, serving))
        return len(made) - 1

    for kind in wanted:
        if kind in up:
            make(kind)
    at = 0
    while at < len(made):
        kind = made[at][0]
        needed = model.level_of[kind].must_have
        if needed and not any(at in serves and each in needed for each, serves in made):
            make(
                choose([each for each in needed if down.get(each, down[kind]) < down[kind]]), (at,)
            )
        at += 1
    return tuple(made)
