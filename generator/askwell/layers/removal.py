"""What taking something out of a guide means: what leads to it, goes along, or still says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from askwell.addresses import fixed, page_of
from askwell.kinds.base import Identified, Reference
from askwell.kinds.changes import CHANGES
from askwell.kinds.words import Address, Prose, Words
from askwell.layers.hiding import NEEDED, hidden
from askwell.layers.noting import hiding, noted
from askwell.layers.shelf import Found, Shelf, name_of
from askwell.layers.stack import stacked
from askwell.layers.status import Layered
from askwell.library import Entry, Library
from askwell.problems import Problem, UsageError
from askwell.reading.reader import read
from askwell.reading.source import Loc
from askwell.texts.spans import Value
from askwell.validation import validate


@dataclass(frozen=True, slots=True)
class Measure:
    """When a word tells of what goes, by how often it stands there and in what stays."""

    least: int
    """How often at least in what goes."""
    denser: int
    """How many times as much of what goes, at least, as of what stays."""
    most: int
    """How many times as often at most in what stays."""


NAMING, OTHER = Measure(1, 1, 20), Measure(2, 8, 3)
"""For words that name what goes, and for all others in it."""


NEAR = 30
"""How many characters of a text are shown on each side of a word, at least."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
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
    refers: tuple[Spot, ...]
    """What leads to it or names it, outside of what goes."""
    goes: tuple[str, ...]
    """What goes with it, as changes.yml calls it."""
    says: tuple[Spot, ...]
    """Texts that stay, and hold a word of what goes."""


def removal(guide: Layered, item: str, own: str, more: Iterable[str] = ()) -> Removal:
    """Look at a guide with and without an item, a kind or a page; `more` are words to look for.

    `own` begins the paths of the guide's own files. Raises UsageError for what cannot go.
    """
    if item in NEEDED:
        raise UsageError(f'No guide can do without "{item}".')
    shelf = stacked(guide.below, guide.own)
    if item in shelf.hidden:
        raise UsageError(f'"{item}" is hidden already: {shelf.hidden[item]}.')
    after = hidden(shelf, _hiding(item))
    if len(after.problems) > len(shelf.problems):
        raise _refused(after.problems[len(shelf.problems)])
    pages = _pages(shelf) - _pages(after)
    gone = {*(after.hidden.keys() - shelf.hidden.keys()), *pages}
    found = shelf.find(item)
    place = found.entry.source.problem(found.loc, "unknown-item", "") if found else None
    goes = [name for name in shelf.names if name not in after.names and name != item]
    return Removal(
        item,
        f"{place.path}:{place.line}" if place and place.path.startswith(own) else "",
        tuple(sorted({*_referring(shelf, gone)})),
        (*goes, *sorted(pages - {item})),
        tuple(sorted({*_saying(after, {*more, *_telling(shelf, after, found)})})),
    )


def _hiding(item: str) -> Entry:
    """Return what a changes.yml holds that hides something of any name, were it there or not."""
    source, problems = read(CHANGES.path, noted(None, hiding(None, item)))
    found, faults = validate(CHANGES, source)
    if not found:
        raise _refused([*problems, *faults][0])
    return Entry(source, *found[0])


def _refused(problem: Problem) -> UsageError:
    return UsageError(f"{problem.message} {problem.hint}".strip())


def _pages(shelf: Shelf) -> frozenset[str]:
    return fixed(Library(shelf.entries, hidden=shelf.hidden).published)


def _referring(shelf: Shelf, gone: set[str]) -> Iterator[Spot]:
    """Yield every reference, address, link and pair of braces that leads to what goes."""
    for entry in shelf.entries:
        inside = [loc for loc, node in _named(entry) if name_of(node) in gone]
        for loc, node in entry.nodes:
            if any(loc[: len(each)] == each for each in inside):
                continue
            for written in _led(node, gone):
                yield _spot(entry, loc, written)


def _named(entry: Entry) -> list[tuple[Loc, object]]:
    return [(entry.loc, entry.model), *entry.identified]


def _led(node: object, gone: set[str]) -> Iterator[str]:
    if isinstance(node, Reference) and any(f"{kind}.{node}" in gone for kind in node.kinds):
        yield str(node)
    if isinstance(node, Address) and {str(node), page_of(node)} & gone:
        yield str(node)
    if isinstance(node, Words):
        yield from _values(node, gone)
    if isinstance(node, Prose):
        links = (each.written for each in node.document.destinations)
        yield from (each for each in links if {each, page_of(each)} & gone)


def _values(text: Words, gone: set[str]) -> Iterator[str]:
    for span in text.spans:
        if isinstance(span, Value) and f"{span.kind}.{span.name}" in gone:
            yield span.written


def _spot(entry: Entry, loc: Loc, words: str, offset: int | None = None) -> Spot:
    is_text = loc in entry.source.values  # an option may be written short, as its text alone
    there = entry.source.problem(loc, "unknown-item", "", offset=offset if is_text else None)
    return Spot(there.path, there.line, words)


def _telling(shelf: Shelf, after: Shelf, found: Found | None) -> set[str]:
    """Return the words that tell of what goes: they stand there, and hardly anywhere else."""
    there, staying = _counted(shelf), _counted(after)
    going = there - staying
    share = max(going.total(), 1) / max(staying.total(), 1)
    item = found.item if found else None
    named = {*_split(f"{item.id} {item.name}")} if isinstance(item, Identified) else set()
    measures = {word: NAMING if word in named else OTHER for word in going}
    return {
        word
        for word, measure in measures.items()
        if going[word] >= measure.least
        if going[word] > measure.denser * share * staying[word]
        if staying[word] <= measure.most * going[word]
    }


def _counted(shelf: Shelf) -> Counter[str]:
    texts = (text for entry in shelf.entries for text in entry.texts)
    return Counter(word for text in texts for word in _split(text))


def _split(text: str) -> Iterator[str]:
    """Yield the words of a text that can tell something; of one and of many, one form."""
    found = re.findall(r"[^\W\d_]{4,}", text.casefold())
    return (word.removesuffix("s") for word in found)


def _saying(after: Shelf, words: set[str]) -> Iterator[Spot]:
    """Yield every text that holds one of the words, in the form of one or of many."""
    if not words:
        return
    forms = "|".join(sorted(re.escape(word.casefold().removesuffix("s")) for word in words))
    pattern = re.compile(rf"\b(?:{forms})s?\b", re.IGNORECASE)
    for entry in after.entries:
        for number, text in enumerate(entry.texts):
            if found := pattern.search(text):
                loc = entry.loc_of_text(number)
                spot = _spot(entry, loc, found.group(), found.start())
                yield replace(spot, around=_around(text, *found.span()))


def _around(text: str, start: int, end: int) -> str:
    """Return the whole words near a stretch of a text, on one line."""
    first = text.rfind(" ", 0, max(start - NEAR, 0)) + 1
    last = text.find(" ", end + NEAR)
    return " ".join(text[first : len(text) if last < 0 else last].split())
