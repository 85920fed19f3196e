"""Claims about who is what under a treaty: parties, signatories, those that ratified, those outside; and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion, ClaimKind, Span
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.clauses import asserted, clause, even, negated, phrase, whole
from treatywatch.reading.claims.numbers import Number, number_of
from treatywatch.reading.claims.scene import Draft, Scene, overlap, words
from treatywatch.reading.syntax import children, is_noun, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEP_OF_ROW = {"party": "party", "bound": "bound", "signatory": "signatory", "signed": "signed",
                "ratified": "ratified", "acceded": "acceded", "joined": "joined"}  # fmt: skip
_BASIS = {"party": "bound", "bound": "bound", "signatory": "signed", "signed": "signed", "ratified": "consented",
          "acceded": "consented", "joined": "consented", "not_party": "outside", "not_signatory": "never_joined",
          "not_ratified": "outside", "never_joined": "never_joined", "not_even_signed": "never_joined",
          "signed_only": "signed_only"}  # fmt: skip
_TREATY_NOUN = re.compile(
    r"\b(?:treaty|treaties|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court|deal|ban)s?\b",
    re.I,
)
_LEAST_TOTAL = 10  # "the four parties" are some that the text has spoken of
_BESIDE = 4  # characters between a name and what stands beside it: ", " or " – "
_SETS = {"party": "parties", "bound": "parties", "ratified": "parties", "signed": "signatories",
         "signatory": "signatories"}  # fmt: skip
_AS_OF = re.compile(r"\b(?:as of|as at|by|on)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class _Said:
    """One telling: who, what row, where it stands in the text."""

    who: tuple[str, ...]
    number: Number | None
    row: str
    word: Token
    span: Span
    only: bool = False
    within: tuple[str, ...] = ()
    much: str = ""
    among: Number | None = None


def standing_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims that one word carries: a noun such as "party", a verb such as "ratify", "outside", "bound"."""
    said = (
        _by_noun(scene, word) if is_noun(word) else _by_verb(scene, word) if is_verb(word) else _by_place(scene, word)
    )
    if said is None:
        return
    treaty = scene.treaty(word, *said.span)
    if treaty is None or (_of_organisation(scene, word) and not _near_treaty(scene, word)):
        return
    yield from _drafts(scene, said, treaty)


def _drafts(scene: Scene, said: _Said, treaty: str) -> Iterator[Draft]:
    row = {"joined": "party"}.get(said.row, said.row)
    told: tuple[Assertion, ...]
    if said.number is not None and said.within:
        if row in _SETS:
            sets = (*said.within, f"{_SETS[row]}({treaty})")
            told = (say.set_count(sets, scene.on, said.number.relation, said.number.value),)
            yield Draft(*said.span, "count", told, (), treaty, 1)
    elif said.number is not None and said.row in _BASIS:
        on = _as_of(scene, said.span) or scene.on
        counted = say.count(treaty, _BASIS[said.row], on, said.number.relation, said.number.value)
        yield Draft(*said.span, "count", (counted,), (), treaty, 1)
    elif said.much:
        told = (say.share(treaty, row, scene.on, said.much, said.within),)
        yield Draft(*said.span, "participation", told, (), treaty, 1)
    elif said.who:
        told = tuple(a for p in said.who for a in _assertions(scene, said, p, treaty, row))
        if said.among is not None and said.row in _BASIS and said.among.value > 1:
            told += (say.count(treaty, _BASIS[said.row], scene.on, "of", said.among.value),)
        if said.only:
            told += (say.only(said.who, treaty, row, scene.on, said.within),)
        kind: ClaimKind = "superlative" if said.only else "participation"
        yield Draft(*said.span, kind, told, said.who, treaty, 2)


def _assertions(scene: Scene, said: _Said, participant: str, treaty: str, row: str) -> Iterator[Assertion]:
    """The standing itself, and the day of the step where the text gives one."""
    day = scene.day_in(*said.span)
    on = _as_of(scene, said.span)
    if on:
        yield say.status(participant, treaty, parse_day(on).exact or scene.on, row)
        return
    if said.row == "joined":
        yield say.stage(participant, treaty, "join", "joined", day)
        return
    yield say.status(participant, treaty, scene.on, row)
    step = _STEP_OF_ROW.get(said.row)
    if day and step and not row.startswith("n"):
        yield say.step_date(participant, treaty, step, day)


