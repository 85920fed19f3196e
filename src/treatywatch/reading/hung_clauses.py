"""Clauses that the parser closed at the wrong word.

"As parties to the pact, Chad and Mali must act", "The pact, which seventy states signed in Lima, is in force".
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from treatywatch.reading.times_words import is_ordinal

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Doc, Token

_BELOW = ("conj", "advcl")
_JOINING = frozenset({"sign", "ratify", "join", "accept", "approve"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OPENING = frozenset({"after", "before", "since", "until"})
_TIMES = frozenset({"eve", "day", "week", "month", "year", "morning", "night", "weekend", "midnight", "noon", "season"})
_TWO = 2
_FINITE = ("VBZ", "VBP", "VBD", "MD")


def hang_clauses_anew(doc: Doc) -> bool:
    """Hang such words anew; whether there were any.

    Who is named behind "As parties to the pact," is the subject, and no second pact. A verb behind the comma that
    closes a relative clause belongs to the noun before that clause.
    """
    of: defaultdict[str, list[Token]] = defaultdict(list)  # most relations of a text are of no rule here
    for word in doc:
        of[word.dep_].append(word)
    named = [
        (noun, who) for noun in of["nsubj"] if noun.dep_ == "nsubj" and (who := _subject_behind_as(noun)) is not None
    ]
    for noun, subject in named:
        above, as_ = noun.head, noun.doc[noun.left_edge.i - 1]
        subject.hang(above, "nsubj")
        as_.hang(above, "prep")
        noun.hang(as_, "pobj")
    moved = [
        (noun, teller) for noun in of["nsubj"] if noun.dep_ == "nsubj" and (teller := _told_behind_as(noun)) is not None
    ]
    for noun, teller in moved:
        tells, as_ = noun.head, teller.head
        teller.hang(tells, "nsubj")
        as_.hang(tells, "mark")
        noun.hang(tells, "dep")
    closed = [
        (noun, verb) for noun in of["ROOT"] if noun.dep_ == "ROOT" and (verb := _main_behind_which(noun)) is not None
    ]
    for main, below in closed:
        _close(main, below)
    acted = [
        (noun, verb)
        for noun in of["ROOT"]
        if noun.dep_ == "ROOT" and (verb := _act_behind_which(noun) or _act_of_many(noun)) is not None
    ]
    for noun, verb in acted:
        verb.form = verb.form._replace(tag_="VBD")
        verb.tag_ = "VBD"
        raise_above(noun, verb)
    told = [
        (verb, who)
        for verb in (*of["conj"], *of["advcl"])
        if verb.dep_ in _BELOW and (who := _subject_behind_and(verb)) is not None
    ]
    for verb, who in told:
        verb.dep_ = "conj"
        who.doc[who.left_edge.i - 1].hang(verb.head, "cc")
        who.hang(verb, "nsubj")
    shared = [(noun, who) for noun in of["nsubj"] if noun.dep_ == "nsubj" and (who := _others_behind(noun)) is not None]
    for noun, who in shared:
        second = noun.head
        for joint in [c for c in noun.children if c.dep_ == "cc" and c.i < who.i]:
            joint.hang(second.head, "cc")
        who.hang(second, "nsubj")
        noun.hang(second.head, "dobj")
        second.dep_ = "conj"
    timed = [(who, verb) for who in of["appos"] if who.dep_ == "appos" and (verb := _verb_behind_time(who)) is not None]
    for who, verb in timed:
        who.hang(verb, "nsubj")
    last = [(verb, be) for verb in (*of["relcl"], *of["ROOT"]) if (be := _be_behind_before(verb)) is not None]
    for verb, be in last:
        _raise_be(verb, be)
    summed = [(first, who) for first in (*of["appos"], *of["oprd"]) if (who := _of_whom_it_is(first)) is not None]
    for first, who in summed:
        first.hang(who, "appos")
    placed = [
        (noun, where) for noun in of["nsubj"] if noun.dep_ == "nsubj" and (where := _place_named(noun)) is not None
    ]
    for noun, where in placed:
        noun.hang(where, "appos")
    given = [
        (word, verb)
        for word in (*of["prep"], *of["advcl"], *of["acl"])
        if (verb := _condition_behind(word)) is not None
    ]
    for word, verb in given:
        verb.hang(word.head, "advcl")
        word.hang(verb, "mark")
    ranked = [
        (act, rank)
        for act in (*of["relcl"], *of["acl"])
        if act.dep_ in ("relcl", "acl") and (rank := _ranked_within(act)) is not None
    ]
    for clause, first in ranked:
        clause.hang(first, "relcl")
    pulled = [(mark, who) for mark in of["mark"] if (who := _subject_under_mark(mark)) is not None]
    for mark, who in pulled:
        who.hang(mark.head, "nsubj")
    opened = [(mark, who) for mark in of["prep"] if (who := _subject_behind_after(mark)) is not None]
    for mark, who in opened:
        _put_below(mark, who)
    likewise = [has for has in of["aux"] if _is_so_has(has)]
    for has in likewise:
        _put_above(has)
    onward = [verb for verb in of["conj"] if verb.dep_ == "conj" and _is_behind_after(verb)]
    for verb in onward:
        verb.hang(verb.head.head, "conj")
    that = [word for word in of["dobj"] if _only_opens(word)]
    for word in that:
        word.form = word.form._replace(tag_="IN")
        word.tag_, word.dep_ = "IN", "mark"
    others = last or summed or placed or given or ranked or pulled or opened or onward or that or likewise
    return bool(named or moved or closed or acted or told or shared or timed or others)


def _verb_behind_time(who: Token) -> Token | None:
    """The "ceased" of "On New Year's Eve the United States ceased ...", where the state was read as the day's name."""
    day, behind = who.head, who.right_edge.i + 1
    verb = who.doc[behind] if behind < len(who.doc) else None
    if verb is None or day.dep_ != "pobj" or day.lower_ not in _TIMES or who.tag_ not in ("NNP", "NNPS"):
        return None
    if verb.tag_ not in _FINITE or verb.dep_ != "ROOT" or who.left_edge.i != day.i + 1:
        return None
    return None if any(c.dep_ in _SUBJECTS for c in verb.children) else verb


