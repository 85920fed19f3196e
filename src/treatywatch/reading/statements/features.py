"""What surrounds a candidate, as named values: the columns that the tables of counts are kept by."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.scene import OPAQUE_WORDS, Scene
from treatywatch.reading.syntax import is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.parse import Sentence
    from treatywatch.reading.tokens import Token

_LENGTHS = (1, 2, 3, 5, 8, 14, 24)
SEPARATOR = " | "  # between values that stand together
_FINE_LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 27, 40)
_DISTANCES = (0, 1, 2, 3, 5, 8, 14)
_SENTENCE_LENGTHS = (8, 14, 20, 28, 36, 50)
_FUNCTION_WORDS = ("IN", "CC", "TO", "WDT", "WP", ",", "MD", "RB", "PRP", "DT")
_PRONOUNS = ("PRP", "WP", "WDT", "DT", "PRP$", "EX")
_OPENERS = (*_PRONOUNS, "CD", "IN")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ARGUMENTS = ("dobj", "ccomp", "xcomp", "prep", "advcl", "npadvmod", "conj", "acomp", "attr", "oprd", "dative")
_DEEPEST = 6


class Context(dict[str, str]):
    """Named values of a candidate, each worked out when it is first asked for; "a, b" is the value of both together.

    Args:
        scene: the article.
        candidate: the candidate.
        rivals: the other constructions that the same cue stands in.
    """

    __slots__ = ("candidate", "rivals", "scene", "sentence")

    def __init__(self, scene: Scene, candidate: Candidate, rivals: frozenset[str]) -> None:
        super().__init__()
        self.scene, self.candidate, self.rivals = scene, candidate, rivals
        self.sentence: Sentence | None = scene.sentence_of(candidate.cue)

    def __missing__(self, name: str) -> str:
        feature = FEATURES.get(name)
        value = feature(self) if feature else SEPARATOR.join(self[part] for part in name.split(", "))
        self[name] = value
        return value


class Alone(Context):
    """The values as if the cue's clause were the sentence.

    What stands inside another's words was not counted, for annotators mark the outermost alone; there the values that
    tell how deep a cue stands speak against every one.
    """

    __slots__ = ()

    def __init__(self, scene: Scene, candidate: Candidate, rivals: frozenset[str]) -> None:
        super().__init__(scene, candidate, rivals)
        form = f"{candidate.cue.tag_} ROOT"
        self.update(
            {"governor": "ROOT", "clause": "ROOT none", "opener": "none", "above": "none", "depth": "0"}, form=form
        )


def _upto(number: int, steps: tuple[int, ...] = _DISTANCES) -> str:
    return next((f"to {step}" for step in steps if number <= step), "more")


def _plain(word: Token) -> str:
    """A word as it is spelt where it is common, its tag where it is a name."""
    return word.lower_ if word.is_lower else word.tag_


def _source(context: Context) -> str:
    head = context.candidate.source_head
    if head is None:
        return "none"
    return head.lower_ if head.tag_ in _PRONOUNS else head.tag_


def _source_word(context: Context) -> str:
    head = context.candidate.source_head
    if head is None:
        return "none"
    return head.lower_ if head.is_lower or head.tag_ == "PRP" else "-"


def _source_relation(context: Context) -> str:
    """The source's own relation, and whether it hangs on the cue."""
    head = context.candidate.source_head
    if head is None:
        return "none"
    return f"{head.dep_} {'own' if head.head is context.candidate.cue else 'other'}"


def _source_side(context: Context) -> str:
    source = context.candidate.source
    if source is None:
        return "none"
    return "before" if source[0] < context.candidate.cue.i else "behind"


def _source_says(context: Context) -> str:
    """How often, up to three times, the source's head is the subject of a verb of saying in the article."""
    head = context.candidate.source_head
    return "none" if head is None else str(min(3, context.scene.speakers.get(head.lower_, 0)))


def _source_names(context: Context) -> str:
    source = context.candidate.source
    if source is None:
        return "none"
    return str(min(3, sum(word.tag_ == "NNP" for word in context.scene.doc[source[0] : source[1]])))


def _source_opening(context: Context) -> str:
    source = context.candidate.source
    if source is None:
        return "none"
    word = context.scene.doc[source[0]]
    return word.lower_ if word.tag_ in _OPENERS else word.tag_


def _source_distance(context: Context) -> str:
    source, cue = context.candidate.source, context.candidate.cue.i
    return "none" if source is None else _upto(min(abs(cue - source[1]), abs(source[0] - cue)))


