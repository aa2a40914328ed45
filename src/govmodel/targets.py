"""What an outcome is held against.

A target is one of a few kinds; which direction is good follows from the kind. It judges the outcome
of a period; a target whose source states no date has none. A decision may set a target anew for the
same period: both stay, and :func:`in_force` tells which counted on a day.

What is demanded in the end is a :class:`Limit`: the values that are enough, worked out from the
target and, where it is a change or compares with others, from what it is counted from.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from decimal import (
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    localcontext,
)
from enum import StrEnum

from attrs import field, frozen

from govmodel.errors import AbstractKindError, InvalidValueError
from govmodel.periods import Period, PeriodKind
from govmodel.sources import Basis, Source
from govmodel.typed import slip
from govmodel.units import Amount, convert, rounded, shift, unit
from govmodel.words import phrase, sentence


class Direction(StrEnum):
    """Which way is good.

    >>> from govmodel import Direction, text
    >>> text(Direction.LOWER, "sv"), text(Direction.BAND, "en")
    ('lägre är bättre', 'within a range is best')
    """

    HIGHER = "higher"
    LOWER = "lower"
    BAND = "band"


class Strength(StrEnum):
    """How a target is worded: what must be (*ska*) is more than what should be (*bör*).

    >>> from govmodel import Strength, text
    >>> text(Strength.MUST, "sv"), text(Strength.SHOULD, "sv")
    ('ska', 'bör')
    """

    MUST = "must"
    SHOULD = "should"


class Statistic(StrEnum):
    """What is taken of the values of several others.

    >>> from govmodel import Statistic, text
    >>> text(Statistic.MEDIAN, "sv")
    'medianen'
    """

    MEDIAN = "median"
    MEAN = "mean"
    BEST = "best"


@frozen(kw_only=True)
class Baseline:
    """The value that a change is counted from. It is where one starts, never an outcome.

    :param value: the value.
    :param period: the days it was measured over.
    :param source: where it is stated; the indicator's own source if none, unless it is assumed.
    :param basis: what it rests on.

    >>> from govmodel import Amount, Baseline, Period
    >>> Baseline(value=Amount.parse("11 %"), period=Period.school_year(2007)).value.unit
    '%'
    """

    value: Amount
    period: Period
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Target:
    """What an outcome is held against: abstract, one subclass for each kind.

    :param period: the period whose outcome is judged; its last day is the target's date. ``None``
        if the source states no date.
    :param strength: whether it must be reached or should.
    :param decided: the day it was decided, of a target that sets another of the same period anew;
        ``None`` counts from the beginning.
    :param decided_by: the id of the body that decided it, where that is not the indicator's own.
    :param source: where it is stated, its paragraph included; the indicator's own source if none,
        unless it is assumed.
    :param basis: what it rests on.

    >>> from govmodel import AbstractKindError, Target
    >>> try:
    ...     Target()
    ... except AbstractKindError as error:
    ...     print(error.values["name"])
    Target
    """

    period: Period | None = None
    strength: Strength = Strength.MUST
    decided: date | None = None
    decided_by: str | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self) -> None:
        """Refuse the abstract type itself."""
        if type(self) is Target:
            raise AbstractKindError("error.abstract", {"name": "Target"})

    def label(self, language: str) -> str:
        r"""Say what is demanded, as long as nothing tells what a change is counted from.

        >>> from govmodel import Amount, AtLeast
        >>> AtLeast(value=Amount.parse("25 %"), strength=Strength.SHOULD).label("sv")
        'minst 25\xa0% (bör)'
        """
        key, values = _wording(self, language)
        return _worded(self, sentence(f"target.{key}", language, values), language)


@frozen(kw_only=True)
class AtMost(Target):
    r"""The outcome must not be above the value; lower is better.

    >>> from govmodel import Amount, AtMost
    >>> AtMost(value=Amount.parse("17 st")).label("sv")
    'högst 17\xa0st'
    """

    value: Amount


@frozen(kw_only=True)
class AtLeast(Target):
    r"""The outcome must not be below the value; higher is better.

    >>> from govmodel import Amount, AtLeast
    >>> AtLeast(value=Amount.parse("25 %")).label("sv")
    'minst 25\xa0%'
    """

    value: Amount


@frozen(kw_only=True)
class Between(Target):
    r"""The outcome must lie between two values, both of them enough.

    :param low: the least value that is enough.
    :param high: the greatest value that is enough.
    :raises InvalidValueError: if the two are the wrong way round, or measure different things.

    >>> from govmodel import Amount, Between
    >>> Between(low=Amount.parse("95 %"), high=Amount.parse("105 %")).label("sv")
    'mellan 95\xa0% och 105\xa0%'
    """

    low: Amount
    high: Amount

    def __attrs_post_init__(self) -> None:
        """Refuse a band that no value lies in."""
        try:
            empty = convert(self.high, self.low.unit).number < self.low.number
        except AttributeError:
            raise slip(Between, {"low": self.low, "high": self.high}) from None
        if empty:
            values = {"low": self.low, "found": str(self.high)}
            raise InvalidValueError("expected.high", values)


def _place(number: int) -> int:
    if type(number) is not int or number < 1:
        raise InvalidValueError("expected.place", {"found": repr(number)})
    return number


@frozen(kw_only=True)
class Rank(Target):
    """A place among others, or a better one; the first place is 1, so lower is better.

    :param place: the place that is enough.
    :param of: how many are ranked, if the source says.

    >>> from govmodel import Rank
    >>> Rank(place=145, of=290).label("sv")
    'plats 145 av 290 eller bättre'
    """

    place: int = field(converter=_place)
    of: int | None = None


@frozen(kw_only=True)
class Change(Target):
    """A change from the indicator's baseline, in absolute figures.

    :param by: how much; an increase must be reached or passed, a decrease (below zero) likewise.

    >>> from govmodel import Amount, Change
    >>> Change(by=Amount.parse("7 procentenheter")).by.unit
    'percentage_point'
    """

    by: Amount


def _percent(share: Amount) -> Amount:
    if not isinstance(share, Amount):
        raise slip(RelativeChange, {"by": share})
    if share.unit != "%":
        raise InvalidValueError("expected.percent", {"found": str(share)})
    return share


@frozen(kw_only=True)
class RelativeChange(Target):
    r"""A change from the indicator's baseline, as a share of it.

    :param by: how much, in percent of the baseline: ``100 %`` doubles it, ``-10 %`` takes a tenth
        off.

    >>> from govmodel import Amount, RelativeChange
    >>> RelativeChange(by=Amount.parse("100 %")).label("sv")
    'en ändring med +100\xa0% från utgångsvärdet'
    """

    by: Amount = field(converter=_percent)


@frozen(kw_only=True)
class Increase(Target):
    """The outcome must have become higher, nobody said by how much.

    It is counted from the indicator's baseline or else from the latest outcome before the target's
    period, or the plan's if it has none; what stands still has not increased.

    >>> from govmodel import Increase
    >>> Increase().label("sv")
    'en ökning'
    """


@frozen(kw_only=True)
class Decrease(Target):
    """The outcome must have become lower, nobody said by how much; see :class:`Increase`.

    >>> from govmodel import Decrease
    >>> Decrease().label("en")
    'a decrease'
    """


@frozen(kw_only=True)
class Done(Target):
    """Something must have been done, or be so; nothing is counted.

    >>> from govmodel import Done
    >>> Done().label("sv")
    'att det är genomfört'
    """


@frozen(kw_only=True)
class Qualitative(Target):
    """Something that no value tells: somebody judges it, and nothing is computed.

    :param wanted: the state that is wanted, in the plan's own words.

    >>> from govmodel import Qualitative
    >>> Qualitative(wanted="Alla elever får god undervisning").label("sv")
    'Alla elever får god undervisning'
    """

    wanted: str | None = None


def _others(codes: object) -> tuple[str, ...]:
    # One code for a tuple of them is a slip that would be read letter by letter.
    if not isinstance(codes, tuple) or not codes:
        raise InvalidValueError("expected.others", {"found": codes or None})
    return codes


def _one_way(direction: Direction) -> Direction:
    if direction is Direction.BAND:
        raise InvalidValueError("expected.one_way", {"found": direction.value})
    return direction


@frozen(kw_only=True)
class Reference(Target):
    """The outcome must be as good as that of others, in the same period.

    :param others: whose results it is compared with, as the observations' ``of`` names them: one
        municipality or group with a value of its own, or several of which one value is made.
    :param direction: which way is good, higher or lower.
    :param statistic: what is made of the others' values; for one other, its value.

    >>> from govmodel import Direction, Reference, Statistic
    >>> Reference(others=("0000",), direction=Direction.HIGHER).label("sv")
    'minst samma värde som 0000'
    """

    others: tuple[str, ...] = field(converter=_others)
    direction: Direction = field(converter=_one_way)
    statistic: Statistic = Statistic.MEDIAN


UNCOUNTED = (Done, Qualitative)
"""Targets of which nothing is counted: they need no unit and no direction."""


def _signed(change: Amount, language: str) -> str:
    sign = "+" if change.number > 0 else ""
    number, name = phrase(change.number, language), unit(change.unit).label(language)
    return f"{sign}{number}\N{NO-BREAK SPACE}{name}"


def _wording(target: Target, language: str) -> tuple[str, dict[str, object]]:
    """Choose the sentence of a target, and what stands in it."""
    name = next((name for name, kind in TARGETS.items() if isinstance(target, kind)), None)
    match target:
        case AtMost() | AtLeast():
            return str(name), {"value": target.value}
        case Between():
            return "between", {"low": target.low, "high": target.high}
        case Rank():
            key = "rank" if target.of is None else "rank.of"
            return key, {"place": str(target.place), "of": str(target.of)}
        case Change() | RelativeChange():
            return "change", {"value": _signed(target.by, language)}
        case Qualitative(wanted=str()):
            return "wanted", {"wanted": target.wanted}
        case Reference():
            one = "one" if len(target.others) == 1 else "several"
            compared = {"others": target.others, "statistic": target.statistic}
            return f"reference.{one}.{target.direction.value}", {**compared}
    # A kind that is not known has no words but its name.
    return (name, {}) if name else ("wanted", {"wanted": type(target).__name__})


def _worded(target: Target, said: str, language: str) -> str:
    """Tell that a target is weakly worded; that others are strong need not be told."""
    if target.strength is Strength.MUST:
        return said
    return sentence("target.should", language, {"target": said})


@frozen(kw_only=True)
class Limit:
    """The values that are enough: from the lowest to the highest, or on one side without end.

    :param low: the least value that is enough; ``None`` if any low one is.
    :param high: the greatest value that is enough; ``None`` if any high one is.
    :param strict: whether a value exactly on the limit is too little, because it is no change.
    :param target: the target it comes from.
    :param baseline: what a change was counted from; ``None`` if the target is no change.
    :raises InvalidValueError: if it has neither end.

    >>> from govmodel import Amount, AtMost, limit
    >>> demanded = limit(AtMost(value=Amount.parse("700 st")), None)
    >>> demanded.met_by(Amount.parse("700 st")), demanded.met_by(Amount.parse("701 st"))
    (True, False)
    """

    low: Amount | None = None
    high: Amount | None = None
    strict: bool = False
    target: Target
    baseline: Baseline | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a limit that any value would meet."""
        if self.low is None and self.high is None:
            raise InvalidValueError("expected.end", {"found": None})

    @property
    def direction(self) -> Direction:
        """Which way is good."""
        if self.high is None:
            return Direction.HIGHER
        return Direction.LOWER if self.low is None else Direction.BAND

    def met_by(self, value: Amount) -> bool:
        """Tell whether a value is enough; one exactly on the limit is, unless it is strict.

        :raises InvalidValueError: if the value is of another dimension.
        """
        lacks = self.lacked_by(value)
        return lacks < 0 if self.strict else lacks <= 0

    def lacked_by(self, value: Amount) -> Decimal:
        """Tell how much a value lacks to be on the limit; below zero if it is beyond.

        It is told in the limit's unit. Of a range it is the nearer of its two ends that counts, in
        the unit of the lower one.

        :raises InvalidValueError: if the value is of another dimension.

        >>> from govmodel import Amount, AtLeast, limit
        >>> limit(AtLeast(value=Amount.parse("25 %"))).lacked_by(Amount.parse("18 %"))
        Decimal('7')
        """
        return self._nearest(value)[0]

    def _nearest(self, value: Amount) -> tuple[Decimal, Amount]:
        """Give what a value lacks, and to which end, both in one unit."""
        ends = [
            (end, is_low)
            for end, is_low in ((self.low, True), (self.high, False))
            if end is not None
        ]
        name = ends[0][0].unit
        seen, lacks = convert(value, name).number, []
        for end, is_low in ends:
            at = convert(end, name)
            more, less = (at.number, seen) if is_low else (seen, at.number)
            lacks.append((_EXACT.subtract(more, less), at))
        return max(lacks, key=lambda each: each[0])

    def nearly_met_by(self, value: Amount, share: Amount) -> bool:
        """Tell whether a value reaches a share of what is demanded.

        What may lack is the rest of the share: of the value demanded, or of the way to it from the
        baseline where the target is a change. So 80 % lets a fifth lack, also where lower is
        better: of *at most 700* it is reached by 840. Of an increase that nobody gave a figure for
        there is no share.

        :param share: a share, such as 80 %.
        :raises InvalidValueError: if the value is of another dimension.

        >>> from govmodel import Amount, AtMost, limit
        >>> demanded = limit(AtMost(value=Amount.parse("700 st")), None)
        >>> eighty = Amount.parse("80 %")
        >>> [demanded.nearly_met_by(Amount.parse(seen), eighty) for seen in ("840 st", "841 st")]
        [True, False]
        """
        if self.met_by(value):
            return True
        if self.strict:
            return False
        lacks, end = self._nearest(value)
        with exactly():
            start = convert(self.baseline.value, end.unit).number if self.baseline else 0
            may_lack = 100 - convert(share, "%").number
            return lacks * 100 <= abs(end.number - start) * may_lack

    def label(self, language: str) -> str:
        """Say what is demanded, and what it is derived from."""
        value = self.high if self.low is None else self.low
        if isinstance(self.target, Reference) and value:
            key, values = _wording(self.target, language)
            said = sentence(f"target.{key}", language, values)
            compared = {"target": said, "value": _short(value)}
            return _worded(self.target, sentence("target.compared", language, compared), language)
        if self.baseline is None:
            return phrase(self.target, language)
        side = "at_most" if self.low is None else "at_least"
        start = self.baseline
        values = {"limit": value, "baseline": start.value, "period": start.period.named}
        key = f"target.derived.{_STRICTLY[side] if self.strict else side}"
        return _worded(self.target, sentence(key, language, values), language)


