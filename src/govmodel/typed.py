"""Values of wrong types, told before they do harm.

A type checker finds a forgotten comma, a list in a tuple's place, a day that is text. Whoever uses
none is told here: in which value and field it stands, what that may hold, and what to write. A
model and an instrument are looked through when they are made. What plans and results are made of is
not, because there is much of it, and their files are looked through by whoever reads them: a
program that makes such values itself asks :func:`mistyped`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache, reduce
from itertools import chain
from types import FunctionType, NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from govmodel.errors import GovmodelError, InvalidValueError, Phrase

_NAMES = ("id", "code", "kind", "title", "name")  # what a value is called by: the first it has
_SHOWN = 60  # characters of a value
_TOLD = 20  # slips in one error


def mistyped(value: object) -> tuple[Phrase, ...]:
    """Find every field of a value, however deep inside, that holds what its type does not allow.

    :param value: a plan, results, an element, or any other value of govmodel's classes or of a
        plugin's.
    :returns: a sentence for each, which its ``label`` gives in a language; empty if nothing is
        wrong.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> goal = Mal(id="m1", text="Tryggare skolvägar", valid="2024")
    >>> plan = gm.Plan(model="exempelby@2024", period=gm.Period.years(2024), elements=(goal,))
    >>> for each in gm.mistyped(plan):
    ...     print(each.label("en"))
    Mal 'm1': valid is '2024', not Period or None: write Period.parse('2024')
    """
    found: list[Phrase] = []
    _look_into(_Place(value, type(value).__name__, None), set(), found)
    return tuple(found)


def refuse_mistyped(*values: object) -> None:
    """Refuse values in which something is of a wrong type, once they have led to an error.

    :raises InvalidValueError: with all that :func:`mistyped` finds.

    >>> from govmodel import Period
    >>> refuse_mistyped(Period.years(2024))
    """
    if found := tuple(each for value in values for each in mistyped(value)):
        raise _several(found)


@contextmanager
def types_to_blame(value: object) -> Iterator[None]:
    """Let what is of a wrong type in a value be told in the place of an error that it led to.

    >>> with types_to_blame(None):
    ...     pass
    """
    try:
        yield
    except GovmodelError:
        raise
    except Exception:
        refuse_mistyped(value)
        raise


def slip(kind: type, given: Mapping[str, object]) -> InvalidValueError:
    """Make the error that tells which of the values that a class is made with are of wrong types.

    :param given: the values, by the names of the class's fields.

    >>> from govmodel import Period
    >>> print(slip(Period, {"first": "2024-01-01"}))
    expected date as Period.first, found '2024-01-01': write date(2024, 1, 1)
    """
    held = ((field, given.get(field.name, NOTHING)) for field in _fields(kind))
    wrong = [each for field, it in held if it is not NOTHING for each in _wrong(field, it)]
    if len(wrong) > 1:
        return _several(tuple(_said(kind.__name__, each) for each in wrong))
    (one,) = wrong
    return _slipped(one, f"{kind.__name__}.{one.where}")


def refuse_argument(name: str, held: object, kind: object) -> None:
    """Refuse what a function is called with, if it is of another type than it shall be.

    :param name: the parameter's name.
    :param kind: what is written behind its colon.
    :raises InvalidValueError: naming what to write.

    >>> from govmodel import InvalidValueError
    >>> try:
    ...     refuse_argument("on", "2010-01-01", date | None)
    ... except InvalidValueError as error:
    ...     print(error)
    expected date or None as on, found '2010-01-01': write date(2010, 1, 1)
    """
    for one in _wrong(_Field(name, _allowed(kind), NOTHING), held):
        raise _slipped(one, one.where)


def _slipped(one: "_Wrong", where: str) -> InvalidValueError:
    wanted = Phrase("typed.field", {"type": one.wanted, "field": where})
    found: object = one.found
    if one.remedy:
        found = Phrase("typed.remedy", {"found": one.found, "remedy": one.remedy})
    return InvalidValueError("expected.typed", {"wanted": wanted, "found": found})


def _several(slips: tuple[Phrase, ...]) -> InvalidValueError:
    shown = slips[:_TOLD]
    if left := len(slips) - len(shown):
        shown = (*shown, Phrase("list.more", {"count": str(left)}))
    found = reduce(lambda one, two: Phrase("typed.further", {"first": one, "then": two}), shown)
    return InvalidValueError("expected.well_typed", {"found": found})


def refuse_slips(kind: type, given: Mapping[str, object]) -> None:
    """Refuse values of wrong types before a class computes with them.

    :param given: what it is made with, as ``__attrs_pre_init__`` gets it.
    :raises InvalidValueError: naming every field that is given one.

    >>> from govmodel import DaysAfter, InvalidValueError
    >>> try:
    ...     DaysAfter(days="30")
    ... except InvalidValueError as error:
    ...     print(error)
    expected int as DaysAfter.days, found '30': write 30
    """
    for field in _fields(kind):
        held = given.get(field.name, NOTHING)
        if held is not NOTHING and not field.shape.fits(held):
            raise slip(kind, given)


# What a type allows.


class _Shape(NamedTuple):
    fits: Callable[[Any], bool]
    said: object
    """The type, as something that a sentence can hold."""
    kinds: tuple[type, ...] = ()
    """The classes of which a value may be."""
    words: tuple[type, ...] = ()
    """The classes that may be the value, or whose subclasses may."""
    item: "_Shape | None" = None
    """What each may be, of a tuple of any number of items."""
    deep: bool = True
    """Whether there may be values inside that have fields of their own."""
    plain: bool = False
    """Whether an instance of one of the classes is all that it takes."""


_ANYTHING = _Shape(lambda _: True, "object")
_FUNCTION = _Shape(callable, Phrase("typed.function"))
_LEAVES = (str, int, float, date, Decimal, Enum, NoneType)


@cache
def _shape(kind: Any) -> _Shape:  # noqa: ANN401 - whatever is written behind a field's colon
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _one_of(tuple(map(_shape, inner)))
    if origin is tuple:
        many = inner[-1:] == (Ellipsis,)
        return _many(_shape(inner[0])) if many else _each(tuple(map(_shape, inner)))
    if origin is type and inner[0] is not Any and isinstance(inner[0], type):
        return _word(inner[0])
    if origin is Callable:
        return _FUNCTION
    if origin is Mapping:
        return _mapping(*map(_shape, inner))
    return _class(kind) if isinstance(kind, type) and origin is None else _ANYTHING


def _class(kind: type) -> _Shape:
    protocol = getattr(kind, "_is_protocol", False)
    if kind is Any or (protocol and not getattr(kind, "_is_runtime_protocol", False)):
        return _ANYTHING
    said = "None" if kind is NoneType else kind.__name__
    deep = not issubclass(kind, _LEAVES)
    fits = _NOT_QUITE.get(kind)
    if fits:
        return _Shape(fits, said, kinds=(kind,), deep=deep)
    return _Shape(lambda held: isinstance(held, kind), said, kinds=(kind,), deep=deep, plain=True)


_NOT_QUITE: dict[type, Callable[[object], bool]] = {
    date: lambda held: isinstance(held, date) and not isinstance(held, datetime),
    int: lambda held: isinstance(held, int) and not isinstance(held, bool),
    float: lambda held: isinstance(held, float | int) and not isinstance(held, bool),
    Decimal: lambda held: isinstance(held, Decimal | int) and not isinstance(held, bool),
}
"""What a class allows where Python would allow more or less: hours in a day, truth as a number."""


def _word(base: type) -> _Shape:
    def fits(held: object) -> bool:
        return isinstance(held, type) and issubclass(held, base)

    said = Phrase("typed.subclass", {"type": base.__name__})
    return _Shape(fits, said, words=(base,), deep=False)


def _one_of(shapes: tuple[_Shape, ...]) -> _Shape:
    tests = tuple(each.fits for each in shapes)
    kinds = tuple(kind for each in shapes for kind in each.kinds)
    plain = all(each.plain for each in shapes)
    return _Shape(
        (lambda held: isinstance(held, kinds))
        if plain
        else (lambda held: any(fits(held) for fits in tests)),
        tuple(each.said for each in shapes),
        kinds=kinds,
        words=tuple(kind for each in shapes for kind in each.words),
        item=next((each.item for each in shapes if each.item), None),
        deep=any(each.deep for each in shapes),
        plain=plain,
    )


def _many(item: _Shape) -> _Shape:
    def all_fit(held: tuple[object, ...]) -> bool:
        if item.plain and all(issubclass(kind, item.kinds) for kind in set(map(type, held))):
            return True  # a hundred thousand items are of a few classes
        return all(map(item.fits, held))

    return _Shape(
        lambda held: isinstance(held, tuple) and all_fit(held),
        Phrase("typed.tuple", {"items": item.said}),
        item=item,
        deep=item.deep,
    )


def _each(items: tuple[_Shape, ...]) -> _Shape:
    tests = tuple(each.fits for each in items)

    def fits(held: object) -> bool:
        if not isinstance(held, tuple) or len(held) != len(tests):
            return False
        return all(fits(each) for fits, each in zip(tests, held, strict=True))

    said = Phrase("typed.items", {"items": tuple(each.said for each in items)})
    return _Shape(fits, said, deep=any(each.deep for each in items))


def _mapping(key: _Shape, value: _Shape) -> _Shape:
    def fits(held: object) -> bool:
        return isinstance(held, Mapping) and all(
            key.fits(name) and value.fits(each) for name, each in held.items()
        )

    said = Phrase("typed.mapping", {"key": key.said, "value": value.said})
    return _Shape(fits, said, deep=False)


# What a class's fields allow.


class _Field(NamedTuple):
    name: str
    shape: _Shape
    default: object

    @property
    def required(self) -> bool:
        return self.default is NOTHING


@cache
def _fields(kind: type) -> tuple[_Field, ...]:
    if not has(kind):
        return ()
    hints: dict[str, object] = {}
    if any(isinstance(each.type, str) for each in fields(kind)):
        with suppress(Exception):  # a name that only type checkers see: what it is nobody can tell
            hints = get_type_hints(kind)
    types = {each.name: each.type for each in fields(kind) if not isinstance(each.type, str)}
    return tuple(
        _Field(each.name, _allowed((hints | types).get(each.name)), each.default)
        for each in fields(kind)
    )


def _allowed(kind: object) -> _Shape:
    try:
        return _shape(Any if kind is None else kind)
    except TypeError:  # it holds what has no hash
        return _ANYTHING


# What is wrong.


class _Wrong(NamedTuple):
    where: str
    wanted: object
    found: object
    remedy: Phrase | None


class _Place(NamedTuple):
    value: object
    where: str
    inside: "_Place | None"

    def called(self) -> str:
        if self.inside is None:
            return self.where
        return _called(self.value) or f"{self.inside.called()}, {self.where}"


def _look_into(place: _Place, seen: set[int], found: list[Phrase]) -> None:
    """Tell what is wrong in a value's fields, and go on with the values that they hold."""
    value = place.value
    kind: Any = type(value)
    seen.add(id(value))
    for field in _fields(kind):
        name, shape, default = field
        held = getattr(value, name)
        if held is default:
            continue  # most are, and it is right
        if not shape.fits(held):
            found += [_said(place.called(), each) for each in _wrong(field, held)]
        if shape.deep:
            for each in _inside(name, held, place):
                if id(each.value) not in seen:
                    _look_into(each, seen, found)


