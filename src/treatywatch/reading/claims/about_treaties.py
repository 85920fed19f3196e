"""Whether words are about a treaty: what is signed, what one is a party to, what has members."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from treatywatch.reading.claims.clauses import clause, negated, phrase, whole
from treatywatch.reading.claims.numbers import number_of
from treatywatch.reading.claims.scene import Scene, words
from treatywatch.reading.claims.tellings import governor
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.paper_signed import signs_a_paper
from treatywatch.reading.refer import role_words
from treatywatch.reading.syntax import children, is_noun, is_verb, lemma, relative_noun, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

TREATY_NOUN = re.compile(
    r"\b(?:treaty|treaties|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court|deal|ban)s?\b",
    re.I,
)


_NEXT = 60  # characters of a name
_PAPER = re.compile(
    r"\b(?:letter|statement|declaration|petition|appeal|paper|memorandum|club|group|bloc|alliance)\b", re.I
)
_THE_TREATY = re.compile(r"\bthe (?:treaty|convention|pact|accord|statute|covenant|protocol)\b", re.I)
_NO_BODY = 200  # characters before the sentence that names a treaty in which no body with members may stand
_LEAST_PARTIES = 20  # fewer are some that the text has spoken of
_LEAST_OF_WORLD = 60  # members: fewer may be those of an alliance or a union
_LEAST_JOINED = 100  # states
_NEAR = 400  # characters before a number of members in which no parliament may be spoken of
_TWO = frozenset({"former", "latter"})
_BELONGING = frozenset({"to", "of", "in", "for", "with"})


def about_treaty(scene: Scene, word: Token) -> bool:
    """Whether a noun such as "member" or "party" belongs to a treaty and not to an organisation or a parliament."""
    start, end = whole(word)
    if is_of_another_matter(scene, word) or _is_of_a_body(scene, word):
        return False
    if scene.treaties_in(*phrase(word, relative=False)):
        return True
    if any(m.start == end + 1 for m in scene.treaties_in(start, end + _NEXT)):
        return True  # "a member of the west African bloc Ecowas", where grammars tear the name off
    if (
        word.dep_ == "pobj"
        and word.head.lower_ == "with"
        and is_treaty(scene, word.head.head)
        and is_noun(word.head.head)
    ):
        return True  # "the NPT, with 191 members"
    if _which_is_treaty(scene, word) or _of_one_of_two(word):
        return True
    if of_organisation(scene, word):
        return False  # "members of the Council of Europe that have not signed the convention"
    if scene.treaties_in(start, end):
        return True
    lower = scene.text[start:end].lower()
    if re.search(
        r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|court|deal)\b", lower
    ):
        return scene.treaty(word, start, end) is not None
    verb = governor(word)
    if _is_of_it(scene, word):
        return True
    if verb is None or lemma(word) not in ("party", "signatory", "state", "member"):
        return False
    if lemma(word) == "state" and _is_of_a_union(scene, word):
        return False
    if _bare(word) and (_stands_for_treaty(scene, word) or _is_membership(scene, word)):
        return True
    if _is_among_its_own(scene, word):
        return True
    named = lemma(word) != "member" and bool(scene.treaties_in(*clause(verb)))
    return named or (lemma(verb) in words("counting_verbs") and _of_treaty(scene, verb))


def _is_of_a_body(scene: Scene, word: Token) -> bool:
    """As in "the only permanent member of the Security Council that has not signed it"."""
    if lemma(word) != "member" or not children(word, "relcl", "acl"):
        return False
    of = [t for p in children(word, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    return any(t.lower_ in words("voting_bodies") and not scene.is_in_treaty(t) for t in of)


def is_of_another_matter(scene: Scene, word: Token) -> bool:
    """As in "a party to the case under the convention", "bound by its resolution", "party to a side deal of it"."""
    preps = [*children(word, "prep", "agent"), *(children(word.head, "prep") if word.dep_ in ("attr", "acomp") else ())]
    things = [t for p in preps if p.lower_ in ("to", "by") for t in children(p, "pobj")]
    some = [p for t in things if t.tag_ in ("DT", "CD") for p in children(t, "prep") if p.lower_ == "of"]
    for thing in (*things, *(t for p in some for t in children(p, "pobj"))):  # "to any of the cases"
        if any(m.start <= thing.idx < m.end for m in scene.treaties):
            continue
        owned = any(m.start <= o.idx < m.end for o in children(thing, "poss") for m in scene.treaties)
        if lemma(thing) in words("other_matters") or (owned and lemma(thing) in words("treaty_nouns")):
            return True
    return False


def _is_of_it(scene: Scene, word: Token) -> bool:
    """As in "are not part of it", "is a member of it": of the treaty told of just before."""
    of = [t for p in children(word, "prep") if p.lower_ in ("of", "to") for t in children(p, "pobj")]
    one = len(of) == 1 and of[0].lower_ == "one" and any(c.lower_ in ("that", "this") for c in of[0].children)
    return (
        (one or [t.lower_ for t in of] == ["it"])
        and lemma(word) in ("part", "party", "member", "signatory")
        and scene.near_treaty(word.idx)
    )


def _of_one_of_two(word: Token) -> bool:
    """Such as "Ninety-two states are party to the former"."""
    preps = [*children(word, "prep"), *children(word.head, "prep")]
    return any(n.lower_ in _TWO for p in preps if p.lower_ in ("to", "of") for n in children(p, "pobj"))


def _which_is_treaty(scene: Scene, word: Token) -> bool:
    """Such as "the convention on the law of the sea (Unclos), of which Peru is not a member"."""
    verb = governor(word)
    if verb is None or verb.dep_ != "relcl" or word.dep_ != "attr":
        return False
    first = verb.doc[verb.left_edge.i]
    which = first.lower_ in ("of", "to") and first.nbor(1).lower_ == "which"
    return which and any(0 <= first.idx - m.end <= _NEXT for m in scene.treaties_in(verb.sent.start_char, first.idx))


def _is_of_a_union(scene: Scene, word: Token) -> bool:
    """Whether "a member state" is rather one of the union that the text has named before."""
    if not any(c.lower_ == "member" for c in word.children):
        return False
    return any(m.ref == "EUE" for m in scene.mentions_from(0, word.idx))


def _to_it(prep: Token) -> bool:
    return {t.lower_ for t in children(prep, "pobj")} <= {"it", "them"}


def _bare(word: Token) -> bool:
    """Whether a noun says nothing of what it belongs to, or only "to it": "remains a party", "are parties to it"."""
    for child in word.children:
        if child.dep_ in ("amod", "compound", "poss", "nmod") and not child.like_num:
            said = [t.lower_ for t in child.subtree if not t.is_punct and not t.like_num]
            if not set(said) <= set(words("plain_modifiers")):
                return False
        elif child.dep_ == "prep" and child.lower_ in _BELONGING and not _to_it(child):
            return False
    return True


def _stands_for_treaty(scene: Scene, word: Token) -> bool:
    """Whether the article can only mean a treaty: one is named just before, and nothing else has such members."""
    if not scene.near_treaty(word.idx):
        return False
    if lemma(word) == "member":
        before = [m for m in scene.mentions if m.end <= word.idx and m.kind in ("treaty", "organisation")]
        last = before[-1].ref if before else None
        if before and before[-1].kind == "treaty" and last is None:
            return True  # one that the record does not have
        facts = scene.lexicon.facts.get(last or "")
        body = facts is not None and (
            facts.organisation or {"court", "organisation", "organization"} & set(facts.generic)
        )
        return bool(body) or (facts is not None and _is_just_told_of(scene, before[-1].end, word))
    verb = governor(word)
    who = subject(verb) if verb is not None else None
    if word.dep_ == "pobj" and word.head.lower_ == "as" and lemma(word.head.head) in words("listing_verbs"):
        return True  # "is still listed as a signatory"
    if verb is not None and lemma(verb) in words("counting_verbs"):
        return who is not None and who.lower_ in ("it", "which") and word.tag_ == "NNS"
    the_others = word.tag_ == "NNS" and lemma(word) != "state" and any(c.lower_ == "other" for c in word.children)
    stays = word.dep_ == "dobj" and verb is not None and lemma(verb) in ("stay", "remain")
    return word.dep_ in ("attr", "appos") or stays or the_others


def _is_among_its_own(scene: Scene, word: Token) -> bool:
    """As in "are among its members", "is not one of its parties", where the text spoke of a treaty last."""
    counted = word.head.lower_ == "among" or (word.head.lower_ == "of" and word.head.head.lower_ == "one")
    if word.dep_ != "pobj" or not counted or not scene.near_treaty(word.idx):
        return False
    its = any(c.lower_ == "its" for c in word.children)
    the = lemma(word) == "party" and any(c.lower_ == "the" for c in word.children)
    if not (its or the) or not _bare(word):
        return False
    before = [m for m in scene.mentions if m.end <= word.idx and m.kind in ("treaty", "organisation", "institution")]
    sentence = scene.parsed.sentence_at(before[-1].start) if before else None
    if sentence is None or _PAPER.search(scene.text, before[-1].end, word.idx):
        return False
    return all(m.kind == "treaty" for m in before if m.start >= sentence.start)  # not "NATO dislikes the pact. ..."


def _is_just_told_of(scene: Scene, end: int, word: Token) -> bool:
    """Whether a treaty is named in the sentence before, or this one, and an organisation nowhere near."""
    here = scene.parsed.sentence_at(word.idx)
    before = scene.parsed.sentence_at(here.start - 2) if here is not None and here.start > 1 else None
    start = before.start if before is not None else here.start if here is not None else word.idx
    bodies = (
        m for m in scene.mentions_from(max(0, start - _NO_BODY), word.idx) if m.kind in ("organisation", "institution")
    )
    return end > start and not any(True for _ in bodies)


def _is_membership(scene: Scene, word: Token) -> bool:
    """As in "its 164 members", "the other 180 states parties", after a treaty and nothing else that has members."""
    number = number_of(word)
    if number is None or number.value < _LEAST_PARTIES or word.tag_ not in ("NNS", "NNPS"):
        return False
    if not any(c.lower_ in ("the", "its", "all") for c in word.children) or not scene.near_treaty(word.idx):
        return False
    before = [m for m in scene.mentions if m.end <= word.idx and m.kind in ("treaty", "organisation", "institution")]
    if not before:
        return False
    last = before[-1]
    if last.kind != "treaty" and not _THE_TREATY.search(scene.text, last.end, word.idx):
        return False  # "NATO ... its 32 members"
    near = scene.text[max(0, word.idx - _NEAR) : word.right_edge.idx].lower()
    return lemma(word) != "member" or (
        number.value >= _LEAST_OF_WORLD and not any(body in near for body in words("voting_bodies"))
    )


def _of_treaty(scene: Scene, verb: Token) -> bool:
    """Whether a clause's subject is a treaty: "which has more than 160 parties"."""
    who = subject(verb)
    if who is None:
        return False
    if who.lower_ in _TWO:
        return bool(scene.treaty(verb, *clause(verb)))
    sentence = scene.parsed.sentence_at(verb.idx)
    named = sentence is not None and bool(scene.treaties_in(sentence.start, verb.idx))
    own = bool(scene.treaties_in(who.left_edge.idx, who.idx + len(who)))
    if not own and TREATY_NOUN.search(who.text):
        own = scene.referents.treaty(who.left_edge.idx, who.idx + len(who)) is not None
    behind = verb.head if who.lower_ in ("which", "that") and TREATY_NOUN.search(verb.head.text) else None
    if behind is not None and scene.referents.treaty(behind.left_edge.idx, behind.idx + len(behind)) is not None:
        return True  # "the court, which lists 125 members"
    return own or (who.lower_ in ("it", "which", "that") and named)


