"""Those after whom one comes: "will be the fourth to leave the court, after Burundi, the Philippines and Hungary"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from treatywatch.model.article import Span
from treatywatch.model.days import Day
from treatywatch.reading.events.cores import Core
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.mood import Mood
from treatywatch.reading.events.named import dated_list
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.stages import bare_stage
from treatywatch.reading.events.telling import CARRIED, Act
from treatywatch.reading.parse import Sentence
from treatywatch.reading.refer_groups import can_take_part, refs_of
from treatywatch.reading.syntax import children
from treatywatch.reading.times_words import ORDINAL

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_DONE = Mood("actual", False, "past")
_NUMBERED = re.compile(rf"(?:{ORDINAL}|another|next|latest|newest)", re.I)
_BARE = ("effective", "in_force")
_AT_HOME = ("proposed", "recommended", "government_decided", "parliament_approved", "promulgated")
_REACH = 400  # characters from the act that "do so" tells again
# before the first nobody came, but "the first since Cambodia" came after one
_FIRST = frozenset({"first", "1st"})
_AFTER = re.compile(r",?\s+(?P<joint>after|following|behind)\s+(?:the\s+)?(?=[A-Z])")
_SINCE = re.compile(r"\s+(?P<joint>since)\s+(?:the\s+)?(?=[A-Z])")
_CLOSED = re.compile(r"\s*(?:[.;)]|$)")


def tell_came_after(
    scene: Scene, sentence: Sentence, cores: Sequence[Core], told: Sequence[Told], before: Sequence[Told]
) -> Iterator[Told]:
    """The tellings of those who did before what one is the fourth to do.

    Args:
        scene: the article.
        sentence: the sentence.
        cores: the acts that it names.
        told: what else it tells.
        before: what the sentences before it tell.
    """
    yield from _after_who_did_so(scene, sentence, before)
    for core in cores:
        ranked = _ranked(core.token)
        own = (one.telling.treaties for one in told if one.telling.token.i == core.token.i)
        treaties = core.treaties or next(own, ())
        if ranked is None or core.action not in CARRIED or not treaties:
            continue
        first = any(w.lower_ in _FIRST for w in (ranked, *ranked.children))
        joints = (_SINCE,) if first else (_AFTER, _SINCE)
        match = next((m for joint in joints if (m := joint.search(scene.text, core.token.idx, sentence.end))), None)
        if match is None:
            continue
        known = {who for one in told for who in one.telling.participants if one.telling.action == core.action}
        for named, day, evidence in _listed(scene, sentence, match):
            others = tuple(who for who in named if can_take_part(who) and who not in known)
            stage = bare_stage(core.action, core.cue.word, noun=False)
            act = Act(core.action, treaties, others)
            if others:
                telling = act.told(stage, _DONE, (core.token,), bare=stage in _BARE)
                yield Told(telling, day, evidence, None, sentence.part == "title")


def _after_who_did_so(scene: Scene, sentence: Sentence, before: Sequence[Told]) -> Iterator[Told]:
    """Those of "it would be the third to do so after Burundi and the Philippines", of the act told last."""
    for verb, base in scene.bases(sentence):
        so = base == "do" and any(c.lower_ == "so" for c in verb.children) and _ranked(verb) is not None
        acts = [one.telling for one in before if one.telling.action in CARRIED] if so else []
        match = _AFTER.search(scene.text, verb.idx, sentence.end) if acts else None
        if match is None or verb.idx - acts[-1].token.idx > _REACH:
            continue
        last = acts[-1]
        stage = {"withdraw": "effective", "join": "in_force"}.get(last.action, last.stage)
        stage = stage if last.stage in _AT_HOME else last.stage
        for named, day, evidence in _listed(scene, sentence, match):
            others = tuple(who for who in named if can_take_part(who) and who not in last.participants)
            if others:
                act = Act(last.action, last.treaties, others)
                telling = act.told(stage, _DONE, (verb,), bare=stage in _BARE)
                yield Told(telling, day, evidence, None, sentence.part == "title")


def _listed(
    scene: Scene, sentence: Sentence, after: re.Match[str]
) -> Iterator[tuple[tuple[str, ...], Day | None, Span]]:
    """Those of a list with which the sentence, or a part of it, ends; each apart where each has its day."""
    start = after.end()
    mention = scene.referents.first_actor(start, sentence.end)
    if mention is None or mention.start != start:
        return
    dated = dated_list(scene, scene.parsed.span(*after.span("joint")).root)
    if dated:
        for state, time in dated:
            yield (state,), time.day, (start, time.end)
        return
    group = scene.referents.list_with(mention)
    end, named = (group.end, group.refs) if group else (mention.end, refs_of(mention))
    if _CLOSED.match(scene.text, end):
        yield named, None, (start, end)


def _ranked(act: Token) -> Token | None:
    """The noun or number of "became the fourth state to leave it"."""
    behind = act.dep_ in ("acl", "relcl")
    beside = children(act.head, "attr") if act.dep_ == "xcomp" else []
    ranked = [act.head] if behind else beside
    return next((noun for noun in ranked if _is_numbered(noun)), None)


def _is_numbered(noun: Token) -> bool:
    words = [w.lower_ for w in (noun, *noun.children)]
    return any(map(_NUMBERED.fullmatch, words))
