"""The sets of states that a claim is about: an organisation's members, a state's neighbours, a region of the world."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.actors.regions import regions_named
from treatywatch.reading.claims.numbers import is_whole, spelled
from treatywatch.reading.claims.scene import Scene, any_of, is_continent, organisations, words

if TYPE_CHECKING:
    from treatywatch.model.article import Mention
    from treatywatch.reading.tokens import Token

_BORDER = re.compile(r"\b(?:borders?|bordering|neighbou?r(?:s|ing)?|frontiers?)\b")
_SIGNATORIES = re.compile(r"\bsignator(?:y|ies)\b|\b(?:that|which|who|to) (?:have |had )?sign(?:ed)?\b", re.I)
_PARTIES = re.compile(r"\bparties\b|\bmembers\b", re.I)
_RIGHT_BEHIND = re.compile(r"\s+(?:(?:directly |jointly )?(?:with|of|to|on)\s+)?(?:the\s+)?")
_MEMBERS = re.compile(
    r"member|nation|state|ally|allies|countr|government|capital"
    r"|\b(?:in|inside|within) (?:the )?(?:\S+ )?\S+(?: (?:to|that|which|has|have|had))*\s*$"
)
UNKNOWN_SET = "unknown"
"""A set of states that the text marks off and no table has ("the only landlocked state")."""
_NAME = 60  # characters of an organisation's name
_TOLD_BEFORE = 400  # characters before "no other state" in which those stand whom it leaves out


def sets_in(scene: Scene, start: int, end: int, *, counted: bool = False) -> tuple[str, ...]:
    """The sets of states that some characters name; `counted`: of states or members told before them."""
    text = scene.text[start:end].lower()
    kind = "allies" if re.search(r"\b(?:our|its|their)\b.*\ball(?:y|ies)\b", text) else "members"
    sets = [f"{kind}({org})" for org in _organisations(scene, start, end) if counted or _MEMBERS.search(text)]
    sets += [f"region({region})" for region in _regions(scene, start, end)]
    if (border := _BORDER.search(text)) is not None:
        sets += [f"borders({ref})" for ref in _bordered(scene, start, start + border.end(), end)]
    return tuple(sets)


def _bordered(scene: Scene, start: int, at: int, end: int) -> tuple[str, ...]:
    """Whose neighbours are meant: "bordering Laos", "Laos's neighbours", "with which Laos shares a border"."""
    behind = next((m for m in scene.mentions_in(at, end) if m.kind == "state"), None)
    if behind is not None and _RIGHT_BEHIND.fullmatch(scene.text, at, behind.start):
        return scene.named_states(at, end)[:1]
    return scene.named_states(start, at)[:1] or scene.named_states(at, end)[:1]


def _organisations(scene: Scene, start: int, end: int) -> Iterator[str]:
    continents = {m.start for m in scene.mentions_in(start, end) if is_continent(m)}
    if len(continents) < len(scene.mentions_in(start, end)):
        named = {m.ref for m in scene.mentions_in(start, end) if m.start not in continents}
        yield from (org for org in scene.organisations_in(start, end) if org in named)


def members_of_bodies(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The members of an organisation whose constitution is a treaty of the record: "every member of ECOWAS"."""
    named = scene.treaties_in(start, end) if _MEMBERS.search(scene.text[start:end].lower()) else []
    bodies = (scene.lexicon.facts[m.ref or ""].organisation for m in named if scene.names_body(m))
    return tuple(f"members({body})" for body in dict.fromkeys(bodies) if body in organisations())


def _regions(scene: Scene, start: int, end: int) -> Iterator[str]:
    """The regions that some characters name, not in the name of a state, an organisation or a treaty."""
    for first, last, region in regions_named(scene.text[start:end]):
        near = scene.mentions_in(max(0, start - _NAME), end)  # of "the Council of Europe's members" only the end
        inside = [m for m in near if m.start <= start + first and start + last <= m.end]
        if all(is_continent(m) or m.kind == "place" or m.also for m in inside):  # "Nordic states" name five
            yield region


