"""JSON as text: what is read from it, and how it is written."""

from decimal import Decimal

import pytest

from govmodel.codec import json_text
from govmodel.codec.unreadable import UnreadableError


def wrong(data: bytes) -> str:
    """Read what cannot be read, and give the sentence that says why."""
    with pytest.raises(UnreadableError) as caught:
        json_text.parse(data)
    (problem,) = caught.value.problems
    return problem.text("en")


def test_a_tree_is_read_as_it_stands() -> None:
    """Every kind of JSON value, without lines and without problems."""
    data = '{"a": ["å", 1, -2, true, false, null, {}], "b": {"c": ""}}'.encode()
    tree = {"a": ["å", 1, -2, True, False, None, {}], "b": {"c": ""}}
    assert json_text.parse(data) == (tree, {}, ())


def test_a_number_with_a_fraction_is_exact() -> None:
    """No digit is lost: 0.1 is a tenth, and the zero of 80.10 is kept."""
    tree, _, _ = json_text.parse(b"[0.1, 80.10, 1e2, 12345678901234567890.123456789]")
    assert repr(tree) == (
        "[Decimal('0.1'), Decimal('80.10'), Decimal('1E+2'), "
        "Decimal('12345678901234567890.123456789')]"
    )
    assert tree == [
        Decimal("0.1"),
        Decimal("80.10"),
        Decimal(100),
        Decimal("12345678901234567890.123456789"),
    ]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    """Some editors put one first."""
    assert json_text.parse(b'\xef\xbb\xbf{"a": "b"}') == ({"a": "b"}, {}, ())


def test_other_encodings_than_utf_8_are_refused() -> None:
    """A file in Latin-1 would be read wrongly."""
    assert wrong('{"a": "å"}'.encode("latin-1")) == (
        ":1: the file is not encoded in UTF-8; save it as UTF-8"
    )


@pytest.mark.parametrize("data", [b"", b" \n", b"\xef\xbb\xbf"])
def test_an_empty_text_is_told_as_such(data: bytes) -> None:
    """Space and a byte order mark are nothing to read."""
    assert wrong(data) == ": the file is empty"


@pytest.mark.parametrize(
    ("data", "line", "cause"),
    [
        (b"{", 1, "Expecting property name enclosed in double quotes (column 2)"),
        (b'{"a" "b"}', 1, "Expecting ':' delimiter (column 6)"),
        (b"\n{'a': 1}", 2, "Expecting property name enclosed in double quotes (column 2)"),
        (b"{}\n{}", 2, "Extra data (column 1)"),
        (b'{"a":\n "b\nc"}', 2, "Invalid control character at (column 4)"),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", 1, "Unexpected UTF-8 BOM"),
    ],
)
def test_what_is_not_json_is_refused_with_its_line(data: bytes, line: int, cause: str) -> None:
    """The sentence names the format, and what the parser stopped at."""
    assert wrong(data).startswith(f":{line}: the file is not valid JSON: {cause}")


def test_a_comma_too_many_is_refused() -> None:
    """Where exactly it is told differs between versions of Python."""
    assert wrong(b"[1,]").startswith(":1: the file is not valid JSON: ")


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
def test_what_javascript_calls_a_number_is_refused(name: str) -> None:
    """It is no number of JSON, and no amount of anything."""
    assert wrong(f'{{"a": {name}}}'.encode()) == (
        f": the file is not valid JSON: {name} is not a number of JSON"
    )


def test_a_number_too_large_for_any_use_is_refused() -> None:
    """An exponent of twenty digits is an attack or a slip of the hand."""
    assert wrong(b"1e99999999999999999999") == (
        ": the file is not valid JSON: a number is too large"
    )


def test_a_whole_number_has_a_thousand_digits_and_no_more() -> None:
    """Python is slow to make longer ones; as a Decimal it stays what stands in the file."""
    for sign in ("", "-"):
        longest, _, _ = json_text.parse(f"{sign}1{'0' * 999}".encode())
        assert type(longest) is int
        assert abs(longest) == 10**999
        longer, _, _ = json_text.parse(f"{sign}1{'0' * 1000}".encode())
        assert type(longer) is Decimal
        assert abs(longer) == Decimal("1e1000")


