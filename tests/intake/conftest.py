"""The lying server, running on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.intake.liar import serving


@pytest.fixture(scope="session")
def liar() -> Iterator[str]:
    """Address of the lying server, without a slash at its end."""
    with serving() as host:
        yield f"http://{host}"
