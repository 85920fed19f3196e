"""Pages that list headlines or links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from treatywatch.intake import lines
from treatywatch.intake.paragraphs import paragraphs

_LEAST_ROWS = 6
_LEAST_LABELS = 7  # rows of a list that are no sentences: four in five of eight rows, or four headlines and their days
_LEAST_AGAIN = 3  # times that a line stands in a list
_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_CUT = re.compile(r"(?:\.\.\.|…|\[\W*\])\s*$")
_SPEAKER = re.compile(r"(?:[QA]|[A-Z][\w. ]{1,30}):\s")
_AGO = re.compile(
    r"\W*(?:an?|\d+)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\W*$", re.IGNORECASE
)


def is_list(text: str) -> bool:
    """Whether a text is many short lines of which hardly one is a sentence, or headlines each with its own day."""
    rows = [text[a:b] for a, b in paragraphs(text)]
    if len(rows) < _LEAST_ROWS or max(map(len, rows)) >= 400:
        return False
    if sum(not _is_sentence(row) for row in rows) < _LEAST_LABELS:
        return False  # as it is with nearly every article: nothing else is asked
    again = max(Counter(rows).values())  # "Read more" under each headline
    rows = [row for row in rows if not lines.is_furniture(row)]
    dated = sum(bool(_AGO.match(row) or lines.published_line(row)) for row in rows)
    sentences = sum(map(_is_sentence, rows))
    labels = len(rows) - sentences - dated
    if (dated >= 4 and labels >= dated) or (again >= _LEAST_AGAIN and not sentences):
        return True
    return len(rows) >= _LEAST_ROWS + 2 and max(map(len, rows)) < 200 and sentences <= 0.2 * len(rows) > _spoken(rows)


def _is_sentence(row: str) -> bool:
    """Whether a row tells something in a sentence; a question may be a headline."""
    return bool(_END.search(row)) and not _CUT.search(row) and not row.endswith("?") and len(row.split()) > 3


def _spoken(rows: Sequence[str]) -> float:
    """Half of the rows that begin with a speaker and a colon: a transcript has short lines without being a list."""
    return 0.5 * sum(bool(_SPEAKER.match(row)) for row in rows)
