"""Events: the steps on the ladder that an article tells, one event for each act however often it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from treatywatch.model.article import Event, Mention, Span, Statement
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.alliances import founding_treaty
from treatywatch.reading.events.asked import is_question, says_yes
from treatywatch.reading.events.awaited import awaiting, tell_awaited
from treatywatch.reading.events.came_after import tell_came_after
from treatywatch.reading.events.carried import tell_carried
from treatywatch.reading.events.cores import Core, find_cores
from treatywatch.reading.events.cues import words
from treatywatch.reading.events.echoes import tell_echoes
from treatywatch.reading.events.effective_from import only_to_come, tell_effective_from
from treatywatch.reading.events.force_follows import tell_force_again
from treatywatch.reading.events.formulas import tell_formulas
from treatywatch.reading.events.gapped import (
    tell_followed,
    tell_gapped,
    tell_gapped_steps,
    tell_gapped_treaties,
    tell_those_before,
    times_of_others,
    with_own_days,
)
from treatywatch.reading.events.ladder import tell
from treatywatch.reading.events.later import tell_came_before, tell_named_later, told_of_nobody
from treatywatch.reading.events.likewise import tell_likewise
from treatywatch.reading.events.merge import Told, merged
from treatywatch.reading.events.nominal import tell_latest
from treatywatch.reading.events.others import tell_others
from treatywatch.reading.events.paired import each_with_its_day
from treatywatch.reading.events.phrases import tell_phrases
from treatywatch.reading.events.repealed import is_of_repealed_law, tell_repealed
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.taking_effect import tell_where
from treatywatch.reading.events.telling import CARRIED, Telling
from treatywatch.reading.events.unreal import is_kept_from_being_told
from treatywatch.reading.events.when import days_of
from treatywatch.reading.parse import Parsed, Sentence
from treatywatch.reading.refer import Referents
from treatywatch.reading.syntax import lemma
from treatywatch.reading.times import TimeExpression
from treatywatch.reading.times_lines import year_of_line

__all__ = ["find_events"]

_DENIAL = re.compile(
    r"(?:No[.,:;]?\s+)?(?:(?:It|They|He|She)\s+(?:(?:has|have|had|did|does|do|is|was|were|will)(?:\s+not|n[’']t)[.;!]"
    r"|never\s)|(?:That|This|It)\s+(?:is|was)\s+(?:wrong|false|untrue|incorrect|mistaken|not\s+(?:true|so|correct))\b"
    r"|(?:Wrong|False|Not\s+(?:so|true))\b)"
)


_APART = 32  # characters before a treaty's name in which it is set apart
_SET_APART = re.compile(
    r"(?:(?:[,—–-]|\band|\bbut)\s*not\s+(?:(?:from|to|with|of)\s+)?"
    r"|\bin\s+(?:breach|violation|defiance|contravention|disregard|accordance|line)\s+(?:of|with)\s+)"
    r"(?:the\s+|its\s+|their\s+)?$",
    re.I,
)
_FOLLOWING = re.compile(r"\bfollow(?:ed|s) (?:it|them)\b")
_NO = re.compile(r"No(?:t (?:so|yet|quite|at all))?[.,:;!—–]")


def find_events(
    parsed: Parsed,
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    referents: Referents,
    statements: Sequence[Statement],
    lexicon: Lexicon,
) -> tuple[Event, ...]:
    """The steps that an article tells, in the order of the text.

    Args:
        parsed: the article with its grammar.
        mentions: its mentions.
        times: its time expressions.
        referents: whom and what its words refer to.
        statements: who says what in it.
        lexicon: the treaties' names.
    """
    del mentions, lexicon  # both stand behind `referents`
    scene = Scene(parsed, referents, [t for t in times if not _names_treaty(t, referents)], statements)
    told: list[Told] = []
    asked: list[Told] = []
    so_far: list[Telling] = []
    nobodys: list[Told] = []
    for sentence in parsed.sentences:
        if sentence.part not in ("title", "standfirst", "body"):
            continue
        named = [*tell_named_later(scene, sentence, nobodys), *tell_formulas(scene, sentence)]
        named += tell_came_before(scene, sentence, told)
        so_far += [one.telling for one in named]
        cores = list(find_cores(scene, sentence))
        tellings = _tellings(scene, sentence, so_far, cores)
        so_far += tellings
        here = list(_told(scene, sentence, tellings))
        if is_question(scene, sentence):
            asked = [one for one in here if one.telling.modality == "actual"]
            continue
        yes = says_yes(scene, sentence) if asked else False
        told += asked if yes else ()
        asked = asked if yes is None else []
        nobodys += _told(scene, sentence, told_of_nobody(scene, sentence, cores))
        if here:
            here = list(each_with_its_day(scene, sentence, list(with_own_days(scene, sentence, here))))
            here += tell_gapped_treaties(scene, sentence, here)
            here += tell_gapped_steps(scene, sentence, here)
            here += tell_those_before(scene, sentence, here)
            here = [*only_to_come(scene, sentence, here), *tell_effective_from(scene, sentence, here)]
        others = list(tell_gapped(scene, sentence, here, told)) if here or told else []
        gapped = list(with_own_days(scene, sentence, others))
        gapped += tell_followed(scene, sentence, [*here, *gapped])
        gapped += tell_came_after(scene, sentence, cores, [*here, *gapped], told)
        told += [*named, *here, *each_with_its_day(scene, sentence, gapped)]
    return merged(list(_taken_back(scene, told)), parsed.article.published_on)


def _taken_back(scene: Scene, told: Sequence[Told]) -> Iterator[Told]:
    """The tellings, without what the next sentence takes back: "says that Peru has left. It has not"."""
    for place, one in enumerate(told):
        if _follows_before(scene, one, told[:place]):
            continue
        here = scene.parsed.sentence_at(one.evidence[0])
        reported = any(lemma(w) in words("reporting") for w in one.telling.token.ancestors)
        asked = here is not None and scene.text[here.start : here.end].rstrip().endswith("?")
        if asked and here is not None and _NO.match(scene.text[here.end : here.end + 20].lstrip()):
            continue  # "The Senate ratified it? No: it fell two votes short"
        if here is None or not reported or not _DENIAL.match(scene.text[here.end : here.end + 80].lstrip()):
            yield one


def _follows_before(scene: Scene, one: Told, before: Sequence[Told]) -> bool:
    """Such as "Peru left in 2024. Chad, which followed it in 2014, stays": what was earlier followed something else."""
    if one.day is None or one.day.latest is None or not _FOLLOWING.search(scene.text, *one.evidence):
        return False
    same = [b for b in before if (b.telling.action, b.telling.treaties) == (one.telling.action, one.telling.treaties)]
    followed = next((b.day for b in reversed(same) if b.day is not None), None)
    return followed is not None and followed.earliest is not None and one.day.latest < followed.earliest


def _names_treaty(time: TimeExpression, referents: Referents) -> bool:
    """Whether a year is part of a treaty's name: "the drugs convention of 1961"."""
    return any(m.start <= time.start and time.end <= m.end for m in referents.treaties.mentions)


