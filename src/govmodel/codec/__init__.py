"""Plans, results and evaluations as files, in JSON and YAML, read with the place of everything.

A file is bytes, then a tree of plain values (:mod:`~govmodel.codec.json_text`,
:mod:`~govmodel.codec.yaml_text`), then what it tells (:mod:`~govmodel.codec.shapes`); writing goes
the same way back, and a file is written whole or not at all. All problems of a file are told at
once, each with its place.

Every kind of file begins with its ``format``: ``govmodel.plan/1``, ``govmodel.results/1`` or
``govmodel.evaluation/1``. The number grows when a file of the old number can no longer be read as
it was meant; new fields that may be left out do not make it grow.
"""

import errno
import gc
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, TypeVar

from attrs import field, frozen

from govmodel.codec import json_text, shapes, structs, yaml_text
from govmodel.codec.schema import evaluation_schema, plan_schema, results_schema
from govmodel.codec.structs import Finder, InstrumentFinder
from govmodel.codec.unreadable import UnreadableError
from govmodel.errors import DocumentError, InvalidValueError
from govmodel.evaluations import Evaluation
from govmodel.findings import Finding
from govmodel.instruments import Instrument
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.problems import Place, Problem, show
from govmodel.results import Results
from govmodel.sources import Source
from govmodel.typed import types_to_blame

__all__ = [
    "LIMIT",
    "EvaluationFile",
    "PlanFile",
    "dump_evaluation",
    "dump_plan",
    "dump_results",
    "evaluation_schema",
    "parse_evaluation",
    "parse_plan",
    "parse_results",
    "plan_schema",
    "read_evaluation",
    "read_plan",
    "read_results",
    "results_schema",
    "write_evaluation",
    "write_plan",
    "write_results",
]

LIMIT = 100_000_000
"""How many bytes a file may have unless the caller allows more."""

_V = TypeVar("_V")

File = Path | str | BinaryIO
"""A file to read: its path, or a stream of bytes such as ``sys.stdin.buffer``."""

_TEXTS = {".json": json_text, ".yaml": yaml_text, ".yml": yaml_text}


@frozen(kw_only=True)
class PlanFile:
    """A plan, and where each part of it stands in its file.

    :param plan: the plan.
    :param model: the edition that its words were looked up in.
    :param name: the file's name.
    :param lines: the line of every place, from 1; empty for JSON, whose places are paths.

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
    >>> lines = {(): 1, ("elements",): 4}
    >>> file = gm.PlanFile(plan=plan, model=model, name="plan.yaml", lines=lines)
    >>> file.place(("elements", 0, "serves"))
    'plan.yaml:4: $.elements[0].serves'
    """

    plan: Plan
    model: GovernanceModel = field(repr=False)
    name: str
    lines: Mapping[Place, int] = field(factory=dict, hash=False, repr=False)

    def place(self, of: Finding | Place) -> str:
        """Say where something stands: file, line (in YAML) and path.

        What is missing stands nowhere; its line is that of what it is missing from.
        """
        return _stands(of, self.name, self.lines)


@frozen(kw_only=True)
class EvaluationFile:
    """An evaluation, and where each part of it stands in its file.

    :param evaluation: the evaluation.
    :param instrument: the edition that it was made by.
    :param name: the file's name.
    :param lines: the line of every place, from 1; empty for JSON, whose places are paths.

    >>> import govmodel as gm
    >>> instrument = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(gm.AssessedArea(id="dialog", name="Dialog", basis=gm.Basis.ASSUMED),),
    ... )
    >>> evaluation = gm.Evaluation(
    ...     instrument=instrument.id, of="9999", period=gm.Period.years(2024)
    ... )
    >>> lines = {(): 1, ("points",): 5, ("points", 0): 6}
    >>> file = gm.EvaluationFile(
    ...     evaluation=evaluation, instrument=instrument, name="prov.yaml", lines=lines
    ... )
    >>> file.place(("points", 0, "area"))
    'prov.yaml:6: $.points[0].area'
    """

    evaluation: Evaluation
    instrument: Instrument = field(repr=False)
    name: str
    lines: Mapping[Place, int] = field(factory=dict, hash=False, repr=False)

    def place(self, of: Finding | Place) -> str:
        """Say where something stands, as that of :class:`PlanFile` does."""
        return _stands(of, self.name, self.lines)


def _stands(of: Finding | Place, name: str, lines: Mapping[Place, int]) -> str:
    return show(name, of.path if isinstance(of, Finding) else of, lines)


