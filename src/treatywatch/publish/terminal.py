"""Text for a terminal or a file: wrapped to a width, tables in columns, colour only where somebody sees it."""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

_CODES = {
    "bold": "1",
    "dim": "2",
    "green": "32",
    "red": "31",
    "yellow": "33",
    "magenta": "35",
    "blue": "34",
}
_OWN = re.compile(rf"(\x1b\[(?:0|(?:{'|'.join(_CODES.values())})(?:;(?:{'|'.join(_CODES.values())}))*)m)")
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """Text without what a terminal takes for commands, or that turns its reading direction: "�" stands for each."""
    return _COMMANDS.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set.

    Args:
        width: characters a line.
        colour: whether the reader's terminal shows colours.
    """

    width: int = 80
    colour: bool = False

    def paint(self, text: str, *names: str) -> str:
        """Text in colours and weights ("bold", "red"), or as it is where there is no colour."""
        if not self.colour or not names:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"

    def harmless(self, text: str) -> str:
        """The same as `harmless`, but what `paint` wrote stays."""
        if not self.colour:
            return harmless(text)
        return "".join(piece if own % 2 else harmless(piece) for own, piece in enumerate(_OWN.split(text)))

    def heading(self, text: str) -> str:
        """The heading of a section."""
        return self.paint(text, "bold")

    def wrap(self, text: str, indent: str = "", hang: str | None = None) -> str:
        """Text in lines of the width; `hang` begins every line but the first."""
        return textwrap.fill(
            text,
            self.width,
            initial_indent=indent,
            subsequent_indent=indent if hang is None else hang,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def columns(self, rows: Sequence[Sequence[str]], indent: str = "  ") -> str:
        """Rows in columns as wide as their longest cell; the last column wraps."""
        if not rows:
            return ""
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
        lines = []
        for row in rows:
            head = indent + "".join(cell.ljust(width + 2) for cell, width in zip(row, widths, strict=False))
            room = len(head) if len(head) < self.width - 20 else len(indent) + 4
            lines.append(self.wrap(row[-1], head, " " * room).rstrip() if row[-1] else head.rstrip())
        return "\n".join(lines)


def style_for(stream: TextIO) -> Style:
    """The style that a stream can show: the terminal's width up to 100, else 80; no colour where NO_COLOR is set.

    NO_COLOR (https://no-color.org) and TERM=dumb switch colours off, FORCE_COLOR on.
    """
    terminal = stream.isatty()
    colour = terminal and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR"):
        colour = True
    if os.environ.get("NO_COLOR"):
        colour = False
    width = 80
    if terminal:
        try:
            width = min(max(os.get_terminal_size(stream.fileno()).columns, 40), 100)
        except OSError:
            width = 80
    return Style(width, colour)
