"""Tell steps of the record back to the reader in many wordings: `python bench/reading/told_back.py [NUMBER [SEED]]`.

Each sentence is true by the record itself, so that a `contradicted` shows a sentence that was misread. The wordings are
in `told_back.yaml`; states, treaties, names and steps are drawn by chance from the shipped record.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from treatywatch.actors.participants import participants
from treatywatch.checking.check import check
from treatywatch.checking.days import step_days
from treatywatch.checking.judge import Bench
from treatywatch.checking.wording import name
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.verdicts import CheckedClaim, Verdict
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

PUBLISHED = date(2025, 6, 1)
WHOLE = ("usual", "official", "short", "description")  # how a name may be one: the others are parts of phrases
WORDINGS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "told_back.yaml").read_text("utf-8"))


def tellings(record: Record, number: int, seed: int) -> Iterator[str]:
    """So many true sentences; the same ones for the same seed and record."""
    chance, bench, names = random.Random(seed), Bench(record, PUBLISHED), record.lexicon()
    states = sorted(actor.id for actor in participants().values() if actor.kind == "state")
    treaties = sorted(record.treaties())
    while number:
        treaty, state = chance.choice(treaties), chance.choice(states)
        dossier = bench.dossier(treaty, state)
        told = [s for s in step_days(dossier) if s.kind in WORDINGS and s.day.exact] if dossier is not None else []
        told = [s for s in told if s.day.exact is not None and s.day.exact < PUBLISHED]
        if not told:
            continue
        step = chance.choice(told)
        day = step.day.exact
        called = chance.choice([known.text for known in names.names_of(treaty) if known.how in WHOLE])
        assert day is not None
        text = chance.choice(WORDINGS[step.kind]).format(
            S=name(state),
            T=called if called.lower().startswith("the ") else f"the {called}",
            d=f"{day.day} {day:%B %Y}",
            m=f"{day:%B %Y}",
            y=day.year,
        )
        number -= 1
        yield text[0].upper() + text[1:]


def heard(record: Record, text: str) -> tuple[CheckedClaim, ...]:
    """The claims that are read in a sentence, with their verdicts."""
    article = article_from_bytes(text.encode(), "told-back", published=PUBLISHED)
    return tuple(check(read(article, record.lexicon()), record).claims)


def main(arguments: list[str]) -> int:
    """Print how the claims were judged, and each sentence with a contradicted one; exit code 1 if there is any."""
    number, seed = (int(given) for given in (*arguments, *("2000", "1")[len(arguments) :]))
    record, counts = Record.open(), Counter[str]()
    for text in tellings(record, number, seed):
        claims = heard(record, text)
        counts.update(claim.verdict.value for claim in claims)
        counts["no claim"] += not claims
        for claim in claims:
            if claim.verdict is Verdict.CONTRADICTED:
                print(f"{text}\n    {claim.claim.text!r}: {claim.explanation}")
    print(f"{number} sentences: " + ", ".join(f"{verdict} {count}" for verdict, count in counts.most_common()))
    return int(counts[Verdict.CONTRADICTED.value] > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
