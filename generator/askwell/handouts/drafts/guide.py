"""The handout of a page of prose: a lesson, a story, advice."""

from __future__ import annotations

from askwell.handouts.drafts.telling import Telling
from askwell.handouts.parts import Document
from askwell.kinds.guide import GuidePage
from askwell.library.addresses import address


def guide_page(tell: Telling, item: GuidePage) -> Document:
    """Return a page to read."""
    lead = tell.words(item.description)
    title, body = tell.words(item.title), tell.prose(item.body)
    return Document(title, lead, address(item), body, language=item.language or "")
