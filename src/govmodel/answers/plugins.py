"""About plugins: which are installed, and why one can be used or cannot."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.common import CodePlacePart, EditionPart, edition_of, place_of
from govmodel.answers.instruments import InstrumentPart, instrument_of
from govmodel.diagnosis import Misplaced
from govmodel.plugins import API_VERSION


class ClaimantPart(TypedDict):
    """A distribution whose entry point has the name that is asked about."""

    distribution: str | None
    version: str | None
    value: str


class PluginAnswerPart(TypedDict):
    """A question that a plugin was asked, and what was found; ``yes`` is null if it was not."""

    question: gm.PluginQuestion
    text: str
    yes: bool | None
    found: list[str]
    raised: str | None
    place: CodePlacePart | None
    advice: list[str]


class PluginPart(TypedDict):
    """A plugin: who claims its name, for which version it was made, and what it gives."""

    name: str
    usable: bool
    distributions: list[ClaimantPart]
    made_for: int | None
    models: list[EditionPart]
    instruments: list[InstrumentPart]


class ListedPluginPart(PluginPart):
    """A plugin, with the first question that it was answered no."""

    refusal: PluginAnswerPart | None


class MisplacedPart(TypedDict):
    """An entry point that is probably meant for govmodel, in a group where it does not look."""

    name: str
    plugin: str
    group: str


class PluginsAnswer(TypedDict):
    """Every installed plugin, and which version of the plugin API this govmodel has."""

    format: Literal["govmodel.plugins/1"]
    api: int
    plugins: list[ListedPluginPart]
    misplaced: list[MisplacedPart]


class ExaminationAnswer(PluginPart):
    """One plugin, and every question that it was asked."""

    format: Literal["govmodel.examination/1"]
    answers: list[PluginAnswerPart]


def plugins(
    found: Iterable[gm.Examination], language: str, elsewhere: Iterable[Misplaced] = ()
) -> PluginsAnswer:
    """Give every installed plugin, what stops those that cannot be used, and what is misplaced."""
    return {
        "format": "govmodel.plugins/1",
        "api": API_VERSION,
        "plugins": [
            {
                **_plugin(each),
                "refusal": _answer(each.refusal, language) if each.refusal else None,
            }
            for each in found
        ],
        "misplaced": [
            {"name": each.name, "plugin": each.plugin, "group": each.group} for each in elsewhere
        ],
    }


def examination(found: gm.Examination, language: str) -> ExaminationAnswer:
    """Give every question that one plugin was asked, and the answers."""
    return {
        "format": "govmodel.examination/1",
        **_plugin(found),
        "answers": [_answer(each, language) for each in found.answers],
    }


def _plugin(found: gm.Examination) -> PluginPart:
    return {
        "name": found.name,
        "usable": found.usable,
        "distributions": [
            {"distribution": each.distribution, "version": each.version, "value": each.value}
            for each in found.claimants
        ],
        "made_for": found.api,
        "models": [edition_of(each) for each in found.models],
        "instruments": [instrument_of(each) for each in found.instruments],
    }


def _answer(answer: gm.PluginAnswer, language: str) -> PluginAnswerPart:
    return {
        "question": answer.question,
        "text": gm.text(answer.question, language),
        "yes": answer.yes,
        "found": [each.label(language) for each in answer.found],
        "raised": answer.raised or None,
        "place": place_of(answer.place),
        "advice": [each.label(language) for each in answer.advice],
    }
