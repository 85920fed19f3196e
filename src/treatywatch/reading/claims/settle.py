"""From drafts to claims: what says the same becomes one, what stands in one clause becomes a compound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from treatywatch.model import assertions as say
from treatywatch.model.article import Claim
from treatywatch.reading.claims.counted_within import counted_within
from treatywatch.reading.claims.mood import is_open
from treatywatch.reading.claims.own_days import only_dated_by_its_own
from treatywatch.reading.claims.scene import Draft, Scene, overlap, words
from treatywatch.reading.claims.sure import inferred
from treatywatch.reading.claims.told_lengths import lengths
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.syntax import lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_SAME = 0.85  # share of the two stretches together above which two drafts are one compound claim
_COVERED = 0.5
_OF_A_MOMENT = frozenset({"participation", "stage"})
_WITH_LENGTH = frozenset({"duration", "rule", "deadline", "reported", "term"})
_NO_SPAN = re.compile(r"\s*(?:too )?(?:late|early)\b|\s+on\b(?=,)|\s*(?:after|before) (?:the )?(?-i:[A-Z])", re.I)
_STEP_FORMS = frozenset({"stage", "status", "date"})
_STEPS = {
    "notified": "notified",
    "left": "left",
    "unbound": "left",
    "signed": "signed",
    "deposited": "deposited",
    "ratified": "deposited",
    "acceded": "deposited",
    "accepted": "deposited",
    "approved": "deposited",
    "joined": "bound",
    "joins": "bound",
    "in_force": "bound",
    "bound": "bound",
}
_OF_A_SET = frozenset({"only", "share", "count", "first", "last", "nth", "nth_member", "ranked_member"})
_ALONE = re.compile(r"\b(?:the|its|their|our) (?:only|sole)(?! (?:after|once|if|when|in|on))(?: \w+)?", re.I)
_RANKED = re.compile(r"\b(the (?:first|last|latest|newest|only)(?: [\w-]+){0,3}) to \w+", re.I)
_EARLIER = re.compile(r"\b(?:before|after|earlier than|later than|ahead of) (?:the )?(?=[A-Z])")
_COMPARED_BEHIND = re.compile(
    r",? (?:(?:well|long|shortly|just|even) )?(?:before|after|ahead of) "
    r"(?:(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} (?:did|had|does)\b"
    r"|it (?:had )?(?:signed|ratified|joined|left|acceded)\b(?: it\b)?)"
)
_UNTOLD = re.compile(
    r"\bwithout (?:ever )?(?:having )?sign(?:ed|ing)\b"
    r"|(?<!years )(?<!months )(?<!weeks )(?<!days )(?<!year )(?<!month )(?<!week )(?<!day )(?<!decades )"
    r"\b(?:before|after) (?:(?:having )?(?:sign|ratify|join|acced|leav|quit)ing|it (?:signed|ratified|joined|left))\b",
    re.I,
)
_STANDING = frozenset({("status", "party"), ("status", "bound"), ("status", "was_party")})
_SINCE_WHEN = re.compile(r"\bsince (?!then\b|that\b|it\b)(?:[a-z]+ )?[^.,;]+", re.I)
_BEHIND = 150  # characters behind a claim in which such a deed is told
_ALREADY = re.compile(r"\balready\b[^.;]*?\b((?:when|while|by the time) [^.;,]+)", re.I)
_ENDS = re.compile(r"(?:[’']s)?(?: (?:did|had|and|or)\b|\s*(?:[.,;:)\"”]|$))")
_THAT = re.compile(r"(?:that|which)\b")
_DESPITE = re.compile(r"(?:Despite|Notwithstanding|Contrary to|In spite of)\b[^,]*,")
_ADDED = re.compile(r"(?:(?:to|of|from|under|by) )?(?:which|who|whose|whom)\b", re.I)


def settled(scene: Scene, drafts: Iterable[Draft]) -> tuple[Claim, ...]:
    """The claims of an article, in order; a draft of what is only reported gives way to any other of its stretch."""
    kept: list[Draft] = []
    places: Stretches[int] = Stretches()
    dated = (only_dated_by_its_own(scene, draft) for draft in drafts if draft.start < draft.end)
    told = (
        counted_within(scene, _with_antecedent(scene, draft))
        for draft in dated
        if draft is not None and not is_open(scene, draft)
    )
    for draft in sorted(told, key=lambda d: (d.rank, d.start, d.end)):
        if not _taken(kept, places.touching(draft.start, draft.end), draft):
            places.add(draft.start, draft.end, len(kept))
            kept.append(draft)
    said = Stretches((*part, i) for i, one in enumerate(scene.statements) for part in one.content)
    claims = [_claim(scene, draft, said) for draft in sorted(kept, key=lambda d: (d.start, d.end))]
    timed = [claim for claim in claims if any(a.predicate == "duration" for a in claim.asserts)]
    return tuple(_with_unread(scene, _with_parts(claim, claims), timed) for claim in claims)


def _with_antecedent(scene: Scene, draft: Draft) -> Draft:
    """The draft of a clause that says which treaty is meant, with its noun: "the covenant that China ratified"."""
    if draft.kind not in _OF_A_MOMENT or draft.treaty is None or not _THAT.match(scene.text, draft.start):
        return draft
    before = [m for m in scene.treaties if m.end == draft.start - 1 and scene.named(m) == draft.treaty]
    noun = scene.parsed.span(before[-1].start, before[-1].end).root if before else _antecedent(scene, draft)
    return replace(draft, start=noun.left_edge.idx) if noun is not None else draft


def _antecedent(scene: Scene, draft: Draft) -> Token | None:
    """The noun for a treaty right before the clause that tells which one is meant: "the treaty that it joined"."""
    word = scene.parsed.span(draft.start, draft.start + 1)[0]
    before = word.nbor(-1) if word.i > 0 else None
    return before if before is not None and lemma(before) in words("treaty_nouns") else None


def _with_unread(scene: Scene, claim: Claim, timed: Sequence[Claim]) -> Claim:
    """The claim with a length of time among its words that no form tells: what was not read bears nothing out."""
    forms = {a.predicate for a in claim.asserts}
    if claim.kind == "membership" and not forms & _OF_A_SET and (rank := _RANKED.search(claim.text)) is not None:
        return replace(claim, asserts=(*claim.asserts, say.reported(rank[1])))
    if claim.kind not in _OF_A_MOMENT:
        return claim
    if not forms & _OF_A_SET and (alone := _ALONE.search(claim.text)) is not None:
        return replace(claim, asserts=(*claim.asserts, say.reported(alone.group())))
    if not forms & _OF_A_SET and (compared := _compared(scene, claim)):
        return replace(claim, asserts=(*claim.asserts, say.reported(compared)))
    if (since := _since_an_event(scene, claim)) is not None:
        return replace(claim, asserts=(*claim.asserts, say.reported(since)))
    if any(a.value == "was_party" for a in claim.asserts) and (then := _already(scene, claim)) is not None:
        return replace(claim, asserts=(*claim.asserts, say.reported(then)))
    behind = _COMPARED_BEHIND.match(scene.text, claim.end) if "duration" not in forms else None
    if behind is not None:
        text = scene.text[claim.start : behind.end()]
        told = say.reported(behind.group().strip())
        return replace(claim, end=behind.end(), text=text, asserts=(*claim.asserts, told))
    if (untold := _UNTOLD.search(scene.text, claim.start, claim.end)) is not None and "duration" not in forms:
        return replace(claim, asserts=(*claim.asserts, say.reported(untold.group())))
    if forms & _WITH_LENGTH or any("/" in a.value for a in claim.asserts):
        return claim
    times = scene.times_in(claim.start, claim.end)
    unread = [
        length
        for length in lengths(scene.text, claim.start, claim.end)
        if length.told.endswith(("year", "decade", "century"))
        and length.start > claim.start
        and not _NO_SPAN.match(scene.text, length.end)
        and not any(t.start < length.end and length.at < t.end for t in times)
        and not any(other.start <= length.start and length.end <= other.end for other in timed)
    ]
    if not unread:
        return claim
    told = say.reported(" ".join(scene.text[unread[0].start : unread[0].end].split()))
    return replace(claim, asserts=(*claim.asserts, told))


def _since_an_event(scene: Scene, claim: Claim) -> str | None:
    """The beginning of "has been a party since independence", which is no day that the text gives."""
    told = _SINCE_WHEN.search(claim.text)
    if told is None or not told.start() or not all((a.predicate, a.value) in _STANDING for a in claim.asserts):
        return None
    start = claim.start + told.start()
    return None if scene.times_in(start, claim.start + told.end()) else " ".join(told.group().split())


def _already(scene: Scene, claim: Claim) -> str | None:
    """The deed by which somebody was a party before: "was already a party when it fought that war"."""
    told = _ALREADY.search(scene.text, claim.start, claim.end + _BEHIND)
    return " ".join(told[1].split()) if told is not None else None


def _compared(scene: Scene, claim: Claim) -> str:
    """The words that say who was earlier: "before Italy", "two years after France"; empty without them."""
    for match in _EARLIER.finditer(scene.text, claim.start, claim.end):
        behind = next(iter(scene.mentions_from(match.end(), claim.end)), None)
        named = behind is not None and behind.start == match.end() and behind.kind == "state"
        alone = named and behind is not None and _ENDS.match(scene.text, behind.end)
        if behind is not None and alone and behind.value != "demonym" and behind.ref not in claim.participants:
            return scene.text[match.start() : behind.end]
    return ""


def _with_parts(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim with what smaller claims among its own words say: its verdict is on all of its words."""
    parts = [part for part in claims if part is not claim and _is_part(part, claim)]
    if not parts:
        return claim
    return replace(
        claim,
        asserts=tuple(dict.fromkeys(a for one in (claim, *parts) for a in one.asserts)),
        participants=tuple(dict.fromkeys(p for one in (claim, *parts) for p in one.participants)),
        inferred=tuple(dict.fromkeys(what for one in (claim, *parts) for what in one.inferred)),
    )


