"""Ask a running service about a plan: what is wrong in it, and when its model's year is reviewed.

``python ask.py http://127.0.0.1:8000 plan.yaml 2010`` prints the findings, and writes the reviews
of 2010 to ``calendar.ics``.
"""

import json
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from govmodel.answers.plans import CheckAnswer


def check(service: str, plan: Path, language: str) -> CheckAnswer:
    """Send a plan, and get what was found in it."""
    media_type = "application/json" if plan.suffix == ".json" else "application/yaml"
    headers = {"Content-Type": media_type, "Accept-Language": language}
    with urlopen(Request(f"{service}/check", plan.read_bytes(), headers)) as answer:  # noqa: S310
        found: CheckAnswer = json.load(answer)
        return found


def calendar(service: str, model: str, year: int) -> bytes:
    """Get the reviews of a year as a calendar file."""
    address = f"{service}/models/{quote(model)}/reviews/{year}/calendar.ics"
    with urlopen(address) as answer:  # noqa: S310
        file: bytes = answer.read()
        return file


def main(service: str, plan: str, year: str) -> None:
    """Print what is wrong, and write the calendar."""
    try:
        found = check(service, Path(plan), "en")
    except HTTPError as error:
        problem = json.load(error)
        print(problem["detail"])
        for each in problem["problems"]:
            print(f"line {each['line']}: {each['path']}: {each['text']}")
        sys.exit(1)
    for finding in found["findings"]:
        print(f"line {finding['line']}: {finding['severity']} {finding['code']}: {finding['text']}")
    Path("calendar.ics").write_bytes(calendar(service, found["model"], int(year)))


if __name__ == "__main__":
    main(*sys.argv[1:])
