"""House rules: what depends on one names it right, and no text speaks against what is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from askwell.checks.phrases import EVIDENCE
from askwell.kinds.base import Governed
from askwell.kinds.evidence import Rule
from askwell.library import Entry, Library
from askwell.names import MEANT, nearest, shown, suggest
from askwell.problems import Problem
from askwell.reading.source import Loc

HINT = 'Say {{ rule.its-id }} instead, or let it stand for other positions with "only_if".'


def check_rules(library: Library) -> Iterator[Problem]:
    """Tell rules and positions in "only_if" that are none, and texts against a chosen position."""
    for entry in (*library.entries, *library.unchosen):
        for loc, node in entry.nodes:
            if isinstance(node, Governed):
                yield from _named(library, entry, loc, node)
    yield from _repeated_codes(library)
    for rule in library.all(Rule):
        if turns := rule.position.against:
            yield from _against(library, rule, turns)


def _repeated_codes(library: Library) -> Iterator[Problem]:
    """Tell a code that two rules have: what refers to it could mean either."""
    seen: dict[str, str] = {}
    for entry in library.entries:
        rule = entry.model
        if not isinstance(rule, Rule) or not rule.code:
            continue
        if (other := seen.setdefault(rule.code, rule.id)) != rule.id:
            message = f'The rule "{other}" has the code "{rule.code}" already.'
            hint = "Give this one another, or none."
            yield entry.source.problem((*entry.loc, "code"), "repeated-code", message, hint)


def _named(library: Library, entry: Entry, loc: Loc, item: Governed) -> Iterator[Problem]:
    """Tell what an item depends on and the guide has not."""
    for name, positions in item.only_if.items():
        at = (*loc, "only_if", name)
        rule = library.get(Rule, name) or library.gone.get(f"{Rule.kind}.{name}")
        if not isinstance(rule, Rule):
            message = f'There is no rule "{shown(name)}".'
            hint = suggest(name, library.index.get(Rule.kind, {}))
            problem = entry.source.problem(at, "unknown-reference", message, hint, key=True)
            yield from library.not_found([Rule.kind], name, problem)
            continue
        for number, position in enumerate(positions):
            yield from no_position(entry, (*at, number), rule, position)


def no_position(entry: Entry, at: Loc, rule: Rule, written: str) -> Iterator[Problem]:
    """Tell a position that a rule has not, with the one that is meant by its id or its words."""
    known = {position.id: position for position in rule.positions}
    if written in known:
        return
    message = f'The rule "{rule.id}" has no position "{shown(written)}".'
    said = {str(words): name for name, each in known.items() for words in (each.short, each.says)}
    begun = next((name for words, name in said.items() if words.startswith(written)), "")
    near = begun or said.get(nearest(written, said), "")
    hint = f'{MEANT} "{near}"?' if near and not nearest(written, known) else suggest(written, known)
    yield entry.source.problem(at, "unknown-reference", message, hint)


def _one_of(turns: Iterable[str]) -> str:
    """Return a pattern of the turns, however their lines are wrapped."""
    return "|".join(r"\s+".join(map(re.escape, turn.split())) for turn in turns)


def _against(library: Library, rule: Rule, turns: tuple[str, ...]) -> Iterator[Problem]:
    whole = re.compile(rf"(?<!\w)(?:{_one_of(turns)})(?!\w)", re.IGNORECASE)
    sign = re.compile(_one_of(turn.lower() for turn in turns))  # found fast; most texts have none
    for entry in library.entries:
        if isinstance(entry.model, EVIDENCE) or not sign.search(entry.joined.lower()):
            continue
        for number, text in enumerate(entry.texts):
            for found in whole.finditer(text):
                loc = entry.loc_of_text(number)
                said = f'"{shown(found.group())}" is against the rule "{rule.id}"'
                message = f"{said} ({rule.position.says.rstrip('.')})."
                yield entry.source.problem(loc, "against-rule", message, HINT, offset=found.start())
