"""Planning backwards from a deadline."""

from collections.abc import Iterable
from datetime import date
from itertools import permutations

import pytest
from attrs import evolve

from govmodel import (
    Holidays,
    InvalidValueError,
    Jurisdiction,
    Meetings,
    PlannedStage,
    Role,
    Route,
    Stage,
    plan_backwards,
    routes_of,
)

import toy
from toy import COMMITTEE, COUNCIL

BOARD = Role(id="board", name="kommunstyrelse", gloss="executive board")
HAND_IN = Stage(id="hand_in", name="inlämning", gloss="hand-in", before="committee", days=10)
FIRST = Stage(
    id="committee",
    name="beslut i nämnden",
    gloss="decision of the committee",
    role=COMMITTEE,
    before="board",
    days=14,
)
SECOND = Stage(
    id="board",
    name="beslut i kommunstyrelsen",
    gloss="decision of the executive board",
    role=BOARD,
    before="notice",
    days=5,
)
NOTICE = Stage(id="notice", name="kungörelse", gloss="notice", before="council", days=7)
LAST = Stage(
    id="council",
    name="beslut i kommunfullmäktige",
    gloss="decision of the council",
    role=COUNCIL,
)
STAGES = (HAND_IN, FIRST, SECOND, NOTICE, LAST)

COUNCIL_MEETS = Meetings(role=COUNCIL, days=(date(2026, 10, 26), date(2026, 11, 23)))
BOARD_MEETS = Meetings(role=BOARD, days=(date(2026, 10, 13), date(2026, 11, 10)))
COMMITTEE_MEETS = Meetings(role=COMMITTEE, days=(date(2026, 9, 22), date(2026, 10, 29)))
MEETINGS = (COUNCIL_MEETS, BOARD_MEETS, COMMITTEE_MEETS)
DEADLINE = date(2026, 11, 30)
LAW = Jurisdiction(name="Exempelland", code="XX", holidays=Holidays(country="SE"))


def written(day: date | None) -> str | None:
    """Write a day, if there is one."""
    return None if day is None else day.isoformat()


def told(planned: Iterable[PlannedStage]) -> list[tuple[str, str | None, str | None]]:
    """Give each stage's id, latest day and day."""
    return [(each.stage.id, written(each.latest), written(each.day)) for each in planned]


def warned(planned: Iterable[PlannedStage], language: str = "sv") -> dict[str, list[str]]:
    """Give the warnings of each stage that has any."""
    return {
        each.stage.id: [warning.label(language) for warning in each.warnings]
        for each in planned
        if each.warnings
    }


def test_each_stage_gets_the_latest_meeting_that_is_early_enough() -> None:
    """Counted by hand from the last of November."""
    planned = plan_backwards(STAGES, MEETINGS, DEADLINE)
    assert told(planned) == [
        ("hand_in", "2026-09-12", "2026-09-12"),
        ("committee", "2026-10-27", "2026-09-22"),
        ("board", "2026-11-11", "2026-11-10"),
        ("notice", "2026-11-16", "2026-11-16"),
        ("council", "2026-11-30", "2026-11-23"),
    ]
    assert warned(planned) == {}
    assert not any(each.unspecified for each in planned)


def test_a_meeting_on_the_latest_day_itself_is_early_enough() -> None:
    """A lead time is told in whole days, and the day it ends on counts."""
    meetings = (Meetings(role=COUNCIL, days=(DEADLINE,)), BOARD_MEETS)
    board = evolve(SECOND, before="council", days=20)
    assert told(plan_backwards((board, LAST), meetings, DEADLINE)) == [
        ("board", "2026-11-10", "2026-11-10"),
        ("council", "2026-11-30", "2026-11-30"),
    ]


def test_a_stage_without_a_meeting_is_put_on_a_working_day_where_they_are_known() -> None:
    """12 September 2026 is a Saturday."""
    planned = plan_backwards(STAGES, MEETINGS, DEADLINE, jurisdiction=LAW)
    assert told(planned)[0] == ("hand_in", "2026-09-12", "2026-09-11")
    assert warned(planned) == {}


