"""Treaties, participants and articles by any words."""

from __future__ import annotations

from collections.abc import Iterator

from treatywatch.actors.participants import participants
from treatywatch.model.problems import DataError
from treatywatch.record.library import Library
from treatywatch.record.resolve import fold
from treatywatch.record.results import FoundRow
from treatywatch.record.text_files import read_text


def find(library: Library, words: str) -> tuple[FoundRow, ...]:
    """Everything whose name or text has all the words, in any case: treaties, participants, articles."""
    wanted = tuple(fold(words).split())
    if not wanted:
        return ()
    return (*_treaties(library, wanted), *_participants(words, wanted), *_articles(library, wanted))


def _treaties(library: Library, wanted: tuple[str, ...]) -> Iterator[FoundRow]:
    for treaty, head in library.index.heads.items():
        title = head.facts.title
        names = [treaty, *(name.text for name in head.names)]
        hit = next((name for name in names if _has(name, wanted)), None)
        if hit:
            yield FoundRow("treaty", treaty, title, hit if hit not in (title, treaty) else "")


def _participants(words: str, wanted: tuple[str, ...]) -> Iterator[FoundRow]:
    from treatywatch.actors.table import actors

    resolved = actors().resolve(words)
    for actor in participants().values():
        if actor.id == resolved or _has(actor.name, wanted) or _has(actor.official, wanted):
            yield FoundRow("participant", actor.id, actor.name, actor.official)


def _articles(library: Library, wanted: tuple[str, ...]) -> Iterator[FoundRow]:
    """Clauses and rules; a profile whose text lacks one of the words is not parsed."""
    for treaty in library.shelves.treaty_ids:
        path = library.shelves.profile_file(treaty)
        text = fold(read_text(path)[0] or "") if path else ""
        if not all(word in text for word in wanted):
            continue
        try:
            profile = library.profile(treaty)
        except DataError:
            continue
        lines = [(clause.article, f"{clause.kind.replace('_', ' ')} {clause.note}") for clause in profile.clauses]
        lines += [(rule.article, rule.what) for rule in profile.rules]
        for article, words in lines:
            if _has(f"{treaty} {profile.title} {article} {words}", wanted):
                yield FoundRow("article", treaty, f"{profile.title} {article}".strip(), words.strip())


def _has(text: str, wanted: tuple[str, ...]) -> bool:
    folded = fold(text)
    return all(word in folded for word in wanted)
