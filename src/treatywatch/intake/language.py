"""Which language a text and each of its paragraphs is in; only English is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from treatywatch.intake.cues import layout_cues, other_languages

_LOOKED_AT = 2000  # characters by whose letters a script is told
_LEAST_LETTERS = 60  # fewer letters are too few to tell a language
_ENGLISH_SHARE = 0.05  # of the words: 19 in 20 paragraphs of English news have it, other languages none
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_STOP = re.compile(r"(?:[.!?…؟]+[\"'”’»)]*(?P<end>)\s+|(?<=[。！？])[”’」]*(?P<end2>)\s*)")
_RUN = 6  # words in a row without one of the frequent English ones, from which a sentence is looked at
_NAMES = 0.6  # share of capitalised words from which a sentence is a list of names
_LEAST_OTHER = 4  # letters of another script that tell a language by themselves
_NOT_LATIN = re.compile(r"[^\u0000-\u036f\u1e00-\u20ff]")
_LIKELY = 0.5  # the same, of a short line that has a frequent word of that language
_SHORT = 150  # characters up to which a line is short
_PIDGIN = "pcm"  # Nigerian Pidgin, for which short English sentences are taken
_SURE = 0.9  # share of the probability from which a foreign paragraph is believed to be foreign


def language_of(text: str) -> tuple[str, float]:
    """ISO 639-1 code of a text's language and how sure that is (0 to 1); ("", 0.0) where it has too few letters."""
    if not _has_letters(text[:_LOOKED_AT], _LEAST_LETTERS) and not _dense_script(text):
        return "", 0.0
    if _plainly_english(text[:20_000]):
        return "en", 1.0
    return _classified(text[:20_000])


def _classified(text: str) -> tuple[str, float]:
    """The code that statistics give a text, and how sure they are; of English and its pidgin they are not sure."""
    code, share = _identifier().classify(text)
    return "en" if code == _PIDGIN else str(code), float(share)


def is_foreign(paragraph: str) -> str:
    """The code of a paragraph's language where it is surely not English, else ""; what it quotes does not count."""
    other = _in_other_letters(paragraph)
    if not other and _tells_in_english(_QUOTED.sub(" ", paragraph)):
        return ""  # as with nearly all: the statistics, half a second to load, are not asked
    code, share = language_of(paragraph)
    if not code or other:
        return _language_of_sentence(paragraph) or _language_of_few_words(paragraph)
    if code == "en" or share < _SURE:
        return _language_of_few_words(paragraph)
    return code


def foreign_sentences(paragraph: str) -> Iterator[tuple[int, int, str]]:
    """Where in a paragraph sentences of other languages stand, and the codes of these."""
    if not _has_run(_small_words(paragraph)) and not _in_other_letters(paragraph, 0.05):
        return
    for start, end in sentences(paragraph):
        code = _language_of_sentence(paragraph[start:end])
        if code:
            yield start, end, code


def sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph in any language, roughly: each ends with its stop and the marks behind it."""
    begin = 0
    for match in _STOP.finditer(paragraph):
        yield begin, match.start("end") if match["end"] is not None else match.start("end2")
        begin = match.end()
    if begin < len(paragraph):
        yield begin, len(paragraph)


def _language_of_sentence(sentence: str) -> str:
    """The code of a sentence's language where it is surely not English; names alone tell no language."""
    other = _in_other_letters(sentence)
    if not other and _tells_in_english(sentence):
        return ""
    words = _WORD.findall(_QUOTED.sub(" ", sentence))
    if not other and (len(words) < _RUN or not _may_be_foreign(words)):
        return ""
    if not other and sum(word[0].isupper() for word in words) > _NAMES * len(words):
        return ""
    code, share = _classified(sentence)
    return code if code != "en" and (other or share >= _SURE) else ""


def _may_be_foreign(words: Sequence[str]) -> bool:
    """Whether a word that no name is is frequent in another language or has letters that no word of English has."""
    known = other_languages()
    return any(
        word.islower() and (word in known.codes or not (word.isascii() or word in known.borrowed)) for word in words
    )


def _language_of_few_words(line: str) -> str:
    """The code of the language of a line that is too short for statistics; "" where it may be English.

    It takes two words that are frequent in one language or have letters that no word of English has, or one and what
    statistics say, and no frequent word of English. Words with a capital are names, but for the first one of the line.
    """
    if len(line) > _SHORT or _tells_in_english(line):
        return ""
    words, known = _WORD.findall(_QUOTED.sub(" ", line)), other_languages()
    small = [word.lower() for at, word in enumerate(words) if at == 0 or word.islower() or line.isupper()]
    if not known.english.isdisjoint(small):
        return ""
    strange = {word for word in words if word.islower() and not word.isascii()} - known.borrowed
    votes: Counter[str] = Counter()
    for word in set(small):
        votes.update(dict.fromkeys(known.codes.get(word, ()), 2 if word in strange else 1))
    most = max(votes.values(), default=0)
    best = [code for code, number in votes.items() if number == most]
    sure = most + len(strange - known.codes.keys()) >= 2
    if sure and len(best) == 1:
        return best[0]
    if not best and not strange:
        return ""
    code, share = _classified(line)
    if code in best or (code != "en" and strange):
        return code if sure or share >= _LIKELY else ""
    return best[0] if sure and best else ""


def _tells_in_english(text: str) -> bool:
    words = _small_words(text)
    return sum(map(layout_cues().english_more.__contains__, words)) > _ENGLISH_SHARE * len(words)


@lru_cache(maxsize=2)
def _small_words(text: str) -> list[str]:
    """The words of a text in small letters; kept, for each paragraph is asked about several times in a row."""
    words: list[str] = _WORD.findall(text.lower())
    return words


def _has_letters(text: str, number: int) -> bool:
    return next(islice(filter(str.isalpha, text), number - 1, None), None) is not None


def _has_run(words: Sequence[str]) -> bool:
    """Whether so many words in a row, in small letters, are not those that hardly an English sentence is without."""
    run, english = 0, layout_cues().english_more
    for word in words:
        run = 0 if word in english else run + 1
        if run >= _RUN:
            return True
    return False


def _in_other_letters(text: str, least: float = 0.6) -> bool:
    """Whether so great a share of a text's letters is in no Latin script."""
    if text.isascii() or not _NOT_LATIN.search(text, 0, _LOOKED_AT):
        return False
    letters = [c for c in text[:_LOOKED_AT] if c.isalpha()]
    return len(letters) >= _LEAST_OTHER and sum(
        c >= "\u0370" and not "\u1e00" <= c <= "\u20ff" for c in letters
    ) > least * len(letters)


def language_name(code: str) -> str:
    """English name of a language, or its code in quotes."""
    return layout_cues().languages.get(code, f"language “{code}”")


def _plainly_english(text: str) -> bool:
    """Whether frequent words show the language by themselves, without the 0.5 s that loading the model takes."""
    words = _small_words(text)
    telling = sum(map(layout_cues().english.__contains__, words))
    return len(words) >= 8 and telling >= max(2, _ENGLISH_SHARE * len(words))


def _dense_script(text: str) -> bool:
    """Whether a text is in a script that says more with fewer letters (Chinese, Japanese, Korean)."""
    return sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text[:500]) >= 15


@cache
def _identifier() -> Any:
    from py3langid import langid

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
