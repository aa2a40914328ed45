"""One registry of units, to which plugins add and in which nobody changes anything."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, localcontext
from time import sleep

import pint
import pytest
from attrs import evolve
from pint.util import ParserHelper

import govmodel as gm
from govmodel import Amount, InvalidValueError, Unit, add_unit, convert, factor, per, units
from govmodel.units import UNITS, known_units, registry, unit

import toy

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def _anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Know the core's units alone for the time of a test, no registry yet, and nothing it has read."""
    ParserHelper.from_string.cache_clear()
    monkeypatch.setattr(units, "_KNOWN", vars(units)["_Known"]())


def test_there_is_one_registry() -> None:
    """Quantities of two registries would not mix."""
    assert registry() is registry()


def test_threads_that_ask_at_once_get_one_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first to come makes it, however long it takes, and the others wait."""
    make = pint.UnitRegistry

    def slowly(*arguments: object, **options: object) -> object:
        sleep(0.05)
        return make(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("pint.UnitRegistry", slowly)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: registry(), range(8)))
    assert len({id(each) for each in made}) == 1


def test_percent_is_understood_by_its_name_and_not_by_its_sign() -> None:
    """A registry that reads no text, signs included, is all that is needed."""
    registry().preprocessors.clear()
    assert registry().convert(Decimal(1), "percent", "permille") == 10
    assert convert(Amount(Decimal(1), "%"), "permille") == Amount(Decimal(10), "permille")
    assert convert(Amount(Decimal(1), "permille"), "%") == Amount(Decimal("0.1"), "%")


PUPIL = Unit(
    name="pupil",
    definition="[pupils]",
    aliases=("elev", "elever"),
    names={"sv": "elever", "en": "pupils"},
)
PER_PUPIL = Unit(
    name="kr_per_pupil",
    definition="kr / elev",
    aliases=("kr per elev", "kr/elev"),
    names={"sv": "kr per elev", "en": "SEK per pupil"},
)


@pytest.mark.parametrize("early", [True, False])
def test_an_added_unit_is_a_unit_like_any_other(*, early: bool) -> None:
    """It is read, written, printed, converted and divided by, also by a registry that was made before."""
    if early:
        assert registry().convert(1, "mkr", "kr") == 1000000
    add_unit(PUPIL)
    add_unit(PER_PUPIL)
    add_unit(Unit(name="tkr_per_pupil", definition="1000 * kr_per_pupil"))
    read = Amount.parse(f"1 500{NBSP}kr{NBSP}per elev")
    assert str(read) == "1500 kr_per_pupil"
    assert read.label("sv") == f"1{NBSP}500{NBSP}kr per elev"
    assert str(convert(read, "tkr_per_pupil")) == "1.500 tkr_per_pupil"
    assert per(Amount(6000, "kr"), Amount(4, "elev")) == read
    assert [each.name for each in known_units()][-3:] == ["pupil", "kr_per_pupil", "tkr_per_pupil"]
    with pytest.raises(
        InvalidValueError, match="given in SEK per pupil, found 1 kr_per_inhabitant"
    ):
        Amount(1, "kr/elev") + Amount(1, "kr/inv")


def test_an_added_unit_is_printed_by_the_name_that_it_has() -> None:
    """In a language that it lacks, by its English name, by any, or by its own."""
    add_unit(PUPIL)
    add_unit(Unit(name="visit", definition="[visits]", names={"sv": "besök"}))
    add_unit(Unit(name="ton", definition="[mass]", names={"fi": "tonni"}))
    add_unit(Unit(name="metre", definition="[length]"))
    printed = [Amount(2, name).label("fi") for name in ("pupil", "visit", "ton", "metre")]
    assert printed == [f"2{NBSP}{name}" for name in ("pupils", "besök", "tonni", "metre")]


def test_a_name_that_a_unit_of_the_core_is_given_changes_nothing() -> None:
    """What the catalogue says of a unit is said."""
    assert Unit(name="kr", definition="[money]", names={"sv": "dollar"}).label("sv") == "kr"


def test_an_added_unit_stands_in_the_schemas() -> None:
    """An editor completes it, and a file with it is right."""
    assert "elev" not in str(gm.results_schema())
    add_unit(PUPIL)
    add_unit(PER_PUPIL)
    assert "kr_per_pupil|kr[" in str(gm.results_schema())
    choices = gm.plan_schema(toy.MODEL)["$defs"]["Matt"]["properties"]["unit"]["enum"]
    assert {"pupil", "elev", "elever", "kr_per_pupil", "kr per elev", "kr/elev"} <= {*choices}


def test_the_same_unit_may_be_added_again() -> None:
    """Each plugin adds what it needs, whoever else has."""
    before = known_units()
    add_unit(PUPIL)
    add_unit(evolve(PUPIL))
    add_unit(unit("kr"))
    assert known_units() == (*before, PUPIL)


def test_threads_may_add_units_at_once() -> None:
    """Eight threads add, ask and convert, and all is as one after the other."""
    many = [Unit(name=f"u{at}", definition=f"[d{'x' * at}]") for at in range(20)]
    dozens = [Unit(name=f"k{at}", definition=f"1000 * u{at}") for at in range(20)]

    def work(_: int) -> list[Decimal]:
        found = []
        for one, thousand in zip(many, dozens, strict=True):
            add_unit(one)
            add_unit(thousand)
            found.append(factor(thousand.name, one.name))
        return found

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(8))) == [[Decimal(1000)] * 20] * 8
    assert len(known_units()) == len(UNITS) + 40


@pytest.mark.parametrize(
    ("new", "found", "said"),
    [
        (Unit(name="kr", definition="0.1 * tkr"), "kr", "there is kr = [money] already"),
        (Unit(name="kr", definition="[money]"), "kr", "there is kr = [money] already"),
        (Unit(name="SEK", definition="[sek]"), "SEK", "there is kr = [money] already"),
        (
            Unit(name="krona", definition="1 * kr", aliases=("kronor", "mnkr")),
            "mnkr",
            "there is mkr = 1000000 * kr already",
        ),
        (Unit(name="percent", definition="[pc]"), "percent", "there is % = [share] already"),
    ],
)
def test_what_is_known_cannot_be_redefined(new: Unit, found: str, said: str) -> None:
    """Nobody's million becomes a thousandth because of another's plugin."""
    before = known_units()
    with pytest.raises(InvalidValueError) as caught:
        add_unit(new)
    assert caught.value.values["found"] == found
    assert said in str(caught.value)
    assert known_units() == before


@pytest.mark.parametrize(
    ("new", "key", "found"),
    [
        (Unit(name="kr per elev", definition="[x]"), "expected.unit_named", "kr per elev"),
        (Unit(name="", definition="[x]"), "expected.unit_named", ""),
        (Unit(name="2x", definition="[x]"), "expected.unit_named", "2x"),
        (Unit(name="besök", definition="[x]"), "expected.unit_named", "besök"),
        (Unit(name="NaN", definition="[x]"), "expected.unit_named", "NaN"),
        (Unit(name="x", definition="[x]", aliases=("",)), "expected.unit_named", ""),
        (Unit(name="x", definition="[x]", aliases=("1 x",)), "expected.unit_named", "1 x"),
        (Unit(name="x", definition="[x]", aliases=("x  y",)), "expected.unit_named", "x  y"),
        (Unit(name="x", definition="[x]", aliases=(" x",)), "expected.unit_named", " x"),
        (Unit(name="x", definition="[x]", aliases=("x.",)), "expected.unit_named", "x."),
        (
            Unit(name="x", definition="[x]", aliases=(f"x{NBSP}y",)),
            "expected.unit_named",
            f"x{NBSP}y",
        ),
        (Unit(name="x", definition=""), "expected.unit_definition", ""),
        (Unit(name="x", definition="[X]"), "expected.unit_definition", "[X]"),
        (Unit(name="x", definition="1e3 * kr"), "expected.unit_definition", "1e3 * kr"),
        (Unit(name="x", definition="-1 * kr"), "expected.unit_definition", "-1 * kr"),
        (Unit(name="x", definition="kr ** 2"), "expected.unit_definition", "kr ** 2"),
        (Unit(name="x", definition="2 * kr; offset: 3"), "expected.unit_definition", None),
        (Unit(name="x", definition="kr / place / piece"), "expected.unit_definition", None),
        (Unit(name="euro", definition="[money]"), "expected.unit_dimension", "[money]"),
        (Unit(name="x", definition="1000 * dollar"), "expected.unit", "dollar"),
        (Unit(name="x", definition="dollar / place"), "expected.unit", "dollar"),
        (Unit(name="x", definition="kr / head"), "expected.unit", "head"),
        (Unit(name="x", definition="10 * x"), "expected.unit", "x"),
        (Unit(name="x", definition="60 * kr"), "expected.unit_factor", "60 * kr"),
        (Unit(name="x", definition="0.3 * kr"), "expected.unit_factor", "0.3 * kr"),
        (Unit(name="x", definition="0 * kr"), "expected.unit_factor", "0 * kr"),
    ],
)
def test_a_unit_that_cannot_be_is_not_added(new: Unit, key: str, found: str | None) -> None:
    """The error says what would have been right, in both languages, and nothing is added."""
    before = known_units()
    with pytest.raises(InvalidValueError) as caught:
        add_unit(new)
    assert caught.value.key == key
    assert caught.value.values["found"] == (new.definition if found is None else found)
    assert caught.value.text("sv").startswith("här väntades ")
    assert known_units() == before


def test_who_defines_a_unit_by_one_that_does_not_exist_is_told_which_do() -> None:
    """Added ones, too."""
    add_unit(PUPIL)
    with pytest.raises(InvalidValueError) as caught:
        add_unit(Unit(name="x", definition="kr / head"))
    assert caught.value.values["known"] == (*(each.name for each in UNITS), "pupil")


def test_the_units_that_exist_are_named_as_people_write_them() -> None:
    """Each is one that is read, in the words of the language where there are such."""
    with pytest.raises(InvalidValueError) as caught:
        Amount.parse("12 dollar")
    assert caught.value.text("sv") == (
        "här väntades en enhet som govmodel känner till (kr, tkr, mkr, mdkr, %, promille, "
        "procentenheter, plats, st, invånare, årsarbetare, indexpoäng, meritpoäng, "
        "kr per invånare, tkr per invånare, per invånare, per 1 000 invånare och "
        "per 100 000 invånare; en insticksmodul kan lägga till egna med govmodel.add_unit), "
        "men här står dollar"
    )
    assert str(caught.value) == (
        "expected a unit that govmodel knows (SEK, tkr, mkr, mdkr, %, permille, procentenhet, "
        "place, piece, inhabitant, årsarbetare, indexpoäng, meritpoäng, kr per invånare, "
        "tkr per invånare, per invånare, per 1 000 invånare and per 100 000 invånare; a plugin "
        "can add its own with govmodel.add_unit), found dollar"
    )


def test_a_unit_that_was_added_is_named_by_what_is_read() -> None:
    """By its printed name only if that can be written, too."""
    add_unit(Unit(name="of_all", definition="[all]", names={"sv": "alla", "en": "all"}))
    add_unit(Unit(name="of_two", definition="[two]", aliases=("av två",), names={"sv": "av två"}))
    with pytest.raises(InvalidValueError) as caught:
        Amount.parse("3 dollar")
    assert "per 100 000 invånare, of_all and av två; a plugin" in str(caught.value)
    assert "of_all och av två; en insticksmodul" in caught.value.text("sv")


def test_a_text_in_the_place_of_several_aliases_is_refused() -> None:
    """It would be read letter by letter."""
    with pytest.raises(InvalidValueError) as caught:
        Unit(name="point", definition="[points]", aliases="poäng")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "expected a tuple of str as Unit.aliases, found 'poäng': write ('poäng',), with the comma"
    )


@pytest.mark.parametrize(
    "number",
    [
        *("1", "1000", "0.25", "0.001", "12.5", "64", "3.2", "1.0"),
        "7450580596923828.125",  # which no float is
    ],
)
def test_a_factor_that_has_an_end_both_ways_makes_a_unit(number: str) -> None:
    """There and back is where one was, to the last digit."""
    add_unit(Unit(name="x", definition=f"{number} * kr"))
    there = convert(Amount(Decimal("7.77"), "kr"), "x")
    assert convert(there, "kr") == Amount(Decimal("7.77"), "kr")
    assert factor("x", "kr") == Decimal(number)


@pytest.mark.parametrize(
    ("early", "there", "back"),
    [(True, "1.048576", "0.95367431640625"), (False, "1.5625", "0.64")],
    ids=["registry made before", "registry made now"],
)
def test_a_factor_is_exact_whatever_precision_the_caller_has(
    there: str, back: str, *, early: bool
) -> None:
    """It is kept, and so must not be a rough one; nor may pint keep one."""
    if early:
        registry()
    with localcontext(prec=1):
        add_unit(Unit(name="x", definition=f"{there} * kr"))
        assert (str(factor("x", "kr")), str(factor("kr", "x"))) == (there, back)
    assert registry().convert(Decimal(1), "x", "kr") == Decimal(there)


def test_a_rate_is_the_first_unit_that_is_one_per_the_other() -> None:
    """A second name for it changes nothing, and a multiple of it is another unit."""
    add_unit(Unit(name="kr_each", definition="kr / inhabitant"))
    add_unit(Unit(name="tkr_apiece", definition="1000 * kr / piece"))
    assert per(Amount(6, "kr"), Amount(2, "inhabitant")) == Amount(3, "kr_per_inhabitant")
    with pytest.raises(InvalidValueError, match="found kr / piece"):
        per(Amount(6, "kr"), Amount(2, "piece"))
    assert str(per(Amount(6, "kr"), Amount(2, "piece"), "tkr_apiece")) == "0.003 tkr_apiece"


@pytest.mark.parametrize("alias", ["°C", "m²", "CO2-ekvivalenter", "kr/m²", "elev-timme per år"])
def test_an_alias_is_such_as_people_write(alias: str) -> None:
    """It may have the signs that units have, and is read after a number."""
    add_unit(Unit(name="x", definition="[x]", aliases=(alias,)))
    assert Amount.parse(f"12,5 {alias}") == Amount(Decimal("12.5"), "x")
