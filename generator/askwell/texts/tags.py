"""The tags and comments of HTML in a text: nothing here is HTML, so readers would see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NAMES = frozenset((
    "a", "abbr", "area", "audio", "b", "base", "basefont", "bdi", "bdo", "big", "blink",
    "blockquote", "body", "br", "button", "canvas", "center", "cite", "code", "col", "colgroup",
    "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "font", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "li", "link",
    "marquee", "meta", "nav", "noscript", "o:p", "object", "ol", "optgroup", "p", "param", "pre",
    "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select", "small", "span",
    "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "textarea",
    "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
))  # fmt: skip
"""Elements that no blank asks for: "<address>" may be one, "<iframe>" is none."""

_INSIDE = r"""(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*|\s[^<>]*)?"""

_MARK = re.compile(
    r"<!--.*?-->|<!--|<![\[a-z][^<>]*>"
    rf"|<(?:(?P<close>/)|)(?P<name>[a-z][\w:-]*)(?P<inside>{_INSIDE})\s*(?(close)|/?)>",
    re.IGNORECASE | re.DOTALL,
)

_VALUE = re.compile(
    r"""\s(?P<name>[\w:@-]+)\s*=\s*"""
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)

NO_TAG = ("\\", "](")
"""What stands in front of what is no tag: an escape, or the words of a link."""

COMMENT = "!"
"""The name of what is no element: a comment, or a declaration."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it is written, and where; its element's name is in small letters."""

    written: str
    start: int
    name: str

    @property
    def closes(self) -> bool:
        """Whether it ends an element."""
        return self.written.startswith("</")

    def value(self, name: str) -> str:
        """Return the value of an attribute; empty without it."""
        for found in _VALUE.finditer(self.written):
            if found["name"].lower() == name:
                return str(found["double"] or found["single"] or found["bare"] or "")
        return ""


def tags_in(text: str) -> Iterator[Tag]:
    """Yield the tags and comments of HTML in a text, but for what is escaped or an address."""
    for found in _MARK.finditer(text):
        if _is_tag(found, text) and not text.endswith(NO_TAG, 0, found.start()):
            yield Tag(found.group(), found.start(), (found["name"] or COMMENT).lower())


def is_tag(written: str, text: str) -> bool:
    """Tell whether words in pointed brackets are a tag in their text, and no blank."""
    found = _MARK.fullmatch(written)
    return found is not None and _is_tag(found, text)


def _is_tag(found: re.Match[str], text: str) -> bool:
    name = (found["name"] or COMMENT).lower()
    if name == COMMENT or name in NAMES or found["close"]:
        return True
    return _VALUE.search(found["inside"]) is not None or f"</{name}>" in text.lower()
