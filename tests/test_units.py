"""Exact numbers with a unit, read from Swedish text and never by pint."""

import subprocess
import sys
from decimal import Decimal, localcontext

import pytest
from attrs.exceptions import FrozenInstanceError
from pint import UndefinedUnitError

from govmodel import (
    Amount,
    InvalidValueError,
    convert,
    factor,
    per,
    rounded,
    shift,
    total,
)
from govmodel.units import UNITS, count_or_none, parse_number, registry, trimmed, unit, unit_name

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
        "kr_per_inhabitant",
        "tkr_per_inhabitant",
        "per_inhabitant",
        "per_1000_inhabitants",
        "per_100000_inhabitants",
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
        ("kr per invånare", "kr_per_inhabitant"),
        ("kr/invånare", "kr_per_inhabitant"),
        ("kr / invånare", "kr_per_inhabitant"),
        ("kr/inv", "kr_per_inhabitant"),
        ("tkr per invånare", "tkr_per_inhabitant"),
        ("tkr/invånare", "tkr_per_inhabitant"),
        ("tkr / invånare", "tkr_per_inhabitant"),
        ("tkr/inv", "tkr_per_inhabitant"),
        ("per invånare", "per_inhabitant"),
        ("antal per invånare", "per_inhabitant"),
        ("per 1 000 invånare", "per_1000_inhabitants"),
        ("per 1000 invånare", "per_1000_inhabitants"),
        ("antal per 1 000 invånare", "per_1000_inhabitants"),
        (f"per 1{NBSP}000 invånare", "per_1000_inhabitants"),
        (f"per{NBSP}1{NARROW}000{THIN}invånare", "per_1000_inhabitants"),
        ("per 100 000 invånare", "per_100000_inhabitants"),
        ("per 100000 invånare", "per_100000_inhabitants"),
        ("antal per 100 000 invånare", "per_100000_inhabitants"),
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
    with pytest.raises(InvalidValueError, match=r"^expected a unit that govmodel knows") as caught:
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
        ("52 300 kr per invånare", "52300", "kr_per_inhabitant"),
        ("52 300 kr/invånare", "52300", "kr_per_inhabitant"),
        ("4,6 per 1 000 invånare", "4.6", "per_1000_inhabitants"),
        ("4 per 100 000 invånare", "4", "per_100000_inhabitants"),
        (f"4{NBSP}per{NBSP}1{NARROW}000{NBSP}invånare", "4", "per_1000_inhabitants"),
        ("4.6 per_1000_inhabitants", "4.6", "per_1000_inhabitants"),
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


@pytest.mark.parametrize(
    ("text", "meant"),
    [("TKR", "tkr"), ("MNKR", "mnkr"), ("procent enheter", "procentenheter"), ("mkrr", "mkr")],
)
def test_a_unit_that_is_almost_right_is_told(text: str, meant: str) -> None:
    """Capitals and a letter too many are slips."""
    with pytest.raises(InvalidValueError) as caught:
        Amount.parse(f"12 {text}")
    assert str(caught.value) == (
        f"expected a unit that govmodel knows (did you mean {meant}?), found {text}"
    )
    assert f"(menade du {meant}?)" in caught.value.text("sv")


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
        (
            "52300",
            "kr_per_inhabitant",
            f"52{NBSP}300{NBSP}kr per invånare",
            f"52,300{NBSP}SEK per inhabitant",
        ),
        (
            "4.6",
            "per_1000_inhabitants",
            f"4,6{NBSP}per 1{NBSP}000 invånare",
            f"4.6{NBSP}per 1,000 inhabitants",
        ),
        (
            "12",
            "per_100000_inhabitants",
            f"12{NBSP}per 100{NBSP}000 invånare",
            f"12{NBSP}per 100,000 inhabitants",
        ),
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
        ("52.3", "tkr_per_inhabitant", "kr_per_inhabitant", "52300"),
        ("52300", "kr_per_inhabitant", "tkr_per_inhabitant", "52.3"),
        ("4.6", "per_1000_inhabitants", "per_100000_inhabitants", "460"),
        ("460", "per_100000_inhabitants", "per_inhabitant", "0.0046"),
        ("0.0046", "per_inhabitant", "per_1000_inhabitants", "4.6"),
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
        ("5", "kr_per_inhabitant", "kr"),
        ("5", "kr_per_inhabitant", "per_inhabitant"),
        ("5", "per_inhabitant", "piece"),
    ],
)
def test_an_amount_cannot_be_expressed_in_what_measures_another_thing(
    number: str, name: str, to: str
) -> None:
    """Percent and percentage points, places and pieces, points and points are strangers."""
    with pytest.raises(InvalidValueError) as caught:
        convert(amount(number, name), to)
    assert caught.value.key == "expected.convertible"
    assert caught.value.values == {"unit": unit(to), "found": f"{number} {name}"}


