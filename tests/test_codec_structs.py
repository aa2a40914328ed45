"""The quick way through JSON: what it takes, what it leaves to the careful way, and that they agree."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, field, frozen

import govmodel as gm
from govmodel.codec import json_text, shapes, structs
from govmodel.codec.unreadable import UnreadableError

from strategies import WIDE, Allt, Andel, Farg, Kostnad, Steg, Storlek, Valfri
from toy import ASSUMED, MODEL, PLAN, Mal

HEAD = '"format":"govmodel.plan/1","model":"exempelby@2024-2027"'
YEAR = gm.Period.years(2024)


def model_of(*kinds: type[gm.Element]) -> gm.GovernanceModel:
    """Make a municipality with these words and no others."""
    levels = tuple(gm.Level(kind=kind, basis=ASSUMED) for kind in kinds)
    return evolve(MODEL, levels=levels, cycles=())


def quick(text: str | bytes, model: gm.GovernanceModel = MODEL) -> gm.Plan | None:
    """Read a plan the quick way; nothing if that does not lead through."""
    try:
        return structs.plan(text if isinstance(text, bytes) else text.encode(), model)[0]
    except structs.NotPlainError:
        return None


def careful(
    text: str | bytes, model: gm.GovernanceModel = MODEL
) -> tuple[gm.Plan | None, list[str]]:
    """Read a plan the careful way, and give what is wrong in English."""
    try:
        tree, _, twice = json_text.parse(text if isinstance(text, bytes) else text.encode())
    except UnreadableError as error:
        return None, [problem.text("en") for problem in error.problems]
    problems = list(twice)
    read = shapes.plan_from(tree, model, problems)
    return read and read[0], [problem.text("en").removeprefix(": ") for problem in problems]


def both(text: str | bytes, model: gm.GovernanceModel = MODEL) -> gm.Plan:
    """Read a plan both ways; each takes it, and they agree."""
    plan = quick(text, model)
    assert plan is not None
    assert careful(text, model) == (plan, [])
    return plan


def file(*fields: str) -> str:
    """Write a plan for 2024 with these fields of JSON."""
    return "{" + ",".join((HEAD, '"period":"2024"', *fields)) + "}"


def goal(*fields: str) -> str:
    """Write a plan with one goal that has these fields of JSON."""
    return file(
        '"elements":[{' + ",".join(('"kind":"mål","id":"a","text":"A"', *fields)) + "}]",
    )


def wide(*fields: str) -> str:
    """Write a plan with one element of the word with a field of every type."""
    return file(
        '"elements":[{' + ",".join(('"kind":"allt","id":"a","text":"A"', *fields)) + "}]",
    )


# How a file may be written.


def test_a_plan_that_was_written_is_read_the_quick_way() -> None:
    """Indented as it is written, and as compact as it can be."""
    data = gm.dump_plan(PLAN, name="plan.json")
    assert both(data) == PLAN
    tree = json.loads(data)
    assert both(json.dumps(tree, ensure_ascii=False, separators=(",", ":"))) == PLAN
    assert both(json.dumps(tree)) == PLAN
    assert both(json.dumps(tree, indent="\t", separators=(",", ":\n\t "))) == PLAN


def test_a_byte_order_mark_is_no_obstacle() -> None:
    """One is; two are a mistake."""
    data = gm.dump_plan(PLAN, name="plan.json")
    assert both(b"\xef\xbb\xbf" + data) == PLAN
    assert quick(b"\xef\xbb\xbf\xef\xbb\xbf" + data) is None


def test_a_key_may_be_spelt_with_escapes() -> None:
    """It is the same key."""
    assert both(file('"t\\u0069tle":"T"')).title == "T"


def test_space_before_a_colon_is_left_to_the_careful_way() -> None:
    """The keys could not be counted so simply; nobody writes so."""
    for text in (file('"title" :"T"'), file('"title"\n\t:"T"'), file('"title"\r\n : "T"')):
        assert quick(text) is None
        plan, problems = careful(text)
        assert plan == gm.Plan(model=MODEL.id, period=YEAR, title="T")
        assert problems == []
        assert gm.parse_plan(text.encode(), MODEL, name="plan.json").plan == plan


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ('"a\\":b"', 'a":b'),
        ('"\\":\\":"', '":":'),
        ('"a\\\\"', "a\\"),
        ('"\\\\\\":"', '\\":'),
        ('"\\u0022:"', '":'),
        ('"\\\\\\\\"', "\\\\"),
        ('"{\\"id\\":1}"', '{"id":1}'),
        ('":"', ":"),
        ('"\':"', "':"),
    ],
)
def test_a_quote_and_a_colon_inside_a_text_are_no_key(written: str, title: str) -> None:
    """Neither escaped nor behind a backslash that is escaped itself."""
    assert both(file(f'"title":{written}')).title == title
    assert both(goal(f'"decided_by":{written}', '"owners":["b"]'))["a"].decided_by == title


def test_a_quote_a_space_and_a_colon_inside_a_text_are_left_to_the_careful_way() -> None:
    """They may be a key with a space behind it."""
    text = file('"title":"a\\" :b"')
    assert quick(text) is None
    assert gm.parse_plan(text.encode(), MODEL, name="plan.json").plan.title == 'a" :b'


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "{",
            "[]",
            "null",
            "1",
            '"x"',
            "{}",
            "{}{}",
            file() + "x",
            file() + "\0",
            file()[:-1],
        ),
        *(file('"title":"a\nb"'), file('"title":"\t"'), file('"title":"\\x"'), file('"title":x')),
        *(file(","), file('"title":"a",'), file() + "//", "\u00a0" + file(), file('"title":NaN')),
    ],
)
def test_what_is_no_json_is_taken_by_neither(text: str) -> None:
    """Neither of the two parsers lets pass what the other does not."""
    assert quick(text) is None
    plan, problems = careful(text)
    assert plan is None
    assert problems


@pytest.mark.parametrize(
    "text", [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc3", b"\xe5"]
)
def test_what_is_not_in_utf_8_is_taken_by_neither(text: bytes) -> None:
    """Neither in a value nor in a key."""
    for data in (
        file('"title":"?"').encode().replace(b"?", text),
        file('"ti?":"a"').encode().replace(b"?", text),
    ):
        assert quick(data) is None
        assert careful(data) == (
            None,
            [":1: the file is not encoded in UTF-8; save it as UTF-8"],
        )


@pytest.mark.parametrize("half", ["\\ud800", "\\udc00", "\\uDBFFx", "\\udc00\\ud800", "\\uD83D"])
def test_half_of_a_surrogate_pair_is_taken_by_neither(half: str) -> None:
    """No file can hold it and no screen can show it; a whole pair is a character."""
    wrong = ": the file is not valid JSON: half of a surrogate pair is no character"
    for text in (file(f'"title":"{half}"'), file(f'"{half}":"a"'), goal(f'"owners":["{half}"]')):
        assert quick(text) is None
        assert careful(text) == (None, [wrong])
    assert both(file('"title":"\\ud83d\\ude00"')).title == "😀"
    assert careful('{"x":' + "[" * 900 + '"\\ud83d\\ude00"' + "]" * 900 + "}") == (
        None,
        [": the content is nested deeper than 40 levels"],
    )


# Keys that stand twice, or nowhere.

RICH = file(
    '"source":{"id":"b","where":"s. 1"}',
    '"sources":[{"title":"B","id":"b"}]',
    '"bodies":[{"id":"g","name":"G","role":"unit"}]',
    '"events":[{"what":"budget","day":"2023-11-20","about":"2024"}]',
    '"elements":[{"kind":"mått","id":"m","text":"M","targets":['
    '{"type":"rank","place":1,"source":{"title":"C"}}],"baseline":{"value":"1 %","period":"2023"}}]',
)


@pytest.mark.parametrize("place", [at.start() for at in re.finditer(r'"[a-z]+":', RICH)])
@pytest.mark.parametrize("as_it_stands", [True, False])
def test_a_key_that_stands_twice_is_taken_by_neither(place: int, *, as_it_stands: bool) -> None:
    """In no object of a file, though the last one alone would be right, and however it is spelt."""
    assert both(RICH).sources == (gm.Source(title="B", id="b"),)
    (key,) = re.match(r'"([a-z]+)":', RICH[place:]).groups()  # type: ignore[union-attr]
    spelt = key if as_it_stands else f"\\u{ord(key[0]):04x}{key[1:]}"
    text = f'{RICH[:place]}"{spelt}":null,{RICH[place:]}'
    assert quick(text) is None
    _, problems = careful(text)
    assert len(problems) == 1
    assert f"the field {key} stands there more than once" in problems[0]


def test_there_are_keys_to_stand_twice_at_every_depth() -> None:
    """The test above is of the file, a citation, and lists of all that a plan has lists of."""
    assert len(re.findall(r'"[a-z]+":', RICH)) == 29


def test_a_key_that_stands_twice_is_not_made_up_for_by_one_that_is_missing() -> None:
    """A model with one word alone still needs to be told it."""
    model = model_of(Mal)
    right = file('"elements":[{"id":"a","kind":"mål","text":"A"}]')
    assert both(right, model)["a"] == Mal(id="a", text="A")
    for wrong in (
        right.replace('"kind":"mål",', ""),
        right.replace('"kind":"mål"', '"id":"b"'),
        right.replace('"kind":"mål"', '"kind":"nål"'),
        right.replace('"kind":"mål"', '"kind":null'),
    ):
        assert quick(wrong, model) is None


@pytest.mark.parametrize(
    "text",
    [
        file('"titel":"T"'),
        file('"elements":[{"kind":"mål","id":"a","text":"A","due":"2024-01-01"}]'),
        file('"elements":[{"kind":"mått","id":"a","text":"A","targets":[{"type":"rank"}]}]'),
        file('"elements":[{"kind":"mått","id":"a","text":"A","targets":[{"place":1}]}]'),
        file('"elements":[{"kind":"mått","id":"a","text":"A","targets":[{"type":"x","place":1}]}]'),
        file('"elements":[{"kind":"mål","id":"a"}]'),
        file('"elements":[{"id":"a","text":"A"}]'),
        file('"elements":[null]'),
        file('"elements":null'),
        file('"sources":[{"id":"b"}]'),
        file('"sources":["b"]'),
        file('"sources":null'),
        file('"sources":[{"title":"A","id":"b"},{"title":"B","id":"b"}]'),
        file('"bodies":[{"id":"g","name":"G"}]'),
        file('"events":[{"what":"budget","day":"2023-11-20"}]'),
        file('"events":[{"what":"budget","day":"2023-11-31","about":"2024"}]'),
        file('"events":[{"what":"budget","day":"2023-11-20","about":"2024","by_whom":"kf"}]'),
        file('"events":null'),
        "{" + HEAD + "}",
        file().replace("plan/1", "plan/2"),
        file().replace("plan/1", "results/1"),
        file().replace(f"{HEAD},", '"model":"exempelby@2024-2027",'),
        file().replace(f"{HEAD},", '"format":"govmodel.plan/1",'),
        file().replace("2024-2027", "2020-2023"),
        goal('"id ":"b"'),
        goal('"serves":"b"'),
        goal('"serves":[1]'),
        goal('"text":null'),
        goal('"basis":"guessed"'),
        goal('"basis":null'),
    ],
)
def test_what_is_wrong_is_taken_by_neither(text: str) -> None:
    """The quick way does not say what is wrong; the careful way does."""
    assert quick(text) is None
    _, problems = careful(text)
    assert problems


def test_a_word_that_the_model_lacks_is_left_to_the_careful_way() -> None:
    """It keeps what stands there, for check to report."""
    text = file('"elements":[{"kind":"delmål","id":"a","text":"A","vikt":1.50}]')
    assert quick(text) is None
    assert gm.parse_plan(text.encode(), MODEL, name="plan.json").plan.elements == (
        gm.Unknown(id="a", text="A", kind="delmål", rest=(("vikt", "1.50"),)),
    )


# Sources.

BUDGET = gm.Source(id="b", title="B", url="u", where="s. 1", remark="r")


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("null", None),
        ('"b"', BUDGET),
        ('{"id":"b"}', BUDGET),
        ('{"id":"b","where":"s. 2"}', evolve(BUDGET, where="s. 2")),
        ('{"where":"s. 2","id":"b"}', evolve(BUDGET, where="s. 2")),
        ('{"id":"b","remark":"q"}', evolve(BUDGET, remark="q")),
        ('{"id":"b","where":null}', evolve(BUDGET, where=None)),
        ('{"id":"b","where":null,"remark":null}', evolve(BUDGET, where=None, remark=None)),
        ('{"id":"b","where":"s. 2","remark":""}', evolve(BUDGET, where="s. 2", remark="")),
        ('{"title":"T"}', gm.Source(title="T")),
        ('{"title":"T","id":"b"}', gm.Source(title="T", id="b")),
        ('{"title":"T","id":"other","url":null}', gm.Source(title="T", id="other")),
        (
            '{"title":"","id":"","url":"u","decided":"2024-02-29","where":"w","remark":"r"}',
            gm.Source(title="", url="u", decided=date(2024, 2, 29), where="w", remark="r"),
        ),
    ],
)
def test_a_source_is_cited_in_every_way(written: str, source: gm.Source | None) -> None:
    """By its id, at another place or none, or written out; twice alike, and in the file's order."""
    listed = (
        '"sources":[{"title":"?"},{"title":"B","id":"b","url":"u","where":"s. 1","remark":"r"}]'
    )
    elements = (
        f'"elements":[{{"kind":"mål","id":"a","text":"A","source":{written}}},'
        f'{{"kind":"mål","id":"b","text":"B","source":{written}}}]'
    )
    for text in (file(listed, elements), file(elements, listed)):
        plan = both(text)
        assert [element.source for element in plan] == [source, source]
        assert plan.sources == (gm.Source(title="?"), BUDGET)