def _inside(where: str, held: object, place: _Place) -> Iterable[_Place]:
    if isinstance(held, tuple):
        within = (_inside(f"{where}[{at}]", each, place) for at, each in enumerate(held))
        return chain.from_iterable(within) if held else ()
    return (_Place(held, where, place),) if _has_fields(held) else ()


def _has_fields(value: object) -> bool:
    return hasattr(type(value), "__attrs_attrs__")


def _wrong(field: _Field, held: object) -> Iterator[_Wrong]:
    """Tell what is wrong with what a field holds; of a tuple, with each of its items."""
    shape, item = field.shape, field.shape.item
    if item and isinstance(held, tuple) and not item.fits(held):
        for at, each in enumerate(held):
            if not item.fits(each):
                yield _Wrong(f"{field.name}[{at}]", item.said, _told(each), _remedy(item, each))
    elif not shape.fits(held):
        remedy = _remedy(shape, held)
        if held is None and not field.required:
            remedy = Phrase("typed.leave_out")
        yield _Wrong(field.name, shape.said, _told(held), remedy)


def _said(called: str, wrong: _Wrong) -> Phrase:
    values = {"called": called, **wrong._asdict()}
    return Phrase("typed.wrong.remedy" if wrong.remedy else "typed.wrong", values)


def _called(value: object) -> str:
    """Call a value by its class and what tells it from others; by nothing if it has no such."""
    for name in _NAMES:
        match getattr(value, name, None):
            case type() as kind:
                return f"{type(value).__name__} {kind.__name__}"
            case str(text) if text:
                return f"{type(value).__name__} {_short(text)}"
    return ""


