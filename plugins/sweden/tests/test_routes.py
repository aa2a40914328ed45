"""The way of a matter to the council, counted backwards."""

from datetime import date

import pytest
from attrs import evolve

import govmodel as gm
import govmodel_sweden as sweden

# Made-up days, as a municipality might decide them for the autumn of 2026.
MEETINGS = (
    gm.Meetings(role=sweden.COUNCIL, days=(date(2026, 10, 26), date(2026, 11, 23))),
    gm.Meetings(role=sweden.AUDITORS, days=(date(2026, 11, 5), date(2026, 11, 12))),
    gm.Meetings(
        role=sweden.BOARD, days=(date(2026, 10, 13), date(2026, 11, 3), date(2026, 11, 10))
    ),
    gm.Meetings(role=sweden.BOARDS_COMMITTEE, days=(date(2026, 10, 20), date(2026, 10, 27))),
    gm.Meetings(role=sweden.COMMITTEE, days=(date(2026, 9, 22), date(2026, 10, 14))),
)
ROUTES = (sweden.COUNCIL_MATTER, sweden.COUNCIL_REPORT)


def days(planned: tuple[gm.PlannedStage, ...]) -> list[tuple[str, str]]:
    """Give each stage with its day."""
    return [(each.stage.id, str(each.day)) for each in planned]


def test_a_matter_is_planned_from_the_last_of_november() -> None:
    """By the new council, which sits from 15 October; every day counted by hand."""
    planned = gm.plan_backwards(
        sweden.COUNCIL_MATTER,
        MEETINGS,
        date(2026, 11, 30),
        first=date(2026, 10, 15),
        jurisdiction=sweden.SWEDEN,
    )
    assert days(planned) == [
        ("hand_in", "2026-09-08"),
        ("committee", "2026-09-22"),
        ("boards_committee", "2026-10-27"),
        ("board", "2026-11-03"),
        ("notice", "2026-11-16"),
        ("council", "2026-11-23"),
    ]
    assert [each.latest for each in planned] == [
        date(2026, 9, 8),
        date(2026, 10, 13),
        date(2026, 10, 27),
        date(2026, 11, 9),
        date(2026, 11, 16),
        date(2026, 11, 30),
    ]


def test_a_report_is_assessed_by_the_auditors_before_the_council() -> None:
    """Two weeks before, which is assumed; all else is as for any matter."""
    planned = gm.plan_backwards(
        sweden.COUNCIL_REPORT, MEETINGS, date(2026, 11, 30), jurisdiction=sweden.SWEDEN
    )
    assert ("auditors", "2026-11-05") in days(planned)
    others = tuple(each for each in planned if each.stage.id != "auditors")
    assert others == gm.plan_backwards(
        sweden.COUNCIL_MATTER, MEETINGS, date(2026, 11, 30), jurisdiction=sweden.SWEDEN
    )


def test_a_warning_is_told_as_a_secretary_would() -> None:
    """The sentence has the stage's own name."""
    late = tuple(
        evolve(each, days=(date(2026, 11, 10),)) if each.role == sweden.BOARD else each
        for each in MEETINGS
    )
    planned = gm.plan_backwards(sweden.COUNCIL_MATTER, late, date(2026, 11, 30))
    (board,) = (each for each in planned if each.stage.id == "board")
    assert [warning.label("sv") for warning in board.warnings] == [
        "Inget angivet sammanträde passar för beslut i kommunstyrelsen: det måste hållas senast 2026-11-09."
    ]


@pytest.mark.parametrize("route", ROUTES)
def test_only_the_notices_week_is_law(route: tuple[gm.Stage, ...]) -> None:
    """Every other lead time is assumed."""
    stated = [each for each in route if each.basis is not gm.Basis.ASSUMED]
    assert [(each.id, each.days, each.basis) for each in stated] == [
        ("notice", 7, gm.Basis.STATUTORY)
    ]
    (notice,) = stated
    assert notice.source is not None
    assert notice.source.label("sv") == "Kommunallagen (2017:725), 5 kap. 13 och 15 §§"


def test_the_assessment_cites_its_paragraph_and_says_what_it_leaves_open() -> None:
    """The law says before, and not how long."""
    (auditors,) = (each for each in sweden.COUNCIL_REPORT if each.id == "auditors")
    assert auditors.source is not None
    assert auditors.source.where == "12 kap. 2 §"
    assert "antaget" in str(auditors.source.remark)


@pytest.mark.parametrize("route", ROUTES)
def test_every_stage_has_both_names(route: tuple[gm.Stage, ...]) -> None:
    """For readers of either language."""
    assert all(each.gloss and each.name != each.gloss for each in route)
