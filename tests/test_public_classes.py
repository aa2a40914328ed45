"""What all public values have in common."""

import attrs
import pytest

import govmodel as gm

CLASSES = [
    value
    for value in (getattr(gm, name) for name in gm.__all__)
    if isinstance(value, type) and attrs.has(value)
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_public_value_cannot_be_changed_and_takes_no_other_fields(kind: type) -> None:
    """Frozen and slotted: a value that is shared stays what it is."""
    assert any("__setattr__" in vars(base) for base in kind.__mro__[:-1])
    assert "__slots__" in vars(kind)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_public_value_is_made_by_naming_its_fields(kind: type) -> None:
    """Only an amount is short enough to be made in order: number, unit."""
    by_position = {field.name for field in attrs.fields(kind) if not field.kw_only}
    assert by_position == ({"number", "unit"} if kind is gm.Amount else set())


def test_there_are_public_values() -> None:
    """The two tests above have something to test."""
    assert len(CLASSES) > 30
