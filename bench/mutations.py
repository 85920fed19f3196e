"""Mutated articles for fuzzing the reader: what scanners, editors and copying do to text, and worse."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

STRANGE = "\u00a0\u200b\u202e\ufeff\u2028\x00\x0b\x85“”„‟«»‘’'\"()[]{}<>&%$#@\\—–…\U0001f600\u0301ßİıſﬁ"
LONG_WORD = "withdrawal-of-the-ratification-of-the-"


def _cut(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    return text[:start] + text[start + rng.randrange(400) :]


def _strange(text: str, rng: random.Random) -> str:
    letters = list(text)
    for _ in range(rng.randrange(1, 30)):
        letters.insert(rng.randrange(len(letters) + 1), rng.choice(STRANGE))
    return "".join(letters)


def _capitals(text: str, rng: random.Random) -> str:
    return rng.choice([text.upper(), text.lower(), text.title(), text.swapcase()])


def _no_quotes(text: str, rng: random.Random) -> str:
    gone = rng.choice(['"“”', "“", "”", "'’"])
    return "".join(letter for letter in text if letter not in gone)


def _shuffled(text: str, rng: random.Random) -> str:
    paragraphs = text.split("\n")
    rng.shuffle(paragraphs)
    return "\n".join(paragraphs)


def _words_moved(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    for _ in range(rng.randrange(1, 20)):
        words.insert(rng.randrange(len(words)), words.pop(rng.randrange(len(words))))
    return " ".join(words)


def _one_line(text: str, rng: random.Random) -> str:
    return text.replace("\n", rng.choice([" ", "", "\r\n", "\r", "\n\n\n"]))


def _no_stops(text: str, rng: random.Random) -> str:
    return text.replace(rng.choice([".", ",", ".", " "]), rng.choice(["", ";", ":", "!?", ". . ."]))


def _repeated(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    piece = text[start : start + rng.randrange(1, 120)] or "the treaty "
    return text[:start] + piece * rng.randrange(2, 30) + text[start:]


def _long_word(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    return text[:start] + LONG_WORD * rng.randrange(1, 60) + text[start:]


def _tags(text: str, rng: random.Random) -> str:
    tag = rng.choice(["p", "div", "b", "script", "blockquote", "table"])
    return f"<{tag}>" * rng.randrange(1, 40) + text.replace("\n", f"</{tag}><{tag}>") + f"</{tag}>"


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _cut, _strange, _capitals, _no_quotes, _shuffled, _words_moved, _one_line, _no_stops, _repeated, _long_word, _tags,
)  # fmt: skip


def mutated(texts: Sequence[str], count: int, seed: int = 0) -> Iterator[str]:
    """Yield `count` articles made from `texts` by one to four mutations each; the same seed gives the same ones."""
    rng = random.Random(seed)
    for _ in range(count):
        text = rng.choice(texts)
        for change in rng.choices(MUTATIONS, k=rng.randrange(1, 5)):
            text = change(text, rng)[:8000]
        yield text
