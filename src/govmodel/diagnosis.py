"""Why a plugin can be used, or cannot: what it is asked while it is loaded, and each answer.

:func:`examine` follows one name from the installed distribution to the editions that its plugin
gives, and tells at the first *no* what was found, where in the plugin's code, and what to do. It
loads a plugin as everybody does (:mod:`~govmodel.plugins`), so that the two cannot disagree.
"""

import re
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from difflib import get_close_matches
from importlib.metadata import EntryPoint, distributions, packages_distributions
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

from attrs import evolve, frozen

from govmodel.errors import Phrase
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.plugins import (
    API_VERSION,
    GROUP,
    CodePlace,
    Installed,
    PluginQuestion,
    RefusedError,
    cause_of,
    offered_by,
    place_of,
    plugin_of,
    points,
)


@frozen(kw_only=True)
class PluginAnswer:
    """The answer to one question about a plugin.

    :param question: what was asked.
    :param yes: whether it is so; ``None`` if it was not asked, because an earlier answer is *no*.
    :param found: what was found.
    :param raised: what the plugin's code raised, in whatever language it did.
    :param place: where in the plugin's code that was.
    :param advice: what to do, if the answer is no.

    >>> from govmodel import PluginAnswer, PluginQuestion
    >>> PluginAnswer(question=PluginQuestion.API, yes=None).found
    ()
    """

    question: PluginQuestion
    yes: bool | None
    found: tuple[Phrase, ...] = ()
    raised: str = ""
    place: CodePlace | None = None
    advice: tuple[Phrase, ...] = ()


@frozen(kw_only=True)
class Claimant:
    """A distribution that has an entry point of some name.

    :param distribution: its name, if it tells one.
    :param version: its version.
    :param value: what the entry point leads to.

    >>> from govmodel.diagnosis import Claimant
    >>> print(Claimant(distribution="govmodel-x", version="1.0", value="govmodel_x"))
    govmodel-x 1.0
    """

    distribution: str | None
    version: str | None
    value: str

    def __str__(self) -> str:
        """Name the distribution and its version, or at least what the entry point leads to."""
        return f"{self.distribution} {self.version}" if self.distribution else self.value


