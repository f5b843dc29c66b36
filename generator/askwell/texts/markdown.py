"""The parser of prose: Markdown with own rules for braces, embeds and the offsets of addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, autolink, entity, image, link

from askwell.texts.spans import Value, braces_at

EMBEDS = "embeds"
"""Where in the environment of a text its parser finds which kinds can be embedded."""

DEEPEST = 3
"""Blanks that may stand before a line that is no code (CommonMark 0.31, section 4.4)."""

_OPEN_LINK = re.compile(r"\]\([^)\s]*\Z")
_LOOK_BACK = 200
"""Characters before braces in which the start of a link is looked for."""


@cache
def parser() -> MarkdownIt:
    """Return the parser of prose: CommonMark and tables.

    HTML stays text; unsafe links are links, to be told.
    """
    markdown = MarkdownIt("commonmark", {"html": False, "store_labels": True}).enable("table")
    # The parser would print an unsafe link as text, and no check would see that there was one.
    markdown.validateLink = _any  # type: ignore[method-assign]
    markdown.inline.ruler.before("escape", "braces", _braces_rule)
    markdown.inline.ruler.at("entity", _entity_rule)
    for name, rule in (("link", link), ("image", image), ("autolink", autolink)):
        markdown.inline.ruler.at(name, _with_offset(rule))
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    markdown.block.ruler.before("code", "embed", _embed_rule, interrupts)
    return markdown


def _any(url: str) -> bool:  # noqa: ARG001 - the parser's signature
    return True


def _braces_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's signature
    if state.src[state.pos] not in "{}":
        return False
    span = braces_at(state.src, state.pos)
    if span is None:
        return False
    if not silent:  # "silent" asks whether the rule fits here, to look ahead: it makes no token
        before = state.src[max(0, state.pos - _LOOK_BACK) : state.pos]
        token = state.push("braces", "", 0)
        in_link = _OPEN_LINK.search(before) is not None
        token.meta = {"span": span, "start": state.pos, "in_link": in_link}
    state.pos += len(span.written)
    return True


def _entity_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's signature
    """Take an entity for its sign; of control characters the parser lets a form feed pass."""
    number = len(state.tokens)
    found = entity(state, silent)
    for token in state.tokens[number:]:
        token.content = token.content.replace("\f", "\ufffd")
    return found


def _with_offset(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Return a rule of the parser whose tokens say where the address of their link stands."""

    def marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's signature
        start, number = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in () if silent else state.tokens[number:]:
            if token.type in ("link_open", "image") and "start" not in token.meta:
                token.meta["start"] = _address_start(state.src, start, state.pos)
                break
        return True

    return marked


def _address_start(source: str, start: int, end: int) -> int:
    """Return where between two offsets a link's address stands; a reference has it elsewhere."""
    if source[start] == "<":
        return start + 1
    found = source.rfind("](", start, end)
    if found < 0 or source[end - 1] != ")":
        return start
    found += 2
    while found < end - 1 and source[found] in " \n<":
        found += 1
    return found


def _embed_rule(
    state: StateBlock,
    start_line: int,
    end_line: int,  # noqa: ARG001 - the parser's signature
    silent: bool,  # noqa: FBT001
) -> bool:
    """Take a line that is just `{{ email.some-id }}` for an embed; never in lists and quotes."""
    start, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    depth = state.sCount[start_line] - state.blkIndent
    # Within a list or a quotation an embed is none, but a line at the margin below one ends it: the
    # parser asks then from within, silently, and the line stands further left than the block.
    ends_a_list = silent and depth < 0
    if depth > DEEPEST or (state.level and not ends_a_list):
        return False
    span = _whole(state.src[start:end].rstrip(), state.env[EMBEDS])
    if span is None:
        return False
    if not silent:
        token = state.push("embed", "", 0)
        token.meta = {"span": span, "start": start}
        token.map = [start_line, start_line + 1]
        state.line = start_line + 1
    return True


def _whole(line: str, embeds: Collection[str]) -> Value | None:
    found = braces_at(line, 0) if line.startswith("{{") else None
    if isinstance(found, Value) and found.kind in embeds and found.written == line:
        return found
    return None
