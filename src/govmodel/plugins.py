"""The phone book: which models and instruments are installed, and which plugins are broken.

A plugin is a distribution with an entry point in the group ``govmodel``, named like its model or
instrument, that leads to a module with the hook ``governance_models``, the hook ``instruments``, or
both. Nothing below this module knows that plugins exist: a model that nobody packaged works the
same.

Each entry point is loaded by itself, with a plugin manager of its own, so that a broken plugin is
named and harms no other. Two entry points that claim one name are both refused.

Loading is a chain of questions (:class:`~govmodel.PluginQuestion`): the first that is answered no
ends it. :mod:`~govmodel.diagnosis` asks them of one plugin and keeps every answer.

What a plugin prints while it is loaded must not end up in the middle of what its host prints, and
must end: see :mod:`~govmodel.overheard`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from enum import StrEnum
from importlib import import_module
from importlib.metadata import EntryPoint, PackageNotFoundError, entry_points, version
from inspect import getattr_static, isfunction, unwrap
from traceback import walk_tb
from typing import NoReturn, TypeVar

import pluggy
from attrs import field, frozen

from govmodel.editions import gaps
from govmodel.errors import (
    GovmodelError,
    Phrase,
    PluginError,
    UnknownInstrumentError,
    UnknownModelError,
)
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.overheard import TooMuchError, listening
from govmodel.periods import Period
from govmodel.typed import refuse_argument

GROUP = "govmodel"
"""The entry-point group, and the name of the pluggy project."""

API_VERSION = 1
"""Which agreement with plugins this govmodel keeps: the hooks, and what a model is made of.

It grows when a plugin made for the old number can no longer be used as it was meant; what is merely
added, such as a hook that nobody must have or a field that may be left out, does not make it grow.
A plugin's module may say which number it was made for, ``govmodel_api = 1``; one that says nothing
was made for 1. A plugin made for another number is refused before its hook is called. There are no
ranges: a plugin that can do with several numbers says the one that it meets here.
"""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)
"""Marks a plugin's hook: put it above ``def governance_models()``."""


class Hooks:
    """What a plugin may offer.

    >>> from govmodel.plugins import Hooks
    >>> [name for name in vars(Hooks) if not name.startswith("_")]
    ['governance_models', 'instruments']
    """

    @hookspec(firstresult=True)
    def governance_models(self) -> tuple[GovernanceModel, ...]:  # type: ignore[empty-body]
        """Give the plugin's models, one for each edition; each is named like the entry point."""

    @hookspec(firstresult=True)
    def instruments(self) -> tuple[Instrument, ...]:  # type: ignore[empty-body]
        """Give the plugin's assessment instruments, one for each edition; named like that too."""


class PluginQuestion(StrEnum):
    """What is asked of a plugin, in this order; the first *no* ends it.

    >>> from govmodel import PluginQuestion, text
    >>> text(PluginQuestion.IMPORTED, "en")
    'Can it be imported?'
    """

    FOUND = "found"
    GROUP = "group"
    ALONE = "alone"
    VALUE = "value"
    IMPORTED = "imported"
    API = "api"
    HOOKS = "hooks"
    RETURNED = "returned"
    NAMES = "names"
    EDITIONS = "editions"


