"""Long texts of one shape each: how long reading them takes, and how that grows with their length.

`python bench/long_texts.py [WORDS ...] [--only SHAPE]`; the default is 4,000 and 16,000 words. Growth is the seconds of
the longer text over those of the shorter, beside the growth of the words: near it is linear, near its square is not.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

STATES = (
    "Poland",
    "Finland",
    "Estonia",
    "Latvia",
    "Lithuania",
    "Ukraine",
    "Russia",
    "France",
    "Norway",
    "Chad",
    "Peru",
)
TREATIES = ("the Ottawa Treaty", "the Rome Statute", "New START", "the Paris Agreement", "the pact", "the convention")


def _filled(words: int, sentence: Callable[[random.Random], str], mark: str = " ") -> str:
    """A sentence again and again, until there are so many words."""
    rng, found, count = random.Random(words), [], 0
    while count < words:
        found.append(sentence(rng))
        count += len(found[-1].split())
    return mark.join(found)


SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs of news": lambda n: _filled(
        n, lambda r: f"{r.choice(STATES)} said on Tuesday that it would leave the Ottawa Treaty, which it joined in "
        f"{r.randint(1997, 2020)}. Officials said so to reporters, who asked them in vain.", "\n"),
    "one line": lambda n: _filled(n, lambda r: f"{r.choice(STATES)} ratified {r.choice(TREATIES)} in May, it said."),
    "one sentence": lambda n: _filled(n, lambda r: f"{r.choice(STATES)}, which left the treaty, and"),
    "quotations": lambda n: _filled(n, lambda r: "“We leave the treaty,” he said. It said that it would."),
    "straight quotation marks": lambda n: _filled(n, lambda r: '"We leave," he said. "The treaty" is "dead".'),
    "marks that never close": lambda n: _filled(n, lambda r: "“We leave the “treaty he said"),
    "nested reports": lambda n: _filled(n, lambda r: "said that he said that she said that"),
    "persons": lambda n: _filled(n, lambda r: f"Minister Anna Kask of Chad and President {r.choice(STATES)}ski left."),
    "treaties": lambda n: _filled(n, lambda r: f"It is about {r.choice(TREATIES)} of {r.randint(1950, 2020)} there."),
    "counts": lambda n: _filled(n, lambda r: f"The treaty has {r.randint(1, 190)} members and the votes were 133-37."),
    "days": lambda n: _filled(n, lambda r: f"It was on {r.randint(1, 28)} March {r.randint(1990, 2025)} or last year."),
    "numbers": lambda n: _filled(n, lambda r: f"There {r.randint(1, 10**6)} were of them."),
    "capitals": lambda n: _filled(n, lambda r: f"{r.choice(STATES)} LEAVES MINE BAN TREATY, SAYS IT.".upper()),
    "brackets": lambda n: _filled(n, lambda r: "( the treaty [ of ( it {"),
    "dots": lambda n: _filled(n, lambda r: "it . . . is ... !?"),
}  # fmt: skip


@cache
def _record() -> Any:
    from treatywatch.record.ask import Record

    return Record.open()


def read_one(text: str) -> None:
    """Read and check one text."""
    from treatywatch.checking.check import check
    from treatywatch.intake.pages import article_from_bytes
    from treatywatch.reading.read import read

    article = article_from_bytes(text.encode(), "long", published=date(2025, 3, 18))
    check(read(article, _record().lexicon()), _record())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", type=int, default=[4_000, 16_000])
    parser.add_argument("--only", choices=SHAPES)
    given = parser.parse_args()
    read_one("Poland left the Ottawa Treaty, its minister said.")
    print(
        f"{'shape':26}",
        *(f"{words:>9,}" for words in given.words),
        f" growth (words {given.words[-1] / given.words[0]:.0f})",
    )
    for shape in [given.only] if given.only else SHAPES:
        seconds = []
        for words in given.words:
            start = time.process_time()
            read_one(SHAPES[shape](words))
            seconds.append(time.process_time() - start)
        print(f"{shape:26}", *(f"{s:8.1f}s" for s in seconds), f"{seconds[-1] / seconds[0]:7.1f}", flush=True)


if __name__ == "__main__":
    main()
