"""YAML to and from a tree of plain values, with the line of everything.

The tree is built here from the parser's events, because what a YAML library makes of a file is not
what its author wrote: ``0331`` would be a number and ``no`` a truth value. Every scalar stays text,
to be typed by the field it stands in. Duplicate keys, anchors, aliases and tags are refused, and so
is deep nesting: none of them has a meaning in a plan, and each has been used to harm a reader.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from govmodel.codec.unreadable import DEPTH, ENOUGH, UnreadableError, text_of, too_deep
from govmodel.errors import MissingExtraError, Phrase
from govmodel.problems import Place, Problem

if TYPE_CHECKING:
    from types import ModuleType

_Event = Any  # PyYAML's events are untyped

_NOTHING = ("", "~", "null")


def _yaml() -> "ModuleType":
    try:
        import yaml
    except ImportError:
        values = {"extra": "yaml", "purpose": Phrase("files.yaml")}
        raise MissingExtraError("error.extra", values) from None
    return yaml


def parse(data: bytes) -> tuple[object, Mapping[Place, int], tuple[Problem, ...]]:
    r"""Read YAML: the tree, the line of every place, and what is wrong but can be read past.

    >>> tree, lines, problems = parse(b"of: 0331\nlist: [a, no]\n")
    >>> tree, lines[("list",)]
    ({'of': '0331', 'list': ['a', 'no']}, 2)
    """
    yaml = _yaml()
    text = text_of(data)
    builder = _Builder()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(BytesIO(text), Loader=loader):
            builder.take(type(event).__name__, event)
    except yaml.YAMLError as error:
        if _TOO_DEEP in str(error):  # told before the first bracket is; it has a limit of its own
            raise too_deep(error.problem_mark.line + 1) from None
        raise UnreadableError(*builder.problems, _syntax(error, text)) from None
    return builder.tree, builder.lines, tuple(builder.problems)


_TOO_DEEP = "exceeded maximum nesting depth"


def _syntax(error: Any, text: bytes) -> Problem:  # noqa: ANN401 - PyYAML's errors have no one shape
    """Tell what the parser stopped at: it marks a line, or only counts."""
    mark = getattr(error, "problem_mark", None)
    line = _lines_before(error, text) if mark is None else mark.line
    cause = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    values = {"format": "YAML", "cause": str(cause)}
    return Problem(key="problem.syntax", line=line + 1, values=values)


def _lines_before(error: Any, text: bytes) -> int:  # noqa: ANN401
    """Count the lines before a character that YAML cannot hold.

    The compiled parser counts bytes up to it, the other one characters, and calls them unicode.
    """
    position = getattr(error, "position", 0)
    if getattr(error, "encoding", None) == "unicode":
        return text.decode().count("\n", 0, position)
    return text.count(b"\n", 0, position)


class _Builder:
    """Builds the tree from events, without recursion."""

    def __init__(self) -> None:
        self.tree: object = None
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._open: list[_Node] = []
        self._documents = 0

    def take(self, name: str, event: _Event) -> None:
        match name:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self._wrong("problem.several_documents", event)
            case "ScalarEvent":
                plain = event.implicit[0] and event.value in _NOTHING
                self._put(None if plain else event.value, event)
            case "AliasEvent":
                self._put(None, event)
            case "MappingStartEvent":
                self._enter(_Node({}), event)
            case "SequenceStartEvent":
                self._enter(_Node([]), event)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._open.pop()

    def _enter(self, node: "_Node", event: _Event) -> None:
        self._put(node.value, event)
        node.path = self._path_of_last
        self._open.append(node)
        if len(self._open) > DEPTH:
            raise too_deep(event.start_mark.line + 1)

    def _put(self, value: object, event: _Event) -> None:
        """Place a value where the reading stands: root, next item of a list, key or its value."""
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self._wrong("problem.anchor", event)
        line = event.start_mark.line + 1
        if not self._open:
            self._path_of_last: Place = ()
            if self._documents == 1:
                self.tree = value
        else:
            node = self._open[-1]
            if isinstance(node.value, list):
                self._path_of_last = (*node.path, len(node.value))
                node.value.append(value)
            elif node.key is _NO_KEY:
                self._key(node, value, event)
                return
            else:
                self._path_of_last = (*node.path, str(node.key))
                if node.keep:
                    node.value[node.key] = value
                line = node.line
                node.key = _NO_KEY
        self.lines.setdefault(self._path_of_last, line)

    def _key(self, node: "_Node", key: object, event: _Event) -> None:
        node.line = event.start_mark.line + 1
        node.key = key if isinstance(key, str) else str(key)
        node.keep = isinstance(key, str) and key not in node.value
        self._path_of_last = (*node.path, node.key)
        if not isinstance(key, str):
            self._wrong("problem.key", event)
        elif not node.keep:
            self._wrong("problem.duplicate_key", event, {"field": node.key})

    def _problem(
        self,
        key: str,
        event: _Event,
        values: Mapping[str, object],
    ) -> Problem:
        path = self._open[-1].path if self._open else ()
        return Problem(key=key, path=path, line=event.start_mark.line + 1, values=values)

    def _wrong(self, key: str, event: _Event, values: Mapping[str, object] | None = None) -> None:
        self.problems.append(self._problem(key, event, values or {}))
        if len(self.problems) == ENOUGH:
            raise UnreadableError(*self.problems, self._problem("problem.many", event, {}))


_NO_KEY = object()
"""The mark of a mapping that waits for its next key."""


class _Node:
    """A mapping or a list that is being filled."""

    __slots__ = ("keep", "key", "line", "path", "value")

    def __init__(self, value: dict[str, object] | list[object]) -> None:
        self.value: Any = value
        self.path: Place = ()
        self.key: object = _NO_KEY
        self.keep = True
        self.line = 0


_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|0o[0-7]+$")
"""What YAML 1.2 takes for a number; the library knows the numbers of 1.1."""


def dump(tree: Mapping[str, object]) -> bytes:
    r"""Write YAML in the order of the tree, with quotes wherever YAML 1.1 or 1.2 would see no text.

    >>> dump({"of": "0331", "list": ["no"]}).decode()
    "of: '0331'\nlist:\n- 'no'\n"
    """
    yaml = _yaml()
    base = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    # A value that stands twice is written twice: an alias is not allowed when it is read again.
    dumper: Any = type("Dumper", (base,), {"ignore_aliases": lambda *_: True})
    dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NUMBER, list("+-.0123456789"))
    # A member of an enumeration of texts may stand where any text may.
    dumper.add_multi_representer(str, lambda to, text: to.represent_str(str.__str__(text)))
    text: str = yaml.dump(tree, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100)
    return text.encode()
