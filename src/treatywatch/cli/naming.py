"""What ids are called, for the doors."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from treatywatch.model.problems import TreatywatchError
from treatywatch.publish.text import Names

if TYPE_CHECKING:
    from treatywatch.record.ask import Record


def names(record: Record) -> Names:
    """Short names of participants and usual titles of the record's treaties; an unknown id is its own name.

    Membership of an organisation stands under the organisation's id.
    """

    @cache
    def treaty(ref: str) -> str:
        if ref not in record.treaties():
            name = record.short_name(ref)
            return ref if name == ref else f"membership of the {name}"
        try:
            return str(record.profile(ref).title)
        except TreatywatchError:
            return ref

    return Names(record.short_name, treaty)


def program() -> str:
    """How this program is called here: by its name where the shell finds it, else by its path."""
    if shutil.which("treatywatch") or Path(sys.argv[0]).name != "treatywatch":
        return "treatywatch"
    return shlex.quote(os.path.relpath(sys.argv[0]))
