"""Those whom a text names of many: "two countries acceded, Fiji and Peru", "six have left, among them Chad"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.refer_groups import can_take_part, refs_of
from treatywatch.reading.syntax import children, is_passive, is_verb
from treatywatch.reading.times import TimeExpression

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

BESIDE = re.compile(  # between a name and its own day: "Greece, under the colonels, in 1969"
    r"(?:,?\s+(?:(?:in|on)\s+)?|\s+\(|,\s+(?:under|during|after)\s+[^,;:.()]{3,40},\s+(?:(?:in|on)\s+)?)"
)
_NEXT = re.compile(r"(?:[,)]*\s+and|[,)]+)?\s+(?:the\s+)?", re.I)
_DASHES = frozenset({"—", "–", "--", "-"})
_JOINTS = frozenset({",", *_DASHES})
_CLOSING = frozenset({".", ";", "(", ")", "!", "?", *_JOINTS})
_MOST_DIGITS = 3  # of a count of states; "²" is a figure and no number


def named_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """The participants that the clause of a verb names of many, or ().

    Behind "including", "among them", a colon or a dash; behind a comma only where they are as many as the text counts,
    or the newest of them.
    """
    subject = next(iter(children(verb, "nsubj")), verb)
    for word in verb.sent:
        if word.i <= subject.i or (word.i < verb.i and word.lower_ not in ("including", "among", "such")):
            continue
        if word.lower_ == "including":
            return scene.listed(word)
        if word.lower_ == "such" and word.nbor(1).lower_ == "as":  # "nine have only signed it, such as Cuba"
            return list_behind(scene, word.nbor(1))
        if word.lower_ == "among" and word.nbor(1).lower_ == "others" and (named := _list_before(scene, verb, word)):
            return named  # "23 states have ratified it, Austria and Mexico among others"
        if word.lower_ == "among" and word.nbor(1).lower_ == "them":
            if _counts_others(scene, verb, word):
                return ()
            return list_behind(scene, word) or _list_before(scene, verb, word)
        if word.text == ":":
            lists, count = (_closed_list(scene, word), _dated_list(scene, word)), _count(verb)
            return next((named for named in lists if named and count in (None, len(named))), ())
        if word.text in _JOINTS or word.text == ";":
            found = _apposed(scene, word, verb) or _newest_behind(scene, word, verb)
            if found:
                return found
    return ()


def _list_before(scene: Scene, verb: Token, among: Token) -> tuple[str, ...]:
    """Those of "Seventeen parties have objected, Austria and Norway among them"."""
    last = scene.referents.actor_before(among.idx)
    group = scene.referents.list_with(last) if last is not None else None
    if last is None or last.end + 1 != among.idx:
        return ()
    start, named = (group.start, group.refs) if group is not None else (last.start, refs_of(last))
    return named if start > verb.idx and scene.text[verb.idx : start].rstrip().endswith(",") else ()


def _counts_others(scene: Scene, verb: Token, among: Token) -> bool:
    """Whether others are counted between: "188 have signed it, because nine have yet to ratify, among them Chad"."""
    between = verb.doc[verb.i + 1 : among.i]
    counted = (t for t in between if t.dep_ in ("nsubj", "nsubjpass") and are_many(scene, t))
    return any(any(c.tag_ == "CD" for c in (t, *t.children)) for t in counted)


def _newest_behind(scene: Scene, joint: Token, verb: Token) -> tuple[str, ...]:
    """The last of many, named behind a joint: "; the latest was Fiji in July", ", most recently Fiji"."""
    if any(is_verb(c) and c.i < joint.i for c in children(verb, "conj")):
        return ()  # "signed by 187 states and ratified by 178; the latest was Fiji"
    match = _newest().match(scene.text, joint.idx + len(joint))
    word = next((w for w in joint.doc[joint.i :] if w.idx >= match.end()), None) if match is not None else None
    before = word.nbor(-1) if word is not None and word.i > 0 else None
    found = _list_at(scene, before) if before is not None else None
    return found[0] if found else ()


@cache
def _newest() -> re.Pattern[str]:
    return re.compile(cue_file("referring")["newest"], re.I)


def and_of_many(scene: Scene, by: Token | None, verb: Token) -> tuple[str, ...]:
    """Those named of the many beside a name: "the EU and seven of its members, among them Malta, deposited theirs"."""
    many = by is not None and any(c.tag_ == "CD" or are_many(scene, c) for c in by.conjuncts)
    return named_of(scene, verb) if many else ()


def closed_list_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Those whom the clause of a verb names where it names all of them: not "by 123 countries, including Peru"."""
    joints = (word for word in verb.sent if word.i > verb.i and (word.text in (":", ";") or word.text in _JOINTS))
    told = (_apposed(scene, word, verb) or _newest_behind(scene, word, verb) for word in joints)
    return next((found for found in told if found), ())