def test_citations_of_one_place_may_differ_in_their_remark() -> None:
    """Each has its own."""
    cited = (
        '{"id":"b","where":"x"}',
        '{"id":"b","where":"x","remark":"q"}',
        '{"id":"b","remark":"q"}',
    )
    elements = ",".join(
        f'{{"kind":"mål","id":"{at}","text":"A","source":{each}}}' for at, each in enumerate(cited)
    )
    text = file('"sources":[{"title":"B","id":"b","where":"w"}]', f'"elements":[{elements}]')
    assert [element.source for element in both(text)] == [
        gm.Source(title="B", id="b", where="x"),
        gm.Source(title="B", id="b", where="x", remark="q"),
        gm.Source(title="B", id="b", where="w", remark="q"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        *('"c"', '""', '{"id":"c"}', '{"id":""}', "{}", '{"where":"s. 1"}', '["b"]', "1"),
        *('{"id":"b","url":"u"}', '{"id":"b","decided":null}', '{"id":null}', '{"title":null}'),
        *('{"id":"b","title":null}', '{"title":"T","where":1}', '{"title":"T","page":1}'),
        *('{"title":"T","decided":"2023-02-29"}', '{"title":"T","decided":"2024-01-01T00:00"}'),
    ],
)
def test_a_citation_that_is_wrong_is_taken_by_neither(written: str) -> None:
    """Whatever is wrong with it."""
    text = file('"sources":[{"title":"B","id":"b"},{"title":"?"}]', f'"source":{written}')
    assert quick(text) is None
    _, problems = careful(text)
    assert problems


