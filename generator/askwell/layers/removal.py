"""What taking something out of a guide means: what leads to it, goes along, or still says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from askwell.explaining.validation import validate
from askwell.kinds.base import Identified, Reference
from askwell.kinds.braces import EMBEDS, parsed
from askwell.kinds.changes import CHANGES, Changes
from askwell.kinds.evidence import CitedSource
from askwell.kinds.words import Address, Prose, Words
from askwell.layers.changing import suggest_item
from askwell.layers.hiding import NEEDED, hidden
from askwell.layers.noting import hiding, noted
from askwell.layers.shelf import Found, Shelf, name_of
from askwell.layers.stack import stacked
from askwell.layers.status import Layered
from askwell.library import Entry, Library, of_type
from askwell.library.addresses import fixed, page_of
from askwell.problems import Problem, UsageError
from askwell.reading.reader import read
from askwell.reading.source import Loc
from askwell.texts.spans import Value

Led: TypeAlias = Callable[[object, set[str]], Iterator[str]]
"""Yields what of a node leads to what goes, as it is written."""

BRACES = re.compile(r"\{\{.*?\}\}")
"""What is no word of a text itself."""

NEAR = 30
"""How many characters of a text are shown on each side of a word, at least."""


@dataclass(frozen=True, slots=True, order=True)
class Trace:
    """A place in a file that has to do with what goes, and what stands there."""

    path: str
    line: int
    words: str
    around: str = ""
    """The text that holds these words, or the nearest of it."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What becomes of a guide without something."""

    item: str
    own: str
    """Where the guide's own file holds it, such as "content/faq.yml:4"; empty if it lies below."""
    leads: tuple[Trace, ...]
    """Links in texts to it, which become plain words, and places that show it, which go."""
    quotes: tuple[Trace, ...]
    """Texts that say its words, and keep them."""
    refers: tuple[Trace, ...]
    """Lists and fields that name it, and lose the name by themselves."""
    goes: tuple[str, ...]
    """What goes with it, as changes.yml calls it."""
    says: tuple[Trace, ...]
    """Texts that stay, and hold a name of what goes."""
    hints: tuple[Trace, ...]
    """Texts that stay, and hold another word that readers have for it: some mean something else."""


def removal(guide: Layered, item: str, own: str, more: Iterable[str] = ()) -> Removal:
    """Look at a guide with and without an item, a kind or a page; `more` are words to look for.

    `own` begins the paths of the guide's own files. Raises UsageError for what cannot go.
    """
    shelf = stacked(guide.below, guide.own)
    after = _without(shelf, item)
    pages = _pages(shelf) - _pages(after)
    gone = {*(after.hidden.keys() - shelf.hidden.keys()), *pages}
    found = shelf.find(item)
    place = found.entry.source.place(found.loc) if found else ""
    says = {*_saying(after, {*more, *_naming(found, after, _called)})}
    hints = {*_saying(after, _naming(found, after, _also))} - says
    told = {(each.path, each.line) for each in says}
    goes = [each for each in _going(shelf, after) if each != item]
    return Removal(
        item,
        place if place.startswith(own) else "",
        _spots(shelf, gone, _links),
        _spots(shelf, gone, _quotes),
        _spots(shelf, gone, _references),
        (*goes, *sorted(pages - {item})),
        tuple(sorted(says)),
        tuple(sorted(each for each in hints if (each.path, each.line) not in told)),
    )


def _without(shelf: Shelf, item: str) -> Shelf:
    if item in NEEDED:
        raise UsageError(f'No guide can do without "{item}".')
    if item in shelf.hidden:
        raise UsageError(f'"{item}" is hidden already: {shelf.hidden[item]}.')
    after = hidden(shelf, _hiding(item))
    if len(after.problems) > len(shelf.problems):
        problem = after.problems[len(shelf.problems)]
        is_name = problem.check == "unknown-item" and "." in item
        raise _refused(replace(problem, hint=suggest_item(shelf, item)) if is_name else problem)
    return after


def _going(shelf: Shelf, after: Shelf) -> Iterator[str]:
    """Yield what goes; of a thing that goes whole, no parts."""
    for name, found in shelf.names.items():
        whole = name_of(found.entry.model)
        if name not in after.names and (found.is_whole or not whole or whole in after.names):
            yield name


