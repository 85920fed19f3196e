"""Persons with their titles and offices, and the state or organisation that each speaks for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Any

from treatywatch.model.article import Mention, Span
from treatywatch.reading import times_words
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.places import lowered, matches_at, words_before
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.times_words import either

_REACH = 60  # characters before a title in which its state may stand
_APPOSED = 80  # characters behind a name in which an apposition comes to its office
_POST_REACH = 50  # characters
_PARTY_MARK = 12  # characters
_POST = re.compile(r"\b(?:representative|ambassador|envoy|mission|delegate|consul)\b[^,.;\n]*\b(?:in|to|at)\s+$", re.I)
_BASED = re.compile(r"-(?:based|born|educated|trained|registered)\b")
_SPOKEN_FOR = re.compile(r"\s*(?:spokes\w+|aide|adviser|advisor|envoy|deputy|assistant) (?:for|of|to) (?:the )?", re.I)
_PARTING = ',.;:\n()“”"'  # no apposition reaches over them
_APPOSITION = re.compile(r"(?:,\s+[^,.;:]{3,80}[,.]|\s+\([^)]{2,40}\)|\s+of\s+(?:the\s+)?\S+)")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as introduced.

    Args:
        start, end: the characters of title and name.
        name: the name without its title.
        office: the title or office as the text has it, or empty.
        ref: id of the state or organisation spoken for, or None.
    """

    start: int
    end: int
    name: str
    office: str
    ref: str | None


_UNION = "EUE"


@cache
def office_words() -> frozenset[str]:
    """All offices, in small letters."""
    return frozenset(word for words in cue_file("actors")["offices"].values() for word in words)


CAPITALS = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
"""The capitals of Latin letters for a class of characters: "Ángela", "Łukasz", "Şimşek"."""
_FULL_NAME = re.compile(rf"(?<![\w-])[{CAPITALS}][\w’'-]*[^\W\d_](?:[ ][{CAPITALS}][\w’'-]*[^\W\d_]){{1,3}}\Z")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, office_words()))})\b", re.I)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    cues = cue_file("actors")
    subject = rf"{either(cues['portfolios'])}\b"  # "Minister for Home Affairs and Law K. Shanmugam"
    word = rf"(?:(?!{subject})[{CAPITALS}][\w’'-]*[^\W\d_]|[A-Z]\.|[A-Z]{{2,3}}\b)"
    particles = either(cues["name_particles"])
    offices = either(office_words())
    titles = {o.capitalize() for o in office_words() if o.isalpha()}  # "spokesman for Trade Minister Ana Kos"
    first = rf"(?!{either([*cues['no_first_names'], *titles])}\b){word}"
    initial = r"(?:[A-Z](?=[ ][A-Z][^\W\d_])[ ])?"  # "Michael D Higgins"
    name = rf"(?P<name>{first}(?:(?<![’']s)[ ](?:{particles}[ -])*{initial}{word}){{0,3}})"
    link = rf"(?:,[ ](?={subject})|,?[ ](?:(?:and|of|on|for)[ ](?:the[ ])?)|[ ])"
    field = rf"(?:[ ](?:of|for)[ ](?:the[ ])?[A-Z][\w-]+(?:{link}[A-Z][\w-]+){{0,7}}?)?"
    titled = (
        r"(?<![\w-])(?P<office>(?i:(?:(?:former|then|outgoing|acting|deputy|first|vice)[ -])*)"
        rf"(?:(?!(?i:{times_words.MONTH}|{times_words.LONG_WEEKDAY})\b)[A-Z][\w-]+[ ]){{0,2}}"
        rf"(?i:{offices}){field})[ ]{name}"
    )
    other = rf"[^{_PARTING}]"
    office = rf"(?P<office>(?!(?:whose|which|where)\b){other}{{0,70}}?\b(?i:{offices})\b{other}{{0,60}})"
    apposed = rf"(?<![\w-]){name}(?:,[ ](?:the[ ]|a[ ]|an[ ])?{office})"
    honoured = rf"(?<![\w-])(?P<honorific>{either([*cues['honorifics'], *cues['titles_short']])})[ ]{name}"
    announced = rf"(?<![\w-])(?P<office>(?i:{offices}){field}),[ ]{name}(?=[,.]|[ ]of[ ](?:the[ ])?[A-Z])"
    return re.compile(titled), re.compile(apposed), re.compile(announced), re.compile(honoured)


@cache
def _chairing() -> re.Pattern[str]:
    """What somebody chairs or heads: "Inara Kalna, who chairs …"; the name stands before it (`_FULL_NAME`)."""
    cues = cue_file("actors")
    chairs, organs = either(cues["chairing"]), either(cues["chaired"])
    return re.compile(
        rf",[ ]who[ ](?:{chairs})[ ](?:the[ ]|its[ ]|a[ ])?(?P<organ>[^{_PARTING}]{{0,60}}?\b(?i:{organs})\b"
        rf"(?:[ ](?:of|in|on|for)[ ](?:the[ ])?[A-Z][\w-]+(?:[ ][A-Z][\w-]+){{0,3}})?)"
    )


