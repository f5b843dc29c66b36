"""The titles of the program's own pages, by which people name them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache

from askwell.kinds import KINDS
from askwell.kinds.fixed_pages import FIXED_PAGES
from askwell.languages import LANGUAGE, language
from askwell.problems.names import as_id


@cache
def _titles() -> Mapping[str, str]:
    """Return the addresses of pages by their titles as ids; of two, the shorter address."""
    listed = [kind.list_page.address for kind in KINDS if kind.list_page]
    every = sorted([*(page.address for page in FIXED_PAGES), *listed], key=len, reverse=True)
    words = language(LANGUAGE).entries
    keys = {f"pages.{page.strip('/').rpartition('/')[2]}.title": page for page in every}
    return {as_id(words[key].forms["other"]): page for key, page in keys.items() if key in words}


def page_titled(words: str, among: Container[str] | None = None) -> str:
    """Return the address of the page with this title; empty if none is called so."""
    page = _titles().get(as_id(words), "")
    return page if among is None or page in among else ""
