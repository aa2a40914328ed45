"""How much memory a call takes at its peak, each in a process of its own.

``python -m benchmarks.memory MODULE FUNCTION FILE`` is such a process. The peak is the one that
Linux keeps for a program; what ``resource`` tells is inherited from the process that started it.
"""

import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from benchmarks.timing import Contest, Sample

_STATUS = Path("/proc/self/status")


def peaks(
    modules: Mapping[str, str], plan: tuple[Path, int], results: tuple[Path, int]
) -> Mapping[str, Contest]:
    """Measure the peak of loading, in bytes for each statement or observation; Linux only.

    :param modules: the modules that load, by the names of their peers.
    :param plan: a plan file, and how many statements it has.
    :param results: a results file, and how many observations it has.
    """
    if not _STATUS.exists():
        return {}
    return {
        what: {
            name: Sample((_peak_of(module, function, file) / many,))
            for name, module in modules.items()
        }
        for what, function, (file, many) in (
            ("memory to load plan", "load_plan", plan),
            ("memory to load results", "load_results", results),
        )
    }


def _peak_of(module: str, function: str, file: Path) -> int:
    command = (sys.executable, "-m", "benchmarks.memory", module, function, str(file))
    return int(subprocess.run(command, check=True, capture_output=True).stdout)


def _peak() -> int:
    line = next(each for each in _STATUS.read_text().splitlines() if each.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def _main(module: str, function: str, file: str) -> None:
    call = getattr(import_module(module), function)
    data = Path(file).read_bytes()
    before = _peak()
    call(data)
    print(_peak() - before)


if __name__ == "__main__":
    _main(*sys.argv[1:])
