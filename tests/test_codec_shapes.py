"""Trees and plans: every type of field, every wrong value, words, citations, and what is unknown."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum

import pytest
from attrs import evolve, frozen

import govmodel as gm
from govmodel.codec import json_text, shapes, structs

from toy import ASSUMED, LEVELS, MODEL, SOURCE, Mal, Matt, Namnduppdrag, Omrade

HEAD = """\
format: govmodel.plan/1
model: exempelby@2024-2027
period: 2024
"""
JSON_HEAD = '{"format": "govmodel.plan/1", "model": "exempelby@2024-2027", "period": "2024"'


class Farg(StrEnum):
    """A colour."""

    RED = "röd"
    BLUE = "blå"


@frozen(kw_only=True)
class Kostnad:
    """A value of the plugin's own."""

    amount: gm.Amount
    year: int
    note: str | None = None


@frozen(kw_only=True)
class Allt(gm.Assignment):
    """A word with a field of every type that a field may have."""

    word = "allt"

    name: str
    agreed: bool
    count: int
    share: Decimal
    begun: date
    over: gm.Period
    cost: gm.Amount
    colour: Farg
    detail: Kostnad
    names: tuple[str, ...]
    votes: tuple[bool, ...]
    counts: tuple[int, ...]
    shares: tuple[Decimal, ...]
    days: tuple[date, ...]
    periods: tuple[gm.Period, ...]
    costs: tuple[gm.Amount, ...]
    colours: tuple[Farg, ...]
    details: tuple[Kostnad, ...]
    maybe_name: str | None = None
    maybe_agreed: bool | None = None
    maybe_count: int | None = None
    maybe_share: Decimal | None = None
    maybe_begun: date | None = None
    maybe_over: gm.Period | None = None
    maybe_cost: gm.Amount | None = None
    maybe_colour: Farg | None = None
    maybe_detail: Kostnad | None = None
    maybe_names: tuple[str, ...] | None = None


WIDE = evolve(MODEL, levels=(*LEVELS, gm.Level(kind=Allt, basis=ASSUMED)))

FULL = Allt(
    id="a",
    text="Allt",
    name="0331",
    agreed=True,
    count=-3,
    share=Decimal("1.50"),
    begun=date(2024, 2, 29),
    over=gm.Period.school_year(2007),
    cost=gm.Amount(Decimal("12.50"), "mkr"),
    colour=Farg.BLUE,
    detail=Kostnad(amount=gm.Amount(5, "kr"), year=2024, note="no"),
    names=("", "null", "b"),
    votes=(True, False),
    counts=(0, 7),
    shares=(Decimal("0.1"), Decimal(-2)),
    days=(date(1, 1, 1),),
    periods=(gm.Period.years(2008, 2011), gm.Period(first=date(2010, 4, 1), last=date(2010, 4, 1))),
    costs=(gm.Amount(1, "%"), gm.Amount(-2, "place")),
    colours=(Farg.RED, Farg.RED),
    details=(Kostnad(amount=gm.Amount(1, "kr"), year=1),),
    maybe_name="~",
    maybe_agreed=False,
    maybe_count=0,
    maybe_share=Decimal(0),
    maybe_begun=date(9999, 12, 31),
    maybe_over=gm.Period.years(1, 9999),
    maybe_cost=gm.Amount(0, "kr"),
    maybe_colour=Farg.RED,
    maybe_detail=Kostnad(amount=gm.Amount(1, "kr"), year=0),
    maybe_names=(),
)

FULL_YAML = """\
format: govmodel.plan/1
model: exempelby@2024-2027
period: '2024'
elements:
- kind: allt
  id: a
  text: Allt
  name: '0331'
  agreed: true
  count: -3
  share: '1.50'
  begun: '2024-02-29'
  over: 2007/08
  cost: 12.50 mkr
  colour: blå
  detail:
    amount: 5 kr
    year: 2024
    note: 'no'
  names:
  - ''
  - 'null'
  - b
  votes:
  - true
  - false
  counts:
  - 0
  - 7
  shares:
  - '0.1'
  - -2
  days:
  - '0001-01-01'
  periods:
  - 2008-2011
  - '2010-04-01'
  costs:
  - 1 %
  - -2 place
  colours:
  - röd
  - röd
  details:
  - amount: 1 kr
    year: 1
  maybe_name: '~'
  maybe_agreed: false
  maybe_count: 0
  maybe_share: 0
  maybe_begun: '9999-12-31'
  maybe_over: 0001-9999
  maybe_cost: 0 kr
  maybe_colour: röd
  maybe_detail:
    amount: 1 kr
    year: 0
  maybe_names: []
"""

BARE_JSON = (
    JSON_HEAD
    + """, "elements": [{"kind": "allt", "id": "a", "text": "Allt", "name": "x", "agreed": false,
 "count": 5, "share": 0.10, "begun": "2024-01-01", "over": "2024", "cost": "5 kr", "colour": "röd",
 "detail": {"amount": "5 kr", "year": 2024}, "names": [], "votes": [], "counts": [], "shares": [3],
 "days": [], "periods": [], "costs": [], "colours": [], "details": []"""
)
BARE = Allt(
    id="a",
    text="Allt",
    name="x",
    agreed=False,
    count=5,
    share=Decimal("0.1"),
    begun=date(2024, 1, 1),
    over=gm.Period.years(2024),
    cost=gm.Amount(5, "kr"),
    colour=Farg.RED,
    detail=Kostnad(amount=gm.Amount(5, "kr"), year=2024),
    names=(),
    votes=(),
    counts=(),
    shares=(Decimal(3),),
    days=(),
    periods=(),
    costs=(),
    colours=(),
    details=(),
)


def plan_of(*elements: gm.Element, sources: tuple[gm.Source, ...] = ()) -> gm.Plan:
    """Make a plan for the toy municipality."""
    return gm.Plan(model=MODEL.id, period=gm.Period.years(2024), sources=sources, elements=elements)


def read(text: str, model: gm.GovernanceModel = MODEL) -> gm.Plan:
    """Read a plan from text, in JSON if it begins like JSON."""
    name = "plan.json" if text.startswith("{") else "plan.yaml"
    return gm.parse_plan(text.encode(), model, name=name).plan


def told(text: str, model: gm.GovernanceModel = MODEL) -> list[str]:
    """Read what cannot be read, and give every problem in English, without the file's name."""
    with pytest.raises(gm.DocumentError) as caught:
        read(text, model)
    return [problem.text("en").split(":", 1)[1].strip() for problem in caught.value.problems]


def places(text: str, model: gm.GovernanceModel = MODEL) -> list[str]:
    """Read what cannot be read, and give the places of the problems."""
    found = []
    for sentence in told(text, model):
        line, path = sentence.split("$", 1)
        found.append(f"{line}${path.split(': ')[0]}")
    return found


# Every type of field.


def test_a_field_of_every_type_is_written_and_read_in_yaml() -> None:
    """Texts that look like something else keep their quotes, amounts and days their form."""
    plan = plan_of(FULL)
    assert gm.dump_plan(plan).decode() == FULL_YAML
    assert read(FULL_YAML, WIDE) == plan


def test_a_field_of_every_type_is_written_and_read_in_json() -> None:
    """Whole numbers and truth values are JSON's own, numbers with a fraction are text."""
    plan = plan_of(FULL)
    data = gm.dump_plan(plan, name="plan.json")
    assert gm.parse_plan(data, WIDE, name="plan.json").plan == plan
    for line in (
        '"name": "0331"',
        '"agreed": true',
        '"count": -3',
        '"share": "1.50"',
        '"begun": "2024-02-29"',
        '"over": "2007/08"',
        '"cost": "12.50 mkr"',
        '"colour": "blå"',
        '"maybe_names": []',
    ):
        assert f"\n      {line}" in data.decode()


def test_a_field_that_may_be_left_out_is_left_out() -> None:
    """What has its ordinary value is not written, and read as that."""
    assert read(BARE_JSON + "}]}", WIDE) == plan_of(BARE)
    assert "maybe" not in gm.dump_plan(plan_of(BARE)).decode()


def test_an_optional_field_may_be_null() -> None:
    """Null says the same as leaving it out."""
    fields = "".join(
        f', "maybe_{name}": null'
        for name in (
            "name",
            "agreed",
            "count",
            "share",
            "begun",
            "over",
            "cost",
            "colour",
            "detail",
            "names",
        )
    )
    assert read(BARE_JSON + fields + "}]}", WIDE) == plan_of(BARE)


