"""Questions picked before, and the list of them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.served import Guide

A, B, C = (
    "How did you come to do this work?",
    "What surprised you?",
    "What should I have asked you?",
)
PICKED = [
    {"id": "how-you-came-here", "words": [A], "minutes": 4},
    {"id": "first-year-surprise-of-nobody", "words": [B], "minutes": 3},
    {"id": "own-0123456789abcdef", "words": [C], "minutes": 1},
]
WORKPLACE = {"gap": "contact_employer", "label": "their workplace"}
WITH_BLANK = {
    "id": "employer-why-this-one",
    "words": ["What drew you to ", WORKPLACE, "?"],
    "minutes": 3,
}
MARISOL = {
    **dict.fromkeys(("role", "day", "time", "zone", "place", "next", "promises"), ""),
    "id": "marisol",
    "person": "Marisol Vega",
    "organisation": "the county water lab",
    "minutes": 7,
    "how": "phone",
    "status": "agreed",
}


def opened(
    page: Page, guide: Guide, picked: list[dict[str, Any]] = PICKED, *, meeting: bool = False
) -> Page:
    """Open the list with these questions in it, kept in this tab, for a meeting if asked."""
    page.goto(guide.at("/my-kit/questions/"))
    page.evaluate(
        """async ([url, picked, meetings]) => {
            const {kit} = await import(url)
            const {keep} = await import('/ask-well/assets/kit/keep.js')
            if (kit.store.keeping === 'undecided') keep(kit.store, 'tab')
            if (meetings.length) kit.saveMeetings(meetings)
            if (meetings.length) kit.currentMeetingId = meetings[0].id
            kit.pickedQuestions
            kit.savePickedQuestions(picked)
        }""",
        [kit(guide), picked, [MARISOL] if meeting else []],
    )
    page.reload()
    expect(texts(page)).to_have_count(len(picked))
    # What has no follow-ups keeps the room for them until they have come.
    expect(page.locator(".mine-list details:not(:has(li))")).to_have_count(0)
    return page


def kit(guide: Guide) -> str:
    return guide.at("/assets/scripts/kit.js")


def own(page: Page) -> Locator:
    return page.get_by_label("A question of your own")


def texts(page: Page) -> Locator:
    return page.locator(".mine-list .mine-text")


def card(page: Page, question: str) -> Locator:
    return page.locator(".mine-list > li").filter(
        has=page.get_by_role("heading", name=question, exact=True)
    )


def press(page: Page, name: str, question: str) -> Locator:
    """Return a button of a question's card."""
    return page.get_by_role("button", name=f"{name} “{question}”", exact=True)
