"""The composer: one entry fills every message, no gap goes out unasked, every way out is whole."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kits import kept, put
from tests.browser.served import Guide
from tests.browser.test_every_page import AXE, barriers, listen

MESSAGE = "/emails/ask-cold/"
OTHER_MESSAGE = "/emails/ask-alumni/"
SCRIPT = "/scripts/call-a-stranger/"

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

SHORT = (
    "Hello Kavita, your traffic light demonstration made me curious about traffic signal work."
    " May I call you for 20 minutes? I'm not asking for a job, and no is a fine answer."
    " Vernon Salcedo"
)

HOSTILE = [
    "Kavita\r\nBcc: everybody@example.org",
    "Kavita\u2028Bcc: everybody@example.org",
    "=?utf-8?B?S2F2aXRh?=",
    "\u202eatik\u202c \u05e9\u05dc\u05d5\u05dd",
    "👩🏽‍🔧 Kävita, e\u0301",
    "K\x0bavi\x7fta\x85",
    "<img src=x onerror=alert(1)> & {{ your_name }} $& $1",
    "子" * 200,
]


@pytest.fixture
def composer(page: Page, guide: Guide) -> Page:
    """Open the message to a stranger."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(guide.at(MESSAGE))
    return page


@pytest.fixture
def filled(composer: Page) -> Page:
    """Open it and enter everything."""
    fill(composer)
    return composer


def test_every_blank_of_the_message_has_a_field_with_a_label_a_hint_and_no_placeholder(
    composer: Page,
) -> None:
    fields = composer.locator(".composer-field input")

    for label in VALUES:
        field = composer.get_by_label(label, exact=True)
        expect(field).to_be_visible()
        expect(field).to_have_attribute("required", "")
    assert fields.count() == len(VALUES)
    assert composer.locator(".composer-field input[placeholder]").count() == 0
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_accessible_description(
        "For example: Kavita 93 of 100 words"
    )


def test_only_what_a_browser_knows_about_the_reader_is_offered(composer: Page) -> None:
    offered = composer.locator(".composer-field input:not([autocomplete=off])")

    names = offered.evaluate_all(
        "fields => fields.map(field => [field.name, field.autocomplete, field.type])"
    )
    assert names == [["your_name", "name", "text"], ["your_phone", "tel", "tel"]]


def test_subject_and_body_fill_with_every_keystroke(composer: Page) -> None:
    letter = shown_letter(composer)
    expect(letter.locator(".subjects li:visible")).to_have_text(
        "A question after [one real thing about their work]"
    )

    composer.get_by_role("textbox", name="One real thing").press_sequentially("your ta")
    expect(letter.locator(".subjects li:visible")).to_have_text("A question after your ta")
    expect(letter.locator(".message")).to_contain_text(
        "because of your ta. Since then I've read about [the field],"
    )

    composer.get_by_role("textbox", name="One real thing").fill("")
    expect(letter.locator(".subjects li:visible")).to_have_text(
        "A question after [one real thing about their work]"
    )


def test_what_is_entered_stays_text(composer: Page) -> None:
    composer.get_by_role("textbox", name="Their first name").fill(
        "<b>Kavita</b> & {{ your_name }} $&"
    )

    expect(shown_letter(composer).locator(".message")).to_contain_text(
        "Good morning <b>Kavita</b> & {{ your_name }} $&,"
    )
    assert shown_letter(composer).locator("b").count() == 0


def test_the_other_subject_line_can_be_chosen(filled: Page) -> None:
    filled.get_by_role("radio", name="Could you tell me about traffic signal work?").check()

    expect(shown_letter(filled).locator(".subjects li:visible")).to_have_text(
        "Could you tell me about traffic signal work?"
    )


def test_a_shorter_form_has_its_own_words_fields_and_limit(filled: Page) -> None:
    count = filled.locator("#_count")
    expect(count).to_have_text("92 of 100 words")

    filled.get_by_role("radio", name="200 characters").check()

    expect(filled.get_by_role("heading", name="In 200 characters")).to_be_visible()
    expect(filled.get_by_role("heading", name="The words")).to_be_hidden()
    assert shown_letter(filled).locator(".message").inner_text() == SHORT
    expect(count).to_have_text("186 of 200 characters")
    expect(filled.get_by_role("textbox", name="Days and hours")).to_be_hidden()
    expect(filled.get_by_role("group", name="Which subject line?")).to_be_hidden()
    expect(filled.get_by_role("button", name="Open in mail")).to_be_hidden()
    expect(filled.get_by_role("button", name="Copy the message")).to_be_visible()


