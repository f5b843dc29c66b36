"""Everything in a guide that can be edited: what it is called, and where it is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, TypeAlias, get_args

from askwell.kinds import KINDS, kind_at
from askwell.kinds.base import Identified, Model
from askwell.kinds.changes import CHANGES
from askwell.kinds.ids import IDS
from askwell.kinds.kind import Kind
from askwell.kinds.published import PUBLISHED
from askwell.layers.hiding import LISTED
from askwell.layers.shelf import kind_of
from askwell.library import Library
from askwell.library.drafts import SHOWN, draft_id
from askwell.patching import BODY
from askwell.reading.folder import File
from askwell.reading.reader import read
from askwell.reading.source import Data, Loc
from askwell.schema import descriptions, schema

BY_COMMANDS = (CHANGES, IDS, PUBLISHED)
"""Kinds whose files the editor and commands write; nobody fills them in."""


Spot: TypeAlias = tuple[str, Loc]
"""Where something stands: its file, and its place in that."""


@dataclass(frozen=True)
class Editable:
    """Something with a form of its own."""

    name: str
    """Its kind and id, such as "question.first-plan"; of a file that is one thing the file's."""
    title: str
    kind: Kind
    data: Data
    loc: Loc
    """Where it stands in its file."""
    place: str = ""
    """Its file in the guide's own content; empty if it lies below."""
    holder: str = ""
    """The item that it is a part of."""
    source: str = ""
    """The path of its file if it lies below."""

    @property
    def spot(self) -> Spot:
        return self.place or self.source, self.loc

    @property
    def id(self) -> str:
        return self.name.partition(".")[2]

    @property
    def one(self) -> str:
        """The one word for what it is: "question"."""
        return self.name.partition(".")[0]

    @property
    def listed_as(self) -> str:
        """What changes.yml calls the list that it is in: "faq", or "bank.skills.questions"."""
        parts = self.kind.parts
        return f"{self.holder}.{parts.field}" if self.holder and parts else self.kind.name

    @property
    def address(self) -> str:
        """Where the guide shows it."""
        own = self.holder or self.name
        page = self.kind.address.replace("{}", own.partition(".")[2])
        if not page:
            page = self.kind.list_page.address if self.kind.list_page else "/"
        return page.partition("#")[0] + (f"#{self.id}" if self.holder else "")

    @property
    def page(self) -> str:
        """The file of the site that shows it."""
        return f"{self.address.partition('#')[0].removeprefix('/')}index.html"

    @property
    def status(self) -> str:
        """Its state, if it is not published."""
        status = self.data.get("status") if isinstance(self.data, dict) else None
        return status if isinstance(status, str) and status != SHOWN else ""

    def words(self) -> str:
        """All that it says, to search in."""
        return f"{self.name} {json.dumps(self.data, ensure_ascii=False)}".casefold()


def part_of(kind: Kind) -> type[Identified] | None:
    """Return what the parts of a kind's items are."""
    if kind.parts is None:
        return None
    model: type[Identified] = get_args(kind.model.model_fields[kind.parts.field].annotation)[0]
    return model


def saying(item: Editable, new: Data) -> Editable:
    """Return an item with what it says by a form, its id included."""
    if not isinstance(new, dict):
        return item
    model = part_of(item.kind) if item.holder else item.kind.model
    said = _item(item.kind, model or item.kind.model, new, item.loc)
    return replace(item, name=said.name, title=said.title, data=new)


def own_items(files: Iterable[File]) -> Iterator[Editable]:
    """Yield what stands in a guide's own files; those that cannot be read hold nothing."""
    for file in files:
        kind = kind_at(file.place)
        if kind and kind not in BY_COMMANDS:
            data = data_in(file.place, file.raw)
            yield from (
                replace(each, place=file.place) for each in _in_file(kind, data, file.place)
            )
        if kind is CHANGES:
            yield from _added(data_in(file.place, file.raw))


def items_below(library: Library) -> Iterator[Editable]:
    """Yield what the guide stands on, as it is here."""
    for entry in library.entries:
        kind = kind_of(entry)
        if not library.is_own(entry.source.path) and kind not in BY_COMMANDS:
            data = entry.source.value(entry.loc)
            for each in whole(kind, data, entry.loc, entry.source.path):
                yield replace(each, source=entry.source.path)


