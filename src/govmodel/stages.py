"""The stages that a matter passes on its way to a decision, and how early each must be.

Lead times are a municipality's own; what the law says of them, its jurisdiction does.
"""

from collections.abc import Iterable, Mapping

from attrs import frozen

from govmodel.bodies import Role
from govmodel.errors import InvalidValueError, Phrase
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips
from govmodel.words import local

DEADLINE = ""
"""What the last stage precedes: the deadline itself."""


@frozen(kw_only=True)
class Stage:
    """A stage on a matter's way to its decision.

    :param id: its short name, unique among the stages.
    :param name: what people call it, in the country's language, without a capital:
        ``beslut i kommunstyrelsen``.
    :param gloss: the same in English.
    :param role: who must meet for it; ``None`` for a stage that takes a day and no meeting, such as
        the notice of a meeting.
    :param before: the id of the stage that it precedes; ``""`` for the deadline itself.
    :param days: its lead time: how many whole days before that stage it must be at the latest.
    :param source: where the lead time is stated.
    :param basis: what the lead time rests on.
    :raises InvalidValueError: if it has no id, or a lead time below nought.

    >>> from govmodel import Stage
    >>> notice = Stage(
    ...     id="notice", name="kungörelse", gloss="notice of the meeting", before="council", days=7
    ... )
    >>> notice.label("en")
    'notice of the meeting'
    """

    id: str
    name: str
    gloss: str = ""
    role: Role | None = None
    before: str = DEADLINE
    days: int = 0
    source: Source | None = None
    basis: Basis = Basis.STATED

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse what the deadline's place belongs to, and what would come after its next stage."""
        if self.id == DEADLINE:
            raise InvalidValueError("expected.named", {"found": '""'})
        if self.days < 0:
            raise InvalidValueError("expected.count", {"found": str(self.days)})

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.name, self.gloss, language)


def lead_time(stage: Stage) -> Phrase:
    """Put into words how early a stage must be.

    >>> from govmodel import Stage
    >>> from govmodel.stages import lead_time
    >>> lead_time(Stage(id="notice", name="kungörelse", before="council", days=7)).label("sv")
    'kungörelse 7 dagar före'
    """
    key = {0: "stage.no_lead", 1: "stage.lead.one"}.get(stage.days, "stage.lead")
    return Phrase(key, {"stage": stage, "days": str(stage.days)})


@frozen(kw_only=True)
class Route:
    """A way that matters of one sort take.

    :param id: its short name.
    :param name: what people call it, in the country's language.
    :param gloss: the same in English.
    :param stages: its stages, in any order.
    :raises InvalidValueError: if there is no stage, two have one id, or one does not lead to the
        deadline.

    >>> from govmodel import Route, Stage
    >>> route = Route(id="matter", name="ärende", stages=(Stage(id="council", name="beslut"),))
    >>> [stage.id for stage in route.stages]
    ['council']
    """

    id: str
    name: str
    gloss: str = ""
    stages: tuple[Stage, ...]

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    def __attrs_post_init__(self) -> None:
        """Refuse a route without stages, and stages that do not lead to the deadline."""
        if not from_the_deadline(self.stages):
            raise InvalidValueError("expected.stages", {"found": str(self.stages)})

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.name, self.gloss, language)


def from_the_deadline(stages: Iterable[Stage]) -> list[Stage]:
    """Put stages in such an order that each comes after the one that it precedes.

    :raises InvalidValueError: if two have one id, or one does not lead to the deadline.

    >>> from govmodel import Stage
    >>> from govmodel.stages import from_the_deadline
    >>> stages = Stage(id="b", name="b", before="a"), Stage(id="a", name="a")
    >>> [stage.id for stage in from_the_deadline(stages)]
    ['a', 'b']
    """
    by_id: dict[str, Stage] = {}
    for stage in stages:
        if stage.id in by_id:
            raise InvalidValueError("expected.stage_ids", {"found": stage.id})
        by_id[stage.id] = stage
    before: dict[str, list[Stage]] = {DEADLINE: [], **{each: [] for each in by_id}}
    for stage in by_id.values():
        if stage.before not in before:
            values = {"known": tuple(by_id), "found": stage.before}
            raise InvalidValueError("expected.stage_before", values)
        before[stage.before].append(stage)
    order = list(before[DEADLINE])
    for stage in order:  # grows meanwhile
        order += before[stage.id]
    if rest := by_id.keys() - {each.id for each in order}:
        raise InvalidValueError("expected.stage_chain", {"found": _circle(by_id, min(rest))})
    return order


def _circle(stages: Mapping[str, Stage], start: str) -> str:
    """Write the circle into which a stage leads, from its first id in alphabetical order."""
    way = [start]
    while (following := stages[way[-1]].before) not in way:
        way.append(following)
    circle = way[way.index(following) :]
    turn = circle.index(min(circle))
    return " → ".join((*circle[turn:], *circle[:turn], circle[turn]))
