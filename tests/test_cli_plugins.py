"""``govmodel plugins``, with ``--why`` and without, and what a shell is offered to complete."""

import json
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from commanded import Answered, exempelby_in, screens
from packaged import Shelf

from govmodel import plugins
from govmodel.cli import main

PROBE = """
import govmodel as gm

@gm.hookimpl
def instruments():
    return (gm.Instrument(
        name="provby", edition="2020", title="Prov", language="sv",
        areas=(gm.AssessedArea(id="a", name="Dialog", basis=gm.Basis.ASSUMED),),
    ),)
"""


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install a toy municipality, an instrument, and a plugin that is broken."""
    with exempelby_in(tmp_path, monkeypatch) as made:
        made.put("prov-plugin", "0.2", "provby = prov_module", prov_module=PROBE)
        made.put("trasby-plugin", "2.1", "trasby = trasby_module", trasby_module="\n1/0")
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def given(answered: Answered, line: str) -> Any:  # noqa: ANN401 - of whatever shape
    """Give what programs are answered."""
    return json.loads(answered(f"{line} --format json"))


# The list.


def test_plugins_are_listed_in_swedish(answered: Answered, tmp_path: Path) -> None:
    """With what each gives, in the language that all of them are written in."""
    assert (
        answered("plugins")
        == f"""\
Insticksmodul  Paket                 API  Ger
exempelby      exempelby-plugin 1.0  1    modeller: 2024-2027
provby         prov-plugin 0.2       1    instrument: 2020
trasby         trasby-plugin 2.1     –    ✖ kan inte användas

Insticksmoduler som inte kan användas
✖ trasby-plugin 2.1: govmodel plugins --why trasby
    ZeroDivisionError: division by zero
    {tmp_path}/trasby-plugin-2.1/trasby_module.py:2
    Att göra: rätta det som står där
"""
    )


def test_plugins_are_listed_in_english(answered: Answered, shelf: Shelf) -> None:
    """Two that claim one name stand in one row, and what is told of them in one line."""
    shelf.put("annan-plugin", "3.0", "trasby = annan_module", annan_module="1/0")
    assert (
        answered("plugins --lang en")
        == """\
Plugin     Distribution                         API  Gives
exempelby  exempelby-plugin 1.0                 1    models: 2024-2027
provby     prov-plugin 0.2                      1    instruments: 2020
trasby     annan-plugin 3.0; trasby-plugin 2.1  –    ✖ cannot be used

Plugins that cannot be used
✖ annan-plugin 3.0 and trasby-plugin 2.1: govmodel plugins --why trasby
    several plugins claim this name: annan-plugin 3.0, trasby-plugin 2.1
    What to do: uninstall all but one of them
"""
    )


def test_where_nothing_is_installed_that_is_said(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the language of the environment."""
    monkeypatch.setattr(plugins, "entry_points", lambda **_: ())
    assert answered("plugins") == "No plugin is installed.\n"
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    assert answered("plugins") == "Ingen insticksmodul är installerad.\n"