def read_plan(file: File, model: GovernanceModel | Finder, *, limit: int = LIMIT) -> PlanFile:
    """Read a plan from a file.

    :param file: a path that ends in ``.yaml``, ``.yml`` or ``.json``, or a stream of bytes. What is
        in a stream or a pipe whose name has no such ending is told by how it begins: JSON with a
        brace, YAML with anything else.
    :param model: the edition that the plan is written for, or a function that finds the edition
        that the plan names, such as :func:`~govmodel.find_model`. Its words are looked up there and
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
    return _plan(_load(file, limit), model)


def parse_plan(
    data: bytes, model: GovernanceModel | Finder, *, name: str = "plan.yaml"
) -> PlanFile:
    """Read a plan from bytes.

    :param model: the edition that the plan is written for, or what finds it by its name.
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
    return _plan(_Loaded(name=name, data=data, text=_text_by(name, "error.document")), model)


def read_results(file: File, *, limit: int = LIMIT) -> Results:
    """Read results from a file; no model is needed.

    :param file: a path or a stream of bytes, as for :func:`read_plan`.
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
    return _results(_load(file, limit))


def parse_results(data: bytes, *, name: str = "results.yaml") -> Results:
    """Read results from bytes.

    :param name: what errors call the data; its ending tells YAML from JSON.
    :raises DocumentError: naming everything that is wrong, each with its place.

    >>> import govmodel as gm
    >>> text = b'{"format": "govmodel.results/1", "of": "2182"}'
    >>> gm.parse_results(text, name="results.json").of
    '2182'
    """
    return _results(_Loaded(name=name, data=data, text=_text_by(name, "error.document")))


def read_evaluation(
    file: File, instrument: Instrument | InstrumentFinder, *, limit: int = LIMIT
) -> EvaluationFile:
    """Read an evaluation from a file.

    :param file: a path or a stream of bytes, as for :func:`read_plan`.
    :param instrument: the edition of the instrument that the evaluation was made by, or a function
        that finds the one that the file names. Whether it has the areas that got points is not
        asked here.
    :param limit: how many bytes the file may have.
    :raises DocumentError: naming everything that is wrong, each with its place.
    :raises MissingExtraError: for YAML without the extra ``yaml``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> import govmodel as gm
    >>> instrument = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(gm.AssessedArea(id="dialog", name="Dialog", basis=gm.Basis.ASSUMED),),
    ... )
    >>> evaluation = gm.Evaluation(
    ...     instrument=instrument.id, of="9999", period=gm.Period.years(2024)
    ... )
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     gm.write_evaluation(evaluation, Path(folder) / "prov.json")
    ...     gm.read_evaluation(Path(folder) / "prov.json", instrument).evaluation == evaluation
    True
    """
    return _evaluation(_load(file, limit), instrument)


def parse_evaluation(
    data: bytes, instrument: Instrument | InstrumentFinder, *, name: str = "evaluation.yaml"
) -> EvaluationFile:
    """Read an evaluation from bytes.

    :param instrument: the edition that it was made by, or what finds it by its name.
    :param name: what errors and places call the data; its ending tells YAML from JSON.
    :raises DocumentError: naming everything that is wrong, each with its place.

    >>> import govmodel as gm
    >>> instrument = gm.Instrument(
    ...     name="exempelprov",
    ...     edition="2024",
    ...     title="Exempelprovet",
    ...     language="sv",
    ...     areas=(gm.AssessedArea(id="dialog", name="Dialog", basis=gm.Basis.ASSUMED),),
    ... )
    >>> text = '''
    ... format: govmodel.evaluation/1
    ... instrument: exempelprov@2024
    ... of: 9999
    ... period: 2024
    ... points:
    ... - area: dialog
    ...   points: 61,5
    ... '''
    >>> gm.parse_evaluation(text.encode(), instrument).evaluation.points[0].points
    Decimal('61.5')
    """
    return _evaluation(
        _Loaded(name=name, data=data, text=_text_by(name, "error.document")), instrument
    )


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
    with _collector_paused(), types_to_blame(plan):
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
    with _collector_paused(), types_to_blame(results):
        return _bytes(shapes.results_to(results), results.sources, name)


def dump_evaluation(evaluation: Evaluation, *, name: str = "evaluation.yaml") -> bytes:
    """Write an evaluation as bytes; read again, they are the same evaluation.

    :param name: its ending tells YAML from JSON.

    >>> from decimal import Decimal
    >>> from govmodel import AreaPoints, Evaluation, Period, dump_evaluation
    >>> evaluation = Evaluation(
    ...     instrument="exempelprov@2024",
    ...     of="9999",
    ...     period=Period.years(2024),
    ...     points=(AreaPoints(area="dialog", points=Decimal(61)),),
    ... )
    >>> print(dump_evaluation(evaluation).decode())
    format: govmodel.evaluation/1
    instrument: exempelprov@2024
    of: '9999'
    period: '2024'
    points:
    - area: dialog
      points: 61
    <BLANKLINE>
    """
    with _collector_paused(), types_to_blame(evaluation):
        return _bytes(shapes.evaluation_to(evaluation), evaluation.sources, name)


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
    put_in_place(Path(path), dump_plan(plan, name=str(path)))


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
    put_in_place(Path(path), dump_results(results, name=str(path)))


def write_evaluation(evaluation: Evaluation, path: Path | str) -> None:
    """Write an evaluation to a file: the whole of it, or the file stays as it was.

    :param path: a file that ends in ``.yaml``, ``.yml`` or ``.json``.
    :raises DocumentError: if the file cannot be written.
    :raises MissingExtraError: for YAML without the extra ``yaml``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from govmodel import Evaluation, Period, write_evaluation
    >>> evaluation = Evaluation(instrument="exempelprov@2024", of="9999", period=Period.years(2024))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_evaluation(evaluation, Path(folder) / "prov.yaml")
    ...     [file.name for file in Path(folder).iterdir()]
    ['prov.yaml']
    """
    put_in_place(Path(path), dump_evaluation(evaluation, name=str(path)))


# Reading.


@frozen(kw_only=True)
class _Loaded:
    """A file's bytes, and the way they are written."""

    name: str
    data: bytes
    text: "shapes.Text"


