"""Standing told by verbs: "ratified", "has yet to sign", "is bound by", "was ratified by 123 countries"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.reading.claims.about_treaties import is_of_another_matter, is_treaty, takes_treaty
from treatywatch.reading.claims.clauses import (
    asserted,
    clause,
    continues,
    even,
    future,
    negated,
    phrase,
    remains,
    whole,
)
from treatywatch.reading.claims.mood import is_never
from treatywatch.reading.claims.numbers import is_whole, number_of
from treatywatch.reading.claims.scene import Scene, words
from treatywatch.reading.claims.sets import sets_told
from treatywatch.reading.claims.standing_phrases import by_phrase
from treatywatch.reading.claims.tellings import (
    Said,
    excepting,
    no_longer,
    number_of_alone,
    quantified,
    signed_only,
    with_subject,
)
from treatywatch.reading.syntax import auxiliaries, children, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_JUST_BEFORE = 40  # words before a verb in which the step that it repeats is told
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d")
_OF_A_TIME = frozenset({"since", "with", "albeit"})
_UNTIL = re.compile(r"\b(?:until|till)\b", re.I)


def by_verb(scene: Scene, word: Token) -> Said | None:
    """What a verb such as "ratify", "sign", "join" or "is bound" tells of whom; None where it tells nothing."""
    if lemma(word) in words("bound_words") and not children(word, "xcomp"):  # "bound to destroy its mines"
        return _bound(scene, word)
    if lemma(word) == "do":
        return _done_so(scene, word)
    if lemma(word) in words("giving_verbs"):
        return _handed_in(scene, word)
    if (phrase := by_phrase(scene, word)) is not None:
        return phrase
    if lemma(word) in words("back_verbs") and (back := _never_back(scene, word)) is not None:
        return back
    if lemma(word) in ("remain", "stay") and (asserted(word) or remains(word)) and _in_a_treaty(scene, word):
        if negated(word) and (word.tag_ == "VBG" or future(word)):  # "is not staying in it"
            leaving = with_subject(scene, word, "leaving", clause(word), word)
            return replace(leaving, only=False) if leaving is not None else None
        out = negated(word) or no_longer(word)
        return with_subject(scene, word, "not_party" if out else "party", clause(word), word)
    if _is_of_neither(word):
        return None
    row: str | None = words("standing_verbs").get(lemma(word)) or _back_row(word) or _accepted_by_many(word)
    if row is not None and _is_one_of_two(word):
        return None  # "ratified or signed it": which, it does not say
    if row is not None and has_other_particle(word):
        return None  # "signed off on the delivery"
    if lemma(word) in words("back_verbs") and row == "back" and _returns_after_leaving(word):
        return with_subject(scene, word, row, clause(word), word) if scene.near_treaty(word.idx) else None
    if row == "signed" and any(c.lower_ == "up" for c in word.children):
        row = "joined"
    if row is None or not takes_treaty(scene, word) or (_comes_back(word, row) and not _returns_to_treaty(scene, word)):
        return None
    if any(t.text == "law" for p in children(word, "prep") if p.lower_ == "into" for t in children(p, "pobj")):
        return None  # "signed into law"
    if word.tag_ == "VBG" and any(c.lower_ in words("being") for c in children(word, "aux")):
        return None  # "is joining": on its way, told as an event
    if row == "joined" and lemma(word) in words("lasting_joins") and (word.tag_ in ("VBZ", "VBP") or denies_now(word)):
        row = "party"
    if row == "party" and word.tag_ == "VBD" and not negated(word):
        row = "was_party"  # "once belonged to it"
    denied = negated(word) or (row == "party" and no_longer(word))
    if (not denied and not (asserted(word) or _tells_beside(word))) or _only_intended(word) or _opens_an_effect(word):
        return None
    if denied:
        row = _denied_row(word, row)
        shared = word.dep_ == "conj" and is_verb(word.head) and not children(word, "nsubj", "nsubjpass")
        if shared and row == words("neither_rows"):
            return None  # told by the first verb of "neither signed nor ratified"
    if is_passive(word) or _shares_passive(word):
        return _by_agent(scene, word, row)
    span = clause(word)
    if row == words("neither_rows"):
        span = (span[0], max(clause(v)[1] for v in (word, *children(word, "conj"))))
    head = word.head
    if word.dep_ == "xcomp" and is_verb(head):
        span = (clause(head)[0], max(clause(head)[1], span[1]))
        if head.dep_ == "relcl":  # "one of eight countries that have yet to ratify it"
            return with_subject(scene, head, row, span, word)
    return with_subject(scene, word, row, span, word)


def _is_of_neither(verb: Token) -> bool:
    """As in "and neither of the two countries that it borders has signed it", read as what the two have signed."""
    of = verb.head.head if verb.dep_ == "relcl" and verb.head.dep_ == "pobj" else None
    return of is not None and of.lower_ == "of" and of.head.lower_ in ("neither", "none")


def _accepted_by_many(verb: Token) -> str | None:
    """As in "has now been accepted by 192 states": any consent, where so many are counted."""
    by = [t for agent in children(verb, "agent") for t in children(agent, "pobj")] if is_passive(verb) else []
    counted = any(number_of(t) is not None and lemma(t) in words("counted_nouns") for t in by)
    return words("accepting_verbs").get(lemma(verb)) if counted else None


def _is_one_of_two(verb: Token) -> bool:
    """As in "Ghana and Kyrgyzstan ratified or signed it"; "has not signed or ratified it" denies both."""
    first = verb.head if verb.dep_ == "conj" and is_verb(verb.head) else verb
    others = [c for c in children(first, "conj") if lemma(c) in words("standing_verbs")]
    either = any(c.lower_ == "or" for c in children(first, "cc"))
    signs = any(lemma(v) == "sign" for v in (first, *others))  # "ratified or acceded" are one
    return either and signs and bool(others) and not negated(first) and asserted(first)


def _done_so(scene: Scene, verb: Token) -> Said | None:
    """As in "It needs fifty ratifications; so far 23 have done so": how many took the step told just before."""
    done = verb.tag_ == "VBN" and any(c.lower_ == "so" and c.i == verb.i + 1 for c in verb.children)
    if not done or negated(verb) or not asserted(verb) or scene.treaties_in(*clause(verb)):
        return None
    row = _step_before(verb)
    said = with_subject(scene, verb, row, clause(verb), verb) if row is not None else None
    return said if said is not None and said.number is not None else None


def _handed_in(scene: Scene, verb: Token) -> Said | None:
    """As in "Nine states have deposited theirs", "23 have handed in their instruments of ratification"."""
    papers = [t for t in children(verb, "dobj", "nsubjpass") if lemma(t) in words("consent_papers")]
    if len(papers) != 1 or negated(verb) or not asserted(verb):
        return None
    theirs = papers[0].lower_ == "theirs"
    if theirs and (scene.treaties_in(*clause(verb)) or _step_before(verb) not in ("ratified", "acceded")):
        return None
    said = with_subject(scene, verb, "ratified", clause(verb), verb)
    return said if said is not None and said.number is not None else None


def _step_before(verb: Token) -> str | None:
    """The standing that the last words before a clause tell of: "ratifications", "to sign it"."""
    first = clause(verb)[0]
    for token in reversed([t for t in verb.doc[max(0, verb.i - _JUST_BEFORE) : verb.i] if t.idx < first]):
        row = words("standing_verbs" if is_verb(token) else "steps_of_nouns").get(lemma(token))
        if row is not None or lemma(token) in (*words("leaving_verbs"), *words("leaving_nouns")):
            return str(row) if row in ("signed", "ratified", "acceded") else None
    return None


def has_other_particle(verb: Token) -> bool:
    """Whether the word right behind a verb makes it another one: "signed off on the delivery" is no signature."""
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return after in words("other_particles").get(lemma(verb), ())


def _in_a_treaty(scene: Scene, verb: Token) -> bool:
    """As in "Norway and Sweden remain in the treaty"; "remains in force" is none."""
    things = [t for prep in children(verb, "prep") if prep.lower_ in ("in", "inside") for t in children(prep, "pobj")]
    return any(is_treaty(scene, thing) and thing.tag_ != "PRP" for thing in things)


def _never_back(scene: Scene, verb: Token) -> Said | None:
    """As in "Chad, which left the treaty, has never gone back": it is no party now, whatever it was before."""
    particle = words("back_verbs")[lemma(verb)]
    helped = {c.lower_ for c in children(verb, "aux")} & {"has", "have"}
    if not (helped and negated(verb)) or (particle and particle not in {c.lower_ for c in verb.children}):
        return None
    behind = [t for t in verb.subtree if t.i > verb.i]
    things = [t for t in behind if t.dep_ in ("dobj", "pobj") and not scene.times_in(*whole(t))]
    before = [t for t in verb.sent if t.i < verb.i]
    left = any(lemma(t) in (*words("leaving_verbs"), *words("leaving_nouns")) for t in before)
    left = left or any(t.lower_ == "out" and t.nbor(1).lower_ == "of" for t in before)  # "walked out of it"
    named = scene.treaties_in(verb.sent.start_char, verb.sent.end_char)
    # "has never gone back to work" tells nothing of the treaty
    elsewhere = any(t.tag_ == "VB" for t in behind) or any(not is_treaty(scene, t) for t in things)
    if not named or elsewhere or not (left or things):
        return None
    return with_subject(scene, verb, "never_back", clause(verb), verb)


def _returns_to_treaty(scene: Scene, verb: Token) -> bool:
    """As in "returned to the convention", and not "returned to Geneva to sign it"."""
    things = [t for prep in children(verb, "prep") if prep.lower_ == "to" for t in children(prep, "pobj")]
    return not children(verb, "dobj") and any(is_treaty(scene, t) and t.tag_ != "PRP" for t in things)


def _comes_back(verb: Token, row: str | None) -> bool:
    return row == "back" and lemma(verb) != "rejoin"


def _back_row(verb: Token) -> str | None:
    """As in "quit in 1992 but came back in 2002"."""
    particle = words("back_verbs").get(lemma(verb))
    return "back" if particle and any(c.lower_ == particle for c in verb.children) and verb.tag_ == "VBD" else None


def _returns_after_leaving(verb: Token) -> bool:
    """As in "Chad, which had left the treaty in 1985, returned in 2007": nothing but a day stands behind it."""
    left = any(lemma(t) in (*words("leaving_verbs"), *words("leaving_phrases")) for t in verb.sent if t.i < verb.i)
    behind = [t for t in children(verb, "prep") if t.lower_ not in ("in", "on", "after", "under")]
    return left and not behind and bool(children(verb, "prep")) and not children(verb, "dobj", "advcl", "xcomp")


def _tells_beside(verb: Token) -> bool:
    """As in ", acceding only in 2015", ", having ratified it in May": a participle that tells what was done as well."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or children(verb, "mark", "nsubj"):
        return False
    having = any(c.lower_ == "having" for c in children(verb, "aux"))
    left = verb.left_edge
    after_comma = left.i > 0 and left.nbor(-1).text in (",", "–", "—")
    told = is_verb(verb.head) and asserted(verb.head) and not future(verb.head)
    return told and (
        having or (after_comma and verb.i > verb.head.i and bool(children(verb, "prep", "dobj", "advmod")))
    )


