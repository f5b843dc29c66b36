"""What a check only remarks on, by the page that shows it: editors read pages, not terminals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from askwell.addresses import addresses, page_of
from askwell.kinds.base import Identified
from askwell.kinds.fixed_pages import FRONT
from askwell.library import Entry, Library
from askwell.problems import Problem

Remark = tuple[str, Problem]
"""Where on the site it belongs, such as "/questions/skills/#first-day", and what is remarked."""


def remarks(library: Library, problems: Iterable[Problem]) -> Mapping[str, Sequence[Remark]]:
    """Return the warnings by the page that each belongs to; what no page shows, on the front page.

    A warning belongs to the innermost item with an address that its line lies in.
    """
    there = addresses(library)
    by_path: dict[str, list[Entry]] = {}
    for entry in library.entries:
        by_path.setdefault(entry.source.path, []).append(entry)
    found: dict[str, list[Remark]] = {}
    for problem in problems:
        if problem.severity == "warning":
            at = _shown_at(problem, by_path.get(problem.path, ()), there)
            found.setdefault(page_of(at), []).append((at, problem))
    return found


def _shown_at(problem: Problem, entries: Iterable[Entry], there: Mapping[str, str]) -> str:
    starts = [
        (entry.source.problem(loc, "review-due", "").line, there[f"{node.kind}.{node.id}"])
        for entry in entries
        for loc, node in ((entry.loc, entry.model), *entry.identified)
        if isinstance(node, Identified) and f"{node.kind}.{node.id}" in there
    ]
    before = [at for line, at in sorted(starts, key=lambda each: each[0]) if line <= problem.line]
    return before[-1] if before else FRONT
