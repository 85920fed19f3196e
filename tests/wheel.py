"""Try the built wheel in a fresh environment, with sockets refused: `python tests/wheel.py VENV`.

It must answer, read its demonstration article and stay within the size that the README prints.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
REFUSE = """
import socket
def refuse(*args, **kwargs):
    raise OSError("this test refuses sockets")
socket.socket.connect = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
"""
COMMANDS = (
    (["--version"], r"\d+\.\d+"),
    (["about"], r"(?i)not legal advice"),
    (["status", "APMBC", "POL", "--on", "2025-12-31"], r"2026-02-20"),
    (["parties", "APMBC", "--on", "2025-03-18"], r"164"),
    (["whatif", "APMBC", "--withdraw", "NOR@2026-03-31", "--conflict", "NOR@2026-09-01"], r"Art 20\(3\)"),
    (["treaty", "check", "APMBC"], r"no mistake"),
    (["demo"], r"(?i)supported"),
)


def size_in_megabytes(folder: Path) -> float:
    """Size of all files below a folder, in MB of a million bytes."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def run(program: Path, words: list[str], environment: dict[str, str]) -> str:
    """Standard output of a command that must succeed."""
    done = subprocess.run([program, *words], capture_output=True, text=True, env=environment, check=False, timeout=120)
    if done.returncode:
        raise SystemExit(f"treatywatch {' '.join(words)} exited {done.returncode}: {done.stderr}")
    return done.stdout


def main(venv: Path) -> int:
    """Number of things that failed."""
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sitecustomize.py").write_text(REFUSE, encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": folder, "NO_COLOR": "1"}
        for words, expected in COMMANDS:
            if not re.search(expected, run(venv / "bin" / "treatywatch", words, environment)):
                failed.append(f"treatywatch {' '.join(words)}: nothing like {expected!r} in its answer")
        article = ROOT / "examples" / "landmine-exit.txt"
        answer = run(venv / "bin" / "treatywatch", ["read", str(article), "--format", "json"], environment)
        if not json.loads(answer.splitlines()[0])["claims"]:
            failed.append("read --format json found no claim in the example")
    size = size_in_megabytes(venv)
    printed = re.search(r"(\d+) MB", (ROOT / "README.md").read_text(encoding="utf-8"))
    if not printed or size > float(printed[1]):
        failed.append(f"the installed size is {size:.0f} MB, more than the README prints")
    print(f"wheel installed with what it needs: {size:.0f} MB")
    print(*failed, sep="\n")
    print(f"{len(COMMANDS) + 2 - len(failed)} passed, {len(failed)} failed")
    return len(failed)


if __name__ == "__main__":
    raise SystemExit(bool(main(Path(sys.argv[1]))))