def _told(value: object) -> object:
    match value:
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case None | str() | int() | float() | Decimal() | date() | tuple() | dict():
            return _short(value)
        case list():
            return Phrase("typed.list")
        case type() | FunctionType():
            what = "class" if isinstance(value, type) else "function"
            return Phrase(f"typed.the_{what}", {"name": value.__name__})
    called = _called(value) if _has_fields(value) else ""
    return called or Phrase("typed.object", {"type": type(value).__name__})


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


# What to write instead.


def _remedy(shape: _Shape, held: object) -> Phrase | None:
    """Tell what to write in a value's place, where that can be guessed."""
    if shape.item is None:
        code = _guess(shape, held)
        return Phrase("typed.write", {"code": code}) if code else None
    if isinstance(held, Iterable) and not isinstance(held, str | tuple):
        code = "tuple([…])" if isinstance(held, list) else "tuple(…)"
        return Phrase("typed.write", {"code": code})
    code = _code(held) if shape.item.fits(held) else _guess(shape.item, held)
    return Phrase("typed.comma", {"code": f"({code},)"}) if isinstance(code, str) else None


def _guess(shape: _Shape, held: object) -> object:
    """Write what was meant, or several such; ``None`` if nobody can tell."""
    if isinstance(held, shape.words):
        return type(held).__name__
    return next(filter(None, (_instead(kind, held) for kind in shape.kinds)), None)


