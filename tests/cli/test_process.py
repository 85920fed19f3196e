"""What only a process of its own shows: its imports, its pipes, its signals."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = ("spacy", "trafilatura", "lxml", "httpx2", "httpx", "pandas", "numpy", "rich", "jinja2", "py3langid")


def imported(*words: str) -> set[str]:
    """The top-level modules that a command has imported when it ends."""
    program = (
        "import sys; from treatywatch.cli.main import run; code = run(sys.argv[1:]); "
        "print(code, *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    code, *modules = done.stderr.split()
    assert code == "0", done.stderr
    return set(modules)


@pytest.mark.parametrize(
    "words", [("status", "APMBC", "POL"), ("status", "APMBC", "POL", "--format", "json"), ("parties", "CCM"), ()]
)
def test_a_question_loads_no_reader_and_no_network(words: tuple[str, ...]) -> None:
    assert not imported(*words) & set(HEAVY)


def test_help_loads_nothing_heavy_but_its_own_layout() -> None:
    assert imported("--help") & set(HEAVY) <= {"rich"}


def test_a_reader_that_stops_reading_ends_the_command_quietly() -> None:
    command = [
        sys.executable,
        "-c",
        "from treatywatch.cli.main import run; raise SystemExit(run())",
        "history",
        "APMBC",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) in (0, 141)


def test_nothing_is_coloured_in_a_pipe() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    command = [sys.executable, "-m", "treatywatch", "status", "APMBC", "POL"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert b"\x1b" not in done.stdout