def test_every_unit_measures_what_its_own_kind_measures_and_nothing_else() -> None:
    """Kronor go with kronor, percent with per mille, rates with rates of the same."""
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
    counts = ("per_inhabitant", "per_1000_inhabitants", "per_100000_inhabitants")
    assert together == {
        *((one, two) for one in money for two in money if one != two),
        *((one, two) for one in counts for two in counts if one != two),
        ("%", "permille"),
        ("permille", "%"),
        ("kr_per_inhabitant", "tkr_per_inhabitant"),
        ("tkr_per_inhabitant", "kr_per_inhabitant"),
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


def test_a_million_kronor_is_never_a_thousandth_of_one() -> None:
    """In pint ``m`` would be milli: here nothing is taken for a prefix."""
    assert registry().convert(1, "mkr", "kr") == 1000000
    assert convert(Amount(1, "mkr"), "kr") == Amount(1000000, "kr")
    for prefixed in ("kmkr", "millikr", "Mmkr", "ktkr"):
        with pytest.raises(UndefinedUnitError):
            registry().convert(1, prefixed, "kr")


@pytest.mark.parametrize(
    ("start", "to", "expected"),
    [
        ("mnkr", "tkr", "1000"),
        ("kr", "mkr", "0.000001"),
        ("promille", "procent", "0.1"),
        ("kr", "SEK", "1"),
        ("per 1 000 invånare", "per 100 000 invånare", "100"),
        ("kr/invånare", "tkr/invånare", "0.001"),
    ],
)
def test_a_factor_says_how_many_of_one_unit_another_is(start: str, to: str, expected: str) -> None:
    """It is exact, and written without an exponent or superfluous zeros."""
    found = factor(start, to)
    assert type(found) is Decimal
    assert f"{found}" == f"{Decimal(expected):f}"


def test_there_is_no_factor_between_strangers() -> None:
    """What is no factor is no number at all."""
    with pytest.raises(InvalidValueError) as caught:
        factor("procent", "kkr")
    assert str(caught.value) == "expected a value that can be given in SEK thousand, found %"


@pytest.mark.parametrize(
    ("one", "other", "added"),
    [
        ("3 tkr", "1 mnkr", "1003 tkr"),
        ("1 mnkr", "3 tkr", "1.003 mkr"),
        ("0,1 kr", "0,2 kr", "0.3 kr"),
        ("12,50 kr", "−12,5 kr", "0.00 kr"),
        ("5 %", "3 %", "8 %"),
        ("5 %", "3 promille", "5.3 %"),
        ("3 procentenheter", "2 procentenheter", "5 percentage_point"),
        ("2 invånare", "3 invånare", "5 inhabitant"),
        ("52 tkr per invånare", "300 kr per invånare", "52.300 tkr_per_inhabitant"),
    ],
)
def test_amounts_of_one_kind_are_added_in_the_unit_of_the_first(
    one: str, other: str, added: str
) -> None:
    """Kronor and millions become thousands where the first is in thousands."""
    assert str(Amount.parse(one) + Amount.parse(other)) == added


def test_three_thousand_and_a_million_are_a_million_and_three_thousand_kronor() -> None:
    """The sum is worth what it is worth in every unit."""
    assert convert(Amount.parse("3 tkr") + Amount.parse("1 mnkr"), "kr") == Amount(1003000, "kr")


def test_twelve_and_a_half_million_are_that_many_kronor() -> None:
    """Exactly, and not nearly."""
    assert convert(Amount.parse("12,5 mkr"), "kr") == Amount(12500000, "kr")


def test_an_amount_is_subtracted_negated_and_multiplied() -> None:
    """Everything in the unit of the first, and exact."""
    one = Amount.parse("1,5 mkr")
    assert str(one - Amount.parse("250 tkr")) == "1.250 mkr"
    assert str(-one) == "-1.5 mkr"
    assert str(one * 3) == str(3 * one) == "4.5 mkr"
    assert str(one * Decimal("0.1")) == str(Decimal("0.1") * one) == "0.15 mkr"


def test_nothing_is_ever_less_than_nothing() -> None:
    """A zero has no sign, however it came about."""
    nothing = Amount(0, "kr")
    for made in (-nothing, nothing * -3, convert(nothing * -1, "tkr"), nothing - nothing):
        assert str(made).startswith("0")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("5 kr", "3 invånare", "expected a value that can be given in SEK, found 3 inhabitant"),
        (
            "5 kr",
            "3 kr/inv",
            "expected a value that can be given in SEK, found 3 kr_per_inhabitant",
        ),
        ("5 indexpoäng", "3 meritpoäng", "found 3 merit_point"),
        (
            "5 %",
            "3 procentenheter",
            r"the same kind \(shift\(\) moves a share by percentage points\)",
        ),
        ("5 promille", "3 procentenheter", r"shift\(\) .* found 3 percentage_point"),
        ("5 procentenheter", "3 %", r"shift\(\) .* found 3 %"),
    ],
)
def test_amounts_of_different_kinds_are_neither_added_nor_subtracted(
    one: str, other: str, said: str
) -> None:
    """The error says what would go; of a share and points it names what moves the one by the other."""
    with pytest.raises(InvalidValueError, match=said):
        Amount.parse(one) + Amount.parse(other)
    with pytest.raises(InvalidValueError, match=said):
        Amount.parse(one) - Amount.parse(other)


