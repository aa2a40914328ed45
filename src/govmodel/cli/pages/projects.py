"""The page about a project that was written."""

# Unquoted annotations would load modules that an answer may not need.
from __future__ import annotations

from govmodel.answers.projects import CLONED, next_commands, not_installed
from govmodel.cli.blocks import Heading, Page
from govmodel.cli.pages.common import Words, line
from govmodel.scaffold import Project


def written(project: Project, language: str) -> Page:
    """Tell what was written, where, and what to type next."""
    words = Words(language)
    said = words(
        "project",
        name=project.distribution,
        municipality=project.municipality,
        model=project.model,
    )
    return (
        line(said),
        line(words(f"project.{project.country}")),
        *(
            line(words("project.lacking", distribution=each, folder=CLONED[each]))
            for each in not_installed(project)
        ),
        Heading(words("project.files", folder=str(project.folder))),
        *(line(file, depth=1) for file in project.files),
        Heading(words("project.next")),
        *(line(command, depth=1) for command in next_commands(project)),
        line(words("project.then")),
    )
