"""Prose as HTML: what a document's tokens become on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from askwell.pages.tables import with_tables
from askwell.texts.anchors import decoded, free_anchor
from askwell.texts.prose import ParsedProse, Say, is_anchored, is_safe

PICTURES = "/assets/content"
"""Where the pictures of the content folder are published."""

_WRITER = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True)
class Layout:
    """How prose is laid out: what braces say, where links lead, which id each heading has."""

    say: Say
    relative: Callable[[str], str]
    ids: dict[str, str]
    """The id on the page by a heading's own anchor."""
    has: Callable[[str], bool]
    """Whether an address is one of this guide."""

    def leads(self, target: str) -> bool:
        """Tell whether a link leads somewhere, and nowhere dangerous."""
        if target.startswith("#"):
            return decoded(target[1:]) in self.ids
        return is_safe(target) and (not target.startswith("/") or self.has(target))


def heading_ids(
    document: ParsedProse, say: Say, taken: set[str], gone: Sequence[int] = ()
) -> dict[str, str]:
    """Give each heading of a text its id on the page, by the heading's own anchor, in order.

    Those that stand where `gone` says are left out; what is given is taken.
    """
    heads = (number for number, each in enumerate(document.tokens) if is_anchored(each))
    every = zip(heads, document.anchors(say), strict=True)
    return {anchor: free_anchor(anchor, taken) for head, anchor in every if head not in gone}


Hidden = Callable[[Token], bool]
"""Whether a token embeds what the guide does without."""


def lonely(tokens: Sequence[Token], hidden: Hidden) -> list[int]:
    """Return where the headings stand that have nothing below them but what is hidden."""
    heads = [number for number, token in enumerate(tokens) if is_anchored(token)]
    return [head for head in heads if _is_lonely(tokens, head, hidden)]


def _is_lonely(tokens: Sequence[Token], head: int, hidden: Hidden) -> bool:
    rest = range(head + HEADING, len(tokens))
    higher = (at for at in rest if is_anchored(tokens[at]) and tokens[at].tag <= tokens[head].tag)
    body = range(head + HEADING, next(higher, len(tokens)))
    heads = {at + each for at in body if is_anchored(tokens[at]) for each in range(HEADING)}
    below = [tokens[at] for at in body if at not in heads]
    return bool(below) and all(map(hidden, below))


HEADING = 3
"""The tokens of a heading: open, words, close."""


def as_html(tokens: Sequence[Token], anchors: Iterator[str], layout: Layout) -> Markup:
    """Return tokens as HTML; `anchors` gives those of the headings among them, in order."""
    tokens = with_tables(tokens, lambda token: _words(token, layout))
    laid = [_block(tokens, number, anchors, layout) for number in range(len(tokens))]
    return Markup(_WRITER.renderer.render(laid, _WRITER.options, {}))  # noqa: S704 - HTML is off


def _words(token: Token, layout: Layout) -> str:
    said = (
        layout.say(child.meta["span"]) if child.type == "braces" else child.content
        for child in token.children or []
    )
    return "".join(said)


def _block(tokens: Sequence[Token], number: int, anchors: Iterator[str], layout: Layout) -> Token:
    token = tokens[number]
    if token.type == "inline":
        return replace(token, children=list(_inline(token.children or [], layout)))
    if is_anchored(token):
        return replace(token, attrs={"id": layout.ids[next(anchors)]})
    if token.type == "embed":  # of an item that is not there: it stays as it was written
        written = Token("text", "", 0, content=token.meta["span"].written)
        return replace(token, type="inline", children=[written])
    # Cells come as three tokens, open, words, close: the words are the next one, or the one before.
    beside = {"th_open": 1, "th_close": -1}.get(token.type)
    if beside and not tokens[number + beside].content:
        return replace(token, tag="td")  # a header cell without words names nothing
    return token


def _inline(children: Sequence[Token], layout: Layout) -> Iterator[Token]:
    open_links: list[bool] = []
    for token in children:
        if token.type == "link_open":
            open_links.append(layout.leads(str(token.attrs["href"])))
        shown = open_links.pop() if token.type == "link_close" else True
        if token.type == "link_open":
            shown = open_links[-1]
        if shown:  # the check tells the link; nobody is led there all the same
            yield _span(token, layout)


def _span(token: Token, layout: Layout) -> Token:
    if token.type == "braces":
        return Token("text", "", 0, content=layout.say(token.meta["span"]))
    if token.type == "link_open":
        return replace(token, attrs={**token.attrs, "href": _led(str(token.attrs["href"]), layout)})
    if token.type == "image":
        return _picture(token, layout)
    return token


def _led(target: str, layout: Layout) -> str:
    """Return where a link leads from this page; one to a heading follows it to its id here."""
    if target.startswith("#"):
        return "#" + layout.ids.get(anchor := decoded(target[1:]), anchor)
    return layout.relative(target) if target.startswith("/") else target


def _picture(token: Token, layout: Layout) -> Token:
    """Return a picture of this guide; one from elsewhere would tell its host who reads.

    The words of such a one stand in its place.
    """
    source = str(token.attrs["src"])
    children = [_span(child, layout) for child in token.children or []]
    if not source.startswith("/") or source.startswith("//"):
        return Token("text", "", 0, content="".join(child.content for child in children))
    attrs = {**token.attrs, "src": layout.relative(PICTURES + quote(decoded(source)))}
    return replace(token, attrs=attrs, children=children)
