"""A guide as it is, or would be with a file changed: its items, and what is wrong with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from askwell.checks.people import SENDER
from askwell.editor.answers import pointer_of
from askwell.editor.decided import as_decided
from askwell.editor.items import (
    Editable,
    Spot,
    can_move,
    data_in,
    items_below,
    own_items,
)
from askwell.editor.labels import way_to
from askwell.kinds import kind_at
from askwell.kinds.base import Placeholder, Quotable
from askwell.kinds.changes import CHANGES
from askwell.kinds.evidence import Rule
from askwell.kinds.kind import Kind
from askwell.library import Library
from askwell.pipeline import Checked
from askwell.problems import Problem
from askwell.reading.folder import File, Unread
from askwell.reading.source import Data
from askwell.texts.spans import Gap, spans


@dataclass(frozen=True)
class Guide:
    """Everything that the editor shows of a guide."""

    found: Sequence[File | Unread]
    checked: Checked

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The guide's own files of content, by place."""
        own = (each for each in self.found if isinstance(each, File) and kind_at(each.place))
        return {each.place: each.raw for each in own}

    @cached_property
    def items(self) -> Mapping[str, Editable]:
        """Every item by name: the guide's own, and of the others what lies below."""
        items: dict[str, Editable] = {}
        for each in self.spots.values():
            items.setdefault(each.name, each)
        return items

    @cached_property
    def spots(self) -> Mapping[Spot, Editable]:
        """Every item by where it stands, also those of which another has the name."""
        own = list(own_items(each for each in self.found if isinstance(each, File)))
        names = {each.name for each in own}
        found = [each for each in items_below(self.checked.library) if each.name not in names]
        below = as_decided(found, self.changes)
        return {each.spot: each for each in (*own, *below)}

    def standing(self, item: Editable) -> Editable | None:
        """Return an item as it stands here; a new one is the last of its name in its file."""
        if item.loc:
            return self.spots.get(item.spot)
        own = [each for each in self.spots.values() if each.place == item.place]
        return next((each for each in reversed(own) if each.name == item.name), None)

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

    def title_of(self, name: str) -> str:
        """Return what something hidden is called; what no item is keeps its name."""
        gone = self.checked.library.hidden_items.get(name)
        return str(gone.name) if gone else name

    @property
    def ordered(self) -> tuple[str, ...]:
        """The lists of which the guide's own changes.yml says what comes first."""
        said = self._decided("order")
        return tuple(said) if isinstance(said, dict) else ()

    def _decided(self, name: str) -> Data:
        held = self.changes.get(CHANGES.key) if isinstance(self.changes, dict) else None
        return held.get(name) if isinstance(held, dict) else None

    @cached_property
    def options(self) -> Mapping[str, Mapping[str, str]]:
        """The ids of all items that can be referred to, each with what it is called, by kind."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for kind, items in self.checked.library.index.items():
            found[kind] = {name: str(item.name) for name, item in items.items()}
        return found

    @property
    def positions(self) -> Mapping[str, Mapping[str, str]]:
        """What each house rule can say, by the ids of its positions, by the rule's."""
        rules = self.checked.library.all(Rule)
        return {rule.id: {each.id: str(each.says) for each in rule.positions} for rule in rules}

    def place_of(self, problem: Problem) -> str:
        """Return the own file that a problem is in; nothing if it is another's."""
        place = problem.path.removeprefix(f"{self.checked.library.folder}/")
        return place if place in self.files else ""

    @cached_property
    def drafts(self) -> Mapping[str, tuple[str, ...]]:
        """The drafts by name, each with the fields that it still lacks, by their pointers.

        So it stands in its file, with what a house rule takes out for readers.
        """
        library = self.checked.library
        as_written = (draft for entry in library.unchosen for draft in entry.drafts)
        return {
            f"{each.item.kind}.{each.item.id}": tuple(map(pointer_of, each.lacking))
            for each in (*library.drafts, *as_written)
        }

    @property
    def as_shown(self) -> Library:
        """What its preview shows: drafts, too, and what they lack by the names of forms."""
        return replace(self.checked.library.with_drafts, called=way_to)

    @property
    def shared_blanks(self) -> Mapping[str, str]:
        """The blanks that every text may have, each with what belongs in it."""
        return {each.id: each.title for each in self.items.values() if each.one == Placeholder.kind}

    def in_braces(self, data: Data) -> Mapping[str, str]:
        """Return what can stand in braces in an item's texts, each with its words."""
        words = {
            f"{item.kind}.{item.id}": str(item.quoted)
            for items in self.checked.library.index.values()
            for item in items.values()
            if isinstance(item, Quotable)
        }
        return {**self.known_blanks(data), **words}

    def known_blanks(self, data: Data) -> Mapping[str, str]:
        """Return the blanks that an item's texts may have, its own first."""
        return {**_own_blanks(data), **self.shared_blanks}

    def blanks(self, data: Data) -> Mapping[str, str]:
        """Return the blanks in an item's texts for its example, each with what belongs in it.

        One that the item describes itself has an example there; it is among them if it has two.
        """
        own, filled = _own_blanks(data), _filled(data)
        known = self.checked.library.index.get("placeholder", {})
        gaps = [span.name for text in _texts(data) for span in spans(text) if isinstance(span, Gap)]
        named = {**{name: str(each.name) for name, each in known.items()}, **own}
        return {name: named.get(name, "") for name in gaps if name not in own or name in filled}

    def signature(self, data: Data) -> str:
        """Return whose name the example of a message signs with; nothing if it signs with none."""
        shared = [each.data for each in self.items.values() if each.one == Placeholder.kind]
        of_sender = (e for e in shared if isinstance(e, dict) and e.get("fills") == SENDER)
        sender = next(of_sender, {})
        body = data.get("body") if isinstance(data, dict) else None
        gaps = [each.name for each in spans(str(body or "")) if isinstance(each, Gap)]
        name = _filled(data).get(str(sender.get("id"))) or sender.get("example")
        return str(name or "") if sender.get("id") in gaps else ""

    @cached_property
    def changes(self) -> Data:
        """What the guide's own changes.yml holds."""
        raw = self.files.get(CHANGES.path)
        return data_in(CHANGES.path, raw) if raw is not None else None


def _own_blanks(data: Data) -> Mapping[str, str]:
    """Return the blanks that an item describes itself, each with what belongs in it."""
    own = data.get("placeholders") if isinstance(data, dict) else None
    groups = [each for each in (own if isinstance(own, list) else []) if isinstance(each, dict)]
    return {str(each.get("id")): str(each.get("label")) for each in groups}


def _filled(data: Data) -> Mapping[str, Data]:
    """Return what an item's example fills in, by blank."""
    example = data.get("example") if isinstance(data, dict) else None
    values = example.get("values") if isinstance(example, dict) else None
    return values if isinstance(values, dict) else {}


def _texts(data: Data) -> Iterator[str]:
    """Yield every text in data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)


def _named(said: Data) -> str:
    return str(said.get("item")) if isinstance(said, dict) else str(said)
