"""The quick way: JSON straight into structs that are generated from the classes, then into these.

A file in which nothing is wrong needs no walk that remembers every place: msgspec decodes it into
one struct for each class, checking every type on its way, and a function generated beside the
struct makes the value of it. Whatever does not fit, if only in how it is written, sends the reader
to :mod:`~govmodel.codec.shapes`, which takes more and tells every problem with its place. What is
read here must be what would have been read there; laws in the tests hold the two together.

The same structs, with every field described, are what :mod:`~govmodel.codec.schema` writes down.
"""

import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache, reduce
from operator import or_
from types import GenericAlias, NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

import attrs
import msgspec
from msgspec import UNSET, Meta, UnsetType

from govmodel.codec.unreadable import LONGEST
from govmodel.elements import Element
from govmodel.errors import InvalidValueError
from govmodel.evaluations import Evaluation
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.results import Results
from govmodel.sources import Source
from govmodel.targets import TARGETS, Target
from govmodel.units import Amount, parse_number

FORMATS: Mapping[type, str] = {
    Plan: "govmodel.plan/1",
    Results: "govmodel.results/1",
    Evaluation: "govmodel.evaluation/1",
}
"""What a file of each kind begins with."""

_File = TypeVar("_File", Plan, Results, Evaluation)
Finder = Callable[[str], GovernanceModel]
"""Finds the edition that a plan names, such as :func:`~govmodel.find_model`."""
InstrumentFinder = Callable[[str], Instrument]
"""Finds the edition of an instrument that an evaluation names."""

Edition = TypeVar("Edition", GovernanceModel, Instrument)
"""What a file is written for, by its name and edition."""

_Kinds = tuple[type[Element], ...]
_Make = Callable[[Any, "Shared"], Any]


class NotPlainError(Exception):
    """The quick way does not lead through a file; caught in this package, not seen outside."""


def plan(data: bytes, model: GovernanceModel | Finder) -> tuple[Plan, GovernanceModel]:
    """Read a plan from JSON in which nothing is wrong and no key stands twice.

    :param model: the edition that it is written for, or what finds it by its name.
    :raises NotPlainError: for any other; what is wrong, or whether anything is, is not told here.
    """
    found = found_by(model, GovernanceModel, lambda: _named(data, _NamedInPlan))
    made = _read(data, Plan, tuple(found.kinds.values()))
    if made.model != found.id:
        raise NotPlainError
    return made, found


def results(data: bytes) -> Results:
    """Read results from JSON in which nothing is wrong and no key stands twice.

    :raises NotPlainError: for any other.
    """
    return _read(data, Results, ())


def evaluation(
    data: bytes, instrument: Instrument | InstrumentFinder
) -> tuple[Evaluation, Instrument]:
    """Read an evaluation from JSON in which nothing is wrong and no key stands twice.

    :param instrument: the edition that it was made by, or what finds it by its name.
    :raises NotPlainError: for any other.
    """
    found = found_by(instrument, Instrument, lambda: _named(data, _NamedInEvaluation))
    made = _read(data, Evaluation, ())
    if made.instrument != found.id:
        raise NotPlainError
    return made, found


class _NamedInPlan(msgspec.Struct):
    """A plan of which nothing is wanted but the model it names."""

    format: Literal["govmodel.plan/1"]
    named: str = msgspec.field(name="model")


class _NamedInEvaluation(msgspec.Struct):
    """An evaluation of which nothing is wanted but the instrument it names."""

    format: Literal["govmodel.evaluation/1"]
    named: str = msgspec.field(name="instrument")


def _named(data: bytes, kind: type[_NamedInPlan | _NamedInEvaluation]) -> str:
    try:
        return msgspec.json.decode(data.removeprefix(BOM_UTF8), type=kind).named
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise NotPlainError from None


_LOST: Mapping[type, str] = {
    GovernanceModel: "expected.governance_model",
    Instrument: "expected.an_instrument",
}


