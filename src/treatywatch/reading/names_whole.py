"""The grammar of a treaty's name that holds a verb: one thing, and no clause of the text.

"Namibia joined the convention to fight desertification in 1997" has 1997 for the fighting where grammars read it so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention

if TYPE_CHECKING:
    from treatywatch.reading.parse import Parsed
    from treatywatch.reading.tokens import Doc, Token

_OUTER = frozenset({"prep", "npadvmod", "advmod", "punct", "cc", "conj", "advcl", "aux"})


def bind_names(parsed: Parsed, mentions: Iterable[Mention]) -> None:
    """Hang a name's verbs on its noun, and what the grammar hung on them behind the name on the verb above it.

    To be called before anybody asks for the grammar around a name.
    """
    for mention in mentions:
        if mention.kind == "treaty":
            words = list(parsed.span(mention.start, mention.end))
            verbs = [word for word in words if word.tag_.startswith("VB")]
            if verbs:
                _bind(parsed.doc, words, verbs)


def _bind(doc: Doc, words: list[Token], verbs: list[Token]) -> None:
    first, last = words[0].i, words[-1].i
    head = next((word for word in words if word.is_noun and not first <= word.head.i <= last), None)
    if head is None or head.i > verbs[0].i:
        return
    above = next((word for word in head.ancestors if word.tag_.startswith("VB")), None)
    moved = False
    for word, new, dep in list(_moved(words, verbs, head, above, last)):
        if word is new or any(over is word for over in new.ancestors):
            continue  # the name's noun hangs on its verb already
        moved = True
        word.hang(new, dep)
    if moved:
        doc.forget_edges()


def _moved(
    words: list[Token], verbs: list[Token], head: Token, above: Token | None, last: int
) -> Iterator[tuple[Token, Token, str]]:
    inside = {word.i for word in words}
    for verb in verbs:
        if verb.head.i not in inside and verb.head is not verb:
            yield verb, head, "acl"
    if above is None or above.i in inside:
        return
    for word in words:
        if word is not head:
            for child in word.children:
                if child.i > last and child.dep_ in _OUTER:
                    yield child, above, child.dep_