def test_numbers_in_json_are_exact() -> None:
    """0.10 is a tenth: had it been a float on its way, the long one would have lost its end."""
    text = BARE_JSON.replace("0.10", "0.1000000000000000000000001")
    element = read(text + "}]}", WIDE)["a"]
    assert isinstance(element, Allt)
    assert element.share == Decimal("0.1000000000000000000000001")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Decimal("1E+5"), "100000"),
        (Decimal(-7), "-7"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("-0.50"), "-0.50"),
    ],
)
def test_an_exact_number_is_written_without_powers_of_ten(number: Decimal, written: str) -> None:
    """A reader of files, and we ourselves, would not take 1E+5 for a number.

    A whole one stands as it is; with a fraction it is text, so that no program makes it inexact.
    """
    plan = plan_of(evolve(BARE, share=number, cost=gm.Amount(number, "kr")))
    text = gm.dump_plan(plan).decode()
    shown = f"'{written}'" if "." in written else written
    assert f"  share: {shown}\n" in text
    assert f"  cost: {written} kr\n" in text
    assert read(text, WIDE) == plan


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("'1 234,50'", Decimal("1234.50")),
        ("1 234", Decimal(1234)),
        ("-2,5", Decimal("-2.5")),
        ("−2,5", Decimal("-2.5")),
        ("1234.5", Decimal("1234.5")),
    ],
)
def test_an_exact_number_is_written_the_swedish_or_the_international_way(
    written: str, number: Decimal
) -> None:
    """Comma and full stop are both the decimal sign."""
    element = read(FULL_YAML.replace("'1.50'", written), WIDE)["a"]
    assert isinstance(element, Allt)
    assert element.share == number


def test_amounts_and_periods_are_read_in_all_their_forms() -> None:
    """A unit's alias becomes its name, and a month its days."""
    text = FULL_YAML.replace("12.50 mkr", "12,5 mnkr").replace("over: 2007/08", "over: 2010-04")
    element = read(text, WIDE)["a"]
    assert isinstance(element, Allt)
    assert element.cost == gm.Amount(Decimal("12.5"), "mkr")
    assert element.over == gm.Period(first=date(2010, 4, 1), last=date(2010, 4, 30))


class Steg(IntEnum):
    """A step of a scale, as a number."""

    LOW = 1
    HIGH = 2


class Vikt(Enum):
    """A weight, whose members are no texts though their values are."""

    HALF = "halv"
    WHOLE = "hel"
    NONE = "None"
    TRUE = "True"


@frozen(kw_only=True)
class Betyg(gm.Goal):
    """A word with enumerations of other kinds."""

    word = "betyg"

    steg: Steg
    vikt: Vikt = Vikt.WHOLE


GRADED = evolve(MODEL, levels=(*LEVELS, gm.Level(kind=Betyg, basis=ASSUMED)))


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_an_enumeration_need_not_be_a_text(name: str) -> None:
    """In YAML a number is text until its field is known."""
    plan = plan_of(Betyg(id="a", text="A", steg=Steg.HIGH, vikt=Vikt.HALF))
    data = gm.dump_plan(plan, name=name)
    assert gm.parse_plan(data, GRADED, name=name).plan == plan


def test_a_number_that_an_enumeration_lacks_is_told() -> None:
    """With those that it has."""
    text = HEAD + "elements:\n- {kind: betyg, id: a, text: A, steg: 3}\n"
    assert told(text, GRADED) == ['5: $.elements[0].steg: expected one of 1 or 2, found "3"']
    text = JSON_HEAD + ', "elements": [{"kind": "betyg", "id": "a", "text": "A", "steg": true}]}'
    assert told(text, GRADED) == ["$.elements[0].steg: expected one of 1 or 2, found true"]


@pytest.mark.parametrize(
    ("value", "found"),
    [("null", "nothing"), ("true", "true"), ('"HALF"', '"HALF"'), ('["halv"]', "a list")],
)
def test_a_value_that_an_enumeration_lacks_is_told(value: str, found: str) -> None:
    """Nothing is not the text None, nor true the text True, and a member's name is not its value."""
    text = (
        f', "elements": [{{"kind": "betyg", "id": "a", "text": "A", "steg": 1, "vikt": {value}}}]}}'
    )
    assert told(JSON_HEAD + text, GRADED) == [
        f"$.elements[0].vikt: expected one of halv, hel, None or True, found {found}"
    ]


def test_a_whole_number_in_yaml_may_have_a_thousand_digits() -> None:
    """No count of anything needs more, and Python itself refuses a few thousand."""
    element = read(FULL_YAML.replace("count: -3", f"count: -1{'0' * 999}"), WIDE)["a"]
    assert isinstance(element, Allt)
    assert element.count == -(10**999)
    (sentence,) = told(FULL_YAML.replace("count: -3", f"count: 1{'0' * 1000}"), WIDE)
    assert sentence.startswith('10: $.elements[0].count: expected a whole number, found "1000')


NO_PERIOD = (
    "expected a year (2010), years (2008-2011), a school year (2007/08), a term (2010-VT or "
    "2010-HT), a tertial (2010-T1), a quarter (2010-Q1), a month (2010-04), a day (2010-04-30) or "
    "first/last day (2010-01-01/2010-04-30), found "
)
NO_AMOUNT = 'expected a number and a unit, such as "12,5 mkr" or "22 %", found '
NO_DAY = "expected a day, such as 2010-04-30, found "
NO_NUMBER = "expected a number, such as 1234,5 or 1 234.5, found "


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ('"name": "x"', '"name": 1', "name: expected text, found 1"),
        ('"name": "x"', '"name": 1.50', "name: expected text, found 1.50"),
        ('"name": "x"', '"name": true', "name: expected text, found true"),
        ('"name": "x"', '"name": null', "name: expected text, found nothing"),
        ('"name": "x"', '"name": ["x"]', "name: expected text, found a list"),
        ('"name": "x"', '"name": {}', "name: expected text, found fields with names and values"),
        ('"agreed": false', '"agreed": 0', "agreed: expected true or false, found 0"),
        ('"agreed": false', '"agreed": 1', "agreed: expected true or false, found 1"),
        ('"agreed": false', '"agreed": 1.0', "agreed: expected true or false, found 1.0"),
        ('"agreed": false', '"agreed": "no"', 'agreed: expected true or false, found "no"'),
        ('"agreed": false', '"agreed": "True"', 'agreed: expected true or false, found "True"'),
        ('"agreed": false', '"agreed": ["true"]', "agreed: expected true or false, found a list"),
        ('"count": 5', '"count": 5.0', "count: expected a whole number, found 5.0"),
        ('"count": 5', '"count": true', "count: expected a whole number, found true"),
        ('"count": 5', '"count": "5.0"', 'count: expected a whole number, found "5.0"'),
        ('"count": 5', '"count": "+5"', 'count: expected a whole number, found "+5"'),
        (
            '"count": 5',
            '"count": "\N{ARABIC-INDIC DIGIT FIVE}"',
            'count: expected a whole number, found "\N{ARABIC-INDIC DIGIT FIVE}"',
        ),
        (
            '"count": 5',
            f'"count": 1{"0" * 1000}',
            f"count: expected a whole number, found 1{'0' * 59}…",
        ),
        ('"count": 5', '"count": []', "count: expected a whole number, found a list"),
        ('"share": 0.10', '"share": false', f"share: {NO_NUMBER}false"),
        ('"share": 0.10', '"share": []', f"share: {NO_NUMBER}a list"),
        ('"share": 0.10', '"share": 1e1000', f"share: {NO_NUMBER}1E+1000"),
        ('"share": 0.10', '"share": -1e-1000', f"share: {NO_NUMBER}-1E-1000"),
        (
            '"share": 0.10',
            f'"share": 0.{"1" * 1001}',
            f"share: {NO_NUMBER}0.{'1' * 58}…",
        ),
        ('"begun": "2024-01-01"', '"begun": "2024-02-30"', f'begun: {NO_DAY}"2024-02-30"'),
        ('"begun": "2024-01-01"', '"begun": "20240101"', f'begun: {NO_DAY}"20240101"'),
        ('"begun": "2024-01-01"', '"begun": "2024-W01-1"', f'begun: {NO_DAY}"2024-W01-1"'),
        ('"begun": "2024-01-01"', '"begun": " 2024-01-01"', f'begun: {NO_DAY}" 2024-01-01"'),
        ('"begun": "2024-01-01"', '"begun": "0000-01-01"', f'begun: {NO_DAY}"0000-01-01"'),
        ('"begun": "2024-01-01"', '"begun": 20240101', f"begun: {NO_DAY}20240101"),
        ('"over": "2024"', '"over": 20240', f"over: {NO_PERIOD}20240"),
        ('"over": "2024"', '"over": 2024.0', f"over: {NO_PERIOD}2024.0"),
        ('"over": "2024"', '"over": true', f"over: {NO_PERIOD}true"),
        ('"over": "2024"', '"over": {}', f"over: {NO_PERIOD}fields with names and values"),
        ('"cost": "5 kr"', '"cost": 5', f"cost: {NO_AMOUNT}5"),
        ('"cost": "5 kr"', '"cost": ["5 kr"]', f"cost: {NO_AMOUNT}a list"),
        ('"colour": "röd"', '"colour": "RED"', 'colour: expected one of röd or blå, found "RED"'),
        ('"colour": "röd"', '"colour": null', "colour: expected one of röd or blå, found nothing"),
        ('"colour": "röd"', '"colour": ["x"]', "colour: expected one of röd or blå, found a list"),
        (
            '"detail": {"amount": "5 kr", "year": 2024}',
            '"detail": "x"',
            'detail: expected fields with names and values, found "x"',
        ),
        (
            '"detail": {"amount": "5 kr", "year": 2024}',
            '"detail": {"amount": "5 kr", "year": "two"}',
            'detail.year: expected a whole number, found "two"',
        ),
        (
            '"detail": {"amount": "5 kr", "year": 2024}',
            '"detail": {"amount": "5 kr"}',
            "detail: the required field year is missing",
        ),
        (
            '"detail": {"amount": "5 kr", "year": 2024}',
            '"detail": {"amount": "5 kr", "year": 2024, "yaer": 1}',
            "detail.yaer: the field yaer is unknown; known fields are amount, year and note",
        ),
        ('"names": []', '"names": "x"', 'names: expected a list, found "x"'),
        ('"names": []', '"names": null', "names: expected a list, found nothing"),
        (
            '"names": []',
            '"names": {"x": 1}',
            "names: expected a list, found fields with names and values",
        ),
        ('"names": []', '"names": ["x", 1]', "names[1]: expected text, found 1"),
        ('"counts": []', '"counts": [1, 2, "x"]', 'counts[2]: expected a whole number, found "x"'),
        (
            '"details": []',
            '"details": [{"amount": "5 kr", "year": []}]',
            "details[0].year: expected a whole number, found a list",
        ),
        (', "names": []', "", "$: the required field names is missing"),
    ],
)
def test_a_wrong_value_is_told_with_what_was_expected_and_what_was_found(
    right: str, wrong: str, sentence: str
) -> None:
    """Every type of field refuses what is not of its type, at its place."""
    assert right in BARE_JSON
    place = f"$.elements[0].{sentence}".replace(".$", "")
    assert told(BARE_JSON.replace(right, wrong) + "}]}", WIDE) == [place]


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ('"share": 0.10', '"share": "1e9"', "$.elements[0].share"),
        ('"share": 0.10', '"share": "NaN"', "$.elements[0].share"),
        ('"share": 0.10', '"share": ""', "$.elements[0].share"),
        ('"over": "2024"', '"over": "2024-13"', "$.elements[0].over"),
        ('"over": "2024"', '"over": "2011-2008"', "$.elements[0].over"),
        ('"over": "2024"', '"over": ""', "$.elements[0].over"),
        ('"cost": "5 kr"', '"cost": "5"', "$.elements[0].cost"),
        ('"cost": "5 kr"', '"cost": "kr"', "$.elements[0].cost"),
        ('"cost": "5 kr"', '"cost": "5 dollar"', "$.elements[0].cost"),
        ('"shares": [3]', '"shares": [3, "x"]', "$.elements[0].shares[1]"),
        ('"periods": []', '"periods": ["x"]', "$.elements[0].periods[0]"),
        ('"costs": []', '"costs": ["5 dollar"]', "$.elements[0].costs[0]"),
    ],
)
def test_a_text_that_is_no_number_period_or_amount_is_told_at_its_place(
    right: str, wrong: str, place: str
) -> None:
    """The place is where the text stands, also if only its unit is unknown."""
    assert right in BARE_JSON
    assert places(BARE_JSON.replace(right, wrong) + "}]}", WIDE) == [place]


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ('"share": 0.10', '"share": "1e9"', f'{NO_NUMBER}"1e9"'),
        ('"over": "2024"', '"over": ""', f'{NO_PERIOD}""'),
        ('"over": "2024"', '"over": "i år"', f'{NO_PERIOD}"i år"'),
        ('"cost": "5 kr"', '"cost": "5 5"', f'{NO_AMOUNT}"5 5"'),
    ],
)
def test_a_text_that_stands_in_the_file_is_shown_in_quotes(
    right: str, wrong: str, sentence: str
) -> None:
    """Without quotes an empty text would be a hole in the sentence."""
    assert right in BARE_JSON
    (found,) = told(BARE_JSON.replace(right, wrong) + "}]}", WIDE)
    assert found.endswith(sentence)


