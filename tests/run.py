"""Run every check in order, print each one's time, and stop at the first that fails."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
SIDE_BY_SIDE = ("-n", str(min(os.cpu_count() or 1, 4)), "--dist", "worksteal")
CHECKS = (
    ("ruff", [BIN / "ruff", "check", "."]),
    ("ruff format", [BIN / "ruff", "format", "--check", "-q", "."]),
    ("mypy --strict", [BIN / "mypy"]),
    ("import-linter", [BIN / "lint-imports"]),
    ("pytest", [BIN / "pytest", *SIDE_BY_SIDE, *sys.argv[1:]]),
)


def main() -> int:
    """Exit code of the first check that fails, else 0."""
    for name, command in CHECKS:
        start = time.monotonic()
        code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
        print(f"-- {name}: {time.monotonic() - start:.1f} s, {'ok' if code == 0 else 'failed'}", flush=True)
        if code:
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
