"""Lists that readers' answers hang on: their entries of today beside those that were frozen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import count
from typing import NamedTuple

from askwell.kinds.base import Item
from askwell.kinds.checklists import Checklist, Tip
from askwell.kinds.named import Named
from askwell.kinds.worksheets import Block, Heading, Note, Worksheet
from askwell.library import Entry
from askwell.library.holding import ANSWERED
from askwell.problems.names import SHOWN
from askwell.reading.source import Loc

Remembered = Mapping[str, Mapping[str, str]]
"""The words of entries by their ids, by the list that they were frozen in."""

READ_ONLY = (Heading, Note)
"""Blocks that nobody answers."""

ALIKE = 0.8
"""How like a part's words are those of one with another id, if it is the same part."""


class Kept(NamedTuple):
    """An entry that readers' answers hang on."""

    loc: Loc
    id: str
    text: str
    before: tuple[str, ...]
    """The ids of older answers to it."""


def item_of(name: str) -> str:
    """Return the id of the item in the name of a list."""
    return name.partition(".")[0]


def likeness(one: str, other: str) -> float:
    """Return how alike two parts' words are, of 1."""
    return SequenceMatcher(None, one[:SHOWN], other[:SHOWN]).ratio()


@dataclass(frozen=True)
class NamedList:
    """Blocks of a sheet, tips of a checklist, or options, columns or rows of a block."""

    name: str
    """The item, the block if it is in one, and the field, such as "aim.kind-of-aim.options"."""
    earlier: tuple[str, ...]
    """The names that it had, by what its item and block were called."""
    entry: Entry
    loc: Loc
    today: tuple[Kept, ...]
    frozen_as: str
    """Its name when somebody froze it; empty if nobody did."""
    frozen: Mapping[str, str]
    """The words of each entry by its id, as they were then."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name today, then those that it had."""
        return self.name, *self.earlier

    @property
    def items(self) -> set[str]:
        """The ids of its item: today's and those that it had."""
        return set(map(item_of, self.names))

    @property
    def is_of_parts(self) -> bool:
        """Whether they are blocks or tips: what has an id of its own in any case."""
        return self.loc[-1] in ANSWERED

    @property
    def is_published(self) -> bool:
        """Whether readers have it."""
        return isinstance(self.entry.model, Item) and self.entry.model.status == "published"

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
        return self.entry.source.has((*self.today[position].loc, "id"))


def named_lists(entries: Iterable[Entry], remembered: Remembered) -> Iterator[NamedList]:
    """Yield every list of every sheet and checklist, beside how it was frozen."""
    for entry in entries:
        for names, loc, today in _found(entry):
            was = next((each for each in names if each in remembered), "")
            now, *earlier = names
            yield NamedList(now, tuple(earlier), entry, loc, today, was, remembered.get(was, {}))


Found = tuple[list[str], Loc, tuple[Kept, ...]]
"""The name of a list today, then those that it had; where it is; its entries."""


def _found(entry: Entry) -> Iterator[Found]:
    model = entry.model
    if isinstance(model, Checklist):
        yield _parts(entry, model, "tips", model.tips)
    elif isinstance(model, Worksheet):
        yield _parts(entry, model, "blocks", model.blocks)
        for position, block in enumerate(model.blocks):
            for field, named in _named(block):
                loc = (*entry.loc, "blocks", position, field)
                yield _names(model, block, field), loc, tuple(map(_kept_as, _below(loc), named))


def _parts(entry: Entry, item: Item, field: str, parts: Sequence[Block | Tip]) -> Found:
    """Return the parts of an item that have answers, as a list of their own."""
    loc = (*entry.loc, field)
    kept = (
        Kept(where, part.id, getattr(part, part.named_by), part.was)
        for where, part in zip(_below(loc), parts, strict=False)
        if not isinstance(part, READ_ONLY)
    )
    return [f"{each}.{field}" for each in (item.id, *item.was)], loc, tuple(kept)


def _below(loc: Loc) -> Iterator[Loc]:
    """Yield where the entries of a list are, the first one first, and so on without end."""
    return ((*loc, position) for position in count())


def _named(block: Block) -> Iterator[tuple[str, tuple[Named, ...]]]:
    for field, value in block:
        if isinstance(value, tuple) and value and isinstance(value[0], Named):
            yield field, value


def _kept_as(loc: Loc, named: Named) -> Kept:
    return Kept(loc, named.id, named.text, named.before)


def _names(sheet: Worksheet, block: Block, field: str) -> list[str]:
    """Return the name of a list of today, then those that it had."""
    return [
        f"{whose}.{part}.{field}"
        for whose in (sheet.id, *sheet.was)
        for part in (block.id, *block.was)
    ]
