"""How a municipality governs, as one value.

All that a municipality decides about governing is in a :class:`GovernanceModel`: who decides what,
who may own what, what serves what, what may be absent, its documents and review cycles, its own
rules and scale. A new term of office is a new value (``attrs.evolve``), kept beside the old. A
model that contradicts itself cannot be made.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from types import MemberDescriptorType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from attrs import fields, fields_dict, frozen, has

from govmodel.bodies import Body, Role, by_id, chain
from govmodel.closings import meetings_of
from govmodel.contradictions import Claim, in_its_name, in_its_rules, there_twice, uncited
from govmodel.cycles import OneOff, ReviewCycle
from govmodel.documents import Document
from govmodel.elements import KINDS, Element
from govmodel.errors import ModelError
from govmodel.findings import Rule
from govmodel.jurisdictions import Jurisdiction
from govmodel.levels import Level
from govmodel.milestones import Milestone
from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.stages import Route
from govmodel.typed import mistyped
from govmodel.units import Amount
from govmodel.verdicts import Conclusion, Scale


@frozen(kw_only=True)
class GovernanceModel:
    """A municipality's way of governing itself (*styrmodell*), in one edition.

    :param name: the model's short name, as files and callers give it: lower case, ASCII.
    :param edition: which edition, such as ``2008-2011``.
    :param municipality: the municipality's name.
    :param code: its official code, as text with its leading zeros.
    :param language: the language of its words, such as ``sv``.
    :param valid: the days it is valid.
    :param source: where its validity is stated.
    :param basis: what its validity rests on.
    :param jurisdiction: the law it stands under.
    :param roles: every role that it speaks of.
    :param bodies: the bodies it knows.
    :param levels: its words, from the top down: the order in which they are read and shown. What
        may serve what is said by each level alone.
    :param documents: its papers.
    :param cycles: its reviews.
    :param milestones: what else is done every year by a day, such as deciding the budget in steps.
    :param routes: the ways of its matters to a decision; they replace those of the jurisdiction
        with the same ids (:func:`~govmodel.routes_of`).
    :param rules: what it demands beyond the core's rules.
    :param scale: its grades; ``None`` if the source gives none.
    :param assignment_scale: its grades for assignments, which are carried out and not reached.
    :param upwards: what concludes on a goal from what is below it, a function of the goal, the
        :class:`~govmodel.Row` of everything that serves it and its judgements, which gives a
        :class:`~govmodel.Conclusion` or ``None``; see :func:`~govmodel.all_reached`. ``None`` if
        the source gives none: then nothing is combined.
    :param sources: the texts it rests on.
    :raises ModelError: if it contradicts itself, naming every contradiction.

    >>> from attrs import frozen
    >>> from govmodel import Basis, Goal, GovernanceModel, Level, Period
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> model = GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=Period.years(2024),
    ...     levels=(Level(kind=Mal, basis=Basis.ASSUMED),),
    ... )
    >>> model.id, list(model.kinds)
    ('exempelby@2024', ['mål'])
    """

    name: str
    edition: str
    municipality: str
    code: str
    language: str
    valid: Period
    source: Source | None = None
    basis: Basis = Basis.ASSUMED
    jurisdiction: Jurisdiction | None = None
    roles: tuple[Role, ...] = ()
    bodies: tuple[Body, ...] = ()
    levels: tuple[Level, ...]
    documents: tuple[Document, ...] = ()
    cycles: tuple[ReviewCycle, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    routes: tuple[Route, ...] = ()
    rules: tuple[Rule, ...] = ()
    scale: Scale | None = None
    assignment_scale: Scale | None = None
    # A goal, rows and judgements; not named, because they stand above models in the house.
    upwards: Callable[..., Conclusion | None] | None = None
    sources: tuple[Source, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a model that contradicts itself, with everything that is wrong."""
        wrong = tuple(each.label("en") for each in mistyped(self))
        if problems := wrong or tuple(_contradictions(self)):
            raise ModelError(self.id, problems)

    @property
    def id(self) -> str:
        """Its name and edition, as a plan names it."""
        return f"{self.name}@{self.edition}"

    @cached_property
    def kinds(self) -> dict[str, type[Element]]:
        """Its kinds by word: the only words that a plan for it may use."""
        return {level.kind.word: level.kind for level in self.levels}

    @cached_property
    def level_of(self) -> dict[type[Element], Level]:
        """Its levels by kind."""
        return {level.kind: level for level in self.levels}


