"""One question to all: what several models say on the same neutral concepts.

Everything is read off the models: from the kinds of their words (goals, assignments, indicators),
from who decides and owns them, and from their papers and reviews. No word of any municipality is
known here.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from govmodel.closings import closings_of, meetings_of
from govmodel.cycles import Days, ReviewCycle
from govmodel.documents import Document
from govmodel.elements import Assignment, Element, Goal, Indicator
from govmodel.grades import stands_for
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.sources import Basis
from govmodel.verdicts import Grade, Verdict


class Concept(StrEnum):
    """What is asked of every model.

    >>> from govmodel import Concept, text
    >>> text(Concept.DIRECTION, "en")
    'Who sets the direction?'
    """

    DIRECTION = "direction"
    """Who decides the goals that point the way: those that no indicator is stated to measure, and
    that do not hang below an assignment."""
    MEASURABLE = "measurable"
    """Who decides the goals that indicators measure."""
    HORIZON = "horizon"
    """How long goals hold."""
    CARRIED_OUT = "carried_out"
    """Who answers for the assignments, where that is said."""
    DERIVED = "derived"
    """Which papers are compiled, and of what."""
    JUDGED = "judged"
    """What indicators measure, in which grades it is told, and what is concluded from it."""
    REVIEWED = "reviewed"
    """When it is reviewed."""
    OPEN = "open"
    """What the sources leave open."""


class Silence(StrEnum):
    """Something that a source does not say.

    >>> from govmodel import Silence, text
    >>> text(Silence.DECIDED_BY, "sv")
    'vem som beslutar'
    """

    DECIDED_BY = "decided_by"
    OWNERS = "owners"
    HORIZON = "horizon"
    BY = "by"
    CLOSINGS = "closings"
    COVERS = "covers"
    DUE = "due"
    READERS = "readers"
    SCALE = "scale"


@frozen(kw_only=True)
class Entry:
    """What one model says on one concept, of one of its words, papers or reviews.

    :param about: the word, paper, review or grade; ``None`` for the model as a whole.
    :param said: what it says of it, in order: roles, words, days or silences; of a review its days
        or why it has none, and then the roles at whose meetings it is done; of a grade what it
        stands for, a verdict or the state of an assignment, and from which share of the target; of
        the model as a whole what concludes on its goals, a function; empty if open.
    :param basis: what that rests on; unspecified if nothing is said.

    >>> from govmodel import Basis, Entry, Silence
    >>> Entry(about=None, said=(Silence.SCALE,), basis=Basis.UNSPECIFIED).said[0].value
    'scale'
    """

    about: type[Element] | Document | ReviewCycle | Grade | None
    said: tuple[object, ...]
    basis: Basis


@frozen(kw_only=True)
class Comparison:
    """What several models say on one concept.

    :param concept: what was asked.
    :param answers: what each model says, in the order in which they were given.

    >>> from govmodel import Comparison, Concept
    >>> Comparison(concept=Concept.JUDGED, answers=((), ())).answers
    ((), ())
    """

    concept: Concept
    answers: tuple[tuple[Entry, ...], ...]


def compare(models: Iterable[GovernanceModel]) -> tuple[Comparison, ...]:
    """Ask the same of several models.

    :returns: one comparison for each concept, in the order of :class:`Concept`.

    >>> from attrs import frozen
    >>> import govmodel as gm
    >>> council = gm.Role(id="council", name="kommunfullmäktige", basis=gm.Basis.ASSUMED)
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> model = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2024),
    ...     roles=(council,),
    ...     levels=(gm.Level(kind=Mal, decided_by=(council,), basis=gm.Basis.ASSUMED),),
    ... )
    >>> direction = gm.compare((model,))[0]
    >>> [(entry.about.word, entry.said[0].name) for entry in direction.answers[0]]
    [('mål', 'kommunfullmäktige')]
    """
    asked = tuple(models)
    return tuple(
        Comparison(concept=concept, answers=tuple(tuple(answer(model)) for model in asked))
        for concept, answer in _ANSWERS.items()
    )


def _goals(model: GovernanceModel) -> Iterator[Level]:
    return (level for level in model.levels if issubclass(level.kind, Goal))


def _measured(model: GovernanceModel, by: Iterable[Level]) -> tuple[Level, ...]:
    """Give the goals' levels that indicators of some levels may serve."""
    measured = {kind for level in by if issubclass(level.kind, Indicator) for kind in level.serves}
    return tuple(level for level in _goals(model) if level.kind in measured)


def _pointing(model: GovernanceModel) -> tuple[Level, ...]:
    stated = [level for level in model.levels if level.basis is not Basis.ASSUMED]
    measured = _measured(model, stated)
    return tuple(
        level
        for level in _goals(model)
        if level not in measured and not _hangs_below_an_assignment(level, model)
    )


