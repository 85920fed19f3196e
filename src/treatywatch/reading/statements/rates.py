"""How often a cue in a construction and a context is an attribution: tables of counts, and the odds that they give.

The tables are figures counted on the training part of PolNeAR (docs/attribution.md says how). The first has, for each
construction and each cue in it, how many candidates were seen and how many were attributions with the right source.
The others have the same for values of the context, beside the number that the tables before them lead to expect:
where a value has more attributions than expected it raises the odds, where fewer it lowers them.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

CONTEXTS: tuple[tuple[str, ...], ...] = (
    ("construction", "source"),
    ("construction", "rivals"),
    ("construction", "length"),
    ("construction", "opens"),
    ("construction", "form"),
    ("construction", "auxiliary"),
    ("construction", "quoted"),
    ("construction", "ending"),
    ("source noun",),
    ("construction", "content noun"),
    ("governor",),
    ("construction", "speaks"),
)
"""The tables of context, in the order in which they were counted and apply."""

CUE_WEIGHT = 6.0  # a cue's own count in a construction speaks against so many candidates of what is expected of it
KEY_WEIGHT = 3.0  # the same for a cue's count in all constructions together
CONTEXT_WEIGHT = 60.0  # the same for a value of the context
HOPELESS = 0.06  # below this the context is not looked at: hardly any lifts a cue to a statement
SILENT_VERB = 12  # a verb seen so often and never as a statement is passed over
_BOUNDS = (0.002, 0.998)


@dataclass(slots=True)
class Count:
    """Candidates seen, how many of them were attributions, and how many were expected to be."""

    seen: int = 0
    attributed: int = 0
    expected: float = 0.0


@dataclass(slots=True)
class Rates:
    """The tables.

    Args:
        constructions: counts of each construction.
        cues: counts of each cue in each construction.
        contexts: for each table of `CONTEXTS` the counts of each of its values.
        models: for a cue that the counts do not know, one that behaves like it.
        acts: verbs that tell an act and no statement.
        act_constructions: the constructions in which they do.
    """

    constructions: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    cues: dict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    contexts: tuple[dict[tuple[str, ...], Count], ...] = field(
        default_factory=lambda: tuple(defaultdict(Count) for _ in CONTEXTS)
    )
    models: Mapping[str, str] = field(default_factory=dict)
    acts: frozenset[str] = frozenset()
    act_constructions: frozenset[str] = frozenset()
    _keys: dict[str, Count] = field(default_factory=dict)
    _words: dict[str, tuple[int, int]] = field(default_factory=dict)
    _odds: dict[tuple[str, str], float] = field(default_factory=dict)
    _shifts: dict[tuple[int | str, ...], float] = field(default_factory=dict)
    _hopeless: dict[tuple[str, str], bool] = field(default_factory=dict)

    def settle(self) -> None:
        """Add the cues up over the constructions; to be called when the cue table is complete."""
        keys: dict[str, Count] = defaultdict(Count)
        for (construction, key), count in self.cues.items():
            whole = self.constructions[construction]
            keys[key].seen += count.seen
            keys[key].attributed += count.attributed
            keys[key].expected += count.seen * whole.attributed / max(whole.seen, 1)
        self._keys = dict(keys)
        words: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for key, total in self._keys.items():
            seen, attributed = words[key.split(" ")[0]]
            words[key.split(" ")[0]] = (seen + total.seen, attributed + total.attributed)
        self._words = dict(words)

    def is_act(self, construction: str, key: str) -> bool:
        """Whether the words tell what somebody did: no statement, whatever the counts say."""
        if construction.split(",")[0] not in self.act_constructions:
            return False
        return key in self.acts or key.split(" ")[0] in self.acts

    def is_hopeless(self, construction: str, key: str) -> bool:
        """Whether a cue in a construction need not be looked at: an act, or too seldom a statement for any context."""
        pair = (construction, key)
        found = self._hopeless.get(pair)
        if found is None:
            act = self.is_act(construction, key)
            found = self._hopeless[pair] = act or likelihood(self.known_odds(construction, key)) < HOPELESS
        return found

    def never_attributes(self, word: str, tag: str) -> bool:
        """Whether a word was never seen to attribute: verbs after some sightings, other words at once.

        Args:
            word: its base form.
            tag: the first two letters of its tag.
        """
        seen, attributed = self._words.get(word, (0, 0))
        if attributed or word in self.models:
            return False
        return tag != "VB" or seen >= SILENT_VERB

    def odds(self, construction: str, key: str, *, without: int | None = None) -> float:
        """Log odds that a cue in a construction attributes, whatever the context.

        Args:
            construction: the construction.
            key: the cue.
            without: while counting, what the candidate at hand was (1 or 0): it must not speak for itself.
        """
        if key not in self._keys and key in self.models:
            key = self.models[key]
        total = self.constructions.get(construction, Count())
        rate = _bounded((total.attributed + 0.5) / (total.seen + 5))
        expectation = _logit(rate)
        less, own = (0, 0) if without is None else (1, without)
        overall = self._keys.get(key)
        if overall:
            seen = overall.seen - less + KEY_WEIGHT
            got = (overall.attributed - own + KEY_WEIGHT * rate) / seen
            due = (overall.expected - less * rate + KEY_WEIGHT * rate) / seen
            expectation += _logit(_bounded(got)) - _logit(_bounded(due))
        count = self.cues.get((construction, key), Count(less, own))
        prior = _sigmoid(expectation)
        return _logit(_bounded((count.attributed - own + CUE_WEIGHT * prior) / (count.seen - less + CUE_WEIGHT)))

    def shift(self, table: int, values: tuple[str, ...]) -> float:
        """By how much a value of the context raises or lowers the log odds."""
        count = self.contexts[table].get(values)
        if count is None or count.seen == 0:
            return 0.0
        expected = count.expected / count.seen
        found = (count.attributed + CONTEXT_WEIGHT * expected) / (count.seen + CONTEXT_WEIGHT)
        return _logit(_bounded(found)) - _logit(_bounded(expected))

    def probability(self, construction: str, key: str, context: Mapping[str, str]) -> float:
        """How often candidates like this one are attributions with the right source, between 0 and 1."""
        total = self.known_odds(construction, key)
        for table, names in enumerate(CONTEXTS):
            value = context[names[-1]]
            place = (table, construction, value) if len(names) > 1 else (table, value)
            shift = self._shifts.get(place)
            if shift is None:
                shift = self._shifts[place] = self.shift(table, context_values(names, construction, context))
            total += shift
        return _sigmoid(total)

    def known_odds(self, construction: str, key: str) -> float:
        """The log odds of a cue in a construction, worked out once; for tables that are complete."""
        pair = (construction, key)
        if pair not in self._odds:
            self._odds[pair] = self.odds(construction, key)
        return self._odds[pair]


def context_values(names: Iterable[str], construction: str, context: Mapping[str, str]) -> tuple[str, ...]:
    """A candidate's value in one table of context."""
    return tuple(construction if name == "construction" else context[name] for name in names)


