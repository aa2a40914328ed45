"""The days on which somebody meets, as they were decided."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from govmodel.bodies import Role
from govmodel.errors import InvalidValueError
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips


def _in_order(days: tuple[date, ...]) -> tuple[date, ...]:
    return tuple(sorted(set(days)))


@frozen(kw_only=True)
class Meetings:
    """When a role meets: the council, the executive board, the committee that has the matter.

    :param role: who meets.
    :param days: the days, in any order; kept in order, each once.
    :param source: where they are stated.
    :param basis: what they rest on.
    :raises InvalidValueError: if the role has no id, or a day is none.

    >>> from datetime import date
    >>> from govmodel import Meetings, Role
    >>> council = Role(id="council", name="council")
    >>> meetings = Meetings(role=council, days=(date(2026, 11, 23), date(2026, 10, 26)))
    >>> [day.isoformat() for day in meetings.days]
    ['2026-10-26', '2026-11-23']
    """

    role: Role
    days: tuple[date, ...] = field(converter=_in_order)
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse a role that no stage could name."""
        if not self.role.id:
            raise InvalidValueError("expected.named", {"found": '""'})


def days_by_role(meetings: Iterable[Meetings]) -> Mapping[str, Sequence[date]]:
    """Gather the days on which each role meets, in order; a role without any is not there.

    >>> from datetime import date
    >>> from govmodel import Meetings, Role
    >>> from govmodel.meetings import days_by_role
    >>> council = Role(id="council", name="council")
    >>> later, first = (Meetings(role=council, days=(date(2026, month, 2),)) for month in (3, 2))
    >>> [str(day) for day in days_by_role((later, first))["council"]]
    ['2026-02-02', '2026-03-02']
    """
    days: dict[str, set[date]] = {}
    for each in meetings:
        if each.days:
            days.setdefault(each.role.id, set()).update(each.days)
    return {role: tuple(sorted(found)) for role, found in days.items()}
