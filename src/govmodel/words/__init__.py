"""The sentences people read, in one catalogue per language.

Swedish lives in ``words/sv.py``, English in ``words/en.py``; both have the same keys, and a test
keeps it so. Everything else holds *values* and asks here for words, so that a finding, a verdict or
an error can be read in either language. This is the ground floor: it imports nothing of govmodel's
own.

A model whose language has no catalogue is printed in English, with the municipality's own words
kept.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Protocol, cast, runtime_checkable

LANGUAGES = ("sv", "en")
"""The languages that have a catalogue."""

_FALLBACK = "en"
_SHOWN = 20
_LONGEST = 500  # characters of a text inside a sentence


@runtime_checkable
class Labelled(Protocol):
    """Something that has a name for people: a role, a body, a local word, an amount.

    >>> from govmodel import Role
    >>> isinstance(Role(id="council", name="kommunfullmäktige"), Labelled)
    True
    """

    def label(self, language: str, /) -> str:
        """Give the name in a language, or the nearest there is."""


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Give all sentences of a language, by key; English for a language that has none.

    >>> catalogue("sv")["basis.stated"]
    'Angivet i källan'
    """
    module = import_module(f"{__name__}.{language if language in LANGUAGES else _FALLBACK}")
    return cast("Mapping[str, str]", module.SENTENCES)


def sentence(key: str, language: str, values: Mapping[str, object] | None = None) -> str:
    """Say one sentence of the catalogue.

    :param key: its key, such as ``GM103`` or ``basis.stated``.
    :param language: ``sv`` or ``en``; for any other, English.
    :param values: what stands in its braces; each is put into words by :func:`phrase`.
    :raises KeyError: if the catalogue has no such key.

    >>> sentence("GM402", "sv", {"id": "lasare"})
    'Indikatorn lasare saknar målvärde.'
    """
    return fill(catalogue(language)[key], language, values or {})


def fill(template: str, language: str, values: Mapping[str, object]) -> str:
    """Put values into a sentence with braces, each in the words of the language.

    Several values are joined by *or*; ``{who:and}`` joins them by *and*.

    >>> fill("{who} beslutar", "sv", {"who": ("nämnden", "bolaget")})
    'nämnden eller bolaget beslutar'
    >>> fill("{who:and} beslutar", "sv", {"who": ("nämnden", "bolaget")})
    'nämnden och bolaget beslutar'
    """
    return template.format_map({key: _Said(value, language) for key, value in values.items()})


class _Said:
    """A value in a sentence, put into words when the sentence is filled."""

    __slots__ = ("_language", "_value")

    def __init__(self, value: object, language: str) -> None:
        self._value = value
        self._language = language

    def __format__(self, joined_by: str) -> str:
        return phrase(self._value, self._language, joined_by or "or")


def phrase(value: object, language: str, joined_by: str = "or") -> str:
    r"""Put a value into words: a number, a day, a name, or several of them.

    :param value: text is given back as it is, cut short if it is very long; of a kind, its word;
        ``None`` and an empty tuple are *nothing*; of several values at most twenty are named, with
        a count of the rest.
    :param joined_by: the word before the last of several: ``or`` or ``and``.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> phrase(Decimal("-1234.5"), "sv"), phrase(date(2010, 4, 30), "sv")
    ('−1\xa0234,5', '2010-04-30')
    >>> phrase((), "en")
    'nothing'
    """
    match value:
        case StrEnum():  # a plugin's own has no words but its values
            return catalogue(language).get(_key(value), value.value)
        case str():
            return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        case None | ():
            return catalogue(language)["nothing"]
        case tuple():
            return _listed(value, language, joined_by)
        case Decimal():
            return _number(value, language)
        case date():
            return value.isoformat()
        case type():
            return local(
                getattr(value, "word", value.__name__), getattr(value, "gloss", ""), language
            )
        case Labelled():
            return value.label(language)
    return str(value)


def text(value: StrEnum, language: str) -> str:
    """Put a word of a fixed list into a language: a basis, a severity, a verdict, a trend.

    >>> from govmodel import Basis, Severity
    >>> text(Severity.WARNING, "sv"), text(Basis.UNSPECIFIED, "en")
    ('Varning', 'unspecified')
    """
    return catalogue(language)[_key(value)]


def _key(value: StrEnum) -> str:
    return f"{type(value).__name__.lower()}.{value.value}"


def local(word: str, gloss: str, language: str) -> str:
    """Choose between a municipality's own word and its English gloss.

    >>> (
    ...     local("nämnd", "committee", "en"),
    ...     local("nämnd", "", "en"),
    ...     local("nämnd", "committee", "sv"),
    ... )
    ('committee', 'nämnd', 'nämnd')
    """
    return gloss if gloss and language == _FALLBACK else word


def weekday(day: date, language: str) -> str:
    """Name the day of the week.

    >>> weekday(date(2026, 10, 31), "sv"), weekday(date(2026, 10, 31), "en")
    ('lördag', 'Saturday')
    """
    return catalogue(language)[f"weekday.{day.isoweekday()}"]


def _listed(values: tuple[object, ...], language: str, joined_by: str) -> str:
    words = catalogue(language)
    shown = [phrase(each, language) for each in values[:_SHOWN]]
    if len(values) > _SHOWN:
        rest = words["list.more"].format(count=len(values) - _SHOWN)
        return f"{', '.join(shown)} {rest}"
    if len(shown) == 1:
        return shown[0]
    return f"{', '.join(shown[:-1])} {words['list.' + joined_by]} {shown[-1]}"


def _number(number: Decimal, language: str) -> str:
    words = catalogue(language)
    signs = {
        ",": words["number.thousands"],
        ".": words["number.decimal"],
        "-": words["number.minus"],
    }
    return "".join(signs.get(character, character) for character in f"{number:,f}")