def _source_quoted(context: Context) -> str:
    head = context.candidate.source_head
    if head is None:
        return "none"
    return "yes" if context.scene.is_opaque(head) else "no"


def _length(context: Context) -> str:
    return _upto(_size(context.candidate), _LENGTHS)


def _size(candidate: Candidate) -> int:
    return sum(last - first for first, last in candidate.content)


def _share(context: Context) -> str:
    """Fifths of the cue's sentence that the content is long."""
    sentence = context.sentence
    words = sentence.last - sentence.first if sentence else 1
    return str(round(5 * _size(context.candidate) / max(1, words)))


def _opening(context: Context) -> str:
    candidate = context.candidate
    word, head = context.scene.doc[candidate.content[0][0]], candidate.content_head.tag_
    if word.tag_[:1] == "W" or word.tag_ in ("IN", "TO", "DT", "PRP", "PRP$"):
        return f"{word.tag_ if word.tag_ in ('PRP', 'PRP$') else word.lower_} {head}"
    return head


def _opening_word(context: Context) -> str:
    word = context.scene.doc[context.candidate.content[0][0]]
    return _plain(word)


def _modal(context: Context) -> str:
    doc, pieces = context.scene.doc, context.candidate.content
    words = (word.lower_ for first, last in pieces for word in doc[first:last] if word.tag_ == "MD")
    return next(words, "none")


def _content_noun(context: Context) -> str:
    head = context.candidate.content_head
    return lemma(head) if head.tag_ in ("NN", "NNS") and head.is_lower else "-"


def _distance(context: Context) -> str:
    """On which side of the cue, and how far from it, the content stands."""
    candidate = context.candidate
    first, last, cue = candidate.content[0][0], candidate.content[-1][1], candidate.cue.i
    return f"before {_upto(cue - last)}" if last <= cue else f"behind {_upto(abs(first - cue))}"


def _before(context: Context) -> str:
    first = context.candidate.content[0][0]
    return _edge(context.scene.doc[first - 1], ("IN", "CC", "TO")) if first else "start"


def _behind(context: Context) -> str:
    doc, last = context.scene.doc, context.candidate.content[-1][1]
    return _edge(doc[last], ("IN", "CC", "TO", "WDT", "WP")) if last < len(doc) else "end"


def _edge(word: Token, spelt: tuple[str, ...]) -> str:
    return word.lower_ if word.is_punct or word.tag_ in spelt else word.tag_


def _is_finite(context: Context) -> str:
    doc = context.scene.doc
    pieces = context.candidate.content
    return "yes" if any(word.tag_ in _FINITE for first, last in pieces for word in doc[first:last]) else "no"


def _starts_sentence(context: Context) -> str:
    return "yes" if context.sentence and context.candidate.content[0][0] <= context.sentence.first else "no"


def _ends_sentence(context: Context) -> str:
    return "yes" if context.sentence and context.candidate.content[-1][1] >= context.sentence.last - 1 else "no"


def _quoted(context: Context) -> str:
    scene, content = context.scene, context.candidate.content
    if not scene.quotes:
        return "no"
    opening, closing = scene.doc[content[0][0]], scene.doc[content[-1][1] - 1]
    first, last = scene.quote_of(opening), scene.quote_of(closing)
    if first and last:
        return "whole"
    if first or last:
        return "edge"
    inner = scene.quotes_between(opening.idx, closing.idx)
    return "inside" if any(opening.idx < quote.start < closing.idx for quote in inner) else "no"


def _auxiliary(context: Context) -> str:
    words = [lemma(c) for c in context.candidate.cue.children if c.dep_ in ("aux", "auxpass", "neg")]
    return " ".join(words[:3]) or "none"


def _governor(context: Context) -> str:
    cue = context.candidate.cue
    return f"{cue.dep_} {lemma(cue.head)}" if cue.head is not cue and is_verb(cue.head) else cue.dep_


def _clause_head(context: Context) -> Token:
    clause = context.candidate.cue
    while clause.dep_ in ("conj", "xcomp") and clause.head is not clause:
        clause = clause.head
    return clause


def _clause(context: Context) -> str:
    """The relation of the cue's clause, and the word that opens it."""
    clause = _clause_head(context)
    opens = (c.lower_ for c in clause.children if c.dep_ == "mark" or c.tag_ in ("WRB", "WDT", "WP"))
    return f"{clause.dep_} {next(opens, 'none')}"


