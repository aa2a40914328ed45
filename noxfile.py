"""The gates every change passes: ``nox`` runs them all, ``nox -s tests`` one of them.

A session's environment comes from a hashed lock in ``locks/``, build backend included, and then
from our own distributions, built and installed as a user would get them.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nox

nox.needs_version = ">=2025.5.1"
nox.options.default_venv_backend = "uv"

PLUGINS = sorted(path.parent.name for path in Path("plugins").glob("*/pyproject.toml"))
EVERYTHING = (".", *(f"plugins/{plugin}" for plugin in PLUGINS))
TESTS = ("./tests", *(f"plugins/{plugin}/tests" for plugin in PLUGINS))
USED = ("calendar", "cli", "yaml")  # the core's extras that its users install
EXTRAS = (*USED, "docs", "testing")  # and those of who writes a plugin
DEMO = "examples/soderhamn-2008-2011"
SERVICE = "examples/service"
EXEMPELBY = "docs/exempelby"
EVALUATIONS = "examples/kommunkompassen"
COMPARED = ("ockero@2011-2014", "heby@2016-2018", "soderhamn@2008-2011")


def project(path: str) -> dict[str, Any]:
    """Return what the distribution in a folder says about itself."""
    table: dict[str, Any] = nox.project.load_toml(f"{path}/pyproject.toml")["project"]
    return table


def with_our_own(plugin: str) -> Iterator[str]:
    """Yield the folders of the plugins of ours that a plugin needs, and its own last."""
    for needed in PLUGINS:
        if f"govmodel-{needed}" in project(f"plugins/{plugin}")["dependencies"]:
            yield from with_our_own(needed)
    yield f"plugins/{plugin}"


def install(session: nox.Session, lock: str, *distributions: str) -> None:
    """Install what the lock holds, then our own distributions, and nothing else."""
    session.install("--require-hashes", "-r", f"locks/{lock}.txt")
    if distributions:
        # Forced, because uv's cache does not see a change inside src.
        options = ("--force-reinstall", "--no-deps", "--no-build-isolation")
        session.install(*options, *distributions)
        session.run("uv", "pip", "check", silent=True)  # the lock holds all they ask for


@nox.session
def lint(session: nox.Session) -> None:
    """Keep the style, the storeys of the house, its doors, and the changelog in order."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    sources = [str(Path(path, "src").resolve()) for path in EVERYTHING]
    session.run("lint-imports", env={"PYTHONPATH": os.pathsep.join(sources)})
    session.run("towncrier", "build", "--draft", "--version", "next")


@nox.session
def types(session: nox.Session) -> None:
    """Keep our types strict, and let those who use the installed packages see them."""
    install(session, "types", *EVERYTHING)
    session.run("mypy", *(f"{path}/src" for path in EVERYTHING))
    example = (f"{EXEMPELBY}/{folder}" for folder in ("src", "steps", "tests"))
    for path in ("noxfile.py", "benchmarks", *TESTS, *example):
        session.run("mypy", path)


@nox.session
def tests(session: nox.Session) -> None:
    """Hold everything, as installed, to its tests and examples, and leave no branch untried."""
    install(session, "tests", *EVERYTHING)
    modules = [project(path)["name"].replace("-", "_") for path in EVERYTHING]
    measured = ("--cov", "--cov-config=pyproject.toml", "--cov-report=")
    arguments = ("--doctest-modules", "--pyargs", *modules, *TESTS, *session.posargs)
    session.run("pytest", "--numprocesses", "auto", *measured, *arguments)
    session.run("coverage", "report")


