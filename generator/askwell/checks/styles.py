"""A publisher's own style sheet is there, is one, and loads nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from askwell.kinds.publisher import Publisher
from askwell.library import PICTURE, Library
from askwell.problems import Problem
from askwell.problems.names import shown, suggest

INSIDE = re.compile(r"data:image/", re.IGNORECASE)
"""How what a sheet carries itself begins."""

LOADING = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade")
"""Functions of CSS whose texts are addresses."""

MEND = "Look here and above for a brace, colon or semicolon that is missing or stands alone."
"""What helps with most of what a reader of CSS trips over."""

AT_RULES = ("import", "namespace", "charset")
"""Rules that stand at the head of a sheet alone, where ours stand already."""


def check_styles(library: Library) -> Iterator[Problem]:
    """Tell an own sheet that is not there, or that holds what it cannot; and sheets of nobody."""
    used: set[str] = set()
    for entry in library.of(Publisher):
        if place := entry.model.styles:
            used.add(place)
            if place not in library.styles and PICTURE not in library.unread_kinds:
                message = f'There is no style sheet "content/{shown(place)}".'
                hint = suggest(place, library.styles) or "Put the file there."
                yield entry.source.problem((*entry.loc, "styles"), "missing-styles", message, hint)
    for place, raw in library.styles.items():
        path = library.path(place)
        if place in used:
            yield from sorted({*_faults(path, raw)})
        elif library.is_whole:
            message = "Nothing names this style sheet: it is not published."
            hint = 'Name it in publisher.yml, in a line "styles: ...", or delete it.'
            yield Problem(path, 1, 1, "unused-styles", message, hint)


def _faults(path: str, raw: bytes) -> Iterator[Problem]:
    import tinycss2  # type: ignore[import-untyped]  # noqa: PLC0415 - few guides have a sheet

    try:
        css = raw.decode()
    except UnicodeDecodeError:
        yield Problem(path, 1, 1, "wrong-encoding", "This is no UTF-8.", "Save it as UTF-8.")
        return
    yield from _walk(path, tinycss2.parse_stylesheet(css, skip_comments=True))


def _walk(path: str, nodes: Iterable[Any]) -> Iterator[Problem]:
    """Tell what is wrong in nodes of a sheet and below them."""
    for node in nodes:
        at = (path, node.source_line, node.source_column)
        if node.type == "error":
            yield Problem(*at, "wrong-styles", f"This is no CSS: {node.message}", MEND)
        elif node.type == "at-rule" and node.lower_at_keyword in AT_RULES:
            yield Problem(*at, "unsafe-styles", *_at_rule(node))
            continue
        elif node.type == "at-rule" and node.lower_at_keyword == "font-face":
            yield from islice((_font(path, each) for each in _foreign(_below(node))), 1)
            continue
        elif any(not INSIDE.match(address) for address in _addresses(node)):
            message = "This would load something from elsewhere, and tell that site who reads."
            hint = "Put a small picture into the sheet itself (data:image/...), or do without."
            yield Problem(*at, "unsafe-styles", message, hint)
        yield from _walk(path, _below(node))


def _at_rule(node: Any) -> tuple[str, str]:
    """Return what is told of a rule that stands at the head of a sheet alone."""
    host = next((found for each in _foreign(_below(node)) if (found := _host(each))), "")
    if host:
        hint = f"Delete this line: what it names would be loaded from {host}."
        return f"This would load something from {host}, and tell that site who reads.", hint
    name = node.lower_at_keyword
    if name == "charset":
        return "@charset cannot stand in a style sheet of your own.", "Delete this line."
    message = f"@{name} cannot stand in a style sheet of your own."
    return message, "Put the rules themselves here."


def _font(path: str, node: Any) -> Problem:
    host = _host(node)
    message = (
        f"This would load a font from {host}, and tell that site who reads."
        if host
        else "A font of your own cannot be loaded."
    )
    hint = "Delete this @font-face; a font that computers have can be named, such as Georgia."
    return Problem(path, node.source_line, node.source_column, "unsafe-styles", message, hint)


def _foreign(nodes: Iterable[Any]) -> Iterator[Any]:
    """Yield what names a file that a sheet does not carry itself, below these nodes as well."""
    for node in nodes:
        if node.type == "string" or any(not INSIDE.match(each) for each in _addresses(node)):
            yield node
        else:
            yield from _foreign(_below(node))


_HOST = re.compile(r"(?:https?:)?//(?P<host>[^/\"')\s]+)", re.IGNORECASE)


def _host(node: Any) -> str:
    """Return the site that an address is on; nothing if it is on none."""
    found = _HOST.search(node.serialize())
    return found["host"] if found else ""


def _addresses(node: Any) -> Iterator[str]:
    if node.type == "url":
        yield node.value
    elif node.type == "function" and node.lower_name in LOADING:
        yield from (each.value for each in node.arguments if each.type == "string")


def _below(node: Any) -> list[Any]:
    """Return what a node holds: the declarations and rules of a block, or its tokens."""
    if node.type in ("qualified-rule", "at-rule"):
        import tinycss2  # noqa: PLC0415 - see _faults

        inside = tinycss2.parse_blocks_contents(node.content or [], skip_comments=True)
        return [*node.prelude, *inside]
    if node.type == "declaration":
        return list(node.value)
    return list(getattr(node, "arguments", None) or getattr(node, "content", None) or [])
