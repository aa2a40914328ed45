"""What strangers' code prints while it is loaded: heard instead of printed, up to a limit.

It must not end up in the middle of what the host prints, such as JSON, and it must end. So a thread
that listens to itself is heard, and the other threads of a service print as before. There is no
lock around strangers' code: if it never comes back, only those wait who asked for it.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import RawIOBase, StringIO
from threading import RLock, local
from typing import Any

LIMIT = 10_000
"""How many characters may be printed."""


class TooMuchError(BaseException):
    """More was printed than anybody would read; no ``except Exception`` can hold it up."""


@contextmanager
def listening() -> Iterator[None]:
    """Hear what this thread prints, and pass it on to standard error unless it is too much.

    :raises TooMuchError: if it is; from within ``print``, so that an endless loop ends.
    """
    heard, outer = _Heard(), _EARS.heard
    _EARS.heard = heard
    _STAND_INS.put()
    passed_on = LIMIT
    try:
        yield
    except TooMuchError:
        passed_on = 0
        raise
    finally:
        _STAND_INS.take()
        _EARS.heard = outer
        if (text := heard.text[:passed_on]) and sys.stderr is not None:
            with suppress(OSError, ValueError):  # nobody reads it: that is no fault of the plugin
                sys.stderr.write(text)


class _Heard:
    """What one thread prints while it loads a plugin, to both streams, in its order."""

    def __init__(self) -> None:
        self._text = StringIO()

    @property
    def text(self) -> str:
        return self._text.getvalue()

    def hear(self, text: str) -> int:
        """Keep what is printed; once it is too much, keep no more of it."""
        if self._text.tell() <= LIMIT:
            self._text.write(text)
        if self._text.tell() > LIMIT:
            raise TooMuchError(
                f"it wrote more than {LIMIT:,} characters while it was loaded, "
                f"beginning with {self.text[:20]!r}"
            )
        return len(text)


class _Ears(local):
    """Who listens to a thread: nobody, unless it loads a plugin."""

    heard: _Heard | None = None


_EARS = _Ears()


class _Stream:
    """Stands in for a stream of ``sys`` while a plugin is loaded.

    Each call asks anew whether its thread is heard: other threads print here as well, and a plugin
    may keep the stream or a method of it, and use it later.
    """

    __slots__ = ("__weakref__", "real")

    def __init__(self, real: Any) -> None:  # noqa: ANN401 - somebody put it into sys
        self.real = real

    def write(self, text: str) -> int:
        heard = _EARS.heard
        return self.real.write(text) if heard is None else heard.hear(text)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        if _EARS.heard is None:
            self.real.flush()

    def reconfigure(self, **options: object) -> None:
        if _EARS.heard is None:
            self.real.reconfigure(**options)

    def close(self) -> None:
        """Close the real stream, but not for those who are only heard."""
        if _EARS.heard is None:
            self.real.close()

    def detach(self) -> object:
        return self.real.detach() if _EARS.heard is None else _Buffer(self)

    @property
    def buffer(self) -> object:
        return self.real.buffer if _EARS.heard is None else _Buffer(self)

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


class _Buffer(RawIOBase):
    """Stands in for the binary side of a stream; closing it closes nothing else."""

    def __init__(self, stream: _Stream) -> None:
        self._stream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override] # typeshed's Buffer is private
        written = bytes(data)
        if _EARS.heard is None:
            self._stream.real.buffer.write(written)
        else:
            _EARS.heard.hear(written.decode("utf-8", "replace"))
        return len(written)


def _real(stream: Any) -> Any:  # noqa: ANN401
    """Give what a stand-in stands for: one that somebody kept may have been put back."""
    while isinstance(stream, _Stream):
        stream = stream.real
    return stream


class _StandIns:
    """Keeps the streams' stand-ins in ``sys`` while any thread loads a plugin."""

    def __init__(self) -> None:
        self._lock = RLock()  # a stream that is let go may run a stranger's code
        self._loading = 0
        self._streams: dict[str, _Stream] = {}

    def put(self) -> None:
        """Put them there, also if a plugin that is loaded elsewhere has taken them away."""
        with self._lock:
            if not self._loading:
                self._streams = {
                    name: _Stream(_real(stream))
                    for name in ("stdout", "stderr")
                    if (stream := getattr(sys, name, None)) is not None
                }
            self._loading += 1
            for name, stream in self._streams.items():
                setattr(sys, name, stream)

    def take(self) -> None:
        """Take them away when nobody needs them any more; what else stands there is undone."""
        with self._lock:
            self._loading -= 1
            for name, stream in self._streams.items():
                setattr(sys, name, stream if self._loading else stream.real)


_STAND_INS = _StandIns()
