"""Ways to conclude on a goal from what is below it, for models that have one.

None of them is used unless a model names it as its ``upwards``: a municipality that does not say
how goals are weighed together has not decided that they are. Each is a function of a goal, the rows
of everything that serves it, and the judgements of it; a municipality may write one of its own.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import floor

from attrs import frozen

from govmodel.elements import Goal, Indicator
from govmodel.errors import InvalidValueError, Phrase
from govmodel.followup import Row
from govmodel.results import Judgement
from govmodel.typed import refuse_slips
from govmodel.verdicts import Conclusion, Trend, Verdict

Upwards = Callable[[Goal, Sequence[Row], Sequence[Judgement]], Conclusion | None]
"""What concludes on a goal; ``None`` where it has nothing to say."""

_MET = (Verdict.REACHED, Verdict.MET_EARLY)
_JUDGED = (*_MET, Verdict.PARTLY, Verdict.NOT_REACHED)
_WHOLE = 100  # percent


def all_reached(
    goal: Goal,  # noqa: ARG001 - every way to conclude is called alike
    below: Sequence[Row],
    judgements: Sequence[Judgement],  # noqa: ARG001
) -> Conclusion | None:
    """Hold a goal to be reached if everything below it is, and not reached if anything is not.

    As long as something is not due or not known, and nothing has failed, that is what is said.

    >>> from govmodel import all_reached
    >>> all_reached(None, (), ()).reason.label("en")
    'No data: nothing below it has been judged.'
    """
    verdicts = [row.verdict for row in below if row.verdict is not Verdict.NOT_COMBINED]
    if not verdicts:
        return _nothing_below()
    met = sum(verdict in _MET for verdict in verdicts)
    said = {"met": met, "count": len(verdicts)}
    if met == len(verdicts):
        early = Verdict.MET_EARLY in verdicts
        return _so(Verdict.MET_EARLY if early else Verdict.REACHED, "reason.upwards.all", said)
    if any(verdict in (Verdict.PARTLY, Verdict.NOT_REACHED) for verdict in verdicts):
        return _so(Verdict.NOT_REACHED, "reason.upwards.not_all", said)
    waits = Verdict.NOT_DUE in verdicts
    return _so(Verdict.NOT_DUE if waits else Verdict.NO_DATA, "reason.upwards.open", said)


@frozen(kw_only=True)
class ShareReached:
    """Hold a goal to be reached if so large a share of what is below it is; partly, if a smaller.

    What is not due, not known or not measurable is left out of the share, and the reason tells how
    much that is; a value met before its date counts as reached.

    :param reached: the share that is enough, in whole percent.
    :param partly: the share from which the goal is partly reached; never, if ``None``.

    >>> from govmodel import ShareReached
    >>> ShareReached(reached=80, partly=50)(None, (), ()).verdict.value
    'no_data'
    """

    reached: int
    partly: int | None = None

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse shares that no goal could have."""
        _in_order(self.reached, self.partly)

    def __call__(
        self,
        goal: Goal,  # noqa: ARG002
        below: Sequence[Row],
        judgements: Sequence[Judgement],  # noqa: ARG002
    ) -> Conclusion | None:
        """Conclude on a goal."""
        judged = [row.verdict for row in below if row.verdict in _JUDGED]
        if not judged:
            return _nothing_below()
        met = sum(verdict in _MET for verdict in judged)
        left = len(below) - len(judged)
        said = {"met": met, "count": len(judged), "share": self.reached, "left": left}
        verdict = _graded(Fraction(met, len(judged)), self.reached, self.partly)
        return _so(verdict, f"reason.upwards.share{'.left' if left else ''}", said)