@pytest.mark.parametrize(
    ("person", "length"), [("K", 181), ("e\u0301", 182), ("🇨🇦", 184), ("नि", 182)]
)
def test_characters_count_as_channels_count_them(filled: Page, person: str, length: int) -> None:
    filled.get_by_role("radio", name="200 characters").check()
    filled.get_by_role("textbox", name="Their first name").fill(person)

    expect(filled.locator("#_count")).to_have_text(f"{length} of 200 characters")


def test_too_long_is_told_beside_the_count_and_announced_after_a_pause(composer: Page) -> None:
    fill(composer)
    status = composer.get_by_role("status")
    composer.get_by_role("radio", name="200 characters").check()
    composer.get_by_role("textbox", name="The field").press("End")
    composer.get_by_role("textbox", name="The field").press_sequentially(" in the whole county")

    expect(composer.locator("#_count")).to_have_text("206 of 200 characters: 6 too many")
    expect(composer.get_by_role("textbox", name="The field")).to_have_accessible_description(
        "The kind of work you are curious about. For example: traffic signal work"
        " 206 of 200 characters: 6 too many"
    )
    assert "too many" not in status.inner_text()
    expect(status).to_contain_text("206 of 200 characters: 6 too many.")

    composer.get_by_role("textbox", name="The field").fill("traffic signal work")
    expect(status).to_contain_text("186 of 200 characters.")