def _short(value: Amount) -> Amount:
    """Write a mean that does not end with as many decimals as anybody reads."""
    short = rounded(value, _READ)
    return value if short.number == value.number else short


_READ = 4  # decimals
# More digits than a sum or a product of amounts has, whatever precision a caller works with.
_EXACT = Context(
    prec=10_000, rounding=ROUND_HALF_EVEN, traps=[InvalidOperation, DivisionByZero, Overflow]
)


def exactly() -> AbstractContextManager[Context]:
    """Compute exactly within a block, whatever precision a caller works with.

    >>> with exactly():
    ...     Decimal(1) + Decimal("1e-40") - 1
    Decimal('1E-40')
    """
    return localcontext(_EXACT)


# Digits of a mean that does not end. No outcome has half as many (nor, unless they have more
# themselves, have the others' values), so that none lies between the mean and what is kept of it.
_ENOUGH = 50
_STRICTLY = {"at_least": "above", "at_most": "below"}


def direction_of(target: Target) -> Direction | None:
    """Tell which way is good for a target; a change that stands still counts as upwards.

    :returns: ``None`` for a target of which nothing is counted, or of a kind that is not known.

    >>> from govmodel import Rank
    >>> direction_of(Rank(place=145)).value
    'lower'
    """
    match target:
        case AtMost() | Rank() | Decrease():
            return Direction.LOWER
        case Between():
            return Direction.BAND
        case Change() | RelativeChange() if target.by.number < 0:
            return Direction.LOWER
        case Reference():
            return target.direction
        case AtLeast() | Change() | RelativeChange() | Increase():
            return Direction.HIGHER
    return None


