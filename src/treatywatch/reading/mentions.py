"""Mentions: states, organisations, persons, treaties, programmes, money, days and places, with what they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from treatywatch.actors.participants import participants
from treatywatch.actors.table import actors as actors_table
from treatywatch.model.article import Mention, MentionKind
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_around import (
    Names,
    around_known,
    goes_on,
    is_of_adapted_text,
    is_to_another,
    other_regions,
    owners_left_out,
)
from treatywatch.reading.mentions_called import called_by_one_name, surname
from treatywatch.reading.mentions_dated import with_day_inside
from treatywatch.reading.mentions_groups import without_parts
from treatywatch.reading.mentions_halves import halves_named
from treatywatch.reading.mentions_in_lists import listed_before_noun, listed_by_subject
from treatywatch.reading.mentions_names import Hit, finder_for
from treatywatch.reading.mentions_organs import with_their_states
from treatywatch.reading.mentions_people import Person, find_people
from treatywatch.reading.mentions_protocols import own_protocols, protocols_to
from treatywatch.reading.mentions_shortened import as_named_in_full
from treatywatch.reading.mentions_subjects import DESCRIBING, as_named_otherwise, is_meant
from treatywatch.reading.mentions_things import find_money, find_programmes
from treatywatch.reading.mentions_treaties import (
    abbreviated,
    by_child,
    by_parent,
    by_place,
    by_verb,
    one_name_each,
    unknown_treaties,
)
from treatywatch.reading.mentions_years import of_other_years
from treatywatch.reading.parse import Parsed
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.times import find_times

_ORGANISATIONS = frozenset({"organisation", "body"})  # kinds of participants
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|to|into|outside|around|across|visiting|city of)\s+(?:the\s+)?(?:central\s+|downtown\s+)?$",
    re.I,
)
_LIST = 100  # characters before a capital in which a list of places may stand
_PLACES_BEFORE = re.compile(  # "adopted in London, Montreal and "
    r"\b(?:in|at|near|outside|visiting)\s+(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2},\s+){1,5}(?:and\s+)?$"
    r"|\b(?:in|at|near|outside|visiting)\s+(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2},\s+){0,5}"
    r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2},?\s+and\s+$"
)
_PLACE_AFTER = re.compile(r"(?:-based|,\s+[A-Z]|\s+\((?:AP|AFP|Reuters|dpa)\))")
_STATES_BEHIND = re.compile(r" (?:allies|partners|neighbours|neighbors|powers|signatories|nations|countries|states)\b")
_GOING = re.compile(
    r"(?:return|hand|hands|handed|according|response|commitments?|message|warning|relevant|aid|exports?|ties|links)\s+(?:\w+\s+)?to\s+$",
    re.I,
)
_TIME_WORDS = frozenset((*cue_file("times")["weekdays"], *cue_file("times")["months"]))
_ATTRIBUTES = _TIME_WORDS | frozenset(cue_file("actors")["attributes_of_states"])  # "Communist China" is no person


def find_mentions(parsed: Parsed, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every mention in an article, in order; those of different kinds may lie in one another.

    Args:
        parsed: the article with its grammar.
        lexicon: the treaties' names.
    """
    text, on = parsed.article.text, parsed.article.published_on
    finder = finder_for(lexicon)
    hits = [h for h in finder.find(text, on) if h.name.kind not in DESCRIBING or is_meant(parsed, h)]
    known = [_mention(text, hit) for hit in hits if hit.name.kind != "other"]
    known = as_named_in_full(without_parts(text, [*_listed_capitals(text, known), *halves_named(text)]))
    known = with_their_states(parsed, [m for m in known if not _is_personal(parsed, m)])
    treaties = [m for m in known if m.kind == "treaty"]
    treaties += by_place(text, finder.places, treaties, lexicon)
    treaties += by_verb(text, finder.places, treaties)
    treaties += listed_by_subject(text, treaties, lambda t: finder.find(t, on))
    treaties += listed_before_noun(text, treaties, lambda t: finder.find(t, on))
    treaties += by_parent(text, lexicon, treaties)
    treaties += by_child(text, lexicon, treaties)
    treaties = [m for m in treaties if not is_to_another(text, m, lexicon)]
    treaties = with_day_inside(text, treaties, lambda t: finder.find(t, on))
    states = {m.text: m.ref or "" for m in known if m.kind == "state"}
    treaties = around_known(text, treaties, Names(lexicon, lambda t: finder.find(t, on), states))
    treaties = other_regions(text, [m for m in treaties if not goes_on(text, m, known)], lexicon)
    treaties = of_other_years(text, sorted(treaties, key=lambda m: m.start), lexicon)
    treaties = own_protocols(text, treaties, lexicon)
    treaties += unknown_treaties(text, treaties, states)
    treaties = protocols_to(text, treaties, lexicon)
    treaties = as_named_otherwise(text, one_name_each(treaties, lexicon))
    treaties += abbreviated(text, treaties)
    treaties = [m for m in treaties if not is_of_adapted_text(text, m)]
    treaties = owners_left_out(text, sorted(treaties, key=lambda m: m.start))
    places = Stretches((m.start, m.end, m) for m in treaties)
    actors = [m for m in known if m.kind != "treaty" and not _inside(m, places) and not _is_of_a_continent(text, m)]
    people = _people(text, [*actors, *_bodies_of(treaties, hits)])
    names = Stretches((_name_start(text, p), p.end, p) for p in people)
    actors = [m for m in actors if m.kind != "person" and not _inside(m, names)]  # no Lima in "Leila de Lima"
    found = [*actors, *treaties, *people, *find_money(text), *find_programmes(text, actors), *_days(parsed)]
    return tuple(sorted(_read_parts(parsed, found), key=lambda m: (m.start, -m.end)))


