"""A guide that is opened as files, from a folder or a stick, without a server."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from askwell.building import archived, build
from askwell.project import Project
from askwell.sites.build_request import BuildRequest
from tests.browser.conftest import OpenPage
from tests.browser.kept import MINE, expect_soon
from tests.browser.kinds_of_page import KINDS, SHEETS
from tests.browser.served import unfold
from tests.conftest import GUIDE


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the ZIP of the whole guide of the tests into a folder as people name them."""
    project = tmp_path_factory.mktemp("guide")
    shutil.copytree(GUIDE, project / "content")
    made = Project.at(project, target=project / "offline")
    assert build(made, BuildRequest("plain", offline=True)).pages
    place = project / "My stick (é)"
    shutil.unpack_archive(archived(made.target), place)
    return place / "offline"


@pytest.fixture
def faults(page: Page) -> Iterator[list[str]]:
    """Collect what the browser says is wrong, and fail if it said anything."""
    found: list[str] = []
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.append(f"{request.url} did not come"))
    yield found
    assert found == []


def wait_until_kept(page: Page, words: str) -> None:
    """Wait until the browser keeps these words; saving comes a moment after typing."""
    page.wait_for_function("words => JSON.stringify({...localStorage}).includes(words)", arg=words)


def at(files: Path, address: str) -> str:
    return (files / address.strip("/") / "index.html").as_uri()


@pytest.mark.usefixtures("faults")
def test_every_kind_of_page_opens_with_its_tools(page: Page, files: Path) -> None:
    for address in KINDS:
        page.goto(at(files, address))
        named = page.locator("link[rel=stylesheet]:not([disabled])")
        expect(named.first).to_be_attached()
        expect_soon(lambda: page.evaluate("document.styleSheets.length"), named.count())
        undefined = page.locator(":not(:defined)")
        expect(undefined).to_have_count(0)


@pytest.mark.usefixtures("faults")
def test_search_finds_and_its_results_lead_to_their_pages(page: Page, files: Path) -> None:
    page.goto(at(files, "/"))
    page.get_by_role("searchbox").fill("thank")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator(".search-count")).not_to_be_empty()
    first = page.locator(".search-results a").first
    title = first.inner_text()
    first.click()
    page.wait_for_url(re.compile(rf"^{re.escape(files.as_uri())}(?!.*/search/)"))
    expect(page.get_by_text(title).first).to_be_visible()


@pytest.mark.usefixtures("faults")
def test_what_is_typed_outlasts_reloading_and_reaches_the_kit(page: Page, files: Path) -> None:
    page.goto(at(files, SHEETS[0]))
    field = page.locator("kept-sheet .sheet :is(textarea, input[type=text])").first
    field.fill("Bring a pencil")
    mine = page.get_by_role("button", name=MINE)
    mine.click()
    wait_until_kept(page, "Bring a pencil")
    page.reload()
    expect(field).to_have_value("Bring a pencil")
    page.goto(at(files, "/my-kit/"))
    with page.expect_download() as download:
        page.locator("kit-file [data-do=text]").click()
    assert "Bring a pencil" in Path(download.value.path()).read_text(encoding="utf-8")


@pytest.mark.usefixtures("faults")
def test_picked_questions_have_their_words_in_the_list(page: Page, files: Path) -> None:
    page.goto(at(files, "/questions/"))
    unfold(page)
    row = page.locator("[data-question]").first
    words = row.locator("a").inner_text()
    row.locator(".pick").click()
    page.locator(".mine-link a").click()
    expect(page.locator("my-questions")).to_contain_text(words[:20])


@pytest.mark.usefixtures("faults")
def test_every_link_leads_to_a_file(open_page: OpenPage, files: Path) -> None:
    page = open_page(javascript=False)
    for address in ("/", "/guide/", "/questions/", "/search/", "/my-kit/"):
        page.goto(at(files, address))
        links = page.locator("a[href], form[action]")
        expect(links.first).to_be_attached()
        for url in links.evaluate_all("all => all.map(each => each.href ?? each.action)"):
            assert not url.startswith("file:") or url.partition("#")[0].endswith("/index.html")
