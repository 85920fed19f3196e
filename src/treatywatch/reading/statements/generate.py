"""All candidates of an article: every construction that may attribute, of every word that may be a cue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Sketch
from treatywatch.reading.statements.endings import ended
from treatywatch.reading.statements.grow import grown
from treatywatch.reading.statements.labels import by_colon, by_signature
from treatywatch.reading.statements.others import by_adjective, by_noun
from treatywatch.reading.statements.parentheses import beside
from treatywatch.reading.statements.phrases import PHRASE_WORDS, by_phrase
from treatywatch.reading.statements.rates import Rates
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.verbs import governed

if TYPE_CHECKING:
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.tokens import Token

_CUE_TAGS = frozenset({"VB", "NN", "JJ"})


def candidates(scene: Scene, rates: Rates | None) -> Iterator[tuple[Candidate, frozenset[str]]]:
    """Every possible attribution of the article, with the other constructions that its cue stands in.

    Quotations are taken whole, and tails that mostly are not said any more are cut off.

    Args:
        scene: the article.
        rates: what cues and constructions to leave out, as hopeless; None for everything.
    """
    by_cue: dict[int, list[Candidate | Sketch]] = defaultdict(list)
    for sketch in _constructions(scene, rates):
        by_cue[sketch.cue.i].append(sketch)
    for sketches in by_cue.values():
        if rates is not None and all(rates.is_hopeless(sketch.construction, sketch.key) for sketch in sketches):
            continue
        rivals = [drawn for sketch in sketches if (drawn := sketch.drawn())]
        names = frozenset([rival.construction for rival in rivals])
        for candidate in dict.fromkeys(rivals) if len(rivals) > 1 else rivals:
            if rates is not None and rates.is_hopeless(candidate.construction, candidate.key):
                continue
            whole = grown(scene, candidate)
            if whole is not None:
                yield ended(scene, whole), names - {candidate.construction}


def _constructions(scene: Scene, rates: Rates | None) -> Iterator[Candidate | Sketch]:
    """Every construction whose cue stands in no longer quotation."""
    for sentence in scene.parsed.sentences:
        yield from by_colon(scene, sentence)
        yield from by_signature(scene, sentence)
        for word in scene.doc[sentence.first : sentence.last]:
            tag = word.tag_[:2]
            if word.lower_ in PHRASE_WORDS:
                if not scene.is_opaque(word):
                    yield from by_phrase(scene, word, sentence)
            elif (
                tag in _CUE_TAGS
                and not (rates is not None and rates.never_attributes(word.base, tag))
                and not scene.is_opaque(word)
            ):
                yield from _of_word(scene, word, tag, sentence)


def _of_word(scene: Scene, word: Token, tag: str, sentence: Sentence) -> Iterator[Candidate | Sketch]:
    if tag == "NN":
        yield from by_noun(word)
    elif tag == "JJ":
        yield from by_adjective(word)
    elif word.dep_ not in ("aux", "auxpass"):
        yield from governed(word)
        yield from beside(scene, word, sentence)
        yield from by_adjective(word)
