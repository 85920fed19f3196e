"""Mutated articles for fuzzing the reader: what newsrooms, scanners, translators, editors and copying do to text."""

from __future__ import annotations

import html
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

MOST_CHARACTERS = 8_000
STRANGE = (
    "\u00a0\u00ad\u200b\u200d\u200e\u200f\u202a\u202e\u2066\ufeff\u2028\u2029\x00\x01\x0b\x0c\x1b\x85\ufffd\ud800\udfff"
    "“”„‟«»‹›‘’‚‛'\"`´()[]{}<>&%$#@\\|~^—–‐…·•§¶\U0001f600\U0001f1eb\u0301\u20ddßİıſﬁǅ½²№１"
)
LOOK_ALIKE = str.maketrans("aeopcxyAEOPCTHKMB", "аеорсхуАЕОРСТНКМВ")  # Cyrillic letters in the place of Latin ones
LONG_WORD = "withdrawal-of-the-ratification-of-the-"
HEADS = (
    "LIVE: Latest updates", "Key points", "What we know so far", "Watch: the moment of the vote", "Share this article",
    "Read also: more on this", "Photo: soldiers at the border (AP Photo/J. Doe)", "File photo. REUTERS/Stringer",
    "By OUR CORRESPONDENT in Geneva", "Published 3 hours ago | Updated 12 March 2025, 14:05 GMT", "GENEVA (Reuters) -",
    "(Reporting by A. Kask; editing by B. Lee)", "VILNIUS, March 18 --", "* * *", "1. ", "- ",
    "Q: Will you leave the treaty?", "MODERATOR: Next question.",
)  # fmt: skip
SMALL_WORDS = frozenset(
    ["the", "a", "an", "of", "to", "has", "have", "had", "is", "was", "were", "that", "it", "would"]
)
_SENTENCE = re.compile(r"(?<=[.!?”\"]) +")


def _cut(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    return text[:start] + text[start + rng.randrange(400) :]


def _cut_off(text: str, rng: random.Random) -> str:
    return text[: rng.randrange(len(text) + 1)] + rng.choice(["", "...", "…", "” [", "(", "[+1200 chars]"])


def _strange(text: str, rng: random.Random) -> str:
    letters = list(text)
    for _ in range(rng.randrange(1, 30)):
        letters.insert(rng.randrange(len(letters) + 1), rng.choice(STRANGE))
    return "".join(letters)


def _other_letters(text: str, rng: random.Random) -> str:
    """The same words in other characters: decomposed, compatibility forms, look-alikes, soft hyphens, ligatures."""
    how = rng.randrange(6)
    if how < 2:
        return unicodedata.normalize(("NFD", "NFKC")[how], text)
    if how == 2:
        return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and rng.random() < 0.1 else c for c in text)
    if how == 3:
        return "".join(c.translate(LOOK_ALIKE) if rng.random() < 0.1 else c for c in text)
    if how == 4:
        return re.sub(r"(?<=\w\w\w)(?=\w\w\w)", rng.choice(["\u00ad", "\u200b", "-\n"]), text)
    return (
        text.replace("fi", "ﬁ").replace("'", "´").replace(" ", rng.choice(["\u00a0", "\u2009", "\u3000", "\t", "  "]))
    )


def _mojibake(text: str, rng: random.Random) -> str:
    return text.encode("utf-8", "replace").decode(rng.choice(["cp1252", "latin-1", "cp437"]), "replace")


def _capitals(text: str, rng: random.Random) -> str:
    change = rng.choice([str.upper, str.lower, str.title, str.swapcase])
    paragraphs = text.split("\n")
    first = rng.choice([0, 0, rng.randrange(len(paragraphs))])
    last = rng.choice([first + 1, first + 3, len(paragraphs)])
    return "\n".join(change(p) if first <= n < last else p for n, p in enumerate(paragraphs))