def _opens_an_effect(verb: Token) -> bool:
    """As in "Signed in New York in 1958, it took effect a year later": told of the treaty."""
    participle = verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i < verb.head.i and not children(verb, "dobj")
    pairs = words("effect_verbs").get(lemma(verb.head), ()) if participle else ()
    return any(c.lower_ in pairs for c in verb.head.subtree if c.i > verb.head.i)


def _only_intended(verb: Token) -> bool:
    """As in "would not join after all", "will never ratify": what somebody means to do or not to do."""
    return any(a.lower_ in words("modals") for a in auxiliaries(verb))


def _shares_passive(verb: Token) -> bool:
    """As "signed" in "was ratified by 112 states and signed by 108"."""
    first = verb.head
    by = [t for p in children(verb, "agent", "prep") if p.lower_ == "by" for t in children(p, "pobj")]
    counted = verb.tag_ == "VBD" and any(t.like_num for t in by)  # "signed by 187 states and ratified by 178"
    joined = verb.dep_ == "conj" and (verb.tag_ == "VBN" or counted)
    return joined and is_passive(first) and not children(verb, "nsubj", "dobj")


def _denied_row(word: Token, row: str) -> str:
    """The row of a denied verb: "neither signed nor ratified" is more than "not signed", "not even signed" too."""
    around = {c.lower_ for c in word.children if c.dep_ not in ("nsubj", "nsubjpass")}
    if row == "signed" and any(c.lower_ == "neither" for c in children(word, "dobj")):
        return str(words("negated_rows")[row])  # "has signed neither": of two treaties
    others = [c for c in children(word, "conj") if is_verb(c) and lemma(c) not in ("do", "have", "be")]
    shared = any(not children(c, "nsubj", "nsubjpass") for c in others)
    if row != "party" and (
        "neither" in around
        or ("nor" in around and shared)
        or (word.dep_ == "conj" and "nor" in {c.lower_ for c in word.head.children})
    ):
        return str(words("neither_rows"))
    if row == "signed" and even(word):
        return "not_even_signed"
    if row in ("joined", "acceded") and word.dep_ == "xcomp":  # "decided not to accede"
        return "not_party"
    return str(words("never_rows" if is_never(word) and row in words("never_rows") else "negated_rows")[row])