def _as_of(scene: Scene, span: Span) -> str:
    """The day that a text says its state of affairs is of ("as of Sept 1"), or empty."""
    for time in scene.times_in(*span):
        before = scene.text[max(0, time.start - 8) : time.start]
        if time.day is not None and (
            re.match(r"as (?:of|at)\b", time.text, re.I) or re.search(r"\bas (?:of|at)\s*$", before, re.I)
        ):
            return time.day.edtf
    return ""


def _by_noun(scene: Scene, word: Token) -> _Said | None:
    row = words("standing_nouns").get(lemma(word))
    if row is None and lemma(word) in words("standing_heads"):
        row = next(
            (words("standing_marks")[c.lower_] for c in word.children if c.lower_ in words("standing_marks")), None
        )
    if row is None or lemma(word) == "membership" or not _about_treaty(scene, word):
        return None
    counted = number_of(word)
    if counted and counted.value > 1 and word.dep_ not in ("appos",) and counted.relation is not None:
        verb = _governor(word)
        span = clause(verb) if verb is not None and word.dep_ in ("dobj", "attr") else phrase(word)
        if not _is_total(word, counted):
            return None
        return _Said((), counted, "signed_only" if _not_ratified_yet(word) else row, word, span)
    if word.dep_ in ("attr", "oprd") and is_verb(word.head):
        return _predicate(scene, word, word.head, row)
    if word.dep_ == "conj" and word.head.dep_ in ("attr", "oprd") and is_verb(word.head.head):
        return _predicate(scene, word, word.head.head, row)
    if word.dep_ == "pobj" and word.head.lower_ == "as":
        return _as_a(scene, word, row)
    if word.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return None
    return _apposition(scene, word, row)


def _is_total(noun: Token, number: Number) -> bool:
    """Whether a number of parties is all of them: "has 164 parties", "the 164 parties", not "35 parties met"."""
    if noun.dep_ in ("attr", "oprd") or (noun.dep_ in ("dobj", "conj") and lemma(_governor(noun) or noun) == "have"):
        return True
    definite = any(c.lower_ in ("the", "its", "all") for c in noun.children)
    return (definite and number.value >= _LEAST_TOTAL) or _not_ratified_yet(noun)


def _not_ratified_yet(noun: Token) -> bool:
    """As in "13 signatories that have not yet ratified"."""
    return lemma(noun) in ("signatory", "signer") and any(
        lemma(v) == "ratify" and negated(v) for v in children(noun, "relcl", "acl")
    )


def _predicate(scene: Scene, word: Token, verb: Token, row: str) -> _Said | None:
    """As in "X is (not, no longer) a party to T"."""
    if not asserted(verb):
        return None
    if negated(verb) or any(c.lower_ == "no" for c in word.children) or _no_longer(verb):
        row = words("negated_rows")[row]
    elif row == "party" and verb.lower_ in ("was", "were") and not _told_of_now(scene, verb):
        row = "was_party"
    return _with_subject(scene, verb, row, clause(verb), word)


def _told_of_now(scene: Scene, verb: Token) -> bool:
    """Whether a past tense is only that of reported speech ("said that it was a party"), or gives its day itself."""
    content = [part for statement in scene.statements for part in statement.content]
    return bool(_as_of(scene, clause(verb))) or any(start <= verb.idx < end for start, end in content)


def _no_longer(verb: Token) -> bool:
    return any(c.lower_ in words("gone_words") for c in verb.subtree if abs(c.i - verb.i) <= 4)


def _with_subject(scene: Scene, verb: Token, row: str, span: Span, word: Token) -> _Said | None:
    """The telling of a clause by its subject: states, a number of them, or part of a set."""
    who = subject(verb)
    if who is None:
        return None
    among = verb.head if verb.dep_ == "relcl" else None
    who, span = _behind_relative(scene, verb, who, span)
    much = _quantified(scene, verb, who)
    number = _number_before(verb) or number_of(verb.head if who.tag_ in ("WDT", "WP") and is_noun(verb.head) else who)
    counted = lemma(who) in words("counted_nouns") or who.tag_ in ("WDT", "WP")
    if among is not None and _not_ratified_yet(among):
        return None  # told by its noun
    if number is not None and number.value > 1 and counted and not scene.named_states(*whole(who)):
        return _Said((), number, row, word, span, within=sets_in(scene, *whole(who)))
    if much is not None:
        return _Said((), None, row, word, span, within=much[1], much=much[0])
    refs = scene.of(who)
    only, within = _only(scene, who, span)
    of_so_many = None
    if among is not None and who.i < among.i:
        only = only or any(c.lower_ in words("only_words") for c in among.children)
        of_so_many = number_of(among)
    return _Said(refs, None, row, word, span, only, within, among=of_so_many) if refs else None


