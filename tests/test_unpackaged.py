"""A model and an instrument that nobody has packaged answer everything that installed ones do.

Whoever asks gives them themselves, in a notebook or a test, and nobody looks for a plugin: what
looks for one fails here.
"""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from attrs import evolve
from commanded import PLAN, RESULTS

import govmodel as gm
from govmodel.answers import instruments, law, models, outcomes, plans
from govmodel.answers.asked import FollowUp

import toy_law
from toy import COUNCIL, MODEL
from toy_evaluation import EVALUATION
from toy_instrument import NEW

YEAR = gm.Period.years(2025)


@pytest.fixture(autouse=True)
def _nothing_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where a plugin is looked for."""

    def looked(**_: str) -> None:
        raise AssertionError("nobody may look for plugins")

    monkeypatch.setattr("govmodel.plugins.entry_points", looked)
    monkeypatch.setattr("govmodel.diagnosis.distributions", looked)


def plan() -> gm.PlanFile:
    """Read the toy municipality's plan, as written for its model."""
    return gm.parse_plan(PLAN.encode(), MODEL)


def test_a_plan_is_read_with_the_model_itself(tmp_path: Path) -> None:
    """From a path, from bytes, and written again; the command: ``check``."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    file = gm.read_plan(path, MODEL)
    assert file.model is MODEL
    assert list(file.plan.elements) == list(plan().plan.elements)
    gm.write_plan(file.plan, tmp_path / "again.yaml")
    assert gm.read_plan(tmp_path / "again.yaml", MODEL).plan == file.plan
    found = gm.check(file.plan, MODEL)
    assert [each.code for each in found] == ["GM405"]
    assert plans.check(file, MODEL, found, "sv")["format"] == "govmodel.check/1"


def test_of_several_editions_a_dictionary_finds_the_one_that_a_plan_names() -> None:
    """A function from a name to a model is all that is asked for."""
    later = evolve(MODEL, edition="2028-2031", valid=gm.Period.years(2028, 2031))
    editions = {each.id: each for each in (MODEL, later)}
    assert gm.parse_plan(PLAN.encode(), editions.__getitem__).model is MODEL
    text = PLAN.replace("2024-2027", "2028-2031")
    assert gm.parse_plan(text.encode(), editions.__getitem__).model is later


def test_a_plan_of_a_model_that_is_given_is_followed() -> None:
    """The commands: ``trace``, ``document``, ``follow-up``."""
    file = plan()
    thread = gm.trace(file.plan, "laslust")
    assert [step.element.id for step in thread.up] == ["skola"]
    traced = gm.traceability(file.plan, MODEL)
    assert plans.thread(file.plan, thread)
    assert plans.traceability(file.plan, traced)
    paper = gm.Document(id="mal", name="mål", holds=(MODEL.kinds["mål"],), basis=gm.Basis.ASSUMED)
    model = evolve(MODEL, documents=(paper,))
    assert [each.id for each in gm.content(file.plan, model, paper)] == ["laslust"]
    assert gm.left_to_do(file.plan, model, paper) == ()
    outcomes_of = gm.parse_results(RESULTS.encode())
    assert gm.check_results(outcomes_of, file.plan, MODEL) == ()
    day = date(2025, 12, 31)
    rows = gm.follow_up(file.plan, outcomes_of, MODEL, at=day)
    told = FollowUp(
        file=file,
        name="results.yaml",
        results=outcomes_of,
        rows=rows,
        findings=(),
        at=day,
        known=None,
        coming=gm.next_reviews(MODEL, day),
    )
    tree = outcomes.follow_up(told, "sv")
    assert tree["at"] == day


def test_the_calendar_of_a_model_that_is_given_is_told() -> None:
    """The commands: ``reviews``, ``wheel``, ``calendar-check``, ``backwards``."""
    model = toy_law.MODEL
    assert gm.reviews(model, YEAR, statutory=True)
    assert gm.deadlines(model, YEAR, statutory=True)
    occasions = gm.agenda(model, YEAR, statutory=True)
    made = datetime(2025, 1, 1, tzinfo=UTC)
    file = gm.calendar_file(occasions, model, language="sv", made=made)
    assert file.startswith(b"BEGIN:VCALENDAR")
    for drawing in (gm.year_wheel, gm.year_line):
        drawn = drawing(occasions, year=2025, title="Exempelby", language="sv")
        assert drawn.startswith("<svg")
    calendar = gm.calendar_year(model, 2025)
    found = gm.check_calendar(model, 2025)
    assert law.calendar_check(model, calendar, found, "sv")["year"] == 2025
    route = gm.Route(
        id="vag",
        name="väg",
        stages=(gm.Stage(id="kf", name="fullmäktige", role=COUNCIL, basis=gm.Basis.ASSUMED),),
    )
    held = gm.Meetings(role=COUNCIL, days=(date(2025, 11, 24),))
    (stage,) = gm.plan_backwards(route.stages, (held,), date(2025, 11, 30))
    assert stage.day == date(2025, 11, 24)


def test_models_that_are_given_are_shown_and_compared() -> None:
    """The commands: ``show``, ``diff``, ``compare``, ``schema``."""
    later = evolve(MODEL, edition="2028-2031", valid=gm.Period.years(2028, 2031))
    assert models.model(MODEL, "sv")["id"] == "exempelby@2024-2027"
    assert gm.gaps((MODEL, later)) == gm.overlaps((MODEL, later)) == ()
    assert gm.best_described((MODEL, later)) is later
    assert [each.aspect for each in gm.diff(MODEL, later)] == [gm.Aspect.VALID]
    assert gm.plan_changes(plan().plan, plan().plan) == ()
    assert gm.compare((MODEL, later))
    assert json.dumps(gm.plan_schema(MODEL))


def test_an_instrument_that_is_given_is_used(tmp_path: Path) -> None:
    """The commands: ``instruments``, ``evaluate``, ``schema --evaluations``."""
    path = tmp_path / "evaluation.json"
    gm.write_evaluation(EVALUATION, path)
    file = gm.read_evaluation(path, NEW)
    assert file.evaluation == EVALUATION
    assert gm.check_evaluation(file.evaluation, NEW) == ()
    scores = gm.score(file.evaluation, NEW)
    assert len(gm.compare_scores(scores, scores).areas) == 3
    assert gm.points_bars((scores,), title="Poäng", language="sv").startswith("<svg")
    assert instruments.editions((NEW,), "sv")["name"] == "exempelprov"
    assert json.dumps(gm.evaluation_schema(NEW))