def _code(held: object) -> str:
    match held:
        case type():
            return held.__name__
        case Enum():
            return f"{type(held).__name__}.{held.name}"
        case str() | int() | tuple():
            return _short(held)
    return "…"


def _instead(kind: type, held: Any) -> object:  # noqa: ANN401 - anything may stand there
    match held:
        case str():
            return _instead_of_text(kind, held)
        case datetime() if kind is date:
            return f"date({held.year}, {held.month}, {held.day})"
        case int() if kind is str:
            return f"'{held}'"
        case float() if kind is Decimal:
            return f"Decimal('{held}')"
        case type() if issubclass(held, kind):
            return f"{held.__name__}(…)"
        case FunctionType():
            named = (each.name for each in _fields(kind) if each.shape is _FUNCTION)
            return next((f"{kind.__name__}({name}={held.__name__}, …)" for name in named), None)
    named_by = getattr(held, "id", None)
    return repr(named_by) if kind is str and isinstance(named_by, str) else None


def _instead_of_text(kind: Any, text: str) -> object:  # noqa: ANN401 - a class, and what it has
    if issubclass(kind, Enum):
        meant = tuple(each for each in kind if text in (each.value, each.name))
        return tuple(f"{kind.__name__}.{each.name}" for each in meant or kind)
    if kind is date:
        with suppress(ValueError):
            day = date.fromisoformat(text)
            return f"date({day.year}, {day.month}, {day.day})"
    if kind is Decimal:
        with suppress(InvalidOperation):
            return f"Decimal('{Decimal(text)}')"
    if kind is int and text.isdecimal() and text.isascii():
        return text
    if hasattr(kind, "parse"):
        return f"{kind.__name__}.parse({_short(text)})"
    needed = [each.name for each in _fields(kind) if each.required]
    return f"{kind.__name__}({needed[0]}={_short(text)})" if len(needed) == 1 else None
