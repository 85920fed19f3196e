"""Acts told by a noun that takes them for done: "after its withdrawal", "welcomed Fiji's accession"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.cores import Core, paper_of
from treatywatch.reading.events.cues import act_cue, frames_of, is_effect, words
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act, Telling
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma
from treatywatch.reading.times_days import UNITS

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DONE = Mood("actual", False, "past")
_ANY_DAY = date(2000, 1, 1)  # "27 December" is a date in whatever year
_OPEN = frozenset({"a", "an", "any", "no", "every", "each", "another", "further"})


def tell_noun(scene: Scene, core: Core, treaties: tuple[str, ...]) -> Iterator[Telling]:
    """What a noun that nothing governs tells of its act: somebody's, and taken for done.

    Args:
        scene: the article.
        core: the act.
        treaties: its treaties, named or implied.
    """
    noun = core.token
    if not core.actors or (core.action == "join" and not core.cue.strong) or _is_to_come(noun):
        return
    if core.action == "join" and _is_nth_of_its_treaty(noun):
        return  # "90 days after its 50th ratification": anybody's
    told = _is_counted(noun) or has_date(noun) or is_handed_in(noun) or (core.cue.strong and _is_welcomed(noun))
    counted = core.action == "join" and told
    if not (core.treaties or counted or _is_of_the_clause(scene, core, treaties)):
        return
    done = _is_looked_back_upon(noun) or has_date(noun)
    if core.action == "withdraw" and (done or _is_welcomed(noun) or _comes_true(noun)):
        yield Act("withdraw", treaties, core.actors).told("effective", _DONE, (noun,), bare=True)
    elif core.action == "join" and (done or counted or _is_welcomed(noun)):
        yield Act("join", treaties, core.actors).told("deposited", _DONE, (noun,))


def tell_latest(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "The last ratification before ours was that of Rwanda": whose the latest one was."""
    if lemma(verb) != "be" or mood_of(verb).negative:
        return
    noun = next((n for n in children(verb, "nsubj") if is_latest(n)), None)
    that = next((a for a in children(verb, "attr") if a.lower_ in ("that", "one")), None)
    if noun is None or that is None:
        return
    who = tuple(
        r for p in children(that, "prep") if p.lower_ in ("of", "by", "from") for n in p.children for r in scene.who(n)
    )
    nearest = scene.referents.treaties.nearest(verb.idx)
    treaties = scene.treaties_of(noun) or ((nearest,) if nearest else ())
    if who and treaties:
        stage = "signed" if lemma(noun) == "signature" else "deposited"
        yield Act("join", treaties, who).told(stage, _DONE, (noun, verb))


def is_latest(noun: Token) -> bool:
    """Whether a noun is the newest of those that joined a treaty: "the most recent accession"."""
    newest = (*cue_file("claims")["newest_words"], "last", "recent")
    return lemma(noun) in words("joining_acts") and any(c.lower_ in newest for c in children(noun, "amod"))


def _is_nth_of_its_treaty(noun: Token) -> bool:
    ordinals = cue_file("times")["ordinals"]
    ranked = any(_ORDINAL.fullmatch(c.text) or c.lower_ in ordinals for c in children(noun, "amod"))
    return ranked and any(c.lower_ == "its" for c in noun.children)


def tell_apposed_steps(core: Core, treaties: tuple[str, ...]) -> Iterator[Telling]:
    """The steps told in passing of a withdrawal: "Peru's denunciation of the pact, lodged in April, ..."."""
    if not core.cue.noun or core.action != "withdraw" or not core.actors:
        return
    for clause in core.token.subtree:
        if clause.dep_ != "acl" or clause.tag_ != "VBN" or described(clause) != core.token:
            continue
        if clause.nbor(-1).text != "," or not has_date(clause):
            continue
        handed = lemma(clause) in words("registering") or "notify" in frames_of(clause)
        stage = "notified" if handed else "government_decided" if lemma(clause) in words("decreeing") else None
        if stage is not None:
            yield Act("withdraw", treaties, core.actors).told(stage, _DONE, (clause, core.token))


def described(participle: Token) -> Token:
    """The noun that a participle behind a comma tells of, also past the treaty: "its exit from the pact, lodged"."""
    noun: Token = participle.head
    past = noun.dep_ == "pobj" and noun.head.lower_ in ("of", "from") and participle.nbor(-1).text == ","
    above: Token = noun.head.head if past else noun
    cue = act_cue(above)
    return above if cue is not None and cue.noun else noun


def _is_of_the_clause(scene: Scene, core: Core, treaties: tuple[str, ...]) -> bool:
    """Such as "suspended the treaty after Russia's exit": a bare exit, from what the clause above it names."""
    noun = core.token
    bare = not any(c.dep_ in ("prep", "acl", "relcl") for c in noun.children)
    above = _clause(noun)
    if core.action == "join" and is_effect(above):
        of_clause = {t for w in children(above, "nsubj") for t in scene.object_treaties(w)}
        return _is_looked_back_upon(noun) and bool(of_clause & set(treaties))
    cue = act_cue(above)
    if cue is None or cue.action == "join":
        return False
    named = {t for w in children(above, "dobj", "nsubjpass") for t in scene.object_treaties(w)}
    return core.action == "withdraw" and bare and _is_looked_back_upon(noun) and bool(named & set(treaties))