@pytest.mark.parametrize(
    "field", ['"begun": "2024-01-01"', '"over": "2024"', '"cost": "5 kr"', '"share": 0.10']
)
def test_a_long_text_is_shown_shortened(field: str) -> None:
    """Sixty characters are enough to find it."""
    name = field.split(":", maxsplit=1)[0]
    assert field in BARE_JSON
    (sixty,) = told(BARE_JSON.replace(field, f'{name}: "{"x" * 60}"') + "}]}", WIDE)
    assert sixty.endswith(f', found "{"x" * 60}"')
    (more,) = told(BARE_JSON.replace(field, f'{name}: "{"x" * 61}"') + "}]}", WIDE)
    assert more.endswith(f', found "{"x" * 60}…"')


# The file as a whole.


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# nothing\n", "expected fields with names and values, found nothing"),
        ("- a\n", "1: expected fields with names and values, found a list"),
        ("just text\n", '1: expected fields with names and values, found "just text"'),
        ("model: x\n", "1: $.format: expected govmodel.plan/1, found nothing"),
        (
            "model: x\nformat: govmodel.plan/2\n",
            '2: $.format: expected govmodel.plan/1, found "govmodel.plan/2"',
        ),
        (
            "format: govmodel.results/1\n",
            '1: $.format: expected govmodel.plan/1, found "govmodel.results/1"',
        ),
        ("format: [govmodel.plan/1]\n", "1: $.format: expected govmodel.plan/1, found a list"),
    ],
)
def test_what_is_no_plan_at_all_is_told_once(text: str, sentence: str) -> None:
    """Without its format line a file cannot be judged further."""
    assert [each.lstrip() for each in told(text)] == [sentence]


def test_results_have_a_format_of_their_own() -> None:
    """A plan is not read as results."""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_results(HEAD.encode(), name="r.yaml")
    assert [problem.text("en") for problem in caught.value.problems] == [
        'r.yaml:1: $.format: expected govmodel.results/1, found "govmodel.plan/1"'
    ]


def test_a_plan_for_another_edition_is_refused() -> None:
    """Its words are looked up in its own edition and in no other."""
    text = HEAD.replace("2024-2027", "2020-2023") + "colour: red\n"
    assert told(text) == [
        (
            "2: $.model: expected exempelby@2024-2027: a plan is read with the edition it was written "
            'for, found "exempelby@2020-2023"'
        ),
        (
            "4: $.colour: the field colour is unknown; known fields are format, model, title, period, "
            "source, sources, bodies, events and elements"
        ),
    ]


@pytest.mark.parametrize(("wrong", "found"), [("[a]", "a list"), ("", "nothing")])
def test_an_edition_that_is_no_text_is_told_once(wrong: str, found: str) -> None:
    """One defect gives one sentence."""
    assert told(HEAD.replace("exempelby@2024-2027", wrong)) == [
        (
            "2: $.model: expected exempelby@2024-2027: a plan is read with the edition it was written "
            f"for, found {found}"
        )
    ]


def test_a_plan_without_an_edition_lacks_a_field() -> None:
    """It is not read as if it were for the model at hand."""
    assert told("format: govmodel.plan/1\nperiod: 2024\n") == [
        "1: the required field model is missing"
    ]


def test_a_plan_needs_no_more_than_three_lines() -> None:
    """Everything else may be left out."""
    assert read(HEAD) == gm.Plan(model="exempelby@2024-2027", period=gm.Period.years(2024))


# Words.


def test_a_word_is_read_as_its_class() -> None:
    """The model says which class a word is."""
    text = HEAD + "elements:\n- {kind: mål, id: a, text: A}\n- {kind: område, id: b, text: B}\n"
    assert read(text).elements == (Mal(id="a", text="A"), Omrade(id="b", text="B"))


UNKNOWN = """\
elements:
- kind: delmål
  id: d
  text: Delmål
  serves: [a, b]
  basis: derived
  weight: 0331
  agreed: true
  tree:
    list: [1, null, {deep: no}]
  nothing:
"""


def test_an_unknown_word_is_kept_with_its_extra_fields() -> None:
    """Its common fields are read, the others kept as they stand, for check to report."""
    assert read(HEAD + UNKNOWN).elements == (
        gm.Unknown(
            id="d",
            text="Delmål",
            serves=("a", "b"),
            basis=gm.Basis.DERIVED,
            kind="delmål",
            rest=(
                ("weight", "0331"),
                ("agreed", "true"),
                ("tree", {"list": ["1", None, {"deep": "no"}]}),
                ("nothing", None),
            ),
        ),
    )


def test_an_unknown_word_is_written_back_as_it_was() -> None:
    """A reader who lacks a word does not take it from those who have it."""
    assert gm.dump_plan(read(HEAD + UNKNOWN)).decode() == (
        "format: govmodel.plan/1\n"
        "model: exempelby@2024-2027\n"
        "period: '2024'\n"
        "elements:\n"
        "- kind: delmål\n"
        "  id: d\n"
        "  text: Delmål\n"
        "  serves:\n"
        "  - a\n"
        "  - b\n"
        "  basis: derived\n"
        "  weight: '0331'\n"
        "  agreed: 'true'\n"
        "  tree:\n"
        "    list:\n"
        "    - '1'\n"
        "    - null\n"
        "    - deep: 'no'\n"
        "  nothing: null\n"
    )


