"""Problems that a user can cause, each as one line: what is wrong, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a data file, as a value: loading goes on and reports all of them.

    Args:
        file: path of the file, as the user would open it.
        line: 1-based line of the mistake, None where the whole file is meant.
        what: what is wrong, in one sentence without a full stop.
        mend: what to do about it, in one sentence without a full stop.
    """

    file: str
    line: int | None
    what: str
    mend: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.what}; {self.mend}"


class TreatywatchError(Exception):
    """Base of every error that is shown to the user as one line.

    Args:
        what: the whole line, which says what is wrong, where, and what to do.
    """

    exit_code = 1


class UsageError(TreatywatchError):
    """The question itself is wrong (an unknown treaty, a date that does not exist): exit code 2."""

    exit_code = 2


class FailedWorkError(TreatywatchError):
    """The question is right and the work failed (an unreadable file, a shelf with errors): exit code 1."""


class DataError(FailedWorkError):
    """A data file was refused.

    Args:
        problems: all problems found, in file order; at least one.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems
