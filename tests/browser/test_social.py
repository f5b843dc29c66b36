"""What search engines, social networks and screen readers are told about every page."""

from __future__ import annotations

import struct
from html.parser import HTMLParser

from tests.browser.served import Guide

SITE = "https://careers.example.org/ask-well/"


def test_every_page_says_its_language(guide: Guide) -> None:
    assert {
        address: head.attributes["lang"] for address, head in heads(guide).items()
    } == dict.fromkeys(guide.addresses, "en")


def test_every_page_has_a_title_of_its_own(guide: Guide) -> None:
    titles = [head.title for address, head in heads(guide).items() if address != "/404.html"]

    assert all(
        title.endswith(("Ask Well, Harborview Careers", "Ask Well, Harborview Career Services"))
        for title in titles
    )
    assert sorted(titles) == sorted(set(titles))


def test_every_page_is_described(guide: Guide) -> None:
    for address, head in heads(guide).items():
        assert 20 <= len(head.meta["description"]) <= 200, address
        assert head.meta["og:description"] == head.meta["description"], address
        assert head.meta["og:title"], address


def test_every_page_names_its_own_address(guide: Guide) -> None:
    for address, head in heads(guide).items():
        if address != "/404.html":
            assert head.canonical == SITE + address[1:], address
            assert head.meta["og:url"] == SITE + address[1:], address


def test_the_page_for_wrong_addresses_names_none(guide: Guide) -> None:
    assert heads(guide)["/404.html"].canonical is None


def test_every_page_has_a_picture_that_is_in_the_site(guide: Guide) -> None:
    pictures = {head.meta["og:image"] for head in heads(guide).values()}

    assert all(picture.startswith(SITE) for picture in pictures)
    for picture in pictures:
        raw = (guide.site / picture.removeprefix(SITE)).read_bytes()
        assert raw[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", raw[16:24]) == (1200, 630)


class Head(HTMLParser):
    """Reads what stands in the head of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: dict[str, str | None] = {}
        self.meta: dict[str, str] = {}
        self.canonical: str | None = None
        self.title = ""
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.attributes = given
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            self.meta[name] = given.get("content") or ""
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href")
        self._in_title = tag == "title" and not self.title

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
            self._in_title = False


def heads(guide: Guide) -> dict[str, Head]:
    """Read the head of every page, by its address."""
    return {
        address: Head(guide.file(address).read_text(encoding="utf-8"))
        for address in guide.addresses
    }
