"""Which treaty a text means by "the treaty", "the pact", "the court", "it"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention
from treatywatch.model.lexicon import Lexicon
from treatywatch.reading.alliances import alliances, founding_treaty
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.mentions_protocols import parent_of_unknown
from treatywatch.reading.parse import Parsed
from treatywatch.reading.refer_words import numbers

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_INTRODUCED = re.compile(
    r"\b(?:adopt|negotiat|agree|sign|draft|conclud|approv)\w*\s+(?:on\s+)?an?\s+(?:[\w-]+\s+){0,3}"
    r"(?:agreement|pact|accord|treaty|convention|deal)\s+(?:on|against|for|to)\s",
    re.I,
)
_CATAPHORA = 400  # characters within which a treaty that is announced must be named
_LEAD = 900  # characters, of a headline and a lead
_SENTENCE_ENDS = re.compile(r"[.?!][\"”’']?\s+(?=\S)")
_BETWEEN = re.compile(r"(?:,|,?\s+and|,?\s+as well as)\s+(?:to\s+|from\s+)?(?:the\s+)?")
_QUOTES = str.maketrans({"“": '"', "”": '"'})
_STILL_MEANT = 400  # characters after which an unnamed treaty is rather the article's main one
_MAIN_LEAST = 3  # times that an article names or means a treaty that its opening does not name
_NAMED_BEFORE = 2  # times that an article has named its main treaty, to which it then goes back
_OPENING = 300  # characters of a headline and the beginning of a lead
_JUST_TOLD = 300  # characters before "it" in which another text is told
_OF_TEXT = re.compile(r"\s+(?:to|of)\s+(?:the\s+)?(?:\d{4}\s+)?", re.I)
_CALLED = re.compile(  # "signed a treaty with Peru. The accord, known as the Lima pact": the name of that one
    r"\b(?:treaty|pact|accord|agreement|deal|convention),?\s+(?:which\s+is\s+)?(?:known\s+as|called|dubbed|named)\s+"
    r"(?:the\s+)?\Z",
    re.I,
)
_APPOSED = 40  # characters
_NAMED_BEHIND = 400  # characters behind "a new protocol" in which its name follows
_BODY_NEAR = 500  # characters behind an organisation's name in which "a member" is one of it
_KEEPING = re.compile(
    r"\b(?:depositar\w+|depository|secretariat|hosted\s+by|headquarters\s+of)(?:,|\s+of)?\s+(?:the\s+)?$", re.I
)
_ANY_TREATY = frozenset({"treaty", "agreement", "pact", "accord"})  # the press calls any treaty so
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_MISDATED = 5  # years by which a text may miss the year in which the treaty that it speaks of was made
_STEM = 6  # letters by which a treaty's subject and a word for it are alike: "discriminate", "discrimination"
_TURNS_TO = re.compile(
    r"(?:As (?:for|to|regards)|Regarding|Concerning|Turning to|With regard to|In the case of) [^.;:,()\n]{3,90},"
)
_SUBJECTS = ("nsubj", "nsubjpass")
_INDEFINITE = frozenset({"a", "an", "any", "another", "some", "every", "each", "no", "other", "such"})


def _is_in(token: Token, mention: Mention) -> bool:
    """Whether a word lies wholly in a mention."""
    start: int = token.idx
    return mention.start <= start and start + len(token) <= mention.end


def _is_aside(token: Token) -> bool:
    """Whether a word stands in a clause that only adds something: "because it never ratified the convention itself"."""
    verb = next((up for up in token.ancestors if up.tag_.startswith("VB")), None)
    return verb is not None and verb.dep_ in ("advcl", "relcl", "acl")


@cache
def _other_texts() -> re.Pattern[str]:
    return re.compile(cue_file("referring")["other_texts"], re.I)


def _is_a_house(parsed: Parsed, mention: Mention) -> bool:
    """Whether a body's name only says which house is meant: "signed in the UNESCO building"."""
    root = parsed.span(mention.start, mention.end).root
    owns = root.dep_ in ("compound", "poss", "nmod") and root.head.i > root.i
    return owns and root.head.lower_ in cue_file("referring")["houses"]


