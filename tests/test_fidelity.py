"""Every clause of the source documents is expressed somewhere, and shown by a test that is marked."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import govmodel as gm

from clauses import PLUGINS, Clause, clauses, listed, marked

COUNTS = {
    "heby": {"H": 15},
    "kommunkompassen": {"K": 12},
    "ockero": {"O": 16, "D": 19},
    "soderhamn": {"S": 14},
}
"""How many clauses each document has."""

CLAUSES = tuple(clause for plugin in COUNTS for clause in clauses(plugin))


def test_every_clause_of_every_document_is_listed_once() -> None:
    """Seventy-six in all, numbered from one without a gap."""
    assert set(listed()) == set(COUNTS)
    for plugin, documents in COUNTS.items():
        assert [clause.id for clause in clauses(plugin)] == [
            f"{letter}{number}"
            for letter, count in documents.items()
            for number in range(1, count + 1)
        ]
    assert len(CLAUSES) == 76


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_a_clause_is_shown_by_a_test(clause: Clause) -> None:
    """At least one of its plugin's tests is marked with it."""
    assert marked(clause.plugin).get(clause.id), f"no test of {clause.plugin} shows {clause.id}"


@pytest.mark.parametrize("plugin", COUNTS)
def test_a_mark_names_a_clause(plugin: str) -> None:
    """A slip in an id would show nothing."""
    assert set(marked(plugin)) - {clause.id for clause in clauses(plugin)} == set()


def editions_of(plugin: str, hook: str) -> Any:  # noqa: ANN401 - models, or instruments
    """Ask a plugin for its editions; one without the hook has none."""
    return getattr(import_module(f"govmodel_{plugin}"), hook, tuple)()


def named_in(instruments: tuple[gm.Instrument, ...]) -> dict[str, set[str]]:
    """Collect what can be named of an instrument's editions: what has no id by what it is about."""
    return {
        "edition": {each.edition for each in instruments},
        "dimension": {each.id for found in instruments for each in found.dimensions},
        "area": {each.id for found in instruments for each in found.areas},
        "evidence": {each.kind.value for found in instruments for each in found.evidence},
        "report": {each.form.value for found in instruments for each in found.reports},
        "principle": {each.topic.value for found in instruments for each in found.principles},
        "present_only": {found.edition for found in instruments if found.present_only},
        "benchmark": {
            each.statistic.value
            for found in instruments
            for each in found.benchmarks
            if each.statistic
        },
    }


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_a_clause_is_expressed_where_it_is_said_to_be(clause: Clause) -> None:
    """What is named is there, in one of the plugin's editions or in the library."""
    editions: tuple[gm.GovernanceModel, ...] = editions_of(clause.plugin, "governance_models")
    there = named_in(editions_of(clause.plugin, "instruments")) | {
        "word": {word for model in editions for word in model.kinds},
        "document": {document.id for model in editions for document in model.documents},
        "cycle": {cycle.id for model in editions for cycle in model.cycles},
        "role": {role.id for model in editions for role in model.roles},
        "body": {body.id for model in editions for body in model.bodies},
        "rule": {
            rule.code
            for rules in (
                gm.CORE_RULES,
                gm.RESULT_RULES,
                gm.EVALUATION_RULES,
                *(model.rules for model in editions),
            )
            for rule in rules
        },
        "function": set(gm.__all__),
    }
    assert clause.where
    for place in clause.where:
        kind, _, name = place.partition(" ")
        assert name in there[kind], f"{clause.id} is said to be in {place}, which is not there"


def test_a_clause_says_something_in_whole_sentences() -> None:
    """The list is part of the documentation."""
    assert [clause.id for clause in CLAUSES if not clause.says.endswith(".")] == []
    assert len({clause.says for clause in CLAUSES}) == len(CLAUSES)


def test_the_core_names_no_municipality_and_no_country() -> None:
    """What is particular to one stands in its plugin."""
    named = {name for model in gm.installed().models for name in (model.name, model.municipality)}
    assert {"heby", "Heby", "ockero", "Öckerö", "soderhamn", "Söderhamn"} <= named
    words = re.compile("|".join((*named, "Sverige", "Sweden", "[Kk]ommunallag")))
    core = Path(gm.__file__).parent
    files = [path for path in core.rglob("*.py") if words.search(path.read_text(encoding="utf-8"))]
    assert files == []
    assert len(list(core.rglob("*.py"))) > 40


@pytest.mark.parametrize("plugin", COUNTS)
def test_a_model_can_be_read_in_one_go(plugin: str) -> None:
    """About a hundred and fifty lines, from the top down; and so can an instrument."""
    folder = PLUGINS / plugin / "src" / f"govmodel_{plugin}"
    (path,) = (folder / name for name in ("model.py", "instrument.py") if (folder / name).exists())
    assert 40 < len(path.read_text(encoding="utf-8").splitlines()) <= 170
