"""How long Python takes to start with govmodel and with others, each time in a new process."""

import subprocess
import sys
from collections.abc import Mapping
from functools import partial

from benchmarks.timing import Contest, Sample, race

_NOTHING = "pass"
_IMPORTS = ("import govmodel", "from govmodel import Goal")
_COMMANDS = ("models", "--help")


def starts(rounds: int) -> Mapping[str, Contest]:
    """Time imports, beyond what starting Python takes, and commands, from start to end."""
    lines = (_NOTHING, *_IMPORTS, "import attrs", "import click")
    taken = race(
        {line: partial(_run, "-c", line) for line in lines}
        | {command: partial(_run, "-m", "govmodel", command) for command in _COMMANDS},
        rounds,
    )
    return {
        **{
            line: {
                "govmodel": _beyond(taken[line], taken[_NOTHING]),
                "import attrs": _beyond(taken["import attrs"], taken[_NOTHING]),
            }
            for line in _IMPORTS
        },
        **{
            f"govmodel {command}": {
                "govmodel": taken[command],
                'python -c "import click"': taken["import click"],
            }
            for command in _COMMANDS
        },
    }


def _run(*arguments: str) -> None:
    subprocess.run((sys.executable, *arguments), check=True, stdout=subprocess.DEVNULL)


def _beyond(sample: Sample, nothing: Sample) -> Sample:
    """Take the median away: a difference of two single rounds would mostly be chance."""
    return Sample((sample.median - nothing.median,))
