"""When a file is no tree at all, and what is refused so that it need not be read."""

import codecs

from govmodel.problems import Problem

DEPTH = 40
"""How many levels deep a file may be nested."""

ENOUGH = 1000
"""How many problems of a file are told, before it is not read on."""

LONGEST = 1000
"""How many digits a number may have: nobody means a longer one, and Python is slow to make it."""

_CHUNK = 1 << 20


class UnreadableError(Exception):
    """A text is no tree at all; reading cannot go on. Caught in this package, not seen outside."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems."""
        self.problems = problems
        super().__init__(*problems)


def too_deep(line: int | None = None) -> UnreadableError:
    """Say that a file is nested too deeply."""
    return UnreadableError(Problem(key="problem.deep", line=line, values={"limit": str(DEPTH)}))


def text_of(data: bytes) -> bytes:
    r"""Give the text of a file without its byte order mark, still as bytes.

    :raises UnreadableError: if it is empty, or not in UTF-8; it is looked at piece by piece, so
        that a large file is not held twice.

    >>> text_of("\ufeffof: 0331".encode())
    b'of: 0331'
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(data), _CHUNK):
        end = start + _CHUNK
        try:
            decoder.decode(data[start:end], final=end >= len(data))
        except UnicodeDecodeError as error:
            before = data.count(b"\n", 0, start) + error.object.count(b"\n", 0, error.start)
            raise UnreadableError(Problem(key="problem.encoding", line=before + 1)) from None
    text = data.removeprefix(codecs.BOM_UTF8)
    if not text or text.isspace():
        raise UnreadableError(Problem(key="problem.empty"))
    return text
