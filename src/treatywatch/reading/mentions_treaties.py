"""Treaties that the lexicon does not list, by the form of their names, and short names that the text itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon, TreatyName
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.places import whole_words
from treatywatch.reading.times_words import either

_CAP = r"(?:[A-Z][\w’'&.-]*[\w’']|[A-Z]\.?|\d{3})"
_JOIN = r"(?:of|and|or|on|for|the|in|to|against|from|&)"
_GAP = r"(?:[ ]+|[ ]*\n(?!\s*\n)[ ]*)"  # a name may go on in the next line, and never in the next paragraph
_ABBREVIATION = re.compile(
    r"\s*\((?:the\s+|or\s+|known\s+as\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*|[A-Z][a-z]+)[”\"’']?\)"
)
_OPTIONAL = re.compile(r"\bOptional Protocol\b")
_PROTOCOL = re.compile(r"Optional Protocol to the (?P<parent>.+)")
_LONGEST = 140  # characters of a name
_LINKED = re.compile(r"\b(?:for|to|of)\s+(?:the\s+)?$")
_LINK_LONGEST = 24  # characters
_MORE = re.compile(r" and (?P<more>[A-Z][a-z]+)(?= (?:in|of|on|for)\b)")
_SHORT = 2  # words up to which a name may be part of several longer ones


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    cues, times = cue_file("treaties"), cue_file("times")
    days = either([*(d.capitalize() for d in [*times["weekdays"], *times["months"]])])
    heads, links, generic = either(cues["heads"]), either(cues["links"]), either(cues["generic"])
    before = rf"(?:{_CAP}{_GAP}(?:(?:of|and|for){_GAP}(?:the{_GAP})?)?){{1,8}}{heads}"
    more = rf"(?:(?:{_GAP}|,{_GAP}(?=[A-Z]))(?:{_JOIN}{_GAP}){{0,3}}(?!{days}\b){_CAP}){{0,14}}"
    after = rf"(?:{_CAP}{_GAP}){{0,5}}{heads}{_GAP}{links}{_GAP}(?!{days})(?:the{_GAP}|a{_GAP})?{_CAP}{more}"
    name = rf"[“\"‘']?(?P<name>{_CAP}(?:{_GAP}(?:{_JOIN}{_GAP})?{_CAP}){{1,9}})"
    named = rf"\b{generic}\b[^.;\n]{{0,60}}?,?{_GAP}{either(cues['naming'])}{_GAP}(?:the{_GAP})?{name}"
    return re.compile(rf"(?<![\w-]){after}\b"), re.compile(rf"(?<![\w-]){before}\b"), re.compile(named)


@cache
def _around() -> re.Pattern[str]:
    heads = either(cue_file("treaties")["heads"])
    words = rf"(?:{_CAP}{_GAP}(?:(?:and|of){_GAP})?){{0,7}}"
    return re.compile(
        rf"(?<![\w-]){words}{heads}{_GAP}(?:for|to)(?:{_GAP}the)?(?:{_GAP}Implementation{_GAP}of)?{_GAP}$"
    )


def around_known(text: str, known: Sequence[Mention], states: Mapping[str, str]) -> list[Mention]:
    """The mentions of known treaties; of another treaty where a longer name stands around a known one.

    "Comprehensive and Progressive Agreement for Trans-Pacific Partnership" is not the Trans-Pacific Partnership, nor is
    a "Protocol to the Rome Statute" that statute.

    Args:
        text: the article's text.
        known: the mentions of known treaties.
        states: names of states in the text.
    """
    found: list[Mention] = []
    for mention in known:
        linked = _LINKED.search(text, max(0, mention.start - _LINK_LONGEST), mention.start)
        match = _around().search(text, max(0, mention.start - _LONGEST), mention.start) if linked else None
        free = match is not None and _is_free(match.start(), match.end(), known)
        if match is None or not free or mention.text[:1].islower():
            found.append(mention)
            continue
        start, _ = _trimmed(text, match.start(), match.end(), states)
        whole = text[start : mention.end]
        found.append(replace(mention, start=start, text=whole, ref=" ".join(whole.split())))
    return found


def goes_on(text: str, treaty: Mention, others: Sequence[Mention]) -> bool:
    """Whether a name is only the beginning of a longer one: "Treaty of Amity" of "Treaty of Amity and Cooperation"."""
    more = _MORE.match(text, treaty.end)
    heads = treaty.text.split()[0] in cue_file("treaties")["heads"]
    return more is not None and heads and _is_free(more.start("more"), more.end("more"), others)


def is_regional(text: str, treaty: Mention) -> bool:
    """Whether a name stands for another region's treaty: "European anti-torture convention" is not the UN's."""
    head = treaty.text[:1].islower() or treaty.text.split()[0] in cue_file("treaties")["heads"]
    before = text[max(0, treaty.start - 24) : treaty.start].rstrip().rpartition(" ")[2]
    return head and before in cue_file("treaties")["regional"]


def unknown_treaties(text: str, taken: Sequence[Mention], states: Mapping[str, str]) -> list[Mention]:
    """Names of treaties by their form, where no known name stands already.

    Args:
        text: the article's text.
        taken: the mentions of known treaties.
        states: names of states in the text, which may stand before a treaty's name and are no part of it.
    """
    taken = sorted(taken, key=lambda m: m.start)
    found = list(_elsewhere(text, taken))
    for pattern in _patterns()[:2]:
        for match in pattern.finditer(text):
            start, end = _trimmed(text, match.start(), match.end(), states)
            if end - start <= _LONGEST and _is_name(text[start:end]) and _is_free(start, end, [*taken, *found]):
                found.append(Mention(start, end, text[start:end], "treaty", " ".join(text[start:end].split()), None))
    known = sorted([*taken, *found], key=lambda m: m.start)
    found = sorted([*found, *_named(text, known)], key=lambda m: m.start)
    return _one_name_each(_aliases_resolved(text, found, taken))


@cache
def _names_elsewhere() -> tuple[dict[str, str], re.Pattern[str]]:
    listed = cue_file("treaties")["elsewhere"]
    names = {str(name).lower(): str(ref) for ref, group in listed.items() for name in group}
    return names, re.compile(rf"(?<![\w-]){either(names)}(?![\w-])", re.I)


def _elsewhere(text: str, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Agreements that the press names in forms that do not tell a treaty: "the Iran nuclear deal"."""
    names, pattern = _names_elsewhere()
    for match in pattern.finditer(text):
        if _is_free(match.start(), match.end(), taken):
            yield Mention(
                match.start(), match.end(), match[0], "treaty", names[" ".join(match[0].lower().split())], None
            )


