"""What a model and an instrument are both asked when they are made.

Whoever writes one reads English, and gets everything that is wrong at once, as a
:class:`~govmodel.ModelError`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from string import Formatter
from typing import Protocol

from govmodel.findings import Rule
from govmodel.sources import Basis, Source

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_CORE_CODE = re.compile(r"GM[0-9]+")


class Claim(Protocol):
    """What says where it comes from, or that nobody said it."""

    @property
    def source(self) -> Source | None:
        """Where it is stated."""
        ...

    @property
    def basis(self) -> Basis:
        """What it rests on."""
        ...


def in_its_name(name: str, edition: str) -> Iterator[str]:
    """Find what is wrong in a name and an edition, as files and callers give them.

    >>> list(in_its_name("Exempelby", "2016-2018"))[0][:48]
    "the name 'Exempelby' cannot be typed everywhere:"
    """
    if not _NAME.fullmatch(name):
        yield (
            f"the name {name!r} cannot be typed everywhere: "
            "use lower-case ASCII letters, digits and hyphens"
        )
    if not edition:
        yield 'the edition is empty: name it, as in "2023-2026"'
    elif not edition.isprintable() or set(edition) & {" ", "@"}:
        yield (
            f"the edition {edition!r} cannot be typed everywhere: "
            "leave out @, spaces and what cannot be seen"
        )


def there_twice(what: str, ids: Iterable[str]) -> Iterator[str]:
    """Find the ids that several have.

    >>> list(there_twice("role", ("kf", "ks", "kf")))
    ["the role 'kf' is there 2 times: keep one"]
    """
    for each, count in Counter(ids).items():
        if count > 1:
            yield f"the {what} {each!r} is there {count} times: keep one"


def in_its_rules(rules: Iterable[Rule], language: str) -> Iterator[str]:
    """Find what is wrong in rules that are not the core's.

    :param language: the language in which each must have a sentence.

    >>> list(in_its_rules((), "sv"))
    []
    """
    for rule in rules:
        if _CORE_CODE.fullmatch(rule.code):
            yield f"the rule {rule.code} has a code of the core's: use letters of your own"
        if language not in rule.sentences:
            yield f"the rule {rule.code} has no sentence in the language {language!r}"
        for spoken, said in rule.sentences.items():
            if not _can_be_filled(said):
                yield (
                    f"the rule {rule.code} has a sentence in the language {spoken!r} that cannot "
                    "be filled: close each brace, and write {{ for one that is meant"
                )
        if not rule.find.__doc__:
            yield f"the rule {rule.code} has no docstring: it is the rule's documentation"


def _can_be_filled(said: str) -> bool:
    try:
        list(Formatter().parse(said))
    except ValueError:
        return False
    return True


def uncited(claims: Iterable[tuple[str, Claim]]) -> Iterator[str]:
    """Find the claims that neither cite a source nor say that they are assumed.

    :param claims: each with what it is called.

    >>> from govmodel import Role
    >>> list(uncited([("the role 'kf'", Role(id="kf", name="kommunfullmäktige"))]))
    ["the role 'kf' cites no source: cite one, or say basis=Basis.ASSUMED"]
    """
    for who, claim in claims:
        if claim.source is None and claim.basis is not Basis.ASSUMED:
            yield f"{who} cites no source: cite one, or say basis=Basis.ASSUMED"
