"""What can be asked."""

import logging
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Annotated, Any, TypeVar

from litestar import Litestar, MediaType, Request, Response, get, post
from litestar.exceptions import NotFoundException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin, YamlRenderPlugin
from litestar.params import (
    FromPath,
    HeaderParameter,
    MultipartBody,
    PathParameter,
    QueryParameter,
    RawBody,
)

import govmodel as gm
from govmodel.answers import calendars, models, outcomes, plans
from govmodel.answers.asked import FollowUp, untold
from govmodel_service import problems
from govmodel_service.languages import chosen
from govmodel_service.reading import (
    PlanAndResults,
    PlanOperation,
    brings_form,
    brings_plan,
    find_editions,
    find_model,
    installed,
    limit,
    plan_of,
)

Asked = Request[Any, Any, Any]
Accepted = Annotated[
    str | None,
    HeaderParameter(
        name="Accept-Language",
        description="`sv` or `en`; the language of the model if neither is asked for.",
    ),
]
Model = Annotated[
    str, PathParameter(description="A model's name, `ockero`, or one edition, `ockero@2011-2014`.")
]
Year = Annotated[int, PathParameter(ge=1, le=9999)]

NOT_FOUND = HTTPStatus.NOT_FOUND
WRONG = HTTPStatus.BAD_REQUEST
FILE = (
    WRONG,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)

T = TypeVar("T")


# Models.


@get("/models", sync_to_thread=True, responses=problems.told())
def list_models() -> models.ModelsAnswer:
    """List the installed models. A broken plugin is the operator's to know of, and is logged."""
    return models.models(gm.Installed(models=installed().models, failures=()))


@get("/models/{model:str}", sync_to_thread=True, responses=problems.told(WRONG, NOT_FOUND))
def show_model(model: Model, accepted: Accepted = None) -> Response[models.EditionsAnswer]:
    """Say what a model says: all its editions, or the one that is named."""
    found = (find_model(model),) if "@" in model else find_editions(model)
    language = chosen(accepted, found[0].language)
    return _said(models.editions(found, language), language)


@get(
    "/models/{model:str}/reviews/{year:int}",
    sync_to_thread=True,
    responses=problems.told(WRONG, NOT_FOUND),
)
def list_reviews(
    model: Model, year: Year, accepted: Accepted = None
) -> Response[calendars.ReviewsAnswer]:
    """List the reviews that close in a year, and what else is to be done by a day in it.

    Of a model without an edition, the edition answers that is valid when the year begins.
    """
    found, days = _edition(model, year), gm.Period.years(year)
    reviews = gm.reviews(found, days)
    deadlines = untold(gm.deadlines(found, days), reviews)
    language = chosen(accepted, found.language)
    answer = calendars.reviews(found, (year, "closing"), reviews, language, deadlines)
    return _said(answer, language)


@get(
    "/models/{model:str}/reviews/{year:int}/calendar.ics",
    sync_to_thread=True,
    media_type="text/calendar",
    responses=problems.told(WRONG, NOT_FOUND),
)
def calendar(model: Model, year: Year, accepted: Accepted = None) -> Response[bytes]:
    """Give a year's calendar as a file that calendar programs read and can subscribe to."""
    found, days = _edition(model, year), gm.Period.years(year)
    language = chosen(accepted, found.language)
    occasions = gm.agenda(found, days)
    skipped = gm.without_days(found, gm.reviews(found, days))
    made = datetime.now(UTC)
    file = gm.calendar_file(occasions, found, language=language, made=made, skipped=skipped)
    return _said(file, language)


def _edition(name: str, year: int) -> gm.GovernanceModel:
    """Find the edition that is named, or else the one that is valid when a year begins."""
    return find_model(name) if "@" in name else find_model(name, on=date(year, 1, 1))


# Plans.


