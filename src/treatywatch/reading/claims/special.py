"""Claims of the rarer kinds: first and last, lengths of time, deadlines, bodies and their treaties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.about_treaties import is_treaty
from treatywatch.reading.claims.clauses import asserted, clause, phrase, whole
from treatywatch.reading.claims.leaving import is_leaving
from treatywatch.reading.claims.numbers import is_whole, number_of, rank_of
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.tellings import UNKNOWN_SET, sets_in
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_STEPS = {"sign": "signed", "ratify": "ratified", "join": "joined", "accede": "acceded", "withdraw": "left",
          "leave": "left", "quit": "left", "exit": "left", "denounce": "notified", "deposit": "deposited"}  # fmt: skip
_CONSENTS = frozenset({"ratified", "acceded"})  # "took eleven years to ratify it": from its signature
_STEP_OF_NOUN = {"member": "joined", "party": "joined", "signatory": "signed"}
_STEP_NOUNS = {"signature": "signed", "signing": "signed", "ratification": "ratified", "accession": "acceded"}


def special_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims of the rarer kinds that one word carries."""
    yield from _ordinal(scene, word)
    if is_noun(word) and lemma(word) in words("counted_nouns"):
        for before in word.children:
            yield from _nth(scene, before, word)
    elif word.dep_ in ("attr", "oprd"):
        yield from _nth(scene, word, word)  # "became the eighth to ratify it"
    if is_verb(word):
        yield from _none_left(scene, word)
        yield from _duration(scene, word)
        yield from _deadline(scene, word)


