"""Tables of the shipped sheets that list the meetings of My kit."""

from __future__ import annotations

from askwell.kinds.worksheets import Table, Worksheet
from askwell.library import Library


def test_each_tells_both_days_by_which_its_readers_choose_what_is_listed(library: Library) -> None:
    tables = [
        block
        for sheet in library.all(Worksheet)
        for block in sheet.blocks
        if isinstance(block, Table) and block.shows_meetings
    ]
    assert tables
    for table in tables:
        assert {"asked", "day"} <= {column.meeting for column in table.columns}, table.id
