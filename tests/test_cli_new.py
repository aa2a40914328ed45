"""``govmodel new``: what is typed, and what is answered."""

import json
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import pytest
from commanded import exempelby_in

from govmodel.cli import FAILED, FINE, main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Go to a folder of one's own, where the toy municipality and Swedish law are installed."""
    with exempelby_in(tmp_path, monkeypatch) as shelf:
        shelf.put("govmodel-sweden", "1.0")
        place = tmp_path / "projects"
        place.mkdir()
        monkeypatch.chdir(place)
        yield place


def this_year(folder: Path, package: str) -> str:
    """Read which year the first edition was written for."""
    model = (folder / "src" / package / "model.py").read_text(encoding="utf-8")
    return model.partition('edition="')[2][:4]


def test_it_tells_what_was_written_and_what_to_type_next(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In English, if nothing says Swedish."""
    assert main(["new", "Östra Göinge", "--code", "1256"]) == FINE
    out, err = capsys.readouterr()
    year = this_year(folder / "govmodel-ostra-goinge", "govmodel_ostra_goinge")
    assert err == ""
    assert out.splitlines() == [
        f"The project govmodel-ostra-goinge was written for Östra Göinge, with the model ostra-goinge@{year}.",
        "The model stands under Swedish law, and has its roles from govmodel-sweden; --country other writes one that does without.",
        "",
        "Files in govmodel-ostra-goinge",
        "  .gitignore",
        "  README.md",
        "  docs/conf.py",
        "  docs/index.rst",
        "  noxfile.py",
        "  plan.yaml",
        "  pyproject.toml",
        "  src/govmodel_ostra_goinge/__init__.py",
        "  src/govmodel_ostra_goinge/model.py",
        "  src/govmodel_ostra_goinge/py.typed",
        "  tests/test_model.py",
        "",
        "Next, type",
        "  cd govmodel-ostra-goinge",
        '  python -m pip install -e ".[test]"',
        "  python -m pytest",
        "README.md there tells how the example becomes the municipality's own.",
    ]


def test_it_speaks_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    """If it is asked to."""
    assert main(["new", "Ähtäri", "--code", "989", "--lang", "sv"]) == FINE
    out = capsys.readouterr().out
    assert out.startswith("Projektet govmodel-ahtari skrevs för Ähtäri, med modellen ahtari@")
    assert "Modellen bygger inte på något lands lag; med --country sweden skrivs en" in out
    assert "Filer i govmodel-ahtari\n" in out
    assert "Skriv härnäst\n  cd govmodel-ahtari\n" in out
    assert out.endswith("I README.md där står hur exemplet blir kommunens eget.\n")


def test_programs_get_the_same_as_a_tree(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a name of its format."""
    assert main(["new", "Upplands-Bro", "--code", "0139", "--format", "json"]) == FINE
    tree = json.loads(capsys.readouterr().out)
    year = this_year(folder / "govmodel-upplands-bro", "govmodel_upplands_bro")
    assert tree == {
        "format": "govmodel.project/1",
        "municipality": "Upplands-Bro",
        "code": "0139",
        "name": "upplands-bro",
        "distribution": "govmodel-upplands-bro",
        "package": "govmodel_upplands_bro",
        "model": f"upplands-bro@{year}",
        "country": "sweden",
        "folder": "govmodel-upplands-bro",
        "files": [
            ".gitignore",
            "README.md",
            "docs/conf.py",
            "docs/index.rst",
            "noxfile.py",
            "plan.yaml",
            "pyproject.toml",
            "src/govmodel_upplands_bro/__init__.py",
            "src/govmodel_upplands_bro/model.py",
            "src/govmodel_upplands_bro/py.typed",
            "tests/test_model.py",
        ],
        "install_first": [],
        "next": [
            "cd govmodel-upplands-bro",
            'python -m pip install -e ".[test]"',
            "python -m pytest",
        ],
    }


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "sv",
            "govmodel-sweden är inte installerat här: installera det först (från en klon av govmodel: python -m pip install ./plugins/sweden).",
        ),
        (
            "en",
            "govmodel-sweden is not installed here: install it first (from a clone of govmodel: python -m pip install ./plugins/sweden).",
        ),
    ],
)
def test_what_pip_would_not_find_is_told_before_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str, line: str
) -> None:
    """Where the model needs it, and it is not there."""
    monkeypatch.setattr("govmodel.answers.projects.distribution", lacking_sweden)
    assert main(["new", "Malå", "--code", "2418", "--lang", language]) == FINE
    assert capsys.readouterr().out.splitlines()[2:4] == [line, ""]
    asked = ["--code", "989", "--lang", language]
    assert main(["new", "Ähtäri", *asked]) == FINE
    assert "govmodel-sweden" not in capsys.readouterr().out