def likelihood(log_odds: float) -> float:
    """The probability that log odds stand for."""
    return _sigmoid(log_odds)


def _bounded(rate: float) -> float:
    return min(max(rate, _BOUNDS[0]), _BOUNDS[1])


def _logit(rate: float) -> float:
    return math.log(rate / (1 - rate))


def _sigmoid(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


@cache
def rates() -> Rates:
    """The shipped tables, read once."""
    folder = files("treatywatch.data") / "cues"
    words = _words((folder / "attribution_words.yaml").read_text("utf-8"))
    found = Rates(
        models={word: model for model, alike in words["behaves_like"].items() for word in alike},
        acts=frozenset(words["acts"]["verbs"]),
        act_constructions=frozenset(words["acts"]["constructions"]),
    )
    for row in _rows((folder / "attribution_counts.csv").read_text("utf-8")):
        count = Count(int(row["seen"]), int(row["attributed"]))
        if row["cue"] == "*":
            found.constructions[row["construction"]] = count
        else:
            found.cues[row["construction"], row["cue"]] = count
    tables = {" x ".join(names): table for names, table in zip(CONTEXTS, found.contexts, strict=True)}
    for row in _rows((folder / "attribution_context.csv").read_text("utf-8")):
        values = (row["construction"], row["value"]) if row["construction"] else (row["value"],)
        tables[row["table"]][values] = Count(int(row["seen"]), int(row["attributed"]), float(row["expected"]))
    found.settle()
    return found


def _rows(text: str) -> Iterable[dict[str, str]]:
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def _words(text: str) -> dict[str, Any]:
    import yaml

    words: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return words
