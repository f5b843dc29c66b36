"""What a written page says of itself: the address it is for, what it loads, where it leads."""

from __future__ import annotations

from html.parser import HTMLParser

LOADED = {("link", "href"), ("script", "src"), ("img", "src")}
LEADS = {("a", "href")}


class Markup(HTMLParser):
    """Collects the addresses in a page, as they are written."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.canonical = ""
        """Where the page lives on the web; empty if it does not say."""
        self.loads: list[str] = []
        self.leads: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sort what a tag names."""
        if tag == "link" and ("rel", "canonical") in attrs:
            self.canonical = dict(attrs).get("href") or ""
            return
        self.loads += [value for name, value in attrs if value and (tag, name) in LOADED]
        self.leads += [value for name, value in attrs if value and (tag, name) in LEADS]
