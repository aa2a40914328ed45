"""What all test folders share."""

import pytest
from hypothesis import settings

from govmodel import units

settings.register_profile("govmodel", deadline=None)  # the first call may load a library
settings.load_profile("govmodel")


@pytest.fixture(autouse=True)
def _own_units(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an example in a docstring add units that no other test then has."""
    if isinstance(request.node, pytest.DoctestItem):
        monkeypatch.setattr(units, "_KNOWN", vars(units)["_Known"]())
