"""An entry with its dash, or in brackets, where one thing is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from askwell.explaining.finding import Finding
from askwell.problems.names import joined, shown
from askwell.reading.source import Extent, Source

FEW_NAMES = 3
"""Names that stand twice and are told; with more, the groups are rivals."""

_ONE = "Only one of these can stand here. Write that one alone, not as an entry of a list."
_NO_DASHES = "Write all of it without dashes, with each name in the same column."
_BRACES = "Put it all in one pair of braces, {...}, in place of the square brackets."


def as_undashed(fault: Finding, written: Sequence[object]) -> str:
    """Return the remedy for a list of groups in the place of one group; empty if it has others.

    Groups of which no two have the same name are one, told with a dash before each line.
    """
    groups = [each for each in written if isinstance(each, dict)]
    extent = fault.source.values.get(fault.loc)
    extents = [fault.source.values.get((*fault.loc, number)) for number in range(len(written))]
    entries = [each for each in extents if each]
    if not groups or len(groups) < len(written) or not extent or len(entries) < len(written):
        return ""
    source = extent.file or fault.source
    in_brackets = source.text.startswith("[", extent.start)
    counted = Counter(chain.from_iterable(groups))
    if twice := [f'"{shown(name)}"' for name in counted if counted[name] > 1]:
        way = _BRACES if in_brackets else _NO_DASHES
        few = f"Keep {joined(twice)} once, and {way[0].lower()}{way[1:]}"
        return few if len(twice) <= FEW_NAMES else _ONE
    if in_brackets:
        is_in_braces = len(entries) == 1 and source.text.startswith("{", entries[0].start)
        return "Take out the square brackets around it." if is_in_braces else _BRACES
    return _spaced(source, entries)


def _spaced(source: Source, entries: Sequence[Extent]) -> str:
    """Return the remedy that leaves each line where it is, with spaces for its dash."""
    places = [source.lines.line_and_column(each.start) for each in entries]
    before = [source.text[source.lines.starts[line] :][:column] for line, column in places]
    is_even = len({column for _, column in places}) == 1
    is_dashed = all(each.rstrip().endswith("-") for each in before)
    in_braces = [each for each in entries[1:] if source.text.startswith("{", each.start)]
    if not is_even or not is_dashed or in_braces:
        return _NO_DASHES
    which = "lines" if len(entries) > 1 else "line"
    lines = joined(str(line + 1) for line, _ in places)
    return f'Put two spaces in place of the "- " on {which} {lines}.'
