"""Exact numbers with a unit, read from Swedish text and never by pint."""

import subprocess
import sys
from decimal import Decimal, localcontext

import pytest
from attrs.exceptions import FrozenInstanceError

from govmodel import Amount, InvalidValueError, convert, shift
from govmodel.errors import Phrase
from govmodel.units import UNITS, parse_number, registry, unit, unit_name

NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"
THIN = "\N{THIN SPACE}"


def amount(number: str, name: str) -> Amount:
    """Make an amount from an exact number."""
    return Amount(Decimal(number), name)


def test_the_units_that_files_may_name_are_these() -> None:
    """A unit's canonical name is part of the file format."""
    assert [each.name for each in UNITS] == [
        "kr",
        "tkr",
        "mkr",
        "mdkr",
        "%",
        "permille",
        "percentage_point",
        "place",
        "piece",
        "inhabitant",
        "full_time_equivalent",
        "index_point",
        "merit_point",
    ]


def test_a_unit_is_a_value() -> None:
    """None can be changed, because every amount relies on it."""
    assert len({unit("kr"), unit("SEK")}) == 1
    with pytest.raises(FrozenInstanceError):
        unit("kr").name = "euro"  # type: ignore[misc]


def test_no_word_names_two_units() -> None:
    """Names and aliases are all different, or one would hide another."""
    names = [name for each in UNITS for name in (each.name, *each.aliases)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("kr", "kr"),
        ("SEK", "kr"),
        ("tkr", "tkr"),
        ("kkr", "tkr"),
        ("KSEK", "tkr"),
        ("mkr", "mkr"),
        ("Mkr", "mkr"),
        ("mnkr", "mkr"),
        ("MSEK", "mkr"),
        ("Mdkr", "mdkr"),
        ("miljarder kr", "mdkr"),
        ("%", "%"),
        ("procent", "%"),
        ("percent", "%"),
        ("promille", "permille"),
        ("procentenhet", "percentage_point"),
        ("procentenheter", "percentage_point"),
        ("plats", "place"),
        ("placering", "place"),
        ("st", "piece"),
        ("antal", "piece"),
        ("invånare", "inhabitant"),
        ("årsarbetare", "full_time_equivalent"),
        ("FTE", "full_time_equivalent"),
        ("indexpoäng", "index_point"),
        ("meritpoäng", "merit_point"),
        ("meritvärde", "merit_point"),
    ],
)
def test_an_alias_is_kept_as_the_canonical_name(alias: str, name: str) -> None:
    """However a unit is written, an amount of it is the same value."""
    assert unit(alias).name == unit_name(alias) == name
    assert Amount(1, alias) == Amount(1, name)
    assert Amount(1, alias).unit == name