def _one_name_each(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, where "WTO Agreement on Fisheries Subsidies" goes by the shorter name that the text has as well."""
    names = sorted({m.ref or "" for m in found}, key=len)
    names = [name for name in names if len(name.split()) > _SHORT]
    whole = {n: [o for o in names if o.startswith(f"{n} ")] for n in {m.ref or "" for m in found}}
    found = [replace(m, ref=whole[m.ref or ""][0]) if len(whole[m.ref or ""]) == 1 else m for m in found]
    shortest = {m.ref: next((n for n in names if (m.ref or "").endswith(f" {n}")), m.ref) for m in found}
    return [replace(m, ref=shortest[m.ref]) for m in found]


def _aliases_resolved(text: str, found: Sequence[Mention], taken: Sequence[Mention]) -> list[Mention]:
    """The names, where "also known as" gives a further name to the treaty named before."""
    resolved: list[Mention] = []
    for mention in found:
        before = [m for m in (*taken, *resolved) if m.end <= mention.start]
        if before and re.search(
            r"\b(?:also|formally|officially|better)\s+(?:known|called)\s+(?:as\s+)?(?:the\s+)?$",
            text[: mention.start][-40:],
        ):
            mention = replace(mention, ref=max(before, key=lambda m: m.start).ref)
        resolved.append(mention)
    return resolved


def _named(text: str, taken: Sequence[Mention]) -> Iterator[Mention]:
    for match in _patterns()[2].finditer(text):
        start, end = match.span("name")
        if _is_free(start, end, taken):
            yield Mention(start, end, text[start:end], "treaty", " ".join(text[start:end].split()), None)


def _trimmed(text: str, start: int, end: int, states: Mapping[str, str]) -> tuple[int, int]:
    """The name without words before it that only begin the sentence or the list that it stands in."""
    skipped = frozenset(cue_file("treaties")["not_first"])
    while True:
        first = re.match(r"\S+", text[start:end])
        if first is None:
            return start, end
        word, rest = first[0], text[start + first.end() : end]
        joined = re.match(r"[ \n]+(?:and|of)[ \n]+(?:the[ \n]+)?", rest)
        is_state = word.rstrip("’'s") in states or word in states
        if word.lower().rstrip(".") in skipped or word.endswith(("’s", "'s", "s’", "s'")) or (is_state and joined):
            start += first.end() + (joined.end() if joined else len(rest) - len(rest.lstrip()))
        else:
            return start, end


def _is_name(name: str) -> bool:
    words = re.findall(r"[\w-]+", name.lower())
    heads = {head.lower() for head in cue_file("treaties")["heads"]}
    place = next((i for i, word in enumerate(words) if word in heads), None)
    if place is None or len(words) < 2:
        return False
    if place and words[place - 1] in cue_file("treaties")["not_before"]:
        return False
    return place > 0 or len(words) > 2


def _is_free(start: int, end: int, taken: Sequence[Mention]) -> bool:
    return not any(m.start < end and start < m.end for m in taken)


def by_parent(text: str, lexicon: Lexicon, taken: Sequence[Mention]) -> list[Mention]:
    """An "Optional Protocol" without more, where it is one to a treaty that the text names."""
    places = list(_OPTIONAL.finditer(text))
    if not places:
        return []
    named = {m.ref for m in taken}
    parents = {n.text.lower() for n in lexicon.names if n.treaty in named}
    found = {
        n.treaty
        for n in lexicon.names
        if (match := _PROTOCOL.match(n.text)) and match["parent"].lower() in parents and n.treaty not in named
    }
    if len(found) != 1:
        return []
    ref = found.pop()
    return [
        Mention(m.start(), m.end(), m[0], "treaty", ref, None) for m in places if _is_free(m.start(), m.end(), taken)
    ]


def abbreviated(text: str, treaties: Sequence[Mention]) -> list[Mention]:
    """Further mentions of treaties by the short form that the text puts in brackets behind a name."""
    shorts: dict[str, Mention] = {}
    for mention in treaties:
        match = _ABBREVIATION.match(text, mention.end)
        if match and _abbreviates(match["short"], mention.text):
            shorts.setdefault(match["short"], mention)
    found: list[Mention] = []
    for short, mention in shorts.items():
        free = (at for at in whole_words(text, short) if _is_free(at, at + len(short), treaties))
        found += [Mention(at, at + len(short), short, "treaty", mention.ref, None) for at in free]
    return found


def _abbreviates(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"\w+", name)).lower()
    letters = [c for c in short.lower() if c.isalpha()]
    return bool(letters) and short.isupper() and len(short) > 1 and letters[0] == initials[:1]


@cache
def _near_place(place: str) -> re.Pattern[str]:
    between = r"(?:[ \n]+(?!(?:and|or|in|on|to|of|the|a)\b)[\w-]+){0,3}"
    generic = either(cue_file("treaties")["generic"])
    return re.compile(rf"(?<![\w-]){re.escape(place)}{between}[ \n]+{generic}s?\b", re.IGNORECASE)


def by_place(text: str, places: Sequence[TreatyName], taken: Sequence[Mention]) -> list[Mention]:
    """Treaties named by their city and a treaty word near it: "the Ottawa landmine pact", "Paris climate deal"."""
    capitals, found = text.upper(), list[Mention]()
    for name in places:
        if name.text.upper() not in capitals:
            continue  # a quick look before the search
        for match in _near_place(name.text).finditer(text):
            if match[0][:1].isupper() and _is_free(match.start(), match.end(), [*taken, *found]):
                found.append(Mention(match.start(), match.end(), match[0], "treaty", name.treaty, None))
    return found
