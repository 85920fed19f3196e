"""How often a cue in a construction and a context is an attribution: tables of counts, and the odds that they give.

The tables are figures counted on the training part of PolNeAR (docs/attribution.md says how). The first has, for each
construction and each cue in it, how many candidates were seen and how many were attributions with the right source.
The others have the same for values of the context: a chain of tables (`tables`), then tables of several questions
at once (`questions`).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.statements.features import SEPARATOR
from treatywatch.reading.statements.questions import Questions, class_of, classes_of, make_questions
from treatywatch.reading.statements.tables import FINE, all_shifts, bounded, likelihood, logit

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_HEAD = 2  # lines above the rows of a table: where it is from, and its columns
CUE_WEIGHT = 6.0  # a cue's own count in a construction speaks against so many candidates of what is expected of it
KEY_WEIGHT = 3.0  # the same for a cue's count in all constructions together
HOPELESS = 0.07  # below this the context is not looked at: hardly any lifts a cue to a statement
SILENT_VERB = 12  # a verb seen so often and never as a statement is passed over
_MENDED = 1.6  # log odds: later tables hardly ever raise those of the chain by more
_MENDED_LATER = 1.4  # the same once some tables have spoken
_FIRST = 4  # so many


_FINE_VALUES: tuple[tuple[float, Callable[[Any], Any]], ...] = tuple(
    (_MENDED if number < _FIRST else _MENDED_LATER, itemgetter(*table.columns)) for number, table in enumerate(FINE)
)


@dataclass(slots=True)
class Count:
    """Candidates seen, how many of them were attributions, and how many their constructions lead to expect.

    One whose content is an attribution's and whose source is not counts for a quarter.
    """

    seen: int = 0
    attributed: float = 0.0
    expected: float = 0.0


@dataclass(slots=True)
class Rates:
    """The tables.

    Args:
        constructions: counts of each construction.
        cues: counts of each cue in each construction.
        fine: for each table of the chain by how much its values shift the log odds.
        questions: the tables that ask several questions at once; None while they are counted.
        models: for a cue that the counts do not know, one that behaves like it.
        acts: verbs that tell an act and no statement.
        act_constructions: the constructions in which they do.
    """

    constructions: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    cues: dict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    fine: tuple[dict[tuple[str, ...], float], ...] = field(default_factory=lambda: tuple({} for _ in FINE))
    questions: Questions | None = None
    models: Mapping[str, str] = field(default_factory=dict)
    acts: frozenset[str] = frozenset()
    act_constructions: frozenset[str] = frozenset()
    _keys: dict[str, Count] = field(default_factory=dict)
    _words: dict[str, tuple[int, float]] = field(default_factory=dict)
    _odds: dict[tuple[str, str], float] = field(default_factory=dict)
    _hopeless: dict[tuple[str, str], bool] = field(default_factory=dict)

    def settle(self) -> None:
        """Work out what the tables give; to be called when they are complete."""
        keys: dict[str, Count] = defaultdict(Count)
        for (construction, key), count in self.cues.items():
            whole, total = self.constructions[construction], keys[key]
            total.seen += count.seen
            total.attributed += count.attributed
            total.expected += count.seen * whole.attributed / (whole.seen or 1)
        self._keys = dict(keys)
        words: dict[str, tuple[int, float]] = defaultdict(lambda: (0, 0.0))
        for key, total in self._keys.items():
            word = key.split(" ")[0]
            seen, attributed = words[word]
            words[word] = (seen + total.seen, attributed + total.attributed)
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
        seen, attributed = self._words.get(word, (0, 0.0))
        if attributed or word in self.models:
            return False
        return tag != "VB" or seen >= SILENT_VERB

    def odds(self, construction: str, key: str) -> float:
        """Log odds that a cue in a construction attributes, whatever the context."""
        key = self.known(key)
        total = self.constructions.get(construction, Count())
        rate = bounded((total.attributed + 0.5) / (total.seen + 5))
        expectation = logit(rate)
        overall = self._keys.get(key)
        if overall:
            seen = overall.seen + KEY_WEIGHT
            got = (overall.attributed + KEY_WEIGHT * rate) / seen
            due = (overall.expected + KEY_WEIGHT * rate) / seen
            expectation += logit(bounded(got)) - logit(bounded(due))
        count = self.cues.get((construction, key), Count())
        prior = likelihood(expectation)
        return logit(bounded((count.attributed + CUE_WEIGHT * prior) / (count.seen + CUE_WEIGHT)))

    def known(self, key: str) -> str:
        """A cue, or for one that the counts do not know the one that it behaves like."""
        return self.models[key] if key not in self._keys and key in self.models else key

    def fine_odds(self, construction: str, key: str, context: dict[str, str], enough: float) -> float | None:
        """The log odds that the chain of tables gives; None where they leave hardly any hope.

        Args:
            construction: the construction.
            key: the cue.
            context: the values of the columns.
            enough: the probability that is asked for in the end.
        """
        asked = logit(enough)
        cue = context["cue"] = self.known(key)
        context["word"] = cue.split(" ")[0]
        fine = self.known_odds(construction, key)
        for (mended, values), shifts in zip(_FINE_VALUES, self.fine, strict=True):
            fine += shifts.get(values(context), 0.0)
            if fine < asked - mended:
                return None
        return fine

    def known_odds(self, construction: str, key: str) -> float:
        """The log odds of a cue in a construction, worked out once; for tables that are complete."""
        pair = (construction, key)
        if pair not in self._odds:
            self._odds[pair] = self.odds(construction, key)
        return self._odds[pair]


@cache
def rates() -> Rates:
    """The shipped tables, read once."""
    folder = files("treatywatch.data") / "cues"
    words = cue_file("attribution_words")
    found = Rates(
        models={word: model for model, alike in words["behaves_like"].items() for word in alike},
        acts=frozenset(words["acts"]["verbs"]),
        act_constructions=frozenset(words["acts"]["constructions"]),
    )
    for construction, cue, seen, attributed in _rows(folder, "counts"):
        count = Count(int(seen), float(attributed))
        if cue == "*":
            found.constructions[construction] = count
        else:
            found.cues[construction, cue] = count
    _read_context(found, _rows(folder, "context"))
    found.questions = _read_questions(found, folder)
    found.settle()
    return found


def _read_context(found: Rates, rows: Iterator[list[str]]) -> None:
    import numpy

    fine = {" x ".join(table.columns): (table.weight, of) for table, of in zip(FINE, found.fine, strict=True)}
    names, values, *counts = zip(*rows, strict=True)
    tables = [fine[name] for name in names]
    seen, attributed, expected = (numpy.array(column, dtype=numpy.float64) for column in counts)
    shifts = all_shifts(seen, attributed, expected, numpy.array([weight for weight, _ in tables]))
    for (_, of_values), value, moved in zip(tables, values, shifts.tolist(), strict=True):
        of_values[tuple(value.split(SEPARATOR))] = moved


def _read_questions(found: Rates, folder: Traversable) -> Questions:
    all_seen = sum(count.seen for count in found.constructions.values())
    usual = sum(count.attributed for count in found.constructions.values()) / max(all_seen, 1)
    classes: dict[str, dict[str, int]] = defaultdict(dict)
    columns, values, seen, attributed = zip(*_rows(folder, "classes"), strict=True)
    for column, value, number in zip(columns, values, classes_of(seen, attributed, usual), strict=True):
        classes[column][value] = number
    asked = [(column, int(above)) for _, column, above in _rows(folder, "questions")]
    return make_questions(asked, _rows(folder, "answers"), classes, class_of(0, 0.0, usual))


def _rows(folder: Traversable, name: str) -> Iterator[list[str]]:
    return csv.reader((folder / f"attribution_{name}.csv").read_text("utf-8").splitlines()[_HEAD:])