class TreatyReferents:
    """The treaties of one article and the words that refer to them."""

    def __init__(self, parsed: Parsed, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
        self._parsed = parsed
        self._lexicon = lexicon
        self.mentions = [m for m in mentions if m.kind == "treaty" and m.ref and not _is_a_house(parsed, m)]
        self._others = [m for m in mentions if m.kind in ("state", "organisation", "person")]
        self._counts = Counter(m.ref for m in self.mentions)
        self._order = list(dict.fromkeys(r for m in self.mentions for r in (m.ref or "", *m.also)))
        self._titled = self._in_title()
        self._main = self._find_main()
        self._meant = [m for m in self.mentions if m.ref == self._main or not self._names_body(m)]
        self._generic = frozenset(cue_file("treaties")["generic"])
        self._at = {t.i: m.ref for m in reversed(self.mentions) for t in parsed.span(m.start, m.end) if _is_in(t, m)}
        self._lists = self._find_lists()
        self._generics = {t: self._generics_of(t) for t in self._order}
        self._families: dict[str, frozenset[str]] = {}

    @property
    def main(self) -> str | None:
        """The treaty that the article is about: named most, where the one of headline and lead counts for more."""
        return self._main

    def _find_main(self) -> str | None:
        opening = [m.ref for m in self.mentions if m.start < _OPENING]
        self._weight = Counter(self._counts)
        self._weight.update(dict.fromkeys(opening[:1], 1))
        self._weight.update(dict.fromkeys([self._titled] if self._titled else [], 1))
        return max(self._order, key=lambda ref: (self._weight[ref], -self._order.index(ref)), default=None)

    def _in_title(self) -> str | None:
        """The one treaty that the headline names, or None."""
        titles = [s for s in self._parsed.sentences[:2] if s.part == "title"]
        named = {m.ref for m in self.mentions for s in titles if s.start <= m.start < s.end}
        return named.pop() if len(named) == 1 else None

    @property
    def all(self) -> tuple[str, ...]:
        """All treaties named, in the order of their first mention."""
        return tuple(self._order)

    @cached_property
    def names_any(self) -> bool:
        """Whether the article names a treaty, or an organisation that stands for its own."""
        return bool(self._order) or any(m.kind == "organisation" and m.ref in alliances() for m in self._others)

    def _names_body(self, mention: Mention) -> bool:
        """Whether a treaty is named by the body that it founded alone: "the WHO" beside its tobacco convention."""
        facts = self._lexicon.facts.get(mention.ref or "")
        nouns = cue_file("treaties")["official_nouns"]
        if facts is None or not facts.organisation:
            return False
        return not any(word.lower() in (*nouns, "constitution", "treaty") for word in mention.text.split())

    def protocol_of(self, parent: str, char: int) -> str | None:
        """The protocol to a treaty that is named just behind "a new protocol", or the only one named, or None."""
        facts = self._lexicon.facts
        own = [t for t in self._order if t in facts and facts[t].parent == parent]
        behind = (m.ref for m in self.mentions if 0 < m.start - char < _NAMED_BEHIND and m.ref in own)
        return own[0] if len(own) == 1 else next(behind, None)

    def last_body(self, char: int) -> str | None:
        """The treaty of the organisation named last, not far before a place: of which one is a "member"."""
        named = [m for m in self.mentions if self._names_body(m)]
        named += [m for m in self._others if m.kind == "organisation" and (m.ref or "") in alliances()]
        near = [m for m in named if 0 <= char - m.end < _BODY_NEAR]
        return founding_treaty(max(near, key=lambda m: m.start).ref or "") if near else None

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions of treaties that lie between two characters."""
        return tuple(m for m in self.mentions if start <= m.start and m.end <= end)

    def at(self, token: Token) -> str | None:
        """The treaty that a word is part of the name of."""
        return self._at.get(token.i)

    def is_addressed(self, token: Token) -> bool:
        """Whether a body is only the one to whom something goes: "delivered the letter to the OAS"."""
        root = self._body_at(token)
        return root is not None and root.dep_ == "pobj" and root.head.lower_ in ("to", "with")

    def is_acting(self, token: Token) -> bool:
        """Whether a body does something, and is not the treaty that is left: "UNESCO received the notification"."""
        root = self._body_at(token)
        return root is not None and root.dep_ == "nsubj"

    def _body_at(self, token: Token) -> Token | None:
        """The head of the name of a body that a word belongs to."""
        mention = next((m for m in self.mentions if _is_in(token, m)), None)
        return self._parsed.span(mention.start, mention.end).root if mention and self._names_body(mention) else None

    def listed(self, token: Token) -> tuple[str, ...]:
        """The treaties of a list that a word names one of: "A, B and C", "the two Covenants"; itself alone else."""
        named = self.at(token)
        return self._lists.get(token.i) or ((named,) if named else ())

    def _find_lists(self) -> dict[int, tuple[str, ...]]:
        text, found = self._parsed.article.text, dict[int, tuple[str, ...]]()
        lists: list[list[Mention]] = []
        for before, mention in zip([None, *self.mentions], self.mentions, strict=False):
            if before and _BETWEEN.fullmatch(text, before.end, mention.start) and not self._is_subject(mention):
                lists[-1].append(mention)
            else:
                lists.append([mention])
        for group in lists:
            joined = any("and" in text[a.end : b.start] for a, b in pairwise(group))
            refs = tuple(dict.fromkeys(r for m in group for r in (m.ref or "", *m.also)))
            if len(refs) > 1 and (joined or len(group) == 1):
                found |= {t.i: refs for m in group for t in self._parsed.span(m.start, m.end)}
        return found

    def _is_subject(self, mention: Mention) -> bool:
        """Whether what looks like a list's next item begins a clause: "left the pact, and the treaty lapsed"."""
        span = self._parsed.span(mention.start, mention.end)
        return len(span) > 0 and span.root.dep_ in _SUBJECTS

    def of_several(self, token: Token) -> tuple[str, ...]:
        """The treaties that "both treaties", "the two covenants", "they" stand for: the last so many named together."""
        words = {token.lower_, *(c.lower_ for c in token.children)}
        size = next((numbers()[w] for w in words if w in numbers()), 0)
        before = [m for m in self.mentions if m.end <= token.idx]
        lists = dict.fromkeys(
            refs for m in before for refs in [self._list_of(m)] if refs and len(refs) in (size or len(refs),)
        )
        if lists:
            return list(lists)[-1]
        named = tuple(dict.fromkeys(m.ref or "" for m in reversed(before)))
        return tuple(reversed(named[:size])) if size and len(named) == size else ()

    def _list_of(self, mention: Mention) -> tuple[str, ...]:
        return next((self._lists[t.i] for t in self._parsed.span(mention.start, mention.end) if t.i in self._lists), ())

    def generics(self, treaty: str) -> frozenset[str]:
        """The nouns, in small letters, by which a text refers back to a treaty."""
        return self._generics.get(treaty) or self._generics_of(treaty)

    def _generics_of(self, treaty: str) -> frozenset[str]:
        facts = self._lexicon.facts.get(treaty)
        if facts:
            return frozenset(g.lower() for g in facts.generic)
        if parent_of_unknown(treaty, self._lexicon) is not None:
            return frozenset({"protocol", "instrument"})
        words = [w.lower() for w in re.findall(r"\w+", treaty)]
        return frozenset(w for w in words if w in self._generic) | {"treaty", "agreement"}

    def is_generic(self, token: Token) -> bool:
        """Whether the word is a noun that may refer back to a treaty of this article: "the pact", "the court"."""
        word = token.lower_
        return word in self._generic or any(word in self.generics(t) for t in self._order)

    def is_generic_plural(self, token: Token) -> bool:
        """Whether the word is the plural of a noun for treaties: "conventions", "covenants"."""
        return token.lower_.removesuffix("s").replace("treatie", "treaty") in self._generic

    def of_noun(self, token: Token) -> str | None:
        """The treaty that a noun such as "treaty", "pact" or "court" refers to, or None where it names none."""
        own = self.at(token)
        if own:
            return own
        if not self.is_generic(token) or token.tag_ in ("NNS", "NNPS"):
            return None
        modifiers = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "det", "poss", "nummod")]
        if self._is_anothers_name(token, modifiers) or _is_owned_with_another(token, modifiers):
            return None
        if any(c.lower_ == "other" for c in modifiers) and not self._described(modifiers):
            return self._other_one(token)
        indefinite = any(c.lower_ in _INDEFINITE for c in modifiers)
        if indefinite and not self._described(modifiers):
            return self._announced(token, modifiers) or self._described_behind(token)
        best = self._best(token, modifiers)
        announced = best is None and indefinite and not self.is_another(token)
        return self._announced(token, modifiers) if announced else best

    def _other_one(self, token: Token) -> str | None:
        """The treaty of "the other Covenant" beside the one named last; None where it is no known one of two."""
        last = next((m.ref for m in reversed(self.mentions) if m.end <= token.idx), None)
        pairs = {tuple(refs) for refs in cue_file("treaties")["several"].values() if len(refs) == 2}
        named = tuple(t for t in self._order if token.lower_ in self.generics(t))
        beside = [pair for pair in (*pairs, named) if len(pair) == 2 and last in pair]
        fitting = [pair for pair in beside if any(token.lower_ in self.generics(t) for t in pair)]
        return next((t for t in fitting[0] if t != last), None) if fitting else None

    def is_unknown(self, token: Token) -> bool:
        """Whether a noun tells of treaties that are none of the article's: "two labour conventions"."""
        if token.tag_ in ("NNS", "NNPS"):
            own = any(c.dep_ == "poss" for c in token.children)  # "its protocols"
            return not own and self.is_generic_plural(token) and not self.of_several(token)
        of_one = any(c.lower_ in ("a", "an", "another") for c in token.children)
        return of_one and self.is_generic(token) and self.of_noun(token) is None

    def _has_another_name(self, token: Token) -> bool:
        """Whether a noun has a name of two words before it that is no treaty's here: "the Falepili Union treaty"."""
        named: list[Token] = []
        while token.i > len(named) and (before := token.nbor(-1 - len(named))).tag_ == "NNP" and before.is_alpha:
            named.append(before)
        full = len(named) > 1 and all(w.text[:1].isupper() and not w.text.isupper() for w in named)
        return full and token.is_lower and not any({w.lower_ for w in named} & self._family(t) for t in self._order)

    def _is_anothers_name(self, token: Token, modifiers: Sequence[Token]) -> bool:
        """Whether a capitalised noun for a body ends the name of one that is no treaty's: "the Labour Organization"."""
        if self._has_another_name(token):
            return True
        if token.tag_ != "NNP" or token.lower_ not in cue_file("treaties")["bodies"] or not token.text[:1].isupper():
            return False
        named = [m for m in modifiers if m.tag_.startswith("NNP") and m.i < token.i]
        words = {m.lower_ for m in named}
        return bool(named) and not any(words & self._family(t) for t in self._order)

    def _announced(self, token: Token, modifiers: Sequence[Token]) -> str | None:
        """Of "an international convention that ..." at the head of an article the treaty that is named next."""
        first = self.mentions[0] if self.mentions else None
        if first is None or first.start < token.idx or first.start - token.idx > _CATAPHORA or token.idx > _LEAD:
            return None
        after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
        called = _CALLED.search(self._parsed.article.text, token.idx, first.start)
        if after in ("with", "between") and called is None:
            return None  # "signed a security treaty with Australia" is one of its own
        a_treaty = any(c.lower_ in ("a", "an") for c in modifiers) and token.lower_ in self.generics(first.ref or "")
        return first.ref if a_treaty else None

    def _described_behind(self, token: Token) -> str | None:
        """The article's own treaty, told before, that "a treaty aimed at protecting women" describes once more."""
        told = any(m.ref == self.main and m.end <= token.idx for m in self.mentions)
        said = [w for c in token.children if c.i > token.i for w in c.subtree] if told and self.main else []
        behind = {w.lower_ for w in said if w.tag_.startswith(("NN", "JJ", "VBG")) and w.head.lower_ != "into"}
        return self.main if behind & self._family(self.main or "") else None

    def _described(self, modifiers: Sequence[Token]) -> bool:
        words = {m.lower_ for m in modifiers}
        return any(words & self._family(t) for t in self._order)

    def _family(self, treaty: str) -> frozenset[str]:
        """The subject words of a treaty: those of its facts and of its name."""
        if treaty not in self._families:
            self._families[treaty] = self._family_of(treaty)
        return self._families[treaty]

    def _family_of(self, treaty: str) -> frozenset[str]:
        facts = self._lexicon.facts.get(treaty)
        phrases = (*facts.family, facts.title) if facts else (treaty,)
        words = {w.lower() for phrase in phrases for w in re.findall(r"[\w-]+", phrase) if len(w) > 2}
        words |= {w.removesuffix("s") for w in words}
        return frozenset(words - self._generic - {"the", "for", "and", "international", "protocol"})

    def _best(self, token: Token, modifiers: Sequence[Token]) -> str | None:
        word = token.lower_
        fitting = [t for t in self._order if word in self.generics(t) or word in _ANY_TREATY]
        fitting = fitting or [t for t in self._order if word == "ban" and self._is_called_ban(t)]
        if not fitting:
            return self._parent(token)
        told = {m.lower_ for m in modifiers if m.dep_ in ("amod", "compound", "nmod", "nummod")}
        subject = self._subject(token)
        if self.is_another(token):
            return None
        years = [int(c.text) for c in token.children if _YEAR.fullmatch(c.text) and c.i < token.i]
        years = years or _years_of_making(token)
        if years:  # "the 1979 pact", "the pact, signed in Moscow in 1979"
            known = [t for t in fitting if t in self._lexicon.facts and self._is_of_year(t, years[0])]
            fitting = known or fitting
        described = [t for t in fitting if (told | subject) & self._family(t)]
        if described:
            fitting = described
        elif self._is_other(told):
            return None
        if word in _ANY_TREATY - {"treaty"}:
            fitting = [t for t in fitting if word in self.generics(t)] or fitting
        if told.intersection(cue_file("referring")["newer"]):
            fitting = self._newest(fitting)
        if "ban" in told:  # "the ban treaty" is one that the press calls so
            fitting = [t for t in fitting if self._is_called_ban(t)] or fitting
            fitting = [t for t in fitting if t == self.main] or fitting
        elif not described and self._is_by_own_noun(word, fitting):
            fitting = [t for t in fitting if self._has_own_noun(t, word)]
        before = [m for m in self._meant if {m.ref, *m.also} & set(fitting) and m.end <= token.idx]
        if not before:
            return self._named_soon(token.idx, fitting)
        if before[-1].ref not in fitting:  # "the economic covenant", after "the two covenants"
            return next(ref for ref in before[-1].also if ref in fitting)
        goes_on = token.dep_ in _SUBJECTS or any(m.lower_ in ("that", "this") for m in modifiers)
        pointed = any(m.lower_ == "that" for m in modifiers)  # "that convention" is the one named last
        in_passing = self.main in fitting and self._is_in_passing(before[-1], token.idx, goes_on=goes_on)
        in_passing = in_passing and not pointed
        return self.main if in_passing else before[-1].ref

    def _parent(self, token: Token) -> str | None:
        """The treaty of "the Covenant itself" where a text names only its protocol."""
        parents = [facts.parent for t in self._order if (facts := self._lexicon.facts.get(t)) and facts.parent]
        parents += [p for t in self._order if (p := parent_of_unknown(t, self._lexicon)) is not None]
        fitting = [t for t in dict.fromkeys(parents) if token.lower_ in self.generics(t)]
        named = token.text[:1].isupper() or any(self._has_own_noun(t, token.lower_) for t in fitting)
        return fitting[0] if len(fitting) == 1 and named else None

    def _newest(self, treaties: list[str]) -> list[str]:
        """The one of some treaties that was opened last, which a text calls "the new treaty"; all without its day."""
        opened = {t: facts.opened_on for t in treaties if (facts := self._lexicon.facts.get(t)) and facts.opened_on}
        return [max(opened, key=lambda t: opened[t])] if len(opened) == len(treaties) else treaties

    def _is_by_own_noun(self, word: str, fitting: Sequence[str]) -> bool:
        """Whether "the treaty" is rather the article's main one, "Treaty on ...", than a convention named beside it."""
        return self.main in fitting and self._has_own_noun(self.main or "", word)

    def _has_own_noun(self, treaty: str, word: str) -> bool:
        """Whether a treaty's own name has the noun; names in the text count where the record has none."""
        facts = self._lexicon.facts.get(treaty)
        return word in (facts.title if facts else treaty).lower().split()

    def _is_called_ban(self, treaty: str) -> bool:
        return any(" ban" in name.text.lower() for name in self._lexicon.names_of(treaty))

    def _named_soon(self, char: int, fitting: Sequence[str]) -> str | None:
        """The treaty that the same sentence or the next one names: one named only later is not meant before."""
        first = next((m for m in self.mentions if m.start >= char and m.ref in fitting), None)
        if first is None or first.start - char > _LEAD:
            return None
        between = self._parsed.article.text[char : first.start]
        return first.ref if len(_SENTENCE_ENDS.findall(between)) <= 1 else None

    def is_another(self, token: Token) -> bool:
        """Whether a noun is none of the treaties named by what is said of it: "the 1988 convention", "on fisheries"."""
        years = [int(c.text) for c in token.children if _YEAR.fullmatch(c.text) and c.i < token.i]
        of = (n for p in token.children if p.lower_ == "of" for n in p.children if n.dep_ == "pobj")
        years += [int(n.text) for n in of if _YEAR.fullmatch(n.text) and not self.at(token)]
        if years and not any(self._is_of_year(treaty, years[0]) for treaty in self._order):
            return True  # "the 1988 convention", "the agreement of 1994"
        made = _years_of_making(token)
        if made and not self.at(token) and not any(self._is_of_year(t, made[0], _MISDATED) for t in self._order):
            return True
        if any(c.lower_ in cue_file("treaties")["adapted"] for c in token.children) and not self.at(token):
            return True  # "the adapted treaty"
        if not self.at(token) and (self._is_of_an_organisation(token) or self._is_of_another_place(token)):
            return True
        if not self.at(token) and (self._goes_by_another_name(token) or self._is_just_introduced(token)):
            return True
        subject = {word[:_STEM] for word in self._subject(token)}
        return bool(subject) and not any(subject & {w[:_STEM] for w in self._family(t)} for t in self._order)

    def _is_of_an_organisation(self, token: Token) -> bool:
        """Whether a noun is an organisation's own: "the African Union's own convention", beside a world-wide one."""
        owners = [c for c in token.children if c.dep_ == "poss"]
        own = any(c.lower_ == "own" for c in token.children)
        return own and any(m.kind == "organisation" and _is_in(c, m) for c in owners for m in self._others)

    def _is_of_another_place(self, token: Token) -> bool:
        """Whether a noun goes by a city that is none of the article's treaties': "the agreement of Prague"."""
        of = [n for p in token.children if p.lower_ == "of" and p.i == token.i + 1 for n in p.children]
        city = next((n for n in of if n.dep_ == "pobj" and n.tag_ == "NNP" and not n.text.isupper()), None)
        cities = (m for m in self._others if m.kind == "place" or m.value == "capital")
        places = [m for m in cities if city is not None and _is_in(city, m)]
        if not places or city is None:
            return False
        return not any(city.lower_[:_STEM] in {w[:_STEM] for w in self._family(t)} for t in self._order)

    def _is_just_introduced(self, token: Token) -> bool:
        """Whether "the pact" is one without a name told since the last treaty: "adopted an agreement on pandemics"."""
        text = self._parsed.article.text
        begin = max((m.end for m in self._meant if m.end <= token.idx and not self._names_body(m)), default=0)
        begin = max(begin, token.idx - _CATAPHORA)
        return token.idx > begin and _INTRODUCED.search(text, begin, token.idx) is not None

    def _goes_by_another_name(self, token: Token) -> bool:
        """Whether a name before the noun is nobody's and none of the article's treaties': "the Escazú accord"."""
        name = token.nbor(-1) if token.i > 0 else token
        beside = name.head.i == token.i and name.dep_ in ("compound", "amod") and name.tag_ in ("NNP", "JJ")
        if not beside or not (name.text[:1].isupper() and name.text[1:].islower()):
            return False
        while name.i > 1 and name.nbor(-1).text == "-":  # "the Saint-Denis convention"
            name = name.nbor(-2)
        if name.i == 0 or name.nbor(-1).lower_ != "the" or any(m.start <= name.idx < m.end for m in self._others):
            return False
        return not any(name.lower_[:_STEM] in {w[:_STEM] for w in self._family(t)} for t in self._order)

    def _is_of_year(self, treaty: str, year: int, apart: int = 1) -> bool:
        """Whether a year is one that a treaty goes by: at most so many years from its opening, or in a name."""
        facts = self._lexicon.facts.get(treaty)
        if facts is None:
            return True
        named = (facts.title, *(name.text for name in self._lexicon.names_of(treaty)))
        near = facts.opened_on is None or abs(facts.opened_on.year - year) <= apart
        return near or any(str(year) in name for name in named)

    def _subject(self, token: Token) -> set[str]:
        """What "Agreement on ..." or "convention against ..." is about: its nouns, in small letters."""
        small = not token.text[:1].isupper()
        about = [
            n
            for p in token.children
            if p.lower_ in ("on", "against", "concerning") and (not small or p.i == token.i + 1)
            for n in p.children
            if not small or _is_subject_matter(n)
        ]
        return {w.lower_ for n in about for w in n.subtree if w.tag_ in ("NN", "NNS", "NNP", "NNPS", "JJ")}

    def _is_other(self, told: set[str]) -> bool:
        """Whether the noun's own description fits no treaty of the article: "the trade deal" beside a mine ban."""
        return bool(told & frozenset(cue_file("referring")["other_subjects"]))

    def topic(self, start: int, end: int) -> str | None:
        """The treaty that a sentence turns to at its head: "As for the Covenant, Kuwait joined in 1996".

        Args:
            start: where the sentence begins.
            end: where the words stand that the treaty is sought for.
        """
        turns = _TURNS_TO.match(self._parsed.article.text, start, end)
        if turns is None:
            return None
        named = self.within(turns.start(), turns.end())
        return named[0].ref if named else self.meant_between(turns.start(), turns.end())

    def nearest(self, char: int) -> str | None:
        """The treaty named right before a place, or the article's main one."""
        before = [m for m in self._for_itself if m.end <= char] or [m for m in self._meant if m.end <= char]
        if self.is_of_another_text(char):
            return None
        if not before:
            return self._named_soon(char, self._order)
        place = bisect_right(self._referring, char, key=lambda mention: mention.end) - 1
        if place >= 0 and self._referring[place].end > before[-1].end:
            before = [*before, self._referring[place]]
        if char - before[-1].end > _STILL_MEANT:
            named = dict.fromkeys(m.ref or "" for m in before)
            return max(named, key=lambda ref: (self._weight[ref], ref == self.main))
        last = before[-1]
        told = any(m.ref == self.main for m in before)
        return self.main if told and self._is_in_passing(last, char) else last.ref

    def is_of_a_body(self, treaties: Sequence[str], char: int, nearest: str | None) -> bool:
        """Whether an act told last before a place was under an organisation that the text names more than any treaty.

        Args:
            treaties: what the act was under.
            char: the place.
            nearest: the treaty named nearest before it, or None.
        """
        bodies = [m for m in self._others if m.end <= char and m.kind == "organisation" and m.ref in alliances()]
        told = [m for m in bodies if founding_treaty(m.ref or "") in treaties]
        return bool(told) and len(told) > sum(m.ref == nearest and m.end <= char for m in self.mentions)

    @cached_property
    def _for_itself(self) -> list[Mention]:
        """The mentions without those of a treaty that is only named for its keeper or its parties."""
        aside = (self.is_keeper, self.is_only_a_set, self._is_what_another_is_to)
        return [m for m in self._meant if not any(said(m) for said in aside)]

    def _is_what_another_is_to(self, mention: Mention) -> bool:
        """Whether a treaty only says what the one spoken of is: "an implementing agreement of the sea law".

        So it does in the name of another one: "the Kigali Amendment to the Montreal Protocol".
        """
        root = self._parsed.span(mention.start, mention.end).root
        if root.dep_ == "dobj" and root.head.dep_ == "relcl" and root.head.head.lower_ in ("protocol", "amendment"):
            return True  # "the protocol that opens the covenant to complaints"
        noun = root.head.head if root.dep_ == "pobj" and root.head.lower_ in ("to", "of", "under") else None
        if noun is not None and self.at(noun) not in (None, mention.ref):
            return True
        if noun is None or noun.dep_ != "attr" or not any(c.lower_ in ("a", "an") for c in noun.children):
            return False
        return mention.ref != self.main and (self.is_generic(noun) or noun.lower_ in cue_file("referring")["additions"])

    def is_of_another_text(self, char: int) -> bool:
        """Whether "it" at a place is a text told just before beside a treaty: "an adapted version", "an amendment"."""
        text = self._parsed.article.text
        told = _other_texts().finditer(text, max(0, char - _JUST_TOLD), char)
        others = [m for m in told if not text[: m.start()].endswith(", ") and not self._is_word_for_one(m[0])]
        last = others[-1] if others else None
        if last is None or len(_SENTENCE_ENDS.findall(text, last.end(), char)) > 1:
            return False
        behind = [m for m in self.mentions if last.end() <= m.start and m.end <= char]
        return all(_OF_TEXT.fullmatch(text, last.end(), m.start) for m in behind)

    def _is_word_for_one(self, phrase: str) -> bool:
        """Whether a phrase ends with a noun by which the article refers to one of its treaties: "the amendment"."""
        noun = phrase.lower().split()[-1]
        return any(noun in self.generics(t) for t in self._order if noun not in _ANY_TREATY)

    def meant_between(self, start: int, end: int) -> str | None:
        """The treaty that a definite noun in some characters refers back to ("the pact"), the last one of them."""
        place = bisect_right(self._referring, end, key=lambda mention: mention.end) - 1
        return self._referring[place].ref if place >= 0 and self._referring[place].start >= start else None

    @cached_property
    def _referring(self) -> list[Mention]:
        """Definite nouns that refer back to a treaty ("the pact", "this convention"), in order, as mentions of it."""
        found, bodies = [], frozenset(cue_file("treaties")["bodies"])
        for token in self._parsed.doc:
            if token.lower_ in self._generic and not self.at(token) and token.tag_[:2] == "NN":
                bodys = any(c.dep_ == "poss" and c.lower_ in bodies for c in token.children)  # "the court's statute"
                definite = bodys or any(c.lower_ in ("the", "this", "that") for c in token.children)
                ref = self.of_noun(token) if definite else None
                if ref in self._lexicon.facts and (ref == self.main or not _is_aside(token)):
                    found.append(Mention(token.idx, token.idx + len(token), token.text, "treaty", ref, None))
        return found

    def is_keeper(self, mention: Mention) -> bool:
        """Whether a body is only named as who keeps or hosts something: "the depositary, UNESCO"."""
        before = self._parsed.article.text[max(0, mention.start - _APPOSED) : mention.start]
        return mention.ref != self.main and _KEEPING.search(before) is not None

    def is_only_a_set(self, mention: Mention) -> bool:
        """Whether a treaty is only named for those who are counted: "159 of the 197 parties to the convention"."""
        root = self._parsed.span(mention.start, mention.end).root
        of_whom = root.head.head if root.dep_ == "pobj" and root.head.lower_ in ("to", "of") else None
        if mention.ref == self.main or of_whom is None or of_whom.lower_ not in ("parties", "members", "signatories"):
            return False
        if of_whom.dep_ == "nsubj":  # "24 members of the OAS remain in the convention"
            links = (p for p in of_whom.head.children if p.dep_ == "prep" and p.i > of_whom.i)
            return any(self.is_generic(o) for p in links for o in p.children)
        of = of_whom.head if of_whom.dep_ == "pobj" and of_whom.head.lower_ == "of" else None
        return of is not None and (of.head.like_num or of.i == of.sent.start)  # "Of 197 parties to it, 169 have ..."

    def _is_in_passing(self, mention: Mention, char: int, *, goes_on: bool = False) -> bool:
        """Whether another treaty was only named in one paragraph before, in an article about its main one.

        Args:
            mention: the treaty named last.
            char: where the text goes on.
            goes_on: whether the words there are a subject, which the next paragraph takes up from the one before.
        """
        text = self._parsed.article.text
        if mention.ref == self.main:
            return False
        if self._counts[mention.ref] == 1 and self._is_of_an_added_clause(mention, char):
            return self._weight[self.main] > self._weight[mention.ref]
        if "\n" not in text[mention.end : char]:
            return False
        paragraph = text.rfind("\n", 0, mention.start) + 1
        if any(m.ref == mention.ref and m.end < paragraph for m in self.mentions):
            return False
        if self._weight[self.main] < self._weight[mention.ref] or not self._is_told_of(char):
            return False
        own = self._counts[self.main] >= _MAIN_LEAST or self._titled == self.main
        if self._counts[mention.ref] == 1 and own:
            return True  # named once, in an article that names its own treaty over and over, or in its headline
        in_quotation = text[paragraph : mention.start].translate(_QUOTES).count('"') % 2 == 1
        return in_quotation or not goes_on or text.count("\n\n", mention.end, char) > 1

    def _is_of_an_added_clause(self, mention: Mention, char: int) -> bool:
        """Whether a treaty is named in a clause between commas, and the text has gone on to the next sentence."""
        here = self._parsed.sentence_at(mention.start)
        if here is None or char < here.end:
            return False
        root = self._parsed.span(mention.start, mention.end).root
        clause = next((up for up in root.ancestors if up.dep_ == "relcl"), None)
        before, after = (clause.left_edge.i - 1, clause.right_edge.i + 1) if clause is not None else (-1, 0)
        doc = self._parsed.doc
        return before >= 0 and doc[before].text == "," and after < len(doc) and doc[after].text == ","

    def _is_told_of(self, char: int) -> bool:
        """Whether an article has told before a place what it is about: by headline or lead, or over and over."""
        named = [m for m in self.mentions if m.ref == self.main and m.end <= char]
        if not named:
            return False
        generics = "|".join(map(re.escape, self.generics(self.main or "")))
        meant = re.findall(rf"\b(?:the|that) (?:{generics})\b", self._parsed.article.text[:char], re.I)
        if named[0].start >= _OPENING:
            others = {m.ref for m in self.mentions if m.end <= char} - {self.main}
            return len(others) == 1 and len(named) + len(meant) >= _MAIN_LEAST  # no digest of many treaties
        return len(named) + len(meant) + (self._titled == self.main) >= _NAMED_BEFORE


