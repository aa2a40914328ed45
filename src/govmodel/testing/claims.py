"""What the claims, words and rules of a model owe their readers, as advice on what is missing.

Every function looks at one model and yields a sentence for each thing to mend: where it is, what is
wrong, and what to do. Nothing is yielded where nothing is wrong.
"""

import pickle
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from string import Formatter
from types import FunctionType, MemberDescriptorType

import attr
from attrs import evolve, fields_dict

from govmodel.editions import overlaps
from govmodel.elements import Element
from govmodel.errors import ModelError
from govmodel.findings import Rule
from govmodel.model import GovernanceModel, claims_of
from govmodel.sources import Basis, Source

_CODE = re.compile(r"[A-Z]{2,}[0-9]{3,}")
_LETTERS = re.compile(r"[A-Z]+")


def editions_apart(editions: Sequence[GovernanceModel]) -> Iterator[str]:
    """Find editions that cannot be told apart: by name, or by the days on which they hold.

    >>> list(editions_apart(()))
    []
    """
    for edition, count in Counter(each.edition for each in editions).items():
        if count > 1:
            yield (
                f"{count} editions are called {edition!r}: give each a name of its own, such as "
                "its years"
            )
    for days in overlaps(editions):
        both = " and ".join(each.id for each in editions if each.valid.overlaps(days))
        yield (
            f"{both} both hold on {days}, so that nobody can tell which of them a plan of those "
            "days is held against: end the older one (valid=) the day before the newer begins"
        )


def editions_in_order(editions: Sequence[GovernanceModel]) -> Iterator[str]:
    """Find editions that do not come oldest first.

    >>> list(editions_in_order(()))
    []
    """
    for before, after in pairwise(editions):
        if after.valid.first < before.valid.first:
            yield f"{after.id} is older than {before.id}: put it first"


def editions_of_one(editions: Sequence[GovernanceModel]) -> Iterator[str]:
    """Find editions that are not of the same municipality as the first.

    >>> list(editions_of_one(()))
    []
    """
    for name in ("name", "municipality", "code", "language"):
        said = {getattr(each, name): each.id for each in editions}
        if len(said) > 1:
            told = ", ".join(f"{value!r} ({where})" for value, where in said.items())
            yield (
                f"the editions disagree on {name}: {told}; they are editions of one model, so "
                "write the same in all, or give the other a plugin of its own"
            )


def contradictions(model: GovernanceModel) -> Iterator[str]:
    """Find what the core itself refuses, should something have been changed behind its back.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(contradictions(EXAMPLE))
    []
    """
    try:
        evolve(model)
    except ModelError as error:
        for problem in error.problems:
            yield f"{model.id}: {problem}"


def uncited_claims(model: GovernanceModel) -> Iterator[str]:
    """Find claims that nobody can look up, and that do not say that they are assumed.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(uncited_claims(EXAMPLE))
    []
    """
    listed = {source.title for source in model.sources}
    for who, claim in (("the model's validity", model), *claims_of(model)):
        source = claim.source
        if claim.basis is Basis.UNSPECIFIED:
            yield (
                f"{model.id}: {who} is there and rests on nothing (basis=Basis.UNSPECIFIED): say "
                "what it rests on, or leave it out"
            )
        elif source is None:
            if claim.basis is not Basis.ASSUMED:
                yield (
                    f"{model.id}: {who} cites no source: cite one, source=SOURCE.at('page 4'), or "
                    "say that it is a guess, basis=Basis.ASSUMED"
                )
        elif claim is not model and _placeless(source, model) and claim.basis is not Basis.ASSUMED:
            yield f"{model.id}: {who} cites {source.title!r} as a whole: {_PLACE}"
        if (
            source is not None
            and claim.basis is not Basis.STATUTORY
            and not who.startswith("the role")
            and source.title not in listed
        ):
            yield (
                f"{model.id}: {who} cites {source.title!r}, which is not among the model's "
                "sources: add it, sources=(…,)"
            )


_PLACE = (
    "say where in it, SOURCE.at('page 4'), or in a remark why there is no place, "
    "SOURCE.at(None, remark='…')"
)


def _placeless(source: Source, model: GovernanceModel) -> bool:
    """Tell whether neither a place is given nor, in a remark of the claim's own, why there is none.

    What the text itself is remarked on, as the model lists it, is said of no claim.
    """
    listed = {each.remark for each in model.sources if each.title == source.title}
    return not source.where and (not source.remark or source.remark in listed)


# Words


def kinds_with_behaviour(model: GovernanceModel) -> Iterator[str]:
    """Find words that are more than data.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(kinds_with_behaviour(EXAMPLE))
    []
    """
    for level in model.levels:
        kind = level.kind
        for name in _computed(kind):
            yield (
                f"{model.id}: {kind.__name__}.{name} computes something: a word holds data alone, "
                "so take it away, and write a function that is given the statement"
            )


