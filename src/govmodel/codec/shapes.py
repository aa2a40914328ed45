"""A tree of plain values to and from plans, results and evaluations.

cattrs does the walking; what is said here is how govmodel's own types look in a file. The words of
elements are looked up in the model that is given, and in no other: two municipalities may use one
word. Everything that does not fit becomes a problem with its path, and all of them are told.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from itertools import islice
from types import NoneType
from typing import Any, Protocol, TypeVar, cast, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from govmodel.codec.structs import FORMATS, Edition, Finder, InstrumentFinder, found_by
from govmodel.codec.unreadable import ENOUGH, LONGEST
from govmodel.elements import Element, Unknown
from govmodel.errors import InvalidValueError, Phrase
from govmodel.evaluations import Evaluation
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.plan import Plan
from govmodel.problems import Place, Problem
from govmodel.results import Results
from govmodel.sources import Source
from govmodel.targets import TARGETS, Target
from govmodel.units import Amount, parse_number

_LISTED: ContextVar[Mapping[str, Source]] = ContextVar("_LISTED")
"""The sources that the file which is just being read or written lists, by id."""

_T = TypeVar("_T", Plan, Results, Evaluation)
_V = TypeVar("_V")


class Text(Protocol):
    """A way to write a tree as text: JSON or YAML."""

    def parse(self, data: bytes, /) -> tuple[object, Mapping[Place, int], tuple[Problem, ...]]:
        """Read bytes: the tree, the lines, and what is wrong but can be read past."""

    def dump(self, tree: Mapping[str, object], /) -> bytes:
        """Write a tree as bytes."""


def expected(what: str, **values: object) -> Phrase:
    """Name what a place in a file should hold, for a sentence.

    >>> expected("list").label("en")
    'a list'
    """
    return Phrase(f"expected.{what}", values)


def plan_from(
    tree: object, model: GovernanceModel | Finder, problems: list[Problem]
) -> tuple[Plan, GovernanceModel] | None:
    """Make a plan of a tree, for a model or the one it names; what is wrong joins the problems."""
    body = _opened(tree, FORMATS[Plan], problems)
    if body is None:
        return None
    found = _written_for(body, "model", model, GovernanceModel, problems)
    if found is None:
        return None
    plan = _structure(body, Plan, found, problems)
    return None if plan is None else (plan, found)


def results_from(tree: object, problems: list[Problem]) -> Results | None:
    """Make results of a tree; what is wrong is added to the problems."""
    body = _opened(tree, FORMATS[Results], problems)
    return None if body is None else _structure(body, Results, None, problems)


def evaluation_from(
    tree: object, instrument: Instrument | InstrumentFinder, problems: list[Problem]
) -> tuple[Evaluation, Instrument] | None:
    """Make an evaluation of a tree, by an instrument or the one it names."""
    body = _opened(tree, FORMATS[Evaluation], problems)
    if body is None:
        return None
    found = _written_for(body, "instrument", instrument, Instrument, problems)
    if found is None:
        return None
    evaluation = _structure(body, Evaluation, None, problems)
    return None if evaluation is None else (evaluation, found)


def plan_to(plan: Plan) -> dict[str, object]:
    """Make a tree of a plan."""
    return {"format": FORMATS[Plan], **_unstructure(plan)}


def results_to(results: Results) -> dict[str, object]:
    """Make a tree of results."""
    return {"format": FORMATS[Results], **_unstructure(results)}


def evaluation_to(evaluation: Evaluation) -> dict[str, object]:
    """Make a tree of an evaluation."""
    return {"format": FORMATS[Evaluation], **_unstructure(evaluation)}


# Reading.


class _FieldError(Exception):
    """A field by which a shape is chosen is missing or wrong; caught in this module."""

    def __init__(self, field: str, wrong: InvalidValueError | None = None) -> None:
        self.field = field
        self.wrong = wrong
        super().__init__(field, wrong)


def _opened(tree: object, wanted: str, problems: list[Problem]) -> dict[str, Any] | None:
    """Look at the outermost fields: is it a file of this kind at all?"""
    if not isinstance(tree, dict):
        problems.append(_mismatch((), expected("mapping"), tree))
        return None
    body = dict(tree)
    found = body.pop("format", None)
    if found != wanted:
        problems.append(_mismatch(("format",), expected("format", known=wanted), found))
        return None
    return body


_EDITION = {GovernanceModel: "model", Instrument: "edition_used"}


def _written_for(
    body: dict[str, Any],
    field: str,
    given: Edition | Callable[[str], Edition],
    kind: type[Edition],
    problems: list[Problem],
) -> Edition | None:
    """Take the edition that is given, or find the one that the file names; it must be that one."""
    named: Any = body.get(field)
    if not isinstance(given, kind) and not isinstance(named, str):
        problems.append(_mismatch((field,), expected("text"), named))
        return None
    found = found_by(given, kind, lambda: named)
    if body.get(field, found.id) != found.id:
        problems.append(_mismatch((field,), expected(_EDITION[kind], known=found.id), named))
        body[field] = found.id  # told, and not told again
    return found


def _structure(
    body: dict[str, Any], kind: type[_T], model: GovernanceModel | None, problems: list[Problem]
) -> _T | None:
    """Structure the list of sources first: everything else may cite them."""
    sources, table = _sources(body.pop("sources", []), problems)
    reader = _reader(tuple(model.kinds.values()) if model else ())
    listed = _LISTED.set(table)
    try:
        made = reader.structure(body, kind)
    except BaseValidationError as error:
        problems.extend(islice(_problems(error, ()), ENOUGH))
        return None
    finally:
        _LISTED.reset(listed)
        if len(problems) >= ENOUGH:
            problems.append(Problem(key="problem.many"))
    return attrs.evolve(made, sources=sources)


def _sources(
    tree: object, problems: list[Problem]
) -> tuple[tuple[Source, ...], Mapping[str, Source]]:
    """Structure the list of sources, and index it by id.

    One that cannot be read is told once, here: citations of it are let through.
    """
    if not isinstance(tree, list):
        problems.append(_mismatch(("sources",), expected("list"), tree))
        return (), _AnySource()
    reader = _plain_reader()
    sources: list[Source] = []
    for at, each in enumerate(tree):
        try:
            source = reader.structure(each, Source)
        except (BaseValidationError, InvalidValueError) as error:
            problems.extend(_problems(error, ("sources", at)))
            named = each.get("id") if isinstance(each, dict) else None
            source = Source(title="", id=named if isinstance(named, str) else "")
            if len(problems) >= ENOUGH:
                return (), _AnySource()
        sources.append(source)
    problems.extend(islice(listed_twice(sources), ENOUGH))
    return tuple(sources), {source.id: source for source in sources if source.id}


def listed_twice(sources: Sequence[Source]) -> Iterator[Problem]:
    """Find the sources of a list whose id another one before them has.

    >>> both = (Source(id="a", title="A"), Source(id="a", title="B"))
    >>> [problem.path for problem in listed_twice(both)]
    [('sources', 1, 'id')]
    """
    seen: set[str] = set()
    for at, source in enumerate(sources):
        if source.id in seen:
            path = ("sources", at, "id")
            values = {"field": source.id}
            yield Problem(path=path, key="problem.duplicate_source", values=values)
        if source.id:
            seen.add(source.id)


class _AnySource(dict[str, Source]):
    """Stands in for a list of sources that cannot be read: it has whatever is asked for."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> Source:
        return Source(title="", id=key)


