"""House rules: what depends on one names it right, and no text speaks against what is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from askwell.checks.blanks import braces_in
from askwell.checks.phrases import EVIDENCE
from askwell.kinds.base import Governed, Quotable
from askwell.kinds.evidence import Rule
from askwell.kinds.words import Words, tongue
from askwell.library import Entry, Library
from askwell.lost.mentions import not_found
from askwell.problems import Problem
from askwell.problems.names import MEANT, nearest, shown, suggest
from askwell.reading.source import Loc
from askwell.texts.spans import Value

HINT = 'Say {{{{ rule.{} }}}} instead, or let it stand for other positions with "only_if".'


def check_rules(library: Library) -> Iterator[Problem]:
    """Tell rules and positions in "only_if" that are none, and texts against a chosen position."""
    for entry in (*library.entries, *library.unchosen):
        for loc, node in entry.nodes:
            if isinstance(node, Governed):
                yield from _named(library, entry, loc, node)
            elif isinstance(node, Words) and tongue(node):
                yield from _wordless(library, entry, loc, node)
    yield from _repeated_codes(library)
    turns = [_Turns.of(rule) for rule in library.all(Rule) if rule.position.against]
    for entry in library.entries:
        if not isinstance(entry.model, EVIDENCE):
            yield from _against(entry, turns)


def _wordless(library: Library, entry: Entry, loc: Loc, text: Words) -> Iterator[Problem]:
    """Tell what a text of another language quotes that has no words in that language."""
    language = tongue(text)
    for found in braces_in(text):
        span = found.span
        if not isinstance(span, Value):
            continue
        item = library.index.get(span.kind, {}).get(span.name)
        item = item or library.hidden_items.get(f"{span.kind}.{span.name}")
        if not isinstance(item, Quotable) or language in item.elsewhere:
            continue
        message = f'The {item.kind} "{item.id}" has no words in "{language}".'
        hint = "Say it in this text's own words."
        if isinstance(item, Rule):
            message = f'The rule "{item.id}" has no words in "{language}" as it is chosen.'
            hint = f'Write them in rules.yml, below "words" of the position "{item.position.id}".'
        yield entry.source.problem(loc, "untold-words", message, hint, offset=found.start)


def _repeated_codes(library: Library) -> Iterator[Problem]:
    """Tell a code that two rules have: what refers to it could mean either."""
    seen: dict[str, str] = {}
    for entry in library.of(Rule):
        rule = entry.model
        if rule.code and (other := seen.setdefault(rule.code, rule.id)) != rule.id:
            message = f'The rule "{other}" has the code "{rule.code}" already.'
            hint = "Give this one another, or none."
            yield entry.source.problem((*entry.loc, "code"), "repeated-code", message, hint)


def _named(library: Library, entry: Entry, loc: Loc, item: Governed) -> Iterator[Problem]:
    """Tell what an item depends on and the guide has not."""
    for name, positions in item.only_if.items():
        at = (*loc, "only_if", name)
        rule = library.get(Rule, name) or library.hidden_items.get(f"{Rule.kind}.{name}")
        if not isinstance(rule, Rule):
            message = f'There is no rule "{shown(name)}".'
            hint = suggest(name, library.index.get(Rule.kind, {}))
            problem = entry.source.problem(at, "unknown-reference", message, hint, key=True)
            yield from not_found(library, [Rule.kind], name, problem)
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
    number = re.search(r"\d+", written)
    if number and not begun:  # a word of the same form means another number
        figures = {str(each.minutes or each.days): name for name, each in known.items()}
        said = {number.group(): figures[number.group()]} if number.group() in figures else {}
        begun = said.get(number.group(), "")
    near = begun or said.get(nearest(written, said), "")
    hint = f'{MEANT} "{near}"?' if near and not nearest(written, known) else suggest(written, known)
    yield entry.source.problem(at, "unknown-reference", message, hint)


@dataclass(frozen=True, slots=True)
class _Turns:
    """The turns of words that speak against a rule as it is chosen."""

    rule: Rule
    pattern: re.Pattern[str]
    lower: tuple[str, ...]
    """The turns in lower case on one line: found faster, and nearly every text lacks all."""

    @classmethod
    def of(cls, rule: Rule) -> _Turns:
        turns = rule.position.against
        wrapped = "|".join(r"\s+".join(map(re.escape, turn.split())) for turn in turns)
        pattern = re.compile(rf"(?<!\w)(?:{wrapped})(?!\w)", re.IGNORECASE)
        return cls(rule, pattern, tuple(_on_one_line(turn) for turn in turns))

    def may_stand_in(self, searched: str) -> bool:
        """Tell whether a text on one line holds one of the turns, maybe inside of words."""
        return any(map(searched.__contains__, self.lower))


def _on_one_line(text: str) -> str:
    return " ".join(text.lower().split())


def _against(entry: Entry, turns: Iterable[_Turns]) -> Iterator[Problem]:
    searched = _on_one_line(entry.joined)
    for each in turns:
        if not each.may_stand_in(searched):
            continue
        for number, text in enumerate(entry.texts):
            for found in each.pattern.finditer(text):
                loc = entry.loc_of_text(number)
                said = f'"{shown(found.group())}" is against the rule "{each.rule.id}"'
                message = f"{said} ({each.rule.position.says.rstrip('.')})."
                at, hint = found.start(), HINT.format(each.rule.id)
                yield entry.source.problem(loc, "against-rule", message, hint, offset=at)
