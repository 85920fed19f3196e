"""From what a person types to an id: treaties and participants by any name, the nearest ones where nothing fits."""

from __future__ import annotations

from functools import cached_property

from treatywatch.model.problems import UsageError
from treatywatch.record.heads import Head, read_head
from treatywatch.record.shelf import Shelves

_RESOLVING = ("usual", "short", "official", "body", "description")


class TreatyIndex:
    """Treaties by id and by name; the names are read only where an id does not do."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    @cached_property
    def heads(self) -> dict[str, Head]:
        """The heads of all profiles by treaty id."""
        paths = ((treaty, self._shelves.profile_file(treaty)) for treaty in self._shelves.treaty_ids)
        return {treaty: read_head(path, treaty) for treaty, path in paths if path}

    def resolve(self, text: str) -> str:
        """The id of the treaty that is meant.

        Raises:
            UsageError: none has that id or name, or several have; with the nearest ones.
        """
        if treaty := self._ids.get(text.strip().casefold()):
            return treaty
        found = self._by_name.get(fold(text), ())
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{text!r} may be {' or '.join(found)}: give the id")
        mend = "; the treaty comes first, and then the state" if _is_participant(text) else self._offer(text)
        raise UsageError(f"no treaty {text!r} in the record{mend}; `treatywatch treaty list` shows all")

    def title(self, treaty: str) -> str:
        """The usual title of a treaty."""
        return self.heads[treaty].facts.title if treaty in self.heads else treaty

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {treaty.casefold(): treaty for treaty in self._shelves.treaty_ids}

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for head in self.heads.values():
            for name in head.names:
                treaties = found.setdefault(fold(name.text), [])
                if name.how in _RESOLVING and head.treaty not in treaties:
                    treaties.append(head.treaty)
        return {name: tuple(treaties) for name, treaties in found.items() if treaties}

    def _offer(self, text: str) -> str:
        from difflib import get_close_matches

        known = {**self._by_name, **{folded: (treaty,) for folded, treaty in self._ids.items()}}
        near = get_close_matches(fold(text), known, n=3, cutoff=0.55)
        near = near or [name for name in known if fold(text) and fold(text) in name][:3]
        offers = dict.fromkeys(treaty for name in near for treaty in known[name])
        return f" (did you mean {' or '.join(f'{id_}, {self.title(id_)}' for id_ in offers)}?)" if offers else ""


def fold(text: str) -> str:
    """A treaty's name for comparison: no case, dashes, curly quotes or leading article."""
    words = text.casefold().replace("’", "'").replace("-", " ").replace("–", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _is_participant(text: str) -> bool:
    """Whether a text names a state or organisation."""
    try:
        resolve_participant(text)
    except UsageError:
        return False
    return True


def is_state(text: str) -> bool:
    """Whether a text is the id of a state."""
    from treatywatch.actors.participants import participants

    actor = participants().get(text)
    return actor is not None and actor.kind == "state"


def resolve_participant(text: str) -> str:
    """The id of the participant that is meant: an id, an alpha-2 code or any name.

    Raises:
        UsageError: none has that name, with the nearest ones.
    """
    from treatywatch.actors.participants import participants

    code = text.strip().upper()
    if code in participants():
        return code
    from treatywatch.actors.table import actors

    found = actors().resolve(text)
    if found:
        return found
    near = actors().nearest(text)
    offer = f" (did you mean {' or '.join(near)}?)" if near else ""
    raise UsageError(f"no state or organisation {text!r}{offer}; give a name or an ISO 3166 code")
