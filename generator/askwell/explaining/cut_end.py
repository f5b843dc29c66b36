"""Names that a group lacks because its file ends within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from askwell.problems import Loss, Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc, Source


def with_lost_at_end(
    told: Problem, source: Source, lacking: Sequence[Loc], order: Sequence[str]
) -> Problem:
    """Return the problem of what one place lacks; if it may have stood behind the file's end, so.

    So it may if the place goes on to that end, and what is written last there belongs above all
    that is missing: names stand in this order, or in that of another entry beside it.
    """
    group, names = lacking[0][:-1], [str(each[-1]) for each in lacking]
    written = source.value(group) if source.is_last(group) else None
    if not written or not isinstance(written, dict):
        return told
    last = next(reversed(written))
    order = _order_beside(source, group, {last, *names}) or order
    above = order[: order.index(last) + 1] if last in order else order
    return told if any(each in above for each in names) else _with_lost(told, source, names)


def _order_beside(source: Source, group: Loc, names: set[str]) -> list[str]:
    """Return the order in which another entry of the list has all these names, if one does."""
    listed = source.value(group[:-1]) if group else None
    beside = listed if isinstance(listed, list) else []
    whole = (each for each in beside if isinstance(each, dict) and names <= each.keys())
    return [*next(whole, ())]


def with_lost_below(told: Problem, source: Source, loc: Loc) -> Problem:
    """Return the problem of what is empty and cannot be; if its file ends behind its name, so."""
    key = source.keys.get(loc)
    is_end = key is not None and source.text[key.end :].strip("\"': |>\n") == ""
    return _with_lost(told, source, [str(loc[-1])]) if is_end else told


def _with_lost(told: Problem, source: Source, names: Sequence[str]) -> Problem:
    if not source.path.endswith(".yml"):
        return told
    line, column = source.lines.line_and_column(len(source.text.rstrip()) - 1)
    words = tuple(f'"{shown(each)}"' for each in names)
    return replace(told, loss=Loss(words=words, end=(line + 1, column + 1)))
