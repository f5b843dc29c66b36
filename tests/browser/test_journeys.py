"""The journeys of a reader, start to end: by keyboard alone, and counted on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import journeys
from tests.browser.barriers import listen
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import kept, keys, meeting, put
from tests.browser.meetings.cards import unfold
from tests.browser.paper import sheets_of
from tests.browser.served import Guide
from tests.browser.test_hand_over import ADDRESS
from tests.browser.walked import Walk

TALKED = {
    "meetings": [
        meeting(1, "Marisol Vega", day="2026-12-03", time="08:00", zone="America/New_York")
    ],
    "current": "m1",
    "me": {"your_name": "Dana Okafor"},
}
"""The kit of somebody who talked this morning."""

WHERE = "element => [element.isConnected, element === document.activeElement]"


@pytest.mark.parametrize(
    ("journey", "documents", "most"),
    [
        (journeys.prepare, {}, {"taps": 24, "pages": 5, "words": 900}),
        (journeys.follow_up, TALKED, {"taps": 10, "pages": 3, "words": 900}),
        (journeys.begin_a_talk, {}, {"taps": 2, "pages": 2, "words": 300}),
    ],
)
def test_a_journey_costs_no_more_than_this(
    browser: Browser,
    guide: Guide,
    journey: Callable[[Walk, str], None],
    documents: dict[str, Any],
    most: dict[str, int],
) -> None:
    with browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        service_workers="block",
        permissions=["clipboard-read", "clipboard-write"],
    ) as context:
        page = context.new_page()
        page.clock.install(time=datetime(2026, 12, 3, 15, 0, tzinfo=UTC))
        if documents:
            put(page, guide, documents)
        walk = Walk(page)
        journey(walk, guide.url)

    assert {name: cost for name, cost in walk.cost.items() if cost > most[name]} == {}


def write_letter(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/emails/ask-cold/"))
    letter = page.locator(".wording:visible")
    press(page, letter.get_by_role("button", name="[their first name]"))
    page.keyboard.type("Marisol")
    press(page, letter.get_by_role("button", name="[your name]"))
    page.keyboard.type("Dana Okafor")
    expect(page.locator(".composer-letter").first).to_contain_text("Marisol")


def test_prepare_one_meeting(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(width=390)
    noise = listen(page, guide)
    write_letter(page, guide)
    page.goto(guide.at("/questions/career-path/"))
    for _ in range(7):
        press(page, page.get_by_role("button", name="Add to my questions").first)

    page.goto(guide.at("/my-kit/"))
    unfold(page)
    write(page, page.get_by_label("Who is it?"), "Marisol Vega")
    press(page, page.locator(".form-more > summary"))
    write(page, page.get_by_label("Place, number or link"), "The cafe on Mill Street")
    press(page, page.get_by_role("button", name="Save this meeting"))
    expect(page.get_by_role("heading", name="Marisol Vega")).to_be_focused()
    unfold(page)
    press(page, page.get_by_role("link", name="Meeting pack (Marisol Vega)"))
    page.wait_for_url(guide.at("/my-kit/pack/"))
    expect(page.locator(".pack-questions li")).to_have_count(7)
    words = " ".join(sheet.words for sheet in sheets_of(page))

    assert "Marisol Vega" in words
    assert "The cafe on Mill Street" in words
    assert "Thank you, Marisol." in words
    assert noise == []


def test_follow_up(page: Page, guide: Guide) -> None:
    met = meeting(1, "Marisol Vega", day="2026-11-20", time="10:30", status="met")
    put(page, guide, {"meetings": [met]})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    press(page, page.get_by_role("link", name="Right after the talk (Marisol Vega)"))
    page.wait_for_url(guide.at("/worksheets/debrief/"))
    write(
        page,
        page.get_by_label("Which detail will go into your thank-you?"),
        "your story about the samples",
    )
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    press(page, page.get_by_role("link", name="Draft the thank-you from my notes (Marisol Vega)"))
    page.wait_for_url(guide.at("/emails/thank-warm-email/"))
    expect(page.locator(".message").first).to_contain_text("your story about the samples")
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    with page.expect_download():
        press(
            page, page.get_by_role("button", name="Save the dates for my calendar (Marisol Vega)")
        )


def test_compare(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega"), meeting(2, "Theo Brandt")]})
    for person, words in (("Marisol Vega", "The quiet"), ("Theo Brandt", "The people")):
        page.goto(guide.at("/my-kit/"))
        unfold(page)
        press(page, page.get_by_role("link", name=f"What it means for me ({person})"))
        page.wait_for_url(guide.at("/worksheets/reflection/"))
        write(page, page.get_by_label("What did you like about the work?"), words)
    page.goto(guide.at("/my-kit/compare/"))
    expect(page.get_by_role("cell", name="The quiet")).to_be_visible()
    expect(page.get_by_role("cell", name="The people")).to_be_visible()
    write(page, page.get_by_label("My next experiment"), "A morning at the lab")
    page.reload()
    expect(page.get_by_label("My next experiment")).to_have_value("A morning at the lab")


def test_paper_only(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    links = page.locator(".paper-pack .plain-list a")

    expect(links.nth(3)).to_be_visible()
    for address in links.evaluate_all("all => all.map(link => link.href)"):
        page.goto(address)
        sheets = sheets_of(page)
        assert sheets
        assert all(sheet.words for sheet in sheets), address


def test_shared_computer(open_page: OpenPage, guide: Guide, tmp_path: Path) -> None:
    page = open_page()
    noise = listen(page, guide)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    write(page, page.get_by_label("Who is it?"), "Marisol Vega")
    press(page, page.get_by_role("button", name="Save this meeting"))
    press(page, page.locator("kit-status").get_by_role("button", name="Shared: don't keep"))
    expect_soon(lambda: page.evaluate("localStorage.length"), 0)
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name="Save a copy of everything"))
    download.value.save_as(tmp_path / "copy.json")
    before: dict[str, Any] = kept(page, guide)
    press(page, page.get_by_role("button", name="Erase everything here"))
    press(page, page.get_by_role("button", name="Yes, erase everything"))
    expect_soon(lambda: keys(page), [])

    page.locator("input[type=file]").set_input_files(tmp_path / "copy.json")
    press(page, page.get_by_role("button", name="Replace what is here"))
    expect(page.get_by_role("heading", name="Marisol Vega")).to_be_visible()
    expect_soon(lambda: kept(page, guide), before)
    assert noise == []


def test_a_day_is_settled_and_the_meeting_taken_to_another_device(
    open_page: OpenPage, guide: Guide
) -> None:
    page, elsewhere = open_page(width=390), open_page(width=390)
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega")], "current": "m1"})
    page.goto(guide.url)
    form = page.locator("settle-day")
    write(page, form.locator('[name="day"]'), "03042099")
    press(page, form.get_by_role("radio").first, "Space")
    write(page, form.locator('[name="place"]'), "The cafe on Mill Street")
    press(page, form.get_by_role("button"))
    page.wait_for_url(guide.at("/my-kit/pack/"))
    expect(page.locator(".pack-facts")).to_contain_text("The cafe on Mill Street")
    press(page, page.get_by_role("button", name="To my other device"))
    expect(page.locator(".pack-code svg")).to_be_visible()

    elsewhere.goto(page.evaluate(ADDRESS, guide.at("/my-kit/")))
    press(elsewhere, elsewhere.get_by_role("button", name="Add to what is here"))
    expect_soon(lambda: kept(elsewhere, guide)["meetings"], kept(page, guide)["meetings"])


def test_a_call_in_five_minutes(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(width=390)
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega", how="phone")], "current": "m1"})
    page.goto(guide.url)
    press(page, page.get_by_role("link", name="Start the talk"))
    press(page, page.get_by_role("button", name="Start the talk"))
    press(page, page.get_by_role("button", name="First question"))
    write(page, page.locator("textarea:visible"), "Quiet at night")
    while page.locator("[data-do=next]").is_visible():
        press(page, page.locator("[data-do=next]"))
    press(page, page.get_by_role("link", name="Write up my notes"))
    page.wait_for_url(guide.at("/worksheets/debrief/"))

    expect(page.locator("[data-prefill=talk-notes]")).to_have_value(re.compile("Quiet at night"))


def reach(page: Page, target: Locator) -> None:
    """Go to a control by Tab, as somebody does who has no mouse."""
    expect(target).to_be_visible()
    element = target.element_handle()  # to look for it by its name at each step is most of the time
    for _ in range(400):
        is_there, has_focus = element.evaluate(WHERE)
        if has_focus:
            return
        if not is_there:  # a script has made it anew
            element = target.element_handle()
        else:
            page.keyboard.press("Tab")
    raise AssertionError("No Tab leads there")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    reach(page, target)
    page.keyboard.press(key)


def write(page: Page, target: Locator, words: str) -> None:
    reach(page, target)
    page.keyboard.type(words)
