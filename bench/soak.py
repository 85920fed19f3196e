"""Read many mutated articles: no exception, no article that takes unbounded time.

`python bench/soak.py [COUNT] [--seed N] [--jobs N]`; the default is 100,000 over all cores.
`python bench/soak.py --show SEED PLACE` prints the article that a line of its report names.
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import sys
import time
import traceback
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import Any

import yaml
from mutations import mutated

ARTICLES = Path(__file__).parent / "reading" / "articles"
MOST_SECONDS = 20
"""Of processor time: what else the machine does makes no article slow."""
SLOW_SECONDS = 2
"""From which an article is reported, though it does not fail."""
BATCH = 100
PUBLISHED = (
    date(2025, 3, 18),
    None,
    date(2026, 2, 28),
    date(1999, 3, 1),
    date(2025, 3, 18),
    date(1600, 1, 1),
    date(2200, 12, 31),
)
"""Days of publication, in turn: usual ones, none, and the first and the last that news can have."""


class TooSlowError(Exception):
    """An article took longer than MOST_SECONDS."""


def own_texts() -> list[str]:
    """Texts of our own marked articles."""
    return [yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)["text"] for path in sorted(ARTICLES.glob("*.yaml"))]


@cache
def _record() -> Any:
    from treatywatch.record.ask import Record

    return Record.open()


def read_one(data: bytes, published: date | None) -> None:
    """Read and check one article; a refusal is fine, anything else is raised."""
    from treatywatch.checking.check import check
    from treatywatch.intake.pages import article_from_bytes
    from treatywatch.model.problems import TreatywatchError
    from treatywatch.reading.read import read

    try:
        article = article_from_bytes(data, "soak", published=published)
        check(read(article, _record().lexicon()), _record())
    except TreatywatchError:
        pass


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlowError(f"more than {MOST_SECONDS} s")


def read_batch(task: tuple[int, int]) -> tuple[int, float, int, list[str]]:
    """Read one batch: how many articles, the longest time in seconds, how many failed, and what to report."""
    seed, count = task
    signal.signal(signal.SIGPROF, _stop)
    longest, failed, report = 0.0, 0, []
    for place, data in enumerate(mutated(own_texts(), count, seed)):
        start = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            read_one(data, PUBLISHED[place % len(PUBLISHED)])
        except Exception as error:
            failed += 1
            report.append(f"seed {seed}, article {place}: {type(error).__name__}: {error} ({_where(error)})")
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        taken = time.process_time() - start
        if taken > SLOW_SECONDS and place:  # the first one loads the model
            report.append(f"seed {seed}, article {place}: {taken:.1f} s, {len(data):,} bytes")
        longest = max(longest, taken)
    return count, longest, failed, report


def _where(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"


def main() -> int:
    """Exit code 1 where an article failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--show", nargs=2, type=int, metavar=("SEED", "PLACE"))
    given = parser.parse_args()
    if given.show:
        seed, place = given.show
        sys.stdout.buffer.write(next(islice(mutated(own_texts(), place + 1, seed), place, None)))
        return 0
    tasks = [(given.seed + n, min(BATCH, given.count - n * BATCH)) for n in range(-(-given.count // BATCH))]
    done, longest, failed = 0, 0.0, 0
    with multiprocessing.get_context("spawn").Pool(given.jobs) as pool:
        for count, slowest, wrong, lines in pool.imap_unordered(read_batch, tasks):
            done, longest, failed = done + count, max(longest, slowest), failed + wrong
            print(*lines, sep="\n", end="\n" if lines else "", flush=True)
            print(f"\r{done:,} of {given.count:,} read, {failed} failed", end="", file=sys.stderr, flush=True)
    print(f"\n{done:,} articles read, {failed} failed, the slowest took {longest:.1f} s")
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
