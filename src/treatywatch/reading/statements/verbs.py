"""What a verb governs: clauses, infinitives, objects, prepositional objects, predicates, passives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from treatywatch.reading.statements.candidate import Candidate, Range, Sketch
from treatywatch.reading.statements.scene import SAYING
from treatywatch.reading.statements.spans import agent, cue_range, noun_phrase, source_of, subtree, trimmed
from treatywatch.reading.syntax import is_verb, lemma

if TYPE_CHECKING:
    from treatywatch.reading.tokens import Token

_DEFINITE = frozenset({"that", "whether", "if", "how", "why", "what", "who", "when", "where", "which"})


def verb_key(verb: Token) -> str:
    """Base form of a verb with its particle: "point out"."""
    for child in verb.children:
        if child.dep_ == "prt":
            return f"{verb.base} {child.lower_}"
    return verb.base


def governed(verb: Token) -> Iterator[Candidate | Sketch]:
    """Every candidate in which the content hangs on the verb, after it or as its passive subject."""
    key = verb_key(verb)
    relations = [child.dep_ for child in verb.children]
    if "auxpass" in relations or "nsubjpass" in relations:
        yield from _passive(verb, key)
    else:
        yield from _active(verb, key)
    if verb.dep_ in ("conj", "advcl"):
        yield from _further_out(verb, key)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        yield from _reduced_passive(verb, key)


def _make(
    verb: Token, key: str, construction: str, head: Token, *ranges: Range, closing: Token | None = None
) -> tuple[Sketch]:
    return (Sketch(construction, key, verb, partial(_drawn, verb, key, construction, head, ranges, closing)),)


def _drawn(
    verb: Token, key: str, construction: str, head: Token, ranges: Sequence[Range], closing: Token | None
) -> Candidate | None:
    pieces = [piece for first, last in ranges if (piece := trimmed(verb.doc, first, last))]
    if not pieces:
        return None
    found = source_of(verb)
    source = found[1] if found else None
    if source and any(first < source[1] and source[0] < last for first, last in pieces):
        found, source = None, None
    return Candidate(
        construction,
        key,
        verb,
        cue_range(verb, closing),
        source,
        found[0] if found else None,
        tuple(sorted(pieces)),
        head,
    )


def _after(verb: Token, head: Token) -> Range:
    first, last = subtree(head)
    return max(first, verb.i + 1), last


def _active(verb: Token, key: str) -> Iterator[Sketch]:
    rights = [c for c in verb.children if c.i > verb.i]
    objects = [c for c in rights if c.dep_ in ("dobj", "dative")]
    for child in rights:
        if child.dep_ in ("ccomp", "xcomp") or (
            child.dep_ == "advcl" and _opens_with(child, _DEFINITE | {"like", "as"})
        ):
            yield from _clausal(verb, key, child, objects)
        elif child.dep_ == "dobj":
            yield from _object(verb, key, child, rights)
        elif child.dep_ in ("prep", "agent"):
            yield from _prepositional(verb, key, child, objects)
        elif child.dep_ in ("acomp", "oprd", "attr"):
            yield from _make(verb, key, "predicate", child, _after(verb, child))
        elif child.dep_ in ("advmod", "intj") and child.lower_ in ("so", "yes", "no"):
            yield from _make(verb, key, "short answer", child, _after(verb, child))
    yield from _relative_object(verb, key, objects)
    yield from _raised(verb, key, rights, objects)


def _raised(verb: Token, key: str, rights: list[Token], objects: list[Token]) -> Iterator[Sketch]:
    """What seems so in "The talks seem to have failed": subject and predicate, and nobody who says it."""
    seeming = [c for c in rights if c.dep_ in ("xcomp", "acomp", "oprd")] if not objects else []
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i] if seeming else []
    if subjects:
        for child in seeming:
            yield Sketch("raised subject", key, verb, partial(_seeming, verb, key, subjects[0], child))


def _seeming(verb: Token, key: str, subject: Token, child: Token) -> Candidate:
    pieces = tuple(p for r in (subtree(subject), _after(verb, child)) if (p := trimmed(verb.doc, *r)))
    return Candidate("raised subject", key, verb, cue_range(verb), None, None, pieces, child)


def _opens_with(clause: Token, words: frozenset[str]) -> bool:
    return clause.left_edge.lower_ in words


def _clausal(verb: Token, key: str, child: Token, objects: list[Token]) -> Iterator[Sketch]:
    clause = _after(verb, child)
    if child.dep_ == "advcl":
        yield from _make(verb, key, "adverbial clause", child, clause)
        return
    infinitive = any(c.dep_ == "aux" and c.tag_ == "TO" for c in child.children)
    own_subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in child.children)
    between = [o for o in objects if o.i < child.i]
    if child.dep_ == "ccomp" or own_subject:
        kind = (
            "clause with infinitive"
            if infinitive
            else ("that-clause" if _opens_with(child, frozenset({"that"})) else "clause")
        )
        yield from _make(verb, key, kind, child, clause)
    elif infinitive and between:
        yield from _make(verb, key, "infinitive after object", child, clause)
        yield from _make(verb, key, "object with infinitive", child, (between[0].left_edge.i, clause[1]))
    elif infinitive:
        yield from _make(verb, key, "infinitive", child, clause)
    else:
        yield from _make(verb, key, "predicate" if not is_verb(child) else "participle", child, clause)


def _object(verb: Token, key: str, child: Token, rights: list[Token]) -> Iterator[Sketch]:
    first, last = subtree(child)
    yield from _make(verb, key, "object", child, (first, last))
    short = _without_clauses(child)
    if short[1] < last:
        yield from _make(verb, key, "bare object", child, short)
    for other in rights:
        if other.i <= child.i:
            continue
        if other.dep_ in ("oprd", "acomp", "xcomp") and not any(c.tag_ == "TO" for c in other.children):
            yield from _make(verb, key, "object with predicate", other, (first, subtree(other)[1]))
            yield from _make(verb, key, "predicate of object", other, subtree(other))
        elif other.dep_ == "prep" and other.left_edge.i <= last + 1:
            yield from _make(
                verb, f"{key} {other.lower_}", "object with preposition", other, (first, subtree(other)[1])
            )


def _without_clauses(noun: Token) -> Range:
    """A noun phrase up to its first relative clause, participle or infinitive."""
    first, last = subtree(noun)
    clauses = [
        c.left_edge.i for c in noun.children if c.dep_ in ("relcl", "acl", "prep", "appos") and c.left_edge.i > noun.i
    ]
    return first, min([last, *clauses])


def _prepositional(verb: Token, key: str, prep: Token, objects: list[Token]) -> Iterator[Sketch]:
    full = f"{key} {prep.lower_}"
    construction = "preposition after object" if objects else "preposition"
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp"):
            yield from _make(
                verb, full, construction, child, (prep.i + 1, subtree(prep)[1]), closing=prep if not objects else None
            )
        elif child.dep_ == "prep":  # "out against": the preposition stands in two words
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield from _make(
                        verb,
                        f"{full} {child.lower_}",
                        construction,
                        inner,
                        (child.i + 1, subtree(child)[1]),
                        closing=child,
                    )


def _relative_object(verb: Token, key: str, objects: list[Token]) -> Iterator[Sketch]:
    """What is proposed in "the limits that Chile proposed": the noun before the clause is what was proposed."""
    if verb.dep_ != "relcl" or any(o.i > verb.i for o in objects):
        return
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if not subjects or subjects[0].tag_ in ("WDT", "WP"):
        return
    head = verb.head
    yield from _make(verb, key, "relative object", head, noun_phrase(head, before=verb.left_edge.i))


def _passive(verb: Token, key: str) -> Iterator[Sketch]:
    subjects = [c for c in verb.children if c.dep_ == "nsubjpass"]
    outer = subtree(subjects[0]) if subjects and subjects[0].lower_ != "it" else None
    for child in [c for c in verb.children if c.i > verb.i]:
        inner = _after(verb, child)
        if child.dep_ == "ccomp":
            yield from _make(verb, key, "passive with clause", child, inner)
        elif child.dep_ in ("xcomp", "oprd"):
            yield from _make(verb, key, "passive with predicate", child, *([outer] if outer else []), inner)
            yield from _make(verb, key, "predicate of passive", child, inner)
        elif child.dep_ == "prep" and child.lower_ != "by":
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp"):
                    full = f"{key} {child.lower_}"
                    yield from _make(
                        verb, full, "passive with preposition", noun, (child.i + 1, inner[1]), closing=child
                    )
                    if outer:
                        yield from _make(
                            verb, full, "passive subject with preposition", noun, outer, (child.i, inner[1])
                        )
    if outer:
        kind = "passive with agent" if agent(verb) else "passive"
        yield from _make(verb, key, kind, subjects[0], outer)


def _reduced_passive(verb: Token, key: str) -> Iterator[Candidate]:
    """What is proposed in "a limit proposed by Chile"."""
    found = agent(verb)
    head = verb.head
    content = trimmed(verb.doc, *noun_phrase(head, before=verb.left_edge.i))
    if found and content and head.i < verb.i:
        yield Candidate("reduced passive", key, verb, cue_range(verb), found[1], found[0], (content,), head)


def _is_second_cue(verb: Token) -> bool:
    """Whether a verb is a finite one behind a conjunction, or a participle of saying behind a comma."""
    if verb.dep_ == "conj":
        return verb.tag_ in ("VBD", "VBZ", "VBP")
    return (
        verb.dep_ == "advcl" and verb.tag_ == "VBG" and lemma(verb) in SAYING and verb.i > 0 and verb.nbor(-1).is_punct
    )


def _further_out(verb: Token, key: str) -> Iterator[Candidate]:
    """The second cue of "Chile said it would stay and called for talks", where the parser joins it to what is said."""
    first = verb.head
    outer = first.head
    if first.dep_ not in ("ccomp", "xcomp", "advcl") or not _is_second_cue(verb):
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children) or not is_verb(outer):
        return
    found = source_of(outer)
    if found is None:
        return
    for candidate in filter(None, (sketch.drawn() for sketch in _active(verb, key))):
        if candidate.content[0][0] >= found[1][1]:
            yield candidate._replace(
                construction=f"{candidate.construction}, second cue", source=found[1], source_head=found[0]
            )