@pytest.mark.parametrize("bare", [0.05, 3, Decimal(3), "3 kr", None])
def test_a_bare_number_is_not_added_to_an_amount(bare: object) -> None:
    """Five percent and 0.05 may be the same, or not: nobody guesses."""
    share = Amount.parse("5 %")
    with pytest.raises(InvalidValueError, match="expected a number and a unit") as caught:
        share + bare  # type: ignore[operator]
    assert caught.value.values == {"found": repr(bare)}
    with pytest.raises(InvalidValueError) as caught:
        share - bare  # type: ignore[operator]
    assert caught.value.values == {"found": repr(bare)}
    with pytest.raises(TypeError):
        bare + share  # type: ignore[operator]


@pytest.mark.parametrize(
    "by", [0.5, True, Decimal("NaN"), Decimal("Infinity"), Amount(2, "kr"), "2"]
)
def test_an_amount_is_multiplied_by_exact_numbers_alone(by: object) -> None:
    """A float has no place in an amount, and kronor times kronor are nothing."""
    with pytest.raises(InvalidValueError, match="expected a finite Decimal or int"):
        Amount(3, "kr") * by  # type: ignore[operator]


def test_three_percentage_points_are_not_three_percent() -> None:
    """They are different values, of different kinds."""
    points, share = Amount.parse("3 procentenheter"), Amount.parse("3 %")
    assert points != share
    assert shift(Amount.parse("5 %"), points) == Amount.parse("8 %") == Amount.parse("5 %") + share


def test_sums_and_products_are_exact_whatever_precision_the_caller_has() -> None:
    """Neither a long number nor a program that computes roughly loses a digit."""
    long = "1234567890123456789012345678901234567890.25"
    with localcontext(prec=3):
        added = amount(long, "kr") + amount("0.5", "kr")
        taken = amount(long, "kr") - amount("0.25", "kr")
        twice = amount(long, "kr") * 2
        both = total([amount(long, "kr"), amount(long, "kr")])
    assert added.number == Decimal("1234567890123456789012345678901234567890.75")
    assert taken.number == Decimal("1234567890123456789012345678901234567890.00")
    assert twice.number == Decimal("2469135780246913578024691357802469135780.50") == both.number


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (lambda huge: huge + Amount(1, "kr"), "1E+999999, 1"),
        (lambda huge: Amount(1, "kr") - huge, "1, -1E+999999"),
        (lambda huge: huge * huge.number, "1E+999999, 1E+999999"),
        (lambda huge: (huge + huge) * Decimal("9E+999999"), "2E+999999, 9E+999999"),
        (lambda huge: rounded(huge, 0), "1E+999999, 1"),
        (lambda huge: per(huge, amount("1E-999999", "inhabitant")), "1E+999999, 1E-999999"),
    ],
    ids=["sum", "difference", "product", "long product", "rounded", "quotient"],
)
def test_what_cannot_be_held_exactly_is_refused_and_not_rounded(asked: object, found: str) -> None:
    """Nobody has such amounts, and nobody gets a wrong one."""
    assert callable(asked)
    with pytest.raises(InvalidValueError, match="exactly in at most 2000 digits") as caught:
        asked(amount("1E+999999", "kr"))
    assert caught.value.values["found"] == found
    assert caught.value.__suppress_context__


