"""The page that parts of a model are put on: its language, its labels, and what can be parsed."""

from collections.abc import Callable, Iterator
from inspect import cleandoc
from unicodedata import normalize

from attrs import frozen
from docutils import nodes

import govmodel as gm
from govmodel.cli.pages.common import Words


@frozen
class Sheet:
    """Where nodes are put.

    :param language: the language of headings.
    :param document: the page.
    :param parse: reads reStructuredText, such as a docstring.
    :param headed: whether there may be headings where the directive stands; else they are rubrics.
    :param labelled: whether what is on it gets labels, to which others can refer.
    """

    language: str
    document: nodes.document
    parse: Callable[[str], list[nodes.Node]]
    headed: bool
    labelled: bool

    @property
    def words(self) -> Words:
        """Give the words for pages in its language."""
        return Words(self.language)

    def label(self, node: nodes.Element, *names: str) -> None:
        """Let others refer to a node by those names that nothing above on the page has."""
        if not self.labelled:
            return
        new = [each for each in map(labelled_as, names) if each not in self.document.nameids]
        if new:
            node["names"] += new
            self.document.note_explicit_target(node, node)

    def linked(self, name: str, text: str) -> nodes.Node:
        """Write a text that leads to a label, if that is above on the page."""
        found = self.document.nameids.get(labelled_as(name))
        if found is None:
            return nodes.Text(text)
        return nodes.reference("", "", nodes.Text(text), internal=True, refid=found)

    def part(self, title: str, name: str, inside: list[nodes.Node]) -> list[nodes.Node]:
        """Put a heading above something, in which something stands."""
        if not inside:
            return []
        if self.headed:
            section = nodes.section("", nodes.title("", "", nodes.Text(title)), *inside)
            self.label(section, name)
            if not section["ids"]:
                self.document.set_id(section)
            return [section]
        rubric = nodes.rubric("", "", nodes.Text(title))
        self.label(rubric, name)
        return [rubric, *inside]

    def doc(self, thing: object, *, whole: bool = False) -> list[nodes.Node]:
        """Read the docstring of a class or a function, or its first paragraph."""
        said = cleandoc(str(thing.__doc__ or ""))
        return self.parse(said if whole else said.partition("\n\n")[0])


def labelled_as(name: str) -> str:
    """Write a name so that it can be a label: small letters without accents, and hyphens.

    A letter that is none of a to z even so, as a Greek one, is written as its number, so that two
    words never share a label.

    >>> labelled_as("model-exempelby@2023-2026-politiskt övergripande mål")
    'model-exempelby-2023-2026-politiskt-overgripande-mal'
    >>> labelled_as("model-exempelby-γη")
    'model-exempelby-3b33b7'
    """
    return str(nodes.make_id("".join(map(_spelled, normalize("NFC", name)))))


def _spelled(letter: str) -> str:
    return letter if nodes.make_id(f"a{letter}a") != "aa" else f"{ord(letter):x}"


def names_of(model: gm.GovernanceModel, *more: str) -> Iterator[str]:
    """Give the labels of something in a model: in the edition, and in the model as such.

    The latter is that of the first edition on the page.

    >>> import govmodel as gm
    >>> from attrs import frozen
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
    ...     levels=(gm.Level(kind=Mal, basis=gm.Basis.ASSUMED),),
    ... )
    >>> [labelled_as(each) for each in names_of(model, Mal.word)]
    ['model-exempelby-2024-mal', 'model-exempelby-mal']
    """
    for each in (model.id, model.name):
        yield "-".join(("model", each, *more))
