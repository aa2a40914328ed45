"""Answers for programs: trees of plain values, each beginning with its format and a number.

The number grows when a program that read the old one could misread the new. Fields may be added
without that, so a program passes over those it does not know. Days are written ``2010-04-30``; what
a source leaves open is ``null``.
"""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import govmodel as gm
from govmodel.elements import kind_of
from govmodel.problems import dotted, line_of

Tree = dict[str, object]


def models(installed: gm.Installed) -> Tree:
    """Give what is installed."""
    return {
        "format": "govmodel.models/1",
        "models": [_edition(model) for model in installed.models],
        "failures": [
            {
                "name": failure.name,
                "plugin": failure.plugin,
                "host": failure.host,
                "cause": failure.cause,
            }
            for failure in installed.failures
        ],
    }


def model(shown: gm.GovernanceModel, language: str) -> Tree:
    """Give a model."""
    return {
        "format": "govmodel.model/1",
        **_edition(shown),
        **_claim(shown),
        "roles": [{"id": role.id, "name": role.label(language)} for role in shown.roles],
        "bodies": [
            {"id": body.id, "name": body.name, "role": body.role, "under": body.under}
            | {"valid": _period(body.valid)}
            | _claim(body)
            for body in shown.bodies
        ],
        "levels": [
            {
                "word": level.kind.word,
                "kind": kind_of(level.kind),
                "decided_by": [role.id for role in level.decided_by],
                "owners": [role.id for role in level.owners],
                "serves": [kind.word for kind in level.serves],
                "must_serve": [kind.word for kind in level.must_serve],
                "must_have": [kind.word for kind in level.must_have],
                "horizon": level.horizon and _horizon(level.horizon),
                "absent_in": level.absent_in and level.absent_in.id,
            }
            | _claim(level)
            for level in shown.levels
        ],
        "documents": [
            {
                "id": document.id,
                "name": document.label(language),
                "by": [role.id for role in document.by],
                "holds": [kind.word for kind in document.holds],
                "derived_from": [kind.word for kind in document.derived_from],
                "steps": list(document.steps),
            }
            | _claim(document)
            for document in shown.documents
        ],
        "cycles": [
            {
                "id": cycle.id,
                "name": cycle.label(language),
                "subject": cycle.subject,
                "looks_at": [kind.word for kind in cycle.looks_at],
                "covers": cycle.covers,
                "days": cycle.days,
                "closings": list(cycle.closings(gm.Period.years(shown.valid.first.year))),
                "by": [role.id for role in cycle.by],
                "readers": [role.id for role in cycle.readers],
            }
            | _claim(cycle)
            for cycle in shown.cycles
        ],
        "rules": [
            {"code": rule.code, "severity": rule.severity, "source": _source(rule.source)}
            | {"sentence": template(rule, shown, language)}
            for rule in shown.rules
        ],
        "grades": [
            {"verdict": grade.verdict, "word": grade.word, "symbol": grade.symbol}
            for grade in (shown.scale.grades if shown.scale else ())
        ],
        "sources": [_source(source) for source in shown.sources],
    }


def template(rule: gm.Rule, model: gm.GovernanceModel, language: str) -> str:
    """Give a rule's sentence with its values left open, in the model's language at the least."""
    said = rule.sentences.get(language) or rule.sentences[model.language]
    return re.sub(r"\{[^}]*\}", "…", said).replace("….", "…")


def check(
    file: gm.PlanFile, held_against: gm.GovernanceModel, found: Iterable[gm.Finding], language: str
) -> Tree:
    """Give what was found in a plan."""
    findings = tuple(found)
    return {
        "format": "govmodel.check/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": held_against.id,
        "counts": counts(findings),
        "findings": [
            {**_finding(finding, language), "line": line_of(finding.path, file.lines)}
            for finding in findings
        ],
    }


def counts(findings: Iterable[gm.Finding]) -> dict[str, int]:
    """Count findings by severity; the worst comes first."""
    counted = Counter(finding.severity for finding in findings)
    return {severity.value: counted[severity] for severity in gm.Severity}


def _finding(finding: gm.Finding, language: str) -> Tree:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "element": finding.element,
        "path": dotted(finding.path),
        "text": finding.text(language),
    }


def thread(plan: gm.Plan, thread: gm.Thread) -> Tree:
    """Give the thread of one element."""
    return {
        "format": "govmodel.thread/1",
        "plan": plan.title,
        "model": plan.model,
        "element": _element(thread.element),
        "up": [{**_element(step.element), "depth": step.depth} for step in thread.up],
        "down": [{**_element(step.element), "depth": step.depth} for step in thread.down],
    }


