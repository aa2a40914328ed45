"""Which element a link to nothing was meant for, so that one slip is not told twice."""

from collections.abc import Collection, Iterable
from difflib import SequenceMatcher
from itertools import islice

from govmodel.elements import Element
from govmodel.plan import Plan
from govmodel.rules.common import lost

_SLIPS = 10  # links to nothing for which the element that was meant is looked for
_LONGEST = 100  # characters of an id that somebody types; longer ones take too long to compare
_LIKE = 0.6  # how much of two ids must be alike for one to be a slip for the other


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
