"""What was changed in a plan since it was decided: two versions of it side by side.

A budget is decided once and then changed: a target is lowered in June, a goal is given another
owner. Whoever answers for the results must know what was asked when, by whom, and where that is
written. The two versions are two plans; nothing else has to be kept.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import fields, frozen

from govmodel.bodies import Body
from govmodel.elements import Element, Indicator, Unknown
from govmodel.periods import Period
from govmodel.plan import Event, Plan
from govmodel.sources import Source
from govmodel.targets import Baseline, Target

Thing = TypeVar("Thing", Element, Body)
Claim = TypeVar("Claim", Target, Baseline, Event)


@frozen(kw_only=True)
class PlanChange:
    """One thing that differs between two versions of a plan.

    :param id: the id of the element or the body it is in; ``None`` for the plan itself.
    :param old: that element, body or plan as it was; ``None`` if it was not there.
    :param new: the same as it is; ``None`` if it is not there any more.
    :param aspect: the field that differs: ``text``, ``owners``, one of the word's own; ``kind`` for
        its word. ``targets`` is about one target, and so is ``targets.source`` where a target
        demands what it did but is founded otherwise; so too for ``baseline``, and for the plan's
        ``events``. ``None`` if only one of the two plans has the thing at all.
    :param period: the period of the target or the event it is about, if that has one.
    :param before: what stood in the field; one target or ``None`` for ``targets``, one event or
        ``None`` for ``events``.
    :param after: what stands there now.
    :param decided_by: the id of the body that decided what stands there now: of the target, or else
        of the element; ``None`` if nobody said, as for what is gone.
    :param decided: the day of that decision; that of the source if none is told.
    :param source: where that was decided, as far as the newer plan cites something new: for the
        target, or else for the element or the body, or else for the plan. ``None`` if all that it
        cites was cited before the change.

    >>> from govmodel import PlanChange
    >>> PlanChange(
    ...     id=None,
    ...     old=None,
    ...     new=None,
    ...     aspect="title",
    ...     before="Budget",
    ...     after="Reviderad budget",
    ... ).revised
    False
    """

    id: str | None
    old: Element | Body | Plan | None
    new: Element | Body | Plan | None
    aspect: str | None
    period: Period | None = None
    before: object
    after: object
    decided_by: str | None = None
    decided: date | None = None
    source: Source | None = None

    @property
    def revised(self) -> bool:
        """Whether a target was set anew by a decision that is later than the one before it."""
        return (
            isinstance(self.before, Target)
            and isinstance(self.after, Target)
            and _day(self.before) < _day(self.after)
        )


def plan_changes(before: Plan, after: Plan) -> tuple[PlanChange, ...]:
    """Say what was changed from one version of a plan to another.

    Elements and the plan's own bodies are matched by their ids (of two with one id, the first
    counts), targets by their periods and then by what kind of target they are, and the events that
    a plan records by what was done and the period that it is about. A target that stands beside an
    earlier decided one, for the same period and of the same kind, is told as a change of that one.

    It is no change that elements, bodies, owners, links, targets or events stand in another order,
    nor that
    nothing is written in another way. The list of sources is not compared: what is cited from it
    is. Whether the two are versions of one plan, nobody asks.

    :returns: what differs: of the plan, then of its bodies, then of its elements, in the order of
        the older plan and then of the newer; of each, its source and basis last.

    >>> from attrs import evolve, frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Matt(gm.Indicator):
    ...     word = "mått"
    >>> year = gm.Period.years(2025)
    >>> budget = gm.Plan(
    ...     model="exempelby@2023-2026",
    ...     period=year,
    ...     source=gm.Source(title="Budget 2025"),
    ...     elements=(
    ...         Matt(
    ...             id="lasare",
    ...             text="Andel elever som läser",
    ...             targets=(gm.AtLeast(value=gm.Amount.parse("80 %"), period=year),),
    ...         ),
    ...     ),
    ... )
    >>> june = gm.Source(title="Kommunfullmäktige 2025-06-16", where="§ 45")
    >>> lower = gm.AtLeast(value=gm.Amount.parse("75 %"), period=year, source=june)
    >>> revised = evolve(budget, elements=(evolve(budget["lasare"], targets=(lower,)),))
    >>> for change in gm.plan_changes(budget, revised):
    ...     print(change.id, change.aspect, change.period)
    ...     print(change.before.value, "->", change.after.value)
    ...     print(change.source.label("en"))
    lasare targets 2025
    80 % -> 75 %
    Kommunfullmäktige 2025-06-16, § 45
    """
    return (
        *_told(None, before, after, (before, after)),
        *_of_each(before.bodies, after.bodies, (before, after)),
        *_of_each(before.elements, after.elements, (before, after)),
    )


def _of_each(
    before: Iterable[Thing], after: Iterable[Thing], plans: tuple[Plan, Plan]
) -> Iterator[PlanChange]:
    was: Mapping[str, Thing] = _by_id(before)
    is_now: Mapping[str, Thing] = _by_id(after)
    for key in dict.fromkeys((*was, *is_now)):
        yield from _told(key, was.get(key), is_now.get(key), plans)


def _by_id(things: Iterable[Thing]) -> Mapping[str, Thing]:
    index: dict[str, Thing] = {}
    for thing in things:
        index.setdefault(thing.id, thing)
    return index


@frozen
class _Difference:
    """What differs, and the target, baseline or event in which it does, as it is now."""

    aspect: str | None
    before: object
    after: object
    period: Period | None = None
    now: Target | Baseline | Event | None = None


def _told(
    key: str | None,
    old: Element | Body | Plan | None,
    new: Element | Body | Plan | None,
    plans: tuple[Plan, Plan],
) -> Iterator[PlanChange]:
    """Add to each difference who decided it and where: as the nearest thing tells it.

    A source that was cited before is not where the change was decided, and neither is that of an
    indicator, which is where its values are found.
    """
    older, newer = plans
    for each in _differences(old, new):
        pairs = ((each.before, each.now), (old, new), (older, newer))
        holders = [holder for _, holder in pairs if holder is not None]
        cited = [
            _source(holder)
            for before, holder in pairs
            if holder is not None and _source(holder) != _source(before)
        ]
        source = next((each for each in cited if each), None)
        yield PlanChange(
            id=key,
            old=old,
            new=new,
            aspect=each.aspect,
            period=each.period,
            before=each.before,
            after=each.after,
            decided_by=_first("decided_by", holders),
            decided=_first("decided", (each.now, source)),
            source=source,
        )


def _source(holder: object) -> Source | None:
    found: Source | None = getattr(holder, "source", None)
    return None if isinstance(holder, Indicator) else found


def _first(name: str, holders: Iterable[object]) -> Any:  # noqa: ANN401 - of any field
    found = (getattr(holder, name, None) for holder in holders)
    return next((each for each in found if each is not None), None)


_LAST = ("source", "basis")
_FOUNDED = ("decided", "decided_by", *_LAST)  # what a target rests on, and not what it demands


def _differences(
    old: Element | Body | Plan | None, new: Element | Body | Plan | None
) -> Iterator[_Difference]:
    if old == new:  # nearly always, and told at once
        return
    if old is None or new is None:
        yield _Difference(None, old, new)
        return
    was, is_now = _fields(old), _fields(new)
    for name in sorted({**was, **is_now}, key=_LAST.__contains__):
        before, after = was.get(name), is_now.get(name)
        if _plain(name, before) == _plain(name, after):
            continue
        several, now_several = _targets(before), _targets(after)
        if several is not None and now_several is not None:
            yield from _of_targets(name, several, now_several)
        elif isinstance(before, Baseline) and isinstance(after, Baseline):
            yield from _of_claim(name, before, after, None)
        elif isinstance(old, Plan) and isinstance(new, Plan) and name == "events":
            yield from _of_events(name, old.events, new.events)
        else:
            yield _Difference(name, before, after)


def _fields(thing: Element | Body | Plan) -> dict[str, object]:
    """Give what is compared of a thing; of an element its word first, as a file has it."""
    held = _held(thing)
    match thing:
        case Plan():
            return _without(held, "sources", "bodies", "elements")
        case Unknown():
            return {"kind": thing.kind, **dict(thing.rest), **_without(held, "rest")}
    return {"kind": type(thing), **held}


def _without(held: dict[str, object], *names: str) -> dict[str, object]:
    return {name: value for name, value in held.items() if name not in names}


def _plain(name: str, value: object) -> object:
    """Give what two values are compared by: words as they are written, ids in any order."""
    if isinstance(value, type):
        return getattr(value, "word", value)
    if isinstance(value, tuple) and name in ("owners", "serves"):
        return tuple(sorted(value))
    return value


def _targets(value: object) -> tuple[Target, ...] | None:
    """Give the targets that are a value, none for nothing; ``None`` if it is something else."""
    several = () if value is None else value
    if isinstance(several, tuple) and all(isinstance(each, Target) for each in several):
        return several
    return None


def _of_targets(
    name: str, before: tuple[Target, ...], after: tuple[Target, ...]
) -> Iterator[_Difference]:
    gone = sorted({each for each in before if each not in after}, key=_order)
    come = sorted({each for each in after if each not in before}, key=_order)
    kept = tuple(each for each in after if each in before)
    found = [
        each for was, now in _pairs(gone, come) for each in _of_claim(name, was, now, now.period)
    ]
    for was in gone:
        now = _earlier(was, kept)
        found.append(_Difference(name, was, now, was.period, now))
    found += (_Difference(name, _earlier(now, kept), now, now.period, now) for now in come)
    yield from sorted(found, key=lambda each: _when(each.period))


def _pairs(gone: list[Target], come: list[Target]) -> Iterator[tuple[Target, Target]]:
    """Take from two lists what belongs together: by period and kind, then by period alone."""
    for same_kind in (True, False):
        for was in tuple(gone):
            for now in come:
                if was.period == now.period and (type(was) is type(now) or not same_kind):
                    gone.remove(was)
                    come.remove(now)
                    yield was, now
                    break


def _earlier(target: Target, beside: Iterable[Target]) -> Target | None:
    """Find what was decided for the same before a target, if that stands beside it."""
    alike = (each for each in beside if (each.period, type(each)) == (target.period, type(target)))
    return max((each for each in alike if _day(each) < _day(target)), key=_order, default=None)


def _of_events(
    name: str, before: tuple[Event, ...], after: tuple[Event, ...]
) -> Iterator[_Difference]:
    """Tell of each event that was taken out or mended, by its day, and of each new one.

    Of what was done more than once about one period, such as a budget in two steps, those belong
    together that were done first.
    """
    gone = sorted({each for each in before if each not in after}, key=_done)
    come = sorted({each for each in after if each not in before}, key=_done)
    for was in gone:
        alike = (each for each in come if (each.what, each.about) == (was.what, was.about))
        now = next(alike, None)
        if now is None:
            yield _Difference(name, was, None, was.about)
        else:
            come.remove(now)
            yield from _of_claim(name, was, now, now.about)
    yield from (_Difference(name, None, now, now.about, now) for now in come)


def _of_claim(name: str, was: Claim, now: Claim, period: Period | None) -> Iterator[_Difference]:
    """Tell what is claimed as one change; where that is the same, each thing that it rests on."""
    claimed = (_without(_held(each), *_FOUNDED) for each in (was, now))
    if type(was) is not type(now) or next(claimed) != next(claimed):
        yield _Difference(name, was, now, period, now)
        return
    for field in _FOUNDED:
        before, after = getattr(was, field, None), getattr(now, field, None)
        if before != after:
            yield _Difference(f"{name}.{field}", before, after, period, now)


def _held(thing: Element | Body | Plan | Target | Baseline | Event) -> dict[str, object]:
    return {each.name: getattr(thing, each.name) for each in fields(type(thing))}


def _day(target: Target) -> date:
    """Give the day a target was decided; one of which nobody said when was there from the start."""
    return target.decided or date.min


def _when(period: Period | None) -> tuple[date, date]:
    return (date.max, date.max) if period is None else (period.first, period.last)


def _done(event: Event) -> tuple[object, ...]:
    return event.day, repr(event)


def _order(target: Target) -> tuple[object, ...]:
    return _day(target), repr(target)
