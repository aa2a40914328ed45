"""What can be typed: arguments, options, languages, streams, and what is imported for an answer."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path

import click
import jsonschema
import pytest
from attrs import evolve
from commanded import PLAN, RESULTS, exempelby_in, screens
from packaged import Shelf, giving

import govmodel as gm
from govmodel.cli import main
from govmodel.cli.asking import day

import toy

FRISTBY = """
from attrs import evolve
import govmodel as gm
import toy

def due(cycle, **changes):
    return evolve(cycle, due=gm.DaysAfter(days=31), due_basis=gm.Basis.ASSUMED, **changes)

@gm.hookimpl
def governance_models():
    tertial, accounts = toy.CYCLES
    undated = evolve(tertial, id="augusti", months=(8,))
    cycles = (due(tertial, months=(4, 12)), undated, due(accounts))
    return (evolve(toy.MODEL, name="fristby", cycles=cycles),)
"""
"""A plugin whose reviews are handed over 31 days later, but for that of August."""

TWO = '(edition("tvaby", "2023", 2023, 2026), edition("tvaby", "2027", 2027, 2030))'


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its files lie."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def typed(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> "Typed":
    """Give a place to type in, and a municipality with two editions beside the toy one."""
    shelf.put("tvaby-plugin", "1.0", "tvaby = tvaby_module", tvaby_module=giving(TWO))
    return Typed(capsys)


class Typed:
    """Types lines after ``govmodel``, and gives what is answered."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep where the answers are gathered."""
        self._capsys = capsys
        self.code = 0

    def __call__(self, line: str) -> str:
        """Type a line, and give what is on both streams."""
        self.code = main(line.split())
        return "".join(self._capsys.readouterr())

    def json(self, line: str) -> dict[str, object]:
        """Type a line, and give the tree that is answered."""
        tree = json.loads(self(f"{line} --format json"))
        assert isinstance(tree, dict)
        return tree


# Days and languages.


def test_a_day_is_read_as_it_is_written_everywhere() -> None:
    """Year, month and day, in that order."""
    assert day("2010-04-30") == date(2010, 4, 30)


@pytest.mark.parametrize(
    "text", ["2011-02-30", "20100430", "2010-W17-5", "2010-4-30", "30/4 2010", "0000-01-01", ""]
)
def test_another_way_to_write_a_day_is_refused(text: str) -> None:
    """As is a day that does not exist."""
    with pytest.raises(click.BadParameter) as refused:
        day(text)
    assert refused.value.message == (
        f"{text!r} is not a day: write it as 2010-04-30, and one that exists"
    )


def test_an_answer_is_in_the_models_language(typed: Typed) -> None:
    """Whatever the environment speaks."""
    assert typed("check plan.yaml").endswith("Sammanlagt 0 fel, 1 varning, 0 upplysningar.\n")
    assert typed("models").startswith("Modell ")


def test_an_answer_is_in_the_language_that_is_asked_for(typed: Typed) -> None:
    """Whatever the model's language is."""
    said = typed("check plan.yaml --lang en")
    assert said.endswith("In all 0 errors, 1 warning, 0 notes.\n")
    assert typed("models --lang en").startswith("Model ")


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "there is no such file"),
        ({"LANG": "sv_SE.UTF-8"}, "filen finns inte"),
        ({"LANG": "en_GB.UTF-8"}, "there is no such file"),
        ({"LANG": "de_DE.UTF-8"}, "there is no such file"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8"}, "filen finns inte"),
        ({"LC_ALL": "C", "LC_MESSAGES": "sv_SE.UTF-8"}, "there is no such file"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "sv_SE.UTF-8"}, "filen finns inte"),
    ],
)
def test_without_a_model_the_environment_says_which_language(
    environment: dict[str, str], said: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Swedish or English; by the variables that other commands look at, in their order."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert typed("check no.yaml").endswith(f"no.yaml: {said}\n")
    assert typed("check no.yaml --lang sv").endswith("no.yaml: filen finns inte\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("trace plan.yaml laslus", "inget element har beteckningen laslus; närmast liknar laslust"),
        ("follow-up plan.yaml no.yaml --at 2025-12-31", "filen finns inte"),
    ],
)
def test_what_goes_wrong_once_the_model_is_known_is_in_its_language(
    line: str, said: str, typed: Typed
) -> None:
    """As the answer would have been."""
    assert typed(line).endswith(f"{said}\n")
    assert typed.code == 2


