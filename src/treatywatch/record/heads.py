"""The heads of profiles: what treaties are called, read without their clauses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from treatywatch.model.days import parse_date
from treatywatch.model.lexicon import TreatyFacts, TreatyName
from treatywatch.record.text_files import read_text
from treatywatch.record.yaml_tree import parse_yaml

_WANTED = ("title", "official", "names", "generic", "about", "organisation", "adopted", "opened", "parent")
_HOW = ("usual", "short", "body", "place", "description", "subject", "banned", "aim")
_TOP_KEY = re.compile(r"^([A-Za-z_]+):", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Head:
    """What a treaty is called.

    Args:
        treaty: treaty id.
        names: every name that a text may use, the title as a usual one among them.
        facts: what tells it from another treaty.
        parent: id of the treaty that it is a protocol to, or empty.
    """

    treaty: str
    names: tuple[TreatyName, ...]
    facts: TreatyFacts
    parent: str


def read_head(path: Path, treaty: str) -> Head:
    """The head of a profile; what is mistaken in it is left out here and told when the treaty itself is asked for.

    Only the blocks of the keys that name a treaty are parsed: a tenth of the file's time.
    """
    text, _ = read_text(path)
    tree, _, _ = parse_yaml(_blocks(text or ""), str(path))
    found: Mapping[str, Any] = tree if isinstance(tree, dict) else {}
    title = str(found.get("title") or treaty)
    facts = TreatyFacts(
        treaty=treaty,
        title=title,
        opened_on=_day(found.get("opened")) or _day(found.get("adopted")),
        generic=_words(found.get("generic")),
        family=_words(found.get("about")),
        organisation=str(found.get("organisation") or ""),
        parent=str(found.get("parent") or ""),
    )
    return Head(treaty, tuple(_names(treaty, title, found)), facts, str(found.get("parent") or ""))


def _blocks(text: str) -> str:
    starts = [(match.start(), match.group(1)) for match in _TOP_KEY.finditer(text)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return "".join(text[start:end] for (start, key), end in zip(starts, ends, strict=True) if key in _WANTED)


def _names(treaty: str, title: str, found: Mapping[str, Any]) -> list[TreatyName]:
    names = {(title, "usual"): None}
    if found.get("official"):
        names[str(found["official"]), "official"] = None
    groups = found.get("names")
    for how in _HOW:
        for name in _words(groups.get(how)) if isinstance(groups, dict) else ():
            names[name, how] = None
    return [TreatyName(treaty, text, how) for text, how in names]


def _words(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(word for word in value if isinstance(word, str) and word)
    return (value,) if isinstance(value, str) and value else ()


def _day(value: Any) -> date | None:
    text = value.get("on") if isinstance(value, dict) else None
    try:
        return parse_date(text) if isinstance(text, str) and text else None
    except ValueError:
        return None
