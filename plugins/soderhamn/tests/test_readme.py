"""What the README and the example show is what is printed."""

import re
from pathlib import Path

import pytest

from govmodel.cli import main

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


def test_in_2010_the_target_is_met_and_the_trend_is_worse_and_both_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Place 124 is better than 145, and worse than the 112 of the year before."""
    monkeypatch.chdir(ROOT / "examples" / "soderhamn-2008-2011")
    assert main(["follow-up", "plan.yaml", "results.yaml", "--at", "2010-12-31"]) == 0
    printed = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert "Målvärdet nått före måldatum · Försämrad · utfall plats 124 (2010)" in printed
    assert "Försämrad: plats 124 (2010) mot plats 112 (2009)." in printed


def test_the_demo_answers_the_four_questions(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the commands of the demo print, line by line where it matters."""
    monkeypatch.chdir(ROOT / "examples" / "soderhamn-2008-2011")
    asked = (
        "check plan.yaml",
        "trace plan.yaml foretagsklimat",
        "reviews soderhamn --year 2010",
        "follow-up plan.yaml results.yaml --at 2011-12-31",
    )
    assert [main(command.split()) for command in asked] == [0, 0, 0, 0]
    printed = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    lines = [re.sub(" {2,}", "  ", line) for line in printed.splitlines()]
    for line in (
        "Söderhamns kommun 2008–2011 · soderhamn@2008-2011",
        (
            "▲ Varning SOD105 plan.yaml:31: $.elements[1]: Huvudprocessen omsorg "
            '("Tillhandahålla omsorgstjänster") saknar inriktningsmål; enligt modellen beslutar '
            "kommunfullmäktige om inriktningsmål för varje huvudprocess."
        ),
        "Sammanlagt 0 fel, 2 varningar, 0 upplysningar.",
        (
            "inriktningsmål foretagsklimat: Företagsklimatet passerar riksgenomsnittet till 2011 "
            "(härlett)"
        ),
        "huvudprocess arbete-tillvaxt: Skapa förutsättningar för arbete & tillväxt",
        "  åtagande uf-stod: Stödja elever som vill starta UF-företag (antaget)",
        (
            "2010-08-31  delårsrapport; verksamhet och ekonomi  2010-01-01 – 2010-08-31  "
            "Datum anges inte i källan  Ej angivet  Målmodell för Söderhamns kommun, Uppföljning; "
            'Härlett; Den sägs vara "mer utförlig"; jämfört med vad framgår inte.'
        ),
        "Hela planen  3 Ingen sammanvägning  3 Uppgift saknas  1 Ej uppnått; 1 Uppgift saknas",
    ):
        assert line in lines
