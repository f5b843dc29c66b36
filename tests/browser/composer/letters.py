"""A message of the guide, what goes into it, and what leaves."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.served import Guide

MESSAGE = "/emails/ask-cold/"
VALUES = {
    "Their first name": "Kavita",
    "One real thing about their work": "your traffic light demonstration",
    "The field": "traffic signal work",
    "What you want to learn": "what a call in a storm is like",
    "Who you are, in a few words": "a machine operator whose plant has closed",
    "Days and hours": "any weekday before noon",
    "Your name": "Vernon Salcedo",
    "Your phone number": "555-010-0121",
}
SUBJECT = "A question after your traffic light demonstration"
BODY = """Good morning Kavita,

We haven't met. I'm writing because of your traffic light demonstration. Since then I've read \
about traffic signal work, and I found little about what a call in a storm is like.

I'm a machine operator whose plant has closed. Could I come by or call you for 20 minutes? \
I can do any weekday before noon.

I know there may be no opening, and I'm not asking for a job. If a colleague likes such \
questions better, or nobody does, just tell me.

Thank you,
Vernon Salcedo
555-010-0121"""

WHOLE = f"Subject: {SUBJECT}\n\n{BODY}"


def as_list(page: Page) -> None:
    """Show all fields at once."""
    button = page.get_by_role("button", name="Fill in as a list")
    if button.get_attribute("aria-pressed") == "false":
        button.click()


def choices(page: Page) -> None:
    """Unfold the choice of length and subject line."""
    fold = page.locator(".composer-choices")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()


def fill(page: Page, *, leave_out: tuple[str, ...] = ()) -> None:
    as_list(page)
    for label, value in VALUES.items():
        if label not in leave_out:
            page.get_by_label(label, exact=True).fill(value)


def shown_letter(page: Page) -> Locator:
    return page.locator(".wording:visible .letter")


def otherwise(page: Page, name: str) -> Locator:
    """Return a button of the other ways, which are folded away."""
    ways = page.locator(".composer-more")
    if ways.get_attribute("open") is None:
        ways.locator("summary").click()
    return ways.get_by_role("button", name=name)


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")


def call(page: Page, guide: Guide, name: str, *given: str) -> Any:
    """Call a function of a mail module with texts, half characters too."""
    module = {"mailFile": "mail-file", "measure": "measure"}.get(name, "mail")
    escaped = [text.encode("utf-16-be", "surrogatepass").hex() for text in given]
    return page.evaluate(
        """async ([url, name, given]) => {
            const letter = unit => String.fromCharCode(parseInt(unit, 16))
            const text = hex => (hex.match(/.{4}/g) ?? []).map(letter).join('')
            return (await import(url))[name](...given.map(text))
        }""",
        [guide.at(f"/assets/kit/{module}.js"), name, escaped],
    )
