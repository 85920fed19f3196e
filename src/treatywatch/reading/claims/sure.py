"""How sure it is whom and which treaty a claim means: what is only inferred can bear no `contradicted`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model.article import Inferred
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.syntax import children, is_noun, is_verb, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_SOON = 120  # characters after a claim in which its treaty must be named: what is named far behind may be another one
_ANY_KIND = frozenset({"treaty", "agreement", "pact", "deal", "accord"})
_COURTS = frozenset({"court", "tribunal"})


def inferred(scene: Scene, draft: Draft) -> tuple[Inferred, ...]:
    """What of a claim its words leave open.

    A treaty or participant is sure where the clause or its subject names it, where the sentence names no other one, or
    where the whole article has no other candidate.
    """
    if draft.kind == "reported":
        return ()
    open_: list[Inferred] = []
    if draft.treaty is not None and not _treaty_is_sure(scene, draft, draft.treaty):
        open_.append("treaty")
    if draft.participants and not _participants_are_sure(scene, draft):
        open_.append("participants")
    return tuple(open_)


def _treaty_is_sure(scene: Scene, draft: Draft, treaty: str) -> bool:
    if any(scene.named(m) == treaty for m in scene.treaties_in(draft.start, draft.end)):
        return True
    if not _kind_fits(scene, draft, treaty):
        return False
    sentence = scene.parsed.sentence_at(draft.start)
    if draft.kind == "deadline" and sentence is not None and not scene.treaties:
        nouns = any(t.lower_ in words("treaty_nouns") for t in scene.parsed.tokens(sentence))
        return nouns and scene.by_subject(sentence.start, sentence.end) == treaty
    if _shares_a_thing_meant(scene, draft):
        return False
    here = scene.treaties_in(sentence.start, sentence.end) if sentence else ()
    everywhere = {scene.named(m) for m in scene.treaties}
    opens = sentence is not None and sentence.start <= scene.parsed.sentences[0].end
    told_by_then = any(m.start < (draft.end + _SOON if opens else draft.end) for m in scene.treaties)
    if {scene.named(m) for m in here} == {treaty} or (everywhere == {treaty} and told_by_then):
        return True
    return not here and _only_it_is_called_so(scene, draft, treaty, everywhere)


def _shares_a_thing_meant(scene: Scene, draft: Draft) -> bool:
    """Whether its object is that of the verb before, which only points: "signed that protocol and never ratified"."""
    top = scene.parsed.span(draft.start, draft.end).root
    if top.dep_ != "conj" or not is_verb(top) or children(top, "dobj", "prep"):
        return False
    things = children(top.head, "dobj")
    return any(c.lower_ in ("that", "this") for thing in things for c in children(thing, "det"))


def _only_it_is_called_so(scene: Scene, draft: Draft, treaty: str, everywhere: set[str]) -> bool:
    """Whether the claim's noun ("the statute") fits one treaty of the article alone, and that was named before it."""
    inside = scene.parsed.span(draft.start, draft.end)
    nouns = [t for t in inside if t.lower_ in words("treaty_nouns") and any(c.lower_ == "the" for c in t.children)]
    if len(nouns) != 1 or nouns[0].lower_ in _ANY_KIND:
        return False
    if not any(m.end <= draft.start and scene.named(m) == treaty for m in scene.treaties):
        return False
    return not any(_may_be_called(scene, other, nouns[0].lower_) for other in everywhere - {treaty})


def _may_be_called(scene: Scene, treaty: str, noun: str) -> bool:
    """Whether a treaty may be meant by a noun; of one that the record does not have its name tells."""
    facts = scene.lexicon.facts.get(treaty)
    if facts is None:
        return noun in treaty.lower()
    titles = " ".join((facts.title, *(name.text for name in scene.lexicon.names_of(treaty)))).lower()
    return noun in {generic.lower() for generic in facts.generic} or noun in titles


def _kind_fits(scene: Scene, draft: Draft, treaty: str) -> bool:
    """Whether the claim's noun for the treaty is one of its own: "the convention" is no protocol."""
    facts = scene.lexicon.facts.get(treaty)
    if facts is None:
        return True
    own = {noun.lower() for noun in facts.generic} | _ANY_KIND
    inside = scene.parsed.span(draft.start, draft.end)
    if any(t.lower_ in _COURTS and t.lower_ not in facts.generic for t in inside):
        return False  # "the newest member of the court", where only a convention without one is named
    nouns = [t for t in inside if t.lower_ in words("treaty_nouns")]
    if not nouns:
        return True
    told = " ".join((facts.title, *facts.family, *(n.text for n in scene.lexicon.names_of(treaty)))).lower()
    return any(noun.lower_ in own and not _is_another(noun, told) for noun in nouns)


def _is_another(noun: Token, told: str) -> bool:
    """Whether a noun's own description is none of the treaty's: "the alliance treaty" beside a mine ban."""
    described = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod") and c.is_alpha]
    return any(c.lower_ not in told and c.lower_ not in words("noun_adjectives") for c in described)


def _participants_are_sure(scene: Scene, draft: Draft) -> bool:
    if len(draft.participants) > 1 and _is_of_all_or_one(scene, draft):
        return False
    named = scene.able_in(draft.start, draft.end) | set(_subject(scene, draft))
    if set(draft.participants) <= named:
        return True
    sentence = scene.parsed.sentence_at(draft.start)
    here = scene.able_in(sentence.start, sentence.end) if sentence else frozenset()
    return set(draft.participants) in (here, scene.able)


def _is_of_all_or_one(scene: Scene, draft: Draft) -> bool:
    """Whether a clause hung on a list may be told of its last one: "Ireland and South Africa, which joined in 1991"."""
    for verb in scene.parsed.span(draft.start, draft.end):
        if verb.dep_ == "relcl" and is_verb(verb) and children(verb.head, "conj"):
            finite = [verb, *children(verb, "aux", "auxpass")]
            pronoun = any(t.lower_ in ("which", "who") for t in children(verb, "nsubj", "nsubjpass"))
            both = any(t.lower_ in ("both", "all") for t in verb.doc[max(0, verb.left_edge.i - 2) : verb.i])
            return pronoun and not both and not any(t.tag_ == "VBP" or t.lower_ == "were" for t in finite)
    return False


def _subject(scene: Scene, draft: Draft) -> Iterator[str]:
    """Those whom grammar makes the claim's subject, also outside its words, or whose name it stands beside."""
    top = scene.parsed.span(draft.start, draft.end).root
    if top.dep_ == "appos":
        yield from scene.able_in(top.head.left_edge.idx, top.head.idx + len(top.head))
    verb = next((t for t in scene.parsed.span(draft.start, draft.end) if is_verb(t)), None)
    who = subject(verb) if verb is not None else None
    if who is None:
        return
    if who.tag_ in ("WDT", "WP") and is_noun(who.head.head):
        who = who.head.head
    yield from scene.able_in(who.left_edge.idx, who.idx + len(who))