@cache
def _plain_reader() -> Converter:
    """Make the converter for the list of sources, which cites nothing."""
    return _new_reader()


def _new_reader() -> Converter:
    """Make a converter that knows the shapes that need no context."""
    converter = Converter()
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(attrs.has, _class_hook)
    for kind, hook in _SCALARS.items():
        converter.register_structure_hook(kind, hook)
    return converter


@lru_cache(maxsize=64)
def _reader(kinds: tuple[type[Element], ...]) -> Converter:
    """Make the converter for files with these words, once: it takes longer than a small file."""
    converter = _new_reader()
    source_fields = converter.get_structure_hook(Source)
    words = {kind.word: kind for kind in kinds}

    def source(value: Any, _: object) -> Source:  # noqa: ANN401
        reference = {"id": value} if isinstance(value, str) else value
        if not isinstance(reference, dict) or "title" in reference or "id" not in reference:
            return cast("Source", source_fields(value, Source))
        sources = _LISTED.get()
        if not isinstance(reference["id"], str) or reference["id"] not in sources:
            wrong = _not(expected("source", known=tuple(sources)), reference["id"])
            raise wrong if reference is not value else _FieldError("id", wrong)
        citation = converter.structure(reference, _Citation)
        said = {k: getattr(citation, k) for k in ("where", "remark") if k in reference}
        return attrs.evolve(sources[citation.id], **said)

    def element(value: Any, _: object) -> Element:  # noqa: ANN401
        fields = _mapping(value)
        word = fields.pop("kind", None)
        if word is None:
            raise _FieldError("kind")
        if isinstance(word, str) and (kind := words.get(word)):
            return converter.structure(fields, kind)
        known = {name: fields.pop(name) for name in _ELEMENT_FIELDS if name in fields}
        rest = tuple((name, _as_text(each)) for name, each in fields.items())
        unknown = converter.structure({**known, "kind": word}, Unknown)
        return attrs.evolve(unknown, rest=rest)

    def target(value: Any, _: object) -> Target:  # noqa: ANN401
        fields = _mapping(value)
        name = fields.pop("type", None)
        if name is None:
            raise _FieldError("type")
        if not isinstance(name, str) or name not in TARGETS:
            raise _FieldError("type", _not(expected("one_of", known=tuple(TARGETS)), name))
        return converter.structure(fields, TARGETS[name])

    converter.register_structure_hook_func(lambda t: t is Source, source)
    converter.register_structure_hook_func(lambda t: t is Element, element)
    converter.register_structure_hook_func(lambda t: t is Target, target)
    return converter


