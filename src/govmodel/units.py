"""Amounts: exact numbers with a unit, and the only door to pint.

An :class:`Amount` is a plain value: equal, hashable, written as it stands. Its unit is always the
canonical name, whatever the text said (``mnkr`` and ``Mkr`` are ``mkr``). Every sum and every
conversion is exact: only :func:`per`, when a quotient has no end, and :func:`rounded`, when it is
asked to, leave digits out. Each says how.

pint is asked only what one unit is in another, once for each pair; it is never given text to read,
because it reads ``"3,5 mnkr"`` as 35. There are no prefixes: ``mkr`` is a million kronor and not a
thousandth of one.

What units there are is the only state that govmodel keeps. :func:`add_unit` adds to it; nothing
changes or removes what is there.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import (
    ROUND_HALF_UP,
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    localcontext,
)
from fractions import Fraction
from functools import reduce
from operator import add
from threading import Lock
from typing import TYPE_CHECKING

from attrs import field, frozen

from govmodel.errors import InvalidValueError
from govmodel.typed import refuse_slips
from govmodel.words import LANGUAGES, catalogue, phrase, sentence

if TYPE_CHECKING:
    import pint


@frozen(kw_only=True)
class Unit:
    """A unit that amounts may have.

    :param name: its canonical name, as files hold it.
    :param definition: ``[dimension]`` for a base unit; else a multiple of another unit, such as
        ``1000 * kr``, or one unit per another, such as ``kr / inhabitant``.
    :param aliases: other ways to write it, with ordinary spaces where there are any; they are read
        with any kind of space.
    :param names: how it is printed, by language; left out by the core, whose names stand in the
        catalogue. Without any, the unit's own name is printed.

    >>> from govmodel import Unit
    >>> Unit(name="pupil", definition="[pupils]", names={"sv": "elever", "en": "pupils"}).label(
    ...     "sv"
    ... )
    'elever'
    """

    name: str
    definition: str
    aliases: tuple[str, ...] = ()
    names: Mapping[str, str] = field(factory=dict, hash=False)

    def __attrs_pre_init__(self, **given: object) -> None:
        """Refuse values of other types than the fields': one alias is not read letter by letter."""
        refuse_slips(type(self), given)

    def label(self, language: str) -> str:
        """Give the name that is printed; in a language that has none, the English or any other."""
        said = catalogue(language).get(f"unit.{self.name}")  # the core's own, first and fixed
        wanted = (language, *reversed(LANGUAGES), *self.names)
        return said or next((self.names[each] for each in wanted if each in self.names), self.name)


# Percent and percentage point are different dimensions, and so are places, points and pieces: what
# pint would call dimensionless must not be added to anything else.
UNITS: tuple[Unit, ...] = (
    Unit(name="kr", definition="[money]", aliases=("SEK",)),
    Unit(name="tkr", definition="1000 * kr", aliases=("kkr", "KSEK")),
    Unit(name="mkr", definition="1000000 * kr", aliases=("Mkr", "mnkr", "MSEK")),
    Unit(name="mdkr", definition="1000000000 * kr", aliases=("Mdkr", "miljarder kr")),
    Unit(name="%", definition="[share]", aliases=("percent", "procent")),
    Unit(name="permille", definition="0.1 * %", aliases=("promille",)),
    Unit(
        name="percentage_point",
        definition="[share_change]",
        aliases=("procentenhet", "procentenheter"),
    ),
    Unit(name="place", definition="[rank]", aliases=("plats", "placering")),
    Unit(name="piece", definition="[pieces]", aliases=("st", "antal")),
    Unit(name="inhabitant", definition="[inhabitants]", aliases=("invånare",)),
    Unit(name="full_time_equivalent", definition="[work]", aliases=("årsarbetare", "FTE")),
    Unit(name="index_point", definition="[index]", aliases=("indexpoäng",)),
    Unit(name="merit_point", definition="[merit]", aliases=("meritpoäng", "meritvärde")),
    Unit(
        name="kr_per_inhabitant",
        definition="kr / inhabitant",
        aliases=("kr per invånare", "kr/invånare", "kr / invånare", "kr/inv"),
    ),
    Unit(
        name="tkr_per_inhabitant",
        definition="tkr / inhabitant",
        aliases=("tkr per invånare", "tkr/invånare", "tkr / invånare", "tkr/inv"),
    ),
    Unit(
        name="per_inhabitant",
        definition="piece / inhabitant",
        aliases=("per invånare", "antal per invånare"),
    ),
    Unit(
        name="per_1000_inhabitants",
        definition="0.001 * per_inhabitant",
        aliases=("per 1 000 invånare", "per 1000 invånare", "antal per 1 000 invånare"),
    ),
    Unit(
        name="per_100000_inhabitants",
        definition="0.00001 * per_inhabitant",
        aliases=("per 100 000 invånare", "per 100000 invånare", "antal per 100 000 invånare"),
    ),
)
"""Every unit that govmodel brings along; :func:`known_units` gives those that were added, too."""

