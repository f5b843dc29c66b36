"""Notes in changes.yml: what a guide does without, and which fields say something else. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from askwell.kinds import SCHEMA
from askwell.kinds.changes import CHANGES
from askwell.kinds.evidence import Rule
from askwell.patching import Edit, Put, Remove, Value, data_of, patched
from askwell.reading.source import Data, Loc

Note = tuple[Loc, Value]
"""Where in changes.yml something is put: a list, a position in it, and what is there."""

CHOICE = ("chosen", "because")
"""What changes.yml says of a house rule in a list of its own, which counts after `fields`."""

DIGEST = "of"
"""What says how an original was: without a value it goes."""


def edits(raw: bytes | None, notes: Sequence[Note]) -> tuple[Edit, ...]:
    """Return the notes as edits of changes.yml; `raw` is what it holds, None if it is not there."""
    start = () if raw is not None else (Put(("schema",), SCHEMA),)
    return (*start, *(_edit((CHANGES.key, *way), value) for way, value in notes))


def _edit(loc: Loc, value: Value) -> Edit:
    return Remove(loc) if value is None and loc[-1] == DIGEST else Put(loc, value)


def noted(raw: bytes | None, notes: Sequence[Note], above: str = "") -> bytes:
    """Return changes.yml with notes; all else stays as it is. Raises PatchError.

    `above` is the remark at the top of one that was not there.
    """
    return patched(CHANGES.path, above.encode() if raw is None else raw, edits(raw, notes))


def hiding(raw: bytes | None, name: str) -> list[Note]:
    """Return what changes.yml has to say so that the guide does without something."""
    return [(("hide", count(raw, "hide")), {"item": name})]


def accepting(raw: bytes | None, item: str, field: str, check: str, of: str) -> list[Note]:
    """Return what changes.yml has to say so that a check tells nothing of a text as it is."""
    known = accepted(raw)
    if (item, field, check) in known:
        return [(("accepted", known.index((item, field, check)), DIGEST), of)]
    note: Value = {"item": item, "field": field, "check": check, DIGEST: of}
    return [(("accepted", len(known)), note)]


def accepted(raw: bytes | None) -> list[tuple[str, str, str]]:
    """Return the item, the field and the check of each warning that changes.yml accepts."""
    names = ("item", "field", "check")
    groups = ([str(each.get(name)) for name in names] for each in _groups(raw, "accepted"))
    return [(item, field, check) for item, field, check in groups]


def giving_up(raw: bytes | None, names: Sequence[str]) -> list[Note]:
    """Return what changes.yml has to say of what was deleted for good, as it says that already."""
    first, listed = count(raw, "gone"), held(raw).get("gone")
    is_short = isinstance(listed, list) and any(isinstance(each, str) for each in listed)
    notes: list[Value] = [name if is_short else {"item": name} for name in names]
    return [(("gone", first + number), note) for number, note in enumerate(notes)]


def fields(raw: bytes | None, name: str, old: Data, new: Data) -> list[Note]:
    """Return what changes.yml has to say of each field of an item that says something else."""
    known = [(each.get("item"), each.get("field")) for each in _groups(raw, "fields")]
    changed = dict(_differences("", old, new))
    notes = list(_choice(raw, name, new, changed, known))
    told = CHOICE if notes else ()
    for field, value in changed.items():
        if field in told:
            continue
        if (name, field) in known:
            notes.append((("fields", known.index((name, field)), "now"), value))
        else:
            entry: Value = {"item": name, "field": field, "now": value}
            notes.append((("fields", len(known)), entry))
            known.append((name, field))
    return notes


def _choice(
    raw: bytes | None, name: str, new: Data, changed: Mapping[str, Data], known: Sequence[object]
) -> Iterator[Note]:
    """Yield what changes.yml has to say of the position of a house rule, among its rules."""
    kind, _, rule = name.partition(".")
    if kind != Rule.kind or not isinstance(new, dict) or not changed.keys() & {*CHOICE}:
        return
    rules = _groups(raw, "rules")
    number = next((at for at, each in enumerate(rules) if each.get("rule") == rule), None)
    if number is not None:
        yield from (
            (("rules", number, field), changed[field]) for field in CHOICE if field in changed
        )
        if "chosen" in changed and DIGEST in rules[number]:
            yield ("rules", number, DIGEST), None
    elif all(new.get(field) for field in CHOICE) and not {(name, f) for f in CHOICE} & {*known}:
        said = {field: new[field] for field in CHOICE}
        yield ("rules", len(rules)), {"rule": rule, **said}


def held(raw: bytes | None) -> Mapping[str, Data]:
    """Return what a changes.yml decides, by name. Raises PatchError if it cannot be read."""
    data = data_of(CHANGES.path, raw) if raw is not None else None
    changes = data.get(CHANGES.key) if isinstance(data, dict) else None
    return changes if isinstance(changes, dict) else {}


def count(raw: bytes | None, name: str) -> int:
    """Return how many entries a list in changes.yml has."""
    listed = held(raw).get(name)
    return len(listed) if isinstance(listed, list) else 0


def _groups(raw: bytes | None, name: str) -> list[Mapping[str, Data]]:
    """Return the entries of a list in changes.yml; what is no group says nothing."""
    listed = held(raw).get(name)
    every = listed if isinstance(listed, list) else []
    return [each if isinstance(each, dict) else {} for each in every]


def _differences(way: str, old: Data, new: Data) -> Iterator[tuple[str, Data]]:
    """Yield each field that is another, by its way; what is gone, with nothing."""
    if isinstance(old, dict) and isinstance(new, dict) and (old or not way):
        for name in dict.fromkeys((*old, *new)):
            at = f"{way}.{name}" if way else name
            yield from _differences(at, old.get(name), new.get(name))
    elif old != new:
        yield way, new
