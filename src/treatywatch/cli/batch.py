"""Many articles, one after the other or on several cores: in the order of the inputs, in constant memory."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from treatywatch.cli.garbage import look_seldom
from treatywatch.cli.mistakes import DEBUG, mishap
from treatywatch.model.problems import TreatywatchError, UsageError
from treatywatch.publish.terminal import Style, harmless, style_for

if TYPE_CHECKING:
    from treatywatch.model.article import Article
    from treatywatch.model.lexicon import Lexicon
    from treatywatch.publish.article_text import Door
    from treatywatch.reading.parse import Parsed
    from treatywatch.record.ask import Record
    from treatywatch.record.results import About

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
TOGETHER = 8
"""Articles that are parsed together: more of them save hardly any more time."""
AHEAD = 2
"""Groups of such articles a core that are handed out before their turn to be printed."""
_BAR = 20  # characters of the progress bar
INTERRUPTED = 130
"""Exit code of a command that the user has interrupted."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Task:
    """What to do with each article.

    Args:
        published: day of publication given by the caller, or None.
        known: check against what was known on this day.
        record: folder of a record of one's own.
        shape: how the result is written.
        allowed: hosts that may be read although their addresses are private.
        watched: verdicts at which the exit code is 3.
        style: how text is set.
    """

    published: date | None = None
    known: date | None = None
    record: Path | None = None
    shape: Literal["text", "json", "html"] = "text"
    allowed: frozenset[str] = frozenset()
    watched: frozenset[str] = frozenset()
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article: its text to print, or its error; and whether a watched verdict was met."""

    text: str
    error: str
    exit_code: int


def read_all(sources: Sequence[str], task: Task, jobs: int) -> int:
    """Read all sources and print them in order; the exit code to end with.

    Raises:
        UsageError: several pages are asked for at once, or no cores.
    """
    if task.shape == "html" and len(sources) > 1:
        raise UsageError(f"--format html makes one page, {len(sources)} articles were given; read them one by one")
    if jobs < 1:
        raise UsageError(f"--jobs {jobs}: at least 1 article must be read at a time; write --jobs 1")
    task = Task(task.published, task.known, task.record, task.shape, task.allowed, task.watched, style_for(sys.stdout))
    try:
        return _printed(sources, task, jobs)
    except KeyboardInterrupt:
        if jobs > 1:
            _end_at_once()
        raise


def _end_at_once() -> None:
    """End without waiting for the workers, who end by themselves.

    One that is interrupted while it holds a lock of theirs would keep Python waiting for ever.
    """
    sys.stdout.flush()
    os._exit(INTERRUPTED)


def _printed(sources: Sequence[str], task: Task, jobs: int) -> int:
    worst = 0
    for number, (source, outcome) in enumerate(zip(sources, _outcomes(sources, task, jobs), strict=True), 1):
        if outcome.error:
            _clear_progress()
            print(f"treatywatch: {harmless(outcome.error)}", file=sys.stderr)
        elif outcome.text:
            if task.shape == "text" and number > 1:
                print()
            print(outcome.text, flush=True)
        worst = _worse(worst, outcome.exit_code)
        _progress(number, len(sources), source)
    _clear_progress()
    return worst


def _outcomes(sources: Sequence[str], task: Task, jobs: int) -> Iterator[Outcome]:
    size = min(TOGETHER, -(-len(sources) // jobs))
    groups = [sources[at : at + size] for at in range(0, len(sources), size)]
    if jobs == 1 or len(groups) == 1:
        yield from (outcome for group in groups for outcome in read_some(group, task))
        return
    from treatywatch.cli.workers import Spread

    for setting in _THREADS:
        os.environ.setdefault(setting, "1")  # before the workers load numpy: they share the cores among themselves
    spread = Spread(partial(read_some, task=task), _lost, min(jobs, len(groups)), AHEAD)
    yield from spread.results(groups, here=lambda group: "-" in group)


def _lost(source: str) -> Outcome:
    mend = "give it to a machine with more memory, or a shorter part of it"
    return Outcome("", f"{source}: the process that read it was ended, perhaps for want of memory; {mend}", 1)


def read_some(sources: Sequence[str], task: Task) -> list[Outcome]:
    """Read, check and write some articles, which are parsed together; an error of one stops no other."""
    taken = [_attempt(source, partial(_article, source, task)) for source in sources]
    articles = [article for article in taken if not isinstance(article, Outcome)]
    parsed = iter(_parsed(articles))
    outcomes = [
        article if isinstance(article, Outcome) else _attempt(source, partial(_written, article, next(parsed), task))
        for source, article in zip(sources, taken, strict=True)
    ]
    look_seldom()
    return outcomes


def _attempt(source: str, work: Callable[[], _T]) -> _T | Outcome:
    """What a piece of work gives, or the outcome that tells its error."""
    try:
        return work()
    except TreatywatchError as error:
        return Outcome("", " ".join(str(error).split()), error.exit_code)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return Outcome("", f"{source}: {mishap(error)}", 1)


def _parsed(articles: Sequence[Article]) -> list[Parsed | None]:
    """The articles with their grammar; None for what is not read, and for all where one cannot be parsed."""
    from treatywatch.reading.parse import parse_all
    from treatywatch.reading.read import is_read

    wanted = [article for article in articles if is_read(article)]
    try:
        found = {id(parsed.article): parsed for parsed in parse_all(wanted)} if len(wanted) > 1 else {}
    except Exception:  # whose fault it is shows when each is parsed alone
        found = {}
    return [found.get(id(article)) for article in articles]


def _written(article: Article, parsed: Parsed | None, task: Task) -> Outcome:
    from treatywatch.checking.check import check
    from treatywatch.cli.naming import names
    from treatywatch.reading.read import read

    record, lexicon = _opened(task.record)
    checked = check(read(article, lexicon, parsed), record, known=task.known)
    found = {claim.verdict.value for claim in checked.claims}
    code = 3 if found & task.watched else 0
    if task.shape == "json":
        from treatywatch.publish.data import line, reading_object

        return Outcome(line(reading_object(checked, _about(task.record))), "", code)
    if task.shape == "html":
        from treatywatch.publish.page import page

        return Outcome(page(checked, _about(task.record), names(record)), "", code)
    from treatywatch.publish.article_text import article_text

    return Outcome(article_text(checked, names(record), task.style or Style(), _door(task)), "", code)


def _door(task: Task) -> Door:
    """How this program was called, so that the commands to run next give the same answers."""
    from treatywatch.cli.naming import program
    from treatywatch.publish.article_text import Door

    asked = [("--known", task.known), ("--record", task.record)]
    words = [f" {option} {shlex.quote(str(value))}" for option, value in asked if value]
    return Door(program(), "".join(words), f" --published {task.published}" if task.published else "")


def _article(source: str, task: Task) -> Article:
    if source.startswith(("http://", "https://")) or "://" in source:
        from treatywatch.intake.fetch import article_from_address

        return article_from_address(source, published=task.published, allowed=task.allowed)
    from treatywatch.intake.pages import article_from_file

    return article_from_file(source, published=task.published)


@cache
def _opened(folder: Path | None) -> tuple[Record, Lexicon]:
    """The record and its names, once for all articles."""
    from treatywatch.record.ask import Record

    record = Record.open(folder)
    return record, record.lexicon()


@cache
def _about(folder: Path | None) -> About:
    """The record's version, which takes a look at all of its files, once for all articles."""
    return _opened(folder)[0].about()


def _worse(a: int, b: int) -> int:
    """Failed work goes before a watched verdict: a script must not take an unread article for a checked one."""
    order = (0, 3, 2, 1)
    return max(a, b, key=order.index)


def _progress(done: int, total: int, source: str) -> None:
    if total > 1 and sys.stderr.isatty():
        bar = f"[{'#' * (_BAR * done // total):.<{_BAR}}]"
        print(f"\r\x1b[K{bar} {done}/{total} read: {harmless(source[-40:])}", end="", file=sys.stderr, flush=True)


def _clear_progress() -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
