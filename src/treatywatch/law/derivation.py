"""The reasoning from acts to an answer, line by line, as a lawyer would note it; written only when asked for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from treatywatch.law.beginning import Begin, How
from treatywatch.law.calendar import describe
from treatywatch.law.clauses import Clause, LaterParty
from treatywatch.law.episodes import Episode, Why
from treatywatch.law.leaving import latest_day
from treatywatch.law.notice_lines import leaving_lines
from treatywatch.law.rules import Rules
from treatywatch.law.standing import Standing
from treatywatch.law.wording import capital, day_text, did, possessive, sentence
from treatywatch.model.answers import Derivation, Status
from treatywatch.model.entries import Act, ActKind, Entry


def derive(
    rules: Rules, participant: str, acts: Sequence[Act], found: Sequence[Episode], standing: Standing, on: date
) -> tuple[Derivation, ...]:
    """Every line that leads to a standing on a day, in order; the last one says the standing."""
    name = rules.world.name(participant)
    lines = [*_name_lines(rules, participant, acts, on)]
    episode = _episode(found, on, standing)
    lines += _signature_lines(name, acts, on)
    if episode is not None:
        lines += _treaty_lines(rules)
        lines += _earlier_lines(name, found, episode)
        lines += _consent_lines(rules, name, episode, on)
        lines += leaving_lines(rules, name, episode, on)
        lines += _end_lines(rules, name, episode, on)
    lines += _side_lines(rules, name, acts, on, standing)
    lines.append(_result(rules, name, standing, on))
    return tuple(replace(line, text=capital(line.text)) for line in lines)


def note_lines(rules: Rules, acts: Sequence[Act], found: Sequence[Episode], on: date) -> tuple[str, ...]:
    """What is not known, differs or is contested, for the notes of an answer."""
    notes = [act.best.detail for act in acts if act.kind is ActKind.CONTESTED_EFFECT and latest_day(act) <= on]
    if any(act.kind is ActKind.SUSPENSION_DECLARED and latest_day(act) <= on for act in acts):
        notes.append(rules.suspension.view if rules.suspension and rules.suspension.view else "")
    for episode in found:
        notes += _differences(episode)
        notes += [f"{did(act, 'A further')}: it changes nothing while the first stands" for act in episode.repeated]
        notes += [f"{did(act, 'A')}: too late or too early to change anything" for act in episode.idle]
        if rules.silent and any(notice.given_on[1] <= on for notice in episode.notices):
            notes.append(rules.silent.view)
        tail = rules.withdrawal.conflict_tail if rules.withdrawal else None
        if tail and tail.disputed and any(notice.given_on[1] <= on for notice in episode.notices):
            notes.append(tail.disputed)
    return tuple(dict.fromkeys(capital(note) for note in notes if note))


def stated_otherwise(episode: Episode) -> Iterator[tuple[Entry, date]]:
    """Entries that state another day of effect than the computed one, with the computed one."""
    pairs = [(episode.consent, episode.begins.exact)]
    pairs += [(n.act, n.ends[1] if n.ends and n.ends[0] == n.ends[1] else None) for n in episode.notices]
    for act, computed in pairs:
        stated = next((entry for entry in act.entries if entry.stated_effect), None) if act else None
        if stated and computed and stated.stated_effect != computed:
            yield stated, computed


def _differences(episode: Episode) -> Iterator[str]:
    for entry, computed in stated_otherwise(episode):
        stated = f"The source {entry.source} states {entry.stated_effect} as the day of effect"
        yield f"{stated}, the clause gives {computed}"


def _episode(found: Sequence[Episode], on: date, standing: Standing) -> Episode | None:
    begun = [e for e in found if e.consented_on[0] is None or e.consented_on[0] <= on]
    if standing.status.is_bound:
        for episode in begun:
            starts, end = episode.begins.latest, episode.end
            if starts and starts <= on and (end is None or on < end.earliest):
                return episode
    return begun[-1] if begun else None


def _earlier_lines(name: str, found: Sequence[Episode], episode: Episode) -> Iterator[Derivation]:
    for earlier in found[: found.index(episode)]:
        start, end = earlier.begins.latest, earlier.end
        if start and end and start < end.latest:
            acts = tuple(act.key for act in (earlier.consent, end.act) if act)
            yield Derivation(f"{name} was a party before, from {start} until {end.latest}.", "", acts, "")


def _name_lines(rules: Rules, participant: str, acts: Sequence[Act], on: date) -> Iterator[Derivation]:
    chain = rules.world.chain(participant)
    for earlier, later in itertools.pairwise(chain):
        since = rules.world.lives[later].continues_on
        if since is None or not any(latest_day(act) < since for act in acts):
            continue
        names = rules.world.name(earlier), rules.world.name(later)
        if later == participant or (earlier == participant and since <= on):
            text = f"{names[1]} continues {names[0]} since {since}: the same legal person, its acts are one history."
            yield Derivation(text, "", (), since.isoformat())


def _signature_lines(name: str, acts: Sequence[Act], on: date) -> Iterator[Derivation]:
    for act in acts:
        if act.kind is ActKind.SIGNATURE and latest_day(act) <= on:
            yield Derivation(f"{name} signed {day_text(act)}.", "", (act.key,), "")
        elif act.kind in (ActKind.INTENTION_NOT_TO_BECOME_PARTY, ActKind.SIGNATURE_WITHDRAWN) and latest_day(act) <= on:
            text = (
                f"{name} told the depositary {day_text(act)} that it does not intend to become a party: it is still"
                " listed as a signatory, and need no longer refrain from defeating the treaty's object and purpose."
            )
            yield Derivation(text, "VCLT Art 18(a)", (act.key,), "")


def _treaty_lines(rules: Rules) -> Iterator[Derivation]:
    entry, stated = rules.in_force.on, rules.profile.in_force
    article = rules.entry.article if rules.entry else ""
    if entry is None:
        text = "The treaty is not in force by the acts recorded."
        yield Derivation(text if rules.has_law else "The record has no clauses of this treaty.", article, (), "")
        return
    source = f" ({stated.source})" if stated else ", by the acts recorded"
    yield Derivation(f"The treaty entered into force on {entry}{source}.", article, (), entry.isoformat())


def _consent_lines(rules: Rules, name: str, episode: Episode, on: date) -> Iterator[Derivation]:
    consent, begins = episode.consent, episode.begins
    if consent is None:
        text = f"No consent of {name} is recorded; its notice proves that it was a party. Not computed: day unknown."
        yield Derivation(text, "", (episode.notices[0].act.key,), "")
        return
    yield Derivation(f"{did(consent, possessive(name))}.", "", (consent.key,), "")
    clause = rules.later.get(consent.kind)
    yield _begin_line(rules, name, consent, begins, clause)
    if begins.with_parent:
        text = f"It counts only beside {rules.profile.parent}, to which {name} is a party since {begins.with_parent}."
        article = rules.needs_parent.article if rules.needs_parent else ""
        yield Derivation(text, article, (), begins.with_parent.isoformat())
    if episode.revoked and latest_day(episode.revoked) <= on:
        text = f"{name} took its consent back {day_text(episode.revoked)}, before the treaty was in force for it."
        yield Derivation(text, "", (episode.revoked.key,), "")


def _begin_line(rules: Rules, name: str, consent: Act, begins: Begin, clause: LaterParty | None) -> Derivation:
    article = _article(rules, begins, clause)
    exact = begins.exact
    if begins.latest is None:
        return Derivation(_never(rules, name, begins, clause), article, (consent.key,), "")
    if exact is None:
        when = f"between {begins.earliest} and {begins.latest}" if begins.earliest else f"by {begins.latest}"
        proved = "; its leaving proves that it was a party then" if begins.proved else ""
        text = f"Not computed: day unknown. The treaty came into force for {name} {when}{proved}."
        return Derivation(text, article, (consent.key,), f"{begins.earliest or '..'}/{begins.latest}")
    return Derivation(_begin_text(rules, name, consent, begins, exact), article, (consent.key,), exact.isoformat())


def _begin_text(rules: Rules, name: str, consent: Act, begins: Begin, exact: date) -> str:
    since = f"{name} is bound from {exact}"
    if begins.how is How.WITH_TREATY:
        return f"The consent is one of those with which the treaty entered into force: {since}."
    if begins.how is How.AT_ONCE:
        return f"{name} was then in an armed conflict, so the consent took effect at once: {since}."
    if begins.how is How.STATED:
        what = "succession" if consent.kind is ActKind.SUCCESSION else "effect"
        return f"The source states {exact} as the day of {what}: {since}."
    if begins.how is How.DEPOSIT:
        return f"The succession takes effect on deposit: {since}."
    if begins.how is How.SUCCESSION:
        seen = " and its predecessor was a party on that day" if begins.predecessor else (
            "; that its predecessor was a party is taken from the notification, as the record has no act of it"
        )  # fmt: skip
        return f"{exact} is the day of succession{seen}: {since}."
    if begins.how is How.UNKNOWN:
        return f"Its leaving proves that {name} was a party on {exact}, the first day on which it can have been one."
    clause = rules.later[consent.kind]
    dated = next((p for p in clause.practice if p.covers(latest_day(consent))), None)
    delay = describe(dated.delays[0] if dated else clause.delay)
    since = f"by the depositary's practice of that time {since}" if dated else since
    start = "the deposit"
    if clause.counted_from == "circulation":
        start = f"the depositary's notification of {consent.circulated}"
    if exact == rules.in_force.on:
        return f"Its own day ({delay} after {start}) is not later than the treaty's, which is the floor: {since}."
    if exact == latest_day(consent):
        return f"A later consent takes effect on its deposit: {since}."
    return f"{exact} is {delay} after {start}: {since}."


def _never(rules: Rules, name: str, begins: Begin, clause: LaterParty | None) -> str:
    if begins.how is How.LATER and clause:
        delay = describe(clause.delay)
        return f"Not computed: {delay} count from the depositary's notification, and the record has no day of it."
    if begins.how is How.NO_CLAUSE:
        return f"No clause at hand says when the consent takes effect for {name}: effect not computed."
    if rules.in_force.on is not None and rules.needs_parent:
        return f"The consent counts only beside {rules.profile.parent}, to which {name} is no party."
    return f"The consent of {name} waits for the treaty's entry into force."


def _article(rules: Rules, begins: Begin, clause: Clause | None) -> str:
    if begins.how in (How.WITH_TREATY, How.NOT_IN_FORCE):
        return rules.entry.article if rules.entry else ""
    if begins.how in (How.SUCCESSION, How.STATED, How.DEPOSIT):
        return rules.succession.article if rules.succession else ""
    return clause.article if clause else ""


def _end_lines(rules: Rules, name: str, episode: Episode, on: date) -> Iterator[Derivation]:
    end = episode.end
    if end is None or ((end.since or end.earliest) > on and end.why in (Why.REJOINED, Why.STATE_ENDED)):
        return
    text, article = "", ""
    if end.why is Why.MEMBERSHIP and rules.membership:
        clause, article = rules.membership, rules.membership.article
        text = (
            f"{name} ceased to be a member of {rules.world.name(clause.membership)} on {end.since};"
            f" by {describe(clause.delay)} from then it ceases to be a party on {end.latest}."
        )
    elif end.why is Why.MEMBERSHIP and end.act:
        why = f": {end.act.best.detail}" if end.act.best.detail else ""
        text = f"{name} ceased to be a party {day_text(end.act)}{why}."
    elif end.why is Why.PARENT:
        notice = f" (its notice was of {end.since})" if end.since else ""
        text = f"{name} ceases to be a party to {rules.profile.parent} on {end.latest}{notice}, and so to this treaty."
    elif end.why is Why.TREATY_ENDED:
        text, article = _treaty_ended(rules, end.latest)
    elif end.why is Why.STATE_ENDED:
        text = f"{name} ceased to exist on {end.latest}."
    elif end.why is Why.REJOINED:
        text = f"A new consent of {name} took effect on {end.latest}, before the notice did."
    if text:
        yield Derivation(text, article, (end.act.key,) if end.act else (), end.latest.isoformat())


def _treaty_ended(rules: Rules, ended: date) -> tuple[str, str]:
    act = rules.ended_by
    if act is not None and act.kind is ActKind.WITHDRAWAL:
        return f"A treaty of two ends when one leaves: {rules.world.name(act.participant)} did, on {ended}.", ""
    if act is not None and act.kind is ActKind.TERMINATION:
        return f"The treaty was terminated; it is no longer in force from {ended}.", ""
    how = ", as extended" if act is not None else ""
    return f"The treaty's term ends{how}: it is no longer in force from {ended}.", (
        rules.expiry.article if rules.expiry else ""
    )


def _side_lines(rules: Rules, name: str, acts: Sequence[Act], on: date, standing: Standing) -> Iterator[Derivation]:
    for act in acts:
        if latest_day(act) > on:
            continue
        if act.kind is ActKind.SUSPENSION_DECLARED and standing.status.is_bound:
            yield _suspension_line(rules, name, act)
        elif act.kind is ActKind.SUSPENSION_ENDED:
            yield Derivation(f"{name} ended its suspension {day_text(act)}.", "", (act.key,), "")
        elif act.kind is ActKind.PROVISIONAL_APPLICATION and not standing.status.is_bound:
            clause = rules.provisional
            scope = act.best.detail or (clause.scope if clause else "")
            text = f"{name} declared {day_text(act)} that it applies {scope or 'the treaty'} provisionally."
            yield Derivation(text, clause.article if clause else "VCLT Art 25", (act.key,), "")
        elif act.kind is ActKind.PARTIAL_WITHDRAWAL:
            text = f"{name} left a part of the treaty {day_text(act)}: {act.best.detail or 'part not named'}."
            yield Derivation(text, "", (act.key,), "")
        elif act.kind is ActKind.CONTESTED_EFFECT:
            yield Derivation(f"The effect is contested: {act.best.detail or 'see the source'}.", "", (act.key,), "")


def _suspension_line(rules: Rules, name: str, act: Act) -> Derivation:
    clause = rules.suspension
    said = f"{name} declared {day_text(act)} that it suspends the treaty"
    if clause and clause.allowed:
        return Derivation(f"{said}, which the treaty allows.", clause.article, (act.key,), "")
    view = f" {sentence(clause.view)}" if clause and clause.view else ""
    text = f"{said}; the treaty provides for no suspension: {name} is still a party, and the effect is contested.{view}"
    return Derivation(text, (clause.article if clause else "") or "VCLT Art 57", (act.key,), "")


def _result(rules: Rules, name: str, standing: Standing, on: date) -> Derivation:
    ends = standing.ceases_on
    until = f", until {ends} (its first day outside)" if ends else ", with no end in sight"
    texts = {
        Status.NONE: f"No act by which {name} would be anything under this treaty on {on} is recorded.",
        Status.SIGNATORY: f"On {on} {name} is a signatory: it has signed and not consented to be bound.",
        Status.CONTRACTING: f"On {on} {name} has consented and the treaty is not yet in force for it.",
        Status.PARTY: f"On {on} {name} is a party and bound" + (until if ends else "") + ".",
        Status.WITHDRAWING: f"On {on} the withdrawal still runs: {name} is withdrawing and still bound{until}.",
        Status.FORMER: f"On {on} {name} is a former party" + (f": it ceased to be one on {ends}." if ends else "."),
        Status.CONSENTED: f"On {on} {name} has consented; from when it is bound is not computed.",
    }
    return Derivation(texts[standing.status], "", (), standing.status.value)