def can_move(kind: Kind, items: Sequence[Editable]) -> bool:
    """Tell whether the order of a kind's items is theirs, and no number in each says it."""
    is_one_file = kind.many and all(each.place == kind.path for each in items)
    is_listed = bool(kind.address) and (is_one_file or kind.name in LISTED)
    return is_listed and "order" not in kind.model.model_fields


@lru_cache(maxsize=4096)
def data_in(place: str, raw: bytes) -> Data:
    """Return what a file holds; nothing if it cannot be read."""
    return read(place, raw)[0].data


def schema_of(kind: Kind, *, is_part: bool = False) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return what the schema of a kind says of one item, or of a part of one, with its `$defs`."""
    whole = _schema(kind.name)
    definitions: dict[str, Any] = whole["$defs"]
    item = definitions.get("published-item")
    if item is None:
        item = whole["properties"][kind.key] if not kind.is_prose else whole
        item = item["items"] if kind.many else item
    if kind.is_prose:
        said = descriptions(kind.model)[BODY]
        body = {"type": "string", "x-text": "prose", "description": said}
        item = {**item, "properties": {**item["properties"], BODY: body},
                "required": [*item["required"], BODY]}  # fmt: skip
    if is_part and kind.parts:
        part = item["properties"][kind.parts.field]["items"]["$ref"].rpartition("/")[2]
        item = definitions.get(f"published-{part.removeprefix('draft-')}", definitions[part])
    return item, definitions


@cache
def _schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema(name))
    return found


def _in_file(kind: Kind, data: Data, place: str) -> Iterator[Editable]:
    if kind.is_prose:
        yield from whole(kind, data, (), place)
        return
    value = data.get(kind.key) if isinstance(data, dict) else None
    if not kind.many:
        yield from whole(kind, value, (kind.key,), place)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from whole(kind, each, (kind.key, number), place)


def whole(kind: Kind, data: Data, loc: Loc, path: str) -> Iterator[Editable]:
    """Yield an item and its parts."""
    if not isinstance(data, dict):
        return
    if kind.is_prose:
        data = {**data, "id": path.rpartition("/")[2].removesuffix(kind.suffix)}
    item = _item(kind, kind.model, data, loc)
    yield item
    part = part_of(kind)
    if kind.parts and part:
        for number, each in _listed(data.get(kind.parts.field)):
            at = (*loc, kind.parts.field, number)
            yield replace(_item(kind, part, each, at), holder=item.name)


def _listed(data: Data) -> Iterator[tuple[int, dict[str, Data]]]:
    """Yield the groups of a list, each with the place it has among all its entries."""
    for number, each in enumerate(data if isinstance(data, list) else ()):
        if isinstance(each, dict):
            yield number, each


def _item(kind: Kind, model: type[Model], data: dict[str, Data], loc: Loc) -> Editable:
    if not issubclass(model, Identified):
        return Editable(kind.name, str(data.get("title") or kind.name), kind, data, loc)
    given = str(data.get(model.id_key) or "")
    title = str(data.get(model.named_by) or given)
    # Of those that lack an id, each is told from the others as in the library.
    name = given or draft_id(model, data)
    return Editable(f"{model.kind}.{name}", title, kind, data, loc)


def _added(data: Data) -> Iterator[Editable]:
    """Yield the entries that changes.yml brings into items below."""
    changes = data.get(CHANGES.key) if isinstance(data, dict) else None
    for number, each in _listed(changes.get("add") if isinstance(changes, dict) else None):
        holder, _, field = str(each.get("to")).rpartition(".")
        kind = next((kind for kind in KINDS if kind.one == holder.partition(".")[0]), None)
        entry, part = each.get("entry"), part_of(kind) if kind else None
        if kind and kind.parts and part and field == kind.parts.field and isinstance(entry, dict):
            at = (CHANGES.key, "add", number, "entry")
            yield replace(_item(kind, part, entry, at), holder=holder, place=CHANGES.path)