def test_a_plugin_in_another_group_is_told(
    answered: Answered, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody would look for it there; also where nothing else is installed."""
    shelf.put("govmodel-utby", "0.3", "[govmodels]\nutby = govmodel_utby")
    swedish = (
        "✖ govmodel-utby 0.3 är installerat men har sin ingångspunkt i en annan grupp än govmodel: "
        "govmodel plugins --why utby"
    )
    assert answered("plugins").splitlines()[-1] == swedish
    assert given(answered, "plugins")["misplaced"] == [
        {"name": "utby", "plugin": "govmodel-utby 0.3", "group": "govmodels"}
    ]
    assert "govmodel-utby" not in answered("models")
    monkeypatch.setattr(plugins, "entry_points", lambda **_: ())
    english = (
        "✖ govmodel-utby 0.3 is installed, but has its entry point in another group than govmodel: "
        "govmodel plugins --why utby"
    )
    assert answered("plugins").splitlines() == ["No plugin is installed.", english]
    assert answered("models").splitlines() == [
        "No plugin with a governance model is installed.",
        english,
    ]


def test_a_list_without_a_broken_plugin_ends_with_the_list(
    answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is nothing to add."""
    point = EntryPoint(name="provby", value="prov_module", group="govmodel")
    monkeypatch.setattr(plugins, "entry_points", lambda **_: (point,))
    assert answered("plugins --lang en").splitlines() == [
        "Plugin  Distribution  API  Gives",
        "provby  prov_module   1    instruments: 2020",
    ]


def test_programs_are_given_the_list(answered: Answered, tmp_path: Path) -> None:
    """With what stops a plugin, or null."""
    tree = given(answered, "plugins --lang en")
    assert (tree["format"], tree["api"]) == ("govmodel.plugins/1", 1)
    exempelby, provby, trasby = tree["plugins"]
    assert [model["id"] for model in exempelby.pop("models")] == ["exempelby@2024-2027"]
    assert exempelby == {
        "name": "exempelby",
        "usable": True,
        "distributions": [
            {
                "distribution": "exempelby-plugin",
                "version": "1.0",
                "value": "exempelby_module",
            }
        ],
        "made_for": 1,
        "instruments": [],
        "refusal": None,
    }
    assert [each["id"] for each in provby["instruments"]] == ["provby@2020"]
    assert trasby == {
        "name": "trasby",
        "usable": False,
        "distributions": [
            {"distribution": "trasby-plugin", "version": "2.1", "value": "trasby_module"}
        ],
        "made_for": None,
        "models": [],
        "instruments": [],
        "refusal": {
            "question": "imported",
            "text": "Can it be imported?",
            "yes": False,
            "found": [],
            "raised": "ZeroDivisionError: division by zero",
            "place": {"file": f"{tmp_path}/trasby-plugin-2.1/trasby_module.py", "line": 2},
            "advice": ["mend what is told there"],
        },
    }


def test_a_broken_plugin_in_the_list_is_an_answer() -> None:
    """As in the lists of models and instruments."""
    assert main(["plugins"]) == 0


# Why.


def test_why_a_plugin_is_broken_is_told_in_swedish(answered: Answered, tmp_path: Path) -> None:
    """Question by question, and what was not asked."""
    assert (
        answered("plugins --why trasby --lang sv")
        == f"""\
trasby · insticksmodul
✔ Är den installerad? ja
    trasby-plugin 2.1, i {tmp_path}/trasby-plugin-2.1
✔ Står dess ingångspunkt i rätt grupp? ja
    govmodel: trasby = trasby_module
✔ Är den ensam om sitt namn? ja
    inget annat har namnet trasby
✔ Är det rätt skrivet vart ingångspunkten leder? ja
    trasby_module
✖ Går den att importera? nej
    ZeroDivisionError: division by zero
    {tmp_path}/trasby-plugin-2.1/trasby_module.py:2
    Att göra: rätta det som står där
• Är den gjord för detta API för insticksmoduler? ej frågat
• Har den krokar (hooks) som govmodel känner till? ej frågat
• Ger krokarna modeller eller instrument? ej frågat
• Har dessa samma namn som ingångspunkten? ej frågat
• Finns varje utgåva bara en gång? ej frågat
✖ Insticksmodulen trasby kan inte användas.
"""
    )


def test_why_a_plugin_works_is_told_in_english(answered: Answered, tmp_path: Path) -> None:
    """Every answer is yes."""
    assert (
        answered("plugins --why provby --lang en")
        == f"""\
provby · plugin
✔ Is it installed? yes
    prov-plugin 0.2, in {tmp_path}/prov-plugin-0.2
✔ Does its entry point stand in the right group? yes
    govmodel: provby = prov_module
✔ Is it alone in claiming its name? yes
    nothing else has the name provby
✔ Is it written rightly where the entry point leads? yes
    prov_module
✔ Can it be imported? yes
    {tmp_path}/prov-plugin-0.2/prov_module.py
✔ Was it made for this plugin API? yes
    version 1, because it does not say govmodel_api
✔ Does it have hooks that govmodel knows? yes
    instruments()
✔ Do the hooks return models or instruments? yes
    models: 0, instruments: 1
✔ Do these have the name of the entry point? yes
    all are called provby
✔ Is every edition there only once? yes
    2020
✔ The plugin provby can be used.
"""
    )


@pytest.mark.parametrize(
    ("name", "code", "last"),
    [
        ("exempelby", 0, "✔ Insticksmodulen exempelby kan användas."),
        ("exempelby@2019", 0, "✔ Insticksmodulen exempelby kan användas."),
        ("trasby", 1, "✖ The plugin trasby cannot be used."),
        ("borta", 1, "✖ govmodel finds no plugin that is called borta."),
    ],
)
def test_the_exit_code_tells_whether_every_answer_is_yes(
    name: str, code: int, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A no is an answer, so it stands on standard output; but a script has to see it."""
    assert main(["plugins", "--why", name]) == code
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == last
    assert err == ""


def test_programs_are_given_every_answer(answered: Answered) -> None:
    """Also those that were not asked for."""
    tree = given(answered, "plugins --why trasby --lang sv")
    answers = tree.pop("answers")
    assert tree == {
        "format": "govmodel.examination/1",
        "name": "trasby",
        "usable": False,
        "distributions": [
            {"distribution": "trasby-plugin", "version": "2.1", "value": "trasby_module"}
        ],
        "made_for": None,
        "models": [],
        "instruments": [],
    }
    assert [(each["question"], each["yes"]) for each in answers] == [
        ("found", True),
        ("group", True),
        ("alone", True),
        ("value", True),
        ("imported", False),
        ("api", None),
        ("hooks", None),
        ("returned", None),
        ("names", None),
        ("editions", None),
    ]
    assert answers[3] == {
        "question": "value",
        "text": "Är det rätt skrivet vart ingångspunkten leder?",
        "yes": True,
        "found": ["trasby_module"],
        "raised": None,
        "place": None,
        "advice": [],
    }


def test_a_terminal_of_eighty_columns_holds_every_line(
    monkeypatch: pytest.MonkeyPatch, shelf: Shelf
) -> None:
    """Long advice is wrapped and indented; no word is lost."""
    shelf.put("govmodel-utby", "0.3", "[govmodels]\nutby = govmodel_utby")
    out, _ = screens(monkeypatch)
    assert main(["plugins", "--why", "utby", "--lang", "en"]) == 1
    lines = out.uncoloured.splitlines()
    assert max(map(len, lines)) <= 80
    assert "✖ Does its entry point stand in the right group? no" in lines
    said = " ".join(out.uncoloured.split())
    assert (
        "What to do: write in its pyproject.toml [project.entry-points.govmodel] and below it "
        'utby = "govmodel_utby", and install it again'
    ) in said


# Completion in the shell.


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("govmodel show ", "exempelby trasby"),
        ("govmodel show p", ""),
        ("govmodel compare p", ""),
        ("govmodel check plan.yaml --against p", ""),
        ("govmodel schema ", "exempelby trasby"),
        ("govmodel schema --evaluations ", "provby"),
        ("govmodel instruments ", "provby"),
        ("govmodel instruments ex", ""),
        ("govmodel plugins --why ", "exempelby provby trasby"),
        ("govmodel plugins --why p", "provby"),
    ],
)
def test_a_shell_is_offered_what_can_be_asked_for(
    words: str,
    offered: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Models where a model is meant, instruments where one is; a broken plugin may be a model."""
    monkeypatch.setenv("_GOVMODEL_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    assert main([]) == 0
    out, err = capsys.readouterr()
    assert out.split() == [f"plain,{each}" for each in offered.split()]
    assert err == ""


def test_completing_loads_no_more_than_it_must_and_prints_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A plugin that prints would disturb the line that is being typed."""
    shelf.put("prat-plugin", "1.0", "xby = prat_module", prat_module="print('hej')\n1/0")
    monkeypatch.setenv("_GOVMODEL_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "govmodel show xb")
    monkeypatch.setenv("COMP_CWORD", "2")
    assert main([]) == 0
    assert capsys.readouterr() == ("plain,xby\n", "")
    assert "trasby_module" not in sys.modules
    assert "prov_module" not in sys.modules
