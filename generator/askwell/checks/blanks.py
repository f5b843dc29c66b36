"""Braces in texts: every blank is declared and used, every value exists, and no other braces stand about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell import braces
from askwell.kinds.base import Model, Placeholder, Reviewed, Words
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Claim, Fact, Rule
from askwell.kinds.guide import GuidePage
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Bank
from askwell.kinds.scripts import Script
from askwell.library import Entry, Library
from askwell.names import suggest
from askwell.problems import Problem
from askwell.source import Loc
from askwell.wording import PUBLISHER_WORDS

WITH_BLANKS = (Email, Script, Bank)
"""The items a reader fills in; elsewhere a blank would stay empty for ever."""


def check_blanks(library: Library) -> Iterator[Problem]:
    """Tell braces that mean nothing, unknown names in them, and placeholders that nothing uses."""
    shared = {placeholder.id for placeholder in library.all(Placeholder)}
    known = _known(library)
    used: set[str] = set()
    for entry in library.entries:
        names = (
            _placeholders(entry.model) | shared if isinstance(entry.model, WITH_BLANKS) else None
        )
        used_here = set()
        for loc, text in _texts(entry):
            for part in braces.split(text):
                if isinstance(part, braces.Blank):
                    used_here.add(part.name)
                yield from _check(entry, loc, part, names, known, library)
        yield from _unused(entry, used_here)
        yield from _example_values(entry, names or set())
        used |= used_here
    for entry in library.entries:
        if (
            isinstance(entry.model, Placeholder)
            and entry.model.id not in used
            and not library.broken
        ):
            yield _useless(entry, entry.loc, entry.model.id)


def _texts(entry: Entry) -> Iterator[tuple[Loc, str]]:
    for loc, node in entry.nodes:
        if isinstance(node, Words):
            yield loc, node


def _placeholders(model: Model) -> set[str]:
    return {placeholder.id for placeholder in getattr(model, "placeholders", ())}


class _Anything(set[str]):
    """Holds every name: without the publisher's file nobody can say which words are missing."""

    def __contains__(self, name: object) -> bool:
        return True


def _known(library: Library) -> dict[str, set[str]]:
    known = {kind: set(library.index.get(kind, {})) for kind in (*braces.VALUES, *braces.EMBEDS)}
    publishers = library.all(Publisher)
    known["word"] = set(publishers[0].vocabulary) if publishers else _Anything()
    known["publisher"] = set(PUBLISHER_WORDS)
    return known


def _check(
    entry: Entry,
    loc: Loc,
    part: braces.Part,
    names: set[str] | None,
    known: dict[str, set[str]],
    library: Library,
) -> Iterator[Problem]:
    if not isinstance(part, str) and _stands_for_braces(entry, loc):
        message = f"{part.written} cannot stand in words that themselves stand for braces."
        yield entry.source.problem(loc, message, "Write the words out.", snippet=part.written)
    elif isinstance(part, braces.Stray):
        hint = 'A blank is written {{ your_name }}: two braces on each side, lower-case words joined by "_".'
        message = f'"{part.written}" is no placeholder.'
        yield entry.source.problem(loc, message, hint, snippet=part.written)
    elif isinstance(part, braces.Blank) and names is None:
        message = f"A reader cannot fill in {part.written} here."
        hint = "Blanks belong in questions, emails and scripts. For other words write {{ rule.some-id }} or the like."
        yield entry.source.problem(loc, message, hint, snippet=part.written)
    elif isinstance(part, braces.Blank) and names is not None and part.name not in names:
        message = f'The placeholder "{part.name}" is not declared.'
        hint = suggest(part.name, names) or 'Add it to "placeholders" here, or to placeholders.yml.'
        yield entry.source.problem(loc, message, hint, snippet=part.written)
    elif isinstance(part, braces.Value):
        yield from _check_value(entry, loc, part, known, library)


def _check_value(
    entry: Entry, loc: Loc, part: braces.Value, known: dict[str, set[str]], library: Library
) -> Iterator[Problem]:
    if part.kind not in known:
        hint = suggest(part.kind, known)
        yield entry.source.problem(
            loc, f'Nothing is called "{part.kind}" in braces.', hint, snippet=part.written
        )
    elif part.name not in known[part.kind] and part.name not in library.broken:
        hint = suggest(part.name, known[part.kind])
        yield entry.source.problem(
            loc, f'There is no {part.kind} "{part.name}".', hint, snippet=part.written
        )
    elif part.kind in braces.EMBEDS and _hidden(entry, part, library):
        message = f'The {part.kind} "{part.name}" is not published.'
        yield entry.source.problem(
            loc, message, "Publish it, or take it out here.", snippet=part.written
        )
    elif part.kind in braces.EMBEDS and not _alone(entry, loc, part):
        message = f"{part.written} embeds a whole {part.kind}, which does not fit here."
        yield entry.source.problem(
            loc, message, "Put it on a line of its own in a guide page.", snippet=part.written
        )


def _stands_for_braces(entry: Entry, loc: Loc) -> bool:
    """Tell whether a text is what {{ rule.x }}, {{ fact.x }}, {{ claim.x }} or {{ word.x }} becomes."""
    if isinstance(entry.model, Publisher):
        return "vocabulary" in loc
    return isinstance(entry.model, Rule | Fact | Claim) and loc[-1] in ("short", "wording")


def _hidden(entry: Entry, part: braces.Value, library: Library) -> bool:
    """Tell whether a published page embeds what is not published."""
    public = not isinstance(entry.model, Reviewed) or entry.model.status == "published"
    known, published = library.index.get(part.kind, {}), library.published.index.get(part.kind, {})
    return public and part.name in known and part.name not in published


def _alone(entry: Entry, loc: Loc, part: braces.Value) -> bool:
    page = entry.model
    if not isinstance(page, GuidePage) or loc != (*entry.loc, "body"):
        return False
    alone = re.findall(rf"^{re.escape(part.written)}[ \t]*\r?$", page.body, re.MULTILINE)
    return len(alone) == page.body.count(part.written)


def _unused(entry: Entry, used: set[str]) -> Iterator[Problem]:
    for position, placeholder in enumerate(getattr(entry.model, "placeholders", ())):
        loc = (*entry.loc, "placeholders", position)
        if placeholder.id not in used:
            yield _useless(entry, loc, placeholder.id)


def _useless(entry: Entry, loc: Loc, name: str) -> Problem:
    message = f'The placeholder "{name}" is declared but no text uses it.'
    return entry.source.problem(
        (*loc, "id"), message, f"Write {{{{ {name} }}}} where it belongs, or delete it."
    )


def _example_values(entry: Entry, names: set[str]) -> Iterator[Problem]:
    if not isinstance(entry.model, Email):
        return
    for name in entry.model.example.values:
        if name not in names:
            loc = (*entry.loc, "example", "values", name)
            yield entry.source.problem(
                loc, f'The placeholder "{name}" is not declared.', suggest(name, names), key=True
            )
