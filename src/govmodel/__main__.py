"""``python -m govmodel`` is the command ``govmodel``."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn, TextIO

from govmodel.cli import main


def run() -> NoReturn:
    """Run the command as a process of its own, and end that.

    >>> run.__name__
    'run'
    """
    # A process that lives for an answer makes few circles; looking for them delays its start.
    gc.disable()
    streams = [stream for stream in (sys.stdout, sys.stderr) if stream is not None]
    for stream in streams:
        if hasattr(stream, "reconfigure"):  # a dash that the terminal lacks is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    code = main()
    for stream in streams:
        _close(stream)
    gc.freeze()  # all is given back at once; to look through it for circles first takes a while
    sys.exit(code)


def _close(stream: TextIO) -> None:
    """Let Python close a stream without complaint, also where nobody reads or no space is left."""
    try:
        stream.flush()
    except OSError:
        with suppress(OSError):  # what stands in for it in a test has no number
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    run()
