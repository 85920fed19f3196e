"""Standing told by nouns: "a party to", "signatories", "164 members", "outside the treaty"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.claims.about_treaties import about_treaty
from treatywatch.reading.claims.clauses import asserted, clause, future, negated, phrase, remains, whole
from treatywatch.reading.claims.leaving import has_left, is_left_there
from treatywatch.reading.claims.lists import whole_list
from treatywatch.reading.claims.mood import is_never
from treatywatch.reading.claims.numbers import Number, is_whole, number_alone, number_of
from treatywatch.reading.claims.only_ones import as_the_only, inside_alone
from treatywatch.reading.claims.scene import Scene, words
from treatywatch.reading.claims.sets import sets_in, sets_told
from treatywatch.reading.claims.tellings import (
    Said,
    as_of,
    governor,
    is_other,
    joined_as,
    left_as,
    named_behind,
    no_longer,
    not_ratified_yet,
    told_only,
    with_subject,
)
from treatywatch.reading.syntax import children, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_LEAST_TOTAL = 10  # "the four parties" are some that the text has spoken of
_OF_NOW = timedelta(days=45)  # from an act to the text that gives the total after it
_TOTALS = frozenset({"total", "tally"})
_TOTAL_ROWS = {"ratified": "ratified", "acceded": "ratified", "signed": "signed"}
_LIST_ENTRY = 12  # characters before a list's entry in which its number stands
_LISTED = re.compile(r"(?:^|\n|[•*] ?)(\d{2,3}) ?[-–—:] ?(?:states? )?$", re.I)
_STANDS_AT = re.compile(
    r"[^.;\d]{0,60}?\b(?:stands? at|stood at|reach(?:es|ed)|(?:rises?|rose|grows?|grew|falls?|fell|is|was|now)"
    r" ?(?:now )?(?:to|at)?|to|at)"
    r" (\d{2,3})\b(?! percent|%)",
    re.I,
)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.I)
_UNTIL_BEHIND = re.compile(r",? (?:until|till)\b", re.I)
_COLON = re.compile(r"\s*[:–—]\s+")
_GOING_ON = frozenset({"yet", "still", "not", "to", "who", "that", "with", "without"})  # "among those yet to join it"
_JUST_BEFORE = 200  # characters before a sentence in which many have just been told of
_TURN = 16  # characters of "not", "never", "formerly" between the two
_BESIDE = 4  # characters between a name and what stands beside it: ", " or " – "


def by_noun(scene: Scene, word: Token) -> Said | None:
    """What a noun such as "party", "signatory" or "member state" tells of whom; None where it tells nothing."""
    row = words("standing_nouns").get(lemma(word))
    told = word
    if row is None and lemma(word) in words("standing_heads"):
        told = next((c for c in word.children if c.lower_ in words("standing_marks")), word)
        row = words("standing_marks").get(told.lower_)
    if (told is not word or word.dep_ in ("attr", "oprd")) and children(told, "neg"):
        row = words("negated_rows").get(row, row)  # "the only country not party to it"
    if row is None or lemma(word) == "membership" or not about_treaty(scene, word):
        return None
    if told is word and word.dep_ == "compound" and lemma(word.head) in words("standing_heads"):
        return None  # "All 27 member states of the EU have ratified it": told by the states
    if any(c.lower_ in words("ordinals") for c in word.children) and children(word, "relcl", "acl"):
        return None  # "the first signatory to withdraw": told of the leaving
    if any(words("ranked_steps").get(lemma(c)) == "left" for c in children(word, "relcl", "acl") if is_verb(c)):
        return None  # "the only party to have left": what it was
    if (counted_among := _counts_among_its_own(scene, word, row)) is not None:
        return counted_among
    if word.dep_ == "pobj" and (verb := _counted_in(word)) is not None:
        said = _predicate(scene, word, verb, row)
        definite = any(c.lower_ in ("the", "its") for c in word.children) and is_whole(scene, word)
        return replace(said, among=number_of(word)) if said is not None and definite else said
    marks = {c.lower_ for c in word.children if c.dep_ in ("amod", "compound")}
    if marks & set(words("not_yet")):
        return None
    row = next((words("formerly")[m] for m in marks if m in words("formerly")), row)
    if marks & set(words("founding")):
        row = {"party": "founding", "signatory": "signed"}.get(row, row)
    counted = number_of(word) or _before_dash(scene, word)
    if counted and any(v.dep_ == "relcl" and negated(v) for v in word.subtree if v.i > word.i):
        return None  # "are the last three members of the convention that have not ratified its protocol"
    if counted and counted.value > 1 and word.dep_ not in ("appos",) and counted.relation is not None:
        if counted.relation == "=" and any(c.lower_ == "other" for c in word.children):
            counted = replace(counted, relation="others")
        verb = governor(word)
        span = clause(verb) if verb is not None and word.dep_ in ("dobj", "attr") else phrase(word)
        some = any(c.dep_ == "relcl" for c in word.children) and not not_ratified_yet(word)
        if (
            not _is_total(scene, word, counted)
            or not is_whole(scene, word)
            or (some and word.dep_ not in ("dobj", "attr"))
        ):
            return None
        return Said((), counted, "signed_only" if not_ratified_yet(word) else row, word, span)
    stays = word.dep_ == "dobj" and lemma(word.head) in ("stay", "remain")  # "stays a party", as grammars have it
    if (word.dep_ in ("attr", "oprd") and is_verb(word.head)) or stays or _is_second_subject(word):
        return as_the_only(scene, word, _predicate(scene, word, word.head, row))
    if word.dep_ == "conj" and word.head.dep_ in ("attr", "oprd") and is_verb(word.head.head):
        if word.left_edge.lower_ == "not" or word.left_edge.nbor(-1).lower_ == "not":
            row = words("negated_rows").get(row, row)  # "are signatories, but not parties"
        return _predicate(scene, word, word.head.head, row)
    if word.dep_ == "pobj" and word.head.lower_ == "as" and lemma(word.head.head) not in words("units"):
        return _as_a(scene, word, row)
    if word.dep_ == "dobj" and marks & {"new", *words("newest_words")}:
        return _newcomer(scene, word, row)
    if word.dep_ == "nsubj" and word.tag_ == "NNS":
        return _those_named(scene, word, row)
    if word.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    return as_the_only(scene, word, _apposition(scene, word, row))


def _counts_among_its_own(scene: Scene, word: Token, row: str) -> Said | None:
    """As in "The convention counts the United States among its parties"."""
    verb = word.head.head
    if word.dep_ != "pobj" or word.head.lower_ != "among" or lemma(verb) not in ("count", "number"):
        return None
    whom = next(iter(children(verb, "dobj")), None)
    refs = scene.named_states(*whole(whom)) if whom is not None and whom.tag_ in ("NNP", "NNPS") else ()
    told = asserted(verb) and verb.tag_ in ("VBZ", "VBP") and any(c.lower_ in ("its", "their") for c in word.children)
    return Said(refs, None, row, word, clause(verb)) if refs and told and not negated(verb) else None


def _those_named(scene: Scene, word: Token, row: str) -> Said | None:
    """As in "In Central Asia parties to the protocol are Kyrgyzstan and Uzbekistan"."""
    verb = word.head
    if lemma(verb) != "be" or not asserted(verb) or negated(verb) or verb.tag_ == "VBD" or number_of(word) is not None:
        return None
    of_it = any(p.lower_ in ("to", "of") for p in children(word, "prep"))
    named = [t for t in children(verb, "attr", "appos") if t.tag_ in ("NNP", "NNPS") and t.i > verb.i]
    refs = scene.named_states(*whole(named[0])) if of_it and named else ()
    return Said(refs, None, row, word, (word.left_edge.idx, whole(named[0])[1])) if refs else None


def _newcomer(scene: Scene, word: Token, row: str) -> Said | None:
    """As in "The treaty has a new party, Trinidad and Tobago"."""
    verb, named = word.head, [t for t in word.subtree if t.dep_ == "appos"]
    if (
        not is_verb(verb)
        or lemma(verb) not in words("gaining_verbs")
        or not named
        or not asserted(verb)
        or negated(verb)
    ):
        return None
    end = whole(named[0])[1]
    refs = scene.named_states(named[0].left_edge.idx, end)
    return Said(refs, None, row, word, (clause(verb)[0], max(clause(verb)[1], end))) if refs else None


def _is_second_subject(word: Token) -> bool:
    """Whether grammars took for a subject what is said of one: "Tajikistan alone is a party"."""
    verb = word.head
    before = [c for c in children(verb, "nsubj") if c.i < verb.i]
    return word.dep_ == "nsubj" and word.i > verb.i and lemma(verb) == "be" and bool(before)


def _counted_in(noun: Token) -> Token | None:
    """The verb of "is one of the signatories", "is not among the treaty's members"."""
    up = noun.head
    if up.lower_ == "among":
        return up.head if is_verb(up.head) and lemma(up.head) in words("become_verbs") else None
    one = up.head if up.lower_ == "of" else None
    return (
        one.head
        if one is not None and one.lower_ == "one" and one.dep_ in ("attr", "oprd") and is_verb(one.head)
        else None
    )


def _before_dash(scene: Scene, noun: Token) -> Number | None:
    """As in a list's "189 - parties to the convention"."""
    match = _LISTED.search(scene.text[max(0, noun.left_edge.idx - _LIST_ENTRY) : noun.left_edge.idx])
    return Number(int(match.group(1)), "=", noun.i) if match else None


