"""Treaties that the lexicon does not list, by the form of their names, and short names that the text itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from treatywatch.actors.table import actors
from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon, TreatyName
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.places import capitals, matches_at, whole_words
from treatywatch.reading.times_words import either

CAP = r"(?:[A-Z][\w’'&.-]*[\w’']|[A-Z]\.?|\d{3})"
_JOIN = r"(?:of|and|or|on|for|the|in|to|against|from|&)"
GAP = r"(?:[ ]+|[ ]*\n(?!\s*\n)[ ]*)"  # a name may go on in the next line, and never in the next paragraph
_ABBREVIATION = re.compile(
    r"\s*\((?:the\s+|or\s+|known\s+as\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*|[A-Z][a-z]+)[”\"’']?\)"
)
_OF_YEAR = re.compile(r"\s+of\s+\d{4}$")
_OPTIONAL = re.compile(r"\bOptional Protocol\b")
_FRAMEWORK = re.compile(r"\bFramework Convention\b(?! (?:on|for|against) )")
_PROTOCOL = re.compile(r"Optional Protocol to the (?P<parent>.+)")
_TO_PROTOCOL = 120  # characters between a treaty and "its Optional Protocol"
_ITS = re.compile(r"\bits $")
_YEAR_BEFORE = re.compile(r"(?:the|its|their|[’'])s?\s+[12]\d{3}\s", re.I)  # "the 1968 accord"
LONGEST = 140  # characters of a name
_SMALL = frozenset({"the", "and", "for", "against", "from", "between"})
_TO = re.compile(r"\s+(?:to|of)\s+(?:the\s+)?")
_SHORT = 2  # words up to which a name may be part of several longer ones


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    cues, times = cue_file("treaties"), cue_file("times")
    days = either([*(d.capitalize() for d in [*times["weekdays"], *times["months"]])])
    heads, links, generic = either(cues["heads"]), either(cues["links"]), either(cues["generic"])
    before = rf"(?:{CAP}{GAP}(?:(?:of|and|for){GAP}(?:the{GAP})?)?){{1,8}}{heads}"
    more = rf"(?:(?:{GAP}|,{GAP}(?=[A-Z]))(?:{_JOIN}{GAP}){{0,3}}(?!{days}\b){CAP}){{0,14}}"
    no_name = rf"(?!{days}|(?:the{GAP})?{either(cues['not_behind_links'])}\b)"
    after = rf"(?:{CAP}{GAP}){{0,5}}{heads}{GAP}{links}{GAP}{no_name}(?:the{GAP}|a{GAP})?{CAP}{more}"
    name = rf"[“\"‘']?(?P<name>{CAP}(?:{GAP}(?:{_JOIN}{GAP})?{CAP}){{1,9}})"
    named = rf"\b{generic}\b[^.;\n]{{0,60}}?,?{GAP}{either(cues['naming'])}{GAP}(?:the{GAP})?{name}"
    aim = rf"(?:{either(cues['verbs_in_names'])}\b|the{GAP}(?:{CAP}{GAP}){{1,5}}{heads})"
    to = rf"(?:{CAP}{GAP}){{0,5}}{heads}{GAP}to{GAP}{aim}"
    number = rf"(?:{GAP}(?:No\.|Number){GAP}?\d+|(?<=ILO Convention){GAP}\d+)?"
    return (
        re.compile(rf"(?<![\w-])(?:{after}|{to}{more})\b"),
        re.compile(rf"(?<![\w-]){before}{number}\b"),
        re.compile(named),
        re.compile(rf"(?P<name>(?:{CAP}{GAP}){{2,4}})(?:{either(cues['small_heads'])})\b"),
    )


def unknown_treaties(text: str, taken: Sequence[Mention], states: Mapping[str, str]) -> list[Mention]:
    """Names of treaties by their form, where no known name stands already.

    Args:
        text: the article's text.
        taken: the mentions of known treaties.
        states: names of states in the text, which may stand before a treaty's name and are no part of it.
    """
    taken = sorted(taken, key=lambda m: m.start)
    found = [*_numbered(text, taken), *_elsewhere(text, taken)]
    places = capitals(text)
    for pattern in _patterns()[:2]:
        for match in matches_at(pattern, text, places, len(text)):
            start, end = trimmed(text, match.start(), match.end(), states)
            behind = min((m.start for m in (*taken, *found) if start < m.start < end), default=end)
            if text[:behind].endswith(", "):  # "the Convention against Doping in Sport, UNESCO said"
                end = behind - len(", ")
            if _is_of_an_office(text, start, end):
                continue
            if end - start <= LONGEST and _is_name(text[start:end]) and is_free(start, end, [*taken, *found]):
                found.append(Mention(start, end, text[start:end], "treaty", " ".join(text[start:end].split()), None))
    found += _with_small_head(text, places, [*taken, *found], states)
    known = sorted([*taken, *found], key=lambda m: m.start)
    found = sorted([*found, *_named(text, known)], key=lambda m: m.start)
    found = sorted([*found, *_described(text, [*taken, *found])], key=lambda m: m.start)
    return _aliases_resolved(text, found, taken)


def _is_of_an_office(text: str, start: int, end: int) -> bool:
    """Whether a short name is part of an office's or a book's: "the UN Treaty Section"."""
    behind = text[end : end + 1 + max(map(len, cue_file("treaties")["offices_behind"]))].lstrip().split()
    short = len(text[start:end].split()) <= 2
    return short and bool(behind) and behind[0].strip(".,;:)'’\"”") in cue_file("treaties")["offices_behind"]


def _with_small_head(
    text: str, places: Sequence[int], taken: Sequence[Mention], states: Mapping[str, str]
) -> Iterator[Mention]:
    """Names such as "the Falepili Union treaty": not "the Security Council treaty", nor "the Saudi Arabia pact"."""
    behind = [place for place in places if text[place - 4 : place].lower() == "the "]
    for match in matches_at(_patterns()[3], text, behind, len(text)):
        name = " ".join(match["name"].split())
        free = is_free(match.start(), match.end(), taken)
        if free and actors().resolve(name) is None and not any(word in states for word in name.split()):
            yield Mention(match.start(), match.end(), match[0], "treaty", " ".join(match[0].split()), None)


@cache
def _description() -> re.Pattern[str]:
    cues = cue_file("treaties")["described"]
    whose = rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur){GAP}|[\w.]+[’']s?{GAP})"
    about = rf"(?:{either(cues['before'])}{GAP}){{0,2}}{either(cues['subjects'])}"
    partner = rf"(?:with|between){GAP}(?:the{GAP})?{CAP}(?:{GAP}(?:(?:of|and){GAP})?(?:the{GAP})?{CAP}){{0,4}}"
    of = rf"(?:{GAP}of{GAP}(?:[\w,-]+{GAP}){{1,6}}?(?={partner}))?"
    head = either(cues["heads"])
    year = rf"[12]\d{{3}}{GAP}"
    dated = (
        rf"{year}(?:{about}|{either(cues['before'])}|[\w-]+-[\w-]+){GAP}(?:[\w-]+{GAP}){{0,2}}{head}(?:{GAP}{partner})?"
    )
    bilateral = rf"(?:{year})?(?:{about}{GAP}{head}|{head}(?={GAP}of)){of}{GAP}?{partner}"
    owned = rf"{about}{GAP}{head}"
    on = rf"(?:{year})?{head}{GAP}{either(cues['behind'])}(?:{GAP}{partner})?"
    return re.compile(
        rf"{whose}(?P<name>{dated}|{bilateral}|{on})(?![\w-])|\b[Tt]heir{GAP}(?P<own>(?:{year})?{owned})(?![\w-])"
    )


def _described(text: str, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Treaties that a text describes: "its extradition treaty with Hong Kong", "the 1968 migration accord"."""
    described = cue_file("treaties")["described"]
    if not any(f" {head}" in text for head in described["heads"]):
        return
    if not (_YEAR_BEFORE.search(text) or any(subject in text for subject in described["subjects"])):
        return
    for match in _description().finditer(text):
        start, end = match.span("name" if match["name"] else "own")
        if is_free(start, end, taken):
            name = " ".join(text[start:end].split())
            yield Mention(start, end, text[start:end], "treaty", name[:1].upper() + name[1:], None)


