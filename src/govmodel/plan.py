"""A plan: what a municipality has decided, in reading order, with an index built once.

A plan does not hold its model. It can be checked against last term's, next term's or a neighbour's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from attrs import field, frozen

from govmodel.bodies import Body
from govmodel.elements import Element
from govmodel.errors import UnknownElementError
from govmodel.graphs import Graph
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.typed import refuse_slips

_TYPED = 100  # characters of an id


@frozen(kw_only=True)
class Index:
    """Where everything in a plan is: positions by id, links by position.

    :param position: the position of each id; of two elements with one id, the first counts.
    :param up: for each element the positions of what it serves; ids that the plan lacks are left
        out.
    :param down: for each element the positions of what serves it.
    :param lost: the positions of the elements with a link to an id that the plan lacks.

    >>> from govmodel import Period, Plan, Unknown
    >>> plan = Plan(
    ...     model="exempelby@2024",
    ...     period=Period.years(2024),
    ...     elements=(
    ...         Unknown(id="a", text="A", kind="?"),
    ...         Unknown(id="b", text="B", kind="?", serves=("a",)),
    ...     ),
    ... )
    >>> plan.index.up, plan.index.down, plan.index.lost
    (((), (0,)), ((1,), ()), ())
    """

    position: dict[str, int] = field(hash=False)
    up: Graph
    down: Graph
    lost: Sequence[int]


@frozen(kw_only=True)
class Event:
    """Something that was done on a day, as a plan's papers record it.

    :param what: the id of a milestone of the law or of the model, such as ``budget``.
    :param day: the day on which it was done.
    :param about: the period it is about: the year that is budgeted, the part of a year that an
        interim report covers.
    :param by: the id of the body that did it; ``None`` if unspecified.
    :param special_reasons: whether the papers give special reasons for its being late.
    :param source: where it is stated.
    :param basis: what it rests on.

    >>> from datetime import date
    >>> from govmodel import Event, Period
    >>> Event(what="budget", day=date(2015, 11, 24), about=Period.years(2016)).label("sv")
    'budget 2015-11-24'
    """

    what: str
    day: date
    about: Period
    by: str | None = None
    special_reasons: bool = False
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:  # noqa: ARG002 - ids and days read alike in all
        """Write what was done and when."""
        return f"{self.what} {self.day.isoformat()}"


@frozen(kw_only=True)
class Plan:
    """What a municipality has decided for a period.

    :param model: the edition it was written for: ``exempelby@2024``.
    :param title: its name.
    :param period: the days it is for.
    :param source: the document that it is, for every statement that cites none of its own.
    :param sources: the texts that it cites, each with an ``id`` by which the file calls it.
    :param bodies: the bodies it brings besides those of the model.
    :param events: what was done when with it and the reports on it, as far as that is recorded.
    :param elements: its statements, in reading order.

    >>> from govmodel import Period, Plan, Unknown
    >>> plan = Plan(
    ...     model="exempelby@2024",
    ...     period=Period.years(2024),
    ...     elements=(Unknown(id="a", text="A", kind="?"),),
    ... )
    >>> plan["a"].text, "b" in plan, len(plan)
    ('A', False, 1)
    """

    model: str
    title: str = ""
    period: Period
    source: Source | None = None
    sources: tuple[Source, ...] = ()
    bodies: tuple[Body, ...] = ()
    events: tuple[Event, ...] = ()
    elements: tuple[Element, ...] = ()

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields'."""
        refuse_slips(type(self), given)

    @cached_property
    def index(self) -> Index:
        """Positions and links, built when first asked for."""
        position: dict[str, int] = {}
        for at, element in enumerate(self.elements):
            position.setdefault(element.id, at)
        up: list[tuple[int, ...]] = []
        lost: dict[int, None] = {}
        for at, element in enumerate(self.elements):
            above: dict[int, None] = {}
            for target in element.serves:
                if target in position:
                    above[position[target]] = None
                else:
                    lost[at] = None
            up.append(tuple(above))
        down: defaultdict[int, list[int]] = defaultdict(list)
        for at, served in enumerate(up):
            for to in served:
                down[to].append(at)
        return Index(
            position=position,
            up=tuple(up),
            down=tuple([tuple(down.get(at, ())) for at in range(len(up))]),
            lost=tuple(lost),
        )

    @cached_property
    def linked(self) -> Mapping[tuple[type[Element], type[Element]], Sequence[int]]:
        """Which kinds lead to which: for each pair that occurs, the positions of those that link.

        Positions are in order, one for each link. Links are many and kinds few: whoever judges
        links by their kinds looks here first.

        >>> from govmodel import Period, Plan, Unknown
        >>> elements = (
        ...     Unknown(id="a", text="A", kind="?"),
        ...     Unknown(id="b", text="B", kind="?", serves=("a",)),
        ... )
        >>> plan = Plan(model="exempelby@2024", period=Period.years(2024), elements=elements)
        >>> plan.linked[Unknown, Unknown]
        (1,)
        """
        kinds = [type(element) for element in self.elements]
        linked: defaultdict[tuple[type[Element], type[Element]], list[int]] = defaultdict(list)
        for at, above in enumerate(self.index.up):
            for to in above:
                linked[kinds[at], kinds[to]].append(at)
        return {pair: tuple(positions) for pair, positions in linked.items()}

    def __getitem__(self, element_id: str) -> Element:
        """Find an element by its id.

        :raises UnknownElementError: naming the ids that are most like it.
        """
        return self.elements[self.at(element_id)]

    def __contains__(self, element_id: str) -> bool:
        """Tell whether an element has the id."""
        return element_id in self.index.position

    def __iter__(self) -> Iterator[Element]:
        """Give the elements in reading order."""
        return iter(self.elements)

    def __len__(self) -> int:
        """Count the elements."""
        return len(self.elements)

    def at(self, element_id: str) -> int:
        """Find the position of an element, from 0.

        :raises UnknownElementError: naming the ids that are most like it.
        """
        position = self.index.position
        if element_id not in position:
            # What nobody types is nobody's slip, and takes long to compare.
            ids = [each for each in position if len(each) <= _TYPED]
            nearest = tuple(get_close_matches(element_id[:_TYPED], ids))
            key = "error.element" if nearest else "error.element.unlike"
            raise UnknownElementError(key, {"id": element_id, "nearest": nearest})
        return position[element_id]

    def above(self, element_id: str) -> tuple[Element, ...]:
        """Give what an element serves, one step up.

        :raises UnknownElementError: if no element has the id.
        """
        return tuple(self.elements[at] for at in self.index.up[self.at(element_id)])

    def below(self, element_id: str) -> tuple[Element, ...]:
        """Give what serves an element, one step down.

        :raises UnknownElementError: if no element has the id.
        """
        return tuple(self.elements[at] for at in self.index.down[self.at(element_id)])
