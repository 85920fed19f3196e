"""From entries to acts: what the record knew and had recorded by a day, one deposit in several sources as one act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from operator import attrgetter

from treatywatch.model.entries import Act, ActKind, Entry
from treatywatch.model.sources import Source

_Key = tuple[str, ActKind, int]
_RECORDED = attrgetter("recorded_on", "file", "line")


def view(
    entries: Iterable[Entry], sources: Mapping[str, Source], *, known: date, recorded: date | None = None
) -> tuple[Act, ...]:
    """The acts that stand, as known on a day and as recorded here on a day, in order of their days.

    The order of the entries does not matter. An entry that another one supersedes is dropped, but only where that other
    one was known and recorded by then: what is learned later changes no earlier answer.
    """
    standing = _standing(entries, known, recorded)
    acts = (_act(key, group, sources) for key, group in _grouped(standing).items())
    return tuple(sorted(acts, key=_order))


def _standing(entries: Iterable[Entry], known: date, recorded: date | None) -> list[Entry]:
    """Entries by then, each statement once, without those that another standing one supersedes."""
    kept = {
        entry.id: entry
        for entry in sorted(entries, key=_RECORDED, reverse=True)
        if entry.known_on <= known and (recorded is None or entry.recorded_on <= recorded)
    }
    superseded = {entry.supersedes for entry in kept.values()}
    return [kept[id_] for id_ in sorted(kept.keys() - superseded)]


def _grouped(entries: Iterable[Entry]) -> dict[_Key, list[Entry]]:
    """Entries by act; a consent of unstated kind joins the act whose kind a source does state."""
    groups: dict[_Key, list[Entry]] = defaultdict(list)
    unstated: list[Entry] = []
    for entry in entries:
        if entry.kind is ActKind.CONSENT:
            unstated.append(entry)
        else:
            groups[entry.participant, entry.kind, entry.which].append(entry)
    stated = {key: tuple(group) for key, group in groups.items() if key[1].is_consent}
    for entry in unstated:
        groups[_stated_key(entry, stated)].append(entry)
    return groups


def _stated_key(entry: Entry, stated: Mapping[_Key, tuple[Entry, ...]]) -> _Key:
    """The act that a consent of unstated kind is: the one of the same day, else the one of the same number."""
    own = [key for key in stated if key[0] == entry.participant]
    same_day = [key for key in own if any(_same_day(entry, other) for other in stated[key])]
    same_which = [key for key in own if key[2] == entry.which]
    candidates = same_day or (same_which if len(same_which) == 1 else [])
    return min(candidates, default=(entry.participant, ActKind.CONSENT, entry.which), key=_key_order)


def _key_order(key: _Key) -> tuple[str, str, int]:
    return key[0], key[1].value, key[2]


def _same_day(one: Entry, other: Entry) -> bool:
    return one.day is not None and other.day is not None and one.day.overlaps(other.day)


def _act(key: _Key, entries: list[Entry], sources: Mapping[str, Source]) -> Act:
    if len(entries) == 1:  # nine acts in ten
        return Act(_name(key, entries[0]), entries[0], (entries[0],), False)
    ranked = sorted(entries, key=lambda entry: rank(entry, sources))
    stated = [entry for entry in ranked if entry.kind is key[1]]  # the act's kind is that of a source which states it
    best = _most_exact(ranked)
    if best.kind is not key[1]:
        best = _with_kind(best, stated[0])
    return Act(_name(key, best), best, tuple(ranked), _differ(ranked, sources))


def _name(key: _Key, entry: Entry) -> str:
    participant, kind, which = key
    return f"{entry.treaty}:{participant}:{kind.value}:{which}"


def rank(entry: Entry, sources: Mapping[str, Source]) -> tuple[int, int, int, str]:
    """Sort key of an entry among those about one act, best first: kind of source, then the later edition.

    A source without a day of its own (a notification, a report) speaks as of the day on which the row became public.
    """
    source = sources[entry.source]
    as_of = source.as_of or entry.circulated or entry.known_on
    return source.kind.rank, -as_of.toordinal(), -entry.known_on.toordinal(), entry.id


def _most_exact(ranked: list[Entry]) -> Entry:
    """The best entry; where it has no day, or only a month or year, the best one that gives a day within it."""
    best = ranked[0]
    if best.day is not None and best.day.exact:
        return best
    exact = [entry for entry in ranked if entry.day is not None and entry.day.exact]
    fitting = [entry for entry in exact if best.day is None or (entry.day is not None and best.day.overlaps(entry.day))]
    return fitting[0] if fitting else best


def _with_kind(best: Entry, stated: Entry) -> Entry:
    """The better day under the kind that only a lesser source states."""
    return replace(best, kind=stated.kind, which=stated.which)


def _differ(ranked: list[Entry], sources: Mapping[str, Source]) -> bool:
    """Whether sources of equal rank and equally late edition give days that cannot both be right."""
    best = ranked[0]
    peers = [entry for entry in ranked if _peers(best, entry, sources)]
    return any(
        one.day is not None and other.day is not None and not one.day.overlaps(other.day)
        for one in peers
        for other in peers
    )


def _peers(best: Entry, other: Entry, sources: Mapping[str, Source]) -> bool:
    one, two = sources[best.source], sources[other.source]
    return one.kind is two.kind and (one.as_of == two.as_of or one.as_of is None or two.as_of is None)


def _order(act: Act) -> tuple[date, date, str]:
    """By first and last day that fits, unknown ones first."""
    day = act.day
    if day is None:
        return date.min, date.min, act.key
    return day.earliest or date.min, day.latest or date.min, act.key
