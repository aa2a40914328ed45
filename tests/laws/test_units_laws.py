"""Laws that every amount keeps."""

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given, strategies as st

from govmodel import Amount, InvalidValueError, convert, per, rounded, shift, total
from govmodel.units import UNITS, parse_number

WORTH = {
    "kr": Fraction(1),
    "tkr": Fraction(1000),
    "mkr": Fraction(1_000_000),
    "mdkr": Fraction(1_000_000_000),
    "permille": Fraction(1),
    "%": Fraction(10),
    "kr_per_inhabitant": Fraction(1),
    "tkr_per_inhabitant": Fraction(1000),
    "per_100000_inhabitants": Fraction(1),
    "per_1000_inhabitants": Fraction(100),
    "per_inhabitant": Fraction(100_000),
}
"""How many of the smallest unit of its kind each unit is."""

MONEY = st.sampled_from(["kr", "tkr", "mkr", "mdkr"])
SHARES = st.sampled_from(["%", "permille"])
COSTS = st.sampled_from(["kr_per_inhabitant", "tkr_per_inhabitant"])
COUNTS = st.sampled_from(["per_inhabitant", "per_1000_inhabitants", "per_100000_inhabitants"])
KINDS = st.sampled_from([MONEY, SHARES, COSTS, COUNTS])
NAMES = st.sampled_from([unit.name for unit in UNITS])
NUMBERS = st.builds(
    lambda whole, places: Decimal(whole).scaleb(-places),
    st.integers(-(10**20), 10**20),
    st.integers(0, 6),
)
"""Exact numbers of at most 21 digits, which is more than any budget has."""

PAIRS = KINDS.flatmap(lambda kind: st.tuples(kind, kind))
"""Two units of one kind."""

ALIKE = KINDS.flatmap(
    lambda kind: st.lists(st.builds(Amount, NUMBERS, kind), min_size=3, max_size=9)
)
"""Amounts that can be added, in units of one kind."""

PIECES = st.sampled_from(
    [
        *("1", "234", "000", " ", "\N{NO-BREAK SPACE}", ",", ".", "-", "+", "−"),
        *("e9", "NaN", "²", "٣", "kr", "%", "mnkr", "miljarder kr", "plats", "x"),
    ]
)
NEARLY = st.lists(PIECES, max_size=8).map("".join)
"""Texts that often look like amounts."""


def worth(amount: Amount) -> Fraction:
    """Give what an amount is worth in the smallest unit of its kind."""
    return Fraction(amount.number) * WORTH[amount.unit]


class TestWriting:
    """What is written is read back: ``Amount.parse(str(amount)) == amount``."""

    @given(NUMBERS, NAMES)
    @example(Decimal("1.25E+7"), "kr")
    @example(Decimal("-0"), "%")
    def test_every_amount_is_read_back_as_it_was(self, number: Decimal, name: str) -> None:
        """Neither number nor unit is lost."""
        amount = Amount(number, name)
        assert Amount.parse(str(amount)) == amount

    @given(NUMBERS, NAMES.filter(lambda name: name != "place"))
    def test_an_amount_written_in_swedish_is_read_back_too(
        self, number: Decimal, name: str
    ) -> None:
        """What people see can be copied into a file; only a place is said the other way round."""
        amount = Amount(number, name)
        assert Amount.parse(amount.label("sv")) == amount

    @given(NUMBERS, NAMES)
    def test_no_amount_is_written_with_an_exponent(self, number: Decimal, name: str) -> None:
        """People and programs read digits."""
        written = str(Amount(number, name)).split(" ")[0]
        assert {*written} <= {*"-0123456789."}


class TestReading:
    """Any text at all is an amount or an ``InvalidValueError``."""

    @given(st.text() | NEARLY)
    @example("1 234")
    @example("1" * 5000 + " kr")
    def test_reading_never_fails_in_another_way(self, text: str) -> None:
        """A caller who catches that one error has caught all."""
        with suppress(InvalidValueError):
            assert Amount.parse(text).number.is_finite()

    @given(st.text() | NEARLY)
    def test_reading_a_number_never_fails_in_another_way(self, text: str) -> None:
        """A caller who catches that one error has caught all."""
        with suppress(InvalidValueError):
            assert parse_number(text).is_finite()