def _ordinal(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "the first country to sign the treaty", "the first EU member to leave", "the last state to ratify"."""
    which = words("ordinals").get(word.lower_)
    if which is None:
        return
    alone = word.dep_ in ("attr", "oprd", "appos")  # "was the first to ratify it"
    if not alone and (not is_noun(word.head) or lemma(word.head) not in words("counted_nouns")):
        return
    noun = word if alone else word.head
    verb = _hung_on(noun)
    step = _step_of(noun, verb) if verb is not None else None
    if verb is None or step is None:
        return
    span = whole(noun)[0], max(whole(noun)[1], clause(verb)[1])
    treaty = scene.treaty(verb, *span)
    who = _owner(noun)
    refs = scene.states(*who) if who else ()
    if treaty is None or len(refs) != 1:
        return
    sets = sets_in(scene, span[0], verb.idx) or (() if is_whole(noun) else (UNKNOWN_SET,))
    sets += tuple(f"not({ref})" for ref in _left_out(scene, verb))
    start = who[0] if who and who[0] < span[0] and span[0] - who[1] < 12 else span[0]
    told = (say.ordinal(which, refs[0], treaty, step, sets),)
    yield Draft(start, span[1], "superlative", told, refs, treaty, 1)


def _left_out(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Those that a set leaves out: "the last EU member to do so, apart from Poland"."""
    word = next((t for t in verb.sent if t.i > verb.i and t.lower_ in words("leaving_out")), None)
    return scene.named_states(word.idx, verb.sent.end_char) if word is not None else ()


def _nth(scene: Scene, word: Token, noun: Token) -> Iterator[Draft]:
    """As in "the 124th state to join", "Sri Lanka became the 178th country to ratify", "its 100th member"."""
    rank = rank_of(word)
    if rank is None or (noun is not word and (lemma(noun) not in words("counted_nouns") or not is_whole(noun))):
        return
    verb = _hung_on(noun)
    step = _step_of(noun, verb) if verb is not None else _STEP_OF_NOUN.get(lemma(noun))
    if step is None or step in ("left", "notified"):
        return
    span = whole(noun)[0], max(whole(noun)[1], clause(verb)[1] if verb is not None else 0)
    who = _owner(noun)
    refs = scene.states(*who) if who else ()
    treaty = scene.treaty(noun, *span)
    of_one = (
        verb is not None or scene.treaties_in(*span) or any(t.lower_ in words("treaty_nouns") for t in noun.subtree)
    )
    if len(refs) == 1 and treaty is not None and of_one:
        start = who[0] if who and who[0] < span[0] and noun.dep_ != "ccomp" else span[0]
        told = (say.nth(refs[0], treaty, step, rank),)
        yield Draft(start, span[1], "count", told, refs, treaty, 1)


def _none_left(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "no state has ever left the convention"; "no other" leaves one out."""
    who = subject(verb) if is_leaving(verb) else None
    if who is None or lemma(who) not in words("counted_nouns"):
        return
    before = {c.lower_ for c in who.children}
    if "no" not in before or not is_whole(who) or any(a.tag_ == "MD" for a in children(verb, "aux")):
        return
    span = clause(verb)
    treaty = scene.treaty(verb, *span)
    if treaty is None or not any(is_treaty(scene, o) for o in verb.subtree if o.dep_ in ("dobj", "pobj")):
        return
    if sets := sets_in(scene, *whole(who)):  # "no member of the European Union has ever left"
        yield Draft(*span, "superlative", (say.share(treaty, "left", scene.on, "none", sets),), (), treaty, 1)
    elif any(c.lower_ == "had" for c in verb.children):  # "no state had ever left it before Lithuania"
        after = [scene.named_states(*whole(c)) for c in verb.subtree if c.lower_ == "before"]
        told = tuple(say.ordinal("first", refs[0], treaty, "left", ()) for refs in after if len(refs) == 1)
        if told:
            yield Draft(*span, "superlative", told, after[0], treaty, 1)
    else:
        relation, number = ("<=", 1) if "other" in before else ("=", 0)
        told = (say.count(treaty, "left", scene.on, relation, number),)
        yield Draft(*span, "superlative", told, (), treaty, 1)


def _hung_on(noun: Token) -> Token | None:
    """The verb in "the first country to sign": on the noun, or, as grammars have it, on its verb."""
    hung = [*noun.children, *(c for c in noun.head.children if c.i > noun.i and c.dep_ in ("advcl", "xcomp"))]
    return next((c for c in hung if c.dep_ in ("relcl", "acl", "xcomp", "advcl") and is_verb(c)), None)


def _step_of(noun: Token, verb: Token) -> str | None:
    """Which step a verb means; "to do so" means the step of the clause that it hangs on."""
    own = _STEPS.get(lemma(verb))
    if own or lemma(verb) != "do":
        return own
    above = [up for up in noun.ancestors if is_verb(up)]
    told = [t for t in noun.sent if t.i < noun.i and is_verb(t)]
    return next((_STEPS[lemma(up)] for up in (*above, *reversed(told)) if lemma(up) in _STEPS), None)


def _owner(noun: Token) -> tuple[int, int] | None:
    """Whom a noun such as "the first country" is said of: its subject, or what it stands beside."""
    if noun.dep_ == "ccomp" and (small := children(noun, "nsubj")):  # "making it the 124th member"
        return whole(small[0])
    if noun.dep_ == "appos":
        return noun.head.idx, noun.head.idx + len(noun.head)
    if noun.dep_ in ("attr", "oprd") and is_verb(noun.head):
        who = subject(noun.head)
        return whole(who) if who is not None else None
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        verb = noun.head.head
        if is_verb(verb):
            objects = children(verb, "dobj")
            who = objects[0] if objects else subject(verb)
            return (who.idx, who.idx + len(who)) if who is not None else None
        return verb.idx, verb.idx + len(verb)
    return None


def _duration(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "It took the United States almost forty years from signature to ratification of T"."""
    if lemma(verb) != "take" or not asserted(verb):
        return
    span = clause(verb)
    text = scene.text[span[0] : span[1]]
    steps = [step for noun, step in _STEP_NOUNS.items() if re.search(rf"\b{noun}\b", text, re.I)]
    steps += [_STEPS[lemma(c)] for c in verb.subtree if is_verb(c) and lemma(c) in _STEPS]
    units = [c for c in verb.subtree if lemma(c) in ("year", "month", "day", "decade")]
    treaty = scene.treaty(verb, *span)
    refs = scene.states(*span)
    if not units or not steps or treaty is None or len(refs) != 1:
        return
    number = number_of(units[0])
    if number is None:
        return
    start = "signed" if "signed" in steps or set(steps) <= _CONSENTS else steps[0]
    end = next((s for s in steps if s != start), "ratified")
    told = say.duration(refs[0], treaty, start, end, number.relation, f"{number.value} {lemma(units[0])}")
    yield Draft(*span, "duration", (told,), refs, treaty, 1)


def _deadline(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "was obliged to destroy its stockpile by 1 June 2010", "must clear all mined areas by 2028"."""
    must = any(a.lower_ in ("must", "should", "had", "has", "shall") for a in children(verb, "aux"))
    has_to = verb.dep_ == "xcomp" and lemma(verb.head) in ("have", *words("deadline_words"))
    until = _duty_until(verb)
    if not (lemma(verb) in words("deadline_words") or must or has_to or until is not None):
        return
    span = clause(verb.head if has_to else verb)
    ends = [clause(word)[1] for word in (verb, until) if word is not None]
    span = min(span[0], clause(verb)[0]), max(span[1], *ends)
    by = [t for t in scene.times_in(*span) if _due(scene, t.start, t.text)]
    who = subject(verb)
    if not by or who is None or by[0].day is None:
        return
    refs = scene.of(who)
    duties = lemma(verb) in words("duty_verbs") or until is not None
    treaty = scene.treaty(verb, *span) or (scene.by_subject(*span) if duties else None)
    if treaty is not None and len(refs) == 1:
        told_in = (who.idx + len(who), by[0].start) if until is None else (until.idx, span[1])
        duty = " ".join(scene.text[slice(*told_in)].split())
        day = by[0].day.edtf.removeprefix("../")
        told = say.deadline(refs[0], treaty, duty, day)
        yield Draft(span[0], max(span[1], by[0].end), "deadline", (told,), refs, treaty, 1)


def _duty_until(verb: Token) -> Token | None:
    """The duty in "has until 1 February 2019 to destroy its stockpile", or None."""
    if lemma(verb) != "have" or not any(t.lower_ == "until" for t in children(verb, "prep")):
        return None
    return next((t for t in verb.subtree if t.tag_ == "VB" and t.i > verb.i and lemma(t) in words("duty_verbs")), None)


def _due(scene: Scene, start: int, text: str) -> bool:
    before = scene.text[max(0, start - 14) : start]
    return bool(
        re.search(r"\b(?:by|until|before|deadline of)\s*(?:the end of\s*)?$", before, re.I)
        or re.match(r"(?:by|until)\b", text, re.I)
    )


def only_treaty_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "T is the only remaining treaty that ...": what sets a treaty apart."""
    if word.lower_ not in (*words("only_words"), "last", "first") or not is_noun(word.head):
        return
    noun = word.head
    if not re.fullmatch(r"treaty|convention|agreement|pact|accord|instrument", lemma(noun)):
        return
    verb = noun.head if noun.dep_ == "attr" and is_verb(noun.head) else None
    who = subject(verb) if verb is not None else noun.head if noun.dep_ == "appos" else None
    if who is None:
        return
    named = scene.treaties_in(who.left_edge.idx, who.idx + len(who))
    treaty = scene.named(named[-1]) if named else scene.referents.treaty(who.left_edge.idx, who.idx + len(who))
    if treaty is None:
        return
    span = clause(verb) if verb is not None else phrase(noun)
    told = say.rule(treaty, "superlative", " ".join(scene.text[span[0] : span[1]].split()))
    yield Draft(*span, "superlative", (told,), (), treaty, 2)