@frozen(kw_only=True)
class CodePlace:
    """A place in a plugin's code.

    :param file: the file's path.
    :param line: the line, from 1, if it is known.

    >>> from govmodel import CodePlace
    >>> print(CodePlace(file="govmodel_exempelby/model.py", line=12))
    govmodel_exempelby/model.py:12
    """

    file: str
    line: int | None = None

    def __str__(self) -> str:
        """Write it as editors and terminals do."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


@frozen(kw_only=True)
class PluginFailure:
    """A plugin that could not be used, and why.

    :param name: the entry point's name.
    :param plugin: the distribution and its version.
    :param host: the version of govmodel that tried.
    :param cause: what went wrong.
    :param place: the innermost place in the plugin's own code where it went wrong, if there is one.
    :param error: what was raised, with its traceback.

    >>> from govmodel import CodePlace, PluginFailure
    >>> failure = PluginFailure(
    ...     name="x",
    ...     plugin="govmodel-x 1.0",
    ...     host="0.1.0",
    ...     cause="it returned None",
    ...     place=CodePlace(file="govmodel_x.py", line=7),
    ... )
    >>> print(failure)
    govmodel-x 1.0 (x, with govmodel 0.1.0): it returned None (govmodel_x.py:7)
    """

    name: str
    plugin: str
    host: str
    cause: str
    place: CodePlace | None = None
    error: BaseException | None = field(default=None, eq=False, repr=False)

    @property
    def who(self) -> str:
        """Name the plugin, its entry point, and the host that tried."""
        return f"{self.plugin} ({self.name}, with govmodel {self.host})"

    def __str__(self) -> str:
        """Name the plugin, the cause, and where it lies."""
        place = f" ({self.place})" if self.place else ""
        return f"{self.who}: {self.cause}{place}"


@frozen(kw_only=True)
class Installed:
    """What is installed.

    :param models: every model of every working plugin, by name and first day.
    :param instruments: every assessment instrument of every working plugin, likewise.
    :param failures: every plugin that is broken.

    >>> from govmodel import Installed
    >>> Installed(models=(), failures=()).instruments
    ()
    """

    models: tuple[GovernanceModel, ...]
    instruments: tuple[Instrument, ...] = ()
    failures: tuple[PluginFailure, ...]


def installed() -> Installed:
    """Look up every installed plugin, and load its models and its instruments.

    >>> import govmodel as gm
    >>> gm.installed().failures
    ()
    """
    return load(points())


def points() -> tuple[EntryPoint, ...]:
    """Give every entry point in our group, without loading any.

    >>> {point.group for point in points()} <= {"govmodel"}
    True
    """
    return tuple(entry_points(group=GROUP))


def load(points: tuple[EntryPoint, ...]) -> Installed:
    """Load what some entry points offer; what is broken becomes a failure.

    >>> load(())
    Installed(models=(), instruments=(), failures=())
    """
    claims = Counter(point.name for point in points)
    models: list[GovernanceModel] = []
    instruments: list[Instrument] = []
    broken: list[tuple[EntryPoint, BaseException]] = []
    for point in sorted(points, key=lambda point: (point.name, point.value)):
        try:
            if claims[point.name] > 1:
                rivals = sorted(plugin_of(other) for other in points if other.name == point.name)
                _refuse("plugin.alone", {"rivals": ", ".join(rivals)})
            offered = offered_by(point)
            models += offered.models
            instruments += offered.instruments
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - strangers' code may do anything
            broken.append((point, error))
    host = _host() if broken else ""
    failures = tuple(
        PluginFailure(
            name=point.name,
            plugin=plugin_of(point),
            host=host,
            cause=cause_of(error),
            place=place_of(error, point),
            error=error,
        )
        for point, error in broken
    )
    return Installed(models=tuple(models), instruments=tuple(instruments), failures=failures)


def find_editions(name: str) -> tuple[GovernanceModel, ...]:
    """Find every edition of one installed model, by first day.

    :param name: the model's name, such as ``exempelby``.
    :raises UnknownModelError: if there is none; it names those that exist.
    :raises PluginError: if the plugin of that name is broken.

    >>> import govmodel as gm
    >>> try:
    ...     gm.find_editions("atlantis")
    ... except gm.UnknownModelError as error:
    ...     print(error.values["name"])
    atlantis
    """
    found = _named_like(name)
    if found.instruments and not found.models:
        raise UnknownModelError("error.model.instrument", {"name": name})
    if not found.models:
        known = model_names()
        key = "error.model.unknown" if known else "error.model.none"
        raise UnknownModelError(key, {"name": name, "known": known})
    return found.models


def model_names(begun: str = "") -> tuple[str, ...]:
    """Name the plugins that offer models, and those that are broken: nobody knows what they offer.

    :param begun: how a name begins; others are not loaded.

    >>> "sextant" in model_names()
    False
    """
    asked = _begun(begun)
    offered = load(asked)
    alone = {each.name for each in offered.instruments} - {each.name for each in offered.models}
    return tuple(sorted({point.name for point in asked} - alone))


def instrument_names(begun: str = "") -> tuple[str, ...]:
    """Name the plugins that offer instruments.

    :param begun: how a name begins; others are not loaded.

    >>> "exempelby" in instrument_names()
    False
    """
    return tuple(dict.fromkeys(each.name for each in load(_begun(begun)).instruments))


def _begun(name: str) -> tuple[EntryPoint, ...]:
    return tuple(each for each in points() if each.name.startswith(name))


def _named_like(name: str) -> Installed:
    """Load what is called by a name, or tell why it cannot be."""
    found = load(tuple(point for point in points() if point.name == name))
    if found.failures:
        failure = found.failures[0]
        key = "error.plugin.at" if failure.place else "error.plugin"
        values = {"plugin": failure.who, "cause": failure.cause, "place": failure.place}
        raise PluginError(key, values) from failure.error
    return found


def find_model(name: str, *, edition: str | None = None, on: date | None = None) -> GovernanceModel:
    """Find one installed model.

    :param name: the model's name, such as ``exempelby``, or its name and edition as a plan gives
        them, ``exempelby@2023-2026``.
    :param edition: which edition.
    :param on: a day on which it shall be valid.
    :raises UnknownModelError: if none fits, or several do; it names those that exist.
    :raises PluginError: if the plugin of that name is broken.

    >>> import govmodel as gm
    >>> try:
    ...     gm.find_model("atlantis")
    ... except gm.UnknownModelError as error:
    ...     print(error.values["name"])
    atlantis
    """
    refuse_argument("on", on, date | None)
    wanted, editions = _asked(name, edition)
    return _picked(find_editions(wanted), editions, on, UnknownModelError)


def find_instruments(name: str) -> tuple[Instrument, ...]:
    """Find every edition of one installed assessment instrument, by first day.

    :param name: the instrument's name, such as ``kommunkompassen``.
    :raises UnknownInstrumentError: if there is none; it names those that exist.
    :raises PluginError: if the plugin of that name is broken.

    >>> import govmodel as gm
    >>> try:
    ...     gm.find_instruments("sextant")
    ... except gm.UnknownInstrumentError as error:
    ...     print(error.values["name"])
    sextant
    """
    found = _named_like(name).instruments
    if not found:
        known = instrument_names()
        key = "error.instrument.unknown" if known else "error.instrument.none"
        raise UnknownInstrumentError(key, {"name": name, "known": known})
    return found


def find_instrument(name: str, *, edition: str | None = None, on: date | None = None) -> Instrument:
    """Find one edition of an installed assessment instrument.

    :param name: the instrument's name, such as ``kommunkompassen``, or its name and edition as an
        evaluation gives them, ``kommunkompassen@2010``.
    :param edition: which edition.
    :param on: a day on which it shall be in use, as far as that is known.
    :raises UnknownInstrumentError: if none fits, or several do; it names those that exist.
    :raises PluginError: if the plugin of that name is broken.

    >>> import govmodel as gm
    >>> try:
    ...     gm.find_instrument("sextant@1757")
    ... except gm.UnknownInstrumentError as error:
    ...     print(error.values["name"])
    sextant
    """
    refuse_argument("on", on, date | None)
    wanted, editions = _asked(name, edition)
    return _picked(find_instruments(wanted), editions, on, UnknownInstrumentError)


def _asked(name: str, edition: str | None) -> tuple[str, set[str]]:
    """Part a name from its edition, and give all editions that are named."""
    wanted, _, named = name.partition("@")
    return wanted, {each for each in (edition, named) if each}


_Kind = TypeVar("_Kind", GovernanceModel, Instrument)


def _picked(
    there: tuple[_Kind, ...], editions: set[str], on: date | None, error: type[GovmodelError]
) -> _Kind:
    """Choose the one edition that is named, or that holds on a day; nobody guesses among several.

    :param there: every edition, at least one.
    :param error: what is raised unless it is one.
    """
    named = tuple(each for each in there if editions <= {each.edition})
    fitting = tuple(each for each in named if on is None or _holds(each, on))
    if len(fitting) == 1:
        return fitting[0]
    shown = fitting or there
    values: dict[str, object] = {
        "name": there[0].name,
        "known": tuple(map(_named, shown)),
        "edition": tuple(sorted(editions)),
        "day": on,
        "example": shown[-1].id,
    }
    if not named:
        reason = "edition"
    elif fitting:
        reason = "several" if on is None else "overlap"
    elif editions:
        reason = "edition_day"
        values["valid"] = _valid(named[0])
    else:
        values["gap"] = _gap(there, on)
        reason = "gap" if values["gap"] else "day"
    raise error(f"error.{_called(there[0])}.{reason}", values)


def _called(edition: GovernanceModel | Instrument) -> str:
    return "instrument" if isinstance(edition, Instrument) else "model"


def _holds(edition: GovernanceModel | Instrument, on: date) -> bool:
    return edition.used_on(on) if isinstance(edition, Instrument) else on in edition.valid


def _valid(edition: GovernanceModel | Instrument) -> Period | None:
    """Tell when a model is valid; of an instrument either end may be unknown."""
    return None if isinstance(edition, Instrument) else edition.valid


def _gap(editions: Iterable[GovernanceModel | Instrument], on: date | None) -> Period | None:
    """Find the gap between models in which a day lies."""
    models = (each for each in editions if not isinstance(each, Instrument))
    return next((gap for gap in gaps(models) if on and on in gap), None)


def _named(edition: GovernanceModel | Instrument) -> str:
    """Name an edition, and when a model is valid unless its name says so."""
    if isinstance(edition, Instrument) or edition.edition == str(edition.valid):
        return edition.edition
    return f"{edition.edition} ({edition.valid})"


# Loading.


Tell = Callable[[PluginQuestion, Phrase], object]
"""Is told each question that is answered yes, and what was found."""


def offered_by(point: EntryPoint, tell: Tell = lambda *_: None) -> Installed:
    """Load what an entry point leads to, and give what it offers, by first day and edition.

    :param tell: is called with each question that is answered yes; what is raised, whatever it is,
        answers the next one with no.

    >>> from importlib.metadata import EntryPoint
    >>> point = EntryPoint(name="x", value="govmodel-x", group="govmodel")
    >>> try:
    ...     offered_by(point)
    ... except Exception as error:
    ...     print(error)
    its entry point leads to 'govmodel-x': write package or package.module:object
    """
    if not point.pattern.match(point.value):
        advice = Phrase("plugin.value.advice")
        _refuse("plugin.value", {"value": repr(point.value)}, advice)
    tell(PluginQuestion.VALUE, Phrase("answer.value", {"value": point.value}))
    with listening():
        module = import_module(point.module)
        file = getattr(module, "__file__", None) or point.module
        tell(PluginQuestion.IMPORTED, Phrase("answer.imported", {"file": _told(str, file)}))
        made_for = _checked_api(getattr(module, "govmodel_api", 1))
        said = "answer.api" if hasattr(module, "govmodel_api") else "answer.api.silent"
        tell(PluginQuestion.API, Phrase(said, {"version": made_for}))
        hooks = _hooks(point)
        named = tuple(f"{name}()" for name in hooks)
        tell(PluginQuestion.HOOKS, Phrase("answer.hooks", {"hooks": named}))
        models = _given(hooks.get(_MODELS), GovernanceModel)
        instruments = _given(hooks.get(_INSTRUMENTS), Instrument)
        counted = {"models": len(models), "instruments": len(instruments)}
        tell(PluginQuestion.RETURNED, Phrase("answer.returned", counted))
        _check_names(point, models, hooks.get(_MODELS))
        _check_names(point, instruments, hooks.get(_INSTRUMENTS))
        tell(PluginQuestion.NAMES, Phrase("answer.names", {"name": point.name}))
        _check_editions(models, hooks.get(_MODELS))
        _check_editions(instruments, hooks.get(_INSTRUMENTS))
        offered = Installed(
            models=tuple(sorted(models, key=lambda each: (each.valid.first, each.edition))),
            instruments=tuple(
                sorted(instruments, key=lambda each: (each.first or date.min, each.edition))
            ),
            failures=(),
        )
        models_named, others = map(_named, offered.models), map(_named, offered.instruments)
        there = tuple(dict.fromkeys((*models_named, *others)))
        tell(PluginQuestion.EDITIONS, Phrase("answer.editions", {"editions": there}))
        return offered


def _checked_api(made_for: object) -> int:
    if type(made_for) is not int:
        _refuse("plugin.api.odd", {"shown": _shown(made_for), "host": API_VERSION})
    if made_for != API_VERSION:
        advice = Phrase("plugin.api.newer" if made_for > API_VERSION else "plugin.api.older")
        _refuse("plugin.api", {"version": made_for, "host": API_VERSION}, advice)
    return made_for


_MODELS, _INSTRUMENTS = "governance_models", "instruments"


def _hooks(point: EntryPoint) -> Mapping[str, pluggy.HookCaller]:
    """Find the hooks of a plugin; each is one that govmodel knows."""
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    plugin = point.load()
    manager.register(plugin)
    every = {name: hook for name, hook in vars(manager.hook).items() if not name.startswith("_")}
    for name, hook in every.items():
        if not hook.has_spec() and not all(each.optionalhook for each in hook.get_hookimpls()):
            advice = Phrase("plugin.hooks.rename", {"hooks": _nearest(name) or _BOTH})
            _refuse("plugin.hooks.unknown", {"hook": name}, advice, _defined(hook))
    found = {name: hook for name, hook in every.items() if hook.has_spec() and hook.get_hookimpls()}
    if not found:
        _refuse_without_hook(point, plugin)
    return found


def _refuse_without_hook(point: EntryPoint, plugin: object) -> NoReturn:
    """Tell that no function is marked, and which one is probably meant to be."""
    for name in dir(plugin):
        function = getattr_static(plugin, name, None)
        if isfunction(function) and (meant := _nearest(name)):
            values = {"value": point.value, "function": name}
            advice = Phrase("plugin.hooks.mark", {"hooks": meant})
            _refuse("plugin.hooks.unmarked", values, advice, _code_of(function))
    advice = Phrase("plugin.hooks.mark", {"hooks": _BOTH})
    _refuse("plugin.hooks.none", {"value": point.value}, advice)


_BOTH = tuple(f"def {name}()" for name in (_MODELS, _INSTRUMENTS))


def _nearest(name: str) -> tuple[str, ...]:
    """Give the hook whose name is much like another."""
    from difflib import get_close_matches

    near = get_close_matches(name, (_MODELS, _INSTRUMENTS), n=1, cutoff=0.8)
    return tuple(f"def {each}()" for each in near)


def _given(hook: pluggy.HookCaller | None, kind: type[_Kind]) -> tuple[_Kind, ...]:
    """Call a hook, if the plugin has it, and look at what it gives."""
    if hook is None:
        return ()
    given = hook()
    if isinstance(given, kind):
        values = {"hook": hook.name, "id": given.id}
        advice = Phrase("plugin.returned.comma", {"name": _name_of(given, hook)})
        _refuse(f"plugin.returned.{_called(given)}", values, advice, _defined(hook))
    if not isinstance(given, tuple) or not all(isinstance(each, kind) for each in given):
        values = {"hook": hook.name, "shown": _shown(given), "kind": kind.__name__}
        _refuse("plugin.returned", values, place=_defined(hook))
    if not given:
        key = "plugin.returned.no_" + ("model" if hook.name == _MODELS else "instrument")
        _refuse(key, {"hook": hook.name}, place=_defined(hook))
    return given


def _name_of(given: object, hook: pluggy.HookCaller) -> str:
    """Tell what a plugin's module calls a value that its hook gives."""
    there = getattr(unwrap(hook.get_hookimpls()[-1].function), "__globals__", {})
    return next((name for name, held in there.items() if held is given), "EDITION_2023")


