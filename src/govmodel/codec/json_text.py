"""JSON to and from a tree of plain values. Numbers with a fraction are exact: ``Decimal``."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import DecodeError, json

from govmodel.codec.unreadable import DEPTH, UnreadableError
from govmodel.problems import Place, Problem


def parse(data: bytes) -> tuple[object, Mapping[Place, int], tuple[Problem, ...]]:
    """Read JSON; its places are paths, so no lines are counted.

    >>> parse(b'{"share": 0.1}')
    ({'share': Decimal('0.1')}, {}, ())
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(Problem(key="problem.encoding")) from None
    try:
        tree = json.Decoder(float_hook=Decimal).decode(text)
    except RecursionError:
        raise _too_deep() from None
    except (DecodeError, ArithmeticError) as error:
        values = {"format": "JSON", "cause": str(error)}
        raise UnreadableError(Problem(key="problem.syntax", values=values)) from None
    level = [tree]
    for _ in range(DEPTH):
        level = [
            inner for node in level for inner in _inside(node) if isinstance(inner, dict | list)
        ]
        if not level:
            return tree, {}, ()
    raise _too_deep()


def _inside(node: object) -> Iterable[object]:
    match node:
        case dict():
            return node.values()
        case list():
            return node
    return ()


def _too_deep() -> UnreadableError:
    return UnreadableError(Problem(key="problem.deep", values={"limit": str(DEPTH)}))


def dump(tree: Mapping[str, object]) -> bytes:
    r"""Write JSON, indented, ending in a line break.

    >>> dump({"of": "0331"})
    b'{\n  "of": "0331"\n}\n'
    """
    return json.format(json.encode(tree), indent=2) + b"\n"
