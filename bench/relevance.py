"""How fast the test of relevance runs, beside lower-casing the same pages: `python bench/relevance.py`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from treatywatch.reading.relevance import relevance_test
from treatywatch.record.ask import Record

OWN = Path(__file__).parent / "reading" / "articles"
NEWS = Path(__file__).parents[2] / "shared" / "corpora" / "polnear" / "train" / "text"
LEAST = 20_000_000


def megabytes_a_second(work: Callable[[bytes], object], pages: list[bytes]) -> float:
    """Speed on one core, in MB of a million bytes a second of processor time."""
    start = time.process_time()
    for page in pages:
        work(page)
    return sum(map(len, pages)) / (time.process_time() - start) / 1e6


def main() -> None:
    """Print how many pages pass, and the speed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else NEWS if NEWS.is_dir() else OWN
    pages = [path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()]
    test = relevance_test(Record.open().lexicon())
    print(f"{sum(map(test, pages))} of {len(pages)} pages pass")
    many = pages * (1 + LEAST // sum(map(len, pages)))
    ours, lower = megabytes_a_second(test, many), megabytes_a_second(bytes.lower, many)
    print(f"relevance {ours:.0f} MB/s a core; lower-casing alone {lower:.0f} MB/s ({ours / lower:.2f} times)")


if __name__ == "__main__":
    main()
