"""What surrounds a candidate, as named values: the columns that the tables of counts are kept by."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from treatywatch.reading.statements.around import CUE_COLUMNS, SENTENCE_COLUMNS, Around, plain, upto
from treatywatch.reading.statements.candidate import Candidate
from treatywatch.reading.statements.scene import Scene

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

SEPARATOR = " | "  # between values that stand together
_LENGTHS = (1, 2, 3, 5, 8, 14, 24)
_FINE_LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 27, 40)
_DISTANCES = (0, 1, 2, 3, 5, 8, 14)
_FUNCTION_WORDS = frozenset({"IN", "CC", "TO", "WDT", "WP", ",", "MD", "RB", "PRP", "DT"})
_LINKS = frozenset({"IN", "CC", "TO"})
_LINKS_BEHIND = _LINKS | {"WDT", "WP"}
_PRONOUNS = frozenset({"PRP", "WP", "WDT", "DT", "PRP$", "EX"})
_OPENERS = _PRONOUNS | {"CD", "IN"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MOST = 3  # counts are told up to it


@cache
def _parts(name: str) -> tuple[str, ...]:
    """The columns whose values stand together in one."""
    return tuple(name.split(", "))


class Context(dict[str, str]):
    """Named values of a candidate, each worked out when it is first asked for; "a, b" is the value of both together.

    Values that look at the same words are worked out at once.

    Args:
        scene: the article.
        candidate: the candidate.
        rivals: the other constructions that the same cue stands in.
        around: what surrounds the cue, where it is shared with other candidates; None to look anew.
    """

    __slots__ = ("around", "candidate", "rivals", "scene")

    def __init__(
        self, scene: Scene, candidate: Candidate, rivals: frozenset[str], around: Around | None = None
    ) -> None:
        super().__init__()
        self.scene, self.candidate, self.rivals = scene, candidate, rivals
        self.around = around or Around(scene, candidate.cue)

    def __missing__(self, name: str) -> str:
        work = FEATURES.get(name)
        if work is None:
            value = self[name] = SEPARATOR.join([self[part] for part in _parts(name)])
            return value
        work(self)
        return self[name]


def _construction(context: Context) -> None:
    context["construction"] = context.candidate.construction


def _cue(context: Context) -> None:
    context["cue"] = context.candidate.key
    context["word"] = context.candidate.key.split(" ")[0]


def _rivals(context: Context) -> None:
    context["rivals"] = "+".join(sorted(context.rivals)) or "none"


def _grammar(context: Context) -> None:
    context.update(context.around.grammar())


def _sentence(context: Context) -> None:
    context.update(context.around.of_sentence())


def _source(context: Context) -> None:
    """The source's head; its relation, and whether it hangs on the cue; how often it says something in the article."""
    candidate = context.candidate
    head = candidate.source_head
    if head is None:
        for name in _SOURCE:
            context[name] = "none"
        return
    tag, word, cue = head.tag_, head.lower_, candidate.cue
    context["source"] = word if tag in _PRONOUNS else tag
    context["source word"] = word if head.form.is_lower or tag == "PRP" else "-"
    context["source relation"] = f"{head.dep_} {'own' if head.head is cue else 'other'}"
    context["source says"] = str(min(_MOST, context.scene.speakers.get(word, 0)))


def _source_phrase(context: Context) -> None:
    candidate, scene = context.candidate, context.scene
    head, source, cue = candidate.source_head, candidate.source, candidate.cue.i
    context["source quoted"] = "none" if head is None else "yes" if scene.is_opaque(head) else "no"
    if source is None:
        for name in _PHRASE:
            context[name] = "none"
        return
    words = scene.doc[source[0] : source[1]]
    first = words[0]
    context["source side"] = "before" if source[0] < cue else "behind"
    context["source names"] = str(min(_MOST, [word.tag_ for word in words].count("NNP")))
    context["source opening"] = first.lower_ if first.tag_ in _OPENERS else first.tag_
    context["source distance"] = upto(min(abs(cue - source[1]), abs(source[0] - cue)), _DISTANCES)


def _size(context: Context) -> None:
    """How long the content is, in words, pieces, and fifths of the cue's sentence."""
    content, sentence = context.candidate.content, context.around.sentence
    size = sum([last - first for first, last in content])
    words = sentence.last - sentence.first if sentence else 1
    context["share"] = str(round(5 * size / max(1, words)))
    context["length"] = upto(size, _LENGTHS)