@nox.session
@nox.parametrize("plugin", PLUGINS, ids=PLUGINS)
def plugins(session: nox.Session, plugin: str) -> None:
    """Let a plugin stand alone: the core, what it says it needs, and no other plugin."""
    install(session, "tests", ".", *with_our_own(plugin))
    session.run("pytest", f"plugins/{plugin}/tests", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Keep the documentation free of dead references, and its examples true."""
    install(session, "docs", *EVERYTHING)
    strictly = ("sphinx-build", "--nitpicky", "--fail-on-warning", "--quiet")
    for builder in ("html", "doctest"):
        session.run(*strictly, "-b", builder, "docs", f"docs/_build/{builder}")


@nox.session
def tutorial(session: nox.Session) -> None:
    """Build the tutorial's plugin as a wheel, and let it pass its tests beside the core alone."""
    wheels = Path(session.create_tmp()).resolve()
    install(session, "tests", ".")
    session.run(
        *("uv", "build", "--wheel", "--no-build-isolation", "--quiet"),
        *("--out-dir", str(wheels), EXEMPELBY),
    )
    session.install("--force-reinstall", "--no-deps", *map(str, wheels.glob("*.whl")))
    session.run("uv", "pip", "check", silent=True)
    for step in sorted(Path(EXEMPELBY, "steps").glob("*.py")):
        session.run("python", str(step))
    session.chdir(EXEMPELBY)
    session.run("govmodel", "models")
    session.run("govmodel", "check", "plan.yaml")
    session.run("pytest", *session.posargs)
    session.run("sphinx-build", "--quiet", "--fail-on-warning", "docs", f"{wheels}/page")


@nox.session
def demo(session: nox.Session) -> None:
    """Ask the questions of the examples, with nothing but what a user installs.

    What do three municipalities say on the same; which points can be compared; and, of one of the
    municipalities, does the plan obey its model, how does it hang together, what was reviewed when,
    and how did it go, and why?
    """
    install(session, "demo", *EVERYTHING)
    session.run("govmodel", "compare", *COMPARED)
    asked = ("grastorp-2014", "kramfors-2013", "vallentuna-2021")
    session.run("govmodel", "evaluate", *(f"{EVALUATIONS}/{each}.yaml" for each in asked))
    session.chdir(DEMO)
    session.run("govmodel", "check", "plan.yaml")
    session.run("govmodel", "trace", "plan.yaml", "foretagsklimat")
    session.run("govmodel", "reviews", "soderhamn", "--year", "2010")
    session.run("govmodel", "calendar-check", "soderhamn", "--year", "2010")
    for year in range(2008, 2012):
        days = ("--at", f"{year}-12-31")
        session.run("govmodel", "follow-up", "plan.yaml", "results.yaml", *days)


@nox.session
def service(session: nox.Session) -> None:
    """Start the example service as a user would, ask it over a socket, and share its types."""
    install(session, "service", *EVERYTHING, SERVICE)
    module = project(SERVICE)["name"].replace("-", "_")
    tests = (f"{SERVICE}/tests", *session.posargs)
    session.run("pytest", "--doctest-modules", "--pyargs", module, *tests)
    for path in ("src", "tests", "ask.py", "load.py"):
        session.run("mypy", f"{SERVICE}/{path}")


@nox.session
def lowest(session: nox.Session) -> None:
    """Keep the lower bounds in pyproject.toml honest: the tests pass with exactly those."""
    install(session, "lowest", *EVERYTHING)
    session.run("pytest", "--numprocesses", "auto", *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Time everything beside what a user would pick instead, and keep the page in docs/."""
    install(session, "bench", *EVERYTHING)
    session.run("pytest", "benchmarks")
    page = ("--page", "docs/reference/benchmarks.rst")
    session.run("python", "-m", "benchmarks.run", *(session.posargs or page))


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Break the code in many small ways, and see that a test fails for each."""
    install(session, "mutants", *EVERYTHING)
    session.run("python", "tests/mutants/mutate.py", *session.posargs)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Throw files at the readers that nobody would write, and see nothing but clear errors."""
    install(session, "tests", *EVERYTHING)
    session.run("python", "tests/fuzz/fuzz.py", *session.posargs)


def asked_for(extras: tuple[str, ...], *more: str) -> list[str]:
    """Give what our distributions ask for, with some of their extras, but for one another.

    :param more: folders of other distributions of ours.
    """
    bounds: set[str] = set()
    for table in map(project, (*EVERYTHING, *more)):
        offered = table.get("optional-dependencies", {})
        bounds.update(table["dependencies"], *(offered.get(extra, ()) for extra in extras))
    return sorted(bound for bound in bounds if not bound.startswith("govmodel"))


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Write locks/ anew: the newest versions our bounds allow, and the lowest."""
    newest = asked_for(EXTRAS)
    lowest = [bound.replace(">=", "==") for bound in newest]

    for name, group, requirements in (
        ("bench", "bench", newest),
        ("demo", "build", asked_for(USED)),
        ("docs", "docs", newest),
        ("lint", "lint", []),
        ("lowest", "tests", lowest),
        ("mutants", "mutants", newest),
        ("service", "service", asked_for(USED, SERVICE)),
        ("tests", "tests", newest),
        ("types", "types", newest),
    ):
        wanted = Path(session.create_tmp(), f"{name}.in")
        wanted.write_text("\n".join(requirements), encoding="utf-8")
        session.run(
            *("uv", "pip", "compile", str(wanted), "--group", group, "--upgrade", "--quiet"),
            *("--universal", "--python-version", "3.11", "--generate-hashes"),
            *("--no-annotate", "--custom-compile-command", "nox -s lock"),
            *("--output-file", f"locks/{name}.txt"),
        )
