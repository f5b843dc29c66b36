"""Single fields that say something else, and house rules that are decided otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askwell.explaining.other_names import meant_by
from askwell.kinds.base import Identified, Model
from askwell.kinds.changes import Changed, Changes, Chosen
from askwell.layers.edits import put, without
from askwell.layers.shelf import Found, Shelf, name_of
from askwell.library import Entry
from askwell.library.called import called
from askwell.problems import Problem, names
from askwell.problems.names import shown, suggest
from askwell.reading.source import Loc, Source

KEPT = ("id",)
"""What no change may touch: addresses and readers' answers hang on it."""

DELETE = "Delete these lines."
"""The remedy for a decision about what is gone."""

FEW = 20
"""So many items of a kind are named where none is like the one that is asked for."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One field of an item that a line of changes.yml decides about."""

    source: Source
    at: Loc
    """Where changes.yml says it."""
    item: str
    named: str
    """The name in changes.yml of the line that names the item."""
    field: str
    value: str
    """The name in changes.yml of the line that holds the new value."""
    original: str
    """The field of the original that it depends on."""
    of: str | None
    """The digest of the original as it was."""

    def tell(self, part: str, check: str, message: str, hint: str = "") -> Problem:
        return self.source.problem((*self.at, part), check, message, hint)


def decisions(entry: Entry[Changes]) -> Iterator[Decision]:
    """Yield everything that a changes.yml decides field by field."""
    for number, field in enumerate(entry.model.fields):
        yield _of_field(entry, number, field)
    for number, rule in enumerate(entry.model.rules):
        yield from _of_rule(entry, number, rule)


def _of_field(entry: Entry, number: int, change: Changed) -> Decision:
    at = (*entry.loc, "fields", number)
    return Decision(
        entry.source, at, change.item, "item", change.field, "now", change.field, change.of
    )


def _of_rule(entry: Entry, number: int, rule: Chosen) -> Iterator[Decision]:
    at = (*entry.loc, "rules", number)
    name = f"rule.{rule.rule}"
    chosen = f"positions.{rule.chosen}"
    yield Decision(entry.source, at, name, "rule", "chosen", "chosen", chosen, rule.of)
    yield Decision(entry.source, at, name, "rule", "because", "because", "because", None)


def decided_twice(entry: Entry[Changes]) -> Iterator[Problem]:
    """Tell what a changes.yml decides a second time: only the last would count."""
    first: dict[tuple[str, str], Decision] = {}
    told: set[Loc] = set()
    for decision in decisions(entry):
        earlier = first.setdefault((decision.item, decision.field), decision)
        if earlier is not decision and decision.at not in told:
            told.add(decision.at)
            line = earlier.tell(earlier.named, "repeated-name", "").line
            message = f'"{shown(decision.field)}" of {shown(decision.item)} is changed twice.'
            hint = f"It is on line {line} already: keep one of them."
            yield decision.tell(decision.named, "repeated-name", message, hint)


def decided(shelf: Shelf, decision: Decision) -> Shelf:
    """Return the shelf with one field decided; what cannot be is told."""
    found = shelf.find(decision.item)
    if found is None:
        return shelf.with_problems([unknown(shelf, decision)])
    loc = way(found, decision.field)
    if isinstance(loc, str):
        return shelf.with_problems([_no_field(found, decision, loc)])
    after = shelf.written(_edited(found.entry.source, loc, decision))
    faults = after.problems[len(shelf.problems) :]
    return shelf.with_problems(_here(decision, fault) for fault in faults) if faults else after


def _no_field(found: Found, decision: Decision, message: str) -> Problem:
    if decision.of:
        message = f'{decision.item}: "{decision.field}" is gone: this changes nothing any more.'
        hint = or_gone(known(found, decision.field))
        return decision.tell("field", "original-gone", message, hint)
    return decision.tell("field", "unknown-name", message, known(found, decision.field))


def _here(decision: Decision, fault: Problem) -> Problem:
    """Tell a fault of an edited item where somebody can mend it."""
    if fault.path == decision.source.path:
        return fault
    hint = "Write here what it says instead, or delete these lines."
    return decision.tell(decision.value, fault.check, fault.message, hint)


def unknown(shelf: Shelf, decision: Decision) -> Problem:
    """Tell an item that is not there: a slip, or gone since somebody decided about it."""
    if full := in_full(shelf, decision.item):
        return decision.tell(decision.named, "unknown-item", *full)
    if decision.of:
        message = f'The original "{shown(decision.item)}" is gone: this changes nothing any more.'
        hint = or_gone(suggest_item(shelf, decision.item))
        return decision.tell(decision.named, "original-gone", message, hint)
    message = f'There is no "{shown(decision.item)}" to change.'
    return decision.tell(
        decision.named, "unknown-item", message, suggest_item(shelf, decision.item)
    )


