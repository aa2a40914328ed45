"""What a directive is asked to show: installed, or where a line of Python can reach it."""

import sys
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

import govmodel as gm
from govmodel.plugins import find_editions, find_instruments, find_model


class NotFoundError(Exception):
    """Nothing can be shown, and why, in a sentence for the author of a page."""


Models = tuple[gm.GovernanceModel, ...]


def models(asked: str, on: date | None) -> tuple[Models, Models]:
    """Find the editions that are asked for, and all that there are of the same model.

    :param asked: ``NAME``, ``NAME@EDITION`` or ``package.module:CONSTANT``.
    :param on: a day on which the edition is to be valid.
    :raises NotFoundError: if there is none; it names those that exist.

    >>> try:
    ...     models("govmodel.words:LANGUAGES", None)
    ... except NotFoundError as error:
    ...     print(error)
    govmodel.words:LANGUAGES is neither a governance model nor a tuple of them, but ('sv', 'en')
    """
    if ":" in asked:
        there = _given(asked)
        shown = tuple(each for each in there if on is None or on in each.valid)
        if not shown:
            known = ", ".join(f"{each.id} ({each.valid})" for each in there)
            raise NotFoundError(f"no model of {asked} is valid on {on}: there are {known}")
        return shown, there
    try:
        there = find_editions(asked.partition("@")[0])
        named = "@" in asked or on is not None
        return ((find_model(asked, on=on),) if named else there), there
    except (gm.UnknownModelError, gm.PluginError) as error:
        raise NotFoundError(str(error)) from error


def instruments(asked: str) -> tuple[gm.Instrument, ...]:
    """Find the editions of an installed instrument that are asked for.

    :param asked: ``NAME`` or ``NAME@EDITION``.
    :raises NotFoundError: if there is none; it names those that exist.

    >>> try:
    ...     instruments("sextant")
    ... except NotFoundError as error:
    ...     print(str(error)[:30])
    no installed plugin offers the
    """
    try:
        if "@" in asked:
            return (gm.find_instrument(asked),)
        return find_instruments(asked)
    except (gm.UnknownInstrumentError, gm.PluginError) as error:
        raise NotFoundError(str(error)) from error


def rules(asked: str) -> tuple[gm.Rule, ...] | None:
    """Give a tuple of rules that stands in a module; ``None`` if something else does.

    >>> len(rules("govmodel.rules:CORE_RULES")) > 20
    True
    """
    value = _reached(asked)
    if isinstance(value, tuple) and value and all(isinstance(each, gm.Rule) for each in value):
        return value
    return None


def _given(asked: str) -> Models:
    value = _reached(asked)
    models = value if isinstance(value, tuple) else (value,)
    if not models or not all(isinstance(each, gm.GovernanceModel) for each in models):
        found = f"{value!r:.80}"
        raise NotFoundError(
            f"{asked} is neither a governance model nor a tuple of them, but {found}"
        )
    return tuple(sorted(models, key=lambda each: (each.valid.first, each.edition)))


def _reached(asked: str) -> object:
    """Import a module, and give what stands there by a name."""
    module, _, name = asked.partition(":")
    try:
        value: object = import_module(module)
        for each in name.split("."):
            value = getattr(value, each)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # whatever a module may do while it is imported
        cause = f"{type(error).__name__}: {error}"
        raise NotFoundError(f"{asked} cannot be reached: {cause}") from error
    return value


def files_of(things: Iterable[gm.GovernanceModel | gm.Instrument | gm.Rule]) -> set[str]:
    """Name the files that things are made of: when one changes, a page is to be made anew.

    These are all loaded modules of the packages that their kinds and rules stand in, and of
    govmodel.

    >>> from pathlib import Path
    >>> import govmodel as gm
    >>> "periods.py" in {Path(each).name for each in files_of(gm.CORE_RULES)}
    True
    """
    packages = {"govmodel"}
    for thing in things:
        packages |= {_package(each) for each in _makers(thing)}
    loaded = tuple(sys.modules.items())
    files = (getattr(each, "__file__", None) for name, each in loaded if _of(name) in packages)
    return {str(Path(each)) for each in files if each}


def _makers(thing: gm.GovernanceModel | gm.Instrument | gm.Rule) -> Iterable[object]:
    match thing:
        case gm.GovernanceModel():
            kinds = [level.kind for level in thing.levels]
            return [*kinds, *(rule.find for rule in thing.rules)]
        case gm.Rule():
            return [thing.find]
    return [rule.find for rule in thing.rules]


def _package(made: object) -> str:
    return _of(str(getattr(made, "__module__", "govmodel")))


def _of(module: str) -> str:
    return module.partition(".")[0]
