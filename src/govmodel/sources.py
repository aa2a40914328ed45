"""Where a claim comes from, and how sure it is.

Every claim about a municipality or a law cites a :class:`Source`; its :class:`Basis` tells what the
source does for it. A source that is silent leaves the claim *unspecified*: nothing is made up.
"""

from datetime import date
from enum import StrEnum

from attrs import evolve, frozen


class Basis(StrEnum):
    """What a claim or a date rests on.

    >>> from govmodel import Basis, text
    >>> text(Basis.STATED, "sv")
    'Angivet i källan'
    """

    STATED = "stated"
    """The source says so."""
    DERIVED = "derived"
    """It follows from the source by a rule or a reading that the claim explains."""
    STATUTORY = "statutory"
    """The law says so; the municipality's own source need not."""
    ASSUMED = "assumed"
    """A guess of ours or an example's; no source says so."""
    EXTRAPOLATED = "extrapolated"
    """What the source says, carried on beyond the time for which it says it."""
    UNSPECIFIED = "unspecified"
    """The source is silent, and so are we."""


_STRONGEST_FIRST = (
    Basis.STATED,
    Basis.STATUTORY,
    Basis.DERIVED,
    Basis.ASSUMED,
    Basis.EXTRAPOLATED,
    Basis.UNSPECIFIED,
)


def weaker(one: Basis, other: Basis) -> Basis:
    """Tell what rests on two claims rests on: the less certain of them.

    >>> from govmodel import Basis
    >>> weaker(Basis.DERIVED, Basis.ASSUMED).value
    'assumed'
    """
    return max(one, other, key=_STRONGEST_FIRST.index)


@frozen(kw_only=True)
class Source:
    """A text that can be cited: a document, a page, a decision, an act.

    :param title: its name, as a reader would ask for it.
    :param id: a short name by which the claims of a plan file cite it; ``""`` if none needs to.
    :param url: where it can be read, if it is public.
    :param decided: the day it was decided or published, if that is known.
    :param where: the place in the text: a paragraph, a page, a slide.
    :param remark: what a reader of the citation must know: how the source was read, what it leaves
        open.

    >>> from govmodel import Source
    >>> rules = Source(title="Exempelbys reglemente")
    >>> rules.at("5 §").where
    '5 §'
    """

    title: str
    id: str = ""
    url: str | None = None
    decided: date | None = None
    where: str | None = None
    remark: str | None = None

    def at(self, where: str | None, remark: str | None = None) -> "Source":
        """Cite a place in the same text, or say in a remark why there is none.

        >>> Source(title="Budget 2010").at("p. 4", remark="draft").remark
        'draft'
        """
        return evolve(self, where=where, remark=remark)

    def label(self, language: str) -> str:  # noqa: ARG002 - titles are not translated
        """Cite it in one line: the title, and the place in it.

        >>> Source(title="Exempelbys reglemente").at("5 §").label("sv")
        'Exempelbys reglemente, 5 §'
        """
        return self.title if self.where is None else f"{self.title}, {self.where}"
