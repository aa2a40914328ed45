"""About a project that was written, and what to type next."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

import shlex
from typing import Literal, TypedDict

from govmodel.scaffold import Project


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
    next: list[str]


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
        "next": list(next_commands(project)),
    }