def _clause_form(context: Context) -> str:
    """The auxiliaries and the tag of the cue's clause."""
    clause = _clause_head(context)
    words = [c.lower_ for c in clause.children if c.dep_ in ("aux", "neg")]
    return " ".join([*words[:3], clause.tag_])


def _cue_opener(context: Context) -> str:
    """The word that opens the cue's own clause: "if", "when"."""
    cue = context.candidate.cue
    opens = (c.lower_ for c in cue.children if c.dep_ == "mark" or (c.dep_ == "advmod" and c.tag_ == "WRB"))
    return next(opens, "none")


def _adverb(context: Context) -> str:
    return "yes" if any(c.dep_ == "advmod" for c in context.candidate.cue.children) else "no"


def _above(context: Context) -> str:
    cue = context.candidate.cue
    return cue.head.tag_ if cue.head is not cue else "none"


def _cue_before(context: Context) -> str:
    first = context.candidate.cue_range[0]
    return _edge(context.scene.doc[first - 1], _FUNCTION_WORDS) if first else "start"


def _cue_behind(context: Context) -> str:
    doc, last = context.scene.doc, context.candidate.cue_range[1]
    return _edge(doc[last], _FUNCTION_WORDS) if last < len(doc) else "end"


def _arguments(context: Context) -> str:
    cue = context.candidate.cue
    return "+".join(sorted({c.dep_ for c in cue.children if c.i > cue.i and c.dep_ in _ARGUMENTS})) or "none"


def _prepositions(context: Context) -> str:
    found = {_plain(c) for c in context.candidate.cue.children if c.dep_ == "prep"}
    return "+".join(sorted(found)[:3]) or "none"


def _depth(context: Context) -> str:
    word, depth = context.candidate.cue, 0
    while word.head is not word and depth < _DEEPEST:
        word, depth = word.head, depth + 1
    return str(depth)


def _sentence_quotation(context: Context) -> str:
    """Whether the cue's sentence touches a quotation, and whether a long one."""
    sentence = context.sentence
    near = context.scene.quotes_between(sentence.start, sentence.end) if sentence else ()
    return "none" if not near else "long" if any(quote.words >= OPAQUE_WORDS for quote in near) else "short"


def _sentence_end(context: Context) -> str:
    sentence = context.sentence
    last = context.scene.doc[sentence.last - 1] if sentence else context.candidate.cue
    return last.text if last.is_punct else "word"


def _sentence_length(context: Context) -> str:
    sentence = context.sentence
    return _upto(sentence.last - sentence.first if sentence else 0, _SENTENCE_LENGTHS)


FEATURES: dict[str, Callable[[Context], str]] = {
    "construction": lambda context: context.candidate.construction,
    "cue": lambda context: context.candidate.key,
    "word": lambda context: context.candidate.key.split(" ")[0],
    "rivals": lambda context: "+".join(sorted(context.rivals)) or "none",
    "source": _source,
    "source word": _source_word,
    "source relation": _source_relation,
    "source side": _source_side,
    "source says": _source_says,
    "source names": _source_names,
    "source quoted": _source_quoted,
    "source opening": _source_opening,
    "source distance": _source_distance,
    "length": _length,
    "words": lambda context: _upto(_size(context.candidate), _FINE_LENGTHS),
    "pieces": lambda context: str(len(context.candidate.content)),
    "share": _share,
    "opens": _opening,
    "opening word": _opening_word,
    "content head": lambda context: context.candidate.content_head.tag_,
    "content noun": _content_noun,
    "distance": _distance,
    "before": _before,
    "behind": _behind,
    "modal": _modal,
    "finite": _is_finite,
    "starts sentence": _starts_sentence,
    "ends sentence": _ends_sentence,
    "ending": lambda context: context.candidate.ending,
    "quoted": _quoted,
    "form": lambda context: f"{context.candidate.cue.tag_} {context.candidate.cue.dep_}",
    "auxiliary": _auxiliary,
    "governor": _governor,
    "clause": _clause,
    "clause form": _clause_form,
    "opener": _cue_opener,
    "adverb": _adverb,
    "above": _above,
    "cue before": _cue_before,
    "cue behind": _cue_behind,
    "arguments": _arguments,
    "prepositions": _prepositions,
    "depth": _depth,
    "sentence quotation": _sentence_quotation,
    "sentence end": _sentence_end,
    "sentence length": _sentence_length,
}
"""The values that tables are kept by, in the order of what they look at: source, content, cue, sentence."""
