"""``govmodel instruments``, and the schema of evaluation files."""

import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from assessed import exempelprov_in
from commanded import Answered, screens
from packaged import Shelf

import govmodel as gm
from govmodel.cli import main

from toy_instrument import NEW

HOST = version("govmodel")


@pytest.fixture(autouse=True)
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install a toy municipality and two made-up instruments."""
    with exempelprov_in(tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Answered:
    """Give a place to type in."""
    return Answered(capsys)


def given(answered: Answered, line: str) -> Any:  # noqa: ANN401 - of whatever shape
    """Give what programs are answered."""
    return json.loads(answered(f"{line} --format json"))


# Which are installed.


def test_instruments_are_listed_in_swedish(answered: Answered) -> None:
    """With the days on which each edition is used, as far as they are known, and their basis."""
    assert (
        answered("instruments")
        == """\
Instrument        Namn           Används                           Områden  Högst
exempelprov@2020  Exempelprovet  2020-01-01–2023-12-31; Antaget    5        Ej angivet
exempelprov@2024  Exempelprovet  från och med 2024-01-01; Antaget  3        100
jamprov@2020      Jämförprovet   till och med 2023-12-31; Antaget  5        Ej angivet
jamprov@x         Jämförprovet   Ej angivet                        5        Ej angivet
jamprov@2024      Jämförprovet   från och med 2024-01-01; Antaget  3        100
"""
    )


def test_instruments_are_listed_in_english(answered: Answered) -> None:
    """Names stay as they are."""
    assert (
        answered("instruments --lang en")
        == """\
Instrument        Name           Used                            Areas  At most
exempelprov@2020  Exempelprovet  2020-01-01–2023-12-31; assumed  5      unspecified
exempelprov@2024  Exempelprovet  from 2024-01-01; assumed        3      100
jamprov@2020      Jämförprovet   until 2023-12-31; assumed       5      unspecified
jamprov@x         Jämförprovet   unspecified                     5      unspecified
jamprov@2024      Jämförprovet   from 2024-01-01; assumed        3      100
"""
    )


def test_a_broken_plugin_stands_below_the_instruments(
    answered: Answered, shelf: Shelf, tmp_path: Path
) -> None:
    """As below the models: the list is what was asked for."""
    shelf.put("tras-plugin", "2.1", "trasprov = tras_module", tras_module="1/0")
    said = answered("instruments")
    assert said.startswith("Instrument        Namn ")
    assert said.endswith(
        "\nInsticksmoduler som inte kan användas\n"
        f"✖ tras-plugin 2.1 (trasprov, med govmodel {HOST}): "
        f"ZeroDivisionError: division by zero ({tmp_path}/tras-plugin-2.1/tras_module.py:1)\n"
    )
    assert given(answered, "instruments")["failures"] == [
        {
            "name": "trasprov",
            "plugin": "tras-plugin 2.1",
            "host": HOST,
            "cause": "ZeroDivisionError: division by zero",
            "place": {"file": f"{tmp_path}/tras-plugin-2.1/tras_module.py", "line": 1},
        }
    ]


def test_no_instrument_is_told(answered: Answered, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the language of the environment, because no instrument says which."""
    monkeypatch.setattr("govmodel.plugins.entry_points", lambda group: ())  # noqa: ARG005
    assert answered("instruments") == "No plugin with an assessment instrument is installed.\n"
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    assert answered("instruments") == (
        "Ingen insticksmodul med ett instrument för utvärdering är installerad.\n"
    )
    assert given(answered, "instruments") == {
        "format": "govmodel.instruments/1",
        "instruments": [],
        "failures": [],
    }


def test_programs_get_the_instruments(answered: Answered) -> None:
    """One after the other, with what no source says as null."""
    tree = given(answered, "instruments")
    assert list(tree) == ["format", "instruments", "failures"]
    assert tree["format"] == "govmodel.instruments/1"
    assert tree["failures"] == []
    assert [each["id"] for each in tree["instruments"]] == [
        "exempelprov@2020",
        "exempelprov@2024",
        "jamprov@2020",
        "jamprov@x",
        "jamprov@2024",
    ]
    assert tree["instruments"][:2] == [
        {
            "id": "exempelprov@2020",
            "name": "exempelprov",
            "edition": "2020",
            "title": "Exempelprovet",
            "language": "sv",
            "first": "2020-01-01",
            "last": "2023-12-31",
            "most": None,
            "areas": 5,
        },
        {
            "id": "exempelprov@2024",
            "name": "exempelprov",
            "edition": "2024",
            "title": "Exempelprovet",
            "language": "sv",
            "first": "2024-01-01",
            "last": None,
            "most": "100",
            "areas": 3,
        },
    ]


