"""What readers have: written down when a guide is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from askwell.kinds import SCHEMA
from askwell.kinds.base import Identified
from askwell.kinds.changes import CHANGES
from askwell.kinds.ids import Frozen
from askwell.kinds.published import FILE, PUBLISHED, Published
from askwell.lasting.line_digests import line_digests
from askwell.layers.layer import Layer
from askwell.layers.noting import noted
from askwell.layers.originals import digest_of
from askwell.layers.shelf import Found, Shelf, kind_of
from askwell.layers.stack import stacked
from askwell.layers.status import Layered
from askwell.library import Library
from askwell.library.addresses import addresses
from askwell.library.holding import field_of_parts, is_part, name_of_part, parts_of
from askwell.loading import layers
from askwell.patching.exchanging import exchange
from askwell.project import Project
from askwell.reading.source import Data

RECORDED = "recorded"
"""What changes.yml says once the other file is there: each knows of the other."""


def record(project: Project) -> int:
    """Write down what readers have from now on; return the number of items.

    Raises AskwellError if a file has mistakes.
    """
    guide = layers(project.content, project.below)
    changes = project.content / CHANGES.path
    if changes.is_file() and not all(each.model.recorded for each in guide.changes):
        exchange(changes, noted(changes.read_bytes(), [((RECORDED,), True)]))
        guide = layers(project.content, project.below)
    digests = digests_in(stacked(guide.below, guide.own))
    exchange(project.content / PUBLISHED.path, as_yaml(guide, digests, _files(project, guide)))
    return len(digests)


def _files(project: Project, guide: Layered) -> dict[str, str]:
    """Return the text of each of the guide's own files that somebody writes, by its place."""
    start = Layer.own(project.content).start
    written = (each for each in guide.own if not isinstance(each.model, (Frozen, Published)))
    texts = {each.source.path.removeprefix(start): each.source.text for each in written}
    return dict(sorted(texts.items()))


def digests_in(shelf: Shelf) -> dict[str, str]:
    """Return the digest of everything with an address, by name."""
    there = addresses(Library(shelf.entries, hidden=shelf.hidden).published)
    return {name: digest_of(_data(found)) for name, found in shelf.names.items() if name in there}


def _data(found: Found) -> Data:
    """Return what a file holds of an item, without items of their own in it: they have digests."""
    data: Data = found.entry.source.value(found.loc)
    parts = parts_of(found.entry.model) if found.is_whole else None
    if parts and isinstance(data, dict):
        return {name: value for name, value in data.items() if name != parts.field}
    return data


def _row(name: str, digest: str) -> str:
    return f"      {name}: {digest}\n"


def _parts_row(found: Found, digests: dict[str, str]) -> str:
    """Return the row of the parts of an item, in their order; empty if readers had none of them."""
    kind, item = kind_of(found.entry), found.item
    if not (found.is_whole and isinstance(item, Identified) and (field := field_of_parts(kind))):
        return ""
    named = {each.id: name_of_part(kind, item.id, each.id) for each in getattr(item, field)}
    there = (id_ for id_, name in named.items() if is_part(name) or name in digests)
    rows = "".join(f"        - {each}\n" for each in there)
    return f"      {item.id}:\n{rows}" if rows else ""


def as_yaml(guide: Layered, digests: dict[str, str], files: dict[str, str]) -> str:
    """Return the words of published.yml: of each kind, what a file holds stays in its order.

    `files` are the texts of the guide's own, by their places.
    """
    own = Shelf(guide.own).names
    kinds: dict[str, dict[str, list[str]]] = {}
    in_order = sorted(
        digests, key=lambda each: (each.partition(".")[0], "" if each in own else each)
    )
    for name in in_order:
        kind, _, id_ = name.partition(".")
        rows = kinds.setdefault(kind, {})
        rows.setdefault("own" if name in own else "below", []).append(_row(id_, digests[name]))
        if name in own and (row := _parts_row(own[name], digests)):
            rows.setdefault("parts", []).append(row)
    for entry in guide.changes:
        decided: dict[str, Data] = entry.source.value(entry.loc)
        said: Data = {name: each for name, each in decided.items() if name != RECORDED and each}
        if said:
            row = _row(CHANGES.name, digest_of(said))
            kinds = {CHANGES.name: {"own": [row]}, **kinds}
    lines = [_row(place, line_digests(text)) for place, text in files.items()]
    return _words({**kinds, **({FILE: {"lines": lines}} if lines else {})})


def _words(kinds: Mapping[str, Mapping[str, Sequence[str]]]) -> str:
    """Return the words of a record of these rows, by kind and by whose they are."""
    blocks = [
        f"  - kind: {kind}\n"
        + "".join(f"    {whose}:\n{''.join(found)}" for whose, found in rows.items())
        for kind, rows in kinds.items()
    ]
    return f"schema: {SCHEMA}\n{PUBLISHED.key}:" + ("\n" + "".join(blocks) if blocks else " []\n")
