"""What an outcome is held to be, and the words a municipality has for it.

Attainment and trend are two types: a value can have got worse and still be good enough. What a
municipality prints is a third: its :class:`Scale` has a :class:`Grade` for each verdict, and may
print one sign for two of them; inside they stay apart.
"""

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from govmodel.errors import InvalidValueError
from govmodel.typed import refuse_slips
from govmodel.units import Amount
from govmodel.words import Labelled


class Verdict(StrEnum):
    """How an outcome stands to its target.

    >>> from govmodel import Verdict, text
    >>> text(Verdict.NOT_REACHED, "sv")
    'Ej uppnått'
    """

    REACHED = "reached"
    """The value meets the target, at its date or later."""
    MET_EARLY = "met_early"
    """The value meets the target before its date: it may still be lost."""
    PARTLY = "partly"
    """The value misses the target, whose date has come, but by no more than the scale lets it."""
    NOT_DUE = "not_due"
    """The value misses the target, whose date has not come."""
    NOT_REACHED = "not_reached"
    """The value misses the target, whose date has come."""
    NO_DATA = "no_data"
    """No outcome is known."""
    NOT_MEASURABLE = "not_measurable"
    """There is nothing to hold an outcome against."""
    NOT_COMBINED = "not_combined"
    """Nothing is computed of a goal: its model does not say how."""


class State(StrEnum):
    """How far an assignment has come.

    >>> from govmodel import State, text
    >>> text(State.PARTLY, "sv")
    'Delvis genomfört'
    """

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"


class Trend(StrEnum):
    """How the latest value stands to the one before, whatever the target.

    >>> from govmodel import Trend, text
    >>> text(Trend.WORSE, "sv")
    'Försämrad'
    """

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


class Colour(StrEnum):
    """A colour that is shown beside a word, never instead of it.

    >>> from govmodel import Colour, text
    >>> text(Colour.WHITE, "sv")
    'vitt'
    """

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    WHITE = "white"
    GREY = "grey"


@frozen(kw_only=True)
class Grade:
    """What a municipality says for a verdict.

    :param verdict: what it stands for.
    :param word: what is printed.
    :param symbol: a sign beside the word, never instead of it.
    :param colour: the colour of the sign, if the scale has colours.
    :param points: how many points it is worth, if the scale has points.

    >>> from govmodel import Grade, Verdict
    >>> str(Grade(verdict=Verdict.REACHED, word="Helt uppfyllt", symbol="●"))
    '● Helt uppfyllt'
    """

    verdict: Verdict
    word: str
    symbol: str = ""
    colour: Colour | None = None
    points: Decimal | None = None

    def __str__(self) -> str:
        """Print the sign and the word."""
        return f"{self.symbol} {self.word}".strip()


def _share(share: Amount | None) -> Amount | None:
    if share is not None and (share.unit != "%" or not 0 <= share.number <= 100):  # noqa: PLR2004
        raise InvalidValueError("expected.share", {"found": str(share)})
    return share


@frozen(kw_only=True)
class Scale:
    """A model's own grades; a verdict it has none for keeps govmodel's word.

    :param grades: at most one for each verdict; several may have one word and one sign.
    :param partly_from: from which share of the target a value that misses it is *partly reached*,
        in percent, as :meth:`govmodel.targets.Limit.nearly_met_by` counts it; never, if ``None``.
    :raises InvalidValueError: if a verdict has two grades, or the share is none.

    >>> from govmodel import Amount, Grade, Scale, Verdict
    >>> scale = Scale(
    ...     grades=(Grade(verdict=Verdict.REACHED, word="Ja"),),
    ...     partly_from=Amount.parse("80 %"),
    ... )
    >>> scale.grade(Verdict.NO_DATA) is None
    True
    """

    grades: tuple[Grade, ...]
    partly_from: Amount | None = field(default=None, converter=_share)

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse two grades for one verdict."""
        verdicts = [grade.verdict for grade in self.grades]
        for verdict in set(verdicts):
            verdicts.remove(verdict)
        if verdicts:
            raise InvalidValueError("expected.one_grade", {"found": tuple(verdicts)})

    def grade(self, verdict: Verdict) -> Grade | None:
        """Find the grade of a verdict."""
        return next((grade for grade in self.grades if grade.verdict is verdict), None)


@frozen(kw_only=True)
class Conclusion:
    """A verdict with its reason.

    :param verdict: the verdict.
    :param reason: why, as something that can say it in either language.

    >>> from govmodel import Conclusion, Verdict
    >>> from govmodel.errors import Phrase
    >>> why = Phrase("reason.no_data.nothing_below")
    >>> Conclusion(verdict=Verdict.NO_DATA, reason=why).reason.label("en")
    'No data: nothing below it has been judged.'
    """

    verdict: Verdict
    reason: Labelled