# What one says.

OLD_PAGE = """\
Exempelprovet 2020 (exempelprov@2020)
Utgåvan används: 2020-01-01–2023-12-31. Källa och grund: Antaget.

Områden
Nr  Område                Högst       Källa och grund
1   Dialog; dialog        Ej angivet  Antaget
2   Öppenhet; oppenhet    Ej angivet  Antaget
3   Kontroll; kontroll    Ej angivet  Antaget
4   Lärande; larande      Ej angivet  Antaget
5   Ledarskap; ledarskap  Ej angivet  Antaget
Högsta möjliga summa anges inte i källan.
Vilka underlag som ska finnas anges inte i källorna.
Om det som bara är planerat ger poäng anges inte i källorna.
Vilka rapporter som lämnas anges inte i källorna.
"""

NEW_PAGE = """\
Exempelprovet 2024 (exempelprov@2024)
Utgåvan används: från och med 2024-01-01. Källa och grund: Antaget.

Dimensioner
Dimension  Fråga              Källa och grund
Folket     Vem får vara med?  Antaget
Huset                         Antaget

Områden
Nr  Område                           Dimension  Tar upp                              Högst  Källa och grund
1   Dialog med invånarna; dialog     Folket     Hur förs dialogen?; Medborgarlöften  30     Antaget
2   Styrning och kontroll; styrning  Huset      Är målen tydliga?                    20     Antaget
3   Lärande; larande                                                                 50     Antaget
Högsta summa: 100 poäng. Källa och grund: Antaget.

Underlag
Underlag    Ungefär antal  Dagar  Alltid  Källa och grund
intervjuer  12             2      ja      Antaget
dokument                          ja      Antaget
webbplats                         nej     Antaget
Bara nuläget räknas: ”Bara det som är” (Antaget).

Rapporter
Rapport               När                  Alltid  Källa och grund
muntlig rapport       sista intervjudagen  ja      Antaget
skriftlig rapport                          ja      Antaget
muntlig presentation                       nej     Antaget

Jämförelsetal
Jämförelsetal                 Poäng                                  Avser perioden  Källa och grund
Okänd grupp (medianen, 2024)  52                                     2024            Antaget
Exempelstad                   Lärande: 47; Dialog med invånarna: 28  Ej angivet      Antaget
Alla (medelvärdet)            knappt 50                              Ej angivet      Antaget

Om instrumentet
Vad det gäller  Lydelse                   Källa och grund
Omfattning      Ett prov, inte ett facit  Antaget

Källor
Källa
Exempelprovets handbok
"""


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("instruments exempelprov", f"{OLD_PAGE}\n{NEW_PAGE}"),
        ("instruments exempelprov@2020", OLD_PAGE),
        ("instruments exempelprov@2024", NEW_PAGE),
        ("instruments exempelprov --on 2023-12-31", OLD_PAGE),
        ("instruments exempelprov --on 2024-01-01", NEW_PAGE),
        ("instruments exempelprov@2024 --on 2030-01-01", NEW_PAGE),
    ],
)
def test_all_editions_are_shown_or_the_one_that_is_chosen(
    line: str, page: str, answered: Answered
) -> None:
    """By its name or by a day, in the instrument's own language."""
    assert answered(line) == page


