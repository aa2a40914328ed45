"""A service on a socket, and a client that asks it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPMessage
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def tree(self) -> Any:  # noqa: ANN401 - it is what the tests are about
        """The body, as JSON."""
        return json.loads(self.body)


def read(connection: HTTPConnection) -> Answer:
    """Wait for what comes back."""
    answer = connection.getresponse()
    return Answer(answer.status, answer.headers, answer.read())


class Service:
    """A service that listens on a port of this computer."""

    def __init__(self, port: int) -> None:
        """Keep where it listens."""
        self.port = port
        self.address = f"http://127.0.0.1:{port}"

    def connect(self) -> HTTPConnection:
        """Open a connection to it."""
        return HTTPConnection("127.0.0.1", self.port, timeout=30)

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for what is at a path."""
        return self._ask("GET", path, None, headers)

    def post(self, path: str, body: bytes, content_type: str, **headers: str) -> Answer:
        """Send something to a path."""
        return self._ask("POST", path, body, {"Content-Type": content_type, **headers})

    def form(self, path: str, **files: bytes) -> Answer:
        """Send files in a form."""
        parts = [
            b"--part\r\nContent-Disposition: form-data; "
            b'name="%b"; filename="%b"\r\n\r\n%b\r\n' % (name.encode(), name.encode(), data)
            for name, data in files.items()
        ]
        body = b"".join(parts) + b"--part--\r\n"
        return self.post(path, body, "multipart/form-data; boundary=part")

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        with closing(self.connect()) as connection:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            with suppress(OSError):  # a server that refuses does not listen to the end
                connection.request(method, path, body, named)
            return read(connection)


@contextmanager
def serving(**environment: str) -> Iterator[Service]:
    """Start the service as a user does, on a free port, and stop it in the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "govmodel_service", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        env=environment or None,
    ) as process:
        try:
            yield Service(_port(process))
        finally:
            process.terminate()


def _port(process: subprocess.Popen[str]) -> int:
    assert process.stderr
    said = []
    for line in process.stderr:
        said.append(line)
        if found := re.search(r"127\.0\.0\.1:(\d+)", line):
            return int(found[1])
    raise AssertionError("".join(said))
