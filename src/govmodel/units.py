"""Amounts: exact numbers with a unit, and the only door to pint.

An :class:`Amount` is a plain value: equal, hashable, written as it stands. Its unit is always the
canonical name, whatever the text said (``mnkr`` and ``Mkr`` are ``mkr``). pint is asked only when
an amount has to be expressed in another unit; it is never given text to read, because it reads
``"3,5 mnkr"`` as 35.
"""

import re
from decimal import Context, Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from govmodel.errors import InvalidValueError, Phrase
from govmodel.words import phrase, sentence

if TYPE_CHECKING:
    import pint


@frozen
class Unit:
    """A unit that amounts may have.

    :param name: its canonical name, as files hold it.
    :param definition: what pint is told: ``[dimension]`` for a base unit, else a multiple of one.
    :param aliases: other ways to write it.

    >>> unit("Mkr").name
    'mkr'
    """

    name: str
    definition: str
    aliases: tuple[str, ...] = ()


# Percent and percentage point are different dimensions, and so are places, points and pieces: what
# pint would call dimensionless must not be added to anything else.
UNITS: tuple[Unit, ...] = (
    Unit("kr", "[money]", ("SEK",)),
    Unit("tkr", "1000 * kr", ("kkr", "KSEK")),
    Unit("mkr", "1000000 * kr", ("Mkr", "mnkr", "MSEK")),
    Unit("mdkr", "1000000000 * kr", ("Mdkr", "miljarder kr")),
    Unit("%", "[share]", ("percent", "procent")),
    Unit("permille", "0.1 * percent", ("promille",)),
    Unit("percentage_point", "[share_change]", ("procentenhet", "procentenheter")),
    Unit("place", "[rank]", ("plats", "placering")),
    Unit("piece", "[pieces]", ("st", "antal")),
    Unit("inhabitant", "[inhabitants]", ("invånare",)),
    Unit("full_time_equivalent", "[work]", ("årsarbetare", "FTE")),
    Unit("index_point", "[index]", ("indexpoäng",)),
    Unit("merit_point", "[merit]", ("meritpoäng", "meritvärde")),
)
"""Every unit govmodel knows."""

_BY_NAME = {name: unit for unit in UNITS for name in (unit.name, *unit.aliases)}
_PINT_NAMES = {"%": "percent"}
_SHARES = ("%", "permille")

# More digits than any amount has: nothing is rounded, whatever precision a caller works with.
_EXACT = Context(prec=1000)

_LONGEST = 1000  # characters of a number: nobody means a longer one

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_NUMBER = re.compile(
    rf"[+\-\N{{MINUS SIGN}}]?(?:[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?"
)


def unit(name: str) -> Unit:
    """Find a unit by its name or one of its aliases.

    :raises InvalidValueError: naming the units that exist.

    >>> unit("mnkr").name
    'mkr'
    """
    try:
        return _BY_NAME[name]
    except KeyError:
        known = tuple(each.name for each in UNITS)
        raise InvalidValueError("expected.unit", {"known": known, "found": name}) from None


def unit_name(name: str) -> str:
    """Give the canonical name of a unit.

    :raises InvalidValueError: naming the units that exist.

    >>> unit_name("mnkr")
    'mkr'
    """
    return unit(name).name


def _finite(number: Decimal | int) -> Decimal:
    # A float is never exact, and much code is not type-checked: asked at run time too.
    if type(number) is int:
        return Decimal(number)
    if type(number) is not Decimal or not number.is_finite():
        raise InvalidValueError("expected.finite", {"found": repr(number)})
    return number


