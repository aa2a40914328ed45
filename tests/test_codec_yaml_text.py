"""YAML as text: every scalar stays text, everything has its line, and what has no meaning is refused."""

import sys

import pytest
import yaml

from govmodel import MissingExtraError
from govmodel.codec import yaml_text
from govmodel.codec.unreadable import UnreadableError


def told(text: str) -> list[str]:
    """Read a text, and give what is wrong in it."""
    return [problem.text("en") for problem in yaml_text.parse(text.encode())[2]]


def wrong(data: bytes) -> str:
    """Read what cannot be read, and give the sentence that says why."""
    with pytest.raises(UnreadableError) as caught:
        yaml_text.parse(data)
    (problem,) = caught.value.problems
    return problem.text("en")


def test_a_scalar_stays_text() -> None:
    """No code loses its zero, and no word becomes a truth value, a number or a day."""
    data = b"[0331, no, yes, On, 1e3, 0x1F, 1_000, 2010-04-30, 12:30, .inf, true, '7']"
    tree, _, problems = yaml_text.parse(data)
    assert tree == [
        "0331",
        "no",
        "yes",
        "On",
        "1e3",
        "0x1F",
        "1_000",
        "2010-04-30",
        "12:30",
        ".inf",
        "true",
        "7",
    ]
    assert problems == ()


def test_only_an_unquoted_null_is_nothing() -> None:
    """Nothing at all, a tilde and null; in quotes they are text, and so is Null."""
    data = b"a:\nb: ~\nc: null\nd: 'null'\ne: \"~\"\nf: ''\ng: Null\nh: |-\n  null\n"
    assert yaml_text.parse(data)[0] == {
        "a": None,
        "b": None,
        "c": None,
        "d": "null",
        "e": "~",
        "f": "",
        "g": "Null",
        "h": "null",
    }


NESTED = """\
format: govmodel.plan/1
# a comment
elements:
- kind: mål
  text: >-
    several
    lines
  serves:
  - a
  - "b
    c"
-
  kind: mått
  targets: [{type: at_least,
    value: 80 %}]
"""


def test_everything_has_its_line() -> None:
    """A field stands where its name stands, an item where it begins."""
    tree, lines, problems = yaml_text.parse(NESTED.encode())
    assert tree == {
        "format": "govmodel.plan/1",
        "elements": [
            {"kind": "mål", "text": "several lines", "serves": ["a", "b c"]},
            {"kind": "mått", "targets": [{"type": "at_least", "value": "80 %"}]},
        ],
    }
    assert lines == {
        (): 1,
        ("format",): 1,
        ("elements",): 3,
        ("elements", 0): 4,
        ("elements", 0, "kind"): 4,
        ("elements", 0, "text"): 5,
        ("elements", 0, "serves"): 8,
        ("elements", 0, "serves", 0): 9,
        ("elements", 0, "serves", 1): 10,
        ("elements", 1): 13,
        ("elements", 1, "kind"): 13,
        ("elements", 1, "targets"): 14,
        ("elements", 1, "targets", 0): 14,
        ("elements", 1, "targets", 0, "type"): 14,
        ("elements", 1, "targets", 0, "value"): 15,
    }
    assert problems == ()


def test_a_root_that_is_no_mapping_is_read_as_it_stands() -> None:
    """What it should have been is for the reader of plans to say."""
    assert yaml_text.parse(b"\n- a\n") == (["a"], {(): 2, (0,): 2}, ())
    assert yaml_text.parse(b"a") == ("a", {(): 1}, ())


