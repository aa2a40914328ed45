"""Let many clients ask the service at once, and see that nothing fails and nothing grows.

``python load.py`` starts a service of its own, on this computer; it needs ``/proc``, as Linux has.
Each client holds one connection and asks again as soon as it has been answered.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException
from itertools import count, cycle, islice
from pathlib import Path
from statistics import quantiles
from threading import Thread

PLAN = Path(__file__).parents[1] / "soderhamn-2008-2011" / "plan.yaml"
YAML = {"Content-Type": "application/yaml"}
JSON = {"Content-Type": "application/json"}

Question = tuple[str, str, bytes | None, dict[str, str], int]
"""How and what is asked, what is sent along, and the status that is expected."""


def questions() -> list[Question]:
    """Ask everything in turn, now and then what must be refused."""
    plan = PLAN.read_bytes()
    malformed = b'{"format": "govmodel.plan/1", "model": 1, "elements": 2}'
    return [
        ("GET", "/models", None, {}, 200),
        ("POST", "/check", plan, YAML, 200),
        ("POST", "/check", plan, YAML | {"Accept-Language": "en"}, 200),
        ("POST", "/threads/foretagsklimat", plan, YAML, 200),
        ("GET", "/models/soderhamn@2008-2011/reviews/2010", None, {}, 200),
        ("GET", "/models/soderhamn@2008-2011/reviews/2010/calendar.ics", None, {}, 200),
        ("POST", "/threads", plan, YAML, 200),
        ("GET", "/models/atlantis", None, {}, 404),
        ("POST", "/check", malformed, JSON, 422),
    ]


class Client(Thread):
    """One client: how long each answer took, and what was not as it should be."""

    def __init__(self, port: int, first: int, until: float) -> None:
        """Begin with another question than the others do."""
        super().__init__(daemon=True)
        self.took: list[float] = []
        self.wrong: Counter[str] = Counter()
        self._port = port
        self._questions = islice(cycle(questions()), first, None)
        self._until = until

    def run(self) -> None:
        """Ask until the time is over."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=60)
        while time.monotonic() < self._until:
            method, path, body, headers, expected = next(self._questions)
            started = time.monotonic()
            try:
                connection.request(method, path, body, headers)
                answer = connection.getresponse()
                answer.read()
            except (OSError, HTTPException) as error:
                self.wrong[f"{method} {path}: {error!r}"] += 1
                connection.close()
                continue
            self.took.append(time.monotonic() - started)
            if answer.status != expected:
                self.wrong[f"{method} {path}: {answer.status}"] += 1
        connection.close()


def started() -> tuple[subprocess.Popen[str], int]:
    """Start a service on a free port, and tell which."""
    server = subprocess.Popen(
        [sys.executable, "-m", "govmodel_service", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
    )
    for line in server.stderr or ():
        if found := re.search(r"127\.0\.0\.1:(\d+)", line):
            # What it says from now on is passed on: a full pipe would stop it.
            Thread(target=sys.stderr.writelines, args=(server.stderr,), daemon=True).start()
            return server, int(found[1])
    raise SystemExit("the service did not start")


def resident(process: int) -> float:
    """Tell how many megabytes a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1000 if found else 0.0


def sampled(process: int, seconds: float, clock: Callable[[], float]) -> Iterator[float]:
    """Look once a second at what a process holds."""
    begun = clock()
    for second in count():
        yield resident(process)
        if clock() - begun >= seconds:
            return
        time.sleep(max(0.0, begun + second + 1 - clock()))


def main() -> None:
    """Ask, and print what was seen; exit code 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=30)
    asked = parser.parse_args()
    server, port = started()
    try:
        until = time.monotonic() + asked.seconds
        clients = [Client(port, first, until) for first in range(asked.clients)]
        for client in clients:
            client.start()
        held = list(sampled(server.pid, asked.seconds, time.monotonic))
        for client in clients:
            client.join()
        held.append(resident(server.pid))
    finally:
        server.terminate()
        server.wait()
    took = sorted(each for client in clients for each in client.took)
    wrong = sum((client.wrong for client in clients), Counter[str]())
    percentiles = quantiles(took, n=100) if len(took) > 1 else [0.0] * 99
    print(
        json.dumps(
            {
                "clients": asked.clients,
                "seconds": asked.seconds,
                "requests": len(took),
                "requests per second": round(len(took) / asked.seconds, 1),
                "p50 ms": round(percentiles[49] * 1000, 1),
                "p99 ms": round(percentiles[98] * 1000, 1),
                "errors": wrong,
                "resident MB, each fifth second": [round(each, 1) for each in held[::5]],
                "resident MB at the end": round(held[-1], 1),
            },
            indent=2,
        )
    )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