def _plan(file: _Loaded, model: GovernanceModel | Finder) -> PlanFile:
    (plan, found), lines = _read(
        file,
        lambda data: structs.plan(data, model),
        lambda tree, problems: shapes.plan_from(tree, model, problems),
    )
    return PlanFile(plan=plan, model=found, name=file.name, lines=lines)


def _results(file: _Loaded) -> Results:
    results, _ = _read(file, structs.results, shapes.results_from)
    return results


def _evaluation(file: _Loaded, instrument: Instrument | InstrumentFinder) -> EvaluationFile:
    (evaluation, found), lines = _read(
        file,
        lambda data: structs.evaluation(data, instrument),
        lambda tree, problems: shapes.evaluation_from(tree, instrument, problems),
    )
    return EvaluationFile(evaluation=evaluation, instrument=found, name=file.name, lines=lines)


def _read(
    file: _Loaded,
    quickly: Callable[[bytes], _V],
    carefully: Callable[[object, list[Problem]], _V | None],
) -> tuple[_V, Mapping[Place, int]]:
    """Read JSON the quick way if that leads through it, and anything else with its places."""
    with _collector_paused():
        if file.text is json_text:
            try:
                return quickly(file.data), {}
            except structs.NotPlainError:
                pass  # something is wrong, or written in a way that only the careful reader takes
        tree, lines, problems = _tree(file)
        made = carefully(tree, problems)
        if made is None or problems:
            raise _unreadable(file.name, lines, problems)
        return made, lines


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking for circles while many values are made.

    None of them is a circle, and looking takes longer than making them. Several threads may be in
    here at once: only the first to come has to let the collector go on again.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _load(file: File, limit: int) -> _Loaded:
    if isinstance(file, Path | str):
        return _load_path(Path(file), str(file), limit)
    if not hasattr(file, "read"):
        raise InvalidValueError("expected.file", {"found": type(file).__name__})
    named = getattr(file, "name", None)
    name = named if isinstance(named, str) else "<stream>"
    data = _bytes_of(file, name, limit)
    return _Loaded(name=name, data=data, text=_text_in(name, data))


def _load_path(path: Path, name: str, limit: int) -> _Loaded:
    try:
        stream = path.open("rb")
    except _NO_FILE as error:
        raise _unopened(name, error) from error
    with stream:
        data = _bytes_of(stream, name, limit)
        regular = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    text = _text_by(name, "error.document") if regular else _text_in(name, data)
    return _Loaded(name=name, data=data, text=text)


