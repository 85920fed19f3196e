"""Score events, claims, verdicts and speakers on our own marked articles: `python own.py [-v] [--in=FOLDER] [NAME...]`.

Events: one unit a participant (or none), with treaty, action, stage, polarity and modality; repeats count once.
Claims: found where the spans overlap by half of both together, or where 80 % of the shorter one lies in the longer one.
Statements: found where the content overlaps by half; joint where the speaker's refs are right too.
"""

from __future__ import annotations

import dataclasses
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.article import Event
from treatywatch.model.verdicts import Checked, Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

ARTICLES = Path(__file__).parent / "articles"
Unit = tuple[str, str | None, str, str, str, str]


@dataclasses.dataclass
class Score:
    """Counts over all articles; `lines` name each miss, each false event and each wrong verdict."""

    counts: Counter[str] = dataclasses.field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = dataclasses.field(default_factory=Counter)
    lines: list[str] = dataclasses.field(default_factory=list)
    wrong_contradicted: list[str] = dataclasses.field(default_factory=list)

    def f1(self, name: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of "events", "claims", "statements" or "joint"."""
        hit, ours, gold = (self.counts[f"{name}_{part}"] for part in ("hit", "ours", "gold"))
        precision, recall = hit / max(ours, 1), hit / max(gold, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    @property
    def verdicts_right(self) -> float:
        """Share of the found claims whose verdict a careful checker accepts."""
        return self.counts["verdict_right"] / max(self.counts["claims_hit"], 1)


def marked(names: Iterable[str] = (), folder: Path = ARTICLES) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and marks of each article in the folder, in order."""
    wanted = tuple(names)
    for path in sorted(folder.glob("*.yaml")):
        if not wanted or any(path.stem.startswith(name) for name in wanted):
            with path.open(encoding="utf-8") as file:
                yield path.stem, yaml.load(file, Loader=yaml.CBaseLoader)


def measure(record: Record, names: Iterable[str] = (), folder: Path = ARTICLES) -> Score:
    """Read and check our articles and compare with their marks."""
    score, lexicon = Score(), record.lexicon()
    for name, marks in marked(names, folder):
        article = article_from_bytes(marks["text"].encode(), name, published=date.fromisoformat(marks["published"]))
        checked = check(read(article, lexicon), record)
        _events(score, name, marks, checked, frozenset(lexicon.facts))
        _claims(score, name, marks, checked)
        _statements(score, name, marks, checked)
        score.counts["articles"] += 1
    return score


def _units(event: Event, named: frozenset[str | None]) -> Iterator[Unit]:
    """The units of an event; a treaty that is neither in the record nor named by the marks is none."""
    treaty = event.treaty if event.treaty in named else None
    for participant in event.participants or ("",):
        yield participant, treaty, event.action, event.stage, event.polarity, event.modality


def _gold_units(event: dict[str, Any]) -> Iterator[Unit]:
    treaty = None if event["treaty"] in ("null", "") else event["treaty"]
    for participant in event["participants"] or [""]:
        yield (
            participant,
            treaty,
            event["action"],
            event["stage"],
            event.get("polarity", "positive"),
            event.get("modality", "actual"),
        )


def _events(score: Score, name: str, marks: dict[str, Any], checked: Checked, known: frozenset[str]) -> None:
    gold = {u for e in marks["events"] if "optional" not in e for u in _gold_units(e)}
    optional = {u for e in marks["events"] if "optional" in e for u in _gold_units(e)}
    named = known | {e["treaty"] for e in marks["events"]}
    ours = {u for e in checked.events for u in _units(e, named)}
    false = ours - gold - optional
    score.counts.update(events_gold=len(gold), events_hit=len(ours & gold), events_ours=len(ours & gold) + len(false))
    score.lines += [f"{name}: event missed: {unit}" for unit in sorted(gold - ours, key=str)]
    score.lines += [f"{name}: event false: {unit}" for unit in sorted(false, key=str)]
    days = {u: e["day"] for e in marks["events"] if "day" in e for u in _gold_units(e)}
    for event in checked.events:
        for unit in _units(event, named):
            if unit in days and unit in gold:
                right = event.day is not None and event.day.edtf == days[unit]
                score.counts.update(days=1, days_right=right)
                if not right:
                    score.lines.append(f"{name}: day {event.day} instead of {days[unit]}: {unit}")


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    common = min(a[1], b[1]) - max(a[0], b[0])
    if common <= 0:
        return 0.0
    union, shorter = max(a[1], b[1]) - min(a[0], b[0]), min(a[1] - a[0], b[1] - b[0])
    return common / union if common >= union / 2 or (common >= 0.8 * shorter and common >= 0.15 * union) else 0.0


def _claims(score: Score, name: str, marks: dict[str, Any], checked: Checked) -> None:
    text = marks["text"]
    gold = [(c, (text.index(c["text"]), text.index(c["text"]) + len(c["text"]))) for c in marks["claims"]]
    score.counts.update(claims_gold=len(gold), claims_ours=len(checked.claims))
    for mark, span in gold:
        found = max(checked.claims, key=lambda c: _overlap(span, (c.claim.start, c.claim.end)), default=None)
        if found is None or not _overlap(span, (found.claim.start, found.claim.end)):
            score.lines.append(f"{name}: claim missed: {mark['text']!r} ({mark['verdict'][0]})")
            continue
        right = found.verdict.value in mark["verdict"]
        score.counts.update(claims_hit=1, verdict_right=right)
        score.confusion[found.verdict.value if right else mark["verdict"][0], found.verdict.value] += 1
        if not right:
            said = f"{found.verdict} instead of {mark['verdict']}: {found.claim.text!r}: {found.explanation}"
            score.lines.append(f"{name}: verdict {said} [{'; '.join(map(str, found.claim.asserts))}]")
    may = [span for mark, span in gold if "contradicted" in mark["verdict"]]
    for claim in checked.claims:
        span = (claim.claim.start, claim.claim.end)
        if claim.verdict is Verdict.CONTRADICTED and not any(_overlap(span, other) for other in may):
            score.wrong_contradicted.append(f"{name}: {claim.claim.text!r}: {claim.explanation}")


def _statements(score: Score, name: str, marks: dict[str, Any], checked: Checked) -> None:
    text, ours = marks["text"], checked.reading.statements
    gold = [(s, (text.index(s["text"]), text.index(s["text"]) + len(s["text"]))) for s in marks["statements"]]
    score.counts.update(statements_gold=len(gold), statements_ours=len(ours))
    for mark, span in gold:
        spans = [(s, (min(a for a, _ in s.content), max(b for _, b in s.content))) for s in ours]
        found = max(spans, key=lambda pair: _overlap(span, pair[1]), default=None)
        if found is None or not _overlap(span, found[1]):
            score.lines.append(f"{name}: statement missed: {mark['text']!r}")
            continue
        right = not mark["speaker"] or set(mark["speaker"]) == set(found[0].source.refs) or "optional" in mark
        score.counts.update(statements_hit=1, speaker_right=right)
        if not right:
            speaker = f"{found[0].source.text!r} {list(found[0].source.refs)} instead of {mark['speaker']}"
            score.lines.append(f"{name}: speaker {speaker}: {mark['text']!r}")


def report(score: Score, verbose: bool) -> None:
    """Print the figures, every wrong `contradicted`, and with `verbose` each miss."""
    for name in ("events", "claims"):
        precision, recall, f1 = score.f1(name)
        counts = f"{score.counts[f'{name}_hit']} of {score.counts[f'{name}_gold']}, {score.counts[f'{name}_ours']} ours"
        print(f"{name:<12}precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}   ({counts})")
    n = score.counts
    print(f"statements  found {n['statements_hit']} of {n['statements_gold']}, speaker right {n['speaker_right']}")
    print(f"days        right {n['days_right']} of {n['days']}")
    print(f"verdicts    right {score.verdicts_right:.3f} of {n['claims_hit']} found")
    columns = [verdict.value for verdict in Verdict]
    print("".join(f"{cell:>15}" for cell in ["marked | ours", *columns]))
    for row in columns:
        print("".join(f"{cell!s:>15}" for cell in [row, *(score.confusion[row, column] for column in columns)]))
    print(f"wrong contradicted: {len(score.wrong_contradicted)}", *score.wrong_contradicted, sep="\n  ")
    if verbose:
        print(*score.lines, sep="\n")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    folders = [Path(argument[5:]) for argument in sys.argv[1:] if argument.startswith("--in=")]
    report(measure(Record.open(), arguments, *folders[:1]), "-v" in sys.argv)