def _quotes(text: str, rng: random.Random) -> str:
    """Quotation marks lost, straightened, swapped, doubled, or put where none belong."""
    how = rng.randrange(5)
    if how == 0:
        gone = rng.choice(['"“”', "“", "”", "'’"])
        return "".join(letter for letter in text if letter not in gone)
    if how == 1:
        marks = rng.choice(['""', "''", "«»", "„“", "”“", "‘’", "``"])
        return text.replace("“", marks[0]).replace("”", marks[1])
    if how == 2:
        return "".join("" if c in '"“”' and rng.random() < 0.3 else c for c in text)
    if how == 3:
        return re.sub(r'["“”]', lambda m: m[0] * rng.choice([1, 2, 3]), text)
    words = text.split(" ")
    for _ in range(rng.randrange(1, 40)):
        place = rng.randrange(len(words))
        words[place] = rng.choice("“”\"'‘’«»") + words[place]
    return " ".join(words)


def _shuffled(text: str, rng: random.Random) -> str:
    cut = rng.choice(["\n", ". ", " "])
    pieces = text.split(cut)
    rng.shuffle(pieces)
    return cut.join(pieces)


def _words_moved(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    for _ in range(rng.randrange(1, 20)):
        words.insert(rng.randrange(len(words)), words.pop(rng.randrange(len(words))))
    return " ".join(words)


def _translated(text: str, rng: random.Random) -> str:
    """Like a machine's translation: verbs far from their subjects, small words lost, names spelt anew."""
    sentences = []
    for sentence in _SENTENCE.split(text):
        words = sentence.split(" ")
        if len(words) > 5 and rng.random() < 0.6:
            place = rng.randrange(1, len(words) - 2)
            words.insert(rng.choice([len(words) - 1, 0]), words.pop(place))
        sentences.append(" ".join(w for w in words if w.lower() not in SMALL_WORDS or rng.random() < 0.5))
    return " ".join(sentences)


def _copied(text: str, rng: random.Random) -> str:
    """Lines that stand around the text on a page, captions and live-blog entries, set between its paragraphs."""
    paragraphs = text.split("\n")
    for _ in range(rng.randrange(1, 10)):
        clock = f"{rng.randrange(24):02}:{rng.randrange(60):02}" + rng.choice(["", " GMT", " CET", "h"])
        line = rng.choice(
            [rng.choice(HEADS), clock, f"{clock} — {rng.choice(HEADS)}", f"Photo: {rng.choice(paragraphs)}"]
        )
        place = rng.randrange(len(paragraphs) + 1)
        paragraphs.insert(place, line)
        if rng.random() < 0.3 and place + 1 < len(paragraphs):
            paragraphs[place] += rng.choice([" ", "", ": "]) + paragraphs.pop(place + 1)
    return "\n".join(paragraphs)


def _transcript(text: str, rng: random.Random) -> str:
    names = rng.sample(
        ["MR. SMITH", "THE MINISTER", "Q", "A", "Reporter", "Ms. Kask (Estonia)", "President", "POLAND"], 2
    )
    return "\n".join(f"{names[n % 2]}: {p}" for n, p in enumerate(_SENTENCE.split(text)) if p.strip())


def _one_line(text: str, rng: random.Random) -> str:
    return text.replace("\n", rng.choice([" ", "", "\r\n", "\r", "\n\n\n", "\u2028"]))


def _wrapped(text: str, rng: random.Random) -> str:
    """Hard line breaks at a width, like mail; or in every place."""
    width = rng.choice([20, 60, 72])
    return re.sub(rf"(.{{1,{width}}})(?: +|$)", r"\1\n", text)


def _no_stops(text: str, rng: random.Random) -> str:
    return text.replace(rng.choice([".", ",", ".", " "]), rng.choice(["", ";", ":", "!?", ". . ."]))


def _repeated(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    piece = text[start : start + rng.randrange(1, 120)] or "the treaty "
    return text[:start] + piece * rng.randrange(2, 30) + text[start:]


def _numbers(text: str, rng: random.Random) -> str:
    """Figures and dates turned into others, also into ones that do not exist."""
    odd = ["0", "00", "31", "32", "99999999999999999999", "1.5", "-3", "2,0,0", "½", "²", "٣", "Ⅳ", "0000", "1e9", "29"]
    return re.sub(r"\d+", lambda m: rng.choice(odd) if rng.random() < 0.4 else m[0], text)


def _long_word(text: str, rng: random.Random) -> str:
    start = rng.randrange(len(text) + 1)
    return text[:start] + rng.choice([LONG_WORD, "a", "((", "“", "...", "Mr. "]) * rng.randrange(1, 60) + text[start:]


def _tags(text: str, rng: random.Random) -> str:
    tag = rng.choice(
        ["p", "div", "b", "script", "blockquote", "table", "a href=x", "li", "font color=red", "!--", "br"]
    )
    return f"<{tag}>" * rng.randrange(1, 40) + text.replace("\n", f"</{tag}><{tag}>") + f"</{tag}>"


def _page(text: str, rng: random.Random) -> str:
    """A web page around the text: menus, a banner, figures, structured data, entities, broken off at times."""
    title, *rest = text.split("\n")
    tag = rng.choice(["p", "div", "span", "li", "td", "blockquote", "h2"])
    body = "".join(f"<{tag}>{html.escape(p) if rng.random() < 0.8 else p}</{tag}>" for p in rest)
    extras = [
        "<nav>" + "<a href=/x>World</a>" * rng.randrange(40) + "</nav>",
        "<div class=cookie>We use cookies. Accept all</div>",
        "<figure><img src=a.jpg><figcaption>Soldiers. Photo: AFP</figcaption></figure>",
        '<script type="application/ld+json">{"datePublished": "2025-13-45T99", "author": [null, {"name": 3}]}</script>',
        "<meta property=article:published_time content=yesterday><meta name=author content=''>",
        "<style>p{color:red}</style><noscript>Enable JavaScript</noscript>",
        "<table><tr><td>1<td>2</table>&#0;&#xD800;&nbsp;&bogus;&#99999999999;",
        "<article><h1>Another story</h1><p>More news.</p></article>",
        "<svg><text>x</text></svg><![CDATA[ x ]]><?php echo 1 ?>",
    ]
    before, after = ("".join(rng.sample(extras, rng.randrange(5))) for _ in "ab")
    head = f"<!doctype html><html lang={rng.choice(['en', 'fr', 'x'])}><head><title>{title}</title></head>"
    whole = f"{head}<body>{before}<article><h1>{title}</h1>{body}</article>{after}</body></html>"
    return whole[: rng.choice([len(whole), len(whole), rng.randrange(len(whole))])]


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _cut, _cut_off, _strange, _other_letters, _mojibake, _capitals, _quotes, _shuffled, _words_moved, _translated,
    _copied, _transcript, _one_line, _wrapped, _no_stops, _repeated, _numbers, _long_word, _tags, _page,
)  # fmt: skip


def _joined(text: str, other: str, rng: random.Random) -> str:
    """Two stories on one page: one after the other, or the one inside the other."""
    start = rng.choice([len(text), rng.randrange(len(text) + 1)])
    return text[:start] + rng.choice(["\n\n", "\n", " ", "\n* * *\n"]) + other + "\n" + text[start:]


def _encoded(text: str, rng: random.Random) -> bytes:
    """The bytes: UTF-8 as a rule, now and then another encoding, or broken."""
    how = rng.randrange(20)
    if how == 0:
        return text.encode(rng.choice(["cp1252", "utf-16", "utf-16-le", "utf-8-sig", "cp1251", "shift-jis"]), "replace")
    data = bytearray(text.encode("utf-8", rng.choice(["replace", "surrogatepass"]) if how == 1 else "replace"))
    if how == 2:
        for _ in range(rng.randrange(1, 20)):
            data.insert(rng.randrange(len(data) + 1), rng.randrange(256))
    return bytes(data)


def mutated(texts: Sequence[str], count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield `count` articles made from `texts` by one to four mutations each; the same seed gives the same ones."""
    rng = random.Random(seed)
    for _ in range(count):
        text = rng.choice(texts)
        if rng.random() < 0.1:
            text = _joined(text, rng.choice(texts), rng)
        for change in rng.choices(MUTATIONS, k=rng.randrange(1, 5)):
            text = change(text, rng)[:MOST_CHARACTERS]
        yield _encoded(text, rng)