def limit(target: Target, baseline: Baseline | None = None, others: Iterable[Amount] = ()) -> Limit:
    """Work out the values that are enough for a target.

    :param baseline: where a change is counted from.
    :param others: the values that a target is compared with, in any order.
    :raises InvalidValueError: if the target is a change and there is no baseline, one of another
        dimension, or, for a relative change, one of zero; if it compares and there is nothing to
        compare with; if nothing is counted of it.

    >>> from govmodel import Amount, Baseline, Period, RelativeChange, limit
    >>> start = Baseline(value=Amount.parse("11 %"), period=Period.school_year(2007))
    >>> str(limit(RelativeChange(by=Amount.parse("100 %")), start).low)
    '22 %'
    """
    match target:
        case Between():
            return Limit(low=target.low, high=target.high, target=target)
        case AtMost() | AtLeast():
            return _one_sided(target, target.value)
        case Rank():
            return _one_sided(target, Amount(target.place, "place"))
        case Reference():
            return _one_sided(target, _statistic(target, tuple(others)))
        case Change() | RelativeChange() | Increase() | Decrease():
            if baseline is None:
                raise InvalidValueError("expected.baseline", {"found": None})
            return _one_sided(target, _changed(target, baseline.value), baseline)
    raise InvalidValueError("expected.target", {"found": type(target).__name__})


