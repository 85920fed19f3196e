"""How fast the command line starts, as ratios to a bare interpreter: `python bench/start.py`."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

PROGRAM = Path(sys.executable).parent / "treatywatch"
QUESTIONS = (
    ("--help",),
    ("status", "APMBC", "POL", "--on", "2025-12-31"),
    ("parties", "APMBC", "--on", "2025-03-18"),
    ("history", "POL"),
    ("find", "cluster"),
)
TIMES = 7


def best(command: list[str]) -> float:
    """Seconds of the fastest of some cold starts."""
    seconds = []
    for _ in range(TIMES):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def main() -> None:
    """Print each question's time, and how many bare interpreter starts that is."""
    bare = best([sys.executable, "-c", "pass"])
    print(f"{'python -c pass':<44}{bare:.3f} s")
    for words in QUESTIONS:
        seconds = best([str(PROGRAM), *words])
        print(f"{'treatywatch ' + ' '.join(words):<44}{seconds:.3f} s   {seconds / bare:.1f} times")


if __name__ == "__main__":
    main()