def test_an_unknown_word_is_kept_from_json_as_from_yaml() -> None:
    """Numbers and truth values become the text that stands in the file."""
    text = (
        JSON_HEAD
        + ', "elements": [{"kind": "delmål", "id": "d", "text": "D", "weight": 1.50, "rank": 3, '
        '"agreed": false, "rest": ["x", null], "kinds": {"a": true}}]}'
    )
    assert read(text).elements == (
        gm.Unknown(
            id="d",
            text="D",
            kind="delmål",
            rest=(
                ("weight", "1.50"),
                ("rank", "3"),
                ("agreed", "false"),
                ("rest", ["x", None]),
                ("kinds", {"a": "true"}),
            ),
        ),
    )


def test_an_unknown_word_is_no_reason_to_misread_its_common_fields() -> None:
    """They are the same for every word."""
    text = HEAD + "elements:\n- {kind: delmål, id: d, serves: a, colour: red}\n"
    assert told(text) == [
        "5: $.elements[0]: the required field text is missing",
        '5: $.elements[0].serves: expected a list, found "a"',
    ]


@pytest.mark.parametrize(
    ("element", "sentences"),
    [
        ("{id: a, text: A}", ["$.elements[0]: the required field kind is missing"]),
        ("{kind: , id: a, text: A}", ["$.elements[0]: the required field kind is missing"]),
        ("{kind: [mål], id: a, text: A}", ["$.elements[0].kind: expected text, found a list"]),
        ("{}", ["$.elements[0]: the required field kind is missing"]),
        ("mål", ['$.elements[0]: expected fields with names and values, found "mål"']),
        ("", ["$.elements[0]: expected fields with names and values, found nothing"]),
        ("[a]", ["$.elements[0]: expected fields with names and values, found a list"]),
        (
            "{kind: mål}",
            [
                "$.elements[0]: the required field id is missing",
                "$.elements[0]: the required field text is missing",
            ],
        ),
        (
            "{kind: mål, id: a, text: A, txet: B, color: C}",
            [
                f"$.elements[0].{name}: the field {name} is unknown; known fields are kind, id, "
                "text, decided_by, owners, serves, valid, source, basis and sound_management"
                for name in ("color", "txet")
            ],
        ),
    ],
)
def test_an_element_that_cannot_be_read_is_told(element: str, sentences: list[str]) -> None:
    """With its place in the list of elements."""
    told_of = told(f"{HEAD}elements:\n- {element}\n")
    assert told_of == [f"5: {sentence}" for sentence in sentences]


def test_elements_that_are_no_list_are_told() -> None:
    """A plan with one element still has a list of one."""
    assert told(HEAD + "elements:\n  kind: mål\n") == [
        "4: $.elements: expected a list, found fields with names and values"
    ]


# Targets.


def target(text: str) -> str:
    """Make a file whose one indicator has one target, on line 7."""
    return (
        f"{HEAD}elements:\n- {{kind: mått, id: m, text: M, unit: st,\n    targets: [\n{text}]}}\n"
    )


def test_every_kind_of_target_is_read_and_written() -> None:
    """The type says which kind it is."""
    text = target(
        "{type: at_least, value: 80 %, period: 2024, basis: assumed}, {type: at_most, value: 3 st},"
        "{type: rank, place: 3, of: 290}, {type: change, by: -2 procentenheter},"
        "{type: relative_change, by: 10 %}, {type: between, low: 95 %, high: 105 %},"
        "{type: increase, strength: should}, {type: decrease, strength: must},"
        "{type: done, decided: 2024-06-18, decided_by: kf}, {type: qualitative, wanted: no},"
        "{type: reference, others: [0000, '0331'], direction: lower},"
        "{type: reference, others: [R25], direction: higher, statistic: best}"
    )
    measure = Matt(
        id="m",
        text="M",
        unit="piece",
        targets=(
            gm.AtLeast(
                value=gm.Amount(80, "%"), period=gm.Period.years(2024), basis=gm.Basis.ASSUMED
            ),
            gm.AtMost(value=gm.Amount(3, "piece")),
            gm.Rank(place=3, of=290),
            gm.Change(by=gm.Amount(-2, "percentage_point")),
            gm.RelativeChange(by=gm.Amount(10, "%")),
            gm.Between(low=gm.Amount(95, "%"), high=gm.Amount(105, "%")),
            gm.Increase(strength=gm.Strength.SHOULD),
            gm.Decrease(),
            gm.Done(decided=date(2024, 6, 18), decided_by="kf"),
            gm.Qualitative(wanted="no"),
            gm.Reference(others=("0000", "0331"), direction=gm.Direction.LOWER),
            gm.Reference(
                others=("R25",), direction=gm.Direction.HIGHER, statistic=gm.Statistic.BEST
            ),
        ),
    )
    assert read(text).elements == (measure,)
    assert gm.dump_plan(plan_of(measure)).decode().splitlines()[4:] == [
        "- kind: mått",
        "  id: m",
        "  text: M",
        "  unit: piece",
        "  targets:",
        "  - type: at_least",
        "    value: 80 %",
        "    period: '2024'",
        "    basis: assumed",
        "  - type: at_most",
        "    value: 3 piece",
        "  - type: rank",
        "    place: 3",
        "    of: 290",
        "  - type: change",
        "    by: -2 percentage_point",
        "  - type: relative_change",
        "    by: 10 %",
        "  - type: between",
        "    low: 95 %",
        "    high: 105 %",
        "  - type: increase",
        "    strength: should",
        "  - type: decrease",
        "  - type: done",
        "    decided: '2024-06-18'",
        "    decided_by: kf",
        "  - type: qualitative",
        "    wanted: 'no'",
        "  - type: reference",
        "    others:",
        "    - '0000'",
        "    - '0331'",
        "    direction: lower",
        "  - type: reference",
        "    others:",
        "    - R25",
        "    direction: higher",
        "    statistic: best",
    ]


KINDS_OF_TARGET = (
    "expected one of at_most, at_least, between, rank, change, relative_change, increase, "
    "decrease, done, qualitative or reference, found "
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("{value: 80 %}", ["$.elements[0].targets[0]: the required field type is missing"]),
        ("{type: , value: 8 %}", ["$.elements[0].targets[0]: the required field type is missing"]),
        ("{type: least}", [f'$.elements[0].targets[0].type: {KINDS_OF_TARGET}"least"']),
        ("{type: [at_least]}", [f"$.elements[0].targets[0].type: {KINDS_OF_TARGET}a list"]),
        (
            "{type: {a: b}}",
            [f"$.elements[0].targets[0].type: {KINDS_OF_TARGET}fields with names and values"],
        ),
        ("80 %", ['$.elements[0].targets[0]: expected fields with names and values, found "80 %"']),
        (
            "{type: at_least, valeu: 80 %}",
            [
                "$.elements[0].targets[0]: the required field value is missing",
                (
                    "$.elements[0].targets[0].valeu: the field valeu is unknown; known fields are "
                    "type, period, strength, decided, decided_by, source, basis and value"
                ),
            ],
        ),
        (
            "{type: rank, place: first}",
            ['$.elements[0].targets[0].place: expected a whole number, found "first"'],
        ),
    ],
)
def test_a_target_that_cannot_be_read_is_told(text: str, sentences: list[str]) -> None:
    """With its place among the indicator's targets."""
    assert told(target(text)) == [f"7: {sentence}" for sentence in sentences]


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("{type: rank, place: 0}", "7: $.elements[0].targets[0].place", "expected.place"),
        ("{type: relative_change, by: 5 kr}", "7: $.elements[0].targets[0].by", "expected.percent"),
        (
            "{type: reference, others: [], direction: lower}",
            "7: $.elements[0].targets[0].others",
            "expected.others",
        ),
        (
            "{type: reference, others: [a], direction: band}",
            "7: $.elements[0].targets[0].direction",
            "expected.one_way",
        ),
        (
            "{type: between, low: 5 %, high: 4 %}",
            "7: $.elements[0].targets[0]",
            "expected.high",
        ),
        (
            "{type: between, low: 5 %, high: 6 kr}",
            "7: $.elements[0].targets[0]",
            "expected.convertible",
        ),
    ],
)
def test_what_a_target_itself_refuses_is_told_at_its_field(
    text: str, place: str, expected: str
) -> None:
    """Place zero is nobody's, a relative change is a share; two fields may not go together."""
    assert places(target(text)) == [place]
    with pytest.raises(gm.DocumentError) as caught:
        read(target(text))
    (problem,) = caught.value.problems
    assert isinstance(problem, gm.Problem)
    wanted = problem.values["expected"]
    assert getattr(wanted, "key", None) == expected


def test_others_are_not_compared_within_a_range() -> None:
    """Better than they are is higher or lower."""
    (sentence,) = told(target("{type: reference, others: [a], direction: band}"))
    assert sentence.endswith(": expected higher or lower, found band")


