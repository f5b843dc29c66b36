"""A guide as it is, or would be with a file changed: its items, and what is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from askwell.drafts import DRAFT
from askwell.editor.answers import pointer_of
from askwell.editor.items import Editable, can_move, data_in, items_below, kind_of, own_items
from askwell.folder import File, Unread
from askwell.kinds.changes import CHANGES
from askwell.kinds.evidence import Rule
from askwell.kinds.kind import Kind
from askwell.pipeline import Checked
from askwell.problems import Problem
from askwell.reading.reader import read
from askwell.reading.source import Data, Loc
from askwell.texts.spans import Gap, spans


@dataclass(frozen=True, slots=True)
class ProblemAtField:
    """A problem as a form tells it: at its field, or else in the list."""

    at: str | None
    """The field, by its pointer; empty for the item as a whole, None outside of it."""
    problem: Problem


@dataclass(frozen=True)
class Guide:
    """Everything that the editor shows of a guide."""

    found: Sequence[File | Unread]
    checked: Checked

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The guide's own files of content, by place."""
        own = (each for each in self.found if isinstance(each, File) and kind_of(each.place))
        return {each.place: each.raw for each in own}

    @cached_property
    def items(self) -> Mapping[str, Editable]:
        """Every item by name: the guide's own, and of the others what lies below."""
        own = own_items(each for each in self.found if isinstance(each, File))
        items: dict[str, Editable] = {}
        for each in (*own, *items_below(self.checked.library)):
            items.setdefault(each.name, each)
        return items

    @property
    def in_order(self) -> list[Editable]:
        """Every item, those first that readers find first; what readers do not find comes last."""
        ranks = self._ranks
        return sorted(self.items.values(), key=lambda each: ranks.get(each.name, len(ranks)))

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        """The place of everything that readers find, by name."""
        names = (
            f"{item.kind}.{item.id}"
            for entry in self.checked.library.entries
            for _, item in entry.identified
        )
        return {name: rank for rank, name in enumerate(names)}

    def movable(self, kind: Kind, items: Sequence[Editable]) -> Sequence[Editable]:
        """Return those of a kind's items that can stand elsewhere: what readers find of them."""
        return self._with_rank(items) if can_move(kind, items) else ()

    def movable_parts(self, parts: Sequence[Editable]) -> Sequence[Editable]:
        """Return those of an item's parts; all of them as long as the item cannot be read."""
        return self._with_rank(parts) or parts

    def _with_rank(self, items: Sequence[Editable]) -> Sequence[Editable]:
        return [each for each in items if each.name in self._ranks]

    def has_order_of_file(self, items: Sequence[Editable]) -> bool:
        """Tell whether items are entries of one own list, and its order is what readers see."""
        first = items[0]
        lists = {(each.place, each.loc[:-1]) for each in items}
        # What takes the place of an item below stands where that stood.
        is_below = self.checked.library.layered and not first.holder
        is_ordered = is_below or first.listed_as in self.ordered
        return bool(first.place) and len(lists) == 1 and not is_ordered

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """What the guide's own changes.yml takes off it."""
        said = self._decided("hide")
        return tuple(_named(each) for each in said) if isinstance(said, list) else ()

    @property
    def ordered(self) -> tuple[str, ...]:
        """The lists of which the guide's own changes.yml says what comes first."""
        said = self._decided("order")
        return tuple(said) if isinstance(said, dict) else ()

    def _decided(self, name: str) -> Data:
        held = self._changes.get(CHANGES.key) if isinstance(self._changes, dict) else None
        return held.get(name) if isinstance(held, dict) else None

    @cached_property
    def options(self) -> Mapping[str, Mapping[str, str]]:
        """The ids of all items that can be referred to, each with what it is called, by kind."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for kind, items in self.checked.library.index.items():
            found[kind] = {name: str(item.name) for name, item in items.items()}
        return found

    @property
    def broken(self) -> tuple[Problem, ...]:
        """The first error of each own file that has any."""
        first: dict[str, Problem] = {}
        for problem in self.checked.errors:
            first.setdefault(problem.path, problem)
        return tuple(first.values())

    def place_of(self, problem: Problem) -> str:
        """Return the own file that a problem is in; nothing if it is another's."""
        place = problem.path.removeprefix(f"{self.checked.library.folder}/")
        return place if place in self.files else ""

    @cached_property
    def drafts(self) -> Mapping[str, tuple[str, ...]]:
        """The drafts by name, each with the fields that it still lacks, by their pointers."""
        return {
            f"{each.item.kind}.{each.item.id}": tuple(map(pointer_of, each.lacking))
            for each in self.checked.library.drafts
        }

    @property
    def whole(self) -> Mapping[str, Sequence[Editable]]:
        """The own drafts that lack nothing, by their file."""
        found: dict[str, list[Editable]] = defaultdict(list)
        for item in self.in_order:
            if item.place and item.status == DRAFT and self.drafts.get(item.name) == ():
                found[item.place].append(item)
        return found

    def blanks(self, data: Data) -> Mapping[str, str]:
        """Return the blanks in an item's texts, each with what belongs in it."""
        known = self.checked.library.index.get("placeholder", {})
        gaps = [span.name for text in _texts(data) for span in spans(text) if isinstance(span, Gap)]
        return {name: str(known[name].name) if name in known else "" for name in gaps}

    def problems_at_fields(self, item: Editable) -> Iterator[ProblemAtField]:
        """Yield every problem, with the field of an item that it is about."""
        for problem in self.checked.problems:
            place = self.place_of(problem)
            loc = (problem.name or self._loc(place, problem)) if place else None
            yield ProblemAtField(_within(item, place, loc, self._changes), problem)

    def elsewhere(self, told: Iterable[ProblemAtField]) -> int:
        """Count what is to mend elsewhere: errors, and warnings of texts that are the guide's own.

        Nobody here wrote the others.
        """
        folder = f"{self.checked.library.folder}/"
        there = [each.problem for each in told if each.at is None]
        return sum(e.severity == "error" or e.path.startswith(folder) for e in there)

    def _loc(self, place: str, problem: Problem) -> Loc:
        return loc_at(place, self.files[place], problem.line, problem.column)

    @cached_property
    def _changes(self) -> Data:
        raw = self.files.get(CHANGES.path)
        return data_in(CHANGES.path, raw) if raw is not None else None


