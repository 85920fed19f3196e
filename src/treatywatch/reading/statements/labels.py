"""Names that stand beside what is said, with a mark between them: headlines, transcripts, names under quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Range
from treatywatch.reading.statements.spans import trimmed
from treatywatch.reading.syntax import is_noun, is_verb

if TYPE_CHECKING:
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.statements.scene import Scene
    from treatywatch.reading.tokens import Token

_DASHES = frozenset({"-", "–", "—", "--", "―"})
_LONGEST = 8  # tokens of a label
_LONGEST_SIGNATURE = 24
_MARKS = frozenset({'"', "“", "'", "‘"})
_TOPIC = frozenset({"on", "to"})  # "Minister on fish: 'We stay'"


def by_colon(scene: Scene, sentence: Sentence) -> Iterator[Candidate]:
    """Headlines and transcripts: "Minister: we stay", "MODERATOR: Thank you."."""
    doc, first = scene.doc, sentence.first
    start, end = _paragraph(scene, sentence)
    opens = sentence.start <= start
    limit = scene.parsed.span(start, end).end if opens else sentence.last
    at = _colon(scene, first, limit)
    if at is None or not _is_label(doc[first:at], opens):
        return
    if opens and first < at - 1 and doc[first].text in _MARKS:
        first += 1
    source, begins = _speaker(doc[first:at]), at + 1
    while begins < limit and doc[begins].form.is_space:
        begins += 1
    told = scene.sentence_of(doc[begins]) if begins < limit else None
    content = trimmed(doc, begins, told.last) if told else None
    if source is None or told is None or content is None:
        return
    head = doc[source[1] - 1]
    kind = "label in capitals" if head.text.isupper() else "label"
    kind += " with quotation" if scene.quote_of(doc[content[0]]) is not None else ""
    whole = trimmed(doc, content[0], limit) if opens else None
    is_turn = opens and scene.labels[scene.text[doc[first].idx : doc[at].idx]] > 1
    if whole and (is_turn or end <= told.end + 1):
        pieces = [(f"{kind} in a line of its own", whole)]
    elif whole:
        pieces = [(kind, content), (f"{kind} before a paragraph", whole)]
    else:
        pieces = [(kind, content)]
    for construction, piece in pieces:
        yield Candidate(construction, ":", doc[at], (at, at + 1), source, head, (piece,), doc[content[0]])


def _paragraph(scene: Scene, sentence: Sentence) -> tuple[int, int]:
    if sentence.paragraph < len(scene.paragraphs):
        return scene.paragraphs[sentence.paragraph]
    return sentence.start, sentence.end


def _colon(scene: Scene, first: int, limit: int) -> int | None:
    """The first colon, if it is near the start, or near a dash behind the start."""
    doc, since = scene.doc, first
    for at in range(first + 1, limit - 1):
        if at - since > _LONGEST:
            return None
        if doc[at].text == ":":
            return at
        if doc[at].text in _DASHES:
            since = at
    return None


def _speaker(label: Sequence[Token]) -> Range | None:
    """Whose words follow a label: what stands behind its last dash, and before the topic that a headline names."""
    doc, first, last = label[0].doc, label[0].i, label[-1].i + 1
    for word in label:
        if word.text in _DASHES and word.i + 1 < last:
            first = word.i + 1
    for word in doc[first + 1 : last]:
        if word.lower_ in _TOPIC:
            last = word.i
            break
    return trimmed(doc, first, last)


def _is_label(words: Sequence[Token], opens: bool) -> bool:
    """Whether words before a colon may name a speaker.

    A noun and no verb, or capitals, however they are read; where they open a paragraph also a name that was read
    as no noun. The letters of questions and answers name nobody, nor do numbers ("Article 5: ...").
    """
    if words[-1].form.like_num or (len(words) == 1 and len(words[0]) == 1):
        return False
    if all(word.text.isupper() for word in words):
        return True
    if any(is_verb(word) for word in words):
        return False
    return any(is_noun(word) for word in words) or (opens and all(word.text.istitle() for word in words))


def by_signature(scene: Scene, sentence: Sentence) -> Iterator[Candidate]:
    """A name behind a dash under a quotation that fills the paragraph before."""
    doc, first = scene.doc, sentence.first
    if doc[first].text not in _DASHES or sentence.last - first > _LONGEST_SIGNATURE or sentence.paragraph == 0:
        return
    source = trimmed(doc, first + 1, sentence.last)
    start, end = scene.paragraphs[sentence.paragraph - 1]
    quote = scene.quote_at(start)
    if source is None or quote is None or quote.start != start or quote.end < end - 1:
        return
    words = doc[source[0] : source[1]]
    titled = words[0].lower_ == "the" and len(words) > 1 and words[1].text[:1].isupper()  # "– The Honourable Ana Kos"
    if not (titled or words[0].tag_ == "NNP") or any(is_verb(word) for word in words):
        return
    span = scene.parsed.span(quote.start, quote.end)
    cue = (first, first + 1)
    yield Candidate("signature", "-", doc[first], cue, source, words[0], ((span.start, span.end),), span.root)
