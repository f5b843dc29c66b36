"""What a guide does without, and what goes with it: every mention of it that is no text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from annotated_types import MinLen

from askwell.kinds import KINDS, PLACEHOLDERS
from askwell.kinds.base import AudienceRef, Identified, Model, Quotable, Reference
from askwell.kinds.changes import Changes
from askwell.kinds.fixed_pages import FRONT
from askwell.kinds.journey import Stage
from askwell.kinds.published import Published
from askwell.kinds.publisher import PUBLISHER
from askwell.kinds.sections import SECTIONS
from askwell.kinds.words import Address
from askwell.lasting.recorded import had
from askwell.layers.changing import in_words, suggest_item
from askwell.layers.edits import without
from askwell.layers.shelf import Found, Shelf, name_of
from askwell.library import Entry, of_type
from askwell.library.addresses import FIXED, PATTERNS, address
from askwell.library.holding import parts_of
from askwell.problems import Problem, names
from askwell.problems.names import shown, suggest
from askwell.reading.source import Loc

MENU = tuple(f"menu.{section.name}" for section in SECTIONS if section.address)
"""The parts of the menu as they are named in changes.yml."""

NEEDED = (FRONT, PUBLISHER.name, PLACEHOLDERS.name)
"""What no guide can do without."""

LISTED = {
    kind.name: kind
    for kind in KINDS
    if issubclass(kind.model, Identified) and kind.name not in NEEDED
}
"""The kinds that can be hidden as a whole, by name."""


_SUFFIX = re.compile(r"\.(?:yml|md)$")


def hidden(shelf: Shelf, entry: Entry[Changes]) -> Shelf:
    """Return the shelf without what a changes.yml hides, and without what refers to it alone."""
    for number, each in enumerate(entry.model.hide):
        at = (*entry.loc, "hide", number)
        at = (*at, "item") if entry.source.has((*at, "item")) else at
        said = entry.source.place(at)
        if each.item in shelf.hidden:  # it went with what was hidden before it
            continue
        found = list(_meant(shelf, each.item))
        if each.item in NEEDED or not (found or each.item in (*MENU, *FIXED, *LISTED)):
            told = entry.source.problem(at, "unknown-item", *_unknown(shelf, each.item))
            shelf = shelf.with_problems([told])
            continue
        shelf = replace(shelf, hidden={**shelf.hidden, each.item: said})
        for item in found:
            shelf = gone(shelf, item, said)
    return tidied(shelf.with_problems(_changed_in_vain(shelf, entry)))


def _changed_in_vain(shelf: Shelf, entry: Entry[Changes]) -> Iterator[Problem]:
    """Tell changes of what a guide hides, unless texts keep its words all the same."""
    for number, each in enumerate(entry.model.fields):
        said = shelf.hidden.get(each.item)
        if said and not isinstance(shelf.hidden_items.get(each.item), Quotable):
            message = f'"{shown(each.item)}" is hidden ({said}): nobody sees what is changed here.'
            hint = "Delete these lines, or those that hide it."
            at = (*entry.loc, "fields", number, "item")
            yield entry.source.problem(at, "hidden-change", message, hint)


def gone_along(shelf: Shelf, own: Sequence[Entry]) -> Iterator[Problem]:
    """Tell a guide's own that readers had and that only goes because it names what is hidden.

    A slip in one word is enough for that. Once it is no longer on record, nothing is told of it.
    """
    known = {each.name for each in had(of_type(own, Published)) if each.is_own}
    causes: dict[str, str] = {}
    for name, said in shelf.hidden.items():
        causes.setdefault(said, name)  # what a line hides comes before what goes with it
    for entry in own:
        name = name_of(entry.model)
        said = shelf.hidden.get(name, "") if name in known else ""
        hidden_id = causes[said].partition(".")[2] if said and causes[said] != name else ""
        for loc, node in entry.nodes if hidden_id else ():
            if isinstance(node, Reference) and node == hidden_id:
                message = (
                    f'"{shown(node)}" is hidden ({said}): this goes with it, and readers had it.'
                )
                yield entry.source.problem(loc, "hidden-change", message, GOES_ALONG)
                break


GOES_ALONG = (
    "If it is to stay, name another here. If it is to go, "
    '"askwell publish --record" notes that once readers have it so.'
)


def _meant(shelf: Shelf, name: str) -> Iterator[Found]:
    """Yield the items that a name means: one, all of a kind, or those at an address."""
    if name in LISTED:
        model = LISTED[name].model
        yield from (Found(each, each.loc, each.model) for each in of_type(shelf.entries, model))
    elif name.startswith("/"):
        yield from _at(shelf, name)
    elif found := shelf.find(name):
        yield found
        if isinstance(found.item, Stage):  # the prose that opens its page
            yield from (each for each in _at(shelf, _address(found.item)) if each != found)


def _at(shelf: Shelf, place: str) -> Iterator[Found]:
    return (found for found in shelf.names.values() if _address(found.item) == place)


def _address(item: object) -> str:
    return address(item) if isinstance(item, Identified) and item.kind in PATTERNS else ""


def _anchor(found: Found) -> str:
    """Return where a part of an item stands, such as a question of a bank; empty for all else."""
    whole = found.entry.model
    is_part = not found.is_whole and isinstance(found.item, Identified) and _address(whole)
    return f"{_address(whole)}#{found.item.id}" if is_part else ""  # type: ignore[attr-defined]


def _unknown(shelf: Shelf, name: str) -> tuple[str, str]:
    """Return what is wrong with a name that nothing to hide has, and the remedy."""
    if name in NEEDED:
        return f'No guide can do without "{name}".', "Delete this line."
    several = [each.strip() for each in name.split(",")]
    if len(several) > 1 and all(map(shelf.find, several)):
        hint = 'Put each on a line of its own that starts with "- ".'
    elif found := _at_path(shelf, name):
        hint = names.listed(found)
    elif name.startswith("/"):
        hint = suggest(name, [*FIXED, *(_address(each.item) for each in shelf.names.values())])
    elif f"/{name.strip('/')}/" in FIXED:
        hint = names.listed([f"/{name.strip('/')}/"])
    elif name.startswith("menu."):
        hint = suggest(name, MENU)
    else:
        hint = _without_kind(shelf, name) if "." not in name else _meaning(shelf, name)
    return f'There is no "{shown(name)}" to hide.', hint


def _at_path(shelf: Shelf, written: str) -> list[str]:
    """Return the item that was named by its file, or by its page's address, with whatever host."""
    path = _SUFFIX.sub("", urlsplit(written).path.strip("/")) if "/" in written else ""
    places = ((name, _address(found.item).strip("/")) for name, found in shelf.names.items())
    ends = (name for name, place in places if place and f"/{path}".endswith(f"/{place}"))
    return list(ends)[:1]


