"""What stands one level too high: it belongs into a group whose name is not above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from askwell.explaining.described import described_at
from askwell.explaining.finding import Finding
from askwell.kinds import KINDS
from askwell.names import joined, nearest, shown
from askwell.problems import Problem
from askwell.reading.columns import STEP
from askwell.reading.source import Loc

_IDS = re.compile(r"[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*")


def too_high(unknown: Sequence[Finding]) -> dict[Loc, list[Finding]]:
    """Return the unknown names of one group that belong into another beside them, by its place.

    Only one may know such a name.
    """
    found: dict[Loc, list[Finding]] = {}
    for each in unknown:
        known = [field for field in each.fields if _knows(each, field)]
        if len(known) == 1 and str(each.loc[-1]) not in each.model.not_here:
            found.setdefault((*each.loc[:-1], known[0]), []).append(each)
    return found


def told_too_high(there: Loc, faults: Sequence[Finding]) -> Problem:
    """Tell the names that belong into the group of a place."""
    first, source, group = faults[0], faults[0].source, there[-1]
    names = joined(f'"{shown(each.loc[-1])}"' for each in faults)
    lines = "it" if len(faults) == 1 else "each of their lines"
    them = "it" if len(faults) == 1 else "them"
    if any(map(_goes_on, faults)):
        lines = f"{lines}, with all that is below,"
    how = f"start {lines} {STEP} spaces further right"
    hint = f'Write "{group}:" on a line above {them}, and {how}.'
    if there in source.keys:
        line = source.lines.line_and_column(source.keys[there].start)[0] + 1
        hint = f'Move {them} below "{group}:" on line {line}, and {how}.'
    be = "is" if len(faults) == 1 else "are"
    message = f'{names} {be} not known here, but in "{group}".'
    return source.problem(first.loc, "unknown-name", message, hint, key=True)


def _goes_on(fault: Finding) -> bool:
    """Tell whether the value of a name takes several lines."""
    source = fault.source
    key, value = source.keys.get(fault.loc), source.values.get(fault.loc)
    return (
        key is not None
        and value is not None
        and ("\n" in source.text[key.start : value.end].rstrip())
    )


def _knows(fault: Finding, field: str) -> bool:
    """Tell whether a group beside an unknown name knows it, or takes any such name."""
    name, value = str(fault.loc[-1]), fault.details["input"]
    beside = fault.details["loc"][:-1]
    if name in described_at(fault.model, (*beside, field, "")).get("properties", {}):
        return True
    schema = described_at(fault.model, (*beside, "")).get("properties", {}).get(field, {})
    if "x-groups" in schema:
        kinds = {kind.name for kind in KINDS}
        return isinstance(value, list) and (name in {*schema["x-groups"], *kinds} or "." in name)
    if schema.get("x-names") == "rule":
        return isinstance(value, list) and "-" in name
    is_near = bool(nearest(name, fault.fields))
    return schema.get("x-names") == "blanks" and isinstance(value, str) and not is_near


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
