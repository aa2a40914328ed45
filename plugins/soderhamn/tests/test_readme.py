"""What the README and the example's script show is what they print."""

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def block(language: str) -> str:
    """Take the first block of a language out of the README."""
    found = re.search(
        rf"```{language}\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert found
    return found[1]


def test_the_readme_s_example_runs_and_prints_what_it_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The fifteen lines run from the project's root, and the line that is shown is printed."""
    monkeypatch.chdir(ROOT)
    exec(compile(block("python"), "README.md", "exec"), {})  # noqa: S102 - our own words
    printed = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert block("text").strip() in printed.splitlines()


def test_the_readme_s_example_has_fifteen_lines() -> None:
    """As its heading says."""
    assert len(block("python").splitlines()) == 15


def test_the_script_beside_the_example_answers_the_four_questions(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the demo prints, line by line where it matters, and never wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    runpy.run_path(str(ROOT / "examples" / "soderhamn-2008-2011" / "run.py"), run_name="__main__")
    lines = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert lines[0] == "Söderhamns kommun 2008–2011 – styrmodell soderhamn@2008-2011"
    for line in (
        "Varning SOD105  plan.yaml:31: $.elements[1]",
        "inriktningsmål: Företagsklimatet passerar riksgenomsnittet till 2011 (härlett)",
        "    huvudprocess: Skapa förutsättningar för arbete & tillväxt",
        "      åtagande: Stödja elever som vill starta UF-företag (antaget)",
        "2010-08-31  delårsrapport (härlett)",
        "            Överlämnas senast: ej angivet. Behandlas av: ej angivet.",
        "    Ej uppnått · Försämrad",
        "    Uppgift saknas · Trend kan inte anges",
    ):
        assert line in lines
    assert max(map(len, lines)) <= 80
