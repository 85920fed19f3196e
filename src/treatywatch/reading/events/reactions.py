"""How others take an act: "voiced regret over its exit", "called the move a mistake", "is dismayed by the decision"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cues import act_cue, carrier
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import named_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.refer_groups import can_take_part
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_REACH = 600  # characters that "called it unlawful" lies from the act
_FAR = 1500  # the same of "called the step unlawful"
_ACTS = ("withdraw", "suspend", "transfer")
_IT = frozenset({"it", "this", "that"})


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(cue_file("stances")[kind])


@cache
def reacting() -> frozenset[str]:
    """The base forms of the verbs that may tell such a reaction."""
    return _words("voicing") | _words("calling") | _words("upset") | {"be"}


def tell_reactions(scene: Scene, verb: Token, told: Sequence[Telling]) -> Iterator[Telling]:
    """The objection that a verb tells.

    Args:
        scene: the article.
        verb: a verb of voicing, of calling something so, or of being upset.
        told: what was told before it.
    """
    base, mood = lemma(verb), mood_of(verb)
    if mood.negative or mood.tense == "none" or mood.modality not in ("actual", "planned"):
        return
    if (act := _objected_to_before(verb, base, told)) is not None:
        who = scene.who(scene.subject(verb)) or named_of(scene, verb)
        if who and not set(act[1]) & set(who):
            done = Mood("actual", False, "past" if mood.tense == "past" else "present")
            yield telling("object", "objected", act[0], who, done, (verb,), target=act[1])
        return
    words = list(_voiced(verb, base)) or list(_called(verb, base)) or list(_upset(verb, base))
    who = scene.who(scene.subject(verb)) if words else ()
    if not words and base == "be" and (found := _said_to_be(verb)) is not None:
        words, who = [found], _speaker(scene, verb)  # "China said that Canada's exit was regrettable"
    act = _act(scene, verb, words, told, who) if who else None
    if act is None or set(act[1]) & set(who):
        return
    done = Mood("actual", False, "past" if mood.tense == "past" else "present")
    yield telling("object", "objected", act[0], who, done, (verb,), target=act[1])


def _objected_to_before(
    verb: Token, base: str, told: Sequence[Telling]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The act told before to which states "have lodged objections": a way in or out, or a suspension."""
    nouns = [n for n in children(verb, "dobj") if lemma(n) == "objection"] if base in _words("objecting") else []
    to_what = _words("towards") - {"with", "in", "on"}  # "filed an objection with the United Nations in May"
    if not nouns or any(p.lower_ in to_what for n in (verb, *nouns) for p in children(n, "prep")):
        return None
    near = (t for t in reversed(told) if t.participants and verb.idx - t.token.idx < _REACH)
    last = next((t for t in near if t.action != "object"), None)
    objectionable = last is not None and last.action in (*_ACTS, "join") and not last.negative
    return (last.treaties, last.participants) if last is not None and objectionable else None


def _voiced(verb: Token, base: str) -> Iterator[Token]:
    """What "expressed its regret at the exit", "lodged a protest against the move" is about."""
    if base not in _words("voicing") or is_passive(verb):
        return
    for noun in children(verb, "dobj"):
        if lemma(noun) in _words("displeasure"):
            preps = [*children(noun, "prep"), *(p for p in children(verb, "prep") if p.i > noun.i)]
            yield from (n for p in preps if p.lower_ in _words("towards") for n in p.children)
            yield from children(noun, "acl")


def _called(verb: Token, base: str) -> Iterator[Token]:
    """What "called the exit a mistake", "described it as unlawful" is about."""
    if base not in _words("calling"):
        return
    below = [w for w in verb.subtree if w.i > verb.i and w.dep_ not in ("relcl", "advcl")]
    if not any(w.lower_ in _words("blame") or lemma(w) in _words("blame") for w in below[:24]):
        return
    yield from children(verb, "dobj", "nsubj", "ccomp") if not is_passive(verb) else ()


def _said_to_be(verb: Token) -> Token | None:
    """The act of "its exit was regrettable", told in somebody's words."""
    called = [w for c in children(verb, "acomp", "attr") for w in (c, *children(c, "amod"))]
    blamed = any(w.lower_ in _words("blame") for w in called)
    subject = next(iter(children(verb, "nsubj")), None)
    return subject if blamed and subject is not None and _is_act(subject) else None


def _speaker(scene: Scene, verb: Token) -> tuple[str, ...]:
    index = scene.statement_at(verb.idx)
    refs = scene.statements[index].source.refs if index is not None else ()
    return tuple(r for r in refs if can_take_part(r))


def _upset(verb: Token, base: str) -> Iterator[Token]:
    """What "was dismayed by the decision", "is disappointed that it left" is about."""
    said = [c for c in children(verb, "acomp") if c.lower_ in _words("upset_by")] if base == "be" else []
    if base in _words("upset") and is_passive(verb):
        said = [verb]
    for word in said:
        preps = [p for w in {word.i: word, verb.i: verb}.values() for p in children(w, "prep", "agent")]
        yield from (n for p in preps if p.lower_ in (*_words("towards"), "by") for n in p.children)
        yield from children(word, "ccomp")


def _act(
    scene: Scene, verb: Token, about: Sequence[Token], told: Sequence[Telling], who: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The treaty and the states of the act that displeases: told in these words, or told before."""
    acts = [w for noun in about for w in noun.subtree if (w.i > verb.i or noun.head.i == verb.i) and _is_act(w)]
    acts += [w for noun in about for w in noun.subtree if lemma(verb) in _words("objecting") and _is_joining(w)]
    pronoun = any(n.lower_ in _IT for n in about)
    if not acts and not pronoun:
        return None
    last = next((t for t in reversed(told) if t.participants and verb.idx - t.token.idx < _REACH), None)
    if last is None or last.action not in _ACTS or last.negative:
        last = _further_back(verb, about, told)
    treaties = tuple(dict.fromkeys(t for n in about for w in n.subtree if (t := scene.referents.treaties.at(w))))
    if not treaties and last is None:
        return None
    owners = tuple(dict.fromkeys(r for w in acts for c in w.children if c.dep_ == "poss" for r in scene.who(c)))
    preps = [p for w in acts for p in children(w, "prep") if p.lower_ in ("of", "by")]
    owners = owners or tuple(dict.fromkeys(r for p in preps for n in children(p, "pobj") for r in scene.who(n)))
    owners = tuple(r for r in owners if r not in who)
    return treaties[:1] or (last.treaties if last else ()), owners or (last.participants if last else ())


def _further_back(verb: Token, about: Sequence[Token], told: Sequence[Telling]) -> Telling | None:
    """The act that "called the step regrettable" means where the text has since told of the way in."""
    definite = any(any(c.lower_ in ("the", "this", "that") for c in n.children) for n in about if n.form.is_noun)
    near = (t for t in reversed(told) if t.participants and verb.idx - t.token.idx < _FAR)
    leaving = next((t for t in near if t.action in _ACTS and not t.negative), None)
    return leaving if definite else None


def _is_joining(word: Token) -> bool:
    """Such as "raised an objection to the accession of Peru"."""
    cue = act_cue(word) if word.form.is_noun else None
    return cue is not None and cue.action == "join" and cue.strong


def _is_act(word: Token) -> bool:
    cue = act_cue(word)
    if cue is not None:
        return cue.action in ("withdraw", "suspend") and not (is_verb(word) and mood_of(word).negative)
    return word.form.is_noun and (carrier(word) in ("decision", "notice") or word.lower_ in _words("acts_objected"))