def _number_before(verb: Token) -> Number | None:
    """The number that is itself the subject: "86 have signed the treaty and 51 have ratified it"."""
    first = min([verb, *children(verb, "aux", "auxpass")], key=lambda token: token.i)
    before = first.nbor(-1) if first.i > 0 else None
    return number_of_alone(before) if before is not None and before.like_num else None


def _quantified(scene: Scene, verb: Token, who: Token) -> tuple[str, tuple[str, ...]] | None:
    """How much of which sets a subject is: "most NATO members", "many of whom" after "our NATO allies"."""
    much = next((t.lower_ for t in (who, *who.children) if t.lower_ in words("shares")), "")
    if not much:
        return None
    start, end = whole(who)
    if any(t.tag_ in ("WP", "WDT") for t in who.subtree) and is_noun(verb.head):
        start, end = phrase(verb.head, relative=False)
    sets = sets_in(scene, start, end)
    return (words("shares")[much], sets) if sets else None


def including_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """As in "has more than 160 parties, including all of our NATO allies"."""
    if lemma(word) != "include" or word.tag_ != "VBG":
        return
    start, end = whole(word)
    before = [c for c in word.head.subtree if c.i < word.i and lemma(c) in words("standing_nouns")]
    verbs = [v for v in (word.head, *word.head.ancestors) if lemma(v) in words("standing_verbs")]
    row = words("standing_nouns")[lemma(before[-1])] if before else None
    row = row or (words("standing_verbs")[lemma(verbs[0])] if verbs else None)
    treaty = scene.treaty(word, start, end) if row else None
    if row is None or treaty is None or any(negated(v) for v in verbs[:1]):
        return
    row = {"joined": "party"}.get(row, row)
    sets = sets_in(scene, start, end)
    much = next((words("shares")[t.lower_] for t in word.subtree if t.lower_ in words("shares")), "")
    named = scene.named_states(start, end)
    if sets and much:
        yield Draft(start, end, "participation", (say.share(treaty, row, scene.on, much, sets),), (), treaty, 2)
    elif named and not sets:
        told = tuple(say.status(p, treaty, scene.on, row) for p in named)
        yield Draft(start, end, "participation", told, named, treaty, 3)


def _behind_relative(scene: Scene, verb: Token, who: Token, span: Span) -> tuple[Token, Span]:
    """As in "Micronesia is among the states that have not signed": who is meant is behind the relative clause."""
    head = verb.head if verb.dep_ == "relcl" else None
    if head is None or lemma(head) not in words("counted_nouns"):
        return who, span
    up = head
    while up.dep_ in ("pobj", "prep", "attr", "conj") and up.head.i != up.i and not is_verb(up):
        up = up.head
    outer = subject(up) if is_verb(up) and lemma(up) in words("become_verbs") else None
    return (outer, (clause(up)[0], max(span[1], clause(up)[1]))) if outer is not None else (head, span)


def _only(scene: Scene, who: Token, span: Span) -> tuple[bool, tuple[str, ...]]:
    """Whether the subject is said to be the only one, and of which sets."""
    start = whole(who)[0]
    near = [t for t in who.doc[max(0, who.left_edge.i - 2) : who.i] if t.lower_ in words("only_words")]
    if not near:
        return False, ()
    before = scene.text[max(0, start - 160) : start]
    sentence = scene.parsed.sentence_at(who.idx)
    begin = max(sentence.start if sentence else 0, start - len(before))
    return True, sets_in(scene, begin, start) if overlap((begin, start), (0, span[1])) else ()


