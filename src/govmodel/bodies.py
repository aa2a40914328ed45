"""Who decides, who answers, who reads: roles and the bodies that have them.

A model speaks of *roles* (municipal council, committee, unit manager); a *body* is one that has the
role: this council, that committee. A model knows bodies, and a plan may bring its own, because
organisations change every year.
"""

from collections.abc import Iterable, Mapping

from attrs import frozen

from govmodel.periods import Period
from govmodel.sources import Basis, Source
from govmodel.words import local


@frozen(kw_only=True)
class Role:
    """A part that somebody has in governing: council, executive board, committee, unit manager.

    :param id: its short name in files.
    :param name: what people call it, in the country's language.
    :param gloss: the same in English.
    :param source: where it is established, such as a paragraph of law.
    :param basis: what it rests on.

    >>> from govmodel import Role
    >>> Role(id="council", name="kommunfullmäktige", gloss="municipal council").label("en")
    'municipal council'
    """

    id: str
    name: str
    gloss: str = ""
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.name, self.gloss, language)


@frozen(kw_only=True)
class Body:
    """Somebody who has a role: this council, that committee, a company, a unit manager.

    :param id: its short name in files.
    :param name: its name, as people write it.
    :param role: the id of its role.
    :param under: the id of the body it belongs to.
    :param members: the ids of the bodies that form it, if it is a joint one: they answer as one.
    :param valid: the days it exists; always, if ``None``.
    :param source: where that is stated.
    :param basis: what it rests on.

    >>> from govmodel import Body
    >>> Body(id="kf", name="Kommunfullmäktige", role="council").label("sv")
    'Kommunfullmäktige'
    """

    id: str
    name: str
    role: str
    under: str | None = None
    members: tuple[str, ...] = ()
    valid: Period | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:  # noqa: ARG002 - a proper name is not translated
        """Give its name, which is the same in every language."""
        return self.name


def by_id(bodies: Iterable[Body]) -> Mapping[str, Body]:
    """Index bodies by id; of two with one id, the first counts.

    >>> from govmodel import Body
    >>> by_id([Body(id="kf", name="Kommunfullmäktige", role="council")])["kf"].role
    'council'
    """
    index: dict[str, Body] = {}
    for body in bodies:
        index.setdefault(body.id, body)
    return index


def chain(body_id: str, bodies: Mapping[str, Body]) -> tuple[Body, ...]:
    """Walk from a body up through what it is under; unknown ids and circles end the walk.

    >>> from govmodel import Body
    >>> board = Body(id="bun", name="Barn- och utbildningsnämnden", role="committee")
    >>> school = Body(id="skola", name="Skolan", role="unit", under="bun")
    >>> [body.id for body in chain("skola", by_id([board, school]))]
    ['skola', 'bun']
    """
    found: dict[str, Body] = {}
    at: str | None = body_id
    while at is not None and at not in found and at in bodies:
        found[at] = bodies[at]
        at = bodies[at].under
    return tuple(found.values())
