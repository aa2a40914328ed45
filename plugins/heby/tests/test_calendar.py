"""When: no dates of the page's, two steps of the budget, and the way of one real follow-up."""

from datetime import date

import pytest

import govmodel as gm
from govmodel_heby.calendar import FOLLOW_UP_2015, MILESTONES
from govmodel_heby.model import EDITION_2016 as MODEL
from govmodel_sweden import BOARD, COMMITTEE, COUNCIL

STEPS = {milestone.id: milestone for milestone in MILESTONES}

MEETINGS = gm.Meetings(
    role=COMMITTEE, days=(date(2017, 3, 14), date(2017, 4, 25)), basis=gm.Basis.ASSUMED
)


def test_the_follow_up_of_march_2015_took_78_days() -> None:
    """The board, the committees in May, the board again and the council on 17 June."""
    assert FOLLOW_UP_2015.closing == date(2015, 3, 31)
    assert [(each.reader, str(each.on)) for each in FOLLOW_UP_2015.readings] == [
        (BOARD, "2015-05-11"),
        (COMMITTEE, "2015-05"),
        (BOARD, "2015-06-02"),
        (COUNCIL, "2015-06-17"),
    ]
    assert FOLLOW_UP_2015.takes == 78
    assert all(each.source and each.source.where for each in FOLLOW_UP_2015.readings)
    assert FOLLOW_UP_2015.basis is gm.Basis.STATED


def test_that_one_was_done_makes_no_rule_for_those_to_come() -> None:
    """It is not among the model's reviews, whose days stay unspecified, meetings or none."""
    assert FOLLOW_UP_2015.cycle not in MODEL.cycles
    assert {cycle.days for cycle in MODEL.cycles} == {gm.Days.UNSPECIFIED}
    for statutory in (False, True):
        found = gm.reviews(MODEL, MODEL.valid, meetings=(MEETINGS,), statutory=statutory)
        assert found == ()


@pytest.mark.parametrize(
    ("step", "budgeted", "decided"),
    [
        ("budget-steg-1", 2016, "2015-06-17"),
        ("budget", 2016, "2015-11-24"),
        ("budget-steg-1", 2017, "2016-06-22"),
        ("budget", 2017, "2016-11-29"),
    ],
)
def test_the_days_on_which_the_council_decided_lie_within_the_steps(
    step: str, budgeted: int, decided: str
) -> None:
    """June and November of the year before, derived from them."""
    deadline = gm.deadline_about(STEPS[step], budgeted)
    assert deadline.first is not None
    assert deadline.last is not None
    assert deadline.first <= date.fromisoformat(decided) <= deadline.last
    assert deadline.basis is gm.Basis.DERIVED


def test_the_steps_are_from_the_first_to_the_last_of_june_and_november() -> None:
    """And in the years that the page is not about they are extrapolated."""
    found = gm.deadlines(MODEL, gm.Period.years(2015, 2016))
    assert [(each.milestone.id, str(each.first), str(each.last)) for each in found] == [
        ("budget-steg-1", "2015-06-01", "2015-06-30"),
        ("budget", "2015-11-01", "2015-11-30"),
        ("budget-steg-1", "2016-06-01", "2016-06-30"),
        ("budget", "2016-11-01", "2016-11-30"),
    ]
    assert [each.basis for each in found] == [
        gm.Basis.EXTRAPOLATED,
        gm.Basis.EXTRAPOLATED,
        gm.Basis.DERIVED,
        gm.Basis.DERIVED,
    ]
    for milestone in MILESTONES:
        assert milestone.by == (COUNCIL,)
        assert milestone.source is not None
        assert "härlett" in str(milestone.source.remark)


def test_the_law_s_days_stand_beside_them_and_say_what_they_rest_on() -> None:
    """Those of 2016 rest on an act that nobody here has read, those of 2018 are statutory."""
    found = gm.deadlines(MODEL, gm.Period.years(2016), statutory=True)
    assert [
        (str(each.last), each.milestone.name) for each in found if each.basis is gm.Basis.ASSUMED
    ] == [("2016-10-31", "förslag till budget"), ("2016-11-30", "budget")]
    later = gm.agenda(MODEL, gm.Period.years(2018), statutory=True)
    assert [(str(each.day), each.label("sv"), each.statutory) for each in later] == [
        ("2018-04-15", "årsredovisning", True),
        ("2018-06-30", "beslut om ansvarsfrihet", True),
        ("2018-06-30", "budget, första steget: modell, regler och avgifter", False),
        ("2018-10-31", "förslag till budget", True),
        ("2018-10-31", "förslag till budget för revisorerna", True),
        ("2018-10-31", "förslag till skattesats", True),
        ("2018-11-30", "budget", True),
        ("2018-11-30", "budget, andra steget", False),
        ("2018-11-30", "skattesats", True),
    ]


def test_the_calendar_s_own_days_break_no_law_and_reports_are_not_spoken_of() -> None:
    """The page has no interim or annual report; that is a warning and no error."""
    assert [finding.code for finding in gm.check_calendar(MODEL, 2016)] == ["SE104"]
    assert [finding.code for finding in gm.check_calendar(MODEL, 2018)] == ["SE104", "SE105"]
    assert {finding.severity for finding in gm.check_calendar(MODEL, 2018)} == {gm.Severity.WARNING}
