"""The front door: what ``import govmodel`` costs, what stands in it, and what type checkers see."""

import ast
import itertools
import json
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import mypy.api
import pytest

import govmodel

DOOR = Path(govmodel.__file__)
HEAVY = {"cattr", "cattrs", "holidays", "msgspec", "pint", "pluggy", "yaml"}


def tops(code: str) -> set[str]:
    """Run code in a fresh interpreter, and give the packages that it imports."""
    script = (
        f"import json, sys; before = set(sys.modules); {code}; "
        "print(json.dumps([name for name in sys.modules if name not in before]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    return {name.split(".")[0] for name in json.loads(done.stdout)}


def test_importing_the_library_imports_nothing_else() -> None:
    """Neither attrs nor typing nor any plugin: each is imported when it is used."""
    assert tops("import govmodel") == {"govmodel"}


def test_a_goal_costs_no_more_than_attrs() -> None:
    """No units, no files, no plugins are needed to define a word."""
    imported = tops("from govmodel import Goal")
    assert "attr" in imported
    assert imported & HEAVY == set()
    assert {name for name in imported if name.startswith("govmodel")} == {"govmodel"}


@pytest.mark.parametrize(
    ("code", "brings"),
    [
        ("govmodel.find_model", {"pluggy"}),
        ("govmodel.read_plan", {"cattrs", "msgspec"}),
        ("govmodel.check", set()),
        ("govmodel.Amount(1, 'kr')", set()),
        ("govmodel.practical_day", set()),
        ("govmodel.convert(govmodel.Amount(1, 'tkr'), 'kr')", {"pint"}),
        (
            "govmodel.dump_plan(govmodel.Plan(model='m@1', period=govmodel.Period.years(1)))",
            {"cattrs", "msgspec", "yaml"},
        ),
    ],
)
def test_a_library_is_imported_when_it_is_used(code: str, brings: set[str]) -> None:
    """And not before."""
    assert tops(f"import govmodel; {code}") & (HEAVY - {"cattr"}) == brings


# What stands in it.


def imported_for_type_checkers() -> Iterator[tuple[str, str]]:
    """Give each name that type checkers see, with its module."""
    for node in ast.parse(DOOR.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for line in node.body:
                assert isinstance(line, ast.ImportFrom)
                for name in line.names:
                    assert name.asname == name.name  # so that it counts as exported
                    yield name.name, str(line.module)


def test_what_type_checkers_see_is_what_is_loaded() -> None:
    """The same names from the same modules, each once."""
    seen = list(imported_for_type_checkers())
    homes = [
        (name, f"govmodel.{module}")
        for module, names in govmodel._HOME.items()  # noqa: SLF001
        for name in names.split()
    ]
    assert sorted(seen) == sorted(homes)
    assert len({name for name, _ in seen}) == len(seen)
    assert len(seen) > 60


def test_all_public_names_are_listed_once_in_their_order() -> None:
    """``from govmodel import *`` gives what the front door has, and no more."""
    assert sorted(name for name, _ in imported_for_type_checkers()) == govmodel.__all__
    assert sorted(set(govmodel.__all__)) == govmodel.__all__


def test_dir_lists_the_public_names() -> None:
    """Also those that nobody has used yet."""
    listed = dir(govmodel)
    assert set(govmodel.__all__) <= set(listed)
    assert "__doc__" in listed
    assert sorted(listed) == listed
    done = subprocess.run(
        [sys.executable, "-c", "import govmodel; print(*dir(govmodel))"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert set(govmodel.__all__) <= set(done.stdout.split())


@pytest.mark.parametrize("name", ["Gaol", "goal", "_plugin", "pint", "attrs"])
def test_an_unknown_name_is_refused(name: str) -> None:
    """With the words that Python itself would use."""
    with pytest.raises(AttributeError) as caught:
        getattr(govmodel, name)
    assert str(caught.value) == f"module 'govmodel' has no attribute {name!r}"
    assert not hasattr(govmodel, name)


def test_a_name_is_loaded_once() -> None:
    """From then on it is an ordinary name of the module."""
    goal = govmodel.Goal
    assert vars(govmodel)["Goal"] is goal
    assert govmodel.Goal is goal


CONSTANTS = {
    "CORE_RULES",
    "DayRule",
    "Defects",
    "EVALUATION_RULES",
    "RESULT_RULES",
    "hookimpl",
}
"""Public names that are neither classes nor functions, so that they cannot say where they are from."""


def defined_in(module: str) -> set[str]:
    """Give the names that a module itself defines, with those of the modules inside it."""
    path = DOOR.parent / module
    files = sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    names = set()
    for file in files:
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            match node:
                case ast.ClassDef() | ast.FunctionDef():
                    names.add(node.name)
                case ast.Assign():
                    names.update(ast.unparse(target) for target in node.targets)
                case ast.AnnAssign():
                    names.add(ast.unparse(node.target))
    return names


@pytest.mark.parametrize("name", govmodel.__all__)
def test_a_public_name_is_loaded_from_where_it_is_defined(name: str) -> None:
    """Not from a module that happens to import it."""
    home = govmodel._MODULE_OF[name]  # noqa: SLF001
    assert name in defined_in(home)
    value = getattr(govmodel, name)
    if name not in CONSTANTS:
        assert value.__name__ == name
        assert f"{value.__module__}.".startswith(f"govmodel.{home}.")


def test_no_module_bears_the_name_of_something_public() -> None:
    """Importing the module would hide the function."""
    modules = {
        info.name.rpartition(".")[2]
        for info in pkgutil.walk_packages(govmodel.__path__, "govmodel.")
    }
    assert {"codec", "elements", "shapes"} <= modules
    assert modules & set(govmodel.__all__) == set()


# What its documentation says.


def documentation(name: str) -> str:
    """Give the docstring of a public name; of a constant, the text below it in its module."""
    if name not in CONSTANTS:
        return getattr(govmodel, name).__doc__ or ""
    module = import_module(f"govmodel.{govmodel._MODULE_OF[name]}")  # noqa: SLF001
    body = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body
    for node, below in itertools.pairwise(body):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if name in map(ast.unparse, targets) and isinstance(below, ast.Expr):
                return str(ast.literal_eval(below.value))
    return ""


@pytest.mark.parametrize("name", govmodel.__all__)
def test_a_public_name_is_documented(name: str) -> None:
    """It begins with a sentence."""
    assert documentation(name).split("\n\n")[0].strip().endswith(".")


@pytest.mark.parametrize("name", sorted(set(govmodel.__all__) - CONSTANTS))
def test_a_public_name_has_an_example(name: str) -> None:
    """It is run with the tests, so that it is true."""
    assert ">>> " in documentation(name)


# What type checkers say.

RIGHT = """
import govmodel as gm
from govmodel import Goal, check, find_model

model = find_model("soderhamn", edition="2008-2011")
plan = gm.read_plan("plan.yaml", model).plan
for finding in check(plan, model):
    code: str = finding.code
    print(code, finding.text("sv"), gm.CORE_RULES[0].code)

@gm.hookimpl
def governance_models() -> tuple[gm.GovernanceModel, ...]:
    return (model,)

def count(goals: tuple[Goal, ...]) -> int:
    return len(goals)
"""


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Let mypy check some scripts, and give what it says of each."""
    folder = tmp_path_factory.mktemp("checked")
    scripts = {
        "right": RIGHT,
        "misspelt_import": "from govmodel import Gaol\n",
        "misspelt_name": "import govmodel as gm\nprint(gm.Gaol)\n",
        "misspelt_field": (
            "import govmodel as gm\ndef code(finding: gm.Finding) -> str:\n    return finding.cod\n"
        ),
        "misspelt_argument": "import govmodel as gm\nprint(gm.Source(title='A', titel='B'))\n",
        "wrong_argument": "import govmodel as gm\ngm.find_model('a', on='2010-01-01')\n",
        "private_name": "import govmodel as gm\nprint(gm.attrs)\n",
    }
    for name, text in scripts.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    options = ("--strict", "--no-incremental", f"--cache-dir={os.devnull}", "--config-file=")
    out, err, _ = mypy.api.run(
        [*options, "--no-error-summary", *(str(folder / f"{name}.py") for name in scripts)]
    )
    assert err == ""
    said: dict[str, list[str]] = {name: [] for name in scripts}
    for line in out.splitlines():
        path, _, sentence = line.partition(".py:")
        said[Path(path).name].append(sentence)
    return said


def test_a_type_checker_finds_nothing_wrong_in_a_right_script(
    checked: dict[str, list[str]],
) -> None:
    """With the strictest settings: the package says that it is typed."""
    assert checked["right"] == []


@pytest.mark.parametrize(
    ("script", "begins", "kind"),
    [
        ("misspelt_import", '1: error: Module "govmodel" has no attribute "Gaol"', "attr-defined"),
        ("misspelt_name", '2: error: Module has no attribute "Gaol"', "attr-defined"),
        ("misspelt_field", '3: error: "Finding" has no attribute "cod"', "attr-defined"),
        ("misspelt_argument", '2: error: Unexpected keyword argument "titel"', "call-arg"),
        ("wrong_argument", '2: error: Argument "on" to "find_model" has incompatible', "arg-type"),
        ("private_name", '2: error: Module has no attribute "attrs"', "attr-defined"),
    ],
)
def test_a_type_checker_refuses_what_is_misspelt(
    checked: dict[str, list[str]], script: str, begins: str, kind: str
) -> None:
    """A name, a field, an argument: before anything is run."""
    errors = [sentence for sentence in checked[script] if ": error: " in sentence]
    assert any(error.startswith(begins) and error.endswith(f"[{kind}]") for error in errors)
