"""`read` of an address, on a server of our own: only what is allowed by name is asked."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.intake.liar import serving
from treatywatch.cli.main import run


@pytest.fixture
def address() -> Iterator[str]:
    with serving() as host:
        yield host


def test_a_page_is_read_from_an_address_that_is_allowed(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("read", f"http://{address}/moved", "--allow-host", address, "--published", "2025-03-18")
    assert run((*words, "--format", "json")) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["article"]["title"] == "Poland leaves the mine ban"
    assert found["article"]["origin"] == f"http://{address}/article"


@pytest.mark.parametrize(("page", "code"), [("article", 2), ("to-metadata", 1)])
def test_a_private_address_is_wrong_use_and_failed_work_where_a_server_sends_there(
    address: str, capsys: pytest.CaptureFixture[str], page: str, code: int
) -> None:
    allowed = ("--allow-host", address) if page != "article" else ()
    assert run(("read", f"http://{address}/{page}", *allowed)) == code
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "private network" in told


def test_a_page_that_is_gone_is_failed_work(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("read", f"http://{address}/gone", "--allow-host", address)) == 1
    assert "404" in capsys.readouterr().err
