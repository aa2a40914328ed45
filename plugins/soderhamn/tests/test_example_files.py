"""The example files that are shipped: whatever is done with them, they say the same."""

from datetime import date
from pathlib import Path

import pytest

import govmodel as gm

EXAMPLE = Path(__file__).parents[3] / "examples" / "soderhamn-2008-2011"
MODEL = gm.find_model("soderhamn", edition="2008-2011")


def test_the_example_is_the_plan_it_was() -> None:
    """So that the tests below are not about an empty file."""
    plan = gm.read_plan(EXAMPLE / "plan.yaml", MODEL).plan
    assert plan.title == "Söderhamns kommun 2008–2011"
    assert plan.period == gm.Period(first=date(2008, 1, 1), last=date(2011, 12, 31))
    assert [source.id for source in plan.sources] == [
        "malmodell",
        "soderhamn.se",
        "svenskt-naringsliv",
    ]
    assert plan["foretagsklimat"].serves == ("arbete-tillvaxt",)
    assert [element.id for element in plan if isinstance(element, gm.Unknown)] == []


def test_the_examples_results_are_what_they_were() -> None:
    """The places of four years."""
    results = gm.read_results(EXAMPLE / "results.yaml")
    assert results.of == "2182"
    assert [
        (str(observation.period), str(observation.value)) for observation in results.observations
    ] == [
        ("2008", "180 place"),
        ("2009", "112 place"),
        ("2010", "124 place"),
        ("2011", "178 place"),
    ]


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_the_plan_is_the_same_when_it_is_written_and_read_again(tmp_path: Path, name: str) -> None:
    """In either kind of file, and also the second time."""
    plan = gm.read_plan(EXAMPLE / "plan.yaml", MODEL).plan
    gm.write_plan(plan, tmp_path / name)
    again = gm.read_plan(tmp_path / name, MODEL).plan
    assert again == plan
    assert gm.dump_plan(again, name=name) == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", ["results.yaml", "results.json"])
def test_the_results_are_the_same_when_they_are_written_and_read_again(
    tmp_path: Path, name: str
) -> None:
    """In either kind of file, and also the second time."""
    results = gm.read_results(EXAMPLE / "results.yaml")
    gm.write_results(results, tmp_path / name)
    again = gm.read_results(tmp_path / name)
    assert again == results
    assert gm.dump_results(again, name=name) == (tmp_path / name).read_bytes()


def test_what_is_found_in_the_plan_is_found_in_its_rewritten_file(tmp_path: Path) -> None:
    """A finding keeps its words; its line is that of the other file."""
    file = gm.read_plan(EXAMPLE / "plan.yaml", MODEL)
    gm.write_plan(file.plan, tmp_path / "plan.json")
    again = gm.read_plan(tmp_path / "plan.json", MODEL)
    findings = gm.check(file.plan, MODEL)
    assert gm.check(again.plan, MODEL) == findings
    for finding in findings:
        assert file.place(finding).startswith(f"{EXAMPLE / 'plan.yaml'}:")
        assert again.place(finding).startswith(f"{tmp_path / 'plan.json'}: $")
