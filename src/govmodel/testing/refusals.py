"""Whom and what a policy refuses: a plan that breaks just that, and the core's finding.

A policy is worth something by what it refuses. So for every level a decider, an owner and a link is
looked for that ``check`` refuses. Where a source is silent a level refuses nothing, and the author
of the test says so, with the reason.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum

from attrs import evolve

from govmodel.bodies import Body, Role
from govmodel.elements import Element
from govmodel.levels import Level
from govmodel.model import GovernanceModel
from govmodel.plan import Plan
from govmodel.rules import CORE_RULES, found_by
from govmodel.sources import Basis
from govmodel.testing.samples import element

Opened = Mapping[str, Sequence[str]]
"""Words that refuse nothing, under the reason why: ``{"the page is silent": ("vision",)}``."""


class Of(Enum):
    """What a level can refuse.

    >>> Of.DECIDER.value
    'decider'
    """

    DECIDER = "decider"
    OWNER = "owner"
    LINK = "link"


CODES = {Of.DECIDER: "GM202", Of.OWNER: "GM204", Of.LINK: "GM104"}
"""The finding that refuses each."""
_FIELD = {Of.DECIDER: "decided_by", Of.OWNER: "owners", Of.LINK: "serves"}
_ATTRIBUTE = {Of.DECIDER: "open_deciders", Of.OWNER: "open_owners", Of.LINK: "open_links"}


def refused_roles(model: GovernanceModel, level: Level, of: Of) -> Iterator[Role]:
    """Try whoever has a role as the decider or the owner, and yield the roles that are refused.

    >>> from govmodel.testing.example import EXAMPLE
    >>> [role.id for role in refused_roles(EXAMPLE, EXAMPLE.levels[1], Of.DECIDER)]
    ['committee']
    """
    for role in model.roles:
        who = Body(id="tried", name=role.name, role=role.id, basis=Basis.ASSUMED)
        tried = given(element(level.kind, "it"), of, who.id)
        plan = Plan(model=model.id, period=model.valid, bodies=(who,), elements=(tried,))
        if is_told(CODES[of], plan, model, "it"):
            yield role


def refused_kinds(model: GovernanceModel, level: Level) -> Iterator[type[Element]]:
    """Try a link to a statement of every kind, and yield the kinds to which it is refused.

    >>> from govmodel.testing.example import EXAMPLE
    >>> [kind.word for kind in refused_kinds(EXAMPLE, EXAMPLE.levels[1])]
    ['mål', 'mått']
    """
    for each in model.levels:
        both = (element(level.kind, "it", serves=("tried",)), element(each.kind, "tried"))
        plan = Plan(model=model.id, period=model.valid, elements=both)
        if is_told(CODES[Of.LINK], plan, model, "it"):
            yield each.kind


def given(statement: Element, of: Of, body_id: str) -> Element:
    """Give a statement a decider or an owner.

    >>> from govmodel.testing.example import Mal
    >>> given(Mal(id="m", text="Fler elever läser"), Of.OWNER, "kf").owners
    ('kf',)
    """
    if of is Of.DECIDER:
        return evolve(statement, decided_by=body_id)
    return evolve(statement, owners=(body_id,))


def is_told(code: str, plan: Plan, model: GovernanceModel, element_id: str | None) -> bool:
    """Tell whether the core's rule of a code finds something in a statement, or in a plan.

    :param element_id: the statement's id; ``None`` for what is found outside the statements.

    >>> from govmodel import Period
    >>> from govmodel.testing.example import EXAMPLE
    >>> is_told("GM301", Plan(model=EXAMPLE.id, period=Period.years(2030)), EXAMPLE, None)
    True
    """
    return any(each.element == element_id for each in found_by((_RULES[code],), plan, model))


_RULES = {rule.code: rule for rule in CORE_RULES}


def _refuses(model: GovernanceModel, level: Level, of: Of) -> bool:
    found: Iterator[object] = (
        refused_kinds(model, level) if of is Of.LINK else refused_roles(model, level, of)
    )
    return next(found, None) is not None


def unrefusing_levels(
    model: GovernanceModel, of: Of, opened: Opened | None = None
) -> Iterator[str]:
    """Find levels that refuse no decider, say, and of which nobody has said why.

    :param opened: the words that refuse nothing, under the reason why. ``word@edition`` is one
        edition's.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(unrefusing_levels(EXAMPLE, Of.DECIDER))
    []
    """
    said = {word for words in (opened or {}).values() for word in words}
    silent: dict[str, list[str]] = {}
    for level in model.levels:
        word = level.kind.word
        named = sorted({word, f"{word}@{model.edition}"} & said)
        there = _refuses(model, level, of)
        if there and named:
            yield (
                f"{model.id}: {_ATTRIBUTE[of]} lists {named[0]!r}, but the level {word!r} does "
                f"refuse a {of.value}: take the word off the list, or write '{word}@EDITION' for "
                "the edition in which it refuses none"
            )
        elif not there and not named:
            silent.setdefault(_why(level, of), []).append(word)
    for why, words in silent.items():
        yield f"{model.id}: {_levels(words)} no {of.value}: {why}"
    if silent:
        listed = "".join(f'"{word}", ' for several in silent.values() for word in several)
        yield (
            f"{model.id}: or, where the source does not say or leaves nobody out, write so in the "
            f'test class, with the reason: {_ATTRIBUTE[of]} = {{"the source does not say": '
            f"({listed.strip()})}}"
        )


def _levels(words: Sequence[str]) -> str:
    listed = ", ".join(map(repr, words))
    return f"the level {listed} refuses" if len(words) == 1 else f"the levels {listed} refuse"


def _why(level: Level, of: Of) -> str:
    name = _FIELD[of]
    if of is Of.LINK:
        return (
            "serves names every kind of the model, its own too; name in serves those alone that "
            "the source lets it serve"
        )
    if level.decided_by if of is Of.DECIDER else level.owners:
        return (
            f"{name} names every role of the model; name those alone that the source names, and "
            "give the model the roles that are left out, too, such as the administration's"
        )
    return f"{name} is empty; name the roles that the source names, {name}=(COUNCIL,)"


def unknown_words(editions: Sequence[GovernanceModel], of: Of, opened: Opened) -> Iterator[str]:
    """Find what is said to be open and is no word of any edition, or has no reason.

    >>> from govmodel.testing.example import EXAMPLE
    >>> print(*unknown_words([EXAMPLE], Of.OWNER, {"the page is silent": ("mal",)}))
    open_owners lists 'mal', which is no word of the model: did you mean 'mål'?
    """
    known = {
        name
        for model in editions
        for word in model.kinds
        for name in (word, f"{word}@{model.edition}")
    }
    folded = {name.casefold(): name for name in known}
    for reason, words in opened.items():
        if not reason.strip():
            yield f"{_ATTRIBUTE[of]} has words without a reason: say why the source is silent"
        if isinstance(words, str):
            yield (
                f"{_ATTRIBUTE[of]} has the text {words!r} where a tuple of words belongs: write "
                f"({words!r},), with the comma"
            )
            continue
        for word in words:
            if word not in known:
                near = get_close_matches(word.casefold(), sorted(folded), n=1, cutoff=0.5)
                meant = f"did you mean {folded[near[0]]!r}?" if near else "take it off the list"
                yield f"{_ATTRIBUTE[of]} lists {word!r}, which is no word of the model: {meant}"


def refuses_nothing(model: GovernanceModel) -> Iterator[str]:
    """Find a model in which everybody may do everything.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(refuses_nothing(EXAMPLE))
    []
    """
    if not any(_refuses(model, level, of) for level in model.levels for of in Of):
        yield (
            f"{model.id} refuses nothing: whoever decides, whoever owns and whatever serves "
            "whatever, no plan breaks it, so it says nothing about how the municipality governs. "
            "Begin with one level that the source is clear about: name who decides it "
            "(decided_by), who answers for it (owners), and what it serves (serves)"
        )
