"""One participant under one treaty on a day, and everyone under it: `status` and `parties`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from treatywatch.actors.participants import participants
from treatywatch.law.participation import Participations
from treatywatch.model.answers import Derivation, Flag, SourceNote, StatusAnswer
from treatywatch.model.entries import Act
from treatywatch.model.problems import DataError
from treatywatch.record.citing import cited, note
from treatywatch.record.horizon import DECISIVE, covering, gaps, is_projected, record_as_of
from treatywatch.record.library import Axes, Library
from treatywatch.record.places import place_notes
from treatywatch.record.treaty import TreatyRecord

if TYPE_CHECKING:
    from treatywatch.record.results import Basis, PartiesAnswer

_BESIDE = frozenset({"reservation", "declaration", "optional_declaration", "territorial_application"})
_PUBLIC_WITHIN = timedelta(days=366)
"""Depositaries circulate within days to months: an act older than this was public."""


def status_answer(library: Library, treaty: str, participant: str, on: date, axes: Axes, today: date) -> StatusAnswer:
    """Whether a participant is bound by a treaty on a day, with derivation and sources.

    Raises:
        DataError: the treaty's profile cannot be used, or a row about this very participant was refused: what is left
            would be an answer from half of its acts.
    """
    record = library.treaty(treaty)
    refuse_half_answers(record, participant)
    computed = library.participations(treaty, axes)
    return compose(library, record, computed, participant, on, axes, today)


def compose(
    library: Library,
    record: TreatyRecord,
    computed: Participations,
    participant: str,
    on: date,
    axes: Axes,
    today: date,
) -> StatusAnswer:
    """A status answer from participations that are already worked out."""
    participation = computed.of(participant)
    standing = participation.standing(on)
    derivation = participation.derivation(on)
    acts = library.acts(record.profile.id, axes)
    own = library.acts_of(participant, record.profile.id, axes)
    as_of = record_as_of(record.profile, axes.known, participant)
    return StatusAnswer(
        treaty=record.profile.id,
        participant=participant,
        on=on,
        known=axes.known,
        status=standing.status,
        bound_since=standing.bound_since,
        ceases_on=standing.ceases_on,
        flags=_flags(standing.flags, own, record, participant, on, axes, today),
        record_as_of=as_of,
        derivation=derivation,
        sources=_sources(library, record, participant, derivation, acts, own, on),
        notes=(
            *participation.notes(on),
            *place_notes(participant, on),
            *_members_beside(computed, participant, on),
            *left_out_notes(record),
            *gaps(record.profile, participant),
            *_beside_status(own, on),
        ),
    )


def _beside_status(own: Sequence[Act], on: date) -> tuple[str, ...]:
    """Reservations, declarations and territorial acts by a day: they stand beside the status and change no count."""
    return tuple(
        f"{act.kind.value.replace('_', ' ')}, {act.day or 'day not recorded'}"
        f"{f': {act.best.detail}' if act.best.detail else ''} [{act.best.source}, {act.best.locator}]"
        for act in own
        if act.kind.group in _BESIDE and (act.day is None or act.day.earliest is None or act.day.earliest <= on)
    )


def _members_beside(computed: Participations, participant: str, on: date) -> tuple[str, ...]:
    """How many members of an organisation are bound on their own, so that nobody takes its consent for theirs."""
    actor = participants().get(participant)
    if actor is None or actor.kind != "organisation":
        return ()
    from treatywatch.actors.ties import members

    ids = members(participant, on)
    bound = sum(computed.of(member).standing(on).status.is_bound for member in ids)
    return (f"{bound} of its {len(ids)} member states are bound themselves",) if ids else ()


def parties_answer(library: Library, treaty: str, basis: Basis, on: date, axes: Axes) -> PartiesAnswer:
    """Everyone bound by a treaty on a day, or everyone whose consent has not ended; those refused rows are about apart.

    Raises:
        DataError: the treaty's profile cannot be used.
    """
    from treatywatch.record.results import PartiesAnswer, PartyRow

    record = library.treaty(treaty)
    computed = library.participations(treaty, axes)
    ids = computed.bound_on(on) if basis == "bound" else computed.consented_on(on)
    doubtful = _doubtful(record)
    consents = _latest_consents(library.acts(treaty, axes), on) if basis == "consented" else {}
    rows = tuple(
        PartyRow(id_, consents.get(id_) or computed.of(id_).standing(on).bound_since)
        for id_ in ids
        if id_ not in doubtful
    )
    apart = sorted(doubtful & {act.participant for act in library.acts(treaty, axes)})
    notes = (*left_out_notes(record), *gaps(record.profile))
    if apart:
        notes = (f"not counted, because rows about them were refused: {', '.join(apart)}", *notes)
    return PartiesAnswer(
        treaty=treaty,
        on=on,
        known=axes.known,
        basis=basis,
        record_as_of=record_as_of(record.profile, axes.known),
        projected=is_projected(record.profile, on, axes.known),
        parties=rows,
        notes=notes,
    )


def counted(library: Library, treaty: str, basis: Basis, on: date, axes: Axes) -> frozenset[str]:
    """Ids of those bound by a treaty on a day, or of those whose consent has not ended, as `parties_answer` has them.

    Raises:
        DataError: the treaty's profile cannot be used.
    """
    computed = library.participations(treaty, axes)
    ids = computed.bound_on(on) if basis == "bound" else computed.consented_on(on)
    return frozenset(ids) - _doubtful(library.treaty(treaty))


def _doubtful(record: TreatyRecord) -> set[str]:
    """Those that refused rows are about: what holds of them is not known."""
    return {row.participant for row in record.left_out if row.participant}


def refuse_half_answers(record: TreatyRecord, participant: str) -> None:
    """Stop where a row about this participant was refused.

    Raises:
        DataError: with those rows.
    """
    about = tuple(row.problem for row in record.left_out if row.participant == participant)
    if about:
        raise DataError(about)


def left_out_notes(record: TreatyRecord) -> tuple[str, ...]:
    """The refused rows of a treaty, one line each."""
    return tuple(f"left out: {row.problem}" for row in record.left_out)


def _latest_consents(acts: tuple[Act, ...], on: date) -> dict[str, date | None]:
    found: dict[str, date | None] = {}
    for act in acts:
        if act.kind.is_consent and (act.day is None or act.day.earliest is None or act.day.earliest <= on):
            found[act.participant] = act.day.exact if act.day else None
    return found


def _flags(
    given: tuple[Flag, ...],
    own: Sequence[Act],
    record: TreatyRecord,
    participant: str,
    on: date,
    axes: Axes,
    today: date,
) -> tuple[Flag, ...]:
    """The law's flags with the record's own.

    That a day of knowledge is assumed matters only for an act so shortly before the day asked about that it may not
    have been public yet.
    """
    found = dict.fromkeys(given)
    if any(act.sources_differ for act in own):
        found[Flag.SOURCES_DIFFER] = None
    recent = axes.known - _PUBLIC_WITHIN
    if axes.known < today and any(act.best.known_assumed and act.best.known_on > recent for act in own):
        found[Flag.KNOWN_ASSUMED] = None
    if is_projected(record.profile, on, axes.known, participant):
        found[Flag.PROJECTED] = None
    return tuple(found)


def _sources(
    library: Library,
    record: TreatyRecord,
    participant: str,
    derivation: tuple[Derivation, ...],
    acts: tuple[Act, ...],
    own: Sequence[Act],
    on: date,
) -> tuple[SourceNote, ...]:
    """What the answer rests on; where no act speaks, the declarations that make silence speak."""
    sources = library.shelves.sources
    found = cited(sources, derivation, acts)
    if found or own:
        return found
    declared = [covering(record.profile, group, on, participant) for group in DECISIVE]
    notes = (note(sources, coverage.source, f"complete to {coverage.until}") for coverage in declared if coverage)
    return tuple(dict.fromkeys(notes))