def _is_behind_after(verb: Token) -> bool:
    """Whether it goes on behind a clause that it was hung on: "Peru left, after the bloc had refused, and returned"."""
    below, main = verb.head, verb.head.head
    if below.dep_ != "advcl" or verb.tag_ != "VBD" or any(c.dep_ in _SUBJECTS for c in verb.children):
        return False
    marks = [c for c in below.children if c.dep_ == "mark" and c.lower_ in ("after", "when", "because", "as")]
    joint = next((c for c in below.children if c.dep_ == "cc" and c.i < verb.i), None)
    if not marks or joint is None or joint.i != verb.i - 1 or joint.nbor(-1).text != ",":
        return False
    apart = below.left_edge.i > main.i and below.left_edge.nbor(-1).text == ","
    return apart and main.tag_ == "VBD" and any(c.dep_ in _SUBJECTS for c in main.children)


def _subject_under_mark(mark: Token) -> Token | None:
    """The Peru of "after Peru on Monday became the tenth state to sign", read as "after Peru"."""
    verb = mark.head
    if mark.dep_ != "mark" or verb.tag_ not in _FINITE or any(c.dep_ in _SUBJECTS for c in verb.children):
        return None
    below = [c for c in mark.children if c.dep_ == "pobj" and c.is_noun and mark.i < c.i < verb.i]
    return below[0] if len(below) == 1 else None


def _of_whom_it_is(first: Token) -> Token | None:
    """The Peru of "Peru has left the pact, the first in the EU to have left it", where "first" was hung on the pact."""
    if first.dep_ not in ("appos", "oprd") or not is_ordinal(first.lower_):
        return None
    if first.left_edge.i == 0 or first.doc[first.left_edge.i - 1].text != ",":
        return None
    acts = [c for c in first.children if c.dep_ == "relcl" and any(t.lower_ == "to" for t in c.children)]
    verb = first.head.head if first.dep_ == "appos" and first.head.dep_ == "dobj" else first.head
    who = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ in ("NNP", "NNPS")]
    return who[0] if acts and len(who) == 1 and verb.i < first.i else None


def _place_named(noun: Token) -> Token | None:
    """The Peru of "In Peru, the first state to ratify, deputies are calling for an exit", which has two subjects."""
    subjects = [c for c in noun.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < noun.head.i]
    first, last = noun.left_edge, noun.right_edge
    if len(subjects) != _TWO or subjects[0].i != noun.i or first.i < _TWO or last.i + 1 >= len(noun.doc):
        return None
    commas = noun.doc[first.i - 1].text == "," and "," in (last.text, noun.doc[last.i + 1].text)
    where = noun.doc[first.i - 2]
    return where if commas and where.dep_ == "pobj" and where.head.lower_ == "in" and noun.tag_ == "NN" else None


