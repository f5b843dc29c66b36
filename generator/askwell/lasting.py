"""Lists that readers' answers hang on: their entries of today beside those that were frozen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from askwell.kinds.base import Reviewed
from askwell.kinds.named import Named
from askwell.kinds.worksheets import Block, Worksheet
from askwell.library import Entry
from askwell.reading.source import Loc

Remembered = Mapping[str, Mapping[str, str]]
"""The words of entries by their ids, by the list that they were frozen in."""


@dataclass(frozen=True)
class NamedList:
    """The options of a block, or its columns, or its rows."""

    name: str
    """The sheet, the block and its field, such as "aim.kind-of-aim.options"."""
    entry: Entry
    loc: Loc
    today: tuple[Named, ...]
    frozen_as: str
    """Its name when somebody froze it; empty if nobody did."""
    frozen: Mapping[str, str]
    """The words of each entry by its id, as they were then."""

    @property
    def is_published(self) -> bool:
        """Whether readers have the sheet."""
        return isinstance(self.entry.model, Reviewed) and self.entry.model.status == "published"

    @property
    def words(self) -> dict[str, str]:
        """The words of each entry by its id, as they are now."""
        return {each.id: " ".join(each.text.split()) for each in self.today}

    @cached_property
    def gone(self) -> dict[str, str]:
        """What was frozen, and is no longer offered under that id or any that followed it."""
        known = {name for each in self.today for name in (each.id, *each.before)}
        return {name: words for name, words in self.frozen.items() if name not in known}

    @property
    def new(self) -> list[int]:
        """The positions of entries that are nothing of what was frozen."""
        return [
            position
            for position, each in enumerate(self.today)
            if self.frozen.keys().isdisjoint((each.id, *each.before))
        ]

    @property
    def unfrozen(self) -> list[int]:
        """The positions of new entries whose ids stand nowhere: other words would change them."""
        return [position for position in self.new if not self.is_written(position)]

    def is_written(self, position: int) -> bool:
        """Tell whether an entry has an id in its file."""
        return self.entry.source.has((*self.loc, position, "id"))


def named_lists(entries: Iterable[Entry], remembered: Remembered) -> Iterator[NamedList]:
    """Yield every list of every worksheet, beside how it was frozen, maybe under older names."""
    for entry in entries:
        if isinstance(entry.model, Worksheet):
            for position, block in enumerate(entry.model.blocks):
                for field, today in _named(block):
                    loc = (*entry.loc, "blocks", position, field)
                    names = _names(entry.model, block, field)
                    was = next((each for each in names if each in remembered), "")
                    yield NamedList(names[0], entry, loc, today, was, remembered.get(was, {}))


def _named(block: Block) -> Iterator[tuple[str, tuple[Named, ...]]]:
    for field, value in block:
        if isinstance(value, tuple) and value and isinstance(value[0], Named):
            yield field, value


def _names(sheet: Worksheet, block: Block, field: str) -> list[str]:
    """Return the name of a list of today, then those that it had."""
    return [
        f"{whose}.{part}.{field}"
        for whose in (sheet.id, *sheet.was)
        for part in (block.id, *block.was)
    ]
