"""Claims about membership of organisations, land borders, and how many states some sets share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Assertion, ClaimKind, Mention, Span
from treatywatch.model.days import parse_day
from treatywatch.reading.claims.about_treaties import TREATY_NOUN
from treatywatch.reading.claims.clauses import asserted, clause, negated, phrase, whole
from treatywatch.reading.claims.leaving import has_left
from treatywatch.reading.claims.mood import is_never, is_past_state
from treatywatch.reading.claims.numbers import number_of, rank_of
from treatywatch.reading.claims.scene import Draft, Scene, organisations, words
from treatywatch.reading.claims.sets import sets_in
from treatywatch.reading.claims.tellings import no_longer
from treatywatch.reading.syntax import children, is_noun, is_passive, is_verb, lemma, subject

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_BORDER = 8  # words behind a noun in which a border is told
_MEMBER = re.compile(r"\b(?:member|part|ally|member state|newcomer)s?\b", re.I)

_TURNING = 40  # characters before "member" in which it is said that it is one no longer, or was one then
_THEN = re.compile(
    r"(?:\b(?:then|not yet|at the time|at that time|still|soon to be)\b[^,;.]*$)|\W*(?:at the time|then)\b", re.I
)
_ONCE = re.compile(r"\b(?:once|formerly|previously|previous|former|ex-)\W*(?:\w+ ){0,3}$", re.I)
_NO_LONGER = re.compile(r"\bno (?:longer|more)\b[^,;.]*$", re.I)
_FOUNDING = frozenset({"founding", "founder", "original", "charter"})
_STRETCH = re.compile(r"\b(?:until|till|since|from|between|before|after|up to)\b", re.I)
_ENDED = re.compile(r"\b(?:until|till|from|between|up to)\b", re.I)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.I)
_UNTIL_BEHIND = re.compile(r",? (?:until|till)\b", re.I)
_JOINT = re.compile(r"(?:,|,? and|,? or|,? nor|,? but not|,? and not) (?:of |in |to )?(?:the )?", re.I)
_FROM_EACH = re.compile(r"\b(?:one|two|three) (?:from|in)\b.*\b(?:one|two|three|another|the other) (?:from|in)\b", re.I)
_SOME_OF_THEM = re.compile(r"[,;–—-] *[\w-]+ of (?:them|whom|which|these|those)\b", re.I)
_OWNS_UNSAID = re.compile(r"[’']s?(?=[.,;:!?)]|\s*$)")
_RANK = re.compile(
    r"\d+(?:st|nd|rd|th)|[\w-]*(?:first|second|third|th)", re.I
)  # "the eleventh member": no table has it


def tie_drafts(scene: Scene, word: Token) -> Iterator[Draft]:
    """Claims on memberships and borders that one word carries."""
    if is_verb(word):
        yield from _membership(scene, word)
    elif is_noun(word):
        yield from _counted_set(scene, word)
        yield from _member_noun(scene, word)
        yield from _nth_member(scene, word)


def _membership(scene: Scene, verb: Token) -> Iterator[Draft]:
    """As in "joined NATO in 2023", "became part of NATO", "is not a member of the EU"."""
    what = _membership_verb(verb)
    if not what or not asserted(verb) or (verb.tag_ == "VBG" and children(verb, "aux")):
        return  # "is leaving the alliance" tells no leaving yet
    span = clause(verb)
    who = subject(verb)
    refs = scene.of(who) if who is not None else ()
    refs = tuple(ref for ref in refs if ref not in organisations()) or refs
    org = _organisation(scene, verb, span)
    if not refs or org is None or org.ref in refs or org.ref is None:
        return
    if any(c.lower_ in _FOUNDING for a in children(verb, "attr", "oprd") for c in a.children):
        if not (negated(verb) or no_longer(verb)):
            yield Draft(*span, "membership", tuple(say.founded(p, org.ref, scene.on) for p in refs), refs, None, 2)
        return
    day = scene.day_of(verb, *span, about=org.start) or scene.effect_day(*span)
    no = negated(verb) or no_longer(verb) or any(c.lower_ == "no" for a in children(verb, "attr") for c in a.children)
    others = _also(scene, org, span) if not day else ()
    once = lemma(verb) in ("be", "belong") and (is_past_state(verb) or verb.tag_ == "VBD") and not no_longer(verb)
    if once:
        if no and (day or not is_never(verb)):
            return  # "was no member then"
        then = tuple(_once_member(scene, p, org.ref, day, span, never=no) for p in refs)
        yield Draft(*span, "membership", then, refs, None, 2)
        return
    told = tuple(
        a
        for p in refs
        for ref, denied in ((org.ref, False), *others)
        for a in _done(scene, verb, p, ref, what, day, no=no != denied)
    )
    if scene.treaties_in(*span) or any(TREATY_NOUN.fullmatch(thing.text) for thing in children(verb, "dobj")):
        # "joined the convention in 2012 and NATO in 2023": its own object and day
        span = org.start, max([org.end, *(t.end for t in scene.times_in(org.start, span[1]))])
    yield Draft(*span, "membership", told, refs, None, 2)


def _organisation(scene: Scene, verb: Token, span: Span) -> Mention | None:
    """The organisation that is itself joined or left, or that one is a member of; not one that only tells of whom."""
    for mention in scene.mentions_from(verb.idx + 1, span[1]):
        if mention.kind not in ("organisation", "state"):
            continue
        if not scene.organisations_in(mention.start, mention.end):
            continue
        if _OWNS_UNSAID.match(scene.text, mention.end):
            continue  # "has joined the Council's convention, but not the UN's"
        root = scene.parsed.span(mention.start, mention.end).root
        while root.dep_ == "conj" and root.head != verb:
            root = root.head
        head = root.head
        if root.dep_ in ("compound", "nmod", "poss", "amod") and _MEMBER.fullmatch(head.text):
            root, head = head, head.head  # "an EU member"
        elif root.dep_ == "pobj" and head.lower_ == "of" and _MEMBER.fullmatch(head.head.text):
            root, head = head.head, head.head.head
        if root.dep_ in ("dobj", "attr", "oprd", "conj") and head == verb and not _is_ranked(root):
            return mention
        if (
            root.dep_ == "pobj"
            and (head.lower_ in ("to", "into", "from", "of", "in") or (head.lower_ == "as" and is_passive(verb)))
            and head.head in (verb, *verb.children)
            and head.head.lower_ not in words("ordinals")  # "has left it, the first in the EU to do so"
        ):
            return mention
    return None


def _also(scene: Scene, org: Mention, span: Span) -> tuple[tuple[str, bool], ...]:
    """The organisations named with one, and whether they are denied: "of NATO and of the EU", "but not NATO"."""
    found, end = [], org.end
    for mention in scene.mentions_from(org.end, span[1]):
        if not _JOINT.fullmatch(scene.text[end : mention.start]):
            break
        if mention.ref and scene.organisations_in(mention.start, mention.end):
            found.append((mention.ref, "not" in scene.text[end : mention.start].split()))
        end = mention.end
    return tuple(found)


def _is_ranked(noun: Token) -> bool:
    """As in "was the first member of the EU to leave": told of the leaving, not of the membership."""
    ranks = (*words("ordinals"), *words("only_words"))
    return any(c.lower_ in ranks or _RANK.fullmatch(c.text) for c in children(noun, "amod", "nummod", "det"))


def _membership_verb(verb: Token) -> str:
    """As in "member" for being or becoming one, "left" for leaving, or empty."""
    base = lemma(verb)
    if base in words("joining_verbs") or base in words("belonging_verbs"):
        return "member"
    if base in words("admitting_verbs") and is_passive(verb):
        return "member"
    out = base in words("expelling_phrases") and any(c.lower_ == "out" for c in verb.children)
    if base in words("leaving_verbs") or ((out or base in words("expelling_verbs")) and is_passive(verb)):
        return "left"
    if base in words("become_verbs"):
        attrs = children(verb, "attr", "oprd", "acomp")
        if any(_MEMBER.fullmatch(a.text) for a in attrs) or _is_in(verb):
            return "member"
    return ""


def _is_in(verb: Token) -> bool:
    """As in "is no longer in the Council of Europe", "is still in NATO": a plain "is in" may be a visit."""
    if not any(c.lower_ in ("in", "inside") for c in children(verb, "prep")):
        return False
    lasts = any(c.lower_ in ("has", "have") for c in children(verb, "aux")) and any(
        p.lower_ == "since" for p in children(verb, "prep")
    )  # "has been in the EU since 2004"
    return lasts or negated(verb) or no_longer(verb) or any(c.lower_ in words("now_words") for c in verb.children)


def _once_member(
    scene: Scene, participant: str, organisation: str, day: str, span: Span, *, never: bool = False
) -> Assertion:
    """As in "was a member of the EU in 2010"; of "was a member until 2020" only that it was one."""
    if day and not _STRETCH.search(scene.text, *span):
        return say.member(participant, organisation, day)
    return say.was_member(participant, organisation, scene.on, ever=not never)


def _member(scene: Scene, participant: str, organisation: str, what: str, day: str, *, no: bool) -> Iterator[Assertion]:
    ahead = bool(day) and scene.on is not None and parse_day(day).lies_after(scene.on)
    if not ahead:  # "is a member of NATO from Tuesday"
        yield say.member(participant, organisation, scene.on, yes=(what == "member") != no)
    if day and not no:
        yield say.step_date(participant, organisation, what, day)


def _done(
    scene: Scene, verb: Token, participant: str, organisation: str, what: str, day: str, *, no: bool
) -> Iterator[Assertion]:
    """What a verb tells: of "joined in 1973" no more than that day, for it may have left since."""
    past = verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in children(verb, "auxpass"))
    past = (past or any(c.lower_ == "had" for c in children(verb, "aux"))) and not no  # "which had left in 1995"
    now = verb.tag_ in ("VBZ", "VBP") and lemma(verb) in (*words("joining_verbs"), *words("leaving_verbs"))
    ahead = now and not no and bool(day) and scene.on is not None and (parse_day(day).latest or scene.on) > scene.on
    if (past and day) or ahead:  # "joins the UN this month" may still be to come
        yield say.step_date(participant, organisation, what, day)
    elif past and what == "member":
        yield say.came_in(participant, organisation, scene.on)
    else:
        yield from _member(scene, participant, organisation, what, day, no=no)


def _member_noun(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "Finland, a NATO member since 2023": what stands beside a name."""
    if noun.dep_ != "appos" or not _MEMBER.fullmatch(noun.text) or _is_one_of_a_list(noun):
        return
    if any(c.lower_ in words("formerly") for c in noun.children):
        return  # "in Russia's case former members"
    span = phrase(noun)
    no = any(c.lower_ in ("not", "no", "never") for c in noun.children) or scene.text[: span[0]].rstrip().endswith(
        " not"
    )
    ahead = scene.text[max(0, noun.idx - _TURNING) : noun.idx].lower()
    if _THEN.search(ahead) or _THEN.match(scene.text, span[1]):
        return  # "then still a member of the EU", "not yet a member"
    no = no or _NO_LONGER.search(ahead) is not None
    organisations = scene.organisations_in(*span)
    refs = scene.states(noun.head.idx, noun.head.idx + len(noun.head))
    if organisations and refs and not set(refs) & set(organisations) and not scene.treaties_in(*span):
        day = scene.day_in(*span)
        ahead_of_now = bool(day) and scene.on is not None and parse_day(day).lies_after(scene.on)
        until = _UNTIL.search(scene.text, *span) or _UNTIL_BEHIND.match(scene.text, span[1])
        ended = (day and _ENDED.search(scene.text, *span)) or (until and not ahead_of_now)
        founding = any(c.lower_ in _FOUNDING for c in noun.children) and not no
        told = (
            tuple(say.founded(p, organisations[0], scene.on) for p in refs)
            if founding
            else tuple(say.was_member(p, organisations[0], scene.on) for p in refs)
            if ended or has_left(noun) or _ONCE.search(ahead)
            else tuple(a for p in refs for a in _member(scene, p, organisations[0], "member", day, no=no))
        )
        yield Draft(*span, "membership", told, refs, None, 3)