def test_models_in_several_languages_are_listed_in_that_of_the_environment(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, typed: Typed
) -> None:
    """No model says which it shall be."""
    text = giving('(edition("enby", "2024", 2024, 2024),)').replace('"sv"', '"en"')
    shelf.put("enby-plugin", "1.0", "enby = enby_module", enby_module=text)
    assert typed("models").startswith("Model ")
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    assert typed("models").startswith("Modell ")


def test_where_nothing_is_installed_that_is_said(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an answer."""
    monkeypatch.setattr("govmodel.plugins.entry_points", lambda group: ())  # noqa: ARG005
    assert typed("models") == "No plugin with a governance model is installed.\n"
    said = "Ingen insticksmodul med en styrmodell är installerad.\n"
    assert typed("models --lang sv") == said
    assert typed.code == 0


# Which edition.


def test_a_model_is_shown_in_the_edition_of_a_day(typed: Typed) -> None:
    """Or in the one that is named."""
    assert typed("show tvaby --on 2028-01-01").startswith("Tvaby (9999) · styrmodell tvaby@2027\n")
    assert typed("show tvaby@2023").startswith("Tvaby (9999) · styrmodell tvaby@2023\n")


def test_nobody_guesses_which_edition_is_meant(typed: Typed) -> None:
    """It tells which there are; a schema is of one."""
    assert typed("schema tvaby").startswith(
        "✖ several editions of the model tvaby fit: 2023 (2023-2026) and 2027 (2027-2030)"
    )
    assert typed.code == 2


@pytest.mark.parametrize(
    ("line", "model"),
    [
        ("reviews tvaby --year 2026", "tvaby@2023"),
        ("reviews tvaby --year 2027", "tvaby@2027"),
        ("reviews tvaby@2023 --year 2027", "tvaby@2023"),
        ("reviews exempelby --year 2030", "exempelby@2024-2027"),  # the only one is carried on
    ],
)
def test_the_reviews_of_a_year_are_those_of_the_edition_in_force(
    line: str, model: str, typed: Typed
) -> None:
    """Unless another is named."""
    assert typed.json(line)["model"] == model


def test_in_a_year_without_an_edition_nobody_guesses_which_of_several_is_carried_on(
    typed: Typed,
) -> None:
    """It tells that none is valid, and which there are."""
    assert (
        "no edition of the model tvaby is valid on 2031-01-01; "
        "its editions are 2023 (2023-2026) and 2027 (2027-2030)"
    ) in typed("reviews tvaby --year 2031")
    assert typed.code == 2


def test_the_reviews_of_an_unknown_model_are_not_found(typed: Typed) -> None:
    """As in any other command."""
    assert "no installed plugin offers the model atlantis" in typed("reviews atlantis --year 2025")
    assert typed.code == 2


def test_a_plan_is_held_against_another_model(typed: Typed) -> None:
    """Its words are still those of its own."""
    tree = typed.json("check plan.yaml --against tvaby@2023")
    assert tree["model"] == "tvaby@2023"
    assert typed.code == 1
    findings = tree["findings"]
    assert isinstance(findings, list)
    assert findings[0]["text"] == "Planen avser 2024–2027, men styrmodellen gäller 2023–2026."
    assert findings[1]["text"].startswith('"område" är inte ett begrepp i styrmodellen.')
    assert typed.json("check plan.yaml")["model"] == "exempelby@2024-2027"


# Reviews by the day they are due.


def closings(tree: dict[str, object]) -> list[tuple[str, str, str | None]]:
    """Give the reviews of an answer: name, closing day, due day."""
    found = tree["reviews"]
    assert isinstance(found, list)
    return [(each["name"], each["closing"], each["due"]) for each in found]


@pytest.fixture
def fristby(shelf: Shelf) -> None:
    """Install a municipality that hands over."""
    shelf.put("fristby-plugin", "1.0", "fristby = fristby_module", fristby_module=FRISTBY)


@pytest.mark.usefixtures("fristby")
def test_reviews_are_chosen_by_the_day_they_close(typed: Typed) -> None:
    """If nothing else is asked for."""
    tree = typed.json("reviews fristby --year 2025")
    assert tree["by"] == "closing"
    assert closings(tree) == [
        ("tertialrapport", "2025-04-30", "2025-05-31"),
        ("tertialrapport", "2025-08-31", None),
        ("bokslut", "2025-12-31", "2026-01-31"),
        ("tertialrapport", "2025-12-31", "2026-01-31"),
    ]
    assert typed.json("reviews fristby --year 2025 --by closing") == tree


@pytest.mark.usefixtures("fristby")
def test_reviews_are_chosen_by_the_day_they_are_due(typed: Typed) -> None:
    """Those of which nobody said when stand last, in the year they close in."""
    tree = typed.json("reviews fristby --year 2025 --by due")
    assert tree["by"] == "due"
    assert closings(tree) == [
        ("bokslut", "2024-12-31", "2025-01-31"),
        ("tertialrapport", "2024-12-31", "2025-01-31"),
        ("tertialrapport", "2025-04-30", "2025-05-31"),
        ("tertialrapport", "2025-08-31", None),
    ]


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_have_reviews_too(year: int, typed: Typed) -> None:
    """No day before or after them is asked for."""
    tree = typed.json(f"reviews exempelby --year {year} --by due")
    assert [closing for _, closing, _ in closings(tree)] == [
        f"{year:04}-04-30",
        f"{year:04}-08-31",
        f"{year:04}-12-31",
        f"{year:04}-12-31",
    ]


# Standard input.


class Piped(BytesIO):
    """What standard input is made of."""

    name = "<stdin>"


def piped(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a text on standard input."""
    monkeypatch.setattr("sys.stdin", TextIOWrapper(Piped(text.encode())))


def test_a_plan_is_read_from_standard_input(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be YAML or JSON."""
    piped(PLAN, monkeypatch)
    tree = typed.json("check -")
    assert (tree["file"], tree["plan"]) == ("<stdin>", "Exempelby 2024–2027")
    piped(gm.dump_plan(toy.PLAN, name="plan.json").decode(), monkeypatch)
    assert typed.json("trace - laslust")["plan"] == "Exempelby 2024–2027"


def test_results_are_read_from_standard_input(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the plan is a file."""
    piped(RESULTS, monkeypatch)
    assert "1 Ej uppnått" in typed("follow-up plan.yaml - --at 2025-12-31")
    piped(RESULTS.replace("9999", "0331"), monkeypatch)
    assert "✖ Fel GM602 <stdin>: $.of" in typed("follow-up plan.yaml - --at 2025-12-31")
    piped(RESULTS, monkeypatch)
    assert typed.json("follow-up plan.yaml - --at 2025-12-31")["results"] == "<stdin>"
    piped("of: '9999'", monkeypatch)
    said = typed("follow-up plan.yaml - --at 2025-12-31")
    assert said.startswith("✖ <stdin> kan inte läsas:\n")


def test_the_plan_may_be_standard_input_while_the_results_are_a_file(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only one of them can be."""
    piped(PLAN, monkeypatch)
    assert "1 Ej uppnått" in typed("follow-up - results.yaml --at 2025-12-31")


def test_standard_input_that_is_closed_cannot_be_read(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by ``<&-``; the call is to blame."""
    monkeypatch.setattr("sys.stdin", None)
    said = typed("check -")
    assert said.startswith("Usage: govmodel check ")
    assert said.endswith("\nError: standard input is closed\n")
    assert typed.code == 2


# Schemas.


def test_the_schema_of_a_model_fits_its_plans(typed: Typed) -> None:
    """It is JSON, whatever form is asked for, and nothing but the schema."""
    schema = json.loads(typed("schema exempelby"))
    assert schema == json.loads(json.dumps(gm.plan_schema(toy.MODEL)))
    assert typed.json("schema exempelby") == schema
    assert json.loads(typed("schema exempelby --format text --on 2025-01-01")) == schema
    jsonschema.validate(json.loads(gm.dump_plan(toy.PLAN, name="plan.json")), schema)


def test_the_schema_of_results_needs_no_model(typed: Typed) -> None:
    """All results files look alike."""
    schema = json.loads(typed("schema --results"))
    assert schema == json.loads(json.dumps(gm.results_schema()))
    assert typed.code == 0


def test_the_schema_of_an_unknown_model_is_not_found(typed: Typed) -> None:
    """The reason is not among the JSON."""
    assert typed("schema atlantis").startswith("✖ no installed plugin offers the model atlantis")
    assert typed.json("schema atlantis")["format"] == "govmodel.error/1"
    assert typed.code == 2


# Characters that cannot be seen.


def test_no_character_in_json_acts_on_a_terminal(typed: Typed) -> None:
    """It is written as JSON lets it be written, and read back as it was."""
    title = "a\x7f\x9b\u202e\u2028\u00ad\U000e0041\N{NO-BREAK SPACE}å"
    gm.write_plan(evolve(toy.PLAN, title=title), "plan.json")
    said = typed("check plan.json --format json")
    assert '"plan": "a\\u007f\\u009b\\u202e\\u2028\u00ad\\udb40\\udc41\N{NO-BREAK SPACE}å",' in said
    assert json.loads(said)["plan"] == title


# Long work.


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("name", ["plan.yaml", "[red]plan[/].yaml"])
def test_something_is_seen_to_go_on_while_a_long_file_is_read(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a terminal, on standard error; what is in the file's name is only its name."""
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr("govmodel.cli.asking._LONG", 100)
    out, err = screens(monkeypatch)
    assert main(["check", name]) == 0
    assert name in err.uncoloured
    assert err.getvalue().count("\x1b[?25l") == err.getvalue().count("\x1b[?25h") == 2
    assert out.uncoloured.startswith("Exempelby 2024–2027 · exempelby@2024-2027\n")


@pytest.mark.usefixtures("shelf")
def test_a_short_file_is_read_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """As is one that is not there, until it is told that it is not."""
    _, err = screens(monkeypatch)
    assert main(["check", "plan.yaml"]) == 0
    assert err.getvalue() == ""
    assert main(["check", "no.yaml"]) == 2
    assert err.uncoloured == "✖ no.yaml cannot be read:\n  no.yaml: there is no such file\n"


def test_a_long_file_is_read_in_silence_where_nobody_looks(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log is no place for a spinner."""
    monkeypatch.setattr("govmodel.cli.asking._LONG", 100)
    assert typed("check plan.yaml").startswith("Exempelby 2024–2027 · exempelby@2024-2027\n")


@pytest.mark.usefixtures("shelf")
def test_a_name_that_no_file_can_have_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the reader, not by the one that looks how long the file is."""
    _, err = screens(monkeypatch, width=400)
    assert main(["check", f"{'a' * 300}.yaml"]) == 2
    assert "File name too long" in err.uncoloured


# What an answer costs.


def imported(*line: str) -> set[str]:
    """Run the command in a fresh interpreter, and give the packages that it imports."""
    script = (
        "import json, sys; before = set(sys.modules); from govmodel.cli import main; "
        f"main({list(line)!r}); "
        "print(json.dumps([name for name in sys.modules if name not in before]), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    return set(json.loads(done.stderr))


def test_help_costs_no_more_than_click() -> None:
    """Nothing of ours is imported but what says what can be typed."""
    names = imported("--help")
    outside = {"attr", "attrs", "cattrs", "msgspec", "pint", "pluggy", "rich", "yaml"}
    assert {name.split(".")[0] for name in names} & outside == set()
    assert {name for name in names if name.startswith("govmodel")} == {
        "govmodel",
        "govmodel.cli",
        "govmodel.cli.asking",
        "govmodel.cli.commands",
        "govmodel.cli.years",
        "govmodel.cli.assessing",
        "govmodel.cli.beginning",
    }


def test_the_list_of_models_reads_no_files() -> None:
    """Nor does it draw, unless in a terminal."""
    tops = {name.split(".")[0] for name in imported("models")}
    assert tops & {"cattrs", "msgspec", "pint", "rich", "yaml"} == set()
    assert {"click", "pluggy"} <= tops
