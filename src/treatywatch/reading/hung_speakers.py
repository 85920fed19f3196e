"""Speakers behind what they said, whom the parser added to its last noun or whose verb it did.

"Chad never signed it, Human Rights Watch said", "Chad signed the statute, Doctors Without Borders said on Monday".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Doc, Token


def hang_speakers_anew(doc: Doc) -> bool:
    """Hang a speaker on the verb of saying, and that verb above what was said; whether anything moved.

    What was said "earlier that", "at the time that" goes from the time to the verb.
    """
    timed = [(verb, said) for verb in doc if verb.is_verb and (said := _behind_a_time(verb)) is not None]
    for verb, said in timed:
        that = next(c for c in said.children if c.lower_ == "that" and c.i < said.i)
        that.dep_ = "mark"
        said.hang(verb, "ccomp")
    speaking = {said: (verb, speaker) for verb in doc if verb.is_verb for said, speaker in _spoken(verb)}
    for said, (verb, speaker) in speaking.items():
        if speaker.head is not verb:
            speaker.hang(verb, "nsubj")
        if said.head is not verb:
            _raise(verb, said)
    return bool(speaking or timed)


def _behind_a_time(verb: Token) -> Token | None:
    """What was said in "said earlier that Chad had left", "said at the time that it was dead", hung on the time."""
    if verb.base not in cue_file("parsing")["saying"] or any(c.dep_ in ("ccomp", "dobj") for c in verb.children):
        return None
    beside = [c for c in verb.children if c.i > verb.i and c.dep_ in ("advmod", "prep", "npadvmod")]
    times = [n for c in beside for n in (c, *c.children) if n.base in cue_file("parsing")["times_of_saying"]]
    below = [s for n in times for s in n.children if s.dep_ in ("ccomp", "relcl", "acl") and s.i > n.i]
    below = [s for s in below if s.is_verb or any(c.dep_ == "auxpass" for c in s.children)]
    finite = (s for s in below if any(c.lower_ == "that" and c.i < s.i for c in s.children))
    return next((s for s in finite if any(c.dep_ in ("nsubj", "nsubjpass") for c in s.children)), None)


def _spoken(verb: Token) -> Iterator[tuple[Token, Token]]:
    """What was said and who said so, where a comma, the speaker and the verb follow it, and nothing else was said."""
    if verb.base not in cue_file("parsing")["saying"] or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return
    own = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    told = [c for c in verb.children if c.dep_ in ("ccomp", "dobj", "xcomp")]
    if verb.dep_ == "ROOT" and own is None and len(told) == 1 and told[0].i < verb.i:
        speaker = verb.doc[verb.i - 1]
        objects = [c for c in told[0].children if c.dep_ == "dobj"]
        if speaker.dep_ == "appos" and _behind_comma(speaker):
            yield told[0], speaker
        elif len(objects) > 1 and objects[-1].right_edge.i == verb.i - 1 and _behind_comma(objects[-1]):
            yield told[0], objects[-1]  # "Chad will suspend the treaty, a presidential decree published today said"
    elif verb.dep_ == "relcl" and own is not None and own.is_noun and own.i < verb.i and not told:
        root = verb.head
        while root.dep_ != "ROOT":
            root = root.head
        whole = own.right_edge.i == verb.i - 1 and verb.right_edge.i >= root.right_edge.i - 1
        if whole and root.is_verb and root.i < own.i and _behind_comma(own):
            yield root, own


def _behind_comma(speaker: Token) -> bool:
    first = speaker.left_edge.i
    return first > 0 and speaker.doc[first - 1].text == ","


def _raise(verb: Token, said: Token) -> None:
    comma = verb.doc[next(c for c in verb.children if c.dep_ == "nsubj").left_edge.i - 1]
    stop = [c for c in said.children if c.is_punct and c.i > verb.i]
    verb.head.children.remove(verb)
    comma.head.children.remove(comma)
    said.children = [c for c in said.children if c not in stop]
    verb.head, verb.dep_, said.head, said.dep_ = verb, "ROOT", verb, "ccomp"
    for mark in (comma, *stop):
        mark.head = verb
    verb.children = sorted([said, comma, *verb.children, *stop], key=lambda word: word.i)
