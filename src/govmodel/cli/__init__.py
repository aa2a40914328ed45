"""The command ``govmodel``: the library's questions, asked from a terminal or a CI job.

What is typed is read in ``commands``, ``years``, ``assessing`` and ``beginning``. What all commands
share is in ``asking``: each gives an answer, which is a page of ``blocks`` for people (``pages``)
and a tree for programs (``govmodel.answers``). A page is printed with colours and wrapped in a
terminal (``pretty``), and line by line anywhere else (``plain``).

Exit codes are the same for all commands:

* 0: asked and answered, whatever the grades, warnings or broken plugins in the answer;
* 1: a finding of severity *error*, or a plugin that ``plugins --why`` says cannot be used;
* 2: a file that cannot be read, a model that cannot be found, a call that cannot be understood;
* 130 and 141, as for any command, when it is interrupted or nobody reads on.

Nobody is shown a traceback; with ``GOVMODEL_TRACEBACK`` set in the environment, one that reports a
defect of govmodel is.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout, suppress
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

FINE, FOUND, FAILED, INTERRUPTED, UNREAD = 0, 1, 2, 130, 141

_COMPLETE = "_GOVMODEL_COMPLETE"
"""What a shell sets when it asks for completion."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and tell its exit code.

    It can be called within a process that goes on: streams are left as they were found.

    :param arguments: what was typed after ``govmodel``; what the process was started with if
        ``None``.

    >>> main(["models", "--format", "yaml"])
    2
    """
    with ExitStack() as restored:
        if sys.stdout is None:  # closed, as by `>&-`: what would be written goes nowhere
            restored.enter_context(redirect_stdout(StringIO()))
        if sys.stderr is None:
            restored.enter_context(redirect_stderr(StringIO()))
        return _answered(sys.argv[1:] if arguments is None else list(arguments))


def _answered(arguments: list[str]) -> int:
    try:
        code = _run(arguments)
        sys.stdout.flush()  # here, where it can still be told that nobody reads
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # such as `govmodel models | head`
        return UNREAD
    except Exception as error:  # the last place where a traceback can be kept away
        if "GOVMODEL_TRACEBACK" in os.environ:
            raise
        return _stopped(error)
    return code


def _run(arguments: list[str]) -> int:
    try:
        import click
    except ImportError:
        from govmodel.errors import MissingExtraError, Phrase

        values = {"extra": "cli", "purpose": Phrase("files.cli")}
        _complain(str(MissingExtraError("error.extra", values)))
        return FAILED
    from govmodel.cli import assessing, beginning, commands, years  # noqa: F401 - the commands
    from govmodel.cli.asking import govmodel

    if instruction := os.environ.get(_COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(govmodel, {}, "govmodel", _COMPLETE, instruction)
    # Not `govmodel.main`, which would make 1 of a broken pipe: that means findings here.
    try:
        with govmodel.make_context("govmodel", arguments) as context:
            return int(govmodel.invoke(context))
    except click.exceptions.Exit as answered:  # --help and --version
        return answered.exit_code
    except click.UsageError as error:
        _misused(error)
        return FAILED


def _misused(error: "click.UsageError") -> None:
    """Say how a command is used, as click does, with all that was typed made visible."""
    import click

    if error.ctx is None or isinstance(error, click.exceptions.NoArgsIsHelpError):  # this is help
        error.show()
        return
    from govmodel.cli.plain import visible

    context = error.ctx
    for line in (
        *map(visible, context.get_usage().split("\n")),
        f"Try '{visible(context.command_path)} --help' for help.",
        "",
        f"Error: {visible(error.format_message())}",
    ):
        click.echo(line, err=True)


def _stopped(error: Exception) -> int:
    """Say in one sentence what nobody has foreseen."""
    if isinstance(error, OSError):  # reading a file is foreseen: this is a full disk, or the like
        _complain(f"govmodel was stopped by the system: {error.strerror or error}")
    else:
        _complain(
            f"govmodel has stopped at something it did not foresee, {type(error).__name__}: "
            f"{error!s:.500}. Set GOVMODEL_TRACEBACK=1 to see where, and please report it."
        )
    return FAILED


def _complain(sentence: str) -> None:
    from govmodel.cli.plain import visible

    with suppress(OSError):  # nobody can be told that nothing can be told
        print(visible(sentence), file=sys.stderr, flush=True)  # noqa: T201 - this is a command