def _one_sided(target: Target, value: Amount, baseline: Baseline | None = None) -> Limit:
    lower = direction_of(target) is Direction.LOWER
    return Limit(
        low=None if lower else value,
        high=value if lower else None,
        strict=isinstance(target, Increase | Decrease),
        target=target,
        baseline=baseline,
    )


def _changed(target: Change | RelativeChange | Increase | Decrease, start: Amount) -> Amount:
    match target:
        case Change():
            return shift(start, target.by)
        case RelativeChange():
            if not start.number:
                raise InvalidValueError("expected.baseline_not_zero", {"found": start})
            # On the size of the start, so that an increase from a negative value leads upwards.
            with exactly():
                change = abs(start.number) * target.by.number / 100
                return Amount(start.number + change, start.unit)
    return start


def _statistic(target: Reference, values: tuple[Amount, ...]) -> Amount:
    """Make one value of others', in one of their units, whatever the order they are given in."""
    if not values:
        raise InvalidValueError("expected.others_values", {"found": None})
    name = min(values, key=str).unit
    numbers = [convert(value, name).number for value in values]
    lower = target.direction is Direction.LOWER
    return Amount(worked_out(target.statistic, numbers, lower=lower), name)


def worked_out(statistic: Statistic, numbers: Sequence[Decimal], *, lower: bool = False) -> Decimal:
    """Work out the median of some numbers, or what else is taken of them.

    :param numbers: at least one.
    :param lower: whether the lowest of them is the best.

    >>> worked_out(Statistic.MEDIAN, (Decimal(58), Decimal(61), Decimal(73), Decimal(60)))
    Decimal('60.5')
    """
    from statistics import median

    with exactly():
        match statistic:
            case Statistic.BEST:
                return min(numbers) if lower else max(numbers)
            case Statistic.MEAN:
                return _mean(numbers)
        return median(numbers)


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    whole = sum(numbers, Decimal(0))
    digits = max(_ENOUGH, len(whole.as_tuple().digits))
    return Context(prec=digits, rounding=ROUND_HALF_EVEN, traps=[]).divide(whole, len(numbers))