def denies_now(verb: Token) -> bool:
    """As in "does not adhere to it"."""
    return verb.tag_ == "VB" and any(c.lower_ in ("does", "do") for c in children(verb, "aux"))


def _bound(scene: Scene, word: Token) -> Said | None:
    """As in "is still bound by T", "is no longer bound"."""
    to = [t for p in children(word, "prep") if p.lower_ == "to" for t in children(p, "pobj")]
    if any(t.lower_ in ("little", "nothing", "much", "less", "something") for t in to):
        return None  # "has signed it, which binds it to little"
    if word.tag_ in ("VBZ", "VBP") or (word.tag_ == "VB" and negated(word) and asserted(word)):
        return _binding(scene, word)
    helped = children(word, "auxpass", "aux", "nsubjpass", "nsubj") or lemma(word.head) in words("become_verbs")
    if word.dep_ == "acl" and not helped and word.head.tag_ in ("NNP", "NNPS") and _by_a_treaty(scene, word):
        refs = scene.named_states(word.head.idx, word.head.idx + len(word.head))
        span = word.head.idx, max(clause(word)[1], whole(word)[1])  # "Ukraine, bound by it since 1982, ..."
        return Said(refs, None, "bound", word, span) if refs and not negated(word) else None
    if word.tag_ not in ("VBN", "VBD") or not helped:
        return None
    if lemma(word.head) in words("ending_verbs") and word.dep_ in ("xcomp", "ccomp") and not continues(word.head):
        return None  # "ceased to be bound on 20 February": a step, told by the verb of ending
    if lemma(word.head) in ("consent", "agree", "declare") and word.dep_ in ("xcomp", "ccomp"):
        return None  # "the 104th state to consent to be bound"
    if lemma(word.head) in words("considering") and word.dep_ in ("oprd", "acomp", "xcomp", "ccomp", "acl", "advcl"):
        return None  # "no longer considers itself bound": what it thinks of it
    if future(word) and no_longer(word):
        return with_subject(scene, word, "will_be_out", clause(word), word)
    until = _is_until(scene, word)
    if future(word) and not negated(word) and not until and scene.times_of(word, *clause(word)):
        return with_subject(scene, word, "will_be_bound", clause(word), word)
    goes_on = remains(word.head) or (until and future(word))
    if not (asserted(word) or goes_on) or children(word, "dobj") or not _by_a_treaty(scene, word):
        return None
    told = word.head if word.dep_ == "acomp" and lemma(word.head) in words("become_verbs") else word
    row = "never_party" if is_never(told) else "not_party" if negated(told) or no_longer(told) else "bound"
    return with_subject(scene, told, row, clause(told), told)


