"""The form of a meeting: what is half typed is lost to nothing."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, prefix, put, wait_until_kept
from tests.browser.meetings.cards import THREE, unfold
from tests.browser.served import Guide

DRAFT = "sheet/none/my-kit/meeting"


def test_what_is_typed_into_the_form_is_there_after_leaving_the_page(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Change Hanh Nguyen").click()
    page.get_by_label("What was promised").press_sequentially("The address of the school")
    page.goto(guide.at("/about/"))
    page.go_back()

    expect(page.get_by_label("What was promised")).to_have_value("The address of the school")
    page.get_by_role("button", name="Save this meeting").click()
    expect_soon(
        lambda: sorted(each["promises"] for each in kept(page, guide)["meetings"]),
        ["", "", "The address of the school"],
    )
    expect_soon(lambda: set(kept(page, guide)), {"meetings", "current"})


def change_elsewhere(page: Page, guide: Guide, role: str) -> None:
    """Change the third meeting in another tab."""
    other = page.context.new_page()
    other.goto(guide.at("/my-kit/"))
    unfold(other)
    other.get_by_role("button", name="Cancel").click()
    other.get_by_role("button", name="Change Hanh Nguyen").click()
    other.get_by_label("Their job").fill(role)
    other.get_by_role("button", name="Save this meeting").click()


def test_another_tab_that_changed_the_meeting_is_not_overwritten_unasked(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Change Hanh Nguyen").click()
    page.get_by_label("Your next step").fill("Mine")
    wait_until_kept(page, guide, DRAFT, "Mine")
    change_elsewhere(page, guide, "owner")
    page.bring_to_front()
    page.get_by_role("button", name="Save this meeting").click()

    expect(page.get_by_text("Which version should stay?")).to_be_visible()
    expect_soon(lambda: third(page, guide)["role"], "owner")
    page.get_by_role("button", name="The one on this page").click()
    expect_soon(lambda: third(page, guide)["next"], "Mine")


def test_two_tabs_never_overwrite_what_is_half_typed(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Add a meeting").click()
    page.evaluate(
        """key => {
            const field = document.querySelector('[name=person]')
            field.value = 'Here'
            field.dispatchEvent(new Event('input', {bubbles: true}))
            const savedAt = '2026-11-20T10:00:00Z'
            const there = {app: 'askwell', schema: 1, rev: 50, savedAt, data: {person: 'There'}}
            localStorage.setItem(key, JSON.stringify(there))
        }""",
        prefix(guide) + DRAFT,
    )
    expect(page.get_by_text("Which version should stay?")).to_be_visible()
    expect_soon(lambda: kept(page, guide)[DRAFT], {"person": "There"})
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.get_by_label("Who is it?")).to_have_value("Here")
    page.get_by_role("button", name="The one on this page").click()

    expect_soon(lambda: kept(page, guide)[DRAFT]["person"], "Here")


def test_a_tab_that_opens_the_form_goes_on_with_what_another_typed(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    other = page.context.new_page()
    other.goto(guide.at("/my-kit/"))
    unfold(other)
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").press_sequentially("Here")
    wait_until_kept(page, guide, DRAFT, "Here")
    other.get_by_role("button", name="Add a meeting").click()

    expect(other.get_by_label("Who is it?")).to_have_value("Here")


def test_what_is_half_typed_comes_before_another_form(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega")]})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").press_sequentially("Jane")
    page.get_by_role("button", name="Change Marisol Vega").click()
    expect(page.get_by_label("Who is it?")).to_have_value("Jane")
    expect(page.locator(".kit-message")).to_have_text(
        "This is not saved yet. Save it or cancel it first."
    )
    page.get_by_role("button", name="Remove Marisol Vega").click()

    expect(page.get_by_label("Who is it?")).to_have_value("Jane")


def test_a_draft_that_is_older_than_the_meeting_asks(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Change Hanh Nguyen").click()
    page.get_by_label("Your next step").press_sequentially("Call")
    page.goto(guide.at("/about/"))
    older = kept(page, guide)
    newer = [
        {**each, "role": "nurse"} if each["id"] == "m3" else each for each in older["meetings"]
    ]
    put(page, guide, {**older, "meetings": newer})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Save this meeting").click()

    expect(page.get_by_text("Which version should stay?")).to_be_visible()
    expect_soon(lambda: third(page, guide)["role"], "nurse")


def third(page: Page, guide: Guide) -> dict[str, Any]:
    """Return what is kept of the third meeting."""
    [found] = [each for each in kept(page, guide)["meetings"] if each["id"] == "m3"]
    return dict(found)