def _is_to_come(noun: Token) -> bool:
    """Such as "the coming accession", "an accession", "its accession, recommended by three states"."""
    if any(c.tag_ == "VBN" and lemma(c) in words("asking") for c in children(noun, "acl")):
        return True
    return any(c.lower_ in words("coming_up") or c.lower_ in _OPEN for c in noun.children)


def _is_looked_back_upon(noun: Token) -> bool:
    """Such as "after its withdrawal", "in response to Russia's withdrawal", "with Tuvalu's accession, ..."."""
    while (paper := paper_of(noun)) is not None:
        noun = paper  # "with the deposit of instruments of ratification by Kenya"
    preposition = noun.head
    if noun.dep_ == "dobj":
        return preposition.dep_ == "prep" and preposition.lower_ in words("after")  # "Following its withdrawal"
    if noun.dep_ != "pobj":
        return False
    if preposition.lower_ in words("after"):
        return True
    if preposition.lower_ in ("to", "of", "at") and preposition.head.lower_ in words("reacting_to"):
        return mood_of(_clause(preposition)).tense in ("past", "present", "none")
    if preposition.lower_ == "with" and (preposition.i == preposition.sent.start or is_effect(preposition.head)):
        mood = mood_of(preposition.head) if is_verb(preposition.head) else _DONE
        return mood.tense in ("past", "present") and mood.modality == "actual" and not mood.negative
    return False


def _clause(word: Token) -> Token:
    return next((w for w in word.ancestors if is_verb(w) and w.dep_ != "prep"), word)  # not "following its exit"


def _is_counted(noun: Token) -> bool:
    """Such as "Georgia's accession brings the total to 112", "with Peru's ratification the treaty has 50 parties"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun.head
    told = noun.dep_ == "nsubj" or (noun.dep_ == "pobj" and noun.head.lower_ == "with")
    if not told or not is_verb(verb) or lemma(verb) not in words("counting"):
        return False
    number = any(
        w.like_num or w.text[:1].isdigit() or w.lower_ in ("latest", "newest", "first", "one", "number")
        for w in verb.subtree
        if w.i != noun.i
    )
    mood = mood_of(verb)
    return number and not mood.negative and mood.tense in ("past", "present") and mood.modality == "actual"


def _is_welcomed(noun: Token) -> bool:
    """Such as "welcomed the accession of Uruguay to the treaty", "congratulated Fiji on its accession"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    verb = verb.head if lemma(verb) in ("note", "decision") and not is_verb(verb) else verb  # "took note of"
    takes_note = lemma(verb) == "take" and any(lemma(n) == "note" for n in children(verb, "dobj"))
    greeted = lemma(verb) in words("welcoming") or takes_note
    return greeted and mood_of(verb).tense in ("past", "present", "none") and not mood_of(verb).negative


def is_handed_in(noun: Token) -> bool:
    """Such as "Iraq's accession, received on 18 April", "the ratification by Peru was registered in June"."""
    verbs = [c for c in children(noun, "acl", "relcl") if is_verb(c)]
    if noun.dep_ in ("nsubjpass", "dobj") and is_verb(noun.head):
        verbs.append(noun.head)
    for verb in verbs:
        mood = mood_of(verb)
        if lemma(verb) not in words("registering") or mood.negative or mood.modality != "actual":
            continue
        passive = is_passive(verb) or verb.tag_ == "VBN"
        if mood.tense in ("past", "present") and (passive or noun.dep_ == "dobj"):
            return True
    return False


def _comes_true(noun: Token) -> bool:
    """Such as "Lithuania's exit from the convention becomes a reality today"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or not is_verb(verb) or lemma(verb) != "become":
        return False
    real = any(c.lower_ in ("reality", "official", "complete", "definitive", "fact") for c in verb.children)
    mood = mood_of(verb)
    return real and not mood.negative and mood.tense in ("past", "present") and mood.modality == "actual"


def has_date(noun: Token) -> bool:
    """Whether a noun has a day of its own: "its accession in 2012", "its accession, on 16 August, to"."""
    if any(c.dep_ == "prep" and c.lower_ in ("on", "in") and is_date(c) for c in noun.children):
        return True
    doc, after = noun.doc, noun.i + 1
    beside = after + 1 < len(doc) and doc[after].text == "," and doc[after + 1].lower_ in ("on", "in")
    return (beside and is_date(doc[after + 1])) or _is_of_last(noun)


def _is_of_last(noun: Token) -> bool:
    """Such as "its ratification last month"."""
    doc, after = noun.doc, noun.i + 1
    last = after + 1 < len(doc) and doc[after].lower_ in ("last", "this") and doc[after + 1].tag_ in ("NN", "NNP")
    return last and (lemma(doc[after + 1]) in UNITS or doc[after + 1].tag_ == "NNP")


def is_date(preposition: Token) -> bool:
    """Whether the words behind a preposition are a date: a month, a weekday or a year."""
    from treatywatch.reading.times import find_times

    text = preposition.doc.span(preposition.i, preposition.right_edge.i + 1).text
    return any(t.kind in ("absolute", "relative") for t in find_times(text, _ANY_DAY))
