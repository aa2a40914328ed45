"""The days on which somebody meets."""

from datetime import date, datetime

import pytest

from govmodel import Basis, InvalidValueError, Meetings, Role

from toy import COUNCIL


def test_days_are_kept_in_order_and_once() -> None:
    """However they were written down."""
    one, two, three = date(2026, 1, 26), date(2026, 2, 23), date(2026, 3, 30)
    assert Meetings(role=COUNCIL, days=(three, one, two, one)).days == (one, two, three)


def test_the_same_days_are_the_same_meetings() -> None:
    """In any order."""
    one, two = date(2026, 1, 26), date(2026, 2, 23)
    meetings = Meetings(role=COUNCIL, days=(one, two))
    assert meetings == Meetings(role=COUNCIL, days=(two, one, two))
    assert hash(meetings) == hash(Meetings(role=COUNCIL, days=(two, one)))
    assert (meetings.source, meetings.basis) == (None, Basis.STATED)


def test_there_may_be_no_days() -> None:
    """Nobody has decided them yet."""
    assert Meetings(role=COUNCIL, days=()).days == ()


def test_a_role_without_an_id_is_refused() -> None:
    """No stage could name it."""
    with pytest.raises(InvalidValueError, match=r'expected an id, found ""$'):
        Meetings(role=Role(id="", name="kommunfullmäktige"), days=())


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-01-26", "'2026-01-26': write date(2026, 1, 26)"),
        (
            datetime(2026, 1, 26, 9, 0),  # noqa: DTZ001
            "datetime.datetime(2026, 1, 26, 9, 0): write date(2026, 1, 26)",
        ),
        (None, "None"),
    ],
)
def test_what_is_no_day_is_refused(day: object, told: str) -> None:
    """A clock has no place here, and text is read elsewhere."""
    with pytest.raises(InvalidValueError) as caught:
        Meetings(role=COUNCIL, days=(date(2026, 1, 5), day))  # type: ignore[arg-type]
    assert str(caught.value) == f"expected date as Meetings.days[1], found {told}"
