"""Score claims and verdicts on our own marked claims: `python bench/reading/claims.py [-v] [FILE...]`.

Each item of `claims/*.yaml` is one or two sentences with one marked claim. A claim of ours counts for an item if it
overlaps the marked words; where several do, the one that fits them best decides. A wrong `contradicted` is one on the
marked words of an item that does not allow it, or any beside them: what stands around a marked claim is true or vague.
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
from treatywatch.model.verdicts import CheckedClaim, Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

CLAIMS = Path(__file__).parent / "claims"
NOT_FOUND = "not found"


@dataclasses.dataclass
class Score:
    """Counts over all items.

    Args:
        kinds: (kind, "items" | "found" | "right") to its number.
        confusion: (best verdict, ours or "not found") to its number.
        wrong_contradicted: each wrong `contradicted` on the marked words; `beside` those elsewhere in the sentences.
        lines: each item that is not right, with what was said of it.
    """

    kinds: Counter[tuple[str, str]] = dataclasses.field(default_factory=Counter)
    confusion: Counter[tuple[str, str]] = dataclasses.field(default_factory=Counter)
    wrong_contradicted: list[str] = dataclasses.field(default_factory=list)
    beside: list[str] = dataclasses.field(default_factory=list)
    lines: list[str] = dataclasses.field(default_factory=list)

    def total(self, what: str) -> int:
        """The number of "items", "found" or "right" ones of all kinds."""
        return sum(number for (_, part), number in self.kinds.items() if part == what)


def items(files: Iterable[str] = ()) -> Iterator[dict[str, Any]]:
    """The marked claims of all our files, or of those given by the name of one of ours or by their path."""
    wanted = [Path(name) if name.endswith(".yaml") else CLAIMS / f"{name}.yaml" for name in files]
    for path in wanted or sorted(CLAIMS.glob("*.yaml")):
        with path.open(encoding="utf-8") as file:
            yield from yaml.load(file, Loader=yaml.CBaseLoader)


def measure(record: Record, files: Iterable[str] = ()) -> Score:
    """Read and check the sentences and compare with their marks."""
    score, lexicon = Score(), record.lexicon()
    for item in items(files):
        article = article_from_bytes(item["text"].encode(), item["id"], published=date.fromisoformat(item["published"]))
        _compare(score, item, check(read(article, lexicon), record).claims)
    return score


def _fit(claim: CheckedClaim, start: int, end: int) -> float:
    """The share of both spans together that they have in common."""
    common = min(claim.claim.end, end) - max(claim.claim.start, start)
    return max(common, 0) / (max(claim.claim.end, end) - min(claim.claim.start, start))


def _compare(score: Score, item: dict[str, Any], ours: tuple[CheckedClaim, ...]) -> None:
    start = item["text"].index(item["fragment"])
    end = start + len(item["fragment"])
    over = [claim for claim in ours if _fit(claim, start, end)]
    best = max(over, key=lambda claim: _fit(claim, start, end), default=None)
    verdict, accepted = best.verdict.value if best else NOT_FOUND, item["verdicts"]
    right = verdict in accepted
    kind = item["kind"]
    score.kinds.update({(kind, "items"): 1, (kind, "found"): int(best is not None), (kind, "right"): int(right)})
    score.confusion[accepted[0], verdict] += 1
    if not right:
        said = f": {best.explanation} [{'; '.join(map(str, best.claim.asserts))}]" if best else ""
        score.lines.append(f"{item['id']}: {verdict} instead of {accepted}: {item['text']!r}{said} | {item['fact']}")
    for claim in ours:
        if claim.verdict is not Verdict.CONTRADICTED or (claim in over and "contradicted" in accepted):
            continue
        told = f"{item['id']}: {claim.claim.text!r}: {claim.explanation} | {item['fact']}"
        (score.wrong_contradicted if claim in over else score.beside).append(told)


def report(score: Score, verbose: bool) -> None:
    """Print the figures, the table, each kind and every wrong `contradicted`; with `verbose` each item not right."""
    found, right, number = (score.total(what) for what in ("found", "right", "items"))
    print(f"found {found} of {number}; verdict right {right} of them ({right / max(found, 1):.3f})")
    columns = [*(verdict.value for verdict in Verdict), NOT_FOUND]
    print("".join(f"{cell:>15}" for cell in ["best | ours", *columns]))
    for row in columns[:-1]:
        print("".join(f"{cell!s:>15}" for cell in [row, *(score.confusion[row, column] for column in columns)]))
    for kind in sorted({kind for kind, _ in score.kinds}):
        of = [score.kinds[kind, what] for what in ("items", "found", "right")]
        print(f"{kind:<16}{of[0]:>4} items {of[1]:>4} found {of[2]:>4} right")
    print(f"wrong contradicted: {len(score.wrong_contradicted)}", *score.wrong_contradicted, sep="\n  ")
    print(f"and beside the marked words: {len(score.beside)}", *score.beside, sep="\n  ")
    if verbose:
        print(*score.lines, sep="\n")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    report(measure(Record.open(), arguments), "-v" in sys.argv)
