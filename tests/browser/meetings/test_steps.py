"""What happened with a meeting is said in one tap, and taken back in another."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, put
from tests.browser.meetings.cards import card, unfold
from tests.browser.served import Guide

NOW = datetime(2026, 12, 3, 15, 0, tzinfo=UTC)
TAKEN = """async ([root, step]) => {
    const {kit} = await import(root + 'assets/kit/kit.js')
    const {takeStep} = await import(root + 'assets/kit/take-step.js')
    return takeStep(kit, step) ?? null
}"""


def test_a_tap_records_that_the_message_is_sent_and_another_takes_it_back(
    page: Page, guide: Guide
) -> None:
    documents = {
        "meetings": [meeting(1, "Ann", status="asked"), meeting(2, "Ben", status="met")],
        "current": "m2",
    }
    page.clock.install(time=NOW)
    put(page, guide, documents)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    card(page, "Ann").get_by_role("button", name="I sent it today (Ann)").click()

    expect(card(page, "Ann").get_by_text("No answer? Write again on")).to_be_visible()
    expect(page.locator(".kit-message")).to_have_text("Noted: you wrote to Ann today.")
    written = meeting(1, "Ann", status="asked", asked="2026-12-03")
    expect_soon(lambda: written in kept(page, guide)["meetings"], wanted=True)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(card(page, "Ann").get_by_text("No answer?")).to_be_hidden()
    expect_soon(lambda: kept(page, guide), documents)


def test_whom_a_message_was_written_to_becomes_a_meeting(page: Page, guide: Guide) -> None:
    prepared = {"blanks/none": {"contact_name": "Dana Whitlock", "topic": "water"}}
    page.clock.install(time=NOW)
    put(page, guide, prepared)
    # The page's own kit would take what this one moves for lost, and bring it back.
    page.route("**/assets/scripts/*", lambda route: route.abort())
    page.goto(guide.at("/emails/ask-cold/"))
    made = page.evaluate(TAKEN, [guide.url, "sent"])

    assert (made["person"], made["status"], made["asked"]) == (
        "Dana Whitlock",
        "asked",
        "2026-12-03",
    )
    expect_soon(
        lambda: kept(page, guide),
        {
            "meetings": [made],
            "current": made["id"],
            f"blanks/{made['id']}": prepared["blanks/none"],
        },
    )


def test_nobody_is_written_down_where_nobody_is_known(page: Page, guide: Guide) -> None:
    put(page, guide, {"blanks/none": {"topic": "water"}})
    page.goto(guide.at("/emails/ask-cold/"))

    assert page.evaluate(TAKEN, [guide.url, "sent"]) is None
    expect_soon(lambda: set(kept(page, guide)), {"blanks/none"})
