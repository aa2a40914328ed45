"""New projects as their authors meet them: built, installed, found, and passing their own tests.

All of them are installed beside each other, and each is asked by fresh interpreters.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from packaged import installed, wheel_of

from govmodel.scaffold import Project, new_project

MUNICIPALITIES = {
    "Östra Göinge": "1256",
    "Härjedalen": "2361",
    "Malå": "2418",
    "Upplands-Bro": "0139",
    "Ähtäri": "989",
}
"""Real municipalities and their codes; the last is in Finland."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a place where Python looks for packages."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Mapping[str, Project]:
    """Write a project for each municipality, build it and install it."""
    place = tmp_path_factory.mktemp("projects")
    written = {
        municipality: new_project(municipality, code=code, into=place, year=2026)
        for municipality, code in MUNICIPALITIES.items()
    }
    for project in written.values():
        wheel = wheel_of(project.folder)
        installed(wheel, site)
        wheel.unlink()
    return written


def said(site: Path, folder: Path, *arguments: str, code: int = 0) -> str:
    """Ask a fresh interpreter that finds what is installed, and see that it does not complain.

    :param code: what it ends with.
    """
    paths = (str(site), os.environ.get("PYTHONPATH", ""))
    done = subprocess.run(
        [sys.executable, *arguments],
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == code, done.stdout
    return done.stdout


def test_every_new_model_is_found(site: Path, projects: Mapping[str, Project]) -> None:
    """By its name, with its municipality and its code."""
    tree = json.loads(said(site, site, "-m", "govmodel", "models", "--format", "json"))
    found = {model["name"]: (model["municipality"], model["code"]) for model in tree["models"]}
    assert {name: found.get(name) for name in ("ostra-goinge", "harjedalen", "mala")} == {
        "ostra-goinge": ("Östra Göinge", "1256"),
        "harjedalen": ("Härjedalen", "2361"),
        "mala": ("Malå", "2418"),
    }
    assert found["upplands-bro"] == ("Upplands-Bro", "0139")
    assert found["ahtari"] == ("Ähtäri", "989")
    assert tree["failures"] == []
    assert len(projects) == 5


def test_every_new_project_passes_its_own_tests(
    site: Path, projects: Mapping[str, Project]
) -> None:
    """Untouched."""
    folders = [project.folder for project in projects.values()]
    with ThreadPoolExecutor(max_workers=2) as pool:
        told = list(pool.map(lambda folder: said(site, folder, "-m", "pytest", "-q"), folders))
    assert [" passed" in each for each in told] == [True] * 5


def test_a_wrong_value_in_a_rule_s_sentence_fails_its_test(
    site: Path, projects: Mapping[str, Project], tmp_path: Path
) -> None:
    """Also where no plan that is drawn breaks the rule."""
    project = projects["Malå"]
    shutil.copytree(site, tmp_path / "site")
    model = tmp_path / "site" / project.package / "model.py"
    right = model.read_text(encoding="utf-8")
    wrong = right.replace('"Uppdraget {id} saknar', '"Uppdraget {ident} saknar')
    assert wrong != right
    model.write_text(wrong, encoding="utf-8")
    mine = ("-m", "pytest", "-q", "-k", "without_a_last_day")
    told = said(tmp_path / "site", project.folder, *mine, code=1)
    assert "the rule MAL101 was stopped by a sentence with a value that it does not yield" in told


@pytest.mark.parametrize("municipality", ["Östra Göinge", "Ähtäri"])
def test_a_type_checker_is_content(
    site: Path, projects: Mapping[str, Project], municipality: str, tmp_path: Path
) -> None:
    """With the strictest settings."""
    typed = ("-m", "mypy", "--strict", f"--cache-dir={tmp_path}", "src", "tests")
    out = said(site, projects[municipality].folder, *typed)
    assert out.startswith("Success: no issues found in 3 source files")


def test_the_page_about_a_new_model_is_built(
    site: Path, projects: Mapping[str, Project], tmp_path: Path
) -> None:
    """Without a warning, from its one line."""
    build = ("-m", "sphinx", "--fail-on-warning", "--quiet", "docs", str(tmp_path))
    said(site, projects["Östra Göinge"].folder, *build)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "The governance model of Östra Göinge" in page
    assert "målområde" in page