def found_by(
    given: Edition | Callable[[str], Edition], kind: type[Edition], named: Callable[[], str]
) -> Edition:
    """Take the edition that is given, or let a caller's function find the one that a file names.

    :param named: tells which one the file names; it is asked only if that has to be found.
    :raises InvalidValueError: if what is found is none; what the function raises itself is the
        caller's.
    """
    if isinstance(given, kind):
        return given
    found = cast("Callable[[str], Edition]", given)(named())
    if not isinstance(found, kind):
        raise InvalidValueError(_LOST[kind], {"found": type(found).__name__})
    return found


def _read(data: bytes, kind: type[_File], kinds: _Kinds) -> _File:
    if (file := _file(cast("Any", kind), kinds)) is None:
        raise NotPlainError
    try:
        struct = file.decoder.decode(data.removeprefix(BOM_UTF8))
        # A key that stands twice is kept once: written again, the file has fewer of them.
        if _keys(data) == _keys(msgspec.json.encode(struct)):
            return cast("_File", file.make(struct, Shared(struct.sources)))
    except Exception:  # noqa: BLE001 - whatever it is, the careful way tells it, or reads past it
        raise NotPlainError from None
    raise NotPlainError


_SPACED_KEY = re.compile(rb'"[ \t\r\n]+:')


def _keys(data: bytes) -> int:
    r"""Count the keys of valid JSON, without looking at it twice.

    Inside a text a quote is escaped, so a bare one before a colon ends a key. (No key that is known
    ends in a backslash, which would look like an escape.)

    >>> _keys(b'{"of": "0331", "title": "\\": "}')
    2
    """
    if _SPACED_KEY.search(data):
        raise NotPlainError
    return data.count(b'":') - data.count(b'\\":')


def _whole(number: int, _: object) -> int:
    if abs(number) < _TOO_LARGE:
        return number
    raise NotPlainError


_TOO_LARGE = 10**LONGEST


def _number(written: str | int) -> Decimal:
    return parse_number(written) if isinstance(written, str) else Decimal(_whole(written, None))


class Shared:
    """What the values of one file share: the sources it lists, and all that was parsed before."""

    def __init__(self, listed: Any) -> None:  # noqa: ANN401 - structs are made at run time
        self.periods = _Parsed(lambda written: Period.parse(str(written)))
        self.amounts = _Parsed(Amount.parse)
        self.numbers = _Parsed(_number)
        self.listed = () if listed is UNSET else tuple(_source(each) for each in listed)
        self.cited: dict[object, Source] = {each.id: each for each in self.listed if each.id}
        if len(self.cited) < sum(bool(each.id) for each in self.listed):
            raise NotPlainError  # an id that stands twice


class _Parsed(dict[Any, Any]):
    """Values by the text they were parsed from: a plan repeats its years and its sums."""

    def __init__(self, parse: Callable[[Any], object]) -> None:
        self._parse = parse
        super().__init__()

    def __missing__(self, written: object) -> object:
        value = self[written] = self._parse(written)
        return value


# From a class to its struct.


@attrs.frozen
class Shape:
    """How a type looks in a file.

    :param struct: what msgspec decodes, and describes.
    :param make: makes the value of what was decoded; ``None`` if that is the value.
    """

    struct: Any
    make: _Make | None = None


@attrs.frozen
class _FileShape:
    decoder: Any
    make: _Make


@lru_cache(maxsize=64)
def _file(kind: type[Plan | Results | Evaluation], kinds: _Kinds) -> _FileShape | None:
    """Make the decoder of a model's files; ``None`` if a word has a field it cannot hold."""
    try:
        shape = Shapes(kinds).of_file(kind)
        return _FileShape(msgspec.json.Decoder(shape.struct), cast("_Make", shape.make))
    except Exception:  # noqa: BLE001 - such as a field that may hold anything
        return None


LEAVES: Mapping[Any, Shape] = {
    str: Shape(str),
    int: Shape(int, _whole),
    bool: Shape(bool),
    date: Shape(date),
    Decimal: Shape(str | int, lambda written, shared: shared.numbers[written]),
    Period: Shape(str | int, lambda written, shared: shared.periods[written]),
    Amount: Shape(str, lambda written, shared: shared.amounts[written]),
}
"""The types that are written as one text or number; msgspec makes sure of their types."""


