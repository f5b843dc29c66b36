"""The words of an item without any markup: what search finds it by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import zip_longest

from askwell.kinds.base import Identified, Placeholder, Searched
from askwell.kinds.braces import parsed
from askwell.kinds.nodes import nodes
from askwell.kinds.words import Address, Prose, Words
from askwell.pages.rendering import Renderer
from askwell.reading.source import Loc
from askwell.texts.prose import plain

_PARTS = re.compile(r"\n\s*\n")
_ENDS = '.,:;?!…”"'


def item_words(render: Renderer, item: Identified, first: str = "") -> str:
    """Return every text of an item but its name, and but what it embeds; blanks in brackets.

    The text of the field `first` comes first: search shows how the words begin.
    """
    key = ("words", item.kind, item.id, first)
    return render.kept(key, {"item": item}, lambda: _item_words(render, item, first))


def _item_words(render: Renderer, item: Identified, first: str) -> str:
    texts = sorted(_texts(item), key=lambda found: found[0] != (first,))
    return _apart(part for _, words in texts for part in _PARTS.split(_text(render, words)))


def _apart(parts: Iterable[str]) -> str:
    """Join parts so that a reader sees where each ends: a sentence shows it itself."""
    whole = (" ".join(part.split()) for part in parts)
    shown = [part for part in whole if part]
    ends = [" " if part[-1] in _ENDS else " · " for part in shown[:-1]]
    return "".join(word for pair in zip_longest(shown, ends, fillvalue="") for word in pair)


def other_words(item: object) -> str:
    """Return what readers call an item otherwise."""
    return " ".join(item.also) if isinstance(item, Searched) else ""


def page_words(html: str) -> str:
    """Return the words of a page that is written in a template, whole."""
    reader = _Reader()
    reader.feed(html)
    return " ".join(" ".join(reader.found).split())


def _texts(item: Identified) -> Iterator[tuple[Loc, Words]]:
    """Yield the texts that are the item's own: a placeholder's are those of a form."""
    form: Loc = ("",)
    for loc, node in nodes(item):
        if isinstance(node, Placeholder):
            form = loc
        if not isinstance(node, Words) or isinstance(node, Address):
            continue
        if loc != (item.named_by,) and loc[: len(form)] != form:
            yield loc, node


def _text(render: Renderer, words: Words) -> str:
    if not isinstance(words, Prose):
        return render.wording.plain(words)
    return plain(parsed(words), render.wording.say, entry="")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)