_SHARES = ("%", "permille")
_POINTS = "percentage_point"

_LONGEST = 1000  # characters of a number: nobody means a longer one

# More digits than the sum of any two numbers that were read, whatever precision a caller works
# with; a result that has even more is refused and not rounded.
_MOST = 2 * _LONGEST
_EXACT = Context(prec=_MOST, traps=[DivisionByZero, Inexact, InvalidOperation, Overflow])
_ROUGH = Context(prec=_MOST, rounding=ROUND_HALF_UP)
_QUOTIENT = Context(prec=28, rounding=ROUND_HALF_UP)

_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_ORDINARY = str.maketrans(dict.fromkeys(_SPACES, " "))
_NUMBER = re.compile(
    rf"[+\-\N{{MINUS SIGN}}]?(?:[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?"
)

# Canonical names are such as pint takes for one word. No sign of an alias means anything in a
# regular expression, and none could belong to the number before it.
_NAME = re.compile(r"(?!nan$)[a-z][a-z0-9_]*", re.IGNORECASE | re.ASCII)
_ALIAS = re.compile(r"(?:[^\W\d_]|[%°])[\w/%°-]*(?: [\w/%°-]+)*")
_DEFINITION = re.compile(
    r"(?P<dimension>\[[a-z_]+\])"
    r"|(?:(?P<factor>[0-9]{1,20}(?:\.[0-9]{1,20})?) \* )?"
    r"(?P<unit>[^\s*/\[\]]+)(?: / (?P<per>[^\s*/\[\]]+))?"
)
_TERMS = ("unit", "per")


def _parsed(definition: str) -> re.Match[str]:
    if found := _DEFINITION.fullmatch(definition):
        return found
    raise InvalidValueError("expected.unit_definition", {"found": definition})


class _Known:
    """Every known unit, and what pint has said of them: the only state there is."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.by_name: dict[str, Unit] = {}
        self.rates: dict[tuple[str, str], str] = {}
        self.factors: dict[tuple[str, str, str], Decimal | None] = {}
        self.registry: pint.UnitRegistry[Decimal] | None = None
        for each in UNITS:
            self.learn(each)

    def learn(self, new: Unit) -> None:
        """Know one unit more."""
        self.by_name.update(dict.fromkeys((new.name, *new.aliases), new))
        parts = _parsed(new.definition)
        if parts["per"] and not parts["factor"]:
            rate = self.by_name[parts["unit"]].name, self.by_name[parts["per"]].name
            self.rates.setdefault(rate, new.name)

    def for_pint(self, new: Unit) -> str:
        """Define a unit in pint's words."""
        parts = _parsed(new.definition)
        units = [_pint_name(self.by_name[parts[each]].name) for each in _TERMS if parts[each]]
        multiple = f"{parts['factor'] or 1} * {' / '.join(units)}"
        return f"{_pint_name(new.name)} = {parts['dimension'] or multiple}"


def _pint_name(name: str) -> str:
    return "percent" if name == "%" else name


_KNOWN = _Known()


def known_units() -> tuple[Unit, ...]:
    """Give every unit there is: the core's, then those that were added, in their order.

    >>> [unit.name for unit in known_units()][:3]
    ['kr', 'tkr', 'mkr']
    """
    with _KNOWN.lock:
        return tuple(dict.fromkeys(_KNOWN.by_name.values()))


