"""The line goes while a page is open: every button ends in a result or in a sentence."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import SHEET
from tests.browser.kits import meeting, put
from tests.browser.served import Guide
from tests.browser.settled import Asked

TOOLS = (
    SHEET,
    "/worksheets/question-picker/",
    "/questions/career-path/",
    "/emails/ask-cold/",
    "/scripts/call-a-stranger/",
    "/my-kit/",
    "/my-kit/pack/",
    "/my-kit/talk/",
    "/my-kit/questions/",
)

PRESS_ALL = """async () => {
    let results = 0
    const happened = () => { results += 1 }
    new MutationObserver(happened).observe(document.body, {
        attributes: true, characterData: true, childList: true, subtree: true,
    })
    window.print = HTMLAnchorElement.prototype.click = happened
    document.addEventListener('selectionchange', happened)
    const seen = new Set()
    const presses = {}
    // A letter draws its blanks anew at every press: one of a name is not pressed for ever.
    const isNew = button => !seen.has(button) && (presses[button.textContent] ?? 0) < 5
    const next = () => [...document.querySelectorAll('main button[type=button]')].find(
        button => button.checkVisibility() && isNew(button) && button.ariaDisabled !== 'true',
    )
    const dead = []
    for (let button = next(); button; button = next()) {
        seen.add(button)
        presses[button.textContent] = (presses[button.textContent] ?? 0) + 1
        results = 0
        button.click()
        const end = Date.now() + 2000
        while (!results && Date.now() < end) await new Promise(done => setTimeout(done, 20))
        if (!results) dead.push(button.textContent)
    }
    return [seen.size, dead]
}"""


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open a page that has fetched nothing: what came once comes again without a line."""
    return open_page()


@pytest.mark.parametrize("address", TOOLS)
def test_every_button_does_something_or_says_why_not(
    page: Page, guide: Guide, address: str
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    own = {"id": "own-1", "words": ["Why?"], "minutes": 3}
    dana = meeting(1, "Dana", day="2026-12-01", time="10:00")
    put(page, guide, {"meetings": [dana], "current": "m1", "questions/m1": [own]})
    asked = Asked(page)
    page.goto(guide.at(address))
    asked.settle()
    page.context.set_offline(offline=True)
    pressed, dead = page.evaluate(PRESS_ALL)

    assert pressed > 0
    assert dead == []
    assert faults == []


def test_what_did_not_come_is_told_and_comes_once_the_line_is_back(
    page: Page, guide: Guide
) -> None:
    asked = Asked(page)
    page.goto(guide.at(SHEET))
    asked.settle()
    page.context.set_offline(offline=True)
    page.get_by_role("button", name="Save as text").click()
    expect(page.locator(".kit-message")).to_have_text(
        "This needs a part of the guide that could not be loaded."
        " Connect to the internet and press again."
    )
    page.context.set_offline(offline=False)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()

    assert download.value.suggested_filename.endswith(".txt")


def test_what_a_page_may_need_is_fetched_at_the_first_press_on_it(page: Page, guide: Guide) -> None:
    asked = Asked(page)
    page.goto(guide.at(SHEET))
    asked.settle()
    with page.expect_response("**/sheet-file.js"):
        page.keyboard.press("Tab")
    asked.settle()
    page.context.set_offline(offline=True)
    with page.expect_download():
        page.get_by_role("button", name="Save as text").click()


def test_what_such_a_part_may_need_itself_is_fetched_with_it(page: Page, guide: Guide) -> None:
    asked = Asked(page)
    page.goto(guide.at("/emails/ask-cold/"))
    asked.settle()
    with page.expect_response("**/mail-file.js"):
        page.keyboard.press("Tab")