def _mention(text: str, hit: Hit) -> Mention:
    kind: MentionKind = "state"
    name = hit.name
    if name.kind.startswith("treaty:"):
        kind = "treaty"
    elif name.kind == "place" or (name.kind in ("capital", "seat") and _is_place(text, hit.start, hit.end)):
        kind = "place"
    elif name.kind in ("seat", "government", "person_office") or name.kind.startswith("owned:"):
        kind = "person" if name.kind == "person_office" else "organisation"
    elif name.refs and not _is_state_code(name.refs[0]):
        kind = "organisation"
    value = name.kind if kind in ("state", "organisation", "place") else None
    if kind == "person" and name.note and not name.ambiguous:
        value = f"{text[hit.start : hit.end]}, {name.note}"
    ref = name.refs[0] if name.refs else None
    return Mention(hit.start, hit.end, text[hit.start : hit.end], kind, ref, value, name.refs[1:])


def _is_of_a_continent(text: str, mention: Mention) -> bool:
    """Such as "the European allies": states of Europe, and not the union that the adjective else stands for."""
    adjective = mention.kind == "organisation" and mention.value == "demonym" and mention.text == "European"
    return adjective and _STATES_BEHIND.match(text, mention.end) is not None


def _is_state_code(ref: str) -> bool:
    return len(ref) == 3 and ref.isupper() and participants()[ref].kind not in _ORGANISATIONS


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether a capital or seat is only where something is, and no metonym for its government."""
    before = text[max(0, start - 40) : start]
    if _PLACE_AFTER.match(text, end):
        return True
    listed = _PLACES_BEFORE.search(text[max(0, start - _LIST) : start])
    return listed is not None or (bool(_PLACE_BEFORE.search(before)) and not _GOING.search(before))


def _listed_capitals(text: str, known: Sequence[Mention]) -> list[Mention]:
    """The mentions, where the first capitals of a list stand for their states too: "Washington, Seoul and Tokyo"."""
    found = list(known)
    for place in range(len(found) - 2, -1, -1):
        one, after = found[place], found[place + 1]
        if one.kind != "place" or one.value != "capital" or one.text.isupper():
            continue
        stands = after.kind == "state" and after.value == "capital" and text[one.end : after.start] in (", ", ", and ")
        if stands and not _PLACE_BEFORE.search(text[max(0, one.start - 40) : one.start]):
            found[place] = replace(one, kind="state")
    return found


def _is_personal(parsed: Parsed, mention: Mention) -> bool:
    """Whether a state's name is part of a person's ("Michael Jordan", "Chad Smith")."""
    if mention.kind != "state" or mention.value != "short" or mention.text not in cue_file("actors")["names_of_people"]:
        return False
    span = parsed.span(mention.start, mention.end)
    if len(span) != 1 or span[0].tag_ not in ("NNP", "NNPS"):
        return False
    token = span[0]
    before = parsed.doc[token.i - 1] if token.i else None
    if token.dep_ != "compound" and before is not None and before.dep_ == "compound" and before.head.i == token.i:
        return (
            before.tag_ == "NNP"
            and before.text.istitle()
            and before.text.lower() not in _ATTRIBUTES
            and before.is_alpha
        )
    return False


_ARTICLE = "The "


def _inside(mention: Mention, others: Stretches[Mention]) -> bool:
    near = others.touching(mention.start, mention.end)
    return any(
        o.start <= mention.start + len(_ARTICLE) and mention.end <= o.end for o in near
    )  # "The Hague Convention"


def _bodies_of(treaties: Iterable[Mention], hits: Sequence[Hit]) -> Iterator[Mention]:
    """Courts and bodies that name a treaty are also those for whom their officers speak."""
    bodies = {(h.start, h.end) for h in hits if h.name.kind in ("treaty:body", "treaty:short")}
    for m in treaties:
        if (m.start, m.end) in bodies:
            yield Mention(m.start, m.end, m.text, "organisation", actors_table().resolve(m.text) or m.ref, None)


def _people(text: str, actors: Sequence[Mention]) -> list[Mention]:
    people = find_people(text, actors)
    named: dict[str, list[Person]] = {}
    for person in people:
        named.setdefault(surname(person.name), []).append(person)
    found = [_person(p, named[surname(p.name)]) for p in people]
    places = Stretches((m.start, m.end, m) for m in found)
    found += [_in_office(m) for m in actors if m.kind == "person" and not _inside(m, places)]
    return found + called_by_one_name(text, found)


def _name_start(text: str, person: Mention) -> int:
    """Where a person's name begins behind the title, if the mention ends with the whole of it."""
    name = (person.value or "").partition(",")[0]
    whole = bool(name) and text.endswith(name, person.start, person.end)
    return person.end - len(name) if whole else person.end - 1


