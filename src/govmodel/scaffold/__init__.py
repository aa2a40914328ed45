"""A plugin to begin with: an installable project for one municipality, written from templates.

What is written is a project as ``pip install`` takes it: a first model, an example of a plan, tests
that pass, a page about the model. Nobody has read the municipality's own document for it, and so
all that it claims is *assumed*. It needs the extra ``cli``.
"""

import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from attrs import frozen

from govmodel.errors import DocumentError, MissingExtraError, Phrase
from govmodel.problems import Problem
from govmodel.scaffold.naming import Naming, country_of, problems_of, tidied


@frozen(kw_only=True)
class Project:
    """A project that has been written.

    :param municipality: the municipality's name.
    :param code: its official code.
    :param name: the model's name, also that of the entry point.
    :param edition: the edition of the first model.
    :param country: ``sweden``, or ``other`` if the model stands under no country's law.
    :param folder: where the project lies.
    :param files: its files, relative to the folder, with ``/`` between their parts.

    >>> from govmodel.scaffold import Project
    >>> project = Project(
    ...     municipality="Östra Göinge",
    ...     code="1256",
    ...     name="ostra-goinge",
    ...     edition="2026",
    ...     country="sweden",
    ...     folder=Path("govmodel-ostra-goinge"),
    ...     files=("pyproject.toml",),
    ... )
    >>> project.distribution, project.package, project.model
    ('govmodel-ostra-goinge', 'govmodel_ostra_goinge', 'ostra-goinge@2026')
    """

    municipality: str
    code: str
    name: str
    edition: str
    country: str
    folder: Path
    files: tuple[str, ...]

    @property
    def distribution(self) -> str:
        """What is installed, as ``pip`` calls it."""
        return Naming(name=self.name).distribution

    @property
    def package(self) -> str:
        """What is imported."""
        return Naming(name=self.name).package

    @property
    def model(self) -> str:
        """The first model's name and edition."""
        return f"{self.name}@{self.edition}"


def new_project(  # noqa: PLR0913 - all but the first two may be left out
    municipality: str,
    *,
    code: str,
    into: str | Path = ".",
    name: str | None = None,
    country: str | None = None,
    year: int | None = None,
) -> Project:
    """Write a plugin's project for a municipality, into a folder of its own.

    Nothing is overwritten, and nothing is left half written: the project is there, or an error
    says why not.

    :param municipality: its name, as people write it.
    :param code: its official code: digits, as text with leading zeros.
    :param into: the folder in which the project's folder is made.
    :param name: the model's name; made from the municipality's if it is left out.
    :param country: ``sweden`` for a model under Swedish law, ``other`` for one under none; if it is
        left out, a code of four digits is taken for a Swedish one.
    :param year: the calendar year of the first edition; this one if it is left out.
    :raises DocumentError: if no project can be written, with every reason.
    :raises MissingExtraError: without the extra ``cli``.

    >>> from tempfile import TemporaryDirectory
    >>> from govmodel.scaffold import new_project
    >>> with TemporaryDirectory() as folder:
    ...     project = new_project("Östra Göinge", code="1256", into=folder)
    ...     (project.folder / "plan.yaml").is_file()
    True
    >>> project.folder.name
    'govmodel-ostra-goinge'
    """
    municipality = tidied(municipality)
    naming = Naming.of(municipality, name)
    country = country_of(code, country)
    year = datetime.now(UTC).astimezone().year if year is None else year
    place = Path(into)
    folder = place / naming.distribution
    problems = (
        *problems_of(
            municipality, code=code, naming=naming, given=name, country=country, year=year
        ),
        *_problems_of_place(place, folder),
    )
    if problems:
        raise DocumentError("error.project", municipality, problems)
    edition = str(year)
    files = _rendered(
        {
            "municipality": municipality,
            "code": code,
            "country": country,
            "year": edition,
            "edition_constant": f"EDITION_{edition}",
            "requires": naming.requires(country),
            "name": naming.name,
            "distribution": naming.distribution,
            "package": naming.package,
            "camel": naming.camel,
            "prefix": naming.prefix,
        }
    )
    _put_in_place(folder, files)
    return Project(
        municipality=municipality,
        code=code,
        name=naming.name,
        edition=edition,
        country=country,
        folder=folder,
        files=tuple(files),
    )


def _problems_of_place(place: Path, folder: Path) -> tuple[Problem, ...]:
    if not place.is_dir():
        key = "problem.no_directory" if os.path.lexists(place) else "problem.no_folder"
        return (Problem(name=str(place), key=key),)
    if os.path.lexists(folder):  # also a file, or a link that leads nowhere
        return (Problem(name=str(folder), key="problem.there"),)
    return ()


def _rendered(values: Mapping[str, object]) -> Mapping[str, str]:
    try:
        from govmodel.scaffold.rendering import rendered
    except ImportError:
        lacking = {"extra": "cli", "purpose": Phrase("files.project")}
        raise MissingExtraError("error.extra", lacking) from None
    return rendered(values)


def _put_in_place(folder: Path, files: Mapping[str, str]) -> None:
    """Write beside the folder's place, then give it its name."""
    beside = folder.with_name(f".govmodel-{token_hex(8)}.tmp")
    try:
        try:
            for name, text in files.items():
                file = beside / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="\n")
            beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        values = {"cause": error.strerror or str(error)}
        problem = Problem(name=str(folder), key="problem.unwritable_folder", values=values)
        raise DocumentError("error.project", folder.name, (problem,)) from error
