"""Numbers, names and prepositions that the parser hung on a neighbour of the word that they belong to.

"Today 187 states have signed it", "the last but one: Chad ratified it", "nor has Iran; India has not even signed",
"welcomed the accession of Peru, on Monday, to the pact".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Doc, Token


def hang_lists_anew(doc: Doc) -> bool:
    """Hang such words anew; whether there were any.

    The treaty of an act that is welcomed or regretted goes to that act. Who is named behind a colon before a verb is
    its subject, and so is who is named behind a semicolon, where a list before it is closed. A number goes to the
    plural right behind it.
    """
    acts = [(act, prep) for act in doc if act.dep_ == "dobj" for prep in _of_an_act(act)]
    for act, prep in acts:
        prep.hang(act, prep.dep_)
    named = [(name, verb) for name in doc if name.dep_ == "appos" and (verb := _told_behind_colon(name))]
    for name, verb in named:
        name.head.dep_ = "dep"
        name.hang(verb, "nsubj")
    split = [(first, after) for first in doc if first.dep_ == "nsubj" and (after := _behind_semicolon(first))]
    for first, after in split:
        first.dep_ = "dep"
        after.hang(first.head, "nsubj")
    opening = [(name, who) for name in doc if name.dep_ == "npadvmod" and (who := _list_behind(name)) is not None]
    for name, who in opening:
        verb = who.head
        for child in [c for c in who.children if c.dep_ in ("conj", "cc", "punct")]:
            child.hang(name, child.dep_)
        who.hang(name, "conj")
        name.hang(verb, "nsubj")
    apposed = [(name, noun) for name in doc if name.dep_ == "npadvmod" and (noun := _said_of(name)) is not None]
    for name, noun in apposed:
        name.hang(noun.head, "nsubj")
        noun.hang(name, "appos")
    listed = [(name, verb) for name in doc if name.dep_ == "conj" and (verb := _acting_behind_day(name)) is not None]
    for name, verb in listed:
        name.hang(verb, "nsubj")
    gapped = [name for name in doc if name.dep_ == "dobj" and _is_gapped(name)]
    for name in gapped:
        name.dep_ = "dep"
    counts = [(number, many) for number in doc if number.dep_ == "nummod" and (many := _counted(number))]
    for number, many in counts:
        number.hang(many, "nummod")
    return bool(acts or named or split or opening or apposed or listed or gapped or counts)


def _said_of(name: Token) -> Token | None:
    """The state of "Turkey, the first state to ratify it, left", where the name was taken for a time."""
    if name.tag_ != "NNP" or name.children or name.lower_ in _days() or name.nbor(1).text != ",":
        return None
    said = [c for c in name.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.left_edge.i == name.i + 2]
    noun = said[0] if len(said) == 1 else None
    told = noun is not None and noun.tag_ == "NN" and noun.left_edge.lower_ in ("the", "a", "an")
    closed = noun is not None and "," in (noun.right_edge.text, noun.right_edge.nbor(1).text)
    return noun if told and closed else None


def _acting_behind_day(name: Token) -> Token | None:
    """The verb of "In a statement issued on Monday, Mali and Niger announced it", whose list was hung on the day."""
    if name.tag_ != "NNP" or name.head.lower_ not in _days() or name.nbor(-1).text != ",":
        return None
    after = name.right_edge.nbor(1)
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    own = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children)
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or after is not verb
    return verb if verb.is_verb and finite and not own and any(up is verb for up in name.ancestors) else None


@cache
def _days() -> frozenset[str]:
    """The names of days and months, in small letters."""
    times = cue_file("times")
    return frozenset((*times["weekdays"], *times["months"]))


def _is_gapped(name: Token) -> bool:
    """Whether a name is no object but the next to act: "Cape Verde joined in 2011 and Sao Tome in 2013"."""
    times = [p for p in name.head.children if p.dep_ == "prep" and name.head.i < p.i < name.i]
    ended = [t for p in times for t in p.children if t.tag_ == "CD" and any(c.dep_ == "cc" for c in t.children)]
    own = any(t.tag_ == "CD" for p in name.children if p.dep_ == "prep" for t in p.children)
    return name.tag_ == "NNP" and bool(ended) and own


def _list_behind(name: Token) -> Token | None:
    """The Fiji of "Singapore, Fiji and Qatar were the first", where the list's first name was taken for a time."""
    behind = [c for c in name.head.children if c.dep_ == "nsubj" and c.i == name.i + 2]
    opens = name.tag_ == "NNP" and not name.children and name.i + 1 < len(name.doc) and name.nbor(1).text == ","
    listed = [c for c in behind if c.tag_ == "NNP" and any(t.dep_ == "conj" for t in c.children)]
    return listed[0] if opens and listed else None


def _of_an_act(act: Token) -> list[Token]:
    """What belongs to the accession of "welcomed the accession of Peru on Monday to the pact"."""
    cues, verb = cue_file("parsing"), act.head
    words = cues["acts_with"].get(act.base)
    if words is None or verb.base not in cues["acts_told_by"] or not act.is_noun:
        return []
    behind = [c for c in verb.children if c.i > act.i and c.dep_ in ("prep", "agent", "npadvmod")]
    own = [c for c in behind if c.lower_ in words]
    beside = [c for p in (*own, *act.children) for t in p.children if t.dep_ == "pobj" for c in t.children
              if c.lower_ == "of" == words[0] and p.lower_ == "by"]  # fmt: skip
    if not own and not beside:
        return []
    last = max(c.i for c in (*own, *beside))
    return [*(c for c in behind if c.i <= last), *beside]


def _behind_semicolon(first: Token) -> Token | None:
    """The India of "nor have Iran and Israel; India and Pakistan have not signed", read as one list of subjects."""
    closed = False
    for word in first.doc[first.i : first.head.i]:
        closed = closed or (word.dep_ == "cc" and word.lower_ in ("and", "or"))
        if word.text == ";":
            after = (c for c in first.children if c.dep_ == "conj" and c.left_edge.i == word.i + 1)
            return next(after, None) if closed else None
    return None


def _told_behind_colon(name: Token) -> Token | None:
    """The verb of "the last but one: Chad ratified it", whose subject was sought before the colon."""
    first, after = name.left_edge, name.doc[name.i + 1] if name.i + 1 < len(name.doc) else name
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    finite = verb.is_verb and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") and name.head.head is verb
    behind = first.i > 0 and name.doc[first.i - 1].text == ":" and name.tag_ in ("NNP", "NNPS")
    return verb if behind and finite and name.head.dep_ == "nsubj" else None


def _counted(number: Token) -> Token | None:
    """The states of "Today 187 states have signed it", where the number was hung on the day before it."""
    after = number.doc[number.i + 1] if number.i + 1 < len(number.doc) else number
    before = number.head.i == number.i - 1 and number.head.dep_ == "npadvmod" and not number.children
    own = after.dep_ in ("nsubj", "nsubjpass") and after.tag_ in ("NNS", "NNPS") and not after.children
    return after if before and own and after.head is number.head.head else None
