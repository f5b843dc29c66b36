"""Search: one index for any engine, and a page that lists everything for those without JavaScript."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from html import unescape

from askwell.addresses import address
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page, SearchEntry

_TAG = re.compile(r"<template\b.*?</template>|<[^>]*>", re.DOTALL)

SECTIONS = {
    "home": "Guide",
    "guide": "Guide",
    "questions": "Questions",
    "emails": "Messages",
    "sheets": "Sheets",
    "kit": "My kit",
    "about": "About",
}


def search_page(render: Renderer, pages: Sequence[Page]) -> Page:
    """Make the search page; its list of every page is what remains without JavaScript."""
    groups: dict[str, list[Page]] = {}
    for page in pages:
        groups.setdefault(SECTIONS[page.section], []).append(page)
    body = render.render("search.html", "/search/", groups=groups)
    return Page(
        "/search/",
        "Search",
        "Find a question, a message, a sheet or a page.",
        "search",
        body,
        script="search",
    )


def search_index(render: Renderer, pages: Sequence[Page]) -> bytes:
    """Return the index as JSON: rows of address, title, label, words."""
    rows = [astuple(entry) for entry in (*_questions(render), *_references(render), *_pages(pages))]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _questions(render: Renderer) -> Iterator[SearchEntry]:
    plain = render.wording.plain
    for bank in render.catalog.banks:
        for question in bank.questions:
            words = " ".join(plain(text) for text in (question.why, *question.follow_ups))
            place = f"{address(bank)}#{question.id}"
            yield SearchEntry(place, plain(question.text), f"Question: {bank.title}", words)


def _references(render: Renderer) -> Iterator[SearchEntry]:
    plain = render.wording.plain
    for term in render.catalog.terms:
        yield SearchEntry(address(term), plain(term.term), "Word explained", plain(term.means))
    for answer in render.catalog.answers:
        yield SearchEntry(address(answer), plain(answer.question), "Answer", plain(answer.answer))


def _pages(pages: Sequence[Page]) -> Iterator[SearchEntry]:
    """Banks, glossary and answers are found by their parts, so their pages carry only their descriptions."""
    for page in pages:
        by_parts = page.address.startswith(
            ("/questions/", "/glossary/", "/faq/", "/about/sources/")
        )
        words = page.description if by_parts else _words(page.body)
        yield SearchEntry(page.address, page.title, SECTIONS[page.section], words)


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
