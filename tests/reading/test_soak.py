"""A sample of the soak: mutated articles are read or refused in one line, and nothing else happens."""

from __future__ import annotations

from datetime import date

import yaml

from tests.benches import BENCH, bench_module
from treatywatch.checking.check import check
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.problems import TreatywatchError
from treatywatch.reading.read import read
from treatywatch.record.ask import Record

COUNT = 120
PUBLISHED = (date(2025, 3, 18), None, date(1999, 3, 1), date(1600, 1, 1), date(2200, 12, 31))


def _mutated() -> list[bytes]:
    texts = [
        yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)["text"]
        for path in sorted((BENCH / "reading" / "articles").glob("*.yaml"))
    ]
    return list(bench_module("mutations").mutated(texts, COUNT, seed=1))


def test_mutated_articles_raise_nothing_but_a_refusal_and_keep_their_offsets() -> None:
    record, read_through = Record.open(today=date(2026, 11, 25)), 0
    lexicon = record.lexicon()
    for number, data in enumerate(_mutated()):
        try:
            article = article_from_bytes(data, "mutated", published=PUBLISHED[number % len(PUBLISHED)])
        except TreatywatchError as error:
            assert "\n" not in str(error)
            continue
        checked = check(read(article, lexicon), record)
        for claim in checked.claims:
            assert article.text[claim.claim.start : claim.claim.end] == claim.claim.text
        for mention in checked.reading.mentions:
            assert article.text[mention.start : mention.end] == mention.text
        read_through += 1
    assert read_through > COUNT // 2