def of_organisation(scene: Scene, word: Token) -> bool:
    """Whether a noun's own phrase names an organisation: "a NATO member"."""
    return bool(scene.organisations_in(*phrase(word)))


def is_treaty(scene: Scene, thing: Token) -> bool:
    """Whether an object is a treaty by its own head: a mention, a treaty noun, or a pronoun."""
    named = any(m.start <= thing.idx < m.end for m in scene.treaties)
    pronoun = thing.tag_ in ("PRP", "WDT", "WP", "DT") or thing.lower_ in ("that", "which", *_TWO)
    return named or pronoun or bool(TREATY_NOUN.search(thing.text))


def takes_treaty(scene: Scene, verb: Token) -> bool:
    """Whether what is signed, ratified or joined is a treaty: named in the clause or referred to by its nouns."""
    if any(not is_treaty(scene, thing) or _is_any(scene, thing) for thing in children(verb, "dobj")):
        return False  # "signed a decree", "joined the chorus"
    if signs_a_law(scene, verb) or signs_a_paper(verb, lambda who: _is_person(scene, who)):
        return False
    if any(not is_treaty(scene, thing) for thing in children(verb, "nsubjpass")):
        return False  # "the memorandum was signed"
    if verb.dep_ == "acl" and lemma(verb.head) in (*words("papers"), *words("notice_nouns")):
        return False  # "the letter, signed by the foreign minister"
    if (
        verb.dep_ == "relcl"
        and not children(verb, "dobj")
        and _has_own_subject(verb)
        and not is_treaty(scene, verb.head)
    ):
        return False  # "in breach of nothing it has signed"
    noun, own = relative_noun(verb), children(verb, "nsubj")
    before = phrase(noun, relative=False) if noun is not None and own and own[-1].tag_ not in ("WDT", "WP") else None
    if noun is not None and before is not None and not scene.treaties_in(*before):
        body = noun.lower_ in cue_file("referring")["organisations"]
        if body or scene.organisations_in(*before):
            return False  # "a member of the Council of Europe, which it had joined in 1996", "the bloc that it joined"
    if any(_is_addition(scene, thing) for thing in children(verb, "dobj", "nsubjpass")):
        return False  # "has not ratified the amendment": which one, the record cannot tell
    behind = [p for p in children(verb, "prep", "prt") if p.i > verb.i]  # "to date 23 states have ratified"
    to = [t for p in behind if p.lower_ in ("to", "into", "onto") for t in children(p, "pobj")]
    if to and not children(verb, "dobj", "nsubjpass") and not any(is_treaty(scene, thing) for thing in to):
        return False  # "signed up to the statement"
    start, end = clause(verb)
    end = max([end, *(clause(v)[1] for v in children(verb, "conj") if is_verb(v))])
    if scene.treaties_in(start, end):
        return True
    if verb.dep_ == "relcl" and scene.treaties_in(*phrase(verb.head, relative=False)):
        return True
    itself = any(TREATY_NOUN.fullmatch(thing.text) for thing in children(verb, "dobj"))
    if lemma(verb) in ("join", "enter", "belong") and not itself and scene.organisations_in(verb.idx, end):
        return False
    text = scene.text[start:end].lower()
    if re.search(
        r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court)\b", text
    ):
        return True
    objects = children(verb, "dobj", "nsubjpass", "prep")
    bare = not [o for o in objects if o.dep_ == "dobj"]
    it = any(o.lower_ in ("it", "which", "that", "neither", "both") for o in objects)
    to_it = lemma(verb) in ("belong", "accede", "adhere") and any(t.lower_ in ("it", "them") for t in to)
    if to_it and scene.near_treaty(verb.idx):
        return bool(scene.treaty(verb, start, end))
    return (
        (it or bare)
        and lemma(verb) in ("ratify", "sign", "accede", "join")
        and bool(scene.treaty(verb, start, end))
        and (it or lemma(verb) != "join" or negated(verb) or _by_many_states(verb))
    )