def test_amounts_are_totalled() -> None:
    """In the unit of the first, or in the one that is asked for."""
    costs = [Amount.parse("3 tkr"), Amount.parse("1 mnkr"), Amount.parse("250 kr")]
    assert str(total(costs)) == "1003.250 tkr"
    assert str(total(iter(costs), "SEK")) == "1003250 kr"
    assert str(total(costs[:1])) == "3 tkr"
    assert str(total([], "mnkr")) == "0 mkr"


def test_a_total_of_nothing_has_no_unit_by_itself() -> None:
    """No kronor and no inhabitants are different."""
    with pytest.raises(InvalidValueError, match="at least one value to add up") as caught:
        total([])
    assert caught.value.text("sv").endswith("men här står ingenting")


def test_what_does_not_go_together_is_not_totalled() -> None:
    """As two are not added, many are not."""
    with pytest.raises(InvalidValueError, match="can be given in SEK, found 2 inhabitant"):
        total([Amount(1, "kr"), Amount(2, "inhabitant")])
    with pytest.raises(InvalidValueError, match=r"found 0\.5"):
        total([Amount(1, "kr"), 0.5])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("one", "of", "to", "expected"),
    [
        ("1000 kr", "4 invånare", None, "250 kr_per_inhabitant"),
        ("1 tkr", "4 invånare", None, "0.25 tkr_per_inhabitant"),
        ("3 st", "4 invånare", None, "0.75 per_inhabitant"),
        ("12,5 mkr", "8 000 invånare", "kr/invånare", "1562.5 kr_per_inhabitant"),
        ("1 mdkr", "8 000 invånare", "tkr/inv", "125 tkr_per_inhabitant"),
        ("37 st", "8 000 invånare", "per 1 000 invånare", "4.625 per_1000_inhabitants"),
        ("37 st", "8 000 invånare", "per 100 000 invånare", "462.5 per_100000_inhabitants"),
        ("−10 kr", "4 invånare", None, "-2.5 kr_per_inhabitant"),
        ("0 kr", "−4 invånare", None, "0 kr_per_inhabitant"),
    ],
)
def test_an_amount_per_inhabitant_is_an_amount(
    one: str, of: str, to: str | None, expected: str
) -> None:
    """The unit is what the one is per the other, or any of its kind that is asked for."""
    assert str(per(Amount.parse(one), Amount.parse(of), to)) == expected


@pytest.mark.parametrize(
    ("one", "of", "expected"),
    [
        ("1", "3", "0.3333333333333333333333333333"),
        ("2", "3", "0.6666666666666666666666666667"),
        ("-2", "3", "-0.6666666666666666666666666667"),
        ("1000000000000000000000000000.5", "1", "1000000000000000000000000001"),
        ("-1000000000000000000000000002.5", "1", "-1000000000000000000000000003"),
        ("1234567890123456789012345678", "1", "1234567890123456789012345678"),
        ("12345678901234567890123456785", "1", "12345678901234567890123456790"),
    ],
)
def test_a_quotient_has_at_most_28_digits(one: str, of: str, expected: str) -> None:
    """Half is rounded away from zero, whatever precision and rounding the caller has."""
    with localcontext(prec=3, rounding="ROUND_DOWN"):
        found = per(amount(one, "kr"), amount(of, "inhabitant"))
    assert found == amount(expected, "kr_per_inhabitant")


def test_a_rate_of_what_makes_none_is_refused() -> None:
    """There are no million kronor per inhabitant, no kronor per place, and no kronor per nobody."""
    with pytest.raises(InvalidValueError, match=r"expected a unit .* found mkr / inhabitant"):
        per(Amount(1, "mkr"), Amount(2, "inhabitant"))
    with pytest.raises(InvalidValueError, match="SEK per inhabitant, found kr / place"):
        per(Amount(1, "kr"), Amount(2, "place"), "kr/invånare")
    with pytest.raises(InvalidValueError, match="in SEK, found kr / inhabitant"):
        per(Amount(1, "kr"), Amount(2, "inhabitant"), "kr")
    with pytest.raises(InvalidValueError, match="expected a unit"):
        per(Amount(1, "kr"), Amount(2, "inhabitant"), "kr per head")
    with pytest.raises(InvalidValueError, match=r"anything but zero .* found 0 inhabitant"):
        per(Amount(1, "kr"), Amount(0, "inhabitant"))


