"""Which of the lists of states in an article a phrase stands for: "the four nations", "both", "these countries"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.reading.parse import Sentence
from treatywatch.reading.refer_groups import Group, can_take_part, is_organisation, refs_of
from treatywatch.reading.refer_words import numbers, role_words, words_of

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_MODIFIERS = ("poss", "compound", "amod", "nmod", "nummod", "det")
_DEFINITE = frozenset({"the", "these", "those", "all", "both", "its", "their"})
_DESCRIBED = 6  # words before a noun that count and describe: "three junta-led West African countries"
_ONLY = frozenset({"only", "just"})


class Lists:
    """The lists of states of one article.

    Args:
        groups: the lists, in order.
        actors: mentions of states, organisations and persons, in order.
        mention_at: the mention that a word belongs to.
        sentences: the sentences, with the headline.
    """

    def __init__(
        self,
        groups: Sequence[Group],
        actors: Sequence[Mention],
        mention_at: Callable[[Token], Mention | None],
        sentences: Sequence[Sentence],
    ) -> None:
        self._groups, self._actors, self._mention_at = groups, actors, mention_at
        self._titles = [s for s in sentences[:1] if s.part == "title"]
        self._lead = [s for s in sentences[1:3] if self._titles]  # a dateline may stand for one

    def at(self, token: Token) -> tuple[str, ...]:
        """The whole list of states that begins with this word, whatever the grammar makes of its commas."""
        mention = self._mention_at(token)
        if mention is None or not (mention.kind == "state" or is_organisation(mention.ref or "")):
            return ()
        return next((g.refs for g in self._groups if g.start == mention.start), ())

    def behind(self, token: Token) -> tuple[str, ...]:
        """Those whom a list behind a noun names: "three of its members (Malta, Spain and Italy)"."""
        if token.tag_ != "NNS" or token.lower_ not in words_of("states"):
            return ()
        behind = [c for c in token.children if c.dep_ == "appos" and c.i > token.i]
        return next((found for c in behind if (found := self.at(c))), ())

    def counted(self, token: Token) -> tuple[str, ...]:
        """Such as "the four nations", "both countries", "the three": the last list of so many."""
        word = token.lower_
        if word not in words_of("states"):
            return ()
        if any(c.dep_ == "nummod" and c.lower_ not in numbers() for c in token.children):
            return ()  # "the 34 states that have ratified it"
        if any(c.lower_ in ("first", "last", "next") for c in token.children):
            return ()  # "among the first three to ratify"
        sizes = [numbers()[w.lower_] for w in (token, *token.children) if w.lower_ in numbers()]
        if named := self._in_headline(token):
            return named
        if self._owners_are_states(token) or any(_names_another_group(c) for c in token.children):
            return ()
        if sizes:
            definite = word in ("both", "all") or any(c.lower_ in _DEFINITE for c in token.children)
            if not definite and self._are_listed_behind(token):
                return ()  # "Two countries have left it: Chad and Mali"
            if not definite and any(t.lower_ in _ONLY for c in (token, *token.children) for t in (c, *c.children)):
                return ()  # "Only two countries have ever left": new ones
            return self.of_size(token.idx, sizes[0], definite=definite)
        those_that = any(c.dep_ == "relcl" for c in token.children)  # "those states that have left"
        the = any(c.lower_ in ("these", "those", "the") for c in token.children)  # "all countries" are all there are
        if the and not those_that and word not in role_words():
            return self.of_size(token.idx, 0, definite=False)
        return ()

    def _in_headline(self, token: Token) -> tuple[str, ...]:
        """Those of the headline whom the lead counts: "Mali and Niger quit": "Two junta-led countries have left"."""
        if not any(s.start <= token.idx < s.end for s in self._lead):
            return ()
        before = token.doc[max(token.sent.start, token.i - _DESCRIBED) : token.i]
        told = next((numbers()[t.lower_] for t in before if t.lower_ in numbers()), 0)
        named = [g.refs for g in self._groups if g.end <= self._titles[0].end]
        return named[0] if len(named) == 1 and len(named[0]) == told else ()

    def _are_listed_behind(self, token: Token) -> bool:
        """Whether a colon and names stand behind, in the same sentence."""
        sentence = token.sent
        colons = [t for t in sentence if t.i > token.i and t.text == ":"][:1]
        return any(m.kind == "state" and m.start == t.nbor(1).idx for t in colons for m in self._actors)

    def of_size(self, char: int, size: int, *, definite: bool = True) -> tuple[str, ...]:
        """The list of so many (0: of any size) states named last before a place, else the first one after it."""
        fitting = [g for g in self._groups if len(g.refs) == size or not size]
        before = [g for g in fitting if g.end <= char]
        if before:
            return before[-1].refs
        states = list(dict.fromkeys(r for m in reversed(self._states_before(char)) for r in refs_of(m)))
        if not definite:
            return ()
        fitting = [g for g in fitting if not g.compared]
        if size > 1 and len(states) == size:
            return tuple(reversed(states))  # "The Dutch received Russia's notice on the treaty that the two countries"
        if size and len(states) >= size and not fitting:
            return tuple(reversed(states[:size]))
        return fitting[0].refs if fitting else ()

    def _owners_are_states(self, token: Token) -> bool:
        return any((m := self._mention_at(c)) and m.kind == "state" and c.dep_ in _MODIFIERS for c in token.children)

    def _states_before(self, char: int) -> list[Mention]:
        return [m for m in self._actors if m.kind == "state" and m.end <= char and any(map(can_take_part, refs_of(m)))]


def _names_another_group(modifier: Token) -> bool:
    """Such as "Arab" in "all the Arab states": not those that were named before."""
    adjective = modifier.dep_ in ("amod", "compound") and modifier.tag_.startswith(("JJ", "NNP"))
    named = modifier.text[:1].isupper() and not modifier.text.isupper()
    return adjective and named and not modifier.is_sent_start