# Every type of field.


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ('"name":"å\\n"', "name", "å\n"),
        ('"count":-7', "count", -7),
        ('"count":-0', "count", 0),
        ('"count":18446744073709551616', "count", 18446744073709551616),
        (f'"count":{"9" * 1000}', "count", 10**1000 - 1),
        (f'"count":-{"9" * 1000}', "count", 1 - 10**1000),
        ('"agreed":true', "agreed", True),
        ('"share":"1 234,50"', "share", Decimal("1234.50")),
        ('"share":15', "share", Decimal(15)),
        (f'"share":{"9" * 1000}', "share", Decimal("9" * 1000)),
        ('"shares":["1",2,-3]', "shares", (Decimal(1), Decimal(2), Decimal(-3))),
        ('"begun":"2024-02-29"', "begun", date(2024, 2, 29)),
        ('"over":"2010-04"', "over", gm.Period(first=date(2010, 4, 1), last=date(2010, 4, 30))),
        ('"over":2010', "over", gm.Period.years(2010)),
        ('"over":1000', "over", gm.Period.years(1000)),
        ('"cost":"12,5 mnkr"', "cost", gm.Amount(Decimal("12.5"), "mkr")),
        ('"colour":"blå"', "colour", Farg.BLUE),
        ('"colour":"bl\\u00e5"', "colour", Farg.BLUE),
        ('"size":"stor"', "size", Storlek.LARGE),
        ('"step":2', "step", Steg.HIGH),
        ('"step":"2"', "step", Steg.HIGH),
        ('"step":-1', "step", Steg.LOW),
        ('"part":"None"', "part", Andel.NONE),
        ('"part":"True"', "part", Andel.TRUE),
        ('"part":"0.5"', "part", Andel.HALF),
        ('"part":"(1, 1)"', "part", Andel.WHOLE),
        ('"part":"2024-02-29"', "part", Andel.DAY),
        ('"part":10', "part", Andel.TEN),
        ('"any_of":"ett"', "any_of", Valfri.ONE),
        (
            '"detail":{"amount":"5 kr"}',
            "detail",
            Kostnad(gm.Amount(5, "kr"), 2024, None, (), "i", "A"),
        ),
        (
            '"detail":{"amount":"5 kr","year":1,"note":"n","tags":["t"],"_inner":"x","shout":"hö"}',
            "detail",
            Kostnad(gm.Amount(5, "kr"), 1, "n", ("t",), "x", "HÖ"),
        ),
        ('"names":[]', "names", ()),
        ('"names":["a",""]', "names", ("a", "")),
        ('"counts":[]', "counts", ()),
        ('"counts":[3]', "counts", (3,)),
        ('"votes":[true,false]', "votes", (True, False)),
        ('"shares":["0,1"]', "shares", (Decimal("0.1"),)),
        ('"days":["2024-01-02"]', "days", (date(2024, 1, 2),)),
        ('"periods":["2024",2024]', "periods", (YEAR, YEAR)),
        ('"costs":["1 kr","1 kr"]', "costs", (gm.Amount(1, "kr"), gm.Amount(1, "kr"))),
        ('"colours":["röd"]', "colours", (Farg.RED,)),
        ('"sizes":["liten"]', "sizes", (Storlek.SMALL,)),
        ('"steps":[2,"-1"]', "steps", (Steg.HIGH, Steg.LOW)),
        ('"parts":["10",10]', "parts", (Andel.TEN, Andel.TEN)),
        ('"details":[{"amount":"1 kr"}]', "details", (Kostnad(gm.Amount(1, "kr")),)),
        ('"rows":[[1,2],[]]', "rows", ((1, 2), ())),
        ('"targets":[{"type":"rank","place":3}]', "targets", (gm.Rank(place=3),)),
        ('"maybe_count":null', "maybe_count", None),
        ('"maybe_count":5', "maybe_count", 5),
        ('"maybe_share":null', "maybe_share", None),
        ('"maybe_share":"1"', "maybe_share", Decimal(1)),
        ('"maybe_step":2', "maybe_step", Steg.HIGH),
        ('"maybe_step":null', "maybe_step", None),
        ('"maybe_part":null', "maybe_part", None),
        ('"maybe_part":"None"', "maybe_part", Andel.NONE),
        ('"maybe_size":"stor"', "maybe_size", Storlek.LARGE),
        ('"maybe_names":[]', "maybe_names", ()),
        ('"maybe_names":null', "maybe_names", None),
        ('"maybe_detail":{"amount":"1 kr"}', "maybe_detail", Kostnad(gm.Amount(1, "kr"))),
        ('"also":{"title":"T"}', "also", gm.Source(title="T")),
        ('"_private":2', "_private", 2),
        ('"same":"other"', "same", "other"),
        ('"name":""', "same", "a"),
        ('"name":""', "counts", (1, 2)),
        ('"name":""', "derived", 7),
        ('"name":""', "maybe_count", 0),
    ],
)
def test_a_field_of_every_type_is_read_both_ways(written: str, name: str, value: object) -> None:
    """With its value if it stands there, with the class's own if not."""
    element = both(wide(written), WIDE)["a"]
    assert isinstance(element, Allt)
    found = getattr(element, name)
    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize(
    "written",
    [
        *('"name":1', '"name":null', '"count":5.0', '"count":1e2', '"count":true', '"count":null'),
        *(f'"count":1{"0" * 1000}', f'"count":-1{"0" * 1000}', f'"count":{"9" * 5000}'),
        *('"agreed":1', '"agreed":"yes"', '"agreed":null', '"share":"1e3"', '"share":true'),
        *(f'"share":1{"0" * 1000}', f'"share":-1{"0" * 1000}', '"share":null', '"share":[1]'),
        *('"begun":"2023-02-29"', '"begun":"2024-1-1"', '"begun":"0000-01-01"', '"begun":20240101'),
        *('"begun":"2024-01-01Z"', '"begun":"2024-01-01T00:00:00"', '"begun":"+2024-01-01"'),
        *(
            '"over":2010.0',
            '"over":true',
            '"over":-1',
            '"over":20100',
            '"over":0',
            '"over":"2024/26"',
        ),
        *(f'"over":{"9" * 400}', '"over":null', '"over":"2011-2010"', '"over":"2024-13"'),
        *('"cost":5', '"cost":"5"', '"cost":"5 dollar"', '"cost":"1 2 kr"', '"cost":null'),
        *('"colour":"RED"', '"colour":"Röd"', '"colour":null', '"size":"LARGE"', '"size":1'),
        *('"step":1', '"step":2.0', '"step":true', '"step":"02"', '"step":" 2"', '"step":null'),
        *('"part":null', '"part":true', '"part":0.5', '"part":[1,1]', '"part":"TEN"', '"part":1'),
        *('"any_of":"tre"', '"any_of":1', '"detail":{}', '"detail":null', '"detail":"x"'),
        *('"detail":{"amount":"1 kr","hidden":"x"}', '"detail":{"amount":"1 kr","inner":"x"}'),
        *('"names":"a"', '"names":null', '"names":{}', '"names":[null]', '"counts":["x"]'),
        *('"rows":[1]', '"rows":[["x"]]', '"parts":[true]', '"steps":[1]', '"maybe_count":"x"'),
        *('"private":2', '"derived":7', '"targets":[{"type":"rank","place":0}]'),
        '"targets":[{"type":"relative_change","by":"5 kr"}]',
    ],
)
def test_a_field_of_another_type_is_taken_by_neither(written: str) -> None:
    """Not even where one could guess what is meant."""
    text = wide(written)
    assert quick(text, WIDE) is None
    plan, problems = careful(text, WIDE)
    assert plan is None
    assert problems