def test_programs_are_told_what_to_install_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the names of distributions."""
    monkeypatch.setattr("govmodel.answers.projects.distribution", lacking_sweden)
    assert main(["new", "Malå", "--code", "2418", "--format", "json"]) == FINE
    assert json.loads(capsys.readouterr().out)["install_first"] == ["govmodel-sweden"]


def lacking_sweden(name: str) -> Distribution:
    """Find no distribution of Swedish law, nor any other that a test has not foreseen."""
    assert name == "govmodel-sweden"
    raise PackageNotFoundError(name)


def test_everything_can_be_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is put, what the model is called and under whose law it stands."""
    (folder / "my models").mkdir()
    asked = ["--into", "my models", "--name", "oslo-kommune", "--country", "other"]
    assert main(["new", "Oslo", "--code", "0301", *asked]) == FINE
    assert "  cd 'my models/govmodel-oslo-kommune'\n" in capsys.readouterr().out
    written = folder / "my models" / "govmodel-oslo-kommune"
    assert "govmodel-sweden" not in (written / "pyproject.toml").read_text(encoding="utf-8")


def test_a_second_run_refuses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the exit code of what could not be done, and on standard error."""
    assert main(["new", "Malå", "--code", "2418"]) == FINE
    capsys.readouterr()
    plan = folder / "govmodel-mala" / "plan.yaml"
    plan.write_text("mine", encoding="utf-8")
    assert main(["new", "Malå", "--code", "2418"]) == FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "✖ no project can be written for Malå:",
        "  govmodel-mala: it is there already, and nothing is overwritten",
    ]
    assert plan.read_text(encoding="utf-8") == "mine"


def test_all_that_is_wrong_is_told_at_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In Swedish, with what nobody can see made visible."""
    typed = ["new", "1a\nMalå\x1b", "--code", "x", "--into", "nowhere", "--country", "sweden"]
    assert main([*typed, "--lang", "sv"]) == FAILED
    assert capsys.readouterr().err.splitlines() == [
        "✖ inget projekt kan skrivas för 1a Malå\\x1b:",
        "  municipality: här väntades ett namn på en rad, utan tecken som inte syns, men här står 1a Malå\\x1b",
        "  name: här väntades en kommun vars namn kan skrivas med bokstäverna a till z, siffror och bindestreck, med en bokstav först och högst 40 tecken; ge annars modellen ett namn, men här står 1a-mala",
        "  code: här väntades de fyra siffrorna i en svensk kommunkod, med inledande nollor, såsom 0331, men här står x",
        "  nowhere: mappen finns inte",
    ]
    assert list(folder.iterdir()) == []


def test_programs_get_every_problem(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with what it is about."""
    typed = ["new", "Exempelby", "--code", "", "--into", "plan.yaml", "--format", "json"]
    assert main(typed) == FAILED
    tree = json.loads(capsys.readouterr().out)
    assert tree["format"] == "govmodel.error/1"
    assert [each["file"] for each in tree["problems"]] == ["name", "code", "plan.yaml"]


@pytest.mark.parametrize(
    "typed", [["new"], ["new", "Malå"], ["new", "Malå", "--code", "1", "--country", "norway"]]
)
def test_what_cannot_be_understood_is_a_bad_call(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: list[str]
) -> None:
    """And nothing is written."""
    assert main(typed) == FAILED
    assert "Try 'govmodel new --help' for help." in capsys.readouterr().err
    assert list(folder.iterdir()) == []
