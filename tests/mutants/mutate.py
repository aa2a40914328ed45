"""Change one thing at a time in a module, and see whether its own tests notice.

``nox -s mutants`` does so with every module in :data:`MODULES`, ``nox -s mutants -- periods`` with
one. mutmut makes the mutants and runs the tests, in a copy of the sources outside the checkout. A
mutant that no test notices either stands in ``survivors.toml``, with the reason why no test can
notice it, or is an error; so is one that stands there and is noticed, or is made no longer. It is
known by the lines that differ, because its number changes with every edit.

A module is held to its own tests alone, so that what is expected of it is found beside it; the laws
are left out, because another example is drawn each time. mutmut changes only what stands inside
functions, and no function with another decorator than ``classmethod`` or ``staticmethod``: no
table, no pattern, no property.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

MODULES = (
    "rules",
    "below",
    "threads",
    "contents",
    "editions",
    "changes",
    "comparison",
    "targets",
    "judging",
    "followup",
    "upwards",
    "instruments",
    "evaluations",
    "scoring",
    "gathering",
    "schedule",
    "cycles",
    "due_days",
    "milestones",
    "closings",
    "periods",
    "units",
)
ROOT = Path(__file__).parents[2]
KNOWN = Path(__file__).with_name("survivors.toml")
CACHES = shutil.ignore_patterns("__pycache__")
MUTMUT = Path(sys.executable).with_name("mutmut")
CONFIGURATION = """
[mutmut]
source_paths = src
only_mutate =
    src/govmodel/{module}.py
    src/govmodel/{module}/*.py
also_copy = conftest.py
pytest_add_cli_args_test_selection =
    {tests}
"""


class Mutant(NamedTuple):
    """One change to one function.

    :param function: the function's name, behind its class's.
    :param lines: the lines that differ, each behind its ``-`` or ``+``.
    """

    function: str
    lines: tuple[str, ...]

    def __str__(self) -> str:
        """Write it for those who have to find a test or a reason."""
        return "\n".join((f"  {self.function}", *(f"    {line}" for line in self.lines)))


def mutant(function: str, diff: str) -> Mutant:
    """Know a mutant by what differs, wherever in the function that stands and however deep."""
    changed = (line for line in diff.splitlines() if re.match(r"[-+](?![-+]{2} )", line))
    return Mutant(function, tuple(f"{line[0]} {line[1:].strip()}" for line in changed))


def known(module: str) -> Counter[Mutant]:
    """Read which mutants of a module are explained."""
    told = tomllib.loads(KNOWN.read_text(encoding="utf-8")).get(module, [])
    if any(not each["because"] for each in told):
        raise ValueError(f"a mutant of {module} in {KNOWN.name} has no reason")
    return Counter(mutant(each["function"], diff) for each in told for diff in each["diffs"])


def mutmut(folder: Path, *arguments: str) -> str:
    """Run mutmut and give what it says; it says why, if it cannot."""
    done = subprocess.run(
        [MUTMUT, *arguments],
        cwd=folder,
        env={"PATH": str(MUTMUT.parent), "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        said = re.sub(r"^[\u2800-\u28ff].*\n", "", done.stdout, flags=re.MULTILINE)  # its progress
        sys.exit(f"mutmut {' '.join(arguments)} failed:\n{said}")
    return done.stdout


def own_tests(module: str) -> list[Path]:
    """Give the files with a module's tests: that of its name, and those whose names begin so."""
    return [
        path
        for pattern in (f"test_{module}.py", f"test_{module}_*.py")
        for path in sorted(ROOT.glob(f"tests/{pattern}"))
    ]


def survivors(module: str) -> tuple[int, Counter[Mutant]]:
    """Give how many mutants a module has, and those that no test notices.

    One that never ends is noticed by whoever waits for it.
    """
    found: Counter[Mutant] = Counter()
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("src", "tests"):
            shutil.copytree(ROOT / name, folder / name, ignore=CACHES)
        for name in ("conftest.py", "pyproject.toml"):
            shutil.copy(ROOT / name, folder)
        tests = [f"tests/{each.name}" for each in own_tests(module)]
        said = CONFIGURATION.format(module=module, tests="\n    ".join(tests))
        (folder / "setup.cfg").write_text(said, encoding="utf-8")
        mutmut(folder, "run")
        mutmut(folder, "export-cicd-stats")
        figures = json.loads((folder / "mutants/mutmut-cicd-stats.json").read_bytes())
        for line in mutmut(folder, "results").splitlines():
            name, outcome = line.strip().split(": ")
            if outcome != "timeout":
                function = name.split(".x", 1)[1].rpartition("__mutmut_")[0]
                dotted = function.removeprefix("_").removeprefix("ǁ").replace("ǁ", ".")
                found[mutant(dotted, mutmut(folder, "show", name))] += 1
    return figures["total"], found


def say(*cells: object) -> None:
    """Print a row of the table at once, because the next one takes its time."""
    sys.stdout.write("".join(f"{cell:>11}" for cell in cells) + "\n")
    sys.stdout.flush()


def main(*wanted: str) -> int:
    """Print one line for each module, then what is wrong; give 1 if anything is."""
    wrong: list[str] = []
    say("module", "mutants", "killed", "survived", "explained")
    for module in wanted or MODULES:
        total, found = survivors(module)
        told = known(module)
        survived, explained = found.total(), (found & told).total()
        say(module, total, total - survived, survived, explained)
        wrong += (f"{module}: no test notices\n{each}" for each in (found - told).elements())
        wrong += (
            f"{module}: {KNOWN.name} tells of a mutant that does not survive\n{each}"
            for each in (told - found).elements()
        )
    sys.stdout.writelines(f"{each}\n" for each in wrong)
    return bool(wrong)


if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - set(MODULES):
        sys.exit(f"expected some of {', '.join(MODULES)}, found {', '.join(sorted(unknown))}")
    sys.exit(main(*sys.argv[1:]))
