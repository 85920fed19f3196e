"""What only a process of its own shows: its imports, its pipes, its signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "treatywatch", "parties", "APMBC"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"treatywatch: the output cannot be written")
    assert done.stderr.count(b"\n") == 1


def _reading(folder: Path, count: int) -> subprocess.Popen[bytes]:
    """Many articles being read on two cores, in a process group of their own."""
    for number in range(count):
        text = f"Poland Leaves {number}\n\nPoland has left the Ottawa Treaty, the minister said on Friday.\n"
        (folder / f"{number:03}.txt").write_text(text)
    names = [str(path) for path in sorted(folder.glob("*.txt"))]
    command = [sys.executable, "-m", "treatywatch", "read", *names, "--format", "json", "--jobs", "2"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, start_new_session=True)


def test_an_interrupted_command_ends_quietly_with_whole_lines(tmp_path: Path) -> None:
    with _reading(tmp_path, 400) as process:
        assert process.stdout
        first = process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        try:
            rest, told = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        assert (process.returncode, told) == (130, b"")
    for line in (first + rest).splitlines():
        assert json.loads(line)["kind"] == "reading"


def test_no_process_outlives_the_command_that_was_killed(tmp_path: Path) -> None:
    with _reading(tmp_path, 200) as process:
        assert process.stdout
        process.stdout.readline()
        process.kill()
        process.communicate(timeout=60)  # ends only when every process has closed its output


def test_nothing_is_coloured_in_a_pipe() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    command = [sys.executable, "-m", "treatywatch", "status", "APMBC", "POL"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert b"\x1b" not in done.stdout
