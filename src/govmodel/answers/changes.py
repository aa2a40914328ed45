"""About two versions of a plan: what was changed, by whom and where."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Literal, TypedDict

from attrs import fields, has

import govmodel as gm
from govmodel.answers.common import (
    PeriodPart,
    SourcePart,
    amount_of,
    element_of,
    period_of,
    source_of,
)
from govmodel.targets import TARGETS

_TYPES: dict[type, str] = {kind: name for name, kind in TARGETS.items()}


class VersionPart(TypedDict):
    """A version of a plan."""

    file: str
    plan: str
    model: str


class ChangedPart(TypedDict):
    """What was changed: an element, a body, or the plan itself, which has no id."""

    part: str
    id: str | None
    word: str | None
    text: str | None


class ChangePart(ChangedPart):
    """What was changed, in which respect, from what to what, by whom and where.

    ``change`` is ``came``, ``went``, ``changed`` or ``revised``.
    """

    aspect: str | None
    period: PeriodPart | None
    change: str
    before: object
    after: object
    decided_by: str | None
    decided: date | None
    source: SourcePart | None


class ChangesAnswer(TypedDict):
    """What was changed from one version of a plan to the other."""

    format: Literal["govmodel.changes/1"]
    before: VersionPart
    after: VersionPart
    changes: list[ChangePart]


def changes(pair: tuple[gm.PlanFile, gm.PlanFile], found: Iterable[gm.PlanChange]) -> ChangesAnswer:
    """Give what was changed from one version of a plan to the other."""
    before, after = pair
    return {
        "format": "govmodel.changes/1",
        "before": _version(before),
        "after": _version(after),
        "changes": [
            {
                **_about(each),
                "aspect": each.aspect,
                "period": period_of(each.period),
                "change": _change(each),
                "before": _plain(each.before) if each.aspect else None,
                "after": _plain(each.after) if each.aspect else None,
                "decided_by": each.decided_by,
                "decided": each.decided,
                "source": source_of(each.source),
            }
            for each in found
        ],
    }


def _version(file: gm.PlanFile) -> VersionPart:
    return {"file": file.name, "plan": file.plan.title, "model": file.model.id}


def _about(change: gm.PlanChange) -> ChangedPart:
    """Tell which part of a plan something is in, and what is known of it there."""
    match change.new or change.old:
        case gm.Element() as element:
            return {"part": "element", **element_of(element)}
        case gm.Body() as body:
            return {"part": gm.Part.BODY, "id": body.id, "word": None, "text": body.name}
    return {"part": "plan", "id": None, "word": None, "text": None}


def _change(change: gm.PlanChange) -> str:
    """Tell what happened: an element, body, target or event came or went, or something changed."""
    if change.revised:
        return "revised"
    if change.aspect in (None, "targets", "events"):
        if change.before is None:
            return "came"
        if change.after is None:
            return "went"
    return "changed"


def _plain(value: object) -> object:
    """Give words as they are written, periods by their days, other values by their fields."""
    match value:
        case tuple():
            return [_plain(each) for each in value]
        case type():
            return getattr(value, "word", value.__name__)
        case Enum():
            return value.value
        case gm.Period():
            return period_of(value)
        case gm.Amount():
            return amount_of(value)
        case gm.Source():
            return source_of(value)
    kind = type(value)
    if not has(kind):
        return value
    told: dict[str, object] = {"type": _TYPES[kind]} if kind in _TYPES else {}
    return {**told, **{each.name: _plain(getattr(value, each.name)) for each in fields(kind)}}
