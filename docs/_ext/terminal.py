"""``.. terminal:: FOLDER``: commands as one types them, which the doctest builder runs.

What the commands print is compared with the ``.. testoutput::`` that follows. They run in a copy of
the folder, a path from the project's root; later blocks of the page go on there when they name
none, and the first that names none runs in an empty one. Exempelby is built as a wheel and unpacked
where they, and the page's own Python, find it.

What cannot be run while pages are built, such as what installs from the network, says in
``:run-by:`` who runs it.
"""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

ROOT = Path(__file__).parents[2]
EXEMPELBY = ROOT / "docs" / "exempelby"

NOXFILE = (ROOT / "noxfile.py").read_text(encoding="utf-8")

_HERE: dict[str, str] = {}


def new_folder() -> str:
    """Make a folder that is gone when the pages have been built."""
    made = tempfile.mkdtemp(prefix="govmodel-pages-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def programs() -> str:
    """Say where programs are found: those that are installed beside Python first."""
    return os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))


@cache
def exempelby() -> str:
    """Build the example's wheel, unpack it, and tell where."""
    made, unpacked = new_folder(), new_folder()
    copied = shutil.copytree(EXEMPELBY, Path(made, "exempelby"))
    build = f"import uv_build; print(uv_build.build_wheel({made!r}))"
    subprocess.run(  # noqa: S603 - what is run is ours
        (sys.executable, "-c", build),
        cwd=copied,
        env=os.environ | {"PATH": programs()},
        check=True,
        capture_output=True,
    )
    (wheel,) = Path(made).glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    return unpacked


def begin() -> None:
    """Begin a page: nobody has typed anything yet, and its own Python finds Exempelby."""
    _HERE.clear()
    if exempelby() not in sys.path:
        sys.path.insert(0, exempelby())


def typed(commands: str, folder: str = "", code: int = 0) -> None:
    """Run what is typed, line by line, and print what a terminal shows.

    :param code: the code with which the last command is to end; the others end with 0.
    """
    if "folder" not in _HERE:
        _HERE["folder"] = new_folder()
    if folder:
        _HERE["folder"] = shutil.copytree(ROOT / folder, Path(new_folder(), Path(folder).name))
    environment = os.environ | {
        "PATH": programs(),
        "PYTHONPATH": os.pathsep.join(filter(None, (exempelby(), os.environ.get("PYTHONPATH")))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
        "COLUMNS": "80",
    }
    lines = [line.removeprefix("$ ") for line in commands.splitlines() if line.startswith("$ ")]
    for at, line in enumerate(lines, start=1):
        run = subprocess.run(  # noqa: S602 - what is run is ours
            line,
            shell=True,
            cwd=_HERE["folder"],
            env=environment,
            check=False,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        print(run.stdout, end="")  # noqa: T201 - it is compared with what the page shows
        if run.returncode != (code if at == len(lines) else 0):
            raise RuntimeError(f"{line} ended with {run.returncode}:\n{run.stdout}")


class Terminal(SphinxDirective):
    """``.. terminal:: FOLDER``, with commands, each after ``$ ``."""

    optional_arguments = 1
    has_content = True
    option_spec = {  # noqa: RUF012 - as docutils wants it
        "exit": directives.nonnegative_int,
        "run-by": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Show the commands, and let the doctest builder run them."""
        shown = "\n".join(self.content)
        block = nodes.literal_block(shown, shown, language="console", classes=["terminal"])
        self.set_source_info(block)
        if by := self.options.get("run-by"):
            session = by.partition("nox -s ")[2]
            if f"\ndef {session}(" not in NOXFILE and not Path(ROOT, by).is_file():
                raise self.error(f"there is nothing that is called {by}")
        else:
            folder = self.arguments[0] if self.arguments else ""
            call = shown, folder, self.options.get("exit", 0)
            block["testnodetype"] = "testcode"
            block["groups"] = ["default"]
            block["options"] = {}
            block["test"] = f"terminal.typed{call!r}"
        return [block]


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("terminal", Terminal)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
