"""All candidates of an article: every construction that may attribute, of every word that may be a cue."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.endings import shortened
from treatywatch.reading.statements.grow import grown
from treatywatch.reading.statements.others import according_to, by_adjective, by_colon, by_noun, by_signature
from treatywatch.reading.statements.parentheses import beside
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.statements.verbs import governed


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every possible attribution of the article, with its quotations whole, and what it may be shortened to."""
    for candidate in _constructions(scene):
        whole = grown(scene, candidate)
        if whole is not None:
            yield whole
            yield from shortened(scene, whole)


def _constructions(scene: Scene) -> Iterator[Candidate]:
    """Every construction whose cue stands in no longer quotation."""
    for sentence in scene.parsed.sentences:
        yield from by_colon(scene, sentence)
        yield from by_signature(scene, sentence)
        for word in scene.parsed.tokens(sentence):
            tag = word.tag_[:2]
            if tag not in ("VB", "NN", "JJ") or scene.is_opaque(word):
                continue
            if word.lower_ == "according":
                yield from according_to(scene, word, sentence)
            elif tag == "VB":
                if word.dep_ in ("aux", "auxpass"):
                    continue
                yield from governed(word)
                yield from beside(scene, word)
                yield from by_adjective(word)
            elif tag == "NN":
                yield from by_noun(word)
            else:
                yield from by_adjective(word)
