"""What an outcome is held to be, and the words a municipality has for it.

Attainment and trend are two types: a value can have got worse and still be good enough.
"""

from enum import StrEnum

from attrs import frozen

from govmodel.errors import InvalidValueError


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
    NOT_DUE = "not_due"
    """The value misses the target, whose date has not come."""
    NOT_REACHED = "not_reached"
    """The value misses the target, whose date has come."""
    NO_DATA = "no_data"
    """No outcome is known."""
    NOT_MEASURABLE = "not_measurable"
    """There is nothing to hold an outcome against."""


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


@frozen(kw_only=True)
class Grade:
    """What a municipality says for a verdict.

    :param verdict: what it stands for.
    :param word: what is printed.
    :param symbol: a sign beside the word, never instead of it.

    >>> from govmodel import Grade, Verdict
    >>> str(Grade(verdict=Verdict.REACHED, word="Helt uppfyllt", symbol="●"))
    '● Helt uppfyllt'
    """

    verdict: Verdict
    word: str
    symbol: str = ""

    def __str__(self) -> str:
        """Print the sign and the word."""
        return f"{self.symbol} {self.word}".strip()


@frozen(kw_only=True)
class Scale:
    """A model's own grades; a verdict it has none for keeps govmodel's word.

    :param grades: at most one for each verdict.
    :raises InvalidValueError: if a verdict has two.

    >>> from govmodel import Grade, Scale, Verdict
    >>> scale = Scale(grades=(Grade(verdict=Verdict.REACHED, word="Ja"),))
    >>> scale.grade(Verdict.NO_DATA) is None
    True
    """

    grades: tuple[Grade, ...]

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
