"""A bare page is its tool's page without our menu: links between tools stay, all others leave."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest

from askwell.catalog import Catalog
from askwell.library import Library
from askwell.pages import build
from askwell.pages.bare import bare_pages
from askwell.pages.rendering import Renderer, renderer
from askwell.pages.site import Build, Page
from tests.searching import rows

TOOL = Page("/emails/ask/", "Ask", "", "emails", "", script="message")
OTHER = replace(TOOL, address="/questions/")
READ = replace(TOOL, address="/guide/", script="")


@pytest.fixture(scope="session")
def render(minimal: Library) -> Renderer:
    return renderer(Catalog(minimal))


@pytest.mark.parametrize(
    ("tag", "bare"),
    [
        ('<a href="../../questions/#a">', '<a href="../../questions/#a">'),
        (
            '<a class="x" href="../../guide/">',
            '<a class="x" href="../../../guide/" target="_blank">',
        ),
        ('<a href="../">', '<a href="../../../emails/" target="_blank">'),
        ('<a href="#part">', '<a href="#part">'),
        ('<a href="https://example.org/">', '<a href="https://example.org/" target="_blank">'),
        ('<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'),
        ('<img src="../../assets/a.png" alt="">', '<img src="../../../assets/a.png" alt="">'),
        ('<kit-file index="../../assets/a.json">', '<kit-file index="../../../assets/a.json">'),
        ('<p data-href="../x/">', '<p data-href="../x/">'),
        ("<p>href=&#34;../x/&#34;</p>", "<p>href=&#34;../x/&#34;</p>"),
    ],
)
def test_an_address_leads_where_it_led(render: Renderer, tag: str, bare: str) -> None:
    pages = (replace(TOOL, body=tag), OTHER, READ)
    assert next(iter(bare_pages(render, pages))).body == bare


def test_every_tool_and_nothing_else_has_a_bare_page(real_build: Build) -> None:
    tools = {page.address for page in real_build.pages if page.script}
    twins = {page.twin: page.address for page in real_build.bare}
    assert twins == {each: f"/embed{each}" for each in tools - {"/", "/search/", "/embed/"}}


class Links(HTMLParser):
    """Collects where links lead, and whether they open outside."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.at = page.address
        self.found: list[tuple[str, bool]] = []
        self.feed(page.body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "a" and (way := said.get("href")):
            self.found.append((urljoin(self.at, way).partition("#")[0], "target" in said))


def test_every_link_stays_on_a_bare_page_or_opens_a_page_of_the_guide(real_build: Build) -> None:
    bare = {page.address for page in real_build.bare}
    whole = {page.address for page in real_build.pages}
    for page in real_build.bare:
        for there, leaves in Links(page).found:
            if there.startswith("/"):
                assert there in (whole if leaves else bare), page.address


def test_the_list_gives_the_code_of_every_tool(real_build: Build) -> None:
    [page] = [page for page in real_build.pages if page.address == "/embed/"]
    codes = [unescape(code) for code in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page.body)]
    url = real_build.frame.site_url.rstrip("/")
    assert [re.findall(r'src="([^"]+)"', code) for code in codes] == [
        [url + each.address] for each in real_build.bare
    ]
    assert all(code.startswith("<iframe ") and code.endswith("></iframe>") for code in codes)


def test_a_guide_that_hides_the_list_has_no_bare_pages(minimal: Library) -> None:
    hidden = build(replace(minimal, hidden={**minimal.hidden, "/embed/": ""}))
    assert hidden.bare == ()
    assert not [page for page in hidden.pages if "/embed/" in page.body]
    assert "/embed/" not in [page.address for page in hidden.pages]


def test_search_engines_and_search_find_the_tool_and_not_its_bare_page(real_build: Build) -> None:
    assert not [row for row in rows(real_build.files) if row[0].startswith("/embed/emails/")]
