"""Claims about land borders: "Finland borders Russia", "share a border of 800 kilometres", "all four border Russia"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Mention, Span
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase, whole
from treatywatch.reading.claims.numbers import number_of, spelled
from treatywatch.reading.claims.scene import Draft, Scene, organisations, words
from treatywatch.reading.claims.sets import UNKNOWN_SET, sets_told
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_EACH_OTHER = re.compile(r"\b(?:each other|one another)\b", re.I)
_LINKS = (", ", " and ", ", and ")
_ALL = re.compile(r"\b(?:all (?P<number>\w+)|(?P<both>both))(?: of them)?(?: also)? $", re.I)


def border_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims on land borders that one word carries."""
    if is_verb(word):
        yield from _borders(scene, word)
    if word.lower_ in ("border", "borders"):
        yield from _between_names(scene, word)
    if is_noun(word) and lemma(word) in words("land_borders"):
        yield from _by_noun(scene, word)


def _borders(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "Finland borders Russia", "which also shares a border with Russia"."""
    base = lemma(verb)
    shared = base in words("share_verbs") and any(lemma(o) in words("border_nouns") for o in children(verb, "dobj"))
    if not (base in words("border_verbs") or shared) or not asserted(verb):
        return
    span = clause(verb)
    if any(t.lower_ in words("by_sea") for t in scene.parsed.span(*span)):
        return  # "borders Russia and, by sea, Finland"
    who = subject(verb)
    if who is None:
        return
    if who.tag_ in ("WDT", "WP") and is_noun(verb.head):
        head = verb.head
        if number_of(head) is not None:
            return  # a counted set: told by its noun
        if any(c.lower_ in words("only_words") for c in head.children) and is_verb(head.head):
            yield from _only_neighbours(scene, head, scene.named_states(verb.idx, span[1]), span[1])
            return
        one = scene.named_states(*phrase(head, relative=False)) or scene.states(head.idx, head.idx + len(head))
        span = (head.idx, span[1]) if head.tag_ == "NNP" else span
    else:
        one = scene.of(who)
    mutual = bool(_EACH_OTHER.search(scene.text, verb.idx, span[1]))
    if (shared or mutual) and len(one) > 1 and not scene.named_states(verb.idx, span[1]):
        yield from _shared_by(scene, verb, one, span, each=mutual)
        return
    named = scene.named_states(verb.idx, span[1])
    others = tuple(ref for ref in named if ref not in one and ref not in organisations())
    yield from _so_many(scene, verb, one, span)
    if one and others:
        no = negated(verb) or any(c.lower_ == "no" for o in children(verb, "dobj") for c in o.children)
        told = tuple(say.borders(p, q, scene.on, yes=not no) for p in one for q in others)
        yield Draft(*span, "border", told, one, None, 2)


def _so_many(scene: Scene, verb: Token, one: tuple[str, ...], span: Span) -> Iterator[Draft]:
    """As in "Ukraine borders four EU countries": so many neighbours of a set that tables have."""
    things = [*children(verb, "dobj"), *(t for p in children(verb, "prep") for t in children(p, "pobj"))]
    for noun in things:
        number, sets = number_of(noun), sets_told(scene, noun, *whole(noun))
        if len(one) == 1 and number is not None and sets and UNKNOWN_SET not in sets and not negated(verb):
            told = (say.set_count((*sets, f"borders({one[0]})"), scene.on, number.relation, number.value),)
            yield Draft(*span, "border", told, one, None, 2)


def _only_neighbours(scene: Scene, noun: Token, others: tuple[str, ...], end: int) -> Iterator[Draft]:
    """As in "Finland and Norway are the only Nordic states that border Russia"."""
    who = subject(noun.head)
    one = scene.of(who) if who is not None else ()
    sets = sets_told(scene, noun, noun.left_edge.idx, noun.idx + len(noun))
    if not one or len(others) != 1 or UNKNOWN_SET in sets:
        return
    told = tuple(say.borders(ref, others[0], scene.on, yes=True) for ref in one)
    told += (say.set_count((*sets, f"borders({others[0]})"), scene.on, "=", len(one)),)
    yield Draft(clause(noun.head)[0], end, "border", told, one, None, 1)


def _shared_by(scene: Scene, verb: Token, states: tuple[str, ...], span: Span, *, each: bool) -> Iterator[Draft]:
    """As in "Finland and Russia share a border": of two with each other; of more only where the text says so."""
    if len(states) == 2 or each:
        no = negated(verb) or any(c.lower_ == "no" for o in children(verb, "dobj") for c in o.children)
        told = tuple(say.borders(*pair, scene.on, yes=not no) for pair in combinations(states, 2))
        yield Draft(*span, "border", told, states, None, 2)


def _by_noun(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "Poland's border with Russia"; a neighbour may be one by sea."""
    if any(c.lower_ in words("not_by_land") for c in noun.children) or noun.tag_ == "NNS":
        return
    one = tuple(ref for c in children(noun, "poss") for ref in scene.named_states(*whole(c)))
    linked = [p for p in children(noun, "prep") if p.lower_ in ("with", "to")]
    other = tuple(ref for p in linked for t in children(p, "pobj") for ref in scene.named_states(*whole(t)))
    if len(one) == len(other) == 1 and one != other:
        told = (say.borders(one[0], other[0], scene.on, yes=True),)
        yield Draft(*phrase(noun), "border", told, one, None, 3)


def _between_names(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "Moldova borders Russia", also where the grammar takes the word for a noun: it stands between names."""
    end = word.idx + len(word)
    if not is_verb(word) and _EACH_OTHER.match(scene.text, end + 1):
        states = scene.named_states(word.sent.start_char, word.idx)
        told = tuple(say.borders(*pair, scene.on, yes=True) for pair in combinations(states, 2))
        span = (word.sent.start_char, end + 1 + len("one another"))
        yield from [Draft(*span, "border", told, states, None, 2)] if told else []
        return
    named = [m for m in scene.mentions if m.kind == "state" and m.ref]
    after = _listed(scene, [m for m in named if m.start > end], end, " ")
    if not after or scene.text[after[-1].end : after[-1].end + 2].startswith(("'", "’", "-")):
        return
    other = tuple(ref for m in after for ref in (m.ref or "", *m.also))
    noun = word.nbor(-2) if word.i > 1 and word.nbor(-1).tag_ == "WDT" and not is_verb(word) else None
    if noun is not None and is_verb(noun.head) and any(c.lower_ in words("only_words") for c in noun.children):
        yield from _only_neighbours(scene, noun, other, after[-1].end)
        return
    before = _listed_before(scene, [m for m in named if m.end < word.idx], word.idx)
    if before and not is_verb(word) and (word.lower_ == "borders") == (len(before) == 1):
        start, one = before[-1].start, tuple(ref for m in before for ref in (m.ref or "", *m.also))
    else:
        one, start = _all_of_them(scene, word)
    told = tuple(say.borders(p, q, scene.on, yes=True) for p in one for q in other if p and q and p != q)
    if told:
        yield Draft(start, after[-1].end, "border", told, one, None, 2)


def _listed(scene: Scene, named: Sequence[Mention], end: int, link: str) -> list[Mention]:
    """The names that follow on each other right behind a character: "Russia, China and Mongolia"."""
    found: list[Mention] = []
    for mention in named:
        if scene.text[end : mention.start].removesuffix("the ") not in ((link,) if not found else _LINKS):
            break
        found.append(mention)
        end = mention.end
    return found


def _listed_before(scene: Scene, named: Sequence[Mention], start: int) -> list[Mention]:
    """The names that stand right before a character, the nearest first: "Latvia and Lithuania border"."""
    found: list[Mention] = []
    for mention in reversed(named):
        if scene.text[mention.end : start].removesuffix("the ") not in ((" ",) if not found else _LINKS):
            break
        found.append(mention)
        start = mention.start
    return found


def _all_of_them(scene: Scene, word: Token) -> tuple[tuple[str, ...], int]:
    """As in "All four border Russia": the states of the sentence before, if they are so many."""
    sentence = scene.parsed.sentence_at(word.idx)
    match = _ALL.search(scene.text, sentence.start, word.idx) if sentence is not None else None
    before = scene.parsed.sentence_at(max(0, sentence.start - 2)) if sentence is not None else None
    if match is None or before is None or before == sentence:
        return (), 0
    number = 2 if match.group("both") else spelled(match.group("number"))
    states = scene.named_states(before.start, before.end)
    return (states, match.start()) if len(states) == number else ((), 0)