def test_an_instrument_is_shown_in_english(answered: Answered) -> None:
    """With its glosses; sources and remarks stay as they are, and no sentence ends twice."""
    assert (
        answered("instruments jamprov@2024 --lang en")
        == """\
Jämförprovet 2024 (jamprov@2024)
The edition is used: from 2024-01-01. Source and basis: Jämförprovets bok, s. 4; assumed; Andra upplagan.

Dimensions
Dimension  Question           Source and basis
people     Vem får vara med?  assumed
the house                     assumed

Areas
No.  Area                                   Dimension  Looks at                             At most  Source and basis
1    dialogue with the inhabitants; dialog  people     Hur förs dialogen?; Medborgarlöften  30       assumed
2    steering and control; styrning         the house  Är målen tydliga?                    20       assumed
3    learning; larande                                                                      50       assumed
Highest sum: 100 points. Source and basis: Jämförprovets bok, s. 4; Andra upplagan.

Evidence
Evidence    About how many  Days  Always  Source and basis
interviews  12              2     yes     assumed
documents                         yes     assumed
website                           no      assumed
Only the present counts: “Ej ’poäng’ för planer” (Jämförprovets bok, s. 4; Andra upplagan).

Reports
Report             When                 Always  Source and basis
oral report        sista intervjudagen  yes     assumed
written report                          yes     assumed
oral presentation                       no      assumed

Benchmarks
Benchmark      Points       Covers       Source and basis
Unknown group  knappt 41.5  unspecified  Jämförprovets bok, s. 4; Andra upplagan.

About the instrument
Topic          Wording                      Source and basis
Scope          Ett prov, inte ett facit     assumed
Comparability  Poängen gäller bara utgåvan  Jämförprovets bok, s. 4; Andra upplagan.

Rules of its own
Code  Severity  Wording    Source
JAM1  warning   … lacks …  Jämförprovets bok, s. 4; Andra upplagan.

Sources
Source
Jämförprovets bok, s. 4; Andra upplagan.
Exempelprovets handbok
"""
    )


def test_an_edition_without_days_and_evidence_says_so(answered: Answered) -> None:
    """And that plans do not count, which stands where evidence would."""
    assert answered("instruments jamprov@x").splitlines()[:19] == [
        "Jämförprovet x (jamprov@x)",
        "Utgåvan används: Ej angivet. Källa och grund: Antaget.",
        "",
        "Områden",
        "Nr  Område                Högst       Källa och grund",
        "1   Dialog; dialog        Ej angivet  Antaget",
        "2   Öppenhet; oppenhet    Ej angivet  Antaget",
        "3   Kontroll; kontroll    Ej angivet  Antaget",
        "4   Lärande; larande      Ej angivet  Antaget",
        "5   Ledarskap; ledarskap  Ej angivet  Antaget",
        "Högsta möjliga summa anges inte i källan.",
        "Vilka underlag som ska finnas anges inte i källorna.",
        "Bara nuläget räknas: ”Bara det som är” (Antaget).",
        "",
        "Rapporter",
        "Rapport          När                  Alltid  Källa och grund",
        "muntlig rapport  sista intervjudagen  ja      Antaget",
        "",
        "Om instrumentet",
    ]


def test_what_no_source_of_an_edition_says_is_told_in_english(answered: Answered) -> None:
    """Where it would stand."""
    assert answered("instruments exempelprov@2020 --lang en").splitlines()[-4:] == [
        "The source does not say how high the sum can be.",
        "The sources do not say which evidence there is to be.",
        "The sources do not say whether what is planned gives points.",
        "The sources do not say which reports there are.",
    ]


ASSUMED = {"basis": "assumed", "source": None}
BOOK = {
    "title": "Jämförprovets bok",
    "where": "s. 4",
    "remark": "Andra upplagan.",
    "url": None,
    "decided": None,
}
CITED = {"basis": "stated", "source": BOOK}


