"""Claims of where a treaty was made: "signed in Prague", "Kumamoto hosted the signing", "in the city of its name"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from treatywatch.model import assertions as say
from treatywatch.reading.claims.about_treaties import is_treaty
from treatywatch.reading.claims.clauses import asserted, clause, negated, whole
from treatywatch.reading.claims.scene import Draft, Scene
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma, relative_noun, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token


@cache
def _table() -> dict[str, Any]:
    return cue_file("treaty_state")


@cache
def _own_name() -> re.Pattern[str]:
    return re.compile(_table()["own_name"], re.I)


def places_of(scene: Scene, verb: Token) -> Iterator[str]:
    """Where something was done: "in Oslo", "in the French capital"; also "it was in Oslo that it was signed"."""
    found = [(prep, place) for prep in _prepositions(verb) for place in _of_preposition(scene, verb, prep)]
    towns = [place for prep, place in found if prep.lower_ == "in"]
    yield from towns or [place for _, place in found]  # "in Paris, at the Palais de Chaillot": the town


def _of_preposition(scene: Scene, verb: Token, prep: Token) -> Iterator[str]:
    for thing in children(prep, "pobj"):
        start, end = whole(thing)
        if scene.times_in(start, end) and not thing.tag_.startswith("NN"):
            continue
        if thing.lower_ == "which" and _own_name().search(verb.sent.text):
            yield from _namesake(scene, verb)  # "takes its name from the city in which it was signed"
        elif lemma(thing) in _table()["town_nouns"]:
            yield from _town(scene, thing, verb)
        elif _is_town(scene, thing, direct=prep.head.i == verb.i):
            yield scene.text[thing.left_edge.idx : thing.idx + len(thing)]


def _prepositions(verb: Token) -> Iterator[Token]:
    """Each "in" and "at" that is told of a verb, also where the grammar hangs it on its object."""
    be = verb.head if verb.dep_ in ("ccomp", "advcl", "relcl") and lemma(verb.head) == "be" else None
    if be is not None and any(c.lower_ == "it" for c in be.children):
        yield from (p for p in children(be, "prep") if p.lower_ in ("in", "at"))
    for word in verb.subtree:
        if word.lower_ not in ("in", "at") or word.dep_ != "prep":
            continue
        up, of_subject = word.head, False
        while up.i != verb.i and not is_verb(up) and up.head.i != up.i:
            of_subject |= up.dep_ == "nsubj"  # "every country in South America has signed it"
            up = up.head
        if up.i == verb.i and not of_subject:
            yield word


def _is_town(scene: Scene, thing: Token, *, direct: bool) -> bool:
    """Whether a name is that of a place: known as one, or, right beside the verb, of nothing else that is known."""
    if not thing.tag_.startswith("NNP") or thing.lower_ in _table()["not_towns"] or thing.dep_ == "conj":
        return False
    kinds = {m.kind for m in scene.mentions if m.start <= thing.idx < m.end}
    if "treaty" in kinds and not kinds & {"place", "state"}:
        return direct and not scene.is_in_treaty(thing.head)
    if kinds & {"place", "state"}:
        return direct or not scene.is_in_treaty(thing.head)
    return not kinds & {"organisation", "date"} and not scene.is_in_treaty(thing.head)


def _town(scene: Scene, noun: Token, verb: Token) -> Iterator[str]:
    """The town that a phrase means: by its name ("the city of Ramsar"), by its state, or by the treaty's own name.

    Of "the Colombian city of Cartagena" the state is told as well.
    """
    from treatywatch.actors.names import actor_names
    from treatywatch.actors.participants import participants

    start, end = whole(noun)
    if _own_name().search(scene.text, start, min(len(scene.text), end + 1)):
        yield from _namesake(scene, verb)
        return
    named = [t for prep in children(noun, "prep") if prep.lower_ == "of" for t in children(prep, "pobj")]
    named += children(noun, "appos")
    if named:
        yield from (scene.text[t.left_edge.idx : t.idx + len(t)] for t in named if t.tag_ == "NNP")
        yield from (participants()[ref].name for ref in scene.named_states(start, noun.idx)[:1])
        return
    if lemma(noun) != "capital":
        return
    for ref in scene.named_states(start, end)[:1]:
        yield from [n.text for n in actor_names() if n.kind == "capital" and n.refs == (ref,)][:1]


def _namesake(scene: Scene, verb: Token) -> Iterator[str]:
    """The town that a treaty is called by: "Istanbul", "Cartagena"."""
    sentence = verb.sent
    treaty = scene.treaty(verb, *clause(verb))
    names = [n.text for n in scene.lexicon.names_of(treaty or "") if n.how == "place"]
    mentions = scene.treaties_in(sentence.start_char, sentence.end_char)
    first = [m.text.split()[0] for m in mentions if m.text[:1].isupper() and scene.named(m) == treaty]
    yield from (names or first)[:1]


@cache
def place_words() -> frozenset[str]:
    """The base forms of the verbs by which it may be told where a treaty was made."""
    return frozenset((*_table()["place_verbs"], *_table()["hosting"], "put"))


def place_drafts(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "which 194 states signed in the French capital": where a treaty was made, told of those who made it."""
    if not is_verb(verb):
        return
    yield from _hosted(scene, verb)
    step = _table()["place_verbs"].get(lemma(verb)) or ("signed" if _puts_names(verb) else None)
    if step is None or (is_passive(verb) and not _is_set_apart(verb)) or not asserted(verb) or negated(verb):
        return
    span = clause(verb)
    treaty = scene.treaty(verb, *span) if _takes_treaty(scene, verb) else None
    places = tuple(places_of(scene, verb))
    if treaty is None or not (places or _is_where(verb)) or _signs_alone(scene, verb):
        return
    if not places and (who := subject(verb.head)) is not None:  # "Oslo was where states signed it"
        places, span = (scene.text[who.left_edge.idx : who.idx + len(who)],), clause(verb.head)
    told = tuple(say.place(treaty, step, place) for place in places)
    yield Draft(min(span[0], clause(verb)[0]), max(span[1], clause(verb)[1]), "place", told, (), treaty, 1)


