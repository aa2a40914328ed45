"""The four kinds of statement a plan is made of. Read this first.

An :class:`Area` gathers, a :class:`Goal` is wanted, an :class:`Assignment` has been given to
somebody, an :class:`Indicator` measures. All four are abstract: a municipality's plugin subclasses
one of them, one level deep, to give it the local *word*, fields of its own and a docstring that
says what it means there. Never a method: whatever computes is a function elsewhere.

>>> from attrs import frozen
>>> from govmodel import Goal
>>> @frozen(kw_only=True)
... class Effektmal(Goal):
...     '''The effect that users or citizens shall notice.'''
...
...     word = "effektmål"
...     gloss = "outcome goal"
>>> Effektmal(id="e1", text="Pupils read better", serves=("i1",)).serves
('i1',)
"""

from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

from attrs import field, frozen

from govmodel.errors import AbstractKindError, InvalidValueError
from govmodel.periods import Period, PeriodKind
from govmodel.sources import Basis, Source
from govmodel.targets import Baseline, Direction, Target
from govmodel.typed import slip
from govmodel.units import Amount, unit_name


def _ids(ids: tuple[str, ...]) -> tuple[str, ...]:
    # One id for a tuple of them is a slip that would be read letter by letter.
    if not isinstance(ids, tuple):
        raise InvalidValueError("expected.ids", {"found": ids})
    return ids


@frozen(kw_only=True)
class Element:
    """One statement of a plan.

    :param id: its id, unique in the plan.
    :param text: what it says, in the plan's own words.
    :param decided_by: the id of the body that decided it.
    :param owners: the ids of the bodies that answer for it, each for itself. An assignment's owners
        are its receivers.
    :param serves: the ids of the elements it serves, upwards; several are normal.
    :param valid: the days it holds; the plan's own period if ``None``.
    :param source: where it is stated; the plan's own source if ``None``.
    :param basis: what it rests on.
    :raises AbstractKindError: if the class is not a municipality's own word.

    >>> from govmodel import AbstractKindError, Element
    >>> try:
    ...     Element(id="x", text="y")
    ... except AbstractKindError as error:
    ...     print(error.values["name"])
    Element
    """

    word: ClassVar[str]
    """The municipality's own word, as it writes it."""
    gloss: ClassVar[str] = ""
    """The word in English, for readers who do not know the municipality's language."""

    id: str
    text: str
    decided_by: str | None = None
    owners: tuple[str, ...] = field(default=(), converter=_ids)
    serves: tuple[str, ...] = field(default=(), converter=_ids)
    valid: Period | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self) -> None:
        """Refuse the abstract types: they have no word."""
        if not hasattr(self, "word"):
            raise AbstractKindError("error.abstract", {"name": type(self).__name__})


@frozen(kw_only=True)
class Area(Element):
    """Something that gathers and is not itself reached: a main process, a target area, a heading.

    >>> from attrs import frozen
    >>> from govmodel import Area
    >>> @frozen(kw_only=True)
    ... class Huvudprocess(Area):
    ...     word = "huvudprocess"
    >>> Huvudprocess(id="h1", text="Skapa förutsättningar för arbete och tillväxt").owners
    ()
    """


class SoundManagement(StrEnum):
    """What kind of goal for sound financial management a goal is.

    >>> from govmodel import SoundManagement, text
    >>> text(SoundManagement.FINANCIAL, "sv")
    'finansiellt mål'
    """

    FINANCIAL = "financial"
    OPERATIONAL = "operational"


@frozen(kw_only=True)
class Goal(Element):
    """Something wanted.

    :param sound_management: whether it is a goal for sound financial management, and of which kind;
        ``None`` if it is none, or nobody said.

    >>> from attrs import frozen
    >>> from govmodel import Goal
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> Mal(id="m1", text="Fler företag", serves=("h1", "h2")).serves
    ('h1', 'h2')
    """

    sound_management: SoundManagement | None = None