@pytest.mark.parametrize("data", [b"", b"\n", b" \n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_an_empty_text_is_told_as_such(data: bytes) -> None:
    """Space and a byte order mark are nothing to read."""
    assert wrong(data) == ": the file is empty"


@pytest.mark.parametrize("text", ["# only a comment\n", "---\n"])
def test_a_text_without_a_value_holds_nothing(text: str) -> None:
    """That is no mistake of YAML's."""
    tree, _, problems = yaml_text.parse(text.encode())
    assert tree is None
    assert problems == ()


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    """Some editors put one first."""
    assert yaml_text.parse(b"\xef\xbb\xbfa: b\n")[0] == {"a": "b"}


def test_other_encodings_than_utf_8_are_refused() -> None:
    """A file in Latin-1 would be read wrongly."""
    assert wrong("a: å".encode("latin-1")) == (
        ":1: the file is not encoded in UTF-8; save it as UTF-8"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b\nc: [d\n", 3),
        ("a: b\n\n\tc: d\n", 3),
        ("a: b: c\n", 1),
        ("a: b\n}\n", 2),
    ],
)
def test_a_mistake_of_syntax_is_told_with_its_line(text: str, line: int) -> None:
    """The line is where the parser gave up."""
    assert wrong(text.encode()).startswith(f":{line}: the file is not valid YAML: ")


def test_a_mistake_of_syntax_is_told_with_its_cause() -> None:
    """The parser's own words follow ours."""
    assert (
        wrong(b"a: b: c\n")
        == ":1: the file is not valid YAML: mapping values are not allowed in this context"
    )


def test_a_control_character_is_refused() -> None:
    """With its line, though the parser only counts the characters before it."""
    sentence = wrong(b"a: b\nc: \x07\n")
    assert sentence.startswith(":2: the file is not valid YAML: ")
    assert "characters are not allowed" in sentence


def test_a_control_character_is_told_on_its_line_behind_swedish_letters() -> None:
    """A letter with a ring is two bytes and one character."""
    assert wrong("# åäö\n".encode() * 100 + b"a: \x07").startswith(":101: the file")


def test_an_error_that_gives_no_cause_is_told_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser may raise its root error, with neither mark nor problem."""

    def raising(*_: object, **__: object) -> None:
        raise yaml.YAMLError("it broke")

    monkeypatch.setattr(yaml, "parse", raising)
    assert wrong(b"a: b") == ":1: the file is not valid YAML: it broke"


def test_a_duplicate_field_is_told_and_the_first_is_kept() -> None:
    """Both lines hold a value; only one can be meant."""
    text = "a: 1\nb:\n  c: 2\n  d: 3\n  c:\n    e: 4\na: 5\n"
    tree, lines, problems = yaml_text.parse(text.encode())
    assert tree == {"a": "1", "b": {"c": "2", "d": "3"}}
    assert [problem.text("en") for problem in problems] == [
        ":5: $.b: the field c stands there more than once; keep one of them",
        ":7: the field a stands there more than once; keep one of them",
    ]
    assert lines[("a",)] == 1
    assert lines[("b", "c")] == 3


def test_fields_of_one_name_in_different_places_are_no_duplicates() -> None:
    """Each item has an id."""
    assert told("- id: a\n  b: {id: c}\n- id: d\n") == []


ANCHOR = "anchors, aliases and tags (&, * and !) are not allowed; write out what they stand for"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x b\n", [":1"]),
        ("a: 1\nb: &x\n  c: d\n", [":2"]),
        ("a: 1\nb:\n- &x [c]\n", [":3: $.b"]),
        ("a: 1\n&x b: c\n", [":2"]),
        ("a: &x b\nc:\n  d: *x\n", [":1", ":3: $.c"]),
        ("- !!str a\n", [":1"]),
        ("- ! a\n", [":1"]),
        ("a: !!python/object:os.system []\n", [":1"]),
        ("a:\n  b: !local {c: d}\n", [":2: $.a"]),
        ("--- !!map {a: b}\n", [":1"]),
        ("--- &x [a]\n", [":1"]),
    ],
)
def test_anchors_aliases_and_tags_are_told(text: str, places: list[str]) -> None:
    """None of them has a meaning in a plan, and each has been used to harm a reader."""
    found = [sentence.removesuffix(f": {ANCHOR}") for sentence in told(text)]
    assert found == places


def test_a_billion_laughs_are_cut_short() -> None:
    """An alias stands for nothing, so that ten of them are nine words and no billion."""
    text = "a: &a [lol, lol]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    tree, _, problems = yaml_text.parse(text.encode())
    assert tree == {"a": ["lol", "lol"], "b": [None, None], "c": [None, None]}
    assert len(problems) == 6


@pytest.mark.parametrize("key", ["~", "null", "", "[a, b]", "{a: b}"])
def test_the_name_of_a_field_must_be_text(key: str) -> None:
    """A list, a mapping or nothing cannot be the name of a field."""
    assert told(f"a: 1\nb:\n  ? {key}\n  : c\n") == [":3: $.b: the name of a field must be text"]


def test_a_field_whose_name_is_no_text_is_told_once_and_left_out() -> None:
    """It has no name by which a reader could call it unknown as well."""
    tree, _, _ = yaml_text.parse(b"a: 1\n~: {b: c}\n[d]: e\nf: 2\n")
    assert tree == {"a": "1", "f": "2"}


def test_a_quoted_name_is_text_whatever_it_says() -> None:
    """Quotes make a name of null."""
    assert yaml_text.parse(b"'null': a\n'': b\n0331: c\n") == (
        {"null": "a", "": "b", "0331": "c"},
        {(): 1, ("null",): 1, ("",): 2, ("0331",): 3},
        (),
    )


def test_several_documents_are_told_and_the_first_is_kept() -> None:
    """A file holds one plan."""
    tree, lines, problems = yaml_text.parse(b"a: b\n---\nc: d\n---\n- e\n")
    assert tree == {"a": "b"}
    assert lines[("a",)] == 1
    assert [problem.text("en") for problem in problems] == [
        ":2: the file holds several documents; split it",
        ":4: the file holds several documents; split it",
    ]


def test_an_empty_first_document_is_kept_too() -> None:
    """The second does not take its place."""
    tree, _, problems = yaml_text.parse(b"---\n---\na: b\n")
    assert tree is None
    assert [problem.key for problem in problems] == ["problem.several_documents"]


def test_forty_levels_can_be_read() -> None:
    """That is deeper than any plan."""
    tree, _, problems = yaml_text.parse(b"[" * 40 + b"]" * 40)
    depth = 0
    while isinstance(tree, list):
        depth += 1
        tree = tree[0] if tree else None
    assert depth == 40
    assert problems == ()


def test_forty_one_levels_are_refused_with_their_line() -> None:
    """Lists and mappings count alike."""
    text = "a:\n" + "  [\n" * 38 + "  {b:\n  ["
    assert wrong(text.encode()) == ":41: the content is nested deeper than 40 levels"


def test_a_bomb_of_brackets_is_refused_at_once() -> None:
    """The parser is stopped at the forty-first bracket; alone it would read a million."""
    assert wrong(b"[" * 1_000_000).endswith("the content is nested deeper than 40 levels")


def test_a_tree_is_written_in_its_own_order_with_quotes_where_they_are_needed() -> None:
    """What another reader would take for a number, a truth value, a day or nothing is quoted."""
    tree: dict[str, object] = {
        "of": "0331",
        "b": "no",
        "c": "~",
        "d": "",
        "e": "null",
        "f": " x ",
        "g": "a\nb",
        "h": None,
        "i": True,
        "j": 3,
        "k": "å – §",
        "l": "\x07",
        "m": "2010-04-30",
        "n": "80 %",
        "o": "x: y",
        "p": "# x",
        "q": [],
        "r": ("a", {"s": "t"}),
    }
    assert yaml_text.dump(tree).decode() == (
        "of: '0331'\n"
        "b: 'no'\n"
        "c: '~'\n"
        "d: ''\n"
        "e: 'null'\n"
        "f: ' x '\n"
        "g: 'a\n"
        "\n"
        "  b'\n"
        "h: null\n"
        "i: true\n"
        "j: 3\n"
        "k: å – §\n"
        'l: "\\a"\n'
        "m: '2010-04-30'\n"
        "n: 80 %\n"
        "o: 'x: y'\n"
        "p: '# x'\n"
        "q: []\n"
        "r:\n"
        "- a\n"
        "- s: t\n"
    )


@pytest.mark.parametrize("text", ["1e3", "-1E-3", ".5", "1.", "+1.5e+10", "0o17", "007", "1_0"])
def test_what_any_version_of_yaml_takes_for_a_number_is_quoted(text: str) -> None:
    """YAML 1.2 knows other numbers than 1.1."""
    assert yaml_text.dump({"a": text}).decode() == f"a: '{text}'\n"
    assert yaml_text.parse(yaml_text.dump({"a": text}))[0] == {"a": text}


@pytest.mark.parametrize("text", ["5 kr", "1e", "e3", "0o8", "N00945", "1.2.3"])
def test_what_no_version_of_yaml_takes_for_a_number_is_not_quoted(text: str) -> None:
    """Quotes are for those who need them."""
    assert yaml_text.dump({"a": text}).decode() == f"a: {text}\n"


def test_a_thousand_problems_are_enough() -> None:
    """Then the file is not read on, and says so, whether or not it could have been."""
    assert len(told("- &a b\n" * 999)) == 999
    with pytest.raises(UnreadableError) as caught:
        yaml_text.parse(b"- &a b\n" * 5000 + b"}")
    keys = [problem.key for problem in caught.value.problems]
    assert keys == ["problem.anchor"] * 1000 + ["problem.many"]
    assert caught.value.problems[-1].line == 1000


def test_what_was_wrong_before_a_mistake_of_syntax_is_told_with_it() -> None:
    """Nobody has to mend a file twice."""
    with pytest.raises(UnreadableError) as caught:
        yaml_text.parse(b"a: &a b\nb: c: d\n")
    assert [(problem.key, problem.line) for problem in caught.value.problems] == [
        ("problem.anchor", 1),
        ("problem.syntax", 2),
    ]


def test_a_line_is_folded_at_a_hundred_characters() -> None:
    """Long texts stay readable in a comparison of two versions."""
    tree = {"text": "ord " * 30 + "slut"}
    assert yaml_text.dump(tree).decode() == (
        "text: " + "ord " * 23 + "ord\n  " + "ord " * 6 + "slut\n"
    )


def test_what_stands_twice_is_written_twice() -> None:
    """An alias would be refused when the file is read again."""
    shared = ["a", {"b": "c"}]
    assert yaml_text.dump({"x": shared, "y": shared}).decode() == (
        "x:\n- a\n- b: c\ny:\n- a\n- b: c\n"
    )


def test_a_yaml_library_without_its_fast_half_gives_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Some platforms have no compiled parser."""
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    monkeypatch.delattr(yaml, "CSafeDumper", raising=False)
    tree, lines, problems = yaml_text.parse(NESTED.encode())
    assert tree == {
        "format": "govmodel.plan/1",
        "elements": [
            {"kind": "mål", "text": "several lines", "serves": ["a", "b c"]},
            {"kind": "mått", "targets": [{"type": "at_least", "value": "80 %"}]},
        ],
    }
    assert lines[("elements", 1)] == 13
    assert problems == ()
    assert wrong(b"a: b\nc: d: e\n").startswith(":2: the file is not valid YAML: ")
    assert wrong(b"a: \x07").startswith(":1: the file is not valid YAML: ")
    assert wrong("# åäö\n".encode() * 100 + b"a: \x07").startswith(":101: the file")
    assert yaml_text.dump({"of": "0331", "list": ["no"]}) == b"of: '0331'\nlist:\n- 'no'\n"


def test_a_missing_yaml_library_is_told_with_the_extra_that_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both ways: reading and writing."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    message = 'YAML files need an extra that is not installed: pip install "govmodel[yaml]"'
    with pytest.raises(MissingExtraError) as reading:
        yaml_text.parse(b"a: b")
    assert str(reading.value) == message
    with pytest.raises(MissingExtraError) as writing:
        yaml_text.dump({"a": "b"})
    assert str(writing.value) == message
