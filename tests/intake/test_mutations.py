from __future__ import annotations

import random
from importlib.resources import files

import pytest

from tests.intake.liar import ARTICLE
from treatywatch.intake.pages import article_from_bytes
from treatywatch.model.problems import TreatywatchError

PIECES = [
    b"\n", b"\n\n", b"By ", b'"', "“".encode(), b"(Reuters) - ", b"<p>", b"</p>", b"<div>", b"\x00", b"\xff", b"...",
    b"March 5, 2025", b"   ", b"\r", b"WARSAW - ", b"Read also: ", "\u2028".encode(), b"&#x0;", b"<!--", b"]]>",
]  # fmt: skip


def mutated(chance: random.Random, original: bytes) -> bytes:
    data = bytearray(original)
    for _ in range(chance.randint(1, 25)):
        at = chance.randrange(len(data) + 1)
        how = chance.choice(("insert", "delete", "copy", "change"))
        if how == "insert":
            data[at:at] = chance.choice(PIECES)
        elif how == "delete":
            del data[at : at + chance.randint(1, 300)]
        elif how == "copy":
            start = chance.randrange(len(data) + 1)
            data[at:at] = data[start : start + 200]
        elif at < len(data):
            data[at] = chance.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("seed", range(4))
def test_a_mutated_article_is_read_or_refused_in_one_line(seed: int) -> None:
    chance = random.Random(seed)
    example = files("treatywatch.data").joinpath("examples/landmine-exit.txt").read_bytes()
    for _ in range(100):
        data = mutated(chance, chance.choice((example, ARTICLE)))
        try:
            article = article_from_bytes(data, "x")
        except TreatywatchError as error:
            assert "\n" not in str(error)
            continue
        end = 0
        for part in article.parts:
            assert end <= part.start < part.end <= len(article.text)
            end = part.end
