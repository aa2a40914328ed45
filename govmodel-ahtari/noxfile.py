"""What every change passes: ``nox`` runs it all, ``nox -s tests`` one of it."""

import nox


@nox.session
def tests(session: nox.Session) -> None:
    """Hold the installed model to its tests."""
    session.install(".[test]")
    session.run("pytest", *session.posargs)
    session.run("govmodel", "check", "plan.yaml")


@nox.session
def lint(session: nox.Session) -> None:
    """Keep style and types in order."""
    session.install(".[lint,test]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy", "src", "tests")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the page about the model."""
    session.install(".[docs]")
    session.run("sphinx-build", "--fail-on-warning", "docs", "docs/_build/html")
