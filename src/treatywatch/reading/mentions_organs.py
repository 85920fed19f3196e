"""Organs that stand with a state, or whose name several states share: "the Maldives' People's Majlis"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.parse import Parsed

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_OWNING = ("poss", "amod", "compound", "nmod")
_ORGANS = ("government", "seat")
_OF_OTHERS = "owned:other"
_HOUSES = frozenset({"house", "chamber"})


def with_their_states(parsed: Parsed, known: Sequence[Mention]) -> list[Mention]:
    """The mentions, each organ with the state that the words beside it name.

    A name that several states share is that of the one which the article names most; where it names none of them, it
    is the one whom the press usually means, or else no mention.

    Args:
        parsed: the article with its grammar.
        known: the mentions of names that are known, in order.
    """
    if not any(map(_is_organ, known)):
        return list(known)
    states = {token.i: m for m in known if m.kind == "state" and not m.also for token in parsed.span(m.start, m.end)}
    named = Counter(m.ref for m in known if not _is_organ(m))
    return [organ for m in known for organ in (_owned(parsed, m, states, named) if _is_organ(m) else (m,))]


def _is_organ(mention: Mention) -> bool:
    value = mention.value or ""
    return mention.kind == "organisation" and (value in _ORGANS or value.startswith("owned:"))


def _owned(parsed: Parsed, organ: Mention, states: dict[int, Mention], named: Counter[str | None]) -> Iterator[Mention]:
    root = parsed.span(organ.start, organ.end).root
    ref = next((m.ref for m in _owners(root, states) if not _overlap(m, organ)), None)
    if ref is None and organ.also:
        most = max((organ.ref, *organ.also), key=lambda r: named[r])
        ref = most if named[most] else cue_file("actors")["usual_owners"].get(organ.text)
        if ref is None:
            return
    if ref is None or (ref == organ.ref and not organ.also):
        yield organ
        return
    value = "government" if organ.value == _OF_OTHERS else organ.value  # a state's own "Security Council"
    yield replace(organ, ref=ref, value=value, also=())


def _overlap(state: Mention, organ: Mention) -> bool:
    return state.start < organ.end and organ.start < state.end


def _owners(root: Token, states: dict[int, Mention]) -> Iterator[Mention]:
    """The states whose organ a word names: "Fiji's", "Fijian", "of Fiji", also over "its lower house, the ..."."""
    same = [c for c in root.children if c.dep_ == "appos"]
    if root.dep_ == "appos":
        same.append(root.head)
    for word in (root, *(w for w in same if w.lower_ in _houses())):
        for child in word.children:
            if child.dep_ in _OWNING and child.i in states:
                yield states[child.i]
            elif child.dep_ == "prep" and child.lower_ == "of":
                yield from (states[n.i] for n in child.children if n.dep_ == "pobj" and n.i in states)


@cache
def _houses() -> frozenset[str]:
    """What an organ may be called beside its name: "parliament", "chamber", "ministry"."""
    return _HOUSES.union(*cue_file("actors")["bodies"].values())
