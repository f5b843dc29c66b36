"""The guide inside a Material site: theirs as before, ours whole, the tools at work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import AXE, OF_COLOR, RULES, SCHEMES, barriers, listen
from tests.browser.conftest import OpenPage
from tests.browser.paper import pages_of
from tests.browser.served import GUIDE, Guide, copy_project, served, serving
from tests.browser.settled import stand_still
from tests.guest.hosting import AT, GUEST, Host

PLACE = "careers"
SHEET = "/worksheets/agenda-30/"
KINDS = ("/", "/questions/", "/emails/ask-cold/", "/my-kit/", SHEET)
PRINTED = (
    "/questions/career-path/",
    "/sets/first-talk-with-anybody/",
    "/guide/prepare/",
    SHEET,
    "/worksheets/tracker/",
    "/worksheets/notes-one-page/",
    "/emails/ask-cold/",
)

SETTLE = """async () => {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise(requestAnimationFrame)
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish()
  }
}"""
"""What another width or scheme has set off in the theme comes to its end: letters half shown, as
its tabs are for a moment, are too pale for anybody."""

LAID_OUT = (
    "font-size",
    "padding-left",
    "margin-top",
    "margin-bottom",
    "border-left-width",
    "display",
    "text-align",
    "font-weight",
    "line-height",
    "list-style-type",
)
"""What an element looks like, but for the letters and the colors of the site around it."""

STYLES = """([selector, names]) => {
  const style = getComputedStyle(document.querySelector(selector))
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)]))
}"""


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve a site of somebody's with the guide below one of its addresses."""
    host = Host.lay_out(tmp_path_factory.mktemp("host"), GUIDE)
    site = host.folder / "served" / PLACE
    with serving(site.parent, site) as port:
        url = f"http://127.0.0.1:{port}/{PLACE}/"
        host.build(["search", "tags", GUEST], f"served/{PLACE}", site_url=url)
        yield Guide(url, site, ())


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve a whole guide in the look of the theme."""
    project = copy_project(tmp_path_factory.mktemp("themed"))
    publisher = project / "content" / "publisher.yml"
    publisher.write_text(publisher.read_text("utf-8") + "  look: material\n", "utf-8")
    with served(project, engine="mkdocs") as guide:
        yield guide


def ours(inside: Guide, address: str) -> str:
    return f"{inside.url}{AT}{address}"


def test_their_pages_look_as_they_did_after_a_visit_to_ours(page: Page, inside: Guide) -> None:
    names = [*LAID_OUT, "color", "background-color", "font-family"]
    selectors = ["body", ".md-content h1", ".md-content a", ".md-content blockquote", ".md-header"]

    def seen() -> list[Any]:
        return [page.evaluate(STYLES, [selector, names]) for selector in selectors]

    page.goto(f"{inside.url}jobs/")
    before = seen()
    page.evaluate("window.isTheSamePage = true")
    page.get_by_role("link", name="Ask Well").first.click()
    expect(page.locator(".askwell h1")).to_be_visible()
    page.get_by_role("link", name="Jobs").first.click()
    expect(page.locator(".askwell")).to_have_count(0)
    expect(page.locator("link[href*='/interviews/']")).to_have_count(0)

    assert page.evaluate("window.isTheSamePage"), "The theme did not load it by itself."
    assert seen() == before


def test_their_head_looks_on_our_pages_as_on_theirs(page: Page, inside: Guide) -> None:
    selectors = [".md-header", ".md-tabs__link", ".md-nav__link", ".md-search__input", ".md-footer"]
    names = [*LAID_OUT, "color", "background-color", "font-family"]
    found = []
    for address in (f"{inside.url}jobs/", ours(inside, "/questions/")):
        page.goto(address)
        found.append([page.evaluate(STYLES, [selector, names]) for selector in selectors])
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("address", "selectors"),
    [
        ("/questions/", [".page h2", ".question-list a", ".page select"]),
        ("/emails/ask-cold/", [".letter", ".letter .blank"]),
        (SHEET, [".sheet textarea", ".sheet table th", ".page .button"]),
        ("/guide/prepare/", [".page p a"]),
        ("/", [".stage-cards a"]),
    ],
)
def test_our_parts_look_there_as_in_a_frame_of_our_own(
    page: Page, guide: Guide, inside: Guide, address: str, selectors: list[str]
) -> None:
    found = []
    for place in (guide.at(address), ours(inside, address)):
        page.goto(place)
        found.append({each: page.evaluate(STYLES, [each, LAID_OUT]) for each in selectors})
    assert found[0] == found[1]


def barriers_on_both(page: Page) -> list[str]:
    """List what bars somebody on a desk screen and on a phone, in both schemes."""
    found = list[str]()
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, rules in zip(SCHEMES, (RULES, OF_COLOR), strict=True):
            page.emulate_media(color_scheme=scheme)
            page.evaluate(SETTLE)
            found += barriers(page, (scheme,), rules)
    return found


def test_a_whole_guide_in_the_look_of_the_theme_bars_nobody(
    open_page: OpenPage, themed: Guide
) -> None:
    page = open_page()
    noise = listen(page, themed)
    for address in (*KINDS, "/no-such-page/"):
        page.goto(themed.at(address))
        stand_still(page)
        assert barriers_on_both(page) == []
    assert [each for each in noise if "404" not in each] == []


def test_inside_a_site_our_pages_bar_nobody_who_can_use_theirs(
    open_page: OpenPage, inside: Guide
) -> None:
    page = open_page()
    page.add_init_script(path=AXE)
    noise = listen(page, inside)
    page.goto(f"{inside.url}about/us/")
    stand_still(page)
    theirs = {each.partition(":")[0] for each in barriers_on_both(page)}
    for address in KINDS:
        page.goto(ours(inside, address))
        stand_still(page)
        found = barriers_on_both(page)
        assert [each for each in found if each.partition(":")[0] not in theirs] == []
        assert not any(".askwell" in each for each in found)
    assert noise == []


def test_what_is_typed_there_is_still_there_after_a_while(page: Page, inside: Guide) -> None:
    """Their site loads the page of a sheet without leaving the one before."""
    page.goto(ours(inside, "/worksheets/"))
    page.evaluate("window.isTheSamePage = true")
    page.locator(f".askwell a[href$='{SHEET.removeprefix('/worksheets')}']").first.click()
    field = page.locator(".sheet textarea").first
    expect(page.locator("kept-sheet:defined")).to_be_visible()
    field.fill("Ana Diaz")
    page.get_by_role("button", name="Mine: keep it").click()
    expect(page.get_by_text("saved on this device").first).to_be_visible()
    assert page.evaluate("window.isTheSamePage")
    page.reload()
    expect(field).to_have_value("Ana Diaz")
    keys = page.evaluate("Object.keys(localStorage)")
    assert any(key.startswith(f"askwell:/{PLACE}/{AT}/:") for key in keys)


def test_their_search_leads_to_a_question_of_ours(page: Page, inside: Guide) -> None:
    page.goto(ours(inside, "/questions/career-path/"))
    words = page.locator(".index-card h2").first.inner_text()
    page.goto(inside.url)
    page.get_by_role("textbox", name="Search").fill(words)
    first = page.locator(f".md-search-result__link[href*='/{AT}/questions/career-path/']").first
    expect(first).to_be_visible()


def test_our_colors_follow_their_switch(page: Page, inside: Guide) -> None:
    page.goto(ours(inside, SHEET))
    field = page.locator(".sheet textarea").first
    light = field.evaluate("each => getComputedStyle(each).backgroundColor")
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(field).not_to_have_css("background-color", light)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    expect(field).to_have_css("background-color", ground)


@pytest.mark.parametrize("address", KINDS)
def test_without_javascript_our_pages_are_whole(
    open_page: OpenPage, guide: Guide, inside: Guide, themed: Guide, address: str
) -> None:
    page = open_page(javascript=False)
    found = []
    for place in (guide.at(address), ours(inside, address), themed.at(address)):
        page.goto(place)
        found.append(" ".join(page.locator(".page").inner_text().split()).casefold())
    assert found[0]
    assert found[1:] == [found[0]] * 2


@pytest.mark.parametrize("address", PRINTED)
def test_a_page_fills_as_many_sheets_of_paper_in_every_look(
    page: Page, guide: Guide, inside: Guide, themed: Guide, address: str
) -> None:
    counts = []
    for place in (guide.at(address), ours(inside, address), themed.at(address)):
        page.goto(place)
        stand_still(page)
        counts.append(len(pages_of(page)))
    assert counts[1:] == [counts[0]] * 2
