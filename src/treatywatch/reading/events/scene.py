"""What the readers of events share: one article with its grammar, referents, days and statements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from treatywatch.model.article import Mention, Statement
from treatywatch.reading.alliances import alliances, founding_treaty
from treatywatch.reading.cue_files import cue_file
from treatywatch.reading.datelines import dateline_end
from treatywatch.reading.events.cues import is_effect, words
from treatywatch.reading.events.listed import treaties_behind
from treatywatch.reading.parse import Parsed, Sentence
from treatywatch.reading.refer import Referents, role_words
from treatywatch.reading.refer_groups import can_take_part, is_organisation, names_whose_kin
from treatywatch.reading.refer_words import words_of
from treatywatch.reading.stretches import Stretches
from treatywatch.reading.syntax import children, lemma, subject
from treatywatch.reading.times import TimeExpression

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_OFFICES = 10_000  # that are kept from one article to the next
_LABEL = re.compile(r"\s*(?:[-•*–—]\s*)?(?P<who>[A-Z][^:\n]{2,40}):\s")
_OF_STATES = ("parliament", "court", "government", "ministry", "head_of_state")
_FIRST_PERSON = frozenset({"we", "us", "our", "ours", "i", "my", "me"})
_SIGNED = re.compile(r"^(?:[A-Z]\.[ ]?)+[A-Z][A-Z.\-’' ]{2,40},[ ][A-Z][\w. -]{2,40}$", re.M)
_SEVERAL = frozenset({"the", "these", "those", "both", "all", "its"})
_OTHERS = frozenset({"other", "more", "further", "such", "new"})
_PRONOUNS = frozenset({"which", "that", "it", "them", "this"})
_MEMBERS = frozenset(cue_file("actors")["parts_of_bodies"])
_ITEM = 6  # words of a list's item before its "Signed in 2000"
_MISREAD = ("npadvmod", "dep", "nmod", "advmod")
_NOUN_LINKS = ("compound", "amod", "nmod", "poss", "prep", "pobj", "appos", "nummod", "conj", "det")
_AND_BEFORE = re.compile(r"(?:\b(?:and|but|while)|;)\s+(?:the\s+)?$")
_ASIDE = re.compile(r"\s+|,\s+(?:whose|where|which|who|whom|an?|the|its|home|long|once)\b(?:[^,;]|,(?=\d)){1,120},\s+")
_AFTER_WHICH = re.compile(
    r"\b(?:after|when|once)\s+(?:the\s+)?$"
)  # "after Morocco on Friday became the 60th to ratify it"
_DAY_BETWEEN = re.compile(r"\s+(?:(?:on|in|last|this|late|earlier)\b[\w\s]{1,20}\s+)?")
_LONG_AGO = 730  # days
_DENYING = frozenset({"not", "never"})
_TAKING_OUT = frozenset({"but", "and", "yet", "though", ","})
_PREPOSITIONS = frozenset({"to", "from", "of", "in", "with"})

_THEIRS = frozenset({"their", "theirs", "they", "them"})
_ON = frozenset({"on", "against", "concerning", "regarding"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One article, ready to be read for events."""

    parsed: Parsed
    referents: Referents
    times: Sequence[TimeExpression]
    statements: Sequence[Statement]
    _bases: dict[int, tuple[tuple[Token, str], ...]] = field(default_factory=dict, compare=False)
    _subjects: dict[int, Token | None] = field(default_factory=dict, compare=False)
    _contents: Stretches[int] = field(default_factory=Stretches, init=False, compare=False)
    _are_letters: bool = field(default=False, init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_are_letters", bool(_SIGNED.search(self.text)))
        for index, statement in enumerate(self.statements):
            for start, end in statement.content:
                self._contents.add(start, end, index)

    def bases(self, sentence: Sentence) -> tuple[tuple[Token, str], ...]:
        """The verbs and nouns of a sentence with their base forms: the words that may tell a step."""
        found = self._bases.get(sentence.first)
        if found is None:
            telling = (t for t in self.parsed.doc[sentence.first : sentence.last] if t.tag_[:2] in ("VB", "NN"))
            found = self._bases[sentence.first] = tuple((t, lemma(t)) for t in telling)
        return found

    @property
    def text(self) -> str:
        """The article's text."""
        return self.parsed.article.text

    def treaty_before(self, char: int) -> Mention | None:
        """The treaty, or the organisation that stands for its own, named last before a character."""
        last = next((m for m in reversed(self.referents.treaties.mentions) if m.end <= char), None)
        actor = self.referents.actor_before(char)
        joined = actor is not None and actor.ref in alliances() and actor.kind == "organisation"
        return actor if joined and actor is not None and (last is None or actor.start > last.start) else last

    def times_in(self, sentence: Sentence) -> Iterator[TimeExpression]:
        """The time expressions of a sentence."""
        for number in range(bisect_left(self.times, sentence.start, key=lambda t: t.start), len(self.times)):
            if self.times[number].start >= sentence.end:
                return
            yield self.times[number]

    def topic(self, word: Token) -> str | None:
        """The treaty that a word's sentence turns to at its head: "As for the Covenant, Kuwait joined in 1996"."""
        sentence = self.parsed.sentence_at(word.idx)
        return self.referents.treaties.topic(sentence.start, word.idx) if sentence is not None else None

    def treaties_of(self, noun: Token) -> tuple[str, ...]:
        """The treaties that a noun phrase names or refers to: by its head, its modifiers or what is coordinated."""
        if noun.lower_ == "latter":
            told = tuple(m.ref for m in self.referents.treaties.mentions if m.end <= noun.idx and m.ref)
            return told[-1:] if len(set(told)) > 1 else ()
        if _is_left_out(noun):
            return ()
        if (parent := self._protocol_to(noun)) is not None:
            own = self.referents.treaties.protocol_of(parent, noun.idx)
            return (own,) if own is not None else ()
        found: list[str] = [] if self.referents.treaties.at(noun) else self._named_behind(noun)
        for token in self._within(noun) if not found else ():
            found += self.referents.treaties.listed(token) or self._joined_to_named(token)
        if not found:
            generic = self.referents.treaties.of_noun(noun)
            found += [generic] if generic else []
        found = found or self._alliance(noun) or self._several(noun) or list(treaties_behind(self, noun))
        found = found or self._apposed(noun)
        if not found and noun.tag_ in ("PRP", "WDT", "WP", "DT") and noun.lower_ in _PRONOUNS:
            found += self._by_pronoun(noun)
        return tuple(t for t in dict.fromkeys(found) if t != self._parent_of(noun)) or self._by_subject(noun)

    def _parent_of(self, noun: Token) -> str | None:
        """The treaty that an amendment is to: "the Kigali Amendment to the Montreal Protocol, the 1987 treaty"."""
        own = self.referents.treaties.at(noun)
        to = [n for p in children(noun, "prep") if p.lower_ == "to" for n in children(p, "pobj")] if own else []
        return next((t for n in to if (t := self.referents.treaties.at(n)) not in (None, own)), None)

    def _protocol_to(self, noun: Token) -> str | None:
        """The treaty that "a new protocol to the convention" belongs to, where the protocol itself has no name."""
        new = lemma(noun) == "protocol" and noun.is_lower and any(c.lower_ in ("a", "an") for c in noun.children)
        if not new or self.referents.treaties.at(noun):
            return None
        to = [n for p in children(noun, "prep") if p.lower_ == "to" for n in children(p, "pobj")]
        return next((t for n in to if (t := self.referents.treaties.at(n))), None)

    def _joined_to_named(self, noun: Token) -> list[str]:
        """The treaty of "both the pact and its 1967 Protocol", "the Convention and the Protocol" only referred to."""
        treaties = self.referents.treaties
        others = (*children(noun, "conj"), *((noun.head,) if noun.dep_ == "conj" else ()))
        beside = any(treaties.at(c) or (c.text[:1].isupper() and treaties.is_generic(c)) for c in others)
        meant = treaties.of_noun(noun) if beside and treaties.is_generic(noun) else None
        return [meant] if meant else []

    def _apposed(self, noun: Token) -> list[str]:
        """The treaty of "abandoned another pact, the INF Treaty, in 2019", whatever the grammar hangs its name on."""
        after = noun.i + 1
        if not (self.referents.treaties.is_generic(noun) and after + 2 < len(noun.doc) and noun.doc[after].text == ","):
            return []
        named = noun.doc[after + 2] if noun.doc[after + 1].lower_ in ("the", "its") else noun.doc[after + 1]
        found = self.referents.treaties.at(named)
        return [found] if found else []

    def _several(self, noun: Token) -> list[str]:
        """The treaties of "both conventions", "the two pacts"; of "they" and "both" where these take effect."""
        treaties = self.referents.treaties
        plural = noun.tag_ in ("NNS", "NNPS") and treaties.is_generic_plural(noun)
        words_before = {c.lower_ for c in noun.children}
        definite = not _SEVERAL.isdisjoint(words_before) and _OTHERS.isdisjoint(words_before)
        definite = definite and not any(c.lower_ in ("on", "against", "for") for c in children(noun, "prep"))
        subject = noun.lower_ in ("they", "both") and noun.dep_ in ("nsubj", "nsubjpass") and is_effect(noun.head)
        return list(treaties.of_several(noun)) if (plural and definite) or subject else []

    def object_treaties(self, noun: Token) -> tuple[str, ...]:
        """The treaties that a noun stands for as an act's object: not the one of "talks on the treaty"."""
        found = self.treaties_of(noun) or self.by_document(noun)
        if not found or self.referents.treaties.at(noun) or noun.tag_.startswith(("PRP", "W", "DT", "IN")):
            return found
        if noun.lower_ == "latter":
            return found
        word = lemma(noun)
        if word in words("joinable") and any(self.referents.treaties.at(c) for c in children(noun, "poss")):
            return ()  # "the treaty's consultative body"
        stands = word in words("standing") or word in words("containers") or self.referents.treaties.is_generic(noun)
        stands = stands or word in words("joinable") or word == "document" or noun.lower_ in words("several")
        return found if stands or self._alliance(noun) or self._named_behind(noun) else ()

    def by_document(self, noun: Token) -> tuple[str, ...]:
        """The treaty of "voted to denounce the document"; what is signed so may be a law or a letter."""
        definite = noun.lower_ == "document" and any(c.lower_ in ("the", "this") for c in noun.children)
        done = noun.head if definite and noun.dep_ in ("dobj", "nsubjpass") else None
        if done is None or lemma(done) not in words("documents_done"):
            return ()
        nearest = self.referents.treaties.nearest(noun.idx)
        return (nearest,) if nearest is not None else ()

    def _by_subject(self, noun: Token) -> tuple[str, ...]:
        """A treaty without a name that none of the article's is: "the ILO convention on indigenous peoples"."""
        on = [p for p in children(noun, "prep") if p.lower_ in _ON and p.i > noun.i and children(p, "pobj")]
        definite = any(c.lower_ == "the" or (c.tag_ == "NNP" and c.i < noun.i) for c in noun.children)
        if noun.lower_ not in cue_file("treaties")["generic"] or not on or not definite or not noun.is_lower:
            return ()
        named = [c.left_edge for c in noun.children if c.dep_ in ("compound", "nmod", "poss") and c.i < noun.i]
        first, last = min((*named, noun), key=lambda t: t.i), children(on[0], "pobj")[0]
        return (self.text[first.idx : last.idx + len(last)],)

    def _named_behind(self, noun: Token) -> list[str]:
        """The treaty that a clause names: "the agreement on flights, known as Open Skies"."""
        for clause in noun.subtree:
            if clause.dep_ in ("acl", "advcl") and clause.lower_ in ("known", "called", "dubbed", "named"):
                return [t for w in clause.subtree if (t := self.referents.treaties.at(w))][:1]
        return []

    def _alliance(self, noun: Token) -> list[str]:
        """The organisation whose founding treaty goes by its name: "leave the European Union"."""
        named = [noun]
        if lemma(noun) in ("membership", "participation"):  # "its membership of NATO", "Sweden's NATO membership"
            named += children(noun, "compound", "poss", "amod")
            named += [n for p in children(noun, "prep") if p.lower_ in ("of", "in") for n in children(p, "pobj")]
        mentions = [m for w in named if (m := self.referents.mention_at(w)) is not None]
        joined = (m for m in mentions if m.kind == "organisation" and m.ref in alliances())
        own = (m for m in joined if m.value != "demonym" or m.text.isupper())  # "the EU", and no "European"
        found = [founding_treaty(m.ref) for m in own if m.ref][:1]
        of_act = noun.dep_ == "dobj" and noun.head.base in ("join", "rejoin", "enter", "leave", "quit", "exit")
        if of_act and not found and not mentions and noun.lower_ in ("alliance", "bloc"):
            meant = [ref for ref in self.referents.of_token(noun) if ref in alliances()]
            found = [founding_treaty(ref) for ref in meant[:1]]  # "Finland joined the alliance in 2023"
        return found

    def _within(self, noun: Token) -> Iterator[Token]:
        """The words of a noun phrase, without its clauses."""
        queue = [noun]
        while queue:
            token = queue.pop(0)
            yield token
            named = self.referents.treaties.at(token)
            links = ("conj", "compound", "appos") if named else _NOUN_LINKS  # not "the Agreement under the Convention"
            inside = [
                c for c in token.children if named and c.dep_ in _NOUN_LINKS and self.referents.treaties.at(c) == named
            ]
            queue += [
                c
                for c in token.children
                if c.dep_ in links
                and not _is_left_out(c)
                and not self._is_actor_possessor(c)
                and not (named and c.dep_ == "appos" and self.referents.treaties.at(c) is None)
            ]  # not "the Paris Agreement, the best known treaty of the UNFCCC"
            queue += [c for c in inside if c.dep_ not in links]  # "the deal with Iran and the pact with Moscow"

    def _is_actor_possessor(self, token: Token) -> bool:
        return token.dep_ == "poss" and self.referents.treaties.at(token) is None

    def _by_pronoun(self, pronoun: Token) -> list[str]:
        if pronoun.tag_ in ("WDT", "WP") or (
            pronoun.lower_ == "that" and pronoun.dep_ in ("nsubj", "dobj", "nsubjpass")
        ):
            verb = pronoun.head
            for _ in range(3):
                if verb.dep_ in ("relcl", "acl"):
                    return list(self.treaties_of(verb.head)) or self._with_subject(verb.head)
                verb = verb.head
            return []
        if pronoun.lower_ not in ("it", "this"):
            return []
        nearest = self.referents.treaties.nearest(pronoun.idx)
        return [nearest] if nearest else []

    def _with_subject(self, noun: Token) -> list[str]:
        """The treaty of "the Ottawa Convention on mines, which it ratified": grammar hangs the clause on the mines."""
        link = noun.head
        subject = noun.dep_ == "pobj" and link.lower_ in _ON and link.dep_ == "prep"
        treaty = self.referents.treaties.at(link.head) if subject else None
        return [treaty] if treaty is not None else []

    def who(self, token: Token | None) -> tuple[str, ...]:
        """The participants that a word stands for; "we" in a quotation is its speaker."""
        if token is None:
            return ()
        if token.lower_ in _FIRST_PERSON and token.text != "US":
            index = self.statement_at(token.idx)
            if index is not None and self.statements[index].source.refs:
                return tuple(r for r in self.statements[index].source.refs if can_take_part(r))
            if self._are_letters:
                return ()  # in letters to an editor "we" is whoever signs
        meant = tuple(r for r in self.referents.of_token(token) if can_take_part(r)) or self._by_label(token)
        if token.lower_ in _THEIRS and self._is_of_the_speaker(token, meant):
            return ()  # "Their decision is regrettable," said the Australian minister
        if token.lower_ in words_of("members") and self.referents.mention_at(token) is None:
            meant = tuple(r for r in meant if not is_organisation(r))  # "the EU's members", "a European country"
        if token.tag_ in ("WDT", "WP") and len(meant) > 1:
            meant = self._but_later(meant, token) or meant
        some = token.tag_ == "CD" and any(c.lower_ == "of" for c in token.children)
        return () if some and len(meant) == 1 else meant  # "Ten of them have ratified it", where one was named

    def _but_later(self, meant: tuple[str, ...], which: Token) -> tuple[str, ...]:
        """Participants without those named only behind a pronoun: "Mali, which left in May, and Chad"."""
        named = [(t.i, m.ref) for t in which.sent if (m := self.referents.mention_at(t)) is not None]
        before = {ref for at, ref in named if at < which.i}
        return tuple(ref for ref in meant if ref in before or ref not in {other for _, other in named})

    def _is_of_the_speaker(self, token: Token, meant: tuple[str, ...]) -> bool:
        """Whether who is meant is whoever says so in quotation marks, of others than itself."""
        index = self.statement_at(token.idx)
        return (
            index is not None
            and self.statements[index].direct
            and bool(set(meant) & set(self.statements[index].source.refs))
        )

    def label_of(self, token: Token) -> tuple[str, ...]:
        """The state that stands with a colon before the line of a word: "- Cyprus: the House rejected it"."""
        start = self.text.rfind("\n", 0, token.idx) + 1
        match = _LABEL.match(self.text, start, token.idx)
        return self.referents.states(match.start("who"), match.end("who")) if match is not None else ()

    def _by_label(self, token: Token) -> tuple[str, ...]:
        """Whose organ it is that a line tells of, by the label before it."""
        organ = token.tag_.startswith("NN") and self._role_of_words(token) in _OF_STATES
        return self.label_of(token) if organ else ()

    def is_seat(self, noun: Token) -> bool:
        """Whether a word is a city that stands for those who sit there: "turned its back on Brussels"."""
        mention = self.referents.mention_at(noun)
        return mention is not None and (mention.kind == "place" or mention.value in ("seat", "capital"))

    def is_general(self, noun: Token) -> bool:
        """Whether a word stands for a state without its name: "the country", "it"."""
        return lemma(noun) in words("general") or noun.lower_ in words("general")

    def dated(self, token: Token) -> list[TimeExpression]:
        """The days that the sentence of a word names: not the periods that the law counts."""
        sentence = self.parsed.sentence_at(token.idx)
        times = self.times_in(sentence) if sentence is not None else ()
        return [t for t in times if t.day and t.kind in ("absolute", "relative")]

    def is_ahead(self, time: TimeExpression, *, future: bool = False) -> bool:
        """Whether a day, as a verb of the future or of another tense means it, lies after that of publication."""
        published, day = self.parsed.article.published_on, time.under(future=future)
        return bool(published and day and day.lies_after(published))

    def is_long_ago(self, time: TimeExpression) -> bool:
        """Whether a day lies years before publication, so that what is only planned now came after it."""
        published = self.parsed.article.published_on
        return bool(published and time.day and time.day.latest and (published - time.day.latest).days > _LONG_AGO)

    def subject(self, verb: Token) -> Token | None:
        """The verb's subject; where the grammar has none, a state's name before it that it misreads."""
        if verb.i not in self._subjects:
            self._subjects[verb.i] = self._subject(verb)
        return self._subjects[verb.i]

    def _subject(self, verb: Token) -> Token | None:
        found = self._subject_told(verb)
        sentence = self.parsed.sentence_at(verb.idx) if found is not None else None
        body = dateline_end(self.text, sentence.start, sentence.end) if sentence is not None else 0
        if found is None or sentence is None or not sentence.start <= found.idx < body < verb.idx:
            return found
        behind = (t for t in self.parsed.span(body, verb.idx) if self.referents.mention_at(t) is not None)
        return next(behind, found)  # "BUDAPEST, 5 December - Ukraine today handed over its instrument"

    def _subject_told(self, verb: Token) -> Token | None:
        above = verb.head if verb.dep_ in ("xcomp", "ccomp") and verb.tag_ == "VB" else verb
        found = self._misread(verb) or self._misread(above) or self._interposed(verb) or subject(verb)
        if found is not None:
            return found
        at_last = [s for c in children(verb, "advmod") for s in children(c, "nsubj")]
        if at_last:
            return at_last[-1]  # "Haiti has at last ratified it", where the grammar hangs Haiti on "last"
        before = verb.left_edge.i - 1
        if verb.dep_ == "ROOT" and before >= 0 and verb.doc[before].dep_ == "ROOT" and self.who(verb.doc[before]):
            return verb.doc[before]  # the name was taken for a sentence of its own
        if verb.i and verb.nbor(-1).dep_ == "pobj" and verb.nbor(-1).head.dep_ == "prep" and self._opens(verb.nbor(-1)):
            return verb.nbor(-1)  # "As of Tuesday Peru is out"
        heading = self._heading(verb) or self._behind_frame(verb)
        if heading is not None:
            return heading
        misread = (*_MISREAD, "compound") if verb.dep_ == "ROOT" else _MISREAD
        left = [c for c in verb.lefts if c.dep_ in misread and self.referents.mention_at(c)]
        return next((c for c in left if self.who(c)), None)

    def _interposed(self, verb: Token) -> Token | None:
        """The subject that a clause parts from its verb: "and Bulgaria, whose army had some, ratified it"."""
        helped = children(verb, "aux", "auxpass")
        finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ != "TO" for c in helped)
        finite = finite and not any(c.tag_ == "TO" for c in helped)
        if verb.dep_ not in ("conj", "advcl") or not finite or children(verb, "nsubj", "nsubjpass"):
            return None
        start, at = verb.sent.start_char, verb.doc[verb.left_edge.i].idx
        last = self.referents.actor_before(at)
        if last is None or last.kind != "state" or last.value == "demonym" or last.start < start:
            return None
        aside = _AND_BEFORE.search(self.text, start, last.start) and _ASIDE.fullmatch(self.text, last.end, at)
        if aside or (
            _AFTER_WHICH.search(self.text, start, last.start) and _DAY_BETWEEN.fullmatch(self.text, last.end, at)
        ):
            return self.parsed.span(last.start, last.end).root
        return None

    def _behind_frame(self, verb: Token) -> Token | None:
        """The subject of "of its neighbours, Serbia and Romania did so", which the grammar takes for part of those."""
        preps = [p for c in verb.lefts for p in (c, *(c.children if c.dep_ == "advmod" else ())) if p.dep_ == "prep"]
        framed = [n for p in preps for n in p.children if n.dep_ == "pobj"]  # also "Elsewhere in Africa, Chad and Mali"
        named = [a for n in framed for a in children(n, "appos") if a.i > n.i and a.right_edge.i == n.right_edge.i]
        if verb.dep_ == "ROOT":  # "in the neighbourhood, Nepal, Bhutan and Fiji have ratified it"
            named += [c for n in framed if self.referents.mention_at(n) is None for c in children(n, "conj")]
        return next((a for a in named if self._is_named(a) and self.who(a)), None)

    def _heading(self, verb: Token) -> Token | None:
        """The state of whose item a sentence without a subject is: "Sudan. Signed in 2000; never ratified".

        Where a treaty stands in the state's place, it is the state named last.
        """
        here = self.parsed.sentence_at(verb.idx)
        if here is None or here.first == 0 or verb.tag_ not in ("VBN", "VBD") or self._starts_with(here) is None:
            return None
        before = self.parsed.sentence_at(here.start - 2) or self.parsed.sentence_at(here.start - 3)
        if before is None or before.paragraph != here.paragraph:
            return None
        item = self.parsed.doc[before.first : before.last]
        if any(w.tag_.startswith("VB") and w.is_alpha for w in item):
            return None
        named = next((w for w in item if (m := self.referents.mention_at(w)) and m.kind == "state"), None)
        if named is None and any(self.referents.treaties.at(w) for w in item):
            actor = self.referents.actor_before(before.start)
            return self.parsed.span(actor.start, actor.end).root if actor and actor.kind == "state" else None
        return named if before.last - before.first <= _ITEM else None

    def _starts_with(self, sentence: Sentence) -> Token | None:
        """The participle with which a sentence without a subject begins, also behind "never"."""
        words = self.parsed.doc[sentence.first : sentence.first + 2]
        return next((w for w in words if w.tag_ in ("VBN", "VBD")), None)

    def _opens(self, name: Token) -> bool:
        """Whether a state's name that ends a phrase at a sentence's beginning is the subject behind it."""
        before = [c for c in name.children if c.dep_ == "compound"]
        dated = any(t.start <= c.idx < t.end for c in before for t in self.times)
        return dated and self.referents.mention_at(name) is not None

    def _misread(self, verb: Token) -> Token | None:
        """The subject that the grammar takes for an object: "left the pact and Chad's government is weighing it".

        Also "Fiji signed the treaty and Chad ratified it".
        """
        if verb.dep_ not in ("conj", "advcl") or not verb.left_edge.i or children(verb, "nsubj", "nsubjpass"):
            return None
        before = verb.doc[verb.left_edge.i - 1]
        last = before.dep_ == "conj" and before.head.i < before.i and before.right_edge.i == before.i
        if not last or not before.tag_.startswith("NN") or not self.who(before):
            return None
        if verb.dep_ == "conj" and verb.doc[verb.left_edge.i].dep_.startswith("aux"):
            return before
        finite = verb.tag_ in ("VBD", "VBZ", "VBP") or verb.left_edge.dep_.startswith("aux")
        return before if finite and self._is_named(before) and not self._is_actor(before.head) else None

    def _is_actor(self, noun: Token) -> bool:
        """Whether a noun is a state or another one that could act beside those coordinated with it."""
        mention = self.referents.mention_at(noun)
        return mention is not None and mention.kind in ("state", "organisation", "person")

    def for_whom(self, verb: Token) -> tuple[str, ...]:
        """For whom something takes effect: "shall take effect for Finland in May"."""
        nouns = [n for p in verb.subtree if p.lower_ == "for" and p.dep_ == "prep" for n in p.children]
        return next((found for n in nouns if (found := self.who(n))), ())

    def is_for_one_told(self, verb: Token) -> bool:
        """As in "For the former the exit takes effect in May": for one of those told before, which one is not read."""
        preps = [p for p in children(verb, "prep") if p.lower_ == "for"]
        return any(n.lower_ in ("former", "latter", "rest", "others", "other") for p in preps for n in p.children)

    def listed(self, word: Token) -> tuple[str, ...]:
        """The participants that a list behind a word names, whatever the grammar makes of its commas."""
        nouns = [n for n in word.subtree if n.i > word.i and self.who(n)]
        # "including U.S. allies such as Britain" names no United States.
        named = [(n, self.referents.mention_at(n)) for n in nouns]
        nouns = [n for n, m in named if m is None or not names_whose_kin(self.text, m)]
        return tuple(dict.fromkeys(r for n in nouns for r in self.who(n)))

    def role(self, token: Token) -> str:
        """Which part of a state, or what else, a phrase is: "parliament", "ministry", "state", "other" ..."""
        role = self._role(token)
        if role == "people" and self._says(token, "polls"):
            return "other"  # "most voters back leaving, says a poll"
        return "people" if role in ("state", "other") and self._votes_at(token) else role

    def _votes_at(self, token: Token) -> bool:
        """Such as "58 percent of Slovenians voted against it in a referendum"."""
        voting = token.dep_ == "nsubj" and lemma(token.head) == "vote"
        return voting and not self._is_named(token) and self._says(token, "referendums")

    def _is_named(self, token: Token) -> bool:
        mention = self.referents.mention_at(token)
        return mention is not None and mention.value != "demonym"

    def _says(self, token: Token, kind: str) -> bool:
        """Whether the sentence of a word has another one of a list."""
        return not words(kind).isdisjoint(w.lower_ for w in token.sent)

    def _role(self, token: Token) -> str:
        mention = self.referents.mention_at(token)
        if mention and mention.value and mention.value.startswith("owned:"):
            return mention.value.removeprefix("owned:")
        if mention and mention.kind == "person":
            office = (mention.value or "").partition(", ")[2].partition(";")[0]  # behind ";" stands since when
            return self._of_secretary(token, office.lower()) or _role_of_office(office.lower())
        for aside in children(token, "appos"):  # "the General Council, Andorra's parliament"
            if self._role_of_words(aside) == "parliament":
                return "parliament"
        own = self._role_of_words(token)
        if own:
            return own
        if token.lower_ == "it" and (organ := self._organ_before(token)) is not None:
            return self._role_of_words(organ) or "state"
        whole = self._whole(token) if token.lower_ in _MEMBERS or token.like_num else None
        if whole is not None:
            return self.role(whole)
        if mention and mention.kind == "state" and mention.value != "demonym":
            return "state"
        if mention and mention.value in ("government", "seat"):
            return "government"
        return "state" if any(map(can_take_part, self.referents.of_token(token))) else "other"

    def _organ_before(self, pronoun: Token) -> Token | None:
        """The parliament that "It passed the law" goes back to: what the sentence before is about."""
        start = pronoun.sent.start
        if pronoun.i != start or start == 0:
            return None
        before = self.parsed.doc[start - 1].sent
        main = (w for w in before if w.dep_ == "ROOT" or (w.dep_ == "nsubj" and w.head.dep_ == "ROOT"))
        return next((w for w in main if w.is_noun and self._role_of_words(w) == "parliament"), None)

    def _of_secretary(self, token: Token, office: str) -> str | None:
        """The part of a state that "Secretary Ruiz" is of: its government; an organisation's secretary is none."""
        own = self.who(token) if office == "secretary" else ()
        return "government" if own and not any(map(is_organisation, own)) else None

    def _whole(self, token: Token) -> Token | None:
        """Of what the noun is a part: "members of parliament", "both houses of"."""
        of = [c for c in token.children if c.dep_ == "prep" and c.lower_ == "of"]
        return next((c for p in of for c in p.children if c.dep_ == "pobj"), None)

    def _role_of_words(self, token: Token) -> str | None:
        words = role_words()
        if not token.children:
            return words.get(token.lower_)
        before = [c.lower_ for c in token.children if c.dep_ in ("compound", "amod") and c.i < token.i]
        lowered, whole = token.lower_, self._whole(token)
        if whole is not None and (of := words.get(f"{lowered} of {whole.lower_}")):
            return of  # "the Council of States", "the Secretary of State"
        for phrase in (" ".join([*before[-2:], lowered]), " ".join([*before[-1:], lowered]), lowered):
            if phrase in words:
                return words[phrase]
        return None

    def statement_at(self, char: int) -> int | None:
        """Index of the smallest statement whose content holds a character."""
        holding = self._contents.touching(char, char + 1)
        return min((sum(e - s for s, e in self.statements[i].content), i) for i in holding)[1] if holding else None


@lru_cache(maxsize=_OFFICES)
def _role_of_office(office: str) -> str:
    """The part of a state that an office in small letters is of: "minister of defence"; "person" where it is none."""
    fitting = [(w, r) for w, r in role_words().items() if office.endswith(w) or f"{w} " in f"{office} "]
    return max(fitting, key=lambda pair: len(pair[0]))[1] if fitting else "person"


def _is_left_out(noun: Token) -> bool:
    """Whether a list takes a treaty out: "ratified the first but not the second", "acceded to it, not to the other"."""
    first = noun.left_edge.i
    while first > 0 and noun.doc[first].lower_ in _DENYING:
        first += 1
    ahead = [w.lower_ for w in noun.doc[max(0, first - 3) : first]]
    if ahead and ahead[-1] in _PREPOSITIONS:
        ahead.pop()
    return len(ahead) > 1 and ahead[-1] in _DENYING and ahead[-2] in _TAKING_OUT
