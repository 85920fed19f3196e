"""Protocols told by the treaty that they belong to: "ratified the covenant and its second protocol"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon

_UNKNOWN = "Protocol to the "  # how a protocol that the record does not have is called
_NEAR = 160  # characters between a treaty and what belongs to it
_FAR = 1_000  # characters between a treaty and "the protocol to the convention"
_ABOUT = 60  # characters behind a protocol that say what it is on
_STEM = 5  # letters by which words of one subject are the same
_NUMBERS = {"two": 2, "both": 2, "three": 3}
_OWN = re.compile(
    r"(?P<many>\bboth )?(?:\b(?:its|their)|[’']s?|\bboth (?:of )?its) (?:own )?(?P<number>two |three |both )?"
    r"(?P<year>(?:19|20)\d\d )?(?P<which>(?:(?:first|second|third|fourth) )?(?:(?:optional|additional) )?)"
    r"protocol(?P<plural>s)?\b(?! (?:I|V|[A-Z])\b)",
    re.I,
)
_OF_YEAR = re.compile(
    r"\b(?:a|the)(?: (?P<before>(?:19|20)\d\d))?(?: (?:additional|optional|later|subsequent|supplementary))? protocol"
    r"(?: (?:of|from|adopted in|signed in|agreed in) (?P<behind>(?:19|20)\d\d))?\b",
    re.I,
)
_OF_RANK = re.compile(
    r"(?<![\w-])the (?P<which>(?:first|second|third|fourth) )protocol\b(?! (?:to|of|I|V|[A-Z])\b)", re.I
)
_TO_IT = re.compile(
    r"\b(?:the|an|its) (?P<year>(?:19|20)\d\d )?(?P<which>(?:(?:first|second|third) )?(?:(?:optional|additional) )?)"
    r"protocol(?P<plural>) to (?:the|that|this) (?:convention|covenant|treaty|charter)\b(?P<number>)(?P<many>)"
    r"(?! (?:on|against|for|of|in|relating|concerning|banning)\b)",
)
_PROCEDURE = re.compile(
    r"\b(?:(?:individual )?(?:complaints?|communications?|petitions?)[ -](?:procedure|mechanism|protocol)"
    r"|(?:procedure|mechanism|protocol) (?:for|on|of|allowing) (?:individual )?(?:complaints|communications|petitions))"
    r" (?:under|of|to|in) (?:the )?$",
    re.I,
)
_COMPLAINTS = frozenset({"individual complaints", "communications"})  # subjects of such protocols
_ON = re.compile(r",? (?:on|about|against|concerning|regarding|abolishing|banning|dealing with) (?:the )?", re.I)
_TO = re.compile(
    r"\b(?:the|an?|its|this|that|one|(?:19|20)\d\d) (?P<year>(?:19|20)\d\d )?"
    r"(?P<which>(?:(?:first|second|third|optional|additional|supplementary|amending|facultative) ){0,2})"
    r"protocol (?:of (?:19|20)\d\d )?(?:to|under) (?:the )?(?:(?:19|20)\d\d )?$",
    re.I,
)
_BARE = re.compile(r"(?:[Tt]he )?(?:(?:[Ff]irst|[Ss]econd|[Tt]hird) )?(?:[Aa]dditional|[Oo]ptional) [Pp]rotocol")
_ACCESSION = re.compile(r" (?:on|for) (?:the )?accession")
_BEFORE = 80  # characters before a treaty's name in which "the optional protocol to the" stands
_THE_ONE = re.compile(r"\b(?:the (?P<one>one) (?:to|under|of) (?:the )?)$")
_ROMAN = re.compile(r"\b(?P<head>Protocol) (?P<number>I{1,3}|IV|V)\b(?! (?:to|of|additional)\b)")
_ROMAN_ANYWHERE = re.compile(r"\bProtocol (?:I{1,3}|IV|V)\b")
_NUMBERED = re.compile(r"\bProtocols? Nos?\.? ?\d+(?: and (?:No\.? ?)?\d+)?")


def own_protocols(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions with those of protocols that a text only names as another treaty's own.

    One that the record does not have, or of which it stays open which one is meant, is named by its treaty and has no
    id, so that it is not taken for that treaty.

    Args:
        text: the article's text.
        treaties: the mentions of treaties so far.
        lexicon: the treaties' names and facts.
    """
    found = list(treaties)
    for match in _OWN.finditer(text):
        start = match.start("which")
        parent = _treaty_before(text, match.start(), found, lexicon)
        if parent is None or any(m.start < match.end() and start < m.end for m in found if m is not parent):
            continue
        meant = _meant(text, match, _protocols_to(parent.ref or "", lexicon), lexicon)
        if match["plural"] and not meant:
            continue
        refs = meant or (f"{_UNKNOWN}{lexicon.facts[parent.ref or ''].title}",)
        found.append(Mention(start, match.end(), text[start : match.end()], "treaty", refs[0], None, refs[1:]))
    found += _to_those_before(text, found, lexicon)
    found += _of_years(text, found, lexicon)
    found += _of_ranks(text, found, lexicon)
    found += _numbered(text, found, lexicon)
    found += _beside_its_like(text, sorted(found, key=lambda m: m.start), lexicon)
    found = _of_the_one(text, sorted(found, key=lambda m: m.start), lexicon)
    return _without_owners(text, sorted(found, key=lambda m: m.start), lexicon)


