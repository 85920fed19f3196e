"""A mistake on the command line as one line, with the nearest right word."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import PurePath

from cyclopts import App, CycloptsError, UnknownCommandError, UnknownOptionError, UnusedCliTokensError

DEBUG = "TREATYWATCH_DEBUG"
"""Environment variable that shows a mistake of the program itself with its traceback."""


def one_line(error: CycloptsError, app: App, words: Sequence[str]) -> str:
    """What is wrong and what to do about it.

    Args:
        error: what the parser found.
        app: the program, for the names of its commands.
        words: the words of the command line.
    """
    said = " ".join(str(error).split())
    unused = isinstance(error, UnusedCliTokensError) and words and words[0] not in names(app)
    if unused or isinstance(error, UnknownCommandError):
        return _unknown_command(app, words)
    if isinstance(error, UnusedCliTokensError):
        said = f"nothing more is asked for, “{' '.join(error.unused_tokens or ())}” is too much"
    elif isinstance(error, UnknownOptionError) and words[0].startswith("-"):
        return _unknown_command(app, words)
    hint = " ".join(["treatywatch", *_command(app, words), "--help"])
    said = said[0].lower() + said[1:].rstrip(".")
    return said if "Did you mean" in said else f"{said}; see {hint}"


def mishap(error: Exception) -> str:
    """A mistake of the program itself as one line: what it is and where, so that it can be reported."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    said = " ".join(str(error).split())[:200]
    return (
        f"a mistake of treatywatch itself ({type(error).__name__}: {said}{where}); "
        f"please report it, {DEBUG}=1 shows all of it"
    )


def names(app: App) -> list[str]:
    """The commands of a program, without its options."""
    return [name for name in app if not name.startswith("-")]


def _command(app: App, words: Sequence[str]) -> list[str]:
    """The words that name the command: "treaty", "show"."""
    path: list[str] = []
    for word in words:
        if word.startswith("-") or word not in names(app):
            break
        app = app[word]
        path.append(word)
    return path


def _unknown_command(app: App, words: Sequence[str]) -> str:
    path = _command(app, words)
    known = app
    for word in path:
        known = known[word]
    wrong = words[len(path)] if len(path) < len(words) else ""
    program = " ".join(["treatywatch", *path])
    options = [option for option in known if option.startswith("-")]
    near = get_close_matches(wrong, options if wrong.startswith("-") else [*names(known), *options], 1, 0.5)
    mend = f"did you mean {program} {near[0]}?" if near else f"see {program} --help"
    kind = "option" if wrong.startswith("-") else "command"
    return f"unknown {kind} “{wrong}”; {mend}"
