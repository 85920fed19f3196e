"""Known treaties' names inside those of others: protocols to them, agreements under them, other regions' treaties."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_names import Hit
from treatywatch.reading.mentions_treaties import CAP, GAP, LONGEST, is_free, trimmed
from treatywatch.reading.times_words import either

_LINKED = re.compile(r"\b(?:for|to|of|under)\s+(?:the\s+)?$")
_LINK_LONGEST = 24  # characters
_MORE = re.compile(
    r" and (?P<more>[A-Z][a-z]+)(?= (?:in|of|on|for)\b)"
    r"|,? and (?P<subject>Cooperation|Co-operation|Friendship|Commerce|Partnership|Navigation|Non-Aggression)\b"
)
_PROTOCOL = re.compile(
    r"(?<![\w-])(?P<which>(?:(?:first|second|third|fourth)\s+)?(?:optional\s+|additional\s+)?)protocol\s+(?:to|of)\s+(?:the\s+)?$",
    re.I,
)
_OWN = re.compile(
    r"(?:[’']s?)?\s+(?P<which>(?:(?:first|second|third|fourth)\s+)?(?:optional|additional)\s+)protocol(?![\w-])", re.I
)
_ON = re.compile(r"\s+(?:on|for|relating to|concerning|regarding|aiming at)\s")
_BRACKET = re.compile(r"[^.;\n()]{0,200}\(")
_ADAPTED = 24  # characters before a name in which "the adapted" stands
_OWNS = re.compile(r"(?:[’']s?)?(?:\s+\([A-Z][\w-]{1,9})?\)(?:[’']s?)?\s+")  # " (WHO) ", ") "
_REST = 200  # characters of a name behind a known one


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of names.

    Args:
        lexicon: the treaties' names and facts.
        find: the known names in a text.
        states: names of states in the article, which may stand before a treaty's name and are no part of it.
    """

    lexicon: Lexicon
    find: Callable[[str], Sequence[Hit]]
    states: Mapping[str, str]


@cache
def _around() -> re.Pattern[str]:
    heads = either(cue_file("treaties")["heads"])
    words = rf"(?:{CAP}{GAP}(?:(?:and|of){GAP})?){{0,7}}"
    number = rf"(?:{GAP}(?:No\.?{GAP}?)?(?:\d{{1,2}}|[IVX]+))?"
    carrying_out = rf"(?:Implementation{GAP}of{GAP}(?:the{GAP})?(?:Provisions{GAP}of{GAP}(?:the{GAP})?)?)?"
    return re.compile(
        rf"(?<![\w-]){words}(?P<head>{heads}){number}{GAP}(?:for|to|under){GAP}(?:the{GAP})?{carrying_out}$"
    )


def around_known(text: str, known: Sequence[Mention], names: Names) -> list[Mention]:
    """The mentions of known treaties; of another treaty where a longer name stands around a known one.

    "Comprehensive and Progressive Agreement for Trans-Pacific Partnership" is not the Trans-Pacific Partnership, a
    "Protocol to the Rome Statute" not that statute, and "the optional protocol to the torture convention" its protocol.

    Args:
        text: the article's text.
        known: the mentions of known treaties.
        names: what is known of names.
    """
    found: list[Mention] = []
    for mention in known:
        if found and mention.start < found[-1].end:
            continue  # within the longer name before
        linked = _LINKED.search(text, max(0, mention.start - _LINK_LONGEST), mention.start)
        longer = _longer(text, mention, known, names) if linked else _own_protocol(text, mention, known, names)
        found.append(longer or mention)
    return found


def _longer(text: str, mention: Mention, known: Sequence[Mention], names: Names) -> Mention | None:
    protocol = _PROTOCOL.search(text, max(0, mention.start - LONGEST), mention.start)
    match = _around().search(text, max(0, mention.start - LONGEST), mention.start)
    begins = min((m.start() for m in (protocol, match) if m), default=mention.start)
    if begins == mention.start or not is_free(begins, mention.start, known):
        return None
    head = match["head"] if match else "Protocol"
    which = f"{protocol['which']}protocol" if protocol else head
    told = _told_behind(text, mention, which, names)
    if told is not None:
        ref, end = told
        return _named(text, begins, end, mention, ref)
    if protocol is not None:
        children = _protocols(mention.ref or "", protocol["which"].lower().split(), names.lexicon)
        if len(children) == 1:
            return _named(text, begins, mention.end, mention, children[0])
    if match is None or (mention.text[:1].islower() and not protocol):
        return None
    start, _ = trimmed(text, match.start(), match.end(), names.states)
    return _named(text, start, mention.end, mention, " ".join(text[start : mention.end].split()))


def _own_protocol(text: str, mention: Mention, known: Sequence[Mention], names: Names) -> Mention | None:
    """A treaty's protocol named behind it: "the disability convention's optional protocol"."""
    match = _OWN.match(text, mention.end)
    if match is None or not is_free(mention.end, match.end(), known):
        return None
    children = _protocols(mention.ref or "", match["which"].lower().split(), names.lexicon)
    return _named(text, mention.start, match.end(), mention, children[0]) if len(children) == 1 else None


def _named(text: str, start: int, end: int, mention: Mention, ref: str) -> Mention:
    return replace(mention, start=start, end=end, text=text[start:end], ref=ref)


def _told_behind(text: str, mention: Mention, head: str, names: Names) -> tuple[str, int] | None:
    """The known treaty that the name's rest tells: "Agreement under the Convention ... on marine biodiversity"."""
    rest = text[mention.end : mention.end + _REST].partition("\n\n")[0]
    if not _ON.match(rest):
        return None
    hits = names.find(head + rest)
    if hits and hits[0].start == 0 and hits[0].name.kind.startswith("treaty:"):
        return hits[0].name.refs[0], mention.end + hits[0].end - len(head)
    bracket = _BRACKET.match(rest)
    short = next((h for h in names.find(rest[bracket.end() :]) if h.start == 0), None) if bracket else None
    if bracket and short and short.name.kind == "treaty:short":
        return short.name.refs[0], mention.end + bracket.end() - 1
    return None


