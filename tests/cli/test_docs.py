from __future__ import annotations

import re
import shlex
from datetime import date
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path

import pytest

from treatywatch.cli.main import app, run
from treatywatch.cli.mistakes import names
from treatywatch.intake import fetch, html, inputs, pages

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "command-line.md"
README = ROOT / "README.md"


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


def commands() -> list[list[str]]:
    """Every command by its words: ["status"], ["treaty", "list"], ..."""
    found = []
    for name in names(app):
        inner = names(app[name])
        found += [[name, word] for word in inner] or [[name]]
    return found


def options(words: list[str]) -> set[str]:
    """The long options of a command."""
    command = app
    for word in words:
        command = command[word]
    arguments = command.assemble_argument_collection(parse_docstring=False)
    return {name for argument in arguments for name in argument.names if name.startswith("--")}


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_option_is_documented(words: list[str], text: str) -> None:
    missing = {option for option in options(words) if not re.search(rf"`[^`]*{option}\b", text)}
    assert missing == set()


def test_no_option_is_documented_that_no_command_has(text: str) -> None:
    told = set(re.findall(r"--[a-z][a-z-]+", text))
    has = {option for words in commands() for option in options(words)}
    assert told - has == {"--help", "--install-completion"}


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_the_help_of_every_command_has_an_example(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words, "--help"]) == 0
    assert re.search(rf"^ +treatywatch {' '.join(words)}", capsys.readouterr().out, re.MULTILINE)


@pytest.mark.parametrize("page", [README, *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name)
def test_what_a_page_links_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\(((?!https?:|#)[^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_of_the_docs_is_linked_from_the_readme() -> None:
    linked = set(re.findall(r"\]\(docs/([^)#]+\.md)\)", README.read_text("utf-8")))
    assert {page.name for page in (ROOT / "docs").glob("*.md")} == linked


def transcripts() -> list[tuple[str, str]]:
    """Commands that the README shows with their output, and that output."""
    blocks = re.findall(
        r"^```\n\$ \.venv/bin/treatywatch (.*?)\n(.*?)^```", README.read_text("utf-8"), re.DOTALL | re.M
    )
    return [(command, output) for command, output in blocks]


@pytest.mark.parametrize("command,output", transcripts())
def test_a_transcript_in_the_readme_is_what_the_program_prints(
    command: str, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shlex.split(command)) == 0
    printed = capsys.readouterr().out
    today = re.sub(r"(?<=as known on )\d{4}-\d{2}-\d{2}", date.today().isoformat(), output)
    assert OutputChecker().check_output(today, printed, ELLIPSIS), printed


def test_the_readme_shows_a_transcript() -> None:
    assert transcripts()
