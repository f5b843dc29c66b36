"""Drafts: what they still lack, and what stands in for it until it is written.

What is required is required of what is published. A draft is read all the same: whatever it lacks
has a stand-in, so that every item is whole for those who check and lay out, and its place is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from askwell.kinds.base import ID_PATTERN, Identified, Model, Reviewed
from askwell.kinds.named import lasting_id
from askwell.kinds.words import Address, Words
from askwell.reading.source import Data, Loc, Source

UNWRITTEN = "…"
"""What stands for a text that is not written yet."""

DRAFT = "draft"

SHOWN = "published"
"""The state of what readers see."""


def way_of(loc: Loc) -> str:
    """Return what a field is called in changes.yml: `tips.3.why`."""
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in loc)


@dataclass(frozen=True, slots=True)
class Draft:
    """Something that is not published yet."""

    source: Source
    loc: Loc
    item: Identified
    lacking: tuple[Loc, ...]
    """The ways from it to the fields that it needs before it can be."""
    called: Callable[[Loc], str] = way_of
    """How such a field is called where this is read."""

    @property
    def lacks(self) -> tuple[str, ...]:
        """What those fields are called."""
        return tuple(map(self.called, self.lacking))

    @property
    def place(self) -> str:
        """Its file and its line."""
        return self.source.place(self.loc)


def drafts_in(
    source: Source, items: Sequence[tuple[Loc, Identified]], lacks: Iterable[Loc]
) -> Iterator[Draft]:
    """Yield what is a draft among a file's items, or lacks something because it belongs to one."""
    reviewed = {loc: item for loc, item in items if isinstance(item, Reviewed)}
    drafts = (loc for loc, item in items if isinstance(item, Reviewed) and item.status == DRAFT)
    of: dict[Loc, list[Loc]] = {loc: [] for loc in drafts}
    for place in lacks:
        loc = max((each for each in reviewed if place[: len(each)] == each), key=len)
        of.setdefault(loc, []).append(place[len(loc) :])
    for loc in sorted(of):
        yield Draft(source, loc, reviewed[loc], tuple(of[loc]))


def completed(model: type[Model], value: Data, *, is_draft: bool = False) -> tuple[Any, list[Loc]]:
    """Return data with stand-ins for what drafts in it lack, and the ways to these.

    What names another item, and the type of a block, have none: without them nothing is said.
    """
    if not isinstance(value, dict):
        return value, []
    is_draft = is_draft or (issubclass(model, Reviewed) and value.get("status") == DRAFT)
    whole, lacks = dict(value), list[Loc]()
    for name, field in model.model_fields.items():
        key = field.alias or name
        if value.get(key) is not None:
            whole[key], below = _completed_in(field.annotation, value[key], is_draft=is_draft)
            lacks += [(key, *loc) for loc in below]
        elif is_draft and field.is_required():
            stand_in = _stand_in(model, field, value)
            lacks += [(key,)] if stand_in is not None else []
            whole |= {key: stand_in} if stand_in is not None else {}
    return whole, lacks


def needed(model: type[Model]) -> list[str]:
    """Return the fields, as editors write them, that a draft needs as well."""
    return [
        field.alias or name
        for name, field in model.model_fields.items()
        if field.is_required() and _stand_in(model, field, {}) is None
    ]


def _completed_in(annotation: Any, value: Any, *, is_draft: bool) -> tuple[Any, list[Loc]]:
    """Do so with what a field holds: a group, or a list of them."""
    if not isinstance(value, list):
        inner = _model_of(annotation, value)
        return completed(inner, value, is_draft=is_draft) if inner else (value, [])
    done = [_completed_in(annotation, each, is_draft=is_draft) for each in value]
    lacks = [(number, *loc) for number, (_, below) in enumerate(done) for loc in below]
    return [each for each, _ in done], lacks


def _model_of(annotation: Any, value: object) -> type[Model] | None:
    """Return the model of a group: the one there is, or of several the one of its type."""
    if not isinstance(value, dict):
        return None
    found = list(models(annotation))
    if len(found) == 1:
        return found[0]
    return next((each for each in found if _type_of(each) == value.get("type")), None)


def models(annotation: Any) -> Iterator[type[Model]]:
    """Yield the models that stand anywhere in a type, such as in `tuple[Question, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from models(argument)


def _type_of(model: type[Model]) -> str:
    field = model.model_fields.get("type")
    return str(get_args(field.annotation)[0]) if field else ""


def _stand_in(model: type[Model], field: FieldInfo, value: dict[str, Data]) -> Any:
    kind = field.annotation
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if get_origin(kind) is tuple:
        return []
    if kind is int:
        return next((each.ge for each in field.metadata if hasattr(each, "ge")), 1)
    if not isinstance(kind, type):
        return None
    if issubclass(kind, Model):
        return completed(kind, {}, is_draft=True)[0]
    if issubclass(kind, Words) and not issubclass(kind, Address):
        return UNWRITTEN
    is_id = any(getattr(each, "pattern", None) == ID_PATTERN for each in field.metadata)
    return draft_id(model, value) if is_id and issubclass(model, Identified) else None


def draft_id(model: type[Identified], value: dict[str, Data]) -> str:
    """Return the id of an item that lacks one, from its words; no finished item has one like it."""
    return lasting_id(f"{DRAFT} {value.get(model.named_by) or model.kind}")
