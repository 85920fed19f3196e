"""The bytes of an input, from a file or standard input, within bounds of size."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path
from stat import S_ISDIR

from treatywatch.model.problems import FailedWorkError, UsageError

MOST_BYTES = 20_000_000
"""No article is longer: the largest pages with their pictures inline stay under it."""


def read_bytes(source: str) -> bytes:
    """The bytes of the file at a path, or of standard input for "-".

    Raises:
        UsageError: there is no such file, or it is a folder.
        FailedWorkError: it cannot be read, is empty, or is longer than `MOST_BYTES`.
    """
    data = _standard_input() if source == "-" else _file(Path(source))
    if len(data) > MOST_BYTES:
        raise FailedWorkError(
            f"{named(source)}: more than {MOST_BYTES // 1_000_000} MB, too long for one article; "
            "give each article as a file of its own"
        )
    if not data.strip():
        raise FailedWorkError(f"{named(source)}: empty, there is nothing to read; give a file with an article in it")
    return data


def named(source: str) -> str:
    """How messages name an input: its path or address, or "standard input"."""
    return "standard input" if source == "-" else source


def _standard_input() -> bytes:
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def _file(path: Path) -> bytes:
    try:
        if S_ISDIR(path.stat().st_mode):
            raise UsageError(f"{path}: a folder, not an article; name the files in it, for instance {path}/*.txt")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file{_nearest(path)}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FailedWorkError(f"{path}: cannot be read ({reason}); check the name and the permissions") from None


def _nearest(path: Path) -> str:
    try:
        names = [p.name for p in path.parent.iterdir() if p.is_file()]
    except OSError:
        return f"; there is no folder {path.parent} either"
    near = get_close_matches(path.name, names, 1)
    return f"; did you mean {path.parent / near[0]}?" if near else "; check the name"
