"""Trees about plugins: which are installed, and why one can be used or cannot."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable

import govmodel as gm
from govmodel.answers.common import Tree, edition_of, place_of
from govmodel.answers.instruments import instrument_of
from govmodel.plugins import API_VERSION


def plugins(found: Iterable[gm.Examination], language: str) -> Tree:
    """Give every installed plugin, and what stops those that cannot be used."""
    return {
        "format": "govmodel.plugins/1",
        "api": API_VERSION,
        "plugins": [
            _plugin(each) | {"refusal": each.refusal and _answer(each.refusal, language)}
            for each in found
        ],
    }


def examination(found: gm.Examination, language: str) -> Tree:
    """Give every question that one plugin was asked, and the answers."""
    return {
        "format": "govmodel.examination/1",
        **_plugin(found),
        "answers": [_answer(each, language) for each in found.answers],
    }


def _plugin(found: gm.Examination) -> Tree:
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


def _answer(answer: gm.PluginAnswer, language: str) -> Tree:
    return {
        "question": answer.question,
        "text": gm.text(answer.question, language),
        "yes": answer.yes,
        "found": [each.label(language) for each in answer.found],
        "raised": answer.raised or None,
        "place": place_of(answer.place),
        "advice": [each.label(language) for each in answer.advice],
    }