def _hiding(item: str) -> Entry[Changes]:
    """Return what a changes.yml holds that hides something of any name, were it there or not."""
    source, problems = read(CHANGES.path, noted(None, hiding(None, item)))
    found, faults = validate(CHANGES, source)
    if not found:
        raise _refused([*problems, *faults][0])
    return of_type([Entry(source, *found[0])], Changes)[0]


def _refused(problem: Problem) -> UsageError:
    return UsageError(f"{problem.message} {problem.hint}".strip())


def _pages(shelf: Shelf) -> frozenset[str]:
    return fixed(Library(shelf.entries, hidden=shelf.hidden).published)


def _spots(shelf: Shelf, gone: set[str], led: Led) -> tuple[Trace, ...]:
    """List every place outside of what goes that leads there in one way."""
    return tuple(sorted({*_leading(shelf, gone, led)}))


def _leading(shelf: Shelf, gone: set[str], led: Led) -> Iterator[Trace]:
    for entry in shelf.entries:
        inside = [loc for loc, node in _named(entry) if name_of(node) in gone]
        for loc, node in entry.nodes:
            if any(loc[: len(each)] == each for each in inside):
                continue
            for written in led(node, gone):
                yield _spot(entry, loc, written)


def _named(entry: Entry) -> list[tuple[Loc, object]]:
    return [(entry.loc, entry.model), *entry.identified]


def _references(node: object, gone: set[str]) -> Iterator[str]:
    if isinstance(node, Reference) and any(f"{kind}.{node}" in gone for kind in node.kinds):
        yield str(node)
    if isinstance(node, Address) and {str(node), page_of(node)} & gone:
        yield str(node)


def _links(node: object, gone: set[str]) -> Iterator[str]:
    if isinstance(node, Prose):
        links = (each.written for each in parsed(node).destinations)
        yield from (each for each in links if {each, page_of(each)} & gone)
    yield from (each.written for each in _values(node, gone) if each.kind in EMBEDS)


def _quotes(node: object, gone: set[str]) -> Iterator[str]:
    yield from (each.written for each in _values(node, gone) if each.kind not in EMBEDS)


def _values(node: object, gone: set[str]) -> Iterator[Value]:
    for span in node.spans if isinstance(node, Words) else ():
        if isinstance(span, Value) and f"{span.kind}.{span.name}" in gone:
            yield span


def _spot(entry: Entry, loc: Loc, words: str, offset: int | None = None) -> Trace:
    is_text = loc in entry.source.values  # an option may be written short, as its text alone
    there = entry.source.problem(loc, "unknown-item", "", offset=offset if is_text else None)
    return Trace(there.path, there.line, words)


def _naming(found: Found | None, after: Shelf, words: Callable[[Identified], set[str]]) -> set[str]:
    """Return words for something, but for those that name another of its kind that stays, too."""
    if found is None or not isinstance(found.item, Identified):
        return set()
    item = found.item
    rest = [each.item for each in after.names.values() if isinstance(each.item, type(item))]
    others = [f" {word} " for each in rest for word in _called(each) | _also(each)]
    return {word for word in words(item) if not any(f" {word} " in each for each in others)}


def _called(item: Identified) -> set[str]:
    id_in_words = item.id.replace("-", " ")
    return {word.casefold().removesuffix("s") for word in (id_in_words, item.name)}


def _also(item: Identified) -> set[str]:
    return {str(each).casefold().removesuffix("s") for each in getattr(item, "also", ())}


def _saying(after: Shelf, words: set[str]) -> Iterator[Trace]:
    """Yield every text that holds one of the words, in the form of one or of many."""
    if not words:
        return
    forms = "|".join(map(_form, sorted(words)))
    pattern = re.compile(rf"\b(?:{forms})s?\b", re.IGNORECASE)
    for entry in after.entries:
        if isinstance(entry.model, CitedSource):  # what others' works are called stays
            continue
        for number, text in enumerate(entry.texts):
            if found := pattern.search(BRACES.sub(_blank, text)):
                loc = entry.loc_of_text(number)
                spot = _spot(entry, loc, found.group(), found.start())
                yield replace(spot, around=_around(text, *found.span()))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _form(word: str) -> str:
    """Return the pattern of a word or of several, joined in whichever way."""
    return r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", word.casefold().removesuffix("s"))))


def _around(text: str, start: int, end: int) -> str:
    """Return the whole words near a stretch of a text, on one line."""
    first = text.rfind(" ", 0, max(start - NEAR, 0)) + 1
    last = text.find(" ", end + NEAR)
    return " ".join(text[first : len(text) if last < 0 else last].split())
