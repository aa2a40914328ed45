"""Files that strangers send: which are accepted, how large they may be, how they are read."""

import os
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from litestar.connection import ASGIConnection
from litestar.datastructures import UploadFile
from litestar.exceptions import HTTPException
from litestar.handlers.base import BaseRouteHandler
from litestar.openapi.spec import OpenAPIMediaType, Operation, RequestBody, Schema
from litestar.openapi.spec.enums import OpenAPIType

import govmodel as gm

Connection = ASGIConnection[Any, Any, Any, Any]

LIMIT_VARIABLE = "GOVMODEL_SERVICE_LIMIT"
LIMIT = 5_000_000

YAML = ("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml")
JSON = ("application/json",)
FORM = "multipart/form-data"


def limit() -> int:
    """Tell how many bytes a request may bring: 5 million, or what the environment says."""
    said = os.environ.get(LIMIT_VARIABLE, str(LIMIT))
    if not said.isascii() or not said.isdigit() or not int(said):
        raise SystemExit(f"{LIMIT_VARIABLE} is {said!r}: give a number of bytes, such as {LIMIT}")
    return int(said)


installed = lru_cache(maxsize=1)(gm.installed)
find_editions = lru_cache(maxsize=128)(gm.find_editions)
find_model = lru_cache(maxsize=128)(gm.find_model)
"""Find models; what was found is kept, because each search loads plugins anew.

A model never changes while a process lives, and all threads may share it. What is not found is not
kept, so that strangers cannot fill the memory with names.
"""


def plan_of(body: bytes, media_type: str) -> gm.PlanFile:
    """Read the plan that a request brings, by the edition that it names."""
    name = "plan.json" if media_type.lower() in JSON else "plan.yaml"
    return gm.parse_plan(body, find_model, name=name)


@dataclass
class PlanAndResults:
    """A form with two files, each in YAML or JSON."""

    plan: UploadFile
    results: UploadFile

    def read(self) -> tuple[gm.PlanFile, gm.Results]:
        """Read both; what they are in is told by how they begin."""
        plan, results = self.plan.file.read(), self.results.file.read()
        return (
            gm.parse_plan(plan, find_model, name=f"plan.{_ending(plan)}"),
            gm.parse_results(results, name=f"results.{_ending(results)}"),
        )


def _ending(data: bytes) -> str:
    return "json" if data.lstrip().startswith(b"{") else "yaml"


# What is refused before it is read.


def brings_plan(connection: Connection, _: BaseRouteHandler) -> None:
    """Let in what says that it is YAML or JSON."""
    _let_in(connection, *YAML, *JSON)


def brings_form(connection: Connection, _: BaseRouteHandler) -> None:
    """Let in what says that it is a form with files."""
    _let_in(connection, FORM)


def _let_in(connection: Connection, *accepted: str) -> None:
    sent = connection.headers.get("content-type", "").partition(";")[0].strip().lower()
    coded = connection.headers.get("content-encoding", "identity").lower()
    if sent not in accepted or coded != "identity":
        raise HTTPException(
            status_code=HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            detail=f"send one of {', '.join(accepted)}, not compressed",
            headers={"Accept-Post": ", ".join(accepted), "Accept-Encoding": "identity"},
        )


@dataclass
class PlanOperation(Operation):
    """How the OpenAPI document says that a request brings a plan."""

    def __post_init__(self) -> None:
        """Name what a plan may be in."""
        text = OpenAPIMediaType(
            schema=Schema(type=OpenAPIType.STRING, description="A plan file, in YAML.")
        )
        tree = OpenAPIMediaType(
            schema=Schema(
                type=OpenAPIType.OBJECT,
                description="A plan file. `govmodel schema MODEL` writes the rest of its schema.",
                properties={
                    "format": Schema(const="govmodel.plan/1"),
                    "model": Schema(type=OpenAPIType.STRING),
                },
                required=["format", "model", "period"],
            )
        )
        self.request_body = RequestBody(
            content={**dict.fromkeys(JSON, tree), **dict.fromkeys(YAML, text)}, required=True
        )
