"""The ids of blocks, options, columns, rows and tips as they were frozen."""

from __future__ import annotations

from askwell.kinds.base import Id, Model
from askwell.kinds.changes import Said
from askwell.kinds.kind import Kind


class Frozen(Model):
    """A list of a sheet or checklist as it was when somebody froze it. A command writes this."""

    list: Said
    """Where it is, such as "aim.blocks", "aim.kind-of-aim.options" or "leaving.tips"."""
    words: dict[Id, Said]
    """What each entry said, by its id."""


IDS = Kind("ids.yml", "ids", Frozen, many=True)