def _be_behind_before(verb: Token) -> Token | None:
    """The "was" of "The last state to join before Chad was Mali", read as "before Chad was Mali"."""
    infinitive = verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if not infinitive or _one_who(verb) is None:
        return None
    below = [c for c in verb.children if c.dep_ == "advcl" and c.lower_ in ("was", "were", "is", "are")]
    marked = [be for be in below if any(m.dep_ == "mark" and m.lower_ in ("before", "after") for m in be.children)]
    told = [{c.dep_ for c in be.children} for be in marked]
    return marked[0] if len(marked) == 1 and "nsubj" in told[0] and told[0] & {"attr", "acomp"} else None


def _one_who(verb: Token) -> Token | None:
    """The "state" of "The last state to join": the verb's subject, or the noun that it hangs on."""
    if verb.dep_ == "relcl" and verb.head.dep_ == "ROOT" and verb.head.is_noun:
        return verb.head
    who = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i] if verb.dep_ == "ROOT" else []
    return who[0] if len(who) == 1 else None


def _raise_be(verb: Token, be: Token) -> None:
    who = _one_who(verb)
    if who is None:
        return
    mark = next(c for c in be.children if c.dep_ == "mark")
    other = next(c for c in be.children if c.dep_ == "nsubj")
    behind = [c for up in {verb, who} for c in up.children if c.i > be.i]
    mark.hang(verb, "prep")
    other.hang(mark, "pobj")
    verb.children.remove(be)
    be.head, be.dep_ = be, "ROOT"
    for child in behind:
        child.hang(be, child.dep_)
    if verb.dep_ == "ROOT":
        who.hang(be, "nsubj")
        verb.head, verb.dep_ = who, "relcl"
        who.children = sorted([*who.children, verb], key=lambda word: word.i)
    else:
        who.head, who.dep_ = be, "nsubj"
        be.children = sorted([who, *be.children], key=lambda word: word.i)


def _condition_behind(word: Token) -> Token | None:
    """The "gives" of "lets a member go, provided it gives notice", where it was taken for a verb or for "by"."""
    if word.lower_ not in ("provided", "providing") or word.dep_ not in ("prep", "advcl", "acl"):
        return None
    behind = [c for c in word.children if c.dep_ in ("pcomp", "ccomp") and c.i > word.i]
    said = [c for c in behind if any(t.dep_ in ("nsubj", "nsubjpass") for t in c.children)]
    return said[0] if len(said) == 1 and word.head.i != word.i else None


def _subject_behind_and(verb: Token) -> Token | None:
    """The "states" of "Chad joined the pact and seven states remain outside", read as "joined the pact and states"."""
    above = verb.head
    finite = any(t.tag_ in _FINITE for t in (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))))
    participle = verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children)
    own = any(c.dep_ in ("nsubj", "nsubjpass", "cc", "expl", "mark") for c in verb.children)
    own = own or (finite and verb.dep_ == "advcl")
    if not (finite or participle) or own:
        return None
    first = min(
        [verb.i, *(c.i for c in verb.children if c.i < verb.i and c.dep_ in ("aux", "auxpass", "neg", "advmod"))]
    )
    before = verb.doc[first - 1] if first > 0 else None
    if before is None or above.i >= before.i or (not finite and before.text != ","):
        return None
    found = None
    for noun in (before, *before.ancestors):
        if noun.i <= above.i or noun.i > before.i:
            break
        counted = noun.is_noun or noun.tag_ == "CD"  # "signed the pact and eight have ratified it"
        closes = noun.dep_ == "conj" and counted and noun.right_edge.i == before.i
        closes = closes and (finite or any(c.dep_ == "relcl" for c in noun.children))
        if closes and noun.head.i > above.i and verb.doc[noun.left_edge.i - 1].dep_ == "cc":
            found = noun
    return found


