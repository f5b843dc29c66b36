"""Prose by its headings: what search finds one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from askwell.kinds.base import Identified
from askwell.kinds.braces import parsed
from askwell.kinds.words import Prose
from askwell.pages.prose import heading_ids, lonely
from askwell.pages.rendering import Renderer, anchors_of
from askwell.pages.text_layout import embeds_hidden
from askwell.texts.prose import ParsedProse, is_anchored, plain, words


class PageSection(NamedTuple):
    """A heading on a page, by its id there, and the words below it."""

    id: str
    title: str
    words: str


def opening(body: Prose) -> Prose:
    """Return what stands before the first heading."""
    document = parsed(body)
    lines = (token.map[0] for token in document.tokens if is_anchored(token) and token.map)
    line = next(lines, None)
    return body if line is None else Prose(body[: document.start_of_line(line)])


def sections(render: Renderer, item: Identified, body: Prose) -> Iterator[PageSection]:
    """Yield the sections of the prose of an item's page."""
    document, say = parsed(body), render.wording.say
    gone = lonely(document.tokens, partial(embeds_hidden, render.catalog.library.hidden))
    ids = iter(heading_ids(document, say, anchors_of([item]), gone).values())
    heads = [number for number, token in enumerate(document.tokens) if is_anchored(token)]
    for head, end in pairwise((*heads, len(document.tokens))):
        if head not in gone:
            title = words(document.tokens[head + 1], say)
            below = ParsedProse(document.text, document.tokens[head + 2 : end])
            yield PageSection(next(ids), title, " ".join(plain(below, say, entry="").split()))