def test_an_unknown_unit_is_told_at_its_field() -> None:
    """The units that exist are named."""
    text = HEAD + "elements:\n- kind: mått\n  id: m\n  text: M\n  unit: dollar\n"
    (sentence,) = told(text)
    assert sentence.startswith(
        "8: $.elements[0].unit: expected a unit that govmodel knows (SEK, tkr, mkr, "
    )


def test_an_unknown_unit_is_told_together_with_what_else_is_wrong() -> None:
    """Nobody has to mend a file twice."""
    text = (
        HEAD + "elements:\n- kind: mått\n  id: m\n  text: M\n  unit: dollar\n  direction: upwards\n"
    )
    assert places(text) == ["8: $.elements[0].unit", "9: $.elements[0].direction"]


def test_a_place_of_zero_is_told_together_with_what_else_is_wrong() -> None:
    """Nobody has to mend a file twice."""
    assert places(target("{type: rank, place: 0, of: many}")) == [
        "7: $.elements[0].targets[0].of",
        "7: $.elements[0].targets[0].place",
    ]


# Sources.

SOURCES = """\
sources:
- id: budget
  title: Exempelby budget 2024
- id: plan
  title: Skolplan
  url: https://exempelby.example/skolplan
  decided: 2023-11-20
  where: kap. 2
  remark: utkast
"""
BUDGET = gm.Source(id="budget", title="Exempelby budget 2024")
SCHOOL = gm.Source(
    id="plan",
    title="Skolplan",
    url="https://exempelby.example/skolplan",
    decided=date(2023, 11, 20),
    where="kap. 2",
    remark="utkast",
)


def citing(source: str, sources: str = SOURCES) -> str:
    """Make a file whose one goal cites a source, on line 14 with the ordinary list of sources."""
    return f"{HEAD}{sources}elements:\n- {{kind: mål, id: a, text: A, source: {source}}}\n"


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("budget", BUDGET),
        ("{id: budget}", BUDGET),
        ("plan", SCHOOL),
        ("{id: budget, where: s. 4}", evolve(BUDGET, where="s. 4")),
        ("{id: plan, where: kap. 3}", evolve(SCHOOL, where="kap. 3")),
        ("{id: plan, remark: antagen}", evolve(SCHOOL, remark="antagen")),
        ("{id: plan, where: null}", evolve(SCHOOL, where=None)),
        ("{id: plan, where: null, remark: ~}", evolve(SCHOOL, where=None, remark=None)),
        ("{title: Annat}", gm.Source(title="Annat")),
        (
            "{title: Annat, id: budget, where: s. 1}",
            gm.Source(title="Annat", id="budget", where="s. 1"),
        ),
        ("{title: Annat, decided: 2024-01-01}", gm.Source(title="Annat", decided=date(2024, 1, 1))),
        ("null", None),
    ],
)
def test_a_source_is_cited_by_id_with_its_place_or_written_out(
    written: str, source: gm.Source | None
) -> None:
    """By id alone, by id with another place or none, or with a title of its own."""
    plan = read(citing(written))
    assert plan["a"].source == source
    assert plan.sources == (BUDGET, SCHOOL)


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (BUDGET, "  source: budget\n"),
        (SCHOOL, "  source: plan\n"),
        (BUDGET.at("s. 4"), "  source:\n    id: budget\n    where: s. 4\n"),
        (
            evolve(SCHOOL, where="kap. 3", remark="antagen"),
            "  source:\n    id: plan\n    where: kap. 3\n    remark: antagen\n",
        ),
        (
            evolve(SCHOOL, where=None, remark=None),
            "  source:\n    id: plan\n    where: null\n    remark: null\n",
        ),
        (evolve(SCHOOL, remark=None), "  source:\n    id: plan\n    remark: null\n"),
        (gm.Source(title="Annat"), "  source:\n    title: Annat\n"),
        (
            evolve(BUDGET, title="Annat"),
            "  source:\n    title: Annat\n    id: budget\n",
        ),
        (
            evolve(BUDGET, url="https://exempelby.example"),
            (
                "  source:\n    title: Exempelby budget 2024\n    id: budget\n"
                "    url: https://exempelby.example\n"
            ),
        ),
        (
            evolve(SCHOOL, id="annan", where=None, remark=None, url=None),
            "  source:\n    title: Skolplan\n    id: annan\n    decided: '2023-11-20'\n",
        ),
    ],
)
def test_a_source_is_written_by_id_where_that_says_it_all(source: gm.Source, written: str) -> None:
    """What the list of sources says is not said again; what differs is written out."""
    plan = plan_of(Mal(id="a", text="A", source=source), sources=(BUDGET, SCHOOL))
    text = gm.dump_plan(plan).decode()
    assert text.endswith("  text: A\n" + written)
    assert read(text) == plan


def test_the_list_of_sources_is_written_out() -> None:
    """There they are defined, so that nothing is cited by its id."""
    text = gm.dump_plan(plan_of(sources=(BUDGET, SCHOOL, gm.Source(title="Utan namn")))).decode()
    assert text == HEAD.replace("2024\n", "'2024'\n") + (
        "sources:\n"
        "- title: Exempelby budget 2024\n"
        "  id: budget\n"
        "- title: Skolplan\n"
        "  id: plan\n"
        "  url: https://exempelby.example/skolplan\n"
        "  decided: '2023-11-20'\n"
        "  where: kap. 2\n"
        "  remark: utkast\n"
        "- title: Utan namn\n"
    )


def test_a_listed_source_without_an_id_is_cited_by_writing_it_out() -> None:
    """There is nothing by which it could be called."""
    nameless = gm.Source(title="Utan namn")
    plan = plan_of(Mal(id="a", text="A", source=nameless), sources=(nameless,))
    text = gm.dump_plan(plan).decode()
    assert text.endswith("  text: A\n  source:\n    title: Utan namn\n")
    assert read(text) == plan


def test_sources_may_be_cited_wherever_a_source_may_stand() -> None:
    """By the plan, its bodies, events, elements, targets and baselines."""
    text = (
        HEAD
        + "source: {id: budget, where: s. 1}\n"
        + SOURCES
        + "bodies:\n- {id: b, name: B, role: unit, source: budget}\n"
        + "events:\n- {what: budget, day: 2023-11-20, about: 2024, source: {id: budget, where: § 7}}\n"
        + "elements:\n- {kind: mått, id: m, text: M,\n"
        + "   targets: [{type: at_least, value: 1 st, source: {id: budget, where: s. 2}}],\n"
        + "   baseline: {value: 1 st, period: 2023, source: {id: budget, where: s. 3}}}\n"
    )
    plan = read(text)
    measure = plan["m"]
    assert isinstance(measure, Matt)
    assert measure.baseline is not None
    assert (
        plan.source,
        plan.bodies[0].source,
        plan.events[0].source,
        measure.targets[0].source,
        measure.baseline.source,
    ) == (BUDGET.at("s. 1"), BUDGET, BUDGET.at("§ 7"), BUDGET.at("s. 2"), BUDGET.at("s. 3"))
    assert read(gm.dump_plan(plan).decode()) == plan


NO_SOURCE = (
    "expected a source of the file's list of sources (budget and plan), or the field title, found "
)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("bugdet", f'$.elements[0].source: {NO_SOURCE}"bugdet"'),
        ("''", f'$.elements[0].source: {NO_SOURCE}""'),
        ("{id: bugdet}", f'$.elements[0].source.id: {NO_SOURCE}"bugdet"'),
        ("{id: null}", f"$.elements[0].source.id: {NO_SOURCE}nothing"),
        ("{id: [budget]}", f"$.elements[0].source.id: {NO_SOURCE}a list"),
        ("{id: {a: b}}", f"$.elements[0].source.id: {NO_SOURCE}fields with names and values"),
        ("{where: s. 4}", "$.elements[0].source: the required field title is missing"),
        ("{}", "$.elements[0].source: the required field title is missing"),
        (
            "[budget]",
            "$.elements[0].source: expected fields with names and values, found a list",
        ),
        ("{id: budget, where: [s. 4]}", "$.elements[0].source.where: expected text, found a list"),
        ("{title: [A]}", "$.elements[0].source.title: expected text, found a list"),
        (
            "{title: A, wher: s. 4}",
            (
                "$.elements[0].source.wher: the field wher is unknown; known fields are title, id, "
                "url, decided, where and remark"
            ),
        ),
    ],
)
def test_a_citation_that_cannot_be_read_is_told(written: str, sentence: str) -> None:
    """With the sources that exist."""
    assert told(citing(written)) == [f"14: {sentence}"]


@pytest.mark.parametrize("extra", ["wher: s. 4", "url: https://x.example", "decided: 2024-01-01"])
def test_a_citation_by_id_takes_a_place_and_a_remark_and_nothing_else(extra: str) -> None:
    """What belongs in the list of sources is refused, rather than read and lost."""
    text = citing(f"{{id: budget, {extra}}}")
    assert places(text) == [f"14: $.elements[0].source.{extra.split(':', maxsplit=1)[0]}"]
    assert "is unknown" in told(text)[0]


def test_a_citation_in_a_file_without_sources_is_told() -> None:
    """There is nothing to cite."""
    assert told(citing("budget", "")) == [
        (
            "5: $.elements[0].source: expected a source of the file's list of sources (nothing), "
            'or the field title, found "budget"'
        )
    ]