def _is_part(part: Claim, claim: Claim) -> bool:
    """Whether a claim is part of what another one says: among its words, and nothing that they only add in passing."""
    inside = claim.start <= part.start and part.end <= claim.end and part.end - part.start < claim.end - claim.start
    if not inside or "reported" in (part.kind, claim.kind) or _ADDED.match(part.text):
        return False
    despite = _DESPITE.match(claim.text)
    if despite is not None and part.end <= claim.start + despite.end():
        return False  # "Despite the rumour that it had left, the country is a party"
    if part.statement is not None and part.statement != claim.statement:
        return False  # "despite his claim that it was effective at once, the country stays in for a year"
    if all(a.predicate == "rule" for a in part.asserts) and any(a.predicate == "term" for a in claim.asserts):
        return False  # "the last treaty that limits the arsenals, expired on Thursday"
    if part.kind == claim.kind == "count":
        return False  # "eleven members of the union have joined": no count of its members
    return part.kind != "rule" or claim.kind == "rule"  # "ratified the treaty banning nuclear weapons" tells no rule


def _taken(kept: list[Draft], near: Sequence[int], draft: Draft) -> bool:
    """Whether a draft is part of one that is already kept near it; a kept one takes over what the draft adds."""
    for i in near:
        other = kept[i]
        share = _share(other, draft)
        if draft.kind == "reported" or other.kind == "reported":
            if share >= _COVERED or _inside(draft, other):
                return True
        elif draft.kind == other.kind == "rule" and draft.treaty == other.treaty and _same_rule(draft, other):
            return True
        elif share >= _SAME or (draft.rank >= 6 and _tells_again(draft, other)):
            kept[i] = _joined(other, draft)
            return True
        elif set(draft.asserts) <= set(other.asserts) and overlap(_span(other), _span(draft)):
            return True
    return False


