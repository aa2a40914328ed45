"""What the tests of the command share: a municipality that is installed, files, and a terminal."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import EntryPoint, entry_points
from io import StringIO
from pathlib import Path

import pytest
from packaged import Shelf, shelf_in

from govmodel.cli import main

TOY = """
import govmodel as gm
import toy

@gm.hookimpl
def governance_models():
    return (toy.MODEL,)
"""
"""The module of a plugin that offers the toy municipality."""

PLAN = """\
format: govmodel.plan/1
model: exempelby@2024-2027
title: Exempelby 2024–2027
period: 2024-2027
source: budget
sources:
- {id: budget, title: Exempelby budget 2024}
elements:
- {kind: område, id: skola, text: Skola}
- kind: mål
  id: laslust
  text: Fler elever läser
  decided_by: kf
  serves: [skola]
- kind: mått
  id: lasare
  text: Andel elever som läser varje vecka
  serves: [laslust]
  unit: '%'
  direction: higher
  targets:
  - {type: at_least, value: 80 %, period: 2025}
- kind: nämnduppdrag
  id: n-las
  text: Öka läslusten
  owners: [skolnamnden]
  serves: [laslust]
"""
"""A plan of the toy municipality without a fault."""

RESULTS = """\
format: govmodel.results/1
of: '9999'
sources:
- {id: skolan, title: Skolans enkät}
observations:
- {indicator: lasare, period: 2024, value: 75 %, source: skolan}
- {indicator: lasare, period: 2025, value: 71 %, source: skolan}
"""
"""Outcomes of the only indicator; it has not reached its target in 2025."""


@contextmanager
def exempelby_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Install the toy municipality, and go where its plan and its results lie.

    No other plugin is installed, but for those that a test puts on the shelf; their names end as
    those of made-up municipalities do, in ``by``. So does that of a real one.
    """

    def made_up(group: str) -> tuple[EntryPoint, ...]:
        points = entry_points(group=group)
        return tuple(each for each in points if each.name.endswith("by") and each.name != "heby")

    with shelf_in(folder, monkeypatch) as shelf:
        shelf.put("exempelby-plugin", "1.0", "exempelby = exempelby_module", exempelby_module=TOY)
        monkeypatch.setattr("govmodel.plugins.entry_points", made_up)
        monkeypatch.chdir(folder)
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        Path("plan.yaml").write_text(PLAN, encoding="utf-8")
        Path("results.yaml").write_text(RESULTS, encoding="utf-8")
        yield shelf


class Screen(StringIO):
    """A terminal, as far as a program can tell."""

    def isatty(self) -> bool:
        """Claim to be one."""
        return True

    @property
    def uncoloured(self) -> str:
        """What stands there, without its colours and what moves the cursor."""
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.getvalue())


def screens(monkeypatch: pytest.MonkeyPatch, width: int = 80) -> tuple[Screen, Screen]:
    """Put a terminal of some width in the place of standard output and standard error."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(width))
    out, err = Screen(), Screen()
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    return out, err


class Answered:
    """Types lines after ``govmodel``, and gives what is answered on standard output."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep where the answers are gathered."""
        self._capsys = capsys

    def __call__(self, line: str) -> str:
        """Type a line."""
        main(line.split())
        out, err = self._capsys.readouterr()
        assert err == ""
        return str(out)
