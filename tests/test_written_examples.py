"""What a reader copies from the README is run, and the tutorial's plugin is what its steps make."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from govmodel.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXEMPELBY = ROOT / "docs" / "exempelby"


def blocks(language: str) -> list[str]:
    """Give the README's blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand where a reader of the README stands, and where what is written harms nothing."""
    folder = tmp_path / "govmodel"
    shutil.copytree(ROOT / "examples", folder / "examples")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("clone")
def test_the_lines_of_the_readme_print_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    """There is one program, and one line that it prints among others."""
    (program,), (line,) = blocks("python"), blocks("text")
    exec(compile(program, "lines.py", "exec"), {})  # noqa: S102 - it is our own
    printed = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert line.strip() in printed.splitlines()


def test_the_commands_of_the_readme_are_answered(clone: Path) -> None:
    """Each of them ends with 0, and the files are there."""
    asked = []
    for line in "".join(blocks("sh")).splitlines():
        if (typed := shlex.split(line))[0].endswith("/govmodel"):
            assert main(typed[1:]) == 0, line
            asked.append(typed[1])
    assert asked == [
        *("show", "compare", "calendar-check", "wheel", "reviews", "evaluate"),
        *("check", "trace", "reviews", "follow-up", "new", "plugins"),
    ]
    written = {path.name for path in clone.iterdir() if path.is_file()}
    assert written == {"arshjul.svg", "kommunkompassen.svg", "soderhamn.ics"}
    assert (clone.parent / "govmodel-ostra-goinge" / "pyproject.toml").is_file()


def test_the_tutorials_plugin_is_what_its_steps_make() -> None:
    """Its model is the third step up to the plan, to the letter, as the fourth step says."""
    model = (EXEMPELBY / "src/govmodel_exempelby/model.py").read_text(encoding="utf-8")
    step = (EXEMPELBY / "steps/step3.py").read_text(encoding="utf-8")
    assert model.strip() == step.partition("\n# A plan\n")[0].strip()


def test_a_step_of_the_tutorial_changes_nothing_that_was_there_but_what_it_says() -> None:
    """The third step adds calendar and rules, names them in the model, and mends the goal."""
    before, after = (
        (EXEMPELBY / f"steps/step{number}.py").read_text(encoding="utf-8").splitlines()
        for number in (2, 3)
    )
    gone = [line for line in before if line not in after]
    assert gone == [
        '            decided_by="skn",',
        'for step in gm.trace(PLAN, "skolbibliotek").up:',
        '    print("  " * step.depth, step.word, "–", step.text)',
    ]