_NUMBER_ALONE = re.compile(r"\bConvention (?:No\.|Number|Nº) ?(?P<number>\d{1,3})\b")


@cache
def _numbers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    short = rf"(?:{GAP}\([A-Z]{{2,6}}\))?"
    number = rf"(?P<name>Convention{GAP}(?:(?:No\.|Number|no\.){GAP}?)?(?P<number>\d{{1,3}}))(?![\w-])"
    bodies = cue_file("treaties")["numbered"].items()
    return tuple(
        (ref, re.compile(rf"\b{either(names)}{short}(?:[’']s?)?{short}{GAP}{number}")) for ref, names in bodies
    )


def _numbered(text: str, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Conventions by their number behind the name of who adopts them: "the ILO's Convention No. 189".

    A number alone is that of the one such body that the text speaks of.
    """
    for ref, pattern in _numbers():
        for match in pattern.finditer(text):
            start = match.start() if match[0].startswith(f"{ref} ") else match.start("name")
            if is_free(start, match.end(), taken):
                name = text[start : match.end()]
                yield Mention(start, match.end(), name, "treaty", f"{ref} Convention No. {match['number']}", None)
        if "Convention N" not in text or not any(name in text for name in cue_file("treaties")["numbered"][ref]):
            continue
        for match in _NUMBER_ALONE.finditer(text):
            if is_free(match.start(), match.end(), taken) and not pattern.search(
                text, max(0, match.start() - LONGEST), match.end()
            ):
                yield Mention(*match.span(), match[0], "treaty", f"{ref} Convention No. {match['number']}", None)


@cache
def _names_elsewhere() -> tuple[dict[str, str], re.Pattern[str]]:
    listed = cue_file("treaties")["elsewhere"]
    names = {str(name).lower(): str(ref) for ref, group in listed.items() for name in group}
    return names, re.compile(rf"(?<![\w-]){either(names)}(?![\w-])", re.I)


def _elsewhere(text: str, taken: Sequence[Mention]) -> Iterator[Mention]:
    """Agreements that the press names in forms that do not tell a treaty: "the Iran nuclear deal"."""
    names, pattern = _names_elsewhere()
    folded = " ".join(text.lower().split())
    if not any(name in folded for name in names):
        return
    for match in pattern.finditer(text):
        if is_free(match.start(), match.end(), taken):
            name = _OF_YEAR.sub("", match[0])  # the year tells which is meant, and is a day that a claim may give
            ref = names[" ".join(match[0].lower().split())]
            yield Mention(match.start(), match.start() + len(name), name, "treaty", ref, None)


def one_name_each(treaties: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, where a treaty that the record lacks goes by one name however the text calls it.

    "WTO Agreement on Fisheries Subsidies" goes by the shorter name that the text has as well, "the Beijing Treaty" by
    the longer one, and "the American Convention" is the known treaty whose whole name the text has.
    """
    found = [m for m in treaties if m.ref not in lexicon.facts]
    if not found:
        return list(treaties)
    shorter = _by_a_known_one(found, [m for m in treaties if m.ref in lexicon.facts])
    names = sorted({m.ref or "" for m in found}, key=len)
    names = [name for name in names if len(name.split()) > _SHORT]
    whole = {n: [o for o in names if o.startswith(f"{n} ")] for n in {m.ref or "" for m in found}}
    refs = {n: longer[0] if len(longer) == 1 else n for n, longer in whole.items()}
    refs = {n: next((o for o in names if ref.endswith(f" {o}")), ref) for n, ref in refs.items()}
    words = {ref: _subject_words(ref) for ref in refs.values()}
    fuller = {r: [o for o in words if words[r] < words[o]] for r in words if len(words[r]) >= _SHORT}
    refs = {n: fuller[ref][0] if len(fuller.get(ref, ())) == 1 else ref for n, ref in refs.items()}
    return [replace(m, ref=shorter.get(m.ref) or refs.get(m.ref or "", m.ref)) for m in treaties]


def _by_a_known_one(found: Sequence[Mention], known: Sequence[Mention]) -> dict[str | None, str | None]:
    """Names that are the beginning of one known treaty's name, to that treaty."""
    begun = {m.ref: {k.ref for k in known if k.text.startswith(f"{m.text} ")} for m in found}
    return {name: next(iter(refs)) for name, refs in begun.items() if len(refs) == 1}


def _subject_words(name: str) -> frozenset[str]:
    """What a name says besides the noun for a treaty: "European anti-torture convention" says European and torture."""
    generic = cue_file("treaties")["generic"]
    words = (word.removeprefix("anti-").removesuffix("s") for word in re.findall(r"[\w-]+", name.lower()))
    return frozenset(w for w in words if len(w) > _SHORT and w not in generic and w not in _SMALL)


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
    if not any(word in text for word in cue_file("treaties")["naming"]):
        return
    for match in _patterns()[2].finditer(text):
        start, end = match.span("name")
        if is_free(start, end, taken):
            yield Mention(start, end, text[start:end], "treaty", " ".join(text[start:end].split()), None)


def trimmed(text: str, start: int, end: int, states: Mapping[str, str]) -> tuple[int, int]:
    """The name without words before it that only begin the sentence or the list that it stands in."""
    skipped = frozenset(cue_file("treaties")["not_first"])
    while True:
        first = re.match(r"\S+", text[start:end])
        if first is None:
            return start, end
        word, rest = first[0], text[start + first.end() : end]
        joined = re.match(r"[ \n]+(?:and|of)[ \n]+(?:the[ \n]+)?", rest)
        is_state = word.rstrip("’'s") in states or word in states
        is_head = word.lower() in cue_file("treaties")["generic"]  # "a party to the Convention and the First Protocol"
        alone = joined is not None and (is_state or (is_head and joined[0].split()[0] == "and"))
        if word.lower().rstrip(".") in skipped or word.endswith(("’s", "'s", "s’", "s'")) or alone:
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
        longer = words[place - 1] in cue_file("treaties")["before_longer_conventions"] and place > 1
        return longer and words[place] == "convention" and words[0] not in cue_file("treaties")["not_before"]
    return (place > 0 or len(words) > 2) and not _is_body(name)


def _is_body(name: str) -> bool:
    """Such as "Warsaw Pact": an organisation, whatever its name looks like."""
    ref = actors().resolve(name)
    return ref is not None and actors().participants[ref].kind in ("organisation", "body")


def is_free(start: int, end: int, taken: Sequence[Mention]) -> bool:
    """Whether no mention lies between two characters."""
    return not any(m.start < end and start < m.end for m in taken)


def by_parent(text: str, lexicon: Lexicon, taken: Sequence[Mention]) -> list[Mention]:
    """An "Optional Protocol" without more, where it is one to a treaty that the text names."""
    places = list(_OPTIONAL.finditer(text)) if "Optional Protocol" in text else []
    if not places:
        return []
    named = {m.ref for m in taken}
    parents = {n.text.lower() for n in lexicon.names if n.treaty in named}
    found = {
        n.treaty
        for n in lexicon.names
        if (match := _PROTOCOL.match(n.text)) and match["parent"].lower() in parents and n.treaty not in named
    }
    named_behind = {m.start for m in taken}
    free = (m for m in places if is_free(m.start(), m.end(), taken) and _behind_to(text, m.end()) not in named_behind)
    refs = ((m, next(iter(found)) if len(found) == 1 else _own_protocol(text, m.start(), taken, lexicon)) for m in free)
    return [Mention(m.start(), m.end(), m[0], "treaty", ref, None) for m, ref in refs if ref is not None]


def by_child(text: str, lexicon: Lexicon, taken: Sequence[Mention]) -> list[Mention]:
    """A "Framework Convention" without more, where it is the one that a treaty of the text belongs to."""
    places = list(_FRAMEWORK.finditer(text)) if "Framework Convention" in text else []
    facts = lexicon.facts
    parents = {facts[m.ref].parent for m in taken if m.ref in facts} - {m.ref for m in taken}
    found = [p for p in parents if p in facts and "Framework Convention" in facts[p].title]
    free = (m for m in places if is_free(m.start(), m.end(), taken))
    return [Mention(m.start(), m.end(), m[0], "treaty", found[0], None) for m in free] if len(found) == 1 else []


def _own_protocol(text: str, start: int, taken: Sequence[Mention], lexicon: Lexicon) -> str | None:
    """The one optional protocol of the treaty named last: "the torture convention and its Optional Protocol"."""
    before = max((m for m in taken if m.end <= start), key=lambda m: m.end, default=None)
    if before is None or start - before.end > _TO_PROTOCOL or not _ITS.search(text, max(0, start - 5), start):
        return None
    own = [t for t, f in lexicon.facts.items() if f.parent == before.ref and _OPTIONAL.search(f.title)]
    return own[0] if len(own) == 1 else None


def _behind_to(text: str, end: int) -> int:
    """Where "to the" behind a protocol ends: the treaty that begins there tells of which one it is."""
    to = _TO.match(text, end)
    return to.end() if to else -1


def abbreviated(text: str, treaties: Sequence[Mention]) -> list[Mention]:
    """Further mentions of treaties by the short form that the text puts in brackets behind a name."""
    shorts: dict[str, Mention] = {}
    for mention in treaties:
        match = _ABBREVIATION.match(text, mention.end)
        if match and _abbreviates(match["short"], mention.text):
            shorts.setdefault(match["short"], mention)
    found: list[Mention] = []
    for short, mention in shorts.items():
        free = (at for at in whole_words(text, short) if is_free(at, at + len(short), treaties))
        found += [Mention(at, at + len(short), short, "treaty", mention.ref, None) for at in free]
    return found


def _abbreviates(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"\w+", name)).lower()
    letters = [c for c in short.lower() if c.isalpha()]
    return bool(letters) and short.isupper() and len(short) > 1 and letters[0] == initials[:1]


