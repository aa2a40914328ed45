"""About several models: how two editions differ, and how any compare."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypedDict

import govmodel as gm
from govmodel.answers.asked import said_by
from govmodel.answers.common import (
    EditionPart,
    closing_day_of,
    day_rule_of,
    edition_of,
    horizon_of,
    period_of,
    source_of,
)


class DifferencePart(TypedDict):
    """What differs between two editions: in which part, of what, and in which respect.

    ``aspect`` is ``null``, and so are ``before`` and ``after``, where all of it came or went.
    """

    part: gm.Part
    key: str
    aspect: gm.Aspect | None
    change: str
    before: object
    after: object


class DiffAnswer(TypedDict):
    """What differs between two editions."""

    format: Literal["govmodel.diff/1"]
    before: EditionPart
    after: EditionPart
    differences: list[DifferencePart]


class AboutPart(TypedDict):
    """A part of a model, and what it is known by there."""

    part: str
    key: str


class EntryPart(TypedDict):
    """One thing that a model says on a concept."""

    about: AboutPart | None
    said: object
    basis: gm.Basis


class ConceptPart(TypedDict):
    """A concept, and what each model says on it, in the order of the models."""

    concept: gm.Concept
    answers: list[list[EntryPart]]


class ComparisonAnswer(TypedDict):
    """What several models say on the same concepts."""

    format: Literal["govmodel.comparison/1"]
    models: list[EditionPart]
    concepts: list[ConceptPart]


def diff(
    pair: tuple[gm.GovernanceModel, gm.GovernanceModel], found: Iterable[gm.Difference]
) -> DiffAnswer:
    """Give what differs between two editions."""
    before, after = pair
    return {
        "format": "govmodel.diff/1",
        "before": edition_of(before),
        "after": edition_of(after),
        "differences": [
            {
                "part": each.part,
                "key": each.key,
                "aspect": each.aspect,
                "change": "changed" if each.aspect else ("came" if each.before is None else "went"),
                "before": _plain(each.before) if each.aspect else None,
                "after": _plain(each.after) if each.aspect else None,
            }
            for each in found
        ],
    }


def compare(
    models: Iterable[gm.GovernanceModel], found: Iterable[gm.Comparison]
) -> ComparisonAnswer:
    """Give what several models say on the same concepts, each model's answers in their order."""
    return {
        "format": "govmodel.comparison/1",
        "models": [edition_of(each) for each in models],
        "concepts": [
            {
                "concept": each.concept,
                "answers": [
                    [
                        {
                            "about": _about(entry.about),
                            "said": _plain(entry.said),
                            "basis": entry.basis,
                        }
                        for entry in answer
                    ]
                    for answer in each.answers
                ],
            }
            for each in found
        ],
    }


def _plain(value: object) -> object:
    """Give words as they are written, roles and papers by their ids, what has parts as a tree."""
    match value:
        case tuple():
            return [_plain(each) for each in value]
        case type():
            return getattr(value, "word", value.__name__)
        case gm.Grade():
            return value.word
        case gm.Amount():
            return str(value)
    if tree := _tree(value):
        return tree
    if callable(value):  # what a rule asks, which its docstring says
        return said_by(value)
    return getattr(value, "id", value)


def _tree(value: object) -> Mapping[str, object] | None:
    match value:
        case gm.Period():
            return period_of(value)
        case gm.Horizon():
            return horizon_of(value)
        case gm.Source():
            return source_of(value)
        case gm.ClosingDay():
            return closing_day_of(value)
        case gm.DaysAfter() | gm.MonthsAfter() | gm.DayOfYear() | gm.EndOfMonth():
            return day_rule_of(value)
        case Mapping():
            return dict(value)
    return None


def _about(thing: object) -> AboutPart | None:
    """Tell which part of a model something is, and what it is known by there."""
    match thing:
        case None:
            return None
        case gm.Document():
            return {"part": gm.Part.DOCUMENT, "key": thing.id}
        case gm.ReviewCycle():
            return {"part": gm.Part.CYCLE, "key": thing.id}
        case gm.Grade():
            return {"part": "grade", "key": thing.word}
    return {"part": gm.Part.WORD, "key": getattr(thing, "word", str(thing))}
