"""Words that the parser hung on the wrong ones: main verbs below their nouns, participles behind a day.

"East Timor, the first choice for a centre, acceded in 2003", "The only ones not to have joined are Chad and Mali",
"signed a law on Monday taking Chad out of the pact", "deposited with the Swiss Council instruments of accession",
"was ratified by Chad in 1999 and by Mali in 2000".
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.hung_acts import hang_acts_anew
from treatywatch.reading.hung_clauses import hang_clauses_anew, raise_above
from treatywatch.reading.hung_lists import hang_lists_anew
from treatywatch.reading.hung_speakers import hang_speakers_anew

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Doc, Token

_JOINED = ("conj", "agent", "prep")
_ADDED = ("appos", "relcl", "acl")


@cache
def _without_object() -> frozenset[str]:
    return frozenset(cue_file("parsing")["without_object"])


@cache
def _days() -> frozenset[str]:
    times = cue_file("times")
    return frozenset(str(word).lower() for word in (*times["weekdays"], *times["months"]))


def hang_anew(doc: Doc) -> None:
    """Hang words anew; to be called before anybody asks for the grammar.

    A verb goes above the noun that it says something of, where the sentence has no other verb and the noun is added to:
    a participle would have no object of its own. "Are" goes above an infinitive that has a subject. A participle behind
    a day goes to the law, the order or whatever else stands before the day. A paper that was read together with the one
    who receives it is parted from that one. A second doer of a passive goes to the first one. A time is no subject of a
    verb that is joined to another one, and no object of a verb of leaving. "Bound" is a participle.
    """
    lowered = [(up, be) for up in doc if up.dep_ == "ROOT" and up.is_verb and (be := _verb_of_being(up))]
    for up, be in lowered:
        _lower(up, be)
    raised = [(noun, verb) for noun in doc if noun.dep_ == "ROOT" and noun.is_noun and (verb := _main_verb(noun))]
    for noun, verb in raised:
        if verb.tag_ == "VBN":
            verb.form = verb.form._replace(tag_="VBD")
            verb.tag_ = "VBD"
        if verb.head is not noun:
            verb.hang(noun, verb.dep_)
        raise_above(noun, verb)
    moved = [(word, law) for word in doc if word.tag_ == "VBG" and word.dep_ == "advcl" and (law := _thing(word))]
    for word, law in moved:
        word.head.children.remove(word)
        word.head, word.dep_ = law, "acl"
        law.children.append(word)
    parted = [(paper, holder) for paper in doc if paper.dep_ == "pobj" and (holder := _depositary(paper))]
    for paper, holder in parted:
        _part(paper, holder)
    for word in doc:
        if word.dep_ in ("nsubj", "dobj") and _is_time_said(word):
            word.dep_ = "npadvmod"
        elif word.tag_ == "VBN" and (
            (word.dep_ == "acl" and _is_told_of_a_name(word)) or (word.dep_ == "ROOT" and _is_active(word))
        ):
            word.form = word.form._replace(tag_="VBD")
            word.tag_ = "VBD"
        elif word.lower_ == "bound" and word.tag_ == "JJ" and word.dep_ == "acomp":  # "will remain bound"
            word.form = word.form._replace(tag_="VBN", base="bind", is_verb=True)
            word.tag_, word.is_verb, word.base = "VBN", True, "bind"
    joined = [(by, doer) for by in doc if by.lower_ == "by" and by.dep_ in _JOINED and (doer := _first_doer(by))]
    for by, doer in joined:
        _join(by, doer)
    hung = [hang(doc) for hang in (hang_lists_anew, hang_speakers_anew, hang_acts_anew, hang_clauses_anew)]
    if raised or lowered or moved or parted or joined or any(hung):
        doc.forget_edges()


def _is_told_of_a_name(verb: Token) -> bool:
    """The "acceded" of "Finland, which has a long border, acceded in 2012, the last to do so": no passive."""
    behind_comma = verb.i > 0 and verb.doc[verb.i - 1].text == ","
    return behind_comma and verb.base in _without_object() and verb.head.tag_ in ("NNP", "NNPS")


def _is_active(verb: Token) -> bool:
    """The "signed" of "Cook Islands signed on in 2023", which has a subject and no auxiliary."""
    deps = {c.dep_ for c in verb.children}
    names = any(c.dep_ == "nsubj" and c.tag_ in ("NNP", "NNPS") and c.i + 1 == verb.i for c in verb.children)
    return names and not deps & {"aux", "auxpass", "nsubjpass", "agent"}


def _first_doer(by: Token) -> Token | None:
    """The Chad of "was ratified by Chad in 1999 and by Mali in 2000", where the second "by" was read as a time's."""
    verb = by.head
    while verb.dep_ in ("prep", "pobj", "conj", "agent", "npadvmod", "advmod") and not verb.is_verb:
        verb = verb.head
    first = next((c for c in verb.children if c.dep_ == "agent" and c.i < by.i), None)
    names = [c for word in (first, by) if word is not None for c in word.children if c.dep_ == "pobj"]
    named = all(name.tag_ in ("NNP", "NNPS") and name.lower_ not in _days() for name in names)
    return names[0] if verb.tag_ == "VBN" and len(names) == 2 and named else None


def _join(by: Token, doer: Token) -> None:
    name = next(c for c in by.children if c.dep_ == "pobj")
    by.head.children.remove(by)
    by.children.remove(name)
    name.head, name.dep_, by.head, by.dep_ = doer, "conj", name, "dep"
    name.children = sorted([by, *name.children], key=lambda word: word.i)
    doer.children = sorted([name, *doer.children], key=lambda word: word.i)


