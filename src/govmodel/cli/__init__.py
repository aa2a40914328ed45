"""The command ``govmodel``: the library's questions, asked from a terminal or a CI job.

What is typed is read in ``commands``, each of which gives an answer: a page of ``blocks`` for people
(``pages``) and a tree for programs (``data``). A page is printed with colours and wrapped in a
terminal (``pretty``), and line by line anywhere else (``plain``).

Exit codes are the same for all commands:

* 0: asked and answered, whatever the grades, warnings or broken plugins in the answer;
* 1: a finding of severity *error*;
* 2: a file that cannot be read, a model that cannot be found, a call that cannot be understood;
* 130 and 141, as for any command, when it is interrupted or nobody reads on.

Nobody is shown a traceback; with ``GOVMODEL_TRACEBACK`` set in the environment, one that reports a
defect of govmodel is.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

FINE, FOUND, FAILED, INTERRUPTED, UNREAD = 0, 1, 2, 130, 141

_COMPLETE = "_GOVMODEL_COMPLETE"
"""What a shell sets when it asks for completion."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and tell its exit code.

    :param arguments: what was typed after ``govmodel``; what the process was started with if
        ``None``.

    >>> main(["models", "--format", "yaml"])
    2
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a dash that the terminal lacks is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    # A process that lives for an answer makes few circles; looking for them delays its start.
    collecting = gc.isenabled()
    gc.disable()
    try:
        code = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()  # here, where it can still be told that nobody reads
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # such as `govmodel models | head`
        _write_no_more()
        return UNREAD
    except Exception as error:  # the last place where a traceback can be kept away
        if "GOVMODEL_TRACEBACK" in os.environ:
            raise
        return _stopped(error)
    finally:
        if collecting:
            gc.enable()
    return code


def _run(arguments: list[str]) -> int:
    try:
        import click
    except ImportError:
        from govmodel.errors import MissingExtraError, Phrase

        values = {"extra": "cli", "purpose": Phrase("files.cli")}
        _complain(str(MissingExtraError("error.extra", values)))
        return FAILED
    from govmodel.cli.commands import govmodel

    if instruction := os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(govmodel, {}, "govmodel", _COMPLETE, instruction)
    # Not `govmodel.main`, which would make 1 of a broken pipe: that means findings here.
    try:
        with govmodel.make_context("govmodel", arguments) as context:
            return int(govmodel.invoke(context))
    except click.exceptions.Exit as answered:  # --help and --version
        return answered.exit_code
    except click.ClickException as error:
        error.show()
        return FAILED


def _stopped(error: Exception) -> int:
    """Say in one sentence what nobody has foreseen."""
    if isinstance(error, OSError):  # reading a file is foreseen: this is a full disk, or the like
        _write_no_more()
        _complain(f"govmodel was stopped by the system: {error.strerror or error}")
    else:
        _complain(
            f"govmodel has stopped at something it did not foresee, {type(error).__name__}: "
            f"{error!s:.500}. Set GOVMODEL_TRACEBACK=1 to see where, and please report it."
        )
    return FAILED


def _complain(sentence: str) -> None:
    from govmodel.cli.plain import visible

    print(visible(sentence), file=sys.stderr)  # noqa: T201 - this is a command


def _write_no_more() -> None:
    """Let Python close standard output without complaint."""
    with suppress(OSError):  # what stands in for it in a test has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
