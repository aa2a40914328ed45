"""What a municipality's project is called, and what is wrong with what it was to be called."""

import re
from collections.abc import Iterator
from importlib.metadata import entry_points
from unicodedata import category, combining, normalize

from attrs import frozen

from govmodel.errors import Phrase
from govmodel.plugins import GROUP
from govmodel.problems import Problem

COUNTRIES = ("sweden", "other")
"""Under whose law a first model can stand."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 60  # characters of a municipality's name: so long a line still fits its file
_LONGEST_NAME = 40  # characters of a model's
_YEARS = 1900, 9999

# Letters that are none of a to z with something above or below it.
_PLAIN = str.maketrans(
    {
        "æ": "ae",
        "ð": "d",
        "đ": "d",
        "ħ": "h",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ł": "l",
        "ŋ": "n",
        "ø": "o",
    }
    | {"œ": "oe", "ŧ": "t", "þ": "th"}
)


def tidied(municipality: str) -> str:
    r"""Compose a name's letters, and put one space where there is any room.

    >>> tidied(" O\u0308stra\N{NO-BREAK SPACE} Go\u0308inge")
    'Östra Göinge'
    """
    spaced = (" " if category(each) == "Zs" else each for each in normalize("NFC", municipality))
    return re.sub(" +", " ", "".join(spaced)).strip(" ")


def plain(municipality: str) -> str:
    """Write a name in lower case, with the letters a to z, digits and hyphens as far as that goes.

    >>> plain("Östra Göinge"), plain("Upplands-Bro"), plain("Ähtäri")
    ('ostra-goinge', 'upplands-bro', 'ahtari')
    """
    letters = normalize("NFKD", municipality.casefold().translate(_PLAIN))
    kept = (each if each.isalnum() else "-" for each in letters if not combining(each))
    return re.sub("-+", "-", "".join(kept)).strip("-")


@frozen(kw_only=True)
class Naming:
    """A model's name, and all that is called after it.

    :param name: the model's name.

    >>> naming = Naming.of("Östra Göinge")
    >>> naming.distribution, naming.package, naming.camel, naming.prefix
    ('govmodel-ostra-goinge', 'govmodel_ostra_goinge', 'OstraGoinge', 'OST')
    """

    name: str

    @classmethod
    def of(cls, municipality: str, name: str | None = None) -> "Naming":
        """Name a municipality's model, unless it has been given a name.

        >>> Naming.of("Malå").name, Naming.of("東京", "tokyo").name
        ('mala', 'tokyo')
        """
        return cls(name=plain(municipality) if name is None else name)

    @property
    def distribution(self) -> str:
        """What is installed, as ``pip`` calls it."""
        return f"govmodel-{self.name}"

    @property
    def package(self) -> str:
        """What is imported."""
        return self.distribution.replace("-", "_")

    @property
    def camel(self) -> str:
        """What the name is within the name of a class."""
        return "".join(part.capitalize() for part in self.name.split("-"))

    @property
    def prefix(self) -> str:
        """What its rules' codes begin with: three letters, so that it is nobody's else.

        >>> Naming(name="ed").prefix
        'EDX'
        """
        return re.sub("[^a-z]", "", self.name)[:3].upper().ljust(3, "X")

    def requires(self, country: str) -> tuple[str, ...]:
        """Give the distributions that the project needs.

        >>> Naming(name="ahtari").requires("other")
        ('govmodel',)
        """
        return ("govmodel", "govmodel-sweden") if country == "sweden" else ("govmodel",)


def country_of(code: str, given: str | None) -> str:
    """Tell under whose law a model stands: what was said, or what its municipality's code is like.

    >>> country_of("1256", None), country_of("989", None), country_of("0301", "other")
    ('sweden', 'other', 'other')
    """
    return given or ("sweden" if re.fullmatch("[0-9]{4}", code) else "other")


def problems_of(  # noqa: PLR0913 - all of it is asked for at once
    municipality: str, *, code: str, naming: Naming, given: str | None, country: str, year: int
) -> Iterator[Problem]:
    """Find all in what was asked for that no project can be made of.

    :param municipality: its name, tidied.
    :param given: the model's name, if one was asked for.

    >>> asked = {"naming": Naming.of("Malå"), "given": None, "country": "other", "year": 2026}
    >>> for problem in problems_of("Malå", code="241x", **asked):
    ...     print(problem.text("en"))
    code: expected digits alone, with leading zeros, found 241x
    """
    if not 0 < len(municipality) <= _LONGEST:
        yield _wrong("municipality", "expected.municipality", municipality, most=_LONGEST)
    if not municipality.isprintable():
        yield _wrong("municipality", "expected.visible", municipality)
    if not _NAME.fullmatch(naming.name) or len(naming.name) > _LONGEST_NAME:
        key = "expected.name_for" if given is None else "expected.model_name"
        yield _wrong("name", key, naming.name, most=_LONGEST_NAME)
    elif _taken(naming, country):
        yield _wrong("name", "expected.free_name", naming.name)
    if country not in COUNTRIES:
        yield _wrong("country", "expected.one_of", country, known=COUNTRIES)
    swedish = country == "sweden"
    if not re.fullmatch("[0-9]{4}" if swedish else "[0-9]{1,10}", code):
        yield _wrong("code", "expected.code.sweden" if swedish else "expected.code", code)
    if not _YEARS[0] <= year <= _YEARS[1]:
        first, last = map(str, _YEARS)
        yield _wrong("year", "expected.year", str(year), first=first, last=last)


def _taken(naming: Naming, country: str) -> bool:
    """Tell whether a plugin of that name would stand in another's way, or need itself."""
    taken = {point.name for point in entry_points(group=GROUP)}
    return naming.name in taken or naming.distribution in naming.requires(country)


def _wrong(name: str, key: str, found: str, **values: object) -> Problem:
    told = {"expected": Phrase(key, values), "found": found or None}
    return Problem(name=name, key="problem.value", values=told)
