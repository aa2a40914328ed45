"""One service for all tests."""

from collections.abc import Iterator

import pytest

from served import Service, serving


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """Start the service, once."""
    with serving() as started:
        yield started