def _nth_member(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "Sweden became the 32nd member of NATO", "Finland, NATO's 31st member"."""
    if noun.dep_ not in ("attr", "oprd", "appos") or not _MEMBER.fullmatch(noun.text):
        return
    rank = next((r for c in noun.children if c.i < noun.i and (r := rank_of(c)) is not None), None)
    if rank is None:
        return
    span = phrase(noun)
    found = scene.organisations_in(*span)
    verb = noun.head if is_verb(noun.head) else None
    who = (subject(verb) if verb is not None else noun.head) or noun
    refs = scene.of(who)
    if len(found) != 1 or len(refs) != 1 or refs[0] in found or (verb is not None and not asserted(verb)):
        return
    told: tuple[Assertion, ...] = (say.nth_member(refs[0], found[0], rank),)
    day = scene.day_of(verb, *clause(verb)) if verb is not None and not negated(verb) else ""
    if day and verb is not None and lemma(verb) == "become":
        told += (say.step_date(refs[0], found[0], "member", day),)
    whole_span = clause(verb) if verb is not None else (who.idx, span[1])
    yield Draft(*whole_span, "membership", told, refs, None, 1)


def _counted_set(scene: Scene, noun: Token) -> Iterator[Draft]:
    """As in "the four NATO nations that border Russia", "the six NATO members that border Russia"."""
    if lemma(noun) not in words("counted_nouns"):
        return
    number = number_of(noun)
    if number is None or number.value < 2:
        return
    span = whole(noun)
    if scene.treaties_in(*phrase(noun)) or _is_narrowed(noun) or _is_one_of_a_list(noun):
        return
    if noun.dep_ == "dobj" and (owner := subject(noun.head)) is not None and scene.treaties_in(*whole(owner)):
        return  # "the statute has 34 members in Africa"
    if noun.dep_ == "nsubj" and is_verb(noun.head) and negated(noun.head):
        return  # "four EU countries are not in NATO"
    if _FROM_EACH.search(scene.text, *span):
        return
    if noun.dep_ == "nsubj" and _tells_border(noun.head):
        span = clause(noun.head)  # "five NATO countries have a border with Russia"
    if (some := _SOME_OF_THEM.search(scene.text, *span)) is not None:
        span = span[0], some.start()  # "123 members, 33 of them in Africa"
    sets = sets_in(scene, *span)
    total = lemma(noun) == "member" and _is_total(noun)
    if total and not sets:
        sets, span = _of_owner(scene, noun, span)
    if any(s.startswith("borders") for s in sets) or len(sets) > 1 or (total and sets):
        told = (say.set_count(sets, scene.on, number.relation, number.value),)
        ends = [
            m.end
            for m in scene.mentions
            if m.kind in ("state", "organisation") and span[0] <= m.start < m.end <= span[1]
        ]
        end = max(ends[:2], default=span[1])
        kind: ClaimKind = "border" if any(s.startswith("borders") for s in sets) else "membership"
        yield Draft(span[0], max(end, noun.idx + len(noun)), kind, told, scene.named_states(*span), None, 2)


def _is_narrowed(noun: Token) -> bool:
    """Whether more is said of those counted than who they are: "46 Caribbean countries where it spreads".

    Nor is "Latin American and Caribbean" what both have in common.
    """
    behind = {lemma(word) for word in noun.doc[noun.i + 1 : noun.i + _BORDER]}
    told = {*words("border_verbs"), *words("border_nouns")} & behind
    narrowed = bool(children(noun, "relcl", "acl")) and not told
    joined = any(children(c, "conj") for c in children(noun, "amod", "compound", "nmod"))
    return narrowed or joined


def _is_one_of_a_list(noun: Token) -> bool:
    """As in "the five members of the Security Council, Germany and the EU": what else is named is none of whose."""
    of = [t for p in children(noun, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    return any(children(t, "conj") and not any(c.lower_ == "both" for c in t.children) for t in of)


def _tells_border(verb: Token) -> bool:
    shared = is_verb(verb) and lemma(verb) in words("share_verbs")
    return shared and any(lemma(o) in words("border_nouns") for o in children(verb, "dobj"))


def _is_total(noun: Token) -> bool:
    """Whether a number of members is all of them: "has 32 members", "all 32 members", "NATO's 32 members"."""
    if noun.dep_ == "dobj" and lemma(noun.head) in ("have", "count", "number"):
        return True
    some = noun.dep_ in ("nsubj", "nsubjpass")  # "eleven members of the Council of Europe have signed it"
    marks = ("all", "the", "its") if some else ("of", "all", "the", "its")
    return any(c.lower_ in marks or c.dep_ == "poss" for c in noun.children)


def _of_owner(scene: Scene, noun: Token, span: Span) -> tuple[tuple[str, ...], Span]:
    """The organisation that has the members: the subject of "has", or the owner."""
    whose = [subject(noun.head)] if noun.dep_ == "dobj" else children(noun, "poss")
    for word in filter(None, whose):
        found = scene.organisations_in(*whole(word))
        if found and not scene.treaties_in(*whole(word)):
            return (f"members({found[0]})",), (min(span[0], whole(word)[0]), span[1])
    return (), span