def _signs_alone(scene: Scene, verb: Token) -> bool:
    """As in "President Abbas signed the statute in Ramallah": where one signs is not where the treaty was made."""
    who = subject(verb)
    alone = who is not None and not is_passive(verb) and not children(who, "conj") and lemma(verb) == "sign"
    return alone and who is not None and len(scene.of(who)) == 1


def _takes_treaty(scene: Scene, verb: Token) -> bool:
    """Whether what is signed or adopted is a treaty, and not a law."""
    noun = relative_noun(verb)
    things = [noun if noun and thing.tag_ in ("WDT", "WP") else thing for thing in children(verb, "dobj", "nsubjpass")]
    to = [t for p in children(verb, "prep") if p.lower_ == "to" for t in children(p, "pobj")]
    objects = to if _puts_names(verb) else things
    return bool(objects) and all(is_treaty(scene, thing) or scene.is_in_treaty(thing) for thing in objects)


def _puts_names(verb: Token) -> bool:
    return lemma(verb) == "put" and any(lemma(t) in ("name", "signature") for t in children(verb, "dobj"))


def _is_set_apart(verb: Token) -> bool:
    """As in "It was in Kumamoto that it was signed", "the place where it was signed was Kumamoto"."""
    return verb.dep_ in ("ccomp", "advcl") and lemma(verb.head) == "be"


def _is_where(verb: Token) -> bool:
    where = any(c.lower_ == "where" for c in verb.children)
    return where and verb.dep_ in ("advcl", "ccomp") and lemma(verb.head) == "be"


def _hosted(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "Singapore hosted the signing of the convention", "Helsinki was the scene of the signing"."""
    who = subject(verb) if lemma(verb) in _table()["hosting"] else None
    if who is None or not who.tag_.startswith("NNP") or not asserted(verb) or negated(verb):
        return
    things = [t for t in verb.subtree if t.i > verb.i and lemma(t) in _table()["place_nouns"]]
    site = lemma(verb) != "be" or any(lemma(t) in _table()["sites"] for t in children(verb, "attr"))
    if not things or not site:
        return
    named = scene.treaties_in(*whole(things[0])) or scene.treaties_in(verb.idx, clause(verb)[1])
    treaty = scene.named(named[0]) if named else scene.referents.treaty(*whole(things[0]))
    if treaty is None:
        return
    day = scene.day_of(verb, *clause(verb))
    step = _table()["place_nouns"][lemma(things[0])]
    places = (say.place(treaty, step, scene.text[who.left_edge.idx : who.idx + len(who)]),)
    days = (say.treaty_date(treaty, step, day),) if day else ()
    yield Draft(*clause(verb), "place", (*places, *days), (), treaty, 2)