def _has_own_subject(verb: Token) -> bool:
    """Whether a relative clause is about what somebody else does to its noun, and not about what the noun does."""
    own = children(verb, "nsubj")
    behind = children(verb, "prep")  # "the day on which it signed the treaty", "the court that it belongs to"
    return bool(own) and own[-1].tag_ not in ("WDT", "WP") and not behind


def _is_any(scene: Scene, thing: Token) -> bool:
    """As in "signed a deal with Moscow": one that the text has not spoken of yet."""
    named = any(m.start <= thing.idx < m.end for m in scene.treaties)
    return not named and any(c.lower_ in ("a", "an", "another") for c in children(thing, "det"))


def _is_addition(scene: Scene, thing: Token) -> bool:
    """Whether a noun is an amendment or the like, and the treaty that it stands for is not called so."""
    start, end = thing.left_edge.idx, thing.idx + len(thing)
    if lemma(thing) not in cue_file("referring")["amendments"] or scene.treaties_in(start, end):
        return False
    facts = scene.lexicon.facts.get(scene.referents.treaty(start, end) or "")
    return facts is None or lemma(thing) not in facts.generic


def _is_person(scene: Scene, who: Token) -> bool:
    near = scene.mentions_from(who.left_edge.idx, who.idx + len(who))
    return any(m.kind == "person" for m in near)


