"""A place in a profile's tree: typed access to what stands there, every mistake kept with its line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from treatywatch.model.days import Day, parse_date, parse_day
from treatywatch.model.problems import Problem

T = TypeVar("T")
LAST_YEAR = 2500
"""A later year is a slip; no delay counted from an earlier one leaves the calendar."""
LineOf = Callable[[tuple[str | int, ...]], int]


@dataclass(slots=True)
class Sheet:
    """The file that is being read: where mistakes are collected, and the keys at the top that have one."""

    file: str
    line_of: LineOf
    problems: list[Problem]
    wrong: set[str | int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the tree with its path."""

    sheet: Sheet
    path: tuple[str | int, ...]
    value: Any

    @property
    def line(self) -> int:
        """1-based line on which it stands."""
        return self.sheet.line_of(self.path)

    def refuse(self, what: str, mend: str, key: str | None = None) -> None:
        """Note a mistake here, or at `key` below."""
        path = self.path if key is None else (*self.path, key)
        self.sheet.wrong.update(path[:1])
        line = self.sheet.line_of(path)
        self.sheet.problems.append(Problem(self.sheet.file, line, what, mend))

    def is_mapping(self, known: Iterable[str], what: str) -> bool:
        """Check that this is a mapping with known keys only; `what` names it in messages."""
        if not isinstance(self.value, dict):
            self.refuse(f"{what} is no mapping of keys to values", "write it as the docs on profiles show")
            return False
        known = tuple(known)
        for key in self.value:
            if key not in known:
                comma = "put a text that has a comma in quotes" if " " in key else ""
                self.refuse(f"{what} has an unknown key {key!r}", comma or nearest(key, known, "key"), key)
        return True

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return isinstance(self.value, dict) and key in self.value

    def at(self, key: str) -> Node:
        """The node at a key; its value is None where the key is not there."""
        return Node(self.sheet, (*self.path, key), self.value.get(key))

    def items(self, key: str) -> tuple[Node, ...]:
        """The nodes of the list at a key; none where the key is not there."""
        node = self.at(key)
        if node.value in (None, ""):
            return ()
        if not isinstance(node.value, list):
            node.refuse(f"{key} is no list", f"write {key}: [...]")
            return ()
        return node.children()

    def children(self) -> tuple[Node, ...]:
        """The items of this list; none where it is no list."""
        items = self.value if isinstance(self.value, list) else []
        return tuple(Node(self.sheet, (*self.path, index), item) for index, item in enumerate(items))

    def each(self, key: str, read: Callable[[Node], T | None]) -> tuple[T, ...]:
        """What `read` makes of the items of the list at a key; those it refuses (None) are left out."""
        return tuple(found for item in self.items(key) if (found := read(item)) is not None)

    def text(self, key: str, default: str = "", *, needed: bool = False) -> str:
        """The text at a key, its white space joined by single blanks."""
        value = self.value.get(key, default)
        if not isinstance(value, str):
            self.refuse(f"{key} is no text", f"write {key}: and one line of text", key)
            return default
        if needed and not value.strip():
            self.refuse(f"{key} is missing", f"write {key}: and its value")
        return " ".join(value.split())

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at a key."""
        found = []
        for item in self.items(key):
            if isinstance(item.value, str) and item.value.strip():
                found.append(" ".join(item.value.split()))
            else:
                item.refuse(f"{key} holds something that is no text", "write one line of text for each item")
        return tuple(found)

    def choice(self, key: str, options: Iterable[str], default: str | None = None) -> str:
        """One of a few words; None as default: the key is needed."""
        options = tuple(options)
        if not self.has(key):
            if default is None:
                self.refuse(f"{key} is missing", f"write {key}: one of {', '.join(options)}")
            return options[0] if default is None else default
        value = self.text(key)
        if value not in options:
            self.refuse(f"{key} is {value!r}", nearest(value, options, "value"), key)
            return options[0]
        return value

    def yes(self, key: str, default: bool = False) -> bool:
        """A yes or no."""
        if not self.has(key):
            return default
        return self.choice(key, ("yes", "no")) == "yes"

    def whole(self, key: str, default: int = 0) -> int:
        """A whole number of 0 or more."""
        if not self.has(key):
            return default
        value = self.text(key)
        if not (value.isascii() and value.isdigit() and len(value) < 7):
            self.refuse(f"{key} is {value!r}", "write a whole number", key)
            return default
        return int(value)

    def on(self, key: str, *, needed: bool = False) -> date | None:
        """A calendar day; None where the key is empty or wrong."""
        value = self.text(key, needed=needed)
        if not value:
            return None
        try:
            found = parse_date(value)
        except ValueError as error:
            self.refuse(f"{key}: {error}", "write a day that exists as YYYY-MM-DD", key)
            return None
        if found.year > LAST_YEAR:
            self.refuse(f"{key} is {found}", f"write a day of the year {LAST_YEAR} or before", key)
            return None
        return found

    def day(self, key: str) -> Day | None:
        """An EDTF day; None where empty or wrong."""
        value = self.text(key)
        if not value:
            return None
        try:
            return parse_day(value)
        except ValueError as error:
            self.refuse(f"{key}: {error}", "write YYYY-MM-DD, YYYY-MM, YYYY or an interval such as 2014/..", key)
            return None


def nearest(word: str, known: Iterable[str], noun: str) -> str:
    """What to do about an unknown word: the nearest known one, else all of them."""
    known = tuple(known)
    close = difflib.get_close_matches(word, known, n=1)
    if close:
        return f"the nearest {noun} is {close[0]!r}"
    return f"use one of {', '.join(known)}"
