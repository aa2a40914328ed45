"""JSON to and from a tree of plain values. Numbers with a fraction are exact: ``Decimal``.

This is the careful way through a file in which something may be wrong; see
:mod:`~govmodel.codec.structs` for the quick one. A key that stands twice is told, because the
reader who wrote it meant both.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import NoReturn

import msgspec

from govmodel.codec.unreadable import DEPTH, ENOUGH, LONGEST, UnreadableError, text_of, too_deep
from govmodel.errors import Phrase
from govmodel.problems import Place, Problem


def parse(data: bytes) -> tuple[object, Mapping[Place, int], tuple[Problem, ...]]:
    """Read JSON: the tree, no lines (its places are paths), and the keys that stand twice.

    >>> parse(b'{"share": 0.1}')
    ({'share': Decimal('0.1')}, {}, ())
    >>> parse(b'{"of": "0331", "of": "2182"}')[2][0].values["field"]
    'of'
    """
    twice: list[_Twice] = []

    def mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        twice.append(_Twice(pairs))
        return twice[-1]

    text = text_of(data)
    try:
        tree = json.loads(
            text.decode(),
            object_pairs_hook=mapping,
            parse_float=Decimal,
            parse_int=_whole,
            parse_constant=_no_number,
        )
    except RecursionError:
        raise too_deep() from None
    except json.JSONDecodeError as error:
        raise _syntax(f"{error.msg} (column {error.colno})", error.lineno) from None
    except ArithmeticError:  # an exponent that no Decimal can have
        raise _syntax(Phrase("cause.large"), None) from None
    problems = _problems(tree, seek=bool(twice))
    if _SURROGATE.search(text):
        _refuse_halves(tree)
    return tree, {}, tuple(problems)


_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def _refuse_halves(tree: object) -> None:
    """Refuse what no file can hold and no screen can show: half of a pair of surrogates."""
    try:
        json.dumps(tree, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        raise _syntax(Phrase("cause.surrogate"), None) from None


def _whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits.lstrip("-")) <= LONGEST else Decimal(digits)


def _no_number(name: str) -> NoReturn:
    raise _syntax(Phrase("cause.constant", {"found": name}), None)


def _syntax(cause: str | Phrase, line: int | None) -> UnreadableError:
    values = {"format": "JSON", "cause": cause}
    return UnreadableError(Problem(key="problem.syntax", line=line, values=values))


class _Twice(dict[str, object]):
    """An object in which a key stands twice; the last one counts until the reader has seen it."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        counted = Counter(key for key, _ in pairs)
        self.keys_twice = tuple(key for key, count in counted.items() if count > 1)


def _problems(tree: object, *, seek: bool) -> list[Problem]:
    """Walk down level by level, no deeper than is allowed, and find the keys that stand twice."""
    found: list[Problem] = []
    level: list[tuple[Place, object]] = [((), tree)]
    for _ in range(DEPTH):
        below: list[tuple[Place, object]] = []
        for path, node in level:
            if seek and isinstance(node, _Twice):
                found += (
                    Problem(key="problem.duplicate_key", path=path, values={"field": key})
                    for key in node.keys_twice
                )
                if len(found) >= ENOUGH:
                    raise UnreadableError(*found[:ENOUGH], Problem(key="problem.many"))
            items = node.items() if isinstance(node, dict) else enumerate(_list(node))
            below += (
                ((*path, step) if seek else (), inner)
                for step, inner in items
                if isinstance(inner, dict | list)
            )
        if not below:
            return found
        level = below
    raise too_deep()


def _list(node: object) -> list[object]:
    return node if isinstance(node, list) else []


def dump(tree: Mapping[str, object]) -> bytes:
    r"""Write JSON, indented, ending in a line break.

    >>> dump({"of": "0331"})
    b'{\n  "of": "0331"\n}\n'
    """
    return msgspec.json.format(msgspec.json.encode(tree), indent=2) + b"\n"