@pytest.mark.parametrize(
    ("text", "decimals", "expected"),
    [
        ("0,5 kr", 0, "1 kr"),
        ("1,5 kr", 0, "2 kr"),
        ("2,5 kr", 0, "3 kr"),
        ("−2,5 kr", 0, "-3 kr"),
        ("2,4999 kr", 0, "2 kr"),
        ("1234,565 tkr", 2, "1234.57 tkr"),
        ("1234,5 tkr", 3, "1234.500 tkr"),
        ("−0,4 %", 0, "0 %"),
        ("−0,04 %", 1, "0.0 %"),
        ("99,95 %", 1, "100.0 %"),
    ],
)
def test_half_is_rounded_away_from_zero(text: str, decimals: int, expected: str) -> None:
    """As is usual in accounts; what becomes zero has no sign."""
    with localcontext(prec=2, rounding="ROUND_DOWN"):
        assert str(rounded(Amount.parse(text), decimals)) == expected


def test_what_was_rounded_is_printed_as_people_write_it() -> None:
    """With a decimal comma, spaces that do not break, and a minus that is one."""
    loss = amount("-1234567.25", "tkr")
    assert rounded(loss, 1).label("sv") == f"−1{NBSP}234{NBSP}567,3{NBSP}tkr"
    assert rounded(amount("1.25E+7", "kr"), 0).label("sv") == f"12{NBSP}500{NBSP}000{NBSP}kr"
    assert rounded(amount("-0.004", "%"), 2).label("sv") == f"0,00{NBSP}%"


@pytest.mark.parametrize("decimals", [-1, 1001, 1.0, True, "2", None])
def test_a_number_of_decimals_is_a_whole_number(decimals: object) -> None:
    """From none to a thousand; who wants thousands of kronor converts."""
    with pytest.raises(InvalidValueError, match="a number of decimals from 0 to 1000") as caught:
        rounded(Amount(1, "kr"), decimals)  # type: ignore[arg-type]
    assert caught.value.values["found"] == repr(decimals)


def test_a_thousand_decimals_are_printed() -> None:
    """It is the most that a number is read with."""
    assert str(rounded(Amount(1, "kr"), 1000)) == f"1.{'0' * 1000} kr"


def test_a_count_is_a_number_from_0_or_none() -> None:
    """What is counted can be absent, but not less than that."""
    assert [count_or_none(number) for number in (None, 0, 1, 25)] == [None, 0, 1, 25]
    with pytest.raises(InvalidValueError) as caught:
        count_or_none(-1)
    assert str(caught.value) == "expected a whole number from 0, found -1"
    assert caught.value.text("sv") == "här väntades ett heltal från 0 och uppåt, men här står -1"


def test_no_float_comes_near_money() -> None:
    """From text to text, every number on the way is an exact one."""
    read = [Amount.parse(text) for text in ("12,5 mkr", "1 234,5 tkr", "0,1 kr", "−7 kr")]
    added = total(read, "kr")
    each = per(added, Amount.parse("8 000 invånare"))
    steps = [
        *read,
        *(convert(one, "kr") for one in read),
        read[0] + read[1],
        read[0] - read[1],
        -read[0],
        read[0] * 3,
        shift(read[0], read[1]),
        added,
        each,
        convert(each, "tkr/invånare"),
        rounded(each, 2),
    ]
    assert {type(one.number) for one in steps} == {Decimal}
    assert type(factor("mkr", "kr")) is Decimal
    assert str(added) == "13734493.1 kr"
    assert rounded(each, 2).label("sv") == f"1{NBSP}716,81{NBSP}kr per invånare"


def loads_pint(code: str) -> bool:
    """Run code in a fresh Python and tell whether it imported pint."""
    lines = (
        "import sys",
        "from govmodel import *",
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
        "amount.label('sv'), str(amount), hash(amount)\n"
        "total([amount] * 1000), sum([amount] * 1000, amount), amount - amount, -amount * 3\n"
        "rounded(amount, 1), factor('mnkr', 'mkr')\n"
        "add_unit(Unit(name='pupil', definition='[pupils]'))\n"
        "results_schema()"
    )


def test_another_unit_needs_pint() -> None:
    """The door opens when it must."""
    assert loads_pint("convert(Amount.parse('12,5 mkr'), 'kr')")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("0.100 mkr", "0.1 mkr"),
        ("-12500000.0 kr", "-12500000 kr"),
        ("100 kr", "100 kr"),
        ("0.00 %", "0 %"),
        ("1.05 %", "1.05 %"),
    ],
)
def test_idle_zeros_are_left_out_and_the_amount_is_equal(written: str, left: str) -> None:
    """Zeros that count something stay."""
    short = trimmed(Amount.parse(written))
    assert str(short) == left
    assert short == Amount.parse(written)