def _is_total(scene: Scene, noun: Token, number: Number) -> bool:
    """Whether a number of parties is all of them: "has 164 parties", "the 164 parties", not "35 parties met"."""
    if noun.dep_ in ("attr", "oprd") or (
        noun.dep_ in ("dobj", "conj") and lemma(governor(noun) or noun) in words("counting_verbs")
    ):
        return True
    verb = governor(noun)
    if noun.dep_ == "pobj" and verb is not None and lemma(verb) == "leave" and verb.tag_ == "VBD":
        return False  # "its exit left the treaty with 33 parties": as many as then
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and (_is_of_its_clause(noun) or _is_of_a_treaty(scene, noun)):
        return True
    definite = any(c.lower_ in ("the", "its", "all") or c.dep_ == "poss" for c in noun.children)
    return (definite and number.value >= _LEAST_TOTAL) or not_ratified_yet(noun)


def _is_of_a_treaty(scene: Scene, noun: Token) -> bool:
    """As in "the covenant, now with 174 parties": beside a treaty's name."""
    head = noun.head.head
    return lemma(head) in words("treaty_nouns") or any(m.start <= head.idx < m.end for m in scene.treaties)


def _is_of_its_clause(noun: Token) -> bool:
    """As in "With 191 parties the treaty is ...": said of the clause's subject, before it."""
    verb = noun.head.head
    who = subject(verb) if is_verb(verb) else None
    return who is not None and noun.i < who.i and lemma(who) in words("treaty_nouns")