def _contradictions(model: GovernanceModel) -> Iterator[str]:
    yield from in_its_name(model.name, model.edition)
    if not model.levels:
        yield "it has no levels: a model says which kinds of statement a plan may hold"
    yield from there_twice("role", (role.id for role in model.roles))
    yield from there_twice("body", (body.id for body in model.bodies))
    yield from there_twice("review cycle", (cycle.id for cycle in model.cycles))
    yield from there_twice("route", (route.id for route in model.routes))
    yield from there_twice("milestone", (milestone.id for milestone in model.milestones))
    yield from there_twice("document", (document.id for document in model.documents))
    yield from there_twice("rule", (rule.code for rule in model.rules))
    yield from there_twice("source", (source.id for source in model.sources if source.id))
    yield from _kind_problems(model)
    yield from _level_problems(model)
    yield from _body_problems(model)
    yield from _circles(model)
    yield from _calendar_problems(model)
    yield from _paper_problems(model)
    yield from in_its_rules(model.rules, model.language)
    yield from uncited(claims_of(model))


def _kind_problems(model: GovernanceModel) -> Iterator[str]:
    kinds = [level.kind for level in model.levels]
    yield from there_twice("kind", (kind.__name__ for kind in dict.fromkeys(kinds)))
    for kind, count in Counter(kinds).items():
        if count > 1:
            yield f"the kind {kind.__name__} has {count} levels: keep one"
        if kind.__bases__ not in {(each,) for each in KINDS}:  # a second base adds methods alone
            yield (
                f"{kind.__name__} is not a direct subclass of "
                f"{', '.join(each.__name__ for each in KINDS)}: local words are one level deep"
            )
            continue
        if not isinstance(getattr(kind, "word", None), str) or not kind.word:
            yield f"{kind.__name__} has no word: give it one, as the municipality writes it"
        yield from _making_problems(kind)
        yield from _field_problems(kind)
    words = Counter(kind.word for kind in dict.fromkeys(kinds) if hasattr(kind, "word"))
    for word, count in words.items():
        if count > 1:
            yield f"the word {word!r} belongs to {count} kinds: a plan could not tell them apart"


def _making_problems(kind: type[Element]) -> Iterator[str]:
    """Find a word that was not made as one: its own fields would be none, or could be changed."""
    name = kind.__name__
    if "__attrs_attrs__" not in vars(kind):
        yield f"{name} is not a frozen attrs class: put @frozen(kw_only=True) above class {name}"
    elif "__slots__" not in vars(kind) or not all(
        each.kw_only for each in fields(kind) if not each.inherited
    ):
        yield (
            f"{name} is not keyword-only and slotted as its kind is: put @frozen(kw_only=True) "
            f"above class {name}"
        )


def _field_problems(kind: type[Element]) -> Iterator[str]:
    for name, attribute in (fields_dict(kind) if has(kind) else {}).items():
        if name == "kind":
            yield f"{kind.__name__} has a field 'kind': a plan's file has the word there"
        if not _fits_in_a_file(attribute.type):
            yield (
                f"{kind.__name__}.{name} is {attribute.type}, which no file can hold: use text, "
                "numbers, days, periods, amounts, enumerations, attrs values or tuples of these"
            )
    for name in _methods(kind):
        yield f"{kind.__name__}.{name} is a method: a word holds data, functions compute"


_HELD = {str, bool, int, Decimal, date, Period, Amount, Any}


def _fits_in_a_file(kind: object) -> bool:
    """Tell whether a field of a type can be written and read again; of a name nobody can tell."""
    if isinstance(kind, str) or kind in _HELD:
        return True
    inner = [each for each in get_args(kind) if each not in (NoneType, Ellipsis)]
    if get_origin(kind) is tuple:
        return get_args(kind)[-1:] == (Ellipsis,) and _fits_in_a_file(inner[0])
    if get_origin(kind) in (Union, UnionType):
        return len(inner) == 1 and _fits_in_a_file(inner[0])
    if not isinstance(kind, type):
        return False
    return issubclass(kind, Enum) or (
        has(kind) and all(_fits_in_a_file(each.type) for each in fields(kind))
    )


def _methods(kind: type[Element]) -> Iterator[str]:
    """Name what a word computes; attrs turns a cached property into a slot that is no field."""
    data = fields_dict(kind) if has(kind) else {}
    for name, value in vars(kind).items():
        computed = callable(value) or isinstance(value, (property, classmethod, staticmethod))
        cached = isinstance(value, MemberDescriptorType) and name not in data
        if not name.startswith("__") and (computed or cached):
            yield name


def _level_problems(model: GovernanceModel) -> Iterator[str]:
    kinds = {level.kind for level in model.levels}
    for level in model.levels:
        who = f"the level {level.kind.__name__}"
        for kind in dict.fromkeys((*level.serves, *level.must_serve)):
            if kind not in kinds:
                yield f"{who} serves {kind.__name__}, which has no level"
        for kind in level.must_serve:
            if kind not in level.serves:
                yield f"{who} must serve {kind.__name__} but may not: add it to serves"
        for kind in level.must_have:
            below = model.level_of.get(kind)
            if below is None or level.kind not in below.serves:
                added = f"add {level.kind.__name__} to its serves"
                yield f"{who} must have {kind.__name__}, which may not serve it: {added}"
        yield from _unknown_roles(model, who, (*level.decided_by, *level.owners))
        if level.absent_in is not None:
            yield from _unknown_roles(model, who, (level.absent_in,))
            if not level.owners:
                yield f"{who} may be absent, but without owners nobody can tell where it is"


