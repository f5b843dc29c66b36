"""The composer: no gap goes out unasked, and what is copied is the message."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.composer.letters import (
    BODY,
    MESSAGE,
    SUBJECT,
    WHOLE,
    clipboard,
    fill,
    otherwise,
)
from tests.browser.kept import expect_soon
from tests.browser.served import Guide


def test_one_copy_takes_subject_and_text_and_others_one_of_them(filled: Page) -> None:
    filled.get_by_role("button", name="Copy the message").click()

    expect(filled.get_by_role("status")).to_contain_text("Message copied.")
    expect_soon(lambda: clipboard(filled), WHOLE)
    for name, text in (("Copy only the text", BODY), ("Copy only the subject", SUBJECT)):
        otherwise(filled, name).click()
        expect_soon(lambda: clipboard(filled), text)


@pytest.mark.parametrize(
    "name",
    [
        "Copy the message",
        "Copy only the text",
        "Copy only the subject",
        "Open in mail",
        "(.eml)",
        "(.txt)",
    ],
)
def test_nothing_with_gaps_leaves_the_page_unasked(composer: Page, name: str) -> None:
    left = watch_what_leaves(composer)
    composer.locator(".composer-more summary").click()
    composer.get_by_role("button", name=name).click()
    gaps = composer.get_by_role("group", name="Still empty")

    expect(gaps).to_be_visible()
    expect(composer.get_by_role("status")).to_contain_text("Not yet: ")
    composer.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    assert left == []
    assert composer.evaluate("copied") == []


def test_the_gaps_in_the_way_are_named_and_lead_to_their_fields(composer: Page) -> None:
    fill(composer, leave_out=("The field", "Your name"))
    composer.get_by_role("button", name="Copy the message").click()
    gaps = composer.get_by_role("group", name="Still empty")

    expect(gaps.get_by_role("button")).to_have_text(
        ["the field", "your name", "Copy it with the gaps"]
    )
    gaps.get_by_role("button", name="your name").click()
    expect(composer.get_by_label("Your name", exact=True)).to_be_focused()
    composer.get_by_label("Your name", exact=True).fill("Vernon")
    expect(gaps.get_by_role("button")).to_have_text(["the field", "Copy it with the gaps"])
    composer.get_by_role("textbox", name="The field").fill("signals")
    expect(gaps).to_be_hidden()


def test_a_reader_can_copy_with_the_gaps_by_saying_so(composer: Page) -> None:
    fill(composer, leave_out=("Your phone number",))
    composer.get_by_role("button", name="Copy the message").click()
    composer.get_by_role("button", name="Copy it with the gaps").click()

    gap = WHOLE.replace("555-010-0121", "[your phone number]")
    expect_soon(lambda: clipboard(composer), gap)
    expect(composer.get_by_role("group", name="Still empty")).to_be_hidden()
    expect(composer.get_by_role("button", name="Copy the message")).to_be_focused()


def test_gaps_in_the_subject_do_not_hinder_copying_the_message(composer: Page) -> None:
    fill(composer)
    composer.get_by_role("radio", name="Could you tell me about").check()
    composer.get_by_role("radio", name="A question after").check()
    composer.get_by_role("textbox", name="Days and hours").fill("")
    otherwise(composer, "Copy only the subject").click()

    expect_soon(lambda: clipboard(composer), SUBJECT)


@pytest.mark.parametrize("way", ["refuses", "has none"])
def test_without_a_clipboard_the_text_is_selected(page: Page, guide: Guide, way: str) -> None:
    refuses = "{writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))}"
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard',"
        f" {{value: {refuses if way == 'refuses' else 'undefined'}}})"
    )
    page.goto(guide.at(MESSAGE))
    fill(page)
    page.get_by_role("button", name="Copy the message").click()

    expect(page.get_by_role("status")).to_contain_text("Press Ctrl+C")
    selected = "getSelection().toString()"
    expect_soon(lambda: page.evaluate(selected).strip().endswith(BODY), wanted=True)
    expect_soon(lambda: SUBJECT in page.evaluate(selected), wanted=True)


def test_the_text_is_handed_over_within_the_press(filled: Page) -> None:
    """A browser that waited would refuse: it takes a text only while the press lasts."""
    handed = filled.evaluate("""() => {
        const texts = []
        navigator.clipboard.writeText = text => { texts.push(text); return Promise.resolve() }
        document.querySelector('[data-do="copy"]').click()
        return texts
    }""")

    assert handed == [WHOLE]


def watch_what_leaves(page: Page) -> list[str]:
    """Collect files and mails that leave, and what is copied in `copied`."""
    left: list[str] = []
    page.on("download", lambda download: left.append(download.suggested_filename))
    page.on(
        "request",
        lambda request: left.append(request.url) if request.url.startswith("mailto:") else None,
    )
    page.evaluate("""() => {
        globalThis.copied = []
        navigator.clipboard.writeText = text => { copied.push(text); return Promise.resolve() }
    }""")
    return left