def _computed(kind: type[Element]) -> Iterator[str]:
    data = fields_dict(kind)
    for name, value in vars(kind).items():
        if isinstance(value, (property, classmethod, staticmethod)):
            yield name
        elif isinstance(value, MemberDescriptorType):
            if name not in data and name != "__weakref__":  # where a cached property is kept
                yield name
        elif isinstance(value, FunctionType) and not _made_by_attrs(value):
            yield name


_ATTRS = str(Path(attr.__file__).parent)


def _made_by_attrs(function: FunctionType) -> bool:
    file = function.__code__.co_filename
    return file.startswith(("<attrs", _ATTRS))


def unexplained_kinds(model: GovernanceModel) -> Iterator[str]:
    """Find words that nobody has explained to who does not use them.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(unexplained_kinds(EXAMPLE))
    []
    """
    for level in model.levels:
        kind = level.kind
        if not _documented(kind):
            yield (
                f"{model.id}: {kind.__name__} has no docstring of its own: say in one sentence "
                f"what {kind.word!r} means here"
            )
        if not kind.gloss and model.language != "en":
            yield (
                f'{model.id}: {kind.__name__} has no gloss: write gloss = "…", the word in '
                "English, for readers who do not know the language"
            )


def _documented(kind: type[Element]) -> bool:
    return bool(vars(kind).get("__doc__"))


# Rules


def badly_coded_rules(model: GovernanceModel) -> Iterator[str]:
    """Find rules whose code does not tell whose they are.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(badly_coded_rules(EXAMPLE))
    []
    """
    law = model.jurisdiction
    legal = {_series(rule.code) for rule in (*law.plan_rules, *law.calendar_rules)} if law else ()
    for rule in model.rules:
        if not _CODE.fullmatch(rule.code):
            yield (
                f"{model.id}: the rule {rule.code!r} has no code like ABC101: use two or more "
                "capitals of your own and three digits"
            )
        elif _series(rule.code) == "GM" or _series(rule.code) in legal:
            yield (
                f"{model.id}: the rule {rule.code} has the letters of the core's or the law's "
                "rules: use letters of your own, such as the first of the municipality's name"
            )


def _series(code: str) -> str:
    found = _LETTERS.match(code)
    return found.group() if found else ""


def uncited_rules(model: GovernanceModel) -> Iterator[str]:
    """Find rules of which nobody can tell who demands it.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(uncited_rules(EXAMPLE))
    []
    """
    for rule in model.rules:
        if rule.source is None:
            yield (
                f"{model.id}: the rule {rule.code} cites no source: say where the municipality "
                "demands it, source=SOURCE.at('page 4'); if nobody does, take the rule away"
            )
        elif _placeless(rule.source, model):
            yield (
                f"{model.id}: the rule {rule.code} cites {rule.source.title!r} as a whole: {_PLACE}"
            )


def silent_rules(model: GovernanceModel) -> Iterator[str]:
    """Find rules that do not say what is wrong, or not in the same values in each language.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(silent_rules(EXAMPLE))
    []
    """
    for rule in model.rules:
        if not (rule.find.__doc__ or "").strip():
            yield (
                f"{model.id}: the rule {rule.code} has no documentation: write a docstring in "
                f"{rule.find.__name__}, which says what shall hold"
            )
        if not rule.sentences.get(model.language, "").strip():
            yield (
                f"{model.id}: the rule {rule.code} has no sentence in the model's language: add "
                f'sentences={{"{model.language}": "…"}}'
            )
        yield from _other_values(rule, model)


def _other_values(rule: Rule, model: GovernanceModel) -> Iterator[str]:
    own = _values(rule.sentences.get(model.language, ""))
    for language, said in rule.sentences.items():
        if other := sorted(_values(said) ^ own):
            names = ", ".join(f"{{{each}}}" for each in other)
            yield (
                f"{model.id}: the sentences of {rule.code} in {model.language!r} and {language!r} "
                f"do not tell the same: {names} stands in one of them alone"
            )


def _values(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def cannot_travel(model: GovernanceModel) -> Iterator[str]:
    """Find a model that cannot be sent to another process, as a service with workers does.

    >>> from govmodel.testing.example import EXAMPLE
    >>> list(cannot_travel(EXAMPLE))
    []
    """
    try:
        same = pickle.loads(pickle.dumps(model)) == model  # noqa: S301 - our own, just written
    except Exception as error:  # noqa: BLE001 - whatever a stranger's value raises
        yield (
            f"{model.id} cannot be pickled ({type(error).__name__}: {error}): define its rules, "
            "its kinds and its function upwards at the top of a module, and not as a lambda"
        )
        return
    if not same:
        yield (
            f"{model.id} is another when it has been pickled: give every class in it an equality, "
            "as attrs.frozen does"
        )


def advice(told: Iterable[str]) -> str:
    """Put advice into one text; empty, if there is nothing to mend.

    >>> print(advice(["one thing", "another"]))
    2 things to mend:
      - one thing
      - another
    """
    every = tuple(dict.fromkeys(told))
    if len(every) < 2:  # noqa: PLR2004 - one thing is no list
        return "".join(every)
    return f"{len(every)} things to mend:" + "".join(f"\n  - {each}" for each in every)
