"""The command line: finds the command, hands over, and turns every error into one line and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from treatywatch import __version__
from treatywatch.cli import articles, garbage, questions, treaties
from treatywatch.cli.mistakes import DEBUG, mishap, one_line
from treatywatch.model.problems import DataError, TreatywatchError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

WELCOME = """\
Treatywatch reads the news about treaties with the treaty record open beside it.

Three commands to try:

  {program} demo
      reads an article that comes with it, and checks its claims
  {program} status APMBC Poland --on 2025-12-31
      tells who is bound, since when, until when, and by which article
  {program} whatif APMBC --withdraw NOR@2026-03-31 --conflict NOR@2026-09-01
      tells what would follow; nothing is stored

{program} --help lists all commands."""

app = App(
    name="treatywatch",
    help="Reads the news about treaties with the treaty record open beside it.",
    version=__version__,
    version_flags=["--version"],
    help_format="plaintext",
)
_treaty = App(name="treaty", help="The treaties of the record: list, show, check.", help_format="plaintext")


@app.default
def welcome() -> None:
    """Show three commands to try."""
    from treatywatch.cli.naming import program

    print(WELCOME.format(program=program()))


for _command in (
    articles.read,
    articles.demo,
    questions.status,
    questions.parties,
    questions.history,
    questions.deadlines,
    questions.changes,
    questions.counts,
    questions.whatif,
    treaties.find,
    treaties.about,
    treaties.schema,
):
    app.command(_command)
app.command(_treaty)
_treaty.command(treaties.list_, name="list")
_treaty.command(treaties.show_, name="show")
_treaty.command(treaties.check_, name="check")
app.register_install_completion_command(name="--install-completion")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line, and give its exit code: 0, 1 failed work, 2 wrong use, 3 for --fail-on.

    Args:
        arguments: the words after the program's name; None for those of the process, which then ends.
    """
    if arguments is not None:
        return _run(arguments)
    garbage.stop_looking()
    code = _run(sys.argv[1:])
    garbage.never_look_again()
    return code


def _run(given: Sequence[str]) -> int:
    words = [articles.STANDARD_INPUT if word == "-" else word for word in given]
    try:
        result = app(words, exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except CycloptsError as error:
        return _fail(one_line(error, app, words), 2)
    except DataError as error:
        return _fail(str(error), error.exit_code)
    except TreatywatchError as error:
        return _fail(" ".join(str(error).split()), error.exit_code)
    except BrokenPipeError:
        _drop_output()
        return 141
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop_output()
            return _fail(f"the output cannot be written ({error.strerror}); make room, or write elsewhere", 1)
        if os.environ.get(DEBUG):
            raise
        return _fail(mishap(error), 1)


def _drop_output() -> None:
    """What is still to be written goes nowhere, so that Python does not try once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str, code: int) -> int:
    from treatywatch.publish.terminal import harmless

    print(f"treatywatch: {harmless(message)}", file=sys.stderr)
    return code
