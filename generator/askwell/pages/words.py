"""The words of an item without any markup: what search finds it by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from askwell import braces
from askwell.kinds.base import Address, Identified, Placeholder, Prose, Words, nodes
from askwell.markdown import parser
from askwell.pages.rendering import Renderer
from askwell.source import Loc


def item_words(render: Renderer, item: Identified, first: str = "") -> str:
    """Return every text of an item but its name, and but what it embeds; blanks in brackets.

    The text of the field `first` comes first: search shows how the words begin.
    """
    texts = sorted(_texts(item), key=lambda found: found[0] != (first,))
    return " ".join(" ".join(_text(render, words).split()) for _, words in texts)


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
        is_own = loc != (item.named_by,) and loc[: len(form)] != form
        if isinstance(node, Words) and not isinstance(node, Address) and is_own:
            yield loc, node


def _text(render: Renderer, words: Words) -> str:
    if not isinstance(words, Prose):
        return render.wording.plain(words)
    whole = "\n".join(line for line in words.splitlines() if not _is_embed(line))
    return " ".join(_inside(_parser().parse(render.wording.plain(whole))))


def _is_embed(line: str) -> bool:
    parts = braces.split(line.strip())
    only = parts[0] if len(parts) == 1 else None
    return isinstance(only, braces.Value) and only.kind in braces.EMBEDS


@cache
def _parser() -> MarkdownIt:
    return parser()


def _inside(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children:
            yield "".join(_inside(token.children))
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            yield token.content


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)
