"""Plugins that strangers wrote, built and installed as wheels: each broken one is named, the rest work.

All of them are installed beside each other, and looked up by one fresh interpreter.
"""

import json
import os
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from packaged import built, giving, installed

COMMAND = ("-m", "govmodel", "models", "--format", "json")
"""How the interpreter is asked."""


def model(name: str, *first: str) -> str:
    """Write a module that would give a model, were it not for what it does first."""
    return "\n".join((*first, giving(f'(edition("{name}", "2024", 2024, 2024),)')))


CONTRADICTION = """
import govmodel as gm

@gm.hookimpl
def governance_models():
    roles = (gm.Role(id="ks", name="ks"), gm.Role(id="ks", name="ks", basis=gm.Basis.ASSUMED))
    return (gm.GovernanceModel(
        name="motby", edition="", municipality="Motby", code="9999", language="sv",
        valid=gm.Period.years(2024), roles=roles, levels=(),
    ),)
"""
SILENT_ERROR = """
class Tyst(Exception):
    def __str__(self):
        raise RuntimeError

raise Tyst
"""
STUBBORN = """
while True:
    try:
        print("x")
    except Exception:
        pass
"""
TOO_MUCH = "it wrote more than 10,000 characters while it was loaded, beginning with "
BROKEN = {
    "avslutby": ("import sys; sys.exit(3)", "SystemExit: 3"),
    "envisby": (STUBBORN, TOO_MUCH + r"'x\nx\nx\nx\nx\nx\nx\nx\nx\nx\n'"),
    "felutby": (
        "import sys\nwhile True: print('fel', file=sys.stderr)",
        TOO_MUCH + r"'fel\nfel\nfel\nfel\nfel\n'",
    ),
    "framby": (
        model("framby", "govmodel_api = 2"),
        (
            "it was made for version 2 of govmodel's plugin API, and this govmodel has version 1: "
            "install a newer govmodel, or an older version of the plugin"
        ),
    ),
    "importby": (
        "import finns_inte_alls",
        "ModuleNotFoundError: No module named 'finns_inte_alls'",
    ),
    "listby": (
        giving("[]"),
        "governance_models() returned [], not a tuple of GovernanceModel",
    ),
    "motby": (
        CONTRADICTION,
        (
            "ModelError: the model motby@ contradicts itself:"
            '\n  - the edition is empty: name it, as in "2023-2026"'
            "\n  - it has no levels: a model says which kinds of statement a plan may hold"
            "\n  - the role 'ks' is there 2 times: keep one"
            "\n  - the role 'ks' cites no source: cite one, or say basis=Basis.ASSUMED"
        ),
    ),
    "noneby": (
        giving("None"),
        "governance_models() returned None, not a tuple of GovernanceModel",
    ),
    "pratby": ("while True: print('x')", TOO_MUCH + r"'x\nx\nx\nx\nx\nx\nx\nx\nx\nx\n'"),
    "skrivby": ("import sys\nwhile True: sys.stdout.write('skriv')", TOO_MUCH + f"'{'skriv' * 4}'"),
    "strby": (
        giving('("modell",)'),
        "governance_models() returned ('modell',), not a tuple of GovernanceModel",
    ),
    "tomby": (
        "x = 1",
        "govmodel_tomby has no hook: put @govmodel.hookimpl above def governance_models() or def instruments()",
    ),
    "tystby": (SILENT_ERROR, "Tyst: (str() of it raises RuntimeError)"),
}
"""What a plugin's only module holds, and what is to be said of it."""

LINES = {
    "avslutby": 1,
    "envisby": 4,
    "felutby": 2,
    "framby": None,
    "importby": 1,
    "listby": 15,
    "motby": 7,
    "noneby": 15,
    "pratby": 1,
    "skrivby": 2,
    "strby": 15,
    "tomby": None,
    "tystby": 6,
}
"""The line of that module in which it arose, or the hook stands; not of what is not there."""


def code_of(name: str, site: Path) -> Path:
    """Give the file of a plugin's only module."""
    return site / f"govmodel_{name}" / "__init__.py"


