"""The service, asked over a socket."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import icalendar
import pytest

import govmodel as gm
from govmodel import answers
from govmodel.answers import plans

from served import Answer, Service, read, serving

EXAMPLES = Path(__file__).parents[2]
FOLDER = EXAMPLES / "soderhamn-2008-2011"
PLAN = (FOLDER / "plan.yaml").read_bytes()
RESULTS = (FOLDER / "results.yaml").read_bytes()
YAML = "application/yaml"

MALFORMED = """\
format: govmodel.plan/1
model: soderhamn@2008-2011
period: 2008-2007
elements:
- kind: vision
  id: v
  txt: Hej
"""


def is_problem(answer: Answer, status: int, kind: str | None = None) -> bool:
    """Tell whether an answer is a problem of a kind."""
    assert answer.status == answer.tree["status"] == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert set(answer.tree) == {"type", "title", "status", "detail", "problems"}
    return bool(answer.tree["type"] == (f"/problems/{kind}" if kind else "about:blank"))


# Models.


def test_the_installed_models_are_listed(service: Service) -> None:
    """Each edition by itself."""
    tree = service.get("/models").tree
    assert tree["format"] == "govmodel.models/1"
    assert "soderhamn@2008-2011" in [each["id"] for each in tree["models"]]


def test_a_model_is_shown_with_all_its_editions_or_with_one(service: Service) -> None:
    """The one that is named."""
    every = service.get("/models/ockero").tree["editions"]
    assert [each["edition"] for each in every] == ["2011-2014", "2019-2022", "2023-2026"]
    (one,) = service.get("/models/ockero@2011-2014").tree["editions"]
    assert one == every[0]


def test_a_model_that_is_not_there_is_not_found(service: Service) -> None:
    """Whatever is asked about it; those that are there are named."""
    for path in ("", "@2011", "/reviews/2010", "/reviews/2010/calendar.ics"):
        answer = service.get(f"/models/atlantis{path}")
        assert is_problem(answer, 404, "unknown-model")
        assert "heby, ockero and soderhamn" in answer.tree["detail"]


def test_reviews_are_listed(service: Service) -> None:
    """Those that close in the year, and the cycle that has no days."""
    tree = service.get("/models/soderhamn@2008-2011/reviews/2010").tree
    assert [each["closing"] for each in tree["reviews"]] == [
        "2010-04-30",
        "2010-08-31",
        "2010-08-31",
        "2010-12-31",
        "2010-12-31",
        "2010-12-31",
    ]
    assert [each["days"] for each in tree["without_days"]] == ["continuous"]


def test_without_an_edition_the_one_answers_that_is_valid_in_the_year(service: Service) -> None:
    """In a year of which none is valid, none answers."""
    assert service.get("/models/ockero/reviews/2020").tree["model"] == "ockero@2019-2022"
    assert is_problem(service.get("/models/ockero/reviews/1970"), 404, "unknown-model")


def test_reviews_are_given_as_a_calendar_file(service: Service) -> None:
    """Six events, and what has no day is told."""
    answer = service.get("/models/soderhamn@2008-2011/reviews/2010/calendar.ics")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    calendar = icalendar.Calendar.from_ical(answer.body)
    days = [event.decoded("DTSTART").isoformat() for event in calendar.walk("VEVENT")]
    assert sorted(days) == [
        "2010-04-30",
        "2010-08-31",
        "2010-08-31",
        "2010-12-31",
        "2010-12-31",
        "2010-12-31",
    ]
    assert "ständiga förbättringar (löpande)" in str(calendar["DESCRIPTION"])


@pytest.mark.parametrize(("year", "status"), [("0", 400), ("10000", 400), ("abc", 404)])
def test_a_year_that_cannot_be_is_a_problem(service: Service, year: str, status: int) -> None:
    """A number that is no year is wrong; what is no number is no address."""
    for path in ("", "/calendar.ics"):
        answer = service.get(f"/models/soderhamn@2008-2011/reviews/{year}{path}")
        assert is_problem(answer, status, "invalid-request" if status == 400 else None)


# Plans.


def test_a_plan_is_checked(service: Service) -> None:
    """Two main processes have no goal, as the command says, too; in the model's language."""
    answer = service.post("/check", PLAN, YAML)
    assert answer.status == 200
    assert answer.headers["Content-Language"] == "sv"
    assert answer.tree["counts"] == {"error": 0, "warning": 2, "note": 0}
    assert [(each["code"], each["line"]) for each in answer.tree["findings"]] == [
        ("SOD105", 31),
        ("SOD105", 41),
    ]


def test_what_is_sent_is_what_the_library_answers(service: Service) -> None:
    """Byte for byte."""
    file = gm.parse_plan(PLAN, gm.find_model)
    told = plans.check(file, file.model, gm.check(file.plan, file.model), "sv")
    assert service.post("/check", PLAN, YAML).body == answers.to_json(told)


