"""Braces in texts: every blank is declared and used, every value exists, nothing else is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from askwell.kinds import KINDS, PLACEHOLDERS
from askwell.kinds.base import Model, Placeholder, Reviewed
from askwell.kinds.braces import EMBEDS, VALUES, parsed
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Claim, Fact, Rule
from askwell.kinds.fields import FieldOfWork
from askwell.kinds.guide import GuidePage
from askwell.kinds.publisher import Publisher
from askwell.kinds.questions import Bank
from askwell.kinds.scripts import Script
from askwell.kinds.words import Prose, Words
from askwell.library import Entry, Library
from askwell.library.wording import PUBLISHER_WORDS
from askwell.lost.mentions import not_found
from askwell.lost.missed import back_if_deleted
from askwell.meant.blanks import UNUSED, nearest_placeholders, placeholders_of_use, renamed_to
from askwell.meant.examples import remedy
from askwell.problems import Problem
from askwell.problems.names import KNOWN, is_nearly, listed, meant_or_gone, nearest, shown, suggest
from askwell.reading.source import Loc
from askwell.texts.prose import Occurrence
from askwell.texts.spans import Gap, Plain, Stray, Value

ADD = 'Add it to "placeholders" here, or to placeholders.yml.'
"""What to do with a blank that nobody declares."""

_PARTED = re.compile(r"\s*[:/.]\s*|\s+")
"""What people write between a kind and an id, in the place of a dot."""

_IN_SINGLE = re.compile(r"\{\s*([a-z]+)\.[^{}]*\}")
"""One pair of braces around words with a dot between them."""

WITH_BLANKS = (Email, Script, Bank, FieldOfWork)
"""The items a reader fills in; elsewhere a blank would stay empty for ever."""


def check_blanks(library: Library) -> Iterator[Problem]:
    """Tell braces that mean nothing, unknown names in them, and placeholders that nothing uses."""
    known = _known(library)
    shared = {placeholder.id for placeholder in library.all(Placeholder)}
    used = set(_gaps(library.unchosen))
    everywhere = cache(lambda: {*_gaps(library.entries), *_gaps(library.unchosen)})
    for entry in library.entries:
        has_blanks = isinstance(entry.model, WITH_BLANKS)
        names = _placeholders(entry.model) | shared if has_blanks else None
        begun = set(_gaps(_beside(library, entry)))
        item = _Item(library, known, entry, names, everywhere, used=begun)
        yield from item.problems()
        used |= item.used
    for each in library.of(Placeholder) if library.is_whole else ():
        if each.model.id not in used:
            yield _useless(each, each.loc, each.model.id)


def braces_in(text: Words) -> Iterator[Occurrence]:
    """Yield the braces of a text; in prose those that are no code."""
    if isinstance(text, Prose):
        yield from parsed(text).braces if "{" in text or "}" in text else ()
        return
    for span in text.spans:
        if not isinstance(span, Plain):
            yield Occurrence(span, span.start, alone=False, in_link=False)


def _beside(library: Library, entry: Entry) -> Iterator[Entry]:
    """Yield an entry as it was with what stands for positions of rules that are not chosen."""
    yield from (each for each in library.unchosen if each.source.path == entry.source.path)


def _gaps(entries: Iterable[Entry]) -> Iterator[str]:
    for text in (text for entry in entries for text in entry.texts):
        for found in braces_in(text):
            if isinstance(found.span, Gap):
                yield found.span.name


def _placeholders(model: Model) -> set[str]:
    return {placeholder.id for placeholder in getattr(model, "placeholders", ())}


def _known(library: Library) -> dict[str, set[str]]:
    known = {kind: set(library.index.get(kind, {})) for kind in (*VALUES, *EMBEDS)}
    publishers = library.all(Publisher)
    known["publisher"] = set(PUBLISHER_WORDS)
    known["word"] = set(publishers[0].vocabulary) if publishers else set()
    return known


@dataclass
class _Item:
    """One item whose braces are checked: what may stand in them, and what does."""

    library: Library
    known: dict[str, set[str]]
    entry: Entry
    names: set[str] | None
    """The placeholders that may stand here; None where no reader fills in anything."""
    everywhere: Callable[[], set[str]]
    """Tells the blanks that any text has."""
    used: set[str] = field(default_factory=set)

    def problems(self) -> Iterator[Problem]:
        for loc, node in self.entry.nodes:
            for found in braces_in(node) if isinstance(node, Words) else ():
                yield from self._check(loc, found)
        yield from self._unused()
        yield from self._example_values()

    @cached_property
    def _is_public(self) -> bool:
        model = self.entry.model
        return not isinstance(model, Reviewed) or model.status == "published"

    def _tell(self, loc: Loc, found: Occurrence, check: str, message: str, hint: str) -> Problem:
        return self.entry.source.problem(loc, check, message, hint, offset=found.start)

    def _check(self, loc: Loc, found: Occurrence) -> Iterator[Problem]:
        span = found.span
        written = shown(span.written)
        if isinstance(span, Gap):
            self.used.add(span.name)
        if isinstance(span, Stray) and self._is_plain(span):
            return
        if _stands_for_braces(self.entry, loc):
            message = f"{written} cannot stand in words that themselves stand for braces."
            yield self._tell(loc, found, "misplaced-value", message, "Write the words out.")
        elif isinstance(span, Stray):
            hint = self._meant(span)
            message = f'"{written}" is no placeholder.'
            yield self._tell(loc, found, "stray-braces", message, hint)
        elif isinstance(span, Gap):
            yield from self._check_gap(loc, found, span)
        else:
            yield from self._check_value(loc, found, span)

    def _is_plain(self, stray: Stray) -> bool:
        """Tell whether words in single braces are no kind's, as in "{example.com}"."""
        words = _IN_SINGLE.fullmatch(stray.written)
        return words is not None and not {words[1], words[1].removesuffix("s")} & {*self.known}

    def _meant(self, stray: Stray) -> str:
        """Return the remedy for braces that mean nothing: what they were meant for, if any is near.

        That one is used then, only not yet rightly.
        """
        said = re.sub("[\"'\u201c\u201d]", "", stray.written.strip("{} "))
        plain = re.sub(r"\.(?:yml|md)$", "", said.lower())
        kind, _, name = _PARTED.sub(".", plain, count=1).partition(".")
        kind = kind if kind in self.known else kind.removesuffix("s")
        if name and name in self.known.get(kind, ()):
            return _write([f"{kind}.{name}"])
        if stray.written.endswith("}"):
            index = self.library.index
            kinds = (Rule.kind, Fact.kind, Claim.kind)
            if values := [f"{kind}.{said}" for kind in kinds if said in index.get(kind, {})]:
                return _write(values)
            if near := nearest_placeholders(said, self._shared()):
                self.used.update(near)
                return _write(near)
        return (
            "A blank is written {{ your_name }}: "
            'two braces on each side, lower-case words joined by "_".'
        )

    def _shared(self) -> dict[str, Placeholder]:
        """Return the placeholders of placeholders.yml that can stand here."""
        shared = self.library.index.get("placeholder", {})
        every = ((name, shared.get(name)) for name in self.names or ())
        return {name: each for name, each in every if isinstance(each, Placeholder)}

    def _check_gap(self, loc: Loc, found: Occurrence, gap: Gap) -> Iterator[Problem]:
        if self.names is None:
            message = f"A reader cannot fill in {shown(gap.written)} here."
            hint = (
                "Blanks belong in questions, emails and scripts. "
                "For other words write {{ rule.some-id }} or the like."
            )
            yield self._tell(loc, found, "misplaced-blank", message, hint)
        elif gap.name not in self.names:
            problem = self._undeclared(loc, gap.name, self._declared(gap.name), found.start)
            yield from not_found(self.library, ["placeholder"], gap.name, problem)

    def _undeclared(self, loc: Loc, name: str, hint: str, offset: int | None = None) -> Problem:
        message = f'The placeholder "{shown(name)}" is not declared.'
        key = offset is None
        add = hint or ADD
        if add.startswith((ADD, KNOWN)):
            add += back_if_deleted(self.library, PLACEHOLDERS)
        return self.entry.source.problem(
            loc, "undeclared-placeholder", message, add, key=key, offset=offset
        )

    def _declared(self, name: str) -> str:
        """Say what was probably meant by a name: one that no text uses may be less near."""
        names = self.names or set()
        if is_nearly(name, nearest(name, names)):
            return suggest(name, names)
        unused = names - self.everywhere() - self._below
        meant = placeholders_of_use(name, self._shared())
        if said := renamed_to(name, unused, meant):
            return said
        if meant:
            return _write(meant)
        alone = f"{listed(unused)} {UNUSED} If not: {ADD[0].lower()}{ADD[1:]}"
        return alone if len(unused) == 1 else suggest(name, names)

    @cached_property
    def _below(self) -> set[str]:
        """The placeholders of what this guide stands on: nobody has renamed one of them here."""
        every = self.library.entries if self.library.layered else ()
        below = (each.model for each in every if not self.library.is_own(each.source.path))
        return {model.id for model in below if isinstance(model, Placeholder)}

    def _check_value(self, loc: Loc, found: Occurrence, value: Value) -> Iterator[Problem]:
        kind, name = value.kind, value.name
        if kind not in self.known:
            message = f'Nothing is called "{shown(kind)}" in braces.'
            folder = next((each.key for each in KINDS if each.path.strip("/") == kind), "")
            near = folder if folder in self.known else nearest(kind, self.known)
            is_there = name in self.known.get(near, ())
            hint = _write([f"{near}.{name}"]) if is_there else suggest(near or kind, self.known)
            yield self._tell(loc, found, "unknown-value", message, hint)
        elif name not in self.known[kind]:
            yield from self._no_such(loc, found, value)
        elif kind in EMBEDS and self._is_hidden(value):
            message = f'The {kind} "{name}" is not published.'
            hint = "Publish it, or take it out here."
            problem = self._tell(loc, found, "unpublished-reference", message, hint)
            yield replace(problem, refused=f"{kind}.{name}")
        elif kind in EMBEDS and not (found.alone and self._is_body(loc)):
            message = f"{shown(value.written)} embeds a whole {kind}, which does not fit here."
            hint = "Put it on a line of its own in a guide page."
            yield self._tell(loc, found, "misplaced-embed", message, hint)

    def _no_such(self, loc: Loc, found: Occurrence, value: Value) -> Iterator[Problem]:
        if value.kind == "word" and not self.library.all(Publisher):
            return  # without the publisher's file nobody can say which words are missing
        message = f'There is no {value.kind} "{shown(value.name)}".'
        hint = meant_or_gone(value.name, self.known[value.kind])
        problem = self._tell(loc, found, "unknown-value", message, hint)
        yield from not_found(self.library, [value.kind], value.name, problem)

    def _is_hidden(self, value: Value) -> bool:
        """Tell whether a published page embeds what is not published."""
        published = self.library.published.index.get(value.kind, {})
        return self._is_public and value.name not in published

    def _is_body(self, loc: Loc) -> bool:
        return isinstance(self.entry.model, GuidePage) and loc == (*self.entry.loc, "body")

    def _unused(self) -> Iterator[Problem]:
        if self.entry.lacks:  # the text that uses it may not be written yet
            return
        for position, placeholder in enumerate(getattr(self.entry.model, "placeholders", ())):
            if placeholder.id not in self.used:
                yield _useless(
                    self.entry, (*self.entry.loc, "placeholders", position), placeholder.id
                )

    def _example_values(self) -> Iterator[Problem]:
        model = self.entry.model
        given = model.example.values if isinstance(model, Email) else {}
        has_words = {each for each in given if each in (self.names or ())}
        for name in given:
            if name not in (self.names or ()):
                loc = (*self.entry.loc, "example", "values", name)
                own = {each.id: each for each in getattr(model, "placeholders", ())}
                every = self._shared() | own
                free = {each: every[each] for each in every if each not in given}
                problem = self._undeclared(loc, name, remedy(name, free, self.used, has_words))
                yield from not_found(self.library, ["placeholder"], name, problem)


def _stands_for_braces(entry: Entry, loc: Loc) -> bool:
    """Tell whether a text is what a rule, fact, claim or word in braces becomes."""
    if isinstance(entry.model, Publisher):
        return "vocabulary" in loc
    if isinstance(entry.model, Rule) and loc[-2] == "words":
        return True
    return isinstance(entry.model, Rule | Fact | Claim) and loc[-1] in ("short", "wording")


def _write(names: Iterable[str]) -> str:
    return f"Write {' or '.join(f'{{{{ {name} }}}}' for name in names)}."


def _useless(entry: Entry, loc: Loc, name: str) -> Problem:
    message = f'The placeholder "{name}" is declared but no text uses it.'
    hint = f"Write {{{{ {name} }}}} where it belongs, or delete it here."
    return entry.source.problem((*loc, "id"), "unused-placeholder", message, hint)
