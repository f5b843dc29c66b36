"""What is different in a guide since some day, in words that somebody can approve."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from textwrap import indent

from askwell.layers.shelf import Found, Shelf
from askwell.layers.stack import stacked
from askwell.layers.status import Difference, written
from askwell.library.holding import parts_of
from askwell.loading import layers
from askwell.project import Project
from askwell.reviewing.revision import content_at

STATES = ("new", "changed", "gone")


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item that is new, changed or gone."""

    state: str
    """One of STATES."""
    item: str
    """Its kind and id, such as "email.thank-card"."""
    name: str
    """What it is called in lists."""
    fields: tuple[Difference, ...]
    """Every text of it that is different."""


def changed_since(project: Project, since: str) -> list[ItemChange]:
    """List what is different since a revision or a day, as it is with what the guide stands on now.

    Raises UsageError where there is no history, AskwellError where a file had or has mistakes.
    """
    with content_at(project.content, since) as folder:
        before, now = layers(folder, project.below), layers(project.content, project.below)
        old, new = stacked(before.below, before.own), stacked(now.below, now.own)
        return sorted(_changes(old, new), key=lambda each: (STATES.index(each.state), each.item))


def _changes(old: Shelf, new: Shelf) -> Iterator[ItemChange]:
    for name in old.names.keys() | new.names.keys():
        before, now = old.names.get(name), new.names.get(name)
        fields = tuple(_differences(_texts(before), _texts(now)))
        if fields:
            state = "changed" if before and now else "new" if now else "gone"
            yield ItemChange(state, name, _called(now or before), fields)


def _texts(found: Found | None) -> Mapping[str, str]:
    """Return the texts of an item, without those of items in it: they have names of their own."""
    if found is None:
        return {}
    parts = parts_of(found.entry.model) if found.is_whole else None
    start = f"{parts.field}." if parts else "\n"
    return {name: text for name, text in written(found).items() if not name.startswith(start)}


def _differences(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    for field in dict.fromkeys((*old, *new)):
        if old.get(field) != new.get(field):
            yield Difference(field, old.get(field), new.get(field))


def _called(found: Found | None) -> str:
    return str(getattr(found.item, "name", "")) if found else ""


HEADINGS = {"new": "New", "changed": "Changed", "gone": "Gone"}


def changed_text(found: Sequence[ItemChange], since: str) -> str:
    """Return the changes as Markdown, each with its texts before and after."""
    if not found:
        return f"Nothing has changed since {since}.\n"
    lines = [f"# What changed since {since}", ""]
    for state, heading in HEADINGS.items():
        theirs = [each for each in found if each.state == state]
        if theirs:
            lines += [f"## {heading}: {len(theirs)}", ""]
        for each in theirs:
            lines += [f"### {each.item}: {each.name}", "", *map(_field, each.fields), ""]
    return "\n".join(lines)


def _field(each: Difference) -> str:
    parts = (("before", each.original), ("now", each.yours))
    told = [f"  {label}:\n{indent(text, '    ')}" for label, text in parts if text]
    return "\n".join([f"- {each.field}", *told])


def changed_json(found: Sequence[ItemChange]) -> str:
    """Return a list of {state, item, name, fields: [{field, original, yours}]}."""
    return json.dumps([asdict(each) for each in found], indent=2, ensure_ascii=False) + "\n"
