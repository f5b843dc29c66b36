"""Whatever refers to another item refers to one that exists and is published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from askwell.checks.rules import no_position
from askwell.explaining.run_on import lines_of_entry, told_dashless
from askwell.kinds.base import Identified, Reference, Reviewed
from askwell.kinds.evidence import Rule
from askwell.kinds.scripts import Branch, Script
from askwell.library import Entry, Library
from askwell.library.called import called, likeliest, words_of
from askwell.library.holding import missing
from askwell.lost.mentions import not_found
from askwell.problems import Problem
from askwell.problems.names import (
    as_id,
    is_nearly,
    listed,
    meant_or_gone,
    nearest,
    shown,
    suggest,
)
from askwell.reading.source import Loc

ID_OF_IT = 'Write its id here, not its words: where it is written itself, it stands after "id:".'
"""What to do where words stand, and nothing says of what."""

AND = ("and", "or")
"""What stands between two ids where people write sentences."""

FEW = 2
"""Words that somebody writes in the place of an id; more of them are a sentence."""


def check_references(library: Library) -> Iterator[Problem]:
    """Tell every reference that leads nowhere, with the nearest id that exists."""
    for entry in library.entries:
        public = not isinstance(entry.model, Reviewed) or entry.model.status == "published"
        for loc, node in entry.nodes:
            if isinstance(node, Reference):
                yield from _check(library, entry, loc, node, public=public)
            elif isinstance(node, Rule):
                yield from _check_chosen(library, entry, loc, node)
            elif isinstance(node, Branch) and isinstance(entry.model, Script):
                yield from _check_next(library, entry, loc, node, entry.model)


def _check(
    library: Library, entry: Entry, loc: Loc, name: Reference, *, public: bool
) -> Iterator[Problem]:
    kinds = " or ".join(name.kinds)
    if not _has(library, name):
        if below := lines_of_entry(entry.source, loc)[1:] if " " in name else []:
            yield from told_dashless(entry.source, below, "missing-dash")
            return
        message = f'There is no {kinds} "{shown(name)}".'
        hint = _of_other_kind(library, name) or _meant(name, _known(library, name.kinds))
        problem = entry.source.problem(loc, "unknown-reference", message, hint)
        yield from not_found(library, name.kinds, name, problem)
    elif public and not _has(library.published, name):
        message = f'The {kinds} "{name}" is not published.'
        hint = "Publish it, or take it out here."
        problem = entry.source.problem(loc, "unpublished-reference", message, hint)
        kind = next(each for each in name.kinds if name in library.index.get(each, {}))
        yield replace(problem, refused=f"{kind}.{name}")


def _meant(name: str, known: Mapping[str, Identified]) -> str:
    """Return what was probably meant: several ids, an item by its words, or one that is near."""
    several = [each for each in re.split(r"[\s;,&+/]+", name) if each and each not in AND]
    if len(several) > 1 and all(each in known for each in several):
        if "," in name:
            return 'Put each on a line of its own that starts with "- ".'
        return f"Write a comma between them: [{', '.join(several)}]."
    if as_id(name) not in known and (said := called(name, known)):
        return listed(said)
    by_words = {words.casefold(): id_ for id_, item in known.items() for words in words_of(item)}
    if len(several) > FEW and known and as_id(name) not in known:
        near = nearest(name, by_words)
        meant = by_words[near] if is_nearly(name, near) else likeliest(name, known)
        return f'Write an id here, such as "{meant}", not words.' if meant else ID_OF_IT
    return meant_or_gone(name, known)


def _of_other_kind(library: Library, name: Reference) -> str:
    """Return the remedy for the id of an item of another kind; empty if none has it."""
    kind = next((kind for kind, items in library.index.items() if name in items), "")
    wanted = " or ".join(name.kinds)
    return f'It is the id of something else ("{kind}"): write one of a {wanted}.' if kind else ""


def _has(library: Library, name: Reference) -> bool:
    return any(name in library.index.get(kind, {}) for kind in name.kinds)


def _known(library: Library, kinds: tuple[str, ...]) -> dict[str, Identified]:
    return {name: item for kind in kinds for name, item in library.index.get(kind, {}).items()}


def _check_chosen(library: Library, entry: Entry, loc: Loc, rule: Rule) -> Iterator[Problem]:
    if rule.chosen in library.broken:
        return
    for problem in no_position(entry, (*loc, "chosen"), rule, rule.chosen):
        yield replace(problem, missing=missing("position", f"{rule.id}.{rule.chosen}"))


def _check_next(
    library: Library, entry: Entry, loc: Loc, branch: Branch, script: Script
) -> Iterator[Problem]:
    known = [each.id for each in script.branches]
    for position, name in enumerate(branch.next):
        if name not in known:
            message = f'This script has no branch "{name}".'
            problem = entry.source.problem(
                (*loc, "next", position), "unknown-reference", message, suggest(name, known)
            )
            yield from not_found(library, [Branch.kind], name, problem)
