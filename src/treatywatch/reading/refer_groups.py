"""Lists of states in a text, so that "the four nations" finds its four."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.actors.table import actors
from treatywatch.model.article import Mention
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.parse import Parsed
from treatywatch.reading.times_words import either

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_DATELINE = re.compile(
    r"^[ ]*(?P<place>[A-Z][\w’'.]+(?:[ ][A-Z][\w’'.]+){0,2})(?:/[A-Z ]+)?(?:,[ ][^\n—–:()]{1,30})?"
    r"[ ]*(?:\([\w ./]+\)[ ]*)?[-—–:]+[ ]",
    re.M,
)
_OTHER_SIDE = re.compile(  # "ratified the arms treaty with Russia": the other side of a treaty of one's own
    r"\b(?:treaty|pact|agreement|deal|accord|convention)\s+with\s+(?:the\s+)?\Z", re.I
)
_NEAR = 24  # characters before a name in which "treaty with the" stands
_LEAD = 6  # sentences, with headline and byline
_LEADING = 2  # times that the first state of the lead counts more
_HEAD = 1500  # characters in which a dateline stands
_NEIGHBOUR = re.compile(r"[’']s (?:[\w-]+ )?(?:neighbou?r|rival|ally|partner) [A-Z]")  # "and Tonga's neighbour Samoa"
_TOGETHER = re.compile(r"\b(?:together|along) with (?:the )?\Z")
_OWNER = re.compile(r"[’']s? ")
_CLAUSE_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_GOVERNED = frozenset({"pobj", "dobj", "attr"})
_UNLIKE = re.compile(r"\b(?:unlike|than|in contrast to|as opposed to) (?:the |both )?$", re.I)
_BEFORE = 20  # characters before a list in which it is set against somebody
_BRACKET = re.compile(r"\([^()]{1,60}\)")


@dataclass(frozen=True, slots=True)
class Group:
    """States named in one breath.

    Args:
        start, end: from the first to the last name's characters.
        refs: who, in the order of the text.
        compared: whether they are others than those spoken of: "both are in, unlike Chad and Mali".
    """

    start: int
    end: int
    refs: tuple[str, ...]
    compared: bool


@cache
def participant_kinds() -> dict[str, str]:
    """Participant id to its kind."""
    return {ref: str(p.kind) for ref, p in actors().participants.items()}


def can_take_part(ref: str) -> bool:
    """Whether an id is that of a state, or of an organisation that can be party to treaties."""
    return participant_kinds().get(ref) in ("state", "past_state", "organisation")


def is_organisation(ref: str) -> bool:
    """Whether an id is that of an organisation that can be party to treaties."""
    return participant_kinds().get(ref) == "organisation"


def home_state(parsed: Parsed, mentions: Sequence[Mention], counts: Mapping[str, int]) -> str | None:
    """The state whose government an article means by "the government": that of its dateline, else the one named most.

    The first one of headline and lead counts for more: what the article is about stands there. A dateline at a seat of
    organisations (Geneva, Brussels) counts only where the text speaks of that state.
    """
    text = parsed.article.text
    other_sides = Counter(m.ref for m in mentions if m.kind == "state" and _is_other_side(text, m.start))
    officers = Counter(m.ref for m in mentions if m.kind == "person")
    counts = {ref: count - other_sides[ref] for ref, count in counts.items()}
    states = [ref for ref, count in counts.items() if count > 0 and not is_organisation(ref)]
    leading = _first_in_lead(parsed, mentions)
    most = max(states, key=lambda ref: counts[ref] + _LEADING * (ref == leading), default=None)
    most = most or next((ref for ref, _ in officers.most_common() if ref and not is_organisation(ref)), None)
    for match in _DATELINE.finditer(text, 0, _HEAD):
        place = next((m for m in mentions if m.kind == "place" and m.start == match.start("place")), None)
        spoken_of = counts.get(place.ref, 0) + officers[place.ref] if place and place.ref else 0
        if place and place.ref and (most is None or 3 * spoken_of > counts.get(most, 0)):
            return place.ref
    return most


def _is_other_side(text: str, start: int) -> bool:
    return _OTHER_SIDE.search(text, max(0, start - _NEAR), start) is not None


def _first_in_lead(parsed: Parsed, mentions: Sequence[Mention]) -> str | None:
    """The state named first in a headline or one of the sentences right behind it."""
    lead = parsed.sentences[:_LEAD]
    if not lead:
        return None
    inside = (m for m in mentions if m.kind == "state" and m.ref and lead[0].start <= m.start < lead[-1].end)
    return next((m.ref for m in inside if can_take_part(m.ref or "")), None)


def refs_of(mention: Mention) -> tuple[str, ...]:
    """All whom a mention names."""
    return ((mention.ref,) if mention.ref else ()) + mention.also


def find_groups(parsed: Parsed, mentions: Sequence[Mention]) -> tuple[Group, ...]:
    """The lists of two or more participants in a text, in order."""
    names = [m for m in mentions if m.kind in ("state", "organisation") and any(map(can_take_part, refs_of(m)))]
    found = []
    for chain in _chains(parsed, names):
        refs = tuple(dict.fromkeys(ref for m in chain for ref in refs_of(m)))
        if len(refs) > 1:
            start = chain[0].start
            compared = _UNLIKE.search(parsed.article.text, max(0, start - _BEFORE), start) is not None
            found.append(Group(start, chain[-1].end, refs, compared))
    return tuple(found)


def _chains(parsed: Parsed, names: Sequence[Mention]) -> Iterator[list[Mention]]:
    text = parsed.article.text
    joints = frozenset(cue_file("referring")["list_joints"]) - {""}
    chain: list[Mention] = []
    for name in names:
        if chain:
            between = _BRACKET.sub("", text[chain[-1].end : name.start])
            between = re.sub(r"^[’']s?\b", "", between)
            joint = _described().sub("", " ".join(between.split()).lower()).strip()
            owned = joint == "," and _owns_what_follows(text, chain[-1], name)
            owned |= joint == "and" and _NEIGHBOUR.match(text, name.end) is not None
            alone = len(chain) == 1 and _TOGETHER.search(text, max(0, chain[0].start - _BEFORE), chain[0].start)
            owned |= joint == ", and" and bool(alone)  # "in 2009, together with Croatia, and Montenegro in 2017"
            if joint in joints and not owned and not _begins_clause(parsed, chain[-1], name):
                chain.append(name)
                continue
            yield chain
        chain = [name]
    if chain:
        yield chain


@cache
def _described() -> re.Pattern[str]:
    """What is said of a state before its name: "neighbouring Tonga", "the tiny island nation of Nauru"."""
    cues = cue_file("referring")
    adjectives, kinds = either(cues["list_adjectives"]), either(cues["list_kinds"])
    return re.compile(rf"(?<=[ ,])(?:the )?(?:(?:{adjectives} ?)+(?:{kinds})?|{kinds})$")


def _owns_what_follows(text: str, before: Mention, name: Mention) -> bool:
    """Whether a name after a comma only says whose something is: "Eritrea, Ethiopia's neighbour"."""
    return bool(_OWNER.match(text, name.end)) and not _OWNER.match(text, before.end)


def _begins_clause(parsed: Parsed, before: Mention, name: Mention) -> bool:
    """Whether a name is the subject of the next clause: "was ratified by Peru, and Chile signed it"."""
    word, ahead = (parsed.span(m.start, m.end).root for m in (name, before))
    verb = word.head
    if word.dep_ not in _CLAUSE_SUBJECTS or ahead.dep_ not in _GOVERNED or verb.i < word.i or verb.dep_ != "conj":
        return False
    return verb.head.i < ahead.i and all(over is not verb for over in ahead.ancestors)


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[’']s?)?\s+(?:[\w-]+\s+)?{either(cue_file('referring')['relational'])}\s+(?:such\s+as|like)\b"
    )


def names_whose_kin(text: str, mention: Mention) -> bool:
    """Whether a state's name only says whose others are: "U.S. allies such as Britain"."""
    return mention.kind == "state" and _kin().match(text, mention.end) is not None


def is_regional(mention: Mention, noun: Token) -> bool:
    """Whether an organisation's adjective only says where several states lie: "European states" is no EU."""
    several = noun.tag_ == "NNS" and noun.lower_ in cue_file("referring")["states"]
    return several and mention.value == "demonym" and mention.kind == "organisation"


def organisation_meant(word: str, before: Sequence[Mention]) -> tuple[str, ...]:
    """The organisation that "the alliance", "the bloc" stands for: the last one named that fits, else its only one.

    Args:
        word: the noun in small letters, one of those listed.
        before: the actors named before it.
    """
    wanted = cue_file("referring")["organisations"][word]
    for mention in reversed(before):
        if mention.kind == "organisation" and (mention.ref in wanted or not wanted):
            return refs_of(mention)
    return (wanted[0],) if len(wanted) == 1 else ()
