"""Little real distributions: as folders where ``importlib.metadata`` finds them, and as wheels."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent
from zipfile import ZipFile

import pytest

MODEL = """
from attrs import frozen
import govmodel as gm

@frozen(kw_only=True)
class Mal(gm.Goal):
    word = "mål"

def edition(name, label, first, last):
    return gm.GovernanceModel(
        name=name, edition=label, municipality=name.capitalize(), code="9999", language="sv",
        valid=gm.Period.years(first, last), levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    )

@gm.hookimpl
def governance_models():
    return {editions}
"""
"""A plugin's module; what its hook gives is filled in."""


def giving(editions: str) -> str:
    """Write a plugin's module whose hook gives what an expression says."""
    return MODEL.replace("{editions}", editions)


class Shelf:
    """A place for distributions, from which they are taken down when the test is over."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Keep where they are put."""
        self._folder = folder
        self._monkeypatch = monkeypatch

    def put(self, distribution: str, version: str, points: str = "", **modules: str) -> Path:
        """Install a distribution.

        :param points: its entry points for govmodel, one a line.
        :param modules: its modules' texts, by their names.
        """
        folder = self._folder / f"{distribution}-{version}"
        about = folder / f"{distribution.replace('-', '_')}-{version}.dist-info"
        about.mkdir(parents=True)
        for name, text in modules.items():
            (folder / f"{name}.py").write_text(dedent(text), encoding="utf-8")
        metadata = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n"
        (about / "METADATA").write_text(metadata, encoding="utf-8")
        (about / "entry_points.txt").write_text(f"[govmodel]\n{points}\n", encoding="utf-8")
        files = [f"{name}.py" for name in modules]
        files += [f"{about.name}/{name}" for name in ("METADATA", "entry_points.txt", "RECORD")]
        (about / "RECORD").write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
        self._monkeypatch.syspath_prepend(folder)
        return folder


@contextmanager
def shelf_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give a shelf, and afterwards forget every module that was imported from it."""
    yield Shelf(folder, monkeypatch)
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None)).startswith(str(folder)):
            del sys.modules[name]


PROJECT = """\
[build-system]
requires = ["uv_build"]
build-backend = "uv_build"

[project]
name = "{distribution}"
version = "{version}"
dependencies = ["govmodel"]

[project.entry-points.govmodel]
{name} = "{package}"
"""


def built(folder: Path, distribution: str, version: str, name: str, text: str) -> Path:
    """Build the wheel of a plugin whose only module holds a text, as any installer would.

    :param folder: an empty place for the project.
    :param name: the name of its entry point.
    """
    package = distribution.replace("-", "_")
    source = folder / "src" / package
    source.mkdir(parents=True)
    (source / "__init__.py").write_text(dedent(text), encoding="utf-8")
    project = PROJECT.format(distribution=distribution, version=version, name=name, package=package)
    (folder / "pyproject.toml").write_text(project, encoding="utf-8")
    return wheel_of(folder)


def wheel_of(folder: Path) -> Path:
    """Build the wheel of the project in a folder."""
    subprocess.run(
        [sys.executable, "-c", "import uv_build; uv_build.build_wheel('.')"],
        check=True,
        cwd=folder,
        env=os.environ | {"PATH": os.pathsep.join((str(Path(sys.executable).parent), os.defpath))},
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def installed(wheel: Path, site: Path) -> None:
    """Do with a pure wheel what an installer does: unpack it where Python looks."""
    with ZipFile(wheel) as archive:
        archive.extractall(site)
