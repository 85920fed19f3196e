"""Acts that a sentence tells once for several: "Burundi left the court in 2017 and the Philippines in 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from treatywatch.model.article import Mention
from treatywatch.reading.alliances import founding_treaty
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import CARRIED, Telling
from treatywatch.reading.parse import Sentence
from treatywatch.reading.refer_groups import can_take_part, refs_of
from treatywatch.reading.refer_words import numbers
from treatywatch.reading.syntax import is_verb
from treatywatch.reading.times import TimeExpression
from treatywatch.reading.times_days import shifted

_JOINT = re.compile(
    r"(?:,|;|\band)\s+(?:and\s+)?(?:(?:the\s+one|that)\s+)?(?:(?:out\s+of|from|to|of|on|into)\s+)?(?:the\s+)?$", re.I
)
_JOINT_TREATY = re.compile(  # "and its protocol in 2012", "and the women's convention CEDAW in 1997"
    r"(?:,|;|\band)\s+(?:and\s+)?(?:(?:out\s+of|from|to|of|on|into)\s+)?"
    r"(?:(?:the|its|their|that|an)\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.I,
)
_AFTER = re.compile(  # "the fourth to leave, after Bolivia in 2007"; not "twelve days after France, on 20 December"
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )"
    r"\b(?:after|following)\s+(?:the\s+)?$",
    re.I,
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.I)  # "the first to join since Cambodia in 1997"
_OWN = re.compile(r"[’']s\s+(?:will|does)\b")
_STEP = re.compile(
    r"\s+(?:just\s+)?(?:a|an|one|two|three|four|five|six|some|several|\d+)\s+(?:days?|weeks?|months?|years?)\s+"
    r"(?:before|earlier|later|ago|after)\b"
)
_FOLLOWED = re.compile(
    r",?\s+(?:[a-z]+\s+){0,2}followed\s+(?:[a-z]+\s+){0,4}?by\s+(?:the\s+)?(?=[A-Z])|,\s+(?:and\s+)?then\s+(?:the\s+)?(?=[A-Z])"
    r"|,?\s+and\s+(?:the\s+)?(?=(?:[A-Z][\w’'-]*\s+){1,4}with\s+(?:it|them)\b)"  # "left in 2018 and Israel with it"
    r"|,\s+(?:together|along)\s+with\s+(?:the\s+)?(?=[A-Z])|,?\s+on\s+the\s+same\s+day\s+as\s+(?:the\s+)?(?=[A-Z])"
)
_WITH_IT = re.compile(r"\s+with\s+(?:it|them)\b")
_SO_LONG = re.compile(
    r",\s+(?:just\s+|only\s+|some\s+)?(?P<many>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+"
    r"(?P<unit>day|week|month|year)s?\s+(?P<way>after|behind|before)\s+(?:the\s+)?(?=[A-Z])",
    re.I,
)
_CLOSED = re.compile(r"\s*(?:[.,;)]|$)")
_WILL = re.compile(r"\bwill\b")
_JUST_BEFORE = 200  # characters
_NAMES = 2  # names before a day of which one is whose it is
# "Peru in 2014", "Peru (2014)", "Peru, its neighbour, in 2014", "Peru's will on 3 May", "Peru only in 2014"
_BETWEEN = re.compile(
    r"(?:[’']s?\b)?(?:,\s(?:a|an|the|its|their|(?-i:[A-Z])[\w-]+[’']s)\s[^,.;:()]{1,50}(?=,))?"
    r"(?:,\s(?:(?:through|from|to|of|in)\s)?(?:which|who|whose|where)\s[^,;:.()]{1,80}(?:,[^,;:.()\d]{1,40})?(?=,))?"
    r"(?:\s*(?:will|does|do))?"
    r"(?:\s+with\s+(?:one|another|its\s+own|a\s+(?:letter|notice|note))(?:\s+(?:of|dated))?)?"
    r"(?:\s+(?:only|just|already|finally|as\s+(?:late|early|recently|far\s+back)\s+as))?"
    r"\s*(?:,\s*)?(?:(?:in|on|at)\s+|\()?$",
    re.I,
)


def tell_gapped(scene: Scene, sentence: Sentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Told]:
    """The tellings of those who stand behind an act with a day of their own and no verb.

    Args:
        scene: the article.
        sentence: the sentence.
        told: what the sentence tells by its verbs.
        before: what the sentences before it tell.
    """
    for time in scene.times_in(sentence):
        mention = _whose(scene, time) if time.day else None
        if mention is None:
            continue
        group = scene.referents.list_with(mention)
        start, named = (group.start, group.refs) if group else (_organ_begins(scene, mention), refs_of(mention))
        after_it = next(iter(scene.parsed.span(time.end, min(time.end + 20, sentence.end))), None)
        if _AFTER.search(scene.text, sentence.start, start) and after_it is not None and is_verb(after_it):
            continue  # "after Morocco on Friday became the 60th to ratify it"
        own = start == sentence.start and _OWN.match(scene.text, mention.end)
        after = _AFTER.search(scene.text, sentence.start, start)
        first = _last_ahead(before, start) if own else _first(told, start, undated=after is not None)
        joint = own or after or _JOINT.search(scene.text, sentence.start, start)
        if first is None or joint is None or first.telling.token.idx > start:
            continue
        if not own and _is_of_a_later_clause(scene, first.telling, start):
            continue
        participants = tuple(r for r in named if can_take_part(r))
        joined = {treaty for one in told for treaty in one.telling.treaties}
        if not joined.isdisjoint(map(founding_treaty, participants)):
            continue  # "joined NATO in 1999 and the EU in 2004"
        if participants and not set(participants) & set(first.telling.participants):
            copy = _copy(
                first, participants, start, time, ahead=_WILL.search(scene.text, start, time.start) is not None
            )
            told = [*told, copy]
            yield copy


def _is_of_a_later_clause(scene: Scene, first: Telling, start: int) -> bool:
    """Such as "Burundi's took effect; Gambia's was taken back in February, and Peru's in March": as Gambia's."""
    between = [t for t in scene.parsed.span(first.token.idx, start) if t.i > first.token.i]
    apart = next((t.i for t in between if t.text == ";"), None)
    return apart is not None and any(
        t.i > apart and is_verb(t) and any(c.dep_ in ("nsubj", "nsubjpass") for c in t.children) for t in between
    )


