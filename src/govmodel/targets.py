"""What an outcome is held against.

A target is one of a few kinds; which direction is good follows from the kind. All of them judge the
outcome of a period; a target whose source states no date has none.
"""

from decimal import Context, localcontext
from enum import StrEnum

from attrs import field, frozen

from govmodel.errors import AbstractKindError, InvalidValueError
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.units import Amount, convert, shift
from govmodel.words import phrase, sentence


class Direction(StrEnum):
    """Which way is good.

    >>> from govmodel import Direction, text
    >>> text(Direction.LOWER, "sv")
    'lägre är bättre'
    """

    HIGHER = "higher"
    LOWER = "lower"


@frozen(kw_only=True)
class Baseline:
    """The value that a change is counted from. It is where one starts, never an outcome.

    :param value: the value.
    :param period: the days it was measured over.
    :param source: where it is stated; the indicator's own source if none.

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
    :param source: where it is stated; the indicator's own source if none.
    :param basis: what it rests on.

    >>> from govmodel import AbstractKindError, Target
    >>> try:
    ...     Target()
    ... except AbstractKindError as error:
    ...     print(error.values["name"])
    Target
    """

    period: Period | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self) -> None:
        """Refuse the abstract type itself."""
        if type(self) is Target:
            raise AbstractKindError("error.abstract", {"name": "Target"})


@frozen(kw_only=True)
class AtMost(Target):
    r"""The outcome must not be above the value; lower is better.

    >>> from govmodel import Amount, AtMost
    >>> AtMost(value=Amount.parse("17 st")).label("sv")
    'högst 17\xa0st'
    """

    value: Amount

    def label(self, language: str) -> str:
        """Say what is demanded."""
        return sentence("target.at_most", language, {"value": self.value})


@frozen(kw_only=True)
class AtLeast(Target):
    r"""The outcome must not be below the value; higher is better.

    >>> from govmodel import Amount, AtLeast
    >>> AtLeast(value=Amount.parse("25 %")).label("sv")
    'minst 25\xa0%'
    """

    value: Amount

    def label(self, language: str) -> str:
        """Say what is demanded."""
        return sentence("target.at_least", language, {"value": self.value})


def _place(number: int) -> int:
    if number < 1:
        raise InvalidValueError("expected.place", {"found": str(number)})
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

    def label(self, language: str) -> str:
        """Say what is demanded."""
        key = "target.rank" if self.of is None else "target.rank.of"
        return sentence(key, language, {"place": str(self.place), "of": str(self.of)})


@frozen(kw_only=True)
class Change(Target):
    """A change from the indicator's baseline, in absolute figures.

    :param by: how much; an increase must be reached or passed, a decrease (below zero) likewise.

    >>> from govmodel import Amount, Change
    >>> Change(by=Amount.parse("7 procentenheter")).by.unit
    'percentage_point'
    """

    by: Amount

    def label(self, language: str) -> str:
        """Say what is demanded, as long as no baseline tells the value."""
        return sentence("target.change", language, {"value": _signed(self.by, language)})


def _percent(share: Amount) -> Amount:
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

    def label(self, language: str) -> str:
        """Say what is demanded, as long as no baseline tells the value."""
        return sentence("target.change", language, {"value": _signed(self.by, language)})


def _signed(change: Amount, language: str) -> str:
    sign = "+" if change.number > 0 else ""
    number, name = phrase(change.number, language), sentence(f"unit.{change.unit}", language)
    return f"{sign}{number}\N{NO-BREAK SPACE}{name}"


@frozen(kw_only=True)
class Limit:
    """The one value that a target demands, derived from the baseline where the target is a change.

    :param value: the value that is enough.
    :param direction: which way is good.
    :param target: the target it comes from.
    :param baseline: the baseline it is derived from; ``None`` if the target states the value.

    >>> from govmodel import Amount, AtMost, limit
    >>> demanded = limit(AtMost(value=Amount.parse("700 st")), None)
    >>> demanded.met_by(Amount.parse("700 st")), demanded.met_by(Amount.parse("701 st"))
    (True, False)
    """

    value: Amount
    direction: Direction
    target: Target
    baseline: Baseline | None = None

    def met_by(self, value: Amount) -> bool:
        """Tell whether a value is enough; one exactly on the limit is.

        :raises InvalidValueError: if the value is of another dimension.
        """
        number = convert(value, self.value.unit).number
        if self.direction is Direction.LOWER:
            return number <= self.value.number
        return number >= self.value.number

    def label(self, language: str) -> str:
        """Say what is demanded, and what it is derived from."""
        if self.baseline is None:
            return phrase(self.target, language)
        key = "at_most" if self.direction is Direction.LOWER else "at_least"
        values = {
            "limit": self.value,
            "baseline": self.baseline.value,
            "period": self.baseline.period,
        }
        return sentence(f"target.derived.{key}", language, values)


def direction_of(target: Target) -> Direction:
    """Tell which way is good for a target; a change that stands still counts as upwards.

    >>> from govmodel import Rank
    >>> direction_of(Rank(place=145)).value
    'lower'
    """
    match target:
        case AtMost() | Rank():
            return Direction.LOWER
        case Change() | RelativeChange() if target.by.number < 0:
            return Direction.LOWER
    return Direction.HIGHER


def limit(target: Target, baseline: Baseline | None) -> Limit:
    """Work out the value that a target demands.

    :param baseline: where a change is counted from.
    :raises InvalidValueError: if the target is a change and there is no baseline, one of another
        dimension, or, for a relative change, one of zero.

    >>> from govmodel import Amount, Baseline, Period, RelativeChange, limit
    >>> start = Baseline(value=Amount.parse("11 %"), period=Period.school_year(2007))
    >>> str(limit(RelativeChange(by=Amount.parse("100 %")), start).value)
    '22 %'
    """
    direction = direction_of(target)
    match target:
        case AtMost() | AtLeast():
            return Limit(value=target.value, direction=direction, target=target)
        case Rank():
            place = Amount(target.place, "place")
            return Limit(value=place, direction=direction, target=target)
        case Change() | RelativeChange():
            if baseline is None:
                raise InvalidValueError("expected.baseline", {"found": None})
            value = _changed(target, baseline.value)
            return Limit(value=value, direction=direction, target=target, baseline=baseline)
    raise InvalidValueError("expected.target", {"found": type(target).__name__})


def _changed(target: Change | RelativeChange, start: Amount) -> Amount:
    if isinstance(target, Change):
        return shift(start, target.by)
    if not start.number:
        raise InvalidValueError("expected.baseline_not_zero", {"found": str(start)})
    # Counted on the size of the start, so that an increase from a negative value leads upwards.
    with localcontext(Context(prec=1000)):
        change = abs(start.number) * target.by.number / 100
        return Amount(start.number + change, start.unit)


TARGETS: dict[str, type[Target]] = {
    "at_most": AtMost,
    "at_least": AtLeast,
    "rank": Rank,
    "change": Change,
    "relative_change": RelativeChange,
}
"""Every kind of target, by the name that a plan file calls it."""