@frozen(kw_only=True)
class Weighing:
    """Weigh together how indicators stand, what was judged of the goal, and which way it goes.

    Each counts from nothing to one: an indicator that is reached one, partly reached a half, not
    reached nothing, and the judgement alike (the mean, if several bodies judged on the last day
    anybody did); a trend that is better one, the same a half, worse nothing. What is not known is
    left out, its weight with it, and the reason tells that.

    :param indicators: the weight of the mean of the indicators.
    :param judgement: the weight of the judgement.
    :param trend: the weight of the mean of the trends.
    :param reached: how much of the whole weight is enough, in whole percent.
    :param partly: from how much on the goal is partly reached; never, if ``None``.

    >>> from govmodel import Weighing
    >>> Weighing(indicators=2, judgement=1, trend=1, reached=75)(None, (), ()).verdict.value
    'no_data'
    """

    indicators: int
    judgement: int
    trend: int
    reached: int
    partly: int | None = None

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse weights and shares that mean nothing."""
        _in_order(self.reached, self.partly)
        weights = (self.indicators, self.judgement, self.trend)
        if min(weights) < 0 or not any(weights):
            raise InvalidValueError("expected.weights", {"found": str(weights)})

    def __call__(
        self,
        goal: Goal,  # noqa: ARG002
        below: Sequence[Row],
        judgements: Sequence[Judgement],
    ) -> Conclusion | None:
        """Conclude on a goal."""
        rows = [row for row in below if isinstance(row.element, Indicator)]
        parts = (
            (self.indicators, _mean(_POINTS.get(row.verdict) for row in rows)),
            (self.judgement, _mean(_POINTS.get(each.verdict) for each in _latest(judgements))),
            (self.trend, _mean(_GAINS.get(row.trend) for row in rows)),
        )
        known = [(weight, points) for weight, points in parts if weight and points is not None]
        if not known:
            return _nothing_below()
        whole = sum(weight for weight, _ in known)
        share = sum((weight * points for weight, points in known), Fraction(0)) / whole
        # Never rounded up: 74.6 % is not told as the 75 % that would have been enough.
        said: dict[str, object] = {"points": floor(share * _WHOLE), "share": self.reached}
        if left := tuple(self._left_out(rows, judgements)):
            said["left"] = left
        key = f"reason.upwards.weighed{'.left' if left else ''}"
        return _so(_graded(share, self.reached, self.partly), key, said)

    def _left_out(self, rows: Sequence[Row], judgements: Sequence[Judgement]) -> Iterator[Phrase]:
        """Name what has a weight and is not known."""
        if not rows and (self.indicators or self.trend):
            yield Phrase("kinds.indicator")
        if self.indicators and (count := sum(row.verdict not in _POINTS for row in rows)):
            yield Phrase("weighed.indicators", {"count": str(count)})
        if self.judgement and not any(each.verdict in _POINTS for each in _latest(judgements)):
            yield Phrase("weighed.judgement")
        if self.trend and (count := sum(row.trend not in _GAINS for row in rows)):
            yield Phrase("weighed.trend", {"count": str(count)})


@frozen(kw_only=True)
class IfCovered:
    """Conclude in some way, but only where the goals below cover the goal above.

    They do if there is one, and everybody who answers for the goal answers for one below it. A goal
    that is meant to have none, because indicators measure it, is for a function of the model's own
    to tell apart.

    :param conclude: the way to conclude where they do.

    >>> from govmodel import IfCovered, Unknown, all_reached
    >>> goal = Unknown(id="m1", text="?", kind="?")
    >>> IfCovered(conclude=all_reached)(goal, (), ()).reason.label("en")
    'Cannot be judged: no goal below it.'
    """

    conclude: Upwards

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __call__(
        self, goal: Goal, below: Sequence[Row], judgements: Sequence[Judgement]
    ) -> Conclusion | None:
        """Conclude on a goal, or say why that cannot be done."""
        goals = [row.element for row in below if isinstance(row.element, Goal)]
        if not goals:
            return Conclusion(
                verdict=Verdict.NOT_MEASURABLE, reason=Phrase("reason.upwards.no_goal_below")
            )
        covered = {owner for each in goals for owner in each.owners}
        lacking = tuple(owner for owner in goal.owners if owner not in covered)
        if lacking:
            return _so(Verdict.NOT_MEASURABLE, "reason.upwards.uncovered", {"lacking": lacking})
        return self.conclude(goal, below, judgements)


_POINTS: Mapping[Verdict, Fraction] = {
    Verdict.REACHED: Fraction(1),
    Verdict.MET_EARLY: Fraction(1),
    Verdict.PARTLY: Fraction(1, 2),
    Verdict.NOT_REACHED: Fraction(0),
}
_GAINS: Mapping[Trend, Fraction] = {
    Trend.BETTER: Fraction(1),
    Trend.SAME: Fraction(1, 2),
    Trend.WORSE: Fraction(0),
}


def _latest(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Give the judgements of the last day on which anybody judged."""
    return [each for each in judgements if each.at == judgements[-1].at]


def _mean(points: Iterable[Fraction | None]) -> Fraction | None:
    known = [each for each in points if each is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def _graded(share: Fraction, reached: int, partly: int | None) -> Verdict:
    if share * _WHOLE >= reached:
        return Verdict.REACHED
    if partly is not None and share * _WHOLE >= partly:
        return Verdict.PARTLY
    return Verdict.NOT_REACHED


def _in_order(reached: int, partly: int | None) -> None:
    if not 0 < reached <= _WHOLE or (partly is not None and not 0 <= partly < reached):
        shares = [str(each) for each in (reached, partly) if each is not None]
        raise InvalidValueError("expected.shares", {"found": ", ".join(shares)})


def _so(verdict: Verdict, key: str, values: Mapping[str, object]) -> Conclusion:
    return Conclusion(verdict=verdict, reason=Phrase(key, values))


def _nothing_below() -> Conclusion:
    return Conclusion(verdict=Verdict.NO_DATA, reason=Phrase("reason.no_data.nothing_below"))
