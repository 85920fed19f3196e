"""What surrounds a cue, whatever it is thought to say: named values that all its candidates have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treatywatch.reading.statements.scene import OPAQUE_WORDS, Scene

if TYPE_CHECKING:
    from treatywatch.reading.quotes import Quote
    from treatywatch.reading.tokens import Token

_SENTENCE_LENGTHS = (8, 14, 20, 28, 36, 50)
_OPENING = ("WRB", "WDT", "WP")
_ARGUMENTS = frozenset(
    {"dobj", "ccomp", "xcomp", "prep", "advcl", "npadvmod", "conj", "acomp", "attr", "oprd", "dative"}
)
_DEEPEST = 6

CUE_COLUMNS = (
    "form", "auxiliary", "governor", "clause", "clause form", "opener", "adverb", "above", "arguments",
    "prepositions", "depth",
)  # fmt: skip
"""The columns of a cue's grammar."""
SENTENCE_COLUMNS = ("sentence quotation", "sentence end", "sentence length")
"""The columns of the sentence that it stands in."""


class Around:
    """The grammar and the sentence of a cue, each worked out when it is first asked for.

    Args:
        scene: the article.
        cue: the word that attributes.
        alone: whether to see the cue's clause as if it were the sentence. What stands inside another's words was not
            counted, for annotators mark the outermost alone; there the values that tell how deep a cue stands speak
            against every one.
    """

    __slots__ = ("_grammar", "_of_sentence", "alone", "cue", "scene", "sentence")

    def __init__(self, scene: Scene, cue: Token, alone: bool = False) -> None:
        self.scene, self.cue, self.alone = scene, cue, alone
        self.sentence = scene.sentence_of(cue)
        self._grammar: dict[str, str] | None = None
        self._of_sentence: dict[str, str] | None = None

    def grammar(self) -> dict[str, str]:
        """The values of the columns of the cue's grammar."""
        if self._grammar is None:
            self._grammar = _outer(self.cue) | _children(self.cue)
            if self.alone:
                form = f"{self.cue.tag_} ROOT"
                self._grammar |= {"governor": "ROOT", "clause": "ROOT none", "opener": "none", "above": "none"}
                self._grammar |= {"depth": "0", "form": form}
        return self._grammar

    def of_sentence(self) -> dict[str, str]:
        """The values of the columns of its sentence."""
        if self._of_sentence is None:
            self._of_sentence = self._sentence()
        return self._of_sentence

    def _sentence(self) -> dict[str, str]:
        scene, sentence = self.scene, self.sentence
        last, length = self.cue, 0
        near: tuple[Quote, ...] = ()
        if sentence is not None:
            last, length = scene.doc[sentence.last - 1], sentence.last - sentence.first
            near = scene.quotes_between(sentence.start, sentence.end) if scene.quotes else ()
        is_long = any(quote.words >= OPAQUE_WORDS for quote in near)
        return {
            "sentence quotation": "none" if not near else "long" if is_long else "short",
            "sentence end": last.text if last.form.is_punct else "word",
            "sentence length": upto(length, _SENTENCE_LENGTHS),
        }


def upto(number: int, steps: tuple[int, ...]) -> str:
    """The first step that a number does not pass, in words."""
    for step in steps:
        if number <= step:
            return f"to {step}"
    return "more"


def plain(word: Token) -> str:
    """A word as it is spelt where it is common, its tag where it is a name."""
    return word.lower_ if word.form.is_lower else word.tag_


def _outer(cue: Token) -> dict[str, str]:
    """What the cue hangs on; its clause: its relation, the word that opens it, its auxiliaries and its tag."""
    head, relation = cue.head, cue.dep_
    clause, word, depth = cue, cue, 0
    while clause.dep_ in ("conj", "xcomp") and clause.head is not clause:
        clause = clause.head
    while word.head is not word and depth < _DEEPEST:
        word, depth = word.head, depth + 1
    opener, words = "none", []
    for child in clause.children:
        if opener == "none" and (child.dep_ == "mark" or child.tag_ in _OPENING):
            opener = child.lower_
        if child.dep_ in ("aux", "neg"):
            words.append(child.lower_)
    return {
        "form": f"{cue.tag_} {relation}",
        "governor": f"{relation} {head.base}" if head is not cue and head.form.is_verb else relation,
        "clause": f"{clause.dep_} {opener}",
        "clause form": " ".join([*words[:3], clause.tag_]),
        "above": head.tag_ if head is not cue else "none",
        "depth": str(depth),
    }


def _children(cue: Token) -> dict[str, str]:
    """What hangs on the cue: auxiliaries, the word that opens its own clause ("if", "when"), adverbs, arguments."""
    auxiliaries: list[str] = []
    arguments, prepositions = set(), set()
    opener, adverb = "", "no"
    for child in cue.children:
        relation = child.dep_
        if relation == "advmod":
            adverb = "yes"
            if not opener and child.tag_ == "WRB":
                opener = child.lower_
        elif relation in ("aux", "auxpass", "neg"):
            auxiliaries.append(child.base)
        elif relation == "mark":
            opener = opener or child.lower_
        elif relation in _ARGUMENTS:
            if child.i > cue.i:
                arguments.add(relation)
            if relation == "prep":
                prepositions.add(plain(child))
    return {
        "auxiliary": " ".join(auxiliaries[:3]) or "none",
        "opener": opener or "none",
        "adverb": adverb,
        "arguments": "+".join(sorted(arguments)) or "none",
        "prepositions": "+".join(sorted(prepositions)[:3]) or "none",
    }