def test_two_sources_of_one_id_are_told() -> None:
    """Nobody could tell which of them is cited."""
    sources = "sources:\n- {id: a, title: A}\n- {id: b, title: B}\n- {id: a, title: C}\n"
    sentence = "the source a is there more than once; every source needs an id of its own"
    assert told(citing("a", sources)) == [f"7: $.sources[2].id: {sentence}"]


def test_sources_without_an_id_are_no_duplicates() -> None:
    """They are read, and cannot be cited."""
    plan = read(HEAD + "sources:\n- {title: A}\n- {title: B}\n- {title: C, id: ''}\n")
    assert [source.title for source in plan.sources] == ["A", "B", "C"]


def test_a_source_that_cannot_be_read_is_told_once() -> None:
    """Citations of it are let through: they are right."""
    sources = "sources:\n- {id: a, titel: A}\n- {id: b, title: B, decided: today}\n"
    assert told(citing("a, source2: b", sources).replace("source2", "decided_by")) == [
        "5: $.sources[0]: the required field title is missing",
        (
            "5: $.sources[0].titel: the field titel is unknown; known fields are title, id, url, "
            "decided, where and remark"
        ),
        '6: $.sources[1].decided: expected a day, such as 2010-04-30, found "today"',
    ]
    assert len(told(citing("{id: b, where: s. 4}", sources))) == 3


def test_a_source_that_cannot_be_read_may_still_be_a_duplicate() -> None:
    """Both are wrong, and both are told."""
    assert told(HEAD + "sources:\n- {id: a, title: A}\n- {id: a}\n") == [
        "6: $.sources[1]: the required field title is missing",
        (
            "6: $.sources[1].id: the source a is there more than once; every source needs an id of "
            "its own"
        ),
    ]


@pytest.mark.parametrize("item", ["{url: https://x.example}", "{id: null}", "{id: [a]}", "x"])
def test_sources_that_cannot_be_read_and_have_no_id_are_no_duplicates(item: str) -> None:
    """No id is no id that two of them share."""
    sentences = told(f"{HEAD}sources:\n- {item}\n- {item}\n")
    assert [each for each in sentences if "more than once" in each] == []
    assert {each.split(": ")[0] for each in sentences} == {"5", "6"}
    assert told(citing("None", "sources:\n- {url: https://x.example}\n"))[-1].startswith(
        "7: $.elements[0].source: expected a source of the file's list of sources (nothing)"
    )


def test_sources_that_are_no_list_are_told_once() -> None:
    """Citations are let through, whatever they cite; what else is wrong in them is told."""
    list_of = 'expected a list, found "budget"'
    assert told(citing("skolplan", "sources: budget\n")) == [f"4: $.sources: {list_of}"]
    assert told(citing("{id: x, where: s. 4}", "sources: budget\n")) == [f"4: $.sources: {list_of}"]
    assert told(citing("{id: [x]}", "sources: budget\n"))[0] == f"4: $.sources: {list_of}"
    assert told(HEAD + "sources:\n") == ["4: $.sources: expected a list, found nothing"]
    assert told(citing("{id: x, where: [y]}", "sources: budget\n")) == [
        f"4: $.sources: {list_of}",
        "6: $.elements[0].source.where: expected text, found a list",
    ]


# Everything at once.

WRONG_YAML = """\
format: govmodel.plan/1
model: exempelby@2020-2023
titel: Exempelby
period: [2024]
source: budgeten
sources:
- id: budget
  title: Exempelby budget 2024
- id: budget
  title: En annan
- title: 2024
  wher: s. 4
bodies:
- id: b
  role: unit
  members: kf
- none
elements:
- kind: mål
  id: a
  texts: Läs
  serves:
  - b
  - [c]
  source: {id: bugdet}
- kind: delmål
  id: d
  valid: {first: 2024-01-01}
- kind: mått
  id: m
  text: Andel
  direction: up
  basis: guessed
  targets:
  - type: at_least
    value: 80 %
    source:
      id: budget
      where: [s. 4]
  - type: least
  - type: rank
    place: third
  baseline:
    value:
    periode: 2023
- id: x
- kind: nämnduppdrag
  id: n
  text: Läs
  id: n2
  due: 2025-02-30
  budget: [1 mkr]
  text: &t Läs
"""

OF_SOURCE = "known fields are title, id, url, decided, where and remark"


def test_everything_that_is_wrong_in_a_yaml_file_is_told_at_once_in_its_order() -> None:
    """Each with its line and its path, nothing twice and nothing left out."""
    assert told(WRONG_YAML) == [
        (
            "2: $.model: expected exempelby@2024-2027: a plan is read with the edition it was "
            'written for, found "exempelby@2020-2023"'
        ),
        (
            "3: $.titel: the field titel is unknown; known fields are format, model, title, period, "
            "source, sources, bodies, events and elements"
        ),
        f"4: $.period: {NO_PERIOD}a list",
        (
            "5: $.source: expected a source of the file's list of sources (budget), or the field "
            'title, found "budgeten"'
        ),
        (
            "9: $.sources[1].id: the source budget is there more than once; every source needs an id "
            "of its own"
        ),
        f"12: $.sources[2].wher: the field wher is unknown; {OF_SOURCE}",
        "14: $.bodies[0]: the required field name is missing",
        '16: $.bodies[0].members: expected a list, found "kf"',
        '17: $.bodies[1]: expected fields with names and values, found "none"',
        "19: $.elements[0]: the required field text is missing",
        (
            "21: $.elements[0].texts: the field texts is unknown; known fields are kind, id, text, "
            "decided_by, owners, serves, valid, source, basis and sound_management"
        ),
        "24: $.elements[0].serves[1]: expected text, found a list",
        (
            "25: $.elements[0].source.id: expected a source of the file's list of sources (budget), "
            'or the field title, found "bugdet"'
        ),
        "26: $.elements[1]: the required field text is missing",
        f"28: $.elements[1].valid: {NO_PERIOD}fields with names and values",
        '32: $.elements[2].direction: expected one of higher, lower or band, found "up"',
        (
            "33: $.elements[2].basis: expected one of stated, derived, statutory, assumed, "
            'extrapolated or unspecified, found "guessed"'
        ),
        "39: $.elements[2].targets[0].source.where: expected text, found a list",
        f'40: $.elements[2].targets[1].type: {KINDS_OF_TARGET}"least"',
        '42: $.elements[2].targets[2].place: expected a whole number, found "third"',
        "43: $.elements[2].baseline: the required field period is missing",
        f"44: $.elements[2].baseline.value: {NO_AMOUNT}nothing",
        (
            "45: $.elements[2].baseline.periode: the field periode is unknown; known fields are "
            "value, period, source and basis"
        ),
        "46: $.elements[3]: the required field kind is missing",
        "50: $.elements[4]: the field id stands there more than once; keep one of them",
        f'51: $.elements[4].due: {NO_DAY}"2025-02-30"',
        f"52: $.elements[4].budget: {NO_AMOUNT}a list",
        "53: $.elements[4]: the field text stands there more than once; keep one of them",
        (
            "53: $.elements[4]: anchors, aliases and tags (&, * and !) are not allowed; write out what "
            "they stand for"
        ),
    ]


# The fields stand in the order of the alphabet, which is the order in which JSON is told.
WRONG_JSON = """\
{
  "bodies": [{"id": "b", "members": "kf", "role": 5}, null],
  "elements": [
    {"colour": "red", "id": 1, "kind": "mål", "serves": ["b", 2, ["c"]], "source": {"id": 7}},
    {"id": "d", "kind": "delmål", "valid": 2024.5},
    {
      "baseline": {"periode": "2023", "value": 80},
      "basis": true,
      "direction": "up",
      "id": "m",
      "kind": "mått",
      "targets": [
        {"type": "at_least", "value": "80 %", "source": {"id": "budget", "where": 4}},
        {"type": 3},
        {"of": 290.0, "place": "third", "type": "rank"}
      ],
      "text": "Andel"
    },
    [],
    {"budget": 1000000, "due": 20250601, "id": "n", "kind": "nämnduppdrag", "text": false},
    {"id": "e5"}, {"id": "e6"}, {"id": "e7"}, {"id": "e8"}, {"id": "e9"},
    {"id": "e10"}
  ],
  "format": "govmodel.plan/1",
  "model": "exempelby@2024-2027",
  "sources": [
    {"id": "budget", "title": "Exempelby budget 2024"},
    {"decided": 2024, "id": "plan", "title": "Plan", "wher": "s. 4"}
  ],
  "title": 2024
}
"""