def _bytes_of(stream: BinaryIO, name: str, limit: int) -> bytes:
    """Read to the end, or a byte beyond the limit, however little comes at a time."""
    pieces: list[bytes] = []
    size = 0
    while size <= limit:
        try:
            more = stream.read(limit + 1 - size)
        except _NO_FILE as error:  # a stream that is closed is a ValueError
            raise _unopened(name, error) from error
        if not isinstance(more, bytes):
            raise InvalidValueError("expected.bytes", {"found": type(more).__name__})
        if not more:
            break
        pieces.append(more)
        size += len(more)
    if size > limit:
        raise _failed("error.document", name, "problem.large", {"limit": Decimal(limit)})
    return b"".join(pieces)


def _text_in(name: str, data: bytes) -> "shapes.Text":
    """Tell how a stream is written: by its name if that says so, else by how it begins."""
    suffix = Path(name).suffix.lower()
    if suffix in _TEXTS:
        return _TEXTS[suffix]
    return json_text if data[:100].lstrip(_BEFORE).startswith(b"{") else yaml_text


_BEFORE = b"\xef\xbb\xbf \t\r\n"  # a byte order mark, and space


def _text_by(name: str, key: str) -> "shapes.Text":
    """Tell how a file is written by the ending of its name."""
    suffix = Path(name).suffix.lower()
    if suffix not in _TEXTS:
        values = {"expected": shapes.expected("suffix"), "found": suffix or None}
        problem = Problem(name=name, path=(), line=None, key="problem.value", values=values)
        raise DocumentError(key, name, (problem,))
    return _TEXTS[suffix]


def _tree(file: _Loaded) -> tuple[object, Mapping[Place, int], list[Problem]]:
    try:
        tree, lines, found = file.text.parse(file.data)
    except UnreadableError as error:
        raise _unreadable(file.name, {}, list(error.problems)) from error
    return tree, lines, list(found)


def _unreadable(name: str, lines: Mapping[Place, int], problems: list[Problem]) -> DocumentError:
    placed = sorted((problem.placed(name, lines) for problem in problems), key=_order)
    return DocumentError("error.document", name, tuple(placed))


def _order(problem: Problem) -> tuple[object, ...]:
    """Sort as the file does; that there is more comes last."""
    return (problem.key == "problem.many", *problem.order())


_NO_FILE = (OSError, ValueError)  # a name with a null byte is a ValueError

_KNOWN: Mapping[type[Exception], str] = {
    IsADirectoryError: "problem.directory",
    PermissionError: "problem.forbidden",
}
_UNREAD = {**_KNOWN, FileNotFoundError: "problem.no_file"}
_UNWRITTEN = {**_KNOWN, FileNotFoundError: "problem.no_folder"}


def _unopened(name: str, error: Exception) -> DocumentError:
    """Say why a file cannot be read: in our own words where they are few, else the system's."""
    problem = _UNREAD.get(type(error), "problem.unreadable")
    return _failed("error.document", name, problem, _cause(error))


def _unwritten(name: str, error: Exception) -> DocumentError:
    problem = _UNWRITTEN.get(type(error), "problem.unwritable")
    return _failed("error.document.write", name, problem, _cause(error))


def _cause(error: Exception) -> Mapping[str, object]:
    return {"cause": str(getattr(error, "strerror", None) or error)}


def _failed(key: str, name: str, problem: str, values: Mapping[str, object]) -> DocumentError:
    found = Problem(name=name, key=problem, values=values)
    return DocumentError(key, name, (found,))


def _bytes(tree: Mapping[str, object], sources: tuple[Source, ...], name: str) -> bytes:
    text = _text_by(name, "error.document.write")
    if problems := [problem.placed(name, {}) for problem in shapes.listed_twice(sources)]:
        raise DocumentError("error.document.write", name, tuple(problems))
    try:
        return text.dump(tree)
    except UnicodeEncodeError as error:  # half of a surrogate pair is no text
        raise _unwritten(name, error) from error


def put_in_place(path: Path, data: bytes) -> None:
    """Write beside the file, then put it in its place: a reader sees the old file or the new.

    It keeps the old one's mode, from the first byte on. A link to it stays a link; another name of
    the same file (a hard link) keeps the old content.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_symlink():  # no link is left but one that leads to itself
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        there = target.exists()
        if there and not target.is_dir() and not target.is_file():
            raise _failed("error.document.write", str(path), "problem.no_regular_file", {})
        beside = target.with_name(f".govmodel-{token_hex(8)}.tmp")
        try:
            mode = 0o600 if there else 0o666
            number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
            with os.fdopen(number, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            if there:
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except DocumentError:
        raise
    except _NO_FILE as error:
        raise _unwritten(str(path), error) from error