def _others_behind(noun: Token) -> Token | None:
    """The "eight" of "91 had signed the pact and eight had ratified it", read as "signed: the pact and eight had"."""
    second, first = noun.head, noun.head.head
    signs = second.dep_ == "ccomp" and first.base in _JOINING and first.i < noun.i
    if not signs or any(c.dep_ == "mark" for c in second.children) or any(c.dep_ == "dobj" for c in first.children):
        return None
    others = [c for c in noun.children if c.dep_ == "conj" and (c.tag_ in ("CD", "NNS") or c.is_noun)]
    begins = min([second.i, *(c.i for c in second.children if c.dep_ in ("aux", "auxpass", "neg", "advmod"))])
    return others[0] if len(others) == 1 and others[0].right_edge.i + 1 == begins else None


def _ranked_within(verb: Token) -> Token | None:
    """The "first" of "the first in the EU to have left the court", where the clause was hung on the union."""
    within, prep = verb.head, verb.head.head
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    asides = [c for c in within.children if c.dep_ == "appos" and within.i < c.i < verb.i]
    ranked = [c for c in asides if any(is_ordinal(t.lower_) for t in c.children)]
    if infinitive and len(ranked) == 1:
        return ranked[0]  # "Peru - the first country anywhere to ratify it", hung on the name
    if not infinitive or within.tag_ not in ("NNP", "NNPS") or prep.lower_ != "in" or prep.dep_ != "prep":
        return None
    return prep.head if is_ordinal(prep.head.lower_) else None


def _subject_behind_as(noun: Token) -> Token | None:
    """The Chad of "As parties to the pact, Chad and Mali have", read as "to the pact, Chad and Mali"."""
    first = noun.left_edge.i
    as_ = noun.doc[first - 1] if first > 0 else None
    if as_ is None or as_.lower_ != "as" or as_.dep_ != "mark" or not as_.is_sent_start:
        return None
    things = (t for p in noun.children if p.dep_ == "prep" for t in p.children if t.dep_ == "pobj")
    names = (c for t in things for c in t.children if c.dep_ == "conj" and c.tag_ in ("NNP", "NNPS"))
    return next((c for c in names if c.doc[c.left_edge.i - 1].text == ","), None)


def _is_so_has(has: Token) -> bool:
    """Whether it is the "has" of "So has Mali", hung on the name as its auxiliary."""
    who = has.head
    so = has.i > 0 and has.doc[has.i - 1].lower_ == "so"
    return so and who.tag_ in ("NNP", "NNPS") and who.i > has.i and has.tag_ in _FINITE


def _put_above(has: Token) -> None:
    who = has.head
    above, relation = who.head, who.dep_
    so = has.doc[has.i - 1]
    who.children.remove(has)
    if relation == "ROOT":
        has.head, has.dep_ = has, "ROOT"
    else:
        above.children.remove(who)
        has.head, has.dep_ = above, relation
        above.children = sorted([*above.children, has], key=lambda word: word.i)
    who.head, who.dep_ = has, "nsubj"
    has.children = sorted([*has.children, who], key=lambda word: word.i)
    so.hang(has, "advmod")


def _only_opens(that: Token) -> bool:
    """Whether "that" only opens what is told: "told the other members of the pact that it would leave"."""
    verb = that.head
    told = that.dep_ == "dobj" and that.tag_ == "WDT" and that.lower_ == "that" and verb.dep_ == "ccomp"
    return told and verb.head.i < that.i and any(c.dep_ in _SUBJECTS and c.i > that.i for c in verb.children)


def _subject_behind_after(after: Token) -> Token | None:
    """The Peru of "Children can complain, after Peru on Monday became the tenth state to sign": no main clause."""
    verb = after.head
    if after.lower_ not in _OPENING or verb.dep_ != "ROOT" or verb.tag_ not in _FINITE or after.i > verb.i:
        return None
    if any(c.dep_ in _SUBJECTS for c in verb.children) or _main_before(after) is None:
        return None
    below = [c for c in after.children if c.dep_ == "pobj" and c.is_noun]
    return below[0] if len(below) == 1 else None


def _main_before(after: Token) -> Token | None:
    """The clause that ends at the comma before "after"."""
    comma = after.i > 0 and after.doc[after.i - 1].text == ","
    clauses = [c for c in after.head.children if c.dep_ == "ccomp" and c.i < after.i] if comma else []
    told = [c for c in clauses if any(t.dep_ in _SUBJECTS for t in c.children)]
    return told[0] if len(told) == 1 else None


def _put_below(after: Token, who: Token) -> None:
    verb, main = after.head, _main_before(after)
    if main is None:
        return
    verb.children.remove(main)
    main.head, main.dep_ = main, "ROOT"
    verb.head, verb.dep_ = main, "advcl"
    main.children = sorted([*main.children, verb], key=lambda word: word.i)
    who.hang(verb, "nsubj")
    after.dep_ = "mark"


