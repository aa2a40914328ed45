"""What answers for people and for programs have in common: counts, and how a rule is worded."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import govmodel as gm


def counts(findings: Iterable[gm.Finding]) -> dict[str, int]:
    """Count findings by severity; the worst comes first."""
    counted = Counter(finding.severity for finding in findings)
    return {severity.value: counted[severity] for severity in gm.Severity}


def template(rule: gm.Rule, model: gm.GovernanceModel, language: str) -> str:
    """Give a rule's sentence with its values left open, in the model's language at the least."""
    return open_in(rule.sentences.get(language) or rule.sentences[model.language])


def open_in(said: str) -> str:
    """Leave open what stands in the braces of a sentence.

    >>> open_in("{id} saknar {expected}.")
    '… saknar …'
    """
    return re.sub(r"\{[^}]*\}", "…", said).replace("….", "…")