def unit(name: str) -> Unit:
    """Find a unit by its name or one of its aliases, with any kind of space in them.

    :raises InvalidValueError: naming the units that exist.

    >>> unit("mnkr").name, unit("kr / invånare").name
    ('mkr', 'kr_per_inhabitant')
    """
    try:
        return _KNOWN.by_name[name]
    except (KeyError, TypeError):  # what is no text need not even be a key
        if found := _KNOWN.by_name.get(str(name).translate(_ORDINARY)):
            return found
    raise _unknown(name, known_units()) from None


def _unknown(name: object, known: tuple[Unit, ...]) -> InvalidValueError:
    names, instead = tuple(each.name for each in known), _Instead(str(name), known)
    return InvalidValueError("expected.unit", {"known": names, "instead": instead, "found": name})


@frozen
class _Instead:
    """What to write in the place of a unit that is not known; looked for when it is read."""

    found: str
    known: tuple[Unit, ...]

    def label(self, language: str) -> str:
        """Name what is most like it, or all units."""
        from difflib import get_close_matches

        spellings = [name for each in self.known for name in _spellings(each)]
        written = {name.casefold(): name for name in reversed(spellings)}
        near = get_close_matches(self.found[:_TYPED].casefold(), written, n=1, cutoff=_LIKE)
        if near:
            return sentence("unit.meant", language, {"near": written[near[0]]})
        names = tuple(_to_write(each, language) for each in self.known)
        return sentence("unit.known", language, {"known": names})


_TYPED = 100  # characters of a unit's name
_LIKE = 0.8  # how much of two names must be alike for one to be a slip for the other


def _spellings(of: Unit) -> tuple[str, ...]:
    return (of.name, *of.aliases)


def _to_write(of: Unit, language: str) -> str:
    """Give a unit as people write it in a language, if it is also read that way."""
    said = of.label(language).translate(_ORDINARY)
    if said in _spellings(of):
        return said
    return of.aliases[0] if of.aliases and "_" in of.name else of.name


def unit_name(name: str) -> str:
    """Give the canonical name of a unit.

    :raises InvalidValueError: naming the units that exist.

    >>> unit_name("mnkr")
    'mkr'
    """
    return unit(name).name


def add_unit(new: Unit) -> None:
    r"""Let amounts have one more unit, from now on and for good.

    It is for a plugin's hook, or for a program before it reads files. The very same unit may be
    added again, and from any thread. What is known cannot be changed: a name that is taken is
    refused, and so is a second base unit of one dimension.

    :param new: the unit; its definition names units that are known. The factor in it and one
        divided by that factor are both finite decimal numbers, as with 1000 or 0.25 and unlike 60,
        so that every conversion is exact.
    :raises InvalidValueError: naming what is wrong with it; nothing is added then.

    >>> from govmodel import Amount, Unit, add_unit
    >>> add_unit(Unit(name="visit", definition="[visits]", aliases=("besök",)))
    >>> per_visit = Unit(
    ...     name="kr_per_visit",
    ...     definition="kr / visit",
    ...     aliases=("kr per besök",),
    ...     names={"sv": "kr per besök", "en": "SEK per visit"},
    ... )
    >>> add_unit(per_visit)
    >>> Amount.parse("12,5 kr per besök").label("en")
    '12.5\xa0SEK per visit'
    """
    with _KNOWN.lock:
        if _KNOWN.by_name.get(new.name) == new:
            return
        _refuse_names(new)
        _refuse_definition(new.definition)
        if _KNOWN.registry is not None:
            with localcontext(_EXACT):
                _KNOWN.registry.define(_KNOWN.for_pint(new))
        _KNOWN.learn(new)


def _refuse_names(new: Unit) -> None:
    if not _NAME.fullmatch(new.name):
        raise InvalidValueError("expected.unit_named", {"found": new.name})
    for alias in new.aliases:
        if not _ALIAS.fullmatch(alias):
            raise InvalidValueError("expected.unit_named", {"found": alias})
    for name in (new.name, *new.aliases):
        if there := _KNOWN.by_name.get(name):
            said = f"{there.name} = {there.definition}"
            raise InvalidValueError("expected.unit_free", {"unit": said, "found": name})