def _is_subject_matter(noun: Token) -> bool:
    """Whether a common noun may be what a treaty is about: not as in "on Monday", "on behalf of", "on the day"."""
    plain = noun.tag_ in ("NN", "NNS") and noun.is_lower and not any(c.dep_ in ("det", "poss") for c in noun.children)
    told = any(c.dep_ == "compound" for c in noun.children)  # "on cyber security", and not "on security grounds"
    return plain and (told or noun.lower_ not in cue_file("referring")["no_subjects"])


def _years_of_making(token: Token) -> list[int]:
    """The year in which "the treaty, signed in Ottawa in December 1997" says that it was made; none by whom."""
    made = [c for c in token.children if c.dep_ == "acl" and c.lower_ in cue_file("treaties")["made"]]
    made = [c for c in made if not any(p.dep_ == "agent" or p.lower_ in ("by", "with") for p in c.children)]
    days = [p for c in made for p in c.children if p.dep_ in ("prep", "npadvmod")]
    return [int(w.text) for p in days for w in p.subtree if _YEAR.fullmatch(w.text)][:1]


def _is_owned_with_another(token: Token, modifiers: Sequence[Token]) -> bool:
    """Such as "its agreement with UNRWA": one of its own, and none that was spoken of."""
    owned = any(m.dep_ == "poss" for m in modifiers)
    return owned and any(c.dep_ == "prep" and c.lower_ == "with" for c in token.children)