@pytest.mark.parametrize(
    ("written", "name", "value"),
    [
        ('"count":"5"', "count", 5),
        ('"agreed":"true"', "agreed", True),
        ('"share":1.50', "share", Decimal("1.50")),
        ('"shares":["1",2.0]', "shares", (Decimal(1), Decimal("2.0"))),
    ],
)
def test_what_can_be_written_in_two_ways_is_left_to_the_careful_way(
    written: str, name: str, value: object
) -> None:
    """A number as text, as YAML has it; a fraction, which must stay exact."""
    assert quick(wide(written), WIDE) is None
    element = gm.parse_plan(wide(written).encode(), WIDE, name="plan.json").plan["a"]
    assert repr(getattr(element, name)) == repr(value)


@pytest.mark.parametrize(
    ("member", "in_json", "in_yaml"),
    [
        (Andel.NONE, '"None"', "None"),
        (Andel.TRUE, '"True"', "'True'"),
        (Andel.WHOLE, '"(1, 1)"', "(1, 1)"),
        (Andel.DAY, '"2024-02-29"', "'2024-02-29'"),
        (Andel.TEN, "10", "10"),
    ],
)
def test_a_member_that_is_neither_text_nor_a_whole_number_is_written_as_text(
    member: Andel, in_json: str, in_yaml: str
) -> None:
    """Whatever its value is, it is told by how that is written."""
    plan = gm.Plan(model=WIDE.id, period=YEAR, elements=(Allt(id="a", text="A", part=member),))
    data = gm.dump_plan(plan, name="plan.json")
    assert f'"part": {in_json}\n' in data.decode()
    assert both(data, WIDE) == plan
    data = gm.dump_plan(plan)
    assert data.decode().endswith(f"  part: {in_yaml}\n")
    assert gm.parse_plan(data, WIDE).plan == plan