def _in_office(mention: Mention) -> Mention:
    """A person whom the table of names knows: "Trump", "Orbán"."""
    return Mention(mention.start, mention.end, mention.text, "person", mention.ref, mention.value or mention.text)


def _person(person: Person, same: Sequence[Person]) -> Mention:
    """The person, with the state and full name that another of the same surname gives where this one has none."""
    fullest = max(same, key=lambda p: (len(p.name.split()), bool(p.office)))
    ref = person.ref or next((p.ref for p in same if p.ref), None)
    office = person.office or next((p.office for p in same if p.office), "")
    value = f"{fullest.name}, {' '.join(office.split())}" if office else fullest.name
    return Mention(person.start, person.end, "", "person", ref, value)


def _days(parsed: Parsed) -> Iterator[Mention]:
    for time in find_times(parsed.article.text, parsed.article.published_on):
        if time.kind != "rule":
            yield Mention(time.start, time.end, time.text, "date", None, time.day.edtf if time.day else None)


def _read_parts(parsed: Parsed, found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in parts that are read, with their text."""
    text = parsed.article.text
    for m in found:
        if parsed.sentence_at(m.start) is not None:
            named = text[m.start : m.end]
            yield m if m.text == named else Mention(m.start, m.end, named, m.kind, m.ref, m.value, m.also)
