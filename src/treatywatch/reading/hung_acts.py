"""Acts and what they are done to, which the parser hung on a neighbour.

"Became the fourth country this summer to notify the UN", "ceased in March to be bound", "signed into law the exit",
"handed in their ratifications", "has signed but never ratified the pact, the one treaty of its kind".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Doc, Token

_BEING = frozenset({"be", "become"})


def hang_acts_anew(doc: Doc) -> bool:
    """Hang such words anew; whether there were any.

    An infinitive behind a ranked one of those who did it goes to that noun. What one ceases to do is what ceases. The
    law that something is signed into is a word of its own, and so are the "in" of handing in and the day that was read
    as a second object. Who does something behind an "after" is no object of that. What is only said of an object behind
    a comma goes to that object.
    """
    changed = False
    for word in doc:
        hung = word.dep_ == "advcl" or (
            word.dep_ == "xcomp" and word.base in cue_file("parsing")["saying_what_one_does"]
        )
        if hung and (noun := _ranked(word)) is not None:
            word.hang(noun, "relcl")
        elif word.dep_ == "advcl" and word.head.base == "cease" and _is_infinitive(word):
            word.dep_ = "xcomp"
        elif word.dep_ == "pobj" and (law := _law(word)) is not None:
            into, verb = word.head, word.head.head
            law.hang(into, "pobj")
            word.hang(verb, "dobj")
        elif word.dep_ == "pobj" and _is_handed_in(word):
            word.head.dep_ = "prt"
            word.hang(word.head.head, "dobj")
        elif word.dep_ == "dobj" and word.tag_ == "CD" and (on := _on_a_day(word)) is not None:
            on.hang(word.head, "prep")
            word.hang(on, "pobj")
        elif word.dep_ == "advcl" and (doer := _doer_behind_after(word)) is not None:
            doer.head.hang(word, "mark")
            doer.hang(word, "nsubj")
        elif word.dep_ == "dobj" and (named := _named_before(word)) is not None:
            word.hang(named, "appos")
        elif word.dep_ == "nsubj" and (first := _behind_an_answer(word)) is not None:
            verb = word.head
            first.hang(verb, "nsubj")
            word.dep_ = "intj"
        elif word.dep_ == "dobj" and word.tag_ == "WDT" and word.head.base in cue_file("parsing")["without_object"]:
            word.dep_ = "nsubj"  # "Sri Lanka and Palestine, which both acceded in December"
        elif word.dep_ == "mark" and _is_until_a_time(word):
            word.hang(word.head.head, "prep")
        elif word.dep_ == "acl" and (above := _verb_before_a_time(word)) is not None:
            time = word.head
            word.hang(above, "conj")
            time.hang(word, "npadvmod")
        elif word.dep_ == "relcl" and (treaty := _treaty_behind_a_place(word)) is not None:
            word.hang(treaty, "relcl")
        elif word.dep_ == "acl" and (other := _next_one(word)) is not None:
            doer, verb = word.head, word.head.head
            and_ = next(c for c in doer.children if c.dep_ == "cc")
            other.hang(verb, "nsubj")
            and_.hang(verb, "cc")
            word.hang(verb, "ccomp")
            doer.hang(word, "nsubj")
        else:
            continue
        changed = True
    return changed


def _verb_before_a_time(participle: Token) -> Token | None:
    """The verb of "has left the pact and, only last month, withdrawn from the treaty": no month is withdrawn."""
    time = participle.head
    if participle.tag_ not in ("VBN", "VBD") or time.dep_ != "npadvmod" or not time.head.is_verb:
        return None
    if time.lower_ not in cue_file("parsing")["times_named"] or time.head.i > time.i:
        return None
    return time.head if participle.i == time.i + 2 and participle.nbor(-1).text == "," else None


def _treaty_behind_a_place(verb: Token) -> Token | None:
    """The agreement of "the agreement, opened last May in New York, which Italy signed": no place is signed."""
    cues, place = cue_file("treaties"), verb.head
    which = any(c.tag_ == "WDT" and c.dep_ == "dobj" for c in verb.children)
    if not which or verb.base not in cue_file("parsing")["done_to_treaties"] or place.tag_ != "NNP":
        return None
    if place.lower_ in cues["generic"]:
        return None
    opened = place.head.head if place.dep_ == "pobj" and place.head.dep_ == "prep" else None
    treaty = opened.head if opened is not None and opened.dep_ == "acl" and opened.tag_ == "VBN" else None
    return treaty if treaty is not None and treaty.lower_ in cues["generic"] else None


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _ranked(verb: Token) -> Token | None:
    """The country of "became the fourth country this summer to notify": only a time stands between the two."""
    above = verb.head
    if verb.tag_ != "VB" or above.base not in _BEING or not _is_infinitive(verb):
        return None
    noun = next((c for c in above.children if c.dep_ == "attr" and above.i < c.i < verb.i), None)
    if noun is None or not any(is_ordinal(c.lower_) for c in noun.children):
        return None
    between = [c for c in above.children if noun.i < c.i < verb.i]
    gap = sum(c.right_edge.i - c.left_edge.i + 1 for c in between if c.dep_ == "npadvmod")
    return noun if verb.left_edge.i - noun.right_edge.i - 1 == gap else None


def _law(thing: Token) -> Token | None:
    """The law of "signed into law Russia's exit", which was read as "law exit"."""
    into = thing.head
    if into.lower_ != "into" or into.head.base != "sign":
        return None
    first = thing.doc[into.i + 1]
    return first if first.lower_ == "law" and first.head is thing and first.dep_ == "compound" else None


def _is_handed_in(paper: Token) -> bool:
    """Whether "in" belongs to the verb in "handed in their ratifications"."""
    in_, verb = paper.head, paper.head.head
    handed = in_.lower_ == "in" and in_.dep_ == "prep" and verb.base in ("hand", "turn") and in_.i == verb.i + 1
    return handed and paper.base in cue_file("parsing")["handed_in"]


def _on_a_day(number: Token) -> Token | None:
    """The "on" of "approved it by 61 votes to 38 on 4 December", whose day was read as a second object."""
    verb, before = number.head, number.left_edge
    day = number.i + 1 < len(number.doc) and number.doc[number.i + 1].lower_ in cue_file("times")["months"]
    second = any(c.dep_ == "dobj" and c.i < number.i for c in verb.children)
    return before if day and second and before.lower_ == "on" and before.i == number.i - 1 else None


def _doer_behind_after(verb: Token) -> Token | None:
    """The Chad of "takes effect in May after Chad on Friday became the 60th to ratify it", read as "after Chad"."""
    if verb.tag_ not in ("VBD", "VBZ") or any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in verb.children):
        return None
    first = verb.left_edge.i
    doer = verb.doc[first - 1] if first > 0 else None
    if doer is None or doer.dep_ != "pobj" or doer.tag_ not in ("NNP", "NNPS") or doer.right_edge.i > doer.i:
        return None
    after = doer.head
    return doer if after.lower_ in ("after", "before") and after.dep_ == "prep" and after.head is verb.head else None


def _named_before(noun: Token) -> Token | None:
    """The pact of "has signed but never ratified the pact, the one treaty of its kind": one object, told twice."""
    comma = noun.left_edge.i - 1
    if comma < 1 or noun.doc[comma].text != "," or not any(c.lower_ == "the" for c in noun.children):
        return None
    if any(c.dep_ in ("cc", "conj") for c in noun.children):
        return None
    joined = (c for c in noun.head.children if c.dep_ == "conj" and c.is_verb and c.i < comma)
    verbs = [*joined, noun.head]  # "suspended its part in the pact, the last treaty of its kind"
    objects = (o for verb in verbs for o in verb.children if o.dep_ == "dobj" and o.right_edge.i in (comma, comma - 1))
    return next(objects, None)


def _behind_an_answer(word: Token) -> Token | None:
    """The first of "No, Niger and Mali sent theirs", which was read as a list that "No" begins."""
    if word.lower_ not in ("no", "yes") or word.i + 1 >= len(word.doc) or word.doc[word.i + 1].text != ",":
        return None
    return next((c for c in word.children if c.dep_ in ("conj", "appos") and c.i > word.i), None)


def _is_until_a_time(word: Token) -> bool:
    """Whether it is the "until" of "waited until 1982 to ratify", read as what opens the clause "to ratify"."""
    waits = word.lower_ in ("until", "till") and word.head.dep_ == "advcl" and _is_infinitive(word.head)
    return waits and word.head.head.i < word.i and any(c.dep_ == "pobj" for c in word.children)


def _next_one(act: Token) -> Token | None:
    """The Fiji of "Palau acceded in 2018 and Fiji followed this year", read as "Palau, acceded in 2018, and Fiji"."""
    doer = act.head
    past = act.tag_ == "VBD" or act.base in cue_file("parsing")["without_object"]
    if not past or act.i != doer.i + 1 or doer.dep_ != "nsubj" or doer.tag_ not in ("NNP", "NNPS"):
        return None
    others = [c for c in doer.children if c.dep_ == "conj"]
    links = [c for c in doer.children if c.dep_ == "cc"]
    if len(others) != 1 or len(links) != 1 or not act.right_edge.i < links[0].i < others[0].i < doer.head.i:
        return None
    return others[0]
