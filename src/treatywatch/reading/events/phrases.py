"""Steps that are told by a phrase: "took effect", "entered into force for Armenia", "ceased to be a party"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.events.courts import court_findings
from treatywatch.reading.events.cues import EFFECT_VERBS, act_cue, carrier, frames_of, is_effect, is_expecting, words
from treatywatch.reading.events.governed import by_day
from treatywatch.reading.events.idioms import (
    be_out,
    is_dated_ahead,
    is_news,
    no_longer_bound_by,
    no_longer_recognised,
    not_to_become_party,
)
from treatywatch.reading.events.laid_before import laying_verbs, tell_laid_before
from treatywatch.reading.events.mood import Mood, mood_of
from treatywatch.reading.events.named import named_of
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Telling, telling
from treatywatch.reading.force import came_into_force
from treatywatch.reading.parse import Sentence
from treatywatch.reading.syntax import children, is_passive, is_verb, lemma
from treatywatch.reading.times import TimeExpression
from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_MEMBERS = frozenset(
    {
        "party",
        "member",
        "signatory",
        "state",
        "parties",
        "members",
        "signatories",
        "part",
        "participant",
        "participants",
    }
)
_ENDING = frozenset({"end", "lapse", "expire", "terminate"})
_MEMBERSHIP = frozenset({"cease", "become", "stop", "be"})
_GAINING = frozenset({"gain", "win", "welcome", "add", "lose"})
_TELLING = EFFECT_VERBS | _MEMBERSHIP | _ENDING | _GAINING | {"bind"}
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "newest"})
_INDEFINITE = frozenset({"a", "an", "any", "such", "no", "each", "every"})


@cache
def _telling() -> frozenset[str]:
    """The base forms of the verbs of such phrases."""
    listed = (words(name) for name in ("recognising", "findings", "considering_bound", "kicking_in"))
    return _TELLING | laying_verbs() | frozenset().union(*listed)


def tell_phrases(scene: Scene, sentence: Sentence) -> Iterator[Telling]:
    """The steps that a sentence tells by phrases."""
    for token, base in scene.bases(sentence):
        if base not in _telling() or not is_verb(token):
            continue
        if base in words("findings"):
            yield from court_findings(scene, token)
        if is_effect(token):
            yield from _effect(scene, token)
        elif base in laying_verbs():
            yield from tell_laid_before(scene, token)
        elif base in words("considering_bound"):
            yield from no_longer_bound_by(scene, token)
        elif base == "be":
            yield from _binding(scene, token)
            yield from _no_longer(scene, token)
            yield from be_out(scene, token)
            longer = any(c.lower_ == "longer" for c in token.children)
            if mood_of(token).tense == "future" and not longer and is_dated_ahead(scene, token):
                yield from _membership(scene, token)  # "will be the 125th member from 1 January"
        elif base in words("recognising"):
            yield from no_longer_recognised(scene, token)
        elif base == "bind":
            yield from _bound(scene, token)
            yield from _no_longer_bound(scene, token)
        elif base in _MEMBERSHIP:
            yield from _membership(scene, token)
            yield from _no_longer_bound(scene, token)
            yield from _ceased_for(scene, token)
            yield from not_to_become_party(scene, token)
        elif base in _GAINING:
            yield from _gained(scene, token)
        elif base in _ENDING:
            yield from _membership_ended(scene, token)


def _effect(scene: Scene, verb: Token) -> Iterator[Telling]:
    what = scene.subject(verb)
    mood = mood_of(verb)
    if what is None or mood.tense == "none":
        return
    if any(c.lower_ in _INDEFINITE for c in what.children) and not scene.treaties_of(what):
        return
    if lemma(verb) == "be":
        dated = scene.dated(verb)
        ahead = [t for t in dated if scene.is_ahead(t, future=mood.tense == "future")]
        now = any(c.lower_ in ("now", "today") for c in verb.children) and mood.tense == "present"
        if not now and not ahead and not any(t.text.lower().startswith("since") for t in dated):
            return
        mood = replace(mood, modality="planned", tense="future") if ahead else mood
    if mood.tense == "present" and lemma(verb) != "be":
        if not scene.dated(verb):
            return
        mood = by_day(scene, mood, verb)
    if what.tag_ in ("WDT", "WP") and what.head.dep_ == "relcl":
        what = what.head.head
        left = what.head.head if what.dep_ == "pobj" else what
        named = scene.referents.treaties.at(verb.nbor(-1)) if verb.i else None
        if named is None and (cue := act_cue(left)) is not None and cue.noun and cue.action == "withdraw":
            if came_into_force(verb) and scene.treaties_of(left):
                return  # "its exit from the pact, which entered into force in 2002"
            yield from _exit_effect(scene, verb, left, mood)  # "its denunciation of the pact, which took effect in May"
            return
        above = next((w for w in what.ancestors if is_verb(w)), None)
        quits = act_cue(above) if above is not None and lemma(verb) == "take" else None
        if quits is not None and quits.action == "withdraw":
            return  # "decided to quit the court, which will take effect in May": the exit
    yield from _by_subject(scene, verb, what, mood)


def _exit_effect(scene: Scene, verb: Token, noun: Token, mood: Mood) -> Iterator[Telling]:
    """The effect of a withdrawal that a noun names, for its owner."""
    who = tuple(r for c in children(noun, "poss") for r in scene.who(c))
    treaties = scene.treaties_of(noun)
    if who and treaties and not mood.negative and scene.dated(verb):
        yield telling("withdraw", "effective", treaties, who, mood, (verb, noun))


def _bound(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "will be bound from 1 March 2026", "will bind the country from 13 January"."""
    mood, what = mood_of(verb), scene.subject(verb)
    if mood.negative or mood.tense != "future" or mood.modality != "planned" or what is None or not scene.dated(verb):
        return
    if any(c.lower_ in words("no_more") for c in verb.children):
        return
    if any(p.lower_ in ("until", "till") for p in children(verb, "prep")):
        yield from _bound_until(scene, verb, what, mood)
        return
    if is_passive(verb):
        treaties, who = [t for t in [scene.referents.treaties.nearest(verb.idx)] if t], scene.who(what)
    else:
        treaties, who = list(scene.treaties_of(what)), tuple(r for n in children(verb, "dobj") for r in scene.who(n))
    if treaties and who:
        yield telling("join", "in_force", tuple(treaties), who, mood, (verb, what))