def test_a_plan_may_be_in_json(service: Service) -> None:
    """Its places are paths, and no lines."""
    plan = gm.dump_plan(gm.parse_plan(PLAN, gm.find_model).plan, name="plan.json")
    found = service.post("/check", plan, "Application/JSON; charset=utf-8").tree["findings"]
    assert [(each["path"], each["line"]) for each in found] == [
        ("$.elements[1]", None),
        ("$.elements[3]", None),
    ]


def test_many_are_answered_at_once(service: Service) -> None:
    """And all alike."""
    with ThreadPoolExecutor(16) as clients:
        given = set(clients.map(lambda _: service.post("/check", PLAN, YAML).body, range(64)))
    assert len(given) == 1


@pytest.mark.parametrize(
    ("asked", "given", "begins"),
    [
        ("en-GB, sv;q=0.5", "en", "The main process omsorg"),
        ("sv", "sv", "Huvudprocessen omsorg"),
        ("de", "sv", "Huvudprocessen omsorg"),
    ],
)
def test_the_request_chooses_the_language(
    service: Service, asked: str, given: str, begins: str
) -> None:
    """If it asks for none that is spoken, the model does."""
    answer = service.post("/check", PLAN, YAML, Accept_Language=asked)
    assert answer.headers["Content-Language"] == given
    assert answer.headers["Vary"] == "Accept-Language"
    assert answer.tree["findings"][0]["text"].startswith(begins)


def test_the_thread_of_an_element_is_given(service: Service) -> None:
    """What it serves, to the vision; and what serves it."""
    tree = service.post("/threads/foretagsklimat", PLAN, YAML).tree
    assert [(each["id"], each["depth"]) for each in tree["up"]] == [
        ("arbete-tillvaxt", 1),
        ("vision-2012", 2),
    ]
    assert [(each["id"], each["depth"]) for each in tree["down"]] == [
        ("foretagsklimat-plats", 1),
        ("program-foretagande", 1),
        ("lokaler", 2),
        ("uf-stod", 2),
    ]


def test_an_element_that_is_not_there_is_not_found(service: Service) -> None:
    """The nearest are named."""
    answer = service.post("/threads/foretagsklima", PLAN, YAML, Accept_Language="sv")
    assert is_problem(answer, 404, "unknown-element")
    assert "närmast liknar foretagsklimat" in answer.tree["detail"]


def test_the_threads_of_a_plan_are_given(service: Service) -> None:
    """None of them is broken."""
    tree = service.post("/threads", PLAN, YAML).tree
    assert (tree["untraced"], tree["orphans"], tree["cycles"]) == ([], [], [])
    assert len(tree["elements"]) == 12


def test_results_are_judged(service: Service) -> None:
    """What is known at the closing day."""
    tree = service.form("/follow-up?at=2010-12-31", plan=PLAN, results=RESULTS).tree
    verdicts = {each["id"]: each["verdict"] for each in tree["rows"]}
    assert verdicts["foretagsklimat-plats"] == "met_early"
    assert tree["at"] == "2010-12-31"


@pytest.mark.parametrize("day", ["2010-02-30", "soon", ""])
def test_a_closing_day_that_cannot_be_is_a_problem(service: Service, day: str) -> None:
    """The part of the address is named."""
    answer = service.form(f"/follow-up?at={day}", plan=PLAN, results=RESULTS)
    assert is_problem(answer, 400, "invalid-request")
    assert answer.tree["detail"].startswith("at: ")


def test_a_form_that_lacks_a_file_is_a_problem(service: Service) -> None:
    """It is named."""
    answer = service.form("/follow-up?at=2010-12-31", plan=PLAN)
    assert is_problem(answer, 400, "invalid-request")
    assert "results" in answer.tree["detail"]


# Files that cannot be read.


@pytest.mark.parametrize(
    ("language", "detail", "begins"),
    [
        (
            "en",
            "plan.yaml cannot be read",
            (
                "expected a year (2010), years (2008-2011)",
                "the required field text is missing",
                "the field txt is unknown; known fields are kind, id, text",
            ),
        ),
        (
            "sv",
            "plan.yaml kan inte läsas",
            (
                "här väntades ett år (2010), flera år (2008-2011)",
                "det obligatoriska fältet text saknas",
                "fältet txt är okänt; kända fält är kind, id, text",
            ),
        ),
    ],
)
def test_all_problems_of_a_malformed_plan_are_told(
    service: Service, language: str, detail: str, begins: tuple[str, str, str]
) -> None:
    """Where each is, what was expected and what was found."""
    answer = service.post("/check", MALFORMED.encode(), YAML, Accept_Language=language)
    assert is_problem(answer, 422, "unreadable-file")
    assert answer.headers["Content-Language"] == language
    assert answer.tree["detail"] == detail
    problems = answer.tree["problems"]
    assert [(each["file"], each["path"], each["line"]) for each in problems] == [
        ("plan.yaml", "$.period", 3),
        ("plan.yaml", "$.elements[0]", 5),
        ("plan.yaml", "$.elements[0].txt", 7),
    ]
    for each, beginning in zip(problems, begins, strict=True):
        assert each["text"].startswith(beginning)
    assert problems[0]["text"].endswith(' "2008-2007"')