def _without_kind(shelf: Shelf, name: str) -> str:
    """Say which kind was meant, or which item, by a name that says no kind."""
    of_one = {kind.one: each for each, kind in LISTED.items()}
    items = sorted(each for each in shelf.names if each.partition(".")[2] == name)
    if meant := [of_one[name]] if name in of_one else items or in_words(shelf, name):
        return names.listed(meant)
    return suggest(name, LISTED, most=len(LISTED))


def _meaning(shelf: Shelf, name: str) -> str:
    hint = suggest_item(shelf, name)
    is_meant = hint.startswith(names.MEANT)
    return hint if is_meant else "Delete this line if a new version has it no more."


def gone(shelf: Shelf, found: Found, said: str) -> Shelf:
    """Take an item off the shelf, and remember it and its parts as hidden."""
    start = len(found.loc)
    named = {
        name: node
        for loc, node in found.entry.nodes
        if loc[:start] == found.loc and (name := name_of(node))
    }
    lost = {name: node for name, node in named.items() if isinstance(node, Identified)}
    before = (f"{node.kind}.{old}" for node in lost.values() for old in getattr(node, "was", ()))
    names = dict.fromkeys((*named, *(old for old in before if old not in shelf.names)), said)
    current = shelf.named(name_of(found.item))
    if current and _is_last(current):  # a page with nothing on it goes as well
        whole = current.entry
        return gone(shelf, Found(whole, whole.loc, whole.model), said)
    after = shelf.without(current) if current else shelf
    page, part = _address(found.item), _anchor(found)
    # One of two with an address went: only what is whole has one, and to name all parts takes long.
    stays = page and any(_address(entry.model) == page for entry in after.entries)
    places = {place: said for place in ("" if stays else page, part) if place}
    return replace(
        after,
        hidden={**shelf.hidden, **names, **places},
        hidden_items={**shelf.hidden_items, **lost},
    )