def _texts(data: Data) -> Iterator[str]:
    """Yield every text in data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def loc_at(place: str, raw: bytes, line: int, column: int) -> Loc:
    """Return what stands at a line and a column of a file, both from 1."""
    source, _ = read(place, raw)
    starts = source.lines.starts
    offset = starts[min(line, len(starts)) - 1] + column - 1
    marks = [*source.values.items(), *source.keys.items()]
    near = [(mark.start, len(loc), loc) for loc, mark in marks if mark.start <= offset]
    return max(near, key=lambda each: each[:2], default=(0, 0, ()))[2]


def _within(item: Editable, place: str, loc: Loc | None, changes: Data) -> str | None:
    """Return the field of an item that a loc of a file is; None if it is none of it."""
    if loc is None:
        return None
    if place == item.place:
        is_inside = loc[: len(item.loc)] == item.loc
        return pointer_of(loc[len(item.loc) :]) if is_inside else None
    if place == CHANGES.path and not item.place:
        said = _said(changes, loc)
        if loc[1:2] == ("fields",) and said.get("item") == item.name:
            field = tuple(str(said.get("field")).split("."))
            return pointer_of((*field, *loc[4:]))
        if loc[1:2] == ("rules",) and f"{Rule.kind}.{said.get('rule')}" == item.name:
            return pointer_of(loc[3:])
    return None


def _said(changes: Data, loc: Loc) -> Mapping[str, Data]:
    data = changes
    for step in loc[:3]:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
    return data if isinstance(data, dict) else {}


def _named(said: Data) -> str:
    return str(said.get("item")) if isinstance(said, dict) else str(said)