def _tells_again(draft: Draft, other: Draft) -> bool:
    """Whether an event only repeats what a claim of the same words says."""
    same = draft.treaty == other.treaty and set(draft.participants) & set(other.participants)
    common = overlap(_span(draft), _span(other))
    if _share(other, draft) >= _COVERED:
        return not _another_action(draft, other)
    return bool(same) and common > 0 and other.kind != "vote" and not _another_step(draft, other)


def _another_step(one: Draft, other: Draft) -> bool:
    """Whether two drafts tell steps that differ: "left in May, a year after it had given notice"."""
    steps, others = _steps(one), _steps(other)
    return bool(steps and others) and not steps & others


def _another_action(one: Draft, other: Draft) -> bool:
    """Whether one tells a leaving and the other a joining: "Singapore, which had also left, followed in 2003"."""
    told = [{a.arguments[2] for a in draft.asserts if a.predicate == "stage"} for draft in (one, other)]
    return all(told) and not told[0] & told[1]


def _steps(draft: Draft) -> set[str]:
    """What a draft tells that was done, by the few steps that a day can belong to."""
    told = {
        a.value if a.predicate in ("stage", "status") else a.arguments[-1]
        for a in draft.asserts
        if a.predicate in _STEP_FORMS
    }
    return {_STEPS[word] for word in (value.removeprefix("once_") for value in told) if word in _STEPS}