def _check_names(
    point: EntryPoint, given: tuple[_Kind, ...], hook: pluggy.HookCaller | None
) -> None:
    for each in given:
        if each.name != point.name:
            values = {"point": repr(point.name), "name": repr(each.name)}
            _refuse(f"plugin.names.{_called(each)}", values, place=_defined(hook))


def _check_editions(given: tuple[_Kind, ...], hook: pluggy.HookCaller | None) -> None:
    for edition, count in Counter(each.edition for each in given).items():
        if count > 1:
            values = {"edition": repr(edition), "count": str(count)}
            _refuse("plugin.editions", values, place=_defined(hook))


# What went wrong, and where.


class RefusedError(Exception):
    """A plugin cannot be used, in a sentence of ours; a failure tells it, and nobody sees it.

    >>> from govmodel.errors import Phrase
    >>> print(RefusedError(Phrase("plugin.returned.no_model", {"hook": "governance_models"})))
    governance_models() returned no model
    """

    def __init__(
        self, found: Phrase, advice: Phrase | None = None, place: CodePlace | None = None
    ) -> None:
        """Keep what was found, what to do, and where."""
        super().__init__(found, advice, place)
        self.found = found
        self.advice = advice
        self.place = place

    def __str__(self) -> str:
        """Say what was found and what to do, in English."""
        return ": ".join(each.label("en") for each in (self.found, self.advice) if each)


