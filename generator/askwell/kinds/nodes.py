"""Everything in a model: the models, texts and references below it, each with its way there."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from askwell.kinds.base import Model, Reference
from askwell.kinds.words import Message, Text, Words
from askwell.reading.source import Loc

Nodes: TypeAlias = list[tuple[Loc, object]]

Sort: TypeAlias = Literal["plain", "words", "reference", "model", "group", "list", ""]
"""What a value is to whoever walks: words that may be plain, other words, and so on; or nothing."""

_SORTS: tuple[tuple[type, Sort], ...] = (
    (Text, "plain"),
    (Message, "plain"),
    (Words, "words"),
    (Reference, "reference"),
    (Model, "model"),
    (dict, "group"),
    (tuple, "list"),
)


class _SortOf(dict[type, Sort]):
    """The sort of each type that was met: to ask a type what it is takes twice as long."""

    def __missing__(self, kind: type) -> Sort:
        sort = self[kind] = next((sort for of, sort in _SORTS if issubclass(kind, of)), "")
        return sort


_sort_of = _SortOf()

_BELOW = ("model", "group", "list")
"""The sorts of values that hold others."""


def nodes(value: object, loc: Loc = ()) -> Nodes:
    """List every model, text and reference in a value with its way there, in field order."""
    sort = _sort_of[type(value)]
    found: Nodes = []
    if sort in _BELOW:
        _collect(value, loc, found, [], is_every=True)
    elif sort:
        found.append((loc, value))
    return found


def walked(model: Model, loc: Loc) -> tuple[Nodes, list[Words]]:
    """Return everything in a model but plain words with its way there, and every text.

    Plain are words that stand for themselves, without braces, links or pictures. Nine in ten are
    such, and their places would fill more memory than all else in a library.
    """
    found: Nodes = []
    texts: list[Words] = []
    _collect(model, loc, found, texts, is_every=False)
    return found, texts


def _collect(value: Any, loc: Loc, found: Nodes, texts: list[Words], *, is_every: bool) -> None:
    """Add a value that holds others, and what it holds."""
    sort = _sort_of[type(value)]
    if sort == "model":
        found.append((loc, value))
    named = value.__dict__ if sort == "model" else value
    for key, child in enumerate(value) if sort == "list" else named.items():
        if not child or not (sort := _sort_of[type(child)]):
            continue  # most fields are empty
        if sort == "plain":
            texts.append(child)
            if is_every or "{" in child or "}" in child:
                found.append(((*loc, key), child))
        elif sort in _BELOW:
            _collect(child, (*loc, key), found, texts, is_every=is_every)
        else:
            found.append(((*loc, key), child))
            if sort == "words":
                texts.append(child)