def test_where_working_days_are_not_known_every_day_is_one() -> None:
    """In the year 2101, and where the jurisdiction is silent."""
    sunday = date(2101, 1, 2)
    notice = evolve(NOTICE, before="", days=0)
    silent = evolve(LAW, holidays=None)
    for law, day in ((LAW, sunday), (silent, date(2026, 8, 30))):
        (planned,) = plan_backwards((notice,), (), day, jurisdiction=law)
        assert (planned.latest, planned.day) == (day, day)


def test_what_precedes_a_moved_day_is_counted_from_the_moved_day() -> None:
    """The deadline is a Saturday, the notice goes out on the Friday before."""
    stages = (
        evolve(NOTICE, before="", days=0),
        evolve(HAND_IN, before="notice", days=1),
    )
    assert told(plan_backwards(stages, (), date(2026, 8, 29), jurisdiction=LAW)) == [
        ("hand_in", "2026-08-27", "2026-08-27"),
        ("notice", "2026-08-29", "2026-08-28"),
    ]


# What does not fit.


def test_where_no_meeting_fits_it_is_told_and_what_precedes_is_counted_from_the_limit() -> None:
    """The board meets too late; all that precedes it says what it is counted from."""
    late = Meetings(role=BOARD, days=(date(2026, 11, 24),))
    planned = plan_backwards(STAGES, (COUNCIL_MEETS, late, COMMITTEE_MEETS), DEADLINE)
    assert told(planned) == [
        ("hand_in", "2026-09-12", "2026-09-12"),
        ("committee", "2026-10-28", "2026-09-22"),
        ("board", "2026-11-11", None),
        ("notice", "2026-11-16", "2026-11-16"),
        ("council", "2026-11-30", "2026-11-23"),
    ]
    counted = (
        "Räknat från den sista möjliga dagen för beslut i kommunstyrelsen, 2026-11-11, "
        "eftersom ingen dag kunde bestämmas för det steget."
    )
    assert warned(planned) == {
        "hand_in": [counted],
        "committee": [counted],
        "board": [
            "Inget angivet sammanträde passar för beslut i kommunstyrelsen: det måste hållas senast 2026-11-11."
        ],
    }
    assert warned(planned, "en")["board"] == [
        "None of the given meetings fits for decision of the executive board: it must be held by 2026-11-11."
    ]
    assert warned(planned, "en")["hand_in"] == [
        "Counted from the last possible day for decision of the executive board, 2026-11-11, because no day could be set for it."
    ]
    assert not any(each.unspecified for each in planned)


@pytest.mark.parametrize("given", [(), (Meetings(role=BOARD, days=()),)])
def test_where_no_meeting_days_are_given_they_are_unspecified(given: tuple[Meetings, ...]) -> None:
    """Which is another thing than that none fits."""
    planned = plan_backwards(STAGES, (COUNCIL_MEETS, COMMITTEE_MEETS, *given), DEADLINE)
    board = planned[2]
    assert (board.latest, board.day, board.unspecified) == (date(2026, 11, 11), None, True)
    assert [each.unspecified for each in planned] == [False, False, True, False, False]
    assert warned(planned)["board"] == [
        "Inget sammanträde är angivet för beslut i kommunstyrelsen."
    ]
    assert warned(planned, "en")["board"] == [
        "No meeting is given for decision of the executive board."
    ]
    assert len(warned(planned)["hand_in"]) == 1


def test_what_is_counted_from_is_the_nearest_stage_without_a_day() -> None:
    """Both board and committee are lost; the hand-in names the committee."""
    planned = plan_backwards(STAGES, (COUNCIL_MEETS,), DEADLINE)
    assert told(planned)[:3] == [
        ("hand_in", "2026-10-18", "2026-10-18"),
        ("committee", "2026-10-28", None),
        ("board", "2026-11-11", None),
    ]
    assert [len(each.warnings) for each in planned] == [1, 2, 1, 0, 0]
    assert warned(planned)["hand_in"][0].startswith(
        "Räknat från den sista möjliga dagen för beslut i nämnden, 2026-10-28,"
    )
    assert warned(planned)["committee"][1].startswith(
        "Räknat från den sista möjliga dagen för beslut i kommunstyrelsen, 2026-11-11,"
    )