@pytest.mark.parametrize("name", ["", "dollar", "KR", "m kr", "pp", "1"])
def test_a_unit_that_does_not_exist_is_refused_with_those_that_do(name: str) -> None:
    """The error names every unit there is."""
    with pytest.raises(InvalidValueError, match="kr, tkr, mkr, mdkr, %, permille") as caught:
        unit(name)
    assert caught.value.values["found"] == name
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("007", "7"),
        ("1234,5", "1234.5"),
        ("1234.5", "1234.5"),
        ("1 234,5", "1234.5"),
        (f"1{NBSP}234{NBSP}567", "1234567"),
        (f"1{NARROW}234{THIN}567.25", "1234567.25"),
        ("12 345", "12345"),
        ("123 456", "123456"),
        ("+3", "3"),
        ("-3", "-3"),
        ("−3,50", "-3.50"),
        ("  3  ", "3"),
        ("1,000", "1.000"),
    ],
)
def test_a_number_is_read_the_swedish_and_the_international_way(text: str, number: str) -> None:
    """Comma and full stop are decimal signs, any space sets thousands apart, digits are kept."""
    assert str(parse_number(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "NaN",
        "Infinity",
        "-inf",
        "1e9",
        "1E-3",
        "0x10",
        "1_000",
        "12 34",
        "1 2345",
        "1234 567",
        " 1 23",
        "1  000",
        "1,2,3",
        "1.234,5",
        "1,234.5",
        "1'000",
        "1\t000",
        "1\n000",
        ",5",
        "5,",
        "- 3",
        "--3",
        "١٢",
        "½",
        "3 kr",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """Nothing is guessed: a number that is written in another way is not read at all."""
    with pytest.raises(InvalidValueError, match="expected a number") as caught:
        parse_number(text)
    assert caught.value.values["found"] == text


def test_a_number_of_a_thousand_characters_is_read() -> None:
    """It is the longest one that anybody may mean, alone and in an amount."""
    longest = "9" * 1000
    assert str(parse_number(longest)) == longest
    assert str(Amount.parse(f"{longest} kr")) == f"{longest} kr"


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("3,5 mnkr", "3.5", "mkr"),
        ("1 000 tkr", "1000", "tkr"),
        (f"1{NBSP}000 tkr", "1000", "tkr"),
        (f"1{NARROW}000{NARROW}tkr", "1000", "tkr"),
        (f"1{THIN}000{NBSP}tkr", "1000", "tkr"),
        ("22 %", "22", "%"),
        ("22%", "22", "%"),
        ("-3.5 kr", "-3.5", "kr"),
        ("−3.5 kr", "-3.5", "kr"),
        ("74,2 Mkr", "74.2", "mkr"),
        ("1 234 567,50 kr", "1234567.50", "kr"),
        ("2 miljarder kr", "2", "mdkr"),
        (" 145 plats ", "145", "place"),
        ("0 st", "0", "piece"),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, number: str, name: str) -> None:
    """Number and unit are exactly what stands there."""
    read = Amount.parse(text)
    assert (str(read.number), read.unit) == (number, name)


@pytest.mark.parametrize(
    "text",
    ["", "kr", "%", "12", "12,5", "kr 12", "ungefär 12 kr", "1 2 kr", "1,2,3 kr", "5 %%", "5 - kr"],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    """A number without a unit, a unit without a number and anything more are not amounts."""
    with pytest.raises(InvalidValueError, match="expected a number and a unit") as caught:
        Amount.parse(text)
    assert caught.value.values["found"] == text


@pytest.mark.parametrize(
    ("text", "found"), [("12 dollar", "dollar"), ("12 kr 13 kr", "kr 13 kr"), ("1e9 kr", "e9 kr")]
)
def test_a_number_with_an_unknown_unit_is_refused_with_those_that_exist(
    text: str, found: str
) -> None:
    """The error quotes the unit alone, because the number was fine."""
    with pytest.raises(InvalidValueError, match="expected a unit") as caught:
        Amount.parse(text)
    assert caught.value.values["found"] == found


@pytest.mark.parametrize("number", ["NaN", "sNaN", "-NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_not_finite_is_refused(number: str) -> None:
    """Nothing can be compared with such a number."""
    with pytest.raises(InvalidValueError, match="expected a finite Decimal or int") as caught:
        Amount(Decimal(number), "kr")
    assert caught.value.values["found"] == f"Decimal('{number}')"


@pytest.mark.parametrize("number", [0.5, float("nan"), "3", None, True])
def test_a_number_that_is_not_exact_is_refused(number: object) -> None:
    """A float is seldom the number that was written; text is read by parse; yes is no number."""
    with pytest.raises(InvalidValueError, match="expected a finite Decimal or int") as caught:
        Amount(number, "kr")  # type: ignore[arg-type]
    assert caught.value.values["found"] == repr(number)


def test_a_whole_number_becomes_exact() -> None:
    """An int is kept as a Decimal."""
    made = Amount(3, "st")
    assert isinstance(made.number, Decimal)
    assert made == amount("3", "piece")


def test_an_amount_is_a_value() -> None:
    """Amounts written differently are one key of a mapping, and none can be changed."""
    read = Amount.parse("12,50 mnkr")
    assert len({read, Amount.parse("12.5 MSEK"), amount("12.5", "mkr")}) == 1
    with pytest.raises(FrozenInstanceError):
        read.number = Decimal(1)  # type: ignore[misc]


def test_amounts_in_different_units_are_different_values() -> None:
    """An amount is what was written; who wants to compare converts."""
    assert Amount(1, "mkr") != Amount(1000, "tkr")


@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        ("12.5", "mnkr", "12.5 mkr"),
        ("1234.50", "tkr", "1234.50 tkr"),
        ("1.25E+7", "kr", "12500000 kr"),
        ("1E-7", "%", "0.0000001 %"),
        ("-3", "procentenheter", "-3 percentage_point"),
    ],
)
def test_an_amount_is_written_for_files_without_exponents(
    number: str, name: str, text: str
) -> None:
    """Digits stand as they were, with a full stop and the canonical unit."""
    assert str(amount(number, name)) == text


@pytest.mark.parametrize(
    ("number", "name", "swedish", "english"),
    [
        ("1234.5", "tkr", f"1{NBSP}234,5{NBSP}tkr", f"1,234.5{NBSP}SEK thousand"),
        ("-7", "%", f"−7{NBSP}%", f"-7{NBSP}%"),
        ("145", "place", f"plats{NBSP}145", f"place{NBSP}145"),
        ("2", "index_point", f"2{NBSP}indexpoäng", f"2{NBSP}index points"),
    ],
)
def test_an_amount_is_written_for_people(
    number: str, name: str, swedish: str, english: str
) -> None:
    """A place is said before its number, any other unit after it; the two are never torn apart."""
    written = amount(number, name)
    assert (written.label("sv"), written.label("en")) == (swedish, english)


@pytest.mark.parametrize(
    ("number", "name", "to", "expected"),
    [
        ("1", "mkr", "kr", "1000000"),
        ("1", "tkr", "kr", "1000"),
        ("1", "mdkr", "mkr", "1000"),
        ("1", "kr", "mkr", "0.000001"),
        ("12.5", "mkr", "tkr", "12500"),
        ("0", "kr", "mdkr", "0"),
        ("-74.2", "mkr", "kr", "-74200000"),
        ("1", "%", "permille", "10"),
        ("1", "permille", "%", "0.1"),
        ("0.1", "tkr", "kr", "100"),
    ],
)
def test_an_amount_is_expressed_in_another_unit_exactly(
    number: str, name: str, to: str, expected: str
) -> None:
    """A million kronor is 1,000,000 kronor, never a thousandth of one."""
    assert convert(amount(number, name), to) == amount(expected, to)


def test_an_amount_can_be_expressed_in_a_unit_by_its_alias() -> None:
    """The answer has the canonical unit."""
    assert convert(Amount(1, "kr"), "kkr").unit == "tkr"


def test_an_amount_in_the_wanted_unit_is_left_as_it_is() -> None:
    """Nothing is computed, so that not even a digit changes."""
    written = Amount.parse("12,50 mkr")
    assert convert(written, "mnkr") is written


def test_no_digit_is_lost_however_many_there_are() -> None:
    """Exact means exact, also with more digits than a Decimal usually computes with."""
    long = "1234567890123456789012345678901.25"
    assert convert(amount(long, "tkr"), "kr") == amount("1234567890123456789012345678901250", "kr")
    assert shift(amount(long, "kr"), amount("1", "kr")) == amount(
        "1234567890123456789012345678902.25", "kr"
    )


def test_a_callers_own_precision_does_not_change_an_amount() -> None:
    """A program that computes roughly elsewhere still gets exact amounts."""
    with localcontext(prec=3):
        converted = convert(Amount.parse("1234,5 tkr"), "kr")
        shifted = shift(Amount.parse("1234,5 tkr"), Amount.parse("0,25 tkr"))
    assert converted == amount("1234500", "kr")
    assert shifted == amount("1234.75", "tkr")


@pytest.mark.parametrize(
    ("number", "name", "to"),
    [
        ("5", "%", "percentage_point"),
        ("5", "percentage_point", "%"),
        ("5", "%", "kr"),
        ("5", "index_point", "merit_point"),
        ("5", "place", "piece"),
        ("5", "piece", "inhabitant"),
        ("5", "inhabitant", "full_time_equivalent"),
    ],
)
def test_an_amount_cannot_be_expressed_in_what_measures_another_thing(
    number: str, name: str, to: str
) -> None:
    """Percent and percentage points, places and pieces, points and points are strangers."""
    with pytest.raises(InvalidValueError) as caught:
        convert(amount(number, name), to)
    assert caught.value.key == "expected.convertible"
    assert caught.value.values == {"unit": Phrase(f"unit.{to}"), "found": f"{number} {name}"}


def test_percent_is_understood_by_its_name_and_not_by_its_sign(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A registry that reads no text, signs included, is all that is needed."""
    plain = registry.__wrapped__()
    plain.preprocessors.clear()
    monkeypatch.setattr("govmodel.units.registry", lambda: plain)
    assert convert(amount("1", "%"), "permille") == amount("10", "permille")
    assert convert(amount("1", "permille"), "%") == amount("0.1", "%")


def test_every_unit_measures_what_its_own_kind_measures_and_nothing_else() -> None:
    """Kronor go with kronor, percent with per mille; every other unit stands alone."""
    together = set()
    for each in UNITS:
        for other in UNITS:
            try:
                convert(Amount(1, each.name), other.name)
            except InvalidValueError:
                continue
            if each is not other:
                together.add((each.name, other.name))
    money = ("kr", "tkr", "mkr", "mdkr")
    assert together == {
        *((one, two) for one in money for two in money if one != two),
        ("%", "permille"),
        ("permille", "%"),
    }


def test_an_amount_cannot_be_expressed_in_a_unit_that_does_not_exist() -> None:
    """A misspelt unit is named as such."""
    with pytest.raises(InvalidValueError, match="expected a unit"):
        convert(Amount(1, "kr"), "euro")


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [
        ("5 %", "3 procentenheter", "8 %"),
        ("5 %", "−3 procentenheter", "2 %"),
        ("5 percentage_point", "3 percentage_point", "8 percentage_point"),
        ("1 mkr", "500 tkr", "1.5 mkr"),
        ("500 tkr", "1 mkr", "1500 tkr"),
        ("180 plats", "-35 plats", "145 place"),
        ("7 kr", "0 kr", "7 kr"),
    ],
)
def test_an_amount_is_moved_by_its_own_kind(start: str, by: str, end: str) -> None:
    """The sum is in the unit of what is moved; percent is moved by percentage points."""
    assert shift(Amount.parse(start), Amount.parse(by)) == Amount.parse(end)


@pytest.mark.parametrize(
    ("start", "by", "expected"),
    [
        ("5 %", "3 %", "expected.percentage_points"),
        ("5 %", "3 permille", "expected.percentage_points"),
        ("5 %", "3 kr", "expected.percentage_points"),
        ("5 percentage_point", "3 %", "expected.convertible"),
        ("5 kr", "3 %", "expected.convertible"),
        ("5 kr", "3 percentage_point", "expected.convertible"),
        ("5 st", "3 plats", "expected.convertible"),
    ],
)
def test_an_amount_is_not_moved_by_another_kind(start: str, by: str, expected: str) -> None:
    """What a rise of 3 % on 5 % means is for the writer to say."""
    with pytest.raises(InvalidValueError) as caught:
        shift(Amount.parse(start), Amount.parse(by))
    assert caught.value.key == expected
    assert caught.value.values["found"] == str(Amount.parse(by))


def test_a_share_in_per_mille_is_not_moved_by_a_share() -> None:
    """Per mille is a share as percent is, and as unclear to move by one."""
    with pytest.raises(InvalidValueError):
        shift(Amount.parse("5 permille"), Amount.parse("3 %"))


def test_there_is_one_registry() -> None:
    """Quantities of two registries would not mix."""
    assert registry() is registry()


def loads_pint(code: str) -> bool:
    """Run code in a fresh Python and tell whether it imported pint."""
    lines = (
        "import sys",
        "from govmodel import Amount, convert, shift",
        code,
        "print('pint' in sys.modules)",
    )
    answer = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], check=True, capture_output=True, text=True
    )
    return answer.stdout.strip() == "True"


def test_reading_printing_and_adding_in_one_unit_need_no_pint() -> None:
    """The slow library is loaded only where one unit must become another."""
    assert not loads_pint(
        "amount = Amount.parse('12,5 mkr')\n"
        "shift(amount, Amount.parse('1 mnkr'))\n"
        "shift(Amount.parse('5 %'), Amount.parse('3 procentenheter'))\n"
        "convert(amount, 'MSEK')\n"
        "amount.label('sv'), str(amount), hash(amount)"
    )


def test_another_unit_needs_pint() -> None:
    """The door opens when it must."""
    assert loads_pint("convert(Amount.parse('12,5 mkr'), 'kr')")