def find_people(text: str, hits: Sequence[Mention]) -> tuple[Person, ...]:
    """The persons whom a text introduces, in order, each with the state or organisation that the words beside name."""
    found: list[Person] = []
    places: Stretches[Person] = Stretches()
    names = _Beside(text, hits)
    for match in _introductions(text):
        person = _of_the_union(_person(text, match, names), names)
        if person and not places.touching(person.start, person.end):
            found.append(person)
            places.add(person.start, person.end, person)
    for match in _chairing().finditer(text):
        name = _FULL_NAME.search(text, max(0, match.start() - _APPOSED), match.start())
        start, end = name.span() if name is not None else (0, 0)
        if name is None or places.touching(start, end) or names.begins(start, end) or names.ends(start, end):
            continue
        ref = names.within(*match.span("organ")) or names.just_before(start)
        found.append(Person(start, end, name[0], f"chair of the {match['organ']}", ref))
        places.add(start, end, found[-1])
    return tuple(sorted(found, key=lambda p: p.start))


def _introductions(text: str) -> Iterator[re.Match[str]]:
    """Names beside an office, then those beside a mere honorific; no introduction reaches over a line's end."""
    titled, apposed, announced, honoured = _patterns()
    offices = _offices(text)
    yield from _at_places(titled, text, (p for o in offices for p in _titles(text, *o)))
    yield from _at_places(apposed, text, (p for o in offices for p in _names_apposed(text, *o)))
    yield from _at_places(announced, text, (start for start, end in offices if text[end : end + 1] in (",", " ")))
    yield from honoured.finditer(text)


@cache
def _office_finder() -> Any:
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(sorted(office_words()))


def _offices(text: str) -> list[Span]:
    """The words of a text that are offices."""
    found = _office_finder().find_matches_as_indexes(lowered(text), overlapping=True)
    return [(start, end) for _, start, end in found if not text[start - 1 : start].isalnum()]


