"""Which language a text and each of its paragraphs is in; only English is read."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from treatywatch.intake.cues import layout_cues

_LEAST_LETTERS = 60  # fewer letters are too few to tell a language
_ENGLISH_SHARE = 0.05  # of the words: 19 in 20 paragraphs of English news have it, other languages none
_WORD = re.compile(r"[^\W\d_]+")
_SURE = 0.9  # share of the probability from which a foreign paragraph is believed to be foreign


def language_of(text: str) -> tuple[str, float]:
    """ISO 639-1 code of a text's language and how sure that is (0 to 1); ("", 0.0) where it has too few letters."""
    if sum(c.isalpha() for c in text[:2000]) < _LEAST_LETTERS and not _dense_script(text):
        return "", 0.0
    if _plainly_english(text[:20_000]):
        return "en", 1.0
    code, share = _identifier().classify(text[:20_000])
    return str(code), float(share)


def is_foreign(paragraph: str) -> str:
    """The code of a paragraph's language where it is surely not English, else ""."""
    code, share = language_of(paragraph)
    return code if code not in ("", "en") and share >= _SURE else ""


def language_name(code: str) -> str:
    """English name of a language, or its code in quotes."""
    return layout_cues().languages.get(code, f"language “{code}”")


def _plainly_english(text: str) -> bool:
    """Whether frequent words show the language by themselves, without the 0.5 s that loading the model takes."""
    words = _WORD.findall(text.lower())
    telling = sum(word in layout_cues().english for word in words)
    return len(words) >= 8 and telling >= max(2, _ENGLISH_SHARE * len(words))


def _dense_script(text: str) -> bool:
    """Whether a text is in a script that says more with fewer letters (Chinese, Japanese, Korean)."""
    return sum("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text[:500]) >= 15


@cache
def _identifier() -> Any:
    from py3langid import langid

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