def signs_a_law(scene: Scene, verb: Token) -> bool:
    """As in "parliament adopted a law to ratify it; the president signed it": the law is signed."""
    who = subject(verb) if lemma(verb) == "sign" else None
    above = subject(verb.head) if lemma(verb) == "sign" and verb.dep_ == "xcomp" else None
    nouns = (what for what in (who, above) if what is not None and not scene.is_in_treaty(what))
    if any(lemma(what) in words("bills") for what in nouns):
        return True  # "the law has yet to be signed by the president"
    if who is None or [t.lower_ for t in children(verb, "dobj")] != ["it"]:
        return False
    near = scene.mentions_from(who.left_edge.idx, verb.idx)
    head = any(role_words().get(t.lower_) == "head_of_state" for t in who.subtree) or any(
        m.kind == "person" for m in near
    )
    told = (span for event in scene.events if event.said == "promulgated" for span in event.evidence)
    if head and any(start <= verb.idx < end for start, end in told):
        return True
    before = scene.parsed.span(max(0, verb.idx - _NEAR), who.left_edge.idx)
    return head and any(lemma(t) in words("bills") for t in before)


def _by_many_states(verb: Token) -> bool:
    """As in "more than 160 states have joined"; fewer may have joined a boycott or a coalition."""
    who = subject(verb)
    if who is not None and who.lower_ == "total":
        who = next((n for p in children(who, "prep") if p.lower_ == "of" for n in children(p, "pobj")), who)
    if who is not None and who.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        who = verb.head  # "The 123 countries that have joined must arrest him"
    number = number_of(who) if who is not None and lemma(who) in words("counted_nouns") else None
    return number is not None and number.value >= _LEAST_JOINED