def _protocols(parent: str, which: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """The protocols to a treaty whose names have all the words "second", "optional" ... that a text gives.

    Of several that one whose name begins with them: of the two to a covenant the first is its "optional protocol".
    """
    own = {t: _names(t, lexicon) for t, f in lexicon.facts.items() if f.parent == parent and "protocol" in f.generic}
    fitting = {t: names for t, names in own.items() if any(all(word in name for word in which) for name in names)}
    begins = " ".join((*which, "protocol to "))
    plain = [t for t, names in fitting.items() if any(name.startswith(begins) for name in names)]
    return plain if which and len(plain) == 1 else list(fitting)


def _names(treaty: str, lexicon: Lexicon) -> list[str]:
    return [name.text.lower() for name in lexicon.names_of(treaty)]


def goes_on(text: str, treaty: Mention, others: Sequence[Mention]) -> bool:
    """Whether a name is only the beginning of a longer one: "Treaty of Amity" of "Treaty of Amity and Cooperation"."""
    more = _MORE.match(text, treaty.end)
    heads = treaty.text.split()[0] in cue_file("treaties")["heads"]
    return more is not None and heads and is_free(*more.span("more" if more["more"] else "subject"), others)


def owners_left_out(text: str, treaties: Sequence[Mention]) -> list[Mention]:
    """The mentions in order, without bodies before a bracket that only own the next: "the WHO (...) Convention on"."""
    heads = [*cue_file("treaties")["official_nouns"], "treaty", "agreement", "accord", "pact"]
    kept: list[Mention] = []
    owner: str | None = None  # in the bracket behind the name of the same body
    for m in reversed(treaties):
        between = text[m.end : kept[-1].start] if kept and m.end <= kept[-1].start else ""
        owns = _OWNS.fullmatch(between) is not None and not any(h in m.text.lower() for h in heads)
        if not owns and not (owner and m.ref == owner):
            kept.append(m)
        owner = m.ref if owns else None
    return kept[::-1]


def is_of_adapted_text(text: str, treaty: Mention) -> bool:
    """Whether a name stands for another text made from the treaty: "the adapted CFE Treaty", "a revised Basel pact"."""
    before = text[max(0, treaty.start - _ADAPTED) : treaty.start]
    return _adapted().search(before) is not None


@cache
def _adapted() -> re.Pattern[str]:
    return re.compile(rf"\b(?:the|an?|its|this|that) {either(cue_file('treaties')['adapted'])} $")


@cache
def _to_another() -> re.Pattern[str]:
    head = either(cue_file("treaties")["heads"])
    return re.compile(rf"\s+to\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){{0,5}}?{head}(?!\w)[^.;:\n()]{{0,80}}")


def is_to_another(text: str, protocol: Mention, lexicon: Lexicon) -> bool:
    """Whether a protocol is one to another treaty than its own.

    "Second Additional Protocol to the Convention on Cybercrime" is not that to the Geneva Conventions; "sent the
    Kyoto Protocol to the Senate" names no other treaty.
    """
    other = _to_another().match(text, protocol.end)
    if other is None or "protocol" not in protocol.text.lower():
        return False
    names = [n.text for n in lexicon.names_of(protocol.ref or "")]
    own = [n[len(protocol.text) :] for n in names if n.startswith(f"{protocol.text} to ")]
    return bool(own) and not any(word in other[0] for name in own for word in name.split() if word[:1].isupper())


@cache
def _region() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<region>{either(cue_file('treaties')['regional'])})(?:[’']s)?\s+$")


@cache
def _of_region() -> re.Pattern[str]:
    return re.compile(rf"\s+of\s+the\s+(?P<region>{either(cue_file('treaties')['regional'])})(?!\w)")


def other_regions(text: str, known: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, without names that stand for another region's treaty, which become that one.

    "European anti-torture convention" is not the UN's. Names with capitals are left to those who know names by form.
    """
    found: list[Mention] = []
    for mention in known:
        before = _region().search(text, max(0, mention.start - _LINK_LONGEST), mention.start)
        behind = _of_region().match(text, mention.end) if before is None else None
        if behind is not None and _is_of_elsewhere(mention, behind["region"], lexicon):
            name = " ".join(text[mention.start : behind.end()].split())
            found.append(_named(text, mention.start, mention.end, mention, name))
        elif before is None or not _is_of_elsewhere(mention, before["region"], lexicon):
            found.append(mention)
        elif mention.text[:1].islower():
            name = " ".join(text[before.start() : mention.end].split())
            found.append(_named(text, before.start(), mention.end, mention, name))
    return found


def _is_of_elsewhere(mention: Mention, region: str, lexicon: Lexicon) -> bool:
    cues = cue_file("treaties")
    first = mention.text.split()[0]
    own = "Europe" in region and mention.text.split()[-1].lower() in cues["official_nouns"]  # "European Energy Charter"
    open_ = first[:1].islower() or first in cues["heads"] or region in cues["only_regional"] or own
    names = lexicon.names_of(mention.ref or "")
    is_place = any(name.how == "place" and name.text == first for name in names)
    nouned = any(word in mention.text.lower() for word in cues["generic"])
    same = "europe" if "europe" in region.lower() else region.lower()  # "European" and "Council of Europe" are one
    return open_ and nouned and not is_place and not any(same in name.text.lower() for name in names)
