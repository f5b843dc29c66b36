"""Writes into changes.yml how the originals are now; all that was written there stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.kinds import SCHEMA
from askwell.kinds.changes import CHANGES, Changes
from askwell.layers.changing import decisions
from askwell.layers.originals import mark
from askwell.layers.shelf import Shelf
from askwell.layers.status import Layered, lines
from askwell.library import Entry
from askwell.source import Loc, Source

EMPTY = f"schema: {SCHEMA}\n{CHANGES.key}:\n"


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    """Words that take the place of a stretch of the file."""

    start: int
    end: int
    words: str


def frozen(guide: Layered) -> str | None:
    """Return the words of changes.yml with the marks of the originals as they are now.

    None if nothing is to be said: the guide decides about nothing below it.
    """
    entry = guide.changes[0] if guide.changes else None
    marks = dict(_replaced(guide))
    if entry is None:
        return EMPTY + _listed(marks, "  ") if marks else None
    edits = [*_fields(guide.below, entry), *_replaces(entry, marks)]
    text = entry.source.text
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def _replaced(guide: Layered) -> Iterator[tuple[str, str]]:
    for line in lines(guide):
        now = mark(guide.below, line.item)
        if line.state == "replaced" and now:
            yield line.item, now


def _fields(below: Shelf, entry: Entry) -> Iterator[_Edit]:
    for decision in decisions(entry):
        now = mark(below, decision.item, decision.original)
        if now and decision.value != "because" and now != decision.of:
            yield _named(entry.source, decision.at, "of", now)


def _replaces(entry: Entry, marks: dict[str, str]) -> Iterator[_Edit]:
    """Mend the marks of what is listed already, and list what is not."""
    assert isinstance(entry.model, Changes)  # noqa: S101 - for the type alone
    missing = dict(marks)
    at = (*entry.loc, "replaces")
    for number, each in enumerate(entry.model.replaces):
        now = missing.pop(each.item, each.of)
        if now != each.of:
            yield _named(entry.source, (*at, number), "of", now)
    if missing and entry.model.replaces:
        start, indent = _first(entry.source, (*at, 0))
        new = [f"item: {name}\n{indent}of: {now}\n{indent[:-2]}- " for name, now in missing.items()]
        yield _Edit(start, start, "".join(new))
    elif missing:
        start, indent = _first(entry.source, entry.loc)
        yield _Edit(start, start, _listed(missing, indent).removeprefix(indent) + indent)


def _named(source: Source, loc: Loc, name: str, value: str) -> _Edit:
    """Give a group a named value: instead of the one it has, or as its first."""
    if old := source.values.get((*loc, name)):
        return _Edit(old.start, old.end, value)
    start, indent = _first(source, loc)
    if source.text[source.values[loc].start] == "{":
        return _Edit(start, start, f"{name}: {value}, ")
    return _Edit(start, start, f"{name}: {value}\n{indent}")


def _first(source: Source, loc: Loc) -> tuple[int, str]:
    """Return where the first name of a group stands, and the white space before its names."""
    depth = len(loc) + 1
    start = min(
        mark.start for at, mark in source.keys.items() if at[:-1] == loc and len(at) == depth
    )
    return start, " " * source.lines.line_and_column(start)[1]


def _listed(marks: dict[str, str], indent: str) -> str:
    rows = "".join(
        f"{indent}  - item: {name}\n{indent}    of: {now}\n" for name, now in marks.items()
    )
    return f"{indent}replaces:\n{rows}"
