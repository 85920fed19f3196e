"""Claims that set a state apart: the first, the last, the only one or the n-th to take a step, and that nobody did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.reading.claims.about_treaties import is_treaty
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase, whole
from treatywatch.reading.claims.leaving import is_leaving, is_left_there
from treatywatch.reading.claims.lists import named_in_front
from treatywatch.reading.claims.numbers import Number, is_whole, number_of, rank_of, rank_of_text, spelled
from treatywatch.reading.claims.scene import Draft, Scene, words
from treatywatch.reading.claims.sets import UNKNOWN_SET, is_of_others, sets_in, sets_told, told_apart
from treatywatch.reading.claims.tellings import left_out, signed_only
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.model.article import Assertion, Span
    from treatywatch.reading.tokens import Token

_NEAR = 24  # characters between a name and what sets it apart: " is so far "
_NAMES = ("NNP", "NNPS", "PRP")
_BESIDE = re.compile(r",?\s*(?:along|together|alongside)\b")
_JUST_BEFORE = 30  # words before a sentence
_NAME = 60  # characters of a state's name
_DAY = 40  # characters behind a claim in which its day may stand
_JUST_IN = re.compile(r",?\s*(?:on|in)?\s*")
_OF_ANOTHER = re.compile(r"\b(?:after|before|following|behind|unlike|like)\b", re.I)
_UP_TO = re.compile(r"\b(?:before|until|till|prior to|ahead of)\b", re.I)
_OF_A_TIME = re.compile(
    r"\b(?:this|last|that) (?:year|month|week|century|decade)|(?<!in force )\bsince\b|\bin (?:\w+ )?(?:years|decades)"
    r"|\bto do so after the (?:\w+th|\d+\w\w)\b",
    re.I,
)
_OPENING_ASIDE = (", ", " - ", " – ", " — ", "—", " (")
_UNTIL_YEAR = re.compile(r"\b(?:until|before|prior to) (this year|last year|(?:19|20)\d\d)\b", re.I)
_FOR_GOOD = re.compile(r"\b(?:for good|forever|for ever|permanently|definitively)\b", re.I)
_SINCE_IT_BEGAN = re.compile(
    r"\bsince (?:it|its|the (?:treaty|pact|convention|agreement|statute|accord|protocol)(?:['’]s)?|their)"
    r" (?:\w+ )?(?:took effect|ent(?:ered|ry) into force|came into (?:force|effect)|adoption|creation|conclusion"
    r"|was (?:adopted|signed|concluded|made|agreed|created|founded))",
    re.I,
)
_SUMMING_UP = ("dobj", "npadvmod", "conj", "dep", "appos")
_SAID_OF = ("attr", "oprd", "appos")
_HUNG = ("relcl", "acl", "xcomp", "advcl", "conj")
_HUNDRED = 100
_TENS = 24  # characters before the end of a rank in which "hundred and fifty-" stands
_AND = re.compile(r"\bhundred(?: and)? (?:[a-z]+-)?\Z", re.I)
_STEP_OF_NOUN = {"member": "joined", "party": "joined", "signatory": "signed"}
_ONLY_ROWS = {"left": "left", "joined": "party", "ratified": "ratified", "acceded": "ratified", "signed": "signed",
              "notified": "left"}  # fmt: skip
_MEMBERS = frozenset({"party", "member", "bound"})


def ranked_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that one word carries which sets somebody apart."""
    yield from _ordinal(scene, word)
    yield from _only(scene, word)
    if is_noun(word) and (lemma(word) in words("counted_nouns") or word.lower_ == "number"):
        for beside in word.children:
            if beside.dep_ != "conj":  # "a party and the 20th from the group"
                yield from _nth(scene, beside, word)
    elif word.dep_ in _SAID_OF:
        yield from _nth(scene, word, word)  # "became the eighth to ratify it"
    if is_verb(word):
        if word.head.dep_ in _SAID_OF and word.dep_ in _HUNG and word.head.lower_[:1].isdigit():
            yield from _nth(scene, word.head, word.head)  # "was the 50th to ratify it"
        yield from _left_by_so_many(scene, word)
        yield from _notified_by_so_many(scene, word)
        yield from _one_of_so_many(scene, word)