def test_everything_that_is_wrong_in_a_json_file_is_told_at_once_in_its_order() -> None:
    """Each with its path; the tenth element comes after the ninth."""
    assert told(WRONG_JSON) == [
        "the required field period is missing",
        "$.bodies[0]: the required field name is missing",
        '$.bodies[0].members: expected a list, found "kf"',
        "$.bodies[0].role: expected text, found 5",
        "$.bodies[1]: expected fields with names and values, found nothing",
        "$.elements[0]: the required field text is missing",
        (
            "$.elements[0].colour: the field colour is unknown; known fields are kind, id, text, "
            "decided_by, owners, serves, valid, source, basis and sound_management"
        ),
        "$.elements[0].id: expected text, found 1",
        "$.elements[0].serves[1]: expected text, found 2",
        "$.elements[0].serves[2]: expected text, found a list",
        (
            "$.elements[0].source.id: expected a source of the file's list of sources (budget and "
            "plan), or the field title, found 7"
        ),
        "$.elements[1]: the required field text is missing",
        f"$.elements[1].valid: {NO_PERIOD}2024.5",
        "$.elements[2].baseline: the required field period is missing",
        (
            "$.elements[2].baseline.periode: the field periode is unknown; known fields are value, "
            "period, source and basis"
        ),
        f"$.elements[2].baseline.value: {NO_AMOUNT}80",
        (
            "$.elements[2].basis: expected one of stated, derived, statutory, assumed, extrapolated "
            "or unspecified, found true"
        ),
        '$.elements[2].direction: expected one of higher, lower or band, found "up"',
        "$.elements[2].targets[0].source.where: expected text, found 4",
        f"$.elements[2].targets[1].type: {KINDS_OF_TARGET}3",
        "$.elements[2].targets[2].of: expected a whole number, found 290.0",
        '$.elements[2].targets[2].place: expected a whole number, found "third"',
        "$.elements[3]: expected fields with names and values, found a list",
        f"$.elements[4].budget: {NO_AMOUNT}1000000",
        f"$.elements[4].due: {NO_DAY}20250601",
        "$.elements[4].text: expected text, found false",
        *(f"$.elements[{at}]: the required field kind is missing" for at in range(5, 11)),
        f"$.sources[1].decided: {NO_DAY}2024",
        f"$.sources[1].wher: the field wher is unknown; {OF_SOURCE}",
        "$.title: expected text, found 2024",
    ]


def test_everything_that_is_wrong_in_results_is_told_at_once() -> None:
    """With what is wrong in the text itself and what is wrong in the values."""
    text = """\
format: govmodel.results/1
off: '9999'
observations:
- {indicator: a, period: 2024, value: 5 %, missing: inte mätt}
- {indicator: a, period: 2024}
- {indicator: a, period: 2024, value: 5 %, published: yesterday, published: 2024-01-01}
- {indicator: a, value: 5 %, source: rapport}
"""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_results(text.encode(), name="r.yaml")
    assert [problem.text("en") for problem in caught.value.problems] == [
        "r.yaml:1: the required field of is missing",
        (
            "r.yaml:2: $.off: the field off is unknown; known fields are format, of, title, sources, "
            "observations, judgements, forecasts, deviations and progress"
        ),
        "r.yaml:4: $.observations[0]: expected one of value, done and missing, found several of them",
        "r.yaml:5: $.observations[1]: expected one of value, done and missing, found nothing",
        (
            "r.yaml:6: $.observations[2]: the field published stands there more than once; keep one "
            "of them"
        ),
        f'r.yaml:6: $.observations[2].published: {NO_DAY}"yesterday"',
        "r.yaml:7: $.observations[3]: the required field period is missing",
        (
            "r.yaml:7: $.observations[3].source: expected a source of the file's list of sources "
            '(nothing), or the field title, found "rapport"'
        ),
    ]


def test_everything_that_is_wrong_in_what_was_said_is_told_at_once() -> None:
    """What a field cannot hold at the field, what two cannot hold together where they stand."""
    text = """\
format: govmodel.results/1
of: '9999'
observations:
- {indicator: a, period: 2024, done: kanske, sex: girls, count: många, provisional: nej}
- {indicator: a, period: 2024, done: true, missing: suppressed}
judgements:
- {element: a, at: 2024, verdict: good}
- {element: a, verdict: reached}
forecasts:
- {element: a, period: 2024, at: 2024-08-31}
- {element: a, period: 2024, at: 2024-08-31, value: 5 %, verdict: partly}
- {element: a, period: 2024, at: augusti, verdict: met_early}
deviations:
- {element: a, at: 2024-08-31, due: snart, orsak: okänd}
progress:
- {assignment: a, at: 2024-12-31, state: half, cost: 5}
"""
    with pytest.raises(gm.DocumentError) as caught:
        gm.parse_results(text.encode(), name="r.yaml")
    verdicts = (
        "reached, met_early, partly, not_due, not_reached, no_data, not_measurable or not_combined"
    )
    assert [problem.text("en").removeprefix("r.yaml:") for problem in caught.value.problems] == [
        '4: $.observations[0].count: expected a whole number, found "många"',
        '4: $.observations[0].done: expected true or false, found "kanske"',
        '4: $.observations[0].provisional: expected true or false, found "nej"',
        '4: $.observations[0].sex: expected one of all, women or men, found "girls"',
        "5: $.observations[1]: expected one of value, done and missing, found several of them",
        f'7: $.judgements[0].at: {NO_DAY}"2024"',
        f'7: $.judgements[0].verdict: expected one of {verdicts}, found "good"',
        "8: $.judgements[1]: the required field at is missing",
        "10: $.forecasts[0]: expected either value or verdict, found nothing",
        "11: $.forecasts[1]: expected either value or verdict, found both",
        f'12: $.forecasts[2].at: {NO_DAY}"augusti"',
        (
            "12: $.forecasts[2].verdict: expected one of reached, partly or not_reached, found "
            "met_early"
        ),
        f'14: $.deviations[0].due: {NO_DAY}"snart"',
        (
            "14: $.deviations[0].orsak: the field orsak is unknown; known fields are element, at, "
            "analysis, measure, responsible, due, published, source and basis"
        ),
        f'16: $.progress[0].cost: {NO_AMOUNT}"5"',
        '16: $.progress[0].state: expected one of done, partly or not_done, found "half"',
    ]


# Results.


EVERYTHING = gm.Results(
    of="0331",
    sources=(gm.Source(id="rapport", title="Delårsrapport"),),
    observations=(
        gm.Observation(
            indicator="k", period=gm.Period.term(2025), done=False, sex=gm.Sex.WOMEN, count=0
        ),
        gm.Observation(
            indicator="k",
            period=gm.Period.tertial(2025, 3),
            missing=gm.Missing.SUPPRESSED,
            of="0000",
            provisional=True,
        ),
        gm.Observation(indicator="k", period=gm.Period.quarter(2025, 1), missing="Inställd"),
    ),
    judgements=(
        gm.Judgement(at=date(2025, 8, 31), verdict=gm.Verdict.MET_EARLY),
        gm.Judgement(
            element="m",
            at=date(2025, 8, 31),
            verdict=gm.Verdict.PARTLY,
            by="ks",
            because="Arbetet har börjat",
            published=date(2025, 10, 1),
            source=gm.Source(id="rapport", title="Delårsrapport", where="s. 9"),
        ),
    ),
    forecasts=(
        gm.Forecast(
            element="k",
            period=gm.Period.years(2025),
            at=date(2025, 8, 31),
            value=gm.Amount(Decimal("24.0"), "%"),
        ),
        gm.Forecast(
            element="m",
            period=gm.Period.years(2025),
            at=date(2025, 8, 31),
            verdict=gm.Verdict.NOT_REACHED,
            by="ks",
        ),
    ),
    deviations=(
        gm.Deviation(
            element="k",
            at=date(2025, 8, 31),
            analysis="no",
            measure="Fler platser öppnas",
            responsible="bun",
            due=date(2025, 12, 31),
            basis=gm.Basis.ASSUMED,
        ),
    ),
    progress=(
        gm.Progress(
            assignment="u",
            at=date(2025, 12, 31),
            state=gm.State.PARTLY,
            done=date(2025, 11, 1),
            closed=date(2026, 2, 1),
            closed_by="kf",
            decision=gm.Source(id="rapport", title="Delårsrapport", where="§ 12"),
            cost=gm.Amount(5, "tkr"),
            expected_cost=gm.Amount(1, "mkr"),
            because="Utreds",
        ),
    ),
)
EVERYTHING_YAML = """\
format: govmodel.results/1
of: '0331'
sources:
- title: Delårsrapport
  id: rapport
observations:
- indicator: k
  period: 2025-01-01/2025-06-30
  done: false
  sex: women
  count: 0
- indicator: k
  period: 2025-09-01/2025-12-31
  missing: suppressed
  of: '0000'
  provisional: true
- indicator: k
  period: 2025-01-01/2025-03-31
  missing: Inställd
judgements:
- at: '2025-08-31'
  verdict: met_early
- at: '2025-08-31'
  verdict: partly
  element: m
  by: ks
  because: Arbetet har börjat
  published: '2025-10-01'
  source:
    id: rapport
    where: s. 9
forecasts:
- element: k
  period: '2025'
  at: '2025-08-31'
  value: 24.0 %
- element: m
  period: '2025'
  at: '2025-08-31'
  verdict: not_reached
  by: ks
deviations:
- element: k
  at: '2025-08-31'
  analysis: 'no'
  measure: Fler platser öppnas
  responsible: bun
  due: '2025-12-31'
  basis: assumed
progress:
- assignment: u
  at: '2025-12-31'
  state: partly
  done: '2025-11-01'
  closed: '2026-02-01'
  closed_by: kf
  decision:
    id: rapport
    where: § 12
  cost: 5 tkr
  expected_cost: 1 mkr
  because: Utreds
"""


