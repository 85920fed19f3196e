"""Sentences written to catch a wrong `contradicted`, a step that is only planned or denied, a wrong `supported`.

    python bench/reading/sentences.py [-v] [FILE...]

A line is `MARK|DAY|TEXT`: T what is so, P what is only planned, denied or imagined, F what is not so. A new line in a
text is written as backslash and n.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.verdicts import Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

SENTENCES = Path(__file__).parent / "sentences"


@dataclasses.dataclass
class Score:
    """What went wrong, each with its text.

    Args:
        lines: how many were read.
        contradicted: true or unasserted words with that verdict.
        asserted: steps told as done where the text only plans, denies or imagines something.
        supported: claims in false sentences with that verdict; the true half of one may rightly have it.
    """

    lines: int = 0
    contradicted: list[str] = dataclasses.field(default_factory=list)
    asserted: list[str] = dataclasses.field(default_factory=list)
    supported: list[str] = dataclasses.field(default_factory=list)


def sentences(files: Iterable[str] = ()) -> Iterator[tuple[str, date, str]]:
    """Mark, day and text of every line of all files, or of those named."""
    wanted = tuple(files)
    for path in sorted(SENTENCES.glob("*.txt")):
        if not wanted or path.stem in wanted:
            for line in path.read_text("utf-8").splitlines():
                mark, day, text = line.split("|", 2)
                yield mark, date.fromisoformat(day), text.replace("\\n", "\n")


def measure(record: Record, files: Iterable[str] = ()) -> Score:
    """Read and check every sentence."""
    score, lexicon = Score(), record.lexicon()
    for mark, day, text in sentences(files):
        checked = check(read(article_from_bytes(f"{text}\n".encode(), "sentence", published=day), lexicon), record)
        score.lines += 1
        for claim in checked.claims:
            told = f"{text}: {claim.claim.text!r}: {claim.explanation}"
            if claim.verdict is Verdict.CONTRADICTED and mark in "TP":
                score.contradicted.append(told)
            elif claim.verdict is Verdict.SUPPORTED and mark == "F":
                score.supported.append(told)
        if mark == "P":
            done = [e for e in checked.reading.events if (e.modality, e.polarity) == ("actual", "positive")]
            score.asserted += [f"{text}: {e.participants} {e.treaty} {e.action} {e.stage}" for e in done]
    return score


def report(score: Score, verbose: bool) -> None:
    """Print the numbers; with `verbose` each case."""
    print(f"{score.lines} texts")
    for name in ("contradicted", "asserted", "supported"):
        found = getattr(score, name)
        print(f"wrong {name}: {len(found)}", *(found if verbose else ()), sep="\n  ")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    report(measure(Record.open(), arguments), "-v" in sys.argv)
