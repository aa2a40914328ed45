"""The phone book: which models and instruments are installed, and which plugins are broken.

A plugin is a distribution with an entry point in the group ``govmodel``, named like its model or
instrument, that leads to a module with the hook ``governance_models``, the hook ``instruments``, or
both. Nothing below this module knows that plugins exist: a model that nobody packaged works the
same.

Each entry point is loaded by itself, with a plugin manager of its own, so that a broken plugin is
named and harms no other. Two entry points that claim one name are both refused.

What a plugin prints while it is loaded must not end up in the middle of what its host prints, and
must end: see :mod:`~govmodel.overheard`.
"""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from importlib import import_module
from importlib.metadata import EntryPoint, PackageNotFoundError, entry_points, version
from typing import NoReturn, TypeVar

import pluggy
from attrs import field, frozen

from govmodel.editions import gaps
from govmodel.errors import PluginError, UnknownInstrumentError, UnknownModelError
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.overheard import TooMuchError, listening

GROUP = "govmodel"
"""The entry-point group, and the name of the pluggy project."""

API_VERSION = 1
"""Which agreement with plugins this govmodel keeps: the hooks, and what a model is made of.

It grows when a plugin made for the old number can no longer be used as it was meant; what is merely
added, such as a hook that nobody must have or a field that may be left out, does not make it grow.
A plugin's module may say which number it was made for, ``govmodel_api = 1``; one that says nothing
was made for 1. A plugin made for another number is refused before its hook is called.
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


@frozen(kw_only=True)
class PluginFailure:
    """A plugin that could not be used, and why.

    :param name: the entry point's name.
    :param plugin: the distribution and its version.
    :param host: the version of govmodel that tried.
    :param cause: what went wrong.
    :param error: what was raised, with its traceback.

    >>> from govmodel import PluginFailure
    >>> print(
    ...     PluginFailure(name="x", plugin="govmodel-x 1.0", host="0.1.0", cause="it returned None")
    ... )
    govmodel-x 1.0 (x, with govmodel 0.1.0): it returned None
    """

    name: str
    plugin: str
    host: str
    cause: str
    error: BaseException | None = field(default=None, eq=False, repr=False)

    @property
    def who(self) -> str:
        """Name the plugin, its entry point, and the host that tried."""
        return f"{self.plugin} ({self.name}, with govmodel {self.host})"

    def __str__(self) -> str:
        """Name the plugin and the cause."""
        return f"{self.who}: {self.cause}"


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


def installed_models() -> Installed:
    """Look up every installed plugin, and load its models and its instruments.

    >>> import govmodel as gm
    >>> gm.installed_models().failures
    ()
    """
    return load(tuple(entry_points(group=GROUP)))


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
                rivals = sorted(_plugin(other) for other in points if other.name == point.name)
                _refuse(f"several plugins claim this name: {', '.join(rivals)}")
            offered = _offered(point)
            models += offered.models
            instruments += offered.instruments
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - strangers' code may do anything
            broken.append((point, error))
    host = _host() if broken else ""
    failures = tuple(
        PluginFailure(
            name=point.name, plugin=_plugin(point), host=host, cause=_cause(error), error=error
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
        points = tuple(entry_points(group=GROUP))
        offered = load(points)
        alone = {each.name for each in offered.instruments}
        alone -= {each.name for each in offered.models}
        known = tuple(sorted({point.name for point in points} - alone))
        key = "error.model.unknown" if known else "error.model.none"
        raise UnknownModelError(key, {"name": name, "known": known})
    return found.models


def _named_like(name: str) -> Installed:
    """Load what is called by a name, or tell why it cannot be."""
    points = entry_points(group=GROUP)
    found = load(tuple(point for point in points if point.name == name))
    if found.failures:
        failure = found.failures[0]
        values = {"plugin": failure.who, "cause": failure.cause}
        raise PluginError("error.plugin", values) from failure.error
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
    wanted, editions = _asked(name, edition)
    return _pick(find_editions(wanted), editions, on)


def _asked(name: str, edition: str | None) -> tuple[str, set[str]]:
    """Part a name from its edition, and give all editions that are named."""
    wanted, _, named = name.partition("@")
    return wanted, {each for each in (edition, named) if each}


def _pick(
    models: tuple[GovernanceModel, ...], editions: set[str], on: date | None
) -> GovernanceModel:
    values = {
        "name": models[0].name,
        "known": tuple(map(_named, models)),
        "edition": tuple(sorted(editions)),
        "day": on,
        "example": models[-1].id,
    }
    fitting = [model for model in models if editions <= {model.edition}]
    if not fitting:
        raise UnknownModelError("error.model.edition", values)
    fitting = [model for model in fitting if on is None or on in model.valid]
    if not fitting:
        if editions:
            (named,) = (model for model in models if editions <= {model.edition})
            raise UnknownModelError("error.model.edition_day", {**values, "valid": named.valid})
        gap = next((gap for gap in gaps(models) if on and on in gap), None)
        key = "error.model.gap" if gap else "error.model.day"
        raise UnknownModelError(key, {**values, "gap": gap})
    if len(fitting) > 1:
        known = tuple(map(_named, fitting))
        key = "error.model.overlap" if on else "error.model.several"
        raise UnknownModelError(key, {**values, "known": known, "example": fitting[-1].id})
    return fitting[0]


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
        known = tuple(dict.fromkeys(each.name for each in installed_models().instruments))
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
    wanted, editions = _asked(name, edition)
    instruments = find_instruments(wanted)
    fitting = [each for each in instruments if editions <= {each.edition}]
    values = {
        "name": wanted,
        "known": tuple(each.edition for each in fitting or instruments),
        "edition": tuple(sorted(editions)),
        "day": on,
        "example": instruments[-1].id,
    }
    if not fitting:
        raise UnknownInstrumentError("error.instrument.edition", values)
    used = [each for each in fitting if on is None or each.used_on(on)]
    if not used:
        key = "error.instrument.edition_day" if editions else "error.instrument.day"
        raise UnknownInstrumentError(key, values)
    if len(used) > 1:
        known = tuple(each.edition for each in used)
        values |= {"known": known, "example": used[-1].id}
        raise UnknownInstrumentError("error.instrument.several", values)
    return used[0]


def _named(model: GovernanceModel) -> str:
    """Name an edition, and when it is valid unless its name says so."""
    same = model.edition == str(model.valid)
    return model.edition if same else f"{model.edition} ({model.valid})"


def _offered(point: EntryPoint) -> Installed:
    """Load what an entry point leads to, and give what it offers, by first day and edition."""
    if not point.pattern.match(point.value):
        _refuse(f"its entry point leads to {point.value!r}: write package or package.module:object")
    with listening():
        manager = _manager(point)
        models = _given(manager.hook.governance_models, GovernanceModel, point)
        instruments = _given(manager.hook.instruments, Instrument, point)
        return Installed(
            models=tuple(sorted(models, key=lambda each: (each.valid.first, each.edition))),
            instruments=tuple(
                sorted(instruments, key=lambda each: (each.first or date.min, each.edition))
            ),
            failures=(),
        )


def _manager(point: EntryPoint) -> pluggy.PluginManager:
    _check_api(getattr(import_module(point.module), "govmodel_api", 1))
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    manager.register(point.load())
    manager.check_pending()
    hooks = manager.hook.governance_models, manager.hook.instruments
    if not any(hook.get_hookimpls() for hook in hooks):
        _refuse(
            f"{point.value} has no hook: put @govmodel.hookimpl above def governance_models() or "
            "def instruments()"
        )
    return manager


_Kind = TypeVar("_Kind", GovernanceModel, Instrument)


_CALLED: dict[type, str] = {GovernanceModel: "model", Instrument: "instrument"}


def _given(hook: pluggy.HookCaller, kind: type[_Kind], point: EntryPoint) -> tuple[_Kind, ...]:
    """Call a hook, if the plugin has it, and look at what it gives."""
    if not hook.get_hookimpls():
        return ()
    given = hook()
    if not isinstance(given, tuple) or not all(isinstance(each, kind) for each in given):
        shown = _told(repr, given)
        _refuse(f"{hook.name}() returned {shown:.80}, not a tuple of {kind.__name__}")
    what = _CALLED[kind]
    if not given:
        _refuse(f"{hook.name}() returned no {what}")
    for each in given:
        if each.name != point.name:
            _refuse(f"its entry point is named {point.name!r}, its {what} {each.name!r}")
    for edition, count in Counter(each.edition for each in given).items():
        if count > 1:
            _refuse(f"the edition {edition!r} is there {count} times")
    return given


def _check_api(made_for: object) -> None:
    if type(made_for) is not int:
        shown = _told(repr, made_for)
        _refuse(f"its govmodel_api is {shown:.80}, not a whole number such as {API_VERSION}")
    if made_for != API_VERSION:
        remedy = (
            "install a newer govmodel, or an older version of the plugin"
            if made_for > API_VERSION
            else "install a newer version of the plugin, or an older govmodel"
        )
        _refuse(
            f"it was made for version {made_for} of govmodel's plugin API, and this govmodel has "
            f"version {API_VERSION}: {remedy}"
        )


class _RefusedError(Exception):
    """A plugin cannot be used, in a sentence of ours; caught in this module."""


def _refuse(cause: str) -> NoReturn:
    raise _RefusedError(cause)


def _plugin(point: EntryPoint) -> str:
    """Name the distribution and its version, or at least what the entry point leads to."""
    with suppress(Exception):  # what a stranger's METADATA holds may not be readable
        if point.dist is not None and point.dist.name:
            return f"{point.dist.name} {point.dist.version}"
    return point.value


def _host() -> str:
    try:
        return version("govmodel")
    except PackageNotFoundError:  # it was put on the path and not installed
        return "(not installed)"


def _cause(error: BaseException) -> str:
    if isinstance(error, _RefusedError | TooMuchError):
        return str(error)
    return f"{type(error).__name__}: {_told(str, error)}".removesuffix(": ")


def _told(tell: Callable[[object], str], thing: object) -> str:
    """Put what a stranger made into words, for which it may run code of its own."""
    try:
        with listening():
            return tell(thing)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - it may be as broken as its plugin
        return f"({tell.__name__}() of it raises {type(error).__name__})"