def _refuse_definition(definition: str) -> None:
    parts, known = _parsed(definition), tuple(dict.fromkeys(_KNOWN.by_name.values()))
    for each in known:
        if each.definition == parts["dimension"]:
            values = {"unit": each.name, "found": definition}
            raise InvalidValueError("expected.unit_dimension", values)
    for name in (parts[each] for each in _TERMS if parts[each]):
        if name not in _KNOWN.by_name:
            raise _unknown(name, known)
    whole = Fraction(parts["factor"] or 1).numerator
    if not whole or 10 ** whole.bit_length() % whole:  # another prime than 2 and 5 is in it
        raise InvalidValueError("expected.unit_factor", {"found": definition})


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

    Amounts are added and subtracted, in the unit of the first, and multiplied by a number; all of
    it is exact. Kronor and inhabitants are not added, nor is an amount and a bare number. Percent
    and percent are the shares of one whole; a share is moved by percentage points with
    :func:`shift`. Many are added by :func:`total`, one is divided by another by :func:`per`.

    :param number: a finite ``Decimal`` (an ``int`` becomes one); never a float.
    :param unit: the unit's name or alias; kept as the canonical name.
    :raises InvalidValueError: for a number that is not finite or a unit that does not exist, and by
        a sum or a product of what does not go together or has more than 2,000 digits.

    >>> from decimal import Context, Decimal, localcontext
    >>> from govmodel import Amount
    >>> Amount(Decimal("12.5"), "mnkr")
    Amount(number=Decimal('12.5'), unit='mkr')
    >>> str(Amount.parse("1 234,50 tkr"))
    '1234.50 tkr'
    >>> str(Amount.parse("3 tkr") + Amount.parse("1 mnkr")), str(3 * Amount.parse("−2,50 kr"))
    ('1003 tkr', '-7.50 kr')
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
            if name[:1].isalpha() or name in _KNOWN.by_name:
                return cls(_exact(number[0]), name)
        raise InvalidValueError("expected.amount", {"found": text})

    def label(self, language: str) -> str:
        r"""Write the amount for people; a place as they say it.

        >>> Amount.parse("1234.5 tkr").label("sv"), Amount.parse("145 place").label("sv")
        ('1\xa0234,5\xa0tkr', 'plats\xa0145')
        """
        number = phrase(self.number, language)
        name = unit(self.unit).label(language)
        order = (name, number) if self.unit == "place" else (number, name)
        return "\N{NO-BREAK SPACE}".join(order)

    def __str__(self) -> str:
        """Write the amount so that :meth:`parse` reads it back, never as ``1.25E+7``."""
        number = str(self.number)  # twice as fast as asking for the form without an exponent
        return f"{self.number:f} {self.unit}" if "E" in number else f"{number} {self.unit}"

    def __add__(self, other: "Amount") -> "Amount":
        # Long lists are added up: this is spelt out, and calls no more than it must.
        name = self.unit
        if type(other) is not Amount or other.unit != name:
            other = _alike(other, self)
        made = _new(Amount)
        try:
            _set_number(made, _exact_sum(self.number, other.number))
        except DecimalException:
            raise _too_long(self.number, other.number) from None
        _set_unit(made, name)
        return made

    def __sub__(self, other: "Amount") -> "Amount":
        return self + -_alike(other, self)

    def __neg__(self) -> "Amount":
        return self * -1

    def __mul__(self, by: Decimal | int) -> "Amount":
        return _made(_times(self.number, _finite(by)), self.unit)

    __rmul__ = __mul__


# Half of what a sum takes is saved by not asking again whether number and unit can be. Frozen is
# what others see: a new amount is filled through its slots.
_new = object.__new__
_set_number = Amount.__dict__["number"].__set__
_set_unit = Amount.__dict__["unit"].__set__
_exact_sum = _EXACT.add


def _made(number: Decimal, name: str) -> Amount:
    """Make an amount of a finite number and a canonical name."""
    made = _new(Amount)
    _set_number(made, number)
    _set_unit(made, name)
    return made


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


def count_or_none(number: int | None) -> int | None:
    """Take a number of people or of things, or none.

    :raises InvalidValueError: if it is less than none.

    >>> count_or_none(25), count_or_none(None)
    (25, None)
    """
    if number is not None and (type(number) is not int or number < 0):
        raise InvalidValueError("expected.count", {"found": repr(number)})
    return number