def _predicate(scene: Scene, word: Token, verb: Token, row: str) -> Said | None:
    """As in "X is (not, no longer) a party to T"."""
    if future(verb) and no_longer(verb) and row == "party":  # "will no longer be a party from 10 January"
        return with_subject(scene, verb, "will_be_out", clause(verb), word)
    if not (asserted(verb) or remains(verb)):
        return None
    if _is_said_to_be_outside(scene, word):
        return _one_outside(scene, word, verb)
    no = any(c.lower_ == "no" for c in word.children) and not any(c.lower_ == "mere" for c in word.children)
    if negated(verb) or no or no_longer(verb):
        rows = "never_rows" if is_never(verb) and row in words("never_rows") else "negated_rows"
        row = words(rows).get(row, row)
        if row == "not_signatory" and any(c.lower_ == "even" for w in (verb, word) for c in w.subtree if c.i <= word.i):
            row = "not_even_signed"
    elif row == "party" and _is_past(verb) and not _told_of_now(scene, verb):
        row = "was_party"
    return with_subject(scene, verb, row, clause(verb), word)


def _is_said_to_be_outside(scene: Scene, word: Token) -> bool:
    """As in "the only UN members outside the treaty"."""
    if lemma(word) == "party":
        return False  # "is a party to the convention, which leaves a handful outside"
    behind = (t for t in word.subtree if t.i > word.i and t.lower_ in words("outside_words"))
    return any(not _is_inside_name(scene, t) for t in behind)