class TestConverting:
    """An amount is worth the same in every unit of its kind."""

    @given(NUMBERS, PAIRS)
    def test_converting_changes_the_unit_and_not_the_worth(
        self, number: Decimal, pair: tuple[str, str]
    ) -> None:
        """Counted in the smallest unit of its kind, nothing is lost."""
        amount = Amount(number, pair[0])
        converted = convert(amount, pair[1])
        assert converted.unit == pair[1]
        assert worth(converted) == worth(amount)

    @given(NUMBERS, PAIRS)
    def test_there_and_back_is_where_one_was(self, number: Decimal, pair: tuple[str, str]) -> None:
        """Every factor is exact, so the way back is too."""
        amount = Amount(number, pair[0])
        assert convert(convert(amount, pair[1]), pair[0]) == amount


class TestShifting:
    """Moved up and down by the same, an amount is what it was."""

    @given(NUMBERS, NUMBERS, MONEY, MONEY)
    def test_money_moved_and_moved_back_is_the_same(
        self, number: Decimal, by: Decimal, name: str, other: str
    ) -> None:
        """Whatever the units, and the move is worth what it is worth."""
        amount = Amount(number % 10**9, name)
        step, back = Amount(by % 10**9, other), Amount(-(by % 10**9), other)
        moved = shift(amount, step)
        assert worth(moved) == worth(amount) + worth(step)
        assert moved.unit == name
        assert shift(moved, back) == amount

    @given(NUMBERS, NUMBERS)
    def test_percent_moved_by_points_and_moved_back_is_the_same(
        self, number: Decimal, by: Decimal
    ) -> None:
        """Percentage points add up."""
        share = Amount(number, "%")
        moved = shift(share, Amount(by, "percentage_point"))
        assert Fraction(moved.number) == Fraction(number) + Fraction(by)
        assert shift(moved, Amount(-by, "percentage_point")) == share


class TestComputing:
    """Sums and products are worth what their parts are worth."""

    @given(ALIKE)
    def test_a_sum_is_worth_what_its_parts_are(self, amounts: list[Amount]) -> None:
        """In the unit of the first, and no digit is lost."""
        one, other, *_ = amounts
        assert worth(one + other) == worth(one) + worth(other)
        assert worth(one - other) == worth(one) - worth(other)
        assert (one + other).unit == (one - other).unit == one.unit
        assert worth(total(amounts)) == sum(map(worth, amounts))

    @given(ALIKE)
    def test_the_order_of_a_sum_does_not_matter(self, amounts: list[Amount]) -> None:
        """Which is added first shows in the unit alone."""
        one, other, third, *_ = amounts
        assert one + other == convert(other + one, one.unit)
        assert (one + other) + third == one + (other + third)
        assert total(amounts) == total(reversed(amounts), amounts[0].unit)

    @given(ALIKE)
    def test_what_was_added_can_be_taken_away(self, amounts: list[Amount]) -> None:
        """What is left is what there was."""
        one, other, *_ = amounts
        assert one + other - other == one
        assert one - one == Amount(0, one.unit)
        assert one - -other == one + other

    @given(ALIKE, NUMBERS)
    def test_a_product_of_a_sum_is_the_sum_of_the_products(
        self, amounts: list[Amount], by: Decimal
    ) -> None:
        """Whether it is multiplied before or after."""
        one, other, *_ = amounts
        assert (one + other) * by == by * one + by * other
        assert worth(one * by) == worth(one) * Fraction(by)

    @given(ALIKE, st.data())
    def test_the_unit_changes_nothing(self, amounts: list[Amount], data: st.DataObject) -> None:
        """It does not matter whether amounts are converted before they are added or after."""
        to = data.draw(st.sampled_from([amount.unit for amount in amounts]))
        assert convert(total(amounts), to) == total(convert(amount, to) for amount in amounts)

    @given(NUMBERS, st.integers(1, 100_000), MONEY, COSTS)
    def test_a_rate_is_worth_what_was_divided(
        self, number: Decimal, inhabitants: int, name: str, to: str
    ) -> None:
        """But for what is beyond the 28th digit."""
        amount = Amount(number, name)
        rate = per(amount, Amount(inhabitants, "inhabitant"), to)
        off = abs(worth(rate) * inhabitants - worth(amount))
        assert off * 10**27 <= abs(worth(amount)) * 5

    @given(NUMBERS, st.integers(0, 8))
    def test_what_is_rounded_is_off_by_half_a_step_at_most(
        self, number: Decimal, decimals: int
    ) -> None:
        """It has as many decimals as were asked for, and rounding it again changes nothing."""
        amount = Amount(number, "kr")
        printed = rounded(amount, decimals)
        assert abs(worth(printed) - worth(amount)) * 2 * 10**decimals <= 1
        assert len(str(printed).partition(" ")[0].partition(".")[2]) == decimals
        assert rounded(printed, decimals) == printed
        assert rounded(-amount, decimals) == -printed
