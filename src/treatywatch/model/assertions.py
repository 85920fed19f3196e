"""The predicates of a claim's normal form, and the one place where their arguments get their order.

| form | meaning |
| --- | --- |
| status(P, T, DAY) = ROW | P's standing under T: party, bound, signatory, signed, ratified, acceded, not_party, ... |
| stage(P, T, ACTION[, DAY]) = STEP | P did a step (left, leaving, notified, joined ...), on DAY if given |
| date(P, T, STEP) = DAY, date(T, STEP) = DAY | when a step of P, or of the treaty itself, was |
| count(T, BASIS, DAY) = N | how many are bound, have consented, signed, ... |
| count(SET, DAY) = N | how many are in all of some sets: "members(NATO) & borders(RUS)" |
| only(P P, T, ROW, DAY) in SET, first(P, T, STEP) in SET, last(...) | no other one of that set is or was it |
| share(T, ROW, DAY) all/most/many/some/none SET, share(T, ROW, DAY) >75% SET | so many of a set stand as the row says |
| member(P, ORG, DAY) = yes/no, date(P, ORG, member) = DAY | membership of an organisation |
| act(P, T[, DAY]) = KIND | an act that is no step of the ladder: a signature or reservation taken back ... |
| borders(P, Q, DAY) = yes/no | a common land border |
| rule(T, ABOUT) = WORDS | what the text says; for withdrawal_period a length ("6 months", "at_once") |
| in_force(T, DAY) = yes/no | whether the treaty as such is in force; also "provisional", "alive", "dead" |
| nth(P, T, STEP) = N | P was the N-th to do a step |
| times(P, T, ACTION) = N | P does it for the N-th time |
| term(T) = DAY | when the treaty expires or expired |
| deadline(P, T, WORDS) = DAY | when a duty is due |
| duration(P, T, STEP, STEP) = LENGTH | how long from one step to the other |
| place(T, STEP) = NAME | where it was adopted or opened for signature |
| vote(P, T, ACTION) = 133-37 | a vote's figures |
| reported() = WORDS | what the record cannot judge: conduct, possession, money |
"""

from __future__ import annotations

from datetime import date

from treatywatch.model.article import Assertion


def _day(on: date | str | None) -> str:
    return on.isoformat() if isinstance(on, date) else on or ""


def status(participant: str, treaty: str, on: date | None, row: str) -> Assertion:
    """`participant` stands under `treaty` as the table's row says."""
    return Assertion("status", (participant, treaty, _day(on)), "=", row)


def stage(participant: str, treaty: str, action: str, step: str, day: str = "") -> Assertion:
    """`participant` did a step of an action, on an EDTF day where the text gives one."""
    return Assertion("stage", (participant, treaty, action, *([day] if day else [])), "=", step)


def step_date(participant: str, treaty: str, step: str, day: str) -> Assertion:
    """A step of a participant was on an EDTF day."""
    return Assertion("date", (participant, treaty, step), "=", day)


def treaty_date(treaty: str, step: str, day: str) -> Assertion:
    """A step of the treaty itself was on an EDTF day."""
    return Assertion("date", (treaty, step), "=", day)


def count(treaty: str, basis: str, on: date | str | None, relation: str, number: int) -> Assertion:
    """So many participants on that basis, "=", "~", ">", ">=", "<", "<=" or "<~" (a little short of) the number."""
    return Assertion("count", (treaty, basis, _day(on)), relation, str(number))


def set_count(sets: tuple[str, ...], on: date | None, relation: str, number: int) -> Assertion:
    """So many states are in all of these sets."""
    return Assertion("count", (" & ".join(sets), _day(on)), relation, str(number))


def only(participants: tuple[str, ...], treaty: str, row: str, on: date | None, within: tuple[str, ...]) -> Assertion:
    """None but these participants, of those in all of these sets, stands as the row says."""
    return Assertion("only", (" ".join(participants), treaty, row, _day(on)), "in", " & ".join(within))


def ordinal(which: str, participant: str, treaty: str, step: str, within: tuple[str, ...]) -> Assertion:
    """`participant` was the "first" or the "last" of a set to do a step, or "early": among the first."""
    return Assertion(which, (participant, treaty, step), "in", " & ".join(within))


def share(treaty: str, row: str, on: date | None, much: str, within: tuple[str, ...]) -> Assertion:
    """Of a set "all", "most", "many", "some", "none" or a share (">75%") stand as the row says."""
    return Assertion("share", (treaty, row, _day(on)), much, " & ".join(within))


