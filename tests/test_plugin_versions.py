"""Two versions of govmodel's plugin API, and plugins made for each: real wheels, hosts and plugins.

The later host is this one, built again with another number, a further hook and a further field of
a model: what an upgrade may bring with the number and without it.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaged import built, giving, installed, wheel_of

import govmodel as gm
from govmodel.plugins import API_VERSION

PLUGINS = {
    "forstby": "govmodel_api = 1\n",
    "andraby": "govmodel_api = 2\n",
    "tystby": "",
    "badaby": (
        "from govmodel.plugins import API_VERSION\n"
        "govmodel_api = API_VERSION if API_VERSION in (1, 2) else 2\n"
    ),
}
"""What plugins say about the version that they were made for."""

HOOK = '''
    @hookspec(firstresult=True)
    def surveys(self) -> tuple[object, ...]:
        """Give what only a later govmodel asks for."""

'''


def host(folder: Path, version: str, api: int) -> Path:
    """Build the wheel of a later govmodel: of another version, with a hook and a field more."""
    source = Path(gm.__file__).parent
    target = folder / "src" / "govmodel"
    for file in source.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    replace(target / "plugins.py", f"API_VERSION = {API_VERSION}\n", f"API_VERSION = {api}\n")
    replace(target / "plugins.py", '    """\n\n    @hookspec', f'    """\n{HOOK}    @hookspec')
    replace(
        target / "model.py",
        "    municipality: str\n",
        '    municipality: str\n    county: str = ""\n',
    )
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["uv_build"]\nbuild-backend = "uv_build"\n'
        f'[project]\nname = "govmodel"\nversion = "{version}"\n',
        encoding="utf-8",
    )
    return wheel_of(folder)


def replace(file: Path, old: str, new: str) -> None:
    """Change one thing in a file, and be sure that it was there."""
    text = file.read_text(encoding="utf-8")
    assert len(re.findall(re.escape(old), text)) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def plugins_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install a plugin of each kind in one folder."""
    site = tmp_path_factory.mktemp("plugins")
    for name, says in PLUGINS.items():
        text = says + giving(f'(edition("{name}", "2024", 2024, 2024),)')
        folder = tmp_path_factory.mktemp("project")
        installed(built(folder, f"govmodel-{name}", "1.0", name, text), site)
    return site


def examined(*sites: Path) -> dict[str, dict[str, object]]:
    """Ask an interpreter that sees some folders what it says of each plugin."""
    path = [*map(str, sites), *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        [sys.executable, "-m", "govmodel", "plugins", "--format", "json", "--lang", "en"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path)},
    )
    tree = json.loads(done.stdout)
    return {each["name"]: each for each in tree["plugins"]} | {"host": {"api": tree["api"]}}


def reasons(told: dict[str, dict[str, object]]) -> dict[str, str | None]:
    """Give why each of our plugins is refused; ``None`` of one that is not."""
    found: dict[str, str | None] = {}
    for name in PLUGINS:
        refusal = told[name]["refusal"]
        assert refusal is None or isinstance(refusal, dict)
        found[name] = (
            None if refusal is None else ": ".join((*refusal["found"], *refusal["advice"]))
        )
        assert told[name]["usable"] is (refusal is None)
    return found


TOO_NEW = (
    "it was made for version 2 of govmodel's plugin API, and this govmodel has version 1: "
    "install a newer govmodel, or an older version of the plugin"
)
TOO_OLD = (
    "it was made for version 1 of govmodel's plugin API, and this govmodel has version 2: "
    "install a newer version of the plugin, or an older govmodel"
)


def test_this_host_takes_plugins_made_for_the_first_version(plugins_site: Path) -> None:
    """And those that say nothing, and those that can do with both; it refuses what is too new."""
    told = examined(plugins_site)
    assert told["host"] == {"api": 1}
    assert reasons(told) == {"forstby": None, "andraby": TOO_NEW, "tystby": None, "badaby": None}
    made_for = {name: told[name]["made_for"] for name in PLUGINS}
    assert made_for == {"forstby": 1, "andraby": 2, "tystby": 1, "badaby": 1}


def test_a_host_of_the_second_version_takes_plugins_made_for_that(
    plugins_site: Path, tmp_path: Path
) -> None:
    """It refuses those that are too old, also if they say nothing."""
    installed(host(tmp_path / "project", "9.0", api=2), tmp_path / "site")
    told = examined(tmp_path / "site", plugins_site)
    assert told["host"] == {"api": 2}
    assert reasons(told) == {"forstby": TOO_OLD, "andraby": None, "tystby": TOO_OLD, "badaby": None}
    made_for = {name: told[name]["made_for"] for name in PLUGINS}
    assert made_for == {"forstby": 1, "andraby": 2, "tystby": 1, "badaby": 2}


def test_a_later_host_of_the_same_version_takes_the_plugins_as_they_are(
    plugins_site: Path, tmp_path: Path
) -> None:
    """What is merely added, a hook and a field that may be left out, breaks none of them."""
    installed(host(tmp_path / "project", "0.9", api=1), tmp_path / "site")
    told = examined(tmp_path / "site", plugins_site)
    assert reasons(told) == {"forstby": None, "andraby": TOO_NEW, "tystby": None, "badaby": None}
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import govmodel as gm; print(gm.find_model('forstby').county == '')",
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join(map(str, (tmp_path / "site", plugins_site)))},
    )
    assert done.stdout == "True\n"