def test_the_line_of_the_letter_shows_below_its_field_where_the_letter_is_out_of_sight(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    page.goto(guide.at(MESSAGE))
    page.get_by_role("textbox", name="Their first name").press_sequentially("Kavita")
    line = page.locator(".composer-line")
    expect(line).to_have_text("In your message: Good morning Kavita,")
    page.get_by_role("textbox", name="The field").focus()
    expect(line).to_contain_text("Since then I've read about [the field], and I found")
    page.set_viewport_size({"width": 1280, "height": 900})

    expect(line).to_be_hidden()


def test_the_chosen_length_and_subject_are_there_after_leaving_the_page(
    composer: Page, guide: Guide
) -> None:
    composer.get_by_role("radio", name="Could you tell me about").check()
    composer.get_by_role("radio", name="200 characters").check()
    composer.goto(guide.at("/about/"))
    composer.go_back()

    expect(composer.get_by_role("radio", name="200 characters")).to_be_checked()
    composer.get_by_role("radio", name="Email, 100 words").check()
    expect(composer.get_by_role("radio", name="Could you tell me about")).to_be_checked()


def test_growing_longer_still_is_not_announced_again(filled: Page) -> None:
    filled.get_by_role("radio", name="200 characters").check()
    filled.get_by_role("textbox", name="The field").fill("f" * 90)
    status = filled.get_by_role("status")
    expect(status).to_contain_text("too many")
    said = status.inner_text()
    filled.clock.install()

    filled.get_by_role("textbox", name="The field").press_sequentially("more")
    filled.clock.run_for(5000)

    assert status.inner_text() == said


def test_the_copied_text_is_the_message_and_nothing_else(filled: Page) -> None:
    filled.get_by_role("button", name="Copy the message").click()

    expect(filled.get_by_role("status")).to_contain_text("Copied.")
    assert clipboard(filled) == BODY
    filled.get_by_role("button", name="Copy the subject").click()
    filled.wait_for_function(
        "async text => await navigator.clipboard.readText() === text", arg=SUBJECT
    )


@pytest.mark.parametrize(
    "name", ["Copy the message", "Copy the subject", "Open in mail", "(.eml)", "(.txt)"]
)
def test_nothing_with_gaps_leaves_the_page_unasked(composer: Page, name: str) -> None:
    left = watch_what_leaves(composer)
    composer.get_by_role("button", name=name).click()
    gaps = composer.get_by_role("group", name="Still empty")

    expect(gaps).to_be_visible()
    expect(composer.get_by_role("status")).to_contain_text("Still empty: ")
    composer.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    assert left == []
    assert composer.evaluate("copied") == []


def test_the_gaps_in_the_way_are_named_and_lead_to_their_fields(composer: Page) -> None:
    fill(composer, leave_out=("The field", "Your name"))
    composer.get_by_role("button", name="Copy the message").click()
    gaps = composer.get_by_role("group", name="Still empty")

    assert gaps.get_by_role("button").all_inner_texts() == [
        "the field",
        "your name",
        "Copy it with the gaps",
    ]
    expect(composer.get_by_role("status")).to_contain_text(
        "Not yet. Still empty: the field, your name."
    )
    gaps.get_by_role("button", name="your name").click()
    expect(composer.get_by_label("Your name", exact=True)).to_be_focused()
    composer.get_by_label("Your name", exact=True).fill("Vernon")
    assert gaps.get_by_role("button").all_inner_texts() == ["the field", "Copy it with the gaps"]
    composer.get_by_role("textbox", name="The field").fill("signals")
    expect(gaps).to_be_hidden()


def test_a_reader_can_copy_with_the_gaps_by_saying_so(composer: Page) -> None:
    fill(composer, leave_out=("Your phone number",))
    composer.get_by_role("button", name="Copy the message").click()
    composer.get_by_role("button", name="Copy it with the gaps").click()

    composer.wait_for_function(
        "async text => await navigator.clipboard.readText() === text",
        arg=BODY.replace("555-010-0121", "[your phone number]"),
    )
    expect(composer.get_by_role("group", name="Still empty")).to_be_hidden()
    expect(composer.get_by_role("button", name="Copy the message")).to_be_focused()


def test_gaps_in_the_subject_do_not_hinder_copying_the_message(composer: Page) -> None:
    fill(composer)
    composer.get_by_role("radio", name="Could you tell me about").check()
    composer.get_by_role("radio", name="A question after").check()
    composer.get_by_role("textbox", name="Days and hours").fill("")
    composer.get_by_role("button", name="Copy the subject").click()

    composer.wait_for_function(
        "async text => await navigator.clipboard.readText() === text", arg=SUBJECT
    )


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
    assert page.evaluate("getSelection().toString().trim()") == BODY


def test_the_text_is_handed_over_within_the_press(filled: Page) -> None:
    """A browser that waited would refuse: it takes a text only while the press lasts."""
    handed = filled.evaluate("""() => {
        const texts = []
        navigator.clipboard.writeText = text => { texts.push(text); return Promise.resolve() }
        document.querySelector('[data-do="copy"]').click()
        return texts
    }""")

    assert handed == [BODY]


def test_mail_opens_with_subject_and_body(filled: Page) -> None:
    with filled.expect_request(lambda request: request.url.startswith("mailto:")) as opened:
        filled.get_by_role("button", name="Open in mail").click()
    url = opened.value.url

    assert len(url) <= 1800
    assert "+" not in url
    assert " " not in url
    assert url.startswith(
        "mailto:?subject=A%20question%20after%20your%20traffic%20light%20demonstration"
        "&body=Good%20morning%20"
    )
    assert unquote(url.split("&body=")[1]) == BODY.replace("\n", "\r\n")


def test_a_message_too_long_for_a_link_is_copied_and_only_the_subject_handed_over(
    filled: Page,
) -> None:
    filled.get_by_role("textbox", name="What you want to learn").fill("storms and " * 150)
    with filled.expect_request(lambda request: request.url.startswith("mailto:")) as opened:
        filled.get_by_role("button", name="Open in mail").click()

    assert unquote(opened.value.url) == f"mailto:?subject={SUBJECT}"
    expect(filled.get_by_role("status")).to_contain_text("too long to hand to your mail program")
    assert "storms and storms and" in clipboard(filled)


@pytest.mark.parametrize(
    ("subject", "body", "link"),
    [
        ("A b", "c\nd\r\ne\rf", "mailto:?subject=A%20b&body=c%0D%0Ad%0D%0Ae%0D%0Af"),
        ("a+b&c=d?#", "%0A&cc=x@y", "mailto:?subject=a%2Bb%26c%3Dd%3F%23&body=%250A%26cc%3Dx%40y"),
        ("one\r\nBcc: x@y", "", "mailto:?subject=one%20Bcc%3A%20x%40y&body="),
        ("half \ud83d", "\udc00", "mailto:?subject=half%20%EF%BF%BD&body=%EF%BF%BD"),
        ("s", "b" * 1777, f"mailto:?subject=s&body={'b' * 1777}"),
        ("s", "b" * 1778, "mailto:?subject=s"),
        ("s" * 1800, "b", "mailto:"),
    ],
)
def test_a_mail_link_is_encoded_and_never_too_long(
    composer: Page, guide: Guide, subject: str, body: str, link: str
) -> None:
    assert call(composer, guide, "mailLink", subject, body) == link


def test_the_saved_mail_reads_back_as_it_was_written(filled: Page) -> None:
    download = save(filled, "Save as a mail draft (.eml)")
    message = read_mail(Path(download.path()).read_bytes())

    assert download.suggested_filename == "ask-cold.eml"
    assert message["Subject"] == SUBJECT
    assert message["X-Unsent"] == "1"
    assert message.get_content().rstrip("\r\n").replace("\r\n", "\n") == BODY


@pytest.mark.parametrize("name", HOSTILE)
def test_a_saved_mail_survives_any_name_and_subject(
    composer: Page, guide: Guide, name: str
) -> None:
    raw = str(
        call(composer, guide, "mailFile", f"For {name}", f"Dear {name},\n.\nFrom me")
    ).encode()
    message = read_mail(raw)

    assert sorted(message.keys()) == [
        "Content-Transfer-Encoding", "Content-Type", "MIME-Version", "Subject", "X-Unsent",
    ]  # fmt: skip
    assert not message.defects
    assert all(len(line) <= 76 for line in raw.split(b"\r\n"))
    expected = "".join(" " if sign in "\r\n\u2028\x0b\x7f\x85" else sign for sign in name).replace(
        "  ", " "
    )
    assert str(message["Subject"]).rstrip() == f"For {expected}".rstrip()
    assert message.get_content().replace("\r\n", "\n").rstrip(
        "\n"
    ) == f"Dear {name},\n.\nFrom me".replace("\r\n", "\n")


def test_half_a_character_is_replaced_in_mail(composer: Page, guide: Guide) -> None:
    raw = composer.evaluate(
        "async url => (await import(url)).mailFile('For \\ud83d', 'Dear \\udc00')",
        guide.at("/assets/kit/mail-file.js"),
    )
    message = read_mail(str(raw).encode())

    assert message["Subject"] == "For \ufffd"
    assert message.get_content().rstrip("\r\n") == "Dear \ufffd"


def test_the_saved_text_has_the_subject_first(filled: Page) -> None:
    download = save(filled, "Save as text (.txt)")

    assert download.suggested_filename == "ask-cold.txt"
    assert Path(download.path()).read_text("utf-8") == f"Subject: {SUBJECT}\n\n{BODY}\n"


@pytest.mark.parametrize(
    ("text", "unit", "length"),
    [
        ("", "characters", 0),
        ("a\nb", "characters", 3),
        ("👨‍👩‍👧‍👦🇨🇦e\u0301", "characters", 17),
        (" one  two\nthree ", "words", 3),
        ("", "words", 0),
        ("word " * 24, "seconds", 10),
    ],
)
def test_texts_are_measured_as_limits_count(
    composer: Page, guide: Guide, text: str, unit: str, length: int
) -> None:
    assert call(composer, guide, "measure", text, unit) == length


def test_one_entry_fills_other_messages_and_scripts(filled: Page, guide: Guide) -> None:
    filled.goto(guide.at(OTHER_MESSAGE))

    expect(filled.get_by_label("Your name", exact=True)).to_have_value("Vernon Salcedo")
    expect(shown_letter(filled).locator(".message")).to_contain_text("Vernon Salcedo")
    filled.goto(guide.at(SCRIPT))
    expect(filled.locator(".say", has_text="my name is")).to_contain_text(
        "my name is Vernon Salcedo."
    )


def test_the_last_keystroke_before_leaving_is_kept(composer: Page, guide: Guide) -> None:
    composer.get_by_label("Your name", exact=True).press_sequentially("Vernon S")
    composer.goto(guide.at("/emails/"))
    composer.go_back()

    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Vernon S")
    expect(shown_letter(composer).locator(".message")).to_contain_text("Vernon S")
    composer.reload()
    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Vernon S")


def test_each_meeting_has_its_own_blanks_and_the_reader_stays_the_same(
    composer: Page, guide: Guide
) -> None:
    two_meetings(composer, guide)
    composer.reload()
    whom = composer.get_by_label("For whom is this?")
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_value("Marisol")
    composer.get_by_role("textbox", name="The field").fill("clean water")
    composer.get_by_label("Your name", exact=True).fill("Dana")

    whom.select_option("Theo Brandt")
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_value("Theo")
    expect(composer.get_by_role("textbox", name="The field")).to_have_value("")
    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Dana")
    expect(shown_letter(composer).locator(".message")).to_contain_text("Good morning Theo,")

    whom.select_option("Marisol Vega")
    expect(composer.get_by_role("textbox", name="The field")).to_have_value("clean water")


def test_what_is_erased_is_gone_from_the_page_and_stays_gone(composer: Page, guide: Guide) -> None:
    composer.get_by_role("textbox", name="Their first name").fill("Kavita")
    composer.evaluate(
        "async url => (await import(url)).kit.store.erase()", guide.at("/assets/scripts/kit.js")
    )

    expect(composer.get_by_role("textbox", name="Their first name")).to_have_value("")
    expect(shown_letter(composer).locator(".message")).to_contain_text(
        "Good morning [their first name],"
    )
    composer.reload()
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_value("")


def test_another_tab_of_the_same_device_follows(composer: Page, guide: Guide) -> None:
    composer.get_by_role("textbox", name="Their first name").fill("K")
    composer.get_by_role("button", name="Mine").click()
    other = composer.context.new_page()
    other.goto(guide.at(OTHER_MESSAGE))
    expect(other.get_by_role("textbox", name="Their first name")).to_have_value("K")
    composer.get_by_role("textbox", name="Their first name").fill("Kavita")

    expect(other.get_by_role("textbox", name="Their first name")).to_have_value("Kavita")
    other.get_by_label("Your name", exact=True).fill("Vernon")
    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Vernon")


def test_the_composer_works_by_keyboard_alone(composer: Page) -> None:
    composer.get_by_role("radio", name="Email, 100 words").focus()
    composer.keyboard.press("ArrowDown")
    expect(composer.get_by_role("heading", name="In 300 characters")).to_be_visible()
    composer.keyboard.press("ArrowUp")
    composer.keyboard.press("Tab")
    composer.keyboard.press("ArrowDown")
    expect(composer.get_by_role("radio", name="Could you tell me about")).to_be_checked()
    composer.keyboard.press("ArrowUp")
    for label, value in VALUES.items():
        composer.keyboard.press("Tab")
        expect(composer.get_by_label(label, exact=True)).to_be_focused()
        composer.keyboard.type(value)
    composer.keyboard.press("Enter")
    composer.keyboard.press("Tab")
    expect(composer.get_by_role("button", name="Copy the message")).to_be_focused()
    composer.keyboard.press("Enter")

    composer.wait_for_function(
        "async text => await navigator.clipboard.readText() === text", arg=BODY
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_no_field_is_hidden_behind_what_is_kept_where(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    page.goto(guide.at(MESSAGE))
    page.get_by_role("textbox", name="Their first name").fill("Kavita")
    expect(page.locator("kit-status")).to_be_visible()
    for label in list(VALUES)[1:]:
        page.keyboard.press("Tab")
        field = page.get_by_label(label, exact=True)
        expect(field).to_be_focused()
        assert field.evaluate(ON_TOP), label


ON_TOP = """field => {
    const {left, bottom, top, width} = field.getBoundingClientRect()
    return [top + 4, bottom - 4].every(y =>
        document.elementFromPoint(left + width / 2, y) === field)
}"""


@pytest.mark.parametrize(
    "address", ["/emails/thank-card/", "/emails/ask-linkedin-note/", "/emails/thank-text/"]
)
def test_what_is_no_mail_offers_no_mail(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))

    expect(page.get_by_role("button", name="Copy the message")).to_be_visible()
    expect(page.get_by_role("button", name="(.txt)")).to_be_visible()
    for name in ("Copy the subject", "Open in mail", "(.eml)"):
        expect(page.get_by_role("button", name=name)).to_be_hidden()


def test_a_message_without_limit_is_counted_in_words(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/emails/thank-card/"))
    words = len(shown_letter(page).locator(".message").inner_text().split())

    expect(page.locator("#_count")).to_have_text(f"{words} words")


def test_without_javascript_every_form_stands_and_no_field_shows(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at(MESSAGE))

    for heading in ("The words", "In 300 characters", "In 200 characters"):
        region = page.get_by_role("region", name=heading, exact=True)
        expect(region.locator(".message")).to_contain_text("[their first name]")
    expect(page.get_by_text("Subject, choose one")).to_be_visible()
    assert page.locator(".subjects li:visible").count() == 2
    assert page.locator("message-composer :is(input, button, select):visible").count() == 0


def test_on_paper_the_letter_stands_filled_and_alone(filled: Page) -> None:
    filled.emulate_media(media="print")

    assert shown_letter(filled).locator(".message").inner_text() == BODY
    assert filled.locator("message-composer :is(input, button, select):visible").count() == 0


def test_nothing_entered_leaves_the_guide(page: Page, guide: Guide) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    noise = listen(page, guide)
    asked: list[str] = []
    page.on(
        "request",
        lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}"),
    )
    page.goto(guide.at(MESSAGE))
    fill(page)
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_role("status")).to_contain_text("Copied.")

    assert noise == []
    assert [each for each in asked if not each.startswith("GET ") or "Kavita" in each] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_composer_bars_nobody_in_any_state(browser: Browser, guide: Guide, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.add_init_script(path=AXE)
    page = context.new_page()
    page.goto(guide.at(MESSAGE))
    found = {state: [*barriers(page), *overflow(page)] for state in states(page)}
    context.close()

    assert found == {"empty": [], "asked about gaps": [], "filled": [], "too long": []}


def states(page: Page) -> Iterator[str]:
    """Bring the page from one state to the next."""
    yield "empty"
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_role("group", name="Still empty")).to_be_visible()
    yield "asked about gaps"
    fill(page)
    yield "filled"
    page.get_by_role("radio", name="200 characters").check()
    page.get_by_role("textbox", name="The field").fill("traffic" * 40)
    expect(page.locator("#_count")).to_contain_text("too many")
    yield "too long"


def overflow(page: Page) -> list[str]:
    """Tell whether the page has become wider than the screen."""
    width, screen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"{width} px wide on a screen of {screen} px"] if width > screen else []


