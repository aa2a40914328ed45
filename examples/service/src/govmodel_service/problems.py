"""What is answered when something is wrong: problem details, as RFC 9457 has them."""

import logging
from http import HTTPStatus
from typing import Any, TypedDict

from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.exceptions.http_exceptions import RequestEntityTooLarge
from litestar.openapi.datastructures import ResponseSpec
from litestar.types import ExceptionHandlersMap

import govmodel as gm
from govmodel.answers import errors
from govmodel_service.languages import chosen

MEDIA_TYPE = "application/problem+json"

KINDS = {
    "unreadable-file": "The file cannot be read. Its problems are listed, each with its place.",
    "unknown-model": "No installed model has the name, the edition or the day that was asked for.",
    "unknown-element": "No element of the plan has the id that was asked for.",
    "invalid-request": "A part of the address or of the form cannot be what it is.",
}
"""What can be wrong beside what HTTP has a status for; each is explained at ``/problems/…``."""


class Problem(TypedDict):
    """A problem.

    ``type`` leads to what explains it; ``about:blank`` if the status says it all. ``problems`` are
    those of a file that cannot be read, and empty for everything else.
    """

    type: str
    title: str
    status: int
    detail: str
    problems: list[errors.ProblemPart]


def told(*statuses: HTTPStatus) -> dict[int, ResponseSpec]:
    """Describe the problems that a request can meet, for the OpenAPI document."""
    return {
        int(status): ResponseSpec(
            data_container=Problem,
            description=status.phrase,
            media_type=MEDIA_TYPE,
            generate_examples=False,
        )
        for status in (*statuses, HTTPStatus.INTERNAL_SERVER_ERROR)
    }


_Request = Request[Any, Any, Any]


def _problem(
    status: HTTPStatus,
    detail: str,
    *,
    kind: str | None = None,
    problems: list[errors.ProblemPart] | None = None,
    headers: dict[str, str] | None = None,
) -> Response[Problem]:
    return Response(
        Problem(
            type=f"/problems/{kind}" if kind else "about:blank",
            title=kind.replace("-", " ").capitalize() if kind else status.phrase,
            status=status,
            detail=detail,
            problems=problems or [],
        ),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers=headers,
    )


def _of_http(request: _Request, raised: HTTPException) -> Response[Problem]:
    status = HTTPStatus(raised.status_code)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _of_defect(request, raised)
    detail = raised.detail if raised.detail != status.phrase else status.description
    return _problem(status, detail, headers=raised.headers)


def _of_size(request: _Request, _: RequestEntityTooLarge) -> Response[Problem]:
    most = request.app.request_max_body_size
    detail = f"a request may bring at most {most} bytes"
    return _problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, headers={"Connection": "close"})


def _of_request(_: _Request, raised: ValidationException) -> Response[Problem]:
    """Tell each part of a request that cannot be."""
    wrong = raised.extra if isinstance(raised.extra, list) else []
    detail = "; ".join(f"{each.get('key', 'request')}: {each['message']}" for each in wrong)
    return _problem(HTTPStatus.BAD_REQUEST, detail or raised.detail, kind="invalid-request")


def _of_file(request: _Request, raised: gm.DocumentError) -> Response[Problem]:
    answer = errors.error(raised, _language(request))
    detail = answer["text"].partition("\n")[0].rstrip(":")
    return _in_language(
        request,
        _problem(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            detail,
            kind="unreadable-file",
            problems=answer["problems"],
        ),
    )


def _of_model(request: _Request, raised: gm.UnknownModelError) -> Response[Problem]:
    """Tell that a model is not there: nothing at that address, or nothing to read a plan by."""
    in_path = "model" in request.path_params
    status = HTTPStatus.NOT_FOUND if in_path else HTTPStatus.UNPROCESSABLE_ENTITY
    detail = raised.text(_language(request))
    return _in_language(request, _problem(status, detail, kind="unknown-model"))


def _of_element(request: _Request, raised: gm.UnknownElementError) -> Response[Problem]:
    detail = raised.text(_language(request))
    return _in_language(request, _problem(HTTPStatus.NOT_FOUND, detail, kind="unknown-element"))


def _of_defect(_: _Request, raised: Exception) -> Response[Problem]:
    """Tell nobody outside what went wrong inside."""
    logging.getLogger("govmodel_service").error("a request failed", exc_info=raised)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return _problem(status, status.description)


def _language(request: _Request) -> str:
    return chosen(request.headers.get("accept-language"), "en")


def _in_language(request: _Request, response: Response[Problem]) -> Response[Problem]:
    response.headers |= {"Content-Language": _language(request), "Vary": "Accept-Language"}
    return response


HANDLERS: ExceptionHandlersMap = {
    HTTPException: _of_http,
    RequestEntityTooLarge: _of_size,
    ValidationException: _of_request,
    gm.DocumentError: _of_file,
    gm.UnknownModelError: _of_model,
    gm.UnknownElementError: _of_element,
    Exception: _of_defect,
}