def in_force(
    targets: Iterable[Target], at: date, *, over: PeriodKind | None = None
) -> Target | None:
    """Find the target that counts on a day: the next whose date has not passed, else the last.

    Of several for one period it is the one that was decided last by then; earlier decisions stay
    where they are, for earlier days. Of two with the same date, the one counts whose period is of
    the kind that is asked for, and otherwise the one for the shorter period: a year's own target
    before that of four years.

    :param over: the kind of period that outcomes are measured over; ``None`` if nobody knows.

    >>> from datetime import date
    >>> from govmodel import Amount, AtLeast, Period, in_force
    >>> year = Period.years(2025)
    >>> first = AtLeast(value=Amount.parse("80 %"), period=year)
    >>> anew = AtLeast(value=Amount.parse("75 %"), period=year, decided=date(2025, 6, 18))
    >>> [str(in_force((first, anew), date(2025, month, 30)).value) for month in (4, 8)]
    ['80 %', '75 %']
    """
    newest: dict[Period | None, Target] = {}
    for target in sorted(targets, key=lambda each: each.decided or date.min):
        known = newest.get(target.period)
        if (target.decided is None or target.decided <= at) and (
            known is None or known.decided != target.decided
        ):
            newest[target.period] = target
    dated = [period for period in newest if period]
    dates = sorted({period.last for period in dated})
    coming = next((day for day in dates if day >= at), None)
    if coming is None and None not in newest and dates:
        coming = dates[-1]
    same_day = [period for period in dated if period.last == coming]

    def fitting(period: Period) -> tuple[bool, Period]:
        return over is not None and period.kind is over, period

    return newest.get(max(same_day, key=fitting, default=None))


TARGETS: dict[str, type[Target]] = {
    "at_most": AtMost,
    "at_least": AtLeast,
    "between": Between,
    "rank": Rank,
    "change": Change,
    "relative_change": RelativeChange,
    "increase": Increase,
    "decrease": Decrease,
    "done": Done,
    "qualitative": Qualitative,
    "reference": Reference,
}
"""Every kind of target, by the name that a plan file calls it."""