# Words that the quick way cannot do.


@frozen(kw_only=True)
class Vadsomhelst(gm.Goal):
    """A word with a field that may hold anything."""

    word = "vad som helst"

    anything: Any = None


@frozen
class Gren:
    """A value that holds others of its kind."""

    name: str
    below: "tuple[Gren, ...]" = ()


@frozen(kw_only=True)
class Trad(gm.Goal):
    """A word with such a value."""

    word = "träd"

    grows: Gren | None = None


@frozen(kw_only=True)
class Petig(gm.Goal):
    """A word that looks at its fields together."""

    word = "petig"

    low: int = 0
    high: int = field(default=9)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be."""
        if self.low > self.high:
            raise gm.InvalidValueError("expected.whole_number", {"found": str(self.low)})


@frozen(kw_only=True)
class Trasig(gm.Goal):
    """A word whose class cannot be made."""

    word = "trasig"

    def __attrs_post_init__(self) -> None:
        """Break."""
        raise ZeroDivisionError


def test_a_field_that_may_hold_anything_is_left_to_the_careful_way() -> None:
    """A number with a fraction would lose its digits; every file of that model goes that way."""
    model = model_of(Mal, Vadsomhelst)
    text = file('"elements":[{"kind":"vad som helst","id":"a","text":"A","anything":[0.10,"x"]}]')
    for _ in range(2):
        assert quick(text, model) is None
    assert quick(file(), model) is None
    plan = gm.parse_plan(text.encode(), model, name="plan.json").plan
    assert plan["a"] == Vadsomhelst(id="a", text="A", anything=[Decimal("0.10"), "x"])
    assert repr(plan["a"]).count("0.10") == 1


def test_a_field_that_may_hold_anything_is_written_and_read_again() -> None:
    """What is text stays text, and nothing stays nothing."""
    model = model_of(Mal, Vadsomhelst)
    held: tuple[object, ...] = (None, "x", ["x", {"a": None}])
    plan = gm.Plan(
        model=model.id,
        period=YEAR,
        elements=tuple(
            Vadsomhelst(id=str(at), text="A", anything=it) for at, it in enumerate(held)
        ),
    )
    for name in ("plan.json", "plan.yaml"):
        assert gm.parse_plan(gm.dump_plan(plan, name=name), model, name=name).plan == plan


def test_a_value_that_holds_others_of_its_kind_is_left_to_the_careful_way() -> None:
    """No struct can be made before the one that it holds."""
    model = model_of(Mal, Trad)
    text = file(
        '"elements":[{"kind":"träd","id":"a","text":"A",'
        '"grows":{"name":"x","below":[{"name":"y"}]}}]'
    )
    assert quick(text, model) is None
    plan = gm.parse_plan(text.encode(), model, name="plan.json").plan
    assert plan["a"] == Trad(id="a", text="A", grows=Gren("x", (Gren("y"),)))


def test_what_a_class_refuses_is_told_by_the_careful_way() -> None:
    """The quick way does not know what the error means."""
    model = model_of(Petig)
    text = file('"elements":[{"kind":"petig","id":"a","text":"A","low":5}]')
    assert both(text, model)["a"] == Petig(id="a", text="A", low=5)
    wrong = text.replace("5", "10")
    assert quick(wrong, model) is None
    assert careful(wrong, model) == (
        None,
        ["$.elements[0]: expected a whole number, found 10"],
    )


def test_a_defect_of_a_class_is_not_hidden() -> None:
    """The careful way raises it as it is."""
    text = file('"elements":[{"kind":"trasig","id":"a","text":"A"}]')
    assert quick(text, model_of(Trasig)) is None
    with pytest.raises(ZeroDivisionError):
        gm.parse_plan(text.encode(), model_of(Trasig), name="plan.json")


def test_the_classes_of_a_model_may_have_the_names_of_ours() -> None:
    """A plan is a word in Swedish too."""
    named = {"Plan": "plan", "Source": "källa", "Basis": "grund", "Rank": "rang", "Body": "organ"}
    kinds = tuple(
        frozen(kw_only=True)(type(name, (gm.Goal,), {"word": word, "__module__": "own"}))
        for name, word in named.items()
    )
    model = model_of(*kinds)
    written = ",".join(
        f'{{"kind":"{word}","id":"{word}","text":"A","source":{{"title":"T"}}}}'
        for word in named.values()
    )
    plan = both(file(f'"elements":[{written}]'), model)
    assert [type(element).__name__ for element in plan] == list(named)


def test_two_members_that_are_written_alike_are_the_first() -> None:
    """Which of them was written, nobody can tell."""
    from enum import Enum

    class Lika(Enum):
        NUMBER = 1
        TEXT = "1"

    @frozen(kw_only=True)
    class Tvetydig(gm.Goal):
        word = "tvetydig"
        which: Lika = Lika.TEXT

    for written in ("1", '"1"'):
        text = file(f'"elements":[{{"kind":"tvetydig","id":"a","text":"A","which":{written}}}]')
        element = both(text, model_of(Tvetydig))["a"]
        assert isinstance(element, Tvetydig)
        assert element.which is Lika.NUMBER


# The model that a plan names.


def finding(*names: str) -> Callable[[str], gm.GovernanceModel]:
    """Make a function that finds the toy municipality by these names and no others."""

    def find(name: str) -> gm.GovernanceModel:
        if name in names:
            return MODEL
        raise gm.UnknownModelError("error.model.unknown", {"name": name, "known": names})

    return find


def test_the_model_that_a_plan_names_is_found() -> None:
    """Wherever in the file it is named."""
    assert structs.plan(file().encode(), finding(MODEL.id)) == (
        gm.Plan(model=MODEL.id, period=YEAR),
        MODEL,
    )
    late = (
        '{"period":"2024","elements":[],"model":"exempelby@2024-2027","format":"govmodel.plan/1"}'
    )
    plan, found = structs.plan(b"\xef\xbb\xbf" + late.encode(), finding(MODEL.id))
    assert (plan.period, found) == (YEAR, MODEL)


@pytest.mark.parametrize(
    "text",
    [
        file().replace("exempelby@2024-2027", "exempelby"),
        file().replace('"exempelby@2024-2027"', "1"),
        file().replace("govmodel.plan/1", "govmodel.results/1"),
        "[]",
        "",
        "{",
        "[" * 100_000,
    ],
)
def test_a_file_in_which_no_model_is_named_is_left_to_the_careful_way(text: str) -> None:
    """Also one whose model is found by a part of its name."""
    with pytest.raises(structs.NotPlainError):
        structs.plan(text.encode(), finding(MODEL.id, "exempelby"))


def test_a_model_that_is_not_found_is_told_by_who_looks_for_it() -> None:
    """Unless the file is no plan at all: that comes first, in JSON as in YAML."""
    find = finding()
    for name in ("plan.json", "plan.yaml"):
        with pytest.raises(gm.UnknownModelError):
            gm.parse_plan(file().encode(), find, name=name)
        for wrong in (
            file().replace("govmodel.plan/1", "govmodel.results/1"),
            file().replace('"format":"govmodel.plan/1",', ""),
            file().replace('"exempelby@2024-2027"', "[]"),
            "{",
        ):
            with pytest.raises(gm.DocumentError):
                gm.parse_plan(wrong.encode(), find, name=name)


def test_who_looks_for_the_model_is_asked_once_and_must_find_one() -> None:
    """Asking again might import a stranger's plugin again."""
    asked = []

    def lost(name: str) -> gm.GovernanceModel:
        asked.append(name)
        raise gm.UnknownModelError("error.model.none", {"name": name})

    with pytest.raises(gm.UnknownModelError):
        gm.parse_plan(file().encode(), lost, name="plan.json")
    assert asked == [MODEL.id]
    for name in ("plan.json", "plan.yaml"):
        with pytest.raises(gm.InvalidValueError, match="a governance model, found NoneType"):
            gm.parse_plan(file().encode(), lambda _: None, name=name)  # type: ignore[arg-type,return-value]