@frozen
class Amount:
    """An exact number of a unit.

    :param number: a finite ``Decimal`` (an ``int`` becomes one); never a float.
    :param unit: the unit's name or alias; kept as the canonical name.
    :raises InvalidValueError: for a number that is not finite or a unit that does not exist.

    >>> from decimal import Context, Decimal, localcontext
    >>> from govmodel import Amount
    >>> Amount(Decimal("12.5"), "mnkr")
    Amount(number=Decimal('12.5'), unit='mkr')
    >>> str(Amount.parse("1 234,50 tkr"))
    '1234.50 tkr'
    """

    number: Decimal = field(converter=_finite)
    unit: str = field(converter=unit_name)

    @classmethod
    def parse(cls, text: str) -> "Amount":
        """Read a number and its unit, written the Swedish or the international way.

        :param text: such as ``12,5 mkr``, ``1 000 tkr``, ``22 %`` or ``−3.5 kr``. Comma and full
            stop are both the decimal sign; thousands are set apart by spaces alone.
        :raises InvalidValueError: if there is no number, no unit, or more than that.

        >>> Amount.parse("12,5 mkr") == Amount.parse("12.5 MSEK")
        True
        """
        stripped = text.strip()
        if (number := _NUMBER.match(stripped)) and len(number[0]) <= _LONGEST:
            name = stripped[number.end() :].strip()
            if name in _BY_NAME:
                return cls(_exact(number[0]), name)
            if name[:1].isalpha():
                unit(name)
        raise InvalidValueError("expected.amount", {"found": text})

    def label(self, language: str) -> str:
        r"""Write the amount for people; a place as they say it.

        >>> Amount.parse("1234.5 tkr").label("sv"), Amount.parse("145 place").label("sv")
        ('1\xa0234,5\xa0tkr', 'plats\xa0145')
        """
        number = phrase(self.number, language)
        name = sentence(f"unit.{self.unit}", language)
        order = (name, number) if self.unit == "place" else (number, name)
        return "\N{NO-BREAK SPACE}".join(order)

    def __str__(self) -> str:
        """Write the amount so that :meth:`parse` reads it back, never as ``1.25E+7``."""
        number = str(self.number)  # twice as fast as asking for the form without an exponent
        return f"{self.number:f} {self.unit}" if "E" in number else f"{number} {self.unit}"


def parse_number(text: str) -> Decimal:
    """Read a number written the Swedish or the international way.

    :param text: such as ``1 234,5`` (with any kind of space), ``1234.5`` or ``−3``.
    :raises InvalidValueError: for anything else; ``NaN`` and ``1e9`` are not numbers here.

    >>> parse_number("1 234,5")
    Decimal('1234.5')
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST or not _NUMBER.fullmatch(stripped):
        raise InvalidValueError("expected.number", {"found": text})
    return _exact(stripped)


def _exact(number: str) -> Decimal:
    plain = number.replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return Decimal("".join(plain.split()))


@cache
def registry() -> "pint.UnitRegistry[Decimal]":
    """Give the one unit registry, made from :data:`UNITS` when it is first asked for.

    Quantities of two registries do not mix, so nobody else may make one.

    >>> registry().convert(2, "mkr", "tkr") == 2000
    True
    """
    import pint

    made: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
    for each in UNITS:
        made.define(f"{_PINT_NAMES.get(each.name, each.name)} = {each.definition}")
    return made


def convert(amount: Amount, to: str) -> Amount:
    """Express an amount in another unit of the same dimension, exactly.

    :param to: the wanted unit's name or alias.
    :raises InvalidValueError: if the two units measure different things.

    >>> str(convert(Amount.parse("12,5 mkr"), "kr"))
    '12500000.0 kr'
    """
    wanted = unit(to).name
    if wanted == amount.unit:
        return amount
    import pint

    ask = registry()
    try:
        factor = ask.convert(
            Decimal(1),
            _PINT_NAMES.get(amount.unit, amount.unit),
            _PINT_NAMES.get(wanted, wanted),
        )
    except pint.DimensionalityError:
        values = {"unit": Phrase(f"unit.{wanted}"), "found": str(amount)}
        raise InvalidValueError("expected.convertible", values) from None
    with localcontext(_EXACT):
        return Amount(amount.number * factor, wanted)


def shift(amount: Amount, by: Amount) -> Amount:
    """Move an amount by another: percent by percentage points, anything else by its own dimension.

    :returns: the sum, in the unit of the amount that is moved.
    :raises InvalidValueError: if the two do not go together; percent is not moved by percent.

    >>> str(shift(Amount.parse("5 %"), Amount.parse("3 procentenheter")))
    '8 %'
    """
    if amount.unit in _SHARES:
        if by.unit != "percentage_point":
            raise InvalidValueError("expected.percentage_points", {"found": str(by)})
        change = convert(Amount(by.number, "%"), amount.unit)
    else:
        change = convert(by, amount.unit)
    with localcontext(_EXACT):
        return Amount(amount.number + change.number, amount.unit)
