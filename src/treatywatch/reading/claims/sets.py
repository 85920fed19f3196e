"""The sets of states that a claim is about: an organisation's members, a state's neighbours, a region of the world."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.actors.regions import regions_named
from treatywatch.reading.claims.numbers import is_whole
from treatywatch.reading.claims.scene import Scene, is_continent

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

UNKNOWN_SET = "unknown"
"""A set of states that the text marks off and no table has ("the only landlocked state")."""


def sets_in(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The sets of states that some characters name."""
    text = scene.text[start:end].lower()
    kind = "allies" if re.search(r"\b(?:our|its|their)\b.*\ball(?:y|ies)\b", text) else "members"
    sets = [
        f"{kind}({org})"
        for org in _organisations(scene, start, end)
        if re.search(r"member|nation|state|ally|allies|countr", text)
    ]
    sets += [f"region({region})" for region in _regions(scene, start, end)]
    if re.search(r"\bborder|\bneighbou?r", text):
        after = re.search(r"\bborder(?:s|ing)?\b|\bneighbou?r(?:s|ing)?\b", text)
        at = start + (after.start() if after else 0)
        sets += [f"borders({ref})" for ref in scene.named_states(at, end)[:1] or scene.named_states(start, end)[:1]]
    return tuple(sets)


def _organisations(scene: Scene, start: int, end: int) -> Iterator[str]:
    continents = {m.start for m in scene.mentions_in(start, end) if is_continent(m)}
    if len(continents) < len(scene.mentions_in(start, end)):
        named = {m.ref for m in scene.mentions_in(start, end) if m.start not in continents}
        yield from (org for org in scene.organisations_in(start, end) if org in named)


def _regions(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The regions that some characters name, not in the name of a state, an organisation or a treaty."""
    for first, last, region in regions_named(scene.text[start:end]):
        inside = [m for m in scene.mentions_in(start, end) if m.start <= start + first and start + last <= m.end]
        if all(is_continent(m) or m.kind == "place" or m.also for m in inside):  # "Nordic states" name five
            yield region


def sets_told(scene: Scene, noun: Token, start: int, end: int) -> tuple[str, ...]:
    """The sets that some characters name; with one that no table has where the noun says more ("landlocked")."""
    sets = sets_in(scene, start, end)
    if not sets:
        return () if is_whole(scene, noun) else (UNKNOWN_SET,)
    named = [m.text for m in scene.mentions_in(start, end) if m.kind in ("organisation", "state")]
    named += [scene.text[start + a : start + b] for a, b, _ in regions_named(scene.text[start:end])]
    known = frozenset(word for name in named for word in re.findall(r"[\w.’'-]+", name.lower()))
    return sets if is_whole(scene, noun, known) else (*sets, UNKNOWN_SET)
