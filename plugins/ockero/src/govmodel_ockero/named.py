"""What a finding names that is neither a word nor a body: a benefit, a need, security.

>>> Named("behov", "needs").label("sv")
'behov'
"""

from collections.abc import Iterable

from attrs import frozen

from govmodel.words import local


@frozen
class Named:
    """Something with a name in the strategy's own words, and in English.

    :param word: the strategy's own word.
    :param gloss: the same in English.

    >>> Named("öppenhet", "openness").label("en")
    'openness'
    """

    word: str
    gloss: str

    def label(self, language: str) -> str:
        """Give its name in a language."""
        return local(self.word, self.gloss, language)


def unsaid(said: Iterable[tuple[str | None, Named]]) -> tuple[Named, ...]:
    """Give the names of those texts that say nothing.

    >>> [each.word for each in unsaid([("Ja", Named("behov", "needs")), (" ", Named("x", "y"))])]
    ['x']
    """
    return tuple(name for text, name in said if not (text or "").strip())