def are_many(scene: Scene, noun: Token) -> bool:
    """Whether a word stands for several states without their names: "five parties", "three", "several"."""
    if noun.lower_ == "total":  # "a total of 101 countries"
        return any(are_many(scene, n) for p in children(noun, "prep") if p.lower_ == "of" for n in children(p, "pobj"))
    if noun.tag_.startswith("NN"):  # "Contracting States", whatever the tagger makes of the capital
        plural = noun.tag_ in ("NNS", "NNPS")
        return noun.lower_ in cue_file("referring")["states"] or (plural and scene.is_general(noun))
    return noun.tag_ == "CD" or noun.lower_ in ("several", "many")


def list_behind(scene: Scene, word: Token) -> tuple[str, ...]:
    """The list of participants that begins right behind a word; () where something else stands there."""
    found = _list_at(scene, word)
    return found[0] if found else ()


def _list_at(scene: Scene, word: Token) -> tuple[tuple[str, ...], int] | None:
    """The list behind a word, and where it ends."""
    for place in range(word.i + 1, min(word.i + 4, len(word.doc))):
        mention = scene.referents.mention_at(word.doc[place])
        if mention is None:
            continue
        if mention.kind != "state" or mention.value == "demonym":
            return None
        group = scene.referents.list_with(mention)
        named = tuple(r for r in (group.refs if group else refs_of(mention)) if can_take_part(r))
        return (named, group.end if group else mention.end) if named else None
    return None


def _apposed(scene: Scene, joint: Token, verb: Token) -> tuple[str, ...]:
    """The list between a comma or a dash and the end of the clause, where it is as long as those counted."""
    named = _closed_list(scene, joint)
    if named and _count(verb) == len(named):
        return named
    dated = _dated_list(scene, joint)
    if dated and _count(verb) == len(dated):
        return dated  # "two have left it, Chad in 2017 and Mali in 2019"
    found = _list_at(scene, joint)
    after = next((w for w in joint.doc[joint.i :] if w.idx >= found[1]), None) if found else None
    return found[0] if found and after is not None and after.lower_ == "among" else ()


def _closed_list(scene: Scene, joint: Token) -> tuple[str, ...]:
    """The list behind a word, where nothing is said of those whom it names."""
    found = _list_at(scene, joint)
    if found is None:
        return ()
    named, end = found
    after = next((w for w in joint.doc[joint.i :] if w.idx >= end), None)
    return named if after is None or after.text in _CLOSING or after.is_space else ()


def dated_list(scene: Scene, joint: Token) -> tuple[tuple[str, TimeExpression], ...]:
    """The list behind a word in which each has its day: ": Burundi in 2017 and the Philippines (2019)"."""
    named: list[tuple[str, TimeExpression]] = []
    end = joint.idx + len(joint)
    for time in scene.times[bisect_left(scene.times, end, key=lambda t: t.start) :]:
        state = scene.referents.actor_before(time.start)
        if state is not None and state.kind == "person":  # "Burundi, under Nkurunziza, in 2017"
            state = scene.referents.actor_before(state.start)
        if state is None or state.start < end or not can_take_part(state.ref or ""):
            break
        if not _NEXT.fullmatch(scene.text, end, state.start) or not BESIDE.fullmatch(scene.text, state.end, time.start):
            break
        named.append((state.ref or "", time))
        end = time.end
    return tuple(named)


def _dated_list(scene: Scene, joint: Token) -> tuple[str, ...]:
    return tuple(name for name, _ in dated_list(scene, joint))


def _count(verb: Token) -> int | None:
    """How many the verb says that acted or were gained: "three countries", "won two new parties"."""
    agents = [n for by in children(verb, "agent") for n in by.children] if is_passive(verb) else []
    whole = [verb.head] if verb.dep_ == "relcl" else []  # "of the 34 states that have ratified it"
    for noun in (*whole, *children(verb, "nsubj"), *agents, *children(verb, "dobj")):
        for word in (noun, *noun.children):
            number = cue_file("referring")["numbers"].get(word.lower_, word.text)
            if number.isdecimal() and len(number) <= _MOST_DIGITS:
                return int(number)
    return None