def _is_inside_name(scene: Scene, word: Token) -> bool:
    return any(m.start <= word.idx < m.end for m in scene.treaties)


def _one_outside(scene: Scene, word: Token, verb: Token) -> Said | None:
    """As in "Poland is the last EU member outside the convention"."""
    said = with_subject(scene, verb, "not_party", clause(verb), word)
    if said is None or negated(verb):
        return None
    alone = any(c.lower_ in (*words("only_words"), "last") for c in word.children) and not is_other(word)
    if not alone and lemma(word) in words("counted_nouns"):
        return None  # "is a country outside the treaty": told elsewhere
    return replace(said, only=alone, within=sets_told(scene, word, *phrase(word)) if alone else said.within)


def _is_past(verb: Token) -> bool:
    """As in "was a party", "had been a member"."""
    return verb.lower_ in ("was", "were") or any(c.lower_ == "had" for c in children(verb, "aux"))


def _told_of_now(scene: Scene, verb: Token) -> bool:
    """Whether a past tense is only that of reported speech ("said that it was a party"), or gives its day itself."""
    content = [part for statement in scene.statements for part in statement.content]
    return bool(as_of(scene, clause(verb))) or any(start <= verb.idx < end for start, end in content)


def _apposition(scene: Scene, word: Token, row: str) -> Said | None:
    """As in "Kyiv, a signatory to T since 2005": said of the name right before it, and of no other."""
    if word.dep_ == "ccomp" and is_verb(word.head) and not asserted(word.head):
        return None  # "its ratification would make it the 124th member"
    span = phrase(word)
    beside = [
        m
        for m in scene.mentions
        if m.kind in ("state", "organisation", "place") and _stands_beside(scene.text[m.end : span[0]])
    ]
    refs = scene.named_states(beside[-1].start, beside[-1].end) if beside else ()
    if refs and word.tag_ == "NNS":  # "Pakistan and Lebanon, both signatories": the whole list
        first = scene.parsed.span(beside[-1].start, beside[-1].end).root
        while first.dep_ == "conj":
            first = first.head
        refs = scene.named_states(first.left_edge.idx, beside[-1].end) or refs
    if not refs and word.head.tag_ not in ("NNP", "NNPS"):
        refs = scene.named_states(*phrase(word.head, relative=False))
    before = scene.text[beside[-1].end if beside else word.left_edge.idx : word.idx]
    row = words("past_rows").get(row, row) if has_left(word) or _until_then(scene, word) else row
    turned = _turned(before, row)
    opening = re.search(r"\w", before) if beside else None  # "no longer a party"
    span = (beside[-1].end + opening.start(), span[1]) if beside and opening is not None else span
    return Said(refs, None, turned, word, span) if refs and turned else None


def _until_then(scene: Scene, word: Token) -> bool:
    """As in "a party until its withdrawal in 2017": no more, unless that day is still to come."""
    start, end = phrase(word)
    until = _UNTIL.search(scene.text, start, end) or _UNTIL_BEHIND.match(scene.text, end)
    days = [t.day for t in scene.times_in(start, end) if t.day is not None]
    still = any(t.lower_ == "still" for t in scene.parsed.span(start, end))
    return (
        until is not None and not still and not any(scene.on is not None and day.lies_after(scene.on) for day in days)
    )


def _stands_beside(between: str) -> bool:
    """Whether nothing lies between a name and what is said of it but a comma or a dash, and words such as "not"."""
    if not 0 < len(between) <= _BESIDE + _TURN:
        return False
    for pattern in _turning().values():
        between = pattern.sub("", between)
    return 0 < len(" ".join(between.split())) <= _BESIDE and not re.search(r"\w", between)


def _turned(before: str, row: str) -> str | None:
    """The row of "no party", "never a member", "once a signatory"; None where that stays open ("until 2003")."""
    found: set[str] = set()
    for kind, pattern in _turning().items():
        before, times = pattern.subn("", before)
        found |= {kind} if times else set()
    if len(found) > 1:
        return None
    rows = {"denied": "negated_rows", "never": "never_rows", "past": "past_rows"}
    if not found:
        return row
    name = rows.get(found.pop())
    table: dict[str, str] = words(name) if name else {}
    return table.get(row)