def sets_told(scene: Scene, noun: Token, start: int, end: int) -> tuple[str, ...]:
    """The sets that some characters name; with one that no table has where the noun says more ("landlocked")."""
    sets = sets_in(scene, start, end)
    if sets and is_of_others(noun):
        sets = (*sets, *apart(scene, noun))
    if not sets and any(_is_group(m) for m in scene.mentions_in(start, end)):
        return (UNKNOWN_SET,)  # "28 EU treasuries"
    if not sets:
        return () if _means_states(noun) and is_whole(scene, noun) else (UNKNOWN_SET,)
    return sets if is_whole(scene, noun, known_words(scene, start, end)) else (*sets, UNKNOWN_SET)


def is_of_others(noun: Token) -> bool:
    """Whether a noun leaves out those told before: "no other Baltic state", "none of the remaining members"."""
    beside = [*noun.children, *(t for t in (noun.head.children if noun.dep_ == "pobj" else ()) if t.i < noun.i)]
    return any(c.lower_ in words("other_words") for c in (noun, *beside))


def told_apart(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Whom "other" leaves out: those named before it in its sentence, or else in the sentence before."""
    start = noun.sent[0].idx
    own = scene.named_states(start, noun.left_edge.idx)
    if own or not start:
        return own
    sentence = scene.parsed.sentence_at(len(scene.text[:start].rstrip()) - 1)
    return scene.named_states(max(sentence.start, start - _TOLD_BEFORE), start) if sentence is not None else ()


def apart(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The sets that leave out whom "other" does; one that no table has where the text does not tell them."""
    return tuple(f"not({ref})" for ref in told_apart(scene, noun)) or (UNKNOWN_SET,)


def _is_group(mention: Mention) -> bool:
    """Whether a name is that of an organisation whose members are some of the world's states."""
    return mention.kind == "organisation" and mention.ref in organisations() and mention.ref != "UN"


def known_words(scene: Scene, start: int, end: int) -> frozenset[str]:
    """The words, in small letters, by which some characters name organisations, states and regions."""
    named = [m.text for m in scene.mentions_in(start, end) if m.kind in ("organisation", "state")]
    named += [scene.text[start + a : start + b] for a, b, _ in regions_named(scene.text[start:end])]
    told = {word for name in named for word in re.findall(r"[\w.’'-]+", name.lower())}
    told |= {word.removesuffix("'s").removesuffix("’s") for word in told}  # "Africa's 54 nations"
    return frozenset(told.union(*(word.split("-") for word in told)))


def _means_states(noun: Token) -> bool:
    """Whether a noun stands for any state, and marks off no set by itself ("the only exporter")."""
    return noun.base in any_of("counted_nouns", "world_nouns", "standing_nouns") or not noun.tag_.startswith("NN")


def set_before(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The sets that the opening of a sentence names before "only" or a comma: "Of the EU's members, only Malta".

    With one that no table has where it says more ("Of the EU's landlocked members"); empty where it names none.
    """
    text = scene.text[start:end]
    sets = (*sets_in(scene, start, end), *_of_treaty(scene, start, end))
    if not sets:
        return ()
    used = [m for m in scene.mentions_in(start, end) if m.kind != "state" or f"borders({m.ref})" in sets]
    known = [(m.start - start, m.end - start) for m in used]
    known += [(a, b) for a, b, _ in regions_named(text)]
    rest = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in known))
    plain = {*words("plain_modifiers"), *words("plain_places"), *words("set_words")}
    plain |= {word for treaty in scene.treaties_in(start, end) for word in _own_words(scene, scene.named(treaty))}
    more = [w for w in re.findall(r"[\w.]+", rest.lower()) if w not in plain and spelled(w) is None]
    return (*sets, UNKNOWN_SET) if more else sets


def _own_words(scene: Scene, treaty: str) -> list[str]:
    """The words of a treaty's names: "on hazardous wastes" marks off no set."""
    return [word for name in scene.lexicon.names_of(treaty) for word in re.findall(r"[\w.]+", name.text.lower())]


def _of_treaty(scene: Scene, start: int, end: int) -> Iterator[str]:
    """A treaty's signatories or parties: "Of those that signed the convention", "Among its parties"."""
    named = scene.treaties_in(start, end)
    treaty = scene.named(named[0]) if len(named) == 1 else None
    text = scene.text[start:end]
    if treaty is not None and _SIGNATORIES.search(text):
        yield f"signatories({treaty})"
    elif treaty is not None and _PARTIES.search(text):
        yield f"parties({treaty})"
