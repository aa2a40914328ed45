"""What is missing below an element, and what only seems to be because of a slip.

A link to nothing, a word that the model does not have and an id that is used twice are findings of
their own. What seems to be missing because of one of them is not told again.
"""

from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import TypeVar

from govmodel.elements import Element
from govmodel.model import GovernanceModel
from govmodel.plan import Plan

E = TypeVar("E", bound=Element)

_SLIPS = 10  # links to nothing for which the element that was meant is looked for
_LONGEST = 100  # characters of an id that somebody types; longer ones take too long to compare
_LIKE = 0.8  # how much of two ids must be alike for one to be a slip for the other


def lacking(
    plan: Plan, model: GovernanceModel, kind: type[E], wanted: Collection[type[Element]]
) -> tuple[tuple[int, E], ...]:
    """Find the elements of a kind that nothing of some kinds serves, for a rule to tell of.

    Left out are those of which that cannot be said: links lead to the first of two with one id, a
    word that the model does not have may be what is wanted, and so may a link to nothing (of many,
    the first ten are looked at).

    :param kind: the elements' kind.
    :param wanted: the kinds of which something should serve them.
    :returns: the elements with their positions in the plan, in order.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> @frozen(kw_only=True)
    ... class Uppdrag(gm.Assignment):
    ...     word = "uppdrag"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(
    ...         gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),
    ...         gm.Level(kind=Uppdrag, serves=(Mal,), basis=gm.Basis.ASSUMED),
    ...     ),
    ... )
    >>> plan = gm.Plan(
    ...     model=model.id,
    ...     period=gm.Period.years(2024),
    ...     elements=(
    ...         Mal(id="m1", text="Tryggare skolvägar"),
    ...         Mal(id="m2", text="Renare sjöar"),
    ...         Uppdrag(id="u1", text="Bygg gångbanor", serves=("m1",)),
    ...     ),
    ... )
    >>> [(at, goal.id) for at, goal in gm.lacking(plan, model, Mal, (Uppdrag,))]
    [(1, 'm2')]
    """
    bare = {
        element.id: (at, element)
        for at, element in enumerate(plan.elements)
        if type(element) is kind
        and plan.index.position[element.id] == at
        and not any(
            below in wanted or below not in model.level_of
            for below in {type(plan.elements[down]) for down in plan.index.down[at]}
        )
    }
    slipped = meant(plan, wanted, bare) if bare else ()
    return tuple(found for element_id, found in bare.items() if element_id not in slipped)


def meant(
    plan: Plan, kinds: Collection[type[Element]], ids: Iterable[str]
) -> frozenset[str | None]:
    """Find which of some ids the links to nothing of elements of some kinds were meant for.

    >>> from govmodel import Period, Plan, Unknown
    >>> slip = Unknown(id="k1", text="Antal", kind="mått", serves=("skolvagr",))
    >>> plan = Plan(model="exempelby@2024", period=Period.years(2024), elements=(slip,))
    >>> sorted(meant(plan, (Unknown,), ("skolvagar", "sjoar")))
    ['skolvagar']
    """
    slips = (
        to for at, _, to in lost(plan) if type(plan.elements[at]) in kinds and len(to) <= _LONGEST
    )
    typed = sorted(each for each in ids if len(each) <= _LONGEST)
    # Slips are few; to look for what each of thousands meant would take hours.
    return frozenset(_nearest(slip, typed) for slip in islice(slips, _SLIPS))


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


def lost(plan: Plan) -> Iterator[tuple[int, int, str]]:
    """Give every link to nothing: from, which of its links, and the id that no element has."""
    for at in plan.index.lost:
        for which, target in enumerate(plan.elements[at].serves):
            if target not in plan.index.position:
                yield at, which, target
