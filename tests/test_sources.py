"""Where a claim comes from, and how sure it is."""

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import Basis, Source

BUDGET = Source(
    title="Budget 2010",
    id="budget",
    url="https://example.org/budget",
    decided=date(2009, 11, 30),
    where="s. 1",
    remark="read as a scan",
)


def test_the_bases_are_named_in_files_by_these_words() -> None:
    """The words are part of the file format."""
    assert [basis.value for basis in Basis] == [
        "stated",
        "derived",
        "statutory",
        "assumed",
        "extrapolated",
        "unspecified",
    ]


def test_a_source_needs_no_more_than_a_title() -> None:
    """What is not known about a text is left out, not made up."""
    source = Source(title="Budget 2010")
    assert source.id == ""
    assert (source.url, source.decided, source.where, source.remark) == (None, None, None, None)


def test_a_place_is_cited_in_the_same_text() -> None:
    """All that identifies the text is kept; place and remark are those of the citation."""
    assert BUDGET.at("s. 4", remark="the table") == Source(
        title="Budget 2010",
        id="budget",
        url="https://example.org/budget",
        decided=date(2009, 11, 30),
        where="s. 4",
        remark="the table",
    )


def test_the_remark_on_one_place_is_not_carried_to_another() -> None:
    """A remark tells how one place was read."""
    assert BUDGET.at("s. 4").remark is None


def test_citing_a_place_leaves_the_text_as_it_was() -> None:
    """A source is a value: nothing changes it."""
    BUDGET.at("s. 4")
    assert BUDGET.where == "s. 1"
    with pytest.raises(FrozenInstanceError):
        BUDGET.where = "s. 4"  # type: ignore[misc]


@pytest.mark.parametrize("language", ["sv", "en", "de"])
def test_a_source_is_cited_by_its_title_and_place(language: str) -> None:
    """Titles are not translated; without a place the title stands alone."""
    assert BUDGET.label(language) == "Budget 2010, s. 1"
    assert Source(title="Kommunallagen (2017:725)").label(language) == "Kommunallagen (2017:725)"


def test_equal_sources_are_one() -> None:
    """Sources can be counted and looked up."""
    assert len({BUDGET.at("s. 4"), BUDGET.at("s. 4"), BUDGET}) == 2