def _bound_until(scene: Scene, verb: Token, what: Token, mood: Mood) -> Iterator[Telling]:
    """Such as "gave notice in May, and will be bound by it until 26 May 1999": the first day outside."""
    leaves = any(carrier(w) == "notice" or ((cue := act_cue(w)) and cue.action == "withdraw") for w in verb.sent)
    nouns = [n for by in children(verb, "agent") for n in by.children]
    treaties = tuple(t for n in nouns for t in scene.treaties_of(n))
    who = scene.who(what)
    if leaves and treaties and who:
        yield telling("withdraw", "effective", treaties, who, mood, (verb, what))


def _binding(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "has been binding on Latvia since May", "will be binding on Peru from 7 June"."""
    binding = [c for c in children(verb, "acomp", "xcomp") if c.lower_ == "binding"]
    what = scene.subject(verb) if binding else None
    if what is None:
        return
    mood = mood_of(verb)
    if mood.negative or mood.modality not in ("actual", "planned"):
        return
    preps = [p for w in (verb, *binding) for p in children(w, "prep") if p.lower_ in ("on", "upon", "for")]
    who = tuple(r for p in preps for n in children(p, "pobj") for r in scene.who(n))
    treaties = scene.treaties_of(what)
    if treaties and who and scene.dated(verb):
        yield telling("join", "in_force", treaties, who, mood, (verb, what))


def _by_subject(scene: Scene, verb: Token, what: Token, mood: Mood) -> Iterator[Telling]:
    cue = act_cue(what)
    if (cue and cue.noun) or carrier(what) in ("decision", "notice", "law", "bill"):
        return  # the act's own noun is read with what governs it; a carrier with what was told before
    treaties = scene.treaties_of(what)
    parties = _parties(scene, verb)
    by_it = what.tag_ == "PRP" and lemma(verb) not in ("enter", "come") and not (lemma(verb) == "be" and parties)
    if not treaties or (by_it and not (_is_made(verb) or _is_last_subject(scene, what))):
        return
    before = verb.dep_ == "advcl" and any(c.lower_ == "before" for c in children(verb, "mark"))
    if _is_of_any_party(verb) or (mood.negative and mood.modality == "possible"):
        return  # "cannot take effect without America": how the treaty stands
    if mood.negative and not parties and any(c.lower_ in ("until", "unless") for c in _marks(verb)):
        return  # "will not enter into force until all 44 states have ratified it": what it asks for
    if before and not parties and not scene.dated(verb):
        return  # "taken back before it came into force" tells not that it did
    if parties is not None:
        yield telling("join", "in_force", treaties, parties, mood, (verb, what))


def _marks(verb: Token) -> Iterator[Token]:
    return (m for clause in children(verb, "advcl") for m in children(clause, "mark"))


def _is_of_any_party(verb: Token) -> bool:
    """Such as "may leave, but only three years after the treaty has begun to bind them": a rule."""
    below = verb.dep_ in ("advcl", "pcomp") and any(
        c.lower_ in ("after", "once", "when") for c in (verb.head, *verb.children)
    )
    above = next((w for w in verb.ancestors if is_verb(w)), None) if below else None
    return above is not None and mood_of(above).modality == "possible"


def _is_made(verb: Token) -> bool:
    """Such as "Signed in 1958, it took effect a year later": what was signed is the treaty."""
    before = [c for c in children(verb, "advcl") if c.tag_ == "VBN" and c.i < verb.i and not children(c, "dobj")]
    return any(lemma(c) in words("concluding") or lemma(c) == "adopt" for c in before)


def _is_last_subject(scene: Scene, pronoun: Token) -> bool:
    """Whether "it" begins a sentence after one that has a treaty by name for its subject."""
    here = scene.parsed.sentence_at(pronoun.idx)
    before = scene.parsed.sentence_at(here.start - 2) if here is not None and here.first == pronoun.i else None
    told = scene.parsed.doc[before.first : before.last] if before is not None else ()
    subjects = [w for w in told if w.dep_ in ("nsubj", "nsubjpass") and w.head.dep_ == "ROOT"]
    treaties = scene.referents.treaties
    return any(treaties.at(w) or (treaties.is_generic(w) and treaties.of_noun(w)) for w in subjects)


def _parties(scene: Scene, verb: Token) -> tuple[str, ...] | None:
    """For whom a treaty enters into force; () for the treaty itself; None where the text names somebody unresolved."""
    for preposition in verb.subtree:
        in_respect_of = preposition.lower_ in ("of", "to") and preposition.head.lower_ in ("respect", "regard")
        if preposition.dep_ in ("prep", "dative") and (preposition.lower_ == "for" or in_respect_of):
            for noun in preposition.children:
                if noun.lower_ in ("which", "whom") and verb.dep_ == "relcl":
                    return _for_which(scene, verb.head)
                if any(c.lower_ in ("a", "an", "any", "each", "every") for c in noun.children):
                    return None  # "after it enters into force for a country"
                found = scene.who(noun)
                if found:
                    return found
                if noun.dep_ == "pobj" and noun.tag_.startswith(("NNP", "PRP")):
                    return None
    bound = [n for v in children(verb, "xcomp") if lemma(v) == "bind" for n in children(v, "dobj")]
    bound += [
        n
        for a in children(verb, "acomp", "xcomp")
        if a.lower_ == "binding"
        for p in children(a, "prep")
        if p.lower_ in ("on", "upon", "for")
        for n in children(p, "pobj")
    ]
    if on := tuple(r for n in bound for r in scene.who(n)):
        return on  # "begins to bind Malawi", "becomes binding on Malawi"
    where = {c.lower_ for w in (verb, *children(verb, "acomp")) for c in children(w, "advmod") if c.i > verb.i}
    if "here" in where and scene.referents.main_state is not None:
        return (scene.referents.main_state,)  # "becomes binding here on 4 March"
    if "there" in where:
        before = [w for w in verb.sent if w.i < verb.i and w.dep_ == "nsubj" and scene.who(w)]
        return scene.who(before[0]) if before else None  # "Chad acceded in May, and it took effect there in June"
    within = [n for p in children(verb, "prep") if p.lower_ == "in" for n in children(p, "pobj")]
    within = [n for n in within if n.tag_ == "NNP" or n.lower_ == "country"]
    return tuple(r for n in within for r in scene.who(n)) or _ahead_of(scene, verb)  # "entered into force in Kuwait"


def _for_which(scene: Scene, states: Token) -> tuple[str, ...] | None:
    """For whom it enters into force in "Peru is among the states for which it enters into force", "both, for which"."""
    if own := scene.who(states):
        return own
    above = states.head
    while above.dep_ in ("prep", "pobj", "attr") and not is_verb(above):
        above = above.head
    by = scene.subject(above) if lemma(above) == "be" else None
    return (scene.who(by) or None) if by is not None else None


def _ahead_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Such as "For both the Convention will enter into force in May": named before the subject, and read as of it."""
    first = verb.doc[verb.left_edge.i]
    if first.lower_ != "for" or first.children or first.nbor(1).lower_ not in ("both", "all"):
        return ()
    return scene.who(first.nbor(1))


def _membership(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "ceased to be a party", "became a member": told by the state of affairs that the act makes."""
    own = (verb, *children(verb, "xcomp"))  # "ceased to be a party"; not "became independent and is no party"
    nouns = [n for v in own for n in v.subtree if n.dep_ in ("attr", "dobj") and n.head.i == v.i]
    nouns = [n for n in nouns if (n.lower_ in _MEMBERS and not _is_ranked(n)) or _is_nth(n) or _is_such_a_one(n, verb)]
    who = scene.subject(verb)
    if who is None or not nouns:
        return
    treaties = tuple(t for n in nouns for t in scene.treaties_of(n)) or _behind(scene, nouns[0])
    treaties = treaties or tuple(t for c in children(nouns[0], "poss", "compound") for t in scene.treaties_of(c))
    ceased = lemma(verb) == "cease" and nouns[0].lower_ in ("party", "parties", "member", "members", "one")
    named = scene.referents.mention_at(who) is not None or who.tag_ in ("PRP", "WDT")
    named = named and not children(nouns[0], "prep", "poss")
    on_a_day = nouns[0].lower_ in ("member", "members") and named and bool(scene.dated(verb))
    announced = verb.dep_ == "ccomp" and bool({"announce", "decide"} & set(frames_of(verb.head)))
    alone = announced and nouns[0].lower_ == "party" and not _behind(scene, nouns[0]) and not children(nouns[0], "prep")
    steps_on = _goes_on(verb, nouns[0])
    if not treaties and (ceased or alone or steps_on or _is_counted(nouns[0], scene.dated(verb))):
        body = scene.referents.treaties.last_body(verb.idx) if nouns[0].lower_ in ("member", "members") else None
        treaties = tuple(t for t in [body or scene.referents.treaties.nearest(verb.idx)] if t)
    if not treaties and on_a_day and lemma(verb) == "become":
        known = scene.referents.treaties
        treaties = tuple(t for t in [known.last_body(verb.idx) or known.nearest(verb.idx)] if t)
    participants = scene.who(who)
    mood = mood_of(verb)
    if mood.tense == "none" and mood.infinitive and is_expecting(verb.head) and scene.dated(verb):
        mood = replace(mood, modality="planned", tense="future")  # "is set to become a party on 10 February"
    if not treaties or not participants or mood.tense == "none" or mood.negative:
        return
    if nouns[0].i + 2 < len(verb.doc) and [w.lower_ for w in verb.doc[nouns[0].i + 1 : nouns[0].i + 3]] == [
        "no",
        "more",
    ]:
        return  # "will become a party no more"
    if lemma(verb) in ("cease", "become") and mood.tense == "present" and scene.dated(verb):
        mood = by_day(scene, mood, verb)  # "ceases to be a party on 16 September"
    comes = lemma(verb) in ("become", "be")
    action, stage = ("join", "in_force") if comes else ("withdraw", "effective")
    if nouns[0].lower_.startswith("signator"):
        stage = "signed"
    if action == "join" and mood.tense == "would":
        if not announced:
            return
        stage, mood = "government_decided", Mood("actual", False, "past")  # "announced that it would become a party"
        yield telling(action, stage, treaties, participants, mood, (verb.head, verb, who))
        return
    bare = stage == "in_force" or (stage == "effective" and not (ceased and scene.dated(verb)))
    yield telling(action, stage, treaties, participants, mood, (verb, nouns[0], who), bare=bare)


def _is_such_a_one(noun: Token, verb: Token) -> bool:
    """Such as "Belarus, once among the earliest Parties, had ceased to be one": a party."""
    before = (w for w in verb.sent if w.i < noun.i)
    return noun.lower_ == "one" and lemma(verb) == "cease" and any(w.lower_ in _MEMBERS for w in before)


def _goes_on(verb: Token, member: Token) -> bool:
    """Such as "signed it in January and became a member that August": of what the first verb is about."""
    cue = act_cue(verb.head) if verb.dep_ == "conj" and lemma(verb) == "become" else None
    of = any(p.lower_ in ("of", "to", "in") and p.i > member.i for p in children(member, "prep"))
    return cue is not None and not cue.noun and cue.action == "join" and not of


def _is_ranked(member: Token) -> bool:
    """Such as "became the first EU member to quit the convention": of what is quit, and not of the union."""
    ranked = any(c.lower_ in ("only", "sole") or is_ordinal(c.lower_) for c in member.children)
    below = [*children(member, "relcl", "acl"), *children(member.head, "advcl", "xcomp")]
    to_do = any(c.i > member.i and any(a.lower_ == "to" for a in children(c, "aux")) for c in below)
    return ranked and (to_do or (member.i + 1 < len(member.doc) and member.nbor(1).lower_ == "to"))


def _is_nth(word: Token) -> bool:
    """Such as "will become the 125th"."""
    return word.text[:1].isdigit() and word.lower_.endswith(("st", "nd", "rd", "th"))


def _is_counted(member: Token, dates: Sequence[TimeExpression]) -> bool:
    """Such as "became the 191st State Party", "will become a party on 1 July", "in 2012": of the treaty spoken of.

    Not where another club is named behind it.
    """
    ordinal = bool(dates) and member.lower_ in ("party", "parties")
    ordinal = ordinal or _is_nth(member) or any(c.text[:1].isdigit() or c.lower_ in _ORDINALS for c in member.children)
    to_do = [*children(member, "relcl", "acl"), *children(member.head, "advcl", "xcomp")]
    named = any(c.i > member.i for c in to_do) or any(
        p.lower_ in ("of", "to", "in") and p.i > member.i and not _is_of_day(p, dates)
        for p in member.head.subtree
        if p.dep_ == "prep"
    )
    return ordinal and not named


def _is_of_day(preposition: Token, dates: Sequence[TimeExpression]) -> bool:
    """Such as the "in" of "in 2012"."""
    return any(t.start <= n.idx < t.end for n in children(preposition, "pobj") for t in dates)


def _gained(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "the treaty won two new parties, Fiji and Peru", "the pact lost three members: ..."."""
    mood, what = mood_of(verb), scene.subject(verb)
    treaties = scene.treaties_of(what) if what is not None and not is_passive(verb) else ()
    members = [n for n in children(verb, "dobj") if n.lower_ in _MEMBERS]
    if not treaties or not members or mood.negative or mood.tense not in ("past", "present"):
        return
    participants = named_of(scene, verb) or scene.who(members[0])
    if not participants:
        return
    stage = "signed" if members[0].lower_.startswith("signator") else "in_force"
    action, stage = ("withdraw", "effective") if lemma(verb) == "lose" else ("join", stage)
    yield telling(action, stage, treaties, participants, mood, (verb, members[0]), bare=stage != "signed")


def _no_longer(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "as of Tuesday Peru is no longer a party to the treaty": the day makes it an act."""
    nouns = [n for n in children(verb, "attr") if n.lower_ in _MEMBERS]
    longer = any(c.lower_ == "longer" or "longer" in {g.lower_ for g in c.children} for c in verb.children)
    if not nouns or not longer:
        return
    since = any(t.text.lower().startswith(("as of", "since", "from")) for t in scene.dated(verb))
    since = since or bool(re.search(r"\bas of\b", verb.sent.text, re.I)) or is_news(scene, verb)
    who, mood = scene.who(scene.subject(verb)), mood_of(verb)
    treaties = tuple(t for n in nouns for t in scene.treaties_of(n)) or _behind(scene, nouns[0])
    treaties = treaties or tuple(t for c in children(nouns[0], "poss", "compound") for t in scene.treaties_of(c))
    if since and who and treaties and mood.tense == "present":
        done = Mood("actual", False, "past")
        yield telling("withdraw", "effective", treaties, who, done, (verb, nouns[0]), bare=True)
    elif who and treaties and mood.tense == "future" and any(scene.is_ahead(t, future=True) for t in scene.dated(verb)):
        ahead = Mood("planned", False, "future")
        yield telling("withdraw", "effective", treaties, who, ahead, (verb, nouns[0]))


def _no_longer_bound(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "ceased to be bound by the convention in September"."""
    bound = [c for c in children(verb, "xcomp") if c.lower_ == "bound"] if lemma(verb) in ("cease", "stop") else []
    bound = bound or ([verb] if _is_no_longer_bound(scene, verb) else [])
    if not bound:
        return
    nouns = [n for c in bound for by in children(c, "agent", "prep") if by.lower_ == "by" for n in by.children]
    treaties = tuple(t for n in nouns for t in scene.treaties_of(n))
    if not nouns:
        told = [t for w in verb.sent if w.i < verb.i and w.form.is_noun and (t := _named_or_meant(scene, w))]
        treaties = tuple(t for t in [*told[-1:], scene.referents.treaties.nearest(verb.idx)] if t)[:1]
    who, mood = scene.who(scene.subject(verb)), mood_of(verb)
    mood = replace(mood, negative=False) if bound[0].i == verb.i else mood
    if treaties and who and mood.tense != "none" and not mood.negative:
        yield telling("withdraw", "effective", treaties, who, mood, (verb, bound[0]), bare=True)


def _named_or_meant(scene: Scene, noun: Token) -> str | None:
    return scene.referents.treaties.at(noun) or scene.referents.treaties.of_noun(noun)


def _ceased_for(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "the convention ceased to apply to Peru in May", "ceases to bind it on 4 May"."""
    inner = [c for c in children(verb, "xcomp") if lemma(c) in ("apply", "bind")] if lemma(verb) != "become" else []
    what, mood = scene.subject(verb), mood_of(verb)
    if not inner or what is None or mood.negative or mood.tense == "none":
        return
    preps = [p for w in (verb, *inner) for p in children(w, "prep") if p.lower_ in ("to", "for", "on")]
    whom = [*children(inner[0], "dobj"), *(n for p in preps for n in children(p, "pobj"))]
    who, treaties = tuple(dict.fromkeys(r for n in whom for r in scene.who(n))), scene.treaties_of(what)
    if who and treaties:
        if mood.tense == "present" and scene.dated(verb):
            mood = by_day(scene, mood, verb)
        yield telling("withdraw", "effective", treaties, who, mood, (verb, inner[0]), bare=mood.tense != "future")


def _is_no_longer_bound(scene: Scene, verb: Token) -> bool:
    """Such as "was no longer bound by the convention from 10 September": the day makes it an act."""
    longer = any(c.lower_ == "longer" for c in verb.children)
    return verb.lower_ == "bound" and longer and (bool(scene.dated(verb)) or is_news(scene, verb))


def _membership_ended(scene: Scene, verb: Token) -> Iterator[Telling]:
    """Such as "Nicaragua's membership of the organization ended on Sunday"."""
    what = scene.subject(verb)
    mood = mood_of(verb)
    if what is None or lemma(what) not in ("membership", "participation") or mood.negative or mood.tense == "none":
        return
    treaties = scene.treaties_of(what) or _behind(scene, what)
    owners = [c for c in what.children if c.dep_ in ("poss", "amod", "compound")]
    participants = tuple(dict.fromkeys(r for c in owners for r in scene.who(c)))
    if treaties and participants:
        yield telling("withdraw", "effective", treaties, participants, mood, (verb, what))


def _behind(scene: Scene, noun: Token) -> tuple[str, ...]:
    """The treaty, or the organisation joined, behind "a party to", "a member of", "part of"."""
    for preposition in (*children(noun, "prep"), *(p for p in children(noun.head, "prep") if p.lower_ in ("to", "of"))):
        for name in preposition.children:
            treaties = scene.treaties_of(name)
            if treaties:
                return treaties
    return ()