def test_the_decision_is_not_made_before_its_first_day() -> None:
    """A newly elected council decides from 15 October; what precedes is not bound by that."""
    planned = plan_backwards(STAGES, MEETINGS, date(2026, 11, 9), first=date(2026, 10, 15))
    assert told(planned) == [
        ("hand_in", "2026-09-12", "2026-09-12"),
        ("committee", "2026-09-29", "2026-09-22"),
        ("board", "2026-10-14", "2026-10-13"),
        ("notice", "2026-10-19", "2026-10-19"),
        ("council", "2026-11-09", "2026-10-26"),
    ]
    same = plan_backwards(STAGES, MEETINGS, date(2026, 11, 9), first=date(2026, 10, 26))
    assert same == planned


def test_a_meeting_before_the_first_day_does_not_fit() -> None:
    """The only early enough one is too early."""
    planned = plan_backwards(STAGES, MEETINGS, date(2026, 11, 9), first=date(2026, 10, 27))
    assert told(planned)[-1] == ("council", "2026-11-09", None)
    assert told(planned)[-2] == ("notice", "2026-11-02", "2026-11-02")
    assert warned(planned)["council"] == [
        "Inget angivet sammanträde passar för beslut i kommunfullmäktige: det måste hållas tidigast 2026-10-27 och senast 2026-11-09."
    ]
    assert warned(planned, "en")["council"] == [
        "None of the given meetings fits for decision of the council: it must be held no earlier than 2026-10-27 and by 2026-11-09."
    ]


def test_a_day_before_the_first_day_does_not_fit_either() -> None:
    """The deadline is a Sunday, and the working day before it is too early."""
    notice = evolve(NOTICE, before="", days=0)
    (planned,) = plan_backwards(
        (notice,), (), date(2026, 8, 30), first=date(2026, 8, 29), jurisdiction=LAW
    )
    assert planned.day is None
    assert not planned.unspecified
    assert [each.label("sv") for each in planned.warnings] == [
        "Ingen dag passar för kungörelse: den måste infalla tidigast 2026-08-29 och senast 2026-08-30."
    ]
    assert [each.label("en") for each in planned.warnings] == [
        "No day fits for notice: it must be no earlier than 2026-08-29 and no later than 2026-08-30."
    ]


def test_a_day_before_the_calendar_is_told_and_not_raised() -> None:
    """What precedes it has no day either."""
    stages = (
        evolve(NOTICE, before="", days=5),
        evolve(HAND_IN, before="notice", days=0),
    )
    fits = plan_backwards(stages, (), date(1, 1, 6), jurisdiction=LAW)
    assert told(fits) == [
        ("hand_in", "0001-01-01", "0001-01-01"),
        ("notice", "0001-01-01", "0001-01-01"),
    ]
    planned = plan_backwards(stages, (), date(1, 1, 5), jurisdiction=LAW)
    assert told(planned) == [("hand_in", None, None), ("notice", None, None)]
    assert not any(each.unspecified for each in planned)
    assert warned(planned) == {
        "hand_in": ["Sista dagen för inlämning infaller före kalenderns första dag."],
        "notice": ["Sista dagen för kungörelse infaller före kalenderns första dag."],
    }
    assert warned(planned, "en")["notice"] == [
        "The last day for notice lies before the calendar's first day."
    ]


def test_a_lead_time_beyond_all_time_is_told_and_not_raised() -> None:
    """No calendar is that long."""
    (planned,) = plan_backwards((evolve(NOTICE, before="", days=10**12),), (), DEADLINE)
    assert (planned.latest, planned.day) == (None, None)


# The order in which things are given and told.


def test_stages_and_meetings_may_be_given_in_any_order() -> None:
    """The plan is the same; days of one role given apart are taken together."""
    apart = tuple(Meetings(role=each.role, days=(day,)) for each in MEETINGS for day in each.days)
    planned = plan_backwards(STAGES, MEETINGS, DEADLINE)
    for stages in permutations(STAGES):
        assert plan_backwards(stages, reversed(apart), DEADLINE) == planned


def test_of_stages_on_one_day_the_one_that_precedes_stands_first() -> None:
    """And of two that precede the same one, the first by id."""
    stages = (
        evolve(NOTICE, id="a", before="", days=0),
        evolve(NOTICE, id="c", before="a", days=0),
        evolve(NOTICE, id="b", before="a", days=0),
        evolve(NOTICE, id="d", before="c", days=0),
    )
    for each in permutations(stages):
        assert [one.stage.id for one in plan_backwards(each, (), DEADLINE)] == ["d", "b", "c", "a"]


