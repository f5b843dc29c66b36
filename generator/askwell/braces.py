"""The braces in texts: `{{ name }}` is a blank for the reader, `{{ kind.id }}` another item's words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Quotable

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

_BRACES = re.compile(r"\{\{([^{}]*)\}\}")
_NAME = re.compile(r"\s*([a-z][a-z0-9_]*)\s*")
_VALUE = re.compile(r"\s*([a-z]+)\.([a-z][a-z0-9_-]*)\s*")
_STRAY = re.compile(r"\{\{|\}\}|\{[ \t]*[a-z]+(?:_[a-z0-9]+)*[ \t]*\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A place the reader fills in."""

    name: str
    written: str


@dataclass(frozen=True, slots=True)
class Value:
    """A place where another item's words go."""

    kind: str
    name: str
    written: str


@dataclass(frozen=True, slots=True)
class Stray:
    """Braces that mean nothing."""

    written: str


Part = str | Blank | Value | Stray


def split(text: str) -> list[Part]:
    """Split a text into plain stretches, blanks, values and stray braces, in order."""
    if "{" not in text and "}" not in text:
        return [text]
    parts: list[Part] = []
    end = 0
    for match in _BRACES.finditer(text):
        parts += _plain(text[end : match.start()])
        parts.append(_inside(match))
        end = match.end()
    return parts + _plain(text[end:])


def _inside(match: re.Match[str]) -> Part:
    inner, written = match.group(1), match.group()
    if name := _NAME.fullmatch(inner):
        return Blank(name.group(1), written)
    if value := _VALUE.fullmatch(inner):
        return Value(value.group(1), value.group(2), written)
    return Stray(written)


def _plain(text: str) -> list[Part]:
    parts: list[Part] = []
    end = 0
    for match in _STRAY.finditer(text):
        parts += [text[end : match.start()], Stray(match.group())]
        end = match.end()
    parts.append(text[end:])
    return [part for part in parts if part != ""]
