"""The papers of a model."""

import pytest

import govmodel as gm

PAPER = gm.Document(
    id="vp", name="verksamhetsplan", gloss="operational plan", basis=gm.Basis.ASSUMED
)


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "operational plan"), ("sv", "verksamhetsplan"), ("fi", "verksamhetsplan")],
)
def test_a_document_is_called_by_its_own_name_or_its_gloss(language: str, name: str) -> None:
    """English readers get the gloss; all others the municipality's own word."""
    assert PAPER.label(language) == name


def test_a_document_states_nothing_that_its_source_does_not() -> None:
    """Who writes it and what stands in it are open until somebody says so."""
    paper = gm.Document(id="vp", name="verksamhetsplan")
    assert (paper.gloss, paper.by, paper.holds, paper.derived_from) == ("", (), (), ())
    assert (paper.steps, paper.source, paper.basis) == ((), None, gm.Basis.STATED)