@post(
    "/check",
    sync_to_thread=True,
    status_code=HTTPStatus.OK,
    guards=[brings_plan],
    operation_class=PlanOperation,
    responses=problems.told(*FILE),
)
def check(body: RawBody, request: Asked, accepted: Accepted = None) -> Response[plans.CheckAnswer]:
    """Hold a plan against the model that it names, and tell what does not fit."""
    file = plan_of(body, request.content_type[0])
    language = chosen(accepted, file.model.language)
    found = gm.check(file.plan, file.model)
    return _said(plans.check(file, file.model, found, language), language)


@post(
    "/threads",
    sync_to_thread=True,
    status_code=HTTPStatus.OK,
    guards=[brings_plan],
    operation_class=PlanOperation,
    responses=problems.told(*FILE),
)
def threads(body: RawBody, request: Asked) -> plans.TraceabilityAnswer:
    """Follow the golden threads of a whole plan, and tell where they are broken."""
    file = plan_of(body, request.content_type[0])
    return plans.traceability(file.plan, gm.traceability(file.plan, file.model))


@post(
    "/threads/{element:str}",
    sync_to_thread=True,
    status_code=HTTPStatus.OK,
    guards=[brings_plan],
    operation_class=PlanOperation,
    responses=problems.told(NOT_FOUND, *FILE),
)
def thread(element: FromPath[str], body: RawBody, request: Asked) -> plans.ThreadAnswer:
    """Follow the golden thread of one element of a plan: what it serves, and what serves it."""
    file = plan_of(body, request.content_type[0])
    return plans.thread(file.plan, gm.trace(file.plan, element))


@post(
    "/follow-up",
    sync_to_thread=True,
    status_code=HTTPStatus.OK,
    guards=[brings_form],
    responses=problems.told(*FILE),
)
def follow_up(
    data: MultipartBody[PlanAndResults],
    at: Annotated[date, QueryParameter(description="The closing day.")],
    known: Annotated[
        date | None, QueryParameter(description="Only what had been published by this day.")
    ] = None,
    accepted: Accepted = None,
) -> Response[outcomes.FollowUpAnswer]:
    """Judge a plan by its results at a closing day, and say why."""
    file, results = data.read()
    language = chosen(accepted, file.model.language)
    told = FollowUp(
        file=file,
        name="results",
        results=results,
        rows=gm.follow_up(file.plan, results, file.model, at=at, known=known),
        findings=gm.check_results(results, file.plan, file.model),
        at=at,
        known=known,
        coming=gm.next_reviews(file.model, at),
    )
    return _said(outcomes.follow_up(told, language), language)


# Problems.


@get(
    "/problems/{kind:str}",
    sync_to_thread=False,
    media_type=MediaType.TEXT,
    responses=problems.told(WRONG, NOT_FOUND),
)
def explain(kind: FromPath[str]) -> str:
    """Explain a type of problem."""
    if kind not in problems.KINDS:
        raise NotFoundException
    return problems.KINDS[kind]


def _said(content: T, language: str) -> Response[T]:
    """Answer in a language, and tell caches what it was chosen by."""
    return Response(content, headers={"Content-Language": language, "Vary": "Accept-Language"})


def create_app() -> Litestar:
    """Make the service, and look the plugins up once, so that a broken one is known at once."""
    for failure in installed().failures:
        logging.getLogger("govmodel_service").warning("%s", failure)
    return Litestar(
        route_handlers=[
            list_models,
            show_model,
            list_reviews,
            calendar,
            check,
            threads,
            thread,
            follow_up,
            explain,
        ],
        exception_handlers=problems.HANDLERS,
        request_max_body_size=limit(),
        logging_config=None,  # what is logged, and where, is for who runs the service to say
        openapi_config=OpenAPIConfig(
            title="govmodel",
            version="1",
            description="Holds plans against the governance models of municipalities.",
            use_handler_docstrings=True,
            render_plugins=[JsonRenderPlugin(), YamlRenderPlugin()],
        ),
    )