def fill(page: Page, *, leave_out: tuple[str, ...] = ()) -> None:
    for label, value in VALUES.items():
        if label not in leave_out:
            page.get_by_label(label, exact=True).fill(value)


def shown_letter(page: Page) -> Locator:
    return page.locator(".wording:visible .letter")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")


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


def save(page: Page, name: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value


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


def read_mail(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def two_meetings(page: Page, guide: Guide) -> None:
    page.evaluate(
        """async url => {
            const {kit} = await import(url)
            const meeting = {
                role: '', organisation: '', day: '', time: '', zone: '', minutes: 20,
                how: 'phone', place: '',
                status: 'asked', next: '', promises: '',
            }
            kit.saveMeetings([
                {...meeting, id: 'marisol', person: 'Marisol Vega'},
                {...meeting, id: 'theo', person: 'Theo Brandt'},
            ])
            kit.currentMeetingId = 'marisol'
        }""",
        guide.at("/assets/scripts/kit.js"),
    )


def test_blank_that_an_older_guide_kept_for_every_meeting_is_shown_and_then_kept_for_one(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {"me": {"your_question": "How did you begin?", "your_name": "Vernon"}})
    page.goto(guide.at("/emails/repair-one-question-left/"))
    field = page.locator("[name=your_question]")
    expect(field).to_have_value("How did you begin?")

    field.fill("What would you do again?")
    page.reload()

    expect(field).to_have_value("What would you do again?")
    documents = kept(page, guide)
    assert documents["me"] == {"your_name": "Vernon"}
    assert documents["blanks/none"] == {"your_question": "What would you do again?"}


def test_blank_about_the_reader_that_stood_with_a_meeting_is_shown_and_then_kept_for_every_one(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {"blanks/none": {"your_phone": "555-010-0100", "field": "baking"}})
    page.goto(guide.at(MESSAGE))
    field = page.locator("[name=your_phone]")
    expect(field).to_have_value("555-010-0100")

    field.fill("555-010-0199")
    page.reload()

    expect(field).to_have_value("555-010-0199")
    documents = kept(page, guide)
    assert documents["me"] == {"your_phone": "555-010-0199"}
    assert documents["blanks/none"] == {"field": "baking"}
