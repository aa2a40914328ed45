"""Plans and results as files, in JSON and YAML: read with the place of everything, written whole.

A file is bytes, then a tree of plain values (:mod:`~govmodel.codec.json_text`,
:mod:`~govmodel.codec.yaml_text`), then a plan or results (:mod:`~govmodel.codec.shapes`); writing
goes the same way back. All problems of a file are told at once, each with its place.

Both kinds of file begin with their ``format``: ``govmodel.plan/1`` and ``govmodel.results/1``. The
number grows when a file of the old number can no longer be read as it was meant; new fields that
may be left out do not make it grow.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from attrs import field, frozen

from govmodel.codec import json_text, shapes, yaml_text
from govmodel.codec.unreadable import UnreadableError
from govmodel.errors import DocumentError
from govmodel.findings import Finding
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.problems import Place, Problem, show
from govmodel.results import Results
from govmodel.sources import Source

__all__ = [
    "LIMIT",
    "PlanFile",
    "dump_plan",
    "dump_results",
    "parse_plan",
    "parse_results",
    "read_plan",
    "read_results",
    "write_plan",
    "write_results",
]

LIMIT = 100_000_000
"""How many bytes a file may have unless the caller allows more."""

_TEXTS = {".json": json_text, ".yaml": yaml_text, ".yml": yaml_text}


@frozen(kw_only=True)
class PlanFile:
    """A plan, and where each part of it stands in its file.

    :param plan: the plan.
    :param name: the file's name.
    :param lines: the line of every place, from 1; empty for JSON, whose places are paths.

    >>> from govmodel import Period, Plan, PlanFile
    >>> plan = Plan(model="exempelby@2024", period=Period.years(2024))
    >>> file = PlanFile(plan=plan, name="plan.yaml", lines={(): 1, ("elements",): 4})
    >>> file.place(("elements", 0, "serves"))
    'plan.yaml:4: $.elements[0].serves'
    """

    plan: Plan
    name: str
    lines: Mapping[Place, int] = field(factory=dict, hash=False, repr=False)

    def place(self, of: Finding | Place) -> str:
        """Say where something stands: file, line (in YAML) and path.

        What is missing stands nowhere; its line is that of what it is missing from.
        """
        path = of.path if isinstance(of, Finding) else of
        return show(self.name, path, self.lines)


def read_plan(path: Path | str, model: GovernanceModel, *, limit: int = LIMIT) -> PlanFile:
    """Read a plan from a file.

    :param path: a file that ends in ``.yaml``, ``.yml`` or ``.json``.
    :param model: the edition that the plan is written for; its words are looked up there and
        nowhere else. A word that it lacks is kept as :class:`~govmodel.Unknown`, for ``check`` to
        report.
    :param limit: how many bytes the file may have.
    :raises DocumentError: naming everything that is wrong, each with its place.
    :raises MissingExtraError: for YAML without the extra ``yaml``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> plan = gm.Plan(model=model.id, period=gm.Period.years(2024))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     gm.write_plan(plan, Path(folder) / "plan.json")
    ...     gm.read_plan(Path(folder) / "plan.json", model).plan == plan
    True
    """
    name, data = _load(path, limit)
    return parse_plan(data, model, name=name)


def parse_plan(data: bytes, model: GovernanceModel, *, name: str = "plan.yaml") -> PlanFile:
    """Read a plan from bytes.

    :param name: what errors and places call the data; its ending tells YAML from JSON.
    :raises DocumentError: naming everything that is wrong, each with its place.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> text = '''
    ... format: govmodel.plan/1
    ... model: exempelby@2024
    ... period: 2024
    ... elements:
    ... - {kind: mål, id: m1, text: Tryggare skolvägar}
    ... '''
    >>> gm.parse_plan(text.encode(), model).plan["m1"].text
    'Tryggare skolvägar'
    """
    tree, lines, problems = _tree(data, name)
    plan = shapes.plan_from(tree, model, problems)
    if plan is None or problems:
        raise _unreadable(name, lines, problems)
    return PlanFile(plan=plan, name=name, lines=lines)


def read_results(path: Path | str, *, limit: int = LIMIT) -> Results:
    """Read results from a file; no model is needed.

    :param path: a file that ends in ``.yaml``, ``.yml`` or ``.json``.
    :param limit: how many bytes the file may have.
    :raises DocumentError: naming everything that is wrong, each with its place.
    :raises MissingExtraError: for YAML without the extra ``yaml``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> import govmodel as gm
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     gm.write_results(gm.Results(of="0331"), Path(folder) / "results.yaml")
    ...     gm.read_results(Path(folder) / "results.yaml").of
    '0331'
    """
    name, data = _load(path, limit)
    return parse_results(data, name=name)


def parse_results(data: bytes, *, name: str = "results.yaml") -> Results:
    """Read results from bytes.

    :param name: what errors call the data; its ending tells YAML from JSON.
    :raises DocumentError: naming everything that is wrong, each with its place.

    >>> import govmodel as gm
    >>> text = b'{"format": "govmodel.results/1", "of": "2182"}'
    >>> gm.parse_results(text, name="results.json").of
    '2182'
    """
    tree, lines, problems = _tree(data, name)
    results = shapes.results_from(tree, problems)
    if results is None or problems:
        raise _unreadable(name, lines, problems)
    return results


def dump_plan(plan: Plan, *, name: str = "plan.yaml") -> bytes:
    """Write a plan as bytes; read again, they are the same plan.

    :param name: its ending tells YAML from JSON.

    >>> from govmodel import Period, Plan, dump_plan
    >>> plan = Plan(model="exempelby@2024", period=Period.years(2024))
    >>> print(dump_plan(plan, name="plan.json").decode())
    {
      "format": "govmodel.plan/1",
      "model": "exempelby@2024",
      "period": "2024"
    }
    <BLANKLINE>
    """
    return _bytes(shapes.plan_to(plan), plan.sources, name)


def dump_results(results: Results, *, name: str = "results.yaml") -> bytes:
    """Write results as bytes; read again, they are the same results.

    :param name: its ending tells YAML from JSON.

    >>> from govmodel import Results, dump_results
    >>> print(dump_results(Results(of="0331")).decode())
    format: govmodel.results/1
    of: '0331'
    <BLANKLINE>
    """
    return _bytes(shapes.results_to(results), results.sources, name)


def write_plan(plan: Plan, path: Path | str) -> None:
    """Write a plan to a file: the whole of it, or the file stays as it was.

    :param path: a file that ends in ``.yaml``, ``.yml`` or ``.json``.
    :raises DocumentError: if the file cannot be written.
    :raises MissingExtraError: for YAML without the extra ``yaml``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from govmodel import Period, Plan, write_plan
    >>> plan = Plan(model="exempelby@2024", period=Period.years(2024))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_plan(plan, Path(folder) / "plan.yaml")
    ...     [file.name for file in Path(folder).iterdir()]
    ['plan.yaml']
    """
    _replace(Path(path), dump_plan(plan, name=str(path)))


def write_results(results: Results, path: Path | str) -> None:
    """Write results to a file: the whole of them, or the file stays as it was.

    :param path: a file that ends in ``.yaml``, ``.yml`` or ``.json``.
    :raises DocumentError: if the file cannot be written.
    :raises MissingExtraError: for YAML without the extra ``yaml``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from govmodel import Results, write_results
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_results(Results(of="0331"), Path(folder) / "results.json")
    ...     print((Path(folder) / "results.json").read_text())
    {
      "format": "govmodel.results/1",
      "of": "0331"
    }
    <BLANKLINE>
    """
    _replace(Path(path), dump_results(results, name=str(path)))


def _load(path: Path | str, limit: int) -> tuple[str, bytes]:
    file = Path(path)
    name = str(path)
    try:
        with file.open("rb") as stream:
            data = stream.read(limit + 1)
    except _NO_FILE as error:
        raise _failed("error.document", name, "problem.unreadable", _cause(error)) from error
    if len(data) > limit:
        raise _failed("error.document", name, "problem.large", {"limit": str(limit)})
    return name, data


def _text_module(name: str, key: str) -> "shapes.Text":
    suffix = Path(name).suffix.lower()
    if suffix not in _TEXTS:
        values = {"expected": shapes.expected("suffix"), "found": suffix or None}
        problem = Problem(name=name, path=(), line=None, key="problem.value", values=values)
        raise DocumentError(key, name, (problem,))
    return _TEXTS[suffix]


def _tree(data: bytes, name: str) -> tuple[object, Mapping[Place, int], list[Problem]]:
    text = _text_module(name, "error.document")
    try:
        tree, lines, found = text.parse(data)
    except UnreadableError as error:
        raise _unreadable(name, {}, [error.problem]) from error
    return tree, lines, list(found)


def _unreadable(name: str, lines: Mapping[Place, int], problems: list[Problem]) -> DocumentError:
    placed = sorted((problem.placed(name, lines) for problem in problems), key=Problem.order)
    return DocumentError("error.document", name, tuple(placed))


_NO_FILE = (OSError, ValueError)  # a name with a null byte is a ValueError


def _cause(error: Exception) -> Mapping[str, object]:
    return {"cause": str(getattr(error, "strerror", None) or error)}


def _failed(key: str, name: str, problem: str, values: Mapping[str, object]) -> DocumentError:
    found = Problem(name=name, key=problem, values=values)
    return DocumentError(key, name, (found,))


def _bytes(tree: Mapping[str, object], sources: tuple[Source, ...], name: str) -> bytes:
    text = _text_module(name, "error.document.write")
    if problems := [problem.placed(name, {}) for problem in shapes.listed_twice(sources)]:
        raise DocumentError("error.document.write", name, tuple(problems))
    try:
        return text.dump(tree)
    except UnicodeEncodeError as error:  # half of a surrogate pair is no text
        raise _failed("error.document.write", name, "problem.unwritable", _cause(error)) from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file, then put it in its place: a reader sees the old file or the new."""
    try:
        target = path.resolve()  # a link stays a link
        beside = target.with_name(f".{target.name}.{token_hex(8)}.tmp")
        try:
            with beside.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except _NO_FILE as error:
        raise _failed(
            "error.document.write", str(path), "problem.unwritable", _cause(error)
        ) from error