def traceability(plan: gm.Plan, traced: gm.Traceability) -> Tree:
    """Give the threads of a whole plan."""
    return {
        "format": "govmodel.traceability/1",
        "plan": plan.title,
        "model": plan.model,
        "elements": [
            {**_element(element), "serves": list(element.serves)} for element in plan.elements
        ],
        "untraced": [element.id for element in traced.untraced],
        "orphans": [element.id for element in traced.orphans],
        "cycles": [[element.id for element in cycle] for cycle in traced.cycles],
        "coverage": [
            {
                "word": level.kind.word,
                "kind": kind_of(level.kind),
                "elements": level.elements,
                "traced": level.traced,
                "served": level.served,
            }
            for level in traced.coverage
        ],
    }


def reviews(
    model: gm.GovernanceModel, asked: tuple[int, str], found: Iterable[gm.Review], language: str
) -> Tree:
    """Give the reviews of a year, and whether it is that of the closing days or the due days."""
    year, by = asked
    return {
        "format": "govmodel.reviews/1",
        "model": model.id,
        "year": year,
        "by": by,
        "reviews": [
            {
                "cycle": review.cycle.id,
                "name": review.cycle.label(language),
                "subject": review.subject,
                "closing": review.closing,
                "basis": review.basis,
                "covers": _period(review.covers),
                "covers_basis": review.covers_basis,
                "due": review.due,
                "due_basis": review.due_basis,
                "readers": [role.id for role in review.readers],
                "source": _source(review.source),
            }
            for review in found
        ],
    }


def follow_up(
    file: gm.PlanFile,
    rows: Iterable[gm.Row],
    found: Iterable[gm.Finding],
    asked: tuple[str, date, date | None],
    language: str,
) -> Tree:
    """Give how it went by the results in a file, and what is wrong in them."""
    results, at, known = asked
    findings = tuple(found)
    return {
        "format": "govmodel.follow-up/1",
        "file": file.name,
        "plan": file.plan.title,
        "model": file.model.id,
        "results": results,
        "at": at,
        "known": known,
        "counts": counts(findings),
        "findings": [_finding(finding, language) for finding in findings],
        "rows": [
            {
                **_element(row.element),
                "verdict": row.verdict,
                "grade": row.grade.word,
                "trend": row.trend,
                "outcome": row.outcome
                and {
                    "period": str(row.outcome.period),
                    "value": _amount(row.outcome.value),
                    "missing": row.outcome.missing,
                },
                "limit": row.limit and _amount(row.limit.value),
                "direction": row.limit and row.limit.direction,
                "due": row.due,
                "reason": row.reason(language),
            }
            for row in rows
        ],
    }


def error(raised: gm.GovmodelError, language: str) -> Tree:
    """Give what stopped a command."""
    problems = raised.problems if isinstance(raised, gm.DocumentError) else ()
    return {
        "format": "govmodel.error/1",
        "error": type(raised).__name__,
        "text": raised.text(language),
        "problems": [
            {
                "file": problem.name,
                "path": dotted(problem.path),
                "line": problem.line,
                "text": problem.sentence(language),
            }
            for problem in problems
        ],
    }


def _horizon(horizon: gm.Horizon) -> Tree:
    return {
        "at_least": horizon.at_least,
        "at_most": horizon.at_most,
        "tied_to": horizon.tied_to,
    }


def _edition(model: gm.GovernanceModel) -> Tree:
    return {
        "id": model.id,
        "name": model.name,
        "edition": model.edition,
        "municipality": model.municipality,
        "code": model.code,
        "language": model.language,
        "valid": _period(model.valid),
    }


def _element(element: gm.Element) -> Tree:
    return {"id": element.id, "word": gm.word_of(element), "text": element.text}


def _claim(claim: gm.GovernanceModel | gm.Body | gm.Level | gm.Document | gm.ReviewCycle) -> Tree:
    return {"basis": claim.basis, "source": _source(claim.source)}


def _source(source: gm.Source | None) -> Tree | None:
    if source is None:
        return None
    return {"title": source.title, "where": source.where, "remark": source.remark} | {
        "url": source.url,
        "decided": source.decided,
    }


def _period(period: gm.Period | None) -> Tree | None:
    return None if period is None else {"first": period.first, "last": period.last}


def _amount(amount: gm.Amount | None) -> Tree | None:
    return None if amount is None else {"number": f"{amount.number:f}", "unit": amount.unit}
