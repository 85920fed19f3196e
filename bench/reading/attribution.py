"""Statements measured on PolNeAR: content and joint F1, by outlet and by kind of attribution, and what is missed.

usage: attribution.py POLNEAR_PART [--every N] [--predictions FILE]
FILE gets one JSON object an article, in the form that the corpus' own scorer reads.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from polnear import Attribution, articles, overlap

from treatywatch.model.article import Span, Statement
from treatywatch.reading.parse import Parsed
from treatywatch.reading.quotes import Quote
from treatywatch.reading.statements import find_statements
from treatywatch.reading.statements.generate import candidates
from treatywatch.reading.statements.scene import Scene, set_scene


class Unresolved:
    """Stands for the resolution of sources, which this measure does not look at."""

    def speaker(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        return (), ""


@dataclass
class Score:
    """Counts of marks, predictions, and hits of content, of content to the character, and of content and source."""

    marks: int = 0
    ours: int = 0
    content: int = 0
    exact: int = 0
    joint: int = 0

    def line(self, name: str) -> str:
        return (
            f"{name:<26}{self._prf(self.content)}   {self._prf(self.joint)}   {self.marks:>6} marks {self.ours:>6} ours"
        )

    def _prf(self, hits: int) -> str:
        precision, recall = hits / max(self.ours, 1), hits / max(self.marks, 1)
        return f"{precision:.3f} {recall:.3f} {2 * hits / max(self.ours + self.marks, 1):.4f}"


def matched(marks: list[Attribution], ours: list[Statement]) -> dict[int, tuple[int, float]]:
    """Marks to our statements, one to one, the best first: {mark: (ours, overlap)}."""
    pairs = sorted(
        (-overlap(mark.content, list(one.content)), i, j) for i, mark in enumerate(marks) for j, one in enumerate(ours)
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for negative, i, j in pairs:
        if negative <= -0.5 and i not in found and j not in taken:
            found[i] = (j, -negative)
            taken.add(j)
    return found


def same_source(mark: Attribution, one: Statement) -> bool:
    spans = list(one.source.spans)
    return overlap(mark.source, spans) >= 0.5 if mark.source and spans else not mark.source and not spans


def kind(content: list[Span], quotes: tuple[Quote, ...]) -> str:
    """Direct, mixed or indirect; the indirect by its number of characters."""
    size = sum(end - start for start, end in content)
    quoted = sum(max(0, min(end, q.end) - max(start, q.start)) for start, end in content for q in quotes)
    if quoted:
        return "direct" if quoted > 0.9 * size else "mixed"
    words = size / 6
    return "indirect, to 3 words" if words <= 3 else "indirect, 4 to 7 words" if words <= 7 else "indirect, 8 words on"


def cue_kind(parsed: Parsed, mark: Attribution) -> str:
    """Verb, noun, adjective, other or none: what kind of word the cue of a mark is."""
    tags = [word.tag_[:2] for start, end in mark.cue for word in parsed.span(start, end)]
    for tag, name in (("VB", "verb"), ("NN", "noun"), ("JJ", "adjective")):
        if tag in tags:
            return name
    return "other word or sign" if tags else "none"


def why_missed(mark: Attribution, scene: Scene, ours: list[Statement]) -> str:
    """What went wrong with a mark that none of ours matches."""
    if any(overlap(mark.content, list(one.content)) > 0.1 for one in ours):
        return "other span taken"
    for candidate, _ in candidates(scene, None):
        pieces = [scene.doc.span(first, last) for first, last in candidate.content]
        if overlap(mark.content, [(piece.start_char, piece.end_char) for piece in pieces]) >= 0.5:
            return "not taken for one"
    return "no construction of ours"


def measure(cases: Iterator[tuple[str, Parsed, list[Attribution]]], predictions: Path | None) -> dict[str, Score]:
    scores: dict[str, Score] = defaultdict(Score)
    found, total, missed = Counter[str](), Counter[str](), Counter[str]()
    lines = []
    for name, parsed, marks in cases:
        ours = list(find_statements(parsed, (), Unresolved()))
        pairs = matched(marks, ours)
        for score in (scores["all"], scores[name.split("_")[0]]):
            score.marks += len(marks)
            score.ours += len(ours)
            score.content += len(pairs)
            score.exact += sum(value >= 0.95 for _, value in pairs.values())
            score.joint += sum(same_source(marks[i], ours[j]) for i, (j, _) in pairs.items())
        scene = set_scene(parsed)
        for i, mark in enumerate(marks):
            for sort in (kind(mark.content, scene.quotes), f"cue: {cue_kind(parsed, mark)}"):
                total[sort] += 1
                found[sort] += i in pairs
            if i not in pairs:
                missed[why_missed(mark, scene, ours)] += 1
        lines.append(json.dumps({"article": name, "statements": [_row(one) for one in ours]}))
    if predictions:
        predictions.write_text("\n".join(lines) + "\n", "utf-8")
    for sort in sorted(total):
        print(f"{sort:<26}recall {found[sort] / total[sort]:.3f} of {total[sort]}")
    print("missed:", ", ".join(f"{reason} {times}" for reason, times in missed.most_common()))
    return scores


def _row(one: Statement) -> dict[str, tuple[Span, ...]]:
    return {"content": one.content, "source": one.source.spans, "cue": one.cue}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--predictions", type=Path)
    options = parser.parse_args()
    cases = (case for number, case in enumerate(articles(options.part)) if number % options.every == 0)
    scores = measure(cases, options.predictions)
    print(f"{'':<26}content P R F1         joint P R F1")
    for name, score in sorted(scores.items()):
        print(score.line(name))
    print(f"content to the character (overlap 0.95): {scores['all'].exact} of {scores['all'].marks}")


if __name__ == "__main__":
    main()
