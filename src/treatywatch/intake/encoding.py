"""Bytes to characters: the encoding is found by its marks, or the input is refused; nothing is replaced or dropped."""

from __future__ import annotations

import codecs
import re
import unicodedata

from treatywatch.model.problems import FailedWorkError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF file", "save its text as .txt"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save its text as .txt"),
    (b"\x1f\x8b", "a gzip file", "unpack it first"),
    (b"BZh", "a bzip2 file", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz file", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save its text as .txt"),
    (b"{\\rtf", "a rich-text document", "save its text as .txt"),
    (b"\x89PNG", "a picture", "give the article's text"),
    (b"\xff\xd8\xff", "a picture", "give the article's text"),
    (b"GIF8", "a picture", "give the article's text"),
    (b"\x7fELF", "a program", "give the article's text"),
    (b"SQLite format 3", "a database", "give the article's text"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_FAR = re.compile(r"[^\u0000-\u2fff]")  # where characters that nobody has assigned show what is no text
_SAMPLE = 200_000


def decode(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """The text of some bytes, and the encoding in which they were read. A byte order mark is no part of the text.

    Args:
        data: the bytes.
        name: how messages name the input.
        declared: the encoding that a page or a server declares, or empty; tried where the bytes are not UTF-8.

    Raises:
        FailedWorkError: the bytes are no text, or in no encoding that can be told.
    """
    for magic, what, mend in _FORMATS:
        if data.startswith(magic):
            raise FailedWorkError(f"{name}: {what}, not an article; {mend}")
    encoding = _marked(data) or _utf8(data) or _declared(data, declared) or _western(data) or _guessed(data)
    if encoding is None:
        raise FailedWorkError(f"{name}: {_why_not(data)}")
    bom = next((mark for mark, of in _BOMS if of == encoding and data.startswith(mark)), b"")
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise FailedWorkError(
            f"{name}: marked as {encoding.upper()} but broken at byte {error.start}; save it again as UTF-8"
        ) from None
    if _is_binary(text):
        raise FailedWorkError(f"{name}: a binary file, not an article; give its text")
    return text, encoding


def _marked(data: bytes) -> str | None:
    """UTF-8, UTF-16 or UTF-32 by its mark, or UTF-16 by the zero bytes of its Latin letters."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    sample = data[:2000]
    if len(sample) >= 8 and len(data) % 2 == 0:
        even, odd = sample[0::2].count(0) / (len(sample) / 2), sample[1::2].count(0) / (len(sample) / 2)
        if odd > 0.6 and even < 0.05:
            return "utf-16-le"
        if even > 0.6 and odd < 0.05:
            return "utf-16-be"
    return None


def _utf8(data: bytes) -> str | None:
    return "utf-8" if _decodes(data, "utf-8") else None


def _declared(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared).name if declared else ""
    except LookupError:
        return None
    return name if name and name != "utf-8" and not _MULTIBYTE.search(data) and _decodes(data, name) else None


def _western(data: bytes) -> str | None:
    """Windows-1252, where every byte above ASCII is a letter, quotation mark, dash or sign that Western prose has."""
    if b"\x00" in data or _MULTIBYTE.search(data) or not _decodes(data, "cp1252"):
        return None
    high = [chr(b) if b >= 0xA0 else bytes([b]).decode("cp1252") for b in data[:_SAMPLE] if b >= 0x80]
    plain = sum(c.islower() or c in "‘’“”–—…€£°§«»\u00a0" for c in high)
    return "cp1252" if high and plain >= 0.75 * len(high) and len(high) <= 0.1 * len(data[:_SAMPLE]) else None


def _guessed(data: bytes) -> str | None:
    if b"\x00" in data or len(_MULTIBYTE.findall(data[:_SAMPLE])) > 3:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.chaos > 0.1 or not best.coherence:
        return None
    return best.encoding if _decodes(data, best.encoding) else None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    odd = len(_CONTROL.findall(sample)) + sum(unicodedata.category(c) == "Cn" for c in _FAR.findall(sample, 0, 5000))
    return "\x00" in sample or odd > 0.01 * len(sample)


def _why_not(data: bytes) -> str:
    if b"\x00" in data[:_SAMPLE] or len(re.findall(rb"[\x01-\x08\x0e-\x1f]", data[:_SAMPLE])) > 0.01 * len(data):
        return "a binary file, not an article; give its text"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return f"line {line} is not UTF-8 (byte {error.start}) and no other encoding fits; save it again as UTF-8"
    return "no text that can be told; save it as UTF-8"