class Shapes:
    """The shapes of one model's files; each class gets its struct once.

    :param kinds: the kinds whose words a plan may use.
    :param leaves: the shapes of the types that are written as one text or number.
    :param meta: says what a field of a class is, for a reader of the structs.
    """

    def __init__(
        self,
        kinds: _Kinds,
        leaves: Mapping[Any, Shape] = LEAVES,
        meta: Callable[[type[Any], str], Meta | None] = lambda _kind, _field: None,
    ) -> None:
        """Begin with no class."""
        self._words = {kind.word: kind for kind in kinds}
        self._made: dict[Any, Shape] = dict(leaves)
        self._meta = meta
        self._names: Counter[str] = Counter()
        self.structs: dict[type[Any], Any] = {}
        """The struct of each class that is told by one of its fields."""

    def of_file(self, kind: type[Plan | Results | Evaluation]) -> Shape:
        """Make the shape of a whole file: its format, and its list of sources before all else."""
        listed = self._class(Source, "ListedSource").struct
        cited = self._class(Source, "Source", may_lack=("title",)).struct
        self._made[Source] = Shape(str | cited, _cited)
        sources = Shape(GenericAlias(tuple, (listed, ...)), lambda _, shared: shared.listed)
        begins = ("format", FORMATS[kind])
        return self._class(kind, kind.__name__, own={"sources": sources}, begins=begins)

    def _of(self, kind: Any) -> Shape:  # noqa: ANN401 - whatever type a field has
        if kind not in self._made:
            if Any in self._made:  # a value that holds others of its kind holds anything
                self._made[kind] = self._made[Any]
            self._made[kind] = self._new(kind)
        return self._made[kind]

    def _new(self, kind: Any) -> Shape:  # noqa: ANN401
        inner = get_args(kind)
        if get_origin(kind) in (Union, UnionType):
            (some,) = (each for each in inner if each is not NoneType)
            return _or_nothing(self._of(some))
        if get_origin(kind) is tuple:
            return _many(self._of(inner[0]))
        if kind is Element:
            return self._one_of("kind", self._words)
        if kind is Target:
            return self._one_of("type", TARGETS)
        if issubclass(kind, Enum):
            return _enum(kind)
        return self._class(kind, kind.__name__)

    def _one_of(self, tag: str, kinds: Mapping[str, type[Any]]) -> Shape:
        """Make the shape of a value whose class is told by one of its fields."""
        if len(kinds) == 1:  # msgspec does not miss the tag of an only class
            ((word, kind),) = kinds.items()
            shape = self._class(kind, kind.__name__, begins=(tag, word))
            self.structs[kind] = shape.struct
            return shape
        shapes = {
            kind: self._class(kind, kind.__name__, (tag, word)) for word, kind in kinds.items()
        }
        self.structs |= {kind: shape.struct for kind, shape in shapes.items()}
        makes = {shape.struct: cast("_Make", shape.make) for shape in shapes.values()}
        return Shape(reduce(or_, makes), lambda found, shared: makes[type(found)](found, shared))

    def _class(  # noqa: PLR0913 - each says one thing about how a class looks in a file
        self,
        kind: type[Any],
        name: str,
        tag: tuple[str | None, str | None] = (None, None),
        *,
        own: Mapping[str, Shape] | None = None,
        may_lack: tuple[str, ...] = (),
        begins: tuple[str, str] | None = None,
    ) -> Shape:
        """Make the struct of a class, and what makes the class's value of it.

        :param tag: the field that tells the class, and what it holds.
        :param own: the shapes of fields that look different in this class.
        :param may_lack: fields that may be left out, though the class has no default for them.
        :param begins: a field that the class does not have and a file must, and what it holds.
        """
        attrs.resolve_types(kind)
        fields = [each for each in attrs.fields(kind) if each.init]
        shapes = [(own or {}).get(each.name) or self._of(each.type) for each in fields]
        self._names[name] += 1
        number = self._names[name]
        struct = msgspec.defstruct(
            name if number == 1 else f"{name}{number}",
            [
                *([(begins[0], Literal[begins[1]])] if begins else []),
                *(
                    self._field(kind, field, shape, may_lack)
                    for field, shape in zip(fields, shapes, strict=True)
                ),
            ],
            tag_field=tag[0],
            tag=tag[1],
            kw_only=True,
            forbid_unknown_fields=True,
            namespace={"__doc__": kind.__doc__},
        )
        return Shape(struct, _constructor(kind, fields, [shape.make for shape in shapes]))

    def _field(
        self,
        kind: type[Any],
        field: "attrs.Attribute[Any]",
        shape: Shape,
        may_lack: tuple[str, ...],
    ) -> tuple[Any, ...]:
        meta = self._meta(kind, field.name)
        held = Annotated[shape.struct, meta] if meta else shape.struct
        if field.default is attrs.NOTHING and field.name not in may_lack:
            return field.name, held
        return field.name, held | UnsetType, UNSET


