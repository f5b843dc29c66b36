"""The front page: for strangers as it is, and what is next for readers who have begun."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import listen, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, put
from tests.browser.served import Guide
from tests.browser.test_first_paint import SHIFT

NOW = datetime(2026, 12, 3, 15, 0, tzinfo=UTC)
KIT: dict[str, Any] = {
    "meetings": [
        meeting(1, "Dana Whitlock", day="2026-12-03", time="16:00"),
        meeting(2, "Sam Okoro", status="met", day="2026-12-01"),
        meeting(3, "Ines Moreau", status="asked", asked="2026-11-30"),
        meeting(4, "Theo Brandt", status="asked"),
    ],
    "current": "m1",
}
AGREED: dict[str, Any] = {"meetings": [meeting(1, "Ann")], "current": "m1"}
"""Whoever said yes, and no day yet: it is asked for on the card."""


def below_the_first_screen(page: Page, height: int) -> int:
    """Count the commonest beginnings that a stranger does not see without a swipe."""
    bar = page.locator(".bar").bounding_box()
    below = "(all, foot) => all.filter(a => a.getBoundingClientRect().bottom > foot).length"
    found: int = page.locator(".stage-cards a").evaluate_all(below, bar["y"] if bar else height)
    return found


@pytest.mark.parametrize(
    ("width", "height", "unseen"), [(390, 844, 0), (1280, 900, 0), (360, 740, 1), (390, 664, 1)]
)
def test_a_stranger_sees_the_commonest_beginnings_first(
    page: Page, guide: Guide, width: int, height: int, unseen: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(guide.url)
    first = page.locator(".stage-cards a")
    others = page.locator(".stage-others a")

    expect_soon(lambda: below_the_first_screen(page, height) <= unseen, wanted=True)
    expect(others.nth(first.count())).to_be_attached()
    expect(page.locator("today-page")).to_be_hidden()
    expect(page.locator("h1")).to_have_text(["Ask Well"])


def test_without_javascript_nothing_of_today_is_seen(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(javascript=False)
    page.goto(guide.url)

    expect(page.locator("today-page")).to_be_hidden()
    expect(page.locator(".stage-cards")).to_be_visible()


def test_what_is_next_leads_on_for_its_own_meeting(page: Page, guide: Guide) -> None:
    page.clock.install(time=NOW)
    put(page, guide, KIT)
    page.goto(guide.url)
    cards = page.locator(".due")

    expect(page.get_by_role("heading", level=1)).to_have_text("Thank Sam Okoro")
    expect(cards).to_have_count(3)
    expect(cards.nth(0)).to_contain_text("Overdue since yesterday")
    expect(cards.nth(1)).to_contain_text("Dana Whitlock, today, 4:00 PM CT")
    expect(page.locator(".path [aria-current=step] .name")).to_have_text("Notes and thanks")
    expect(page.locator(".hero, .stage-cards").locator("visible=true")).to_have_count(0)
    expect(page.get_by_role("link", name="One more in My kit")).to_be_visible()
    talk = cards.nth(1).get_by_role("link", name="Start the talk")
    expect(talk).to_have_attribute("href", "my-kit/talk/")
    expect(cards.nth(1).get_by_role("link", name="Open my meeting pack")).to_be_visible()
    cards.nth(0).get_by_role("link").click()
    page.wait_for_url(guide.at("/emails/thank-warm-email/"))
    expect_soon(lambda: kept(page, guide)["current"], "m2")


def test_my_kit_and_the_front_page_agree_on_what_is_due(page: Page, guide: Guide) -> None:
    page.clock.install(time=NOW)
    put(page, guide, {"meetings": [meeting(1, "Ana Ruiz", status="thanked", day="2026-11-12")]})
    page.goto(guide.at("/my-kit/"))
    due = page.locator(".meeting-do a").first
    expect(due).to_be_visible()
    address = f"{due.get_attribute('href')}".removeprefix("../")
    page.goto(guide.url)

    expect(page.locator(".due a").first).to_have_attribute("href", address)


def test_one_tap_says_that_it_is_done_and_the_next_thing_comes_up(page: Page, guide: Guide) -> None:
    page.clock.install(time=NOW)
    put(page, guide, KIT)
    page.goto(guide.url)
    page.get_by_role("button", name="I have thanked them (Sam Okoro)").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Dana Whitlock, today, 4:00 PM CT")
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank Sam Okoro")
    expect_soon(lambda: kept(page, guide), KIT)


def test_a_yes_leads_to_the_day_that_it_asks_for_and_the_keys_undo_it(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    page.clock.install(time=NOW)
    asked = {"meetings": [meeting(1, "Ann", status="asked", asked="2026-12-02")], "current": "m1"}
    put(page, guide, asked)
    page.goto(guide.url)
    expect(page.locator(".path [aria-current=step] .name")).to_have_text("While you wait")
    page.get_by_role("button", name="They said yes (Ann)").press("Enter")

    expect(page.get_by_text("Is the day set?")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Day of the meeting")).to_be_focused()
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="They said yes (Ann)")).to_be_visible()
    expect_soon(lambda: kept(page, guide), asked)


def test_a_return_to_the_tab_leaves_the_reader_where_they_are(page: Page, guide: Guide) -> None:
    page.clock.install(time=NOW)
    put(page, guide, AGREED)
    page.goto(guide.url)
    form = page.locator("settle-day")
    expect(form).to_be_visible()
    for at in (
        page.locator(".settle-title"),
        form.get_by_role("radio").last,
        form.get_by_role("button"),
        page.locator(".due [data-step]:visible").last,
        page.locator(".due a").first,
    ):
        at.focus()
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(at).to_be_focused()


def test_the_keys_undo_with_caps_lock_and_from_what_is_only_pressed(
    page: Page, guide: Guide
) -> None:
    page.clock.install(time=NOW)
    put(page, guide, {"meetings": [meeting(1, "Ann", status="asked", asked="2026-12-02")]})
    page.goto(guide.url)
    yes = page.get_by_role("button", name="They said yes (Ann)")
    for at in ('[name="how"]', ".settle-title"):
        yes.press("Enter")
        expect(page.locator(".settle-title")).to_be_focused()
        expect(page.get_by_role("button", name="Undo", exact=True)).to_be_visible()
        page.locator(f"settle-day {at}").first.focus()
        page.keyboard.press("Control+Z")  # without Shift: a capital by Caps Lock
        expect(yes).to_be_visible()


def test_a_key_without_a_name_undoes_nothing_and_breaks_nothing(page: Page, guide: Guide) -> None:
    page.clock.install(time=NOW)
    put(page, guide, {"meetings": [meeting(1, "Ann", status="asked", asked="2026-12-02")]})
    page.goto(guide.url)
    page.get_by_role("button", name="They said yes (Ann)").press("Enter")
    undo = page.get_by_role("button", name="Undo", exact=True)
    expect(undo).to_have_attribute("aria-keyshortcuts", "Control+Z Meta+Z")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(error.message))
    # Browsers send such a one when they fill in a field by themselves.
    page.evaluate("document.body.dispatchEvent(new Event('keydown', {bubbles: true}))")
    assert page.evaluate("document.title")  # the error would have come by now
    expect(undo).to_be_visible()
    assert wrong == []


def test_the_keyboard_comes_to_what_is_next_before_the_way(page: Page, guide: Guide) -> None:
    page.clock.install(time=NOW)
    put(page, guide, KIT)
    page.goto(guide.url)
    page.get_by_role("button", name="I have thanked them (Sam Okoro)").press("Enter")

    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".due").first.get_by_role("link").first).to_be_focused()


def test_a_kit_without_a_meeting_asks_for_one(page: Page, guide: Guide) -> None:
    put(page, guide, {"me": {"my_name": "Ann"}})
    page.goto(guide.url)
    page.get_by_role("link", name="Add a name").click()

    expect(page).to_have_url(guide.at("/my-kit/"))


def test_whoever_is_called_without_a_date_is_two_taps_from_the_talk(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {"meetings": [meeting(1, "Theo Brandt")], "current": "m1"})
    page.goto(guide.url)
    page.get_by_role("link", name="Start the talk").click()
    page.get_by_role("button", name="Start the talk").click()

    expect(page.locator(".talk-step:visible")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_today_is_there_from_the_first_paint(open_page: OpenPage, guide: Guide, width: int) -> None:
    page = open_page(width=width)
    page.clock.install(time=NOW)
    put(page, guide, KIT)
    page.goto(guide.url)
    expect(page.locator(".due")).to_have_count(3)

    assert page.evaluate(SHIFT) <= 0.01


@pytest.mark.parametrize(("kit", "cards"), [(KIT, 3), (AGREED, 1)])
def test_today_bars_nobody(page: Page, guide: Guide, kit: dict[str, Any], cards: int) -> None:
    noise = listen(page, guide)
    page.clock.install(time=NOW)
    put(page, guide, kit)
    page.goto(guide.url)
    expect(page.locator(".due")).to_have_count(cards)
    expect(page.locator("settle-day:visible")).to_have_count(int(kit is AGREED))

    assert on_screens(page) + noise == []


def test_where_the_script_of_today_does_not_come_the_page_is_as_for_strangers(
    page: Page, guide: Guide
) -> None:
    put(page, guide, KIT)
    page.route("**/today-page*.js", lambda route: route.abort())
    page.goto(guide.url)

    expect(page.locator(".stage-cards")).to_be_visible()
    expect(page.get_by_role("link", name="My kit").last).to_be_visible()


def test_a_day_is_asked_and_what_is_typed_before_it_is_set_waits(page: Page, guide: Guide) -> None:
    put(page, guide, AGREED)
    page.goto(guide.at("/"))
    form = page.locator("settle-day")
    form.get_by_role("button").click()
    expect(form.locator('[name="day"]')).to_be_focused()
    form.locator('[name="place"]').fill("Mill Street")
    page.reload()

    expect(form.locator('[name="place"]')).to_have_value("Mill Street")
