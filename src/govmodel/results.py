"""How it went: what was observed, what somebody judged, expects and does about it.

Everything in results is dated twice: by the period or the closing day that it is about, and by the
day it became known. Nothing is ever overwritten: what is published later stands beside what was
published before, so that a report can be made again as it was.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import evolve, field, frozen

from govmodel.errors import InvalidValueError, Phrase
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips, slip
from govmodel.units import Amount, count_or_none
from govmodel.verdicts import State, Verdict


class Sex(StrEnum):
    """Of whom a value tells.

    >>> from govmodel import Sex, text
    >>> text(Sex.WOMEN, "sv")
    'kvinnor'
    """

    ALL = "all"
    WOMEN = "women"
    MEN = "men"


class Missing(StrEnum):
    """Why there is no value; other reasons are told in the source's own words.

    >>> from govmodel import Missing, text
    >>> text(Missing.SUPPRESSED, "en")
    'not shown, because few people are behind the value'
    """

    NOT_COLLECTED = "not_collected"
    """Nobody measured it."""
    NOT_PUBLISHED = "not_published"
    """It has been measured and is not known yet."""
    NOT_FOUND = "not_found"
    """It was looked for in the sources that were read."""
    NOT_APPLICABLE = "not_applicable"
    """There is nothing that could have a value."""
    SUPPRESSED = "suppressed"
    """So few people are behind it that it could tell of one of them."""


_REASONS: dict[str | None, str] = {each.value: each for each in Missing}


def _reason(said: str | None) -> str | None:
    """Take a reason that has a word of ours for that word."""
    try:
        return _REASONS.get(said, said)
    except TypeError:
        raise slip(Observation, {"missing": said}) from None


@frozen(kw_only=True)
class Observation:
    """One value of an indicator, or the reason why there is none.

    :param indicator: the indicator's id in the plan.
    :param period: the days it was measured over.
    :param value: the value.
    :param done: whether it has been done, of something that is not counted.
    :param missing: why there is no value: a :class:`Missing`, or the source's own words.
    :param of: whose value it is: the code of another municipality or of a group, the id of a unit;
        ``None`` for the municipality whose results they are.
    :param sex: whether it tells of women, of men or of all.
    :param count: how many people are behind the value, if that is stated.
    :param provisional: whether a final value is still to come.
    :param published: the day it became known, if that is stated.
    :param source: where it stands.
    :raises InvalidValueError: unless it has just one of a value, whether it is done, and a reason.

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
    done: bool | None = None
    missing: str | None = field(default=None, converter=_reason)
    of: str | None = None
    sex: Sex = Sex.ALL
    count: int | None = field(default=None, converter=count_or_none)
    provisional: bool = False
    published: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_post_init__(self) -> None:
        """Refuse a value and a reason at once, and neither."""
        # An amount is never None and a reason is text, also where it is empty.
        said = (self.value is not None) + (self.done is not None) + (self.missing is not None)
        if said != 1:
            found = Phrase("several") if said else None
            raise InvalidValueError("expected.value_or_missing", {"found": found})


@frozen(kw_only=True)
class Judgement:
    """What somebody holds an element to be, beside what is computed.

    :param element: the element's id in the plan; ``None`` for the goals for sound financial
        management as a whole.
    :param at: the closing day that it is about.
    :param verdict: what it is held to be; the model's scale has the word for it.
    :param by: the id of the body that judges.
    :param because: why, in its own words.
    :param published: the day it became known, if that is stated.

    >>> from datetime import date
    >>> from govmodel import Judgement, Verdict
    >>> Judgement(element="m1", at=date(2025, 8, 31), verdict=Verdict.PARTLY, by="ks").verdict.value
    'partly'
    """

    element: str | None = None
    at: date
    verdict: Verdict
    by: str | None = None
    because: str | None = None
    published: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


FORESEEN = (Verdict.REACHED, Verdict.PARTLY, Verdict.NOT_REACHED)
"""What can be expected of the end of a period, in the order from good to bad."""


def _expected(verdict: Verdict | None) -> Verdict | None:
    if verdict is not None and verdict not in FORESEEN:
        if not isinstance(verdict, Verdict):
            raise slip(Forecast, {"verdict": verdict})
        known = tuple(each.value for each in FORESEEN)
        raise InvalidValueError("expected.one_of", {"known": known, "found": verdict.value})
    return verdict


@frozen(kw_only=True)
class Forecast:
    """What somebody expects of the end of a period, before it has come; never an outcome.

    :param element: the element's id in the plan.
    :param period: the period at whose end it is expected.
    :param at: the closing day at which it is expected.
    :param value: the value that is expected; what that means for the target is worked out.
    :param verdict: what is expected, where no value is: reached, partly or not reached.
    :param by: the id of the body that expects it.
    :param because: why, in its own words.
    :param published: the day it became known, if that is stated.
    :raises InvalidValueError: unless it has either a value or a verdict.

    >>> from datetime import date
    >>> from govmodel import Amount, Forecast, Period
    >>> Forecast(
    ...     element="k1",
    ...     period=Period.years(2025),
    ...     at=date(2025, 8, 31),
    ...     value=Amount.parse("24 %"),
    ... ).value.unit
    '%'
    """

    element: str
    period: Period
    at: date
    value: Amount | None = None
    verdict: Verdict | None = field(default=None, converter=_expected)
    by: str | None = None
    because: str | None = None
    published: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_post_init__(self) -> None:
        """Refuse a value and a verdict at once, and neither."""
        if (self.value is None) == (self.verdict is None):
            found = Phrase("both") if self.value else None
            raise InvalidValueError("expected.value_or_verdict", {"found": found})


