"""The articles of PolNeAR, parsed, with their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from treatywatch.model.article import Article, Span
from treatywatch.reading.parse import Parsed, parse

_MARK = re.compile(r"T\d+\t\w+ \d")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A marked attribution: characters of its roles."""

    content: list[Span]
    source: list[Span]
    cue: list[Span]


def articles(folder: Path) -> Iterator[tuple[str, Parsed, list[Attribution]]]:
    """Each article of a part, in order of its name: (name, parsed text, marks of the first annotator by name)."""
    marks: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        marks.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in marks.items():
        text = (folder / "text" / f"{name}.txt").read_text("utf-8")
        yield name, parse(article(text)), attributions(path)


def article(text: str) -> Article:
    """A bare text as an article."""
    return Article("", "", "", None, "en", "", text, (), "", ())


def attributions(path: Path) -> list[Attribution]:
    """The attributions of a file of marks in brat's format."""
    spans: dict[str, list[Span]] = {}
    found = []
    lines = path.read_text("utf-8").splitlines()
    for line in lines:
        if _MARK.match(line):
            name, middle = line.split("\t")[:2]
            pieces = [piece.split() for piece in middle.split(" ", 1)[1].split(";")]
            spans[name] = [(int(start), int(end)) for start, end in pieces]
    for line in lines:
        if re.match(r"E\d+\t", line):
            roles: dict[str, list[Span]] = {"content": [], "source": [], "cue": []}
            for part in line.split("\t")[1].split():
                role, name = part.split(":")
                roles.get(re.sub(r"\d+$", "", role).lower(), []).extend(spans.get(name, []))
            if roles["content"]:
                found.append(Attribution(**roles))
    return found


def overlap(a: list[Span], b: list[Span]) -> float:
    """Characters in both over characters in either, of spans that do not overlap among themselves."""
    both = sum(max(0, min(e, f) - max(s, r)) for s, e in a for r, f in b)
    either = sum(e - s for s, e in a) + sum(e - s for s, e in b) - both
    return both / either if either else 0.0