def test_everything_that_results_tell_is_written_and_read() -> None:
    """Values, judgements, forecasts, deviations and progress, the quick and the careful way."""
    assert gm.dump_results(EVERYTHING).decode() == EVERYTHING_YAML
    assert gm.parse_results(EVERYTHING_YAML.encode()) == EVERYTHING
    data = gm.dump_results(EVERYTHING, name="r.json")
    assert structs.results(data) == EVERYTHING
    tree, _, problems = json_text.parse(data)
    assert shapes.results_from(tree, list(problems)) == EVERYTHING


def test_a_reason_with_a_word_of_ours_is_that_word_however_it_is_read() -> None:
    """And one in the source's own words stays as it is, also if it looks like ours."""
    text = (
        '{"format": "govmodel.results/1", "of": "1", "observations": ['
        '{"indicator": "k", "period": "2025", "missing": "suppressed"},'
        '{"indicator": "k", "period": "2024", "missing": "Suppressed"},'
        '{"indicator": "k", "period": "2023", "missing": ""}]}'
    )
    tree, _, problems = json_text.parse(text.encode())
    quickly, carefully = structs.results(text.encode()), shapes.results_from(tree, list(problems))
    assert carefully is not None
    for read in (quickly, carefully, gm.parse_results(text.encode(), name="r.yaml")):
        reasons = [observation.missing for observation in read.observations]
        assert reasons[0] is gm.Missing.SUPPRESSED
        assert reasons[1:] == ["Suppressed", ""]
        assert [type(reason) for reason in reasons[1:]] == [str, str]


def test_the_parts_of_a_year_are_written_as_the_days_they_are() -> None:
    """What is read as a term or a tertial is the same days in another form."""
    for form, days in (
        ("2025-VT", "2025-01-01/2025-06-30"),
        ("2025-ht", "2025-07-01/2025-12-31"),
        ("2025-T2", "2025-05-01/2025-08-31"),
        ("2025-Q4", "2025-10-01/2025-12-31"),
    ):
        text = (
            f"format: govmodel.results/1\nof: '1'\n"
            f"observations:\n- indicator: k\n  period: {form}\n  value: 1 %\n"
        )
        assert gm.dump_results(gm.parse_results(text.encode())).decode() == text.replace(form, days)


def test_results_are_written_and_read() -> None:
    """Values, reasons why there is none, and who says so."""
    report = gm.Source(id="rapport", title="Årsredovisning 2024")
    results = gm.Results(
        of="0331",
        title="Utfall",
        sources=(report,),
        observations=(
            gm.Observation(
                indicator="lasare",
                period=gm.Period.years(2024),
                value=gm.Amount(Decimal("79.50"), "%"),
                published=date(2025, 3, 1),
                source=report.at("s. 9"),
            ),
            gm.Observation(
                indicator="lasare",
                period=gm.Period.school_year(2023),
                missing="no",
                basis=gm.Basis.ASSUMED,
            ),
        ),
    )
    text = """\
format: govmodel.results/1
of: '0331'
title: Utfall
sources:
- title: Årsredovisning 2024
  id: rapport
observations:
- indicator: lasare
  period: '2024'
  value: 79.50 %
  published: '2025-03-01'
  source:
    id: rapport
    where: s. 9
- indicator: lasare
  period: 2023/24
  missing: 'no'
  basis: assumed
"""
    assert gm.dump_results(results).decode() == text
    assert gm.parse_results(text.encode()) == results
    data = gm.dump_results(results, name="results.json")
    assert gm.parse_results(data, name="results.json") == results


def test_the_fields_that_every_element_has_are_written_and_read() -> None:
    """Who decided, who answers, what it serves, which days, on which basis."""
    element = Namnduppdrag(
        id="n",
        text="Läs",
        decided_by="kf",
        owners=("skolnamnden", "kulturnamnden"),
        serves=("a", "b"),
        valid=gm.Period(first=date(2024, 1, 1), last=date(2024, 6, 30)),
        source=SOURCE,
        basis=gm.Basis.DERIVED,
        interpreted="Läs mer",
        budget=gm.Amount(Decimal("1.5"), "mkr"),
        due=date(2024, 6, 30),
    )
    plan = evolve(
        plan_of(element, sources=(SOURCE,)),
        title="Plan",
        source=SOURCE.at("s. 1"),
        bodies=(
            gm.Body(
                id="g",
                name="Gruppen",
                role="unit",
                under="kf",
                members=("a", "b"),
                valid=gm.Period.years(2024),
                basis=ASSUMED,
            ),
        ),
        events=(
            gm.Event(what="revision", day=date(2024, 4, 2), about=gm.Period.years(2023)),
            gm.Event(
                what="budget",
                day=date(2023, 12, 18),
                about=gm.Period.years(2024),
                by="kf",
                special_reasons=True,
                source=SOURCE.at("s. 2"),
                basis=gm.Basis.DERIVED,
            ),
        ),
    )
    text = """\
format: govmodel.plan/1
model: exempelby@2024-2027
period: '2024'
title: Plan
source:
  id: budget
  where: s. 1
sources:
- title: Exempelby budget 2024
  id: budget
bodies:
- id: g
  name: Gruppen
  role: unit
  under: kf
  members:
  - a
  - b
  valid: '2024'
  basis: assumed
events:
- what: revision
  day: '2024-04-02'
  about: '2023'
- what: budget
  day: '2023-12-18'
  about: '2024'
  by: kf
  special_reasons: true
  source:
    id: budget
    where: s. 2
  basis: derived
elements:
- kind: nämnduppdrag
  id: n
  text: Läs
  decided_by: kf
  owners:
  - skolnamnden
  - kulturnamnden
  serves:
  - a
  - b
  valid: 2024-01-01/2024-06-30
  source: budget
  basis: derived
  interpreted: Läs mer
  budget: 1.5 mkr
  due: '2024-06-30'
"""
    assert gm.dump_plan(plan).decode() == text
    assert read(text) == plan


def test_an_unknown_word_keeps_every_field_that_elements_have() -> None:
    """Its days, its source and its basis are written as for any other word."""
    unknown = gm.Unknown(
        id="d",
        text="Delmål",
        decided_by="kf",
        owners=("b",),
        valid=gm.Period.years(2024),
        source=SOURCE.at("s. 1"),
        basis=gm.Basis.DERIVED,
        kind="delmål",
        rest=(("due", "2024-01-01"),),
    )
    plan = plan_of(unknown, sources=(SOURCE,))
    for name in ("plan.yaml", "plan.json"):
        assert gm.parse_plan(gm.dump_plan(plan, name=name), MODEL, name=name).plan == plan
    assert (
        gm.dump_plan(plan)
        .decode()
        .endswith(
            "- kind: delmål\n"
            "  id: d\n"
            "  text: Delmål\n"
            "  decided_by: kf\n"
            "  owners:\n"
            "  - b\n"
            "  valid: '2024'\n"
            "  source:\n"
            "    id: budget\n"
            "    where: s. 1\n"
            "  basis: derived\n"
            "  due: '2024-01-01'\n"
        )
    )


def test_elements_that_share_a_value_can_be_written_and_read() -> None:
    """A copy of an unknown statement shares its fields with the first."""
    first = gm.Unknown(id="a", text="A", kind="delmål", rest=(("tags", ["x", {"y": "z"}]),))
    plan = plan_of(first, evolve(first, id="b"))
    assert read(gm.dump_plan(plan).decode()) == plan


def test_a_defect_in_a_plugins_own_class_is_not_taken_for_a_defect_of_the_file() -> None:
    """An error that nobody foresaw is raised as it is."""

    @frozen(kw_only=True)
    class Trasigt(gm.Goal):
        """A word whose class cannot be made."""

        word = "trasigt"

        def __attrs_post_init__(self) -> None:
            """Break."""
            raise ZeroDivisionError

    model = evolve(MODEL, levels=(*LEVELS, gm.Level(kind=Trasigt, basis=ASSUMED)))
    with pytest.raises(ZeroDivisionError):
        read(HEAD + "elements:\n- {kind: trasigt, id: a, text: A}\n", model)


def test_a_source_that_stands_for_any_has_the_id_that_is_asked_for() -> None:
    """Where the list of sources cannot be read, every citation finds one."""
    problems: list[gm.Problem] = []
    tree: Mapping[str, object] = {
        "format": "govmodel.results/1",
        "of": "0331",
        "sources": "x",
        "observations": [{"indicator": "a", "period": "2024", "missing": "?", "source": "rapport"}],
    }
    results = shapes.results_from(tree, problems)
    assert [problem.path for problem in problems] == [("sources",)]
    assert results is not None
    assert results.observations[0].source == gm.Source(id="rapport", title="")
