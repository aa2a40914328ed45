"""About a project that was written, and what to type next."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import shlex
from importlib.metadata import PackageNotFoundError, distribution
from typing import Literal, TypedDict

from govmodel.scaffold import Project
from govmodel.scaffold.naming import Naming

CLONED = {"govmodel-sweden": "./plugins/sweden"}
"""Where, in a clone of govmodel, that lies which a project may need beside govmodel itself."""


class ProjectAnswer(TypedDict):
    """A project that was written, and the commands that install and test it."""

    format: Literal["govmodel.project/1"]
    municipality: str
    code: str
    name: str
    distribution: str
    package: str
    model: str
    country: str
    folder: str
    files: list[str]
    install_first: list[str]
    next: list[str]


def not_installed(project: Project) -> tuple[str, ...]:
    """Name the distributions that a project needs and that are not installed here.

    :param project: the project that was written.

    >>> from pathlib import Path
    >>> project = Project(
    ...     municipality="Ähtäri",
    ...     code="989",
    ...     name="ahtari",
    ...     edition="2026",
    ...     country="other",
    ...     folder=Path("govmodel-ahtari"),
    ...     files=(),
    ... )
    >>> not_installed(project)
    ()
    """
    needed = Naming(name=project.name).requires(project.country)
    return tuple(each for each in needed if each in CLONED and not _is_installed(each))


def _is_installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def next_commands(project: Project) -> tuple[str, ...]:
    """Give what to type so that the project is installed and tested.

    >>> from pathlib import Path
    >>> project = Project(
    ...     municipality="Malå",
    ...     code="2418",
    ...     name="mala",
    ...     edition="2026",
    ...     country="sweden",
    ...     folder=Path("my models", "govmodel-mala"),
    ...     files=(),
    ... )
    >>> next_commands(project)[0]
    "cd 'my models/govmodel-mala'"
    """
    return (
        f"cd {shlex.quote(str(project.folder))}",
        'python -m pip install -e ".[test]"',
        "python -m pytest",
    )


def written(project: Project) -> ProjectAnswer:
    """Tell what was written, where, and what to type next."""
    return {
        "format": "govmodel.project/1",
        "municipality": project.municipality,
        "code": project.code,
        "name": project.name,
        "distribution": project.distribution,
        "package": project.package,
        "model": project.model,
        "country": project.country,
        "folder": str(project.folder),
        "files": list(project.files),
        "install_first": list(not_installed(project)),
        "next": list(next_commands(project)),
    }
