"""stub"""

from datetime import date

from attrs import field, frozen

from govmodel.bodies import Role


@frozen(kw_only=True)
class Meetings:
    """The days on which those with a role meet."""

    role: Role
    days: tuple[date, ...] = field(converter=lambda days: tuple(sorted(set(days))))