@attrs.frozen(kw_only=True)
class _Citation:
    """What a citation of a listed source may say besides its id."""

    id: str
    where: str | None = None
    remark: str | None = None


_ELEMENT_FIELDS = tuple(field.name for field in attrs.fields(Element))


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _not(expected("mapping"), value)
    return dict(value)


def _as_text(value: object) -> object:
    """Keep a value whose type nobody knows as text, as it stands in the file."""
    match value:
        case dict():
            return {key: _as_text(each) for key, each in value.items()}
        case list():
            return [_as_text(each) for each in value]
        case bool():
            return str(value).lower()
        case None:
            return None
    return str(value)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[-1] is Ellipsis


def _tuple_hook(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:  # noqa: ANN401
    (held, _) = get_args(kind)
    item = converter.get_structure_hook(held)

    def structure(value: Any, _: object) -> tuple[Any, ...]:  # noqa: ANN401
        if not isinstance(value, list):
            raise _not(expected("list"), value)
        made: list[Any] = []
        errors: list[Exception] = []
        for at, each in enumerate(value):
            try:
                made.append(item(each, held))
            except Exception as error:  # noqa: BLE001 - as cattrs does; told by _problems
                error.add_note(IterableValidationNote("", at, held))
                errors.append(error)
                if len(errors) == ENOUGH:  # each is large, and a list may hold millions
                    break
        if errors:
            raise IterableValidationError("", errors, kind)
        return tuple(made)

    return structure


def _class_hook(kind: type[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    for each in _enums(kind):
        if converter.get_structure_hook(each) is not _enum:  # telling it again unmakes all hooks
            converter.register_structure_hook(each, _enum)
    # What a field's own converter refuses is told at the field, with all else that is wrong.
    checked: dict[str, Any] = {
        field.name: override(struct_hook=_checked(field, converter))
        for field in attrs.fields(kind)
        if field.converter is not None
    }
    fields = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, **checked)

    def structure(value: Any, _: object) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise _not(expected("mapping"), value)
        return fields(value, kind)

    return structure


def _checked(field: "attrs.Attribute[Any]", converter: Converter) -> Callable[[Any, Any], Any]:
    hook = converter.get_structure_hook(field.type)
    convert = cast("Callable[[Any], Any]", field.converter)
    return lambda value, kind: convert(hook(value, kind))


def _enums(kind: type[Any]) -> Iterator[type[Enum]]:
    """Find the enumerations that a class's fields hold.

    cattrs is told of each: to it, one whose members are texts or numbers is text or a number.
    """
    held = [field.type for field in attrs.fields(attrs.resolve_types(kind))]
    for each in held:
        held.extend(get_args(each))
        if isinstance(each, type) and issubclass(each, Enum):
            yield each


def _enum(value: object, kind: type[Enum]) -> Enum:
    if isinstance(value, str | int) and not isinstance(value, bool):
        for member in kind:
            if str(member.value) == str(value):
                return member
    raise _not(expected("one_of", known=tuple(str(member.value) for member in kind)), value)


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise _not(expected("text"), value)
    return value


def _whole_number(value: object, _: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value):
        return int(value)
    raise _not(expected("whole_number"), value)


def _number(value: object, _: object) -> Decimal:
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        number = Decimal(value)
        if abs(number.adjusted()) < LONGEST and len(number.as_tuple().digits) <= LONGEST:
            return number
        raise _not(expected("number"), value)
    return _parsed(parse_number, value, "number")


def _yes_no(value: object, _: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise _not(expected("yes_no"), value)


def _day(value: object, _: object) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _not(expected("day"), value)


def _period(value: object, _: object) -> Period:
    if isinstance(value, int) and not isinstance(value, bool):  # a year, as one writes it in JSON
        return _parsed(Period.parse, str(value), "period", value)
    return _parsed(Period.parse, value, "period")


def _amount(value: object, _: object) -> Amount:
    return _parsed(Amount.parse, value, "amount")


def _parsed(
    parse: Callable[[str], _V], value: object, what: str, found: object = attrs.NOTHING
) -> _V:
    """Read a value that stands as text, and tell what the file holds if it cannot be read."""
    if not isinstance(value, str):
        raise _not(expected(what), value)
    try:
        return parse(value)
    except InvalidValueError as error:
        raise _not(error.expected, value if found is attrs.NOTHING else found) from None


_WHOLE_NUMBER = re.compile(rf"-?[0-9]{{1,{LONGEST}}}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SCALARS: dict[type, Callable[[Any, Any], Any]] = {
    str: _text,
    int: _whole_number,
    bool: _yes_no,
    Decimal: _number,
    date: _day,
    Period: _period,
    Amount: _amount,
}


# What went wrong, as problems with paths.


def _not(wanted: Phrase, found: object) -> InvalidValueError:
    return InvalidValueError(wanted.key, {**wanted.values, "found": _found(found)})


def _mismatch(path: Place, wanted: Phrase, found: object) -> Problem:
    return Problem(
        path=path, key="problem.value", values={"expected": wanted, "found": _found(found)}
    )


def _found(value: object) -> object:
    """Show what stands in the file, shortened."""
    match value:
        case dict():
            return expected("mapping")
        case list():
            return expected("list")
        case str():
            return f'"{_shortened(value)}"'
        case bool():
            return str(value).lower()
        case None:
            return None
    return _shortened(str(value))


def _shortened(text: str) -> str:
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


_SHOWN = 60


def _problems(error: BaseException, path: Place) -> Iterator[Problem]:
    """Walk the errors that cattrs has gathered; its notes tell the field or position of each."""
    match error:
        case BaseValidationError():
            noted, rest = error.group_exceptions()  # type: ignore[attr-defined]
            for each, note in noted:
                step = note.index if isinstance(note, IterableValidationNote) else note.name
                if isinstance(each, KeyError):
                    yield Problem(path=path, key="problem.required", values={"field": step})
                else:
                    yield from _problems(each, (*path, step))
            for each in rest:
                yield from _problems(each, path)
        case ForbiddenExtraKeysError():
            known = _known_fields(error.cl)
            for name in sorted(error.extra_fields):
                values = {"field": str(name), "known": known}
                yield Problem(path=(*path, str(name)), key="problem.unknown_field", values=values)
        case _FieldError(wrong=None):
            yield Problem(path=path, key="problem.required", values={"field": error.field})
        case _FieldError(wrong=InvalidValueError() as wrong):
            yield from _problems(wrong, (*path, error.field))
        case InvalidValueError():
            yield Problem(
                path=path,
                key="problem.value",
                values={"expected": error.expected, "found": error.values["found"]},
            )
        case _:
            raise error


def _known_fields(kind: type[Any]) -> tuple[str, ...]:
    names = tuple(field.name for field in attrs.fields(kind))
    if issubclass(kind, Element):
        return ("kind", *names)
    if issubclass(kind, Target):
        return ("type", *names)
    return ("format", *names) if kind in FORMATS else names


# Writing.


def _enum_value(member: Enum) -> object:
    """Write a member as it is read: as text, unless it is a whole number."""
    return member.value if type(member.value) is int else str(member.value)


def _exact(number: Decimal) -> int | str:
    """Write a whole number as one, and any other as text: no program makes that an inexact one."""
    text = f"{number:f}"
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def _unstructure(value: Plan | Results | Evaluation) -> dict[str, object]:
    listed = _LISTED.set({source.id: source for source in value.sources if source.id})
    try:
        return cast("dict[str, object]", _writer().unstructure(value))
    finally:
        _LISTED.reset(listed)


@cache
def _writer() -> Converter:
    """Make the converter for all files, once; it cites the sources that a file lists by id."""
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook_func(lambda t: t is date, date.isoformat)
    converter.register_unstructure_hook_func(lambda t: t is Decimal, _exact)

    def plain(kind: type[Any]) -> Callable[[Any], dict[str, Any]]:
        return _fields_of(kind, converter)

    def source(value: Source) -> object:
        listed = _LISTED.get().get(value.id)
        if listed is None or _text_of(listed) != _text_of(value):
            return source_fields(value)
        said = {
            name: there
            for name, there, here in (
                ("where", value.where, listed.where),
                ("remark", value.remark, listed.remark),
            )
            if there != here
        }
        return {"id": value.id, **said} if said else value.id

    def dispatch(value: object) -> object:
        return converter.unstructure(value, unstructure_as=type(value))

    def tagged(kind: type[Any]) -> Callable[[Any], dict[str, object]]:
        if kind in (Element, Target):
            return dispatch  # type: ignore[return-value]
        if kind is Unknown:
            return unknown
        fields = _fields_of(kind, converter)
        tag = {"kind": kind.word} if issubclass(kind, Element) else {"type": _TYPE_OF[kind]}
        return lambda value: {**tag, **fields(value)}

    def unknown(value: Unknown) -> dict[str, object]:
        return {"kind": value.kind, **unknown_fields(value), **dict(value.rest)}

    def file(kind: type[Any]) -> Callable[[Any], dict[str, object]]:
        listed = override(unstruct_hook=lambda all_of: [source_fields(each) for each in all_of])
        return _fields_of(kind, converter, sources=listed)

    converter.register_unstructure_hook_factory(attrs.has, plain)
    converter.register_unstructure_hook_factory(lambda t: t in tuple(FORMATS), file)
    converter.register_unstructure_hook_factory(
        lambda t: isinstance(t, type) and issubclass(t, Element | Target), tagged
    )
    converter.register_unstructure_hook_func(lambda t: t in (Period, Amount), str)
    source_fields = _fields_of(Source, converter)
    converter.register_unstructure_hook_func(lambda t: t is Source, source)
    omitted = override(omit=True)
    unknown_fields = _fields_of(Unknown, converter, kind=omitted, rest=omitted)
    return converter


def _fields_of(
    kind: type[Any],
    converter: Converter,
    /,
    **own: Any,  # noqa: ANN401
) -> Callable[[Any], dict[str, Any]]:
    """Make what writes the fields of a class that are not at their default."""
    for each in _enums(kind):
        if converter.get_unstructure_hook(each) is not _enum_value:
            converter.register_unstructure_hook(each, _enum_value)
    # What may be None and is written is not None: it need not be asked again.
    some = {
        field.name: override(unstruct_hook=converter.get_unstructure_hook(kept))
        for field in attrs.fields(kind)
        if field.default is None and (kept := _without_none(field.type)) is not None
    }
    return make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **(some | own))


def _text_of(source: Source) -> tuple[object, ...]:
    """Tell which text a source is, whatever place in it is cited."""
    return source.id, source.title, source.url, source.decided


def _without_none(kind: object) -> object:
    """Give the type of a field that may be None, without that; ``None`` for any other field."""
    if NoneType not in get_args(kind):
        return None
    (kept,) = (each for each in get_args(kind) if each is not NoneType)
    return kept


_TYPE_OF = {kind: name for name, kind in TARGETS.items()}