@cache
def _near_place(place: str) -> re.Pattern[str]:
    between = r"(?:[ \n]+(?!(?:and|or|in|on|to|of|the|a)\b)[\w-]+){0,3}"
    handed_in = cue_file("parsing")["handed_in"]  # "its mission in New York lodged instruments of accession"
    generic = either([noun for noun in cue_file("treaties")["generic"] if noun not in handed_in])
    return re.compile(rf"(?<![\w-]){re.escape(place)}{between}[ \n]+{generic}s?\b", re.IGNORECASE)


@cache
def _left(place: str, *, named: bool) -> re.Pattern[str]:
    """A city as what is left or joined; where the text names the treaty itself, also with a day behind it."""
    verbs = either([*cue_file("treaties")["verbs_of_places"], *cue_file("treaties")["moved_out_of"]])
    elsewhere = r"(?![\w’'-]|[ \n]+(?:for|on|to|airport|by|with|after|without|off|up|out|over)\b)"
    elsewhere = r"(?![\w’'-]|[ \n]+(?:for|to|airport|by|with|off|up|out|over)\b)" if named else elsewhere
    acts = either(cue_file("treaties")["acts_behind_places"])
    city = re.escape(place)
    return re.compile(rf"(?<![\w-])(?:{verbs}[ \n]+(?P<place>{city}){elsewhere}|(?P<of>{city})(?=[ \n]+{acts}\b))")


