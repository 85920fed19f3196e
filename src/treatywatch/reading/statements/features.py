"""What surrounds a candidate, as named values: the columns that the tables of counts are kept by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.scene import Scene
from treatywatch.reading.syntax import is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_LENGTHS = (1, 2, 3, 5, 8, 14, 24)


def features(scene: Scene, candidate: Candidate, rivals: frozenset[str]) -> dict[str, str]:
    """Named values of a candidate.

    Args:
        scene: the article.
        candidate: the candidate.
        rivals: the other constructions that the same cue stands in.
    """
    return {
        "rivals": "+".join(sorted(rivals)) or "none",
        "source": _source(candidate),
        "source noun": _noun(candidate.source_head),
        "length": _length(candidate),
        "opens": _opening(scene, candidate),
        "content noun": _noun(candidate.content_head),
        "form": f"{candidate.cue.tag_} {candidate.cue.dep_}",
        "auxiliary": _auxiliary(candidate.cue),
        "quoted": _quoted(scene, candidate),
        "ending": candidate.ending,
        "governor": _governor(candidate.cue),
        "speaks": _speaks(scene, candidate),
    }


def _source(candidate: Candidate) -> str:
    head = candidate.source_head
    if head is None:
        return "none"
    if head.tag_ in ("PRP", "WP", "WDT", "DT", "PRP$", "EX"):
        return str(head.lower_)
    return str(head.tag_)


def _noun(head: Token | None) -> str:
    return lemma(head) if head is not None and head.tag_ in ("NN", "NNS") and head.is_lower else "-"


def _length(candidate: Candidate) -> str:
    words = sum(last - first for first, last in candidate.content)
    return next((f"to {n}" for n in _LENGTHS if words <= n), "more")


def _opening(scene: Scene, candidate: Candidate) -> str:
    word = scene.doc[candidate.content[0][0]]
    head = candidate.content_head.tag_
    if word.tag_[:1] == "W" or word.tag_ in ("IN", "TO", "DT", "PRP", "PRP$"):
        return f"{word.tag_ if word.tag_ in ('PRP', 'PRP$') else word.lower_} {head}"
    return str(head)


def _auxiliary(cue: Token) -> str:
    words = [lemma(c) for c in cue.children if c.dep_ in ("aux", "auxpass", "neg")]
    return " ".join(words[:3]) or "none"


def _quoted(scene: Scene, candidate: Candidate) -> str:
    first = scene.quote_of(scene.doc[candidate.content[0][0]])
    last = scene.quote_of(scene.doc[candidate.content[-1][1] - 1])
    if first and last:
        return "whole"
    if first or last:
        return "edge"
    start, end = scene.doc[candidate.content[0][0]].idx, scene.doc[candidate.content[-1][1] - 1].idx
    return "inside" if any(start < quote.start < end for quote in scene.quotes) else "no"


def _governor(cue: Token) -> str:
    head = cue.head
    if head.i == cue.i or not is_verb(head):
        return str(cue.dep_)
    return f"{cue.dep_} {lemma(head)}"


def _speaks(scene: Scene, candidate: Candidate) -> str:
    head = candidate.source_head
    if head is None:
        return "none"
    if head.tag_[:2] != "NN":
        return str(head.tag_)
    return f"{head.tag_} {'speaks' if head.lower_ in scene.speakers else 'silent'}"