@cache
def _turning() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(rf"\b(?:{'|'.join(told)})\b", re.I) for kind, told in words("turns_of_nouns").items()}


def _as_a(scene: Scene, word: Token, row: str) -> Said | None:
    verb = governor(word)
    if verb is None or _is_said_to_be_outside(scene, word):
        return None
    greeted = next(iter(children(verb, "dobj")), None) if word.head.head is verb else None
    who = greeted if greeted is not None and greeted.i < word.i else subject(verb)  # "welcomes Chad as a party"
    if not asserted(verb) and not (lemma(verb) in words("listing_verbs") and verb.tag_ == "VBN"):
        return _as_a_standing(scene, word, row, verb, who)
    refs = scene.of(who) if who is not None else ()
    return Said(refs, None, row, word, clause(verb)) if refs else None


def _as_a_standing(scene: Scene, word: Token, row: str, verb: Token, who: Token | None) -> Said | None:
    """As in "As a party to the treaty, Chad must ...": whatever it must do, that it is a party is taken as so."""
    if not any(a.lower_ in words("duty_modals") for a in children(verb, "aux")) or future(verb):
        return None
    prep = word.head
    start, end = whole(prep)
    if who is None or who.i < prep.i:
        beside = [m for m in scene.mentions if m.kind == "state" and 0 < start - m.end <= _BESIDE]
        refs = scene.named_states(beside[-1].start, beside[-1].end) if beside else ()
        return Said(refs, None, row, word, (beside[-1].start, end)) if refs else None
    named = whole(who) if word.tag_ == "NNS" else (who.left_edge.idx, who.idx + len(who))
    refs = scene.named_states(*named)
    return Said(refs, None, row, word, (start, max(end, named[1]))) if refs else None


