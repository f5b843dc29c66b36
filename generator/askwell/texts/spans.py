"""The one grammar of braces: a text as plain stretches, gaps and values, each with its offset.

`{{ name }}` is a gap that the reader fills in, `{{ kind.name }}` another item's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

# The first alternative is a slip, too many braces; so are all behind the second: pairs of which one
# brace is missing, one pair around what looks like a blank's name, and pairs with spaces between
# them. Too many are looked for where they begin
# only, or a long run of them is read again from each of its braces.
_BRACES = re.compile(
    r"(?<![^\\]\{)\{{3,}[^{}]*\}{2,}|\{\{([^{}]*)\}\}|\{\{[^{}\n]{1,60}\}|\{\{|\}\}"
    r"|\{[ \t]*[a-z][a-z0-9_.-]*[ \t]*\}\}"
    r"|\{[ \t]*[a-z]+(?:(?:_[a-z0-9]+)*|\.[a-z][a-z0-9-]*)[ \t]*\}|\{[ \t]+\{[^{}\n]*\}[ \t]+\}"
)
_NAME = re.compile(r"\s*([a-z][a-z0-9_]*)\s*")
_VALUE = re.compile(r"\s*([a-z]+)\.([a-z][a-z0-9_-]*)\s*")


@dataclass(frozen=True, slots=True)
class Plain:
    """Words that stand for themselves. `start` counts characters from the start of the text."""

    written: str
    start: int


@dataclass(frozen=True, slots=True)
class Gap:
    """What the reader fills in."""

    name: str
    written: str
    start: int


@dataclass(frozen=True, slots=True)
class Value:
    """What stands for another item's words."""

    kind: str
    name: str
    written: str
    start: int
    language: str = ""
    """The language of the text that it stands in, if that is another than the guide's."""


@dataclass(frozen=True, slots=True)
class Stray:
    """Braces that mean nothing."""

    written: str
    start: int


Braces: TypeAlias = "Gap | Value | Stray"
Span: TypeAlias = "Plain | Gap | Value | Stray"


def spans(text: str) -> tuple[Span, ...]:
    """Split a text into its spans, in order; together they are the whole text."""
    if not has_braces(text):
        return (Plain(text, 0),) if text else ()
    return tuple(_spans(text))


def spoken(span: Span, language: str) -> Span:
    """Return a span as it stands in a text of this language."""
    return replace(span, language=language) if isinstance(span, Value) else span


def has_braces(text: str) -> bool:
    """Tell whether there is anything to split: in nearly every text there is not."""
    return "{" in text or "}" in text


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for match in _BRACES.finditer(text):
        if match.start() > end:
            yield Plain(text[end : match.start()], end)
        yield _meaning(match)
        end = match.end()
    if end < len(text):
        yield Plain(text[end:], end)


def braces_at(text: str, start: int) -> Braces | None:
    """Return the braces that begin exactly at an offset of a text, if any do."""
    match = _BRACES.match(text, start)
    return _meaning(match) if match else None


def _meaning(match: re.Match[str]) -> Braces:
    inner, written, start = match.group(1), match.group(), match.start()
    if inner is not None and (name := _NAME.fullmatch(inner)):
        return Gap(name.group(1), written, start)
    if inner is not None and (value := _VALUE.fullmatch(inner)):
        return Value(value.group(1), value.group(2), written, start)
    return Stray(written, start)