def _binding(scene: Scene, verb: Token) -> Said | None:
    """As in "the convention binds Chad", "it no longer binds Mali"."""
    who, whom = subject(verb), next(iter(children(verb, "dobj", "npadvmod")), None)  # "binds Mali", taken for a time
    if who is None or whom is None or children(whom, "nummod") or not is_treaty(scene, who):
        return None
    if whom.lower_ in ("nobody", "one", "none") or any(c.lower_ == "no" for c in whom.children):
        return None  # "binds no one in America"
    if lemma(whom) in words("parties_all") and not scene.named_states(*phrase(whom, relative=False)):
        return None  # "still binds its parties": whoever they are
    refs = scene.of(whom)
    row = "never_party" if is_never(verb) else "not_party" if negated(verb) or no_longer(verb) else "bound"
    return Said(refs, None, row, verb, (clause(verb)[0], phrase(whom, relative=False)[1])) if refs else None


def _is_until(scene: Scene, word: Token) -> bool:
    """As in "will remain bound until 2 May", "is bound until 2 May"."""
    return _UNTIL.search(scene.text, *clause(word.head if word.dep_ == "acomp" else word)) is not None


def _by_a_treaty(scene: Scene, verb: Token) -> bool:
    """Whether somebody is bound by a treaty, and not by a promise or a rope: it is named, or a noun means one."""
    if is_of_another_matter(scene, verb):
        return False
    preps = children(verb, "agent", "prep")
    since = any(p.lower_ == "since" and _YEAR.search(p.doc.text, *whole(p)) for p in preps)
    by = [t for agent in preps if not (since and agent.lower_ in _OF_A_TIME) for t in children(agent, "pobj")]
    near = (*verb.children, *(verb.head.children if verb.dep_ == "acomp" else ()))
    told = no_longer(verb) or any(c.lower_ == "still" for c in near) or _of_some_only(verb)
    told = told or since or _is_until(scene, verb)
    if not by and told and scene.near_treaty(verb.idx):
        return True  # "is still bound", "only Britain is bound", "is bound until 2 May", "has been bound since 1986"
    return any(is_treaty(scene, thing) for thing in by) or bool(scene.treaties_in(*clause(verb)))


