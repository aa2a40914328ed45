"""What cannot be seen from outside: a defect, and what the OpenAPI document says."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jsonschema
import openapi_spec_validator
import pytest
import uvicorn

import govmodel as gm
from govmodel_service import app, reading

from served import Service

EXAMPLES = Path(__file__).parents[2]
PLAN = (EXAMPLES / "soderhamn-2008-2011" / "plan.yaml").read_bytes()
YAML = "application/yaml"


@contextmanager
def within() -> Iterator[Service]:
    """Start the service in a thread of this process."""
    server = uvicorn.Server(uvicorn.Config(app.create_app(), port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        (socket,) = server.servers[0].sockets
        yield Service(socket.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join()


def test_a_defect_is_logged_and_told_to_nobody(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither what was raised nor where."""

    def broken(*_: object) -> None:
        raise RuntimeError("the secret")

    monkeypatch.setattr(gm, "check", broken)
    with within() as service:
        answer = service.post("/check", PLAN, YAML)
    assert answer.tree == {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
        "detail": "Server got itself in trouble",
        "problems": [],
    }
    assert "the secret" in caplog.text


def test_a_broken_rule_is_a_defect_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the service's, and not the plan's."""

    def broken(*_: object) -> None:
        raise gm.RuleFailedError("error.rule", {"code": "EX1", "cause": "the secret"})

    monkeypatch.setattr(gm, "check", broken)
    with within() as service:
        answer = service.post("/check", PLAN, YAML)
    assert answer.status == 500
    assert b"secret" not in answer.body


def test_a_broken_plugin_is_logged_and_not_listed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever runs the service can mend it."""
    failure = gm.PluginFailure(name="x", plugin="x 1.0", host="1.0", cause="the secret")
    monkeypatch.setattr(app, "installed", lambda: gm.Installed(models=(), failures=(failure,)))
    with within() as service:
        answer = service.get("/models")
    assert answer.tree == {"format": "govmodel.models/1", "models": [], "failures": []}
    assert "the secret" in caplog.text


def test_a_model_is_looked_up_once() -> None:
    """Each search would load its plugin anew."""
    reading.find_model.cache_clear()
    for _ in range(3):
        reading.plan_of(PLAN, YAML)
    assert reading.find_model.cache_info().misses == 1


@pytest.fixture(scope="module")
def document(service: Service) -> Any:  # noqa: ANN401 - a tree
    """What the service says about itself."""
    return service.get("/schema/openapi.json").tree


def test_the_openapi_document_is_valid(document: dict[str, Any]) -> None:
    """As OpenAPI 3.1 has it."""
    openapi_spec_validator.validate(document)


def test_every_request_can_meet_a_problem(document: dict[str, Any]) -> None:
    """Each status of an error is described as one."""
    for operations in document["paths"].values():
        for operation in operations.values():
            errors = {k: v for k, v in operation["responses"].items() if k >= "400"}
            assert "500" in errors
            for error in errors.values():
                (described,) = error["content"].items()
                assert described == (
                    "application/problem+json",
                    {"schema": {"$ref": "#/components/schemas/Problem"}},
                )


@pytest.mark.parametrize(
    ("path", "asked", "shared"),
    [
        ("/models", "/models", "ModelsAnswer"),
        ("/models/{model}", "/models/ockero", "EditionsAnswer"),
        ("/models/{model}", "/models/heby", "EditionsAnswer"),
        ("/models/{model}/reviews/{year}", "/models/ockero/reviews/2020", "ReviewsAnswer"),
        ("/models/{model}/reviews/{year}", "/models/soderhamn/reviews/2010", "ReviewsAnswer"),
        ("/check", "/check", "CheckAnswer"),
        ("/threads", "/threads", "TraceabilityAnswer"),
        ("/threads/{element}", "/threads/foretagsklimat", "ThreadAnswer"),
    ],
)
def test_what_is_sent_is_what_is_described(
    service: Service, document: dict[str, Any], path: str, asked: str, shared: str
) -> None:
    """By the types of govmodel.answers: each field that is there is described, and no other."""
    ((method, operation),) = document["paths"][path].items()
    answer = service.get(asked) if method == "get" else service.post(asked, PLAN, YAML)
    described = operation["responses"]["200"]["content"]["application/json"]
    assert described["schema"] == {"$ref": f"#/components/schemas/{shared}"}
    assert fits(answer.tree, shared, document)


def test_what_is_judged_is_what_is_described(service: Service, document: dict[str, Any]) -> None:
    """Of all examples."""
    for folder, day in (("soderhamn-2008-2011", "2010-12-31"), ("heby-2016", "2016-12-31")):
        files = {
            name: (EXAMPLES / folder / f"{name}.yaml").read_bytes() for name in ("plan", "results")
        }
        answer = service.form(f"/follow-up?at={day}", **files)
        assert fits(answer.tree, "FollowUpAnswer", document)


def test_a_problem_is_what_is_described(service: Service, document: dict[str, Any]) -> None:
    """With and without problems of a file."""
    assert fits(service.get("/models/atlantis").tree, "Problem", document)
    assert fits(service.post("/check", b"x", YAML).tree, "Problem", document)


def fits(tree: object, shared: str, document: dict[str, Any]) -> bool:
    """Hold a tree against a described type, of which nothing more may be there."""
    schemas = {
        name: schema | ({"additionalProperties": False} if "properties" in schema else {})
        for name, schema in document["components"]["schemas"].items()
    }
    root = {"$ref": f"#/components/schemas/{shared}", "components": {"schemas": schemas}}
    jsonschema.Draft202012Validator(root).validate(tree)
    return True