def in_force(treaty: str, on: date | None, *, yes: bool = True) -> Assertion:
    """The treaty as such is, or is not, in force on a day."""
    return Assertion("in_force", (treaty, _day(on)), "=", "yes" if yes else "no")


def stands(treaty: str, on: date | None, value: str) -> Assertion:
    """How the treaty as such stands: in force "yes" or "no", "provisional", "suspended", or loosely "alive", "dead"."""
    return Assertion("in_force", (treaty, _day(on)), "=", value)


def loose_rule(treaty: str, about: str, value: str) -> Assertion:
    """What a text takes for the treaty's rule where it tells of one state: wrong, it is no more than inexact."""
    return Assertion("rule", (treaty, about), "~", value)


def nth(participant: str, treaty: str, step: str, number: int) -> Assertion:
    """`participant` was the so-manieth to do a step: "the 124th state to join"."""
    return Assertion("nth", (participant, treaty, step), "=", str(number))


def times(participant: str, treaty: str, action: str, number: int) -> Assertion:
    """`participant` does an action for the so-manieth time: "leaves it for the third time"."""
    return Assertion("times", (participant, treaty, action), "=", str(number))


def act(participant: str, treaty: str, kind: str, day: str = "") -> Assertion:
    """`participant` did an act that is no step of the ladder, on an EDTF day where the text gives one."""
    return Assertion("act", (participant, treaty, *([day] if day else [])), "=", kind)


def member(participant: str, organisation: str, on: date | str | None, *, yes: bool = True) -> Assertion:
    """`participant` is, or is not, a member of an organisation."""
    return Assertion("member", (participant, organisation, _day(on)), "=", "yes" if yes else "no")


def came_in(participant: str, organisation: str, on: date | None) -> Assertion:
    """`participant` joined an organisation at some time up to a day, whether or not it has left since."""
    return Assertion("member", (participant, organisation, _day(on)), "=", "joined")


def founded(participant: str, organisation: str, on: date | None) -> Assertion:
    """`participant` is one of those that founded an organisation, as told on a day."""
    return Assertion("member", (participant, organisation, _day(on)), "=", "founding")


def was_member(participant: str, organisation: str, on: date | None, *, ever: bool = True) -> Assertion:
    """`participant` was, or never was, a member of an organisation at some time up to a day."""
    return Assertion("member", (participant, organisation, _day(on)), "=", "once" if ever else "never")


def nth_member(participant: str, organisation: str, number: int) -> Assertion:
    """`participant` was the so-manieth to become a member of an organisation."""
    return Assertion("nth_member", (participant, organisation), "=", str(number))


def ranked_member(participant: str, organisation: str, rank: str, on: date | None) -> Assertion:
    """`participant` is, up to a day, the `first_in`, `last_in`, `first_out`, `last_out` or `only_out` of them."""
    return Assertion("ranked_member", (participant, organisation, _day(on)), "=", rank)


def borders(one: str, other: str, on: date | None, *, yes: bool = True) -> Assertion:
    """Two states have, or have not, a common land border."""
    return Assertion("borders", (one, other, _day(on)), "=", "yes" if yes else "no")


def rule(treaty: str, about: str, words: str) -> Assertion:
    """The treaty's text says so; `about` is one of a profile's kinds of rule, with "no_" before it where denied."""
    return Assertion("rule", (treaty, about), "=", words)


def term(treaty: str, day: str, *, soft: bool = False) -> Assertion:
    """The treaty expires or expired on an EDTF day; `soft` of what it does not do by law ("collapsed")."""
    return Assertion("term", (treaty,), "~" if soft else "=", day)


def deadline(participant: str, treaty: str, duty: str, day: str) -> Assertion:
    """A duty, in the text's words, is due on an EDTF day."""
    return Assertion("deadline", (participant, treaty, duty), "=", day)


def duration(participant: str, treaty: str, start: str, end: str, relation: str, length: str) -> Assertion:
    """From one step to another it took a length ("40 years"), with the relations of `count`."""
    return Assertion("duration", (participant, treaty, start, end), relation, length)


def place(treaty: str, step: str, name: str) -> Assertion:
    """The treaty was adopted or opened for signature in a place."""
    return Assertion("place", (treaty, step), "=", name)


def vote(participant: str, treaty: str, action: str, figures: str) -> Assertion:
    """A vote's figures, "for-against" or "for-against-abstaining"."""
    return Assertion("vote", (participant, treaty, action), "=", figures)


def reported(words: str) -> Assertion:
    """What the record cannot judge."""
    return Assertion("reported", (), "=", words)