def test_programs_get_what_an_edition_says(answered: Answered) -> None:
    """Everything of it, in words of the language that is asked for."""
    tree = given(answered, "instruments jamprov@2024 --lang en")
    assert list(tree) == ["format", "name", "editions"]
    assert (tree["format"], tree["name"]) == ("govmodel.instrument/1", "jamprov")
    (edition,) = tree["editions"]
    assert edition == {
        "id": "jamprov@2024",
        "name": "jamprov",
        "edition": "2024",
        "title": "Jämförprovet",
        "language": "sv",
        "first": "2024-01-01",
        "last": None,
        "most": "100",
        "basis": "assumed",
        "source": BOOK,
        "most_basis": "stated",
        "most_source": BOOK,
        "dimensions": [
            {"id": "folk", "name": "people", "asks": "Vem får vara med?", **ASSUMED},
            {"id": "hus", "name": "the house", "asks": "", **ASSUMED},
        ],
        "areas": [
            {
                "id": "dialog",
                "number": 1,
                "name": "dialogue with the inhabitants",
                "dimension": "folk",
                "items": ["Hur förs dialogen?", "Medborgarlöften"],
                "most": "30",
                "questions": [],
                **ASSUMED,
            },
            {
                "id": "styrning",
                "number": 2,
                "name": "steering and control",
                "dimension": "hus",
                "items": ["Är målen tydliga?"],
                "most": "20",
                "questions": ["goals", "reporting"],
                **ASSUMED,
            },
            {
                "id": "larande",
                "number": 3,
                "name": "learning",
                "dimension": None,
                "items": [],
                "most": "50",
                "questions": ["deviations"],
                **ASSUMED,
            },
        ],
        "evidence": [
            {"kind": "interviews", "required": True, "count": 12, "days": 2, **ASSUMED},
            {"kind": "documents", "required": True, "count": None, "days": None, **ASSUMED},
            {"kind": "website", "required": False, "count": None, "days": None, **ASSUMED},
        ],
        "present_only": {"topic": "scope", "text": "Ej ”poäng” för planer", **CITED},
        "reports": [
            {"form": "oral", "required": True, "when": "sista intervjudagen", **ASSUMED},
            {"form": "written", "required": True, "when": "", **ASSUMED},
            {"form": "presentation", "required": False, "when": "", **ASSUMED},
        ],
        "benchmarks": [
            {
                "statistic": None,
                "of": "",
                "about": "knappt",
                "period": None,
                "total": "41.5",
                "points": {},
                **CITED,
            }
        ],
        "principles": [
            {"topic": "scope", "text": "Ett prov, inte ett facit", **ASSUMED},
            {"topic": "comparability", "text": "Poängen gäller bara utgåvan", **CITED},
        ],
        "rules": [{"code": "JAM1", "severity": "warning", "source": BOOK, "sentence": "… lacks …"}],
        "sources": [
            BOOK,
            BOOK | {"title": "Exempelprovets handbok", "where": None, "remark": None},
        ],
    }


def test_programs_get_all_editions_unless_one_is_chosen(answered: Answered) -> None:
    """In one list, by first day; an exact number is text, and one that nobody knows is null."""
    tree = given(answered, "instruments exempelprov")
    assert [each["id"] for each in tree["editions"]] == ["exempelprov@2020", "exempelprov@2024"]
    old, new = tree["editions"]
    assert [each["most"] for each in old["areas"]] == [None] * 5
    assert (old["most_basis"], old["most_source"]) == ("unspecified", None)
    assert (old["present_only"], old["evidence"], old["reports"]) == (None, [], [])
    assert new["benchmarks"][0] == {
        "statistic": "median",
        "of": "",
        "about": "",
        "period": {"first": "2024-01-01", "last": "2024-12-31"},
        "total": "52",
        "points": {},
        **ASSUMED,
    }
    assert new["benchmarks"][1]["points"] == {"larande": "47", "dialog": "28"}
    (chosen,) = given(answered, "instruments exempelprov --on 2021-05-05")["editions"]
    assert chosen == old