# Results.


def test_results_are_read_the_quick_way() -> None:
    """Values and reasons, and whoever says so."""
    text = (
        '{"format":"govmodel.results/1","of":"0331","sources":[{"title":"R","id":"r"}],'
        '"observations":[{"indicator":"k","period":2024,"value":"5 %","published":"2025-01-01",'
        '"source":{"id":"r","where":"s. 9"}},{"indicator":"k","period":"2023","missing":"no"}]}'
    )
    report = gm.Source(title="R", id="r")
    wanted = gm.Results(
        of="0331",
        sources=(report,),
        observations=(
            gm.Observation(
                indicator="k",
                period=YEAR,
                value=gm.Amount(5, "%"),
                published=date(2025, 1, 1),
                source=report.at("s. 9"),
            ),
            gm.Observation(indicator="k", period=gm.Period.years(2023), missing="no"),
        ),
    )
    assert structs.results(text.encode()) == wanted
    assert gm.parse_results(text.encode(), name="r.json") == wanted
    for wrong in (
        text.replace('"of":"0331"', '"of":331'),
        text.replace('"of":"0331"', '"of":"1","of":"0331"'),
        text.replace('"missing":"no"', '"missing":"no","value":"1 %"'),
        text.replace('"missing":"no"', '"missing":null'),
        text.replace("results/1", "plan/1"),
        text.replace('"id":"r","where"', '"id":"s","where"'),
    ):
        with pytest.raises(structs.NotPlainError):
            structs.results(wrong.encode())
        with pytest.raises(gm.DocumentError):
            gm.parse_results(wrong.encode(), name="r.json")