def _joined(one: Draft, other: Draft) -> Draft:
    """Two drafts of one stretch as a compound: what an event repeats of a clause adds nothing."""
    if other.rank >= 6 and not (one.kind == "vote" and _is_of_consent(other)):
        return one
    asserts = tuple(dict.fromkeys((*one.asserts, *other.asserts)))
    participants = tuple(dict.fromkeys((*one.participants, *other.participants)))
    return replace(one, asserts=asserts, participants=participants, treaty=one.treaty or other.treaty)


def _is_of_consent(draft: Draft) -> bool:
    """Whether it tells that a parliament approved, which the figures of a vote alone do not tell."""
    return all(a.predicate == "stage" and a.value == "parliament_approved" for a in draft.asserts)


def _span(draft: Draft) -> tuple[int, int]:
    return draft.start, draft.end


def _share(one: Draft, other: Draft) -> float:
    common = overlap(_span(one), _span(other))
    return common / (max(one.end, other.end) - min(one.start, other.start))


def _same_rule(draft: Draft, other: Draft) -> bool:
    """Whether two rules of a treaty are one: of the same words, or the later one only frames the better read one."""
    return _inside(draft, other) or (draft.rank > other.rank and _inside(other, draft))


def _inside(one: Draft, other: Draft) -> bool:
    return other.start <= one.start and one.end <= other.end


def _claim(scene: Scene, draft: Draft, said: Stretches[int]) -> Claim:
    sentence = scene.parsed.sentence_at(draft.start)
    return Claim(
        start=draft.start,
        end=draft.end,
        text=scene.text[draft.start : draft.end],
        kind=draft.kind,
        asserts=tuple(dict.fromkeys(draft.asserts)),
        participants=tuple(dict.fromkeys(draft.participants)),
        treaty=draft.treaty,
        statement=_statement(scene, draft, said),
        headline=sentence is not None and sentence.part == "title",
        inferred=inferred(scene, draft),
    )


def _statement(scene: Scene, draft: Draft, said: Stretches[int]) -> int | None:
    """The smallest statement that holds most of the claim's characters."""
    size = draft.end - draft.start
    held: Sequence[tuple[int, int]] = [
        (sum(end - start for start, end in scene.statements[i].content), i)
        for i in set(said.touching(draft.start, draft.end))
        if sum(overlap(_span(draft), part) for part in scene.statements[i].content) > size / 2
    ]
    return min(held)[1] if held else None