def _exact(number: str) -> Decimal:
    plain = number.replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return Decimal("".join(plain.split()))


def _result(operation: Callable[..., Decimal], *numbers: Decimal) -> Decimal:
    """Compute, or refuse what would have to be rounded to be held."""
    try:
        return operation(*numbers)
    except DecimalException:
        raise _too_long(*numbers) from None


def _too_long(*numbers: Decimal) -> InvalidValueError:
    found = ", ".join(map(str, numbers))
    return InvalidValueError("expected.exact", {"most": _MOST, "found": found})


def _times(one: Decimal, other: Decimal) -> Decimal:
    # Plus makes 0 of −0.
    return _EXACT.plus(_result(_EXACT.multiply, one, other))


def registry() -> "pint.UnitRegistry[Decimal]":
    """Give the one unit registry, made when it is first asked for; it learns what is added.

    Quantities of two registries do not mix, so nobody else may make one. It knows canonical names
    (and ``percent`` for the sign), and no prefixes.

    >>> registry().convert(1, "mkr", "kr") == 1000000
    True
    """
    with _KNOWN.lock:
        if _KNOWN.registry is None:
            import pint

            made: pint.UnitRegistry[Decimal] = pint.UnitRegistry(None, non_int_type=Decimal)
            with localcontext(_EXACT):
                for each in dict.fromkeys(_KNOWN.by_name.values()):
                    made.define(_KNOWN.for_pint(each))
            _KNOWN.registry = made
        return _KNOWN.registry


def _factor(start: str, per_one: str, to: str) -> Decimal | None:
    """Say how many of a unit another is, or one per another; ``None`` if that makes no sense."""
    if start == to and not per_one:
        return Decimal(1)
    try:
        return _KNOWN.factors[start, per_one, to]
    except KeyError:
        import pint
    ask = registry()
    asked = " / ".join(_pint_name(each) for each in (start, per_one) if each)
    with _KNOWN.lock, localcontext(_EXACT):
        try:
            answer = ask.convert(Decimal(1), asked, _pint_name(to))
            factor = Decimal(f"{answer.normalize():f}")  # 1000, not 1E+3 nor 1000.00
        except pint.DimensionalityError:
            factor = None
        _KNOWN.factors[start, per_one, to] = factor
    return factor


def factor(start: str, to: str) -> Decimal:
    """Say how many of one unit another is, exactly: what :func:`convert` multiplies by.

    It is for a caller who has a million measurements in an array of floats and converts them at
    once, ``array * float(factor("permille", "%"))``. Money is never a float: it stays ``Decimal``,
    also when there is much of it.

    :param start: the unit that is there, by its name or alias.
    :param to: the wanted one.
    :raises InvalidValueError: if the two units measure different things.

    >>> factor("mkr", "tkr"), factor("kr", "tkr")
    (Decimal('1000'), Decimal('0.001'))
    """
    one, other = unit(start), unit(to)
    found = _factor(one.name, "", other.name)
    if found is None:
        raise InvalidValueError("expected.convertible", {"unit": other, "found": one.name})
    return found


def convert(amount: Amount, to: str) -> Amount:
    """Express an amount in another unit of the same dimension, exactly.

    :param to: the wanted unit's name or alias.
    :raises InvalidValueError: if the two units measure different things.

    >>> str(convert(Amount.parse("12,5 mkr"), "kr"))
    '12500000.0 kr'
    """
    wanted = unit(to)
    if wanted.name == amount.unit:
        return amount
    found = _factor(amount.unit, "", wanted.name)
    if found is None:
        raise InvalidValueError("expected.convertible", {"unit": wanted, "found": str(amount)})
    return _made(_times(amount.number, found), wanted.name)


def _alike(other: Amount, like: Amount) -> Amount:
    """Give what is to be added to an amount in its unit, or say why the two are not added."""
    if not isinstance(other, Amount):
        raise InvalidValueError("expected.amount", {"found": repr(other)})
    if _POINTS in {other.unit, like.unit} and {other.unit, like.unit}.intersection(_SHARES):
        raise InvalidValueError("expected.alike", {"found": str(other)})
    return convert(other, like.unit)


