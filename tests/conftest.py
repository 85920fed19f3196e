"""Fixtures that more than one floor uses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("OMP_NUM_THREADS", "1")  # the parser's matrices are small: more threads wait for each other
SHARED = Path(__file__).parents[2] / "shared"


def _required(name: str) -> bool:
    return name in os.environ.get("TREATYWATCH_REQUIRE", "").split(",")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public facts and corpora beside the checkout, where there is one."""
    if not SHARED.is_dir():
        message = f"no folder {SHARED.name} beside the checkout"
        if _required("shared"):
            pytest.fail(f"{message}, and TREATYWATCH_REQUIRE asks for it")
        pytest.skip(message)
    return SHARED
