"""``govmodel wheel``: a picture of a year's calendar, in a file."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from commanded import Answered, exempelby_in
from drawings import Drawing
from packaged import Shelf

import govmodel as gm
from govmodel.cli import FAILED, FINE, main

LAWFUL = """
from attrs import evolve
import govmodel as gm
import toy

LAW = gm.Jurisdiction(
    name="Lagland",
    code="XX",
    milestones=(
        gm.Milestone(
            id="budget",
            name="budget",
            last=gm.EndOfMonth(month=11, years=-1),
            basis=gm.Basis.STATUTORY,
        ),
    ),
)

@gm.hookimpl
def governance_models():
    cycles = (*toy.CYCLES, gm.Undated(
        id="u", name="årsuppföljning", subject="mål", basis=gm.Basis.ASSUMED
    ))
    return (evolve(toy.MODEL, name="lagby", jurisdiction=LAW, cycles=cycles),)
"""
"""A plugin whose model names a law, and has a review without days."""

MEETING = """
from attrs import evolve
import govmodel as gm
import toy

CYCLE = gm.Continuous(
    id="m",
    name="återrapportering",
    subject="mål",
    meetings_of=(toy.COMMITTEE,),
    basis=gm.Basis.ASSUMED,
)

@gm.hookimpl
def governance_models():
    return (evolve(toy.MODEL, name="motesby", cycles=(CYCLE,)),)
"""
"""A plugin whose committee looks at its goals whenever it meets."""


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and one under a law."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        made.put("lagby-plugin", "1.0", "lagby = lagby_module", lagby_module=LAWFUL)
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def drawn(name: str = "year.svg") -> Drawing:
    """Read the picture in a file."""
    return Drawing(Path(name).read_text(encoding="utf-8"))


def test_a_year_wheel_is_written(answered: Answered) -> None:
    """And one line tells where."""
    assert answered("wheel exempelby --year 2025 --out year.svg") == (
        "Årshjulet för 2025 skrevs till year.svg.\n"
    )
    drawing = drawn()
    assert drawing.title == "Exempelby · årshjul 2025"
    assert len(drawing.groups("days")) == 1
    assert [label.attrib["data-day"] for label in drawing.groups("label")] == [
        "2025-04-30",
        "2025-12-31",
        "2025-08-31",
    ]


def test_a_timeline_is_written(answered: Answered) -> None:
    """In its place, if it is asked for."""
    said = answered("wheel exempelby --year 2025 --out year.svg --kind timeline")
    assert said == "Tidslinjen för 2025 skrevs till year.svg.\n"
    drawing = drawn()
    assert drawing.title == "Exempelby · tidslinje 2025"
    assert drawing.groups("days") == []


def test_a_picture_is_in_the_language_of_the_answer(answered: Answered) -> None:
    """With what is said about it."""
    said = answered("wheel exempelby --year 2025 --out year.svg --lang en")
    assert said == "The year wheel for 2025 was written to year.svg.\n"
    drawing = drawn()
    assert drawing.title == "Exempelby · year wheel 2025"
    assert "four-monthly report" in drawing.said()


def test_the_days_of_the_law_are_joined_on_request(answered: Answered) -> None:
    """And marked so; what has no days is listed."""
    answered("wheel lagby --year 2025 --out year.svg")
    assert not any("Lagstadgad dag" in line for line in drawn().description)
    answered("wheel lagby --year 2025 --out year.svg --statutory")
    told = drawn().description
    assert told[2] == (
        "30 november 2025: budget (tidsfrister enligt lag). Sista dag enligt lag. "
        "Lagstadgat. Avser 2026."
    )
    assert told[-1] == "Utan bestämda dagar: årsuppföljning (mål). Datum anges inte i källan."


def test_what_is_reviewed_at_meetings_stands_on_their_days(
    answered: Answered, shelf: Shelf
) -> None:
    """As for the list of reviews."""
    shelf.put("motesby-plugin", "1.0", "motesby = motesby_module", motesby_module=MEETING)
    line = "wheel motesby --year 2025 --out year.svg"
    answered(f"{line} --meeting committee=2025-03-12 --meeting committee=2025-05-14")
    labels = drawn().groups("label")
    assert [label.attrib["data-day"] for label in labels] == ["2025-03-12", "2025-05-14"]


def test_programs_are_told_what_was_written(answered: Answered) -> None:
    """And it is written."""
    said = answered("wheel exempelby --year 2025 --out year.svg --kind timeline --format json")
    assert json.loads(said) == {
        "format": "govmodel.picture/1",
        "model": "exempelby@2024-2027",
        "year": 2025,
        "kind": "timeline",
        "file": "year.svg",
        "other_editions": [],
    }
    assert drawn().title == "Exempelby · tidslinje 2025"


def test_the_picture_is_that_of_the_library(answered: Answered) -> None:
    """To the last byte, however often it is made."""
    answered("wheel exempelby --year 2025 --out year.svg")
    model = gm.find_model("exempelby", on=date(2025, 1, 1))
    assert Path("year.svg").read_bytes() == gm.year_wheel(
        gm.agenda(model, gm.Period.years(2025)),
        year=2025,
        title="Exempelby · årshjul 2025",
        language="sv",
        without=gm.without_days(model),
    ).encode("utf-8")


def test_a_file_that_cannot_be_written_is_told_in_the_models_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And the old one stays."""
    assert main(["wheel", "exempelby", "--year", "2025", "--out", "no/year.svg"]) == FAILED
    assert capsys.readouterr().err.endswith("no/year.svg: mappen finns inte\n")
    assert main(["wheel", "exempelby", "--year", "2025", "--out", "year.svg"]) == FINE
    assert [each.name for each in Path().glob("*.tmp")] == []


def test_a_picture_is_not_written_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the answer stands."""
    assert main(["wheel", "exempelby", "--year", "2025", "--out", "-"]) == FAILED
    assert "--out needs the name of a file" in capsys.readouterr().err
