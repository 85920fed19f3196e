"""Score events on short texts whose writers repeated no wording: `python wordings.py [-v] [FILE...]`.

Each text stands alone, so that whom and what it means must be told in it. Counted as in `own.py`: one unit a
participant, with treaty, action, stage and modality. A treaty that the record does not have counts by being none of
its own; denials and what is marked optional count neither way.
"""

from __future__ import annotations

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
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

WORDINGS = Path(__file__).parent / "wordings"
Unit = tuple[str, str | None, str, str, str]


def measure(record: Record, names: Iterable[str] = (), *, verbose: bool = False) -> dict[str, Counter[str]]:
    """Per file: texts, marked, found and false units, and texts that are wholly right."""
    wanted, found = tuple(names), dict[str, Counter[str]]()
    known, lexicon = frozenset(record.treaties()), record.lexicon()
    for path in sorted(WORDINGS.glob("*.yaml")):
        if wanted and path.stem not in wanted:
            continue
        counts = found[path.stem] = Counter[str]()
        with path.open(encoding="utf-8") as file:
            items = yaml.load(file, Loader=yaml.CSafeLoader)
        for number, item in enumerate(items, 1):
            article = article_from_bytes(item["text"].encode(), f"{path.stem}-{number}", published=_day(item))
            ours = {u for e in check(read(article, lexicon), record).events for u in _ours(e, known)}
            marked = {u for e in item["events"] or () if not _may_be(e) for u in _marked(e)}
            may_be = {u for e in item["events"] or () if _may_be(e) for u in _marked(e)}
            false = ours - marked - may_be
            counts.update(texts=1, marked=len(marked), found=len(ours & marked), false=len(false))
            counts["right"] += marked <= ours and not false
            if verbose and (false or marked - ours):
                print(f"{path.stem} {number}: {' '.join(item['text'].split())}")
                for word, units in (("missed", marked - ours), ("false", false)):
                    for unit in sorted(units, key=str):
                        print(f"    {word} {unit}")
    return found


def _day(item: dict[str, Any]) -> date:
    return item["published"] if isinstance(item["published"], date) else date.fromisoformat(str(item["published"]))


def _may_be(event: dict[str, Any]) -> bool:
    return bool(event.get("optional")) or event.get("polarity") == "negative"


def _marked(event: dict[str, Any]) -> Iterator[Unit]:
    for participant in event.get("participants") or [""]:
        who = {"EU": "EUE"}.get(participant, participant)
        yield who, event.get("treaty"), event["action"], event["stage"], event.get("modality", "actual")


def _ours(event: Event, known: frozenset[str]) -> Iterator[Unit]:
    if event.polarity == "negative":
        return
    for participant in event.participants or ("",):
        treaty = event.treaty if event.treaty in known else None
        yield participant, treaty, event.action, event.stage, event.modality


def main() -> None:
    """Print the figures of each file."""
    names = [name for name in sys.argv[1:] if name != "-v"]
    for name, n in measure(Record.open(), names, verbose="-v" in sys.argv).items():
        precision, recall = n["found"] / max(n["found"] + n["false"], 1), n["found"] / max(n["marked"], 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        figures = f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"
        counts = (
            f"{n['found']} of {n['marked']}, {n['found'] + n['false']} ours; {n['right']} of {n['texts']} texts right"
        )
        print(f"{name:<14}events {figures}   ({counts})")


if __name__ == "__main__":
    main()
