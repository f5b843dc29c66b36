"""How texts of the content are laid out in HTML wherever a template prints them."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator, Sequence
from functools import lru_cache, partial

from jinja2 import pass_context
from jinja2.runtime import Context
from markdown_it.token import Token
from markupsafe import Markup, escape

from askwell.catalog import Catalog
from askwell.kinds.base import Identified, Model, Placeholder
from askwell.kinds.braces import parsed
from askwell.kinds.checklists import Checklist
from askwell.kinds.nodes import nodes
from askwell.kinds.words import Message, Prose, Text, Words
from askwell.kinds.worksheets import Worksheet
from askwell.languages import Language
from askwell.library.wording import Wording
from askwell.pages.ending import with_ending
from askwell.pages.identities import sheet_identities
from askwell.pages.links import relative
from askwell.pages.prose import HEADING, Layout, as_html, heading_ids, lonely
from askwell.texts.prose import is_anchored
from askwell.texts.spans import Gap, Span, Value, has_braces

BLANK = '<span class="blank" data-blank="{}">[{}]</span>'


def embeds_hidden(hidden: Container[str], token: Token) -> bool:
    """Tell whether a token embeds what the guide does without."""
    span = token.meta["span"] if token.type == "embed" else None
    return span is not None and f"{span.kind}.{span.name}" in hidden


_escaped = lru_cache(2**14)(escape)
"""Escapes plain texts; most of them are ids and choices, which pages print again and again."""


def _plainly(words: str) -> str:
    """Escape as `escape` does; to make a Markup of what is joined with others takes as long."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace("'", "&#39;").replace('"', "&#34;")


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _alone(words: Markup) -> Markup:
    return words


class TextLayout:
    """How each class of text is laid out in HTML."""

    def __init__(self, catalog: Catalog, wording: Wording, language: Language) -> None:
        self.catalog = catalog
        self.wording = wording
        self.language = language

    def printed(self, context: Context, value: object) -> str:
        """Return whatever a template prints as HTML."""
        if type(value) is Markup:
            return value
        if type(value) is str:
            return _escaped(value)
        if type(value) is int:
            return str(value)
        if isinstance(value, Text) or (isinstance(value, Words) and not isinstance(value, Prose)):
            return self._html(value)
        return escape(self.finalize(context, value))

    @pass_context
    def finalize(self, context: Context, value: object) -> object:
        """Lay out whatever a template prints; Jinja escapes what comes back as plain text."""
        if isinstance(value, Prose):
            layout, anchors = self._layout(context, value)
            return as_html(parsed(value).tokens, anchors, layout)
        if isinstance(value, Words):
            return self.words(value)
        return "" if value is None else value

    @pass_context
    def link(self, context: Context, target: Identified | str) -> str:
        """Return the relative link to an item, or to an address of this site."""
        address = target if isinstance(target, str) else self.catalog.address(target)
        return relative(address, context["at"])

    @pass_context
    def to(self, context: Context, target: Identified | str) -> str | Callable[[Markup], Markup]:
        """Return a link for the words of a sentence: without its page, the words stand alone."""
        link: str = self.link(context, target) if self.has(target) else ""
        return link or _alone

    def has(self, target: Identified | str) -> bool:
        """Tell whether an item, or an address of this site, has its place here."""
        if isinstance(target, str):
            return bool(self.catalog.has(target))
        return bool(self.catalog.has_address(target))

    def former(self, sheet: Worksheet | Checklist) -> str:
        """Return a sheet's older names as JSON: what readers filled in under them still fits."""
        found = sheet_identities(sheet, self.catalog.library, self.wording.plain, self.language)
        return json.dumps(found.former, ensure_ascii=False, separators=(",", ":"))

    def plain(self, value: Words) -> str:
        """Return a text for an attribute or a label: no markup, blanks in square brackets."""
        return self.wording.plain(value)

    def filled(self, value: Words, values: dict[str, str]) -> Words:
        """Return a text with its blanks filled by a fictional person's words."""
        return Message(self.wording.filled(value, values))

    def words(self, value: Words) -> Markup:
        """Return plain text as HTML: on one line, or, if it is a message, with its lines."""
        return Markup(self._html(value))  # noqa: S704 - its spans are escaped

    def _html(self, value: Words) -> str:
        if not has_braces(value):
            return _plainly(_one_line(value) if isinstance(value, Text) else value)
        html = "".join(map(self._span, value.spans))
        return _one_line(html) if isinstance(value, Text) else html

    def _span(self, span: Span) -> str:
        if isinstance(span, Gap):
            known = self.wording.placeholders.get(span.name)
            label = escape(known.label if known else span.name)
            return BLANK.format(escape(span.name), label)
        return escape(self.wording.value(span) if isinstance(span, Value) else span.written)

    def blanks(self, texts: object) -> list[Placeholder]:
        """List the blanks in texts, in the order in which a reader meets them."""
        found = [
            span.name
            for _, text in nodes(texts)
            if isinstance(text, Words)
            for span in text.spans
            if isinstance(span, Gap)
        ]
        known = self.wording.placeholders
        return [known[name] for name in dict.fromkeys(found) if name in known]

    @pass_context
    def pieces(self, context: Context, body: Prose) -> list[Markup | Model]:
        """Return a guide page's body as HTML and the items embedded as lines of it, in order."""
        every = parsed(body).tokens
        gone = lonely(every, self._is_hidden)
        layout, anchors = self._layout(context, body, gone)
        shown = [
            token
            for number, token in enumerate(every)
            if not any(head <= number < head + HEADING for head in gone)
        ]
        found: list[Markup | Model] = []
        *before, (_, last) = self._parts(shown)
        for item, tokens in (*before, (None, with_ending(last))):
            found += [as_html(tokens, anchors, layout)] if tokens else []
            found += [item] if item else []
        return found

    def _parts(self, tokens: Sequence[Token]) -> Iterator[tuple[Model | None, Sequence[Token]]]:
        """Yield each stretch of tokens with the item that is embedded after it."""
        start = 0
        for number, token in enumerate(tokens):
            item = self._embedded(token)
            if item is not None or self._is_hidden(token):
                yield item, tokens[start:number]
                start = number + 1
        yield None, tokens[start:]

    def _is_hidden(self, token: Token) -> bool:
        return embeds_hidden(self.catalog.library.hidden, token)

    def _embedded(self, token: Token) -> Model | None:
        if token.type != "embed":
            return None
        span: Value = token.meta["span"]
        return self.catalog.get(span.kind, span.name)

    def _layout(
        self, context: Context, body: Prose, gone: Sequence[int] = ()
    ) -> tuple[Layout, Iterator[str]]:
        """Give each heading of a text its id on the page; return them with the headings' own.

        Those that stand where `gone` says are left out.
        """
        at = str(context["at"])
        has_headings = any(map(is_anchored, parsed(body).tokens))
        taken: set[str] = context["anchors"]() if has_headings else set()
        ids = heading_ids(parsed(body), self.wording.say, taken, gone)
        layout = Layout(self.wording.say, partial(relative, at=at), ids, self.catalog.has)
        return layout, iter(ids)
