"""``govmodel evaluate --out``: the points as a picture, in a file."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from assessed import exempelprov_in, older, written
from commanded import Answered
from drawings import Drawing
from packaged import Shelf

import govmodel as gm
from govmodel.cli import FAILED, main

from toy_instrument import EXAMPLE_TOWN, MEAN, MEDIAN, NEW

LINE = "Poängen som staplar skrevs till bars.svg."


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install two made-up instruments; there are evaluations of three, and an older one."""
    with exempelprov_in(tmp_path, monkeypatch) as made:
        written("a.yaml", dialog="12", styrning="17", larande="25")
        written("g.yaml", of="9998", municipality="Grannby", dialog="12", larande="10")
        written("f.yaml", of="9997", municipality="Fjärrby", dialog="14", styrning="1")
        older("old.yaml")
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def drawn() -> Drawing:
    """Read the picture."""
    return Drawing(Path("bars.svg").read_text(encoding="utf-8"))


def scored(name: str) -> gm.Scores:
    """Read the points in a file."""
    return gm.score(gm.read_evaluation(name, gm.find_instrument).evaluation, NEW)


def test_a_picture_is_written_and_told(answered: Answered) -> None:
    """Below the points; the rest of the answer stays."""
    without = answered("evaluate a.yaml").splitlines()
    said = answered("evaluate a.yaml --out bars.svg").splitlines()
    at = said.index(LINE)
    assert said[at - 1] == "Ordning: efter områdets andel av de poäng det högst kan få."
    assert said[:at] + said[at + 1 :] == without
    assert drawn().title == "Exempelprovet 2024 · Exempelby 2024"


def test_the_picture_is_that_of_the_library(answered: Answered) -> None:
    """Of those that can be compared, with their median and what is known of the edition."""
    answered("evaluate a.yaml old.yaml g.yaml f.yaml --out bars.svg")
    own, near, far = map(scored, ("a.yaml", "g.yaml", "f.yaml"))
    group = gm.PeerGroup(name="2 andra kommuner", members=(near, far))
    assert Path("bars.svg").read_bytes() == gm.points_bars(
        (own, near, far),
        title="Exempelprovet 2024 · Exempelby 2024",
        language="sv",
        marks=(group, MEDIAN, EXAMPLE_TOWN, MEAN),
        notes=("Exempelby 2021 visas inte: Exempelprovet 2020 är en annan utgåva.",),
    ).encode("utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            "",
            [
                "Exempelby 2021 visas inte: Exempelprovet 2020 är en annan utgåva.",
                "Källa: Provets rapport och Grannbys rapport.",
            ],
        ),
        (
            "--lang en",
            [
                "Exempelby 2021 is not shown: Exempelprovet 2020 is another edition.",
                "Source: Provets rapport and Grannbys rapport.",
            ],
        ),
    ],
)
def test_below_it_stands_what_is_left_out_and_where_the_points_come_from(
    more: str, said: list[str], answered: Answered
) -> None:
    """Each source once, and none of what is not drawn."""
    cites = "sources:\n- {{id: s, title: {}}}\nsource: s"
    points = {"dialog": "12", "styrning": "17", "larande": "25"}
    report = cites.format("Provets rapport")
    written("a.yaml", more=report, **points)
    written("b.yaml", of="9997", municipality="Fjärrby", more=report, **points)
    own = cites.format("Grannbys rapport")
    written("g.yaml", of="9998", municipality="Grannby", more=own, **points)
    older("old.yaml", more=cites.format("En gammal rapport"))
    answered(f"evaluate a.yaml b.yaml old.yaml g.yaml --out bars.svg {more}")
    assert drawn().description[-2:] == said
    assert drawn().said()[-2:] == said


def test_points_that_cannot_be_used_are_told_in_the_picture_as_in_the_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In the same words."""
    written("a.yaml", dialog="31", styrning="17", larande="25")
    assert main(["evaluate", "a.yaml", "--out", "bars.svg"]) == 1
    assert "31: kan inte stämma" in capsys.readouterr().out
    assert "31: kan inte stämma" in drawn().said()


def test_a_picture_is_in_the_language_of_the_answer(answered: Answered) -> None:
    """With its description."""
    said = answered("evaluate a.yaml --out bars.svg --lang en")
    assert "The points as bars were written to bars.svg.\n" in said
    assert any("dialogue with the inhabitants" in line for line in drawn().description)
    answered("evaluate a.yaml --out bars.svg")
    assert any("Dialog med invånarna" in line for line in drawn().description)


def test_programs_are_told_what_was_written(answered: Answered) -> None:
    """And it is written, in the language that they ask for."""
    tree = json.loads(answered("evaluate a.yaml --out bars.svg --format json --lang en"))
    assert tree["picture"] == "bars.svg"
    assert any("dialogue with the inhabitants" in line for line in drawn().description)


def test_a_picture_is_drawn_of_what_is_wrong_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A finding is an answer, and it is told."""
    written("a.yaml", dialog="31", styrning="17", larande="25")
    assert main(["evaluate", "a.yaml", "--out", "bars.svg"]) == 1
    assert LINE in capsys.readouterr().out
    assert drawn().title == "Exempelprovet 2024 · Exempelby 2024"


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_picture_that_cannot_be_written_ends_in_2(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Told in the instrument's language; nothing is half written, and nothing else is told."""
    there = sorted(Path().iterdir())
    line = ["evaluate", "a.yaml", "--out", "no/bars.svg", "--format", form]
    assert main(line) == FAILED
    told = capsys.readouterr()
    if form == "text":
        assert (told.out, told.err) == (
            "",
            "✖ no/bars.svg kan inte skrivas:\n  no/bars.svg: mappen finns inte\n",
        )
    else:
        assert json.loads(told.out)["format"] == "govmodel.error/1"
    assert sorted(Path().iterdir()) == there


def test_an_old_picture_is_replaced_in_whole(answered: Answered) -> None:
    """And nothing lies beside it."""
    Path("bars.svg").write_text("old", encoding="utf-8")
    answered("evaluate a.yaml --out bars.svg")
    assert drawn().title == "Exempelprovet 2024 · Exempelby 2024"
    assert list(Path().glob(".govmodel*")) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("evaluate a.yaml --out -", "--out needs the name of a file"),
        ("evaluate a.yaml g.yaml --out g.yaml", "--out would write over one of the files"),
        ("evaluate ./a.yaml --out a.yaml", "--out would write over one of the files"),
    ],
)
def test_a_picture_is_written_neither_into_the_answer_nor_over_an_evaluation(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files stay as they are."""
    before = {path: path.read_bytes() for path in Path().glob("*.yaml")}
    assert main(line.split()) == FAILED
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in Path().glob("*.yaml")} == before


def test_what_would_act_on_a_terminal_is_written_out_in_the_files_name(
    answered: Answered,
) -> None:
    """A name can be anything."""
    said = answered("evaluate a.yaml --out \u202ebars.svg")
    assert "Poängen som staplar skrevs till \\u202ebars.svg.\n" in said
