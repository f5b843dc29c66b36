"""Texts with their braces filled: others' words put in, blanks named or filled by an example."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from askwell.kinds.base import Placeholder, Quotable
from askwell.kinds.braces import parsed
from askwell.kinds.publisher import Publisher
from askwell.kinds.words import Prose, Words
from askwell.library import Library
from askwell.texts.prose import plain
from askwell.texts.spans import Gap, Span, Value, has_braces, spans

PUBLISHER_WORDS = ("name", "short_name", "title", "phone", "email", "address", "hours")
"""What {{ publisher.<name> }} can stand for."""


@dataclass(frozen=True)
class Wording:
    """Knows what stands behind every pair of braces in a library."""

    library: Library

    @cached_property
    def placeholders(self) -> dict[str, Placeholder]:
        """All placeholders by id, those of single items too: an id means one blank everywhere."""
        found = self.library.index.get("placeholder", {})
        return {name: each for name, each in found.items() if isinstance(each, Placeholder)}

    def value(self, part: Value) -> str:
        """Return the words that stand for `{{ kind.name }}`; what is unknown stays as written."""
        name = f"{part.kind}.{part.name}"
        item = self.library.index.get(part.kind, {}).get(part.name)
        item = item or self.library.hidden_items.get(name)
        if isinstance(item, Quotable):
            return item.quoted_in(part.language)
        if part.kind == "publisher":
            return publisher_word(self.library.publisher, part.name)
        if part.kind == "word":
            return self.library.publisher.vocabulary.get(part.name, part.written)
        return part.written

    def plain(self, text: str) -> str:
        """Return the text without markup, with blanks named in square brackets, as on paper."""
        if isinstance(text, Prose):
            return plain(parsed(text), self.say)
        return self._join(text, self._labels)

    def filled(self, text: str, values: Mapping[str, str]) -> str:
        """Return the text with blanks filled by `values`, or by the placeholders' own examples."""
        known = self.placeholders
        gaps = (span.name for span in spans_of(text) if isinstance(span, Gap))
        return self._join(
            text, {name: values.get(name, known[name].example) for name in gaps if name in known}
        )

    def say(self, span: Span) -> str:
        """Return the words of a span: a value's, or a blank's label in square brackets."""
        return self._one(span, self._labels)

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {name: f"[{each.label}]" for name, each in self.placeholders.items()}

    def _join(self, text: str, values: dict[str, str]) -> str:
        if not has_braces(text):
            return str(text)
        return "".join([self._one(span, values) for span in spans_of(text)])

    def _one(self, span: Span, values: dict[str, str]) -> str:
        if isinstance(span, Gap):
            return values.get(span.name, span.written)
        return self.value(span) if isinstance(span, Value) else span.written


def spans_of(text: str) -> tuple[Span, ...]:
    """Return the spans of a text: those that it keeps, if it is an editor's."""
    return text.spans if isinstance(text, Words) else spans(text)


def publisher_word(publisher: Publisher, name: str) -> str:
    """Return what {{ publisher.<name> }} stands for; empty if the publisher left it out."""
    field = "first_phone" if name == "phone" else name
    value = getattr(publisher, field, None) or getattr(publisher.contact, field, None)
    return str(value or "")