def _at_places(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    for end, starts in groupby(sorted(set(places)), key=_line_ends(text)):
        yield from matches_at(pattern, text, starts, end)


def _line_ends(text: str) -> Callable[[int], int]:
    """What tells the end of the line of a place; to be asked for places in order."""
    end = -1

    def of(place: int) -> int:
        nonlocal end
        if place > end:
            found = text.find("\n", place)
            end = found if found >= 0 else len(text)
        return end

    return of


def _titles(text: str, start: int, end: int) -> list[int]:
    """Where a title may begin that ends in an office, if a name or field follows: "then Deputy Prime Minister Kos"."""
    followed = text[end + 1 : end + 2].isupper() or text.startswith(("of ", "for "), end + 1)
    if text[end : end + 1] != " " or not followed:
        return []
    return words_before(text, start)


def _names_apposed(text: str, start: int, end: int) -> list[int]:
    """Where a name may begin that stands before a comma and an office: "Jan Kos, the Polish defence minister"."""
    if text[end : end + 1].isalnum():
        return []
    before = text[max(0, start - _APPOSED) : start]
    comma = start - len(before) + max(before.rfind(mark) for mark in _PARTING)
    if text[comma : comma + 2] != ", ":
        return []
    return [place for place in words_before(text, comma) if text[place].isupper()]


class _Beside:
    """Names of states and organisations near a place in the text."""

    def __init__(self, text: str, hits: Sequence[Mention]) -> None:
        self._text = text
        own = [m for m in hits if m.kind != "treaty" and m.ref]
        self._places = Stretches((m.start, m.end, m) for m in own)
        self._hits = sorted(own, key=lambda m: m.start)

    def within(self, start: int, end: int) -> str | None:
        near = self._places.touching(start, end)
        return next((m.ref for m in near if start <= m.start and m.end <= end and not self._is_post(m)), None)

    def beyond(self, start: int, end: int) -> str | None:
        """The organisation whose long name begins in some characters and ends behind them."""
        near = (m for m in self._places.touching(start, end) if start <= m.start < end < m.end)
        return next((m.ref for m in near if m.kind == "organisation"), None)

    def holder(self, start: int, end: int, name: int | None = None) -> str | None:
        """The state of an office holder whom the table knows by name: no place in the name, "Leila de Lima".

        With the first character of the `name` only of one whose whole name it is: no minister "Chris Carter".
        """
        near = [
            m for m in self._places.touching(start, end) if m.kind == "person" and start <= m.start and m.end <= end
        ]
        return next((m.ref for m in near if name is None or m.start <= name), None)

    def tell_of(self, ref: str) -> bool:
        """Whether the text names a state or an organisation anywhere."""
        return any(m.ref == ref for m in self._hits)

    def _is_post(self, place: Mention) -> bool:
        """Whether a place is only where an envoy is posted: "Permanent Representative in New York", "Vienna-based"."""
        if _BASED.match(self._text, place.end):
            return True
        before = self._text[max(0, place.start - _POST_REACH) : place.start]
        return place.kind == "place" and _POST.search(before) is not None

    def begins(self, start: int, end: int) -> bool:
        """Whether a name of a state or organisation begins here: then this is no person's name."""
        near = self._places.touching(start, start + 1)
        return any(m.start == start and m.kind != "person" and m.end <= end for m in near)

    def ends(self, start: int, end: int) -> bool:
        """Whether a name of a state or organisation ends here: "the Secretary-General of the United Nations"."""
        return any(m.start < start < m.end and m.kind != "person" for m in self._places.touching(start, start + 1))

    def over(self, start: int) -> Mention | None:
        """The name into which a title reaches: "Council of Europe Secretary General"."""
        near = self._places.touching(start, start + 1)
        return next((m for m in near if m.start < start < m.end and m.kind != "person"), None)

    def just_before(self, start: int) -> str | None:
        """The owner right before a title: "Finland's ", "the Russian ", "U.S. "."""
        for number in range(bisect_left(self._hits, start, key=lambda m: m.start) - 1, -1, -1):
            if (mention := self._hits[number]).end <= start:
                between = self._text[mention.end : start]
                return mention.ref if re.fullmatch(r"(?:[’']s?|, whose)?\s+(?:[\w-]+\s+){0,2}", between) else None
        return None


def _person(text: str, match: re.Match[str], names: _Beside) -> Person | None:
    name, (start, end) = match["name"], match.span("name")
    if name.endswith(("’s", "'s")):
        name, end = name[:-2], end - 2
    if name.split()[-1].lower() in office_words() or names.begins(start, end) or names.ends(start, end):
        return None
    office = match["office"] if "office" in match.re.groupindex else ""
    own = _SPOKEN_FOR.match(office)
    if own and _office().search(office, own.end()):  # "a spokesman for Trade Minister Ana Kos" is not Kos
        office = office[own.end() :]
    if office and (name.split()[0].lower() in office_words() or _is_clause(office)):
        return None  # "a spokesman for Immigration Minister Chris Bowen", "Jan Kos, handed it to the director"
    if not office:
        short = cue_file("actors")["titles_short"].get(match["honorific"], "")
        return Person(match.start(), end, name, short, names.within(start, end) or _by_party(text, end))
    at = match.end("office") - len(office)
    the = at - len("the ") if text.startswith("the ", at - len("the ")) else at  # "the Kremlin's spokesman"
    if at > end:
        ref = (
            names.within(the, match.end("office")) or names.beyond(at, match.end("office")) or names.just_before(start)
        )
        return Person(start, end, name, office, ref) if " " in name else None
    if text[start - 2 : start] == ", ":
        ref = names.within(at, start) or names.just_before(at) or _after(text, end, names)
        return Person(start, end, name, office, ref) if " " in name else None
    owner = names.over(at)
    if owner:
        return Person(owner.start, end, name, text[owner.end : start].strip(), owner.ref)
    ref = names.within(at, start) or names.holder(at, end, start) or names.just_before(at) or names.holder(at, end)
    ref = ref or _before_comma(text, at, names)
    return Person(at, end, name, office.strip(), ref or _after(text, end, names) or _by_party(text, end))


def _of_the_union(person: Person | None, names: _Beside) -> Person | None:
    """The person; a "Trade Commissioner", a "Commissioner for Fisheries" in a text of the Union is one of its own."""
    if person is None or person.ref is not None or not names.tell_of(_UNION):
        return person
    told = _commissioner().fullmatch(person.office)
    return replace(person, ref=_UNION) if told else person


@cache
def _commissioner() -> re.Pattern[str]:
    field = either(cue_file("actors")["union_portfolios"])
    return re.compile(
        rf"(?:(?:EU|European)[ ])?(?:{field}(?:[ ]\w+)?[ ]Commissioner|Commissioner[ ]for[ ]{field}\b.*|"
        r"(?:EU|European)[ ]Commissioner.*)",
        re.I,
    )


def _before_comma(text: str, at: int, names: _Beside) -> str | None:
    """The owner of the office that a comma parts from a rank: "Niger's interior minister, General Toumba"."""
    if text[at - 2 : at] != ", ":
        return None
    first = text.rfind(" ", 0, at - 2) + 1
    return names.just_before(first) if text[first : at - 2].lower() in office_words() else None


def _by_party(text: str, end: int) -> str | None:
    """The state of "Sen. John Barrasso, R-Wyo.", whose parliament's members the press marks so."""
    mark = cue_file("actors")["party_marks"]
    return str(mark["ref"]) if re.match(mark["pattern"], text[end : end + _PARTY_MARK]) else None


def _is_clause(office: str) -> bool:
    """Whether what follows a name and a comma goes on with a verb, and names no office."""
    first = office.split()[0]
    cues = cue_file("actors")
    regular = first.endswith("ed") and first.islower() and first not in cues["offices_begin"]
    return regular or first in cues["clauses_begin"]


def _after(text: str, end: int, names: _Beside) -> str | None:
    """The owner in an apposition behind the name: ", the defense chief of Finland,", "(Latvia)", " of Iraq"."""
    match = _APPOSITION.match(text, end)
    if match is None:
        return None
    apposition = match[0]
    if apposition.startswith(",") and (not _office().search(apposition) or _is_clause(apposition[1:])):
        return None
    return names.within(end, match.end())