def shift(amount: Amount, by: Amount) -> Amount:
    """Move an amount by another: percent by percentage points, anything else by its own dimension.

    :returns: the sum, in the unit of the amount that is moved.
    :raises InvalidValueError: if the two do not go together; percent is not moved by percent.

    >>> str(shift(Amount.parse("5 %"), Amount.parse("3 procentenheter")))
    '8 %'
    """
    if amount.unit not in _SHARES:
        return amount + convert(by, amount.unit)
    if by.unit != _POINTS:
        raise InvalidValueError("expected.percentage_points", {"found": str(by)})
    return amount + _made(by.number, "%")


def total(amounts: Iterable[Amount], to: str | None = None) -> Amount:
    """Add up any number of amounts, exactly.

    :param to: the unit of the total, by its name or alias; if ``None``, that of the first amount.
    :raises InvalidValueError: if two do not go together, or there are none and no unit is given.

    >>> costs = [Amount.parse("3 tkr"), Amount.parse("1 mnkr"), Amount.parse("500 kr")]
    >>> str(total(costs)), str(total(costs, "kr")), str(total([], "kr"))
    ('1003.500 tkr', '1003500 kr', '0 kr')
    """
    every = tuple(amounts)
    if to is None:
        if not every:
            raise InvalidValueError("expected.amounts", {"found": every})
        to = every[0].unit
    return reduce(add, every, Amount(0, to))


def per(amount: Amount, of: Amount, to: str | None = None) -> Amount:
    r"""Divide one amount by another, such as kronor by inhabitants.

    The quotient is exact if it has at most 28 digits. Otherwise it is rounded to 28, half away from
    zero.

    :param of: what it is divided by; not zero.
    :param to: the unit of the quotient, by its name or alias; if ``None``, the one that is defined
        as the amount's unit per that of what it is divided by, such as ``tkr / inhabitant``.
    :raises InvalidValueError: if there is no such unit, or it measures something else.

    >>> inhabitants = Amount.parse("8 000 invånare")
    >>> str(per(Amount.parse("12,5 mkr"), inhabitants, "kr per invånare"))
    '1562.5 kr_per_inhabitant'
    >>> per(Amount.parse("37 st"), inhabitants, "per 1 000 invånare").label("sv")
    '4,625\xa0per 1\xa0000 invånare'
    """
    asked = f"{amount.unit} / {of.unit}"
    wanted = unit(_KNOWN.rates.get((amount.unit, of.unit), asked) if to is None else to)
    found = _factor(amount.unit, of.unit, wanted.name)
    if found is None:
        raise InvalidValueError("expected.convertible", {"unit": wanted, "found": asked})
    if not of.number:
        raise InvalidValueError("expected.not_zero", {"found": str(of)})
    quotient = _result(_QUOTIENT.divide, _times(amount.number, found), of.number)
    return _made(_QUOTIENT.plus(quotient), wanted.name)


def trimmed(amount: Amount) -> Amount:
    """Leave out the zeros that a conversion leaves behind the decimal sign; the amount is equal.

    >>> str(trimmed(convert(Amount.parse("12,5 mkr"), "kr")))
    '12500000 kr'
    """
    written = f"{amount.number:f}"
    number = written.rstrip("0") if "." in written else written
    return _made(Decimal(number), amount.unit)


def rounded(amount: Amount, decimals: int) -> Amount:
    r"""Round an amount for those who read it: half away from zero, as is usual in accounts.

    It is for what is printed alone. Who computes with what was rounded, or compares it with a
    target, gets another answer than the amount would give. What becomes zero has no sign.

    :param decimals: how many are left, from 0 to 1,000; zeros are added if there are fewer.
    :raises InvalidValueError: for another number of decimals.

    >>> rounded(Amount.parse("1 234,565 tkr"), 2).label("sv")
    '1\xa0234,57\xa0tkr'
    >>> str(rounded(Amount.parse("−2,5 %"), 0)), str(rounded(Amount.parse("−0,04 %"), 1))
    ('-3 %', '0.0 %')
    """
    if type(decimals) is not int or not 0 <= decimals <= _LONGEST:
        raise InvalidValueError("expected.decimals", {"most": _LONGEST, "found": repr(decimals)})
    step = Decimal((0, (1,), -decimals))
    return _made(_ROUGH.plus(_result(_ROUGH.quantize, amount.number, step)), amount.unit)