def _thing(verb: Token) -> Token | None:
    """The law of "signed a law on Monday taking ...": nothing but a day stands between the two."""
    above, before = verb.head, verb.doc[verb.i - 1] if verb.i else verb
    thing = next((c for c in above.children if c.dep_ == "dobj" and above.i < c.i < verb.i), None)
    if thing is None or not any(c.lower_ in ("a", "an") for c in thing.children):
        return None
    day = next((c for c in above.children if c.dep_ in ("prep", "npadvmod") and c.right_edge.i == before.i), None)
    if day is None or day.left_edge.i != thing.right_edge.i + 1:
        return None
    return thing if day.right_edge.lower_ in _days() else None


def _is_time_said(noun: Token) -> bool:
    """The year of "signed in 2006 and the following year ratified it", "quit the same year as the British"."""
    cues, verb = cue_file("parsing"), noun.head
    if noun.base not in cues["times_named"] or not any(c.lower_ in cues["times_said"] for c in noun.children):
        return False
    if noun.dep_ == "nsubj":
        return verb.dep_ == "conj" and verb.is_verb and noun.i < verb.i and _subject(verb.head) is not None
    return verb.base in cues["times_left"] and noun.i > verb.i


def _depositary(paper: Token) -> Token | None:
    """The council of "deposited with the Council instruments of accession", read as "Council instruments"."""
    with_, verb = paper.head, paper.head.head
    if with_.lower_ != "with" or paper.base not in cue_file("parsing")["handed_in"]:
        return None
    if verb.base not in cue_file("parsing")["handing_in"] or any(c.dep_ == "dobj" for c in verb.children):
        return None
    before = paper.doc[paper.i - 1]
    return before if before.head is paper and before.dep_ in ("compound", "nmod") and before.is_noun else None


def _part(paper: Token, holder: Token) -> None:
    with_, verb = paper.head, paper.head.head
    its = [c for c in paper.children if c.i < holder.i]
    paper.children = [c for c in paper.children if c.i > holder.i]
    holder.children = sorted([*its, *holder.children], key=lambda word: word.i)
    for child in its:
        child.head = holder
    with_.children = [holder if c is paper else c for c in with_.children]
    holder.head, holder.dep_, paper.head, paper.dep_ = with_, "pobj", verb, "dobj"
    verb.children = sorted([*verb.children, paper], key=lambda word: word.i)


def _verb_of_being(verb: Token) -> Token | None:
    """The "are" of "The only nations not to have joined it are Chad and Mali", read as if they "to have joined"."""
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        return None
    whose = any(c.dep_ == "nsubj" and c.is_noun and c.i < verb.i for c in verb.children)
    behind = (c for c in verb.children if c.i > verb.i and c.base == "be" and c.dep_ in ("conj", "ccomp"))
    return next((be for be in behind if whose and {"attr"} <= {c.dep_ for c in be.children} and not _subject(be)), None)


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)


def _lower(verb: Token, be: Token) -> None:
    noun = _subject(verb)
    if noun is None:
        return
    marks = [c for c in verb.children if c.is_punct and c.i > be.i]
    verb.children = [c for c in verb.children if c not in (noun, be, *marks)]
    be.head, be.dep_, noun.head, verb.head, verb.dep_ = be, "ROOT", be, noun, "relcl"
    for mark in marks:
        mark.head = be
    noun.children.append(verb)
    be.children = sorted([noun, *be.children, *marks], key=lambda word: word.i)


def _main_verb(noun: Token) -> Token | None:
    """The last thing that hangs on the noun, behind a comma that closes what is added to it."""
    hung = [child for child in noun.children if child.i > noun.i and not child.is_punct]
    if _subject(noun) is None:
        for added, verb in pairwise(hung):
            if added.dep_ in _ADDED and verb is hung[-1] and (_is_finite(verb) or _is_act_of(noun, verb)):
                return verb
        if hung and hung[-1].dep_ in _ADDED and noun.tag_ in ("NNP", "NNPS"):
            return _act_hung_lower(hung[-1])
    return None


def _act_hung_lower(added: Token) -> Token | None:
    """The act of "India, one of the largest emitters, signed in 2014", hung on the last noun of what is added."""
    word, comma = added, added.doc[added.left_edge.i - 1].text == ","
    while word.children and comma:
        word = word.children[-1]
        if word.dep_ == "acl" and word.tag_ in ("VBN", "VBD"):
            return word if _is_act_of(added.head, word) else None
    return None


def _is_act_of(name: Token, verb: Token) -> bool:
    """Whether a participle behind a comma tells what a name did: no passive, as of "the pact, signed in 2014"."""
    below = {child.dep_ for child in verb.children}
    act = verb.base in cue_file("parsing")["times_left"] and name.tag_ in ("NNP", "NNPS") and verb.dep_ == "acl"
    return act and verb.doc[verb.i - 1].text == "," and not below & {"nsubj", "nsubjpass", "agent", "auxpass"}


def _is_finite(verb: Token) -> bool:
    if verb.dep_ not in ("acl", "relcl") or verb.tag_ not in ("VBN", "VBD") or verb.doc[verb.i - 1].text != ",":
        return False
    below = {child.dep_ for child in verb.children}
    if below & {"nsubj", "nsubjpass", "agent", "auxpass"}:
        return False
    joined = any(c.dep_ == "conj" and any(a.dep_ == "aux" for a in c.children) for c in verb.children)
    ranked = any(
        c.dep_ == "advmod" and c.lower_ in ("first", "last") for c in verb.children
    )  # "Chad, the host, signed first"
    return verb.tag_ == "VBD" or "dobj" in below or verb.base in _without_object() or joined or ranked
