"""Read one article: mentions, days, who is meant, who says what, the steps told and the claims made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.model.article import Article, Reading
from treatywatch.model.lexicon import Lexicon

if TYPE_CHECKING:
    from treatywatch.reading.parse import Parsed

_LANGUAGE = "en"


def read(article: Article, lexicon: Lexicon, parsed: Parsed | None = None) -> Reading:
    """Everything that reading finds in an article.

    An article in another language than English is not read: a notice says so.

    Args:
        article: the article as it came in.
        lexicon: the treaties' names.
        parsed: the article with its grammar, where it was parsed before; None to parse it here. Its words are dropped
            in the end.

    Raises:
        FailedWorkError: no English model is installed.
    """
    if is_read(article):
        from treatywatch.reading.parse import parse

        parsed = parsed or parse(article)
        try:
            return _read(article, lexicon, parsed)
        finally:
            parsed.doc.let_go()
    notices = _not_english(article) if article.language not in ("", _LANGUAGE) else ()
    return Reading(article, (), (), (), (), (*article.notices, *notices))


def is_read(article: Article) -> bool:
    """Whether there is text to read, in a language that is read."""
    return article.language in ("", _LANGUAGE) and bool(article.text.strip())


def _not_english(article: Article) -> tuple[str, ...]:
    notice = f"not read: the article's language is {article.language!r}, and only English is read"
    return () if any(n.startswith("not read") for n in article.notices) else (notice,)


def _read(article: Article, lexicon: Lexicon, parsed: Parsed) -> Reading:
    from treatywatch.reading.claims import find_claims
    from treatywatch.reading.events import find_events
    from treatywatch.reading.mentions import find_mentions
    from treatywatch.reading.names_whole import bind_names
    from treatywatch.reading.refer import Referents
    from treatywatch.reading.statements import find_statements
    from treatywatch.reading.times import find_times

    times = find_times(article.text, article.published_on)
    mentions = find_mentions(parsed, lexicon)
    bind_names(parsed, mentions)
    referents = Referents(parsed, mentions, lexicon)
    statements = find_statements(parsed, mentions, referents)
    events = find_events(parsed, mentions, times, referents, statements, lexicon)
    claims = find_claims(parsed, mentions, times, referents, statements, events, lexicon)
    return Reading(article, mentions, statements, events, claims, (*article.notices, *_undated(article, times)))


def _undated(article: Article, times: tuple[object, ...]) -> tuple[str, ...]:
    """What could not be resolved for want of a day of publication."""
    if article.published_on is not None or not times:
        return ()
    notice = "the article has no day of publication: expressions such as 'Tuesday' and 'last year' were not resolved"
    return () if any("day of publication" in n or "no date" in n for n in article.notices) else (notice,)
