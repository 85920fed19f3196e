"""When Python looks for garbage: nearly all that a command makes stays until its end, and looking takes time."""

from __future__ import annotations

import gc
from functools import cache

COLLECT_AFTER = (50_000, 20, 20)
"""New objects before Python looks for garbage where many articles are read: looking is a tenth of the time else."""


def stop_looking() -> None:
    """Look for no garbage: a question makes hardly any, and of what the first article loads all stays."""
    gc.set_threshold(0)  # `gc.disable` would not last: a library that the model is read with enables it


@cache
def look_seldom() -> None:
    """From the second group of articles on look for garbage now and then, and not among what is loaded by now."""
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def never_look_again() -> None:
    """The process ends: its memory goes at once, and looking through all of it took a fifth of a reading's time."""
    gc.freeze()