@frozen(kw_only=True)
class Examination:
    """What became of one name.

    :param name: the name of a model, an instrument or, which is the same, an entry point.
    :param claimants: the distributions that have such an entry point; of a plugin that works, one.
    :param api: the plugin API version that it was made for, if that was asked and told.
    :param models: the models that it gives, if it can be used.
    :param instruments: its assessment instruments, likewise.
    :param answers: every question, in order.

    >>> import govmodel as gm
    >>> gm.examine("atlantis").usable
    False
    """

    name: str
    claimants: tuple[Claimant, ...]
    api: int | None = None
    models: tuple[GovernanceModel, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    answers: tuple[PluginAnswer, ...]

    @property
    def usable(self) -> bool:
        """Tell whether the plugin can be used: every answer is yes."""
        return self.refusal is None

    @property
    def refusal(self) -> PluginAnswer | None:
        """Give the answer that is no, if one is."""
        return next((each for each in self.answers if each.yes is False), None)


def examinations() -> tuple[Examination, ...]:
    """Examine every installed plugin, by name.

    >>> import govmodel as gm
    >>> all(each.usable for each in gm.examinations())
    True
    """
    names = sorted({point.name for point in points()})
    return tuple(map(examine, names))


def examine(name: str) -> Examination:
    """Find out why a plugin can be used or cannot, or why there is none.

    :param name: the name of a model or an instrument; if an edition follows it, ``x@2023``, that
        is passed over.

    >>> import govmodel as gm
    >>> answer = gm.examine("atlantis").answers[0]
    >>> gm.text(answer.question, "en"), answer.yes, answer.advice[0].key
    ('Is it installed?', False, 'advice.found')
    """
    wanted = name.partition("@")[0]
    named = tuple(each for each in points() if each.name == wanted)
    if not named:
        return Examination(name=wanted, claimants=(), answers=_completed(_missing(wanted)))
    first = named[0]
    claimants = tuple(map(_claimant, named))
    where = {"plugins": tuple(map(str, claimants)), "folder": _folder(first)}
    what = {"name": wanted, "value": first.value}
    answers = [
        _yes(PluginQuestion.FOUND, Phrase("answer.found", where)),
        _yes(PluginQuestion.GROUP, Phrase("answer.group", what)),
    ]
    given = Installed(models=(), failures=())
    if len(named) > 1:
        rivals = ", ".join(sorted(map(plugin_of, named)))
        found = Phrase("plugin.alone", {"rivals": rivals})
        answers.append(_no(PluginQuestion.ALONE, found, Phrase("advice.alone")))
    else:
        answers.append(_yes(PluginQuestion.ALONE, Phrase("answer.alone", what)))
        try:
            given = offered_by(first, lambda asked, found: answers.append(_yes(asked, found)))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - strangers' code may do anything
            answers.append(_stopped(tuple(PluginQuestion)[len(answers)], error, first))
        else:
            last = answers.pop()
            answers.append(evolve(last, found=(*last.found, *_overlaps(given))))
    return Examination(
        name=wanted,
        claimants=claimants,
        api=_api_of(answers),
        models=given.models,
        instruments=given.instruments,
        answers=_completed(answers),
    )


@frozen(kw_only=True)
class Misplaced:
    """An entry point that is probably meant for govmodel, in a group where it does not look.

    :param name: the entry point's name.
    :param plugin: the distribution and its version.
    :param group: the group in which it stands.

    >>> from govmodel.diagnosis import Misplaced
    >>> Misplaced(name="x", plugin="govmodel-x 1.0", group="govmodels").group
    'govmodels'
    """

    name: str
    plugin: str
    group: str


def misplaced() -> tuple[Misplaced, ...]:
    """Find the installed entry points that stand in a group almost like ours, by name.

    >>> from govmodel.diagnosis import misplaced
    >>> misplaced()
    ()
    """
    known = {point.name for point in points()}
    found = {
        Misplaced(name=point.name, plugin=plugin, group=point.group)
        for plugin, _, has in _described()
        for point in has
        if point.group != GROUP and _meant(point.group) and point.name not in known
    }
    return tuple(sorted(found, key=lambda each: (each.name, each.plugin, each.group)))


def _yes(question: PluginQuestion, found: Phrase) -> PluginAnswer:
    return PluginAnswer(question=question, yes=True, found=(found,))


def _no(
    question: PluginQuestion, found: Phrase, *advice: Phrase, place: CodePlace | None = None
) -> PluginAnswer:
    return PluginAnswer(question=question, yes=False, found=(found,), advice=advice, place=place)


def _completed(answers: Sequence[PluginAnswer]) -> tuple[PluginAnswer, ...]:
    """Add the questions that are not asked any more."""
    rest = tuple(PluginQuestion)[len(answers) :]
    return (*answers, *(PluginAnswer(question=each, yes=None) for each in rest))


def _api_of(answers: Iterable[PluginAnswer]) -> int | None:
    """Read off which version a plugin was made for, also where that is refused."""
    for answer in answers:
        if answer.question is PluginQuestion.API and answer.found:
            made_for = answer.found[0].values.get("version")
            return made_for if isinstance(made_for, int) else None
    return None


def _claimant(point: EntryPoint) -> Claimant:
    name, version = None, None
    with suppress(Exception):  # what a stranger's METADATA holds may not be readable
        if point.dist is not None:
            name, version = point.dist.name, point.dist.version
    return Claimant(distribution=name or None, version=version or None, value=point.value)


def _folder(point: EntryPoint) -> str:
    with suppress(Exception):
        if point.dist is not None:
            return str(point.dist.locate_file(""))
    return point.value


# What stopped it.


def _stopped(question: PluginQuestion, error: BaseException, point: EntryPoint) -> PluginAnswer:
    """Tell what was found or raised where a plugin could not be loaded any further."""
    place = place_of(error, point)
    if isinstance(error, RefusedError):
        advice = error.advice or Phrase(f"advice.{question}", {"host": API_VERSION})
        return _no(question, error.found, advice, place=place)
    return PluginAnswer(
        question=question,
        yes=False,
        raised=cause_of(error),
        place=place,
        advice=(_remedy(question, error, point),),
    )


def _remedy(question: PluginQuestion, error: BaseException, point: EntryPoint) -> Phrase:
    """Tell what to do about an error of the plugin's own code."""
    if type(error) is ModuleNotFoundError and isinstance(error.name, str):
        if f"{point.module}.".startswith(f"{error.name}."):
            return Phrase("advice.imported.nowhere")
        if error.name.partition(".")[0] != point.module.partition(".")[0]:
            return Phrase("advice.imported.lacking", {"module": error.name})
    if question is PluginQuestion.HOOKS:
        key = "advice.hooks.object" if isinstance(error, AttributeError) else "advice.hooks"
        return Phrase(key, {"module": point.module})
    return Phrase("advice.raised")


def _overlaps(given: Installed) -> Iterator[Phrase]:
    """Tell which editions a day cannot choose between; that is no fault, but good to know."""
    pairs: list[tuple[GovernanceModel | Instrument, GovernanceModel | Instrument]] = []
    pairs += combinations(given.models, 2)
    pairs += combinations(given.instruments, 2)
    for one, two in pairs:
        (first, last), (begin, end) = _days(one), _days(two)
        if max(first, begin) <= min(last, end):
            yield Phrase("answer.overlap", {"one": one.edition, "two": two.edition})


def _days(edition: GovernanceModel | Instrument) -> tuple[date, date]:
    if isinstance(edition, Instrument):
        return edition.first or date.min, edition.last or date.max
    return edition.valid.first, edition.valid.last


# What is not found.


def _missing(name: str) -> tuple[PluginAnswer, ...]:
    """Look for what was probably meant to be the plugin of a name."""
    module = f"govmodel_{_normal(name).replace('-', '_')}"
    every = tuple(_described())
    for plugin, point in ((plugin, point) for plugin, _, has in every for point in has):
        if _normal(point.name) == _normal(name) and point.group != GROUP and _meant(point.group):
            where = {"plugin": plugin, "name": point.name, "group": point.group}
            return _misplaced(plugin, Phrase("plugin.group", where), name, point.value)
    owners = _owners(module)
    for plugin, distribution, has in every:
        if _normal(distribution) in {_normal(f"govmodel-{name}"), *owners}:
            ours = tuple(point for point in has if point.group == GROUP)
            others = tuple(point.name for point in ours)
            if not others:
                found = Phrase("plugin.pointless", {"plugin": plugin})
                return _misplaced(plugin, found, name, module)
            found = Phrase("plugin.other_name", {"plugin": plugin, "other": others, "name": name})
            advice = Phrase("advice.found.near", {"near": others})
            for point in ours:
                if _normal(point.name) in {_normal(distribution), _normal(module)}:
                    # It is called as the package is; the model has its name without the prefix.
                    advice = Phrase("advice.group", {"name": name, "value": point.value})
            return (_no(PluginQuestion.FOUND, found, advice),)
    python = {"python": shlex.quote(sys.executable or "python"), "name": name}
    if folder := _importable(module):
        found = Phrase("plugin.module", {"module": module, "folder": folder})
        advice = Phrase("advice.found.module", python)
        return (_no(PluginQuestion.FOUND, found, advice),)
    names = sorted({point.name for point in points()})
    alike = tuple(get_close_matches(_normal(name), names, n=3))
    meant = (Phrase("advice.found.near", {"near": alike}),) if alike else ()
    found = Phrase("plugin.missing", python)
    return (_no(PluginQuestion.FOUND, found, *meant, Phrase("advice.found", python)),)


def _misplaced(plugin: str, found: Phrase, name: str, value: str) -> tuple[PluginAnswer, ...]:
    there = Phrase("answer.there", {"plugin": plugin})
    advice = Phrase("advice.group", {"name": name, "value": value})
    return _yes(PluginQuestion.FOUND, there), _no(PluginQuestion.GROUP, found, advice)


def _normal(name: str) -> str:
    """Write a name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _meant(group: str) -> bool:
    """Tell whether a group is probably meant to be ours: ``govmodels``, ``govmodel.plugins``."""
    letters = re.sub(r"[^a-z]", "", group.lower())
    return letters.startswith(GROUP) or bool(get_close_matches(letters, (GROUP,), cutoff=0.8))


def _described() -> Iterator[tuple[str, str, tuple[EntryPoint, ...]]]:
    """Give each installed distribution's name and version, its name, and its entry points."""
    for distribution in distributions():
        with suppress(Exception):  # as above
            if name := distribution.name:
                yield f"{name} {distribution.version}", name, tuple(distribution.entry_points)


def _owners(module: str) -> set[str]:
    """Name the distributions that brought a module."""
    with suppress(Exception):  # as above
        return set(map(_normal, packages_distributions().get(module, ())))
    return set()


def _importable(module: str) -> str | None:
    """Tell from which folder a module would be imported, without importing it."""
    with suppress(Exception):  # finders are strangers' code, too
        if (spec := find_spec(module)) is not None:
            places = (*(spec.submodule_search_locations or ()), spec.origin or "")
            return str(Path(places[0]).parent)
    return None