def sets_in(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The sets of states that some characters name: members of an organisation, neighbours of a state."""
    text = scene.text[start:end].lower()
    kind = "allies" if re.search(r"\b(?:our|its|their)\b.*\ball(?:y|ies)\b", text) else "members"
    sets = [
        f"{kind}({org})"
        for org in scene.organisations_in(start, end)
        if re.search(r"member|nation|state|ally|allies|countr", text)
    ]
    if re.search(r"\bborder|\bneighbou?r", text):
        after = re.search(r"\bborder(?:s|ing)?\b|\bneighbou?r(?:s|ing)?\b", text)
        at = start + (after.start() if after else 0)
        sets += [f"borders({ref})" for ref in scene.named_states(at, end)[:1] or scene.named_states(start, end)[:1]]
    return tuple(sets)


def _apposition(scene: Scene, word: Token, row: str) -> _Said | None:
    """As in "Kyiv, a signatory to T since 2005": said of the name right before it, and of no other."""
    span = phrase(word)
    beside = [
        m for m in scene.mentions if m.kind in ("state", "organisation", "place") and 0 < span[0] - m.end <= _BESIDE
    ]
    refs = scene.named_states(beside[-1].start, beside[-1].end) if beside else ()
    if not refs and word.head.tag_ not in ("NNP", "NNPS"):
        refs = scene.named_states(*phrase(word.head, relative=False))
    return _Said(refs, None, row, word, span) if refs else None


def _as_a(scene: Scene, word: Token, row: str) -> _Said | None:
    verb = _governor(word)
    if verb is None or not asserted(verb):
        return None
    who = subject(verb)
    refs = scene.of(who) if who is not None else ()
    return _Said(refs, None, row, word, clause(verb)) if refs else None


def _governor(word: Token) -> Token | None:
    while word.head.i != word.i:
        word = word.head
        if is_verb(word):
            return word
    return None


def _by_verb(scene: Scene, word: Token) -> _Said | None:
    if lemma(word) in words("bound_words"):
        return _bound(scene, word)
    row = words("standing_verbs").get(lemma(word))
    if row == "signed" and any(c.lower_ == "up" for c in word.children):
        row = "joined"
    if row is None or not _takes_treaty(scene, word):
        return None
    denied = negated(word)
    if not denied and not asserted(word):
        return None
    if denied:
        row = _denied_row(word, row)
        if word.dep_ == "conj" and is_verb(word.head) and row == words("neither_rows"):
            return None  # told by the first verb of "neither signed nor ratified"
    if is_passive(word) or _shares_passive(word):
        return _by_agent(scene, word, row)
    span = clause(word)
    if row == words("neither_rows"):
        span = (span[0], max(clause(v)[1] for v in (word, *children(word, "conj"))))
    head = word.head
    if word.dep_ == "xcomp" and is_verb(head):
        span = (clause(head)[0], max(clause(head)[1], span[1]))
    return _with_subject(scene, word, row, span, word)


def _shares_passive(verb: Token) -> bool:
    """As "signed" in "was ratified by 112 states and signed by 108"."""
    first = verb.head
    return verb.dep_ == "conj" and verb.tag_ == "VBN" and is_passive(first) and not children(verb, "nsubj", "dobj")


def _denied_row(word: Token, row: str) -> str:
    """The row of a denied verb: "neither signed nor ratified" is more than "not signed", "not even signed" too."""
    around = {c.lower_ for c in word.children}
    if around & {"neither", "nor"} or (word.dep_ == "conj" and "nor" in {c.lower_ for c in word.head.children}):
        return str(words("neither_rows"))
    if row == "signed" and even(word):
        return "not_even_signed"
    if row == "joined" and word.dep_ == "xcomp":
        return "not_party"
    return str(words("negated_rows")[row])


def _bound(scene: Scene, word: Token) -> _Said | None:
    """As in "is still bound by T", "is no longer bound"."""
    if not (word.tag_ in ("VBN", "VBD") and (children(word, "auxpass", "aux") or children(word, "nsubjpass", "nsubj"))):
        return None
    if not asserted(word):
        return None
    row = "not_party" if negated(word) or _no_longer(word) else "bound"
    said = _with_subject(scene, word, row, clause(word), word)
    return said


def _by_agent(scene: Scene, word: Token, row: str) -> _Said | None:
    """As in "has been ratified by 123 countries", "was signed by Poland"."""
    for agent in children(word, "agent", "prep"):
        if agent.lower_ != "by":
            continue
        for by in children(agent, "pobj"):
            number = number_of(by)
            if number is not None and number.value > 1 and lemma(by) in words("counted_nouns"):
                return _Said((), number, row, word, clause(word))
            refs = scene.of(by)
            if refs:
                return _Said(refs, None, row, word, clause(word))
            if by.like_num and (value := number_of_alone(by)) is not None:
                return _Said((), value, row, word, clause(word))
    return None


def number_of_alone(token: Token) -> Number | None:
    """A number that stands for what it counts ("signed by 160")."""
    digits = token.text.replace(",", "")
    is_year = digits.isdigit() and len(digits) == 4 and "," not in token.text
    return Number(int(digits), "=", token.i) if digits.isdigit() and not is_year else None


def _by_place(scene: Scene, word: Token) -> _Said | None:
    """As in "Egypt and Israel, both outside the convention"."""
    if word.lower_ not in words("outside_words") or word.dep_ not in ("prep", "advmod"):
        return None
    objects = children(word, "pobj")
    if not objects or not scene.treaties_in(*whole(objects[0])):
        return None
    head = word.head
    who = subject(head) if is_verb(head) else head
    if who is None:
        return None
    refs = scene.of(who)
    number = number_of(who)
    span = clause(head) if is_verb(head) else whole(word)
    return _Said(refs, number if not refs else None, "not_party", word, span) if refs or number else None


def _about_treaty(scene: Scene, word: Token) -> bool:
    """Whether a noun such as "member" or "party" belongs to a treaty and not to an organisation or a parliament."""
    start, end = whole(word)
    if scene.treaties_in(start, end):
        return True
    if _of_organisation(scene, word):
        return False
    lower = scene.text[start:end].lower()
    if re.search(
        r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|court|deal)\b", lower
    ):
        return scene.treaty(word, start, end) is not None
    verb = _governor(word)
    if verb is None or lemma(word) not in ("party", "signatory", "state", "member"):
        return False
    named = lemma(word) != "member" and bool(scene.treaties_in(*clause(verb)))
    return named or (lemma(verb) == "have" and _of_treaty(scene, verb))


def _of_treaty(scene: Scene, verb: Token) -> bool:
    """Whether a clause's subject is a treaty: "which has more than 160 parties"."""
    who = subject(verb)
    if who is None:
        return False
    sentence = scene.parsed.sentence_at(verb.idx)
    named = sentence is not None and bool(scene.treaties_in(sentence.start, verb.idx))
    own = bool(scene.treaties_in(who.left_edge.idx, who.idx + len(who)))
    if not own and _TREATY_NOUN.search(who.text):
        own = scene.referents.treaty(who.left_edge.idx, who.idx + len(who)) is not None
    return own or (who.lower_ in ("it", "which", "that") and named)


def _of_organisation(scene: Scene, word: Token) -> bool:
    return bool(scene.organisations_in(*phrase(word)))


def _near_treaty(scene: Scene, word: Token) -> bool:
    return bool(scene.treaties_in(*whole(word))) or is_verb(word)


def is_treaty(scene: Scene, thing: Token) -> bool:
    """Whether an object is a treaty by its own head: a mention, a treaty noun, or a pronoun."""
    named = any(m.start <= thing.idx < m.end for m in scene.treaties)
    return named or thing.tag_ in ("PRP", "WDT", "WP", "DT") or bool(_TREATY_NOUN.search(thing.text))


def _takes_treaty(scene: Scene, verb: Token) -> bool:
    """Whether what is signed, ratified or joined is a treaty: named in the clause or referred to by its nouns."""
    if any(not is_treaty(scene, thing) for thing in children(verb, "dobj")):
        return False  # "signed a decree", "joined the chorus"
    start, end = clause(verb)
    end = max([end, *(clause(v)[1] for v in children(verb, "conj") if is_verb(v))])
    if scene.treaties_in(start, end):
        return True
    if verb.dep_ == "relcl" and scene.treaties_in(*phrase(verb.head, relative=False)):
        return True
    if lemma(verb) in ("join", "enter", "belong") and scene.organisations_in(start, end):
        return False
    text = scene.text[start:end].lower()
    if re.search(
        r"\b(?:treaty|convention|agreement|pact|accord|protocol|statute|covenant|charter|amendment|court)\b", text
    ):
        return True
    objects = children(verb, "dobj", "nsubjpass", "prep")
    bare = not [o for o in objects if o.dep_ == "dobj"]
    it = any(o.lower_ in ("it", "which", "that") for o in objects)
    return (
        (it or bare)
        and lemma(verb) in ("ratify", "sign", "accede", "join")
        and bool(scene.treaty(verb, start, end))
        and (it or lemma(verb) != "join" or negated(verb))
    )
