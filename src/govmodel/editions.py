"""A municipality's editions side by side: when each is valid, and what changed between two."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from attrs import AttrsInstance, evolve, fields_dict, frozen

from govmodel.bodies import Body, Role
from govmodel.closings import closings_of, meetings_of
from govmodel.cycles import ReviewCycle
from govmodel.documents import Document
from govmodel.elements import Element, kind_of
from govmodel.findings import Rule
from govmodel.levels import Level
from govmodel.milestones import Milestone
from govmodel.model import GovernanceModel
from govmodel.periods import Period
from govmodel.sources import Basis
from govmodel.stages import Route, lead_time

T = TypeVar("T")
Named = TypeVar("Named", Role, Body, Document, Route, ReviewCycle, Milestone)


def gaps(models: Iterable[GovernanceModel]) -> tuple[Period, ...]:
    """Find the days between the first and the last edition on which none is valid.

    >>> from attrs import evolve, frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> first = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2015-2018",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2015, 2018),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> later = evolve(first, edition="2023-2026", valid=gm.Period.years(2023, 2026))
    >>> [str(gap) for gap in gm.gaps((later, first))]
    ['2019-2022']
    """
    found: list[Period] = []
    covered: date | None = None
    for valid in sorted(model.valid for model in models):
        if covered and valid.first - covered > timedelta(days=1):
            day = timedelta(days=1)
            found.append(Period(first=covered + day, last=valid.first - day))
        covered = max(covered or valid.last, valid.last)
    return tuple(found)


def overlaps(models: Iterable[GovernanceModel]) -> tuple[Period, ...]:
    """Find the days on which two editions are valid, pair by pair, in order.

    >>> from attrs import evolve, frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> first = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2015-2018",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2015, 2018),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> later = evolve(first, edition="2018-2021", valid=gm.Period.years(2018, 2021))
    >>> [str(shared) for shared in gm.overlaps((first, later))]
    ['2018']
    """
    valid = sorted(model.valid for model in models)
    shared = (one.shared(two) for at, one in enumerate(valid) for two in valid[at + 1 :])
    return tuple(sorted(period for period in shared if period))


def best_described(models: Iterable[GovernanceModel]) -> GovernanceModel:
    """Choose the edition of which the sources tell most: for whoever names none.

    Of those whose validity is not merely assumed, or else of all, it is the one with most words,
    papers and reviews; of equals the latest.

    :param models: the editions of one model, at least one.
    :raises ValueError: if there is none.

    >>> from attrs import evolve, frozen
    >>> import govmodel as gm
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> first = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2015-2018",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2015, 2018),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> later = evolve(first, edition="2019-2022", valid=gm.Period.years(2019, 2022))
    >>> gm.best_described((first, later)).edition
    '2019-2022'
    """

    def told(model: GovernanceModel) -> tuple[object, ...]:
        described = len(model.levels) + len(model.documents) + len(model.cycles)
        return model.basis is not Basis.ASSUMED, described, model.valid.first, model.edition

    return max(models, key=told)


class Part(StrEnum):
    """A part of a model, in which something has changed.

    >>> from govmodel import Part, text
    >>> text(Part.CYCLE, "en")
    'review cycle'
    """

    MODEL = "model"
    ROLE = "role"
    BODY = "body"
    WORD = "word"
    DOCUMENT = "document"
    CYCLE = "cycle"
    MILESTONE = "milestone"
    ROUTE = "route"
    RULE = "rule"


class Aspect(StrEnum):
    """What has changed of something that both editions have.

    >>> from govmodel import Aspect, text
    >>> text(Aspect.DECIDED_BY, "sv")
    'beslutas av'
    """

    VALID = "valid"
    GRADES = "grades"
    PARTLY_FROM = "partly_from"
    ASSIGNMENT_GRADES = "assignment_grades"
    UPWARDS = "upwards"
    NAME = "name"
    ROLE = "role"
    UNDER = "under"
    MEMBERS = "members"
    ONE_OF = "one_of"
    FIELDS = "fields"
    DECIDED_BY = "decided_by"
    OWNERS = "owners"
    SERVES = "serves"
    MUST_SERVE = "must_serve"
    MUST_HAVE = "must_have"
    HORIZON = "horizon"
    ABSENT_IN = "absent_in"
    BY = "by"
    HOLDS = "holds"
    DERIVED_FROM = "derived_from"
    STEPS = "steps"
    SUBJECT = "subject"
    LOOKS_AT = "looks_at"
    CLOSINGS = "closings"
    COVERS = "covers"
    READERS = "readers"
    DUE = "due"
    MEETINGS_OF = "meetings_of"
    TO = "to"
    REPORT = "report"
    MONTHS = "months"
    FIRST = "first"
    LAST = "last"
    LATE = "late"
    ELECTION_YEAR = "election_year"
    STAGES = "stages"
    SEVERITY = "severity"
    DEMAND = "demand"
    WORDING = "wording"
    SOURCE = "source"


@frozen(kw_only=True)
class Difference:
    """One thing that differs between two editions.

    :param part: the part of the model it is in.
    :param key: what it is known by there: a word, an id, a code; for the model its name.
    :param about: the thing itself, a level, a role, a rule: as it is, or was if it is gone.
    :param aspect: what differs; ``None`` if only one of the two has it at all.
    :param before: what it was; ``None`` if it was not there.
    :param after: what it is; ``None`` if it is not there any more.

    >>> from govmodel import Difference, Part
    >>> Difference(
    ...     part=Part.RULE, key="EX101", about=None, aspect=None, before=None, after=None
    ... ).key
    'EX101'
    """

    part: Part
    key: str
    about: object
    aspect: Aspect | None
    before: object
    after: object


def diff(before: GovernanceModel, after: GovernanceModel) -> tuple[Difference, ...]:
    """Say what differs between two editions, or between two municipalities.

    Words are matched by how they are written, rules by their codes, everything else by its id.
    Not compared are English glosses, a municipality's name, code, language and jurisdiction, who
    read a review when, and, except for rules, what a claim rests on.

    :returns: what differs, part by part, in the order of the older model and then of the newer.

    >>> from attrs import evolve, frozen
    >>> import govmodel as gm
    >>> council = gm.Role(id="council", name="kommunfullmäktige", basis=gm.Basis.ASSUMED)
    >>> @frozen(kw_only=True)
    ... class Mal(gm.Goal):
    ...     word = "mål"
    >>> old = gm.GovernanceModel(
    ...     name="exempelby",
    ...     edition="2019-2022",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=gm.Period.years(2019, 2022),
    ...     roles=(council,),
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> level = gm.Level(kind=Mal, decided_by=(council,), basis=gm.Basis.ASSUMED)
    >>> new = evolve(old, edition="2023-2026", levels=(level,))
    >>> for each in gm.diff(old, new):
    ...     print(each.part.value, each.key, each.aspect.value, each.before, each.after[0].id)
    word mål decided_by () council
    """
    return (
        *_changes(Part.MODEL, {before.name: before}, {before.name: after}, _of_model),
        *_changes(Part.ROLE, _by_id(before.roles), _by_id(after.roles), _of_fields),
        *_changes(
            Part.BODY,
            _by_id(before.bodies),
            _by_id(after.bodies),
            _of_body(before),
            _of_body(after),
        ),
        *_changes(Part.WORD, _by_word(before), _by_word(after), _of_level),
        *_changes(Part.DOCUMENT, _by_id(before.documents), _by_id(after.documents), _of_fields),
        *_changes(Part.CYCLE, _by_id(before.cycles), _by_id(after.cycles), _of_cycle(after)),
        *_changes(Part.MILESTONE, _by_id(before.milestones), _by_id(after.milestones), _of_fields),
        *_changes(Part.ROUTE, _by_id(before.routes), _by_id(after.routes), _of_route),
        *_changes(
            Part.RULE,
            {rule.code: rule for rule in before.rules},
            {rule.code: rule for rule in after.rules},
            _of_rule,
        ),
    )


def _by_id(things: Iterable[Named]) -> Mapping[str, Named]:
    return {thing.id: thing for thing in things}


def _by_word(model: GovernanceModel) -> Mapping[str, Level]:
    return {level.kind.word: level for level in model.levels}


Aspects = Mapping[Aspect, object]


def _changes(
    part: Part,
    before: Mapping[str, T],
    after: Mapping[str, T],
    aspects_of: Callable[[T], Aspects],
    aspects_of_new: Callable[[T], Aspects] | None = None,
) -> Iterator[Difference]:
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if old is None or new is None:
            about = old if new is None else new
            yield Difference(part=part, key=key, about=about, aspect=None, before=old, after=new)
            continue
        was, is_now = aspects_of(old), (aspects_of_new or aspects_of)(new)
        for aspect in was:
            if _plain(was[aspect]) != _plain(is_now[aspect]):
                yield Difference(
                    part=part,
                    key=key,
                    about=new,
                    aspect=aspect,
                    before=was[aspect],
                    after=is_now[aspect],
                )


def _plain(value: object) -> object:
    """Give what two values are compared by: words by how they are written, others by their ids."""
    match value:
        case tuple():
            return tuple(_plain(each) for each in value)
        case type() if issubclass(value, Element):
            return value.word
    return getattr(value, "id", value)


def _of_model(model: GovernanceModel) -> Aspects:
    return {
        Aspect.VALID: model.valid,
        Aspect.GRADES: model.scale.grades if model.scale else (),
        Aspect.PARTLY_FROM: model.scale.partly_from if model.scale else None,
        Aspect.ASSIGNMENT_GRADES: model.assignment_scale.grades if model.assignment_scale else (),
        Aspect.UPWARDS: model.upwards,
    }


def _of_fields(thing: AttrsInstance) -> Aspects:
    """Give those fields of a thing that are aspects, but for the source of its claim."""
    names = set(fields_dict(type(thing))) - {Aspect.SOURCE.value}
    return {aspect: getattr(thing, aspect) for aspect in Aspect if aspect.value in names}


def _of_body(model: GovernanceModel) -> Callable[[Body], Aspects]:
    """Compare a body with its edition's roles and bodies in the place of their ids."""
    role_of, body_of = _by_id(model.roles), _by_id(model.bodies)

    def aspects(body: Body) -> Aspects:
        return {
            **_of_fields(body),
            Aspect.ROLE: role_of[body.role],
            Aspect.UNDER: None if body.under is None else body_of[body.under],
            Aspect.MEMBERS: tuple(body_of[member] for member in body.members),
        }

    return aspects


def _of_level(level: Level) -> Aspects:
    inherited = fields_dict(level.kind.__mro__[1])
    own = {name: each for name, each in fields_dict(level.kind).items() if name not in inherited}
    fields = tuple(f"{name}: {_written(each.type)}" for name, each in own.items())
    return {Aspect.ONE_OF: kind_of(level.kind), Aspect.FIELDS: fields, **_of_fields(level)}


def _written(kind: object) -> str:
    return kind.__name__ if isinstance(kind, type) else str(kind)


def _of_route(route: Route) -> Aspects:
    # What a lead time rests on is not compared.
    plain = (evolve(stage, source=None, basis=Basis.ASSUMED) for stage in route.stages)
    return {**_of_fields(route), Aspect.STAGES: tuple(map(lead_time, plain))}


def _of_rule(rule: Rule) -> Aspects:
    return {
        **_of_fields(rule),
        Aspect.DEMAND: rule.find,
        Aspect.WORDING: rule.sentences,
        Aspect.SOURCE: rule.source,
    }


def _of_cycle(model: GovernanceModel) -> Callable[[ReviewCycle], Aspects]:
    """Compare what every cycle has, of whatever class, and its closing days.

    Those of every year are compared in one and the same, the first of the newer edition.
    """
    every = set(fields_dict(ReviewCycle)) - {Aspect.SOURCE.value}

    def aspects(cycle: ReviewCycle) -> Aspects:
        return {
            **{aspect: getattr(cycle, aspect) for aspect in Aspect if aspect.value in every},
            Aspect.MEETINGS_OF: meetings_of(cycle),
            Aspect.CLOSINGS: closings_of(cycle, model.valid.first.year),
        }

    return aspects
