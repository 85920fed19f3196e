"""Short ways for the tests of reading from a text to what is found in it."""

from __future__ import annotations

from datetime import date

from tests.reading.lexicon import lexicon
from treatywatch.model.article import Article, Event, Mention
from treatywatch.reading.events import find_events
from treatywatch.reading.mentions import find_mentions
from treatywatch.reading.names_whole import bind_names
from treatywatch.reading.parse import Parsed, parse
from treatywatch.reading.refer import Referents
from treatywatch.reading.statements import find_statements
from treatywatch.reading.times import find_times

PUBLISHED = date(2025, 3, 18)  # a Tuesday


def parsed(text: str, published_on: date | None = PUBLISHED) -> Parsed:
    return parse(Article("", "", "", published_on, "en", "", text, (), "", ()))


def mentions(text: str) -> tuple[Mention, ...]:
    return find_mentions(parsed(text), lexicon())


def referents(text: str) -> tuple[Parsed, Referents]:
    document = parsed(text)
    return document, Referents(document, find_mentions(document, lexicon()), lexicon())


def events(text: str, published_on: date | None = PUBLISHED) -> tuple[Event, ...]:
    document = parsed(text, published_on)
    found = find_mentions(document, lexicon())
    bind_names(document, found)
    whom = Referents(document, found, lexicon())
    times = find_times(text, published_on)
    return find_events(document, found, times, whom, find_statements(document, found, whom), lexicon())


def told(text: str) -> set[str]:
    """The events in one line each: "POL APMBC withdraw notified 2025-03-14", with "not", or the modality, in front."""
    return {line(event) for event in events(text)}


def line(event: Event) -> str:
    marks = ["not"] if event.polarity == "negative" else []
    marks += [event.modality] if event.modality != "actual" else []
    day = [str(event.day)] if event.day else []
    who = ["+".join(event.participants)] if event.participants else ["-"]
    return " ".join([*marks, *who, event.treaty or "-", event.action, event.stage, *day])
