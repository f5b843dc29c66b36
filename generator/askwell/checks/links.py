"""Links in prose and addresses lead to pages that exist, or out by a safe protocol."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.addresses import FIXED, addresses
from askwell.kinds.base import Address, Prose
from askwell.library import Library
from askwell.markdown import headings, is_safe, links
from askwell.names import suggest
from askwell.problems import Problem

BRACES_IN_LINK = re.compile(r"\]\([^)\s]*\{\{")


def check_links(library: Library) -> Iterator[Problem]:
    """Tell unsafe links, and links to addresses this guide does not have."""
    known = {*FIXED, *addresses(library.published).values()}
    for entry in library.entries:
        for loc, node in entry.nodes:
            if isinstance(node, Address) and node not in known and not library.broken:
                message = f'No page of this guide has the address "{node}".'
                yield entry.source.problem(loc, message, suggest(node, known))
            if not isinstance(node, Prose) or (
                "](" not in node and "<" not in node and "]:" not in node
            ):
                continue
            for written in BRACES_IN_LINK.findall(node):
                yield entry.source.problem(
                    loc, "A link cannot hold braces.", "Write its address out.", snippet=written
                )
            anchors = headings(node)
            for target in links(node):
                if not is_safe(target):
                    hint = 'Start it with "https://", "mailto:", "tel:", or "/" for a page of this guide.'
                    yield entry.source.problem(
                        loc, f'The link "{target}" is not allowed.', hint, snippet=target
                    )
                elif target.startswith("#") and target[1:] not in anchors:
                    message = f'No heading of this text has the anchor "{target}".'
                    yield entry.source.problem(
                        loc, message, suggest(target[1:], anchors), snippet=target
                    )
                elif target.startswith("/") and target not in known and not library.broken:
                    message = f'No page of this guide has the address "{target}".'
                    yield entry.source.problem(loc, message, suggest(target, known), snippet=target)
