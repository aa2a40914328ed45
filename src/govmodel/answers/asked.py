"""What answers for people and for programs have in common: counts, and how a rule is worded."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from attrs import fields, has

import govmodel as gm


class FollowUp(NamedTuple):
    """A follow-up, and what it was asked of.

    :param file: the plan.
    :param name: the file of the results, as it was typed.
    :param results: what stands in it.
    :param rows: how it went.
    :param findings: what is wrong in the results.
    :param at: the closing day.
    :param known: the day up to which publications are known.
    :param coming: the model's next reviews, all on one day.
    """

    file: gm.PlanFile
    name: str
    results: gm.Results
    rows: tuple[gm.Row, ...]
    findings: tuple[gm.Finding, ...]
    at: date
    known: date | None
    coming: tuple[gm.Review, ...]


class Written(NamedTuple):
    """A calendar file that has been written.

    :param model: whose calendar it is.
    :param year: of which year.
    :param file: the file, as it was typed.
    :param events: how many events stand in it.
    :param skipped: the cycles that are not in it, because they have no days.
    """

    model: gm.GovernanceModel
    year: int
    file: str
    events: int
    skipped: tuple[gm.ReviewCycle, ...]


class Evaluated(NamedTuple):
    """Evaluations that were asked about: the first, and those it is compared with.

    :param files: the files, as they were typed.
    :param findings: what is wrong in each.
    :param scores: the points of each.
    :param comparisons: the first beside each of the others, beside their group if they are one,
        and beside what is known of its edition.
    :param picture: the file that a picture of the points was drawn to, if one was.
    """

    files: tuple[gm.EvaluationFile, ...]
    findings: tuple[tuple[gm.Finding, ...], ...]
    scores: tuple[gm.Scores, ...]
    comparisons: tuple[gm.ScoreComparison, ...]
    picture: str | None


def counts(findings: Iterable[gm.Finding]) -> dict[str, int]:
    """Count findings by severity; the worst comes first."""
    counted = Counter(finding.severity for finding in findings)
    return {severity.value: counted[severity] for severity in gm.Severity}


def untold(
    deadlines: Iterable[gm.Deadline], reviews: Iterable[gm.Review]
) -> tuple[gm.Deadline, ...]:
    """Give the deadlines that no review tells of: what else is to be done.

    >>> untold((), ())
    ()
    """
    told = {(each.law.milestone, each.closing) for each in reviews if each.law}
    return tuple(
        each
        for each in deadlines
        if told.isdisjoint((each.milestone, closing) for closing in each.closings)
    )


def template(rule: gm.Rule, of: gm.GovernanceModel | gm.Instrument, language: str) -> str:
    """Give a rule's sentence with its values left open, in the language of its model at least."""
    return open_in(rule.sentences.get(language) or rule.sentences[of.language])


def said_by(function: object) -> str:
    """Say what a function does: the first line of its docstring, and what it has been given.

    >>> import govmodel as gm
    >>> said_by(gm.IfCovered(conclude=gm.all_reached))
    'Conclude in some way, but only where the goals below cover the goal above. (all_reached)'
    """
    kind = type(function)
    said = (function.__doc__ or _name(function)).split("\n")[0]
    given = (getattr(function, each.name) for each in (fields(kind) if has(kind) else ()))
    told = ", ".join(_name(each) for each in given)
    return f"{said} ({told})" if told else said


def _name(value: object) -> str:
    return str(getattr(value, "__name__", value))


def open_in(said: str) -> str:
    """Leave open what stands in the braces of a sentence.

    >>> open_in("{id} saknar {expected}.")
    '… saknar …'
    """
    return re.sub(r"\{[^}]*\}", "…", said).replace("….", "…")