def test_a_plan_for_a_model_that_is_not_there_cannot_be_read(service: Service) -> None:
    """The address is right, so that it is not 404."""
    plan = PLAN.replace(b"model: soderhamn@2008-2011", b"model: atlantis@2008")
    assert is_problem(service.post("/check", plan, YAML), 422, "unknown-model")


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"a: &a [*a]", b"[" * 100_000])
@pytest.mark.parametrize("content_type", [YAML, "application/json"])
def test_what_is_no_plan_cannot_be_read(service: Service, body: bytes, content_type: str) -> None:
    """Nothing, another encoding, what refers to itself, and what is too deep."""
    assert is_problem(service.post("/check", body, content_type), 422, "unreadable-file")


# What is refused before it is read.


def test_what_is_too_large_is_refused_before_it_is_sent(service: Service) -> None:
    """A plan of 10 MB: its length is enough, and nothing of it is waited for."""
    with closing(service.connect()) as connection:
        connection.putrequest("POST", "/check")
        connection.putheader("Content-Type", YAML)
        connection.putheader("Content-Length", "10000000")
        connection.endheaders()
        told = read(connection)
    assert is_problem(told, 413)
    assert told.tree["detail"] == "a request may bring at most 5000000 bytes"
    assert told.headers["Connection"] == "close"


def test_what_comes_in_pieces_is_refused_when_it_is_too_much(service: Service) -> None:
    """Without a length, and though there is no end of it."""
    with closing(service.connect()) as connection:
        connection.putrequest("POST", "/check")
        connection.putheader("Content-Type", YAML)
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        with suppress(OSError):  # it does not listen to the end
            for _ in range(1000):
                connection.send(b"%x\r\n%b\r\n" % (10_000, b"#" * 10_000))
        assert is_problem(read(connection), 413)


def test_a_form_that_is_too_large_is_refused(service: Service) -> None:
    """The two files together."""
    half = b"# " + b"-" * 2_600_000
    answer = service.form("/follow-up?at=2010-12-31", plan=half, results=half)
    assert is_problem(answer, 413)


def test_the_limit_is_that_of_the_environment() -> None:
    """One more byte is too much."""
    limit = {"GOVMODEL_SERVICE_LIMIT": str(len(PLAN))}
    with serving(**os.environ, **limit) as small:
        assert small.post("/check", PLAN, YAML).status == 200
        assert is_problem(small.post("/check", PLAN + b"\n", YAML), 413)


def test_a_limit_that_is_no_number_stops_the_service() -> None:
    """It says what it expects."""
    started = subprocess.run(
        [sys.executable, "-m", "govmodel_service", "--port", "0"],
        env={**os.environ, "GOVMODEL_SERVICE_LIMIT": "5 MB"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 1
    assert "GOVMODEL_SERVICE_LIMIT is '5 MB': give a number of bytes" in started.stderr


@pytest.mark.parametrize("content_type", ["", "text/plain", "multipart/form-data; boundary=limit"])
def test_another_media_type_is_refused(service: Service, content_type: str) -> None:
    """Those that are not refused are named."""
    answer = service.post("/check", PLAN, content_type)
    assert is_problem(answer, 415)
    assert "application/yaml" in answer.headers["Accept-Post"]
    assert is_problem(service.post("/follow-up?at=2010-12-31", PLAN, YAML), 415)


def test_what_is_compressed_is_refused(service: Service) -> None:
    """A small file may become a large one."""
    assert is_problem(service.post("/check", PLAN, YAML, Content_Encoding="gzip"), 415)


def test_another_method_is_refused(service: Service) -> None:
    """The right one is named."""
    answer = service.get("/check")
    assert is_problem(answer, 405)
    assert "POST" in answer.headers["Allow"]


def test_another_address_is_not_found(service: Service) -> None:
    """As a problem, too."""
    assert is_problem(service.get("/plans"), 404)
    assert is_problem(service.get("/problems/none"), 404)


def test_a_type_of_problem_leads_to_what_explains_it(service: Service) -> None:
    """In a sentence."""
    kind = service.get("/models/atlantis").tree["type"]
    assert service.get(kind).body.startswith(b"No installed model has the name")


# What a program asks.


def test_a_program_asks(service: Service, tmp_path: Path) -> None:
    """It prints the findings, and writes the calendar."""
    ask = [sys.executable, str(EXAMPLES / "service" / "ask.py"), service.address]
    done = subprocess.run(
        [*ask, str(FOLDER / "plan.yaml"), "2010"], cwd=tmp_path, capture_output=True, check=True
    )
    first, _ = done.stdout.decode().splitlines()
    assert first.startswith("line 31: warning SOD105: The main process omsorg")
    assert (tmp_path / "calendar.ics").read_bytes().count(b"BEGIN:VEVENT") == 6


def test_a_program_is_told_what_is_malformed(service: Service, tmp_path: Path) -> None:
    """Line by line."""
    (tmp_path / "plan.yaml").write_text(MALFORMED, encoding="utf-8")
    ask = [sys.executable, str(EXAMPLES / "service" / "ask.py"), service.address]
    done = subprocess.run(
        [*ask, "plan.yaml", "2010"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == "plan.yaml cannot be read"
