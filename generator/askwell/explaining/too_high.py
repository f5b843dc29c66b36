"""What stands one level too high: it belongs into a group whose name is not above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from askwell.explaining.described import described_at
from askwell.explaining.finding import Finding
from askwell.explaining.unknown_names import MOST_FIELDS
from askwell.kinds import KINDS
from askwell.problems import Problem
from askwell.problems.names import joined, nearest, shown, suggest
from askwell.reading.columns import STEP, indent_of, is_read
from askwell.reading.source import Loc, Source
from askwell.texts.spans import Gap, braces_at

_IDS = re.compile(r"[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*")


def too_high(unknown: Sequence[Finding]) -> dict[Loc, list[Finding]]:
    """Return the unknown names of one group that belong into another beside them, by its place.

    Only one may know such a name.
    """
    found: dict[Loc, list[Finding]] = {}
    for each in unknown:
        known = [field for field in each.fields if _knows(each, field)]
        if len(known) != 1 or str(each.loc[-1]) in each.model.not_here:
            continue
        if _begins_line(each) and _is_free(each, there := (*each.loc[:-1], known[0])):
            found.setdefault(there, []).append(each)
    return found


def told_too_high(there: Loc, faults: Sequence[Finding]) -> Problem:
    """Tell the names that belong into the group of a place."""
    first, source = faults[0], faults[0].source
    names = joined(f'"{shown(each.loc[-1])}"' for each in faults)
    message = f"{names} {'is' if len(faults) == 1 else 'are'} not known here"
    hint = _remedy(there, faults)
    if _group(first, str(there[-1])).get("x-names") == "rule":  # any id may be one: nobody knows
        which = "it is the id of a rule" if len(faults) == 1 else "they are ids of rules"
        known = suggest(str(first.loc[-1]), first.fields, most=MOST_FIELDS)
        hint = f"If {which}, {hint[0].lower()}{hint[1:]} {known}".rstrip()
    else:
        message = f'{message}, but in "{there[-1]}"'
    return source.problem(first.loc, "unknown-name", f"{message}.", hint, key=True)


def _remedy(there: Loc, faults: Sequence[Finding]) -> str:
    """Return how the lines of names get into a group, which may be there already."""
    source, group = faults[0].source, there[-1]
    them, lines = ("it", "it") if len(faults) == 1 else ("them", "each of their lines")
    if any(map(_goes_on, faults)):
        lines = f"{lines}, with all that is below,"
    how = f"start {lines} {_step(there, faults[0])} spaces further right"
    if there in source.keys:
        line = source.lines.line_and_column(source.keys[there].start)[0] + 1
        return f'Move {them} below "{group}:" on line {line}, and {how}.'
    if not _are_neighbors(faults):
        them = "the first, and the others right below it"
    return f'Write "{group}:" on a line above {them}, and {how}.'


def _are_neighbors(faults: Sequence[Finding]) -> bool:
    """Tell whether nothing else stands between names."""
    names = list(faults[0].source.value(faults[0].loc[:-1]))
    places = [names.index(each.loc[-1]) for each in faults]
    return max(places) - min(places) == len(faults) - 1


def _step(there: Loc, fault: Finding) -> int:
    """Return by how much a name moves right to stand in a group."""
    source = fault.source
    inside = source.value(there) if source.has(there) else None
    key = source.keys.get((*there, next(iter(inside)))) if isinstance(inside, dict) else None
    if key is None:
        return STEP
    column = source.lines.line_and_column(key.start)[1]
    return column - source.lines.line_and_column(source.keys[fault.loc].start)[1]


def _begins_line(fault: Finding) -> bool:
    """Tell whether a name is the first on its line, so that it can stand further right."""
    source, key = fault.source, fault.source.keys.get(fault.loc)
    if key is None or key.file:
        return False
    return not source.text[source.text.rfind("\n", 0, key.start) + 1 : key.start].strip(" ")


def _is_free(fault: Finding, there: Loc) -> bool:
    """Tell whether a group can take a name: it is none yet, or has lines, and none of that name."""
    source = fault.source
    if not source.has(there):
        return True
    inside, extent = source.value(there), source.values.get(there)
    if not inside:
        return inside is None or inside == ""
    is_block = extent is not None and not extent.file and source.text[extent.start] != "{"
    return is_block and isinstance(inside, dict) and fault.loc[-1] not in inside


def _goes_on(fault: Finding) -> bool:
    """Tell whether lines below that of a name belong to it."""
    source = fault.source
    line, column = source.lines.line_and_column(source.keys[fault.loc].start)
    below = (each for each in source.text.split("\n")[line + 1 :] if is_read(each))
    following = next(below, "")
    indent = indent_of(following)
    return indent > column or (indent == column and following[column:].startswith("- "))


def _group(fault: Finding, field: str) -> dict[str, Any]:
    """Return what the JSON Schema says of a group beside an unknown name."""
    beside = (*fault.details["loc"][:-1], "")
    return dict(described_at(fault.model, beside).get("properties", {}).get(field, {}))


def _knows(fault: Finding, field: str) -> bool:
    """Tell whether a group beside an unknown name knows it, or takes any such name."""
    name, value = str(fault.loc[-1]), fault.details["input"]
    inside = described_at(fault.model, (*fault.details["loc"][:-1], field, ""))
    if name in inside.get("properties", {}):
        return True
    schema = _group(fault, field)
    if "x-groups" in schema:
        kinds = {kind.name for kind in KINDS}
        return isinstance(value, list) and (name in {*schema["x-groups"], *kinds} or "." in name)
    if nearest(name, fault.fields):
        return False
    if schema.get("x-names") == "rule":
        is_ids = isinstance(value, list) and all(_IDS.fullmatch(str(each)) for each in value)
        return is_ids and "-" in name
    is_blank = schema.get("x-names") == "blanks" and isinstance(value, str)
    return is_blank and _has_blank(fault.source, name)


def _has_blank(source: Source, name: str) -> bool:
    """Tell whether a file has a blank of this name."""
    found = (braces_at(source.text, each.start()) for each in re.finditer(r"\{\{", source.text))
    return any(isinstance(each, Gap) and each.name == name for each in found)


def as_group(fault: Finding, written: object) -> str:
    """Return the remedy for a list in the place of named lists; empty if it is something else."""
    schema, entries = _described(fault), _entries(written)
    lists = [*schema.get("patternProperties", {}).values(), schema.get("additionalProperties")]
    if not entries or not any(isinstance(each, dict) and "items" in each for each in lists):
        return ""
    listed = f"[{', '.join(entries)}]"
    instead = f'Write instead, on a line below "{fault.loc[-1]}:", indented'
    if schema.get("x-names") == "rule":
        return f'{instead}, the id of the rule and then "{listed}", such as "some-rule: {listed}".'
    groups = schema.get("x-groups", {})
    if name := next((name for name, known in groups.items() if {*entries} <= {*known}), ""):
        return f'{instead}: "{name}: {listed}".'
    return f'{instead}, what they are and then "{listed}", such as "stages: {listed}".'


def as_one_group(fault: Finding, written: object) -> str:
    """Return the remedy for a name and a value that are both of one list; empty if not."""
    name, entries = str(fault.loc[-1]), _entries(written)
    groups = described_at(fault.model, fault.details["loc"]).get("x-groups", {})
    for group, known in groups.items():
        if entries and {name, *entries} <= {*known}:
            joined = ", ".join((name, *entries))
            return f'Write "{group}: [{joined}]" in its place.'
    return ""


def _described(fault: Finding) -> dict[str, Any]:
    loc = fault.details["loc"]
    fields = described_at(fault.model, loc).get("properties", {})
    return dict(fields.get(loc[-1], {})) if loc else {}


def _entries(written: object) -> list[str]:
    """Return the ids of a list, or of a text with commas between them; none of anything else."""
    if isinstance(written, str) and _IDS.fullmatch(written):
        return re.split(r"\s*,\s*", written)
    if isinstance(written, list) and all(isinstance(each, str) for each in written):
        return [str(each) for each in written]
    return []
