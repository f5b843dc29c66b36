"""Names that a group lacks because its file ends within it, before its last line does."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.explaining.finding import Finding
from askwell.reading.source import Loc, Source


def lost_at_end(faults: Sequence[Finding]) -> tuple[str, ...]:
    """Return the labels of what one place lacks, if it seems to have stood behind the file's end.

    So it does if the last line lacks its end, the place goes on to it, and what is written last
    there belongs above all that is missing.
    """
    source, group = faults[0].source, faults[0].loc[:-1]
    if source.text.endswith("\n") or not source.path.endswith(".yml"):
        return ()
    written = source.value(group) if _is_last(source, group) else None
    if not written or not isinstance(written, dict):
        return ()
    order, last = faults[0].fields, next(reversed(written))
    above = order[: order.index(last) + 1] if last in order else order
    return () if any(each.loc[-1] in above for each in faults) else tuple(e.label for e in faults)


def lost_below(fault: Finding) -> tuple[str, ...]:
    """Return the label of what is empty and cannot be, if its file ends behind its name."""
    source, key = fault.source, fault.source.keys.get(fault.loc)
    is_end = key is not None and source.text[key.end :].strip("\"': ") == ""
    is_needed = bool(fault.loc) and fault.loc[-1] in fault.needed
    return (fault.label,) if is_end and is_needed and source.path.endswith(".yml") else ()


def _is_last(source: Source, group: Loc) -> bool:
    """Tell whether nothing stands behind a group in its file."""
    for end, step in enumerate(group):
        if not source.has(group[: end + 1]):
            return False
        around = source.value(group[:end])
        if step != (next(reversed(around)) if isinstance(around, dict) else len(around) - 1):
            return False
    return True