def by_number(scene: Scene, word: Token) -> Said | None:
    """As in "the number of states parties stands at 166", "bringing the number of its parties to 74"."""
    if word.lower_ in _TOTALS:
        return _new_total(scene, word)
    if word.lower_ != "number":
        return None
    things = [t for p in children(word, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    noun = next((t for t in things if lemma(t) in words("standing_nouns") or lemma(t) in words("standing_heads")), None)
    sentence = scene.parsed.sentence_at(word.idx)
    if noun is None or sentence is None:
        return None
    match = _STANDS_AT.match(scene.text, whole(noun)[1], sentence.end)
    row = words("standing_nouns").get(lemma(noun), "party")
    if match is None or not is_whole(scene, noun):
        return None
    value = Number(int(match.group(1)), "=", noun.i)
    return Said((), value, row, word, (word.left_edge.idx, match.end()))


def _new_total(scene: Scene, word: Token) -> Said | None:
    """As in "Indonesia ratified it on Tuesday, bringing the total to 73": of the step that the clause above tells."""
    verb, act = word.head, word.head.head
    to = [t for p in children(verb, "prep") if p.lower_ == "to" for t in children(p, "pobj")]
    if word.dep_ != "dobj" or verb.dep_ != "advcl" or verb.tag_ != "VBG" or not to or children(word, "prep", "amod"):
        return None
    row, value = words("standing_verbs").get(lemma(act)), number_alone(to[0])
    days = [t.day.latest for t in scene.times_of(act, *clause(act)) if t.day is not None]
    if scene.on is None or any(day is None or scene.on - day > _OF_NOW for day in days):
        return None  # "ten ratified it on 11 April 2002, bringing the total to 66"
    if row not in _TOTAL_ROWS or value is None or children(to[0], "prep") or not asserted(act) or negated(act):
        return None
    return Said((), value, _TOTAL_ROWS[row], word, (verb.left_edge.idx, to[0].idx + len(to[0])))


def by_place(scene: Scene, word: Token) -> Said | None:
    """As in "Egypt and Israel, both outside the convention", "Chad is out of the court", "is back in the accord"."""
    if word.lower_ in words("in_and_out"):
        return _in_or_out(scene, word)
    if word.lower_ in words("among_words"):
        return _among_them(scene, word)
    if word.lower_ in words("one_of"):
        of = next((c for c in children(word, "prep") if c.lower_ == "of"), None)
        if of is not None and word.dep_ == "appos":
            return _one_beside(scene, word, of)
        return _among_them(scene, of) if of is not None and word.dep_ == "attr" else None
    if word.lower_ in words("only_words"):
        return _not_in(scene, word) or inside_alone(scene, word)
    if word.lower_ not in words("outside_words") or word.dep_ not in ("prep", "advmod"):
        return None
    return _outside(scene, word)


def _one_beside(scene: Scene, word: Token, of: Token) -> Said | None:
    """As in "India, one of the few parties to the agreement, ..."."""
    noun = next(iter(children(of, "pobj")), None)
    row = words("standing_nouns").get(lemma(noun)) if noun is not None else None
    refs = scene.named_states(word.head.idx, word.head.idx + len(word.head))
    if noun is None or row not in ("party", "signatory") or not refs or not about_treaty(scene, noun):
        return None
    return Said(refs, None, row, noun, (word.head.idx, whole(word)[1]))


def _not_in(scene: Scene, only: Token) -> Said | None:
    """As in "the only countries not in the accord"."""
    preps = (p for p in children(only.head, "prep") if p.lower_ in ("in", "inside"))
    prep = next((p for p in preps if any(c.lower_ == "not" for c in p.children)), None)
    return _outside(scene, prep) if prep is not None else None


def _is_bare_outside(scene: Scene, word: Token) -> bool:
    """As in "Chad stays outside", "Mali and Niger are likewise outside": of the treaty that the text tells of."""
    if lemma(word.head) in ("stay", "remain"):
        return True
    last = word.i + 1 >= len(word.doc) or word.nbor(1).text in '.,;:!?"”’'
    return lemma(word.head) == "be" and last and scene.near_treaty(word.idx)


def _outside(scene: Scene, word: Token) -> Said | None:
    objects = children(word, "pobj")
    if not objects and (left := _those_who_remain(scene, word)) is not None:
        return left
    if not objects and _is_bare_outside(scene, word) and asserted(word.head):
        who = subject(word.head)
        refs = scene.of(who) if who is not None and who.tag_ in ("NNP", "NNPS") else ()
        refs = whole_list(scene, word.head, refs) if refs else ()
        return Said(refs, None, "not_party", word, clause(word.head)) if refs else None
    above = (lemma(word.head), lemma(word.head.head))
    left_or_joined = bool({"leave", "be", "stay", "remain"}.intersection(above)) or joined_as(scene, word.head)
    of_it = any(t.lower_ == "it" for t in objects) and bool(left_or_joined)
    meant = of_it or (lemma(objects[0]) in words("treaty_nouns") and _is_pointed_at(objects[0])) if objects else False
    if not objects or not (_is_of_a_name(scene, objects[0]) or (meant and scene.near_treaty(word.idx))):
        return None
    owner = next(iter(children(objects[0], "poss")), None)
    if owner is not None and scene.treaties_in(*whole(owner)):
        return None  # "outside the convention's regime of inspections"
    head = _of_those(word.head.head if is_left_there(word.head) else word.head)
    of_one = head.head if is_verb(head) and head.dep_ == "relcl" and children(head.head, "prep") else head
    if lemma(of_one) in words("counted_nouns") and any(c.lower_ in words("only_words") for c in of_one.children):
        head = of_one  # "the only member of the UN that is outside it"
    if head.lower_ in words("plain_places") and head.dep_ == "pobj":
        head = head.head.head  # "the only country in the world outside it"
    if head.dep_ in ("attr", "oprd") and is_verb(head.head) and lemma(head) in words("counted_nouns"):
        return _one_outside(scene, head, head.head)
    if lemma(head) in words("counted_nouns") and (named := named_behind(scene, head)) is not None:
        alone = any(c.lower_ in words("only_words") for c in head.children) and not is_other(head)
        within = sets_told(scene, head, *phrase(head, relative=False)) if alone else ()
        span = whole(head)[0], whole(named)[1]
        return Said(scene.named_states(*whole(named)), None, "not_party", word, span, alone, within)
    if lemma(head) in words("counted_nouns") and (joined := joined_as(scene, head)):
        return Said(
            joined, None, "not_party", word, clause(head.head.head), True, sets_told(scene, head, *phrase(head))
        )
    one = left_as(head) if lemma(head) in words("counted_nouns") else None
    if one is not None and not _is_left_so(one.head):
        return None  # "may leave Chad as the only one outside it"
    if one is not None:
        alone = any(c.lower_ in words("only_words") for c in head.children) and not is_other(head)
        within = sets_told(scene, head, *phrase(head)) if alone else ()
        span = one.left_edge.idx, max(whole(head)[1], whole(word)[1])
        return Said(scene.named_states(*whole(one)), None, "not_party", word, span, alone, within)
    who = subject(head) if is_verb(head) else head
    verb = head.head if head.dep_ == "dobj" else head
    if lemma(verb) == "leave" and (kept := children(verb, "dobj")):
        told = asserted(verb) or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and asserted(verb.head))
        if not told or negated(verb):
            return None
        who = kept[0]  # "which leaves only the United States outside it"
        span = who.left_edge.idx, whole(word)[1]
        number = number_of(who) if lemma(who) in words("counted_nouns") else None
        if number is not None and number.value > 1:  # "leaving only five countries outside it"
            return Said((), number, "not_party", word, span) if is_whole(scene, who) else None
        return Said(scene.named_states(*span), None, "not_party", word, span, *told_only(scene, word, who, span))
    if who is None:
        return None
    if is_verb(head) and asserted(head) and any(t.lower_ in words("shares") for t in (who, *who.children)):
        return with_subject(scene, head, "not_party", clause(head), word)  # "most NATO members are outside it"
    refs = scene.of(who)
    if is_verb(head) and who.tag_ in ("NNP", "NNPS"):
        refs = whole_list(scene, head, refs)
    number = number_of(who) if lemma(who) in words("counted_nouns") else None
    stays = is_verb(head) and (lemma(head) in words("become_verbs") or lemma(head) in words("phrase_starts"))
    span = clause(head) if stays else whole(word)  # "Outside the treaty, Chad's army lays mines": two claims
    if refs and is_verb(head):
        return Said(refs, None, "not_party", word, span, *told_only(scene, head, who, span))
    if number is not None and not refs and (listed := _named_behind_colon(scene, word, number)):
        alone = _is_only_so_many(who)
        return Said(listed, None, "not_party", word, (span[0], word.sent.end_char), alone, ())
    if number is not None and not refs:  # "eight EU members are outside it"
        return Said((), number, "not_party", word, span, within=sets_in(scene, *phrase(who, relative=False)))
    return Said(refs, None, "not_party", word, span) if refs else None


def _named_behind_colon(scene: Scene, word: Token, number: Number) -> tuple[str, ...]:
    """Those of "Only three countries stand outside it: Iran, Libya and Yemen"; none where they are not so many."""
    end = whole(word)[1]
    behind = _COLON.match(scene.text, end)
    named = scene.named_states(behind.end(), word.sent.end_char) if behind is not None else ()
    return named if len(named) == number.value else ()


def _is_only_so_many(who: Token) -> bool:
    near = who.doc[max(who.sent[0].i, who.left_edge.i - 1) : who.i]
    return any(t.lower_ in words("only_words") for t in near)


def _is_left_so(verb: Token) -> bool:
    """As in "leaves Chad as the only one outside it", "ratified it, leaving Chad as the only one outside it"."""
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_verb(verb.head) and asserted(verb.head)
    return (asserted(verb) or beside) and not negated(verb)


def _those_who_remain(scene: Scene, word: Token) -> Said | None:
    """As in "the only states to remain outside are India and Israel", "the only countries still outside are"."""
    verb = word.head
    stays = lemma(verb) in ("stay", "remain") and verb.dep_ in ("relcl", "acl")
    noun = verb.head if stays else verb
    if lemma(noun) not in words("counted_nouns"):
        return None
    named = named_behind(scene, noun) if scene.near_treaty(word.idx) else None
    if named is None:
        return None
    alone = any(c.lower_ in words("only_words") for c in noun.children) and not is_other(noun)
    within = sets_told(scene, noun, *phrase(noun, relative=False)) if alone else ()
    span = whole(noun)[0], whole(named)[1]
    return Said(scene.named_states(*whole(named)), None, "not_party", word, span, alone, within)


def _is_of_a_name(scene: Scene, thing: Token) -> bool:
    """Whether a treaty is named in a phrase, also where grammars break its name: "the Convention to Combat ..."."""
    start, end = whole(thing)
    return bool(scene.treaties_in(start, end)) or any(m.start < end and start < m.end for m in scene.treaties)


def _is_pointed_at(noun: Token) -> bool:
    """As in "outside that treaty", "outside the convention": nothing more is said of it."""
    return len(noun.children) == 1 and noun.children[0].lower_ in ("the", "that", "this")


def _of_those(head: Token) -> Token:
    """As in "are among those outside the treaty", "is one of the few that are outside it": the verb's subject."""
    noun = head.head if is_verb(head) and head.dep_ == "relcl" else head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.i < noun.i:
        noun = noun.head.head
    if noun.lower_ == "one" and noun is not head and noun.dep_ == "attr" and is_verb(noun.head):
        return head if negated(noun.head) else noun.head
    prep = noun.head if noun.dep_ == "pobj" else None
    among = prep is not None and prep.lower_ in words("among_words") and is_verb(prep.head)
    return prep.head if prep is not None and among and not negated(prep.head) else head


def _among_them(scene: Scene, word: Token) -> Said | None:
    """As in "The court has 124 members; the United States and China are not among them", "Chad is not one of them"."""
    verb = word.head if is_verb(word.head) else word.head.head
    if not any(
        t.lower_ in ("them", "these", "those")
        for t in children(word, "pobj")
        if not children(t, "relcl", "prep", "acl") and t.nbor(1).lower_ not in _GOING_ON
    ):
        return None
    if not is_verb(verb) or lemma(verb) not in words("become_verbs") or not asserted(verb):
        return None
    row = _last_told(scene, verb)
    if row is None:
        return None
    neither = any(c.dep_ == "preconj" and c.lower_ == "neither" for n in children(verb, "nsubj") for c in n.children)
    row = words("negated_rows").get(row, row) if neither or negated(verb) else row
    return with_subject(scene, verb, row, clause(verb), word)


def _last_told(scene: Scene, verb: Token) -> str | None:
    """What the words just before tell of many: "members", "parties", "have ratified it"."""
    before = scene.parsed.span(max(0, verb.sent.start_char - _JUST_BEFORE), verb.idx)
    own = {t.i for who in children(verb, "nsubj") for t in who.subtree}  # "France, which consented only in October,"
    for token in reversed([t for t in before if t.i not in own]):
        if lemma(token) in words("bound_words") and token.tag_ in ("VBN", "VBD"):
            return "bound"
        if token.tag_ == "NNS" and lemma(token) in words("standing_nouns"):
            return str(words("standing_nouns")[lemma(token)])
        marks = (words("standing_marks").get(c.lower_) for c in token.children)
        if token.tag_ == "NNS" and lemma(token) in words("standing_heads") and (row := next(filter(None, marks), None)):
            return str(row)
        if is_verb(token) and lemma(token) in words("standing_verbs") and negated(token):
            return None  # "four have never joined it: India is one of them"
        if is_verb(token) and lemma(token) in words("standing_verbs"):
            return str(words("standing_verbs")[lemma(token)])
    return None


def _in_or_out(scene: Scene, word: Token) -> Said | None:
    """As in "the United States is out of the accord", "is back in the convention"."""
    preposition, row = words("in_and_out")[word.lower_]
    things = [t for p in (*word.children, *word.head.children) if p.lower_ == preposition for t in children(p, "pobj")]
    verb = word.head
    if not is_verb(verb) or lemma(verb) not in words("become_verbs") or not asserted(verb) or negated(verb):
        return None
    if not any(scene.treaties_in(t.left_edge.idx, t.idx + len(t)) or scene.is_in_treaty(t) for t in things):
        return None
    over = _is_past(verb) and not any(c.lower_ in ("has", "have") for c in verb.children)
    over |= lemma(verb) != "be"
    dated = bool(scene.times_in(*clause(verb))) or any(c.lower_ in words("moved_words") for c in verb.children)
    if row == "unbound" and (over or not dated):
        row = "not_party"  # "was out of it for 107 days", "is out of it"
    return with_subject(scene, verb, row, clause(verb), word)