def test_a_bomb_of_brackets_is_refused() -> None:
    """A hundred thousand brackets end in a sentence and not in a crash."""
    assert wrong(b"[" * 100_000) == ": the content is nested deeper than 40 levels"


def test_forty_levels_can_be_read_and_forty_one_cannot() -> None:
    """As in YAML, so that what is read from one can be written to the other."""
    tree, _, _ = json_text.parse(b'{"a":' * 20 + b"[" * 20 + b'"b"' + b"]" * 20 + b"}" * 20)
    for _ in range(20):
        assert isinstance(tree, dict)
        tree = tree["a"]
    assert isinstance(tree, list)
    sentence = ": the content is nested deeper than 40 levels"
    assert wrong(b"[" * 41 + b"]" * 41) == sentence
    assert wrong(b'[1, {"a": 2, "b":' * 21 + b"3" + b"}]" * 21) == sentence
    assert wrong(b"[" * 950 + b"]" * 950) == sentence


def test_a_tree_is_written_indented_and_ends_in_a_line_break() -> None:
    """Two spaces a level, text as it stands, the fields in the tree's order."""
    tree = {"of": "0331", "list": ["å", None, True, 3], "empty": []}
    assert json_text.dump(tree).decode() == (
        "{\n"
        '  "of": "0331",\n'
        '  "list": [\n'
        '    "å",\n'
        "    null,\n"
        "    true,\n"
        "    3\n"
        "  ],\n"
        '  "empty": []\n'
        "}\n"
    )


def twice(data: bytes) -> list[tuple[tuple[str | int, ...], object]]:
    """Give the place and the name of every key that stands twice."""
    _, _, problems = json_text.parse(data)
    assert {problem.key for problem in problems} <= {"problem.duplicate_key"}
    return [(problem.path, problem.values["field"]) for problem in problems]


def test_a_key_that_stands_twice_is_told_at_every_depth() -> None:
    """At the place of what it stands in, once however often it stands there; the last one counts."""
    data = (
        b'{"a": 1, "b": [{"c": 2, "d": {"e": 3, "e": 4, "e": 5}, "c": 6}, 7, {"c": 8}], "a": 9, '
        b'"\\u0061": 10, "f": {"a": 11}, "f": {"g": 12, "g": 13}}'
    )
    assert twice(data) == [
        ((), "a"),
        ((), "f"),
        (("f",), "g"),
        (("b", 0), "c"),
        (("b", 0, "d"), "e"),
    ]
    tree, _, _ = json_text.parse(data)
    assert tree == {
        "a": 10,
        "b": [{"c": 6, "d": {"e": 5}}, 7, {"c": 8}],
        "f": {"g": 13},
    }


def test_a_key_that_stands_in_two_objects_stands_once() -> None:
    """Each item has an id."""
    assert twice(b'[{"id": 1}, {"id": 2, "a": {"id": 3}}]') == []


def test_a_thousand_keys_that_stand_twice_are_enough() -> None:
    """Then the file is not read on, and says so."""
    assert len(twice(b"[" + b",".join([b'{"a":1,"a":2}'] * 999) + b"]")) == 999
    with pytest.raises(UnreadableError) as caught:
        json_text.parse(b"[" + b",".join([b'{"a":1,"a":2}'] * 5000) + b"]")
    keys = [problem.key for problem in caught.value.problems]
    assert keys == ["problem.duplicate_key"] * 1000 + ["problem.many"]


def test_an_object_of_very_many_keys_is_searched_in_one_go() -> None:
    """Each key is looked at once, or a large file would take days."""
    keys = b",".join(b'"%d":1' % at for at in range(50_000))
    assert twice(b"{" + keys + b',"7":2}') == [((), "7")]
