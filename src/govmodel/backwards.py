"""Planning backwards: from the last day of a decision to the day on which work must be handed in.

A matter passes stages on its way to a decision. Each has a lead time before the next, and most of
them need a meeting of somebody. From the deadline backwards, each stage gets the latest meeting
that is early enough. Where there is none, it has no day and a warning instead; the stages before it
are then counted from the last day on which it could have been.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from govmodel.errors import Phrase
from govmodel.jurisdictions import Jurisdiction
from govmodel.meetings import Meetings, days_by_role
from govmodel.model import GovernanceModel
from govmodel.stages import DEADLINE, Route, Stage, from_the_deadline
from govmodel.working_days import practical_day


@frozen(kw_only=True)
class PlannedStage:
    """A stage with its day.

    :param stage: the stage.
    :param latest: the last day on which it may be; ``None`` if that lies before the calendar's
        first.
    :param day: the day that it gets; ``None`` if it gets none, which ``warnings`` explain.
    :param unspecified: whether it has no day because nobody has said when its role meets.
    :param warnings: what is wrong, each to be read with ``label("sv")`` or ``label("en")``.

    >>> from datetime import date
    >>> from govmodel import PlannedStage, Stage
    >>> notice = Stage(id="notice", name="kungörelse")
    >>> PlannedStage(stage=notice, latest=date(2026, 11, 16), day=date(2026, 11, 16)).warnings
    ()
    """

    stage: Stage
    latest: date | None
    day: date | None
    unspecified: bool = False
    warnings: tuple[Phrase, ...] = ()

    @property
    def counted_from(self) -> date | None:
        """The day from which the stages before it are counted: its own, or else its latest."""
        return self.latest if self.day is None else self.day


def routes_of(model: GovernanceModel) -> tuple[Route, ...]:
    """List the ways of a model's matters: those of its jurisdiction, and its own.

    Its own stand in the place of those of the jurisdiction with the same ids.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> stages = (gm.Stage(id="council", name="beslut"),)
    >>> route = gm.Route(id="matter", name="ärende", stages=stages)
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ...     jurisdiction=gm.Jurisdiction(name="Exempelland", code="XX", routes=(route,)),
    ... )
    >>> [route.name for route in gm.routes_of(model)]
    ['ärende']
    """
    legal = model.jurisdiction.routes if model.jurisdiction else ()
    return tuple({route.id: route for route in (*legal, *model.routes)}.values())


def plan_backwards(
    stages: Iterable[Stage],
    meetings: Iterable[Meetings],
    last: date,
    *,
    first: date | None = None,
    jurisdiction: Jurisdiction | None = None,
) -> tuple[PlannedStage, ...]:
    """Give each stage of a matter the latest day on which it can be, from the deadline backwards.

    :param stages: the stages, in any order.
    :param meetings: when the roles meet, in any order; of one role they are taken together.
    :param last: the deadline, such as the last of November.
    :param first: the first day on which the matter may be decided, such as the first of a new
        council's term; it binds the stages directly before the deadline.
    :param jurisdiction: whose working days count: a stage without a meeting is put on the last
        working day that is early enough. Every day is a working day where none are known.
    :returns: the stages in the order of their days; one without a day stands at its latest.
    :raises InvalidValueError: if two stages have one id, or one does not lead to the deadline.
    :raises MissingExtraError: without the extra ``calendar``, if a stage needs a working day of the
        jurisdiction.

    >>> from datetime import date
    >>> from govmodel import Meetings, Role, Stage, plan_backwards
    >>> board = Role(id="board", name="kommunstyrelse")
    >>> council = Role(id="council", name="kommunfullmäktige")
    >>> planned = plan_backwards(
    ...     (
    ...         Stage(
    ...             id="board",
    ...             name="beslut i kommunstyrelsen",
    ...             role=board,
    ...             before="council",
    ...             days=14,
    ...         ),
    ...         Stage(id="council", name="beslut i kommunfullmäktige", role=council),
    ...     ),
    ...     (
    ...         Meetings(role=board, days=(date(2026, 11, 3),)),
    ...         Meetings(role=council, days=(date(2026, 10, 26), date(2026, 11, 23))),
    ...     ),
    ...     date(2026, 11, 30),
    ... )
    >>> [(each.stage.id, each.latest.isoformat(), each.day.isoformat()) for each in planned]
    [('board', '2026-11-09', '2026-11-03'), ('council', '2026-11-30', '2026-11-23')]
    """
    days = days_by_role(meetings)
    planned: dict[str, PlannedStage] = {}
    dayless: dict[str, PlannedStage | None] = {}  # the nearest stage on the way that has no day
    depth = {DEADLINE: 0}
    for stage in from_the_deadline(stages):
        after = planned.get(stage.before)
        if after is None:
            lost = None
            found = _planned(stage, _earlier(last, stage.days), first, days, jurisdiction)
        else:
            lost = after if after.day is None else dayless[stage.before]
            latest = _earlier(after.counted_from, stage.days)
            found = _planned(stage, latest, None, days, jurisdiction)
        planned[stage.id] = found if lost is None else _counted_from(lost, found)
        dayless[stage.id] = lost
        depth[stage.id] = depth[stage.before] + 1

    def place(each: PlannedStage) -> tuple[date, int, str]:
        return each.counted_from or date.min, -depth[each.stage.id], each.stage.id

    return tuple(sorted(planned.values(), key=place))


def _planned(
    stage: Stage,
    latest: date | None,
    first: date | None,
    days: Mapping[str, Sequence[date]],
    jurisdiction: Jurisdiction | None,
) -> PlannedStage:
    """Give a stage the last of its days that is early enough, and not too early."""
    if latest is None:
        warning = Phrase("backwards.before_calendar", {"stage": stage})
        return PlannedStage(stage=stage, latest=None, day=None, warnings=(warning,))
    if stage.role is None:
        possible: Sequence[date] = (_working_day(latest, jurisdiction),)
    elif stage.role.id in days:
        possible = days[stage.role.id]
    else:
        warning = Phrase("backwards.unspecified", {"stage": stage})
        return PlannedStage(
            stage=stage, latest=latest, day=None, unspecified=True, warnings=(warning,)
        )
    earliest = first or date.min
    day = max((each for each in possible if earliest <= each <= latest), default=None)
    warnings = () if day is not None else (_none_fits(stage, first, latest),)
    return PlannedStage(stage=stage, latest=latest, day=day, warnings=warnings)


def _none_fits(stage: Stage, first: date | None, latest: date) -> Phrase:
    values = {"stage": stage, "first": first, "latest": latest}
    if stage.role is None:
        return Phrase("backwards.no_day", values)
    return Phrase("backwards.no_meeting" if first is None else "backwards.none_from", values)


def _counted_from(lost: PlannedStage, found: PlannedStage) -> PlannedStage:
    """Say of a stage that it is counted from a day on which the next one is not held."""
    if lost.latest is None:  # then this one has no latest day either, and says so
        return found
    warning = Phrase("backwards.counted", {"stage": lost.stage, "latest": lost.latest})
    return evolve(found, warnings=(*found.warnings, warning))


def _working_day(day: date, jurisdiction: Jurisdiction | None) -> date:
    practical = None if jurisdiction is None else practical_day(jurisdiction, day)
    return day if practical is None else practical.safe


def _earlier(day: date | None, days: int) -> date | None:
    """Count backwards; ``None`` where the calendar does not reach."""
    if day is None or days > (day - date.min).days:
        return None
    return day - timedelta(days=days)