def _size_told_finer(context: Context) -> None:
    content = context.candidate.content
    context["words"] = upto(sum([last - first for first, last in content]), _FINE_LENGTHS)
    context["pieces"] = str(len(content))


def _place(context: Context) -> None:
    """On which side of the cue, and how far from it, the content stands, and between what."""
    candidate, doc, sentence = context.candidate, context.scene.doc, context.around.sentence
    first, last, cue = candidate.content[0][0], candidate.content[-1][1], candidate.cue.i
    is_before = last <= cue
    distance = upto(cue - last if is_before else abs(first - cue), _DISTANCES)
    context["distance"] = f"{'before' if is_before else 'behind'} {distance}"
    context["before"] = _edge(doc[first - 1], _LINKS) if first else "start"
    context["behind"] = _edge(doc[last], _LINKS_BEHIND) if last < len(doc) else "end"
    context["starts sentence"] = "yes" if sentence and first <= sentence.first else "no"
    context["ends sentence"] = "yes" if sentence and last >= sentence.last - 1 else "no"


def _edge(word: Token, spelt: frozenset[str]) -> str:
    return word.lower_ if word.form.is_punct or word.tag_ in spelt else word.tag_


def _cue_edges(context: Context) -> None:
    (first, last), doc = context.candidate.cue_range, context.scene.doc
    context["cue before"] = _edge(doc[first - 1], _FUNCTION_WORDS) if first else "start"
    context["cue behind"] = _edge(doc[last], _FUNCTION_WORDS) if last < len(doc) else "end"


def _words(context: Context) -> None:
    """The content's head, and its finite verbs."""
    doc, head = context.scene.doc, context.candidate.content_head
    words = [word for first, last in context.candidate.content for word in doc[first:last]]
    tags = [word.tag_ for word in words]
    context["content head"] = head.tag_
    context["content noun"] = head.base if head.tag_ in ("NN", "NNS") and head.form.is_lower else "-"
    context["finite"] = "no" if _FINITE.isdisjoint(tags) else "yes"
    context["modal"] = words[tags.index("MD")].lower_ if "MD" in tags else "none"


def _opening(context: Context) -> None:
    candidate = context.candidate
    word, head = context.scene.doc[candidate.content[0][0]], candidate.content_head.tag_
    tag = word.tag_
    if tag in ("PRP", "PRP$"):
        context["opens"] = f"{tag} {head}"
    else:
        context["opens"] = f"{word.lower_} {head}" if tag in ("IN", "TO", "DT") or tag[:1] == "W" else head
    context["opening word"] = plain(word)


def _ending(context: Context) -> None:
    context["ending"] = context.candidate.ending


def _quoted(context: Context) -> None:
    context["quoted"] = _how_quoted(context.scene, context.candidate) if context.scene.quotes else "no"


def _how_quoted(scene: Scene, candidate: Candidate) -> str:
    content = candidate.content
    opening, closing = scene.doc[content[0][0]], scene.doc[content[-1][1] - 1]
    first, last = scene.quote_of(opening), scene.quote_of(closing)
    if first and last:
        return "whole"
    if first or last:
        return "edge"
    inner = scene.quotes_between(opening.idx, closing.idx)
    return "inside" if any(opening.idx < quote.start < closing.idx for quote in inner) else "no"


_SOURCE = ("source", "source word", "source relation", "source says")
_PHRASE = ("source side", "source names", "source opening", "source distance")
_TOGETHER: dict[tuple[str, ...], Callable[[Context], None]] = {
    ("construction",): _construction,
    ("cue", "word"): _cue,
    ("rivals",): _rivals,
    _SOURCE: _source,
    ("source quoted", *_PHRASE): _source_phrase,
    ("share", "length"): _size,
    ("words", "pieces"): _size_told_finer,
    ("distance", "before", "behind", "starts sentence", "ends sentence"): _place,
    ("content head", "content noun", "finite", "modal"): _words,
    ("opens", "opening word"): _opening,
    ("ending",): _ending,
    ("quoted",): _quoted,
    ("cue before", "cue behind"): _cue_edges,
    CUE_COLUMNS: _grammar,
    SENTENCE_COLUMNS: _sentence,
}
"""What works out which values, in the order of what they look at: source, content, cue, sentence."""

FEATURES = {name: work for names, work in _TOGETHER.items() for name in names}
"""The columns, each with what works it out."""