# What is not found.


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "instruments nonesuch",
            (
                "ingen installerad insticksmodul erbjuder instrumentet nonesuch; installerade instrument "
                "är exempelprov och jamprov"
            ),
        ),
        (
            "instruments exempelby",
            (
                "ingen installerad insticksmodul erbjuder instrumentet exempelby; installerade instrument "
                "är exempelprov och jamprov"
            ),
        ),
        (
            "instruments exempelprov@1999",
            "instrumentet exempelprov har ingen utgåva 1999; utgåvorna är 2020 och 2024",
        ),
        (
            "instruments exempelprov --on 2019-12-31",
            (
                "ingen utgåva av instrumentet exempelprov används den 2019-12-31; utgåvorna är "
                "2020 och 2024"
            ),
        ),
        (
            "instruments exempelprov@2024 --on 2023-12-31",
            "utgåvan 2024 av instrumentet exempelprov används inte den 2023-12-31",
        ),
    ],
)
def test_an_instrument_that_is_not_there_ends_in_2(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names what there is."""
    assert main([*line.split(), "--lang", "sv"]) == 2
    written = capsys.readouterr()
    assert (written.out, written.err) == ("", f"✖ {said}\n")


def test_programs_are_told_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output, as of models."""
    assert main(["instruments", "nonesuch", "--format", "json"]) == 2
    written = capsys.readouterr()
    assert written.err == ""
    assert json.loads(written.out)["format"] == "govmodel.error/1"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("instruments --on 2024-01-01", "--on chooses an edition: name the instrument"),
        ("instruments exempelprov --on 2024-02-30", "'2024-02-30' is not a day"),
        ("instruments exempelprov jamprov", "Got unexpected extra argument (jamprov)"),
    ],
)
def test_a_call_that_cannot_be_understood_ends_in_2(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says how the command is used."""
    assert main(line.split()) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("Usage: govmodel instruments ")
    assert said in written.err


# In a terminal.


def test_an_instrument_is_drawn_row_by_row_where_a_table_does_not_fit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No line is wider than the terminal, and no word is lost."""
    out, err = screens(monkeypatch, 40)
    assert main(["instruments", "exempelprov@2024"]) == 0
    assert err.getvalue() == ""
    lines = [line.rstrip() for line in out.uncoloured.splitlines()]
    assert max(map(len, lines)) <= 40
    at = lines.index("Jämförelsetal")
    assert lines[at + 1 : at + 8] == [
        "Okänd grupp (medianen, 2024)",
        "    Poäng: 52",
        "    Avser perioden: 2024",
        "    Källa och grund: Antaget",
        "Exempelstad",
        "    Poäng: Lärande: 47; Dialog med",
        "      invånarna: 28",
    ]


HOSTILE = r"""
from attrs import evolve
import govmodel as gm
from toy_instrument import NEW

@gm.hookimpl
def instruments():
    principle = evolve(NEW.principles[0], text="\x1b[2Jrent\nhus")
    return (evolve(NEW, name="trasprov", title="Prov\u202e\x1b[31m", principles=(principle,)),)
"""


@pytest.mark.parametrize("terminal", [False, True])
def test_what_would_act_on_a_terminal_is_written_out(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, *, terminal: bool
) -> None:
    """In a title and in what a principle says."""
    shelf.put("hostile-plugin", "1.0", "trasprov = hostile", hostile=HOSTILE)
    out, _ = screens(monkeypatch, 200)
    if not terminal:
        monkeypatch.setattr(out, "isatty", lambda: False)
    assert main(["instruments", "trasprov"]) == 0
    said = out.uncoloured
    assert r"Prov\u202e\x1b[31m 2024 (trasprov@2024)" in said
    assert r"\x1b[2Jrent hus" in said
    assert "\x1b[2J" not in out.getvalue()
    assert "\x1b[31m" not in out.getvalue()


# The schema of evaluation files.


def test_the_schema_of_an_instruments_evaluations_is_the_librarys(answered: Answered) -> None:
    """Of the edition that is named, or used on a day."""
    described = json.loads(json.dumps(gm.evaluation_schema(NEW)))
    assert json.loads(answered("schema exempelprov@2024 --evaluations")) == described
    assert json.loads(answered("schema exempelprov --evaluations --on 2025-01-01")) == described
    assert json.loads(answered("schema --evaluations exempelprov@2020")) != described


def test_the_schema_of_all_evaluations_needs_no_name(answered: Answered) -> None:
    """It knows no areas."""
    described = json.loads(json.dumps(gm.evaluation_schema(None)))
    assert json.loads(answered("schema --evaluations")) == described


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonesuch", "ingen installerad insticksmodul erbjuder instrumentet nonesuch"),
        ("exempelby", "ingen installerad insticksmodul erbjuder instrumentet exempelby"),
        ("exempelprov", "flera utgåvor av instrumentet exempelprov passar: 2020 och 2024"),
        ("exempelprov --on 2019-12-31", "ingen utgåva av instrumentet exempelprov används"),
    ],
)
def test_an_instrument_without_a_schema_ends_in_2(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A model has no evaluations, and several editions have several schemas."""
    assert main(["schema", *line.split(), "--evaluations", "--lang", "sv"]) == 2
    assert said in capsys.readouterr().err
