"""A state that continues another stays what the other was, treaty by treaty."""

from __future__ import annotations

from datetime import timedelta

import pytest

from treatywatch.actors.participants import participants
from treatywatch.record.ask import Record

CONTINUING = sorted((p.id, p.continues) for p in participants().values() if p.continues and p.continues_on)


@pytest.mark.parametrize(("later", "earlier"), CONTINUING)
def test_a_new_name_ends_no_participation(later: str, earlier: str) -> None:
    record, given = Record.open(), participants()[later].continues_on
    assert given
    ended = []
    for treaty in record.treaties():
        before = record.status(treaty, earlier, on=given - timedelta(days=1))
        after = record.status(treaty, later, on=given)
        if before.status.is_bound and not after.status.is_bound and before.ceases_on is None:
            ended.append(treaty)
    assert ended == []
