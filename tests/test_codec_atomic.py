"""Writing is all or nothing: a process that dies at any moment leaves the old file or the new one."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

import govmodel as gm

OLD = b'{\n  "format": "govmodel.results/1",\n  "of": "0331"\n}\n'
NEW = b'{\n  "format": "govmodel.results/1",\n  "of": "2182",\n  "title": "Utfall"\n}\n'

DYING = """\
import os, shutil, sys
from pathlib import Path
import govmodel as gm

step, path = sys.argv[1:]
opened, fsync, replace = os.fdopen, os.fsync, Path.replace


def dying(*_, **__):
    os._exit(9)


class HalfWritten:
    def __init__(self, stream):
        self.stream = stream

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def write(self, data):
        self.stream.write(data[: len(data) // 2])
        self.stream.flush()
        os._exit(9)


match step:
    case "after opening":
        HalfWritten.write = dying
        os.fdopen = lambda *args: HalfWritten(opened(*args))
    case "in the middle of writing":
        os.fdopen = lambda *args: HalfWritten(opened(*args))
    case "before it is on the disk":
        os.fsync = dying
    case "after it is on the disk":
        os.fsync = lambda number: (fsync(number), os._exit(9))
    case "before the mode is copied":
        shutil.copymode = dying
    case "before it takes its place":
        Path.replace = dying
    case "after it has taken its place":
        Path.replace = lambda *paths: (replace(*paths), os._exit(9))
    case "before it is cleared up":
        Path.unlink = dying
gm.write_results(gm.Results(of="2182", title="Utfall"), path)
"""

STEPS = (
    "after opening",
    "in the middle of writing",
    "before it is on the disk",
    "after it is on the disk",
    "before the mode is copied",
    "before it takes its place",
)
LATE = ("after it has taken its place", "before it is cleared up")


@pytest.mark.parametrize("there_was_one", [True, False])
def test_a_process_that_dies_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, *, there_was_one: bool
) -> None:
    """At every step of writing; what it leaves beside the file is hidden and has another name."""
    running = []
    for step in (*STEPS, *LATE, "never"):
        folder = tmp_path / step
        folder.mkdir()
        path = folder / "results.json"
        if there_was_one:
            path.write_bytes(OLD)
        command = (sys.executable, "-c", DYING, step, str(path))
        running.append((step, path, subprocess.Popen(command)))
    ended = [(step, path, process.wait()) for step, path, process in running]
    for step, path, code in ended:
        died = step != "never" and not (step == "before the mode is copied" and not there_was_one)
        assert code == (9 if died else 0), step
        if died and step in STEPS:
            assert (path.read_bytes() if path.exists() else None) == (
                OLD if there_was_one else None
            )
            (beside,) = set(path.parent.iterdir()) - {path}
            assert beside.name.startswith(".govmodel-")
            assert beside.suffix == ".tmp"
        else:
            assert path.read_bytes() == NEW, step
            assert list(path.parent.iterdir()) == [path]


WRITING = """\
import itertools, sys
import govmodel as gm

path = sys.argv[1]
told = tuple(
    gm.Observation(indicator=str(at), period=gm.Period.years(2024), missing="x" * 500)
    for at in range(100)
)
for number in itertools.count():
    gm.write_results(gm.Results(of=str(number % 10) * 4, observations=told), path)
    if number == 1:
        print("begun", flush=True)
"""


def test_a_process_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    """Wherever it is in writing one file after the other."""
    running = []
    for number in range(3):
        path = tmp_path / f"results{number}.json"
        command = (sys.executable, "-c", WRITING, str(path))
        running.append((path, subprocess.Popen(command, stdout=subprocess.PIPE)))
    for number, (path, process) in enumerate(running):
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"begun"
        time.sleep(0.011 * (number + 1))
        process.kill()
        process.wait()
        process.stdout.close()
        tree = json.loads(path.read_bytes())
        assert len(tree["observations"]) == 100
        assert gm.read_results(path).of == tree["of"]
        assert tree["of"][0] * 4 == tree["of"]