def tell_followed(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings of those who came next: "Palau ratified it in January, followed by Chile in February".

    Args:
        scene: the article.
        sentence: the sentence.
        told: what the sentence tells by its verbs.
    """
    for match in _FOLLOWED.finditer(scene.text, sentence.start, sentence.end):
        mention = scene.referents.first_actor(match.end(), sentence.end)
        first = _first(told, match.start(), undated="and then" in match[0])
        if mention is None or mention.start != match.end() or first is None or first.telling.modality != "actual":
            continue
        group = scene.referents.list_with(mention)
        end, named = (group.end, group.refs) if group else (mention.end, refs_of(mention))
        participants = tuple(r for r in named if can_take_part(r) and r not in first.telling.participants)
        behind = [t for t in scene.times_in(sentence) if t.day and t.start >= end]
        days = [t for t in behind if _BETWEEN.fullmatch(scene.text[end : t.start])]
        with_it = _WITH_IT.match(scene.text, end) is not None
        beside = "with" in match[0] or "same" in match[0] or with_it
        if ("then" in match[0] or (beside and not with_it)) and not days and _CLOSED.match(scene.text, end) is None:
            continue  # "then Fiji held a meeting"
        if participants and not first.telling.negative:
            telling = replace(first.telling, participants=participants)
            day = days[0].under(future=False) if days else first.day if beside else None
            yield replace(first, telling=telling, day=day, evidence=(match.end(), days[0].end if days else end))


def _whose(scene: Scene, time: TimeExpression) -> Mention | None:
    """Whose day one is that stands behind a name or what is said of it: "Peru, Chile's neighbour, in 2014"."""
    near, at = None, time.start
    for _ in range(_NAMES):
        near = scene.referents.actor_before(at)
        if near is None or _BETWEEN.fullmatch(scene.text[near.end : time.start]):
            return near
        at = near.start
    return None


def _organ_begins(scene: Scene, mention: Mention) -> int:
    """Where the name of an organ begins, with the adjective of its state: "the Estonian Riigikogu on 4 June"."""
    before = scene.referents.actor_before(mention.start)
    beside = before is not None and before.ref == mention.ref and before.end + 1 == mention.start
    return before.start if before is not None and beside else mention.start


def times_of_others(scene: Scene, sentence: Sentence, tellings: Sequence[Telling]) -> tuple[TimeExpression, ...]:
    """The times of a sentence that are of those who stand behind an act without a verb of their own.

    Args:
        scene: the article.
        sentence: the sentence.
        tellings: what its verbs tell.
    """
    first, found = min(one.token.idx for one in tellings), []
    for time in scene.times_in(sentence):
        mention = _whose(scene, time)
        if mention is None:
            continue
        group = scene.referents.list_with(mention)
        start, named = (group.start, group.refs) if group else (_organ_begins(scene, mention), refs_of(mention))
        joint = _AFTER.search(scene.text, sentence.start, start) or _JOINT.search(scene.text, first, start)
        joint = joint or _SINCE.search(scene.text, first, start)
        if joint and not any(set(named) & set(one.participants) for one in tellings):
            found.append(time)
    return tuple(found)


def tell_gapped_steps(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings of those who did it so long before or after: "Finland told it, Chad and Peru two weeks before".

    Args:
        scene: the article.
        sentence: the sentence.
        told: what the sentence tells by its verbs.
    """
    for match in _STEP.finditer(scene.text, sentence.start, sentence.end):
        mention = scene.referents.actor_before(match.start())
        if mention is None or mention.end != match.start() or not told:
            continue
        group = scene.referents.list_with(mention)
        start, named = (group.start, group.refs) if group else (mention.start, refs_of(mention))
        first, joint = told[-1], _JOINT.search(scene.text, sentence.start, start)
        participants = tuple(r for r in named if can_take_part(r))
        fits = first.telling.modality == "actual" and not first.telling.negative and first.telling.token.idx < start
        joined = {treaty for one in told for treaty in one.telling.treaties}
        fits = fits and joined.isdisjoint(map(founding_treaty, participants))
        if joint and fits and participants and not set(participants) & set(first.telling.participants):
            telling = replace(first.telling, participants=participants)
            yield replace(first, telling=telling, day=None, evidence=(start, match.end()))


def tell_those_before(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings of those who did it so long before or after: "acceded in 1998, three years after Chad and Peru".

    Args:
        scene: the article.
        sentence: the sentence.
        told: what the sentence tells by its verbs.
    """
    for match in _SO_LONG.finditer(scene.text, sentence.start, sentence.end):
        first = _first(told, match.start())
        mention = scene.referents.first_actor(match.end(), sentence.end)
        if first is None or first.day is None or mention is None or mention.start != match.end():
            continue
        group = scene.referents.list_with(mention)
        end, named = (group.end, group.refs) if group else (mention.end, refs_of(mention))
        participants = tuple(r for r in named if can_take_part(r) and r not in first.telling.participants)
        actual = first.telling.modality == "actual" and first.telling.action in CARRIED
        if participants and actual and _CLOSED.match(scene.text, end):
            many = match["many"].lower()
            count = int(numbers().get(many, 1 if many in ("a", "an", "one") else many))
            earlier = match["way"].lower() in ("after", "behind")
            day = shifted(first.day, match["unit"].lower(), -count if earlier else count)
            telling = replace(first.telling, participants=participants)
            yield replace(first, telling=telling, day=day, evidence=(match.end(), end))


def tell_gapped_treaties(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings of treaties with days of their own: "joined the pact in 2012 and the accord in 2016".

    Args:
        scene: the article.
        sentence: the sentence.
        told: what the sentence tells by its verbs.
    """
    last: Told | None = None
    for time in scene.times_in(sentence):
        treaty = scene.treaty_before(time.start) if time.day else None
        if treaty is None or not _BETWEEN.fullmatch(scene.text[treaty.end : time.start]):
            continue
        ref = founding_treaty(treaty.ref or "")
        first = _first(told, treaty.start)
        joint = _JOINT.search(scene.text, sentence.start, treaty.start)
        joint = joint or _JOINT_TREATY.search(scene.text, sentence.start, treaty.start)
        if joint is None or first is None or ref in first.telling.treaties:
            continue
        between = scene.text[(last or first).evidence[1] : joint.start()]
        if ref and first.telling.action in CARRIED and not between.strip(" ,"):
            last = _of_treaty(first, ref, treaty.start, time)
            yield last


def _of_treaty(first: Told, ref: str, start: int, time: TimeExpression) -> Told:
    day = time.under(future=first.telling.modality == "planned")
    return replace(first, telling=replace(first.telling, treaties=(ref,)), day=day, evidence=(start, time.end))


def with_own_days(scene: Scene, sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings, apart for those whose days stand in brackets: "The latest to join were Fiji (2019), Peru (2020)".

    Args:
        scene: the article.
        sentence: the sentence.
        told: what it tells.
    """
    own = list(_in_brackets(scene, sentence))
    for one in told:
        mine = [(refs, time) for refs, time in own if set(refs) <= set(one.telling.participants)]
        if len(mine) < 2:
            yield one
            continue
        for refs, time in mine:
            yield replace(one, telling=replace(one.telling, participants=refs), day=time.day)
        rest = tuple(r for r in one.telling.participants if not any(r in refs for refs, _ in mine))
        if rest:
            yield replace(one, telling=replace(one.telling, participants=rest))


def _in_brackets(scene: Scene, sentence: Sentence) -> Iterator[tuple[tuple[str, ...], TimeExpression]]:
    """Each state with a day in brackets behind its name."""
    for time in scene.times_in(sentence):
        mention = scene.referents.actor_before(time.start)
        if mention is not None and time.day and scene.text[mention.end : time.start].strip() == "(":
            yield refs_of(mention), time


def _last_ahead(before: Sequence[Told], at: int) -> Told | None:
    """The effect to come that was told last: "the notice takes effect in May. Peru's will in June"."""
    last = before[-1] if before else None
    ahead = last is not None and last.telling.modality == "planned" and at - last.evidence[1] < _JUST_BEFORE
    return last if ahead else None


def _first(told: Sequence[Told], at: int, *, undated: bool = False) -> Told | None:
    """The act with a day, or also one without, that is told last before a place."""
    fitting = [t for t in told if (t.day or undated) and t.telling.token.idx < at and not t.telling.negative]
    return fitting[-1] if fitting else None


def _copy(first: Told, participants: tuple[str, ...], start: int, time: TimeExpression, *, ahead: bool = False) -> Told:
    telling = replace(first.telling, participants=participants)
    if ahead:  # "Panama ratified it on Thursday, Chad will in July"
        telling = replace(telling, modality="planned", tense="future")
    day = time.under(future=telling.modality == "planned")
    return replace(first, telling=telling, day=day, evidence=(start, time.end))