def _told_behind_as(noun: Token) -> Token | None:
    """The Fiji of the headline "Tears in Suva as Fiji becomes a party", read as "tears as Fiji becomes"."""
    as_ = [c for c in noun.children if c.lower_ == "as" and c.dep_ == "prep" and noun.i < c.i < noun.head.i]
    names = [n for c in as_ for n in c.children if n.dep_ == "pobj" and n.tag_ in ("NNP", "NNPS")]
    finite = noun.head.tag_ in ("VBZ", "VBP", "VBD")
    right_before = len(names) == 1 and names[0].right_edge.i + 1 == noun.head.i
    return names[0] if finite and right_before and not any(c.text == "," for c in noun.children) else None


def _main_behind_which(noun: Token) -> Token | None:
    """The "is" of "The pact, which seventy states signed, is in force", read as "which states, signed, is in force"."""
    if not noun.is_noun or any(c.dep_ in ("nsubj", "nsubjpass") for c in noun.children):
        return None
    for verb in (c for c in noun.children if c.dep_ == "relcl" and c.tag_ in _FINITE):
        who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        done = next((c for c in who.children if c.dep_ == "acl" and c.i > who.i), None) if who is not None else None
        if who is None or done is None or done.tag_ not in ("VBN", "VBD"):
            continue
        last = who.right_edge
        closing = last if last.text == "," else last.doc[last.i + 1]
        if _opening(who) is not None and closing.text == "," and closing.i < verb.i:
            return verb
    return None


def _act_behind_which(noun: Token) -> Token | None:
    """The "signed" of "Chad, which has much sand, signed and ratified the pact", read as "Chad, signed"."""
    if not noun.is_noun or any(c.dep_ in ("nsubj", "nsubjpass") for c in noun.children):
        return None
    closed = {c.right_edge.i for c in noun.children if c.dep_ == "relcl"}
    for verb in (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > 1):
        acts = [verb, *(c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBD")]
        takes = any(c.dep_ in ("dobj", "prep") for act in acts for c in act.children)
        comma = verb.doc[verb.i - 1].text == "," and {verb.i - 1, verb.i - 2} & closed
        if takes and comma and not any(c.dep_ in ("agent", "auxpass", "aux") for c in verb.children):
            return verb
    return None


def _act_of_many(noun: Token) -> Token | None:
    """The "signed" of "Forty-six states signed at the ceremony in Lima.", read as "forty-six states, signed there"."""
    verb = noun.nbor(1)
    if noun.tag_ != "NNS" or verb.head is not noun or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return None
    sentence = noun.sent
    counts = any(c.dep_ == "nummod" and c.left_edge.i == sentence.start for c in noun.children)
    alone = not any(w.tag_ in _FINITE and w.is_verb for w in sentence)
    passive = any(c.dep_ in ("agent", "auxpass", "aux") for c in verb.children)
    return verb if counts and alone and not passive and sentence[-1].text == "." else None


def _opening(who: Token) -> Token | None:
    """The "which" before "seventy states"."""
    first = min(c.i for c in (who, *who.children) if c.dep_ != "acl")
    return next((t for t in who.doc[max(0, first - 1) : first] if t.lower_ == "which"), None)


def _close(noun: Token, verb: Token) -> None:
    who = next(c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    done = next(c for c in who.children if c.dep_ == "acl" and c.i > who.i)
    which = _opening(who)
    done.hang(noun, "relcl")
    who.hang(done, "nsubj")
    if which is not None:
        which.hang(done, "dobj")
    if done.tag_ == "VBN":
        done.form = done.form._replace(tag_="VBD")
        done.tag_ = "VBD"
    raise_above(noun, verb)


def raise_above(noun: Token, verb: Token) -> None:
    """Make a verb that hangs on a sentence's main noun its main verb, and that noun its subject."""
    noun.children.remove(verb)
    noun.head, noun.dep_, verb.head, verb.dep_ = verb, "nsubj", verb, "ROOT"
    after = [child for child in noun.children if child.i > verb.i]
    noun.children = [child for child in noun.children if child.i < verb.i]
    for child in after:
        child.head = verb
    verb.children = sorted([noun, *verb.children, *after], key=lambda word: word.i)
