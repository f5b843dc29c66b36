"""The ids of options, columns and rows as they were frozen."""

from __future__ import annotations

from askwell.kinds.base import Id, Model
from askwell.kinds.changes import Said
from askwell.kinds.kind import Kind


class Frozen(Model):
    """A list of a sheet as it was when somebody froze it. A command writes this."""

    list: Said
    """The sheet, the block and its field, such as "aim.kind-of-aim.options"."""
    words: dict[Id, Said]
    """What each entry said, by its id."""


IDS = Kind("ids.yml", "ids", Frozen, many=True)