def _enum(kind: type[Enum]) -> Shape:
    """Make the shape of an enumeration; msgspec knows those of text."""
    texts = all(isinstance(member.value, str) for member in kind)
    if texts and "_missing_" not in vars(kind):  # it may make a member of any other text
        return Shape(kind)
    members: dict[str, Enum] = {}
    for member in kind:
        members.setdefault(str(member.value), member)
    known: Any = Literal[tuple(members)]
    if numbers := tuple(member.value for member in kind if type(member.value) is int):
        known |= Literal[numbers]
    return Shape(known, lambda found, _: members[str(found)])


def _or_nothing(some: Shape) -> Shape:
    make = some.make
    if make is None:
        return Shape(some.struct | None)
    return Shape(
        some.struct | None, lambda found, shared: None if found is None else make(found, shared)
    )


def _many(one: Shape) -> Shape:
    make = one.make
    struct = GenericAlias(tuple, (one.struct, ...))
    if make is None:
        return Shape(struct)
    return Shape(struct, lambda found, shared: tuple([make(each, shared) for each in found]))


def _source(struct: Any) -> Source:  # noqa: ANN401
    return Source(**{k: v for k, v in msgspec.structs.asdict(struct).items() if v is not UNSET})


def _cited(found: Any, shared: Shared) -> Source:  # noqa: ANN401
    """Make a source of its own fields, or cite a listed one: by its id alone, or at a place."""
    if isinstance(found, str):
        return shared.cited[found]
    if found.title is not UNSET:
        return _source(found)
    if found.url is not UNSET or found.decided is not UNSET:
        raise NotPlainError
    key = (found.id, found.where, found.remark)
    if key not in shared.cited:
        said = {"where": found.where, "remark": found.remark}
        said = {name: value for name, value in said.items() if value is not UNSET}
        shared.cited[key] = attrs.evolve(shared.cited[found.id], **said)
    return shared.cited[key]


def _constructor(
    kind: type[Any], fields: list["attrs.Attribute[Any]"], makes: list[_Make | None]
) -> _Make:
    """Write the function that makes a class's value of its struct.

    It is written as text, as attrs writes a class's ``__init__``: a loop over the fields would take
    three times as long, for every value of a file.
    """
    scope: dict[str, Any] = {"kind": kind, "UNSET": UNSET}
    arguments = []
    for at, (field, make) in enumerate(zip(fields, makes, strict=True)):
        scope |= {f"make{at}": make, f"default{at}": _default(field)}
        value = "value" if make is None else f"make{at}(value, shared)"
        arguments.append(
            f"{field.alias}=default{at} if (value := struct.{field.name}) is UNSET else {value}"
        )
    text = f"def construct(struct, shared): return kind({', '.join(arguments)})"
    exec(text, scope)  # noqa: S102 - of the names of fields and nothing else
    return cast("_Make", scope["construct"])


def _default(field: "attrs.Attribute[Any]") -> object:
    """Give what a class takes for a field that is left out; ``NOTHING`` has it call a factory."""
    return attrs.NOTHING if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]
