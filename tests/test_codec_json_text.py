"""JSON as text: what is read from it, and how it is written."""

from decimal import Decimal

import pytest

from govmodel.codec import json_text
from govmodel.codec.unreadable import UnreadableError


def wrong(data: bytes) -> str:
    """Read what cannot be read, and give the sentence that says why."""
    with pytest.raises(UnreadableError) as caught:
        json_text.parse(data)
    return caught.value.problem.text("en")


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
    assert wrong('{"a": "å"}'.encode("latin-1")) == ": $: the file is not encoded in UTF-8"


@pytest.mark.parametrize("data", [b"", b"{", b'{"a" "b"}', b"{'a': 1}", b"[1,]", b"{} {}", b"NaN"])
def test_what_is_not_json_is_refused(data: bytes) -> None:
    """The sentence names the format."""
    assert wrong(data).startswith(": $: the file is not valid JSON: ")


def test_a_number_too_large_for_any_use_is_refused() -> None:
    """An exponent of twenty digits is an attack or a slip of the hand."""
    assert wrong(b"1e99999999999999999999").startswith(": $: the file is not valid JSON: ")


def test_a_bomb_of_brackets_is_refused() -> None:
    """A hundred thousand brackets end in a sentence and not in a crash."""
    assert wrong(b"[" * 100_000) == ": $: the content is nested deeper than 40 levels"


def test_forty_levels_can_be_read_and_forty_one_cannot() -> None:
    """As in YAML, so that what is read from one can be written to the other."""
    tree, _, _ = json_text.parse(b'{"a":' * 20 + b"[" * 20 + b'"b"' + b"]" * 20 + b"}" * 20)
    for _ in range(20):
        assert isinstance(tree, dict)
        tree = tree["a"]
    assert isinstance(tree, list)
    sentence = ": $: the content is nested deeper than 40 levels"
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
