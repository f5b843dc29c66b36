"""Jinja set up so that every text arrives as text: what a value is decides how it is laid out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import relpath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from askwell import braces
from askwell.catalog import Catalog
from askwell.catalog.labels import LABELS
from askwell.kinds.base import Identified, Message, Model, Placeholder, Prose, Text, Words, nodes
from askwell.markdown import parser
from askwell.wording import Wording

TEMPLATES = Path(__file__).parent.parent / "templates"

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@dataclass(frozen=True)
class Renderer:
    """Turns templates into HTML for the pages of one catalog."""

    catalog: Catalog
    wording: Wording
    environment: Environment

    def render(self, template: str, at: str, **values: Any) -> str:
        """Render a template for the page at an address.

        Headings in prose leave the ids of its items alone. The templates' own ids start with "_", which nothing in
        content can.
        """
        anchors = {
            node.id
            for value in values.values()
            for _, node in nodes(value)
            if isinstance(node, Identified)
        }
        return self.environment.get_template(template).render(at=at, anchors=anchors, **values)


def renderer(catalog: Catalog) -> Renderer:
    """Return the renderer of a catalog, its templates compiled once."""
    wording = Wording(catalog.library)
    layout = _Layout(catalog, wording)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=layout.finalize,
    )
    environment.globals |= {"guide": catalog, "labels": LABELS}
    environment.globals |= {"link": layout.link, "pieces": layout.pieces, "blanks": layout.blanks}
    environment.filters |= {"plain": layout.plain, "filled": layout.filled, "clock": clock}
    return Renderer(catalog, wording, environment)


def clock(minutes: int) -> str:
    """Say a length of time in words: "45 minutes", "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hour{'s' * (hours > 1)}"] if hours else []
    parts += [f"{rest} minute{'s' * (rest != 1)}"] if rest or not hours else []
    return " ".join(parts)


def relative(target: str, at: str) -> str:
    """Return the way from the page at one address to another address or anchor: the site works in any folder."""
    path, mark, anchor = target.partition("#")
    if path == at:
        return mark + anchor if mark else "./"
    return _way(path, at) + mark + anchor


@cache
def _way(path: str, at: str) -> str:
    way = relpath(path, at)
    way = (
        f"./{way}" if ":" in way.partition("/")[0] else way
    )  # a colon there would make it a protocol
    return way + ("/" if path.endswith("/") else "")


def _free(anchor: str, taken: set[str]) -> str:
    """Return the anchor, numbered if it is taken, and take it."""
    number, found = 1, anchor
    while found in taken:
        number += 1
        found = f"{anchor}-{number}"
    taken.add(found)
    return found


class _Layout:
    """How each class of text is laid out in HTML."""

    def __init__(self, catalog: Catalog, wording: Wording) -> None:
        self.catalog = catalog
        self.wording = wording
        self.markdown = parser()

    @pass_context
    def finalize(self, context: Context, value: object) -> object:
        """Lay out whatever a template prints; Jinja escapes what comes back as plain text."""
        if isinstance(value, Prose):
            return self.prose(value, str(context["at"]), context["anchors"])
        if isinstance(value, Words):
            return self.words(value)
        return "" if value is None else value

    @pass_context
    def link(self, context: Context, target: Identified | str) -> str:
        """Return the relative link to an item, or to an address of this site."""
        address = target if isinstance(target, str) else self.catalog.address(target)
        return relative(address, context["at"])

    def plain(self, value: Words) -> str:
        """Return a text for an attribute or a label: no markup, blanks in square brackets."""
        return self.wording.plain(value)

    def filled(self, value: Words, values: dict[str, str]) -> Words:
        """Return a text with its blanks filled by a fictional person's words."""
        return Message(self.wording.filled(value, values))

    def words(self, value: Words) -> Markup:
        text = " ".join(value.split()) if isinstance(value, Text) else str(value)
        if "{" not in text and "}" not in text:
            return escape(text)
        known = self.wording.placeholders
        html = Markup()
        for part in braces.split(text):
            if isinstance(part, braces.Blank):
                label = known[part.name].label if part.name in known else part.name
                html += Markup('<span class="blank" data-blank="{}">[{}]</span>').format(
                    part.name, label
                )
            elif isinstance(part, braces.Value):
                html += escape(self.wording.value(part))
            else:
                html += escape(part.written if isinstance(part, braces.Stray) else part)
        return html

    def blanks(self, texts: object) -> list[Placeholder]:
        """List the blanks in texts, in the order in which a reader meets them."""
        parts = [
            part
            for _, text in nodes(texts)
            if isinstance(text, Words)
            for part in braces.split(text)
        ]
        names = dict.fromkeys(part.name for part in parts if isinstance(part, braces.Blank))
        return [
            self.wording.placeholders[name] for name in names if name in self.wording.placeholders
        ]

    def prose(self, value: str, at: str, anchors: set[str]) -> Markup:
        """Render Markdown; `anchors` are those taken on the page, and grow."""
        text = "".join(
            _PUNCTUATION.sub(r"\\\1", self.wording.value(part))
            if isinstance(part, braces.Value)
            else (part if isinstance(part, str) else self._named(part))
            for part in braces.split(value)
        )
        tokens = self.markdown.parse(text)
        for number, token in enumerate(tokens):
            if (
                token.type in ("th_open", "th_close")
                and not tokens[number + (1 if token.nesting > 0 else -1)].content
            ):
                token.tag = "td"  # a header cell without words names nothing
            if token.type == "heading_open" and "id" in token.attrs:
                token.attrSet("id", _free(str(token.attrs["id"]), anchors))
            for inner in token.children or []:
                target = inner.attrGet("href")
                if inner.type == "link_open" and str(target).startswith("/"):
                    inner.attrSet("href", relative(str(target), at))
        return Markup(self.markdown.renderer.render(tokens, self.markdown.options, {}))  # noqa: S704 - HTML is off

    def _named(self, part: braces.Blank | braces.Stray) -> str:
        if isinstance(part, braces.Blank) and part.name in self.wording.placeholders:
            return _PUNCTUATION.sub(r"\\\1", f"[{self.wording.placeholders[part.name].label}]")
        return part.written

    def pieces(self, body: Prose) -> list[Prose | Model]:
        """Split a guide page's body into prose and the items embedded on lines of their own."""
        found: list[Prose | Model] = []
        stretch: list[str] = []
        for line in body.splitlines():
            item = self._embedded(line)
            if item is None:
                stretch.append(line)
                continue
            found += [Prose("\n".join(stretch)), item]
            stretch = []
        return [
            piece
            for piece in [*found, Prose("\n".join(stretch))]
            if isinstance(piece, Model) or piece.strip()
        ]

    def _embedded(self, line: str) -> Model | None:
        parts = braces.split(line.strip())
        if (
            len(parts) != 1
            or not isinstance(parts[0], braces.Value)
            or parts[0].kind not in braces.EMBEDS
        ):
            return None
        return self.catalog.library.index.get(parts[0].kind, {}).get(parts[0].name)