def _of_some_only(verb: Token) -> bool:
    who = subject(verb)
    near = who.doc[max(who.sent[0].i, who.left_edge.i - 1) : who.i] if who is not None else ()
    return any(t.lower_ in words("only_words") for t in near)


def _by_agent(scene: Scene, word: Token, row: str) -> Said | None:
    """As in "has been ratified by 123 countries", "was signed by Poland"."""
    for agent in children(word, "agent", "prep"):
        if agent.lower_ != "by":
            continue
        for by in children(agent, "pobj"):
            number = number_of(by)
            except_ = excepting().search(scene.text, *whole(by))
            if (much := quantified(scene, word, by)) is not None and except_ is None:
                return Said((), None, row, word, clause(word), within=much[1], much=much[0])
            if except_ is not None:
                left_out = scene.named_states(except_.start(), whole(by)[1])
                denied = str(words("negated_rows")[row]) if row in words("negated_rows") else row
                within = sets_told(scene, by, whole(by)[0], except_.start())
                return Said(left_out, None, denied, word, clause(word), True, within) if left_out else None
            if number is not None and number.value > 1 and lemma(by) in words("counted_nouns"):
                if not is_whole(scene, by):
                    return None
                return Said((), number, signed_only(scene, word, row), word, clause(word))
            refs = scene.of(by)
            if refs:
                return Said(refs, None, row, word, clause(word))
            if by.like_num and (value := number_of_alone(by)) is not None:
                return Said((), value, signed_only(scene, word, row), word, clause(word))
    return None
