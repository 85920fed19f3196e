"""Questions and their answers: "Has Peru left the pact? Yes, in March." tells it, and the question alone does not."""

from __future__ import annotations

import re
from functools import cache

from treatywatch.reading.events.cues import steps
from treatywatch.reading.events.scene import Scene
from treatywatch.reading.parse import Sentence
from treatywatch.reading.times_words import either

_LABEL = r"(?:[A-Z][\w .\-’']{0,30}:\s+)?[\"“‘']?"
_CLOSING = " \t\n\"”’')]"
_YES = re.compile(
    rf"{_LABEL}(?:Yes|Indeed|It (?:has|is|did|does|was)\.|They (?:have|are|did|do|were)\.)(?=[\s.,:;!—–-])"
)
_ONLY_LABEL = re.compile(r"[A-Z][\w .\-’']{0,30}:")


@cache
def _asking() -> re.Pattern[str]:
    helping = either(steps()["asking_first"])
    return re.compile(rf"{_LABEL}(?:(?:and|but|so|or|then|well),?\s+)?{helping}(?:n[’']t)?\s", re.I)


def is_question(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence asks, and so tells nothing: "Has Peru left?", "Q: Is it true that", "Why did it leave?".

    Args:
        scene: the article.
        sentence: the sentence.
    """
    text = scene.text
    end = sentence.end
    while end > sentence.start and text[end - 1] in _CLOSING:
        end -= 1
    return text[end - 1] == "?" and _asking().match(text, sentence.start, end) is not None


def says_yes(scene: Scene, sentence: Sentence) -> bool | None:
    """Whether a sentence begins with a yes; None where it is a label alone ("MR LEE:") and the next one must tell.

    Args:
        scene: the article.
        sentence: the sentence behind a question.
    """
    if _ONLY_LABEL.fullmatch(scene.text, sentence.start, sentence.end):
        return None
    return _YES.match(scene.text, sentence.start, sentence.end) is not None
