from __future__ import annotations

import re
from pathlib import Path

import pytest

from treatywatch.cli.main import app
from treatywatch.cli.mistakes import names
from treatywatch.intake import fetch, html, inputs, pages

DOC = Path(__file__).parents[2] / "docs" / "command-line.md"


@pytest.fixture(scope="module")
def text() -> str:
    return DOC.read_text("utf-8")


def test_every_command_is_documented_and_no_other(text: str) -> None:
    table = text.split("| command | answers |")[1].split("\n\n")[0]
    told = {word for cell in re.findall(r"^\| (.*?) \|", table, re.MULTILINE) for word in re.findall(r"`(\w+)", cell)}
    assert told == set(names(app))


def test_the_limits_told_are_those_of_the_code(text: str) -> None:
    assert f"{inputs.MOST_BYTES // 1_000_000} MB, {pages.MOST_CHARACTERS:,} characters" in text
    assert f"{html.MOST_TAGS:,} tags" in text
    assert f"{fetch.SECONDS:.0f} s, {fetch.REDIRECTS} redirects, {inputs.MOST_BYTES // 1_000_000} MB unpacked" in text