def looked_up(site: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Look up what is installed, in an interpreter that sees a folder of plugins as well."""
    path = [str(site), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.run(
        [sys.executable, *command],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(path)},
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install everything in one folder."""
    folder = tmp_path_factory.mktemp("site")
    plugins = [
        (
            "govmodel-stavby",
            "3.1",
            "stavby",
            model("stavby").replace("nance_models", "nance_model"),
        ),
        ("govmodel-dubbelby", "1.0", "dubbelby", model("dubbelby")),
        ("dubbelbys-egen", "0.2", "dubbelby", model("dubbelby")),
        ("govmodel-helby", "1.0", "helby", model("helby", "print('hej från helby')")),
        ("govmodel-aby", "1.0", "aby", model("aby", "govmodel_api = 1")),
        ("govmodel-oby", "1.0", "oby", model("oby")),
        (
            "govmodel-bytby",
            "1.0",
            "bytby",
            model("bytby", "import os, sys", "sys.stdout = open(os.devnull, 'w')"),
        ),
        ("govmodel-stangby", "1.0", "stangby", model("stangby", "import sys; sys.stdout.close()")),
    ]
    for number, (name, (text, _)) in enumerate(BROKEN.items()):
        plugins.append((f"govmodel-{name}", f"0.{number}", name, text))
    for plugin in plugins:
        installed(built(tmp_path_factory.mktemp("project"), *plugin), folder)
    return folder


@pytest.fixture(scope="module")
def done(site: Path) -> subprocess.CompletedProcess[str]:
    """Look up all that is installed."""
    return looked_up(site, *COMMAND)


@pytest.fixture(scope="module")
def told(done: subprocess.CompletedProcess[str]) -> dict[str, list[dict[str, object]]]:
    """Give what is said of each name: of one that two plugins claim it is said twice."""
    said: dict[str, list[dict[str, object]]] = {}
    for failure in json.loads(done.stdout)["failures"]:
        said.setdefault(failure["name"], []).append(failure)
    return said


def test_the_plugins_that_work_are_found_among_the_broken_ones(
    done: subprocess.CompletedProcess[str],
) -> None:
    """Before them, after them and between them; looking them up is no failure."""
    assert done.returncode == 0
    models = {model["id"] for model in json.loads(done.stdout)["models"]}
    working = ("aby", "bytby", "helby", "oby", "stangby")
    assert {f"{name}@2024" for name in working} <= models
    assert {f"{name}@2024" for name in (*BROKEN, "stavby", "dubbelby")} & models == set()


def test_no_working_plugin_is_named_among_the_broken_ones(
    told: dict[str, list[dict[str, object]]],
) -> None:
    """Everything else that is installed works as well."""
    assert set(told) == {*BROKEN, "stavby", "dubbelby"}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_is_named_with_its_version_its_host_and_the_cause(
    told: dict[str, list[dict[str, object]]], name: str, site: Path
) -> None:
    """Once, whatever it did, and with the line of its code."""
    number = list(BROKEN).index(name)
    assert told[name] == [
        {
            "name": name,
            "plugin": f"govmodel-{name} 0.{number}",
            "host": version("govmodel"),
            "cause": BROKEN[name][1],
            "place": LINES[name] and {"file": str(code_of(name, site)), "line": LINES[name]},
        }
    ]


def test_a_misspelt_hook_is_named_with_the_module_it_is_in(
    told: dict[str, list[dict[str, object]]], site: Path
) -> None:
    """Its author sees what was found there."""
    (failure,) = told["stavby"]
    assert failure["plugin"] == "govmodel-stavby 3.1"
    assert failure["cause"] == (
        "it has a hook governance_model(), which govmodel does not know: call it "
        "def governance_models()"
    )
    assert failure["place"] == {"file": str(code_of("stavby", site)), "line": 15}


def test_two_distributions_that_claim_one_name_are_both_named(
    told: dict[str, list[dict[str, object]]],
) -> None:
    """Each with both."""
    claim = "several plugins claim this name: dubbelbys-egen 0.2, govmodel-dubbelby 1.0"
    assert [(failure["plugin"], failure["cause"]) for failure in told["dubbelby"]] == [
        ("dubbelbys-egen 0.2", claim),
        ("govmodel-dubbelby 1.0", claim),
    ]


def test_what_plugins_print_does_not_get_into_the_answer(
    done: subprocess.CompletedProcess[str],
) -> None:
    """What a working one prints is passed on to stderr; what never ends is not."""
    assert set(json.loads(done.stdout)) >= {"models", "failures"}
    assert done.stderr == "hej från helby\n"


def test_somebody_who_interrupts_is_obeyed(tmp_path: Path) -> None:
    """That is the user, and no failure of the plugin that was just being loaded."""
    wheel = built(tmp_path / "project", "govmodel-avby", "1.0", "avby", "raise KeyboardInterrupt")
    installed(wheel, tmp_path / "site")
    done = looked_up(tmp_path / "site", "-c", "import govmodel; govmodel.installed()")
    assert done.returncode == -signal.SIGINT
    assert done.stdout == ""
    assert done.stderr.endswith("KeyboardInterrupt\n")
