"""How it went: what was observed, of what, over which days, and since when it is known."""

from datetime import date

from attrs import frozen

from govmodel.errors import InvalidValueError, Phrase
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.units import Amount


@frozen(kw_only=True)
class Observation:
    """One value of an indicator, or the reason why there is none.

    :param indicator: the indicator's id in the plan.
    :param period: the days it was measured over.
    :param value: the value.
    :param missing: why there is no value, in the source's words.
    :param published: the day it became known, if that is stated.
    :param source: where it stands.
    :raises InvalidValueError: unless it has either a value or a reason.

    >>> from govmodel import Amount, Observation, Period
    >>> Observation(
    ...     indicator="rankning",
    ...     period=Period.years(2011),
    ...     value=Amount.parse("178 plats"),
    ... ).value.number
    Decimal('178')
    """

    indicator: str
    period: Period
    value: Amount | None = None
    missing: str | None = None
    published: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_post_init__(self) -> None:
        """Refuse a value and a reason at once, and neither."""
        if (self.value is None) == (self.missing is None):
            found = Phrase("both") if self.value else None
            raise InvalidValueError("expected.value_or_missing", {"found": found})


@frozen(kw_only=True)
class Results:
    """How it went, over any number of periods.

    :param of: the code of the municipality whose results they are.
    :param title: their name.
    :param sources: the texts that are cited, each with an ``id`` by which the file calls it.
    :param observations: the values, in any order.

    >>> from govmodel import Results
    >>> Results(of="2182").observations
    ()
    """

    of: str
    title: str = ""
    sources: tuple[Source, ...] = ()
    observations: tuple[Observation, ...] = ()
