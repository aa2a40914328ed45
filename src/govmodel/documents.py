"""The papers of a model: who writes them, what they hold, what completes them."""

from attrs import frozen

from govmodel.bodies import Role
from govmodel.elements import Element
from govmodel.sources import Basis, Source
from govmodel.words import local


@frozen(kw_only=True)
class Document:
    """A paper of the model: an operational plan, a budget document.

    :param id: its short name, unique in the model.
    :param name: the municipality's own word.
    :param gloss: the same in English.
    :param by: the roles that issue it, each its own; unspecified if empty.
    :param holds: the kinds of statement that stand in it.
    :param derived_from: the kinds whose statements are compiled into it, with all that serves them.
    :param steps: the codes of the rules that must find nothing in it for it to be complete.
    :param source: where it is stated.
    :param basis: what it rests on.

    >>> from govmodel import Basis, Document
    >>> Document(id="vp", name="verksamhetsplan", basis=Basis.ASSUMED).label("sv")
    'verksamhetsplan'
    """

    id: str
    name: str
    gloss: str = ""
    by: tuple[Role, ...] = ()
    holds: tuple[type[Element], ...] = ()
    derived_from: tuple[type[Element], ...] = ()
    steps: tuple[str, ...] = ()
    source: Source | None = None
    basis: Basis = Basis.STATED

    def label(self, language: str) -> str:
        """Give the document's name in a language."""
        return local(self.name, self.gloss, language)