def protocols_to(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions; "the optional protocol to the Basel Convention" is that convention's protocol and not itself.

    One that the record does not have is named by its treaty and has no id.

    Args:
        text: the article's text.
        treaties: the mentions of treaties, with those that the record does not have.
        lexicon: the treaties' names and facts.
    """
    found = [_procedure_of(text, _protocol_to(text, mention, treaties, lexicon), lexicon) for mention in treaties]
    return [_of_those_named(mention, found, lexicon) for mention in found]


def _of_those_named(mention: Mention, treaties: Sequence[Mention], lexicon: Lexicon) -> Mention:
    """A "Second Additional Protocol" beside a convention that it does not belong to is none of the one whose it is."""
    facts = lexicon.facts.get(mention.ref or "")
    if facts is None or facts.parent is None or not _BARE.fullmatch(mention.text):
        return mention
    others = [m for m in treaties if m is not mention and m.ref != mention.ref]
    kin = {facts.parent, *_protocols_to(facts.parent, lexicon)}
    last = next((m for m in reversed(others) if m.end <= mention.start and m.ref in lexicon.facts), None)
    if last is None or any(m.ref in kin or "Geneva" in m.text for m in treaties if m.text != mention.text):
        return mention
    return replace(mention, ref=f"{_UNKNOWN}{lexicon.facts[last.ref or ''].title}")


def _protocol_to(text: str, mention: Mention, treaties: Sequence[Mention], lexicon: Lexicon) -> Mention:
    begin = max(0, mention.start - _BEFORE)
    match = _TO.search(text[begin : mention.start])
    if match is None or _ACCESSION.match(text, mention.end) or "rotocol" in mention.text:
        return mention
    start = begin + match.start()
    if any(m.start < mention.start and start < m.end for m in treaties):
        return mention
    own, which = _protocols_to(mention.ref or "", lexicon), match["which"].lower()
    children = [t for t in own if which in " ".join(_names(t, lexicon))]
    facts = lexicon.facts.get(mention.ref or "")
    unknown = f"{_UNKNOWN}{facts.title if facts is not None else mention.ref}"
    ref = children[0] if len(children) == 1 and match["year"] is None else unknown
    return replace(mention, start=start, text=text[start : mention.end], ref=ref)


def _procedure_of(text: str, mention: Mention, lexicon: Lexicon) -> Mention:
    """The protocol that "the complaints procedure under the covenant" names by what it opens."""
    begin = max(0, mention.start - _BEFORE)
    match = _PROCEDURE.search(text[begin : mention.start])
    facts = lexicon.facts.get(mention.ref or "")
    if match is None or facts is None or facts.parent:
        return mention
    own = [t for t in _protocols_to(mention.ref or "", lexicon) if _COMPLAINTS & set(lexicon.facts[t].family)]
    start = begin + match.start()
    ref = own[0] if len(own) == 1 else f"{_UNKNOWN}{facts.title}"
    return replace(mention, start=start, text=text[start : mention.end], ref=ref)


def parent_of_unknown(name: str, lexicon: Lexicon) -> str | None:
    """The record's treaty that a protocol without an id is named by: "Protocol to the Basel Convention ..."."""
    title = name.removeprefix(_UNKNOWN)
    if title == name:
        return None
    return next((t for t, facts in lexicon.facts.items() if facts.title == title), None)


def _of_the_one(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions; behind a protocol "the one under the women's convention" is that convention's own protocol."""
    kept: list[Mention] = []
    for mention in treaties:
        opening = _THE_ONE.search(text[: mention.start])
        like = next((m for m in reversed(kept) if opening and m.end <= opening.start()), None)
        facts = lexicon.facts.get(like.ref or "") if like is not None else None
        if opening and like and facts and facts.parent and opening.start() - like.end < _NEAR:
            which = " ".join(like.text.lower().split()[:2])
            fitting = [
                t
                for t in _protocols_to(mention.ref or "", lexicon)
                if any(name.startswith(which) for name in _names(t, lexicon))
            ]
            ref = fitting[0] if len(fitting) == 1 else f"{_UNKNOWN}{mention.text}"
            start = opening.start("one")
            mention = replace(mention, start=start, text=text[start : mention.end], ref=ref)
        kept.append(mention)
    return kept


def _of_years(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Protocols told by their year alone: "A protocol of 1967 removed that limit", of the one treaty that has such."""
    for match in _OF_YEAR.finditer(text):
        year = match["before"] or match["behind"]
        if year is None or any(m.start < match.end() and match.start() < m.end for m in treaties):
            continue
        parents = {m.ref or "" for m in treaties if m.end <= match.start()}
        meant = {t for p in parents for t in _protocols_to(p, lexicon) if _is_of_year(t, int(year), lexicon)}
        if len(meant) == 1:
            yield Mention(*match.span(), match[0], "treaty", meant.pop(), None)


def _to_those_before(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Protocols to a treaty told before: "acceded to the optional protocol to the convention"."""
    for match in _TO_IT.finditer(text):
        parent = _treaty_before(text, match.start(), treaties, lexicon, _FAR)
        if parent is None or any(m.start < match.end() and match.start() < m.end for m in treaties):
            continue
        meant = _meant(text, match, _protocols_to(parent.ref or "", lexicon), lexicon)
        ref = meant[0] if meant else f"{_UNKNOWN}{lexicon.facts[parent.ref or ''].title}"
        yield Mention(*match.span(), match[0], "treaty", ref, None)


def _of_ranks(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Protocols told by their rank alone: "The third protocol, on the red crystal", behind the treaty that has such."""
    for match in _OF_RANK.finditer(text):
        parent = _treaty_before(text, match.start(), treaties, lexicon)
        if parent is None or any(m.start < match.end() and match.start() < m.end for m in treaties):
            continue
        which = match["which"].lower().strip()
        own = _protocols_to(parent.ref or "", lexicon)
        of_rank = [t for t in own if any(which in name for name in _names(t, lexicon))]
        fitting = of_rank if len(of_rank) == 1 else _on_subject(text, match.end(), own, lexicon)
        ref = fitting[0] if len(fitting) == 1 else f"{_UNKNOWN}{lexicon.facts[parent.ref or ''].title}"
        yield Mention(*match.span(), match[0], "treaty", ref, None)


def _treaty_before(
    text: str, char: int, treaties: Sequence[Mention], lexicon: Lexicon, reach: int = _NEAR
) -> Mention | None:
    """The treaty named last before a place, of which the record knows protocols; near it, in the same paragraph."""
    before = [m for m in treaties if m.end <= char and m.ref in lexicon.facts]
    last = max(before, key=lambda m: m.end, default=None)
    if last is None or char - last.end > reach or (reach == _NEAR and "\n" in text[last.end : char]):
        return None
    return last if _protocols_to(last.ref or "", lexicon) else None


def _protocols_to(treaty: str, lexicon: Lexicon) -> list[str]:
    return [t for t, facts in lexicon.facts.items() if facts.parent == treaty and "protocol" in facts.generic]


def _meant(text: str, match: re.Match[str], children: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Which of a treaty's protocols are meant; none where that stays open."""
    if match["plural"]:
        number = _NUMBERS.get((match["number"] or match["many"] or match[0].split()[0]).strip().lower(), len(children))
        return tuple(children) if len(children) == number else ()
    told = [t for t in children if match["year"] is None or _is_of_year(t, int(match["year"]), lexicon)]
    told = _on_subject(text, match.end(), told, lexicon)
    which = match["which"].lower().split()
    fitting = [t for t in told if all(any(w in n for n in _names(t, lexicon)) for w in which)]
    begins = f"{match['which'].lower()}protocol to "
    plain = [t for t in fitting if any(name.startswith(begins) for name in _names(t, lexicon))]
    one = plain if len(plain) == 1 else fitting
    return tuple(one) if len(one) == 1 else ()


def _names(treaty: str, lexicon: Lexicon) -> list[str]:
    return [name.text.lower() for name in lexicon.names_of(treaty)]


def _is_of_year(treaty: str, year: int, lexicon: Lexicon) -> bool:
    opened = lexicon.facts[treaty].opened_on
    return (opened is not None and opened.year == year) or any(str(year) in name for name in _names(treaty, lexicon))


def _on_subject(text: str, end: int, treaties: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Those of some protocols that are on what the words behind tell, "on child soldiers"; all where they tell none."""
    on = _ON.match(text, end)
    told = set(_stems(re.split(r"[.,;:()\n]", text[on.end() : on.end() + _ABOUT])[0])) if on else set()
    if not told:
        return list(treaties)
    words = {t: _stems(" ".join((*lexicon.facts[t].family, lexicon.facts[t].title))) for t in treaties}
    most = max((len(told & own) for own in words.values()), default=0)
    return [t for t, own in words.items() if most and len(told & own) == most]


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in re.findall(r"\w{4,}", words)}


def _numbered(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Protocols by a number alone: "Protocol No. 6", which is none of the treaty named before."""
    for match in _NUMBERED.finditer(text):
        if any(m.start < match.end() and match.start() < m.end for m in treaties):
            continue
        known = [t for t in lexicon.facts if any(name.startswith(match[0].lower()) for name in _names(t, lexicon))]
        yield Mention(*match.span(), match[0], "treaty", known[0] if len(known) == 1 else match[0], None)


def _beside_its_like(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """As in "Protocol I" behind "Additional Protocol II to the Geneva Conventions": its name differs by the number."""
    for match in _ROMAN.finditer(text):
        before = [m for m in treaties if m.end <= match.start() and m.ref in lexicon.facts]
        if not before or any(m.start < match.end() and match.start() < m.end for m in treaties):
            continue
        names = {
            _ROMAN_ANYWHERE.sub(match[0], name.text)
            for name in lexicon.names_of(before[-1].ref or "")
            if _ROMAN_ANYWHERE.search(name.text)
        }
        meant = {t for t in lexicon.facts if any(name.text in names for name in lexicon.names_of(t))}
        if len(meant) == 1:
            yield Mention(*match.span(), match[0], "treaty", meant.pop(), None)


def _without_owners(text: str, treaties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions; a treaty right before its own protocol only says whose that is: "the covenant's first protocol"."""
    kept: list[Mention] = []
    for mention in treaties:
        last = kept[-1] if kept else None
        owned = last is not None and text[last.end : mention.start] in ("'s ", "’s ", "' ", "’ ")
        facts = lexicon.facts.get(mention.ref or "")
        unknown = (mention.ref or "").startswith(_UNKNOWN)
        if last is not None and owned and (unknown or (facts is not None and facts.parent == last.ref)):
            kept.pop()
            mention = replace(mention, start=last.start, text=text[last.start : mention.end])
        kept.append(mention)
    return kept
