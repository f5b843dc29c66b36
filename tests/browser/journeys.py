"""What readers come for, in the shortest way that the guide offers."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.walked import Walk


def prepare(walk: Walk, home: str) -> None:
    """Walk from "someone in mind" to a printed pack, in two sittings."""
    page = walk.page
    page.add_init_script("window.print = () => { window.hasPrinted = true }")
    walk.open(home)
    walk.follow(page.locator(".stage-cards a").first)
    walk.follow(page.locator('.whom a[href*="ask-cold"]'))
    _write_first_letter(walk)
    walk.open(home)
    walk.tap(page.locator('[data-step="agreed"]:visible'), shows=page.locator("settle-day form"))
    _settle_day(walk)
    walk.tap(page.locator('[data-do="print"]'))
    page.wait_for_function("window.hasPrinted")
    expect(page.locator(".pack-person")).to_contain_text("Marisol")


def _write_first_letter(walk: Walk) -> None:
    page = walk.page
    walk.tap(page.locator('[data-walk="begin"]'), shows=page.locator(".composer-field:visible"))
    blanks = page.locator(".composer-field input")
    for number in range(blanks.count()):
        expect(blanks.nth(number)).to_be_focused()
        walk.type("Marisol" if number == 0 else "city gardens")
        if number < blanks.count() - 1:
            walk.tap(page.locator('[data-walk="next"]'))
    _copy_and_send(walk)


def _copy_and_send(walk: Walk) -> None:
    page = walk.page
    sent = page.locator("message-sent form button").first
    walk.tap(page.locator('[data-do="copy"]'), shows=sent)
    walk.tap(sent, shows=page.locator(".sent-noted"))


def _settle_day(walk: Walk) -> None:
    page = walk.page
    walk.write(page.locator('settle-day [name="day"]'), "2026-12-05", "day")
    walk.write(page.locator('settle-day [name="time"]'), "10:00", "time")
    walk.tap(page.locator('settle-day [value="phone"]'))
    walk.write(page.locator('settle-day [name="place"]'), "555-010-0199")
    walk.follow(page.locator("settle-day button"))


def follow_up(walk: Walk, home: str) -> None:
    """Walk from the end of a talk to notes and thanks, on the same day; the kit holds the talk."""
    page = walk.page
    walk.open(home)
    walk.follow(page.locator(".due a.button").first)
    for name in ("exact-words", "advice-i-got", "detail-for-thanks"):
        walk.write(page.locator(f'kept-sheet [name="{name}"]'), "the quiet hour before the shift")
    walk.follow(page.locator(".next a"))
    walk.tap(page.locator('[data-walk="begin"]'), shows=page.locator(".composer-field:visible"))
    walk.type("I called the city gardens")
    _copy_and_send(walk)


def begin_a_talk(walk: Walk, home: str) -> None:
    """Walk to the questions of a talk, five minutes before it and with nothing prepared."""
    page = walk.page
    walk.open(home)
    walk.follow(page.locator('main a[href$="my-kit/talk/"]').first)
    walk.tap(page.locator('[data-do="begin"]'), shows=page.locator(".talk-step[data-on]"))