def in_full(shelf: Shelf, name: str) -> tuple[str, str] | None:
    """Return what is wrong with an id that says its kind not at all or twice; None if nothing."""
    if name.startswith("rule.rule."):  # where a rule is chosen, its kind is said already
        rule = shown(name.removeprefix("rule.rule."))
        return f'"rule.{rule}" says its kind, and only rules stand here.', f'Write "{rule}".'
    exact = [each for each in sorted(shelf.names) if each.partition(".")[2] == name]
    either = '" or "'.join(exact)
    return (f'"{shown(name)}" does not say its kind.', f'Write "{either}".') if exact else None


def or_gone(near: str) -> str:
    """Return what to do with lines about what is gone: unless another name was meant."""
    return f"{near} If not, delete these lines." if near.startswith(names.MEANT) else DELETE


def suggest_item(shelf: Shelf, name: str) -> str:
    """Say which item was probably meant: one of its kind with an id like it, or the few there are.

    Their kind alone would make all of them alike.
    """
    kind, _, ident = name.partition(".")
    same = {
        each.partition(".")[2]: each for each in sorted(shelf.names) if each.startswith(f"{kind}.")
    }
    exact = [each for each in shelf.names if each.endswith(f".{ident}")]
    if same and ident not in same and len(exact) == 1:
        return names.listed(exact)
    if near := names.nearest(ident, same):
        return names.listed([same[near]])
    if meant := in_words(shelf, ident, kind if same else "") or in_words(shelf, name):
        return names.listed(meant)
    if 0 < len(same) <= FEW:
        return f"Known here: {', '.join(same.values())}."
    if len(exact) == 1:
        return names.listed(exact)
    form = 'Write its kind and its id, such as "question.how-you-came-here".'
    return (not same and suggest(name, shelf.names)) or form


def in_words(shelf: Shelf, words: str, kind: str = "") -> list[str]:
    """Return the items, of all kinds or of one, that are called by words and not by an id."""
    items = {name: each.item for name, each in shelf.names.items()}
    known = {name: item for name, item in items.items() if isinstance(item, Identified)}
    return called(words, {name: known[name] for name in known if kind in ("", known[name].kind)})


def way(found: Found, field: str) -> Loc | str:
    """Return where a field of an item stands in its file, or what is wrong with its name.

    Steps are joined by "."; an entry of a list is named by its id, or by its number from 1.
    """
    first = field.partition(".")[0]
    if first in KEPT:
        return f'"{first}" cannot change: addresses and readers\' answers hang on it.'
    if first not in _fields(found.item):
        return f'{name_of(found.item)} has no field "{shown(first)}".'
    loc = found.loc
    for step in field.split("."):
        source = found.entry.source
        data = source.value(loc) if source.has(loc) else None
        if isinstance(data, str):
            return f'"{shown(field)}": a text has no field "{shown(step)}".'
        if isinstance(data, list) and (number := number_of(data, step)) is None:
            return f'"{shown(field)}": there is no entry "{shown(step)}" in the list.'
        loc = (*loc, number if isinstance(data, list) and number is not None else step)
    return loc


def number_of(data: Sequence[object], step: str) -> int | None:
    """Return the place of an entry in a list, by its id or its number; None if it has none."""
    ids = [each.get("id") if isinstance(each, dict) else None for each in data]
    if step in ids:
        return ids.index(step)
    if step.isdecimal() and 0 < int(step) <= len(data):
        return int(step) - 1
    return next((number for number, each in enumerate(data) if step in ids_before(each)), None)


def ids_before(entry: object) -> tuple[str, ...]:
    """Return the ids that an entry of a list had before, as its file says them."""
    was = entry.get("was") if isinstance(entry, dict) else None
    every = was if isinstance(was, list) else [was]
    return tuple(each for each in every if isinstance(each, str))


def _fields(item: object) -> list[str]:
    fields = type(item).model_fields if isinstance(item, Model) else {}
    return [each.alias or name for name, each in fields.items() if name != "id"]


def known(found: Found, field: str) -> str:
    """Say which field of an item was probably meant, or which there are."""
    first = field.partition(".")[0]
    if first in KEPT:
        return "Hide the item, and add one of your own."
    fields = _fields(found.item)
    if first in fields:
        return "Name an entry by its id, or by its number: 1 is the first."
    if meant := meant_by(first, fields):
        return f'{names.MEANT} "{meant}"?'
    near = suggest(first, fields)
    return near if near.startswith("Did") else f"Its fields: {', '.join(fields)}."


def _edited(source: Source, loc: Loc, decision: Decision) -> Source:
    at = (*decision.at, decision.value)
    if decision.source.value(at) is None:
        return without(source, loc) if source.has(loc) else source
    named = (*decision.at, "field" if decision.value == "now" else decision.value)
    return put(source, loc, decision.source, at, named)