def _tellings(scene: Scene, sentence: Sentence, before: Sequence[Telling], cores: Sequence[Core]) -> list[Telling]:
    found: list[Telling] = []
    for core in cores:
        found += tell(scene, core, [*before, *found])
    by_acts = {one.token.i for one in found}
    found = [one for one in found if not is_of_repealed_law(one)]
    found += tell_repealed(scene, sentence)
    found += [one for one in tell_phrases(scene, sentence) if one.token.i not in by_acts]
    beside = (tell_latest if base == "be" else tell_where for _, base in scene.bases(sentence))
    found += [
        one for (word, _), tell_it in zip(scene.bases(sentence), beside, strict=True) for one in tell_it(scene, word)
    ]
    waiting = awaiting()
    awaited = (tell_awaited(scene, word, [*before, *found]) for word, base in scene.bases(sentence) if base in waiting)
    used = {one.token.i for one in found}
    found += [one for ones in awaited for one in ones if one.token.i not in used]
    found += tell_others(scene, sentence, [*before, *found])
    used = {word.i for one in found for word in one.words}
    found += [one for one in tell_force_again(scene, sentence, [*before, *_in_order(found)]) if one.token.i not in used]
    used |= {word.i for one in found for word in one.words}
    found += tell_likewise(scene, sentence, [*before, *_in_order(found)], used)
    used |= {word.i for one in found for word in one.words}
    found += tell_carried(scene, sentence, [*before, *found], used)
    used |= {word.i for one in found for word in one.words}
    found += tell_echoes(scene, sentence, [*before, *_in_order(found)], used)
    return _in_order(found)


def _in_order(tellings: Sequence[Telling]) -> list[Telling]:
    return sorted(tellings, key=lambda one: one.token.i)


def _told(scene: Scene, sentence: Sentence, tellings: Sequence[Telling]) -> Iterator[Told]:
    if not tellings:
        return
    others = times_of_others(scene, sentence, tellings)
    for one, day in zip(tellings, days_of(scene, sentence, tellings, others), strict=True):
        if set(map(founding_treaty, one.participants)) & set(one.treaties) and one.action in CARRIED:
            continue  # "the exit from the WHO": whose, it does not say
        evidence = _evidence(one, sentence)
        done = one.modality == "actual" and not one.negative
        if done and (is_kept_from_being_told(one.token) or _is_set_apart(scene, one, evidence)):
            continue
        day = day or (year_of_line(scene.text, one.token.idx) if one.modality == "actual" else None)
        yield Told(one, day, evidence, _statement(scene, one), sentence.part == "title")


def _is_set_apart(scene: Scene, one: Telling, evidence: Span) -> bool:
    """Whether the treaty is one that the act is not about: "quit the grain deal, not the convention"."""
    if one.action not in CARRIED:
        return False
    named = [m for m in scene.referents.treaties.within(*evidence) if m.ref in one.treaties]
    return bool(named) and all(_SET_APART.search(scene.text[max(0, m.start - _APART) : m.start]) for m in named)


def _statement(scene: Scene, one: Telling) -> int | None:
    """The statement that the step stands in, or that proposes it: "proposed leaving the treaty"."""
    inside = (scene.statement_at(word.idx) for word in (one.token, *one.words[1:2]))
    return next((index for index in inside if index is not None), None)


def _evidence(one: Telling, sentence: Sentence) -> Span:
    """From the first to the last of the words that tell it, with what hangs on the outermost verb's objects."""
    inside = [w for w in one.words if sentence.first <= w.i < sentence.last]
    start = min(w.left_edge.idx if w.dep_ in ("nsubj", "nsubjpass") else w.idx for w in inside)
    last = max(inside, key=lambda w: w.right_edge.i).right_edge
    return max(start, sentence.start), min(last.idx + len(last), sentence.end)