@frozen(kw_only=True)
class Assignment(Element):
    """Something somebody has been told to do; ``text`` is the assignment as it was given.

    :param interpreted: how the receiver has described it in turn.
    :param budget: the money that comes with it.
    :param due: the day it shall be done.

    >>> from attrs import frozen
    >>> from govmodel import Amount, Assignment
    >>> @frozen(kw_only=True)
    ... class Uppdrag(Assignment):
    ...     word = "uppdrag"
    >>> Uppdrag(id="u1", text="Utred frågan", budget=Amount.parse("1 mnkr")).budget.unit
    'mkr'
    """

    interpreted: str | None = None
    budget: Amount | None = None
    due: date | None = None


def _decimals(number: int | None) -> int | None:
    if number is not None and (type(number) is not int or not 0 <= number <= _PRINTED):
        values = {"most": str(_PRINTED), "found": repr(number)}
        raise InvalidValueError("expected.printed", values)
    return number


_PRINTED = 30  # decimals that a figure is printed with


def _several(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    # Without its comma, one target would be none when its indicator is judged.
    if not isinstance(targets, tuple):
        raise slip(Indicator, {"targets": targets})
    return targets


def _canonical_unit(name: str | None) -> str | None:
    return None if name is None else unit_name(name)


@frozen(kw_only=True)
class Indicator(Element):
    """Something measured; it serves what it measures.

    :param unit: the unit of its values; an alias is kept as the canonical name.
    :param direction: which way is good.
    :param targets: what its outcomes are held against, each for a period.
    :param baseline: where a change is counted from.
    :param measured_over: the kind of period of one value.
    :param decimals: with how many decimals its values are printed in tables; as they stand if
        ``None``. Nothing is ever computed on a rounded value.
    :param outside_id: its id in a shared register, such as a Kolada id.
    :param outside_edition: which wording of that register's definition is meant.

    >>> from attrs import frozen
    >>> from govmodel import Direction, Indicator
    >>> @frozen(kw_only=True)
    ... class Matt(Indicator):
    ...     word = "mått"
    >>> Matt(id="k1", text="Nöjda brukare", unit="%", direction=Direction.HIGHER).targets
    ()
    """

    unit: str | None = field(default=None, converter=_canonical_unit)
    direction: Direction | None = None
    targets: tuple[Target, ...] = field(default=(), converter=_several)
    baseline: Baseline | None = None
    measured_over: PeriodKind | None = None
    decimals: int | None = field(default=None, converter=_decimals)
    outside_id: str | None = None
    outside_edition: str | None = None


KINDS: tuple[type[Element], ...] = (Area, Goal, Assignment, Indicator)
"""The abstract kinds that a municipality's words are subclasses of."""


def kind_of(word: type[Element]) -> str:
    """Name what a word is one of: area, goal, assignment or indicator.

    >>> from attrs import frozen
    >>> from govmodel import Goal
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> kind_of(Mal)
    'goal'
    """
    return next(kind.__name__.lower() for kind in KINDS if issubclass(word, kind))


@frozen(kw_only=True)
class Unknown(Element):
    """A statement whose word the model does not have, kept whole so that nothing is lost.

    Only a reader of files makes one; ``check`` reports it.

    :param kind: the word that stands in the file.
    :param rest: the fields that no element has, as they stood there.

    >>> from govmodel import Unknown
    >>> Unknown(id="x", text="?", kind="delmål").kind
    'delmål'
    """

    word: ClassVar[str] = "?"

    kind: str
    rest: tuple[tuple[str, Any], ...] = field(default=(), hash=False)


def told_as(element: Element) -> str | type[Element]:
    """Give what a sentence names an element by: its kind, which has a word in either language.

    Of a word that the model does not know, it is what stands in the file.

    >>> from govmodel import Unknown
    >>> told_as(Unknown(id="x", text="?", kind="delmål"))
    'delmål'
    """
    return element.kind if isinstance(element, Unknown) else type(element)


def word_of(element: Element) -> str:
    """Give the word of one element; for one that the model does not know, what stands in the file.

    >>> from govmodel import Unknown, word_of
    >>> word_of(Unknown(id="x", text="?", kind="delmål"))
    'delmål'
    """
    return element.kind if isinstance(element, Unknown) else element.word
