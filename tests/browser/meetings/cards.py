"""Meetings for the list, and their cards."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.kits import meeting

THREE = {
    "meetings": [
        meeting(1, "Marisol Vega", role="water quality analyst", organisation="County Water Lab",
                day="2027-03-04", time="10:30", how="in-person", place="The cafe on Mill Street",
                next="Send the confirmation"),
        meeting(2, "Theo Brandt", day="2027-02-02", time="15:00", zone="Asia/Kolkata",
                status="met"),
        meeting(3, "Hanh Nguyen"),
    ],
    "current": "m1",
}  # fmt: skip


def unfold_form(page: Page) -> None:
    """Show the fields of the form that a new meeting does without."""
    page.locator(".form-more > summary").click()


def unfold(page: Page) -> None:
    """Show all of every card."""
    page.locator(".meeting-more").evaluate_all("all => all.forEach(each => { each.open = true })")


def cards(page: Page) -> Locator:
    return page.locator("li.meeting")


def card(page: Page, person: str) -> Locator:
    return cards(page).filter(has=page.get_by_role("heading", name=person, exact=True))
