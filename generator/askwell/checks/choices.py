"""House rules say whose advice they follow: somebody's who can be looked up, or the guide's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from askwell.kinds.evidence import CitedSource, Rule
from askwell.library import Entry, Library
from askwell.problems import Problem

_OWN = re.compile(r"\bown\s+choice\b", re.IGNORECASE)


def check_choices(library: Library) -> Iterator[Problem]:
    """Warn of a choice that nobody to look up gives where others are named, and no word says so."""
    names = {name: not each.lacks for each in library.all(CitedSource) for name in each.names}
    for entry in library.of(Rule):
        yield from _unheld(entry, names)


def _unheld(entry: Entry[Rule], names: Mapping[str, bool]) -> Iterator[Problem]:
    """Tell a choice of which readers see no name beside others'; of what is no name others tell."""
    rule = entry.model
    is_others = any(names.get(name) for position in rule.positions for name in position.who)
    is_held = any(names.get(name, True) for name in rule.position.who)
    if is_others and not is_held and not _OWN.search(rule.because):
        message = f'Nobody whom readers can look up says "{rule.position.says.rstrip(".")}".'
        hint = (
            'Say in "because" that it is this guide\'s own choice, '
            'or name under its "who" a source with author, address and day.'
        )
        problem = entry.source.problem((*entry.loc, "because"), "own-choice", message, hint)
        if problem.path == entry.source.path:  # what changes.yml chooses is its keeper's own
            yield problem
