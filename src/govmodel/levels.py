"""Where a model's words sit: who decides, who answers, what serves what, for how long."""

from enum import StrEnum

from attrs import frozen

from govmodel.bodies import Role
from govmodel.elements import Element
from govmodel.errors import InvalidValueError, Phrase
from govmodel.sources import Basis, Source
from govmodel.words import sentence, text


class Tie(StrEnum):
    """What a statement lives as long as.

    >>> from govmodel import Tie, text
    >>> text(Tie.TERM, "sv")
    'mandatperioden'
    """

    TERM = "term"
    """A term of office of the council."""
    EDITION = "edition"
    """The days that the model is valid."""
    YEAR = "year"
    """One calendar year."""


@frozen(kw_only=True)
class Horizon:
    """How long a statement holds: in whole years, or as long as something else.

    It tells what the source says; whether a plan keeps to it is asked by the model's own rules.

    :param at_least: whole years.
    :param at_most: whole years.
    :param tied_to: what it lives as long as, where the source gives no years.
    :raises InvalidValueError: unless it gives either years or what it is tied to.

    >>> from govmodel import Horizon, Tie
    >>> Horizon(at_least=1, at_most=4).label("en"), Horizon(tied_to=Tie.YEAR).label("en")
    ('1–4 years', 'the calendar year')
    """

    at_least: int | None = None
    at_most: int | None = None
    tied_to: Tie | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse one that says nothing, two things, or what no time fits."""
        years = [each for each in (self.at_least, self.at_most) if each is not None]
        if bool(years) == (self.tied_to is not None):
            found = Phrase("both") if self.tied_to else None
            raise InvalidValueError("expected.horizon", {"found": found})
        for each in years:
            if type(each) is not int or each < 1:
                raise InvalidValueError("expected.whole_years", {"found": str(each)})
        if years != sorted(years):
            values = {"least": self.at_least, "found": str(self.at_most)}
            raise InvalidValueError("expected.years_in_order", values)

    def label(self, language: str) -> str:
        """Say how long that is."""
        if self.tied_to is not None:
            return text(self.tied_to, language)
        given = {"least": self.at_least, "most": self.at_most}
        if self.at_least == self.at_most:
            return sentence(f"horizon.years.{_number(self.at_least)}", language, given)
        key = "_".join(name for name, years in given.items() if years is not None)
        number = _number(self.at_least if self.at_most is None else self.at_most)
        return sentence(f"horizon.{key}.{number}", language, given)


def _number(years: int | None) -> str:
    return "one" if years == 1 else "many"


@frozen(kw_only=True)
class Level:
    """Where a local word sits in the model. What the source leaves open is left empty.

    :param kind: the word's class.
    :param decided_by: the roles that decide it; unspecified if empty.
    :param owners: the roles that may answer for it; unspecified if empty.
    :param serves: the kinds it may serve.
    :param must_serve: of those, the kinds of which it must serve at least one; it need not serve
        any if empty.
    :param must_have: the kinds of which at least one must serve it; none need to if empty.
    :param horizon: how long its statements hold; unspecified if ``None``.
    :param absent_in: the role of a body in which the level may be absent: where it is, a link may
        pass over it; where somebody holds one of the level's owner roles, that is a level skipped.
    :param source: where it is stated.
    :param basis: what it rests on.

    >>> from attrs import frozen
    >>> from govmodel import Area, Basis, Level
    >>> @frozen(kw_only=True)
    ... class Huvudprocess(Area):
    ...     word = "huvudprocess"
    >>> Level(kind=Huvudprocess, basis=Basis.ASSUMED).must_serve
    ()
    """

    kind: type[Element]
    decided_by: tuple[Role, ...] = ()
    owners: tuple[Role, ...] = ()
    serves: tuple[type[Element], ...] = ()
    must_serve: tuple[type[Element], ...] = ()
    must_have: tuple[type[Element], ...] = ()
    horizon: Horizon | None = None
    absent_in: Role | None = None
    source: Source | None = None
    basis: Basis = Basis.STATED