def _refuse(
    key: str,
    values: Mapping[str, object],
    advice: Phrase | None = None,
    place: CodePlace | None = None,
) -> NoReturn:
    raise RefusedError(Phrase(key, values), advice, place)


def plugin_of(point: EntryPoint) -> str:
    """Name the distribution and its version, or at least what the entry point leads to.

    >>> plugin_of(EntryPoint(name="x", value="govmodel_x", group="govmodel"))
    'govmodel_x'
    """
    with suppress(Exception):  # what a stranger's METADATA holds may not be readable
        if point.dist is not None and point.dist.name:
            return f"{point.dist.name} {point.dist.version}"
    return point.value


def _host() -> str:
    try:
        return version("govmodel")
    except PackageNotFoundError:  # it was put on the path and not installed
        return "(not installed)"


def cause_of(error: BaseException) -> str:
    """Say what stopped a plugin, in English.

    >>> cause_of(ZeroDivisionError("division by zero"))
    'ZeroDivisionError: division by zero'
    """
    if isinstance(error, RefusedError | TooMuchError):
        return str(error)
    return f"{type(error).__name__}: {_told(str, error)}".removesuffix(": ")


_UNREAD = (SyntaxError, IndentationError, TabError)


def place_of(error: BaseException, point: EntryPoint) -> CodePlace | None:
    """Find the innermost place in a plugin's own package where an error arose.

    >>> point = EntryPoint(name="x", value="govmodel_x", group="govmodel")
    >>> place_of(ZeroDivisionError(), point) is None
    True
    """
    if isinstance(error, RefusedError):
        return error.place
    if type(error) in _UNREAD and isinstance(error, SyntaxError) and _is_file(error.filename):
        return CodePlace(file=str(error.filename), line=error.lineno)  # no frame has come so far
    package = point.module.partition(".")[0]
    found = None
    # The traceback of BaseException: a stranger's error may have an attribute of that name.
    for frame, line in walk_tb(vars(BaseException)["__traceback__"].__get__(error)):
        module, file = frame.f_globals.get("__name__"), frame.f_code.co_filename
        if type(module) is str and module.partition(".")[0] == package and _is_file(file):
            found = CodePlace(file=file, line=line)
    return found


def _is_file(name: object) -> bool:
    """Tell the name of a file from that of a text that was run, such as ``<string>``."""
    return type(name) is str and not name.startswith("<")


def _defined(hook: pluggy.HookCaller | None) -> CodePlace | None:
    """Tell where a plugin defines a hook."""
    return _code_of(hook.get_hookimpls()[-1].function) if hook else None


def _code_of(function: Callable[..., object]) -> CodePlace | None:
    code = getattr(unwrap(function), "__code__", None)
    return CodePlace(file=code.co_filename, line=code.co_firstlineno) if code else None


def _shown(given: object) -> str:
    shown = _told(repr, given)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST].rstrip(' ,')}…"


_LONGEST = 80  # characters of what a plugin gives


def _told(tell: Callable[[object], str], thing: object) -> str:
    """Put what a stranger made into words, for which it may run code of its own."""
    try:
        with listening():
            return tell(thing)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - it may be as broken as its plugin
        return f"({tell.__name__}() of it raises {type(error).__name__})"
