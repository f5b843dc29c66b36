"""What can stand in braces, by the register of kinds, and prose parsed by it.

The grammar of braces is in texts/spans.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Quotable
from askwell.kinds.words import Prose, tongue
from askwell.texts.prose import ParsedProse, parse
from askwell.texts.spans import spoken

VALUES = (
    *(kind.model.kind for kind in KINDS if issubclass(kind.model, Quotable)),
    "word",
    "publisher",
)
"""What can stand before the dot inside a sentence."""

EMBEDS = tuple(
    kind.model.kind for kind in KINDS if kind.embeddable and issubclass(kind.model, Identified)
)
"""What can stand before the dot on a line of its own in a guide page."""


def parsed(text: Prose) -> ParsedProse:
    """Return prose as the tokens of Markdown; parsed once."""
    try:
        return text.document
    except AttributeError:
        text.document = parse(text, EMBEDS)
        if language := tongue(text):
            for token in _every(text.document.tokens):
                if "span" in token.meta:
                    token.meta["span"] = spoken(token.meta["span"], language)
        return text.document


def _every(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()