def test_several_stages_may_precede_one() -> None:
    """The auditors and the board before the council, each with its own lead time."""
    auditors = Stage(id="review", name="bedömning", role=COMMITTEE, before="council", days=25)
    board = evolve(SECOND, before="council", days=7)
    assert told(plan_backwards((LAST, auditors, board), MEETINGS, DEADLINE)) == [
        ("review", "2026-10-29", "2026-10-29"),
        ("board", "2026-11-16", "2026-11-10"),
        ("council", "2026-11-30", "2026-11-23"),
    ]


def test_no_stages_need_no_days() -> None:
    """There is nothing to plan."""
    assert plan_backwards((), MEETINGS, DEADLINE) == ()


# What contradicts itself.


def test_two_stages_with_one_id_are_refused() -> None:
    """Nobody could tell which one another precedes."""
    twice = (LAST, NOTICE, evolve(NOTICE, name="annons"))
    with pytest.raises(InvalidValueError, match=r"an id of its own for each stage, found notice$"):
        plan_backwards(twice, MEETINGS, DEADLINE)


def test_a_stage_before_one_that_is_not_there_is_refused() -> None:
    """With those that are there."""
    with pytest.raises(InvalidValueError) as caught:
        plan_backwards((LAST, NOTICE, FIRST), MEETINGS, DEADLINE)
    assert str(caught.value) == (
        "expected a stage that is there (council, notice and committee), "
        'or "" for the deadline itself, found board'
    )
    assert caught.value.text("sv") == (
        "här väntades ett steg som finns (council, notice och committee), "
        'eller "" för sista dagen, men här står board'
    )


@pytest.mark.parametrize(
    ("ways", "circle"),
    [
        ({"a": "a"}, "a → a"),
        ({"b": "c", "c": "b"}, "b → c → b"),
        ({"z": "y", "y": "x", "x": "z"}, "x → z → y → x"),
        ({"a": "c", "c": "d", "d": "b", "b": "c"}, "b → c → d → b"),
    ],
)
def test_stages_in_a_circle_are_refused(ways: dict[str, str], circle: str) -> None:
    """The circle is written out, without what only leads into it, in whichever order it came."""
    stages = [evolve(NOTICE, id=each, before=before) for each, before in ways.items()]
    for given in permutations([LAST, *stages]):
        with pytest.raises(InvalidValueError) as caught:
            plan_backwards(given, MEETINGS, DEADLINE)
        assert str(caught.value) == f"expected stages that lead to the deadline, found {circle}"


def test_a_stage_without_an_id_is_refused() -> None:
    """The empty id means the deadline."""
    with pytest.raises(InvalidValueError, match=r'expected an id, found ""$'):
        Stage(id="", name="kungörelse")


def test_a_lead_time_below_nought_is_refused() -> None:
    """A stage is not held after the one that it precedes."""
    with pytest.raises(InvalidValueError, match=r"a whole number from 0, found -1$"):
        evolve(NOTICE, days=-1)
    assert evolve(NOTICE, days=0).days == 0


def test_a_stage_has_a_name_in_either_language() -> None:
    """The country's own, or its gloss."""
    assert (NOTICE.label("sv"), NOTICE.label("en")) == ("kungörelse", "notice")


def test_a_model_s_own_way_takes_the_place_of_the_law_s() -> None:
    """Where the two have one id; the law's other ways stay, and its own others follow."""
    stages = (evolve(NOTICE, before="", basis=toy.ASSUMED),)
    legal = (
        Route(id="a", name="ärende", stages=stages),
        Route(id="b", name="rapport", stages=stages),
    )
    own = (
        Route(id="a", name="vårt ärende", stages=stages),
        Route(id="c", name="brev", stages=stages),
    )
    law = Jurisdiction(name="Exempelland", code="XX", routes=legal)
    assert routes_of(evolve(toy.MODEL, jurisdiction=law, routes=own)) == (own[0], legal[1], own[1])
    assert routes_of(evolve(toy.MODEL, jurisdiction=None, routes=own)) == own
    assert routes_of(evolve(toy.MODEL, jurisdiction=None)) == ()


def test_a_route_without_stages_is_refused() -> None:
    """It would plan nothing, and say so of nothing."""
    with pytest.raises(InvalidValueError, match=r"^expected at least one stage, found \(\)$"):
        Route(id="a", name="ärende", stages=())
