"""The crawler tells what it is there to find, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askwell.pages.site import Build
from tests.crawl import facts, faults

HEAD = '<header class="page-head"><h1>Title</h1></header>'


def told(body: str) -> list[str]:
    return list(facts("/", HEAD + body).faults)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<section><h2>Alone</h2></section><p>Words</p>", "lonely: Alone"),
        ("<div><h2>First</h2><h2>Second</h2><p>Words</p></div>", "lonely: First"),
        ("<div><h2>Filled later</h2><p hidden>Words</p></div>", "lonely: Filled later"),
        ("<p>Scripts <span>0, to say aloud</span></p>", "counts nothing: 0, to say aloud"),
        ("<p>Words</p><ul></ul>", "empty: <ul {}>"),
        ("<ul><li>Words</li><li></li></ul>", "no words: <li {}>"),
        ('<p><a href="">Words</a></p>', "a link to nothing: <a {'href': ''}>"),
        ('<p id="a">One</p><p id="a">Two</p>', "#a stands twice"),
        ("", "an empty page: /"),
        ('<nav class="next"><a href="./">Go on</a></nav>', "an empty page: /"),
    ],
)
def test_what_makes_no_sense_is_told(body: str, fault: str) -> None:
    assert fault in told(body)


@pytest.mark.parametrize(
    "body",
    [
        "<section><h2>Over words</h2><p>Words</p></section>",
        "<div><h2>Over another</h2><h3>Lower</h3><p>From 0 to 5, 10, 20</p></div>",
        "<p>Words</p><section hidden><h2>Filled by a script</h2><ul></ul></section>",
        "<ul><li>Not closed<li>either</ul>",
        '<div><h2>Over fields</h2><ol><li><input aria-label="One"></li></ol></div>',
    ],
)
def test_what_makes_sense_is_not(body: str) -> None:
    assert told(body) == []


def test_dead_links_and_pages_that_nothing_leads_to_are_told(minimal_build: Build) -> None:
    gone, *rest = [page for page in minimal_build.pages if page.address == "/glossary/"]
    assert not rest
    pages = tuple(page for page in minimal_build.pages if page is not gone)
    fresh = replace(
        gone,
        address="/island/",
        body=HEAD + '<p><a href="#none">On it</a></p><label for="no">A</label>',
    )
    found = faults(replace(minimal_build, pages=(*pages, fresh)))
    assert "/: leads nowhere: /glossary/#" in found  # from the foot
    assert "/404.html: leads nowhere: /glossary/#" in found
    assert "/island/: leads nowhere: /island/#none" in found
    assert "/island/: names what is not there: #no" in found
    assert "/island/: nothing leads here" in found


def test_a_small_guide_makes_sense(minimal_build: Build) -> None:
    assert faults(minimal_build) == []