def _ordinal(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "the first country to sign the treaty", "the first EU member to leave", "the last state to ratify"."""
    which = words("ordinals").get(word.lower_)
    if which is None or (word.dep_ == "pobj" and word.head.lower_ in words("among_words")):
        yield from _early(scene, word) if which == "first" else ()
        return
    if (
        which == "first"
        and word.head.dep_ == "pobj"
        and (word.head.head.lower_ in words("among_words") or word.head.head.head.lower_ == "one")
    ):
        yield from _early(scene, word)
        return
    alone = word.dep_ in _SAID_OF or (word.head.dep_ == "ROOT" and word.dep_ in ("acomp", "advmod"))
    if not alone and not is_noun(word.head) and not word.head.like_num:
        return  # "was the first to ratify it", "were the first three to ratify it"
    noun = word if alone else word.head
    if alone and is_verb(word.head) and lemma(word.head) in words("unasserted"):
        return  # "first threatened to leave it in 2013"
    verb = hung_on(noun)
    if verb is not None and is_left_there(verb):
        return  # "the last country left in the court"
    step = _step_of(noun, verb) if verb is not None else _newest(word, noun)
    if (
        verb is None
        and step
        and not children(noun, "relcl", "acl")
        and scene.organisations_in(*phrase(noun))
        and not scene.treaties_in(*phrase(noun))
    ):
        return  # "the newest member of the EU": of the union, and of no treaty
    done = _told_by_do(noun, verb) if verb is not None else None
    dated_bare = verb is None and _is_bare(word) and scene.times_in(*clause(word.head))
    if step is None and dated_bare and (done := _just_done(word)) is not None:
        step = words("ranked_steps")[lemma(done)]
    if step is None:
        return
    if step == "left" and done is not None and _is_under_way(done):
        step = "notified"  # "has said that it is leaving, the first country to do so"
    span = whole(noun)[0], _end(noun, verb)
    treaty = scene.treaty(done, *clause(done)) if done is not None else scene.treaty(verb or noun, *span)
    who, refs = _owners(scene, noun, verb)
    if treaty is None or not refs or (verb is not None and _is_of_any_treaty(verb)):
        return
    sets = sets_told(scene, noun, span[0], verb.idx if verb is not None else span[1])
    sets += tuple(f"not({ref})" for ref in _left_out(scene, verb)) if verb is not None else ()
    sets += (UNKNOWN_SET,) if not alone and not _counts_states(noun) else ()  # "the first large economy"
    signed_before = step != "signed" and words("standing_nouns").get(lemma(noun)) == "signatory"
    sets += (UNKNOWN_SET,) if signed_before else ()  # "the last signatory to ratify": who acceded is none
    sets += (UNKNOWN_SET,) if _OF_A_TIME.search(scene.text, span[0], span[1] + _DAY) else ()
    had = which == "last" and noun.head.lower_ == "been" and any(c.lower_ == "had" for c in noun.head.children)
    sets += (UNKNOWN_SET,) if had else ()  # "had been the last to ratify it": before the one told of
    until = which == "last" and _UP_TO.search(scene.text, *span) is not None
    sets += (UNKNOWN_SET,) if until else ()  # "was the last to ratify it before the meeting"
    newest = any(c.lower_ in words("newest_words") for c in noun.children)  # "the newest member has yet to join"
    if newest and verb is not None and negated(verb):
        return
    if which == "last" and verb is not None and negated(verb):  # "the last that have not ratified it": the only ones
        row = words("negated_rows").get(_ONLY_ROWS.get(step, ""), "")
        standing = tuple(say.status(ref, treaty, scene.on, row) for ref in refs)
        if row:
            only = say.only(refs, treaty, row, scene.on, sets)
            yield Draft(*_stretch(noun, who, span), "superlative", (*standing, only), refs, treaty, 1)
        return
    if which == "first" and step == "left" and _is_to_come(noun) and UNKNOWN_SET not in sets:
        none = (
            say.share(treaty, "left", scene.on, "none", sets) if sets else say.count(treaty, "left", scene.on, "=", 0)
        )
        yield Draft(*_stretch(noun, who, span), "superlative", (none,), refs, treaty, 1)
        return  # "will be the first ever to leave it": nobody has so far
    told = tuple(
        say.ordinal(which, ref, treaty, step, (*sets, *(f"not({other})" for other in refs if other != ref)))
        for ref in refs
    )
    dated, end = _dated(scene, refs, treaty, step, span, (verb, noun.head if is_verb(noun.head) else None))
    if step == "left" and not dated and _became(noun):  # whoever has become the first to leave has left
        dated = tuple(say.stage(ref, treaty, "withdraw", "left") for ref in refs)
    yield Draft(*_stretch(noun, who, (span[0], end)), "superlative", (*told, *dated), refs, treaty, 1)


def _end(noun: Token, verb: Token | None) -> int:
    """Where such a phrase ends: with the clause that hangs on it, without what that only adds."""
    end = whole(noun)[1] if verb is None or clause(verb)[1] <= noun.idx else clause(verb)[1]
    added = (t.left_edge.nbor(-1) for t in (verb or noun).subtree if t.dep_ == "relcl" and t.left_edge.i > noun.i)
    return min([end, *(before.idx for before in added if before.text == "," and before.i > noun.i)])


def _early(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "was among the first to ratify it", "was one of the first countries to sign"."""
    noun = word.head if is_noun(word.head) else word
    above = noun.head.head if noun.dep_ == "pobj" else noun
    above = above if is_verb(above) or above.lower_ != "one" else above.head
    behind = (t for t in noun.sent if t.i > noun.i and t.tag_ == "VB" and any(c.lower_ == "to" for c in t.children))
    verb, who = hung_on(noun) or next(behind, None), subject(above) if is_verb(above) else None
    step = _step_of(noun, verb) if verb is not None else None
    if verb is None or who is None or step is None or not asserted(above) or negated(above):
        return
    span = clause(above)[0], max(clause(above)[1], clause(verb)[1])
    treaty, refs = scene.treaty(verb, *span), scene.of(who)
    sets = sets_told(scene, noun, noun.left_edge.idx, verb.idx)
    if treaty is not None and refs and lemma(above) in words("become_verbs"):
        told = tuple(say.ordinal("early", ref, treaty, step, sets) for ref in refs)
        yield Draft(*span, "superlative", told, refs, treaty, 1)


def _is_under_way(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(a.tag_ in ("VBZ", "VBP") for a in children(verb, "aux"))


def _became(noun: Token) -> bool:
    """As in "has become the first state to leave", and not "would become", "wants to be"."""
    verb = noun.head
    past = verb.tag_ in ("VBD", "VBN") and lemma(verb) in words("become_verbs")
    return noun.dep_ in _SAID_OF and past and asserted(verb) and not negated(verb)


def _is_to_come(noun: Token) -> bool:
    """As in "will be the first country to leave it", "would become the first", "is to become the first"."""
    verb = noun.head
    ahead = {"will", "would", "shall", "'ll", "’ll"} & {a.lower_ for a in children(verb, "aux")}
    is_to = verb.dep_ == "xcomp" and lemma(verb.head) == "be" and verb.head.tag_ in ("VBZ", "VBP")
    is_to = is_to or (verb.dep_ == "xcomp" and verb.head.lower_ == "about")
    return noun.dep_ in _SAID_OF and lemma(verb) in words("become_verbs") and bool(ahead or is_to) and not negated(verb)


def _is_of_any_treaty(verb: Token) -> bool:
    """As in "the first state to abandon any arms control treaty": of more than the one that is spoken of."""
    things = (t for t in verb.subtree if t.i > verb.i and t.lower_ in words("treaty_nouns"))
    return any(c.lower_ in ("any", "every", "such") for t in things for c in t.children)


def _newest(word: Token, noun: Token) -> str | None:
    """As in "the newest party to T": the last to become one."""
    return _STEP_OF_NOUN.get(lemma(noun)) if word.lower_ in words("newest_words") else None


def _dated(
    scene: Scene,
    refs: tuple[str, ...],
    treaty: str,
    step: str,
    span: tuple[int, int],
    told_by: tuple[Token | None, ...],
    ahead: Token | None = None,
) -> tuple[tuple[Assertion, ...], int]:
    """The day of the step, within or behind the claim (", in 2009"), and where that ends; of `ahead` one to come.

    A day of what is only added ("to sign the treaty, which the Assembly had approved on April 2") is none of it.
    """
    own = {t for verb in told_by if verb is not None for t in scene.times_of(verb, span[0], span[1] + _DAY)}
    near = [t for t in scene.times_in(span[0], span[1] + _DAY) if t in own and t.kind != "rule"]
    near = [t for t in near if t.start < span[1] or _JUST_IN.fullmatch(scene.text[span[1] : t.start])]
    if len(near) != 1 or near[0].day is None or "/" in near[0].day.edtf:
        return (), span[1]
    if _OF_ANOTHER.search(scene.text, span[0], near[0].start) or _OF_A_TIME.search(scene.text, span[0], near[0].end):
        return (), span[1]  # "the fourth to leave, after Mali in 2007"
    day, end = near[0].day.edtf, max(span[1], near[0].end)
    if ahead is not None:  # "becomes the 123rd member on 1 April"
        day = scene.day_of(ahead, span[0], end, future=True) or day
    if step == "left":
        return tuple(say.stage(ref, treaty, "withdraw", "left", day) for ref in refs), end
    return tuple(say.step_date(ref, treaty, "party" if step == "joined" else step, day) for ref in refs), end


def _present(verb: Token) -> Token | None:
    return verb if is_verb(verb) and verb.tag_ in ("VBZ", "VBP") and lemma(verb) == "become" else None


def _only(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "is the only country to have left the treaty", "remain the only two that ever pulled out"."""
    if word.lower_ not in words("only_words"):
        return
    noun = word.head.head if word.dep_ == "advmod" and word.head.dep_ == "nummod" else word.head
    verb = hung_on(noun)
    if verb is None or noun.i < word.i or not _counts_states(noun) or is_left_there(verb):
        return
    not_done = lemma(verb) == "do" and negated(verb)  # "the only member not to have done so"
    if _is_denied(verb) and not not_done:
        return
    if any(rank_of(c) or c.lower_ in words("low_ranks") for c in noun.children):
        return  # "only the second country to leave": not more than that
    step = _step_of(noun, verb)
    row = _ONLY_ROWS.get(step or "")
    row = words("negated_rows").get(row) if not_done else row
    if row != "left" and children(verb, "nsubj"):
        return  # "the only state that has signed it": a standing, told elsewhere
    who, refs = _owners(scene, noun, verb)
    span = whole(noun)[0], _end(noun, verb)
    treaty = scene.treaty(verb, *span)
    if row is None or treaty is None or not refs:
        return
    sets = sets_told(scene, noun, span[0], verb.idx)
    alone = signed_only(scene, verb, row)
    if alone == row and any(is_verb(c) for c in children(verb, "conj")):
        sets = (UNKNOWN_SET,)  # "the only country to have signed it and then disowned it"
    row = alone
    if _OF_A_TIME.search(scene.text, span[0], span[1] + _DAY):
        sets = (*sets, UNKNOWN_SET)  # "the only two states to join it last year"
    if row == "left" and any(c.lower_ == "ever" for c in (*verb.children, *noun.children)):
        done = "notified" if lemma(verb) == "denounce" else "once_left"  # it may have come back since
        told = tuple(say.stage(ref, treaty, "withdraw", done) for ref in refs)
    elif row == "left":
        told = tuple(say.stage(ref, treaty, "withdraw", "left") for ref in refs)
    else:
        told = tuple(say.status(ref, treaty, scene.on, row) for ref in refs)
    if not any(c.lower_ == "other" for c in noun.children):  # "the only other state to have left" is not the only one
        told += (say.only((*refs, *named_in_front(scene, noun.idx, refs)), treaty, row, scene.on, sets),)
    yield Draft(*_stretch(noun, who, span), "superlative", told, refs, treaty, 1)


def _is_denied(verb: Token) -> bool:
    """Whether the only one did not do it (told as a standing, elsewhere) or is only to do it."""
    return negated(verb) or any(a.tag_ == "MD" for a in children(verb, "aux")) or verb.tag_ == "VBG"


def _counts_states(noun: Token) -> bool:
    """Whether a noun after "the only" stands for states: "country", "one", "two"."""
    return lemma(noun) in words("counted_nouns") or noun.lower_ in ("one", "ones") or noun.like_num


def _left_out(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Those that a set leaves out: "the last EU member to do so, apart from Poland"."""
    word = next((t for t in verb.sent if t.i > verb.i and t.lower_ in words("leaving_out")), None)
    return scene.named_states(word.idx, verb.sent.end_char) if word is not None else ()


def _nth(scene: Scene, word: Token, noun: Token) -> Iterator[Draft]:
    """As in "the 124th state to join", "became the third country to leave it", "its 100th member"."""
    verb = hung_on(noun)
    numbered = lemma(noun) == "number"  # "are party number 183"
    rank = spelled(word) if numbered and word.dep_ == "nummod" else _rank(word, verb)
    known = noun is word or numbered or lemma(noun) in words("counted_nouns")
    if isinstance(rank, int) and rank < _HUNDRED and _AND.search(scene.text, max(0, word.idx - _TENS), word.idx):
        rank += _HUNDRED  # "became the hundred and fifty-seventh to ratify it"
    if rank is None or not known or not is_whole(scene, noun):
        return
    step = _step_of(noun, verb) if verb is not None else _STEP_OF_NOUN.get(_standing_noun(noun))
    if step is None or step == "notified" or sets_in(scene, *whole(noun)):
        return  # of "the fifth EU member to ratify" no table has the numbers
    span = whole(noun)[0], _end(noun, verb)
    who, refs = _owners(scene, noun, verb)
    done = _told_by_do(noun, verb) if verb is not None else None
    treaty = scene.treaty(done, *clause(done)) if done is not None else scene.treaty(noun, *span)
    near = _span_of(noun.head) if noun.dep_ in ("pobj", "attr") and is_verb(_up(noun)) else span
    of_one = verb is not None or bool(scene.treaties_in(*near)) or bool(scene.treaties_in(*span))
    of_one = of_one or any(t.lower_ in words("treaty_nouns") for t in noun.subtree)
    of_one = of_one or _is_owned(scene, noun) or _sums_up_an_act(scene, noun)
    of_one = of_one or (len(refs) == 1 and _is_told_to_join(scene, refs[0], treaty))
    if len(refs) == 1 and treaty is not None and of_one:
        step = {"left": "leaving", "joined": "joining"}.get(step, step) if _is_ahead(noun) else step
        told: tuple[Assertion, ...] = (say.nth(refs[0], treaty, step, rank),)
        dated, end = (
            ((), span[1])
            if _is_ahead(noun)
            else _dated(
                scene, refs, treaty, step, (span[0], max(span[1], near[1])), (verb, _up(noun)), _present(noun.head)
            )
        )
        span = span[0], max(span[1], end) if dated else span[1]
        yield Draft(
            *(span if noun.dep_ == "ccomp" else _stretch(noun, who, span)), "count", (*told, *dated), refs, treaty, 1
        )


def _standing_noun(noun: Token) -> str:
    """The noun, or the one before it that says what sort of state is meant: "the 125th member state"."""
    before = next((c.lower_ for c in children(noun, "compound") if c.lower_ in _STEP_OF_NOUN), None)
    return before or lemma(noun)


def _is_owned(scene: Scene, noun: Token) -> bool:
    """As in "joined it and became its 190th member", "the court's 124th member"."""
    return any(c.lower_ == "its" or scene.referents.treaty_meant(*whole(c)) for c in children(noun, "poss"))


def _is_told_to_join(scene: Scene, ref: str, treaty: str | None) -> bool:
    """Whether the article tells a state's joining a treaty: "Its deposit made Palau the 72nd party"."""
    return treaty is not None and any(
        event.action == "join" and event.treaty == treaty and ref in event.participants and event.polarity == "positive"
        for event in scene.events
    )


def _is_told_to_leave(scene: Scene, treaty: str) -> bool:
    """Whether the article tells an exit from a treaty, and no other, so that "No country has ever left" is of it."""
    return {event.treaty for event in scene.events if event.action == "withdraw"} == {treaty}


def _sums_up_an_act(scene: Scene, noun: Token) -> bool:
    """As in "acceded to the treaty on Monday, becoming the 96th party": the clause above names the treaty."""
    verb = noun.head
    act = verb.head if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_verb(verb.head) else None
    return (
        act is not None
        and lemma(act) in (*words("ranked_steps"), *words("giving_verbs"))
        and bool(scene.treaties_in(*clause(act)))
    )


def _rank(word: Token, verb: Token | None) -> int | None:
    """The rank that a word gives, with those that a hyphen ties to it ("thirty-fourth"); low ones only of an act."""
    if word.i > 1 and word.nbor(-1).text == "-":
        return rank_of_text(f"{word.nbor(-2).lower_}-{word.lower_}")
    low: int | None = words("low_ranks").get(word.lower_) if verb is not None else None
    return rank_of(word) or low


def _up(noun: Token) -> Token:
    return noun.head.head if noun.dep_ == "pobj" else noun.head


def _span_of(word: Token) -> tuple[int, int]:
    up = word if is_verb(word) else word.head
    return clause(up) if is_verb(up) else whole(up)


def _left_by_so_many(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "no state has ever left the convention", "only one country has withdrawn"; "no other" leaves one out."""
    who = subject(verb) if is_leaving(verb) else None
    if who is None or verb.tag_ not in ("VBD", "VBN") or any(a.tag_ == "MD" for a in children(verb, "aux")):
        return  # "nobody thinks of leaving"
    before = {c.lower_ for c in who.children}
    nobody = who.lower_ in words("nobody_words") or (who.lower_ == "one" and "no" in before)
    none = nobody or ("no" in before or {"not", "single"} <= {t.lower_ for t in who.subtree})
    number = None if none else number_of(who)
    if not nobody and (lemma(who) not in words("counted_nouns") or not (none or number)):
        return
    among = next((t for p in children(who, "prep") if p.lower_ == "of" for t in children(p, "pobj")), None)
    if who.lower_ == "none" and among is None and _names_some(scene, who):
        return  # "All three are members, and none has left the court": none of them
    if nobody and among is not None:
        sets = sets_told(scene, among, *whole(among)) or (UNKNOWN_SET,)  # "none of the Baltic states", "none of them"
    else:
        sets = () if nobody else sets_told(scene, who, *whole(who))
    span = clause(verb)
    treaty = scene.treaty(verb, *span)
    if treaty is None or UNKNOWN_SET in sets or not (_objects(verb) or _is_told_to_leave(scene, treaty)):
        return
    if _objects(verb) and not any(is_treaty(scene, o) for o in _objects(verb)):
        return
    if none and not sets and (last := _none_until(scene, verb, span)) is not None:
        yield Draft(*span, "superlative", (say.count(treaty, "left", last, "=", 0),), (), treaty, 1)
        return
    if _OF_A_TIME.search(scene.text, span[0], span[1] + _DAY) and not _SINCE_IT_BEGAN.search(
        scene.text, span[0], span[1] + _DAY
    ):
        return  # "six have left it this year"
    if none and _FOR_GOOD.search(scene.text, span[0], span[1] + _DAY):
        return  # "nobody has left it for good": some came back
    had = any(c.lower_ == "had" for c in verb.children)
    out = left_out(scene, verb, who)
    if out and number is None:  # "nobody but North Korea has left it"
        told = tuple(say.stage(ref, treaty, "withdraw", "left") for ref in out)
        yield Draft(*span, "superlative", (*told, say.only(out, treaty, "left", scene.on, sets)), out, treaty, 1)
    elif number is not None:
        if not had and any(c.lower_ in ("has", "have") for c in verb.children):
            yield from _counted_out(scene, span, treaty, "left", number, sets)
    elif sets:  # "no member of the European Union has ever left"
        yield Draft(*span, "superlative", (say.share(treaty, "left", scene.on, "none", sets),), (), treaty, 1)
    elif had:  # "no state had ever left it before Lithuania"
        marks = [c.head if c.dep_ == "mark" else c for c in verb.subtree if c.lower_ == "before"]
        after = [scene.named_states(*whole(c)) for c in marks]  # "before Chad", "before Chad did"
        told = tuple(say.ordinal("first", refs[0], treaty, "left", ()) for refs in after if len(refs) == 1)
        if told:
            yield Draft(*span, "superlative", told, after[0], treaty, 1)
    else:
        others = told_apart(scene, who) if is_of_others(who) else ()
        if others:
            told = (say.only(others, treaty, "left", scene.on, ()),)
        elif not is_of_others(who):
            told = (say.count(treaty, "left", scene.on, "=", 0),)
        else:
            return
        yield Draft(*span, "superlative", told, others, treaty, 1)


def _none_until(scene: Scene, verb: Token, span: Span) -> date | None:
    """The last day of which "Until this year no country had ever left it" tells."""
    told = _UNTIL_YEAR.search(scene.text, *span) if any(c.lower_ == "had" for c in verb.children) else None
    if told is None or scene.on is None:
        return None
    year = {"this year": scene.on.year, "last year": scene.on.year - 1}.get(told[1].lower())
    return date((year or int(told[1])) - 1, 12, 31)


def _names_some(scene: Scene, who: Token) -> bool:
    """Whether states are named before it, in its sentence or the one before, or "all three" of them are told of."""
    here = scene.parsed.sentence_at(who.idx)
    before = scene.parsed.sentence_at(here.start - 2) if here is not None and here.start > 1 else None
    start = before.start if before is not None else here.start if here is not None else who.idx
    return any(m.kind == "state" for m in scene.mentions_in(start, who.idx))


def _counted_out(
    scene: Scene, span: Span, treaty: str, basis: str, number: Number, sets: tuple[str, ...]
) -> Iterator[Draft]:
    """So many that left or gave notice, of all or of some sets: "five EU members have left the treaty"."""
    within = (*sets, f"{'leavers' if basis == 'left' else 'notifiers'}({treaty})")
    told = (
        say.set_count(within, scene.on, number.relation, number.value)
        if sets
        else say.count(treaty, basis, scene.on, number.relation, number.value)
    )
    yield Draft(*span, "count", (told,), (), treaty, 1)


def _notified_by_so_many(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "five European countries have given notice that they are leaving it", "have notified their withdrawal"."""
    things = [t for t in children(verb, "dobj") if lemma(t) in (*words("notice_nouns"), *words("leaving_nouns"))]
    gives = lemma(verb) in words("giving_verbs") and any(lemma(t) in words("notice_nouns") for t in things)
    who = subject(verb)
    if not (gives or (lemma(verb) == "notify" and things)) or who is None or lemma(who) not in words("counted_nouns"):
        return
    has = verb.tag_ == "VBN" and any(c.lower_ in ("has", "have") for c in children(verb, "aux"))
    told_of = [t for t in verb.sent if lemma(t) in (*words("leaving_nouns"), *words("leaving_verbs"))]
    number, sets = number_of(who), sets_told(scene, who, *whole(who))
    span = clause(verb)
    treaty = scene.treaty(verb, span[0], max([span[1], *(clause(t)[1] for t in told_of if is_verb(t))]))
    if not has or negated(verb) or number is None or treaty is None or UNKNOWN_SET in sets or not told_of:
        return
    if not _OF_A_TIME.search(scene.text, span[0], span[1] + _DAY):
        yield from _counted_out(scene, span, treaty, "notified", number, sets)


def _one_of_so_many(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "is one of two countries to have left it", "are the two states that ever withdrew from it"."""
    noun = verb.head
    if not is_leaving(verb) or negated(verb) or verb.dep_ not in ("relcl", "acl") or verb.tag_ not in ("VBD", "VBN"):
        return
    number = number_of(noun) if lemma(noun) in words("counted_nouns") and is_whole(scene, noun) else None
    one = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    among = one is not noun and one.lower_ == "one"
    copula = one.head
    who = subject(copula) if one.dep_ == "attr" and is_verb(copula) and lemma(copula) in words("become_verbs") else None
    if number is None or who is None or not asserted(copula) or negated(copula):
        return
    refs, span = scene.of(who), (clause(copula)[0], max(clause(copula)[1], clause(verb)[1]))
    treaty = scene.treaty(verb, *clause(verb))
    if treaty is None or not refs or not (among or len(refs) == number.value) or _OF_A_TIME.search(scene.text, *span):
        return
    told = tuple(say.stage(ref, treaty, "withdraw", "left") for ref in refs)
    counted = say.count(treaty, "left", scene.on, "=", number.value)
    yield Draft(*span, "count", (*told, counted), refs, treaty, 1)


def _objects(verb: Token) -> list[Token]:
    return [t for t in verb.subtree if t.dep_ in ("dobj", "pobj")]


def hung_on(noun: Token) -> Token | None:
    """The verb in "the first country to sign": on the noun, or, as grammars have it, on its verb."""
    beside = (c for c in noun.head.children if c.i > noun.i and c.dep_ in ("advcl", "xcomp"))
    hung = [*noun.children, *(c for c in beside if not children(c, "mark"))]  # not of "a year after it signed"
    found = next((c for c in hung if c.dep_ in _HUNG and is_verb(c)), None)
    up = noun.head.head
    if found is None and noun.dep_ == "pobj" and noun.head.lower_ == "as" and up.i > noun.i and is_verb(up):
        return up  # "as the first nation to leave", read as one clause
    if found is not None or noun.dep_ != "nsubj":
        return found
    to = any(c.lower_ == "to" for c in noun.head.children)  # "the only country to have left", read as its subject
    return noun.head if to and noun.head.i > noun.i and is_verb(noun.head) else None


def _is_ahead(noun: Token) -> bool:
    """Whether what a noun says is only to become so: "would be the third country to leave", "is set to become"."""
    above = [up for up in noun.ancestors if is_verb(up)][:2]
    return any(up.tag_ == "VB" and children(up, "aux") for up in above) or any(up.tag_ == "VBG" for up in above)


def _step_of(noun: Token, verb: Token) -> str | None:
    """Which step a verb means; "to do so" means the step of the clause that it hangs on."""
    steps = words("ranked_steps")
    own: str | None = steps.get(lemma(verb)) or ("left" if is_leaving(verb) else None)
    if lemma(verb) == "become":
        return next((words("to_become")[t.base] for t in verb.subtree if t.base in words("to_become")), None)
    if lemma(verb) in ("cease", "stop") and any(t.lower_ in _MEMBERS for t in verb.subtree):
        return "left"  # "the first country to cease to be a party"
    done = _told_by_do(noun, verb)
    return steps.get(lemma(done), "left") if own is None and done is not None else own  # "walked out of it"


def _told_by_do(noun: Token, verb: Token) -> Token | None:
    """The verb whose step "to do so" means: that which the noun hangs on, or one before it in its sentence."""
    if lemma(verb) != "do":
        return None
    above = [up for up in noun.ancestors if is_verb(up)]
    told = [t for t in noun.sent if t.i < noun.i and is_verb(t)]
    steps = (up for up in (*above, *reversed(told)) if lemma(up) in words("ranked_steps") or is_leaving(up))
    said = next(steps, None)
    return said or _just_done(noun)


def _just_done(noun: Token) -> Token | None:
    """The verb of the sentence before whose step is meant: "Chile ratified it. Palau had been the first"."""
    start = noun.sent[0].i
    before = [t for t in noun.doc[max(0, start - _JUST_BEFORE) : start] if is_verb(t)]
    said = next((t for t in reversed(before) if lemma(t) in words("ranked_steps")), None)
    denied = said is not None and negated(said)  # "It has never left. If it does, it will be the first to do so"
    return said if said is not None and (denied or asserted(said)) else None


def _is_bare(word: Token) -> bool:
    """As in "Palau had been the first, in January 2024": nothing says what it was the first to do."""
    alone = word.dep_ in _SAID_OF and lemma(word.head) == "be" and all(c.dep_ == "det" for c in word.children)
    own = [c for c in word.head.children if c.dep_ in ("advcl", "xcomp", "ccomp", "relcl")]
    return alone and not own


def _owners(scene: Scene, noun: Token, verb: Token | None) -> tuple[tuple[int, int] | None, tuple[str, ...]]:
    """Whom a noun such as "the first country" is said of: its characters and who that is."""
    if verb is not None and noun.dep_ == "nsubj" and lemma(noun.head) == "be" and noun.head.i > verb.i:
        for behind in children(
            noun.head, "attr", "acomp"
        ):  # "before Chad, the latest country to join it had been Fiji"
            if refs := scene.named_states(*whole(behind)):
                return whole(behind), refs
    who = _beside(scene, noun) or _told_before(noun) or _owner(noun)
    refs = scene.states(*who) if who else ()
    if who is not None:
        refs = tuple(dict.fromkeys((*refs, *_along_with(scene, noun, who))))
    if refs or verb is None or noun.dep_ != "nsubj":
        return who, refs
    of = children(noun.head, "attr", "acomp")  # "the first country to ratify it was Fiji"
    if noun.head.i > verb.i and lemma(noun.head) in words("become_verbs") and of:
        return whole(of[0]), scene.named_states(*whole(of[0]))
    return who, refs


def _beside(scene: Scene, noun: Token) -> tuple[int, int] | None:
    """Whom a noun between commas or dashes is said of: "Vanuatu, the first to sign, …"."""
    start = noun.left_edge.idx
    opening = next((mark for mark in _OPENING_ASIDE if scene.text[:start].endswith(mark)), None)
    if opening is None:
        return None
    end = start - len(opening)
    named = [m for m in scene.mentions_from(max(0, start - _NAME), start) if m.kind == "state" and m.end == end]
    return (named[-1].start, named[-1].end) if named else None


def _told_before(noun: Token) -> tuple[int, int] | None:
    """Whose act a noun behind its clause sums up: "A left in 2019, the first country to do so"."""
    if noun.left_edge.i == 0 or noun.left_edge.nbor(-1).text != "," or noun.dep_ not in _SUMMING_UP:
        return None
    verb = next((up for up in noun.ancestors if is_verb(up) and up.i < noun.i), None)
    who = subject(verb) if verb is not None else None
    return whole(who) if who is not None else None


def _along_with(scene: Scene, noun: Token, who: tuple[int, int]) -> tuple[str, ...]:
    """Those named beside the subject: "the Holy See, along with Guyana, was the first"."""
    between = scene.text[who[1] : noun.left_edge.idx]
    return scene.named_states(who[1], noun.left_edge.idx) if _BESIDE.match(between) else ()


def _owner(noun: Token) -> tuple[int, int] | None:
    if noun.dep_ in ("ccomp", "nsubj") and (small := children(noun, "nsubj")):  # "making it the 124th member"
        return whole(small[0])
    if noun.dep_ == "appos":
        return noun.head.idx, noun.head.idx + len(noun.head)
    if noun.dep_ in ("attr", "oprd", "acomp", "advmod") and is_verb(noun.head):
        who = subject(noun.head)
        above = noun.head.head
        if who is not None and who.lower_ == "that" and lemma(above) == "be" and noun.head.dep_ in ("ccomp", "relcl"):
            who = next(iter(children(above, "attr", "acomp")), who)  # "It was Chad that was the first to ratify it"
        return whole(who) if who is not None else None
    if noun.dep_ == "nsubj" and noun.left_edge.i > 0:
        before = next((t for t in reversed(noun.sent) if t.i < noun.left_edge.i and is_verb(t)), None)
        who = subject(before) if before is not None and lemma(before) in words("become_verbs") else None
        return whole(who) if who is not None else None
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        return _owner_behind_as(noun, noun.head.head)
    return None


def _owner_behind_as(noun: Token, word: Token) -> tuple[int, int]:
    """As in "joined as the 150th party", "welcomed Malta as the 150th party", "made history as the first to leave"."""
    verb = next((up for up in (word, *word.ancestors) if is_verb(up)), None)
    if verb is None:
        return word.idx, word.idx + len(word)
    objects = [] if lemma(verb) in words("ranked_steps") else children(verb, "dobj")  # "joined it as the 150th party"
    who = next((t for t in (*objects, subject(verb)) if t and t.i < noun.i and t.tag_ in _NAMES), None)
    who = who or subject(verb)
    return whole(who) if who is not None else (verb.idx, verb.idx + len(verb))


def _stretch(noun: Token, who: tuple[int, int] | None, span: tuple[int, int]) -> tuple[int, int]:
    """The characters of a claim: with the one that is set apart, where it stands right before or behind."""
    if who is not None and noun.dep_ in _SUMMING_UP and _told_before(noun) == who:
        act = next(up for up in noun.ancestors if is_verb(up) and up.i < noun.i)
        return min(who[0], clause(act)[0]), span[1]  # with "In 2011" before its subject
    if who is None or abs(who[0] - span[1]) > _NEAR < abs(span[0] - who[1]):
        return span
    return min(who[0], span[0]), max(who[1], span[1])
