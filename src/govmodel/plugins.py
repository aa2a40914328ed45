"""The phone book: which models are installed, and which plugins are broken.

A plugin is a distribution with an entry point in the group ``govmodel``, named like its model, that
leads to a module with the hook ``governance_models``. Nothing below this module knows that plugins
exist: a model that nobody packaged works the same.

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
from typing import NoReturn

import pluggy
from attrs import field, frozen

from govmodel.editions import gaps
from govmodel.errors import PluginError, UnknownModelError
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
    ['governance_models']
    """

    @hookspec(firstresult=True)
    def governance_models(self) -> tuple[GovernanceModel, ...]:  # type: ignore[empty-body]
        """Give the plugin's models, one for each edition; each is named like the entry point."""


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
    :param failures: every plugin that is broken.

    >>> from govmodel import Installed
    >>> Installed(models=(), failures=()).models
    ()
    """

    models: tuple[GovernanceModel, ...]
    failures: tuple[PluginFailure, ...]


def installed_models() -> Installed:
    """Look up every installed plugin and load its models.

    >>> import govmodel as gm
    >>> gm.installed_models().failures
    ()
    """
    return load(tuple(entry_points(group=GROUP)))


def load(points: tuple[EntryPoint, ...]) -> Installed:
    """Load the models of some entry points; what is broken becomes a failure.

    >>> load(())
    Installed(models=(), failures=())
    """
    claims = Counter(point.name for point in points)
    models: list[GovernanceModel] = []
    broken: list[tuple[EntryPoint, BaseException]] = []
    for point in sorted(points, key=lambda point: (point.name, point.value)):
        try:
            if claims[point.name] > 1:
                rivals = sorted(_plugin(other) for other in points if other.name == point.name)
                _refuse(f"several plugins claim this name: {', '.join(rivals)}")
            models += _models(point)
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
    return Installed(models=tuple(models), failures=failures)


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
    points = tuple(entry_points(group=GROUP))
    found = load(tuple(point for point in points if point.name == name))
    if found.failures:
        failure = found.failures[0]
        values = {"plugin": failure.who, "cause": failure.cause}
        raise PluginError("error.plugin", values) from failure.error
    if not found.models:
        known = tuple(sorted({point.name for point in points}))
        key = "error.model.unknown" if known else "error.model.none"
        raise UnknownModelError(key, {"name": name, "known": known})
    return found.models


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
    wanted, _, named_edition = name.partition("@")
    editions = {each for each in (edition, named_edition) if each}
    return _pick(find_editions(wanted), editions, on)


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


def _named(model: GovernanceModel) -> str:
    """Name an edition, and when it is valid unless its name says so."""
    same = model.edition == str(model.valid)
    return model.edition if same else f"{model.edition} ({model.valid})"


def _models(point: EntryPoint) -> list[GovernanceModel]:
    """Load what an entry point leads to, and give its models, by first day and edition."""
    if not point.pattern.match(point.value):
        _refuse(f"its entry point leads to {point.value!r}: write package or package.module:object")
    with listening():
        models = _offered(point)
        return sorted(models, key=lambda model: (model.valid.first, model.edition))


def _offered(point: EntryPoint) -> tuple[GovernanceModel, ...]:
    _check_api(getattr(import_module(point.module), "govmodel_api", 1))
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    manager.register(point.load())
    manager.check_pending()
    if not manager.hook.governance_models.get_hookimpls():
        _refuse(f"{point.value} has no hook: put @govmodel.hookimpl above def governance_models()")
    models = manager.hook.governance_models()
    if not isinstance(models, tuple) or not all(
        isinstance(model, GovernanceModel) for model in models
    ):
        shown = _told(repr, models)
        _refuse(f"governance_models() returned {shown:.80}, not a tuple of GovernanceModel")
    if not models:
        _refuse("governance_models() returned no model")
    for model in models:
        if model.name != point.name:
            _refuse(f"its entry point is named {point.name!r}, its model {model.name!r}")
    for edition, count in Counter(model.edition for model in models).items():
        if count > 1:
            _refuse(f"the edition {edition!r} is there {count} times")
    return models


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
