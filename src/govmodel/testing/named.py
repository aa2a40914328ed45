"""Whether a test class says what is tested in a way that can be read, as advice on what to mend."""

from collections.abc import Iterator
from pathlib import Path

from govmodel.model import GovernanceModel


def misnamed(*, name: object, editions: object, plans: object) -> Iterator[str]:
    """Find what a test class says and nobody can read: most often, a comma is missing.

    :param name: what it says to be the model's name.
    :param editions: what it says to be the editions.
    :param plans: what it says to be the files of example plans.

    >>> print(*misnamed(name="exempelby", editions=(), plans="p.yaml"))
    plans is the text 'p.yaml' where a tuple of paths belongs: write ('p.yaml',), with the comma
    """
    if name is not None and not isinstance(name, str):
        yield f'name is {_told(name)} where a text belongs: write name = "exempelby"'
    yield from _no_tuple(
        "editions", editions, GovernanceModel, of="models", example="(EDITION_2023,)"
    )
    yield from _no_tuple("plans", plans, (Path, str), of="paths", example="(PLAN,)")


def _no_tuple(
    name: str, value: object, kind: type | tuple[type, ...], *, of: str, example: str
) -> Iterator[str]:
    belongs = f"where a tuple of {of} belongs: write"
    if isinstance(value, str):
        yield f"{name} is {_told(value)} {belongs} ({value!r},), with the comma"
    elif isinstance(value, kind):
        yield f"{name} is {_told(value)} {belongs} {example}, with the comma"
    elif not isinstance(value, (tuple, list)):
        yield f"{name} is {_told(value)} {belongs} {name} = {example}"
    else:
        for each in value:
            if not isinstance(each, kind):
                yield f"{name} holds {_told(each)} {belongs} {name} = {example}"


def _told(value: object) -> str:
    """Tell what stands there, in the words of who wrote it."""
    if isinstance(value, GovernanceModel):
        return f"the model {value.id}"
    if isinstance(value, Path):
        return f"the path {value.as_posix()}"
    return f"the text {value!r}" if isinstance(value, str) else f"{value!r}"