def _hangs_below_an_assignment(level: Level, model: GovernanceModel) -> bool:
    above = list(level.serves)
    for kind in above:  # grows on the way up; what has been met is not met again
        above += (up for up in model.level_of[kind].serves if up not in above)
    return any(issubclass(kind, Assignment) for kind in above)


def _entry(level: Level, said: tuple[object, ...]) -> Entry:
    return Entry(about=level.kind, said=said, basis=level.basis if said else Basis.UNSPECIFIED)


def _deciders(levels: Iterable[Level]) -> Iterator[Entry]:
    return (_entry(level, level.decided_by) for level in levels)


def _horizons(model: GovernanceModel) -> Iterator[Entry]:
    for level in _goals(model):
        yield _entry(level, () if level.horizon is None else (level.horizon,))


def _carried_out(model: GovernanceModel) -> Iterator[Entry]:
    for level in model.levels:
        if issubclass(level.kind, Assignment) and level.owners:
            yield _entry(level, level.owners)


def _derived(model: GovernanceModel) -> Iterator[Entry]:
    for document in model.documents:
        if document.derived_from:
            yield Entry(about=document, said=document.derived_from, basis=document.basis)


def _judged(model: GovernanceModel) -> Iterator[Entry]:
    for level in model.levels:
        if issubclass(level.kind, Indicator):
            yield _entry(level, level.serves)
    yield from _graded(model)
    if model.upwards is not None:
        yield Entry(about=None, said=(model.upwards,), basis=Basis.STATED)


def _graded(model: GovernanceModel) -> Iterator[Entry]:
    """Tell every grade, and from which share on a target is partly reached."""
    grades = model.scale.grades if model.scale else ()
    share = model.scale.partly_from if model.scale else None
    for grade in grades:
        partly = share is not None and grade.verdict is Verdict.PARTLY
        yield Entry(
            about=grade,
            said=(grade.verdict, share) if partly else (grade.verdict,),
            basis=Basis.STATED,
        )
    if share is not None and all(grade.verdict is not Verdict.PARTLY for grade in grades):
        yield Entry(about=None, said=(Verdict.PARTLY, share), basis=Basis.STATED)
    for grade in model.assignment_scale.grades if model.assignment_scale else ():
        said = (stands_for(grade.verdict, Assignment),)
        yield Entry(about=grade, said=said, basis=Basis.STATED)


def _reviewed(model: GovernanceModel) -> Iterator[Entry]:
    for cycle in model.cycles:
        days = closings_of(cycle, model.valid.first.year)
        yield Entry(about=cycle, said=(*days, *meetings_of(cycle)), basis=cycle.basis)


def _open(model: GovernanceModel) -> Iterator[Entry]:
    for level in model.levels:
        if silent := tuple(_open_on(level)):
            yield Entry(about=level.kind, said=silent, basis=Basis.UNSPECIFIED)
    for document in model.documents:
        if not document.by:
            yield Entry(about=document, said=(Silence.BY,), basis=Basis.UNSPECIFIED)
    for cycle in model.cycles:
        if silent := tuple(_open_in(cycle)):
            yield Entry(about=cycle, said=silent, basis=Basis.UNSPECIFIED)
    if model.scale is None:
        yield Entry(about=None, said=(Silence.SCALE,), basis=Basis.UNSPECIFIED)


def _open_on(level: Level) -> Iterator[Silence]:
    """Name what is open: of goals and assignments who decides, who answers, and how long."""
    if issubclass(level.kind, Goal | Assignment) and not level.decided_by:
        yield Silence.DECIDED_BY
    if issubclass(level.kind, Assignment) and not level.owners:
        yield Silence.OWNERS
    if issubclass(level.kind, Goal) and level.horizon is None:
        yield Silence.HORIZON


def _open_in(cycle: ReviewCycle) -> Iterator[Silence]:
    if cycle.days is Days.UNSPECIFIED:
        yield Silence.CLOSINGS
    if cycle.covers is None and cycle.days is not Days.CONTINUOUS:
        yield Silence.COVERS
    if cycle.due is None and cycle.days is not Days.CONTINUOUS:
        yield Silence.DUE
    if not cycle.by:
        yield Silence.OWNERS
    if not cycle.readers:
        yield Silence.READERS


_ANSWERS: dict[Concept, Callable[[GovernanceModel], Iterator[Entry]]] = {
    Concept.DIRECTION: lambda model: _deciders(_pointing(model)),
    Concept.MEASURABLE: lambda model: _deciders(_measured(model, model.levels)),
    Concept.HORIZON: _horizons,
    Concept.CARRIED_OUT: _carried_out,
    Concept.DERIVED: _derived,
    Concept.JUDGED: _judged,
    Concept.REVIEWED: _reviewed,
    Concept.OPEN: _open,
}
"""How each concept is read off a model."""