def by_verb(text: str, places: Sequence[TreatyName], taken: Sequence[Mention]) -> list[Mention]:
    """Treaties named by their city alone, as what is left or joined: "walked out of Kyoto", "the Paris exit"."""
    found = list[Mention]()
    for name in places:
        if name.text not in text:
            continue
        named = any(m.ref == name.treaty for m in taken)
        for match in _left(name.text, named=named).finditer(text):
            start, end = match.span("place" if match["place"] else "of")
            if is_free(start, end, [*taken, *found]):
                found.append(Mention(start, end, text[start:end], "treaty", name.treaty, None))
    return found


def by_place(text: str, places: Sequence[TreatyName], taken: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Treaties named by their city and a treaty word near it: "the Ottawa landmine pact", "Paris climate deal".

    The "Paris Convention" is not the Paris Agreement, nor are the "Oslo Accords" the convention of Oslo.
    """
    capitals, found = text.upper(), list[Mention]()
    for name in places:
        if name.text.upper() not in capitals:
            continue  # a quick look before the search
        for match in _near_place(name.text).finditer(text):
            owned = " its " in match[0] or " their " in match[0]  # "Ottawa handed over its instrument"
            fits = not owned and match[0][:1].isupper() and _is_its_noun(match[0], name.treaty, text, lexicon)
            fits = fits and " ".join(match[0].lower().split()) not in _names_elsewhere()[0]
            if fits and is_free(match.start(), match.end(), [*taken, *found]):
                found.append(Mention(match.start(), match.end(), match[0], "treaty", name.treaty, None))
    return found


def _is_its_noun(phrase: str, treaty: str, text: str, lexicon: Lexicon) -> bool:
    """Whether the noun at a phrase's end may be a treaty's.

    Words for any treaty may be, official ones if they are its own; another one with a capital only where the text
    speaks of the treaty's subject: "the Ottawa Agreement" on mines.
    """
    noun = phrase.split()[-1]
    facts = lexicon.facts.get(treaty)
    if facts is None or noun.lower() in facts.generic or noun == "Treaty":
        return True
    if noun.lower() in cue_file("treaties")["official_nouns"]:
        return False
    return noun[:1].islower() or any(subject.lower() in text.lower() for subject in facts.family)
