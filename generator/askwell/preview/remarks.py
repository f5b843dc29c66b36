"""What a check only remarks on, by the page that shows it: editors read pages, not terminals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from askwell.catalog.places import remarked_as
from askwell.kinds.base import Identified
from askwell.kinds.checklists import Tip
from askwell.kinds.evidence import CitedSource
from askwell.kinds.fixed_pages import FRONT
from askwell.kinds.scripts import Branch
from askwell.kinds.worksheets import Block
from askwell.library import Entry, Library
from askwell.library.addresses import addresses, page_of
from askwell.problems import Problem
from askwell.reading.source import Loc

Remark = tuple[str, Problem]
"""Where on the site it belongs, such as "/questions/skills/#first-day", and what is remarked."""

PARTS = (Tip, Block, Branch, CitedSource)
"""What a page shows without an address of its own: there it says what is remarked."""


def remarks(library: Library, problems: Iterable[Problem]) -> Mapping[str, Sequence[Remark]]:
    """Return the warnings by the page that each belongs to; what no page shows, on the front page.

    A warning belongs to the innermost item with an address that its line lies in.
    """
    there = addresses(library)
    found: dict[str, list[Remark]] = {}
    for problem, nodes in _warnings(library, problems):
        names = (f"{node.kind}.{node.id}" for node in reversed(nodes))
        at = next((there[name] for name in names if name in there), FRONT)
        found.setdefault(page_of(at), []).append((at, problem))
    return found


def at_items(library: Library, problems: Iterable[Problem]) -> Mapping[str, tuple[Problem, ...]]:
    """Return the warnings by the innermost item that can show them, or part of one."""
    there = addresses(library)
    found: dict[str, tuple[Problem, ...]] = {}
    for problem, nodes in _warnings(library, problems):
        shown = [
            node for node in nodes if f"{node.kind}.{node.id}" in there or isinstance(node, PARTS)
        ]
        if shown:
            whole = shown[0] if len(shown) > 1 and isinstance(shown[-1], PARTS) else None
            name = remarked_as(shown[-1], whole)
            found[name] = (*found.get(name, ()), problem)
    return found


def _warnings(
    library: Library, problems: Iterable[Problem]
) -> Iterator[tuple[Problem, list[Identified]]]:
    """Yield each warning with the items that its line lies in, the outermost first."""
    by_path: dict[str, list[Entry]] = {}
    for entry in library.entries:
        by_path.setdefault(entry.source.path, []).append(entry)
    for problem in problems:
        if problem.severity == "warning":
            entries = by_path.get(problem.path, ())
            every = (_around(entry, problem, alone=len(entries) == 1) for entry in entries)
            yield problem, next(filter(None, every), [])


def _around(entry: Entry, problem: Problem, *, alone: bool) -> list[Identified]:
    """Return the items of an entry that hold the line of a problem; of one `alone`, all lines."""
    return [
        node
        for node, first, last in entry.kept(_lines)
        if (alone and node is entry.model) or first <= problem.line <= last
    ]


def _lines(entry: Entry) -> list[tuple[Identified, int, int]]:
    """Return the items of an entry, the outermost first, each with its first and its last line."""
    every = {entry.loc: entry.model, **dict(entry.identified)}
    items = {loc: node for loc, node in every.items() if isinstance(node, Identified)}
    spans: dict[Loc, list[int]] = {loc: [] for loc in items}
    for at, extent in entry.source.values.items():
        for depth in range(len(entry.loc), len(at) + 1):
            if at[:depth] in spans and not extent.file:  # or else another file has its words
                spans[at[:depth]] += (extent.start, max(extent.start, extent.end - 1))
    line = entry.source.lines.line_and_column
    return [
        (node, line(min(spans[loc]))[0] + 1, line(max(spans[loc]))[0] + 1)
        for loc, node in items.items()
        if spans[loc]
    ]
