"""Acts told by a line of their own: a depositary's "FINLAND: WITHDRAWAL", a fact sheet's "Signed: France, India"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from treatywatch.reading.events.cues import steps
from treatywatch.reading.events.merge import Told
from treatywatch.reading.events.mood import Mood
from treatywatch.reading.events.named import list_behind
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.events.telling import Act
from treatywatch.reading.parse import Sentence
from treatywatch.reading.places import folded
from treatywatch.reading.times_words import either

_EFFECTED = re.compile(r"\baction\s+was\s+effected\s+on\b", re.I)
_OUT_OF = re.compile(r"(?P<who>[A-Z][^:.;,\n]{1,40}?) (?:now |officially |formally )?(?P<out>out) of (?=(?:the )?)")
_IN_FORCE = re.compile(
    r"(?:[-•*][ ]*)?In force (?:for|in) (?P<who>[A-Z][^:.;\n]{2,60}?)(?::| from| since) (?:on )?", re.I
)
_REACH = 1500  # characters from such a line to the day on which "the above action was effected"


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"^(?P<who>[^\n:.]{{3,60}}):[ ]+(?P<act>{either(steps()['formulas'])})[ ]*$", re.M | re.I)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:[-•*][ ]*)?(?P<label>{either(steps()['labels'])})(?P<colon>:)[ ]+(?=(?:the[ ])?[A-Z])", re.M | re.I
    )


def tell_formulas(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """The acts that a sentence tells as the head of a depositary's notification, or as a line of a fact sheet.

    Args:
        scene: the article.
        sentence: the sentence.
    """
    yield from _labelled(scene, sentence)
    yield from _in_force_for(scene, sentence)
    yield from _out_of(scene, sentence)
    match = _line().match(scene.text, sentence.start)
    if match is None or (sentence.start and scene.text[sentence.start - 1] != "\n"):
        return
    who = scene.referents.states(match.start("who"), match.end("who"))
    treaty = scene.referents.treaties.nearest(sentence.start)
    if not who or treaty is None:
        return
    action, stage = steps()["formulas"][folded(match["act"])]
    done = Mood("actual", False, "past")
    effected = _EFFECTED.search(scene.text, match.end(), match.end() + _REACH)
    times = [t for t in scene.times if effected and 0 <= t.start - effected.end() < 20]
    token = scene.parsed.doc[sentence.first]
    telling = Act(action, (treaty,), who).told(stage, done, (token,))
    yield Told(telling, times[0].day if times else None, (match.start(), match.end()), None, headline=False)


def _in_force_for(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """Such as "In force for Vanuatu: 1 March 2026"."""
    match = _IN_FORCE.match(scene.text, sentence.start, sentence.end)
    if match is None:
        return
    treaty = scene.referents.treaties.nearest(sentence.start)
    who = scene.referents.states(match.start("who"), match.end("who"))
    time = next((t for t in scene.times_in(sentence) if t.start == match.end()), None)
    if not who or treaty is None or time is None or time.day is None:
        return
    ahead = scene.is_ahead(time)
    mood = Mood("planned" if ahead else "actual", False, "future" if ahead else "past")
    telling = Act("join", (treaty,), who).told("in_force", mood, (scene.parsed.doc[sentence.first],))
    yield Told(telling, time.day, (sentence.start, time.end), None, headline=False)


def _out_of(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """Such as a headline's "US out of Paris climate deal": done, as headlines leave out their "is"."""
    match = _OUT_OF.match(scene.text, sentence.start, sentence.end) if sentence.part == "title" else None
    who = scene.referents.states(match.start("who"), match.end("who")) if match is not None else ()
    named = scene.referents.treaties.within(sentence.start, sentence.end)
    right_behind = [m for m in named if match is not None and 0 <= m.start - match.end() <= len("the ")]
    if len(who) == 1 and right_behind and right_behind[0].ref:
        token = scene.parsed.span(*match.span("out")).root if match is not None else scene.parsed.doc[sentence.first]
        told = Act("withdraw", (right_behind[0].ref,), who)
        telling = told.told("effective", Mood("actual", False, "past"), (token,), bare=True)
        yield Told(telling, None, (sentence.start, right_behind[0].end), None, headline=True)


def _labelled(scene: Scene, sentence: Sentence) -> Iterator[Told]:
    """Such as "Signed but not ratified: France, Guatemala, India"."""
    for match in _label().finditer(scene.text, sentence.start, sentence.end):
        token = scene.parsed.span(*match.span("colon")).root
        who, treaty = list_behind(scene, token), scene.referents.treaties.nearest(match.start())
        if not who or treaty is None:
            continue
        action, stage = steps()["labels"][" ".join(folded(match["label"]).split())]
        telling = Act(action, (treaty,), who).told(stage, Mood("actual", False, "past"), (token,))
        yield Told(telling, None, (match.start(), sentence.end), None, headline=False)