def _unknown_roles(model: GovernanceModel, who: str, roles: Iterable[Role]) -> Iterator[str]:
    for role in dict.fromkeys(roles):
        if role not in model.roles:
            yield f"{who} names the role {role.id!r}, which is not among the model's roles"


def _body_problems(model: GovernanceModel) -> Iterator[str]:
    roles = {role.id for role in model.roles}
    bodies = {body.id for body in model.bodies}
    for body in model.bodies:
        if body.role not in roles:
            yield f"the body {body.id!r} has the role {body.role!r}, which the model does not have"
        for other in (body.under, *body.members):
            if other is not None and other not in bodies:
                yield f"the body {body.id!r} names {other!r}, a body that the model does not have"


def _circles(model: GovernanceModel) -> Iterator[str]:
    bodies = by_id(model.bodies)
    for body in model.bodies:
        if chain(body.id, bodies)[-1].under == body.id:
            yield f"the body {body.id!r} is under itself"


def _calendar_problems(model: GovernanceModel) -> Iterator[str]:
    kinds = {level.kind for level in model.levels}
    for cycle in model.cycles:
        roles = (*cycle.by, *cycle.readers, *meetings_of(cycle))
        yield from _unknown_roles(model, f"the review cycle {cycle.id!r}", roles)
        for kind in cycle.looks_at:
            if kind not in kinds:
                yield f"the review cycle {cycle.id!r} looks at {kind.__name__}, which has no level"
        yield from _half_claims(cycle)
    for milestone in model.milestones:
        roles = (*milestone.by, *milestone.to)
        yield from _unknown_roles(model, f"the milestone {milestone.id!r}", roles)
    for route in model.routes:
        roles = tuple(stage.role for stage in route.stages if stage.role)
        yield from _unknown_roles(model, f"the route {route.id!r}", roles)


def _half_claims(cycle: ReviewCycle) -> Iterator[str]:
    """Find what a review is said to cover, or when to be due, on no basis; and the reverse."""
    who = f"the review cycle {cycle.id!r}"
    for name, held, basis in (
        ("covers", cycle.covers, cycle.covers_basis),
        ("due", cycle.due, cycle.due_basis),
    ):
        if held is not None and basis is Basis.UNSPECIFIED:
            added = f"add {name}_basis=Basis.ASSUMED or another basis"
            yield f"{who} has {name} and no {name}_basis: {added}, or leave both out"
        if held is None and basis is not Basis.UNSPECIFIED:
            yield f"{who} has {name}_basis and no {name}: add {name}, or leave both out"


def _paper_problems(model: GovernanceModel) -> Iterator[str]:
    kinds = {level.kind for level in model.levels}
    for document in model.documents:
        yield from _unknown_roles(model, f"the document {document.id!r}", document.by)
        for kind in dict.fromkeys((*document.holds, *document.derived_from)):
            if kind not in kinds:
                yield f"the document {document.id!r} holds {kind.__name__}, which has no level"
        own = {rule.code for rule in model.rules}
        for code in document.steps:
            if code not in own and not _OF_PLANS.fullmatch(code):
                yield f"the document {document.id!r} names the rule {code}, which nobody has"


_OF_PLANS = re.compile(r"GM[1-5][0-9]{2}")  # the core's rules that a plan is checked by


def claims_of(model: GovernanceModel) -> Iterator[tuple[str, Claim]]:
    """Give everything in a model that rests on something, each with what it is called.

    >>> from attrs import frozen
    >>> from govmodel import Basis, Goal, GovernanceModel, Level, Period
    >>> @frozen(kw_only=True)
    ... class Mal(Goal):
    ...     word = "mål"
    >>> model = GovernanceModel(
    ...     name="exempelby",
    ...     edition="2024",
    ...     municipality="Exempelby",
    ...     code="9999",
    ...     language="sv",
    ...     valid=Period.years(2024),
    ...     levels=(Level(kind=Mal, basis=Basis.ASSUMED),),
    ... )
    >>> [(who, claim.basis.value) for who, claim in claims_of(model)]
    [('the level Mal', 'assumed')]
    """
    yield from ((f"the level {level.kind.__name__}", level) for level in model.levels)
    for cycle in model.cycles:
        yield f"the review cycle {cycle.id!r}", cycle
        if isinstance(cycle, OneOff):
            yield from ((f"a reading of {cycle.id!r}", each) for each in cycle.readings)
    yield from ((f"the milestone {each.id!r}", each) for each in model.milestones)
    for route in model.routes:
        yield from ((f"the stage {each.id!r} of {route.id!r}", each) for each in route.stages)
    yield from ((f"the document {document.id!r}", document) for document in model.documents)
    yield from ((f"the role {role.id!r}", role) for role in model.roles)
    yield from ((f"the body {body.id!r}", body) for body in model.bodies)