@frozen(kw_only=True)
class Deviation:
    """What somebody says, and does, about something that does not go as it was meant to.

    :param element: the element's id in the plan.
    :param at: the closing day at which it is told.
    :param analysis: why it is so.
    :param measure: what is done about it.
    :param responsible: the id of the body that does it.
    :param due: the day by which it is done.
    :param published: the day it became known, if that is stated.

    >>> from datetime import date
    >>> from govmodel import Deviation
    >>> Deviation(
    ...     element="k1", at=date(2025, 8, 31), measure="Fler platser öppnas", responsible="bun"
    ... ).responsible
    'bun'
    """

    element: str
    at: date
    analysis: str | None = None
    measure: str | None = None
    responsible: str | None = None
    due: date | None = None
    published: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Progress:
    """How far an assignment has come at a closing, and what it has cost.

    :param assignment: the assignment's id in the plan.
    :param at: the closing day.
    :param state: how far it has come.
    :param done: the day it was done.
    :param closed: the day it was decided to close it, whatever its state.
    :param closed_by: the id of the body that decided that.
    :param decision: where that decision stands, its paragraph included.
    :param cost: what it has cost so far.
    :param expected_cost: what it is expected to have cost in the end.
    :param because: what there is to say about it.
    :param published: the day it became known, if that is stated.

    >>> from datetime import date
    >>> from govmodel import Progress, State
    >>> Progress(assignment="u1", at=date(2025, 12, 31), state=State.DONE).state.value
    'done'
    """

    assignment: str
    at: date
    state: State
    done: date | None = None
    closed: date | None = None
    closed_by: str | None = None
    decision: Source | None = None
    cost: Amount | None = None
    expected_cost: Amount | None = None
    because: str | None = None
    published: date | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED


@frozen(kw_only=True)
class Results:
    """How it went, over any number of periods.

    :param of: the code of the municipality whose results they are.
    :param title: their name.
    :param sources: the texts that are cited, each with an ``id`` by which the file calls it.
    :param observations: the values, in any order.
    :param judgements: what was judged, in any order.
    :param forecasts: what was expected, in any order.
    :param deviations: what was said and done about what did not go well, in any order.
    :param progress: how far assignments had come, in any order.

    >>> from govmodel import Results
    >>> Results(of="2182").observations
    ()
    """

    of: str
    title: str = ""
    sources: tuple[Source, ...] = ()
    observations: tuple[Observation, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    progress: tuple[Progress, ...] = ()

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)


def suppressed(results: Results, *, fewer_than: int) -> Results:
    """Take away the values behind which there are few people, before they are shown to anybody.

    Where only one of women and men is too small, or has been taken away before, the other is taken
    away too, whatever its count: with the value of all, the small one could be worked out from it.
    Where all are few, women and men are fewer; where nearly all are of one sex, few are of the
    other. Otherwise a value whose count is not stated stays.

    :param fewer_than: the least number of people behind a value that is shown.
    :returns: the results, with the reason *suppressed* in the place of such values.

    >>> from govmodel import Amount, Observation, Period, Results, suppressed
    >>> few = Observation(
    ...     indicator="k1", period=Period.years(2025), value=Amount.parse("50 %"), count=4
    ... )
    >>> suppressed(Results(of="9999", observations=(few,)), fewer_than=5).observations[0].missing
    <Missing.SUPPRESSED: 'suppressed'>
    """
    few = {_whose(each) for each in results.observations if _few(each, fewer_than)}
    few |= _few_by_difference(results.observations, fewer_than)
    return evolve(
        results,
        observations=tuple(
            evolve(each, value=None, done=None, missing=Missing.SUPPRESSED, count=None)
            if each.missing is None
            and (_small(each, fewer_than) or (each.sex is not Sex.ALL and _whose(each) in few))
            else each
            for each in results.observations
        ),
    )


def _whose(each: Observation) -> tuple[object, ...]:
    # Revisions are not told apart: whoever has them all could subtract an old one from a new.
    return each.indicator, each.period, each.of


def _small(each: Observation, fewer_than: int) -> bool:
    return each.count is not None and each.count < fewer_than


def _few(each: Observation, fewer_than: int) -> bool:
    """Tell whether a few are behind a value; it does not matter who took it away."""
    told = each.missing is None and _small(each, fewer_than)
    return told or each.missing is Missing.SUPPRESSED


def _few_by_difference(
    observations: Iterable[Observation], fewer_than: int
) -> set[tuple[object, ...]]:
    """Find where the count of all and of one sex tell that the other sex are few."""
    counts: dict[tuple[object, ...], dict[bool, set[int]]] = {}
    for each in observations:
        if each.count is not None and each.missing is None:
            of_all = each.sex is Sex.ALL
            counts.setdefault(_whose(each), {True: set(), False: set()})[of_all].add(each.count)
    return {
        key
        for key, by in counts.items()
        if any(0 < every - one < fewer_than for every in by[True] for one in by[False])
    }