def _is_last(found: Found) -> bool:
    """Tell whether an item is all that a page of such items has left."""
    parts = None if found.is_whole else parts_of(found.entry.model)
    return parts is not None and getattr(found.entry.model, parts.field) == (found.item,)


def tidied(shelf: Shelf) -> Shelf:
    """Take out all that refers to what is hidden, until nothing does but texts."""
    while mentions := {
        entry.source.path: (entry, loc, said) for entry, loc, said in _mentions(shelf)
    }:
        after = shelf
        for mention in mentions.values():  # one a file: an edit moves what stands after it
            after = let_go(after, *mention)
        if len(after.problems) > len(shelf.problems):
            return shelf  # the check of references tells it at its place
        shelf = after
    return shelf


def let_go(shelf: Shelf, entry: Entry, loc: Loc, said: str) -> Shelf:
    """Take out one mention, with what makes no sense without it."""
    where = _holder(entry, loc)
    holder = _node(entry, where)
    if where == entry.loc or (isinstance(holder, Identified) and not holder.local):
        return gone(shelf, Found(entry, where, holder), said)
    return shelf.written(without(entry.source, where))


def _mentions(shelf: Shelf) -> Iterator[tuple[Entry, Loc, str]]:
    # By words first, which nearly no mention shares: to make up names for each takes far longer.
    words = {word for name in shelf.hidden for word in (name, name.partition(".")[2])}
    for entry in shelf.entries if words else ():
        for loc, node in entry.nodes:
            if not isinstance(node, Reference | Address) or node not in words:
                continue
            if isinstance(node, Reference):
                names = [f"{kind}.{node}" for kind in node.kinds]
            else:
                names = [str(node)]
            away = [name for name in names if name in shelf.hidden]
            if away and shelf.names.keys().isdisjoint(names):
                yield from ((entry, loc, shelf.hidden[name]) for name in away)


def _holder(entry: Entry, loc: Loc) -> Loc:
    """Return what goes with a mention: an entry of a list, an optional field, or the whole item."""
    alone = isinstance(_node(entry, loc), AudienceRef)
    while loc != entry.loc:
        parent = _node(entry, loc[:-1])
        if isinstance(parent, tuple):
            if len(parent) > 1 or not (alone or _needs_one(entry, loc[:-1])):
                return loc
            loc = loc[:-1]
        elif not alone and _is_optional(parent, loc[-1]):
            return loc
        loc, alone = loc[:-1], False
    return loc


def _needs_one(entry: Entry, loc: Loc) -> bool:
    """Tell whether a list makes no sense without entries."""
    parent = _node(entry, loc[:-1])
    if not isinstance(parent, Model):
        return False
    field = type(parent).model_fields[str(loc[-1])]
    return field.is_required() or any(isinstance(each, MinLen) for each in field.metadata)


def _is_optional(parent: object, step: str | int) -> bool:
    if not isinstance(parent, Model):
        return True
    return not type(parent).model_fields[str(step)].is_required()


def _node(entry: Entry, loc: Loc) -> object:
    """Return the model, list or text at a place of an entry."""
    node: object = entry.model
    for step in loc[len(entry.loc) :]:
        node = getattr(node, str(step)) if isinstance(node, Model) else _inside(node, step)
    return node


def _inside(node: object, step: str | int) -> object:
    assert isinstance(node, tuple | dict)  # noqa: S101 - all else are models and texts
    return node[step]  # type: ignore[index]
