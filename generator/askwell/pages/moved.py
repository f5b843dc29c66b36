"""Pages at addresses from before: each leads on to where its item stands today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from askwell.library.addresses import moved
from askwell.pages.policy import policy
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page


def moved_files(render: Renderer, pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    """Yield the place on the site and the page, for each address that something had before.

    They are files, no pages: search, the menu and the list for search engines leave them out.
    """
    titles = {page.address: page.title for page in pages}
    for old, now in moved(render.catalog.library).items():
        body = render.render(
            "moved.html",
            old,
            now=now,
            title=titles[now],
            language=render.language.name,
            policy=policy(),
            site_url=render.catalog.publisher.site_url,
        )
        yield f"{old[1:]}index.html", body.encode()
